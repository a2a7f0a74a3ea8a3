"""`grader watch`: every save is checked, one exercise is shown, and the learner keeps her place."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader.grading.watch import saves, views
from grader.result import CheckResult, Result, Status, Verdict

NOTEBOOK = Path("a.ipynb")


def result(**passing: bool) -> Result:
    rows = tuple(
        CheckResult(name, f"test_{name}", "t", Verdict.PASS if ok else Verdict.FAIL, 2.0 if ok else 0.0, 2.0)
        for name, ok in passing.items()
    )
    return Result("", "01", 0.0, 4.0, Status.GRADED, rows)


def places(*results: Result, paths=None):
    found = iter(results)
    events = paths or [NOTEBOOK] * len(results)
    return [(view.exercise, view.passed) for view in views(events, lambda _path: next(found))]


def test_the_first_that_does_not_pass_then_the_next():
    assert places(
        result(a=False, b=False, c=False), result(a=False, b=False, c=False), result(a=True, b=False, c=False),
        result(a=True, b=True, c=True),
    ) == [("a", None), ("a", None), ("b", "a"), (None, "b")]  # fmt: skip


def test_the_place_is_kept_when_another_breaks():
    shown = places(result(a=True, b=False), result(a=False, b=False), result(a=False, b=True), result(a=True, b=True))
    assert shown == [("b", None), ("b", None), ("a", "b"), (None, "a")]


def test_a_notebook_that_cannot_be_read_does_not_lose_the_place():
    unreadable = Result("", "01", None, 4.0, Status.UNREADABLE)
    shown = places(result(a=True, b=False), unreadable, result(a=False, b=False))
    assert shown == [("b", None), (None, None), ("b", None)]


def test_each_notebook_has_its_place():
    other = Path("b.ipynb")
    shown = places(
        result(a=True, b=False), result(x=False), result(a=False, b=False), paths=[NOTEBOOK, other, NOTEBOOK]
    )
    assert shown == [("b", None), ("x", None), ("b", None)]


def test_only_the_exercise_is_shown():
    (view,) = views([NOTEBOOK], lambda _path: result(a=True, b=False))
    assert [row.exercise for row in view.shown.checks] == ["b"]
    assert (view.shown.score, view.shown.max_score) == (0.0, 2.0)


def test_a_save_is_noticed_once(tmp_path):
    first, second = tmp_path / "a.ipynb", tmp_path / "b.ipynb"
    first.write_text("1")
    second.write_text("1")
    steps = iter([
        lambda: None,
        lambda: second.write_text("22"),
        first.unlink,
        lambda: None,
        lambda: first.write_text("333"),
        lambda: os.utime(second, ns=(1, 1)),
    ])  # fmt: skip
    waited = []

    def wait(seconds):
        waited.append(seconds)
        next(steps)()

    events = saves([first, second], first, wait)
    assert [next(events) for _ in range(4)] == [first, second, first, second]
    assert set(waited) == {0.3}


@pytest.fixture
def watching(mini_course, clean_environment):
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "grader", "watch", "assignments/en/01_series.ipynb"], cwd=mini_course.root,
        env=clean_environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


def until(process, text: str) -> str:
    seen = ""
    while text not in seen:
        line = process.stdout.readline()
        assert line, seen + process.stderr.read()
        seen += line
    return seen


def test_the_command_from_start_to_ctrl_c(watching, mini_course):
    first = until(watching, "Ctrl-C ends")
    assert "moving_average is not written yet." in first
    assert "Tally" not in first
    path = mini_course.stub("en")
    path.write_bytes(mini_course.notebook({"moving_average": mini_course.solutions["moving_average"]}))
    second = until(watching, "Ctrl-C ends")
    assert second.startswith("moving_average passes.")
    assert "Tally" in second
    path.write_bytes(mini_course.notebook())
    assert "Everything in this notebook passes." in until(watching, "Ctrl-C ends")
    watching.send_signal(signal.SIGINT)
    out, err = watching.communicate(timeout=20)
    assert (watching.returncode, out.strip(), err) == (0, "", "")


def test_a_wrong_command_is_one_sentence(command, mini_course, monkeypatch, tmp_path):
    monkeypatch.chdir(mini_course.root)
    code, out, err = command("watch", "nothing.ipynb")
    assert (code, out) == (2, "")
    assert err == "grader: expected a notebook, received 'nothing.ipynb', which is not a file\n"
    for path in mini_course.root.glob("assignments/**/*.ipynb"):
        path.unlink()
    assert "name one: grader watch NOTEBOOK" in command("watch")[2]
