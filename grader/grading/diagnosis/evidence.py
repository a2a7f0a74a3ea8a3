"""What is known when a value turns out wrong: the two values, and the calls that led to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.host.client import Call


@dataclass(frozen=True)
class Evidence:
    """A wrong value and how it came about.

    Args:
        received: the student's value.
        expected: the right one.
        calls: the calls of the check so far, in order.
    """

    received: NDArray[Any]
    expected: NDArray[Any]
    calls: Sequence[Call] = ()

    @property
    def first_length(self) -> int | None:
        """The length of the first axis (the batch, in most exercises) of the last input with several, if above 1."""
        shape = self._last_shape()
        return shape[0] if shape and shape[0] > 1 else None

    @property
    def last_length(self) -> int | None:
        """The length of the last axis of the same input, if above 1."""
        shape = self._last_shape()
        return shape[-1] if shape and shape[-1] > 1 else None

    def _last_shape(self) -> tuple[int, ...] | None:
        shapes = [array.shape for call in self.calls for array in call.arrays[:1] if array.ndim >= 2]
        return shapes[-1] if shapes else None

    def inputs_of_shape(self, shape: tuple[int, ...]) -> list[tuple[str, NDArray[Any]]]:
        """``(subject, array)`` of every argument of that shape."""
        return [(c.subject, a) for c in self.calls for a in c.arrays if a.shape == shape and a.dtype.kind in "biuf"]


def alike(a: NDArray[Any], b: NDArray[Any]) -> bool:
    """Whether two arrays are the same up to rounding, measured by their size."""
    if a.shape != b.shape:
        return False
    scale = float(np.max(np.abs(b[np.isfinite(b)]), initial=0.0))
    return bool(np.allclose(a, b, rtol=1e-6, atol=1e-8 * max(scale, 1e-12), equal_nan=True))
