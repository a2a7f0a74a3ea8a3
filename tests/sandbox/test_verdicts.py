"""Every verdict, from a notebook that earns it, through the real sandbox: one bad function costs only its own checks."""

from __future__ import annotations

import pytest

from grader.result import Status, Verdict
from tests.sandbox.conftest import RIGHT, first, grade_class, notebook, verdicts

BAD = {
    "loops": "def double(x):\n    while True:\n        pass",
    "loops_swallowing": "def double(x):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass",
    "exits": "import os\ndef double(x):\n    os._exit(0)",
    "sys_exits": "import sys\ndef double(x):\n    sys.exit(0)",
    "crashes": "import ctypes\ndef double(x):\n    return ctypes.string_at(0)",
    "floods": "def double(x):\n    while True:\n        print('x' * 10_000)",
    "eats_memory": "def double(x):\n    return np.zeros(10**12)",
    "wrong": "def double(x):\n    return 3 * x",
    "squares": "def double(x):\n    return x * x",
    "raises": "def double(x):\n    y = x + 1\n    return y + np.ones(17)",
    "stub": "def double(x):\n    raise NotImplementedError()",
    "misspelt": "def duoble(x):\n    return 2 * x",
    "unparsable": "def double(x:\n    return 2 * x",
    "forks": "import os\ndef double(x):\n    os.fork()\n    return 2 * x",
    "writes_channel": "import os\ndef double(x):\n    os.write(4, b'\\0' * 64)\n    return 2 * x",
    "remembers": "def double(x):\n    return np.array([2.0, 4.0]) if x.shape == (2,) else np.zeros(x.shape)",
    "none": "def double(x):\n    2 * x",
    "gives_object": "def double(x):\n    return (v for v in x)",
    "gives_much": "def double(x):\n    return np.zeros(20_000_000)",
}
EXPECTED = {
    "loops": Verdict.TIMEOUT,
    "loops_swallowing": Verdict.TIMEOUT,
    "exits": Verdict.ERROR,
    "sys_exits": Verdict.ERROR,
    "crashes": Verdict.ERROR,
    "floods": Verdict.OUTPUT_LIMIT,
    "eats_memory": Verdict.MEMORY,
    "wrong": Verdict.FAIL,
    "squares": Verdict.FAIL,
    "raises": Verdict.ERROR,
    "stub": Verdict.NOT_ATTEMPTED,
    "misspelt": Verdict.MISSING,
    "unparsable": Verdict.ERROR,
    "forks": Verdict.BLOCKED,
    "writes_channel": Verdict.BLOCKED,
    "none": Verdict.FAIL,
    "gives_object": Verdict.FAIL,
    "gives_much": Verdict.FAIL,
}
MESSAGES = {
    "loops": "double did not finish within 1 s: look for a loop that never ends.",
    "exits": "double ended the Python process (exit code 0).",
    "crashes": "double ended the Python process (killed by signal SIGSEGV).",
    "floods": "double printed more than 256 KiB: take the print out of the loop.",
    "squares": "Looks like: x is squared, not doubled.",
    "raises": "in cell 3, line 3: return y + np.ones(17)",
    "stub": "double is not written yet.",
    "misspelt": "double is not defined. Did you mean `duoble`?",
    "unparsable": "double stopped with SyntaxError",
    "none": "double(x) is None.\n  Is a `return` missing?",
    "writes_channel": "double wrote into the grader's own channel.",
}


@pytest.fixture(scope="module")
def graded(twofold):
    notebooks = {name: notebook(twofold, {**RIGHT, "double": source}) for name, source in BAD.items()}
    notebooks["right"] = notebook(twofold)
    return grade_class(twofold, notebooks)


def test_the_right_notebook_gets_everything(graded):
    assert graded["right"].score == graded["right"].max_score == 6
    assert graded["right"].status is Status.GRADED


@pytest.mark.parametrize("name", EXPECTED)
def test_each_bad_function_gets_its_verdict(graded, name):
    assert first(graded[name], "double").verdict is EXPECTED[name]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_function_costs_only_its_own_checks(graded, name):
    assert verdicts(graded[name], "total") == [Verdict.PASS]
    assert graded[name].score == (3 if name == "remembers" else 2)
    assert graded[name].status is Status.GRADED


@pytest.mark.parametrize("name", MESSAGES)
def test_the_message_says_what_happened(graded, name):
    assert MESSAGES[name] in first(graded[name], "double").message


def test_a_remembered_answer_passes_the_example_only(graded):
    assert verdicts(graded["remembers"], "double") == [Verdict.PASS, Verdict.FAIL, Verdict.FAIL]


def test_a_known_mistake_is_named(graded):
    assert [c.mistake for c in graded["squares"].checks if c.exercise == "double"] == ["squared", "squared", None]


def test_a_hidden_check_shows_its_rationale_and_no_number(graded):
    hidden = [check for check in graded["wrong"].checks if check.hidden]
    assert [check.message for check in hidden] == [
        "A hidden check of double failed: it has to work for negative numbers too"
    ]
    shown = graded["wrong"].without_times().checks  # hashes and times may hold any digits
    assert "7316" not in repr(shown)


def test_every_result_says_how_it_was_isolated(graded):
    assert {result.provenance.isolation for result in graded.values()} <= {"A", "A'", "B"}
