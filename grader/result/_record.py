"""The Result record and its JSON form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Self

SCHEMA_VERSION = 1


class ResultError(ValueError):
    """A text is not the JSON form of a Result of this version."""


class Verdict(StrEnum):
    """What one check says of one submission."""

    PASS = "pass"
    FAIL = "fail"
    ERROR = "error"  # the student's exception, or her process ended
    NOT_ATTEMPTED = "not_attempted"  # the stub is untouched
    MISSING = "missing"  # the name is not defined
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT_LIMIT = "output_limit"
    BLOCKED = "blocked"  # tried something the sandbox forbids
    SKIPPED = "skipped"  # a dependency failed
    INTERNAL = "internal"  # our fault: unscored, never a zero


class Status(StrEnum):
    """What may be done with the score of a Result."""

    GRADED = "graded"
    NEEDS_REVIEW = "needs_review"  # at least one check is `internal`: regrade, do not export as final
    UNREADABLE = "unreadable"  # the file could not be read as a notebook: no score, a person must look


@dataclass(frozen=True)
class CheckResult:
    """The verdict of one check.

    Args:
        exercise: the exercise the check belongs to (``softmax``).
        check: the check's name (``test_softmax_large_logits``, with its case in brackets if it has several).
        title: the sentence the learner reads, in the language of the Result.
        verdict: see `Verdict`.
        points: points given; None when the verdict is `Verdict.INTERNAL`.
        max_points: points the check is worth.
        message: why, in the language of the Result; empty for a pass that needed no help.
        mistake: id of the known mistake that explains the failure, if exactly one does.
        hidden: whether the learner does not have this check.
        seconds: wall time.
        picture: an SVG, made by the grader from numbers only, that shows the difference; or empty.
        follow_through: the exercises that the reference stood in for, of a pass that counts as follow-through credit.
    """

    exercise: str
    check: str
    title: str
    verdict: Verdict
    points: float | None
    max_points: float
    message: str = ""
    mistake: str | None = None
    hidden: bool = False
    seconds: float = 0.0
    picture: str = ""
    follow_through: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something noticed about the notebook that is not a verdict (an edited locked cell, a failing cell)."""

    kind: str
    message: str
    cell: int | None = None


@dataclass(frozen=True)
class Provenance:
    """Everything needed to say where a Result came from and to get it again.

    Args:
        notebook_sha256: of the submitted bytes.
        checks_sha256: of the assignment's checks, mistakes and recorded answers.
        solution_sha256: of the reference solution.
        seeds: every seed the checks ran with (the last is the grading seed, unknown to learners).
        isolation: the isolation level the submission ran under (``in-process`` for a self-check).
        limits: time, memory and output limits in force.
        versions: of python, grader, numpy and whatever else decides a number.
        language: of the messages.
        graded_at: UTC time, ISO 8601.
        seconds: wall time of the whole grading.
        usage: what the student's processes used: ``processes`` (how many there were), ``cpu_seconds``,
            ``max_rss_mib``.
        endings: how each of them ended, in order (``killed`` is the normal end: by us, when all was answered).
    """

    notebook_sha256: str = ""
    checks_sha256: str = ""
    solution_sha256: str = ""
    seeds: tuple[int, ...] = ()
    isolation: str = ""
    limits: Mapping[str, float] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    graded_at: str = ""
    seconds: float = 0.0
    usage: Mapping[str, float] = field(default_factory=dict)
    endings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Result:
    """The frozen record of grading one submission.

    Args:
        student: the student's id.
        assignment: the assignment's id.
        score: points given; None when the notebook was unreadable.
        max_score: points that could be had.
        status: what may be done with the score.
        checks: one `CheckResult` per check, in the order of the course.
        findings: what was noticed about the notebook.
        provenance: where the Result came from.
    """

    student: str
    assignment: str
    score: float | None
    max_score: float
    status: Status
    checks: tuple[CheckResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
    version: int = SCHEMA_VERSION

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return self.status is Status.GRADED and all(c.verdict is Verdict.PASS for c in self.checks)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dictionary (see ``docs/result.md``)."""
        return asdict(self)

    def to_json(self) -> str:
        """The JSON form on one line, ASCII only, keys in the order of the record."""
        return json.dumps(self.to_dict(), ensure_ascii=True, allow_nan=False)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Reads the JSON form.

        Raises:
            ResultError: for an unknown version or key, or a missing one.
        """
        if data.get("version") != SCHEMA_VERSION:
            raise ResultError(f"expected Result version {SCHEMA_VERSION}, received {data.get('version')!r}")
        try:
            values = dict(data)
            values["status"] = Status(values["status"])
            values["checks"] = tuple(_check_from(c) for c in values["checks"])
            values["findings"] = tuple(Finding(**f) for f in values["findings"])
            values["provenance"] = _provenance_from(values["provenance"])
            return cls(**values)
        except (KeyError, TypeError, ValueError) as error:
            raise ResultError(f"not a Result of version {SCHEMA_VERSION}: {error}") from error

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads the JSON form from text.

        Raises:
            ResultError: if it is not the JSON form of a Result.
        """
        try:
            data = json.loads(text)
        except ValueError as error:
            raise ResultError(f"not JSON: {error}") from error
        if not isinstance(data, dict):
            raise ResultError(f"expected a JSON object, received {type(data).__name__}")
        return cls.from_dict(data)

    def without_times(self) -> Self:
        """The same Result without what a clock or the kernel measured: what two gradings of one submission share."""
        return replace(
            self,
            checks=tuple(replace(c, seconds=0.0) for c in self.checks),
            provenance=replace(self.provenance, graded_at="", seconds=0.0, usage={}),
        )


def _check_from(data: Mapping[str, Any]) -> CheckResult:
    lent = tuple(data.get("follow_through", ()))
    return CheckResult(**{**data, "verdict": Verdict(data["verdict"]), "follow_through": lent})


def _provenance_from(data: Mapping[str, Any]) -> Provenance:
    unknown = set(data) - {f.name for f in fields(Provenance)}
    if unknown:
        raise ResultError(f"unknown provenance keys {sorted(unknown)}")
    return Provenance(**{**data, "seeds": tuple(data["seeds"]), "endings": tuple(data.get("endings", ()))})
