"""The order in which a forked child shuts itself in."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from functools import partial

from grader.sandbox.guest.isolation import landlock, mounts, namespaces, privileges, rlimits, seccomp
from grader.sandbox.guest.isolation._libc import IsolationError, Refusals
from grader.sandbox.guest.isolation.settings import BOX, Level, Settings


def before_fork(settings: Settings) -> None:
    """Prepares the intermediate process; the process it forks next calls `lock_down`.

    The intermediate process must have one thread, and should do nothing else but fork once and wait.

    Raises:
        IsolationError: if the namespaces of this level cannot be made here.
    """
    if settings.level.has_namespaces:
        namespaces.enter(user_namespace=privileges.slot_uid(settings.slot) is None)
    else:
        privileges.hide_memory()


def lock_down(settings: Settings) -> None:
    """Shuts this process in; what it runs afterwards need not be trusted.

    File descriptors that are open stay open, and what memory holds stays readable: both are the caller's concern.
    Afterwards the working directory is ``/box`` where there is one (levels A and A'), else ``/``.

    Raises:
        IsolationError: if a step was refused. The process must then end.
    """
    for _name, step in steps(settings):
        step()


def steps(settings: Settings) -> Iterator[tuple[str, Callable[[], None]]]:
    """The steps of `lock_down`, in their order: each takes away what an earlier one needed."""
    level = settings.level
    yield "threads", _require_one_thread
    uid = privileges.slot_uid(settings.slot)  # asked for here, because /proc may be gone after the next step
    if level.has_namespaces:
        yield "mounts", partial(mounts.enter_own_root, settings, namespaces.INNER_UID if uid is None else uid)
    yield "privileges", partial(privileges.drop, uid) if level.has_filter else privileges.die_with_parent
    if level.has_landlock:
        yield "landlock", partial(landlock.restrict, settings)
    own_uid = level.has_namespaces or (level.has_filter and uid is not None)
    yield "rlimits", partial(rlimits.apply, settings, own_uid=own_uid)
    yield "directory", partial(_change_directory, BOX if _has_box(level) else "/")
    if level.has_filter:
        # In a container of its own a child may change files: they are the container's.
        changing_files = level.has_namespaces or level is Level.C
        yield "seccomp", partial(seccomp.install, changing_files=changing_files)


def _has_box(level: Level) -> bool:
    return level.has_namespaces or (level in (Level.C, Level.E) and os.path.isdir(BOX))


def _require_one_thread() -> None:
    # Landlock, capabilities and the filter hold the calling thread only, and those it makes later.
    with Refusals("threads"):
        count = len(os.listdir("/proc/self/task"))
    if count != 1:
        raise IsolationError("threads", errno.EBUSY, f"{count} threads")


def _change_directory(path: str) -> None:
    with Refusals("directory", path):
        os.chdir(path)
