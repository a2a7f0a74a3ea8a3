"""All checks of one assignment against one submission: what each needs, and what they said so far."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from grader.course import Assignment
from grader.grading.attempt import Attempt, Outcome
from grader.grading.check import Check
from grader.grading.keras_answers import KerasAnswers
from grader.grading.oracle import Oracle
from grader.grading.trace import informative
from grader.result import Verdict
from grader.sandbox.errors import MissingName, StudentError, SubmissionError
from grader.sandbox.guest.lending import LendingError, NotLent
from grader.sandbox.host.lending import Lender
from grader.sandbox.host.transport import Transport
from grader.text import Bilingual, Message, _, join, verbatim

# What a check says of its own exercise, whether or not an exercise that it builds on failed.
_OWN_VERDICTS = (Verdict.PASS, Verdict.NOT_ATTEMPTED, Verdict.MISSING, Verdict.INTERNAL)


# What the student's code ends with where a stand-in cannot do what the object itself could.
_REFUSALS = ("TrustedError", LendingError.__name__, NotLent.__name__)

# What a repeated check may blame on the exercise itself.
_OWN_FAULT = (Verdict.FAIL, Verdict.ERROR)

FEW = 2  # entries shown beside an explanation; without one, all of the table


class RunError(Exception):
    """The checks cannot be run; the message says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Kept:
    """One check's outcome with its timing, as kept by a `Run`."""

    attempt: Attempt
    outcome: Outcome
    seconds: float


@dataclass
class Run:
    """The checks of one assignment, run against one submission with one seed.

    Args:
        assignment: the assignment.
        transport: where the student's code is.
        oracle: right answers and known wrong ones.
        keras: the recorded Keras answers.
        seed: the seed of the inputs.
        failed_cells: what went wrong in the notebook's cells, by the grade_id of the cell.
        source: gives the text of a line of the notebook: ``source(cell, line)``.
        lender: has right answers for exercises that others build on; None until these are to be lent.
        failed: exercises of which some check did not pass, when they are lent.
    """

    assignment: Assignment
    transport: Transport
    oracle: Oracle
    keras: KerasAnswers
    seed: int
    failed_cells: Mapping[str, SubmissionError] = field(default_factory=dict)
    source: Callable[[int, int], str] = lambda cell, line: ""
    lender: Lender | None = None
    failed: frozenset[str] = frozenset()
    done: dict[str, Kept] = field(default_factory=dict)
    _started: float = 0.0
    _explained: dict[str, Mapping[str, Bilingual]] = field(default_factory=dict)

    def attempt(self, check: Check, function: Callable[..., Any]) -> Attempt:
        """Everything one run of a check needs."""
        self._started = time.perf_counter()
        lent = tuple(exercise for exercise in check.depends if exercise in self.failed)
        return Attempt(check, function, self.transport, self.oracle, self.keras, self.seed, self.lender, lent)

    def failed_dependency(self, check: Check) -> str | None:
        """An exercise that ``check`` builds on and of which a check did not pass, if any."""
        for kept in self.done.values():
            if kept.attempt.check.exercise in check.depends and kept.outcome.verdict is not Verdict.PASS:
                return kept.attempt.check.exercise
        return None

    def record(self, attempt: Attempt, error: BaseException | None) -> Outcome:
        """Works out and keeps what a run of a check that ended with ``error`` says.

        A check that builds on an exercise that failed is run all the same: if it passes it counts, and if it does
        not, the failed exercise is the one to be told of.
        """
        outcome = attempt.outcome(self._cause(attempt.check, error))
        self._explained.clear()
        if attempt.lender is not None:
            return self._followed(attempt, outcome, error)
        failed = self.failed_dependency(attempt.check)
        if failed and outcome.verdict not in _OWN_VERDICTS:
            outcome = Outcome(Verdict.SKIPPED, _("Skipped: {exercise} has to pass first.", exercise=failed))
        self.done[attempt.check.name] = Kept(attempt, outcome, time.perf_counter() - self._started)
        return outcome

    def _followed(self, attempt: Attempt, outcome: Outcome, error: BaseException | None) -> Outcome:
        """What a check says that was repeated with the reference in the place of what it builds on.

        Where the stand-ins themselves may have been in the way, what was said before stands.
        """
        name = attempt.check.name
        if outcome.verdict is Verdict.PASS:
            outcome = replace(outcome, lent=attempt.lent)
        elif name in self.done and (outcome.verdict not in _OWN_FAULT or _of_lending(error)):
            return self.done[name].outcome
        self.done[name] = Kept(attempt, outcome, time.perf_counter() - self._started)
        return outcome

    def draw(self) -> None:
        """Draws the pictures and completes the diagnoses that need a few more answers of the submission.

        Call it when every check has run, with every seed: a question that hangs then costs nothing but itself.
        """
        for name, kept in self.done.items():
            picture = kept.outcome.picture
            if callable(picture):
                drawn = kept.attempt.asked(picture)
                kept = replace(kept, outcome=replace(kept.outcome, picture=drawn))
            probe = kept.outcome.probe
            if probe is not None and not isinstance(probe, Message):
                kept = replace(kept, outcome=replace(kept.outcome, probe=kept.attempt.asked(probe)))
            self.done[name] = kept

    def _cause(self, check: Check, error: BaseException | None) -> BaseException | None:
        """A name is missing because its cell failed: say that, not that it is missing."""
        if isinstance(error, MissingName) and error.owner is None:
            others = {exercise.id for exercise in self.assignment.exercises}
            known = MissingName(error.subject, None) if error.near in others else error
            return self.failed_cells.get(check.exercise, known)
        return error

    def explanation(self, check: Check, outcome: Outcome) -> Message:
        """What the learner reads under a failed check."""
        if check.hidden is not None:
            return _("A hidden check of {exercise} failed: {rationale}",
                     exercise=check.exercise, rationale=check.hidden)  # fmt: skip
        parts = [outcome.message or verbatim("")]
        if outcome.place is not None:
            line = self.source(outcome.place.cell, outcome.place.line).strip()
            parts.append(
                _("  in cell {cell}, line {line}: {text}",
                  cell=outcome.place.cell, line=outcome.place.line, text=line)
            )  # fmt: skip
        candidates = self.narrowed(check, outcome)
        shown = FEW
        if len(candidates) == 1:
            (hint,) = candidates.values()
            told = [_("  Looks like: {hint}", hint=hint)]
        else:
            known = (outcome.signature, outcome.probe, outcome.note, self._follows(check, outcome))
            told = [_("  {sentence}", sentence=said) for said in known if isinstance(said, Message)]
            shown = FEW if isinstance(outcome.signature or outcome.probe, Message) else len(outcome.table)
            told += self._nudge(check)
        return join([*parts, *outcome.table[:shown], *told])

    def _follows(self, check: Check, outcome: Outcome) -> Message | None:
        """Where a wrong gradient may come from: the same object's `forward` was wrong in an earlier check."""
        for kept in self.done.values():
            earlier = kept.attempt.check
            if earlier.name == check.name:
                return None
            owner, forward, _rest = kept.outcome.what.partition(".forward")
            mine = outcome.what.startswith((f"{owner}.backward", f"{owner}.d"))
            if earlier.exercise == check.exercise and forward and mine:
                return _("{what} was wrong before: this may follow from it.", what=f"{owner}.forward")
        return None

    def _nudge(self, check: Check) -> list[Message]:
        """The first hint of a check's exercise, if it is the first of the exercise's checks that says it is wrong.

        Under every one of them it would be noise; an exception or an unwritten exercise asks for something else.
        """
        wrong = (
            kept.attempt.check.name
            for kept in self.done.values()
            if kept.attempt.check.exercise == check.exercise and kept.outcome.verdict is Verdict.FAIL
        )
        hints = self.oracle.hints(check.exercise)
        return [_("  Hint: {hint}", hint=hints[0])] if hints and next(wrong, "") == check.name else []

    def narrowed(self, check: Check, outcome: Outcome) -> Mapping[str, Bilingual]:
        """The mistakes that explain a failure: those that answer as the submission did in all the exercise's checks.

        Ask when every check has spoken.
        """
        if check.hidden is not None or outcome.verdict not in _OWN_FAULT or not informative(outcome.trace):
            return {}
        if check.exercise not in self._explained:
            self._explained[check.exercise] = self._agreeing(check.exercise)
        return self._explained[check.exercise]

    def _agreeing(self, exercise: str) -> Mapping[str, Bilingual]:
        """The known mistakes of an exercise that answer as the submission did, in every public check of it."""
        telling = [kept for kept in self.done.values() if kept.attempt.check.exercise == exercise and _tells(kept)]
        telling.sort(key=lambda kept: kept.outcome.verdict is Verdict.PASS)  # a failure leaves few to be asked again
        left = self.oracle.mistakes(exercise)
        for kept in telling:
            left = {m: hint for m, hint in left.items() if kept.attempt.answered_like(m, kept.outcome.trace)}
        return left


def _tells(kept: Kept) -> bool:
    """Whether what a submission answered in a check can be that of a mistake, and not of a stub."""
    public = kept.attempt.check.hidden is None
    return public and kept.outcome.verdict is not Verdict.NOT_ATTEMPTED and informative(kept.outcome.trace)


def _of_lending(error: BaseException | None) -> bool:
    """Whether a stand-in refused what the code asked of it."""
    return isinstance(error, StudentError) and error.kind in _REFUSALS
