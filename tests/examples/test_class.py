"""The example class, graded once as a whole in the real sandbox: what every submission gets is pinned here.

When the course changes on purpose: `python examples/build_class.py`, then read what differs here, one line at a time.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import nbformat
import pytest

from grader.batch import BatchOptions, Discovery, discover, grade_all
from grader.course import Course, load_course
from grader.gradebook import open_gradebook
from grader.result import CheckResult, Result, Status, Verdict
from grader.sandbox.host.confinement import Confinement

ROOT = Path(__file__).parents[2]
SUBMISSIONS = ROOT / "examples" / "submissions"
SEED = 99
LEFT = {Verdict.NOT_ATTEMPTED, Verdict.SKIPPED}

# Who and what: points in all; then the exercises that have not all of their points, and why (the mistakes that were
# recognised, else the verdicts of the public checks, else `hidden`), those that have theirs with something right in place
# of what they build on (`after`), and those that were left; then the findings that are not about the written question.
EXPECTED = {
    ("ahn-jiwoo", "03_forward"): (48, "", "1 failed_cell"),
    ("bae-junho", "03_forward"): (
        3,
        "forward 2 fail; softmax 1 fail; left init_network predict accuracy q1 q2 q3",
        "",
    ),
    ("baek-eunji", "03_forward"): (48, "", ""),
    ("baek-eunji", "12_sequences"): (43, "", ""),
    ("choi-yuna", "01_perceptron"): (
        30,
        "NAND 0 not_turned_over; XOR 0 still_or; XNOR 4 after NAND XOR; perceptron 1 bias_subtracted; "
        "q1 0 hidden; left fit_perceptron find_gates q3",
        "",
    ),
    ("choi-yuna", "03_forward"): (
        20,
        "forward 0 softmax_output; softmax 6 no_max_shift; predict 7 hidden; q1 0 hidden; left accuracy",
        "",
    ),
    ("choi-yuna", "04_losses"): (33, "mean_squared_error 0 not_halved; cross_entropy_error 9 no_epsilon", ""),
    ("choi-yuna", "06_backprop"): (
        51,
        "fruit_price 1 tax_added; SoftmaxWithLoss 2 gradient_not_averaged; "
        "TwoLayerNet 9 after SoftmaxWithLoss; q1 0 hidden; left gradient_check train",
        "",
    ),
    ("choi-yuna", "09_keras_dnn"): (
        40,
        "evaluate_binary 2 greater_equal; read_history 2 from_zero; q2 0 hidden; "
        "left build_and fit_classifier q3",
        "",
    ),
    ("garcia-lucia", "03_forward"): (48, "", ""),
    ("garcia-lucia", "04_losses"): (40, "", ""),
    ("garcia-lucia", "06_backprop"): (80, "", ""),
    ("garcia-lucia", "08_training"): (43, "", ""),
    ("garcia-lucia", "14_functional_api"): (60, "", ""),
    ("han-jisoo", "03_forward"): (18, "softmax 0 timeout; left predict accuracy", ""),
    ("han-jisoo", "05_numerical_gradient"): (52, "", ""),
    ("han-jisoo", "06_backprop"): (80, "", ""),
    ("hwang-jaemin", "03_forward"): (
        37,
        "forward 0 no_output_bias; predict 8 after forward; accuracy 10 after forward predict; q3 0 hidden",
        "",
    ),
    ("hwang-jaemin", "06_backprop"): (
        63,
        "Relu 0 error; TwoLayerNet 9 after Relu; gradient_check 6 after Relu TwoLayerNet; left train",
        "",
    ),
    ("hwang-jaemin", "11_cnn"): (
        39,
        "output_shapes 0 valid; parameter_table 0 no_biases; q1 0 hidden; "
        "left build_deep_cnn feature_maps filter_grid class_activation_map q3",
        "",
    ),
    ("ivanova-anna", "03_forward"): (
        37,
        "softmax 4 axis_one; predict 8 after softmax; accuracy 10 after predict softmax; left q1 q2 q3",
        "8 matched_by_name",
    ),
    ("ivanova-anna", "06_backprop"): (80, "", "14 matched_by_name"),
    ("ivanova-anna", "12_sequences"): (
        26,
        "arima_forecast 0.5 not_integrated; word_tokenize 0 case_kept; build_vocabulary 0 no_unknown; "
        "Embedding 0.5 last_only; left q1 q2 q3",
        "16 matched_by_name",
    ),
    ("jo-sungho", "03_forward"): (None, "", "1 unreadable"),
    ("jo-sungho", "06_backprop"): (
        57,
        "Relu 1 passes_everything; SoftmaxWithLoss 6 one_hot_only; TwoLayerNet 9 after Relu SoftmaxWithLoss; "
        "gradient_check 6 after Relu SoftmaxWithLoss TwoLayerNet; left train q3",
        "",
    ),
    ("jo-sungho", "08_training"): (
        28,
        "BatchNormalization 0.75 ddof; Dropout 2 unscaled; l2_penalty 0.25 no_half; blur 0 zero_padding; "
        "left EarlyStopping q3",
        "",
    ),
    ("jung-haeun", "02_activations"): (
        32.5,
        "sigmoid_grad 0 rule_on_input; tanh_grad 0 rule_on_input; vanishing 0.5 value_at_zero",
        "",
    ),
    ("jung-haeun", "03_forward"): (48, "", ""),
    ("jung-haeun", "06_backprop"): (
        46,
        "Relu 1 switched_by_dout; Tanh 1 rule_of_sigmoid; Affine 5 dw_averaged; "
        "TwoLayerNet 9 after Affine Relu; q3 0 hidden; left gradient_check train",
        "",
    ),
    ("jung-haeun", "10_convolution"): (67, "", ""),
    ("jung-haeun", "15_generative"): (
        36,
        "reparameterize 0 variance_for_std; kl_divergence 0 not_halved; generator_loss 0 saturating; "
        "left vae_train_step gan_train_step image_strip q3",
        "",
    ),
    ("kang-dohyun", "03_forward"): (0, "left init_network forward softmax predict accuracy q1 q2 q3", ""),
    ("kim-minjun", "01_perceptron"): (67, "", ""),
    ("kim-minjun", "03_forward"): (48, "", ""),
    ("kim-minjun", "06_backprop"): (80, "", ""),
    ("kim-minjun", "09_keras_dnn"): (62, "", ""),
    ("kim-minjun", "11_cnn"): (70, "", ""),
    ("kwon-yejin", "03_forward"): (
        0,
        "forward 0 fail; softmax 0 fail; left init_network predict accuracy q1 q2 q3",
        "",
    ),
    ("lee-seoyeon", "02_activations"): (43, "", ""),
    ("lee-seoyeon", "03_forward"): (48, "", ""),
    ("lee-seoyeon", "06_backprop"): (80, "", ""),
    ("lee-seoyeon", "07_optimizers"): (60, "", ""),
    ("lee-seoyeon", "13_recurrent"): (75, "", ""),
    ("lee-seoyeon", "15_generative"): (66, "", ""),
    ("lim-hyunwoo", "03_forward"): (48, "", ""),
    ("lim-hyunwoo", "06_backprop"): (68, "Affine 0 output_limit", ""),
    ("lim-hyunwoo", "13_recurrent"): (
        49.25,
        "LSTMCell 2 order_ifgo; TimeLSTM 5 after LSTMCell; Bidirectional 6 after LSTMCell TimeLSTM; "
        "Stacked 3 after LSTMCell TimeLSTM; recurrent_mask 1.75 not_scaled; clip_grads 0.5 each_array; "
        "left MaskedRNN q2",
        "",
    ),
    ("mueller-jonas", "03_forward"): (
        30,
        "forward 0 other_keys; predict 0 notes_keys; accuracy 10 after forward predict",
        "",
    ),
    ("mueller-jonas", "05_numerical_gradient"): (
        26,
        "numerical_gradient 0 not_restored; gradient_descent 8 after numerical_gradient; "
        "minibatch 4 separate_choices; TwoLayerNet 5 first_bias_missing after numerical_gradient; "
        "q1 0 hidden; left q3",
        "1 changed_argument",
    ),
    ("mueller-jonas", "06_backprop"): (
        54,
        "Sigmoid 1 rule_of_tanh; Affine 5 dw_transposed; SoftmaxWithLoss 6 loss_summed; "
        "TwoLayerNet 9 after Affine SoftmaxWithLoss; "
        "gradient_check 6 after Affine SoftmaxWithLoss TwoLayerNet; left train",
        "",
    ),
    ("mueller-jonas", "14_functional_api"): (
        26,
        "qa_parameters 0 one_gate; best_answer 0 column; q1 0 hidden; "
        "left build_profile compile_profile build_matcher q3",
        "",
    ),
    ("noh-seungwoo", "06_backprop"): (
        1,
        "Relu 0 fail; Affine 1 fail; SoftmaxWithLoss 0 fail; "
        "left MulLayer AddLayer fruit_price Sigmoid Tanh TwoLayerNet gradient_check train q1 q2 q3",
        "",
    ),
    ("park-jihoon", "03_forward"): (39, "softmax 3 whole_sum; predict 8 after softmax", ""),
    ("park-jihoon", "06_backprop"): (
        65,
        "Affine 6 db_not_summed; TwoLayerNet 9 after Affine; gradient_check 6 after Affine TwoLayerNet; "
        "left train",
        "",
    ),
    ("petrov-ivan", "03_forward"): (
        0,
        "forward 0 error; softmax 0 error; left init_network predict accuracy q1 q2 q3",
        "",
    ),
    ("seo-gaeun", "03_forward"): (
        36,
        "softmax 0 memory; predict 8 after softmax; accuracy 10 after predict softmax",
        "",
    ),
    ("seo-gaeun", "06_backprop"): (
        59,
        "Affine 0 missing; TwoLayerNet 9 after Affine; gradient_check 6 after Affine TwoLayerNet; "
        "left train",
        "1 deleted_cell",
    ),
    ("smith-olivia", "03_forward"): (
        35,
        "softmax 0 missing; predict 8 after softmax; accuracy 10 after predict softmax; q2 0 hidden",
        "",
    ),
    ("smith-olivia", "10_convolution"): (
        41,
        "conv_output_size 3 pad_once; pad2d 0.5 edge; conv2d_single 5 after conv_output_size pad2d; "
        "conv_volume 3 after conv2d_single conv_output_size pad2d; im2col 5 after conv_output_size pad2d; "
        "Convolution 12 after conv2d_single conv_output_size conv_volume im2col pad2d; "
        "conv_param_count 0.5 no_biases; left Pooling AveragePooling q1 q2 q3",
        "",
    ),
    ("song-minseo", "03_forward"): (48, "", "1 deleted_cell"),
    ("song-minseo", "06_backprop"): (80, "", "1 defined_twice"),
    ("wu-lei", "06_backprop"): (
        12,
        "Relu 0 blocked; Affine 0 blocked; "
        "left MulLayer AddLayer fruit_price Sigmoid Tanh TwoLayerNet gradient_check train q1 q2 q3",
        "",
    ),
    ("yoon-subin", "06_backprop"): (
        50,
        "SoftmaxWithLoss 0 error; TwoLayerNet 9 after SoftmaxWithLoss; left gradient_check train q1 q2 q3",
        "1 failed_cell",
    ),
    ("yoon-subin", "07_optimizers"): (
        21,
        "RMSprop 0 adds_up; Adam 0 no_correction; lr_decay 0 staircase_swapped; "
        "left Nesterov optimize q1 q2 q3",
        "",
    ),
}  # fmt: skip
# Why a cheat has any points: what its author did write rightly, or a check that asks for no more than the text shows.
EARNED_BY_CHEATS = {
    "bae-junho": {"test_softmax_example", "test_forward_example"},
    "kwon-yejin": set(),
    "noh-seungwoo": {"test_affine_keeps_its_parameters"},
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
    ("wu-lei", "06_backprop"): "in cell 16, line 18: pid = os.fork()",
    ("yoon-subin", "06_backprop"): "'(' was never closed",
}

FOLLOW_THROUGH = [
    ("park-jihoon", "03_forward", "predict", "softmax"),
    ("park-jihoon", "06_backprop", "TwoLayerNet", "Affine"),
    ("mueller-jonas", "05_numerical_gradient", "gradient_descent", "numerical_gradient"),
    ("lim-hyunwoo", "13_recurrent", "TimeLSTM", "LSTMCell"),
]

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
    told, left = [], []
    for exercise, group in groupby(result.checks, key=lambda check: check.exercise):
        checks = list(group)
        if {check.verdict for check in checks} <= LEFT:
            left.append(exercise)
        elif said := why(checks):
            told.append(f"{exercise} {sum(check.points or 0 for check in checks):g} {said}")
    if left:
        told.append(f"left {' '.join(left)}")
    kinds = Counter(finding.kind for finding in result.findings if "written" not in finding.kind)
    return result.score, "; ".join(told), " ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


def why(checks: Sequence[CheckResult]) -> str:
    """Why an exercise has not all of its points, or what stood in for what it builds on; empty if neither."""
    bad = [check for check in checks if check.verdict is not Verdict.PASS]
    said = sorted({check.mistake or check.verdict.value for check in bad if not check.hidden})
    lent = sorted({name for check in checks for name in check.follow_through})
    return " ".join([*(said or ["hidden"] * bool(bad)), *(["after", *lent] if lent else [])])


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
def test_a_submission_gets_what_it_is_worth(course: Course, graded: Graded, student: str, assignment: str) -> None:
    result = graded[student, assignment]
    assert summary(result) == EXPECTED[student, assignment]
    assert result.status is (Status.UNREADABLE if result.score is None else Status.GRADED)
    assert result.max_score == course.assignment(assignment).points


@pytest.mark.slow
def test_every_assignment_has_a_right_submission_and_one_with_recognised_mistakes(course, graded: Graded) -> None:
    for assignment in course.assignments:
        results = [result for (_who, ident), result in graded.items() if ident == assignment.id]
        assert any(result.score == result.max_score for result in results), assignment.id
        assert any(check.mistake for result in results for check in result.checks), assignment.id


@pytest.mark.slow
@pytest.mark.parametrize("student, assignment, exercise, wrong", FOLLOW_THROUGH)
def test_what_is_right_has_its_points_though_it_builds_on_what_is_wrong(
    graded: Graded, student: str, assignment: str, exercise: str, wrong: str
) -> None:
    rows = [check for check in graded[student, assignment].checks if check.exercise == exercise]
    assert {check.verdict for check in rows} == {Verdict.PASS}
    assert wrong in {name for check in rows for name in check.follow_through}
    assert any(f"with a right {wrong}" in check.message for check in rows)


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
    honest, chosen = ("garcia-lucia", "kim-minjun", "park-jihoon"), ("03_forward", "06_backprop")
    own = tuple(one for one in found.submissions if one.student in honest and one.assignment in chosen)
    alone = replace(found, submissions=own)
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
    assert f"{len(EXPECTED) - 1} graded, 0 to be reviewed, 1 unreadable" in done.stdout
    assert (tmp_path / "index.html").is_file()
    assert len(list((tmp_path / "students").glob("*.html"))) == len(EXPECTED)
    with open_gradebook(tmp_path / "results.db") as gradebook:
        stored = {(result.student, result.assignment): summary(result) for result in gradebook.latest()}
    assert stored == {key: summary(result) for key, result in graded.items()}
