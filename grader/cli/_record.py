"""`grader record`: asks live Keras for the answers that checks compare with."""

from __future__ import annotations

import json
from pathlib import Path

import click

from grader.cli._main import Problem
from grader.cli._shared import choose_assignment, course_option, json_option, open_course


@click.command("record")
@click.option("-a", "--assignment", "assignment_id", help="Only this assignment.")
@json_option
@course_option
def command(assignment_id: str | None, as_json: bool, course_folder: Path | None) -> int:
    """Derive the Keras answers anew; files change only if Keras says something else."""
    from grader.authoring.recordings import record_keras
    from grader.grading.keras_answers import KerasAnswersError

    course = open_course(course_folder)
    chosen = [choose_assignment(course, assignment_id)] if assignment_id else course.assignments
    for assignment in chosen:
        try:
            recorded = record_keras(course, assignment)
        except KerasAnswersError as error:
            raise Problem(str(error)) from error
        except ModuleNotFoundError as error:
            raise Problem(
                f"recording needs the package {error.name}, which is not installed: pip install '.[keras]' "
                "in the grader's folder"
            ) from error
        if recorded is None:
            continue
        path, status = recorded
        shown = path.relative_to(course.root)
        record = {"assignment": assignment.id, "path": str(shown), "status": status}
        click.echo(json.dumps(record) if as_json else f"{status:9} {shown}")
    return 0
