"""Public checks of 04_losses."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import loss

# 1e-7 inside a logarithm, a clip at 1e-7 and neither of them differ by 2e-6 of a loss whose probabilities are not
# tiny, and by 1e-9 where a probability of 0 was asked for.
RTOL = 1e-5


def probabilities(rng, N, C):
    """Rows of probabilities that add up to 1; none is below 0.01."""
    scores = rng.uniform(-1.5, 1.5, (N, C))
    return np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)


def labels(rng, N, C):
    """Labels that differ from row to row."""
    return (rng.integers(0, C) + np.arange(N)) % C


def agrees(submission, reference, name, y, t, what=None, rtol=1e-6):
    """The student's loss is the reference's."""
    received = getattr(submission, name)(y, t)
    loss.value(received, getattr(reference, name)(y, t), what or f"{name}(y, t), y.shape = {y.shape}", rtol=rtol)


# --- mean_squared_error ---


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
def test_mean_squared_error_example(submission):
    """mean_squared_error of the example of the text is 0.07.

    ko: 본문의 예에서 mean_squared_error는 0.07입니다.
    """
    y, t = np.array([0.2, 0.7, 0.1]), np.array([0.0, 1.0, 0.0])
    loss.value(submission.mean_squared_error(y, t), 0.07, "mean_squared_error(y, t)", rtol=1e-6)


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
def test_mean_squared_error_vector(submission, reference, rng):
    """mean_squared_error of one piece of data with any numbers, negative ones too.

    ko: 음수를 포함한 임의의 수로 된 데이터 하나에서 mean_squared_error가 옳습니다.
    """
    agrees(submission, reference, "mean_squared_error", rng.normal(size=5), rng.normal(size=5))


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
def test_mean_squared_error_batch(submission, reference, rng):
    """mean_squared_error of a batch is half the sum over all its entries, as one number.

    ko: 배치의 mean_squared_error는 모든 원소에 걸친 합의 절반이며, 숫자 하나입니다.
    """
    agrees(submission, reference, "mean_squared_error", rng.normal(size=(4, 3)), rng.normal(size=(4, 3)))


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
def test_mean_squared_error_twice_as_far(submission, reference, rng):
    """When every error doubles, mean_squared_error becomes four times as large; without errors it is 0.

    ko: 모든 오차가 두 배가 되면 mean_squared_error는 네 배가 되고, 오차가 없으면 0입니다.
    """
    y, error = rng.normal(size=(2, 3)), rng.uniform(0.5, 1.5, (2, 3))
    once = reference.mean_squared_error(y, y + error)
    received = submission.mean_squared_error(y, y + 2 * error)
    loss.value(received, 4 * once, "mean_squared_error(y, y + 2e)", rtol=1e-6)
    loss.value(submission.mean_squared_error(y, y), 0.0, "mean_squared_error(y, y)")


@pytest.mark.exercise("mean_squared_error")
@pytest.mark.points(1)
def test_mean_squared_error_keras(submission, keras_answers):
    """mean_squared_error is Keras' loss, which is a mean, times half the number of entries.

    ko: mean_squared_error는 평균인 Keras의 손실에 원소 수의 절반을 곱한 값입니다.
    """
    keras = keras_answers["mean_squared_error"]
    expected = keras["loss"] * keras["y"].size / 2
    received = submission.mean_squared_error(keras["y"], keras["t"])
    loss.value(received, expected, "mean_squared_error(y, t)", rtol=1e-6)


# --- cross_entropy_error ---


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_example(submission):
    """cross_entropy_error of the example of the text is 0.3566748, with a one-hot target.

    ko: 본문의 예에서 정답이 원-핫일 때 cross_entropy_error는 0.3566748입니다.
    """
    y, t = np.array([0.2, 0.7, 0.1]), np.array([0.0, 1.0, 0.0])
    loss.value(submission.cross_entropy_error(y, t), 0.3566748, "cross_entropy_error(y, t)", rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_one_label(submission):
    """cross_entropy_error of one piece of data with an integer label.

    ko: 데이터 하나의 정답이 정수 레이블일 때 cross_entropy_error가 옳습니다.
    """
    y = np.array([0.2, 0.7, 0.1])
    received = submission.cross_entropy_error(y, np.array(2))
    loss.value(received, -np.log(0.1), "cross_entropy_error(y, np.array(2))", rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
@pytest.mark.parametrize("dtype", [float, int], ids=["float", "int"])
def test_cross_entropy_error_one_hot(submission, reference, rng, dtype):
    """cross_entropy_error of a batch with one-hot targets is the average over the batch.

    ko: 정답이 원-핫인 배치의 cross_entropy_error는 배치에 대한 평균입니다.
    """
    y, t = probabilities(rng, 5, 3), np.eye(3, dtype=dtype)[labels(rng, 5, 3)]
    agrees(submission, reference, "cross_entropy_error", y, t, rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_labels(submission, reference, rng):
    """cross_entropy_error of a batch with integer labels is the average over the batch.

    ko: 정답이 정수 레이블인 배치의 cross_entropy_error는 배치에 대한 평균입니다.
    """
    y, t = probabilities(rng, 5, 3), labels(rng, 5, 3)
    agrees(submission, reference, "cross_entropy_error", y, t, rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_square(submission, reference, rng):
    """With as many rows as classes, labels and one-hot targets are still told apart.

    ko: 데이터 수와 클래스 수가 같을 때에도 레이블과 원-핫을 구별합니다.
    """
    y, t = probabilities(rng, 4, 4), labels(rng, 4, 4)
    agrees(submission, reference, "cross_entropy_error", y, t, rtol=RTOL)
    agrees(submission, reference, "cross_entropy_error", y, np.eye(4)[t], rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_certain(submission):
    """Where the right class has probability 0, the loss is 16.118 and not infinite.

    ko: 정답 클래스의 확률이 0이면 손실은 무한대가 아니라 16.118입니다.
    """
    y = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    for t in (np.array([1, 0]), np.eye(3)[[1, 0]]):
        # -log(1e-7), with 1e-7 added as well as with a clip
        received = submission.cross_entropy_error(y, t)
        loss.value(received, -np.log(1e-7), "cross_entropy_error(y, t)", rtol=RTOL)
    for t, what in (
        (np.array(1), "cross_entropy_error(y[0], np.array(1))"),
        (np.eye(3)[1], "cross_entropy_error(y[0], t)"),
    ):
        loss.value(submission.cross_entropy_error(y[0], t), -np.log(1e-7), what, rtol=RTOL)


@pytest.mark.exercise("cross_entropy_error")
@pytest.mark.points(1)
def test_cross_entropy_error_keras(submission, keras_answers):
    """cross_entropy_error is the loss of Keras, for one-hot targets and for labels.

    ko: cross_entropy_error는 원-핫일 때에도 레이블일 때에도 Keras의 손실과 같습니다.
    """
    keras = keras_answers["cross_entropy_error"]
    received = submission.cross_entropy_error(keras["y"], keras["t"])
    loss.value(received, keras["loss"], "cross_entropy_error(y, t), one-hot", rtol=RTOL)
    received = submission.cross_entropy_error(keras["y"], keras["labels"])
    loss.value(received, keras["loss_of_labels"], "cross_entropy_error(y, t), labels", rtol=RTOL)


# --- binary_cross_entropy ---


def two_kinds(rng, *shape):
    """Probabilities that are not tiny, and targets with both values among them."""
    t = rng.integers(0, 2, shape).astype(float)
    t.flat[0], t.flat[1] = 0.0, 1.0
    return rng.uniform(0.05, 0.95, shape), t


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_example(submission):
    """binary_cross_entropy of the example of the text is 0.2284.

    ko: 본문의 예에서 binary_cross_entropy는 0.2284입니다.
    """
    y, t = np.array([0.9, 0.2, 0.7]), np.array([1.0, 0.0, 1.0])
    received = submission.binary_cross_entropy(y, t)
    loss.value(received, 0.2283930, "binary_cross_entropy(y, t)", rtol=RTOL)


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_batch(submission, reference, rng):
    """binary_cross_entropy of a batch is the average over its entries.

    ko: 배치의 binary_cross_entropy는 원소에 대한 평균입니다.
    """
    agrees(submission, reference, "binary_cross_entropy", *two_kinds(rng, 6), rtol=RTOL)


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_columns(submission, reference, rng):
    """With one output per row, and with several, the average runs over all entries.

    ko: 행마다 출력이 하나이든 여럿이든 모든 원소에 대해 평균합니다.
    """
    agrees(submission, reference, "binary_cross_entropy", *two_kinds(rng, 5, 1), rtol=RTOL)
    agrees(submission, reference, "binary_cross_entropy", *two_kinds(rng, 4, 3), rtol=RTOL)


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_certain(submission):
    """The loss of a sure and wrong output is 16.118, of a sure and right one 0, and never nan or infinite.

    ko: 확신했지만 틀린 출력의 손실은 16.118, 확신했고 맞은 출력의 손실은 0이며, nan이나 무한대가 되지 않습니다.
    """
    wrong = submission.binary_cross_entropy(np.array([0.0, 1.0]), np.array([1.0, 0.0]))
    loss.value(wrong, -np.log(1e-7), "binary_cross_entropy([0, 1], [1, 0])", rtol=RTOL)
    right = submission.binary_cross_entropy(np.array([1.0, 0.0]), np.array([1.0, 0.0]))
    # -1e-7 with 1e-7 added, +1e-7 with a clip
    loss.value(right, 0.0, "binary_cross_entropy([1, 0], [1, 0])", atol=1e-6)


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_both_classes(submission, rng):
    """Calling both classes by the other's name, t and y, changes nothing.

    ko: 두 클래스의 0과 1을 서로 바꾸어도(t와 y를 모두 바꿉니다) 손실은 같습니다.
    """
    y, t = two_kinds(rng, 7)
    expected = -np.mean(np.log(np.where(t == 1, y, 1 - y)))
    loss.value(submission.binary_cross_entropy(y, t), expected, "binary_cross_entropy(y, t)", rtol=RTOL)
    received = submission.binary_cross_entropy(1 - y, 1 - t)
    loss.value(received, expected, "binary_cross_entropy(1 - y, 1 - t)", rtol=RTOL)


@pytest.mark.exercise("binary_cross_entropy")
@pytest.mark.points(1)
def test_binary_cross_entropy_keras(submission, keras_answers):
    """binary_cross_entropy is the loss of Keras.

    ko: binary_cross_entropy는 Keras의 손실과 같습니다.
    """
    keras = keras_answers["binary_cross_entropy"]
    received = submission.binary_cross_entropy(keras["y"], keras["t"])
    loss.value(received, keras["loss"], "binary_cross_entropy(y, t)", rtol=RTOL)


# --- l1_loss and l2_loss ---


@pytest.mark.exercise("l1_loss")
@pytest.mark.points(1)
def test_l1_loss_example(submission):
    """l1_loss of the example of the text is 5.5.

    ko: 본문의 예에서 l1_loss는 5.5입니다.
    """
    y, t = np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0])
    loss.value(submission.l1_loss(y, t), 5.5, "l1_loss(y, t)", rtol=1e-6)


@pytest.mark.exercise("l1_loss")
@pytest.mark.points(1)
def test_l1_loss_arrays(submission, reference, rng):
    """l1_loss of one piece of data, and of a batch: the sum over all entries, as one number.

    ko: 데이터 하나이든 배치이든 l1_loss는 모든 원소에 걸친 합이며, 숫자 하나입니다.
    """
    for shape in ((5,), (4, 3)):
        agrees(submission, reference, "l1_loss", rng.normal(size=shape), rng.normal(size=shape))


@pytest.mark.exercise("l1_loss")
@pytest.mark.points(1)
def test_l1_loss_keras(submission, keras_answers):
    """l1_loss is Keras' MeanAbsoluteError, which is a mean, times the number of entries.

    ko: l1_loss는 평균인 Keras의 MeanAbsoluteError에 원소 수를 곱한 값입니다.
    """
    keras = keras_answers["l1_loss"]
    received = submission.l1_loss(keras["y"], keras["t"])
    loss.value(received, keras["loss"] * keras["y"].size, "l1_loss(y, t)", rtol=1e-6)


@pytest.mark.exercise("l2_loss")
@pytest.mark.points(1)
def test_l2_loss_example(submission):
    """l2_loss of the example of the text is 13.25.

    ko: 본문의 예에서 l2_loss는 13.25입니다.
    """
    y, t = np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0])
    loss.value(submission.l2_loss(y, t), 13.25, "l2_loss(y, t)", rtol=1e-6)


@pytest.mark.exercise("l2_loss")
@pytest.mark.points(1)
def test_l2_loss_arrays(submission, reference, rng):
    """l2_loss of one piece of data, and of a batch: the sum over all entries, as one number.

    ko: 데이터 하나이든 배치이든 l2_loss는 모든 원소에 걸친 합이며, 숫자 하나입니다.
    """
    for shape in ((5,), (4, 3)):
        agrees(submission, reference, "l2_loss", rng.normal(size=shape), rng.normal(size=shape))


@pytest.mark.exercise("l2_loss")
@pytest.mark.points(1)
def test_l2_loss_keras(submission, keras_answers):
    """l2_loss is Keras' MeanSquaredError, which is a mean, times the number of entries.

    ko: l2_loss는 평균인 Keras의 MeanSquaredError에 원소 수를 곱한 값입니다.
    """
    keras = keras_answers["l2_loss"]
    received = submission.l2_loss(keras["y"], keras["t"])
    loss.value(received, keras["loss"] * keras["y"].size, "l2_loss(y, t)", rtol=1e-6)


# --- one_hot ---


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
def test_one_hot_example(submission):
    """one_hot of [2, 0] with 4 classes, the example of the text.

    ko: 본문의 예, 클래스가 4개일 때 [2, 0]의 one_hot입니다.
    """
    received = submission.one_hot(np.array([2, 0]), 4)
    expect.exactly(received, [[0, 0, 1, 0], [1, 0, 0, 0]], "one_hot([2, 0], 4)")


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
def test_one_hot_random(submission, reference, rng):
    """one_hot has one row for each label, and repeated labels give equal rows.

    ko: one_hot은 레이블마다 한 행이고, 같은 레이블은 같은 행이 됩니다.
    """
    t = np.concatenate([rng.permutation(5), rng.integers(0, 5, 3)])
    expect.exactly(submission.one_hot(t, 5), reference.one_hot(t, 5), "one_hot(t, 5)")


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
def test_one_hot_missing_classes(submission):
    """one_hot has a column for every class, also for those that do not occur.

    ko: one_hot에는 나오지 않은 클래스까지 포함하여 클래스마다 한 열이 있습니다.
    """
    expected = [[0, 0, 0, 1, 0, 0], [0, 1, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0]]
    expect.exactly(submission.one_hot(np.array([3, 1, 3]), 6), expected, "one_hot([3, 1, 3], 6)")


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
def test_one_hot_square(submission, rng):
    """With as many labels as classes, rows still belong to labels.

    ko: 레이블 수와 클래스 수가 같을 때에도 각 행은 레이블 하나에 해당합니다.
    """
    t = np.array([1, 2, 3, 0]) if rng.integers(2) else np.array([3, 0, 1, 2])
    expected = [[int(label == column) for column in range(4)] for label in t]
    expect.exactly(submission.one_hot(t, 4), expected, f"one_hot({t}, 4)")


@pytest.mark.exercise("one_hot")
@pytest.mark.points(1)
def test_one_hot_keras(submission, keras_answers):
    """one_hot gives an ndarray, with the values of Keras' to_categorical.

    ko: one_hot은 ndarray를 돌려주고, 그 값은 Keras의 to_categorical과 같습니다.
    """
    keras = keras_answers["one_hot"]
    received = submission.one_hot(keras["t"], 6)
    expect.exactly(received, keras["y"], "one_hot(t, 6)")
    expect.array(received, "one_hot(t, 6)")


# --- the questions ---


def whole_numbers(received, what):
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
    """The answer to q1 is a tuple of 2 integers; whether it is right is seen when it is graded.

    ko: q1의 답은 정수 2개의 튜플입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q1(), "q1()")
    expect.that(
        value.shape == (2,),
        en="q1() should be a tuple of 2 integers.",
        ko="q1()의 답은 정수 2개의 튜플이어야 합니다.",
    )


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
