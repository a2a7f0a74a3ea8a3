"""What the checks of the course say of many wrong implementations, worked out once."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course import Assignment, Course, load_course
from grader.grading.mistakes import load_mistakes
from tests.diagnosis.undeclared import ALL
from tests.diagnosis.undeclared.states import STATES
from tests.diagnosis.wrong import Told, Wrong, seeds_of, tell

SAMPLE = frozenset(wrong.exercise for wrong in ALL)

ROOT = Path(__file__).parents[2]
DECLARED_SHOWN = 2  # of each exercise; what a declared mistake says is its own hint


@pytest.fixture(scope="session")
def real_course() -> Course:
    """The course of this repository."""
    return load_course(ROOT)


@pytest.fixture(scope="session")
def told(real_course: Course) -> dict[tuple[str, str, int], list[Told]]:
    """What is said of every undeclared mistake and state and of some declared ones, by exercise, id and seed.

    Of the exercises for which somebody wrote undeclared mistakes: a sample with every kind of exercise in it.
    """
    found: dict[tuple[str, str, int], list[Told]] = {}
    for assignment in real_course.assignments:
        exercises = SAMPLE.intersection(exercise.id for exercise in assignment.exercises)
        if not exercises:
            continue
        wrong = [w for w in (*ALL, *STATES) if w.exercise in exercises]
        found |= tell(real_course, assignment, [*declared(real_course, assignment), *wrong], seeds_of(real_course))
    return found


def declared(course: Course, assignment: Assignment) -> list[Wrong]:
    """The first declared mistakes of each exercise."""
    known = load_mistakes(course.checks / f"mistakes_{assignment.id}.py")
    mine = [
        mistake
        for exercise in assignment.exercises
        if exercise.id in SAMPLE
        for mistake in [m for m in known if m.exercise == exercise.id and m.edits][:DECLARED_SHOWN]
    ]
    return [Wrong(m.exercise, m.id, "Looks like:", m.id, edits=m.edits) for m in mine]
