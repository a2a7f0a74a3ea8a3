"""The hints of an exercise, one after the other, and how far each learner has asked."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.course import Assignment, Course
from grader.grading.mistakes import Hints
from grader.grading.oracle import oracle_for

STATE = Path(".grader") / "progress.json"


@dataclass(frozen=True)
class Hint:
    """One hint: which of how many, and its text."""

    exercise: str
    number: int
    count: int
    text: str

    @property
    def last(self) -> bool:
        """Whether there is none after it."""
        return self.number == self.count


def hints_of(course: Course, assignment: Assignment, exercise: str) -> Hints:
    """The hints of an exercise, from a nudge to the formula; none if it has none.

    Raises:
        InternalFailure: if the kit is damaged.
    """
    return oracle_for(course, assignment).hints(exercise)


class HintsSeen:
    """How many hints of each exercise a learner has seen, kept in ``.grader/progress.json`` beside the course.

    Args:
        root: the course's folder.
    """

    def __init__(self, root: Path) -> None:
        self.path = root / STATE
        self._state = self._read()

    def count(self, assignment: str, exercise: str) -> int:
        """How many hints of the exercise were seen."""
        seen = self._seen().get(f"{assignment}/{exercise}", 0)
        return seen if isinstance(seen, int) and seen > 0 else 0

    def remember(self, assignment: str, exercise: str, count: int) -> None:
        """Keeps that ``count`` hints were seen.

        Raises:
            OSError: if the file cannot be written.
        """
        seen = {**self._seen(), f"{assignment}/{exercise}": count}
        self._state = {**self._state, "hints": seen}
        self.path.parent.mkdir(exist_ok=True)
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        beside.write_text(json.dumps(self._state, ensure_ascii=True, indent=1, sort_keys=True) + "\n", "utf-8")
        beside.replace(self.path)

    def _seen(self) -> dict[str, Any]:
        seen = self._state.get("hints")
        return seen if isinstance(seen, dict) else {}

    def _read(self) -> dict[str, Any]:
        try:
            state = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}  # none yet, or damaged: all that is lost is how many hints were seen
        return state if isinstance(state, dict) else {}


def pick(
    hints: Hints, exercise: str, seen: int, language: str, *, stage: int | None = None, again: bool = False
) -> Hint:
    """The hint to show: the one after those seen, the last seen again, or the one asked for.

    Args:
        hints: all of the exercise, at least one.
        exercise: whose.
        seen: how many were seen.
        language: to say it in.
        stage: the number of the one asked for, from 1.
        again: the last one seen, not the one after it.

    Raises:
        ValueError: if there is no hint of that number.
    """
    number = stage if stage is not None else min(max(seen + (not again), 1), len(hints))
    if not 1 <= number <= len(hints):
        raise ValueError(f"{exercise} has the hints 1 to {len(hints)}, received {number}")
    return Hint(exercise, number, len(hints), hints[number - 1].in_language(language))
