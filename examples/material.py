"""What students write, taken from the course itself: right code in many styles, and known mistakes, by name.

So the class stays in step with the course: when an exercise is added, every work with a ``rest`` solves it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from submission import ClassError, Work

from grader.authoring.alternatives import Alternatives, load_alternatives
from grader.course import Assignment, Course
from grader.grading.mistakes import Mistake, MistakeError, load_mistakes
from grader.grading.solution import Solution

_BODY = re.compile(r"^ *### BEGIN SOLUTION\n(.*?)^ *### END SOLUTION$", re.MULTILINE | re.DOTALL)
Text = tuple[str, ...] | str


@dataclass(frozen=True)
class Material:
    """The solution, alternatives and mistakes of one assignment, as texts for `Work.code`."""

    course: Course
    assignment: Assignment

    @cached_property
    def _solution(self) -> Mapping[str | None, str]:
        return {cell.grade_id: cell.source for cell in Solution(self.course.solution(self.assignment)).cells}

    @cached_property
    def _alternatives(self) -> Alternatives:
        return load_alternatives(self.course, self.assignment)

    @cached_property
    def _mistakes(self) -> Mapping[tuple[str, str], Mistake]:
        declared = load_mistakes(self.course.checks / f"mistakes_{self.assignment.id}.py")
        return {(mistake.exercise, mistake.id): mistake for mistake in declared}

    def right(self, exercise: str, style: int | str) -> Text:
        """The exercise in the style of this name, or of this number, counted round (of none: as the solution)."""
        styles = self._alternatives.get(exercise, {})
        if isinstance(style, int):
            return list(styles.values())[style % len(styles)] if styles else self._bodies(self._solution[exercise])
        if style not in styles:
            raise ClassError(f"{self.assignment.id}: {exercise} has no alternative {style!r}, but {', '.join(styles)}")
        return styles[style]

    def wrong(self, exercise: str, mistake_id: str) -> Text:
        """The solution of the exercise with a known mistake in it."""
        mistake = self._mistakes.get((exercise, mistake_id))
        if mistake is None or not mistake.edits:
            raise ClassError(f"{self.assignment.id}: {exercise} has no mistake {mistake_id!r} declared by its edits")
        whole = self._solution[exercise]
        try:
            edited = mistake.apply_edits(whole)
        except MistakeError as error:
            raise ClassError(str(error)) from error
        if _BODY.sub("", edited) != _BODY.sub("", whole):
            raise ClassError(f"{self.assignment.id}: {exercise}/{mistake_id} changes more than a student writes")
        return self._bodies(edited)

    def _bodies(self, source: str) -> tuple[str, ...]:
        return tuple(_BODY.findall(source))


def completed(work: Work, material: Material) -> Work:
    """``work`` with a text in `Work.code` for everything it only names.

    Raises:
        ClassError: if it names an exercise, a style or a mistake that the course does not have.
    """
    exercises = [exercise.id for exercise in material.assignment.exercises]
    for name in (*work.styles, *work.mistakes, *work.left):
        if name not in exercises:
            raise ClassError(f"{work.assignment} has no exercise {name!r} any more: {work.what}")
    code: dict[str, Text] = {name: material.wrong(name, mistake) for name, mistake in work.mistakes.items()}
    code |= {name: material.right(name, style) for name, style in work.styles.items()}
    code |= work.code
    if work.rest is not None:
        open_ones = [name for name in exercises if name not in code and name not in work.left]
        code |= {name: material.right(name, work.rest) for name in open_ones}
    return replace(work, code=code)
