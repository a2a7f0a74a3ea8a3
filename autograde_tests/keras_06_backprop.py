from grader.grading.keras_answers import Answers

answers = Answers()


@answers.record("Relu")
def relu(rng):
    import keras
    import tensorflow as tf

    x, dout = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    x[0, 1] = x[2, 3] = 0.0
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = keras.activations.relu(point)
    dx = tape.gradient(y, point, output_gradients=tf.constant(dout))
    # + 0.0 makes the gradient's -0.0 a 0.0, so that messages do not expect "-0"
    return {"x": x, "y": y.numpy(), "dout": dout, "dx": dx.numpy() + 0.0}


@answers.record("Affine")
def affine(rng):
    import keras
    import tensorflow as tf

    W, b = rng.normal(size=(3, 5)), rng.normal(size=5)
    x, dout = rng.normal(size=(4, 3)), rng.normal(size=(4, 5))
    dense = keras.layers.Dense(5, dtype="float64")
    dense.build((None, 3))
    dense.set_weights([W, b])
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = dense(point)
    sources = [point, dense.kernel.value, dense.bias.value]
    dx, dW, db = tape.gradient(y, sources, output_gradients=tf.constant(dout))
    found = {"y": y, "dx": dx, "dW": dW, "db": db}
    return {"W": W, "b": b, "x": x, "dout": dout, **{name: value.numpy() for name, value in found.items()}}


@answers.record("SoftmaxWithLoss")
def softmax_with_loss(rng):
    import keras
    import numpy as np
    import tensorflow as tf

    x, t = rng.uniform(-1.5, 1.5, (4, 5)), np.eye(5)[rng.integers(0, 5, 4)]
    cross_entropy = keras.losses.CategoricalCrossentropy(from_logits=True, dtype="float64")
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        value = cross_entropy(t, point)
    return {"x": x, "t": t, "loss": value.numpy(), "dx": tape.gradient(value, point).numpy()}


@answers.record("Sigmoid")
def sigmoid(rng):
    import keras

    return activation(rng, keras.activations.sigmoid)


@answers.record("Tanh")
def tanh(rng):
    import keras

    return activation(rng, keras.activations.tanh)


def activation(rng, function):
    """An activation function and its gradient."""
    import tensorflow as tf

    x, dout = rng.normal(scale=2.0, size=(3, 5)), rng.normal(size=(3, 5))
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = function(point)
    dx = tape.gradient(y, point, output_gradients=tf.constant(dout))
    return {"x": x, "y": y.numpy(), "dout": dout, "dx": dx.numpy()}


@answers.record("TwoLayerNet")
def two_layer_net(rng):
    import keras
    import tensorflow as tf

    params = {
        "W1": rng.normal(scale=0.7, size=(4, 6)),
        "b1": rng.normal(scale=0.5, size=6),
        "W2": rng.normal(scale=0.5, size=(6, 3)),
        "b2": rng.normal(scale=0.5, size=3),
    }
    x, t = rng.normal(size=(5, 4)), rng.integers(0, 3, 5)
    hidden, output = (keras.layers.Dense(n, activation=a, dtype="float64") for n, a in ((6, "relu"), (3, None)))
    for dense, width, number in ((hidden, 4, 1), (output, 6, 2)):
        dense.build((None, width))
        dense.set_weights([params[f"W{number}"], params[f"b{number}"]])
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
    with tf.GradientTape() as tape:
        scores = output(hidden(tf.constant(x)))
        value = cross_entropy(t, scores)
    sources = {"W1": hidden.kernel, "b1": hidden.bias, "W2": output.kernel, "b2": output.bias}
    grads = tape.gradient(value, {key: variable.value for key, variable in sources.items()})
    found = {"scores": scores.numpy(), "loss": value.numpy()}
    return {**params, "x": x, "t": t, **found, **{f"d{key}": grad.numpy() for key, grad in grads.items()}}


@answers.record("digits")
def digits(rng):
    """scikit-learn's handwritten digits, recorded too so that checks need no scikit-learn."""
    from sklearn.datasets import load_digits

    data = load_digits()
    return {"images": data.data.astype("uint8"), "labels": data.target.astype("uint8")}
