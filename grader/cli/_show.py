"""How Results look in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from grader.course import Assignment
from grader.result import Result, Status, Verdict, status_name, verdict_name
from grader.text import _

# The mark, and its colour; dim where there is none.
STYLES: dict[Verdict, tuple[str, str | None]] = {
    Verdict.PASS: ("✓", "green"),
    Verdict.NOT_ATTEMPTED: ("·", None),
    Verdict.SKIPPED: ("-", None),
    Verdict.INTERNAL: ("!", "magenta"),
}


def show_check(result: Result, assignment: Assignment, language: str) -> None:
    """One line per check, the reason under each failure, points at the end.

    Without rich, which takes longer to import than a check to run.
    """
    click.echo(f"{_bold(assignment.id)}  {assignment.title.in_language(language)}")
    for finding in result.findings:
        click.secho(f"  ! {visible(finding.message)}", fg="yellow")
    exercise = None
    for row in result.checks:
        if row.exercise != exercise:
            exercise = row.exercise
            click.echo(f"  {_bold(exercise)}")
        mark, colour = STYLES.get(row.verdict, ("✗", "red"))
        points = f"{row.points or 0:g}/{row.max_points:g}"
        click.secho(f"    {mark} {visible(row.title)}  {points}", fg=colour, dim=True if colour is None else None)
        if row.message:
            click.echo("\n".join(f"        {line}" for line in visible(row.message).splitlines()))
    if result.score is not None:
        total = _("{score} of {max_score} points", score=f"{result.score:g}", max_score=f"{result.max_score:g}")
        click.echo(f"  {_bold(total.render(language))}\n")


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def show_table(results: Sequence[Result], language: str) -> None:
    """A row per submission: student, assignment, points, status, what is to be noted."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    heads = [_("Student"), _("Assignment"), _("Points"), _("Status"), _("Not passed")]
    for head in heads:
        table.add_column(head.render(language), justify="right" if head.msgid == "Points" else "left")
    for result in results:
        score = "–" if result.score is None else f"{result.score:g}/{result.max_score:g}"
        style = "" if result.status is Status.GRADED else "magenta"
        status = status_name(result.status, language)
        cells = (visible(result.student), result.assignment or "?", score, status, _failures(result, language))
        table.add_row(*(Text(cell, style=style) for cell in cells))
    console.print(table)


def _failures(result: Result, language: str) -> str:
    """What did not pass, by exercise; where nothing was graded, why."""
    if result.score is None:
        return visible(result.findings[0].message) if result.findings else ""
    worst: dict[str, str] = {}
    for row in result.checks:
        if row.verdict is not Verdict.PASS:
            worst.setdefault(row.exercise, row.mistake or verdict_name(row.verdict, language))
    return ", ".join(f"{exercise}: {why}" for exercise, why in worst.items())


def visible(text: str) -> str:
    """Text of a student's with control characters shown, so that it cannot steer the terminal."""
    return "".join(c if c == "\n" or c.isprintable() else f"\\x{ord(c):02x}" for c in text)
