"""The learner's self-check: the public checks against her own code, in her own process, as a Result."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader.course import Assignment, Course, find_course, load_course
from grader.grading.assemble import assemble, cell_findings, provenance, unreadable
from grader.grading.check import Check
from grader.grading.keras_answers import load_answers
from grader.grading.notebook_run import run_of_notebook
from grader.grading.oracle import oracle_for
from grader.grading.run import Run, RunError
from grader.grading.session import CheckSession, with_checks
from grader.result import Result, Status, Verdict
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
        checks = [check for check in session.checks(assignment.id) if wanted(check)]
        return assemble("", [run], checks, cell_findings(run.failed_cells, language), source)

    result = with_checks(course, [assignment], body, language=language, hidden=False)
    return replace(result, provenance=replace(result.provenance, seconds=round(time.perf_counter() - started, 6)))


@dataclass(frozen=True)
class Report:
    """What ``check`` shows in a notebook: text everywhere, HTML where there is room for it."""

    result: Result

    def __repr__(self) -> str:
        rows = []
        for row in self.result.checks:
            rows.append(f"{_MARKS.get(row.verdict, '✗')} {row.title}")
            rows += [f"    {line}" for line in row.message.splitlines()]
        rows += [f"! {finding.message}" for finding in self.result.findings]
        if self.result.status is not Status.UNREADABLE:
            rows.append(f"{self.result.score:g} / {self.result.max_score:g}")
        return "\n".join(rows)


_MARKS = {Verdict.PASS: "✓", Verdict.NOT_ATTEMPTED: "·", Verdict.SKIPPED: "-"}


def check(exercise: str | None = None, *, assignment: str | None = None, language: str | None = None) -> Report:
    """Checks what the running notebook defines: ``check("softmax")``, or ``check()`` for all of it.

    Reads the running namespace, never the file.

    Args:
        exercise: the exercise to check, or None for every one of the assignment.
        assignment: the assignment; needed where several have an exercise of that name, or with no exercise.
        language: of the messages (``ko`` or ``en``).

    Raises:
        ValueError: if there is no running notebook, no course around it, or no such exercise; the text says which.
    """
    namespace = _running_namespace()
    root = find_course(Path.cwd())
    if root is None:
        raise ValueError(f"no course.yaml or course.json at or above {Path.cwd()}: open the notebook inside the kit")
    course = load_course(root)
    found = _assignment_for(course, exercise, assignment, namespace)
    chosen = preferred_language(language)

    def make_run() -> Run:
        transport = LocalTransport(Cells(course.seed, namespace), found.limits.call)
        return Run(found, transport, oracle_for(course, found), load_answers(course.checks, found.id), course.seed)

    return Report(_checked(course, found, make_run, exercise, chosen))


def _running_namespace() -> dict[str, Any]:
    import builtins

    get_ipython = getattr(builtins, "get_ipython", None)
    if get_ipython is None:
        raise ValueError("check() works in a running notebook; in a terminal type: grader check")
    namespace: dict[str, Any] = get_ipython().user_ns
    return namespace


def _assignment_for(
    course: Course, exercise: str | None, assignment: str | None, namespace: dict[str, Any]
) -> Assignment:
    if assignment is not None:
        try:
            return course.assignment(assignment)
        except KeyError:
            raise ValueError(f"no assignment {assignment!r}; there are: {_ids(course)}") from None
    candidates = [a for a in course.assignments if any(_fits(e.id, exercise, namespace) for e in a.exercises)]
    if exercise is None:
        # The assignment most of whose exercises the notebook defines.
        candidates.sort(key=lambda a: -sum(e.id in namespace for e in a.exercises) / len(a.exercises))
        candidates = candidates[:1]
    if not candidates:
        raise ValueError(f"no exercise {exercise!r} in this course")
    if len(candidates) > 1:
        names = ", ".join(a.id for a in candidates)
        raise ValueError(f"several assignments have {exercise!r} ({names}): check({exercise!r}, assignment=…)")
    return candidates[0]


def _fits(ident: str, exercise: str | None, namespace: dict[str, Any]) -> bool:
    return ident == exercise if exercise is not None else ident in namespace


def _ids(course: Course) -> str:
    return ", ".join(a.id for a in course.assignments)
