"""The kernel's calls, by ctypes: each either succeeds or raises `IsolationError`.

Nothing here is loaded before it is first called, so the module can be imported where there is no Linux.
"""

from __future__ import annotations

import ctypes
import errno
import os
from functools import cache
from typing import Any

from grader.sandbox.guest.isolation._syscalls import number


class IsolationError(Exception):
    """A step of the isolation was refused; the process must not go on to run a student's code.

    Args:
        step: what was being done, as a reader of the report would call it.
        code: the ``errno``, or 0 where the kernel gave none.
        path: the file, directory or value concerned, if there is one.
    """

    def __init__(self, step: str, code: int, path: str = "") -> None:
        self.step, self.errno, self.path = step, code, path
        super().__init__(step, code, path)

    @property
    def name(self) -> str:
        """The name of the error number, as in ``errno.h``."""
        return errno.errorcode.get(self.errno, str(self.errno))

    def __str__(self) -> str:
        where = f" ({self.path})" if self.path else ""
        return f"{self.step}{where}: {self.name}, {os.strerror(self.errno)}"


class Refusals:
    """A context in which an ``OSError`` of the standard library becomes an `IsolationError`."""

    def __init__(self, step: str, path: str = "") -> None:
        self._step, self._path = step, path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        if isinstance(error, OSError):
            raise IsolationError(self._step, error.errno or 0, self._path or str(error.filename or "")) from None


@cache
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    c_int, c_long, c_ulong, c_char_p = ctypes.c_int, ctypes.c_long, ctypes.c_ulong, ctypes.c_char_p
    libc.syscall.restype = c_long
    libc.mount.argtypes = [c_char_p, c_char_p, c_char_p, c_ulong, c_char_p]
    libc.umount2.argtypes = [c_char_p, c_int]
    libc.unshare.argtypes = [c_int]
    libc.sethostname.argtypes = [c_char_p, ctypes.c_size_t]
    libc.prctl.argtypes = [c_int, c_ulong, c_ulong, c_ulong, c_ulong]
    return libc


def call(step: str, name: str, *arguments: Any, path: str = "") -> int:
    """Calls the C library's function ``name``.

    Returns:
        What it returned, never negative.

    Raises:
        IsolationError: if it returned a negative number.
    """
    return _checked(step, getattr(_libc(), name)(*arguments), path)


def syscall(step: str, name: str, *arguments: Any, path: str = "") -> int:
    """Makes the system call ``name``, for those that the C library has no function for.

    Args:
        step: names the step in the error.
        name: a key of `_syscalls.NUMBERS`.
        arguments: integers are passed as machine words, the rest as pointers.
        path: what the call is about, for the error.

    Raises:
        IsolationError: if the kernel refused, or this machine's processor is not known (ENOSYS).
    """
    words = [ctypes.c_long(word) if isinstance(word, int) else word for word in arguments]
    called = number(name)
    if called is None:
        raise IsolationError(step, errno.ENOSYS, path)
    return _checked(step, _libc().syscall(ctypes.c_long(called), *words), path)


def _checked(step: str, result: int, path: str) -> int:
    if result < 0:
        raise IsolationError(step, ctypes.get_errno(), path)
    return result
