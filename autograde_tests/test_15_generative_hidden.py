"""Hidden checks of 15_generative."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, loss, model

RTOL = 1e-5
CLOSE = {"rtol": 1e-5, "atol": 1e-5}  # float32 on the way is right too
STEP = {"rtol": 1e-4, "atol": 1e-5}


def sigmoid(a):
    return 0.5 * (1.0 + np.tanh(0.5 * a))


def points(rng, N, L):
    return rng.normal(size=(N, L)).astype(np.float32)


def pictures(rng, N, D=64):
    return rng.uniform(size=(N, D)).astype(np.float32)


def latent(rng, N, L):
    return 1.5 * rng.normal(size=(N, L)), rng.uniform(-2.0, 2.0, (N, L))


@pytest.mark.exercise("reparameterize")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: reparameterize has to be right for any number of images and latent variables, and all randomness has to come "
    "from eps.\n"
    "ko: reparameterize는 이미지와 잠재 변수의 수가 얼마이든 맞아야 하고, 난수는 eps에서만 와야 합니다."
)
def test_reparameterize_any(submission, reference, rng):
    """Other sizes, very small and large variances, and eps of 0.
    ko: 다른 크기, 아주 작거나 큰 분산, 0인 eps입니다.
    """
    for N, L in ((1, 4), (3, 3), (6, 1)):
        mu, log_var, eps = rng.normal(size=(N, L)), rng.uniform(-12, 6, (N, L)), rng.normal(size=(N, L))
        for noise in (eps, 0 * eps, -eps):
            function.agrees(submission, reference, "reparameterize", mu, log_var, noise, **CLOSE)


@pytest.mark.exercise("kl_divergence")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: kl_divergence has to give one number for each image, for any number of images and latent variables.\n"
    "ko: kl_divergence는 이미지와 잠재 변수의 수가 얼마이든 이미지마다 하나씩 값을 내야 합니다."
)
def test_kl_divergence_any(submission, reference, rng):
    """Other sizes, as many images as latent variables, and only one.
    ko: 다른 크기, 이미지와 잠재 변수의 수가 같은 경우, 하나뿐인 경우입니다.
    """
    for N, L in ((1, 4), (3, 3), (6, 1), (1, 1)):
        function.agrees(submission, reference, "kl_divergence", *latent(rng, N, L), **CLOSE)


@pytest.mark.exercise("vae_loss")
@pytest.mark.points(1)
@pytest.mark.depends("kl_divergence")
@pytest.mark.hidden(
    "en: The loss is a mean over the images: the same images twice have the same loss. It has to be right for any "
    "sizes.\n"
    "ko: 손실은 이미지에 걸친 평균입니다. 같은 이미지를 두 번 넣어도 손실이 같고, 크기가 얼마이든 맞아야 합니다."
)
def test_vae_loss_any(submission, reference, rng):
    """Other sizes, and every image twice.
    ko: 다른 크기와, 이미지를 두 번씩 넣은 배치입니다.
    """
    for N, D, L in ((3, 4, 2), (1, 6, 3), (3, 3, 3)):
        args = [rng.uniform(size=(N, D)), rng.uniform(0.05, 0.95, (N, D)), *latent(rng, N, L)]
        right = reference.vae_loss(*args)
        loss.value(submission.vae_loss(*args), right, "vae_loss(…)", rtol=RTOL)
        loss.value(submission.vae_loss(*(np.tile(a, (2, 1)) for a in args)), right, "vae_loss(…)", rtol=RTOL)


@pytest.mark.exercise("discriminator_loss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Real and fake logits are averaged separately, however many there are of each, in rows or columns.\n"
    "ko: 진짜와 가짜의 로짓은 수가 얼마이든, 모양이 (N,)이든 (N, 1)이든 따로 평균해야 합니다."
)
def test_discriminator_loss_any(submission, reference, rng):
    """Other numbers of logits, in both shapes.
    ko: 로짓의 수와 모양이 다른 경우입니다.
    """
    for N, M in ((1, 1), (4, 4), (2, 9), (5, 1)):
        for shape in ((), (1,)):
            args = 3 * rng.normal(size=(N, *shape)), 3 * rng.normal(size=(M, *shape))
            right = reference.discriminator_loss(*args)
            loss.value(submission.discriminator_loss(*args), right, "discriminator_loss(…)", rtol=RTOL)


@pytest.mark.exercise("generator_loss")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The loss is a mean over any number of logits, in a row or a column.\n"
    "ko: 손실은 로짓의 수가 얼마이든, 모양이 (M,)이든 (M, 1)이든 평균이어야 합니다."
)
def test_generator_loss_any(submission, reference, rng):
    """Other numbers of logits, in both shapes.
    ko: 로짓의 수와 모양이 다른 경우입니다.
    """
    for shape in ((1,), (1, 1), (8,), (5, 1)):
        fake = 3 * rng.normal(size=shape)
        loss.value(submission.generator_loss(fake), reference.generator_loss(fake), "generator_loss(…)", rtol=RTOL)


def start(rng):
    return {name: float(value) for name, value in zip(("w", "c", "v1", "v2", "b"), rng.normal(size=5), strict=True)}


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
@pytest.mark.depends("discriminator_loss", "generator_loss")
@pytest.mark.hidden(
    "en: The three batches may be of different sizes, and nothing changes with a learning rate of 0.\n"
    "ko: 세 배치의 크기가 서로 달라도 맞아야 하고, 학습률이 0이면 아무것도 바뀌지 않아야 합니다."
)
def test_train_step_sizes(submission, reference, rng):
    """Batches of other sizes, and learning rates down to 0.
    ko: 크기가 다른 배치와 0까지의 학습률입니다.
    """
    for N, M, K, lr in ((2, 5, 3, 0.4), (7, 1, 4, 0.1), (3, 4, 6, 0.0)):
        args = start(rng), rng.normal(1, 1, N), rng.normal(size=M), rng.normal(size=K), lr
        params, d_loss, g_loss = expect.parts(submission.train_step(*args), 3, "train_step(…)")
        right, right_d, right_g = reference.train_step(*args)
        loss.value(d_loss, right_d, "d_loss", rtol=RTOL)
        loss.value(g_loss, right_g, "g_loss", rtol=RTOL)
        for name, value in right.items():
            loss.value(expect.entry(params, name, "train_step(…)[0]"), value, f"params[{name!r}]", rtol=RTOL)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
@pytest.mark.depends("discriminator_loss", "generator_loss")
@pytest.mark.hidden(
    "en: After a few hundred steps the generator has to find the two peaks of the data.\n"
    "ko: 수백 단계 뒤에는 생성자가 데이터의 두 봉우리를 찾아야 합니다."
)
def test_train_step_mixture(submission, rng):
    """Many steps bring the generator to the mixture it should imitate.
    ko: 여러 단계 뒤에 생성자가 흉내 낼 혼합 분포에 가까워집니다.
    """

    def peaks(n):
        return np.resize([-1.0, 1.0], n) + 0.2 * rng.normal(size=n)

    params = {"w": 0.5, "c": 0.0, "v1": 0.0, "v2": 0.0, "b": 0.0}
    path = []
    for _step in range(250):
        found = submission.train_step(params, 0.5 + 1.5 * peaks(32), peaks(32), peaks(32), 0.1)
        params = expect.parts(found, 3, "train_step(…)")[0]
        path.append([float(np.ravel(expect.entry(params, name, "train_step(…)[0]"))[0]) for name in ("w", "c")])
    # the two go on circling a little around 1.5 and 0.5
    expect.close(np.mean(path[-100:], axis=0), [1.5, 0.5], "w, c", rtol=0, atol=0.1)


def apart(submission, name, args, x):
    """Two models of the same function share no weights."""
    first, second = (model.built(getattr(submission, name)(*args), f"{name}(…)") for _model in range(2))
    before = model.output(second, x)
    model.output(first, x)
    model.fill(first)
    after = model.output(second, x)
    pairs = zip(before, after, strict=True) if isinstance(before, list) else [(before, after)]
    for mine, right in pairs:
        expect.close(mine, right, f"{name}(…)(x)", **STEP)
    return second


@pytest.mark.exercise("build_encoder")
@pytest.mark.points(1.5)
@pytest.mark.hidden(
    "en: The encoder has to fit any number of latent variables, and every call has to give a new model.\n"
    "ko: 인코더는 잠재 변수의 수가 얼마이든 맞아야 하고, 부를 때마다 새 모델이어야 합니다."
)
def test_build_encoder_any(submission, rng):
    """Other numbers of latent variables; two models have weights of their own.
    ko: 잠재 변수의 수가 다른 경우입니다. 두 모델의 가중치는 서로 다릅니다.
    """
    for L in (1, 7):
        encoder = apart(submission, "build_encoder", (L,), pictures(rng, 3))
        for output in expect.parts(model.output(encoder, pictures(rng, 4)), 2, "build_encoder(L)(x)"):
            expect.close(np.shape(output), (4, L), "shape", rtol=0, atol=0)
        model.parameters(encoder, 2080 + 66 * L, f"build_encoder({L})")
        expect.exactly(sum(int(np.prod(s)) for s in model.shapes(encoder, True)), 2080 + 66 * L, "trainable")


@pytest.mark.exercise("build_decoder")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The decoder has to fit any number of latent variables, and every call has to give a new model.\n"
    "ko: 디코더는 잠재 변수의 수가 얼마이든 맞아야 하고, 부를 때마다 새 모델이어야 합니다."
)
def test_build_decoder_any(submission, rng):
    """Other numbers of latent variables; two models have weights of their own.
    ko: 잠재 변수의 수가 다른 경우입니다. 두 모델의 가중치는 서로 다릅니다.
    """
    for L in (1, 7):
        decoder = apart(submission, "build_decoder", (L,), points(rng, 3, L))
        model.has_weights(decoder, [(L, 32), (32,), (32, 64), (64,)], f"build_decoder({L})")


@pytest.mark.exercise("build_generator")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The generator has to fit any number of latent variables, and every call has to give a new model.\n"
    "ko: 생성자는 잠재 변수의 수가 얼마이든 맞아야 하고, 부를 때마다 새 모델이어야 합니다."
)
def test_build_generator_any(submission, rng):
    """Other numbers of latent variables; two models have weights of their own.
    ko: 잠재 변수의 수가 다른 경우입니다. 두 모델의 가중치는 서로 다릅니다.
    """
    for L in (1, 7):
        generator = apart(submission, "build_generator", (L,), points(rng, 3, L))
        shapes = [(L, 32), (32,), (32, 64), (64,), (64, 64), (64,)]
        model.has_weights(generator, shapes, f"build_generator({L})")


@pytest.mark.exercise("build_discriminator")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Every call has to give a new model, and an image's logit must not depend on the rest of its batch.\n"
    "ko: 부를 때마다 새 모델이어야 하고, 이미지의 로짓은 같은 배치의 다른 이미지와 상관없어야 합니다."
)
def test_build_discriminator_any(submission, rng):
    """Two models have weights of their own, and images are judged one by one, in training too.
    ko: 두 모델의 가중치는 서로 다르고, 훈련할 때에도 이미지를 하나씩 판별합니다.
    """
    x = pictures(rng, 5)
    discriminator = apart(submission, "build_discriminator", (), x)
    for training in (False, True):
        together = model.output(discriminator, x, training=training)
        alone = model.output(discriminator, x[:1], training=training)
        expect.close(alone, together[:1], "build_discriminator()(x)", **STEP)


def vae_step(weights, x, eps, rate):
    """One step of plain gradient descent for the tiny VAE, in closed form: the loss before, the weights after."""
    W_e, b_e, W_d, b_d = weights
    N, L = eps.shape
    both = x @ W_e + b_e
    mu, log_var = both[:, :L], both[:, L:]
    std = np.exp(0.5 * log_var)
    z = mu + std * eps
    x_hat = sigmoid(z @ W_d + b_d)
    error = -np.sum(x * np.log(x_hat) + (1 - x) * np.log(1 - x_hat), axis=1)
    kl = 0.5 * np.sum(mu**2 + std**2 - 1 - log_var, axis=1)
    da = (x_hat - x) / N
    dz = da @ W_d.T
    d_both = np.hstack([dz + mu / N, dz * eps * std / 2 + (std**2 - 1) / (2 * N)])
    slopes = x.T @ d_both, d_both.sum(axis=0), z.T @ da, da.sum(axis=0)
    return np.mean(error + kl), [w - rate * s for w, s in zip(weights, slopes, strict=True)]


@pytest.mark.exercise("vae_train_step")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: The step has to be right for any sizes and learning rate, step after step.\n"
    "ko: 한 단계는 크기와 학습률이 얼마이든, 몇 단계를 훈련하든 맞아야 합니다."
)
def test_vae_train_step_closed_form(submission, rng):
    """Two steps on other sizes agree with the gradients worked out by hand.
    ko: 다른 크기에서 두 단계를 훈련하면 손으로 구한 기울기와 맞습니다.
    """
    for N, D, L, rate in ((3, 6, 2, 0.2), (5, 4, 3, 0.05)):
        weights = [rng.normal(size=s).astype(np.float32) / 2 for s in ((D, 2 * L), 2 * L, (L, D), D)]
        encoder, decoder = submission.tiny_vae(*weights)
        optimizer = submission.make_optimizer("SGD", rate)
        for _step in range(2):
            x, eps = pictures(rng, N, D), points(rng, N, L)
            right, weights = vae_step(weights, x, eps, rate)
            received = submission.vae_train_step(encoder, decoder, optimizer, x, eps)
            loss.value(model.arrays(received, "vae_train_step(…)"), right, "vae_train_step(…)", rtol=1e-4)
            found = [*encoder.get_weights(), *decoder.get_weights()]
            for mine, good in zip(found, weights, strict=True):
                expect.close(mine, good, "get_weights()", **STEP)


def gan_step(weights, x, z_d, z_g, rates):
    """One step of plain gradient descent for the tiny GAN, in closed form: both losses, the weights after."""
    W_g, b_g, W_d, b_d = weights
    fake = sigmoid(z_d @ W_g + b_g)
    real_logits, fake_logits = x @ W_d + b_d, fake @ W_d + b_d
    d_loss = np.mean(np.logaddexp(0, -real_logits)) + np.mean(np.logaddexp(0, fake_logits))
    d_real, d_fake = (sigmoid(real_logits) - 1) / len(x), sigmoid(fake_logits) / len(fake)
    W_d = W_d - rates[1] * (x.T @ d_real + fake.T @ d_fake)
    b_d = b_d - rates[1] * (d_real.sum(axis=0) + d_fake.sum(axis=0))
    fake = sigmoid(z_g @ W_g + b_g)
    logits = fake @ W_d + b_d
    g_loss = np.mean(np.logaddexp(0, -logits))
    da = ((sigmoid(logits) - 1) / len(fake)) @ W_d.T * fake * (1 - fake)
    return d_loss, g_loss, [W_g - rates[0] * z_g.T @ da, b_g - rates[0] * da.sum(axis=0), W_d, b_d]


@pytest.mark.exercise("gan_train_step")
@pytest.mark.points(1.5)
@pytest.mark.hidden(
    "en: The step has to be right for batches of different sizes and each network's own optimizer, step after step.\n"
    "ko: 한 단계는 배치의 크기가 서로 다르고 신경망마다 옵티마이저가 달라도, 몇 단계를 훈련하든 맞아야 합니다."
)
def test_gan_train_step_closed_form(submission, rng):
    """Two steps on other sizes agree with the gradients worked out by hand.
    ko: 다른 크기에서 두 단계를 훈련하면 손으로 구한 기울기와 맞습니다.
    """
    for N, M, K, D, L, rates in ((3, 4, 2, 5, 2, (0.3, 0.6)), (4, 4, 4, 3, 3, (0.8, 0.2))):
        weights = [rng.normal(size=s).astype(np.float32) for s in ((L, D), D, (D, 1), 1)]
        generator = submission.tiny_layer(*weights[:2], "sigmoid")
        discriminator = submission.tiny_layer(*weights[2:])
        optimizers = [submission.make_optimizer("SGD", rate) for rate in rates]
        for _step in range(2):
            batch = pictures(rng, N, D), points(rng, M, L), points(rng, K, L)
            right_d, right_g, weights = gan_step(weights, *batch, rates)
            both = expect.parts(
                submission.gan_train_step(generator, discriminator, *optimizers, *batch), 2, "gan_train_step(…)"
            )
            for name, mine, good in zip(("d_loss", "g_loss"), both, (right_d, right_g), strict=True):
                loss.value(model.arrays(mine, name), good, name, rtol=1e-4)
            found = [*generator.get_weights(), *discriminator.get_weights()]
            for mine, good in zip(found, weights, strict=True):
                expect.close(mine, good, "get_weights()", **STEP)


@pytest.mark.exercise("image_strip")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Any number of images has to come out side by side, in order, also as many as an image has rows.\n"
    "ko: 이미지가 몇 장이든, 이미지의 행 수와 같더라도 순서대로 나란히 놓여야 합니다."
)
def test_image_strip_any(submission, rng):
    """Other numbers of images.
    ko: 이미지의 수가 다른 경우입니다.
    """
    for n in (8, 2, 13):
        W, b, z = points(rng, 4, 64), points(rng, 1, 64)[0], points(rng, n, 4)
        right = np.concatenate(sigmoid(z @ W + b).reshape(n, 8, 8), axis=1)
        received = submission.image_strip(submission.tiny_layer(W, b, "sigmoid"), z)
        expect.close(model.arrays(received, "image_strip(model, z)"), right, "image_strip(model, z)", **STEP)


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Count the weights and biases of the hidden layer and of the layer behind it.\n"
    "ko: 은닉층과 그다음 층의 가중치와 편향을 세어 보세요."
)
def test_q1_value(submission):
    """The number of parameters is right.
    ko: 매개변수의 수가 맞습니다.
    """
    expect.exactly(float(np.ravel(submission.q1())[0]), 2410, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "en: Put D = 1/2 into the formulas of both losses and count the terms.\n"
    "ko: 두 손실의 식에 D = 1/2을 넣고 항의 수를 세어 보세요."
)
def test_q2_value(submission):
    """Both multiples of log 2 are right.
    ko: log 2의 배수가 둘 다 맞습니다.
    """
    expect.exactly([float(np.ravel(part)[0]) for part in submission.q2()], [2, 1], "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Think of what the KL divergence is in the loss for: where does the encoder put its distributions without it?\n"
    "ko: KL 발산이 왜 손실에 들어 있는지 생각해 보세요. 그것이 없으면 인코더는 분포들을 어디에 놓을까요?"
)
def test_q3_value(submission):
    """The letter is right.
    ko: 고른 답이 맞습니다.
    """
    expect.that(submission.q3().strip().lower() == "b", en="another one", ko="다른 답")
