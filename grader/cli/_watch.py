"""`grader watch`: checks a notebook again each time it is saved."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli._check import assignment_of
from grader.cli._main import Problem
from grader.cli._shared import course_option, language_option, open_course
from grader.text import _, preferred_language

if TYPE_CHECKING:
    from grader.course import Assignment, Course
    from grader.grading.watch import View


@click.command("watch")
@click.argument("notebook", required=False, type=click.Path(path_type=Path))
@language_option
@course_option
def command(notebook: Path | None, lang: str | None, course_folder: Path | None) -> int:
    """Check NOTEBOOK again each time you save it, one exercise at a time; Ctrl-C ends.

    Without NOTEBOOK, all notebooks in assignments/ are watched, and the one saved last is shown.
    """
    from grader.grading.self_check import check_notebook
    from grader.grading.session import SessionError
    from grader.grading.watch import saves, views
    from grader.result import Result
    from grader.sandbox.errors import InternalFailure

    if notebook is not None and not notebook.is_file():
        raise Problem(f"expected a notebook, received {str(notebook)!r}, which is not a file")
    course = open_course(course_folder, *([notebook.parent] if notebook else []))
    language = preferred_language(lang)
    watched = {notebook: assignment_of(course, notebook)} if notebook else _notebooks(course)

    def check(path: Path) -> Result:
        result = check_notebook(course, watched[path], path, language=language)
        _close_figures()
        return result

    first = max(watched, key=lambda path: path.stat().st_mtime_ns)
    try:
        for view in views(saves(list(watched), first), check):
            _show(view, watched[view.path], language)
    except KeyboardInterrupt:
        click.echo()
    except (SessionError, InternalFailure) as error:
        raise Problem(str(error)) from error
    return 0


def _notebooks(course: Course) -> dict[Path, Assignment]:
    found = {path: a for a in course.assignments for x in course.languages if (path := course.released(a, x)).is_file()}
    if not found:
        raise Problem(f"no notebooks in {course.root / 'assignments'}; name one: grader watch NOTEBOOK")
    return found


def _show(view: View, assignment: Assignment, language: str) -> None:
    from grader.cli._show import show_check

    click.clear()
    if view.passed is not None:
        click.echo(_("{exercise} passes.", exercise=view.passed).render(language) + "\n")
    show_check(view.shown, assignment, language)
    if view.result.passed:
        click.echo(_("Everything in this notebook passes.").render(language))
    click.echo(_("Watching {path}; save it to check again, Ctrl-C ends.", path=view.path).render(language))
    sys.stdout.flush()


def _close_figures() -> None:
    """The notebook's plots of this run; each run draws them anew."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")
