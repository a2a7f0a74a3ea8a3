"""Namespaces: the process gets its own mounts, process ids, network, System V objects and host name.

Root keeps its user namespace, because it changes to a uid of its own later (see ``privileges``). Anyone else makes
a user namespace, in which one uid exists: outside it is still that user.
"""

from __future__ import annotations

import os
from pathlib import Path

from grader.sandbox.guest.isolation._libc import Refusals, call

# include/uapi/linux/sched.h
CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

_ALL_BUT_USER = CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWPID | CLONE_NEWNET
INNER_UID = 1000
_HOST_NAME = b"sandbox"


def enter(user_namespace: bool) -> None:
    """Leaves the host's namespaces; the next fork is process 1 of the new process namespace.

    Must be called in a process with one thread: the kernel makes no user namespace for one of many.

    Args:
        user_namespace: whether to make one, which needs no privilege; without, the caller must be root.

    Raises:
        IsolationError: in step ``user namespace``, ``namespaces``, ``uid map`` or ``host name``.
    """
    uid, gid = os.geteuid(), os.getegid()
    if user_namespace:
        call("user namespace", "unshare", CLONE_NEWUSER | _ALL_BUT_USER)
        _map(uid, gid)
    else:
        call("namespaces", "unshare", _ALL_BUT_USER)
    call("host name", "sethostname", _HOST_NAME, len(_HOST_NAME))


def _map(uid: int, gid: int) -> None:
    # An unprivileged process may map its group only after it has given up setgroups(2): user_namespaces(7).
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{INNER_UID} {uid} 1"),
        ("gid_map", f"{INNER_UID} {gid} 1"),
    ):
        with Refusals("uid map", f"/proc/self/{name}"):
            Path("/proc/self", name).write_text(text)
