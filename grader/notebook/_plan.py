"""What to run of a submitted notebook: the student's cells in her order, locked cells as they were released."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from grader.notebook._read import Cell, Notebook
from grader.text import Message, _


@dataclass(frozen=True)
class Note:
    """Something noticed while planning; becomes a finding of the Result."""

    kind: str
    message: Message
    cell: int | None = None


@dataclass(frozen=True)
class RunCell:
    """A cell to execute: its number in the submitted notebook (0 if it was put back), id and text."""

    number: int
    grade_id: str | None
    source: str


@dataclass(frozen=True)
class RunPlan:
    """The cells to execute, in order, and what was noticed."""

    cells: tuple[RunCell, ...]
    notes: tuple[Note, ...]


def plan(submitted: Notebook, released: Notebook) -> RunPlan:
    """Works out what to run.

    The student's code cells run in her order. A locked cell runs as it was released, whatever she made of it; one
    that she deleted is put back first. Check cells are left out: grading runs the checks itself.
    """
    release = {cell.grade_id: cell for cell in released.code if cell.grade_id}
    given = Counter(cell.grade_id for cell in submitted.code)
    notes = [
        Note("deleted_cell", _("The cell `{id}` is missing from the notebook.", id=ident))
        for ident, cell in release.items()
        if not given[ident] and (cell.solution or (cell.locked and not cell.grade))
    ]
    cells = [
        RunCell(0, ident, cell.source)
        for ident, cell in release.items()
        if not given[ident] and cell.locked and not cell.grade
    ]
    for cell in submitted.code:
        original = release.get(cell.grade_id or "")
        if original is not None and original.grade:
            continue
        source, noted = _text_to_run(cell, original)
        notes += noted
        cells.append(RunCell(cell.number, cell.grade_id, source))
    notes += [
        Note("copied_cell", _("The cell `{id}` is in the notebook {count} times.", id=ident, count=count))
        for ident, count in given.items()
        if ident in release and count > 1
    ]
    return RunPlan(tuple(cells), tuple(notes))


def _text_to_run(cell: Cell, original: Cell | None) -> tuple[str, list[Note]]:
    if original is None or not original.locked or original.source.strip() == cell.source.strip():
        return cell.source, []
    note = _("Cell {number} is read-only and was changed; it was graded as released.", number=cell.number)
    return original.source, [Note("edited_locked_cell", note, cell.number)]
