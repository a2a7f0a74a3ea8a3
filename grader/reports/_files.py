"""Writing the pages of a class into a folder."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.course import Course
from grader.reports._class_page import assignments_of, class_page
from grader.reports._statistics import newest
from grader.reports._student_page import student_page
from grader.result import Result

# Lower case only: some file systems do not tell Kim from kim.
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
# Names that Windows keeps for devices, with any ending.
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


@dataclass(frozen=True)
class ReportPaths:
    """What `write_reports` wrote.

    Args:
        index: the class page.
        students: (student, assignment) to the student's page.
    """

    index: Path
    students: Mapping[tuple[str, str], Path]


def write_reports(
    results: Iterable[Result],
    course: Course,
    folder: Path,
    language: str,
    *,
    code: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
) -> ReportPaths:
    """Writes ``index.html`` and a page per student and assignment under ``students/``.

    Pages that are there already are replaced, each in one step; other files are left alone.

    Args:
        results: of several for one student and assignment the last one counts.
        course: the Results' course.
        folder: made if it does not exist.
        language: of the pages.
        code: (student, assignment) to exercise id to the learner's source.

    Raises:
        OSError: if the folder cannot be written.
    """
    counted = newest(results)
    known = {a.id: a for a in assignments_of(counted, course)}
    sources = code or {}
    (folder / "students").mkdir(parents=True, exist_ok=True)
    pages: dict[tuple[str, str], Path] = {}
    for result in counted:
        key = (result.student, result.assignment)
        pages[key] = folder / "students" / page_name(*key)
        _replace(pages[key], student_page(result, known[result.assignment], language, sources.get(key)))
    links = {key: f"students/{path.name}" for key, path in pages.items()}
    index = folder / "index.html"
    _replace(index, class_page(counted, course, language, links))
    return ReportPaths(index, pages)


def page_name(student: str, assignment: str) -> str:
    """The file name of a student's page: ASCII, the same everywhere, different for different pairs."""
    return f"{_safe(student)}.{_safe(assignment)}.html"


def _safe(name: str) -> str:
    """``name`` where every file system takes it as it is, else a readable part, ``~`` and its hash.

    A name taken as it is has no ``~``, and 160 bits of SHA-256 keep the others apart.
    """
    if _PLAIN.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:24] or "id"
    return f"{readable}~{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}"


def _replace(path: Path, page: str) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(page, "utf-8")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
