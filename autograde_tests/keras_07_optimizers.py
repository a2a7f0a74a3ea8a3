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
