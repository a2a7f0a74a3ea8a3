"""What Keras makes of the networks of this assignment, in float64."""

import math

import numpy as np

from grader.grading.harness.window import nchw, nhwc
from grader.grading.keras_answers import Answers

answers = Answers()

SHAPES = {"W1": (3, 2, 3, 3), "b1": (3,), "W2": (12, 5), "b2": (5,), "W3": (5, 4), "b3": (4,)}


def to_keras(params):
    """The parameters in Keras' order and layout: channels last, features flattened as (row, column, filter)."""
    rows = params["W2"].reshape(3, 2, 2, 5).transpose(1, 2, 0, 3).reshape(12, 5)
    return [params["W1"].transpose(2, 3, 1, 0), params["b1"], rows, *(params[k] for k in ("b2", "W3", "b3"))]


def from_keras(arrays):
    """The reverse of `to_keras`."""
    W1, b1, W2, b2, W3, b3 = (np.array(a) for a in arrays)
    rows = W2.reshape(2, 2, 3, 5).transpose(2, 0, 1, 3).reshape(12, 5)
    return {"W1": W1.transpose(3, 2, 0, 1), "b1": b1, "W2": rows, "b2": b2, "W3": W3, "b3": b3}


@answers.record("SimpleConvNet")
def simple_conv_net(rng):
    import keras
    import tensorflow as tf

    params = {key: rng.normal(0.0, 0.4, shape) for key, shape in SHAPES.items()}
    x, t = rng.normal(size=(7, 2, 9, 7)), rng.integers(0, 4, 7)
    layers = keras.layers
    net = keras.Sequential(
        [
            keras.Input((9, 7, 2)),
            layers.ZeroPadding2D(1, dtype="float64"),
            layers.Conv2D(3, 3, strides=2, activation="relu", dtype="float64"),
            layers.MaxPooling2D(2, dtype="float64"),
            layers.Flatten(dtype="float64"),
            layers.Dense(5, activation="relu", dtype="float64"),
            layers.Dense(4, dtype="float64"),
        ]
    )
    net.set_weights(to_keras(params))
    entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
    with tf.GradientTape() as tape:
        scores = net(nhwc(x))
        loss = entropy(t, scores)
    gradients = from_keras(tape.gradient(loss, net.trainable_weights))
    found = {"x": x, "t": t, "scores": np.array(scores), "loss": np.array(loss)}
    return found | params | {f"d{key}": value for key, value in gradients.items()}


def deep(dtype=None):
    import keras

    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((11, 14, 3)),
            layers.Conv2D(4, 3, padding="same", activation="relu", dtype=dtype),
            layers.Conv2D(6, 3, padding="same", activation="relu", dtype=dtype),
            layers.MaxPooling2D(2, dtype=dtype),
            layers.Conv2D(5, 3, padding="same", activation="relu", dtype=dtype),
            layers.MaxPooling2D(2, dtype=dtype),
            layers.Flatten(dtype=dtype),
            layers.Dense(7, activation="relu", dtype=dtype),
            layers.Dense(3, activation="softmax", dtype=dtype),
        ]
    )


@answers.record("parameter_table")
def parameter_table(rng):
    layers = deep().layers
    shapes = [list(layer.output.shape[1:]) for layer in layers]
    padded = [shape + [0] * (3 - len(shape)) for shape in shapes]
    return {"shapes": np.array(padded), "counts": np.array([layer.count_params() for layer in layers])}


@answers.record("conv_summary")
def conv_summary(rng):
    import keras

    asked, shapes, counts = [], [], []
    for d, Layer in enumerate((keras.layers.Conv1D, keras.layers.Conv2D, keras.layers.Conv3D), start=1):
        for same, stride in ((0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (1, 3)):
            size = [*(int(n) for n in rng.integers(6, 15, d)), int(rng.integers(1, 5))]
            kernel, filters = [int(k) for k in rng.integers(1, 6, d)], int(rng.integers(1, 9))
            layer = Layer(filters, kernel, strides=stride, padding="same" if same else "valid")
            model = keras.Sequential([keras.Input(size), layer])
            fill = [0] * (3 - d)
            asked.append([d, filters, same, stride, *size, *fill, *kernel, *fill])
            shapes.append([*model.output_shape[1:], *fill])
            counts.append(model.count_params())
    return {"asked": np.array(asked), "shapes": np.array(shapes), "counts": np.array(counts)}


def one_layer(rng, layer, size):
    """A convolution of its own random weights, and what it makes of random inputs."""
    x = rng.normal(size=(2, *size))
    layer.build(x.shape)
    W, b = (rng.normal(size=tuple(weight.shape)) for weight in layer.weights)
    layer.set_weights([W, b])
    return {"x": x, "W": W, "b": b, "y": np.array(layer(x))}


@answers.record("conv1d_model")
def conv1d_model(rng):
    import keras

    return one_layer(rng, keras.layers.Conv1D(5, 3, padding="same", dtype="float64"), (8, 2))


@answers.record("conv2d_model")
def conv2d_model(rng):
    import keras

    return one_layer(rng, keras.layers.Conv2D(4, 3, dtype="float64"), (6, 7, 2))


@answers.record("conv3d_model")
def conv3d_model(rng):
    import keras

    return one_layer(rng, keras.layers.Conv3D(3, 3, dtype="float64"), (4, 6, 5, 2))


def filled(rng, model):
    """Random weights that keep activations of order one, put into the model and named W1, b1, W2, …"""
    named = {}
    for i, weight in enumerate(model.weights):
        shape = tuple(weight.shape)
        scale = math.sqrt(2.0 / math.prod(shape[:-1])) if len(shape) > 1 else 0.5
        named[f"{'Wb'[i % 2]}{i // 2 + 1}"] = rng.normal(size=shape) * scale
    model.set_weights(list(named.values()))
    return named


@answers.record("build_simple_cnn")
def build_simple_cnn(rng):
    import keras

    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((8, 12, 2)),
            layers.ZeroPadding2D(1, dtype="float64"),
            layers.Conv2D(3, 3, strides=2, activation="relu", dtype="float64"),
            layers.MaxPooling2D(2, dtype="float64"),
            layers.Flatten(dtype="float64"),
            layers.Dense(5, activation="relu", dtype="float64"),
            layers.Dense(4, activation="softmax", dtype="float64"),
        ]
    )
    x = rng.normal(size=(5, 8, 12, 2))
    return {"x": x, **filled(rng, model), "y": np.array(model(x))}


@answers.record("build_deep_cnn")
def build_deep_cnn(rng):
    model = deep("float64")
    x = rng.normal(size=(4, 11, 14, 3))
    return {"x": x, **filled(rng, model), "y": np.array(model(x))}


@answers.record("class_activation_map")
def class_activation_map(rng):
    import keras

    features, weights = rng.normal(size=(5, 3, 6)), rng.normal(size=(5, 4))
    dense = keras.layers.Dense(4, use_bias=False, dtype="float64")
    dense.build((None, 5))
    dense.set_weights([weights])
    maps = dense(nhwc(features[None]))
    scores = dense(keras.layers.GlobalAveragePooling2D(dtype="float64")(nhwc(features[None])))
    return {"features": features, "weights": weights, "maps": nchw(np.array(maps))[0], "scores": np.array(scores)[0]}
