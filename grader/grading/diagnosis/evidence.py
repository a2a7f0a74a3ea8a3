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
        mask: where the check found the value wrong; None where it did not come to comparing entries.
        before: what the value was before a step that changed it in place, where there was one.
    """

    received: NDArray[Any]
    expected: NDArray[Any]
    calls: Sequence[Call] = ()
    mask: NDArray[np.bool_] | None = None
    before: NDArray[Any] | None = None

    @property
    def same_shape(self) -> bool:
        """Whether entries can be compared one by one, as real numbers."""
        return self.received.shape == self.expected.shape and self.real

    @property
    def real(self) -> bool:
        """Whether both are real numbers."""
        return self.received.dtype.kind in "biuf" and self.expected.dtype.kind in "biuf"

    @property
    def wrong(self) -> NDArray[np.bool_]:
        """Where it is wrong; for values of the same shape."""
        if self.mask is not None:
            return self.mask
        right: NDArray[np.bool_] = np.isclose(self.received, self.expected, rtol=1e-6, atol=1e-9, equal_nan=True)
        return ~right

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

    @property
    def given_numbers(self) -> list[tuple[str, float]]:
        """``(subject, number)`` of every single number that was given as an argument."""
        return [(call.subject, number) for call in self.calls for number in call.numbers]

    def _last_shape(self) -> tuple[int, ...] | None:
        shapes = [array.shape for call in self.calls for array in call.arrays[:1] if array.ndim >= 2]
        return shapes[-1] if shapes else None

    def inputs_of_shape(self, shape: tuple[int, ...]) -> list[tuple[str, int, int, NDArray[Any]]]:
        """``(subject, which, of how many, array)`` of every array argument of that shape; which counts from 1."""
        return [
            (call.subject, which, len(call.arrays), array)
            for call in self.calls
            for which, array in enumerate(call.arrays, start=1)
            if array.shape == shape and array.dtype.kind in "biuf"
        ]


def alike(a: NDArray[Any], b: NDArray[Any]) -> bool:
    """Whether two arrays are the same up to rounding, measured by their size."""
    if a.shape != b.shape:
        return False
    scale = float(np.max(np.abs(b[np.isfinite(b)]), initial=0.0))
    return bool(np.allclose(a, b, rtol=1e-6, atol=1e-8 * max(scale, 1e-12), equal_nan=True))


def same_number(values: NDArray[Any]) -> float | None:
    """The number that all of several values are, up to rounding; None if they differ or are not finite."""
    if values.size == 0 or not np.isfinite(values).all():
        return None
    first = float(values.flat[0])
    return first if np.allclose(values, first, rtol=1e-6, atol=1e-12) else None
