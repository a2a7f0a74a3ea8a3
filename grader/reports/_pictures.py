"""Pictures from a Result, for the page."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from markupsafe import Markup

from grader.pictures import well_made


@dataclass(frozen=True)
class Shown:
    """A picture on a page.

    Args:
        svg: what the browser draws.
        caption: what it shows, in words.
    """

    svg: Markup
    caption: str


def picture(svg: str) -> Shown | None:
    """The picture of a check, or None if there is none or the text is not one that the grader makes.

    A Result comes out of a file; only what cannot load or run anything goes onto a page as it is.
    """
    if not svg or not well_made(svg):
        return None
    caption = ElementTree.fromstring(svg).findtext("title") or ""
    return Shown(Markup(svg), caption)
