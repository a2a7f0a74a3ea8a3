"""What a gate answers around its four inputs."""

from __future__ import annotations

import numpy as np

from grader.pictures._svg import BAD, GOOD, Captions, crosses, frame, label, number, path, real, runs, scaled, shown

LEFT, TOP, SIDE = 34.0, 12.0, 220.0
CELLS = 64
OTHER = ".12 .13"


def decision_region(
    values: object, points: object, captions: Captions, extent: tuple[float, float] = (-0.5, 1.5)
) -> str:
    """The plane of two inputs: tinted where the answer is 1, empty where it is 0, hatched where it is anything else.

    On it the inputs whose answers are known, with the right answer in the circle; a × beside it: answered wrongly.

    Args:
        values: answers on a square grid, (n, n), n <= 64: ``values[i, j]`` is the answer to ``(x[j], x[i])``, where
            ``x`` are the middles of n equal parts of the extent.
        points: ``x1, x2, expected, received`` of each known input, (k, 4), k <= 64.
        captions: the words; ``received`` labels the tint, ``expected`` the circles.
        extent: the range of both inputs.

    Raises:
        ValueError: if the arrays have other shapes.
    """
    grid, known = real(values), real(points)
    if grid.ndim != 2 or grid.shape[0] != grid.shape[1] or not 0 < grid.shape[0] <= CELLS:
        raise ValueError(f"expected answers (n, n) with n <= {CELLS}; received {grid.shape}")
    if known.ndim != 2 or known.shape[1] != 4 or len(known) > CELLS:
        raise ValueError(f"expected points (k, 4) with k <= {CELLS}; received {known.shape}")
    scale = SIDE / len(grid)
    upside = grid[::-1]  # the second input grows upwards
    body = [
        f'<g transform="translate({LEFT:g},{TOP:g}) scale({scale:.4f}) translate(0,.5)" shape-rendering="crispEdges">',
        *(path(f"M0 0{d}", GOOD, 1, opacity=0.35) for d in [runs(upside == 1)] if d),
        *(path(f"M0 0{d}", "currentColor", 1, OTHER, 0.5) for d in [runs((upside != 1) & (upside != 0))] if d),
        "</g>",
        path(f"M{LEFT:g} {TOP:g}v{SIDE:g}h{SIDE:g}v-{SIDE:g}z", "currentColor", 1, opacity=0.4),
        *(_point(row, extent) for row in known.tolist()),
        *_ticks(extent),
        _legend(captions),
    ]
    return frame(LEFT + SIDE + 60, TOP + SIDE + 68, captions, body)


def _place(x1: float, x2: float, extent: tuple[float, float]) -> tuple[float, float]:
    across, up = scaled(np.nan_to_num([x1, x2]), *extent, 0.0, SIDE)
    return LEFT + float(across), TOP + SIDE - float(up)


def _point(row: list[float], extent: tuple[float, float]) -> str:
    x1, x2, expected, received = row
    x, y = _place(x1, x2, extent)
    circle = (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="9" fill="var(--paper,Canvas)" stroke="currentColor" '
        f'stroke-width="1.5"/>{label(x, y + 4, shown(expected), "middle")}'
    )
    return circle + (path(crosses([(x + 17, y)], 5), BAD, 2.5) if expected != received else "")


def _ticks(extent: tuple[float, float]) -> list[str]:
    found = []
    for value in (0.0, 1.0):
        x, y = _place(value, value, extent)
        found += [label(x, TOP + SIDE + 17, shown(value), "middle"), label(LEFT - 8, y + 4, shown(value), "end")]
    return found


def _legend(captions: Captions) -> str:
    x, y = LEFT, TOP + SIDE + 36
    return (
        path(f"M{x:g} {y:g}h16", GOOD, 14, opacity=0.35)
        + label(x + 24, y + 4, captions.received)
        + f'<circle cx="{x + 8:g}" cy="{y + 22:g}" r="7" fill="none" stroke="currentColor" stroke-width="1.5"/>'
        + label(x + 24, y + 26, captions.expected)
    )
