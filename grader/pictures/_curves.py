"""Two curves over one axis."""

from __future__ import annotations

import numpy as np

from grader.pictures._svg import (
    BAD,
    GOOD,
    Captions,
    Numbers,
    chosen,
    crosses,
    diamonds,
    frame,
    label,
    legend,
    line,
    number,
    path,
    real,
    scaled,
    shown,
    span,
)

LEFT, RIGHT, TOP, BOTTOM = 84.0, 316.0, 52.0, 212.0
POINTS, MARKED = 200, 40  # a curve is thinned to so many points; up to so many are marked one by one


def curves(x: object, received: object, expected: object, captions: Captions) -> str:
    """The student's curve and the right one. A number that is none leaves a gap with a dotted line from top to bottom.

    Args:
        x: real numbers in ascending order, (N,), N > 0.
        received: the student's values there, (N,).
        expected: the right ones, (N,).
        captions: the words.

    Raises:
        ValueError: if these are not three lists of numbers of one length.
    """
    places, mine, right = real(x), real(received), real(expected)
    if not places.shape == mine.shape == right.shape or places.ndim != 1 or not places.size:
        raise ValueError(f"expected three arrays (N,); received {places.shape}, {mine.shape} and {right.shape}")
    with np.errstate(all="ignore"):
        kept = chosen(mine - right, POINTS)
    places, mine, right = places[kept], mine[kept], right[kept]
    left, end = span(places)
    low, high = span(mine, right)
    across = scaled(np.nan_to_num(places), left, end, LEFT + 8, RIGHT - 8)
    gaps = "".join(f"M{number(a)} {TOP:g}V{BOTTOM:g}" for a in across[~np.isfinite(mine)])
    body = [
        legend(LEFT, 14, captions),
        path(f"M{LEFT:g} {TOP:g}V{BOTTOM:g}H{RIGHT:g}", "currentColor", 1, opacity=0.4),
        _zero(low, high),
        path(gaps, BAD, 1.5, "1.5 3"),
        _curve(across, right, (low, high), GOOD, "5 3"),
        _curve(across, mine, (low, high), BAD, ""),
        label(LEFT - 7, BOTTOM, shown(low), "end"),
        label(LEFT - 7, TOP + 8, shown(high), "end"),
        label(LEFT + 8, BOTTOM + 18, shown(left)),
        label(RIGHT - 8, BOTTOM + 18, shown(end), "end"),
    ]
    return frame(RIGHT + 10, BOTTOM + 26, captions, body)


def _zero(low: float, high: float) -> str:
    """A faint line where the values are 0, if that is well inside."""
    if not low < 0 < high:
        return ""
    level = float(scaled(np.zeros(1), low, high, BOTTOM - 6, TOP + 6)[0])
    return path(f"M{LEFT:g} {number(level)}H{RIGHT:g}", "currentColor", 1, opacity=0.25)


def _curve(across: Numbers, values: Numbers, bounds: tuple[float, float], stroke: str, dash: str) -> str:
    up = scaled(values, *bounds, BOTTOM - 6, TOP + 6)
    finite = np.isfinite(values)
    pieces = np.split(np.arange(values.size), np.flatnonzero(~finite))
    points = [[(float(across[i]), float(up[i])) for i in piece if finite[i]] for piece in pieces]
    marks = diamonds if dash else crosses
    single = [point for piece in points for point in piece] if values.size <= MARKED else []
    return path("".join(map(line, points)), stroke, 1.75, dash) + path(marks(single), stroke)
