"""Public checks of 02_activations."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function

H = 1e-5  # the step of the central differences


def away(rng, *shape, low=0.1, high=3.0):
    """Numbers of both signs, none of them near 0; the first is negative, so that no dtype is guessed from a 0."""
    x = rng.choice([-1.0, 1.0], shape) * rng.uniform(low, high, shape)
    x.flat[0], x.flat[1] = -abs(x.flat[0]), abs(x.flat[1])
    return x


def agree(submission, reference, name, *inputs):
    """The student's function gives what the reference gives, on one input after the other."""
    for x in inputs:
        shown = f"{name}({x})" if np.isscalar(x) else f"{name}(x), x.shape = {x.shape}"
        function.agrees(submission, reference, name, x, what=shown)


def slope(f, x):
    """The slope of a function of numbers at every entry of ``x``, by central differences."""
    return (f(x + H) - f(x - H)) / (2 * H)


@pytest.mark.exercise("step_function")
@pytest.mark.points(1)
def test_step_function_example(submission):
    """step_function of [-1.5, 0.0, 0.3, 2.0], the example of the text.

    ko: 본문의 예 [-1.5, 0.0, 0.3, 2.0]의 step_function입니다.
    """
    x = np.array([-1.5, 0.0, 0.3, 2.0])
    function.equals(submission, "step_function", (x,), [0, 0, 1, 1], "step_function([-1.5, 0.0, 0.3, 2.0])")


@pytest.mark.exercise("step_function")
@pytest.mark.points(0.5)
def test_step_function_arrays(submission, reference, rng):
    """step_function works on arrays of any shape, of whole numbers too.

    ko: 어떤 모양의 배열이든, 정수 배열이어도 step_function이 옳습니다.
    """
    agree(
        submission,
        reference,
        "step_function",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("step_function")
@pytest.mark.points(0.5)
def test_step_function_scalar(submission, reference):
    """step_function of a single number is a single number.

    ko: 수 하나를 넣으면 step_function은 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "step_function", -1.5, 2, 0.25)


@pytest.mark.exercise("step_function")
@pytest.mark.points(0.5)
def test_step_function_near_zero(submission):
    """step_function is 0 at 0 itself, and 1 as soon as the number is positive, however small.

    ko: step_function은 0에서 0이고, 양수이면 아무리 작아도 1입니다.
    """
    x = np.array([[0.0, -1e-9, 1e-9], [-0.4, 0.4, 0.0]])
    expect.exactly(submission.step_function(x), [[0, 0, 1], [0, 1, 0]], "step_function(x)")


@pytest.mark.exercise("sign")
@pytest.mark.points(1)
def test_sign_example(submission):
    """sign of [-1.5, -0.3, 0.0, 0.3, 2.0], the example of the text.

    ko: 본문의 예 [-1.5, -0.3, 0.0, 0.3, 2.0]의 sign입니다.
    """
    x = np.array([-1.5, -0.3, 0.0, 0.3, 2.0])
    function.equals(submission, "sign", (x,), [-1, -1, 0, 1, 1], "sign([-1.5, -0.3, 0.0, 0.3, 2.0])")


@pytest.mark.exercise("sign")
@pytest.mark.points(0.5)
def test_sign_arrays(submission, reference, rng):
    """sign works on arrays of any shape, of whole numbers too.

    ko: 어떤 모양의 배열이든, 정수 배열이어도 sign이 옳습니다.
    """
    agree(
        submission,
        reference,
        "sign",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("sign")
@pytest.mark.points(0.5)
def test_sign_scalar(submission, reference):
    """sign of a single number is a single number.

    ko: 수 하나를 넣으면 sign은 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "sign", -1.5, 2, 0.25)


@pytest.mark.exercise("sign")
@pytest.mark.points(0.5)
def test_sign_near_zero(submission):
    """sign is 0 at 0 only: a tiny number counts as much as a large one.

    ko: sign은 0에서만 0입니다. 아주 작은 수도 큰 수와 똑같이 다룹니다.
    """
    x = np.array([[0.0, -1e-9], [1e-9, -1000.0]])
    expect.exactly(submission.sign(x), [[0, -1], [1, -1]], "sign(x)")


@pytest.mark.exercise("identity_function")
@pytest.mark.points(0.5)
def test_identity_function_example(submission):
    """identity_function of [-1.5, 0.0, 2.0], the example of the text.

    ko: 본문의 예 [-1.5, 0.0, 2.0]의 identity_function입니다.
    """
    x = np.array([-1.5, 0.0, 2.0])
    function.equals(submission, "identity_function", (x,), [-1.5, 0.0, 2.0], "identity_function([-1.5, 0.0, 2.0])")


@pytest.mark.exercise("identity_function")
@pytest.mark.points(1)
def test_identity_function_arrays(submission, reference, rng):
    """identity_function keeps arrays of any shape as they are, whole numbers too.

    ko: 어떤 모양의 배열이든, 정수 배열이어도 identity_function은 그대로 돌려줍니다.
    """
    agree(
        submission,
        reference,
        "identity_function",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("identity_function")
@pytest.mark.points(0.5)
def test_identity_function_scalar(submission, reference):
    """identity_function of a single number is that number.

    ko: 수 하나를 넣으면 identity_function은 그 수를 돌려줍니다.
    """
    agree(submission, reference, "identity_function", -1.5, 2, 0.25)


@pytest.mark.exercise("identity_function")
@pytest.mark.points(0.5)
def test_identity_function_keras(submission, keras_answers):
    """identity_function gives an ndarray, with the values of Keras' linear activation.

    ko: identity_function은 ndarray를 돌려주고, 그 값은 Keras의 linear 활성화와 같습니다.
    """
    answers = keras_answers["identity_function"]
    received = submission.identity_function(answers["x"])
    expect.close(received, answers["y"], "identity_function(x)")
    expect.array(received, "identity_function(x)")


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
def test_sigmoid_example(submission):
    """sigmoid of [-1.0, 0.0, 2.0], the example of the text.

    ko: 본문의 예 [-1.0, 0.0, 2.0]의 sigmoid입니다.
    """
    # The text has eight digits.
    x = np.array([-1.0, 0.0, 2.0])
    function.equals(submission, "sigmoid", (x,), [0.26894142, 0.5, 0.88079708], "sigmoid([-1.0, 0.0, 2.0])", atol=1e-8)


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
def test_sigmoid_arrays(submission, reference, rng):
    """sigmoid works on each number of an array of any shape, of whole numbers too.

    ko: sigmoid는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "sigmoid",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
def test_sigmoid_scalar(submission, reference):
    """sigmoid of a single number is a single number.

    ko: 수 하나를 넣으면 sigmoid는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "sigmoid", -1.5, 2, 0.25)


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(1)
def test_sigmoid_large(submission, reference):
    """sigmoid has no nan for numbers as large as 1000 and -1000, and goes to 0 and 1 there.

    ko: 1000이나 -1000처럼 큰 수에서도 sigmoid의 결과에 nan이 없고, 값은 0과 1에 다가갑니다.
    """
    x = np.array([-1000.0, -100.0, -30.0, 30.0, 100.0, 1000.0])
    function.agrees(
        submission,
        reference,
        "sigmoid",
        x,
        what=expect.words(en="sigmoid(x), x up to 1000", ko="sigmoid(x), x는 1000까지"),
    )


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
def test_sigmoid_keras(submission, keras_answers):
    """sigmoid gives an ndarray, with the values Keras gives.

    ko: sigmoid는 ndarray를 돌려주고, 그 값은 Keras와 같습니다.
    """
    answers = keras_answers["sigmoid"]
    received = submission.sigmoid(answers["x"])
    expect.close(received, answers["y"], "sigmoid(x)")
    expect.array(received, "sigmoid(x)")


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
def test_tanh_example(submission):
    """tanh of [-1.0, 0.0, 0.5], the example of the text.

    ko: 본문의 예 [-1.0, 0.0, 0.5]의 tanh입니다.
    """
    # The text has eight digits.
    x = np.array([-1.0, 0.0, 0.5])
    function.equals(submission, "tanh", (x,), [-0.76159416, 0.0, 0.46211716], "tanh([-1.0, 0.0, 0.5])", atol=1e-8)


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
def test_tanh_arrays(submission, reference, rng):
    """tanh works on each number of an array of any shape, of whole numbers too.

    ko: tanh는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "tanh",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
def test_tanh_scalar(submission, reference):
    """tanh of a single number is a single number.

    ko: 수 하나를 넣으면 tanh는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "tanh", -1.5, 2, 0.25)


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
def test_tanh_large(submission, reference):
    """tanh has no nan for numbers as large as 1000 and -1000, and goes to -1 and 1 there.

    ko: 1000이나 -1000처럼 큰 수에서도 tanh의 결과에 nan이 없고, 값은 -1과 1에 다가갑니다.
    """
    x = np.array([-1000.0, -100.0, -30.0, 30.0, 100.0, 1000.0])
    function.agrees(
        submission, reference, "tanh", x, what=expect.words(en="tanh(x), x up to 1000", ko="tanh(x), x는 1000까지")
    )


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
def test_tanh_keras(submission, keras_answers):
    """tanh gives an ndarray, with the values Keras gives.

    ko: tanh는 ndarray를 돌려주고, 그 값은 Keras와 같습니다.
    """
    answers = keras_answers["tanh"]
    received = submission.tanh(answers["x"])
    expect.close(received, answers["y"], "tanh(x)")
    expect.array(received, "tanh(x)")


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
def test_relu_example(submission):
    """relu of [-1.5, 0.0, 0.3, 2.0], the example of the text.

    ko: 본문의 예 [-1.5, 0.0, 0.3, 2.0]의 relu입니다.
    """
    x = np.array([-1.5, 0.0, 0.3, 2.0])
    function.equals(submission, "relu", (x,), [0.0, 0.0, 0.3, 2.0], "relu([-1.5, 0.0, 0.3, 2.0])")


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
def test_relu_arrays(submission, reference, rng):
    """relu works on each number of an array of any shape, of whole numbers too.

    ko: relu는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "relu",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
def test_relu_scalar(submission, reference):
    """relu of a single number is a single number.

    ko: 수 하나를 넣으면 relu는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "relu", -1.5, 2, 0.25)


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
def test_relu_large(submission):
    """relu keeps positive numbers of any size, with no upper limit.

    ko: relu는 양수를 크기와 상관없이 그대로 두며, 위쪽 한계가 없습니다.
    """
    x = np.array([[-1000.0, 1000.0], [1e-9, -1e-9]])
    # only the size of the smallest matters: float32 keeps seven digits of it
    expect.close(submission.relu(x), [[0.0, 1000.0], [1e-9, 0.0]], "relu(x)", atol=0.0)


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
def test_relu_keras(submission, keras_answers):
    """relu gives an ndarray, with the values Keras gives.

    ko: relu는 ndarray를 돌려주고, 그 값은 Keras와 같습니다.
    """
    answers = keras_answers["relu"]
    received = submission.relu(answers["x"])
    expect.close(received, answers["y"], "relu(x)")
    expect.array(received, "relu(x)")


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
def test_softplus_example(submission):
    """softplus of [-1.0, 0.0, 2.0], the example of the text.

    ko: 본문의 예 [-1.0, 0.0, 2.0]의 softplus입니다.
    """
    # The text has eight digits.
    x = np.array([-1.0, 0.0, 2.0])
    function.equals(
        submission,
        "softplus",
        (x,),
        [0.31326169, 0.69314718, 2.12692801],
        "softplus([-1.0, 0.0, 2.0])",
        atol=1e-8,
    )


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
def test_softplus_arrays(submission, reference, rng):
    """softplus works on each number of an array of any shape, of whole numbers too.

    ko: softplus는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "softplus",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
def test_softplus_scalar(submission, reference):
    """softplus of a single number is a single number.

    ko: 수 하나를 넣으면 softplus는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "softplus", -1.5, 2, 0.25)


@pytest.mark.exercise("softplus")
@pytest.mark.points(1)
def test_softplus_large(submission, reference):
    """softplus is finite for numbers as large as 1000 and -1000: there it is that number, or 0.

    ko: 1000이나 -1000처럼 큰 수에서도 softplus는 유한합니다. 거기에서 값은 그 수 자체이거나 0입니다.
    """
    x = np.array([-1000.0, -100.0, -30.0, 30.0, 100.0, 1000.0])
    function.agrees(
        submission,
        reference,
        "softplus",
        x,
        what=expect.words(en="softplus(x), x up to 1000", ko="softplus(x), x는 1000까지"),
    )


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
def test_softplus_keras(submission, keras_answers):
    """softplus gives an ndarray, with the values Keras gives.

    ko: softplus는 ndarray를 돌려주고, 그 값은 Keras와 같습니다.
    """
    answers = keras_answers["softplus"]
    received = submission.softplus(answers["x"])
    expect.close(received, answers["y"], "softplus(x)")
    expect.array(received, "softplus(x)")


@pytest.mark.exercise("piecewise_linear")
@pytest.mark.points(1)
def test_piecewise_linear_example(submission):
    """piecewise_linear of [-2.0, -0.25, 0.0, 0.4, 2.0], the example of the text.

    ko: 본문의 예 [-2.0, -0.25, 0.0, 0.4, 2.0]의 piecewise_linear입니다.
    """
    x = np.array([-2.0, -0.25, 0.0, 0.4, 2.0])
    function.equals(
        submission,
        "piecewise_linear",
        (x,),
        [0.0, 0.25, 0.5, 0.9, 1.0],
        "piecewise_linear([-2.0, -0.25, 0.0, 0.4, 2.0])",
    )


@pytest.mark.exercise("piecewise_linear")
@pytest.mark.points(0.5)
def test_piecewise_linear_arrays(submission, reference, rng):
    """piecewise_linear works on each number of an array of any shape, of whole numbers too.

    ko: piecewise_linear는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "piecewise_linear",
        away(rng, 3, 4, high=1.0),
        away(rng, 2, 3, 2, high=1.0),
        np.array([[0, -1], [1, -3]]),
    )


@pytest.mark.exercise("piecewise_linear")
@pytest.mark.points(0.5)
def test_piecewise_linear_scalar(submission, reference):
    """piecewise_linear of a single number is a single number.

    ko: 수 하나를 넣으면 piecewise_linear는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "piecewise_linear", -0.25, 2, 0.1)


@pytest.mark.exercise("piecewise_linear")
@pytest.mark.points(0.5)
def test_piecewise_linear_corners(submission):
    """piecewise_linear has its corners at -1/2 and 1/2: the line meets 0 and 1 there.

    ko: piecewise_linear는 -1/2과 1/2에서 꺾입니다. 거기에서 직선이 0과 1에 닿습니다.
    """
    x = np.array([-0.51, -0.5, -0.49, 0.49, 0.5, 0.51])
    expect.close(submission.piecewise_linear(x), [0.0, 0.0, 0.01, 0.99, 1.0, 1.0], "piecewise_linear(x)")


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_example(submission):
    """sigmoid_grad of [-1.0, 0.0, 2.0], the example of the text.

    ko: 본문의 예 [-1.0, 0.0, 2.0]의 sigmoid_grad입니다.
    """
    # The text has eight digits.
    x = np.array([-1.0, 0.0, 2.0])
    function.equals(
        submission,
        "sigmoid_grad",
        (x,),
        [0.19661193, 0.25, 0.10499359],
        "sigmoid_grad([-1.0, 0.0, 2.0])",
        atol=1e-8,
    )


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_arrays(submission, reference, rng):
    """sigmoid_grad works on each number of an array of any shape, of whole numbers too.

    ko: sigmoid_grad는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "sigmoid_grad",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_scalar(submission, reference):
    """sigmoid_grad of a single number is a single number.

    ko: 수 하나를 넣으면 sigmoid_grad는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "sigmoid_grad", -1.5, 2, 0.25)


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_slope(submission, reference, rng):
    """sigmoid_grad is the slope of the sigmoid, by numerical differentiation.

    ko: 수치 미분으로 확인하면 sigmoid_grad는 시그모이드의 기울기입니다.
    """
    x = rng.uniform(-3.0, 3.0, (4, 3))
    # central differences are right to 1e-10 here
    expect.close(submission.sigmoid_grad(x), slope(reference.sigmoid, x), "sigmoid_grad(x)", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_large(submission, reference):
    """sigmoid_grad goes to 0 on both sides, without nan, up to 1000 and -1000.

    ko: sigmoid_grad는 1000과 -1000까지 nan 없이 양쪽에서 0에 다가갑니다.
    """
    x = np.array([-1000.0, -20.0, 20.0, 1000.0])
    function.agrees(
        submission,
        reference,
        "sigmoid_grad",
        x,
        what=expect.words(en="sigmoid_grad(x), x up to 1000", ko="sigmoid_grad(x), x는 1000까지"),
    )


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
def test_sigmoid_grad_keras(submission, keras_answers):
    """sigmoid_grad gives an ndarray, with the slopes Keras finds.

    ko: sigmoid_grad는 ndarray를 돌려주고, 그 값은 Keras가 구한 기울기와 같습니다.
    """
    answers = keras_answers["sigmoid_grad"]
    received = submission.sigmoid_grad(answers["x"])
    expect.close(received, answers["dx"], "sigmoid_grad(x)")
    expect.array(received, "sigmoid_grad(x)")


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_example(submission):
    """tanh_grad of [-1.0, 0.0, 0.5], the example of the text.

    ko: 본문의 예 [-1.0, 0.0, 0.5]의 tanh_grad입니다.
    """
    # The text has eight digits.
    x = np.array([-1.0, 0.0, 0.5])
    function.equals(
        submission, "tanh_grad", (x,), [0.41997434, 1.0, 0.78644773], "tanh_grad([-1.0, 0.0, 0.5])", atol=1e-8
    )


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_arrays(submission, reference, rng):
    """tanh_grad works on each number of an array of any shape, of whole numbers too.

    ko: tanh_grad는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "tanh_grad",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_scalar(submission, reference):
    """tanh_grad of a single number is a single number.

    ko: 수 하나를 넣으면 tanh_grad는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "tanh_grad", -1.5, 2, 0.25)


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_slope(submission, reference, rng):
    """tanh_grad is the slope of tanh, by numerical differentiation.

    ko: 수치 미분으로 확인하면 tanh_grad는 tanh의 기울기입니다.
    """
    x = rng.uniform(-3.0, 3.0, (4, 3))
    # central differences are right to 1e-10 here
    expect.close(submission.tanh_grad(x), slope(reference.tanh, x), "tanh_grad(x)", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_large(submission, reference):
    """tanh_grad goes to 0 on both sides, without nan, up to 1000 and -1000.

    ko: tanh_grad는 1000과 -1000까지 nan 없이 양쪽에서 0에 다가갑니다.
    """
    x = np.array([-1000.0, -10.0, 10.0, 1000.0])
    function.agrees(
        submission,
        reference,
        "tanh_grad",
        x,
        what=expect.words(en="tanh_grad(x), x up to 1000", ko="tanh_grad(x), x는 1000까지"),
    )


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
def test_tanh_grad_keras(submission, keras_answers):
    """tanh_grad gives an ndarray, with the slopes Keras finds.

    ko: tanh_grad는 ndarray를 돌려주고, 그 값은 Keras가 구한 기울기와 같습니다.
    """
    answers = keras_answers["tanh_grad"]
    received = submission.tanh_grad(answers["x"])
    expect.close(received, answers["dx"], "tanh_grad(x)")
    expect.array(received, "tanh_grad(x)")


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
def test_relu_grad_example(submission):
    """relu_grad of [-1.5, 0.3, 2.0], the example of the text.

    ko: 본문의 예 [-1.5, 0.3, 2.0]의 relu_grad입니다.
    """
    x = np.array([-1.5, 0.3, 2.0])
    function.equals(submission, "relu_grad", (x,), [0, 1, 1], "relu_grad([-1.5, 0.3, 2.0])")


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
def test_relu_grad_arrays(submission, reference, rng):
    """relu_grad works on each number of an array of any shape, of whole numbers too.

    ko: relu_grad는 어떤 모양의 배열이든, 정수 배열이어도 수마다 계산합니다.
    """
    agree(
        submission,
        reference,
        "relu_grad",
        away(rng, 3, 4),
        away(rng, 2, 3, 2),
        np.array([[-3, 2], [1, -4], [5, -1]]),
    )


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
def test_relu_grad_scalar(submission, reference):
    """relu_grad of a single number is a single number.

    ko: 수 하나를 넣으면 relu_grad는 수 하나를 돌려줍니다.
    """
    agree(submission, reference, "relu_grad", -1.5, 2, 0.25)


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
def test_relu_grad_at_zero(submission):
    """relu_grad is 0 at 0, by the convention of the text.

    ko: 본문의 약속대로 relu_grad는 0에서 0입니다.
    """
    x = np.array([[0.0, -2.0], [3.0, 0.0], [-1.0, 0.5]])
    expect.exactly(submission.relu_grad(x), [[0, 0], [1, 0], [0, 1]], "relu_grad(x)")


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
def test_relu_grad_keras(submission, keras_answers):
    """relu_grad gives an ndarray, with the slopes Keras finds.

    ko: relu_grad는 ndarray를 돌려주고, 그 값은 Keras가 구한 기울기와 같습니다.
    """
    answers = keras_answers["relu_grad"]
    received = submission.relu_grad(answers["x"])
    expect.close(received, answers["dx"], "relu_grad(x)")
    expect.array(received, "relu_grad(x)")


@pytest.mark.exercise("vanishing")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid_grad")
def test_vanishing_example(submission):
    """vanishing(3) is 0.015625, the example of the text.

    ko: 본문의 예 vanishing(3)은 0.015625입니다.
    """
    function.equals(submission, "vanishing", (3,), 0.015625, "vanishing(3)")


@pytest.mark.exercise("vanishing")
@pytest.mark.points(1)
@pytest.mark.depends("sigmoid_grad")
def test_vanishing_depths(submission, reference):
    """vanishing is right for networks of one layer, of two and of five.

    ko: 한 층, 두 층, 다섯 층인 신경망에서 vanishing이 옳습니다.
    """
    agree(submission, reference, "vanishing", 1, 2, 5)


@pytest.mark.exercise("vanishing")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid_grad")
def test_vanishing_no_layers(submission):
    """vanishing(0) is 1: with no layer, the gradient arrives whole.

    ko: vanishing(0)은 1입니다. 층이 없으면 기울기가 그대로 전해집니다.
    """
    function.equals(submission, "vanishing", (0,), 1.0, "vanishing(0)")


@pytest.mark.exercise("vanishing")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid_grad")
def test_vanishing_deep(submission, reference):
    """vanishing is tiny but not 0 for 20 and for 50 layers.

    ko: 20층, 50층이면 vanishing이 아주 작지만 0은 아닙니다.
    """
    for depth in (20, 50):  # no absolute tolerance: 1e-12 and 1e-30 are the answers
        function.agrees(submission, reference, "vanishing", depth, what=f"vanishing({depth})", atol=0.0)


# --- the questions ---


def whole_numbers(received, what):
    """An answer made of integers; 3, 3.0 and np.int64(3) are the same here, and so are a tuple and a list."""
    value = expect.numbers(received, what)
    expect.that(
        value.dtype.kind in "iuf" and np.all(value == np.floor(value)),
        en=f"{what} should be made of integers.",
        ko=f"{what}의 답은 정수여야 합니다.",
    )
    return value


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer to q1 is one integer; whether it is right is seen when it is graded.

    ko: q1의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q1(), "q1()")
    expect.that(value.shape == (), en="q1() should be one integer.", ko="q1()의 답은 정수 하나여야 합니다.")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer to q2 is one of the letters a to d; whether it is right is seen when it is graded.

    ko: q2의 답은 a부터 d까지의 글자 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = submission.q2()
    expect.that(
        isinstance(value, str) and value.strip().lower() in ("a", "b", "c", "d"),
        en='q2() should be one of the letters "a", "b", "c" and "d", as a string.',
        ko='q2()의 답은 문자열 "a", "b", "c", "d" 가운데 하나여야 합니다.',
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer to q3 is one integer; whether it is right is seen when it is graded.

    ko: q3의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q3(), "q3()")
    expect.that(value.shape == (), en="q3() should be one integer.", ko="q3()의 답은 정수 하나여야 합니다.")
