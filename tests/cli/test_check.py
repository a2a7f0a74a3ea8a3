"""`grader check`: a learner's own notebook."""

from __future__ import annotations

import json

import pytest

from grader.result import Result, Verdict

WRONG = "def moving_average(x, k):\n    return np.array([np.sum(x[i:i + k]) for i in range(len(x) - k + 1)])\n"


@pytest.fixture(autouse=True)
def _inside(mini_course, monkeypatch):
    monkeypatch.chdir(mini_course.root)


def test_a_right_notebook(command, mini_course):
    code, out, err = command("check", mini_course.write())
    assert (code, err) == (0, "")
    lines = [line.strip() for line in out.splitlines()]
    assert lines[0] == "01_series  Series and counts"
    assert "✓ Every window of three gives its mean.  2/2" in lines
    assert lines[-2] == "9 of 9 points"
    assert "long series" not in out, "hidden checks are not run"


def test_the_stub(command, mini_course):
    code, out, _err = command("check", mini_course.stub("en"))
    assert code == 1
    assert "· Every window of three gives its mean.  0/2" in out
    assert "moving_average is not written yet." in out
    assert "0 of 9 points" in out


def test_a_wrong_notebook_says_what_is_wrong_and_why(command, mini_course):
    code, out, _err = command("check", mini_course.write({**mini_course.solutions, "moving_average": WRONG}))
    assert code == 1
    assert "✗ Every window of three gives its mean.  0/2" in out
    assert "moving_average(x, 3) is wrong in 5 of 5 places." in out
    assert "Looks like: these are sums: divide by the length of the window." in out
    assert "Traceback" not in out


def test_korean(command, mini_course):
    code, out, _err = command("check", mini_course.write(), "--lang", "ko")
    assert code == 0
    assert "01_series  수열과 개수" in out
    assert "길이가 3인 창마다 평균이 나옵니다." in out
    assert "points" not in out


def test_the_language_of_the_environment(command, mini_course, monkeypatch):
    monkeypatch.setenv("GRADER_LANG", "ko")
    assert "수열과 개수" in command("check", mini_course.write())[1]


def test_without_a_notebook_the_one_with_most_work_is_checked(command, mini_course):
    assert command("check")[0] == 1
    mini_course.stub("en").write_bytes(mini_course.notebook(language="en"))
    assert command("check")[0] == 0


def test_json_is_one_result_for_each_assignment(command, mini_course):
    code, out, err = command("check", mini_course.write(), "--json")
    (line,) = out.splitlines()
    result = Result.from_json(line)
    assert (code, err, result.assignment, result.score) == (0, "", "01_series", 9)
    assert result.to_dict() == json.loads(line) | result.to_dict()
    assert result.provenance.isolation == "in-process"


def test_one_exercise(command, mini_course):
    path = mini_course.write({**mini_course.solutions, "moving_average": WRONG})
    code, out, _err = command("check", path, "-e", "moving_average", "--json")
    assert (code, {c.exercise for c in Result.from_json(out).checks}) == (1, {"moving_average"})
    tally = Result.from_json(command("check", path, "-e", "Tally", "--json")[1])
    assert {c.exercise for c in tally.checks} == {"Tally"}
    assert tally.checks[0].verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-e", "moving_avg"], "no exercise 'moving_avg'; did you mean 'moving_average'?"),
        (["-e", "softmax"], "no exercise 'softmax'; there are: moving_average, Tally"),
        (["-a", "01_serie"], "no assignment '01_serie'; did you mean '01_series'?"),
        (["nothing.ipynb"], "expected a notebook, received 'nothing.ipynb', which is not a file"),
        (["--exercises", "Tally"], "unknown option '--exercises', did you mean '--exercise'?; see grader check --help"),
        (["--lang", "fr"], "Invalid value for '--lang': 'fr' is not one of 'ko', 'en'; see grader check --help"),
        (["a.ipynb", "b.ipynb"], "see grader check --help"),
    ],
)
def test_a_wrong_command_is_one_sentence(command, arguments, sentence):
    code, out, err = command("check", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("grader: ")
    assert sentence in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff"])
def test_a_file_that_is_no_notebook_is_no_crash(command, mini_course, data):
    path = mini_course.root / "work.ipynb"
    path.write_bytes(data)
    code, out, _err = command("check", path)
    assert code == 1
    assert "!" in out
    assert "Traceback" not in out


def test_no_course(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = command("check")
    assert (code, out) == (2, "")
    assert err == (
        f"grader: no course.yaml or course.json at or above {tmp_path}; go to the course's folder, or --course\n"
    )


def test_a_bad_course_is_one_sentence(command, mini_course):
    mini_course.edit("course.yaml", "seed: 11", "sead: 11")
    code, _out, err = command("check")
    assert code == 2
    assert "line 4: unknown key 'sead'; did you mean 'seed'?" in err


def test_a_check_that_cannot_be_imported_is_one_sentence(command, mini_course):
    mini_course.edit("autograde_tests/test_01_series.py", "import pytest\n", "import pytest\nimport nothing_such\n")
    code, _out, err = command("check")
    assert code == 2
    assert "the checks cannot be collected" in err
    assert "nothing_such" in err


def test_control_characters_of_a_students_text_are_shown(command, mini_course):
    source = "def moving_average(x, k):\n    raise ValueError('\\x1b[2Jgone')\n"
    _code, out, _err = command("check", mini_course.write({"moving_average": source}))
    assert "\x1b" not in out
    assert "\\x1b[2Jgone" in out
