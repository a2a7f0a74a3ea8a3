import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import loss

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

    ko: x ** 2를 3.0에서 미분한 값은 6이고, 숫자 하나로 돌려줍니다.
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
    # from 1e-4 down to 1e-6 an h is good enough here; one of 1e-8 is off in the fifth digit
    received = submission.numerical_diff(lambda v: v**2 + 10000.0, 2.3)
    expect.close(received, 4.6, "numerical_diff(x ** 2 + 10000, 2.3)", rtol=RTOL)


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

    ko: 계산이 끝나면 x에는 처음 값이 그대로 들어 있습니다.
    """
    f, _ = coupled(rng, (2, 3))
    x = rng.uniform(-2.0, 2.0, (2, 3))
    after = x.copy()
    for _time in range(2):
        submission.numerical_gradient.in_place(f, after)
    # Twice, since a second answer shows an entry left moved (a known mistake is recognised by its answers).
    # Taking off what was added (x += h, x -= 2h, x += h) leaves rounding errors of 1e-16: that is restored too.
    expect.close(
        after, x, expect.words(en="x (after numerical_gradient)", ko="x (numerical_gradient 뒤)"), rtol=0.0, atol=1e-9
    )


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


# The reference takes the same central differences; another h, or none at all, is 1e-8 away.
PATH = {"rtol": 1e-6, "atol": 1e-6}


def seed_of(rng):
    """A seed for a generator on the student's side."""
    return int(rng.integers(1, 2**31))


def valley(rng, shape):
    """A function with one minimum, whose neighbours are multiplied; lr up to 0.1 leads down everywhere near it."""
    a, c = rng.uniform(0.5, 2.0, shape), rng.uniform(-1.0, 1.0, shape)

    def f(x):
        flat = np.ravel(x)
        return float(np.sum(a * (x - c) ** 2) + 0.3 * np.sum(flat[:-1] * flat[1:]) + 0.05 * np.sum(x**4))

    return f


def descends(submission, reference, f, start, *how):
    """The last place first, then the places on the way, are those of the reference."""
    received = expect.parts(submission.gradient_descent(f, start, *how), 2, "gradient_descent(…)")
    expected = reference.gradient_descent(f, start, *how)
    for mine, right, what in zip(received, expected, ("x", "history"), strict=True):
        expect.close(mine, right, f"{what} (gradient_descent)", **PATH)


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
def test_gradient_descent_example(submission):
    """gradient_descent gives the numbers of the worked example: the last place and all places on the way.

    ko: gradient_descent가 낸 마지막 자리와 지나온 자리가 모두 예제의 값과 같습니다.
    """
    received = submission.gradient_descent(lambda x: float(np.sum(x**2)), np.array([3.0, -2.0]), 0.1, 2)
    x, history = expect.parts(received, 2, "gradient_descent(…)")
    expect.close(x, [1.92, -1.28], "x (gradient_descent)", **PATH)
    expect.close(history, [[3.0, -2.0], [2.4, -1.6], [1.92, -1.28]], "history (gradient_descent)", **PATH)


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(2)
def test_gradient_descent_last_place(submission, reference, rng):
    """After one step and after nine, x is where the gradients of the places on the way lead, even if that is uphill.

    ko: 한 걸음 뒤와 아홉 걸음 뒤의 x가 지나온 자리의 기울기를 따라간 곳입니다. 그 걸음이 오르막이어도 그렇습니다.
    """
    for steps in (1, 9):
        f, start = valley(rng, (3,)), rng.uniform(-2.0, 2.0, 3)
        received = expect.parts(submission.gradient_descent(f, start, 0.06, steps), 2, "gradient_descent(…)")
        expected = reference.gradient_descent(f, start, 0.06, steps)
        expect.close(received[0], expected[0], f"x (gradient_descent, step_num = {steps})", **PATH)
    # a learning rate so large that every step leads uphill: it is taken all the same
    a, start = rng.uniform(0.7, 1.5, 3), rng.uniform(0.5, 2.0, 3)
    received = submission.gradient_descent(lambda x: float(np.sum(a * x**2)), start, 1.6, 3)
    x = expect.parts(received, 2, "gradient_descent(…)")[0]
    expect.close(x, start * (1 - 3.2 * a) ** 3, "x (gradient_descent, lr = 1.6, step_num = 3)", **PATH)


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(2)
def test_gradient_descent_history(submission, reference, rng):
    """history has the start, then the place after every step; its last row is x.

    ko: history에는 출발점과, 한 걸음 갈 때마다 도착한 자리가 차례로 있습니다. 마지막 행은 x입니다.
    """
    f, start = valley(rng, (4,)), rng.uniform(-2.0, 2.0, 4)
    received = expect.parts(submission.gradient_descent(f, start, 0.07, 6), 2, "gradient_descent(…)")
    history = expect.numbers(received[1], "history (gradient_descent)")
    expect.close(history, reference.gradient_descent(f, start, 0.07, 6)[1], "history (gradient_descent)", **PATH)
    expect.close(received[0], history[-1], "x (gradient_descent)", **PATH)


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
def test_gradient_descent_agrees_with_keras(submission, keras_answers):
    """The path is the one that Keras' gradients (GradientTape) give.

    ko: 지나온 길이 Keras의 기울기(GradientTape)를 따라간 길과 같습니다.
    """
    recorded = keras_answers["gradient_descent"]
    a, lr, path = recorded["a"], float(recorded["lr"]), recorded["path"]

    def f(x):
        return float(np.sum(np.log1p(np.exp(x))) + np.sum(a * x**2) + 0.3 * x[0] * x[1])

    received = submission.gradient_descent(f, path[0], lr, len(path) - 1)
    x, history = expect.parts(received, 2, "gradient_descent(…)")
    expect.close(x, path[-1], "x (gradient_descent)", **PATH)
    expect.close(history, path, "history (gradient_descent)", **PATH)


def samples(rng, N, more=(2,)):
    """Inputs and targets in which every number is different, and which tell the sample they belong to."""
    t = rng.permutation(100)[:N]
    inside = rng.uniform(0.0, 0.5, (N, *more))
    return t.reshape(-1, *[1] * len(more)) + inside, t


def batch(submission, x, t, size, generator):
    """A student's mini-batch, its parts being arrays of the right shapes."""
    received = expect.parts(submission.minibatch(x, t, size, generator), 2, "minibatch(x, t, size, rng)")
    found = []
    for part, whole, name in zip(received, (x, t), ("x_batch", "t_batch"), strict=True):
        what = f"{name} (minibatch, size = {size})"
        part = expect.numbers(part, what)
        if part.shape != (size, *whole.shape[1:]):
            expect.close(part, whole[:size], what)
        found.append(part)
    return found


def numbers_of(chosen, t):
    """Which samples were chosen, by their targets.

    Raises:
        grader.grading.expect.Wrong: if a target is none of the data's.
    """
    expect.that(
        np.isin(chosen, t).all(), en="t_batch has targets that are not in t.", ko="t_batch에 t에 없는 정답이 있습니다."
    )
    return [int(np.flatnonzero(t == value)[0]) for value in chosen]


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
def test_minibatch_shapes(submission, rng):
    """A mini-batch has size inputs and size targets; the other axes stay.

    ko: 미니배치는 입력 size개와 정답 size개이고, 나머지 축은 그대로입니다.
    """
    x, t = samples(rng, 7, (3,))
    for size in (4, 1, 7):
        batch(submission, x, t, size, submission.make_rng(seed_of(rng)))


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
def test_minibatch_pairs(submission, rng):
    """Every input in the mini-batch is one of the data and comes with its own target.

    ko: 미니배치의 모든 입력은 데이터에 있는 것이고, 자신의 정답과 짝을 이룹니다.
    """
    x, t = samples(rng, 9)
    for size in (5, 9):
        x_batch, t_batch = batch(submission, x, t, size, submission.make_rng(seed_of(rng)))
        expect.close(
            x_batch,
            x[numbers_of(t_batch, t)],
            expect.words(en="x_batch (minibatch), the inputs of t_batch", ko="x_batch (minibatch), t_batch의 입력"),
        )


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
def test_minibatch_without_replacement(submission, rng):
    """No sample comes twice; with size = N all of them come.

    ko: 같은 데이터가 두 번 나오지 않습니다. size = N이면 모두 나옵니다.
    """
    x, t = samples(rng, 12)
    for size in (12, 10, 11):
        _x_batch, t_batch = batch(submission, x, t, size, submission.make_rng(seed_of(rng)))
        chosen = numbers_of(t_batch, t)
        expect.that(
            len(set(chosen)) == size,
            en=f"Of {size} samples in the mini-batch only {len(set(chosen))} are different.",
            ko=f"미니배치의 데이터 {size}개 가운데 서로 다른 것은 {len(set(chosen))}개뿐입니다.",
        )


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
def test_minibatch_random(submission, rng):
    """The choice comes from rng: one seed gives one batch, the next call another, and in time all samples come.

    ko: 무작위로 고르는 난수는 rng에서 나옵니다. 시드가 같으면 결과가 같고, 다시 부르면 달라지며, 여러 번 부르면 모든
    ko: 데이터가 나옵니다.
    """
    x, t = samples(rng, 6)
    seed = seed_of(rng)
    generator, again = submission.make_rng(seed), submission.make_rng(seed)
    # 3 of 6 can be chosen in 20 ways: 60 draws give nearly all of them, and leave a sample out once in 10 ** 18
    drawn = [sorted(numbers_of(batch(submission, x, t, 3, generator)[1], t)) for _ in range(60)]
    repeated = [sorted(numbers_of(batch(submission, x, t, 3, again)[1], t)) for _ in range(3)]
    expect.that(
        drawn[:3] == repeated,
        en="Two generators of the same seed gave different batches: some numbers do not come from rng.",
        ko="시드가 같은 두 생성기에서 다른 미니배치가 나왔습니다. rng가 아닌 곳에서 뽑은 난수가 있습니다.",
    )
    different = len({tuple(chosen) for chosen in drawn})
    expect.that(
        different > 1,
        en="60 calls with one generator gave the same mini-batch 60 times.",
        ko="생성기 하나로 60번 불렀는데 미니배치가 모두 같습니다.",
    )
    seen = len({number for chosen in drawn for number in chosen})
    expect.that(
        seen == 6,
        en=f"In 60 mini-batches of 3 only {seen} of the 6 samples ever came.",
        ko=f"크기가 3인 미니배치 60개에 데이터 6개 가운데 {seen}개만 나왔습니다.",
    )
    expect.that(
        different >= 10,
        en=f"60 mini-batches of 3 samples out of 6 show only {different} different choices; there are 20.",
        ko=f"데이터 6개에서 3개를 고른 미니배치 60개에 서로 다른 조합이 {different}가지뿐입니다. 20가지가 있습니다.",
    )


SIZES = {"W1": (3, 4), "b1": (4,), "W2": (4, 5), "b2": (5,)}  # D, H and C all different


def drawn_params(rng, sizes=SIZES):
    """Parameters with biases that are not 0. The probabilities stay above 0.01 or so."""
    return {key: rng.normal(0.0, 0.7, shape) for key, shape in sizes.items()}


def networks(submission, reference, values):
    """The student's and the reference's network, with the same parameters."""
    (D, H), C = values["W1"].shape, len(values["b2"])
    both = []
    for side in (submission, reference):
        net = side.TwoLayerNet(D, H, C, side.make_rng(1))
        if side is submission:
            for key, value in values.items():
                array_of(net, key, value.shape)
        side.set_params(net, values)
        both.append(net)
    return both


def array_of(net, key, shape):
    """A parameter of the student's network, an array of the right shape."""
    value = expect.array(expect.entry(net.params, key, "net.params"), f"net.params[{key!r}]")
    if value.shape != shape:
        expect.close(value, np.zeros(shape), f"net.params[{key!r}]")
    return value


def one_hot(labels, C=5):
    return np.eye(C)[labels]


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(2)
def test_twolayernet_params(submission, rng):
    """A new network has the parameters W1, b1, W2, b2 of the right shapes; the biases are 0.

    ko: 새 신경망의 매개변수 W1, b1, W2, b2는 모양이 맞고, 편향은 0입니다.
    """
    for D, H, C in ((3, 4, 5), (6, 2, 3)):
        net = submission.TwoLayerNet(D, H, C, submission.make_rng(seed_of(rng)))
        for key, shape in (("W1", (D, H)), ("W2", (H, C))):
            array_of(net, key, shape)
        for key, shape in (("b1", (H,)), ("b2", (C,))):
            expect.close(array_of(net, key, shape), np.zeros(shape), f"net.params[{key!r}]")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
def test_twolayernet_first_weights(submission, rng):
    """The first weights are normal with mean 0 and the standard deviation weight_init_std, and come from rng.

    ko: 가중치의 초깃값은 평균 0, 표준편차 weight_init_std인 정규분포를 따르고, 난수는 rng에서 나옵니다.
    """
    for more, std in (((0.5,), 0.5), ((), 0.01)):
        seed = seed_of(rng)
        first, again = (submission.TwoLayerNet(50, 40, 60, submission.make_rng(seed), *more) for _ in range(2))
        for key, shape in (("W1", (50, 40)), ("W2", (40, 60))):
            W = array_of(first, key, shape)
            # 2000 draws: one standard error of the standard deviation is 1.6 %
            expect.close(W.std(), std, f"net.params[{key!r}].std()", rtol=0.09)
            expect.that(
                abs(W.mean()) < 5.5 * std / np.sqrt(W.size) and np.abs(W).max() > 2 * std,
                en=f"net.params[{key!r}] is not normally distributed with mean 0.",
                ko=f"net.params[{key!r}]의 값이 평균 0인 정규분포를 따르지 않습니다.",
            )
            expect.that(
                np.allclose(W, array_of(again, key, shape)),
                en="Two generators of the same seed gave different weights: some numbers do not come from rng.",
                ko="시드가 같은 두 생성기에서 다른 가중치가 나왔습니다. rng가 아닌 곳에서 뽑은 난수가 있습니다.",
            )


EXAMPLE = {"W1": np.array([[1.0, 0.0], [0.0, 2.0]]), "b1": np.array([0.0, -1.0]),
           "W2": np.array([[1.0, -1.0], [0.0, 1.0]]), "b2": np.array([0.5, 0.0])}  # fmt: skip


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(2)
def test_twolayernet_predict(submission, reference, rng):
    """predict gives the probabilities of the worked example, and of random data.

    ko: predict가 예제의 확률을 내고, 무작위 데이터에서도 맞습니다.
    """
    net, right = networks(submission, reference, EXAMPLE)
    x = np.array([[0.0, 1.0], [2.0, 0.5]])
    expect.close(
        net.predict(x),
        right.predict(x),
        expect.words(en="TwoLayerNet.predict(x), the example", ko="TwoLayerNet.predict(x), 예제"),
    )
    net, right = networks(submission, reference, drawn_params(rng))
    for N in (6, 1):
        x = rng.normal(size=(N, 3))
        expect.close(net.predict(x), right.predict(x), f"TwoLayerNet.predict(x), N = {N}")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(2)
def test_twolayernet_loss(submission, reference, rng):
    """loss is the mean cross-entropy error of the batch, for labels and for one-hot targets.

    ko: loss는 배치의 평균 교차 엔트로피 오차입니다. 레이블과 원-핫 정답에서 모두 맞습니다.
    """
    net, right = networks(submission, reference, drawn_params(rng))
    for N in (6, 3):
        x, labels = rng.normal(size=(N, 3)), rng.integers(0, 5, N)
        loss.value(net.loss(x, labels), right.loss(x, labels), f"TwoLayerNet.loss(x, t), N = {N}, labels")
        loss.value(net.loss(x, one_hot(labels)), right.loss(x, labels), f"TwoLayerNet.loss(x, t), N = {N}, one-hot")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(2)
def test_twolayernet_accuracy(submission, reference, rng):
    """accuracy is the share of samples that are classified rightly, for labels and for one-hot targets.

    ko: accuracy는 바르게 분류한 데이터의 비율입니다. 레이블과 원-핫 정답에서 모두 맞습니다.
    """
    net, right = networks(submission, reference, drawn_params(rng))
    for N, wrong in ((7, 3), (9, 2)):
        x = rng.normal(size=(N, 3))
        labels = np.argmax(right.predict(x), axis=1)
        labels[:wrong] = (labels[:wrong] + 1) % 5
        share = (N - wrong) / N
        expect.close(net.accuracy(x, labels), share, f"TwoLayerNet.accuracy(x, t), N = {N}, labels")
        expect.close(net.accuracy(x, one_hot(labels)), share, f"TwoLayerNet.accuracy(x, t), N = {N}, one-hot")


# A loss with and without 1e-7 inside the logarithm has gradients up to 1e-5 (relatively) apart.
GRADIENT = {"rtol": 1e-4, "atol": 1e-6}


def same_gradients(received, expected):
    for key, value in expected.items():
        what = f"TwoLayerNet.numerical_gradient(x, t)[{key!r}]"
        expect.close(expect.entry(received, key, "TwoLayerNet.numerical_gradient(x, t)"), value, what, **GRADIENT)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(2)
def test_twolayernet_numerical_gradient(submission, reference, rng):
    """numerical_gradient gives the gradient of the loss for all four parameters, on one batch and then another.

    ko: numerical_gradient가 네 매개변수 모두에 대한 손실의 기울기를 냅니다. 다른 미니배치로 다시 불러도 맞습니다.
    """
    net, right = networks(submission, reference, drawn_params(rng))
    for N in (6, 4):
        x, labels = rng.normal(size=(N, 3)), rng.integers(0, 5, N)
        same_gradients(net.numerical_gradient(x, labels), right.numerical_gradient(x, labels))


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
def test_twolayernet_agrees_with_keras(submission, keras_answers):
    """Probabilities, loss and gradients are those of the same network in Keras (GradientTape).

    ko: 확률, 손실, 기울기가 Keras로 만든 같은 신경망(GradientTape)의 값과 같습니다.
    """
    keras = keras_answers["TwoLayerNet"]
    x, labels, values = keras["x"], keras["labels"], {key: keras[key] for key in SIZES}
    net = submission.TwoLayerNet(3, 4, 5, submission.make_rng(1))
    submission.set_params(net, values)
    expect.close(net.predict(x), keras["y"], "TwoLayerNet.predict(x)")
    loss.value(net.loss(x, labels), keras["loss"], "TwoLayerNet.loss(x, t)")
    same_gradients(net.numerical_gradient(x, labels), {key: keras[f"d{key}"] for key in SIZES})


def letter(received, what):
    """An answer that is one of the letters a to d, in small letters."""
    given = received.strip().lower() if isinstance(received, str) else ""
    expect.that(
        given in ("a", "b", "c", "d"),
        en=f'{what} should be one of the letters "a", "b", "c", "d".',
        ko=f'{what}의 답은 글자 "a", "b", "c", "d" 가운데 하나여야 합니다.',
    )
    return given


def whole(received, what):
    """An answer that is one whole number, of whatever type."""
    value = expect.numbers(received, what)
    expect.that(
        value.size == 1 and value.dtype.kind in "iuf" and float(value.reshape(())) % 1 == 0,
        en=f"{what} should be one whole number.",
        ko=f"{what}의 답은 정수 하나여야 합니다.",
    )
    return int(value.reshape(()))


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is a whole number; whether it is the right one is seen when it is graded.

    ko: 답이 정수입니다. 맞는지는 채점할 때 봅니다.
    """
    whole(submission.q1(), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is one of the letters; whether it is the right one is seen when it is graded.

    ko: 답이 보기의 글자입니다. 맞는지는 채점할 때 봅니다.
    """
    letter(submission.q2(), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is one of the letters; whether it is the right one is seen when it is graded.

    ko: 답이 보기의 글자입니다. 맞는지는 채점할 때 봅니다.
    """
    letter(submission.q3(), "q3()")
