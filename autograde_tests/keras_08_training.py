"""What Keras makes of initialisers, BatchNormalization, Dropout, penalties and EarlyStopping."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()

SIZE, DRAWS = (80, 20), 100  # 160000 numbers: the standard deviation is good to 0.2 %


def drawn(rng, make):
    """The standard deviation of many weights of an initialiser; a fresh instance each, for one repeats itself."""
    found = [np.asarray(make(seed=int(rng.integers(2**31)))(SIZE)) for _draw in range(DRAWS)]
    return {"std": np.std(np.float64(found))}


@answers.record("std_init")
def std_init(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.RandomNormal(stddev=0.01, seed=seed))


@answers.record("xavier_init")
def xavier_init(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.VarianceScaling(1.0, "fan_in", "untruncated_normal", seed=seed))


@answers.record("he_init")
def he_init(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.HeNormal(seed=seed))


@answers.record("glorot_normal")
def glorot_normal(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.GlorotNormal(seed=seed))


@answers.record("glorot_uniform")
def glorot_uniform(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.GlorotUniform(seed=seed))


@answers.record("he_uniform")
def he_uniform(rng):
    import keras

    return drawn(rng, lambda seed: keras.initializers.HeUniform(seed=seed))


@answers.record("BatchNormalization")
def batch_normalization(rng):
    import keras
    import tensorflow as tf

    N, D = 5, 3
    x, dout = 3.0 * rng.normal(size=(N, D)) + [4.0, -2.0, 1.0], rng.normal(size=(N, D))
    gamma, beta = rng.uniform(1.5, 3.0, D), rng.normal(size=D)
    layer = keras.layers.BatchNormalization(momentum=0.8, epsilon=1e-3, dtype="float64")
    layer.build((None, D))
    layer.set_weights([gamma, beta, np.zeros(D), np.ones(D)])
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = layer(point, training=True)
    sources = [point, layer.gamma.value, layer.beta.value]
    dx, dgamma, dbeta = tape.gradient(y, sources, output_gradients=tf.constant(dout))
    found = {"y": y, "dx": dx, "dgamma": dgamma, "dbeta": dbeta, "y_inference": layer(point, training=False)}
    found |= {"running_mean": layer.moving_mean, "running_var": layer.moving_variance}
    given = {"x": x, "dout": dout, "gamma": gamma, "beta": beta}
    return given | {name: np.asarray(value) for name, value in found.items()}


@answers.record("Dropout")
def dropout(rng):
    import keras

    layer = keras.layers.Dropout(0.3, seed=int(rng.integers(2**31)), dtype="float64")
    out = np.asarray(layer(np.ones((400, 400)), training=True))
    return {"survivor": out.max(), "share": np.mean(out == 0), "mean": out.mean()}


def penalty(regularizer, W):
    import tensorflow as tf

    point = tf.constant(W)
    with tf.GradientTape() as tape:
        tape.watch(point)
        value = regularizer(point)
    return {"W": W, "penalty": value.numpy(), "dW": tape.gradient(value, point).numpy()}


@answers.record("l2_penalty")
def l2_penalty(rng):
    import keras

    return penalty(keras.regularizers.L2(0.1), rng.normal(size=(3, 4)))  # lam = 0.2, halved


@answers.record("l1_penalty")
def l1_penalty(rng):
    import keras

    return penalty(keras.regularizers.L1(0.2), rng.normal(size=(3, 4)))


class Stoppable:
    """As much of a model as the callback touches."""

    stop_training = False


@answers.record("EarlyStopping")
def early_stopping(rng):
    import keras

    settings = {
        "patience": np.array([0, 1, 2, 3, 4, 2]),
        "min_delta": np.array([0.0, 0.25, 0.0, 0.25, 0.0, 0.25]),
        "maximize": np.array([0, 1, 0, 1, 1, 0]),
    }
    # steps of 1/8 and a min_delta of 1/4 are exact: a change of exactly min_delta occurs
    better = np.where(settings["maximize"], 1, -1)[:, None]
    curves = np.cumsum(better * rng.integers(-3, 5, (6, 60)), axis=1) / 8  # improving, on the whole
    found = {"stopped": [], "best": [], "best_epoch": []}
    for curve, patience, delta, maximize in zip(curves, *settings.values(), strict=True):
        callback = keras.callbacks.EarlyStopping(
            "val_loss", min_delta=float(delta), patience=int(patience), mode="max" if maximize else "min"
        )
        model = Stoppable()
        callback.set_model(model)
        callback.on_train_begin()
        epoch = -1
        while not model.stop_training:
            epoch += 1
            callback.on_epoch_end(epoch, {"val_loss": float(curve[epoch])})
        for key, value in (("stopped", epoch), ("best", callback.best), ("best_epoch", callback.best_epoch)):
            found[key].append(value)
    return {"curves": curves} | settings | {key: np.array(values) for key, values in found.items()}
