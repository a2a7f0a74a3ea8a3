"""How a wrong implementation is written down here, and what it is told by the checks of the course."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from grader.course import Assignment, Course
from grader.grading.check import Check
from grader.grading.keras_answers import load_answers
from grader.grading.mistakes import Mistake
from grader.grading.oracle import SourceOracle
from grader.grading.run import Run
from grader.grading.seeds import derive
from grader.grading.session import CheckSession, with_checks
from grader.result import Verdict
from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.server import describe_error
from grader.sandbox.host.client import student_error
from grader.sandbox.host.local import LocalTransport
from grader.text import Bilingual, Message


@dataclass(frozen=True)
class Wrong:
    """One wrong implementation.

    Args:
        exercise: the exercise it gets wrong.
        id: short name, unique within the exercise.
        says: what has to appear in the message of its first failing public check.
        hint: the declared mistake that may be named, because its hint is true of this code too; normally none.
        code: the whole cell of the exercise; or
        edits: parts of the solution's cell and what stands there instead.
        hidden_only: passes every public check and fails a hidden one.
    """

    exercise: str
    id: str
    says: str
    hint: str | None = None
    code: str | None = None
    edits: Mapping[str, str] = field(default_factory=dict)
    hidden_only: bool = False

    def source(self, solution_cell: str) -> str:
        """The text of the exercise's cell."""
        if self.code is not None:
            return self.code
        mistake = Mistake(self.exercise, self.id, Bilingual({}), edits=self.edits)
        return mistake.apply_edits(solution_cell)


def edit(
    exercise: str, id: str, edits: Mapping[str, str], *, says: str, hint: str | None = None, hidden_only: bool = False
) -> Wrong:
    """The solution with parts of its text replaced."""
    return Wrong(exercise, id, says, hint, edits=edits, hidden_only=hidden_only)


def code(exercise: str, id: str, text: str, *, says: str, hint: str | None = None, hidden_only: bool = False) -> Wrong:
    """A cell of its own."""
    return Wrong(exercise, id, says, hint, textwrap.dedent(text).lstrip("\n"), hidden_only=hidden_only)


@dataclass(frozen=True)
class Told:
    """What one failing check says of an implementation.

    Args:
        check: the check.
        verdict: its verdict.
        mistake: the declared mistake it names, if it names one.
        message: what the learner reads.
    """

    check: Check
    verdict: Verdict
    mistake: str | None
    message: Message


class Bench:
    """The checks of one assignment, ready to be run against any number of implementations."""

    def __init__(self, course: Course, assignment: Assignment, session: CheckSession) -> None:
        self.course, self.assignment, self.session = course, assignment, session
        self.oracle = SourceOracle(course, assignment)
        self.keras = load_answers(course.checks, assignment.id)

    def told(self, exercise: str, source_of: Callable[[str], str], seed: int) -> list[Told]:
        """What the failing checks of an exercise say of an implementation, in order."""
        run = self.run(exercise, source_of, seed, wanted=lambda check: check.exercise == exercise)
        return [self._told(run, name) for name, kept in run.done.items() if kept.outcome.verdict is not Verdict.PASS]

    def run(self, exercise: str, source_of: Callable[[str], str], seed: int, *, wanted: Callable[[Check], bool]) -> Run:
        """The solution with another cell for one exercise, after the checks that are wanted."""
        cells, texts, failed = Cells(), {}, {}
        for cell in self.oracle.solution.cells:
            texts[cell.number] = (source_of(cell.source) if cell.grade_id == exercise else cell.source).strip("\n")
            try:
                cells.run(cell.number, texts[cell.number])
            except Exception as error:  # noqa: BLE001 - any: it is what is told of
                failed[cell.grade_id or ""] = student_error(describe_error(error, cells), cell.grade_id or "")
        run = Run(
            self.assignment, LocalTransport(cells, 5.0), self.oracle, self.keras, seed, failed,
            source=lambda cell, line: texts[cell].splitlines()[line - 1],
        )  # fmt: skip
        self.session.run(run, wanted)
        run.draw()
        return run

    def _told(self, run: Run, name: str) -> Told:
        check, outcome = run.done[name].attempt.check, run.done[name].outcome
        candidates = run.narrowed(check, outcome) if check.hidden is None else {}
        named = next(iter(candidates)) if len(candidates) == 1 else None
        return Told(check, outcome.verdict, named, run.explanation(check, outcome))


SEEDS = 2


def seeds_of(course: Course) -> list[int]:
    """The seed that learners know, and another."""
    return [course.seed, *(derive(course.seed, "undeclared", str(n)) for n in range(1, SEEDS))]


def tell(
    course: Course, assignment: Assignment, wrong: Iterable[Wrong], seeds: Iterable[int]
) -> dict[tuple[str, str, int], list[Told]]:
    """What the checks of one assignment say of each implementation with each seed: by exercise, id and seed."""
    chosen = list(seeds)

    def body(session: CheckSession) -> dict[tuple[str, str, int], list[Told]]:
        bench = Bench(course, assignment, session)
        return {(w.exercise, w.id, seed): bench.told(w.exercise, w.source, seed) for w in wrong for seed in chosen}

    return with_checks(course, [assignment], body)
