"""Hidden checks of 07_optimizers: SGD, Momentum, Adam."""

import pytest

from grader.grading.harness import optimizer

SHAPES = {"W1": (2, 3, 3, 2), "b1": (2,), "W2": (18, 4)}


def draw(rng, scale=1.0):
    """An array for each name; entries of both signs, none of them close to 0."""
    return {key: scale * rng.uniform(0.3, 1.0, shape) * rng.choice([-1.0, 1.0], shape) for key, shape in SHAPES.items()}


def agrees(ours, theirs, params, grads, name):
    """The same steps as the reference optimizer."""
    optimizer.steps(ours, optimizer.reference_steps(theirs, params, grads), params, grads, name)


def taking_turns(first, second, references, params, grads, name):
    """Two optimizers of the same class, used in turns on parameters of their own, do not disturb each other."""
    expected = [optimizer.reference_steps(reference, params, grads) for reference in references]
    states = [{key: value.copy() for key, value in params.items()} for _ in range(2)]
    for step, gradient in enumerate(grads):
        for which, ours in enumerate((first, second)):
            after = expected[which][step]
            optimizer.steps(ours, [after], states[which], [gradient], name)
            states[which] = {key: value.copy() for key, value in after.items()}


@pytest.mark.exercise("SGD")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: SGD has to work with parameters of any shape and with its default learning rate.\n"
    "ko: SGD는 어떤 형상의 매개변수로도, 학습률의 기본값으로도 옳게 움직여야 합니다."
)
def test_sgd_default_lr(submission, reference, rng):
    """SGD works on parameters of one to four axes with the default learning rate.
    ko: SGD가 축이 하나에서 넷인 매개변수에 기본 학습률로 동작합니다.
    """
    agrees(submission.SGD(), reference.SGD(), draw(rng), [draw(rng, 10.0) for _ in range(3)], "SGD")


@pytest.mark.exercise("SGD")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two SGD objects with different learning rates must not disturb each other.\n"
    "ko: 학습률이 다른 SGD 객체 둘이 서로 영향을 주면 안 됩니다."
)
def test_sgd_two_objects(submission, reference, rng):
    """Two SGD objects used in turns keep their own learning rates.
    ko: 번갈아 쓰는 SGD 객체 둘이 각자의 학습률을 지킵니다.
    """
    rates = (0.02, 0.3)
    first, second = (submission.SGD(lr=rate) for rate in rates)
    references = [reference.SGD(lr=rate) for rate in rates]
    taking_turns(first, second, references, draw(rng), [draw(rng) for _ in range(3)], "SGD")


@pytest.mark.exercise("Momentum")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Momentum has to work with the default values, and without momentum (momentum=0).\n"
    "ko: Momentum은 기본값으로도, 운동량이 없을 때(momentum=0)에도 옳게 움직여야 합니다."
)
def test_momentum_defaults_and_none(submission, reference, rng):
    """Momentum works with its defaults, and with momentum=0.
    ko: Momentum이 기본값과 momentum=0에서 동작합니다.
    """
    params, grads = draw(rng), [draw(rng, 10.0) for _ in range(4)]
    agrees(submission.Momentum(), reference.Momentum(), params, grads, "Momentum")
    agrees(submission.Momentum(0.03, 0.0), reference.Momentum(0.03, 0.0), params, grads, "Momentum")


@pytest.mark.exercise("Momentum")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two Momentum objects must not share velocities: keep them in the object, not in the class.\n"
    "ko: Momentum 객체 둘이 속도를 함께 쓰면 안 됩니다. 속도는 클래스가 아니라 객체에 두세요."
)
def test_momentum_two_objects(submission, reference, rng):
    """Two Momentum objects used in turns keep their own velocities.
    ko: 번갈아 쓰는 Momentum 객체 둘이 각자의 속도를 지킵니다.
    """
    values = ((0.02, 0.9), (0.1, 0.7))
    first, second = (submission.Momentum(lr, momentum) for lr, momentum in values)
    references = [reference.Momentum(lr, momentum) for lr, momentum in values]
    taking_turns(first, second, references, draw(rng), [draw(rng) for _ in range(3)], "Momentum")


@pytest.mark.exercise("Adam")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: Adam has to use the lr, beta1 and beta2 it was given, in the averages and in the corrections.\n"
    "ko: Adam은 받은 lr, beta1, beta2를 평균에도 보정에도 써야 합니다."
)
def test_adam_given_betas(submission, reference, rng):
    """Adam uses the values of beta1 and beta2 that it was given.
    ko: Adam이 받은 beta1과 beta2를 씁니다.
    """
    # Gradients in the hundreds: where epsilon stands makes no difference there.
    params, grads = draw(rng), [draw(rng, 1000.0) for _ in range(10)]
    agrees(submission.Adam(0.03, 0.7, 0.95), reference.Adam(0.03, 0.7, 0.95), params, grads, "Adam")
    agrees(submission.Adam(), reference.Adam(), params, grads, "Adam")


@pytest.mark.exercise("Adam")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two Adam objects must not share averages or the count of steps: keep them in the object.\n"
    "ko: Adam 객체 둘이 평균이나 걸음 수를 함께 쓰면 안 됩니다. 객체 안에 두세요."
)
def test_adam_two_objects(submission, reference, rng):
    """Two Adam objects used in turns keep their own averages and counts.
    ko: 번갈아 쓰는 Adam 객체 둘이 각자의 평균과 걸음 수를 지킵니다.
    """
    first, second = submission.Adam(lr=0.02), submission.Adam(lr=0.1)
    references = [reference.Adam(lr=0.02), reference.Adam(lr=0.1)]
    taking_turns(first, second, references, draw(rng), [draw(rng, 1000.0) for _ in range(3)], "Adam")
