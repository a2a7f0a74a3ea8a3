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
