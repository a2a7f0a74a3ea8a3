"""Reads a notebook from bytes, with every cap checked before the parse and outputs left out.

nbformat is not used here: it raises nine kinds of exception on malformed files and needs half a minute for a hostile
one. The few keys that grading needs are read directly and everything unexpected becomes one `NotebookError`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.text import Message, _

MAX_BYTES = 20 * 1024 * 1024
MAX_CELLS = 5000
MAX_CELL_CHARS = 1024 * 1024


class NotebookError(Exception):
    """The bytes are not a notebook that can be read.

    Attributes:
        message: what was received, and what to do.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Cell:
    """One cell.

    Args:
        number: its place in the notebook, from 1.
        kind: ``code``, ``markdown`` or ``raw``.
        source: its text.
        grade_id: nbgrader's id, or the cell's own id, or None.
        locked: whether nbgrader calls it read-only.
        solution: whether nbgrader calls it the learner's to write.
        grade: whether nbgrader calls it a test cell.
    """

    number: int
    kind: str
    source: str
    grade_id: str | None = None
    locked: bool = False
    solution: bool = False
    grade: bool = False


@dataclass(frozen=True)
class Notebook:
    """The cells of a notebook, and what it says of itself.

    Args:
        cells: in order.
        sha256: of the bytes it was read from.
        assignment: the assignment it was released for, if its metadata says so.
        language: the language it was released in, if its metadata says so.
    """

    cells: tuple[Cell, ...]
    sha256: str
    assignment: str | None = None
    language: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def code(self) -> tuple[Cell, ...]:
        """The code cells."""
        return tuple(cell for cell in self.cells if cell.kind == "code")


def read_notebook(data: bytes) -> Notebook:
    """Reads a notebook.

    Raises:
        NotebookError: if it is too large, not JSON, or not a notebook.
    """
    if len(data) > MAX_BYTES:
        raise NotebookError(
            _("The file is {size} MB; notebooks up to {limit} MB are read. Clear the outputs and save again.",
              size=len(data) // 1_000_000, limit=MAX_BYTES // 1_000_000)
        )  # fmt: skip
    if not data.strip():
        raise NotebookError(_("The file is empty. Save the notebook and hand it in again."))
    root = _parse(data)
    cells = root.get("cells")
    if not isinstance(cells, list):
        raise NotebookError(_("The file is JSON but has no list of cells. Hand in the .ipynb file itself."))
    if len(cells) > MAX_CELLS:
        raise NotebookError(
            _("The notebook has {count} cells; up to {limit} are read.", count=len(cells), limit=MAX_CELLS)
        )
    metadata = root.get("metadata")
    ours = metadata.get("grader") if isinstance(metadata, dict) else None
    ours = ours if isinstance(ours, dict) else {}
    return Notebook(
        cells=tuple(_cell(number, raw) for number, raw in enumerate(cells, start=1)),
        sha256=hashlib.sha256(data).hexdigest(),
        assignment=_text_or_none(ours.get("assignment")),
        language=_text_or_none(ours.get("language")),
        metadata=ours,
    )


def _parse(data: bytes) -> dict[str, Any]:
    try:
        root = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotebookError(_("The file is not UTF-8 text. Hand in the .ipynb file itself.")) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise NotebookError(
            _("The file is not a notebook: its JSON is damaged. Open it in Jupyter, save, and hand it in again.")
        ) from error
    if not isinstance(root, dict):
        raise NotebookError(_("The file is JSON but not a notebook. Hand in the .ipynb file itself."))
    return root


def _cell(number: int, raw: Any) -> Cell:
    if not isinstance(raw, dict):
        raise NotebookError(_("Cell {number} is not a cell. Open the file in Jupyter and save it.", number=number))
    source = _source(raw.get("source", ""))
    if len(source) > MAX_CELL_CHARS:
        raise NotebookError(
            _("Cell {number} has {size} characters; up to {limit} are read.",
              number=number, size=len(source), limit=MAX_CELL_CHARS)
        )  # fmt: skip
    metadata = raw.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    nbgrader = nbgrader if isinstance(nbgrader, dict) else {}
    return Cell(
        number=number,
        kind=str(raw.get("cell_type", "raw")),
        source=source,
        grade_id=_text_or_none(nbgrader.get("grade_id")) or _text_or_none(raw.get("id")),
        locked=nbgrader.get("locked") is True,
        solution=nbgrader.get("solution") is True,
        grade=nbgrader.get("grade") is True,
    )


def _source(raw: Any) -> str:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list):
        return "".join(part for part in raw if isinstance(part, str))
    return ""


def _text_or_none(value: Any) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= 200 else None
