"""`grader hint`: the next hint for an exercise."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from grader.cli._main import Problem
from grader.cli._shared import choose_exercise, course_option, json_option, language_option, open_course
from grader.text import _, preferred_language


@click.command("hint")
@click.argument("exercise")
@click.option("--stage", type=click.IntRange(min=1), help="The hint of this number; the first is 1.")
@click.option("--again", is_flag=True, help="The last one seen, once more.")
@click.option("-a", "--assignment", "assignment_id", help="The assignment, if several have the exercise.")
@json_option
@language_option
@course_option
def command(
    exercise: str,
    stage: int | None,
    again: bool,
    assignment_id: str | None,
    as_json: bool,
    lang: str | None,
    course_folder: Path | None,
) -> int:
    """Show the next hint for EXERCISE: first a nudge, then where to look, at last the formula.

    Each call shows one more.
    """
    from grader.grading.hints import HintsSeen, hints_of, pick
    from grader.grading.mistakes import MistakeError
    from grader.sandbox.errors import InternalFailure

    course = open_course(course_folder)
    assignment = choose_exercise(course, exercise, assignment_id)
    language = preferred_language(lang)
    seen = HintsSeen(course.root)
    before = seen.count(assignment.id, exercise)
    try:
        hints = hints_of(course, assignment, exercise)
        if not hints:
            raise Problem(_("There are no hints for {exercise}.", exercise=exercise).render(language), 1)
        hint = pick(hints, exercise, before, language, stage=stage, again=again)
    except (MistakeError, InternalFailure, ValueError) as error:
        raise Problem(str(error)) from error
    if as_json:
        click.echo(json.dumps(asdict(hint)))
    else:
        heading = _("{exercise}: hint {number} of {count}", **{**asdict(hint), "text": ""})
        click.echo(f"{heading.render(language)}\n\n  {hint.text}")
        if hint.last:
            click.echo("\n" + _("That was the last hint.").render(language))
    if stage is None and hint.number > before:
        try:
            seen.remember(assignment.id, exercise, hint.number)
        except OSError as error:
            click.echo(f"grader: {seen.path} cannot be written ({error.strerror}); next time: --stage", err=True)
    return 0
