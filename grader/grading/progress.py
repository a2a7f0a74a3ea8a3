"""How far a learner is in a course: every exercise's state, what it builds on, and which one is next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from grader.course import Assignment, Course
from grader.grading.check import Check
from grader.grading.notebook_run import run_of_notebook
from grader.grading.run import RunError
from grader.grading.session import CheckSession, check_files, with_checks
from grader.result import Verdict

_UNTOUCHED = (Verdict.NOT_ATTEMPTED, Verdict.MISSING)


class State(StrEnum):
    """How far an exercise is."""

    DONE = "done"
    PARTLY = "partly"
    NOT_STARTED = "not_started"


@dataclass(frozen=True)
class ExerciseProgress:
    """One exercise.

    Args:
        assignment: its assignment's id.
        exercise: its id.
        state: see `State`.
        points: of the public checks that pass.
        max_points: of all public checks.
        depends: the exercises of the assignment that it builds on.
    """

    assignment: str
    exercise: str
    state: State
    points: float
    max_points: float
    depends: tuple[str, ...] = ()


def course_progress(course: Course, language: str) -> list[ExerciseProgress]:
    """Runs the public checks of every assignment against the learner's notebooks, in this process.

    Args:
        course: the course.
        language: preferred where two notebooks of an assignment are equally far.

    Returns:
        every exercise, in the order of the course; those without public checks are left out.
    """
    chosen = [a for a in course.assignments if check_files(course, a, hidden=False)]

    def body(session: CheckSession) -> list[ExerciseProgress]:
        return [row for a in chosen for row in _assignment(course, a, session, language)]

    return with_checks(course, chosen, body, language=language, hidden=False) if chosen else []


def next_exercise(rows: Sequence[ExerciseProgress]) -> ExerciseProgress | None:
    """The first exercise that is not done and builds on nothing undone; None if all are done."""
    done = {(row.assignment, row.exercise) for row in rows if row.state is State.DONE}
    left = [row for row in rows if row.state is not State.DONE]
    ready = [row for row in left if all((row.assignment, name) in done for name in row.depends)]
    return next(iter(ready or left), None)


def _assignment(
    course: Course, assignment: Assignment, session: CheckSession, language: str
) -> Iterable[ExerciseProgress]:
    verdicts = _verdicts(course, assignment, session, language)
    for exercise in assignment.exercises:
        own = [check for check in session.checks(assignment.id) if check.exercise == exercise.id]
        if own:
            yield _exercise(assignment, exercise.id, own, [verdicts[c.name] for c in own if c.name in verdicts])


def _verdicts(course: Course, assignment: Assignment, session: CheckSession, language: str) -> dict[str, Verdict]:
    """What each check says; nothing where there is no notebook, or none that can be read."""
    try:
        run = run_of_notebook(course, assignment, None, language)
    except RunError:
        return {}
    session.run(run)
    return {name: kept.outcome.verdict for name, kept in run.done.items()}


def _exercise(
    assignment: Assignment, exercise: str, checks: Sequence[Check], verdicts: Sequence[Verdict]
) -> ExerciseProgress:
    passed = [c.points for c, v in zip(checks, verdicts, strict=False) if v is Verdict.PASS]
    if all(verdict in _UNTOUCHED for verdict in verdicts):
        state = State.NOT_STARTED
    else:
        state = State.DONE if len(passed) == len(checks) else State.PARTLY
    depends = dict.fromkeys(name for check in checks for name in check.depends if name != exercise)
    total = sum(check.points for check in checks)
    return ExerciseProgress(assignment.id, exercise, state, float(sum(passed)), float(total), tuple(depends))
