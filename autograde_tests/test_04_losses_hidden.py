"""Hidden checks of 04_losses."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import loss


def in_turn(submission, reference, rng, name):
    """A batch, whole numbers, float32, one row, one column, three axes, and the first batch again."""
    first = rng.normal(size=(6, 2)), rng.normal(size=(6, 2))
    whole = rng.integers(-5, 6, (3, 4)), rng.integers(-5, 6, (3, 4))
    single = tuple(rng.normal(size=7).astype(np.float32) for _part in range(2))
    others = [(rng.normal(size=shape), rng.normal(size=shape)) for shape in ((1, 5), (5, 1), (2, 3, 4))]
    for y, t in (first, whole, single, *others, first):
        expected = getattr(reference, name)(y, t)
        # float32 has seven digits
        loss.value(getattr(submission, name)(y, t), expected, f"{name}(y, t), y.shape = {y.shape}", rtol=1e-5)


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: mean_squared_error was called in turn for arrays of many shapes and dtypes: every call has to be right.\n"
    "ko: 여러 모양과 dtype의 배열을 번갈아 mean_squared_error에 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_mean_squared_error_in_turn(submission, reference, rng):
    """mean_squared_error is right for any shape, whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 어떤 모양에서도 mean_squared_error가 옳습니다.
    """
    in_turn(submission, reference, rng, "mean_squared_error")


def classes(rng, N, C):
    """Probabilities and labels of a batch."""
    scores = rng.uniform(-1.5, 1.5, (N, C))
    return np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True), rng.integers(0, C, N)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: A batch was given twice over: the average must not change with the size of the batch.\n"
    "ko: 같은 배치를 두 번 이어 붙여 넣었습니다. 배치가 커져도 평균은 같아야 합니다."
)
def test_cross_entropy_error_twice_over(submission, reference, rng):
    """A batch that is repeated has the same loss, with labels and one-hot.

    ko: 같은 배치를 되풀이해도 레이블이든 원-핫이든 손실은 같습니다.
    """
    y, labels = classes(rng, 4, 3)
    for t in (labels, np.eye(3)[labels]):
        expected = reference.cross_entropy_error(y, t)
        received = submission.cross_entropy_error(np.concatenate([y, y, y]), np.concatenate([t, t, t]))
        loss.value(received, expected, "cross_entropy_error(y, t)")


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: cross_entropy_error was called in turn for single data and batches of any size, with labels and one-hot.\n"
    "ko: 데이터 하나와 여러 크기의 배치를, 레이블과 원-핫으로 번갈아 cross_entropy_error에 넣었습니다."
)
def test_cross_entropy_error_in_turn(submission, reference, rng):
    """cross_entropy_error is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 cross_entropy_error의 결과가 옳습니다.
    """
    for N, C in ((6, 4), (1, 3), (3, 3), (2, 10)):
        y, labels = classes(rng, N, C)
        for t in (labels, np.eye(C)[labels], np.eye(C, dtype=int)[labels]):
            expected = reference.cross_entropy_error(y, t)
            loss.value(submission.cross_entropy_error(y, t), expected, "cross_entropy_error(y, t)")
            one = reference.cross_entropy_error(y[0], np.array(t[0]))
            loss.value(submission.cross_entropy_error(y[0], np.array(t[0])), one, "cross_entropy_error(y[0], t[0])")


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: binary_cross_entropy was called in turn for many shapes, with targets of whole numbers and of "
    "one class only.\n"
    "ko: 여러 모양의 배열, 정수 정답, 한 클래스뿐인 정답을 번갈아 binary_cross_entropy에 넣었습니다."
)
def test_binary_cross_entropy_in_turn(submission, reference, rng):
    """binary_cross_entropy is right for any shape and any mixture of targets.

    ko: 어떤 모양에서도, 정답이 어떻게 섞여 있어도 binary_cross_entropy가 옳습니다.
    """
    for shape in ((8,), (1, 1), (3, 4), (2, 3, 2), (8,)):
        y = rng.uniform(0.05, 0.95, shape)
        for t in (rng.integers(0, 2, shape), np.zeros(shape), np.ones(shape)):
            expected = reference.binary_cross_entropy(y, t)
            loss.value(submission.binary_cross_entropy(y, t), expected, "binary_cross_entropy(y, t)")


@pytest.mark.exercise("l1_loss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: l1_loss was called in turn for arrays of many shapes and dtypes: every call has to be right.\n"
    "ko: 여러 모양과 dtype의 배열을 번갈아 l1_loss에 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_l1_loss_in_turn(submission, reference, rng):
    """l1_loss is right for any shape, whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 어떤 모양에서도 l1_loss가 옳습니다.
    """
    in_turn(submission, reference, rng, "l1_loss")


@pytest.mark.exercise("l2_loss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: l2_loss was called in turn for arrays of many shapes and dtypes: every call has to be right.\n"
    "ko: 여러 모양과 dtype의 배열을 번갈아 l2_loss에 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_l2_loss_in_turn(submission, reference, rng):
    """l2_loss is right for any shape, whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 어떤 모양에서도 l2_loss가 옳습니다.
    """
    in_turn(submission, reference, rng, "l2_loss")


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: one_hot was called in turn for many labels, for one, and for more classes than labels.\n"
    "ko: 레이블이 많은 경우, 하나인 경우, 레이블보다 클래스가 많은 경우를 번갈아 one_hot에 넣었습니다."
)
def test_one_hot_in_turn(submission, reference, rng):
    """one_hot is right for any number of labels and classes, whatever it was called with before.

    ko: 앞에서 무엇을 넣었든, 레이블과 클래스가 몇 개이든 one_hot이 옳습니다.
    """
    for N, C in ((30, 4), (1, 7), (3, 12), (5, 1), (30, 10)):
        t = rng.integers(0, C, N)
        expect.exactly(submission.one_hot(t, C), reference.one_hot(t, C), f"one_hot(t, {C})")


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: which of the two losses is a sum, and which is an average?\n"
    "ko: q1의 답이 옳지 않습니다. 두 손실 가운데 합인 것은 무엇이고 평균인 것은 무엇인가요?"
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), [2, 1], "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: which one of the three probabilities enters the loss?\n"
    "ko: q2의 답이 옳지 않습니다. 세 확률 가운데 손실에 들어가는 것은 어느 것인가요?"
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    answer = submission.q2()
    right = isinstance(answer, str) and answer.strip().lower() == "b"
    expect.that(right, en="q2() is not right.", ko="q2()의 답이 옳지 않습니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: by what did Keras divide the sum of the squares, and by what do you?\n"
    "ko: q3의 답이 옳지 않습니다. Keras는 제곱의 합을 무엇으로 나누었고, 여러분은 무엇으로 나누나요?"
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    expect.exactly(submission.q3(), 3, "q3()")
