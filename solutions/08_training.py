# %% [markdown] lang="ko"
# # 학습을 잘 시키는 기술
#
# 같은 신경망이라도 어떻게 시작하고, 어떻게 억제하고, 언제 멈추는지에 따라 학습 결과가 크게 달라집니다. 이 과제에서는
# 노트가 소개하는 기술을 하나씩 직접 만듭니다: 가중치 초깃값, 배치 정규화, 드롭아웃, 가중치 규제, 조기 종료, 데이터
# 증강, 앙상블입니다.

# %% [markdown] lang="en"
# # Making training work
#
# How a network starts, what holds it back and when its training ends decide how well the same network learns. Here you
# build the techniques of the notes one by one: initial weights, batch normalization, dropout, penalties on the weights,
# early stopping, data augmentation and ensembles.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 난수에 대한 약속
#
# 난수를 쓰는 함수는 모두 생성기 `rng`를 인수로 받습니다. `np.random.randn`처럼 전역 상태를 쓰지 말고
# `rng.normal(...)`, `rng.uniform(...)`, `rng.random(...)`처럼 `rng`에서 뽑으세요. 그래야 시드가 같을 때 결과를 다시
# 만들 수 있습니다. 검사는 뽑힌 값 하나하나가 아니라 **통계**(평균, 표준편차, 비율)를 봅니다.

# %% [markdown] lang="en"
# ## A convention for random numbers
#
# Every function that needs random numbers gets a generator `rng`. Draw from it, by `rng.normal(...)`,
# `rng.uniform(...)` or `rng.random(...)`, and not from global state as `np.random.randn` does: then the same seed gives
# the same result again. The checks look at **statistics** (mean, standard deviation, shares), not at single draws.

# %% nbgrader={"grade": false, "grade_id": "make_rng", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_rng(seed):
    """
    ko: 시드가 seed인 NumPy 난수 생성기. 채점할 때에도 이 함수로 만든 생성기를 여러분의 함수에 넘깁니다.
    en: A NumPy random generator with this seed. The checks make the generators they hand to your functions with it.
    """
    return np.random.default_rng(seed)

# %% [markdown] lang="ko"
# ## 1. 가중치 초깃값
#
# 가중치를 모두 같은 값으로 시작하면 한 층의 노드가 똑같이 갱신되므로 **무작위로** 시작합니다. 문제는 얼마나 퍼뜨릴지입니다.
# 표준편차가 1이면 시그모이드의 활성화 값이 0과 1에 몰려 기울기가 사라지고(포화), 0.01이면 모두 0.5 근처에 모여 노드를
# 여러 개 둔 의미가 없어집니다. 행은 앞 계층의 노드, 열은 뒤 계층의 노드입니다: `W`의 모양은
# $(n_{\text{in}}, n_{\text{out}})$입니다.
#
# ### 표준편차를 직접 정하기
#
# 가장 단순한 방법은 평균이 0, 표준편차가 `std`인 정규분포입니다. 분산이 아니라 **표준편차**입니다.

# %% [markdown] lang="en"
# ## 1. Initial weights
#
# If all weights start equal, the nodes of a layer are updated equally; so they start **at random**. The question is how
# widely spread. With a standard deviation of 1 the sigmoid's activations crowd at 0 and 1 and gradients vanish
# (saturation); with 0.01 all lie around 0.5, and many nodes say no more than one. Rows are the nodes of the layer before,
# columns those of the layer after: `W` has the shape $(n_{\text{in}}, n_{\text{out}})$.
#
# ### A spread of your own choice
#
# The simplest way is the normal distribution of mean 0 and standard deviation `std`. That is the **standard deviation**,
# not the variance.

# %% nbgrader={"grade": false, "grade_id": "std_init", "locked": false, "schema_version": 3, "solution": true, "task": false}
def std_init(n_in, n_out, rng, std=0.01):
    """
    ko: 평균 0, 표준편차 std인 정규분포에서 뽑은 가중치.
    en: Weights drawn from the normal distribution of mean 0 and standard deviation std.

    ko: n_in, n_out: 앞 계층과 뒤 계층의 노드 수
    en: n_in, n_out: numbers of nodes of the layer before and the layer after
    ko: rng: 난수 생성기 (np.random.Generator). 난수는 여기에서만 뽑습니다.
    en: rng: the generator (np.random.Generator) that all random numbers come from
    ko: 반환값: float64 배열 (n_in, n_out)
    en: Returns: float64 array (n_in, n_out)

    ko: 예: W = std_init(1000, 500, make_rng(0))이면 W.mean()은 0에, W.std()는 0.01에 가깝습니다.
    en: Example: for W = std_init(1000, 500, make_rng(0)), W.mean() is close to 0 and W.std() to 0.01.
    """
    ### BEGIN SOLUTION
    return rng.normal(0.0, std, (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### Xavier 초깃값
#
# $n_{\text{in}}$개의 값을 가중치와 곱해 더하면 분산이 약 $n_{\text{in}}$배가 됩니다. 그래서 앞 계층의 노드 수로 나눕니다.
#
# $$\text{std} = \frac{1}{\sqrt{n_{\text{in}}}}$$
#
# $n_{\text{in}} = 400$이면 $1/20 = 0.05$입니다. 시그모이드나 tanh처럼 가운데가 직선에 가까운 함수에 알맞습니다.

# %% [markdown] lang="en"
# ### Xavier
#
# Summing $n_{\text{in}}$ products with the weights makes the variance about $n_{\text{in}}$ times as large. So it is
# divided by the number of nodes of the layer before:
#
# $$\text{std} = \frac{1}{\sqrt{n_{\text{in}}}}$$
#
# For $n_{\text{in}} = 400$ that is $1/20 = 0.05$. It suits functions that are nearly straight in the middle, such as
# sigmoid and tanh.

# %% nbgrader={"grade": false, "grade_id": "xavier_init", "locked": false, "schema_version": 3, "solution": true, "task": false}
def xavier_init(n_in, n_out, rng):
    """
    ko: Xavier 초깃값(노트의 정의: 앞 계층의 노드 수만 씁니다)의 가중치, 정규분포.
    en: Xavier weights as the notes define them (the layer before alone counts), normally distributed.

    ko: 인수와 반환값은 std_init과 같습니다. 반환값: float64 배열 (n_in, n_out)
    en: Arguments as for std_init. Returns: float64 array (n_in, n_out)

    ko: 예: W = xavier_init(400, 100, make_rng(0))이면 W.std()는 0.05에 가깝습니다.
    en: Example: for W = xavier_init(400, 100, make_rng(0)), W.std() is close to 0.05.
    """
    ### BEGIN SOLUTION
    return rng.normal(0.0, np.sqrt(1.0 / n_in), (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### He 초깃값
#
# ReLU는 음수 쪽 절반을 0으로 만듭니다. 잃어버린 만큼 분산을 두 배로 늘립니다.
#
# $$\text{std} = \sqrt{\frac{2}{n_{\text{in}}}}$$
#
# $n_{\text{in}} = 200$이면 $\sqrt{0.01} = 0.1$입니다. 노트 하나에는 $\frac{2}{\sqrt{n}}$로 인쇄되어 있는데, 2는 제곱근
# **안에** 있어야 합니다.

# %% [markdown] lang="en"
# ### He
#
# ReLU turns the negative half into 0. To make up for it the variance is doubled:
#
# $$\text{std} = \sqrt{\frac{2}{n_{\text{in}}}}$$
#
# For $n_{\text{in}} = 200$ that is $\sqrt{0.01} = 0.1$. One set of notes prints $\frac{2}{\sqrt{n}}$; the 2 belongs
# **inside** the square root.

# %% nbgrader={"grade": false, "grade_id": "he_init", "locked": false, "schema_version": 3, "solution": true, "task": false}
def he_init(n_in, n_out, rng):
    """
    ko: He 초깃값의 가중치, 정규분포.
    en: He weights, normally distributed.

    ko: 인수와 반환값은 std_init과 같습니다. 반환값: float64 배열 (n_in, n_out)
    en: Arguments as for std_init. Returns: float64 array (n_in, n_out)

    ko: 예: W = he_init(200, 100, make_rng(0))이면 W.std()는 0.1에 가깝습니다.
    en: Example: for W = he_init(200, 100, make_rng(0)), W.std() is close to 0.1.
    """
    ### BEGIN SOLUTION
    return rng.normal(0.0, np.sqrt(2.0 / n_in), (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 글로럿(Glorot) 정규분포
#
# Keras의 `GlorotNormal`은 같은 생각을 순전파와 역전파에 모두 적용해 앞뒤 계층의 노드 수를 평균합니다.
#
# $$\text{std} = \sqrt{\frac{2}{n_{\text{in}} + n_{\text{out}}}}$$
#
# (150, 50)이면 $\sqrt{2/200} = 0.1$입니다. 두 수가 같을 때에만 Xavier 초깃값과 같습니다. Keras는 표준편차의 2배 밖을
# 잘라 낸 정규분포를 쓰지만 표준편차는 같습니다. 여기서는 둘 다 맞습니다.

# %% [markdown] lang="en"
# ### Glorot, normal
#
# Keras' `GlorotNormal` applies the same thought to the way forward and the way back, and takes the mean of both numbers
# of nodes:
#
# $$\text{std} = \sqrt{\frac{2}{n_{\text{in}} + n_{\text{out}}}}$$
#
# For (150, 50) that is $\sqrt{2/200} = 0.1$. It equals Xavier only if both numbers are the same. Keras cuts its normal
# distribution at two standard deviations and corrects the standard deviation for that; both forms are right here.

# %% nbgrader={"grade": false, "grade_id": "glorot_normal", "locked": false, "schema_version": 3, "solution": true, "task": false}
def glorot_normal(n_in, n_out, rng):
    """
    ko: Keras가 쓰는 글로럿 정규분포의 가중치: 앞뒤 계층의 노드 수를 모두 씁니다.
    en: Glorot's normal weights as Keras has them: the layers before and after both count.

    ko: 인수와 반환값은 std_init과 같습니다. 반환값: float64 배열 (n_in, n_out)
    en: Arguments as for std_init. Returns: float64 array (n_in, n_out)

    ko: 예: W = glorot_normal(150, 50, make_rng(0))이면 W.std()는 0.1에 가깝습니다.
    en: Example: for W = glorot_normal(150, 50, make_rng(0)), W.std() is close to 0.1.
    """
    ### BEGIN SOLUTION
    return rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 글로럿 균등분포
#
# $-a$와 $a$ 사이의 균등분포는 표준편차가 $\frac{a}{\sqrt{3}}$입니다. 글로럿 정규분포와 표준편차가 같으려면 경계가 다음과 같아야
# 합니다. Keras `Dense`의 기본값입니다.
#
# $$a = \sqrt{3} \cdot \sqrt{\frac{2}{n_{\text{in}} + n_{\text{out}}}} = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}$$

# %% [markdown] lang="en"
# ### Glorot, uniform
#
# The uniform distribution between $-a$ and $a$ has the standard deviation $\frac{a}{\sqrt{3}}$. To have that of Glorot's
# normal form, the limit is as follows. This is the default of Keras' `Dense`.
#
# $$a = \sqrt{3} \cdot \sqrt{\frac{2}{n_{\text{in}} + n_{\text{out}}}} = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}$$

# %% nbgrader={"grade": false, "grade_id": "glorot_uniform", "locked": false, "schema_version": 3, "solution": true, "task": false}
def glorot_uniform(n_in, n_out, rng):
    """
    ko: 글로럿 균등분포의 가중치. 글로럿 정규분포와 표준편차가 같은 균등분포입니다.
    en: Glorot's uniform weights: uniform, with the standard deviation of glorot_normal.

    ko: 인수와 반환값은 std_init과 같습니다. 반환값: float64 배열 (n_in, n_out)
    en: Arguments as for std_init. Returns: float64 array (n_in, n_out)

    ko: 예: W = glorot_uniform(450, 150, make_rng(0))의 값은 -0.1과 0.1 사이이고, W.std()는 0.0577에 가깝습니다.
    en: Example: W = glorot_uniform(450, 150, make_rng(0)) lies between -0.1 and 0.1, and W.std() is close to 0.0577.
    """
    ### BEGIN SOLUTION
    limit = np.sqrt(6.0 / (n_in + n_out))
    return rng.uniform(-limit, limit, (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### He 균등분포
#
# 같은 방법으로 He 초깃값에서 경계를 얻습니다.
#
# $$a = \sqrt{3} \cdot \sqrt{\frac{2}{n_{\text{in}}}} = \sqrt{\frac{6}{n_{\text{in}}}}$$

# %% [markdown] lang="en"
# ### He, uniform
#
# The limit follows from He's standard deviation in the same way:
#
# $$a = \sqrt{3} \cdot \sqrt{\frac{2}{n_{\text{in}}}} = \sqrt{\frac{6}{n_{\text{in}}}}$$

# %% nbgrader={"grade": false, "grade_id": "he_uniform", "locked": false, "schema_version": 3, "solution": true, "task": false}
def he_uniform(n_in, n_out, rng):
    """
    ko: He 균등분포의 가중치. He 초깃값과 표준편차가 같은 균등분포입니다.
    en: He's uniform weights: uniform, with the standard deviation of he_init.

    ko: 인수와 반환값은 std_init과 같습니다. 반환값: float64 배열 (n_in, n_out)
    en: Arguments as for std_init. Returns: float64 array (n_in, n_out)

    ko: 예: W = he_uniform(600, 100, make_rng(0))의 값은 -0.1과 0.1 사이이고, W.std()는 0.0577에 가깝습니다.
    en: Example: W = he_uniform(600, 100, make_rng(0)) lies between -0.1 and 0.1, and W.std() is close to 0.0577.
    """
    ### BEGIN SOLUTION
    limit = np.sqrt(6.0 / n_in)
    return rng.uniform(-limit, limit, (n_in, n_out))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. 층마다 활성화 값을 재기
#
# 초깃값이 좋은지 알아보려면 데이터를 흘려보내며 층마다 활성화 값의 분포를 봅니다. $l$번째 층은
# $a_l = h(a_{l-1} W_l)$이고($a_0 = x$), 다음 층은 활성화 함수를 **거친** 값을 받습니다. 노드 100개, 층 5개에서 잰
# 다섯째 층의 표준편차입니다.
#
# | 활성화 함수 | std 1 | std 0.01 | Xavier | He |
# | --- | --- | --- | --- | --- |
# | 시그모이드 | 0.43 (포화) | 0.013 (0.5에 몰림) | 0.13 | 0.17 |
# | tanh | 0.96 (포화) | 0.00001 (사라짐) | 0.32 | 0.56 |
# | ReLU | 17826 (폭발) | 0.000002 (사라짐) | 0.18 (줄어듦) | 1.0 |

# %% [markdown] lang="en"
# ## 2. Measuring the activations of every layer
#
# Whether initial weights are good shows when data flows through the network: look at the activations of every layer.
# Layer $l$ is $a_l = h(a_{l-1} W_l)$ with $a_0 = x$; the next layer gets what has **passed** the activation function.
# These are standard deviations in the fifth layer of a network with 100 nodes per layer:
#
# | activation | std 1 | std 0.01 | Xavier | He |
# | --- | --- | --- | --- | --- |
# | sigmoid | 0.43 (saturated) | 0.013 (all near 0.5) | 0.13 | 0.17 |
# | tanh | 0.96 (saturated) | 0.00001 (vanished) | 0.32 | 0.56 |
# | ReLU | 17826 (exploded) | 0.000002 (vanished) | 0.18 (shrinking) | 1.0 |

# %% nbgrader={"grade": false, "grade_id": "activation_stats", "locked": false, "schema_version": 3, "solution": true, "task": false}
def activation_stats(depth, init, activation, x):
    """
    ko: 깊은 신경망에 데이터를 흘려보내며 층마다 활성화 값의 평균과 표준편차를 잽니다.
    en: Sends data through a deep network and measures mean and standard deviation of each layer's activations.

    ko: depth: 층의 수. 모든 층은 노드가 D개이고 편향이 없습니다.
    en: depth: number of layers; each has D nodes and no bias
    ko: init: init(n_in, n_out) -> 가중치 (n_in, n_out). 층마다 한 번씩 부릅니다.
    en: init: init(n_in, n_out) -> weights (n_in, n_out); called once for every layer
    ko: activation: 활성화 함수, 배열 -> 같은 모양의 배열
    en: activation: the activation function, array -> array of the same shape
    ko: x: 입력, float64 배열 (N, D)
    en: x: input, float64 array (N, D)
    ko: 반환값: float64 배열 (depth, 2). 행은 층, 첫 열은 평균, 둘째 열은 표준편차(값의 개수로 나눈 것)입니다.
    en: Returns: float64 array (depth, 2): a row per layer, its mean and its standard deviation (divided by the number
    en: of values)

    ko: 예 (층마다 가중치가 2배이고 활성화 함수가 제곱)
    en: Example (weights that double, and the square as activation)
        activation_stats(2, lambda n_in, n_out: 2.0 * np.eye(n_in, n_out), np.square, np.array([[0.0, 1.0]]))
        ->  [[2. 2.] [32. 32.]]
    """
    ### BEGIN SOLUTION
    stats = []
    for _layer in range(depth):
        width = x.shape[1]
        x = activation(x @ init(width, width))
        stats.append([x.mean(), x.std()])
    return np.array(stats)
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

draw = make_rng(0)
data = draw.normal(size=(1000, 100))
figure, axes = plt.subplots(1, 3, figsize=(9, 2.5), sharey=True)
inits = {
    "std 1": lambda i, o: std_init(i, o, draw, 1.0),
    "std 0.01": lambda i, o: std_init(i, o, draw),
    "Xavier": lambda i, o: xavier_init(i, o, draw),
}
for axis, (title, init) in zip(axes, inits.items(), strict=True):
    a = data
    for layer in range(5):
        a = 1 / (1 + np.exp(-(a @ init(100, 100))))
        axis.hist(a.ravel(), 30, range=(0, 1), histtype="step", label=f"{layer + 1}")
    axis.set_title(title)
axes[-1].legend()

# %% [markdown] lang="ko"
# ## 3. 배치 정규화
#
# 초깃값으로 분포를 맞추는 대신 층마다 강제로 맞추는 방법입니다. 배치의 **열마다**(특징마다) 평균 0, 분산 1로 바꾼 뒤,
# 학습되는 $\gamma$와 $\beta$로 확대하고 이동합니다. 데이터가 $N$개일 때
#
# $$\mu = \frac{1}{N} \sum_n x_n, \qquad \sigma^2 = \frac{1}{N} \sum_n (x_n - \mu)^2, \qquad
# \hat{x}_n = \frac{x_n - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad y_n = \gamma \hat{x}_n + \beta$$
#
# 노트의 식에는 $\varepsilon$이 없지만, 분산이 0일 때 0으로 나누지 않으려면 필요합니다.
#
# **추론할 때**에는 데이터가 하나뿐일 수도 있으므로, 훈련하며 모아 둔 이동 통계를 씁니다. `momentum` $m$은 **이전 값**의
# 몫입니다(Keras와 같고, PyTorch와는 반대입니다).
#
# $$\mu_{\text{run}} \leftarrow m\, \mu_{\text{run}} + (1 - m)\, \mu, \qquad
# \sigma^2_{\text{run}} \leftarrow m\, \sigma^2_{\text{run}} + (1 - m)\, \sigma^2$$
#
# **역전파.** $\hat{x}$로 가는 기울기를 $g_n = \gamma \frac{\partial L}{\partial y_n}$이라고 하면, $x_n$은 분자뿐 아니라
# $\mu$와 $\sigma^2$를 통해서도 결과에 영향을 주므로 항이 세 개입니다.
#
# $$\frac{\partial L}{\partial x_n} = \frac{1}{\sqrt{\sigma^2 + \varepsilon}}
# \left( g_n - \frac{1}{N} \sum_k g_k - \hat{x}_n \frac{1}{N} \sum_k g_k \hat{x}_k \right), \qquad
# \frac{\partial L}{\partial \gamma} = \sum_n \frac{\partial L}{\partial y_n} \hat{x}_n, \qquad
# \frac{\partial L}{\partial \beta} = \sum_n \frac{\partial L}{\partial y_n}$$
#
# **예.** 한 열이 $(1, 3, 8)$이면 $\mu = 4$, $\sigma^2 = 26/3 = 8.6667$, $\hat{x} = (-1.0190,\ -0.3397,\ 1.3587)$입니다.
# $\gamma = 2$, $\beta = 1$이면 $y = (-1.0381,\ 0.3206,\ 3.7175)$이고, $m = 0.9$일 때 이동 평균은 $0.9 \cdot 0 + 0.1 \cdot 4
# = 0.4$, 이동 분산은 $0.9 \cdot 1 + 0.1 \cdot 8.6667 = 1.7667$이 됩니다.

# %% [markdown] lang="en"
# ## 3. Batch normalization
#
# Instead of hoping for a good distribution, every layer can enforce one. Each **column** (feature) of the batch gets mean
# 0 and variance 1, and is then scaled and shifted by $\gamma$ and $\beta$, which are learned. For $N$ samples
#
# $$\mu = \frac{1}{N} \sum_n x_n, \qquad \sigma^2 = \frac{1}{N} \sum_n (x_n - \mu)^2, \qquad
# \hat{x}_n = \frac{x_n - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad y_n = \gamma \hat{x}_n + \beta$$
#
# The notes leave $\varepsilon$ out; it is needed where a variance is 0.
#
# **At inference** there may be a single sample, so running statistics are used that were collected in training. The
# `momentum` $m$ is the share of the **old** value (as in Keras; PyTorch has it the other way round):
#
# $$\mu_{\text{run}} \leftarrow m\, \mu_{\text{run}} + (1 - m)\, \mu, \qquad
# \sigma^2_{\text{run}} \leftarrow m\, \sigma^2_{\text{run}} + (1 - m)\, \sigma^2$$
#
# **Backward.** Call the gradient that reaches $\hat{x}$ $g_n = \gamma \frac{\partial L}{\partial y_n}$. Since $x_n$ acts
# not only directly but through $\mu$ and $\sigma^2$ as well, there are three terms:
#
# $$\frac{\partial L}{\partial x_n} = \frac{1}{\sqrt{\sigma^2 + \varepsilon}}
# \left( g_n - \frac{1}{N} \sum_k g_k - \hat{x}_n \frac{1}{N} \sum_k g_k \hat{x}_k \right), \qquad
# \frac{\partial L}{\partial \gamma} = \sum_n \frac{\partial L}{\partial y_n} \hat{x}_n, \qquad
# \frac{\partial L}{\partial \beta} = \sum_n \frac{\partial L}{\partial y_n}$$
#
# **Example.** A column $(1, 3, 8)$ has $\mu = 4$, $\sigma^2 = 26/3 = 8.6667$ and $\hat{x} = (-1.0190,\ -0.3397,\ 1.3587)$.
# With $\gamma = 2$, $\beta = 1$ it becomes $y = (-1.0381,\ 0.3206,\ 3.7175)$; with $m = 0.9$ the running mean becomes
# $0.9 \cdot 0 + 0.1 \cdot 4 = 0.4$ and the running variance $0.9 \cdot 1 + 0.1 \cdot 8.6667 = 1.7667$.

# %% nbgrader={"grade": false, "grade_id": "BatchNormalization", "locked": false, "schema_version": 3, "solution": true, "task": false}
class BatchNormalization:
    """
    ko: 배치 정규화 계층, 입력은 (N, D). 평균과 분산은 열(특징)마다 따로 구합니다.
    en: Batch normalization of (N, D) inputs; every column (feature) has a mean and a variance of its own.

    ko: 속성
    en: Attributes
    ko:     gamma, beta: 확대와 이동 (D,)
    en:     gamma, beta: scale and shift (D,)
    ko:     momentum: 이동 평균에서 "이전 값"의 몫
    en:     momentum: the share of the OLD value in the running averages
    ko:     eps: 제곱근 안에서 분산에 더하는 작은 수
    en:     eps: small number added to the variance, inside the square root
    ko:     running_mean, running_var: 이동 평균과 이동 분산 (D,). 처음에는 0과 1입니다.
    en:     running_mean, running_var: running mean and variance (D,); 0 and 1 at first
    ko:     dgamma, dbeta: 마지막 backward에서 구한 기울기 (D,)
    en:     dgamma, dbeta: gradients of the last backward (D,)

    ko: 예
    en: Example
        bn = BatchNormalization(np.array([2.0]), np.array([1.0]), momentum=0.9, eps=0.0)
        bn.forward(np.array([[1.0], [3.0], [8.0]]), True)  ->  [[-1.0381] [0.3206] [3.7175]]
        bn.running_mean, bn.running_var                    ->  [0.4] [1.7667]
        bn.backward(np.array([[1.0], [0.0], [0.0]]))       ->  [[0.2177] [-0.3048] [0.0871]]
        bn.dgamma, bn.dbeta                                ->  [-1.0190] [1.]
        bn.forward(np.array([[1.0]]), False)               ->  [[1.9028]]
    """

    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma = gamma
        self.beta = beta
        self.momentum = momentum
        self.eps = eps
        self.running_mean = np.zeros(len(gamma))
        self.running_var = np.ones(len(gamma))
        self.dgamma = None
        self.dbeta = None

    def forward(self, x, train_flg=True):
        """
        ko: x: float64 배열 (N, D) -> 같은 모양의 배열. 분산은 N으로 나눕니다.
        en: x: float64 array (N, D) -> array of the same shape. The variance divides by N.
        ko: train_flg가 True이면 배치의 통계로 정규화하고 이동 통계를 갱신합니다. False이면 이동 통계로 정규화만 합니다.
        en: With train_flg it normalizes by the batch and updates the running statistics, else it only uses those.
        """
        ### BEGIN SOLUTION
        if not train_flg:
            return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta
        mean, var = x.mean(axis=0), x.var(axis=0)
        self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
        self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
        self.std = np.sqrt(var + self.eps)
        self.x_hat = (x - mean) / self.std
        return self.gamma * self.x_hat + self.beta
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 마지막 훈련 forward의 출력에 대한 기울기 (N, D) -> dx (N, D). dgamma와 dbeta를 속성으로 남깁니다.
        en: dout: gradient of the output of the last forward in training (N, D) -> dx (N, D). Leaves dgamma and dbeta.
        """
        ### BEGIN SOLUTION
        self.dbeta = dout.sum(axis=0)
        self.dgamma = (dout * self.x_hat).sum(axis=0)
        d_hat = dout * self.gamma
        through_mean = d_hat.mean(axis=0)
        through_var = self.x_hat * (d_hat * self.x_hat).mean(axis=0)
        return (d_hat - through_mean - through_var) / self.std
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 드롭아웃
#
# 훈련하는 동안 원소를 확률 `ratio` $p$로 지웁니다(0으로 만듭니다). 특정 노드에만 기대지 못하게 해서 과적합을 줄입니다.
# 지우면 평균이 $1 - p$배로 줄어드는데, 이를 바로잡는 약속이 두 가지입니다.
#
# - 책 1권의 방법: 훈련 때에는 그대로 두고, 추론할 때 $1 - p$를 곱합니다.
# - **역(inverted) 드롭아웃**: 훈련 때 살아남은 값을 $1 - p$로 나누고, 추론할 때에는 아무것도 하지 않습니다.
#
# 이 과제와 Keras는 **역 드롭아웃**입니다. $p = 0.5$이면 살아남은 값이 2배, $p = 0.3$이면 $1/0.7 = 1.4286$배가 됩니다.
# 마스크는 원소마다, 부를 때마다 새로 뽑고, 역전파는 순전파가 쓴 바로 그 마스크와 배수를 씁니다.

# %% [markdown] lang="en"
# ## 4. Dropout
#
# In training, each element is dropped (set to 0) with probability `ratio` $p$. No node can rely on a particular other
# one, which reduces overfitting. Dropping shrinks the mean by the factor $1 - p$; there are two conventions to undo that:
#
# - as in the first book: leave the survivors alone in training, and multiply by $1 - p$ at inference;
# - **inverted** dropout: divide the survivors by $1 - p$ in training, and do nothing at inference.
#
# Here, as in Keras, dropout is **inverted**. For $p = 0.5$ survivors are doubled, for $p = 0.3$ multiplied by
# $1/0.7 = 1.4286$. The mask is drawn for each element and anew in each call; the way back uses the very mask and factor of
# the way forward.

# %% nbgrader={"grade": false, "grade_id": "Dropout", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Dropout:
    """
    ko: 역(inverted) 드롭아웃 계층: 훈련 때 살아남은 값을 1/(1 - ratio)배 합니다.
    en: Inverted dropout: in training the survivors are multiplied by 1/(1 - ratio).

    ko: ratio: 지울 확률, 0 이상 1 미만
    en: ratio: probability of being dropped, at least 0 and less than 1
    ko: rng: 난수 생성기 (np.random.Generator). 난수는 여기에서만 뽑습니다.
    en: rng: the generator (np.random.Generator) that all random numbers come from

    ko: 예 (어느 자리가 지워지는지는 무작위로 정해집니다)
    en: Example (which places are dropped is chance)
        dropout = Dropout(0.5, make_rng(0))
        dropout.forward(np.array([[1.0, 2.0, 3.0, 4.0]]), True)      ->  [[2. 0. 0. 0.]]
        dropout.backward(np.array([[10.0, 10.0, 10.0, 10.0]]))       ->  [[20. 0. 0. 0.]]
        dropout.forward(np.array([[1.0, 2.0, 3.0, 4.0]]), False)     ->  [[1. 2. 3. 4.]]
    """

    def __init__(self, ratio, rng):
        self.ratio = ratio
        self.rng = rng

    def forward(self, x, train_flg=True):
        """
        ko: x: 배열 -> 같은 모양의 배열. 훈련 때에는 부를 때마다 원소마다 새로 지웁니다. 훈련이 아니면 x 그대로입니다.
        en: x: array -> array of the same shape. In training every call drops each element anew; else x as it is.
        """
        ### BEGIN SOLUTION
        if not train_flg:
            return x
        kept = self.rng.random(x.shape) >= self.ratio
        self.mask = kept / (1.0 - self.ratio)
        return x * self.mask
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 마지막 훈련 forward의 출력에 대한 기울기 -> 같은 모양의 dx
        en: dout: gradient of the output of the last forward in training -> dx of the same shape
        """
        ### BEGIN SOLUTION
        return dout * self.mask
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 5. 가중치 규제
#
# 과적합은 가중치가 클 때 잘 일어납니다. 그래서 큰 가중치에 벌점을 주어 손실에 더합니다. 기울기에는 벌점의 기울기가
# 더해집니다. **L2 규제**(가중치 감소)는
#
# $$P = \frac{\lambda}{2} \sum_i w_i^2, \qquad \frac{\partial P}{\partial w_i} = \lambda w_i$$
#
# $\frac{1}{2}$은 미분했을 때 나오는 2와 상쇄됩니다. Keras의 `L2`에는 이 $\frac{1}{2}$이 없으므로 `L2(lam / 2)`가 같은
# 것입니다. $W = \begin{pmatrix} 1 & -2 \\ 0 & 3 \end{pmatrix}$, $\lambda = 0.1$이면
# $P = 0.05 \cdot (1 + 4 + 0 + 9) = 0.7$입니다.

# %% [markdown] lang="en"
# ## 5. Penalties on the weights
#
# Overfitting comes with large weights. So large weights are fined: a penalty is added to the loss, and its gradient to the
# gradient. The **L2 penalty** (weight decay) is
#
# $$P = \frac{\lambda}{2} \sum_i w_i^2, \qquad \frac{\partial P}{\partial w_i} = \lambda w_i$$
#
# The $\frac{1}{2}$ cancels the 2 of the derivative. Keras' `L2` lacks it, so `L2(lam / 2)` is the same thing. For
# $W = \begin{pmatrix} 1 & -2 \\ 0 & 3 \end{pmatrix}$ and $\lambda = 0.1$, $P = 0.05 \cdot (1 + 4 + 0 + 9) = 0.7$.

# %% nbgrader={"grade": false, "grade_id": "l2_penalty", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l2_penalty(W, lam):
    """
    ko: L2 규제(가중치 감소): 손실에 더할 값과 그 기울기. 노트처럼 1/2이 붙습니다.
    en: The L2 penalty (weight decay): what is added to the loss, and its gradient. As in the notes, with the 1/2.

    ko: W: 가중치, 모양이 자유로운 float64 배열; lam: 규제의 세기
    en: W: weights, float64 array of any shape; lam: strength
    ko: 반환값: (벌점, dW). 벌점은 실수 하나, dW는 W와 같은 모양입니다.
    en: Returns: (penalty, dW): one number, and an array of W's shape

    ko: 예
    en: Example
        l2_penalty(np.array([[1.0, -2.0], [0.0, 3.0]]), 0.1)  ->  0.7, [[0.1 -0.2] [0. 0.3]]
    """
    ### BEGIN SOLUTION
    penalty = 0.5 * lam * np.sum(W**2)
    return penalty, lam * W
    ### END SOLUTION

# %% [markdown] lang="ko"
# **L1 규제**는 제곱 대신 절댓값을 씁니다. 기울기의 크기가 가중치와 상관없이 같아서 작은 가중치도 끝까지 0으로 밀어 냅니다.
#
# $$P = \lambda \sum_i |w_i|, \qquad \frac{\partial P}{\partial w_i} = \lambda\, \operatorname{sign}(w_i)$$
#
# 노트의 식에는 L1에도 $\frac{\lambda}{2}$가 있지만, 여기서는 Keras처럼 $\lambda$로 합니다. $w_i = 0$에서는 미분이 정해지지
# 않으므로 **0**으로 약속합니다. 같은 예에서 $P = 0.1 \cdot (1 + 2 + 0 + 3) = 0.6$입니다.

# %% [markdown] lang="en"
# The **L1 penalty** has absolute values in place of squares. Its gradient is equally strong for all weights, so it pushes
# small ones all the way to 0.
#
# $$P = \lambda \sum_i |w_i|, \qquad \frac{\partial P}{\partial w_i} = \lambda\, \operatorname{sign}(w_i)$$
#
# A formula of the notes has $\frac{\lambda}{2}$ for L1 as well; here it is $\lambda$, as in Keras. At $w_i = 0$ there is no
# derivative, and we take **0**. In the same example $P = 0.1 \cdot (1 + 2 + 0 + 3) = 0.6$.

# %% nbgrader={"grade": false, "grade_id": "l1_penalty", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l1_penalty(W, lam):
    """
    ko: L1 규제: 손실에 더할 값과 그 기울기. 1/2은 붙지 않고, 0인 가중치의 기울기는 0으로 약속합니다.
    en: The L1 penalty: what is added to the loss, and its gradient. No 1/2; at a weight of 0 the gradient is 0.

    ko: W: 가중치, 모양이 자유로운 float64 배열; lam: 규제의 세기
    en: W: weights, float64 array of any shape; lam: strength
    ko: 반환값: (벌점, dW). 벌점은 실수 하나, dW는 W와 같은 모양입니다.
    en: Returns: (penalty, dW): one number, and an array of W's shape

    ko: 예
    en: Example
        l1_penalty(np.array([[1.0, -2.0], [0.0, 3.0]]), 0.1)  ->  0.6, [[0.1 -0.1] [0. 0.1]]
    """
    ### BEGIN SOLUTION
    penalty = lam * np.sum(np.abs(W))
    return penalty, lam * np.sign(W)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 6. 조기 종료
#
# 훈련 손실은 계속 줄어도 검증 손실은 어느 순간부터 다시 커집니다. 그때가 멈출 때입니다. 다만 값이 오르내리므로 조금
# 기다려 봅니다. 에포크가 끝날 때마다 다음과 같이 합니다.
#
# 1. 지켜보는 값이 **지금까지 가장 좋은 값**보다 `min_delta`를 초과하여 좋아졌으면 기록을 바꾸고 `wait`를 0으로
#    돌립니다.
# 2. 아니면 `wait`를 1 늘리고, `wait`가 `patience`에 이르렀으면 멈춥니다.
#
# `patience=2`이고 검증 손실이 0.5, 0.3, 0.4, 0.35인 예입니다. 마지막 0.35는 바로 앞의 0.4보다 낫지만 최고 기록 0.3에는
# 못 미칩니다.
#
# | 에포크 | 0 | 1 | 2 | 3 |
# | --- | --- | --- | --- | --- |
# | `val_loss` | 0.5 | 0.3 | 0.4 | 0.35 |
# | `best` | 0.5 | 0.3 | 0.3 | 0.3 |
# | `wait` | 0 | 0 | 1 | 2 |
# | 멈출까? | False | False | False | **True** |

# %% [markdown] lang="en"
# ## 6. Early stopping
#
# While the training loss keeps falling, the validation loss turns and rises again: that is the time to stop. But values
# go up and down, so we wait a little. At the end of every epoch:
#
# 1. If the watched value is better than the **best so far** by more than `min_delta`, remember it and set `wait` to 0.
# 2. Otherwise add 1 to `wait`, and stop if it has reached `patience`.
#
# With `patience=2` and a validation loss of 0.5, 0.3, 0.4, 0.35: the last one is better than the 0.4 before it, but not
# than the best, 0.3.
#
# | epoch | 0 | 1 | 2 | 3 |
# | --- | --- | --- | --- | --- |
# | `val_loss` | 0.5 | 0.3 | 0.4 | 0.35 |
# | `best` | 0.5 | 0.3 | 0.3 | 0.3 |
# | `wait` | 0 | 0 | 1 | 2 |
# | stop? | False | False | False | **True** |

# %% nbgrader={"grade": false, "grade_id": "EarlyStopping", "locked": false, "schema_version": 3, "solution": true, "task": false}
class EarlyStopping:
    """
    ko: 더 나아지지 않으면 훈련을 멈추게 합니다.
    en: Says when to stop, because the training does not get better any more.

    ko: monitor: 지켜볼 값의 이름
    en: monitor: name of the value to watch
    ko: min_delta: 이보다 "더 많이" 좋아져야 나아진 것입니다 (0 이상)
    en: min_delta: an improvement has to be MORE than this (at least 0)
    ko: patience: 나아지지 않은 에포크가 연달아 이만큼 되면 멈춥니다. 0은 1과 같습니다.
    en: patience: stop after so many epochs in a row without an improvement; 0 means the same as 1
    ko: mode: 작을수록 좋은 값이면 "min", 클수록 좋은 값이면 "max"
    en: mode: "min" if smaller is better, "max" if larger is better

    ko: 속성
    en: Attributes
    ko:     best, best_epoch: 지금까지 가장 좋은 값과 그 에포크 (나아질 때에만 바뀝니다)
    en:     best, best_epoch: the best value so far and its epoch (they change with an improvement only)
    ko:     wait: 나아지지 않은 채 연달아 지난 에포크의 수
    en:     wait: epochs in a row without an improvement

    ko: 예: patience=2이고 val_loss가 0.5, 0.3, 0.4, 0.35이면
    en: Example: with patience=2 and a val_loss of 0.5, 0.3, 0.4, 0.35
        stopping.update(0, {"val_loss": 0.5}), ..., stopping.update(3, {"val_loss": 0.35})
        ->  False, False, False, True
        stopping.best, stopping.best_epoch, stopping.wait  ->  0.3, 1, 2
    """

    def __init__(self, monitor="val_loss", min_delta=0.0, patience=0, mode="min"):
        self.monitor = monitor
        self.min_delta = min_delta
        self.patience = patience
        self.mode = mode
        self.best = None
        self.best_epoch = None
        self.wait = 0

    def update(self, epoch, logs):
        """
        ko: 에포크가 끝날 때마다 부릅니다. 첫 에포크는 언제나 나아진 것입니다.
        en: To be called at the end of every epoch. The first epoch is always an improvement.

        ko: epoch: 0부터 센 에포크 번호
        en: epoch: number of the epoch, from 0
        ko: logs: 이름 -> 값인 dict, 예: {"loss": 0.2, "val_loss": 0.3, "val_accuracy": 0.9}
        en: logs: dict from name to value, such as {"loss": 0.2, "val_loss": 0.3, "val_accuracy": 0.9}
        ko: 반환값: 멈춰야 하면 True, 아니면 False
        en: Returns: True to stop, else False
        """
        ### BEGIN SOLUTION
        current = logs[self.monitor]
        if self.best is None or self._gain(current) > self.min_delta:
            self.best = current
            self.best_epoch = epoch
            self.wait = 0
            return False
        self.wait += 1
        return self.wait >= self.patience

    def _gain(self, current):
        return current - self.best if self.mode == "max" else self.best - current
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 7. 에포크, 배치, 반복
#
# - **에포크**(epoch): 전체 데이터를 한 번 학습하는 것
# - **배치 크기**(batch size): 한 번 갱신할 때 쓰는 데이터의 수
# - **반복**(iteration): 매개변수를 한 번 갱신하는 것
#
# 노트의 예처럼 데이터가 1000개, 배치 크기가 20이면 1 에포크는 50번의 반복입니다. 나누어떨어지지 않으면 Keras처럼
# 나머지를 더 작은 배치 하나로 씁니다: 1010개이면 51번입니다.

# %% [markdown] lang="en"
# ## 7. Epochs, batches, iterations
#
# - **epoch**: learning from all of the data once
# - **batch size**: how many samples are used for one update
# - **iteration**: one update of the parameters
#
# With 1000 samples in batches of 20, as in the notes, an epoch has 50 iterations. If the division leaves a rest, it makes
# one more, smaller batch, as in Keras: 1010 samples take 51.

# %% nbgrader={"grade": false, "grade_id": "iterations_per_epoch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def iterations_per_epoch(n_samples, batch_size):
    """
    ko: 1 에포크에 매개변수를 갱신하는 횟수. 마지막 배치는 더 작을 수 있고, 그것도 한 번으로 셉니다.
    en: How often an epoch updates the parameters. The last batch may be smaller; it counts too.

    ko: n_samples, batch_size: 1 이상의 정수 -> 정수
    en: n_samples, batch_size: whole numbers, at least 1 -> whole number

    ko: 예
    en: Example
        iterations_per_epoch(1000, 20)  ->  50
        iterations_per_epoch(1010, 20)  ->  51
    """
    ### BEGIN SOLUTION
    return -(-n_samples // batch_size)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 8. 데이터 증강
#
# 데이터가 많을수록 잘 일반화됩니다. 이미지는 조금 옮기고, 돌리고, 뒤집고, 흐리게 하고, 잡음을 더해도 같은 것을 나타내므로
# 새 데이터를 만들 수 있습니다. 이미지 배치의 모양은 책과 같이 $(N, C, H, W)$입니다: 이미지, 채널, 높이, 너비.
# 행은 위에서 아래로, 열은 왼쪽에서 오른쪽으로 셉니다.
#
# **옮기기.** 아래로 $d_y$, 오른쪽으로 $d_x$만큼 옮긴 이미지는
# $\text{out}[y, x] = \text{image}[y - d_y,\ x - d_x]$이고, 그 자리가 이미지 밖이면 0입니다.

# %% [markdown] lang="en"
# ## 8. Data augmentation
#
# The more data, the better a network generalizes. An image that is moved a little, turned, mirrored, blurred or disturbed
# by noise still shows the same thing, so new data can be made of old. A batch of images has the book's shape
# $(N, C, H, W)$: images, channels, height, width. Rows count from top to bottom, columns from left to right.
#
# **Shifting.** The image moved down by $d_y$ and to the right by $d_x$ is
# $\text{out}[y, x] = \text{image}[y - d_y,\ x - d_x]$, or 0 where that lies outside.

# %% nbgrader={"grade": false, "grade_id": "shift", "locked": false, "schema_version": 3, "solution": true, "task": false}
def shift(images, dy, dx):
    """
    ko: 모든 이미지를 아래로 dy칸, 오른쪽으로 dx칸 옮깁니다. 음수이면 위로, 왼쪽으로 옮깁니다. 빈 자리는 0입니다.
    en: Moves all images dy pixels down and dx to the right (negative: up, left). What becomes empty is 0.

    ko: images: float64 배열 (N, C, H, W); dy, dx: 정수 (이미지보다 클 수도 있습니다) -> 같은 모양의 새 배열
    en: images: float64 array (N, C, H, W); dy, dx: whole numbers, even beyond the image -> new array, same shape

    ko: 예 (이미지 하나)
    en: Example (one image)
        shift(np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]]), 1, -1)  ->  [[[[0. 0. 0.] [2. 3. 0.]]]]
    """
    ### BEGIN SOLUTION
    height, width = images.shape[2:]
    rows, columns = np.arange(height) - dy, np.arange(width) - dx
    inside = ((rows >= 0) & (rows < height))[:, None] & ((columns >= 0) & (columns < width))
    moved = images[:, :, rows.clip(0, height - 1)][:, :, :, columns.clip(0, width - 1)]
    return np.where(inside, moved, 0.0)
    ### END SOLUTION

# %% [markdown] lang="ko"
# **90도 돌리기.** 시계 반대 방향으로 90도 돌리면 마지막 열이 첫 행이 되고, 높이와 너비가 서로 바뀝니다.
#
# $$\begin{pmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmatrix} \quad\to\quad
# \begin{pmatrix} 3 & 6 \\ 2 & 5 \\ 1 & 4 \end{pmatrix}$$

# %% [markdown] lang="en"
# **Turning by 90 degrees.** A counterclockwise quarter turn makes the last column the first row, and swaps height and
# width:
#
# $$\begin{pmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmatrix} \quad\to\quad
# \begin{pmatrix} 3 & 6 \\ 2 & 5 \\ 1 & 4 \end{pmatrix}$$

# %% nbgrader={"grade": false, "grade_id": "rotate90", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rotate90(images, k=1):
    """
    ko: 모든 이미지를 시계 반대 방향으로 90도씩 k번 돌립니다. k는 음수이거나 3보다 클 수도 있습니다.
    en: Turns all images counterclockwise by k times 90 degrees; k may be negative or above 3.

    ko: images: float64 배열 (N, C, H, W) -> 새 배열, k가 홀수이면 (N, C, W, H)
    en: images: float64 array (N, C, H, W) -> new array, (N, C, W, H) if k is odd

    ko: 예 (이미지 하나)
    en: Example (one image)
        rotate90(np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]]))  ->  [[[[3. 6.] [2. 5.] [1. 4.]]]]
    """
    ### BEGIN SOLUTION
    for _turn in range(k % 4):
        images = images.transpose(0, 1, 3, 2)[:, :, ::-1, :]
    return images.copy()
    ### END SOLUTION

# %% [markdown] lang="ko"
# **뒤집기.** 좌우로 뒤집으면 열의 순서가, 상하로 뒤집으면 행의 순서가 거꾸로 됩니다. 모양은 그대로입니다. 숫자나
# 글자처럼 뒤집으면 뜻이 달라지는 이미지에는 쓰지 않습니다.

# %% [markdown] lang="en"
# **Mirroring.** Swapping left and right reverses the order of the columns, swapping top and bottom that of the rows; the
# shape stays. It is not for images that mean something else in the mirror, such as digits.

# %% nbgrader={"grade": false, "grade_id": "flip", "locked": false, "schema_version": 3, "solution": true, "task": false}
def flip(images, horizontal=True):
    """
    ko: 모든 이미지를 좌우로(horizontal이 True) 또는 상하로(False) 뒤집습니다.
    en: Mirrors all images: left and right if horizontal, else top and bottom.

    ko: images: float64 배열 (N, C, H, W) -> 같은 모양의 새 배열
    en: images: float64 array (N, C, H, W) -> new array of the same shape

    ko: 예 (이미지 하나)
    en: Example (one image)
        flip(np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]]))         ->  [[[[3. 2. 1.] [6. 5. 4.]]]]
        flip(np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]]), False)  ->  [[[[4. 5. 6.] [1. 2. 3.]]]]
    """
    ### BEGIN SOLUTION
    return np.flip(images, axis=3 if horizontal else 2).copy()
    ### END SOLUTION

# %% [markdown] lang="ko"
# **잡음 더하기.** 화소마다 따로 뽑은 정규분포 난수를 더합니다. 밝기는 0과 1 사이여야 하므로 더한 **결과**를 자릅니다:
# 0.97에 0.05를 더하면 1, 0.02에서 0.05를 빼면 0이 됩니다.

# %% [markdown] lang="en"
# **Adding noise.** Each pixel gets a normal random number of its own. Brightness lies between 0 and 1, so the **sum** is
# clipped: 0.97 plus 0.05 gives 1, and 0.02 minus 0.05 gives 0.

# %% nbgrader={"grade": false, "grade_id": "add_noise", "locked": false, "schema_version": 3, "solution": true, "task": false}
def add_noise(images, std, rng):
    """
    ko: 화소마다 평균 0, 표준편차 std인 정규분포의 잡음을 더하고, 결과를 0과 1 사이로 자릅니다.
    en: Adds to every pixel normal noise of mean 0 and standard deviation std, and clips the result to 0 ... 1.

    ko: images: 0과 1 사이의 float64 배열 (N, C, H, W); rng: 난수 생성기 -> 같은 모양의 새 배열
    en: images: float64 array (N, C, H, W) between 0 and 1; rng: the generator -> new array of the same shape

    ko: 예: 모든 화소가 0.5이면 add_noise(images, 0.1, make_rng(0))의 평균은 0.5, 표준편차는 0.1에 가깝습니다.
    en: Example: if all pixels are 0.5, add_noise(images, 0.1, make_rng(0)) has a mean near 0.5 and a std near 0.1.
    """
    ### BEGIN SOLUTION
    noise = rng.normal(0.0, std, images.shape)
    return np.clip(images + noise, 0.0, 1.0)
    ### END SOLUTION

# %% [markdown] lang="ko"
# **흐리게 하기.** 화소를 주변 화소와의 평균으로 바꿉니다. 이미지 밖은 가장 가까운 가장자리 화소를 되풀이해서 채웁니다.
#
# $$\begin{pmatrix} 9 & 0 & 0 \\ 0 & 0 & 18 \end{pmatrix}$$
#
# 에서 오른쪽 아래 화소의 $3 \times 3$ 창은 $\begin{pmatrix} 0 & 0 & 0 \\ 0 & 18 & 18 \\ 0 & 18 & 18 \end{pmatrix}$이고 평균은
# $72 / 9 = 8$입니다.

# %% [markdown] lang="en"
# **Blurring.** A pixel becomes the mean of its neighbourhood. Outside the image the nearest edge pixel is repeated. In
#
# $$\begin{pmatrix} 9 & 0 & 0 \\ 0 & 0 & 18 \end{pmatrix}$$
#
# the $3 \times 3$ window around the bottom right pixel is
# $\begin{pmatrix} 0 & 0 & 0 \\ 0 & 18 & 18 \\ 0 & 18 & 18 \end{pmatrix}$, with the mean $72 / 9 = 8$.

# %% nbgrader={"grade": false, "grade_id": "blur", "locked": false, "schema_version": 3, "solution": true, "task": false}
def blur(images, size=3):
    """
    ko: 화소마다 자신을 가운데에 둔 size x size 창의 평균으로 바꿉니다. 이미지 밖은 가장 가까운 가장자리 화소로 봅니다.
    en: Every pixel becomes the mean of the size x size window around it. Outside, the nearest edge pixel counts.

    ko: images: float64 배열 (N, C, H, W); size: 홀수 -> 같은 모양의 새 배열. 채널은 섞이지 않습니다.
    en: images: float64 array (N, C, H, W); size: odd -> new array of the same shape. Channels do not mix.

    ko: 예 (이미지 하나)
    en: Example (one image)
        blur(np.array([[[[9.0, 0.0, 0.0], [0.0, 0.0, 18.0]]]]))  ->  [[[[4. 4. 4.] [2. 5. 8.]]]]
    """
    ### BEGIN SOLUTION
    reach = size // 2
    padded = np.pad(images, ((0, 0), (0, 0), (reach, reach), (reach, reach)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size, size), axis=(2, 3))
    return windows.mean(axis=(-2, -1))
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

picture = np.zeros((1, 1, 12, 12))
picture[0, 0, 2:10, 3:5] = picture[0, 0, 8:10, 3:9] = 1.0
made = {"original": picture, "shift": shift(picture, 2, 1), "rotate90": rotate90(picture), "flip": flip(picture),
        "add_noise": add_noise(picture, 0.2, make_rng(0)), "blur": blur(picture)}  # fmt: skip
figure, axes = plt.subplots(1, len(made), figsize=(9, 2))
for axis, (title, image) in zip(axes, made.items(), strict=True):
    axis.imshow(image[0, 0], cmap="gray", vmin=0, vmax=1)
    axis.set_title(title)
    axis.axis("off")

# %% [markdown] lang="ko"
# ## 9. 앙상블
#
# 모델 여러 개를 따로 학습시키고 출력을 평균하면 대개 하나보다 정확합니다. 드롭아웃은 매번 다른 신경망을 학습시키는 셈이어서
# 앙상블과 닮았습니다. $M$개 모델의 확률을 평균하고
#
# $$y = \frac{1}{M} \sum_{m=1}^{M} y^{(m)}$$
#
# 평균이 가장 큰 클래스를 고릅니다. 확률이 $(0.9, 0.1)$, $(0.4, 0.6)$, $(0.4, 0.6)$이면 평균은 $(0.5667, 0.4333)$이므로
# 0번입니다. 레이블로 투표하면 2 대 1로 1번이 되지만, 평균은 얼마나 **확신하는지**도 셈에 넣습니다.

# %% [markdown] lang="en"
# ## 9. Ensembles
#
# Several models, trained separately, are usually better together: their outputs are averaged. Dropout trains another
# network each time, in a way, and is akin to an ensemble. Average the probabilities of the $M$ models,
#
# $$y = \frac{1}{M} \sum_{m=1}^{M} y^{(m)}$$
#
# and choose the largest. For $(0.9, 0.1)$, $(0.4, 0.6)$ and $(0.4, 0.6)$ the mean is $(0.5667, 0.4333)$: class 0. A vote
# by labels would give class 1 by two to one; the mean takes into account how **sure** each model is.

# %% nbgrader={"grade": false, "grade_id": "ensemble_predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ensemble_predict(models, x):
    """
    ko: 여러 모델의 출력을 평균해 예측합니다.
    en: Predicts with several models by averaging their outputs.

    ko: models: 모델의 리스트. 모델은 함수 x -> 확률 (N, C)이고, 한 번씩 부릅니다.
    en: models: list of models; a model is a function x -> probabilities (N, C), called once
    ko: x: 입력 배열, 첫 축의 길이가 N
    en: x: input array, its first axis of length N
    ko: 반환값: (y, labels). y는 평균 확률 (N, C), labels는 확률이 가장 큰 클래스 (N,)입니다.
    en: Returns: (y, labels): averaged probabilities (N, C) and the most probable classes (N,)

    ko: 예
    en: Example
        models = [lambda x: np.array([[0.9, 0.1]]), lambda x: np.array([[0.4, 0.6]]), lambda x: np.array([[0.4, 0.6]])]
        ensemble_predict(models, np.zeros((1, 5)))  ->  [[0.5667 0.4333]], [0]
    """
    ### BEGIN SOLUTION
    outputs = [model(x) for model in models]
    y = np.mean(outputs, axis=0)
    return y, np.argmax(y, axis=1)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 질문
#
# 짧은 질문 세 개입니다. 함수가 답을 돌려주게 하세요. 공개 검사는 답의 **형식**만 보고, 맞는지는 채점할 때 봅니다.

# %% [markdown] lang="en"
# ## Questions
#
# Three short questions. Let each function return the answer. The public check looks at its **form** only; whether it is
# right is seen when it is graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 여러분의 Dropout에서 ratio가 0.75이고 어떤 원소의 값이 8입니다. 훈련할 때 살아남으면 얼마가 되고, 추론할 때는 얼마가 됩니까?
    en: In your Dropout with a ratio of 0.75, an element has the value 8. What does it become in training if it survives, and what
    en: at inference?

    ko: 답의 형식: 정수 두 개의 튜플 (훈련할 때 살아남은 경우, 추론할 때).
    en: Form of the answer: a tuple of two integers (in training, if it survives; at inference).
    """
    ### BEGIN SOLUTION
    return (32, 8)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 노드가 50개인 층의 출력에 배치 정규화를 적용합니다. 배치 크기는 32입니다. 배치 정규화 계층에서 기울기로 학습되는
    ko: 수는 모두 몇 개입니까?
    en: The outputs of a layer with 50 nodes are batch normalized, in batches of 32. How many numbers of the batch normalization layer
    en: are learned by gradients?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 50 + 50
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: patience=3, min_delta=0, mode="min"인 EarlyStopping에 에포크 0부터 차례로 0.9, 0.7, 0.8, 0.6, 0.65, 0.62, 0.61, 0.5를 줍니다.
    ko: update가 처음으로 True를 돌려주는 것은 몇 번 에포크입니까?
    en: An EarlyStopping with patience=3, min_delta=0 and mode="min" is given 0.9, 0.7, 0.8, 0.6, 0.65, 0.62, 0.61, 0.5, from
    en: epoch 0 on. At which epoch does update return True for the first time?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 6
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. 배치 정규화와 드롭아웃이 있는 신경망을 다 학습시킨 다음, 실수로 추론할 때에도 `train_flg=True`로 불렀습니다. 데이터를 **한 개씩**
#    넣으면 배치 정규화 계층과 드롭아웃 계층에서 각각 어떤 일이 생기는지 설명하세요.
# 2. 훈련 손실은 0.01까지 줄었는데 검증 손실은 0.9까지 다시 커졌습니다. 무슨 일이 일어난 것인지 설명하고, 이 과제의 기술
#    가운데 도움이 되는 것 두 가지를 골라 왜 도움이 되는지 한 문장씩 쓰세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. A network with batch normalization and dropout has been trained, and by mistake it is called with `train_flg=True` at inference
#    too. Samples are put in **one at a time**. Explain what happens in the batch normalization layer, and what in the dropout layer.
# 2. The training loss has gone down to 0.01, and the validation loss has risen again to 0.9. Say what has happened, choose two
#    techniques of this assignment that help, and write one sentence for each on why it does.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) 배치 정규화: 데이터가 하나이면 평균이 그 데이터 자신이고 분산은 0이므로 $\hat{x} = 0$이 되어, 무엇을 넣든 출력이
# $\beta$이다. 게다가 이동 통계까지 그 값으로 계속 바뀐다. 드롭아웃: 부를 때마다 무작위로 원소를 지우므로 같은 입력에도 답이 매번
# 달라지고 정확도가 떨어진다.
#
# (2) 과적합이다: 훈련 데이터를 외워서 새 데이터에 일반화하지 못한다. 예: 조기 종료(검증 손실이 가장 작던 때에 멈춘다),
# 드롭아웃(특정 노드에만 기대지 못하게 한다), 가중치 규제(큰 가중치에 벌점을 주어 함수를 매끄럽게 한다), 데이터
# 증강(외우기 어려운 새 데이터를 만든다), 앙상블(서로 다른 모델의 오차가 평균되어 줄어든다).
#
# **채점 기준.** (1) 배치 정규화의 출력이 입력과 상관없이 $\beta$가 된다는 설명 1점(평균이 자기 자신이고 분산이 0이라고만 써도 된다),
# 드롭아웃의 출력이 무작위로 달라진다는 설명 1점. (2) 옳은 기술과 이유를 하나씩 쓸 때마다 1점(과적합이라고 말하지 않으면 합해서 1점까지).

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) Batch normalization: with one sample the mean is that sample and the variance is 0, so $\hat{x} = 0$ and the output is
# $\beta$ whatever is put in. Besides, the running statistics keep being changed by it. Dropout: every call drops elements at
# random, so the same input gets another answer each time, and accuracy falls.
#
# (2) Overfitting: the network knows the training data by heart and does not generalize to new ones. For example: early stopping
# (it ends when the validation loss was smallest), dropout (no node can rely on a particular other one), penalties (large weights
# are fined, which makes the function smoother), data augmentation (new data that are harder to learn by heart), an ensemble (the
# errors of different models average out).
#
# **Rubric.** (1) 1 point for the output $\beta$ that does not depend on the input (a mean that is the sample itself and a
# variance of 0 will do); 1 point for dropout's output changing at random. (2) 1 point for each right technique with its reason
# (at most 1 in all if overfitting is not named).
