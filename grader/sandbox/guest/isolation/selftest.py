"""Tries to get out, and to work, from inside: what a locked-down process must not and must be able to do."""

from __future__ import annotations

import importlib
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from grader.sandbox.guest.isolation.settings import BOX, Level

# Any of these that is not loaded yet shows that an import still works.
_LAZY = ("asyncio", "wave", "colorsys", "graphlib", "sched", "mailbox", "plistlib")


def problems(level: Level, canary: str, port: int) -> list[str]:
    """Runs the self-test in this process, which cannot be used for anything else afterwards.

    Args:
        level: what the process has been locked down to.
        canary: a file outside the libraries that everyone on this machine may read.
        port: a TCP port that listens on the loopback address.

    Returns:
        What is not as it should be, empty if everything is.
    """
    return list(_escapes(level, canary, port)) + list(_failures(level))


def _escapes(level: Level, canary: str, port: int) -> Iterator[str]:
    if level is Level.E:
        return
    # In a container the container decides what can be read, so level C does not answer for it.
    if level is not Level.C and _succeeds(lambda: Path(canary).read_text()):
        yield "a file outside the libraries could be read"
    if _succeeds(lambda: _connect(port)):
        yield "a connection to the network could be made"
    if _succeeds(lambda: os.open(f"/proc/{os.getppid()}/mem", os.O_RDWR)):
        yield "the memory of the parent process could be opened"
    if _succeeds(_fork):
        yield "a process could be forked"
    if _succeeds(lambda: os.execv(sys.executable, [sys.executable, "-c", ""])):
        yield "a program could be started"


def _failures(level: Level) -> Iterator[str]:
    name = next(name for name in _LAZY if name not in sys.modules)
    if not _succeeds(lambda: importlib.import_module(name)):
        yield f"{name} could not be imported"
    ones = np.ones((64, 64))
    if not np.array_equal(ones @ ones, 64 * ones):
        yield "a matrix product was wrong"
    if level.has_namespaces and not _succeeds(lambda: Path(BOX, "file").write_text("text")):
        yield f"{BOX} could not be written"


def _succeeds(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except (OSError, ImportError):
        return False
    return True


def _connect(port: int) -> None:
    with socket.socket() as connection:
        connection.settimeout(1)
        connection.connect(("127.0.0.1", port))


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)
