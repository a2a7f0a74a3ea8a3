"""Public checks of 10_convolution: conv_output_size, Convolution, Pooling."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import window

# The 4x4 image and the 3x3 filter of the lecture notes.
IMAGE = np.array([[1, 2, 3, 0], [0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1.0]])[None, None]
FILTER = np.array([[2, 0, 1], [0, 1, 2], [1, 0, 2.0]])[None, None]


def size(submission, case, expected):
    """One value of conv_output_size; 4.0 is as good as 4."""
    n, f, stride, pad = case
    label = f"conv_output_size({n}, {f}, stride={stride}, pad={pad})"
    expect.exactly(submission.conv_output_size(n, f, stride, pad), expected, label)


def convolved(submission, reference, rng, x_shape, filter_shape, stride, pad):
    """Convolution.forward on random images and filters agrees with the reference."""
    x, W, b = window.images(rng, x_shape), rng.normal(size=filter_shape), rng.normal(size=filter_shape[0])
    right = reference.Convolution(W, b, stride, pad).forward(x)
    window.forward(submission.Convolution(W, b, stride, pad), right, x, "Convolution.forward(x)")


def pooled(submission, reference, x, pool_h, pool_w, stride):
    """Pooling.forward agrees with the reference."""
    right = reference.Pooling(pool_h, pool_w, stride).forward(x)
    window.forward(submission.Pooling(pool_h, pool_w, stride), right, x, "Pooling.forward(x)")


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


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
def test_convolution_notes_example(submission):
    """The 4x4 image and the 3x3 filter of the notes give 15 16 / 6 15.
    ko: 노트의 4x4 입력과 3x3 필터가 15 16 / 6 15를 냅니다.
    """
    layer = submission.Convolution(FILTER, np.zeros(1), stride=1, pad=0)
    window.forward(layer, np.array([[[[15, 16], [6, 15.0]]]]), IMAGE, "Convolution.forward(x)")


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
def test_convolution_bias(submission, rng):
    """With filters of zeros each feature map is its filter's bias everywhere.
    ko: 필터가 모두 0이면 특징 맵은 어디서나 그 필터의 편향입니다.
    """
    b = rng.normal(size=4)
    layer = submission.Convolution(np.zeros((4, 3, 2, 2)), b, stride=1, pad=0)
    right = np.broadcast_to(b[:, None, None], (2, 4, 3, 5))
    window.forward(layer, right, window.images(rng, (2, 3, 4, 6)), "Convolution.forward(x)")


@pytest.mark.exercise("Convolution")
@pytest.mark.points(2)
def test_convolution_channels(submission, reference, rng):
    """Two images with three channels, four filters of 3x2: each filter adds up all channels into one map.
    ko: 채널이 셋인 이미지 두 장과 3x2 필터 네 개에서, 필터마다 모든 채널을 더해 맵 한 장을 만듭니다.
    """
    convolved(submission, reference, rng, (2, 3, 5, 7), (4, 3, 3, 2), stride=1, pad=0)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(2)
def test_convolution_stride(submission, reference, rng):
    """A stride of 2 that does not divide: the window moves by two, what is left over is dropped.
    ko: 나누어떨어지지 않는 스트라이드 2에서 창이 두 칸씩 움직이고 남는 끝은 버려집니다.
    """
    convolved(submission, reference, rng, (2, 3, 8, 9), (4, 3, 3, 2), stride=2, pad=0)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(2)
def test_convolution_padding(submission, reference, rng):
    """A padding of 2 puts two rings of zeros around the images.
    ko: 패딩 2는 이미지 둘레에 0을 두 겹 두릅니다.
    """
    convolved(submission, reference, rng, (2, 3, 4, 5), (2, 3, 3, 2), stride=1, pad=2)


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
def test_convolution_keras(submission, keras_answers):
    """Convolution gives what keras.layers.Conv2D gives with the same filters, a padding of 1 and a stride of 2.
    ko: 같은 필터, 패딩 1, 스트라이드 2에서 keras.layers.Conv2D와 같은 값을 냅니다.
    """
    answer = keras_answers["Convolution"]
    layer = submission.Convolution(answer["W"], answer["b"], stride=2, pad=1)
    window.forward(layer, answer["y"], answer["x"], "Convolution.forward(x)")


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
def test_pooling_notes_example(submission):
    """The 4x4 example of the notes gives 2 3 / 3 2.
    ko: 노트의 4x4 예가 2 3 / 3 2를 냅니다.
    """
    layer = submission.Pooling(2, 2, stride=2)
    window.forward(layer, np.array([[[[2, 3], [3, 2.0]]]]), IMAGE, "Pooling.forward(x)")


@pytest.mark.exercise("Pooling")
@pytest.mark.points(2)
def test_pooling_channels(submission, reference, rng):
    """Every channel of every image is pooled on its own.
    ko: 이미지마다, 채널마다 따로 풀링합니다.
    """
    pooled(submission, reference, window.images(rng, (2, 3, 4, 6)), 2, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
def test_pooling_negative(submission, reference, rng):
    """The maximum of negative values is negative.
    ko: 음수들의 최댓값은 음수입니다.
    """
    pooled(submission, reference, -1.0 - np.abs(window.images(rng, (2, 3, 4, 6))), 2, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(3)
def test_pooling_overlap(submission, reference, rng):
    """Windows of 3x2 with a stride of 2: they overlap downwards, and what is left over is dropped.
    ko: 3x2 창과 스트라이드 2에서 창이 세로로 겹치고 남는 끝은 버려집니다.
    """
    pooled(submission, reference, window.images(rng, (2, 3, 8, 9)), 3, 2, stride=2)


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
def test_pooling_keras(submission, keras_answers):
    """Pooling gives what keras.layers.MaxPooling2D gives.
    ko: keras.layers.MaxPooling2D와 같은 값을 냅니다.
    """
    answer = keras_answers["Pooling"]
    window.forward(submission.Pooling(2, 3, stride=1), answer["y"], answer["x"], "Pooling.forward(x)")
