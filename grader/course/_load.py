"""Finding and reading a course, with errors that name the line, the key and the nearest valid key."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from grader.course._model import Assignment, Course, Exercise, GradingSeed, Limits
from grader.text import Bilingual

NAMES = ("course.yaml", "course.json")


class CourseError(ValueError):
    """The course cannot be read; the text says what was received and what to do."""


def find_course(start: Path) -> Path | None:
    """The nearest folder at or above ``start`` that holds a course file, or None."""
    for folder in (start, *start.parents):
        if any((folder / name).is_file() for name in NAMES):
            return folder
    return None


def load_course(root: Path) -> Course:
    """Reads the course of the folder ``root``.

    Raises:
        CourseError: if there is no course file, or it is not valid.
    """
    root = root.resolve()
    if (path := root / "course.yaml").is_file():
        return _from_yaml(path)
    if (path := root / "course.json").is_file():
        return _from_json(path)
    raise CourseError(f"no course.yaml in {root}: run this in the course's folder, or give --course FOLDER")


def course_to_dict(course: Course) -> dict[str, Any]:
    """The part of a course that learners get, as JSON values (no grading seed source)."""
    return {
        "id": course.id,
        "title": dict(course.title.texts),
        "languages": list(course.languages),
        "seed": course.seed,
        "assignments": [_assignment_to_dict(a) for a in course.assignments],
    }


def _assignment_to_dict(assignment: Assignment) -> dict[str, Any]:
    return {
        "id": assignment.id,
        "title": dict(assignment.title.texts),
        "due": assignment.due,
        "kind": assignment.kind,
        "limits": asdict(assignment.limits),
        "exercises": [asdict(e) for e in assignment.exercises],
    }


def _from_json(path: Path) -> Course:
    try:
        data = json.loads(path.read_text("utf-8"))
        return Course(
            id=data["id"],
            title=Bilingual(data["title"]),
            languages=tuple(data["languages"]),
            seed=data["seed"],
            assignments=tuple(_assignment_from_dict(a) for a in data["assignments"]),
            root=path.parent,
            grading_seed=GradingSeed(),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise CourseError(f"{path} is damaged ({error!r}): download the kit again") from error


def _assignment_from_dict(data: Mapping[str, Any]) -> Assignment:
    return Assignment(
        id=data["id"],
        title=Bilingual(data["title"]),
        exercises=tuple(Exercise(**e) for e in data["exercises"]),
        due=data["due"],
        kind=data["kind"],
        limits=Limits(**data["limits"]),
    )


def _from_yaml(path: Path) -> Course:
    try:
        from pydantic import ValidationError
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        from grader.course._schema import CourseSchema
    except ModuleNotFoundError as error:
        raise CourseError(
            f"reading course.yaml needs the package {error.name}, which is not installed: "
            "pip install '.[teach]' in the grader's folder"
        ) from error
    try:
        data = YAML(typ="rt").load(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CourseError(f"{path}, line {line}: not valid YAML: {error.problem}") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise CourseError(f"{path}: not valid YAML: {error}") from error
    if not isinstance(data, dict):
        raise CourseError(f"{path}, line 1: expected a mapping of keys, received {type(data).__name__}")
    try:
        return CourseSchema.model_validate(_plain(data)).to_course(path.parent)
    except ValidationError as error:
        # A misspelt key first: it is why another one is missing.
        first = min(error.errors(), key=lambda problem: problem["type"] != "extra_forbidden")
        raise CourseError(_explain(path, data, first)) from error


def _plain(value: Any) -> Any:
    """YAML's round-trip containers as plain ones (they carry the line numbers, which the schema must not see)."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(v) for v in value]
    return value


def _explain(path: Path, data: Any, problem: Mapping[str, Any]) -> str:
    location = list(problem["loc"])
    line = _line(data, location)
    key = ".".join(str(part) for part in location) or "the course"
    if problem["type"] == "extra_forbidden":
        valid = _valid_keys(location)
        near = difflib.get_close_matches(str(location[-1]), valid, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "valid keys: " + ", ".join(valid)
        return f"{path}, line {line}: unknown key {key!r}; {hint}"
    if problem["type"] == "missing":
        return f"{path}, line {line}: the key {key!r} is missing"
    expected = problem["msg"][:1].lower() + problem["msg"][1:]
    received = problem.get("input")
    shown = "" if isinstance(received, dict | list) else f", received {received!r}"
    return f"{path}, line {line}: {key}: {expected}{shown}"


def _line(data: Any, location: Sequence[Any]) -> int:
    """The 1-based line of the deepest part of ``location`` that the YAML has."""
    node, line = data, 1
    for part in location:
        marks = getattr(getattr(node, "lc", None), "data", None) or {}
        if part not in marks:
            break
        line = marks[part][0] + 1
        node = node[part]
    return line


def _valid_keys(location: Sequence[Any]) -> list[str]:
    from grader.course import _schema

    names = [part for part in location[:-1] if isinstance(part, str)]
    by_parent: dict[str, type[_schema.Strict]] = {
        "limits": _schema.LimitsSchema,
        "grading_seed": _schema.GradingSeedSchema,
        "exercises": _schema.ExerciseSchema,
        "assignments": _schema.AssignmentSchema,
    }
    schema = by_parent.get(names[-1] if names else "", _schema.CourseSchema)
    return list(schema.model_fields)
