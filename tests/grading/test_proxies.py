"""Everything a check may do with a submission, in this process: the checks of the course ``proxies`` all pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.result import Result, Verdict

CHECKS = Path(__file__).parents[1] / "courses/proxies/autograde_tests/test_01_proxies.py"
NAMES = re.findall(r"^def (test_\w+)", CHECKS.read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def kept() -> dict[str, Result]:
    """The Result, made by the first test that asks for it."""
    return {}


@pytest.fixture
def result(kept, proxies_course, graded):
    if "result" not in kept:
        kept["result"] = graded(proxies_course)
    return kept["result"]


@pytest.mark.parametrize("name", NAMES)
def test_proxy(result, row, name):
    check = row(result, name)
    assert (check.verdict, check.message) == (Verdict.PASS, "")


def test_every_check_is_there(result):
    assert [check.check for check in result.checks] == NAMES
    assert result.score == result.max_score == 27


def test_a_change_that_was_asked_for_is_no_finding(result):
    """``clear`` changes a copy unasked; ``step`` and ``partial`` are called in place, or on an object kept there."""
    assert [(f.kind, f.message) for f in result.findings] == [
        ("changed_argument", "clear changes its argument in place; work on a copy.")
    ]
