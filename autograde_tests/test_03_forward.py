"""Public checks of 03_forward."""

from typing import Any

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function

KEYS = ("W1", "B1", "W2", "B2", "W3", "B3")
# A forward pass in float32 is right; where terms cancel, little of its seven digits is left.
FLOAT32: dict[str, Any] = {"rtol": 1e-5, "atol": 1e-6}


def network(rng, *sizes):
    """A network of the given layer sizes with weights and biases of order one."""
    parts = {}
    for number in (1, 2, 3):
        parts[f"W{number}"] = rng.normal(size=sizes[number - 1 : number + 1])
        parts[f"B{number}"] = rng.normal(size=sizes[number])
    return parts


# The weights of the text's table: a line of it, one neuron, is a column of W.
TEXT = {
    "W1": [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]],
    "B1": [0.1, 0.2, 0.3],
    "W2": [[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]],
    "B2": [0.1, 0.2],
    "W3": [[0.1, 0.3], [0.2, 0.4]],
    "B3": [0.1, 0.2],
}


@pytest.mark.exercise("init_network")
@pytest.mark.points(1)
def test_init_network_shapes(submission):
    """init_network gives a dict of ndarrays of the shapes of a 2-3-2-2 network.

    ko: init_network는 2-3-2-2 신경망의 모양에 맞는 ndarray의 딕셔너리를 돌려줍니다.
    """
    received = submission.init_network()
    for key in KEYS:
        what, shape = f'init_network()["{key}"]', np.shape(TEXT[key])
        value = expect.array(expect.entry(received, key, "init_network()"), what)
        expect.that(
            value.shape == shape,
            en=f"{what} has the wrong shape.\n  expected {shape}   received {value.shape}",
            ko=f"{what}의 모양이 다릅니다.\n  기대한 값 {shape}   받은 값 {value.shape}",
        )


@pytest.mark.exercise("init_network")
@pytest.mark.points(2)
def test_init_network_values(submission):
    """The weights and biases are those of the table, each in its place.

    ko: 가중치와 편향이 표의 값이고, 모두 제자리에 있습니다.
    """
    received = submission.init_network()
    for key in KEYS:
        expect.close(expect.entry(received, key, "init_network()"), TEXT[key], f'init_network()["{key}"]')


@pytest.mark.exercise("init_network")
@pytest.mark.points(1)
def test_init_network_forward(submission):
    """With these weights the text's input [1.0, 0.5] gives [0.31682708, 0.69627909].

    ko: 이 가중치로 본문의 입력 [1.0, 0.5]를 계산하면 [0.31682708, 0.69627909]입니다.
    """
    received = submission.init_network()
    weights = {key: expect.numbers(expect.entry(received, key, "init_network()"), key) for key in KEYS}
    wrong = [key for key in KEYS if weights[key].shape != np.shape(TEXT[key])]
    expect.that(
        not wrong,
        en=f"The shapes of {', '.join(wrong)} do not fit a 2-3-2-2 network.",
        ko=f"{', '.join(wrong)}의 모양이 2-3-2-2 신경망에 맞지 않습니다.",
    )
    z = np.array([1.0, 0.5])
    for number in (1, 2):
        z = 1 / (1 + np.exp(-(z @ weights[f"W{number}"] + weights[f"B{number}"])))
    y = z @ weights["W3"] + weights["B3"]
    # The text has eight digits.
    expect.close(y, [0.31682708, 0.69627909], "forward(init_network(), x)", atol=1e-8)


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_example(submission, reference):
    """forward of the text's network gives [0.31682708, 0.69627909] for x = [1.0, 0.5].

    ko: 본문의 신경망에 x = [1.0, 0.5]를 넣으면 [0.31682708, 0.69627909]입니다.
    """
    # The text has eight digits.
    args = (reference.init_network(), np.array([1.0, 0.5]))
    function.equals(submission, "forward", args, [0.31682708, 0.69627909], "forward(init_network(), x)", **FLOAT32)


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_weights(submission, reference, rng):
    """forward uses the weights it is given, not those of the text.

    ko: forward는 본문의 가중치가 아니라 인수로 받은 가중치를 씁니다.
    """
    function.agrees(
        submission, reference, "forward", network(rng, 2, 3, 2, 2), rng.normal(size=2), what="forward(…)", **FLOAT32
    )


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_batch(submission, reference, rng):
    """forward of a batch, through layers of other sizes, gives one row for each row of x.

    ko: 층의 크기가 다른 신경망에 배치를 넣으면 forward는 x의 행마다 한 행을 돌려줍니다.
    """
    weights, x = network(rng, 4, 5, 3, 2), rng.normal(size=(6, 4))
    function.agrees(submission, reference, "forward", weights, x[0], what="forward(…), x.shape = (4,)", **FLOAT32)
    function.agrees(submission, reference, "forward", weights, x, what="forward(…), x.shape = (6, 4)", **FLOAT32)


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
def test_forward_square(submission, reference, rng):
    """forward takes the product in the right order where all layers have the same size.

    ko: 모든 층의 크기가 같아 모양으로는 드러나지 않을 때에도 forward는 올바른 순서로 곱합니다.
    """
    weights, x = network(rng, 3, 3, 3, 3), rng.normal(size=(3, 3))
    function.agrees(submission, reference, "forward", weights, x[0], what="forward(…), x.shape = (3,)", **FLOAT32)
    function.agrees(submission, reference, "forward", weights, x, what="forward(…), x.shape = (3, 3)", **FLOAT32)


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
def test_forward_keras(submission, keras_answers):
    """forward gives an ndarray, with the values of three Dense layers of Keras.

    ko: forward는 ndarray를 돌려주고, 그 값은 Keras의 Dense 층 세 개와 같습니다.
    """
    answers = keras_answers["forward"]
    y = submission.forward({key: answers[key] for key in KEYS}, answers["x"])
    expect.close(y, answers["y"], "forward(…)", **FLOAT32)
    expect.array(y, "forward(…)")


@pytest.mark.exercise("softmax")
@pytest.mark.points(1)
def test_softmax_example(submission):
    """softmax of [0.3, 2.9, 4.0], the example of the text.

    ko: 본문의 예 [0.3, 2.9, 4.0]의 softmax입니다.
    """
    # The text has eight digits.
    expected = [0.01821127, 0.24519181, 0.73659691]
    function.equals(submission, "softmax", (np.array([0.3, 2.9, 4.0]),), expected, "softmax(x)", atol=1e-8)


@pytest.mark.exercise("softmax")
@pytest.mark.points(2)
def test_softmax_batch(submission, reference, rng):
    """softmax of a batch works on each row by itself, and a row alone gives the same.

    ko: 배치의 softmax는 행마다 따로 계산하고, 한 행만 넣어도 결과가 같습니다.
    """
    x = rng.normal(size=(4, 3)) * np.array([[0.5], [1.0], [2.0], [4.0]])
    function.agrees(submission, reference, "softmax", x, what="softmax(x), x.shape = (4, 3)")
    function.agrees(submission, reference, "softmax", x[1], what="softmax(x[1]), 1-D")


@pytest.mark.exercise("softmax")
@pytest.mark.points(1)
def test_softmax_square(submission, reference, rng):
    """softmax divides each row by its own sum when there are as many rows as columns, too.

    ko: 행과 열의 수가 같을 때에도 softmax는 각 행을 그 행의 합으로 나눕니다.
    """
    x = rng.normal(scale=2.0, size=(3, 3))
    function.agrees(submission, reference, "softmax", x, what="softmax(x), x.shape = (3, 3)")


# Scores of up to 400 are safe without a shift, and not with one in the wrong direction.
@pytest.mark.exercise("softmax")
@pytest.mark.points(1)
@pytest.mark.parametrize("x", [[1010, 1000, 990], [-1010, -1000, -1000]], ids=["large", "very_negative"])
def test_softmax_overflow(submission, reference, x):
    """softmax has no nan for scores around 1000 and -1000, integers like those of the text.

    ko: 점수가 1000이나 -1000 근처여도 softmax의 결과에 nan이 없습니다. 본문의 예와 같은 정수 배열입니다.
    """
    function.agrees(submission, reference, "softmax", np.array([400.0, 0.0, -400.0]), what="softmax([400, 0, -400])")
    function.agrees(submission, reference, "softmax", np.array(x), what=f"softmax({x})")


@pytest.mark.exercise("softmax")
@pytest.mark.points(2)
def test_softmax_rows_apart(submission, reference, rng):
    """softmax of a batch whose rows are 1000 apart has no nan.

    ko: 행끼리 1000씩 차이 나는 배치에서도 softmax의 결과에 nan이 없습니다.
    """
    x = rng.normal(size=(3, 4)) + np.array([[1000.0], [0.0], [-1000.0]])
    function.agrees(submission, reference, "softmax", x, what="softmax(x)")


@pytest.mark.exercise("softmax")
@pytest.mark.points(1)
def test_softmax_keras(submission, keras_answers):
    """softmax gives an ndarray, with the values Keras gives.

    ko: softmax는 ndarray를 돌려주고, 그 값은 Keras와 같습니다.
    """
    answers = keras_answers["softmax"]
    y = submission.softmax(answers["batch"])
    expect.close(y, answers["batch_y"], "softmax(x), 2-D")
    expect.array(y, "softmax(x)")
    expect.close(submission.softmax(answers["vector"]), answers["vector_y"], "softmax(x), 1-D")


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
def test_predict_example(submission):
    """predict of the text's network gives [0.40625907, 0.59374093] for x = [1.0, 0.5].

    ko: 본문의 신경망에 x = [1.0, 0.5]를 넣으면 predict는 [0.40625907, 0.59374093]입니다.
    """
    weights = {key: np.array(value) for key, value in TEXT.items()}
    args = (weights, np.array([1.0, 0.5]))
    # The text has eight digits.
    function.equals(submission, "predict", args, [0.40625907, 0.59374093], "predict(init_network(), x)", atol=1e-8)


@pytest.mark.exercise("predict")
@pytest.mark.points(2)
@pytest.mark.depends("forward", "softmax")
def test_predict_batch(submission, reference, rng):
    """predict of a batch gives the probabilities of each row, with the weights it is given.

    ko: 배치를 넣으면 predict는 인수로 받은 가중치로 행마다 확률을 구합니다.
    """
    weights, x = network(rng, 4, 5, 3, 2), rng.normal(size=(6, 4))
    function.agrees(submission, reference, "predict", weights, x, what="predict(…), x.shape = (6, 4)")


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
def test_predict_square(submission, reference, rng):
    """predict works on each row by itself, also where there are as many rows as classes; one row alone is the same.

    ko: 행과 클래스의 수가 같을 때에도 predict는 행마다 따로 계산하고, 한 행만 넣어도 결과가 같습니다.
    """
    weights, x = network(rng, 3, 3, 3, 3), rng.normal(size=(3, 3))
    function.agrees(submission, reference, "predict", weights, x, what="predict(…), x.shape = (3, 3)")
    function.agrees(submission, reference, "predict", weights, x[1], what="predict(…), x.shape = (3,)")


def digits(rng: Any) -> dict[str, Any]:
    """A 784-50-100-10 network, scaled by 1/sqrt(inputs) so that the sigmoids are not saturated."""
    weights = network(rng, 784, 50, 100, 10)
    return {key: value / np.sqrt(len(value)) if value.ndim == 2 else value for key, value in weights.items()}


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
def test_predict_digits(submission, reference, rng):
    """predict carries 100 images through a 784-50-100-10 network: 10 probabilities for each.

    ko: predict는 이미지 100장을 784-50-100-10 신경망에 통과시켜 장마다 확률 10개를 냅니다.
    """
    weights, x = digits(rng), rng.uniform(size=(100, 784))
    function.agrees(submission, reference, "predict", weights, x, what="predict(…), x.shape = (100, 784)")


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
def test_predict_keras(submission, keras_answers):
    """predict gives an ndarray, with the values of Keras' Dense layers with a softmax at the end.

    ko: predict는 ndarray를 돌려주고, 그 값은 끝에 softmax가 있는 Keras의 Dense 층들과 같습니다.
    """
    answers = keras_answers["predict"]
    y = submission.predict({key: answers[key] for key in KEYS}, answers["x"])
    expect.close(y, answers["y"], "predict(…)")
    expect.array(y, "predict(…)")


def labels(rng: Any, reference: Any, weights: dict[str, Any], x: Any, wrong: Any) -> Any:
    """Labels that the network gets right but for the data numbered in ``wrong``."""
    t = np.argmax(reference.predict(weights, x), axis=1)
    classes = weights["B3"].size
    t[wrong] = (t[wrong] + rng.integers(1, classes, size=len(wrong))) % classes
    return t


@pytest.mark.exercise("accuracy")
@pytest.mark.points(2)
@pytest.mark.depends("forward", "softmax", "predict")
def test_accuracy_share(submission, reference, rng):
    """accuracy is the share of right answers: 9 of 12 are 0.75.

    ko: accuracy는 맞힌 비율입니다. 12개 가운데 9개이면 0.75입니다.
    """
    weights, x = network(rng, 4, 5, 3, 6), rng.normal(size=(12, 4))
    t = labels(rng, reference, weights, x, np.array([1, 6, 7]))
    expect.close(submission.accuracy(weights, x, t, 4), 0.75, "accuracy(network, x, t, 4)")


@pytest.mark.exercise("accuracy")
@pytest.mark.points(3)
@pytest.mark.depends("forward", "softmax", "predict")
def test_accuracy_batch_sizes(submission, reference, rng):
    """accuracy is the same for every batch size, also where the last batch is smaller, and where one holds all.

    ko: accuracy는 배치 크기와 상관없이 같습니다. 마지막 배치가 작거나 한 배치에 모두 들어가도 마찬가지입니다.
    """
    weights, x = network(rng, 4, 5, 3, 6), rng.normal(size=(10, 4))
    t = labels(rng, reference, weights, x, np.array([2, 8, 9]))
    for size in (5, 4, 3, 1, 10, 64):
        expect.close(submission.accuracy(weights, x, t, size), 0.7, f"accuracy(network, x, t, {size})")


@pytest.mark.exercise("accuracy")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax", "predict")
def test_accuracy_square(submission, reference, rng):
    """accuracy looks for the largest value of each row, also where a batch has as many rows as there are classes.

    ko: 배치의 행 수와 클래스 수가 같을 때에도 accuracy는 행마다 가장 큰 값을 찾습니다.
    """
    weights, x = network(rng, 4, 5, 3, 4), rng.normal(size=(8, 4))
    t = labels(rng, reference, weights, x, np.array([3, 5, 6]))
    expect.close(submission.accuracy(weights, x, t, 4), 0.625, "accuracy(network, x, t, 4)")


@pytest.mark.exercise("accuracy")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax", "predict")
def test_accuracy_keras(submission, keras_answers):
    """accuracy is what Keras measures of the same network; without a batch size, batches of 100 are taken.

    ko: accuracy는 같은 신경망에 대해 Keras가 잰 값과 같습니다. 배치 크기를 주지 않으면 100개씩 나눕니다.
    """
    answers = keras_answers["accuracy"]
    args = {key: answers[key] for key in KEYS}, answers["x"], answers["t"]
    expect.close(submission.accuracy(*args), answers["accuracy"], "accuracy(network, x, t)")


def whole_numbers(received: Any, what: str) -> np.ndarray:
    """An answer made of integers; 3, 3.0 and np.int64(3) are the same here, and so are a tuple and a list."""
    value = expect.numbers(received, what)
    expect.that(
        value.dtype.kind in "iuf" and np.all(value == np.floor(value)),
        en=f"{what} should be made of integers.",
        ko=f"{what}의 답은 정수로 되어 있어야 합니다.",
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
    """The answer to q2 is a shape, a tuple of integers; whether it is right is seen when it is graded.

    ko: q2의 답은 모양, 곧 정수의 튜플입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q2(), "q2()")
    expect.that(
        value.ndim == 1 and value.size > 0,
        en="q2() should be a tuple of integers, such as (2, 3).",
        ko="q2()의 답은 (2, 3)과 같은 정수의 튜플이어야 합니다.",
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer to q3 is one of the letters a to d; whether it is right is seen when it is graded.

    ko: q3의 답은 a부터 d까지의 글자 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = submission.q3()
    expect.that(
        isinstance(value, str) and value.strip().lower() in ("a", "b", "c", "d"),
        en='q3() should be one of the letters "a", "b", "c" and "d", as a string.',
        ko='q3()의 답은 문자열 "a", "b", "c", "d" 가운데 하나여야 합니다.',
    )
