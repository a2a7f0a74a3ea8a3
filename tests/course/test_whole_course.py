"""What every assignment of the course has: what can be counted without running anything."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from grader.authoring import course_source
from grader.authoring.alternatives import load_alternatives
from grader.course import load_course
from grader.grading.mistakes import load_mistakes

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
EACH = pytest.mark.parametrize("assignment", COURSE.assignments, ids=[a.id for a in COURSE.assignments])
KERAS = ("09_keras_dnn", "11_cnn", "14_functional_api", "15_generative")


def test_there_are_fifteen():
    assert [a.id[:2] for a in COURSE.assignments] == [f"{number:02}" for number in range(1, 16)]
    assert tuple(a.id for a in COURSE.assignments if a.kind == "keras") == KERAS


@EACH
def test_three_other_right_ways_of_every_exercise(assignment):
    given = load_alternatives(COURSE, assignment)
    assert {e.id for e in assignment.exercises if len(given.get(e.id, ())) < 3} == set()


@EACH
def test_questions_stand_at_the_end_and_are_two_or_three(assignment):
    names = [e.id for e in assignment.exercises]
    questions = [name for name in names if re.fullmatch(r"q\d", name)]
    assert questions in (["q1", "q2"], ["q1", "q2", "q3"])
    assert names[-len(questions) :] == questions


@EACH
def test_one_written_question_with_a_model_answer_in_both_languages(assignment):
    cells = [cell for cell in course_source(COURSE, assignment).cells if cell.role == "written"]
    assert [cell.language for cell in cells] == ["ko", "en"]
    assert len({(cell.grade_id, cell.points) for cell in cells}) == 1
    assert all(len(cell.source) > 150 for cell in cells), "an answer and what it is marked by"


@EACH
def test_every_exercise_has_known_mistakes(assignment):
    known = load_mistakes(COURSE.checks / f"mistakes_{assignment.id}.py")
    count = {e.id: sum(m.exercise == e.id for m in known) for e in assignment.exercises}
    few = {name: n for name, n in count.items() if n < (2 if re.fullmatch(r"q\d", name) else 8)}
    assert few == {}


@EACH
def test_prose_teaches_before_it_asks(assignment):
    """In each language there is text before the first exercise, with a formula or a table somewhere."""
    for language in COURSE.languages:
        cells = [c for c in course_source(COURSE, assignment).cells if c.language in (None, language)]
        first = next(index for index, cell in enumerate(cells) if cell.role == "exercise")
        assert sum(len(c.source) for c in cells[:first] if c.role == "prose") > 300
        assert any(re.search(r"\$|\|.*\|", c.source) for c in cells if c.role == "prose")


# What learners import under its own name; an example that assigned it would break their functions from there on.
IMPORTED = {
    "activations", "backend", "callbacks", "count", "datasets", "initializers", "itertools", "layers", "losses", "math",
    "metrics", "models", "ops", "optimizers", "product", "random", "reduce", "regularizers", "time", "utils",
}  # fmt: skip


@EACH
def test_no_example_takes_a_name_that_learners_import(assignment):
    examples = [cell.source for cell in course_source(COURSE, assignment).cells if cell.role == "example"]
    assert examples
    trees = [ast.parse(source) for source in examples]
    names = {n.id for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    assert names & IMPORTED == set()
