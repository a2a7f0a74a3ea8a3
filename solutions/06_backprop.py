# %% [markdown] lang="ko"
# # 오차역전파법
#
# 수치 미분은 만들기 쉽지만 느립니다. 매개변수가 $n$개이면 손실을 $2n$번 계산해야 합니다. **오차역전파법**은 순전파
# 한 번과 역전파 한 번으로 모든 매개변수의 기울기를 구합니다. 이 과제에서는 신경망의 부품인 계층 세 개를 만듭니다.
# 계층마다 순전파 `forward`와 역전파 `backward`가 있습니다.
#
# ## 계산 그래프와 연쇄법칙
#
# 계산 그래프는 계산을 노드(연산)와 에지(값)로 나타낸 것입니다. 각 노드는 자기와 이어진 값만 알면 되고
# (국소적 계산), 계산 중에 나온 값을 기억해 둘 수 있습니다. 역전파를 가능하게 하는 것은 **연쇄법칙**입니다.
#
# $$F(x) = f(g(x)) \quad\Rightarrow\quad F'(x) = f'(g(x))\, g'(x)$$
#
# 노트의 예 $z = t^2$, $t = x + y$를 $x = 3$, $y = 5$에서 따라가 봅시다. 순전파는 $t = 8$, $z = 64$입니다. 역전파는
# 출력에서 $\frac{\partial z}{\partial z} = 1$로 시작해 노드를 하나씩 거슬러 올라갑니다.
#
# $$\frac{\partial z}{\partial t} = 1 \cdot 2t = 16, \qquad
# \frac{\partial z}{\partial x} = \frac{\partial z}{\partial t} \frac{\partial t}{\partial x} = 16 \cdot 1 = 16, \qquad
# \frac{\partial z}{\partial y} = 16$$
#
# 덧셈 노드는 상류에서 온 값을 그대로 흘려보내고, 곱셈 노드는 순전파 때의 입력을 **서로 바꾸어** 곱합니다.
#
# 모든 계층의 약속은 같습니다. `forward`는 역전파에 필요한 것을 기억해 두고 출력을 돌려줍니다. `backward(dout)`은 상류의
# 기울기 $\texttt{dout} = \frac{\partial L}{\partial \text{출력}}$을 받아 하류로 보낼
# $\frac{\partial L}{\partial \text{입력}}$을 돌려줍니다. 두 배열의 모양은 각각 출력, 입력의 모양과 같습니다.

# %% [markdown] lang="en"
# # Backpropagation
#
# Numerical differentiation is easy to write but slow: with $n$ parameters the loss is computed $2n$ times.
# **Backpropagation** gets the gradients of all parameters from one pass forward and one pass backward. In this
# assignment you build three layers, the parts networks are made of. Every layer has a `forward` and a `backward`.
#
# ## Computational graphs and the chain rule
#
# A computational graph shows a computation as nodes (operations) and edges (values). A node needs to know only the
# values it is connected to (local computation), and it can remember what it has seen. What makes the way back
# possible is the **chain rule**.
#
# $$F(x) = f(g(x)) \quad\Rightarrow\quad F'(x) = f'(g(x))\, g'(x)$$
#
# Follow the notes' example $z = t^2$, $t = x + y$ at $x = 3$, $y = 5$. Forward: $t = 8$, $z = 64$. Backward starts at
# the output with $\frac{\partial z}{\partial z} = 1$ and goes up node by node:
#
# $$\frac{\partial z}{\partial t} = 1 \cdot 2t = 16, \qquad
# \frac{\partial z}{\partial x} = \frac{\partial z}{\partial t} \frac{\partial t}{\partial x} = 16 \cdot 1 = 16, \qquad
# \frac{\partial z}{\partial y} = 16$$
#
# An addition passes on what comes from upstream; a multiplication multiplies it by the forward inputs **swapped**.
#
# All layers keep the same contract. `forward` remembers what the way back needs and returns the output.
# `backward(dout)` gets the gradient from upstream, $\texttt{dout} = \frac{\partial L}{\partial \text{output}}$, and
# returns $\frac{\partial L}{\partial \text{input}}$ for the layer before it. These arrays have the shapes of the
# output and of the input.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. Relu 계층
#
# $$y = \begin{cases} x & (x > 0) \\ 0 & (x \le 0) \end{cases} \qquad
# \frac{\partial y}{\partial x} = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# 원소마다 밸브가 하나씩 있다고 생각해 보세요. 순전파 때 $x > 0$이면 밸브가 열리고 아니면 닫힙니다. 역전파에서는
# 열린 밸브로만 상류의 기울기가 그대로 지나가고, 닫힌 자리는 0이 됩니다. $x$가 정확히 0인 자리의 미분은 수학적으로
# 정해지지 않지만, 이 과제에서는 노트를 따라 **0**으로 약속합니다(Keras도 같습니다).
#
# | `x` | 2.5 | -1.5 | 0.0 | 0.5 |
# | --- | --- | --- | --- | --- |
# | `forward(x)` | 2.5 | 0.0 | 0.0 | 0.5 |
# | `dout` | 10 | 20 | 30 | -40 |
# | `backward(dout)` | 10 | 0 | 0 | -40 |
#
# 음수인 `dout`도 그대로 지나갑니다. 밸브를 여닫는 것은 `dout`이 아니라 순전파의 `x`입니다.

# %% [markdown] lang="en"
# ## 1. The Relu layer
#
# $$y = \begin{cases} x & (x > 0) \\ 0 & (x \le 0) \end{cases} \qquad
# \frac{\partial y}{\partial x} = \begin{cases} 1 & (x > 0) \\ 0 & (x \le 0) \end{cases}$$
#
# Imagine one valve for every entry. On the way forward it opens where $x > 0$ and closes elsewhere. On the way back
# the upstream gradient passes unchanged through the open valves, and 0 comes out of the closed ones. Where $x$ is
# exactly 0 mathematics gives no derivative; here, as in the notes, it is **0** (Keras does the same).
#
# | `x` | 2.5 | -1.5 | 0.0 | 0.5 |
# | --- | --- | --- | --- | --- |
# | `forward(x)` | 2.5 | 0.0 | 0.0 | 0.5 |
# | `dout` | 10 | 20 | 30 | -40 |
# | `backward(dout)` | 10 | 0 | 0 | -40 |
#
# A negative `dout` passes too: the valves are set by the `x` of the way forward, not by `dout`.


# %% nbgrader={"grade": false, "grade_id": "Relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Relu:
    """
    ko: ReLU 계층. 배열의 모양은 자유입니다.
    en: The ReLU layer, for arrays of any shape.

    ko: x가 정확히 0인 자리의 미분은 0으로 약속합니다.
    en: Where x is exactly 0 the derivative is 0.

    ko: 예
    en: Example
        relu = Relu()
        relu.forward(np.array([[2.5, -1.5], [0.0, 0.5]]))       ->  [[2.5 0.] [0. 0.5]]
        relu.backward(np.array([[10.0, 20.0], [30.0, -40.0]]))  ->  [[10. 0.] [0. -40.]]
    """

    def forward(self, x):
        """
        ko: x: 배열 -> 같은 모양의 배열. 역전파에 필요한 것을 기억해 둡니다.
        en: x: array -> array of the same shape. Remembers what the way back needs.
        """
        ### BEGIN SOLUTION
        self.off = x <= 0
        return np.where(self.off, 0.0, x)
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, 마지막 forward의 출력과 같은 모양 -> 같은 모양의 dx
        en: dout: gradient from upstream, of the last forward's output's shape -> dx of the same shape
        """
        ### BEGIN SOLUTION
        return np.where(self.off, 0.0, dout)
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 2. Affine 계층
#
# 신경망의 순전파에서 하는 행렬의 곱과 편향의 덧셈을 기하학에서 **어파인 변환**이라고 합니다. 행이 데이터 하나이고,
# $N$개를 한꺼번에 계산합니다.
#
# $$\underset{(N, M)}{O} = \underset{(N, D)}{X}\, \underset{(D, M)}{W} + \underset{(M,)}{b}$$
#
# 손실이 $L$일 때 역전파는 다음과 같습니다.
#
# $$\frac{\partial L}{\partial X} = \frac{\partial L}{\partial O} W^{\mathsf T}, \qquad
# \frac{\partial L}{\partial W} = X^{\mathsf T} \frac{\partial L}{\partial O}, \qquad
# \frac{\partial L}{\partial b} = \sum_{n=1}^{N} \left( \frac{\partial L}{\partial O} \right)_n$$
#
# 노트에는 $\frac{\partial L}{\partial b} = \frac{\partial L}{\partial O}$라고 적혀 있지만, 이것은 데이터가 하나일 때만
# 맞습니다. 같은 편향이 $N$개의 행 모두에 더해지므로 각 행의 기울기를 모두 **더해야** 합니다.
#
# 곱하는 순서와 전치가 헷갈리면 모양을 맞추어 보세요. 기울기의 모양은 그 변수의 모양과 같습니다.
#
# | 기울기 | 모양 |
# | --- | --- |
# | `dx` | $(N, M) \cdot (M, D) \to (N, D)$ |
# | `dW` | $(D, N) \cdot (N, M) \to (D, M)$ |
# | `db` | $(N, M) \to (M,)$ |
#
# 데이터 두 개의 예입니다.
#
# $$X = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad
# W = \begin{pmatrix} 1 & 0 & -1 \\ 2 & 1 & 0 \end{pmatrix}, \quad
# b = (0.5,\ 0,\ -0.5) \quad\Rightarrow\quad
# O = \begin{pmatrix} 5.5 & 2 & -1.5 \\ 11.5 & 4 & -3.5 \end{pmatrix}$$
#
# $$\frac{\partial L}{\partial O} = \begin{pmatrix} 1 & 0 & 2 \\ 3 & 1 & -1 \end{pmatrix}
# \quad\Rightarrow\quad
# \frac{\partial L}{\partial X} = \begin{pmatrix} -1 & 2 \\ 4 & 7 \end{pmatrix}, \quad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 10 & 3 & -1 \\ 14 & 4 & 0 \end{pmatrix}, \quad
# \frac{\partial L}{\partial b} = (4,\ 1,\ 1)$$
#
# `backward`는 `dx`를 돌려주고 `dW`와 `db`를 속성으로 남깁니다. 매개변수 `W`와 `b`를 고치는 일은 옵티마이저가 합니다.

# %% [markdown] lang="en"
# ## 2. The Affine layer
#
# Multiplying by a matrix and adding a bias is called an **affine transformation** in geometry. Each row is one
# sample, and $N$ of them are computed at once.
#
# $$\underset{(N, M)}{O} = \underset{(N, D)}{X}\, \underset{(D, M)}{W} + \underset{(M,)}{b}$$
#
# With the loss $L$, the way back is
#
# $$\frac{\partial L}{\partial X} = \frac{\partial L}{\partial O} W^{\mathsf T}, \qquad
# \frac{\partial L}{\partial W} = X^{\mathsf T} \frac{\partial L}{\partial O}, \qquad
# \frac{\partial L}{\partial b} = \sum_{n=1}^{N} \left( \frac{\partial L}{\partial O} \right)_n$$
#
# The notes print $\frac{\partial L}{\partial b} = \frac{\partial L}{\partial O}$, which is right for one sample only:
# the same bias is added to all $N$ rows, so the gradients of the rows have to be **summed**.
#
# When order and transposes get confusing, make the shapes fit: a gradient has the shape of its variable.
#
# | gradient | shape |
# | --- | --- |
# | `dx` | $(N, M) \cdot (M, D) \to (N, D)$ |
# | `dW` | $(D, N) \cdot (N, M) \to (D, M)$ |
# | `db` | $(N, M) \to (M,)$ |
#
# An example with two samples:
#
# $$X = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad
# W = \begin{pmatrix} 1 & 0 & -1 \\ 2 & 1 & 0 \end{pmatrix}, \quad
# b = (0.5,\ 0,\ -0.5) \quad\Rightarrow\quad
# O = \begin{pmatrix} 5.5 & 2 & -1.5 \\ 11.5 & 4 & -3.5 \end{pmatrix}$$
#
# $$\frac{\partial L}{\partial O} = \begin{pmatrix} 1 & 0 & 2 \\ 3 & 1 & -1 \end{pmatrix}
# \quad\Rightarrow\quad
# \frac{\partial L}{\partial X} = \begin{pmatrix} -1 & 2 \\ 4 & 7 \end{pmatrix}, \quad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 10 & 3 & -1 \\ 14 & 4 & 0 \end{pmatrix}, \quad
# \frac{\partial L}{\partial b} = (4,\ 1,\ 1)$$
#
# `backward` returns `dx` and leaves `dW` and `db` as attributes. Changing the parameters `W` and `b` is the
# optimizer's work.


# %% nbgrader={"grade": false, "grade_id": "Affine", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Affine:
    """
    ko: Affine 계층.
    en: The Affine layer.

    ko: 속성
    en: Attributes
    ko:     W: 가중치 (D, M), b: 편향 (M,). 옵티마이저가 계산 사이에 바꿀 수 있습니다.
    en:     W: weights (D, M), b: bias (M,). An optimizer may change them between calls.
    ko:     dW, db: 마지막 backward에서 구한 기울기. W, b와 같은 모양이고, 쌓이지 않습니다.
    en:     dW, db: the gradients of the last backward, of the shapes of W and b; they do not add up over calls.

    ko: 예
    en: Example
        affine = Affine(np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]]), np.array([0.5, 0.0, -0.5]))
        affine.forward(np.array([[1.0, 2.0], [3.0, 4.0]]))              ->  [[5.5 2. -1.5] [11.5 4. -3.5]]
        affine.backward(np.array([[1.0, 0.0, 2.0], [3.0, 1.0, -1.0]]))  ->  [[-1. 2.] [4. 7.]]
        affine.dW  ->  [[10. 3. -1.] [14. 4. 0.]]
        affine.db  ->  [4. 1. 1.]
    """

    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, x):
        """
        ko: x: float64 배열 (N, D) -> 출력 (N, M)
        en: x: float64 array (N, D) -> output (N, M)
        """
        ### BEGIN SOLUTION
        self.x = x
        return x @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기 (N, M) -> dx (N, D). dW와 db를 속성으로 남깁니다.
        en: dout: gradient from upstream (N, M) -> dx (N, D). Leaves dW and db as attributes.
        """
        ### BEGIN SOLUTION
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 3. Softmax-with-Loss 계층
#
# 마지막 계층은 소프트맥스와 교차 엔트로피 오차를 합친 것입니다. 점수 $x$를 확률 $y$로 바꾸고, 정답 $t$와 비교해 배치
# **전체에 하나**인 손실을 냅니다.
#
# $$y_{nk} = \frac{e^{x_{nk}}}{\sum_j e^{x_{nj}}}, \qquad
# L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log (y_{nk} + 10^{-7})$$
#
# $10^{-7}$은 확률이 0일 때 $\log 0 = -\infty$가 되는 것을 막습니다. 두 계층을 합치는 까닭은 역전파가 놀랄 만큼
# 간단해지기 때문입니다. 연쇄법칙을 끝까지 적용하면 (작은 $10^{-7}$은 무시하고)
#
# $$\frac{\partial L}{\partial x_{nk}} = \frac{y_{nk} - t_{nk}}{N}$$
#
# 즉 확률과 정답의 차이, 말 그대로 **오차**가 거꾸로 전해집니다. 손실이 배치의 평균이므로 기울기에도 $\frac{1}{N}$이
# 있습니다. 정답은 두 가지 꼴로 올 수 있습니다.
#
# - 원-핫: 모양 $(N, C)$, 예: `[[1, 0, 0], [0, 0, 1]]`
# - 레이블: 모양 $(N,)$인 정수, 예: `[0, 2]`
#
# 두 꼴의 결과는 같아야 합니다. $x = \begin{pmatrix} 2 & 1 & 0 \\ 0 & 1 & 0 \end{pmatrix}$, 정답이 0번과 2번인 예입니다.
#
# $$y = \begin{pmatrix} 0.6652 & 0.2447 & 0.0900 \\ 0.2119 & 0.5761 & 0.2119 \end{pmatrix}, \qquad
# L = -\frac{\log 0.6652 + \log 0.2119}{2} = 0.9795, \qquad
# \frac{\partial L}{\partial x} = \begin{pmatrix} -0.1674 & 0.1224 & 0.0450 \\ 0.1060 & 0.2881 & -0.3940 \end{pmatrix}$$
#
# 각 행의 기울기를 더하면 0입니다. 아래 셀의 `softmax`를 사용하세요(03 과제에서 만든 것과 같은 계산입니다).

# %% [markdown] lang="en"
# ## 3. The Softmax-with-Loss layer
#
# The last layer is softmax and cross-entropy in one. It turns scores $x$ into probabilities $y$ and compares them
# with the targets $t$; the loss is **one number** for the whole batch.
#
# $$y_{nk} = \frac{e^{x_{nk}}}{\sum_j e^{x_{nj}}}, \qquad
# L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log (y_{nk} + 10^{-7})$$
#
# The $10^{-7}$ keeps $\log 0 = -\infty$ away when a probability is 0. The two are made one layer because the way
# back becomes surprisingly simple. Following the chain rule to the end (and leaving the small $10^{-7}$ aside),
#
# $$\frac{\partial L}{\partial x_{nk}} = \frac{y_{nk} - t_{nk}}{N}$$
#
# What travels back is the difference between probability and target: literally the **error**. Since the loss is an
# average over the batch, there is a $\frac{1}{N}$ in the gradient too. Targets come in two forms:
#
# - one-hot: shape $(N, C)$, such as `[[1, 0, 0], [0, 0, 1]]`
# - labels: integers of shape $(N,)$, such as `[0, 2]`
#
# Both forms give the same results. With $x = \begin{pmatrix} 2 & 1 & 0 \\ 0 & 1 & 0 \end{pmatrix}$ and the targets
# 0 and 2:
#
# $$y = \begin{pmatrix} 0.6652 & 0.2447 & 0.0900 \\ 0.2119 & 0.5761 & 0.2119 \end{pmatrix}, \qquad
# L = -\frac{\log 0.6652 + \log 0.2119}{2} = 0.9795, \qquad
# \frac{\partial L}{\partial x} = \begin{pmatrix} -0.1674 & 0.1224 & 0.0450 \\ 0.1060 & 0.2881 & -0.3940 \end{pmatrix}$$
#
# The gradients of each row add up to 0. Use the `softmax` of the next cell (it computes what yours of assignment 3
# does).


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": true, "schema_version": 3, "solution": false, "task": false}
def softmax(x):
    """
    ko: 마지막 축의 소프트맥스. 값이 커도 넘치지 않습니다.
    en: Softmax over the last axis; large values do not overflow.
    """
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% nbgrader={"grade": false, "grade_id": "SoftmaxWithLoss", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SoftmaxWithLoss:
    """
    ko: 소프트맥스와 교차 엔트로피 오차를 합친 마지막 계층.
    en: The last layer: softmax and cross-entropy in one.

    ko: 예 (원-핫 정답 [[1, 0, 0], [0, 0, 1]]도 결과가 같습니다)
    en: Example (the one-hot targets [[1, 0, 0], [0, 0, 1]] give the same)
        last = SoftmaxWithLoss()
        last.forward(np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 0.0]]), np.array([0, 2]))  ->  0.97952...
        last.backward()  ->  [[-0.1674 0.1224 0.0450] [0.1060 0.2881 -0.3940]]
    """

    def forward(self, x, t):
        """
        ko: x: 점수, float64 배열 (N, C)
        en: x: scores, float64 array (N, C)
        ko: t: 정답, 원-핫 (N, C) 또는 정수 레이블 (N,)
        en: t: targets, one-hot (N, C) or integer labels (N,)
        ko: 반환값: 배치 평균 손실, 실수 하나 (log 안에 1e-7을 더합니다)
        en: Returns the loss averaged over the batch, one number (1e-7 is added inside the log)
        """
        ### BEGIN SOLUTION
        self.y = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]
        ### END SOLUTION

    def backward(self, dout=1):
        """
        ko: 반환값: 손실의 x에 대한 기울기 (N, C). 마지막 계층이므로 dout은 항상 1입니다.
        en: Returns the gradient of the loss with respect to x, (N, C). This layer is the last, so dout is always 1.
        ko: 다시 불러도 같은 값을 돌려줍니다.
        en: Calling it again gives the same.
        """
        ### BEGIN SOLUTION
        return dout * (self.y - self.t) / self.y.shape[0]
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 계층을 이어 보기
#
# 세 계층을 완성했으면 아래 셀을 실행해 보세요. Affine - Relu - Affine - SoftmaxWithLoss를 이어 소용돌이처럼 감긴
# 데이터 세 종류를 나누고, 역전파로 구한 기울기가 수치 미분과 맞는지 확인합니다(**기울기 확인**). 손실이
# $\log 3 \approx 1.1$에서 시작해 내려가면 계층이 제대로 이어진 것입니다.

# %% [markdown] lang="en"
# ## The layers together
#
# Once the three layers work, run the next cell. It connects Affine - Relu - Affine - SoftmaxWithLoss, separates three
# spirals of points, and compares a gradient from backpropagation with numerical differentiation (**gradient check**).
# If the loss starts at about $\log 3 \approx 1.1$ and goes down, the layers are connected right.

# %% tags=["example"]
import matplotlib.pyplot as plt

rng = np.random.default_rng(0)
radius = np.tile(np.linspace(0.1, 1.0, 60), 3)
t = np.repeat([0, 1, 2], 60)
angle = 2 * np.pi * t / 3 + 3 * radius + rng.normal(0, 0.1, 180)
x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)

first = Affine(rng.normal(0, 0.5, (2, 30)), np.zeros(30))
second = Affine(rng.normal(0, 0.1, (30, 3)), np.zeros(3))
layers, last = [first, Relu(), second], SoftmaxWithLoss()


def loss():
    out = x
    for layer in layers:
        out = layer.forward(out)
    return last.forward(out, t)


def gradients():
    dout = last.backward()
    for layer in reversed(layers):
        dout = layer.backward(dout)


history = [loss()]
gradients()
kept, h = first.W[0, 0], 1e-4
first.W[0, 0] = kept + h
above = loss()
first.W[0, 0] = kept - h
below = loss()
first.W[0, 0] = kept
print("backprop ", first.dW[0, 0])
print("numerical", (above - below) / (2 * h))

for _ in range(1000):
    history.append(loss())
    gradients()
    for layer in (first, second):
        layer.W -= 1.0 * layer.dW
        layer.b -= 1.0 * layer.db

figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(history)
left.set_xlabel("step")
left.set_ylabel("loss")
grid = np.stack(np.meshgrid(np.linspace(-1.3, 1.3, 200), np.linspace(-1.3, 1.3, 200)), axis=-1)
scores = second.forward(np.maximum(first.forward(grid.reshape(-1, 2)), 0))
right.contourf(grid[..., 0], grid[..., 1], scores.argmax(axis=1).reshape(200, 200), levels=2, alpha=0.3)
right.scatter(x[:, 0], x[:, 1], c=t, s=12)
plt.show()
