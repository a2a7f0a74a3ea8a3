"""A tiny course in a temporary folder: one assignment, two exercises, Korean and English."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from grader.course import Course, load_course

COURSE = """\
id: tiny
title: {ko: 작은 강의, en: A tiny course}
languages: [ko, en]
seed: 7
grading_seed: {file: /nowhere/grading-seed-file}
assignments:
  - id: 01_tiny
    title: {ko: 첫 과제, en: First steps}
    due: 2026-12-04T23:59:00+09:00
    exercises:
      - {id: softmax, points: 8}
      - {id: Affine, points: 2.5}
"""

SETUP = (
    '# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, '
    '"solution": false, "task": false}'
)
EXERCISE = (
    '# %% nbgrader={"grade": false, "grade_id": "NAME", "locked": false, "schema_version": 3, '
    '"solution": true, "task": false}'
)

SOURCE = f"""\
# %% [markdown] lang="ko"
# # 소프트맥스
# 확률로 바꿉니다.

# %% [markdown] lang="en"
# # Softmax
# Turns scores into probabilities.

{SETUP}
import numpy as np
from grader import check

# %% [markdown]
# $$y_k = e^{{a_k}} / \\sum_i e^{{a_i}}$$

{EXERCISE.replace("NAME", "softmax")}
def softmax(x):
    \"\"\"
    ko: 소프트맥스를 계산합니다.
    en: Computes the softmax.

    x: (N, C)
    \"\"\"
    # ko: 넘치지 않게 하세요.
    # en: Guard against overflow.
    ### BEGIN SOLUTION
    shifted = x - x.max(axis=-1, keepdims=True)
    secret_sum = np.exp(shifted).sum(axis=-1, keepdims=True)
    return np.exp(shifted) / secret_sum
    ### END SOLUTION

# %% tags=["example"]
# ko: 해 보세요
# en: Try it
softmax(np.array([[1.0, 2.0]]))

{EXERCISE.replace("NAME", "Affine")}
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        ### BEGIN SOLUTION
        self.kept_input = x
        return x @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        ### BEGIN SOLUTION
        self.dW = self.kept_input.T @ dout
        return dout @ self.W.T
        ### END SOLUTION
"""

PUBLIC = "def test_softmax_sums_to_one(submission):\n    ...\n"
HIDDEN = "def test_softmax_survives_large_logits(submission):\n    ...\n"
MISTAKE = "def softmax_without_a_guard(x):\n    return np.exp(x) / np.exp(x).sum()\n"
LIVE_KERAS = "def record_softmax_with_live_keras():\n    ...\n"


@dataclass
class TinyCourse:
    """The folder of a course whose files a test may change before it loads the course."""

    root: Path

    @property
    def source(self) -> Path:
        return self.root / "solutions" / "01_tiny.py"

    @property
    def source_text(self) -> str:
        return self.source.read_text("utf-8")

    def load(self) -> Course:
        return load_course(self.root)

    def edit(self, old: str, new: str, name: str = "solutions/01_tiny.py") -> None:
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, text: str) -> None:
        self.source.write_text(self.source_text + text, "utf-8")

    def notebook(self, language: str = "en") -> dict:
        from grader.authoring import build_notebook

        course = self.load()
        return json.loads(build_notebook(course, course.assignments[0], language))

    def cell(self, cell_id: str, language: str = "en") -> dict:
        return next(c for c in self.notebook(language)["cells"] if c["id"] == cell_id)

    def text(self, cell_id: str, language: str = "en") -> str:
        return "".join(self.cell(cell_id, language)["source"])


@pytest.fixture
def tiny(tmp_path: Path) -> TinyCourse:
    root = tmp_path / "course"
    files = {
        "course.yaml": COURSE,
        "solutions/01_tiny.py": SOURCE,
        "autograde_tests/test_01_tiny.py": PUBLIC,
        "autograde_tests/test_01_tiny_hidden.py": HIDDEN,
        "autograde_tests/mistakes_01_tiny.py": MISTAKE,
        "autograde_tests/keras_01_tiny.py": LIVE_KERAS,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return TinyCourse(root)


@pytest.fixture
def exercise_cell() -> Callable[[str, str], str]:
    """The text of an exercise cell: ``exercise_cell(grade_id, body)``."""
    return lambda grade_id, body: f"\n{EXERCISE.replace('NAME', grade_id)}\n{body}"


@pytest.fixture
def answers() -> bytes:
    """The bytes of a small .npz."""
    buffer = io.BytesIO()
    np.savez(buffer, y=np.array([0.25, 0.75]))
    return buffer.getvalue()


@pytest.fixture
def unzip() -> Callable[[bytes], dict[str, bytes]]:
    """The entries of a zip: name to content."""

    def read(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as kit:
            assert kit.testzip() is None
            return {name: kit.read(name) for name in kit.namelist()}

    return read
