"""The harnesses: the right implementation passes, typical wrong ones are named."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest

from grader.grading.expect import Wrong
from grader.grading.harness import function, gate, gradient, layer, loss, optimizer, recurrent, window
from grader.sandbox.errors import MissingName
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect

RIGHT = """
import numpy as np

def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

def pair(x):
    return x + 1, x * 2

class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b
    def forward(self, x):
        self.x = x
        return x @ self.W + self.b
    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T

class SGD:
    def __init__(self, lr=0.1):
        self.lr = lr
    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]

class Cell:
    def __init__(self, W):
        self.W = W
    def forward(self, x, h, c):
        c = c + np.tanh(x @ self.W)
        return np.tanh(c) * h, c
"""


def names(source: str = RIGHT, *edits: tuple[str, str]):
    for old, new in edits:
        assert source.count(old) == 1
        source = source.replace(old, new)
    cells = Cells()
    cells.run(1, source)
    submission, client = connect(LocalTransport(cells))
    client.begin(0)
    return submission


@pytest.fixture
def reference():
    return names()


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def said(call, *args, **options) -> str:
    with pytest.raises(Wrong) as info:
        call(*args, **options)
    return info.value.message.render("en")


class TestGate:
    def test_right(self):
        gate.truth_table(lambda a, b: a & b, (0, 0, 0, 1), "AND")
        gate.truth_table(lambda a, b: np.float64(a * b), (0, 0, 0, 1), "AND")
        gate.truth_table(lambda a, b: bool(a and b), (0, 0, 0, 1), "AND")

    def test_wrong_rows_are_listed(self):
        assert said(gate.truth_table, lambda a, b: a | b, (0, 0, 0, 1), "AND") == (
            "AND is wrong in 2 of 4 rows.\n  AND(1, 0)   expected 0   received 1\n  AND(0, 1)   expected 0   received 1"
        )

    def test_nothing_and_arrays(self):
        assert said(gate.truth_table, lambda a, b: None, (0, 0, 0, 1), "AND").startswith("AND(0, 0) is None.")
        assert "received [0]" in said(gate.truth_table, lambda a, b: np.array([0]), (0, 0, 0, 1), "AND")


class TestFunction:
    def test_right(self, reference, rng):
        x = rng.normal(size=(2, 3))
        assert function.agrees(names(), reference, "softmax", x).shape == (2, 3)
        function.agrees(names(), reference, "pair", x)
        function.equals(names(), "softmax", (np.zeros(2),), [0.5, 0.5])
        function.gives_array(names(), "softmax", x)

    def test_wrong_axis(self, reference, rng):
        wrong = names(RIGHT, ("e.sum(axis=-1,", "e.sum(axis=0,"))
        text = said(function.agrees, wrong, reference, "softmax", rng.normal(size=(2, 3)), what="softmax(x)")
        assert text.startswith("softmax(x) is wrong in 6 of 6 places.")

    def test_second_result(self, reference):
        wrong = names(RIGHT, ("x * 2", "x * 3"))
        assert said(function.agrees, wrong, reference, "pair", 1.0) == (
            "pair(…)[1] has the wrong value.\n  expected 2   received 3"
        )
        wrong = names(RIGHT, ("return x + 1, x * 2", "return x + 1"))
        assert said(function.agrees, wrong, reference, "pair", 1.0).startswith("pair(…) should give 2 results.")

    def test_list_for_an_array(self):
        wrong = names("def softmax(x):\n    return [1.0]\n")
        assert "expected ndarray   received list" in said(function.gives_array, wrong, "softmax", np.zeros(2))


class TestLoss:
    def test_right(self):
        loss.value(0.5, 0.5, "loss")
        loss.value(np.array([0.5]), 0.5, "loss")
        loss.value(-np.log(0.2 + 1e-7), -np.log(0.2), "loss")

    def test_not_averaged(self):
        assert said(loss.value, np.zeros(4), 0.5, "loss") == (
            "loss should be one number for the whole batch.\n  received shape (4,)"
        )
        assert said(loss.value, 2.0, 0.5, "loss") == "loss has the wrong value.\n  expected 0.5   received 2"


class TestGradient:
    def test_central_difference(self, rng):
        x = rng.normal(size=(2, 3))
        before = x.copy()
        assert np.allclose(gradient.central_difference(lambda p: float(np.sum(p**3)), x), 3 * x**2, rtol=1e-8)
        assert np.array_equal(x, before)

    def test_agrees(self, rng):
        x = rng.normal(size=3)
        gradient.agrees(2 * x, lambda p: np.sum(p**2), x, "grad")
        assert said(gradient.agrees, x, lambda p: np.sum(p**2), x, "grad").startswith("grad is wrong in 3 of 3")


class TestLayer:
    @pytest.fixture
    def values(self, rng):
        return [rng.normal(size=size) for size in ((3, 5), 5, (4, 3), (4, 5))]

    def check(self, wrong, reference, values):
        W, b, x, dout = values
        ours, right = wrong.Affine(W, b), reference.Affine(W, b)
        layer.forward(ours, right, "Affine", x)
        layer.backward(ours, right, "Affine", dout, ("dW", "db"))
        layer.gradient_check(lambda _x: wrong.Affine(W, b), x, dout, "Affine")

    def test_right(self, reference, values):
        self.check(names(), reference, values)

    @pytest.mark.parametrize(
        ("old", "new", "text"),
        [
            ("+ self.b", "", "Affine.forward(…) is wrong in 20 of 20 places."),
            ("self.W.T", "self.W.T * 2", "Affine.backward(dout) is wrong in 12 of 12 places."),
            (
                "self.x.T @ dout",
                "dout.T @ self.x",
                "Affine.dW has the wrong shape.\n  expected (3, 5)   received (5, 3)",
            ),
            ("sum(axis=0)", "mean(axis=0)", "Affine.db is wrong in 5 of 5 places."),
            ("self.db =", "db =", ""),
        ],
        ids=["forward", "dx", "dW", "db", "no db"],
    )
    def test_the_first_wrong_thing_is_told(self, reference, values, old, new, text):
        wrong = names(RIGHT, (old, new))
        if not text:
            with pytest.raises(MissingName, match=r"Affine.db is not defined."):
                self.check(wrong, reference, values)
            return
        assert said(self.check, wrong, reference, values).startswith(text)

    def test_backward_that_does_not_fit_its_own_forward(self, reference, values):
        W, b, x, dout = values
        wrong = names(RIGHT, ("self.W.T", "-self.W.T"))
        text = said(layer.gradient_check, lambda _x: wrong.Affine(W, b), x, dout, "Affine")
        assert text.startswith("Affine.backward(dout) is wrong in 12 of 12 places.")


class TestOptimizer:
    params: ClassVar = {"W": np.array([1.0, 2.0]), "b": np.array([0.5])}
    grads: ClassVar = [{"W": np.array([1.0, -1.0]), "b": np.array([2.0])}] * 2

    def check(self, wrong, reference):
        expected = optimizer.reference_steps(reference.SGD(), self.params, self.grads)
        optimizer.steps(wrong.SGD(), expected, self.params, self.grads, "SGD")

    def test_right(self, reference):
        self.check(names(), reference)
        assert self.params["W"].tolist() == [1.0, 2.0]

    @pytest.mark.parametrize(
        ("new", "text"),
        [
            ("params[key] += self.lr * grads[key]", "params['W'] (step 1) is wrong in 2 of 2 places."),
            (
                "params = dict(params); params[key] = params[key] - self.lr * grads[key]",
                "SGD.update left params as they were.",
            ),
            ("self.lr *= 0.99; params[key] -= (0.1 if self.lr > 0.098 else 0.05) * grads[key]", "params['W'] (step 2)"),
            ("params['W'] -= self.lr * grads['W']; params.pop('b', None); break", "SGD.update took `b` out of params."),
        ],
        ids=["ascent", "rebinding", "second step", "key gone"],
    )
    def test_wrong(self, reference, new, text):
        wrong = names(RIGHT, ("params[key] -= self.lr * grads[key]", new))
        assert said(self.check, wrong, reference).startswith(text)

    def test_rebinding_an_entry_is_right(self, reference):
        rebound = "params[key] = params[key] - self.lr * grads[key]"
        self.check(names(RIGHT, ("params[key] -= self.lr * grads[key]", rebound)), reference)


class TestWindow:
    def test_images_are_distinct_and_never_zero(self, rng):
        x = window.images(rng, (2, 3, 4, 5))
        assert x.shape == (2, 3, 4, 5)
        assert len(np.unique(x)) == x.size
        assert (x != 0).all()
        assert x.min() < 0 < x.max()

    def test_layouts_are_inverse(self, rng):
        x = window.images(rng, (2, 3, 4, 5))
        assert window.nhwc(x).shape == (2, 4, 5, 3)
        assert np.array_equal(window.nchw(window.nhwc(x)), x)

    def test_forward(self, rng):
        x = rng.normal(size=(2, 3))
        affine = names().Affine(np.ones((3, 2)), np.zeros(2))
        window.forward(affine, x.sum(axis=1, keepdims=True) * np.ones(2), x, "Pooling.forward(x)")
        text = said(window.forward, affine, np.zeros((2, 1)), x, "Pooling.forward(x)")
        assert text == "Pooling.forward(x) has the wrong shape.\n  expected (2, 1)   received (2, 2)"


class TestRecurrent:
    @pytest.fixture
    def values(self, rng):
        return [rng.normal(size=size) for size in ((3, 4), (2, 3), (2, 4), (2, 4))]

    def test_right(self, reference, values, rng):
        W, x, h, c = values
        recurrent.step(names().Cell(W), reference.Cell(W), x, (h, c), "Cell")
        xs = rng.normal(size=(2, 5, 3))
        expected, states = [], (h, c)
        for t in range(5):
            states = reference.Cell(W).forward(xs[:, t], *states)
            expected.append(states[0])
        recurrent.sequence(names().Cell(W), np.stack(expected, axis=1), xs, (h, c), "Cell")
        expected[3] = expected[3] + 1
        text = said(recurrent.sequence, names().Cell(W), np.stack(expected, axis=1), xs, (h, c), "Cell")
        assert text.startswith("h_next (Cell, t=3) is wrong")

    @pytest.mark.parametrize(
        ("old", "new", "text"),
        [
            ("c = c + np.tanh(x @ self.W)", "c = c - np.tanh(x @ self.W)", "c_next (Cell) is wrong in 8 of 8"),
            ("np.tanh(c) * h, c", "np.tanh(c) + h, c", "h_next (Cell) is wrong in 8 of 8"),
            ("np.tanh(c) * h, c", "np.tanh(c) * h", "Cell.forward should give 2 results."),
        ],
        ids=["c before h", "h", "one result"],
    )
    def test_wrong(self, reference, values, old, new, text):
        W, x, h, c = values
        wrong = names(RIGHT, (old, new))
        assert said(recurrent.step, wrong.Cell(W), reference.Cell(W), x, (h, c), "Cell").startswith(text)
