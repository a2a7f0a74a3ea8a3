"""Optimizers: ``update(params, grads)`` changes ``params`` in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import Wrong, close
from grader.grading.picture import Draw, Picture, way
from grader.text import Label, _

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
    history = [params]
    for number, (gradient, right) in enumerate(zip(grads, expected, strict=True), start=1):
        before = {key: value.copy() for key, value in ours.items()}
        optimizer.update.in_place(ours, {key: value.copy() for key, value in gradient.items()})
        history.append({key: value.copy() for key, value in ours.items() if isinstance(value, np.ndarray)})
        _moved(before, ours, right, name)
        for key, value in right.items():
            if key not in ours:
                raise Wrong(_("{name}.update took `{key}` out of params.", name=name, key=key))
            what = f"params[{key!r}] (step {number})"
            try:
                close(ours[key], value, what, rtol=rtol, atol=atol, draw=_ways(key, history, [params, *expected]))
            except Wrong as wrong:
                wrong.before = before[key]
                raise


def reference_steps(optimizer: Any, params: Params, grads: Sequence[Params]) -> list[Params]:
    """The parameters after each step of the reference optimizer."""
    ours = {key: value.copy() for key, value in params.items()}
    history = []
    for gradient in grads:
        optimizer.update.in_place(ours, {key: value.copy() for key, value in gradient.items()})
        history.append({key: value.copy() for key, value in ours.items()})
    return history


def _ways(key: str, history: Sequence[Params], expected: Sequence[Params]) -> Draw:
    """Draws the way of the two entries of a parameter that are furthest off."""

    def draw(_what: Label, value: NDArray[Any], wanted: NDArray[Any], _bad: NDArray[Any]) -> Picture | None:
        ways = [[np.asarray(step.get(key)) for step in steps] for steps in (history, expected)]
        if value.size < 2 or any(a.shape != value.shape or a.dtype.kind != "f" for both in ways for a in both):
            return None
        error = np.nan_to_num(np.abs(value - wanted), nan=np.inf, posinf=np.inf)
        two = np.sort(np.argsort(-error, axis=None, kind="stable")[:2])
        names = [str([int(i) for i in np.unravel_index(flat, value.shape)]) for flat in two]
        received, right = (np.array([a.ravel()[two] for a in both], dtype=np.float64) for both in ways)
        return way(f"params[{key!r}]", received, right, (names[0], names[1]))

    return draw


def _moved(before: Params, after: Params, right: Params, name: str) -> None:
    still = all(key in after and np.array_equal(before[key], after[key]) for key in before)
    if still and any(not np.array_equal(before[key], right[key]) for key in right):
        raise Wrong(
            _("{name}.update left params as they were.\n"
              "  The entries of the dict have to change: `params[key] -= …`.", name=name)
        )  # fmt: skip
