"""`grader check`: the learner's self-check."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli._main import Problem
from grader.cli._shared import choose_assignment, course_option, json_option, language_option, nearest, open_course
from grader.course import Assignment, Course
from grader.text import preferred_language


@click.command("check")
@click.argument("notebook", required=False, type=click.Path(path_type=Path))
@click.option("-e", "--exercise", help="Only this exercise.")
@click.option("-a", "--assignment", "assignment_id", help="The assignment, if the notebook does not say.")
@json_option
@language_option
@course_option
def command(
    notebook: Path | None,
    exercise: str | None,
    assignment_id: str | None,
    as_json: bool,
    lang: str | None,
    course_folder: Path | None,
) -> int:
    """Check your own notebook: what is right, what is wrong and why.

    Without NOTEBOOK, the notebooks in assignments/ are checked. Exit code 0 if everything passes, 1 if not.
    """
    from grader.grading.self_check import check_notebook
    from grader.grading.session import SessionError
    from grader.sandbox.errors import InternalFailure

    if notebook is not None and not notebook.is_file():
        raise Problem(f"expected a notebook, received {str(notebook)!r}, which is not a file")
    course = open_course(course_folder, *([notebook.parent] if notebook else []))
    language = preferred_language(lang)
    chosen = _assignments(course, notebook, assignment_id, exercise)
    passed = True
    for assignment in chosen:
        try:
            result = check_notebook(course, assignment, notebook, exercise=exercise, language=language)
        except (SessionError, InternalFailure) as error:
            raise Problem(str(error)) from error
        passed = passed and result.passed
        if as_json:
            click.echo(result.to_json())
        else:
            from grader.cli._show import show_check

            show_check(result, assignment, language)
    return 0 if passed else 1


def _assignments(
    course: Course, notebook: Path | None, assignment_id: str | None, exercise: str | None
) -> list[Assignment]:
    if assignment_id is not None:
        chosen = [choose_assignment(course, assignment_id)]
    elif notebook is not None:
        chosen = [assignment_of(course, notebook)]
    else:
        chosen = [a for a in course.assignments if any(course.released(a, x).is_file() for x in course.languages)]
    if not chosen:
        raise Problem(f"no notebooks in {course.root / 'assignments'}; name one: grader check NOTEBOOK")
    if exercise is not None:
        ids = [e.id for a in chosen for e in a.exercises]
        if exercise not in ids:
            raise Problem(f"no exercise {exercise!r}{nearest(exercise, ids)}")
        chosen = [a for a in chosen if any(e.id == exercise for e in a.exercises)]
    return chosen


def assignment_of(course: Course, notebook: Path) -> Assignment:
    """The assignment of a notebook: as its metadata says, else as its name or folder says."""
    from grader.notebook import NotebookError, read_notebook

    ids = [a.id for a in course.assignments]
    named = None
    try:
        named = read_notebook(notebook.read_bytes()).assignment
    except (NotebookError, OSError):
        named = None  # the check itself will say what is wrong with the file
    for candidate in (named, notebook.stem, notebook.resolve().parent.name):
        if candidate in ids:
            return course.assignment(candidate)
    by_prefix = [i for i in ids if notebook.stem.startswith(i)]
    if len(by_prefix) == 1:
        return course.assignment(by_prefix[0])
    if len(ids) == 1:
        return course.assignments[0]
    raise Problem(f"it cannot be told which assignment {notebook} is; add -a with one of: {', '.join(ids)}")
