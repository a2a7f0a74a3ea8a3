"""What to run of a submitted notebook, and what is to be said about it.

The rules, as learners read them in the documentation:

* Read-only cells run as they were released; one that was deleted is put back, one that was moved behind a cell that
  needs it runs before that cell.
* The student's other code cells run in her order. A solution cell is found by its id, else by the name it defines,
  else by its place.
* Where a name is defined more than once, the definition in the exercise's own cell counts; of copies of that cell the
  last one that was worked on. If the own cell is missing or the untouched stub, the last definition elsewhere counts,
  wherever it stands.
* Check cells do not run: grading runs the checks itself. Stored outputs are never looked at. Released example cells
  that are unchanged run only if the student's own code uses a name that they define.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from grader.notebook._match import Match, Rule, defined_names, match
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
    """A cell to execute.

    Args:
        number: its number in the submitted notebook; 0 if it was put back.
        grade_id: the id of the released cell it is, or None.
        source: its text.
        keeps: names whose value after this cell counts, whatever later cells do.
        lazy: whether it need only run if a later cell uses a name that it defines.
    """

    number: int
    grade_id: str | None
    source: str
    keeps: tuple[str, ...] = ()
    lazy: bool = False


@dataclass(frozen=True)
class RunPlan:
    """The cells to execute, in order, and what was noticed."""

    cells: tuple[RunCell, ...]
    notes: tuple[Note, ...]

    @property
    def exercises(self) -> dict[str, str]:
        """The text of every solution cell, by grade_id; the last one where there are several."""
        return {cell.grade_id: cell.source for cell in self.cells if cell.grade_id and cell.keeps}


def plan(submitted: Notebook, released: Notebook) -> RunPlan:
    """Works out what to run."""
    return _Planner(submitted, released).plan()


class _Planner:
    def __init__(self, submitted: Notebook, released: Notebook) -> None:
        self.submitted, self.released = submitted, released
        self.matches = {m.cell.number: m for m in match(submitted, released)}
        self.locked = [c for c in released.code if c.locked and not c.grade]
        self.notes: list[Note] = []

    def plan(self) -> RunPlan:
        cells = tuple(_joined(list(self._cells())))
        notes = (
            *self._form_notes(), *self._missing_notes(), *self.notes, *self._repeated_notes(cells),
            *self._written_notes(),
        )  # fmt: skip
        return RunPlan(cells, notes)

    def _cells(self) -> Iterator[RunCell]:
        emitted: set[int] = set()
        first = min((c.number for c in self.released.code if c.solution), default=0)
        there = {m.original.number for m in self.matches.values()}
        for original in self.locked:
            if original.number < first and original.number not in there:
                emitted.add(original.number)
                yield RunCell(0, original.grade_id, original.source)
        for cell in self.submitted.cells:
            found = self.matches.get(cell.number)
            if found is not None:
                yield from self._due_before(found.original, emitted)
                yield from self._found_cell(found, emitted)
            elif cell.kind == "code":
                yield RunCell(cell.number, None, cell.source, self._homeless_in(cell))
        yield from self._due_before(None, emitted)

    def _due_before(self, original: Cell | None, emitted: set[int]) -> Iterator[RunCell]:
        """Read-only cells that were released before ``original`` and have not run yet."""
        for locked in self.locked:
            if locked.number not in emitted and (original is None or locked.number < original.number):
                emitted.add(locked.number)
                number = next((n for n, m in self.matches.items() if m.original is locked), 0)
                yield RunCell(number, locked.grade_id, locked.source)

    def _found_cell(self, found: Match, emitted: set[int]) -> Iterator[RunCell]:
        cell, original = found.cell, found.original
        if original.grade:
            return
        self._tell_rule(found)
        if original.locked:
            yield from self._locked_cell(cell, original, emitted)
            return
        attempted = _attempted(found)
        own = defined_names(original.source) if original.solution and attempted else frozenset()
        keeps = tuple(sorted(own.union(self._homeless_in(cell))))
        # Unchanged examples (plots cost most of a run) wait until the student's own code needs a name of theirs.
        yield RunCell(cell.number, original.grade_id, cell.source, keeps, lazy=not original.solution and not attempted)

    def _locked_cell(self, cell: Cell, original: Cell, emitted: set[int]) -> Iterator[RunCell]:
        if original.source.strip() != cell.source.strip():
            text = _("Cell {number} is read-only and was changed; it was graded as released.", number=cell.number)
            self.notes.append(Note("edited_locked_cell", text, cell.number))
        if original.number not in emitted:
            emitted.add(original.number)
            yield RunCell(cell.number, original.grade_id, original.source)

    @cached_property
    def _homeless(self) -> frozenset[str]:
        """Names of exercises whose own cell is missing or the untouched stub."""
        worked_on = {m.original.number for m in self.matches.values() if _attempted(m)}
        cells = [c for c in self.released.code if c.solution and c.number not in worked_on]
        return frozenset(name for cell in cells for name in defined_names(cell.source))

    def _homeless_in(self, cell: Cell) -> tuple[str, ...]:
        """Those that a cell defines which is not as it was released."""
        if cell.source.strip() in self._released_texts:
            return ()
        return tuple(sorted(defined_names(cell.source) & self._homeless))

    @cached_property
    def _released_texts(self) -> frozenset[str]:
        return frozenset(c.source.strip() for c in self.released.code)

    def _tell_rule(self, found: Match) -> None:
        cell, ident = found.cell, found.original.grade_id
        if cell.kind != "code":
            text = _(
                "Cell {number} (`{id}`) was no code cell any more; it was run as code.", number=cell.number, id=ident
            )
            self.notes.append(Note("retyped_cell", text, cell.number))
        if found.rule is Rule.NAME:
            text = _("Cell {number} was taken for `{id}` because of what it defines.", number=cell.number, id=ident)
            self.notes.append(Note("matched_by_name", text, cell.number))
        elif found.rule is Rule.POSITION:
            text = _("Cell {number} was taken for `{id}` because of its place.", number=cell.number, id=ident)
            self.notes.append(Note("matched_by_position", text, cell.number))

    def _form_notes(self) -> Iterator[Note]:
        if self.submitted.form != "notebook":
            text = _("The file is a {form}; its cells were graded as they are.", form=self.submitted.form)
            yield Note("converted", text)

    def _missing_notes(self) -> Iterator[Note]:
        there = {m.original.number for m in self.matches.values()}
        for cell in self.released.code:
            if cell.number not in there and (cell.solution or cell.locked) and not cell.grade:
                yield Note("deleted_cell", _("The cell `{id}` is missing from the notebook.", id=cell.grade_id))

    def _repeated_notes(self, cells: Sequence[RunCell]) -> Iterator[Note]:
        places: dict[str, list[int]] = defaultdict(list)
        for cell in cells:
            for name in defined_names(cell.source):
                places[name].append(cell.number)
        exercises = {name for c in self.released.code if c.solution for name in defined_names(c.source)}
        for name in sorted(exercises):
            if len(places[name]) > 1:
                yield Note("defined_twice", self._which_counts(name, places[name]), places[name][-1])

    def _written_notes(self) -> Iterator[Note]:
        """Of every written question, whether it has an answer; nobody but a person can say more."""
        for original in self.released.cells:
            if original.kind == "code" or not (original.solution and original.grade):
                continue
            texts = [(c.number, c.source) for c in self.submitted.cells if c.grade_id == original.grade_id]
            number, text = next(((n, t) for n, t in texts if t.strip() != original.source.strip()), (None, ""))
            told = {"id": original.grade_id, "points": f"{original.points:g}"}
            if text.strip():
                yield Note("written_answer", _(
                    "The written question `{id}` has an answer; a person gives its {points} points, "
                    "which are not in this score.", **told), number)  # fmt: skip
            else:
                yield Note("no_written_answer", _(
                    "The written question `{id}` ({points} points, given by a person) has no answer.", **told
                ))  # fmt: skip

    def _which_counts(self, name: str, places: Sequence[int]) -> Message:
        cells = ", ".join(map(str, places))
        if name in self._homeless:
            return _(
                "`{name}` is defined in cells {cells}; its own cell holds no solution, "
                "so the last of the others counts.",
                name=name,
                cells=cells,
            )
        return _("`{name}` is defined in cells {cells}; the one in its own cell counts.", name=name, cells=cells)


def _attempted(found: Match) -> bool:
    return found.cell.source.strip() != found.original.source.strip()


def _joined(cells: list[RunCell]) -> Iterator[RunCell]:
    """Joins the halves of a split solution cell: neighbours of one id, the second defining nothing that is asked."""
    current: RunCell | None = None
    for cell in cells:
        if current is not None and _continues(current, cell):
            current = replace(current, source=f"{current.source}\n{cell.source}", keeps=current.keeps or cell.keeps)
            continue
        if current is not None:
            yield current
        current = cell
    if current is not None:
        yield current


def _continues(first: RunCell, second: RunCell) -> bool:
    return (
        first.grade_id is not None
        and first.grade_id == second.grade_id
        and bool(second.keeps)
        and not defined_names(second.source) & set(second.keeps)
    )
