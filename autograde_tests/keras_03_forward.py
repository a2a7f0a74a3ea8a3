"""What Keras makes of softmax and of a stack of Dense layers, in float64."""

from grader.grading.keras_answers import Answers

answers = Answers()


@answers.record("softmax")
def softmax(rng):
    import keras

    batch, vector = rng.normal(scale=3.0, size=(4, 5)), rng.normal(scale=3.0, size=(6,))
    return {
        "batch": batch,
        "batch_y": keras.ops.convert_to_numpy(keras.activations.softmax(keras.ops.convert_to_tensor(batch))),
        "vector": vector,
        "vector_y": keras.ops.convert_to_numpy(keras.activations.softmax(keras.ops.convert_to_tensor(vector))),
    }


@answers.record("forward")
def forward(rng):
    import keras

    sizes = (4, 5, 3, 2)
    activations = ("sigmoid", "sigmoid", "linear")
    layers = [
        keras.layers.Dense(units, activation=activation, dtype="float64")
        for units, activation in zip(sizes[1:], activations, strict=True)
    ]
    model = keras.Sequential([keras.Input((sizes[0],), dtype="float64"), *layers])
    network = {}
    for number, layer in enumerate(layers, start=1):
        network[f"W{number}"] = rng.normal(size=sizes[number - 1 : number + 1])
        network[f"B{number}"] = rng.normal(size=sizes[number])
        layer.set_weights([network[f"W{number}"], network[f"B{number}"]])
    x = rng.normal(size=(6, sizes[0]))
    return {**network, "x": x, "y": keras.ops.convert_to_numpy(model(x))}


def classifier(rng, *sizes):
    """A stack of Dense layers with a softmax at the end, and its weights as a network of the assignment."""
    import keras

    layers = [keras.layers.Dense(n, activation=kind, dtype="float64")
              for n, kind in zip(sizes[1:], ("sigmoid", "sigmoid", "softmax"), strict=True)]  # fmt: skip
    model = keras.Sequential([keras.Input((sizes[0],), dtype="float64"), *layers])
    network = {}
    for number, layer in enumerate(layers, start=1):
        network[f"W{number}"] = rng.normal(size=sizes[number - 1 : number + 1])
        network[f"B{number}"] = rng.normal(size=sizes[number])
        layer.set_weights([network[f"W{number}"], network[f"B{number}"]])
    return model, network


@answers.record("predict")
def predict(rng):
    import keras

    model, network = classifier(rng, 4, 6, 3, 5)
    x = rng.normal(size=(7, 4))
    return {**network, "x": x, "y": keras.ops.convert_to_numpy(model(x))}


@answers.record("accuracy")
def accuracy(rng):
    import keras

    model, network = classifier(rng, 3, 5, 4, 6)
    x = rng.normal(size=(130, 3))
    y = keras.ops.convert_to_numpy(model(x))
    # Every third label is drawn at random, so that the accuracy lies well inside 0 and 1.
    t = y.argmax(axis=1)
    t[::3] = rng.integers(0, 6, size=t[::3].size)
    hits = keras.metrics.sparse_categorical_accuracy(t, y)
    return {**network, "x": x, "t": t, "accuracy": keras.ops.convert_to_numpy(hits).astype("float64").mean()}
