"""The example class, graded once as a whole in the real sandbox: what every submission gets is pinned here.

When the course changes on purpose: `python examples/build_class.py`, then read what differs here, one line at a time.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import nbformat
import pytest

from grader.batch import BatchOptions, Discovery, discover, grade_all
from grader.course import Course, load_course
from grader.gradebook import open_gradebook
from grader.result import Result, Status, Verdict
from grader.sandbox.host.confinement import Confinement

ROOT = Path(__file__).parents[2]
SUBMISSIONS = ROOT / "examples" / "submissions"
SEED = 99

# Who and what: points in all; per exercise the points and why not all (the mistakes that were recognised, else the
# verdicts of the public checks); kinds of findings.
EXPECTED = {
    ("ahn-jiwoo", "03_forward"): (22, "softmax 12 pass; forward 10 pass", "failed_cell"),
    ("bae-junho", "03_forward"): (3, "softmax 1 fail; forward 2 fail", ""),
    ("baek-eunji", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("choi-yuna", "03_forward"): (6, "softmax 6 no_max_shift; forward 0 softmax_output", ""),
    ("choi-yuna", "06_backprop"): (22, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 2 gradient_not_averaged", ""),
    ("garcia-lucia", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("garcia-lucia", "06_backprop"): (32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass", ""),
    ("han-jisoo", "03_forward"): (10, "softmax 0 timeout; forward 10 pass", ""),
    ("han-jisoo", "06_backprop"): (32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass", ""),
    ("hwang-jaemin", "03_forward"): (12, "softmax 12 pass; forward 0 no_output_bias", ""),
    ("hwang-jaemin", "06_backprop"): (24, "Relu 0 error; Affine 12 pass; SoftmaxWithLoss 12 pass", ""),
    ("ivanova-anna", "03_forward"): (14, "softmax 4 axis_one; forward 10 pass", "matched_by_name matched_by_name"),
    ("ivanova-anna", "06_backprop"): (
        32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass",
        "matched_by_name matched_by_name matched_by_name",
    ),
    ("jo-sungho", "03_forward"): (None, "", "unreadable"),
    ("jo-sungho", "06_backprop"): (19, "Relu 1 passes_everything; Affine 12 pass; SoftmaxWithLoss 6 one_hot_only", ""),
    ("jung-haeun", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("jung-haeun", "06_backprop"): (18, "Relu 1 switched_by_dout; Affine 5 dw_averaged; SoftmaxWithLoss 12 pass", ""),
    ("kang-dohyun", "03_forward"): (0, "softmax 0 not_attempted; forward 0 not_attempted", ""),
    ("kim-minjun", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("kim-minjun", "06_backprop"): (32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass", ""),
    ("kwon-yejin", "03_forward"): (0, "softmax 0 fail; forward 0 fail", ""),
    ("lee-seoyeon", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("lee-seoyeon", "06_backprop"): (32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass", ""),
    ("lim-hyunwoo", "03_forward"): (22, "softmax 12 pass; forward 10 pass", ""),
    ("lim-hyunwoo", "06_backprop"): (20, "Relu 8 pass; Affine 0 output_limit; SoftmaxWithLoss 12 pass", ""),
    ("mueller-jonas", "03_forward"): (12, "softmax 12 pass; forward 0 other_keys", ""),
    ("mueller-jonas", "06_backprop"): (19, "Relu 8 pass; Affine 5 dw_transposed; SoftmaxWithLoss 6 loss_summed", ""),
    ("noh-seungwoo", "06_backprop"): (2, "Relu 1 fail; Affine 1 fail; SoftmaxWithLoss 0 fail", ""),
    ("park-jihoon", "03_forward"): (13, "softmax 3 whole_sum; forward 10 pass", ""),
    ("park-jihoon", "06_backprop"): (26, "Relu 8 pass; Affine 6 db_not_summed; SoftmaxWithLoss 12 pass", ""),
    ("petrov-ivan", "03_forward"): (0, "softmax 0 error; forward 0 error", ""),
    ("seo-gaeun", "03_forward"): (10, "softmax 0 memory; forward 10 pass", ""),
    ("seo-gaeun", "06_backprop"): (20, "Relu 8 pass; Affine 0 missing; SoftmaxWithLoss 12 pass", "deleted_cell"),
    ("smith-olivia", "03_forward"): (10, "softmax 0 missing; forward 10 pass", ""),
    ("song-minseo", "03_forward"): (22, "softmax 12 pass; forward 10 pass", "deleted_cell"),
    ("song-minseo", "06_backprop"): (32, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 12 pass", "defined_twice"),
    ("wu-lei", "06_backprop"): (12, "Relu 0 blocked; Affine 0 blocked; SoftmaxWithLoss 12 pass", ""),
    ("yoon-subin", "06_backprop"): (20, "Relu 8 pass; Affine 12 pass; SoftmaxWithLoss 0 error", "failed_cell"),
}  # fmt: skip
# Why a cheat has any points: what its author did write rightly, or a check that asks for no more than the text shows.
EARNED_BY_CHEATS = {
    "bae-junho": {"test_softmax_example", "test_forward_example"},
    "kwon-yejin": set(),
    "noh-seungwoo": {"test_relu_gradient_check", "test_affine_keeps_its_parameters"},
    "petrov-ivan": set(),
}
MESSAGES = {
    ("ahn-jiwoo", "03_forward"): "look for a loop that never ends",
    ("han-jisoo", "03_forward"): "softmax did not finish within 5 s: look for a loop that never ends.",
    ("hwang-jaemin", "06_backprop"): "Relu.forward ended the Python process (killed by signal SIGSEGV).",
    ("jo-sungho", "03_forward"): "its JSON is damaged",
    ("kang-dohyun", "03_forward"): "softmax is not written yet.",
    ("kwon-yejin", "03_forward"): "expected numbers   received Same",
    ("lim-hyunwoo", "06_backprop"): "Affine.forward printed more than 8192 KiB: take the print out of the loop.",
    ("petrov-ivan", "03_forward"): "LookupError: nothing there",
    ("seo-gaeun", "03_forward"): "Unable to allocate 74.5 GiB",
    ("smith-olivia", "03_forward"): "softmax is not defined. Did you mean `sofmax`?",
    ("wu-lei", "06_backprop"): "in cell 4, line 18: pid = os.fork()",
    ("yoon-subin", "06_backprop"): "'(' was never closed",
}

Graded = dict[tuple[str, str], Result]


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course(ROOT)


@pytest.fixture(scope="session")
def found(course: Course) -> Discovery:
    return discover([SUBMISSIONS], course)


@pytest.fixture(scope="session")
def graded(course: Course, found: Discovery) -> Graded:
    return grade(course, found)


def grade(course: Course, found: Discovery, jobs: int = 2) -> Graded:
    options = BatchOptions(Confinement.choose(), seed=SEED, jobs=jobs)
    return {(one.student, one.assignment): result for one, result in grade_all(course, found.submissions, options)}


def summary(result: Result) -> tuple[float | None, str, str]:
    """A Result as `EXPECTED` writes it."""
    exercises = []
    for exercise, group in groupby(result.checks, key=lambda check: check.exercise):
        checks = list(group)
        bad = [check for check in checks if check.verdict is not Verdict.PASS and not check.hidden]
        why = " ".join(sorted({check.mistake or check.verdict.value for check in bad})) or "pass"
        exercises.append(f"{exercise} {sum(check.points or 0 for check in checks):g} {why}")
    return result.score, "; ".join(exercises), " ".join(finding.kind for finding in result.findings)


# --- the folder ---


def test_the_script_makes_the_committed_notebooks_byte_for_byte(tmp_path: Path, clean_environment) -> None:
    script = ROOT / "examples" / "build_class.py"
    command = [sys.executable, script, "--out", tmp_path / "class"]
    done = subprocess.run(command, env=clean_environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(tmp_path / "class") == contents(SUBMISSIONS), "run python examples/build_class.py"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_script_leaves_a_folder_with_other_things_alone(tmp_path: Path, clean_environment) -> None:
    (tmp_path / "thesis.txt").write_text("three years")
    command = [sys.executable, ROOT / "examples" / "build_class.py", "--out", tmp_path]
    done = subprocess.run(command, env=clean_environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"{tmp_path} is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_every_submission_is_found_and_pinned(found: Discovery) -> None:
    assert {(one.student, one.assignment) for one in found.submissions} == set(EXPECTED)
    assert found.left_out == ()


def test_every_notebook_that_is_whole_is_valid() -> None:
    damaged = SUBMISSIONS / "jo-sungho" / "03_forward" / "03_forward.ipynb"
    notebooks = sorted(SUBMISSIONS.rglob("*.ipynb"))
    assert damaged in notebooks
    for path in notebooks:
        if path != damaged:
            nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))


# --- the grades ---


@pytest.mark.slow
@pytest.mark.parametrize("student, assignment", EXPECTED)
def test_a_submission_gets_what_it_is_worth(graded: Graded, student: str, assignment: str) -> None:
    result = graded[student, assignment]
    assert summary(result) == EXPECTED[student, assignment]
    assert result.status is (Status.UNREADABLE if result.score is None else Status.GRADED)
    assert result.max_score == {"03_forward": 22, "06_backprop": 32}[assignment]


@pytest.mark.slow
@pytest.mark.parametrize("student, assignment", MESSAGES)
def test_the_student_reads_what_happened(graded: Graded, student: str, assignment: str) -> None:
    result = graded[student, assignment]
    said = [row.message for row in (*result.checks, *result.findings)]
    assert any(MESSAGES[student, assignment] in message for message in said), said


@pytest.mark.slow
@pytest.mark.parametrize("student", EARNED_BY_CHEATS)
def test_a_cheat_has_the_points_of_honest_checks_only(graded: Graded, student: str) -> None:
    results = [result for (who, _assignment), result in graded.items() if who == student]
    passed = {check.check for result in results for check in result.checks if check.verdict is Verdict.PASS}
    assert passed == EARNED_BY_CHEATS[student]


@pytest.mark.slow
def test_what_the_others_do_changes_nothing_for_the_honest(course: Course, found: Discovery, graded: Graded) -> None:
    honest = ("garcia-lucia", "kim-minjun", "park-jihoon")
    alone = replace(found, submissions=tuple(one for one in found.submissions if one.student in honest))
    again = grade(course, alone, jobs=1)
    assert len(again) == 6
    for key, result in again.items():
        assert result.without_times() == graded[key].without_times()


@pytest.mark.slow
def test_the_command_grades_the_class_and_writes_the_pages(graded: Graded, tmp_path: Path, clean_environment) -> None:
    command = [sys.executable, "-m", "grader", "grade", SUBMISSIONS, "--out", tmp_path]
    environment = {**clean_environment, "GRADER_SEED": str(SEED)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "37 graded, 0 to be reviewed, 1 unreadable" in done.stdout
    assert (tmp_path / "index.html").is_file()
    assert len(list((tmp_path / "students").glob("*.html"))) == len(EXPECTED)
    with open_gradebook(tmp_path / "results.db") as gradebook:
        stored = {(result.student, result.assignment): summary(result) for result in gradebook.latest()}
    assert stored == {key: summary(result) for key, result in graded.items()}
