"""What Keras makes of the activations, and the slopes that its automatic differentiation finds, in float64."""

from grader.grading.keras_answers import Answers

answers = Answers()


def values(rng, activation):
    """An activation of Keras at numbers of both signs, none of them near a kink."""
    import keras

    x = rng.choice([-1.0, 1.0], (4, 3)) * rng.uniform(0.1, 4.0, (4, 3))
    y = getattr(keras.activations, activation)(keras.ops.convert_to_tensor(x))
    return {"x": x, "y": keras.ops.convert_to_numpy(y)}


def slopes(rng, activation):
    """The slope of an activation of Keras at such numbers."""
    import keras
    import tensorflow as tf

    x = rng.choice([-1.0, 1.0], (4, 3)) * rng.uniform(0.1, 4.0, (4, 3))
    variable = tf.Variable(x)
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(getattr(keras.activations, activation)(variable))
    return {"x": x, "dx": tape.gradient(total, variable).numpy()}


@answers.record("identity_function")
def identity_function(rng):
    return values(rng, "linear")


@answers.record("sigmoid")
def sigmoid(rng):
    return values(rng, "sigmoid")


@answers.record("tanh")
def tanh(rng):
    return values(rng, "tanh")


@answers.record("relu")
def relu(rng):
    return values(rng, "relu")


@answers.record("softplus")
def softplus(rng):
    return values(rng, "softplus")


@answers.record("sigmoid_grad")
def sigmoid_grad(rng):
    return slopes(rng, "sigmoid")


@answers.record("tanh_grad")
def tanh_grad(rng):
    return slopes(rng, "tanh")


@answers.record("relu_grad")
def relu_grad(rng):
    return slopes(rng, "relu")
