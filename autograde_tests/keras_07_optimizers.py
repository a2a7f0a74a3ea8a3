"""What Keras' optimizers make of given gradients."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()

STEPS = 6


def steps(optimizer, before, grads):
    """The variable after each step of a Keras optimizer."""
    import keras

    variable = keras.Variable(before, dtype="float64")
    after = []
    for gradient in grads:
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [variable])
        after.append(np.array(variable))
    return {"before": before, "grads": grads, "after": np.stack(after)}


@answers.record("SGD")
def sgd(rng):
    import keras

    return steps(keras.optimizers.SGD(learning_rate=0.05), rng.normal(size=(3, 4)), rng.normal(size=(STEPS, 3, 4)))


@answers.record("Momentum")
def momentum(rng):
    import keras

    optimizer = keras.optimizers.SGD(learning_rate=0.05, momentum=0.9)
    return steps(optimizer, rng.normal(size=(3, 4)), rng.normal(size=(STEPS, 3, 4)))


@answers.record("Adam")
def adam(rng):
    import keras

    # In the hundreds, as in the checks: the place of epsilon then makes no difference.
    grads = rng.uniform(300, 1000, (STEPS, 3, 4)) * rng.choice([-1.0, 1.0], (STEPS, 3, 4))
    return steps(keras.optimizers.Adam(learning_rate=0.05), rng.normal(size=(3, 4)), grads)


@answers.record("Nesterov")
def nesterov(rng):
    import keras

    optimizer = keras.optimizers.SGD(learning_rate=0.05, momentum=0.9, nesterov=True)
    return steps(optimizer, rng.normal(size=(3, 4)), rng.normal(size=(STEPS, 3, 4)))


@answers.record("AdaGrad")
def adagrad(rng):
    import keras

    grads = rng.uniform(300, 1000, (STEPS, 3, 4)) * rng.choice([-1.0, 1.0], (STEPS, 3, 4))
    optimizer = keras.optimizers.Adagrad(learning_rate=0.05, initial_accumulator_value=0.0)
    return steps(optimizer, rng.normal(size=(3, 4)), grads)


@answers.record("RMSprop")
def rmsprop(rng):
    import keras

    grads = rng.uniform(300, 1000, (STEPS, 3, 4)) * rng.choice([-1.0, 1.0], (STEPS, 3, 4))
    return steps(keras.optimizers.RMSprop(learning_rate=0.05, rho=0.9), rng.normal(size=(3, 4)), grads)


@answers.record("lr_decay")
def lr_decay(rng):
    import keras

    at = np.array([0, 1, 15, 29, 30, 31, 59, 60, 100])
    found = {"steps": at}
    for name, staircase in (("smooth", False), ("staircase", True)):
        schedule = keras.optimizers.schedules.ExponentialDecay(0.25, 30, 0.875, staircase=staircase)
        found[name] = np.array([float(schedule(step)) for step in at])
    return found


@answers.record("optimize")
def optimize(rng):
    import keras
    import tensorflow as tf

    place, lengths = keras.Variable([-7.0, 2.0], dtype="float64"), rng.uniform(0.3, 1.3, 8)
    path = [np.array(place)]
    for length in lengths:
        with tf.GradientTape() as tape:
            value = keras.ops.square(place.value[0]) / 20 + keras.ops.square(place.value[1])
        place.assign(place.value - length * keras.ops.arctan(tape.gradient(value, place.value)))
        path.append(np.array(place))
    return {"lengths": lengths, "path": np.stack(path)}
