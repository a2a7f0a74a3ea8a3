"""Proves an assignment: stubs get nothing, right ways to write it everything, known mistakes are caught and named."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from grader.authoring._code import without_solutions
from grader.authoring.alternatives import load_alternatives
from grader.course import Assignment, Course
from grader.grading.check import Check
from grader.grading.follow_through import follow_through
from grader.grading.keras_answers import load_answers
from grader.grading.mistakes import Mistake, MistakeError
from grader.grading.notebook_run import run_of_notebook
from grader.grading.oracle import SourceOracle
from grader.grading.run import Kept, Run, RunError
from grader.grading.seeds import derive
from grader.grading.session import CheckSession, with_checks
from grader.result import Verdict
from grader.sandbox.environment import import_silently, set_environment
from grader.sandbox.host.lending import Lender
from grader.sandbox.host.local import LocalTransport
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
        recognised: mistakes that the failing checks name as themselves, and as nothing else, with the learners' seed.
        unnamed: mistakes that only hidden checks catch, of which nobody is told the name.
        alternatives: differently written right implementations.
        passed: alternatives that get full marks with every seed.
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
    unnamed: int
    alternatives: int
    passed: int
    confusion: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...]
    seconds: float


def prove_all(course: Course, assignments: Sequence[Assignment]) -> Iterator[Proof]:
    """The proofs of several assignments, in their order, as many at a time as there are processors.

    Raises:
        grader.grading.session.SessionError: as `prove`.
    """
    set_environment()
    jobs = min(len(assignments), os.cpu_count() or 1)
    if jobs < 2:
        yield from (prove(course, assignment) for assignment in assignments)
        return
    # Spawned, not forked: a proof may import TensorFlow, whose threads no fork survives. What takes longest goes first.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        longest_first = sorted(assignments, key=lambda assignment: assignment.kind != "keras")
        begun = {assignment.id: pool.submit(prove, course, assignment) for assignment in longest_first}
        yield from (begun[assignment.id].result() for assignment in assignments)


def prove(course: Course, assignment: Assignment) -> Proof:
    """Runs every proof of one assignment.

    Raises:
        grader.grading.session.SessionError: if the checks cannot be collected.
    """
    started = time.perf_counter()
    if assignment.kind == "keras":
        import_silently("tensorflow")
    proof = with_checks(course, [assignment], lambda session: Prover(course, assignment, session).prove())
    return Proof(**{**vars(proof), "seconds": round(time.perf_counter() - started, 3)})


class Prover:
    """The proofs of one assignment; what does not hold is added to ``problems``.

    Args:
        course: the course.
        assignment: which assignment of it.
        session: its collected checks.
    """

    def __init__(self, course: Course, assignment: Assignment, session: CheckSession) -> None:
        self.course, self.assignment, self.session = course, assignment, session
        self.oracle = SourceOracle(course, assignment)
        self.keras = load_answers(course.checks, assignment.id)
        self.checks = session.checks(assignment.id)
        self.problems: list[str] = []

    def prove(self) -> Proof:
        """Runs them all."""
        self.points()
        self.stub()
        self.solution()
        self.hints()
        self.follow_through()
        alternatives, passed = self.alternatives()
        caught, unnamed, names = self.mistakes()
        wrong = {name: told for name, told in names.items() if told != (name,)}
        return Proof(
            assignment=self.assignment.id,
            exercises=len(self.assignment.exercises),
            checks=len(self.checks),
            points=self.assignment.points,
            declared=len(self.oracle.declared),
            caught=caught,
            recognised=len(names) - len(wrong),
            unnamed=unnamed,
            alternatives=alternatives,
            passed=passed,
            confusion=wrong,
            problems=tuple(self.problems),
            seconds=0.0,
        )

    def points(self) -> None:
        """The points of the checks are those of course.yaml."""
        found: dict[str, float] = defaultdict(float)
        for check in self.checks:
            found[check.exercise] += check.points
        for exercise in self.assignment.exercises:
            if found[exercise.id] != exercise.points:
                self.problems.append(
                    f"{exercise.id}: course.yaml gives {exercise.points:g} points, its checks {found[exercise.id]:g}"
                )

    def stub(self) -> None:
        """The released notebooks, untouched, are not attempted."""
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

    def solution(self) -> None:
        """The solution passes every check."""
        for seed in self._seeds():
            run = self._run(self.oracle.reference(""), seed)
            for check, verdict in self._verdicts(run):
                if verdict is not Verdict.PASS:
                    why = str(run.done[check.name].outcome.message)
                    self.problems.append(f"the solution with seed {seed}: {check.name} says {verdict}: {why}")

    def alternatives(self) -> tuple[int, int]:
        """How many alternatives there are, and how many pass every check that has to do with their exercise."""
        count = passed = 0
        for exercise, styles in load_alternatives(self.course, self.assignment).items():
            for style, text in styles.items():
                said = next(self._lost(exercise, text), None)
                count, passed = count + 1, passed + (said is None)
                if said is not None:
                    self.problems.append(f"the alternative {exercise}/{style} {said}")
        return count, passed

    def _lost(self, exercise: str, text: str) -> Iterator[str]:
        """What an alternative does not get, check by check."""
        try:
            cells = self.oracle.solution.run(instead={exercise: text})
        except Exception as error:  # noqa: BLE001 - its text may be wrong in any way
            yield f"cannot be run: {type(error).__name__}: {error}"
            return
        for seed in self._seeds():
            run = self._run(LocalTransport(cells, self.assignment.limits.call), seed)
            self.session.run(run, lambda check: exercise in (check.exercise, *check.depends))
            for name, kept in run.done.items():
                if kept.outcome.verdict is not Verdict.PASS:
                    yield f"with seed {seed}: {name} says {kept.outcome.verdict}: {kept.outcome.message}"

    def follow_through(self) -> None:
        """With any one exercise unwritten, everything that builds on it still gets its points."""
        for exercise in {name: None for check in self.checks for name in check.depends}:
            cell = next((c for c in self.oracle.solution.cells if c.grade_id == exercise), None)
            if cell is None:
                self.problems.append(f"a check depends on {exercise}, which is no exercise of the solution")
                continue
            stub = without_solutions(cell.source, self.course.languages[0])
            transport = LocalTransport(self.oracle.solution.run(instead={exercise: stub}), self.assignment.limits.call)
            run = self._run(transport, self.course.seed)
            self.session.run(run)
            follow_through(self.session, [run], Lender(self.oracle.reference("")))
            for name, kept in run.done.items():
                if kept.attempt.check.exercise != exercise and kept.outcome.verdict is not Verdict.PASS:
                    said = f"{name} says {kept.outcome.verdict}: {kept.outcome.message}"
                    self.problems.append(f"with {exercise} unwritten and the reference in its place, {said}")

    def hints(self) -> None:
        """Hints belong to exercises that there are."""
        exercises = {e.id for e in self.assignment.exercises}
        self.problems += [
            f"hints of {name}: course.yaml has no such exercise" for name in self.oracle.staged if name not in exercises
        ]

    def mistakes(self) -> tuple[int, int, dict[str, tuple[str, ...]]]:
        """How many are caught, how many of them by hidden checks only, and what each of the others is named."""
        known, caught, unnamed = self._answers(), 0, 0
        names: dict[str, tuple[str, ...]] = {}
        for mistake, run in known:
            name = f"{mistake.exercise}/{mistake.id}"
            failing = [kept for kept in run.done.values() if kept.outcome.verdict is not Verdict.PASS]
            if not failing or not self._caught_again(mistake, failing):
                self.problems.append(f"mistake {name} passes every check{' with another seed' if failing else ''}")
                names[name] = ()
                continue
            caught += 1
            if all(kept.attempt.check.hidden is not None for kept in failing):
                unnamed += 1
                continue
            ids = self._names(run, failing)
            names[name] = tuple(f"{mistake.exercise}/{ident}" for ident in sorted(ids))
            if ids - {mistake.id}:
                self.problems.append(f"mistake {name} is taken for {', '.join(sorted(ids - {mistake.id}))}")
        return caught, unnamed, names

    def _caught_again(self, mistake: Mistake, failing: Sequence[Kept]) -> bool:
        """Whether one of the checks that fail with the learners' seed fails with another one, too."""
        run = self._run(self.oracle.implementation(mistake), self._seeds()[1])
        for kept in failing:
            self.session.run(run, kept.attempt.check.__eq__)
            if any(again.outcome.verdict is not Verdict.PASS for again in run.done.values()):
                return True
        return False

    def _answers(self) -> list[tuple[Mistake, Run]]:
        """What the checks say of each mistake with the learners' seed, of which names are told."""
        exercises = {e.id for e in self.assignment.exercises}
        found: list[tuple[Mistake, Run]] = []
        for mistake in self.oracle.declared:
            name = f"{mistake.exercise}/{mistake.id}"
            if mistake.exercise not in exercises:
                self.problems.append(f"mistake {name}: course.yaml has no such exercise")
                continue
            try:
                run = self._run(self.oracle.implementation(mistake), self.course.seed)
            except (MistakeError, SyntaxError) as error:
                self.problems.append(f"mistake {name}: {error}")
                continue
            self._verdicts(run, mistake.exercise)
            for check, kept in run.done.items():
                self.oracle.remember(mistake, check, run.seed, kept.outcome.trace)
            found.append((mistake, run))
        return found

    def _seeds(self) -> list[int]:
        return [self.course.seed, *(derive(self.course.seed, "proof", str(n)) for n in range(1, SEEDS))]

    def _names(self, run: Run, failing: list[Kept]) -> set[str]:
        """The mistakes that the failing checks name, each by itself."""
        named: set[str] = set()
        for kept in failing:
            candidates = run.narrowed(kept.attempt.check, kept.outcome)
            if len(candidates) == 1:
                named.update(candidates)
        return named

    def _run(self, transport: Transport, seed: int) -> Run:
        return Run(self.assignment, transport, self.oracle, self.keras, seed)

    def _verdicts(self, run: Run, exercise: str | None = None) -> list[tuple[Check, Verdict]]:
        self.session.run(run, lambda check: exercise in (None, check.exercise))
        return [(c, run.done[c.name].outcome.verdict) for c in self.checks if c.name in run.done]
