"""The page a teacher gets for a class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.course import Assignment, Course
from grader.reports._environment import render
from grader.reports._histogram import Histogram, histogram
from grader.reports._isolation import isolation_notices
from grader.reports._statistics import CheckRate, Scores, check_rates, mistakes, newest, scores
from grader.result import Result, Status, Verdict
from grader.text import Bilingual


@dataclass(frozen=True)
class _Section:
    """One assignment on the page."""

    id: str
    title: str
    results: tuple[Result, ...]
    scores: Scores
    histogram: Histogram
    rates: tuple[CheckRate, ...]
    mistakes: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class _Review:
    """One submission that a person must look at, and how many of its checks the grader could not judge."""

    result: Result
    title: str
    ungraded: int


def class_page(
    results: Iterable[Result],
    course: Course,
    language: str,
    links: Mapping[tuple[str, str], str] | None = None,
) -> str:
    """One self-contained HTML page about a class: what needs review, then each assignment.

    Args:
        results: of any assignments; of several for one student and assignment the last one counts.
        course: gives the titles and the order of the assignments.
        language: of the page.
        links: (student, assignment) to the address of the student's page.
    """
    counted = newest(results)
    sections = [_section(a, counted, language) for a in assignments_of(counted, course)]
    return render(
        "class.html",
        language,
        title=course.title.in_language(language) or course.id,
        sections=sections,
        reviews=[_review(r, s.title) for s in sections for r in s.results if r.status is not Status.GRADED],
        links=links or {},
        students=len({r.student for r in counted}),
        submissions=len(counted),
        notices=isolation_notices(counted),
    )


def assignments_of(results: Sequence[Result], course: Course) -> list[Assignment]:
    """The assignments that have Results, in the order of the course; ones it no longer has come last."""
    with_results = {r.assignment for r in results}
    known = [a for a in course.assignments if a.id in with_results]
    unknown = sorted(with_results - {a.id for a in known})
    return known + [Assignment(name, Bilingual({}), exercises=()) for name in unknown]


def _section(assignment: Assignment, results: Sequence[Result], language: str) -> _Section:
    own = tuple(r for r in results if r.assignment == assignment.id)
    summary = scores(own)
    return _Section(
        id=assignment.id,
        title=assignment.title.in_language(language) or assignment.id,
        results=own,
        scores=summary,
        histogram=histogram(summary.bins),
        rates=tuple(check_rates(own)),
        mistakes=tuple(mistakes(own)),
    )


def _review(result: Result, title: str) -> _Review:
    return _Review(result, title, sum(c.verdict is Verdict.INTERNAL for c in result.checks))
