"""A few more questions to code that answered wrongly, for the diagnosis: what it does get right narrows the cause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from grader.grading.expect import Probe
from grader.sandbox.host.proxy import Submission
from grader.text import Message, _

MOST_ROWS = 12


def of_function(name: str, args: tuple[Any, ...], expected: ArrayLike, *, rtol: float, atol: float) -> Probe:
    """Asks a function again: the same, and row by row.

    Args:
        name: the function's name.
        args: what it was asked.
        expected: the right answer.
        rtol: relative tolerance of the check.
        atol: absolute tolerance of the check.
    """
    right = np.asarray(expected)

    def ask(submission: Submission) -> Message | None:
        function = getattr(submission, name)
        first, second = function(*args), function(*args)
        if not _agree(first, first, 0.0, 0.0):
            return None  # no numbers: what it gave says all
        if not _agree(second, first, 0.0, 0.0):
            return _("Asked the same thing twice, it gives two answers; they may depend on its arguments only.")
        place = next((i for i in reversed(range(len(args))) if isinstance(args[i], np.ndarray)), None)
        if place is None:
            return None
        return _by_rows(function, args, place, right, rtol, atol)

    return ask


def _by_rows(
    function: Any, args: tuple[Any, ...], place: int, right: NDArray[Any], rtol: float, atol: float
) -> Message | None:
    """Right row by row and not as a batch, or as a batch of one row and not by itself."""
    x = args[place]

    def given(value: NDArray[Any]) -> Any:
        return function(*args[:place], value, *args[place + 1 :])

    if x.ndim == 2 and right.ndim >= 1 and 1 < len(x) == len(right) <= MOST_ROWS:
        if all(_agree(given(row), theirs, rtol, atol) for row, theirs in zip(x, right, strict=True)):
            return _("Each row given by itself comes out right; only the batch as a whole does not.")
    elif x.ndim == 1 and _agree(given(x[None]), right[None], rtol, atol):
        return _("As a batch of one row it comes out right; only as a single row (1-D) it does not.")
    return None


def of_blocks(
    name: str, weights: Sequence[NDArray[Any]], blocks: str, inputs: Sequence[Any], expected: Sequence[Any],
    *, rtol: float, atol: float,
) -> Probe:  # fmt: skip
    """Asks a cell whose weights have blocks of columns side by side for which order of them it would be right.

    Args:
        name: the cell's class.
        weights: what it is made of, with the blocks on the last axis.
        blocks: a letter for each block, in the right order.
        inputs: what its ``forward`` was asked.
        expected: the right results.
        rtol: relative tolerance of the check.
        atol: absolute tolerance of the check.
    """

    def right_for(submission: Submission, order: Sequence[int]) -> bool:
        cell = getattr(submission, name)(*(_moved(w, order) for w in weights))
        found = cell.forward(*inputs)
        results = found if isinstance(found, tuple | list) else (found,)
        return len(results) == len(expected) and all(
            _agree(mine, theirs, rtol, atol) for mine, theirs in zip(results, expected, strict=True)
        )

    def ask(submission: Submission) -> Message | None:
        orders = [order for order in permutations(range(len(blocks))) if right_for(submission, order)]
        if len(orders) != 1:
            return None
        yours = ", ".join(blocks[i] for i in orders[0])
        return _("With the blocks of columns in the order {yours} it would be right; here the order is {ours}.",
                 yours=yours, ours=", ".join(blocks))  # fmt: skip

    return ask


def _moved(weight: NDArray[Any], order: Sequence[int]) -> NDArray[Any]:
    parts = np.split(weight, len(order), axis=-1)
    return np.concatenate([parts[i] for i in order], axis=-1)


def _agree(received: Any, expected: Any, rtol: float, atol: float) -> bool:
    try:
        ours, right = np.asarray(received), np.asarray(expected)
    except ValueError:  # ragged
        return False
    if ours.shape != right.shape or ours.dtype.kind not in "biufc":
        return False
    return bool(np.allclose(ours, right, rtol=rtol, atol=atol, equal_nan=True))
