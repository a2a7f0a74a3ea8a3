import numpy as np
import pytest

from grader.grading import expect

# Central differences with h = 1e-4 are off by h^2 f'''/6, about 1e-8 here. Every h from 1e-8 to 1e-3 passes with these
# tolerances; one-sided differences (off by 5e-5 and more) and h = 1e-2 do not.
RTOL, ATOL = 1e-6, 5e-6


def coupled(rng, shape):
    """A cubic in which neighbours are multiplied (so a moved entry shows in the next ones), and its gradient."""
    a = rng.uniform(1.0, 2.0, shape)

    def f(x):
        flat = np.ravel(x)
        return float(np.sum(a * x**3) + np.sum(flat[:-1] * flat[1:]))

    def gradient(x):
        flat = np.pad(np.ravel(x), 1)
        return 3 * a * x**2 + (flat[:-2] + flat[2:]).reshape(shape)

    return f, gradient


def cross_entropy(scores, labels):
    """The loss of a classifier, straight from its scores, and the probabilities."""
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return float(-np.mean(np.log(p[np.arange(len(labels)), labels]))), p


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
def test_numerical_diff_square(submission):
    """The derivative of x ** 2 at 3.0 is 6, given as one number.

    ko: x ** 2의 3.0에서의 미분은 6이고, 숫자 하나로 돌려줍니다.
    """
    expect.close(
        submission.numerical_diff(lambda x: x**2, 3.0), 6.0, "numerical_diff(x ** 2, 3.0)", rtol=RTOL, atol=ATOL
    )


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(2)
def test_numerical_diff_curves(submission, rng):
    """The derivatives of x ** 3, exp(-x / 2) and sin(x) are right at several places.

    ko: x ** 3, exp(-x / 2), sin(x)의 미분이 여러 점에서 맞습니다.
    """
    curves = {
        "x ** 3": (lambda x: x**3, lambda x: 3 * x**2),
        "exp(-x / 2)": (lambda x: float(np.exp(-x / 2)), lambda x: -np.exp(-x / 2) / 2),
        "sin(x)": (lambda x: float(np.sin(x)), np.cos),
    }
    for name, (f, derivative) in curves.items():
        for x in rng.uniform(0.8, 2.8, 3).tolist():
            what = f"numerical_diff({name}, {x:.3f})"
            expect.close(submission.numerical_diff(f, x), derivative(x), what, rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
def test_numerical_diff_far_from_zero(submission, rng):
    """The derivative is as accurate where x is about 100 (too small an h drowns in rounding there).

    ko: x가 100쯤일 때에도 정확합니다(h가 너무 작으면 여기에서 반올림 오차에 묻힙니다).
    """
    for x in rng.uniform(80.0, 120.0, 3).tolist():
        what = f"numerical_diff(x ** 3, {x:.2f})"
        expect.close(submission.numerical_diff(lambda v: v**3, x), 3 * x**2, what, rtol=RTOL)


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(2)
def test_numerical_diff_agrees_with_keras(submission, keras_answers):
    """The derivative of x ** 2 * tanh(x) is what automatic differentiation (Keras with GradientTape) gives.

    ko: x ** 2 * tanh(x)의 미분이 자동 미분(Keras와 GradientTape)의 결과와 같습니다.
    """
    recorded = keras_answers["numerical_diff"]
    for x, derivative in zip(recorded["x"].tolist(), recorded["derivative"], strict=True):
        received = submission.numerical_diff(lambda v: float(v**2 * np.tanh(v)), x)
        expect.close(received, derivative, f"numerical_diff(x ** 2 * tanh(x), {x:.3f})", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 3, 2, 2)], ids=["1d", "2d", "4d"])
def test_numerical_gradient_values(submission, rng, shape):
    """The gradient is an array of x's shape with the right values: for vectors, matrices and 4-D weights.

    ko: 벡터, 행렬, 4차원 가중치에 대해 기울기가 x와 같은 모양의 배열이고 값이 맞습니다.
    """
    f, gradient = coupled(rng, shape)
    x = rng.uniform(-2.0, 2.0, shape)
    what = "numerical_gradient(f, x)"
    received = expect.array(submission.numerical_gradient.in_place(f, x.copy()), what)
    expect.close(received, gradient(x), what, rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(2)
def test_numerical_gradient_restores_x(submission, rng):
    """Afterwards x holds the values it had before.

    ko: 계산이 끝나면 x는 처음 값을 가지고 있습니다.
    """
    f, _ = coupled(rng, (2, 3))
    x = rng.uniform(-2.0, 2.0, (2, 3))
    after = x.copy()
    for _time in range(2):
        submission.numerical_gradient.in_place(f, after)
    # Twice, since a second answer shows an entry left moved (a known mistake is recognised by its answers).
    # Taking off what was added (x += h, x -= 2h, x += h) leaves rounding errors of 1e-16: that is restored too.
    expect.close(after, x, "x (after numerical_gradient)", rtol=0.0, atol=1e-9)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(3)
def test_numerical_gradient_of_a_network(submission, rng):
    """With `lambda W: net.loss(x, t)`, which reads the network's own W, the gradient of the loss is right.

    ko: 신경망의 W를 직접 읽는 `lambda W: net.loss(x, t)`를 넘겨도 손실의 기울기가 맞습니다.
    """
    x, W, labels = rng.normal(size=(4, 3)), rng.normal(size=(3, 5)), rng.integers(0, 5, 4)
    expected = x.T @ (cross_entropy(x @ W, labels)[1] - np.eye(5)[labels]) / 4
    received = submission.numerical_gradient.in_place(lambda _W: cross_entropy(x @ W, labels)[0], W)
    expect.close(received, expected, "numerical_gradient(lambda W: net.loss(x, t), net.W)", rtol=RTOL, atol=1e-6)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(2)
def test_numerical_gradient_agrees_with_keras(submission, keras_answers):
    """The gradient of a two-layer network's first weights is what Keras' GradientTape gives.

    ko: 2층 신경망의 첫째 가중치에 대한 기울기가 Keras의 GradientTape 결과와 같습니다.
    """
    net = keras_answers["numerical_gradient"]
    x, W1, W2, labels = net["x"], net["W1"], net["W2"], net["labels"]
    received = submission.numerical_gradient.in_place(lambda _W: cross_entropy(np.tanh(x @ W1) @ W2, labels)[0], W1)
    what = "numerical_gradient(lambda W: net.loss(x, t), net.W1)"
    expect.close(received, net["gradient"], what, rtol=RTOL, atol=1e-6)
