"""Reading a solution source: the one hand-written file of an assignment.

The file is in jupytext's percent format. `read_source` refuses what can be seen to be wrong in the file
alone; `course_source` also holds it against course.yaml: its exercises and its languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from grader.authoring import _code, _metadata
from grader.authoring._errors import AuthoringError
from grader.course import Assignment, Course
from grader.text import LANGUAGES

Kind = Literal["markdown", "code"]
Role = Literal["prose", "setup", "exercise", "example", "written"]

EXAMPLE_TAG = "example"
_JUPYTEXT_KEYS = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker", "title"}
_KEYS = {"lang", "nbgrader", "tags"}


@dataclass(frozen=True)
class SourceCell:
    """One cell of a solution source.

    Args:
        number: its place in the file, from 1.
        kind: ``markdown`` or ``code``.
        source: its text; in markdown without the comment signs, in code with the solution.
        role: ``prose`` (markdown), ``written`` (markdown that answers a written question; the text is the model
            answer), ``exercise``, ``example`` (not run when the solution is the reference) or ``setup`` (every other
            code cell).
        language: of a markdown cell that is for one language only, else None.
        grade_id: as written; of an exercise cell it is the exercise's id.
        tags: in the order written.
        points: of a written question's answer, else None.
    """

    number: int
    kind: Kind
    source: str
    role: Role
    language: str | None = None
    grade_id: str | None = None
    tags: tuple[str, ...] = ()
    points: float | None = None

    @property
    def name(self) -> str:
        """How messages call the cell: ``cell 4 (softmax)``."""
        return f"cell {self.number}" + (f" ({self.grade_id})" if self.grade_id else "")


@dataclass(frozen=True)
class Source:
    """A solution source: its file and its cells in order."""

    path: Path
    cells: tuple[SourceCell, ...]

    @property
    def exercises(self) -> tuple[SourceCell, ...]:
        """The exercise cells, in order."""
        return tuple(cell for cell in self.cells if cell.role == "exercise")

    def in_language(self, language: str) -> tuple[SourceCell, ...]:
        """The cells that go into the notebook of ``language``."""
        return tuple(cell for cell in self.cells if cell.language in (None, language))


def read_source(path: Path) -> Source:
    """Reads and examines the solution source ``path``.

    Raises:
        AuthoringError: if the file cannot be read, or a cell of it is not as the format says.
    """
    raw_cells = enumerate(_parse(path), 1)
    cells = tuple(_cell(path, number, raw) for number, raw in raw_cells if raw.source.strip())
    source = Source(path, cells)
    for cell in cells:
        if said := _marker_problem(cell) or _language_line_problem(cell):
            raise AuthoringError(f"{path}, {cell.name}: {said}")
    _refuse_repeated_ids(source)
    return source


def course_source(course: Course, assignment: Assignment) -> Source:
    """Reads the solution source of ``assignment`` and holds it against the course.

    Raises:
        AuthoringError: if `read_source` raises it, the exercise cells are not those of course.yaml, or a text
            is there in one language and not in another language of the course.
    """
    source = read_source(course.solution(assignment))
    _refuse_other_exercises(source, assignment)
    for said in _prose_problems(source, course.languages):
        raise AuthoringError(f"{source.path}, {said}")
    for cell in source.cells:
        if cell.kind == "code" and (said_in := _one_sided(cell, course.languages)):
            raise AuthoringError(
                f"{source.path}, {cell.name}: has '{said_in[0]}:' lines and no '{said_in[1]}:' line; write both"
            )
    return source


def _parse(path: Path) -> list[Any]:
    try:
        import jupytext
        from nbformat import ValidationError
    except ModuleNotFoundError as error:
        raise AuthoringError(
            f"reading {path} needs the package {error.name}, which is not installed: "
            "pip install '.[teach]' in the grader's folder"
        ) from error
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise AuthoringError(
            f"{path}: there is no such file; write it, or take the assignment out of course.yaml"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise AuthoringError(f"{path}: cannot be read as UTF-8 text ({error}); save it as UTF-8") from error
    try:
        return list(jupytext.reads(text, fmt="py:percent").cells)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.relative_path)
        raise AuthoringError(
            f"{path}: a cell has {where} that no notebook can have: {error.message}; correct its '# %%' line"
        ) from error


def _cell(path: Path, number: int, raw: Any) -> SourceCell:
    meta = raw.metadata
    if said := _header_problem(raw.cell_type, meta):
        raise AuthoringError(f"{path}, cell {number}: {said}")
    grading = meta.get("nbgrader", {})
    tags = tuple(meta.get("tags", ()))
    return SourceCell(
        number=number,
        kind=raw.cell_type,
        source=raw.source,
        role=_role(raw.cell_type, grading, tags),
        language=meta.get("lang"),
        grade_id=grading.get("grade_id"),
        tags=tags,
        points=grading.get("points"),
    )


def _role(kind: str, grading: Mapping[str, Any], tags: tuple[str, ...]) -> Role:
    if kind == "markdown":
        return "written" if grading.get("solution") else "prose"
    if grading.get("solution"):
        return "exercise"
    return "example" if EXAMPLE_TAG in tags else "setup"


def _header_problem(kind: str, meta: Mapping[str, Any]) -> str | None:
    if kind not in ("markdown", "code"):
        return f"is a {kind} cell; make it '# %% [markdown]' or '# %%'"
    if "incorrectly_encoded_metadata" in meta:
        return f"its '# %%' line has {meta['incorrectly_encoded_metadata']!r}; write key=value with JSON values"
    if unknown := sorted(set(meta) - _KEYS - _JUPYTEXT_KEYS):
        return f"its '# %%' line has the unknown key {unknown[0]!r}; valid keys are {', '.join(sorted(_KEYS))}"
    return _language_problem(kind, meta) or _grading_problem(kind, meta)


def _language_problem(kind: str, meta: Mapping[str, Any]) -> str | None:
    if "lang" not in meta:
        return None
    if meta["lang"] not in LANGUAGES:
        return f"its lang is {meta['lang']!r}; write one of {', '.join(LANGUAGES)}"
    if kind == "code":
        return f"is a code cell with a lang; remove it and begin the lines in question with '# {meta['lang']}: '"
    return None


def _grading_problem(kind: str, meta: Mapping[str, Any]) -> str | None:
    if "nbgrader" not in meta:
        return None
    if said := _metadata.problem(meta["nbgrader"], kind):
        return said
    if EXAMPLE_TAG in meta.get("tags", ()):
        return f"has both the tag {EXAMPLE_TAG!r} and nbgrader metadata; keep one of them"
    return None


def _marker_problem(cell: SourceCell) -> str | None:
    if cell.role != "exercise":
        if _code.has_marker(cell.source):
            return "has a solution marker outside an exercise cell; move it into one, or set solution to true"
        return None
    try:
        regions = _code.find_regions(cell.source)
    except ValueError as error:
        return str(error)
    if not regions:
        return f"has no solution to take out; put it between '{_code.BEGIN}' and '{_code.END}'"
    return None


def _language_line_problem(cell: SourceCell) -> str | None:
    if cell.kind == "code" and (line := _code.stray_language_line(cell.source)):
        return f"line {line} has a text in one language beside something else; give that text a line of its own"
    return None


def _refuse_repeated_ids(source: Source) -> None:
    for language in LANGUAGES:
        seen: dict[str, SourceCell] = {}
        for cell in source.in_language(language):
            if cell.grade_id is None:
                continue
            first = seen.setdefault(_metadata.sanitised(cell.grade_id), cell)
            if first is not cell:
                raise AuthoringError(
                    f"{source.path}, {cell.name}: its grade_id is that of cell {first.number} too; rename one of them"
                )


def _refuse_other_exercises(source: Source, assignment: Assignment) -> None:
    expected = [exercise.id for exercise in assignment.exercises]
    for cell in source.exercises:
        if cell.grade_id not in expected:
            raise AuthoringError(
                f"{source.path}, {cell.name}: course.yaml has no exercise {cell.grade_id!r} there "
                f"(it has {', '.join(expected)}); add it there, or correct the grade_id"
            )
    written = {cell.grade_id for cell in source.exercises}
    for exercise_id in expected:
        if exercise_id not in written:
            raise AuthoringError(
                f"{source.path}: the exercise {exercise_id!r} of course.yaml has no cell here; "
                "write one with that grade_id and solution set to true, or take it out of course.yaml"
            )


def _prose_problems(source: Source, languages: tuple[str, ...]) -> Iterator[str]:
    for group in _prose_between_code(source):
        for cell in group:
            partners = {code: sum(other.language == code for other in group) for code in languages}
            if cell.language not in partners:
                continue
            for code, count in partners.items():
                if count < partners[cell.language]:
                    yield (
                        f"{cell.name}: prose in {cell.language!r} has no partner in {code!r} "
                        f"({partners[cell.language]} and {count} cells between the same code cells); "
                        "write the missing one"
                    )


def _prose_between_code(source: Source) -> Iterator[list[SourceCell]]:
    group: list[SourceCell] = []
    for cell in source.cells:
        if cell.kind == "markdown":
            group.append(cell)
        else:
            yield group
            group = []
    yield group


def _one_sided(cell: SourceCell, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """A language that has lines in the code cell and a language of the course that has none, or None."""
    used = _code.languages_used(_code.without_solutions(cell.source, languages[0]))
    present = [code for code in languages if code in used]
    absent = [code for code in languages if code not in used]
    return (present[0], absent[0]) if present and absent else None
