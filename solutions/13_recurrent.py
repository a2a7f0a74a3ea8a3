# %% [markdown] lang="ko"
# # 순환 신경망과 LSTM
#
# 완전연결 계층과 합성곱 계층은 입력을 하나씩 따로 처리하고 나면 잊어버립니다. 순환 신경망(RNN)은 지금까지 본
# 것을 요약한 **은닉 상태** $h$를 다음 시각으로 넘깁니다.
#
# $$h_t = \tanh(x_t W_x + h_{t-1} W_h + b)$$
#
# 시각마다 같은 $W_x, W_h, b$를 씁니다. 그런데 기울기가 시간을 거슬러 갈 때마다 $W_h$와 $\tanh$의 기울기가
# 곱해지므로, 긴 문장에서는 기울기가 사라집니다. LSTM(long short-term memory)은 곱셈 대신 **덧셈으로 이어지는 길**인
# 셀 상태 $c$를 하나 더 두고, 게이트로 그 길을 여닫습니다.

# %% [markdown] lang="en"
# # Recurrent networks and the LSTM
#
# Fully connected and convolution layers treat each input on its own and forget it. A recurrent network (RNN)
# hands a **hidden state** $h$, its summary of all it has seen, on to the next moment.
#
# $$h_t = \tanh(x_t W_x + h_{t-1} W_h + b)$$
#
# Every moment uses the same $W_x, W_h, b$. But a gradient on its way back through time is multiplied by $W_h$
# and by the slope of $\tanh$ at each step, and in a long sentence it vanishes. The LSTM (long short-term
# memory) adds a second state, the cell state $c$, that is **continued by adding**, and gates that open and
# close this road.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# 게이트는 시그모이드로 만듭니다. 값이 0과 1 사이라서 "얼마나 통과시킬지"를 뜻합니다. 아래 `sigmoid`를 그대로
# 쓰면 됩니다.

# %% [markdown] lang="en"
# The gates are made with the sigmoid: its values lie between 0 and 1 and say how much is let through. The `sigmoid`
# below is ready for use.

# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(x):
    """
    ko: 1 / (1 + exp(-x)). x가 아주 커도 아주 작아도 넘치지 않습니다.
    en: 1 / (1 + exp(-x)), without overflow for very large or very small x.
    """
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(x)))

# %% [markdown] lang="ko"
# ## 1. LSTM의 한 걸음
#
# 입력 $x_t$ `(N, D)`와 지난 상태 $h_{t-1}, c_{t-1}$ `(N, H)`를 받아 새 상태 $h_t, c_t$ `(N, H)`를 만듭니다.
# 먼저 네 부분을 한꺼번에 계산합니다.
#
# $$A = x_t W_x + h_{t-1} W_h + b, \qquad W_x: (D, 4H),\quad W_h: (H, 4H),\quad b: (4H,)$$
#
# $A$의 $4H$개 열을 앞에서부터 $H$개씩 자르면 차례로 $f, g, i, o$가 됩니다.
#
# | 부분 | 열 | 식 | 하는 일 |
# | --- | --- | --- | --- |
# | 망각 게이트 $f$ | $0 \dots H-1$ | $\sigma(A_f)$ | 지난 셀 상태를 얼마나 남길지 |
# | 새 기억 $g$ | $H \dots 2H-1$ | $\tanh(A_g)$ | 무엇을 더할지, $-1$과 $1$ 사이 |
# | 입력 게이트 $i$ | $2H \dots 3H-1$ | $\sigma(A_i)$ | $g$를 얼마나 받아들일지 |
# | 출력 게이트 $o$ | $3H \dots 4H-1$ | $\sigma(A_o)$ | 셀 상태를 얼마나 내보낼지 |
#
# $$c_t = f \odot c_{t-1} + g \odot i, \qquad h_t = o \odot \tanh(c_t)$$
#
# $\odot$는 원소별 곱입니다. $h_t$는 **새** 셀 상태 $c_t$에서 나옵니다.
#
# **약속: 열의 순서.** 이 과제는 $f, g, i, o$ 순서를 씁니다. Keras의 LSTM은 $i, f, g, o$ 순서입니다(거기서는
# $g$를 $c$라고 부릅니다). 순서가 다르면 같은 가중치로도 다른 값이 나옵니다. 강의 노트는 게이트가 1이거나 0인
# 경우만 말하지만 실제 값은 그 사이의 어떤 수도 됩니다.
#
# **예.** $N = D = H = 1$, $x = 1$, $h_{t-1} = 0.5$, $c_{t-1} = 2$, $W_x = (1, 0.5, -1, 2)$, $W_h = (0, 1, 2, -2)$,
# $b = (0, 0, 1, 0)$이면 $A = (1,\ 1,\ 1,\ 1)$입니다.
#
# - $f = i = o = \sigma(1) = 0.731059$, $g = \tanh(1) = 0.761594$
# - $c_t = 0.731059 \cdot 2 + 0.761594 \cdot 0.731059 = 2.018887$
# - $h_t = 0.731059 \cdot \tanh(2.018887) = 0.705719$

# %% [markdown] lang="en"
# ## 1. One step of an LSTM
#
# It takes the input $x_t$ `(N, D)` and the last states $h_{t-1}, c_{t-1}$ `(N, H)` and makes the next states
# $h_t, c_t$ `(N, H)`. First, four parts at once:
#
# $$A = x_t W_x + h_{t-1} W_h + b, \qquad W_x: (D, 4H),\quad W_h: (H, 4H),\quad b: (4H,)$$
#
# The $4H$ columns of $A$, cut into four blocks of $H$, are $f, g, i, o$ in this order.
#
# | part | columns | formula | what it does |
# | --- | --- | --- | --- |
# | forget gate $f$ | $0 \dots H-1$ | $\sigma(A_f)$ | how much of the last cell state is kept |
# | new memory $g$ | $H \dots 2H-1$ | $\tanh(A_g)$ | what could be added, between $-1$ and $1$ |
# | input gate $i$ | $2H \dots 3H-1$ | $\sigma(A_i)$ | how much of $g$ is taken in |
# | output gate $o$ | $3H \dots 4H-1$ | $\sigma(A_o)$ | how much of the cell state is shown |
#
# $$c_t = f \odot c_{t-1} + g \odot i, \qquad h_t = o \odot \tanh(c_t)$$
#
# $\odot$ multiplies entry by entry. $h_t$ comes from the **new** cell state $c_t$.
#
# **Convention: the order of the columns.** Here it is $f, g, i, o$. The LSTM of Keras has $i, f, g, o$ (and
# calls $g$ $c$). In another order the same weights give other values. The lecture notes speak of gates that are
# 1 or 0 only; they take any value in between.
#
# **Example.** With $N = D = H = 1$, $x = 1$, $h_{t-1} = 0.5$, $c_{t-1} = 2$, $W_x = (1, 0.5, -1, 2)$,
# $W_h = (0, 1, 2, -2)$ and $b = (0, 0, 1, 0)$ the four parts are $A = (1,\ 1,\ 1,\ 1)$.
#
# - $f = i = o = \sigma(1) = 0.731059$, $g = \tanh(1) = 0.761594$
# - $c_t = 0.731059 \cdot 2 + 0.761594 \cdot 0.731059 = 2.018887$
# - $h_t = 0.731059 \cdot \tanh(2.018887) = 0.705719$

# %% [markdown] lang="ko"
# 셀 상태는 걸음마다 망각 게이트가 곱해집니다. 새로 더해지는 것이 없을 때 처음의 기억이 얼마나 남는지 그려 보면,
# $f$가 1에 가까울 때만 먼 과거가 살아남습니다. 그래서 망각 게이트의 편향을 처음에 1로 두는 일이 많습니다.

# %% [markdown] lang="en"
# The cell state is multiplied by the forget gate at every step. The plot shows how much of a first memory is
# left when nothing is added: only with $f$ close to 1 does the distant past survive. That is why the bias of
# the forget gate is often set to 1 at the start.

# %% tags=["example"]
import matplotlib.pyplot as plt

time = np.arange(51)
figure, axis = plt.subplots(figsize=(6, 3))
for forget in (0.5, 0.9, 0.98, 1.0):
    axis.plot(time, forget**time, label=f"f = {forget}")
axis.set_xlabel("t")
axis.set_ylabel("c_t / c_0")
axis.legend()

# %% nbgrader={"grade": false, "grade_id": "LSTMCell", "locked": false, "schema_version": 3, "solution": true, "task": false}
class LSTMCell:
    """
    ko: LSTM의 한 걸음 (순전파). 4H개 열의 순서는 f, g, i, o입니다.
    en: One step of an LSTM (forward pass). The order of the 4H columns is f, g, i, o.

    ko: Wx: 입력의 가중치, float (D, 4H)
    en: Wx: weights of the input, float (D, 4H)
    ko: Wh: 은닉 상태의 가중치, float (H, 4H)
    en: Wh: weights of the hidden state, float (H, 4H)
    ko: b: 편향, float (4H,)
    en: b: biases, float (4H,)

    ko: 예:
    en: Example:

        cell = LSTMCell(np.array([[1.0, 0.5, -1.0, 2.0]]), np.array([[0.0, 1.0, 2.0, -2.0]]),
                        np.array([0.0, 0.0, 1.0, 0.0]))
        h_next, c_next = cell.forward(np.array([[1.0]]), np.array([[0.5]]), np.array([[2.0]]))
        h_next, c_next                # [[0.705719]], [[2.018887]]
    """

    def __init__(self, Wx, Wh, b):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b

    def forward(self, x, h_prev, c_prev):
        """
        ko: 한 시각의 계산. 상태는 인수로 받고 결과로 돌려주며, 객체에 남겨 다음 걸음에 쓰지 않습니다.
        en: One moment. States come as arguments and go as results; none is kept in the object for the next step.

        ko: x: 입력, float (N, D)
        en: x: input, float (N, D)
        ko: h_prev: 지난 은닉 상태, float (N, H)
        en: h_prev: last hidden state, float (N, H)
        ko: c_prev: 지난 셀 상태, float (N, H)
        en: c_prev: last cell state, float (N, H)
        ko: 돌려주는 값: (h_next, c_next), 둘 다 float (N, H)
        en: Returns: (h_next, c_next), both float (N, H)
        """
        ### BEGIN SOLUTION
        parts = x @ self.Wx + h_prev @ self.Wh + self.b
        A_f, A_g, A_i, A_o = np.split(parts, 4, axis=1)
        f = sigmoid(A_f)
        g = np.tanh(A_g)
        i = sigmoid(A_i)
        o = sigmoid(A_o)
        c_next = f * c_prev + g * i
        h_next = o * np.tanh(c_next)
        return h_next, c_next
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. 걸음을 이어 붙이기
#
# 문장처럼 시각이 $T$개인 입력 `(N, T, D)`는 같은 셀을 $T$번 불러서 처리합니다. 앞 걸음의 `h_next, c_next`가
# 다음 걸음의 `h_prev, c_prev`입니다. 처음 상태는 보통 0입니다. 마지막 $h_T$만 쓰면 문장의 분류(다대일)가, 모든
# $h_t$를 쓰면 단어마다 답을 내는 모델(다대다)이 됩니다. 아래 셀은 여러분의 셀로 무작위 입력 20걸음을 지나며
# 상태가 어떻게 움직이는지 보여 줍니다.

# %% [markdown] lang="en"
# ## 2. Step after step
#
# An input of $T$ moments such as a sentence, `(N, T, D)`, is treated by calling the same cell $T$ times:
# `h_next, c_next` of one step are `h_prev, c_prev` of the next. The first states are usually 0. With the last
# $h_T$ alone one can classify the sentence (many to one), with every $h_t$ one can answer for each word (many
# to many). The cell below takes your LSTM through 20 random inputs and shows how its states move.

# %% tags=["example"]
draw = np.random.default_rng(0)
cell = LSTMCell(draw.normal(size=(3, 8)), draw.normal(size=(2, 8)), np.zeros(8))
h, c = np.zeros((1, 2)), np.zeros((1, 2))
states = []
for x in draw.normal(size=(20, 1, 3)):
    h, c = cell.forward(x, h, c)
    states.append(np.concatenate([h[0], c[0]]))
figure, axis = plt.subplots(figsize=(6, 3))
axis.plot(states, label=["h[0]", "h[1]", "c[0]", "c[1]"])
axis.set_xlabel("t")
axis.legend()
