"""Public checks of 15_generative."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, loss, model

# 1e-7 inside a logarithm, a clip at 1e-7 and neither of them differ by less than this where no probability is tiny.
RTOL = 1e-5
# float32 on the way is right too.
CLOSE = {"rtol": 1e-5, "atol": 1e-5}
# Keras computes in float32: a step of tiny models is right to about 1e-6.
STEP = {"rtol": 1e-4, "atol": 1e-5}


def sigmoid(a):
    return 0.5 * (1.0 + np.tanh(0.5 * a))


def softplus(a):
    return np.logaddexp(0.0, a)


def latent(rng, N, L):
    """Means and logarithms of variances of both signs."""
    return 1.5 * rng.normal(size=(N, L)), rng.uniform(-2.0, 2.0, (N, L))


def slope(f, x, expected, what):
    """The derivative of the student's own function, by differences, is what GradientTape found.

    Four points and a wide step: what is computed in float32 is right, too, and has noise of 1e-6 / 1e-2.
    """
    found, step = np.zeros(x.shape), 1e-2

    def difference(place, distance):
        above, below = x.copy(), x.copy()
        above[place] += distance
        below[place] -= distance
        return (float(f(above)) - float(f(below))) / (2 * distance)

    for place in np.ndindex(x.shape):
        found[place] = (4 * difference(place, step) - difference(place, 2 * step)) / 3
    expect.close(found, expected, what, rtol=1e-3, atol=5e-4)


# --- reparameterize ---


@pytest.mark.exercise("reparameterize")
@pytest.mark.points(0.5)
def test_reparameterize_example(submission):
    """reparameterize gives the z of the worked example.
    ko: 본문의 예에서 reparameterize가 옳은 z를 냅니다.
    """
    args = np.array([[1.0, -1.0]]), np.array([[0.0, np.log(4.0)]]), np.array([[0.5, -0.5]])
    function.equals(submission, "reparameterize", args, [[1.5, -2.0]], "reparameterize(mu, log_var, eps)", **CLOSE)


@pytest.mark.exercise("reparameterize")
@pytest.mark.points(1)
def test_reparameterize_random(submission, reference, rng):
    """z for random means, variances and eps, the same whenever it is asked for.
    ko: 무작위 평균, 분산, eps에서 z가 옳고, 다시 물어도 같습니다.
    """
    args = *latent(rng, 5, 3), rng.normal(size=(5, 3))
    for _time in range(2):
        function.agrees(
            submission, reference, "reparameterize", *args, what="reparameterize(mu, log_var, eps)", **CLOSE
        )


@pytest.mark.exercise("reparameterize")
@pytest.mark.points(0.5)
def test_reparameterize_tape(submission, keras_answers):
    """Value and derivative by log_var are what TensorFlow's GradientTape says.
    ko: 값과 log_var에 대한 미분이 TensorFlow의 GradientTape가 구한 것과 같습니다.
    """
    tape = keras_answers["reparameterize"]

    def total(log_var):
        z = expect.numbers(submission.reparameterize(tape["mu"], log_var, tape["eps"]), "reparameterize(…)")
        return float(np.sum(tape["weight"] * z))

    expect.close(total(tape["log_var"]), tape["value"], "sum(weight * reparameterize(mu, log_var, eps))", **CLOSE)
    slope(total, tape["log_var"], tape["d_log_var"], "d reparameterize / d log_var")


# --- kl_divergence ---


@pytest.mark.exercise("kl_divergence")
@pytest.mark.points(1)
def test_kl_divergence_example(submission):
    """kl_divergence gives the numbers of the worked example, one for each image.
    ko: 본문의 예에서 kl_divergence가 이미지마다 하나씩 옳은 값을 냅니다.
    """
    args = np.array([[1.0, 0.0], [0.0, 0.0]]), np.array([[0.0, np.log(4.0)], [0.0, 0.0]])
    function.equals(submission, "kl_divergence", args, [2.0 - np.log(2.0), 0.0], "kl_divergence(mu, log_var)", **CLOSE)


@pytest.mark.exercise("kl_divergence")
@pytest.mark.points(1)
def test_kl_divergence_random(submission, reference, rng):
    """kl_divergence of random means and variances has the shape (N,).
    ko: 무작위 평균과 분산에서 kl_divergence의 모양은 (N,)입니다.
    """
    function.agrees(
        submission, reference, "kl_divergence", *latent(rng, 5, 3), what="kl_divergence(mu, log_var)", **CLOSE
    )


@pytest.mark.exercise("kl_divergence")
@pytest.mark.points(1)
def test_kl_divergence_integral(submission, rng):
    """For one latent variable, it is the integral of q log(q / p), computed numerically.
    ko: 잠재 변수가 하나일 때 수치 적분으로 구한 q log(q / p)의 적분과 같습니다.
    """
    mu, log_var = latent(rng, 4, 1)
    z = mu + np.exp(0.5 * log_var) * np.linspace(-12, 12, 4001)
    log_q = -0.5 * ((z - mu) ** 2 / np.exp(log_var) + log_var + np.log(2 * np.pi))
    log_p = -0.5 * (z**2 + np.log(2 * np.pi))
    integral = np.sum(np.exp(log_q) * (log_q - log_p), axis=1) * (z[:, 1] - z[:, 0])
    expect.close(submission.kl_divergence(mu, log_var), integral, "kl_divergence(mu, log_var)", **CLOSE)


@pytest.mark.exercise("kl_divergence")
@pytest.mark.points(1)
def test_kl_divergence_tape(submission, keras_answers):
    """The derivatives by mu and log_var are what TensorFlow's GradientTape says.
    ko: mu와 log_var에 대한 미분이 TensorFlow의 GradientTape가 구한 것과 같습니다.
    """
    tape = keras_answers["kl_divergence"]

    def total(mu, log_var):
        kl = expect.numbers(submission.kl_divergence(mu, log_var), "kl_divergence(mu, log_var)")
        return float(np.sum(tape["weight"] * kl))

    slope(lambda mu: total(mu, tape["log_var"]), tape["mu"], tape["d_mu"], "d kl_divergence / d mu")
    slope(lambda lv: total(tape["mu"], lv), tape["log_var"], tape["d_log_var"], "d kl_divergence / d log_var")


# --- vae_loss ---


def reconstructed(rng, N, D):
    """Images and reconstructions that are not close to 0 or 1."""
    return rng.uniform(size=(N, D)), rng.uniform(0.05, 0.95, (N, D))


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(0.5)
@pytest.mark.depends("kl_divergence")
def test_vae_loss_example(submission):
    """vae_loss of the worked example is 2.040822.
    ko: 본문의 예에서 vae_loss는 2.040822입니다.
    """
    args = np.array([[1.0, 0.0]]), np.array([[0.8, 0.4]]), np.array([[1.0, 0.0]]), np.array([[0.0, np.log(4.0)]])
    expected = -np.log(0.8) - np.log(0.6) + 2.0 - np.log(2.0)
    loss.value(submission.vae_loss(*args), expected, "vae_loss(x, x_hat, mu, log_var)", rtol=RTOL)


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(1)
@pytest.mark.depends("kl_divergence")
def test_vae_loss_random(submission, reference, rng):
    """vae_loss of a random batch is one number: summed over pixels, averaged over images.
    ko: 무작위 배치의 vae_loss는 화소에 걸쳐 더하고 이미지에 걸쳐 평균한 숫자 하나입니다.
    """
    args = *reconstructed(rng, 4, 7), *latent(rng, 4, 3)
    loss.value(submission.vae_loss(*args), reference.vae_loss(*args), "vae_loss(x, x_hat, mu, log_var)", rtol=RTOL)


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(1)
@pytest.mark.depends("kl_divergence")
def test_vae_loss_extremes(submission, reference, rng):
    """Reconstructions that are exactly 0 or 1, right and wrong, give a finite loss.
    ko: 복원한 화소가 정확히 0이나 1이면, 맞았든 틀렸든 손실이 유한하고 옳습니다.
    """
    x_hat = rng.permutation(np.repeat([0.0, 1.0], 6)).reshape(2, 6)
    x = np.where(rng.permutation(12).reshape(2, 6) < 4, 1.0 - x_hat, x_hat)
    args = x, x_hat, *latent(rng, 2, 3)
    loss.value(submission.vae_loss(*args), reference.vae_loss(*args), "vae_loss(x, x_hat, mu, log_var)", rtol=RTOL)


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(0.5)
@pytest.mark.depends("kl_divergence")
def test_vae_loss_kl_part(submission, reference, rng):
    """What the loss grows by when mu and log_var leave 0 is the mean of the KL divergences.
    ko: mu와 log_var가 0에서 벗어날 때 손실이 커지는 만큼이 KL 발산의 평균입니다.
    """
    (x, x_hat), (mu, log_var) = reconstructed(rng, 5, 3), latent(rng, 5, 2)
    zero = np.zeros_like(mu)
    with_kl, without = (submission.vae_loss(x, x_hat, *given) for given in ((mu, log_var), (zero, zero)))
    found = expect.numbers(with_kl, "vae_loss(…)") - expect.numbers(without, "vae_loss(…)")
    expected = reference.vae_loss(x, x_hat, mu, log_var) - reference.vae_loss(x, x_hat, zero, zero)
    loss.value(found, expected, "vae_loss(x, x_hat, mu, log_var) - vae_loss(x, x_hat, 0, 0)", rtol=RTOL)


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(1)
@pytest.mark.depends("kl_divergence")
def test_vae_loss_tape(submission, keras_answers):
    """Value and derivatives are those of Keras' cross-entropy and TensorFlow's GradientTape.
    ko: 값과 미분이 Keras의 교차 엔트로피와 TensorFlow의 GradientTape로 구한 것과 같습니다.
    """
    tape = keras_answers["vae_loss"]
    given = {name: tape[name] for name in ("x", "x_hat", "mu", "log_var")}
    loss.value(submission.vae_loss(*given.values()), tape["value"], "vae_loss(x, x_hat, mu, log_var)", rtol=RTOL)
    for name in ("x_hat", "mu", "log_var"):
        at = lambda value, name=name: submission.vae_loss(*{**given, name: value}.values())  # noqa: E731
        slope(lambda value, at=at: np.ravel(at(value))[0], tape[name], tape[f"d_{name}"], f"d vae_loss / d {name}")


# --- discriminator_loss, generator_loss ---


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(0.5)
def test_discriminator_loss_example(submission):
    """discriminator_loss of the worked example is 1.090962.
    ko: 본문의 예에서 discriminator_loss는 1.090962입니다.
    """
    received = submission.discriminator_loss(np.array([2.0, 0.0]), np.array([-3.0, 1.0]))
    expected = (softplus(-2.0) + softplus(0.0) + softplus(-3.0) + softplus(1.0)) / 2
    loss.value(received, expected, "discriminator_loss(real_logits, fake_logits)", rtol=RTOL)


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(1)
def test_discriminator_loss_random(submission, reference, rng):
    """Random logits, more real ones than fake ones.
    ko: 진짜가 가짜보다 많은 무작위 로짓입니다.
    """
    args = 2 * rng.normal(size=7), 2 * rng.normal(size=3)
    received = submission.discriminator_loss(*args)
    loss.value(received, reference.discriminator_loss(*args), "discriminator_loss(real_logits, fake_logits)", rtol=RTOL)


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(1)
def test_discriminator_loss_extremes(submission):
    """Logits of 100, 1000 and -1000 give the exact loss.
    ko: 로짓이 100, 1000, -1000이어도 손실이 정확합니다.
    """
    received = submission.discriminator_loss(np.array([2.0]), np.array([100.0, 0.0]))
    expected = softplus(-2.0) + (100 + softplus(0.0)) / 2
    loss.value(received, expected, "discriminator_loss(real_logits, fake_logits)", rtol=RTOL)
    received = submission.discriminator_loss(np.array([1000.0, -1000.0, 1000.0, 2.0]), np.array([-1000.0, 1000.0]))
    loss.value(received, (1000 + softplus(-2.0)) / 4 + 500, "discriminator_loss(real_logits, fake_logits)", rtol=RTOL)


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(0.5)
def test_discriminator_loss_confident(submission):
    """A discriminator that is right everywhere has almost no loss; one that is wrong everywhere has a large one.
    ko: 모두 맞히는 판별자는 손실이 거의 없고, 모두 틀리는 판별자는 손실이 큽니다.
    """
    high, low = np.full(3, 9.0), np.full(4, -9.0)
    loss.value(submission.discriminator_loss(high, low), 2 * softplus(-9.0), "discriminator_loss(9, -9)", rtol=1e-2)
    loss.value(submission.discriminator_loss(low, high), 2 * softplus(9.0), "discriminator_loss(-9, 9)", rtol=RTOL)


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(1)
def test_discriminator_loss_tape(submission, keras_answers):
    """Value and derivatives are those of Keras' BinaryCrossentropy(from_logits=True), on columns of logits (N, 1).
    ko: 모양이 (N, 1)인 로짓에서 값과 미분이 Keras의 BinaryCrossentropy(from_logits=True)와 같습니다.
    """
    tape = keras_answers["discriminator_loss"]
    real, fake = tape["real"], tape["fake"]
    loss.value(submission.discriminator_loss(real, fake), tape["value"], "discriminator_loss(…)", rtol=RTOL)
    slope(lambda a: np.ravel(submission.discriminator_loss(a, fake))[0], real, tape["d_real"], "d loss / d real_logits")
    slope(lambda a: np.ravel(submission.discriminator_loss(real, a))[0], fake, tape["d_fake"], "d loss / d fake_logits")


@pytest.mark.exercise("generator_loss")
@pytest.mark.points(0.5)
def test_generator_loss_example(submission):
    """generator_loss of the worked example is 1.680924.
    ko: 본문의 예에서 generator_loss는 1.680924입니다.
    """
    received = submission.generator_loss(np.array([-3.0, 1.0]))
    loss.value(received, (softplus(3.0) + softplus(-1.0)) / 2, "generator_loss(fake_logits)", rtol=RTOL)


@pytest.mark.exercise("generator_loss")
@pytest.mark.points(1)
def test_generator_loss_random(submission, reference, rng):
    """Random logits give one number, their mean loss.
    ko: 무작위 로짓에서 손실의 평균인 숫자 하나가 나옵니다.
    """
    fake = 2 * rng.normal(size=6)
    received = submission.generator_loss(fake)
    loss.value(received, reference.generator_loss(fake), "generator_loss(fake_logits)", rtol=RTOL)


@pytest.mark.exercise("generator_loss")
@pytest.mark.points(1)
def test_generator_loss_extremes(submission):
    """Logits of 1000 and -1000 give the exact loss.
    ko: 로짓이 1000과 -1000이어도 손실이 정확합니다.
    """
    received = submission.generator_loss(np.array([1000.0, -1000.0, 0.5, 1000.0]))
    loss.value(received, (1000 + softplus(-0.5)) / 4, "generator_loss(fake_logits)", rtol=RTOL)


@pytest.mark.exercise("generator_loss")
@pytest.mark.points(0.5)
def test_generator_loss_tape(submission, keras_answers):
    """Value and derivative are those of Keras' BinaryCrossentropy(from_logits=True), on a column of logits (N, 1).
    ko: 모양이 (N, 1)인 로짓에서 값과 미분이 Keras의 BinaryCrossentropy(from_logits=True)와 같습니다.
    """
    tape = keras_answers["generator_loss"]
    loss.value(submission.generator_loss(tape["fake"]), tape["value"], "generator_loss(fake_logits)", rtol=RTOL)
    slope(lambda a: np.ravel(submission.generator_loss(a))[0], tape["fake"], tape["d_fake"], "d loss / d fake_logits")


# --- train_step ---

GENERATOR, DISCRIMINATOR = ("w", "c"), ("v1", "v2", "b")
TURNS = pytest.mark.depends("discriminator_loss", "generator_loss")


def start(rng):
    """Parameters of both signs, none close to 0."""
    values = rng.uniform(0.3, 1.0, 5) * rng.choice([-1.0, 1.0], 5)
    return {name: float(value) for name, value in zip((*GENERATOR, *DISCRIMINATOR), values, strict=True)}


def stepped(submission, params, *args):
    """New parameters, d_loss and g_loss of the student's step."""
    # in_place, with a copy: the stub lets the step change the dict it is given, so nobody is told to work on a copy
    return expect.parts(submission.train_step.in_place(dict(params), *args), 3, "train_step(…)")


def same_parameters(received, expected, names, rtol=RTOL):
    for name in names:
        value = expect.entry(received, name, "train_step(…)[0]")
        loss.value(value, expected[name], f"params[{name!r}]", rtol=rtol)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
@TURNS
def test_train_step_example(submission):
    """The step of the worked example.
    ko: 본문의 예와 같은 한 단계입니다.
    """
    given, z = {"w": 1.0, "c": 0.0, "v1": 0.0, "v2": 0.0, "b": 0.0}, np.array([-1.0, 1.0])
    params, d_loss, g_loss = stepped(submission, given, np.array([1.0, 3.0]), z, z, 0.5)
    right = {"w": 1.2555937031782771, "c": -0.027561798420331796, "v1": 0.5, "v2": 1.0, "b": 0.0}
    loss.value(d_loss, 2 * np.log(2.0), "d_loss", rtol=RTOL)
    same_parameters(params, right, DISCRIMINATOR)
    loss.value(g_loss, 0.33774513108142956, "g_loss", rtol=RTOL)
    same_parameters(params, right, GENERATOR)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1.5)
@TURNS
def test_train_step_discriminator(submission, reference, rng):
    """The discriminator's turn: d_loss, and the new v1, v2 and b.
    ko: 판별자의 차례: d_loss와 새 v1, v2, b가 옳습니다.
    """
    args = start(rng), rng.normal(1.0, 1.0, 6), rng.normal(size=4), rng.normal(size=4), 0.3
    params, d_loss, _g_loss = stepped(submission, *args)
    right, right_loss, _ = reference.train_step(*args)
    loss.value(d_loss, right_loss, "d_loss", rtol=RTOL)
    same_parameters(params, right, DISCRIMINATOR)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1.5)
@TURNS
def test_train_step_generator(submission, reference, rng):
    """The generator's turn: g_loss, and the new w and c.
    ko: 생성자의 차례: g_loss와 새 w, c가 옳습니다.
    """
    args = start(rng), rng.normal(1.0, 1.0, 5), rng.normal(size=5), rng.normal(size=5), 0.2
    params, _d_loss, g_loss = stepped(submission, *args)
    right, _, right_loss = reference.train_step(*args)
    loss.value(g_loss, right_loss, "g_loss", rtol=RTOL)
    same_parameters(params, right, GENERATOR)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
@TURNS
def test_train_step_tape(submission, keras_answers):
    """Two steps in a row, as TensorFlow's GradientTape makes them.
    ko: 두 단계를 이어서 훈련하면 TensorFlow의 GradientTape로 구한 것과 같습니다.
    """
    tape, names = keras_answers["train_step"], (*DISCRIMINATOR, *GENERATOR)
    params, losses = {name: float(tape[f"start_{name}"]) for name in names}, []
    for i in range(2):
        params, *both = stepped(submission, params, tape["x"][i], tape["z_d"][i], tape["z_g"][i], 0.3)
        losses += [float(np.ravel(expect.numbers(value, "d_loss, g_loss"))[0]) for value in both]
    expect.close(losses, tape["losses"], "d_loss, g_loss, d_loss, g_loss", rtol=RTOL)
    same_parameters(params, {name: tape[f"end_{name}"] for name in names}, names)


# --- models ---


def pictures(rng, N, D=64):
    return rng.uniform(size=(N, D)).astype(np.float32)


def points(rng, N, L):
    return rng.normal(size=(N, L)).astype(np.float32)


def blank(N, D=64):
    """An input that shows nothing of a model's first, random weights: they need not be the same in every process."""
    return np.zeros((N, D), np.float32)


def encoded(received, L):
    """An encoder that has two outputs of the right shapes."""
    encoder = model.built(received, f"build_encoder({L})")
    found = expect.parts(model.output(encoder, blank(5)), 2, f"build_encoder({L})(x)")
    for name, value in zip(("mu", "log_var"), found, strict=True):
        expect.close(np.shape(value), (5, L), f"{name}.shape", rtol=0, atol=0)
    return encoder


def of_shape(rng):
    """Values for weights: random, the same for weights of the same shape."""
    drawn = {}

    def values(shape):
        if shape not in drawn:
            drawn[shape] = rng.normal(size=shape) / np.sqrt(shape[0] if len(shape) > 1 else 4)
        return drawn[shape]

    return values


def filled_outputs(received, name, x, layers, rng):
    """The output of a model that should have these Dense layers, with random weights, and the weights by shape."""
    ours, values = model.built(received, name, 0 * x), of_shape(rng)
    model.has_weights(ours, [s for i, o in layers for s in ((i, o), (o,))], name)
    return model.steady(model.fill(ours, values), name, x), values


@pytest.mark.exercise("build_encoder")
@pytest.mark.points(1)
def test_build_encoder_outputs(submission, rng):
    """The encoder gives two outputs (N, latent_dim), and they are not the same.
    ko: 인코더는 (N, latent_dim)인 출력 두 개를 내고, 둘은 서로 다릅니다.
    """
    encoder = encoded(submission.build_encoder(3), 3)
    encoder.set_weights([rng.normal(size=shape) for shape in model.shapes(encoder)])
    mu, log_var = model.output(encoder, pictures(rng, 5))
    expect.that(
        not np.allclose(mu, log_var, atol=1e-4),
        en="mu and log_var are the same: each needs weights of its own.",
        ko="mu와 log_var가 같습니다. 저마다 가중치가 있어야 합니다.",
    )


@pytest.mark.exercise("build_encoder")
@pytest.mark.points(1)
def test_build_encoder_parameters(submission):
    """The encoder for two latent variables has 2212 parameters.
    ko: 잠재 변수가 둘인 인코더의 매개변수는 2212개입니다.
    """
    encoder = encoded(submission.build_encoder(2), 2)
    model.parameters(encoder, 2212, "build_encoder(2)")


@pytest.mark.exercise("build_encoder")
@pytest.mark.points(1.5)
def test_build_encoder_layers(submission, rng):
    """A hidden layer of 32 nodes with ReLU; mu and log_var are computed from it without activation.
    ko: 은닉층은 ReLU를 쓰는 노드 32개이고, mu와 log_var는 거기에서 활성화 함수 없이 나옵니다.
    """
    x, values = points(rng, 150, 64), of_shape(rng)
    encoder = encoded(submission.build_encoder(3), 3)
    expect.that(
        {(64, 32), (32,)} <= set(model.shapes(encoder)),
        en="The encoder has no hidden layer of 32 nodes that sees the 64 pixels.",
        ko="64개 화소를 받는 노드 32개짜리 은닉층이 없습니다.",
    )
    found = np.hstack(model.steady(model.fill(encoder, values), "build_encoder(3)", x))
    hidden = np.maximum(x @ values((64, 32)) + values((32,)), 0.0)
    given = np.hstack([hidden, np.ones((150, 1))])
    # whatever the layers of mu and log_var are, without activation they are linear in the hidden layer
    linear = given @ np.linalg.lstsq(given, found, rcond=None)[0]
    expect.that(
        np.allclose(linear, found, atol=1e-3),
        en="mu and log_var are not linear in the 32 nodes with ReLU: look at the activations of all three layers.",
        ko="mu와 log_var가 ReLU를 쓰는 노드 32개의 일차식이 아닙니다. 세 층의 활성화 함수를 보세요.",
    )


@pytest.mark.exercise("build_decoder")
@pytest.mark.points(1)
def test_build_decoder_pixels(submission, rng):
    """The decoder makes 64 pixels between 0 and 1 of each latent vector.
    ko: 디코더는 잠재 벡터마다 0과 1 사이의 화소 64개를 만듭니다.
    """
    makes_pixels(submission.build_decoder(3), "build_decoder(3)", rng)


def makes_pixels(received, name, rng):
    ours = model.built(received, name)
    model.output_shape(ours, (6, 64), name, blank(6, 3))
    found = model.output(model.fill(ours, of_shape(rng)), 40 * points(rng, 6, 3))
    expect.that(
        found.min() >= 0 and found.max() <= 1 and np.ptp(found) > 0.1,
        en=f"Pixels have to lie between 0 and 1; here they lie between {found.min():.3g} and {found.max():.3g}.",
        ko=f"화소는 0과 1 사이여야 하는데 최솟값이 {found.min():.3g}, 최댓값이 {found.max():.3g}입니다.",
    )


@pytest.mark.exercise("build_decoder")
@pytest.mark.points(1)
def test_build_decoder_weights(submission):
    """The decoder for two latent variables has Dense layers of 32 and 64 nodes: 2208 parameters.
    ko: 잠재 변수가 둘인 디코더는 노드가 32개와 64개인 Dense 층이 있고, 매개변수는 2208개입니다.
    """
    ours = model.built(submission.build_decoder(2), "build_decoder(2)", blank(2, 2))
    model.has_weights(ours, [(2, 32), (32,), (32, 64), (64,)], "build_decoder(2)")


@pytest.mark.exercise("build_decoder")
@pytest.mark.points(1)
def test_build_decoder_values(submission, rng):
    """With given weights the decoder gives sigmoid(relu(z W1 + b1) W2 + b2).
    ko: 가중치가 주어지면 디코더는 sigmoid(relu(z W1 + b1) W2 + b2)를 냅니다.
    """
    z = 2 * points(rng, 5, 3)
    found, w = filled_outputs(submission.build_decoder(3), "build_decoder(3)", z, [(3, 32), (32, 64)], rng)
    right = sigmoid(np.maximum(z @ w((3, 32)) + w((32,)), 0) @ w((32, 64)) + w((64,)))
    model.same_outputs(found, right, "build_decoder(3)")


@pytest.mark.exercise("build_generator")
@pytest.mark.points(0.5)
def test_build_generator_pixels(submission, rng):
    """The generator makes 64 pixels between 0 and 1 of each latent vector.
    ko: 생성자는 잠재 벡터마다 0과 1 사이의 화소 64개를 만듭니다.
    """
    makes_pixels(submission.build_generator(3), "build_generator(3)", rng)


@pytest.mark.exercise("build_generator")
@pytest.mark.points(0.5)
def test_build_generator_weights(submission):
    """The generator for two latent variables has Dense layers of 32, 64 and 64 nodes: 6368 parameters.
    ko: 잠재 변수가 둘인 생성자는 노드가 32개, 64개, 64개인 Dense 층이 있고, 매개변수는 6368개입니다.
    """
    ours = model.built(submission.build_generator(2), "build_generator(2)", blank(2, 2))
    model.has_weights(ours, [(2, 32), (32,), (32, 64), (64,), (64, 64), (64,)], "build_generator(2)")


@pytest.mark.exercise("build_generator")
@pytest.mark.points(1)
def test_build_generator_values(submission, rng):
    """With given weights the generator gives sigmoid(relu(relu(z W1 + b1) W2 + b2) W3 + b3).
    ko: 가중치가 주어지면 생성자는 sigmoid(relu(relu(z W1 + b1) W2 + b2) W3 + b3)를 냅니다.
    """
    z, layers = 2 * points(rng, 5, 3), [(3, 32), (32, 64), (64, 64)]
    found, w = filled_outputs(submission.build_generator(3), "build_generator(3)", z, layers, rng)
    hidden = np.maximum(np.maximum(z @ w((3, 32)) + w((32,)), 0) @ w((32, 64)) + w((64,)), 0)
    model.same_outputs(found, sigmoid(hidden @ w((64, 64)) + w((64,))), "build_generator(3)")


@pytest.mark.exercise("build_discriminator")
@pytest.mark.points(1)
def test_build_discriminator_logits(submission, rng):
    """The discriminator gives one logit for each image, (N, 1); logits may be negative and greater than 1.
    ko: 판별자는 이미지마다 로짓 하나를 (N, 1)로 냅니다. 로짓은 음수일 수도, 1보다 클 수도 있습니다.
    """
    ours = model.built(submission.build_discriminator(), "build_discriminator()")
    model.output_shape(ours, (4, 1), "build_discriminator()", blank(4))
    found = model.output(model.fill(ours, of_shape(rng)), 100 * points(rng, 80, 64))
    expect.that(
        found.min() < -1 and found.max() > 1.5,
        en="The output does not leave the range of an activation: a logit comes before the sigmoid.",
        ko="출력이 활성화 함수의 범위를 벗어나지 않습니다. 로짓은 시그모이드를 거치기 전의 값입니다.",
    )


@pytest.mark.exercise("build_discriminator")
@pytest.mark.points(1)
def test_build_discriminator_weights(submission):
    """The discriminator has Dense layers of 32 nodes and of one: 2113 parameters.
    ko: 판별자는 노드가 32개와 1개인 Dense 층이 있고, 매개변수는 2113개입니다.
    """
    ours = model.built(submission.build_discriminator(), "build_discriminator()", blank(2))
    model.has_weights(ours, [(64, 32), (32,), (32, 1), (1,)], "build_discriminator()")


@pytest.mark.exercise("build_discriminator")
@pytest.mark.points(1)
def test_build_discriminator_values(submission, rng):
    """With given weights the discriminator gives leaky(x W1 + b1) W2 + b2, where leaky(a) = 0.2 a for a < 0.
    ko: 가중치가 주어지면 판별자는 leaky(x W1 + b1) W2 + b2를 냅니다. a < 0이면 leaky(a) = 0.2 a입니다.
    """
    x = points(rng, 6, 64)
    found, w = filled_outputs(submission.build_discriminator(), "build_discriminator()", x, [(64, 32), (32, 1)], rng)
    hidden = x @ w((64, 32)) + w((32,))
    right = np.where(hidden < 0, 0.2 * hidden, hidden) @ w((32, 1)) + w((1,))
    model.same_outputs(found, right, "build_discriminator()")


# --- training steps with Keras ---


def single(answers):
    """Keras' arrays as float32, as the steps are given them."""
    return {name: value.astype(np.float32) for name, value in answers.items()}


def number(value, expected, what):
    """A loss, as a number or a tensor, right within float32."""
    loss.value(model.arrays(value, what), expected, what, rtol=1e-4)


def same_weights(ours, expected, name):
    for i, (found, right) in enumerate(zip(ours.get_weights(), expected, strict=True)):
        expect.close(found, right, f"{name}.get_weights()[{i}]", **STEP)


def recorded_vae(submission, keras_answers):
    """The tiny VAE of the recording after one step of the student's; what was recorded; the loss she gave."""
    answer = single(keras_answers["vae_train_step"])
    encoder, decoder = submission.tiny_vae(*(answer[name] for name in ("W_e", "b_e", "W_d", "b_d")))
    optimizer = submission.make_optimizer("SGD", 0.1)
    received = submission.vae_train_step(encoder, decoder, optimizer, answer["x"], answer["eps"])
    return encoder, decoder, answer, received


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(1)
def test_vae_train_step_loss(submission, keras_answers):
    """vae_train_step gives the loss of section 3 before the update.
    ko: vae_train_step은 갱신하기 전의, 3절의 손실을 돌려줍니다.
    """
    _encoder, _decoder, answer, received = recorded_vae(submission, keras_answers)
    number(received, answer["loss"], "vae_train_step(…)")


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(0.5)
def test_vae_train_step_sure(submission):
    """The loss is finite, and the weights after it, where the decoder says exactly 0 or 1.
    ko: 디코더의 출력이 정확히 0이나 1이어도 손실과 그 뒤의 가중치가 유한합니다.
    """
    x = np.array([[1, 0, 1, 0], [1, 0, 0, 0], [1, 0, 1, 1]], np.float32)
    sure = np.array([200, -200, 0, 0], np.float32)  # sigmoid in float32: 1, 0, 0.5, 0.5
    none = [np.zeros(shape, np.float32) for shape in ((4, 4), 4, (2, 4))]
    encoder, decoder = submission.tiny_vae(*none, sure)
    optimizer, eps = submission.make_optimizer("SGD", 0.1), np.zeros((3, 2), np.float32)
    received = submission.vae_train_step(encoder, decoder, optimizer, x, eps)
    number(received, 2 * np.log(2), "vae_train_step(…)")
    for name, part in (("encoder", encoder), ("decoder", decoder)):
        for i, found in enumerate(part.get_weights()):
            expect.not_finite(np.asarray(found), np.zeros(np.shape(found)), f"{name}.get_weights()[{i}]")


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(1)
def test_vae_train_step_decoder(submission, keras_answers):
    """A step of SGD changes the decoder's weights as Keras and GradientTape do.
    ko: SGD로 한 단계 훈련하면 디코더의 가중치가 Keras와 GradientTape로 한 것과 같이 바뀝니다.
    """
    _encoder, decoder, answer, _received = recorded_vae(submission, keras_answers)
    same_weights(decoder, [answer["new_W_d"], answer["new_b_d"]], "decoder")


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(1)
def test_vae_train_step_encoder(submission, keras_answers):
    """A step of SGD changes the encoder's weights as Keras and GradientTape do.
    ko: SGD로 한 단계 훈련하면 인코더의 가중치가 Keras와 GradientTape로 한 것과 같이 바뀝니다.
    """
    encoder, _decoder, answer, _received = recorded_vae(submission, keras_answers)
    same_weights(encoder, [answer["new_W_e"], answer["new_b_e"]], "encoder")


def updated_by(optimizer, count, name):
    """Adam was used, for at least ``count`` variables: it keeps two arrays for each of them, and two numbers."""
    expect.that(
        len(list(optimizer.variables)) >= 2 * count + 2,
        en=f"Not all weights were updated by {name}, which the function was given.",
        ko=f"인수로 받은 {name}로 갱신하지 않은 가중치가 있습니다.",
    )


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(1.5)
def test_vae_train_step_digits(submission, keras_answers, rng):
    """Twelve steps with Adam on 32 digits lower the loss.
    ko: 숫자 이미지 32장에서 Adam으로 열두 단계 훈련하면 손실이 줄어듭니다.
    """
    x = keras_answers["digits"]["x"]
    weights = points(rng, 64, 4) / 20, np.zeros(4), points(rng, 2, 64) / 4, np.zeros(64)
    encoder, decoder = submission.tiny_vae(*(w.astype(np.float32) for w in weights))
    optimizer, eps = submission.make_optimizer("Adam", 0.1), points(rng, 32, 2)
    losses = [submission.vae_train_step(encoder, decoder, optimizer, x, eps) for _step in range(12)]
    losses = [float(np.ravel(model.arrays(value, "vae_train_step(…)"))[0]) for value in losses]
    updated_by(optimizer, 4, "optimizer")
    # the loss starts around 64 log 2 = 44 and a right step brings it to about 30
    expect.that(
        40 < losses[0] < 52 and losses[-1] < 35,
        en=f"The loss should fall from about 44 to below 35; it went from {losses[0]:.4g} to {losses[-1]:.4g}.",
        ko=f"손실이 44쯤에서 35 아래로 내려가야 하는데 처음 {losses[0]:.4g}, 끝 {losses[-1]:.4g}입니다.",
    )


def recorded_gan(submission, keras_answers):
    """The tiny GAN of the recording after one step of the student's; what was recorded; the losses she gave."""
    answer = single(keras_answers["gan_train_step"])
    generator = submission.tiny_layer(answer["W_g"], answer["b_g"], "sigmoid")
    discriminator = submission.tiny_layer(answer["W_d"], answer["b_d"])
    g_optimizer, d_optimizer = submission.make_optimizer("SGD", 0.25), submission.make_optimizer("SGD", 0.5)
    batch = answer["x"], answer["z_d"], answer["z_g"]
    received = submission.gan_train_step(generator, discriminator, g_optimizer, d_optimizer, *batch)
    return generator, discriminator, answer, expect.parts(received, 2, "gan_train_step(…)")


@pytest.mark.exercise("gan_train_step")
@pytest.mark.points(1.5)
def test_gan_train_step_losses(submission, keras_answers):
    """gan_train_step gives both losses, each right before the update of its network.
    ko: gan_train_step은 두 손실을 돌려주며, 각각 그 신경망을 갱신하기 직전의 값입니다.
    """
    _generator, _discriminator, answer, (d_loss, g_loss) = recorded_gan(submission, keras_answers)
    number(d_loss, answer["d_loss"], "d_loss")
    number(g_loss, answer["g_loss"], "g_loss")


@pytest.mark.exercise("gan_train_step")
@pytest.mark.points(1.5)
def test_gan_train_step_discriminator(submission, keras_answers):
    """A step changes the discriminator's weights as Keras and GradientTape do.
    ko: 한 단계 훈련하면 판별자의 가중치가 Keras와 GradientTape로 한 것과 같이 바뀝니다.
    """
    _generator, discriminator, answer, _losses = recorded_gan(submission, keras_answers)
    same_weights(discriminator, [answer["new_W_d"], answer["new_b_d"]], "discriminator")


@pytest.mark.exercise("gan_train_step")
@pytest.mark.points(1.5)
def test_gan_train_step_generator(submission, keras_answers):
    """A step changes the generator's weights as Keras and GradientTape do.
    ko: 한 단계 훈련하면 생성자의 가중치가 Keras와 GradientTape로 한 것과 같이 바뀝니다.
    """
    generator, _discriminator, answer, _losses = recorded_gan(submission, keras_answers)
    same_weights(generator, [answer["new_W_g"], answer["new_b_g"]], "generator")


@pytest.mark.exercise("gan_train_step")
@pytest.mark.points(1)
def test_gan_train_step_digits(submission, keras_answers, rng):
    """While the generator stands still (learning rate 0), the discriminator learns to tell 32 digits from its images.
    ko: 생성자가 멈추어 있으면(학습률 0) 판별자는 숫자 이미지 32장을 가짜와 가려내게 됩니다.
    """
    x, z = keras_answers["digits"]["x"], points(rng, 32, 2)
    weights = [w.astype(np.float32) for w in (points(rng, 2, 64) / 4, np.zeros(64), np.zeros((64, 1)), np.zeros(1))]
    generator, discriminator = submission.tiny_layer(*weights[:2], "sigmoid"), submission.tiny_layer(*weights[2:])
    optimizers = submission.make_optimizer("Adam", 0.0), submission.make_optimizer("Adam", 0.05)
    losses = []
    for _step in range(10):
        both = submission.gan_train_step(generator, discriminator, *optimizers, x, z, z)
        losses.append(model.arrays(list(expect.parts(both, 2, "gan_train_step(…)")), "gan_train_step(…)"))
    first, last = ([float(np.ravel(value)[0]) for value in both] for both in (losses[0], losses[-1]))
    expect.that(
        abs(first[0] - 2 * np.log(2)) < 0.01 and last[0] < 0.9 and last[1] > first[1],
        en=f"d_loss should fall from 1.386 to below 0.9, while g_loss grows; d_loss went from {first[0]:.4g} to "
        f"{last[0]:.4g}, g_loss from {first[1]:.4g} to {last[1]:.4g}.",
        ko=f"d_loss는 1.386에서 0.9 아래로 내려가고 g_loss는 커져야 하는데, "
        f"d_loss는 처음 {first[0]:.4g}, 끝 {last[0]:.4g}, g_loss는 처음 {first[1]:.4g}, 끝 {last[1]:.4g}입니다.",
    )
    for optimizer, name in zip(optimizers, ("g_optimizer", "d_optimizer"), strict=True):
        updated_by(optimizer, 2, name)


# --- image_strip ---


def strip_of(submission, rng, n, L):
    """The student's strip of n images, and the right one."""
    W, b, z = points(rng, L, 64), points(rng, 1, 64)[0], points(rng, n, L)
    images = sigmoid(z @ W + b).reshape(n, 8, 8)
    received = submission.image_strip(submission.tiny_layer(W, b, "sigmoid"), z)
    return model.arrays(received, "image_strip(model, z)"), np.concatenate(images, axis=1)


@pytest.mark.exercise("image_strip")
@pytest.mark.points(1)
@pytest.mark.parametrize("n", [5, 1], ids=["five", "one"])
def test_image_strip_images(submission, rng, n):
    """The images stand side by side, in the order of z, in one array (8, 8n).
    ko: 이미지가 z의 순서대로 나란히 놓여 (8, 8n)인 배열 하나가 됩니다.
    """
    found, right = strip_of(submission, rng, n, 3)
    expect.close(found, right, "image_strip(model, z)", **STEP)


# --- questions ---


def whole(value):
    """A whole number, however it is written; None if it is none."""
    if isinstance(value, int | float | np.integer | np.floating | np.ndarray) and np.size(value) == 1:
        number = float(np.ravel(value)[0])
        return int(number) if number.is_integer() else None
    return None


def wholes(value, count):
    """So many whole numbers; None if they are not."""
    if not isinstance(value, tuple | list | np.ndarray) or np.shape(value) != (count,):
        return None
    found = [whole(part) for part in value]
    return None if None in found else tuple(found)


def letter(value):
    """One of the letters a to d; None if it is none."""
    text = value.strip().lower() if isinstance(value, str) else ""
    return text if text in ("a", "b", "c", "d") else None


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer has the form asked for, an int; whether it is right is seen when it is graded.
    ko: 답의 형식이 정수 하나입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    answer = whole(submission.q1())
    expect.that(answer is not None, en="Return one int.", ko="정수 하나를 돌려주세요.")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer has the form asked for, a tuple of two ints; whether it is right is seen when it is graded.
    ko: 답의 형식이 정수 두 개의 튜플입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    answer = wholes(submission.q2(), 2)
    expect.that(
        answer is not None, en="Return a tuple of two ints, (j, k).", ko="정수 두 개의 튜플 (j, k)를 돌려주세요."
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer has the form asked for, one of "a" to "d"; whether it is right is seen when it is graded.
    ko: 답의 형식이 "a"부터 "d" 가운데 하나입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    answer = letter(submission.q3())
    expect.that(
        answer is not None, en='Return "a", "b", "c" or "d".', ko='"a", "b", "c", "d" 가운데 하나를 돌려주세요.'
    )
