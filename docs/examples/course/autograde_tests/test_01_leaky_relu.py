import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, layer


@pytest.mark.exercise("leaky_relu")
@pytest.mark.points(2)
@pytest.mark.parametrize("shape", [(7,), (4, 3)], ids=["vector", "batch"])
def test_leaky_relu_values(submission, reference, rng, shape):
    """Positive numbers stay; negative ones are multiplied by the slope.

    ko: 양수는 그대로 두고 음수에는 기울기를 곱합니다.
    """
    function.agrees(submission, reference, "leaky_relu", rng.normal(size=shape), 0.3)


@pytest.mark.exercise("leaky_relu")
@pytest.mark.points(1)
def test_leaky_relu_agrees_with_keras(submission, keras_answers):
    """The values are those of Keras.

    ko: 값이 Keras의 결과와 같습니다.
    """
    keras = keras_answers["leaky_relu"]
    expect.close(submission.leaky_relu(keras["x"], 0.2), keras["y"], "leaky_relu(x, 0.2)")


@pytest.mark.exercise("LeakyRelu")
@pytest.mark.points(1)
@pytest.mark.depends("leaky_relu")
def test_leakyrelu_forward(submission, reference, rng):
    """forward gives what leaky_relu gives.

    ko: forward는 leaky_relu와 같은 값을 냅니다.
    """
    layer.forward(submission.LeakyRelu(0.3), reference.LeakyRelu(0.3), "LeakyRelu", rng.normal(size=(4, 3)))


@pytest.mark.exercise("LeakyRelu")
@pytest.mark.points(3)
@pytest.mark.depends("leaky_relu")
def test_leakyrelu_backward_again(submission, reference, rng):
    """backward goes by the data of the last forward, whatever the sign of dout.

    ko: backward는 dout의 부호와 상관없이 마지막 forward의 데이터를 따릅니다.
    """
    ours, right = submission.LeakyRelu(0.3), reference.LeakyRelu(0.3)
    for shape in [(4, 3), (4, 3), (2, 5)]:
        x = rng.normal(size=shape)
        layer.forward(ours, right, "LeakyRelu", x)
        layer.backward(ours, right, "LeakyRelu", rng.normal(size=shape))


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(2)
def test_clip_grads_long(submission, rng):
    """Gradients that are too long get the common length max_norm, in place.

    ko: 너무 긴 기울기는 전체 길이가 max_norm이 되도록 제자리에서 줄어듭니다.
    """
    grads = {"W": rng.normal(size=(3, 4)), "b": rng.normal(size=4)}
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    expected = {key: g / norm for key, g in grads.items()}
    submission.clip_grads.in_place(grads, 1.0)
    for key, right in expected.items():
        expect.close(expect.entry(grads, key, "grads"), right, f"grads[{key!r}]")


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(1)
def test_clip_grads_short(submission, rng):
    """Gradients that are short enough stay as they are.

    ko: 충분히 짧은 기울기는 그대로 둡니다.
    """
    grads = {"W": rng.uniform(-0.1, 0.1, (2, 3))}
    before = grads["W"].copy()
    submission.clip_grads.in_place(grads, 1.0)
    expect.close(grads["W"], before, "grads['W']")
