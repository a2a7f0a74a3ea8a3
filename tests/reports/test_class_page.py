"""What a teacher sees of a class."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from grader.course import Course
from grader.reports import class_page
from grader.result import CheckResult, Result, Status, Verdict


def scored(student: str, score: float, max_score: float = 10.0) -> Result:
    return Result(student, "03_forward", score, max_score, Status.GRADED)


def section(page: Any, heading: str) -> Any:
    """The section with this heading."""
    return next(s for s in page.all("section") if s.all("h2")[0].words == heading)


def table(part: Any, heading: str) -> Any:
    """The table that this heading names."""
    name = next(e.attributes["id"] for e in part.all("h3") if e.words == heading)
    return part.one("div", **{"aria-labelledby": name}).one("table")


def test_the_page_is_one_well_formed_file(
    html: SimpleNamespace, result: Result, internal: Result, unreadable: Result, course: Course
) -> None:
    page = html.check_page(class_page([result, internal, unreadable], course, "en"))
    assert page.one("h1").words == "Deep learning"
    facts = [e.words for e in page.one("header").all("dd")]
    assert facts == ["3", "3", "2"]


def test_what_needs_review_comes_first(
    html: SimpleNamespace, result: Result, internal: Result, unreadable: Result, course: Course
) -> None:
    page = html.check_page(class_page([result, internal, unreadable], course, "en"))
    first = page.one("main").all("section")[0]
    assert first.one("h2").words == "To review"
    assert html.rows(first.one("table")) == [
        ["lee", "The forward pass", "Needs review", "Checks not graded: 1 A locked cell was edited."],
        ["park", "The forward pass", "Unreadable", "Not JSON: line 1."],
    ]


def test_nothing_to_review_is_said(html: SimpleNamespace, result: Result, course: Course) -> None:
    page = html.check_page(class_page([result], course, "en"))
    assert "No submission needs review." in section(page, "To review").words


def test_students_have_their_score_and_status_and_never_an_invented_zero(
    html: SimpleNamespace, result: Result, internal: Result, unreadable: Result, course: Course
) -> None:
    part = section(html.check_page(class_page([unreadable, result, internal], course, "en")), "The forward pass")
    assert html.rows(table(part, "Students")) == [
        ["kim", "4", "10", "Graded"],
        ["lee", "4", "10", "Needs review"],
        ["park", "Not scored", "10", "Unreadable"],
    ]


def test_students_link_to_their_pages_when_there_are_links(
    html: SimpleNamespace, result: Result, internal: Result, course: Course
) -> None:
    links = {("kim", "03_forward"): "students/kim.03_forward.html"}
    page = html.check_page(class_page([result, internal], course, "en", links))
    assert [a.words for a in page.all("a", href="students/kim.03_forward.html")] == ["kim"]
    assert "lee" not in [a.words for a in page.all("a")]


def test_the_last_result_of_a_student_counts(html: SimpleNamespace, course: Course) -> None:
    part = section(html.check_page(class_page([scored("a", 2), scored("a", 9)], course, "en")), "The forward pass")
    assert html.rows(table(part, "Students")) == [["a", "9", "10", "Graded"]]


def test_mean_and_median_are_of_final_scores_only(
    html: SimpleNamespace, internal: Result, unreadable: Result, course: Course
) -> None:
    results = [scored("a", 1), scored("b", 5), scored("c", 9), scored("d", 10), internal, unreadable]
    page = html.check_page(class_page(results, course, "en"))
    assert html.rows(section(page, "Assignments").one("table")) == [["The forward pass", "6", "62 %", "70 %"]]
    assert "Without a final score, not shown: 2" in page.words


def test_no_final_score_has_no_mean(html: SimpleNamespace, unreadable: Result, course: Course) -> None:
    page = html.check_page(class_page([unreadable], course, "en"))
    assert html.rows(section(page, "Assignments").one("table")) == [["The forward pass", "1", "None—", "None—"]]
    assert page.one("svg").one("desc").words == "There are no final scores yet."
    assert not page.one("svg").all("rect")


def test_the_histogram_can_be_seen_and_read(html: SimpleNamespace, course: Course) -> None:
    results = [scored("a", 0), scored("b", 3), scored("c", 10), scored("d", 9.99), scored("e", 12)]
    svg = html.check_page(class_page(results, course, "en")).one("svg")
    assert svg.attributes["role"] == "img"
    assert svg.one("title").words == "Distribution of scores"
    assert svg.one("desc").words == "0 to 10 %: 1; 30 to 40 %: 1; 90 to 100 %: 3"
    assert [t.words for t in svg.all("text", class_="count")] == ["1", "1", "3"]
    heights = [float(r.attributes["height"]) for r in svg.all("rect")]
    assert heights[2] == pytest.approx(3 * heights[0], abs=0.2)
    assert all(float(r.attributes["y"]) + float(r.attributes["height"]) == pytest.approx(164) for r in svg.all("rect"))


def test_pass_rates_count_verdicts_but_not_our_own_failures(
    html: SimpleNamespace, result: Result, internal: Result, course: Course
) -> None:
    part = section(html.check_page(class_page([result, internal], course, "en")), "The forward pass")
    assert html.rows(table(part, "Checks")) == [
        ["forward", "The network answers.", "2", "0 / 2", "0 %"],
        ["softmax", "Rows sum to 1.", "0", "2 / 2", "100 %"],
        ["softmax", "Large logits.", "0", "0 / 1", "0 %"],
        ["softmax", "Secret title. Hidden", "0", "0 / 2", "0 %"],
    ]


def test_a_check_nobody_has_a_verdict_for_has_no_rate(html: SimpleNamespace, internal: Result, course: Course) -> None:
    only = replace(internal, checks=(internal.checks[2],))
    part = section(html.check_page(class_page([only], course, "en")), "The forward pass")
    assert html.rows(table(part, "Checks")) == [["softmax", "Large logits.", "0", "0 / 0", "None—"]]


def test_the_most_frequent_mistakes_come_first_and_count_submissions(html: SimpleNamespace, course: Course) -> None:
    def wrong(student: str, *mistakes: str) -> Result:
        checks = tuple(
            CheckResult("softmax", f"test_{i}", "T.", Verdict.FAIL, 0.0, 1.0, "", m) for i, m in enumerate(mistakes)
        )
        return replace(scored(student, 0), checks=checks)

    results = [wrong("a", "axis", "axis", "shift"), wrong("b", "shift"), wrong("c", "shift"), wrong("d", "axis")]
    part = section(html.check_page(class_page(results, course, "en")), "The forward pass")
    heading = next(e for e in part.all("h3") if e.words == "Most frequent mistakes")
    assert html.rows(heading.parent.one("table")) == [["softmax", "shift", "3"], ["softmax", "axis", "2"]]


def test_no_mistake_is_said(html: SimpleNamespace, course: Course) -> None:
    page = html.check_page(class_page([scored("a", 1)], course, "en"))
    assert "No known mistake was recognised." in page.words


def test_assignments_come_in_the_order_of_the_course_and_unknown_ones_last(
    html: SimpleNamespace, course: Course
) -> None:
    results = [replace(scored("a", 1), assignment=a) for a in ("00_old", "03_forward", "01_gates")]
    page = html.check_page(class_page(results, course, "en"))
    assert [h.words for h in page.all("h2")][2:] == ["Gates", "The forward pass", "00_old"]


def test_a_class_without_results(html: SimpleNamespace, course: Course) -> None:
    assert "There are no results yet." in html.check_page(class_page([], course, "en")).words


def test_an_assignment_worth_nothing_is_no_division_by_zero(html: SimpleNamespace, course: Course) -> None:
    page = html.check_page(class_page([scored("a", 0, 0)], course, "en"))
    assert "Without a final score, not shown: 1" in page.words


def test_no_seed_is_on_the_page(result: Result, course: Course) -> None:
    assert str(result.provenance.seeds[-1]) not in class_page([result], course, "en")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{7*7}}", '"><img src=x onerror=alert(1)>', "</svg>"])
def test_hostile_text_arrives_as_the_text_it_is(
    html: SimpleNamespace, text: str, internal: Result, course: Course
) -> None:
    check = CheckResult(text, text, text, Verdict.FAIL, 0.0, 1.0, text, text)
    hostile = replace(internal, student=text, assignment=text, checks=(check,))
    page = html.check_page(class_page([hostile], course, "en", {(text, text): text}))
    assert {e.text for e in page.all("bdi")} == {text}
    assert {a.attributes["href"] for a in page.all("a") if a.all("bdi")} == {text}
    assert page.all("h2")[-1].words == text


def test_overrides_and_controls_are_visible(html: SimpleNamespace, result: Result, course: Course) -> None:
    page = html.check_page(class_page([replace(result, student="김\u202e\x00\n\ud800")], course, "en"))
    assert [e.text for e in page.all("bdi")] == ["김[U+202E]␀␊[U+D800]"]


def test_isolation_is_said_once_per_level_the_unsafe_first(
    html: SimpleNamespace, result: Result, course: Course
) -> None:
    def graded(student: str, level: str) -> Result:
        return replace(result, student=student, provenance=replace(result.provenance, isolation=level))

    results = [graded("a", "A"), graded("b", "B"), graded("c", "E"), graded("d", "B")]
    header = html.check_page(class_page(results, course, "en")).one("header")
    notes = header.all("div", role="note")
    assert [note.one("strong").words for note in notes] == [
        "UNSAFE: not isolated (level E)",
        "Reduced isolation: level B",
    ]
    assert [note.all("p")[-1].words for note in notes] == [
        "Submissions graded this way: 1",
        "Submissions graded this way: 2",
    ]
    assert not html.check_page(class_page(results[:1], course, "en")).one("header").all("div", role="note")
