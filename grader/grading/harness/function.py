"""Functions of arrays: softmax, activations, forward passes, output sizes."""

from __future__ import annotations

from typing import Any

from numpy.typing import ArrayLike

from grader.grading.expect import Wrong, array, close, parts
from grader.grading.harness._probes import of_function
from grader.grading.picture import curves_over
from grader.sandbox.host.proxy import Submission
from grader.text import Label


def agrees(
    submission: Submission,
    reference: Submission,
    name: str,
    *args: Any,
    what: Label | None = None,
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
            close(mine, theirs, f"{label}[{i}]", rtol=rtol, atol=atol, draw=curves_over(*args))
    else:
        _compared(received, expected, label, name, args, rtol, atol)
    return received


def equals(
    submission: Submission, name: str, args: tuple[Any, ...], expected: ArrayLike, what: Label | None = None,
    *, rtol: float = 1e-6, atol: float = 1e-9,
) -> Any:  # fmt: skip
    """The student's function gives known values (the notes' example, recorded Keras answers).

    Returns:
        what the student's function gave.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    received = getattr(submission, name)(*args)
    _compared(received, expected, what or f"{name}(…)", name, args, rtol, atol)
    return received


def _compared(
    received: Any, expected: ArrayLike, label: Label, name: str, args: tuple[Any, ...], rtol: float, atol: float
) -> None:
    try:
        close(received, expected, label, rtol=rtol, atol=atol, draw=curves_over(*args))
    except Wrong as wrong:
        wrong.probe = of_function(name, args, expected, rtol=rtol, atol=atol)
        raise


def gives_array(submission: Submission, name: str, *args: Any) -> None:
    """The student's function gives an ndarray, not a list of numbers.

    Raises:
        grader.grading.expect.Wrong: if it gives something else.
    """
    array(getattr(submission, name)(*args), f"{name}(…)")
