"""Recognises how a wrong array relates to the right one."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence, alike
from grader.grading.diagnosis.places import places
from grader.text import Message, _

Recogniser = Callable[[Evidence], Message | None]


def signature(evidence: Evidence) -> Message | None:
    """What can be said for certain of how the received value relates to the expected one; None if nothing."""
    for recognise in _RECOGNISERS:
        found = recognise(evidence)
        if found is not None:
            return found
    return None


def _usable(evidence: Evidence) -> bool:
    return evidence.received.dtype.kind in "biuf" and evidence.expected.dtype.kind in "biuf"


def _other_shape(evidence: Evidence) -> Message | None:
    """The right values in another shape: transposed, with an extra axis, not summed."""
    ours, right = evidence.received, evidence.expected
    if ours.shape == right.shape or not _usable(evidence):
        return None
    if ours.size == right.size and right.size > 1:
        return _same_size(ours, right)
    if ours.ndim == right.ndim + 1:
        return _not_reduced(ours, right)
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
        for how, reduce in (("sum", np.sum), ("mean", np.mean))
        for axis in range(ours.ndim)
        if alike(np.asarray(reduce(ours, axis=axis)), right)
    ]
    if len(fits) != 1:
        return None
    how, axis = fits[0]
    return _("Its {how} over axis {axis} is right: that step is missing.", how=how, axis=axis)


def _ratio(evidence: Evidence) -> Message | None:
    """Every entry is the same multiple of the right one."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or not _usable(evidence):
        return None
    scale = float(np.max(np.abs(right), initial=0.0))
    large = np.abs(right) > 1e-6 * scale
    if scale == 0.0 or not large.any():
        return None
    quotients = ours[large] / right[large]
    ratio = float(np.median(quotients))
    if not math.isfinite(ratio) or abs(ratio) < 1e-9 or not alike(ours, ratio * right):
        return None
    cause = _cause_of_ratio(ratio, evidence)
    if right.size < 3 and cause is None:
        return None  # one or two numbers always have a ratio
    said = _("Every entry is {ratio} times the expected one.", ratio=_readable(ratio))
    if right.size == 1:
        said = _("It is {ratio} times the expected value.", ratio=_readable(ratio))
    return said if cause is None else _("{fact} {cause}", fact=said, cause=cause)


def _cause_of_ratio(ratio: float, evidence: Evidence) -> Message | None:
    """The one cause that gives this ratio here; None if there are several or none."""
    n, c = evidence.first_length, evidence.last_length
    causes: list[tuple[float, Message]] = [
        (-1.0, _("The sign is the other way round.")),
        (1 / math.log(2), _("That is a logarithm to base 2; the natural one is meant.")),
        (1 / math.log(10), _("That is a logarithm to base 10; the natural one is meant.")),
        (math.e, _("That is a factor e.")),
        (100.0, _("That is a percentage.")),
    ]
    if n is not None:
        causes += [
            (float(n), _("{n} is the length of the input's first axis: is a division by it missing?", n=n)),
            (1.0 / n, _("{n} is the length of the input's first axis: is it divided by once too often?", n=n)),
            (n / (n - 1.0), _("That is N/(N-1) for N = {n}, the length of the input's first axis.", n=n)),
        ]
    if c is not None and c != n:
        causes += [
            (float(c), _("{c} is the length of the input's last axis: is a division by it missing?", c=c)),
            (1.0 / c, _("{c} is the length of the input's last axis: is it divided by once too often?", c=c)),
        ]
    if n is not None and c is not None and n != c:
        causes.append(
            (
                n / c,
                _(
                    "That is {n}/{c}, the lengths of the input's first and last axis: is it divided by the wrong one?",
                    c=c,
                    n=n,
                ),
            )
        )
    fitting = [said for value, said in causes if math.isclose(ratio, value, rel_tol=1e-6)]
    return fitting[0] if len(fitting) == 1 else None


def _offset(evidence: Evidence) -> Message | None:
    """The same number was added everywhere, or the same one to each column or channel."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or right.size < 3 or not _usable(evidence):
        return None
    difference = ours.astype(float) - right.astype(float)
    if not np.isfinite(difference).all():
        return None
    if np.allclose(difference, difference.flat[0], rtol=1e-6, atol=1e-12):
        return _("Every entry is off by the same {number}.", number=_readable(float(difference.flat[0]), signed=True))
    for axis, name in ((right.ndim - 1, _("column")), (1, _("channel"))):
        if right.ndim >= 2 and 0 < axis < right.ndim and right.size > right.shape[axis] > 1:
            others = tuple(i for i in range(right.ndim) if i != axis)
            first = difference.mean(axis=others, keepdims=True)
            if np.allclose(difference, first, rtol=1e-6, atol=1e-9):
                return _("Each {axis} is off by a number of its own: look at what is added to it (a bias).", axis=name)
    return None


def _reordered(evidence: Evidence) -> Message | None:
    """The right numbers at other places."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or right.size < 4 or not _usable(evidence) or not np.isfinite(ours).all():
        return None
    if len(np.unique(np.round(right, 12))) < right.size // 2 or not alike(
        np.sort(ours.ravel()), np.sort(right.ravel())
    ):
        return None
    for order in permutations(range(right.ndim)):
        moved = right.transpose(order)
        if order != tuple(range(right.ndim)) and moved.shape == ours.shape and alike(ours, moved):
            return _("These are the right values, transposed.")
    for axis in range(right.ndim):
        if alike(ours, np.flip(right, axis)):
            return _("These are the right values, reversed along axis {axis}.", axis=axis)
    return _blocks(ours, right) or _("These are the right numbers, but at other places: the order of the axes or of a "
                                     "reshape is another.")  # fmt: skip


def _blocks(ours: NDArray[Any], right: NDArray[Any]) -> Message | None:
    """The last axis in blocks (gates), in another order."""
    width = right.shape[-1]
    for count in (4, 3, 2):
        if width % count or width < count:
            continue
        mine, theirs = np.split(ours, count, axis=-1), np.split(right, count, axis=-1)
        orders = [p for p in permutations(range(count)) if all(alike(mine[i], theirs[p[i]]) for i in range(count))]
        if len(orders) == 1:
            order = ", ".join(str(i + 1) for i in orders[0])
            return _("The {count} blocks of columns are right but in another order: yours are numbers {order}.",
                     count=count, order=order)  # fmt: skip
    return None


def _rounded(evidence: Evidence) -> Message | None:
    """Whole numbers where fractions are due."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or not _usable(evidence) or ours.dtype.kind not in "iu" or right.dtype.kind != "f":
        return None
    if np.array_equal(ours, np.trunc(right)) or np.array_equal(ours, np.floor(right)):
        return _("The fractions were cut off: the result was stored in an array of whole numbers (dtype {dtype}).",
                 dtype=str(ours.dtype))  # fmt: skip
    return None


def _constant(evidence: Evidence) -> Message | None:
    """All zeros, or the same number everywhere."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or right.size < 2 or not _usable(evidence):
        return None
    if not np.any(ours) and np.any(right):
        return _("Every entry is 0.")
    return None


def _magnitude(evidence: Evidence) -> Message | None:
    """Only the signs differ, or the value is a simple function of the right one."""
    ours, right = evidence.received, evidence.expected
    if ours.shape != right.shape or right.size < 3 or not _usable(evidence) or not np.isfinite(ours).all():
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
    return fitting[0] if len(fitting) == 1 else None


def _readable(number: float, *, signed: bool = False) -> str:
    """A number as people write it: 1/4 for 0.25, 3.162 for the square root of ten."""
    fraction = Fraction(number).limit_denominator(64)
    if fraction.denominator not in (1, 64) and math.isclose(float(fraction), number, rel_tol=1e-9):
        text = f"{fraction.numerator}/{fraction.denominator}"
    else:
        text = f"{number:.5g}"
    return f"+{text}" if signed and number > 0 else text


_RECOGNISERS: tuple[Recogniser, ...] = (
    _other_shape,
    _constant,
    _rounded,
    _ratio,
    _offset,
    _magnitude,
    _reordered,
    places,
)
