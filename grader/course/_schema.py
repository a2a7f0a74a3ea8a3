"""What `course.yaml` may hold: the pydantic border, turned into frozen values at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from grader.course._model import KERAS_MEMORY_MB, Assignment, Course, Exercise, GradingSeed, Limits
from grader.text import Bilingual

Language = Literal["ko", "en"]
Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]


class Strict(BaseModel):
    """A mapping whose keys are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LimitsSchema(Strict):
    """Limits of one submission; what is left out keeps the default or the course's value."""

    load: Annotated[float, Field(gt=0, le=3600)] | None = None
    call: Annotated[float, Field(gt=0, le=3600)] | None = None
    total: Annotated[float, Field(gt=0, le=7200)] | None = None
    memory_mb: Annotated[int, Field(ge=256, le=65536)] | None = None
    output_kb: Annotated[int, Field(ge=1, le=65536)] | None = None


class ExerciseSchema(Strict):
    """One exercise and its points."""

    id: Identifier
    points: Annotated[float, Field(gt=0, le=1000)]


class AssignmentSchema(Strict):
    """One assignment."""

    id: Identifier
    title: dict[Language, str]
    exercises: Annotated[list[ExerciseSchema], Field(min_length=1)]
    due: datetime | None = None
    kind: Literal["numpy", "keras"] = "numpy"
    limits: LimitsSchema = LimitsSchema()

    @model_validator(mode="after")
    def _distinct(self) -> AssignmentSchema:
        _refuse_repeats([e.id for e in self.exercises], "exercise")
        return self


class GradingSeedSchema(Strict):
    """Where the seed that learners do not have comes from."""

    env: str = "GRADER_SEED"
    file: str | None = None


class CourseSchema(Strict):
    """The whole of `course.yaml`."""

    id: Identifier
    title: dict[Language, str]
    languages: Annotated[list[Language], Field(min_length=1)]
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    grading_seed: GradingSeedSchema = GradingSeedSchema()
    limits: LimitsSchema = LimitsSchema()
    assignments: Annotated[list[AssignmentSchema], Field(min_length=1)]

    @model_validator(mode="after")
    def _distinct(self) -> CourseSchema:
        _refuse_repeats([a.id for a in self.assignments], "assignment")
        return self

    def to_course(self, root: Path) -> Course:
        """The frozen values, with ``root`` as the course's folder."""
        return Course(
            id=self.id,
            title=Bilingual({str(k): v for k, v in self.title.items()}),
            languages=tuple(self.languages),
            seed=self.seed,
            assignments=tuple(_assignment(a, self.limits) for a in self.assignments),
            root=root,
            grading_seed=GradingSeed(self.grading_seed.env, self.grading_seed.file),
        )


def _assignment(schema: AssignmentSchema, course_limits: LimitsSchema) -> Assignment:
    defaults = {"memory_mb": KERAS_MEMORY_MB} if schema.kind == "keras" else {}
    limits = {**course_limits.model_dump(exclude_none=True), **defaults, **schema.limits.model_dump(exclude_none=True)}
    return Assignment(
        id=schema.id,
        title=Bilingual({str(k): v for k, v in schema.title.items()}),
        exercises=tuple(Exercise(e.id, e.points) for e in schema.exercises),
        due=schema.due.isoformat() if schema.due else None,
        kind=schema.kind,
        limits=Limits(**limits),
    )


def _refuse_repeats(ids: list[str], what: str) -> None:
    repeated = sorted({i for i in ids if ids.count(i) > 1})
    if repeated:
        raise ValueError(f"{what} {repeated[0]!r} is listed more than once")
