"""The losses of Keras by its own conventions, in float64: a check turns them into those of the text."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()


def differences(rng, name):
    """A loss of Keras on numbers: it averages over the last axis and over the batch."""
    import keras

    y, t = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    loss = getattr(keras.losses, name)(dtype="float64")(t, y)
    return {"y": y, "t": t, "loss": np.asarray(keras.ops.convert_to_numpy(loss))}


@answers.record("mean_squared_error")
def mean_squared_error(rng):
    return differences(rng, "MeanSquaredError")


@answers.record("l1_loss")
def l1_loss(rng):
    return differences(rng, "MeanAbsoluteError")


@answers.record("l2_loss")
def l2_loss(rng):
    return differences(rng, "MeanSquaredError")


@answers.record("cross_entropy_error")
def cross_entropy_error(rng):
    import keras

    # rows that add up to 1: Keras would normalise any others
    scores = rng.uniform(-1.5, 1.5, (5, 3))
    y = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    labels = rng.integers(0, 3, 5)
    one_hot = np.eye(3)[labels]
    dense = keras.losses.CategoricalCrossentropy(dtype="float64")(one_hot, y)
    sparse = keras.losses.SparseCategoricalCrossentropy(dtype="float64")(labels, y)
    losses = {"loss": dense, "loss_of_labels": sparse}
    found = {name: np.asarray(keras.ops.convert_to_numpy(loss)) for name, loss in losses.items()}
    return {"y": y, "t": one_hot, "labels": labels, **found}


@answers.record("binary_cross_entropy")
def binary_cross_entropy(rng):
    import keras

    y, t = rng.uniform(0.05, 0.95, (5, 2)), rng.integers(0, 2, (5, 2)).astype(float)
    loss = keras.losses.BinaryCrossentropy(dtype="float64")(t, y)
    return {"y": y, "t": t, "loss": np.asarray(keras.ops.convert_to_numpy(loss))}


@answers.record("one_hot")
def one_hot(rng):
    import keras

    labels = rng.integers(0, 5, 7)
    return {"t": labels, "y": keras.utils.to_categorical(labels, 6)}
