"""`grader progress`: what is done, what is not, and what comes next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli._main import Problem
from grader.cli._shared import course_option, json_option, language_option, open_course
from grader.text import _, preferred_language

if TYPE_CHECKING:
    from grader.course import Course
    from grader.grading.progress import ExerciseProgress

MARKS = {"done": "✓", "partly": "✗", "not_started": "·"}
WORDS = {"done": _("done"), "partly": _("partly"), "not_started": _("not started")}


@click.command("progress")
@json_option
@language_option
@course_option
def command(as_json: bool, lang: str | None, course_folder: Path | None) -> int:
    """Say how far you are: every exercise, what it builds on, and which one is next.

    The public checks are run against the notebooks in assignments/.
    """
    from grader.grading.progress import course_progress, next_exercise
    from grader.grading.session import SessionError
    from grader.sandbox.errors import InternalFailure

    course = open_course(course_folder)
    language = preferred_language(lang)
    try:
        rows = course_progress(course, language)
    except (SessionError, InternalFailure) as error:
        raise Problem(str(error)) from error
    following = next_exercise(rows)
    if as_json:
        for row in rows:
            click.echo(json.dumps({**asdict(row), "next": row is following}))
    else:
        _show(course, rows, language)
        click.echo(_ending(following, language))
    return 0


def _show(course: Course, rows: Sequence[ExerciseProgress], language: str) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    styles = {"done": "green", "partly": "red", "not_started": "dim"}
    width = max((len(row.exercise) for row in rows), default=0)
    for ident, group in groupby(rows, key=lambda row: row.assignment):
        console.print(Text(f"{ident}  {course.assignment(ident).title.in_language(language)}", style="bold"))
        for row in group:
            word = WORDS[row.state].render(language)
            points = f"{row.points:g}/{row.max_points:g}"
            line = f"  {MARKS[row.state]} {row.exercise:{width}}  {points:>7}  {word}"
            if row.depends:
                line += "  " + _("(builds on {exercises})", exercises=", ".join(row.depends)).render(language)
            console.print(Text(line, style=styles[row.state]))


def _ending(following: ExerciseProgress | None, language: str) -> str:
    if following is None:
        return "\n" + _("Everything is done.").render(language)
    sentence = _("Next: {exercise} in {assignment}", exercise=following.exercise, assignment=following.assignment)
    return "\n" + sentence.render(language)
