"""Public checks of 01_net."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function


@pytest.mark.exercise("slope")
@pytest.mark.points(1)
def test_slope(submission):
    """The gradient of a product.

    ko: 곱의 기울기입니다.
    """
    found = submission.slope(lambda x: float(x[0] * x[1]), np.array([2.0, 5.0]))
    expect.close(found, np.array([5.0, 2.0]), "slope", atol=1e-6)


@pytest.mark.exercise("Linear")
@pytest.mark.points(1)
def test_linear(submission, rng):
    """The product, and its gradient.

    ko: 곱과 그 기울기입니다.
    """
    x, W, b = rng.normal(size=(2, 3)), rng.normal(size=(3, 4)), rng.normal(size=4)
    layer = submission.Linear(W, b)
    expect.close(layer.forward(x), x @ W + b, "Linear.forward")
    layer.backward(np.ones((2, 4)))
    expect.close(layer.dW, x.T @ np.ones((2, 4)), "Linear.dW")


@pytest.mark.exercise("step")
@pytest.mark.points(1)
def test_step(submission):
    """A step changes the arrays in place.

    ko: 배열을 제자리에서 바꿉니다.
    """
    params = {"a": np.array([1.0, 2.0])}
    submission.step.in_place(params, {"a": np.array([1.0, -1.0])}, 0.5)
    expect.close(params["a"], np.array([0.5, 2.5]), "params")


def net_of(submission, rng):
    return submission.Net(rng.normal(size=(3, 4)), rng.normal(size=(4, 2))), rng.normal(size=(5, 3))


@pytest.mark.exercise("Net")
@pytest.mark.points(2)
@pytest.mark.depends("Linear")
def test_net_predict(submission, reference, rng):
    """The layers one after the other, with the weights as they are now.

    ko: 지금의 가중치로 층을 차례로 지납니다.
    """
    (net, x), (known, _x) = net_of(submission, rng), net_of(reference, rng)
    net, known = submission.Net(x.T, x), reference.Net(x.T, x)
    expect.close(net.predict(np.eye(3, 3)), known.predict(np.eye(3, 3)), "Net.predict")


@pytest.mark.exercise("Net")
@pytest.mark.points(3)
@pytest.mark.depends("slope", "Linear")
def test_net_gradients(submission, rng):
    """Both gradients are the same.

    ko: 두 기울기가 같습니다.
    """
    net, x = net_of(submission, rng)
    exact, numerical = net.gradient(x), net.numerical(x)
    for key in "AB":
        expect.close(numerical[key], exact[key], f"numerical()[{key!r}]", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("train")
@pytest.mark.points(4)
@pytest.mark.depends("slope", "Linear", "step", "Net")
def test_train(submission, reference, rng):
    """The losses go down as they should.

    ko: 손실이 제대로 줄어듭니다.
    """
    A, B, x = 0.3 * rng.normal(size=(3, 4)), 0.3 * rng.normal(size=(4, 2)), rng.normal(size=(5, 3))
    losses = submission.train(submission.Net(A, B), x, 5)
    expect.close(losses, reference.train(reference.Net(A, B), x, 5), "train")
