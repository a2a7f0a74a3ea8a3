"""The Keras assignments, handed in with other people's styles, graded in the sandbox."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

import grader
from grader.course import load_course
from grader.grading.solution import Solution
from grader.result import Status

COURSE = load_course(Path(__file__).parents[2])
KERAS = [assignment for assignment in COURSE.assignments if assignment.kind == "keras"]

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("number", [None, 0, 1, 2])
@pytest.mark.parametrize("assignment", KERAS, ids=lambda assignment: assignment.id)
def test_right_notebooks_of_any_style_get_full_marks(assignment, number):
    pytest.importorskip("tensorflow")
    sources = {cell.grade_id: cell.source for cell in Solution(COURSE.solution(assignment)).cells}
    if number is not None:
        given = runpy.run_path(str(COURSE.checks / f"alternatives_{assignment.id}.py"))["ALTERNATIVES"]
        sources |= {exercise: list(styles.values())[number] for exercise, styles in given.items()}
    notebook = json.loads(COURSE.released(assignment).read_bytes())
    for cell in notebook["cells"]:
        if cell["id"] in {exercise.id for exercise in assignment.exercises}:
            cell["source"] = sources[cell["id"]]
    result = grader.grade(assignment, json.dumps(notebook).encode(), course=COURSE, seed=3, language="en")
    assert (result.score, result.status) == (assignment.points, Status.GRADED)
