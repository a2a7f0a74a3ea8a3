"""`grader mutants`: small changes to the solutions that no check notices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli._main import Problem
from grader.cli._shared import choose_assignment, choose_exercise, course_option, json_option, open_course

if TYPE_CHECKING:
    from grader.authoring.survivors import Survey
    from grader.course import Assignment, Course
    from grader.grading.session import CheckSession


@click.command("mutants")
@click.argument("exercises", nargs=-1)
@click.option("-a", "--assignment", "assignment_ids", multiple=True, help="All of this assignment; may be repeated.")
@json_option
@course_option
def command(
    exercises: tuple[str, ...], assignment_ids: tuple[str, ...], as_json: bool, course_folder: Path | None
) -> int:
    """Change the solutions of EXERCISES in small ways and show what no check notices."""
    from grader.authoring import AuthoringError
    from grader.grading.mistakes import MistakeError
    from grader.grading.session import SessionError, with_checks
    from grader.sandbox.environment import import_silently, set_environment

    course = open_course(course_folder)
    chosen = _chosen(course, exercises, assignment_ids)
    set_environment()
    if any(assignment.kind == "keras" for assignment in chosen):
        import_silently("tensorflow")
    noticed = tried = 0
    try:
        for one in with_checks(course, chosen, lambda session: _surveys(course, chosen, exercises, session, as_json)):
            noticed, tried = noticed + one.tried - len(one.survivors), tried + one.tried
    except (AuthoringError, MistakeError, SessionError) as error:
        raise Problem(str(error), 1) from error
    if not as_json:
        click.echo(_summary(noticed, tried))
    return 0


def _chosen(course: Course, exercises: Sequence[str], assignment_ids: Sequence[str]) -> list[Assignment]:
    """The assignments of what was asked for; all of them if nothing was.

    Raises:
        Problem: if there is no such exercise or assignment, or no solution to change.
    """
    only = assignment_ids[0] if len(assignment_ids) == 1 else None
    if exercises:
        chosen = [choose_exercise(course, exercise, only) for exercise in exercises]
    else:
        chosen = [choose_assignment(course, ident) for ident in assignment_ids] or list(course.assignments)
    for assignment in chosen:
        if not course.solution(assignment).is_file():
            raise Problem(f"there is no solution of {assignment.id} to change; go to the course that the kit is from")
    return [assignment for assignment in course.assignments if assignment in chosen]


def _surveys(
    course: Course, assignments: Sequence[Assignment], exercises: Sequence[str], session: CheckSession, as_json: bool
) -> list[Survey]:
    from grader.authoring.survivors import survey

    surveys = []
    for assignment in assignments:
        for one in survey(course, assignment, session, exercises):
            _show(one, as_json)
            surveys.append(one)
    return surveys


def _show(one: Survey, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(asdict(one)))
        return
    noticed = one.tried - len(one.survivors)
    click.echo(f"{one.assignment:22} {one.exercise:22} {noticed:4} of {one.tried:4} noticed  {one.seconds:6.1f} s")
    for mutant in one.survivors:
        click.echo("".join(f"    - {line}\n" for line in mutant.before.splitlines()), nl=False)
        click.echo("".join(f"    + {line}\n" for line in mutant.after.splitlines()))


def _summary(noticed: int, tried: int) -> str:
    if noticed == tried:
        return f"All {tried} small changes are noticed."
    return (
        f"{noticed} of {tried} small changes are noticed. Of the others each is a hole in the checks, which wants a "
        "check and a mistake, or another right way to write the exercise."
    )
