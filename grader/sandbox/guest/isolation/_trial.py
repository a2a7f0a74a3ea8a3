"""The program that `probe` starts: locks a throw-away child down to each level asked for, until one holds.

Prints one JSON object per level tried. It is a process of its own because its caller may have threads.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from grader.sandbox.guest.isolation import landlock, privileges, selftest
from grader.sandbox.guest.isolation._libc import IsolationError
from grader.sandbox.guest.isolation._lock import before_fork, lock_down
from grader.sandbox.guest.isolation.libraries import library_paths
from grader.sandbox.guest.isolation.settings import Level, Settings

_DEADLINE_SECONDS = 20
_SLOT = 999
_MEMORY_BYTES = 2 * 1024**3
_REPORT_BYTES = 4096


def main(levels: list[str]) -> None:
    """Tries ``levels`` in their order and stops at the first that holds."""
    print(json.dumps({"landlock_abi": landlock.abi(), "as_root": privileges.slot_uid(_SLOT) is not None}))
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listener:
        os.chmod(folder, 0o755)
        canary = Path(folder, "canary")
        canary.write_text("canary")
        canary.chmod(0o644)
        for level in map(Level, levels):
            report = _attempt(level, str(canary), listener.getsockname()[1])
            print(json.dumps({"level": level, **report}))
            if not report["problems"]:
                return


def _attempt(level: Level, canary: str, port: int) -> dict[str, object]:
    """What came of one level: ``step``, ``errno`` and ``problems``."""
    readable, writable = os.pipe()
    sys.stdout.flush()
    intermediate = os.fork()
    if intermediate == 0:
        _intermediate(level, canary, port, writable)
    os.close(writable)
    ready, _, _ = select.select([readable], [], [], _DEADLINE_SECONDS)
    answer = os.read(readable, _REPORT_BYTES) if ready else b""
    os.close(readable)
    with suppress(ProcessLookupError):
        os.kill(intermediate, signal.SIGKILL)
    os.waitpid(intermediate, 0)
    if answer:
        report: dict[str, object] = json.loads(answer)
        return report
    ending = "ended without an answer" if ready else f"did not answer within {_DEADLINE_SECONDS} s"
    return _report("self-test", 0, [f"the locked-down process {ending}"])


def _intermediate(level: Level, canary: str, port: int, report_to: int) -> NoReturn:
    settings = Settings(level, _SLOT, _MEMORY_BYTES, _DEADLINE_SECONDS, library_paths())
    try:
        before_fork(settings)
        inner = os.fork()
        if inner == 0:
            lock_down(settings)
            found = selftest.problems(level, canary, port)
            _answer(report_to, _report("self-test", 0, found))
        os.close(report_to)
        os.waitpid(inner, 0)
    except IsolationError as refusal:
        _answer(report_to, _report(refusal.step, refusal.errno, [str(refusal)]))
    os._exit(0)


def _report(step: str, code: int, problems: list[str]) -> dict[str, object]:
    return {"step": step, "errno": code, "problems": problems, "own_proc": os.path.isdir("/proc/self")}


def _answer(report_to: int, report: dict[str, object]) -> NoReturn:
    os.write(report_to, json.dumps(report).encode()[:_REPORT_BYTES])
    os._exit(0)
