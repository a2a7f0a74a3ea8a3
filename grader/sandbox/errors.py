"""How a request to the student's code can fail, each with what the learner should know.

Every error carries the verdict of a check that stops on it; only `InternalFailure` is our fault.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.text import Message, _, verbatim


@dataclass(frozen=True)
class Place:
    """Where in the notebook: the cell's number (as counted from 1) and the line in it."""

    cell: int
    line: int


class SubmissionError(Exception):
    """A request could not be answered with a value.

    Attributes:
        verdict: the value of the `grader.result.Verdict` that a check stopping here gets.
        message: what the learner reads.
        place: where in the notebook it happened, if known.
    """

    verdict = "error"

    def __init__(self, message: Message, place: Place | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.place = place


class StudentError(SubmissionError):
    """The student's code raised an exception."""

    def __init__(self, subject: str, kind: str, text: str, place: Place | None) -> None:
        message = _("{subject} stopped with {kind}: {text}", subject=subject, kind=kind, text=text)
        if not text:
            message = _("{subject} stopped with {kind}.", subject=subject, kind=kind)
        super().__init__(message, place)
        self.subject, self.kind, self.text = subject, kind, text


class NotAttempted(StudentError):
    """The stub's ``raise NotImplementedError`` is still there."""

    verdict = "not_attempted"

    def __init__(self, subject: str, place: Place | None) -> None:
        super().__init__(subject, "NotImplementedError", "", place)
        self.message = _("{subject} is not written yet.", subject=subject)
        self.args = (str(self.message),)


class OutOfMemory(StudentError):
    """The student's code asked for more memory than there is for it."""

    verdict = "memory"


class Forbidden(StudentError):
    """The student's code tried something the sandbox refuses."""

    verdict = "blocked"

    def __init__(self, subject: str, kind: str, text: str, place: Place | None) -> None:
        super().__init__(subject, kind, text, place)
        self.message = _("{subject} tried something that is not allowed here: {text}", subject=subject, text=text)


class MissingName(SubmissionError):
    """A name, method or attribute is not there."""

    verdict = "missing"

    def __init__(self, subject: str, near: str | None, owner: str | None = None) -> None:
        message = _("{subject} is not defined.", subject=subject)
        if near:
            message = _("{subject} is not defined. Did you mean `{near}`?", subject=subject, near=near)
        super().__init__(message)
        self.subject, self.near, self.owner = subject, near, owner


class BadValue(SubmissionError):
    """The student's code gave something that is not data, or far too much of it."""

    verdict = "fail"


class TimedOut(SubmissionError):
    """The student's code did not answer in time."""

    verdict = "timeout"

    def __init__(self, subject: str, seconds: float) -> None:
        super().__init__(
            _("{subject} did not finish within {seconds} s: look for a loop that never ends.",
              subject=subject, seconds=f"{seconds:g}")
        )  # fmt: skip


class TooSlow(SubmissionError):
    """A cell took so long that nothing was left for the cells of exercises."""

    verdict = "timeout"

    def __init__(self, subject: str, seconds: float) -> None:
        super().__init__(
            _("{subject} was left out: it took most of the {seconds} s that all cells have together.",
              subject=subject, seconds=f"{seconds:g}")
        )  # fmt: skip


class OutOfTime(SubmissionError):
    """The time for the whole submission is used up."""

    verdict = "timeout"

    def __init__(self, seconds: float) -> None:
        super().__init__(_("Not run: the notebook used up its {seconds} s in all.", seconds=f"{seconds:g}"))


class TooMuchOutput(SubmissionError):
    """The student's code printed more than is kept."""

    verdict = "output_limit"

    def __init__(self, subject: str, kib: int) -> None:
        super().__init__(
            _(
                "{subject} printed more than {kib} KiB: take the print out of the loop.",
                subject=subject,
                kib=kib,
            )
        )


class ProcessEnded(SubmissionError):
    """The student's process ended in the middle of a call."""

    def __init__(self, subject: str, how: Message) -> None:
        super().__init__(_("{subject} ended the Python process ({how}).", subject=subject, how=how))


class ProtocolViolation(SubmissionError):
    """The student's process sent bytes that are no answer."""

    verdict = "blocked"

    def __init__(self, subject: str) -> None:
        super().__init__(_("{subject} wrote into the grader's own channel.", subject=subject))


class InternalFailure(Exception):
    """Something of ours failed: the check is not scored and the submission is flagged."""


class AskedEnough(SubmissionError):
    """More was asked for a picture than is allowed (`Client.untraced`); no learner is told."""

    def __init__(self) -> None:
        super().__init__(verbatim("asked enough"))
