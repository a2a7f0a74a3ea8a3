"""A file system of its own: the libraries read-only, ``/box`` to write in, and nothing else of the host.

The new root is a tmpfs that vanishes with the mount namespace, so there is nothing to clean up. The old root is
moved below it first and the binds are taken from there: whatever directory the tmpfs was mounted on, nothing that
has to be bound is hidden by it.
"""

from __future__ import annotations

import ctypes
import os
import stat
from contextlib import suppress

from grader.sandbox.guest.isolation._libc import IsolationError, Refusals, call, syscall
from grader.sandbox.guest.isolation.settings import BOX, Settings

# include/uapi/linux/mount.h
MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18
MOUNT_ATTR_RDONLY = 1
MOUNT_ATTR_NOSUID = 2
MOUNT_ATTR_NODEV = 4
MOUNT_ATTR_NOEXEC = 8
# include/linux/fs.h of the C library, include/uapi/linux/fcntl.h
MNT_DETACH = 2
AT_FDCWD = -100
AT_RECURSIVE = 0x8000

DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_STAGE = "/tmp"
_OLD = "/.old"


def enter_own_root(settings: Settings, uid: int) -> None:
    """Replaces the root directory; afterwards ``/`` is read-only and ``/box`` belongs to ``uid``.

    Args:
        settings: the libraries to bind and the size of ``/box``.
        uid: who owns ``/box``, as the process' own user namespace numbers it.

    Raises:
        IsolationError: in step ``mounts``, ``bind``, ``box``, ``device`` or ``pivot root``.
    """
    call("mounts", "mount", None, b"/", None, MS_REC | MS_PRIVATE, None, path="/")
    _mount_tmpfs("mounts", _STAGE, MS_NOSUID | MS_NODEV, "mode=0755,size=1m,nr_inodes=1024")
    _pivot()
    for path in settings.library_paths:
        _bring(path)
    for path in DEVICES:
        _bind("device", path, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC)
    _mount_proc()
    _make_directory("box", BOX)
    # The zygote has no /box, so whatever asked it for a temporary directory was told, and remembers, /tmp.
    if not os.path.lexists("/tmp"):
        os.symlink(BOX, "/tmp")
    call("pivot root", "umount2", _OLD.encode(), MNT_DETACH, path=_OLD)
    os.rmdir(_OLD)
    _restrict("mounts", "/", MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, recursive=False)
    box = f"mode=0700,uid={uid},gid={uid},size={settings.box_bytes},nr_inodes={settings.box_inodes}"
    _mount_tmpfs("box", BOX, MS_NOSUID | MS_NODEV | MS_NOEXEC, box)


def _mount_tmpfs(step: str, target: str, flags: int, options: str) -> None:
    call(step, "mount", b"tmpfs", target.encode(), b"tmpfs", flags, options.encode(), path=target)


def _pivot() -> None:
    with Refusals("pivot root", _STAGE):
        os.chdir(_STAGE)
        os.mkdir(_OLD[1:])
    syscall("pivot root", "pivot_root", b".", _OLD[1:].encode(), path=_STAGE)
    os.chdir("/")


def _bring(path: str) -> None:
    """Puts a library into the new root at the place it had in the old one."""
    with Refusals("bind", path):
        if stat.S_ISLNK(os.lstat(_OLD + path).st_mode):
            _make_directory("bind", os.path.dirname(path))
            os.symlink(os.readlink(_OLD + path), path)
            return
    _bind("bind", path, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV)


def _bind(step: str, path: str, attributes: int) -> None:
    with Refusals(step, path):
        if os.path.isdir(_OLD + path):
            _make_directory(step, path)
        else:
            _make_directory(step, os.path.dirname(path))
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o444))
    # Recursive, because the kernel refuses to uncover what another user namespace has mounted below.
    call(step, "mount", (_OLD + path).encode(), path.encode(), None, MS_BIND | MS_REC, None, path=path)
    _restrict(step, path, attributes, recursive=True)


def _restrict(step: str, path: str, attributes: int, *, recursive: bool) -> None:
    """Adds mount attributes: ``struct mount_attr`` is attr_set, attr_clr, propagation, userns_fd."""
    request = (ctypes.c_uint64 * 4)(attributes, 0, 0, 0)
    flags = AT_RECURSIVE if recursive else 0
    size = ctypes.sizeof(request)
    syscall(step, "mount_setattr", AT_FDCWD, path.encode(), flags, request, size, path=path)


def _mount_proc() -> None:
    """Mounts ``/proc`` with the process' own entry only; goes without where a container masks it."""
    _make_directory("proc", "/proc")
    flags = MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC
    with suppress(IsolationError):
        call("proc", "mount", b"proc", b"/proc", b"proc", flags, b"subset=pid,hidepid=invisible", path="/proc")


def _make_directory(step: str, path: str) -> None:
    with Refusals(step, path):
        os.makedirs(path, mode=0o755, exist_ok=True)
