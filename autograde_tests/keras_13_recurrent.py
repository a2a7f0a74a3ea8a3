"""What Keras' LSTM makes of given inputs, weights and states."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()

N, T, D, H = 3, 5, 4, 2


def keras_order(weights):
    """Blocks f, g, i, o on the last axis put into Keras' order i, f, c, o (its c is g)."""
    f, g, i, o = np.split(weights, 4, axis=-1)
    return np.concatenate([i, f, g, o], axis=-1)


@answers.record("LSTMCell")
def lstm(rng):
    import keras

    Wx, Wh, b = rng.normal(size=(D, 4 * H)), rng.normal(size=(H, 4 * H)), rng.normal(size=4 * H)
    xs, h0, c0 = rng.normal(size=(N, T, D)), rng.normal(size=(N, H)), rng.normal(size=(N, H))
    layer = keras.layers.LSTM(H, return_sequences=True, dtype="float64")
    layer.build((None, T, D))
    layer.set_weights([keras_order(Wx), keras_order(Wh), keras_order(b)])
    hs = layer(xs, initial_state=[keras.ops.convert_to_tensor(h0), keras.ops.convert_to_tensor(c0)])
    return {"Wx": Wx, "Wh": Wh, "b": b, "xs": xs, "h0": h0, "c0": c0, "hs": np.array(hs)}
