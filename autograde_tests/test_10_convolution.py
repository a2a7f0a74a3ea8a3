"""Public checks of 10_convolution."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, gradient, layer, window

# float32 on the way is right too; mistakes are off by more than 1e-3
CLOSE = {"rtol": 1e-5, "atol": 1e-5}

# The 4x4 image and the 3x3 filter of the lecture notes.
IMAGE = np.array([[1, 2, 3, 0], [0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1.0]])[None, None]
FILTER = np.array([[2, 0, 1], [0, 1, 2], [1, 0, 2.0]])[None, None]

# What the texts of the exercises allow to be called.
ON_PAD = pytest.mark.depends("conv_output_size", "pad2d")
ON_SINGLE = pytest.mark.depends("conv_output_size", "pad2d", "conv2d_single")
ON_ALL = pytest.mark.depends("conv_output_size", "pad2d", "conv2d_single", "conv_volume", "im2col", "col2im")
ON_COLUMNS = pytest.mark.depends("conv_output_size", "pad2d", "im2col", "col2im")


def size(submission, case, expected):
    """One value of conv_output_size; 4.0 is as good as 4."""
    n, f, stride, pad = case
    label = f"conv_output_size({n}, {f}, stride={stride}, pad={pad})"
    expect.exactly(submission.conv_output_size(n, f, stride, pad), expected, label)


def convolved(submission, reference, rng, x_shape, filter_shape, stride, pad):
    """Convolution.forward on random images and filters agrees with the reference."""
    x, W, b = window.images(rng, x_shape), rng.normal(size=filter_shape), rng.normal(size=filter_shape[0])
    right = reference.Convolution(W, b, stride, pad).forward(x)
    window.forward(submission.Convolution(W, b, stride, pad), right, x, "Convolution.forward(x)", **CLOSE)


def pooled(submission, reference, x, pool_h, pool_w, stride):
    """Pooling.forward agrees with the reference."""
    right = reference.Pooling(pool_h, pool_w, stride).forward(x)
    window.forward(submission.Pooling(pool_h, pool_w, stride), right, x, "Pooling.forward(x)", **CLOSE)


def single(submission, reference, rng, x_shape, w_shape, stride, pad):
    """conv2d_single on a random image and filter agrees with the reference."""
    x, w, b = window.images(rng, x_shape), rng.normal(size=w_shape), float(rng.uniform(1.0, 2.0))
    what = f"conv2d_single(x, w, b, stride={stride}, pad={pad})"
    function.agrees(submission, reference, "conv2d_single", x, w, b, stride, pad, what=what, **CLOSE)


def volume(submission, reference, rng, x_shape, w_shape, stride, pad):
    """conv_volume on a random image and filter agrees with the reference."""
    x, w, b = window.images(rng, x_shape), rng.normal(size=w_shape), float(rng.uniform(1.0, 2.0))
    what = f"conv_volume(x, w, b, stride={stride}, pad={pad})"
    function.agrees(submission, reference, "conv_volume", x, w, b, stride, pad, what=what, **CLOSE)


def columns(submission, reference, x, filter_h, filter_w, stride, pad):
    """im2col agrees with the reference."""
    what = f"im2col(x, {filter_h}, {filter_w}, stride={stride}, pad={pad})"
    function.agrees(submission, reference, "im2col", x, filter_h, filter_w, stride, pad, what=what, **CLOSE)


def sent_back(submission, reference, rng, shape, filter_h, filter_w, stride, pad):
    """col2im of random columns agrees with the reference."""
    rows = reference.im2col(np.zeros(shape), filter_h, filter_w, stride, pad)
    what = f"col2im(col, input_shape, {filter_h}, {filter_w}, stride={stride}, pad={pad})"
    col = window.images(rng, rows.shape)
    function.agrees(submission, reference, "col2im", col, shape, filter_h, filter_w, stride, pad, what=what, **CLOSE)


def both_ways(ours, right, name, x, rng, gradients=()):
    """Forward, then backward with a random dout, agree with the reference's."""
    y = layer.forward(ours, right, name, x, **CLOSE)
    layer.backward(ours, right, name, rng.normal(size=y.shape), gradients, **CLOSE)


def differentiated(received, value, point, what):
    """A gradient is the derivative of the student's own values, by central differences.

    The layers are linear, or linear up to the next kink 0.06 away, so the step may be wide: the noise of float32 is
    then 1e-6 / 1e-2.
    """
    expected, step = np.zeros(point.shape), 1e-2
    for place in np.ndindex(point.shape):
        above, below = point.copy(), point.copy()
        above[place] += step
        below[place] -= step
        expected[place] = (value(above) - value(below)) / (2 * step)
    expect.that(np.isfinite(expected).all(), en=f"{what}: forward gives nan or infinity.",
                ko=f"{what}: forward가 nan이나 무한대를 냅니다.")  # fmt: skip
    gradient.compare(received, expected, what, rtol=2e-3, atol=2e-3)


def gradient_check(build, x, dout, name):
    """backward is the derivative of the student's own forward."""
    ours = build()
    ours.forward(x)
    sum_of = lambda v: float(np.sum(dout * np.asarray(build().forward(v))))  # noqa: E731
    differentiated(ours.backward(dout), sum_of, x, f"{name}.backward(dout)")


def convolutions(submission, reference, rng, filter_shape, stride, pad):
    """The student's and the reference's layer with the same random filters."""
    W, b = rng.normal(size=filter_shape), rng.normal(size=filter_shape[0])
    return [side.Convolution(W, b, stride, pad) for side in (submission, reference)]


@pytest.mark.exercise("conv_output_size")
@pytest.mark.points(0.5)
@pytest.mark.parametrize(("case", "expected"), [((4, 3, 1, 0), 2), ((28, 5, 1, 0), 24)], ids=["4-3", "28-5"])
def test_conv_output_size_plain(submission, case, expected):
    """The size for a stride of 1 and no padding.
    ko: 스트라이드 1, 패딩 없음일 때의 크기가 맞습니다.
    """
    size(submission, case, expected)


@pytest.mark.exercise("conv_output_size")
@pytest.mark.points(0.5)
@pytest.mark.parametrize(("case", "expected"), [((28, 5, 1, 2), 28), ((31, 5, 3, 2), 11)], ids=["28-5-1-2", "31-5-3-2"])
def test_conv_output_size_padding(submission, case, expected):
    """The padding counts at both ends.
    ko: 패딩을 양 끝에서 셉니다.
    """
    size(submission, case, expected)


@pytest.mark.exercise("conv_output_size")
@pytest.mark.points(0.5)
@pytest.mark.parametrize(
    ("case", "expected"),
    [((6, 3, 2, 0), 2), ((6, 3, 2, 1), 3), ((8, 3, 4, 0), 2), ((9, 9, 4, 0), 1)],
    ids=["6-3-2-0", "6-3-2-1", "8-3-4-0", "9-9-4-0"],
)
def test_conv_output_size_rounds_down(submission, case, expected):
    """The size is rounded down where the stride does not divide, and is 1 where the window fills the input.
    ko: 스트라이드로 나누어떨어지지 않으면 버림을 하고, 창이 입력을 꽉 채우면 1입니다.
    """
    size(submission, case, expected)


@pytest.mark.exercise("pad2d")
@pytest.mark.points(1)
def test_pad2d_notes_example(submission):
    """The notes' 4x4 input with a padding of 1 and of 2: rings of zeros, 6x6 and 8x8.
    ko: 노트의 4x4 입력에 패딩 1과 2를 하면 둘레에 0이 둘러져 6x6과 8x8이 됩니다.
    """
    for pad in (1, 2):
        right = np.zeros((4 + 2 * pad, 4 + 2 * pad))
        right[pad : 4 + pad, pad : 4 + pad] = IMAGE[0, 0]
        function.equals(submission, "pad2d", (IMAGE[0, 0], pad), right, f"pad2d(x, {pad})", **CLOSE)


@pytest.mark.exercise("pad2d")
@pytest.mark.points(0.5)
@pytest.mark.parametrize("shape", [(3, 4, 5), (2, 3, 4, 5)], ids=["channels", "images"])
def test_pad2d_other_axes(submission, reference, rng, shape):
    """Only height and width grow, whether x is (C, H, W) or (N, C, H, W).
    ko: x가 (C, H, W)이든 (N, C, H, W)이든 세로와 가로만 늘어납니다.
    """
    function.agrees(submission, reference, "pad2d", window.images(rng, shape), 2, what="pad2d(x, 2)", **CLOSE)


@pytest.mark.exercise("pad2d")
@pytest.mark.points(0.5)
def test_pad2d_nothing(submission, rng):
    """A padding of 0 gives the values of x.
    ko: 패딩 0이면 x와 같은 값이 나옵니다.
    """
    for shape in ((4, 5), (2, 3, 4, 5)):
        x = window.images(rng, shape)
        function.equals(submission, "pad2d", (x, 0), x, "pad2d(x, 0)", **CLOSE)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(0.5)
@ON_PAD
def test_conv2d_single_notes_example(submission):
    """The 4x4 image and the 3x3 filter of the notes give 15 16 / 6 15.
    ko: 노트의 4x4 입력과 3x3 필터가 15 16 / 6 15를 냅니다.
    """
    right = [[15, 16], [6, 15]]
    function.equals(submission, "conv2d_single", (IMAGE[0, 0], FILTER[0, 0]), right, "conv2d_single(x, w)", **CLOSE)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(0.5)
@ON_PAD
def test_conv2d_single_bias(submission):
    """With a bias of 3 the notes' example gives 18 19 / 9 18.
    ko: 편향이 3이면 노트의 예가 18 19 / 9 18이 됩니다.
    """
    right = [[18, 19], [9, 18]]
    arguments = (IMAGE[0, 0], FILTER[0, 0], 3.0)
    function.equals(submission, "conv2d_single", arguments, right, "conv2d_single(x, w, 3.0)", **CLOSE)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(1)
@ON_PAD
def test_conv2d_single_values(submission, reference, rng):
    """A filter of 3x2 on an image of 5x7: height and width go their own ways.
    ko: 5x7 이미지와 3x2 필터에서 세로와 가로를 따로 계산합니다.
    """
    single(submission, reference, rng, (5, 7), (3, 2), stride=1, pad=0)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(1)
@ON_PAD
def test_conv2d_single_stride(submission, reference, rng):
    """A stride of 2 that does not divide: the window moves by two, what is left over is dropped.
    ko: 나누어떨어지지 않는 스트라이드 2에서 창이 두 칸씩 움직이고 남는 끝은 버려집니다.
    """
    single(submission, reference, rng, (8, 9), (3, 2), stride=2, pad=0)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(1)
@ON_PAD
def test_conv2d_single_padding(submission, reference, rng):
    """A padding of 2 puts two rings of zeros around the image.
    ko: 패딩 2는 이미지 둘레에 0을 두 겹 두릅니다.
    """
    single(submission, reference, rng, (4, 5), (3, 2), stride=1, pad=2)


@pytest.mark.exercise("conv2d_single")
@pytest.mark.points(0.5)
@ON_PAD
def test_conv2d_single_keras(submission, keras_answers):
    """conv2d_single gives what keras.layers.Conv2D gives with the same filter and a stride of 2.
    ko: 같은 필터와 스트라이드 2에서 keras.layers.Conv2D와 같은 값을 냅니다.
    """
    answer = keras_answers["conv2d_single"]
    arguments = (answer["x"], answer["w"], float(answer["b"]), 2)
    function.equals(submission, "conv2d_single", arguments, answer["y"], "conv2d_single(x, w, b, stride=2)", **CLOSE)


@pytest.mark.exercise("conv_volume")
@pytest.mark.points(0.5)
@ON_SINGLE
def test_conv_volume_example(submission):
    """The worked example with two channels gives 23 and 29.
    ko: 채널이 둘인 예제가 23과 29를 냅니다.
    """
    x = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]])
    w = np.array([[[1.0, 0.0]], [[0.0, 2.0]]])
    function.equals(submission, "conv_volume", (x, w, 10.0), [[23.0], [29.0]], "conv_volume(x, w, 10.0)", **CLOSE)


@pytest.mark.exercise("conv_volume")
@pytest.mark.points(1)
@ON_SINGLE
def test_conv_volume_channels(submission, reference, rng):
    """Three channels: each has a sheet of the filter, the results are added up, the bias is added once.
    ko: 채널이 셋일 때 채널마다 자기 필터 장을 쓰고, 결과를 모두 더하고, 편향은 한 번만 더합니다.
    """
    volume(submission, reference, rng, (3, 5, 7), (3, 3, 2), stride=1, pad=0)


@pytest.mark.exercise("conv_volume")
@pytest.mark.points(0.5)
@ON_SINGLE
def test_conv_volume_stride_and_padding(submission, reference, rng):
    """A stride of 2 together with a padding of 1.
    ko: 스트라이드 2와 패딩 1을 함께 씁니다.
    """
    volume(submission, reference, rng, (2, 6, 7), (2, 2, 3), stride=2, pad=1)


@pytest.mark.exercise("conv_volume")
@pytest.mark.points(0.5)
@ON_SINGLE
def test_conv_volume_keras(submission, keras_answers):
    """conv_volume gives what keras.layers.Conv2D with one filter gives on an image of three channels.
    ko: 채널이 셋인 이미지에서 필터가 하나인 keras.layers.Conv2D와 같은 값을 냅니다.
    """
    answer = keras_answers["conv_volume"]
    arguments = (answer["x"], answer["w"], float(answer["b"]))
    function.equals(submission, "conv_volume", arguments, answer["y"], "conv_volume(x, w, b)", **CLOSE)


@pytest.mark.exercise("im2col")
@pytest.mark.points(1)
@ON_PAD
def test_im2col_example(submission):
    """The 3x3 example gives four rows, one window in each.
    ko: 3x3 예제에서 창이 한 행에 하나씩, 네 행이 나옵니다.
    """
    right = [[0, 1, 3, 4], [1, 2, 4, 5], [3, 4, 6, 7], [4, 5, 7, 8]]
    function.equals(submission, "im2col", (np.arange(9.0).reshape(1, 1, 3, 3), 2, 2), right, "im2col(x, 2, 2)", **CLOSE)


@pytest.mark.exercise("im2col")
@pytest.mark.points(1)
@ON_PAD
def test_im2col_channels(submission, reference, rng):
    """Two images with three channels: rows image by image, columns channel by channel.
    ko: 채널이 셋인 이미지 두 장에서 행은 이미지 순서, 열은 채널 순서입니다.
    """
    columns(submission, reference, window.images(rng, (2, 3, 4, 6)), 3, 2, stride=1, pad=0)


@pytest.mark.exercise("im2col")
@pytest.mark.points(1)
@ON_PAD
def test_im2col_stride(submission, reference, rng):
    """A stride of 2 that does not divide: the window moves by two, what is left over is dropped.
    ko: 나누어떨어지지 않는 스트라이드 2에서 창이 두 칸씩 움직이고 남는 끝은 버려집니다.
    """
    columns(submission, reference, window.images(rng, (2, 3, 6, 9)), 3, 2, stride=2, pad=0)


@pytest.mark.exercise("im2col")
@pytest.mark.points(0.5)
@ON_PAD
def test_im2col_padding(submission, reference, rng):
    """A padding of 2 puts two rings of zeros around the images first.
    ko: 패딩 2이면 먼저 이미지 둘레에 0을 두 겹 두릅니다.
    """
    columns(submission, reference, window.images(rng, (2, 3, 3, 4)), 3, 2, stride=1, pad=2)


@pytest.mark.exercise("im2col")
@pytest.mark.points(0.5)
@ON_PAD
def test_im2col_keras(submission, keras_answers):
    """The matrix times the filters gives what keras.layers.Conv2D gives.
    ko: 행렬에 필터를 곱하면 keras.layers.Conv2D와 같은 값이 나옵니다.
    """
    answer = keras_answers["im2col"]
    W, y = answer["W"], answer["y"]
    col = expect.numbers(submission.im2col(answer["x"], 2, 3, 2), "im2col(x, 2, 3, stride=2)")
    if col.shape != (y.size // len(W), W[0].size):  # a product of other shapes would stop here, not there
        expect.close(col, np.zeros((y.size // len(W), W[0].size)), "im2col(x, 2, 3, stride=2)", **CLOSE)
    right = y.transpose(0, 2, 3, 1).reshape(-1, len(W))
    expect.close(col @ W.reshape(len(W), -1).T, right, "im2col(x, 2, 3, stride=2) @ W.reshape(F, -1).T", **CLOSE)


@pytest.mark.exercise("col2im")
@pytest.mark.points(1)
@ON_PAD
def test_col2im_example(submission):
    """The 3x3 example: where windows overlap, what returns is added up.
    ko: 3x3 예제에서 창이 겹친 자리에는 돌아온 값이 더해집니다.
    """
    col = np.array([[0, 1, 3, 4], [1, 2, 4, 5], [3, 4, 6, 7], [4, 5, 7, 8.0]])
    right = [[[[0, 2, 2], [6, 16, 10], [6, 14, 8]]]]
    function.equals(submission, "col2im", (col, (1, 1, 3, 3), 2, 2), right, "col2im(col, (1, 1, 3, 3), 2, 2)", **CLOSE)


@pytest.mark.exercise("col2im")
@pytest.mark.points(1)
@ON_PAD
def test_col2im_channels(submission, reference, rng):
    """Two images with three channels and windows of 3x2: everything returns to its own image and channel.
    ko: 채널이 셋인 이미지 두 장과 3x2 창에서 모든 값이 자기 이미지와 채널로 돌아갑니다.
    """
    sent_back(submission, reference, rng, (2, 3, 4, 6), 3, 2, stride=1, pad=0)


@pytest.mark.exercise("col2im")
@pytest.mark.points(1)
@ON_PAD
def test_col2im_stride(submission, reference, rng):
    """Windows of 3x2 with a stride of 2 overlap downwards; a pixel in no window gets 0.
    ko: 3x2 창과 스트라이드 2에서 창이 세로로 겹치고, 어느 창에도 들지 않은 화소는 0입니다.
    """
    sent_back(submission, reference, rng, (2, 3, 6, 9), 3, 2, stride=2, pad=0)


@pytest.mark.exercise("col2im")
@pytest.mark.points(0.5)
@ON_PAD
def test_col2im_padding(submission, reference, rng):
    """What returns to a padding of 2 is cut off on all four sides.
    ko: 패딩 2로 돌아온 값은 네 변에서 잘려 나갑니다.
    """
    sent_back(submission, reference, rng, (2, 3, 3, 4), 3, 2, stride=1, pad=2)


@pytest.mark.exercise("col2im")
@pytest.mark.points(0.5)
@ON_PAD
def test_col2im_counts(submission):
    """From ones each pixel gets the number of windows it lies in.
    ko: 모두 1이면 화소마다 자기가 든 창의 수가 나옵니다.
    """
    right = np.broadcast_to(np.outer([1, 2, 2, 1], [1, 2, 3, 2, 1]), (1, 2, 4, 5))
    received = submission.col2im(np.ones((9, 12)), (1, 2, 4, 5), 2, 3)
    expect.close(received, right, "col2im(ones, (1, 2, 4, 5), 2, 3)", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_notes_example(submission):
    """The 4x4 image and the 3x3 filter of the notes give 15 16 / 6 15.
    ko: 노트의 4x4 입력과 3x3 필터가 15 16 / 6 15를 냅니다.
    """
    layer = submission.Convolution(FILTER, np.zeros(1), stride=1, pad=0)
    window.forward(layer, np.array([[[[15, 16], [6, 15.0]]]]), IMAGE, "Convolution.forward(x)", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_bias(submission, rng):
    """With filters of zeros each feature map is its filter's bias everywhere.
    ko: 필터가 모두 0이면 특징 맵은 어디서나 그 필터의 편향입니다.
    """
    b = rng.normal(size=4)
    layer = submission.Convolution(np.zeros((4, 3, 2, 2)), b, stride=1, pad=0)
    right = np.broadcast_to(b[:, None, None], (2, 4, 3, 5))
    window.forward(layer, right, window.images(rng, (2, 3, 4, 6)), "Convolution.forward(x)", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@ON_ALL
def test_convolution_channels(submission, reference, rng):
    """Two images with three channels, four filters of 3x2: each filter adds up all channels into one map.
    ko: 채널이 셋인 이미지 두 장과 3x2 필터 네 개에서, 필터마다 모든 채널을 더해 맵 한 장을 만듭니다.
    """
    convolved(submission, reference, rng, (2, 3, 5, 7), (4, 3, 3, 2), stride=1, pad=0)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@ON_ALL
def test_convolution_stride(submission, reference, rng):
    """A stride of 2 that does not divide: the window moves by two, what is left over is dropped.
    ko: 나누어떨어지지 않는 스트라이드 2에서 창이 두 칸씩 움직이고 남는 끝은 버려집니다.
    """
    convolved(submission, reference, rng, (2, 3, 8, 9), (4, 3, 3, 2), stride=2, pad=0)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@ON_ALL
def test_convolution_padding(submission, reference, rng):
    """A padding of 2 puts two rings of zeros around the images.
    ko: 패딩 2는 이미지 둘레에 0을 두 겹 두릅니다.
    """
    convolved(submission, reference, rng, (2, 3, 4, 5), (2, 3, 3, 2), stride=1, pad=2)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_keras(submission, keras_answers):
    """Convolution gives what keras.layers.Conv2D gives with the same filters, a padding of 1 and a stride of 2.
    ko: 같은 필터, 패딩 1, 스트라이드 2에서 keras.layers.Conv2D와 같은 값을 냅니다.
    """
    answer = keras_answers["Convolution"]
    layer = submission.Convolution(answer["W"], answer["b"], stride=2, pad=1)
    window.forward(layer, answer["y"], answer["x"], "Convolution.forward(x)", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@ON_ALL
def test_convolution_backward(submission, reference, rng):
    """backward gives dx, and leaves dW and db, for two images, three channels and four filters of 3x2.
    ko: 이미지 두 장, 채널 셋, 3x2 필터 네 개에서 backward가 dx를 돌려주고 dW와 db를 남깁니다.
    """
    ours, right = convolutions(submission, reference, rng, (4, 3, 3, 2), stride=1, pad=0)
    both_ways(ours, right, "Convolution", window.images(rng, (2, 3, 5, 6)), rng, ["dW", "db"])


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1.5)
@ON_ALL
def test_convolution_backward_stride_padding(submission, reference, rng):
    """backward with a stride of 2 that does not divide and a padding of 1: dx has the shape of x.
    ko: 나누어떨어지지 않는 스트라이드 2와 패딩 1에서도 backward가 맞고, dx는 x와 모양이 같습니다.
    """
    ours, right = convolutions(submission, reference, rng, (4, 3, 3, 2), stride=2, pad=1)
    both_ways(ours, right, "Convolution", window.images(rng, (2, 3, 6, 7)), rng, ["dW", "db"])


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_gradient_check(submission, rng):
    """dx is the derivative of the layer's own forward, by numerical differentiation.
    ko: 수치 미분으로 확인하면 dx가 forward의 미분입니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    x, dout = window.images(rng, (2, 2, 3, 4)), rng.normal(size=(2, 3, 2, 2))
    gradient_check(lambda: submission.Convolution(W, b, 2, 1), x, dout, "Convolution")


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_gradient_check_of_parameters(submission, rng):
    """dW and db are derivatives of the layer's own forward, by numerical differentiation.
    ko: 수치 미분으로 확인하면 dW와 db가 forward의 미분입니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    x, dout = window.images(rng, (2, 2, 4, 5)), rng.normal(size=(2, 3, 3, 3))
    ours = submission.Convolution(W, b)
    ours.forward(x)
    ours.backward(dout)
    dW, db = ours.dW, ours.db
    sum_of = lambda W, b: float(np.sum(dout * np.asarray(submission.Convolution(W, b).forward(x))))  # noqa: E731
    differentiated(dW, lambda v: sum_of(v, b), W, "Convolution.dW")
    differentiated(db, lambda v: sum_of(W, v), b, "Convolution.db")


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@ON_ALL
def test_convolution_backward_keras(submission, keras_answers):
    """All three gradients are those of keras.layers.Conv2D with the same filters, a padding of 1 and a stride of 2.
    ko: 같은 필터, 패딩 1, 스트라이드 2에서 세 기울기가 모두 keras.layers.Conv2D와 같습니다.
    """
    answer = keras_answers["Convolution"]
    ours = submission.Convolution(answer["W"], answer["b"], stride=2, pad=1)
    ours.forward(answer["x"])
    expect.close(ours.backward(answer["dout"]), answer["dx"], "Convolution.backward(dout)", **CLOSE)
    expect.close(ours.dW, answer["dW"], "Convolution.dW", **CLOSE)
    expect.close(ours.db, answer["db"], "Convolution.db", **CLOSE)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(0.5)
@ON_ALL
def test_convolution_backward_again(submission, reference, rng):
    """A second batch gives the gradients of the second batch only, and W and b stay as they were.
    ko: 둘째 배치를 넣으면 둘째 배치만의 기울기가 나오고, W와 b는 그대로입니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    ours, right = submission.Convolution(W, b, 1, 1), reference.Convolution(W, b, 1, 1)
    for shape in ((2, 2, 4, 5), (2, 2, 4, 5), (1, 2, 3, 6)):
        both_ways(ours, right, "Convolution", window.images(rng, shape), rng, ["dW", "db"])
        expect.close(ours.W, W, "Convolution.W", **CLOSE)
        expect.close(ours.b, b, "Convolution.b", **CLOSE)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_pooling_notes_example(submission):
    """The 4x4 example of the notes gives 2 3 / 3 2.
    ko: 노트의 4x4 예가 2 3 / 3 2를 냅니다.
    """
    layer = submission.Pooling(2, 2, stride=2)
    window.forward(layer, np.array([[[[2, 3], [3, 2.0]]]]), IMAGE, "Pooling.forward(x)", **CLOSE)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
@ON_COLUMNS
def test_pooling_channels(submission, reference, rng):
    """Every channel of every image is pooled on its own.
    ko: 이미지마다, 채널마다 따로 풀링합니다.
    """
    pooled(submission, reference, window.images(rng, (2, 3, 4, 6)), 2, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_pooling_negative(submission, reference, rng):
    """The maximum of negative values is negative.
    ko: 음수들의 최댓값은 음수입니다.
    """
    pooled(submission, reference, -1.0 - np.abs(window.images(rng, (2, 3, 4, 6))), 2, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1.5)
@ON_COLUMNS
def test_pooling_overlap(submission, reference, rng):
    """Windows of 3x2 with a stride of 2: they overlap downwards, and what is left over is dropped.
    ko: 3x2 창과 스트라이드 2에서 창이 세로로 겹치고 남는 끝은 버려집니다.
    """
    pooled(submission, reference, window.images(rng, (2, 3, 8, 9)), 3, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_pooling_keras(submission, keras_answers):
    """Pooling gives what keras.layers.MaxPooling2D gives.
    ko: keras.layers.MaxPooling2D와 같은 값을 냅니다.
    """
    answer = keras_answers["Pooling"]
    window.forward(submission.Pooling(2, 3, stride=1), answer["y"], answer["x"], "Pooling.forward(x)", **CLOSE)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
@ON_COLUMNS
def test_pooling_backward(submission, reference, rng):
    """dout goes to where the maximum of each window was, in every image and channel; all else is 0.
    ko: 이미지와 채널마다 dout이 창의 최댓값이 있던 자리로만 가고 나머지는 0입니다.
    """
    ours, right = submission.Pooling(2, 3, stride=3), reference.Pooling(2, 3, stride=3)
    both_ways(ours, right, "Pooling", window.images(rng, (2, 3, 5, 7)), rng)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
@ON_COLUMNS
def test_pooling_backward_overlap(submission, reference, rng):
    """Where windows overlap, a place that is the maximum of several gets the sum; what was dropped gets 0.
    ko: 창이 겹칠 때 여러 창의 최댓값인 자리는 합을 받고, 버려진 끝부분은 0입니다.
    """
    ours, right = submission.Pooling(3, 2, stride=1), reference.Pooling(3, 2, stride=1)
    both_ways(ours, right, "Pooling", window.images(rng, (2, 3, 6, 5)), rng)
    ours, right = submission.Pooling(3, 2, stride=2), reference.Pooling(3, 2, stride=2)
    both_ways(ours, right, "Pooling", window.images(rng, (2, 3, 6, 7)), rng)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_pooling_backward_ties(submission, reference, rng):
    """Of several equal maxima in a window the first one, row by row, gets everything.
    ko: 창에 같은 최댓값이 여럿이면 행 방향으로 맨 처음 것이 모두 받습니다.
    """
    x = rng.integers(0, 2, (2, 3, 4, 6)).astype(float)
    x[0, 0, :2, :2], x[0, 1, :2, :2], x[1, 2] = [[0.0, 3.0], [3.0, 0.0]], 1.0, 0.0
    both_ways(submission.Pooling(2, 2, stride=2), reference.Pooling(2, 2, stride=2), "Pooling", x, rng)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_pooling_gradient_check(submission, rng):
    """backward is the derivative of the layer's own forward, by numerical differentiation.
    ko: 수치 미분으로 확인하면 backward가 forward의 미분입니다.
    """
    x, dout = window.images(rng, (2, 2, 3, 5)), rng.normal(size=(2, 2, 2, 2))
    gradient_check(lambda: submission.Pooling(2, 3, stride=1), x, rng.normal(size=(2, 2, 2, 3)), "Pooling")
    gradient_check(lambda: submission.Pooling(1, 3, stride=2), x, dout, "Pooling")


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
@ON_COLUMNS
def test_pooling_backward_keras(submission, keras_answers):
    """The gradient is that of keras.layers.MaxPooling2D.
    ko: 기울기가 keras.layers.MaxPooling2D와 같습니다.
    """
    answer, ours = keras_answers["Pooling"], submission.Pooling(2, 3, stride=1)
    ours.forward(answer["x"])
    expect.close(ours.backward(answer["dout"]), answer["dx"], "Pooling.backward(dout)", **CLOSE)


def averages(submission, reference, pool_h, pool_w, stride):
    """The student's and the reference's layer."""
    return [side.AveragePooling(pool_h, pool_w, stride) for side in (submission, reference)]


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_example(submission):
    """The worked example gives 1.25 2.5 3.75, and on the way back 2 3 0 -1 in both rows.
    ko: 예제가 1.25 2.5 3.75를 내고, 역전파에서는 두 행 모두 2 3 0 -1을 냅니다.
    """
    ours = submission.AveragePooling(2, 2, stride=1)
    x = np.array([[[[1, 2, 5, 0], [3, -1, 4, 6.0]]]])
    window.forward(ours, np.array([[[[1.25, 2.5, 3.75]]]]), x, "AveragePooling.forward(x)", **CLOSE)
    dx = ours.backward(np.array([[[[8.0, 4.0, -4.0]]]]))
    expect.close(dx, [[[[2, 3, 0, -1], [2, 3, 0, -1]]]], "AveragePooling.backward(dout)", **CLOSE)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_channels(submission, reference, rng):
    """Every channel of every image is averaged on its own.
    ko: 이미지마다, 채널마다 따로 평균을 구합니다.
    """
    ours, right = averages(submission, reference, 2, 2, 2)
    window.forward(ours, right.forward(x := window.images(rng, (2, 3, 4, 6))), x, "AveragePooling.forward(x)", **CLOSE)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_overlap(submission, reference, rng):
    """Windows of 3x2 with a stride of 2: they overlap downwards, and what is left over is dropped.
    ko: 3x2 창과 스트라이드 2에서 창이 세로로 겹치고 남는 끝은 버려집니다.
    """
    ours, right = averages(submission, reference, 3, 2, 2)
    window.forward(ours, right.forward(x := window.images(rng, (2, 3, 8, 9))), x, "AveragePooling.forward(x)", **CLOSE)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_backward(submission, reference, rng):
    """Every place of a window gets the same share of its dout; what was dropped gets 0.
    ko: 창 안의 모든 자리가 dout을 똑같이 나누어 받고, 버려진 끝부분은 0입니다.
    """
    ours, right = averages(submission, reference, 2, 3, 3)
    both_ways(ours, right, "AveragePooling", window.images(rng, (2, 3, 6, 7)), rng)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(1)
@ON_COLUMNS
def test_averagepooling_backward_overlap(submission, reference, rng):
    """Where windows overlap, their shares add up.
    ko: 창이 겹친 자리에서는 나누어 받은 것이 더해집니다.
    """
    ours, right = averages(submission, reference, 3, 2, 1)
    both_ways(ours, right, "AveragePooling", window.images(rng, (2, 3, 6, 5)), rng)


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_gradient_check(submission, rng):
    """backward is the derivative of the layer's own forward, by numerical differentiation.
    ko: 수치 미분으로 확인하면 backward가 forward의 미분입니다.
    """
    x, dout = window.images(rng, (2, 2, 4, 4)), rng.normal(size=(2, 2, 3, 2))
    gradient_check(lambda: submission.AveragePooling(2, 3, stride=1), x, dout, "AveragePooling")


@pytest.mark.exercise("AveragePooling")
@pytest.mark.points(0.5)
@ON_COLUMNS
def test_averagepooling_keras(submission, keras_answers):
    """Output and gradient are those of keras.layers.AveragePooling2D.
    ko: 출력과 기울기가 keras.layers.AveragePooling2D와 같습니다.
    """
    answer, ours = keras_answers["AveragePooling"], submission.AveragePooling(3, 2, stride=2)
    window.forward(ours, answer["y"], answer["x"], "AveragePooling.forward(x)", **CLOSE)
    expect.close(ours.backward(answer["dout"]), answer["dx"], "AveragePooling.backward(dout)", **CLOSE)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
def test_flatten_example(submission):
    """Two images of two channels become two rows of four numbers.
    ko: 채널이 둘인 이미지 두 장이 수 네 개씩 두 줄이 됩니다.
    """
    received = submission.Flatten().forward(np.arange(8.0).reshape(2, 2, 1, 2))
    expect.close(received, [[0, 1, 2, 3], [4, 5, 6, 7]], "Flatten.forward(x)", **CLOSE)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
def test_flatten_order(submission, reference, rng):
    """Each row holds one image, in the order channel, height, width.
    ko: 한 줄에 이미지 한 장이 채널, 세로, 가로 순서로 들어갑니다.
    """
    x = window.images(rng, (3, 2, 4, 5))
    expect.close(submission.Flatten().forward(x), reference.Flatten().forward(x), "Flatten.forward(x)", **CLOSE)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
def test_flatten_backward(submission, reference, rng):
    """backward gives dout the shape of x again, every number in the place it belongs to.
    ko: backward가 dout을 x의 모양으로 되돌리고, 모든 수가 제자리로 갑니다.
    """
    ours, right = submission.Flatten(), reference.Flatten()
    both_ways(ours, right, "Flatten", window.images(rng, (3, 2, 4, 5)), rng)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
def test_flatten_again(submission, reference, rng):
    """A batch of another size or shape is given its own shape back.
    ko: 크기나 모양이 다른 배치를 넣으면 그 배치의 모양으로 되돌립니다.
    """
    ours, right = submission.Flatten(), reference.Flatten()
    for shape in ((2, 3, 4, 1), (4, 3, 2, 2)):
        both_ways(ours, right, "Flatten", window.images(rng, shape), rng)


@pytest.mark.exercise("Flatten")
@pytest.mark.points(0.5)
def test_flatten_keras(submission, keras_answers):
    """forward gives what keras.layers.Flatten makes of the same array.
    ko: forward가 같은 배열에 대한 keras.layers.Flatten과 같은 값을 냅니다.
    """
    answer = keras_answers["Flatten"]
    expect.close(submission.Flatten().forward(answer["x"]), answer["y"], "Flatten.forward(x)", **CLOSE)


# The worked example of global pooling.
MAPS = np.array([[[[1, 2, 6], [0, 3, 0]], [[-1, -2, -3], [-4, -5, -9.0]]]])


@pytest.mark.exercise("global_max_pool")
@pytest.mark.points(0.5)
def test_global_max_pool_example(submission):
    """The worked example gives 6 and -1.
    ko: 예제가 6과 -1을 냅니다.
    """
    function.equals(submission, "global_max_pool", (MAPS,), [[6, -1]], "global_max_pool(x)", **CLOSE)


@pytest.mark.exercise("global_max_pool")
@pytest.mark.points(0.5)
def test_global_max_pool_values(submission, reference, rng):
    """Each channel of each image gives one number: the shape is (N, C), for maps of any size.
    ko: 이미지마다, 채널마다 수 하나가 나와 모양이 (N, C)입니다. 맵의 크기는 자유입니다.
    """
    for shape in ((2, 3, 4, 5), (3, 2, 1, 6)):
        x = window.images(rng, shape)
        function.agrees(submission, reference, "global_max_pool", x, what="global_max_pool(x)", **CLOSE)


@pytest.mark.exercise("global_max_pool")
@pytest.mark.points(0.5)
def test_global_max_pool_keras(submission, keras_answers):
    """global_max_pool gives what keras.layers.GlobalMaxPooling2D gives.
    ko: keras.layers.GlobalMaxPooling2D와 같은 값을 냅니다.
    """
    answer = keras_answers["global_max_pool"]
    function.equals(submission, "global_max_pool", (answer["x"],), answer["y"], "global_max_pool(x)", **CLOSE)


@pytest.mark.exercise("global_average_pool")
@pytest.mark.points(0.5)
def test_global_average_pool_example(submission):
    """The worked example gives 2 and -4.
    ko: 예제가 2와 -4를 냅니다.
    """
    function.equals(submission, "global_average_pool", (MAPS,), [[2, -4]], "global_average_pool(x)", **CLOSE)


@pytest.mark.exercise("global_average_pool")
@pytest.mark.points(0.5)
def test_global_average_pool_values(submission, reference, rng):
    """Each channel of each image gives one number: the shape is (N, C), for maps of any size.
    ko: 이미지마다, 채널마다 수 하나가 나와 모양이 (N, C)입니다. 맵의 크기는 자유입니다.
    """
    for shape in ((2, 3, 4, 5), (3, 2, 1, 6)):
        x = window.images(rng, shape) + rng.normal(size=(*shape[:2], 1, 1))
        function.agrees(submission, reference, "global_average_pool", x, what="global_average_pool(x)", **CLOSE)


@pytest.mark.exercise("global_average_pool")
@pytest.mark.points(0.5)
def test_global_average_pool_keras(submission, keras_answers):
    """global_average_pool gives what keras.layers.GlobalAveragePooling2D gives.
    ko: keras.layers.GlobalAveragePooling2D와 같은 값을 냅니다.
    """
    answer = keras_answers["global_average_pool"]
    function.equals(submission, "global_average_pool", (answer["x"],), answer["y"], "global_average_pool(x)", **CLOSE)


@pytest.mark.exercise("conv_param_count")
@pytest.mark.points(0.5)
def test_conv_param_count_notes_example(submission):
    """One filter of 3x3 on three channels, as in the notes: 28.
    ko: 노트처럼 채널이 셋일 때 3x3 필터 하나는 28개입니다.
    """
    expect.exactly(submission.conv_param_count(3, 1, 3, 3), 28, "conv_param_count(3, 1, 3, 3)")


@pytest.mark.exercise("conv_param_count")
@pytest.mark.points(0.5)
@pytest.mark.parametrize(("case", "expected"), [((3, 16, 5, 5), 1216), ((1, 6, 2, 4), 54)], ids=["square", "oblong"])
def test_conv_param_count_filters(submission, case, expected):
    """All entries of all filters, and a bias for each filter.
    ko: 모든 필터의 모든 원소와 필터마다 편향 하나를 셉니다.
    """
    expect.exactly(submission.conv_param_count(*case), expected, f"conv_param_count{case}")


@pytest.mark.exercise("conv_param_count")
@pytest.mark.points(0.5)
def test_conv_param_count_no_bias(submission):
    """With bias=False there are no biases to count.
    ko: bias=False이면 편향을 세지 않습니다.
    """
    expect.exactly(submission.conv_param_count(1, 6, 2, 4, False), 48, "conv_param_count(1, 6, 2, 4, bias=False)")


@pytest.mark.exercise("conv_param_count")
@pytest.mark.points(0.5)
def test_conv_param_count_keras(submission, keras_answers):
    """The numbers are those that count_params() of keras.layers.Conv2D gives.
    ko: keras.layers.Conv2D의 count_params()와 같은 수입니다.
    """
    answer = keras_answers["conv_param_count"]
    for case, count in zip(answer["cases"].tolist(), answer["counts"].tolist(), strict=True):
        *numbers, bias = case
        what = f"conv_param_count({', '.join(map(str, numbers))}, bias={bool(bias)})"
        expect.exactly(submission.conv_param_count(*numbers, bool(bias)), count, what)


def whole(value):
    """Whether a value is one whole number, of whatever type."""
    found = np.asarray(value)
    return found.shape == () and found.dtype.kind in "iuf" and float(found) == np.floor(float(found))


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer has the form asked for, an integer; whether it is right is seen when it is graded.
    ko: 답의 꼴이 정수 하나입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    answer = submission.q1()
    expect.that(whole(answer), en=f"q1() should give an integer.\n  received {answer!r}",
                ko=f"q1()은 정수 하나를 돌려주어야 합니다.\n  받은 값 {answer!r}")  # fmt: skip


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer has the form asked for, a tuple of two integers; whether it is right is seen when it is graded.
    ko: 답의 꼴이 정수 두 개의 튜플입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    answer = submission.q2()
    numbers = list(answer) if isinstance(answer, tuple | list) or np.ndim(answer) == 1 else []
    expect.that(len(numbers) == 2 and all(whole(number) for number in numbers),
                en=f"q2() should give a tuple of two integers.\n  received {answer!r}",
                ko=f"q2()는 정수 두 개의 튜플을 돌려주어야 합니다.\n  받은 값 {answer!r}")  # fmt: skip


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer has the form asked for, one of the letters a to d; whether it is right is seen when it is graded.
    ko: 답의 꼴이 "a"에서 "d"까지의 글자 하나입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    answer = submission.q3()
    expect.that(str(answer).strip().lower() in ("a", "b", "c", "d"),
                en=f'q3() should give one of the letters "a", "b", "c", "d".\n  received {answer!r}',
                ko=f'q3()은 "a", "b", "c", "d" 가운데 하나를 돌려주어야 합니다.\n  받은 값 {answer!r}')  # fmt: skip
