import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import layer


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: A network has several Relu layers; each has to remember its own data.\n"
    "ko: 신경망에는 Relu 계층이 여럿 있으므로 계층마다 자기 데이터를 기억해야 합니다."
)
def test_relu_layers_are_independent(submission, reference, rng):
    """Two layers used in turn do not disturb each other.

    ko: 번갈아 쓰는 두 계층이 서로 방해하지 않습니다.
    """
    pairs = [(submission.Relu(), reference.Relu()) for _layer in range(2)]
    for ours, right in pairs:
        layer.forward(ours, right, "Relu", rng.normal(size=(3, 5)))
    for ours, right in reversed(pairs):
        layer.backward(ours, right, "Relu", rng.normal(size=(3, 5)))


@pytest.mark.exercise("Relu")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: backward has to be the derivative of forward, for data of any size.\n"
    "ko: 데이터의 크기와 상관없이 backward는 forward의 미분이어야 합니다."
)
def test_relu_gradient_check(submission, rng):
    """backward is the derivative of the layer's own forward.

    ko: backward가 forward의 미분입니다.
    """
    # away from 0, where there is no derivative to compare with
    x = rng.choice([-1.0, 1.0], (3, 2)) * 10.0 ** rng.uniform(-2.0, 2.0, (3, 2))
    x[0] = -abs(x[0, 0]), abs(x[0, 1])
    layer.gradient_check(lambda _x: submission.Relu(), x, rng.normal(size=x.shape), "Relu")


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: When an optimizer has put new values into W and b, the next pass has to use them, in a batch of any size.\n"
    "ko: 옵티마이저가 W와 b에 새 값을 넣으면 다음 계산은 배치 크기와 상관없이 그 값을 써야 합니다."
)
def test_affine_uses_new_parameters(submission, reference, rng):
    """After W and b were replaced, both passes use the new ones.

    ko: W와 b를 바꾼 뒤에는 새 값으로 계산합니다.
    """
    W, b = rng.normal(size=(4, 2)), rng.normal(size=2)
    ours, right = submission.Affine(np.ones((4, 2)), np.zeros(2)), reference.Affine(W, b)
    ours.forward(rng.normal(size=(3, 4)))
    ours.W, ours.b = W, b
    for N in (1, 6):
        layer.forward(ours, right, "Affine", rng.normal(size=(N, 4)))
        layer.backward(ours, right, "Affine", rng.normal(size=(N, 2)), ["dW", "db"])


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Scores may be very large: the loss has to stay finite and the gradient right.\n"
    "ko: 점수가 아주 커도 손실은 유한하고 기울기는 맞아야 합니다."
)
def test_softmaxwithloss_large_scores(submission, reference, rng):
    """With very large scores the loss is finite and the gradient right.

    ko: 점수가 아주 커도 손실이 유한하고 기울기가 맞습니다.
    """
    x, labels = rng.choice([-1000.0, 0.0, 1000.0], (4, 5)) + rng.uniform(0, 3, (4, 5)), rng.integers(0, 5, 4)
    x[0], labels[0] = [1000.0, -1000.0, 0.0, 3.0, 1.0], 1
    ours, right = submission.SoftmaxWithLoss(), reference.SoftmaxWithLoss()
    value = expect.numbers(ours.forward(x, labels), "SoftmaxWithLoss.forward(x, t)")
    right.forward(x, labels)
    # 16.1 with 1e-7 inside the logarithm, 1000 from the scores directly: both are right, nan and inf are not
    expect.that(np.all(np.isfinite(value)), en="The loss is not finite.", ko="손실이 유한하지 않습니다.")
    expect.close(ours.backward(1), right.backward(1), "SoftmaxWithLoss.backward()", rtol=1e-4)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Labels and one-hot targets must not be mixed up, whatever N and C are (also N = C and N = 1).\n"
    "ko: N과 C가 얼마이든(N = C, N = 1일 때에도) 레이블과 원-핫 정답을 혼동하지 않아야 합니다."
)
def test_softmaxwithloss_any_batch(submission, reference, rng):
    """Labels and one-hot targets of integers, with N = C and with N = 1.

    ko: N = C일 때와 N = 1일 때의 레이블, 정수 원-핫 정답에서도 맞습니다.
    """
    for N, C in ((4, 4), (1, 3)):
        x, labels = rng.uniform(-1.5, 1.5, (N, C)), rng.integers(0, C, N)
        for t in (labels, np.eye(C, dtype=int)[labels]):
            ours, right = submission.SoftmaxWithLoss(), reference.SoftmaxWithLoss()
            layer.forward(ours, right, "SoftmaxWithLoss", x, t, rtol=1e-5)
            expect.close(ours.backward(1), right.backward(1), "SoftmaxWithLoss.backward()", rtol=1e-4)
