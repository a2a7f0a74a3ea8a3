"""The assignments to come: stubs get nothing, solutions everything, and so does every correct way of writing them.

Their mistakes are proved by ``grader release --check --course upcoming``, which takes too long for every change.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from grader.authoring import differences
from grader.authoring.proofs import _Prover
from grader.course import load_course
from grader.grading.keras_answers import load_answers
from grader.grading.oracle import SourceOracle
from grader.grading.run import Run
from grader.grading.seeds import derive
from grader.grading.session import CheckSession, with_checks
from grader.result import Verdict
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport

ROOT = Path(__file__).parents[2] / "upcoming"
COURSE = load_course(ROOT)
EACH = pytest.mark.parametrize("assignment", COURSE.assignments, ids=lambda assignment: assignment.id)


def alternatives(assignment) -> dict[str, dict[str, str]]:
    return runpy.run_path(str(ROOT / "alternatives" / f"{assignment.id}.py"))["ALTERNATIVES"]


def test_the_notebooks_are_those_of_the_sources():
    assert differences(COURSE) == []


@EACH
def test_there_are_three_styles_of_every_exercise(assignment):
    given = alternatives(assignment)
    assert set(given) == {exercise.id for exercise in assignment.exercises}
    assert {exercise for exercise, styles in given.items() if len(styles) < 3} == set()


@pytest.mark.slow
@EACH
def test_stubs_get_nothing_and_solutions_everything(assignment):
    def body(session: CheckSession) -> list[str]:
        prover = _Prover(COURSE, assignment, session)
        prover._points()
        prover._stub()
        prover._solution()
        return prover.problems

    assert with_checks(COURSE, [assignment], body) == []


@pytest.mark.slow
@EACH
def test_every_alternative_gets_full_marks(assignment):
    oracle, keras = SourceOracle(COURSE, assignment), load_answers(COURSE.checks, assignment.id)
    seeds = (COURSE.seed, *(derive(COURSE.seed, "alternative", str(n)) for n in (1, 2)))

    def transport(exercise: str, source: str) -> LocalTransport:
        cells = Cells()
        for cell in oracle.solution.cells:
            cells.run(cell.number, source if cell.grade_id == exercise else cell.source)
        return LocalTransport(cells, assignment.limits.call)

    def body(session: CheckSession) -> list[str]:
        said = []
        for exercise, styles in alternatives(assignment).items():
            for style, source in styles.items():
                for seed in seeds:
                    run = Run(assignment, transport(exercise, source), oracle, keras, seed)
                    session.run(run, lambda check, own=exercise: own in (check.exercise, *check.depends))
                    assert run.done
                    said += [
                        f"{exercise}, {style}, seed {seed}: {name}: {kept.outcome.message}"
                        for name, kept in run.done.items()
                        if kept.outcome.verdict is not Verdict.PASS
                    ]
        return said

    assert with_checks(COURSE, [assignment], body) == []
