"""Public checks of 03_forward."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function

KEYS = ("W1", "B1", "W2", "B2", "W3", "B3")


def network(rng, *sizes):
    """A network of the given layer sizes with weights and biases of order one."""
    parts = {}
    for number in (1, 2, 3):
        parts[f"W{number}"] = rng.normal(size=sizes[number - 1 : number + 1])
        parts[f"B{number}"] = rng.normal(size=sizes[number])
    return parts


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

    ko: 점수가 1000이나 -1000 근처여도 softmax에 nan이 없습니다. 본문의 예와 같은 정수 배열입니다.
    """
    function.agrees(submission, reference, "softmax", np.array([400.0, 0.0, -400.0]), what="softmax([400, 0, -400])")
    function.agrees(submission, reference, "softmax", np.array(x), what=f"softmax({x})")


@pytest.mark.exercise("softmax")
@pytest.mark.points(2)
def test_softmax_rows_apart(submission, reference, rng):
    """softmax of a batch whose rows are 1000 apart has no nan.

    ko: 행끼리 1000씩 차이 나는 배치에서도 softmax에 nan이 없습니다.
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


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_example(submission, reference):
    """forward of the text's network gives [0.31682708, 0.69627909] for x = [1.0, 0.5].

    ko: 본문의 신경망에 x = [1.0, 0.5]를 넣으면 [0.31682708, 0.69627909]입니다.
    """
    # The text has eight digits.
    args = (reference.init_network(), np.array([1.0, 0.5]))
    function.equals(submission, "forward", args, [0.31682708, 0.69627909], "forward(init_network(), x)", atol=1e-8)


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_weights(submission, reference, rng):
    """forward uses the weights it is given, not those of the text.

    ko: forward는 본문의 가중치가 아니라 인수로 받은 가중치를 씁니다.
    """
    function.agrees(submission, reference, "forward", network(rng, 2, 3, 2, 2), rng.normal(size=2), what="forward(…)")


@pytest.mark.exercise("forward")
@pytest.mark.points(2)
def test_forward_batch(submission, reference, rng):
    """forward of a batch, through layers of other sizes, gives one row for each row of x.

    ko: 층의 크기가 다른 신경망에 배치를 넣으면 forward는 x의 행마다 한 행을 돌려줍니다.
    """
    weights, x = network(rng, 4, 5, 3, 2), rng.normal(size=(6, 4))
    function.agrees(submission, reference, "forward", weights, x[0], what="forward(…), x.shape = (4,)")
    function.agrees(submission, reference, "forward", weights, x, what="forward(…), x.shape = (6, 4)")


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
def test_forward_square(submission, reference, rng):
    """forward takes the product in the right order where all layers have the same size.

    ko: 모든 층의 크기가 같아 모양으로는 드러나지 않을 때에도 forward는 곱의 순서가 옳습니다.
    """
    weights, x = network(rng, 3, 3, 3, 3), rng.normal(size=(3, 3))
    function.agrees(submission, reference, "forward", weights, x[0], what="forward(…), x.shape = (3,)")
    function.agrees(submission, reference, "forward", weights, x, what="forward(…), x.shape = (3, 3)")


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
def test_forward_keras(submission, keras_answers):
    """forward gives an ndarray, with the values of three Dense layers of Keras.

    ko: forward는 ndarray를 돌려주고, 그 값은 Keras의 Dense 층 세 개와 같습니다.
    """
    answers = keras_answers["forward"]
    y = submission.forward({key: answers[key] for key in KEYS}, answers["x"])
    expect.close(y, answers["y"], "forward(…)")
    expect.array(y, "forward(…)")
