"""What several verbs need: finding the course, choosing an assignment, language."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from grader.cli._main import Problem
from grader.course import Assignment, Course, CourseError, find_course, load_course
from grader.text import LANGUAGES

_F = TypeVar("_F", bound=Callable[..., Any])


def course_option(function: _F) -> _F:
    """``--course FOLDER``."""
    return click.option("--course", "course_folder", type=click.Path(path_type=Path), help="The course's folder.")(
        function
    )


def language_option(function: _F) -> _F:
    """``--lang ko|en``."""
    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the messages.")(function)


def json_option(function: _F) -> _F:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, one object per line.")(function)


def open_course(folder: Path | None, *near: Path) -> Course:
    """The course in ``folder``, or around one of the paths ``near`` or the current folder.

    Raises:
        Problem: if there is none, or it is not valid.
    """
    root = folder
    if root is None:
        starts = [*(path.resolve() for path in near), Path.cwd()]
        root = next((found for start in starts if (found := find_course(start))), None)
    if root is None:
        raise Problem(f"no course.yaml or course.json at or above {Path.cwd()}; go to the course's folder, or --course")
    try:
        return load_course(root)
    except CourseError as error:
        raise Problem(str(error)) from error


def choose_assignment(course: Course, ident: str) -> Assignment:
    """The assignment the user named.

    Raises:
        Problem: naming the nearest one if there is no such assignment.
    """
    ids = [a.id for a in course.assignments]
    if ident not in ids:
        raise Problem(f"no assignment {ident!r}{nearest(ident, ids)}")
    return course.assignment(ident)


def choose_exercise(course: Course, exercise: str, assignment_id: str | None = None) -> Assignment:
    """The assignment of the exercise the user named.

    Raises:
        Problem: if there is no such exercise, or several assignments have one of that name.
    """
    chosen = [choose_assignment(course, assignment_id)] if assignment_id else course.assignments
    homes = [a for a in chosen if any(e.id == exercise for e in a.exercises)]
    if not homes:
        raise Problem(f"no exercise {exercise!r}{nearest(exercise, [e.id for a in chosen for e in a.exercises])}")
    if len(homes) > 1:
        raise Problem(f"several assignments have {exercise!r}; add -a with one of: {', '.join(a.id for a in homes)}")
    return homes[0]


def nearest(received: str, valid: list[str]) -> str:
    """The end of a sentence that names the nearest valid choice, or all of them."""
    near = difflib.get_close_matches(received, valid, n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else f"; there are: {', '.join(valid)}"
