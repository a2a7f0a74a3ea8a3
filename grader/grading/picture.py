"""A picture that a finding carries: its numbers and its words, made into SVG when the language is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.host.proxy import Submission
from grader.text import Label, Message, _, verbatim

Kind = Literal["error_map", "curves", "bars", "decision_region", "paths"]

YOURS, EXPECTED = _("yours"), _("expected")
FEW = 4  # entries: so many are shown in the message itself
MANY_BARS = 48


@dataclass(frozen=True, eq=False)
class Picture:
    """What a picture shows.

    Args:
        kind: the function of `grader.pictures` that draws it.
        arrays: what that function takes, before the captions.
        title: what it shows.
        description: what there is to see in it.
        received: the label of the student's numbers.
        expected: the label of the right ones.
        options: what the function takes besides.
    """

    kind: Kind
    arrays: tuple[Any, ...]
    title: Message
    description: Message
    received: Message = YOURS
    expected: Message = EXPECTED
    options: tuple[tuple[str, Any], ...] = ()

    def svg(self, language: str) -> str:
        """The picture with its words in ``language``."""
        from grader import pictures  # a check that passes draws nothing: a learner need not wait for it

        words = (part.render(language) for part in (self.title, self.description, self.received, self.expected))
        text: str = getattr(pictures, self.kind)(*self.arrays, pictures.Captions(*words), **dict(self.options))
        return text


# Draws by asking the student's code a little more, after all checks have run; None if there is nothing to show.
Drawing = Callable[[Submission], "Picture | None"]

# Makes the picture of a wrong array: what it is, the array, the right one, where they differ.
Draw = Callable[[Label, NDArray[Any], NDArray[Any], NDArray[np.bool_]], "Picture | None"]


def error_map(what: Label, value: NDArray[Any], wanted: NDArray[Any], bad: NDArray[np.bool_]) -> Picture | None:
    """Where an array (R, C) or (N, C, H, W), at least 2 by 2, is wrong; None for others."""
    if value.ndim not in (2, 4) or min(value.shape[-2:]) < 2 or not _real(value, wanted):
        return None
    return Picture(
        "error_map",
        (value, wanted),
        _("Where {what} is wrong: the stronger the colour, the further off", what=what),
        worst(value, wanted, bad),
        options=(("wrong", bad),),
    )


def bars(what: Label, value: NDArray[Any], wanted: NDArray[Any], bad: NDArray[np.bool_]) -> Picture | None:
    """The error of each entry, up or down; the map of errors where there are too many entries for that."""
    if value.size > MANY_BARS:
        return error_map(what, value, wanted, bad)
    if value.size <= FEW or not _real(value, wanted):
        return None
    title = _("{what}: yours minus expected, entry by entry", what=what)
    return Picture("bars", (value, wanted), title, worst(value, wanted, bad))


def curves_over(*arguments: object) -> Draw:
    """Draws lists of numbers as curves, over the argument that they are values of if there is one like that.

    Args:
        arguments: of the call that gave the list.
    """
    places = arguments[0] if arguments else None

    def draw(what: Label, value: NDArray[Any], wanted: NDArray[Any], bad: NDArray[np.bool_]) -> Picture | None:
        if value.ndim != 1 or value.size <= FEW or not _real(value, wanted):
            return error_map(what, value, wanted, bad)
        x, order = np.arange(value.size), np.arange(value.size)
        if isinstance(places, np.ndarray) and places.shape == value.shape and _real(places):
            order = np.argsort(places, kind="stable")
            x = places[order]
        title = _("{what}: yours and expected", what=what)
        return Picture("curves", (x, value[order], wanted[order]), title, worst(value, wanted, bad))

    return draw


def worst(value: NDArray[Any], wanted: NDArray[Any], bad: NDArray[np.bool_]) -> Message:
    """How many entries are wrong, and where the error is largest (nan and infinity are larger than any number)."""
    with np.errstate(all="ignore"):
        error = np.abs(value.astype(np.float64) - wanted.astype(np.float64))
    error = np.where(bad, np.nan_to_num(error, nan=np.inf, posinf=np.inf), -1.0)
    index = str([int(i) for i in np.unravel_index(int(np.argmax(error)), error.shape)])
    return _(
        "{count} of {total} entries are wrong; the largest error is at {index}.",
        count=int(bad.sum()), total=bad.size, index=index,
    )  # fmt: skip


def way(
    what: Label, received: NDArray[np.float64], expected: NDArray[np.float64], entries: tuple[str, str]
) -> Picture | None:
    """Two entries of a parameter, step by step, until they go wrong.

    Args:
        what: the parameter.
        received: the places after each step, (m, 2), the start first.
        expected: the right ones, (n, 2).
        entries: the indices of the two.
    """
    if not np.isfinite(received[0]).all() or not np.isfinite(expected).all():
        return None
    across, up = entries
    return Picture(
        "paths",
        (received, expected),
        _("Two entries of {what}, step by step", what=what),
        _(
            "{across} grows to the right, {up} upwards. The ways part at step {step}.",
            across=verbatim(across), up=verbatim(up), step=len(received) - 1,
        ),
        options=(("axes", entries),),
    )  # fmt: skip


def _real(*arrays: NDArray[Any]) -> bool:
    return all(array.dtype.kind in "biuf" for array in arrays)
