"""Finds submissions in files, folders and zip archives, and tells whose and for what they are.

Whose a notebook is comes from its path relative to the folder or archive that was given. Accepted layouts, in this
order:

    <student>/<assignment>/*.ipynb     nbgrader's submitted folder
    <assignment>/<student>.ipynb       a folder per assignment
    <student>/<assignment>*.ipynb      a folder per student, also for "03_forward (1).ipynb"
    <assignment>.ipynb                 the folder or archive that was given is the student's
    <student>.ipynb                    flat; the assignment comes from -a or from the notebook's own metadata

Python exports (.py) count where there is no notebook for the same student and assignment.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from grader.batch._reading import NOTEBOOK, SCRIPT, DiscoveryError, File, read_archive, read_file, read_folder
from grader.course import Course
from grader.notebook import Notebook, NotebookError, read_notebook
from grader.text import Message

__all__ = ["Discovery", "DiscoveryError", "Found", "discover"]

# What browsers, file managers and Jupyter put behind the name of a copy.
_COPY = re.compile(r" ?\(\d+\)|-Copy\d*|[ _-]copy\d*| - 복사본.*| 복사본.*", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """One submission.

    Args:
        student: the student's id.
        assignment: the assignment's id; empty if it cannot be told.
        source: where it was found, for the record.
        data: its bytes.
        problem: why its bytes could not be read; it is unreadable then, and not lost.
    """

    student: str
    assignment: str
    source: str
    data: bytes
    problem: Message | None = None


@dataclass(frozen=True)
class Discovery:
    """What was found, and what was left out with the reason."""

    submissions: tuple[Found, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class _Place:
    """A file, and the name of the folder or archive it was found in (empty for a file that was given itself)."""

    file: File
    root: str

    @property
    def stem(self) -> str:
        return _composed(self.file.place.stem)

    @property
    def folders(self) -> tuple[str, ...]:
        return tuple(_composed(part) for part in self.file.place.parts[:-1])


def discover(paths: Sequence[Path], course: Course, assignment: str | None = None) -> Discovery:
    """Finds the submissions at ``paths``.

    Args:
        paths: notebooks, folders or zip archives.
        course: the course they belong to.
        assignment: the assignment of all of them, if the user said so.

    Raises:
        DiscoveryError: if a path does not exist or is not a notebook, folder or zip, or holds far too much.
    """
    known = {a.id for a in course.assignments}
    left_out: list[str] = []
    places = [place for path in paths for place in _places(path, left_out)]
    stems = Counter(stem for _folders, stem in {(place.folders, place.stem) for place in places})
    found: dict[tuple[str, str], Found] = {}
    for place in sorted(places, key=_preference):
        notebook = _read(place.file, left_out)
        if notebook is None and place.file.place.suffix.lower() == SCRIPT:
            continue
        one = _identify(place, notebook, known, assignment, repeated=stems[place.stem] > 1)
        key = (one.student, one.assignment)
        if key in found:
            left_out.append(f"{one.source}: {one.student} has another notebook for it ({found[key].source})")
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


def _places(path: Path, left_out: list[str]) -> Iterator[_Place]:
    if path.is_dir():
        name = _composed(path.resolve().name)
        yield from (_Place(file, name) for file in read_folder(path, left_out))
    elif path.suffix.lower() in (NOTEBOOK, SCRIPT) and path.is_file():
        # The user named the file: the folders she named it with say whose it is.
        file = read_file(path)
        yield _Place(replace(file, place=PurePosixPath(os.path.relpath(path, _above(path)))), "")
    elif path.is_file():
        yield from (_Place(file, _composed(path.stem)) for file in read_archive(path, left_out))
    elif not path.exists():
        raise DiscoveryError(f"{path} does not exist: give a notebook, a folder or a zip archive")
    else:
        raise DiscoveryError(f"expected a notebook (.ipynb), a folder or a zip archive, received {path}")


def _above(path: Path) -> Path:
    """The folder two above a file, or as far up as there are."""
    return path.absolute().parents[min(2, len(path.absolute().parents) - 1)]


def _preference(place: _Place) -> tuple[bool, int, str]:
    """Notebooks before exports; of "03_forward.ipynb" and "03_forward (1).ipynb", the shorter name comes first."""
    name = place.file.place.name
    return name.lower().endswith(SCRIPT), len(name), place.file.source


def _read(file: File, left_out: list[str]) -> Notebook | None:
    """The notebook, if it can be read; a Python file that is no notebook is said to be left out."""
    try:
        notebook = read_notebook(file.data)
    except NotebookError:
        notebook = None
    if notebook is None and file.place.suffix.lower() == SCRIPT:
        left_out.append(f"{file.source}: a Python file without notebook cells")
    return notebook


def _identify(
    place: _Place, notebook: Notebook | None, known: set[str], wanted: str | None, *, repeated: bool
) -> Found:
    student, assignment = _owner(place, known, repeated=repeated)
    if not assignment and notebook is not None and notebook.assignment in known:
        assignment = str(notebook.assignment)
    file = place.file
    return Found(student, wanted or assignment, file.source, file.data, file.problem)


def _owner(place: _Place, known: set[str], *, repeated: bool) -> tuple[str, str]:
    """The student and, if the path tells it, the assignment."""
    folders, stem = place.folders, place.stem
    if folders and folders[-1] in known:
        if len(folders) > 1:
            return folders[-2], folders[-1]
        named = _named(stem, known)
        return (place.root if named and _is_copy(stem, named) and place.root else stem), folders[-1]
    named = _named(stem, known)
    if named and folders:
        return folders[-1], named
    if named and _is_copy(stem, named) and place.root:
        return place.root, named
    # "Untitled.ipynb" in many folders: the folders say whose they are.
    return (folders[-1] if folders and repeated else stem), ""


def _named(stem: str, known: set[str]) -> str:
    """The assignment whose id a file's name begins with, or empty."""
    fitting = [a for a in known if stem == a or (stem.startswith(a) and not stem[len(a)].isalnum())]
    return max(fitting, key=len, default="")


def _is_copy(stem: str, assignment: str) -> bool:
    """Whether a file's name says no more than which assignment it is."""
    rest = stem[len(assignment) :]
    return not rest or bool(_COPY.fullmatch(rest))


def _composed(name: str) -> str:
    """Korean syllables as one character each: macOS writes their letters one by one."""
    return unicodedata.normalize("NFC", name)
