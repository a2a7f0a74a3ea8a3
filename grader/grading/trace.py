"""Traces: what a submission answered during one check. Two submissions that answer alike have the same fault."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.host.client import Exchange
from grader.sandbox.wire import messages
from grader.sandbox.wire.values import Handle, decode

# Two ways to compute the same wrong value differ by rounding; two mistakes that a check can tell apart differ by
# far more than this (the catalogue's closest pair by 2.5e-6).
RTOL, ATOL = 1e-7, 1e-10

# Keras computes in float32, and its last digits are not the same in every process; a few steps of training make more
# of them differ. Checks of models compare with 1e-4 too.
SINGLE_RTOL, SINGLE_ATOL = 1e-4, 1e-6

_NUMBERED = re.compile(r"(?<=[a-z0-9])_[0-9]+\b")

Trace = Sequence[Exchange]


def same(ours: Trace, theirs: Trace) -> bool:
    """Whether two traces have the same requests and, within rounding, the same answers."""
    return len(ours) == len(theirs) and all(_same_exchange(a, b) for a, b in zip(ours, theirs, strict=True))


def informative(trace: Trace) -> bool:
    """Whether a trace shows something a mistake could be recognised by: an answer, or an exception of its own."""
    return any(e.answer is not None and e.kind in (messages.CALL, messages.GET, messages.ITEM) for e in trace)


def _same_exchange(a: Exchange, b: Exchange) -> bool:
    if (a.kind, a.subject, a.error) != (b.kind, b.subject, b.error):
        return False
    if a.answer is None or b.answer is None:
        return a.answer is b.answer
    # The same exception with another text has another cause, or one that cannot be told.
    if any(_plain(a.answer.header.get(key)) != _plain(b.answer.header.get(key)) for key in ("type", "text")):
        return False
    ours, theirs = decode(a.answer.body, _type), decode(b.answer.body, _type)
    if not a.shared and a.answer.header.get("kind") == messages.VALUE:
        ours, theirs = ours[0], theirs[0]  # an unasked-for change of an argument is style, not an answer
    return alike(ours, theirs)


def _plain(text: Any) -> Any:
    """The text of an exception without the numbers that Keras gives to its layers, all of a process in a row."""
    return _NUMBERED.sub("", text) if isinstance(text, str) else text


def _type(handle: Handle) -> Any:
    return "an object"  # how a learner built it (def, lambda, class) is no mistake


def alike(a: Any, b: Any) -> bool:
    """Whether two values are the same up to rounding; a list and an array of the same numbers are not."""
    if isinstance(a, np.ndarray | np.generic | float | int | complex):
        return _alike_numbers(a, b)
    if type(a) is not type(b):
        return False
    if isinstance(a, tuple | list):
        return len(a) == len(b) and all(alike(x, y) for x, y in zip(a, b, strict=True))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(alike(a[k], b[k]) for k in a)
    return bool(a == b)


def _alike_numbers(a: Any, b: Any) -> bool:
    if not isinstance(b, np.ndarray | np.generic | float | int | complex):
        return False
    if isinstance(a, np.ndarray) is not isinstance(b, np.ndarray):
        return False
    x, y = np.asarray(a), np.asarray(b)
    if "O" in (x.dtype.kind, y.dtype.kind):  # a whole number too large for an array
        return bool(x.shape == y.shape and np.all(x == y))
    if x.shape != y.shape:
        return False
    if np.allclose(x, y, rtol=RTOL, atol=ATOL, equal_nan=True):
        return True
    both_single = _single_precision(x) and _single_precision(y)
    return both_single and bool(np.allclose(x, y, rtol=SINGLE_RTOL, atol=SINGLE_ATOL, equal_nan=True))


def _single_precision(x: NDArray[Any]) -> bool:
    """Whether numbers are float32, or were before they became Python floats.

    Hardly a result that was computed in float64 has so few digits.
    """
    if x.dtype.kind != "f" or x.dtype.itemsize < 8:
        return x.dtype == np.float32
    with np.errstate(over="ignore"):
        return bool(np.array_equal(x.astype(np.float32), x, equal_nan=True))
