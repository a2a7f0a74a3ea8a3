"""Gradients, and the central difference they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import close

H = 1e-5  # error about h^2 f'''/6 + 1e-16/h: 1e-10 for functions and inputs of order one


def central_difference(f: Callable[[NDArray[Any]], float], x: NDArray[np.float64]) -> NDArray[np.float64]:
    """The gradient of a scalar function by central differences, ``(f(x+h) - f(x-h)) / 2h`` entry by entry.

    Args:
        f: function of an array of x's shape; gets a fresh copy at every call.
        x: float64 array of any shape.

    Returns:
        array of x's shape.
    """
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += H
        below[index] -= H
        gradient[index] = (float(f(above)) - float(f(below))) / (2 * H)
    return gradient


def agrees(
    received: Any, f: Callable[[NDArray[Any]], float], x: NDArray[np.float64], what: str,
    *, rtol: float = 1e-4, atol: float = 1e-6,
) -> None:  # fmt: skip
    """A gradient is the derivative of ``f`` at ``x``, within what central differences can tell.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    close(received, central_difference(f, x), what, rtol=rtol, atol=atol)
