"""From solution sources to the notebooks that learners get.

A build is deterministic to the byte: the same source gives the same file, whoever builds it and when. The
layout of the JSON is that of nbformat's own writer, so saving a notebook unchanged is not a diff either.
"""

from __future__ import annotations

import itertools
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from grader.authoring import _code, _metadata
from grader.authoring._errors import AuthoringError
from grader.authoring.source import Source, SourceCell, course_source
from grader.course import Assignment, Course

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_UNNAMED = {"prose": "text", "setup": "setup", "example": "example"}

Cell = dict[str, Any]
Status = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True)
class Written:
    """One released notebook and what `release` did to its file (``unchanged``: nothing)."""

    path: Path
    assignment: str
    language: str
    status: Status


def build_notebook(course: Course, assignment: Assignment, language: str) -> bytes:
    """The stub notebook of ``assignment`` in ``language``, as the bytes of its file.

    Raises:
        AuthoringError: if the solution source is not right (see `grader.authoring.course_source`), or what it
            gives in that language is not Python, or two cells would have the same id.
    """
    return _notebook(course, assignment, language, course_source(course, assignment))


def release(course: Course) -> list[Written]:
    """Writes every assignment's notebook in every language; files that are right already are not touched.

    All notebooks are built before the first is written, so an error leaves the folder as it was.

    Raises:
        AuthoringError: as `build_notebook`.
    """
    built = [(a, language, course.released(a, language), data) for a, language, data in build_all(course)]
    return [Written(path, a.id, language, write_if_different(path, data)) for a, language, path, data in built]


def differences(course: Course) -> list[str]:
    """What `release` would change, one line for each file; empty if ``assignments/`` is up to date.

    Raises:
        AuthoringError: as `build_notebook`.
    """
    said: list[str] = []
    expected: set[Path] = set()
    for assignment, language, data in build_all(course):
        path = course.released(assignment, language)
        expected.add(path)
        name = path.relative_to(course.root).as_posix()
        if not path.is_file():
            said.append(f"{name}: is missing; run grader release")
        elif (found := path.read_bytes()) != data:
            said.append(f"{name}: {_first_difference(found, data)}; run grader release")
    for path in _surplus(course.root / "assignments", expected):
        name = path.relative_to(course.root).as_posix()
        said.append(f"{name}: is made by no assignment of course.yaml; remove it")
    return said


def build_all(course: Course) -> Iterator[tuple[Assignment, str, bytes]]:
    """Every assignment's notebook in every language of the course, in the order of course.yaml.

    Raises:
        AuthoringError: as `build_notebook`.
    """
    for assignment in course.assignments:
        source = course_source(course, assignment)
        for language in course.languages:
            yield assignment, language, _notebook(course, assignment, language, source)


def write_if_different(path: Path, data: bytes) -> Status:
    """Gives ``path`` the content ``data``, in one step that is never seen half done."""
    known = path.is_file()
    if known and path.read_bytes() == data:
        return "unchanged"
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    beside.write_bytes(data)
    beside.replace(path)
    return "changed" if known else "new"


def _notebook(course: Course, assignment: Assignment, language: str, source: Source) -> bytes:
    if language not in course.languages:
        raise AuthoringError(
            f"{assignment.id}: {language!r} is not a language of the course ({', '.join(course.languages)}); "
            "add it to course.yaml, or ask for one of these"
        )
    cells = list(_cells(course, assignment, language, source))
    _refuse_repeats(source, cells)
    notebook = {
        "cells": cells,
        "metadata": {
            "grader": {"assignment": assignment.id, "course": course.id, "language": language},
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    text = json.dumps(notebook, ensure_ascii=False, indent=1, separators=(",", ": "), sort_keys=True)
    return (text + "\n").encode()


def _cells(course: Course, assignment: Assignment, language: str, source: Source) -> Iterator[Cell]:
    unnamed: Counter[str] = Counter()
    for cell in source.in_language(language):
        if cell.grade_id is None:
            unnamed[cell.role] += 1
            name = f"{_UNNAMED[cell.role]}-{unnamed[cell.role]:02d}"
        else:
            name = _metadata.sanitised(cell.grade_id)
        text = _released_text(source, cell, language)
        if cell.role == "written":
            grading = _metadata.released(text, cell.kind, name, grade=True, solution=True, points=cell.points)
            yield _cell(cell.kind, name, text, grading, cell.tags)
            continue
        if cell.role == "example":
            yield _cell(cell.kind, name, text, tags=cell.tags)
            continue
        grading = _metadata.released(text, cell.kind, name, solution=cell.role == "exercise")
        yield _cell(cell.kind, name, text, grading, cell.tags)
        if cell.role == "exercise":
            yield _check_cell(course, assignment, str(cell.grade_id))


def _released_text(source: Source, cell: SourceCell, language: str) -> str:
    if cell.kind == "markdown":
        return _code.STUB_ANSWER[language] if cell.role == "written" else cell.source
    text = _code.in_language(_code.without_solutions(cell.source, language), language)
    if said := _code.syntax_problem(text):
        raise AuthoringError(
            f"{source.path}, {cell.name}: what is released of it in {language!r} is not Python ({said}); "
            "check where the solution and the language lines begin and end"
        )
    return text


def _check_cell(course: Course, assignment: Assignment, exercise_id: str) -> Cell:
    homes = [a for a in course.assignments if any(e.id == exercise_id for e in a.exercises)]
    which = f", assignment={json.dumps(assignment.id)}" if len(homes) > 1 else ""
    text = f"check({json.dumps(exercise_id)}{which})"
    name = _metadata.sanitised(f"check-{exercise_id}")
    points = assignment.exercise(exercise_id).points
    return _cell("code", name, text, _metadata.released(text, "code", name, grade=True, points=points))


def _cell(kind: str, name: str, text: str, grading: dict[str, Any] | None = None, tags: tuple[str, ...] = ()) -> Cell:
    meta: dict[str, Any] = {"tags": list(tags)} if tags else {}
    if grading is not None:
        # What nbgrader's own release sets, so that Jupyter keeps the cell in place and a locked one as it is.
        meta |= {"deletable": False, "nbgrader": grading}
        if grading["locked"]:
            meta["editable"] = False
    cell: Cell = {
        "cell_type": kind,
        "id": _metadata.cell_id(name),
        "metadata": meta,
        "source": text.splitlines(keepends=True),
    }
    return cell | {"execution_count": None, "outputs": []} if kind == "code" else cell


def _refuse_repeats(source: Source, cells: list[Cell]) -> None:
    (name, count), *_ = Counter(cell["id"] for cell in cells).most_common(1) or [("", 0)]
    if count > 1:
        raise AuthoringError(
            f"{source.path}: {count} cells of the notebook would have the id {name!r}; rename the "
            "grade_id that is like a generated one (text-NN, setup-NN, example-NN, check-<exercise>)"
        )


def _first_difference(found: bytes, built: bytes) -> str:
    """In a clause: the first cell in which the notebook ``found`` is not the one ``built``."""
    try:
        theirs, ours = (json.loads(data)["cells"] for data in (found, built))
        pairs = list(itertools.zip_longest(theirs, ours))
    except (ValueError, KeyError, TypeError):
        return "cannot be read as a notebook"
    for number, (their, our) in enumerate(pairs, 1):
        if their == our:
            continue
        if our is None:
            return f"has {len(theirs) - len(ours)} cells too many, from cell {number} on"
        return f"differs from its source, first in cell {number} ({our['id']})"
    return "differs from its source outside the cells (metadata or layout of the file)"


def _surplus(folder: Path, expected: set[Path]) -> list[Path]:
    """The files under ``folder`` that are not ``expected``, without hidden ones (checkpoints, .DS_Store)."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(
        path
        for path in files
        if path not in expected and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
