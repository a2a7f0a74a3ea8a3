"""Hidden checks of 08_training."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, layer

# (size, the standard deviation there); std_init is asked for 0.3
LARGE = (300, 100)
STDS = {
    "std_init": 0.3,
    "xavier_init": np.sqrt(1 / 300),
    "he_init": np.sqrt(2 / 300),
    "glorot_normal": np.sqrt(2 / 400),
    "glorot_uniform": np.sqrt(2 / 400),
    "he_uniform": np.sqrt(2 / 300),
}
initialisers = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.exercise(name), id=name) for name in STDS]
)


def seed_of(rng):
    return int(rng.integers(1, 2**31))


@initialisers
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: In layers of other sizes too, the weights have to have mean 0 and the standard deviation of the formula.\n"
    "ko: 다른 크기의 계층에서도 가중치의 평균은 0이고 표준편차는 식과 같아야 합니다."
)
def test_initialiser_large(submission, rng, name):
    """The statistics of the weights of a large layer.
    ko: 큰 계층의 가중치의 통계입니다.
    """
    generator = submission.make_rng(seed_of(rng))
    more = (0.3,) if name == "std_init" else ()
    W = expect.array(getattr(submission, name)(*LARGE, generator, *more), name)
    expect.exactly(W.shape, LARGE, "shape")
    # 30000 draws: one standard error of the std is 0.4 %
    expect.close(W.std(), STDS[name], "std", rtol=0.03)
    expect.close(W.mean(), 0.0, "mean", atol=5.5 * STDS[name] / np.sqrt(W.size))


@pytest.mark.exercise("activation_stats")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: activation_stats has to work for any depth and size, and to depend on its arguments only.\n"
    "ko: activation_stats는 깊이와 크기에 상관없이 맞아야 하고, 결과는 인수에만 달려 있어야 합니다."
)
def test_activation_stats_sizes(submission, reference, rng):
    """Other depths and sizes, twice.
    ko: 다른 깊이와 크기로 두 번 계산합니다.
    """

    def network(seed):
        generator = np.random.default_rng(seed)
        return lambda n_in, n_out: generator.normal(0.0, 1.0, (n_in, n_out))

    for (N, D), depth in (((3, 3), 7), ((8, 2), 3), ((3, 3), 7)):
        x, seed = rng.normal(size=(N, D)), seed_of(rng)
        ours, right = (s.activation_stats(depth, network(seed), np.tanh, x) for s in (submission, reference))
        expect.close(ours, right, "activation_stats(…)")


def batch(rng, N, D):
    return rng.normal(size=(N, D)) * rng.uniform(1.0, 4.0, D) + rng.normal(size=D), rng.normal(size=(N, D))


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Every layer keeps its own data and statistics, and a pass outside training does not disturb those.\n"
    "ko: 계층마다 자기 데이터와 통계를 지녀야 하고, 훈련이 아닌 forward는 그 통계를 흐트러뜨리지 않아야 합니다."
)
def test_batchnormalization_independent(submission, reference, rng):
    """Two layers used in turn, with passes outside training in between.
    ko: 훈련이 아닌 계산을 사이에 두고 두 계층을 번갈아 씁니다.
    """
    pairs = []
    for momentum in (0.9, 0.6):
        gamma, beta = rng.uniform(0.5, 2.0, 3), rng.normal(size=3)
        pairs.append([side.BatchNormalization(gamma, beta, momentum) for side in (submission, reference)])
    for _round in range(2):
        for ours, right in pairs:
            layer.forward(ours, right, "BatchNormalization", batch(rng, 5, 3)[0], True)
        for ours, right in pairs:
            layer.forward(ours, right, "BatchNormalization", batch(rng, 5, 3)[0], False)
            layer.backward(ours, right, "BatchNormalization", batch(rng, 5, 3)[1], ["dgamma", "dbeta"])
            layer.forward(ours, right, "BatchNormalization", batch(rng, 2, 3)[0], False)


@pytest.mark.exercise("BatchNormalization")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: The layer has to work for any number of rows and columns, with the default momentum and eps too.\n"
    "ko: 행과 열의 수가 얼마이든, momentum과 eps가 기본값일 때에도 맞아야 합니다."
)
def test_batchnormalization_sizes(submission, reference, rng):
    """Square, tall and wide batches.
    ko: 행과 열의 수가 같은 배치, 행이 더 많은 배치, 열이 더 많은 배치입니다.
    """
    for N, D in ((4, 4), (9, 1), (2, 7)):
        gamma, beta = rng.uniform(0.5, 2.0, D), rng.normal(size=D)
        ours, right = (side.BatchNormalization(gamma, beta) for side in (submission, reference))
        x, dout = batch(rng, N, D)
        layer.forward(ours, right, "BatchNormalization", x, True)
        # two rows close together make 1 / std large
        layer.backward(ours, right, "BatchNormalization", dout, ["dgamma", "dbeta"], rtol=1e-5, atol=1e-7)
        expect.close(ours.running_var, right.running_var, "running_var")


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: All random numbers of Dropout have to come from the generator it was given.\n"
    "ko: Dropout의 난수는 모두 받은 생성기에서 나와야 합니다."
)
def test_dropout_rng(submission, rng):
    """Generators of the same seed drop the same elements, those of another seed drop others.
    ko: 시드가 같으면 같은 원소가, 시드가 다르면 다른 원소가 지워집니다.
    """
    x, seed = np.ones((10, 12)), seed_of(rng)
    first, again, other = (
        np.asarray(submission.Dropout(0.4, submission.make_rng(s)).forward(x, True)) == 0
        for s in (seed, seed, seed + 1)
    )
    expect.that(np.array_equal(first, again), en="not from rng", ko="rng에서 나오지 않음")
    expect.that(not np.array_equal(first, other), en="the same for another seed", ko="시드가 달라도 같음")


@pytest.mark.exercise("Dropout")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Dropout has to be right for any ratio (also 0) and any shape, and keep the mean of its input, whatever other "
    "layers do.\n"
    "ko: ratio가 얼마이든(0이어도), 모양이 어떻든, 그 사이에 다른 계층을 써도 맞아야 하고, 입력의 평균을 "
    "유지해야 합니다."
)
@pytest.mark.parametrize("ratio", [0.0, 0.8], ids=["none", "most"])
def test_dropout_ratios(submission, rng, ratio):
    """The ratios 0 and 0.8, on images, with another layer in between.
    ko: 이미지에서 비율이 0과 0.8인 경우로, 그 사이에 다른 계층을 씁니다.
    """
    ours, x = (
        submission.Dropout(ratio, submission.make_rng(seed_of(rng))),
        rng.uniform(0.5, 1.5, (4, 3, 10, 10)),
    )
    dout = rng.normal(size=x.shape)
    other = submission.Dropout(0.5, submission.make_rng(seed_of(rng)))
    out = expect.array(ours.forward(x, True), "Dropout.forward(x, True)")
    other.forward(x, True)
    kept = out != 0
    expect.close(out, np.where(kept, x / (1 - ratio), 0.0), "Dropout.forward(x, True)")
    expect.close(np.mean(~kept), ratio, "share", rtol=0, atol=5.5 * np.sqrt(ratio * (1 - ratio) / x.size))
    expect.close(ours.backward(dout), np.where(kept, dout / (1 - ratio), 0.0), "Dropout.backward(dout)")


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.exercise(n), id=n) for n in ("l2_penalty", "l1_penalty")]
)
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Penalty and gradient have to be right for any strength, for negative, very small and zero weights.\n"
    "ko: 규제의 세기가 얼마이든, 가중치가 음수이거나 아주 작거나 0이어도 맞아야 합니다."
)
def test_penalty_any_weights(submission, reference, rng, name):
    """Weights of all sizes and signs, and several strengths.
    ko: 크기와 부호가 다양한 가중치와 여러 규제 세기에서도 맞습니다.
    """
    W = rng.normal(size=(3, 3)) * 10.0 ** rng.integers(-6, 3, (3, 3))
    W[1] = 0.0
    for lam in (0.0, 1e-4, 1.0, 3.0):
        received = expect.parts(getattr(submission, name)(W, lam), 2, name)
        for mine, right in zip(received, getattr(reference, name)(W, lam), strict=True):
            expect.close(mine, right, name, atol=1e-12)


@pytest.mark.exercise("EarlyStopping")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: The answers have to be right for any course of the values, also negative ones, and any settings.\n"
    "ko: 값이 어떻게 움직이든(음수이어도), 설정이 어떻든 맞게 답해야 합니다."
)
def test_earlystopping_any_curve(submission, reference, rng):
    """Random curves and settings, two objects in turn.
    ko: 무작위 곡선과 설정으로 두 객체를 번갈아 씁니다.
    """
    for patience, delta, mode in ((0, 0.0, "min"), (1, 0.5, "max"), (4, 0.25, "min"), (2, 0.0, "max")):
        pairs = [[side.EarlyStopping("m", delta, patience, mode) for side in (submission, reference)] for _ in range(2)]
        curves = rng.integers(-16, 16, (2, 25)) / 8
        running = [True, True]
        for epoch in range(25):
            for i, (ours, right) in enumerate(pairs):
                if not running[i]:
                    continue
                logs = {"loss": -float(curves[i, epoch]), "m": float(curves[i, epoch])}
                received, stop = ours.update(epoch, logs), right.update(epoch, logs)
                expect.exactly(received, stop, "EarlyStopping.update")
                for name in ("best", "best_epoch", "wait"):
                    expect.close(getattr(ours, name), getattr(right, name), name)
                running[i] = not stop


@pytest.mark.exercise("iterations_per_epoch")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Any number of samples and any batch size has to be right, up to billions.\n"
    "ko: 데이터의 수와 배치 크기가 얼마이든, 수십억이어도 맞아야 합니다."
)
def test_iterations_per_epoch_any(submission, reference, rng):
    """All small sizes, and large ones.
    ko: 작은 크기 모두와 큰 크기입니다.
    """
    # large numbers of samples in few batches: counting them one by one is slow but right
    sizes = [(n, b) for n in (1, 2, 7, 12, 60000) for b in (1, 3, 6, 128)] + [
        (3 * 10**9 + 1, 10**6),
        (10**9, 10**9),
    ]
    for n, b in sizes:
        expect.exactly(submission.iterations_per_epoch(n, b), reference.iterations_per_epoch(n, b), "iterations")


def images(rng, *shape):
    return rng.uniform(0.1, 0.9, shape)


@pytest.mark.exercise("shift")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: A shift beyond the image leaves nothing of it; a shift up to its edge leaves what is still inside.\n"
    "ko: 이미지보다 멀리 옮기면 아무것도 남지 않고, 가장자리까지 옮기면 안에 남은 만큼만 보입니다."
)
def test_shift_far(submission, reference, rng):
    """Shifts up to the edge of the image and beyond.
    ko: 이미지의 가장자리까지, 그리고 그 너머로 옮깁니다.
    """
    for dy, dx in ((3, 0), (-4, 1), (6, 0), (0, 5), (0, -9), (-5, -6), (2, 4)):
        function.agrees(submission, reference, "shift", images(rng, 2, 1, 4, 5), dy, dx)


@pytest.mark.exercise("rotate90")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Images of any shape may be turned any number of times.\n"
    "ko: 어떤 모양의 이미지이든 몇 번이든 돌릴 수 있어야 합니다."
)
def test_rotate90_many(submission, reference, rng):
    """Many turns of images of several shapes.
    ko: 여러 모양의 이미지를 여러 번 돌립니다.
    """
    for shape in ((1, 1, 1, 6), (3, 2, 5, 2), (2, 2, 2, 2)):
        for k in (-7, -3, 1, 2, 11):
            function.agrees(submission, reference, "rotate90", images(rng, *shape), k)


@pytest.mark.exercise("flip")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Images of any shape may be mirrored; mirrored twice, they are as before.\n"
    "ko: 어떤 모양의 이미지이든 뒤집을 수 있어야 하고, 두 번 뒤집으면 처음과 같아야 합니다."
)
def test_flip_shapes(submission, reference, rng):
    """Images of several shapes, mirrored once and twice.
    ko: 여러 모양의 이미지를 한 번, 두 번 뒤집습니다.
    """
    for shape in ((1, 1, 1, 6), (3, 2, 5, 2), (2, 4, 4, 3)):
        for horizontal in (True, False):
            x = images(rng, *shape)
            once = function.agrees(submission, reference, "flip", x, horizontal)
            expect.close(submission.flip(once, horizontal), x, "flip(flip(images))")


@pytest.mark.exercise("add_noise")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: Without noise (std 0) the images stay as they are, and noise of any std has that std.\n"
    "ko: 잡음이 없으면(std가 0) 이미지가 그대로이고, std가 얼마이든 잡음의 표준편차는 std여야 합니다."
)
def test_add_noise_any_std(submission, rng):
    """No noise, and little noise on a large batch.
    ko: 잡음이 없는 경우와 큰 배치에 작은 잡음을 더하는 경우입니다.
    """
    x = images(rng, 4, 3, 20, 25)
    expect.close(submission.add_noise(x, 0.0, submission.make_rng(seed_of(rng))), x, "add_noise")
    noise = expect.array(submission.add_noise(x, 0.01, submission.make_rng(seed_of(rng))), "add_noise") - x
    # 6000 pixels: one standard error is 0.9 % of the std, 0.00013 of the mean
    expect.close(noise.std(), 0.01, "std", rtol=0.055)
    expect.close(noise.mean(), 0.0, "mean", atol=0.0008)


@pytest.mark.exercise("blur")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Windows may be wider than the image, and images of any shape.\n"
    "ko: 창이 이미지보다 넓을 수도 있고, 이미지의 모양은 자유롭습니다."
)
def test_blur_any_window(submission, reference, rng):
    """Wide windows on small images.
    ko: 작은 이미지에 넓은 창을 씁니다.
    """
    for shape, size in (((1, 1, 1, 1), 3), ((2, 3, 3, 2), 7), ((1, 2, 8, 4), 3), ((3, 1, 4, 4), 5)):
        function.agrees(submission, reference, "blur", images(rng, *shape), size)


@pytest.mark.exercise("ensemble_predict")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: One model or many, any number of samples and classes.\n"
    "ko: 모델이 하나이든 여럿이든, 데이터와 클래스가 몇 개이든 맞아야 합니다."
)
def test_ensemble_predict_sizes(submission, reference, rng):
    """Ensembles of one and of six models, as many samples as classes, a single sample.
    ko: 모델이 하나인 앙상블과 여섯인 앙상블, 데이터와 클래스의 수가 같은 경우, 데이터가 하나인 경우입니다.
    """

    def model(C):
        W = rng.normal(size=(4, C))

        def predict(x):
            e = np.exp(x @ W)
            return e / e.sum(axis=1, keepdims=True)

        return predict

    for count, N, C in ((1, 3, 2), (6, 4, 4), (5, 1, 3)):
        votes, x = [model(C) for _ in range(count)], rng.normal(size=(N, 4))
        function.agrees(submission, reference, "ensemble_predict", votes, x)


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: which share of the elements survives, and when is the mean put right?\n"
    "ko: q1의 답이 옳지 않습니다. 살아남는 비율은 얼마이고, 평균은 언제 바로잡나요?"
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), [32, 8], "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: for which attributes does backward leave a gradient, and what shape do they have?\n"
    "ko: q2의 답이 옳지 않습니다. backward가 기울기를 남기는 속성은 무엇이고, 그 모양은 무엇인가요?"
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    expect.exactly(submission.q2(), 100, "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: make a table with best and wait, and count the epochs from 0.\n"
    "ko: q3의 답이 옳지 않습니다. best와 wait를 표로 적고, 에포크는 0부터 세어 보세요."
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    expect.exactly(submission.q3(), 6, "q3()")
