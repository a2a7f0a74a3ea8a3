"""Courses that were installed with pip: a kit's own package, found from anywhere."""

from __future__ import annotations

from pathlib import Path

from grader.course._load import NAMES

GROUP = "grader.courses"


def installed_courses() -> list[Path]:
    """The folders of the courses whose kits are installed, in the order of their names.

    A kit's package has one entry point in the group ``grader.courses``: the course's id and the package.
    """
    from importlib.metadata import entry_points  # reads every installed package's description: only when asked for

    folders = []
    for point in sorted(entry_points(group=GROUP)):
        folders += [Path(place) for place in point.load().__path__]
    return [folder for folder in dict.fromkeys(folders) if any((folder / name).is_file() for name in NAMES)]
