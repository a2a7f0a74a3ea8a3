"""What Keras' convolution and pooling layers make of given images, turned to channels first."""

import numpy as np

from grader.grading.harness.window import images, nchw, nhwc
from grader.grading.keras_answers import Answers

answers = Answers()


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
    return {"x": x, "W": W, "b": b, "y": nchw(np.array(model(nhwc(x))))}


@answers.record("Pooling")
def pooling(rng):
    import keras

    x = images(rng, (2, 3, 5, 7))
    layer = keras.layers.MaxPooling2D((2, 3), strides=1, padding="valid", dtype="float64")
    return {"x": x, "y": nchw(np.array(layer(nhwc(x))))}
