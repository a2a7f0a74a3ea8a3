# %% [markdown] lang="ko"
# # 최적화 기법
#
# 신경망 학습의 목적은 손실 $L$을 되도록 작게 만드는 매개변수를 찾는 것입니다. 손실의 모양 전체를 볼 수는 없고,
# 지금 서 있는 자리의 기울기만 알 수 있습니다. 기울기를 어떻게 한 걸음으로 바꿀지 정하는 것이 **옵티마이저**입니다.
#
# ## 이 과제의 약속
#
# - 옵티마이저는 `update(params, grads)` 메서드가 있는 클래스입니다.
# - `params`와 `grads`는 이름을 키로, 배열을 값으로 담은 딕셔너리입니다: `{"W1": (4, 3) 배열, "b1": (3,) 배열, …}`. 같은
#   이름의 두 배열은 모양이 같습니다. 이름으로 짝지으세요. 두 딕셔너리의 순서는 다를 수 있습니다.
# - `update`는 **`params`의 내용을 그 자리에서 바꾸고** 아무것도 돌려주지 않습니다. `params[key] -= …`도,
#   `params[key] = params[key] - …`도 좋습니다. 값을 다른 변수에만 담아 두면 신경망은 조금도 학습하지 않습니다.
# - 객체 하나로 `update`를 여러 번 부릅니다. 지난 걸음에 대한 기억(속도, 평균)은 객체 안에, 매개변수마다 따로
#   둡니다.

# %% [markdown] lang="en"
# # Optimizers
#
# Training a network means finding parameters that make the loss $L$ as small as possible. The landscape of the
# loss cannot be seen as a whole; all there is to go by is the gradient at the present place. An **optimizer**
# decides how a gradient becomes a step.
#
# ## The conventions here
#
# - An optimizer is a class with a method `update(params, grads)`.
# - `params` and `grads` are dictionaries from names to arrays: `{"W1": array (4, 3), "b1": array (3,), …}`. Two
#   arrays of the same name have the same shape. Match them by name: the two may come in different orders.
# - `update` **changes the contents of `params`** and returns nothing. `params[key] -= …` is fine, and so is
#   `params[key] = params[key] - …`. If the new value only goes into another variable, the network never learns.
# - One object is asked to `update` many times. What it remembers of earlier steps (a velocity, averages) is
#   kept in the object, separately for each parameter.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 확률적 경사하강법 (SGD)
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
    ko: 확률적 경사하강법.
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

        ko: params: 이름 -> float 배열 (모양은 무엇이든)
        en: params: name -> float array (of any shape)
        ko: grads: 이름 -> 같은 모양의 기울기 배열
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
# $m$은 지난 속도를 얼마나 남길지 정하는 값으로 보통 0.9입니다. 순서에 주의하세요. 먼저 속도를 고치고, **새** 속도로
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
# 기울기가 같은 쪽을 가리키는 동안 걸음이 점점 커져 $\eta g/(1-m)$, 곧 SGD의 열 배에 가까워집니다. 기울기의 부호가 자꾸
# 바뀌는 방향에서는 서로 상쇄됩니다.
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
    ko: 모멘텀 경사하강법. v = momentum * v - lr * 기울기 로 속도를 고친 다음 매개변수에 더합니다.
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
        # ko: 아직 속도가 없습니다. 매개변수의 이름과 모양은 첫 update에서 알게 됩니다.
        # en: No velocities yet: the names and shapes of the parameters are known at the first update.
        self.v = None

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (모양은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 모양의 기울기 배열
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
# ## 3. 네스테로프 (Nesterov, NAG)
#
# 모멘텀은 이미 가진 속도로 어차피 $m v$만큼 더 갑니다. 그렇다면 기울기를 지금 자리가 아니라 **미리 가 본 자리**
# $W + m v$에서 구하는 편이 낫습니다. 골짜기를 지나칠 것 같으면 한 걸음 먼저 속도를 줄이게 됩니다.
#
# $$v \leftarrow m\,v - \eta\, g(W + m v), \qquad W \leftarrow W + v$$
#
# 강의 노트에 인쇄된 식의 괄호 안 $\alpha v$는 기울기에 더하는 것이 아니라, 기울기를 구하는 **자리**에 더하는 것입니다.
#
# `update(params, grads)`는 기울기를 받기만 할 뿐 다른 자리의 기울기를 물어볼 수 없습니다. 그래서 매개변수가 **미리 가 본
# 자리에 있다고** 보고 식을 고쳐 씁니다. $\widetilde W = W + m v$라 하고 새 속도를 $v'$이라 하면
#
# $$\widetilde W' = W' + m v' = (W + v') + m v' = \widetilde W - m v + v' + m v' = \widetilde W + m v' - \eta g$$
#
# 이므로 ($v' - m v = -\eta g$를 썼습니다) 다음 두 줄이 됩니다. Keras도 이 식을 씁니다.
#
# $$v \leftarrow m\,v - \eta\, g, \qquad W \leftarrow W + m\,v - \eta\, g \qquad (\text{둘째 식의 } v \text{는 새 속도})$$
#
# **예.** $\eta = 0.1$, $m = 0.9$, 기울기가 늘 0.5일 때 $W = 1$에서 시작하면
#
# | 걸음 | 새 $v$ | $m v - \eta g$ | $W$ |
# | --- | --- | --- | --- |
# | 1 | $-0.05$ | $-0.045 - 0.05 = -0.095$ | $0.905$ |
# | 2 | $-0.095$ | $-0.0855 - 0.05 = -0.1355$ | $0.7695$ |
# | 3 | $-0.1355$ | $-0.12195 - 0.05 = -0.17195$ | $0.59755$ |
#
# 첫 걸음이 $1.9\,\eta g$입니다. 순서를 잘못 섞은 코드도 널리 퍼져 있는데, 그런 코드의 첫 걸음은 $2.71\,\eta g$입니다.

# %% [markdown] lang="en"
# ## 3. Nesterov's momentum (NAG)
#
# With the velocity it has, momentum will go on by $m v$ anyway. So the gradient is better taken not here but at the
# place **ahead**, $W + m v$: if the ball is about to overshoot, it slows down one step earlier.
#
# $$v \leftarrow m\,v - \eta\, g(W + m v), \qquad W \leftarrow W + v$$
#
# In the formula printed in the notes, the $\alpha v$ in the brackets is not added to the gradient: it belongs to the
# **place** where the gradient is taken.
#
# `update(params, grads)` is given gradients and cannot ask for one elsewhere. So we take the parameters to **be at the
# place ahead** and rewrite the formula. With $\widetilde W = W + m v$ and the new velocity $v'$
#
# $$\widetilde W' = W' + m v' = (W + v') + m v' = \widetilde W - m v + v' + m v' = \widetilde W + m v' - \eta g$$
#
# (by $v' - m v = -\eta g$), which gives these two lines. Keras uses them as well.
#
# $$v \leftarrow m\,v - \eta\, g, \qquad W \leftarrow W + m\,v - \eta\, g \qquad (\text{here } v \text{ is the new one})$$
#
# **Example.** With $\eta = 0.1$, $m = 0.9$ and a gradient that is always 0.5, starting from $W = 1$:
#
# | step | new $v$ | $m v - \eta g$ | $W$ |
# | --- | --- | --- | --- |
# | 1 | $-0.05$ | $-0.045 - 0.05 = -0.095$ | $0.905$ |
# | 2 | $-0.095$ | $-0.0855 - 0.05 = -0.1355$ | $0.7695$ |
# | 3 | $-0.1355$ | $-0.12195 - 0.05 = -0.17195$ | $0.59755$ |
#
# The first step is $1.9\,\eta g$. Code in which the order is mixed up is widespread too: its first step is
# $2.71\,\eta g$.


# %% nbgrader={"grade": false, "grade_id": "Nesterov", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Nesterov:
    """
    ko: 네스테로프 모멘텀. 속도 v를 고친 다음, momentum * v - lr * 기울기만큼 매개변수를 옮깁니다.
    en: Nesterov's momentum: the velocity v is brought up to date, then the parameter moves by
    en: momentum * v - lr * gradient.

    ko: lr: 학습률, 양수
    en: lr: the learning rate, positive
    ko: momentum: 지난 속도가 남는 비율, 0 이상 1 미만
    en: momentum: the share of the last velocity that stays, at least 0 and below 1

    ko: 예 (기울기가 두 번 모두 0.5):
    en: Example (a gradient of 0.5, twice):

        params, optimizer = {"W": np.array([1.0])}, Nesterov(lr=0.1, momentum=0.9)
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.905]
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.7695]
    """

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (모양은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 모양의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] += self.momentum * self.v[key] - self.lr * grads[key]
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 4. AdaGrad
#
# 지금까지는 모든 매개변수가 학습률 하나를 함께 썼습니다. 학습률이 너무 작으면 학습이 오래 걸리고, 너무 크면 발산합니다.
# AdaGrad는 **원소마다** 보폭을 달리합니다. 지금까지 많이 움직인 원소는 조금씩, 적게 움직인 원소는 크게 옮깁니다.
# 얼마나 움직였는지는 기울기의 제곱을 모두 더한 $h$로 잽니다.
#
# $$h \leftarrow h + g \odot g, \qquad W \leftarrow W - \eta\, \frac{g}{\sqrt{h} + \varepsilon} \qquad (\text{처음에는 } h = 0)$$
#
# $\odot$는 원소끼리의 곱입니다. **노트의 식에는 둘째 식의 부호가 더하기로 인쇄되어 있지만 빼기가 맞습니다.** 그리고 첫째
# 식의 제곱은 손실이 아니라 기울기의 제곱입니다. $\varepsilon = 10^{-7}$은 $0/0$을 막습니다.
#
# **예.** $\eta = 0.1$, $W = (1, -2)$, 기울기가 차례로 $(3, 0.4)$, $(4, 0.3)$이면
#
# | 걸음 | $h$ | $\sqrt h$ | $g / \sqrt h$ | $W$ |
# | --- | --- | --- | --- | --- |
# | 1 | $(9, 0.16)$ | $(3, 0.4)$ | $(1, 1)$ | $(0.9, -2.1)$ |
# | 2 | $(25, 0.25)$ | $(5, 0.5)$ | $(0.8, 0.6)$ | $(0.82, -2.16)$ |
#
# 기울기가 열 배쯤 다른 두 원소가 비슷한 크기로 움직입니다. 첫 걸음의 크기는 어느 원소에서든 $\eta$이고, 그 뒤로 $h$가
# 커지기만 하므로 보폭이 계속 줄어듭니다. 기울기가 늘 같다면 $t$번째 걸음은 $\eta/\sqrt t$입니다. 오래 학습하면 거의
# 멈춥니다.

# %% [markdown] lang="en"
# ## 4. AdaGrad
#
# So far all parameters have shared one learning rate: too small and training takes long, too large and it diverges.
# AdaGrad has a stride for **each entry**. Entries that have moved much take small steps, those that have moved little
# take large ones. How much is measured by $h$, the sum of all squares of the gradient.
#
# $$h \leftarrow h + g \odot g, \qquad W \leftarrow W - \eta\, \frac{g}{\sqrt{h} + \varepsilon} \qquad (h = 0 \text{ at first})$$
#
# $\odot$ multiplies entry by entry. **The notes print the second formula with a plus sign; minus is right.** And it is
# the gradient that is squared in the first, not the loss. $\varepsilon = 10^{-7}$ avoids $0/0$.
#
# **Example.** With $\eta = 0.1$, $W = (1, -2)$ and the gradients $(3, 0.4)$ and then $(4, 0.3)$:
#
# | step | $h$ | $\sqrt h$ | $g / \sqrt h$ | $W$ |
# | --- | --- | --- | --- | --- |
# | 1 | $(9, 0.16)$ | $(3, 0.4)$ | $(1, 1)$ | $(0.9, -2.1)$ |
# | 2 | $(25, 0.25)$ | $(5, 0.5)$ | $(0.8, 0.6)$ | $(0.82, -2.16)$ |
#
# Two entries with gradients some ten times apart make similar steps. The first step of every entry is $\eta$; from then
# on $h$ only grows and the strides only shrink. With a gradient that is always the same, step $t$ is $\eta/\sqrt t$: in
# a long training it nearly stops.


# %% nbgrader={"grade": false, "grade_id": "AdaGrad", "locked": false, "schema_version": 3, "solution": true, "task": false}
class AdaGrad:
    """
    ko: AdaGrad. 기울기의 제곱을 원소마다 모두 더해 두고, 그 제곱근으로 걸음을 나눕니다. epsilon은 1e-7입니다.
    en: AdaGrad: the squares of the gradient are summed for each entry, and the step is divided by the root. Epsilon is
    en: 1e-7.

    ko: lr: 학습률, 양수. 제곱의 합은 0에서 시작합니다.
    en: lr: the learning rate, positive. The sum of squares starts from 0.

    ko: 예 (기울기가 차례로 (3, 0.4), (4, 0.3)):
    en: Example (the gradients (3, 0.4) and then (4, 0.3)):

        params, optimizer = {"W": np.array([1.0, -2.0])}, AdaGrad(lr=0.1)
        optimizer.update(params, {"W": np.array([3.0, 0.4])})
        params["W"]                   # [ 0.9 -2.1]
        optimizer.update(params, {"W": np.array([4.0, 0.3])})
        params["W"]                   # [ 0.82 -2.16]
    """

    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = None

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (모양은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 모양의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        if self.h is None:
            self.h = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.h[key] += grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 5. RMSprop
#
# AdaGrad의 $h$는 커지기만 하므로 언젠가 걸음이 사라집니다. RMSprop은 제곱의 합 대신 **지수이동평균** $v$를 둡니다.
# 오래된 기울기의 몫은 걸음마다 $\rho$배로 줄어들어 잊히므로, 기울기가 작아지면 보폭이 되살아납니다.
#
# $$v \leftarrow \rho\, v + (1 - \rho)\, g \odot g, \qquad W \leftarrow W - \eta\, \frac{g}{\sqrt{v} + \varepsilon}
# \qquad (\text{처음에는 } v = 0)$$
#
# 노트의 식에 있는 $0.1$은 $\rho = 0.9$일 때의 $1 - \rho$입니다. $\varepsilon = 10^{-7}$은 노트에 빠져 있습니다. 노트가
# 권하는 값은 $\rho = 0.9$, $\eta = 0.001$입니다.
#
# **예.** $\eta = 0.1$, $\rho = 0.9$, $W = 1$이고 기울기가 늘 0.5이면
#
# | 걸음 | $v$ | $\sqrt v$ | $g/\sqrt v$ | $W$ |
# | --- | --- | --- | --- | --- |
# | 1 | 0.025 | 0.158114 | 3.162278 | 0.683772 |
# | 2 | 0.0475 | 0.217945 | 2.294157 | 0.454357 |
# | 3 | 0.06775 | 0.260288 | 1.920947 | 0.262262 |
#
# $v$가 0에서 시작해 처음에는 너무 작으므로 첫 걸음이 $\eta/\sqrt{0.1} \approx 3.16\,\eta$로 깁니다. 걸음이 거듭되면
# $v$가 $g^2$에 다가가 걸음은 $\eta$에 가까워집니다. 처음에 생기는 이 치우침을 바로잡는 것이 다음에 나오는 Adam의 편향
# 보정입니다.

# %% [markdown] lang="en"
# ## 5. RMSprop
#
# AdaGrad's $h$ only grows, and some day the steps are gone. RMSprop keeps an **exponential moving average** $v$ of the
# squares in place of the sum. Old gradients are forgotten by the factor $\rho$ at each step, so the strides recover when
# gradients become small.
#
# $$v \leftarrow \rho\, v + (1 - \rho)\, g \odot g, \qquad W \leftarrow W - \eta\, \frac{g}{\sqrt{v} + \varepsilon}
# \qquad (v = 0 \text{ at first})$$
#
# The $0.1$ in the notes' formula is $1 - \rho$ for $\rho = 0.9$; $\varepsilon = 10^{-7}$ is left out there. The notes
# recommend $\rho = 0.9$ and $\eta = 0.001$.
#
# **Example.** With $\eta = 0.1$, $\rho = 0.9$, $W = 1$ and a gradient that is always 0.5:
#
# | step | $v$ | $\sqrt v$ | $g/\sqrt v$ | $W$ |
# | --- | --- | --- | --- | --- |
# | 1 | 0.025 | 0.158114 | 3.162278 | 0.683772 |
# | 2 | 0.0475 | 0.217945 | 2.294157 | 0.454357 |
# | 3 | 0.06775 | 0.260288 | 1.920947 | 0.262262 |
#
# Starting from 0, $v$ is too small at first, so the first step is long: $\eta/\sqrt{0.1} \approx 3.16\,\eta$. By and by
# $v$ approaches $g^2$ and the step approaches $\eta$. Putting that first bias right is what the bias correction of Adam
# does, which comes next.


# %% nbgrader={"grade": false, "grade_id": "RMSprop", "locked": false, "schema_version": 3, "solution": true, "task": false}
class RMSprop:
    """
    ko: RMSprop. 기울기 제곱의 이동평균을 원소마다 두고, 그 제곱근으로 걸음을 나눕니다. epsilon은 1e-7입니다.
    en: RMSprop: a moving average of the squared gradient for each entry, by whose root the step is divided. Epsilon is
    en: 1e-7.

    ko: lr: 학습률, 양수
    en: lr: the learning rate, positive
    ko: rho: 이동평균에서 지난 값이 남는 비율. 이동평균은 0에서 시작하고, 편향 보정은 없습니다.
    en: rho: the share of the past in the average, which starts from 0 and has no bias correction

    ko: 예 (기울기가 두 번 모두 0.5):
    en: Example (a gradient of 0.5, twice):

        params, optimizer = {"W": np.array([1.0])}, RMSprop(lr=0.1, rho=0.9)
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.683772]
        optimizer.update(params, {"W": np.array([0.5])})
        params["W"]                   # [0.454357]
    """

    def __init__(self, lr=0.001, rho=0.9):
        self.lr = lr
        self.rho = rho
        self.v = None

    def update(self, params, grads):
        """
        ko: 모든 매개변수를 한 걸음 옮깁니다. params의 내용을 바꾸고 돌려주는 값은 없습니다.
        en: Moves every parameter by one step. Changes the contents of params, returns nothing.

        ko: params: 이름 -> float 배열 (모양은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 모양의 기울기 배열
        en: grads: name -> the gradient, of the same shape
        """
        ### BEGIN SOLUTION
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.v[key] = self.rho * self.v[key] + (1 - self.rho) * grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.v[key]) + 1e-7)
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 6. Adam
#
# Adam(adaptive moment estimation)은 모멘텀과 RMSprop을 합친 방법입니다. 기울기 $g$와 그 제곱 $g^2$의
# 지수이동평균을 매개변수의 **원소마다** 따로 둡니다. (노트 한 곳에 "기울기를 제공하지 않은 값"이라고 적힌 것은
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
# ## 6. Adam
#
# Adam (adaptive moment estimation) joins momentum and RMSprop. It keeps exponential moving averages of the
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

        ko: params: 이름 -> float 배열 (모양은 무엇이든). 이름은 부를 때마다 같습니다.
        en: params: name -> float array (of any shape). The names are the same at every call.
        ko: grads: 이름 -> 같은 모양의 기울기 배열
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
# ## 7. 학습률 감소 (learning rate decay)
#
# 처음에는 크게, 바닥에 가까워지면 작게 걷는 것이 좋습니다. **학습률 감소**는 학습이 진행될수록 학습률을 줄이는 방법입니다.
# AdaGrad는 이것을 원소마다 저절로 합니다. 여기서는 모든 매개변수에 함께 쓰는 학습률을 정해진 계획대로 줄입니다. 처음 학습률이
# $\eta_0$이고 $s$걸음마다 $r$배가 된다면 $t$번째 걸음의 학습률은
#
# $$\eta_t = \eta_0\, r^{\,t/s}$$
#
# 지수는 정수가 아니어도 됩니다. 계단(`staircase`)으로 줄일 때에는 지수의 소수 부분을 버려서 $s$걸음 동안 같은 값을 씁니다.
#
# $$\eta_t = \eta_0\, r^{\lfloor t/s \rfloor}$$
#
# **예.** $\eta_0 = 0.1$, $s = 100$, $r = 0.5$
#
# | $t$ | 0 | 50 | 100 | 150 | 199 | 200 |
# | --- | --- | --- | --- | --- | --- | --- |
# | 부드럽게 | 0.1 | 0.070711 | 0.05 | 0.035355 | 0.025174 | 0.025 |
# | 계단 | 0.1 | 0.1 | 0.05 | 0.05 | 0.05 | 0.025 |
#
# Keras의 `keras.optimizers.schedules.ExponentialDecay`가 같은 식입니다.

# %% [markdown] lang="en"
# ## 7. Learning rate decay
#
# Long steps are good at first and short ones near the bottom. **Learning rate decay** makes the learning rate smaller as
# training goes on. AdaGrad does so for each entry by itself; here one learning rate for all parameters follows a plan.
# If the first one is $\eta_0$ and every $s$ steps multiply it by $r$, then in step $t$ it is
#
# $$\eta_t = \eta_0\, r^{\,t/s}$$
#
# The exponent need not be whole. In a staircase (`staircase`) its fraction is dropped, so that the value stays for $s$
# steps:
#
# $$\eta_t = \eta_0\, r^{\lfloor t/s \rfloor}$$
#
# **Example.** $\eta_0 = 0.1$, $s = 100$, $r = 0.5$
#
# | $t$ | 0 | 50 | 100 | 150 | 199 | 200 |
# | --- | --- | --- | --- | --- | --- | --- |
# | smooth | 0.1 | 0.070711 | 0.05 | 0.035355 | 0.025174 | 0.025 |
# | staircase | 0.1 | 0.1 | 0.05 | 0.05 | 0.05 | 0.025 |
#
# `keras.optimizers.schedules.ExponentialDecay` is the same formula.


# %% nbgrader={"grade": false, "grade_id": "lr_decay", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lr_decay(lr, step, decay_steps, decay_rate, staircase=False):
    """
    ko: step번째 걸음의 학습률. decay_steps걸음마다 decay_rate배가 됩니다.
    en: The learning rate in a step, multiplied by decay_rate in every decay_steps steps.

    ko: lr: 처음(step = 0)의 학습률, 양수
    en: lr: the learning rate at first (step = 0), positive
    ko: step: 걸음의 번호, 0 이상의 정수
    en: step: number of the step, a whole number from 0 on
    ko: decay_steps: 몇 걸음마다 decay_rate배가 되는지, 양의 정수
    en: decay_steps: in how many steps it is multiplied by decay_rate, a positive whole number
    ko: decay_rate: 0보다 크고 1 이하인 실수
    en: decay_rate: a number above 0, at most 1
    ko: staircase: True이면 지수 step / decay_steps의 소수 부분을 버립니다.
    en: staircase: if True, the fraction of the exponent step / decay_steps is dropped
    ko: 반환값: 실수 하나
    en: Returns: one number

    ko: 예
    en: Example
        lr_decay(0.1, 150, 100, 0.5)                   # 0.035355
        lr_decay(0.1, 150, 100, 0.5, staircase=True)   # 0.05
    """
    ### BEGIN SOLUTION
    exponent = step // decay_steps if staircase else step / decay_steps
    return lr * decay_rate**exponent
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

steps = np.arange(0, 501)
plt.plot(steps, [lr_decay(0.1, step, 100, 0.5) for step in steps], label="smooth")
plt.plot(steps, [lr_decay(0.1, step, 100, 0.5, staircase=True) for step in steps], label="staircase")
plt.xlabel("step")
plt.ylabel("learning rate")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 8. 여섯 길을 견주어 보기
#
# 옵티마이저를 견주려면 같은 함수, 같은 출발점에서 걸어 보게 하면 됩니다.
#
# $$f(x, y) = \frac{1}{20}x^2 + y^2, \qquad
# \frac{\partial f}{\partial x} = \frac{x}{10}, \quad \frac{\partial f}{\partial y} = 2y$$
#
# 이 함수는 $y$ 방향으로만 가파른 긴 골짜기이고, 가장 낮은 곳은 $(0, 0)$입니다. 기울기가 $x$ 방향으로는 작고 $y$ 방향으로는
# 커서, 기울기의 반대쪽이 대부분의 자리에서 바닥을 가리키지 않습니다.
#
# `optimize`는 옵티마이저를 하나 받아 걷게 하고 **지나온 길**을 돌려줍니다. 걸음마다 지금 자리의 기울기를 구해 `update`를 한
# 번 부릅니다. 길의 첫 행은 출발점이고, 걸음마다 한 행이 늘어납니다. `update`는 배열을 그 자리에서 바꿀 수 있으므로, 기록할
# 때에는 **그때의 값**을 남겨야 합니다.
#
# 아래 잠긴 셀의 `Strider`는 `optimize`를 시험할 때 쓰는 옵티마이저입니다. $k$번째 걸음에서 각 매개변수를
# $\ell_k \arctan g$만큼 뺍니다. 검사도 이것을 씁니다.
#
# **예.** $(-7, 2)$에서 `Strider([1.0, 0.5])`로 두 걸음을 가면
#
# | 걸음 | $(x, y)$ | 기울기 | $\arctan g$ | $\ell$ |
# | --- | --- | --- | --- | --- |
# | 0 (출발) | $(-7,\ 2)$ | $(-0.7,\ 4)$ | $(-0.610726,\ 1.325818)$ | 1 |
# | 1 | $(-6.389274,\ 0.674182)$ | $(-0.638927,\ 1.348365)$ | $(-0.568552,\ 0.932667)$ | 0.5 |
# | 2 | $(-6.104998,\ 0.207848)$ | | | |

# %% [markdown] lang="en"
# ## 8. Six paths side by side
#
# To compare optimizers, let them walk on the same function from the same place.
#
# $$f(x, y) = \frac{1}{20}x^2 + y^2, \qquad
# \frac{\partial f}{\partial x} = \frac{x}{10}, \quad \frac{\partial f}{\partial y} = 2y$$
#
# It is a long valley, steep along $y$ only, with its lowest place at $(0, 0)$. The gradient is small along $x$ and large
# along $y$, so from most places the way against it does not point at the bottom.
#
# `optimize` takes an optimizer, lets it walk, and returns the **path**. In each step it finds the gradient at the present
# place and calls `update` once. The first row of the path is the start, and each step adds one. Since `update` may change
# an array in place, what is recorded has to be **the value of that moment**.
#
# `Strider` in the locked cell below is an optimizer for trying `optimize`: in step $k$ it takes $\ell_k \arctan g$ off
# each parameter. The checks use it too.
#
# **Example.** Two steps from $(-7, 2)$ with `Strider([1.0, 0.5])`:
#
# | step | $(x, y)$ | gradient | $\arctan g$ | $\ell$ |
# | --- | --- | --- | --- | --- |
# | 0 (start) | $(-7,\ 2)$ | $(-0.7,\ 4)$ | $(-0.610726,\ 1.325818)$ | 1 |
# | 1 | $(-6.389274,\ 0.674182)$ | $(-0.638927,\ 1.348365)$ | $(-0.568552,\ 0.932667)$ | 0.5 |
# | 2 | $(-6.104998,\ 0.207848)$ | | | |


# %% nbgrader={"grade": false, "grade_id": "strider", "locked": true, "schema_version": 3, "solution": false, "task": false}
class Strider:
    """
    ko: optimize를 시험하는 옵티마이저. k번째 update에서 매개변수마다 lengths[k] * arctan(기울기)를 뺍니다.
    en: An optimizer for trying optimize: update number k takes lengths[k] * arctan(gradient) off each parameter.
    """

    def __init__(self, lengths):
        self.lengths = list(lengths)

    def update(self, params, grads):
        length = self.lengths.pop(0)
        for key in params:
            params[key] -= length * np.arctan(grads[key])


# %% nbgrader={"grade": false, "grade_id": "optimize", "locked": false, "schema_version": 3, "solution": true, "task": false}
def optimize(optimizer, start, steps):
    """
    ko: f(x, y) = x ** 2 / 20 + y ** 2 위에서 optimizer로 걷고, 지나온 길을 돌려줍니다.
    en: Walks on f(x, y) = x ** 2 / 20 + y ** 2 with an optimizer and returns the path.

    ko: optimizer: update(params, grads)가 있는 객체. 걸음마다 한 번 부릅니다. params에 쓰는 이름과 모양은 자유입니다.
    en: optimizer: an object with update(params, grads), called once for each step; names and shapes in params are yours
    ko: start: 출발점 (x, y), 실수 두 개의 튜플
    en: start: the place (x, y) to start from, a tuple of two floats
    ko: steps: 걸음의 수, 0 이상의 정수
    en: steps: how many steps, a whole number from 0 on
    ko: 반환값: float 배열 (steps + 1, 2). 첫 행은 출발점, k번째 행은 k걸음 뒤의 (x, y)입니다.
    en: Returns: float array (steps + 1, 2); the first row is the start, row k is (x, y) after k steps

    ko: 예
    en: Example
        optimize(Strider([1.0, 0.5]), (-7.0, 2.0), 2)
        # [[-7. 2.] [-6.389274 0.674182] [-6.104998 0.207848]]
    """
    ### BEGIN SOLUTION
    params = {"x": np.array(start[0]), "y": np.array(start[1])}
    path = [(float(params["x"]), float(params["y"]))]
    for _ in range(steps):
        optimizer.update(params, {"x": params["x"] / 10, "y": 2 * params["y"]})
        path.append((float(params["x"]), float(params["y"])))
    return np.array(path)
    ### END SOLUTION


# %% [markdown] lang="ko"
# 모두 만들었으면 여섯 길을 그려 봅니다. $(-7, 2)$에서 시작해 30걸음을 가는 동안 SGD는 지그재그로, 모멘텀은 크게 돌아서,
# 네스테로프는 조금 덜 돌아서 갑니다. AdaGrad와 RMSprop은 원소마다 보폭을 맞추므로 비교적 곧게 바닥으로 가고, 모멘텀도 가진
# Adam은 조금 휘어집니다. 학습률을 바꾸어 보면서 어느 것이 언제 멀리 튀는지 살펴보세요. 어느 함수에서나 가장 좋은 옵티마이저는 없습니다.

# %% [markdown] lang="en"
# When all is done, draw the six paths. From $(-7, 2)$, in 30 steps, SGD zigzags, Momentum swings wide and Nesterov a little
# less. AdaGrad and RMSprop have a stride for each entry and go rather straight towards the bottom; Adam, which has momentum
# too, bends a little. Change the learning rates and see which of them runs away, and when. No optimizer is the best on every function.

# %% tags=["example"]
import matplotlib.pyplot as plt

walkers = [SGD(lr=0.95), Momentum(lr=0.1), Nesterov(lr=0.1), AdaGrad(lr=1.5), RMSprop(lr=0.3), Adam(lr=0.3)]
grid_x, grid_y = np.meshgrid(np.linspace(-10, 10, 201), np.linspace(-5, 5, 101))
figure, axes = plt.subplots(2, 3, figsize=(12, 6), sharex=True, sharey=True)
for axis, optimizer in zip(axes.ravel(), walkers, strict=True):
    path = optimize(optimizer, (-7.0, 2.0), 30)
    axis.contour(grid_x, grid_y, grid_x**2 / 20 + grid_y**2, levels=12, linewidths=0.5)
    axis.plot(path[:, 0], path[:, 1], "o-", markersize=3)
    axis.plot(0, 0, "+", color="black")
    axis.set_title(type(optimizer).__name__)
plt.show()

# %% [markdown] lang="ko"
# ## 9. 질문
#
# 함수가 답을 돌려주게 하세요. 답의 형식은 각 질문에 적혀 있습니다. 답이 맞는지는 채점할 때 봅니다.

# %% [markdown] lang="en"
# ## 9. Questions
#
# Let the functions return the answers, in the form that each question asks for. Whether they are right is seen when
# they are graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: AdaGrad로 걷는데 기울기가 걸음마다 똑같습니다(0이 아님). 걸음의 길이가 첫 걸음의 5분의 1이 되는 것은 몇 번째 걸음입니까?
    en: AdaGrad walks with a gradient that is the same in every step (and not 0). Which step is a fifth as long as the first?

    ko: epsilon은 무시합니다. 첫 걸음이 1번째입니다.
    en: Leave epsilon out of account. The first step is number 1.

    ko: 답: 정수 하나 (예: return 7)
    en: Answer: a whole number (such as: return 7)
    """
    ### BEGIN SOLUTION
    return 25
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: momentum이 0.75인 Momentum이 늘 같은 기울기로 아주 오래 걸었습니다. 한 걸음의 길이는 학습률이 같은 SGD의 몇 배입니까?
    en: Momentum with momentum 0.75 has walked for a very long time, the gradient always the same. How many times as long as
    en: a step of SGD with the same learning rate is one of its steps?

    ko: 답: 정수 하나 (예: return 7)
    en: Answer: a whole number (such as: return 7)
    """
    ### BEGIN SOLUTION
    return 4
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: f(x, y) = x ** 2 / 20 + y ** 2에서 학습률이 1.05인 SGD로 아주 오래 걷습니다. x와 y는 어떻게 됩니까?
    en: SGD with the learning rate 1.05 walks on f(x, y) = x ** 2 / 20 + y ** 2 for a very long time. What do x and y do?

    ko: "a" 둘 다 0에 가까워진다                  "b" 둘 다 발산한다
    en: "a" both come close to 0                    "b" both diverge
    ko: "c" x는 0에 가까워지고 y는 발산한다       "d" x는 발산하고 y는 0에 가까워진다
    en: "c" x comes close to 0 and y diverges       "d" x diverges and y comes close to 0

    ko: 출발점은 (-7, 2)입니다. 답: 글자 하나 (예: return "a")
    en: The start is (-7, 2). Answer: one letter (such as: return "a")
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 10. 서술형 문제
#
# Adam은 모멘텀과 RMSprop을 합친 방법이라고 합니다. **(1)** 모멘텀에서 가져온 것과 RMSprop에서 가져온 것이 각각 무엇이고 어떤
# 문제를 덜어 주는지 설명하고, **(2)** 편향 보정이 없으면 첫 걸음이 어떻게 되며 왜 그런지 설명하세요. 서너 문장이면 충분합니다.

# %% [markdown] lang="en"
# ## 10. A written question
#
# Adam is said to join momentum and RMSprop. **(1)** Explain what it takes from momentum and what from RMSprop, and which
# trouble each of them eases; **(2)** say what happens to the first step without the bias correction, and why. Three or
# four sentences are enough.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** 모멘텀에서는 기울기의 이동평균 $m$을 가져왔습니다. 미니배치마다 흔들리거나 골짜기의 벽 사이에서 부호가
# 바뀌는 기울기는 서로 상쇄되고, 한결같은 방향으로는 계속 나아갑니다. RMSprop에서는 기울기 제곱의 이동평균 $v$의
# 제곱근으로 나누는 것을 가져왔습니다. 원소마다 보폭이 달라져 가파른 방향과 완만한 방향으로 비슷한 크기만큼 움직이고,
# 합이 아니라 평균이어서 AdaGrad처럼 걸음이 사라지지 않습니다. 두 평균은 0에서 시작하므로 첫 걸음에서 $m$은
# $(1-\beta_1)g = 0.1g$, $v$는 $(1-\beta_2)g^2 = 0.001g^2$으로 너무 작습니다. $v$가 더 많이 작으므로 보정하지 않으면 첫
# 걸음이 $0.1/\sqrt{0.001} \approx 3.16$배로 길어집니다.
#
# **채점 기준 (4점).** 모멘텀의 몫과 그 효과 1점, RMSprop의 몫과 그 효과 1점, 평균이 0에서 시작해 처음에 작다는 까닭 1점, 첫
# 걸음이 길어진다는 결과(배수 또는 두 평균의 비교) 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** From momentum comes the moving average $m$ of the gradient: gradients that tremble from batch to batch,
# or change their sign between the walls of a valley, cancel, and a steady direction is kept. From RMSprop comes the
# division by the root of a moving average $v$ of the squared gradient: each entry has its own stride, so steep and gentle
# directions make similar steps, and since it is an average and not a sum the steps do not fade as in AdaGrad. Both averages
# start from 0, so in the first step $m$ is $(1-\beta_1)g = 0.1g$ and $v$ is $(1-\beta_2)g^2 = 0.001g^2$, both too small.
# $v$ is so by far more, and without the correction the first step is $0.1/\sqrt{0.001} \approx 3.16$ times too long.
#
# **Rubric (4 points).** The part of momentum and its effect: 1. The part of RMSprop and its effect: 1. The reason, averages
# that start from 0 and are small at first: 1. The result, a first step that is too long (by its factor or by comparing the
# two averages): 1.
