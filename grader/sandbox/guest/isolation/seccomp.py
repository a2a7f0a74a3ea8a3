"""The system call filter: an allow-list, and a look at the arguments of the calls that can do two kinds of things.

A call that is not listed gets EPERM, which Python turns into ``PermissionError``. The tables below are the policy;
the rest turns them into a classic BPF program (``Documentation/userspace-api/seccomp_filter.rst``).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from grader.sandbox.guest.isolation._libc import IsolationError, syscall
from grader.sandbox.guest.isolation._syscalls import MACHINES, NEWEST_KNOWN, machine, number

_PLAIN = """
    read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile copy_file_range
    close close_range open openat creat dup dup2 dup3 pipe pipe2 umask
    stat lstat fstat newfstatat statx statfs fstatfs access faccessat faccessat2 readlink readlinkat
    getdents getdents64 getcwd chdir fchdir fadvise64
    getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr

    poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2
    eventfd eventfd2 timerfd_create timerfd_settime timerfd_gettime
    recvfrom shutdown getsockname getpeername getsockopt

    brk mmap munmap mremap mprotect madvise mincore msync membarrier get_mempolicy
    futex set_robust_list set_tid_address rseq restart_syscall exit exit_group wait4 waitid
    sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min
    getcpu
    rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend sigaltstack
    pause alarm getitimer setitimer

    getpid getppid gettid getpgrp getuid geteuid getgid getegid getresuid getresgid getgroups
    uname sysinfo getrusage getrlimit times getrandom
    time gettimeofday clock_gettime clock_getres clock_nanosleep nanosleep
"""

# Only where the file system is the child's own: without one, Landlock does not keep the user's files from a new
# mode, time or name, nor an open file from being shortened.
_CHANGING_FILES = """
    mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat
    chmod fchmod fchmodat fchmodat2 truncate ftruncate fallocate fsync fdatasync
    utime utimes futimesat utimensat
"""

# "No such call" instead of "not permitted", where a library then does without: glibc makes threads with clone (the
# flags of clone3 are behind a pointer, which a filter cannot follow), and HDF5 writes without a lock.
_ABSENT = "clone3 flock"

_ALL_BITS = 0xFFFFFFFF


@dataclass(frozen=True)
class Check:
    """One argument, or half of one, must have one of some values.

    The kernel reads an ``int`` argument from the low half only, so that half is what has to be right.

    Args:
        argument: its position, from 0.
        values: those that are allowed.
        mask: applied before the comparison.
        high: compare the high 32 bits instead of the low.
    """

    argument: int
    values: tuple[int, ...]
    mask: int = _ALL_BITS
    high: bool = False

    @property
    def offset(self) -> int:
        """Where it is in ``struct seccomp_data``; both processors are little endian."""
        return 16 + 8 * self.argument + 4 * self.high


def _is_null(argument: int) -> tuple[Check, Check]:
    return Check(argument, (0,)), Check(argument, (0,), high=True)


# include/uapi/linux/sched.h: a thread, and none of the eight kinds of new namespace (CLONE_NEWTIME is 0x80).
_CLONE_THREAD = 0x00010000
_CLONE_NEW_ANYTHING = 0x7E020080
# include/linux/socket.h, include/linux/net.h
_AF_UNIX, _SOCK_STREAM, _SOCK_TYPE_MASK = 1, 1, 0xF
# include/uapi/linux/prctl.h: PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
_PRCTL = (15, 16, 0x53564D41)
# include/uapi/asm-generic/ioctls.h: TCGETS, TCGETS2, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
_IOCTL = (0x5401, 0x802C542A, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# include/uapi/linux/fcntl.h, asm-generic/fcntl.h: DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC, SETPIPE_SZ,
# GETPIPE_SZ. No locks, by which children could talk on a shared library file, and no SETOWN, SETSIG or SETLEASE,
# by which the kernel sends a signal on a process' behalf.
_FCNTL = (0, 1, 2, 3, 4, 1030, 1031, 1032)
# arch/x86/include/uapi/asm/prctl.h: ARCH_GET_FS, ARCH_GET_XCOMP_SUPP, ARCH_GET_XCOMP_PERM, ARCH_REQ_XCOMP_PERM
_ARCH_PRCTL = (0x1003, 0x1021, 0x1022, 0x1023)


def _checked_calls(pid: int) -> dict[str, tuple[Check, ...]]:
    """Calls that are allowed for some arguments, for the process ``pid`` as it numbers itself."""
    return {
        "clone": (Check(0, (_CLONE_THREAD,), mask=_CLONE_THREAD | _CLONE_NEW_ANYTHING),),
        "kill": (Check(0, (pid,)),),
        "tgkill": (Check(0, (pid,)),),
        "prctl": (Check(0, _PRCTL),),
        "arch_prctl": (Check(0, _ARCH_PRCTL),),
        "prlimit64": (Check(0, (0,)), *_is_null(2)),
        "ioctl": (Check(1, _IOCTL),),
        "fcntl": (Check(1, _FCNTL),),
        "socketpair": (Check(0, (_AF_UNIX,)), Check(1, (_SOCK_STREAM,), mask=_SOCK_TYPE_MASK)),
        "sendto": _is_null(4),
    }


# include/uapi/linux/seccomp.h
_SET_MODE_FILTER = 1
_KILL_PROCESS = 0x80000000
_ERRNO = 0x00050000
_ALLOW = 0x7FFF0000
_OFFSET_NUMBER, _OFFSET_ARCHITECTURE = 0, 4
# include/uapi/linux/audit.h
_ARCHITECTURES: Mapping[str, int] = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# arch/x86/include/uapi/asm/unistd.h: calls with 32-bit pointers, which have numbers of their own
_X32_BIT = 0x40000000
# include/uapi/linux/bpf_common.h, filter.h
_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_IF_EQUAL, _IF_GREATER, _IF_BIT = 0x15, 0x25, 0x45

# struct sock_filter: code, jump if true, jump if false, k. Jumps count instructions to pass over.
Instruction = tuple[int, int, int, int]


@cache
def program(on: str, pid: int, changing_files: bool) -> bytes:
    """The filter as an array of ``struct sock_filter``.

    Args:
        on: the processor, one of `_syscalls.MACHINES`.
        pid: the only process that may be sent a signal.
        changing_files: whether calls that make, rename or remove files are allowed.
    """
    instructions = list(_preamble(on))
    for name in _PLAIN.split() + (_CHANGING_FILES.split() if changing_files else []):
        instructions += _on_call(name, on, [_return(_ALLOW)])
    for name in _ABSENT.split():
        instructions += _on_call(name, on, [_return(_ERRNO | errno.ENOSYS)])
    for name, checks in _checked_calls(pid).items():
        body = [instruction for check in checks for instruction in _require(check)]
        instructions += _on_call(name, on, [*body, _return(_ALLOW)])
    instructions.append(_return(_ERRNO | errno.EPERM))
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)


def _preamble(on: str) -> Iterator[Instruction]:
    yield _LOAD, 0, 0, _OFFSET_ARCHITECTURE
    yield _IF_EQUAL, 1, 0, _ARCHITECTURES[on]
    yield _return(_KILL_PROCESS)
    yield _LOAD, 0, 0, _OFFSET_NUMBER
    if on == "x86_64":
        yield _IF_BIT, 0, 1, _X32_BIT
        yield _return(_KILL_PROCESS)
    yield _IF_GREATER, 0, 1, NEWEST_KNOWN
    yield _return(_ERRNO | errno.ENOSYS)


def _on_call(name: str, on: str, body: list[Instruction]) -> list[Instruction]:
    """Runs ``body``, which returns, if the call is ``name``; nothing on a processor without that call."""
    called = number(name, on)
    return [] if called is None else [(_IF_EQUAL, 0, len(body), called), *body]


def _require(check: Check) -> Iterator[Instruction]:
    """Returns EPERM from the filter unless the argument has one of its values."""
    yield _LOAD, 0, 0, check.offset
    if check.mask != _ALL_BITS:
        yield _AND, 0, 0, check.mask
    for index, value in enumerate(check.values):
        yield _IF_EQUAL, len(check.values) - index, 0, value
    yield _return(_ERRNO | errno.EPERM)


def _return(action: int) -> Instruction:
    return _RETURN, 0, 0, action


class _Program(ctypes.Structure):
    """``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def install(*, changing_files: bool) -> None:
    """Puts the filter on this process for good; it needs ``no_new_privs``.

    Raises:
        IsolationError: in step ``system call filter``; ENOSYS on a processor that has no table.
    """
    step = "system call filter"
    if machine() not in MACHINES:
        raise IsolationError(step, errno.ENOSYS, platform.machine())
    code = program(machine(), os.getpid(), changing_files)
    filter_program = _Program(len(code) // 8, code)
    syscall(step, "seccomp", _SET_MODE_FILTER, 0, ctypes.byref(filter_program))


if machine() in MACHINES:
    # Built once, by the zygote, for the usual case: process 1 of a namespace. Each child would take 0.3 ms.
    program(machine(), 1, True)
