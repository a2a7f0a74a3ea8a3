"""Recognises the right numbers in another shape, in another order, or only a part of them."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence, alike
from grader.text import Message, _

MOST_AXES = 5  # all orders of more axes take too long, and nobody has them


def other_shape(evidence: Evidence) -> Message | None:
    """The right values in another shape: transposed, with an extra axis, not summed, cut off."""
    ours, right = evidence.received, evidence.expected
    if ours.shape == right.shape or not evidence.real or right.size < 2 or max(ours.ndim, right.ndim) > MOST_AXES:
        return None
    if ours.size == right.size:
        return _same_size(ours, right)
    if ours.ndim == right.ndim + 1:
        return _not_reduced(ours, right)
    if ours.ndim == right.ndim - 1:
        return _one_slice(ours, right)
    if ours.ndim == right.ndim:
        return _cut(ours, right)
    return None


def _same_size(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    if ours.squeeze().shape == right.squeeze().shape and alike(ours.squeeze(), right.squeeze()):
        return _("The values are right; only axes of length 1 are too many or too few.")
    for order in permutations(range(ours.ndim)):
        if order != tuple(range(ours.ndim)) and alike(ours.transpose(order), right):
            if ours.ndim == 2:
                return _("These are the right values, transposed.")
            return _("These are the right values with the axes in another order: transpose{order}.", order=str(order))
    if alike(ours.reshape(right.shape), right):
        return _("These are the right values in the right order; only the shape is another (reshape).")
    return None


def _not_reduced(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    fits = [
        (how, axis)
        for how, reduce in (("sum", np.sum), ("mean", np.mean), ("max", np.max))
        for axis in range(ours.ndim)
        if alike(np.asarray(reduce(ours, axis=axis)), right)
    ]
    if len(fits) != 1:
        return None
    how, axis = fits[0]
    return _("Its {how} over axis {axis} is right: that step is missing.", how=how, axis=axis)


def _one_slice(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """One index of an axis only, or an axis summed away."""
    fits: list[Message] = []
    for axis in range(right.ndim):
        fits += [
            _("These are the right values for index {index} of axis {axis} only.", index=index, axis=axis)
            for index in range(right.shape[axis])
            if alike(ours, right.take(index, axis))
        ]
        for how, reduce in (("sum", np.sum), ("mean", np.mean), ("max", np.max)):
            if alike(ours, np.asarray(reduce(right, axis=axis))):
                fits.append(_("This is the {how} of the right values over axis {axis}: that is one step too many.",
                              how=how, axis=axis))  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def _cut(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """The right values, but an axis ends too early or goes on too long."""
    common = tuple(slice(0, min(a, b)) for a, b in zip(ours.shape, right.shape, strict=True))
    if right[common].size < 2 or not alike(ours[common], right[common]):
        return None
    axes = [i for i in range(right.ndim) if ours.shape[i] != right.shape[i]]
    shown = ", ".join(str(axis) for axis in axes)
    if all(ours.shape[i] < right.shape[i] for i in axes):
        return _("The values are right as far as they go; axis {axes} ends too early.", axes=shown)
    if all(ours.shape[i] > right.shape[i] for i in axes):
        return _("It begins with the right values; axis {axes} goes on too long.", axes=shown)
    return None


def reordered(evidence: Evidence) -> Message | None:
    """The right numbers at other places."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.size < 3 or right.ndim > MOST_AXES or not np.isfinite(ours).all():
        return None
    if len(np.unique(np.round(right, 12))) <= right.size // 2 or not _same_numbers(ours, right):
        return None
    for order in permutations(range(right.ndim)):
        moved = right.transpose(order)
        if order != tuple(range(right.ndim)) and moved.shape == ours.shape and alike(ours, moved):
            return _("These are the right values, transposed.")
    for axis in range(right.ndim):
        if alike(ours, np.flip(right, axis)):
            return _("These are the right values, reversed along axis {axis}.", axis=axis)
    return _blocks(ours, right) or _within_lines(ours, right) or _(
        "These are the right numbers at other places: look at what moves them (a transpose, a reshape, an index)."
    )  # fmt: skip


def _same_numbers(ours: NDArray[Any], right: NDArray[Any]) -> bool:
    return alike(np.sort(ours, axis=None), np.sort(right, axis=None))


def _blocks(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """The last axis in blocks (gates), in another order."""
    width = right.shape[-1]
    for count in (4, 3, 2):
        if width % count or width <= count:
            continue
        mine, theirs = np.split(ours, count, axis=-1), np.split(right, count, axis=-1)
        orders = [p for p in permutations(range(count)) if all(alike(mine[i], theirs[p[i]]) for i in range(count))]
        if len(orders) == 1:
            order = ", ".join(str(i + 1) for i in orders[0])
            return _("The {count} blocks of columns are right but in another order: yours are numbers {order}.",
                     count=count, order=order)  # fmt: skip
    return None


def _within_lines(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """Every row, or every column, has its own numbers in another order."""
    if right.ndim != 2 or min(right.shape) < 2:
        return None
    if all(_same_numbers(a, b) for a, b in zip(ours, right, strict=True)):
        return _("Each row has the right numbers, in another order.")
    if all(_same_numbers(a, b) for a, b in zip(ours.T, right.T, strict=True)):
        return _("Each column has the right numbers, in another order.")
    return None
