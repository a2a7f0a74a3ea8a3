"""Every word of a page exists in Korean, and the words that matter most are the ones people use."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.extract import extract_from_dir

import grader.reports
from grader.course import Assignment
from grader.reports import status_name, student_page, verdict_name
from grader.result import Result, Status, Verdict
from grader.text import Message

FOLDER = Path(grader.reports.__file__).parent
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]


def msgids() -> set[str]:
    """Everything in the modules and templates of this floor that is said through gettext."""
    return {found[2] for found in extract_from_dir(FOLDER, METHODS, keywords={"_": None})}


def test_every_word_has_a_korean_one() -> None:
    words = msgids()
    assert {"Score", "Most frequent mistakes"} <= words
    places = dict.fromkeys(("count", "number", "seconds", "low", "high", "level"), 1)
    assert [w for w in sorted(words) if Message(w, places).render("ko") == Message(w, places).render("en")] == []


@pytest.mark.parametrize(
    ("verdict", "name"),
    [(Verdict.PASS, "통과"), (Verdict.FAIL, "실패"), (Verdict.NOT_ATTEMPTED, "미작성"), (Verdict.TIMEOUT, "시간 초과")],
)
def test_names_of_verdicts(verdict: Verdict, name: str) -> None:
    assert verdict_name(verdict, "ko") == name


def test_names_of_statuses() -> None:
    names = [status_name(status, "ko") for status in Status]
    assert names == ["채점 완료", "확인 필요", "읽을 수 없음"]


def test_a_korean_page(html: SimpleNamespace, result: Result, assignment: Assignment) -> None:
    page = html.check_page(student_page(result, assignment, "ko"))
    assert page.one("html").attributes["lang"] == "ko"
    assert page.one("h1").words == "순전파"
    assert [e.words for e in page.one("header").all("dt")] == ["학생", "점수", "상태"]
