"""Recurrent cells: one step at a time, state handed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from grader.grading.expect import Wrong, close, parts
from grader.grading.harness._probes import of_blocks

STATE_NAMES = ("h_next", "c_next")


def step(
    cell: Any, reference: Any, x: NDArray[Any], states: Sequence[NDArray[Any]], name: str,
    *, weights: Sequence[NDArray[Any]] = (), blocks: str = "", rtol: float = 1e-6, atol: float = 1e-9,
) -> None:  # fmt: skip
    """One step ``cell.forward(x, *states)`` gives the reference's next states (the cell state is told first).

    Args:
        cell: the student's cell.
        reference: the reference cell.
        x: input of the step, (N, D).
        states: previous states, (N, H) each; non-zero, or wrong uses of them stay invisible.
        name: the class's name.
        weights: what the cell was made of, where it is made of blocks of columns (gates).
        blocks: a letter for each block, in the right order; with it another order is recognised and told.
        rtol: relative tolerance.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: for the first state that differs; c before h, since h follows from it.
    """
    expected = _states(reference.forward(x, *states), len(states), f"{name}.forward")
    received = _states(cell.forward(x, *states), len(states), f"{name}.forward")
    for label, mine, right in reversed(list(zip(STATE_NAMES, received, expected, strict=False))):
        try:
            close(mine, right, f"{label} ({name})", rtol=rtol, atol=atol)
        except Wrong as wrong:
            if blocks:
                wrong.probe = of_blocks(name, weights, blocks, (x, *states), expected, rtol=rtol, atol=atol)
            raise


def sequence(
    cell: Any, expected: NDArray[Any], xs: NDArray[Any], states: Sequence[NDArray[Any]], name: str,
    *, rtol: float = 1e-6, atol: float = 1e-9,
) -> None:  # fmt: skip
    """Steps over (N, T, D) inputs, each fed the last one's states, give the expected outputs.

    Args:
        cell: the student's cell.
        expected: the right h of every step, (N, T, H).
        xs: inputs, (N, T, D).
        states: states before the first step.
        name: the class's name.
        rtol: relative tolerance.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: naming the first wrong step.
    """
    current = list(states)
    for t in range(xs.shape[1]):
        current = list(_states(cell.forward(xs[:, t], *current), len(states), f"{name}.forward"))
        close(current[0], expected[:, t], f"h_next ({name}, t={t})", rtol=rtol, atol=atol)


def _states(value: Any, count: int, what: str) -> Sequence[Any]:
    return (value,) if count == 1 and not isinstance(value, tuple | list) else parts(value, count, what)
