"""What all pictures are made of: the frame, captions, numbers, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

LIMIT = 20_000  # bytes of UTF-8
MAX_CAPTION = 300

# The second of each is seen on white and on black: at least 3:1 on both.
BAD = "var(--bad,#d9534f)"
GOOD = "var(--accent,#3f7fd0)"
PAPER = "var(--paper,transparent)"

Numbers = NDArray[np.float64]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS = {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
_ATTRIBUTES = {
    "class", "role", "viewBox", "width", "height", "style", "transform", "d", "x", "y", "cx", "cy", "r", "fill",
    "stroke", "stroke-width", "stroke-dasharray", "fill-opacity", "stroke-opacity", "text-anchor", "shape-rendering",
}  # fmt: skip
_VALUE = re.compile(r"[\w\s.,:;#()%+-]*")


@dataclass(frozen=True)
class Captions:
    """The words of a picture, in the reader's language.

    Args:
        title: what it shows; the name that a screen reader says.
        description: what there is to see in it, for who cannot see it.
        received: the label of the student's numbers.
        expected: the label of the right ones.
    """

    title: str
    description: str
    received: str = ""
    expected: str = ""


def frame(width: float, height: float, captions: Captions, body: Iterable[str]) -> str:
    """The whole picture: its name, its description and what is in it."""
    w, h = number(width), number(height)
    return (
        f'<svg class="picture" role="img" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        'style="max-width:100%;height:auto;font:12px system-ui,sans-serif" fill="currentColor">'
        f"<title>{clean(captions.title)}</title><desc>{clean(captions.description)}</desc>{''.join(body)}</svg>"
    )


def clean(text: str) -> str:
    """A caption as XML text: escaped, of bounded length, without characters that XML has no place for."""
    short = text if len(text) <= MAX_CAPTION else text[: MAX_CAPTION - 1] + "…"
    return escape(_NOT_XML.sub("\ufffd", short), quote=True)


def label(x: float, y: float, text: str, anchor: str = "start") -> str:
    """A text at a place."""
    return f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}">{clean(text)}</text>'


def number(value: float) -> str:
    """A coordinate: one decimal at most."""
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"


def shown(value: float) -> str:
    """A number for the reader: three digits tell how large it is."""
    return f"{value:.3g}".replace("-", "\u2212", 1) if value < 0 else f"{value:.3g}"


def path(d: str, stroke: str, width: float = 1.5, dash: str = "", opacity: float = 1.0) -> str:
    """A line that is not filled; nothing for an empty one."""
    if not d:
        return ""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    faint = f' stroke-opacity="{opacity:g}"' if opacity < 1 else ""
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width:g}"{dashes}{faint}/>'


def crosses(points: Iterable[tuple[float, float]], size: float = 3.5) -> str:
    """The outline of an × at every point."""
    w = number(2 * size)
    return "".join(f"M{number(x - size)} {number(y - size)}l{w} {w}m-{w} 0l{w}-{w}" for x, y in points)


def diamonds(points: Iterable[tuple[float, float]], size: float = 4.0) -> str:
    """The outline of a ◇ at every point."""
    s = number(size)
    return "".join(f"M{number(x - size)} {number(y)}l{s}-{s}l{s} {s}l-{s} {s}z" for x, y in points)


def line(points: Sequence[tuple[float, float]]) -> str:
    """The outline of a line through points."""
    return "".join(f"{'L' if i else 'M'}{number(x)} {number(y)}" for i, (x, y) in enumerate(points))


def legend(x: float, y: float, captions: Captions) -> str:
    """Which line is whose: solid with × for the student's, dashed with ◇ for the right one; one below the other."""
    rows = []
    for row, (name, stroke, dash, marks) in enumerate(
        [(captions.received, BAD, "", crosses), (captions.expected, GOOD, "5 3", diamonds)]
    ):
        level = y + 18 * row
        rows.append(path(line([(x, level), (x + 26, level)]), stroke, dash=dash))
        rows.append(path(marks([(x + 13, level)]), stroke))
        rows.append(label(x + 34, level + 4, name))
    return "".join(rows)


def real(values: object) -> Numbers:
    """Real numbers as float64; what float64 cannot hold becomes infinite."""
    with np.errstate(all="ignore"):
        return np.asarray(values, dtype=np.float64)


def span(*arrays: Numbers) -> tuple[float, float]:
    """The least and the greatest finite number, a little apart even if there is only one, or none."""
    finite = np.concatenate([a[np.isfinite(a)].ravel() for a in arrays])
    if not finite.size:
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if high / 2 - low / 2 <= 1e-12 * max(abs(low), abs(high)):
        room = max(abs(low) * 0.1, 1e-300)
        low, high = max(low - room, -1.7e308), min(high + room, 1.7e308)
    return low, high


def scaled(values: Numbers, low: float, high: float, start: float, end: float) -> Numbers:
    """``low … high`` onto ``start … end``; halves, because ``high - low`` may be more than there are numbers for."""
    with np.errstate(all="ignore"):
        share = (values / 2 - low / 2) / (high / 2 - low / 2)
    return start + np.clip(share, 0.0, 1.0) * (end - start)


def runs(mask: NDArray[np.bool_]) -> str:
    """The marked cells as horizontal strokes of width 1, neighbours in one stroke, in units of cells."""
    d, x, y = [], 0, 0
    for row, cells in enumerate(mask):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], cells.astype(np.int8), [0]])))
        for start, stop in edges.reshape(-1, 2).tolist():
            d.append(f"m{start - x} {row - y}h{stop - start}")
            x, y = stop, row
    return "".join(d)


def chosen(error: Numbers, count: int) -> NDArray[np.intp]:
    """Of at most ``count`` neighbourhoods of entries the worst entry each, in order; numbers that are none first."""
    badness = np.where(np.isfinite(error), np.abs(error), np.inf)
    parts = np.array_split(np.arange(badness.size), min(count, badness.size)) if badness.size else []
    return np.array([part[np.argmax(badness[part])] for part in parts], dtype=np.intp)


def well_made(svg: str) -> bool:
    """Whether a text is one of these pictures: only its elements and attributes, nothing that loads or runs.

    A page asks before it puts a text from a record where the browser takes it for markup.
    """
    # Without declarations, and of bounded length, no text makes the parser work long.
    if len(svg.encode("utf-8", "replace")) > LIMIT or "<!" in svg or "<?" in svg:
        return False
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError:
        return False
    return root.tag == "svg" and all(
        element.tag in _TAGS and all(_harmless(name, value) for name, value in element.attrib.items())
        for element in root.iter()
    )


def _harmless(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and _VALUE.fullmatch(value) is not None and "url" not in value.lower()
