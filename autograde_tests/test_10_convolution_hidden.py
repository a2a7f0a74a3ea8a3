"""Hidden checks of 10_convolution: conv_output_size, Convolution, Pooling."""

import pytest

from grader.grading import expect
from grader.grading.harness import window


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


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
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
    window.forward(submission.Convolution(W, b, stride, pad), right, x, "Convolution.forward(x)")


@pytest.mark.exercise("Convolution")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: One layer has to give right answers again and again, for batches of other sizes too.\n"
    "ko: 한 계층을 거듭 써도, 묶음의 크기가 달라져도 답이 맞아야 합니다."
)
def test_convolution_called_again(submission, reference, rng):
    """A layer gives the same answers when it is used again, with another batch in between.
    ko: 다른 묶음을 거친 뒤에 다시 써도 같은 답을 냅니다.
    """
    W, b = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    ours, theirs = submission.Convolution(W, b, stride=1, pad=1), reference.Convolution(W, b, stride=1, pad=1)
    first, second = window.images(rng, (2, 2, 4, 5)), window.images(rng, (1, 2, 6, 4))
    for x in (first, second, first):
        window.forward(ours, theirs.forward(x), x, "Convolution.forward(x)")


@pytest.mark.exercise("Pooling")
@pytest.mark.points(1)
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
        window.forward(ours, theirs.forward(x), x, "Pooling.forward(x)")
