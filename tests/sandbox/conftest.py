"""A class of submissions to the tiny course `twofold`, graded once in the real sandbox."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from grader.authoring import release
from grader.batch import BatchOptions, Found, grade_all
from grader.course import Course, load_course
from grader.result import CheckResult, Result, Verdict
from grader.sandbox.host.confinement import Confinement

COURSES = Path(__file__).parents[1] / "courses"
RIGHT = {"double": "def double(x):\n    return x + x", "total": "def total(x):\n    return sum(x)"}


def copy_course(name: str, folder: Path) -> Course:
    """A released copy of one of the test courses."""
    shutil.copytree(COURSES / name, folder)
    course = load_course(folder)
    release(course)
    return course


@pytest.fixture(scope="session")
def twofold(tmp_path_factory) -> Course:
    return copy_course("twofold", tmp_path_factory.mktemp("courses") / "twofold")


def notebook(course: Course, sources: Mapping[str, str] = RIGHT, extra: str = "", first: str = "") -> bytes:
    """The released notebook with the exercises filled in, and cells before and after all others."""
    root = json.loads(course.released(course.assignments[0]).read_bytes())
    for cell in root["cells"]:
        if cell["id"] in sources:
            cell["source"] = sources[cell["id"]]
    for place, text in ((0, first), (len(root["cells"]), extra)):
        if text:
            root["cells"].insert(place, {"cell_type": "code", "id": f"own{place}", "metadata": {}, "source": text})
    return json.dumps(root).encode()


def grade_class(course: Course, notebooks: Mapping[str, bytes], seed: int = 99, jobs: int = 2) -> dict[str, Result]:
    """Grades notebooks by student, in the sandbox of this machine."""
    options = BatchOptions(Confinement.choose(), seed=seed, jobs=jobs)
    found = [Found(student, course.assignments[0].id, student, data) for student, data in notebooks.items()]
    return {one.student: result for one, result in grade_all(course, found, options)}


def verdicts(result: Result, exercise: str) -> list[Verdict]:
    """The verdicts of an exercise's checks."""
    return [check.verdict for check in result.checks if check.exercise == exercise]


def first(result: Result, exercise: str) -> CheckResult:
    """The first check of an exercise."""
    return next(check for check in result.checks if check.exercise == exercise)
