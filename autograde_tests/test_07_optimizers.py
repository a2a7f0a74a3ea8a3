"""Public checks of 07_optimizers."""

import numpy as np
import pytest

from grader.grading import expect
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
    """The same steps as the reference optimizer; what it remembers may be of float32.

    The gradients come in another order than the parameters: they belong together by name.
    """
    grads = [dict(reversed(gradient.items())) for gradient in grads]
    optimizer.steps(ours, optimizer.reference_steps(theirs, params, grads), params, grads, name, atol=1e-6)


def agrees_with_keras(ours, recorded, name, atol):
    """The same steps as those recorded from Keras; atol is about 1e-4 of an update (lr is 0.05)."""
    grads = [{"W": gradient} for gradient in recorded["grads"]]
    expected = [{"W": value} for value in recorded["after"]]
    optimizer.steps(ours, expected, {"W": recorded["before"]}, grads, name, rtol=0.0, atol=atol)


def after_all(ours, theirs, params, grads, name, atol=1e-6):
    """The parameters after the last step, none being looked at on the way.

    Mistakes that make the same first step are told apart by what they make of all of them.
    """
    mine = {key: value.copy() for key, value in params.items()}
    for gradient in grads:
        ours.update.in_place(mine, {key: value.copy() for key, value in gradient.items()})
    right = optimizer.reference_steps(theirs, params, grads)[-1]
    for key, value in right.items():
        what = expect.words(
            en=f"params[{key!r}] (after {len(grads)} steps of {name})",
            ko=f"params[{key!r}] ({name} {len(grads)}단계 뒤)",
        )
        expect.close(expect.entry(mine, key, "params"), value, what, atol=atol)


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
    ko: 기울기가 바뀌는 여섯 걸음 동안 Momentum은 모양이 서로 다른 매개변수를 옳게 옮깁니다.
    """
    params, grads = draw(rng), [draw(rng) for _ in range(6)]
    agrees(
        submission.Momentum(lr=0.05, momentum=0.8), reference.Momentum(lr=0.05, momentum=0.8), params, grads, "Momentum"
    )


@pytest.mark.exercise("Momentum")
@pytest.mark.points(1)
def test_momentum_own_velocities(submission, reference, rng):
    """Each parameter has a velocity of its own, even when two have the same shape.
    ko: 모양이 같은 매개변수가 둘이어도 속도는 매개변수마다 따로입니다.
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
    ko: 기울기가 바뀌는 여덟 걸음 동안 Adam은 모양이 서로 다른 매개변수 세 개를 옳게 옮깁니다.
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


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
def test_nesterov_example(submission):
    """Nesterov gives the numbers of the worked example over three steps.
    ko: Nesterov가 세 걸음 동안 예제의 값을 냅니다.
    """
    expected = [{"W": np.array([value])} for value in (0.905, 0.7695, 0.59755)]
    ours = submission.Nesterov(lr=0.1, momentum=0.9)
    optimizer.steps(ours, expected, {"W": np.array([1.0])}, [{"W": np.array([0.5])}] * 3, "Nesterov")


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
def test_nesterov_several_steps(submission, reference, rng):
    """Nesterov follows changing gradients over six steps, with parameters of different shapes.
    ko: 기울기가 바뀌는 여섯 걸음 동안 Nesterov는 모양이 서로 다른 매개변수를 옳게 옮깁니다.
    """
    params, grads = draw(rng), [draw(rng) for _ in range(6)]
    ours, right = (side.Nesterov(lr=0.05, momentum=0.8) for side in (submission, reference))
    agrees(ours, right, params, grads, "Nesterov")


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
def test_nesterov_own_velocities(submission, reference, rng):
    """Each parameter has a velocity of its own, even when two have the same shape.
    ko: 모양이 같은 매개변수가 둘이어도 속도는 매개변수마다 따로입니다.
    """
    shapes = {"W1": (2, 3), "W2": (2, 3)}
    params, grads = draw(rng, shapes), [draw(rng, shapes) for _ in range(5)]
    ours, right = (side.Nesterov(lr=0.05, momentum=0.9) for side in (submission, reference))
    after_all(ours, right, params, grads, "Nesterov")


@pytest.mark.exercise("Nesterov")
@pytest.mark.points(1)
def test_nesterov_keras(submission, keras_answers):
    """Nesterov takes the same steps as keras.optimizers.SGD with momentum and nesterov=True.
    ko: Nesterov가 momentum과 nesterov=True를 준 keras.optimizers.SGD와 같은 걸음을 갑니다.
    """
    agrees_with_keras(submission.Nesterov(lr=0.05, momentum=0.9), keras_answers["Nesterov"], "Nesterov", atol=1e-6)


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(1)
def test_adagrad_example(submission):
    """AdaGrad gives the numbers of the worked example over two steps.
    ko: AdaGrad가 두 걸음 동안 예제의 값을 냅니다.
    """
    params = {"W": np.array([1.0, -2.0])}
    grads = [{"W": np.array([3.0, 0.4])}, {"W": np.array([4.0, 0.3])}]
    expected = [{"W": np.array([0.9, -2.1])}, {"W": np.array([0.82, -2.16])}]
    # an epsilon up to 1e-6, on either side of the root, is 3e-7 at most
    optimizer.steps(submission.AdaGrad(lr=0.1), expected, params, grads, "AdaGrad", atol=1e-6)


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(2)
def test_adagrad_several_steps(submission, reference, rng):
    """AdaGrad follows changing gradients over eight steps, with three parameters of different shapes.
    ko: 기울기가 바뀌는 여덟 걸음 동안 AdaGrad는 모양이 서로 다른 매개변수 세 개를 옳게 옮깁니다.
    """
    params, grads = draw(rng), [large(rng) for _ in range(8)]
    agrees(submission.AdaGrad(lr=0.05), reference.AdaGrad(lr=0.05), params, grads, "AdaGrad")


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(1)
def test_adagrad_zero_gradient(submission):
    """An entry whose gradient has always been 0 stays where it is; it does not become nan.
    ko: 기울기가 줄곧 0인 원소는 제자리에 있습니다. nan이 되지 않습니다.
    """
    params, grads = {"W": np.array([2.0, -3.0])}, [{"W": np.array([0.0, 400.0])}, {"W": np.array([0.0, 300.0])}]
    expected = [{"W": np.array([2.0, -3.1])}, {"W": np.array([2.0, -3.16])}]
    optimizer.steps(submission.AdaGrad(lr=0.1), expected, params, grads, "AdaGrad")


@pytest.mark.exercise("AdaGrad")
@pytest.mark.points(1)
def test_adagrad_keras(submission, keras_answers):
    """AdaGrad takes the same steps as keras.optimizers.Adagrad with initial_accumulator_value=0.
    ko: AdaGrad가 initial_accumulator_value=0을 준 keras.optimizers.Adagrad와 같은 걸음을 갑니다.
    """
    agrees_with_keras(submission.AdaGrad(lr=0.05), keras_answers["AdaGrad"], "AdaGrad", atol=1e-6)


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
def test_rmsprop_example(submission):
    """RMSprop gives the numbers of the worked example over three steps; gradients 1000 times larger change nothing.
    ko: RMSprop이 세 걸음 동안 예제의 값을 냅니다. 기울기가 1000배 커져도 걸음은 같습니다.
    """
    expected = [{"W": np.array([value])} for value in (0.68377223, 0.45435650, 0.26226181)]
    ours, grads = submission.RMSprop(lr=0.1, rho=0.9), [{"W": np.array([500.0])}] * 3
    optimizer.steps(ours, expected, {"W": np.array([1.0])}, grads, "RMSprop")


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
def test_rmsprop_several_steps(submission, reference, rng):
    """RMSprop follows changing gradients over eight steps, with three parameters and another rho.
    ko: 기울기가 바뀌는 여덟 걸음 동안 RMSprop은 다른 rho로 매개변수 세 개를 옳게 옮깁니다.
    """
    params, grads = draw(rng), [large(rng) for _ in range(8)]
    ours, right = (side.RMSprop(lr=0.05, rho=0.8) for side in (submission, reference))
    agrees(ours, right, params, grads, "RMSprop")


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
def test_rmsprop_same_gradient(submission, reference, rng):
    """With the same gradient over twenty steps, RMSprop's steps shrink from 3.16 times lr towards lr.
    ko: 스무 걸음 동안 기울기가 같으면 RMSprop의 걸음은 lr의 3.16배에서 lr 쪽으로 줄어듭니다.
    """
    params = draw(rng)
    gradient = {key: value / 1000 for key, value in large(rng).items()}
    ours, right = (side.RMSprop(lr=0.05, rho=0.9) for side in (submission, reference))
    # gradients from 0.3 on: an epsilon of 1e-7 on either side of the root makes 1e-6 at most, one of 1e-4 is seen
    after_all(ours, right, params, [gradient] * 20, "RMSprop", atol=1e-5)


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
def test_rmsprop_zero_gradient(submission):
    """An entry whose gradient has always been 0 stays where it is; it does not become nan.
    ko: 기울기가 줄곧 0인 원소는 제자리에 있습니다. nan이 되지 않습니다.
    """
    params, grads = {"W": np.array([2.0, -3.0])}, [{"W": np.array([0.0, 400.0])}]
    expected = [{"W": np.array([2.0, -3.2])}]  # 0.1 / sqrt(1 - 0.75)
    optimizer.steps(submission.RMSprop(lr=0.1, rho=0.75), expected, params, grads, "RMSprop")


@pytest.mark.exercise("RMSprop")
@pytest.mark.points(1)
def test_rmsprop_keras(submission, keras_answers):
    """RMSprop takes the same steps as keras.optimizers.RMSprop.
    ko: RMSprop이 keras.optimizers.RMSprop과 같은 걸음을 갑니다.
    """
    # Keras keeps rho as float32: some 1e-7 of an update apart.
    agrees_with_keras(submission.RMSprop(lr=0.05, rho=0.9), keras_answers["RMSprop"], "RMSprop", atol=5e-6)


@pytest.mark.exercise("lr_decay")
@pytest.mark.points(1)
def test_lr_decay_example(submission):
    """lr_decay gives the numbers of the worked example, smooth and as a staircase.
    ko: lr_decay가 예제의 값을 냅니다(부드럽게, 그리고 계단으로).
    """
    for step, value in ((0, 0.1), (50, 0.1 * 0.5**0.5), (100, 0.05), (150, 0.1 * 0.5**1.5), (200, 0.025)):
        expect.close(submission.lr_decay(0.1, step, 100, 0.5), value, f"lr_decay(0.1, {step}, 100, 0.5)")
    for step, value in ((0, 0.1), (50, 0.1), (100, 0.05), (150, 0.05), (199, 0.05), (200, 0.025)):
        what = f"lr_decay(0.1, {step}, 100, 0.5, staircase=True)"
        expect.close(submission.lr_decay(0.1, step, 100, 0.5, staircase=True), value, what)


@pytest.mark.exercise("lr_decay")
@pytest.mark.points(1)
def test_lr_decay_values(submission, rng):
    """The learning rate falls by the power of step / decay_steps, whole or not.
    ko: 학습률은 decay_rate의 step / decay_steps제곱을 곱해 줄입니다. 지수는 정수가 아니어도 됩니다.
    """
    for _ in range(5):
        lr, rate, every, step = (
            rng.uniform(0.01, 2.0),
            rng.uniform(0.3, 0.95),
            int(rng.integers(7, 40)),
            rng.integers(1, 90),
        )
        what = f"lr_decay({lr:.3f}, {step}, {every}, {rate:.3f})"
        expect.close(submission.lr_decay(float(lr), int(step), every, float(rate)), lr * rate ** (step / every), what)


@pytest.mark.exercise("lr_decay")
@pytest.mark.points(1)
def test_lr_decay_staircase(submission, rng):
    """As a staircase the learning rate stays the same for decay_steps steps, and then falls.
    ko: 계단으로 줄일 때 학습률은 decay_steps걸음 동안 그대로이다가 줄어듭니다.
    """
    lr, rate, every = float(rng.uniform(0.01, 2.0)), float(rng.uniform(0.3, 0.95)), int(rng.integers(7, 40))
    for step in (1, every - 1, every, every + 1, 2 * every - 1, 3 * every, 4 * every - 2):
        what = f"lr_decay({lr:.3f}, {step}, {every}, {rate:.3f}, staircase=True)"
        received = submission.lr_decay(lr, step, every, rate, staircase=True)
        expect.close(received, lr * rate ** (step // every), what)


@pytest.mark.exercise("lr_decay")
@pytest.mark.points(1)
def test_lr_decay_keras(submission, keras_answers):
    """lr_decay follows keras.optimizers.schedules.ExponentialDecay, smooth and as a staircase.
    ko: lr_decay가 keras.optimizers.schedules.ExponentialDecay와 같습니다(부드럽게, 그리고 계단으로).
    """
    keras = keras_answers["lr_decay"]
    for staircase, name in ((False, "smooth"), (True, "staircase")):
        for step, value in zip(keras["steps"].tolist(), keras[name].tolist(), strict=True):
            received = submission.lr_decay(0.25, step, 30, 0.875, staircase)
            # Keras computes schedules in float32
            expect.close(received, value, f"lr_decay(0.25, {step}, 30, 0.875, {staircase})", rtol=1e-5)


# Whoever differentiates f numerically is 1e-11 away.
PATH = {"rtol": 1e-6, "atol": 1e-6}


@pytest.mark.exercise("optimize")
@pytest.mark.points(1)
def test_optimize_example(submission):
    """optimize gives the path of the worked example, the start being its first row.
    ko: optimize가 예제의 길을 냅니다. 첫 행은 출발점입니다.
    """
    received = submission.optimize(submission.Strider([1.0, 0.5]), (-7.0, 2.0), 2)
    expected = [[-7.0, 2.0], [-6.38927404, 0.67418234], [-6.10499809, 0.20784849]]
    expect.close(received, expected, "optimize(Strider([1.0, 0.5]), (-7.0, 2.0), 2)", **PATH)


@pytest.mark.exercise("optimize")
@pytest.mark.points(2)
def test_optimize_path(submission, reference, rng):
    """Each row is the place after one more update, made with the gradient of the place before.
    ko: 각 행은 update를 한 번 더 한 자리이고, 그 update에는 바로 앞 자리의 기울기를 썼습니다.
    """
    for steps in (7, 4):
        lengths = rng.uniform(0.2, 1.5, steps).tolist()
        start = tuple((rng.uniform(2.0, 8.0, 2) * rng.choice([-1.0, 1.0], 2)).tolist())
        paths = [side.optimize(side.Strider(lengths), start, steps) for side in (submission, reference)]
        expect.close(paths[0], paths[1], f"optimize(optimizer, start, {steps})", **PATH)


@pytest.mark.exercise("optimize")
@pytest.mark.points(1)
def test_optimize_no_steps(submission, rng):
    """Without a step, the path is the start alone.
    ko: 걸음이 없으면 길은 출발점뿐입니다.
    """
    start = tuple(rng.uniform(-5.0, 5.0, 2).tolist())
    expect.close(submission.optimize(submission.Strider([]), start, 0), [start], "optimize(optimizer, start, 0)")


@pytest.mark.exercise("optimize")
@pytest.mark.points(1)
def test_optimize_keras(submission, keras_answers):
    """The path is the one that automatic differentiation of f (Keras with GradientTape) gives.
    ko: 길이 f의 자동 미분(Keras와 GradientTape)을 따라간 길과 같습니다.
    """
    keras = keras_answers["optimize"]
    path, lengths = keras["path"], keras["lengths"].tolist()
    received = submission.optimize(submission.Strider(lengths), tuple(path[0].tolist()), len(lengths))
    expect.close(received, path, f"optimize(optimizer, start, {len(lengths)})", **PATH)


def letter(received, what):
    """An answer that is one of the letters a to d, in small letters."""
    given = received.strip().lower() if isinstance(received, str) else ""
    expect.that(
        given in ("a", "b", "c", "d"),
        en=f'{what} should be one of the letters "a", "b", "c", "d".',
        ko=f'{what}의 답은 글자 "a", "b", "c", "d" 가운데 하나여야 합니다.',
    )
    return given


def whole(received, what):
    """An answer that is one whole number, of whatever type."""
    value = expect.numbers(received, what)
    expect.that(
        value.size == 1 and value.dtype.kind in "iuf" and float(value.reshape(())) % 1 == 0,
        en=f"{what} should be one whole number.",
        ko=f"{what}의 답은 정수 하나여야 합니다.",
    )
    return int(value.reshape(()))


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is a whole number; whether it is the right one is seen when it is graded.
    ko: 답이 정수입니다. 맞는지는 채점할 때 봅니다.
    """
    whole(submission.q1(), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is a whole number; whether it is the right one is seen when it is graded.
    ko: 답이 정수입니다. 맞는지는 채점할 때 봅니다.
    """
    whole(submission.q2(), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is one of the letters; whether it is the right one is seen when it is graded.
    ko: 답이 보기의 글자입니다. 맞는지는 채점할 때 봅니다.
    """
    letter(submission.q3(), "q3()")
