"""The one interface to a student's code: ask, and get an answer or a `SubmissionError`.

Three things implement it: a sandboxed process (`grader.sandbox.host.child`), this process
(`grader.sandbox.host.local`, a learner's self-check) and recorded answers (`grader.grading.recorded`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from grader.sandbox.wire.frames import Frame

AnswerCallback = Callable[[Frame], Frame]


class Transport(Protocol):
    """Carries one request at a time to the code and brings the answer back."""

    @property
    def isolation(self) -> str:
        """The isolation level the code runs under."""

    def ask(self, request: Frame, subject: str, on_callback: AnswerCallback) -> Frame:
        """Sends ``request`` and returns its answer.

        Args:
            request: a frame whose header has ``kind`` and what that kind needs.
            subject: what is being asked, as the learner would call it (``Affine.backward``).
            on_callback: answers calls of trusted functions made meanwhile.

        Raises:
            SubmissionError: if no answer came: deadline, crash, output flood, bytes that are no answer.
        """

    def close(self) -> None:
        """Ends the code's process, if it has one of its own."""
