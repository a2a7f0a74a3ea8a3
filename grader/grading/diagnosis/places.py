"""Recognises where an array is wrong: which rows, columns, borders or steps, or for which inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence, same_number
from grader.grading.diagnosis.ratios import readable
from grader.text import Message, _, verbatim

_INPUTS: tuple[tuple[Callable[[NDArray[Any]], NDArray[np.bool_]], Message], ...] = (
    (lambda x: x == 0, _("exactly 0")),
    (lambda x: x < 0, _("negative")),
    (lambda x: x > 0, _("positive")),
    (lambda x: x <= 0, _("0 or negative")),
    (lambda x: x >= 0, _("0 or positive")),
    (lambda x: np.abs(x) >= 100, _("large (100 and more, or -100 and less)")),
)
_SWITCHES = (
    (lambda x: x == 0, verbatim("0")),
    (lambda x: x == 1, verbatim("1")),
)  # properties of an input that is 0 or 1 everywhere


def places(evidence: Evidence) -> Message | None:
    """What the wrong places have in common; None if nothing, or if all places are wrong."""
    if not evidence.same_shape or evidence.expected.size < 4:
        return None
    bad = evidence.wrong
    if bad.all() or not bad.any():
        return None
    return _by_input(bad, evidence) or _by_index(bad) or _by_border(bad) or _by_value(bad, evidence) or _by_row(bad)


def _by_input(bad: NDArray[np.bool_], evidence: Evidence) -> Message | None:
    """Wrong exactly where an input has a property, said only if one property of one input fits."""
    fits: dict[tuple[str, int], Message] = {}
    for subject, which, count, array in evidence.inputs_of_shape(bad.shape):
        properties = _SWITCHES if np.isin(array, (0, 1)).all() else _INPUTS
        for holds, said in properties:
            if np.array_equal(holds(array), bad):
                place = {"subject": subject, "property": said, "which": which}
                fits[subject, which] = (
                    _("It is wrong exactly where argument {which} of {subject} is {property}.", **place)
                    if count > 1
                    else _("It is wrong exactly where the input of {subject} is {property}.", **place)
                )
                break
    return next(iter(fits.values())) if len(fits) == 1 else None


def _by_border(bad: NDArray[np.bool_]) -> Message | None:
    """Wrong on all four sides of the images, and nowhere inside."""
    if bad.ndim != 4 or min(bad.shape[-2:]) < 3:
        return None
    sides = (bad[..., 0, :], bad[..., -1, :], bad[..., :, 0], bad[..., :, -1])
    if not bad[..., 1:-1, 1:-1].any() and all(side.any() for side in sides):
        return _("Only the border of the images is wrong; inside it is right: look at the padding.")
    return None


def _by_index(bad: NDArray[np.bool_]) -> Message | None:
    """Wrong at all places of some indices of one axis and nowhere else, or right at one index only."""
    for axis in range(bad.ndim):
        length = bad.shape[axis]
        others = tuple(i for i in range(bad.ndim) if i != axis)
        some, whole = bad.any(axis=others), bad.all(axis=others)
        if length < 2 or not np.array_equal(some, whole):
            continue
        wrong = np.flatnonzero(some)
        if len(wrong) == length - 1 and length > 2:
            right = int(np.flatnonzero(~some)[0])
            if right in (0, length - 1):
                return _("Only index {index} of axis {axis} ({which}) is right.",
                         index=right, axis=axis, which=_("the first") if right == 0 else _("the last"))  # fmt: skip
        elif len(wrong) <= length // 2:
            shown = ", ".join(str(int(i)) for i in wrong[:6])
            return _("Only index {indices} of axis {axis} is wrong; the rest is right.", indices=shown, axis=axis)
    return _by_end(bad)


def _by_end(bad: NDArray[np.bool_]) -> Message | None:
    """Only the very first or last entry is right, or wrong."""
    only_wrong = (_("Only the very first entry is wrong."), _("Only the very last entry is wrong."))
    only_right = (_("Only the very first entry is right."), _("Only the very last entry is right."))
    for index in (0, -1):
        if bad.flat[index] and bad.sum() == 1:
            return only_wrong[index]
        if not bad.flat[index] and bad.sum() == bad.size - 1:
            return only_right[index]
    return None


def _by_value(bad: NDArray[np.bool_], evidence: Evidence) -> Message | None:
    """All wrong entries are the same number, or off by the same number."""
    if bad.sum() < 3:
        return None
    found = same_number(evidence.received[bad])
    if found is not None:
        return _("Wherever it is wrong, it is {number}.", number=readable(found))
    with np.errstate(invalid="ignore"):
        off = same_number(evidence.received[bad].astype(float) - evidence.expected[bad].astype(float))
    if off is not None:
        return _("Wherever it is wrong, it is off by the same {number}.", number=readable(off, signed=True))
    return None


def _by_row(bad: NDArray[np.bool_]) -> Message | None:
    """Exactly one wrong entry in every row."""
    if bad.ndim == 2 and min(bad.shape) > 2 and (bad.sum(axis=1) == 1).all():
        return _("Exactly one entry of each row is wrong.")
    return None
