"""How far a learner is, and what comes next."""

from __future__ import annotations

import json

import pytest

from grader.grading.progress import ExerciseProgress, State, course_progress, next_exercise

HALF = "def moving_average(x, k):\n    return np.convolve(x, np.ones(k) / k, 'valid') if k == 3 else 0\n"


def work(mini_course, sources):
    mini_course.stub("en").write_bytes(mini_course.notebook(sources))
    return {row.exercise: row for row in course_progress(mini_course.load(), "en")}


def test_nothing_is_started(mini_course):
    rows = course_progress(mini_course.load(), "en")
    assert [(r.exercise, r.state, r.points, r.max_points, r.depends) for r in rows] == [
        ("moving_average", State.NOT_STARTED, 0.0, 6.0, ()),
        ("Tally", State.NOT_STARTED, 0.0, 3.0, ("moving_average",)),
    ]
    assert next_exercise(rows).exercise == "moving_average"


def test_partly(mini_course):
    rows = work(mini_course, {"moving_average": HALF})
    assert (rows["moving_average"].state, rows["moving_average"].points) == (State.PARTLY, 2.0)
    assert rows["Tally"].state is State.NOT_STARTED


def test_done_and_next(mini_course):
    rows = work(mini_course, {"moving_average": mini_course.solutions["moving_average"]})
    assert rows["moving_average"].state is State.DONE
    assert next_exercise(list(rows.values())).exercise == "Tally"
    rows = work(mini_course, None)
    assert {row.state for row in rows.values()} == {State.DONE}
    assert next_exercise(list(rows.values())) is None


@pytest.mark.parametrize("spoil", [lambda p: p.unlink(), lambda p: p.write_bytes(b"{")], ids=["missing", "broken"])
def test_without_a_notebook_nothing_is_started(mini_course, spoil):
    for language in ("ko", "en"):
        spoil(mini_course.stub(language))
    rows = course_progress(mini_course.load(), "en")
    assert {row.state for row in rows} == {State.NOT_STARTED}


def test_the_next_exercise_builds_on_nothing_undone():
    def row(name, state, *depends):
        return ExerciseProgress("01", name, state, 0.0, 1.0, depends)

    rows = [row("a", State.NOT_STARTED, "b"), row("b", State.PARTLY), row("c", State.DONE)]
    assert next_exercise(rows).exercise == "b"
    circle = [row("a", State.PARTLY, "b"), row("b", State.PARTLY, "a")]
    assert next_exercise(circle).exercise == "a"


def test_the_command(command, mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)
    mini_course.stub("en").write_bytes(mini_course.notebook({"moving_average": HALF}))
    code, out, err = command("progress")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["✗", "moving_average", "2/6", "partly"] in lines
    assert ["·", "Tally", "0/3", "not", "started", "(builds", "on", "moving_average)"] in lines
    assert out.splitlines()[-1] == "Next: moving_average in 01_series"
    assert "다음 문제: 01_series의 moving_average" in command("progress", "--lang", "ko")[1]


def test_the_command_as_json(command, mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)
    rows = [json.loads(line) for line in command("progress", "--json")[1].splitlines()]
    assert rows[1] == {
        "assignment": "01_series", "exercise": "Tally", "state": "not_started", "points": 0.0, "max_points": 3.0,
        "depends": ["moving_average"], "next": False,
    }  # fmt: skip
    assert rows[0]["next"] is True


def test_everything_is_done(command, mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)
    mini_course.stub("en").write_bytes(mini_course.notebook())
    assert command("progress")[1].splitlines()[-1] == "Everything is done."
