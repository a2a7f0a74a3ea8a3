"""The page one student gets for one submission."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from grader.course import Assignment
from grader.reports._environment import render
from grader.reports._isolation import isolation_notices
from grader.result import CheckResult, Result, Verdict


@dataclass(frozen=True)
class _Group:
    """One exercise on the page."""

    exercise: str
    checks: tuple[CheckResult, ...]
    code: str | None

    @property
    def lines(self) -> list[str]:
        """The lines of the code, each with its line break."""
        text = (self.code or "").replace("\r\n", "\n")
        return [line for line in re.split(r"(?<=\n)", text) if line]

    @property
    def points(self) -> float:
        return sum(c.points for c in self.checks if c.points is not None)

    @property
    def max_points(self) -> float:
        return sum(c.max_points for c in self.checks)

    @property
    def passed(self) -> int:
        return sum(c.verdict is Verdict.PASS for c in self.checks)

    @property
    def unscored(self) -> int:
        return sum(c.points is None for c in self.checks)


def student_page(result: Result, assignment: Assignment, language: str, code: Mapping[str, str] | None = None) -> str:
    """One self-contained HTML page: score, verdicts with their messages, findings, provenance.

    The page never holds a seed, and of a hidden check only its verdict, points and message.

    Args:
        result: what to show.
        assignment: the Result's assignment; gives the title and the order of the exercises.
        language: of the page; messages are in the language of the Result.
        code: exercise id to the learner's source, shown beside the checks where there is room, else folded.
    """
    return render(
        "student.html",
        language,
        result=result,
        title=assignment.title.in_language(language) or assignment.id,
        groups=_groups(result, assignment, code or {}),
        notices=isolation_notices([result]),
    )


def _groups(result: Result, assignment: Assignment, code: Mapping[str, str]) -> list[_Group]:
    by_exercise: dict[str, list[CheckResult]] = {e.id: [] for e in assignment.exercises}
    for check in result.checks:
        by_exercise.setdefault(check.exercise, []).append(check)
    return [
        _Group(exercise, tuple(checks), code.get(exercise))
        for exercise, checks in by_exercise.items()
        if checks or exercise in code
    ]
