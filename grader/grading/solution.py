"""The reference solution: read from its source, executed in this process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from grader.grading.mistakes import Mistake, MistakeError
from grader.sandbox.guest.cells import Cells

_CELL = re.compile(r"^# %%(?P<options>.*)$", re.MULTILINE)
_GRADE_ID = re.compile(r'"grade_id":\s*"([^"]+)"')


@dataclass(frozen=True)
class SolutionCell:
    """A code cell of the solution that defines something: its grade_id and text."""

    number: int
    grade_id: str | None
    source: str


class Solution:
    """A solution source (py:percent) as cells that can be executed.

    Markdown cells and cells tagged ``example`` are left out: they define nothing a check uses.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def cells(self) -> tuple[SolutionCell, ...]:
        """The cells that define something, in order."""
        text = self.path.read_text("utf-8")
        heads = list(_CELL.finditer(text))
        ends = [head.start() for head in heads[1:]] + [len(text)]
        cells = []
        for number, (head, end) in enumerate(zip(heads, ends, strict=True), start=1):
            options = head["options"]
            if "[markdown]" in options or '"example"' in options:
                continue
            grade_id = _GRADE_ID.search(options)
            cells.append(SolutionCell(number, grade_id[1] if grade_id else None, text[head.end() : end]))
        return tuple(cells)

    def run(self, mistake: Mistake | None = None, instead: Mapping[str, str] | None = None) -> Cells:
        """A fresh namespace with the solution executed, with one mistake in it if asked.

        Args:
            mistake: what to get wrong.
            instead: by grade_id, another text for a cell.

        Raises:
            MistakeError: if the mistake's exercise has no cell in the solution.
        """
        if mistake and mistake.edits and mistake.exercise not in {c.grade_id for c in self.cells}:
            raise MistakeError(f"mistake {mistake.exercise}/{mistake.id}: no such exercise in {self.path.name}")
        cells = Cells()
        for cell in self.cells:
            source = (instead or {}).get(cell.grade_id or "", cell.source)
            edited = mistake is not None and mistake.edits and cell.grade_id == mistake.exercise
            cells.run(cell.number, mistake.apply_edits(source) if edited and mistake else source)
        if mistake is not None and mistake.implementation is not None:
            cells.namespace[mistake.name] = mistake.implementation
        return cells
