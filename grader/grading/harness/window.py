"""Window operations on images (N, C, H, W): convolution and pooling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import close

NHWC_TO_NCHW = (0, 3, 1, 2)
NCHW_TO_NHWC = (0, 2, 3, 1)


def forward(layer: Any, expected: Any, x: NDArray[Any], name: str, *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """``layer.forward(x)`` has the right shape (N, F, OH, OW) and values.

    Args:
        layer: the student's layer.
        expected: the right output, NCHW.
        x: the images, NCHW.
        name: how the call is named in messages (``"Convolution.forward(x)"``).
        rtol: relative tolerance; sums of up to some hundred products in any order agree to 1e-12.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    close(layer.forward(x), expected, name, rtol=rtol, atol=atol)


def images(rng: np.random.Generator, shape: Sequence[int]) -> NDArray[np.float64]:
    """Random images with distinct values of both signs: no ties for a maximum, no zero that padding could hide."""
    count = int(np.prod(shape))
    values = rng.permutation(count) - count / 2 + 0.25
    return (values / count * 4.0).reshape(tuple(shape))


def nchw(array: NDArray[Any]) -> NDArray[Any]:
    """Keras' channels-last images as channels-first."""
    return np.ascontiguousarray(np.transpose(array, NHWC_TO_NCHW))


def nhwc(array: NDArray[Any]) -> NDArray[Any]:
    """Channels-first images as Keras' channels-last."""
    return np.ascontiguousarray(np.transpose(array, NCHW_TO_NHWC))
