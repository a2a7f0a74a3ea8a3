"""Messages in Korean and English.

A message is a value: an English sentence with named places, and what goes into the places. It is turned into
text only when the language is known, so the same finding can be shown to a Korean learner and to an English
one. The sentences are gettext msgids; ``grader/locale`` holds the catalogues.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("ko", "en")
_LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Message:
    """A sentence that can be said in every language of the course.

    Args:
        msgid: the English sentence, with ``{name}`` places.
        params: what goes into the places; a value that is itself a `Message` is rendered in the same language.
    """

    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)

    def render(self, language: str) -> str:
        """Returns the sentence in ``language`` (English where a translation is missing)."""
        sentence = _catalogue(language).gettext(self.msgid)
        return sentence.format_map({k: _rendered(v, language) for k, v in self.params.items()})

    def __str__(self) -> str:
        return self.render("en")


def _(msgid: str, /, **params: object) -> Message:
    """Makes a `Message`; the short name is what gettext's extraction looks for."""
    return Message(msgid, params)


def join(messages: list[Message], separator: str = "\n") -> Message:
    """One message that says several, in the order given."""
    places = {f"m{i}": m for i, m in enumerate(messages)}
    return Message(separator.join(f"{{{name}}}" for name in places), places)


def verbatim(text: str) -> Message:
    """A message that is the same in every language (code, numbers, a student's own exception)."""
    return Message("{text}", {"text": text})


@dataclass(frozen=True)
class Bilingual:
    """Text written by an instructor in each language of the course (titles, docstrings, hints)."""

    texts: Mapping[str, str]

    def in_language(self, language: str) -> str:
        """Returns the text in ``language``; where it is missing, in any language that is there."""
        return self.texts.get(language) or next(iter(self.texts.values()), "")


# What a thing is called in a message: code, as the learner writes it, or words in each language.
Label = str | Bilingual


def parse_bilingual(text: str, default: str = "en") -> Bilingual:
    r"""Reads a text whose lines may begin with a language code and a colon.

    ``"AND is 1 only for (1, 1).\n\nko: ..."`` has an English and a Korean text: lines without a code belong
    to the language named last, at first to ``default``.
    """
    parts: dict[str, list[str]] = {}
    current = default
    for line in text.strip().splitlines():
        stripped = line.strip()
        code, colon, rest = stripped.partition(":")
        if colon and code in LANGUAGES:
            current, stripped = code, rest.strip()
        parts.setdefault(current, []).append(stripped)
    return Bilingual({code: "\n".join(lines).strip() for code, lines in parts.items()})


def preferred_language(explicit: str | None = None, notebook: str | None = None) -> str:
    """The language to speak: ``explicit``, else ``GRADER_LANG``, the ``notebook``'s, the locale's, else English."""
    for candidate in (
        explicit,
        os.environ.get("GRADER_LANG"),
        notebook,
        os.environ.get("LC_ALL"),
        os.environ.get("LANG"),
    ):
        if candidate and candidate[:2].lower() in LANGUAGES:
            return candidate[:2].lower()
    return "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("grader", _LOCALE, languages=[language], fallback=True)


def _rendered(value: object, language: str) -> object:
    if isinstance(value, Message):
        return value.render(language)
    if isinstance(value, Bilingual):
        return value.in_language(language)
    return value
