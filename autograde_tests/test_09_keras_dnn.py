"""Public checks of 09_keras_dnn."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import model as km

ROWS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")
XOR = np.array([[0], [1], [1], [0]], dtype="float32")
AND = np.array([[0], [0], [0], [1]], dtype="float32")
SMALL_NET = [(2, 2), (2,), (2, 1), (1,)]
# Probabilities of a float32 pass, against NumPy in float64.
FLOAT32 = {"rtol": 1e-4, "atol": 1e-6}


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def floats(rng, *shape):
    return rng.normal(size=shape).astype("float32")


def labels(rng, n, classes):
    """Whole numbers with every class among them."""
    return rng.permutation(np.arange(n) % classes).astype("int64")


def small_net_descent(X, y, rate, count, slope):
    """In NumPy: the losses and the output of a filled 2-2-1 network of sigmoids, after steps of gradient descent.

    Args:
        slope: gives the loss and its derivative by the output, from output and targets.
    """
    W1, b1, W2, b2 = (km.known(shape).astype("float64") for shape in SMALL_NET)
    losses = []
    for _ in range(count):
        h = sigmoid(X @ W1 + b1)
        p = sigmoid(h @ W2 + b2)
        value, dp = slope(p, y)
        losses.append(value)
        dz = dp * p * (1 - p)
        dh = (dz @ W2.T) * h * (1 - h)
        W2, b2 = W2 - rate * h.T @ dz, b2 - rate * dz.sum(axis=0)
        W1, b1 = W1 - rate * X.T @ dh, b1 - rate * dh.sum(axis=0)
    return losses, sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)


def trains_by_descent(model, name, X, rate, slope, count=3):
    """The loss before the first of some training steps and the output after the last one are those of the descent."""
    y = (X[:, :1] > 0).astype("float32")
    km.has_weights(km.compiled(model, name), SMALL_NET, name)
    losses = km.steps(km.fill(model), X, y, count)
    right, after = small_net_descent(X.astype("float64"), y, rate, count, slope)
    expect.close(losses[0], right[0], f"{name}: loss", rtol=1e-4)
    expect.close(km.output(model, X), after, f"{name}(x), {count} × train_on_batch", rtol=2e-5, atol=1e-6)


def cross_entropy(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), (p - y) / (p * (1 - p)) / len(y)


def squared_error(p, y):
    return np.mean((p - y) ** 2), 2 * (p - y) / len(y)


# --- build_xor ---


def xor(submission):
    return km.built(submission.build_xor(), "build_xor()", ROWS)


@pytest.mark.exercise("build_xor")
@pytest.mark.points(1)
def test_build_xor_weights(submission):
    """The network is 2-2-1: its weights and biases have the right shapes, its output is (N, 1).
    ko: 신경망이 2-2-1입니다. 가중치와 편향의 모양이 맞고 출력은 (N, 1)입니다.
    """
    model = xor(submission)
    km.has_weights(model, SMALL_NET, "build_xor()")
    km.output_shape(model, (4, 1), "build_xor()", ROWS)


@pytest.mark.exercise("build_xor")
@pytest.mark.points(1)
def test_build_xor_output(submission, rng):
    """With known weights the output is that of two sigmoid layers.
    ko: 정해진 가중치에서 출력이 시그모이드 층 두 개의 값입니다.
    """
    model, X = xor(submission), floats(rng, 5, 2)
    km.has_weights(model, SMALL_NET, "build_xor()")
    W1, b1, W2, b2 = (km.known(shape) for shape in SMALL_NET)
    found = km.output(km.fill(model), X)
    expect.close(found, sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2), "build_xor()(x)", **FLOAT32)


@pytest.mark.exercise("build_xor")
@pytest.mark.points(2)
def test_build_xor_initial_values(submission):
    """Weights and biases start with values of mean 0 and standard deviation 1, other ones at every call.
    ko: 가중치와 편향의 초깃값은 평균이 0, 표준편차가 1이고, 부를 때마다 다릅니다.
    """
    drawn = [initial_values(submission) for _ in range(12)]
    differ = len(np.unique(np.round([weights[0].ravel() for weights in drawn], 5), axis=0)) == len(drawn)
    expect.that(
        differ,
        en="build_xor() gives the same weights at every call: do not fix a seed.",
        ko="build_xor()를 부를 때마다 같은 가중치가 나옵니다. 시드를 고정하지 마세요.",
    )
    for place, (part, within, _limit) in enumerate(INITIAL):
        spread(np.array([weights[place] for weights in drawn]), within, part)
    # Glorot's limit, Keras' default, is told from a standard deviation of 1 by the largest of up to 82 draws: none of
    # them is larger once in a million times. In 12 models there nearly always is one, and no more are made.
    while len(drawn) < 41 and not all(beyond(drawn)):
        drawn.append(initial_values(submission))
    for place, ((part, _within, limit), seen) in enumerate(zip(INITIAL, beyond(drawn), strict=True)):
        std = float(np.std([weights[place] for weights in drawn]))
        expect.that(
            seen,
            en=f"{part['en']} of build_xor() never go beyond ±{limit:.2f} at the start (standard deviation {std:.2f}); "
            "with a standard deviation of 1 they would.",
            ko=f"build_xor()의 {part['ko']} 초깃값이 ±{limit:.2f}를 한 번도 넘지 않습니다(표준편차 {std:.2f}). "
            "표준편차가 1이면 넘습니다.",
        )


# Per array of the model: what it is, how far its size may be off once in ten million times in 12 models (48, 24, 24 and
# 12 draws, chi-squared), and the limit of Keras' default, sqrt(6 / (inputs + outputs)) for weights and 0 for biases.
INITIAL = (
    ({"en": "The weights of the hidden layer", "ko": "은닉층 가중치"}, (0.52, 1.57), np.sqrt(6 / 4)),
    ({"en": "The biases of the hidden layer", "ko": "은닉층 편향"}, (0.36, 1.82), 0.0),
    ({"en": "The weights of the output layer", "ko": "출력층 가중치"}, (0.36, 1.82), np.sqrt(6 / 3)),
    ({"en": "The bias of the output layer", "ko": "출력층 편향"}, (0.18, 2.17), 0.0),
)


def initial_values(submission):
    model = xor(submission)
    km.has_weights(model, SMALL_NET, "build_xor()")
    return model.get_weights()


def beyond(drawn):
    """Per array, whether a value is larger than Keras' default can be."""
    return [
        any(np.abs(weights[place]).max() > limit + 1e-6 for weights in drawn)
        for place, (_part, _within, limit) in enumerate(INITIAL)
    ]


def spread(values, within, part):
    size = float(np.sqrt(np.mean(values**2)))
    expect.that(
        within[0] < size < within[1],
        en=f"{part['en']} of build_xor() start with a size (root mean square) of {size:.2f}; with mean 0 and standard "
        "deviation 1 it would be about 1.",
        ko=f"build_xor()의 {part['ko']} 초깃값의 크기(제곱 평균의 제곱근)가 {size:.2f}입니다. "
        "평균이 0이고 표준편차가 1이면 1쯤입니다.",
    )


@pytest.mark.exercise("build_xor")
@pytest.mark.points(1)
def test_build_xor_loss(submission):
    """The loss is the mean binary cross-entropy.
    ko: 손실이 이진 교차 엔트로피의 평균입니다.
    """
    model = km.fill(km.compiled(xor(submission), "build_xor()"))
    p = np.clip(km.output(model, ROWS).astype("float64"), 1e-7, 1 - 1e-7)
    cost = -np.mean(XOR * np.log(p) + (1 - XOR) * np.log(1 - p))
    expect.close(km.loss(model, ROWS, XOR), cost, "build_xor(): loss", **FLOAT32)


@pytest.mark.exercise("build_xor")
@pytest.mark.points(1)
def test_build_xor_steps(submission, rng):
    """Three training steps change the model as gradient descent of learning rate 0.1 does.
    ko: 학습 세 단계가 학습률 0.1인 경사하강법처럼 모델을 바꿉니다.
    """
    trains_by_descent(xor(submission), "build_xor()", floats(rng, 6, 2), 0.1, cross_entropy)


# --- fit_full_batch ---


def trained(submission, X, y, epochs):
    """The tiny model after the student's training, and what was recorded."""
    model = km.eager(km.fill(km.built(submission.tiny_model(), "tiny_model()", X)))
    return model, submission.fit_full_batch(model, X, y, epochs)


def descent(X, y, epochs):
    """The same in NumPy: W, b and the losses before each step of SGD(0.5) on the mean squared error."""
    W, b = (km.known(shape).astype("float64") for shape in ((2, 1), (1,)))
    losses = []
    for _ in range(epochs):
        p = sigmoid(X @ W + b)
        losses.append(np.mean((p - y) ** 2))
        slope = 2 * (p - y) * p * (1 - p) / len(X)
        W, b = W - 0.5 * X.T @ slope, b - 0.5 * slope.sum(axis=0)
    return W, b, losses


def some_rows(rng, n):
    X = floats(rng, n, 2)
    return X, (X.sum(axis=1, keepdims=True) > 0.5).astype("float32")


@pytest.mark.exercise("fit_full_batch")
@pytest.mark.points(1)
def test_fit_full_batch_history(submission, rng):
    """fit_full_batch gives the History of fit: one loss per epoch.
    ko: fit_full_batch가 fit의 History를 돌려주고, 손실은 에포크마다 하나씩입니다.
    """
    X, y = some_rows(rng, 20)
    _model, received = trained(submission, X, y, 4)
    recorded = km.history(received, "fit_full_batch(model, X, y, 4)")
    found = expect.entry(recorded, "loss", "fit_full_batch(…).history")
    expect.exactly(len(found), 4, 'len(fit_full_batch(model, X, y, 4).history["loss"])')


@pytest.mark.exercise("fit_full_batch")
@pytest.mark.points(2)
def test_fit_full_batch_updates(submission, rng):
    """With 50 rows and 3 epochs the weights are updated three times.
    ko: 50행, 3 에포크이면 가중치가 세 번 갱신됩니다.
    """
    X, y = some_rows(rng, 50)
    model, _received = trained(submission, X, y, 3)
    updates = km.arrays(model.optimizer.iterations, "optimizer.iterations")
    expect.exactly(updates, 3, "model.optimizer.iterations")


@pytest.mark.exercise("fit_full_batch")
@pytest.mark.points(1)
def test_fit_full_batch_descent(submission, rng):
    """The trained model is the one that gradient descent on all rows gives.
    ko: 학습된 모델이 모든 행을 쓰는 경사하강법의 결과와 같습니다.
    """
    X, y = some_rows(rng, 50)
    model, _received = trained(submission, X, y, 3)
    W, b, _losses = descent(X, y, 3)
    expect.close(
        km.output(model, X),
        sigmoid(X @ W + b),
        expect.words(
            en="model(X) after fit_full_batch(model, X, y, 3)", ko="fit_full_batch(model, X, y, 3) 뒤의 model(X)"
        ),
        rtol=1e-4,
        atol=1e-5,
    )


# --- evaluate_binary ---


def judged(submission, X, y):
    """The results of the student's function on a tiny model with known weights, and the right probabilities."""
    model = km.built(submission.tiny_model(), "tiny_model()", X)
    weights = {(2, 1): [[2.0], [-3.0]], (1,): [0.0]}
    km.eager(km.fill(model, weights))
    found = km.arrays(expect.parts(submission.evaluate_binary(model, X, y), 3, "evaluate_binary(…)"), "evaluate_binary")
    return found, sigmoid(X @ np.array([[2.0], [-3.0]]))


def unclear(rng):
    """Eight rows, one of which has the probability 0.5, and answers of which three are wrong."""
    X = floats(rng, 8, 2)
    X[:4, 0], X[:4, 1] = np.abs(X[:4, 0]) + 0.1, -np.abs(X[:4, 1]) - 0.1
    X[4:, 0], X[4:, 1] = -np.abs(X[4:, 0]) - 0.1, np.abs(X[4:, 1]) + 0.1
    X[7] = 0.0
    y = np.array([[1], [1], [1], [0], [1], [0], [0], [1]])
    order = rng.permutation(8)
    return X[order], y[order]


@pytest.mark.exercise("evaluate_binary")
@pytest.mark.points(1)
def test_evaluate_binary_pred(submission, rng):
    """pred is the output of the model, (N, 1).
    ko: pred는 모델의 출력 (N, 1)입니다.
    """
    X, y = unclear(rng)
    found, right = judged(submission, X, y)
    expect.close(found[0], right, "pred", **FLOAT32)


@pytest.mark.exercise("evaluate_binary")
@pytest.mark.points(2)
def test_evaluate_binary_predicted(submission, rng):
    """predicted is 1 where pred is greater than 0.5 and 0 elsewhere, (N, 1).
    ko: predicted는 pred가 0.5보다 크면 1, 아니면 0이고 모양은 (N, 1)입니다.
    """
    X, y = unclear(rng)
    found, right = judged(submission, X, y)
    expect.exactly(found[1], right > 0.5, "predicted")


@pytest.mark.exercise("evaluate_binary")
@pytest.mark.points(2)
def test_evaluate_binary_accuracy(submission, rng):
    """accuracy is the share of rows whose predicted class is the answer.
    ko: accuracy는 예측한 클래스가 정답과 같은 행의 비율입니다.
    """
    X, y = unclear(rng)
    found, right = judged(submission, X, y)
    expect.close(found[2], np.mean((right > 0.5) == y), "accuracy", rtol=1e-6)


# --- build_and ---


def and_model(submission):
    return km.built(submission.build_and(), "build_and()", ROWS)


@pytest.mark.exercise("build_and")
@pytest.mark.points(1)
def test_build_and_weights(submission):
    """The network is 2-2-1: its weights and biases have the right shapes, 9 parameters in all.
    ko: 신경망이 2-2-1입니다. 가중치와 편향의 모양이 맞고 매개변수는 모두 9개입니다.
    """
    model = and_model(submission)
    km.has_weights(model, SMALL_NET, "build_and()")
    km.parameters(model, 9, "build_and()")


@pytest.mark.exercise("build_and")
@pytest.mark.points(1)
def test_build_and_output(submission, rng):
    """With known weights the output is that of two sigmoid layers.
    ko: 정해진 가중치에서 출력이 시그모이드 층 두 개의 값입니다.
    """
    model, X = and_model(submission), floats(rng, 5, 2)
    km.has_weights(model, SMALL_NET, "build_and()")
    W1, b1, W2, b2 = (km.known(shape) for shape in SMALL_NET)
    found = km.output(km.fill(model), X)
    expect.close(found, sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2), "build_and()(x)", **FLOAT32)


@pytest.mark.exercise("build_and")
@pytest.mark.points(1)
def test_build_and_loss(submission):
    """The loss is Keras' mean squared error.
    ko: 손실이 Keras의 평균 제곱 오차입니다.
    """
    model = km.fill(km.compiled(and_model(submission), "build_and()"))
    p = km.output(model, ROWS).astype("float64")
    expect.close(km.loss(model, ROWS, AND), np.mean((p - AND) ** 2), "build_and(): loss", **FLOAT32)


@pytest.mark.exercise("build_and")
@pytest.mark.points(2)
def test_build_and_steps(submission, rng):
    """Three training steps change the model as gradient descent of learning rate 0.3 does.
    ko: 학습 세 단계가 학습률 0.3인 경사하강법처럼 모델을 바꿉니다.
    """
    trains_by_descent(and_model(submission), "build_and()", floats(rng, 6, 2), 0.3, squared_error)


# --- dense_layer ---

N_IN, N_OUT = 100, 60
HE, GLOROT, LECUN = np.sqrt(2 / N_IN), np.sqrt(2 / (N_IN + N_OUT)), np.sqrt(1 / N_IN)
FUNCTIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True),
    "linear": lambda z: z,
}


def layer_of(submission, units, activation, n_in=N_IN):
    """A layer of the student's, built for so many inputs; its kernel and bias."""
    name = f"dense_layer({units}, {activation!r})"
    layer = submission.dense_layer(units, activation)
    expect.that(
        layer is not None and callable(layer) and km.attribute(layer, "weights") is not None,
        en=f"{name} should give a Keras layer; received {expect.type_name(layer)}.",
        ko=f"{name}: Keras 층을 돌려주어야 합니다. 받은 것: {expect.type_name(layer)}",
    )
    km.output(layer, np.ones((1, n_in), dtype="float32"))
    km.has_weights(layer, [(n_in, units), (units,)], name)
    kernel, bias = sorted(layer.get_weights(), key=lambda w: -w.ndim)
    return layer, kernel, bias


def starts_with(kernel, right, activation):
    """The standard deviation is one of the right ones; 6000 draws are good to 1 %."""
    std = float(np.std(kernel))
    expect.that(
        any(abs(std / good - 1) < 0.04 for good in right),
        en=f"The weights of dense_layer({N_OUT}, {activation!r}) for {N_IN} inputs start with a standard deviation of "
        f"{std:.3f}; expected about {right[0]:.3f}.",
        ko=f"입력이 {N_IN}개일 때 dense_layer({N_OUT}, {activation!r})의 가중치 초깃값의 표준편차가 {std:.3f}입니다. "
        f"{right[0]:.3f}쯤이어야 합니다.",
    )
    call = f"dense_layer({N_OUT}, {activation!r})"
    what = expect.words(en=f"the mean of the weights, {call}", ko=f"{call}의 가중치 평균")
    expect.close(float(np.mean(kernel)), 0.0, what, atol=5 * right[0] / np.sqrt(kernel.size))


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
def test_dense_layer_biases(submission):
    """dense_layer gives a layer with weights (n_in, units) and biases (units,) that are 0.
    ko: dense_layer가 가중치 (n_in, units)와 값이 0인 편향 (units,)을 가진 층을 돌려줍니다.
    """
    for activation in ("relu", "tanh"):
        _layer, _kernel, bias = layer_of(submission, 7, activation, n_in=5)
        expect.close(
            bias,
            np.zeros(7),
            expect.words(
                en=f"the biases of dense_layer(7, {activation!r})", ko=f"dense_layer(7, {activation!r})의 편향"
            ),
        )


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
def test_dense_layer_activation(submission, rng):
    """The layer applies the activation that was asked for.
    ko: 층이 주어진 활성화 함수를 적용합니다.
    """
    x = floats(rng, 4, 5)
    for activation, function in FUNCTIONS.items():
        layer, _kernel, _bias = layer_of(submission, 3, activation, n_in=5)
        km.fill(layer)
        right = function(x @ km.known((5, 3)) + km.known((3,)))
        expect.close(km.output(layer, x), right, f"dense_layer(3, {activation!r})(x)", rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
def test_dense_layer_relu_starts_with_he(submission):
    """With "relu" the weights start with He's standard deviation.
    ko: "relu"이면 가중치 초깃값의 표준편차가 He의 식과 맞습니다.
    """
    _layer, kernel, _bias = layer_of(submission, N_OUT, "relu")
    starts_with(kernel, [HE], "relu")


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
def test_dense_layer_others_start_with_glorot(submission):
    """With "sigmoid" and "tanh" the weights start with Glorot's standard deviation.
    ko: "sigmoid"와 "tanh"이면 가중치 초깃값의 표준편차가 Glorot의 식과 맞습니다.
    """
    for activation in ("sigmoid", "tanh"):
        _layer, kernel, _bias = layer_of(submission, N_OUT, activation)
        # One set of notes calls sqrt(1/n) Xavier: as good here.
        starts_with(kernel, [GLOROT, LECUN], activation)


@pytest.mark.exercise("dense_layer")
@pytest.mark.points(1)
def test_dense_layer_draws_afresh(submission):
    """Two layers of the same size start with different weights.
    ko: 크기가 같은 두 층의 가중치 초깃값이 서로 다릅니다.
    """
    for activation in ("relu", "sigmoid"):
        kernels = [layer_of(submission, 4, activation, n_in=6)[1] for _ in range(2)]
        expect.that(
            not np.allclose(*kernels),
            en=f"Two calls of dense_layer(4, {activation!r}) give the same weights: draw each layer's own.",
            ko=f"dense_layer(4, {activation!r})를 두 번 부르면 가중치가 같습니다. 층마다 따로 뽑으세요.",
        )


# --- build_classifier ---

D, C = 20, 10
TRAINABLE = [(D, 64), (64, 64), (64, 64), (64, C), (C,), *[(64,)] * 9]


def classifier(submission, rng):
    return km.built(submission.build_classifier(D, C), "build_classifier(20, 10)", floats(rng, 2, D))


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
def test_build_classifier_parameters(submission):
    """For 784 inputs and 10 classes, the defaults, there are 59978 parameters, 59594 of them trainable.
    ko: 기본값인 입력 784개, 클래스 10개에서 매개변수는 59978개, 학습되는 것은 59594개입니다.
    """
    model = km.built(submission.build_classifier(), "build_classifier()", np.zeros((1, 784), dtype="float32"))
    km.parameters(model, 59978, "build_classifier()")
    trainable = sum(int(np.prod(shape)) for shape in km.shapes(model, True))
    expect.exactly(trainable, 59594, "build_classifier(): trainable parameters")


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
def test_build_classifier_weights(submission, rng):
    """For 20 inputs and 10 classes the weights have the right shapes.
    ko: 입력 20개, 클래스 10개에서 가중치의 모양이 맞습니다.
    """
    model = classifier(submission, rng)
    km.has_weights(model, TRAINABLE, "build_classifier(20, 10)", True)
    km.has_weights(model, [(64,)] * 6, "build_classifier(20, 10), not trained", False)


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(2)
def test_build_classifier_output(submission, rng):
    """With known weights the model gives the right probabilities in evaluation.
    ko: 정해진 가중치에서 평가할 때의 확률이 맞습니다.
    """
    X = floats(rng, 6, D)
    model = km.fill(classifier(submission, rng))
    km.has_weights(model, TRAINABLE, "build_classifier(20, 10)", True)
    v = km.known((64,)).astype("float64")  # every bias, gamma, beta, mean and variance of 64 units
    h = X.astype("float64")
    for shape in ((D, 64), (64, 64), (64, 64)):
        h = v * (np.maximum(h @ km.known(shape) + v, 0) - v) / np.sqrt(v + 1e-3) + v
    right = FUNCTIONS["softmax"](h @ km.known((64, C)) + km.known((C,)))
    expect.close(km.output(model, X), right, "build_classifier(20, 10)(x)", rtol=1e-3, atol=1e-5)


def kept(model, rng):
    """What dropout does with nine units of the last hidden layer, 600 times: 0, or what it multiplies by.

    In training, equal rows leave batch normalisation with its beta, the same for every row. A kernel that has one unit
    for each class but the last one then lets the unit be read from the probabilities.
    """
    kernel = np.zeros((64, C))
    kernel[np.arange(C - 1), np.arange(C - 1)] = 2.0
    km.fill(model, {(64, C): kernel, (C,): np.zeros(C)})
    p = km.output(model, np.repeat(floats(rng, 1, D), 600, axis=0), training=True).astype("float64")
    p = np.clip(p, 1e-12, None)  # a wrong model may give anything
    return np.log(p[:, :-1] / p[:, -1:]) / (2.0 * km.known((64,))[: C - 1])


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(2)
def test_build_classifier_dropout(submission, rng):
    """In training one in five of the last normalized units is 0, and the others grow to keep the mean.
    ko: 학습할 때 마지막으로 정규화된 유닛 다섯 가운데 하나가 0이 되고, 나머지는 평균이 유지되도록 커집니다.
    """
    model = classifier(submission, rng)
    km.has_weights(model, TRAINABLE, "build_classifier(20, 10)", True)
    units = kept(model, rng)
    dropped = float(np.mean(np.abs(units) < 0.02))
    rest = units[np.abs(units) >= 0.02]
    expect.that(
        rest.size == 0 or np.ptp(np.quantile(rest, [0.05, 0.95])) < 0.1,
        en="In training the units before the last layer take more values than two: "
        "dropout should come once only, after the last batch normalization.",
        ko="학습할 때 마지막 층 앞의 유닛이 두 가지보다 많은 값을 갖습니다. "
        "드롭아웃은 마지막 배치 정규화 뒤에 한 번만 있어야 합니다.",
    )
    # 5400 draws: the share is off by more than 0.03 once in ten million times.
    expect.that(
        abs(dropped - 0.2) < 0.03,
        en=f"In training {dropped:.0%} of the units before the last layer are dropped; it should be 20%.",
        ko=f"학습할 때 마지막 층 앞의 유닛 가운데 {dropped:.0%}가 버려집니다. 20%여야 합니다.",
    )
    expect.close(
        float(np.median(rest)),
        1.25,
        expect.words(en="what the units that are kept are multiplied by", ko="남은 유닛에 곱하는 수"),
        rtol=0.02,
    )


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
def test_build_classifier_loss(submission, rng):
    """The loss is the mean cross-entropy for integer targets.
    ko: 손실이 정수 정답에 대한 교차 엔트로피의 평균입니다.
    """
    model, X, y = km.compiled(classifier(submission, rng), "build_classifier()"), floats(rng, 6, D), labels(rng, 6, C)
    # Small weights: where a probability is below 1e-7, Keras' loss depends on how the softmax was written.
    km.fill(model, {(64, C): 0.1 * km.known((64, C))})
    p = np.clip(km.output(model, X).astype("float64"), 1e-7, 1 - 1e-7)
    right = -np.mean(np.log(p[np.arange(6), y]))
    expect.close(km.loss(model, X, y), right, "build_classifier(): loss", **FLOAT32)


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
def test_build_classifier_first_step(submission, rng):
    """The first training step moves the biases of the last layer by 0.001 each, as Adam does.
    ko: 첫 학습 단계에서 마지막 층의 편향이 Adam의 식대로 저마다 0.001씩 움직입니다.
    """
    model, X = km.compiled(classifier(submission, rng), "build_classifier()"), floats(rng, 30, D)
    y = np.zeros(30, dtype="int64")  # of one class only: no gradient is near 0, whatever dropout does
    km.has_weights(model, TRAINABLE, "build_classifier(20, 10)", True)
    # Small weights, as above: a probability below 1e-7 has no gradient with a softmax that Keras does not know as one.
    km.fill(model, {(64, C): 0.1 * km.known((64, C))})
    km.steps(model, X, y, 1)
    bias = next(w for w in model.trainable_weights if tuple(w.shape) == (C,))
    moved = np.abs(km.arrays(bias, "bias") - km.known((C,)))
    # Adam's first step is lr * g / (|g| + eps). AdamW adds a decay of 4e-6; float32 near 1 is good to 1e-7.
    expect.close(
        moved,
        np.full(C, 1e-3),
        expect.words(en="the change of the last biases in the first step", ko="첫 단계에서 마지막 편향이 바뀐 크기"),
        rtol=0.02,
    )


@pytest.mark.exercise("build_classifier")
@pytest.mark.points(1)
def test_build_classifier_accuracy(submission, rng):
    """The accuracy is measured along with the loss.
    ko: 손실과 함께 정확도를 잽니다.
    """
    model, X, y = km.compiled(classifier(submission, rng), "build_classifier()"), floats(rng, 12, D), labels(rng, 12, C)
    best = np.argmax(km.output(km.fill(model), X), axis=1)
    y[:7], y[7:] = best[:7], (best[7:] + 1) % C  # 7 of 12 are right
    km.eager(model)
    model.reset_metrics()
    found = {k: float(v) for k, v in model.test_on_batch(X, y, return_dict=True).items() if k != "loss"}
    expect.that(
        any(abs(value - 7 / 12) < 1e-5 for value in found.values()),
        en=f"No metric is the accuracy ({7 / 12:.4f} here); the metrics are {found or 'none'}.",
        ko=f"지표 가운데 정확도(여기서는 {7 / 12:.4f})가 없습니다. 지표: {found or '없음'}",
    )


# --- make_callbacks ---


def callbacks_of(submission, log_dir, patience):
    """The two callbacks: TensorBoard and the other one."""
    received = submission.make_callbacks(log_dir, patience)
    given = received if isinstance(received, list | tuple) else []
    boards = [c for c in given if km.attribute(c, "log_dir") is not None]
    both = expect.parts(received, 2, f"make_callbacks({log_dir!r}, {patience})")
    others = [c for c in both if all(c is not board for board in boards)]
    expect.that(
        len(boards) == len(others) == 1,
        en=f"One TensorBoard and one early stopping are expected; received {', '.join(map(expect.type_name, both))}.",
        ko=f"TensorBoard 하나와 조기 종료 하나가 있어야 합니다. 받은 것: {', '.join(map(expect.type_name, both))}",
    )
    return boards[0], others[0]


def stopped(submission, callback, val_losses):
    """The epoch, from 1, after which the callback ends a training (None if never), and the model's weights then.

    The weights of epoch n are all n; the training loss falls and the accuracies rise all the time.
    """
    model = km.built(submission.tiny_model(), "tiny_model()", ROWS)
    model.stop_training = False
    callback.set_model(model)
    callback.set_params({"epochs": len(val_losses), "steps": 1, "verbose": 0})
    callback.on_train_begin()
    end = None
    for number, value in enumerate(val_losses, start=1):
        km.fill(model, lambda shape, n=number: np.full(shape, n))
        callback.on_epoch_begin(number - 1)
        up = number / 100
        logs = {"loss": 1 - up, "accuracy": 0.5 + up, "val_loss": value, "val_accuracy": 0.5 + up}
        callback.on_epoch_end(number - 1, logs)
        if model.stop_training:
            end = number
            break
    callback.on_train_end()
    return end, float(np.mean(km.arrays(model.trainable_weights, "weights")[1]))


@pytest.mark.exercise("make_callbacks")
@pytest.mark.points(1)
def test_make_callbacks_tensorboard(submission):
    """There are two callbacks; the TensorBoard writes to the folder that was given.
    ko: 콜백이 두 개이고, TensorBoard는 주어진 폴더에 기록합니다.
    """
    for folder in ("logs/first", "logs/second"):
        board, _other = callbacks_of(submission, folder, 3)
        expect.that(
            board.log_dir == folder,
            en=f"TensorBoard writes to {board.log_dir!r}; expected {folder!r}.",
            ko=f"TensorBoard가 기록하는 폴더가 다릅니다. 기대한 폴더: {folder!r}, 받은 폴더: {board.log_dir!r}",
        )


def ends_after(submission, patience, val_losses, right):
    _board, stopping = callbacks_of(submission, "logs", patience)
    end, _weights = stopped(submission, stopping, val_losses)
    expect.that(
        end == right,
        en=f"patience = {patience}, validation losses {val_losses}: training should end after epoch {right}; it ends "
        + (f"after epoch {end}." if end else "not at all."),
        ko=f"patience = {patience}, 검증 손실 {val_losses}: {right}번째 에포크 뒤에 멈춰야 합니다. "
        + (f"{end}번째 에포크 뒤에 멈춥니다." if end else "멈추지 않습니다."),
    )


@pytest.mark.exercise("make_callbacks")
@pytest.mark.points(1)
@pytest.mark.parametrize(
    ("patience", "val_losses", "right"),
    [(2, [1.0, 0.8, 0.9, 0.85, 0.7], 4), (3, [1.0, 0.9, 0.95, 0.97, 0.89, 0.9, 0.92, 0.91, 0.9], 8)],
    ids=["example", "longer"],
)
def test_make_callbacks_stops(submission, patience, val_losses, right):
    """Training ends when the validation loss has not become better for patience epochs in a row.
    ko: 검증 손실이 patience번 이어서 나아지지 않으면 학습이 끝납니다.
    """
    ends_after(submission, patience, val_losses, right)


@pytest.mark.exercise("make_callbacks")
@pytest.mark.points(2)
def test_make_callbacks_restores(submission):
    """After it has ended the training, the model has the weights of the best epoch.
    ko: 학습을 멈춘 뒤 모델의 가중치가 가장 좋았던 에포크의 것입니다.
    """
    _board, stopping = callbacks_of(submission, "logs", 2)
    _end, weights = stopped(submission, stopping, [1.0, 0.8, 0.9, 0.85, 0.95])
    expect.that(
        weights == 2,
        en=f"After the training the weights are those of epoch {weights:.0f}; the best one was epoch 2.",
        ko=f"학습이 끝난 뒤의 가중치가 {weights:.0f}번째 에포크의 것입니다. 가장 좋았던 것은 2번째입니다.",
    )


# --- fit_classifier ---


def batch(rng, n):
    X = floats(rng, n, 4)
    return X, np.argmax(X[:, :3], axis=1)


def fitted(submission, train, valid, epochs, *callbacks):
    """The tiny classifier after the student's training, and what was recorded."""
    model = km.eager(km.fill(km.built(submission.tiny_classifier(), "tiny_classifier()", train[0])))
    received = submission.fit_classifier(model, train, valid, epochs, *callbacks)
    return model, km.history(received, "fit_classifier(…)")


def softmax_descent(X, y, steps, asked):
    """In NumPy: the probabilities of the tiny classifier for ``asked`` after steps of SGD(0.1) on all rows of X."""
    W, b = (km.known(shape).astype("float64") for shape in ((4, 3), (3,)))
    for _ in range(steps):
        slope = (FUNCTIONS["softmax"](X @ W + b) - np.eye(3)[y]) / len(X)
        W, b = W - 0.1 * X.T @ slope, b - 0.1 * slope.sum(axis=0)
    return FUNCTIONS["softmax"](asked @ W + b)


@pytest.mark.exercise("fit_classifier")
@pytest.mark.points(2)
def test_fit_classifier_updates(submission, rng):
    """300 rows and 2 epochs make six updates, and two losses in the History.
    ko: 300행, 2 에포크이면 갱신은 여섯 번이고 History에 손실이 두 개 있습니다.
    """
    model, recorded = fitted(submission, batch(rng, 300), batch(rng, 40), 2)
    expect.exactly(len(expect.entry(recorded, "loss", "history")), 2, 'len(history["loss"])')
    updates = km.arrays(model.optimizer.iterations, "optimizer.iterations")
    expect.exactly(updates, 6, "model.optimizer.iterations")


@pytest.mark.exercise("fit_classifier")
@pytest.mark.points(1)
def test_fit_classifier_validation(submission, rng):
    """After every epoch the validation data are evaluated: history["val_loss"].
    ko: 에포크가 끝날 때마다 검증 데이터로 평가한 값이 history["val_loss"]에 있습니다.
    """
    train, valid = batch(rng, 100), batch(rng, 40)
    model, recorded = fitted(submission, train, valid, 2)
    found = expect.entry(recorded, "val_loss", "history")
    expect.exactly(len(found), 2, 'len(history["val_loss"])')
    expect.close(found[-1], km.loss(model, *valid), 'history["val_loss"][-1]', rtol=1e-4)


@pytest.mark.exercise("fit_classifier")
@pytest.mark.points(1)
def test_fit_classifier_training(submission, reference, rng):
    """The model is trained on the training data, and on nothing else.
    ko: 모델이 다른 데이터 없이 학습 데이터만으로 학습됩니다.
    """
    train, valid = batch(rng, 100), batch(rng, 30)  # one batch an epoch: the order of its rows does not matter
    model, _recorded = fitted(submission, train, valid, 2)
    right = softmax_descent(*train, 2, valid[0])
    expect.close(
        km.output(model, valid[0]),
        right,
        expect.words(en="model(X) after fit_classifier(…)", ko="fit_classifier(…) 뒤의 model(X)"),
        rtol=1e-4,
        atol=1e-5,
    )


@pytest.mark.exercise("fit_classifier")
@pytest.mark.points(1)
def test_fit_classifier_callbacks(submission, rng):
    """The callbacks are used: one that stops after the first of three epochs ends the training.
    ko: 콜백이 쓰입니다. 세 에포크 가운데 첫 에포크 뒤에 멈추는 콜백을 주면 학습이 끝납니다.
    """
    callbacks = [submission.StopAfter(1)]
    _model, recorded = fitted(submission, batch(rng, 50), batch(rng, 20), 3, callbacks)
    expect.exactly(len(expect.entry(recorded, "loss", "history")), 1, 'len(history["loss"]), StopAfter(1)')


# --- read_history ---


def summary(submission, loss, val_loss, **more):
    history = {**more, "loss": list(loss), "val_loss": list(val_loss)}
    return submission.read_history(history)


def entry_is(received, key, right):
    expect.exactly(expect.entry(received, key, "read_history(…)"), right, f"read_history(…)[{key!r}]")


@pytest.mark.exercise("read_history")
@pytest.mark.points(1)
def test_read_history_example(submission):
    """The summary of the example is right.
    ko: 예제의 요약이 맞습니다.
    """
    found = summary(submission, [1.0, 0.6, 0.4, 0.3], [1.1, 0.7, 0.8, 0.9])
    for key, right in {"epochs": 4, "best_epoch": 2, "best_val_loss": 0.7, "overfit": True}.items():
        entry_is(found, key, right)


@pytest.mark.exercise("read_history")
@pytest.mark.points(1)
def test_read_history_best(submission, rng):
    """epochs, best_epoch and best_val_loss of a longer record, in which there are accuracies too.
    ko: 정확도도 들어 있는 더 긴 기록에서 epochs, best_epoch, best_val_loss가 맞습니다.
    """
    n = 11
    loss, val_loss = np.sort(rng.uniform(0.1, 1, n))[::-1].tolist(), rng.uniform(0.2, 1, n).tolist()
    val_loss[6] = 0.15
    found = summary(submission, loss, val_loss, accuracy=rng.uniform(0, 1, n).tolist(), val_accuracy=[0.5] * n)
    for key, right in {"epochs": n, "best_epoch": 7, "best_val_loss": 0.15}.items():
        entry_is(found, key, right)


@pytest.mark.exercise("read_history")
@pytest.mark.points(1)
@pytest.mark.parametrize(
    ("loss", "val_loss", "right"),
    [([0.5, 0.4, 0.6], [0.8, 0.6, 0.7], False), ([0.9, 0.5, 0.3], [0.8, 0.6, 0.5], False)],
    ids=["diverging", "learning"],
)
def test_read_history_overfit(submission, loss, val_loss, right):
    """overfit is False where both losses rise, and where both fall to the end.
    ko: 두 손실이 함께 커지거나 끝까지 함께 작아지면 overfit은 False입니다.
    """
    entry_is(summary(submission, loss, val_loss), "overfit", right)


# --- questions ---


def whole(value):
    """Whether it is a whole number, of whatever type."""
    return isinstance(value, int | float | np.integer | np.floating) and float(value).is_integer()


def pair(received, name):
    found = expect.parts(received.tolist() if isinstance(received, np.ndarray) else received, 2, f"{name}()")
    expect.that(
        all(whole(value) for value in found),
        en=f"{name}() should give two integers; received {found!r}.",
        ko=f"{name}()은 정수 두 개를 돌려주어야 합니다. 받은 것: {found!r}",
    )


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is a tuple of two integers. Whether it is right is seen when it is graded.
    ko: 답이 정수 두 개의 튜플입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    pair(submission.q1(), "q1")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is an integer. Whether it is right is seen when it is graded.
    ko: 답이 정수 하나입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    found = expect.numbers(submission.q2(), "q2()")
    expect.that(
        found.shape == () and whole(float(found)),
        en=f"q2() should give an integer; received {found}.",
        ko=f"q2()는 정수를 돌려주어야 합니다. 받은 것: {found}",
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is a tuple of two integers. Whether it is right is seen when it is graded.
    ko: 답이 정수 두 개의 튜플입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    pair(submission.q3(), "q3")
