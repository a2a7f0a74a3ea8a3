# %% [markdown] lang="ko"
# # 3층 신경망의 순전파와 소프트맥스
#
# 퍼셉트론에서는 가중치를 사람이 정했습니다. 신경망은 가중치를 데이터에서 배웁니다. 학습을 시작하려면 먼저 입력이 층을
# 차례로 지나 출력이 되는 계산, 곧 **순전파**(forward)를 할 수 있어야 합니다. 이 과제에서는 3층 신경망의 가중치를 담는
# `init_network`, 입력을 출력으로 보내는 `forward`, 분류 신경망의 마지막에 놓이는 `softmax`를 만들고, 그것으로 데이터를
# 분류하는 `predict`와 얼마나 맞혔는지를 재는 `accuracy`까지 구현합니다.

# %% [markdown] lang="en"
# # The forward pass of a three-layer network, and softmax
#
# The weights of a perceptron were chosen by a person; a neural network learns them from data. Before it can learn, it
# has to turn an input into an output, layer by layer: the **forward** pass. In this assignment you write
# `init_network`, which holds the weights of a three-layer network, `forward`, which sends an input through it, and
# `softmax`, which stands at the end of a network that classifies. With these you write `predict`, which classifies
# data, and `accuracy`, which measures how often it is right.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check

# %% [markdown] lang="ko"
# ## 1. 뉴런에서 층으로, 층에서 신경망으로
#
# 퍼셉트론 하나는 입력에 가중치를 곱해 더하고($a$), 그 합을 활성화 함수에 넣어($z = h(a)$) 내보냅니다. 신경망은 이 출력을
# **다음 뉴런의 입력으로 삼는 데에서** 시작합니다. 같은 입력을 받는 뉴런을 나란히 놓은 것이 **층**이고, 앞 층의 출력
# 전체가 뒤 층의 입력이 됩니다.
#
# - **입력층**은 데이터 자체입니다. 계산이 없어서 보통 0층으로 셉니다.
# - **은닉층**은 입력과 출력 사이의 층입니다. 밖에서는 값이 보이지 않습니다.
# - **출력층**은 마지막 층입니다.
#
# 층마다 뉴런의 수는 달라도 됩니다. 이 과제의 신경망은 입력이 2개, 두 은닉층의 뉴런이 3개와 2개, 출력이 2개인 2-3-2-2
# 신경망입니다. 가중치가 있는 층이 셋이므로 3층 신경망이라고 부릅니다. 은닉층이 2개 이상인 신경망을 **심층
# 신경망**(DNN), 심층 신경망을 학습시키는 방법을 **딥러닝**이라고 합니다. 그러니 이 작은 신경망도 심층 신경망입니다.
#
# 은닉층의 활성화 함수는 **비선형**이어야 합니다. $h(a) = ca$ 같은 선형 함수를 쓰면 층을 아무리 쌓아도
# $c(c(xW^{(1)})W^{(2)}) = x\,(c^2W^{(1)}W^{(2)})$이어서 층이 하나인 것과 같습니다.

# %% [markdown] lang="en"
# ## 1. From neurons to layers, from layers to networks
#
# A perceptron adds up its weighted inputs ($a$) and passes the sum through an activation function ($z = h(a)$). A neural
# network begins where this output becomes **the input of further neurons**. Neurons side by side that take the same
# input are a **layer**; all the outputs of one layer are the inputs of the next.
#
# - The **input layer** is the data itself. Nothing is computed there, so it is usually counted as layer 0.
# - **Hidden layers** lie between input and output; their values are not seen from outside.
# - The **output layer** comes last.
#
# Layers may differ in their number of neurons. The network here is 2-3-2-2: 2 inputs, hidden layers of 3 and 2, and 2
# outputs. Three of its layers have weights, so it is called a three-layer network. A network with two or more hidden
# layers is a **deep neural network** (DNN), and to train one is **deep learning**: small as it is, this network is deep.
#
# The activation of a hidden layer has to be **nonlinear**. With a linear one, $h(a) = ca$, any number of layers would be
# no more than a single one: $c(c(xW^{(1)})W^{(2)}) = x\,(c^2W^{(1)}W^{(2)})$.

# %% [markdown] lang="ko"
# ## 2. 한 층의 계산
#
# 2-3-2-2 신경망에서 첫째 층의 $j$번째 뉴런은 퍼셉트론처럼 가중합에 편향을 더합니다.
#
# $$a^{(1)}_j = \sum_i x_i W^{(1)}_{ij} + b^{(1)}_j$$
#
# 한 층의 뉴런을 모두 한꺼번에 쓰면 **행렬 곱** 하나가 됩니다.
#
# $$A^{(1)} = X W^{(1)} + B^{(1)}, \qquad Z^{(1)} = h(A^{(1)})$$
#
# **이 과제의 약속**: 데이터 하나는 행(가로)입니다. $X$의 모양은 $(2,)$ 또는 배치이면 $(N, 2)$이고, $W^{(1)}$의 모양은
# (앞 층의 뉴런 수, 다음 층의 뉴런 수) $= (2, 3)$입니다. (강의 노트의 식은 $X$와 $B$를 세로 벡터로 적었지만, 코드는
# 여기처럼 행을 씁니다. 노트의 첫 식에는 $w_{12}$의 두 첨자가 행렬과 반대로 적혀 있습니다.)
#
# 퍼셉트론의 계단 함수와 달리, 은닉층의 활성화 함수 $h$는 매끄러운 **시그모이드**입니다.
#
# $$h(a) = \frac{1}{1 + \exp(-a)}$$
#
# 출력층은 값을 그대로 내보냅니다(항등 함수). 그래서 출력은 0과 1 사이가 아니어도 됩니다.
#
# 아래 셀에 `sigmoid`와 `identity_function`이 있습니다.

# %% [markdown] lang="en"
# ## 2. What one layer computes
#
# In the 2-3-2-2 network, neuron $j$ of the first layer adds a bias to a weighted sum, as a perceptron does.
#
# $$a^{(1)}_j = \sum_i x_i W^{(1)}_{ij} + b^{(1)}_j$$
#
# All of them at once are one **matrix product**.
#
# $$A^{(1)} = X W^{(1)} + B^{(1)}, \qquad Z^{(1)} = h(A^{(1)})$$
#
# **The convention here**: one piece of data is a row. $X$ has shape $(2,)$, or $(N, 2)$ for a batch, and $W^{(1)}$
# has shape (neurons of the layer before, neurons of the layer after) $= (2, 3)$. (The formulas of the notes show $X$
# and $B$ as columns; their code uses rows, as we do. In their first formula the two
# indices of $w_{12}$ stand the other way round than in the matrix.)
#
# Where a perceptron has a step, the activation $h$ of the hidden layers is the smooth **sigmoid**.
#
# $$h(a) = \frac{1}{1 + \exp(-a)}$$
#
# The output layer passes its values on as they are (the identity), so outputs need not lie between 0 and 1.
#
# The next cell has `sigmoid` and `identity_function`.


# %% nbgrader={"grade": false, "grade_id": "network", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity_function(x):
    return x


# %% [markdown] lang="ko"
# ### 신경망을 담는 그릇
#
# 신경망의 가중치와 편향은 딕셔너리 하나에 담습니다. 키는 `"W1"`, `"B1"`, `"W2"`, `"B2"`, `"W3"`, `"B3"`입니다(대문자
# `B`입니다. 노트의 `predict`에는 소문자 `b1`로 적혀 있는데, 노트의 `init_network`가 만드는 키와 맞지 않습니다). 값은
# float64 배열입니다.
#
# 강의 노트의 신경망을 **뉴런마다** 적으면 다음과 같습니다. 한 줄이 뉴런 하나이고, 앞 층의 첫째, 둘째, … 뉴런에서 오는
# 가중치와 그 뉴런의 편향입니다.
#
# | 층 | 뉴런 | 들어오는 가중치 | 편향 |
# |---|---|---|---|
# | 1 | 1 | 0.1, 0.2 | 0.1 |
# | 1 | 2 | 0.3, 0.4 | 0.2 |
# | 1 | 3 | 0.5, 0.6 | 0.3 |
# | 2 | 1 | 0.1, 0.2, 0.3 | 0.1 |
# | 2 | 2 | 0.4, 0.5, 0.6 | 0.2 |
# | 3 | 1 | 0.1, 0.2 | 0.1 |
# | 3 | 2 | 0.3, 0.4 | 0.2 |
#
# 위의 약속에 따르면 $W^{(1)}$의 모양은 $(2, 3)$이고, $W^{(1)}_{ij}$는 앞 층의 $i$번째에서 **이 층의 $j$번째로** 가는
# 가중치입니다. 그렇다면 표의 한 줄은 행렬의 행이 아니라 어디에 놓아야 할까요?
#
# ### 문제 1. init_network

# %% [markdown] lang="en"
# ### A place for the network
#
# The weights and biases of a network are kept in one dict, under the keys `"W1"`, `"B1"`, `"W2"`, `"B2"`, `"W3"`, `"B3"`
# (with a capital `B`; the `predict` of the notes has a small `b1`, which does not fit the keys their `init_network`
# makes). The values are float64 arrays.
#
# Here is the network of the notes, **neuron by neuron**. Each line is one neuron: the weights that come in from the
# first, second, … neuron of the layer before, and the bias of the neuron.
#
# | layer | neuron | weights coming in | bias |
# |---|---|---|---|
# | 1 | 1 | 0.1, 0.2 | 0.1 |
# | 1 | 2 | 0.3, 0.4 | 0.2 |
# | 1 | 3 | 0.5, 0.6 | 0.3 |
# | 2 | 1 | 0.1, 0.2, 0.3 | 0.1 |
# | 2 | 2 | 0.4, 0.5, 0.6 | 0.2 |
# | 3 | 1 | 0.1, 0.2 | 0.1 |
# | 3 | 2 | 0.3, 0.4 | 0.2 |
#
# By the convention above $W^{(1)}$ has shape $(2, 3)$, and $W^{(1)}_{ij}$ leads from neuron $i$ of the layer before **to
# neuron $j$ of this layer**. Where in the matrix does a line of the table go, then, if not into a row?
#
# ### Exercise 1. init_network


# %% nbgrader={"grade": false, "grade_id": "init_network", "locked": false, "schema_version": 3, "solution": true, "task": false}
def init_network():
    """
    ko: 위 표의 2-3-2-2 신경망을 만듭니다.
    en: Makes the 2-3-2-2 network of the table above.

    Returns:
        ko: 키가 "W1", "B1", "W2", "B2", "W3", "B3"인 float64 ndarray의 딕셔너리. 모양은 차례로 (2, 3), (3,), (3, 2), (2,),
        ko:     (2, 2), (2,)입니다.
        en: a dict of float64 ndarrays under "W1", "B1", "W2", "B2", "W3", "B3", of shapes (2, 3), (3,), (3, 2), (2,),
        en:     (2, 2), (2,) in this order.

    ko: 예: init_network()["W1"][0, 1]은 0.3입니다(첫째 입력에서 둘째 뉴런으로 가는 가중치).
    en: Example: init_network()["W1"][0, 1] is 0.3 (the weight from the first input to the second neuron).
    """
    ### BEGIN SOLUTION
    return {
        "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
        "B1": np.array([0.1, 0.2, 0.3]),
        "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
        "B2": np.array([0.1, 0.2]),
        "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
        "B3": np.array([0.1, 0.2]),
    }
    ### END SOLUTION


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
import matplotlib.pyplot as plt

A1 = np.array([0.3, 0.7, 1.1])
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
# 수치 계산 라이브러리가 큰 배열에 맞게 다듬어져 있고, 데이터를 읽어 오는 횟수도 줄어들기 때문입니다.
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
# a hundred times: numerical libraries are made for large arrays, and data are read in fewer goes.
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
# ## 4. 출력층과 소프트맥스
#
# 출력층의 활성화 함수는 풀려는 문제에 따라 고릅니다. 수를 예측하는 **회귀**에서는 값을 그대로 내보내는 항등 함수를,
# 여러 클래스 중 하나를 고르는 **분류**에서는 소프트맥스를 씁니다. 출력층의 뉴런 수는 분류하려는 클래스의 수와 같게
# 둡니다. 손글씨 숫자라면 10개입니다. 회귀에서 수 하나를 예측하면 1개입니다.
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
#
# 출력층의 계산까지 한 식으로 쓰면, 입력이 3개이고 클래스가 3개일 때 다음과 같습니다(노트의 식을 행으로 적었습니다).
#
# $$(y_1, y_2, y_3) = \mathrm{softmax}\big((x_1, x_2, x_3)\,W + (b_1, b_2, b_3)\big)$$
#
# 소프트맥스라는 이름, 곧 '부드러운 최댓값'은 이런 뜻입니다. $\log\sum_i \exp(a_i)$는 $\max_i a_i$보다 조금 크면서 꺾인
# 곳이 없는 함수이고, 이 함수를 $a_k$로 미분한 것이 바로 $y_k$입니다. 노트의 그림은 점수가 $0$과 $x$ 두 개일 때입니다.
# $\max(0, x)$는 $0$에서 꺾이고, $\log(1 + \exp(x))$는 매끄럽게 지나갑니다. 그래서 미분할 수 있고, 학습에 쓸 수
# 있습니다.

# %% [markdown] lang="en"
# ## 4. The output layer and softmax
#
# The activation of the output layer depends on the problem. **Regression**, predicting a number, passes the value on
# as it is (the identity); **classification**, choosing one of several classes, uses softmax. The output layer has as
# many neurons as there are classes: 10 for handwritten digits. To predict a single number it has one.
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
#
# With the sum of the output layer written out, for 3 inputs and 3 classes (the formula of the notes, in rows):
#
# $$(y_1, y_2, y_3) = \mathrm{softmax}\big((x_1, x_2, x_3)\,W + (b_1, b_2, b_3)\big)$$
#
# The name says "soft maximum". $\log\sum_i \exp(a_i)$ lies a little above $\max_i a_i$ and has no kink, and its
# derivative with respect to $a_k$ is just $y_k$. The picture in the notes is for two scores, $0$ and $x$:
# $\max(0, x)$ has a kink at $0$, and $\log(1 + \exp(x))$ passes smoothly. So it can be differentiated, which learning
# needs.

# %% tags=["example"]
x = np.linspace(-4, 4, 200)
plt.figure(figsize=(5, 3))
plt.plot(x, np.maximum(0, x), linestyle="--", label="max(0, x)")
plt.plot(x, np.log(1 + np.exp(x)), label="log(exp(0) + exp(x))")
plt.plot(x, np.exp(x) / (1 + np.exp(x)), label="softmax of (0, x): its second entry")
plt.xlabel("x")
plt.legend()
plt.show()

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
# 이므로, **모든 점수에 같은 수를 더하거나 빼도 결과는 같습니다.** $C'$은 마음대로 고를 수 있으니, 오버플로가 나지 않고
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
# ### 문제 3. softmax

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
# ### Exercise 3. softmax


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax(x):
    """
    ko: 점수를 확률로 바꿉니다. 1차원이면 배열 전체를, 2차원이면 행마다 따로 계산합니다(마지막 축).
    en: Turns scores into probabilities: the whole array if it is 1-D, each row by itself if it is 2-D (the last axis).

    Args:
        ko: x: 점수. 모양 (n,) 또는 (N, n)인 ndarray, dtype은 float64 또는 정수. 1000이나 -1000 같은 값도 들어옵니다.
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
# ## 5. 예측
#
# 이제 조각이 다 모였습니다. 분류 신경망의 **예측**은 순전파의 출력(점수)에 소프트맥스를 적용한 확률입니다.
#
# $$Y = \mathrm{softmax}(\mathrm{forward}(X))$$
#
# 데이터 하나의 결과가 한 행이고, 그 행에서 가장 큰 값의 위치가 신경망이 고른 클래스입니다. 예를 들어
# $y = (0.1,\ 0.7,\ 0.2)$이면 1번 클래스입니다(0부터 셉니다).
#
# 출력층에서 나온 점수를 그대로 쓰면 회귀, 활성화 함수로 확률을 만들어 레이블을 고르면 분류라고 했습니다. `forward`를 따로 둔
# 까닭이 이것입니다. 같은 `forward`에 소프트맥스를 붙이면 분류 신경망이 됩니다.
#
# 예: 2-3-2-2 신경망에 $x = (1.0,\ 0.5)$를 넣으면 점수는 $(0.31682708,\ 0.69627909)$이고, 예측은
# $(0.40625907,\ 0.59374093)$입니다.
#
# ### 문제 4. predict

# %% [markdown] lang="en"
# ## 5. Prediction
#
# Now all the pieces are there. What a classifying network **predicts** are the probabilities that softmax makes of the
# scores of the forward pass.
#
# $$Y = \mathrm{softmax}(\mathrm{forward}(X))$$
#
# Each row belongs to one piece of data, and the place of its largest value is the class the network chooses. For
# $y = (0.1,\ 0.7,\ 0.2)$ it is class 1 (counting from 0).
#
# Scores used as they are make regression; turned into probabilities, from which a label is chosen, they make
# classification. That is why `forward` is kept apart: the same `forward` with a softmax behind it is a classifier.
#
# Example: for $x = (1.0,\ 0.5)$ the 2-3-2-2 network has the scores $(0.31682708,\ 0.69627909)$ and predicts
# $(0.40625907,\ 0.59374093)$.
#
# ### Exercise 4. predict


# %% nbgrader={"grade": false, "grade_id": "predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def predict(network, x):
    """
    ko: 3층 신경망이 예측하는 클래스별 확률입니다. 여러분의 forward와 softmax를 불러 쓰세요.
    en: The probability of each class that a three-layer network predicts. Call your forward and your softmax.

    Args:
        ko: network: forward와 같은, 키가 "W1", "B1", "W2", "B2", "W3", "B3"인 딕셔너리.
        en: network: a dict with the keys "W1", "B1", "W2", "B2", "W3", "B3", as for forward.
        ko: x: 입력. 데이터 하나이면 (D,), 배치이면 (N, D)인 float64 ndarray.
        en: x: the input, a float64 ndarray of shape (D,), or (N, D) for a batch.

    Returns:
        ko: 확률 ndarray. 데이터 하나이면 (C,), 배치이면 (N, C)이고 각 행의 합은 1입니다.
        en: the probabilities, an ndarray of shape (C,), or (N, C) for a batch; each row adds up to 1.

    ko: 예: predict(init_network(), np.array([1.0, 0.5]))는 [0.40625907, 0.59374093]입니다.
    en: Example: predict(init_network(), np.array([1.0, 0.5])) is [0.40625907, 0.59374093].
    """
    ### BEGIN SOLUTION
    return softmax(forward(network, x))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 6. 정확도
#
# **정확도**는 맞힌 데이터의 비율입니다. 데이터 $N$개의 정답 레이블이 $t_1, \dots, t_N$(클래스 번호)이고 예측이 $Y$이면
#
# $$\text{accuracy} = \frac{1}{N}\,\#\{\,n : \arg\max_k Y_{nk} = t_n\,\}$$
#
# 예: 이미지 5장에 대해 고른 클래스가 $7, 2, 1, 0, 4$이고 정답이 $7, 2, 1, 0, 9$이면 정확도는 $4/5 = 0.8$입니다. 개수나
# 퍼센트가 아니라 0과 1 사이의 비율입니다.
#
# ### 배치로 나누어 세기
#
# 데이터가 많으면 한꺼번에 넣지 않고 `batch_size`개씩 잘라서 예측하고, **맞힌 개수를 더해 갑니다.** 데이터 10개를 4개씩 자르면
# $4, 4, 2$개이고, 시작 위치는 $0, 4, 8$입니다.
#
# | 배치 | 데이터 | 맞힌 개수 | 배치의 정확도 |
# |---|---|---|---|
# | 1 | 0번~3번 | 4 | 1.0 |
# | 2 | 4번~7번 | 3 | 0.75 |
# | 3 | 8번~9번 | 0 | 0.0 |
#
# 정확도는 $(4 + 3 + 0)/10 = 0.7$입니다. 배치의 정확도를 평균하면 $(1 + 0.75 + 0)/3 \approx 0.583$이 되어 틀립니다.
# 마지막 배치가 작으면 그 배치의 데이터 하나하나가 더 큰 비중으로 계산되기 때문입니다. 배치 크기를 무엇으로 하든
# 정확도는 같아야 합니다.
#
# NumPy 도움말: `np.argmax`에는 `axis`가 있습니다. `range(0, 10, 4)`는 `0, 4, 8`이고, 슬라이스 `x[8:12]`는 배열이 10에서
# 끝나도 오류 없이 남은 2개를 돌려줍니다.
#
# ### 문제 5. accuracy

# %% [markdown] lang="en"
# ## 6. Accuracy
#
# **Accuracy** is the share of the data that is classified correctly. With the right labels $t_1, \dots, t_N$ (numbers of
# classes) and the predictions $Y$,
#
# $$\text{accuracy} = \frac{1}{N}\,\#\{\,n : \arg\max_k Y_{nk} = t_n\,\}$$
#
# Example: if the classes chosen for 5 images are $7, 2, 1, 0, 4$ and the right ones $7, 2, 1, 0, 9$, the accuracy is
# $4/5 = 0.8$. It is a share between 0 and 1, not a count and not a percentage.
#
# ### Counting in batches
#
# Where there are many data they are not all put in at once: cut them into pieces of `batch_size`, predict each, and
# **add up how many are right**. Ten data in pieces of 4 are $4, 4, 2$, starting at $0, 4, 8$.
#
# | batch | data | right | accuracy of the batch |
# |---|---|---|---|
# | 1 | 0 to 3 | 4 | 1.0 |
# | 2 | 4 to 7 | 3 | 0.75 |
# | 3 | 8 to 9 | 0 | 0.0 |
#
# The accuracy is $(4 + 3 + 0)/10 = 0.7$. To average the accuracies of the batches, $(1 + 0.75 + 0)/3 \approx 0.583$, is
# wrong: in a smaller last batch every piece of data would count for more. Whatever the batch size, the accuracy has to be
# the same.
#
# About NumPy: `np.argmax` has an `axis`. `range(0, 10, 4)` is `0, 4, 8`, and the slice `x[8:12]` of an array that ends
# at 10 gives the 2 that are left, without an error.
#
# ### Exercise 5. accuracy


# %% nbgrader={"grade": false, "grade_id": "accuracy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def accuracy(network, x, t, batch_size=100):
    """
    ko: 신경망이 맞힌 데이터의 비율입니다. batch_size개씩 예측하며, 결과는 배치 크기에 따라 달라지지 않습니다.
    en: The share of the data that the network classifies correctly. It predicts batch_size of them at a time; the result
    en: does not depend on the batch size.

    Args:
        ko: network: forward와 같은 딕셔너리.
        en: network: a dict as for forward.
        ko: x: 입력. 모양 (N, D)인 float64 ndarray.
        en: x: the inputs, a float64 ndarray of shape (N, D).
        ko: t: 정답 레이블. 모양 (N,)인 정수 ndarray로, 값은 0부터 C - 1까지의 클래스 번호입니다(원-핫이 아닙니다).
        en: t: the right labels, an integer ndarray of shape (N,): numbers of classes from 0 to C - 1 (not one-hot).
        ko: batch_size: 한 번에 예측할 데이터의 수(1 이상의 정수). N이 이 수로 나누어떨어지지 않아도, 이 수가 N보다 커도 됩니다.
        en: batch_size: how many data to predict at a time (an integer, at least 1). It need not divide N, and it may be
        en:     larger than N.

    Returns:
        ko: 정확도. 0과 1 사이의 숫자 하나.
        en: the accuracy, one number between 0 and 1.

    ko: 여러분의 predict를 불러 쓰세요.
    en: Call your predict.
    ko: 예: net = init_network(), x = np.array([[1.0, 0.5], [0.0, 0.0], [-1.0, 2.0]])이면 고르는 클래스는 모두 1이므로
    ko:     accuracy(net, x, np.array([1, 0, 1]), 2)는 0.6666667입니다.
    en: Example: for net = init_network() and x = np.array([[1.0, 0.5], [0.0, 0.0], [-1.0, 2.0]]) the class chosen is
    en:     always 1, so accuracy(net, x, np.array([1, 0, 1]), 2) is 0.6666667.
    """
    ### BEGIN SOLUTION
    correct = 0
    for i in range(0, len(x), batch_size):
        y = predict(network, x[i : i + batch_size])
        chosen = np.argmax(y, axis=1)
        correct += np.sum(chosen == t[i : i + batch_size])
    return correct / len(x)
    ### END SOLUTION


# %% [markdown] lang="ko"
# 학습하지 않은 신경망의 정확도는 얼마쯤일까요? 아래 줄의 `#`을 지우고 실행해 보세요. 클래스가 10개이고 답이 무작위이니 0.1
# 근처입니다. 가중치를 데이터에서 찾아 이 수를 끌어올리는 것이 앞으로의 과제입니다.

# %% [markdown] lang="en"
# How accurate is a network that has not learned anything? Remove the `#` below and run the cell. With 10 classes and
# random answers it is around 0.1. To raise that number by finding weights in data is what comes next.

# %% tags=["example"]
rng = np.random.default_rng(0)
sizes = [784, 50, 100, 10]
untrained = {f"W{i}": rng.normal(size=(sizes[i - 1], sizes[i])) / np.sqrt(sizes[i - 1]) for i in (1, 2, 3)}
untrained |= {f"B{i}": np.zeros(sizes[i]) for i in (1, 2, 3)}
images, answers = rng.uniform(size=(1000, 784)), rng.integers(0, 10, size=1000)
# print(predict(untrained, images).shape)
# print([accuracy(untrained, images, answers, batch_size) for batch_size in (1, 64, 100, 5000)])

# %% [markdown] lang="ko"
# ## 정리
#
# - 순전파는 "행렬 곱, 편향, 활성화 함수"를 층마다 되풀이하는 것입니다.
# - 소프트맥스는 점수를 확률로 바꾸며, 각 행의 최댓값을 빼면 오버플로가 나지 않습니다.
# - 데이터를 행에 두면 하나를 넣을 때나 배치를 넣을 때나 같은 코드로 계산됩니다.
# - 정확도는 맞힌 개수를 모두 더해 전체 개수로 나눈 것이고, 배치 크기와는 상관이 없습니다.
# - 노트의 코드에서 `picle.load`는 `pickle.load`의 오타이고, `get_data`에는 `return`이 빠져 있습니다.
#
# ## 질문
#
# 짧은 질문 세 개입니다. 함수가 답을 돌려주게 하세요. 공개 검사는 답의 **형식**만 보고, 맞는지는 채점할 때 봅니다.

# %% [markdown] lang="en"
# ## Summary
#
# - The forward pass repeats "matrix product, bias, activation" for each layer.
# - Softmax turns scores into probabilities; subtracting the maximum of each row keeps it from overflowing.
# - With one piece of data per row, the same code computes one of them or a whole batch.
# - Accuracy adds up all that are right and divides by how many there are; the batch size does not matter.
# - In the code of the notes `picle.load` is a slip for `pickle.load`, and `get_data` lacks its `return`.
#
# ## Questions
#
# Three short questions. Let each function return the answer. The public check looks at its **form** only; whether it is
# right is seen when it is graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 784-50-100-10 신경망의 가중치와 편향은 모두 합해 몇 개입니까?
    en: How many numbers are there in all the weights and biases of a 784-50-100-10 network?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 784 * 50 + 50 + 50 * 100 + 100 + 100 * 10 + 10
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 같은 신경망에 이미지 32장(모양 (32, 784))을 넣으면 둘째 은닉층의 출력 Z2의 모양은 무엇입니까?
    en: The same network is given 32 images (shape (32, 784)). What is the shape of Z2, the output of its second hidden
    en: layer?

    ko: 답의 형식: 정수의 튜플(NumPy의 shape와 같은 꼴).
    en: Form of the answer: a tuple of integers, as NumPy's shape.
    """
    ### BEGIN SOLUTION
    return (32, 100)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 점수 a에 다음을 했을 때, 신경망이 고르는 클래스가 달라질 수 있는 것은 어느 것입니까?
    ko:     a. 모든 점수에 5를 더한다.
    ko:     b. 점수에 소프트맥스를 적용한다.
    ko:     c. 모든 점수에 2를 곱한다.
    ko:     d. 모든 점수의 부호를 바꾼다.
    en: Which of these, done to the scores a, can change the class that the network chooses?
    en:     a. 5 is added to all scores.
    en:     b. Softmax is taken of the scores.
    en:     c. All scores are multiplied by 2.
    en:     d. The sign of all scores is turned over.

    ko: 답의 형식: "a", "b", "c", "d" 가운데 하나.
    en: Form of the answer: one of the letters "a", "b", "c", "d".
    """
    ### BEGIN SOLUTION
    return "d"
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. 한 친구의 `softmax`는 `x - np.max(x)`로 배열 전체의 최댓값을 빼고, 나눌 때에는 행마다 그 행의 합으로 나눕니다. 보통의
#    배치에서는 결과가 옳습니다. 왜 옳은지, 그리고 어떤 배치에서 `nan`이 되는지 설명하세요.
# 2. 학습이 끝난 신경망으로 클래스만 고를 때 소프트맥스를 생략해도 되는 까닭과, 생략하면 안 되는 경우를 하나 쓰세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. A friend's `softmax` subtracts the maximum of the whole array, `x - np.max(x)`, and then divides each row by the
#    sum of that row. On ordinary batches the result is right. Explain why it is, and for what batch it becomes `nan`.
# 2. Say why softmax may be left out when a trained network only has to name a class, and name one case where it may not.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) 한 행의 모든 점수에서 같은 수를 빼면, 분자와 분모에 같은 수 $\exp(-C)$가 곱해져 약분되므로 그 수가 무엇이든
# 결과는 같다. 그 행의 최댓값일 필요는 없다. 다만 어떤 행의 점수가 모두 배열 전체의 최댓값보다 약 745 넘게 작으면 그 행의
# 지수가 모두 0으로 언더플로되어 $0/0$, 곧 `nan`이 된다(예: 한 행은 1000 근처, 다른 행은 0 근처).
#
# (2) 지수 함수는 단조 증가하고 한 행을 같은 양수로 나누므로 대소 관계가 그대로이고, 가장 큰 값의 위치도 그대로이다. 확률 자체가
# 필요할 때(교차 엔트로피로 학습할 때, 확신의 정도를 알려 줄 때, 여러 신경망의 예측을 평균할 때)에는 생략할 수 없다.
#
# **채점 기준.** (1) 같은 수를 빼도 약분되어 결과가 같다는 설명 1점, 행 사이의 차이가 커서 한 행의 지수가 모두 0이 되고 $0/0$이
# 된다는 설명 1점(745라는 수는 없어도 된다. '값이 커서 넘친다'고 쓰면 0점). (2) 순서가 유지된다는 이유 1점, 옳은 경우 하나 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) Subtracting one number from all scores of a row multiplies numerator and denominator by the same
# $\exp(-C)$, which cancels, whatever the number is: it need not be the maximum of that row. But where all scores of a
# row lie more than about 745 below the maximum of the whole array, all its exponentials underflow to 0, and the row is
# $0/0$, that is `nan` (one row near 1000, another near 0).
#
# (2) The exponential is increasing, and a row is divided by one positive number, so the order is kept, and with it the
# place of the largest value. It may not be left out where the probabilities themselves are needed: for training with
# cross-entropy, to say how sure the network is, or to average the predictions of several networks.
#
# **Rubric.** (1) 1 point for the number cancelling; 1 point for rows so far apart that all exponentials of one are 0,
# giving $0/0$ (the figure 745 is not needed; "it overflows because the values are large" gets none). (2) 1 point for the
# order being kept; 1 point for a right case.
