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


def two_layers(rng, D=4, H=5, C=3, N=6):
    """Parameters, data and labels of a network of two layers in which every bias counts."""
    while True:
        params = {
            "W1": rng.normal(scale=0.6, size=(D, H)),
            "b1": rng.normal(scale=0.5, size=H),
            "W2": rng.normal(scale=0.6, size=(H, C)),
            "b2": rng.normal(scale=0.5, size=C),
        }
        x = rng.normal(size=(N, D))
        if harmless(params, x):
            return params, x, (rng.integers(0, C) + np.arange(N)) % C


def harmless(params, x):
    """Differences do not step over a kink, and the 1e-7 inside the logarithm does not matter (1e-7/p of a gradient)."""
    a = x @ params["W1"] + params["b1"]
    e = np.exp(np.maximum(a, 0.0) @ params["W2"] + params["b2"])
    return np.abs(a).min() > 0.01 and (e / e.sum(axis=1, keepdims=True)).min() > 0.02


def one_layer(rng, D=3, C=4):
    """Parameters of a network of one layer."""
    return {"W": rng.normal(size=(D, C)), "b": rng.normal(size=C)}


NET = ("Affine", "Relu", "SoftmaxWithLoss")


def after_passes(submission, reference, rng):
    """The student's and the reference's Affine after one pass forward, and an upstream gradient."""
    W, b, x, dout = affine(rng)
    ours, right = submission.Affine(W, b), reference.Affine(W, b)
    ours.forward(x)
    right.forward(x)
    return ours, right, dout


def two(received, what):
    """Two gradients: a tuple, a list, or an array of two, which can be unpacked as well."""
    unpacked = list(received) if isinstance(received, np.ndarray) and received.shape == (2,) else received
    return expect.parts(unpacked, 2, what)


def pairs(received, expected, what):
    """Two gradients, the first wrong one told."""
    for name, mine, right in zip(("dx", "dy"), two(received, what), expected, strict=True):
        expect.close(mine, right, f"{what}, {name}")


@pytest.mark.exercise("MulLayer")
@pytest.mark.points(1)
def test_mullayer_forward(submission, rng):
    """forward gives the product of its two arguments.

    ko: forward는 두 인수의 곱을 돌려줍니다.
    """
    x, y = (float(v) for v in rng.uniform(2.0, 9.0, 2))
    expect.close(submission.MulLayer().forward(x, y), x * y, "MulLayer.forward(x, y)")


@pytest.mark.exercise("MulLayer")
@pytest.mark.points(1)
def test_mullayer_backward(submission, rng):
    """backward gives two gradients: dout times the other input each.

    ko: backward는 기울기 두 개를 돌려줍니다. 각각 dout에 상대편 입력을 곱한 값입니다.
    """
    x, y, dout = float(rng.uniform(2.0, 4.0)), float(rng.uniform(5.0, 9.0)), float(rng.uniform(-3.0, -2.0))
    node = submission.MulLayer()
    node.forward(x, y)
    pairs(node.backward(dout), (dout * y, dout * x), "MulLayer.backward(dout)")


@pytest.mark.exercise("MulLayer")
@pytest.mark.points(1)
def test_mullayer_several(submission, rng):
    """Two nodes remember their own inputs, and each goes by its last forward.

    ko: 노드 두 개가 각자 자기 입력을 기억하고, 저마다 마지막 forward의 값으로 계산합니다.
    """
    nodes = [submission.MulLayer() for _node in range(2)]
    for _time in range(2):
        inputs = [[float(v) for v in rng.uniform(2.0, 9.0, 2)] for _node in nodes]
        for node, (x, y) in zip(nodes, inputs, strict=True):
            expect.close(node.forward(x, y), x * y, "MulLayer.forward(x, y)")
        for node, (x, y) in zip(nodes, inputs, strict=True):
            pairs(node.backward(2.0), (2.0 * y, 2.0 * x), "MulLayer.backward(dout)")


@pytest.mark.exercise("AddLayer")
@pytest.mark.points(1)
def test_addlayer_nodes(submission, rng):
    """forward gives the sum, and backward passes all of dout to both sides.

    ko: forward는 합을 돌려주고, backward는 dout을 양쪽에 그대로 보냅니다.
    """
    x, y, dout = (float(v) for v in rng.uniform(2.0, 9.0, 3))
    node = submission.AddLayer()
    expect.close(node.forward(x, y), x + y, "AddLayer.forward(x, y)")
    pairs(node.backward(dout), (dout, dout), "AddLayer.backward(dout)")


@pytest.mark.exercise("AddLayer")
@pytest.mark.points(1)
@pytest.mark.depends("MulLayer")
def test_addlayer_square_of_sum(submission):
    """With a MulLayer it makes z = (x + y)²: at x = 3, y = 5, z is 64 and both gradients are 16.

    ko: MulLayer와 이으면 z = (x + y)²이 됩니다. x = 3, y = 5에서 z는 64이고 두 기울기는 16입니다.
    """
    add, square = submission.AddLayer(), submission.MulLayer()
    t = add.forward(3.0, 5.0)
    expect.close(t, 8.0, "AddLayer.forward(3, 5)")
    expect.close(square.forward(t, t), 64.0, "MulLayer.forward(8, 8)")
    left, right = two(square.backward(1.0), "MulLayer.backward(1)")
    pairs(add.backward(left + right), (16.0, 16.0), "AddLayer.backward(16)")


def shopping(rng):
    """Prices, whole numbers of fruit and a tax, all different."""
    apple, orange = (float(v) for v in rng.uniform(90.0, 250.0, 2))
    apples = int(rng.integers(2, 6))
    return apple, apples, orange, apples + int(rng.integers(1, 5)), float(rng.uniform(1.05, 1.25))


def slopes(apple, apples, orange, oranges, tax):
    """The right gradients of the shopping."""
    return {"apple": apples * tax, "apples": apple * tax, "orange": oranges * tax, "oranges": orange * tax,
            "tax": apple * apples + orange * oranges}  # fmt: skip


def shopped(submission, args):
    return expect.parts(submission.fruit_price(*args), 2, "fruit_price(…)")


@pytest.mark.exercise("fruit_price")
@pytest.mark.points(1)
@pytest.mark.depends("MulLayer", "AddLayer")
def test_fruit_price_example(submission):
    """The example of the text: 836, and the gradients 3.3, 132, 2.2, 220 and 760.

    ko: 본문의 예: 836원, 기울기는 3.3, 132, 2.2, 220, 760입니다.
    """
    args = (120.0, 3, 200.0, 2, 1.1)
    total, found = shopped(submission, args)
    expect.close(total, 836.0, "fruit_price(…)[0]")
    for key, right in slopes(*args).items():
        expect.close(expect.entry(found, key, "fruit_price(…)[1]"), right, f"fruit_price(…)[1][{key!r}]")


@pytest.mark.exercise("fruit_price")
@pytest.mark.points(1)
@pytest.mark.depends("MulLayer", "AddLayer")
def test_fruit_price_total(submission, rng):
    """The total of other shoppings, one after the other.

    ko: 다른 장보기의 금액도, 이어서 계산해도 맞습니다.
    """
    for _time in range(2):
        apple, apples, orange, oranges, tax = args = shopping(rng)
        total, _found = shopped(submission, args)
        expect.close(total, (apple * apples + orange * oranges) * tax, "fruit_price(…)[0]")


@pytest.mark.exercise("fruit_price")
@pytest.mark.points(1)
@pytest.mark.depends("MulLayer", "AddLayer")
def test_fruit_price_gradients(submission, rng):
    """The gradients say how the total follows each input.

    ko: 기울기는 입력마다 금액이 얼마나 따라 변하는지를 나타냅니다.
    """
    args = shopping(rng)
    _total, found = shopped(submission, args)
    for key, right in slopes(*args).items():
        expect.close(expect.entry(found, key, "fruit_price(…)[1]"), right, f"fruit_price(…)[1][{key!r}]")


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

    ko: 다른 데이터로 다시 쓰면 새 데이터로 계산합니다.
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


@pytest.mark.exercise("Sigmoid")
@pytest.mark.points(1)
def test_sigmoid_forward(submission, reference, rng):
    """forward gives the sigmoid of every entry, for arrays of any shape, and no nan for large numbers.

    ko: forward는 모양이 어떻든 원소마다 시그모이드를 구하고, 수가 커도 nan이 나오지 않습니다.
    """
    for x in (rng.normal(scale=2.0, size=(3, 4)), rng.normal(size=(2, 3, 2, 2)), np.array([-1000.0, 0.0, 1000.0])):
        layer.forward(submission.Sigmoid(), reference.Sigmoid(), "Sigmoid", x)


@pytest.mark.exercise("Sigmoid")
@pytest.mark.points(1)
def test_sigmoid_backward(submission, reference, rng):
    """backward multiplies dout by the derivative, which follows from the output.

    ko: backward는 dout에 미분을 곱합니다. 미분은 출력에서 나옵니다.
    """
    ours, right = submission.Sigmoid(), reference.Sigmoid()
    layer.forward(ours, right, "Sigmoid", rng.normal(scale=2.0, size=(3, 4)))
    layer.backward(ours, right, "Sigmoid", rng.normal(size=(3, 4)))


@pytest.mark.exercise("Sigmoid")
@pytest.mark.points(1)
def test_sigmoid_several(submission, reference, rng):
    """Two layers remember their own data, and each goes by its last forward.

    ko: 계층 두 개가 각자 자기 데이터를 기억하고, 저마다 마지막 forward의 값으로 계산합니다.
    """
    in_turn(submission.Sigmoid, reference.Sigmoid, "Sigmoid", rng)


@pytest.mark.exercise("Sigmoid")
@pytest.mark.points(1)
def test_sigmoid_agrees_with_keras(submission, keras_answers):
    """Output and gradient are those of Keras.

    ko: 출력과 기울기가 Keras의 결과와 같습니다.
    """
    keras, ours = keras_answers["Sigmoid"], submission.Sigmoid()
    expect.close(ours.forward(keras["x"]), keras["y"], "Sigmoid.forward(x)")
    expect.close(ours.backward(keras["dout"]), keras["dx"], "Sigmoid.backward(dout)")


def in_turn(make, make_right, name, rng):
    """Two layers of the student's used in turn, twice."""
    both = [(make(), make_right()) for _layer in range(2)]
    for shape in ((3, 4), (2, 5)):
        for ours, right in both:
            layer.forward(ours, right, name, rng.normal(size=shape))
        for ours, right in both:
            layer.backward(ours, right, name, rng.normal(size=shape))


@pytest.mark.exercise("Tanh")
@pytest.mark.points(1)
def test_tanh_forward(submission, reference, rng):
    """forward gives tanh of every entry, for arrays of any shape, and no nan for large numbers.

    ko: forward는 모양이 어떻든 원소마다 tanh를 구하고, 수가 커도 nan이 나오지 않습니다.
    """
    for x in (rng.normal(size=(3, 4)), rng.normal(size=(2, 3, 2, 2)), np.array([-1000.0, 0.0, 1000.0])):
        layer.forward(submission.Tanh(), reference.Tanh(), "Tanh", x)


@pytest.mark.exercise("Tanh")
@pytest.mark.points(1)
def test_tanh_backward(submission, reference, rng):
    """backward multiplies dout by the derivative, which follows from the output.

    ko: backward는 dout에 미분을 곱합니다. 미분은 출력에서 나옵니다.
    """
    ours, right = submission.Tanh(), reference.Tanh()
    layer.forward(ours, right, "Tanh", rng.normal(size=(3, 4)))
    layer.backward(ours, right, "Tanh", rng.normal(size=(3, 4)))


@pytest.mark.exercise("Tanh")
@pytest.mark.points(1)
def test_tanh_several(submission, reference, rng):
    """Two layers remember their own data, and each goes by its last forward.

    ko: 계층 두 개가 각자 자기 데이터를 기억하고, 저마다 마지막 forward의 값으로 계산합니다.
    """
    in_turn(submission.Tanh, reference.Tanh, "Tanh", rng)


@pytest.mark.exercise("Tanh")
@pytest.mark.points(1)
def test_tanh_agrees_with_keras(submission, keras_answers):
    """Output and gradient are those of Keras.

    ko: 출력과 기울기가 Keras의 결과와 같습니다.
    """
    keras, ours = keras_answers["Tanh"], submission.Tanh()
    expect.close(ours.forward(keras["x"]), keras["y"], "Tanh.forward(x)")
    expect.close(ours.backward(keras["dout"]), keras["dx"], "Tanh.backward(dout)")


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
    """With N = D = M, where shapes give no mistake away, the values are right.

    ko: N = D = M이어서 모양으로는 잘못이 드러나지 않을 때에도 값이 맞습니다.
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

    ko: backward를 다시 불러도 같은 값이고, 다음 forward 뒤에는 새 배치로 계산합니다.
    """
    for one_hot in (False, True):  # the two forms of targets often have a branch of their own
        ours, right = submission.SoftmaxWithLoss(), reference.SoftmaxWithLoss()
        for N, times in ((4, 2), (2, 1)):
            x, labels = scores(rng, N)
            t = np.eye(x.shape[1])[labels] if one_hot else labels
            right.forward(x, t)
            ours.forward(x, t)
            expected = right.backward(1)
            for time in range(times):
                what = expect.words(
                    en=f"SoftmaxWithLoss.backward() (call {time + 1})",
                    ko=f"SoftmaxWithLoss.backward() ({time + 1}번째 호출)",
                )
                expect.close(ours.backward(1), expected, what, rtol=GRADIENT_RTOL)


@pytest.mark.exercise("SoftmaxWithLoss")
@pytest.mark.points(2)
def test_softmaxwithloss_agrees_with_keras(submission, keras_answers):
    """Loss and gradient are those of Keras' categorical cross-entropy on scores.

    ko: 손실과 기울기가 점수를 입력으로 받는 Keras의 교차 엔트로피와 같습니다.
    """
    keras, last = keras_answers["SoftmaxWithLoss"], submission.SoftmaxWithLoss()
    loss.value(last.forward(keras["x"], keras["t"]), keras["loss"], "SoftmaxWithLoss.forward(x, t)", rtol=LOSS_RTOL)
    expect.close(last.backward(1), keras["dx"], "SoftmaxWithLoss.backward()", rtol=GRADIENT_RTOL)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_predict(submission, reference, rng):
    """predict gives the scores (N, C) before softmax, for batches of any size.

    ko: predict는 소프트맥스를 거치기 전의 점수 (N, C)를 배치 크기와 상관없이 돌려줍니다.
    """
    params, x, _t = two_layers(rng)
    ours, right = submission.TwoLayerNet(params), reference.TwoLayerNet(params)
    for batch in (x, x[:2]):
        expect.close(ours.predict(batch), right.predict(batch), "TwoLayerNet.predict(x)")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_loss(submission, reference, rng):
    """loss gives the cross-entropy averaged over the batch, the same for labels and one-hot targets.

    ko: loss는 배치 평균 교차 엔트로피이고, 레이블이든 원-핫이든 같습니다.
    """
    params, x, t = two_layers(rng)
    expected = reference.TwoLayerNet(params).loss(x, t)
    for targets in (t, np.eye(3)[t]):
        loss.value(submission.TwoLayerNet(params).loss(x, targets), expected, "TwoLayerNet.loss(x, t)", rtol=1e-4)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_accuracy(submission, reference, rng):
    """accuracy gives the share that is right, the same for labels and one-hot targets.

    ko: accuracy는 맞힌 비율이고, 레이블이든 원-핫이든 같습니다.
    """
    params, x, _t = two_layers(rng, N=7)
    t = reference.TwoLayerNet(params).predict(x).argmax(axis=1)
    t[:3] = (t[:3] + 1) % 3
    for targets in (t, np.eye(3)[t]):
        expect.close(submission.TwoLayerNet(params).accuracy(x, targets), 4 / 7, "TwoLayerNet.accuracy(x, t)")


def gradients(found, expected):
    """The gradients of all parameters, from the last layer to the first."""
    what = "TwoLayerNet.gradient(x, t)"
    for key in ("b2", "W2", "b1", "W1"):
        # sums of several samples may cancel, and the share of the 1e-7 in them (1e-7/p) does not
        expect.close(expect.entry(found, key, what), expected[key], f"{what}[{key!r}]", rtol=1e-3, atol=1e-5)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_gradient(submission, reference, rng):
    """gradient gives the gradients of W1, b1, W2 and b2, of their shapes, without a loss having been asked for.

    ko: gradient는 W1, b1, W2, b2의 기울기를 같은 모양으로 돌려줍니다. 먼저 loss를 부르지 않아도 됩니다.
    """
    params, x, t = two_layers(rng)
    expected = reference.TwoLayerNet(params).gradient(x, t)
    gradients(submission.TwoLayerNet(params).gradient(x, t), expected)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_gradient_check(submission, rng):
    """The gradients are the derivatives of the network's own loss, by numerical differentiation.

    ko: 수치 미분으로 확인하면 기울기가 이 신경망이 낸 손실의 미분입니다.
    """
    params, x, t = two_layers(rng, D=2, H=3, C=2, N=4)
    found = submission.TwoLayerNet(params).gradient(x, np.eye(2)[t])
    for key in ("b2", "W1", "b1"):
        received = expect.entry(found, key, "TwoLayerNet.gradient(x, t)")

        def own_loss(value, key=key):
            return submission.TwoLayerNet({**params, key: value}).loss(x, np.eye(2)[t])

        gradient.agrees(received, own_loss, params[key], f"TwoLayerNet.gradient(x, t)[{key!r}]")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_again(submission, reference, rng):
    """A second batch gives the gradients of the second batch.

    ko: 둘째 배치를 넣으면 둘째 배치의 기울기가 나옵니다.
    """
    params, x, t = two_layers(rng)
    ours, right = submission.TwoLayerNet(params), reference.TwoLayerNet(params)
    for part in (slice(0, 4), slice(4, 6)):
        expected = right.gradient(x[part], t[part])
        gradients(ours.gradient(x[part], t[part]), expected)


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_follows_its_params(submission, reference, rng):
    """gradient leaves params as they are; when their arrays are changed in place, the network follows.

    ko: gradient는 params를 바꾸지 않고, params의 배열을 제자리에서 바꾸면 신경망에 반영됩니다.
    """
    params, x, t = two_layers(rng)
    ours = submission.TwoLayerNet(params)
    ours.gradient(x, t)
    for key, value in params.items():
        expect.close(expect.entry(ours.params, key, "TwoLayerNet.params"), value, f"TwoLayerNet.params[{key!r}]")
    moves = {key: rng.normal(scale=0.5, size=value.shape) for key, value in params.items()}
    submission.nudge(ours.keep("params"), moves)
    moved = {key: value + moves[key] for key, value in params.items()}
    expect.close(ours.predict(x), reference.TwoLayerNet(moved).predict(x), "TwoLayerNet.predict(x)")


@pytest.mark.exercise("TwoLayerNet")
@pytest.mark.points(1)
@pytest.mark.depends(*NET)
def test_twolayernet_agrees_with_keras(submission, keras_answers):
    """Scores, loss and gradients are those of two Dense layers and GradientTape.

    ko: 점수, 손실, 기울기가 Dense 계층 두 개와 GradientTape의 결과와 같습니다.
    """
    keras = keras_answers["TwoLayerNet"]
    ours = submission.TwoLayerNet({key: keras[key] for key in ("W1", "b1", "W2", "b2")})
    expect.close(ours.predict(keras["x"]), keras["scores"], "TwoLayerNet.predict(x)")
    loss.value(ours.loss(keras["x"], keras["t"]), keras["loss"], "TwoLayerNet.loss(x, t)", rtol=1e-4)
    expected = {key: keras[f"d{key}"] for key in ("W1", "b1", "W2", "b2")}
    gradients(ours.gradient(keras["x"], keras["t"]), expected)


RIGHT = 1e-4  # a relative error below it is that of right gradients, found by whatever differences


def small(found, keys):
    for key in keys:
        value = expect.numbers(expect.entry(found, key, "gradient_check(…)"), f"gradient_check(…)[{key!r}]")
        expect.close(value, 0.0, f"gradient_check(…)[{key!r}]", atol=RIGHT)


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
def test_gradient_check_right(submission, rng):
    """Right gradients have relative errors close to 0, one number for each parameter.

    ko: 맞는 기울기의 상대 오차는 0에 가깝고, 매개변수마다 숫자 하나입니다.
    """
    x, t = rng.normal(size=(5, 3)), rng.integers(0, 4, 5)
    small(submission.gradient_check(submission.OneLayerNet(one_layer(rng)), x, t), ("W", "b"))


def wrong_net(make, rng, size):
    """A network whose gradients are wrong by arrays of about this size that add up to 0."""
    error = {"W": size * rng.normal(size=(3, 4)), "b": size * rng.normal(size=4)}
    error = {key: value - value.mean() for key, value in error.items()}
    return lambda params: make.OneLayerNet(params, error)


def compared(submission, reference, rng, size, scale):
    """gradient_check on wrong gradients, compared with the reference's."""
    params, x, t = one_layer(rng), scale * rng.normal(size=(5, 3)), rng.integers(0, 4, 5)
    state = rng.bit_generator.state
    expected = reference.gradient_check(wrong_net(reference, rng, size)(params), x, t)
    rng.bit_generator.state = state
    found = submission.gradient_check(wrong_net(submission, rng, size)(params), x, t)
    for key in ("W", "b"):
        value = expect.entry(found, key, "gradient_check(…)")
        expect.close(value, expected[key], f"gradient_check(…)[{key!r}]", rtol=1e-4, atol=1e-7)


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
def test_gradient_check_wrong(submission, reference, rng):
    """Wrong gradients have the relative error of the formula, also where the differences add up to 0.

    ko: 틀린 기울기의 상대 오차는 식의 값입니다. 차이의 합이 0일 때에도 그렇습니다.
    """
    compared(submission, reference, rng, 0.3, 1.0)


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
def test_gradient_check_small_gradients(submission, reference, rng):
    """The error is relative: where gradients are small, small differences count.

    ko: 오차는 상대적입니다. 기울기가 작으면 작은 차이도 문제입니다.
    """
    compared(submission, reference, rng, 0.001, 0.005)


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
def test_gradient_check_zero(submission, rng):
    """Where both gradients are 0 the error is 0, not nan; params stay as they were.

    ko: 두 기울기가 모두 0이면 오차는 nan이 아니라 0이고, params는 원래대로 남습니다.
    """
    params = one_layer(rng)
    net = submission.OneLayerNet(params)
    small(submission.gradient_check(net, np.zeros((5, 3)), rng.integers(0, 4, 5)), ("W", "b"))
    for key, value in params.items():
        expect.close(net.params[key], value, f"params[{key!r}]")


@pytest.mark.exercise("gradient_check")
@pytest.mark.points(1)
@pytest.mark.depends("TwoLayerNet", *NET)
def test_gradient_check_two_layers(submission, rng):
    """It works for TwoLayerNet, whose parameters have other names.

    ko: 매개변수의 이름이 다른 TwoLayerNet에서도 됩니다.
    """
    params, x, t = two_layers(rng, N=3)
    small(submission.gradient_check(submission.TwoLayerNet(params), x, t), ("W1", "b1", "W2", "b2"))


@pytest.mark.exercise("train")
@pytest.mark.points(1)
def test_train_full_batch(submission, reference, rng):
    """With batches of all the data, params are those of gradient descent after every epoch.

    ko: 배치가 데이터 전체일 때 params는 에포크만큼 경사하강법을 한 값입니다.
    """
    params, x, t = one_layer(rng), rng.normal(size=(6, 3)), rng.integers(0, 4, 6)
    expected = params
    for epochs in (1, 4):
        ours, right = submission.OneLayerNet(params), reference.OneLayerNet(params)
        submission.train(ours, x, t, epochs, 6, 0.7, submission.make_rng(5))
        reference.train(right, x, t, epochs, 6, 0.7, reference.make_rng(5))
        expected = right.params
        for key in ("W", "b"):
            expect.close(ours.params[key], expected[key], f"params[{key!r}] (epochs={epochs})")


@pytest.mark.exercise("train")
@pytest.mark.points(1)
def test_train_history(submission, reference, rng):
    """It returns the loss over all of the data after each epoch, a list as long as there were epochs.

    ko: 에포크가 끝날 때마다 잰 데이터 전체의 손실을, 에포크 수만큼의 리스트로 돌려줍니다.
    """
    params, x, t = one_layer(rng), rng.normal(size=(6, 3)), rng.integers(0, 4, 6)
    expected = reference.train(reference.OneLayerNet(params), x, t, 3, 6, 0.7, reference.make_rng(5))
    received = submission.train(submission.OneLayerNet(params), x, t, 3, 6, 0.7, submission.make_rng(5))
    expect.close(received, expected, "train(…)")
    # In small batches the last loss is that of the network which comes out.
    net = submission.OneLayerNet(params)
    received = expect.numbers(submission.train(net, x, t, 2, 4, 0.7, submission.make_rng(5)), "train(…)")
    expect.close(received.shape, (2,), "np.shape(train(…))")
    scores = x @ net.params["W"] + net.params["b"]
    probabilities = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    expect.close(received[-1], -np.mean(np.log(probabilities[np.arange(6), t])), "train(…)[-1]")


def shown(submission, rng, N, size, epochs, seed=3):
    """The batches that train shows to a network: of every batch, which samples; x, t must belong together."""
    x, t = np.stack([np.arange(N) + 0.5, rng.normal(size=N)], axis=1), np.arange(N) % 7
    net = submission.Recorder()
    submission.train(net, x, t, epochs, size, 0.1, submission.make_rng(seed))
    batches = []
    for images, labels in net.batches:
        rows = np.floor(np.atleast_2d(images)[:, 0]).astype(int)
        expect.that(np.shape(labels) == rows.shape and np.array_equal(labels, t[rows]),
                    en="In a batch, t does not belong to x: pick from both with the same indices.",
                    ko="배치에서 t가 x와 짝이 맞지 않습니다. 같은 인덱스로 골라야 합니다.")  # fmt: skip
        batches.append(rows.tolist())
    return batches


@pytest.mark.exercise("train")
@pytest.mark.points(1)
def test_train_every_sample_once(submission, rng):
    """Each epoch shows every sample exactly once, with its own label, in batches of the size asked for.

    ko: 에포크마다 모든 데이터를 꼭 한 번씩, 제 레이블과 함께, 주어진 크기의 배치로 보여 줍니다.
    """
    batches = shown(submission, rng, 23, 5, 3)
    sizes = [len(batch) for batch in batches]
    expect.close(sizes, [5, 5, 5, 5, 3] * 3, expect.words(en="sizes of the batches", ko="배치의 크기"))
    for epoch in range(3):
        rows = [row for batch in batches[5 * epoch : 5 * epoch + 5] for row in batch]
        expect.close(
            sorted(rows),
            np.arange(23),
            expect.words(en=f"samples of epoch {epoch + 1}", ko=f"에포크 {epoch + 1}의 데이터"),
        )


@pytest.mark.exercise("train")
@pytest.mark.points(1)
def test_train_shuffles(submission, rng):
    """The order is new in each epoch, and drawn from rng: the same seed gives the same orders.

    ko: 순서는 에포크마다 새롭고 rng에서 나옵니다. 시드가 같으면 순서도 같습니다.
    """
    first, again, other = (shown(submission, rng, 23, 23, 2, seed) for seed in (3, 3, 4))
    orders = [*first, list(range(23))]
    expect.that(len({tuple(order) for order in orders}) == len(orders),
                en="The samples come in the same order again: shuffle them anew in every epoch.",
                ko="데이터의 순서가 다시 같습니다. 에포크마다 새로 섞어야 합니다.")  # fmt: skip
    expect.that(first == again and first != other,
                en="The order does not follow rng: draw it from rng, and from nothing else.",
                ko="순서가 rng를 따르지 않습니다. rng에서만 뽑아야 합니다.")  # fmt: skip


@pytest.mark.exercise("train")
@pytest.mark.points(1)
@pytest.mark.depends("TwoLayerNet", *NET)
def test_train_two_layers(submission, reference, rng):
    """TwoLayerNet learns by it: the loss of its training data goes down.

    ko: TwoLayerNet이 학습되어 훈련 데이터의 손실이 줄어듭니다.
    """
    params, x, t = two_layers(rng, N=12)
    start = reference.TwoLayerNet(params).loss(x, t)
    expected = reference.train(reference.TwoLayerNet(params), x, t, 30, 12, 0.2, reference.make_rng(1))
    net = submission.TwoLayerNet(params)
    received = submission.train(net, x, t, 30, 12, 0.2, submission.make_rng(1))
    # rounding, and the 1e-7 inside the logarithm, may grow over the steps; what is wrong is further off than this
    expect.close(received, expected, "train(…)", rtol=1e-2)
    expect.that(net.loss(x, t) < start - 0.5 * (start - expected[-1]),
                en="The loss of the network did not go down.", ko="신경망의 손실이 줄지 않았습니다.")  # fmt: skip


@pytest.mark.exercise("train")
@pytest.mark.points(2)
@pytest.mark.depends("TwoLayerNet", *NET)
def test_train_digits(submission, rng, keras_answers):
    """TwoLayerNet learns to read handwritten digits: at least 90 % of those it has not seen.

    ko: 학습한 TwoLayerNet이 본 적이 없는 손글씨 숫자의 90 % 이상을 맞힙니다.
    """
    data, order = keras_answers["digits"], rng.permutation(1797)
    x, t = data["images"][order] / 16.0, data["labels"][order].astype(np.int64)
    net = submission.TwoLayerNet(submission.init_params(64, 50, 10, submission.make_rng(7)))
    submission.train(net, x[:1400], t[:1400], 10, 50, 0.3, submission.make_rng(8))
    scores = expect.numbers(net.predict(x[1400:]), "TwoLayerNet.predict(x)")
    expect.close(scores.shape, (397, 10), "TwoLayerNet.predict(x).shape")
    share = float(np.mean(scores.argmax(axis=1) == t[1400:]))
    expect.that(share >= 0.9, en=f"Only {share:.1%} of the digits it has not seen are right; 90 % are asked for.",
                ko=f"본 적이 없는 숫자의 {share:.1%}만 맞혔습니다. 90 %가 필요합니다.")  # fmt: skip


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is one whole number. Whether it is right is seen when it is graded.

    ko: 답은 정수 하나입니다. 맞는지는 채점할 때 확인됩니다.
    """
    value = expect.numbers(submission.q1(), "q1()")
    expect.that(value.shape == () and np.isreal(value) and float(value.real).is_integer(),
                en="Answer with one int.", ko="정수 하나로 답하세요.")  # fmt: skip


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is a shape: a tuple of whole numbers. Whether it is right is seen when it is graded.

    ko: 답은 모양, 곧 정수의 튜플입니다. 맞는지는 채점할 때 확인됩니다.
    """
    value = expect.numbers(submission.q2(), "q2()")
    expect.that(value.ndim == 1 and np.isrealobj(value) and np.array_equal(value, np.round(value)),
                en="Answer with a tuple of ints such as (2, 3).",
                ko="(2, 3)과 같은 정수의 튜플로 답하세요.")  # fmt: skip


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is one of the letters "a" to "d". Whether it is right is seen when it is graded.

    ko: 답은 "a"부터 "d"까지의 글자 하나입니다. 맞는지는 채점할 때 확인됩니다.
    """
    value = submission.q3()
    expect.that(isinstance(value, str) and value.strip().lower() in ("a", "b", "c", "d"),
                en='Answer with one of the letters "a", "b", "c", "d".',
                ko='"a", "b", "c", "d" 가운데 글자 하나로 답하세요.')  # fmt: skip
