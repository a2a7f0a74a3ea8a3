"""A histogram as the numbers its drawing needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 480, 190
_LEFT, _TOP, _BOTTOM = 8, 22, 26
_GAP = 3.0


@dataclass(frozen=True)
class Bar:
    """One bar: its rectangle in the drawing's units, its count and the percentages it spans."""

    x: float
    y: float
    width: float
    height: float
    count: int
    low: int
    high: int

    @property
    def middle(self) -> float:
        """The horizontal middle."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Histogram:
    """A drawing of ``width`` by ``height``: bars, the base line's height, and where 0, 10, … 100 % stand."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, int], ...]


def histogram(bins: Sequence[int]) -> Histogram:
    """Lays out the counts of equal bins from 0 to 100 percent; the highest bar fills the drawing."""
    step = (WIDTH - 2 * _LEFT) / len(bins)
    base, top = HEIGHT - _BOTTOM, max(max(bins), 1)
    edges = [round(100 * i / len(bins)) for i in range(len(bins) + 1)]
    bars = []
    for i, count in enumerate(bins):
        height = round((base - _TOP) * count / top, 1)
        x = round(_LEFT + i * step + _GAP / 2, 1)
        bars.append(Bar(x, base - height, round(step - _GAP, 1), height, count, edges[i], edges[i + 1]))
    ticks = tuple((round(_LEFT + i * step, 1), edge) for i, edge in enumerate(edges))
    return Histogram(WIDTH, HEIGHT, base, tuple(bars), ticks)
