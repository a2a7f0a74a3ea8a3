"""Hidden checks of 07_optimizers."""

import pytest

from grader.grading import expect
from grader.grading.harness import optimizer

SHAPES = {"W1": (2, 3, 3, 2), "b1": (2,), "W2": (18, 4)}


def draw(rng, scale=1.0):
    """An array for each name; entries of both signs, none of them close to 0."""
    return {key: scale * rng.uniform(0.3, 1.0, shape) * rng.choice([-1.0, 1.0], shape) for key, shape in SHAPES.items()}


def agrees(ours, theirs, params, grads, name):
    """The same steps as the reference optimizer; what it remembers may be of float32."""
    optimizer.steps(ours, optimizer.reference_steps(theirs, params, grads), params, grads, name, atol=1e-6)


def taking_turns(first, second, references, params, grads, name):
    """Two optimizers of the same class, used in turns on parameters of their own, do not disturb each other."""
    expected = [optimizer.reference_steps(reference, params, grads) for reference in references]
    states = [{key: value.copy() for key, value in params.items()} for _ in range(2)]
    for step, gradient in enumerate(grads):
        for which, ours in enumerate((first, second)):
            after = expected[which][step]
            optimizer.steps(ours, [after], states[which], [gradient], name, atol=1e-6)
            states[which] = {key: value.copy() for key, value in after.items()}


@pytest.mark.exercise("SGD")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: SGD has to work with parameters of any shape and with its default learning rate.\n"
    "ko: SGD는 어떤 모양의 매개변수로도, 학습률의 기본값으로도 올바르게 동작해야 합니다."
)
def test_sgd_default_lr(submission, reference, rng):
    """SGD works on parameters of one to four axes with the default learning rate.
    ko: 축이 1개에서 4개인 매개변수에서 SGD가 기본 학습률로 동작합니다.
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
    "ko: Momentum은 기본값으로도, 운동량이 없을 때(momentum=0)에도 올바르게 동작해야 합니다."
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
    # Enough steps to notice a count that stops growing: at step 20 the corrections are still far from 1.
    params, grads = draw(rng), [draw(rng, 1000.0) for _ in range(20)]
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


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Nesterov has to work with the default values, and without momentum (momentum=0).\n"
    "ko: Nesterov는 기본값으로도, 운동량이 없을 때(momentum=0)에도 올바르게 동작해야 합니다."
)
def test_nesterov_defaults_and_none(submission, reference, rng):
    """Nesterov works with its defaults, and with momentum=0.
    ko: Nesterov가 기본값과 momentum=0에서 동작합니다.
    """
    params, grads = draw(rng), [draw(rng, 10.0) for _ in range(4)]
    agrees(submission.Nesterov(), reference.Nesterov(), params, grads, "Nesterov")
    agrees(submission.Nesterov(0.03, 0.0), reference.Nesterov(0.03, 0.0), params, grads, "Nesterov")


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two Nesterov objects must not share velocities: keep them in the object, not in the class.\n"
    "ko: Nesterov 객체 둘이 속도를 함께 쓰면 안 됩니다. 속도는 클래스가 아니라 객체에 두세요."
)
def test_nesterov_two_objects(submission, reference, rng):
    """Two Nesterov objects used in turns keep their own velocities.
    ko: 번갈아 쓰는 Nesterov 객체 둘이 각자의 속도를 지킵니다.
    """
    values = ((0.02, 0.9), (0.1, 0.7))
    first, second = (submission.Nesterov(lr, momentum) for lr, momentum in values)
    references = [reference.Nesterov(lr, momentum) for lr, momentum in values]
    taking_turns(first, second, references, draw(rng), [draw(rng) for _ in range(3)], "Nesterov")


# Gradients in the hundreds: where epsilon stands makes no difference there.


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: AdaGrad has to work over many steps, with its default learning rate and parameters of any shape.\n"
    "ko: AdaGrad는 걸음이 많아도, 학습률의 기본값과 어떤 모양의 매개변수로도 올바르게 동작해야 합니다."
)
def test_adagrad_many_steps(submission, reference, rng):
    """AdaGrad walks twenty steps with the default learning rate.
    ko: AdaGrad가 기본 학습률로 스무 걸음을 갑니다.
    """
    params, grads = draw(rng), [draw(rng, 1000.0) for _ in range(20)]
    agrees(submission.AdaGrad(), reference.AdaGrad(), params, grads, "AdaGrad")


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two AdaGrad objects must not share their sums: keep them in the object, not in the class.\n"
    "ko: AdaGrad 객체 둘이 제곱의 합을 함께 쓰면 안 됩니다. 클래스가 아니라 객체에 두세요."
)
def test_adagrad_two_objects(submission, reference, rng):
    """Two AdaGrad objects used in turns keep their own sums.
    ko: 번갈아 쓰는 AdaGrad 객체 둘이 각자의 합을 지킵니다.
    """
    first, second = submission.AdaGrad(lr=0.02), submission.AdaGrad(lr=0.1)
    references = [reference.AdaGrad(lr=0.02), reference.AdaGrad(lr=0.1)]
    taking_turns(first, second, references, draw(rng), [draw(rng, 1000.0) for _ in range(3)], "AdaGrad")


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: RMSprop has to work over many steps, with its default values and with those it was given.\n"
    "ko: RMSprop은 걸음이 많아도, 기본값으로도 받은 값으로도 올바르게 동작해야 합니다."
)
def test_rmsprop_many_steps(submission, reference, rng):
    """RMSprop walks twenty steps with its defaults, and some with values given in order.
    ko: RMSprop이 기본값으로 스무 걸음을 가고, 차례로 넘긴 값으로도 갑니다.
    """
    params, grads = draw(rng), [draw(rng, 1000.0) for _ in range(20)]
    agrees(submission.RMSprop(), reference.RMSprop(), params, grads, "RMSprop")
    agrees(submission.RMSprop(0.03, 0.6), reference.RMSprop(0.03, 0.6), params, grads[:5], "RMSprop")


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Two RMSprop objects must not share their averages: keep them in the object, not in the class.\n"
    "ko: RMSprop 객체 둘이 이동평균을 함께 쓰면 안 됩니다. 클래스가 아니라 객체에 두세요."
)
def test_rmsprop_two_objects(submission, reference, rng):
    """Two RMSprop objects used in turns keep their own averages.
    ko: 번갈아 쓰는 RMSprop 객체 둘이 각자의 이동평균을 지킵니다.
    """
    values = ((0.02, 0.9), (0.1, 0.7))
    first, second = (submission.RMSprop(lr, rho) for lr, rho in values)
    references = [reference.RMSprop(lr, rho) for lr, rho in values]
    taking_turns(first, second, references, draw(rng), [draw(rng, 1000.0) for _ in range(3)], "RMSprop")


@pytest.mark.exercise("lr_decay")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: It has to hold for any step, decay_steps and decay_rate, at the edges of what is allowed too.\n"
    "ko: 어떤 step, decay_steps, decay_rate에서도, 허용된 범위의 끝에서도 맞아야 합니다."
)
def test_lr_decay_edges(submission, rng):
    """The first step, a decay in every step, a rate of 1, and many steps.
    ko: 첫 걸음, 걸음마다 줄이기, 비율 1, 그리고 많은 걸음.
    """
    lr = float(rng.uniform(0.1, 3.0))
    for step, every, rate in ((0, 13, 0.4), (6, 1, 0.5), (17, 5, 1.0), (1000, 45, 0.9), (3, 1000, 0.1)):
        expect.close(submission.lr_decay(lr, step, every, rate), lr * rate ** (step / every), "lr_decay(…)")
        expect.close(
            submission.lr_decay(lr, step, every, rate, staircase=True), lr * rate ** (step // every), "lr_decay(…)"
        )
        named = submission.lr_decay(lr, step, every, rate, staircase=False)
        expect.close(named, lr * rate ** (step / every), "lr_decay(…)")


@pytest.mark.exercise("optimize")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Long paths and paths from anywhere have to be right, and one walk must not disturb the next.\n"
    "ko: 긴 길이든 어디에서 시작하는 길이든 맞아야 하고, 한 번의 걷기가 다음 걷기에 영향을 주면 안 됩니다."
)
def test_optimize_long(submission, reference, rng):
    """Long walks from several places, one of them twice.
    ko: 여러 곳에서 시작하는 긴 걷기와, 같은 곳에서 다시 걷기.
    """
    lengths = rng.uniform(0.1, 0.9, 40).tolist()
    starts = [tuple(rng.uniform(-9.0, 9.0, 2).tolist()) for _ in range(2)]
    for start in (*starts, starts[0], (0.0, 3.0)):
        paths = [side.optimize(side.Strider(lengths), start, 40) for side in (submission, reference)]
        expect.close(paths[0], paths[1], "optimize(optimizer, start, 40)", rtol=1e-6, atol=1e-6)


def letter(received, what):
    """An answer that is one of the letters a to d, in small letters."""
    given = received.strip().lower() if isinstance(received, str) else ""
    expect.that(given in ("a", "b", "c", "d"), en=f"{what} should be a letter.", ko=f"{what}의 답은 글자여야 합니다.")
    return given


def is_number(received, wanted, what):
    """An answer that is one number, and the right one."""
    value = expect.numbers(received, what)
    expect.that(value.size == 1, en=f"{what} should be one number.", ko=f"{what}의 답은 숫자 하나여야 합니다.")
    expect.exactly(value.reshape(()), wanted, what)


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: How large is h after t equal gradients, and so how long is step t?\n"
    "ko: 같은 기울기가 t번 나온 뒤에 h는 얼마이고, 그러면 t번째 걸음의 길이는 얼마인가요?"
)
def test_q1_value(submission):
    """When AdaGrad's step is a fifth of the first.
    ko: AdaGrad의 걸음이 첫 걸음의 5분의 1이 되는 때.
    """
    is_number(submission.q1(), 25, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Which velocity does not change any more when it is brought up to date?\n"
    "ko: 고쳐도 더 이상 바뀌지 않는 속도는 얼마인가요?"
)
def test_q2_value(submission):
    """How fast momentum gets.
    ko: 모멘텀이 도달하는 속도.
    """
    is_number(submission.q2(), 4, "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: By which factor does one step multiply x, and by which y?\nko: 한 걸음에 x는 몇 배가 되고 y는 몇 배가 되나요?"
)
def test_q3_value(submission):
    """What a learning rate a little too large does.
    ko: 조금 지나치게 큰 학습률이 하는 일.
    """
    expect.that(letter(submission.q3(), "q3()") == "c", en="Another letter is right.", ko="다른 글자가 답입니다.")
