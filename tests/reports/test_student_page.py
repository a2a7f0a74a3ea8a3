"""What a student sees of a Result, and what she must not see."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from grader.course import Assignment
from grader.pictures import Captions, bars
from grader.reports import student_page, verdict_name
from grader.result import CheckResult, Finding, Result, Status, Verdict

GRADING_SEED = "987654321012345"


def test_the_page_is_one_well_formed_file_without_scripts_or_addresses(
    html: SimpleNamespace, result: Result, internal: Result, unreadable: Result, assignment: Assignment
) -> None:
    for each in (result, internal, unreadable):
        html.check_page(student_page(each, assignment, "en", {"softmax": "x = 1"}))


def test_the_head_says_who_what_and_how_many_points(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(result, assignment, "en"))
    assert page.one("title").words == "The forward pass — kim"
    assert page.one("h1").words == "The forward pass"
    facts = dict(
        zip(
            [e.words for e in page.one("header").all("dt")],
            [e.words for e in page.one("header").all("dd")],
            strict=True,
        )
    )
    assert facts == {"Student": "kim", "Score": "4 / 10", "Status": "Graded"}


def test_exercises_come_in_the_order_of_the_assignment_with_their_points(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(result, assignment, "en"))
    assert html.rows(page.one("table")) == [["softmax", "1 / 3", "4 / 8"], ["forward", "0 / 1", "0 / 2"]]
    assert [e.words for e in page.all("h2")][1:3] == ["softmax", "forward"]


def test_every_check_has_its_title_verdict_points_and_message(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(result, assignment, "en"))
    items = [li for ol in page.all("ol") for li in ol.children if not isinstance(li, str)]
    assert [li.words for li in items] == [
        "✓ Passed Rows sum to 1. Points: 4 / 4 test_rows",
        "✗ Failed Large logits. Points: 0 / 2.5 test_large expected 1 received 2",
        "✗ Timed out Hidden check Points: 0 / 1.5 Too slow.",
        "○ Not attempted The network answers. Points: 0 / 2 test_forward Write it.",
    ]
    assert items[1].one("pre").text == "expected 1\nreceived 2"


def test_signs_are_not_read_aloud_and_verdicts_are_words(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(result, assignment, "en"))
    signs = [e for e in html.walk(page) if e.words in ("✓", "✗", "○")]
    assert len(signs) == 4
    assert all(e.attributes.get("aria-hidden") == "true" for e in signs)


def test_no_seed_and_nothing_of_a_hidden_check_but_its_message(result: Result, assignment: Assignment) -> None:
    text = student_page(result, assignment, "en", {"softmax": "x = 1"})
    for secret in (GRADING_SEED, "20260302", "test_secret", "Secret title", "secret-mistake"):
        assert secret not in text
    assert "Too slow." in text


def test_provenance_is_folded_and_complete(html: SimpleNamespace, result: Result, assignment: Assignment) -> None:
    details = html.check_page(student_page(result, assignment, "en")).one("footer").one("details")
    assert "open" not in details.attributes
    for fact in ("2026-12-12T00:10:03+00:00", "ab" * 32, "IsolationA", "call 5", "numpy 2.3.1", "1.28 s"):
        assert fact in details.words


def test_findings_are_listed_with_their_cell(html: SimpleNamespace, result: Result, assignment: Assignment) -> None:
    page = html.check_page(student_page(result, assignment, "en"))
    assert [li.words for li in page.one("ul").all("li")] == ["Cell 3 A locked cell was edited."]


def test_code_is_beside_the_checks_of_its_exercise_and_folded_where_there_is_no_room(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    source = "def softmax(x):\n\treturn x  # <b> & ü\n"
    page = html.check_page(student_page(result, assignment, "en", {"softmax": source}))
    details = page.one("main").one("details")
    assert details.one("summary").words == "Your code"
    assert details.one("code").text == source
    beside = page.one("div", class_="code-beside")
    assert beside.one("code").text == source
    assert [span.text for span in beside.all("span", class_="line")] == source.splitlines(keepends=True)
    for each in (beside, details):
        assert each.parent.parent.one("h2").words == "softmax"
        assert each.one("pre").attributes["aria-label"] == "Your code"


def test_our_problem_is_no_zero(html: SimpleNamespace, internal: Result, assignment: Assignment) -> None:
    page = html.check_page(student_page(internal, assignment, "en"))
    assert "The score is not final" in page.one("header").words
    assert "Checks not graded: 1" in page.words
    item = next(li for li in page.all("li") if "Large logits" in li.words)
    assert "Grader problem" in item.words
    assert "Not scored" in item.words
    assert "0 /" not in item.words


def test_an_unreadable_submission_has_no_score(
    html: SimpleNamespace, unreadable: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(unreadable, assignment, "en"))
    assert "Not scored" in page.one("header").words
    assert "could not be read as a notebook" in page.one("header").words
    assert "Not JSON: line 1." in page.one("main").words
    assert not page.all("table")


def test_messages_say_their_language_when_the_page_has_another(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    korean = replace(result, provenance=replace(result.provenance, language="ko"))
    page = html.check_page(student_page(korean, assignment, "en"))
    assert page.one("html").attributes["lang"] == "en"
    assert {e.attributes.get("lang") for e in page.all("pre")} == {"ko"}
    odd = replace(result, provenance=replace(result.provenance, language='x" onload="alert(1)'))
    assert "onload" not in student_page(odd, assignment, "en")


def test_points_are_short(html: SimpleNamespace, assignment: Assignment) -> None:
    checks = tuple(CheckResult("softmax", f"t{i}", "T.", Verdict.PASS, 10 / 3, 10 / 3) for i in range(3))
    page = html.check_page(
        student_page(Result("kim", "03_forward", 10 / 3 * 3, 10.0, Status.GRADED, checks), assignment, "en")
    )
    assert html.rows(page.one("table")) == [["softmax", "3 / 3", "10 / 10"]]
    assert "3.33 / 3.33" in page.words


HOSTILE = [
    "<script>alert(1)</script>",
    "{{7*7}}{% include 'base.html' %}",
    "</pre></code></details><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "<!-- ]]> --></style></title>",
    "&lt;b&gt; &amp;#x3c;script&#62;",
    "{score} {0} %s",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_the_text_it_is(html: SimpleNamespace, text: str, assignment: Assignment) -> None:
    check = CheckResult(text, text, text, Verdict.FAIL, 0.0, 1.0, text, text)
    provenance = replace(Result("", "", 0, 0, Status.GRADED).provenance, isolation=text, versions={text: text})
    hostile = Result(text, text, 0.0, 1.0, Status.GRADED, (check,), (Finding(text, text, 1),), provenance)
    page = html.check_page(student_page(hostile, assignment, "en", {text: text}))
    assert page.one("bdi").text == text
    assert [pre.text for pre in page.all("pre")] == [text, text, text]
    assert page.one("li", class_="check").one("h3").text == text
    assert text in page.one("ul").text
    assert "49" not in page.words


def test_invisible_characters_become_visible(html: SimpleNamespace, result: Result, assignment: Assignment) -> None:
    message = "a\x00b\x1b[31mc\rd\r\ne\tf\x7f\x85\u202eg\u2066\u200bh\ud800\u2028\ufeff👩\u200d💻"
    check = replace(result.checks[2], message=message)
    page = html.check_page(student_page(replace(result, checks=(check,)), assignment, "en"))
    assert page.one("pre").text == (
        "a␀b␛[31mc␍d\ne\tf␡[U+0085][U+202E]g[U+2066][U+200B]h[U+D800][U+2028][U+FEFF]👩\u200d💻"
    )


def test_an_id_stays_on_one_line_and_is_never_empty(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    page = html.check_page(student_page(replace(result, student="a\nb\tc"), assignment, "en"))
    assert page.one("bdi").text == "a␊b␉c"
    assert html.check_page(student_page(replace(result, student=""), assignment, "en")).one("bdi").text == "—"


def test_every_page_can_be_written_to_a_file(result: Result, assignment: Assignment) -> None:
    every = "".join(map(chr, [*range(0x300), *range(0x2000, 0x2070), *range(0xD7F0, 0xE010), 0xFFFE, 0x10FFFF]))
    student_page(replace(result, student=every), assignment, "en", {every: every}).encode("utf-8")


def test_every_verdict_has_a_name() -> None:
    names = [verdict_name(verdict, "en") for verdict in Verdict]
    assert len(set(names)) == len(Verdict)
    assert verdict_name(Verdict.NOT_ATTEMPTED, "en") == "Not attempted"


SVG = bars([1.0, 0.0], [0.0, 0.0], Captions("Where <it> differs", "In one place."))


def with_picture(result: Result, svg: str) -> Result:
    return replace(result, checks=tuple(replace(c, picture=svg) for c in result.checks))


def test_pictures_are_under_their_message_with_their_caption(
    html: SimpleNamespace, result: Result, assignment: Assignment
) -> None:
    one = replace(result, checks=(result.checks[2], replace(result.checks[2], check="test_two", picture=SVG)))
    page = html.check_page(student_page(one, assignment, "en"))
    svg = page.one("svg", role="img")
    assert svg.one("title").text == "Where <it> differs"
    assert svg.one("desc").text == "In one place."
    assert svg.parent.one("figcaption").text == "Where <it> differs"
    assert svg.parent.parent.one("code").words == "test_two"


def test_a_hidden_check_never_has_a_picture(html: SimpleNamespace, result: Result, assignment: Assignment) -> None:
    page = html.check_page(student_page(with_picture(result, SVG), assignment, "en"))
    shown = [li.all("h3")[0].words for li in page.all("li", class_="check") if li.all("svg")]
    assert shown == ["Rows sum to 1.", "Large logits.", "The network answers."]


@pytest.mark.parametrize(
    "svg",
    [
        "<svg><script>alert(1)</script></svg>",
        '<svg onload="alert(1)"></svg>',
        '<svg><a href="javascript:alert(1)"></a></svg>',
        "</pre><img src=x onerror=alert(1)>",
        SVG + "<script>alert(1)</script>",
    ],
)
def test_what_is_no_picture_is_not_shown(
    html: SimpleNamespace, result: Result, assignment: Assignment, svg: str
) -> None:
    text = student_page(with_picture(result, svg), assignment, "en")
    assert not html.check_page(text).all("svg")
    assert "alert(1)" not in text


@pytest.mark.parametrize(
    ("level", "words", "alarm"),
    [
        ("A", "", False),
        ("", "", False),
        ("A'", "Reduced isolation: level A'", False),
        ("B", "Reduced isolation: level B", False),
        ("C", "UNSAFE: not isolated (level C)", True),
        ("E", "UNSAFE: not isolated (level E)", True),
        ("in-process", "UNSAFE: not isolated (level in-process)", True),
    ],
)
def test_less_than_full_isolation_is_said_at_the_top(
    html: SimpleNamespace, result: Result, assignment: Assignment, level: str, words: str, alarm: bool
) -> None:
    graded = replace(result, provenance=replace(result.provenance, isolation=level))
    header = html.check_page(student_page(graded, assignment, "en")).one("header")
    assert [e.words for e in header.all("strong")] == ([words] if words else [])
    assert bool(header.all("div", class_="banner alarm")) == alarm


def test_code_that_never_ran_needs_no_isolation(
    html: SimpleNamespace, unreadable: Result, assignment: Assignment
) -> None:
    never = replace(unreadable, provenance=replace(unreadable.provenance, isolation="E"))
    assert not html.check_page(student_page(never, assignment, "en")).one("header").all("strong")
