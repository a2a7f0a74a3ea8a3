"""Wrong code that nobody declared: it is caught, what is said of it is what was found true, and no mistake is named
that it is not."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from grader.course import Course
from grader.result import Verdict
from tests.diagnosis.undeclared import ALL
from tests.diagnosis.undeclared.states import STATES
from tests.diagnosis.wrong import Told, Wrong, seeds_of

pytestmark = pytest.mark.slow

EVERY = (*ALL, *STATES)
ToldOf = dict[tuple[str, str, int], list[Told]]


def names(wrong: Wrong) -> str:
    return f"{wrong.exercise}/{wrong.id}"


@pytest.mark.parametrize("wrong", EVERY, ids=names)
def test_it_is_caught_and_told_truly(wrong: Wrong, told: ToldOf, real_course: Course) -> None:
    for seed in seeds_of(real_course):
        rows = told[wrong.exercise, wrong.id, seed]
        shown = [row for row in rows if (row.check.hidden is not None) == wrong.hidden_only]
        assert shown, "no check fails"
        assert all(row.check.hidden for row in rows) == wrong.hidden_only
        assert {row.mistake for row in rows} <= {None, wrong.hint}
        assert Verdict.INTERNAL not in {row.verdict for row in rows}
        assert any(wrong.says in row.message.render("en") for row in shown)


@pytest.mark.parametrize("wrong", [w for w in EVERY if w.hint], ids=names)
def test_a_hint_that_may_be_given_is_given(wrong: Wrong, told: ToldOf, real_course: Course) -> None:
    rows = told[wrong.exercise, wrong.id, real_course.seed]
    assert wrong.hint in {row.mistake for row in rows}


def test_there_are_enough_of_every_exercise(real_course: Course) -> None:
    count = Counter(wrong.exercise for wrong in ALL)
    assert sum(count.values()) >= 90
    exercises = [e.id for a in real_course.assignments for e in a.exercises]
    assert len(count) >= 18
    assert all(exercises.count(name) == 1 for name in count), "what is told is kept by the name of the exercise"
    assert min(count.values()) >= 5
    assert len({(w.exercise, w.id) for w in EVERY}) == len(EVERY)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_place_of_a_message_is_left_open(language: str, told: ToldOf) -> None:
    for rows in told.values():
        for row in rows:
            text = row.message.render(language)
            assert text.strip()
            assert not re.search(r"\{[a-z]+\}", text), text
