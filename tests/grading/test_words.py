"""What a value is called may be words: a Korean learner reads Korean ones."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading import expect

WORDS = expect.words(en="the loss after the step", ko="한 단계 뒤의 손실")


@pytest.mark.parametrize(
    ("received", "english", "korean"),
    [
        ([2.0], "the loss after the step is wrong in 1 of 1 places.", "한 단계 뒤의 손실"),
        (None, "the loss after the step is None.\n  Is a `return` missing?", "한 단계 뒤의 손실"),
        ([[1.0]], "the loss after the step has the wrong shape.", "한 단계 뒤의 손실"),
        ([np.nan], "the loss after the step is nan in 1 of 1 places", "한 단계 뒤의 손실"),
        ("a", "the loss after the step has the wrong type.", "한 단계 뒤의 손실"),
    ],
)
def test_words_are_said_in_the_language_of_the_message(received, english, korean):
    with pytest.raises(expect.Wrong) as caught:
        expect.close(received, np.array([1.0]), WORDS)
    assert caught.value.message.render("en").startswith(english)
    assert caught.value.message.render("ko").startswith(korean)
    assert "the loss" not in caught.value.message.render("ko")
    assert caught.value.what == "the loss after the step"


def test_the_picture_of_a_wrong_value_is_named_in_them_too():
    with pytest.raises(expect.Wrong) as caught:
        expect.close(np.zeros((2, 3)), np.ones((2, 3)), WORDS)
    assert caught.value.picture is not None
    assert "한 단계 뒤의 손실" in caught.value.picture.title.render("ko")
