"""Runs the code in this process: the learner's self-check, reference solutions and known mistakes.

Requests and answers go through the same server and the same encoding as in the sandbox, so a check sees copies and
plain data here too. Only the isolation is missing.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

from grader.sandbox.errors import TimedOut
from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.server import Server
from grader.sandbox.host.transport import AnswerCallback
from grader.sandbox.wire.frames import Frame


class LocalTransport:
    """Code in this process.

    Args:
        cells: the namespace to serve.
        call_seconds: seconds one request may take; bounded where the platform has timers (main thread, Unix).
    """

    isolation = "in-process"

    def __init__(self, cells: Cells, call_seconds: float | None = None) -> None:
        self._call_seconds = call_seconds
        self._on_callback: AnswerCallback | None = None
        self._server = Server(cells, self._call_trusted)

    def ask(self, request: Frame, subject: str, on_callback: AnswerCallback) -> Frame:
        """See `Transport.ask`."""
        outer, self._on_callback = self._on_callback, on_callback
        try:
            with _deadline(self._call_seconds), quiet():
                answer = self._server.answer(request)
        except _DeadlineError:
            raise TimedOut(subject, self._call_seconds or 0.0) from None
        finally:
            self._on_callback = outer
        if answer.header.get("type") == "KeyboardInterrupt":
            raise KeyboardInterrupt  # Ctrl-C is the learner's, not her code's
        return answer

    def _call_trusted(self, frame: Frame) -> Frame:
        if self._on_callback is None:
            raise RuntimeError("a trusted function was called while no call was outstanding")
        return self._on_callback(frame)

    def close(self) -> None:
        """Nothing to end."""


@contextmanager
def quiet() -> Iterator[None]:
    """Keeps what the code prints off our own output, which may be JSON."""
    with open(os.devnull, "w", encoding="utf-8") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        yield


class _DeadlineError(BaseException):
    pass


@contextmanager
def _deadline(seconds: float | None) -> Iterator[None]:
    """Raises in the running code after ``seconds``; does nothing where there is no timer."""
    timers = hasattr(signal, "setitimer") and sys.platform != "emscripten"  # in a browser none ever rings
    usable = timers and threading.current_thread() is threading.main_thread()
    if not seconds or not usable:
        yield
        return
    expired = False

    def expire(_signum: int, _frame: Any) -> None:
        nonlocal expired
        expired = True
        raise _DeadlineError

    previous = signal.signal(signal.SIGALRM, expire)
    # Again every 0.1 s: student code that swallows every exception (`except: pass`) is interrupted again.
    before = signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *before)
        signal.signal(signal.SIGALRM, previous)
    if expired:  # the server turned it into an answer
        raise _DeadlineError
