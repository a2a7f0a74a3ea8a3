"""Two small courses for the tests of the framework: ``mini``, which goes through every verb, and ``proxies``."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.course import Assignment, Course, load_course

COURSES = Path(__file__).parent / "courses"
# The checks in there are run by the tests, against submissions, and are no tests of the framework.
collect_ignore = ["courses"]


@dataclass(frozen=True)
class SmallCourse:
    """A released course in a folder of the test's own, which the test may change."""

    root: Path

    def load(self) -> Course:
        return load_course(self.root)

    @property
    def course(self) -> Course:
        return self.load()

    @property
    def assignment(self) -> Assignment:
        return self.load().assignments[0]

    @property
    def solutions(self) -> dict[str, str]:
        """The solution's text of each exercise."""
        from grader.authoring import course_source

        cells = course_source(self.course, self.assignment).exercises
        return {str(cell.grade_id): _without_markers(cell.source) for cell in cells}

    def stub(self, language: str | None = None) -> Path:
        """The released notebook."""
        return self.course.released(self.assignment, language)

    def notebook(self, sources: Mapping[str, str] | None = None, language: str = "en") -> bytes:
        """The released notebook with the text of some exercises replaced: exercise id to text.

        None fills in the solution of every exercise.
        """
        wanted = dict(self.solutions if sources is None else sources)
        root = json.loads(self.stub(language).read_bytes())
        for cell in root["cells"]:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if grade_id in wanted:
                cell["source"] = wanted.pop(grade_id)
        assert not wanted, f"the notebook has no cells {sorted(wanted)}"
        return json.dumps(root).encode()

    def write(self, sources: Mapping[str, str] | None = None, name: str = "work.ipynb", language: str = "en") -> Path:
        """Writes such a notebook into the course's folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.notebook(sources, language))
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces a part of a file that is there exactly once."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), "utf-8")


def _without_markers(source: str) -> str:
    return "\n".join(line for line in source.splitlines() if "SOLUTION" not in line)


def _released(name: str, folder: Path) -> Path:
    from grader.authoring import release

    root = folder / name
    shutil.copytree(COURSES / name, root, ignore=shutil.ignore_patterns("__pycache__"))
    release(load_course(root))
    return root


@pytest.fixture(scope="session")
def _mini_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _released("mini", tmp_path_factory.mktemp("master"))


@pytest.fixture(scope="session")
def _proxies_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _released("proxies", tmp_path_factory.mktemp("master"))


@pytest.fixture(scope="session")
def _lending_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _released("lending", tmp_path_factory.mktemp("master"))


@pytest.fixture
def lending_course(_lending_master: Path, tmp_path: Path) -> SmallCourse:
    """The course ``lending``: exercises that build on others in every way there is."""
    shutil.copytree(_lending_master, tmp_path / "lending")
    return SmallCourse(tmp_path / "lending")


@pytest.fixture
def mini_course(_mini_master: Path, tmp_path: Path) -> SmallCourse:
    """The course ``mini``: a function and a class, hidden checks, mistakes, recorded answers, Korean and English."""
    shutil.copytree(_mini_master, tmp_path / "mini")
    return SmallCourse(tmp_path / "mini")


@pytest.fixture
def proxies_course(_proxies_master: Path, tmp_path: Path) -> SmallCourse:
    """The course ``proxies``: one check for every way in which a check may use a submission."""
    shutil.copytree(_proxies_master, tmp_path / "proxies")
    return SmallCourse(tmp_path / "proxies")


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages in English, whatever the machine's language."""
    monkeypatch.setenv("GRADER_LANG", "en")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], english: None) -> Callable[..., tuple[int, str, str]]:
    """Runs ``grader ARGUMENTS`` in this process: exit code, stdout and stderr."""
    from grader.cli._main import run

    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([str(a) for a in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def clean_environment() -> dict[str, str]:
    """The environment for a process of its own: English, no options of this pytest's."""
    left_out = ("PYTEST_", "GRADER_", "PYTHONPATH", "COV_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
    return {**kept, "GRADER_LANG": "en", "PYTHONPATH": str(Path(__file__).parents[1]), "COLUMNS": "200"}
