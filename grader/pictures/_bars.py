"""How far each entry is off."""

from __future__ import annotations

import numpy as np

from grader.pictures._svg import BAD, Captions, Numbers, chosen, frame, label, number, path, real, scaled, shown

LEFT, RIGHT, TOP, BOTTOM = 84.0, 316.0, 12.0, 152.0
COUNT = 48


def bars(received: object, expected: object, captions: Captions) -> str:
    """A bar per entry: received minus expected, up if too large and down if too small; dotted where it is no number.

    Of more than 48 entries, each bar is the worst of a few neighbours.

    Args:
        received: real numbers of any shape, at least one.
        expected: as many.
        captions: the words.

    Raises:
        ValueError: if the shapes differ or there is no entry.
    """
    mine, right = real(received), real(expected)
    if mine.shape != right.shape or not mine.size:
        raise ValueError(f"expected two arrays of one shape; received {mine.shape} and {right.shape}")
    with np.errstate(all="ignore"):
        error = np.where(mine == right, 0.0, mine - right).ravel()
    kept = chosen(error, COUNT)
    error = error[kept]
    peak = float(np.max(np.abs(error[np.isfinite(error)]), initial=0.0))
    step = (RIGHT - LEFT) / error.size
    middle = (TOP + BOTTOM) / 2
    body = [
        path(f"M{LEFT:g} {TOP:g}V{BOTTOM:g}M{LEFT:g} {number(middle)}H{RIGHT:g}", "currentColor", 1, opacity=0.4),
        _upright(error, peak, step),
        label(LEFT - 7, TOP + 10, "+" + shown(peak), "end"),
        label(LEFT - 7, middle + 4, "0", "end"),
        label(LEFT - 7, BOTTOM, shown(-peak), "end"),
        label(LEFT + step / 2, BOTTOM + 18, _index(int(kept[0]), mine), "start"),
        *([label(RIGHT, BOTTOM + 18, _index(int(kept[-1]), mine), "end")] if error.size > 1 else []),
    ]
    return frame(RIGHT + 10, BOTTOM + 26, captions, body)


def _upright(error: Numbers, peak: float, step: float) -> str:
    across = LEFT + step * (np.arange(error.size) + 0.5)
    heights = scaled(error, -(peak or 1.0), peak or 1.0, BOTTOM, TOP)
    middle = (TOP + BOTTOM) / 2
    finite = np.isfinite(error)
    solid = "".join(
        f"M{number(x)} {number(middle)}V{number(y)}" for x, y in zip(across[finite], heights[finite], strict=True)
    )
    none = "".join(f"M{number(x)} {TOP:g}V{BOTTOM:g}" for x in across[~finite])
    return path(solid, BAD, min(step * 0.7, 24)) + path(none, "currentColor", 1.5, "1.5 3")


def _index(flat: int, array: Numbers) -> str:
    return str([int(i) for i in np.unravel_index(flat, array.shape)])
