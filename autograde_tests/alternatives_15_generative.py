"""Correct ways to write the exercises of 15_generative that differ from the solution."""

ALTERNATIVES = {
    "reparameterize": {
        "float32": """
def reparameterize(mu, log_var, eps):
    mu, log_var, eps = (np.asarray(a, dtype="float32") for a in (mu, log_var, eps))
    return mu + np.exp(0.5 * log_var) * eps
""",
        "root of the variance": "def reparameterize(mu, log_var, eps):\n    return np.sqrt(np.exp(log_var)) * eps + mu",
        "loop": """
def reparameterize(mu, log_var, eps):
    z = np.empty_like(mu)
    for i in range(mu.shape[0]):
        for j in range(mu.shape[1]):
            z[i, j] = mu[i, j] + np.exp(log_var[i, j] / 2) * eps[i, j]
    return z
""",
        "lambda": "reparameterize = lambda mu, log_var, eps: mu + np.exp(log_var) ** 0.5 * eps",
        "in place": """
def reparameterize(mu, log_var, eps):
    z = eps.copy()
    z *= np.exp(log_var / 2)
    z += mu
    return z
""",
    },
    "kl_divergence": {
        "float32": """
def kl_divergence(mu, log_var):
    var = np.exp(log_var)
    return (np.sum(mu**2 + var - 1 - np.log(var), 1) / 2).astype(np.float32)
""",
        "minus one half": """
def kl_divergence(mu, log_var):
    return -0.5 * (1 + log_var - np.square(mu) - np.exp(log_var)).sum(axis=-1)
""",
        "loop": """
def kl_divergence(mu, log_var):
    result = []
    for m, v in zip(mu, log_var):
        result.append(sum((m[i] ** 2 + np.exp(v[i]) - 1 - v[i]) / 2 for i in range(len(m))))
    return np.array(result)
""",
        "einsum": """
def kl_divergence(mu, log_var):
    sigma = np.exp(log_var / 2)
    parts = np.einsum("nl,nl->n", mu, mu) + np.einsum("nl,nl->n", sigma, sigma)
    return (parts - mu.shape[1] - log_var @ np.ones(mu.shape[1])) / 2
""",
        "expm1": "def kl_divergence(mu, log_var):\n    return np.sum((mu * mu + np.expm1(log_var) - log_var) / 2, 1)",
    },
    "vae_loss": {
        "float32": """
def vae_loss(x, x_hat, mu, log_var):
    error = -np.sum(x * np.log(x_hat + 1e-7) + (1 - x) * np.log(1 - x_hat + 1e-7), axis=1)
    return np.mean(error + kl_divergence(mu, log_var)).astype(np.float32)
""",
        "clip": """
def vae_loss(x, x_hat, mu, log_var):
    p = np.clip(x_hat, 1e-7, 1 - 1e-7)
    bce = -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=1)
    return (bce + kl_divergence(mu, log_var)).mean()
""",
        "all by itself": """
def vae_loss(x, x_hat, mu, log_var):
    N = len(x)
    rec = -np.sum(x * np.log(x_hat + 1e-7) + (1 - x) * np.log(1 - x_hat + 1e-7)) / N
    kl = -0.5 * np.sum(1 + log_var - mu**2 - np.exp(log_var)) / N
    return float(rec + kl)
""",
        "loop": """
def vae_loss(x, x_hat, mu, log_var):
    total = 0.0
    kl = kl_divergence(mu, log_var)
    for n in range(x.shape[0]):
        for d in range(x.shape[1]):
            total -= x[n, d] * np.log(x_hat[n, d] + 1e-7) + (1 - x[n, d]) * np.log(1 - x_hat[n, d] + 1e-7)
        total += kl[n]
    return total / x.shape[0]
""",
        "helper and 0-d array": """
def safe_log(p):
    return np.log(np.maximum(p, 1e-7))


def vae_loss(x, x_hat, mu, log_var):
    cross = np.einsum("nd,nd->n", x, safe_log(x_hat)) + np.einsum("nd,nd->n", 1 - x, safe_log(1 - x_hat))
    return np.array(np.mean(kl_divergence(mu, log_var)) - np.mean(cross))
""",
    },
    "discriminator_loss": {
        "float32": """
def discriminator_loss(real_logits, fake_logits):
    return np.float32(np.mean(softplus(-real_logits)) + np.mean(softplus(fake_logits)))
""",
        "logaddexp": """
def discriminator_loss(real_logits, fake_logits):
    return np.logaddexp(0, -real_logits).mean() + np.logaddexp(0, fake_logits).mean()
""",
        "cross-entropy of logits": """
def bce(a, t):
    return np.mean(np.maximum(a, 0) - a * t + np.log1p(np.exp(-np.abs(a))))


def discriminator_loss(real_logits, fake_logits):
    return bce(real_logits, 1.0) + bce(fake_logits, 0.0)
""",
        "loop": """
def discriminator_loss(real_logits, fake_logits):
    real = [softplus(-a) for a in np.ravel(real_logits)]
    fake = [softplus(a) for a in np.ravel(fake_logits)]
    return float(sum(real) / len(real) + sum(fake) / len(fake))
""",
    },
    "generator_loss": {
        "float32": """
def generator_loss(fake_logits):
    return np.mean(softplus(-np.asarray(fake_logits, dtype="float32")))
""",
        "logaddexp": "def generator_loss(fake_logits):\n    return np.logaddexp(0, -fake_logits).mean()",
        "the real part of the discriminator": """
def generator_loss(fake_logits):
    return discriminator_loss(fake_logits, np.full((1,), -1e9))
""",
        "loop": """
def generator_loss(fake_logits):
    total = 0
    for a in np.asarray(fake_logits).reshape(-1):
        total += max(-a, 0) + np.log1p(np.exp(-abs(a)))
    return total / np.size(fake_logits)
""",
        "identity of softplus": "def generator_loss(fake_logits):\n    return (softplus(fake_logits) - fake_logits).mean()",
    },
    "train_step": {
        "in place": """
def train_step(params, x, z_d, z_g, lr):
    w, c = params["w"], params["c"]
    f = w * z_d + c
    ar, af = logits(params, x), logits(params, f)
    d_loss = softplus(-ar).mean() + softplus(af).mean()
    er, ef = (sigmoid(ar) - 1), sigmoid(af)
    grads = {"v1": (er * x).mean() + (ef * f).mean(), "v2": (er * x * x).mean() + (ef * f * f).mean(),
             "b": er.mean() + ef.mean()}
    for key in grads:
        params[key] -= lr * grads[key]
    f = w * z_g + c
    a = logits(params, f)
    g_loss = generator_loss(a)
    e = (sigmoid(a) - 1) * (params["v1"] + 2 * params["v2"] * f)
    params["w"] = w - lr * (e * z_g).mean()
    params["c"] = c - lr * e.mean()
    return params, float(d_loss), float(g_loss)
""",
        "matrices": """
def train_step(params, x, z_d, z_g, lr):
    features = lambda n: np.stack([n, n**2, np.ones_like(n)])
    v = np.array([params["v1"], params["v2"], params["b"]])
    fake = generate(params, z_d)
    d_loss = discriminator_loss(features(x).T @ v, features(fake).T @ v)
    grad = features(x) @ (sigmoid(v @ features(x)) - 1) / x.size + features(fake) @ sigmoid(v @ features(fake)) / fake.size
    v = v - lr * grad
    fake = generate(params, z_g)
    a = v @ features(fake)
    g_loss = generator_loss(a)
    back = (sigmoid(a) - 1) / fake.size * (np.array([v[0], 2 * v[1]]) @ np.stack([np.ones_like(fake), fake]))
    w, c = np.array([params["w"], params["c"]]) - lr * np.array([back @ z_g, back.sum()])
    return [{"w": w, "c": c, "v1": v[0], "v2": v[1], "b": v[2]}, d_loss, g_loss]
""",
        "loops": """
def train_step(params, x, z_d, z_g, lr):
    p = {k: float(v) for k, v in params.items()}
    N, M, K = len(x), len(z_d), len(z_g)
    fake = [p["w"] * z + p["c"] for z in z_d]
    logit = lambda n: p["v1"] * n + p["v2"] * n * n + p["b"]
    g1 = g2 = gb = d_loss = 0.0
    for n in x:
        e = (sigmoid(logit(n)) - 1) / N
        g1, g2, gb, d_loss = g1 + e * n, g2 + e * n * n, gb + e, d_loss + softplus(-logit(n)) / N
    for n in fake:
        e = sigmoid(logit(n)) / M
        g1, g2, gb, d_loss = g1 + e * n, g2 + e * n * n, gb + e, d_loss + softplus(logit(n)) / M
    p["v1"] -= lr * g1
    p["v2"] -= lr * g2
    p["b"] -= lr * gb
    gw = gc = g_loss = 0.0
    for z in z_g:
        n = p["w"] * z + p["c"]
        g_loss += softplus(-logit(n)) / K
        e = (sigmoid(logit(n)) - 1) / K * (p["v1"] + 2 * p["v2"] * n)
        gw, gc = gw + e * z, gc + e
    p["w"] -= lr * gw
    p["c"] -= lr * gc
    return p, d_loss, g_loss
""",
        "numerical gradients": """
def train_step(params, x, z_d, z_g, lr):
    p = dict(params)

    def d_of(q):
        return discriminator_loss(logits(q, x), logits(q, generate(p, z_d)))

    def g_of(q):
        return generator_loss(logits(q, generate(q, z_g)))

    def descend(f, names):
        before, grads = f(p), {}
        for name in names:
            grads[name] = (f({**p, name: p[name] + 1e-5}) - f({**p, name: p[name] - 1e-5})) / 2e-5
        for name in names:
            p[name] -= lr * grads[name]
        return before

    d_loss = descend(d_of, ["v1", "v2", "b"])
    return p, d_loss, descend(g_of, ["w", "c"])
""",
    },
    "build_encoder": {
        "subclass": """
import keras


class Encoder(keras.Model):
    def __init__(self, latent_dim):
        super().__init__()
        self.log_var_layer = keras.layers.Dense(latent_dim)
        self.mu_layer = keras.layers.Dense(latent_dim)
        self.hidden = keras.layers.Dense(32, activation="relu")

    def call(self, x):
        h = self.hidden(x)
        return self.mu_layer(h), self.log_var_layer(h)


def build_encoder(latent_dim):
    return Encoder(latent_dim)
""",
        "one layer for both": """
def build_encoder(latent_dim):
    from tensorflow import keras
    image = keras.layers.Input(shape=(64,), name="image")
    both = keras.layers.Dense(2 * latent_dim, name="both")(keras.layers.Dense(32, "relu")(image))
    return keras.Model(inputs=image, outputs=(both[:, :latent_dim], both[:, latent_dim:]), name="encoder")
""",
        "activation layer": """
def build_encoder(latent_dim):
    import keras
    from keras import layers

    inputs = keras.Input(shape=(64,))
    h = layers.Activation("relu")(layers.Dense(32, kernel_initializer="he_normal")(inputs))
    outs = [layers.Dense(latent_dim, activation="linear", name=n)(h) for n in ("mu", "log_var")]
    return keras.models.Model(inputs, outs)
""",
        "Sequential inside": """
def build_encoder(latent_dim):
    import keras

    class Both(keras.Model):
        def __init__(self):
            super().__init__()
            self.trunk = keras.Sequential([keras.Input((64,)), keras.layers.Dense(32), keras.layers.ReLU()])
            self.heads = [keras.layers.Dense(latent_dim), keras.layers.Dense(latent_dim)]

        def call(self, x, training=None):
            h = self.trunk(x, training=training)
            return [head(h) for head in self.heads]

    model = Both()
    model.build((None, 64))
    return model
""",
    },
    "build_decoder": {
        "functional": """
def build_decoder(latent_dim):
    import keras
    z = keras.Input((latent_dim,))
    h = keras.layers.Dense(32, activation=keras.activations.relu)(z)
    return keras.Model(z, keras.layers.Dense(64, activation=keras.ops.sigmoid)(h))
""",
        "subclass": """
def build_decoder(latent_dim):
    import keras

    class Decoder(keras.Model):
        def __init__(self):
            super().__init__()
            self.second = keras.layers.Dense(64)
            self.first = keras.layers.Dense(32)

        def call(self, z):
            return keras.ops.sigmoid(self.second(keras.ops.relu(self.first(z))))

    return Decoder()
""",
        "unbuilt Sequential": """
def build_decoder(latent_dim):
    import keras
    model = keras.Sequential()
    model.add(keras.layers.Dense(32))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(64))
    model.add(keras.layers.Activation("sigmoid"))
    return model
""",
    },
    "vae_train_step": {
        "tensorflow": """
def vae_train_step(encoder, decoder, optimizer, x, eps):
    import tensorflow as tf

    x = tf.convert_to_tensor(x, tf.float32)
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x, training=True)
        z = mu + tf.exp(log_var / 2) * tf.cast(eps, tf.float32)
        x_hat = decoder(z, training=True)
        rec = -tf.reduce_sum(x * tf.math.log(x_hat + 1e-7) + (1 - x) * tf.math.log(1 - x_hat + 1e-7), axis=1)
        kl = -0.5 * tf.reduce_sum(1 + log_var - tf.square(mu) - tf.exp(log_var), axis=1)
        loss = tf.reduce_mean(rec + kl)
    params = encoder.trainable_weights + decoder.trainable_weights
    optimizer.apply_gradients(zip(tape.gradient(loss, params), params))
    return loss
""",
        "keras loss": """
def vae_train_step(encoder, decoder, optimizer, x, eps):
    import keras
    import tensorflow as tf

    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        x_hat = decoder(mu + keras.ops.exp(0.5 * log_var) * eps)
        rec = x.shape[1] * keras.losses.BinaryCrossentropy()(x, x_hat)
        kl = keras.ops.mean(0.5 * keras.ops.sum(mu * mu + keras.ops.exp(log_var) - 1 - log_var, axis=-1))
        loss = rec + kl
    variables = [*encoder.trainable_variables, *decoder.trainable_variables]
    optimizer.apply(tape.gradient(loss, variables), variables)
    return loss.numpy()
""",
        "two lists of gradients": """
def vae_train_step(encoder, decoder, optimizer, x, eps):
    import keras
    from tensorflow import GradientTape

    with GradientTape() as tape:
        mu, log_var = encoder(x)
        x_hat = decoder(mu + keras.ops.exp(0.5 * log_var) * eps)
        rec = keras.ops.sum(keras.losses.binary_crossentropy(x, x_hat)) * x.shape[1] / len(x)
        kl = keras.ops.sum(mu**2 + keras.ops.exp(log_var) - 1 - log_var) / (2 * len(x))
        loss = rec + kl
    e, d = encoder.trainable_variables, decoder.trainable_variables
    ge, gd = tape.gradient(loss, [e, d])
    optimizer.apply_gradients(list(zip(ge + gd, e + d)))
    return float(loss.numpy())
""",
        "tf.function": """
import tensorflow as tf


def vae_train_step(encoder, decoder, optimizer, x, eps):
    def loss_of():
        mu, log_var = encoder(x)
        x_hat = decoder(mu + tf.exp(0.5 * log_var) * eps)
        ce = tf.keras.losses.binary_crossentropy(x, x_hat) * float(x.shape[-1])
        return tf.reduce_mean(ce + 0.5 * tf.reduce_sum(mu**2 + tf.exp(log_var) - 1 - log_var, axis=1))

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            value = loss_of()
        return value, tape.gradient(value, encoder.trainable_variables + decoder.trainable_variables)

    value, grads = step()
    optimizer.apply_gradients(zip(grads, encoder.trainable_variables + decoder.trainable_variables))
    return value
""",
    },
    "build_generator": {
        "functional": """
def build_generator(latent_dim):
    import keras
    z = h = keras.Input((latent_dim,))
    for nodes in (32, 64):
        h = keras.layers.Dense(nodes, activation="relu")(h)
    return keras.Model(z, keras.layers.Dense(64, activation="sigmoid")(h), name="generator")
""",
        "subclass with a list": """
def build_generator(latent_dim):
    import keras

    class Generator(keras.Model):
        def __init__(self):
            super().__init__()
            self.stack = [keras.layers.Dense(n, activation=a) for n, a in ((32, "relu"), (64, "relu"), (64, "sigmoid"))]

        def call(self, z, training=False):
            for layer in self.stack:
                z = layer(z)
            return z

    return Generator()
""",
        "Sequential with activation layers": """
def build_generator(latent_dim):
    from tensorflow.keras import Sequential
    from tensorflow.keras.layers import Activation, Dense, Input, ReLU
    return Sequential([Input(shape=(latent_dim,)), Dense(32), ReLU(), Dense(64), ReLU(), Dense(64), Activation("sigmoid")])
""",
    },
    "build_discriminator": {
        "functional": """
def build_discriminator():
    import keras
    x = keras.Input((64,))
    h = keras.layers.LeakyReLU(0.2)(keras.layers.Dense(32)(x))
    return keras.Model(x, keras.layers.Dense(1)(h))
""",
        "subclass": """
import keras


class Discriminator(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(1)
        self.hidden = keras.layers.Dense(32)

    def call(self, x):
        a = self.hidden(x)
        return self.out(keras.ops.maximum(a, 0.2 * a))


def build_discriminator():
    return Discriminator()
""",
        "activation by name": """
def build_discriminator():
    import keras
    # the function leaky_relu has the slope 0.2 by default
    return keras.Sequential([keras.layers.Dense(32, activation="leaky_relu"), keras.layers.Dense(1)])
""",
        "flat images": """
def build_discriminator():
    import keras
    act = lambda a: keras.activations.leaky_relu(a, negative_slope=0.2)
    return keras.Sequential([keras.Input((64,)), keras.layers.Flatten(), keras.layers.Dense(32, activation=act),
                             keras.layers.Dense(1, activation="linear")], name="d")
""",
    },
    "gan_train_step": {
        "keras losses": """
def gan_train_step(generator, discriminator, g_optimizer, d_optimizer, x, z_d, z_g):
    import tensorflow as tf

    bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
    fake = generator(z_d)
    with tf.GradientTape() as tape:
        real_logits, fake_logits = discriminator(x, training=True), discriminator(fake, training=True)
        d_loss = bce(tf.ones_like(real_logits), real_logits) + bce(tf.zeros_like(fake_logits), fake_logits)
    grads = tape.gradient(d_loss, discriminator.trainable_weights)
    d_optimizer.apply_gradients(zip(grads, discriminator.trainable_weights))
    with tf.GradientTape() as tape:
        fake_logits = discriminator(generator(z_g, training=True), training=True)
        g_loss = bce(tf.ones_like(fake_logits), fake_logits)
    grads = tape.gradient(g_loss, generator.trainable_weights)
    g_optimizer.apply_gradients(zip(grads, generator.trainable_weights))
    return d_loss.numpy(), g_loss.numpy()
""",
        "helper": """
import tensorflow as tf


def descend(model, optimizer, loss_of):
    with tf.GradientTape() as tape:
        loss = loss_of()
    variables = model.trainable_variables
    optimizer.apply(tape.gradient(loss, variables), variables)
    return loss


def gan_train_step(generator, discriminator, g_optimizer, d_optimizer, x, z_d, z_g):
    fake = generator(z_d)
    sp, mean = tf.nn.softplus, tf.reduce_mean
    d_loss = descend(discriminator, d_optimizer, lambda: mean(sp(-discriminator(x))) + mean(sp(discriminator(fake))))
    g_loss = descend(generator, g_optimizer, lambda: mean(sp(-discriminator(generator(z_g)))))
    return [d_loss, g_loss]
""",
        "one batch for the discriminator": """
def gan_train_step(generator, discriminator, g_optimizer, d_optimizer, x, z_d, z_g):
    import keras
    import numpy as np
    import tensorflow as tf

    images = np.concatenate([x, np.asarray(generator(z_d))])
    N = len(x)
    with tf.GradientTape() as tape:
        a = discriminator(images)[:, 0]
        d_loss = keras.ops.mean(-keras.ops.log_sigmoid(a[:N])) + keras.ops.mean(-keras.ops.log_sigmoid(-a[N:]))
    v = discriminator.trainable_variables
    d_optimizer.apply_gradients(zip(tape.gradient(d_loss, v), v))
    with tf.GradientTape(persistent=True) as tape:
        g_loss = -keras.ops.mean(keras.ops.log_sigmoid(discriminator(generator(z_g))))
    v = generator.trainable_variables
    g_optimizer.apply_gradients(zip(tape.gradient(g_loss, v), v))
    return float(d_loss.numpy()), float(g_loss.numpy())
""",
    },
    "image_strip": {
        "hstack": """
def image_strip(model, z):
    return np.hstack([image.reshape(8, 8) for image in model.predict(z, verbose=0)])
""",
        "loop": """
def image_strip(model, z):
    strip = np.zeros((8, 8 * len(z)))
    pixels = model(z).numpy()
    for i in range(len(z)):
        strip[:, 8 * i : 8 * i + 8] = pixels[i].reshape(8, 8)
    return strip
""",
        "one image at a time": """
def image_strip(model, z):
    return np.concatenate([np.reshape(model(z[i : i + 1]), (8, 8)) for i in range(z.shape[0])], axis=1)
""",
        "swapaxes": "def image_strip(model, z):\n    return np.array(model(z)).reshape(-1, 8, 8).swapaxes(0, 1).reshape(8, -1)",
    },
    "q1": {
        "computed": "def q1():\n    return 64 * 32 + 32 + 2 * (32 * 5 + 5)",
        "numpy integer": "def q1():\n    return np.int64(2410)",
        "counted by Keras": """
def q1():
    import keras
    return keras.Sequential([keras.Input((64,)), keras.layers.Dense(32), keras.layers.Dense(10)]).count_params()
""",
        "float": "def q1():\n    return 2410.0",
    },
    "q2": {
        "list": "def q2():\n    return [2, 1]",
        "array": "def q2():\n    return np.array([2, 1])",
        "computed": """
def q2():
    zero = np.zeros(1)
    return round(discriminator_loss(zero, zero) / np.log(2)), round(generator_loss(zero) / np.log(2))
""",
    },
    "q3": {
        "upper case": 'def q3():\n    return "B"',
        "chosen": 'def q3():\n    return {1: "a", 2: "b"}[2]',
        "with a blank": 'def q3():\n    answer = " b"\n    return answer',
    },
}
