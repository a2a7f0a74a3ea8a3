"""Public checks of 08_training.

What is drawn by chance is compared by its statistics, never draw by draw. The tolerances are at least five standard
errors wide, so that no correct solution fails by bad luck.
"""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, gradient, layer

# The standard deviation every initialiser is to have; std_init is asked for 0.05.
STDS = {
    "std_init": lambda n_in, n_out: 0.05,
    "xavier_init": lambda n_in, n_out: np.sqrt(1 / n_in),
    "he_init": lambda n_in, n_out: np.sqrt(2 / n_in),
    "glorot_normal": lambda n_in, n_out: np.sqrt(2 / (n_in + n_out)),
    "glorot_uniform": lambda n_in, n_out: np.sqrt(2 / (n_in + n_out)),
    "he_uniform": lambda n_in, n_out: np.sqrt(2 / n_in),
}
# 1600 draws: one standard error of the std is 1.8 %. At 20 x 80 the nearest wrong formula is off by 29 %.
WIDE, TALL, SPREAD = (20, 80), (80, 20), 0.1

initialisers = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.exercise(name), id=name) for name in STDS]
)


def weights(submission, name, size, generator, *more):
    """Weights of a student's initialiser: an array of the right shape, without nan and inf."""
    if name == "std_init" and not more:
        more = (0.05,)
    what = f"{name}({size[0]}, {size[1]}, rng{''.join(f', {m}' for m in more)})"
    W = expect.array(getattr(submission, name)(*size, generator, *more), what)
    right = np.zeros(size)
    if W.shape != size:
        expect.close(W, right, what)
    expect.not_finite(W, right, what)
    return W


def seed_of(rng):
    return int(rng.integers(1, 2**31))


@initialisers
@pytest.mark.points(0.25)
def test_initialiser_shape(submission, rng, name):
    """The weights are an array of shape (n_in, n_out).
    ko: 가중치는 모양이 (n_in, n_out)인 배열입니다.
    """
    weights(submission, name, (3, 7), submission.make_rng(seed_of(rng)))


@initialisers
@pytest.mark.points(0.25)
def test_initialiser_spread(submission, rng, name):
    """The standard deviation of the weights is that of the formula.
    ko: 가중치의 표준편차가 식과 같습니다.
    """
    W = weights(submission, name, WIDE, submission.make_rng(seed_of(rng)))
    expect.close(W.std(), STDS[name](*WIDE), f"{name}(20, 80, rng).std()", rtol=SPREAD)


@initialisers
@pytest.mark.points(0.25)
def test_initialiser_distribution(submission, rng, name):
    """The weights have mean 0 and the distribution asked for (normal or uniform).
    ko: 가중치의 평균이 0이고, 정해진 분포(정규분포 또는 균등분포)를 따릅니다.
    """
    W = weights(submission, name, WIDE, submission.make_rng(seed_of(rng)))
    expect.that(W.std() > 0, en="All weights are the same number.", ko="모든 가중치가 같은 수입니다.")
    expect.that(
        abs(W.mean()) < 5.5 * W.std() / np.sqrt(W.size),
        en=f"The mean of the weights is {W.mean():.3g}: it should be 0 but for chance.",
        ko=f"가중치의 평균이 {W.mean():.3g}입니다. 우연한 오차를 제외하면 0이어야 합니다.",
    )
    # the largest of 1600 is 1.73 standard deviations for uniform, at least 2.2 for (truncated) normal numbers
    reach = np.abs(W).max() / W.std()
    if name.endswith("uniform"):
        expect.that(reach < 2, en="The weights are not uniform: some lie too far out.",
                    ko="가중치가 균등분포가 아닙니다. 너무 멀리 있는 값이 있습니다.")  # fmt: skip
        # the limit is sqrt(3) standard deviations, and half of the weights lie within half of it; 5.5 standard
        # deviations of a share of 1600 weights around that
        inside = np.mean(np.abs(W) < np.sqrt(3) / 2 * W.std())
        expect.that(abs(inside - 0.5) < 5.5 * 0.5 / np.sqrt(W.size),
                    en="The weights are not uniform: they are not spread evenly between the limits.",
                    ko="가중치가 균등분포가 아닙니다. 두 끝 사이에 고르게 퍼져 있지 않습니다.")  # fmt: skip
    else:
        expect.that(reach > 2, en="The weights are not normal: no weight lies beyond two standard deviations.",
                    ko="가중치가 정규분포가 아닙니다. 표준편차의 2배를 넘는 값이 없습니다.")  # fmt: skip


@initialisers
@pytest.mark.points(0.25)
def test_initialiser_rng(submission, rng, name):
    """All random numbers come from rng: the same seed gives the same weights, and every further call others.
    ko: 난수는 모두 rng에서 나옵니다. 시드가 같으면 가중치가 같고, 다시 부르면 다른 가중치가 나옵니다.
    """
    seed, size = seed_of(rng), (4, 6)
    first_rng = submission.make_rng(seed)
    first, second = weights(submission, name, size, first_rng), weights(submission, name, size, first_rng)
    again = weights(submission, name, size, submission.make_rng(seed))
    expect.that(
        not np.array_equal(first, second),
        en="Two calls with one generator gave the same weights: all layers would start out alike.",
        ko="같은 생성기로 두 번 불렀는데 가중치가 똑같습니다. 모든 층이 같은 가중치로 시작하게 됩니다.",
    )
    expect.that(
        np.allclose(first, again),
        en="Two generators of the same seed gave different weights: some numbers do not come from rng.",
        ko="시드가 같은 두 생성기에서 다른 가중치가 나왔습니다. rng가 아닌 곳에서 뽑은 난수가 있습니다.",
    )


@initialisers
@pytest.mark.points(0.25)
def test_initialiser_keras(submission, rng, keras_answers, name):
    """The spread is that of Keras' initialiser of the same rule (std_init with its default std).
    ko: 퍼진 정도가 같은 규칙을 쓰는 Keras의 초기화기와 같습니다(std_init은 std의 기본값).
    """
    keras = keras_answers[name]
    more = (0.01,) if name == "std_init" else ()
    generator = submission.make_rng(seed_of(rng))
    if name == "std_init":
        W = expect.array(submission.std_init(*TALL, generator), "std_init(80, 20, rng)")
    else:
        W = weights(submission, name, TALL, generator, *more)
    expect.close(W.std(), keras["std"], f"{name}(80, 20, rng).std()", rtol=SPREAD)


def network(seed, scale=1.0):
    """A function init(n_in, n_out) that gives other weights at every call, the same ones for the same seed."""
    generator = np.random.default_rng(seed)
    return lambda n_in, n_out: generator.normal(0.0, scale / np.sqrt(n_in), (n_in, n_out))


def stats_agree(submission, reference, seed, depth, activation, x):
    received = submission.activation_stats(depth, network(seed, 1.5), activation, x)
    expected = reference.activation_stats(depth, network(seed, 1.5), activation, x)
    expect.close(received, expected, f"activation_stats({depth}, init, activation, x)")


def relu(x):
    return np.maximum(x, 0.0)


@pytest.mark.exercise("activation_stats")
@pytest.mark.points(0.25)
def test_activation_stats_example(submission):
    """activation_stats gives the numbers of the worked example.
    ko: activation_stats가 예제의 값을 냅니다.
    """
    received = submission.activation_stats(
        2, lambda n_in, n_out: 2.0 * np.eye(n_in, n_out), np.square, np.array([[0.0, 1.0]])
    )
    expect.close(received, [[2.0, 2.0], [32.0, 32.0]], "activation_stats(2, init, np.square, x)")


@pytest.mark.exercise("activation_stats")
@pytest.mark.points(0.25)
def test_activation_stats_one_layer(submission, reference, rng):
    """One layer: the mean and the standard deviation of its activations, in a row.
    ko: 층이 하나일 때 활성화 값의 평균과 표준편차를 한 행으로 돌려줍니다.
    """
    stats_agree(submission, reference, seed_of(rng), 1, relu, rng.normal(size=(7, 4)))


@pytest.mark.exercise("activation_stats")
@pytest.mark.points(0.75)
def test_activation_stats_tanh(submission, reference, rng):
    """Five layers with tanh, each fed with the activations of the one before and with weights of its own.
    ko: tanh를 쓰는 다섯 층입니다. 각 층은 앞 층의 활성화 값을 받고 자기만의 가중치를 씁니다.
    """
    stats_agree(submission, reference, seed_of(rng), 5, np.tanh, rng.normal(size=(7, 4)))


@pytest.mark.exercise("activation_stats")
@pytest.mark.points(0.25)
def test_activation_stats_relu(submission, reference, rng):
    """Four layers with ReLU, whose activations have a mean that is not 0.
    ko: 활성화 값의 평균이 0이 아닌 ReLU로 네 층을 지나갑니다.
    """
    stats_agree(submission, reference, seed_of(rng), 4, relu, rng.normal(size=(5, 6)))


def columns(rng, N=6, D=4):
    """A batch whose columns differ in mean and spread (neither 0 nor 1), and an upstream gradient."""
    x = rng.normal(size=(N, D)) * rng.uniform(2.0, 4.0, D) + rng.choice([-1, 1], D) * rng.uniform(2.0, 5.0, D)
    return x, rng.normal(size=(N, D))


def parameters(rng, D=4):
    """gamma and beta, neither 1 nor 0."""
    return rng.uniform(1.5, 3.0, D) * rng.choice([-1, 1], D), rng.uniform(0.5, 2.0, D)


def normalizations(submission, reference, rng, D=4, momentum=0.8, eps=1e-5):
    """The student's and the reference's layer with the same parameters."""
    gamma, beta = parameters(rng, D)
    return [side.BatchNormalization(gamma, beta, momentum, eps) for side in (submission, reference)]


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(1)
def test_batchnormalization_forward(submission, reference, rng):
    """In training, every column is normalized by its mean and variance in the batch, scaled and shifted.
    ko: 훈련 때에는 열마다 배치의 평균과 분산으로 정규화한 뒤 확대하고 이동합니다.
    """
    ours, right = normalizations(submission, reference, rng)
    layer.forward(ours, right, "BatchNormalization", columns(rng)[0], True)


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.25)
def test_batchnormalization_eps(submission, reference, rng):
    """eps is added to the variance, inside the square root.
    ko: eps는 제곱근 안에서 분산에 더합니다.
    """
    ours, right = normalizations(submission, reference, rng, eps=0.5)
    layer.forward(ours, right, "BatchNormalization", columns(rng)[0], True)


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.75)
def test_batchnormalization_running(submission, reference, rng):
    """Every training batch moves the running mean and variance; momentum is the share of the old value.
    ko: 훈련 배치마다 이동 평균과 이동 분산이 갱신됩니다. momentum은 이전 값의 몫입니다.
    """
    ours, right = normalizations(submission, reference, rng)
    for step in (1, 2, 3):
        x, _dout = columns(rng)
        ours.forward(x, True)
        right.forward(x, True)
        mean, var = ours.running_mean, ours.running_var  # both, for a product shows in the second only
        expect.close(mean, right.running_mean, f"running_mean (batch {step})")
        expect.close(var, right.running_var, f"running_var (batch {step})")


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.75)
def test_batchnormalization_inference(submission, reference, rng):
    """Outside training, the running statistics normalize, also a single row, and nothing is updated.
    ko: 훈련이 아니면 데이터가 한 행이어도 이동 통계로 정규화하고, 아무것도 갱신하지 않습니다.
    """
    ours, right = normalizations(submission, reference, rng)
    mean, var = rng.normal(size=4), rng.uniform(2.0, 5.0, 4)
    for side in (ours, right):
        side.running_mean, side.running_var = mean, var
    for N in (5, 1):
        x, _dout = columns(rng, N)
        expect.close(ours.forward(x, False), right.forward(x, False), f"BatchNormalization.forward(x, False), N = {N}")
    expect.close(ours.running_mean, mean, "running_mean (forward(x, False))")
    expect.close(ours.running_var, var, "running_var (forward(x, False))")


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(1)
def test_batchnormalization_dx(submission, reference, rng):
    """backward returns the gradient of the input; mean and variance depend on the input too.
    ko: backward는 입력의 기울기를 돌려줍니다. 평균과 분산도 입력에 따라 달라진다는 점까지 반영합니다.
    """
    ours, right = normalizations(submission, reference, rng)
    x, dout = columns(rng)
    ours.forward(x, True)
    right.forward(x, True)
    layer.backward(ours, right, "BatchNormalization", dout)


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.5)
def test_batchnormalization_parameter_gradients(submission, reference, rng):
    """backward leaves the gradients of gamma and beta, summed over the batch.
    ko: backward는 gamma와 beta의 기울기를 배치에 대해 더해서 남깁니다.
    """
    ours, right = normalizations(submission, reference, rng)
    for N in (6, 3):
        x, dout = columns(rng, N)
        for side in (ours, right):
            side.forward(x, True)
            side.backward(dout)
        expect.close(ours.dbeta, right.dbeta, f"BatchNormalization.dbeta, N = {N}")
        expect.close(ours.dgamma, right.dgamma, f"BatchNormalization.dgamma, N = {N}")


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.5)
def test_batchnormalization_gradient_check(submission, rng):
    """backward is the derivative of the layer's own forward, by numerical differentiation.
    ko: 수치 미분으로 확인하면 backward가 forward의 미분입니다.
    """
    gamma, beta = parameters(rng, 3)
    x, dout = columns(rng, 5, 3)
    layer.gradient_check(lambda _x: submission.BatchNormalization(gamma, beta), x, dout, "BatchNormalization")


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.5)
def test_batchnormalization_keras(submission, keras_answers):
    """Outputs, gradients and running statistics are those of Keras' layer (momentum 0.8, epsilon 0.001).
    ko: 출력, 기울기, 이동 통계가 Keras 계층과 같습니다(momentum 0.8, epsilon 0.001).
    """
    keras = keras_answers["BatchNormalization"]
    # Keras keeps both as float32: 1e-8 of the variance apart
    ours = submission.BatchNormalization(keras["gamma"], keras["beta"], 0.8, 1e-3)
    expect.close(ours.forward(keras["x"], True), keras["y"], "BatchNormalization.forward(x, True)")
    expect.close(ours.backward(keras["dout"]), keras["dx"], "BatchNormalization.backward(dout)")
    expect.close(ours.dgamma, keras["dgamma"], "BatchNormalization.dgamma")
    expect.close(ours.dbeta, keras["dbeta"], "BatchNormalization.dbeta")
    expect.close(ours.running_mean, keras["running_mean"], "running_mean")
    expect.close(ours.running_var, keras["running_var"], "running_var")
    expect.close(ours.forward(keras["x"], False), keras["y_inference"], "BatchNormalization.forward(x, False)")


RATIO, KEPT = 0.3, 1 / 0.7


def dropout(submission, rng, ratio=RATIO):
    return submission.Dropout(ratio, submission.make_rng(seed_of(rng)))


def positive(rng, shape=(30, 40)):
    """Numbers that are not 0, so that what was dropped can be seen."""
    return rng.uniform(0.5, 2.0, shape)


def dropped(ours, x, what="Dropout.forward(x, True)"):
    """The output of a pass in training, of x's shape and finite."""
    out = expect.array(ours.forward(x, True), what)
    if out.shape != x.shape:
        expect.close(out, x, what)
    expect.not_finite(out, x, what)
    return out


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.75)
def test_dropout_survivors(submission, rng):
    """In training, every element is either 0 or x / (1 - ratio).
    ko: 훈련 때 원소는 0이거나 x / (1 - ratio)입니다.
    """
    x = positive(rng)
    out = dropped(dropout(submission, rng), x)
    expect.that(np.any(out == 0), en="Nothing was dropped.", ko="지워진 원소가 없습니다.")
    expect.that(np.any(out != 0), en="Everything was dropped.", ko="모든 원소가 지워졌습니다.")
    survivors = out != 0
    expect.close(out[survivors], KEPT * x[survivors], "Dropout.forward(x, True)[kept]")


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.5)
def test_dropout_fraction(submission, rng):
    """About a share `ratio` of the elements is dropped.
    ko: 원소 가운데 ratio 정도의 비율이 지워집니다.
    """
    x = positive(rng)
    share = np.mean(dropped(dropout(submission, rng), x) == 0)
    # 1200 elements: one standard error is 0.013
    expect.close(share, RATIO, "np.mean(Dropout.forward(x, True) == 0)", rtol=0, atol=0.075)


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.5)
def test_dropout_inference(submission, rng):
    """Outside training, x comes out as it went in.
    ko: 훈련이 아니면 x가 그대로 나옵니다.
    """
    ours, x = dropout(submission, rng), rng.normal(size=(4, 6))
    for call in (1, 2):
        expect.close(
            ours.forward(x, False),
            x,
            expect.words(
                en=f"Dropout.forward(x, False) (call {call})", ko=f"Dropout.forward(x, False) ({call}번째 호출)"
            ),
        )


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.75)
def test_dropout_backward(submission, rng):
    """backward drops and scales dout at the same places, by the same factor, as forward did x.
    ko: backward는 forward가 x를 지우고 확대한 바로 그 자리에서 dout을 똑같이 지우고 확대합니다.
    """
    # Elements of both signs, none of them 0: the sign of an output does not tell whether it was dropped.
    x, dout = positive(rng, (8, 10)) * rng.choice([-1.0, 1.0], (8, 10)), rng.normal(size=(8, 10))
    ours = dropout(submission, rng)
    right = np.where(dropped(ours, x) != 0, KEPT * dout, 0.0)
    for call in (1, 2):
        expect.close(
            ours.backward(dout),
            right,
            expect.words(en=f"Dropout.backward(dout) (call {call})", ko=f"Dropout.backward(dout) ({call}번째 호출)"),
        )


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.25)
def test_dropout_anew(submission, rng):
    """Every call in training drops other elements, and backward goes by the last call.
    ko: 훈련 때에는 부를 때마다 다른 원소를 지우고, backward는 마지막 호출에서 지운 자리를 따릅니다.
    """
    ours, x, dout = dropout(submission, rng), positive(rng, (8, 10)), rng.normal(size=(8, 10))
    first, second = dropped(ours, x), dropped(ours, x)
    expect.that(
        np.any((first == 0) != (second == 0)),
        en="Two calls in training dropped exactly the same elements.",
        ko="훈련 때 두 번 불렀는데 똑같은 원소가 지워졌습니다.",
    )
    gone = [expect.numbers(value, "Dropout.backward(dout)") == 0 for value in (ours.backward(dout), second)]
    expect.exactly(1 * gone[0], 1 * gone[1], "Dropout.backward(dout) == 0")


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.25)
def test_dropout_elementwise(submission, rng):
    """Each element is dropped or kept on its own: rows differ, and so do columns.
    ko: 원소마다 따로 지웁니다. 행마다 다르고 열마다 다릅니다.
    """
    ours, x = dropout(submission, rng), positive(rng)
    gone = dropped(ours, x) == 0
    for axis, en, ko in ((0, "row", "행"), (1, "column", "열")):
        expect.that(
            np.unique(gone, axis=axis).shape[axis] > 1,
            en=f"The same elements were dropped in every {en}.",
            ko=f"모든 {ko}에서 같은 자리의 원소가 지워졌습니다.",
        )
    counts = {int(np.sum(dropped(ours, x) == 0)) for _ in range(6)}
    # The counts of 1200 independent elements are all the same in less than one of ten million cases.
    expect.that(
        len(counts) > 1,
        en="Every call dropped exactly as many elements: whether one is dropped must not depend on the others.",
        ko="부를 때마다 정확히 같은 수의 원소가 지워졌습니다. 한 원소가 지워지는지는 다른 원소와 상관없어야 합니다.",
    )


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.25)
def test_dropout_keras(submission, rng, keras_answers):
    """On ones, the survivors' value, the share dropped and the mean are those of Keras' Dropout(0.3).
    ko: 1로 된 배열에서 살아남은 값, 지워진 비율, 평균이 Keras의 Dropout(0.3)과 같습니다.
    """
    keras = keras_answers["Dropout"]
    out = dropped(dropout(submission, rng), np.ones((30, 40)))
    expect.close(out.max(), keras["survivor"], "Dropout.forward(ones, True).max()")
    expect.close(np.mean(out == 0), keras["share"], "np.mean(Dropout.forward(ones, True) == 0)", rtol=0, atol=0.075)
    expect.close(out.mean(), keras["mean"], "Dropout.forward(ones, True).mean()", rtol=0, atol=0.11)


def penalties_agree(submission, reference, name, W, lam):
    received = expect.parts(getattr(submission, name)(W, lam), 2, f"{name}(W, lam)")
    penalty, dW = getattr(reference, name)(W, lam)
    expect.close(received[0], penalty, f"{name}(W, lam)[0]")
    expect.close(received[1], dW, f"{name}(W, lam)[1]")


@pytest.mark.exercise("l2_penalty")
@pytest.mark.points(0.5)
def test_l2_penalty_example(submission):
    """l2_penalty gives the numbers of the worked example.
    ko: l2_penalty가 예제의 값을 냅니다.
    """
    received = expect.parts(submission.l2_penalty(np.array([[1.0, -2.0], [0.0, 3.0]]), 0.1), 2, "l2_penalty(W, 0.1)")
    expect.close(received[0], 0.7, "l2_penalty(W, 0.1)[0]")
    expect.close(received[1], [[0.1, -0.2], [0.0, 0.3]], "l2_penalty(W, 0.1)[1]")


@pytest.mark.exercise("l2_penalty")
@pytest.mark.points(0.5)
def test_l2_penalty_random(submission, reference, rng):
    """Penalty and gradient of random weights.
    ko: 무작위 가중치의 벌점과 기울기입니다.
    """
    penalties_agree(submission, reference, "l2_penalty", rng.normal(size=(4, 3)), 0.3)


@pytest.mark.exercise("l2_penalty")
@pytest.mark.points(0.25)
def test_l2_penalty_gradient(submission, rng):
    """dW is the derivative of the penalty, by numerical differentiation.
    ko: 수치 미분으로 확인하면 dW가 벌점의 미분입니다.
    """
    penalty_gradient(submission, "l2_penalty", rng)


def penalty_gradient(submission, name, rng):
    """dW against central differences, away from the kink of L1 at 0."""
    W = rng.uniform(0.5, 2.0, (3, 2)) * rng.choice([-1, 1], (3, 2))
    value = getattr(submission, name)
    received = expect.parts(value(W, 0.7), 2, f"{name}(W, lam)")[1]
    gradient.agrees(received, lambda v: value(v, 0.7)[0], W, f"{name}(W, lam)[1]")


@pytest.mark.exercise("l2_penalty")
@pytest.mark.points(0.25)
def test_l2_penalty_shapes(submission, reference, rng):
    """Weights of other shapes: of a convolution (4-D), and of one axis.
    ko: 합성곱의 4차원 가중치와 1차원 가중치에서도 맞습니다.
    """
    for shape in ((2, 3, 2, 4), (5,)):
        penalties_agree(submission, reference, "l2_penalty", rng.normal(size=shape), 0.05)


@pytest.mark.exercise("l2_penalty")
@pytest.mark.points(0.25)
def test_l2_penalty_keras(submission, keras_answers):
    """Penalty and gradient are those of keras.regularizers.L2(lam / 2).
    ko: 벌점과 기울기가 keras.regularizers.L2(lam / 2)와 같습니다.
    """
    keras_penalty(submission, "l2_penalty", keras_answers["l2_penalty"])


def keras_penalty(submission, name, keras):
    received = expect.parts(getattr(submission, name)(keras["W"], 0.2), 2, f"{name}(W, 0.2)")
    expect.close(received[0], keras["penalty"], f"{name}(W, 0.2)[0]")
    expect.close(received[1], keras["dW"], f"{name}(W, 0.2)[1]")


@pytest.mark.exercise("l1_penalty")
@pytest.mark.points(0.5)
def test_l1_penalty_example(submission):
    """l1_penalty gives the numbers of the worked example; the gradient of a weight of 0 is 0.
    ko: l1_penalty가 예제의 값을 냅니다. 0인 가중치의 기울기는 0입니다.
    """
    received = expect.parts(submission.l1_penalty(np.array([[1.0, -2.0], [0.0, 3.0]]), 0.1), 2, "l1_penalty(W, 0.1)")
    expect.close(received[0], 0.6, "l1_penalty(W, 0.1)[0]")
    expect.close(received[1], [[0.1, -0.1], [0.0, 0.1]], "l1_penalty(W, 0.1)[1]")


@pytest.mark.exercise("l1_penalty")
@pytest.mark.points(0.5)
def test_l1_penalty_random(submission, reference, rng):
    """Penalty and gradient of random weights of both signs.
    ko: 부호가 섞인 무작위 가중치의 벌점과 기울기입니다.
    """
    W = rng.normal(size=(4, 3))
    W[0, :2] = -1.3, 0.4
    penalties_agree(submission, reference, "l1_penalty", W, 0.3)


@pytest.mark.exercise("l1_penalty")
@pytest.mark.points(0.25)
def test_l1_penalty_gradient(submission, rng):
    """dW is the derivative of the penalty, by numerical differentiation.
    ko: 수치 미분으로 확인하면 dW가 벌점의 미분입니다.
    """
    penalty_gradient(submission, "l1_penalty", rng)


@pytest.mark.exercise("l1_penalty")
@pytest.mark.points(0.25)
def test_l1_penalty_shapes(submission, reference, rng):
    """Weights of other shapes: of a convolution (4-D), and of one axis.
    ko: 합성곱의 4차원 가중치와 1차원 가중치에서도 맞습니다.
    """
    for shape in ((2, 3, 2, 4), (5,)):
        penalties_agree(submission, reference, "l1_penalty", rng.normal(size=shape), 0.05)


@pytest.mark.exercise("l1_penalty")
@pytest.mark.points(0.25)
def test_l1_penalty_keras(submission, keras_answers):
    """Penalty and gradient are those of keras.regularizers.L1(lam).
    ko: 벌점과 기울기가 keras.regularizers.L1(lam)과 같습니다.
    """
    keras_penalty(submission, "l1_penalty", keras_answers["l1_penalty"])


def follow(ours, right, curve, monitor="val_loss"):
    """After every epoch, the answer, best, best_epoch and wait are the reference's, until it says stop."""
    for epoch, value in enumerate(curve):
        logs = value if isinstance(value, dict) else {monitor: float(value)}
        stop = right.update(epoch, logs)
        what = f"EarlyStopping.update({epoch}, …)"
        received = ours.update(epoch, logs)
        for name in ("best", "best_epoch", "wait"):
            expect.close(getattr(ours, name), getattr(right, name), f"{name} ({what})")
        expect.exactly(received, stop, what)
        if stop:
            return


def stoppings(submission, reference, *args):
    return [side.EarlyStopping(*args) for side in (submission, reference)]


def level(rng):
    return rng.integers(0, 8) / 8


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.25)
def test_earlystopping_example(submission, reference):
    """EarlyStopping gives the answers of the worked example.
    ko: EarlyStopping이 예제처럼 답합니다.
    """
    follow(*stoppings(submission, reference, "val_loss", 0.0, 2, "min"), [0.5, 0.3, 0.4, 0.35])


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.5)
def test_earlystopping_patience(submission, reference, rng):
    """Only epochs in a row count: an improvement starts the waiting anew, a better epoch than the last one does not.
    ko: 연달아 지난 에포크만 셉니다. 최고 기록을 넘어야 다시 세고, 바로 앞 에포크보다 낫기만 해서는 안 됩니다.
    """
    curve = level(rng) + np.array([3.0, 2.5, 2.75, 2.625, 2.0, 2.5, 2.25, 2.125, 2.0625, 1.0])
    follow(*stoppings(submission, reference, "val_loss", 0.0, 3, "min"), curve)


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.5)
def test_earlystopping_max(submission, reference, rng):
    """With mode "max", larger is better (such as an accuracy).
    ko: mode가 "max"이면 정확도처럼 클수록 좋습니다.
    """
    curve = level(rng) + np.array([0.5, 0.75, 0.625, 1.0, 0.875, 0.9375, 2.0])
    follow(*stoppings(submission, reference, "val_accuracy", 0.0, 2, "max"), curve, "val_accuracy")


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.25)
@pytest.mark.parametrize("mode", ["min", "max"])
def test_earlystopping_min_delta(submission, reference, rng, mode):
    """A change counts as an improvement only if it is more than min_delta, in both modes.
    ko: 두 mode 모두에서 min_delta보다 더 많이 좋아져야 나아진 것입니다.
    """
    # fractions of 2 are exact, so that a change of exactly min_delta is one
    better = np.array([0.0, 0.5, 0.375, 0.625, 1.25, 1.5, 1.375, 1.5, 3.0])
    curve = (level(rng) + 4) + (better if mode == "max" else -better)
    follow(*stoppings(submission, reference, "val_loss", 0.25, 3, mode), curve)


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.25)
def test_earlystopping_monitor(submission, reference, rng):
    """Of several values in logs, the one named by `monitor` is watched.
    ko: logs에 값이 여럿 있으면 monitor가 가리키는 값을 지켜봅니다.
    """
    watched, others = level(rng) + np.array([2.0, 1.0, 1.5, 1.25, 0.5]), np.array([9.0, 8.0, 7.0, 6.0, 5.0])
    curve = [
        {"loss": float(o), "val_loss": float(o) / 2, "mae": float(w)} for o, w in zip(others, watched, strict=True)
    ]
    follow(*stoppings(submission, reference, "mae", 0.0, 2, "min"), curve)


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.5)
def test_earlystopping_keras(submission, keras_answers):
    """Training stops at the epoch at which Keras' EarlyStopping stops it, with the same best value and epoch.
    ko: Keras의 EarlyStopping이 멈추는 에포크에서 멈추고, 최고 기록과 그 에포크도 같습니다.
    """
    keras = keras_answers["EarlyStopping"]
    for i, curve in enumerate(keras["curves"]):
        mode = "max" if keras["maximize"][i] else "min"
        patience = int(keras["patience"][i])
        ours = submission.EarlyStopping("val_loss", float(keras["min_delta"][i]), patience, mode)
        epochs = range(int(keras["stopped"][i]) + 1)
        answers = [ours.update(epoch, {"val_loss": float(curve[epoch])}) for epoch in epochs]
        setting = f"patience {patience}, mode {mode!r}"
        right = np.arange(len(answers)) == len(answers) - 1
        expect.exactly(
            [1 * expect.numbers(a, "EarlyStopping.update(…)") for a in answers],
            1 * right,
            f"EarlyStopping.update(…), {setting}",
        )
        expect.close(ours.best, keras["best"][i], f"best ({setting})")
        expect.close(ours.best_epoch, keras["best_epoch"][i], f"best_epoch ({setting})")


@pytest.mark.exercise("iterations_per_epoch")
@pytest.mark.points(0.25)
@pytest.mark.parametrize(("n", "batch", "right"), [(1000, 20, 50), (1010, 20, 51)], ids=["even", "rest"])
def test_iterations_per_epoch_example(submission, n, batch, right):
    """iterations_per_epoch gives the numbers of the worked example.
    ko: iterations_per_epoch가 예제의 값을 냅니다.
    """
    expect.exactly(submission.iterations_per_epoch(n, batch), right, f"iterations_per_epoch({n}, {batch})")


@pytest.mark.exercise("iterations_per_epoch")
@pytest.mark.points(0.25)
def test_iterations_per_epoch_sizes(submission, reference, rng):
    """Batches that divide the data, leave one sample over, lack one, or are larger than the data.
    ko: 데이터가 배치 크기로 나누어떨어지거나, 하나가 남거나, 하나가 모자라거나, 배치 크기가 데이터보다 큰 경우입니다.
    """
    batches = [int(batch) for batch in rng.integers(5, 40, 3)]
    sizes = [(n, b) for b in batches for n in (3 * b, 3 * b + 1, 4 * b - 1, b - 1)]
    # all answers before the first comparison: only together they tell rounding from dropping
    answers = [submission.iterations_per_epoch(n, b) for n, b in sizes]
    for (n, b), answer in zip(sizes, answers, strict=True):
        expect.exactly(answer, reference.iterations_per_epoch(n, b), f"iterations_per_epoch({n}, {b})")


def images(rng, shape=(2, 3, 4, 5)):
    """Images of distinct values, none 0; N, C, H and W all differ."""
    return rng.permutation(np.arange(1.0, np.prod(shape) + 1)).reshape(shape) / np.prod(shape)


IMAGE = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])


@pytest.mark.exercise("shift")
@pytest.mark.points(0.25)
def test_shift_example(submission):
    """shift gives the worked example.
    ko: shift가 예제의 값을 냅니다.
    """
    function.equals(submission, "shift", (IMAGE, 1, -1), [[[[0.0, 0.0, 0.0], [2.0, 3.0, 0.0]]]], "shift(images, 1, -1)")


@pytest.mark.exercise("shift")
@pytest.mark.points(0.25)
@pytest.mark.parametrize(
    ("dy", "dx"), [(1, 2), (-2, -1), (3, 0), (0, -2)], ids=["down_right", "up_left", "down", "left"]
)
def test_shift_moves(submission, reference, rng, dy, dx):
    """All images and channels move by dy down and dx to the right; negative numbers move them up and left.
    ko: 모든 이미지와 채널이 아래로 dy칸, 오른쪽으로 dx칸 움직입니다. 음수이면 위로, 왼쪽으로 움직입니다.
    """
    function.agrees(submission, reference, "shift", images(rng), dy, dx, what=f"shift(images, {dy}, {dx})")


@pytest.mark.exercise("shift")
@pytest.mark.points(0.25)
def test_shift_nowhere(submission, rng):
    """A shift by 0 leaves the images as they are.
    ko: 0칸 옮기면 이미지가 그대로입니다.
    """
    x = images(rng)
    function.equals(submission, "shift", (x, 0, 0), x, "shift(images, 0, 0)")


@pytest.mark.exercise("rotate90")
@pytest.mark.points(0.25)
def test_rotate90_example(submission):
    """rotate90 gives the worked example.
    ko: rotate90이 예제의 값을 냅니다.
    """
    function.equals(submission, "rotate90", (IMAGE,), [[[[3.0, 6.0], [2.0, 5.0], [1.0, 4.0]]]], "rotate90(images)")


@pytest.mark.exercise("rotate90")
@pytest.mark.points(0.25)
@pytest.mark.parametrize("k", [1, 2, 3, 0])
def test_rotate90_turns(submission, reference, rng, k):
    """Every image and channel turns counterclockwise k times; a quarter turn swaps height and width.
    ko: 모든 이미지와 채널이 시계 반대 방향으로 k번 돌아갑니다. 90도 돌리면 높이와 너비가 바뀝니다.
    """
    function.agrees(submission, reference, "rotate90", images(rng), k, what=f"rotate90(images, {k})")


@pytest.mark.exercise("rotate90")
@pytest.mark.points(0.25)
def test_rotate90_square(submission, reference, rng):
    """Square images, where the shape does not tell which way they were turned.
    ko: 모양만으로는 어느 쪽으로 돌렸는지 알 수 없는 정사각형 이미지입니다.
    """
    function.agrees(submission, reference, "rotate90", images(rng, (2, 2, 3, 3)), 1, what="rotate90(images, 1)")


@pytest.mark.exercise("rotate90")
@pytest.mark.points(0.25)
def test_rotate90_any_k(submission, reference, rng):
    """Negative k turns clockwise, and four turns are none.
    ko: k가 음수이면 시계 방향으로 돌고, 네 번 돌리면 제자리입니다.
    """
    for k in (-1, 5, -6):
        function.agrees(submission, reference, "rotate90", images(rng), k, what=f"rotate90(images, {k})")


@pytest.mark.exercise("flip")
@pytest.mark.points(0.5)
def test_flip_example(submission):
    """flip gives the worked example, both ways.
    ko: flip이 두 방향 모두 예제의 값을 냅니다.
    """
    function.equals(submission, "flip", (IMAGE,), IMAGE[..., ::-1], "flip(images)")
    function.equals(submission, "flip", (IMAGE, False), IMAGE[:, :, ::-1], "flip(images, False)")


@pytest.mark.exercise("flip")
@pytest.mark.points(0.5)
@pytest.mark.parametrize("horizontal", [True, False], ids=["horizontal", "vertical"])
def test_flip_batch(submission, reference, rng, horizontal):
    """All images and channels are mirrored, each in itself.
    ko: 모든 이미지와 채널이 제자리에서 뒤집힙니다.
    """
    what = f"flip(images, {horizontal})"
    function.agrees(submission, reference, "flip", images(rng), horizontal, what=what)


@pytest.mark.exercise("flip")
@pytest.mark.points(0.25)
def test_flip_square(submission, reference, rng):
    """Images with N = C = H = W, where no axis can be told from its length.
    ko: N = C = H = W여서 길이로는 축을 알 수 없는 이미지입니다.
    """
    function.agrees(submission, reference, "flip", images(rng, (3, 3, 3, 3)), True, what="flip(images, True)")


GREY = 0.5  # far enough from 0 and 1 that noise of std 0.05 is not clipped


def noisy(submission, x, std, seed):
    what = f"add_noise(images, {std}, rng)"
    received = expect.array(submission.add_noise(x, std, submission.make_rng(seed)), what)
    if received.shape != x.shape:
        expect.close(received, x, what)
    expect.not_finite(received, x, what)
    return received


@pytest.mark.exercise("add_noise")
@pytest.mark.points(0.5)
def test_add_noise_statistics(submission, rng):
    """The noise has mean 0 and standard deviation std, and is normal.
    ko: 잡음은 평균 0, 표준편차 std인 정규분포를 따릅니다.
    """
    x = rng.uniform(0.4, 0.6, (2, 3, 15, 16))
    noise = noisy(submission, x, 0.05, seed_of(rng)) - x
    # 1440 pixels: one standard error is 0.0013 of the mean and 1.9 % of the std
    expect.close(noise.std(), 0.05, "noise.std()", rtol=0.11)
    expect.close(noise.mean(), 0.0, "noise.mean()", atol=0.0075)
    reach = np.abs(noise).max() / noise.std()
    expect.that(reach > 2.0, en="The noise is not normal: none of it goes beyond two standard deviations.",
                ko="잡음이 정규분포가 아닙니다. 표준편차의 2배를 넘는 값이 없습니다.")  # fmt: skip


@pytest.mark.exercise("add_noise")
@pytest.mark.points(0.5)
def test_add_noise_every_pixel(submission, rng):
    """Every pixel of every channel of every image has noise of its own.
    ko: 모든 이미지, 모든 채널의 화소마다 잡음이 다릅니다.
    """
    x = np.full((3, 2, 4, 5), GREY)
    noise = noisy(submission, x, 0.05, seed_of(rng)) - x
    for axis, en, ko in (
        (0, "image", "이미지"),
        (1, "channel", "채널"),
        (2, "row", "행"),
        (3, "column", "열"),
    ):
        expect.that(
            not np.allclose(noise, np.take(noise, [0], axis=axis)),
            en=f"Every {en} got the same noise.",
            ko=f"모든 {ko}에 같은 잡음이 더해졌습니다.",
        )
    expect.that(np.all(noise != 0), en="Some pixels got no noise.", ko="잡음이 더해지지 않은 화소가 있습니다.")


@pytest.mark.exercise("add_noise")
@pytest.mark.points(0.5)
def test_add_noise_clipped(submission, rng):
    """What would be below 0 or above 1 becomes 0 or 1; all other pixels stay between.
    ko: 0보다 작거나 1보다 큰 값은 0과 1이 되고, 다른 화소는 그 사이에 있습니다.
    """
    x = np.stack([np.zeros((2, 10, 12)), np.ones((2, 10, 12))])
    received = noisy(submission, x, 0.3, seed_of(rng))
    inside = np.all((received >= 0) & (received <= 1))
    expect.that(inside, en="Some pixels are below 0 or above 1.", ko="0보다 작거나 1보다 큰 화소가 있습니다.")
    # about half of the noise pushes outwards; one standard error is 0.032
    for image, edge in zip(received, (0.0, 1.0), strict=True):
        expect.close(np.mean(image == edge), 0.5, f"np.mean(image == {edge:g})", rtol=0, atol=0.18)


@pytest.mark.exercise("add_noise")
@pytest.mark.points(0.25)
def test_add_noise_rng(submission, rng):
    """All random numbers come from rng: the same seed gives the same images, another seed others.
    ko: 난수는 모두 rng에서 나옵니다. 시드가 같으면 결과가 같고, 시드가 다르면 다릅니다.
    """
    x, seed = np.full((2, 1, 3, 4), GREY), seed_of(rng)
    first, again, other = (noisy(submission, x, 0.05, s) for s in (seed, seed, seed + 1))
    expect.that(
        np.allclose(first, again),
        en="Two generators of the same seed gave different noise: some numbers do not come from rng.",
        ko="시드가 같은 두 생성기에서 다른 잡음이 나왔습니다. rng가 아닌 곳에서 뽑은 난수가 있습니다.",
    )
    expect.that(not np.allclose(first, other), en="Generators of different seeds gave the same noise.",
                ko="시드가 다른 생성기에서 같은 잡음이 나왔습니다.")  # fmt: skip


@pytest.mark.exercise("blur")
@pytest.mark.points(0.25)
def test_blur_example(submission):
    """blur gives the worked example.
    ko: blur가 예제의 값을 냅니다.
    """
    x = np.array([[[[9.0, 0.0, 0.0], [0.0, 0.0, 18.0]]]])
    function.equals(submission, "blur", (x,), [[[[4.0, 4.0, 4.0], [2.0, 5.0, 8.0]]]], "blur(images)")


@pytest.mark.exercise("blur")
@pytest.mark.points(0.5)
def test_blur_batch(submission, reference, rng):
    """Every pixel of a batch becomes the mean of its 3 x 3 window; channels and images do not mix.
    ko: 배치의 모든 화소가 3 x 3 창의 평균이 됩니다. 채널과 이미지는 섞이지 않습니다.
    """
    function.agrees(submission, reference, "blur", images(rng, (2, 3, 5, 6)), what="blur(images)")


@pytest.mark.exercise("blur")
@pytest.mark.points(0.5)
def test_blur_wider(submission, reference, rng):
    """A window of 5 x 5; a window of 1 x 1 changes nothing.
    ko: 창이 5 x 5인 경우입니다. 1 x 1이면 바뀌는 것이 없습니다.
    """
    function.agrees(submission, reference, "blur", images(rng, (2, 1, 6, 7)), 5, what="blur(images, 5)")
    function.agrees(submission, reference, "blur", images(rng), 1, what="blur(images, 1)")


@pytest.mark.exercise("blur")
@pytest.mark.points(0.25)
def test_blur_plain(submission, rng):
    """Images of one colour stay as they are, up to the edges.
    ko: 한 가지 색으로 된 이미지는 가장자리까지 그대로입니다.
    """
    x = np.broadcast_to(rng.uniform(0.2, 0.9, (2, 3, 1, 1)), (2, 3, 4, 5)).copy()
    function.equals(submission, "blur", (x,), x, "blur(images)")


def models(rng, count=3, D=4, C=3):
    """Models with softmax outputs, each a function of the batch."""

    def model(W):
        def predict(x):
            e = np.exp(x @ W)
            return e / e.sum(axis=1, keepdims=True)

        return predict

    return [model(2.0 * rng.normal(size=(D, C))) for _ in range(count)]


@pytest.mark.exercise("ensemble_predict")
@pytest.mark.points(0.25)
def test_ensemble_predict_example(submission):
    """ensemble_predict gives the worked example: one sure model outweighs two unsure ones.
    ko: ensemble_predict가 예제의 값을 냅니다. 확신하는 모델 하나가 덜 확신하는 둘을 이깁니다.
    """
    outputs = [np.array([[0.9, 0.1]]), np.array([[0.4, 0.6]]), np.array([[0.4, 0.6]])]
    votes = [lambda x, y=y: y for y in outputs]
    received = expect.parts(submission.ensemble_predict(votes, np.zeros((1, 5))), 2, "ensemble_predict(models, x)")
    expect.close(received[0], np.mean(outputs, axis=0), "ensemble_predict(models, x)[0]")
    expect.exactly(received[1], [0], "ensemble_predict(models, x)[1]")


def ensembles_agree(submission, reference, votes, x, which):
    received = expect.parts(submission.ensemble_predict(votes, x), 2, "ensemble_predict(models, x)")
    expected = reference.ensemble_predict(votes, x)
    label = ("ensemble_predict(models, x)[0]", "ensemble_predict(models, x)[1]")[which]
    expect.close(received[which], expected[which], label)


@pytest.mark.exercise("ensemble_predict")
@pytest.mark.points(0.25)
def test_ensemble_predict_probabilities(submission, reference, rng):
    """y is the average of all models' outputs, (N, C).
    ko: y는 모든 모델의 출력을 평균한 (N, C) 배열입니다.
    """
    ensembles_agree(submission, reference, models(rng), rng.normal(size=(5, 4)), 0)


@pytest.mark.exercise("ensemble_predict")
@pytest.mark.points(0.25)
def test_ensemble_predict_labels(submission, reference, rng):
    """labels are the most probable classes of every sample, (N,).
    ko: labels는 데이터마다 확률이 가장 큰 클래스를 담은 (N,) 배열입니다.
    """
    ensembles_agree(submission, reference, models(rng, 4), rng.normal(size=(7, 4)), 1)


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
    """The answer to q2 is one integer; whether it is right is seen when it is graded.

    ko: q2의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q2(), "q2()")
    expect.that(value.shape == (), en="q2() should be one integer.", ko="q2()의 답은 정수 하나여야 합니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer to q3 is one integer; whether it is right is seen when it is graded.

    ko: q3의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q3(), "q3()")
    expect.that(value.shape == (), en="q3() should be one integer.", ko="q3()의 답은 정수 하나여야 합니다.")
