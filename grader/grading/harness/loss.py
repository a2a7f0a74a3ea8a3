"""Losses: one number for a batch."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.grading.expect import Wrong, close, numbers
from grader.text import Label, _


def value(received: Any, expected: Any, what: Label, *, rtol: float = 1e-5, atol: float = 1e-9) -> None:
    """A loss equals ``expected``.

    Args:
        received: what the student's code gave.
        expected: the right loss.
        what: what it is, as the learner would write it.
        rtol: relative tolerance. The default accepts a loss with and without 1e-7 inside the logarithm where the
            probabilities are not tiny (they differ by under 1e-6).
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: if it is not one number, or another one.
    """
    found = numbers(received, what)
    if found.shape not in ((), (1,)):
        raise Wrong(
            _(
                "{what} should be one number for the whole batch.\n  received shape {shape}",
                what=what,
                shape=str(found.shape),
            )
        )
    close(np.ravel(found)[0], expected, what, rtol=rtol, atol=atol)
