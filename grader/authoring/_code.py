"""What happens to the text of a code cell on its way to the learner: solutions out, one language in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from grader.text import LANGUAGES

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
STUB_COMMENT = {"ko": "# 여기에 코드를 작성하세요.", "en": "# YOUR CODE HERE"}
STUB_ANSWER = {"ko": "*여기에 답을 쓰세요.*", "en": "*Write your answer here.*"}
STUB_STATEMENT = "raise NotImplementedError()"

_CODES = "|".join(LANGUAGES)
_MARKER = re.compile(r"#\s*(BEGIN|END)\s+SOLUTION", re.IGNORECASE)
_LANGUAGE_LINE = re.compile(rf"^(?P<indent>\s*)(?P<comment>#\s*)?(?P<code>{_CODES}):(?:[ \t](?P<text>.*))?$")
_STRAY_LANGUAGE = re.compile(rf"""(?:\S.*\#|\"{{3}}|'{{3}})\s*(?:{_CODES}):\s""")


@dataclass(frozen=True)
class Region:
    """The lines of one solution, 0-based; ``begin`` and ``end`` are those of the markers."""

    begin: int
    end: int


def has_marker(source: str) -> bool:
    """Whether a line looks like a solution marker, well written or not."""
    return any(_MARKER.search(line) for line in source.splitlines())


def find_regions(source: str) -> list[Region]:
    """The solution regions of a cell, in order.

    Raises:
        ValueError: if a marker is misspelt, or the markers do not pair up; the text names the cell's line.
    """
    regions: list[Region] = []
    begin: int | None = None
    for index, line in enumerate(source.splitlines()):
        if not _MARKER.search(line):
            continue
        marker = line.strip()
        if marker not in (BEGIN, END):
            raise ValueError(f"line {index + 1} reads {marker!r}; write '{BEGIN}' or '{END}' alone on the line")
        if marker == BEGIN:
            if begin is not None:
                raise ValueError(
                    f"line {index + 1} is '{BEGIN}' inside a solution; end the one of line {begin + 1} first"
                )
            begin = index
        elif begin is None:
            raise ValueError(f"line {index + 1} is '{END}' without a beginning; write '{BEGIN}' before it")
        else:
            regions.append(Region(begin, index))
            begin = None
    if begin is not None:
        raise ValueError(f"line {begin + 1} is '{BEGIN}' without an end; write '{END}' after the solution")
    return regions


def without_solutions(source: str, language: str) -> str:
    """The cell with a stub in ``language`` where each solution was, at the same indent."""
    lines = source.splitlines()
    for region in reversed(find_regions(source)):
        first = lines[region.begin]
        indent = first[: len(first) - len(first.lstrip())]
        lines[region.begin : region.end + 1] = [indent + STUB_COMMENT[language], indent + STUB_STATEMENT]
    return "\n".join(lines)


def in_language(source: str, language: str) -> str:
    """The cell with the lines of ``language`` (prefix removed) and without those of the other languages."""
    kept: list[str] = []
    for line in source.splitlines():
        if not (match := _LANGUAGE_LINE.match(line)):
            kept.append(line)
        elif match["code"] == language:
            prefix = match["indent"] + ("# " if match["comment"] else "")
            kept.append((prefix + (match["text"] or "")).rstrip())
    return "\n".join(kept)


def languages_used(source: str) -> set[str]:
    """The languages that have lines of their own in the cell."""
    return {match["code"] for line in source.splitlines() if (match := _LANGUAGE_LINE.match(line))}


def stray_language_line(source: str) -> int | None:
    """The 1-based line whose language text shares it with code or a docstring's quotes, or None.

    Such a line cannot be dropped from the other language's notebook without breaking the code.
    """
    for number, line in enumerate(source.splitlines(), 1):
        if _STRAY_LANGUAGE.search(line):
            return number
    return None


def syntax_problem(source: str) -> str | None:
    """Why the notebook cell is not Python (magics are), or None."""
    import ast

    from IPython.core.inputtransformer2 import TransformerManager

    try:
        ast.parse(TransformerManager().transform_cell(source))
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
    return None
