"""nbgrader's cell metadata, schema version 3: what a source may say, and what a released cell says.

The rules are those of nbgrader's own validator, which is too heavy to import for them (1.7 s); the tests hold
the two against each other.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

SCHEMA_VERSION = 3
_FLAGS = ("grade", "solution", "locked", "task")
_REQUIRED = ("schema_version", "grade", "solution", "locked")
_KNOWN = {*_REQUIRED, "task", "grade_id", "points", "checksum", "cell_type"}
_GRADE_ID = re.compile(r"[A-Za-z0-9_.-]+")
_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9_-]")
_LONGEST_CELL_ID = 64  # nbformat 4.5
MOST_POINTS = 1000  # as in course.yaml


def problem(meta: Any, kind: str) -> str | None:
    """What is wrong with the ``nbgrader`` metadata of a source cell (one clause and the remedy), or None.

    Args:
        meta: the metadata.
        kind: of the cell, ``markdown`` or ``code``.
    """
    if not isinstance(meta, dict):
        return f"nbgrader metadata is {meta!r}; write it as a JSON object"
    if missing := [key for key in _REQUIRED if key not in meta]:
        return f"nbgrader metadata lacks {missing[0]!r}; add it"
    if unknown := sorted(set(meta) - _KNOWN):
        return f"nbgrader metadata has the unknown key {unknown[0]!r}; remove it"
    if meta["schema_version"] != SCHEMA_VERSION or isinstance(meta["schema_version"], bool):
        return f"nbgrader schema_version is {meta['schema_version']!r}; write {SCHEMA_VERSION}"
    for flag in _FLAGS:
        if not isinstance(meta.get(flag, False), bool):
            return f"nbgrader {flag!r} is {meta[flag]!r}; write true or false"
    grade_id = meta.get("grade_id")
    if not isinstance(grade_id, str) or not _GRADE_ID.fullmatch(grade_id):
        return f"nbgrader grade_id is {grade_id!r}; write letters, digits, '_', '-' and '.' only"
    return _combination_problem(meta) if kind == "code" or not meta["solution"] else _written_problem(meta)


def _written_problem(meta: dict[str, Any]) -> str | None:
    """A markdown cell that the learner fills is the answer to a written question: a person gives its points."""
    if not meta["grade"] or meta["locked"] or meta.get("task", False):
        return "is a markdown cell marked as a solution; for a written question set grade too, and not locked or task"
    points = meta.get("points")
    if isinstance(points, bool) or not isinstance(points, (int, float)) or not 0 < points <= MOST_POINTS:
        return f"is a written question worth {points!r} points; write a number above 0, at most {MOST_POINTS}"
    return None


def _combination_problem(meta: dict[str, Any]) -> str | None:
    if meta["grade"] or meta.get("task", False) or "points" in meta:
        return "nbgrader metadata gives points here; remove them, check cells are generated from course.yaml"
    if meta["solution"] == meta["locked"]:
        return (
            f"nbgrader metadata says solution={meta['solution']} and locked={meta['locked']}; "
            "set exactly one: solution for an exercise, locked for a read-only cell"
        )
    return None


def sanitised(name: str) -> str:
    """``name`` with a hyphen for every character that a grade_id may not have."""
    return _NOT_IN_IDS.sub("-", name)


def cell_id(grade_id: str) -> str:
    """The notebook cell id of a grade_id: itself, or a deterministic shortening where it is too long."""
    if len(grade_id) <= _LONGEST_CELL_ID:
        return grade_id
    digest = hashlib.md5(grade_id.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{grade_id[: _LONGEST_CELL_ID - 9]}-{digest}"


def released(
    source: str,
    kind: str,
    grade_id: str,
    *,
    grade: bool = False,
    solution: bool = False,
    points: float | None = None,
) -> dict[str, Any]:
    """The ``nbgrader`` metadata of a released cell, with its checksum.

    A cell that is not a solution is locked. ``points`` is needed when ``grade`` is true.
    """
    meta: dict[str, Any] = {
        "cell_type": kind,
        "checksum": checksum(source, kind, grade_id, grade=grade, solution=solution, points=points),
        "grade": grade,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": SCHEMA_VERSION,
        "solution": solution,
        "task": False,
    }
    if grade and points is not None:
        meta["points"] = int(points) if float(points).is_integer() else points
    return meta


def checksum(source: str, kind: str, grade_id: str, *, grade: bool, solution: bool, points: float | None = None) -> str:
    """The md5 by which nbgrader sees a changed cell: the formula of ``nbgrader.utils.compute_checksum``."""
    parts = [source, kind, str(grade), str(solution), str(not solution), grade_id]
    if grade and points is not None:
        parts.append(str(float(points)))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()
