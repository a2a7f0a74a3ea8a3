"""Follow-through: with a wrong exercise, what builds on it is checked with the reference in its place (real sandbox)."""

from __future__ import annotations

import signal

import pytest

import grader
from grader.result import Result, Verdict
from grader.sandbox.host.lending import Lender

STUB = "raise NotImplementedError()"
WRONG = {
    "slope": "def slope(f, x):\n    return np.ones_like(x)",
    "Linear": """
class Linear:
    def __init__(self, W, b):
        self.W, self.b = W, b
    def forward(self, x):
        return x @ self.W - self.b + 1
    def backward(self, dout):
        self.dW = np.zeros_like(self.W)
        return dout
""",
    "step": "def step(params, grads, lr):\n    while True: pass",
    "Net": "class Net:\n    pass",
}


@pytest.fixture
def marked(lending_course):
    """``marked({exercise: text})``: the Result of the solution with the text of some exercises replaced."""

    def grade(instead: dict[str, str]) -> Result:
        notebook = lending_course.notebook({**lending_course.solutions, **instead})
        return grader.grade("01_net", notebook, course=lending_course.load(), seed=3, language="en", student="kim")

    return grade


def rows(result: Result) -> dict[str, tuple[str, float | None, tuple[str, ...]]]:
    return {c.check: (c.verdict.value, c.points, c.follow_through) for c in result.checks}


def test_what_is_right_needs_no_help(marked):
    result = marked({})
    assert result.passed
    assert not any(check.follow_through for check in result.checks)


@pytest.mark.parametrize(
    ("wrong", "lost", "helped"),
    [
        (["slope"], 1, {"test_net_gradients": ("slope",)}),
        (["Linear"], 1, {
            "test_net_predict": ("Linear",), "test_net_gradients": ("Linear",), "test_train": ("Linear", "Net"),
        }),
        (["step"], 1, {"test_train": ("step",)}),
        (["Net"], 5, {"test_train": ("Net",)}),
        (["slope", "Linear", "step"], 3, {
            "test_net_predict": ("Linear",), "test_net_gradients": ("slope", "Linear"),
            "test_train": ("slope", "Linear", "step", "Net"),
        }),
    ],
)  # fmt: skip
def test_a_wrong_exercise_costs_its_own_points_only(marked, wrong, lost, helped):
    result = marked({name: WRONG[name] for name in wrong})
    assert result.score == result.max_score - lost
    assert {c.check: c.follow_through for c in result.checks if c.follow_through} == helped
    assert all(c.verdict is Verdict.PASS and c.points == c.max_points for c in result.checks if c.follow_through)


def test_an_unwritten_exercise_costs_its_own_points_only(marked, lending_course):
    stub = {"Linear": "class Linear:\n    def __init__(self, W, b):\n        raise NotImplementedError()"}
    result = marked(stub)
    assert result.score == result.max_score - 1


def test_what_is_not_even_defined_is_stood_in_for(marked):
    result = marked({"step": "pass", "Net": WRONG["Net"]})
    told = rows(result)
    assert told["test_train"] == ("pass", 4.0, ("step", "Net"))
    assert told["test_step"][0] == "missing"


def test_an_untouched_notebook_is_not_helped(marked, lending_course):
    result = grader.grade("01_net", lending_course.stub(), course=lending_course.load(), seed=3, language="en")
    assert {check.verdict for check in result.checks} == {Verdict.NOT_ATTEMPTED}


def test_a_fault_of_its_own_stays_a_fault_and_is_the_one_told_of(marked):
    net = """
class Net:
    def __init__(self, A, B):
        self.params = {"A": A.copy(), "B": B.copy()}
    def predict(self, x):
        return Linear(self.params["A"], np.zeros(self.params["A"].shape[1])).forward(x)
"""
    result = marked({"Linear": WRONG["Linear"], "Net": net})
    (check,) = [c for c in result.checks if c.check == "test_net_predict"]
    assert (check.verdict, check.follow_through) == (Verdict.FAIL, ())
    assert check.message.startswith("Net.predict has the wrong shape.")


def test_where_the_code_needs_what_only_its_own_class_has_the_first_verdict_stands(marked):
    linear = """
class Linear:
    def __init__(self, W, b):
        self.weights, self.b = W, b
    def forward(self, x):
        return x @ self.weights - self.b + 1
"""
    net = """
class Net:
    def __init__(self, A, B):
        self.params = {"A": A.copy(), "B": B.copy()}
        self.layer = Linear(self.params["A"], np.zeros(A.shape[1]))
    def predict(self, x):
        return x @ self.layer.weights @ self.params["B"] + self.layer.forward(x).sum()
"""
    result = marked({"Linear": linear, "Net": net})
    (check,) = [c for c in result.checks if c.check == "test_net_predict"]
    assert (check.verdict, check.message) == (Verdict.SKIPPED, "Skipped: Linear has to pass first.")


OTHER_WAYS = {
    "weights are put back by assignment": """
def train(net, x, steps):
    losses = []
    for _ in range(steps):
        losses.append(float((net.predict(x) ** 2).sum()))
        grads = net.gradient(x)
        for key in net.params:
            net.params[key] -= 0.01 * grads[key]
    return losses
""",
    "types are asked for": """
def train(net, x, steps):
    assert isinstance(net, Net) and callable(net.predict) and not hasattr(net, "optimizer")
    losses = []
    for _ in range(steps):
        losses += [np.square(net.predict(x)).sum()]
        step(net.params, net.gradient(x), lr=0.01)
    return np.array(losses)
""",
    "an attribute of its own": """
def train(net, x, steps):
    net.history = []
    for _ in range(steps):
        net.history = net.history + [float((net.predict(x) ** 2).sum())]
        step(net.params, net.gradient(x), 0.01)
    return net.history
""",
}


@pytest.mark.parametrize("way", OTHER_WAYS)
def test_other_ways_to_use_what_stands_in(marked, way):
    result = marked({"Net": WRONG["Net"], "train": OTHER_WAYS[way]})
    assert rows(result)["test_train"] == ("pass", 4.0, ("Net",))


HOSTILE = {
    "globals": "net.predict.__globals__",
    "private": "net._borrower.request('get', net._number, '__dict__')",
    "class": "net._borrower.request('get', net._number, '__class__')",
    "not lent": "net._borrower.request('call', None, 'exec', ('1',))",
    "unknown object": "net._borrower.request('get', 12345, 'params')",
    "huge": "net.predict(np.zeros((3_000_000, 3)))",
    "endless": "[net.predict(x) for _ in iter(int, 1)]",
    "itself": "net._borrower.request('method', net._number, 'predict', (net._borrower,))",
    "nonsense": "net._borrower._ask(['get'])",
    "wrong contents": "net._borrower._ask(['call', None, 'Net', ['a', 99], ['d', []], [], [[7, 'x']], [None]])",
}


@pytest.mark.parametrize("trick", HOSTILE)
def test_what_stands_in_gives_nothing_away_and_breaks_nothing_else(marked, trick):
    train = f"""
def train(net, x, steps):
    if isinstance(net, Net):
        found = {HOSTILE[trick]}
        return [repr(found)] * steps
"""
    result = marked({"Net": WRONG["Net"], "train": train})
    told = rows(result)
    assert told["test_train"][:2] in {("fail", 0.0), ("error", 0.0), ("timeout", 0.0), ("skipped", 0.0)}
    assert result.score == 3  # slope, Linear and step, which have nothing to do with it
    text = result.to_json()
    assert "BEGIN SOLUTION" not in text
    assert "self.layers" not in text


def test_what_stands_in_can_end_its_own_process_only(marked):
    """Asked for more than there is memory for, the lending process fails; the next check has another."""
    slope = """
def slope(f, x):
    return np.ones_like(x)
"""
    net = """
class Net:
    def __init__(self, A, B):
        self.A = A
        self.params = {"A": A, "B": B}
    def predict(self, x):
        layer = Linear(np.zeros((1, 1)), 0)
        return layer.forward(np.zeros((400_000, 1))) + layer.forward(np.zeros((1, 400_000)).T.T)
"""
    result = marked({"slope": slope, "Linear": WRONG["Linear"], "Net": net})
    assert rows(result)["test_net_predict"][1] == 0.0
    assert rows(result)["test_step"] == ("pass", 1.0, ())
    assert result.status.value == "graded"


@pytest.mark.parametrize("times", [1, 4])
def test_when_something_else_kills_the_lending_process_nobody_loses_points(marked, monkeypatch, times):
    """Killed as the kernel does it when memory is short."""
    calm = marked({"Linear": WRONG["Linear"]})
    killed = []
    lend = Lender.lend

    def lend_and_die(self, client, names, seed):
        lend(self, client, names, seed)
        if len(killed) < times:
            killed.append(names)
            signal.pidfd_send_signal(self._transport._pipes.child.pidfd, signal.SIGKILL)

    monkeypatch.setattr(Lender, "lend", lend_and_die)
    disturbed = marked({"Linear": WRONG["Linear"]})
    assert len(killed) == times
    assert rows(disturbed) == rows(calm)
    assert disturbed.status is calm.status
