"""The further questions to wrong code: what they tell, and that they leave the check as it was."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.expect import Wrong
from grader.grading.harness import function, gradient, recurrent
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.client import nearest
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import Submission, connect

RNG = np.random.default_rng(0)
RIGHT = """
def norm(x):
    return x / x.sum(axis=-1, keepdims=True)

class Cell:
    def __init__(self, W):
        self.W = W
    def forward(self, x, h):
        a, b, c = np.split(x @ self.W, 3, axis=1)
        return np.tanh(a) * b + c + h
"""


def names(source: str) -> Submission:
    cells = Cells()
    cells.run(1, "import numpy as np\nimport itertools\ncount = itertools.count()\n" + source)
    submission, client = connect(LocalTransport(cells))
    client.begin(0)
    return submission


def told(call: object, *args: object, submission: Submission, **options: object) -> str:
    with pytest.raises(Wrong) as info:
        call(*args, **options)  # type: ignore[operator]
    assert info.value.probe is not None
    message = info.value.probe(submission)
    return "" if message is None else message.render("en")


@pytest.mark.parametrize(
    ("body", "x", "text"),
    [
        ("x / x.sum(axis=0)", RNG.uniform(1, 2, (4, 3)), "Each row given by itself comes out right"),
        ("np.array([r / r.sum() for r in x])", RNG.uniform(1, 2, 3), "As a batch of one row it comes out right"),
        ("x + next(count)", RNG.uniform(1, 2, (4, 3)), "Asked the same thing twice, it gives two answers"),
        ("x * 2", RNG.uniform(1, 2, (4, 3)), ""),
        ("'text'", RNG.uniform(1, 2, 3), ""),
        ("None", RNG.uniform(1, 2, 3), ""),
    ],
)
def test_what_a_function_does_get_right(body: str, x: object, text: str) -> None:
    wrong = names(f"def norm(x):\n    return {body}\n")
    found = told(function.agrees, wrong, names(RIGHT), "norm", x, submission=wrong)
    assert found.startswith(text) if text else found == ""


@pytest.mark.parametrize("order", ["bac", "cab", "cba"])
def test_another_order_of_blocks_is_named(order: str) -> None:
    wrong = names(RIGHT.replace("a, b, c = np.split", ", ".join(order) + " = np.split"))
    W, x = RNG.normal(size=(2, 12)), RNG.normal(size=(5, 2))
    ours, right = wrong.Cell(W), names(RIGHT).Cell(W)
    found = told(
        recurrent.step, ours, right, x, (RNG.normal(size=(5, 4)),), "Cell", submission=wrong, weights=(W,), blocks="abc"
    )
    assert f"in the order {', '.join(order)} it would be right; here the order is a, b, c." in found


def test_gradients_say_what_they_are_compared_with() -> None:
    x = RNG.normal(size=3)
    with pytest.raises(Wrong) as info:
        gradient.agrees(x, lambda p: np.sum(p**2), x, "Loss.backward()")
    assert info.value.note is not None
    assert "numerical derivative" in str(info.value.note)
    with pytest.raises(Wrong, match="should be one number"):
        gradient.agrees(x, lambda p: p, x, "Loss.backward()")
    with pytest.raises(Wrong, match="nan or infinite"):
        gradient.agrees(x, lambda p: float("nan"), x, "Loss.backward()")


def test_results_too_many_and_attributes_never_set() -> None:
    with pytest.raises(Wrong, match="should give one result"):
        expect.close((np.zeros(2), 1.0), np.zeros(2), "f(x)")
    with pytest.raises(Wrong, match="should give one result"):
        expect.close((np.zeros(2), np.zeros(2)), np.zeros(2), "f(x)")
    with pytest.raises(Wrong, match=r"self\.dW = …"):
        expect.close(None, np.zeros(2), "Affine.dW")
    with pytest.raises(Wrong, match="`return` missing"):
        expect.close(None, np.zeros(2), "Affine.backward(dout)")


def test_swapped_letters_are_the_nearest_name() -> None:
    assert nearest("NAND", ["AND", "NADN", "OR"]) == "NADN"
    assert nearest("backward", ["backword", "forward"]) == "backword"
    assert nearest("softmax", ["sigmoid"]) is None
