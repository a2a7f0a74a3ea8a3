"""Where Keras is not installed or cannot run, what needs it is left ungraded and says why; everything else is graded."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

import grader
from grader.batch import BatchOptions, Found, grade_all
from grader.cli._main import run
from grader.course import Course, load_course
from grader.grading import grade as grading
from grader.result import Status
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import Confinement
from tests.sandbox.conftest import copy_course, notebook

SECOND = """
  - id: 02_networks
    title: {ko: 신경망, en: Networks}
    kind: keras
    exercises:
      - {id: build, points: 5}
"""
SAID = (
    "Grading this assignment needs the package tensorflow, which is not installed, so there is no score. "
    "Next: pip install '.[keras]' in the grader's folder, then grade again"
)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The course ``twofold`` with a second assignment, which is written in Keras."""
    root = copy_course("twofold", tmp_path / "twofold").root
    with (root / "course.yaml").open("a", encoding="utf-8") as file:
        file.write(SECOND)
    return load_course(root)


@pytest.fixture
def no_tensorflow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grading, "find_spec", lambda name: None if name == "tensorflow" else object())


@pytest.mark.parametrize("language, said", [("en", SAID), ("ko", "pip install '.[keras]'를 실행한 뒤 다시 채점하세요")])
def test_what_needs_keras_is_ungraded_and_the_rest_is_graded(course, no_tensorflow, language, said) -> None:
    data = notebook(course)
    class_ = [Found("kim", "02_networks", "a", data), Found("kim", "01_twofold", "b", data)]
    options = BatchOptions(Confinement.choose(), seed=99, language=language)
    results = {one.assignment: result for one, result in grade_all(course, class_, options)}
    ungraded, graded = results["02_networks"], results["01_twofold"]
    assert (ungraded.score, ungraded.max_score, ungraded.status) == (None, 5.0, Status.NEEDS_REVIEW)
    assert [said in finding.message for finding in ungraded.findings] == [True]
    assert (graded.score, graded.status) == (6.0, Status.GRADED)


def test_one_notebook_by_itself_says_the_same(course, no_tensorflow) -> None:
    result = grader.grade("02_networks", notebook(course), course=course, language="en", seed=1)
    assert (result.score, [finding.message for finding in result.findings]) == (None, [SAID])


def test_the_command_says_it_once_and_loses_nothing(course, no_tensorflow, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    for assignment in ("01_twofold", "02_networks"):
        path = tmp_path / "class" / "kim" / assignment / f"{assignment}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(notebook(course))
    command = ["grade", str(tmp_path / "class"), "--out", str(tmp_path / "out"), "--course", str(course.root)]
    assert run([*command, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.count(SAID) == 1
    assert "1 graded, 1 to be reviewed, 0 unreadable" in said


def test_without_a_folder_to_write_to_it_is_ungraded_and_stops_nothing(course, monkeypatch) -> None:
    monkeypatch.setattr(grading, "find_spec", lambda name: object())
    class_ = [Found("kim", "02_networks", "a", notebook(course)), Found("lee", "03_unknown", "b", notebook(course))]
    results = {one.student: result for one, result in grade_all(course, class_, BatchOptions(Confinement(Level.B), 99))}
    assert (results["kim"].score, results["kim"].status) == (None, Status.NEEDS_REVIEW)
    assert "which submissions do not have at isolation level B" in results["kim"].findings[0].message
    assert results["lee"].status is Status.UNREADABLE


@pytest.mark.skipif(find_spec("tensorflow") is None, reason="needs the keras extra")
def test_where_it_is_installed_nothing_is_said(course) -> None:
    assert grading.ungradable("kim", course, "02_networks", Confinement.choose(), "en") is None
