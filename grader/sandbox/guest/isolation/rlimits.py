"""Resource limits, soft and hard alike: process 1 of a namespace ignores the signal that a soft limit sends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from grader.sandbox.guest.isolation._libc import Refusals
from grader.sandbox.guest.isolation.settings import Level, Settings

if sys.platform != "win32":
    import resource


def apply(settings: Settings, *, own_uid: bool) -> None:
    """Sets the limits; where the process already has a lower hard limit, that one stays.

    Args:
        settings: how much of everything.
        own_uid: whether no other process has this uid in this user namespace: threads are counted by uid.

    Raises:
        IsolationError: in step ``limits``.
    """
    for name, wanted in _limits(settings, own_uid):
        kind = getattr(resource, name)
        _soft, hard = resource.getrlimit(kind)
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with Refusals("limits", f"{name}={limit}"):
            resource.setrlimit(kind, (limit, limit))


def _limits(settings: Settings, own_uid: bool) -> Iterator[tuple[str, int]]:
    yield "RLIMIT_CPU", settings.cpu_seconds
    yield "RLIMIT_AS", settings.memory_bytes
    yield "RLIMIT_FSIZE", settings.file_bytes
    yield "RLIMIT_NOFILE", settings.open_files
    yield "RLIMIT_STACK", settings.stack_bytes
    yield "RLIMIT_CORE", 0
    yield "RLIMIT_MEMLOCK", 0
    yield "RLIMIT_MSGQUEUE", 0
    if own_uid:
        yield "RLIMIT_NPROC", settings.processes
    elif settings.level is Level.E:
        # With the filter there are only threads, and the address space bounds those: a shared count could only
        # fail a child for what others do. Without the filter it is all that stops a fork bomb.
        yield "RLIMIT_NPROC", settings.processes + _threads_of(os.getuid())


def _threads_of(uid: int) -> int:
    """Threads that already count against ``uid``."""
    total = 0
    for entry in os.scandir("/proc"):
        try:
            if entry.name.isdecimal() and entry.stat().st_uid == uid:
                total += os.stat(f"/proc/{entry.name}/task").st_nlink - 2
        except OSError:
            continue  # it ended meanwhile
    return total
