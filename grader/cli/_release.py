"""`grader release`: from solution sources to what learners get, and the proofs that it is right."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli._main import Problem
from grader.cli._shared import choose_assignment, course_option, json_option, open_course

if TYPE_CHECKING:
    from rich.console import Console

    from grader.authoring.proofs import Proof
    from grader.course import Assignment, Course

RECOGNISED = 0.9  # share of the mistakes caught that have to get their own hint
SHOWN = 30  # problems printed; the first ones usually cause the rest


@click.command("release")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail on any difference or failed proof.")
@click.option("--kit", metavar="DIR", type=click.Path(path_type=Path), help="Make the learner's zip in DIR.")
@click.option("-a", "--assignment", "wanted", multiple=True, help="With --check: prove only this; may be repeated.")
@json_option
@course_option
def command(
    only_check: bool, kit: Path | None, wanted: tuple[str, ...], as_json: bool, course_folder: Path | None
) -> int:
    """Write the stub notebooks from the solutions; with --check, prove the course."""
    from grader.authoring import AuthoringError
    from grader.grading.keras_answers import KerasAnswersError
    from grader.grading.mistakes import MistakeError
    from grader.grading.session import SessionError

    course = open_course(course_folder)
    try:
        if only_check:
            chosen = [choose_assignment(course, ident) for ident in wanted] or course.assignments
            return _check(course, chosen, as_json)
        _release(course, as_json)
        if kit is not None:
            _kit(course, kit, as_json)
    except (AuthoringError, SessionError, MistakeError, KerasAnswersError) as error:
        raise Problem(str(error), 1) from error
    return 0


def _release(course: Course, as_json: bool) -> None:
    from grader.authoring import release

    for written in release(course):
        path = written.path.relative_to(course.root)
        record = {"assignment": written.assignment, "language": written.language, "path": str(path)}
        click.echo(json.dumps({**record, "status": written.status}) if as_json else f"{written.status:9} {path}")


def _kit(course: Course, folder: Path, as_json: bool) -> None:
    from grader.authoring import write_kit
    from grader.authoring.recordings import kit_recordings

    path = write_kit(course, folder, kit_recordings(course))
    click.echo(json.dumps({"kit": str(path), "bytes": path.stat().st_size}) if as_json else f"kit       {path}")


def _check(course: Course, assignments: Sequence[Assignment], as_json: bool) -> int:
    from grader.authoring import differences
    from grader.authoring.proofs import prove_all

    problems = list(differences(course))
    proofs = []
    for proof in prove_all(course, assignments):
        proofs.append(proof)
        problems += [f"{proof.assignment}: {problem}" for problem in proof.problems]
        if as_json:
            click.echo(json.dumps(_record(proof)))
    problems += _unrecognised(proofs)
    if not as_json:
        _table(proofs)
    for problem in problems[:SHOWN]:
        click.echo(problem, err=True)
    if problems:
        click.echo(
            f"grader: {len(problems)} problems; mend them, then: grader release && grader release --check", err=True
        )
    return 1 if problems else 0


def _record(proof: Proof) -> dict[str, object]:
    return {
        "assignment": proof.assignment,
        "exercises": proof.exercises,
        "checks": proof.checks,
        "points": proof.points,
        "mistakes": {"declared": proof.declared, "caught": proof.caught, "recognised": proof.recognised},
        "alternatives": {"declared": proof.alternatives, "passed": proof.passed},
        "confusion": {name: list(told) for name, told in proof.confusion.items()},
        "problems": list(proof.problems),
        "seconds": proof.seconds,
    }


def _unrecognised(proofs: Sequence[Proof]) -> list[str]:
    """A sentence if too few of the mistakes that are caught are named as themselves."""
    caught, recognised = sum(p.caught - p.unnamed for p in proofs), sum(p.recognised for p in proofs)
    if recognised >= RECOGNISED * caught:
        return []
    return [f"only {recognised} of {caught} mistakes are named as themselves; at least {RECOGNISED:.0%} have to be"]


def _confusion(console: Console, proofs: Sequence[Proof]) -> None:
    """The mistakes that are not named as themselves: a name that is wrong, or no name."""
    declared, recognised = sum(p.declared - p.unnamed for p in proofs), sum(p.recognised for p in proofs)
    share = f"{recognised / declared:.1%}" if declared else "-"
    console.print(f"\nmistakes named as themselves: {recognised} of {declared} ({share})")
    if unnamed := sum(p.unnamed for p in proofs):
        console.print(f"caught by hidden checks only, which name nothing: {unnamed}")
    for proof in proofs:
        for name, told in proof.confusion.items():
            console.print(f"  {proof.assignment}  {name} -> {', '.join(told) or 'no name'}")


def _table(proofs: Sequence[Proof]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    counts = ("exercises", "checks", "points", "declared", "caught", "recognised", "alternatives", "passed")
    table.add_column("assignment", no_wrap=True)
    for head in (*counts, "seconds"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for p in proofs:
        numbers = (p.exercises, p.checks, p.points, p.declared, p.caught, p.recognised, p.alternatives, p.passed)
        mark = "[red]✗[/]" if p.problems else "[green]✓[/]"
        table.add_row(p.assignment, *(f"{n:g}" for n in numbers), f"{p.seconds:.1f}", mark)
    console = Console(highlight=False)
    console.width = max(console.width, 120)  # piped output has no width of its own
    console.print(table)
    _confusion(console, proofs)
