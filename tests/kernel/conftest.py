"""Where learners work: a kit of one assignment of the course, and programs run in processes of their own."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from grader.authoring import write_kit
from grader.authoring.recordings import kit_recordings
from grader.course import load_course

ROOT = Path(__file__).parents[2]
ASSIGNMENT = "03_forward"


@pytest.fixture(scope="session")
def kit_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of one assignment."""
    course = load_course(ROOT)
    course = replace(course, assignments=(course.assignment(ASSIGNMENT),))
    return write_kit(course, tmp_path_factory.mktemp("zip"), kit_recordings(course))


@pytest.fixture
def kit(kit_zip: Path, tmp_path: Path) -> Path:
    """The folder a learner has after unzipping."""
    with zipfile.ZipFile(kit_zip) as archive:
        archive.extractall(tmp_path / "kit")
    return tmp_path / "kit"


@pytest.fixture
def python(clean_environment: dict[str, str]) -> Callable[..., str]:
    """Runs a program in a folder, in a process of its own; gives what it prints."""

    def run(program: str, folder: Path, **environment: str) -> str:
        folder.mkdir(exist_ok=True)
        (folder / "program.py").write_text(program, "utf-8")
        mine = {k: v for k, v in clean_environment.items() if k not in ("GRADER_LANG", "LC_ALL", "LANG")}
        mine = {**mine, "LC_ALL": "C.UTF-8", **environment}
        done = subprocess.run(
            [sys.executable, "program.py"],
            cwd=folder,
            env=mine,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
