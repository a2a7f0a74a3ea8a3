"""Puts what the checks said together into a Result."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime

import numpy as np

import grader
from grader.course import Assignment, Course
from grader.grading.check import Check
from grader.grading.picture import Picture
from grader.grading.run import Kept, Run
from grader.grading.session import check_files
from grader.notebook import Note
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict
from grader.sandbox.errors import SubmissionError
from grader.text import Message, _


def assemble(
    student: str, runs: Sequence[Run], checks: Sequence[Check], findings: Sequence[Finding], provenance: Provenance
) -> Result:
    """The Result of one submission.

    Args:
        student: the student's id.
        runs: one per seed, the learners' seed first; a check counts only if it passes with every seed it was run
            with.
        checks: the checks of the assignment, in order.
        findings: what was noticed about the notebook.
        provenance: where the Result comes from.
    """
    rows = tuple(_row(check, runs, provenance.language) for check in checks)
    unscored = any(row.points is None for row in rows)
    return Result(
        student=student,
        assignment=runs[0].assignment.id,
        score=float(sum(row.points or 0.0 for row in rows)),
        max_score=float(sum(row.max_points for row in rows)),
        status=Status.NEEDS_REVIEW if unscored else Status.GRADED,
        checks=rows,
        findings=(*findings, *_changes(runs, provenance.language)),
        provenance=provenance,
    )


def unreadable(student: str, assignment: Assignment, message: Message, provenance: Provenance) -> Result:
    """The Result of a file that is no notebook: no score, and the reason."""
    finding = Finding("unreadable", message.render(provenance.language))
    return Result(student, assignment.id, None, float(assignment.points), Status.UNREADABLE, (), (finding,), provenance)


def _row(check: Check, runs: Sequence[Run], language: str) -> CheckResult:
    kept = [(run, run.done[check.name]) for run in runs if check.name in run.done]
    run, deciding = next((pair for pair in kept if pair[1].outcome.verdict is not Verdict.PASS), kept[0])
    verdict, picture = deciding.outcome.verdict, deciding.outcome.picture
    message, mistake = _explanation(check, run, deciding, known=run is runs[0])
    lent = tuple(dict.fromkeys(name for _run, k in kept for name in k.outcome.lent)) if verdict is Verdict.PASS else ()
    if lent:
        message = _("Follow-through credit: checked with a right {names} in place of yours.", names=", ".join(lent))
    return CheckResult(
        exercise=check.exercise,
        check=check.name,
        title=check.title.in_language(language),
        verdict=verdict,
        points=None if verdict is Verdict.INTERNAL else check.points if verdict is Verdict.PASS else 0.0,
        max_points=check.points,
        message=message.render(language) if message else "",
        follow_through=lent,
        mistake=mistake,
        hidden=check.hidden is not None,
        seconds=round(sum(k.seconds for _run, k in kept), 6),
        picture=_svg(picture, language) if run is runs[0] and isinstance(picture, Picture) else "",
    )


def _svg(picture: Picture, language: str) -> str:
    try:
        return picture.svg(language)
    except Exception:  # noqa: BLE001 - a check may bring a picture of its own; a wrong one must not cost the grade
        return ""


def _explanation(check: Check, run: Run, kept: Kept, *, known: bool) -> tuple[Message | None, str | None]:
    """What the learner reads; of inputs she does not know, only that they were others."""
    if kept.outcome.verdict is Verdict.PASS:
        return None, None
    if kept.outcome.verdict is Verdict.SKIPPED:
        return kept.outcome.message, None  # names exercises only, and the check did not run
    if kept.outcome.verdict is Verdict.TIMEOUT and (check.hidden is not None or not known):
        # No word of what was called, and none that the values were wrong: nobody knows.
        return _("{exercise} took too long, here or in an earlier check: look for a loop that never ends, or for loops "
                 "over single entries where one array operation would do.", exercise=check.exercise), None  # fmt: skip
    if not known and check.hidden is None:
        return _(
            "{exercise} was right at first and wrong when it was checked again with other inputs: compute the answer "
            "from the arguments, and keep nothing of earlier calls in the class, a global name or a default value.",
            exercise=check.exercise,
        ), None
    candidates = run.narrowed(check, kept.outcome) if check.hidden is None else {}
    return run.explanation(check, kept.outcome), next(iter(candidates)) if len(candidates) == 1 else None


def _changes(runs: Sequence[Run], language: str) -> Iterable[Finding]:
    """One finding for every function that changed an argument nobody asked it to change.

    Only of public checks with the learners' seed: the name of an object is the student's to choose, and could tell
    what the code was handed in a hidden check, or with another seed, before.
    """
    public = (kept for kept in runs[0].done.values() if kept.attempt.check.hidden is None)
    subjects = {subject for kept in public for subject, _place in kept.outcome.changed}
    for subject in sorted(subjects):
        message = _("{subject} changes its argument in place; work on a copy.", subject=subject)
        yield Finding("changed_argument", message.render(language))


def note_findings(notes: Iterable[Note], language: str) -> list[Finding]:
    """Findings from what planning noticed."""
    return [Finding(note.kind, note.message.render(language), note.cell) for note in notes]


def cell_findings(failed: Mapping[str, SubmissionError], language: str) -> list[Finding]:
    """Findings from cells that failed to run."""
    return [
        Finding(
            "failed_cell", _of_cell(name, error.message).render(language), error.place.cell if error.place else None
        )
        for name, error in failed.items()
    ]


def _of_cell(name: str, message: Message) -> Message:
    """What went wrong, said of the cell."""
    kind, _space, number = name.partition(" ")
    numbered = kind == "cell" and number.isdecimal()  # how a cell without a grade_id is called
    cell = _("Cell {number}", number=number) if numbered else _("The cell `{id}`", id=name)
    if "subject" not in message.params:
        return _("{cell}: {reason}", cell=cell, reason=message)
    return replace(message, params={**message.params, "subject": cell})


def provenance(
    course: Course, assignment: Assignment, notebook_sha256: str, seeds: tuple[int, ...], isolation: str, language: str
) -> Provenance:
    """Where a Result comes from; times are filled in by the caller."""
    solution = course.solution(assignment)
    return Provenance(
        notebook_sha256=notebook_sha256,
        checks_sha256=checks_sha256(course, assignment),
        solution_sha256=hashlib.sha256(solution.read_bytes()).hexdigest() if solution.is_file() else "",
        seeds=seeds,
        isolation=isolation,
        limits=asdict(assignment.limits),
        versions={
            "grader": grader.__version__,
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
        language=language,
        graded_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def checks_sha256(course: Course, assignment: Assignment) -> str:
    """One hash over an assignment's checks, mistakes and recorded answers."""
    digest = hashlib.sha256()
    others = [f"mistakes_{assignment.id}.py", f"keras/{assignment.id}.npz", f"recorded/{assignment.id}.npz"]
    for path in [*check_files(course, assignment), *(course.checks / name for name in others)]:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def ungraded(
    student: str, assignment: str, max_score: float, status: Status, message: Message, language: str
) -> Result:
    """A Result without a score: nothing was graded, and the message says why."""
    finding = Finding(status.value, message.render(language))
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Result(
        student, assignment, None, max_score, status, (), (finding,), Provenance(language=language, graded_at=when)
    )
