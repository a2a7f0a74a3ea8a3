"""Hints: how they are declared, when the first one is said, and those of the course itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from grader.authoring._code import find_regions
from grader.authoring.source import read_source
from grader.course import load_course
from grader.grading.hints import HintsSeen, hints_of, pick
from grader.grading.mistakes import MistakeError, Mistakes, read_mistakes
from grader.text import Bilingual

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
EXERCISES = [(a, e.id) for a in COURSE.assignments for e in a.exercises]
HANGUL = re.compile("[가-힣]")
NUDGE = "Hint: How many windows are there, and how many numbers in each?"
THREE = tuple(Bilingual({"en": f"en {n}", "ko": f"ko {n}"}) for n in (1, 2, 3))

DOUBLED = "def moving_average(x, k):\n    return np.full(len(x) - k + 1, 1e3) * np.arange(1, len(x) - k + 2)\n"
SUMS = "def moving_average(x, k):\n    return np.array([np.sum(x[i:i + k]) for i in range(len(x) - k + 1)])\n"


def test_stages_are_kept_in_order():
    mistakes = Mistakes()
    mistakes.hints("softmax", en=["a", "b", "c"], ko=["가", "나", "다"])
    assert [hint.in_language("ko") for hint in mistakes.staged["softmax"]] == ["가", "나", "다"]


@pytest.mark.parametrize(
    ("en", "ko"), [(["a", "b"], ["가", "나"]), (["a", "b", "c"], ["가", "나"]), ("abc", "가나다"), ([], [])]
)
def test_too_few_or_not_in_both_languages(en, ko):
    with pytest.raises(MistakeError, match="hints of softmax: expected a list of at least 3 texts"):
        Mistakes().hints("softmax", en=en, ko=ko)


def test_hints_are_declared_once():
    mistakes = Mistakes()
    mistakes.hints("softmax", en=["a", "b", "c"], ko=["가", "나", "다"])
    with pytest.raises(MistakeError, match="the hints of softmax are declared twice"):
        mistakes.hints("softmax", en=["a", "b", "c"], ko=["가", "나", "다"])


def test_the_first_hint_is_said_once_where_no_mistake_is_recognised(graded, mini_course):
    result = graded(mini_course, {**mini_course.solutions, "moving_average": DOUBLED})
    said = [row.message.count(NUDGE) for row in result.checks if row.exercise == "moving_average"]
    assert said[0] == 1
    assert sum(said) == 1


def test_a_recognised_mistake_says_more_than_the_hint(graded, mini_course):
    result = graded(mini_course, {**mini_course.solutions, "moving_average": SUMS})
    assert result.checks[0].mistake == "sum_not_mean"
    assert not any(NUDGE in row.message for row in result.checks)


@pytest.mark.parametrize("source", [None, "def moving_average(x, k):\n    return x[1000]\n"])
def test_no_hint_where_the_exercise_is_not_written_or_stops(graded, mini_course, source):
    result = graded(mini_course, {"moving_average": source} if source else {})
    assert not result.checks[0].message.count(NUDGE)


def test_hidden_checks_give_no_hint(graded, mini_course):
    source = "def moving_average(x, k):\n    return [0.0] if len(x) > 100 else __import__('numpy').convolve(x, [1/k]*k, 'valid')\n"
    result = graded(mini_course, {**mini_course.solutions, "moving_average": source})
    hidden = next(row for row in result.checks if row.check == "test_average_of_long_series")
    assert hidden.message == "A hidden check of moving_average failed: It was asked about a long series."


@pytest.mark.parametrize(
    ("seen", "options", "number"),
    [(0, {}, 1), (1, {}, 2), (3, {}, 3), (9, {}, 3), (2, {"again": True}, 2), (0, {"again": True}, 1),
     (0, {"stage": 3}, 3), (9, {"again": True}, 3)],
)  # fmt: skip
def test_which_hint_comes_next(seen, options, number):
    hint = pick(THREE, "softmax", seen, "ko", **options)
    assert (hint.number, hint.count, hint.text, hint.last) == (number, 3, f"ko {number}", number == 3)


@pytest.mark.parametrize("stage", [0, 4])
def test_there_is_no_such_hint(stage):
    with pytest.raises(ValueError, match=f"softmax has the hints 1 to 3, received {stage}"):
        pick(THREE, "softmax", 0, "en", stage=stage)


def test_what_was_seen_is_kept_and_other_keys_stay(tmp_path):
    seen = HintsSeen(tmp_path)
    assert seen.count("03", "softmax") == 0
    seen.remember("03", "softmax", 2)
    path = tmp_path / ".grader/progress.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "later": [1]}))
    HintsSeen(tmp_path).remember("03", "forward", 1)
    assert json.loads(path.read_text()) == {"hints": {"03/forward": 1, "03/softmax": 2}, "later": [1]}
    assert [p.name for p in path.parent.iterdir()] == ["progress.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"hints": 3}', '{"hints": {"03/softmax": "x"}}', "\x00"])
def test_a_damaged_state_is_no_state(tmp_path, text):
    path = tmp_path / ".grader/progress.json"
    path.parent.mkdir()
    path.write_text(text)
    assert HintsSeen(tmp_path).count("03", "softmax") == 0
    HintsSeen(tmp_path).remember("03", "softmax", 1)
    assert HintsSeen(tmp_path).count("03", "softmax") == 1


# The hints of the course itself


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=[f"{a.id}-{e}" for a, e in EXERCISES])
def test_every_exercise_has_three_stages_in_both_languages_and_no_code(assignment, exercise):
    hints = hints_of(COURSE, assignment, exercise)
    assert len(hints) >= 3
    code = solution_lines(assignment)
    for hint in hints:
        assert set(hint.texts) == {"en", "ko"}
        assert not HANGUL.search(hint.texts["en"])
        for text in hint.texts.values():
            assert not re.search(r"np\.|self\.\w|`", text)
            assert [line for line in code if line in text] == []
    assert all(HANGUL.search(hint.texts["ko"]) for hint in hints[:-1])
    assert all("?" in text for text in hints[0].texts.values()), "a nudge asks"
    if assignment.kind == "numpy" and not re.fullmatch(r"q\d", exercise):
        assert all(re.search("[=≈←⌊→·≤]", text) for text in hints[-1].texts.values()), "the last one is the formula"


def solution_lines(assignment) -> set[str]:
    """The lines of the solution that learners do not get; short ones are too common to tell."""
    lines: set[str] = set()
    for cell in read_source(COURSE.solution(assignment)).exercises:
        text = cell.source.splitlines()
        for region in find_regions(cell.source):
            lines.update(line.strip() for line in text[region.begin + 1 : region.end])
    return {line for line in lines if len(line) > 8}


def test_hints_are_of_exercises_that_there_are():
    for assignment in COURSE.assignments:
        staged = read_mistakes(COURSE.checks / f"mistakes_{assignment.id}.py").staged
        assert set(staged) == {e.id for e in assignment.exercises}
