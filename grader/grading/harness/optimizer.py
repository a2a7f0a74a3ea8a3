"""Optimizers: ``update(params, grads)`` changes ``params`` in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import Wrong, close
from grader.text import _

Params = dict[str, NDArray[np.float64]]


def steps(
    optimizer: Any, expected: Sequence[Params], params: Params, grads: Sequence[Params], name: str,
    *, rtol: float = 1e-6, atol: float = 1e-9,
) -> None:  # fmt: skip
    """After every ``update`` the parameters are the expected ones; the first wrong step is the one that is told.

    Args:
        optimizer: the student's optimizer.
        expected: the right parameters after each step.
        params: the parameters before the first step; left unchanged.
        grads: the gradients of each step.
        name: the class's name.
        rtol: relative tolerance.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: naming step and parameter.
    """
    ours = {key: value.copy() for key, value in params.items()}
    for number, (gradient, right) in enumerate(zip(grads, expected, strict=True), start=1):
        before = {key: value.copy() for key, value in ours.items()}
        optimizer.update.in_place(ours, {key: value.copy() for key, value in gradient.items()})
        _moved(before, ours, right, name)
        for key, value in right.items():
            if key not in ours:
                raise Wrong(_("{name}.update took `{key}` out of params.", name=name, key=key))
            close(ours[key], value, f"params[{key!r}] (step {number})", rtol=rtol, atol=atol)


def reference_steps(optimizer: Any, params: Params, grads: Sequence[Params]) -> list[Params]:
    """The parameters after each step of the reference optimizer."""
    ours = {key: value.copy() for key, value in params.items()}
    history = []
    for gradient in grads:
        optimizer.update.in_place(ours, {key: value.copy() for key, value in gradient.items()})
        history.append({key: value.copy() for key, value in ours.items()})
    return history


def _moved(before: Params, after: Params, right: Params, name: str) -> None:
    still = all(key in after and np.array_equal(before[key], after[key]) for key in before)
    if still and any(not np.array_equal(before[key], right[key]) for key in right):
        raise Wrong(
            _("{name}.update left params as they were.\n"
              "  The entries of the dict have to change: `params[key] -= …`.", name=name)
        )  # fmt: skip
