"""Reads a notebook from bytes, with every cap checked before the parse and outputs left out.

nbformat is not used here: it raises nine kinds of exception on malformed files and needs half a minute for a hostile
one. The few keys that grading needs are read directly, whatever version wrote them, and everything unexpected becomes
one `NotebookError`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grader.text import Message, _

MAX_BYTES = 20 * 1024 * 1024
MAX_CELLS = 5000
MAX_CELL_CHARS = 1024 * 1024
# Lists and objects in the JSON. 5000 cells with outputs have some 50 000; 20 MB of empty ones would cost half a
# gigabyte and six seconds to parse, so they are counted first.
MAX_PARTS = 300_000
# A JSON string; one that is not closed reaches to the end, so that no text makes this look twice at a character.
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)

# A Python export: "# In[3]:" (nbconvert) or "# %%" (jupytext, VS Code) on a line of its own begins a cell.
_EXPORT_CELL = re.compile(r"^# (?:In\s?\[[\d ]*\]:|%%(?P<options>.*))[ \t]*$", re.MULTILINE)
_EXPORTED_ID = re.compile(r'"grade_id": *"([^"]+)"')
# nbconvert writes the text cells after a code cell as comments at the left margin.
_PROSE_AT_END = re.compile(r"(?:\A|\n)(?:#[^\n]*|[ \t]*)(?:\n(?:#[^\n]*|[ \t]*))*\Z")


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
    points: float = 0.0


@dataclass(frozen=True)
class Notebook:
    """The cells of a notebook, and what it says of itself.

    Args:
        cells: in order.
        sha256: of the bytes it was read from.
        assignment: the assignment it was released for, if its metadata says so.
        language: the language it was released in, if its metadata says so.
        form: ``notebook``, ``notebook of format 3`` or ``Python export``.
    """

    cells: tuple[Cell, ...]
    sha256: str
    assignment: str | None = None
    language: str | None = None
    form: str = "notebook"

    @property
    def code(self) -> tuple[Cell, ...]:
        """The code cells."""
        return tuple(cell for cell in self.cells if cell.kind == "code")


def read_notebook(data: bytes) -> Notebook:
    """Reads a notebook: nbformat 4 of any minor version, nbformat 3, or its export as a Python script.

    Raises:
        NotebookError: if it is too large, not JSON, or not a notebook.
    """
    if len(data) > MAX_BYTES:
        raise NotebookError(
            _(
                "The file is {size} MB; notebooks up to {limit} MB are read. Clear the outputs and save again.",
                size=len(data) // 1_000_000,
                limit=MAX_BYTES // 1_000_000,
            )
        )
    text = _text(data)
    ours: Mapping[str, Any] = {}
    if not text.lstrip().startswith(("{", "[")) and _EXPORT_CELL.search(text):
        raw_cells, form = _export_cells(text), "Python export"
    else:
        root = _parse(text)
        raw_cells, form = _raw_cells(root)
        ours = _mapping(_mapping(root.get("metadata")).get("grader"))
    if len(raw_cells) > MAX_CELLS:
        raise NotebookError(
            _("The notebook has {count} cells; up to {limit} are read.", count=len(raw_cells), limit=MAX_CELLS)
        )
    return Notebook(
        cells=tuple(_cell(number, raw) for number, raw in enumerate(raw_cells, start=1)),
        sha256=hashlib.sha256(data).hexdigest(),
        assignment=_text_or_none(ours.get("assignment")),
        language=_text_or_none(ours.get("language")),
        form=form,
    )


def _text(data: bytes) -> str:
    if not data.strip():
        raise NotebookError(_("The file is empty. Save the notebook and hand it in again."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotebookError(_("The file is not UTF-8 text. Hand in the .ipynb file itself.")) from error


def _parse(text: str) -> Mapping[str, Any]:
    if _parts(text) > MAX_PARTS and _parts(_STRING.sub("", text)) > MAX_PARTS:
        raise NotebookError(
            _("The notebook has more than {limit} parts. Clear the outputs and save again.", limit=MAX_PARTS)
        )
    try:
        root = json.loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise NotebookError(
            _("The file is not a notebook: its JSON is damaged. Open it in Jupyter, save, and hand it in again.")
        ) from error
    if not isinstance(root, dict):
        raise NotebookError(_("The file is JSON but not a notebook. Hand in the .ipynb file itself."))
    return root


def _parts(text: str) -> int:
    return text.count("{") + text.count("[")


def _raw_cells(root: Mapping[str, Any]) -> tuple[list[Any], str]:
    cells = root.get("cells")
    if isinstance(cells, list):
        return cells, "notebook"
    worksheets = root.get("worksheets")
    if isinstance(worksheets, list):
        found = [_mapping(sheet).get("cells") for sheet in worksheets]
        return [cell for part in found if isinstance(part, list) for cell in part], "notebook of format 3"
    raise NotebookError(_("The file is JSON but has no list of cells. Hand in the .ipynb file itself."))


def _export_cells(text: str) -> list[Any]:
    """The cells of a Python export; what nbconvert or jupytext put into comments is left out or in comments."""
    heads = list(_EXPORT_CELL.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    cells = [_export_cell("code", text[: heads[0].start()], "")]
    for head, end in zip(heads, ends, strict=True):
        options = head["options"] or ""
        kind = "markdown" if "[markdown]" in options else "code"
        cells.append(_export_cell(kind, text[head.end() : end], options))
    return [cell for cell in cells if cell["source"]]


def _export_cell(kind: str, text: str, options: str) -> dict[str, Any]:
    named = _EXPORTED_ID.search(options)
    metadata = {"nbgrader": {"grade_id": named[1]}} if named else {}
    source = _PROSE_AT_END.sub("", text) if kind == "code" else text
    return {"cell_type": kind, "source": source.strip("\n"), "metadata": metadata}


def _cell(number: int, raw: Any) -> Cell:
    if not isinstance(raw, dict):
        raise NotebookError(_("Cell {number} is not a cell. Open the file in Jupyter and save it.", number=number))
    source = _source(raw.get("source", raw.get("input", "")))  # format 3 calls a code cell's text its input
    if len(source) > MAX_CELL_CHARS:
        raise NotebookError(
            _(
                "Cell {number} has {size} characters; up to {limit} are read.",
                number=number,
                size=len(source),
                limit=MAX_CELL_CHARS,
            )
        )
    nbgrader = _mapping(_mapping(raw.get("metadata")).get("nbgrader"))
    return Cell(
        number=number,
        kind=str(raw.get("cell_type", "raw"))[:20],
        source=source,
        grade_id=_text_or_none(nbgrader.get("grade_id")) or _text_or_none(raw.get("id")),
        locked=nbgrader.get("locked") is True,
        solution=nbgrader.get("solution") is True,
        grade=nbgrader.get("grade") is True,
        points=_points(nbgrader.get("points")),
    )


def _points(value: Any) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and 0 < value < 1e6 else 0.0


def _source(raw: Any) -> str:
    if isinstance(raw, str):
        return _encodable(raw)
    if isinstance(raw, list):
        return _encodable("".join(part for part in raw if isinstance(part, str)))
    return ""


def _encodable(text: str) -> str:
    """Lone surrogates, which JSON can carry and UTF-8 cannot, as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text_or_none(value: Any) -> str | None:
    return _encodable(value) if isinstance(value, str) and 0 < len(value) <= 200 else None
