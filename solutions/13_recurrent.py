# %% [markdown] lang="ko"
# # 순환 신경망과 LSTM
#
# 완전연결 계층과 합성곱 계층은 입력을 하나씩 따로 처리하고 나면 잊어버립니다. 그래서 문장이나 시계열을 다루려면 전체를
# 한꺼번에 넣어야 합니다. 순환 신경망(RNN)은 지금까지 본 것을 요약한 **은닉 상태** $h$를 다음 시각으로 넘깁니다.
#
# $$h_t = \tanh(x_t W_x + h_{t-1} W_h + b)$$
#
# 시각마다 같은 $W_x, W_h, b$를 씁니다. 그런데 기울기가 시간을 거슬러 갈 때마다 $W_h$와 $\tanh$의 미분이
# 곱해지므로, 긴 문장에서는 기울기가 사라집니다. LSTM(long short-term memory)은 곱셈 대신 **덧셈으로 이어지는 길**인
# 셀 상태 $c$를 하나 더 두고, 게이트로 그 길을 여닫습니다.
#
# 이 과제에서는 세 가지 셀(RNN, LSTM, GRU)의 한 단계를 만들고(1~3절), 시각이 $T$개인 데이터로 이어 붙이고(4~6절), 그
# 위에 출력층을 얹고(7절), 성능을 높이는 방법들(8~11절: 양방향, 쌓기, 순환 드롭아웃, 기울기 클리핑)을 더합니다.
#
# **데이터의 모양.** 시각이 $T$개이고 시각마다 특징이 $D$개인 데이터 하나는 `(T, D)`이고(노트의
# `(timestamps, input_features)`), 미니배치는 `(N, T, D)`입니다. 은닉 상태는 `(N, H)`입니다.

# %% [markdown] lang="en"
# # Recurrent networks and the LSTM
#
# Fully connected and convolution layers process each input on its own and forget it; a sentence or a time series has to
# be handed to them all at once. A recurrent network (RNN) hands a **hidden state** $h$, its summary of all it has seen,
# on to the next moment.
#
# $$h_t = \tanh(x_t W_x + h_{t-1} W_h + b)$$
#
# Every moment uses the same $W_x, W_h, b$. But a gradient on its way back through time is multiplied by $W_h$
# and by the slope of $\tanh$ at each step, and in a long sentence it vanishes. The LSTM (long short-term
# memory) adds a second state, the cell state $c$, that is **continued by adding**, and gates that open and
# close this path.
#
# Here you build one step of three cells (RNN, LSTM, GRU; sections 1-3), string the steps together for data of $T$
# moments (4-6), put output layers on top (7), and add what makes them work better (8-11: two directions, stacks,
# recurrent dropout, clipped gradients).
#
# **Shape of the data.** One example with $T$ moments of $D$ features each is `(T, D)` (the notes'
# `(timestamps, input_features)`), a mini-batch is `(N, T, D)`. The hidden state is `(N, H)`.

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
# ## 1. RNN의 한 단계
#
# **순전파.** 입력 $x_t$ `(N, D)`와 지난 상태 $h_{t-1}$ `(N, H)`로 새 상태 `(N, H)`를 만듭니다. 활성화 함수에 들어가기
# 전의 값을 $A$라고 하면
#
# $$A = x_t W_x + h_{t-1} W_h + b, \qquad h_t = \tanh(A), \qquad W_x: (D, H),\quad W_h: (H, H),\quad b: (H,)$$
#
# **역전파.** 위에서 $\frac{\partial L}{\partial h_t}$(`dh_next`)가 내려오면 먼저 $\tanh$를 지나고, 그다음은 `Affine`의
# 역전파가 두 번 있는 것과 같습니다. $h_t$를 순전파 때 기억해 두면 $\tanh'(A) = 1 - h_t^2$로 구할 수 있습니다.
#
# $$\frac{\partial L}{\partial A} = \frac{\partial L}{\partial h_t} \odot (1 - h_t^2)$$
#
# $$\frac{\partial L}{\partial x_t} = \frac{\partial L}{\partial A} W_x^T, \quad
# \frac{\partial L}{\partial h_{t-1}} = \frac{\partial L}{\partial A} W_h^T, \quad
# \frac{\partial L}{\partial W_x} = x_t^T \frac{\partial L}{\partial A}, \quad
# \frac{\partial L}{\partial W_h} = h_{t-1}^T \frac{\partial L}{\partial A}, \quad
# \frac{\partial L}{\partial b} = \sum_n \frac{\partial L}{\partial A_n}$$
#
# $\odot$는 원소별 곱입니다. `backward`는 `dx`와 `dh_prev`를 돌려주고, 가중치의 기울기는 `dWx, dWh, db`라는 속성에
# 남깁니다. 기울기는 부를 때마다 새로 구합니다(누적하지 않습니다).
#
# **예.** $N = D = H = 1$, $x = 1$, $h_{t-1} = 0.5$, $W_x = 2$, $W_h = -1$, $b = -0.5$이면 $A = 2 - 0.5 - 0.5 = 1$이고
# $h_t = \tanh(1) = 0.761594$입니다. `dh_next`가 1이면 $\frac{\partial L}{\partial A} = 1 - 0.761594^2 = 0.419974$이므로
# `dx` $= 0.839949$, `dh_prev` $= -0.419974$, `dWx` $= 0.419974$, `dWh` $= 0.209987$, `db` $= 0.419974$입니다.

# %% [markdown] lang="en"
# ## 1. One step of an RNN
#
# **Forward.** The input $x_t$ `(N, D)` and the last state $h_{t-1}$ `(N, H)` make the next state `(N, H)`. With $A$ for
# what goes into the activation function,
#
# $$A = x_t W_x + h_{t-1} W_h + b, \qquad h_t = \tanh(A), \qquad W_x: (D, H),\quad W_h: (H, H),\quad b: (H,)$$
#
# **Backward.** From above comes $\frac{\partial L}{\partial h_t}$ (`dh_next`). It passes $\tanh$ first; what follows is
# the backward pass of `Affine`, twice. With $h_t$ remembered from the forward pass, $\tanh'(A) = 1 - h_t^2$.
#
# $$\frac{\partial L}{\partial A} = \frac{\partial L}{\partial h_t} \odot (1 - h_t^2)$$
#
# $$\frac{\partial L}{\partial x_t} = \frac{\partial L}{\partial A} W_x^T, \quad
# \frac{\partial L}{\partial h_{t-1}} = \frac{\partial L}{\partial A} W_h^T, \quad
# \frac{\partial L}{\partial W_x} = x_t^T \frac{\partial L}{\partial A}, \quad
# \frac{\partial L}{\partial W_h} = h_{t-1}^T \frac{\partial L}{\partial A}, \quad
# \frac{\partial L}{\partial b} = \sum_n \frac{\partial L}{\partial A_n}$$
#
# $\odot$ multiplies entry by entry. `backward` gives `dx` and `dh_prev`, and leaves the gradients of the weights in the
# attributes `dWx, dWh, db`. They are computed anew at every call (they do not add up).
#
# **Example.** With $N = D = H = 1$, $x = 1$, $h_{t-1} = 0.5$, $W_x = 2$, $W_h = -1$ and $b = -0.5$ we have
# $A = 2 - 0.5 - 0.5 = 1$ and $h_t = \tanh(1) = 0.761594$. For `dh_next` of 1,
# $\frac{\partial L}{\partial A} = 1 - 0.761594^2 = 0.419974$, hence `dx` $= 0.839949$, `dh_prev` $= -0.419974$,
# `dWx` $= 0.419974$, `dWh` $= 0.209987$ and `db` $= 0.419974$.

# %% nbgrader={"grade": false, "grade_id": "RNNCell", "locked": false, "schema_version": 3, "solution": true, "task": false}
class RNNCell:
    """
    ko: RNN의 한 단계. 활성화 함수는 tanh입니다.
    en: One step of an RNN. The activation function is tanh.

    ko: Wx: 입력의 가중치, float (D, H)
    en: Wx: weights of the input, float (D, H)
    ko: Wh: 은닉 상태의 가중치, float (H, H)
    en: Wh: weights of the hidden state, float (H, H)
    ko: b: 편향, float (H,)
    en: b: biases, float (H,)

    ko: 예:
    en: Example:

        cell = RNNCell(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
        cell.forward(np.array([[1.0]]), np.array([[0.5]]))     # [[0.761594]]
        cell.backward(np.array([[1.0]]))                       # [[0.839949]], [[-0.419974]]
        cell.dWx, cell.dWh, cell.db                            # [[0.419974]], [[0.209987]], [0.419974]
    """

    def __init__(self, Wx, Wh, b):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, x, h_prev):
        """
        ko: x: 입력, float (N, D)
        en: x: input, float (N, D)
        ko: h_prev: 지난 은닉 상태, float (N, H)
        en: h_prev: last hidden state, float (N, H)
        ko: 돌려주는 값: h_next, float (N, H). 역전파에 쓸 것은 객체에 기억해 두세요.
        en: Returns: h_next, float (N, H). Keep in the object what the backward pass needs.
        """
        ### BEGIN SOLUTION
        h_next = np.tanh(x @ self.Wx + h_prev @ self.Wh + self.b)
        self.cache = x, h_prev, h_next
        return h_next
        ### END SOLUTION

    def backward(self, dh_next):
        """
        ko: dh_next: h_next의 기울기, float (N, H)
        en: dh_next: gradient of h_next, float (N, H)
        ko: 돌려주는 값: (dx, dh_prev), float (N, D)와 (N, H). dWx, dWh, db 속성도 채웁니다.
        en: Returns: (dx, dh_prev), float (N, D) and (N, H). Also sets the attributes dWx, dWh and db.
        """
        ### BEGIN SOLUTION
        x, h_prev, h_next = self.cache
        dA = dh_next * (1 - h_next**2)
        self.dWx = x.T @ dA
        self.dWh = h_prev.T @ dA
        self.db = dA.sum(axis=0)
        self.grads = [self.dWx, self.dWh, self.db]
        dx = dA @ self.Wx.T
        dh_prev = dA @ self.Wh.T
        return dx, dh_prev
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. LSTM의 한 단계
#
# LSTM은 은닉층의 노드마다 게이트 셋(망각, 입력, 출력)을 두어 기울기 소실을 줄입니다.
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
# ## 2. One step of an LSTM
#
# The LSTM gives every node of the hidden layer three gates (forget, input, output) so that gradients vanish less.
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
# | output gate $o$ | $3H \dots 4H-1$ | $\sigma(A_o)$ | how much of the cell state is passed on |
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
# 셀 상태는 단계마다 망각 게이트가 곱해집니다. 새로 더해지는 것이 없을 때 처음의 기억이 얼마나 남는지 그려 보면,
# $f$가 1에 가까울 때만 먼 과거가 살아남습니다. 그래서 망각 게이트의 편향을 처음에 1로 두는 일이 많습니다.

# %% [markdown] lang="en"
# The cell state is multiplied by the forget gate at every step. The plot shows how much of a first memory is
# left when nothing is added: only with $f$ close to 1 does the distant past survive. That is why the bias of
# the forget gate is often set to 1 at the start.

# %% tags=["example"]
import matplotlib.pyplot as plt

moments = np.arange(51)
figure, axis = plt.subplots(figsize=(6, 3))
for forget in (0.5, 0.9, 0.98, 1.0):
    axis.plot(moments, forget**moments, label=f"f = {forget}")
axis.set_xlabel("t")
axis.set_ylabel("c_t / c_0")
axis.legend()

# %% [markdown] lang="ko"
# **역전파.** 기울기는 두 곳에서 내려옵니다: $h_t$로(`dh_next`), 그리고 다음 단계의 셀 상태를 거쳐 $c_t$로(`dc_next`).
# $c_t$는 $h_t$에도 쓰였으므로 두 기울기가 $c_t$에서 만나 더해집니다.
#
# $$\delta c = \frac{\partial L}{\partial c_t} + \frac{\partial L}{\partial h_t} \odot o \odot (1 - \tanh^2 c_t)$$
#
# 여기서 네 부분과 지난 셀 상태로 갈라집니다.
#
# $$\delta f = \delta c \odot c_{t-1}, \quad \delta g = \delta c \odot i, \quad \delta i = \delta c \odot g, \quad
# \delta o = \frac{\partial L}{\partial h_t} \odot \tanh c_t, \quad \frac{\partial L}{\partial c_{t-1}} = \delta c \odot
# f$$
#
# 시그모이드의 미분은 $y(1-y)$, $\tanh$의 미분은 $1-y^2$이므로
#
# $$\delta A_f = \delta f \odot f(1-f), \quad \delta A_g = \delta g \odot (1-g^2), \quad
# \delta A_i = \delta i \odot i(1-i), \quad \delta A_o = \delta o \odot o(1-o)$$
#
# 이 넷을 순전파와 **같은 순서** $f, g, i, o$로 옆으로 붙이면 $\delta A$ `(N, 4H)`가 되고, 나머지는 RNN과 똑같습니다.
# $c$의 길에는 $W_h$가 없고 $f$만 곱해진다는 것을 눈여겨보세요.
#
# 위의 예에서 `dh_next` $= 1$, `dc_next` $= 0.5$이면 $\tanh c_t = 0.965338$이므로
# $\delta c = 0.5 + 0.731059 (1 - 0.965338^2) = 0.549802$이고 `dc_prev` $= 0.731059\, \delta c = 0.401937$입니다.

# %% [markdown] lang="en"
# **Backward.** Gradients come from two sides: to $h_t$ (`dh_next`) and, through the cell state of the next step, to
# $c_t$ (`dc_next`). As $c_t$ was also used for $h_t$, both meet at $c_t$ and are added.
#
# $$\delta c = \frac{\partial L}{\partial c_t} + \frac{\partial L}{\partial h_t} \odot o \odot (1 - \tanh^2 c_t)$$
#
# From here it splits into the four parts and the last cell state.
#
# $$\delta f = \delta c \odot c_{t-1}, \quad \delta g = \delta c \odot i, \quad \delta i = \delta c \odot g, \quad
# \delta o = \frac{\partial L}{\partial h_t} \odot \tanh c_t, \quad \frac{\partial L}{\partial c_{t-1}} = \delta c \odot
# f$$
#
# The slope of the sigmoid is $y(1-y)$, that of $\tanh$ is $1-y^2$:
#
# $$\delta A_f = \delta f \odot f(1-f), \quad \delta A_g = \delta g \odot (1-g^2), \quad
# \delta A_i = \delta i \odot i(1-i), \quad \delta A_o = \delta o \odot o(1-o)$$
#
# Side by side in the **same order** as in the forward pass, $f, g, i, o$, they are $\delta A$ `(N, 4H)`; the rest is as
# for the RNN. Note that along the path of $c$ there is no $W_h$, only a factor $f$.
#
# In the example above, with `dh_next` $= 1$ and `dc_next` $= 0.5$: $\tanh c_t = 0.965338$, so
# $\delta c = 0.5 + 0.731059 (1 - 0.965338^2) = 0.549802$ and `dc_prev` $= 0.731059\, \delta c = 0.401937$.

# %% nbgrader={"grade": false, "grade_id": "LSTMCell", "locked": false, "schema_version": 3, "solution": true, "task": false}
class LSTMCell:
    """
    ko: LSTM의 한 단계. 4H개 열의 순서는 f, g, i, o입니다.
    en: One step of an LSTM. The order of the 4H columns is f, g, i, o.

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
        dx, dh_prev, dc_prev = cell.backward(np.array([[1.0]]), np.array([[0.5]]))
        dc_prev                       # [[0.401937]]
    """

    def __init__(self, Wx, Wh, b):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, x, h_prev, c_prev):
        """
        ko: 한 시각의 계산. 상태는 인수로 받고 결과로 돌려줍니다. 역전파에 쓸 것은 기억해 두되, 다음 forward에는 쓰지 않습니다.
        en: One moment. States come as arguments and go as results. Keep what backward needs; the next forward ignores it.

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
        self.cache = x, h_prev, c_prev, f, g, i, o, c_next
        return h_next, c_next
        ### END SOLUTION

    def backward(self, dh_next, dc_next):
        """
        ko: dh_next, dc_next: h_next와 c_next의 기울기, 둘 다 float (N, H)
        en: dh_next, dc_next: gradients of h_next and c_next, both float (N, H)
        ko: 돌려주는 값: (dx, dh_prev, dc_prev), float (N, D), (N, H), (N, H). dWx, dWh, db 속성도 채웁니다.
        en: Returns: (dx, dh_prev, dc_prev), float (N, D), (N, H), (N, H). Also sets the attributes dWx, dWh and db.
        """
        ### BEGIN SOLUTION
        x, h_prev, c_prev, f, g, i, o, c_next = self.cache
        bent = np.tanh(c_next)
        dc = dc_next + dh_next * o * (1 - bent**2)
        dA_f = dc * c_prev * f * (1 - f)
        dA_g = dc * i * (1 - g**2)
        dA_i = dc * g * i * (1 - i)
        dA_o = dh_next * bent * o * (1 - o)
        dA = np.concatenate([dA_f, dA_g, dA_i, dA_o], axis=-1)
        self.dWx = x.T @ dA
        self.dWh = h_prev.T @ dA
        self.db = dA.sum(axis=0)
        self.grads = [self.dWx, self.dWh, self.db]
        dx = dA @ self.Wx.T
        dh_prev = dA @ self.Wh.T
        dc_prev = dc * f
        return dx, dh_prev, dc_prev
        ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 여러분의 셀에 무작위 입력을 20단계 동안 넣으며 상태가 어떻게 움직이는지 보여 줍니다.

# %% [markdown] lang="en"
# The cell below takes your LSTM through 20 random inputs and shows how its states move.

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

# %% [markdown] lang="ko"
# ## 3. GRU의 한 단계
#
# GRU(gated recurrent unit)는 셀 상태를 없애고 은닉 상태 하나만 씁니다. 게이트는 둘입니다. 업데이트 게이트 $z$ 하나가
# LSTM의 망각 게이트와 입력 게이트의 일을 함께 합니다: 새것을 $z$만큼 받으면 옛것은 $1-z$만큼 남습니다. 리셋 게이트
# $r$은 후보를 만들 때 과거를 얼마나 쓸지 정합니다. 출력 게이트는 없어서 상태 전체가 매 시각 그대로 나옵니다.
#
# $$W_x: (D, 3H), \quad W_h: (H, 3H), \quad b: (3H,), \qquad \text{열의 순서 } z, r, \tilde h$$
#
# $$z = \sigma(x_t W_x^{(z)} + h_{t-1} W_h^{(z)} + b^{(z)}), \qquad r = \sigma(x_t W_x^{(r)} + h_{t-1} W_h^{(r)} + b^{(r)})$$
#
# $$\tilde h = \tanh\big(x_t W_x^{(h)} + (r \odot h_{t-1}) W_h^{(h)} + b^{(h)}\big), \qquad
# h_t = (1 - z) \odot h_{t-1} + z \odot \tilde h$$
#
# **약속 두 가지.** (1) $z$는 **새것**의 몫입니다. Keras와 노트의 "게이트 컨트롤러"는 반대로 1일 때 과거를
# 지킵니다(여기의 $1 - z$). (2) $r$은 $W_h^{(h)}$를 곱하기 **전에** $h_{t-1}$에 곱합니다. Keras에서는
# `GRU(reset_after=False)`입니다.
#
# **예.** $N = D = H = 1$, $x = 1$, $h_{t-1} = 2$, $W_x = (1, 0, 1)$, $W_h = (0, 0, 1)$, $b = (0, 0, -1)$이면
#
# - $z = \sigma(1) = 0.731059$, $r = \sigma(0) = 0.5$
# - $\tilde h = \tanh(1 + (0.5 \cdot 2) \cdot 1 - 1) = \tanh(1) = 0.761594$
# - $h_t = 0.268941 \cdot 2 + 0.731059 \cdot 0.761594 = 1.094653$
#
# **역전파.** `dh_next`를 $\delta$라고 하면
#
# $$\delta A_h = \delta \odot z \odot (1 - \tilde h^2), \qquad \delta A_z = \delta \odot (\tilde h - h_{t-1}) \odot z(1-z)$$
#
# $$s = \delta A_h\, W_h^{(h)T}, \qquad \delta A_r = s \odot h_{t-1} \odot r(1-r)$$
#
# $s$는 $r \odot h_{t-1}$의 기울기입니다. $h_{t-1}$은 네 군데에 쓰였으므로 네 기울기를 더합니다.
#
# $$\frac{\partial L}{\partial h_{t-1}} = \delta \odot (1-z) + s \odot r + \delta A_z W_h^{(z)T} + \delta A_r W_h^{(r)T}$$
#
# $W_h$의 마지막 $H$개 열에는 $h_{t-1}$이 아니라 $r \odot h_{t-1}$이 들어갔다는 것에 주의하세요.

# %% [markdown] lang="en"
# ## 3. One step of a GRU
#
# The GRU (gated recurrent unit) does without a cell state and has the hidden state alone. It has two gates. One, the
# update gate $z$, does the work of the LSTM's forget and input gates: the share $z$ is taken of the new, and
# the share $1-z$ is kept of the old. The reset gate $r$ says how much of the past is used for the candidate. There is no output
# gate: the whole state is passed on at every moment.
#
# $$W_x: (D, 3H), \quad W_h: (H, 3H), \quad b: (3H,), \qquad \text{columns in the order } z, r, \tilde h$$
#
# $$z = \sigma(x_t W_x^{(z)} + h_{t-1} W_h^{(z)} + b^{(z)}), \qquad r = \sigma(x_t W_x^{(r)} + h_{t-1} W_h^{(r)} + b^{(r)})$$
#
# $$\tilde h = \tanh\big(x_t W_x^{(h)} + (r \odot h_{t-1}) W_h^{(h)} + b^{(h)}\big), \qquad
# h_t = (1 - z) \odot h_{t-1} + z \odot \tilde h$$
#
# **Two conventions.** (1) $z$ is the share of the **new**. In Keras, and for the "gate controller" of the notes, 1
# keeps the past instead (that is $1 - z$ here). (2) $r$ multiplies $h_{t-1}$ **before** the product with $W_h^{(h)}$;
# in Keras this is `GRU(reset_after=False)`.
#
# **Example.** With $N = D = H = 1$, $x = 1$, $h_{t-1} = 2$, $W_x = (1, 0, 1)$, $W_h = (0, 0, 1)$ and $b = (0, 0, -1)$:
#
# - $z = \sigma(1) = 0.731059$, $r = \sigma(0) = 0.5$
# - $\tilde h = \tanh(1 + (0.5 \cdot 2) \cdot 1 - 1) = \tanh(1) = 0.761594$
# - $h_t = 0.268941 \cdot 2 + 0.731059 \cdot 0.761594 = 1.094653$
#
# **Backward.** With $\delta$ for `dh_next`,
#
# $$\delta A_h = \delta \odot z \odot (1 - \tilde h^2), \qquad \delta A_z = \delta \odot (\tilde h - h_{t-1}) \odot z(1-z)$$
#
# $$s = \delta A_h\, W_h^{(h)T}, \qquad \delta A_r = s \odot h_{t-1} \odot r(1-r)$$
#
# where $s$ is the gradient of $r \odot h_{t-1}$. As $h_{t-1}$ was used in four places, four gradients are added.
#
# $$\frac{\partial L}{\partial h_{t-1}} = \delta \odot (1-z) + s \odot r + \delta A_z W_h^{(z)T} + \delta A_r W_h^{(r)T}$$
#
# Mind that into the last $H$ columns of $W_h$ went $r \odot h_{t-1}$, not $h_{t-1}$.

# %% nbgrader={"grade": false, "grade_id": "GRUCell", "locked": false, "schema_version": 3, "solution": true, "task": false}
class GRUCell:
    """
    ko: GRU의 한 단계. 3H개 열의 순서는 z, r, h입니다. h_next = (1 - z) * h_prev + z * 후보,
    ko: 리셋 게이트는 Wh를 곱하기 전에 h_prev에 곱합니다.
    en: One step of a GRU. The order of the 3H columns is z, r, h. h_next = (1 - z) * h_prev + z * candidate;
    en: the reset gate multiplies h_prev before the product with Wh.

    ko: Wx: 입력의 가중치, float (D, 3H)
    en: Wx: weights of the input, float (D, 3H)
    ko: Wh: 은닉 상태의 가중치, float (H, 3H)
    en: Wh: weights of the hidden state, float (H, 3H)
    ko: b: 편향, float (3H,)
    en: b: biases, float (3H,)

    ko: 예:
    en: Example:

        cell = GRUCell(np.array([[1.0, 0.0, 1.0]]), np.array([[0.0, 0.0, 1.0]]), np.array([0.0, 0.0, -1.0]))
        cell.forward(np.array([[1.0]]), np.array([[2.0]]))     # [[1.094653]]
        cell.backward(np.array([[1.0]]))                       # [[0.063540]], [[0.422454]]
        cell.dWx, cell.dWh, cell.db                            # shapes (1, 3), (1, 3), (3,)
    """

    def __init__(self, Wx, Wh, b):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, x, h_prev):
        """
        ko: x: 입력, float (N, D)
        en: x: input, float (N, D)
        ko: h_prev: 지난 은닉 상태, float (N, H)
        en: h_prev: last hidden state, float (N, H)
        ko: 돌려주는 값: h_next, float (N, H). 역전파에 쓸 것은 객체에 기억해 두세요.
        en: Returns: h_next, float (N, H). Keep in the object what the backward pass needs.
        """
        ### BEGIN SOLUTION
        Wx_z, Wx_r, Wx_h = np.split(self.Wx, 3, axis=1)
        Wh_z, Wh_r, Wh_h = np.split(self.Wh, 3, axis=1)
        b_z, b_r, b_h = np.split(self.b, 3)
        z = sigmoid(x @ Wx_z + h_prev @ Wh_z + b_z)
        r = sigmoid(x @ Wx_r + h_prev @ Wh_r + b_r)
        candidate = np.tanh(x @ Wx_h + (r * h_prev) @ Wh_h + b_h)
        h_next = (1 - z) * h_prev + z * candidate
        self.cache = x, h_prev, z, r, candidate
        return h_next
        ### END SOLUTION

    def backward(self, dh_next):
        """
        ko: dh_next: h_next의 기울기, float (N, H)
        en: dh_next: gradient of h_next, float (N, H)
        ko: 돌려주는 값: (dx, dh_prev), float (N, D)와 (N, H). dWx, dWh, db 속성도 채웁니다.
        en: Returns: (dx, dh_prev), float (N, D) and (N, H). Also sets the attributes dWx, dWh and db.
        """
        ### BEGIN SOLUTION
        x, h_prev, z, r, candidate = self.cache
        back_z, back_r, back_h = (W.T for W in np.hsplit(self.Wh, 3))
        dA_h = dh_next * z * (1 - candidate**2)
        dA_z = dh_next * (candidate - h_prev) * z * (1 - z)
        ds = dA_h @ back_h
        dA_r = ds * h_prev * r * (1 - r)
        dA = np.hstack([dA_z, dA_r, dA_h])
        self.dWx = x.T @ dA
        self.dWh = np.hstack([h_prev.T @ dA_z, h_prev.T @ dA_r, (r * h_prev).T @ dA_h])
        self.db = dA.sum(axis=0)
        self.grads = [self.dWx, self.dWh, self.db]
        dx = dA @ self.Wx.T
        dh_prev = dh_next * (1 - z) + ds * r + dA_z @ back_z + dA_r @ back_r
        return dx, dh_prev
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 단계를 이어 붙이기: TimeRNN
#
# 시각이 $T$개인 입력 `xs` `(N, T, D)`는 같은 가중치의 셀을 $T$번 써서 처리합니다. 앞 단계의 `h_next`가 다음 단계의
# `h_prev`이고, 처음 상태는 0입니다. 모든 시각의 상태를 모은 것이 출력 `hs` `(N, T, H)`입니다.
#
# **시간을 거스르는 역전파(BPTT).** $h_t$는 두 곳에 쓰입니다: 출력 $hs_t$로, 그리고 다음 단계로. 그래서 마지막
# 시각부터 거꾸로 가며 위에서 온 기울기 `dhs[:, t]`와 다음 단계에서 온 기울기를 **더해서** 셀의 `backward`에 넣습니다.
# 시각마다 같은 가중치를 썼으므로 가중치의 기울기는 모든 시각의 것을 더합니다. 셀은 순전파 때의 값을 기억해야 하므로
# 시각마다 셀 객체를 하나씩 만듭니다.
#
# $$\frac{\partial L}{\partial W} = \sum_{t=1}^{T} \frac{\partial L}{\partial W}\bigg|_t$$
#
# **자른 BPTT(truncated BPTT)와 상태.** 아주 긴 시계열은 길이 $T$의 블록으로 나누어 차례로 넣습니다. `stateful=True`이면 순전파는 앞
# 블록의 마지막 상태 `self.h`에서 이어 가지만, 역전파는 블록 안에서 끝납니다(블록의 마지막 시각에는 다음 블록에서 온
# 기울기가 없습니다). `stateful=False`이면 `forward`를 부를 때마다 상태 0에서 시작합니다. 블록의 처음 상태로 나가는
# 기울기는 `self.dh`에 남겨 둡니다.
#
# **예.** 1절의 가중치와 $xs = (1, 1)$이면 $h_1 = \tanh(1.5) = 0.905148$, $h_2 = \tanh(2 - 0.905148 - 0.5) =
# 0.533376$입니다. `dhs`가 모두 1이면 `dxs` $= (0.102818,\ 1.431020)$입니다. 첫 시각의 기울기에는 둘째 시각을 거쳐 온
# 것이 들어 있습니다.

# %% [markdown] lang="en"
# ## 4. Step after step: TimeRNN
#
# An input `xs` of $T$ moments, `(N, T, D)`, is processed by $T$ cells with the same weights: `h_next` of one step is
# `h_prev` of the next, and the first state is 0. The states of all moments are the output `hs`, `(N, T, H)`.
#
# **Backpropagation through time (BPTT).** $h_t$ is used twice: as the output $hs_t$, and by the next step. So we go
# from the last moment to the first and hand each cell's `backward` the **sum** of the gradient from above, `dhs[:, t]`,
# and the one that comes from the next step. Every moment used the same weights: their gradients are summed over all
# moments. A cell has to remember its forward pass, so there is one cell object for every moment.
#
# $$\frac{\partial L}{\partial W} = \sum_{t=1}^{T} \frac{\partial L}{\partial W}\bigg|_t$$
#
# **Truncated BPTT and the state.** A very long series is handed over in blocks of length $T$, one after the other. With
# `stateful=True` the forward pass goes on from the last state of the block before, `self.h`; the backward pass stays
# inside its block (nothing comes to its last moment from the next block). With `stateful=False` every `forward` begins
# with a state of 0. The gradient that leaves the block for its first state is kept in `self.dh`.
#
# **Example.** With the weights of section 1 and $xs = (1, 1)$: $h_1 = \tanh(1.5) = 0.905148$ and
# $h_2 = \tanh(2 - 0.905148 - 0.5) = 0.533376$. With `dhs` all 1, `dxs` $= (0.102818,\ 1.431020)$: in the gradient of
# the first moment is what came back through the second.

# %% nbgrader={"grade": false, "grade_id": "TimeRNN", "locked": false, "schema_version": 3, "solution": true, "task": false}
class TimeRNN:
    """
    ko: 시각이 T개인 RNN 계층. 위의 RNNCell을 써도 됩니다.
    en: An RNN layer over T moments. You may use RNNCell from above.

    ko: Wx, Wh, b: 가중치, RNNCell과 같은 모양. 모든 시각이 함께 씁니다.
    en: Wx, Wh, b: weights, shaped as for RNNCell; all moments share them.
    ko: stateful: True이면 forward가 self.h에서 이어 가고(None이면 0에서), False이면 늘 0에서 시작합니다.
    en: stateful: if True, forward goes on from self.h (from 0 if that is None); if False it always begins with 0.

    ko: 속성: h는 마지막 forward의 마지막 상태 (N, H), dh는 마지막 backward가 처음 상태에 남긴 기울기 (N, H)입니다.
    en: Attributes: h, the last state of the last forward, (N, H); dh, what the last backward left for the first state, (N, H).

    ko: 예:
    en: Example:

        layer = TimeRNN(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
        layer.forward(np.array([[[1.0], [1.0]]]))      # [[[0.905148], [0.533376]]]
        layer.backward(np.array([[[1.0], [1.0]]]))     # [[[0.102818], [1.431020]]]
        layer.dWh                                      # [[0.647643]]
    """

    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.stateful = stateful
        self.h = None
        self.dh = None
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, xs):
        """
        ko: xs: 입력, float (N, T, D). T와 N은 부를 때마다 다를 수 있습니다(상태를 이어 갈 때 N은 같습니다).
        en: xs: input, float (N, T, D). T and N may differ from call to call (N stays when a state is carried on).
        ko: 돌려주는 값: 모든 시각의 은닉 상태 hs, float (N, T, H)
        en: Returns: hs, the hidden states of all moments, float (N, T, H)
        """
        ### BEGIN SOLUTION
        N, T, _ = xs.shape
        H = self.Wh.shape[0]
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H))
        self.cells = []
        hs = np.zeros((N, T, H))
        for t in range(T):
            cell = RNNCell(self.Wx, self.Wh, self.b)
            self.h = cell.forward(xs[:, t], self.h)
            hs[:, t] = self.h
            self.cells.append(cell)
        return hs
        ### END SOLUTION

    def backward(self, dhs):
        """
        ko: dhs: 마지막 forward가 낸 hs의 기울기, float (N, T, H)
        en: dhs: gradient of the hs of the last forward, float (N, T, H)
        ko: 돌려주는 값: dxs, float (N, T, D). dWx, dWh, db (모든 시각의 합)와 dh 속성도 채웁니다.
        en: Returns: dxs, float (N, T, D). Also sets dWx, dWh, db (sums over all moments) and dh.
        """
        ### BEGIN SOLUTION
        dWx, dWh, db = 0, 0, 0
        dh = np.zeros_like(dhs[:, 0])
        dxs = []
        for t in reversed(range(dhs.shape[1])):
            cell = self.cells[t]
            dx, dh = cell.backward(dhs[:, t] + dh)
            dxs.insert(0, dx)
            dWx = dWx + cell.dWx
            dWh = dWh + cell.dWh
            db = db + cell.db
        self.dWx, self.dWh, self.db, self.dh = dWx, dWh, db, dh
        return np.stack(dxs, axis=1)
        ### END SOLUTION

    def set_state(self, h):
        """
        ko: (stateful=True일 때) 다음 forward를 상태 h (N, H)에서 시작합니다.
        en: (With stateful=True) the next forward begins with the state h, (N, H).
        """
        self.h = h

    def reset_state(self):
        """
        ko: (stateful=True일 때) 다음 forward를 상태 0에서 시작합니다.
        en: (With stateful=True) the next forward begins with a state of 0.
        """
        self.h = None

# %% [markdown] lang="ko"
# 마지막 시각의 상태가 먼 과거의 입력에 얼마나 달려 있는지, 여러분의 계층으로 재어 봅시다. 마지막 시각에만 기울기 1을
# 넣고 `dxs`의 크기를 시각마다 그립니다. $W_h$가 작으면 기울기가 사라지고, 크면 폭발하거나 들쭉날쭉해집니다.

# %% [markdown] lang="en"
# How much does the last state depend on inputs of the distant past? Measure it with your layer: put a gradient of 1 at
# the last moment alone and plot the size of `dxs` at every moment. With a small $W_h$ the gradient vanishes; with a
# large one it explodes, or behaves erratically.

# %% tags=["example"]
draw = np.random.default_rng(1)
xs = 0.1 * draw.normal(size=(1, 40, 8))
figure, axis = plt.subplots(figsize=(6, 3))
for size in (0.5, 1.0, 1.5):
    square, _ = np.linalg.qr(draw.normal(size=(8, 8)))
    layer = TimeRNN(np.eye(8), size * square, np.zeros(8))
    last = np.zeros_like(layer.forward(xs))
    last[:, -1] = 1.0
    axis.semilogy(np.linalg.norm(layer.backward(last)[0], axis=1), label=f"Wh x {size}")
axis.set_xlabel("t")
axis.set_ylabel("|dx_t|")
axis.legend()

# %% [markdown] lang="ko"
# ## 5. TimeLSTM
#
# 같은 일을 LSTM으로 합니다. 이어 가는 상태가 $h$와 $c$ 둘이고, 거슬러 가는 기울기도 `dh`와 `dc` 둘이라는 것만 다릅니다.
# $hs$로 나가는 것은 $h$뿐이므로 `dhs[:, t]`는 `dh`에만 더합니다. 마지막 시각의 `dc`는 0입니다.
#
# 이번에는 `set_state`와 `reset_state`도 여러분이 씁니다. $c$ 없이 `set_state(h)`라고 부르면 셀 상태는 0에서 시작합니다
# (번역기의 디코더가 인코더의 마지막 $h$를 받을 때 이렇게 씁니다).

# %% [markdown] lang="en"
# ## 5. TimeLSTM
#
# The same with an LSTM. There are two states to hand on, $h$ and $c$, and two gradients to hand back, `dh` and `dc`.
# Only $h$ goes out to $hs$, so `dhs[:, t]` is added to `dh` alone. At the last moment `dc` is 0.
#
# This time `set_state` and `reset_state` are yours to write. Called without $c$, as `set_state(h)`, the cell state
# begins with 0 (this is how the decoder of a translator takes the encoder's last $h$).

# %% nbgrader={"grade": false, "grade_id": "TimeLSTM", "locked": false, "schema_version": 3, "solution": true, "task": false}
class TimeLSTM:
    """
    ko: 시각이 T개인 LSTM 계층. 위의 LSTMCell을 써도 됩니다. 열의 순서는 f, g, i, o입니다.
    en: An LSTM layer over T moments. You may use LSTMCell from above. The columns are f, g, i, o.

    ko: Wx, Wh, b: 가중치, LSTMCell과 같은 모양
    en: Wx, Wh, b: weights, shaped as for LSTMCell
    ko: stateful: True이면 forward가 앞의 상태에서 이어 가고(없으면 0에서), False이면 늘 0에서 시작합니다.
    en: stateful: if True, forward goes on from the states before (from 0 if there are none); if False it begins with 0.

    ko: 속성: h와 c는 마지막 forward의 마지막 상태 (N, H), dh는 backward가 처음 은닉 상태에 남긴 기울기 (N, H)입니다.
    en: Attributes: h and c, the last states of the last forward, (N, H); dh, what backward left for the first h, (N, H).

    ko: 예: 2절의 가중치와 시각 두 개의 입력 1, 1 (상태 0에서 시작)
    en: Example: the weights of section 2, and two moments with input 1, from states of 0

        layer = TimeLSTM(np.array([[1.0, 0.5, -1.0, 2.0]]), np.array([[0.0, 1.0, 2.0, -2.0]]),
                         np.array([0.0, 0.0, 1.0, 0.0]))
        layer.forward(np.array([[[1.0], [1.0]]]))      # [[[0.199970], [0.404311]]]
        layer.c                                        # [[0.530725]]
    """

    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.stateful = stateful
        self.h = None
        self.c = None
        self.dh = None
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, xs):
        """
        ko: xs: 입력, float (N, T, D)
        en: xs: input, float (N, T, D)
        ko: 돌려주는 값: 모든 시각의 은닉 상태 hs, float (N, T, H)
        en: Returns: hs, the hidden states of all moments, float (N, T, H)
        """
        ### BEGIN SOLUTION
        N, T, _ = xs.shape
        H = self.Wh.shape[0]
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H))
        if not self.stateful or self.c is None:
            self.c = np.zeros((N, H))
        self.cells = []
        hs = np.zeros((N, T, H))
        for t in range(T):
            cell = LSTMCell(self.Wx, self.Wh, self.b)
            self.h, self.c = cell.forward(xs[:, t], self.h, self.c)
            hs[:, t] = self.h
            self.cells.append(cell)
        return hs
        ### END SOLUTION

    def backward(self, dhs):
        """
        ko: dhs: 마지막 forward가 낸 hs의 기울기, float (N, T, H)
        en: dhs: gradient of the hs of the last forward, float (N, T, H)
        ko: 돌려주는 값: dxs, float (N, T, D). dWx, dWh, db (모든 시각의 합)와 dh 속성도 채웁니다.
        en: Returns: dxs, float (N, T, D). Also sets dWx, dWh, db (sums over all moments) and dh.
        """
        ### BEGIN SOLUTION
        dWx, dWh, db = 0, 0, 0
        dh = np.zeros_like(dhs[:, 0])
        dc = np.zeros_like(dh)
        dxs = []
        for t in reversed(range(dhs.shape[1])):
            cell = self.cells[t]
            dx, dh, dc = cell.backward(dhs[:, t] + dh, dc)
            dxs.insert(0, dx)
            dWx = dWx + cell.dWx
            dWh = dWh + cell.dWh
            db = db + cell.db
        self.dWx, self.dWh, self.db, self.dh = dWx, dWh, db, dh
        return np.stack(dxs, axis=1)
        ### END SOLUTION

    def set_state(self, h, c=None):
        """
        ko: (stateful=True일 때) 다음 forward를 h, c (N, H)에서 시작합니다. c가 None이면 셀 상태는 0에서 시작합니다.
        en: (With stateful=True) the next forward begins with h and c, (N, H); with a cell state of 0 if c is None.
        """
        ### BEGIN SOLUTION
        self.h, self.c = h, c
        ### END SOLUTION

    def reset_state(self):
        """
        ko: (stateful=True일 때) 다음 forward를 상태 0에서 시작합니다.
        en: (With stateful=True) the next forward begins with states of 0.
        """
        ### BEGIN SOLUTION
        self.h, self.c = None, None
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 6. TimeGRU
#
# GRU는 상태가 하나이므로 TimeRNN과 모양이 같습니다. 세 계층을 Keras의 이름과 나란히 놓으면 다음과 같습니다.
#
# | 여기 | Keras | 한 시각의 상태 | 매개변수의 수 |
# | --- | --- | --- | --- |
# | `TimeRNN` | `SimpleRNN(H, return_sequences=True)` | $h$ | $DH + H^2 + H$ |
# | `TimeLSTM` | `LSTM(H, return_sequences=True)` | $h, c$ | 그 4배 |
# | `TimeGRU` | `GRU(H, return_sequences=True, reset_after=False)` | $h$ | 그 3배 |

# %% [markdown] lang="en"
# ## 6. TimeGRU
#
# The GRU has one state, so its layer looks like TimeRNN. The three layers beside their names in Keras:
#
# | here | Keras | state of a moment | number of parameters |
# | --- | --- | --- | --- |
# | `TimeRNN` | `SimpleRNN(H, return_sequences=True)` | $h$ | $DH + H^2 + H$ |
# | `TimeLSTM` | `LSTM(H, return_sequences=True)` | $h, c$ | 4 times that |
# | `TimeGRU` | `GRU(H, return_sequences=True, reset_after=False)` | $h$ | 3 times that |

# %% nbgrader={"grade": false, "grade_id": "TimeGRU", "locked": false, "schema_version": 3, "solution": true, "task": false}
class TimeGRU:
    """
    ko: 시각이 T개인 GRU 계층. 위의 GRUCell을 써도 됩니다. 열의 순서는 z, r, h입니다.
    en: A GRU layer over T moments. You may use GRUCell from above. The columns are z, r, h.

    ko: Wx, Wh, b: 가중치, GRUCell과 같은 모양
    en: Wx, Wh, b: weights, shaped as for GRUCell
    ko: stateful: True이면 forward가 앞의 상태에서 이어 가고(없으면 0에서), False이면 늘 0에서 시작합니다.
    en: stateful: if True, forward goes on from the state before (from 0 if there is none); if False it begins with 0.

    ko: 속성: h는 마지막 forward의 마지막 상태 (N, H), dh는 backward가 처음 상태에 남긴 기울기 (N, H)입니다.
    en: Attributes: h, the last state of the last forward, (N, H); dh, what backward left for the first state, (N, H).

    ko: 예: 3절의 가중치와 시각 두 개의 입력 1, 2 (상태 0에서 시작)
    en: Example: the weights of section 3, and two moments with inputs 1 and 2, from a state of 0

        layer = TimeGRU(np.array([[1.0, 0.0, 1.0]]), np.array([[0.0, 0.0, 1.0]]), np.array([0.0, 0.0, -1.0]))
        layer.forward(np.array([[[1.0], [2.0]]]))      # [[[0.0], [0.670810]]]
    """

    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.stateful = stateful
        self.h = None
        self.dh = None
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, xs):
        """
        ko: xs: 입력, float (N, T, D)
        en: xs: input, float (N, T, D)
        ko: 돌려주는 값: 모든 시각의 은닉 상태 hs, float (N, T, H)
        en: Returns: hs, the hidden states of all moments, float (N, T, H)
        """
        ### BEGIN SOLUTION
        N, T, _ = xs.shape
        H = self.Wh.shape[0]
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H))
        self.cells = []
        hs = np.zeros((N, T, H))
        for t in range(T):
            cell = GRUCell(self.Wx, self.Wh, self.b)
            self.h = cell.forward(xs[:, t], self.h)
            hs[:, t] = self.h
            self.cells.append(cell)
        return hs
        ### END SOLUTION

    def backward(self, dhs):
        """
        ko: dhs: 마지막 forward가 낸 hs의 기울기, float (N, T, H)
        en: dhs: gradient of the hs of the last forward, float (N, T, H)
        ko: 돌려주는 값: dxs, float (N, T, D). dWx, dWh, db (모든 시각의 합)와 dh 속성도 채웁니다.
        en: Returns: dxs, float (N, T, D). Also sets dWx, dWh, db (sums over all moments) and dh.
        """
        ### BEGIN SOLUTION
        dWx, dWh, db = 0, 0, 0
        dh = np.zeros_like(dhs[:, 0])
        dxs = []
        for t in reversed(range(dhs.shape[1])):
            cell = self.cells[t]
            dx, dh = cell.backward(dhs[:, t] + dh)
            dxs.insert(0, dx)
            dWx = dWx + cell.dWx
            dWh = dWh + cell.dWh
            db = db + cell.db
        self.dWx, self.dWh, self.db, self.dh = dWx, dWh, db, dh
        return np.stack(dxs, axis=1)
        ### END SOLUTION

    def set_state(self, h):
        """
        ko: (stateful=True일 때) 다음 forward를 상태 h (N, H)에서 시작합니다.
        en: (With stateful=True) the next forward begins with the state h, (N, H).
        """
        ### BEGIN SOLUTION
        self.h = h
        ### END SOLUTION

    def reset_state(self):
        """
        ko: (stateful=True일 때) 다음 forward를 상태 0에서 시작합니다.
        en: (With stateful=True) the next forward begins with a state of 0.
        """
        ### BEGIN SOLUTION
        self.h = None
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 7. 출력층: 다대일과 다대다
#
# 입력과 출력의 개수에 따라 순환 신경망을 나눕니다.
#
# | 유형 | 예 | 은닉 상태의 쓰임 |
# | --- | --- | --- |
# | 일대일 | (순환이 없는 보통의 신경망) | |
# | 일대다 | 이미지를 설명하는 문장 | 입력 하나로 시작해 시각마다 출력 |
# | 다대일 | 문장의 긍정/부정 판단 | **마지막** 상태로 답 하나 |
# | 다대다 | 번역기 | 다 읽은 뒤에 출력을 시작 (인코더와 디코더) |
# | 동기화된 다대다 | 다음 단어 예측, 비디오 프레임 분류 | **시각마다** 답 하나 |
#
# 둘을 만듭니다. 둘 다 `Affine`($W$: `(H, C)`, $b$: `(C,)`)이고, 어느 상태에 쓰는지가 다릅니다.
#
# **다대일.** $y = h_T W + b$, 모양은 `(N, C)`입니다. 앞 시각의 상태는 쓰지 않았으므로 그 기울기는 0입니다. `hs` 전체의
# 기울기를 돌려주어야 순환 계층의 `backward`에 그대로 넣을 수 있습니다.
#
# **예.** $hs = (1, 2, 3)$, $W = (10)$, $b = (1)$이면 $y = 31$이고, `dout` $= 2$이면 `dhs` $= (0, 0, 20)$, `dW` $= 6$,
# `db` $= 2$입니다.

# %% [markdown] lang="en"
# ## 7. Heads: many to one, many to many
#
# Recurrent networks are told apart by how many inputs and outputs they have.
#
# | kind | example | use of the hidden states |
# | --- | --- | --- |
# | one to one | (an ordinary network, nothing recurrent) | |
# | one to many | a sentence that describes a picture | begins with one input, an output at every moment |
# | many to one | is a sentence positive or negative? | one answer from the **last** state |
# | many to many | a translator | the output begins when all is read (encoder and decoder) |
# | synchronised many to many | the next word, classes of video frames | an answer at **every moment** |
#
# You build two heads. Both are `Affine` ($W$: `(H, C)`, $b$: `(C,)`); they differ in the states they use.
#
# **Many to one.** $y = h_T W + b$, of shape `(N, C)`. The states before were not used, so their gradient is 0.
# `backward` gives the gradient of all of `hs`, ready for the `backward` of the recurrent layer.
#
# **Example.** For $hs = (1, 2, 3)$, $W = (10)$ and $b = (1)$, $y = 31$; with `dout` $= 2$ we get `dhs` $= (0, 0, 20)$,
# `dW` $= 6$ and `db` $= 2$.

# %% nbgrader={"grade": false, "grade_id": "ManyToOne", "locked": false, "schema_version": 3, "solution": true, "task": false}
class ManyToOne:
    """
    ko: 마지막 시각의 은닉 상태로 점수를 내는 출력층.
    en: An output layer: scores from the hidden state of the last moment.

    ko: W: 가중치, float (H, C)
    en: W: weights, float (H, C)
    ko: b: 편향, float (C,)
    en: b: biases, float (C,)

    ko: 예:
    en: Example:

        head = ManyToOne(np.array([[10.0]]), np.array([1.0]))
        head.forward(np.array([[[1.0], [2.0], [3.0]]]))   # [[31.0]]
        head.backward(np.array([[2.0]]))                  # [[[0.0], [0.0], [20.0]]]
        head.dW, head.db                                  # [[6.0]], [2.0]
    """

    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, hs):
        """
        ko: hs: 모든 시각의 은닉 상태, float (N, T, H)
        en: hs: hidden states of all moments, float (N, T, H)
        ko: 돌려주는 값: float (N, C)
        en: Returns: float (N, C)
        """
        ### BEGIN SOLUTION
        self.hs = hs
        return hs[:, -1] @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 출력의 기울기, float (N, C)
        en: dout: gradient of the output, float (N, C)
        ko: 돌려주는 값: dhs, float (N, T, H). dW, db 속성도 채웁니다.
        en: Returns: dhs, float (N, T, H). Also sets the attributes dW and db.
        """
        ### BEGIN SOLUTION
        self.dW = self.hs[:, -1].T @ dout
        self.db = dout.sum(axis=0)
        dhs = np.zeros(self.hs.shape)
        dhs[:, -1] = dout @ self.W.T
        return dhs
        ### END SOLUTION

# %% [markdown] lang="ko"
# **다대다.** 시각마다 같은 $W, b$로 $y_t = h_t W + b$, 모양은 `(N, T, C)`입니다. 같은 가중치를 $N \cdot T$번 썼으므로
# `dW`와 `db`는 배치와 시각 모두에 대해 더합니다.
#
# **예.** 같은 $hs, W, b$에서 $ys = (11, 21, 31)$이고, `douts` $= (1, 0, 2)$이면 `dhs` $= (10, 0, 20)$,
# `dW` $= 1 \cdot 1 + 3 \cdot 2 = 7$, `db` $= 3$입니다.

# %% [markdown] lang="en"
# **Many to many.** $y_t = h_t W + b$ at every moment, with the same $W$ and $b$; the shape is `(N, T, C)`. The same
# weights were used $N \cdot T$ times, so `dW` and `db` are sums over batch and moments.
#
# **Example.** With the same $hs, W, b$ we have $ys = (11, 21, 31)$; with `douts` $= (1, 0, 2)$, `dhs` $= (10, 0, 20)$,
# `dW` $= 1 \cdot 1 + 3 \cdot 2 = 7$ and `db` $= 3$.

# %% nbgrader={"grade": false, "grade_id": "ManyToMany", "locked": false, "schema_version": 3, "solution": true, "task": false}
class ManyToMany:
    """
    ko: 시각마다 은닉 상태로 점수를 내는 출력층. 모든 시각이 같은 W, b를 씁니다.
    en: An output layer: scores from the hidden state of every moment, all with the same W and b.

    ko: W: 가중치, float (H, C)
    en: W: weights, float (H, C)
    ko: b: 편향, float (C,)
    en: b: biases, float (C,)

    ko: 예:
    en: Example:

        head = ManyToMany(np.array([[10.0]]), np.array([1.0]))
        head.forward(np.array([[[1.0], [2.0], [3.0]]]))     # [[[11.0], [21.0], [31.0]]]
        head.backward(np.array([[[1.0], [0.0], [2.0]]]))    # [[[10.0], [0.0], [20.0]]]
        head.dW, head.db                                    # [[7.0]], [3.0]
    """

    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, hs):
        """
        ko: hs: 모든 시각의 은닉 상태, float (N, T, H)
        en: hs: hidden states of all moments, float (N, T, H)
        ko: 돌려주는 값: float (N, T, C)
        en: Returns: float (N, T, C)
        """
        ### BEGIN SOLUTION
        self.hs = hs
        return hs @ self.W + self.b
        ### END SOLUTION

    def backward(self, douts):
        """
        ko: douts: 출력의 기울기, float (N, T, C)
        en: douts: gradient of the output, float (N, T, C)
        ko: 돌려주는 값: dhs, float (N, T, H). dW, db 속성도 채웁니다.
        en: Returns: dhs, float (N, T, H). Also sets the attributes dW and db.
        """
        ### BEGIN SOLUTION
        self.dW = np.tensordot(self.hs, douts, axes=([0, 1], [0, 1]))
        self.db = douts.sum(axis=(0, 1))
        return douts @ self.W.T
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 8. 양방향 순환 층
#
# 같은 데이터를 앞에서부터 읽는 계층과 뒤에서부터 읽는 계층을 하나씩 두면, 모든 시각이 양쪽의 맥락을 압니다. 뒤에서부터
# 읽는 계층은 가중치가 따로 있고, 시간을 뒤집은 `xs`를 받습니다. 그 출력은 뒤집힌 순서로 나오므로 **다시 뒤집어** 같은
# 시각끼리 옆으로 붙입니다.
#
# $$\text{out}_t = [\,\overrightarrow{h}_t,\ \overleftarrow{h}_t\,], \qquad (N, T, 2H)$$
#
# 앞쪽 절반이 앞에서부터 읽은 것입니다. `return_sequences=False`이면 두 계층이 **다 읽고 난** 상태를 붙여 `(N, 2H)`를
# 냅니다: 앞에서 읽는 계층은 시각 $T-1$에서, 뒤에서 읽는 계층은 시각 $0$에서 끝납니다(시각은 0부터 셉니다).
#
# 역전파는 길을 되밟습니다: 기울기를 반으로 나누고, 뒤쪽 절반은 시간을 뒤집어 넣고, 나온 `dxs`를 다시 뒤집어 더합니다.
#
# **예.** 두 계층이 모두 지금까지의 입력을 더하기만 한다면 $xs = (1, 2, 4)$에서 앞에서 읽은 것은 $(1, 3, 7)$, 뒤에서
# 읽은 것은 처리한 순서로 $(4, 6, 7)$, 시각에 맞추면 $(7, 6, 4)$입니다. 출력은 $[1, 7], [3, 6], [7, 4]$이고,
# `return_sequences=False`이면 $[7, 7]$입니다.

# %% [markdown] lang="en"
# ## 8. Two directions
#
# With one layer that reads the data from the front and one that reads it from the back, every moment knows its context
# on both sides. The layer for the way back has weights of its own and gets `xs` reversed in time. Its outputs come in
# reversed order, so they are **reversed again** before what belongs to the same moment is put side by side.
#
# $$\text{out}_t = [\,\overrightarrow{h}_t,\ \overleftarrow{h}_t\,], \qquad (N, T, 2H)$$
#
# The first half is the one read from the front. With `return_sequences=False` the states of both layers **when they
# have read everything** are put side by side, `(N, 2H)`: the layer that reads from the front ends at moment $T-1$, the
# other one at moment $0$ (moments count from 0).
#
# The backward pass retraces the way: split the gradient into halves, reverse the second half in time, reverse the `dxs`
# that comes of it, and add.
#
# **Example.** Suppose both layers just add up the inputs so far. For $xs = (1, 2, 4)$ the one from the front gives
# $(1, 3, 7)$, the other one, in the order of its work, $(4, 6, 7)$, hence $(7, 6, 4)$ by moments. The output is
# $[1, 7], [3, 6], [7, 4]$, and $[7, 7]$ with `return_sequences=False`.

# %% nbgrader={"grade": false, "grade_id": "Bidirectional", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Bidirectional:
    """
    ko: 두 계층으로 시간의 양방향을 읽습니다.
    en: Reads time in both directions with two layers.

    ko: forward_layer, backward_layer: forward(xs)와 backward(dhs)가 있는 계층 (TimeRNN, TimeLSTM, TimeGRU 등).
    ko: 가중치의 기울기는 각 계층에 남습니다.
    en: forward_layer, backward_layer: layers with forward(xs) and backward(dhs), such as TimeRNN, TimeLSTM, TimeGRU.
    en: The gradients of the weights stay in these layers.
    ko: return_sequences: True이면 (N, T, 2H), False이면 두 계층이 다 읽고 난 상태 (N, 2H)를 냅니다.
    en: return_sequences: if True the output is (N, T, 2H); if False the states when all is read, (N, 2H).

    ko: 예 (모양):
    en: Example (shapes):

        Bidirectional(TimeRNN(...), TimeRNN(...)).forward(xs)          # (8, 20, 16) -> (8, 20, 64) for H = 32
        Bidirectional(TimeRNN(...), TimeRNN(...), False).forward(xs)   # (8, 20, 16) -> (8, 64)
    """

    def __init__(self, forward_layer, backward_layer, return_sequences=True):
        self.forward_layer = forward_layer
        self.backward_layer = backward_layer
        self.return_sequences = return_sequences

    def forward(self, xs):
        """
        ko: xs: 입력, float (N, T, D)
        en: xs: input, float (N, T, D)
        ko: 돌려주는 값: float (N, T, 2H) 또는 (N, 2H). 앞쪽 절반이 forward_layer의 것입니다.
        en: Returns: float (N, T, 2H) or (N, 2H); the first half is forward_layer's.
        """
        ### BEGIN SOLUTION
        ahead = self.forward_layer.forward(xs)
        back = self.backward_layer.forward(xs[:, ::-1])
        self.shape = ahead.shape
        if self.return_sequences:
            return np.concatenate([ahead, back[:, ::-1]], axis=2)
        return np.concatenate([ahead[:, -1], back[:, -1]], axis=1)
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 마지막 forward의 출력의 기울기, 그 출력과 같은 모양
        en: dout: gradient of the output of the last forward, of its shape
        ko: 돌려주는 값: dxs, float (N, T, D)
        en: Returns: dxs, float (N, T, D)
        """
        ### BEGIN SOLUTION
        H = self.shape[2]
        d_ahead, d_back = np.zeros(self.shape), np.zeros(self.shape)
        if self.return_sequences:
            d_ahead[:] = dout[:, :, :H]
            d_back[:] = dout[:, ::-1, H:]
        else:
            d_ahead[:, -1] = dout[:, :H]
            d_back[:, -1] = dout[:, H:]
        dxs = self.forward_layer.backward(d_ahead)
        reversed_dxs = self.backward_layer.backward(d_back)
        return dxs + reversed_dxs[:, ::-1]
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 9. 순환 층 쌓기
#
# 순환 층의 출력 `hs` `(N, T, H)`는 다시 시각이 $T$개인 데이터이므로 다음 순환 층의 입력이 됩니다. 층을 쌓으면 표현
# 능력이 커지지만 계산도 많아집니다. 층마다 $H$가 달라도 되고, 아래층은 모든 시각의 상태를 내야 합니다(Keras의
# `return_sequences=True`).
#
# **예.** $D = 3$인 입력에 $H = 5$인 층과 $H = 2$인 층을 쌓으면 `(N, T, 3)` → `(N, T, 5)` → `(N, T, 2)`입니다. 역전파는
# 위층부터 거꾸로 갑니다: `(N, T, 2)` → `(N, T, 5)` → `(N, T, 3)`.

# %% [markdown] lang="en"
# ## 9. Stacks
#
# The output `hs`, `(N, T, H)`, of a recurrent layer is data of $T$ moments again, so it can be the input of another
# one. A stack can express more and costs more to compute. $H$ may differ from layer to layer, and the lower layers have
# to give the states of all moments (Keras: `return_sequences=True`).
#
# **Example.** For $D = 3$, a layer of $H = 5$ and one of $H = 2$: `(N, T, 3)` → `(N, T, 5)` → `(N, T, 2)`. The backward
# pass begins at the top: `(N, T, 2)` → `(N, T, 5)` → `(N, T, 3)`.

# %% nbgrader={"grade": false, "grade_id": "Stacked", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Stacked:
    """
    ko: 순환 층을 쌓은 것. layers[0]이 맨 아래층으로, xs를 받습니다.
    en: Recurrent layers stacked up. layers[0] is the lowest and gets xs.

    ko: layers: 계층의 리스트 (TimeRNN, TimeLSTM, TimeGRU 등). 계층의 수와 종류는 자유입니다.
    en: layers: list of layers (TimeRNN, TimeLSTM, TimeGRU, ...), any number of any kind

    ko: 예: (D = 3, H = 5, H = 2)
    en: Example (D = 3, H = 5, H = 2):

        net = Stacked([TimeRNN(...), TimeRNN(...)])
        net.forward(xs)        # (4, 6, 3) -> (4, 6, 2)
        net.backward(dhs)      # (4, 6, 2) -> (4, 6, 3)
    """

    def __init__(self, layers):
        self.layers = layers

    def forward(self, xs):
        """
        ko: xs: 입력, float (N, T, D)
        en: xs: input, float (N, T, D)
        ko: 돌려주는 값: 맨 위층의 hs, float (N, T, H)
        en: Returns: the hs of the top layer, float (N, T, H)
        """
        ### BEGIN SOLUTION
        for layer in self.layers:
            xs = layer.forward(xs)
        return xs
        ### END SOLUTION

    def backward(self, dhs):
        """
        ko: dhs: 맨 위층 hs의 기울기, float (N, T, H)
        en: dhs: gradient of the hs of the top layer, float (N, T, H)
        ko: 돌려주는 값: dxs, float (N, T, D). 계층마다 가중치의 기울기가 채워집니다.
        en: Returns: dxs, float (N, T, D). Each layer is left with the gradients of its weights.
        """
        ### BEGIN SOLUTION
        for layer in reversed(self.layers):
            dhs = layer.backward(dhs)
        return dhs
        ### END SOLUTION

    def reset_state(self):
        """
        ko: 모든 계층의 상태를 지웁니다.
        en: Resets the state of every layer.
        """
        ### BEGIN SOLUTION
        for layer in self.layers:
            layer.reset_state()
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 10. 순환 드롭아웃
#
# 순환 층의 과적합을 막는 드롭아웃입니다. 시각마다 새 마스크를 뽑으면 기억이 시각마다 다른 곳에서 끊겨 $T$단계 뒤에는
# 거의 남지 않습니다. 그래서 **마스크를 한 번 뽑아 모든 시각이 함께 씁니다.** 표본마다, 유닛마다 따로 뽑고, 다음
# 미니배치에서는 새로 뽑습니다.
#
# 마스크의 원소는 확률 `ratio`로 0이고, 나머지는 $\frac{1}{1 - \text{ratio}}$입니다(역드롭아웃: 추론할 때 아무것도 하지
# 않아도 됩니다).
#
# **예.** `ratio` $= 0.2$이면 원소의 약 20 %가 0이고 나머지는 모두 1.25입니다. 평균은 1에 가깝습니다.
#
# 난수는 아래의 `make_rng`로 만든 생성기 `rng`에서만 뽑으세요(`rng.random(...)` 등). 그래야 시드가 같을 때 같은 결과가
# 나옵니다.

# %% [markdown] lang="en"
# ## 10. Recurrent dropout
#
# This dropout keeps recurrent layers from overfitting. With a new mask at every moment, memory would be cut at another
# place each time, and after $T$ steps little would be left. So **one mask is drawn and shared by all moments**: one
# entry for every sample and unit, and new ones for the next mini-batch.
#
# An entry of the mask is 0 with probability `ratio` and $\frac{1}{1 - \text{ratio}}$ otherwise (inverted dropout:
# nothing is to be done at inference).
#
# **Example.** With `ratio` $= 0.2$ about 20 % of the entries are 0 and all others 1.25; their mean is close to 1.
#
# Draw all random numbers from the generator `rng`, made by `make_rng` below (`rng.random(...)` and the like), so that
# the same seed gives the same result.

# %% nbgrader={"grade": false, "grade_id": "make_rng", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_rng(seed):
    """
    ko: 시드가 seed인 NumPy 난수 생성기. 채점할 때에도 이 함수로 만든 생성기를 여러분의 함수에 넘깁니다.
    en: A NumPy random generator with this seed. The checks make the generators they hand to your functions with it.
    """
    return np.random.default_rng(seed)

# %% nbgrader={"grade": false, "grade_id": "recurrent_mask", "locked": false, "schema_version": 3, "solution": true, "task": false}
def recurrent_mask(N, H, ratio, rng):
    """
    ko: 모든 시각이 함께 쓸 드롭아웃 마스크. 표본마다, 유닛마다 따로 뽑습니다.
    en: A dropout mask for all moments to share, drawn for every sample and unit.

    ko: N, H: 표본의 수와 유닛의 수
    en: N, H: numbers of samples and units
    ko: ratio: 0이 될 확률, 0 이상 1 미만
    en: ratio: probability of a 0, at least 0 and less than 1
    ko: rng: 난수 생성기 (np.random.Generator). 난수는 여기에서만 뽑습니다.
    en: rng: the generator (np.random.Generator) that all random numbers come from
    ko: 돌려주는 값: float (N, H), 원소는 0 또는 1 / (1 - ratio)
    en: Returns: float (N, H), each entry 0 or 1 / (1 - ratio)

    ko: 예: recurrent_mask(100, 50, 0.2, make_rng(0))의 원소는 0 또는 1.25이고 평균은 1에 가깝습니다.
    en: Example: the entries of recurrent_mask(100, 50, 0.2, make_rng(0)) are 0 or 1.25, and their mean is close to 1.
    """
    ### BEGIN SOLUTION
    kept = rng.random((N, H)) >= ratio
    return kept / (1.0 - ratio)
    ### END SOLUTION

# %% [markdown] lang="ko"
# 마스크 $m$은 **지난 상태**에 걸립니다. 이어지는 길에만 걸리고, 출력 `hs`에는 걸리지 않습니다. 처음 상태 $h_0$은
# 0입니다.
#
# $$h_t = \tanh\big(x_t W_x + (m \odot h_{t-1}) W_h + b\big)$$
#
# 역전파에서는 셀이 돌려준 `dh_prev`가 $m \odot h_{t-1}$의 기울기이므로, $h_{t-1}$의 기울기를 얻으려면 $m$을 곱해야
# 합니다.
#
# **예.** 4절의 예($W_x = 2$, $W_h = -1$, $b = -0.5$, $xs = (1, 1)$)에서 $m = 0$이면 두 시각 모두 $\tanh(1.5) =
# 0.905148$이고, $m = 2$이면 $h_2 = \tanh(2 - 2 \cdot 0.905148 - 0.5) = -0.300707$입니다.

# %% [markdown] lang="en"
# The mask $m$ is laid on the **last state**: on the way that carries it on, not on the output `hs`. The first state
# $h_0$ is 0.
#
# $$h_t = \tanh\big(x_t W_x + (m \odot h_{t-1}) W_h + b\big)$$
#
# On the way back, the `dh_prev` that the cell gives is the gradient of $m \odot h_{t-1}$; the gradient of $h_{t-1}$ has
# a factor $m$ more.
#
# **Example.** In the example of section 4 ($W_x = 2$, $W_h = -1$, $b = -0.5$, $xs = (1, 1)$), with $m = 0$ both moments
# give $\tanh(1.5) = 0.905148$; with $m = 2$, $h_2 = \tanh(2 - 2 \cdot 0.905148 - 0.5) = -0.300707$.

# %% nbgrader={"grade": false, "grade_id": "MaskedRNN", "locked": false, "schema_version": 3, "solution": true, "task": false}
class MaskedRNN:
    """
    ko: 순환 드롭아웃이 있는 RNN 계층. 위의 RNNCell을 써도 됩니다. forward마다 상태 0에서 시작합니다.
    en: An RNN layer with recurrent dropout. You may use RNNCell from above. Every forward begins with a state of 0.

    ko: Wx, Wh, b: 가중치, RNNCell과 같은 모양
    en: Wx, Wh, b: weights, shaped as for RNNCell

    ko: 예:
    en: Example:

        layer = MaskedRNN(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
        layer.forward(np.array([[[1.0], [1.0]]]), np.array([[2.0]]))     # [[[0.905148], [-0.300707]]]
        layer.forward(np.array([[[1.0], [1.0]]]), np.array([[0.0]]))     # [[[0.905148], [0.905148]]]
    """

    def __init__(self, Wx, Wh, b):
        self.Wx = Wx
        self.Wh = Wh
        self.b = b
        self.dWx = None
        self.dWh = None
        self.db = None

    def forward(self, xs, mask):
        """
        ko: xs: 입력, float (N, T, D)
        en: xs: input, float (N, T, D)
        ko: mask: 모든 시각이 함께 쓰는 마스크, float (N, H)
        en: mask: the mask that all moments share, float (N, H)
        ko: 돌려주는 값: 모든 시각의 은닉 상태 hs, float (N, T, H). 마스크는 hs가 아니라 다음 단계에 쓸 상태에 걸립니다.
        en: Returns: hs, the hidden states of all moments, float (N, T, H); the mask is laid on what the next step uses.
        """
        ### BEGIN SOLUTION
        self.mask = mask
        self.cells = []
        hs = []
        h = np.zeros(mask.shape)
        for t in range(xs.shape[1]):
            cell = RNNCell(self.Wx, self.Wh, self.b)
            h = cell.forward(xs[:, t], mask * h)
            hs.append(h)
            self.cells.append(cell)
        return np.stack(hs, axis=1)
        ### END SOLUTION

    def backward(self, dhs):
        """
        ko: dhs: hs의 기울기, float (N, T, H)
        en: dhs: gradient of hs, float (N, T, H)
        ko: 돌려주는 값: dxs, float (N, T, D). dWx, dWh, db 속성(모든 시각의 합)도 채웁니다.
        en: Returns: dxs, float (N, T, D). Also sets dWx, dWh and db (sums over all moments).
        """
        ### BEGIN SOLUTION
        dWx, dWh, db = 0, 0, 0
        dh = np.zeros(self.mask.shape)
        dxs = []
        for t in reversed(range(dhs.shape[1])):
            cell = self.cells[t]
            dx, dh_prev = cell.backward(dhs[:, t] + dh)
            dh = self.mask * dh_prev
            dxs.insert(0, dx)
            dWx = dWx + cell.dWx
            dWh = dWh + cell.dWh
            db = db + cell.db
        self.dWx, self.dWh, self.db = dWx, dWh, db
        return np.stack(dxs, axis=1)
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 11. 기울기 클리핑
#
# 기울기가 폭발하면 한 번의 갱신으로 가중치가 망가집니다. 그래서 기울기를 알맞은 길이로 자릅니다(gradient clipping). 먼저
# 모든 기울기를 **한 벡터로 보고** 그 길이(L2 노름)를 잽니다.
#
# $$\lVert g \rVert = \sqrt{\textstyle\sum_k \sum g_k^2}$$
#
# 길이가 `max_norm`보다 크면 모든 배열에 같은 수 $\frac{\text{max\_norm}}{\lVert g \rVert}$를 곱합니다. 방향은
# 그대로이고 길이만 `max_norm`이 됩니다. 크지 않으면 아무것도 바꾸지 않습니다. 배열을 **제자리에서** 바꿉니다. 배열마다
# 따로 자르거나 원소를 자르면 방향이 바뀝니다. Keras의 `global_clipnorm`과 같습니다(`clipnorm`은 변수마다 따로
# 자릅니다).
#
# **예.** `grads` $= [(3, 0),\ (4)]$이면 길이는 $5$입니다. `max_norm` $= 1$이면 $[(0.6, 0),\ (0.8)]$이 되고, `max_norm`
# $= 10$이면 그대로입니다.

# %% [markdown] lang="en"
# ## 11. Clipping gradients
#
# When gradients explode, a single update can ruin the weights. So all gradients are taken **as one vector** and its
# length (L2 norm) is measured:
#
# $$\lVert g \rVert = \sqrt{\textstyle\sum_k \sum g_k^2}$$
#
# If it is larger than `max_norm`, all arrays are multiplied by the same $\frac{\text{max\_norm}}{\lVert g \rVert}$: the
# direction stays and the length becomes `max_norm`. Otherwise nothing is changed. The arrays are changed **in place**.
# To clip each array by itself, or each entry, would change the direction. This is `global_clipnorm` of Keras
# (`clipnorm` clips each variable by itself).
#
# **Example.** For `grads` $= [(3, 0),\ (4)]$ the length is $5$. With `max_norm` $= 1$ they become $[(0.6, 0),\ (0.8)]$;
# with `max_norm` $= 10$ they stay.

# %% nbgrader={"grade": false, "grade_id": "clip_grads", "locked": false, "schema_version": 3, "solution": true, "task": false}
def clip_grads(grads, max_norm):
    """
    ko: 모든 기울기를 합한 L2 노름이 max_norm을 넘지 않게, grads의 배열들을 제자리에서 줄입니다.
    en: Scales the arrays of grads down in place so that the L2 norm of all of them together is at most max_norm.

    ko: grads: 기울기 배열의 리스트, float, 모양은 저마다 다릅니다. 길이가 0일 수도 있습니다(기울기가 모두 0).
    en: grads: list of gradient arrays, float, of any shapes. Their norm may be 0 (all gradients 0).
    ko: max_norm: 노름의 상한, 양수. 노름이 넘지 않으면 아무것도 바꾸지 않습니다. 분모에 1e-6을 더해도 됩니다.
    en: max_norm: largest norm, positive. If the norm is not larger, nothing changes. 1e-6 may be added to the divisor.
    ko: 돌려주는 값은 쓰지 않습니다.
    en: What it returns is not used.

    ko: 예:
    en: Example:

        grads = [np.array([3.0, 0.0]), np.array([4.0])]
        clip_grads(grads, 1.0)
        grads                          # [array([0.6, 0. ]), array([0.8])]
    """
    ### BEGIN SOLUTION
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    if norm > max_norm:
        for g in grads:
            g *= max_norm / norm
    ### END SOLUTION

# %% [markdown] lang="ko"
# 이제 모두 이어 봅시다. 아래 셀은 사인파 둘을 더한 시계열의 다음 값을 맞히도록 `TimeLSTM`(상태를 이어 감)과
# `ManyToMany`를 길이 20의 블록으로 학습합니다. 블록마다 자른 BPTT로 기울기를 구하고, `clip_grads`로 자른 뒤 SGD로
# 갱신합니다.

# %% [markdown] lang="en"
# Now all of it together. The cell below trains a `TimeLSTM` that carries its state on, and a `ManyToMany`, in blocks of
# length 20 to tell the next value of a series (the sum of two sines): truncated BPTT for the gradients of a block,
# `clip_grads`, and an update by SGD.

# %% tags=["example"]
draw = np.random.default_rng(0)
moments = np.arange(401)
series = (0.6 * np.sin(0.2 * moments) + 0.3 * np.sin(0.47 * moments))[None, :, None]
lstm = TimeLSTM(0.5 * draw.normal(size=(1, 64)), 0.2 * draw.normal(size=(16, 64)), np.zeros(64), stateful=True)
head = ManyToMany(0.2 * draw.normal(size=(16, 1)), np.zeros(1))
lstm_losses = []
for _epoch in range(30):
    lstm.reset_state()
    total = 0.0
    for start in range(0, 400, 20):
        error = head.forward(lstm.forward(series[:, start : start + 20])) - series[:, start + 1 : start + 21]
        total += np.mean(error**2) / 20
        lstm.backward(head.backward(2 * error / 20))
        grads = [lstm.dWx, lstm.dWh, lstm.db, head.dW, head.db]
        clip_grads(grads, 1.0)
        for weight, grad in zip([lstm.Wx, lstm.Wh, lstm.b, head.W, head.b], grads, strict=True):
            weight -= 0.2 * grad
    lstm_losses.append(total)
figure, axis = plt.subplots(figsize=(6, 3))
axis.semilogy(lstm_losses)
axis.set_xlabel("epoch")
axis.set_ylabel("mean squared error")

# %% [markdown] lang="ko"
# ## 12. 확인 문제
#
# 짧은 문제 셋입니다. 함수가 답을 돌려주게 하세요. 검사 셀은 답의 형식만 봅니다. 맞았는지는 채점할 때 알 수 있습니다.

# %% [markdown] lang="en"
# ## 12. Questions
#
# Three short ones. Let each function return its answer. The check cell looks at the form of the answer alone; whether
# it is right is seen when it is graded.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 단어를 10차원 벡터로 나타낸 문장이 TimeLSTM (H = 20)과 TimeGRU (H = 20)에 각각 들어갑니다.
    ko: 두 계층의 Wx, Wh, b에 들어 있는 수는 모두 몇 개입니까?
    ko: 답: 정수 두 개의 튜플 (LSTM의 개수, GRU의 개수)
    en: Sentences of words that are 10-dimensional vectors go into a TimeLSTM (H = 20), and into a TimeGRU (H = 20).
    en: How many numbers do Wx, Wh and b of each layer hold in total?
    en: Answer: a tuple of two ints, (count for the LSTM, count for the GRU)
    """
    ### BEGIN SOLUTION
    return 4 * (10 * 20 + 20 * 20 + 20), 3 * (10 * 20 + 20 * 20 + 20)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 문장 8개의 배치(문장마다 단어 20개, 단어마다 16차원)가 H = 32인 TimeLSTM 둘로 된 Bidirectional(return_sequences=True)을
    ko: 지나고, 그 출력이 H = 24인 TimeGRU를 지납니다. 이 TimeGRU의 Wx는 어떤 모양입니까?
    ko: 답: 정수 두 개의 튜플
    en: A batch of 8 sentences of 20 words of 16 dimensions goes through a Bidirectional of two TimeLSTM with H = 32
    en: (return_sequences=True), and its output through a TimeGRU with H = 24. What is the shape of Wx of this TimeGRU?
    en: Answer: a tuple of two ints
    """
    ### BEGIN SOLUTION
    return 64, 72
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 시각이 1000개인 시계열을 길이 10의 블록 100개로 나누어 stateful=True인 TimeRNN에 차례로 넣고, 블록마다 backward를 부릅니다.
    ko: 셋째 블록의 마지막 시각의 은닉 상태 값에 영향을 준 입력은 (그 시각까지 포함해) 몇 개 시각의 것입니까?
    ko: 그 시각의 손실에서 나온 기울기는 (그 시각까지 포함해) 몇 개 시각의 입력까지 갑니까?
    ko: 답: 정수 두 개의 튜플 (값에 영향을 준 시각의 수, 기울기가 닿는 시각의 수)
    en: A series of 1000 moments goes into a TimeRNN with stateful=True as 100 blocks of length 10, one after the other,
    en: with a backward for every block. The inputs of how many moments (this one included) contributed to the value of the
    en: hidden state at the last moment of the third block? And to the inputs of how many moments (this one included)
    en: does the gradient of a loss at that moment go?
    en: Answer: a tuple of two ints, (moments that contributed to the value, moments that the gradient reaches)
    """
    ### BEGIN SOLUTION
    return 30, 10
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 13. 서술형 문제
#
# 기울기가 $T$단계를 거슬러 갈 때 RNN에서는 무엇이 곱해지고, LSTM의 셀 상태를 따라서는 무엇이 곱해집니까? 그 차이로
# LSTM이 먼 과거를 더 잘 배우는 까닭을 설명하고, LSTM에서도 기울기가 사라지는 경우와 `clip_grads`가 해결하는 문제와
# 해결하지 못하는 문제를 하나씩 쓰세요. 다섯 문장 정도면 됩니다.

# %% [markdown] lang="en"
# ## 13. In your own words
#
# When a gradient goes back over $T$ steps, what is it multiplied by in an RNN, and what along the cell state of an
# LSTM? Explain from the difference why an LSTM learns better from the distant past. Name a case where gradients vanish
# in an LSTM too, one problem that `clip_grads` solves, and one that it does not. About five sentences.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** RNN에서는 단계마다 $\tanh$의 미분($1 - h_t^2 \le 1$)과 $W_h^T$가 곱해집니다. $W_h$의 효과가 1보다
# 작으면 기울기가 $T$에 대해 지수적으로 사라지고, 크면 폭발합니다. LSTM의 셀 상태를 따라서는 단계마다 망각 게이트
# $f_t$만 원소별로 곱해지고 $W_h$도 $\tanh$의 미분도 없습니다. $f_t$가 1에 가까우면 기울기가 거의 그대로 전달되고,
# 얼마나 남길지를 데이터에서 배웁니다. $f_t$가 1보다 뚜렷이 작으면(예: 편향이 음수이거나 기억을 지운 시각) LSTM에서도
# $\prod f_t$가 0으로 갑니다. `clip_grads`는 폭발한 기울기가 가중치를 망치는 것을 막지만, 이미 사라진 기울기를 키우지는
# 못합니다.
#
# **채점 기준 (4점).** RNN에서 $W_h$와 $\tanh'$가 반복해서 곱해짐 1점 · LSTM의 셀 상태에서는 $f$만 곱해짐(덧셈의 길)과
# 그 결과 1점 · LSTM에서 사라지는 경우($f$가 1보다 작음) 1점 · `clip_grads`: 폭발은 막고 소실은 못 막음 1점

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** In an RNN every step multiplies by the slope of $\tanh$ ($1 - h_t^2 \le 1$) and by $W_h^T$. If the
# effect of $W_h$ is smaller than 1 the gradient vanishes exponentially in $T$; if it is larger, it explodes. Along the
# cell state of an LSTM every step multiplies, entry by entry, by the forget gate $f_t$ alone: there is neither $W_h$
# nor a slope of $\tanh$. With $f_t$ close to 1 the gradient passes almost unchanged, and how much is kept is learnt
# from data. Where $f_t$ is clearly smaller than 1 (a negative bias, or a moment that erased the memory), $\prod f_t$
# goes to 0 in an LSTM too. `clip_grads` keeps an exploded gradient from ruining the weights; it cannot enlarge one that
# has vanished.
#
# **Rubric (4 points).** RNN: repeated factors $W_h$ and $\tanh'$, 1 · LSTM: only $f$ along the cell state (the additive
# way) and what follows, 1 · a case where it vanishes in an LSTM ($f$ below 1), 1 · `clip_grads`: prevents damage by
# explosion, does not cure vanishing, 1
