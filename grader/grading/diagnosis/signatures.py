"""Recognises how a wrong array relates to the right one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence, alike, same_number
from grader.grading.diagnosis.places import places
from grader.grading.diagnosis.ratios import ratio, ratio_of_rows, readable
from grader.grading.diagnosis.shapes import other_shape, reordered
from grader.text import Message, _

Recogniser = Callable[[Evidence], Message | None]


def signature(evidence: Evidence) -> Message | None:
    """What can be said for certain of how the received value relates to the expected one; None if nothing."""
    if evidence.before is not None:
        found = _step(evidence)
        if found is not None:
            return _("In the change made by this step: {sentence}", sentence=found)
    if evidence.same_shape and alike(evidence.received, evidence.expected):  # only late digits differ
        return _rounded(evidence) or _nearly(evidence)
    for recognise in _RECOGNISERS:
        found = recognise(evidence)
        if found is not None:
            return found
    return None


def _step(evidence: Evidence) -> Message | None:
    """How the change that a step made relates to the right change."""
    before = np.asarray(evidence.before)
    if not evidence.same_shape or before.shape != evidence.expected.shape or not np.isfinite(evidence.received).all():
        return None
    ours, right = evidence.received - before, evidence.expected - before
    changes = replace(evidence, received=ours, expected=right, mask=None)
    return ratio(changes) or _same_length(ours, right)


def _same_length(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """Every entry moved by the same amount, and should not have."""
    amount = same_number(np.abs(ours))
    if ours.size < 3 or amount is None or amount == 0 or same_number(np.abs(right)) is not None:
        return None
    if same_number(ours) is not None:
        return _("Every entry changed by the same {number}.", number=readable(float(ours.flat[0]), signed=True))
    return _("Every entry moved by the same {number}, up or down.", number=readable(amount))


def _not_finite(evidence: Evidence) -> Message | None:
    """Where nan and infinity come from."""
    if not evidence.same_shape:
        return None
    finite = np.isfinite(evidence.expected)
    if np.isnan(evidence.received[finite]).any():
        return _("nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative "
                 "number.")  # fmt: skip
    if np.isinf(evidence.received[finite]).any():
        return _("Infinity comes from a division by 0, the logarithm of 0, or the exponential of a large number.")
    return None


def _offset(evidence: Evidence) -> Message | None:
    """The same number was added everywhere, or the same one to each column or channel."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.size < 3:
        return None
    with np.errstate(invalid="ignore"):
        difference = ours.astype(float) - right.astype(float)
    if not np.isfinite(difference).all():
        return None
    found = same_number(difference)
    if found is not None and same_number(right) is None:
        return _("Every entry is off by the same {number}.", number=readable(found, signed=True))
    for axis, name in ((right.ndim - 1, _("column")), (1, _("channel"))):
        if right.ndim >= 2 and 0 < axis < right.ndim and _constant_but(axis, difference, right):
            return _("Each {axis} is off by a number of its own, the same all over it: look at what is added to it.",
                     axis=name)  # fmt: skip
    return None


def _constant_but(axis: int, difference: NDArray[Any], right: NDArray[Any]) -> bool:
    """Whether the difference depends on one axis only, and the right values do not."""
    if not right.size > right.shape[axis] > 1:
        return False
    others = tuple(i for i in range(right.ndim) if i != axis)
    spread, varied = np.ptp(difference, axis=others), np.ptp(right, axis=others)
    size = float(np.max(np.abs(difference)))
    return bool((spread <= 1e-6 * size).all() and varied.min() > 1e-6 * max(float(np.max(np.abs(right))), 1e-12))


def _rounded(evidence: Evidence) -> Message | None:
    """Whole numbers where fractions are due, or few decimals."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.dtype.kind != "f" or not np.isfinite(right).all():
        return None
    if ours.dtype.kind in "iu" and right.size > 1 and any(np.array_equal(ours, cut(right)) for cut in _CUTS):
        return _("These are the expected values without their fractions: its dtype is {dtype}, which holds whole "
                 "numbers only.", dtype=str(ours.dtype))  # fmt: skip
    whole = right.size == 1 and ours.any() and float(ours.flat[0]).is_integer()  # 0 has many causes
    if whole and any(np.array_equal(ours, cut(right)) for cut in _CUTS):
        return _("This is the expected value without its fraction.")
    if not np.isfinite(ours).all() or not np.any(ours):
        return None
    fits = [d for d in range(1, 7) if np.allclose(ours, np.round(right, d), rtol=0, atol=1e-12)]
    if len(fits) != 1:
        return None
    return _("These are the expected values rounded to {count} decimal places.", count=fits[0])


_CUTS: tuple[Callable[[NDArray[Any]], NDArray[Any]], ...] = (np.trunc, np.floor, np.rint)


def _constant(evidence: Evidence) -> Message | None:
    """All zeros, or the same number everywhere."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.size < 3 or same_number(right) is not None:
        return None
    found = same_number(ours)
    return None if found is None else _("Every entry is {number}.", number=readable(found + 0.0))


def _sums(evidence: Evidence) -> Message | None:
    """Columns that add up to 1 where rows should, or everything together."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.ndim != 2 or min(right.shape) < 2 or not alike(_ones(right, 1), right.sum(1)):
        return None
    if np.isin(right, (0, 1)).all():
        return None  # a table of zeros and ones: rows with a single 1 need be no probabilities
    if alike(_ones(ours, 0), ours.sum(axis=0)):
        return _("The columns add up to 1; the rows should.")
    if abs(float(ours.sum()) - 1.0) < 1e-9:
        return _("All entries together add up to 1; each row should by itself.")
    return None


def _ones(values: NDArray[Any], axis: int) -> NDArray[np.float64]:
    return np.ones(values.shape[1 - axis])


def _magnitude(evidence: Evidence) -> Message | None:
    """Only the signs differ, or the value is a simple function of the right one."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.size < 3 or same_number(right) is not None or not np.isfinite(ours).all():
        return None
    transforms: list[tuple[Callable[[Any], Any], Message]] = [
        (np.abs, _("Only signs are wrong: these are the absolute values.")),
        (np.square, _("These are the squares of the expected values.")),
        (lambda r: np.sqrt(np.abs(r)), _("These are the square roots of the expected values.")),
        (np.exp, _("These are the exponentials of the expected values.")),
        (lambda r: np.log(np.abs(r)), _("These are the logarithms of the expected values.")),
        (lambda r: 1.0 - r, _("These are 1 minus the expected values.")),
        (lambda r: 1.0 / r, _("These are 1 divided by the expected values.")),
    ]
    with np.errstate(all="ignore"):
        fitting = [said for transform, said in transforms if alike(ours, transform(right.astype(float)))]
    if not fitting and alike(np.abs(ours), np.abs(right)):
        return _("Only signs are wrong, at some places.")
    return fitting[0] if len(fitting) == 1 else None


def _nearly(evidence: Evidence) -> Message | None:
    """Right to a few digits everywhere."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.size < 3 or not np.isfinite(ours).all() or not right.all():
        return None
    error = float(np.max(np.abs(ours - right) / np.abs(right)))
    if not 0 < error < 2e-3:
        return None
    digits = int(-np.log10(error))
    return _("Everything is right to about {count} digits: look for rounding, a dtype of few digits, or a small number "
             "that was added.", count=digits)  # fmt: skip


_RECOGNISERS: tuple[Recogniser, ...] = (
    other_shape,
    _not_finite,
    _rounded,
    _constant,
    ratio,
    _offset,
    _magnitude,
    reordered,
    places,
    _sums,
    ratio_of_rows,
    _nearly,
)
