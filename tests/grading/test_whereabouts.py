"""Which course and assignment a running notebook means, and in which language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.course import Assignment, Course, Exercise
from grader.grading.whereabouts import choose, courses_here, language_of
from grader.text import Bilingual, preferred_language

NAME = Bilingual({"en": "x"})


def assignment(ident: str, *exercises: str) -> Assignment:
    return Assignment(ident, NAME, tuple(Exercise(name, 1.0) for name in exercises))


@pytest.fixture
def course(tmp_path) -> Course:
    parts = (assignment("01", "AND", "OR"), assignment("02", "softmax"), assignment("03", "softmax", "forward"))
    return Course("deep", NAME, ("ko", "en"), 1, parts, tmp_path)


@pytest.mark.parametrize(
    ("exercise", "named", "defined", "found"),
    [
        ("AND", None, (), "01"),
        ("forward", None, (), "03"),
        ("softmax", "02", (), "02"),
        (None, "03", (), "03"),
        (None, None, ("AND",), "01"),
        (None, None, ("AND", "softmax", "forward"), "02"),
    ],
)
def test_which_assignment(course, exercise, named, defined, found):
    assert choose([course], exercise, named, dict.fromkeys(defined)) == (course, course.assignment(found))


@pytest.mark.parametrize(
    ("exercise", "named", "sentence"),
    [
        ("softmax", None, r"several assignments have 'softmax' \(02, 03\): check\('softmax', assignment=…\)"),
        ("softmx", None, "no exercise 'softmx' in this course; did you mean 'softmax'"),
        ("zzz", "01", "no exercise 'zzz' in this course; there are: AND, OR"),
        ("AND", "04", "no assignment '04'; did you mean"),
        (None, None, "defines no exercise yet"),
    ],
)
def test_what_cannot_be_chosen(course, exercise, named, sentence):
    with pytest.raises(ValueError, match=sentence):
        choose([course], exercise, named, {})


def test_two_installed_courses(course):
    other = replace(course, id="other", assignments=(assignment("09", "softmax", "Adam"),))
    first = replace(course, assignments=course.assignments[:2])
    assert choose([first, other], "Adam", None, {})[0].id == "other"
    with pytest.raises(
        ValueError, match=r"several courses have 'softmax' \(deep, other\): check\('softmax', course=…\)"
    ):
        choose([first, other], "softmax", None, {})


def test_the_course_around_the_notebook_comes_first(mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root / "assignments")
    assert [found.root for found in courses_here()] == [mini_course.root]
    assert [found.id for found in courses_here("mini")] == ["mini"]
    with pytest.raises(ValueError, match="no kit is installed"):
        courses_here("deep")


def function(text):
    def softmax(x):
        return x

    softmax.__doc__ = text
    return softmax


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("확률로 바꿉니다. x: (N, C)", "ko"),
        ("Turns into probabilities.", "en"),
        ("", None),
        (" \n", None),
        (None, None),
    ],
)
def test_the_language_of_a_notebook(course, text, language):
    assert language_of(course.assignment("02"), {"softmax": function(text)}) == language


def test_the_language_of_classes_and_of_what_is_no_function(course):
    class Korean:
        def forward(self):
            """순전파."""

    assert language_of(course.assignment("02"), {"softmax": Korean}) == "ko"
    assert language_of(course.assignment("02"), {"softmax": 3}) is None
    assert language_of(course.assignment("02"), {"other": Korean}) is None


def test_the_order_of_languages(monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    monkeypatch.delenv("GRADER_LANG", raising=False)
    assert (preferred_language(None, "en"), preferred_language()) == ("en", "ko")
    monkeypatch.setenv("GRADER_LANG", "ko")
    assert (preferred_language(None, "en"), preferred_language("en", "ko")) == ("ko", "en")
