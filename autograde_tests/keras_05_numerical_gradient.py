from grader.grading.keras_answers import Answers

answers = Answers()


@answers.record("numerical_diff")
def numerical_diff(rng):
    import keras
    import tensorflow as tf

    x = tf.constant(rng.uniform(-2.0, 2.0, 5), dtype="float64")
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = keras.ops.square(x) * keras.ops.tanh(x)
    return {"x": x.numpy(), "derivative": tape.gradient(y, x).numpy()}


@answers.record("numerical_gradient")
def numerical_gradient(rng):
    import keras
    import tensorflow as tf

    x, labels = rng.normal(size=(4, 3)), rng.integers(0, 2, 4)
    W1, W2 = rng.normal(size=(3, 5)), rng.normal(size=(5, 2))
    hidden = keras.layers.Dense(5, activation="tanh", use_bias=False, dtype="float64")
    scores = keras.layers.Dense(2, use_bias=False, dtype="float64")
    net = keras.Sequential([keras.Input((3,), dtype="float64"), hidden, scores])
    hidden.set_weights([W1])
    scores.set_weights([W2])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
    with tf.GradientTape() as tape:
        value = loss(labels, net(x))
    gradient = tape.gradient(value, hidden.kernel.value).numpy()
    return {"x": x, "labels": labels, "W1": W1, "W2": W2, "gradient": gradient}
