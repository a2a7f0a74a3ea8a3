"""`grader release` and `grader record`: from sources to what learners get, and the proof that it is right."""

from __future__ import annotations

import json
import re

import pytest

CHECKS = "autograde_tests/test_01_series.py"
MISTAKES = "autograde_tests/mistakes_01_series.py"
SOLUTION = "solutions/01_series.py"


@pytest.fixture(autouse=True)
def _inside(mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)


def problems(command) -> str:
    """What ``release --check`` says after the sources were released as they are."""
    assert command("release")[0] == 0
    code, _out, err = command("release", "--check")
    assert code == 1
    assert re.search(r"grader: \d+ problems?; mend them, then: grader release && grader release --check", err)
    return err


def test_release_writes_what_changed(command, mini_course):
    assert command("release") == (
        0, "unchanged assignments/01_series.ipynb\nunchanged assignments/en/01_series.ipynb\n", "",
    )  # fmt: skip
    mini_course.edit(SOLUTION, "The mean of every window of k neighbours.", "The mean of k neighbours.")
    _code, out, _err = command("release", "--json")
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["unchanged", "changed"]
    assert "### BEGIN SOLUTION" not in mini_course.stub().read_text("utf-8")
    assert "cumsum" not in mini_course.stub().read_text("utf-8")


def test_a_good_course_is_proved(command):
    code, out, err = command("release", "--check")
    assert (code, err) == (0, "")
    assert re.search(r"01_series +2 +8 +11 +6 +6 +6 +0 +0 +[\d.]+ +✓", out)


ALTERNATIVES = "autograde_tests/alternatives_01_series.py"
RIGHT = "def moving_average(x, k):\n    return np.array([np.mean(x[i:i + k]) for i in range(len(x) - k + 1)])\n"


def proved_with(command, mini_course, alternatives) -> tuple[int, str, str]:
    (mini_course.root / ALTERNATIVES).write_text(f"ALTERNATIVES = {alternatives!r}\n", "utf-8")
    return command("release", "--check")


def test_right_ways_to_write_it_are_proved_to_get_everything(command, mini_course):
    code, out, err = proved_with(command, mini_course, {"moving_average": {"loops": RIGHT}})
    assert (code, err) == (0, "")
    assert re.search(r"01_series +2 +8 +11 +6 +6 +6 +1 +1 +[\d.]+ +✓", out)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RIGHT.replace("np.mean", "sum"), r"alternative moving_average/odd with seed \d+: test_\w+ says fail: "),
        ("def moving_average(x, k) return x", "alternative moving_average/odd cannot be run: SyntaxError"),
    ],
)
def test_an_alternative_that_loses_points_fails_the_release(command, mini_course, text, said):
    code, out, err = proved_with(command, mini_course, {"moving_average": {"loops": RIGHT, "odd": text}})
    assert code == 1
    assert re.search(said, err)
    assert re.search(r" 2 +1 +[\d.]+ +✗", out)


@pytest.mark.parametrize("given", [{"median": {"a": ""}}, {"moving_average": [RIGHT]}, []])
def test_alternatives_of_the_wrong_form_are_one_sentence(command, mini_course, given):
    code, _out, err = proved_with(command, mini_course, given)
    assert code == 1
    assert re.search(r"alternatives_01_series\.py: (course\.yaml has no exercise|expected)", err)
    assert "Traceback" not in err


def test_the_proof_as_json(command):
    code, out, _err = command("release", "--check", "--json")
    record = json.loads(out)
    assert code == 0
    expected = {"assignment": "01_series", "exercises": 2, "checks": 8, "points": 11, "problems": []}
    assert {key: record[key] for key in expected} == expected
    assert record["mistakes"] == {"declared": 6, "caught": 6, "recognised": 6}


def test_an_edited_notebook_is_found(command, mini_course):
    path = mini_course.stub("en")
    path.write_text(path.read_text("utf-8").replace("def moving_average", "def moving_averages"), "utf-8")
    before = path.read_bytes()
    code, _out, err = command("release", "--check")
    assert code == 1
    assert "assignments/en/01_series.ipynb: differs from its source, first in cell 3 (moving_average)" in err
    assert path.read_bytes() == before, "--check writes nothing"


def test_a_mistake_that_passes_is_found(command, mini_course):
    mini_course.edit(MISTAKES, '{") / k": ") / 2"}', '{") / k": ") * 1.0 / k"}')
    assert "01_series: mistake moving_average/always_two passes every check" in problems(command)


def test_a_mistake_of_no_exercise_is_found(command, mini_course):
    mini_course.edit(MISTAKES, '"Tally",\n    "forgets"', '"Talley",\n    "forgets"')
    assert "01_series: mistake Talley/forgets: course.yaml has no such exercise" in problems(command)


def test_hints_of_no_exercise_are_found(command, mini_course):
    mini_course.edit(MISTAKES, 'mistakes.hints(\n    "moving_average"', 'mistakes.hints(\n    "moving"')
    assert "01_series: hints of moving: course.yaml has no such exercise" in problems(command)


def test_an_edit_that_does_not_fit_the_solution_is_found(command, mini_course):
    mini_course.edit(MISTAKES, '{") / k": ") / 2"}', '{") / kk": ") / 2"}')
    code, _out, err = command("release", "--check")
    assert code == 1
    assert "mistake moving_average/always_two: expected ') / kk' exactly once in the solution, found it 0 times" in err
    assert "Traceback" not in err


def test_a_solution_that_fails_is_found(command, mini_course):
    mini_course.edit(SOLUTION, "return max(self.counts, key=self.counts.get)", "return min(self.counts)")
    err = problems(command)
    assert "01_series: the solution with seed 11: test_tally_counts says fail: Tally.most_common() is not" in err


def test_points_that_do_not_add_up_are_found(command, mini_course):
    mini_course.edit("course.yaml", "id: Tally, points: 4", "id: Tally, points: 5")
    assert "01_series: Tally: course.yaml gives 5 points, its checks 4" in problems(command)


def test_a_stub_that_does_something_is_found(command, mini_course):
    mini_course.edit(
        SOLUTION,
        "    ### BEGIN SOLUTION\n    total = np.cumsum(",
        "    if k == 5:\n        return None\n    ### BEGIN SOLUTION\n    total = np.cumsum(",
    )
    err = problems(command)
    assert "01_series: the stub (ko): test_average_of_window[5] says fail, not not_attempted" in err
    assert "the stub (en): test_average_of_window[5]" in err


def test_a_check_of_no_exercise_is_found(command, mini_course):
    path = mini_course.root / CHECKS
    path.write_text(path.read_text("utf-8").replace('exercise("Tally")', 'exercise("Talley")'), "utf-8")
    code, _out, err = command("release", "--check")
    assert code != 0
    assert "Talley" in err
    assert "Traceback" not in err


def test_a_source_that_is_wrong_is_one_sentence(command, mini_course):
    mini_course.edit(SOLUTION, "    ### END SOLUTION\n\n\n# %% tags", "\n# %% tags")
    code, _out, err = command("release")
    assert code == 1
    assert len(err.splitlines()) == 1
    assert "'### BEGIN SOLUTION' without an end" in err


def test_record(command, mini_course):
    """The recordings of this course are written out in NumPy: no Keras is needed."""
    path = mini_course.root / "autograde_tests/keras/01_series.npz"
    before = path.read_bytes()
    assert command("record") == (0, "unchanged autograde_tests/keras/01_series.npz\n", "")
    mini_course.edit("autograde_tests/keras_01_series.py", "size=9", "size=10")
    mini_course.edit("autograde_tests/keras_01_series.py", "range(6)", "range(7)")
    assert command("record", "-a", "01_series")[1] == "changed   autograde_tests/keras/01_series.npz\n"
    assert path.read_bytes() != before
    path.unlink()
    (record,) = command("record", "--json")[1].splitlines()
    assert json.loads(record) == {
        "assignment": "01_series", "path": "autograde_tests/keras/01_series.npz", "status": "new",
    }  # fmt: skip
    assert command("release", "--check")[0] == 0, "the solution agrees with the new recording"


def test_a_recording_file_without_recordings_is_one_sentence(command, mini_course):
    (mini_course.root / "autograde_tests/keras_01_series.py").write_text("answers = 1\n")
    code, _out, err = command("record")
    assert code == 2
    assert "expected a line `answers = Answers()`" in err


def test_too_few_recognised_mistakes_fail_the_release(mini_course, command, monkeypatch):
    """Two mistakes with the same answers cannot be told apart, so neither gets its hint."""
    path = mini_course.root / "autograde_tests" / "mistakes_01_series.py"
    twin = (
        '\n\n@mistakes.add("moving_average", "{id}", en="Nothing was averaged.", ko="평균을 내지 않았습니다.")\n'
        "def moving_average(x, k):\n    return x * 0.0 - 123.0\n"
    )
    path.write_text(path.read_text("utf-8") + twin.format(id="twin_one") + twin.format(id="twin_two"), "utf-8")
    code, _shown, progress = command("release", "--check", "--course", str(mini_course.root))
    assert code == 1
    assert "only 6 of 8 mistakes are named as themselves; at least 90% have to be" in progress
