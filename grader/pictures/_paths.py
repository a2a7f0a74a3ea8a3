"""The ways of two optimizers through a plane."""

from __future__ import annotations

import numpy as np

from grader.pictures._svg import (
    BAD,
    GOOD,
    Captions,
    Numbers,
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

LEFT, RIGHT, TOP, BOTTOM = 84.0, 306.0, 52.0, 252.0
STEPS = 64
SIDE = 25  # points of the surface along an axis at most
LINES = (9, 5, 3, 1)  # contour lines: as many of these as make no more text than:
CONTOUR_BYTES = 9_000

Surface = tuple[object, object, object]


def paths(
    received: object,
    expected: object,
    captions: Captions,
    surface: Surface | None = None,
    axes: tuple[str, str] = ("", ""),
) -> str:
    """Two ways step by step from one start, on the contour lines of a surface if there is one.

    Args:
        received: the student's places, (m, 2), the start first; the way ends where one is no number.
        expected: the right ones, (n, 2).
        captions: the words.
        surface: ``x`` (c,), ``y`` (r,) and the heights there (r, c); its range is then the range shown.
        axes: the indices of the two numbers of a place, written beside the axes.

    Raises:
        ValueError: if a shape is another, or there is nothing to show.
    """
    mine, right = _way(received), _way(expected)
    if surface is None:
        (left, end), (low, high) = (span(mine[:, i], right[:, i]) for i in (0, 1))
    else:
        (left, end), (low, high) = (span(real(part)) for part in surface[:2])

    def placed(way: Numbers) -> list[tuple[float, float]]:
        across = scaled(way[:, 0], left, end, LEFT + 12, RIGHT - 12)
        up = scaled(way[:, 1], low, high, BOTTOM - 12, TOP + 12)
        return list(zip(across.tolist(), up.tolist(), strict=True))

    ours, theirs = placed(mine), placed(right)
    x, y = theirs[0] if theirs else (LEFT, BOTTOM)
    body = [
        legend(LEFT, 14, captions),
        _contours(surface) if surface is not None else "",
        path(f"M{LEFT:g} {TOP:g}V{BOTTOM:g}H{RIGHT:g}", "currentColor", 1, opacity=0.4),
        path(line(theirs), GOOD, 1.75, "5 3") + path(diamonds(theirs[1:]), GOOD),
        path(line(ours), BAD, 1.75) + path(crosses(ours[1:]), BAD),
        f'<circle cx="{number(x)}" cy="{number(y)}" r="4.5"/>' if theirs else "",
        label(LEFT - 7, BOTTOM - 8, shown(low), "end"),
        label(LEFT - 7, TOP + 16, shown(high), "end"),
        label(LEFT + 12, BOTTOM + 18, shown(left)),
        label(RIGHT - 12, BOTTOM + 18, shown(end), "end"),
        label((LEFT + RIGHT) / 2, BOTTOM + 18, axes[0], "middle") if axes[0] else "",
        label(LEFT - 7, (TOP + BOTTOM) / 2, axes[1], "end") if axes[1] else "",
    ]
    return frame(RIGHT + 20, BOTTOM + 26, captions, body)


def _way(places: object) -> Numbers:
    way = real(places)
    if way.ndim != 2 or way.shape[1] != 2 or not len(way):
        raise ValueError(f"expected places (n, 2); received {way.shape}")
    finite = np.isfinite(way).all(axis=1)
    return way[: STEPS if finite.all() else min(STEPS, int(np.argmin(finite)))]


def _contours(surface: Surface) -> str:
    """Lines of equal height (marching squares, each square cut where its sides cross the height)."""
    heights = real(surface[2])
    if heights.ndim != 2 or min(heights.shape) < 2:
        raise ValueError(f"expected heights (r, c), at least (2, 2); received {heights.shape}")
    rows, columns = (np.unique(np.linspace(0, n - 1, min(n, SIDE)).astype(int)) for n in heights.shape)
    heights = heights[np.ix_(rows, columns)]
    low, high = span(heights)
    share = scaled(heights, low, high, 0.0, 1.0)
    for count in LINES:
        # Closer together near the bottom, where optimizers are compared.
        d = "".join(_level(share, ((i + 1) / (count + 1)) ** 2) for i in range(count))
        if len(d) <= CONTOUR_BYTES:
            return path(d, "currentColor", 1, opacity=0.3)
    return ""


def _level(share: Numbers, level: float) -> str:
    rows, columns = share.shape
    d = []
    for r in range(rows - 1):
        for c in range(columns - 1):
            corners = [(r, c), (r, c + 1), (r + 1, c + 1), (r + 1, c)]
            cuts = [cut for i in range(4) if (cut := _cut(share, corners[i], corners[(i + 1) % 4], level))]
            if len(cuts) >= 2:
                d.append(line([_on_paper(cut, share.shape) for cut in cuts[:2]]))
    return "".join(d)


def _cut(share: Numbers, a: tuple[int, int], b: tuple[int, int], level: float) -> tuple[float, float] | None:
    first, second = float(share[a]), float(share[b])
    if not (first < level) ^ (second < level) or not np.isfinite(first + second):
        return None
    t = (level - first) / (second - first)
    return a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])


def _on_paper(cut: tuple[float, float], shape: tuple[int, ...]) -> tuple[float, float]:
    x = LEFT + 12 + (RIGHT - LEFT - 24) * cut[1] / (shape[1] - 1)
    return x, BOTTOM - 12 - (BOTTOM - TOP - 24) * cut[0] / (shape[0] - 1)
