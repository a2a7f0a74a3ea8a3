"""Keeps the gettext catalogues in step with the sources: ``python tools/messages.py [--check]``.

Without ``--check`` the Korean catalogue gets every message of the sources (new ones empty, to be translated by hand)
and is compiled; with it nothing is written and the exit code is 1 if something is missing or out of date.
"""

from __future__ import annotations

import io
import string
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PO = ROOT / "grader/locale/ko/LC_MESSAGES/grader.po"
HEADER = """\
# Korean messages of the grader.
msgid ""
msgstr ""
"POT-Creation-Date: 2026-01-01 00:00+0000\\n"
"Language: ko\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def sources() -> set[str]:
    """Every message the sources use."""
    with (ROOT / "babel.cfg").open() as file:
        mapping, options = parse_mapping_cfg(file)
    found = extract_from_dir(ROOT, mapping, options, keywords={"_": None})
    return {message for _file, _line, message, _comments, _context in found if isinstance(message, str)}


def translations() -> dict[str, str]:
    """What the catalogue has."""
    with PO.open("rb") as file:
        return {m.id: m.string for m in read_po(file, locale="ko") if m.id and isinstance(m.string, str)}


def problems() -> list[str]:
    """What is missing, surplus, or has other places than its English."""
    wanted, there = sources(), translations()
    found = [f"not translated: {m!r}" for m in sorted(wanted) if not there.get(m)]
    found += [f"no longer used: {m!r}" for m in sorted(there.keys() - wanted)]
    found += [
        f"other places: {m!r}" for m in sorted(wanted & there.keys()) if there[m] and _places(m) != _places(there[m])
    ]
    if compiled(there) != PO.with_suffix(".mo").read_bytes():
        found.append("grader.mo is not compiled from grader.po")
    return found


def _places(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


def catalogue(texts: dict[str, str]) -> Catalog:
    """A catalogue of messages."""
    result = Catalog(locale="ko", fuzzy=False)
    for message in sorted(texts):
        result.add(message, texts[message])
        result[message].flags.clear()
    return result


def rendered(texts: dict[str, str]) -> bytes:
    """The catalogue as the text of a ``.po`` file."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue(texts), omit_header=True, sort_output=True, width=110, no_location=True)
    return HEADER.encode() + buffer.getvalue()


def compiled(texts: dict[str, str]) -> bytes:
    """The catalogue as a ``.mo`` file."""
    buffer = io.BytesIO()
    write_mo(buffer, read_po(io.BytesIO(rendered(texts)), locale="ko"))
    return buffer.getvalue()


def main() -> int:
    """Brings the catalogue up to date, or checks that it is."""
    if "--check" not in sys.argv:
        there = translations()
        texts = {message: there.get(message, "") for message in sources()}
        PO.write_bytes(rendered(texts))
        PO.with_suffix(".mo").write_bytes(compiled(texts))
    found = problems()
    print("\n".join(found) or f"{len(sources())} messages, all translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
