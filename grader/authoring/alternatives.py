"""Alternatives: differently written right implementations, which have to get full marks.

A file ``alternatives_<assignment>.py`` stands beside the checks. It holds nothing but a dictionary: per exercise, the
name of each style and the text of the exercise's cell in that style:

    ALTERNATIVES = {"softmax": {"loops": "def softmax(x): …", "scipy": "…"}}
"""

from __future__ import annotations

import runpy
from collections.abc import Mapping

from grader.authoring._errors import AuthoringError
from grader.course import Assignment, Course

Alternatives = Mapping[str, Mapping[str, str]]


def load_alternatives(course: Course, assignment: Assignment) -> Alternatives:
    """The alternatives of an assignment; none if it has no such file.

    Raises:
        AuthoringError: if the file has no ``ALTERNATIVES``, or names an exercise that course.yaml does not have.
    """
    path = course.checks / f"alternatives_{assignment.id}.py"
    if not path.is_file():
        return {}
    found = runpy.run_path(str(path)).get("ALTERNATIVES")
    if not isinstance(found, dict):
        raise AuthoringError(f'{path}: expected ALTERNATIVES = {{"exercise": {{"style": "text of the cell"}}}}')
    known = {exercise.id for exercise in assignment.exercises}
    for exercise, styles in found.items():
        if exercise not in known:
            raise AuthoringError(f"{path}: course.yaml has no exercise {exercise!r} in {assignment.id}")
        if not isinstance(styles, dict) or not all(isinstance(text, str) for text in styles.values()):
            raise AuthoringError(f"{path}: expected texts by the name of their style for {exercise!r}")
    return found
