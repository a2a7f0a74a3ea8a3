"""Recognises a wrong value that is a multiple of the right one, and where the factor can come from."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from grader.grading.diagnosis.evidence import Evidence, alike
from grader.text import Message, _

_Causes = list[tuple[float, Message | None]]

# A factor that several things explain is told without a cause; those without a sentence are here to be counted.
_ALWAYS: _Causes = [
    (-1.0, _("The sign is the other way round.")),
    (2.0, None),
    (0.5, None),
    (1 / math.log(2), _("That is a logarithm to base 2; the natural one is meant.")),
    (1 / math.log(10), _("That is a logarithm to base 10; the natural one is meant.")),
    (math.e, _("That is a factor e.")),
]
# Usual in steps: shares such as 0.9 and 1 - 0.9.
_SHARES: _Causes = [(share, None) for share in (0.1, 0.9, 9.0, 10.0, 0.01, 100.0, 0.001, 1000.0)]
_PERCENT: _Causes = [(100.0, _("That is a percentage."))]


def ratio(evidence: Evidence) -> Message | None:
    """Every entry is the same multiple of the right one."""
    if not evidence.same_shape:
        return None
    factor = _factor(evidence.received, evidence.expected)
    if factor is None or math.isclose(factor, 1.0, rel_tol=1e-3) or _coincidence(evidence):
        return None
    cause = _cause(factor, evidence)
    if evidence.expected.size < 3 and cause is None:
        return None  # one or two numbers always have a ratio
    said = _("Every entry is {ratio} times the expected one.", ratio=readable(factor))
    if evidence.expected.size == 1:
        said = _("It is {ratio} times the expected value.", ratio=readable(factor))
    return said if cause is None else _("{fact} {cause}", fact=said, cause=cause)


def _coincidence(evidence: Evidence) -> bool:
    """One whole number for another: every such pair has a simple ratio."""
    pair = (evidence.received, evidence.expected)
    return evidence.expected.size == 1 and all(float(value.flat[0]).is_integer() for value in pair)


def _factor(ours: NDArray[np.float64], right: NDArray[np.float64]) -> float | None:
    """What ``right`` has to be multiplied by to give ``ours``; None if there is no such number."""
    scale = float(np.max(np.abs(right), initial=0.0))
    large = np.abs(right) > 1e-6 * scale
    if scale == 0.0 or not large.any():
        return None
    found = float(np.median(ours[large] / right[large]))
    if not math.isfinite(found) or abs(found) < 1e-9 or not alike(ours, found * right):
        return None
    return found


def ratio_of_rows(evidence: Evidence) -> Message | None:
    """Every row is a multiple of the right row, each by a factor of its own."""
    ours, right = evidence.received, evidence.expected
    if not evidence.same_shape or right.ndim != 2 or min(right.shape) < 2 or right.shape[1] < 3:
        return None
    factors = [_factor(mine, theirs) for mine, theirs in zip(ours, right, strict=True)]
    if any(factor is None for factor in factors):
        return None
    return _("Each row is a multiple of the expected row, by a factor of its own: look at what a row is divided or "
             "multiplied by.")  # fmt: skip


def _cause(factor: float, evidence: Evidence) -> Message | None:
    """The one cause that gives this factor here; None if there are several or none."""
    causes = [*_ALWAYS, *_lengths(evidence), *_given(evidence), *_normalised(evidence)]
    if evidence.before is not None:
        causes += _SHARES
        causes.append((math.sqrt(10), _("That is the square root of 10, as in a first step of Adam without bias "
                                        "correction.")))  # fmt: skip
    elif evidence.expected.size == 1:
        causes += _PERCENT
    fitting = {str(said): said for value, said in causes if math.isclose(factor, value, rel_tol=1e-6)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _lengths(evidence: Evidence) -> _Causes:
    n, c = evidence.first_length, evidence.last_length
    causes: _Causes = []
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
        text = _("That is {n}/{c}, the lengths of the input's first and last axis: is it divided by the wrong one?",
                 c=c, n=n)  # fmt: skip
        causes.append((n / c, text))
    return causes


def _given(evidence: Evidence) -> _Causes:
    """Factors made of a number that was given as an argument: a learning rate, a share that is dropped."""
    causes: _Causes = []
    for subject, v in evidence.given_numbers:
        if not 0 < v < 1:
            continue
        place = {"number": f"{v:g}", "subject": subject}
        causes += [
            (v, _("{number} was given to {subject}: is it multiplied by once too often?", **place)),
            (1 / v, _("That is 1/{number}, and {number} was given to {subject}: is it missing as a factor?", **place)),
            (1 - v, _("That is 1 - {number}, and {number} was given to {subject}.", **place)),
            (1 / (1 - v), _("That is 1/(1 - {number}), and {number} was given to {subject}.", **place)),
        ]
    return causes


def _normalised(evidence: Evidence) -> _Causes:
    right = evidence.expected.astype(float)
    if right.size < 3 or evidence.before is not None:
        return []
    length, largest, total = float(np.linalg.norm(right)), float(right.max()), float(right.sum())
    return [
        (1 / measure, said)
        for measure, said in (
            (length, _("Its length (the root of the sum of the squares) has become 1.")),
            (largest, _("Its largest entry has become 1.")),
            (total, _("Its entries now add up to 1.")),
        )
        if abs(measure) > 1e-9 and not math.isclose(measure, 1.0, rel_tol=1e-9)
    ]


def readable(number: float, *, signed: bool = False) -> str:
    """A number as people write it: 1/4 for 0.25, 3.162 for the square root of ten."""
    fraction = Fraction(number).limit_denominator(64)
    small = fraction.denominator <= 64 and abs(fraction.numerator) < 100
    if fraction.denominator != 1 and small and abs(number) >= 1 / 64 and _close(float(fraction), number):
        text = f"{fraction.numerator}/{fraction.denominator}"
    else:
        text = f"{number:.5g}"
    return f"+{text}" if signed and number > 0 else text


def _close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-7)
