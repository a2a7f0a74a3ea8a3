# %% [markdown] lang="ko"
# # 수치 미분과 기울기
#
# 신경망의 학습은 손실 함수의 값을 줄이는 매개변수를 찾는 일입니다. 어느 쪽으로 움직여야 손실이
# 줄어드는지는 **미분**이 알려 줍니다. 이 과제에서는 식을 손으로 미분하지 않고, 함수의 값만으로 미분을
# 구하는 **수치 미분**을 만듭니다. 그것으로 경사하강법을 하고, 마지막에는 작은 신경망을 학습시킵니다.
#
# ## 왜 정확도가 아니라 손실을 미분합니까?
#
# 학습의 목표는 높은 정확도이지만, 정확도를 매개변수의 함수로 그리면 **계단** 모양입니다. 매개변수를 아주 조금
# 움직이면 판정이 바뀌는 데이터가 하나도 없어 정확도도 그대로이고, 미분은 거의 모든 곳에서 0입니다. 0은 어느 쪽으로
# 갈지 알려 주지 않습니다. 손실은 확률이 조금만 변해도 함께 변하므로, 미분의 부호와 크기가 움직일 방향을 알려 줍니다.

# %% [markdown] lang="en"
# # Numerical differentiation and gradients
#
# Training a network means looking for parameters that make the loss small. Which way to move them is what the
# **derivative** tells. In this assignment you do not differentiate formulas by hand: you build **numerical
# differentiation**, which needs nothing but values of the function. With it you go down slopes and, in the end, train a
# small network.
#
# ## Why differentiate the loss and not the accuracy?
#
# High accuracy is the goal, but drawn over a parameter the accuracy is a **staircase**. A tiny move of the parameter
# changes the verdict on no sample at all, the accuracy stays the same, and the derivative is 0 almost everywhere. A 0
# does not say where to go. The loss changes with every small change of a probability, so the sign and size of its
# derivative do.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 한 변수의 미분
#
# 미분은 $x$가 아주 조금 변할 때 $f$가 그에 비해 얼마나 변하는지를 나타내는 비율입니다.
#
# $$f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}$$
#
# 컴퓨터는 극한을 구할 수 없으므로 작은 $h$를 하나 골라야 합니다. 두 가지를 조심해야 합니다.
#
# **$h$는 너무 작아도 안 됩니다.** 강의 노트는 극한 옆에 `1e-50`을 적어 두었지만, 이 값을 그대로 쓰면 미분이 항상
# 0이 됩니다. 실수(float64)의 유효 숫자는 약 16자리라서 `2.0 + 1e-50`은 정확히 `2.0`이고, 분자는 0입니다.
# 그렇다고 $h$가 크면 곡선이 휘는 만큼 오차가 생깁니다. 노트가 실제 계산에 쓰는 $h = 10^{-4}$이 적당합니다.
#
# **양쪽의 차이를 사용합니다.** $x$와 $x+h$ 사이의 기울기는 $x$보다 오른쪽으로 치우칩니다. $x$를 가운데에 두는
# **중앙 차분**을 쓰면 치우침이 서로 상쇄됩니다.
#
# $$f'(x) \approx \frac{f(x+h) - f(x-h)}{2h}$$
#
# $f(x) = x^3$을 $x = 2$에서 미분해 봅시다. 참값은 $3x^2 = 12$입니다.
#
# | 방법 ($h = 10^{-4}$) | 값 | 오차 |
# | --- | --- | --- |
# | 전방 차분 $\frac{f(x+h)-f(x)}{h}$ | 12.00060001 | $6 \times 10^{-4}$ ($h$에 비례) |
# | 중앙 차분 $\frac{f(x+h)-f(x-h)}{2h}$ | 12.00000001 | $1 \times 10^{-8}$ ($h^2$에 비례) |

# %% [markdown] lang="en"
# ## 1. The derivative in one variable
#
# The derivative is how much $f$ changes per change of $x$, for very small changes.
#
# $$f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}$$
#
# A computer cannot take a limit, so we choose one small $h$. Two things need care.
#
# **$h$ must not be too small.** The lecture notes write `1e-50` next to the limit, but with that value every
# derivative comes out as 0. A float64 has about 16 significant digits, so `2.0 + 1e-50` is exactly `2.0` and the
# numerator is 0. With a large $h$, on the other hand, the bend of the curve becomes an error.
# $h = 10^{-4}$, which the notes use for the actual computation, is a good choice.
#
# **Take the difference over both sides.** The slope between $x$ and $x+h$ belongs to a place to the right of $x$.
# The **central difference** has $x$ in the middle, and the two one-sided errors cancel.
#
# $$f'(x) \approx \frac{f(x+h) - f(x-h)}{2h}$$
#
# Try $f(x) = x^3$ at $x = 2$, where the true value is $3x^2 = 12$.
#
# | method ($h = 10^{-4}$) | value | error |
# | --- | --- | --- |
# | forward difference $\frac{f(x+h)-f(x)}{h}$ | 12.00060001 | $6 \times 10^{-4}$ (like $h$) |
# | central difference $\frac{f(x+h)-f(x-h)}{2h}$ | 12.00000001 | $1 \times 10^{-8}$ (like $h^2$) |


# %% nbgrader={"grade": false, "grade_id": "numerical_diff", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numerical_diff(f, x):
    """
    ko: 함수 f의 x에서의 미분을 중앙 차분(h = 1e-4)으로 구합니다.
    en: The derivative of f at x by the central difference with h = 1e-4.

    ko: 인수
    en: Arguments
    ko:     f: 실수 하나를 받아 실수 하나를 돌려주는 함수
    en:     f: function of one number that returns one number
    ko:     x: 실수 (float)
    en:     x: a number (float)

    ko: 반환값
    en: Returns
    ko:     실수 하나: f'(x)의 근삿값
    en:     one number: approximately f'(x)

    ko: 예
    en: Example
        numerical_diff(lambda x: x ** 3, 2.0)  ->  12.00000001
    """
    ### BEGIN SOLUTION
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)
    ### END SOLUTION


# %% [markdown] lang="ko"
# 미분은 그 점에서 곡선에 닿는 **접선의 기울기**입니다. 접선은 $y = f(a) + f'(a)(x - a)$입니다. 함수를 완성했으면
# 아래 셀에서 $f(x) = x^3 - 3x$의 접선 세 개를 그려 보세요. 봉우리와 골짜기에서는 접선이 수평입니다.

# %% [markdown] lang="en"
# The derivative is the **slope of the tangent**, the line that touches the curve at that point:
# $y = f(a) + f'(a)(x - a)$. Once your function works, draw three tangents of $f(x) = x^3 - 3x$ below.
# At the top of a hill and the bottom of a valley the tangent is level.

# %% tags=["example"]
import matplotlib.pyplot as plt


def cubic(x):
    return x**3 - 3 * x


xs = np.linspace(-2.2, 2.2, 200)
plt.plot(xs, cubic(xs), color="black")
for a in (-1.0, 0.5, 1.6):
    near = np.linspace(a - 0.7, a + 0.7, 2)
    slope = numerical_diff(cubic, a)
    plt.plot(near, cubic(a) + slope * (near - a), label=f"f'({a}) = {slope:.3f}")
    plt.plot(a, cubic(a), "o", color="black")
plt.xlabel("x")
plt.ylabel("f(x)")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 2. 편미분과 기울기
#
# 변수가 여럿이면 **하나만 움직이고 나머지는 고정**한 채 미분합니다. 이것이 편미분입니다. 노트의
# $z = x^2 + y^2$에서는
#
# $$\frac{\partial z}{\partial x} = 2x, \qquad \frac{\partial z}{\partial y} = 2y$$
#
# 이므로 $(x, y) = (1, -2)$에서 $2$와 $-4$입니다. 모든 편미분을 모은 것이 **기울기**(gradient)입니다.
#
# $$\nabla f = \left( \frac{\partial f}{\partial x_1},\ \frac{\partial f}{\partial x_2},\ \dots,\
# \frac{\partial f}{\partial x_n} \right)$$
#
# 기울기는 함수가 가장 가파르게 커지는 방향이고, 그 반대 방향으로 조금 가면 함수가 작아집니다(경사하강법).
# 매개변수가 배열이면 기울기도 **같은 모양의 배열**입니다. $2 \times 3$ 가중치 $W$라면
#
# $$\frac{\partial L}{\partial W} = \begin{pmatrix}
# \frac{\partial L}{\partial w_{11}} & \frac{\partial L}{\partial w_{12}} & \frac{\partial L}{\partial w_{13}} \\
# \frac{\partial L}{\partial w_{21}} & \frac{\partial L}{\partial w_{22}} & \frac{\partial L}{\partial w_{23}}
# \end{pmatrix}$$
#
# 변수 $n$개에 중앙 차분을 쓰면 $f$를 $2n$번 계산합니다. 느리지만 틀리기 어려워서, 다음 과제의 오차역전파가
# 맞는지 확인하는 기준이 됩니다.
#
# ### 신경망에 쓸 때의 약속
#
# 신경망에서는 흔히 이렇게 부릅니다.
#
# ```python
# numerical_gradient(lambda W: net.loss(x, t), net.W)
# ```
#
# 이 `lambda`는 받은 인수 `W`를 쓰지 않습니다. `net.loss`는 신경망이 가진 배열 `net.W`를 직접 읽습니다. 그래서
# 다음 두 가지를 지켜야 합니다.
#
# - `f`를 부르는 순간에는 **넘겨받은 배열 `x` 자체**의 원소가 움직인 값으로 바뀌어 있어야 합니다.
# - 끝났을 때 `x`에는 **처음 값**이 그대로 들어 있어야 합니다. 한 원소라도 어긋난 채로 다음 원소를 미분하면 다른 점에서
#   미분한 것이 됩니다.
#
# $f(x) = x_0 x_1$, $x = (2, 5)$에서 첫째 원소를 움직이는 과정은 다음과 같습니다.
#
# | 단계 | `x` | $f$ |
# | --- | --- | --- |
# | 늘릴 때 | (2.0001, 5) | 10.0005 |
# | 줄일 때 | (1.9999, 5) | 9.9995 |
# | 끝난 뒤 | (2, 5) | |
#
# $(10.0005 - 9.9995) / 0.0002 = 5$이고, 둘째 원소에 대해서도 같은 일을 하면 기울기는 $(5, 2)$입니다.

# %% [markdown] lang="en"
# ## 2. Partial derivatives and the gradient
#
# With several variables we **move one and keep the others fixed**: that is a partial derivative. For the notes'
# $z = x^2 + y^2$
#
# $$\frac{\partial z}{\partial x} = 2x, \qquad \frac{\partial z}{\partial y} = 2y$$
#
# so at $(x, y) = (1, -2)$ they are $2$ and $-4$. All partial derivatives together are the **gradient**.
#
# $$\nabla f = \left( \frac{\partial f}{\partial x_1},\ \frac{\partial f}{\partial x_2},\ \dots,\
# \frac{\partial f}{\partial x_n} \right)$$
#
# The gradient points where the function grows fastest; a small step the other way makes it smaller (gradient
# descent). If the parameters are an array, the gradient is an **array of the same shape**. For $2 \times 3$ weights
# $W$
#
# $$\frac{\partial L}{\partial W} = \begin{pmatrix}
# \frac{\partial L}{\partial w_{11}} & \frac{\partial L}{\partial w_{12}} & \frac{\partial L}{\partial w_{13}} \\
# \frac{\partial L}{\partial w_{21}} & \frac{\partial L}{\partial w_{22}} & \frac{\partial L}{\partial w_{23}}
# \end{pmatrix}$$
#
# For $n$ variables the central difference computes $f$ $2n$ times. That is slow, but hard to get wrong, and so it
# is what backpropagation will be compared with in the next assignment.
#
# ### What a network relies on
#
# With a network, the function is usually called like this:
#
# ```python
# numerical_gradient(lambda W: net.loss(x, t), net.W)
# ```
#
# This `lambda` does not use its argument `W`. `net.loss` reads the network's own array `net.W`. Two things follow:
#
# - While `f` runs, the entry of **the very array `x` you were given** has to hold the moved value.
# - In the end `x` has to hold **its first values** again. If one entry is left moved while the next is
#   differentiated, that derivative belongs to another point.
#
# For $f(x) = x_0 x_1$ at $x = (2, 5)$, moving the first entry goes like this:
#
# | step | `x` | $f$ |
# | --- | --- | --- |
# | moved up | (2.0001, 5) | 10.0005 |
# | moved down | (1.9999, 5) | 9.9995 |
# | afterwards | (2, 5) | |
#
# $(10.0005 - 9.9995) / 0.0002 = 5$, and the same for the second entry gives the gradient $(5, 2)$.


# %% nbgrader={"grade": false, "grade_id": "numerical_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numerical_gradient(f, x):
    """
    ko: 함수 f의 x에서의 기울기를 원소마다 중앙 차분(h = 1e-4)으로 구합니다.
    en: The gradient of f at x, entry by entry, by the central difference with h = 1e-4.

    ko: 인수
    en: Arguments
    ko:     f: x와 같은 모양의 배열을 받아 실수 하나를 돌려주는 함수.
    en:     f: function of an array of x's shape that returns one number.
    ko:        `lambda W: net.loss(x, t)`처럼 인수를 쓰지 않고 배열 x를 직접 읽는 함수일 수도 있습니다.
    en:        Like `lambda W: net.loss(x, t)` it may ignore its argument and read the array x itself.
    ko:     x: float64 배열, 차원은 자유 (1차원, 2차원, 4차원 등)
    en:     x: float64 array with any number of dimensions (1-D, 2-D, 4-D, ...)
    ko:        계산이 끝나면 처음 값이 그대로 들어 있어야 합니다.
    en:        Holds its first values again when the function returns.

    ko: 반환값
    en: Returns
    ko:     x와 같은 모양의 float64 배열
    en:     float64 array of x's shape

    ko: 예
    en: Examples
        numerical_gradient(lambda x: x[0] * x[1], np.array([2.0, 5.0]))  ->  [5. 2.]
        numerical_gradient(lambda W: np.sum(W**2), np.array([[1.0, -2.0, 0.5]]))  ->  [[2. -4. 1.]]
    """
    ### BEGIN SOLUTION
    h = 1e-4
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        kept = x[idx]
        x[idx] = kept + h
        above = f(x)
        x[idx] = kept - h
        below = f(x)
        grad[idx] = (above - below) / (2 * h)
        x[idx] = kept
    return grad
    ### END SOLUTION


# %% [markdown] lang="ko"
# 함수를 완성했으면 $z = x^2 + y^2$의 기울기를 여러 점에서 구해 반대 방향의 화살표로 그려 보세요. 모든 화살표가
# 가장 낮은 곳인 원점을 향하고, 가파른 곳일수록 화살표가 깁니다. 일반적인 함수의 기울기는 그 자리에서 가장 가파른
# 방향일 뿐이어서 꼭 최솟값을 가리키지는 않습니다.

# %% [markdown] lang="en"
# Once your function works, draw the gradient of $z = x^2 + y^2$ at many points as arrows in the opposite direction.
# All of them point at the lowest place, the origin, and they are longer where it is steeper. For other functions
# the gradient is only the steepest direction on the spot; it need not point at the minimum.

# %% tags=["example"]
import matplotlib.pyplot as plt

points = [np.array([a, b]) for a in np.arange(-2.0, 2.1, 0.5) for b in np.arange(-2.0, 2.1, 0.5)]
arrows = [-numerical_gradient(lambda p: p[0] ** 2 + p[1] ** 2, point) for point in points]
plt.figure(figsize=(5, 5))
plt.quiver(*np.transpose(points), *np.transpose(arrows), angles="xy", color="steelblue")
plt.xlabel("x")
plt.ylabel("y")
plt.show()

# %% [markdown] lang="ko"
# ## 3. 경사하강법
#
# 기울기의 반대쪽으로 조금씩 가면 함수가 작아집니다. 지금 자리에서 기울기를 구하고, 그 반대쪽으로 일정한 비율만큼
# 움직이고, **새 자리에서 다시** 기울기를 구합니다. 이것을 되풀이하는 것이 경사하강법입니다.
#
# $$x \leftarrow x - \eta\, \nabla f(x)$$
#
# $\eta$는 **학습률**(learning rate)로, 한 걸음의 보폭을 정합니다. 걸음의 길이는 $\eta$에 기울기의 크기를 곱한 것이어서
# 같은 $\eta$라도 가파른 곳에서는 크게, 평평한 곳에서는 작게 움직입니다.
#
# **예.** $f(x) = x_0^2 + x_1^2$, 출발점 $(3, -2)$, $\eta = 0.1$이면 기울기는 $(2x_0, 2x_1)$입니다.
#
# | 걸음 | $x$ | 기울기 | $\eta \times$ 기울기 |
# | --- | --- | --- | --- |
# | 0 (출발) | $(3,\ -2)$ | $(6,\ -4)$ | $(0.6,\ -0.4)$ |
# | 1 | $(2.4,\ -1.6)$ | $(4.8,\ -3.2)$ | $(0.48,\ -0.32)$ |
# | 2 | $(1.92,\ -1.28)$ | | |
#
# 학습률은 사람이 정하는 값(하이퍼파라미터)입니다. 너무 작으면 시간이 오래 걸리고, 너무 크면 골짜기 건너편으로 튀어
# 오히려 멀어집니다(overshooting). 기울기는 **그 자리의** 정보일 뿐이므로, 가장 낮은 곳이 아니라 가까운 골짜기(극소점,
# local minimum)에서 멈출 수도 있습니다. 그래도 함수를 줄이는 쪽을 알려 주는 단서는 기울기뿐입니다.
#
# **약속.** 함수는 마지막 자리와 함께 **지나온 자리를 모두** 돌려줍니다. 첫 행은 출발점이고, 걸음마다 한 행이 늘어나므로
# `step_num`걸음이면 `step_num + 1`행입니다.

# %% [markdown] lang="en"
# ## 3. Gradient descent
#
# Small steps against the gradient make the function smaller. Take the gradient where you are, move against it by a
# fixed share, and take the gradient **again at the new place**. Doing so over and over is gradient descent.
#
# $$x \leftarrow x - \eta\, \nabla f(x)$$
#
# $\eta$ is the **learning rate**, the stride. A step is as long as $\eta$ times the gradient, so with the same $\eta$
# it is large where it is steep and small where it is level.
#
# **Example.** $f(x) = x_0^2 + x_1^2$ from $(3, -2)$ with $\eta = 0.1$; the gradient is $(2x_0, 2x_1)$.
#
# | step | $x$ | gradient | $\eta \times$ gradient |
# | --- | --- | --- | --- |
# | 0 (start) | $(3,\ -2)$ | $(6,\ -4)$ | $(0.6,\ -0.4)$ |
# | 1 | $(2.4,\ -1.6)$ | $(4.8,\ -3.2)$ | $(0.48,\ -0.32)$ |
# | 2 | $(1.92,\ -1.28)$ | | |
#
# The learning rate is chosen by a person (a hyperparameter). With one too small it takes forever; with one too large the
# steps jump across the valley and lead away (overshooting). And the gradient knows **the spot** only: the way may end in
# a nearby valley (a local minimum) and not at the lowest place. Still, it is the only clue there is.
#
# **Convention.** Besides the last place the function returns **all places on the way**. The first row is the start and
# each step adds a row, so `step_num` steps make `step_num + 1` rows.


# %% nbgrader={"grade": false, "grade_id": "gradient_descent", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """
    ko: init_x에서 시작해 기울기의 반대쪽으로 step_num걸음을 갑니다. 2절의 numerical_gradient를 불러 쓸 수 있습니다.
    en: Takes step_num steps against the gradient, from init_x. It may call numerical_gradient of section 2.

    ko: 인수
    en: Arguments
    ko:     f: init_x와 같은 모양의 배열을 받아 실수 하나를 돌려주는 함수
    en:     f: function of an array of init_x's shape that returns one number
    ko:     init_x: 출발점, float64 배열 (모양은 자유)
    en:     init_x: the start, float64 array of any shape
    ko:     lr: 학습률, 양수. 걸음이 거듭되어도 그대로입니다.
    en:     lr: the learning rate, positive; the same in every step
    ko:     step_num: 걸음의 수, 0 이상의 정수
    en:     step_num: how many steps, a whole number from 0 on

    ko: 반환값: (x, history)
    en: Returns: (x, history)
    ko:     x: 마지막 자리, init_x와 같은 모양
    en:     x: the last place, of init_x's shape
    ko:     history: 지나온 자리, 모양 (step_num + 1, init_x의 모양). history[0]은 출발점, history[-1]은 x입니다.
    en:     history: the places on the way, of shape (step_num + 1, then init_x's shape); history[0] is the start and
    en:         history[-1] is x

    ko: 예
    en: Example
        x, history = gradient_descent(lambda x: np.sum(x**2), np.array([3.0, -2.0]), lr=0.1, step_num=2)
        x        ->  [1.92 -1.28]
        history  ->  [[3. -2.] [2.4 -1.6] [1.92 -1.28]]
    """
    ### BEGIN SOLUTION
    x = init_x.copy()
    history = [x.copy()]
    for _ in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        history.append(x.copy())
    return x, np.array(history)
    ### END SOLUTION


# %% [markdown] lang="ko"
# 함수를 완성했으면 $f(x) = x_0^2 + 4x_1^2$에서 학습률 세 개의 길을 그려 보세요. $x_1$ 방향의 기울기는 $8x_1$이므로 한 걸음마다
# $x_1$에 $1 - 8\eta$가 곱해집니다. $\eta = 0.02$이면 20걸음으로는 모자라고, $0.2$이면 튀면서도 모여들고, $0.255$이면
# $|1 - 8\eta| = 1.04 > 1$이어서 점점 멀어집니다.

# %% [markdown] lang="en"
# Once your function works, draw the paths of three learning rates on $f(x) = x_0^2 + 4x_1^2$. The gradient along $x_1$ is
# $8x_1$, so every step multiplies $x_1$ by $1 - 8\eta$. With $\eta = 0.02$ twenty steps are not enough, with $0.2$ the
# path hops and yet closes in, and with $0.255$, where $|1 - 8\eta| = 1.04 > 1$, it leads away.

# %% tags=["example"]
import matplotlib.pyplot as plt

grid_x, grid_y = np.meshgrid(np.linspace(-3.5, 3.5, 141), np.linspace(-2.5, 2.5, 101))
figure, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
for axis, rate in zip(axes, (0.02, 0.2, 0.255), strict=True):
    _, way = gradient_descent(lambda x: x[0] ** 2 + 4 * x[1] ** 2, np.array([-3.0, 1.0]), lr=rate, step_num=20)
    axis.contour(grid_x, grid_y, grid_x**2 + 4 * grid_y**2, levels=12, linewidths=0.5)
    axis.plot(way[:, 0], way[:, 1], "o-", markersize=3)
    axis.set_title(f"lr = {rate}")
plt.show()

# %% [markdown] lang="ko"
# ## 4. 미니배치
#
# 손실은 훈련 데이터 전체에 대한 평균입니다.
#
# $$L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log y_{nk}$$
#
# 데이터가 60000개이면 한 걸음을 위해 60000개의 손실을 모두 구해야 합니다. 그래서 걸음마다 **일부만 무작위로** 골라 그 평균을
# 전체의 근사치로 씁니다. 이 일부가 **미니배치**이고, 이렇게 하는 경사하강법이 **확률적** 경사하강법(SGD)입니다. 표본이
# 바뀔 때마다 손실과 기울기가 조금씩 흔들리지만, 한 걸음에 드는 계산이 훨씬 적습니다.
#
# 세 가지를 지켜야 합니다.
#
# - **무작위로** 고릅니다. 앞에서부터 자르면 데이터가 클래스 순서로 놓여 있을 때 한 클래스만 나옵니다.
# - **짝을 맞춥니다.** `x`에서 고른 번호와 `t`에서 고른 번호가 같아야 합니다.
# - 한 미니배치 안에 **같은 데이터가 두 번 나오지 않습니다**(비복원 추출).
#
# **예.** 데이터 다섯 개에서 두 개를 고를 때 번호 $3, 1$이 뽑혔다면
#
# | | 전체 | 미니배치 |
# | --- | --- | --- |
# | `x` | `[[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]` | `[[6, 7], [2, 3]]` |
# | `t` | `[2, 0, 1, 1, 0]` | `[1, 0]` |
#
# ### 난수에 대한 약속
#
# 난수를 쓰는 함수는 생성기 `rng`를 인수로 받습니다. `np.random.choice`처럼 전역 상태를 쓰지 말고 `rng.choice(...)`,
# `rng.permutation(...)`, `rng.normal(...)`처럼 **`rng`에서 뽑으세요**. 그래야 시드가 같을 때 같은 결과가 다시 나옵니다.

# %% [markdown] lang="en"
# ## 4. Mini-batches
#
# The loss is a mean over all training data.
#
# $$L = -\frac{1}{N} \sum_{n=1}^{N} \sum_k t_{nk} \log y_{nk}$$
#
# With 60000 samples a single step asks for 60000 losses. So each step picks **a few at random** and takes their mean for
# that of the whole. These few are a **mini-batch**, and gradient descent done that way is **stochastic** gradient descent
# (SGD). Loss and gradient tremble a little from sample to sample, but a step is far cheaper.
#
# Three things have to hold.
#
# - The choice is **random**. Where data lie in the order of their classes, the first rows are all of one class.
# - **Pairs stay together**: the numbers picked from `x` are the numbers picked from `t`.
# - **No sample comes twice** in one mini-batch (drawing without replacement).
#
# **Example.** If the numbers $3, 1$ are drawn when two of five samples are wanted:
#
# | | all | mini-batch |
# | --- | --- | --- |
# | `x` | `[[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]` | `[[6, 7], [2, 3]]` |
# | `t` | `[2, 0, 1, 1, 0]` | `[1, 0]` |
#
# ### A convention for random numbers
#
# A function that needs random numbers gets a generator `rng`. **Draw from it**, by `rng.choice(...)`,
# `rng.permutation(...)` or `rng.normal(...)`, and not from global state as `np.random.choice` does: then the same seed
# gives the same result again.


# %% nbgrader={"grade": false, "grade_id": "make_rng", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_rng(seed):
    """
    ko: 시드가 seed인 NumPy 난수 생성기. 채점할 때에도 이 함수로 만든 생성기를 여러분의 함수에 넘깁니다.
    en: A NumPy random generator with this seed. The checks make the generators they hand to your functions with it.
    """
    return np.random.default_rng(seed)


# %% nbgrader={"grade": false, "grade_id": "minibatch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def minibatch(x, t, size, rng):
    """
    ko: 데이터 N개에서 서로 다른 size개를 무작위로 고릅니다. 어느 데이터든 뽑힐 확률이 같습니다.
    en: Picks size different samples out of N at random; every sample is as likely as any other.

    ko: 인수
    en: Arguments
    ko:     x: 입력 배열, 첫 축의 길이가 N (예: (N, 784) 또는 (N, 1, 28, 28))
    en:     x: inputs, an array whose first axis has length N (such as (N, 784) or (N, 1, 28, 28))
    ko:     t: 정답 배열, 첫 축의 길이가 N (레이블 (N,) 또는 원-핫 (N, C))
    en:     t: targets, an array whose first axis has length N (labels (N,) or one-hot (N, C))
    ko:     size: 미니배치의 크기, 1 이상 N 이하의 정수
    en:     size: of the mini-batch, a whole number from 1 to N
    ko:     rng: 난수 생성기 (np.random.Generator). 난수는 여기에서만 뽑습니다.
    en:     rng: the generator (np.random.Generator) that all random numbers come from

    ko: 반환값: (x_batch, t_batch)
    en: Returns: (x_batch, t_batch)
    ko:     고른 입력과 그 정답. 첫 축의 길이가 size이고 나머지 축은 x, t와 같습니다. 순서는 상관없습니다.
    en:     the inputs picked and their targets; the first axis has length size, the others are as in x and t. The order
    en:     does not matter.

    ko: 예 (번호 3과 1이 뽑혔을 때)
    en: Example (if samples 3 and 1 are drawn)
        x, t = np.arange(10.0).reshape(5, 2), np.array([2, 0, 1, 1, 0])
        minibatch(x, t, 2, make_rng(seed))  ->  [[6. 7.] [2. 3.]], [1 0]
    """
    ### BEGIN SOLUTION
    chosen = rng.choice(len(x), size, replace=False)
    return x[chosen], t[chosen]
    ### END SOLUTION


# %% [markdown] lang="ko"
# 아래 셀은 손실 1000개의 평균을 크기가 다른 미니배치로 어림한 결과입니다. 크기를 100배로 하면 흔들림은 약
# $1/\sqrt{100} = 1/10$로 줄어듭니다. 계산은 100배가 되므로, 조금 흔들리는 작은 걸음을 여러 번 가는 편이 대개 빠릅니다.

# %% [markdown] lang="en"
# The cell below guesses the mean of 1000 losses from mini-batches of several sizes. A hundred times the size makes the
# trembling about $1/\sqrt{100} = 1/10$, at a hundred times the work; so many trembling steps usually get there sooner.

# %% tags=["example"]
import matplotlib.pyplot as plt

rng = make_rng(0)
loss_values = rng.exponential(1.0, 1000)
for size in (1, 10, 100):
    means = [minibatch(loss_values, loss_values, size, rng)[0].mean() for _ in range(200)]
    plt.plot(means, ".", label=f"size = {size}, std = {np.std(means):.3f}")
plt.axhline(loss_values.mean(), color="black")
plt.xlabel("draw")
plt.ylabel("mean of the mini-batch")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 5. 두 층 신경망의 학습
#
# 이제 모두 모아 신경망을 학습시킵니다. 순서는 언제나 같습니다.
#
# 1. 가중치를 무작위로 정합니다.
# 2. 미니배치를 고릅니다.
# 3. 손실을 구합니다.
# 4. 매개변수마다 손실의 기울기를 구합니다.
# 5. 매개변수를 기울기의 반대쪽으로 옮깁니다: $\theta_{ij} \leftarrow \theta_{ij} - \eta\, \partial L / \partial \theta_{ij}$
# 6. 2~5를 되풀이합니다.
#
# ### 신경망의 식
#
# 입력 $D$개, 은닉 노드 $H$개, 클래스 $C$개인 신경망은 다음과 같습니다. 편향은 모든 행에 더해집니다(브로드캐스팅).
#
# $$Z = \sigma(X W_1 + b_1), \qquad Y = \text{softmax}(Z W_2 + b_2)$$
#
# | 배열 | `X` | `W1` | `b1` | `W2` | `b2` | `Y` |
# | --- | --- | --- | --- | --- | --- | --- |
# | 모양 | $(N, D)$ | $(D, H)$ | $(H,)$ | $(H, C)$ | $(C,)$ | $(N, C)$ |
#
# - **초깃값.** 가중치는 평균 0, 표준편차 `weight_init_std`인 정규분포에서 뽑고 편향은 0입니다. 그래서 처음에는 모든 클래스의
#   확률이 거의 같고, 손실은 $\log C$에 가깝습니다.
# - **손실**은 확률 $Y$의 교차 엔트로피 오차이고 배치에 대해 평균한 값입니다. 소프트맥스는 `predict`에서 한 번만
#   적용합니다.
# - **정확도**는 가장 확률이 큰 클래스가 정답인 데이터의 **비율**(0과 1 사이)입니다.
# - **정답 `t`**는 레이블 $(N,)$일 수도 있고 원-핫 $(N, C)$일 수도 있습니다. 두 경우 모두 올바르게 계산해야 합니다.
#
# ### 예
#
# $$W_1 = \begin{pmatrix} 1 & 0 \\ 0 & 2 \end{pmatrix},\quad b_1 = (0, -1),\quad
# W_2 = \begin{pmatrix} 1 & -1 \\ 0 & 1 \end{pmatrix},\quad b_2 = (0.5, 0),\quad
# X = \begin{pmatrix} 0 & 1 \\ 2 & 0.5 \end{pmatrix},\quad t = (0, 1)$$
#
# | 데이터 | $X W_1 + b_1$ | $Z$ | $Z W_2 + b_2$ | $Y$ | 정답 | $-\log y_t$ |
# | --- | --- | --- | --- | --- | --- | --- |
# | 0 | $(0, 1)$ | $(0.5, 0.7311)$ | $(1, 0.2311)$ | $(0.6833, 0.3167)$ | 0 | 0.3808 |
# | 1 | $(2, 0)$ | $(0.8808, 0.5)$ | $(1.3808, -0.3808)$ | $(0.8534, 0.1466)$ | 1 | 1.9201 |
#
# 손실은 $(0.3808 + 1.9201)/2 = 1.1505$이고, 데이터 0만 맞혔으므로 정확도는 0.5입니다. `b2`에 대한 기울기는
# $(0.2684, -0.2684)$입니다.
#
# 아래 잠긴 셀에 지난 과제들의 함수가 있습니다. `set_params`는 위의 예처럼 정해진 값을 신경망에 넣을 때 쓰는 함수로,
# `net.params`에 있는 배열의 **내용**을 바꿉니다. 검사도 이 함수를 씁니다.

# %% [markdown] lang="en"
# ## 5. Training a two-layer network
#
# Now everything comes together and a network learns. The order is always the same.
#
# 1. Draw random weights.
# 2. Pick a mini-batch.
# 3. Find the loss.
# 4. Find the gradient of the loss for each parameter.
# 5. Move the parameters against it: $\theta_{ij} \leftarrow \theta_{ij} - \eta\, \partial L / \partial \theta_{ij}$
# 6. Repeat 2 to 5.
#
# ### The network's formulas
#
# A network of $D$ inputs, $H$ hidden nodes and $C$ classes is the following; a bias is added to every row
# (broadcasting).
#
# $$Z = \sigma(X W_1 + b_1), \qquad Y = \text{softmax}(Z W_2 + b_2)$$
#
# | array | `X` | `W1` | `b1` | `W2` | `b2` | `Y` |
# | --- | --- | --- | --- | --- | --- | --- |
# | shape | $(N, D)$ | $(D, H)$ | $(H,)$ | $(H, C)$ | $(C,)$ | $(N, C)$ |
#
# - **Start.** Weights are drawn from the normal distribution of mean 0 and standard deviation `weight_init_std`; biases
#   are 0. At first all classes are about equally probable, so the loss is close to $\log C$.
# - **The loss** is the cross-entropy error of the probabilities $Y$, averaged over the batch. Softmax is done once, in
#   `predict`.
# - **Accuracy** is the **share** of samples (between 0 and 1) whose most probable class is the right one.
# - **Targets `t`** are labels $(N,)$ or one-hot $(N, C)$; both have to work.
#
# ### Example
#
# $$W_1 = \begin{pmatrix} 1 & 0 \\ 0 & 2 \end{pmatrix},\quad b_1 = (0, -1),\quad
# W_2 = \begin{pmatrix} 1 & -1 \\ 0 & 1 \end{pmatrix},\quad b_2 = (0.5, 0),\quad
# X = \begin{pmatrix} 0 & 1 \\ 2 & 0.5 \end{pmatrix},\quad t = (0, 1)$$
#
# | sample | $X W_1 + b_1$ | $Z$ | $Z W_2 + b_2$ | $Y$ | target | $-\log y_t$ |
# | --- | --- | --- | --- | --- | --- | --- |
# | 0 | $(0, 1)$ | $(0.5, 0.7311)$ | $(1, 0.2311)$ | $(0.6833, 0.3167)$ | 0 | 0.3808 |
# | 1 | $(2, 0)$ | $(0.8808, 0.5)$ | $(1.3808, -0.3808)$ | $(0.8534, 0.1466)$ | 1 | 1.9201 |
#
# The loss is $(0.3808 + 1.9201)/2 = 1.1505$; only sample 0 is right, so the accuracy is 0.5. The gradient for `b2` is
# $(0.2684, -0.2684)$.
#
# The locked cell below has the functions of earlier assignments. `set_params` puts given values into a network, such as
# those of the example: it changes the **contents** of the arrays in `net.params`. The checks use it too.


# %% nbgrader={"grade": false, "grade_id": "network_parts", "locked": true, "schema_version": 3, "solution": false, "task": false}
def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(0.5 * x))


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def cross_entropy_error(y, t):
    """
    ko: 확률 y (N, C)의 교차 엔트로피 오차를 배치에 대해 평균한 값. t는 레이블 (N,) 또는 원-핫 (N, C)입니다.
    en: The cross-entropy error of probabilities y (N, C), averaged over the batch; t is labels (N,) or one-hot (N, C).
    """
    labels = t if t.ndim == 1 else np.argmax(t, axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), labels] + 1e-7))


def set_params(net, values):
    """
    ko: values = {"W1": ..., "b1": ..., "W2": ..., "b2": ...}의 값을 net.params의 배열에 넣습니다.
    en: Puts the values of values = {"W1": ..., "b1": ..., "W2": ..., "b2": ...} into the arrays of net.params.
    """
    for key, value in values.items():
        net.params[key][...] = value


# %% nbgrader={"grade": false, "grade_id": "TwoLayerNet", "locked": false, "schema_version": 3, "solution": true, "task": false}
class TwoLayerNet:
    """
    ko: 은닉층이 하나인 분류 신경망: 시그모이드, 그다음 소프트맥스.
    en: A classifier with one hidden layer: sigmoid, then softmax.

    ko: input_size, hidden_size, output_size: 노드의 수 D, H, C
    en: input_size, hidden_size, output_size: numbers of nodes D, H, C
    ko: rng: 난수 생성기 (np.random.Generator). 난수는 여기에서만 뽑습니다.
    en: rng: the generator (np.random.Generator) that all random numbers come from
    ko: weight_init_std: 가중치의 표준편차. 편향은 0입니다.
    en: weight_init_std: the standard deviation of the weights; the biases are 0

    ko: params: 속성. 딕셔너리 {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}, 모두 float64 배열입니다.
    en: params: attribute, the dict {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)} of float64 arrays
    ko:     이 배열들의 내용이 바뀌면 predict, loss, accuracy, numerical_gradient의 결과도 그에 따라 바뀝니다.
    en:     When the contents of these arrays change, so do the results of predict, loss, accuracy, numerical_gradient.

    ko: 예 (위의 예에 있는 값)
    en: Example (the numbers of the example above)
        net = TwoLayerNet(2, 2, 2, make_rng(0))
        set_params(net, {"W1": [[1.0, 0.0], [0.0, 2.0]], "b1": [0.0, -1.0],
                         "W2": [[1.0, -1.0], [0.0, 1.0]], "b2": [0.5, 0.0]})
        x, t = np.array([[0.0, 1.0], [2.0, 0.5]]), np.array([0, 1])
        net.predict(x)                       # [[0.6833 0.3167] [0.8534 0.1466]]
        net.loss(x, t)                       # 1.1505
        net.accuracy(x, t)                   # 0.5
        net.numerical_gradient(x, t)["b2"]   # [0.2684 -0.2684]
    """

    def __init__(self, input_size, hidden_size, output_size, rng, weight_init_std=0.01):
        ### BEGIN SOLUTION
        self.params = {
            "W1": weight_init_std * rng.normal(size=(input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.normal(size=(hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }
        ### END SOLUTION

    def predict(self, x):
        """
        ko: x: (N, D) -> 확률 (N, C)
        en: x: (N, D) -> probabilities (N, C)
        """
        ### BEGIN SOLUTION
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(hidden @ self.params["W2"] + self.params["b2"])
        ### END SOLUTION

    def loss(self, x, t):
        """
        ko: x: (N, D), t: 레이블 (N,) 또는 원-핫 (N, C) -> 손실, 실수 하나
        en: x: (N, D), t: labels (N,) or one-hot (N, C) -> the loss, one number
        """
        ### BEGIN SOLUTION
        return cross_entropy_error(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t):
        """
        ko: x: (N, D), t: 레이블 (N,) 또는 원-핫 (N, C) -> 맞힌 비율, 0 이상 1 이하의 실수
        en: x: (N, D), t: labels (N,) or one-hot (N, C) -> the share that is right, a number from 0 to 1
        """
        ### BEGIN SOLUTION
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.mean(np.argmax(self.predict(x), axis=1) == labels)
        ### END SOLUTION

    def numerical_gradient(self, x, t):
        """
        ko: 매개변수마다 손실의 기울기를 수치 미분으로 구합니다. 매개변수의 값은 그대로 남습니다.
        en: The gradient of the loss for each parameter, by numerical differentiation. The parameters keep their values.

        ko: 2절의 함수 numerical_gradient를 쓸 수 있습니다. 메서드 안에서 numerical_gradient(...)라고 쓰면 2절의 함수이고,
        en: The function numerical_gradient of section 2 may be used. In a method, numerical_gradient(...) is that
        ko: self.numerical_gradient(...)라고 쓰면 이 메서드입니다.
        en: function, and self.numerical_gradient(...) is this method.

        ko: 반환값: 딕셔너리 {"W1": ..., "b1": ..., "W2": ..., "b2": ...}, 모양은 params와 같습니다.
        en: Returns: the dict {"W1": ..., "b1": ..., "W2": ..., "b2": ...} with the shapes of params
        """
        ### BEGIN SOLUTION
        return {key: numerical_gradient(lambda _: self.loss(x, t), self.params[key]) for key in self.params}
        ### END SOLUTION


# %% [markdown] lang="ko"
# 모두 완성했으면 신경망을 학습시켜 봅니다. 데이터는 두 개의 고리 모양으로 놓여 있고, 안쪽 고리가 0번 클래스, 바깥쪽
# 고리가 1번 클래스입니다. 직선 하나로는 나눌 수 없습니다. 매개변수가 모두 $2 \cdot 6 + 6 + 6 \cdot 2 + 2 = 32$개여서 한
# 걸음에 손실을 64번 구합니다. 왼쪽 그림의 손실은 미니배치마다 달라 흔들리면서 내려가고, 오른쪽은 학습이 끝난 신경망이
# 1번 클래스라고 예측하는 확률입니다.

# %% [markdown] lang="en"
# When all is done, train a network. The data are two rings, the inner of class 0 and the outer of class 1; no straight
# line divides them. There are $2 \cdot 6 + 6 + 6 \cdot 2 + 2 = 32$ parameters, so each step finds the loss 64 times. On the
# left the loss goes down, trembling from mini-batch to mini-batch; on the right is the probability of class 1 in the end.

# %% tags=["example"]
import matplotlib.pyplot as plt

rng = make_rng(1)
t = np.repeat([0, 1], 100)
radius, angle = np.where(t == 0, 0.6, 1.6) + 0.15 * rng.normal(size=200), rng.uniform(0, 2 * np.pi, 200)
x = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])

net = TwoLayerNet(2, 6, 2, rng, weight_init_std=1.0)
net_losses = []
for _ in range(400):
    x_batch, t_batch = minibatch(x, t, 20, rng)
    gradients = net.numerical_gradient(x_batch, t_batch)
    for key in net.params:
        net.params[key] -= 1.0 * gradients[key]
    net_losses.append(net.loss(x_batch, t_batch))

figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(net_losses)
left.set_xlabel("step")
left.set_ylabel("loss of the mini-batch")
grid_x, grid_y = np.meshgrid(np.linspace(-2.2, 2.2, 80), np.linspace(-2.2, 2.2, 80))
share = net.predict(np.column_stack([grid_x.ravel(), grid_y.ravel()]))[:, 1].reshape(grid_x.shape)
right.contourf(grid_x, grid_y, share, levels=20, cmap="coolwarm")
right.scatter(x[:, 0], x[:, 1], c=t, cmap="coolwarm", edgecolors="black", s=15)
right.set_title(f"accuracy {net.accuracy(x, t):.2f}")
plt.show()

# %% [markdown] lang="ko"
# ## 6. 질문
#
# 함수가 답을 돌려주게 하세요. 답의 형식은 각 질문에 적혀 있습니다. 답이 맞는지는 채점할 때 봅니다.

# %% [markdown] lang="en"
# ## 6. Questions
#
# Let the functions return the answers, in the form that each question asks for. Whether they are right is seen when
# they are graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: TwoLayerNet(784, 50, 10, rng)의 numerical_gradient를 한 번 부르면 손실(loss)을 모두 몇 번 계산합니까?
    en: How many times is the loss computed in one call of numerical_gradient of TwoLayerNet(784, 50, 10, rng)?

    ko: 모든 매개변수에 중앙 차분을 쓴다고 합시다.
    en: Take the central difference for all parameters.

    ko: 답: 정수 하나 (예: return 12)
    en: Answer: a whole number (such as: return 12)
    """
    ### BEGIN SOLUTION
    return 2 * (784 * 50 + 50 + 50 * 10 + 10)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: f(x) = x ** 2의 최솟값을 x = 3에서 시작해 학습률 1.0의 경사하강법으로 찾습니다. 어떻게 됩니까?
    en: Gradient descent with the learning rate 1.0 looks for the minimum of f(x) = x ** 2 from x = 3. What happens?

    ko: "a" 한 걸음에 최솟값 0에 도착한다    "b" 3과 -3을 끝없이 오간다
    en: "a" it is at the minimum 0 after one step    "b" it goes back and forth between 3 and -3 for ever
    ko: "c" 점점 멀어져 발산한다             "d" 조금씩 0에 가까워진다
    en: "c" it gets further and further away          "d" it comes closer to 0 step by step

    ko: 답: 글자 하나 (예: return "a")
    en: Answer: one letter (such as: return "a")
    """
    ### BEGIN SOLUTION
    return "b"
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: TwoLayerNet(100, 30, 10, rng, weight_init_std=0.01)을 막 만들었습니다. 학습하기 전의 손실은 얼마쯤입니까?
    en: TwoLayerNet(100, 30, 10, rng, weight_init_std=0.01) has just been made. About how large is its loss before training?

    ko: 입력은 0과 1 사이의 값이고, 정답에는 열 클래스가 고루 있습니다.
    en: The inputs lie between 0 and 1, and all ten classes are among the targets.

    "a" 0.1    "b" 1.0    "c" 2.3    "d" 10.0

    ko: 답: 글자 하나 (예: return "a")
    en: Answer: one letter (such as: return "a")
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 7. 서술형 문제
#
# 수치 미분으로 구한 기울기는 정확도가 충분합니다. 그런데도 실제 신경망을 수치 미분으로 학습시키지 않습니다. **(1)** 그
# 까닭을 비용 면에서 구체적인 수를 들어 설명하고, **(2)** 그래도 수치 미분이 쓸모 있는 곳을 하나 쓰고, **(3)** $h$를
# $10^{-4}$보다 훨씬 크게 하거나 훨씬 작게 하면 각각 무엇이 나빠지는지 설명하세요. 서너 문장이면 충분합니다.

# %% [markdown] lang="en"
# ## 7. A written question
#
# Gradients by numerical differentiation are accurate enough, and yet no real network is trained with them. **(1)** Explain
# why, in terms of cost and with a number; **(2)** name one use that numerical differentiation still has; **(3)** say what
# gets worse if $h$ is much larger, and what if it is much smaller than $10^{-4}$. Three or four sentences are enough.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** 매개변수가 $n$개이면 기울기 한 번에 손실을 $2n$번 계산해야 합니다. 784-50-10 신경망만 해도 매개변수가 39,760개여서 한
# 걸음에 손실을 약 8만 번 구합니다. 오차역전파는 순전파 몇 번의 비용으로 같은 기울기를 구합니다. 수치 미분은 구현이 단순해 틀리기
# 어려우므로 오차역전파의 구현이 맞는지 확인하는 기준(gradient check)으로 씁니다. $h$가 크면 두 점 사이에서 곡선이 휘어 $h^2$에
# 비례하는 오차가 생기고, 너무 작으면 거의 같은 두 값의 차이라서 유효 숫자가 사라집니다(반올림 오차를 $h$로 나누므로 커집니다).
#
# **채점 기준 (4점).** 비용이 매개변수의 수에 비례함을 수와 함께 설명 2점(수가 없으면 1점), 기울기 확인 등 타당한 쓰임 1점,
# $h$가 클 때와 작을 때의 두 오차를 구별 1점(하나만 맞으면 0.5점).

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** For $n$ parameters one gradient takes $2n$ losses. Even a 784-50-10 network has 39,760 parameters, so a
# single step needs some 80,000 losses; backpropagation finds the same gradient at the cost of a few forward passes.
# Numerical differentiation is simple and hard to get wrong, so it is used to check an implementation of backpropagation
# (gradient check). With a large $h$ the curve bends between the two points, an error like $h^2$; with a very small one the
# two values are nearly equal, digits cancel, and the rounding error is divided by $h$ and grows.
#
# **Rubric (4 points).** Cost in proportion to the number of parameters, with a number: 2 (1 without one). A sensible use
# such as the gradient check: 1. Both errors told apart, large $h$ and small $h$: 1 (0.5 for one of them).
