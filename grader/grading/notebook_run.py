"""A learner's notebook, executed in her own process and made ready for the checks."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from grader.course import Assignment, Course
from grader.grading.keras_answers import load_answers
from grader.grading.oracle import oracle_for
from grader.grading.run import Run, RunError
from grader.notebook import Notebook, NotebookError, RunPlan, plan, read_notebook
from grader.sandbox.errors import InternalFailure, SubmissionError
from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.server import describe_error
from grader.sandbox.host.client import student_error
from grader.sandbox.host.local import LocalTransport, quiet
from grader.text import _

_STUB = re.compile(r"^\s*raise NotImplementedError", re.MULTILINE)


def run_of_notebook(course: Course, assignment: Assignment, path: Path | None, language: str) -> Run:
    """Executes a learner's notebook in this process and makes it ready for the checks.

    Args:
        course: the course.
        assignment: the assignment.
        path: the notebook, or None for the one in ``assignments/`` with the most work in it.
        language: preferred where two notebooks are equally far.

    Raises:
        RunError: if there is no notebook, it cannot be read, or the kit is damaged.
    """
    chosen = path or own_notebook(course, assignment, language)
    submitted, planned = read_plan(course, assignment, chosen)
    os.environ.setdefault("MPLBACKEND", "Agg")  # a window would wait for the learner to close it
    cells = Cells(seed=course.seed)
    failed: dict[str, SubmissionError] = {}
    for cell in planned.cells:
        try:
            with quiet():
                cells.run(cell.number, cell.source, cell.keeps, cell.lazy)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a failing cell is the learner's; the rest still runs
            name = cell.grade_id or f"cell {cell.number}"
            failed[name] = student_error(describe_error(error, cells), name)
    cells.settle()
    try:
        oracle = oracle_for(course, assignment)
    except InternalFailure as error:
        raise RunError(_("{reason}", reason=str(error))) from error
    return Run(
        assignment=assignment,
        transport=LocalTransport(cells, assignment.limits.call),
        oracle=oracle,
        keras=load_answers(course.checks, assignment.id),
        seed=course.seed,
        failed_cells=failed,
        source=line_reader(submitted),
    )


def read_plan(course: Course, assignment: Assignment, path: Path) -> tuple[Notebook, RunPlan]:
    """Reads a notebook and works out what to run of it.

    Raises:
        RunError: if it is not there or cannot be read.
    """
    try:
        submitted = read_notebook(path.read_bytes())
        return submitted, plan(submitted, released_notebook(course, assignment, submitted.language))
    except OSError as error:
        raise RunError(_("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from error
    except NotebookError as error:
        raise RunError(error.message) from error


def released_notebook(course: Course, assignment: Assignment, language: str | None) -> Notebook:
    """The stub notebook an assignment was released as.

    Raises:
        RunError: if it was not released.
    """
    known = language if language in course.languages else None
    path = course.released(assignment, known)
    if not path.is_file():
        raise RunError(_("{path} is missing. Next: grader release", path=path))
    return read_notebook(path.read_bytes())


def own_notebook(course: Course, assignment: Assignment, language: str) -> Path:
    """The learner's notebook of an assignment: of its languages, the one with the most work in it."""
    there = [p for lang in course.languages if (p := course.released(assignment, lang)).is_file()]
    if not there:
        raise RunError(
            _("There is no notebook for {assignment} in {folder}.",
              assignment=assignment.id, folder=course.root / "assignments")
        )  # fmt: skip
    preferred = course.released(assignment, language)
    return min(there, key=lambda path: (_stubs_left(path), path != preferred, there.index(path)))


def _stubs_left(path: Path) -> int:
    try:
        notebook = read_notebook(path.read_bytes())
    except NotebookError:
        return 0  # it was worked on, and broken: it is the one she wants to hear about
    return sum(len(_STUB.findall(cell.source)) for cell in notebook.code)


def line_reader(notebook: Notebook) -> Callable[[int, int], str]:
    """Gives the text of a line of a notebook, empty if there is no such line."""
    sources = {cell.number: cell.source.splitlines() for cell in notebook.cells}

    def line(cell: int, number: int) -> str:
        lines = sources.get(cell, [])
        return lines[number - 1][:200] if 0 < number <= len(lines) else ""

    return line
