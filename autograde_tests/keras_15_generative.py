"""What Keras and TensorFlow's GradientTape make of the losses and training steps, in float64, and some digits."""

import numpy as np

from grader.grading.keras_answers import Answers

answers = Answers()


def tensors(**arrays):
    """The arrays as variables that a tape can differentiate by."""
    import tensorflow as tf

    return {name: tf.Variable(array, dtype="float64") for name, array in arrays.items()}


def differentiated(value_of, given):
    """The value of a function of variables, and its derivative by each, named d_…"""
    import tensorflow as tf

    with tf.GradientTape() as tape:
        value = value_of(**given)
    slopes = tape.gradient(value, list(given.values()))
    found = {f"d_{name}": slope.numpy() for name, slope in zip(given, slopes, strict=True)}
    return {**{name: variable.numpy() for name, variable in given.items()}, "value": value.numpy(), **found}


def kl(mu, log_var):
    import tensorflow as tf

    return 0.5 * tf.reduce_sum(mu**2 + tf.exp(log_var) - 1.0 - log_var, axis=1)


def cross_entropy(x, x_hat):
    """Summed over the last axis; Keras takes the mean."""
    import keras

    return keras.losses.binary_crossentropy(x, x_hat) * float(x.shape[-1])


def against(target, logits):
    """Keras' binary cross-entropy of logits with the same target everywhere."""
    import keras

    loss = keras.losses.BinaryCrossentropy(from_logits=True, dtype="float64")
    return loss(np.full(logits.shape, target), logits)


@answers.record("reparameterize")
def reparameterize(rng):
    import tensorflow as tf

    eps, weight = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    given = tensors(mu=rng.normal(size=(4, 3)), log_var=rng.uniform(-2, 2, (4, 3)))
    found = differentiated(lambda mu, log_var: tf.reduce_sum(weight * (mu + tf.exp(0.5 * log_var) * eps)), given)
    return {**found, "eps": eps, "weight": weight}


@answers.record("kl_divergence")
def kl_divergence(rng):
    import tensorflow as tf

    weight = rng.normal(size=5)
    given = tensors(mu=rng.normal(size=(5, 3)), log_var=rng.uniform(-2, 2, (5, 3)))
    found = differentiated(lambda mu, log_var: tf.reduce_sum(weight * kl(mu, log_var)), given)
    return {**found, "weight": weight}


@answers.record("vae_loss")
def vae_loss(rng):
    import tensorflow as tf

    x = rng.uniform(size=(4, 5))
    given = tensors(x_hat=rng.uniform(0.1, 0.9, (4, 5)), mu=rng.normal(size=(4, 2)), log_var=rng.uniform(-2, 2, (4, 2)))
    found = differentiated(
        lambda x_hat, mu, log_var: tf.reduce_mean(cross_entropy(tf.constant(x), x_hat) + kl(mu, log_var)), given
    )
    return {**found, "x": x}


@answers.record("discriminator_loss")
def discriminator_loss(rng):
    given = tensors(real=2 * rng.normal(size=(5, 1)), fake=2 * rng.normal(size=(3, 1)))
    return differentiated(lambda real, fake: against(1.0, real) + against(0.0, fake), given)


@answers.record("generator_loss")
def generator_loss(rng):
    return differentiated(lambda fake: against(1.0, fake), tensors(fake=2 * rng.normal(size=(5, 1))))


@answers.record("train_step")
def train_step(rng):
    """Two steps on the line, by the tape."""
    import tensorflow as tf

    start = {name: float(value) for name, value in zip(("w", "c", "v1", "v2", "b"), rng.uniform(-1, 1, 5), strict=True)}
    p = tensors(**start)
    x, z_d, z_g = rng.normal(1, 1, (2, 6)), rng.normal(size=(2, 5)), rng.normal(size=(2, 4))
    losses = []

    def turn(names, loss_of):
        with tf.GradientTape() as tape:
            loss = loss_of()
        for name, slope in zip(names, tape.gradient(loss, [p[n] for n in names]), strict=True):
            p[name].assign_sub(0.3 * slope)
        losses.append(loss.numpy())

    def logits(numbers):
        return p["v1"] * numbers + p["v2"] * numbers**2 + p["b"]

    for i in range(2):
        turn(("v1", "v2", "b"), lambda i=i: against(1, logits(x[i])) + against(0, logits(p["w"] * z_d[i] + p["c"])))
        turn(("w", "c"), lambda i=i: against(1, logits(p["w"] * z_g[i] + p["c"])))
    ends = {f"end_{name}": p[name].numpy() for name in start}
    return {**{f"start_{n}": v for n, v in start.items()}, **ends, "x": x, "z_d": z_d, "z_g": z_g, "losses": losses}


def dense(W, b, activation=None):
    """A Keras model of one layer with given weights."""
    import keras

    layer = keras.layers.Dense(len(b), activation=activation, dtype="float64")
    model = keras.Sequential([keras.Input((len(W),), dtype="float64"), layer])
    model.set_weights([W, b])
    return model


def learn(model_or_models, loss_of, rate=0.1):
    """One step of plain gradient descent; gives the loss before."""
    import keras
    import tensorflow as tf

    variables = [variable for model in model_or_models for variable in model.trainable_variables]
    with tf.GradientTape() as tape:
        loss = loss_of()
    keras.optimizers.SGD(rate).apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
    return loss.numpy()


@answers.record("vae_train_step")
def vae_train_step(rng):
    import tensorflow as tf

    weights = {"W_e": rng.normal(size=(5, 4)), "b_e": rng.normal(size=4)}
    weights |= {"W_d": rng.normal(size=(2, 5)), "b_d": rng.normal(size=5)}
    x, eps = rng.uniform(size=(6, 5)), rng.normal(size=(6, 2))
    encoder = dense(weights["W_e"], weights["b_e"])
    decoder = dense(weights["W_d"], weights["b_d"], "sigmoid")

    def loss():
        both = encoder(x)
        mu, log_var = both[:, :2], both[:, 2:]
        return tf.reduce_mean(
            cross_entropy(tf.constant(x), decoder(mu + tf.exp(0.5 * log_var) * eps)) + kl(mu, log_var)
        )

    value = learn([encoder, decoder], loss)
    after = [*encoder.get_weights(), *decoder.get_weights()]
    return {
        **weights,
        **{f"new_{n}": w for n, w in zip(weights, after, strict=True)},
        "x": x,
        "eps": eps,
        "loss": value,
    }


@answers.record("gan_train_step")
def gan_train_step(rng):
    weights = {"W_g": rng.normal(size=(2, 4)), "b_g": rng.normal(size=4)}
    weights |= {"W_d": rng.normal(size=(4, 1)), "b_d": rng.normal(size=1)}
    x, z_d, z_g = rng.uniform(size=(6, 4)), rng.normal(size=(5, 2)), rng.normal(size=(3, 2))
    generator = dense(weights["W_g"], weights["b_g"], "sigmoid")
    discriminator = dense(weights["W_d"], weights["b_d"])
    d_loss = learn(
        [discriminator], lambda: against(1, discriminator(x)) + against(0, discriminator(generator(z_d))), 0.5
    )
    g_loss = learn([generator], lambda: against(1, discriminator(generator(z_g))), 0.25)
    after = [*generator.get_weights(), *discriminator.get_weights()]
    found = {f"new_{n}": w for n, w in zip(weights, after, strict=True)}
    return {**weights, **found, "x": x, "z_d": z_d, "z_g": z_g, "d_loss": d_loss, "g_loss": g_loss}


@answers.record("digits")
def digits(rng):
    """Images for trying out training steps; nothing of Keras is in them."""
    from sklearn.datasets import load_digits

    chosen = rng.choice(1797, 32, replace=False)
    return {"x": (load_digits().data[chosen] / 16).astype(np.float32)}
