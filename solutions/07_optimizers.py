# %% [markdown] lang="ko"
# # 최적화 기법: SGD, Momentum, Adam
#
# 신경망 학습의 목적은 손실 $L$을 되도록 작게 만드는 매개변수를 찾는 것입니다. 손실의 모양 전체를 볼 수는 없고,
# 지금 서 있는 자리의 기울기만 알 수 있습니다. 기울기를 어떻게 한 걸음으로 바꾸는지 정하는 것이 **옵티마이저**입니다.
#
# ## 이 과제의 약속
#
# - 옵티마이저는 클래스이고 `update(params, grads)` 메서드를 가집니다.
# - `params`와 `grads`는 이름에서 배열로 가는 딕셔너리입니다: `{"W1": (4, 3) 배열, "b1": (3,) 배열, …}`. 같은
#   이름의 두 배열은 형상이 같습니다.
# - `update`는 **`params`의 내용을 그 자리에서 바꾸고** 아무것도 돌려주지 않습니다. `params[key] -= …`도,
#   `params[key] = params[key] - …`도 좋습니다. 값을 다른 변수에만 담아 두면 신경망은 조금도 학습하지 않습니다.
# - 객체 하나로 `update`를 여러 번 부릅니다. 지난 걸음에 대한 기억(속도, 평균)은 객체 안에, 매개변수마다 따로
#   둡니다.

# %% [markdown] lang="en"
# # Optimizers: SGD, Momentum, Adam
#
# Training a network means finding parameters that make the loss $L$ as small as possible. The landscape of the
# loss cannot be seen as a whole; all there is to go by is the gradient at the present place. An **optimizer**
# decides how a gradient becomes a step.
#
# ## The conventions here
#
# - An optimizer is a class with a method `update(params, grads)`.
# - `params` and `grads` are dictionaries from names to arrays: `{"W1": array (4, 3), "b1": array (3,), …}`. Two
#   arrays of the same name have the same shape.
# - `update` **changes the contents of `params`** and returns nothing. `params[key] -= …` is fine, and so is
#   `params[key] = params[key] - …`. If the new value only goes into another variable, the network never learns.
# - One object is asked to `update` many times. What it remembers of earlier steps (a velocity, averages) is
#   kept in the object, separately for each parameter.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 확률적 경사 하강법 (SGD)
#
# 데이터 전체 대신 무작위로 뽑은 미니배치로 기울기를 구하고, 그 반대쪽으로 학습률 $\eta$만큼 갑니다.
#
# $$W \leftarrow W - \eta \frac{\partial L}{\partial W}$$
#
# 강의 노트 한 곳에는 이 분수가 $dx/dL$로 뒤집혀 있습니다. 옳은 것은 손실을 매개변수로 미분한
# $\partial L/\partial W$입니다.
#
# **예.** $\eta = 0.1$, $W = (1, -2)$, 기울기 $(0.5, -1)$이면 새 $W$는
# $(1 - 0.05,\ -2 + 0.1) = (0.95, -1.9)$입니다. 기울기가 음수인 곳에서는 매개변수가 커집니다.
#
# 미니배치마다 기울기가 조금씩 다르므로 길이 흔들립니다. 또 한쪽으로만 가파른 골짜기에서는 벽 사이를 지그재그로
# 오갑니다.

# %% [markdown] lang="en"
# ## 1. Stochastic gradient descent (SGD)
#
# The gradient is taken on a random mini-batch in place of all data, and the step goes against it, scaled by the
# learning rate $\eta$.
#
# $$W \leftarrow W - \eta \frac{\partial L}{\partial W}$$
#
# One page of the lecture notes has this fraction upside down, as $dx/dL$; it is the loss that is
# differentiated, by the parameter.
#
# **Example.** With $\eta = 0.1$, $W = (1, -2)$ and the gradient $(0.5, -1)$ the new $W$ is
# $(1 - 0.05,\ -2 + 0.1) = (0.95, -1.9)$. Where the gradient is negative the parameter grows.
#
# Every mini-batch has a slightly different gradient, so the path trembles. In a valley that is steep in one
# direction only, it zigzags between the walls.

# %% nbgrader={"grade": false, "grade_id": "SGD", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SGD:
    """
    ko: 확률적 경사 하강법.
    en: Stochastic gradient descent.

    ko: lr: 학습률, 양수. 걸음이 거듭되어도 그대로입니다.
    en: lr: the learning rate, positive. It stays the same from step to step.

    ko: 예:
    en: Example:

        params = {"W": np.array([1.0, -2.0])}
        SGD(lr=0.1).update(params, {"W": np.array([0.5, -1.0])})
        params["W"]                   # [ 0.95 -1.9 ]
    """

    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (형상은 무엇이든)
        en: params: name -> float array (of any shape)
        ko: grads: 이름 -> 같은 형상의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        for key in params:
            params[key] -= self.lr * grads[key]
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. 모멘텀 (Momentum)
#
# 모멘텀은 운동량입니다. 비탈을 굴러 내려온 공은 평평한 곳을 만나도 바로 멈추지 않습니다. 매개변수마다 **속도**
# $v$를 두고, 새 기울기는 위치가 아니라 속도를 바꿉니다.
#
# $$v \leftarrow m\,v - \eta \frac{\partial L}{\partial W}, \qquad W \leftarrow W + v \qquad (\text{처음에는 } v = 0)$$
#
# $m$은 지난 속도를 얼마나 남길지 정하는 값으로 보통 0.9입니다. 순서에 주의합니다. 먼저 속도를 고치고, **새** 속도로
# 움직입니다.
#
# **예.** $\eta = 0.1$, $m = 0.9$, 기울기가 늘 0.5일 때 $W = 1$에서 시작하면
#
# | 걸음 | $v$ | $W$ |
# | --- | --- | --- |
# | 1 | $-0.05$ | $0.95$ |
# | 2 | $0.9 \cdot (-0.05) - 0.05 = -0.095$ | $0.855$ |
# | 3 | $0.9 \cdot (-0.095) - 0.05 = -0.1355$ | $0.7195$ |
#
# 기울기가 같은 쪽을 가리키는 동안 걸음이 점점 커져 $\eta g/(1-m)$, 곧 SGD의 열 배에 가까워집니다. 기울기의
# 부호가 바뀌는 방향에서는 서로 지워집니다.
#
# **약속.** 강의 노트에는 $v \leftarrow r v + \eta g,\ \theta \leftarrow \theta - v$도 나옵니다. $v$의 부호만
# 반대일 뿐 같은 길입니다. 한편 노트는 이것을 "기울기들의 지수평균"이라고도 부르지만, 위 식은 평균이 아니라
# 합입니다. 새 기울기에 $1-m$을 곱하는 지수평균 형태를 쓰면 걸음이 $1-m$배로 작아집니다. 이 과제와 Keras는 위
# 식을 씁니다.

# %% [markdown] lang="en"
# ## 2. Momentum
#
# A ball that has rolled down a slope does not stop at once where the ground is level. Each parameter gets a
# **velocity** $v$, and a new gradient changes the velocity, not the place.
#
# $$v \leftarrow m\,v - \eta \frac{\partial L}{\partial W}, \qquad W \leftarrow W + v \qquad (v = 0 \text{ at first})$$
#
# $m$ says how much of the last velocity stays, usually 0.9. Mind the order: first the velocity is brought up to
# date, then the **new** velocity moves the parameter.
#
# **Example.** With $\eta = 0.1$, $m = 0.9$ and a gradient that is always 0.5, starting from $W = 1$:
#
# | step | $v$ | $W$ |
# | --- | --- | --- |
# | 1 | $-0.05$ | $0.95$ |
# | 2 | $0.9 \cdot (-0.05) - 0.05 = -0.095$ | $0.855$ |
# | 3 | $0.9 \cdot (-0.095) - 0.05 = -0.1355$ | $0.7195$ |
#
# While the gradients point the same way the steps grow towards $\eta g/(1-m)$, ten times those of SGD. In
# directions where the gradient keeps changing its sign they cancel.
#
# **Convention.** The lecture notes also write $v \leftarrow r v + \eta g,\ \theta \leftarrow \theta - v$: only
# the sign of $v$ is the other one, the path is the same. But they call it an exponential average of the
# gradients, and that it is not: it is a sum. With the averaging form, where the new gradient is weighted by
# $1-m$, every step would be smaller by the factor $1-m$. This exercise and Keras use the formula above.

# %% nbgrader={"grade": false, "grade_id": "Momentum", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Momentum:
    """
    ko: 모멘텀 경사 하강법. v = momentum * v - lr * 기울기 로 속도를 고친 다음 매개변수에 더합니다.
    en: Gradient descent with momentum: v = momentum * v - lr * gradient, then v is added to the parameter.

    ko: lr: 학습률, 양수
    en: lr: the learning rate, positive
    ko: momentum: 지난 속도가 남는 비율, 0 이상 1 미만
    en: momentum: the share of the last velocity that stays, at least 0 and below 1

    ko: 예 (기울기가 두 번 모두 0.5):
    en: Example (a gradient of 0.5, twice):

        params, optimizer = {"W": np.array([1.0])}, Momentum(lr=0.1, momentum=0.9)
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.95]
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.855]
    """

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        # ko: 아직 속도가 없습니다. 매개변수의 이름과 형상은 첫 update에서 알게 됩니다.
        # en: No velocities yet: the names and shapes of the parameters are known at the first update.
        self.v = None

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (형상은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 형상의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] += self.v[key]
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 3. Adam
#
# Adam(adaptive moment estimation)은 모멘텀과 RMSProp을 합친 방법입니다. 기울기 $g$와 그 제곱 $g^2$의
# 지수이동평균을 매개변수의 **원소마다** 따로 둡니다. (노트 한 곳에 "기울기를 제공하지 않은 값"이라고 된 것은
# "제곱하지 않은 값"입니다.)
#
# $$m_t = \beta_1 m_{t-1} + (1-\beta_1)\, g_t, \qquad v_t = \beta_2 v_{t-1} + (1-\beta_2)\, g_t^2, \qquad
# m_0 = v_0 = 0$$
#
# 두 평균은 0에서 시작하므로 처음에는 너무 작습니다. $t$번째 걸음($t = 1, 2, 3, \dots$)에 $1-\beta^t$로 나누면
# 바로잡힙니다(**편향 보정**).
#
# $$\hat m_t = \frac{m_t}{1-\beta_1^t}, \qquad \hat v_t = \frac{v_t}{1-\beta_2^t}, \qquad
# W \leftarrow W - \eta\,\frac{\hat m_t}{\sqrt{\hat v_t} + \varepsilon}$$
#
# $\varepsilon = 10^{-7}$은 $g = 0$일 때 $0/0$을 막습니다. 노트의 식에는 빠져 있습니다.
#
# **예.** $\eta = 0.1$, $\beta_1 = 0.9$, $\beta_2 = 0.999$, $W = 1$, 기울기가 차례로 $0.5, -0.2$이면
#
# | $t$ | $m_t$ | $v_t$ | $\hat m_t$ | $\sqrt{\hat v_t}$ | $W$ |
# | --- | --- | --- | --- | --- | --- |
# | 1 | 0.05 | 0.00025 | 0.5 | 0.5 | 0.9 |
# | 2 | 0.025 | 0.00028975 | 0.131579 | 0.380719 | 0.865439 |
#
# 첫 걸음의 크기는 기울기가 크든 작든 거의 $\eta$입니다. 보정을 빼면 첫 걸음이
# $0.1\eta/\sqrt{0.001} \approx 3.16\eta$가 됩니다.
#
# **약속.** 두 보정을 학습률에 모아 $\eta_t = \eta\sqrt{1-\beta_2^t}/(1-\beta_1^t)$로 쓰고
# $W \leftarrow W - \eta_t\, m_t/(\sqrt{v_t}+\varepsilon)$으로 계산하는 형태도 있습니다(Keras가 이렇게 합니다).
# $\varepsilon$의 뜻만 조금 다르므로 어느 쪽이든 좋습니다.

# %% [markdown] lang="en"
# ## 3. Adam
#
# Adam (adaptive moment estimation) joins momentum and RMSProp. It keeps exponential moving averages of the
# gradient $g$ and of its square $g^2$, **for every entry** of every parameter. (Where one page of the Korean
# notes says the first is taken of a gradient "not provided", it means "not squared".)
#
# $$m_t = \beta_1 m_{t-1} + (1-\beta_1)\, g_t, \qquad v_t = \beta_2 v_{t-1} + (1-\beta_2)\, g_t^2, \qquad
# m_0 = v_0 = 0$$
#
# Both averages start from 0, so they are too small at first. In step $t$ ($t = 1, 2, 3, \dots$) a division by
# $1-\beta^t$ puts that right (**bias correction**).
#
# $$\hat m_t = \frac{m_t}{1-\beta_1^t}, \qquad \hat v_t = \frac{v_t}{1-\beta_2^t}, \qquad
# W \leftarrow W - \eta\,\frac{\hat m_t}{\sqrt{\hat v_t} + \varepsilon}$$
#
# $\varepsilon = 10^{-7}$ avoids $0/0$ where $g = 0$; the formula of the notes leaves it out.
#
# **Example.** With $\eta = 0.1$, $\beta_1 = 0.9$, $\beta_2 = 0.999$, $W = 1$ and the gradients $0.5$ and then
# $-0.2$:
#
# | $t$ | $m_t$ | $v_t$ | $\hat m_t$ | $\sqrt{\hat v_t}$ | $W$ |
# | --- | --- | --- | --- | --- | --- |
# | 1 | 0.05 | 0.00025 | 0.5 | 0.5 | 0.9 |
# | 2 | 0.025 | 0.00028975 | 0.131579 | 0.380719 | 0.865439 |
#
# The first step is about $\eta$ long, whether the gradient is large or small. Without the correction it would be
# $0.1\eta/\sqrt{0.001} \approx 3.16\eta$.
#
# **Convention.** Both corrections can be gathered in the learning rate,
# $\eta_t = \eta\sqrt{1-\beta_2^t}/(1-\beta_1^t)$ and $W \leftarrow W - \eta_t\, m_t/(\sqrt{v_t}+\varepsilon)$;
# Keras does that. Only the meaning of $\varepsilon$ differs a little, so either form is welcome.

# %% nbgrader={"grade": false, "grade_id": "Adam", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Adam:
    """
    ko: Adam. 기울기와 그 제곱의 이동평균을 편향 보정해서 씁니다. epsilon은 1e-7입니다.
    en: Adam: moving averages of the gradient and of its square, with bias correction. Epsilon is 1e-7.

    ko: lr: 학습률, 양수
    en: lr: the learning rate, positive
    ko: beta1: 기울기의 평균에서 지난 값이 남는 비율
    en: beta1: the share of the past in the average of the gradient
    ko: beta2: 제곱의 평균에서 지난 값이 남는 비율
    en: beta2: the share of the past in the average of the square

    ko: 예 (기울기가 차례로 0.5, -0.2):
    en: Example (the gradients 0.5 and then -0.2):

        params, optimizer = {"W": np.array([1.0])}, Adam(lr=0.1)
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.9] (0.90000002)
        optimizer.update(params, {"W": np.array([-0.2])})
        params["W"]                   # [0.865439]
    """

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        # ko: 아직 평균이 없고, 지금까지 update를 부른 횟수는 0입니다.
        # en: No averages yet, and update was called 0 times so far.
        self.m = None
        self.v = None
        self.t = 0

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (형상은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 형상의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        if self.m is None:
            self.m = {key: np.zeros_like(value) for key, value in params.items()}
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        self.t += 1
        for key in params:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-7)
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 세 길을 견주어 보기
#
# 세 클래스를 모두 만들었으면 아래 셀을 실행합니다. $f(x, y) = \frac{1}{20}x^2 + y^2$은 $y$ 방향으로만 가파른
# 골짜기입니다. $(-7, 2)$에서 시작해 30걸음을 가는 동안 SGD는 지그재그로, 모멘텀은 크게 돌아서, Adam은 비교적
# 곧게 바닥 $(0, 0)$으로 갑니다. `lr`을 바꾸어 보면서 어느 것이 언제 멀리 튀는지 살펴봅니다.

# %% [markdown] lang="en"
# ## 4. The three paths side by side
#
# When all three classes are done, run the cell below. $f(x, y) = \frac{1}{20}x^2 + y^2$ is a valley that is
# steep along $y$ only. From $(-7, 2)$, in 30 steps, SGD zigzags, Momentum swings wide and Adam goes rather
# straight towards the bottom at $(0, 0)$. Change `lr` and see which of them runs away, and when.

# %% tags=["example"]
import matplotlib.pyplot as plt


def path_of(optimizer, steps=30):
    params = {"x": np.array(-7.0), "y": np.array(2.0)}
    points = [(-7.0, 2.0)]
    for _ in range(steps):
        optimizer.update(params, {"x": params["x"] / 10.0, "y": 2.0 * params["y"]})
        points.append((float(params["x"]), float(params["y"])))
    return np.array(points)


grid_x, grid_y = np.meshgrid(np.linspace(-10, 10, 201), np.linspace(-5, 5, 101))
figure, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
for axis, optimizer in zip(axes, [SGD(lr=0.95), Momentum(lr=0.1), Adam(lr=0.3)], strict=True):
    path = path_of(optimizer)
    axis.contour(grid_x, grid_y, grid_x**2 / 20 + grid_y**2, levels=12, linewidths=0.5)
    axis.plot(path[:, 0], path[:, 1], "o-", markersize=3)
    axis.set_title(type(optimizer).__name__)
