"""Which small changes to the solution no check notices: a hole in the checks, or another right way to write it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.authoring._errors import AuthoringError
from grader.authoring.mutants import Mutant, mutants
from grader.authoring.source import course_source
from grader.course import Assignment, Course
from grader.grading.keras_answers import load_answers
from grader.grading.oracle import SourceOracle
from grader.grading.run import Run
from grader.grading.seeds import derive
from grader.grading.session import CheckSession
from grader.result import Verdict
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.transport import Transport

CALL_SECONDS = 2.0  # a change that makes a loop endless is noticed by the clock; no right answer takes that long


@dataclass(frozen=True)
class Survey:
    """What the checks of one exercise notice.

    Args:
        assignment: the assignment's id.
        exercise: the exercise's id.
        tried: how many small changes.
        survivors: those with which every check of the exercise passes, with the learners' seed and another.
        seconds: how long it took.
    """

    assignment: str
    exercise: str
    tried: int
    survivors: tuple[Mutant, ...]
    seconds: float


def survey(course: Course, assignment: Assignment, session: CheckSession, wanted: Sequence[str]) -> Iterator[Survey]:
    """Tries every small change to the solution of some exercises.

    Args:
        course: the course, with its solutions.
        assignment: which assignment of it.
        session: its collected checks.
        wanted: exercises; all of them if empty.

    Raises:
        AuthoringError: if the solution cannot be read or does not pass.
    """
    surveyor = _Surveyor(course, assignment, session)
    for exercise in assignment.exercises:
        if not wanted or exercise.id in wanted:
            yield surveyor.survey(exercise.id)


class _Surveyor:
    def __init__(self, course: Course, assignment: Assignment, session: CheckSession) -> None:
        course_source(course, assignment)  # says what is wrong with the file, if anything is
        self._assignment, self._session = assignment, session
        self._oracle = SourceOracle(course, assignment)
        self._keras = load_answers(course.checks, assignment.id)
        self._seeds = (course.seed, derive(course.seed, "proof", "1"))

    def survey(self, exercise: str) -> Survey:
        started = time.perf_counter()
        source = next((cell.source for cell in self._oracle.solution.cells if cell.grade_id == exercise), None)
        if source is None or not self._passes(exercise):
            raise AuthoringError(
                f"{self._assignment.id}: the solution of {exercise} does not pass its checks, so changes to it would "
                "say nothing; next: grader release && grader release --check"
            )
        tried = list(mutants(source))
        survivors = tuple(mutant for mutant in tried if not self._is_noticed(exercise, mutant))
        return Survey(self._assignment.id, exercise, len(tried), survivors, round(time.perf_counter() - started, 3))

    def _passes(self, exercise: str) -> bool:
        try:
            return not any(self._fails(exercise, self._oracle.reference(""), seed) for seed in self._seeds)
        except Exception:  # noqa: BLE001 - a cell may fail in any way; the release says how
            return False

    def _is_noticed(self, exercise: str, mutant: Mutant) -> bool:
        try:
            cells = self._oracle.solution.run(instead={exercise: mutant.source})
        except Exception:  # noqa: BLE001 - the changed text may fail in any way, and whoever runs it sees that
            return True
        return any(self._fails(exercise, LocalTransport(cells, CALL_SECONDS), seed) for seed in self._seeds)

    def _fails(self, exercise: str, transport: Transport, seed: int) -> bool:
        """Whether a check of the exercise fails; the ones after it are not run."""
        run = Run(self._assignment, transport, self._oracle, self._keras, seed)
        self._session.run(run, lambda check: check.exercise == exercise and not _has_failed(run))
        return _has_failed(run)


def _has_failed(run: Run) -> bool:
    return any(kept.outcome.verdict is not Verdict.PASS for kept in run.done.values())
