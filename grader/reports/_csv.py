"""Results as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from grader.result import Result

_COLUMNS = ("student", "assignment", "score", "max_score", "status")
# Spreadsheets take a cell that begins like this for a formula, some also after one of the control characters.
_FORMULA = tuple("=+-@\t\r\n\0＝＋－＠")


def results_csv(results: Iterable[Result]) -> str:
    """One row per Result: student, assignment, score, max_score, status.

    Numbers are written as numbers. An unscored Result has an empty score and its status, never 0. Text that a
    spreadsheet would run as a formula gets an apostrophe in front, and all text is quoted so that it stays in
    its cell also where semicolons separate cells.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for r in results:
        score = None if r.score is None else _number(r.score)
        row = (_cell(r.student), _cell(r.assignment), score, _number(r.max_score), _cell(r.status.value))
        writer.writerow(row)
    return text.getvalue()


def _cell(text: str) -> str:
    # Lone surrogates stand for undecodable bytes of file names; no encoding can write them.
    writable = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return f"'{writable}" if writable.startswith(_FORMULA) else writable


def _number(value: float) -> float:
    rounded = round(float(value), 10)  # 25, where sums of thirds make 24.999999999999996
    return int(rounded) if rounded.is_integer() else rounded
