"""Hidden checks of 14_functional_api."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import model as km


def floats(rng, *shape):
    return rng.normal(size=shape).astype("float32")


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


@pytest.mark.exercise("build_qa")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: Training has to reach both halves of the model, for every size of the vocabularies.\n"
    "ko: 어휘의 크기가 얼마든, 학습이 모델의 두 갈래에 모두 닿아야 합니다."
)
def test_build_qa_trains(submission, reference, rng):
    """Two steps of training with other sizes.
    ko: 다른 크기에서 학습 두 단계입니다.
    """
    inputs = [rng.integers(1, 9, size=(6, 3)), rng.integers(1, 9, size=(6, 5))]
    models = []
    for side in (submission, reference):
        model = km.built(side.build_qa(9, 12, 5), "build_qa(9, 12, 5)", *inputs)
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
        models.append(model)
    halves = {(64, 5): np.tile(km.known((32, 5)), (2, 1))}
    targets = rng.integers(0, 5, size=6)
    km.trains_like(*models, "build_qa(9, 12, 5)", inputs, targets, 2, values=halves)


@pytest.mark.exercise("qa_parameters")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: qa_parameters has to be right for very small and very large vocabularies.\n"
    "ko: qa_parameters는 어휘가 아주 작을 때도 아주 클 때도 맞아야 합니다."
)
def test_qa_parameters_extremes(submission):
    """One word, one answer; millions of words.
    ko: 단어 하나와 답 하나, 그리고 단어 수백만 개입니다.
    """
    for text, question, answers in ((1, 1, 1), (3_000_000, 2, 100_000)):
        right = 64 * text + 32 * question + 20736 + 65 * answers
        expect.exactly(submission.qa_parameters(text, question, answers), right, "qa_parameters(…)")


@pytest.mark.exercise("best_answer")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: best_answer has to work for a single row and for more rows than a batch of predict.\n"
    "ko: best_answer는 한 행에서도, predict의 배치보다 많은 행에서도 맞아야 합니다."
)
@pytest.mark.parametrize("n", [1, 70])
def test_best_answer_sizes(submission, rng, n):
    """One row; seventy rows.
    ko: 한 행, 그리고 70행입니다.
    """
    model = km.eager(km.fill(km.built(submission.pair_model(), "pair_model()")))
    a, b = floats(rng, n, 3), floats(rng, n, 3)
    right = np.argmax(np.hstack([a, b]) @ km.known((6, 4)) + km.known((4,)), axis=1)
    expect.exactly(km.arrays(submission.best_answer(model, a, b), "best_answer(…)"), right, "best_answer(…)")


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Each call of train_step has to be a step of its own: nothing of the calls before it may be left over,\n"
    "except in the weights.\n"
    "ko: train_step을 부를 때마다 따로 한 단계여야 합니다. 가중치 말고는 앞의 호출에서 남는 것이 없어야 합니다."
)
def test_train_step_in_a_row(submission, rng):
    """Three steps with other batches and learning rates.
    ko: 배치와 학습률을 바꾸어 가며 세 단계입니다.
    """
    model = km.fill(km.built(submission.pair_model(), "pair_model()"))
    W, b = (km.known(shape).astype("float64") for shape in ((6, 4), (4,)))
    for n, rate in ((40, 0.3), (3, 0.8), (1, 0.1)):
        first, second, t = floats(rng, n, 3), floats(rng, n, 3), rng.integers(0, 4, size=n)
        loss = km.arrays(submission.train_step(model, [first, second], t, rate), "train_step(…)")
        x = np.hstack([first, second]).astype("float64")
        p = softmax(x @ W + b)
        expect.close(loss, -np.mean(np.log(p[np.arange(n), t])), "train_step(…)", rtol=1e-3)
        slope = (p - np.eye(4)[t]) / n
        W, b = W - rate * x.T @ slope, b - rate * slope.sum(axis=0)
    expect.close(km.output(model, first, second), softmax(x @ W + b), "model([a, b])", rtol=1e-3, atol=1e-5)


@pytest.mark.exercise("build_profile")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: build_profile has to work for other sizes, down to the shortest text, and train all of its three outputs.\n"
    "ko: build_profile은 다른 크기에서도, 가장 짧은 글에서도 동작하고, 세 출력이 모두 학습되어야 합니다."
)
def test_build_profile_trains(submission, reference, rng):
    """The shortest text, and a step of training with a loss for each output.
    ko: 가장 짧은 글, 그리고 출력마다 손실을 둔 학습 한 단계입니다.
    """
    x = rng.integers(1, 11, size=(3, 49))
    targets = [floats(rng, 3, 1), np.array([0, 2, 1]), np.array([[1.0], [0.0], [1.0]])]
    found = []
    for side in (submission, reference):
        model = km.built(side.build_profile(11, 3), "build_profile(11, 3)", x)
        km.fill(model, lambda shape: km.known(shape) * (0.02 if shape[0] == 128 and len(shape) == 2 else 0.5))
        model.compile(optimizer="sgd", loss=["mse", "sparse_categorical_crossentropy", "binary_crossentropy"])
        km.steps(model, x, targets, 1)
        outputs = km.output(model, x)
        found.append(list(outputs.values()) if isinstance(outputs, dict) else outputs)
    for mine, right in zip(*found, strict=True):
        expect.close(mine, right, "build_profile(11, 3)(x)", rtol=2e-3, atol=1e-4)


@pytest.mark.exercise("compile_profile")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The compiled model has to be trained: a step changes the weights of all three outputs.\n"
    "ko: 컴파일한 모델은 학습되어야 합니다. 한 단계가 세 출력의 가중치를 모두 바꿉니다."
)
def test_compile_profile_trains(submission, rng):
    """A training step with targets as a list.
    ko: 정답을 리스트로 준 학습 한 단계입니다.
    """
    model = km.fill(km.built(submission.small_profile(), "small_profile()"))
    km.built(submission.compile_profile(model), "compile_profile(model)")
    x = floats(rng, 5, 6)
    before = km.output(model, x)
    km.steps(model, x, [floats(rng, 5, 1), np.arange(5), np.array([[1.0], [0], [1], [0], [1]])], 1)
    for old, new in zip(before, km.output(model, x), strict=True):
        expect.that(
            not np.allclose(old, new, rtol=1e-7, atol=0), en="An output is as before.", ko="출력이 그대로입니다."
        )


@pytest.mark.exercise("build_residual")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: build_residual has to work for other sizes.\nko: build_residual은 다른 크기에서도 맞아야 합니다."
)
def test_build_residual_sizes(submission, rng):
    """Three inputs and two classes; a single row.
    ko: 입력 셋과 클래스 둘, 그리고 한 행입니다.
    """
    for features, classes, n in ((3, 2, 4), (2, 5, 1)):
        x = floats(rng, n, features)
        model = km.built(submission.build_residual(features, classes), "build_residual(…)", x)
        square = (features, features)
        km.has_weights(model, [square, square, (features,), (features,), (features, classes), (classes,)], "model")
        W, b = km.known(square), km.known((features,))
        total = x + np.maximum(x @ W + b, 0) @ W + b
        right = softmax(np.maximum(total, 0) @ km.known((features, classes)) + km.known((classes,)))
        expect.close(km.output(km.fill(model), x), right, "build_residual(…)(x)", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("build_matcher")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: The layers have to stay shared in training, for every vocabulary.\n"
    "ko: 어휘가 얼마든, 학습하는 동안에도 층을 함께 써야 합니다."
)
def test_build_matcher_trains(submission, reference, rng):
    """Two steps of training with another vocabulary.
    ko: 다른 어휘에서 학습 두 단계입니다.
    """
    inputs = [rng.integers(1, 13, size=(6, 3)), rng.integers(1, 13, size=(6, 5))]
    models = []
    for side in (submission, reference):
        model = km.built(side.build_matcher(13), "build_matcher(13)", *inputs)
        model.compile(optimizer="sgd", loss="binary_crossentropy")
        models.append(model)
    targets = np.array([[1.0], [0], [0], [1], [1], [0]])
    km.trains_like(*models, "build_matcher(13)", inputs, targets, 2)


RATIONALE = (
    "en: The answer to the question is not the right one: read the section it is about again.\n"
    "ko: 문제의 답이 틀렸습니다. 해당하는 절을 다시 읽어 보세요."
)


def numbers_are(received, right, name):
    plain = received.tolist() if isinstance(received, np.ndarray) else received
    expect.exactly(np.asarray(plain, dtype="float64"), right, name)


@pytest.mark.exercise("q1")
@pytest.mark.points(2)
@pytest.mark.hidden(RATIONALE)
def test_q1_value(submission):
    """The two numbers of parameters.
    ko: 두 매개변수의 수입니다.
    """
    numbers_are(submission.q1(), (32500, 16500), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(2)
@pytest.mark.hidden(RATIONALE)
def test_q2_value(submission):
    """The four lengths.
    ko: 네 길이입니다.
    """
    numbers_are(submission.q2(), (496, 99, 95, 91), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(RATIONALE)
def test_q3_value(submission):
    """The letter.
    ko: 글자입니다.
    """
    found = submission.q3()
    right = isinstance(found, str) and found.strip().lower() == "c"
    expect.that(right, en="q3() is another letter.", ko="q3()이 다른 글자입니다.")
