"""Grading as a whole: the same twice, seeds, cells that fail, damaged files, the plain function."""

from __future__ import annotations

import pytest

import grader
from grader.result import Result, Status, Verdict
from tests.sandbox.conftest import RIGHT, grade_class, notebook, verdicts


def test_two_gradings_give_identical_results_but_for_times(twofold):
    wrong = {**RIGHT, "double": "def double(x):\n    print('seen')\n    return 2 * x + np.random.rand()"}
    notebooks = {"right": notebook(twofold), "draws": notebook(twofold, wrong)}
    once, twice = grade_class(twofold, notebooks), grade_class(twofold, notebooks)
    for student in notebooks:
        assert once[student].without_times() == twice[student].without_times()
        assert once[student].provenance.seconds > 0


def test_the_plain_function_grades_bytes_and_paths(twofold, tmp_path):
    path = tmp_path / "kim.ipynb"
    path.write_bytes(notebook(twofold))
    result = grader.grade("01_twofold", path, course=twofold.root, seed=5)
    assert (result.student, result.score, result.provenance.seeds) == ("kim", 6, (7, 5))
    assert Result.from_json(result.to_json()) == result


def test_what_fits_the_public_seed_only_fails_and_says_so(twofold):
    learned = """
_seen = {}
def double(x):
    import hashlib
    key = hashlib.sha256(x.tobytes()).hexdigest()
    return 2 * x if key in KNOWN else x * 0
"""
    import hashlib

    import numpy as np

    from grader.grading.seeds import generator

    known = [np.array([1.0, 2.0]), generator(7, "01_twofold", "test_double_random").normal(size=(3, 2))]
    keys = [hashlib.sha256(x.tobytes()).hexdigest() for x in known]
    source = f"KNOWN = {keys!r}\n{learned}"
    result = grade_class(twofold, {"s": notebook(twofold, {**RIGHT, "double": source})})["s"]
    assert verdicts(result, "double") == [Verdict.PASS, Verdict.FAIL, Verdict.FAIL]
    assert "right at first and wrong when it was checked again with other inputs" in result.checks[1].message
    assert "expected" not in result.checks[1].message


def test_a_failing_cell_is_recorded_and_the_rest_runs(twofold):
    result = grade_class(twofold, {"s": notebook(twofold, first="1 / 0", extra="undefined_name")})["s"]
    assert result.score == 6
    failed = [finding for finding in result.findings if finding.kind == "failed_cell"]
    assert [finding.cell for finding in failed] == [1, 7]
    assert [finding.message for finding in failed] == [
        "Cell 1 stopped with ZeroDivisionError: division by zero",
        "Cell 7 stopped with NameError: name 'undefined_name' is not defined",
    ]


def test_a_failing_cell_is_told_of_in_korean_without_english_words(twofold):
    data = notebook(twofold, {**RIGHT, "double": "1 / 0"}, first="import os; os._exit(3)")
    result = grader.grade("01_twofold", data, course=twofold, seed=3, language="ko")
    assert [finding.message for finding in result.findings if finding.kind == "failed_cell"] == [
        "셀 1: 파이썬 프로세스가 끝나 버렸습니다(종료 코드 3).",
        "셀 `double`: ZeroDivisionError 예외로 멈췄습니다: division by zero",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "while True: pass",
        "import os; os._exit(3)",
        "while True: print('y' * 9999)",
        "import ctypes; ctypes.string_at(0)",
    ],
    ids=["hangs", "exits", "floods", "crashes"],
)
def test_a_cell_that_ends_the_process_is_left_out_and_the_rest_is_graded(twofold, cell):
    result = grade_class(twofold, {"s": notebook(twofold, first=cell)})["s"]
    assert result.score == 6
    assert any(finding.kind == "failed_cell" for finding in result.findings)


def failed_cells(result: Result) -> list[str]:
    return [finding.message for finding in result.findings if finding.kind == "failed_cell"]


@pytest.mark.parametrize("trial", ["while True: pass", "import os; os._exit(3)", "print('y' * 10**9)"])
def test_what_is_tried_out_below_an_exercise_does_not_cost_the_exercise(twofold, trial):
    source = f"import math\nFACTOR = 2\ndef double(x):\n    return FACTOR * x\n{trial}\nFACTOR = math.nan"
    result = grade_class(twofold, {"s": notebook(twofold, {**RIGHT, "double": source})})["s"]
    assert result.score == 6
    assert len(failed_cells(result)) == 1


def test_a_definition_that_hangs_itself_is_left_out(twofold):
    source = "class Slow(type):\n    def __new__(*args):\n        while True: pass\nclass double(metaclass=Slow): pass"
    result = grade_class(twofold, {"s": notebook(twofold, {**RIGHT, "double": source})})["s"]
    assert verdicts(result, "double") == [Verdict.TIMEOUT] * 3
    assert result.score == 2


def test_a_cell_that_takes_the_time_of_an_exercise_is_left_out_in_its_place(twofold):
    """Of 2 s in all the first cell takes 1.7; the exercise's own cell needs 0.6."""
    source = f"import time\ntime.sleep(0.6)\n{RIGHT['double']}\nhelper = double\n"
    data = notebook(twofold, {**RIGHT, "double": source}, first="import time\ntime.sleep(1.7)")
    result = grade_class(twofold, {"s": data})["s"]
    assert result.score == 6
    assert failed_cells(result) == ["Cell 1 was left out: it took most of the 2 s that all cells have together."]


def test_ipython_syntax_and_plots_work(twofold):
    cell = """
%matplotlib inline
import matplotlib.pyplot as plt
plt.plot([1, 2]); plt.title('그래프'); plt.show()
from IPython.display import display, Image
display(plt.gcf())
files = !ls
%time x = 1
!pip install nothing
print(f'{x}')
"""
    result = grade_class(twofold, {"s": notebook(twofold, extra=cell)})["s"]
    assert (result.score, result.findings) == (6, ())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty"),
        (b'{"cells": [', "its JSON is damaged"),
        (b"[]", "JSON but not a notebook"),
        (b"{}", "no list of cells"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_a_file_that_is_no_notebook_has_a_result_without_a_score(twofold, data, reason):
    result = grade_class(twofold, {"s": data})["s"]
    assert (result.status, result.score, result.max_score) == (Status.UNREADABLE, None, 6)
    assert reason in result.findings[0].message


def test_a_changed_argument_is_reported_not_punished(twofold):
    source = "def double(x):\n    x *= 2\n    return x"
    result = grade_class(twofold, {"s": notebook(twofold, {**RIGHT, "double": source})})["s"]
    assert result.score == 6
    assert [finding.kind for finding in result.findings] == ["changed_argument"]


def test_the_total_time_bounds_a_notebook_that_hangs_everywhere(twofold):
    hang = {"double": "def double(x):\n    while True: pass", "total": "def total(x):\n    while True: pass"}
    result = grade_class(twofold, {"s": notebook(twofold, hang)})["s"]
    assert {check.verdict for check in result.checks} == {Verdict.TIMEOUT}
    assert result.provenance.seconds < 10  # two calls of each function, not one per check and seed
