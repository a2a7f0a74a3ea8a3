"""Privileges: no capability, no way to gain one, a uid nobody else has, and death with the parent."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
from pathlib import Path

from grader.sandbox.guest.isolation._libc import IsolationError, Refusals, call, syscall

# include/uapi/linux/prctl.h
PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_READ = 23
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_CLEAR_ALL = 4
# include/uapi/linux/capability.h
_LINUX_CAPABILITY_VERSION_3 = 0x20080522
CAP_SETPCAP = 8

FIRST_SLOT_UID = 60_000


def slot_uid(slot: int) -> int | None:
    """The uid that a child in ``slot`` changes to, or None if this process cannot change its uid.

    It can if it is root and that uid exists: root of a container may be the only user there is.

    Raises:
        IsolationError: in step ``uid``, if ``/proc`` cannot be read.
    """
    if os.geteuid() != 0:
        return None
    uid = FIRST_SLOT_UID + slot
    with Refusals("uid"):
        ranges = [line.split() for line in Path("/proc/self/uid_map").read_text().splitlines()]
    exists = any(int(first) <= uid < int(first) + int(count) for first, _outside, count in ranges)
    return uid if exists else None


def drop(uid: int | None) -> None:
    """Gives up every privilege for good.

    Changing the uid clears the parent-death signal, so that is set afterwards.

    Args:
        uid: what to change to, or None to keep the uid.

    Raises:
        IsolationError: in step ``capabilities``, ``uid``, ``no new privileges`` or ``parent death``.
    """
    if _effective_capabilities() & (1 << CAP_SETPCAP):
        _clear_bounding_set()
    if uid is not None:
        with Refusals("uid", str(uid)):
            os.setgroups([])
            os.setresgid(uid, uid, uid)
            os.setresuid(uid, uid, uid)
    _prctl("capabilities", PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    # Two sets of effective, permitted and inheritable, 32 capabilities each.
    syscall("capabilities", "capset", _capability_header(), (ctypes.c_uint32 * 6)())
    if _effective_capabilities():
        raise IsolationError("capabilities", errno.EPERM)
    _prctl("no new privileges", PR_SET_NO_NEW_PRIVS, 1)
    hide_memory()
    die_with_parent()


def hide_memory() -> None:
    """Keeps others of the same uid from tracing this process and from its memory in ``/proc``.

    Below level B a child that could not change its uid sees the processes of its user. Those it must not read
    or write (the zygote, the grader) call this as well. A process that did can make no user namespace any more.

    Raises:
        IsolationError: in step ``memory``.
    """
    _prctl("memory", PR_SET_DUMPABLE, 0)


def die_with_parent(parent: int | None = None) -> None:
    """Asks the kernel to kill this process when its parent ends.

    To be called once the process has its final parent and uid. Process 1 of a process namespace cannot see its
    parent's number, so there ``parent`` must be None.

    Args:
        parent: the process that must still be the parent, to notice one that ended before this call.

    Raises:
        IsolationError: in step ``parent death``, also if the parent has already gone.
    """
    _prctl("parent death", PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent is not None and os.getppid() != parent:
        raise IsolationError("parent death", errno.ESRCH, str(parent))


def become_subreaper() -> None:
    """Makes this process the parent of its descendants whose own parent ends, so that it can reap them.

    Raises:
        IsolationError: in step ``subreaper``.
    """
    _prctl("subreaper", PR_SET_CHILD_SUBREAPER, 1)


def _clear_bounding_set() -> None:
    for capability in range(64):
        try:
            held = _prctl("capabilities", PR_CAPBSET_READ, capability)
        except IsolationError:
            return  # one past the kernel's last capability
        if held:
            _prctl("capabilities", PR_CAPBSET_DROP, capability)


def _effective_capabilities() -> int:
    data = (ctypes.c_uint32 * 6)()
    syscall("capabilities", "capget", _capability_header(), data)
    return int(data[0]) | int(data[3]) << 32


def _capability_header() -> ctypes.Array[ctypes.c_uint32]:
    return (ctypes.c_uint32 * 2)(_LINUX_CAPABILITY_VERSION_3, 0)


def _prctl(step: str, option: int, value: int) -> int:
    return call(step, "prctl", option, value, 0, 0, 0)
