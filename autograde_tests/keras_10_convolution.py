"""What Keras' layers for images make of given images, turned to channels first."""

import numpy as np

from grader.grading.harness.window import images, nchw, nhwc
from grader.grading.keras_answers import Answers

answers = Answers()


def passes(layer, x, dout):
    """Output of a Keras layer and the gradient of its input, channels first; the tape, for more gradients."""
    import tensorflow as tf

    point = tf.constant(nhwc(x))
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(point)
        y = layer(point)
    upstream = tf.constant(nhwc(dout))
    return nchw(y.numpy()), nchw(tape.gradient(y, point, output_gradients=upstream).numpy()), (tape, y, upstream)


@answers.record("Convolution")
def convolution(rng):
    import keras

    x, W, b = images(rng, (2, 3, 7, 6)), rng.normal(size=(4, 3, 3, 2)), rng.normal(size=4)
    # 'same' would put an odd row or column on one side only; ring of zeros + 'valid' is the padding taught here.
    model = keras.Sequential(
        [
            keras.layers.ZeroPadding2D(1, dtype="float64"),
            keras.layers.Conv2D(4, (3, 2), strides=2, padding="valid", dtype="float64"),
        ]
    )
    model.build((None, 7, 6, 3))
    model.layers[1].set_weights([W.transpose(2, 3, 1, 0), b])
    dout = rng.normal(size=(2, 4, 4, 4))
    y, dx, (tape, out, upstream) = passes(model, x, dout)
    kernel, bias = (variable.value for variable in model.layers[1].trainable_variables)
    dkernel, db = tape.gradient(out, [kernel, bias], output_gradients=upstream)
    dW = np.ascontiguousarray(dkernel.numpy().transpose(3, 2, 0, 1))
    return {"x": x, "W": W, "b": b, "y": y, "dout": dout, "dx": dx, "dW": dW, "db": db.numpy()}


@answers.record("conv2d_single")
def conv2d_single(rng):
    import keras

    x, w, b = images(rng, (7, 8)), rng.normal(size=(3, 2)), float(rng.normal())
    layer = keras.layers.Conv2D(1, (3, 2), strides=2, padding="valid", dtype="float64")
    layer.build((None, 7, 8, 1))
    layer.set_weights([w[:, :, None, None], np.array([b])])
    return {"x": x, "w": w, "b": np.array(b), "y": np.array(layer(x[None, :, :, None]))[0, :, :, 0]}


@answers.record("conv_volume")
def conv_volume(rng):
    import keras

    x, w, b = images(rng, (3, 6, 5)), rng.normal(size=(3, 2, 3)), float(rng.normal())
    layer = keras.layers.Conv2D(1, (2, 3), padding="valid", dtype="float64")
    layer.build((None, 6, 5, 3))
    layer.set_weights([w.transpose(1, 2, 0)[..., None], np.array([b])])
    return {"x": x, "w": w, "b": np.array(b), "y": np.array(layer(nhwc(x[None])))[0, :, :, 0]}


@answers.record("im2col")
def im2col(rng):
    """The convolution that one product with the windows' matrix has to give."""
    import keras

    x, W = images(rng, (2, 3, 5, 6)), rng.normal(size=(4, 3, 2, 3))
    layer = keras.layers.Conv2D(4, (2, 3), strides=2, padding="valid", use_bias=False, dtype="float64")
    layer.build((None, 5, 6, 3))
    layer.set_weights([W.transpose(2, 3, 1, 0)])
    return {"x": x, "W": W, "y": nchw(np.array(layer(nhwc(x))))}


@answers.record("Pooling")
def pooling(rng):
    import keras

    x = images(rng, (2, 3, 5, 7))
    layer = keras.layers.MaxPooling2D((2, 3), strides=1, padding="valid", dtype="float64")
    dout = rng.normal(size=(2, 3, 4, 5))
    y, dx, _more = passes(layer, x, dout)
    return {"x": x, "y": y, "dout": dout, "dx": dx}


@answers.record("AveragePooling")
def average_pooling(rng):
    import keras

    x = images(rng, (2, 3, 6, 7))
    layer = keras.layers.AveragePooling2D((3, 2), strides=2, padding="valid", dtype="float64")
    dout = rng.normal(size=(2, 3, 2, 3))
    y, dx, _more = passes(layer, x, dout)
    return {"x": x, "y": y, "dout": dout, "dx": dx}


@answers.record("Flatten")
def flatten(rng):
    import keras

    x = images(rng, (3, 2, 4, 5))
    # Keras takes the numbers as they lie; that they are channels first here is nothing it would know.
    return {"x": x, "y": np.array(keras.layers.Flatten(dtype="float64")(x))}


@answers.record("global_max_pool")
def global_max_pool(rng):
    import keras

    x = images(rng, (2, 3, 4, 5)) - 1.0
    return {"x": x, "y": np.array(keras.layers.GlobalMaxPooling2D(dtype="float64")(nhwc(x)))}


@answers.record("global_average_pool")
def global_average_pool(rng):
    import keras

    x = images(rng, (2, 3, 4, 5))
    return {"x": x, "y": np.array(keras.layers.GlobalAveragePooling2D(dtype="float64")(nhwc(x)))}


@answers.record("conv_param_count")
def conv_param_count(rng):
    import keras

    cases = [(3, 16, 5, 5, 1), (8, 12, 3, 1, 1), (4, 6, 2, 3, 0)]
    counts = []
    for channels, filters, filter_h, filter_w, bias in cases:
        layer = keras.layers.Conv2D(filters, (filter_h, filter_w), use_bias=bool(bias))
        layer.build((None, 32, 32, channels))
        counts.append(layer.count_params())
    return {"cases": np.array(cases), "counts": np.array(counts)}
