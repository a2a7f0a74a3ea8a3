"""The learner's self-check: the public checks against her own code, in her own process, as a Result."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from grader.course import Assignment, Course
from grader.grading.assemble import assemble, cell_findings, provenance, unreadable
from grader.grading.check import Check
from grader.grading.display import Report
from grader.grading.keras_answers import load_answers
from grader.grading.notebook_run import run_of_notebook
from grader.grading.oracle import oracle_for
from grader.grading.run import Run, RunError
from grader.grading.session import CheckSession, with_checks
from grader.grading.whereabouts import NotChecked, choose, courses_here, language_around, language_of
from grader.result import Result
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.text import preferred_language


def check_notebook(
    course: Course,
    assignment: Assignment,
    path: Path | None = None,
    *,
    exercise: str | None = None,
    language: str = "en",
) -> Result:
    """Runs the public checks of an assignment against a notebook, in this process.

    Args:
        course: the course.
        assignment: the assignment.
        path: the notebook, or None for the learner's own in ``assignments/``.
        exercise: only this exercise's checks.
        language: of the messages.
    """
    return _checked(course, assignment, lambda: run_of_notebook(course, assignment, path, language), exercise, language)


def _checked(
    course: Course, assignment: Assignment, make_run: Callable[[], Run], exercise: str | None, language: str
) -> Result:
    started = time.perf_counter()
    source = provenance(course, assignment, "", (course.seed,), "in-process", language)

    def wanted(check: Check) -> bool:
        return exercise is None or check.exercise == exercise

    def body(session: CheckSession) -> Result:
        try:
            run = make_run()
        except RunError as error:
            return unreadable("", assignment, error.message, source)
        session.run(run, wanted)
        run.draw()
        checks = [check for check in session.checks(assignment.id) if wanted(check)]
        return assemble("", [run], checks, cell_findings(run.failed_cells, language), source)

    result = with_checks(course, [assignment], body, language=language, hidden=False)
    return replace(result, provenance=replace(result.provenance, seconds=round(time.perf_counter() - started, 6)))


def check(
    exercise: str | None = None,
    *,
    assignment: str | None = None,
    language: str | None = None,
    course: str | None = None,
) -> Report:
    """Checks what the running notebook defines: ``check("softmax")``, or ``check()`` for all of it.

    Reads the running namespace, never the file. The course is the one around the notebook; where there is none (only
    the notebook was opened, as on a hosted service), it is that of an installed kit.

    Args:
        exercise: the exercise to check, or None for every one of the assignment.
        assignment: the assignment; needed where several have an exercise of that name, or with no exercise.
        language: of the messages (``ko`` or ``en``); by default that of ``GRADER_LANG``, else of the notebook.
        course: the course's id; needed where several installed kits have an exercise of that name.

    Raises:
        ValueError: if there is no running notebook, no course, or no such exercise; the text says which.
    """
    namespace = _running_namespace()
    try:
        chosen_course, found = choose(courses_here(course), exercise, assignment, namespace)
    except NotChecked as error:
        error.language = preferred_language(language, language_around(namespace))
        raise
    chosen = preferred_language(language, language_of(found, namespace))
    oracle = oracle_for(chosen_course, found)

    def make_run() -> Run:
        transport = LocalTransport(Cells(chosen_course.seed, namespace), found.limits.call)
        return Run(found, transport, oracle, load_answers(chosen_course.checks, found.id), chosen_course.seed)

    result = _checked(chosen_course, found, make_run, exercise, chosen)
    hints = {e.id: tuple(hint.in_language(chosen) for hint in oracle.hints(e.id)) for e in found.exercises}
    return Report(result, hints)


def _running_namespace() -> dict[str, Any]:
    import builtins

    get_ipython = getattr(builtins, "get_ipython", None)
    if get_ipython is None:
        raise ValueError("check() works in a running notebook; in a terminal type: grader check")
    namespace: dict[str, Any] = get_ipython().user_ns
    return namespace
