"""What check() shows: HTML that is escaped, needs no script and no colour, and the same as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from grader.grading.display import Report
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>t</title></svg>'
EVIL = "<script>alert(1)</script>&\"'<img src=x onerror=y>"
HINTS = {"softmax": ("first <b>?</b>", "second & more", "third")}
VOID = {"img", "br"}


class Page(HTMLParser):
    """The elements of a page in order; fails where they are not nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.depth: list[int] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag == "details":
            self.depth.append(self.open.count("details"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)

    def count(self, tag):
        return sum(name == tag for name, _attrs in self.seen)


def row(verdict=Verdict.FAIL, message="", exercise="softmax", picture="", points=0.0, title="A sentence."):
    return CheckResult(exercise, "test_x", title, verdict, points, 2.0, message, picture=picture)


def report(*rows, hints=HINTS, language="en", findings=(), score=0.0, status=Status.GRADED):
    result = Result("", "03_forward", score, 4.0, status, rows, findings, Provenance(language=language))
    return Report(result, hints)


def page(*rows, **options) -> Page:
    return Page(report(*rows, **options)._repr_html_())


def test_a_line_for_each_check_with_mark_words_and_points():
    html = page(row(Verdict.PASS, points=2.0, title="It adds up."), row(message="wrong\n  at [1]"))
    text = "".join(html.text)
    assert "✓Passed It adds up.2/2" in text
    assert "✗Failed A sentence.0/2" in text
    assert "wrong\n  at [1]" in text
    assert (html.count("li"), html.count("pre"), html.count("h4")) == (2, 1, 1)
    assert "0 of 4 points" in text


@pytest.mark.parametrize("verdict", list(Verdict))
def test_no_verdict_is_said_by_colour_alone(verdict):
    from grader.result import verdict_name

    for language in ("en", "ko"):
        shown = report(row(verdict), language=language)
        assert verdict_name(verdict, language) in shown._repr_html_()
        assert verdict_name(verdict, language) in repr(shown)


def test_everything_of_a_learner_is_escaped():
    finding = Finding("failed_cell", EVIL)
    html = page(row(message=EVIL, title=EVIL, exercise=EVIL), findings=(finding,), hints={EVIL: (EVIL,) * 3})
    assert (html.count("script"), html.count("img")) == (0, 0)
    assert "".join(html.text).count(EVIL) >= 4


def test_no_script_no_address_and_rules_for_this_output_only():
    html = report(row(message="x", picture=SVG))._repr_html_()
    assert "<script" not in html
    assert re.findall(r"https?://[^\"]+", html) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"\son\w+=|href|url\(|@import", html)
    style = re.search("<style>(.*?)</style>", html, re.DOTALL)[1]
    selectors = [rule.split("{")[0].strip() for rule in style.split("}") if rule.strip()]
    assert all(selector.startswith(".grader-report") for selector in selectors)
    assert "color:inherit" in style


def contrast(a: str, b: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((light(a), light(b)))
    return (high + 0.05) / (low + 0.05)


def test_edges_stand_out_from_light_and_dark_pages():
    colours = re.findall(r"#[0-9a-f]{6}", report(row())._repr_html_())
    assert len(colours) == 4
    for colour in colours:
        for background in ("#ffffff", "#111111", "#1e1e1e"):
            assert contrast(colour, background) >= 3, (colour, background)


def test_a_picture_is_shown_as_it_is():
    html = page(row(picture=SVG))
    assert (html.count("svg"), html.count("title")) == (1, 1)


def test_each_hint_is_folded_into_the_one_before():
    html = page(row(message="wrong"))
    assert html.depth == [0, 1, 2]
    text = "".join(html.text)
    assert "Hint 1 of 3first <b>?</b>Hint 2 of 3second & moreHint 3 of 3third" in text
    assert all("open" not in attrs for tag, attrs in html.seen if tag == "details")


def test_a_hint_that_was_said_is_not_folded_again():
    html = page(row(message="wrong\n  Hint: first <b>?</b>"))
    text = "".join(html.text)
    assert html.depth == [0, 1]
    assert "Hint 1 of 3" not in text
    assert "Hint 2 of 3" in text


def test_no_hints_where_all_is_right_or_there_are_none():
    assert page(row(Verdict.PASS)).count("details") == 0
    assert page(row(), hints={}).count("details") == 0
    assert "hint" not in repr(report(row(), hints={}))


def test_text_fallback():
    shown = report(row(Verdict.PASS, points=2.0), row(message="wrong\n  at [1]"), findings=(Finding("note", "look"),))
    assert repr(shown).splitlines() == [
        "! look",
        "softmax",
        "  ✓ Passed: A sentence.  2/2",
        "  ✗ Failed: A sentence.  0/2",
        "      wrong",
        "        at [1]",
        "  More hints: grader hint softmax",
        "0 of 4 points",
    ]


def test_korean():
    shown = report(row(message="틀림"), language="ko")
    assert 'lang="ko"' in shown._repr_html_()
    assert "힌트 1/3" in shown._repr_html_()
    assert "힌트 더 보기: grader hint softmax" in repr(shown)


def test_a_grader_problem_has_no_points_and_no_score_is_no_number():
    assert "–/2" in repr(report(row(Verdict.INTERNAL, points=None)))
    shown = report(findings=(Finding("unreadable", "no"),), score=None, status=Status.UNREADABLE)
    assert repr(shown) == "! no"
    assert "points" not in "".join(Page(shown._repr_html_()).text)
