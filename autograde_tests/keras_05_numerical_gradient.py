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


@answers.record("gradient_descent")
def gradient_descent(rng):
    import tensorflow as tf

    a, lr = rng.uniform(0.5, 1.5, 3), 0.12
    x = tf.Variable(rng.uniform(-2.0, 2.0, 3), dtype="float64")
    path = [x.numpy()]
    for _ in range(8):
        with tf.GradientTape() as tape:
            y = tf.reduce_sum(tf.nn.softplus(x)) + tf.reduce_sum(a * x**2) + 0.3 * x[0] * x[1]
        x.assign_sub(lr * tape.gradient(y, x))
        path.append(x.numpy())
    return {"a": a, "lr": lr, "path": path}


@answers.record("TwoLayerNet")
def two_layer_net(rng):
    import keras
    import tensorflow as tf

    x, labels = rng.normal(size=(6, 3)), rng.integers(0, 5, 6)
    sizes = {"W1": (3, 4), "b1": (4,), "W2": (4, 5), "b2": (5,)}
    values = {key: rng.normal(0.0, 0.7, shape) for key, shape in sizes.items()}
    hidden = keras.layers.Dense(4, activation="sigmoid", dtype="float64")
    out = keras.layers.Dense(5, activation="softmax", dtype="float64")
    net = keras.Sequential([keras.Input((3,), dtype="float64"), hidden, out])
    hidden.set_weights([values["W1"], values["b1"]])
    out.set_weights([values["W2"], values["b2"]])
    loss = keras.losses.SparseCategoricalCrossentropy(dtype="float64")
    with tf.GradientTape() as tape:
        y = net(x)
        value = loss(labels, y)
    gradients = tape.gradient(value, [weights.value for weights in (hidden.kernel, hidden.bias, out.kernel, out.bias)])
    found = {f"d{key}": gradient.numpy() for key, gradient in zip(sizes, gradients, strict=True)}
    return {"x": x, "labels": labels, **values, "y": y.numpy(), "loss": float(value), **found}
