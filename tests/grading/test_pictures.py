"""Which findings carry a picture, what it shows, and that drawing it changes nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from grader.authoring import release
from grader.course import load_course
from grader.grading.expect import Wrong, close
from grader.grading.grade import grade
from grader.grading.harness import function, gate, gradient, layer, optimizer
from grader.grading.picture import Picture
from grader.grading.run import Run
from grader.grading.self_check import check_notebook
from grader.pictures import well_made
from grader.result import Verdict
from grader.sandbox.errors import AskedEnough, SubmissionError
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect


def names(source: str):
    """The names of a notebook of one cell, and the client behind them."""
    cells = Cells()
    cells.run(1, "import numpy as np\n" + source)
    submission, client = connect(LocalTransport(cells))
    client.begin(0)
    return submission, client


def picture(call, *args, **options):
    """What the finding of a call carries as its picture."""
    with pytest.raises(Wrong) as info:
        call(*args, **options)
    found = info.value.picture
    if isinstance(found, Picture):
        for language in ("ko", "en"):
            assert well_made(found.svg(language))
    return found


@pytest.fixture
def rng():
    return np.random.default_rng(0)


class TestWhichFindings:
    @pytest.mark.parametrize("shape", [(2, 2), (5, 3), (2, 3, 4, 4), (90, 80)])
    def test_arrays_of_two_and_four_axes_have_a_map(self, rng, shape):
        wanted = rng.normal(size=shape)
        value = wanted.copy()
        value.flat[-1] += 1
        found = picture(close, value, wanted, "dW")
        assert found.kind == "error_map"
        assert found.title.render("en") == "Where dW is wrong: the stronger the colour, the further off"
        last = str([n - 1 for n in shape])
        assert found.description.render("en") == (
            f"1 of {wanted.size} entries are wrong; the largest error is at {last}."
        )

    def test_nan_is_on_the_map_too(self):
        found = picture(close, [[np.nan, 0.0], [0.0, 5.0]], np.zeros((2, 2)), "x")
        assert "at [0, 0]" in found.description.render("en")
        assert "nan, inf" in found.svg("en")

    @pytest.mark.parametrize("shape", [(), (3,), (1, 5), (5, 1), (2, 2, 2)])
    def test_others_have_none(self, shape):
        assert picture(close, np.ones(shape), np.zeros(shape), "x") is None

    def test_neither_have_complex_numbers_nor_another_shape(self):
        assert picture(close, np.ones((2, 2)) * 1j, np.zeros((2, 2)), "x") is None
        assert picture(close, np.ones((2, 3)), np.zeros((3, 2)), "x") is None

    def test_what_is_within_the_tolerance_is_not_marked(self):
        found = picture(close, [[1.001, 2.0], [3.0, 9.0]], [[1.0, 2.0], [3.0, 4.0]], "x", rtol=0.01)
        assert found.svg("en").count("m0 0h1") == 0

    def test_the_words_are_in_the_language_asked_for(self):
        found = picture(close, np.ones((2, 2)), np.zeros((2, 2)), "x")
        assert "<title>x에서 틀린 곳: 색이 진할수록 더 많이 어긋남</title>" in found.svg("ko")


class TestFunction:
    def test_lists_are_curves_over_their_argument(self):
        submission, _client = names("def sigmoid(x):\n    return 1 / (1 + np.exp(x))")
        x = np.array([2.0, -1.0, 0.5, 3.0, -2.0])
        found = picture(function.equals, submission, "sigmoid", (x,), 1 / (1 + np.exp(-x)))
        assert found.kind == "curves"
        assert found.arrays[0].tolist() == sorted(x)
        assert np.all(np.diff(found.arrays[1]) < 0)
        assert np.all(np.diff(found.arrays[2]) > 0)

    def test_others_are_curves_over_their_index(self):
        submission, _client = names("def first(x, k):\n    return x[:k] + 1")
        x = np.arange(9.0)
        found = picture(function.equals, submission, "first", (x, 6), x[:6])
        assert found.arrays[0].tolist() == [0, 1, 2, 3, 4, 5]

    def test_a_few_numbers_are_in_the_message_and_need_no_curve(self):
        submission, _client = names("def f(x):\n    return x + 1")
        assert picture(function.equals, submission, "f", (np.zeros(4),), np.zeros(4)) is None

    def test_matrices_are_maps(self):
        submission, _client = names("def f(x):\n    return x + 1")
        assert picture(function.equals, submission, "f", (np.zeros((3, 3)),), np.zeros((3, 3))).kind == "error_map"


class TestGradient:
    def test_few_entries_are_bars(self):
        found = picture(gradient.agrees, np.ones(6), lambda v: float(np.sum(v**2)), np.arange(6.0), "df")
        assert found.kind == "bars"
        assert found.title.render("en") == "df: yours minus expected, entry by entry"

    def test_many_are_a_map(self):
        found = picture(gradient.agrees, np.ones((7, 8)), lambda v: 0.0, np.zeros((7, 8)), "df")
        assert found.kind == "error_map"

    def test_so_is_the_gradient_of_a_layer(self):
        source = (
            "class L:\n    def forward(self, x):\n        return x * x\n    def backward(self, d):\n        return d"
        )
        submission, _client = names(source)
        x = np.arange(1.0, 7.0).reshape(2, 3)
        assert picture(layer.gradient_check, lambda _x: submission.L(), x, np.ones((2, 3)), "L").kind == "bars"


class TestOptimizer:
    SOURCE = """
class SGD:
    steps = 0
    def update(self, params, grads):
        self.steps += 1
        for key in params:
            params[key] -= (0.1 if self.steps < 3 else 0.5) * grads[key]
"""

    def steps(self, value):
        submission, _client = names(self.SOURCE)
        params, grads = {"W": value}, [{"W": np.ones_like(value) * np.arange(1, value.size + 1)}] * 5
        right = [{"W": value - 0.1 * (i + 1) * grads[0]["W"]} for i in range(5)]
        return picture(optimizer.steps, submission.SGD(), right, params, grads, "SGD")

    def test_the_two_worst_entries_are_followed_until_they_go_wrong(self):
        found = self.steps(np.zeros(3))
        assert found.kind == "paths"
        received, expected = found.arrays
        assert (received.shape, expected.shape) == ((4, 2), (6, 2))
        assert np.allclose(received[:3], expected[:3])
        assert found.description.render("en") == "[1] grows to the right, [2] upwards. The ways part at step 3."
        assert "[2]" in found.svg("en")

    def test_one_number_has_no_way_through_a_plane(self):
        assert self.steps(np.zeros(1)) is None

    def test_what_else_is_in_params_does_not_matter(self):
        source = self.SOURCE.replace(
            "        for key in params:", "        params['x'] = 'y'\n        for key in grads:"
        )
        submission, _client = names(source)
        params, grads = {"W": np.zeros(2)}, [{"W": np.ones(2)}]
        found = picture(optimizer.steps, submission.SGD(), [{"W": np.ones(2)}], params, grads, "SGD")
        assert found.kind == "paths"


class TestUntraced:
    SOURCE = "n = 0\ndef f(x):\n    global n\n    n += 1\n    x[0] = n\n    return n"

    def test_nothing_is_remembered(self):
        submission, client = names(self.SOURCE)
        x = np.zeros(2)
        submission.f(x)
        before = list(client.trace), list(client.calls), list(client.mutations), dict(client.changed)
        with client.untraced(5, 60.0):
            assert submission.f(x) == 2
        assert (client.trace, client.calls, client.mutations, client.changed) == before
        submission.f(x)
        assert len(client.calls) == 2

    def test_only_so_many_calls(self):
        submission, client = names(self.SOURCE)
        with client.untraced(3, 60.0):
            f = submission.f
            for _ in range(3):
                f(np.zeros(1))
            with pytest.raises(AskedEnough):
                f(np.zeros(1))
        assert submission.n == 3

    def test_only_so_long(self):
        submission, client = names(self.SOURCE)
        with client.untraced(3, -1.0), pytest.raises(SubmissionError):
            submission.f(np.zeros(1))

    def test_what_goes_wrong_leaves_the_trace_as_it_was(self):
        submission, client = names(self.SOURCE)
        with pytest.raises(SubmissionError), client.untraced(3, 60.0):
            submission.g  # noqa: B018
        assert client.trace == []


def test_a_gate_is_asked_on_a_grid():
    submission, client = names("def AND(x1, x2):\n    return int(x1 + x2 > 0.5)")
    drawing = picture(gate.truth_table, submission.AND, (0, 0, 0, 1), "AND")
    with client.untraced(225, 60.0):
        found = drawing(submission)
    assert found.kind == "decision_region"
    values, points = found.arrays
    assert values.shape == (15, 15)
    assert set(np.unique(values)) == {0, 1}
    assert (values[0, 0], values[-1, -1]) == (0, 1)
    assert points.tolist() == [[0, 0, 0, 0], [1, 0, 0, 1], [0, 1, 0, 1], [1, 1, 1, 1]]
    assert "1이라고 답한 곳" in found.svg("ko")


def test_an_answer_that_is_no_number_is_hatched():
    submission, _client = names("def AND(x1, x2):\n    return 1 if x1 in (0, 1) else 'a'")
    drawing = picture(gate.truth_table, submission.AND, (0, 0, 0, 1), "AND")
    assert np.isnan(drawing(submission).arrays[0]).all()


def test_a_gate_that_was_right_is_asked_nothing_more():
    submission, client = names("def AND(x1, x2):\n    return int(x1 and x2)")
    gate.truth_table(submission.AND, (0, 0, 0, 1), "AND")
    assert len(client.calls) == 4


COURSE = """
id: gates
title: {ko: 게이트, en: Gates}
languages: [en, ko]
seed: 7
limits: {load: 5, call: 1, total: 20, memory_mb: 1024, output_kb: 256}
assignments:
  - id: 01_gates
    title: {ko: 게이트, en: Gates}
    exercises:
      - {id: AND, points: 4}
"""

SOLUTION = """# %% [markdown] lang="ko"
# # 게이트
# %% [markdown] lang="en"
# # Gates
# %% nbgrader={"grade": false, "grade_id": "AND", "locked": false, "schema_version": 3, "solution": true, "task": false}
def AND(x1, x2):
    ### BEGIN SOLUTION
    return int(x1 + x2 > 1.5)
    ### END SOLUTION
"""

CHECKS = """
import pytest
from grader.grading.expect import exactly
from grader.grading.harness import gate

@pytest.mark.exercise("AND")
@pytest.mark.points(2)
def test_table(submission):
    \"\"\"The table is right.\"\"\"
    gate.truth_table(submission.AND, (0, 0, 0, 1), "AND")

@pytest.mark.exercise("AND")
@pytest.mark.points(1)
def test_one(submission):
    \"\"\"Two ones are one.\"\"\"
    exactly(submission.AND(1, 1), 1, "AND(1, 1)")
"""

HIDDEN = """
import pytest
from grader.grading.harness import gate

@pytest.mark.exercise("AND")
@pytest.mark.points(1)
@pytest.mark.hidden("it is asked for the table once more.")
def test_again(submission):
    \"\"\"The table is right again.\"\"\"
    gate.truth_table(submission.AND, (0, 0, 0, 1), "AND")
"""


@pytest.fixture
def graded_gate(tmp_path):
    """``graded_gate(source)``: the Result of a notebook with this AND, graded in the sandbox."""
    files = {"course.yaml": COURSE, "solutions/01_gates.py": SOLUTION,
             "autograde_tests/test_01_gates.py": CHECKS, "autograde_tests/test_01_gates_hidden.py": HIDDEN,
             "autograde_tests/mistakes_01_gates.py": "from grader.grading.mistakes import Mistakes\n"
             "mistakes = Mistakes()\n"}  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    course = load_course(tmp_path)
    release(course)

    def write(source: str):
        root = json.loads(course.released(course.assignments[0], "en").read_bytes())
        next(cell for cell in root["cells"] if cell["id"] == "AND")["source"] = source
        path = tmp_path / "work.ipynb"
        path.write_text(json.dumps(root))
        return path

    def run(source: str, *, self_check: bool = False):
        path = write(source)
        if self_check:
            return check_notebook(course, course.assignments[0], path)
        return grade("01_gates", path, course=course, student="kim", language="en", seed=99)

    return run


OR = "def AND(x1, x2):\n    return int(x1 + x2 > 0.5)"
# The picture asks for more than the checks do: off the corners, and more often.
HANGS = "def AND(x1, x2):\n    while 0.1 < x1 < 0.4:\n        pass\n    return int(x1 + x2 > 0.5)"
DIES = "import os\ndef AND(x1, x2):\n    if 0.1 < x1 < 0.4:\n        os._exit(1)\n    return int(x1 + x2 > 0.5)"
COUNTS = "n = 0\ndef AND(x1, x2):\n    global n\n    n += 1\n    return int(x1 + x2 > 0.5) if n < 30 else 1 / 0"
RIGHT = "def AND(x1, x2):\n    return int(x1 + x2 > 1.5)"


def test_the_table_has_its_picture_and_a_hidden_check_has_none(graded_gate):
    result = graded_gate(OR)
    assert [(c.check, c.verdict, bool(c.picture)) for c in result.checks] == [
        ("test_table", Verdict.FAIL, True),
        ("test_one", Verdict.PASS, False),
        ("test_again", Verdict.FAIL, False),
    ]
    assert well_made(result.checks[0].picture)
    assert "What AND answers between its four inputs and around them" in result.checks[0].picture


def test_a_self_check_has_it_too(graded_gate):
    result = graded_gate(OR, self_check=True)
    assert well_made(result.checks[0].picture)


def test_what_is_right_has_none(graded_gate):
    assert [c.picture for c in graded_gate(RIGHT).checks] == ["", "", ""]


@pytest.mark.parametrize("source", [OR, HANGS, DIES, COUNTS], ids=["or", "hangs", "dies", "counts"])
def test_drawing_changes_nothing_but_the_picture(graded_gate, monkeypatch, source):
    drawn = graded_gate(source)
    monkeypatch.setattr(Run, "draw", lambda run: None)
    plain = graded_gate(source)
    judged = [[replace(c, picture="", message="", seconds=0.0) for c in r.checks] for r in (drawn, plain)]
    assert judged[0] == judged[1]
    assert (drawn.score, drawn.status, drawn.findings) == (plain.score, plain.status, plain.findings)
    assert bool(drawn.checks[0].picture) == (source == OR)


@pytest.mark.parametrize(
    "broken",
    [
        'Picture("curves", ([1.0], [1.0, 2.0], [1.0]), verbatim("t"), verbatim("d"))',
        "lambda submission: submission.AND(1, 1).nothing",
    ],
    ids=["value", "drawing"],
)
def test_a_broken_picture_of_a_check_costs_nothing_but_itself(graded_gate, tmp_path, broken):
    path = tmp_path / "autograde_tests/test_01_gates.py"
    path.write_text(
        CHECKS.replace(
            'gate.truth_table(submission.AND, (0, 0, 0, 1), "AND")',
            "from grader.grading.expect import Wrong\n    from grader.grading.picture import Picture\n"
            "    from grader.text import verbatim\n    assert submission.AND(1, 1) == 1\n"
            f'    raise Wrong(verbatim("No."), picture={broken})',
        ),
        "utf-8",
    )
    first = graded_gate(OR).checks[0]
    assert (first.verdict, first.message, first.picture) == (Verdict.FAIL, "No.", "")
