"""The values of a course."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from grader.text import Bilingual


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Args:
        load: seconds for running all cells of the notebook.
        call: seconds for one call of a student's function.
        total: seconds for the whole submission.
        memory_mb: address space in MiB.
        output_kb: output of one cell or call in KiB before it is stopped.
    """

    load: float = 30.0
    call: float = 5.0
    total: float = 120.0
    memory_mb: int = 2048
    output_kb: int = 8192


KERAS_MEMORY_MB = 8192  # address space: importing TensorFlow alone maps several GiB


@dataclass(frozen=True)
class Exercise:
    """One named thing to implement, worth points."""

    id: str
    points: float


@dataclass(frozen=True)
class Assignment:
    """One notebook for the learner: an ordered list of exercises.

    Args:
        id: ``03_forward``; also the stem of its files.
        title: in every language of the course.
        exercises: in the order of the notebook.
        due: ISO 8601 time with zone, or None.
        kind: ``numpy`` or ``keras`` (the sandbox of the latter has TensorFlow imported).
        limits: of its submissions.
    """

    id: str
    title: Bilingual
    exercises: tuple[Exercise, ...]
    due: str | None = None
    kind: str = "numpy"
    limits: Limits = field(default_factory=Limits)

    @property
    def points(self) -> float:
        """The points of all exercises."""
        return sum(exercise.points for exercise in self.exercises)

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise of that id.

        Raises:
            KeyError: if the assignment has no such exercise.
        """
        for exercise in self.exercises:
            if exercise.id == exercise_id:
                return exercise
        raise KeyError(exercise_id)


@dataclass(frozen=True)
class GradingSeed:
    """Where the seed that learners do not have comes from: an environment variable, else a file."""

    env: str = "GRADER_SEED"
    file: str | None = None

    def resolve(self) -> int:
        """The seed: from the environment, else from the file, else a fresh random one.

        Raises:
            ValueError: if the variable or the file holds something that is not a whole number.
        """
        text = os.environ.get(self.env, "").strip()
        source = f"the environment variable {self.env}"
        if not text and self.file and (path := Path(self.file).expanduser()).is_file():
            text, source = path.read_text("utf-8").strip(), str(path)
        if not text:
            return secrets.randbits(63)
        if not text.isdecimal():
            raise ValueError(f"expected a whole number in {source}, received {text[:40]!r}")
        return int(text)


@dataclass(frozen=True)
class Course:
    """A course: its assignments, languages, seeds and the folder it lives in."""

    id: str
    title: Bilingual
    languages: tuple[str, ...]
    seed: int
    assignments: tuple[Assignment, ...]
    root: Path
    grading_seed: GradingSeed = field(default_factory=GradingSeed)

    def assignment(self, assignment_id: str) -> Assignment:
        """The assignment of that id.

        Raises:
            KeyError: if the course has no such assignment.
        """
        for assignment in self.assignments:
            if assignment.id == assignment_id:
                return assignment
        raise KeyError(assignment_id)

    def released(self, assignment: Assignment, language: str | None = None) -> Path:
        """Where the assignment's stub notebook is, in ``language`` (the course's first by default)."""
        folder = self.root / "assignments"
        if language and language != self.languages[0]:
            folder = folder / language
        return folder / f"{assignment.id}.ipynb"

    def solution(self, assignment: Assignment) -> Path:
        """Where the assignment's solution source is."""
        return self.root / "solutions" / f"{assignment.id}.py"

    @property
    def checks(self) -> Path:
        """The folder of the checks, mistakes and recorded answers."""
        return self.root / "autograde_tests"
