"""What the tokens harness says of lists of tokens and of vocabularies."""

from __future__ import annotations

import pytest

from grader.grading.expect import Wrong
from grader.grading.harness import tokens


def said(compare, received, expected) -> str:
    with pytest.raises(Wrong) as caught:
        compare(received, expected, "it")
    return caught.value.message.render("en")


@pytest.mark.parametrize("received", [["a", "가"], ("a", "가")])
def test_a_list_and_a_tuple_of_the_tokens_are_right(received) -> None:
    tokens.same(received, ["a", "가"], "it")


def test_groups_may_be_lists_or_tuples() -> None:
    tokens.same([["a", "b"], ("b", "c")], [("a", "b"), ("b", "c")], "it")


@pytest.mark.parametrize(
    ("received", "fragment"),
    [
        (None, "it is None"),
        ("ab", "received str"),
        ({"a": 0}, "received dict"),
        (["a"], "received ['a']"),
        (["b", "a"], "received ['b', 'a']"),
        ([["a", "b"]], "received [['a', 'b']]"),
        ([97, 98], "received [97, 98]"),
    ],
)
def test_what_is_wrong_with_tokens(received, fragment) -> None:
    assert fragment in said(tokens.same, received, ["a", "b"])


def test_a_long_list_is_shown_from_the_first_difference_on() -> None:
    words = [f"word{i}" for i in range(100)]
    message = said(tokens.same, [*words[:60], "other", *words[61:]], words)
    assert "it[60:] has the wrong value" in message
    assert "expected ['word60'" in message
    assert "received ['other'" in message
    assert len(message) < 500


@pytest.mark.parametrize(
    ("received", "fragment"),
    [
        (None, "it is None"),
        (["a"], "expected dict"),
        ({"a": 0}, "has no key 'b'"),
        ({"a": 0, "b": 2}, "it['b'] has the wrong value"),
        ({"a": 0, "b": "1"}, "it['b'] has the wrong type"),
        ({"a": 0, "b": 1, "c": 2}, "len(it) has the wrong value"),
    ],
)
def test_what_is_wrong_with_a_vocabulary(received, fragment) -> None:
    assert fragment in said(tokens.vocabulary, received, {"a": 0, "b": 1})


def test_a_vocabulary_in_another_order_is_right() -> None:
    tokens.vocabulary({"b": 1, "a": 0.0}, {"a": 0, "b": 1}, "it")
