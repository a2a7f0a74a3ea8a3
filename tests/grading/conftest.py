"""Grading in this process: every check of a course, the hidden ones too, with several seeds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.grading.assemble import assemble, cell_findings, provenance
from grader.grading.notebook_run import run_of_notebook
from grader.grading.run import Run
from grader.grading.session import CheckSession, with_checks
from grader.result import Result

Graded = Callable[..., Result]


@pytest.fixture
def graded() -> Graded:
    """``graded(small_course, sources)``: the Result of a notebook with these exercises filled in."""

    def grade(small, sources=None, *, language: str = "en", hidden: bool = True, seed: int | None = None) -> Result:
        course, assignment = small.load(), small.assignment
        path: Path = small.write(sources)

        def body(session: CheckSession) -> Result:
            runs: list[Run] = []
            for number in {course.seed: 0, **({seed: 1} if seed is not None else {})}:
                run = run_of_notebook(course, assignment, path, language)
                run.seed = number
                session.run(run)
                runs.append(run)
            source = provenance(course, assignment, "", tuple(r.seed for r in runs), "in-process", language)
            findings = cell_findings(runs[0].failed_cells, language)
            return assemble("kim", runs, session.checks(assignment.id), findings, source)

        return with_checks(course, [assignment], body, language=language, hidden=hidden)

    return grade


@pytest.fixture
def row() -> Callable[[Result, str], object]:
    """``row(result, "test_name")``: one check of a Result."""
    return lambda result, name: next(check for check in result.checks if check.check == name)
