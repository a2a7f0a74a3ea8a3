"""Templates, and how text that students control gets into a page.

Two layers: every string that a template prints first has its invisible characters made visible, then is
escaped for HTML. Neither can be forgotten in a template, for both happen in the environment.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.reports._pictures import picture
from grader.result import Status, Verdict, status_name, tone, verdict_name
from grader.text import LANGUAGES, Message

_JOINERS = "\u200c\u200d"  # several scripts and emoji cannot be written without them


class _Signs(dict[int, str | int]):
    """What stands for a character; filled as characters are met (the mapping of `str.translate`)."""

    def __missing__(self, code: int) -> str | int:
        self[code] = sign = _sign(code)
        return sign


def _sign(code: int) -> str | int:
    if code < 0x20:
        return 0x2400 + code
    if code == 0x7F:
        return 0x2421
    invisible = unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"[U+{code:04X}]" if invisible and chr(code) not in _JOINERS else code


_SIGNS = _Signs()
_SIGNS_OF_BLOCKS = _Signs({ord(c): ord(c) for c in "\n\t"})


def visible(text: str) -> str:
    """``text`` with control characters as their pictures (``␛``) and other invisible ones as ``[U+202E]``.

    Line breaks and tabs stay. Without this a right-to-left override could make a page say something else than
    it holds, and a lone surrogate could not be written to a file.
    """
    return text.replace("\r\n", "\n").translate(_SIGNS_OF_BLOCKS)


def one_line(text: str) -> str:
    """An id as one visible line: line breaks and tabs become pictures too, and nothing becomes a dash."""
    return text.translate(_SIGNS) or "—"


def points(value: float) -> str:
    """Points with at most two decimals and no zeros at the end."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def render(template: str, language: str, **values: object) -> str:
    """The page of that template.

    In a template ``_("Score")`` is the word in ``language``.
    """

    def say(msgid: str, /, **params: object) -> str:
        return Message(msgid, params).render(language)

    def named(value: Verdict | Status) -> str:
        return verdict_name(value, language) if isinstance(value, Verdict) else status_name(value, language)

    page = _environment().get_template(template)
    return page.render({"_": say, "named": named, "language": language, **values})


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("grader.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )
    environment.filters.update(points=points, one_line=one_line, picture=picture)
    environment.globals.update(tone=tone, lang_of=_lang_of)
    return environment


def _finalized(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _lang_of(language: str) -> Markup:
    """The attribute that tells screen readers the language of a text, for the languages there are."""
    return Markup(' lang="{}"').format(language) if language in LANGUAGES else Markup("")
