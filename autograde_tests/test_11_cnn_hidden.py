import math

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, model

RTOL, ATOL = 1e-4, 1e-6  # as for the public checks
PICTURE = {"rtol": 1e-5, "atol": 1e-5}
KEYS = ("W3", "b3", "W2", "b2", "W1", "b1")


def correlate(x, W, b, pad=0, stride=1):
    """Convolution of any dimension as Keras has it: channels last, the filter not flipped, pad zeros on every side."""
    axes = tuple(range(1, x.ndim - 1))
    x = np.pad(x, [(0, 0), *[(pad, pad)] * len(axes), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(x, W.shape[: len(axes)], axis=axes)
    windows = windows[(slice(None), *[slice(None, None, stride)] * len(axes))]  # (N, places, C, kernel)
    kernel = [windows.ndim - len(axes) + i for i in range(len(axes))]
    return np.tensordot(windows, W, axes=([*kernel, windows.ndim - len(axes) - 1], range(len(axes) + 1))) + b


def pooled(x):
    """Maximum of 2 x 2 with stride 2, channels last; what is left over is dropped."""
    N, H, W, C = x.shape
    return x[:, : H // 2 * 2, : W // 2 * 2].reshape(N, H // 2, 2, W // 2, 2, C).max(axis=(2, 4))


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def built(submission, name, input_shape, *args):
    found = model.built(getattr(submission, name)(*args), f"{name}(…)")
    submission.model_shape(found, input_shape)
    return found


def parameters(rng, shapes):
    """Random parameters, small enough for no probability to be tiny: 1e-7 inside the logarithm must not show."""
    return {key: rng.normal(0.0, 0.6 if key[1] == "1" else 0.3, shape) for key, shape in shapes.items()}


def network(side, setting, params):
    net = side.SimpleConvNet(**setting)
    side.load_params(net, params)
    return net


def batch(rng, N, dim, K):
    return rng.normal(size=(N, *dim)), rng.integers(0, K, N)


def same_gradients(received, expected):
    for key in KEYS:
        found = expect.entry(received, key, "gradient(x, t)")
        expect.close(found, expected[key], f"gradient(x, t)[{key!r}]", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: Images, filters, padding and stride may have any size.\n"
    "ko: 이미지, 필터, 패딩, 스트라이드의 크기가 얼마이든 맞아야 합니다."
)
def test_simpleconvnet_other_sizes(submission, reference, rng):
    """Scores and gradients with other filters, paddings and strides.

    ko: 필터, 패딩, 스트라이드가 달라도 점수와 기울기가 맞습니다.
    """
    for dim, (F, S, pad, stride), flat in (((3, 8, 13), (4, 5, 2, 3), 8), ((1, 7, 6), (2, 2, 0, 1), 12)):
        conv_param = {"filter_num": F, "filter_size": S, "pad": pad, "stride": stride}
        setting = {"input_dim": dim, "conv_param": conv_param, "hidden_size": 6, "output_size": 3}
        shapes = {"W1": (F, dim[0], S, S), "b1": (F,), "W2": (flat, 6), "b2": (6,), "W3": (6, 3), "b3": (3,)}
        params = parameters(rng, shapes)
        x, t = batch(rng, 4, dim, 3)
        ours, right = network(submission, setting, params), network(reference, setting, params)
        expect.close(ours.predict(x), right.predict(x), "SimpleConvNet.predict(x)", rtol=RTOL, atol=ATOL)
        same_gradients(ours.gradient(x, np.eye(3)[t]), right.gradient(x, np.eye(3)[t]))


@pytest.mark.exercise("SimpleConvNet")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Computing gradients changes no parameter; new values put into the arrays of params are used; and two "
    "networks "
    "have nothing in common.\n"
    "ko: 기울기를 구해도 매개변수는 그대로이고, params의 배열에 넣은 새 값을 쓰며, 두 신경망은 서로 독립이어야 합니다."
)
def test_simpleconvnet_state(submission, reference, rng):
    """Parameters change only when someone changes them, each network's on their own.

    ko: 매개변수는 바꿀 때에만, 신경망마다 따로 바뀝니다.
    """
    conv_param = {"filter_num": 2, "filter_size": 3, "pad": 1, "stride": 1}
    setting = {"input_dim": (1, 5, 4), "conv_param": conv_param, "hidden_size": 3, "output_size": 3}
    shapes = {"W1": (2, 1, 3, 3), "b1": (2,), "W2": (8, 3), "b2": (3,), "W3": (3, 3), "b3": (3,)}
    first, second = (parameters(rng, shapes) for _net in range(2))
    (x, t), other = batch(rng, 5, (1, 5, 4), 3), rng.normal(size=(2, 1, 5, 4))
    ours, right = network(submission, setting, first), network(reference, setting, first)
    neighbour = network(submission, setting, second)
    neighbour.gradient(other, np.array([0, 2]))
    same_gradients(ours.gradient(x, t), right.gradient(x, t))  # before ours is loaded again: nothing leaked into it
    for params in (first, second):
        submission.load_params(ours, params)
        reference.load_params(right, params)
        ours.predict(other)
        same_gradients(ours.gradient(x, t), right.gradient(x, t))
    kept = ours.params
    for key, value in second.items():
        expect.close(expect.entry(kept, key, "params"), value, f"params[{key!r}]", rtol=RTOL, atol=ATOL)


def random_layers(rng):
    """A network in the notation of section 2."""
    layers = []
    for _block in range(rng.integers(1, 4)):
        layers += [("conv", int(rng.integers(1, 9))) for _conv in range(rng.integers(1, 4))] + [("pool",)]
    return [*layers, ("flatten",), ("dense", int(rng.integers(2, 9))), ("dense", int(rng.integers(2, 9)))]


@pytest.mark.exercise("output_shapes")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Networks of any depth, on images of any size.\nko: 깊이와 이미지의 크기가 달라도 맞아야 합니다."
)
def test_output_shapes_any(submission, reference, rng):
    """Random networks.

    ko: 임의의 신경망에서도 맞습니다.
    """
    for _network in range(4):
        layers, size = random_layers(rng), (int(rng.integers(8, 40)), int(rng.integers(8, 40)), 3)
        received = expect.parts(submission.output_shapes(layers, size), len(layers), "output_shapes(…)")
        for mine, right in zip(received, reference.output_shapes(layers, size), strict=True):
            expect.exactly(list(mine) if isinstance(mine, tuple) else mine, list(right), "output_shapes(…)")


@pytest.mark.exercise("parameter_table")
@pytest.mark.points(1)
@pytest.mark.depends("output_shapes")
@pytest.mark.hidden(
    "en: Networks of any depth; also one whose first layer is dense.\n"
    "ko: 깊이가 달라도, 첫 층이 완전연결층이어도 맞아야 합니다."
)
def test_parameter_table_any(submission, reference, rng):
    """Random networks, and one of dense layers only.

    ko: 임의의 신경망과, 완전연결층만 있는 신경망에서도 맞습니다.
    """
    given = [(random_layers(rng), (int(rng.integers(8, 40)), int(rng.integers(8, 40)), 3)) for _network in range(3)]
    for layers, size in [*given, ([("dense", 6), ("dense", 4)], (9,))]:
        received = expect.parts(submission.parameter_table(layers, size), len(layers), "parameter_table(…)")
        for mine, right in zip(received, reference.parameter_table(layers, size), strict=True):
            kind, shape, count = expect.parts(mine, 3, "parameter_table(…)[i]")
            expect.that(kind == right[0], en="A kind is wrong.", ko="종류가 틀립니다.")
            expect.exactly(list(shape) if isinstance(shape, tuple) else shape, list(right[1]), "shape")
            expect.exactly(count, right[2], "count")


@pytest.mark.exercise("conv_summary")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Every number of dimensions, with any kernel, padding and stride.\n"
    "ko: 차원의 수, 커널, 패딩, 스트라이드가 무엇이든 맞아야 합니다."
)
def test_conv_summary_any(submission, reference, rng):
    """Random layers of one, two and three dimensions.

    ko: 임의의 1차원, 2차원, 3차원 층에서도 맞습니다.
    """
    for d in (1, 2, 3):
        for padding in ("valid", "same"):
            size = (*(int(n) for n in rng.integers(8, 30, d)), int(rng.integers(1, 5)))
            args = (size, int(rng.integers(1, 9)), tuple(int(k) for k in rng.integers(1, 7, d)))
            stride = int(rng.integers(1, 5))
            mine = expect.parts(submission.conv_summary(*args, padding, stride), 2, "conv_summary(…)")
            shape, count = reference.conv_summary(*args, padding, stride)
            expect.exactly(list(mine[0]) if isinstance(mine[0], tuple) else mine[0], list(shape), "shape")
            expect.exactly(mine[1], count, "count")


def layer_of_any_size(submission, rng, name, lengths, pad):
    """A model of one convolution, of other sizes than in the public checks, computes what it should."""
    filters = int(rng.integers(2, 7))
    x, b = rng.normal(size=(2, *lengths, 4)), rng.normal(size=filters)
    W = rng.normal(size=(*[3] * len(lengths), 4, filters)) / math.sqrt(4 * 3 ** len(lengths))
    found = built(submission, name, x.shape[1:], x.shape[1:], filters)
    model.has_weights(found, [W.shape, b.shape], name)
    received = model.output(model.fill(found, {W.shape: W, b.shape: b}), x)
    model.same_outputs(received, correlate(x, W, b, pad), name)


WHY = (
    "en: The model has to compute the right thing for inputs of any size, on all sides of them.\n"
    "ko: 입력의 크기가 얼마이든, 그 가장자리까지 맞게 계산해야 합니다."
)


@pytest.mark.exercise("conv1d_model")
@pytest.mark.points(1)
@pytest.mark.hidden(WHY)
def test_conv1d_model_any(submission, rng):
    """Inputs of another length.

    ko: 다른 길이의 입력에서도 맞습니다.
    """
    layer_of_any_size(submission, rng, "conv1d_model", (11,), 1)


@pytest.mark.exercise("conv2d_model")
@pytest.mark.points(1)
@pytest.mark.hidden(WHY)
def test_conv2d_model_any(submission, rng):
    """Images of another size.

    ko: 다른 크기의 이미지에서도 맞습니다.
    """
    layer_of_any_size(submission, rng, "conv2d_model", (5, 10), 0)


@pytest.mark.exercise("conv3d_model")
@pytest.mark.points(1)
@pytest.mark.hidden(WHY)
def test_conv3d_model_any(submission, rng):
    """Volumes of another size.

    ko: 다른 크기의 입체에서도 맞습니다.
    """
    layer_of_any_size(submission, rng, "conv3d_model", (7, 4, 5), 0)


def weights(rng, *shapes):
    """Kernels and biases that keep activations of order one, by shape; kernels of one shape are the same."""
    found = {}
    for shape in shapes:
        found[shape] = rng.normal(size=shape) * math.sqrt(2.0 / math.prod(shape[:-1]))
        found[shape[-1:]] = rng.normal(size=shape[-1]) * 0.5
    return found


@pytest.mark.exercise("build_simple_cnn")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The probabilities have to be right for other sizes, paddings and strides too.\n"
    "ko: 크기, 패딩, 스트라이드가 달라도 확률이 맞아야 합니다."
)
def test_build_simple_cnn_any(submission, rng):
    """Other filters, paddings and strides.

    ko: 필터, 패딩, 스트라이드가 달라도 맞습니다.
    """
    for S, pad, stride, (rows, columns) in ((5, 2, 3, (11, 14)), (4, 0, 1, (8, 7))):
        height, width = ((n + 2 * pad - S) // stride + 1 for n in (rows, columns))
        kernels = (S, S, 1, 6), (height // 2 * (width // 2) * 6, 5), (5, 3)
        conv_param = {"filter_num": 6, "filter_size": S, "pad": pad, "stride": stride}
        size, values = (rows, columns, 1), weights(rng, *kernels)
        found = built(submission, "build_simple_cnn", size, size, conv_param, 5, 3)
        model.has_weights(found, list(values), "build_simple_cnn(…)")
        x = rng.normal(size=(5, *size))
        maps = pooled(np.maximum(correlate(x, values[kernels[0]], values[(6,)], pad, stride), 0.0))
        hidden = np.maximum(maps.reshape(5, -1) @ values[kernels[1]] + values[(5,)], 0.0)
        right = softmax(hidden @ values[kernels[2]] + values[(3,)])
        model.same_outputs(model.output(model.fill(found, values), x), right, "build_simple_cnn(…)")


@pytest.mark.exercise("build_deep_cnn")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The list says how deep the network is, and which dense layer is the last. Every layer has its own weights.\n"
    "ko: 신경망의 깊이와 마지막 완전연결층은 리스트가 정합니다. 가중치는 층마다 따로 있어야 합니다."
)
def test_build_deep_cnn_any(submission, rng):
    """Dense layers with as many nodes as there are classes, and layers of the same kind and size one after the other.

    ko: 노드 수가 클래스 수와 같은 층이 있거나, 종류와 크기가 같은 층이 이어져도 맞습니다.
    """
    layers = [("conv", 3), ("pool",), *[("conv", 2)] * 3, ("flatten",), ("dense", 6), *[("dense", 4)] * 3]
    found = built(submission, "build_deep_cnn", (5, 8, 1), layers, (5, 8, 1))
    values = weights(rng, (3, 3, 1, 3), (3, 3, 3, 2), (3, 3, 2, 2), (16, 6), (6, 4), (4, 4))
    # every layer has weights of its own: what occurs twice in the list occurs twice here
    biases = [(3,), *[(2,)] * 3, (6,), *[(4,)] * 3]
    shapes = [*(shape for shape in values if len(shape) > 1), (3, 3, 2, 2), (4, 4), *biases]
    model.has_weights(found, shapes, "build_deep_cnn(…)")
    x = rng.normal(size=(6, 5, 8, 1))
    maps = pooled(np.maximum(correlate(x, values[(3, 3, 1, 3)], values[(3,)], 1), 0.0))
    for shape in ((3, 3, 3, 2), (3, 3, 2, 2), (3, 3, 2, 2)):
        maps = np.maximum(correlate(maps, values[shape], values[(2,)], 1), 0.0)
    flat = maps.reshape(6, -1)
    for shape in ((16, 6), (6, 4), (4, 4)):
        flat = np.maximum(flat @ values[shape] + values[shape[-1:]], 0.0)
    right = softmax(flat @ values[(4, 4)] + values[(4,)])
    model.same_outputs(model.output(model.fill(found, values), x), right, "build_deep_cnn(…)")


@pytest.mark.exercise("feature_maps")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Any number of layers, with any names; every call goes by its own layers and input.\n"
    "ko: 층의 수와 이름이 무엇이든 맞아야 하고, 부를 때마다 그때의 층과 입력을 따라야 합니다."
)
def test_feature_maps_again(submission, reference, rng):
    """Called again with other layers and other inputs.

    ko: 다른 층과 다른 입력으로 다시 불러도 맞습니다.
    """
    for names in (["z", "y", "x"], ["only"]):
        weights = [(rng.normal(size=(4, 4)), rng.normal(size=4)) for _layer in names]
        x = rng.normal(size=(3, 4))
        ours, right = (
            {name: side.Affine(W, b) for name, (W, b) in zip(names, weights, strict=True)}
            for side in (submission, reference)
        )
        received, expected = submission.feature_maps(ours, x), reference.feature_maps(right, x)
        for name, value in expected.items():
            expect.close(expect.entry(received, name, "feature_maps(layers, x)"), value, f"[{name!r}]")
        expect.exactly(len(received), len(expected), "len(feature_maps(layers, x))")


@pytest.mark.exercise("filter_grid")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Every number of filters, columns and empty cells; also filters whose values are tiny, and whole numbers.\n"
    "ko: 필터, 열, 빈칸의 수가 얼마이든 맞아야 합니다. 값이 아주 작은 필터와 1.0, 2.0처럼 딱 떨어지는 필터도 있습니다."
)
def test_filter_grid_any(submission, reference, rng):
    """Grids of many sizes, tiny values, whole numbers.

    ko: 여러 크기의 격자, 아주 작은 값, 정수에서도 맞습니다.
    """
    for count in (1, 4, 6, 11):
        filters = rng.normal(size=(count, 2, 3)) * 1e-4
        columns, gap = int(rng.integers(1, 6)), int(rng.integers(0, 4))
        function.agrees(submission, reference, "filter_grid", filters, columns, gap, **PICTURE)
    whole = np.arange(24.0).reshape(4, 2, 3) ** 2 % 17  # float, as the stub promises
    function.agrees(submission, reference, "filter_grid", whole, 3, **PICTURE)


@pytest.mark.exercise("class_activation_map")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: As many classes as feature maps, one map only, many maps: rows of the weights are maps, columns classes.\n"
    "ko: 클래스의 수가 특징 맵의 수와 같아도, 특징 맵이 한 장이거나 많아도 맞아야 합니다. "
    "가중치의 행은 특징 맵, 열은 클래스입니다."
)
def test_class_activation_map_any(submission, reference, rng):
    """As many classes as maps; one map; many maps.

    ko: 클래스와 특징 맵의 수가 같을 때, 특징 맵이 한 장일 때, 많을 때에도 맞습니다.
    """
    for C, K, label in ((4, 4, 1), (1, 5, 3), (40, 2, 0), (6, 6, 5)):
        features, W = rng.normal(size=(C, 3, 5)), rng.normal(size=(C, K))
        function.agrees(submission, reference, "class_activation_map", features, W, label)


def whole(value):
    """A whole number, however it is written; None if it is none."""
    if isinstance(value, np.ndarray) and value.shape == ():
        value = value[()]
    number = isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool | np.bool_)
    return int(value) if number and math.isfinite(value) and value == int(value) else None


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Section 2 says how many weights a convolution has.\nko: 합성곱의 가중치를 세는 법은 2절에 있습니다."
)
def test_q1_value(submission):
    """The answer is right.

    ko: 답이 맞습니다.
    """
    expect.that(whole(submission.q1()) == 90112, en="Another number.", ko="다른 수입니다.")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Follow the shape through convolution and pooling as in section 1.\n"
    "ko: 1절처럼 합성곱과 풀링을 지나며 모양을 따라가 보세요."
)
def test_q2_value(submission):
    """The answer is right.

    ko: 답이 맞습니다.
    """
    answer = submission.q2()
    values = list(answer) if isinstance(answer, tuple | list) or getattr(answer, "ndim", 0) == 1 else []
    expect.that([whole(v) for v in values] == [1280, 50], en="Another shape.", ko="다른 모양입니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Look at what the formula of section 3 for the parameters contains.\n"
    "ko: 3절의 매개변수 식에 무엇이 들어 있는지 보세요."
)
def test_q3_value(submission):
    """The answer is right.

    ko: 답이 맞습니다.
    """
    answer = submission.q3()
    right = isinstance(answer, str) and answer.strip().lower() == "c"
    expect.that(right, en="Another letter.", ko="다른 답입니다.")
