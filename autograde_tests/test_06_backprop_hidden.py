import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import layer


def two(received):
    """Two gradients: a tuple, a list, or an array of two, which can be unpacked as well."""
    unpacked = list(received) if isinstance(received, np.ndarray) and received.shape == (2,) else received
    return expect.parts(unpacked, 2, "backward")


@pytest.mark.exercise("MulLayer")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Inputs and gradients may be negative, 0 or whole numbers.\nko: 입력과 기울기는 음수, 0, 정수일 수도 있습니다."
)
def test_mullayer_any_numbers(submission, rng):
    """Negative numbers, whole numbers and zeros.

    ko: 음수, 정수, 0에서도 맞습니다.
    """
    numbers = [float(rng.normal()), -3, 0, 7.5]
    node = submission.MulLayer()
    for x, y, dout in zip(numbers, numbers[1:] + numbers[:1], numbers[2:] + numbers[:2], strict=True):
        expect.close(node.forward(x, y), x * y, "MulLayer.forward(x, y)")
        for mine, right in zip(two(node.backward(dout)), (dout * y, dout * x), strict=True):
            expect.close(mine, right, "MulLayer.backward(dout)")


@pytest.mark.exercise("AddLayer")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Inputs and gradients may be negative, 0 or whole numbers, and a node may be used again.\n"
    "ko: 입력과 기울기는 음수, 0, 정수일 수도 있고, 노드를 다시 쓸 수도 있습니다."
)
def test_addlayer_any_numbers(submission, rng):
    """Negative numbers, whole numbers and zeros.

    ko: 음수, 정수, 0에서도 맞습니다.
    """
    numbers = [float(rng.normal()), -3, 0, 7.5]
    node = submission.AddLayer()
    for x, y, dout in zip(numbers, numbers[1:] + numbers[:1], numbers[2:] + numbers[:2], strict=True):
        expect.close(node.forward(x, y), x + y, "AddLayer.forward(x, y)")
        for mine in two(node.backward(dout)):
            expect.close(mine, dout, "AddLayer.backward(dout)")


@pytest.mark.exercise("fruit_price")
@pytest.mark.points(1)
@pytest.mark.depends("MulLayer", "AddLayer")
@pytest.mark.hidden(
    "en: A tax of 1, no oranges at all, or equal prices are shoppings like any other.\n"
    "ko: 세금이 1이거나, 귤을 사지 않거나, 값이 같아도 다른 장보기와 같습니다."
)
def test_fruit_price_odd_shoppings(submission, rng):
    """Total and gradients of odd shoppings.

    ko: 특이한 장보기의 금액과 기울기도 맞습니다.
    """
    price = float(rng.uniform(50, 90))
    for a, n, o, m, tax in ((price, 3, 40.0, 0, 1.3), (price, 2.5, price, 4, 1.0), (10, 1, 20, 2, 2)):
        total, found = expect.parts(submission.fruit_price(a, n, o, m, tax), 2, "fruit_price(…)")
        expect.close(total, (a * n + o * m) * tax, "fruit_price(…)")
        right = {"apple": n * tax, "apples": a * tax, "orange": m * tax, "oranges": o * tax, "tax": a * n + o * m}
        for key, value in right.items():
            expect.close(expect.entry(found, key, "fruit_price(…)"), value, "fruit_price(…)")


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
def test_relu_gradient_check(submission, reference, rng):
    """forward is right, and backward is the derivative of the layer's own forward.

    ko: forward가 맞고, backward가 그 forward의 미분입니다.
    """
    # away from 0, where there is no derivative to compare with
    x = rng.choice([-1.0, 1.0], (3, 2)) * 10.0 ** rng.uniform(-2.0, 2.0, (3, 2))
    x[0] = -abs(x[0, 0]), abs(x[0, 1])
    layer.forward(submission.Relu(), reference.Relu(), "Relu", x)
    layer.gradient_check(lambda _x: submission.Relu(), x, rng.normal(size=x.shape), "Relu")


@pytest.mark.exercise("Sigmoid")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: backward has to be the derivative of forward, for small and large inputs.\n"
    "ko: 입력이 작든 크든 backward는 forward의 미분이어야 합니다."
)
def test_sigmoid_gradient_check(submission, reference, rng):
    """backward is the derivative of the layer's own forward; 0 and no nan far out.

    ko: backward가 forward의 미분입니다. 아주 큰 입력에서는 nan이 아니라 0입니다.
    """
    curve(submission.Sigmoid, reference.Sigmoid, "Sigmoid", rng)


@pytest.mark.exercise("Tanh")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: backward has to be the derivative of forward, for small and large inputs.\n"
    "ko: 입력이 작든 크든 backward는 forward의 미분이어야 합니다."
)
def test_tanh_gradient_check(submission, reference, rng):
    """backward is the derivative of the layer's own forward; 0 and no nan far out.

    ko: backward가 forward의 미분입니다. 아주 큰 입력에서는 nan이 아니라 0입니다.
    """
    curve(submission.Tanh, reference.Tanh, "Tanh", rng)


def curve(make, make_right, name, rng):
    """Right values and right derivatives, near 0 and far from it."""
    x = rng.normal(scale=2.0, size=(2, 1, 3))
    ours, right = make(), make_right()
    layer.forward(ours, right, name, x)
    layer.gradient_check(lambda _x: make(), x, rng.normal(size=x.shape), name)
    layer.forward(ours, right, name, np.array([[-1000.0, -30.0, 0.0], [0.0, 30.0, 1000.0]]))
    layer.backward(ours, right, name, rng.normal(size=(2, 3)))


@pytest.mark.exercise("Affine")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: When an optimizer has put new values into W and b, the next pass has to use them, in a batch of any size; "
    "two layers must not disturb each other.\n"
    "ko: 옵티마이저가 W와 b에 새 값을 넣으면 다음 계산은 배치 크기와 상관없이 그 값을 써야 하고, 두 계층이 "
    "서로 방해하지 않아야 합니다."
)
def test_affine_uses_new_parameters(submission, reference, rng):
    """After W and b were replaced, both passes use the new ones, whatever another layer did in between.

    ko: W와 b를 바꾼 뒤에는, 그 사이에 다른 계층을 썼더라도, 새 값으로 계산합니다.
    """
    W, b = rng.normal(size=(4, 2)), rng.normal(size=2)
    ours, right = submission.Affine(np.ones((4, 2)), np.zeros(2)), reference.Affine(W, b)
    ours.forward(rng.normal(size=(3, 4)))
    ours.W, ours.b = W, b
    other = submission.Affine(np.ones((4, 2)), np.ones(2))
    for N in (1, 6):
        layer.forward(ours, right, "Affine", rng.normal(size=(N, 4)))
        other.backward(other.forward(rng.normal(size=(N, 4))))
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
    "en: Labels and one-hot targets must not be mixed up, whatever N and C are (also N = C and N = 1); two networks "
    "must not disturb each other.\n"
    "ko: N과 C가 얼마이든(N = C, N = 1일 때에도) 레이블과 원-핫 정답을 혼동하지 않아야 하고, 두 신경망이 서로 방해하지 "
    "않아야 합니다."
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
            submission.SoftmaxWithLoss().forward(-x, (labels + 1) % C)  # the last layer of another network
            expect.close(ours.backward(1), right.backward(1), "SoftmaxWithLoss.backward()", rtol=1e-4)


NET = ("Affine", "Relu", "SoftmaxWithLoss")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
@pytest.mark.hidden(
    "en: Networks of any size, batches of any size, both kinds of targets, and two networks at the same time.\n"
    "ko: 신경망과 배치의 크기, 정답의 꼴과 상관없이, 신경망을 둘 만들어도 맞아야 합니다."
)
def test_twolayernet_any_size(submission, reference, rng):
    """Where all sizes are equal, with a single sample, and in turn.

    ko: 크기가 모두 같을 때, 데이터가 하나일 때, 번갈아 쓸 때에도 맞습니다.
    """
    nets, cases = [], ((3, 3, 3, 3), (2, 7, 4, 1))
    for D, H, C, _N in cases:
        sizes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
        params = {key: rng.normal(scale=0.4, size=size) for key, size in sizes.items()}
        nets.append((submission.TwoLayerNet(params), reference.TwoLayerNet(params)))
    for one_hot in (False, True):
        for (ours, right), (D, _H, C, N) in zip(nets, cases, strict=True):
            x, t = rng.normal(size=(N, D)), rng.integers(0, C, N)
            t = np.eye(C, dtype=int)[t] if one_hot else t
            expect.close(ours.accuracy(x, t), right.accuracy(x, t), "TwoLayerNet.accuracy(x, t)")
            found, expected = ours.gradient(x, t), right.gradient(x, t)
            for key, value in expected.items():
                mine = expect.entry(found, key, "gradient")
                expect.close(mine, value, "TwoLayerNet.gradient(x, t)", rtol=1e-3, atol=1e-5)


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: One wrong entry of a large array has to show, and in that parameter only.\n"
    "ko: 큰 배열에서 원소 하나만 틀려도, 바로 그 매개변수에서만 드러나야 합니다."
)
def test_gradient_check_one_entry(submission, reference, rng):
    """One wrong entry, in W and then in b.

    ko: 원소 하나가 틀렸을 때, W에서도 b에서도 드러납니다.
    """
    params = {"W": rng.normal(size=(6, 5)), "b": rng.normal(size=5)}
    x, t = rng.normal(size=(8, 6)), rng.integers(0, 5, 8)
    for key, index in (("W", (4, 1)), ("b", (3,))):
        wrong = np.zeros_like(params[key])
        wrong[index] = 0.2
        found = submission.gradient_check(submission.OneLayerNet(params, {key: wrong}), x, t)
        expected = reference.gradient_check(reference.OneLayerNet(params, {key: wrong}), x, t)
        for name in ("W", "b"):
            value = expect.entry(found, name, "gradient_check(…)")
            expect.close(value, expected[name], f"gradient_check(…)[{name!r}]", rtol=1e-4, atol=1e-5)


@pytest.mark.exercise("train")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Batches of a single sample, batches larger than the data, and any number of epochs.\n"
    "ko: 데이터 하나짜리 배치, 데이터보다 큰 배치, 에포크가 몇 번이든 맞아야 합니다."
)
def test_train_any_batch_size(submission, reference, rng):
    """Odd batch sizes.

    ko: 특이한 배치 크기에서도 됩니다.
    """
    x, t = rng.normal(size=(5, 3)), rng.integers(0, 4, 5)
    for size, count in ((1, 10), (9, 2), (4, 4)):
        net = submission.Recorder()
        losses = submission.train(net, x, t, 2, size, 0.1, submission.make_rng(2))
        expect.close(len(net.batches), count, "train(…)")
        expect.close(losses, [0.0, 0.0], "train(…)")
        rows = np.concatenate([np.reshape(images, (-1, 3)) for images, _labels in net.batches])
        expect.close(np.sort(rows, axis=0), np.sort(np.concatenate([x, x]), axis=0), "train(…)")
    params = {"W": rng.normal(size=(3, 4)), "b": rng.normal(size=4)}
    ours, right = submission.OneLayerNet(params), reference.OneLayerNet(params)
    submission.train(ours, x, t, 2, 9, 0.4, submission.make_rng(2))
    reference.train(right, x, t, 2, 9, 0.4, reference.make_rng(2))
    expect.close(ours.params["W"], right.params["W"], "train(…)")


@pytest.mark.exercise("train")
@pytest.mark.points(1)
@pytest.mark.depends("TwoLayerNet", *NET)
@pytest.mark.hidden(
    "en: What is learned comes from the data given: with other names for the digits, these have to be learned.\n"
    "ko: 주어진 데이터에서 배워야 합니다. 숫자에 다른 이름을 붙이면 그 이름을 배워야 합니다."
)
def test_train_renamed_digits(submission, rng, keras_answers):
    """Digits with other labels.

    ko: 레이블을 바꾼 숫자도 배웁니다.
    """
    data, order, names = keras_answers["digits"], rng.permutation(1797), rng.permutation(10)
    x, t = data["images"][order] / 16.0, names[data["labels"][order]]
    net = submission.TwoLayerNet(submission.init_params(64, 40, 10, submission.make_rng(5)))
    submission.train(net, x[:1400], t[:1400], 12, 32, 0.2, submission.make_rng(6))
    scores = expect.numbers(net.predict(x[1400:]), "TwoLayerNet.predict(x)")
    expect.that(scores.shape == (397, 10) and np.mean(scores.argmax(axis=1) == t[1400:]) >= 0.9,
                en="Fewer than 90 % are right.", ko="90 %를 맞히지 못했습니다.")  # fmt: skip


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Count the parameters of both layers, and how often central differences compute the loss for each.\n"
    "ko: 두 층의 매개변수를 세고, 중앙 차분이 하나마다 손실을 몇 번 계산하는지 생각해 보세요."
)
def test_q1_value(submission):
    """The number of times is right.

    ko: 횟수가 맞습니다.
    """
    expect.exactly(submission.q1(), 2 * (64 * 50 + 50 + 50 * 10 + 10), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: What does backward return, and what only leaves as attributes? A gradient has the shape of its variable.\n"
    "ko: backward가 돌려주는 것과 속성으로 남기는 것을 구별하세요. 기울기의 모양은 그 변수의 모양과 같습니다."
)
def test_q2_value(submission):
    """The shape is right.

    ko: 모양이 맞습니다.
    """
    expect.exactly(submission.q2(), (32, 50), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Which gradients does a fault reach on its way back, and which have been computed before it?\n"
    "ko: 잘못이 거꾸로 전해지면서 어느 기울기에 닿고, 어느 기울기는 그보다 먼저 계산되는지 생각해 보세요."
)
def test_q3_value(submission):
    """The letter is right.

    ko: 글자가 맞습니다.
    """
    value = submission.q3()
    expect.that(
        isinstance(value, str) and value.strip().lower() == "c",
        en="Another letter is right.",
        ko="다른 글자가 답입니다.",
    )
