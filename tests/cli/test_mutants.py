"""`grader mutants`: what of a solution could be changed without any check noticing."""

from __future__ import annotations

import json
import re

import pytest

SOLUTION = "solutions/01_series.py"
CHECKS = "autograde_tests/test_01_series.py"


@pytest.fixture(autouse=True)
def _inside(mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)


def test_a_change_that_is_another_right_way_is_left(command):
    """Where the running sum starts makes no difference: only differences of it are used."""
    code, out, err = command("mutants", "moving_average")
    assert (code, err) == (0, "")
    assert re.fullmatch(
        r"01_series +moving_average +22 of +23 noticed +[\d.]+ s\n"
        r"    - total = np\.cumsum\(np\.concatenate\(\(\[0\.0\], x\)\)\)\n"
        r"    \+ total = np\.cumsum\(np\.concatenate\(\(\[1\.0\], x\)\)\)\n\n"
        r"22 of 23 small changes are noticed\. Of the others each is a hole in the checks, .*\n",
        out,
    )


def test_good_checks_notice_every_change(command, mini_course):
    mini_course.edit(SOLUTION, "    total = np.cumsum(np.concatenate(([0.0], x)))\n", "")
    windows = "np.mean(np.lib.stride_tricks.sliding_window_view(x, k), axis=1)"
    mini_course.edit(SOLUTION, "(total[k:] - total[:-k]) / k", windows)
    code, out, _err = command("mutants", "moving_average")
    assert code == 0
    assert re.search(r"moving_average +(\d+) of +\1 noticed +[\d.]+ s\nAll \1 small changes are noticed\.\n", out)


def test_what_weak_checks_do_not_notice_is_shown(command, mini_course):
    """With windows of one only, it does not matter that the sum is divided by the length of the window."""
    (mini_course.root / CHECKS.replace(".py", "_hidden.py")).unlink()
    mini_course.edit(CHECKS, "size=7), 3", "size=7), 1")
    mini_course.edit(CHECKS, "[1, 5]", "[1, 1]")
    mini_course.edit(CHECKS, 'function.equals(submission, "moving_average", (recorded["x"], 4), recorded["y"])', "pass")
    code, out, _err = command("mutants", "moving_average")
    assert code == 0
    assert "    - return (total[k:] - total[:-k]) / k\n    + return total[k:] - total[:-k]\n" in out


def test_json_has_every_exercise_and_the_whole_changed_cell(command):
    code, out, err = command("mutants", "-a", "01_series", "--json")
    assert (code, err) == (0, "")
    average, tally = (json.loads(line) for line in out.splitlines())
    assert [average["exercise"], tally["exercise"]] == ["moving_average", "Tally"]
    assert average["tried"] == 23
    (survivor,) = average["survivors"]
    assert "def moving_average(x, k):" in survivor["source"]
    assert survivor["after"] in survivor["source"]
    assert tally["survivors"] == []


def test_an_endless_loop_is_noticed_by_the_clock(command, mini_course, monkeypatch):
    monkeypatch.setattr("grader.authoring.survivors.CALL_SECONDS", 0.2)
    mini_course.edit(
        SOLUTION,
        "    return (total[k:]",
        "    i = 0\n    while i < k:\n        i += 1\n    return (total[k:]",
    )
    code, out, _err = command("mutants", "moving_average")
    assert code == 0
    assert "+ i -= 1" not in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["moving_averag"], "grader: no exercise 'moving_averag'; did you mean 'moving_average'?"),
        (["-a", "01_serie"], "grader: no assignment '01_serie'; did you mean '01_series'?"),
    ],
)
def test_a_wrong_name_is_one_sentence(command, arguments, said):
    code, _out, err = command("mutants", *arguments)
    assert (code, err.strip()) == (2, said)


def test_without_solutions_there_is_nothing_to_change(command, mini_course):
    (mini_course.root / "solutions/01_series.py").unlink()
    code, _out, err = command("mutants")
    assert code == 2
    assert err == "grader: there is no solution of 01_series to change; go to the course that the kit is from\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("return (total[k:] - total[:-k]) / k", "return total[k:]", "the solution of moving_average does not pass its checks"),
        ("def moving_average(x, k):", "def moving_average(x, k)", "does not pass its checks, so"),
        ("return (total[k:] - total[:-k]) / k\n    ### END", "return 1\n    ### ND", "'### BEGIN SOLUTION' without an end"),
        ('grade_id": "moving_average"', 'grade_id": "average"', "course.yaml has no exercise 'average'"),
    ],
)  # fmt: skip
def test_a_solution_that_is_wrong_itself_is_one_sentence(command, mini_course, old, new, said):
    mini_course.edit(SOLUTION, old, new)
    code, _out, err = command("mutants", "moving_average")
    assert code == 1
    assert said in err
    assert len(err.splitlines()) == 1
