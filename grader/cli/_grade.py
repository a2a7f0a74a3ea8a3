"""`grader grade`: a class at once."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli._main import EXIT_NO_SANDBOX, Problem
from grader.cli._shared import choose_assignment, course_option, json_option, language_option, open_course
from grader.text import _, preferred_language

if TYPE_CHECKING:
    from grader.batch import BatchOptions, Discovery, Found
    from grader.course import Course
    from grader.gradebook import Gradebook
    from grader.result import Result
    from grader.sandbox.host.confinement import Confinement


@click.command("grade")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-a", "--assignment", "assignment_id", help="The assignment of all of them, if it cannot be told.")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), help="How many at the same time (default: one per core).")
@click.option("-o", "--out", default="out", type=click.Path(path_type=Path), help="Folder for results and pages.")
@click.option("--i-trust-these-submissions", "trust", is_flag=True, help="Grade even where nothing isolates them.")
@json_option
@language_option
@course_option
def command(
    paths: tuple[Path, ...],
    assignment_id: str | None,
    jobs: int | None,
    out: Path,
    trust: bool,
    as_json: bool,
    lang: str | None,
    course_folder: Path | None,
) -> int:
    """Grade notebooks, folders of notebooks or a zip.

    Every submission gets a Result, whatever it does: a table here, a page per student, a class page and the results
    database in the output folder.
    """
    from grader.batch import BatchOptions, grade_all
    from grader.sandbox.errors import InternalFailure

    course = open_course(course_folder, *paths)
    found = _discover(course, paths, assignment_id)
    language = preferred_language(lang)
    options = BatchOptions(_confinement(trust), _seed(course), jobs or os.cpu_count() or 1, language)
    results: dict[int, Result] = {}
    sources: dict[tuple[str, str], dict[str, str]] = {}
    order = {id(one): index for index, one in enumerate(found.submissions)}
    with _gradebook(out) as gradebook:
        run = gradebook.new_run(shlex.join(["grader", *sys.argv[1:]]))
        try:
            for one, result in _with_progress(grade_all(course, found.submissions, options), len(order), language):
                gradebook.add(run, result, one.source)
                results[order[id(one)]] = result
                sources[result.student, result.assignment] = _sources(one)
                if as_json:
                    click.echo(result.to_json())
        except InternalFailure as error:
            raise Problem(str(error), EXIT_NO_SANDBOX) from error
    ordered = [results[index] for index in sorted(results)]
    _report(ordered, course, out, language, sources, options, quiet=as_json)
    for line in found.left_out:
        click.echo(f"left out: {line}", err=True)
    return 0


def _discover(course: Course, paths: tuple[Path, ...], assignment_id: str | None) -> Discovery:
    from grader.batch import DiscoveryError, discover

    if assignment_id is not None:
        choose_assignment(course, assignment_id)
    try:
        found = discover(paths, course, assignment_id)
    except DiscoveryError as error:
        raise Problem(str(error)) from error
    if not found.submissions:
        raise Problem(f"no notebooks (.ipynb) in {', '.join(map(str, paths))}")
    return found


def _confinement(trust: bool) -> Confinement:
    from grader.sandbox.errors import InternalFailure
    from grader.sandbox.host.confinement import Confinement

    try:
        return Confinement.choose(trust=trust)
    except InternalFailure as error:
        raise Problem(str(error), EXIT_NO_SANDBOX) from error


def _seed(course: Course) -> int:
    try:
        return course.grading_seed.resolve()
    except ValueError as error:
        raise Problem(str(error)) from error


def _gradebook(out: Path) -> Gradebook:
    try:
        from grader.gradebook import GradebookError, open_gradebook
        from grader.reports import write_reports  # noqa: F401 - found missing now, not after the class is graded
    except ModuleNotFoundError as error:
        raise Problem(
            f"grading needs the package {error.name}, which is not installed: pip install '.[teach]' "
            "in the grader's folder"
        ) from error
    try:
        out.mkdir(parents=True, exist_ok=True)
        return open_gradebook(out / "results.db")
    except (GradebookError, OSError) as error:
        raise Problem(f"{out} cannot be used for the results: {error}; give another folder with --out") from error


def _with_progress(graded: Iterator[tuple[Found, Result]], total: int, language: str) -> Iterator[tuple[Found, Result]]:
    """Shows a progress bar on stderr while results come in."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_("Grading").render(language), total=total)
        for one, result in graded:
            yield one, result
            progress.advance(task)


def _sources(one: Found) -> dict[str, str]:
    """The student's text of each exercise, for her page."""
    from grader.notebook import NotebookError, read_notebook

    try:
        return {cell.grade_id: cell.source for cell in read_notebook(one.data).code if cell.grade_id}
    except NotebookError:
        return {}


def _report(
    results: list[Result],
    course: Course,
    out: Path,
    language: str,
    sources: dict[tuple[str, str], dict[str, str]],
    options: BatchOptions,
    *,
    quiet: bool,
) -> None:
    from grader.reports import write_reports

    paths = write_reports(results, course, out, language, code=sources)
    if quiet:
        click.echo(f"{paths.index}", err=True)
        return
    from grader.cli._show import show_table

    show_table(results, language)
    counts = {status: sum(r.status == status for r in results) for status in ("graded", "needs_review", "unreadable")}
    summary = _(
        "{graded} graded, {review} to be reviewed, {unreadable} unreadable; isolation level {level}",
        graded=counts["graded"], review=counts["needs_review"], unreadable=counts["unreadable"],
        level=options.confinement.level,
    )  # fmt: skip
    click.echo(f"\n{summary.render(language)}")
    click.echo(_("Class page: {path}", path=paths.index).render(language))
    click.echo(_("Results: {path}", path=out / "results.db").render(language))
