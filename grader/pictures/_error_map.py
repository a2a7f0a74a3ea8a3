"""Where an array is wrong, and by how much."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.pictures._svg import BAD, LIMIT, PAPER, Captions, Numbers, frame, label, number, path, real, runs, shown

SIDES = (64, 40)  # cells shown along an axis at most; the second if the first makes too long a text
LEVELS = 5
NOT_A_NUMBER = LEVELS + 1
WIDTH, HEIGHT, LARGEST, SMALLEST = 280.0, 220.0, 30.0, 6.0
LEFT, TOP = 34.0, 22.0
OPACITY = (0.22, 0.4, 0.6, 0.8, 1.0)
# Stripes, so that nan is not told by colour alone; in units of a cell.
HATCH = ".12 .13"


def error_map(received: object, expected: object, captions: Captions, wrong: NDArray[np.bool_] | None = None) -> str:
    """A cell for every entry: empty where it is right, the stronger coloured the further it is off.

    Cells with nan or an infinity are hatched.

    Of an array (N, C, H, W) the worst image and channel is shown. Where there are more than 64 rows or columns, a
    cell stands for the worst of several entries.

    Args:
        received: real array (R, C) or (N, C, H, W).
        expected: array of the same shape.
        captions: the words.
        wrong: which entries count as wrong; by default those off by more than 1e-6 of the right value.

    Raises:
        ValueError: if the shapes differ, are empty, or are neither 2-D nor 4-D.
    """
    mine, right = real(received), real(expected)
    if mine.shape != right.shape or mine.ndim not in (2, 4) or not mine.size:
        raise ValueError(f"expected two arrays of one shape, 2-D or 4-D; received {mine.shape} and {right.shape}")
    error, marked = _error(mine, right, wrong)
    error, marked, plane = _worst_plane(error, marked)
    for side in SIDES:
        svg = _drawn(error, marked, plane, captions, side)
        if len(svg.encode()) <= LIMIT:
            break
    return svg


def _error(mine: Numbers, right: Numbers, wrong: NDArray[np.bool_] | None) -> tuple[Numbers, NDArray[np.bool_]]:
    """How far each entry is off (nan where that is no number), and which entries are wrong."""
    with np.errstate(all="ignore"):
        same = (mine == right) | (np.isnan(mine) & np.isnan(right))
        error = np.where(same, 0.0, np.abs(mine - right))
        error = np.where(np.isfinite(error), error, np.nan)
        off = ~same & ~(error <= 1e-6 * np.abs(right) + 1e-9)
        marked = off if wrong is None else np.asarray(wrong, dtype=bool)
    return error, marked


def _worst_plane(error: Numbers, marked: NDArray[np.bool_]) -> tuple[Numbers, NDArray[np.bool_], str]:
    if error.ndim == 2:
        return error, marked, ""
    badness = np.where(np.isnan(error), 2.0, error / max(_peak(error, marked), 1e-300)) * marked
    image, channel = (int(i) for i in np.unravel_index(np.argmax(badness.sum(axis=(2, 3))), error.shape[:2]))
    return error[image, channel], marked[image, channel], f"[{image}, {channel}, :, :]"


def _peak(error: Numbers, marked: NDArray[np.bool_]) -> float:
    return float(np.max(error[marked & np.isfinite(error)], initial=0.0))


def _levels(error: Numbers, marked: NDArray[np.bool_], peak: float) -> NDArray[Any]:
    share = np.ceil(LEVELS * (error / max(peak, 1e-300)))
    level = np.clip(np.nan_to_num(share), 1, LEVELS)
    return np.where(np.isnan(error), NOT_A_NUMBER, level).astype(np.int8) * marked


def _pooled(level: NDArray[Any], side: int) -> NDArray[Any]:
    """The worst of each block, at most ``side`` blocks along an axis."""
    for axis, length in enumerate(level.shape):
        if length > side:
            level = np.maximum.reduceat(level, np.arange(side) * length // side, axis=axis)
    return level


def _drawn(error: Numbers, marked: NDArray[np.bool_], plane: str, captions: Captions, side: int) -> str:
    peak = _peak(error, marked)
    level = _pooled(_levels(error, marked, peak), side)
    rows, columns = level.shape
    cell = min(LARGEST, WIDTH / columns, HEIGHT / rows)
    wide, high = (min(max(cell, SMALLEST), room / n) for room, n in ((WIDTH, columns), (HEIGHT, rows)))
    right, bottom = LEFT + columns * wide, TOP + rows * high
    body = [
        f'<rect x="{number(LEFT)}" y="{number(TOP)}" width="{number(columns * wide)}" '
        f'height="{number(rows * high)}" fill-opacity="0.08"/>',
        f'<g transform="translate({LEFT:g},{TOP:g}) scale({wide:.4f},{high:.4f}) translate(0,.5)" '
        'shape-rendering="crispEdges">',
        *(path(f"M0 0{d}", BAD, 1, opacity=OPACITY[i]) for i in range(LEVELS) if (d := runs(level == i + 1))),
        *(path(f"M0 0{d}", "currentColor", 1, HATCH) for d in [runs(level == NOT_A_NUMBER)] if d),
        "</g>",
        _grid(rows, columns, wide, high) if min(wide, high) >= 8 else "",
        label(LEFT + wide / 2, TOP - 6, "0", "middle"),
        label(LEFT - 6, TOP + high / 2 + 4, "0", "end"),
        *([label(right - wide / 2, TOP - 6, str(error.shape[1] - 1), "middle")] if columns * wide > 30 else []),
        *([label(LEFT - 6, bottom - high / 2 + 4, str(error.shape[0] - 1), "end")] if rows * high > 24 else []),
        _scale(bottom + 14, peak, plane, hatched=bool((level == NOT_A_NUMBER).any())),
    ]
    return frame(max(right + 10, LEFT + 290), bottom + 34, captions, body)


def _grid(rows: int, columns: int, wide: float, high: float) -> str:
    upright = (f"M{number(LEFT + i * wide)} {TOP:g}v{number(rows * high)}" for i in range(1, columns))
    level = (f"M{LEFT:g} {number(TOP + i * high)}h{number(columns * wide)}" for i in range(1, rows))
    return path("".join([*upright, *level]), PAPER, 1)


def _scale(y: float, peak: float, plane: str, *, hatched: bool) -> str:
    """What the shades mean, from 0 to the largest error."""
    parts = [label(LEFT, y + 10, "0")]
    x = LEFT + 12.0
    for opacity in OPACITY:
        parts.append(path(f"M{number(x)} {number(y + 6)}h14", BAD, 12, opacity=opacity))
        x += 14
    parts.append(label(x + 5, y + 10, shown(peak)))
    x += 62
    if hatched:
        parts.append(path(f"M{number(x)} {number(y + 6)}h14", "currentColor", 12, "1.7 1.8"))
        parts.append(label(x + 19, y + 10, "nan, inf"))
        x += 84
    if plane:
        parts.append(label(x, y + 10, plane))
    return "".join(parts)
