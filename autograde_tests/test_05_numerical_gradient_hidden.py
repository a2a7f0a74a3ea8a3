import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gradient

RTOL, ATOL = 1e-6, 5e-6  # as in the public checks


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The difference has to be taken evenly over both sides of x.\nko: 차분은 x의 양쪽에서 고르게 구해야 합니다."
)
def test_numerical_diff_is_even_at_a_corner(submission, rng):
    """At the corner of a function like |x| the slopes of both sides cancel.

    ko: |x|처럼 꺾인 함수의 모서리에서는 양쪽 기울기가 서로 상쇄됩니다.
    """
    for corner in rng.uniform(-3.0, 3.0, 3).tolist():
        received = submission.numerical_diff(lambda x, c=corner: abs(x - c), corner)
        expect.close(received, 0.0, "numerical_diff(f, x)", atol=ATOL)


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The derivative has to be right for any smooth function, also where it falls and where x is negative or 0.\n"
    "ko: 어떤 매끄러운 함수이든, 값이 줄어드는 곳이나 x가 음수 또는 0인 곳에서도 미분이 맞아야 합니다."
)
def test_numerical_diff_any_function(submission, rng):
    """Other functions, at negative and positive x and at 0.

    ko: 다른 함수들, 음수와 양수, 0인 x에서도 맞습니다.
    """
    # 0 as well: a step proportional to x is no step there
    for x in (*rng.uniform(-2.0, 2.0, 4).tolist(), 0.0):
        a, b, c = rng.uniform(-2.0, 2.0, 3).tolist()
        received = submission.numerical_diff(lambda v, a=a, b=b, c=c: a * v**4 + b * v + c * float(np.cos(v)), x)
        expect.close(received, 4 * a * x**3 + b - c * np.sin(x), "numerical_diff(f, x)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: It has to work for arrays of every shape, down to a single entry.\n"
    "ko: 원소가 하나뿐인 배열까지, 모든 모양의 배열에서 맞아야 합니다."
)
def test_numerical_gradient_any_shape(submission, rng):
    """Long vectors, columns, 3-D arrays and a single entry.

    ko: 긴 벡터, 열 하나, 3차원 배열, 원소 하나에서도 맞습니다.
    """
    for shape in [(1,), (1, 1), (6, 1), (2, 4, 3), (30,)]:
        c, x = rng.uniform(0.5, 1.5, shape), rng.uniform(-1.0, 1.0, shape)
        expected = 2 * np.sum(c * x) * c + 3 * x**2
        received = submission.numerical_gradient.in_place(lambda v, c=c: float(np.sum(c * v) ** 2 + np.sum(v**3)), x)
        expect.close(received, expected, "numerical_gradient(f, x)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Asking twice about a network has to give the same gradient twice, for weights of any shape.\n"
    "ko: 가중치의 모양이 어떻든 같은 신경망에 대해 두 번 구하면 같은 기울기가 두 번 나와야 합니다."
)
def test_numerical_gradient_of_a_network_twice(submission, rng):
    """The gradient of a function that reads its array itself is the same at the second call.

    ko: 배열을 직접 읽는 함수의 기울기를 다시 구해도 같습니다.
    """
    W, c = rng.uniform(-1.0, 1.0, (2, 3, 2, 2)), rng.uniform(0.5, 1.5, (2, 3, 2, 2))
    expected = np.cos(np.sum(c * W)) * c + 2 * W
    for _time in range(2):
        received = submission.numerical_gradient.in_place(lambda _W: float(np.sin(np.sum(c * W)) + np.sum(W**2)), W)
        expect.close(received, expected, "numerical_gradient(f, x)", rtol=RTOL, atol=ATOL)


PATH = {"rtol": 1e-6, "atol": 1e-6}  # as in the public checks


def descends(submission, reference, f, start, *how, **named):
    received = expect.parts(submission.gradient_descent(f, start, *how, **named), 2, "gradient_descent(…)")
    expected = reference.gradient_descent(f, start, *how, **named)
    for mine, right, what in zip(received, expected, ("x", "history"), strict=True):
        expect.close(mine, right, f"{what} (gradient_descent)", **PATH)


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: It has to work for parameters of any shape, and for any number of steps, none included.\n"
    "ko: 매개변수의 모양이 어떻든, 걸음의 수가 0이더라도 맞아야 합니다."
)
def test_gradient_descent_any_shape(submission, reference, rng):
    """Matrices and a single number, several steps and none.

    ko: 행렬과 숫자 하나, 여러 걸음과 0걸음.
    """
    for shape, steps in (((2, 3), 5), ((1,), 4), ((3,), 0)):
        a, c, start = rng.uniform(0.5, 2.0, shape), rng.uniform(-1.0, 1.0, shape), rng.uniform(-2.0, 2.0, shape)
        descends(submission, reference, lambda x, a=a, c=c: float(np.sum(a * (x - c) ** 2) + np.sum(x) ** 2 / 9),
                 start, 0.08, steps)  # fmt: skip


@pytest.mark.exercise("gradient_descent")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The learning rate and the number of steps have to be those that were given, or the default values.\n"
    "ko: 학습률과 걸음의 수는 받은 값이나 기본값이어야 합니다."
)
def test_gradient_descent_defaults(submission, reference, rng):
    """The default values, and values given by name.

    ko: 기본값과 이름으로 넘긴 값.
    """
    a, start = rng.uniform(0.5, 2.0, 2), rng.uniform(-2.0, 2.0, 2)

    def f(x):
        return float(np.sum(a * x**2) + 0.5 * x[0] * x[1])

    descends(submission, reference, f, start)
    descends(submission, reference, f, start, step_num=7, lr=0.13)


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: All samples, and all combinations of them, have to be equally likely.\n"
    "ko: 모든 데이터가, 그리고 데이터의 모든 조합이 같은 확률로 나와야 합니다."
)
def test_minibatch_uniform(submission, rng):
    """In many mini-batches every sample comes about equally often, and every pair does too.

    ko: 미니배치를 많이 뽑으면 모든 데이터가, 그리고 모든 쌍이 비슷한 횟수로 나옵니다.
    """
    t = rng.permutation(50)[:8]
    x, generator = t[:, None] + np.array([[0.25, 0.5]]), submission.make_rng(int(rng.integers(1, 2**31)))
    together = np.zeros((50, 50))
    for _ in range(200):
        _x_batch, t_batch = expect.parts(submission.minibatch(x, t, 4, generator), 2, "minibatch(x, t, size, rng)")
        labels = expect.numbers(t_batch, "t_batch (minibatch)")
        expect.that(
            labels.shape == (4,) and np.isin(labels, t).all(),
            en="t_batch is not made of four targets of t.",
            ko="t_batch가 t의 정답 네 개가 아닙니다.",
        )
        labels = labels.astype(int)
        together[np.ix_(labels, labels)] += 1
    found = together[np.ix_(t, t)]
    # 200 draws of 4 out of 8: a sample comes 100 +- 7 times, a pair 43 +- 6 times; seven and six of these are allowed
    expect.that((np.abs(np.diag(found) - 100) < 50).all(), en="Some samples come more often than others.",
                ko="더 자주 나오는 데이터가 있습니다.")  # fmt: skip
    expect.that((found > 6).all(), en="Some samples never come together.", ko="함께 나오지 않는 데이터가 있습니다.")


@pytest.mark.exercise("minibatch")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Images (4-D) and one-hot targets have to work as well as rows of numbers and labels.\n"
    "ko: 4차원 이미지와 원-핫 정답에서도 맞아야 합니다."
)
def test_minibatch_images(submission, rng):
    """Images and one-hot targets stay whole and together.

    ko: 이미지와 원-핫 정답이 온전하게 짝을 이룹니다.
    """
    x, t = rng.uniform(size=(6, 1, 3, 2)), np.eye(6)[rng.permutation(6)]
    generator = submission.make_rng(int(rng.integers(1, 2**31)))
    for size in (4, 6):
        x_batch, t_batch = expect.parts(submission.minibatch(x, t, size, generator), 2, "minibatch(x, t, size, rng)")
        t_batch = expect.numbers(t_batch, "t_batch (minibatch)")
        if t_batch.shape != (size, 6):
            expect.close(t_batch, t[:size], "t_batch (minibatch)")
        chosen = [int(np.argmax(t[:, label])) for label in np.argmax(t_batch, axis=1)]
        expect.close(t_batch, t[chosen], "t_batch (minibatch)")
        expect.close(x_batch, x[chosen], "x_batch (minibatch)")


def one_number(received, what):
    value = expect.numbers(received, what)
    expect.that(value.size == 1, en=f"{what} should be one number.", ko=f"{what}의 값은 숫자 하나여야 합니다.")
    return float(value.reshape(()))


def own_network(submission, rng, D, H, C):
    """A student's network with parameters of ours, and these."""
    sizes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    values = {key: rng.normal(0.0, 0.7, shape) for key, shape in sizes.items()}
    net = submission.TwoLayerNet(D, H, C, submission.make_rng(1))
    submission.set_params(net, values)
    return net, values


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: numerical_gradient has to be the derivative of the network's own loss, for one-hot targets too, and leave the "
    "parameters as they were.\n"
    "ko: numerical_gradient는 신경망 자신의 loss의 미분이어야 하고(원-핫 정답에서도), 매개변수는 그대로 두어야 합니다."
)
def test_twolayernet_gradient_of_its_loss(submission, rng):
    """The gradients are the derivatives of the network's own loss; the parameters keep their values.

    ko: 기울기는 신경망 자신의 loss의 미분이고, 매개변수는 처음 값 그대로입니다.
    """
    net, values = own_network(submission, rng, 2, 3, 4)
    x, t = rng.normal(size=(5, 2)), np.eye(4)[rng.integers(0, 4, 5)]
    received = net.numerical_gradient(x, t)
    after = net.params
    for key, value in values.items():
        # x[idx] += h, -= 2h, += h leaves rounding errors of 1e-16
        expect.close(expect.entry(after, key, "net.params"), value, f"net.params[{key!r}]", rtol=0.0, atol=1e-9)

    for key, value in values.items():

        def loss(point, key=key):
            submission.set_params(net, {**values, key: point})
            return net.loss(x, t)

        what = f"TwoLayerNet.numerical_gradient(x, t)[{key!r}]"
        gradient.agrees(expect.entry(received, key, "numerical_gradient(x, t)"), loss, value, what)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.depends("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Steps against the gradients have to make the loss smaller; two networks must not share parameters.\n"
    "ko: 기울기의 반대쪽으로 옮기면 손실이 작아져야 하고, 두 신경망이 매개변수를 함께 쓰면 안 됩니다."
)
def test_twolayernet_learns(submission, rng):
    """The loss falls when the parameters move against their gradients, and another network stays as it is.

    ko: 매개변수를 기울기의 반대쪽으로 옮기면 손실이 줄고, 다른 신경망은 그대로입니다.
    """
    net, values = own_network(submission, rng, 3, 4, 2)
    other, _kept = own_network(submission, rng, 3, 4, 2)
    x, t = rng.normal(size=(6, 3)), np.array([0, 1, 0, 1, 1, 0])
    losses, of_other = [one_number(net.loss(x, t), "loss(x, t)")], one_number(other.loss(x, t), "loss(x, t)")
    for _ in range(4):
        found = net.numerical_gradient(x, t)
        for key, value in values.items():
            slope = expect.numbers(expect.entry(found, key, "numerical_gradient(x, t)"), f"the gradient of {key}")
            expect.that(slope.shape == value.shape, en=f"The gradient of {key} has the wrong shape.",
                        ko=f"{key}에 대한 기울기의 모양이 맞지 않습니다.")  # fmt: skip
            values[key] = value - 0.1 * slope
        submission.set_params(net, values)
        losses.append(one_number(net.loss(x, t), "loss(x, t)"))
    expect.that(
        np.all(np.diff(losses) < 0), en="The loss does not fall at every step.", ko="손실이 줄지 않는 걸음이 있습니다."
    )
    expect.close(other.loss(x, t), of_other, "the loss of another network")


def letter(received, what):
    """An answer that is one of the letters a to d, in small letters."""
    given = received.strip().lower() if isinstance(received, str) else ""
    expect.that(given in ("a", "b", "c", "d"), en=f"{what} should be a letter.", ko=f"{what}의 답은 글자여야 합니다.")
    return given


@pytest.mark.exercise("q1")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: Count all parameters, and how often f is computed for each of them.\n"
    "ko: 매개변수의 수와, 매개변수 하나에 f를 몇 번 계산하는지를 세어 보세요."
)
def test_q1_value(submission):
    """The number of losses in one numerical gradient.

    ko: 수치 미분 한 번에 계산하는 손실의 수.
    """
    expect.exactly(one_number(submission.q1(), "q1()"), 2 * (784 * 50 + 50 + 50 * 10 + 10), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden("en: Take two steps by hand from x = 3.\nko: x = 3에서 두 걸음을 손으로 계산해 보세요.")
def test_q2_value(submission):
    """What a learning rate of 1 does on a parabola.

    ko: 포물선에서 학습률 1이 하는 일.
    """
    expect.that(letter(submission.q2(), "q2()") == "b", en="Another letter is right.", ko="다른 글자가 답입니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: How probable is the right class before training, and what is the negative logarithm of that?\n"
    "ko: 학습하기 전에 정답 클래스의 확률은 얼마이고, 그 로그에 음의 부호를 붙이면 얼마인가요?"
)
def test_q3_value(submission):
    """The loss before training.

    ko: 학습하기 전의 손실.
    """
    expect.that(letter(submission.q3(), "q3()") == "c", en="Another letter is right.", ko="다른 글자가 답입니다.")
