"""Gradients, and the central difference they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import Wrong, close
from grader.grading.picture import bars
from grader.text import Label, _

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
    received: Any, f: Callable[[NDArray[Any]], float], x: NDArray[np.float64], what: Label,
    *, rtol: float = 1e-4, atol: float = 1e-6,
) -> None:  # fmt: skip
    """A gradient is the derivative of ``f`` at ``x``, within what central differences can tell.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    compare(received, _finite(central_difference(lambda point: _scalar(f(point), what), x), what), what, rtol, atol)


def compare(received: Any, expected: NDArray[np.float64], what: Label, rtol: float, atol: float) -> None:
    """A gradient equals the one found by differences of the student's own values.

    Raises:
        grader.grading.expect.Wrong: if it differs; with a note where the expected values are from.
    """
    try:
        close(received, expected, what, rtol=rtol, atol=atol, draw=bars)
    except Wrong as wrong:
        wrong.note = _("Expected here is the numerical derivative of what your own forward gives.")
        raise


def _scalar(value: Any, what: Label) -> float:
    found = np.asarray(value)
    if found.size != 1 or found.dtype.kind not in "biuf":
        raise Wrong(_("{what} cannot be checked: what is to be differentiated should be one number.", what=what))
    return float(found.reshape(()))


def _finite(expected: NDArray[np.float64], what: Label) -> NDArray[np.float64]:
    if not np.isfinite(expected).all():
        raise Wrong(_("{what} cannot be checked: what is to be differentiated is nan or infinite.", what=what))
    return expected
