"""Proves an assignment: the stub gets nothing, the solution everything, every known mistake is caught and named."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from grader.course import Assignment, Course
from grader.grading.check import Check
from grader.grading.keras_answers import load_answers
from grader.grading.mistakes import Mistake, MistakeError
from grader.grading.notebook_run import run_of_notebook
from grader.grading.oracle import SourceOracle
from grader.grading.run import Run, RunError
from grader.grading.seeds import derive
from grader.grading.session import CheckSession, with_checks
from grader.result import Verdict
from grader.sandbox.host.transport import Transport

SEEDS = 3


@dataclass(frozen=True)
class Proof:
    """What was proved of one assignment.

    Args:
        assignment: its id.
        exercises: how many it has.
        checks: how many check them.
        points: what they are worth.
        declared: mistakes declared.
        caught: mistakes that fail at least one check.
        recognised: mistakes that the failing checks name as themselves, and as nothing else, with every seed.
        confusion: per mistake that is not recognised, what it is named; empty where it gets no name.
        problems: what is not as it should be, a sentence each; empty if all is proved.
        seconds: how long it took.
    """

    assignment: str
    exercises: int
    checks: int
    points: float
    declared: int
    caught: int
    recognised: int
    confusion: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...]
    seconds: float


def prove(course: Course, assignment: Assignment) -> Proof:
    """Runs every proof of one assignment.

    Raises:
        grader.grading.session.SessionError: if the checks cannot be collected.
    """
    started = time.perf_counter()
    proof = with_checks(course, [assignment], lambda session: _Prover(course, assignment, session).prove())
    return Proof(**{**vars(proof), "seconds": round(time.perf_counter() - started, 3)})


class _Prover:
    def __init__(self, course: Course, assignment: Assignment, session: CheckSession) -> None:
        self.course, self.assignment, self.session = course, assignment, session
        self.oracle = SourceOracle(course, assignment)
        self.keras = load_answers(course.checks, assignment.id)
        self.checks = session.checks(assignment.id)
        self.problems: list[str] = []

    def prove(self) -> Proof:
        self._points()
        self._stub()
        self._solution()
        self._hints()
        caught, names = self._mistakes()
        wrong = {name: told for name, told in names.items() if told != (name,)}
        return Proof(
            assignment=self.assignment.id,
            exercises=len(self.assignment.exercises),
            checks=len(self.checks),
            points=self.assignment.points,
            declared=len(self.oracle.declared),
            caught=caught,
            recognised=len(names) - len(wrong),
            confusion=wrong,
            problems=tuple(self.problems),
            seconds=0.0,
        )

    def _points(self) -> None:
        found: dict[str, float] = defaultdict(float)
        for check in self.checks:
            found[check.exercise] += check.points
        for exercise in self.assignment.exercises:
            if found[exercise.id] != exercise.points:
                self.problems.append(
                    f"{exercise.id}: course.yaml gives {exercise.points:g} points, its checks {found[exercise.id]:g}"
                )

    def _stub(self) -> None:
        for language in self.course.languages:
            path = self.course.released(self.assignment, language)
            try:
                run = run_of_notebook(self.course, self.assignment, path, language)
            except RunError as error:
                self.problems.append(f"the stub ({language}): {error}")
                continue
            for check, verdict in self._verdicts(run):
                if verdict is not Verdict.NOT_ATTEMPTED:
                    self.problems.append(f"the stub ({language}): {check.name} says {verdict}, not not_attempted")

    def _solution(self) -> None:
        for seed in self._seeds():
            run = self._run(self.oracle.reference(""), seed)
            for check, verdict in self._verdicts(run):
                if verdict is not Verdict.PASS:
                    why = str(run.done[check.name].outcome.message)
                    self.problems.append(f"the solution with seed {seed}: {check.name} says {verdict}: {why}")

    def _hints(self) -> None:
        exercises = {e.id for e in self.assignment.exercises}
        self.problems += [
            f"hints of {name}: course.yaml has no such exercise" for name in self.oracle.staged if name not in exercises
        ]

    def _mistakes(self) -> tuple[int, dict[str, tuple[str, ...]]]:
        """How many mistakes are caught, and by ``exercise/id`` what each is named over all seeds."""
        exercises = {e.id for e in self.assignment.exercises}
        caught, names = 0, {}
        for mistake in self.oracle.declared:
            name = f"{mistake.exercise}/{mistake.id}"
            if mistake.exercise not in exercises:
                self.problems.append(f"mistake {name}: course.yaml has no such exercise")
                continue
            try:
                told = [self._told(mistake, seed) for seed in self._seeds()]
            except (MistakeError, SyntaxError) as error:
                self.problems.append(f"mistake {name}: {error}")
                continue
            caught += all(failing for failing, _ids in told)
            if not all(failing for failing, _ids in told):
                self.problems.append(f"mistake {name} passes every check")
            ids = set.union(*(ids for _failing, ids in told))
            everywhere = all(mistake.id in named for _failing, named in told)
            names[name] = tuple(f"{mistake.exercise}/{ident}" for ident in sorted(ids)) if everywhere else ()
            if ids - {mistake.id}:
                self.problems.append(f"mistake {name} is taken for {', '.join(sorted(ids - {mistake.id}))}")
        return caught, names

    def _told(self, mistake: Mistake, seed: int) -> tuple[bool, set[str]]:
        """Whether a mistake fails a check with this seed, and what the failing checks name."""
        run = self._run(self.oracle.implementation(mistake), seed)
        failing = [c for c, v in self._verdicts(run, mistake.exercise) if v is not Verdict.PASS]
        return bool(failing), self._names(run, failing)

    def _seeds(self) -> list[int]:
        return [self.course.seed, *(derive(self.course.seed, "proof", str(n)) for n in range(1, SEEDS))]

    def _names(self, run: Run, failing: list[Check]) -> set[str]:
        """The mistakes that the failing checks name, each by itself."""
        named: set[str] = set()
        for check in failing:
            candidates = run.narrowed(check, run.done[check.name].outcome)
            if len(candidates) == 1:
                named.update(candidates)
        return named

    def _run(self, transport: Transport, seed: int) -> Run:
        return Run(self.assignment, transport, self.oracle, self.keras, seed)

    def _verdicts(self, run: Run, exercise: str | None = None) -> list[tuple[Check, Verdict]]:
        self.session.run(run, lambda check: exercise in (None, check.exercise))
        return [(c, run.done[c.name].outcome.verdict) for c in self.checks if c.name in run.done]
