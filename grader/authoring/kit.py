"""The learner's kit: a zip with the stubs, the public checks and the recorded answers, and nothing else.

A ``pyproject.toml`` beside them makes it a package, so that pip installs it where only a notebook was opened.

What goes in is named file by file from course.yaml. No folder is ever copied, so a solution, a hidden check
or a known mistake is left out because nothing asks for it, not because a filter caught it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.authoring._errors import AuthoringError
from grader.authoring._package import kit_project
from grader.authoring._readme import kit_readme
from grader.authoring.release import build_all, write_if_different
from grader.course import Assignment, Course, course_to_dict

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can name
_UNIX = 3
_MODE = 0o100644 << 16


def build_kit(course: Course, recorded: Mapping[str, bytes], install: str | None = None) -> bytes:
    """The kit as the bytes of a zip; the same course gives the same bytes.

    Args:
        course: whose assignments go in.
        recorded: for an assignment's id the bytes of its ``.npz`` of recorded answers, which learners have in
            place of the solution; assignments whose checks need none are left out.
        install: the command with which learners install the grader; without it the README sends them to their
            instructor.

    Raises:
        AuthoringError: if a notebook cannot be built, an assignment has no public checks, or ``recorded``
            names an assignment that the course does not have.
    """
    if unknown := sorted(set(recorded) - {assignment.id for assignment in course.assignments}):
        raise AuthoringError(
            f"recorded answers were given for {unknown[0]!r}, which is no assignment of course.yaml; leave them out"
        )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as kit:
        for name, data in sorted(_contents(course, recorded, install)):
            kit.writestr(_entry(name), data)
    return buffer.getvalue()


def write_kit(course: Course, folder: Path, recorded: Mapping[str, bytes], install: str | None = None) -> Path:
    """Writes the kit into ``folder`` as ``<course>-kit.zip``; arguments as in `build_kit`; returns its path.

    Raises:
        AuthoringError: as `build_kit`.
    """
    path = folder / f"{course.id}-kit.zip"
    write_if_different(path, build_kit(course, recorded, install))
    return path


def _contents(course: Course, recorded: Mapping[str, bytes], install: str | None) -> Iterator[tuple[str, bytes]]:
    yield "README.md", kit_readme(course, install).encode()
    # Built here and now: what lies in assignments/ may be out of date, or be somebody's solved copy.
    for assignment, language, data in build_all(course):
        yield course.released(assignment, language).relative_to(course.root).as_posix(), data
    installed = dict(_data(course, recorded))
    yield from installed.items()
    yield "pyproject.toml", kit_project(course, installed).encode()


def _data(course: Course, recorded: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """What a check of a running notebook needs, and what pip installs: everything but the notebooks and the README."""
    values = json.dumps(course_to_dict(course), ensure_ascii=False, indent=1)
    yield "course.json", (values + "\n").encode()
    for assignment in course.assignments:
        yield f"autograde_tests/test_{assignment.id}.py", _public_checks(course, assignment)
        keras = course.checks / "keras" / f"{assignment.id}.npz"
        if keras.is_file():
            yield f"autograde_tests/keras/{assignment.id}.npz", keras.read_bytes()
        if assignment.id in recorded:
            yield f"autograde_tests/recorded/{assignment.id}.npz", recorded[assignment.id]


def _public_checks(course: Course, assignment: Assignment) -> bytes:
    path = course.checks / f"test_{assignment.id}.py"
    if assignment.id.endswith("_hidden"):
        raise AuthoringError(
            f"{path}: by its name this file holds hidden checks, which never go into a kit; "
            f"rename the assignment {assignment.id!r} so that it does not end in '_hidden'"
        )
    if not path.is_file():
        raise AuthoringError(f"{path}: there are no public checks of {assignment.id}; write them before making a kit")
    return path.read_bytes()


def _entry(name: str) -> zipfile.ZipInfo:
    """A zip entry without a time, an owner or anything else of the machine that makes it.

    Stored, not deflated: compressed bytes depend on the version of the compressor.
    """
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_STORED
    entry.create_system = _UNIX
    entry.external_attr = _MODE
    return entry
