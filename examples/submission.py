"""What a handed-in notebook is made of: a released notebook, a student's work in it, and how it was saved.

Everything here is plain data in, plain data out, and the same every time: ids and execution counts come from a hash
of the student's name, outputs from the files in ``outputs/``.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]

OUTPUTS = Path(__file__).parent / "outputs"
_STUB = re.compile(
    r"^( *)# (?:YOUR CODE HERE|여기에 코드를 작성하세요\.)\n\1raise NotImplementedError\(\)", re.MULTILINE
)
# What the example cells of the two assignments draw: file in outputs/, and the figure's size in pixels.
_PICTURES = {
    ("03_forward", "example-01"): ("sigmoid", "500x300 with 1 Axes"),
    ("03_forward", "example-03"): ("overflow", "500x300 with 1 Axes"),
    ("06_backprop", "example-05"): ("spirals", "1000x400 with 2 Axes"),
}


class ClassError(Exception):
    """The table of students does not fit the released notebooks any more; the text says where."""


@dataclass(frozen=True)
class Extra:
    """A cell that the student added behind the cell ``after`` (empty: in front of all others)."""

    after: str
    source: str
    kind: str = "code"
    printed: str = ""


@dataclass(frozen=True)
class Work:
    """One notebook that a student hands in.

    Args:
        assignment: the assignment's id.
        what: in a sentence, what is special about it.
        code: exercise to her text: a tuple fills the stubs of the cell in order, a string is the whole cell.
        styles: exercise to the name of one of the course's alternatives.
        mistakes: exercise to the id of one of the course's known mistakes.
        rest: the style of all other exercises: the how-manieth alternative each of them is written as, counted
            round. None: they are left.
        left: the exercises that she left all the same.
        extra: cells she added.
        solved: the exercises whose check she ran and saw pass.
        pictures: whether she ran the examples, and their pictures are in the file.
        errors: cell to the exception she left below it.
        language: the language of the notebook she worked in.
        filename: without ending, if she renamed the file.
        saved: what her program, or an accident, made of the notebook.
        torn: the part of the file that is left of it, between 0 and 1.
    """

    assignment: str
    what: str
    code: Mapping[str, tuple[str, ...] | str] = field(default_factory=dict)
    styles: Mapping[str, str] = field(default_factory=dict)
    mistakes: Mapping[str, str] = field(default_factory=dict)
    rest: int | None = None
    left: Sequence[str] = ()
    extra: Sequence[Extra] = ()
    solved: Sequence[str] = ()
    pictures: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    language: str = "ko"
    filename: str = ""
    saved: Callable[[Json], Json] | None = None
    torn: float = 1.0


@dataclass(frozen=True)
class Student:
    """A student: her id, who she is, and what she hands in."""

    id: str
    who: str
    works: tuple[Work, ...]


def submission(released: Json, student: str, work: Work) -> bytes:
    """The file that ``student`` hands in.

    Raises:
        ClassError: if the released notebook has not the cells or stubs that ``work`` fills.
    """
    notebook = copy.deepcopy(released)
    _fill(notebook, work)
    _insert(notebook, student, work)
    _run(notebook, student, work)
    notebook["metadata"]["language_info"] = {"file_extension": ".py", "name": "python", "version": "3.11.7"}
    if work.saved is not None:
        notebook = work.saved(notebook)
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return text[: int(len(text) * work.torn)].encode()


def _fill(notebook: Json, work: Work) -> None:
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    for exercise, code in work.code.items():
        if exercise not in cells:
            raise ClassError(f"{work.assignment} has no cell {exercise!r} any more: {work.what}")
        stub = "".join(cells[exercise]["source"])
        cells[exercise]["source"] = _lines(code.strip("\n") if isinstance(code, str) else _filled(stub, code, work))


def _filled(stub: str, bodies: Sequence[str], work: Work) -> str:
    if len(_STUB.findall(stub)) != len(bodies):
        raise ClassError(f"{work.assignment}: {len(bodies)} bodies do not fit the stubs: {work.what}")
    left = iter(bodies)
    return _STUB.sub(lambda found: textwrap.indent(textwrap.dedent(next(left)).strip("\n"), found[1]), stub)


def _insert(notebook: Json, student: str, work: Work) -> None:
    for number, extra in enumerate(work.extra):
        cell: Json = {"cell_type": extra.kind, "id": _hash(student, work.assignment, number)[:8], "metadata": {}}
        cell["source"] = _lines(extra.source.strip("\n"))
        if extra.kind == "code":
            cell |= {"execution_count": None, "outputs": [_stream(extra.printed)] if extra.printed else []}
        ids = [other["id"] for other in notebook["cells"]]
        if extra.after and extra.after not in ids:
            raise ClassError(f"{work.assignment} has no cell {extra.after!r} any more: {work.what}")
        place = ids.index(extra.after) + 1 if extra.after else 0
        while extra.after and place < len(ids) and not notebook["cells"][place]["metadata"]:
            place += 1  # behind her own cells that stand there already
        notebook["cells"].insert(place, cell)


def _run(notebook: Json, student: str, work: Work) -> None:
    """Execution counts and outputs of the cells that she ran, with the gaps that running a cell again leaves."""
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code" or not _was_run(cell, work):
            continue
        count += 1 + int(_hash(student, cell["id"])[:4], 16) % 3
        cell["execution_count"] = count
        cell["outputs"] += list(_outputs(cell["id"], count, work))


def _was_run(cell: Json, work: Work) -> bool:
    name = cell["id"]
    if not work.code and not work.extra:
        return False
    if name in work.errors:
        return True
    if name.startswith("check-"):
        return name.removeprefix("check-") in work.solved
    if name.startswith("example-"):
        return work.pictures and (work.assignment, name) in _PICTURES
    return not _STUB.search("".join(cell["source"]))


def _outputs(name: str, count: int, work: Work) -> list[Json]:
    if name in work.errors:
        kind, _, text = work.errors[name].partition(": ")
        return [{"ename": kind, "evalue": text, "output_type": "error", "traceback": [work.errors[name]]}]
    if name.startswith("check-"):
        said = (OUTPUTS / f"{name.removeprefix('check-')}.{work.language}.txt").read_text("utf-8").rstrip("\n")
        data = {"text/plain": _lines(said)}
        return [{"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"}]
    if (work.assignment, name) in _PICTURES:
        stem, size = _PICTURES[work.assignment, name]
        picture = base64.b64encode((OUTPUTS / f"{stem}.png").read_bytes()).decode() + "\n"
        data = {"image/png": picture, "text/plain": [f"<Figure size {size}>"]}
        shown: Json = {"data": data, "metadata": {}, "output_type": "display_data"}
        printed = OUTPUTS / f"{stem}.txt"
        return [shown, _stream(printed.read_text("utf-8"))] if printed.is_file() else [shown]
    return []


# --- what programs and accidents make of a notebook ---


def by_colab(notebook: Json) -> Json:
    """As Colab saves it: its own metadata, and none of what Jupyter and nbgrader had put there."""
    for number, cell in enumerate(notebook["cells"]):
        del cell["id"]
        cell["metadata"] = {"id": _token(number, cell)}
    metadata = {
        "colab": {"provenance": [], "toc_visible": True},
        "kernelspec": {"display_name": "Python 3", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return {"cells": notebook["cells"], "metadata": metadata, "nbformat": 4, "nbformat_minor": 0}


def by_old_jupyter(notebook: Json) -> Json:
    """As a Jupyter of 2019 saves it: format 4.2, which has no cell ids."""
    for cell in notebook["cells"]:
        del cell["id"]
    return notebook | {"nbformat_minor": 2}


def without(*names: str) -> Callable[[Json], Json]:
    """A notebook from which the cells ``names`` were deleted."""

    def save(notebook: Json) -> Json:
        return notebook | {"cells": [cell for cell in notebook["cells"] if cell["id"] not in names]}

    return save


def copied(name: str, source: str) -> Callable[[Json], Json]:
    """A notebook in which the cell ``name`` was copied, grade_id and all, and the copy holds ``source``."""

    def save(notebook: Json) -> Json:
        cells = notebook["cells"]
        place = next(number for number, cell in enumerate(cells) if cell["id"] == name)
        twin = copy.deepcopy(cells[place]) | {"id": _hash(name, source)[:8], "source": _lines(source.strip("\n"))}
        return notebook | {"cells": [*cells[: place + 1], twin, *cells[place + 1 :]]}

    return save


def _stream(text: str) -> Json:
    return {"name": "stdout", "output_type": "stream", "text": _lines(text)}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _hash(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def _token(number: int, cell: Json) -> str:
    digest = hashlib.sha256(f"{number} {''.join(cell['source'])}".encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()[:12]
