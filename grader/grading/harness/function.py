"""Functions of arrays: softmax, activations, forward passes, output sizes."""

from __future__ import annotations

from typing import Any

from numpy.typing import ArrayLike

from grader.grading.expect import array, close, parts
from grader.sandbox.host.proxy import Submission


def agrees(
    submission: Submission,
    reference: Submission,
    name: str,
    *args: Any,
    what: str | None = None,
    rtol: float = 1e-6,
    atol: float = 1e-9,
) -> Any:
    """The student's function gives what the reference gives on the same arguments.

    A reference that gives a tuple asks for as many results; they are compared in order, so the first wrong one is
    the one that is told.

    Returns:
        what the student's function gave.

    Raises:
        grader.grading.expect.Wrong: if a result differs.
    """
    received = getattr(submission, name)(*args)
    expected = getattr(reference, name)(*args)
    label = what or f"{name}(…)"
    if isinstance(expected, tuple):
        for i, (mine, theirs) in enumerate(zip(parts(received, len(expected), label), expected, strict=True)):
            close(mine, theirs, f"{label}[{i}]", rtol=rtol, atol=atol)
    else:
        close(received, expected, label, rtol=rtol, atol=atol)
    return received


def equals(
    submission: Submission, name: str, args: tuple[Any, ...], expected: ArrayLike, what: str | None = None,
    *, rtol: float = 1e-6, atol: float = 1e-9,
) -> Any:  # fmt: skip
    """The student's function gives known values (the notes' example, recorded Keras answers).

    Returns:
        what the student's function gave.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    received = getattr(submission, name)(*args)
    close(received, expected, what or f"{name}(…)", rtol=rtol, atol=atol)
    return received


def gives_array(submission: Submission, name: str, *args: Any) -> None:
    """The student's function gives an ndarray, not a list of numbers.

    Raises:
        grader.grading.expect.Wrong: if it gives something else.
    """
    array(getattr(submission, name)(*args), f"{name}(…)")
