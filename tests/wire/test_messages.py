"""The parts of a student's exception that cross are bounded and plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox.wire.messages import ANSWERS, MAX_ERROR_TEXT, REQUESTS, clean_text, clean_type_name

ANYTHING = st.none() | st.integers() | st.text() | st.lists(st.text()) | st.just("x" * 10_000)


@given(ANYTHING)
def test_a_type_name_is_a_short_word(name):
    cleaned = clean_type_name(name)
    assert cleaned.isascii()
    assert cleaned.replace("_", "a").isalnum()
    assert len(cleaned) <= 80


@given(ANYTHING)
def test_a_text_is_bounded_and_can_be_written(text):
    cleaned = clean_text(text)
    assert len(cleaned.encode("utf-8").decode("utf-8")) <= MAX_ERROR_TEXT


@pytest.mark.parametrize("name", ["ValueError\n", "a b", "", "<b>", "É"])
def test_other_names_become_exception(name):
    assert clean_type_name(name) == "Exception"


def test_an_answer_is_never_a_request():
    assert not REQUESTS & ANSWERS


def test_a_terminal_s_colours_are_left_out() -> None:
    assert (
        clean_text("Exception:\n\n\x1b[1mInput 0\x1b[0m is \x1b[31;1mwrong\x1b[0m") == "Exception:\n\nInput 0 is wrong"
    )
