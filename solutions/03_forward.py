# %% [markdown] lang="ko"
# # 3층 신경망의 순전파와 소프트맥스
#
# 퍼셉트론에서는 가중치를 사람이 정했습니다. 신경망은 가중치를 데이터에서 배웁니다. 그 학습을 시작하려면 먼저 입력이
# 층을 지나 출력이 되는 계산, 곧 **순전파**(forward)를 할 수 있어야 합니다. 이 과제에서는 분류 신경망의 마지막에
# 놓이는 `softmax`와, 3층 신경망의 `forward`를 구현합니다.

# %% [markdown] lang="en"
# # The forward pass of a three-layer network, and softmax
#
# The weights of a perceptron were chosen by a person; a neural network learns them from data. Before it can learn, it
# has to turn an input into an output, layer by layer: the **forward** pass. In this assignment you implement
# `softmax`, which stands at the end of a network that classifies, and `forward` for a network of three layers.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check

# %% [markdown] lang="ko"
# ## 1. 출력층과 소프트맥스
#
# 출력층의 활성화 함수는 풀려는 문제에 따라 고릅니다. 수를 예측하는 **회귀**에서는 값을 그대로 내보내는 항등 함수를,
# 여러 클래스 중 하나를 고르는 **분류**에서는 소프트맥스를 씁니다. 출력층의 뉴런 수는 분류하려는 클래스의 수와 같게
# 둡니다. 손글씨 숫자라면 10개입니다.
#
# 소프트맥스는 점수 $a_1, \dots, a_n$을 확률처럼 읽을 수 있는 값으로 바꿉니다.
#
# $$y_k = \frac{\exp(a_k)}{\sum_{i=1}^{n} \exp(a_i)}$$
#
# 예를 들어 $a = (0.3,\ 2.9,\ 4.0)$이면 $\exp(a) \approx (1.35,\ 18.17,\ 54.60)$이고 합은 약 $74.12$이므로,
# $y \approx (0.0182,\ 0.2452,\ 0.7366)$입니다.
#
# - 모든 $y_k$는 0과 1 사이이고, 합은 1입니다.
# - 지수 함수는 단조 증가하므로 대소 관계는 그대로입니다. $a$에서 가장 큰 자리가 $y$에서도 가장 큽니다. 그래서 학습이
#   끝나고 클래스만 고를 때는 소프트맥스를 생략하기도 합니다.

# %% [markdown] lang="en"
# ## 1. The output layer and softmax
#
# The activation of the output layer depends on the problem. **Regression**, predicting a number, passes the value on
# as it is (the identity); **classification**, choosing one of several classes, uses softmax. The output layer has as
# many neurons as there are classes: 10 for handwritten digits.
#
# Softmax turns scores $a_1, \dots, a_n$ into values that can be read as probabilities.
#
# $$y_k = \frac{\exp(a_k)}{\sum_{i=1}^{n} \exp(a_i)}$$
#
# For $a = (0.3,\ 2.9,\ 4.0)$, for example, $\exp(a) \approx (1.35,\ 18.17,\ 54.60)$, with a sum of about $74.12$, and
# so $y \approx (0.0182,\ 0.2452,\ 0.7366)$.
#
# - Every $y_k$ lies between 0 and 1, and they add up to 1.
# - The exponential is increasing, so the order is kept: where $a$ is largest, $y$ is largest. That is why softmax is
#   often left out when a trained network only has to name a class.

# %% [markdown] lang="ko"
# ### 오버플로
#
# 지수 함수는 매우 빨리 커집니다. float64가 나타낼 수 있는 가장 큰 수는 약 $1.8 \times 10^{308}$이고, $\exp(710)$은
# 이미 이를 넘어 `inf`가 됩니다. 점수에 1000이 있으면 $\infty / \infty$가 되어 결과는 `nan`입니다. 반대로 점수가 모두
# $-1000$ 근처이면 $0/0$이 됩니다.
#
# 해결책은 분자와 분모에 같은 수 $C$를 곱하는 것입니다. $C' = \log C$라고 쓰면
#
# $$y_k = \frac{C\exp(a_k)}{C\sum_i \exp(a_i)} = \frac{\exp(a_k + C')}{\sum_i \exp(a_i + C')}$$
#
# 이므로, **모든 점수에 같은 수를 더하거나 빼도 결과는 같습니다.** $C'$은 마음대로 고를 수 있으니, 지수가 넘치지 않고
# 합이 0이 되지도 않도록 고르면 됩니다. 보통 $C' = -\max_i a_i$를 씁니다.
#
# 예: $a = (1010,\ 1000,\ 990)$은 $(0,\ -10,\ -20)$과 결과가 같습니다. 곧
# $(0.99995,\ 4.54 \times 10^{-5},\ 2.06 \times 10^{-9})$입니다.

# %% [markdown] lang="en"
# ### Overflow
#
# The exponential grows very fast. The largest float64 is about $1.8 \times 10^{308}$, and $\exp(710)$ is beyond that
# already: `inf`. With a score of 1000 the fraction is $\infty / \infty$, and the result is `nan`. If on the other
# hand all scores are near $-1000$, it is $0/0$.
#
# The remedy is to multiply numerator and denominator by the same number $C$. With $C' = \log C$,
#
# $$y_k = \frac{C\exp(a_k)}{C\sum_i \exp(a_i)} = \frac{\exp(a_k + C')}{\sum_i \exp(a_i + C')}$$
#
# so **the same number can be added to all scores, or subtracted, without changing the result.** As $C'$ is free,
# choose it so that no exponential overflows and the sum does not become 0. The usual choice is $C' = -\max_i a_i$.
#
# Example: $a = (1010,\ 1000,\ 990)$ has the same result as $(0,\ -10,\ -20)$, which is
# $(0.99995,\ 4.54 \times 10^{-5},\ 2.06 \times 10^{-9})$.

# %% tags=["example"]
import matplotlib.pyplot as plt

a = np.linspace(0, 1100, 200)
plt.figure(figsize=(5, 3))
plt.plot(a, a * np.log10(np.e), label="digits of exp(a)")
plt.axhline(np.log10(np.finfo(np.float64).max), color="red", linestyle="--", label="digits of the largest float64")
plt.xlabel("a")
plt.legend()
plt.show()

with np.errstate(over="ignore"):
    print("exp(709) =", np.exp(709.0), "  exp(710) =", np.exp(710.0), "  exp(-1000) =", np.exp(-1000.0))

# %% [markdown] lang="ko"
# ### 배치
#
# 데이터를 하나씩 넣지 않고 $N$개를 묶어 **배치**로 넣으면, 점수는 한 행이 데이터 하나인 $(N, n)$ 배열이 됩니다. 이때
# 소프트맥스는 **행마다 따로** 계산합니다. 최댓값도 합도 그 행의 것을 써야 합니다.
#
# $$Y_{jk} = \frac{\exp(A_{jk} - m_j)}{\sum_i \exp(A_{ji} - m_j)}, \qquad m_j = \max_i A_{ji}$$
#
# 예: $A = \begin{pmatrix} 0 & \log 3 \\ \log 9 & 0 \end{pmatrix}$이면
# $Y = \begin{pmatrix} 0.25 & 0.75 \\ 0.9 & 0.1 \end{pmatrix}$이고, 각 행의 합이 1입니다.
#
# 배치 전체의 최댓값 하나를 빼면 안 되는 이유도 있습니다. 한 행은 1000 근처이고 다른 행은 0 근처이면, 둘째 행의 지수가
# 모두 0이 되어 $0/0$이 됩니다.
#
# **강의 노트의 오류**: 노트의 `softmax`는 배열 전체의 최댓값과 합을 씁니다. 1차원에서는 옳지만, 같은 노트의
# `predict`처럼 배치를 넣으면 배치 전체의 합이 1이 되어 버립니다.
#
# NumPy 도움말: `np.max`와 `np.sum`에는 `axis`와 `keepdims`가 있습니다. $(4, 3)$ 배열에서 마지막 축을 따라 더하면
# 모양은 $(4,)$이고, `keepdims=True`를 주면 $(4, 1)$이어서 원래 배열과 행마다 맞물려 계산됩니다.
#
# ### 문제 1. softmax

# %% [markdown] lang="en"
# ### Batches
#
# If $N$ pieces of data go in together as a **batch**, and not one by one, the scores are an array of shape $(N, n)$
# with one row for each. Softmax then works on **each row by itself**: the maximum and the sum are those of the row.
#
# $$Y_{jk} = \frac{\exp(A_{jk} - m_j)}{\sum_i \exp(A_{ji} - m_j)}, \qquad m_j = \max_i A_{ji}$$
#
# Example: for $A = \begin{pmatrix} 0 & \log 3 \\ \log 9 & 0 \end{pmatrix}$ the result is
# $Y = \begin{pmatrix} 0.25 & 0.75 \\ 0.9 & 0.1 \end{pmatrix}$: each row adds up to 1.
#
# One maximum for the whole batch will not do. If one row is near 1000 and another near 0, all exponentials of the
# other row become 0, and it turns into $0/0$.
#
# **An error in the notes**: their `softmax` takes the maximum and the sum of the whole array. That is right in one
# dimension, but given a batch, as their `predict` does, it makes the whole batch add up to 1.
#
# About NumPy: `np.max` and `np.sum` have `axis` and `keepdims`. Summing an array of shape $(4, 3)$ along the last
# axis gives shape $(4,)$; with `keepdims=True` it is $(4, 1)$, which lines up with the rows of the array it came
# from.
#
# ### Exercise 1. softmax


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax(x):
    """
    ko: 점수를 확률로 바꿉니다. 1차원이면 배열 전체를, 2차원이면 행마다 따로 계산합니다(마지막 축).
    en: Turns scores into probabilities: the whole array if it is 1-D, each row by itself if it is 2-D (the last axis).

    Args:
        ko: x: 점수. 모양 (n,) 또는 (N, n)인 ndarray, dtype은 float64 또는 정수. 1000이나 -1000처럼 큰 값도 들어옵니다.
        en: x: scores, an ndarray of shape (n,) or (N, n), float64 or integers. Values as large as 1000 or -1000 occur.

    Returns:
        ko: x와 모양이 같은 float64 ndarray. 마지막 축을 따라 더하면 1이고, nan이나 inf는 없습니다.
        en: a float64 ndarray of the shape of x. It adds up to 1 along the last axis and has no nan or inf.

    ko: 예: softmax(np.array([0.3, 2.9, 4.0]))은 [0.01821127, 0.24519181, 0.73659691]입니다.
    en: Example: softmax(np.array([0.3, 2.9, 4.0])) is [0.01821127, 0.24519181, 0.73659691].
    """
    ### BEGIN SOLUTION
    shifted = x - np.max(x, axis=-1, keepdims=True)
    e = np.exp(shifted)
    return e / np.sum(e, axis=-1, keepdims=True)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 2. 한 층의 계산
#
# 입력이 2개, 은닉층 뉴런이 3개와 2개, 출력이 2개인 2-3-2-2 신경망을 봅시다. 첫째 층의 $j$번째 뉴런은 퍼셉트론처럼
# 가중합에 편향을 더합니다.
#
# $$a^{(1)}_j = \sum_i x_i W^{(1)}_{ij} + b^{(1)}_j$$
#
# 이것을 한 번에 쓰면 **행렬 곱** 하나입니다.
#
# $$A^{(1)} = X W^{(1)} + B^{(1)}, \qquad Z^{(1)} = h(A^{(1)})$$
#
# **이 과제의 약속**: 데이터 하나는 행(가로)입니다. $X$의 모양은 $(2,)$ 또는 배치이면 $(N, 2)$이고, $W^{(1)}$의 모양은
# (앞 층의 뉴런 수, 다음 층의 뉴런 수) $= (2, 3)$입니다. (강의 노트의 식은 $X$와 $B$를 세로 벡터로 적었지만, 코드는
# 여기처럼 행을 씁니다.)
#
# 퍼셉트론의 계단 함수와 달리, 은닉층의 활성화 함수 $h$는 매끄러운 **시그모이드**입니다.
#
# $$h(a) = \frac{1}{1 + \exp(-a)}$$
#
# 출력층은 값을 그대로 내보냅니다(항등 함수). 그래서 출력은 0과 1 사이가 아니어도 됩니다.
#
# 아래 셀에 `sigmoid`, `identity_function`과 강의 노트의 가중치를 돌려주는 `init_network`가 있습니다. `network`는
# `W1 B1 W2 B2 W3 B3`을 키로 하는 딕셔너리입니다(대문자 `B`입니다. 노트의 `predict`에는 소문자 `b1`로 적혀
# 있습니다).

# %% [markdown] lang="en"
# ## 2. What one layer computes
#
# Take a 2-3-2-2 network: 2 inputs, hidden layers of 3 and 2 neurons, 2 outputs. Neuron $j$ of the first layer adds a
# bias to a weighted sum, as a perceptron does.
#
# $$a^{(1)}_j = \sum_i x_i W^{(1)}_{ij} + b^{(1)}_j$$
#
# All of them at once are one **matrix product**.
#
# $$A^{(1)} = X W^{(1)} + B^{(1)}, \qquad Z^{(1)} = h(A^{(1)})$$
#
# **The convention here**: one piece of data is a row. $X$ has shape $(2,)$, or $(N, 2)$ for a batch, and $W^{(1)}$
# has shape (neurons of the layer before, neurons of the layer after) $= (2, 3)$. (The formulas of the notes show $X$
# and $B$ as columns; their code uses rows, as we do.)
#
# Where a perceptron has a step, the activation $h$ of the hidden layers is the smooth **sigmoid**.
#
# $$h(a) = \frac{1}{1 + \exp(-a)}$$
#
# The output layer passes its values on as they are (the identity), so outputs need not lie between 0 and 1.
#
# The next cell has `sigmoid`, `identity_function`, and `init_network`, which gives the weights of the notes. A
# `network` is a dict with the keys `W1 B1 W2 B2 W3 B3` (with a capital `B`; the `predict` of the notes has a small
# `b1`).


# %% nbgrader={"grade": false, "grade_id": "network", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity_function(x):
    return x


def init_network():
    return {
        "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
        "B1": np.array([0.1, 0.2, 0.3]),
        "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
        "B2": np.array([0.1, 0.2]),
        "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
        "B3": np.array([0.1, 0.2]),
    }


# %% [markdown] lang="ko"
# ### 첫째 층을 손으로
#
# $x = (1.0,\ 0.5)$이면
#
# $$\begin{aligned}
# a^{(1)}_1 &= 1.0 \cdot 0.1 + 0.5 \cdot 0.2 + 0.1 = 0.3 \\
# a^{(1)}_2 &= 1.0 \cdot 0.3 + 0.5 \cdot 0.4 + 0.2 = 0.7 \\
# a^{(1)}_3 &= 1.0 \cdot 0.5 + 0.5 \cdot 0.6 + 0.3 = 1.1
# \end{aligned}$$
#
# 이고 $Z^{(1)} = h(A^{(1)}) \approx (0.574,\ 0.668,\ 0.750)$입니다. 이 $Z^{(1)}$이 둘째 층의 입력이 됩니다. 전체의
# 중간 값은 다음과 같습니다. 여러분의 계산이 어디에서 어긋나는지 찾을 때 비교해 보세요.
#
# | | 모양 | 값 |
# |---|---|---|
# | $A^{(1)}$ | (3,) | 0.3, 0.7, 1.1 |
# | $Z^{(1)}$ | (3,) | 0.57444252, 0.66818777, 0.75026011 |
# | $A^{(2)}$ | (2,) | 0.51615984, 1.21402696 |
# | $Z^{(2)}$ | (2,) | 0.62624937, 0.7710107 |
# | $A^{(3)} = y$ | (2,) | 0.31682708, 0.69627909 |

# %% [markdown] lang="en"
# ### The first layer by hand
#
# For $x = (1.0,\ 0.5)$,
#
# $$\begin{aligned}
# a^{(1)}_1 &= 1.0 \cdot 0.1 + 0.5 \cdot 0.2 + 0.1 = 0.3 \\
# a^{(1)}_2 &= 1.0 \cdot 0.3 + 0.5 \cdot 0.4 + 0.2 = 0.7 \\
# a^{(1)}_3 &= 1.0 \cdot 0.5 + 0.5 \cdot 0.6 + 0.3 = 1.1
# \end{aligned}$$
#
# and $Z^{(1)} = h(A^{(1)}) \approx (0.574,\ 0.668,\ 0.750)$, which is the input of the second layer. Here are all the
# values on the way, to compare with when you look for the place where yours begin to differ.
#
# | | shape | value |
# |---|---|---|
# | $A^{(1)}$ | (3,) | 0.3, 0.7, 1.1 |
# | $Z^{(1)}$ | (3,) | 0.57444252, 0.66818777, 0.75026011 |
# | $A^{(2)}$ | (2,) | 0.51615984, 1.21402696 |
# | $Z^{(2)}$ | (2,) | 0.62624937, 0.7710107 |
# | $A^{(3)} = y$ | (2,) | 0.31682708, 0.69627909 |

# %% tags=["example"]
network = init_network()
A1 = np.dot(np.array([1.0, 0.5]), network["W1"]) + network["B1"]
print("A1 =", A1, "  Z1 =", sigmoid(A1))

a = np.linspace(-6, 6, 200)
plt.figure(figsize=(5, 3))
plt.plot(a, sigmoid(a), label="sigmoid")
plt.plot(a, a > 0, linestyle="--", label="step")
plt.plot(A1, sigmoid(A1), "o", label="the first layer")
plt.xlabel("a")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 3. 배치로 한꺼번에
#
# 손글씨 숫자를 분류하는 784-50-100-10 신경망이라면 $W^{(1)}$은 $784 \times 50$, $W^{(2)}$는 $50 \times 100$,
# $W^{(3)}$은 $100 \times 10$입니다. 이미지 100장을 $100 \times 784$ 배열로 넣으면
#
# $$(100 \times 784) \to (100 \times 50) \to (100 \times 100) \to (100 \times 10)$$
#
# 이 되어 출력의 한 행이 이미지 한 장의 결과입니다. 행렬 곱 $XW$는 데이터가 하나든 배치든 같은 식이고, 편향은
# 브로드캐스트되어 모든 행에 더해집니다. 큰 배열 하나를 계산하는 편이 작은 배열을 백 번 계산하는 것보다 훨씬 빠릅니다.
#
# ### 문제 2. forward

# %% [markdown] lang="en"
# ## 3. A batch at once
#
# In a 784-50-100-10 network for handwritten digits, $W^{(1)}$ is $784 \times 50$, $W^{(2)}$ is $50 \times 100$ and
# $W^{(3)}$ is $100 \times 10$. Given 100 images as a $100 \times 784$ array,
#
# $$(100 \times 784) \to (100 \times 50) \to (100 \times 100) \to (100 \times 10)$$
#
# and each row of the output belongs to one image. The product $XW$ is the same formula for one piece of data and for
# a batch, and the bias is broadcast to every row. Computing one large array is much faster than computing a small one
# a hundred times.
#
# ### Exercise 2. forward


# %% nbgrader={"grade": false, "grade_id": "forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def forward(network, x):
    """
    ko: 3층 신경망의 순전파입니다. 은닉층 두 개에는 시그모이드를, 출력층에는 항등 함수를 씁니다(소프트맥스가 아닙니다).
    en: The forward pass of a three-layer network: sigmoid in both hidden layers, the identity (no softmax) at the end.

    Args:
        ko: network: 키가 "W1", "B1", "W2", "B2", "W3", "B3"인 float64 배열의 딕셔너리.
        ko:     Wi의 모양은 (앞 층, 다음 층), Bi의 모양은 (다음 층,)입니다. 값과 층의 크기는 무엇이든 될 수 있습니다.
        en: network: a dict of float64 arrays under "W1", "B1", "W2", "B2", "W3", "B3". Wi has shape (layer before,
        en:     layer after), Bi has shape (layer after,). The values and the sizes of the layers may be any.
        ko: x: 입력. 데이터 하나이면 (D,), 배치이면 (N, D)인 float64 ndarray.
        en: x: the input, a float64 ndarray of shape (D,), or (N, D) for a batch.

    Returns:
        ko: 출력 ndarray. 데이터 하나이면 (C,), 배치이면 (N, C). 배치의 각 행은 그 데이터 하나만 넣었을 때와 같습니다.
        en: the output, an ndarray of shape (C,), or (N, C) for a batch, each row as for that piece of data alone.

    ko: 예: forward(init_network(), np.array([1.0, 0.5]))은 [0.31682708, 0.69627909]입니다.
    en: Example: forward(init_network(), np.array([1.0, 0.5])) is [0.31682708, 0.69627909].
    """
    ### BEGIN SOLUTION
    a1 = np.dot(x, network["W1"]) + network["B1"]
    z1 = sigmoid(a1)
    a2 = np.dot(z1, network["W2"]) + network["B2"]
    z2 = sigmoid(a2)
    a3 = np.dot(z2, network["W3"]) + network["B3"]
    return identity_function(a3)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 정리
#
# - 순전파는 "행렬 곱, 편향, 활성화 함수"를 층마다 되풀이하는 것입니다.
# - 소프트맥스는 점수를 확률로 바꾸며, 각 행의 최댓값을 빼면 넘치지 않습니다.
# - 데이터를 행에 두면 하나를 넣을 때나 배치를 넣을 때나 같은 코드로 계산됩니다.

# %% [markdown] lang="en"
# ## Summary
#
# - The forward pass repeats "matrix product, bias, activation" for each layer.
# - Softmax turns scores into probabilities; subtracting the maximum of each row keeps it from overflowing.
# - With one piece of data per row, the same code computes one of them or a whole batch.
