"""Hidden checks of 09_keras_dnn."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import model as km

ROWS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def floats(rng, *shape):
    return rng.normal(size=shape).astype("float32")


@pytest.mark.exercise("build_xor")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two models that build_xor made must not share anything, and training goes on as it began.\n"
    "ko: build_xor로 만든 두 모델은 아무것도 함께 쓰지 않아야 하고, 학습은 처음과 같은 방식으로 이어져야 합니다."
)
def test_build_xor_trains_on(submission, reference, rng):
    """Five steps, after another model was built and trained.
    ko: 다른 모델을 만들어 학습시킨 뒤의 다섯 단계입니다.
    """
    X = floats(rng, 7, 2)
    y = (X[:, :1] * X[:, 1:] < 0).astype("float32")
    ours, other = (km.built(submission.build_xor(), "build_xor()", ROWS) for _ in range(2))
    km.steps(km.compiled(other, "build_xor()"), X, y, 1)
    theirs = km.built(reference.build_xor(), "reference", ROWS)
    km.trains_like(ours, theirs, "build_xor()", X, y, 5)


@pytest.mark.exercise("fit_full_batch")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: fit_full_batch has to work for any number of rows and epochs, and to go on from the model's weights.\n"
    "ko: fit_full_batch는 행과 에포크의 수가 얼마든 동작하고, 모델이 가진 가중치에서 이어서 학습해야 합니다."
)
def test_fit_full_batch_goes_on(submission, rng):
    """Two trainings in a row, with another number of rows.
    ko: 행의 수를 바꾸어 두 번 이어서 학습합니다.
    """
    model = km.eager(km.fill(km.built(submission.tiny_model(), "tiny_model()", ROWS)))
    W, b = (km.known(shape).astype("float64") for shape in ((2, 1), (1,)))
    for n, epochs in ((131, 1), (4, 2)):
        X = floats(rng, n, 2)
        y = (X[:, :1] > 0).astype("float32")
        submission.fit_full_batch(model, X, y, epochs)
        for _ in range(epochs):
            p = 1 / (1 + np.exp(-(X @ W + b)))
            slope = 2 * (p - y) * p * (1 - p) / n
            W, b = W - 0.5 * X.T @ slope, b - 0.5 * slope.sum(axis=0)
    expect.close(km.output(model, ROWS), 1 / (1 + np.exp(-(ROWS @ W + b))), "model(X)", rtol=1e-4, atol=1e-5)


@pytest.mark.exercise("evaluate_binary")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: evaluate_binary has to work for one row, for more than a hundred rows, and where all answers are the same.\n"
    "ko: evaluate_binary는 한 행에서도, 백 행이 넘어도, 정답이 모두 같아도 맞아야 합니다."
)
@pytest.mark.parametrize("n", [1, 130])
def test_evaluate_binary_sizes(submission, rng, n):
    """One row, and 130 rows with the answer 1.
    ko: 한 행, 그리고 정답이 모두 1인 130행입니다.
    """
    X, y = floats(rng, n, 2), np.ones((n, 1), dtype="int64")
    model = km.built(submission.tiny_model(), "tiny_model()", ROWS)
    km.eager(km.fill(model, {(2, 1): [[1.0], [2.0]], (1,): [0.1]}))
    results = expect.parts(submission.evaluate_binary(model, X, y), 3, "evaluate_binary(…)")
    found = km.arrays(results, "evaluate_binary")
    right = X @ np.array([[1.0], [2.0]]) + 0.1 > 0
    expect.exactly(found[1], right, "predicted")
    expect.close(found[2], right.mean() * 1.0, "accuracy", rtol=1e-6)


@pytest.mark.exercise("build_and")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two models that build_and made must not share anything, and training goes on as it began.\n"
    "ko: build_and로 만든 두 모델은 아무것도 함께 쓰지 않아야 하고, 학습은 처음과 같은 방식으로 이어져야 합니다."
)
def test_build_and_trains_on(submission, reference, rng):
    """Five steps, after another model was built and trained.
    ko: 다른 모델을 만들어 학습시킨 뒤의 다섯 단계입니다.
    """
    X = floats(rng, 7, 2)
    y = (X[:, :1] + X[:, 1:] > 0).astype("float32")
    ours, other = (km.built(submission.build_and(), "build_and()", ROWS) for _ in range(2))
    km.steps(km.compiled(other, "build_and()"), X, y, 1)
    theirs = km.built(reference.build_and(), "reference", ROWS)
    km.trains_like(ours, theirs, "build_and()", X, y, 5)


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The initial values have to suit every activation of the list, for wide and narrow layers.\n"
    "ko: 초깃값은 목록의 모든 활성화 함수에서, 넓은 층에서도 좁은 층에서도 알맞아야 합니다."
)
def test_dense_layer_everywhere(submission):
    """The standard deviations for all five activations, with more outputs than inputs.
    ko: 출력이 입력보다 많을 때 다섯 활성화 함수의 표준편차입니다.
    """
    n_in, n_out = 50, 110
    for activation in ("relu", "sigmoid", "tanh", "softmax", "linear"):
        layer = submission.dense_layer(n_out, activation)
        km.output(layer, np.ones((1, n_in), dtype="float32"))
        km.has_weights(layer, [(n_in, n_out), (n_out,)], "dense_layer")
        std = float(np.std(max(layer.get_weights(), key=np.ndim)))
        right = [np.sqrt(2 / n_in)] if activation == "relu" else [np.sqrt(2 / (n_in + n_out)), np.sqrt(1 / n_in)]
        fits = any(abs(std / good - 1) < 0.04 for good in right)
        expect.that(fits, en="The standard deviation is wrong.", ko="표준편차가 틀렸습니다.")


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The classifier has to be built for any number of inputs and classes; in training it uses mean and variance\n"
    "of the batch and gathers them for evaluation.\n"
    "ko: 분류기는 입력과 클래스의 수가 얼마든 만들어져야 합니다.\n"
    "학습할 때는 배치의 평균과 분산을 쓰며 평가할 때를 위해 모아 두어야 합니다."
)
def test_build_classifier_statistics(submission, reference, rng):
    """Other sizes; the moving statistics after two passes in training.
    ko: 다른 크기에서, 학습 상태로 두 번 지난 뒤의 이동 통계입니다.
    """
    X, models = floats(rng, 9, 7), []
    for side in (submission, reference):
        model = km.fill(km.built(side.build_classifier(7, 4), "build_classifier(7, 4)", X))
        for _ in range(2):
            km.output(model, X, training=True)
        models.append(model)
    km.same_outputs(km.output(models[0], X), km.output(models[1], X), "build_classifier(7, 4)", rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("make_callbacks")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Early stopping has to count from the first epoch, only epochs in a row, and take every improvement for one, "
    "however small; callbacks made later must not change it.\n"
    "ko: 조기 종료는 첫 에포크부터, 이어진 에포크만 세고, 아무리 작은 개선도 개선으로 보아야 합니다. "
    "나중에 만든 콜백 때문에 달라져서도 안 됩니다."
)
def test_make_callbacks_counts(submission):
    """Tiny improvements, equal losses, a larger scale, a best first epoch; a second pair made before the first is used.
    ko: 아주 작은 개선, 같은 손실, 더 큰 값, 첫 에포크가 가장 좋은 경우. 그리고 쓰기 전에 한 쌍을 더 만듭니다.
    """
    for losses, right in (
        ([1.0, 0.9999, 0.9998, 0.9998, 0.5], 4),
        ([2.0, 1.9, 1.95, 1.0], 3),
        ([0.5, 0.6, 0.4], 2),
    ):
        both = expect.parts(submission.make_callbacks("logs/a", 1), 2, "make_callbacks(…)")
        submission.make_callbacks("logs/b", 7)
        (stopping,) = [c for c in both if km.attribute(c, "log_dir") is None]
        model = km.built(submission.tiny_model(), "tiny_model()", ROWS)
        model.stop_training = False
        stopping.set_model(model)
        stopping.on_train_begin()
        ends = []
        for epoch, value in enumerate(losses):
            stopping.on_epoch_begin(epoch)
            stopping.on_epoch_end(epoch, {"loss": 1 / (epoch + 1), "val_loss": value})
            if model.stop_training:
                ends.append(epoch + 1)
                break
        stopping.on_train_end()
        expect.that(ends == [right], en="It ends at another epoch.", ko="다른 에포크에서 끝납니다.")


@pytest.mark.exercise("fit_classifier")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: fit_classifier has to work without callbacks, with a tuple of them, and for fewer rows than a batch.\n"
    "ko: fit_classifier는 콜백이 없을 때, 콜백이 튜플로 주어질 때, 행이 배치보다 적을 때도 동작해야 합니다."
)
def test_fit_classifier_small(submission, rng):
    """Ten rows, one epoch, one callback in a tuple.
    ko: 10행, 에포크 한 번, 튜플에 든 콜백 하나입니다.
    """
    X = floats(rng, 10, 4)
    data = (X, np.argmax(X[:, 1:], axis=1))
    model = km.eager(km.fill(km.built(submission.tiny_classifier(), "tiny_classifier()", X)))
    submission.fit_classifier(model, data, data, 1)
    submission.fit_classifier(model, data, data, 4, (submission.StopAfter(2),))
    expect.exactly(km.arrays(model.optimizer.iterations, "iterations"), 3, "model.optimizer.iterations")
    W, b = (km.known(shape).astype("float64") for shape in ((4, 3), (3,)))
    for _ in range(3):
        slope = (softmax(X @ W + b) - np.eye(3)[data[1]]) / 10
        W, b = W - 0.1 * X.T @ slope, b - 0.1 * slope.sum(axis=0)
    expect.close(km.output(model, X), softmax(X @ W + b), "model(X)", rtol=1e-4, atol=1e-5)


@pytest.mark.exercise("read_history")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: read_history has to work for one epoch, for equal losses, and where the best epoch is the last one.\n"
    "ko: read_history는 에포크가 하나일 때, 손실이 같을 때, 가장 좋은 에포크가 마지막일 때도 맞아야 합니다."
)
@pytest.mark.parametrize(
    ("loss", "val_loss", "best"),
    [([0.7], [0.9], 1), ([0.9, 0.8, 0.7, 0.6], [0.8, 0.5, 0.6, 0.5], 2)],
    ids=["single", "ties"],
)
def test_read_history_corners(submission, loss, val_loss, best):
    """One epoch; equal validation losses.
    ko: 에포크 하나, 그리고 같은 검증 손실입니다.
    """
    found = submission.read_history({"loss": loss, "val_loss": val_loss})
    right = {"epochs": len(loss), "best_epoch": best, "best_val_loss": min(val_loss), "overfit": False}
    for key, value in right.items():
        expect.exactly(expect.entry(found, key, "read_history(…)"), value, f"read_history(…)[{key!r}]")


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
    """The number of parameters.
    ko: 매개변수의 수입니다.
    """
    numbers_are(submission.q1(), (13898, 13514), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(RATIONALE)
def test_q2_value(submission):
    """The number of updates.
    ko: 갱신의 횟수입니다.
    """
    numbers_are(submission.q2(), 240, "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(2)
@pytest.mark.hidden(RATIONALE)
def test_q3_value(submission):
    """The two epochs.
    ko: 두 에포크입니다.
    """
    numbers_are(submission.q3(), (8, 5), "q3()")
