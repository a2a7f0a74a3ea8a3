# %% [markdown] lang="ko"
# # 생성 모델: VAE와 GAN
#
# 지금까지의 모델은 이미지를 받아 **무엇인지** 답하는 판별 모델이었습니다. 생성 모델은 데이터의 분포 $p(x)$를 배워서
# 그 분포를 따르는 **새로운** 이미지를 만듭니다. 방법은 둘로 나뉩니다.
#
# | 유형 | 대표 모델 | 확률 $p(x)$를 어떻게 다루는가 |
# | --- | --- | --- |
# | 명시적 방법 | 변이형 오토인코더(VAE) | 확률을 식으로 정의하고, 그 식에서 나온 손실을 줄입니다 |
# | 묵시적 방법 | 적대적 생성 신경망(GAN) | 식 없이, 표본을 만드는 법만 배웁니다 |
#
# 앞의 절반(1~6절)은 NumPy만 쓰고, 뒤의 절반(7~12절)은 Keras로 손글씨 숫자를 만듭니다. Keras는 필요한 함수 안에서
# `import`하므로 앞의 절반은 TensorFlow가 없어도 됩니다.

# %% [markdown] lang="en"
# # Generative models: VAE and GAN
#
# So far a model looked at an image and said **what** it is; that is a discriminative model. A generative model learns the
# distribution $p(x)$ of its data and makes **new** images that follow it. There are two ways.
#
# | kind | its best known model | what becomes of the probability $p(x)$ |
# | --- | --- | --- |
# | explicit | variational autoencoder (VAE) | it is written down as a formula, and the loss follows from the formula |
# | implicit | generative adversarial network (GAN) | there is no formula; only the making of samples is learned |
#
# The first half (sections 1 to 6) needs NumPy only, the second (7 to 12) makes handwritten digits with Keras. Keras is
# imported inside the functions that need it, so the first half works without TensorFlow.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% nbgrader={"grade": false, "grade_id": "given_functions", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(a):
    """
    ko: 1 / (1 + exp(-a)). a가 아주 크거나 작아도 넘치지 않습니다.
    en: 1 / (1 + exp(-a)), without overflow for very large or very small a.
    """
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(a)))


def softplus(a):
    """
    ko: log(1 + exp(a)) = -log(sigmoid(-a)). a가 아주 커도 넘치지 않습니다.
    en: log(1 + exp(a)) = -log(sigmoid(-a)), without overflow for very large a.
    """
    return np.logaddexp(0.0, a)

# %% [markdown] lang="ko"
# ## 1. VAE: 점이 아니라 분포로 옮기기
#
# 오토인코더는 이미지를 낮은 차원의 **잠재 공간**에 있는 점 $z$로 줄였다가(인코더) 다시 이미지로 펼칩니다(디코더).
# 이미지를 새로 만들려면 잠재 공간의 아무 점이나 골라도 그럴듯한 이미지가 나와야 하는데, 보통의 오토인코더는 점과 점
# 사이를 배우지 않습니다. VAE의 인코더는 점 하나 대신 **정규분포의 평균 $\mu$와 분산 $\sigma^2$** 를 내고, 그 분포에서
# 뽑은 $z$를 디코더에 줍니다. 그러면 한 점의 주변 전체가 같은 이미지를 만들도록 배웁니다.
#
# 신경망의 출력은 음수일 수도 있으므로 인코더는 분산 대신 **분산의 로그** $\log \sigma^2$(`log_var`)를 냅니다.
# 표준편차는 $\sigma = e^{\frac{1}{2} \log \sigma^2}$입니다.
#
# **재매개변수화.** "뽑는다"는 연산은 미분할 수 없습니다. 그래서 난수를 모델 밖으로 꺼냅니다. $\varepsilon$을
# $N(0, 1)$에서 뽑아 두고
#
# $$z = \mu + \sigma \odot \varepsilon$$
#
# 이라고 하면 $z$는 $N(\mu, \sigma^2)$을 따르면서도 $\mu$와 $\log \sigma^2$의 평범한 식이라 미분할 수 있습니다.
# 같은 까닭으로 아래 함수는 난수를 직접 뽑지 않고 `eps`로 받습니다.
#
# **예.** $\mu = (1, -1)$, $\log \sigma^2 = (0,\ 1.386294)$, $\varepsilon = (0.5, -0.5)$이면 $\sigma = (1, 2)$이고
# $z = (1.5, -2)$입니다.

# %% [markdown] lang="en"
# ## 1. VAE: to a distribution instead of a point
#
# An autoencoder shrinks an image to a point $z$ of a low-dimensional **latent space** (encoder) and unfolds it again
# (decoder). To make new images, any point of that space should give a plausible one; but an ordinary autoencoder learns
# nothing about what lies between its points. The encoder of a VAE gives **mean $\mu$ and variance $\sigma^2$ of a normal
# distribution** instead of a point, and the decoder gets a $z$ drawn from it. So the whole neighbourhood of a point
# learns to give the same image.
#
# What a network puts out may be negative, so the encoder gives the **logarithm of the variance**, $\log \sigma^2$
# (`log_var`), in place of the variance. The standard deviation is $\sigma = e^{\frac{1}{2} \log \sigma^2}$.
#
# **Reparameterization.** Sampling cannot be differentiated. So the randomness is taken out of the model: draw $\varepsilon$ from
# $N(0, 1)$ beforehand, and let
#
# $$z = \mu + \sigma \odot \varepsilon$$
#
# Then $z$ follows $N(\mu, \sigma^2)$ and is all the same an ordinary expression of $\mu$ and $\log \sigma^2$ that can be
# differentiated. For the same reason the function below draws nothing itself but is given `eps`.
#
# **Example.** With $\mu = (1, -1)$, $\log \sigma^2 = (0,\ 1.386294)$ and $\varepsilon = (0.5, -0.5)$ we have
# $\sigma = (1, 2)$ and $z = (1.5, -2)$.

# %% nbgrader={"grade": false, "grade_id": "reparameterize", "locked": false, "schema_version": 3, "solution": true, "task": false}
def reparameterize(mu, log_var, eps):
    """
    ko: 재매개변수화: N(mu, exp(log_var))을 따르는 잠재 벡터. 난수는 eps에만 있습니다.
    en: Reparameterization: latent vectors that follow N(mu, exp(log_var)). All randomness is in eps.

    ko: mu: 평균, float 배열 (N, L)
    en: mu: means, float array (N, L)
    ko: log_var: 분산의 로그, float 배열 (N, L)
    en: log_var: logarithms of the variances, float array (N, L)
    ko: eps: N(0, 1)에서 뽑아 둔 수, float 배열 (N, L)
    en: eps: numbers drawn from N(0, 1), float array (N, L)
    ko: 반환값: z, float 배열 (N, L)
    en: Returns: z, float array (N, L)

    ko: 예
    en: Example
        reparameterize(np.array([[1.0, -1.0]]), np.array([[0.0, np.log(4.0)]]), np.array([[0.5, -0.5]]))
        ->  [[1.5 -2. ]]
    """
    ### BEGIN SOLUTION
    std = np.exp(0.5 * log_var)
    return mu + std * eps
    ### END SOLUTION

# %% tags=["example"]
import matplotlib.pyplot as plt

dots = np.random.default_rng(0).normal(size=(300, 2))
figure, axis = plt.subplots(figsize=(4, 4))
for center, spread in (([-2.0, 0.0], [0.0, 0.0]), ([2.0, 1.0], [-2.0, 0.5])):
    cloud = reparameterize(np.tile(center, (300, 1)), np.tile(spread, (300, 1)), dots)
    axis.plot(*cloud.T, ".", label=f"mu {center}, log_var {spread}")
axis.legend()

# %% [markdown] lang="ko"
# ## 2. 쿨백-라이블러 발산
#
# 인코더를 그냥 두면 분산을 0으로 줄여 다시 점을 내고, 점들을 멀리 흩어 놓습니다. 그래서 모든 $N(\mu, \sigma^2)$이
# $N(0, 1)$에서 **얼마나 먼지**를 손실에 더합니다. 두 분포의 차이는 쿨백-라이블러(KL) 발산으로 재고, 정규분포끼리는 적분이
# 식으로 풀립니다.
#
# $$D_{\mathrm{KL}}\big(N(\mu, \sigma^2) \,\|\, N(0, 1)\big)
# = \int q(z) \log \frac{q(z)}{p(z)}\, dz = \frac{1}{2} \left( \mu^2 + \sigma^2 - 1 - \log \sigma^2 \right)$$
#
# 잠재 변수가 $L$개이고 서로 독립이면 발산은 $L$개의 **합**입니다. 이 값은 0보다 작지 않고, $\mu = 0$, $\sigma = 1$일
# 때에만 0입니다.
#
# **약속.** 이미지마다 숫자 하나가 남습니다: 모양은 `(N,)`입니다. 배치의 평균은 다음 절에서 구합니다.
#
# **예.** $\mu = (1, 0)$, $\log \sigma^2 = (0,\ 1.386294)$, 즉 $\sigma^2 = (1, 4)$이면
# $\frac{1}{2}(1 + 1 - 1 - 0) + \frac{1}{2}(0 + 4 - 1 - 1.386294) = 0.5 + 0.806853 = 1.306853$입니다.

# %% [markdown] lang="en"
# ## 2. The Kullback-Leibler divergence
#
# Left alone, the encoder would shrink its variances to 0, give points again and scatter them far and wide. So the loss
# gets a second part that says **how far** each $N(\mu, \sigma^2)$ is from $N(0, 1)$. The difference of two distributions
# is measured by the Kullback-Leibler (KL) divergence, and between normal distributions the integral has a formula:
#
# $$D_{\mathrm{KL}}\big(N(\mu, \sigma^2) \,\|\, N(0, 1)\big)
# = \int q(z) \log \frac{q(z)}{p(z)}\, dz = \frac{1}{2} \left( \mu^2 + \sigma^2 - 1 - \log \sigma^2 \right)$$
#
# For $L$ independent latent variables the divergence is the **sum** of the $L$ divergences. It is never negative, and 0
# only for $\mu = 0$ and $\sigma = 1$.
#
# **Convention.** One number per image is left: the shape is `(N,)`. The mean over the batch is taken in the next section.
#
# **Example.** For $\mu = (1, 0)$ and $\log \sigma^2 = (0,\ 1.386294)$, which is $\sigma^2 = (1, 4)$, it is
# $\frac{1}{2}(1 + 1 - 1 - 0) + \frac{1}{2}(0 + 4 - 1 - 1.386294) = 0.5 + 0.806853 = 1.306853$.

# %% nbgrader={"grade": false, "grade_id": "kl_divergence", "locked": false, "schema_version": 3, "solution": true, "task": false}
def kl_divergence(mu, log_var):
    """
    ko: N(mu, exp(log_var))과 N(0, 1) 사이의 KL 발산. 잠재 변수에 걸쳐 더하고, 이미지마다 하나씩 남깁니다.
    en: KL divergence of N(mu, exp(log_var)) from N(0, 1), summed over the latent variables, one for each image.

    ko: mu: 평균, float 배열 (N, L)
    en: mu: means, float array (N, L)
    ko: log_var: 분산의 로그, float 배열 (N, L)
    en: log_var: logarithms of the variances, float array (N, L)
    ko: 반환값: float 배열 (N,)
    en: Returns: float array (N,)

    ko: 예
    en: Example
        kl_divergence(np.array([[1.0, 0.0], [0.0, 0.0]]), np.array([[0.0, np.log(4.0)], [0.0, 0.0]]))
        ->  [1.306853 0.      ]
    """
    ### BEGIN SOLUTION
    return 0.5 * np.sum(mu**2 + np.exp(log_var) - 1.0 - log_var, axis=1)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 3. VAE의 손실
#
# 손실은 **복원 오차**와 KL 발산의 합입니다. 화소가 0과 1 사이이고 디코더가 시그모이드로 끝나므로 복원 오차로 이진
# 교차 엔트로피를 씁니다. 화소 $d$에 걸쳐 더하고, 배치의 이미지 $n$에 걸쳐 **평균**합니다.
#
# $$L = \frac{1}{N} \sum_n \left[ -\sum_d \big( x_{nd} \log \hat{x}_{nd} + (1 - x_{nd}) \log (1 - \hat{x}_{nd}) \big)
# + D_{\mathrm{KL}, n} \right]$$
#
# **약속.** $\hat{x}$가 정확히 0이나 1이어도 로그가 무한대가 되지 않도록 로그 **안에** $10^{-7}$을 더합니다. 화소에
# 걸쳐 평균하면 복원 오차만 작아져 KL 발산이 이기고, 모든 이미지가 똑같아집니다. 그래서 화소에 걸쳐서는 더합니다.
#
# **예.** $x = (1, 0)$, $\hat{x} = (0.8, 0.4)$, $\mu$와 $\log \sigma^2$는 앞 절과 같으면
# $-\log 0.8 - \log 0.6 = 0.733969$이고, KL을 더하면 $2.040822$입니다.

# %% [markdown] lang="en"
# ## 3. The loss of a VAE
#
# The loss is the **reconstruction error** plus the KL divergence. Pixels lie between 0 and 1 and the decoder ends in a
# sigmoid, so the error is the binary cross-entropy, summed over the pixels $d$. Over the images $n$ of the batch the
# **mean** is taken.
#
# $$L = \frac{1}{N} \sum_n \left[ -\sum_d \big( x_{nd} \log \hat{x}_{nd} + (1 - x_{nd}) \log (1 - \hat{x}_{nd}) \big)
# + D_{\mathrm{KL}, n} \right]$$
#
# **Convention.** So that no logarithm becomes infinite where $\hat{x}$ is exactly 0 or 1, $10^{-7}$ is added **inside**
# it. With a mean over the pixels the reconstruction error would be so small that the KL divergence wins and all images
# come out the same; that is why pixels are summed.
#
# **Example.** For $x = (1, 0)$, $\hat{x} = (0.8, 0.4)$ and the $\mu$ and $\log \sigma^2$ of the last section:
# $-\log 0.8 - \log 0.6 = 0.733969$, and with the KL divergence $2.040822$.

# %% nbgrader={"grade": false, "grade_id": "vae_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def vae_loss(x, x_hat, mu, log_var):
    """
    ko: VAE의 손실: 화소에 걸쳐 더한 이진 교차 엔트로피와 KL 발산의 합을 배치에 걸쳐 평균한 값.
    en: Loss of a VAE: binary cross-entropy summed over pixels plus KL divergence, averaged over the batch.

    ko: 앞에서 만든 kl_divergence를 써도 됩니다.
    en: You may use kl_divergence from above.

    ko: x: 원래 이미지, 0과 1 사이의 float 배열 (N, D)
    en: x: the images, float array (N, D) of numbers from 0 to 1
    ko: x_hat: 복원한 이미지, 0과 1 사이의 float 배열 (N, D)
    en: x_hat: the reconstructions, float array (N, D) of numbers from 0 to 1
    ko: mu, log_var: 인코더의 출력, float 배열 (N, L)
    en: mu, log_var: what the encoder gave, float arrays (N, L)
    ko: 반환값: 숫자 하나. 로그 안에는 1e-7을 더합니다.
    en: Returns: one number. 1e-7 is added inside the logarithms.

    ko: 예
    en: Example
        vae_loss(np.array([[1.0, 0.0]]), np.array([[0.8, 0.4]]),
                 np.array([[1.0, 0.0]]), np.array([[0.0, np.log(4.0)]]))   ->  2.040822
    """
    ### BEGIN SOLUTION
    likelihood = x * np.log(x_hat + 1e-7) + (1.0 - x) * np.log(1.0 - x_hat + 1e-7)
    reconstruction = -np.sum(likelihood, axis=1)
    return np.mean(reconstruction + kl_divergence(mu, log_var))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. GAN: 판별자의 손실
#
# GAN에서는 두 신경망이 겨룹니다. **생성자** $G$는 위조범처럼 난수 $z$로 가짜 이미지 $G(z)$를 만들고, **판별자** $D$는
# 감정사처럼 이미지를 보고 진짜일 확률을 답합니다. 판별자에게는 평범한 이진 분류입니다: 진짜의 정답은 1, 가짜의 정답은
# 0입니다.
#
# $$L_D = -\frac{1}{N} \sum_n \log D(x_n) - \frac{1}{M} \sum_m \log \big( 1 - D(G(z_m)) \big)$$
#
# **약속.** 판별자의 마지막 시그모이드를 손실 쪽에 둡니다. 함수가 받는 것은 시그모이드를 **거치기 전**의 값(로짓)
# $a$이고 $D = \sigma(a)$입니다. $-\log \sigma(a) = \operatorname{softplus}(-a)$이고
# $-\log (1 - \sigma(a)) = \operatorname{softplus}(a)$이므로 로짓이 $\pm 1000$이어도 정확합니다. 진짜와 가짜를 각각
# 평균한 뒤 **더합니다**(합쳐서 평균하거나 반으로 나누지 않습니다).
#
# **예.** 진짜의 로짓이 $(2, 0)$, 가짜의 로짓이 $(-3, 1)$이면
# $\frac{0.126928 + 0.693147}{2} + \frac{0.048587 + 1.313262}{2} = 1.090962$입니다.

# %% [markdown] lang="en"
# ## 4. GAN: the loss of the discriminator
#
# In a GAN two networks compete. The **generator** $G$, the forger, makes fake images $G(z)$ from random numbers $z$; the
# **discriminator** $D$, the expert, looks at an image and says how probably it is real. For the discriminator this is
# plain binary classification: the answer for real ones is 1, for fake ones 0.
#
# $$L_D = -\frac{1}{N} \sum_n \log D(x_n) - \frac{1}{M} \sum_m \log \big( 1 - D(G(z_m)) \big)$$
#
# **Convention.** The last sigmoid of the discriminator belongs to the loss: the function gets the values **before** the
# sigmoid (logits) $a$, and $D = \sigma(a)$. As $-\log \sigma(a) = \operatorname{softplus}(-a)$ and
# $-\log (1 - \sigma(a)) = \operatorname{softplus}(a)$, it stays exact for logits of $\pm 1000$. Real and fake ones are
# averaged separately and then **added** (neither averaged together nor halved).
#
# **Example.** With logits $(2, 0)$ of real and $(-3, 1)$ of fake images it is
# $\frac{0.126928 + 0.693147}{2} + \frac{0.048587 + 1.313262}{2} = 1.090962$.

# %% nbgrader={"grade": false, "grade_id": "discriminator_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def discriminator_loss(real_logits, fake_logits):
    """
    ko: 판별자의 손실: 진짜는 1, 가짜는 0으로 답해야 합니다. 두 평균의 합입니다.
    en: Loss of the discriminator, which should say 1 for real and 0 for fake ones: the sum of two means.

    ko: 위에서 주어진 softplus와 sigmoid를 써도 됩니다.
    en: You may use softplus and sigmoid from above.

    ko: real_logits: 진짜 이미지의 로짓(시그모이드를 거치기 전), float 배열 (N,) 또는 (N, 1)
    en: real_logits: logits (before the sigmoid) of real images, float array (N,) or (N, 1)
    ko: fake_logits: 가짜 이미지의 로짓, float 배열 (M,) 또는 (M, 1). M은 N과 다를 수 있습니다.
    en: fake_logits: logits of fake images, float array (M,) or (M, 1); M may differ from N
    ko: 반환값: 숫자 하나. 로짓이 1000이나 -1000이어도 정확해야 합니다.
    en: Returns: one number, exact for logits of 1000 and -1000 too

    ko: 예
    en: Example
        discriminator_loss(np.array([2.0, 0.0]), np.array([-3.0, 1.0]))   ->  1.090962
    """
    ### BEGIN SOLUTION
    real = np.mean(softplus(-real_logits))
    fake = np.mean(softplus(fake_logits))
    return real + fake
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 5. GAN: 생성자의 손실
#
# 생성자는 판별자가 틀리기를 바랍니다. 판별자의 손실에서 부호만 바꾸면 $\log (1 - D(G(z)))$를 줄이는 일이 되는데,
# 처음에는 가짜가 서툴러서 $D(G(z)) \approx 0$이고 그곳에서 이 함수는 **평평합니다**(포화). 로짓 $a$에 대한 기울기가
# $-\sigma(a) \approx 0$이라 배울 것이 없습니다. 그래서 실제로는 가짜를 **진짜라고 답하게** 하는 손실을 씁니다.
#
# $$L_G = -\frac{1}{M} \sum_m \log D(G(z_m))$$
#
# 목표는 같지만 기울기가 $\sigma(a) - 1 \approx -1$이라 서툴 때 가장 크게 배웁니다. 이것을 **포화하지 않는**
# (non-saturating) 손실이라고 합니다. 약속은 앞 절과 같습니다: 로짓을 받고, 평균합니다.
#
# **예.** 가짜의 로짓이 $(-3, 1)$이면 $\frac{3.048587 + 0.313262}{2} = 1.680924$입니다.

# %% [markdown] lang="en"
# ## 5. GAN: the loss of the generator
#
# The generator wants the discriminator to be wrong. Turning the sign of the discriminator's loss would mean to lower
# $\log (1 - D(G(z)))$. But in the beginning the forgeries are clumsy, $D(G(z)) \approx 0$, and there this function is
# **flat** (saturated): its slope with respect to the logit $a$ is $-\sigma(a) \approx 0$, and nothing is learned. So
# in practice the loss asks that the discriminator **call the fake ones real**:
#
# $$L_G = -\frac{1}{M} \sum_m \log D(G(z_m))$$
#
# The aim is the same, but the slope is $\sigma(a) - 1 \approx -1$, so the clumsiest learn most. This is called the
# **non-saturating** loss. The conventions are those of the last section: logits in, mean out.
#
# **Example.** For logits $(-3, 1)$ of fake images it is $\frac{3.048587 + 0.313262}{2} = 1.680924$.

# %% nbgrader={"grade": false, "grade_id": "generator_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def generator_loss(fake_logits):
    """
    ko: 생성자의 포화하지 않는 손실: 판별자가 가짜를 진짜라고 답하게 합니다.
    en: Non-saturating loss of the generator: the discriminator should call the fake ones real.

    ko: 위에서 주어진 softplus와 sigmoid를 써도 됩니다.
    en: You may use softplus and sigmoid from above.

    ko: fake_logits: 가짜 이미지의 로짓, float 배열 (M,) 또는 (M, 1)
    en: fake_logits: logits of fake images, float array (M,) or (M, 1)
    ko: 반환값: 숫자 하나. 로짓이 1000이나 -1000이어도 정확해야 합니다.
    en: Returns: one number, exact for logits of 1000 and -1000 too

    ko: 예
    en: Example
        generator_loss(np.array([-3.0, 1.0]))   ->  1.680924
    """
    ### BEGIN SOLUTION
    return np.mean(softplus(-fake_logits))
    ### END SOLUTION

# %% tags=["example"]
scores = np.linspace(-6, 6, 121)
figure, axes = plt.subplots(1, 2, figsize=(8, 3))
axes[0].plot(scores, softplus(-scores), label="-log D")
axes[0].plot(scores, -softplus(scores), label="log(1 - D)")
axes[0].set_title("loss of one fake image")
axes[1].plot(scores, sigmoid(scores) - 1, label="-log D")
axes[1].plot(scores, -sigmoid(scores), label="log(1 - D)")
axes[1].set_title("slope")
for axis in axes:
    axis.set_xlabel("logit")
    axis.legend()

# %% [markdown] lang="ko"
# ## 6. 번갈아 배우기: 수직선 위의 GAN
#
# 이미지 대신 숫자 하나짜리 데이터로 훈련의 한 단계를 손으로 만듭니다. 진짜 데이터는 봉우리가 둘인 혼합 분포이고, 잠재
# 변수 $z$는 $-1$과 $1$ 주변에 모여 있습니다. 생성자는 그것을 늘이고 옮깁니다. 판별자는 $x$와 $x^2$을 보는 로지스틱
# 회귀입니다.
#
# $$G(z) = w z + c, \qquad a(x) = v_1 x + v_2 x^2 + b, \qquad D(x) = \sigma(a(x))$$
#
# 한 단계는 두 부분으로 되어 있습니다.
#
# 1. **판별자의 차례.** 진짜 $x$와 가짜 $G(z_d)$로 $L_D$를 구하고 $v_1, v_2, b$만 바꿉니다. 가짜는 주어진 데이터로
#    봅니다.
# 2. **생성자의 차례.** **새** 난수 $z_g$로 가짜를 만들어 **방금 바뀐** 판별자로 $L_G$를 구하고 $w, c$만 바꿉니다.
#
# 두 차례 모두 경사하강법입니다: $\theta \leftarrow \theta - \eta\, \frac{\partial L}{\partial \theta}$. 기울기는 연쇄
# 법칙으로 구합니다. $-\log \sigma(a)$의 $a$에 대한 미분은 $\sigma(a) - 1$이고, $-\log (1 - \sigma(a))$의 미분은
# $\sigma(a)$입니다. 손실이 평균이므로 각 항을 데이터의 수로 나누는 것을 잊지 마세요. 판별자의 차례에는
# $\frac{\partial a}{\partial v_1} = x$ 등이 이어지고, 생성자의 차례에는 판별자를 **지나서**
# $\frac{\partial a}{\partial x} = v_1 + 2 v_2 x$와 $\frac{\partial x}{\partial w} = z$,
# $\frac{\partial x}{\partial c} = 1$이 이어집니다.
#
# **예.** $w = 1$, $c = 0$, $v_1 = v_2 = b = 0$, $x = (1, 3)$, $z_d = z_g = (-1, 1)$, $\eta = 0.5$이면 처음 로짓은
# 모두 0이라 $D = \frac{1}{2}$이고 $L_D = 2 \log 2 = 1.386294$입니다. $L_D$의 기울기는 $v_1$에 대해
# $\frac{-0.5 (1 + 3) + 0.5 (-1 + 1)}{2} = -1$, $v_2$에 대해 $\frac{-0.5 (1 + 9) + 0.5 (1 + 1)}{2} = -2$, $b$에 대해
# 0이므로 $v_1 = 0.5$, $v_2 = 1$이 됩니다. 이제 가짜 $(-1, 1)$의 로짓은 $(0.5, 1.5)$이고 $L_G = 0.337745$입니다.
# $\sigma(a) - 1 = (-0.377541, -0.182426)$, $\frac{\partial a}{\partial x} = (-1.5, 2.5)$이므로 $x$에 대한 기울기는
# $\frac{1}{2}(0.566311, -0.456064)$이고, $w = 1.255594$, $c = -0.027562$가 됩니다.

# %% [markdown] lang="en"
# ## 6. Learning in turns: a GAN on the line
#
# Before images, data of a single number each: here you make one step of the training by hand. The real data is a mixture
# with two peaks, and the latent variable $z$ lies around $-1$ and $1$. The generator stretches and shifts it; the
# discriminator is a logistic regression that sees $x$ and $x^2$.
#
# $$G(z) = w z + c, \qquad a(x) = v_1 x + v_2 x^2 + b, \qquad D(x) = \sigma(a(x))$$
#
# A step has two parts.
#
# 1. **The discriminator's turn.** $L_D$ from real $x$ and fake $G(z_d)$; only $v_1, v_2, b$ change. The fake ones are
#    taken as given data.
# 2. **The generator's turn.** **New** random numbers $z_g$ give fake ones, the discriminator **that has just changed**
#    gives $L_G$; only $w, c$ change.
#
# Both turns are gradient descent: $\theta \leftarrow \theta - \eta\, \frac{\partial L}{\partial \theta}$. The gradients
# come by the chain rule. The derivative of $-\log \sigma(a)$ with respect to $a$ is $\sigma(a) - 1$, and that of
# $-\log (1 - \sigma(a))$ is $\sigma(a)$. The losses are means, so do not forget to divide by the number of data. In the
# discriminator's turn it goes on with $\frac{\partial a}{\partial v_1} = x$ and so on; in the generator's, **through** the
# discriminator, with $\frac{\partial a}{\partial x} = v_1 + 2 v_2 x$ and then $\frac{\partial x}{\partial w} = z$,
# $\frac{\partial x}{\partial c} = 1$.
#
# **Example.** $w = 1$, $c = 0$, $v_1 = v_2 = b = 0$, $x = (1, 3)$, $z_d = z_g = (-1, 1)$, $\eta = 0.5$. All logits are 0
# at first, so $D = \frac{1}{2}$ and $L_D = 2 \log 2 = 1.386294$. Its gradient is
# $\frac{-0.5 (1 + 3) + 0.5 (-1 + 1)}{2} = -1$ for $v_1$, $\frac{-0.5 (1 + 9) + 0.5 (1 + 1)}{2} = -2$ for $v_2$ and 0 for
# $b$, so $v_1 = 0.5$ and $v_2 = 1$. Now the fake ones $(-1, 1)$ have the logits $(0.5, 1.5)$ and $L_G = 0.337745$. With
# $\sigma(a) - 1 = (-0.377541, -0.182426)$ and $\frac{\partial a}{\partial x} = (-1.5, 2.5)$ the gradient for $x$ is
# $\frac{1}{2}(0.566311, -0.456064)$, and so $w = 1.255594$, $c = -0.027562$.

# %% nbgrader={"grade": false, "grade_id": "given_line_gan", "locked": true, "schema_version": 3, "solution": false, "task": false}
def generate(params, z):
    """
    ko: 생성자: 잠재 변수 z (M,)로 만든 가짜 (M,).
    en: The generator: fake numbers (M,) made from latent variables z (M,).
    """
    return params["w"] * z + params["c"]


def logits(params, x):
    """
    ko: 판별자: 수 x (N,)의 로짓 (N,).
    en: The discriminator: logits (N,) of numbers x (N,).
    """
    return params["v1"] * x + params["v2"] * x**2 + params["b"]

# %% nbgrader={"grade": false, "grade_id": "train_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train_step(params, x, z_d, z_g, lr):
    """
    ko: GAN의 한 단계: 판별자를 한 번, 이어서 (바뀐 판별자로) 생성자를 한 번 경사하강법으로 갱신합니다.
    en: One step of a GAN: gradient descent once for the discriminator, then (with the new one) once for the generator.

    ko: 위의 generate, logits, sigmoid와 여러분의 discriminator_loss, generator_loss를 써도 됩니다.
    en: You may use generate, logits and sigmoid from above, and your discriminator_loss and generator_loss.

    ko: params: 키가 "w", "c"(생성자), "v1", "v2", "b"(판별자)이고 값이 float인 딕셔너리
    en: params: dict of floats with the keys "w", "c" (generator), "v1", "v2", "b" (discriminator)
    ko: x: 진짜 데이터, float 배열 (N,)
    en: x: real data, float array (N,)
    ko: z_d: 판별자의 차례에 쓸 잠재 변수, float 배열 (M,)
    en: z_d: latent variables for the discriminator's turn, float array (M,)
    ko: z_g: 생성자의 차례에 쓸 잠재 변수, float 배열 (K,)
    en: z_g: latent variables for the generator's turn, float array (K,)
    ko: lr: 학습률, float
    en: lr: learning rate, float
    ko: 반환값: (새 params, d_loss, g_loss). params는 같은 키의 딕셔너리입니다(받은 것을 바꾸어 돌려주어도 됩니다).
    en: Returns: (new params, d_loss, g_loss); params is a dict of the same keys (the one given may be changed and returned)
    ko: d_loss는 판별자를 바꾸기 직전, g_loss는 생성자를 바꾸기 직전의 손실입니다.
    en: d_loss is the loss right before the discriminator changes, g_loss right before the generator changes

    ko: 예
    en: Example
        start = {"w": 1.0, "c": 0.0, "v1": 0.0, "v2": 0.0, "b": 0.0}
        z = np.array([-1.0, 1.0])
        train_step(start, np.array([1.0, 3.0]), z, z, 0.5)
        ->  ({"w": 1.255594, "c": -0.027562, "v1": 0.5, "v2": 1.0, "b": 0.0}, 1.386294, 0.337745)
    """
    ### BEGIN SOLUTION
    new = dict(params)
    fake = generate(new, z_d)
    real_logits, fake_logits = logits(new, x), logits(new, fake)
    d_loss = discriminator_loss(real_logits, fake_logits)
    d_real = (sigmoid(real_logits) - 1.0) / len(x)
    d_fake = sigmoid(fake_logits) / len(fake)
    new["v1"] -= lr * (np.sum(d_real * x) + np.sum(d_fake * fake))
    new["v2"] -= lr * (np.sum(d_real * x**2) + np.sum(d_fake * fake**2))
    new["b"] -= lr * (np.sum(d_real) + np.sum(d_fake))

    fake = generate(new, z_g)
    fake_logits = logits(new, fake)
    g_loss = generator_loss(fake_logits)
    d_logits = (sigmoid(fake_logits) - 1.0) / len(fake)
    dx = d_logits * (new["v1"] + 2.0 * new["v2"] * fake)
    new["w"] -= lr * np.sum(dx * z_g)
    new["c"] -= lr * np.sum(dx)
    return new, d_loss, g_loss
    ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 봉우리가 $-1$과 $2$에 있는 데이터로 단계를 되풀이합니다. $z$의 봉우리가 $-1$과 $1$에 있으므로 정답은
# $w = 1.5$, $c = 0.5$입니다. 생성자가 처음에는 지나쳤다가 되돌아오는 것을 볼 수 있습니다: 손실을 함께 줄이는 것이 아니라
# 서로 겨루기 때문입니다.

# %% [markdown] lang="en"
# The cell below repeats the step on data with peaks at $-1$ and $2$. The peaks of $z$ lie at $-1$ and $1$, so the
# solution is $w = 1.5$, $c = 0.5$. The generator overshoots first and comes back: the two do not lower a loss together,
# they compete.

# %% tags=["example"]
dice = np.random.default_rng(0)


def two_peaks(n, centre=0.0, distance=1.0):
    return centre + distance * (dice.choice([-1.0, 1.0], n) + 0.2 * dice.normal(size=n))


state = {"w": 0.5, "c": 0.0, "v1": 0.0, "v2": 0.0, "b": 0.0}
path, both_losses = [], []
for _step in range(600):
    state, *both = train_step(state, two_peaks(64, 0.5, 1.5), two_peaks(64), two_peaks(64), 0.05)
    path.append([state["w"], state["c"]])
    both_losses.append(both)
figure, axes = plt.subplots(1, 3, figsize=(10, 3))
axes[0].plot(path, label=["w", "c"])
axes[0].legend()
axes[1].plot(both_losses, label=["d_loss", "g_loss"])
axes[1].legend()
axes[2].hist(two_peaks(2000, 0.5, 1.5), 40, alpha=0.5, label="real")
axes[2].hist(generate(state, two_peaks(2000)), 40, alpha=0.5, label="G(z)")
axes[2].legend()

# %% [markdown] lang="ko"
# ## 7. Keras로: 숫자 이미지의 VAE, 인코더
#
# 이제 8×8 손글씨 숫자(scikit-learn의 digits, 화소를 0과 1 사이로 나누어 64개를 한 줄로 편 것)를 만듭니다. 인코더는
# 이미지 하나에서 **두 개**의 출력 $\mu$와 $\log \sigma^2$를 냅니다.
#
# | 층 | 출력 | 활성화 함수 | 매개변수 |
# | --- | --- | --- | --- |
# | 은닉층 `Dense` | 32 | ReLU | $64 \cdot 32 + 32 = 2080$ |
# | $\mu$ | $L$ | 없음 | $32 L + L$ |
# | $\log \sigma^2$ | $L$ | 없음 | $32 L + L$ |
#
# 두 출력은 같은 은닉층을 나누어 쓰지만 가중치는 따로입니다. 평균도 로그 분산도 음수일 수 있으므로 출력에는 활성화
# 함수가 없습니다. $L = 2$이면 매개변수는 모두 $2080 + 66 \cdot 2 = 2212$개입니다. 출력이 둘이므로 `Sequential`만으로는
# 만들 수 없고 함수형 API나 `keras.Model`의 하위 클래스를 씁니다.

# %% [markdown] lang="en"
# ## 7. With Keras: a VAE of digits, the encoder
#
# Now for handwritten digits of 8×8 pixels (scikit-learn's digits, scaled to numbers from 0 to 1, the 64 pixels in a row).
# The encoder makes **two** outputs of an image, $\mu$ and $\log \sigma^2$.
#
# | layer | outputs | activation | parameters |
# | --- | --- | --- | --- |
# | hidden `Dense` | 32 | ReLU | $64 \cdot 32 + 32 = 2080$ |
# | $\mu$ | $L$ | none | $32 L + L$ |
# | $\log \sigma^2$ | $L$ | none | $32 L + L$ |
#
# Both outputs share the hidden layer but have weights of their own. A mean and a logarithm may be negative, so there is no
# activation at the outputs. For $L = 2$ there are $2080 + 66 \cdot 2 = 2212$ parameters in all. With two outputs a
# `Sequential` alone will not do: take the functional API or a subclass of `keras.Model`.

# %% nbgrader={"grade": false, "grade_id": "build_encoder", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_encoder(latent_dim):
    """
    ko: VAE의 인코더: 64 -> Dense 32 (ReLU) -> mu와 log_var (각각 Dense latent_dim, 활성화 함수 없음).
    en: Encoder of the VAE: 64 -> Dense 32 (ReLU) -> mu and log_var (each Dense latent_dim, without activation).

    ko: latent_dim: 잠재 변수의 수, int
    en: latent_dim: number of latent variables, int
    ko: 반환값: 새 keras.Model. float32 배열 (N, 64)을 주면 (mu, log_var)를 이 순서로, 저마다 (N, latent_dim)으로 냅니다.
    en: Returns: a new keras.Model; given a float32 array (N, 64) it gives (mu, log_var) in this order, each (N, latent_dim)

    ko: 예: build_encoder(2).count_params() -> 2212 (하위 클래스는 한 번 부른 뒤에)
    en: Example: build_encoder(2).count_params() -> 2212 (of a subclass, after it was called once)
    """
    import keras

    ### BEGIN SOLUTION
    image = keras.Input((64,))
    hidden = keras.layers.Dense(32, activation="relu")(image)
    mu = keras.layers.Dense(latent_dim)(hidden)
    log_var = keras.layers.Dense(latent_dim)(hidden)
    return keras.Model(image, [mu, log_var])
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 8. VAE의 디코더
#
# 디코더는 거꾸로 갑니다: 잠재 벡터 `(N, L)`에서 은닉층 32개(ReLU)를 지나 화소 64개로 갑니다. 화소는 0과 1 사이이므로
# 출력은 시그모이드입니다. 매개변수는 $32 L + 32 + 32 \cdot 64 + 64 = 32 L + 2144$개이고, $L = 2$이면 2208개입니다.

# %% [markdown] lang="en"
# ## 8. The decoder of the VAE
#
# The decoder goes the other way: from latent vectors `(N, L)` through 32 hidden nodes (ReLU) to 64 pixels. Pixels lie
# between 0 and 1, so the output has a sigmoid. There are $32 L + 32 + 32 \cdot 64 + 64 = 32 L + 2144$ parameters, which
# is 2208 for $L = 2$.

# %% nbgrader={"grade": false, "grade_id": "build_decoder", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_decoder(latent_dim):
    """
    ko: VAE의 디코더: latent_dim -> Dense 32 (ReLU) -> Dense 64 (시그모이드).
    en: Decoder of the VAE: latent_dim -> Dense 32 (ReLU) -> Dense 64 (sigmoid).

    ko: latent_dim: 잠재 변수의 수, int
    en: latent_dim: number of latent variables, int
    ko: 반환값: 새 keras.Model. float32 배열 (N, latent_dim)을 주면 0과 1 사이의 화소 (N, 64)를 냅니다.
    en: Returns: a new keras.Model; given a float32 array (N, latent_dim) it gives pixels (N, 64) between 0 and 1

    ko: 예: build_decoder(2).count_params() -> 2208 (하위 클래스는 한 번 부른 뒤에)
    en: Example: build_decoder(2).count_params() -> 2208 (of a subclass, after it was called once)
    """
    import keras

    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input((latent_dim,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(64, activation="sigmoid"),
        ]
    )
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 9. VAE를 한 단계 훈련하기
#
# 손실에 세 부분(인코더, 샘플링, 디코더)이 얽혀 있으므로 `fit` 대신 훈련의 한 단계를 직접 씁니다. `tf.GradientTape`는
# `with` 안에서 일어난 텐서 계산을 기록해 두었다가 거꾸로 가며 미분합니다.
#
# ```python
# with tf.GradientTape() as tape:
#     loss = ...                                # 텐서로 계산
# gradients = tape.gradient(loss, variables)    # variables: 텐서 변수의 리스트
# optimizer.apply_gradients(zip(gradients, variables))
# ```
#
# - 테이프는 **텐서의** 계산만 기록합니다. `with` 안에서는 `np.exp` 대신 `keras.ops.exp`(또는 `tf.exp`)를 쓰세요. NumPy를
#   거치면 기울기가 끊깁니다.
# - 변수는 인코더와 디코더 **모두**의 `trainable_variables`입니다.
# - 손실의 식은 3절과 같습니다: 화소에 걸쳐 더하고 배치에 걸쳐 평균합니다. Keras의 `binary_crossentropy`는 화소에 걸쳐
#   **평균**하므로, 쓴다면 화소의 수를 곱해야 합니다.
#
# 검사는 아래의 아주 작은 모델과 SGD로 한 단계가 옳은지 봅니다. 함수는 어떤 인코더와 디코더, 어떤 옵티마이저에도
# 맞아야 합니다.

# %% [markdown] lang="en"
# ## 9. One step of training the VAE
#
# The loss ties three parts together, encoder, sampling and decoder, so instead of `fit` you write one step of the
# training yourself. `tf.GradientTape` records what is computed with tensors inside its `with`, and differentiates it
# backwards.
#
# ```python
# with tf.GradientTape() as tape:
#     loss = ...                                # computed with tensors
# gradients = tape.gradient(loss, variables)    # variables: a list of tensor variables
# optimizer.apply_gradients(zip(gradients, variables))
# ```
#
# - The tape records what **tensors** do. Inside the `with`, use `keras.ops.exp` (or `tf.exp`) and not `np.exp`: a
#   detour through NumPy cuts the gradient off.
# - The variables are the `trainable_variables` of **both**, encoder and decoder.
# - The loss is that of section 3: a sum over pixels, a mean over the batch. Keras' `binary_crossentropy` is a **mean**
#   over the pixels; if you use it, multiply by their number.
#
# The checks try a step on the very small models below, with SGD. The function has to work for any encoder, decoder and
# optimizer.

# %% nbgrader={"grade": false, "grade_id": "given_models", "locked": true, "schema_version": 3, "solution": false, "task": false}
def tiny_vae(W_e, b_e, W_d, b_d):
    """
    ko: 가중치가 주어진 아주 작은 VAE: (인코더, 디코더). 은닉층이 없고, W_e (D, 2L)의 앞 L열이 mu, 뒤 L열이 log_var입니다.
    en: A very small VAE of given weights: (encoder, decoder). No hidden layer; of W_e (D, 2L), L columns each are for mu and log_var.
    """
    import keras

    latent_dim = len(W_d)

    class TinyEncoder(keras.Model):
        def __init__(self):
            super().__init__()
            self.both = keras.layers.Dense(2 * latent_dim)

        def call(self, x):
            both = self.both(x)
            return both[:, :latent_dim], both[:, latent_dim:]

    encoder = TinyEncoder()
    encoder(np.zeros((1, len(W_e)), np.float32))
    encoder.set_weights([W_e, b_e])
    return encoder, tiny_layer(W_d, b_d, "sigmoid")


def tiny_layer(W, b, activation=None):
    """
    ko: 가중치가 주어진 Dense 층 하나로 된 모델.
    en: A model that is one Dense layer of given weights.
    """
    import keras

    model = keras.Sequential([keras.Input((len(W),)), keras.layers.Dense(len(b), activation=activation)])
    model.set_weights([W, b])
    return model


def make_optimizer(name, learning_rate):
    """
    ko: 이름("SGD", "Adam")과 학습률로 만든 Keras의 옵티마이저.
    en: The optimizer of Keras of this name ("SGD", "Adam") with this learning rate.
    """
    import keras

    return getattr(keras.optimizers, name)(learning_rate)

# %% nbgrader={"grade": false, "grade_id": "vae_train_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def vae_train_step(encoder, decoder, optimizer, x, eps):
    """
    ko: VAE를 한 단계 훈련합니다: 인코더와 디코더의 가중치를 optimizer로 한 번 갱신합니다.
    en: Trains the VAE by one step: updates the weights of encoder and decoder once with optimizer.

    ko: encoder: (N, D) -> (mu, log_var)인 Keras 모델
    en: encoder: Keras model (N, D) -> (mu, log_var)
    ko: decoder: (N, L) -> (N, D)인 Keras 모델, 출력은 0과 1 사이
    en: decoder: Keras model (N, L) -> (N, D) with outputs between 0 and 1
    ko: optimizer: Keras의 옵티마이저. 두 모델의 변수를 한꺼번에 갱신합니다.
    en: optimizer: optimizer of Keras; it updates the variables of both models together
    ko: x: 이미지, 0과 1 사이의 float32 배열 (N, D)
    en: x: images, float32 array (N, D) of numbers from 0 to 1
    ko: eps: N(0, 1)에서 뽑아 둔 수, float32 배열 (N, L)
    en: eps: numbers drawn from N(0, 1), float32 array (N, L)
    ko: 반환값: 갱신하기 전의 손실(3절), float
    en: Returns: the loss (section 3) before the update, float
    """
    import keras
    import tensorflow as tf

    ### BEGIN SOLUTION
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        z = mu + keras.ops.exp(0.5 * log_var) * eps
        x_hat = decoder(z)
        likelihood = x * keras.ops.log(x_hat + 1e-7) + (1.0 - x) * keras.ops.log(1.0 - x_hat + 1e-7)
        kl = 0.5 * keras.ops.sum(mu**2 + keras.ops.exp(log_var) - 1.0 - log_var, axis=1)
        loss = keras.ops.mean(kl - keras.ops.sum(likelihood, axis=1))
    variables = encoder.trainable_variables + decoder.trainable_variables
    gradients = tape.gradient(loss, variables)
    optimizer.apply_gradients(zip(gradients, variables, strict=True))
    return float(loss)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 10. GAN의 생성자
#
# 생성자는 디코더와 같은 일을 하지만 복원할 이미지가 없어 판별자에게서만 배웁니다. 은닉층을 둘 둡니다:
# $L \to 32 \to 64 \to 64$. 은닉층은 ReLU, 출력은 시그모이드입니다. $L = 2$이면 매개변수는
# $(2 \cdot 32 + 32) + (32 \cdot 64 + 64) + (64 \cdot 64 + 64) = 96 + 2112 + 4160 = 6368$개입니다.

# %% [markdown] lang="en"
# ## 10. The generator of the GAN
#
# The generator does the work of a decoder, but there is no image to reconstruct: it learns from the discriminator alone.
# It has two hidden layers, $L \to 32 \to 64 \to 64$; they have ReLU, the output has a sigmoid. For $L = 2$ there are
# $(2 \cdot 32 + 32) + (32 \cdot 64 + 64) + (64 \cdot 64 + 64) = 96 + 2112 + 4160 = 6368$ parameters.

# %% nbgrader={"grade": false, "grade_id": "build_generator", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_generator(latent_dim):
    """
    ko: GAN의 생성자: latent_dim -> Dense 32 (ReLU) -> Dense 64 (ReLU) -> Dense 64 (시그모이드).
    en: Generator of the GAN: latent_dim -> Dense 32 (ReLU) -> Dense 64 (ReLU) -> Dense 64 (sigmoid).

    ko: latent_dim: 잠재 변수의 수, int
    en: latent_dim: number of latent variables, int
    ko: 반환값: 새 keras.Model. float32 배열 (N, latent_dim)을 주면 0과 1 사이의 화소 (N, 64)를 냅니다.
    en: Returns: a new keras.Model; given a float32 array (N, latent_dim) it gives pixels (N, 64) between 0 and 1

    ko: 예: build_generator(2).count_params() -> 6368 (하위 클래스는 한 번 부른 뒤에)
    en: Example: build_generator(2).count_params() -> 6368 (of a subclass, after it was called once)
    """
    import keras

    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input((latent_dim,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(64, activation="sigmoid"),
        ]
    )
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 11. GAN의 판별자
#
# 판별자는 $64 \to 32 \to 1$입니다. 은닉층에는 음수 쪽에도 기울기가 남는 **leaky ReLU**를 씁니다: $x < 0$이면
# $0.2 x$입니다. 생성자는 판별자를 지나온 기울기로만 배우므로 ReLU처럼 죽은 노드가 생기면 손해가 큽니다. 기울기 0.2는
# Keras의 `LeakyReLU` 층의 기본값(0.3)과 다르므로 `negative_slope`로 정해 줍니다. 출력은 **로짓**입니다: 시그모이드는
# 4절의 약속대로 손실 쪽에 있습니다. 매개변수는 $64 \cdot 32 + 32 + 32 + 1 = 2113$개입니다.

# %% [markdown] lang="en"
# ## 11. The discriminator of the GAN
#
# The discriminator is $64 \to 32 \to 1$. The hidden layer has a **leaky ReLU**, which keeps a slope for negative numbers:
# for $x < 0$ it gives $0.2 x$. The generator learns only from gradients that came through the discriminator, so dead
# nodes, as a ReLU may have, would cost it dearly. The slope 0.2 is not the default of Keras' layer `LeakyReLU` (0.3); set
# it by `negative_slope`. The output is a **logit**: by the convention of section 4 the sigmoid belongs to the loss.
# There are $64 \cdot 32 + 32 + 32 + 1 = 2113$ parameters.

# %% nbgrader={"grade": false, "grade_id": "build_discriminator", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_discriminator():
    """
    ko: GAN의 판별자: 64 -> Dense 32 (leaky ReLU, 음수 쪽 기울기 0.2) -> Dense 1 (로짓, 활성화 함수 없음).
    en: Discriminator of the GAN: 64 -> Dense 32 (leaky ReLU of slope 0.2) -> Dense 1 (logit, without activation).

    ko: 반환값: 새 keras.Model. float32 배열 (N, 64)를 주면 로짓 (N, 1)을 냅니다.
    en: Returns: a new keras.Model; given a float32 array (N, 64) it gives logits (N, 1)

    ko: 예: build_discriminator().count_params() -> 2113 (하위 클래스는 한 번 부른 뒤에)
    en: Example: build_discriminator().count_params() -> 2113 (of a subclass, after it was called once)
    """
    import keras

    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input((64,)),
            keras.layers.Dense(32),
            keras.layers.LeakyReLU(negative_slope=0.2),
            keras.layers.Dense(1),
        ]
    )
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 12. GAN을 한 단계 훈련하기
#
# 6절의 두 차례를 Keras로 옮깁니다. 옵티마이저는 신경망마다 **따로** 있습니다.
#
# 1. 판별자의 차례: 진짜 `x`와 가짜 $G(z_d)$의 로짓으로 $L_D$를 구하고 **판별자의** 변수만 `d_optimizer`로 갱신합니다.
# 2. 생성자의 차례: $G(z_g)$의 로짓을 **갱신된** 판별자로 구해 $L_G$를 얻고 **생성자의** 변수만 `g_optimizer`로
#    갱신합니다. 이때 가짜 이미지는 테이프의 `with` 안에서 만들어야 기울기가 생성자까지 갑니다.
#
# 손실은 4절과 5절의 식입니다. `keras.ops.softplus`가 텐서의 softplus입니다.

# %% [markdown] lang="en"
# ## 12. One step of training the GAN
#
# The two turns of section 6, with Keras. Each network has an optimizer **of its own**.
#
# 1. The discriminator's turn: $L_D$ from the logits of real `x` and fake $G(z_d)$; `d_optimizer` updates the variables of
#    the **discriminator** only.
# 2. The generator's turn: the **updated** discriminator gives logits of $G(z_g)$, and with them $L_G$; `g_optimizer`
#    updates the variables of the **generator** only. The fake images have to be made inside the tape's `with`, or no
#    gradient gets through to the generator.
#
# The losses are those of sections 4 and 5. `keras.ops.softplus` is the softplus of tensors.

# %% nbgrader={"grade": false, "grade_id": "gan_train_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gan_train_step(generator, discriminator, g_optimizer, d_optimizer, x, z_d, z_g):
    """
    ko: GAN을 한 단계 훈련합니다: 판별자를 한 번, 이어서 (갱신된 판별자로) 생성자를 한 번 갱신합니다.
    en: Trains the GAN by one step: updates the discriminator once, then (with the new one) the generator once.

    ko: generator: (M, L) -> (M, D)인 Keras 모델
    en: generator: Keras model (M, L) -> (M, D)
    ko: discriminator: (N, D) -> 로짓 (N, 1)인 Keras 모델
    en: discriminator: Keras model (N, D) -> logits (N, 1)
    ko: g_optimizer, d_optimizer: 생성자와 판별자의 옵티마이저
    en: g_optimizer, d_optimizer: optimizers of the generator and of the discriminator
    ko: x: 진짜 이미지, float32 배열 (N, D)
    en: x: real images, float32 array (N, D)
    ko: z_d: 판별자의 차례에 쓸 잠재 벡터, float32 배열 (M, L)
    en: z_d: latent vectors for the discriminator's turn, float32 array (M, L)
    ko: z_g: 생성자의 차례에 쓸 잠재 벡터, float32 배열 (K, L)
    en: z_g: latent vectors for the generator's turn, float32 array (K, L)
    ko: 반환값: (d_loss, g_loss), float 둘. 각각 그 신경망을 갱신하기 직전의 손실입니다.
    en: Returns: (d_loss, g_loss), two floats, each the loss right before its network is updated
    """
    import keras
    import tensorflow as tf

    ### BEGIN SOLUTION
    with tf.GradientTape() as tape:
        real = keras.ops.softplus(-discriminator(x))
        fake = keras.ops.softplus(discriminator(generator(z_d)))
        d_loss = keras.ops.mean(real) + keras.ops.mean(fake)
    variables = discriminator.trainable_variables
    d_optimizer.apply_gradients(zip(tape.gradient(d_loss, variables), variables, strict=True))

    with tf.GradientTape() as tape:
        g_loss = keras.ops.mean(keras.ops.softplus(-discriminator(generator(z_g))))
    variables = generator.trainable_variables
    g_optimizer.apply_gradients(zip(tape.gradient(g_loss, variables), variables, strict=True))
    return float(d_loss), float(g_loss)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 13. 만든 이미지를 한 줄로
#
# 훈련이 어떻게 되어 가는지는 손실보다 그림에 잘 나타납니다. 잠재 벡터 $n$개에서 이미지 $n$장을 만들어 왼쪽에서 오른쪽으로
# 이어 붙이면 `(8, 8n)`인 배열 하나가 됩니다. `(n, 64)`를 곧바로 `(8, 8n)`으로 `reshape`하면 이미지가 섞입니다: 먼저
# `(n, 8, 8)`로 나누고, 이미지의 축이 **행 다음에** 오도록 축을 바꾸세요.
#
# **예.** 2×2 이미지 두 장이 $(1, 2, 3, 4)$와 $(5, 6, 7, 8)$이라면 띠의 첫째 행은 $1\ 2\ 5\ 6$, 둘째 행은
# $3\ 4\ 7\ 8$입니다.

# %% [markdown] lang="en"
# ## 13. A strip of generated images
#
# How the training goes shows better in pictures than in losses. Make $n$ images from $n$ latent vectors and put them side
# by side, from left to right: that is one array `(8, 8n)`. To `reshape` `(n, 64)` to `(8, 8n)` at once would mix the
# images up: divide into `(n, 8, 8)` first, then move the axis of the images **behind** that of the rows.
#
# **Example.** If two images of 2×2 pixels are $(1, 2, 3, 4)$ and $(5, 6, 7, 8)$, the first row of the strip is
# $1\ 2\ 5\ 6$ and the second $3\ 4\ 7\ 8$.

# %% nbgrader={"grade": false, "grade_id": "image_strip", "locked": false, "schema_version": 3, "solution": true, "task": false}
def image_strip(model, z):
    """
    ko: 잠재 벡터로 만든 이미지를 왼쪽에서 오른쪽으로 이어 붙인 배열.
    en: The images made from latent vectors, side by side from left to right, as one array.

    ko: model: 디코더나 생성자, (n, L) -> 화소 (n, 64)인 Keras 모델
    en: model: a decoder or generator, Keras model (n, L) -> pixels (n, 64)
    ko: z: 잠재 벡터, float32 배열 (n, L)
    en: z: latent vectors, float32 array (n, L)
    ko: 반환값: NumPy 배열 (8, 8n). 8i열부터 8i + 7열까지가 z[i]로 만든 이미지입니다.
    en: Returns: NumPy array (8, 8n); columns 8i to 8i + 7 are the image made from z[i]
    """
    ### BEGIN SOLUTION
    images = np.asarray(model(z)).reshape(len(z), 8, 8)
    return images.transpose(1, 0, 2).reshape(8, 8 * len(z))
    ### END SOLUTION

# %% [markdown] lang="ko"
# 이제 여러분의 함수로 VAE와 GAN을 훈련해 봅니다(1분쯤 걸릴 수 있습니다). 위의 띠는 VAE, 아래의 띠는 GAN이 만든 것입니다.
# VAE의 이미지는 흐릿하고(가능한 이미지의 평균에 가깝습니다), GAN의 이미지는 또렷하지만 서로 닮기 쉽습니다(모드 붕괴).
# GAN에서는 Adam의 모멘텀 계수 `beta_1`을 0.5로 줄입니다. 상대가 계속 바뀌므로 지난 기울기를 오래 기억하면 크게 흔들립니다.

# %% [markdown] lang="en"
# Now train a VAE and a GAN with your functions (it may take a minute). The upper strip is by the VAE, the lower by the
# GAN. Images of a VAE are blurred (close to the mean of what is possible); those of a GAN are sharp but tend to be alike
# (mode collapse). For the GAN Adam's momentum coefficient `beta_1` is lowered to 0.5: the opponent keeps changing, and to remember old
# gradients for long makes the two swing widely.

# %% tags=["example"]
import keras
from sklearn.datasets import load_digits

pictures = (load_digits().data / 16).astype(np.float32)
draw = np.random.default_rng(0)


def normal(*shape):
    return draw.normal(size=shape).astype(np.float32)


vae_encoder, vae_decoder, vae_optimizer = build_encoder(2), build_decoder(2), make_optimizer("Adam", 0.005)
gan_generator, gan_discriminator = build_generator(8), build_discriminator()
gan_optimizers = [keras.optimizers.Adam(0.003, beta_1=0.5) for _network in range(2)]
vae_losses = []
for _step in range(600):
    batch = pictures[draw.choice(len(pictures), 64)]
    vae_losses.append(vae_train_step(vae_encoder, vae_decoder, vae_optimizer, batch, normal(64, 2)))
    gan_train_step(gan_generator, gan_discriminator, *gan_optimizers, batch, normal(64, 8), normal(64, 8))
figure, axes = plt.subplots(3, 1, figsize=(8, 4))
axes[0].imshow(image_strip(vae_decoder, normal(12, 2)), cmap="gray")
axes[1].imshow(image_strip(gan_generator, normal(12, 8)), cmap="gray")
axes[2].plot(vae_losses)

# %% [markdown] lang="ko"
# ## 14. 질문
#
# 계산하거나 골라서 `return` 하세요. 형식이 맞는지는 바로 알 수 있고, 답이 맞는지는 채점할 때 알 수 있습니다.

# %% [markdown] lang="en"
# ## 14. Questions
#
# Compute or choose, and `return` the answer. Whether its form is right you see at once; whether it is right is seen when
# it is graded.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 7절의 인코더에서 잠재 변수를 5개로 늘리고, mu와 log_var의 층을 Dense(2 * 5) 하나로 합쳤습니다(앞의 절반이 mu,
    ko: 뒤의 절반이 log_var). 인코더의 매개변수는 모두 몇 개입니까?
    en: The encoder of section 7 gets 5 latent variables, and its layers for mu and log_var become a single Dense(2 * 5)
    en: (the first half is mu, the second log_var). How many parameters does the encoder have in all?

    ko: 반환값: int
    en: Returns: an int
    """
    ### BEGIN SOLUTION
    return 2410
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 훈련이 끝나 판별자가 진짜와 가짜를 구별하지 못하고 언제나 D = 1/2이라고 답합니다. 이때
    ko: discriminator_loss = j * log 2, generator_loss = k * log 2입니다. j와 k는 얼마입니까?
    en: At the end of the training the discriminator cannot tell real from fake and always says D = 1/2. Then
    en: discriminator_loss = j * log 2 and generator_loss = k * log 2. What are j and k?

    ko: 반환값: int 두 개의 튜플 (j, k)
    en: Returns: a tuple of two ints, (j, k)
    """
    ### BEGIN SOLUTION
    return (2, 1)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: VAE의 손실에서 KL 발산을 빼고 복원 오차만으로 훈련하면 어떻게 됩니까?
    en: What happens if a VAE is trained on the reconstruction error alone, without the KL divergence?

    ko: "a": 모든 이미지의 mu가 0이 되어 복원한 이미지가 모두 같아집니다.
    en: "a": mu becomes 0 for every image, and all reconstructions are the same.
    ko: "b": 복원은 잘 되지만, N(0, 1)에서 뽑은 z를 디코더에 주면 숫자 같지 않은 이미지가 나오기 쉽습니다.
    en: "b": It reconstructs well, but the decoder, given a z drawn from N(0, 1), is likely to make what is no digit.
    ko: "c": z를 뽑는 연산을 미분할 수 없게 되어 인코더가 배우지 못합니다.
    en: "c": The sampling of z can no longer be differentiated, and the encoder learns nothing.
    ko: "d": 분산이 계속 커져서 디코더가 z를 무시하게 됩니다.
    en: "d": The variances keep growing until the decoder ignores z.

    ko: 반환값: "a", "b", "c", "d" 가운데 하나
    en: Returns: one of "a", "b", "c", "d"
    """
    ### BEGIN SOLUTION
    return "b"
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 15. 서술형 문제
#
# 서너 문장씩으로 답하세요.
#
# 1. VAE에서 $z$를 $N(\mu, \sigma^2)$에서 "바로" 뽑지 않고 $\mu + \sigma \varepsilon$으로 쓰는 까닭은 무엇입니까?
#    기울기가 어디에서 어디로 흐르는지를 들어 설명하세요.
# 2. GAN을 훈련하다 보니 `d_loss`는 0에 가깝고 생성한 이미지는 나아지지 않습니다. 생성자가
#    $\log (1 - D(G(z)))$를 줄이고 있었다면 무슨 일이 일어난 것이며, 무엇을 바꾸어야 합니까?

# %% [markdown] lang="en"
# ## 15. A written question
#
# Answer each part in three or four sentences.
#
# 1. Why does a VAE write $z$ as $\mu + \sigma \varepsilon$ instead of drawing it "directly" from $N(\mu, \sigma^2)$? Say
#    from where to where gradients flow.
# 2. While a GAN is trained, `d_loss` is close to 0 and the generated images do not get better. If the generator was
#    lowering $\log (1 - D(G(z)))$: what has happened, and what should be changed?

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) 뽑는 연산은 $\mu$와 $\sigma$의 미분 가능한 함수가 아니어서 디코더의 손실에서 온 기울기가 $z$에서
# 끊기고, 복원 오차로는 인코더가 배울 수 없습니다. $z = \mu + \sigma \varepsilon$에서는 난수가 $\varepsilon$에만 있고
# $\frac{\partial z}{\partial \mu} = 1$, $\frac{\partial z}{\partial \sigma} = \varepsilon$이므로, 기울기가 손실 → 디코더 →
# $z$ → $\mu, \sigma$ → 인코더로 흐릅니다. (2) 판별자가 가짜를 자신 있게 가려내어 $D(G(z)) \approx 0$이고, 그곳에서
# $\log (1 - D)$의 로짓에 대한 기울기는 $-D \approx 0$이라 생성자가 배우지 못합니다(포화). 생성자의 손실을
# $-\log D(G(z))$로 바꾸면 기울기가 $D - 1 \approx -1$이 됩니다. 판별자를 약하게 하는 것(학습률, 횟수, 드롭아웃)도
# 도움이 됩니다.
#
# **채점 기준 (4점).** 샘플링에서 기울기가 끊긴다는 것 1점; $\varepsilon$으로 옮기면 인코더까지 흐른다는 것 1점;
# $D \approx 0$에서 기울기가 0이라는 것 1점; 포화하지 않는 손실 또는 판별자와의 균형을 맞출 다른 방법 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) Sampling is not a differentiable function of $\mu$ and $\sigma$: the gradient that comes from the
# decoder's loss ends at $z$, and the encoder learns nothing from the reconstruction error. In
# $z = \mu + \sigma \varepsilon$ all randomness is in $\varepsilon$, with $\frac{\partial z}{\partial \mu} = 1$ and
# $\frac{\partial z}{\partial \sigma} = \varepsilon$, so gradients flow from the loss over the decoder to $z$, on to $\mu$
# and $\sigma$, and into the encoder. (2) The discriminator recognizes the fake ones with confidence, $D(G(z)) \approx 0$. There
# the slope of $\log (1 - D)$ with respect to the logit is $-D \approx 0$, and the generator learns nothing (saturation).
# With the loss $-\log D(G(z))$ the slope becomes $D - 1 \approx -1$. A weaker discriminator (learning rate, number of
# steps, dropout) helps too.
#
# **Rubric (4 points).** 1 for: sampling cuts the gradient off; 1 for: with $\varepsilon$ it flows to the encoder; 1 for: at
# $D \approx 0$ the slope is 0; 1 for: the non-saturating loss, or another way to bring the two back into balance.
