"""Known mistakes of 15_generative.

The catalogue of mistakes has no entries for generative models; these are slips seen or to be expected. Not declared:

- accepted: 1e-7 inside a logarithm or a clip to [1e-7, 1 - 1e-7]; tensors for numbers and arrays where a Keras step
  returns them; params changed in place by train_step; one Dense layer of 2 L nodes for mu and log_var together.
- cannot be seen from outside: mu and log_var of the encoder exchanged (before any training they are alike); -eps drawn
  instead of eps inside a model that draws its own.
- the same answers as a declared one: log_var taken for log sigma in kl_divergence is `std_for_variance`.

Those of the questions are never named: their only public checks look at the form of the answer.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- reparameterize ---

STD = "std = np.exp(0.5 * log_var)"
Z = "return mu + std * eps"

mistakes.edit(
    "reparameterize",
    "variance_for_std",
    {STD: "std = np.exp(log_var)"},
    en="eps is multiplied by the variance. exp(log_var) is the variance; z needs the standard deviation, its root.",
    ko="eps에 분산을 곱했습니다. exp(log_var)은 분산이고, z에는 그 제곱근인 표준편차가 필요합니다.",
)
mistakes.edit(
    "reparameterize",
    "logarithm_for_std",
    {STD: "std = log_var"},
    en="log_var itself stands where the standard deviation belongs. Undo the logarithm first.",
    ko="표준편차 자리에 log_var를 그대로 썼습니다. 먼저 로그를 풀어야 합니다.",
)
mistakes.edit(
    "reparameterize",
    "root_of_logarithm",
    {STD: "std = np.sqrt(log_var)"},
    en="The root of log_var is taken, which is nan where log_var is negative. Undo the logarithm before the root.",
    ko="log_var의 제곱근을 구해 음수에서 nan이 됩니다. 제곱근보다 먼저 로그를 풀어야 합니다.",
)
mistakes.edit(
    "reparameterize",
    "half_variance",
    {STD: "std = 0.5 * np.exp(log_var)"},
    en="The variance is halved. The 1/2 that makes a root of it belongs inside exp.",
    ko="분산을 반으로 나누었습니다. 제곱근을 뜻하는 1/2은 exp 안에 있어야 합니다.",
)
mistakes.edit(
    "reparameterize",
    "inverse_std",
    {STD: "std = np.exp(-0.5 * log_var)"},
    en="This divides by the standard deviation: there is a minus too many in exp.",
    ko="표준편차로 나눈 셈입니다. exp 안에 음의 부호가 있습니다.",
)
mistakes.edit(
    "reparameterize",
    "minus",
    {Z: "return mu - std * eps"},
    en="The noise is subtracted. In z = mu + sigma * eps it is added.",
    ko="잡음을 뺐습니다. z = mu + sigma * eps에서는 더합니다.",
)
mistakes.edit(
    "reparameterize",
    "noise_unscaled",
    {Z: "return mu + eps"},
    en="eps is added as it is: the variance is not used. Multiply eps by the standard deviation.",
    ko="eps를 그대로 더해 분산을 쓰지 않았습니다. eps에 표준편차를 곱하세요.",
)
mistakes.edit(
    "reparameterize",
    "mean_only",
    {Z: "return mu + 0 * std * eps"},
    en="z is the mean itself: neither variance nor eps are used.",
    ko="z가 평균 그대로입니다. 분산과 eps를 쓰지 않았습니다.",
)
mistakes.edit(
    "reparameterize",
    "mean_scaled",
    {Z: "return (mu + eps) * std"},
    en="The mean is multiplied by the standard deviation too. Only eps is.",
    ko="평균에도 표준편차를 곱했습니다. 표준편차는 eps에만 곱합니다.",
)
mistakes.edit(
    "reparameterize",
    "own_noise",
    {Z: "return mu + std * np.random.normal(size=np.shape(mu))"},
    en="New random numbers are drawn. Use those given as eps, so that the same arguments give the same z.",
    ko="난수를 새로 뽑았습니다. 인수가 같으면 z도 같도록 받은 eps를 쓰세요.",
)

# --- kl_divergence ---

KL = "0.5 * np.sum(mu**2 + np.exp(log_var) - 1.0 - log_var, axis=1)"

mistakes.edit(
    "kl_divergence",
    "not_halved",
    {"0.5 * ": ""},
    en="The result is twice what it should be: the factor 1/2 is missing.",
    ko="결과가 두 배입니다. 1/2이 빠졌습니다.",
)
mistakes.edit(
    "kl_divergence",
    "negative",
    {"0.5 * ": "-0.5 * "},
    en="The sign is the other way: a divergence is never negative. (With 1 + log_var - mu^2 - exp(log_var) the factor "
    "is -1/2.)",
    ko="부호가 반대입니다. 발산은 음수가 되지 않습니다. (1 + log_var - mu^2 - exp(log_var)로 쓰면 앞의 수가 "
    "-1/2입니다.)",
)
mistakes.edit(
    "kl_divergence",
    "no_minus_one",
    {" - 1.0": ""},
    en="The 1 is missing: for mu = 0 and log_var = 0 the divergence has to be 0.",
    ko="1을 빼지 않았습니다. mu = 0, log_var = 0이면 발산이 0이어야 합니다.",
)
mistakes.edit(
    "kl_divergence",
    "mean_not_squared",
    {"mu**2": "mu"},
    en="mu is not squared.",
    ko="mu를 제곱하지 않았습니다.",
)
mistakes.edit(
    "kl_divergence",
    "variance_not_exp",
    {KL: "0.5 * np.sum(mu**2 + log_var - 1.0 - np.log(np.abs(log_var)), axis=1)"},
    en="log_var is taken for the variance. It is already the logarithm: the variance is exp(log_var).",
    ko="log_var를 분산으로 썼습니다. 이미 로그이므로 분산은 exp(log_var)입니다.",
)
mistakes.edit(
    "kl_divergence",
    "std_for_variance",
    {"np.exp(log_var) - 1.0": "np.exp(0.5 * log_var) - 1.0"},
    en="The standard deviation stands where the variance belongs.",
    ko="분산 자리에 표준편차가 있습니다.",
)
mistakes.edit(
    "kl_divergence",
    "log_variance_added",
    {" - log_var": " + log_var"},
    en="log_var is added; in the formula it is subtracted.",
    ko="log_var를 더했습니다. 식에서는 뺍니다.",
)
mistakes.edit(
    "kl_divergence",
    "no_log_variance",
    {" - log_var": ""},
    en="The term with the logarithm of the variance is missing.",
    ko="분산의 로그 항이 빠졌습니다.",
)
mistakes.edit(
    "kl_divergence",
    "no_mean",
    {"mu**2 + ": ""},
    en="The term with mu is missing: a distribution far from 0 has to cost something.",
    ko="mu 항이 빠졌습니다. 0에서 먼 분포는 손실이 커야 합니다.",
)
mistakes.edit(
    "kl_divergence",
    "averaged",
    {"np.sum": "np.mean"},
    en="The mean over the latent variables is taken; the divergences of independent variables add up.",
    ko="잠재 변수에 걸쳐 평균했습니다. 서로 독립인 변수의 발산은 더합니다.",
)
mistakes.edit(
    "kl_divergence",
    "per_variable",
    {"axis=1": "axis=0"},
    en="The sum runs over the images. Sum over the latent variables, so that one number per image is left.",
    ko="이미지에 걸쳐 더했습니다. 이미지마다 하나씩 남도록 잠재 변수에 걸쳐 더하세요.",
)
mistakes.edit(
    "kl_divergence",
    "one_number",
    {", axis=1": ""},
    en="Everything is summed to one number. One number for each image should be left.",
    ko="모두 더해 숫자 하나가 되었습니다. 이미지마다 하나씩 남아야 합니다.",
)
mistakes.edit(
    "kl_divergence",
    "batch_mean",
    {f"return {KL}": f"return np.mean({KL})"},
    en="The mean over the images is taken already here. One number for each image should be left; vae_loss averages.",
    ko="여기에서 이미 이미지에 걸쳐 평균했습니다. 이미지마다 하나씩 남겨야 하고, 평균은 vae_loss에서 합니다.",
)

# --- vae_loss ---

RECONSTRUCTION = "reconstruction = -np.sum(likelihood, axis=1)"
MEAN = "return np.mean(reconstruction + kl_divergence(mu, log_var))"

mistakes.edit(
    "vae_loss",
    "pixel_mean",
    {RECONSTRUCTION: "reconstruction = -np.mean(likelihood, axis=1)"},
    en="The reconstruction error is averaged over the pixels. Sum over the pixels; only images are averaged.",
    ko="복원 오차를 화소에 걸쳐 평균했습니다. 화소에 걸쳐서는 더하고, 이미지에 걸쳐서만 평균합니다.",
)
mistakes.edit(
    "vae_loss",
    "batch_sum",
    {"return np.mean(": "return np.sum("},
    en="The images are summed: the loss grows with the batch. Take the mean over the images.",
    ko="이미지에 걸쳐 더해 배치가 클수록 손실이 커집니다. 이미지에 걸쳐 평균하세요.",
)
mistakes.edit(
    "vae_loss",
    "no_kl",
    {MEAN: "return np.mean(reconstruction)"},
    en="The KL divergence is missing: mu and log_var do not change the loss.",
    ko="KL 발산이 빠졌습니다. mu와 log_var가 달라져도 손실이 그대로입니다.",
)
mistakes.edit(
    "vae_loss",
    "kl_subtracted",
    {"reconstruction + kl": "reconstruction - kl"},
    en="The KL divergence is subtracted; both parts of the loss are to be small, so they are added.",
    ko="KL 발산을 뺐습니다. 두 부분 모두 작아져야 하므로 더합니다.",
)
mistakes.edit(
    "vae_loss",
    "kl_only",
    {MEAN: "return np.mean(kl_divergence(mu, log_var))"},
    en="This is the KL divergence alone; the reconstruction error is missing.",
    ko="KL 발산만 있고 복원 오차가 빠졌습니다.",
)
mistakes.edit(
    "vae_loss",
    "kl_summed",
    {MEAN: "return np.mean(reconstruction) + np.sum(kl_divergence(mu, log_var))"},
    en="The KL divergences of the images are summed, while the reconstruction errors are averaged. Average both.",
    ko="복원 오차는 평균하고 KL 발산은 이미지에 걸쳐 더했습니다. 둘 다 평균하세요.",
)
mistakes.edit(
    "vae_loss",
    "kl_per_variable",
    {MEAN: "return np.mean(reconstruction + kl_divergence(mu, log_var) / mu.shape[1])"},
    en="The KL divergence is divided by the number of latent variables; it is a sum over them.",
    ko="KL 발산을 잠재 변수의 수로 나누었습니다. 잠재 변수에 걸쳐서는 더합니다.",
)
mistakes.edit(
    "vae_loss",
    "sign",
    {RECONSTRUCTION: "reconstruction = np.sum(likelihood, axis=1)"},
    en="The minus before the sum of logarithms is missing, so good reconstructions cost more than bad ones.",
    ko="로그의 합 앞에 음의 부호가 빠져서, 잘 복원할수록 손실이 커집니다.",
)
mistakes.edit(
    "vae_loss",
    "no_epsilon",
    {"np.log(x_hat + 1e-7)": "np.log(x_hat)", "np.log(1.0 - x_hat + 1e-7)": "np.log(1.0 - x_hat)"},
    en="Where x_hat is exactly 0 or 1 the loss is nan or infinite: add 1e-7 inside the logarithms.",
    ko="x_hat이 정확히 0이나 1이면 손실이 nan이나 무한대가 됩니다. 로그 안에 1e-7을 더하세요.",
)
mistakes.edit(
    "vae_loss",
    "ones_only",
    {" + (1.0 - x) * np.log(1.0 - x_hat + 1e-7)": ""},
    en="Only the bright part of the pixels counts: the term with (1 - x) log(1 - x_hat) is missing.",
    ko="밝은 쪽만 셌습니다. (1 - x) log(1 - x_hat) 항이 빠졌습니다.",
)
mistakes.edit(
    "vae_loss",
    "exchanged",
    {
        "x * np.log(x_hat + 1e-7)": "x_hat * np.log(x + 1e-7)",
        "(1.0 - x) * np.log(1.0 - x_hat + 1e-7)": "(1.0 - x_hat) * np.log(1.0 - x + 1e-7)",
    },
    en="x and x_hat are exchanged: the logarithm is taken of the reconstruction.",
    ko="x와 x_hat이 바뀌었습니다. 로그는 복원한 쪽에 취합니다.",
)
mistakes.edit(
    "vae_loss",
    "squares",
    {RECONSTRUCTION: "reconstruction = np.sum((x - x_hat) ** 2, axis=1)"},
    en="The squared error is used; the text takes the binary cross-entropy for the reconstruction.",
    ko="제곱 오차를 썼습니다. 본문의 복원 오차는 이진 교차 엔트로피입니다.",
)

# --- discriminator_loss ---

REAL, FAKE = "real = np.mean(softplus(-real_logits))", "fake = np.mean(softplus(fake_logits))"
D_SUM = "return real + fake"

mistakes.edit(
    "discriminator_loss",
    "exchanged",
    {"softplus(-real_logits)": "softplus(real_logits)", "softplus(fake_logits)": "softplus(-fake_logits)"},
    en="Real and fake ones are exchanged: this loss is small if the discriminator is wrong everywhere.",
    ko="진짜와 가짜가 바뀌었습니다. 이 손실은 판별자가 모두 틀릴 때 작아집니다.",
)
mistakes.edit(
    "discriminator_loss",
    "all_real",
    {"softplus(fake_logits)": "softplus(-fake_logits)"},
    en="The discriminator is rewarded for calling the fake ones real too. For them the answer should be 0.",
    ko="가짜를 진짜라고 답해도 손실이 작아집니다. 가짜의 정답은 0입니다.",
)
mistakes.edit(
    "discriminator_loss",
    "real_only",
    {D_SUM: "return real + 0 * fake"},
    en="Only the real images count; the part of the fake ones is missing.",
    ko="진짜만 셌습니다. 가짜의 몫이 빠졌습니다.",
)
mistakes.edit(
    "discriminator_loss",
    "fake_only",
    {D_SUM: "return 0 * real + fake"},
    en="Only the fake images count; the part of the real ones is missing.",
    ko="가짜만 셌습니다. 진짜의 몫이 빠졌습니다.",
)
mistakes.edit(
    "discriminator_loss",
    "halved",
    {D_SUM: "return 0.5 * (real + fake)"},
    en="The sum of the two means is halved. In the text they are added as they are.",
    ko="두 평균의 합을 반으로 나누었습니다. 본문에서는 그대로 더합니다.",
)
mistakes.edit(
    "discriminator_loss",
    "averaged_together",
    {D_SUM: "return np.mean(softplus(np.concatenate([-real_logits, fake_logits])))"},
    en="Real and fake logits are averaged together. Take the mean of each, then add.",
    ko="진짜와 가짜의 로짓을 합쳐서 평균했습니다. 따로 평균한 뒤 더하세요.",
)
mistakes.edit(
    "discriminator_loss",
    "summed",
    {REAL: "real = np.sum(softplus(-real_logits))", FAKE: "fake = np.sum(softplus(fake_logits))"},
    en="The losses of the images are summed; take the mean over the real and over the fake ones.",
    ko="이미지의 손실을 더했습니다. 진짜와 가짜에 걸쳐 각각 평균하세요.",
)
mistakes.edit(
    "discriminator_loss",
    "sign",
    {D_SUM: "return -(real + fake)"},
    en="The sign is the other way: minus the mean logarithm of a probability is positive.",
    ko="부호가 반대입니다. 확률의 로그를 평균하고 음의 부호를 붙이면 양수가 됩니다.",
)
mistakes.edit(
    "discriminator_loss",
    "logits_as_probabilities",
    {REAL: "real = -np.mean(np.log(real_logits + 1e-7))", FAKE: "fake = -np.mean(np.log(1.0 - fake_logits + 1e-7))"},
    en="The logits are taken for probabilities. They come before the sigmoid.",
    ko="로짓을 확률로 썼습니다. 로짓은 시그모이드를 거치기 전의 값입니다.",
)
mistakes.edit(
    "discriminator_loss",
    "overflow",
    {
        REAL: "real = np.mean(np.log(1.0 + np.exp(-real_logits)))",
        FAKE: "fake = np.mean(np.log(1.0 + np.exp(fake_logits)))",
    },
    en="For logits of 1000 the loss is infinite, as exp overflows. softplus does not.",
    ko="로짓이 1000이면 exp가 넘쳐 손실이 무한대가 됩니다. softplus는 넘치지 않습니다.",
)
mistakes.edit(
    "discriminator_loss",
    "log_of_sigmoid",
    {
        REAL: "real = -np.mean(np.log(sigmoid(real_logits)))",
        FAKE: "fake = -np.mean(np.log(1.0 - sigmoid(fake_logits)))",
    },
    en="For logits of 1000 the sigmoid is exactly 0 or 1 and its logarithm infinite. softplus gives the exact value.",
    ko="로짓이 1000이면 시그모이드가 정확히 0이나 1이 되어 로그가 무한대가 됩니다. softplus는 정확한 값을 냅니다.",
)
mistakes.edit(
    "discriminator_loss",
    "epsilon",
    {
        REAL: "real = -np.mean(np.log(sigmoid(real_logits) + 1e-7))",
        FAKE: "fake = -np.mean(np.log(1.0 - sigmoid(fake_logits) + 1e-7))",
    },
    en="1e-7 inside the logarithm cuts the loss off at 16. From logits it can be computed exactly, with softplus.",
    ko="로그 안의 1e-7 때문에 손실이 16에서 잘립니다. 로짓에서는 softplus로 정확히 구할 수 있습니다.",
)
mistakes.edit(
    "discriminator_loss",
    "wasserstein",
    {D_SUM: "return np.mean(fake_logits) - np.mean(real_logits)"},
    en="This is the loss of a Wasserstein GAN, a difference of means. Here it is the cross-entropy.",
    ko="이것은 평균의 차인 바서슈타인 GAN의 손실입니다. 여기서는 교차 엔트로피입니다.",
)

# --- generator_loss ---

G = "return np.mean(softplus(-fake_logits))"

mistakes.edit(
    "generator_loss",
    "saturating",
    {G: "return -np.mean(softplus(fake_logits))"},
    en="This is the saturating loss, the mean of log(1 - D). The text asks for the mean of -log D.",
    ko="이것은 log(1 - D)를 평균한, 포화하는 손실입니다. 본문은 -log D의 평균을 씁니다.",
)
mistakes.edit(
    "generator_loss",
    "discriminators",
    {G: "return np.mean(softplus(fake_logits))"},
    en="This is the discriminator's part: it is small when the fake ones are found out. The generator wants them "
    "called real.",
    ko="이것은 판별자의 몫입니다. 가짜를 가려낼 때 작아집니다. 생성자는 진짜라는 답을 원합니다.",
)
mistakes.edit(
    "generator_loss",
    "sign",
    {G: "return -np.mean(softplus(-fake_logits))"},
    en="The sign is the other way: this is the mean of log D, and lowering it makes the forgeries worse.",
    ko="부호가 반대입니다. log D의 평균이라 이것을 줄이면 가짜가 더 나빠집니다.",
)
mistakes.edit(
    "generator_loss",
    "summed",
    {"np.mean": "np.sum"},
    en="The losses of the images are summed; take their mean.",
    ko="이미지의 손실을 더했습니다. 평균하세요.",
)
mistakes.edit(
    "generator_loss",
    "logits_as_probabilities",
    {G: "return -np.mean(np.log(fake_logits + 1e-7))"},
    en="The logits are taken for probabilities. They come before the sigmoid.",
    ko="로짓을 확률로 썼습니다. 로짓은 시그모이드를 거치기 전의 값입니다.",
)
mistakes.edit(
    "generator_loss",
    "log_of_mean",
    {G: "return -np.log(np.mean(sigmoid(fake_logits)))"},
    en="The logarithm is taken of the mean probability. Take the mean of the logarithms.",
    ko="확률의 평균에 로그를 취했습니다. 로그의 평균을 구하세요.",
)
mistakes.edit(
    "generator_loss",
    "no_logarithm",
    {G: "return np.mean(1.0 - sigmoid(fake_logits))"},
    en="The logarithm is missing: this is the mean of 1 - D.",
    ko="로그가 빠졌습니다. 1 - D의 평균입니다.",
)
mistakes.edit(
    "generator_loss",
    "overflow",
    {G: "return np.mean(np.log(1.0 + np.exp(-fake_logits)))"},
    en="For a logit of -1000 the loss is infinite, as exp overflows. softplus does not.",
    ko="로짓이 -1000이면 exp가 넘쳐 손실이 무한대가 됩니다. softplus는 넘치지 않습니다.",
)
mistakes.edit(
    "generator_loss",
    "epsilon",
    {G: "return -np.mean(np.log(sigmoid(fake_logits) + 1e-7))"},
    en="1e-7 inside the logarithm cuts the loss off at 16. From logits it can be computed exactly, with softplus.",
    ko="로그 안의 1e-7 때문에 손실이 16에서 잘립니다. 로짓에서는 softplus로 정확히 구할 수 있습니다.",
)
mistakes.edit(
    "generator_loss",
    "wasserstein",
    {G: "return -np.mean(fake_logits)"},
    en="This is the loss of a Wasserstein GAN, minus the mean logit. Here it is the cross-entropy.",
    ko="이것은 로짓의 평균에 음의 부호를 붙인 바서슈타인 GAN의 손실입니다. 여기서는 교차 엔트로피입니다.",
)

# --- train_step ---

SECOND = "fake = generate(new, z_g)\n    fake_logits = logits(new, fake)"

mistakes.edit(
    "train_step",
    "ascent_discriminator",
    {'new["v1"] -= lr': 'new["v1"] += lr', 'new["v2"] -= lr': 'new["v2"] += lr', 'new["b"] -= lr': 'new["b"] += lr'},
    en="The discriminator climbs its loss. Gradient descent subtracts.",
    ko="판별자를 손실이 커지는 쪽으로 갱신했습니다. 경사하강법에서는 기울기를 뺍니다.",
)
mistakes.edit(
    "train_step",
    "ascent_generator",
    {'new["w"] -= lr': 'new["w"] += lr', 'new["c"] -= lr': 'new["c"] += lr'},
    en="The generator climbs its loss. Gradient descent subtracts.",
    ko="생성자를 손실이 커지는 쪽으로 갱신했습니다. 경사하강법에서는 기울기를 뺍니다.",
)
mistakes.edit(
    "train_step",
    "old_discriminator",
    {
        SECOND: "fake = generate(new, z_g)\n    fake_logits = logits(params, fake)",
        '(new["v1"] + 2.0 * new["v2"]': '(params["v1"] + 2.0 * params["v2"]',
    },
    en="The generator learned from the discriminator as it was before its turn. Use the one that has just changed.",
    ko="생성자가 바뀌기 전의 판별자에게서 배웠습니다. 방금 바뀐 판별자를 쓰세요.",
)
mistakes.edit(
    "train_step",
    "same_noise",
    {"fake = generate(new, z_g)": "fake = generate(new, z_d)", "np.sum(dx * z_g)": "np.sum(dx * z_d)"},
    en="Both turns use z_d. The generator's turn has latent variables of its own, z_g.",
    ko="두 차례에 모두 z_d를 썼습니다. 생성자의 차례에는 z_g를 씁니다.",
)
mistakes.edit(
    "train_step",
    "saturating",
    {"d_logits = (sigmoid(fake_logits) - 1.0) / len(fake)": "d_logits = -sigmoid(fake_logits) / len(fake)"},
    en="The generator's gradient is that of log(1 - D), which saturates. That of -log D is sigma(a) - 1.",
    ko="생성자의 기울기가 포화하는 log(1 - D)의 것입니다. -log D의 미분은 sigma(a) - 1입니다.",
)
mistakes.edit(
    "train_step",
    "generator_sum",
    {"d_logits = (sigmoid(fake_logits) - 1.0) / len(fake)": "d_logits = sigmoid(fake_logits) - 1.0"},
    en="In the generator's turn the gradient is not divided by the number of data, but the loss is a mean.",
    ko="생성자의 차례에 기울기를 데이터의 수로 나누지 않았습니다. 손실은 평균입니다.",
)
mistakes.edit(
    "train_step",
    "discriminator_sum",
    {
        "(sigmoid(real_logits) - 1.0) / len(x)": "sigmoid(real_logits) - 1.0",
        "sigmoid(fake_logits) / len(fake)": "sigmoid(fake_logits)",
    },
    en="In the discriminator's turn the gradients are not divided by the numbers of data, but the losses are means.",
    ko="판별자의 차례에 기울기를 데이터의 수로 나누지 않았습니다. 손실은 평균입니다.",
)
mistakes.edit(
    "train_step",
    "square_forgotten",
    {'(new["v1"] + 2.0 * new["v2"] * fake)': '(new["v1"] + new["v2"] * fake)'},
    en="The derivative of the discriminator's logit by x lacks a 2: that of v2 x^2 is 2 v2 x.",
    ko="판별자의 로짓을 x로 미분할 때 2가 빠졌습니다. v2 x^2의 미분은 2 v2 x입니다.",
)
mistakes.edit(
    "train_step",
    "not_through_discriminator",
    {' * (new["v1"] + 2.0 * new["v2"] * fake)': ""},
    en="The generator's gradient does not go through the discriminator: multiply by the derivative of the logit by x.",
    ko="생성자의 기울기가 판별자를 지나지 않았습니다. 로짓을 x로 미분한 것을 곱하세요.",
)
mistakes.edit(
    "train_step",
    "no_noise_factor",
    {"np.sum(dx * z_g)": "np.sum(dx)"},
    en="w changes as c does. The derivative of w z + c by w is z.",
    ko="w가 c와 똑같이 바뀝니다. w z + c를 w로 미분하면 z입니다.",
)
mistakes.edit(
    "train_step",
    "real_only",
    {" + np.sum(d_fake * fake))": ")", " + np.sum(d_fake * fake**2))": ")", " + np.sum(d_fake))": ")"},
    en="The discriminator learns from the real data only. The fake ones belong to its gradient too.",
    ko="판별자가 진짜에서만 배웠습니다. 가짜도 기울기에 들어가야 합니다.",
)
mistakes.edit(
    "train_step",
    "bias_forgotten",
    {'    new["b"] -= lr * (np.sum(d_real) + np.sum(d_fake))\n': ""},
    en="The discriminator's bias b does not change.",
    ko="판별자의 편향 b가 바뀌지 않았습니다.",
)
mistakes.edit(
    "train_step",
    "no_generator_turn",
    {'    new["w"] -= lr * np.sum(dx * z_g)\n    new["c"] -= lr * np.sum(dx)\n': ""},
    en="The generator's w and c do not change: the second turn is missing.",
    ko="생성자의 w와 c가 바뀌지 않았습니다. 둘째 차례가 빠졌습니다.",
)
mistakes.edit(
    "train_step",
    "losses_exchanged",
    {"return new, d_loss, g_loss": "return new, g_loss, d_loss"},
    en="The two losses are in the other order: d_loss comes first, then g_loss.",
    ko="두 손실의 순서가 바뀌었습니다. d_loss가 먼저, g_loss가 다음입니다.",
)


@mistakes.add(
    "train_step",
    "generator_first",
    en="The generator has its turn first. First the discriminator changes, then the generator learns from the new one.",
    ko="생성자가 먼저 바뀌었습니다. 판별자가 먼저 바뀌고, 생성자는 바뀐 판별자에게서 배웁니다.",
)
def train_step(params, x, z_d, z_g, lr):
    import numpy as np

    new = dict(params)

    def a(n):
        return new["v1"] * n + new["v2"] * n**2 + new["b"]

    def s(n):
        return 0.5 * (1.0 + np.tanh(0.5 * n))

    fake = new["w"] * z_g + new["c"]
    g_loss = np.mean(np.logaddexp(0.0, -a(fake)))
    dx = (s(a(fake)) - 1.0) / len(fake) * (new["v1"] + 2.0 * new["v2"] * fake)
    new["w"] -= lr * np.sum(dx * z_g)
    new["c"] -= lr * np.sum(dx)
    fake = new["w"] * z_d + new["c"]
    d_loss = np.mean(np.logaddexp(0.0, -a(x))) + np.mean(np.logaddexp(0.0, a(fake)))
    d_real, d_fake = (s(a(x)) - 1.0) / len(x), s(a(fake)) / len(fake)
    new["v1"] -= lr * (np.sum(d_real * x) + np.sum(d_fake * fake))
    new["v2"] -= lr * (np.sum(d_real * x**2) + np.sum(d_fake * fake**2))
    new["b"] -= lr * (np.sum(d_real) + np.sum(d_fake))
    return new, d_loss, g_loss


# --- build_encoder ---

HIDDEN = 'keras.layers.Dense(32, activation="relu")(image)'
MU, LOG_VAR = "mu = keras.layers.Dense(latent_dim)(hidden)", "log_var = keras.layers.Dense(latent_dim)(hidden)"

mistakes.edit(
    "build_encoder",
    "no_relu",
    {HIDDEN: "keras.layers.Dense(32)(image)"},
    en="The hidden layer has no activation: give it ReLU.",
    ko="은닉층에 활성화 함수가 없습니다. ReLU를 쓰세요.",
)
mistakes.edit(
    "build_encoder",
    "tanh",
    {HIDDEN: 'keras.layers.Dense(32, activation="tanh")(image)'},
    en="The hidden layer has tanh; it should have ReLU.",
    ko="은닉층에 tanh를 썼습니다. ReLU를 쓰세요.",
)
mistakes.edit(
    "build_encoder",
    "outputs_with_relu",
    {
        MU: 'mu = keras.layers.Dense(latent_dim, activation="relu")(hidden)',
        LOG_VAR: 'log_var = keras.layers.Dense(latent_dim, activation="relu")(hidden)',
    },
    en="mu and log_var have ReLU and are never negative. They take no activation.",
    ko="mu와 log_var에 ReLU를 써서 음수가 되지 않습니다. 출력에는 활성화 함수를 쓰지 않습니다.",
)
mistakes.edit(
    "build_encoder",
    "positive_log_var",
    {LOG_VAR: 'log_var = keras.layers.Dense(latent_dim, activation="softplus")(hidden)'},
    en="log_var has a softplus and is never negative. A logarithm may be; it takes no activation.",
    ko="log_var에 softplus를 써서 음수가 되지 않습니다. 로그는 음수일 수 있으므로 활성화 함수를 쓰지 않습니다.",
)
mistakes.edit(
    "build_encoder",
    "one_layer_for_both",
    {LOG_VAR: "log_var = mu"},
    en="mu and log_var come from the same layer. Each needs weights of its own.",
    ko="mu와 log_var가 같은 층에서 나옵니다. 저마다 가중치가 있어야 합니다.",
)
mistakes.edit(
    "build_encoder",
    "mu_only",
    {"return keras.Model(image, [mu, log_var])": "return keras.Model(image, mu)"},
    en="The model has one output. It should have two, mu and log_var.",
    ko="모델의 출력이 하나입니다. mu와 log_var 둘이어야 합니다.",
)
mistakes.edit(
    "build_encoder",
    "joined",
    {"[mu, log_var])": "keras.layers.concatenate([mu, log_var]))"},
    en="mu and log_var are joined to one output of twice the width. Give them as two outputs.",
    ko="mu와 log_var를 이어 붙여 너비가 두 배인 출력 하나가 되었습니다. 출력 둘로 내세요.",
)
mistakes.edit(
    "build_encoder",
    "hidden_64",
    {"Dense(32,": "Dense(64,"},
    en="The hidden layer has 64 nodes; it should have 32.",
    ko="은닉층의 노드가 64개입니다. 32개여야 합니다.",
)
mistakes.edit(
    "build_encoder",
    "always_two",
    {MU: "mu = keras.layers.Dense(2)(hidden)", LOG_VAR: "log_var = keras.layers.Dense(2)(hidden)"},
    en="The number of latent variables is always 2; use latent_dim.",
    ko="잠재 변수가 언제나 2개입니다. latent_dim을 쓰세요.",
)
mistakes.edit(
    "build_encoder",
    "from_the_image",
    {LOG_VAR: "log_var = keras.layers.Dense(latent_dim)(image)"},
    en="log_var is computed from the image itself; it should come from the hidden layer, as mu does.",
    ko="log_var가 이미지에서 바로 나옵니다. mu처럼 은닉층에서 나와야 합니다.",
)

# --- build_decoder ---

mistakes.edit(
    "build_decoder",
    "no_sigmoid",
    {'keras.layers.Dense(64, activation="sigmoid")': "keras.layers.Dense(64)"},
    en="The output has no activation and leaves the range of pixels, 0 to 1: give it a sigmoid.",
    ko="출력에 활성화 함수가 없어 화소의 범위 0과 1 사이를 벗어납니다. 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "softmax",
    {'activation="sigmoid"': 'activation="softmax"'},
    en="The output has softmax: the pixels of an image add up to 1. Each pixel should have a sigmoid of its own.",
    ko="출력에 소프트맥스를 써서 한 이미지의 화소를 더하면 1이 됩니다. 화소마다 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "tanh_output",
    {'activation="sigmoid"': 'activation="tanh"'},
    en="The output has tanh, which goes from -1 to 1. Pixels lie between 0 and 1: use the sigmoid.",
    ko="출력에 -1과 1 사이인 tanh를 썼습니다. 화소는 0과 1 사이이므로 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "relu_output",
    {'activation="sigmoid"': 'activation="relu"'},
    en="The output has ReLU and may exceed 1. Pixels lie between 0 and 1: use the sigmoid.",
    ko="출력에 ReLU를 써서 1을 넘습니다. 화소는 0과 1 사이이므로 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "no_relu",
    {'keras.layers.Dense(32, activation="relu")': "keras.layers.Dense(32)"},
    en="The hidden layer has no activation: give it ReLU.",
    ko="은닉층에 활성화 함수가 없습니다. ReLU를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "no_hidden_layer",
    {'            keras.layers.Dense(32, activation="relu"),\n': ""},
    en="There is no hidden layer: 32 nodes belong between the latent vector and the pixels.",
    ko="은닉층이 없습니다. 잠재 벡터와 화소 사이에 노드 32개가 있어야 합니다.",
)
mistakes.edit(
    "build_decoder",
    "hidden_64",
    {"Dense(32,": "Dense(64,"},
    en="The hidden layer has 64 nodes; it should have 32.",
    ko="은닉층의 노드가 64개입니다. 32개여야 합니다.",
)
mistakes.edit(
    "build_decoder",
    "sigmoid_hidden",
    {'activation="relu"': 'activation="sigmoid"'},
    en="The hidden layer has a sigmoid too; there it should be ReLU.",
    ko="은닉층에도 시그모이드를 썼습니다. 은닉층에는 ReLU를 쓰세요.",
)
mistakes.edit(
    "build_decoder",
    "images",
    {
        'activation="sigmoid"),': 'activation="sigmoid"), keras.layers.Reshape((8, 8)),',
    },
    en="The output has the shape (N, 8, 8). Here images are rows of 64 pixels: (N, 64).",
    ko="출력의 모양이 (N, 8, 8)입니다. 여기서 이미지는 화소 64개짜리 행 (N, 64)입니다.",
)

mistakes.edit(
    "build_decoder",
    "always_two",
    {"keras.Input((latent_dim,))": "keras.Input((2,))"},
    en="The input is always of width 2; use latent_dim.",
    ko="입력의 너비가 언제나 2입니다. latent_dim을 쓰세요.",
)

# --- build_generator ---

HIDDEN_PAIR = 'keras.layers.Dense(32, activation="relu"),\n            keras.layers.Dense(64, activation="relu"),'
SECOND_HIDDEN = '            keras.layers.Dense(64, activation="relu"),\n'

mistakes.edit(
    "build_generator",
    "dropout",
    {SECOND_HIDDEN: f"{SECOND_HIDDEN}            keras.layers.Dropout(0.3),\n"},
    en="There is a dropout layer. The generator has three Dense layers and nothing else.",
    ko="드롭아웃 층이 있습니다. 생성자는 Dense 층 세 개뿐입니다.",
)
mistakes.edit(
    "build_generator",
    "one_hidden_layer",
    {SECOND_HIDDEN: ""},
    en="There is one hidden layer, as in the decoder. The generator has two, of 32 and 64 nodes.",
    ko="디코더처럼 은닉층이 하나입니다. 생성자에는 32개와 64개짜리 은닉층이 둘 있습니다.",
)
mistakes.edit(
    "build_generator",
    "hidden_exchanged",
    {HIDDEN_PAIR: 'keras.layers.Dense(64, activation="relu"),\n            keras.layers.Dense(32, activation="relu"),'},
    en="The hidden layers are in the other order: 32 nodes come first, then 64.",
    ko="은닉층의 순서가 바뀌었습니다. 32개가 먼저, 64개가 다음입니다.",
)
mistakes.edit(
    "build_generator",
    "no_sigmoid",
    {'keras.layers.Dense(64, activation="sigmoid")': "keras.layers.Dense(64)"},
    en="The output has no activation and leaves the range of pixels, 0 to 1: give it a sigmoid.",
    ko="출력에 활성화 함수가 없어 화소의 범위 0과 1 사이를 벗어납니다. 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_generator",
    "tanh_output",
    {'activation="sigmoid"': 'activation="tanh"'},
    en="The output has tanh, which goes from -1 to 1. Here pixels lie between 0 and 1: use the sigmoid.",
    ko="출력에 -1과 1 사이인 tanh를 썼습니다. 여기서 화소는 0과 1 사이이므로 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_generator",
    "softmax",
    {'activation="sigmoid"': 'activation="softmax"'},
    en="The output has softmax: the pixels of an image add up to 1. Each pixel should have a sigmoid of its own.",
    ko="출력에 소프트맥스를 써서 한 이미지의 화소를 더하면 1이 됩니다. 화소마다 시그모이드를 쓰세요.",
)
mistakes.edit(
    "build_generator",
    "no_relu",
    {
        'keras.layers.Dense(32, activation="relu")': "keras.layers.Dense(32)",
        SECOND_HIDDEN: "            keras.layers.Dense(64),\n",
    },
    en="The hidden layers have no activation: give both ReLU.",
    ko="은닉층에 활성화 함수가 없습니다. 둘 다 ReLU를 쓰세요.",
)
mistakes.edit(
    "build_generator",
    "second_without_relu",
    {SECOND_HIDDEN: "            keras.layers.Dense(64),\n"},
    en="The second hidden layer has no activation: give it ReLU, as the first one has.",
    ko="둘째 은닉층에 활성화 함수가 없습니다. 첫째처럼 ReLU를 쓰세요.",
)
mistakes.edit(
    "build_generator",
    "leaky",
    {
        'keras.layers.Dense(32, activation="relu")': 'keras.layers.Dense(32, activation="leaky_relu")',
        SECOND_HIDDEN: SECOND_HIDDEN.replace('"relu"', '"leaky_relu"'),
    },
    en="The hidden layers have leaky ReLU. That is the discriminator's; the generator has ReLU.",
    ko="은닉층에 leaky ReLU를 썼습니다. 그것은 판별자의 것이고, 생성자에는 ReLU를 씁니다.",
)
mistakes.edit(
    "build_generator",
    "sigmoid_hidden",
    {HIDDEN_PAIR: HIDDEN_PAIR.replace('"relu"', '"sigmoid"')},
    en="The hidden layers have a sigmoid too; there it should be ReLU.",
    ko="은닉층에도 시그모이드를 썼습니다. 은닉층에는 ReLU를 쓰세요.",
)

mistakes.edit(
    "build_generator",
    "always_two",
    {"keras.Input((latent_dim,))": "keras.Input((2,))"},
    en="The input is always of width 2; use latent_dim.",
    ko="입력의 너비가 언제나 2입니다. latent_dim을 쓰세요.",
)

# --- build_discriminator ---

LEAKY = "keras.layers.LeakyReLU(negative_slope=0.2)"

mistakes.edit(
    "build_discriminator",
    "default_slope",
    {LEAKY: "keras.layers.LeakyReLU()"},
    en="The slope for negative numbers is 0.3, the default of the layer LeakyReLU. Set it to 0.2.",
    ko="음수 쪽 기울기가 LeakyReLU 층의 기본값인 0.3입니다. 0.2로 정해 주세요.",
)
mistakes.edit(
    "build_discriminator",
    "relu",
    {LEAKY: "keras.layers.ReLU()"},
    en="The hidden layer has plain ReLU: negative numbers become 0. It should be leaky, with slope 0.2.",
    ko="은닉층이 보통의 ReLU라서 음수가 0이 됩니다. 음수 쪽 기울기가 0.2인 leaky ReLU를 쓰세요.",
)
mistakes.edit(
    "build_discriminator",
    "no_activation",
    {f"            {LEAKY},\n": ""},
    en="The hidden layer has no activation: give it leaky ReLU with slope 0.2.",
    ko="은닉층에 활성화 함수가 없습니다. 음수 쪽 기울기가 0.2인 leaky ReLU를 쓰세요.",
)
mistakes.edit(
    "build_discriminator",
    "probability",
    {"keras.layers.Dense(1)": 'keras.layers.Dense(1, activation="sigmoid")'},
    en="The output went through the sigmoid. It should be the logit before it; the loss has the sigmoid.",
    ko="출력이 시그모이드를 거쳤습니다. 그 전의 로짓이어야 합니다. 시그모이드는 손실에 있습니다.",
)
mistakes.edit(
    "build_discriminator",
    "two_classes",
    {"keras.layers.Dense(1)": "keras.layers.Dense(2)"},
    en="There are two outputs, one per class. One logit is enough to tell real from fake.",
    ko="클래스마다 하나씩 출력이 둘입니다. 진짜와 가짜를 가르는 데는 로짓 하나로 충분합니다.",
)
mistakes.edit(
    "build_discriminator",
    "leaky_output",
    {"            keras.layers.Dense(1),": f"            keras.layers.Dense(1),\n            {LEAKY},"},
    en="The output went through leaky ReLU too. A logit has no activation.",
    ko="출력도 leaky ReLU를 거쳤습니다. 로짓에는 활성화 함수가 없습니다.",
)
mistakes.edit(
    "build_discriminator",
    "hidden_64",
    {"keras.layers.Dense(32)": "keras.layers.Dense(64)"},
    en="The hidden layer has 64 nodes; it should have 32.",
    ko="은닉층의 노드가 64개입니다. 32개여야 합니다.",
)
mistakes.edit(
    "build_discriminator",
    "tanh",
    {LEAKY: 'keras.layers.Activation("tanh")'},
    en="The hidden layer has tanh; it should have leaky ReLU with slope 0.2.",
    ko="은닉층에 tanh를 썼습니다. 음수 쪽 기울기가 0.2인 leaky ReLU를 쓰세요.",
)
mistakes.edit(
    "build_discriminator",
    "slope_positive",
    {"negative_slope=0.2": "negative_slope=0.8"},
    en="The slope for negative numbers is 0.8, that is 1 - 0.2. It should be 0.2.",
    ko="음수 쪽 기울기가 1 - 0.2인 0.8입니다. 0.2여야 합니다.",
)

# --- vae_train_step ---

VARIABLES = "variables = encoder.trainable_variables + decoder.trainable_variables"
NOISE = "z = mu + keras.ops.exp(0.5 * log_var) * eps"
LOSS = "loss = keras.ops.mean(kl - keras.ops.sum(likelihood, axis=1))"
APPLY = "    optimizer.apply_gradients(zip(gradients, variables, strict=True))\n"

mistakes.edit(
    "vae_train_step",
    "decoder_only",
    {VARIABLES: "variables = decoder.trainable_variables"},
    en="Only the decoder learns. The variables of the encoder belong to the step too.",
    ko="디코더만 배웁니다. 인코더의 변수도 갱신해야 합니다.",
)
mistakes.edit(
    "vae_train_step",
    "encoder_only",
    {VARIABLES: "variables = encoder.trainable_variables"},
    en="Only the encoder learns. The variables of the decoder belong to the step too.",
    ko="인코더만 배웁니다. 디코더의 변수도 갱신해야 합니다.",
)
mistakes.edit(
    "vae_train_step",
    "own_optimizer",
    {APPLY: APPLY.replace("optimizer.", "keras.optimizers.SGD(float(optimizer.learning_rate)).", 1)},
    en="The step makes an optimizer of its own (SGD). Use the one it was given: it may be of another kind.",
    ko="옵티마이저(SGD)를 새로 만들어 썼습니다. 인수로 받은 것을 쓰세요. 종류가 다를 수 있습니다.",
)
mistakes.edit(
    "vae_train_step",
    "pixel_mean",
    {"keras.ops.sum(likelihood, axis=1)": "keras.ops.mean(likelihood, axis=1)"},
    en="The reconstruction error is averaged over the pixels (as Keras' binary_crossentropy does). It should be "
    "summed.",
    ko="복원 오차를 화소에 걸쳐 평균했습니다(Keras의 binary_crossentropy가 그렇습니다). 더해야 합니다.",
)
mistakes.edit(
    "vae_train_step",
    "no_kl",
    {LOSS: "loss = keras.ops.mean(-keras.ops.sum(likelihood, axis=1))"},
    en="The KL divergence is missing in the loss.",
    ko="손실에 KL 발산이 빠졌습니다.",
)
mistakes.edit(
    "vae_train_step",
    "batch_sum",
    {"loss = keras.ops.mean(": "loss = keras.ops.sum("},
    en="The images are summed. Take the mean over the images.",
    ko="이미지에 걸쳐 더했습니다. 이미지에 걸쳐 평균하세요.",
)
mistakes.edit(
    "vae_train_step",
    "variance_for_std",
    {"exp(0.5 * log_var) * eps": "exp(log_var) * eps"},
    en="z is made with the variance. eps is multiplied by the standard deviation, exp(log_var / 2).",
    ko="z를 분산으로 만들었습니다. eps에는 표준편차 exp(log_var / 2)를 곱합니다.",
)
mistakes.edit(
    "vae_train_step",
    "no_noise",
    {NOISE: "z = mu + 0 * eps"},
    en="eps is not used: the decoder gets the mean itself.",
    ko="eps를 쓰지 않아 디코더가 평균을 그대로 받습니다.",
)
mistakes.edit(
    "vae_train_step",
    "through_numpy",
    {NOISE: "import numpy as np\n        z = np.asarray(mu) + np.exp(0.5 * np.asarray(log_var)) * eps"},
    en="z is computed with NumPy, and the gradient of the reconstruction error does not get through to the encoder. "
    "Compute with tensors inside the tape.",
    ko="z를 NumPy로 계산해 복원 오차의 기울기가 인코더까지 가지 못합니다. 테이프 안에서는 텐서로 계산하세요.",
)
mistakes.edit(
    "vae_train_step",
    "not_applied",
    {APPLY: ""},
    en="The gradients are computed, but no weight changes: apply them with the optimizer.",
    ko="기울기를 구했지만 가중치가 바뀌지 않았습니다. optimizer로 적용하세요.",
)
mistakes.edit(
    "vae_train_step",
    "kl_subtracted",
    {"keras.ops.mean(kl - ": "keras.ops.mean(-kl - "},
    en="The KL divergence is subtracted from the loss; it is added.",
    ko="손실에서 KL 발산을 뺐습니다. 더해야 합니다.",
)
mistakes.edit(
    "vae_train_step",
    "no_epsilon",
    {"log(x_hat + 1e-7) + (1.0 - x) * keras.ops.log(1.0 - x_hat + 1e-7)":
     "log(x_hat) + (1.0 - x) * keras.ops.log(1.0 - x_hat)"},
    en="Nothing is added inside the logarithms, which are infinite where the decoder says 0 or 1. Add 1e-7, as in "
    "section 3.",
    ko="로그 안에 아무것도 더하지 않아 디코더의 출력이 0이나 1이면 로그가 무한대가 됩니다. 3절처럼 1e-7을 더하세요.",
)
mistakes.edit(
    "vae_train_step",
    "ascent",
    {"zip(gradients, ": "zip([-g for g in gradients], "},
    en="The weights climb the loss. The optimizer subtracts the gradients; give them as the tape gave them.",
    ko="손실이 커지는 쪽으로 갱신했습니다. 기울기를 빼는 일은 optimizer가 하므로 테이프에서 얻은 그대로 주세요.",
)

# --- gan_train_step ---

D_VARIABLES, G_VARIABLES = "variables = discriminator.trainable_variables", "variables = generator.trainable_variables"

mistakes.edit(
    "gan_train_step",
    "generator_in_both",
    {D_VARIABLES: "variables = discriminator.trainable_variables + generator.trainable_variables"},
    en="The generator changes in the discriminator's turn too, and helps it. In that turn only the discriminator "
    "changes.",
    ko="판별자의 차례에 생성자도 바뀌어 판별자를 도왔습니다. 그 차례에는 판별자만 바뀌어야 합니다.",
)
mistakes.edit(
    "gan_train_step",
    "discriminator_in_both",
    {G_VARIABLES: "variables = generator.trainable_variables + discriminator.trainable_variables"},
    en="The discriminator changes in the generator's turn too, and learns to be fooled. Only the generator changes "
    "there.",
    ko="생성자의 차례에 판별자도 바뀌어 속는 법을 배웠습니다. 그 차례에는 생성자만 바뀌어야 합니다.",
)
mistakes.edit(
    "gan_train_step",
    "saturating",
    {
        "g_loss = keras.ops.mean(keras.ops.softplus(-d": "g_loss = -keras.ops.mean(keras.ops.softplus(d",
    },
    en="The generator's loss is the saturating one, the mean of log(1 - D). Take the mean of -log D.",
    ko="생성자의 손실이 log(1 - D)를 평균한, 포화하는 손실입니다. -log D의 평균을 쓰세요.",
)
mistakes.edit(
    "gan_train_step",
    "discriminators_loss",
    {"softplus(-discriminator(generator(z_g)))": "softplus(discriminator(generator(z_g)))"},
    en="The generator lowers the discriminator's loss. It should lower its own: have its images called real.",
    ko="생성자가 판별자의 손실을 줄입니다. 자기 이미지를 진짜라고 답하게 하는 손실을 줄여야 합니다.",
)
mistakes.edit(
    "gan_train_step",
    "labels_exchanged",
    {
        "softplus(-discriminator(x))": "softplus(discriminator(x))",
        "softplus(discriminator(generator(z_d)))": "softplus(-discriminator(generator(z_d)))",
    },
    en="In the discriminator's loss real and fake ones are exchanged.",
    ko="판별자의 손실에서 진짜와 가짜가 바뀌었습니다.",
)
mistakes.edit(
    "gan_train_step",
    "halved",
    {
        "mean(real) + keras": "mean(real) / 2 + keras",
        "mean(fake)": "mean(fake) / 2",
    },
    en="The discriminator's loss is halved. The two means are added as they are.",
    ko="판별자의 손실을 반으로 나누었습니다. 두 평균을 그대로 더하세요.",
)
mistakes.edit(
    "gan_train_step",
    "same_noise",
    {"generator(z_g)": "generator(z_d)"},
    en="Both turns use z_d. The generator's turn has latent vectors of its own, z_g.",
    ko="두 차례에 모두 z_d를 썼습니다. 생성자의 차례에는 z_g를 씁니다.",
)
mistakes.edit(
    "gan_train_step",
    "optimizers_exchanged",
    {
        "d_optimizer.apply_gradients(zip(tape.gradient(d": "g_optimizer.apply_gradients(zip(tape.gradient(d",
        "g_optimizer.apply_gradients(zip(tape.gradient(g": "d_optimizer.apply_gradients(zip(tape.gradient(g",
    },
    en="The optimizers are exchanged: d_optimizer is the discriminator's.",
    ko="옵티마이저가 서로 바뀌었습니다. d_optimizer가 판별자의 것입니다.",
)
mistakes.edit(
    "gan_train_step",
    "losses_exchanged",
    {"return float(d_loss), float(g_loss)": "return float(g_loss), float(d_loss)"},
    en="The two losses are in the other order: d_loss comes first, then g_loss.",
    ko="두 손실의 순서가 바뀌었습니다. d_loss가 먼저, g_loss가 다음입니다.",
)
mistakes.edit(
    "gan_train_step",
    "no_generator_turn",
    {"    g_optimizer.apply_gradients(zip(tape.gradient(g_loss, variables), variables, strict=True))\n": ""},
    en="The generator does not change: its turn ends without g_optimizer.",
    ko="생성자가 바뀌지 않았습니다. 생성자의 차례에 g_optimizer를 쓰지 않았습니다.",
)


@mistakes.add(
    "gan_train_step",
    "both_at_once",
    en="Both losses are computed before anything changes. The generator should learn from the updated discriminator.",
    ko="아무것도 바뀌기 전에 두 손실을 구했습니다. 생성자는 갱신된 판별자에게서 배워야 합니다.",
)
def gan_train_step(generator, discriminator, g_optimizer, d_optimizer, x, z_d, z_g):
    import keras
    import tensorflow as tf

    with tf.GradientTape(persistent=True) as tape:
        real = keras.ops.softplus(-discriminator(x))
        fake = keras.ops.softplus(discriminator(generator(z_d)))
        d_loss = keras.ops.mean(real) + keras.ops.mean(fake)
        g_loss = keras.ops.mean(keras.ops.softplus(-discriminator(generator(z_g))))
    for model, loss, optimizer in ((discriminator, d_loss, d_optimizer), (generator, g_loss, g_optimizer)):
        variables = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
    return float(d_loss), float(g_loss)


# --- image_strip ---

STRIP = "return images.transpose(1, 0, 2).reshape(8, 8 * len(z))"

mistakes.edit(
    "image_strip",
    "reshaped_at_once",
    {STRIP: "return images.reshape(8, 8 * len(z))"},
    en="The pixels are only arranged anew, and the images are mixed up. The axis of the images has to go behind "
    "that of "
    "the rows first.",
    ko="화소를 늘어놓기만 해서 이미지가 섞였습니다. 먼저 이미지의 축을 행의 축 다음으로 옮기세요.",
)
mistakes.edit(
    "image_strip",
    "one_below_another",
    {STRIP: "return images.reshape(8 * len(z), 8)"},
    en="The images stand one below another. They belong side by side: (8, 8n).",
    ko="이미지를 아래로 이어 붙였습니다. 옆으로 이어 붙여 (8, 8n)이 되어야 합니다.",
)
mistakes.edit(
    "image_strip",
    "stack",
    {STRIP: "return images"},
    en="The images are still apart, (n, 8, 8). Put them side by side to one array (8, 8n).",
    ko="이미지가 (n, 8, 8)로 따로 있습니다. 옆으로 이어 붙여 (8, 8n)인 배열 하나로 만드세요.",
)
mistakes.edit(
    "image_strip",
    "turned",
    {"transpose(1, 0, 2)": "transpose(2, 0, 1)"},
    en="Every image is turned: its rows and columns are exchanged.",
    ko="이미지마다 행과 열이 바뀌어 돌아가 있습니다.",
)
mistakes.edit(
    "image_strip",
    "interleaved",
    {"transpose(1, 0, 2)": "transpose(1, 2, 0)"},
    en="The columns of the images alternate. All columns of one image belong side by side.",
    ko="이미지들의 열이 번갈아 놓였습니다. 한 이미지의 열이 모두 이어져 있어야 합니다.",
)
mistakes.edit(
    "image_strip",
    "backwards",
    {STRIP: "return images[::-1].transpose(1, 0, 2).reshape(8, 8 * len(z))"},
    en="The images are in the reverse order: z[0] belongs on the left.",
    ko="이미지의 순서가 거꾸로입니다. z[0]의 이미지가 왼쪽 끝에 와야 합니다.",
)
mistakes.edit(
    "image_strip",
    "rounded",
    {STRIP: "return (images.transpose(1, 0, 2).reshape(8, 8 * len(z)) * 255).astype(np.uint8)"},
    en="The pixels are scaled to whole numbers up to 255. Leave them between 0 and 1 as the model gave them.",
    ko="화소를 255까지의 정수로 바꾸었습니다. 모델이 낸 0과 1 사이의 값을 그대로 두세요.",
)
mistakes.edit(
    "image_strip",
    "one_by_one",
    {"np.asarray(model(z))": "np.asarray(model(z[:1])).repeat(len(z), axis=0)"},
    en="The first image is shown again and again: every latent vector makes its own.",
    ko="첫 이미지만 되풀이됩니다. 잠재 벡터마다 이미지가 하나씩 있습니다.",
)

# --- questions ---

mistakes.edit(
    "q1",
    "no_biases",
    {"2410": "2368"},
    en="The biases are not counted: each node of a Dense layer has one.",
    ko="편향을 세지 않았습니다. Dense 층의 노드마다 하나씩 있습니다.",
)
mistakes.edit(
    "q1",
    "mu_only",
    {"2410": "2245"},
    en="Only mu is counted; log_var has as many nodes.",
    ko="mu만 셌습니다. log_var에도 같은 수의 노드가 있습니다.",
)
mistakes.edit(
    "q2",
    "both_one",
    {"(2, 1)": "(1, 1)"},
    en="The discriminator's loss has two terms, one for real and one for fake images.",
    ko="판별자의 손실은 진짜와 가짜, 두 항으로 되어 있습니다.",
)
mistakes.edit(
    "q2",
    "zero",
    {"(2, 1)": "(0, 0)"},
    en="A discriminator that has to guess still has a loss: -log(1/2) is not 0.",
    ko="어림짐작할 수밖에 없는 판별자에게도 손실이 있습니다. -log(1/2)은 0이 아닙니다.",
)
mistakes.edit(
    "q3",
    "collapse",
    {'return "b"': 'return "a"'},
    en="That happens when the KL divergence is too strong, not when it is missing.",
    ko="그것은 KL 발산이 없을 때가 아니라 너무 강할 때 일어나는 일입니다.",
)
mistakes.edit(
    "q3",
    "not_differentiable",
    {'return "b"': 'return "c"'},
    en="z stays differentiable by reparameterization; that has nothing to do with the loss.",
    ko="z는 재매개변수화로 여전히 미분할 수 있습니다. 손실과는 상관이 없습니다.",
)
mistakes.edit(
    "q3",
    "large_variances",
    {'return "b"': 'return "d"'},
    en="Noise makes reconstruction harder: without the KL divergence the variances shrink.",
    ko="잡음은 복원을 어렵게 합니다. KL 발산이 없으면 분산은 오히려 줄어듭니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "reparameterize",
    en=[
        "Which of mean, variance and standard deviation does the noise have to be multiplied by?",
        "log_var is the logarithm of the variance. Go from it to the standard deviation in one step, and check "
        "with the "
        "example: log_var = log 4 means a standard deviation of 2.",
        "σ = exp(log σ² / 2); z = μ + σ ⊙ ε.",
    ],
    ko=[
        "평균, 분산, 표준편차 가운데 잡음에 곱할 것은 무엇인가요?",
        "log_var는 분산의 로그입니다. 거기에서 표준편차를 한 번에 구하고 예와 비교해 보세요. log_var = log 4이면 "
        "표준편차는 2입니다.",
        "σ = exp(log σ² / 2), z = μ + σ ⊙ ε.",
    ],
)
mistakes.hints(
    "kl_divergence",
    en=[
        "What should come out for mu = 0 and log_var = 0, and how many numbers for N images?",
        "Put exp(log_var) where the formula has σ², and log_var where it has log σ². Then add along the axis of the "
        "latent variables only.",
        "KL_n = ½ Σ_l (μ_nl² + exp(log σ²_nl) − 1 − log σ²_nl).",
    ],
    ko=[
        "mu = 0, log_var = 0이면 얼마가 나와야 하나요? 이미지가 N장이면 숫자는 몇 개인가요?",
        "식의 σ² 자리에는 exp(log_var), log σ² 자리에는 log_var를 넣으세요. 그리고 잠재 변수의 축으로만 더하세요.",
        "KL_n = ½ Σ_l (μ_nl² + exp(log σ²_nl) − 1 − log σ²_nl).",
    ],
)
mistakes.hints(
    "vae_loss",
    en=[
        "Over what do you add, and over what do you average?",
        "First one number per image: its cross-entropy summed over the pixels, plus its KL divergence. Then the "
        "mean of "
        "these numbers. Where x_hat is 0 or 1, something has to keep the logarithm finite.",
        "L = (1/N) Σ_n [ −Σ_d (x log(x̂ + 1e−7) + (1 − x) log(1 − x̂ + 1e−7)) + KL_n ].",
    ],
    ko=[
        "무엇에 걸쳐 더하고, 무엇에 걸쳐 평균하나요?",
        "먼저 이미지마다 숫자 하나를 구하세요. 화소에 걸쳐 더한 교차 엔트로피와 KL 발산의 합입니다. 그다음 그 숫자들을 "
        "평균합니다. x_hat이 0이나 1일 때 로그가 무한대가 되지 않게 하는 것도 필요합니다.",
        "L = (1/N) Σ_n [ −Σ_d (x log(x̂ + 1e−7) + (1 − x) log(1 − x̂ + 1e−7)) + KL_n ].",
    ],
)
mistakes.hints(
    "discriminator_loss",
    en=[
        "When is the loss small: when the logits of real images are high or low? And those of fake ones?",
        "softplus is small for negative arguments. Decide for each of the two groups which sign the logit gets, take "
        "the mean of each group, and add.",
        "L_D = mean softplus(−a_real) + mean softplus(a_fake).",
    ],
    ko=[
        "손실이 작으려면 진짜의 로짓은 커야 하나요, 작아야 하나요? 가짜의 로짓은요?",
        "softplus는 음수에서 작습니다. 진짜와 가짜의 로짓에 붙일 부호를 각각 정하고, 따로 평균한 뒤 더하세요.",
        "L_D = mean softplus(−a_real) + mean softplus(a_fake).",
    ],
)
mistakes.hints(
    "generator_loss",
    en=[
        "What would the generator like the discriminator to answer for its images?",
        "Compare the two curves below the exercise: the one to use is steep on the left, where the forgeries are found "
        "out. It is the loss that real images have in the discriminator's loss.",
        "L_G = −mean log σ(a_fake) = mean softplus(−a_fake).",
    ],
    ko=[
        "생성자는 자기 이미지에 판별자가 어떤 답을 하기를 바라나요?",
        "문제 아래의 두 곡선을 비교해 보세요. 써야 할 것은 가짜가 들통나는 왼쪽에서 가파른 곡선입니다. 판별자의 "
        "손실에서 "
        "진짜 이미지가 갖는 손실과 같은 식입니다.",
        "L_G = −mean log σ(a_fake) = mean softplus(−a_fake).",
    ],
)
mistakes.hints(
    "train_step",
    en=[
        "Which of the five parameters may change in the first turn, and with which values of them does the second "
        "begin?",
        "Follow the example of section 6 number by number: the logits, their slopes (divided by the number of "
        "data), the "
        "gradient of v1, v2, b, the new logits, the slopes for x, then w and c.",
        "δ_real = (σ(a_real) − 1)/N, δ_fake = σ(a_fake)/M; ∂v1 = Σ δ x, ∂v2 = Σ δ x², ∂b = Σ δ over both. Then "
        "with the "
        "new ones δ = (σ(a) − 1)/K, δx = δ (v1 + 2 v2 x); ∂w = Σ δx z_g, ∂c = Σ δx.",
    ],
    ko=[
        "첫째 차례에 바뀌어도 되는 것은 다섯 매개변수 가운데 무엇인가요? 둘째 차례는 어떤 값으로 시작하나요?",
        "6절의 예를 숫자 하나하나 따라가 보세요. 로짓, 로짓의 기울기(데이터의 수로 나눈 것), v1, v2, b의 기울기, 새 "
        "로짓, x에 대한 기울기, 그리고 w와 c입니다.",
        "δ_real = (σ(a_real) − 1)/N, δ_fake = σ(a_fake)/M; ∂v1 = Σ δ x, ∂v2 = Σ δ x², ∂b = Σ δ (둘 다에 걸쳐). 그다음 "
        "새 값으로 δ = (σ(a) − 1)/K, δx = δ (v1 + 2 v2 x); ∂w = Σ δx z_g, ∂c = Σ δx.",
    ],
)
mistakes.hints(
    "build_encoder",
    en=[
        "How many layers with weights are there, and how many of them see the image itself?",
        "One hidden layer sees the image; two layers side by side see the hidden one. Count the parameters of your "
        "model "
        "against the table of section 7, line by line.",
        "h = relu(x W + b) with 32 nodes; μ = h W_μ + b_μ and log σ² = h W_σ + b_σ, each of width L.",
    ],
    ko=[
        "가중치가 있는 층은 몇 개이고, 그 가운데 이미지를 직접 보는 것은 몇 개인가요?",
        "은닉층 하나가 이미지를 보고, 나란한 두 층이 은닉층을 봅니다. 모델의 매개변수 수를 7절의 표와 한 줄씩 "
        "비교해 보세요.",
        "h = relu(x W + b), 노드 32개. μ = h W_μ + b_μ, log σ² = h W_σ + b_σ, 너비는 각각 L입니다.",
    ],
)
mistakes.hints(
    "build_decoder",
    en=[
        "Between which numbers do pixels lie, and which activation keeps them there?",
        "Two Dense layers: compare their nodes and activations with section 8, and the number of parameters with 2208.",
        "x̂ = σ(relu(z W_1 + b_1) W_2 + b_2) with widths L, 32 and 64.",
    ],
    ko=[
        "화소는 어떤 수 사이에 있고, 어떤 활성화 함수가 그 안에 머물게 하나요?",
        "Dense 층 둘입니다. 노드 수와 활성화 함수를 8절과, 매개변수의 수를 2208과 비교해 보세요.",
        "x̂ = σ(relu(z W_1 + b_1) W_2 + b_2), 너비는 L, 32, 64입니다.",
    ],
)
mistakes.hints(
    "vae_train_step",
    en=[
        "Does everything from the encoder's outputs to the loss happen with tensors, inside the tape?",
        "Compare the loss first: it is that of section 3, a sum over pixels and a mean over images. If it is right and "
        "weights are not, look at the list of variables and at where the tape ends.",
        "μ, log σ² = E(x); z = μ + exp(log σ² / 2) ε; x̂ = D(z); L as in section 3; then one step of the optimizer "
        "with "
        "∂L/∂θ for all variables θ of E and D.",
    ],
    ko=[
        "인코더의 출력부터 손실까지 모두 테이프 안에서, 텐서로 계산했나요?",
        "먼저 손실을 비교해 보세요. 3절의 식대로 화소에 걸쳐 더하고 이미지에 걸쳐 평균합니다. 손실은 맞고 가중치가 "
        "다르면 변수의 리스트와 테이프가 끝나는 곳을 보세요.",
        "μ, log σ² = E(x); z = μ + exp(log σ² / 2) ε; x̂ = D(z); L은 3절의 식. 그다음 E와 D의 모든 변수 θ에 대한 "
        "∂L/∂θ로 "
        "옵티마이저를 한 번 적용합니다.",
    ],
)
mistakes.hints(
    "build_generator",
    en=[
        "How does it differ from the decoder?",
        "Three Dense layers: compare their nodes and activations with section 10, and the parameters layer by "
        "layer with "
        "96 + 2112 + 4160.",
        "G(z) = σ(relu(relu(z W_1 + b_1) W_2 + b_2) W_3 + b_3) with widths L, 32, 64 and 64.",
    ],
    ko=[
        "디코더와 무엇이 다른가요?",
        "Dense 층 셋입니다. 노드 수와 활성화 함수를 10절과, 층마다의 매개변수를 96 + 2112 + 4160과 비교해 보세요.",
        "G(z) = σ(relu(relu(z W_1 + b_1) W_2 + b_2) W_3 + b_3), 너비는 L, 32, 64, 64입니다.",
    ],
)
mistakes.hints(
    "build_discriminator",
    en=[
        "What does the hidden layer do with negative numbers, and what happens after the last layer?",
        "Check three things: 32 nodes, the slope of the leaky ReLU (the layer's default is another), and an output "
        "without activation.",
        "a(x) = leaky(x W_1 + b_1) W_2 + b_2, where leaky(u) = u for u ≥ 0 and 0.2 u otherwise.",
    ],
    ko=[
        "은닉층은 음수를 어떻게 하나요? 마지막 층 다음에는 무엇이 있나요?",
        "세 가지를 보세요. 노드 32개, leaky ReLU의 기울기(층의 기본값은 다릅니다), 활성화 함수가 없는 출력입니다.",
        "a(x) = leaky(x W_1 + b_1) W_2 + b_2. u ≥ 0이면 leaky(u) = u이고, 아니면 0.2 u입니다.",
    ],
)
mistakes.hints(
    "gan_train_step",
    en=[
        "Which network's variables may change in which turn, and with which optimizer?",
        "Two tapes, one after the other. The second one begins after the discriminator was updated, and the fake "
        "images "
        "of z_g are made inside it.",
        "L_D = mean softplus(−a(x)) + mean softplus(a(G(z_d))), step of d_optimizer for D; then L_G = mean "
        "softplus(−a(G(z_g))), step of g_optimizer for G.",
    ],
    ko=[
        "어느 차례에 어느 신경망의 변수가, 어느 옵티마이저로 바뀌어야 하나요?",
        "테이프 두 개를 차례로 씁니다. 둘째는 판별자를 갱신한 다음에 시작하고, z_g의 가짜 이미지는 그 안에서 만듭니다.",
        "L_D = mean softplus(−a(x)) + mean softplus(a(G(z_d))), D에 d_optimizer를 한 번. 그다음 L_G = mean "
        "softplus(−a(G(z_g))), G에 g_optimizer를 한 번.",
    ],
)
mistakes.hints(
    "image_strip",
    en=[
        "What is the first row of the strip made of: the first image, or the first rows of all images?",
        "The array has three axes: image, row, column. In the strip the rows come first, and within a row the images. "
        "Try it with the two 2×2 images of section 13.",
        "S[r, 8 i + c] = X[i, r, c], where X is (n, 8, 8).",
    ],
    ko=[
        "띠의 첫째 행은 무엇으로 되어 있나요? 첫째 이미지인가요, 모든 이미지의 첫째 행인가요?",
        "배열에는 이미지, 행, 열의 세 축이 있습니다. 띠에서는 행이 먼저이고, 한 행 안에 이미지들이 있습니다. 13절의 "
        "2×2 이미지 두 장으로 해 보세요.",
        "S[r, 8 i + c] = X[i, r, c], X는 (n, 8, 8)입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How many layers with weights are left?",
        "The hidden layer is that of section 7; the other one has 2 · 5 nodes, and each sees 32 numbers.",
        "A Dense layer from n to m nodes has n m + m parameters.",
    ],
    ko=[
        "가중치가 있는 층은 몇 개 남았나요?",
        "은닉층은 7절과 같고, 다른 층에는 노드가 2 · 5개이며 저마다 숫자 32개를 받습니다.",
        "노드 n개에서 m개로 가는 Dense 층의 매개변수는 n m + m개입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "How many logarithms does each loss have?",
        "Put D = 1/2 into the formulas of sections 4 and 5. The example of section 6 begins with such a discriminator.",
        "−log(1/2) = log 2, and 1 − 1/2 = 1/2.",
    ],
    ko=[
        "각 손실에는 로그가 몇 개 있나요?",
        "4절과 5절의 식에 D = 1/2을 넣어 보세요. 6절의 예가 그런 판별자로 시작합니다.",
        "−log(1/2) = log 2이고 1 − 1/2 = 1/2입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "What does the beginning of section 2 say of an encoder that is left alone?",
        "Think of where the encoder puts the images in latent space, and of where z comes from when new images are "
        "made.",
        "Training lowers only −E log p(x | z); new images use z from N(0, 1), whatever the encoder's distributions "
        "are.",
    ],
    ko=[
        "인코더를 그냥 두면 어떻게 된다고 2절의 처음에 나와 있나요?",
        "인코더가 이미지를 잠재 공간의 어디에 놓는지, 새 이미지를 만들 때 z가 어디에서 오는지 생각해 보세요.",
        "훈련은 −E log p(x | z)만 줄입니다. 인코더의 분포가 어떻든 새 이미지의 z는 N(0, 1)에서 옵니다.",
    ],
)
