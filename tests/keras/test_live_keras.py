"""Live Keras: the recorded answers are still what it says, and Keras code is graded in the sandbox like any other."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import grader
from grader.authoring import release
from grader.authoring.recordings import agree
from grader.course import load_course
from grader.grading.keras_answers import derive_answers, load_answers
from grader.result import Status

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
RECORDED = [a.id for a in COURSE.assignments if (COURSE.checks / f"keras_{a.id}.py").is_file()]

pytestmark = pytest.mark.slow


def test_most_assignments_are_compared_with_keras():
    assert len(RECORDED) >= 9


@pytest.mark.parametrize("assignment", RECORDED)
def test_the_recorded_answers_are_what_keras_says(assignment):
    derived = derive_answers(COURSE.checks, assignment, COURSE.seed)
    assert derived
    assert agree(derived, load_answers(COURSE.checks, assignment).recordings)


def test_a_model_is_built_trained_and_saved_in_the_sandbox(tmp_path):
    root = tmp_path / "twofold"
    shutil.copytree(ROOT / "tests" / "courses" / "twofold", root)
    text = (root / "course.yaml").read_text("utf-8")
    text = text.replace("  - id: 01_twofold", "  - id: 01_twofold\n    kind: keras")
    text = text.replace(
        "limits: {load: 2, call: 1, total: 20, memory_mb: 1024,", "limits: {load: 60, call: 20, total: 120,"
    )
    (root / "course.yaml").write_text(text, "utf-8")
    course = load_course(root)
    release(course)
    notebook = json.loads(course.released(course.assignments[0]).read_bytes())
    sources = {
        "double": """
import keras
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones(4), epochs=1, verbose=0)
model.save("/box/model.keras")
def double(x):
    return 2 * x
""",
        "total": "def total(x):\n    return float(keras.ops.sum(keras.ops.convert_to_tensor(x, dtype='float64')))",
    }
    for cell in notebook["cells"]:
        cell["source"] = sources.get(cell["id"], cell["source"])
    result = grader.grade("01_twofold", json.dumps(notebook).encode(), course=course, seed=3, language="en")
    assert [finding.message for finding in result.findings] == []
    assert (result.score, result.status) == (6, Status.GRADED)
    assert result.provenance.limits["memory_mb"] == 8192
