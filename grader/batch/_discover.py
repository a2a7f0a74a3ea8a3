"""Finds submissions in files, folders and zip archives, and tells whose and for what they are.

Accepted layouts, in this order:

    …/<student>/<assignment>/*.ipynb     nbgrader's submitted folder
    …/<student>/<assignment>.ipynb       a folder per student
    …/<student>.ipynb                    flat; the assignment comes from -a or from the notebook's own metadata
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from grader.course import Course
from grader.notebook import MAX_BYTES, NotebookError, read_notebook

MAX_MEMBERS = 5000
MAX_ARCHIVE_BYTES = 2 * 1024 * 1024 * 1024


class DiscoveryError(Exception):
    """A path given by the user cannot be searched; the text says why and what to do."""


@dataclass(frozen=True)
class Found:
    """One submission.

    Args:
        student: the student's id.
        assignment: the assignment's id; empty if it cannot be told.
        source: where it was found, for the record.
        data: its bytes.
    """

    student: str
    assignment: str
    source: str
    data: bytes


@dataclass(frozen=True)
class Discovery:
    """What was found, and what was left out with the reason."""

    submissions: tuple[Found, ...]
    left_out: tuple[str, ...]


def discover(paths: Sequence[Path], course: Course, assignment: str | None = None) -> Discovery:
    """Finds the submissions at ``paths``.

    Args:
        paths: notebooks, folders or zip archives.
        course: the course they belong to.
        assignment: the assignment of all of them, if the user said so.

    Raises:
        DiscoveryError: if a path does not exist or is not a notebook, folder or zip.
    """
    known = {a.id for a in course.assignments}
    found: dict[tuple[str, str], Found] = {}
    left_out: list[str] = []
    for path in paths:
        for where, data in _files(path, left_out):
            one = _identify(where, data, known, assignment)
            key = (one.student, one.assignment)
            if key in found:
                left_out.append(f"{where}: {one.student} has another notebook for it ({found[key].source})")
            else:
                found[key] = one
    ordered = sorted(_completed(found.values(), known), key=lambda f: (f.assignment, f.student))
    return Discovery(tuple(ordered), tuple(left_out))


def _completed(found: Iterable[Found], known: set[str]) -> Iterator[Found]:
    """A file that does not say what it is for (it may be damaged) is for what all the others are for."""
    submissions = list(found)
    told = {one.assignment for one in submissions if one.assignment} or known
    for one in submissions:
        yield replace(one, assignment=next(iter(told))) if not one.assignment and len(told) == 1 else one


def _files(path: Path, left_out: list[str]) -> Iterator[tuple[PurePosixPath, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.ipynb"), key=_preference):
            if not any(part.startswith(".") for part in file.relative_to(path).parts) and file.is_file():
                yield PurePosixPath(file.as_posix()), _read(file)
    elif path.suffix == ".ipynb" and path.is_file():
        yield PurePosixPath(path.as_posix()), _read(path)
    elif path.is_file() and zipfile.is_zipfile(path):
        yield from _members(path, left_out)
    elif not path.exists():
        raise DiscoveryError(f"{path} does not exist: give a notebook, a folder or a zip archive")
    else:
        raise DiscoveryError(f"expected a notebook (.ipynb), a folder or a zip archive, received {path}")


def _preference(path: Path | PurePosixPath) -> tuple[int, str]:
    """Of "03_forward.ipynb" and "03_forward (1).ipynb", the shorter name comes first."""
    return len(path.name), str(path)


def _read(path: Path) -> bytes:
    """The file's bytes; of a file too large to be a notebook, just enough to say so."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return b""


def _members(path: Path, left_out: list[str]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Reads an archive member by member; nothing is ever written by a member's name."""
    with zipfile.ZipFile(path) as archive:
        infos = [i for i in archive.infolist() if i.filename.endswith(".ipynb") and not i.is_dir()]
        if len(infos) > MAX_MEMBERS:
            raise DiscoveryError(f"{path} has {len(infos)} notebooks; up to {MAX_MEMBERS} are read from one archive")
        left = MAX_ARCHIVE_BYTES
        for info in sorted(infos, key=lambda i: _preference(PurePosixPath(i.filename))):
            name = PurePosixPath(info.filename)
            if any(part.startswith(".") or part == "__MACOSX" for part in name.parts):
                continue
            try:
                with archive.open(info) as member:
                    data = member.read(min(MAX_BYTES + 1, left))
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
                left_out.append(f"{path}: {info.filename}: cannot be read ({error})")
                continue
            left -= len(data)
            if left <= 0:
                raise DiscoveryError(f"{path} unpacks to more than {MAX_ARCHIVE_BYTES >> 20} MiB")
            yield name, data


def _identify(where: PurePosixPath, data: bytes, known: set[str], wanted: str | None) -> Found:
    parent, grandparent = where.parent.name, where.parent.parent.name
    if parent in known and grandparent:
        return Found(grandparent, wanted or parent, str(where), data)
    if where.stem in known and parent:
        return Found(parent, wanted or where.stem, str(where), data)
    return Found(where.stem, wanted or _own_assignment(data, known), str(where), data)


def _own_assignment(data: bytes, known: set[str]) -> str:
    """The assignment that the notebook's metadata names, or empty."""
    try:
        named = read_notebook(data).assignment or ""
    except NotebookError:
        return ""
    return named if named in known else ""
