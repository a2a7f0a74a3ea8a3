# %% [markdown] lang="ko"
# # 수치 미분과 기울기
#
# 신경망의 학습은 손실 함수의 값을 줄이는 매개변수를 찾는 일입니다. 어느 쪽으로 움직여야 손실이
# 줄어드는지는 **미분**이 알려 줍니다. 이 과제에서는 식을 손으로 미분하지 않고, 함수의 값만으로 미분을
# 구하는 **수치 미분**을 만듭니다.
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
# differentiation**, which needs nothing but values of the function.
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
# 미분은 $x$가 아주 조금 변할 때 $f$가 얼마나 변하는지의 비율입니다.
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
# **중앙 차분**을 쓰면 치우침이 서로 지워집니다.
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
# 기울기는 함수가 가장 가파르게 커지는 방향이고, 그 반대 방향으로 조금 가면 함수가 작아집니다(경사 하강법).
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
# - `f`를 부르는 순간에 **넘겨받은 배열 `x` 자체**의 원소가 움직인 값을 가지고 있어야 합니다.
# - 끝났을 때 `x`는 **처음 값**을 그대로 가지고 있어야 합니다. 한 원소라도 어긋난 채로 다음 원소를 미분하면
#   다른 점에서 미분한 것이 됩니다.
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
    ko:        계산이 끝나면 처음 값을 가지고 있어야 합니다.
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
