import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gradient, layer, loss

# The loss is compared with and without 1e-7 inside the logarithm, and its gradient with and without the share of
# that 1e-7 (1e-5 of the gradient where a probability is 0.01, the smallest one that `scores` can give).
LOSS_RTOL, GRADIENT_RTOL = 1e-5, 1e-4


def with_zeros(rng, shape):
    """Numbers of both signs among which are exact zeros."""
    x = rng.normal(size=shape)
    x.flat[:: x.size // 3] = 0.0
    return x


def affine(rng, N=4, D=3, M=5):
    """Weights, bias, input and upstream gradient, all of different sizes unless asked otherwise."""
    return rng.normal(size=(D, M)), rng.normal(size=M), rng.normal(size=(N, D)), rng.normal(size=(N, M))


def scores(rng, N=4, C=3):
    """Scores and labels of a batch; the first label differs from the last, and no probability is tiny."""
    return rng.uniform(-1.5, 1.5, (N, C)), (rng.integers(0, C) + np.arange(N)) % C


def after_passes(submission, reference, rng):
    """The student's and the reference's Affine after one pass forward, and an upstream gradient."""
    W, b, x, dout = affine(rng)
    ours, right = submission.Affine(W, b), reference.Affine(W, b)
    ours.forward(x)
    right.forward(x)
    return ours, right, dout


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
def test_relu_forward(submission, reference, rng):
    """forward keeps positive numbers and turns all others into 0.

    ko: forward는 양수를 그대로 두고 나머지를 0으로 바꿉니다.
    """
    layer.forward(submission.Relu(), reference.Relu(), "Relu", with_zeros(rng, (3, 4)))


@pytest.mark.exercise("Relu")
@pytest.mark.points(2)
def test_relu_backward(submission, reference, rng):
    """backward lets dout through, whatever its sign, where x was positive and nowhere else (not at x = 0 either).

    ko: backward는 x가 양수였던 자리에서만 dout을 부호와 상관없이 통과시킵니다(x = 0에서는 막습니다).
    """
    ours, right = submission.Relu(), reference.Relu()
    x = with_zeros(rng, (3, 4))
    layer.forward(ours, right, "Relu", x)
    layer.backward(ours, right, "Relu", rng.normal(size=x.shape))


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
def test_relu_images(submission, reference, rng):
    """The layer works on 4-D arrays such as batches of images too.

    ko: 이미지 배치와 같은 4차원 배열에서도 맞습니다.
    """
    ours, right = submission.Relu(), reference.Relu()
    x = with_zeros(rng, (2, 3, 4, 2))
    layer.forward(ours, right, "Relu", x)
    layer.backward(ours, right, "Relu", rng.normal(size=x.shape))


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
def test_relu_again(submission, reference, rng):
    """Used again on other data, the layer goes by the new data.

    ko: 다른 데이터로 다시 쓰면 새 데이터를 따릅니다.
    """
    ours, right = submission.Relu(), reference.Relu()
    for x in (rng.normal(size=(4, 3)), rng.normal(size=(4, 3)), rng.normal(size=(2, 3))):
        layer.forward(ours, right, "Relu", x)
        layer.backward(ours, right, "Relu", rng.normal(size=x.shape))


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
def test_relu_agrees_with_keras(submission, keras_answers):
    """Output and gradient are those of Keras.

    ko: 출력과 기울기가 Keras의 결과와 같습니다.
    """
    keras, ours = keras_answers["Relu"], submission.Relu()
    expect.close(ours.forward(keras["x"]), keras["y"], "Relu.forward(x)")
    expect.close(ours.backward(keras["dout"]), keras["dx"], "Relu.backward(dout)")


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_forward(submission, reference, rng):
    """forward multiplies the batch (N, D) by W (D, M) and adds b to every row.

    ko: forward는 배치 (N, D)에 W (D, M)를 곱하고 모든 행에 b를 더합니다.
    """
    W, b, x, _ = affine(rng)
    layer.forward(submission.Affine(W, b), reference.Affine(W, b), "Affine", x)


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_dx(submission, reference, rng):
    """backward returns the gradient of the input, of the input's shape.

    ko: backward는 입력의 기울기를 입력과 같은 모양으로 돌려줍니다.
    """
    ours, right, dout = after_passes(submission, reference, rng)
    layer.backward(ours, right, "Affine", dout)


@pytest.mark.exercise("Affine")
@pytest.mark.points(2)
def test_affine_dw(submission, reference, rng):
    """backward leaves the gradient of the weights in `dW`, of W's shape.

    ko: backward는 가중치의 기울기를 W와 같은 모양으로 `dW`에 남깁니다.
    """
    ours, right, dout = after_passes(submission, reference, rng)
    ours.backward(dout)
    right.backward(dout)
    expect.close(ours.dW, right.dW, "Affine.dW")


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_db(submission, reference, rng):
    """backward leaves the gradient of the bias in `db`, of b's shape.

    ko: backward는 편향의 기울기를 b와 같은 모양으로 `db`에 남깁니다.
    """
    ours, right, dout = after_passes(submission, reference, rng)
    ours.backward(dout)
    right.backward(dout)
    expect.close(ours.db, right.db, "Affine.db")


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_square(submission, reference, rng):
    """With N = D = M, where no shape can be wrong, the values are right.

    ko: N = D = M이어서 모양으로는 틀릴 수 없을 때에도 값이 맞습니다.
    """
    W, b, x, dout = affine(rng, N=3, D=3, M=3)
    ours, right = submission.Affine(W, b), reference.Affine(W, b)
    layer.forward(ours, right, "Affine", x)
    layer.backward(ours, right, "Affine", dout, ["dW", "db"])


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_gradient_check(submission, rng):
    """backward is the derivative of the layer's own forward, by numerical differentiation.

    ko: 수치 미분으로 확인하면 backward가 forward의 미분입니다.
    """
    W, b, x, dout = affine(rng)
    layer.gradient_check(lambda _x: submission.Affine(W, b), x, dout, "Affine")


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_again(submission, reference, rng):
    """A second batch gives the gradients of the second batch only.

    ko: 둘째 배치를 넣으면 둘째 배치만의 기울기가 나옵니다.
    """
    ours, right, dout = after_passes(submission, reference, rng)
    layer.backward(ours, right, "Affine", dout)
    layer.forward(ours, right, "Affine", rng.normal(size=(2, 3)))
    layer.backward(ours, right, "Affine", rng.normal(size=(2, 5)), ["dW", "db"])


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
def test_affine_keeps_its_parameters(submission, rng):
    """forward and backward leave W and b as they are: changing them is the optimizer's work.

    ko: forward와 backward는 W와 b를 바꾸지 않습니다. 바꾸는 일은 옵티마이저가 합니다.
    """
    W, b, x, dout = affine(rng)
    ours = submission.Affine(W, b)
    ours.forward(x)
    ours.backward(dout)
    expect.close(ours.W, W, "Affine.W")
    expect.close(ours.b, b, "Affine.b")


@pytest.mark.exercise("Affine")
@pytest.mark.points(2)
def test_affine_agrees_with_keras(submission, keras_answers):
    """Output and all three gradients are those of Keras' Dense layer.

    ko: 출력과 세 기울기가 Keras의 Dense 계층과 같습니다.
    """
    keras = keras_answers["Affine"]
    ours = submission.Affine(keras["W"], keras["b"])
    expect.close(ours.forward(keras["x"]), keras["y"], "Affine.forward(x)")
    expect.close(ours.backward(keras["dout"]), keras["dx"], "Affine.backward(dout)")
    expect.close(ours.dW, keras["dW"], "Affine.dW")
    expect.close(ours.db, keras["db"], "Affine.db")


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
def test_softmaxwithloss_loss_one_hot(submission, reference, rng):
    """With one-hot targets, forward gives the cross-entropy averaged over the batch, as one number.

    ko: 원-핫 정답일 때 forward는 배치 평균 교차 엔트로피를 숫자 하나로 돌려줍니다.
    """
    x, labels = scores(rng)
    t = np.eye(3)[labels]
    expected = reference.SoftmaxWithLoss().forward(x, t)
    received = submission.SoftmaxWithLoss().forward(x, t)
    loss.value(received, expected, "SoftmaxWithLoss.forward(x, t)", rtol=LOSS_RTOL)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
def test_softmaxwithloss_loss_labels(submission, reference, rng):
    """With integer labels, forward gives the same kind of loss.

    ko: 정수 레이블일 때에도 forward가 같은 손실을 돌려줍니다.
    """
    x, labels = scores(rng)
    expected = reference.SoftmaxWithLoss().forward(x, labels)
    received = submission.SoftmaxWithLoss().forward(x, labels)
    loss.value(received, expected, "SoftmaxWithLoss.forward(x, t)", rtol=LOSS_RTOL)


def passes(make, x, t):
    last = make.SoftmaxWithLoss()
    last.forward(x, t)
    return last.backward(1)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(2)
def test_softmaxwithloss_backward_one_hot(submission, reference, rng):
    """With one-hot targets, backward gives the gradient of the averaged loss.

    ko: 원-핫 정답일 때 backward는 배치 평균 손실의 기울기를 돌려줍니다.
    """
    x, labels = scores(rng)
    t = np.eye(3)[labels]
    expected, received = passes(reference, x, t), passes(submission, x, t)
    expect.close(received, expected, "SoftmaxWithLoss.backward()", rtol=GRADIENT_RTOL)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(2)
def test_softmaxwithloss_backward_labels(submission, reference, rng):
    """With integer labels, backward gives the gradient of the averaged loss.

    ko: 정수 레이블일 때에도 backward가 배치 평균 손실의 기울기를 돌려줍니다.
    """
    x, labels = scores(rng)
    expected, received = passes(reference, x, labels), passes(submission, x, labels)
    expect.close(received, expected, "SoftmaxWithLoss.backward()", rtol=GRADIENT_RTOL)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
def test_softmaxwithloss_gradient_check(submission, rng):
    """backward is the derivative of the layer's own loss, by numerical differentiation.

    ko: 수치 미분으로 확인하면 backward가 forward가 낸 손실의 미분입니다.
    """
    x, labels = scores(rng, N=3, C=5)
    t = np.eye(5)[labels]
    received = passes(submission, x, t)
    gradient.agrees(received, lambda v: submission.SoftmaxWithLoss().forward(v, t), x, "SoftmaxWithLoss.backward()")


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
def test_softmaxwithloss_backward_again(submission, reference, rng):
    """backward gives the same when it is called again, and goes by the new batch after the next forward.

    ko: backward를 다시 불러도 같은 값이고, 다음 forward 뒤에는 새 배치를 따릅니다.
    """
    ours, right = submission.SoftmaxWithLoss(), reference.SoftmaxWithLoss()
    for N, times in ((4, 2), (2, 1)):
        x, labels = scores(rng, N)
        right.forward(x, labels)
        ours.forward(x, labels)
        expected = right.backward(1)
        for time in range(times):
            what = f"SoftmaxWithLoss.backward() (call {time + 1})"
            expect.close(ours.backward(1), expected, what, rtol=GRADIENT_RTOL)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(2)
def test_softmaxwithloss_agrees_with_keras(submission, keras_answers):
    """Loss and gradient are those of Keras' categorical cross-entropy on scores.

    ko: 손실과 기울기가 점수를 받는 Keras의 교차 엔트로피와 같습니다.
    """
    keras, last = keras_answers["SoftmaxWithLoss"], submission.SoftmaxWithLoss()
    loss.value(last.forward(keras["x"], keras["t"]), keras["loss"], "SoftmaxWithLoss.forward(x, t)", rtol=LOSS_RTOL)
    expect.close(last.backward(1), keras["dx"], "SoftmaxWithLoss.backward()", rtol=GRADIENT_RTOL)
