"""Finds, in a submitted notebook, the cells that were released: by id, by what they define, by place.

Metadata gets lost (Colab, VS Code, cells made anew), cells are copied, split, retyped and moved. Each released cell
is looked for by its grade_id first, then by the name it defines (locked cells: by their text), then by its place
between the cells that were found. Which rule found it is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from grader.notebook._read import Cell, Notebook

# A name that a line at the left margin defines. Only a pattern: nothing of a student's is parsed on this side.
_DEFINES = re.compile(r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.MULTILINE)


class Rule(StrEnum):
    """How a released cell was found."""

    GRADE_ID = "grade_id"
    NAME = "name"
    TEXT = "text"
    POSITION = "position"


@dataclass(frozen=True)
class Match:
    """A submitted cell, the released cell it is, and how that was found."""

    cell: Cell
    original: Cell
    rule: Rule


def defined_names(source: str) -> frozenset[str]:
    """The names that a cell defines at its left margin."""
    return frozenset(a or b for a, b in _DEFINES.findall(source))


def match(submitted: Notebook, released: Notebook) -> list[Match]:
    """Finds the released code cells among the submitted cells; one released cell may be found several times."""
    originals = [cell for cell in released.code if cell.grade_id]
    found = _by_grade_id(submitted, originals)
    found += _by_name(_left(submitted, found), _unfound(originals, found))
    found += _by_text(_left(submitted, found), _unfound(originals, found))
    found += _by_position(submitted, originals, found)
    return sorted(found, key=lambda m: m.cell.number)


def _by_grade_id(submitted: Notebook, originals: Sequence[Cell]) -> list[Match]:
    by_id = {cell.grade_id: cell for cell in originals}
    # Also cells that were turned into text by a slip of the keyboard.
    return [Match(cell, by_id[cell.grade_id], Rule.GRADE_ID) for cell in submitted.cells if cell.grade_id in by_id]


def _by_name(left: Sequence[Cell], originals: Sequence[Cell]) -> list[Match]:
    defining: dict[str, list[Cell]] = defaultdict(list)
    for cell in left:
        for name in defined_names(cell.source):
            defining[name].append(cell)
    found: dict[int, Match] = {}
    for original in originals:
        if original.solution:
            for name in sorted(defined_names(original.source)):
                for cell in defining[name]:
                    found.setdefault(cell.number, Match(cell, original, Rule.NAME))
    return list(found.values())


def _by_text(left: Sequence[Cell], originals: Sequence[Cell]) -> list[Match]:
    by_text: dict[str, list[Cell]] = defaultdict(list)
    for original in originals:
        if not original.solution:
            by_text[_folded(original.source)].append(original)
    # Released cells of one text are found in their order; copies beyond that are copies of the last.
    return [
        Match(cell, same.pop(0) if len(same) > 1 else same[0], Rule.TEXT)
        for cell in left
        if (same := by_text.get(_folded(cell.source)))
    ]


def _by_position(submitted: Notebook, originals: Sequence[Cell], found: Sequence[Match]) -> list[Match]:
    """A solution cell that is the only unknown code between its two neighbours is the one that was released there."""
    matches: list[Match] = []
    places = {m.original.number: m.cell.number for m in found}
    for original in _unfound(originals, found):
        if not original.solution:
            continue
        before = max(
            (places[o.number] for o in originals if o.number < original.number and o.number in places), default=0
        )
        after = min(
            (places[o.number] for o in originals if o.number > original.number and o.number in places),
            default=len(submitted.cells) + 1,
        )
        between = [cell for cell in _left(submitted, [*found, *matches]) if before < cell.number < after]
        if len(between) == 1:
            matches.append(Match(between[0], original, Rule.POSITION))
            places[original.number] = between[0].number
    return matches


def _left(submitted: Notebook, found: Sequence[Match]) -> list[Cell]:
    taken = {m.cell.number for m in found}
    return [cell for cell in submitted.code if cell.number not in taken]


def _unfound(originals: Sequence[Cell], found: Sequence[Match]) -> list[Cell]:
    there = {m.original.number for m in found}
    return [cell for cell in originals if cell.number not in there]


def _folded(source: str) -> str:
    return "".join(source.split())
