"""Where right answers and known wrong ones come from: the sources, or a kit's recordings of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Protocol

from grader.course import Assignment, Course
from grader.grading.mistakes import Hints, Mistake, MistakeError, read_mistakes
from grader.grading.recorded import ReplayTransport, load
from grader.grading.solution import Solution
from grader.grading.trace import Trace
from grader.sandbox.errors import InternalFailure
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.transport import Transport
from grader.text import Bilingual

# Runs the check again with another implementation in the student's place, and gives what that answered.
Rerun = Callable[[Transport], Trace]


class Oracle(Protocol):
    """Right answers and known wrong ones for the checks of one assignment."""

    def reference(self, check: str) -> Transport:
        """The reference solution, for one run of a check."""

    def mistakes(self, exercise: str) -> Mapping[str, Bilingual]:
        """By id, the hint of every known mistake of an exercise."""

    def answers(self, exercise: str, mistake: str, check: str, seed: int, rerun: Rerun) -> Trace | None:
        """What a known mistake answers in a check; None if nobody knows."""

    def hints(self, exercise: str) -> Hints:
        """The hints of an exercise, from a nudge to the formula; none if it has none."""


class SourceOracle:
    """Answers from the solution and the mistakes themselves.

    Args:
        course: the course.
        assignment: which assignment's.
    """

    def __init__(self, course: Course, assignment: Assignment) -> None:
        self.solution = Solution(course.solution(assignment))
        declared = read_mistakes(course.checks / f"mistakes_{assignment.id}.py")
        self.declared = tuple(declared.declared)
        self._by_name = {(mistake.exercise, mistake.id): mistake for mistake in self.declared}
        self.staged = declared.staged
        self._call_seconds = assignment.limits.call
        self._traces: dict[tuple[str, str, str, int], Trace] = {}
        self._cells: dict[tuple[str, str], Cells] = {}

    @cached_property
    def _reference(self) -> Cells:
        return self.solution.run()

    def reference(self, check: str) -> Transport:
        """See `Oracle.reference`."""
        return LocalTransport(self._reference, self._call_seconds)

    def implementation(self, mistake: Mistake) -> Transport:
        """The solution with one mistake in it."""
        key = (mistake.exercise, mistake.id)
        if key not in self._cells:
            self._cells[key] = self.solution.run(mistake)
        return LocalTransport(self._cells[key], self._call_seconds)

    def remember(self, mistake: Mistake, check: str, seed: int, trace: Trace) -> None:
        """Keeps what a mistake answered, so that it need not be asked again."""
        self._traces[mistake.exercise, mistake.id, check, seed] = trace

    def _trace(self, mistake: Mistake, rerun: Rerun) -> Trace:
        try:
            return rerun(self.implementation(mistake))
        except (MistakeError, SyntaxError):
            return ()  # it explains nothing; `grader release --check` says what is wrong with it

    def mistakes(self, exercise: str) -> Mapping[str, Bilingual]:
        """See `Oracle.mistakes`."""
        return {mistake.id: mistake.hint for mistake in self.declared if mistake.exercise == exercise}

    def answers(self, exercise: str, mistake: str, check: str, seed: int, rerun: Rerun) -> Trace | None:
        """See `Oracle.answers`; worked out once per check and seed."""
        key = (exercise, mistake, check, seed)
        if key not in self._traces:
            self._traces[key] = self._trace(self._by_name[exercise, mistake], rerun)
        return self._traces[key]

    def hints(self, exercise: str) -> Hints:
        """See `Oracle.hints`."""
        return self.staged.get(exercise, ())


class RecordedOracle:
    """Answers from a kit's recordings, made with the learners' seed.

    Args:
        path: the recordings of one assignment.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise InternalFailure(f"{path} is missing: download the kit again")
        self._recordings = load(path.read_bytes())

    def reference(self, check: str) -> Transport:
        """See `Oracle.reference`."""
        return ReplayTransport(self._recordings.get(f"reference/{check}", ()))

    def mistakes(self, exercise: str) -> Mapping[str, Bilingual]:
        """See `Oracle.mistakes`."""
        prefix = f"hint/{exercise}/"
        return {name.removeprefix(prefix): self._texts(name) for name in self._recordings if name.startswith(prefix)}

    def answers(self, exercise: str, mistake: str, check: str, seed: int, rerun: Rerun) -> Trace | None:
        """See `Oracle.answers`."""
        return self._recordings.get(f"mistake/{check}/{exercise}/{mistake}")

    def hints(self, exercise: str) -> Hints:
        """See `Oracle.hints`."""
        names = sorted(name for name in self._recordings if name.startswith(f"stage/{exercise}/"))
        return tuple(self._texts(name) for name in names)

    def _texts(self, name: str) -> Bilingual:
        return Bilingual({e.kind: e.subject for e in self._recordings.get(name, ())})


def recorded_path(course: Course, assignment: Assignment) -> Path:
    """Where a kit keeps the recordings of an assignment."""
    return course.checks / "recorded" / f"{assignment.id}.npz"


def oracle_for(course: Course, assignment: Assignment) -> Oracle:
    """The oracle a course has: its sources if the solution is there, else the recordings of a kit."""
    if course.solution(assignment).is_file():
        return SourceOracle(course, assignment)
    return RecordedOracle(recorded_path(course, assignment))
