"""Recognises where an array is wrong: which rows, columns, borders or steps, or for which inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence
from grader.text import Message, _

_INPUTS: tuple[tuple[Callable[[NDArray[Any]], NDArray[np.bool_]], Message], ...] = (
    (lambda x: x == 0, _("exactly 0")),
    (lambda x: x < 0, _("negative")),
    (lambda x: x > 0, _("positive")),
    (lambda x: x <= 0, _("0 or negative")),
    (lambda x: x >= 0, _("0 or positive")),
    (lambda x: np.abs(x) >= 100, _("large (100 and more, or -100 and less)")),
)


def places(evidence: Evidence) -> Message | None:
    """What the wrong places have in common; None if nothing, or if all places are wrong."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or right.size < 4 or ours.dtype.kind not in "biuf":
        return None
    bad = ~np.isclose(ours, right, rtol=1e-6, atol=1e-9, equal_nan=True)
    if bad.all() or not bad.any():
        return None
    return _by_input(bad, evidence) or _by_border(bad) or _by_index(bad)


def _by_input(bad: NDArray[np.bool_], evidence: Evidence) -> Message | None:
    """Wrong exactly where an input has a property, said only if one property of one input fits."""
    fits = {
        (subject, str(said)): (subject, said)
        for subject, array in evidence.inputs_of_shape(bad.shape)
        for holds, said in _INPUTS
        if np.array_equal(holds(array), bad)
    }
    if len({subject for subject, _said in fits.values()}) != 1:
        return None
    subject, said = next(iter(fits.values()))
    return _("It is wrong exactly where the input of {subject} is {property}.", subject=subject, property=said)


def _by_border(bad: NDArray[np.bool_]) -> Message | None:
    if bad.ndim < 2 or min(bad.shape[-2:]) < 3:
        return None
    inside = np.zeros_like(bad)
    inside[..., 1:-1, 1:-1] = True
    if bad.ndim == 4 and not bad[inside].any():
        return _("Only the border of the images is wrong; inside it is right: look at the padding.")
    return None


def _by_index(bad: NDArray[np.bool_]) -> Message | None:
    """Wrong at some indices of one axis only, or right at one index only."""
    for axis in range(bad.ndim):
        length = bad.shape[axis]
        if length < 2:
            continue
        others = tuple(i for i in range(bad.ndim) if i != axis)
        wrong = np.flatnonzero(bad.any(axis=others))
        if len(wrong) == length - 1 and length > 2:
            right = next(i for i in range(length) if i not in wrong)
            if right in (0, length - 1):
                return _("Only index {index} of axis {axis} ({which}) is right.",
                         index=right, axis=axis, which=_("the first") if right == 0 else _("the last"))  # fmt: skip
        elif len(wrong) <= length // 2:
            shown = ", ".join(str(int(i)) for i in wrong[:6])
            return _("Only index {indices} of axis {axis} is wrong; the rest is right.", indices=shown, axis=axis)
    return None
