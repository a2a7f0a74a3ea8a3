# %% [markdown] lang="ko"
# # 활성화 함수
#
# 뉴런은 입력의 가중합 $a = w_1x_1 + w_2x_2 + b$를 구한 다음, 그것을 함수 $h$에 넣은 $y = h(a)$를 내보냅니다. 이 $h$가
# **활성화 함수**입니다. 퍼셉트론의 활성화 함수는 계단 함수였습니다. 신경망은 계단 함수 대신 다른 함수를 쓰는 데서
# 시작합니다.
#
# 이 과제에서는 강의 노트의 활성화 함수들을 구현하고, 학습에 필요한 기울기를 구한 다음, 층을 깊게 쌓으면 기울기가 왜
# 사라지는지 계산해 봅니다.

# %% [markdown] lang="en"
# # Activation functions
#
# A neuron forms the weighted sum $a = w_1x_1 + w_2x_2 + b$ of its inputs and gives out $y = h(a)$. The function $h$ is its
# **activation**. That of a perceptron was a step; neural networks begin where the step is replaced.
#
# In this assignment you implement the activations of the notes, find the slopes that learning needs, and work out why
# gradients vanish when many layers are stacked.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check


# %% [markdown] lang="ko"
# ## 1. 왜 비선형이어야 하는가
#
# $h(a) = ca$와 같은 선형 함수를 쓰면 층을 아무리 쌓아도 소용이 없습니다. 세 층을 지난 값은 $h(h(h(x))) = c^3x$인데, 이것은
# 기울기가 $c^3$인 한 층과 같습니다. 예를 들어 $c = 2$인 세 층은 $8x$를 계산하는 한 층입니다. 그러면 XOR처럼 직선 하나로
# 나눌 수 없는 문제를 다시 풀 수 없게 됩니다. 그래서 은닉층에는 **비선형** 함수를 씁니다.
#
# ### 계단 함수
#
# $$h(x) = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# **이 과제의 약속**: $h(0) = 0$입니다. 노트의 표에는 $h(0) = 0.5$로 적혀 있지만, 노트의 코드와 퍼셉트론의 정의에서는
# $0$입니다. 또 노트의 코드에 있는 `np.int`는 지금의 NumPy에는 없습니다. `int`라고 씁니다.
#
# 활성화 함수는 수 하나에도 배열에도 쓸 수 있어야 합니다. 파이썬의 `if x > 0`은 참/거짓 하나를 요구하므로 배열을 넣으면
# 오류가 납니다. `x > 0`은 원소마다 비교한 배열이고, `np.where(조건, 값1, 값2)`는 원소마다 두 값 가운데 하나를 고릅니다.
#
# ### 문제 1. step_function

# %% [markdown] lang="en"
# ## 1. Why it must not be linear
#
# With a linear function, $h(a) = ca$, layers are stacked in vain. Three of them give $h(h(h(x))) = c^3x$, which is what one
# layer with slope $c^3$ gives: for $c = 2$, a single layer that computes $8x$. Problems that no straight line can divide,
# such as XOR, are out of reach again. Hidden layers therefore use **nonlinear** functions.
#
# ### The step function
#
# $$h(x) = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# **The convention here**: $h(0) = 0$. A table of the notes has $h(0) = 0.5$; their code, and the definition of the
# perceptron, have $0$. The `np.int` in that code is gone from NumPy: write `int`.
#
# An activation has to take a single number as well as an array. Python's `if x > 0` wants one truth value and stops at an
# array. `x > 0` compares entry by entry, and `np.where(condition, one, other)` chooses one of two values for each entry.
#
# ### Exercise 1. step_function


# %% nbgrader={"grade": false, "grade_id": "step_function", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step_function(x):
    """
    ko: 계단 함수입니다. 양수이면 1, 0이나 음수이면 0입니다. 원소마다 계산합니다.
    en: The step: 1 for positive numbers, 0 for 0 and negative ones, entry by entry.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. dtype은 정수, 실수, 참/거짓 어느 것이든 좋습니다.
        en: an ndarray of the shape of x; a single number if x is one. Any dtype will do: integers, floats or truth values.

    ko: 예: step_function(np.array([-1.5, 0.0, 0.3, 2.0]))은 [0, 0, 1, 1]입니다.
    en: Example: step_function(np.array([-1.5, 0.0, 0.3, 2.0])) is [0, 0, 1, 1].
    """
    ### BEGIN SOLUTION
    return np.where(x > 0, 1, 0)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 부호 함수
#
# $-1$과 $+1$로 답하는 퍼셉트론도 있습니다. 이때는 **부호**(sign)를 씁니다.
#
# $$\operatorname{sign}(x) = \begin{cases} 1 & (x > 0) \\ 0 & (x = 0) \\ -1 & (x < 0) \end{cases}$$
#
# 계단 함수와 달리 경우가 세 가지입니다. $10^{-9}$처럼 아주 작은 수의 부호도 $1$입니다. $x / |x|$로 계산하면 $0$에서
# $0/0$이 됩니다.
#
# ### 문제 2. sign

# %% [markdown] lang="en"
# ### The sign
#
# There are perceptrons that answer $-1$ and $+1$. They use the **sign**.
#
# $$\operatorname{sign}(x) = \begin{cases} 1 & (x > 0) \\ 0 & (x = 0) \\ -1 & (x < 0) \end{cases}$$
#
# Unlike the step, it has three cases. The sign of a number as small as $10^{-9}$ is $1$. Computed as $x / |x|$ it would be
# $0/0$ at $0$.
#
# ### Exercise 2. sign


# %% nbgrader={"grade": false, "grade_id": "sign", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sign(x):
    """
    ko: 부호 함수입니다. 양수이면 1, 0이면 0, 음수이면 -1입니다. 원소마다 계산합니다.
    en: The sign: 1 for positive numbers, 0 for 0, -1 for negative ones, entry by entry.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. dtype은 정수여도 실수여도 좋습니다.
        en: an ndarray of the shape of x; a single number if x is one. Integers or floats will do.

    ko: 예: sign(np.array([-1.5, -0.3, 0.0, 0.3, 2.0]))은 [-1, -1, 0, 1, 1]입니다.
    en: Example: sign(np.array([-1.5, -0.3, 0.0, 0.3, 2.0])) is [-1, -1, 0, 1, 1].
    """
    ### BEGIN SOLUTION
    return np.where(x > 0, 1, np.where(x < 0, -1, 0))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 항등 함수
#
# **항등 함수**는 $h(x) = x$로, 받은 것을 그대로 돌려줍니다. 선형이므로 은닉층에는 쓰지 않지만, 수를 예측하는 회귀의
# 출력층에는 이것을 씁니다. 집값 예측이 0과 1 사이로 눌리면 곤란하기 때문입니다. Keras에서는 `linear`라고 부릅니다.
#
# ### 문제 3. identity_function

# %% [markdown] lang="en"
# ### The identity
#
# The **identity** $h(x) = x$ gives back what it is given. Being linear, it is of no use in hidden layers, but the output
# layer of a regression, which predicts a number, uses it: the price of a house should not be squeezed between 0 and 1.
# Keras calls it `linear`.
#
# ### Exercise 3. identity_function


# %% nbgrader={"grade": false, "grade_id": "identity_function", "locked": false, "schema_version": 3, "solution": true, "task": false}
def identity_function(x):
    """
    ko: 항등 함수입니다. 모든 값을 그대로 둡니다.
    en: The identity: every value stays as it is.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다.
        en: an ndarray of the shape of x; a single number if x is one.

    ko: 예: identity_function(np.array([-1.5, 0.0, 2.0]))은 [-1.5, 0.0, 2.0]입니다.
    en: Example: identity_function(np.array([-1.5, 0.0, 2.0])) is [-1.5, 0.0, 2.0].
    """
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 2. 매끄러운 함수
#
# ### 시그모이드
#
# 계단 함수는 0에서 갑자기 뛰고 나머지에서는 평평합니다. 가중치를 조금 바꾸어도 출력이 그대로여서, 어느 쪽으로 바꾸어야
# 나아지는지 알 수 없습니다. **시그모이드**는 계단 함수를 매끄럽게 만든 것입니다.
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# 값은 0과 1 사이이고 $\sigma(0) = 1/2$입니다. 예를 들어 $e^{-2} \approx 0.1353$이므로
# $\sigma(2) \approx 1/1.1353 \approx 0.8808$입니다. 또 $\sigma(-x) = 1 - \sigma(x)$여서 $\sigma(-2) \approx 0.1192$입니다.
#
# **오버플로**: $e^{710}$은 float64로 나타낼 수 없어 `inf`가 됩니다. 분자와 분모에 $e^x$를 곱한 $e^x / (1 + e^x)$은 수학으로는
# 같은 식이지만, $x = 1000$에서 $\infty/\infty$, 곧 `nan`입니다. 반대로 위의 식은 $x = -1000$에서 $1/\infty = 0$이어서 값은
# 맞고 경고만 나옵니다. $x$의 부호에 따라 지수가 양수가 되지 않는 꼴을 고르면 경고도 없습니다.
#
# ### 문제 4. sigmoid

# %% [markdown] lang="en"
# ## 2. Smooth functions
#
# ### The sigmoid
#
# A step jumps at 0 and is flat everywhere else. Change a weight a little and the output stays the same, so nothing tells
# which way would be better. The **sigmoid** is a step made smooth.
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# It lies between 0 and 1, and $\sigma(0) = 1/2$. For example, $e^{-2} \approx 0.1353$ and therefore
# $\sigma(2) \approx 1/1.1353 \approx 0.8808$. As $\sigma(-x) = 1 - \sigma(x)$, it follows that $\sigma(-2) \approx 0.1192$.
#
# **Overflow**: $e^{710}$ is beyond float64 and becomes `inf`. The form $e^x / (1 + e^x)$, numerator and denominator
# multiplied by $e^x$, is the same in mathematics; at $x = 1000$ it is $\infty/\infty$, `nan`. The form above is
# $1/\infty = 0$ at $x = -1000$: the right value, with a warning. Choosing for each sign of $x$ the form whose exponent
# is not positive avoids the warning too.
#
# ### Exercise 4. sigmoid


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(x):
    """
    ko: 시그모이드입니다. 원소마다 계산합니다. 1000이나 -1000에서도 nan이 나오지 않습니다.
    en: The sigmoid, entry by entry, without nan even at 1000 and -1000.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. x가 정수여도 결과는 실수입니다.
        en: an ndarray of the shape of x; a single number if x is one. Floats, even where x holds integers.

    ko: 예: sigmoid(np.array([-1.0, 0.0, 2.0]))은 [0.26894142, 0.5, 0.88079708]입니다.
    en: Example: sigmoid(np.array([-1.0, 0.0, 2.0])) is [0.26894142, 0.5, 0.88079708].
    """
    ### BEGIN SOLUTION
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

x = np.array([-6, -4, -2, -1, 0, 1, 2, 4, 6])
plt.figure(figsize=(5, 3))
plt.step([-6, 0, 6], [0, 0, 1], linestyle="--", label="step")
plt.plot(x, [0.002, 0.018, 0.119, 0.269, 0.5, 0.731, 0.881, 0.982, 0.998], marker="o", label="sigmoid")
plt.plot(x, [-1.0, -0.999, -0.964, -0.762, 0, 0.762, 0.964, 0.999, 1.0], marker="o", label="tanh")
plt.xlabel("x")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ### 쌍곡탄젠트
#
# **tanh**는 $-1$과 $1$ 사이의 S자 곡선입니다. 값이 0을 중심으로 퍼지므로 은닉층에서 시그모이드보다 학습이 잘되는 경우가
# 많고, 순환 신경망에서 자주 만납니다.
#
# $$\tanh(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1$$
#
# 예: $x = 0.5$이면 $e^{0.5} \approx 1.6487$, $e^{-0.5} \approx 0.6065$이므로
# $\tanh(0.5) \approx 1.0422 / 2.2553 \approx 0.4621$입니다. 식을 그대로 코드로 옮기면 $x = 1000$과 $x = -1000$에서 모두
# `nan`이 됩니다. 분자와 분모를 $e^{|x|}$로 나누면 지수 함수는 $e^{-2|x|}$만 남습니다.
#
# ### 문제 5. tanh

# %% [markdown] lang="en"
# ### The hyperbolic tangent
#
# **tanh** is an S between $-1$ and $1$. Its values spread around 0, with which hidden layers often learn better than with a
# sigmoid, and recurrent networks use it a great deal.
#
# $$\tanh(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1$$
#
# Example: for $x = 0.5$, $e^{0.5} \approx 1.6487$ and $e^{-0.5} \approx 0.6065$, so
# $\tanh(0.5) \approx 1.0422 / 2.2553 \approx 0.4621$. Typed in as it stands, the formula is `nan` at $x = 1000$ and at
# $x = -1000$. Dividing numerator and denominator by $e^{|x|}$ leaves only $e^{-2|x|}$.
#
# ### Exercise 5. tanh


# %% nbgrader={"grade": false, "grade_id": "tanh", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tanh(x):
    """
    ko: 쌍곡탄젠트입니다. 원소마다 계산합니다. 1000이나 -1000에서도 nan이 나오지 않습니다.
    en: The hyperbolic tangent, entry by entry, without nan even at 1000 and -1000.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. x가 정수여도 결과는 실수입니다.
        en: an ndarray of the shape of x; a single number if x is one. Floats, even where x holds integers.

    ko: 예: tanh(np.array([-1.0, 0.0, 0.5]))은 [-0.76159416, 0.0, 0.46211716]입니다.
    en: Example: tanh(np.array([-1.0, 0.0, 0.5])) is [-0.76159416, 0.0, 0.46211716].
    """
    ### BEGIN SOLUTION
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 3. 꺾인 직선
#
# ### ReLU
#
# 요즘 은닉층에 가장 많이 쓰는 함수는 **ReLU**(Rectified Linear Unit)입니다. 0을 넘으면 그대로, 아니면 0입니다.
#
# $$\operatorname{ReLU}(x) = \max(0, x)$$
#
# 지수를 계산하지 않아 빠르고, 양수 쪽에 한계가 없어 값이 한곳에 몰리지 않습니다. 예: $0.3$은 $0.3$, $-1.5$는 $0$입니다.
#
# ### 문제 6. relu

# %% [markdown] lang="en"
# ## 3. Bent lines
#
# ### ReLU
#
# The function used most in hidden layers today is the **ReLU** (rectified linear unit): numbers above 0 stay as they are,
# all others become 0.
#
# $$\operatorname{ReLU}(x) = \max(0, x)$$
#
# It is fast, as there is no exponential to compute, and having no upper limit it does not crowd its values together.
# Examples: $0.3$ stays $0.3$, and $-1.5$ becomes $0$.
#
# ### Exercise 6. relu


# %% nbgrader={"grade": false, "grade_id": "relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu(x):
    """
    ko: ReLU입니다. 양수는 그대로 두고 나머지는 0으로 바꿉니다. 원소마다 계산합니다.
    en: The ReLU: positive numbers stay, all others become 0, entry by entry.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다.
        en: an ndarray of the shape of x; a single number if x is one.

    ko: 예: relu(np.array([-1.5, 0.0, 0.3, 2.0]))은 [0.0, 0.0, 0.3, 2.0]입니다.
    en: Example: relu(np.array([-1.5, 0.0, 0.3, 2.0])) is [0.0, 0.0, 0.3, 2.0].
    """
    ### BEGIN SOLUTION
    return np.maximum(0, x)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 소프트플러스
#
# ReLU의 모서리를 둥글게 다듬은 것이 **소프트플러스**입니다.
#
# $$\operatorname{softplus}(x) = \log(1 + e^x)$$
#
# $x = 0$에서 $\log 2 \approx 0.6931$이고, $x$가 크면 거의 $x$, 아주 작으면 거의 0입니다. 기울기는 시그모이드입니다.
# 그런데 $e^{1000}$에서는 오버플로가 납니다. 로그 안에서 큰 부분을 꺼내면 오버플로가 나지 않습니다.
#
# $$\log(1 + e^x) = \max(x, 0) + \log(1 + e^{-|x|})$$
#
# 확인: $x = 2$이면 오른쪽은 $2 + \log(1 + 0.1353) \approx 2.1269$이고, 왼쪽은 $\log(1 + 7.3891) \approx 2.1269$입니다.
#
# ### 문제 7. softplus

# %% [markdown] lang="en"
# ### Softplus
#
# **Softplus** is the ReLU with its corner rounded off.
#
# $$\operatorname{softplus}(x) = \log(1 + e^x)$$
#
# It is $\log 2 \approx 0.6931$ at $x = 0$, almost $x$ for large $x$, and almost 0 far below. Its slope is the sigmoid. But
# $e^{1000}$ overflows. Take the large part out of the logarithm, and nothing does.
#
# $$\log(1 + e^x) = \max(x, 0) + \log(1 + e^{-|x|})$$
#
# To see it: for $x = 2$ the right side is $2 + \log(1 + 0.1353) \approx 2.1269$, and the left one
# $\log(1 + 7.3891) \approx 2.1269$.
#
# ### Exercise 7. softplus


# %% nbgrader={"grade": false, "grade_id": "softplus", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softplus(x):
    """
    ko: 소프트플러스(자연로그)입니다. 원소마다 계산합니다. 1000이나 -1000에서도 유한합니다.
    en: Softplus (natural logarithm), entry by entry, finite even at 1000 and -1000.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. x가 정수여도 결과는 실수입니다.
        en: an ndarray of the shape of x; a single number if x is one. Floats, even where x holds integers.

    ko: 예: softplus(np.array([-1.0, 0.0, 2.0]))은 [0.31326169, 0.69314718, 2.12692801]입니다.
    en: Example: softplus(np.array([-1.0, 0.0, 2.0])) is [0.31326169, 0.69314718, 2.12692801].
    """
    ### BEGIN SOLUTION
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 구간별 선형 함수
#
# 계단 함수와 직선의 중간쯤 되는, 가운데에서만 올라가는 함수도 있습니다.
#
# $$h(x) = \begin{cases} 1 & (x \ge \tfrac12) \\ x + \tfrac12 & (-\tfrac12 < x < \tfrac12) \\ 0 & (x \le -\tfrac12) \end{cases}$$
#
# $x = \pm\tfrac12$에서 직선이 0과 1에 닿으므로 끊어진 곳이 없습니다. 예: $h(-0.25) = 0.25$, $h(0.4) = 0.9$, $h(2) = 1$입니다.
# Keras의 `hard_sigmoid`는 기울기가 $1/6$인 다른 함수이니 혼동하지 마세요.
#
# ### 문제 8. piecewise_linear

# %% [markdown] lang="en"
# ### Piecewise linear
#
# Halfway between a step and a line there is a function that rises in the middle only.
#
# $$h(x) = \begin{cases} 1 & (x \ge \tfrac12) \\ x + \tfrac12 & (-\tfrac12 < x < \tfrac12) \\ 0 & (x \le -\tfrac12) \end{cases}$$
#
# The line meets 0 and 1 at $x = \pm\tfrac12$, so there is no gap. Examples: $h(-0.25) = 0.25$, $h(0.4) = 0.9$, $h(2) = 1$.
# Keras' `hard_sigmoid`, with slope $1/6$, is another function.
#
# ### Exercise 8. piecewise_linear


# %% nbgrader={"grade": false, "grade_id": "piecewise_linear", "locked": false, "schema_version": 3, "solution": true, "task": false}
def piecewise_linear(x):
    """
    ko: -1/2 아래에서 0, 1/2 위에서 1, 그 사이에서 기울기 1로 올라가는 함수입니다. 원소마다 계산합니다.
    en: 0 below -1/2, 1 above 1/2, and a line of slope 1 in between, entry by entry.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다.
        en: an ndarray of the shape of x; a single number if x is one.

    ko: 예: piecewise_linear(np.array([-2.0, -0.25, 0.0, 0.4, 2.0]))은 [0.0, 0.25, 0.5, 0.9, 1.0]입니다.
    en: Example: piecewise_linear(np.array([-2.0, -0.25, 0.0, 0.4, 2.0])) is [0.0, 0.25, 0.5, 0.9, 1.0].
    """
    ### BEGIN SOLUTION
    return np.clip(x + 0.5, 0, 1)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 4. 기울기
#
# 신경망은 기울기를 보고 학습하므로 활성화 함수의 미분이 필요합니다. 시그모이드의 미분은 출력 $y = \sigma(x)$만으로 쓸 수
# 있습니다.
#
# $$\sigma'(x) = \frac{e^{-x}}{(1 + e^{-x})^2} = \frac{1}{1 + e^{-x}} \cdot \frac{e^{-x}}{1 + e^{-x}} = y(1 - y)$$
#
# 예: $x = 2$이면 $y \approx 0.8808$이므로 기울기는 $0.8808 \times 0.1192 \approx 0.1050$입니다. 가장 가파른 곳은
# $x = 0$이고 거기에서 $\tfrac12 \cdot \tfrac12 = \tfrac14$입니다. **$y(1-y)$의 $y$는 출력입니다.** 여러분의 함수는 입력 $x$를 받습니다.
#
# ### 문제 9. sigmoid_grad

# %% [markdown] lang="en"
# ## 4. Slopes
#
# A network learns by slopes, so the derivatives of the activations are needed. That of the sigmoid can be written with the
# output $y = \sigma(x)$ alone.
#
# $$\sigma'(x) = \frac{e^{-x}}{(1 + e^{-x})^2} = \frac{1}{1 + e^{-x}} \cdot \frac{e^{-x}}{1 + e^{-x}} = y(1 - y)$$
#
# Example: for $x = 2$, $y \approx 0.8808$, so the slope is $0.8808 \times 0.1192 \approx 0.1050$. It is steepest at $x = 0$,
# with $\tfrac12 \cdot \tfrac12 = \tfrac14$. **The $y$ of $y(1-y)$ is the output**; your function is given the input $x$.
#
# ### Exercise 9. sigmoid_grad


# %% nbgrader={"grade": false, "grade_id": "sigmoid_grad", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid_grad(x):
    """
    ko: 시그모이드의 미분입니다. 인수는 시그모이드의 출력이 아니라 입력 x입니다.
    en: The derivative of the sigmoid. The argument is its input x, not its output.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다.
        en: an ndarray of the shape of x; a single number if x is one.

    ko: 예: sigmoid_grad(np.array([-1.0, 0.0, 2.0]))은 [0.19661193, 0.25, 0.10499359]입니다.
    en: Example: sigmoid_grad(np.array([-1.0, 0.0, 2.0])) is [0.19661193, 0.25, 0.10499359].
    """
    ### BEGIN SOLUTION
    s = sigmoid(x)
    return s * (1 - s)
    ### END SOLUTION


# %% [markdown] lang="ko"
# tanh의 미분도 출력 $y = \tanh(x)$로 쓸 수 있습니다. 몫의 미분법에서 분자는 $(e^x + e^{-x})^2 - (e^x - e^{-x})^2$이므로
#
# $$\tanh'(x) = 1 - y^2$$
#
# 입니다. $x = 0$에서 1로, 시그모이드의 네 배입니다. 예: $x = 0.5$이면 $1 - 0.4621^2 \approx 0.7864$입니다.
#
# ### 문제 10. tanh_grad

# %% [markdown] lang="en"
# The derivative of tanh, too, can be written with its output $y = \tanh(x)$. By the quotient rule the numerator is
# $(e^x + e^{-x})^2 - (e^x - e^{-x})^2$, and so
#
# $$\tanh'(x) = 1 - y^2$$
#
# At $x = 0$ it is 1, four times that of the sigmoid. Example: for $x = 0.5$, $1 - 0.4621^2 \approx 0.7864$.
#
# ### Exercise 10. tanh_grad


# %% nbgrader={"grade": false, "grade_id": "tanh_grad", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tanh_grad(x):
    """
    ko: tanh의 미분입니다. 인수는 tanh의 출력이 아니라 입력 x입니다.
    en: The derivative of tanh. The argument is its input x, not its output.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다.
        en: an ndarray of the shape of x; a single number if x is one.

    ko: 예: tanh_grad(np.array([-1.0, 0.0, 0.5]))은 [0.41997434, 1.0, 0.78644773]입니다.
    en: Example: tanh_grad(np.array([-1.0, 0.0, 0.5])) is [0.41997434, 1.0, 0.78644773].
    """
    ### BEGIN SOLUTION
    return 1 - tanh(x) ** 2
    ### END SOLUTION


# %% [markdown] lang="ko"
# ReLU의 기울기는 양수에서 1, 음수에서 0입니다. $x = 0$은 모서리여서 미분이 없습니다. **이 과제의 약속**: 0에서는 Keras처럼
# 0으로 정합니다. (1로 정하는 책도 있습니다.)
#
# ### 문제 11. relu_grad

# %% [markdown] lang="en"
# The slope of the ReLU is 1 for positive numbers and 0 for negative ones. At the corner, $x = 0$, there is no derivative.
# **The convention here**: 0, as in Keras. (There are books that take 1.)
#
# ### Exercise 11. relu_grad


# %% nbgrader={"grade": false, "grade_id": "relu_grad", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu_grad(x):
    """
    ko: ReLU의 미분입니다. 0에서는 0으로 정합니다. 원소마다 계산합니다.
    en: The derivative of the ReLU, entry by entry; at 0 it is taken to be 0.

    Args:
        ko: x: 수 하나(float, int) 또는 임의 모양의 ndarray. dtype은 float64, float32 또는 정수입니다.
        en: x: a single number (float, int), or an ndarray of any shape, of float64, float32 or integers.

    Returns:
        ko: x와 모양이 같은 ndarray. x가 수 하나이면 수 하나입니다. dtype은 정수, 실수, 참/거짓 어느 것이든 좋습니다.
        en: an ndarray of the shape of x; a single number if x is one. Any dtype will do: integers, floats or truth values.

    ko: 예: relu_grad(np.array([-1.5, 0.3, 2.0]))은 [0, 1, 1]입니다.
    en: Example: relu_grad(np.array([-1.5, 0.3, 2.0])) is [0, 1, 1].
    """
    ### BEGIN SOLUTION
    return np.where(x > 0, 1, 0)
    ### END SOLUTION


# %% tags=["example"]
x = np.linspace(-6, 6, 241)
plt.figure(figsize=(5, 3))
plt.plot(x, np.gradient(1 / (1 + np.exp(-x)), x), label="slope of the sigmoid")
plt.plot(x, np.gradient(np.tanh(x), x), label="slope of tanh")
plt.axhline(0.25, color="gray", linestyle=":", label="1/4")
plt.xlabel("x")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 5. 기울기 소실
#
# 역전파에서는 연쇄법칙에 따라 층마다 활성화 함수의 기울기가 곱해집니다. 시그모이드의 기울기는 최대 $1/4$이므로,
# 가중치를 빼고 보면 $n$층을 거슬러 온 기울기는 다음보다 클 수 없습니다.
#
# $$\underbrace{\tfrac14 \cdot \tfrac14 \cdots \tfrac14}_{n} = \left(\tfrac14\right)^n$$
#
# 3층이면 $1/64 = 0.015625$, 10층이면 이미 $10^{-6}$보다 작습니다. 그래서 앞쪽 층은 거의 배우지 못합니다. 이것이 **기울기
# 소실**(vanishing gradient)입니다. ReLU는 양수 쪽 기울기가 1이어서 곱해도 줄지 않습니다.
#
# ### 문제 12. vanishing

# %% [markdown] lang="en"
# ## 5. Vanishing gradients
#
# By the chain rule, going back through the network multiplies the gradient by a slope of the activation in every layer. That
# of a sigmoid is at most $1/4$, so, leaving the weights aside, what has come back through $n$ layers cannot be larger than
#
# $$\underbrace{\tfrac14 \cdot \tfrac14 \cdots \tfrac14}_{n} = \left(\tfrac14\right)^n$$
#
# For 3 layers that is $1/64 = 0.015625$, and for 10 already less than $10^{-6}$: the first layers hardly learn. This is the
# **vanishing gradient**. The ReLU has slope 1 for positive numbers, and multiplying by 1 takes nothing away.
#
# ### Exercise 12. vanishing


# %% nbgrader={"grade": false, "grade_id": "vanishing", "locked": false, "schema_version": 3, "solution": true, "task": false}
def vanishing(depth):
    """
    ko: 시그모이드 층을 depth개 지날 때 기울기의 곱이 가질 수 있는 가장 큰 값입니다(가중치는 생각하지 않습니다).
    en: The largest possible product of the slopes of depth sigmoid layers (weights are left aside).

    Args:
        ko: depth: 층의 수. 0 이상의 int.
        en: depth: how many layers, an int of at least 0.

    Returns:
        ko: 수 하나(float). 층이 없으면 1입니다. 반올림하지 않습니다.
        en: one number (float), not rounded; 1 if there is no layer.

    ko: 예: vanishing(3)은 0.015625입니다.
    en: Example: vanishing(3) is 0.015625.
    """
    ### BEGIN SOLUTION
    return sigmoid_grad(0.0) ** depth
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 정리
#
# - 은닉층의 활성화 함수는 비선형이어야 합니다. 선형이면 여러 층이 한 층과 같습니다.
# - 시그모이드와 tanh는 매끄럽지만 기울기가 작아, 깊은 신경망에서는 ReLU를 많이 씁니다.
# - 같은 식이라도 지수가 양수가 되지 않는 꼴로 쓰면 오버플로가 나지 않습니다.

# %% [markdown] lang="en"
# ## Summary
#
# - The activation of hidden layers must not be linear, or many layers are no more than one.
# - The sigmoid and tanh are smooth, but their slopes are small; deep networks mostly use the ReLU.
# - Of several forms of one formula, the one whose exponents are not positive does not overflow.

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
    ko: 활성화 함수가 h(a) = 3a인 층이 네 개 있고, 모든 층의 가중치는 1, 편향은 0입니다. 마지막 출력은 입력 x의 몇
    ko: 배입니까?
    en: Four layers have the activation h(a) = 3a; all weights are 1 and all biases 0. The output of the last one is how many
    en: times the input x?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 3**4
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: x = 30에서 기울기가 가장 큰 함수는 어느 것입니까?
    ko:     a. 시그모이드
    ko:     b. tanh
    ko:     c. ReLU
    ko:     d. 계단 함수
    en: Which function has the largest slope at x = 30?
    en:     a. the sigmoid
    en:     b. tanh
    en:     c. the ReLU
    en:     d. the step function

    ko: 답의 형식: "a", "b", "c", "d" 가운데 하나.
    en: Form of the answer: one of the letters "a", "b", "c", "d".
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 가중치를 빼고 볼 때, 시그모이드 층을 최소한 몇 개 쌓아야 기울기의 곱이 반드시 1/1000보다 작아집니까?
    en: Weights left aside, how many sigmoid layers at least does it take for the product of their slopes to be below 1/1000 for
    en: certain?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 5
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. 한 친구가 활성화 함수로 $h(a) = a$만 쓴 10층 신경망을 만들고 "가중치가 많으니 한 층짜리보다 더 많은 함수를 나타낼 수
#    있다"고 말합니다. 편향이 있을 때에도 왜 틀린 말인지 설명하세요.
# 2. ReLU를 쓰는 신경망에서 어떤 뉴런의 가중합이 모든 학습 데이터에서 음수입니다. 학습이 진행되면 이 뉴런의 가중치가
#    어떻게 되는지 기울기를 써서 설명하고, 시그모이드라면 무엇이 다른지 쓰세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. A friend builds a network of 10 layers with $h(a) = a$ for all activations and says: "It has many weights, so it can
#    represent more functions than a single layer." Explain why that is wrong, also when there are biases.
# 2. In a network with ReLUs, the weighted sum of one neuron is negative for all training data. Explain by means of slopes
#    what becomes of the weights of this neuron as training goes on, and say what would be different with a sigmoid.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) 한 층은 $xW + b$이다. 두 층을 이으면 $(xW_1 + b_1)W_2 + b_2 = x(W_1W_2) + (b_1W_2 + b_2)$이고, 이것은 가중치가
# $W_1W_2$, 편향이 $b_1W_2 + b_2$인 한 층이다. 이를 되풀이하면 10층도 한 층과 같다. 따라서 나타낼 수 있는 함수는 늘지 않는다(가운데
# 층이 좁으면 오히려 줄어든다).
#
# (2) 음수에서 ReLU의 기울기는 0이므로 연쇄법칙에서 이 뉴런을 지나는 곱이 모두 0이다. 가중치와 편향의 기울기가 모든 데이터에서
# 0이어서 값이 바뀌지 않고, 앞 층이 바뀌지 않는 한 이 뉴런은 계속 0만 낸다(죽은 ReLU). 시그모이드의 기울기는 작아도 0이 아니므로
# 느리게나마 가중치가 바뀐다.
#
# **채점 기준.** (1) 두 층을 합치면 한 층이라는 계산 또는 설명 1점, 편향까지 하나로 합쳐진다는 설명 1점. (2) 기울기가 0이어서 가중치가
# 바뀌지 않는다는 설명 1점, 시그모이드의 기울기는 작지만 0이 아니라는 비교 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) One layer is $xW + b$. Two of them are $(xW_1 + b_1)W_2 + b_2 = x(W_1W_2) + (b_1W_2 + b_2)$, which is one layer
# with the weights $W_1W_2$ and the bias $b_1W_2 + b_2$. Repeated, 10 layers are no more than one, so no function is gained (a
# narrow layer in the middle even loses some).
#
# (2) The slope of the ReLU is 0 for negative numbers, so by the chain rule every product that passes this neuron is 0. The
# gradients of its weights and its bias are 0 for all data: they stay as they are, and unless the layers before it change, the
# neuron gives 0 for ever (a dead ReLU). The slope of a sigmoid may be small, but it is not 0: the weights change, if slowly.
#
# **Rubric.** (1) 1 point for showing that two layers make one; 1 point for the biases becoming one as well. (2) 1 point for the
# slope 0 that leaves the weights unchanged; 1 point for the sigmoid's slope being small but not 0.
