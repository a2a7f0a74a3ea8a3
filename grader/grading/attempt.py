"""One run of one check against one submission: what it is made of, and what came out of it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from grader.grading.check import Check
from grader.grading.diagnosis import Evidence, explain_exception, signature
from grader.grading.expect import Probe, Wrong
from grader.grading.keras_answers import KerasAnswers
from grader.grading.oracle import Oracle
from grader.grading.picture import Drawing, Picture
from grader.grading.seeds import derive, generator
from grader.grading.trace import Trace, same
from grader.result import Verdict
from grader.sandbox.errors import InternalFailure, Place, StudentError, SubmissionError
from grader.sandbox.host.client import Client
from grader.sandbox.host.lending import Lender
from grader.sandbox.host.proxy import Submission, connect
from grader.sandbox.host.transport import Transport
from grader.text import Message, _, verbatim

# Raised by a check's own code on a value it cannot use. The reference passes every check (`release --check` proves
# it), so the student's value is the cause.
_UNUSABLE = (
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    KeyError,
    ZeroDivisionError,
    FloatingPointError,
)


_T = TypeVar("_T")

# What a picture or a probe may ask of the submission once its verdict is known.
DRAWING_CALLS = 225
DRAWING_SECONDS = 5.0


@dataclass(frozen=True)
class Outcome:
    """What one run of a check says.

    Args:
        verdict: see `Verdict`.
        message: why, for the learner; None for a pass.
        table: the worst entries, where entries were compared.
        signature: how the wrong value relates to the right one, where that is certain.
        place: where in the notebook, for the student's own exceptions.
        picture: shows the difference, or how to draw what does (`Run.draw`).
        what: what is wrong, as the learner would write it; empty if it has no name.
        note: what the learner has to know of the comparison itself.
        probe: what a few more answers say, or how to ask for them (`Run.draw`).
        changed: calls that changed an argument without being asked to.
        trace: what the submission answered.
        lent: exercises that the reference stood in for, of a pass that it helped to.
    """

    verdict: Verdict
    message: Message | None = None
    table: tuple[Message, ...] = ()
    signature: Message | None = None
    place: Place | None = None
    changed: tuple[tuple[str, int | str], ...] = ()
    trace: Trace = ()
    picture: Picture | Drawing | None = None
    what: str = ""
    note: Message | None = None
    probe: Message | Probe | None = None
    lent: tuple[str, ...] = ()


@dataclass
class Attempt:
    """One check about to be run against one submission.

    Args:
        check: the check.
        function: its test function.
        transport: where the student's code is.
        oracle: right answers and known wrong ones.
        keras: the recorded Keras answers.
        seed: the seed of this run.
        lender: has right answers for the exercises of ``lent``.
        lent: exercises that the reference stands in for.
    """

    check: Check
    function: Callable[..., Any]
    transport: Transport
    oracle: Oracle
    keras: KerasAnswers
    seed: int
    lender: Lender | None = None
    lent: tuple[str, ...] = ()
    client: Client | None = None
    reference_client: Client | None = None
    arguments: dict[str, Any] = field(default_factory=dict)

    def fixture(self, name: str) -> Any:
        """The value of one of the fixtures a check may ask for."""
        if name == "submission":
            submission, self.client = self._connect(self.transport)
            return submission
        if name == "reference":
            reference, self.reference_client = self._connect(self.oracle.reference(self.check.name))
            return reference
        if name == "rng":
            return generator(self.seed, self.check.assignment, self.check.name)
        return self.keras

    def _connect(self, transport: Transport) -> tuple[Submission, Client]:
        submission, client = connect(transport)
        seed = derive(self.seed, self.check.assignment, self.check.name, "global") % 2**32
        client.begin(seed)
        if self.lender is not None and transport is self.transport:
            self.lender.lend(client, self.lent, seed)
        return submission, client

    def outcome(self, error: BaseException | None) -> Outcome:
        """What a run that ended with ``error`` says."""
        verdict, message = judge(error, self.check)
        trace = tuple(self.client.trace) if self.client else ()
        changed = tuple(dict.fromkeys(self.client.mutations)) if self.client else ()
        place = error.place if isinstance(error, SubmissionError) else None
        table = error.table if isinstance(error, Wrong) else ()
        picture = error.picture if isinstance(error, Wrong) and self.check.hidden is None else None
        outcome = Outcome(verdict, message, table, self._signature(error), place, changed, trace, picture)
        if isinstance(error, Wrong) and self.check.hidden is None:
            outcome = replace(outcome, what=error.what, note=error.note, probe=error.probe)
        return outcome

    def _signature(self, error: BaseException | None) -> Message | None:
        """What is certain of how a wrong value relates to the right one, or what an exception means."""
        if self.check.hidden is not None:
            return None
        if isinstance(error, StudentError):
            return explain_exception(error.kind, error.text)
        if isinstance(error, Wrong) and error.values is not None and self.client is not None:
            return signature(Evidence(*error.values, self.client.calls, error.mask, error.before))
        return None

    def answered_like(self, mistake: str, trace: Trace) -> bool:
        """Whether a known mistake of the check's exercise answers exactly as ``trace`` does."""
        theirs = self.oracle.answers(self.check.exercise, mistake, self.check.name, self.seed, self.rerun)
        return theirs is not None and same(trace, theirs)

    def rerun(self, transport: Transport) -> Trace:
        """Runs the check with another implementation in the student's place; gives what that answered."""
        other = replace(self, transport=transport, client=None, lender=None)
        other.run()
        return tuple(other.client.trace) if other.client else ()

    def asked(self, question: Callable[[Submission], _T | None]) -> _T | None:
        """What a drawing or a probe makes of a few more answers of the submission; None if it does not give them."""
        try:
            submission, client = self._connect(self.transport)
            with client.untraced(DRAWING_CALLS, DRAWING_SECONDS):
                return question(submission)
        except Exception:  # noqa: BLE001 - whatever goes wrong here, the verdict stands without picture or sentence
            return None

    def run(self) -> BaseException | None:
        """Runs the check's function outside pytest; gives what it raised."""
        ours = ("submission", "reference", "rng", "keras_answers")
        names = inspect.signature(self.function).parameters
        try:
            values = {n: self.fixture(n) if n in ours else self.arguments[n] for n in names}
            self.function(**values)
        except Exception as error:  # noqa: BLE001 - `judge` knows every kind
            return error
        return None


def judge(error: BaseException | None, check: Check) -> tuple[Verdict, Message | None]:
    """The verdict and message of a check that ended with ``error``."""
    match error:
        case None:
            return Verdict.PASS, None
        case Wrong():
            return Verdict.FAIL, error.message
        case SubmissionError():
            return Verdict(error.verdict), error.message
        case AssertionError():
            text = str(error).strip().splitlines()
            return Verdict.FAIL, verbatim(text[0]) if text else _("{exercise} is wrong.", exercise=check.exercise)
        case _ if isinstance(error, _UNUSABLE) and not _raised_in_sandbox(error):
            message = _("{exercise} gave something the check cannot use.", exercise=check.exercise)
            if called := re.fullmatch(r"'(\w+)' object is not callable", str(error)):
                message = _("{exercise} is of type {type}: it has to be a function or a class.",
                            exercise=check.exercise, type=called[1])  # fmt: skip
            return Verdict.FAIL, message
    reason = str(error) if isinstance(error, InternalFailure) else type(error).__name__
    return Verdict.INTERNAL, _("The grader failed here, not you: {reason}", reason=reason)


def _raised_in_sandbox(error: BaseException) -> bool:
    """Whether our own side of the sandbox raised this: then it is our fault, whatever the student's value was."""
    frame = error.__traceback__
    package = ""
    while frame is not None:
        name = frame.tb_frame.f_globals.get("__name__", "")
        package = name if name.startswith("grader.") else package
        frame = frame.tb_next
    return package.startswith("grader.sandbox.")
