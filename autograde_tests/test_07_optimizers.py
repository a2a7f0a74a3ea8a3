"""Public checks of 07_optimizers: SGD, Momentum, Adam."""

import numpy as np
import pytest

from grader.grading.harness import optimizer

# lr is never 1 - momentum: there the averaging form of momentum and a learning rate used twice look alike.
SHAPES = {"W1": (4, 3), "b1": (3,), "W2": (3, 5)}


def draw(rng, shapes=SHAPES):
    """A normal array for each name."""
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def large(rng, shapes=SHAPES):
    """Gradients of both signs between 300 and 1000.

    Adam's steps do not depend on the scale of the gradients but through epsilon. Against these, where epsilon stands
    and whether it is 1e-7 or 1e-8 is below rounding, so every published form of Adam gives the same parameters.
    """
    return {key: rng.uniform(300, 1000, shape) * rng.choice([-1.0, 1.0], shape) for key, shape in shapes.items()}


def agrees(ours, theirs, params, grads, name):
    """The same steps as the reference optimizer."""
    optimizer.steps(ours, optimizer.reference_steps(theirs, params, grads), params, grads, name)


def agrees_with_keras(ours, recorded, name, atol):
    """The same steps as those recorded from Keras; atol is about 1e-4 of an update (lr is 0.05)."""
    grads = [{"W": gradient} for gradient in recorded["grads"]]
    expected = [{"W": value} for value in recorded["after"]]
    optimizer.steps(ours, expected, {"W": recorded["before"]}, grads, name, rtol=0.0, atol=atol)


@pytest.mark.exercise("SGD")
@pytest.mark.points(1)
def test_sgd_example(submission):
    """SGD gives the numbers of the worked example after one step.
    ko: SGD가 한 걸음 뒤에 예제의 값을 냅니다.
    """
    params, grads = {"W": np.array([1.0, -2.0])}, [{"W": np.array([0.5, -1.0])}]
    optimizer.steps(submission.SGD(lr=0.1), [{"W": np.array([0.95, -1.9])}], params, grads, "SGD")


@pytest.mark.exercise("SGD")
@pytest.mark.points(2)
def test_sgd_several_steps(submission, reference, rng):
    """SGD moves every parameter of the dictionary, by lr times its gradient, in each of four steps.
    ko: SGD가 네 걸음 동안 딕셔너리의 모든 매개변수를 기울기의 lr배씩 옮깁니다.
    """
    params, grads = draw(rng), [draw(rng) for _ in range(4)]
    agrees(submission.SGD(lr=0.07), reference.SGD(lr=0.07), params, grads, "SGD")


@pytest.mark.exercise("SGD")
@pytest.mark.points(1)
def test_sgd_keras(submission, keras_answers):
    """SGD takes the same steps as keras.optimizers.SGD.
    ko: SGD가 keras.optimizers.SGD와 같은 걸음을 갑니다.
    """
    agrees_with_keras(submission.SGD(lr=0.05), keras_answers["SGD"], "SGD", atol=1e-6)


@pytest.mark.exercise("Momentum")
@pytest.mark.points(2)
def test_momentum_example(submission):
    """Momentum gives the numbers of the worked example over three steps.
    ko: Momentum이 세 걸음 동안 예제의 값을 냅니다.
    """
    expected = [{"W": np.array([value])} for value in (0.95, 0.855, 0.7195)]
    grads = [{"W": np.array([0.5])}] * 3
    ours = submission.Momentum(lr=0.1, momentum=0.9)
    optimizer.steps(ours, expected, {"W": np.array([1.0])}, grads, "Momentum")


@pytest.mark.exercise("Momentum")
@pytest.mark.points(2)
def test_momentum_several_steps(submission, reference, rng):
    """Momentum follows changing gradients over six steps, with parameters of different shapes.
    ko: Momentum이 형상이 서로 다른 매개변수로 여섯 걸음 동안 바뀌는 기울기를 따라갑니다.
    """
    params, grads = draw(rng), [draw(rng) for _ in range(6)]
    agrees(
        submission.Momentum(lr=0.05, momentum=0.8), reference.Momentum(lr=0.05, momentum=0.8), params, grads, "Momentum"
    )


@pytest.mark.exercise("Momentum")
@pytest.mark.points(1)
def test_momentum_own_velocities(submission, reference, rng):
    """Each parameter has a velocity of its own, even when two have the same shape.
    ko: 형상이 같은 매개변수가 둘이어도 속도는 매개변수마다 따로입니다.
    """
    shapes = {"W1": (2, 3), "W2": (2, 3)}
    params, grads = draw(rng, shapes), [draw(rng, shapes) for _ in range(3)]
    agrees(
        submission.Momentum(lr=0.05, momentum=0.9), reference.Momentum(lr=0.05, momentum=0.9), params, grads, "Momentum"
    )


@pytest.mark.exercise("Momentum")
@pytest.mark.points(1)
def test_momentum_keras(submission, keras_answers):
    """Momentum takes the same steps as keras.optimizers.SGD with momentum.
    ko: Momentum이 momentum을 준 keras.optimizers.SGD와 같은 걸음을 갑니다.
    """
    # Keras keeps momentum as float32: 6e-8 apart.
    agrees_with_keras(submission.Momentum(lr=0.05, momentum=0.9), keras_answers["Momentum"], "Momentum", atol=1e-6)


@pytest.mark.exercise("Adam")
@pytest.mark.points(2)
def test_adam_example(submission):
    """Adam gives the numbers of the worked example over two steps; gradients 1000 times larger change nothing.
    ko: Adam이 두 걸음 동안 예제의 값을 냅니다. 기울기가 1000배 커져도 걸음은 같습니다.
    """
    params, grads = {"W": np.array([1.0])}, [{"W": np.array([500.0])}, {"W": np.array([-200.0])}]
    expected = [{"W": np.array([0.9])}, {"W": np.array([0.8654394])}]
    optimizer.steps(submission.Adam(lr=0.1), expected, params, grads, "Adam")


@pytest.mark.exercise("Adam")
@pytest.mark.points(4)
def test_adam_several_steps(submission, reference, rng):
    """Adam follows changing gradients over eight steps, with three parameters of different shapes.
    ko: Adam이 형상이 서로 다른 매개변수 세 개로 여덟 걸음 동안 바뀌는 기울기를 따라갑니다.
    """
    params, grads = draw(rng), [large(rng) for _ in range(8)]
    agrees(submission.Adam(lr=0.05), reference.Adam(lr=0.05), params, grads, "Adam")


@pytest.mark.exercise("Adam")
@pytest.mark.points(1)
def test_adam_zero_gradient(submission):
    """An entry whose gradient has always been 0 stays where it is; it does not become nan.
    ko: 기울기가 줄곧 0인 원소는 제자리에 있습니다. nan이 되지 않습니다.
    """
    params, grads = {"W": np.array([2.0, -3.0])}, [{"W": np.array([0.0, 400.0])}] * 2
    expected = [{"W": np.array([2.0, -3.1])}, {"W": np.array([2.0, -3.2])}]
    optimizer.steps(submission.Adam(lr=0.1), expected, params, grads, "Adam")


@pytest.mark.exercise("Adam")
@pytest.mark.points(2)
def test_adam_keras(submission, keras_answers):
    """Adam takes the same steps as keras.optimizers.Adam.
    ko: Adam이 keras.optimizers.Adam과 같은 걸음을 갑니다.
    """
    # Keras keeps the betas as float32, which moves 1 - beta2**t: some 2e-6 apart after six steps of 0.05.
    agrees_with_keras(submission.Adam(lr=0.05), keras_answers["Adam"], "Adam", atol=1e-5)
