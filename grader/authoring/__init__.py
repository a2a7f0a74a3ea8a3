"""From what an instructor writes to what a learner gets: released notebooks and the learner's kit."""

from grader.authoring._errors import AuthoringError
from grader.authoring.kit import build_kit, write_kit
from grader.authoring.release import Written, build_notebook, differences, release
from grader.authoring.source import Source, SourceCell, course_source, read_source

__all__ = [
    "AuthoringError",
    "Source",
    "SourceCell",
    "Written",
    "build_kit",
    "build_notebook",
    "course_source",
    "differences",
    "read_source",
    "release",
    "write_kit",
]
