"""What Keras makes of given inputs, weights and states, and the gradients it finds by a GradientTape."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()

N, T, D, H = 3, 5, 4, 2


def keras_order(weights):
    """Blocks f, g, i, o on the last axis put into Keras' order i, f, c, o (its c is g)."""
    f, g, i, o = np.split(weights, 4, axis=-1)
    return np.concatenate([i, f, g, o], axis=-1)


def keras_gru(weights):
    """Keras' z is the share of the old: 1 - z here, which is the sigmoid of the negated block."""
    z, r, h = np.split(weights, 3, axis=-1)
    return np.concatenate([-z, r, h], axis=-1)


def same(weights):
    return weights


KINDS = {"SimpleRNN": (1, same), "LSTM": (4, keras_order), "GRU": (3, keras_gru)}


def built(kind, given, **options):
    """A Keras layer with the given weights; gates in the course's order and meaning are put into Keras'."""
    import keras

    more = {"reset_after": False} if kind == "GRU" else {}
    layer = getattr(keras.layers, kind)(given[1].shape[0], dtype="float64", **more, **options)
    layer.build((None, None, given[0].shape[0]))
    layer.set_weights([KINDS[kind][1](w) for w in given])
    return layer


def drawn(rng, kind, D=D, H=H, scale=1.0):
    """Weights in the course's order."""
    columns = KINDS[kind][0] * H
    return [scale * rng.normal(size=shape) for shape in ((D, columns), (H, columns), (columns,))]


def layer_gradients(layer, tape, target, upstream, kind):
    """dWx, dWh, db in the course's order. The way back is its own inverse but for the LSTM's."""
    back = {"SimpleRNN": same, "GRU": keras_gru, "LSTM": lambda w: w[..., from_keras(w.shape[-1] // 4)]}[kind]
    found = tape.gradient(target, [w.value for w in layer.weights], output_gradients=upstream)
    return {name: back(g.numpy()) for name, g in zip(("dWx", "dWh", "db"), found, strict=True)}


def from_keras(size):
    """Columns of i, f, c, o in the order f, g, i, o."""
    return np.concatenate([np.arange(size) + size * block for block in (1, 2, 0, 3)])


def sequence(rng, kind, T=T):
    """A layer from given states over T moments, and the gradients of sum(dhs * hs)."""
    import tensorflow as tf

    given, xs = drawn(rng, kind, scale=0.8), rng.normal(size=(N, T, D))
    states = [rng.normal(size=(N, H)) for _ in range(2 if kind == "LSTM" else 1)]
    dhs, layer = rng.normal(size=(N, T, H)), built(kind, given, return_sequences=True)
    points = [tf.constant(a) for a in (xs, *states)]
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(points)
        hs = layer(points[0], initial_state=points[1:])
    dxs, dh = tape.gradient(hs, points[:2], output_gradients=tf.constant(dhs))
    made = {"Wx": given[0], "Wh": given[1], "b": given[2], "xs": xs, "hs": hs.numpy(), "dhs": dhs, "dxs": dxs.numpy()}
    made |= dict(zip(("h0", "c0"), states, strict=False)) | {"dh0": dh.numpy()}
    return made | layer_gradients(layer, tape, hs, tf.constant(dhs), kind)


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


@answers.record("RNNCell")
def rnn_cell(rng):
    return sequence(rng, "SimpleRNN", T=1)


@answers.record("LSTMCell backward")
def lstm_cell(rng):
    return sequence(rng, "LSTM", T=1)


@answers.record("GRUCell")
def gru_cell(rng):
    return sequence(rng, "GRU", T=1)


@answers.record("TimeRNN")
def time_rnn(rng):
    return sequence(rng, "SimpleRNN")


@answers.record("TimeLSTM")
def time_lstm(rng):
    return sequence(rng, "LSTM")


@answers.record("TimeGRU")
def time_gru(rng):
    return sequence(rng, "GRU")


def dense(rng, name):
    """A Dense layer on all moments, or on the last one."""
    import keras
    import tensorflow as tf

    W, b, hs = rng.normal(size=(H, 3)), rng.normal(size=3), rng.normal(size=(N, T, H))
    layer = keras.layers.Dense(3, dtype="float64")
    layer.build((None, H))
    layer.set_weights([W, b])
    point = tf.constant(hs)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = layer(point) if name == "ManyToMany" else layer(point[:, -1])
    dout = rng.normal(size=y.shape)
    sources = [point, layer.kernel.value, layer.bias.value]
    dhs, dW, db = tape.gradient(y, sources, output_gradients=tf.constant(dout))
    found = {"y": y, "dhs": dhs, "dW": dW, "db": db}
    # + 0.0 makes a gradient's -0.0 a 0.0, so that messages do not expect "-0"
    return {"W": W, "b": b, "hs": hs, "dout": dout, **{key: value.numpy() + 0.0 for key, value in found.items()}}


@answers.record("ManyToOne")
def many_to_one(rng):
    return dense(rng, "ManyToOne")


@answers.record("ManyToMany")
def many_to_many(rng):
    return dense(rng, "ManyToMany")


@answers.record("Bidirectional")
def bidirectional(rng):
    import keras
    import tensorflow as tf

    ahead, back = drawn(rng, "LSTM", scale=0.8), drawn(rng, "LSTM", scale=0.8)
    point = tf.constant(rng.normal(size=(N, T, D)))
    made = {"xs": point.numpy()}
    for sequences, suffix in ((True, ""), (False, "_last")):
        layers = [built("LSTM", ahead, return_sequences=sequences)]
        layers += [built("LSTM", back, return_sequences=sequences, go_backwards=True)]
        both = keras.layers.Bidirectional(*layers[:1], backward_layer=layers[1], merge_mode="concat", dtype="float64")
        both.build((None, T, D))
        both.set_weights([*map(keras_order, ahead), *map(keras_order, back)])
        with tf.GradientTape() as tape:
            tape.watch(point)
            y = both(point)
        dout = rng.normal(size=y.shape)
        dxs = tape.gradient(y, point, output_gradients=tf.constant(dout))
        made |= {f"y{suffix}": y.numpy(), f"dout{suffix}": dout, f"dxs{suffix}": dxs.numpy()}
    for direction, given in (("ahead", ahead), ("back", back)):
        made |= {f"{name}_{direction}": w for name, w in zip(("Wx", "Wh", "b"), given, strict=True)}
    return made


@answers.record("clip_grads")
def clip(rng):
    import tensorflow as tf

    grads = [rng.normal(size=(3, 4)), 10 * rng.normal(size=5), 0.1 * rng.normal(size=(2, 2))]
    clipped, _norm = tf.clip_by_global_norm([tf.constant(g) for g in grads], 2.5)
    return {f"g{k}": g for k, g in enumerate(grads)} | {f"c{k}": c.numpy() for k, c in enumerate(clipped)}
