"""Hidden checks of 10_convolution."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, layer, window

# as in the public checks: float32 on the way is right too
CLOSE = {"rtol": 1e-5, "atol": 1e-5}

# What the texts of the exercises allow to be called.
ON_PAD = pytest.mark.depends("conv_output_size", "pad2d")
ON_SINGLE = pytest.mark.depends("conv_output_size", "pad2d", "conv2d_single")
ON_ALL = pytest.mark.depends("conv_output_size", "pad2d", "conv2d_single", "conv_volume", "im2col", "col2im")
ON_COLUMNS = pytest.mark.depends("conv_output_size", "pad2d", "im2col", "col2im")


def windows_that_fit(n, f, stride, pad):
    """The number of starts at which a window lies within the padded axis, by counting."""
    return sum(1 for start in range(0, n + 2 * pad, stride) if start + f <= n + 2 * pad)


@pytest.mark.exercise("conv_output_size")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: The size has to be the number of places where the window fits, for any stride and padding.\n"
    "ko: 어떤 스트라이드와 패딩에서도 창이 들어갈 수 있는 자리의 수와 같아야 합니다."
)
def test_conv_output_size_counts_places(submission, rng):
    """The size is the number of places where the window fits.
    ko: 창이 들어갈 수 있는 자리의 수와 같습니다.
    """
    for _ in range(40):
        f, stride, pad = (int(rng.integers(low, high)) for low, high in ((1, 8), (1, 6), (0, 4)))
        n = f + int(rng.integers(0, 40))
        label = f"conv_output_size({n}, {f}, stride={stride}, pad={pad})"
        expect.exactly(submission.conv_output_size(n, f, stride, pad), windows_that_fit(n, f, stride, pad), label)


@pytest.mark.exercise("pad2d")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Padding has to be right for images of any size, and for any width of the border.\n"
    "ko: 이미지의 크기와 두르는 폭이 얼마이든 패딩이 맞아야 합니다."
)
def test_pad2d_any_size(submission, reference, rng):
    """Padding is right for other sizes.
    ko: 다른 크기에서도 패딩이 맞습니다.
    """
    for shape, pad in (((1, 7), 3), ((6, 2), 1), ((1, 4, 4), 2), ((3, 1, 2, 5), 4), ((2, 2, 3, 3), 0)):
        function.agrees(submission, reference, "pad2d", window.images(rng, shape), pad, **CLOSE)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(0.5)
@ON_PAD
@pytest.mark.hidden(
    "en: The operation has to be right for other filters, strides and paddings, down to a 1x1 filter.\n"
    "ko: 다른 필터(1x1까지), 스트라이드, 패딩에서도 연산이 맞아야 합니다."
)
def test_conv2d_single_any_window(submission, reference, rng):
    """The operation is right for other filters, strides and paddings.
    ko: 다른 필터, 스트라이드, 패딩에서도 연산이 맞습니다.
    """
    for w_shape, stride, pad in (((1, 1), 1, 0), ((4, 2), 3, 2), ((2, 5), 1, 1), ((6, 7), 2, 0)):
        x, w, b = window.images(rng, (6, 7)), rng.normal(size=w_shape), float(rng.normal())
        function.agrees(submission, reference, "conv2d_single", x, w, b, stride, pad, **CLOSE)


@pytest.mark.exercise("conv_volume")
@pytest.mark.points(0.5)
@ON_SINGLE
@pytest.mark.hidden(
    "en: The number of channels may be any, also 1, with any stride and padding.\n"
    "ko: 채널의 수는 1을 포함해 얼마이든 되고, 스트라이드와 패딩도 자유입니다."
)
def test_conv_volume_any_channels(submission, reference, rng):
    """Any number of channels, stride and padding.
    ko: 채널 수, 스트라이드, 패딩이 무엇이든 맞습니다.
    """
    for channels, stride, pad in ((1, 1, 0), (5, 3, 2), (4, 1, 1)):
        x, w = window.images(rng, (channels, 6, 5)), rng.normal(size=(channels, 2, 3))
        function.agrees(submission, reference, "conv_volume", x, w, float(rng.normal()), stride, pad, **CLOSE)


@pytest.mark.exercise("im2col")
@pytest.mark.points(1)
@ON_PAD
@pytest.mark.hidden(
    "en: The matrix has to be right for other windows, strides and paddings, and for a single image or channel.\n"
    "ko: 다른 창, 스트라이드, 패딩에서도, 이미지나 채널이 하나일 때에도 행렬이 맞아야 합니다."
)
def test_im2col_any_window(submission, reference, rng):
    """The matrix is right for other windows, strides and paddings.
    ko: 다른 창, 스트라이드, 패딩에서도 행렬이 맞습니다.
    """
    for shape, sides, stride, pad in (
        ((3, 2, 7, 5), (2, 4), 3, 2),
        ((1, 4, 5, 6), (1, 1), 2, 0),
        ((2, 1, 4, 3), (4, 3), 1, 0),
    ):
        function.agrees(submission, reference, "im2col", window.images(rng, shape), *sides, stride, pad, **CLOSE)


@pytest.mark.exercise("col2im")
@pytest.mark.points(1)
@ON_PAD
@pytest.mark.hidden(
    "en: Every entry has to return to the very pixel that im2col took it from, for any window, stride and padding, in "
    "every call anew.\n"
    "ko: 어떤 창, 스트라이드, 패딩에서 거듭 불러도 모든 원소가 im2col이 가져온 바로 그 화소로 돌아가야 합니다."
)
def test_col2im_any_window(submission, reference, rng):
    """Every entry returns to the pixel it came from.
    ko: 모든 원소가 자기가 온 화소로 돌아갑니다.
    """
    for shape, sides, stride, pad in (
        ((3, 2, 7, 5), (2, 4), 3, 2),
        ((1, 4, 5, 6), (1, 1), 2, 0),
        ((2, 1, 4, 3), (4, 3), 1, 0),
        ((2, 3, 5, 5), (3, 3), 1, 1),
        ((2, 3, 5, 5), (3, 3), 1, 1),  # again: nothing of the call before may be left
    ):
        col = window.images(rng, reference.im2col(np.zeros(shape), *sides, stride, pad).shape)
        function.agrees(submission, reference, "col2im", col, shape, *sides, stride, pad, **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
@pytest.mark.hidden(
    "en: Convolution has to be right when filter, stride and padding all take other values, down to a 1x1 filter.\n"
    "ko: 필터 크기, 스트라이드, 패딩이 함께 달라질 때에도(1x1 필터까지) 합성곱이 맞아야 합니다."
)
@pytest.mark.parametrize(
    ("filter_h", "filter_w", "stride", "pad"), [(2, 4, 3, 2), (1, 1, 1, 0)], ids=["stride-pad", "one-by-one"]
)
def test_convolution_any_window(submission, reference, rng, filter_h, filter_w, stride, pad):
    """Convolution is right for other filters, strides and paddings.
    ko: 다른 필터, 스트라이드, 패딩에서도 합성곱이 맞습니다.
    """
    x, W, b = window.images(rng, (3, 2, 9, 7)), rng.normal(size=(5, 2, filter_h, filter_w)), rng.normal(size=5)
    right = reference.Convolution(W, b, stride, pad).forward(x)
    window.forward(submission.Convolution(W, b, stride, pad), right, x, "Convolution.forward(x)", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
@pytest.mark.hidden(
    "en: One layer has to give right answers again and again, for batches of other sizes too.\n"
    "ko: 한 계층을 거듭 써도, 배치의 크기가 달라져도 답이 맞아야 합니다."
)
def test_convolution_called_again(submission, reference, rng):
    """A layer gives the same answers when it is used again, with another batch in between.
    ko: 다른 배치를 거친 뒤에 다시 써도 같은 답을 냅니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    ours, theirs = submission.Convolution(W, b, stride=1, pad=1), reference.Convolution(W, b, stride=1, pad=1)
    first, second = window.images(rng, (2, 2, 4, 5)), window.images(rng, (1, 2, 6, 4))
    for x in (first, second, first):
        window.forward(ours, theirs.forward(x), x, "Convolution.forward(x)", **CLOSE)


def both_ways(ours, right, name, x, rng, gradients=()):
    """Forward, then backward with a random dout, agree with the reference's."""
    y = layer.forward(ours, right, name, x, **CLOSE)
    layer.backward(ours, right, name, rng.normal(size=y.shape), gradients, **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
@pytest.mark.hidden(
    "en: The gradients have to be right when filter, stride and padding all take other values, down to a 1x1 filter.\n"
    "ko: 필터 크기, 스트라이드, 패딩이 함께 달라질 때에도(1x1 필터까지) 기울기가 맞아야 합니다."
)
def test_convolution_backward_any_window(submission, reference, rng):
    """backward is right for other filters, strides and paddings.
    ko: 다른 필터, 스트라이드, 패딩에서도 backward가 맞습니다.
    """
    for filter_h, filter_w, stride, pad in ((2, 4, 3, 2), (1, 1, 1, 0), (3, 3, 1, 1), (2, 1, 3, 0)):
        W, b = rng.normal(size=(5, 2, filter_h, filter_w)), rng.normal(size=5)
        ours, right = (side.Convolution(W, b, stride, pad) for side in (submission, reference))
        both_ways(ours, right, "Convolution", window.images(rng, (3, 2, 6, 7)), rng, ["dW", "db"])


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
@pytest.mark.hidden(
    "en: When an optimizer has put new values into W and b, the next pass has to use them; two layers must not disturb "
    "each other.\n"
    "ko: 옵티마이저가 W와 b에 새 값을 넣으면 다음 계산은 그 값을 써야 하고, 두 계층이 서로 방해하지 않아야 합니다."
)
def test_convolution_uses_new_parameters(submission, reference, rng):
    """After W and b were replaced both passes use the new ones, whatever another layer did in between.
    ko: W와 b를 바꾼 뒤에는, 그 사이에 다른 계층을 썼더라도, 새 값으로 계산합니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    x, other = window.images(rng, (2, 2, 4, 5)), submission.Convolution(np.ones((2, 1, 2, 2)), np.zeros(2))
    ours, right = submission.Convolution(np.ones_like(W), np.zeros(3), 2, 1), reference.Convolution(W, b, 2, 1)
    ours.forward(x)
    ours.W, ours.b = W, b
    y = layer.forward(ours, right, "Convolution", x, **CLOSE)
    other.backward(other.forward(window.images(rng, (1, 1, 3, 4))))
    layer.backward(ours, right, "Convolution", rng.normal(size=y.shape), ["dW", "db"], **CLOSE)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
@pytest.mark.hidden(
    "en: Pooling has to be right for other windows and strides, also when the stride is larger than the window.\n"
    "ko: 다른 창과 스트라이드에서도, 스트라이드가 창보다 클 때에도 풀링이 맞아야 합니다."
)
@pytest.mark.parametrize(("pool_h", "pool_w", "stride"), [(2, 1, 3), (4, 3, 1)], ids=["gaps", "overlap"])
def test_pooling_any_window(submission, reference, rng, pool_h, pool_w, stride):
    """Pooling is right for other windows and strides.
    ko: 다른 창과 스트라이드에서도 풀링이 맞습니다.
    """
    ours, theirs = submission.Pooling(pool_h, pool_w, stride), reference.Pooling(pool_h, pool_w, stride)
    for shape in ((3, 2, 9, 7), (1, 4, 5, 8)):
        x = window.images(rng, shape)
        window.forward(ours, theirs.forward(x), x, "Pooling.forward(x)", **CLOSE)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
@pytest.mark.hidden(
    "en: The gradient has to be right for other windows and strides, also with overlap, gaps and negative values.\n"
    "ko: 다른 창과 스트라이드에서도, 창이 겹치거나 벌어지거나 값이 음수일 때에도 기울기가 맞아야 합니다."
)
def test_pooling_backward_any_window(submission, reference, rng):
    """backward is right for other windows and strides.
    ko: 다른 창과 스트라이드에서도 backward가 맞습니다.
    """
    for pool_h, pool_w, stride in ((2, 1, 3), (4, 3, 1), (3, 3, 2), (1, 1, 1)):
        ours, right = submission.Pooling(pool_h, pool_w, stride), reference.Pooling(pool_h, pool_w, stride)
        both_ways(ours, right, "Pooling", window.images(rng, (3, 2, 6, 7)) - 3.0, rng)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
@pytest.mark.hidden(
    "en: One layer has to give right gradients again and again, for other batches too, whatever other layers do.\n"
    "ko: 한 계층을 다른 배치로 거듭 써도, 그 사이에 다른 계층을 써도 기울기가 맞아야 합니다."
)
def test_pooling_backward_again(submission, reference, rng):
    """backward goes by the layer's own last batch.
    ko: backward가 그 계층의 마지막 배치를 따릅니다.
    """
    ours, right, other = submission.Pooling(2, 2, 1), reference.Pooling(2, 2, 1), submission.Pooling(3, 2)
    for shape in ((2, 3, 4, 5), (2, 3, 4, 5), (1, 2, 5, 3)):
        x = window.images(rng, shape)
        ours.forward(window.images(rng, shape))  # a pass without a way back, as at inference
        y = layer.forward(ours, right, "Pooling", x, **CLOSE)
        other.forward(-x)
        layer.backward(ours, right, "Pooling", rng.normal(size=y.shape), **CLOSE)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
@pytest.mark.hidden(
    "en: Average pooling has to be right both ways for other windows and strides, with overlap and with gaps.\n"
    "ko: 다른 창과 스트라이드에서도, 창이 겹치거나 벌어질 때에도 평균 풀링의 순전파와 역전파가 맞아야 합니다."
)
def test_averagepooling_any_window(submission, reference, rng):
    """Both passes are right for other windows and strides.
    ko: 다른 창과 스트라이드에서도 순전파와 역전파가 맞습니다.
    """
    for pool_h, pool_w, stride in ((2, 1, 3), (4, 3, 1), (3, 3, 2), (1, 1, 1)):
        ours, right = (side.AveragePooling(pool_h, pool_w, stride) for side in (submission, reference))
        both_ways(ours, right, "AveragePooling", window.images(rng, (3, 2, 6, 7)), rng)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
@pytest.mark.hidden(
    "en: One layer has to be right again and again, for batches of other sizes too, whatever other layers do.\n"
    "ko: 한 계층을 거듭 써도, 배치의 크기가 달라져도, 그 사이에 다른 계층을 써도 맞아야 합니다."
)
def test_averagepooling_again(submission, reference, rng):
    """A layer is right when it is used again with another batch, and another layer in between.
    ko: 다른 계층을 쓴 뒤에 다른 배치로 다시 써도 맞습니다.
    """
    ours, right = submission.AveragePooling(2, 3, 1), reference.AveragePooling(2, 3, 1)
    other = submission.AveragePooling(3, 2)
    for shape in ((2, 3, 4, 5), (2, 3, 4, 5), (1, 2, 5, 3)):
        x = window.images(rng, shape)
        ours.forward(window.images(rng, shape))  # a pass without a way back, as at inference
        y = layer.forward(ours, right, "AveragePooling", x, **CLOSE)
        other.forward(window.images(rng, (1, 1, 3, 4)))
        layer.backward(ours, right, "AveragePooling", rng.normal(size=y.shape), **CLOSE)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Flatten has to be right for a single image or channel, and each layer has to remember its own shape.\n"
    "ko: 이미지나 채널이 하나일 때에도 맞아야 하고, 계층마다 자기 모양을 기억해야 합니다."
)
def test_flatten_layers_are_independent(submission, reference, rng):
    """Two layers used in turn do not disturb each other.
    ko: 번갈아 쓰는 두 계층이 서로 방해하지 않습니다.
    """
    shapes = ((1, 3, 2, 4), (5, 1, 3, 2))
    pairs = [(submission.Flatten(), reference.Flatten(), window.images(rng, shape)) for shape in shapes]
    outs = [layer.forward(ours, right, "Flatten", x) for ours, right, x in pairs]
    for (ours, right, _x), y in zip(pairs, outs, strict=True):
        layer.backward(ours, right, "Flatten", rng.normal(size=y.shape), **CLOSE)


@pytest.mark.exercise("global_max_pool")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Maps may be of any size, down to a single value, and wholly negative.\n"
    "ko: 맵의 크기는 값 하나까지 얼마이든 되고, 값이 모두 음수일 수도 있습니다."
)
def test_global_max_pool_any_maps(submission, reference, rng):
    """Maps of other sizes and of negative values.
    ko: 다른 크기의 맵과 음수인 맵에서도 맞습니다.
    """
    for shape in ((1, 4, 1, 1), (5, 1, 3, 2), (2, 6, 7, 3)):
        function.agrees(submission, reference, "global_max_pool", window.images(rng, shape) - 2.5, **CLOSE)


@pytest.mark.exercise("global_average_pool")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: Maps may be of any size, down to a single value.\nko: 맵의 크기는 값 하나까지 얼마이든 됩니다."
)
def test_global_average_pool_any_maps(submission, reference, rng):
    """Maps of other sizes.
    ko: 다른 크기의 맵에서도 맞습니다.
    """
    for shape in ((1, 4, 1, 1), (5, 1, 3, 2), (2, 6, 7, 3)):
        x = window.images(rng, shape) + rng.normal(size=(*shape[:2], 1, 1))
        function.agrees(submission, reference, "global_average_pool", x, **CLOSE)


@pytest.mark.exercise("conv_param_count")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: The number has to be that of the entries of W and b, for any numbers of channels and filters.\n"
    "ko: 채널과 필터의 수가 얼마이든 W와 b의 원소 수와 같아야 합니다."
)
def test_conv_param_count_any_layer(submission, rng):
    """The number of entries of W and b.
    ko: W와 b의 원소 수와 같습니다.
    """
    for bias in (True, False) * 4:
        channels, filters, filter_h, filter_w = (int(n) for n in rng.integers(1, 20, 4))
        count = np.zeros((filters, channels, filter_h, filter_w)).size + np.zeros(filters).size * bias
        received = submission.conv_param_count(channels, filters, filter_h, filter_w, bias)
        expect.exactly(received, count, "conv_param_count(…)")


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Count backwards from one value, layer by layer; mind the stride of the pooling.\n"
    "ko: 값 하나에서 시작해 계층을 하나씩 거슬러 세어 보세요. 풀링의 스트라이드를 잊지 마세요."
)
def test_q1_value(submission):
    """The answer is right.
    ko: 답이 맞습니다.
    """
    expect.exactly(submission.q1(), 8, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Work out the shape after each layer, one after the other; sizes are rounded down.\n"
    "ko: 계층을 하나씩 지날 때마다 모양을 구해 보세요. 크기는 버림을 합니다."
)
def test_q2_value(submission):
    """The answer is right.
    ko: 답이 맞습니다.
    """
    expect.exactly(np.asarray(submission.q2()), (8, 784), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Think of a pixel that lies in two windows, and of one that lies in none.\n"
    "ko: 두 창에 드는 화소와 어느 창에도 들지 않는 화소를 생각해 보세요."
)
def test_q3_value(submission):
    """The answer is right.
    ko: 답이 맞습니다.
    """
    right = str(submission.q3()).strip().lower() == "b"
    expect.that(right, en="q3() is not right.", ko="q3()의 답이 맞지 않습니다.")
