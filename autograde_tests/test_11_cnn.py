import math

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, loss, model

# Height and width differ, the stride does not divide, and neither does the pool: 9 x 7 -> 5 x 4 -> 2 x 2.
SMALL = {
    "input_dim": (2, 9, 7),
    "conv_param": {"filter_num": 3, "filter_size": 3, "pad": 1, "stride": 2},
    "hidden_size": 5,
    "output_size": 4,
}
SHAPES = {"W1": (3, 2, 3, 3), "b1": (3,), "W2": (12, 5), "b2": (5,), "W3": (5, 4), "b3": (4,)}
# A loss may have 1e-7 inside its logarithm or not, and gradients their share of it.
RTOL, ATOL = 1e-4, 1e-6
PICTURE = {"rtol": 1e-5, "atol": 1e-5}  # scaled in float32 it is right, too
H, MARGIN = 1e-5, 3e-4  # step of the differences; how far from every kink they are taken


def parameters(rng, shapes=SHAPES):
    """Random parameters, small enough for no probability to be tiny: 1e-7 inside the logarithm must not show."""
    return {key: rng.normal(0.0, 0.6 if key[1] == "1" else 0.3, shape) for key, shape in shapes.items()}


def network(side, params, setting=SMALL):
    """A SimpleConvNet (the student's or the reference's) with the given parameters in it."""
    net = side.SimpleConvNet(**setting)
    side.load_params(net, params)
    return net


def batch(rng, N=6, K=4, dim=(2, 9, 7)):
    return rng.normal(size=(N, *dim)), (rng.integers(0, K) + np.arange(N)) % K


def has_its_shape(received, shape, what):
    """Numbers of the right shape, whatever they are."""
    found = expect.numbers(received, what)
    expect.close(np.zeros(found.shape), np.zeros(shape), what)
    return found


def same_gradients(received, expected):
    """Backward starts at the end: the first wrong one from there is told."""
    for key in ("W3", "b3", "W2", "b2", "W1", "b1"):
        found = expect.entry(received, key, "SimpleConvNet.gradient(x, t)")
        expect.close(found, expected[key], f"gradient(x, t)[{key!r}]", rtol=RTOL, atol=ATOL)


def far_from_kinks(params, x, padding=1):
    """Whether no ReLU and no maximum of the network (stride 1) is about to change its mind."""
    x = np.pad(x, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(2, 3))
    maps = np.einsum("nchwuv,fcuv->nfhw", windows, params["W1"]) + params["b1"][:, None, None]
    N, F, height, width = maps.shape
    cut = np.maximum(maps, 0.0)[:, :, : height // 2 * 2, : width // 2 * 2]
    pools = np.sort(cut.reshape(N, F, height // 2, 2, width // 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(-1, 4))
    hidden = pools[:, 3].reshape(N, -1) @ params["W2"] + params["b2"]
    gaps = (pools[:, 3] - pools[:, 2])[pools[:, 3] > 0]
    return min(np.abs(maps).min(), np.abs(hidden).min(), gaps.min(initial=1.0)) > MARGIN


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(2)
def test_simpleconvnet_parameters(submission):
    """The parameters W1, b1, W2, b2, W3 and b3 have the right shapes, for images that are not square too.

    ko: 매개변수 W1, b1, W2, b2, W3, b3의 모양이 맞습니다. 정사각형이 아닌 이미지에서도 맞습니다.
    """
    params = submission.SimpleConvNet(**SMALL, weight_init_std=0.0).params
    for key, shape in SHAPES.items():
        has_its_shape(expect.entry(params, key, "params"), shape, f"params[{key!r}]")


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(1)
def test_simpleconvnet_initial_values(submission):
    """Weights start at random with mean 0 and standard deviation weight_init_std, biases at 0.

    ko: 가중치는 평균 0, 표준편차 weight_init_std로 무작위로, 편향은 0으로 시작합니다.
    """
    conv_param = {"filter_num": 20, "filter_size": 5, "pad": 0, "stride": 1}
    params = submission.SimpleConvNet((3, 20, 22), conv_param, 30, 40, weight_init_std=0.05).params
    for key in ("W1", "W2", "W3"):
        W = expect.numbers(expect.entry(params, key, "params"), f"params[{key!r}]")
        # at least 1200 draws: 12 % is six times the spread of such a standard deviation
        expect.close(W.std(), 0.05, f"params[{key!r}].std()", rtol=0.12)
        expect.close(W.mean(), 0.0, f"params[{key!r}].mean()", atol=6 * 0.05 / math.sqrt(W.size))
    for key in ("b1", "b2", "b3"):
        bias = expect.numbers(expect.entry(params, key, "params"), f"params[{key!r}]")
        expect.close(bias, np.zeros(bias.shape), f"params[{key!r}]")


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(2)
def test_simpleconvnet_predict(submission, reference, rng):
    """predict gives the scores before softmax, with the parameters that were loaded.

    ko: predict는 넣어 준 매개변수로 소프트맥스 전의 점수를 계산합니다.
    """
    params, (x, _t) = parameters(rng), batch(rng)
    expected = network(reference, params).predict(x)
    expect.close(network(submission, params).predict(x), expected, "SimpleConvNet.predict(x)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(1)
def test_simpleconvnet_loss(submission, reference, rng):
    """loss is the cross-entropy averaged over the batch, for labels and for one-hot targets.

    ko: loss는 배치 평균 교차 엔트로피입니다. 레이블과 원-핫 정답 모두에서 맞습니다.
    """
    params, (x, t) = parameters(rng), batch(rng)
    ours, right = network(submission, params), network(reference, params)
    for targets in (t, np.eye(4)[t]):
        loss.value(ours.loss(x, targets), right.loss(x, targets), "SimpleConvNet.loss(x, t)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(2)
def test_simpleconvnet_accuracy(submission, reference, rng):
    """accuracy is the share of right answers, whatever the batch size, the images left over included.

    ko: accuracy는 맞힌 비율입니다. 배치 크기가 얼마이든, 마지막에 남은 이미지까지 셉니다.
    """
    params, (x, _t) = parameters(rng), batch(rng, N=13)
    t = np.asarray(network(reference, params).predict(x)).argmax(axis=1)
    t[8:] = (t[8:] + 1) % 4
    ours = network(submission, params)
    what = "SimpleConvNet.accuracy(x, t, batch_size={})"
    for size in (4, 13):
        expect.close(ours.accuracy(x, t, batch_size=size), 8 / 13, what.format(size))
    expect.close(ours.accuracy(x, np.eye(4)[t]), 8 / 13, "SimpleConvNet.accuracy(x, one_hot)")


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(2)
def test_simpleconvnet_gradient(submission, reference, rng):
    """gradient gives the gradients of all six parameters, batch after batch.

    ko: gradient는 여섯 매개변수의 기울기를 모두 돌려줍니다. 배치가 바뀌어도 맞습니다.
    """
    params = parameters(rng)
    ours, right = network(submission, params), network(reference, params)
    for N in (6, 3):
        x, t = batch(rng, N)
        same_gradients(ours.gradient(x, t), right.gradient(x, t))


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(1)
def test_simpleconvnet_gradient_check(submission, rng):
    """gradient is the derivative of the network's own loss, by numerical differentiation.

    ko: 수치 미분으로 확인하면 gradient가 신경망 자신의 loss의 미분입니다.
    """
    conv_param = {"filter_num": 3, "filter_size": 3, "pad": 1, "stride": 1}
    setting = {"input_dim": (2, 4, 7), "conv_param": conv_param, "hidden_size": 4, "output_size": 3}
    shapes = {"W1": (3, 2, 3, 3), "b1": (3,), "W2": (18, 4), "b2": (4,), "W3": (4, 3), "b3": (3,)}
    for _draw in range(100):
        params, (x, t) = parameters(rng, shapes), batch(rng, 2, 3, (2, 4, 7))
        if far_from_kinks(params, x):
            break
    net = network(submission, params, setting)
    gradients = net.gradient(x, t)
    for key, shape in shapes.items():
        found = has_its_shape(expect.entry(gradients, key, "gradient(x, t)"), shape, f"gradient(x, t)[{key!r}]")
        for place in rng.permutation(math.prod(shape))[:3]:
            slopes = []
            for step in (H, -H):
                moved = params[key].copy()
                moved.flat[place] += step
                submission.load_params(net, {key: moved})
                slopes.append(float(expect.numbers(net.loss(x, t), "SimpleConvNet.loss(x, t)")))
            submission.load_params(net, {key: params[key]})
            slope = (slopes[0] - slopes[1]) / (2 * H)
            index = [int(i) for i in np.unravel_index(place, shape)]
            expect.close(found.flat[place], slope, f"gradient(x, t)[{key!r}]{index}", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(1)
def test_simpleconvnet_agrees_with_keras(submission, keras_answers):
    """Loss and gradients are those of the same network in Keras.

    ko: 손실과 기울기가 Keras로 만든 같은 신경망과 같습니다.
    """
    keras = keras_answers["SimpleConvNet"]
    net = network(submission, {key: keras[key] for key in SHAPES})
    expect.close(net.predict(keras["x"]), keras["scores"], "SimpleConvNet.predict(x)", rtol=RTOL, atol=ATOL)
    loss.value(net.loss(keras["x"], keras["t"]), keras["loss"], "SimpleConvNet.loss(x, t)", rtol=RTOL, atol=ATOL)
    same_gradients(net.gradient(keras["x"], keras["t"]), {key: keras[f"d{key}"] for key in SHAPES})


DEEP = [("conv", 4), ("conv", 6), ("pool",), ("conv", 5), ("pool",), ("flatten",), ("dense", 7), ("dense", 3)]
DEEP_SHAPES = [(11, 14, 4), (11, 14, 6), (5, 7, 6), (5, 7, 5), (2, 3, 5), (30,), (7,), (3,)]
DEEP_COUNTS = [112, 222, 0, 275, 0, 0, 217, 24]
VGG16 = [
    *[("conv", 64)] * 2, ("pool",), *[("conv", 128)] * 2, ("pool",), *[("conv", 256)] * 3, ("pool",),
    *[("conv", 512)] * 3, ("pool",), *[("conv", 512)] * 3, ("pool",),
    ("flatten",), ("dense", 4096), ("dense", 4096), ("dense", 1000),
]  # fmt: skip


def same_shapes(received, expected, what):
    """A list of shapes; lists and tuples are the same here."""
    for i, (mine, right) in enumerate(zip(expect.parts(received, len(expected), what), expected, strict=True)):
        if isinstance(mine, tuple):
            mine = list(mine)  # a shape is one thing: a wrong length is a wrong shape, not too many results
        expect.exactly(mine, list(right), f"{what}[{i}]")


@pytest.mark.exercise("output_shapes")
@pytest.mark.points(2)
def test_output_shapes_example(submission):
    """The example with one layer of each kind.

    ko: 층이 종류마다 하나씩인 예가 맞습니다.
    """
    layers = [("conv", 4), ("pool",), ("flatten",), ("dense", 3)]
    shapes = [(7, 10, 4), (3, 5, 4), (60,), (3,)]
    same_shapes(submission.output_shapes(layers, (7, 10, 2)), shapes, "output_shapes(…)")


@pytest.mark.exercise("output_shapes")
@pytest.mark.points(1)
def test_output_shapes_deep(submission):
    """A deeper network, on images of sizes that do not divide by 2.

    ko: 2로 나누어떨어지지 않는 이미지에서, 더 깊은 신경망도 맞습니다.
    """
    same_shapes(submission.output_shapes(DEEP, (11, 14, 3)), DEEP_SHAPES, "output_shapes(…)")


@pytest.mark.exercise("output_shapes")
@pytest.mark.points(1)
def test_output_shapes_vgg(submission):
    """VGG16: five pools make 7 x 7 of 224 x 224.

    ko: VGG16: 풀링 다섯 번이 224 x 224를 7 x 7로 줄입니다.
    """
    received = expect.parts(submission.output_shapes(VGG16, (224, 224, 3)), 22, "output_shapes(VGG16, …)")
    chosen = {2: (112, 112, 64), 9: (28, 28, 256), 16: (14, 14, 512), 17: (7, 7, 512), 18: (25088,), 21: (1000,)}
    for i, shape in chosen.items():
        mine = list(received[i]) if isinstance(received[i], tuple) else received[i]
        expect.exactly(mine, list(shape), f"output_shapes(VGG16, …)[{i}]")


def same_table(received, kinds, shapes, counts, what="parameter_table(…)"):
    """Shapes first: wrong ones make wrong counts."""
    rows = [expect.parts(row, 3, f"{what}[{i}]") for i, row in enumerate(expect.parts(received, len(kinds), what))]
    for i, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        text = f"`{what}[{i}][0]`: {kind!r}"
        expect.that(row[0] == kind, en=f"{text} is due there.", ko=f"{text}이어야 합니다.")
    for i, (row, shape) in enumerate(zip(rows, shapes, strict=True)):
        mine = list(row[1]) if isinstance(row[1], tuple) else row[1]
        expect.exactly(mine, list(shape), f"{what}[{i}][1]")
    for i, (row, count) in enumerate(zip(rows, counts, strict=True)):
        expect.exactly(row[2], count, f"{what}[{i}][2]")


@pytest.mark.exercise("parameter_table")
@pytest.mark.points(2)
@pytest.mark.depends("output_shapes")
def test_parameter_table_example(submission):
    """The example with one layer of each kind.

    ko: 층이 종류마다 하나씩인 예가 맞습니다.
    """
    layers = [("conv", 4), ("pool",), ("flatten",), ("dense", 3)]
    kinds, shapes = ["conv", "pool", "flatten", "dense"], [(7, 10, 4), (3, 5, 4), (60,), (3,)]
    same_table(submission.parameter_table(layers, (7, 10, 2)), kinds, shapes, [76, 0, 0, 183])


@pytest.mark.exercise("parameter_table")
@pytest.mark.points(1)
@pytest.mark.depends("output_shapes")
def test_parameter_table_vgg(submission):
    """VGG16 has 138,357,544 parameters.

    ko: VGG16의 매개변수는 138,357,544개입니다.
    """
    rows = expect.parts(submission.parameter_table(VGG16, (224, 224, 3)), 22, "parameter_table(VGG16, …)")
    counts = [expect.parts(row, 3, f"parameter_table(VGG16, …)[{i}]")[2] for i, row in enumerate(rows)]
    for i, count in {0: 1792, 1: 36928, 17: 0, 19: 102764544, 20: 16781312, 21: 4097000}.items():
        expect.exactly(counts[i], count, f"parameter_table(VGG16, …)[{i}][2]")
    expect.exactly(sum(int(count) for count in counts), 138357544, "parameter_table(VGG16, …): sum")


@pytest.mark.exercise("parameter_table")
@pytest.mark.points(2)
@pytest.mark.depends("output_shapes")
def test_parameter_table_agrees_with_keras(submission, keras_answers):
    """Shapes and numbers of parameters are those of Keras' summary.

    ko: 모양과 매개변수의 수가 Keras의 summary와 같습니다.
    """
    keras = keras_answers["parameter_table"]
    shapes = [[int(n) for n in row if n] for row in keras["shapes"]]
    same_table(submission.parameter_table(DEEP, (11, 14, 3)), [kind for kind, *_ in DEEP], shapes, keras["counts"])


def same_summary(received, shape, count, what):
    mine = expect.parts(received, 2, what)
    expect.exactly(list(mine[0]) if isinstance(mine[0], tuple) else mine[0], list(shape), f"{what}[0]")
    expect.exactly(mine[1], count, f"{what}[1]")


@pytest.mark.exercise("conv_summary")
@pytest.mark.points(1)
def test_conv_summary_notes(submission):
    """The notes' Conv1D, Conv2D and Conv3D have 1000, 28 and 8200 parameters.

    ko: 노트의 Conv1D, Conv2D, Conv3D의 매개변수는 1000, 28, 8200개입니다.
    """
    given = submission.conv_summary
    same_summary(given((120, 3), 100, (3,), "same"), (120, 100), 1000, 'conv_summary((120, 3), 100, (3,), "same")')
    same_summary(given((128, 128, 3), 1, (3, 3)), (126, 126, 1), 28, "conv_summary((128, 128, 3), 1, (3, 3))")
    what = "conv_summary((120, 120, 120, 3), 100, (3, 3, 3))"
    same_summary(given((120, 120, 120, 3), 100, (3, 3, 3)), (118, 118, 118, 100), 8200, what)


@pytest.mark.exercise("conv_summary")
@pytest.mark.points(1)
def test_conv_summary_kernel(submission):
    """Kernels with sides of different lengths.

    ko: 변의 길이가 서로 다른 커널에서도 맞습니다.
    """
    given = submission.conv_summary
    same_summary(given((9, 8, 2), 5, (3, 2)), (7, 7, 5), 65, "conv_summary((9, 8, 2), 5, (3, 2))")
    what = "conv_summary((6, 9, 11, 2), 4, (1, 2, 5))"
    same_summary(given((6, 9, 11, 2), 4, (1, 2, 5)), (6, 8, 7, 4), 84, what)


@pytest.mark.exercise("conv_summary")
@pytest.mark.points(1)
def test_conv_summary_strides(submission):
    """With strides: rounded down for valid, up for same.

    ko: 스트라이드가 있을 때 valid는 버림, same은 올림입니다.
    """
    given = submission.conv_summary
    for (n, k, s), valid, same in (((10, 3, 2), 4, 5), ((11, 4, 3), 3, 4), ((9, 5, 3), 2, 3), ((12, 5, 4), 2, 3)):
        start = f"conv_summary(({n}, 2), 3, ({k},), "
        same_summary(given((n, 2), 3, (k,), "valid", s), (valid, 3), 6 * k + 3, start + f'"valid", {s})')
        same_summary(given((n, 2), 3, (k,), padding="same", strides=s), (same, 3), 6 * k + 3, start + f'"same", {s})')


@pytest.mark.exercise("conv_summary")
@pytest.mark.points(1)
def test_conv_summary_agrees_with_keras(submission, keras_answers):
    """Shapes and numbers are those of Keras' layers.

    ko: 모양과 개수가 Keras의 계층과 같습니다.
    """
    keras = keras_answers["conv_summary"]
    for row, shape, count in zip(keras["asked"], keras["shapes"], keras["counts"], strict=True):
        d, filters, same, stride, *rest = (int(n) for n in row)
        size, kernel, padding = tuple(rest[: d + 1]), tuple(rest[4 : 4 + d]), "same" if same else "valid"
        what = f'conv_summary({size}, {filters}, {kernel}, "{padding}", {stride})'
        received = submission.conv_summary(size, filters, kernel, padding, stride)
        same_summary(received, shape[: d + 1], count, what)


def made(submission, name, *args):
    """The Keras model that a function of the student's makes, and how the call is named."""
    what = f"{name}({', '.join(map(repr, args))})"
    return model.built(getattr(submission, name)(*args), what), what


def has_shape(submission, found, input_shape, expected):
    """The model gives the expected shape for inputs of ``input_shape``; this also builds it."""
    received = submission.model_shape(found, input_shape)
    model.shapes(found)  # asked before anything is told: a wrong shape alone does not show why it is wrong
    expect.exactly(list(received[1:]), list(expected), f"model_shape(model, {input_shape})[1:]")


def check_layer(submission, name, args, input_shape, shape, weights):
    """A model of one convolution has the output shape and the weights that it should."""
    found, what = made(submission, name, *args)
    has_shape(submission, found, input_shape, shape)
    model.parameters(found, sum(math.prod(weight) for weight in weights), what)
    model.has_weights(found, weights, what)


def check_values(submission, name, args, keras, keys):
    """A model filled with recorded weights gives what was recorded."""
    found, what = made(submission, name, *args)
    has_shape(submission, found, keras["x"].shape[1:], keras["y"].shape[1:])
    values = {keras[key].shape: keras[key] for key in keys}
    model.has_weights(found, list(values), what)
    received = model.steady(model.fill(found, values), what, keras["x"])
    model.same_outputs(received, keras["y"], what)


@pytest.mark.exercise("conv1d_model")
@pytest.mark.points(1)
def test_conv1d_model_default(submission):
    """For data of shape (120, 3) the model gives (120, 100) and has 1000 parameters.

    ko: 모양이 (120, 3)인 데이터에서 (120, 100)을 내고 매개변수가 1000개입니다.
    """
    check_layer(submission, "conv1d_model", (), (120, 3), (120, 100), [(3, 3, 100), (100,)])


@pytest.mark.exercise("conv1d_model")
@pytest.mark.points(1)
def test_conv1d_model_arguments(submission):
    """Another input shape and another number of filters.

    ko: 입력의 모양과 필터의 수가 달라도 맞습니다.
    """
    check_layer(submission, "conv1d_model", ((7, 2), 4), (7, 2), (7, 4), [(3, 2, 4), (4,)])


@pytest.mark.exercise("conv1d_model")
@pytest.mark.points(1)
def test_conv1d_model_values(submission, keras_answers):
    """With given weights the model computes what Keras' Conv1D with padding same does.

    ko: 정해 준 가중치로, 패딩이 same인 Keras Conv1D와 같은 값을 계산합니다.
    """
    check_values(submission, "conv1d_model", ((8, 2), 5), keras_answers["conv1d_model"], ["W", "b"])


@pytest.mark.exercise("conv2d_model")
@pytest.mark.points(1)
def test_conv2d_model_default(submission):
    """For images of shape (128, 128, 3) the model gives (126, 126, 1) and has 28 parameters.

    ko: 모양이 (128, 128, 3)인 이미지에서 (126, 126, 1)을 내고 매개변수가 28개입니다.
    """
    check_layer(submission, "conv2d_model", (), (128, 128, 3), (126, 126, 1), [(3, 3, 3, 1), (1,)])


@pytest.mark.exercise("conv2d_model")
@pytest.mark.points(1)
def test_conv2d_model_arguments(submission):
    """Another input shape, not square, and another number of filters.

    ko: 입력의 모양(정사각형이 아님)과 필터의 수가 달라도 맞습니다.
    """
    check_layer(submission, "conv2d_model", ((6, 9, 2), 4), (6, 9, 2), (4, 7, 4), [(3, 3, 2, 4), (4,)])


@pytest.mark.exercise("conv2d_model")
@pytest.mark.points(1)
def test_conv2d_model_values(submission, keras_answers):
    """With given weights the model computes what Keras' Conv2D without padding does.

    ko: 정해 준 가중치로, 패딩이 없는 Keras Conv2D와 같은 값을 계산합니다.
    """
    check_values(submission, "conv2d_model", ((6, 7, 2), 4), keras_answers["conv2d_model"], ["W", "b"])


@pytest.mark.exercise("conv3d_model")
@pytest.mark.points(1)
def test_conv3d_model_default(submission):
    """For data of shape (120, 120, 120, 3) the model gives (118, 118, 118, 100) and has 8200 parameters.

    ko: 모양이 (120, 120, 120, 3)인 데이터에서 (118, 118, 118, 100)을 내고 매개변수가 8200개입니다.
    """
    weights = [(3, 3, 3, 3, 100), (100,)]
    check_layer(submission, "conv3d_model", (), (120, 120, 120, 3), (118, 118, 118, 100), weights)


@pytest.mark.exercise("conv3d_model")
@pytest.mark.points(1)
def test_conv3d_model_arguments(submission):
    """Another input shape, not a cube, and another number of filters.

    ko: 입력의 모양(정육면체가 아님)과 필터의 수가 달라도 맞습니다.
    """
    check_layer(submission, "conv3d_model", ((5, 6, 4, 2), 3), (5, 6, 4, 2), (3, 4, 2, 3), [(3, 3, 3, 2, 3), (3,)])


@pytest.mark.exercise("conv3d_model")
@pytest.mark.points(1)
def test_conv3d_model_values(submission, keras_answers):
    """With given weights the model computes what Keras' Conv3D without padding does.

    ko: 정해 준 가중치로, 패딩이 없는 Keras Conv3D와 같은 값을 계산합니다.
    """
    check_values(submission, "conv3d_model", ((4, 6, 5, 2), 3), keras_answers["conv3d_model"], ["W", "b"])


@pytest.mark.exercise("build_simple_cnn")
@pytest.mark.points(1)
def test_build_simple_cnn_default(submission):
    """The default network gives 10 probabilities and has 433,890 parameters.

    ko: 기본값의 신경망은 확률 10개를 내고 매개변수가 433,890개입니다.
    """
    found, what = made(submission, "build_simple_cnn")
    has_shape(submission, found, (28, 28, 1), (10,))
    model.parameters(found, 433890, what)
    model.has_weights(found, [(5, 5, 1, 30), (30,), (4320, 100), (100,), (100, 10), (10,)], what)


@pytest.mark.exercise("build_simple_cnn")
@pytest.mark.points(2)
def test_build_simple_cnn_arguments(submission):
    """Other sizes, with a padding and a stride, on images that are not square.

    ko: 정사각형이 아닌 이미지에서 크기, 패딩, 스트라이드를 바꾸어도 맞습니다.
    """
    conv_param = {"filter_num": 3, "filter_size": 3, "pad": 1, "stride": 2}
    found, what = made(submission, "build_simple_cnn", (9, 14, 2), conv_param, 5, 4)
    has_shape(submission, found, (9, 14, 2), (4,))
    model.has_weights(found, [(3, 3, 2, 3), (3,), (18, 5), (5,), (5, 4), (4,)], what)


@pytest.mark.exercise("build_simple_cnn")
@pytest.mark.points(2)
def test_build_simple_cnn_values(submission, keras_answers):
    """With given weights the model computes the probabilities that it should.

    ko: 정해 준 가중치로 맞는 확률을 계산합니다.
    """
    conv_param = {"filter_num": 3, "filter_size": 3, "pad": 1, "stride": 2}
    keys = ["W1", "b1", "W2", "b2", "W3", "b3"]
    check_values(
        submission, "build_simple_cnn", ((8, 12, 2), conv_param, 5, 4), keras_answers["build_simple_cnn"], keys
    )


@pytest.mark.exercise("build_deep_cnn")
@pytest.mark.points(1)
def test_build_deep_cnn_example(submission):
    """The example with one layer of each kind: shapes of output and weights.

    ko: 층이 종류마다 하나씩인 예에서 출력과 가중치의 모양이 맞습니다.
    """
    layers = [("conv", 4), ("pool",), ("flatten",), ("dense", 3)]
    found, what = made(submission, "build_deep_cnn", layers, (7, 10, 2))
    has_shape(submission, found, (7, 10, 2), (3,))
    model.parameters(found, 259, what)
    model.has_weights(found, [(3, 3, 2, 4), (4,), (60, 3), (3,)], what)


@pytest.mark.exercise("build_deep_cnn")
@pytest.mark.points(1)
def test_build_deep_cnn_weights(submission):
    """A deeper network has the weights of its table.

    ko: 더 깊은 신경망의 가중치가 매개변수 표와 맞습니다.
    """
    found, _what = made(submission, "build_deep_cnn", DEEP, (11, 14, 3))
    has_shape(submission, found, (11, 14, 3), (3,))
    kernels = [(3, 3, 3, 4), (3, 3, 4, 6), (3, 3, 6, 5), (30, 7), (7, 3)]
    model.has_weights(found, kernels + [(kernel[-1],) for kernel in kernels], "build_deep_cnn(…)")


@pytest.mark.exercise("build_deep_cnn")
@pytest.mark.points(2)
def test_build_deep_cnn_values(submission, keras_answers):
    """With given weights the model computes the probabilities that it should.

    ko: 정해 준 가중치로 맞는 확률을 계산합니다.
    """
    keras = keras_answers["build_deep_cnn"]
    keys = [f"{kind}{i}" for i in range(1, 6) for kind in "Wb"]
    check_values(submission, "build_deep_cnn", (DEEP, (11, 14, 3)), keras, keys)


def network_layers(side, W, b):
    """A convolution, ReLU and a pool by name; the student's notebook and the reference's have such layers."""
    return {"Conv1": side.Convolution(W, b), "Relu1": side.Relu(), "Pool1": side.Pooling(2, 2, stride=2)}


def same_maps(received, expected, what="feature_maps(layers, x)"):
    for name, right in expected.items():
        expect.close(expect.entry(received, name, what), right, f"{what}[{name!r}]")
    if surplus := ", ".join(repr(name) for name in received if name not in expected):
        text = f"{what}: {surplus}"
        expect.that(False, en=f"{text} is not the name of a layer.", ko=f"{text}: 이런 이름의 층은 없습니다.")


@pytest.mark.exercise("feature_maps")
@pytest.mark.points(1)
def test_feature_maps_example(submission):
    """The example with ReLU and Affine.

    ko: ReLU와 Affine의 예가 맞습니다.
    """
    affine = submission.Affine(np.array([[1.0], [3.0]]), np.array([10.0]))
    received = submission.feature_maps({"Relu": submission.Relu(), "Affine": affine}, np.array([[-1.0, 2.0]]))
    same_maps(received, {"Relu": [[0.0, 2.0]], "Affine": [[16.0]]})


@pytest.mark.exercise("feature_maps")
@pytest.mark.points(1)
def test_feature_maps_network(submission, reference, rng):
    """The outputs of convolution, ReLU and pooling for a batch of images.

    ko: 이미지 배치에 대한 합성곱, ReLU, 풀링의 출력이 모두 맞습니다.
    """
    x, W, b = rng.normal(size=(4, 2, 7, 9)), rng.normal(size=(3, 2, 3, 3)), rng.normal(size=3)
    expected = reference.feature_maps(network_layers(reference, W, b), x)
    same_maps(submission.feature_maps(network_layers(submission, W, b), x), expected)


@pytest.mark.exercise("feature_maps")
@pytest.mark.points(1)
def test_feature_maps_order(submission):
    """Layers are used in the order of the dict, whatever their names are.

    ko: 이름이 무엇이든 딕셔너리에 적힌 순서대로 층을 지나갑니다.
    """
    layers = {
        "c": submission.Affine(np.array([[2.0]]), np.array([1.0])),
        "a": submission.Affine(np.array([[-1.0]]), np.array([4.0])),
        "b": submission.Relu(),
    }
    received = submission.feature_maps(layers, np.array([[1.0], [3.0], [-2.0]]))
    expected = {"c": [[3.0], [7.0], [-3.0]], "a": [[1.0], [-3.0], [7.0]], "b": [[1.0], [0.0], [7.0]]}
    same_maps(received, expected)


FILTERS = np.array([[[0.0, 4.0], [1.0, 2.0]], [[-1.0, 1.0], [1.0, 0.0]], [[5.0, 6.0], [6.0, 5.0]]])


@pytest.mark.exercise("filter_grid")
@pytest.mark.points(1)
def test_filter_grid_example(submission):
    """The example with three filters in two columns.

    ko: 필터 세 개를 두 개씩 놓은 예가 맞습니다.
    """
    expected = [
        [0.0, 1.0, 0.0, 0.0, 1.0],
        [0.25, 0.5, 0.0, 1.0, 0.5],
        [0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0, 0.0],
        [1.0, 0.0, 0.0, 0.0, 0.0],
    ]
    function.equals(submission, "filter_grid", (FILTERS, 2), expected, "filter_grid(filters, 2)", **PICTURE)


@pytest.mark.exercise("filter_grid")
@pytest.mark.points(1)
def test_filter_grid_values(submission, reference, rng):
    """Filters of different scales and of a height that is not the width, with several gaps.

    ko: 값의 크기가 저마다 다르고 세로와 가로가 다른 필터를 여러 간격으로 놓아도 맞습니다.
    """
    filters = rng.normal(size=(7, 3, 4)) + rng.normal(size=(7, 1, 1))
    filters *= 10.0 ** np.linspace(-4, 2, 7)[:, None, None]
    for columns, gap in ((3, 1), (2, 2), (4, 0)):
        what = f"filter_grid(filters, {columns}, gap={gap})"
        function.agrees(submission, reference, "filter_grid", filters, columns, gap, what=what, **PICTURE)


@pytest.mark.exercise("filter_grid")
@pytest.mark.points(1)
def test_filter_grid_single_row(submission, reference, rng):
    """One row or one column only; with fewer filters than columns the unused places are 0.

    ko: 한 줄이나 한 열뿐이어도 맞고, 필터가 columns보다 적으면 남는 자리는 0입니다.
    """
    filters = rng.normal(size=(3, 2, 5))
    for columns in (3, 1, 5):
        what = f"filter_grid(filters, {columns})"
        function.agrees(submission, reference, "filter_grid", filters, columns, what=what, **PICTURE)


@pytest.mark.exercise("filter_grid")
@pytest.mark.points(1)
def test_filter_grid_constant(submission, reference, rng):
    """A filter whose values are all the same is painted 0.

    ko: 값이 모두 같은 필터는 0으로 칠합니다.
    """
    filters = rng.normal(size=(4, 3, 2))
    filters[1], filters[2] = 2.5, 0.0
    what = "filter_grid(filters, 2)"
    function.agrees(submission, reference, "filter_grid", filters, 2, what=what, **PICTURE)


@pytest.mark.exercise("class_activation_map")
@pytest.mark.points(1)
def test_class_activation_map_example(submission):
    """The example with two feature maps, for both classes.

    ko: 특징 맵 두 장의 예가 두 클래스 모두에서 맞습니다.
    """
    features = np.array([[[1.0, 0.0], [2.0, 1.0]], [[0.0, 3.0], [1.0, 0.0]]])
    weights = np.array([[1.0, 0.5], [-1.0, 2.0]])
    for label, expected in ((1, [[0.5, 6.0], [3.0, 0.5]]), (0, [[1.0, -3.0], [1.0, 1.0]])):
        what = f"class_activation_map(features, weights, {label})"
        function.equals(submission, "class_activation_map", (features, weights, label), expected, what)


@pytest.mark.exercise("class_activation_map")
@pytest.mark.points(1)
def test_class_activation_map_values(submission, reference, rng):
    """Other numbers of maps, rows, columns and classes, and every class.

    ko: 특징 맵, 행, 열, 클래스의 수가 달라도, 모든 클래스에서 맞습니다.
    """
    features, weights = rng.normal(size=(5, 4, 6)), rng.normal(size=(5, 3))
    for label in range(3):
        what = f"class_activation_map(features, weights, {label})"
        function.agrees(submission, reference, "class_activation_map", features, weights, label, what=what)


@pytest.mark.exercise("class_activation_map")
@pytest.mark.points(1)
def test_class_activation_map_agrees_with_keras(submission, keras_answers):
    """The map is what Keras' Dense layer gives at every place, and its mean is the score after average pooling.

    ko: 자리마다 Keras의 Dense 계층이 내는 값과 같고, 그 평균은 평균 풀링 뒤의 점수입니다.
    """
    keras = keras_answers["class_activation_map"]
    for label in range(4):
        received = submission.class_activation_map(keras["features"], keras["weights"], label)
        what = f"class_activation_map(features, weights, {label})"
        expect.close(received, keras["maps"][label], what)
        expect.close(np.mean(received), keras["scores"][label], f"{what}.mean()")


def whole(value):
    """A whole number, however it is written; None if it is none."""
    if isinstance(value, np.ndarray) and value.shape == ():
        value = value[()]
    number = isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool | np.bool_)
    return int(value) if number and math.isfinite(value) and value == int(value) else None


def wholes(value):
    """A tuple of whole numbers; None if it is none."""
    if isinstance(value, np.ndarray):
        value = list(value) if value.ndim == 1 else None
    found = [whole(part) for part in value] if isinstance(value, tuple | list) else [None]
    return None if None in found else tuple(found)


def letter(value):
    """One of the letters a to d, small or capital; None if it is none."""
    return value.strip().lower() if isinstance(value, str) and value.strip().lower() in tuple("abcd") else None


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is one integer (whether it is right is seen when it is graded).

    ko: 답이 정수 하나입니다(맞았는지는 채점할 때 알 수 있습니다).
    """
    answer = whole(submission.q1())
    expect.that(answer is not None, en="q1() should give one integer.", ko="q1()은 정수 하나를 돌려주어야 합니다.")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is a tuple of two integers (whether it is right is seen when it is graded).

    ko: 답이 정수 두 개의 튜플입니다(맞았는지는 채점할 때 알 수 있습니다).
    """
    answer = wholes(submission.q2())
    good = answer is not None and len(answer) == 2
    expect.that(good, en="q2() should give a tuple of two integers.", ko="q2()는 정수 두 개의 튜플이어야 합니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is one of the letters a, b, c, d (whether it is right is seen when it is graded).

    ko: 답이 a, b, c, d 가운데 하나입니다(맞았는지는 채점할 때 알 수 있습니다).
    """
    answer = letter(submission.q3())
    expect.that(
        answer is not None,
        en='q3() should give one of "a", "b", "c", "d".',
        ko='q3()은 "a", "b", "c", "d" 가운데 하나를 돌려주어야 합니다.',
    )
