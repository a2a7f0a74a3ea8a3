"""`grader hint`: one more each time."""

from __future__ import annotations

import json

import pytest

HINTS = ["How many windows", "Look at the last window", "y_i = "]


@pytest.fixture(autouse=True)
def _inside(mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)


def test_each_call_shows_the_next(command):
    shown = [command("hint", "moving_average") for _ in range(4)]
    assert [(code, err) for code, _out, err in shown] == [(0, "")] * 4
    for number, text in enumerate([*HINTS, HINTS[-1]], start=1):
        out = shown[number - 1][1]
        assert out.startswith(f"moving_average: hint {min(number, 3)} of 3\n")
        assert text in out
        assert ("That was the last hint." in out) is (number >= 3)


def test_again_and_stage_do_not_move_on(command):
    command("hint", "moving_average")
    command("hint", "moving_average")
    assert "hint 2 of 3" in command("hint", "moving_average", "--again")[1]
    assert "hint 1 of 3" in command("hint", "moving_average", "--stage", "1")[1]
    assert "hint 3 of 3" in command("hint", "moving_average", "--stage", "3")[1]
    assert "hint 2 of 3" in command("hint", "moving_average", "--again")[1]
    assert "hint 3 of 3" in command("hint", "moving_average")[1]


def test_korean_and_json(command):
    assert "moving_average: 힌트 1/3" in command("hint", "moving_average", "--lang", "ko")[1]
    shown = json.loads(command("hint", "moving_average", "--json")[1])
    assert shown == {
        "exercise": "moving_average", "number": 2, "count": 3,
        "text": "Look at the last window: it begins <k> numbers before the end.",
    }  # fmt: skip


def test_the_state_is_beside_the_course(command, mini_course):
    command("hint", "moving_average")
    state = json.loads((mini_course.root / ".grader/progress.json").read_text())
    assert state == {"hints": {"01_series/moving_average": 1}}


def test_where_the_state_cannot_be_kept_the_hint_is_shown(command, mini_course):
    (mini_course.root / ".grader").write_text("a file in the way")
    code, out, err = command("hint", "moving_average")
    assert (code, HINTS[0] in out) == (0, True)
    assert "progress.json cannot be written" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["moving_avg"], 2, "no exercise 'moving_avg'; did you mean 'moving_average'?"),
        (["Tally"], 1, "There are no hints for Tally."),
        (["moving_average", "--stage", "4"], 2, "moving_average has the hints 1 to 3, received 4"),
        (["moving_average", "--stage", "0"], 2, "Invalid value for '--stage'"),
        (["moving_average", "-a", "02"], 2, "no assignment '02'; there are: 01_series"),
        ([], 2, "Missing argument 'EXERCISE'"),
    ],
)
def test_a_wrong_command_is_one_sentence(command, arguments, code, sentence):
    found, out, err = command("hint", *arguments)
    assert (found, out) == (code, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_two_assignments_with_the_exercise(command, mini_course):
    text = (mini_course.root / "course.yaml").read_text("utf-8")
    second = text[text.index("  - id: 01_series") :].replace("01_series", "02_series")
    (mini_course.root / "course.yaml").write_text(text.rstrip("\n") + "\n" + second, "utf-8")
    assert "add -a with one of: 01_series, 02_series" in command("hint", "moving_average")[2]
    assert command("hint", "moving_average", "-a", "01_series")[0] == 0
