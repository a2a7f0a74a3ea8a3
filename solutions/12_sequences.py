# %% [markdown] lang="ko"
# # 시계열과 텍스트
#
# 이미지의 화소는 한꺼번에 주어지지만, 기온이나 주가는 **순서대로** 하나씩 나옵니다. 문장의 단어도 그렇습니다. 이렇게
# 순서가 뜻을 갖는 데이터를 시퀀스라고 합니다. 다음 과제에서 만들 순환 신경망은 시퀀스를 위한 신경망입니다. 그 전에 이
# 과제에서 두 가지를 합니다.
#
# - **시계열**: 차분, 이동 평균, 추세와 계절의 분해, 그리고 신경망 이전부터 쓰인 예측 모델 AR, MA, ARMA, ARIMA.
# - **텍스트**: 문장을 토큰으로 나누고, 번호를 매기고, 벡터로 바꾸는 과정. 마지막은 **임베딩** 계층입니다.
#
# NumPy의 배열과 함께 파이썬의 `string`과 `unicodedata`를 씁니다.

# %% [markdown] lang="en"
# # Time series and text
#
# The pixels of an image are there all at once; temperatures and share prices come one by one, **in order**, and so do the
# words of a sentence. Data whose order has a meaning are called sequences. The recurrent networks of the next assignment
# are made for them. Before that, this assignment does two things.
#
# - **Time series**: differences, moving averages, the split into trend and season, and the models AR, MA, ARMA and ARIMA,
#   which made forecasts long before neural networks did.
# - **Text**: how a sentence becomes tokens, numbers, and vectors; the last step is the **embedding** layer.
#
# Besides the arrays of NumPy we use Python's `string` and `unicodedata`.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import string
import unicodedata

import numpy as np

from grader import check

# %% [markdown] lang="ko"
# ## 1. 시계열과 차분
#
# 시계열의 변동에는 네 가지가 있습니다. 오래 이어지는 증가나 감소인 **추세**, 1년 같은 정해진 주기로 되풀이되는 **계절
# 변동**, 주기가 2~3년쯤으로 더 길고 느슨한 **순환 변동**, 규칙이 없는 **불규칙 변동**입니다. 평균과 분산이 시간이 가도
# 변하지 않으면 **정상**(stationary) 시계열이라고 합니다. 뒤에 나오는 AR, MA, ARMA 모델은 정상 시계열을 위한 것입니다.
#
# 추세를 없애는 가장 간단한 방법은 이웃한 값의 차를 보는 **차분**입니다.
#
# $$\nabla x_t = x_t - x_{t-1}, \qquad \nabla^d x_t = \nabla(\nabla^{d-1} x_t)$$
#
# 첫 값에는 앞의 값이 없으므로 차분할 때마다 길이가 1 줄어듭니다. $d$차 차분은 $d$칸 떨어진 값의 차가 **아니라**, 차분을
# $d$번 되풀이한 것입니다.
#
# | | | | | | | |
# |---|---|---|---|---|---|---|
# | $x$ | 1 | 4 | 9 | 16 | 25 | 36 |
# | $\nabla x$ | 3 | 5 | 7 | 9 | 11 | |
# | $\nabla^2 x$ | 2 | 2 | 2 | 2 | | |
#
# 직선은 한 번, 포물선은 두 번 차분하면 상수가 됩니다.
#
# ### 문제 1. difference

# %% [markdown] lang="en"
# ## 1. Time series and differences
#
# A time series varies in four ways: a **trend** goes up or down for a long time; **seasonal variation** comes again with
# a fixed period such as a year; **cyclical variation** is longer, of two or three years, and looser; **irregular
# variation** follows no rule. If mean and variance do not change with time, the series is called **stationary**. The
# models AR, MA and ARMA below are meant for such series.
#
# The simplest way to get rid of a trend is **differencing**, looking at what is between neighbours.
#
# $$\nabla x_t = x_t - x_{t-1}, \qquad \nabla^d x_t = \nabla(\nabla^{d-1} x_t)$$
#
# As the first value has no predecessor, each time makes the series shorter by one. The difference of order $d$ is **not**
# that of values $d$ places apart, but differencing repeated $d$ times.
#
# | | | | | | | |
# |---|---|---|---|---|---|---|
# | $x$ | 1 | 4 | 9 | 16 | 25 | 36 |
# | $\nabla x$ | 3 | 5 | 7 | 9 | 11 | |
# | $\nabla^2 x$ | 2 | 2 | 2 | 2 | | |
#
# A straight line becomes constant after one difference, a parabola after two.
#
# ### Exercise 1. difference


# %% nbgrader={"grade": false, "grade_id": "difference", "locked": false, "schema_version": 3, "solution": true, "task": false}
def difference(x, d):
    """
    ko: 시계열을 d번 차분합니다. 한 번 차분하면 이웃한 두 값의 차 x[t] - x[t-1]이 되고, 길이가 1 줄어듭니다.
    en: Differences a series d times. Once gives x[t] - x[t-1] of neighbouring values and is shorter by one.

    Args:
        ko: x: 시계열, 모양이 (T,)인 float64 또는 정수 ndarray. T > d입니다.
        en: x: the series, an ndarray of shape (T,), float64 or integers, with T > d.
        ko: d: 차분 횟수, 0 이상의 정수. 0이면 x와 같은 값을 돌려줍니다.
        en: d: how many times, an int of 0 or more. 0 gives the values of x.

    Returns:
        ko: 모양이 (T - d,)인 ndarray.
        en: an ndarray of shape (T - d,).

    ko: 예: x = [2, 5, 4, 8]이면 difference(x, 1)은 [3, -1, 4], difference(x, 2)는 [-4, 5]입니다.
    en: Example: for x = [2, 5, 4, 8], difference(x, 1) is [3, -1, 4] and difference(x, 2) is [-4, 5].
    """
    ### BEGIN SOLUTION
    y = np.asarray(x)
    for _ in range(d):
        y = y[1:] - y[:-1]
    return y
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 2. 이동 평균
#
# 들쭉날쭉한 시계열에서 큰 흐름을 보려면 이웃한 $k$개를 평균하고, 그 창을 한 칸씩 옮깁니다.
#
# $$m_i = \frac{1}{k} \sum_{j=0}^{k-1} x_{i+j}, \qquad i = 0, \dots, T - k$$
#
# **이 과제의 약속**: 시계열 안에 온전히 들어가는 창만 셉니다. 그래서 결과의 길이는 $T - k + 1$입니다. 합성곱에서 패딩이
# 없는 경우와 같고, Keras에서는 `strides=1`인 `AveragePooling1D`가 이 계산을 합니다.
#
# 예: $x = (3, 5, 9, 6)$, $k = 2$이면 $(3+5)/2 = 4$, $(5+9)/2 = 7$, $(9+6)/2 = 7.5$입니다.
#
# ### 문제 2. moving_average

# %% [markdown] lang="en"
# ## 2. The moving average
#
# To see the large movement in a jagged series, average $k$ neighbours, and move this window on by one.
#
# $$m_i = \frac{1}{k} \sum_{j=0}^{k-1} x_{i+j}, \qquad i = 0, \dots, T - k$$
#
# **The convention here**: only windows that lie wholly within the series count, so the result has length $T - k + 1$.
# That is a convolution without padding; in Keras `AveragePooling1D` with `strides=1` computes it.
#
# Example: for $x = (3, 5, 9, 6)$ and $k = 2$: $(3+5)/2 = 4$, $(5+9)/2 = 7$, $(9+6)/2 = 7.5$.
#
# ### Exercise 2. moving_average


# %% nbgrader={"grade": false, "grade_id": "moving_average", "locked": false, "schema_version": 3, "solution": true, "task": false}
def moving_average(x, k):
    """
    ko: 이웃한 k개 값의 평균을 한 칸씩 옮기며 구합니다. 창이 시계열 안에 온전히 들어가는 자리만 셉니다.
    en: The means of k neighbouring values, moving on by one. Only windows that lie wholly within the series count.

    Args:
        ko: x: 시계열, 모양이 (T,)인 float64 또는 정수 ndarray.
        en: x: the series, an ndarray of shape (T,), float64 or integers.
        ko: k: 창의 길이, 1 <= k <= T인 정수.
        en: k: the length of the window, an int with 1 <= k <= T.

    Returns:
        ko: 모양이 (T - k + 1,)인 float64 ndarray. i번째 원소는 x[i], ..., x[i + k - 1]의 평균입니다.
        en: a float64 ndarray of shape (T - k + 1,). Entry i is the mean of x[i], ..., x[i + k - 1].

    ko: 예: moving_average(np.array([3, 5, 9, 6]), 2)는 [4.0, 7.0, 7.5]입니다.
    en: Example: moving_average(np.array([3, 5, 9, 6]), 2) is [4.0, 7.0, 7.5].
    """
    ### BEGIN SOLUTION
    windows = [x[i : i + k] for i in range(len(x) - k + 1)]
    return np.array([np.sum(window) / k for window in windows])
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 3. 추세와 계절로 나누기
#
# 이동 평균의 길이를 주기 $m$과 같게 하면 창마다 계절이 꼭 한 번씩 들어가 상쇄되고 추세만 남습니다. 이것으로 시계열을
# 세 부분의 **합**으로 나눕니다.
#
# $$x_t = \text{추세}_t + \text{계절}_t + \text{나머지}_t$$
#
# 1. **추세**: 길이 $m$인 이동 평균을 창의 **가운데** $t$에 놓습니다. $m$이 짝수이면 창에 가운데가 없으므로, 이웃한 두
#    평균을 한 번 더 평균합니다. $m = 4$라면
#    $\frac{1}{4}\left(\frac{x_{t-2}}{2} + x_{t-1} + x_t + x_{t+1} + \frac{x_{t+2}}{2}\right)$와 같습니다. 앞뒤
#    $\lfloor m/2 \rfloor$칸은 알 수 없으므로 `nan`입니다.
# 2. **계절**: 추세를 뺀 값을 위상 $t \bmod m$별로 평균합니다. 그리고 이 $m$개의 합이 0이 되도록 그 평균을 뺍니다.
# 3. **나머지**: 추세와 계절을 빼고 남은 것입니다.
#
# 예: $x = (3, 6, 3, 6, 9, 6)$, $m = 3$이면 추세는 $(\cdot, 4, 5, 6, 7, \cdot)$, 추세를 뺀 값은
# $(\cdot, 2, -2, 0, 2, \cdot)$입니다. 위상 0, 1, 2의 평균은 $0, 2, -2$이고 합이 이미 0입니다.
#
# ### 문제 3. decompose

# %% [markdown] lang="en"
# ## 3. Trend and season
#
# If a moving average is as long as the period $m$, every window holds each season just once; the seasons cancel and the
# trend is left. With this a series is split into three parts that **add up**.
#
# $$x_t = \text{trend}_t + \text{seasonal}_t + \text{residual}_t$$
#
# 1. **Trend**: the moving average of length $m$, put at the **middle** $t$ of its window. For an even $m$ a window has no
#    middle, so two neighbouring means are averaged once more. For $m = 4$ that is
#    $\frac{1}{4}\left(\frac{x_{t-2}}{2} + x_{t-1} + x_t + x_{t+1} + \frac{x_{t+2}}{2}\right)$. The first and last
#    $\lfloor m/2 \rfloor$ places are not known: `nan`.
# 2. **Seasonal**: the means of the series less its trend, for each phase $t \bmod m$; then the mean of these $m$ numbers
#    is subtracted, so that they add up to 0.
# 3. **Residual**: what is left without trend and seasonal.
#
# Example: for $x = (3, 6, 3, 6, 9, 6)$ and $m = 3$ the trend is $(\cdot, 4, 5, 6, 7, \cdot)$, and the series without it
# $(\cdot, 2, -2, 0, 2, \cdot)$. The means of phases 0, 1, 2 are $0, 2, -2$, which add up to 0 already.
#
# ### Exercise 3. decompose

# %% tags=["example"]
import matplotlib.pyplot as plt

draw = np.random.default_rng(0)
months = np.arange(60)
sales = 20 + 0.3 * months + 5 * np.sin(2 * np.pi * months / 12) + draw.normal(size=60)
trend_by_hand = np.convolve(sales, np.array([0.5] + [1.0] * 11 + [0.5]) / 12, mode="valid")

plt.figure(figsize=(6, 3))
plt.plot(months, sales, label="x")
plt.plot(months[6:-6], trend_by_hand, label="trend, period 12")
plt.xlabel("t")
plt.legend()
plt.show()


# %% nbgrader={"grade": false, "grade_id": "decompose", "locked": false, "schema_version": 3, "solution": true, "task": false}
def decompose(x, period):
    """
    ko: 시계열을 추세, 계절, 나머지의 합으로 나눕니다. 추세는 가운데에 맞춘 이동 평균입니다.
    en: Splits a series into trend + seasonal + residual. The trend is the centred moving average.

    Args:
        ko: x: 시계열, 모양이 (T,)인 float64 ndarray. T >= 2 * period입니다.
        en: x: the series, a float64 ndarray of shape (T,) with T >= 2 * period.
        ko: period: 한 주기의 길이, 2 이상의 정수.
        en: period: the length of a cycle, an int of 2 or more.

    Returns:
        ko: (trend, seasonal, residual), 모두 모양이 (T,)인 float64 ndarray.
        en: (trend, seasonal, residual), float64 ndarrays of shape (T,).
        ko: trend: 앞뒤 period // 2칸은 np.nan입니다. period가 짝수이면 길이 period인 이동 평균을 한 번 더
        ko:     길이 2로 평균합니다.
        en: trend: np.nan in the first and the last period // 2 places. For an even period the moving average of
        en:     length period is averaged once more, with length 2.
        ko: seasonal: 같은 위상(t % period)에 있는 x - trend의 평균(nan은 뺍니다)에서, 그 period개 수의 평균을
        ko:     뺀 것입니다. 모든 t에 값이 있습니다.
        en: seasonal: the mean of x - trend over the places of the same phase (t % period), leaving out nan, less
        en:     the mean of these period numbers. It has a value at every t.
        ko: residual: x - trend - seasonal. trend가 nan인 자리에서는 nan입니다.
        en: residual: x - trend - seasonal, nan where trend is nan.

    ko: 예: x = [3, 6, 3, 6, 9, 6], period = 3이면
    en: Example: for x = [3, 6, 3, 6, 9, 6] and period = 3
        trend     [nan, 4, 5, 6, 7, nan]
        seasonal  [0, 2, -2, 0, 2, -2]
        residual  [nan, 0, 0, 0, 0, nan]
    """
    ### BEGIN SOLUTION
    half = period // 2
    inner = moving_average(x, period)
    if period % 2 == 0:
        inner = moving_average(inner, 2)
    trend = np.full(len(x), np.nan)
    trend[half : len(x) - half] = inner
    detrended = x - trend
    pattern = np.array([np.nanmean(detrended[phase::period]) for phase in range(period)])
    pattern = pattern - np.mean(pattern)
    seasonal = pattern[np.arange(len(x)) % period]
    return trend, seasonal, detrended - seasonal
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 4. AR 모델: 지난 값에서 다음 값을
#
# 자기회귀(autoregressive) 모델 AR($p$)는 지금의 값을 지난 $p$개 값의 가중합과 오차 $a_t$로 봅니다.
#
# $$z_t = \phi_1 z_{t-1} + \phi_2 z_{t-2} + \dots + \phi_p z_{t-p} + a_t$$
#
# 오차 $a_t$는 평균이 0이고 서로 상관이 없는 백색 잡음입니다. 미래의 오차는 알 수 없으니 예측할 때는 평균인 0으로 둡니다.
# 두 단계 뒤를 예측하려면 한 단계 뒤의 값이 필요한데, 아직 없으므로 **예측한 값**을 대신 씁니다. (강의 노트의 식에는
# 모든 항에 같은 $\phi$가 적혀 있지만 계수는 항마다 다릅니다.)
#
# 예: $z = (1, 2, 4)$, $\phi = (0.5, 0.25)$이면
#
# $$\hat z_4 = 0.5 \cdot 4 + 0.25 \cdot 2 = 2.5, \quad \hat z_5 = 0.5 \cdot 2.5 + 0.25 \cdot 4 = 2.25, \quad
# \hat z_6 = 0.5 \cdot 2.25 + 0.25 \cdot 2.5 = 1.75$$
#
# 계수를 데이터에서 추정하는 일은 이 과제에서 다루지 않습니다. 계수는 주어집니다.
#
# ### 문제 4. ar_predict

# %% [markdown] lang="en"
# ## 4. The AR model: the next value from past values
#
# The autoregressive model AR($p$) takes a value for a weighted sum of the $p$ values before it, plus an error $a_t$.
#
# $$z_t = \phi_1 z_{t-1} + \phi_2 z_{t-2} + \dots + \phi_p z_{t-p} + a_t$$
#
# The errors are white noise: of mean 0, and not correlated. A future error is not known, so a forecast takes its mean, 0.
# To look two steps ahead one needs the value one step ahead; as it is not there yet, its **forecast** takes its place.
# (The formula of the notes has the same $\phi$ in all terms; each term has a coefficient of its own.)
#
# Example: for $z = (1, 2, 4)$ and $\phi = (0.5, 0.25)$
#
# $$\hat z_4 = 0.5 \cdot 4 + 0.25 \cdot 2 = 2.5, \quad \hat z_5 = 0.5 \cdot 2.5 + 0.25 \cdot 4 = 2.25, \quad
# \hat z_6 = 0.5 \cdot 2.25 + 0.25 \cdot 2.5 = 1.75$$
#
# How to estimate the coefficients from data is not treated here: they are given.
#
# ### Exercise 4. ar_predict


# %% nbgrader={"grade": false, "grade_id": "ar_predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ar_predict(z, phi, steps):
    """
    ko: AR(p) 모델로 다음 steps개의 값을 차례로 예측합니다. 앞선 예측은 다음 예측에서 관측값처럼 씁니다.
    en: Forecasts the next values with an AR(p) model. Each forecast serves as a value of the series for the next.

    Args:
        ko: z: 관측값, 모양이 (T,)인 ndarray. 마지막 원소가 가장 최근 값입니다. T >= p입니다.
        en: z: the values observed, an ndarray of shape (T,), the latest one last, with T >= p.
        ko: phi: 계수, 모양이 (p,)인 float64 ndarray. phi[0]은 바로 앞의 값에, phi[1]은 그 앞의 값에 곱합니다.
        en: phi: the coefficients, a float64 ndarray of shape (p,): phi[0] for the value just before, phi[1] for
        en:     the one before that.
        ko: steps: 예측할 개수, 1 이상의 정수.
        en: steps: how many values to forecast, an int of 1 or more.

    Returns:
        ko: 모양이 (steps,)인 float64 ndarray. 미래의 오차는 0으로 둡니다. 상수항은 없습니다.
        en: a float64 ndarray of shape (steps,). Future errors count as 0, and there is no constant.

    ko: 예: ar_predict(np.array([1, 2, 4]), np.array([0.5, 0.25]), 3)은 [2.5, 2.25, 1.75]입니다.
    en: Example: ar_predict(np.array([1, 2, 4]), np.array([0.5, 0.25]), 3) is [2.5, 2.25, 1.75].
    """
    ### BEGIN SOLUTION
    values = [float(value) for value in z]
    for _ in range(steps):
        values.append(sum(phi[i] * values[-1 - i] for i in range(len(phi))))
    return np.array(values[len(z) :])
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 5. MA 모델: 지난 오차에서 다음 값을
#
# MA($q$) 모델은 이름은 이동 평균(moving average)이지만 2절의 이동 평균과는 다릅니다. 지난 값이 아니라 지난 **오차**의
# 가중합입니다.
#
# $$z_t = a_t + \theta_1 a_{t-1} + \theta_2 a_{t-2} + \dots + \theta_q a_{t-q}$$
#
# 오차는 관측되지 않으므로 처음부터 차례로 구합니다. 예상한 값을 빼고 남은 것이 오차입니다.
#
# $$a_t = z_t - (\theta_1 a_{t-1} + \dots + \theta_q a_{t-q})$$
#
# **이 과제의 약속**: 시계열이 시작하기 전의 오차는 0이고, $\theta$의 부호는 덧셈입니다(책에 따라 뺄셈으로 적기도 합니다).
# 미래의 오차도 0이므로, $q$단계보다 먼 예측은 0입니다.
#
# 예: $z = (1, 2, 4)$, $\theta = (0.5, 0.2)$이면
#
# - $a_1 = 1$, $a_2 = 2 - 0.5 \cdot 1 = 1.5$, $a_3 = 4 - (0.5 \cdot 1.5 + 0.2 \cdot 1) = 3.05$
# - $\hat z_4 = 0.5 \cdot 3.05 + 0.2 \cdot 1.5 = 1.825$, $\hat z_5 = 0.2 \cdot 3.05 = 0.61$, $\hat z_6 = 0$
#
# ### 문제 5. ma_predict

# %% [markdown] lang="en"
# ## 5. The MA model: the next value from past errors
#
# In spite of its name (moving average) the model MA($q$) is not the average of section 2: it is a weighted sum of past
# **errors**, not of past values.
#
# $$z_t = a_t + \theta_1 a_{t-1} + \theta_2 a_{t-2} + \dots + \theta_q a_{t-q}$$
#
# Errors are not observed. They are worked out from the start: an error is what is left of a value when the expected part
# is taken away.
#
# $$a_t = z_t - (\theta_1 a_{t-1} + \dots + \theta_q a_{t-q})$$
#
# **The convention here**: errors from before the series are 0, and $\theta$ has plus signs (some books write minus).
# Future errors are 0 as well, so a forecast more than $q$ steps ahead is 0.
#
# Example: for $z = (1, 2, 4)$ and $\theta = (0.5, 0.2)$
#
# - $a_1 = 1$, $a_2 = 2 - 0.5 \cdot 1 = 1.5$, $a_3 = 4 - (0.5 \cdot 1.5 + 0.2 \cdot 1) = 3.05$
# - $\hat z_4 = 0.5 \cdot 3.05 + 0.2 \cdot 1.5 = 1.825$, $\hat z_5 = 0.2 \cdot 3.05 = 0.61$, $\hat z_6 = 0$
#
# ### Exercise 5. ma_predict


# %% nbgrader={"grade": false, "grade_id": "ma_predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ma_predict(z, theta, steps):
    """
    ko: MA(q) 모델로 다음 steps개의 값을 예측합니다. 먼저 관측값에서 오차 a를 처음부터 차례로 구합니다.
    en: Forecasts the next values with an MA(q) model, after working out the errors a of the series from the start.

    Args:
        ko: z: 관측값, 모양이 (T,)인 ndarray. T >= q입니다.
        en: z: the values observed, an ndarray of shape (T,), with T >= q.
        ko: theta: 계수, 모양이 (q,)인 float64 ndarray. 부호는 덧셈입니다: z[t] = a[t] + theta[0] a[t-1] + ...
        en: theta: the coefficients, a float64 ndarray of shape (q,), with plus signs:
        en:     z[t] = a[t] + theta[0] a[t-1] + ...
        ko: steps: 예측할 개수, 1 이상의 정수.
        en: steps: how many values to forecast, an int of 1 or more.

    Returns:
        ko: 모양이 (steps,)인 float64 ndarray. 시계열이 시작하기 전의 오차와 미래의 오차는 0으로 둡니다.
        en: a float64 ndarray of shape (steps,). Errors from before the series and future errors count as 0.

    ko: 예: ma_predict(np.array([1, 2, 4]), np.array([0.5, 0.2]), 3)은 [1.825, 0.61, 0.0]입니다.
    ko:     오차는 1, 1.5, 3.05입니다.
    en: Example: ma_predict(np.array([1, 2, 4]), np.array([0.5, 0.2]), 3) is [1.825, 0.61, 0.0].
    en:     The errors are 1, 1.5, 3.05.
    """
    ### BEGIN SOLUTION
    errors, forecast = [], []
    for t in range(len(z) + steps):
        expected = sum(theta[j] * errors[t - 1 - j] for j in range(min(len(theta), t)))
        if t < len(z):
            errors.append(z[t] - expected)
        else:
            errors.append(0.0)
            forecast.append(expected)
    return np.array(forecast, dtype=float)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 6. ARMA 모델
#
# 둘을 합치면 ARMA($p, q$)입니다.
#
# $$z_t = \underbrace{\phi_1 z_{t-1} + \dots + \phi_p z_{t-p}}_{\text{지난 값}} + a_t +
# \underbrace{\theta_1 a_{t-1} + \dots + \theta_q a_{t-q}}_{\text{지난 오차}}$$
#
# 오차를 구할 때는 두 부분을 **모두** 빼야 합니다. 그래서 AR의 예측과 MA의 예측을 따로 구해 더하면 틀립니다.
# (강의 노트의 식에는 오차가 $a_i$와 $a_t$로 두 번 적혀 있지만 지금의 오차는 하나입니다.)
#
# **이 과제의 약속**: 시계열이 시작하기 전의 값과 오차는 모두 0이고, 오차는 첫 값부터 구합니다. 처음 $p$개의 값을
# 건너뛰거나 시작 값을 다르게 추정하는 프로그램은 조금 다른 예측을 냅니다.
#
# 예: $z = (1, 2, 4)$, $\phi = (0.5)$, $\theta = (0.4)$이면
#
# - $a_1 = 1$, $a_2 = 2 - (0.5 \cdot 1 + 0.4 \cdot 1) = 1.1$, $a_3 = 4 - (0.5 \cdot 2 + 0.4 \cdot 1.1) = 2.56$
# - $\hat z_4 = 0.5 \cdot 4 + 0.4 \cdot 2.56 = 3.024$, $\hat z_5 = 0.5 \cdot 3.024 + 0.4 \cdot 0 = 1.512$
#
# ### 문제 6. arma_predict

# %% [markdown] lang="en"
# ## 6. The ARMA model
#
# Both together are ARMA($p, q$).
#
# $$z_t = \underbrace{\phi_1 z_{t-1} + \dots + \phi_p z_{t-p}}_{\text{past values}} + a_t +
# \underbrace{\theta_1 a_{t-1} + \dots + \theta_q a_{t-q}}_{\text{past errors}}$$
#
# To work out an error, **both** parts are taken away from the value. That is why the sum of an AR forecast and an MA
# forecast is not right. (The formula of the notes has the error twice, as $a_i$ and $a_t$; there is one.)
#
# **The convention here**: values and errors from before the series are 0, and the errors begin at the first value. A
# program that skips the first $p$ values, or estimates where the series starts, gives slightly other forecasts.
#
# Example: for $z = (1, 2, 4)$, $\phi = (0.5)$ and $\theta = (0.4)$
#
# - $a_1 = 1$, $a_2 = 2 - (0.5 \cdot 1 + 0.4 \cdot 1) = 1.1$, $a_3 = 4 - (0.5 \cdot 2 + 0.4 \cdot 1.1) = 2.56$
# - $\hat z_4 = 0.5 \cdot 4 + 0.4 \cdot 2.56 = 3.024$, $\hat z_5 = 0.5 \cdot 3.024 + 0.4 \cdot 0 = 1.512$
#
# ### Exercise 6. arma_predict


# %% nbgrader={"grade": false, "grade_id": "arma_predict", "locked": false, "schema_version": 3, "solution": true, "task": false}
def arma_predict(z, phi, theta, steps):
    """
    ko: ARMA(p, q) 모델로 다음 steps개의 값을 예측합니다.
    en: Forecasts the next values with an ARMA(p, q) model.

    ko: z[t] = phi[0] z[t-1] + ... + phi[p-1] z[t-p] + a[t] + theta[0] a[t-1] + ... + theta[q-1] a[t-q]
    en: z[t] = phi[0] z[t-1] + ... + phi[p-1] z[t-p] + a[t] + theta[0] a[t-1] + ... + theta[q-1] a[t-q]

    Args:
        ko: z: 관측값, 모양이 (T,)인 ndarray. T >= p, T >= q입니다.
        en: z: the values observed, an ndarray of shape (T,), with T >= p and T >= q.
        ko: phi, theta: 계수, 모양이 (p,)와 (q,)인 float64 ndarray. p나 q는 0일 수 있습니다.
        en: phi, theta: the coefficients, float64 ndarrays of shape (p,) and (q,). p or q may be 0.
        ko: steps: 예측할 개수, 1 이상의 정수.
        en: steps: how many values to forecast, an int of 1 or more.

    Returns:
        ko: 모양이 (steps,)인 float64 ndarray. 오차는 t = 0부터 구하며, 시계열이 시작하기 전의 z와 a, 그리고 미래의
        ko: a는 0으로 둡니다.
        en: a float64 ndarray of shape (steps,). The errors are worked out from t = 0 on; z and a from before the
        en: series, and future a, count as 0.

    ko: 예: arma_predict(np.array([1, 2, 4]), np.array([0.5]), np.array([0.4]), 2)는 [3.024, 1.512]입니다.
    ko:     오차는 1, 1.1, 2.56입니다.
    en: Example: arma_predict(np.array([1, 2, 4]), np.array([0.5]), np.array([0.4]), 2) is [3.024, 1.512].
    en:     The errors are 1, 1.1, 2.56.
    """
    ### BEGIN SOLUTION
    values, errors = [float(value) for value in z], []
    for t in range(len(z) + steps):
        from_values = sum(phi[i] * values[t - 1 - i] for i in range(min(len(phi), t)))
        from_errors = sum(theta[j] * errors[t - 1 - j] for j in range(min(len(theta), t)))
        expected = from_values + from_errors
        if t < len(z):
            errors.append(values[t] - expected)
        else:
            errors.append(0.0)
            values.append(expected)
    return np.array(values[len(z) :])
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 7. ARIMA 모델
#
# 추세가 있는 시계열은 $d$번 차분해서 정상으로 만든 다음 ARMA로 예측하고, 다시 $d$번 더해서 원래의 눈금으로 되돌립니다.
# 이것이 ARIMA($p, d, q$)입니다. I는 누적(integrated)을 뜻합니다.
#
# 차분의 예측 $\hat w_1, \hat w_2, \dots$에서 원래 값으로 돌아가려면 **마지막 관측값에서 시작해 차례로 더합니다**.
#
# $$\hat x_{T+1} = x_T + \hat w_1, \qquad \hat x_{T+2} = \hat x_{T+1} + \hat w_2, \qquad \dots$$
#
# $d = 2$이면 두 번 합니다. 먼저 $\nabla x$의 마지막 값에서, 그다음 $x$의 마지막 값에서 시작합니다.
#
# 예: $x = (1, 3, 4, 8)$, $\phi = (0.5)$, $d = 1$, $\theta = ()$이면 차분은 $(2, 1, 4)$, 차분의 예측은 $2, 1, 0.5$이고,
# $x$의 예측은 $8 + 2 = 10$, $10 + 1 = 11$, $11 + 0.5 = 11.5$입니다.
#
# 강의 노트는 $p + q < 2$, $pq = 0$을 일반적이라고 하지만 그런 제한은 없습니다. 여기의 함수는 어떤 $p, q$도 받습니다.
#
# ### 문제 7. arima_forecast

# %% [markdown] lang="en"
# ## 7. The ARIMA model
#
# A series with a trend is differenced $d$ times to make it stationary, forecast with ARMA, and added up $d$ times to come
# back to its own scale. That is ARIMA($p, d, q$); the I stands for integrated.
#
# From forecasts $\hat w_1, \hat w_2, \dots$ of the differences one comes back by **adding them up, from the last value
# observed on**.
#
# $$\hat x_{T+1} = x_T + \hat w_1, \qquad \hat x_{T+2} = \hat x_{T+1} + \hat w_2, \qquad \dots$$
#
# With $d = 2$ this is done twice: from the last value of $\nabla x$ first, then from the last value of $x$.
#
# Example: for $x = (1, 3, 4, 8)$, $\phi = (0.5)$, $d = 1$, $\theta = ()$ the differences are $(2, 1, 4)$, their forecasts
# $2, 1, 0.5$, and those of $x$ are $8 + 2 = 10$, $10 + 1 = 11$, $11 + 0.5 = 11.5$.
#
# The notes call $p + q < 2$ and $pq = 0$ usual; there is no such restriction, and the function here takes any $p$ and $q$.
#
# ### Exercise 7. arima_forecast


# %% nbgrader={"grade": false, "grade_id": "arima_forecast", "locked": false, "schema_version": 3, "solution": true, "task": false}
def arima_forecast(x, phi, d, theta, steps):
    """
    ko: ARIMA(p, d, q) 모델로 다음 steps개의 값을 예측합니다. 앞에서 만든 difference와 arma_predict를 씁니다.
    en: Forecasts the next values with an ARIMA(p, d, q) model, by means of your difference and arma_predict.

    Args:
        ko: x: 관측값, 모양이 (T,)인 ndarray. d번 차분한 뒤의 길이가 p와 q 이상입니다.
        en: x: the values observed, an ndarray of shape (T,), of length p and q at least after d differences.
        ko: phi, d, theta: AR 계수 (p,), 차분 횟수(0 이상), MA 계수 (q,).
        en: phi, d, theta: the AR coefficients (p,), the number of differences (0 or more), the MA coefficients (q,).
        ko: steps: 예측할 개수, 1 이상의 정수.
        en: steps: how many values to forecast, an int of 1 or more.

    Returns:
        ko: 모양이 (steps,)인 float64 ndarray. 차분이 아니라 x와 같은 눈금의 예측값입니다.
        en: a float64 ndarray of shape (steps,), forecasts on the scale of x and not of its differences.

    ko: 예: arima_forecast(np.array([1, 3, 4, 8]), np.array([0.5]), 1, np.array([]), 3)은 [10.0, 11.0, 11.5]입니다.
    en: Example: arima_forecast(np.array([1, 3, 4, 8]), np.array([0.5]), 1, np.array([]), 3) is [10.0, 11.0, 11.5].
    """
    ### BEGIN SOLUTION
    forecast = arma_predict(difference(x, d), phi, theta, steps)
    for k in reversed(range(d)):
        last = difference(x, k)[-1]
        forecast = last + np.cumsum(forecast)
    return forecast
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 8. 텍스트를 토큰으로
#
# 신경망은 수만 다루므로 텍스트를 수의 텐서로 바꾸어야 합니다(벡터화). 첫 단계는 텍스트를 **토큰**, 곧 단어나 문자 같은
# 단위로 나누는 **토큰화**입니다. 단어 토큰화에서는 보통 먼저 텍스트를 다듬습니다. `The`와 `the`, `cat`과 `cat,`이 서로
# 다른 단어가 되지 않게 하려는 것입니다.
#
# **이 과제의 약속**은 Keras의 `TextVectorization`이 기본으로 하는 것과 같습니다. 소문자로 바꾸고, 아스키 문장 부호
# (`string.punctuation`: `` !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ``)를 **지우고**, 공백에서 나눕니다. 그래서 `don't`는
# `dont`가, `state-of-the-art`는 `stateoftheart`가 됩니다.
#
# 한국어는 조사와 어미가 단어에 붙으므로 공백으로 나누면 `나는`과 `나를`이 다른 토큰이 됩니다. 실제로는 형태소 분석기나 더
# 작은 단위(subword)를 쓰지만, 여기서는 공백으로 나눕니다.
#
# ### 문제 8. word_tokenize

# %% [markdown] lang="en"
# ## 8. From text to tokens
#
# A neural network takes numbers only, so text has to become a tensor of numbers (vectorizing). The first step is
# **tokenizing**: cutting the text into **tokens**, units such as words or characters. For words the text is usually
# tidied first, so that `The` and `the`, or `cat` and `cat,`, do not count as different words.
#
# **The convention here** is what `TextVectorization` of Keras does by default: lower case, ASCII punctuation
# (`string.punctuation`: `` !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ``) **deleted**, and then split at white space. So `don't`
# becomes `dont`, and `state-of-the-art` becomes `stateoftheart`.
#
# In Korean, particles and endings are attached to words: split at spaces, `나는` and `나를` ("I" as subject and as object)
# are different tokens. In practice one uses a morphological analyser or smaller units (subwords); here we split at white
# space.
#
# ### Exercise 8. word_tokenize


# %% nbgrader={"grade": false, "grade_id": "word_tokenize", "locked": false, "schema_version": 3, "solution": true, "task": false}
def word_tokenize(text):
    """
    ko: 문장을 단어 토큰으로 나눕니다. (1) 소문자로 바꾸고, (2) string.punctuation에 있는 글자를 지우고(공백으로 바꾸지
    ko: 않습니다), (3) 공백 문자(빈칸, 탭, 줄바꿈)가 있는 곳에서 나눕니다.
    en: Splits a text into word tokens: (1) to lower case, (2) the characters of string.punctuation are deleted (not
    en: turned into spaces), (3) split wherever there is white space (spaces, tabs, line breaks).

    Args:
        ko: text: 문자열. 한국어와 영어가 섞일 수 있습니다.
        en: text: a str, Korean or English or both.

    Returns:
        ko: 토큰(str)의 리스트, 나온 순서대로. 빈 문자열은 들어가지 않습니다.
        en: a list of tokens (str) in order. No token is empty.

    ko: 예: word_tokenize("Hello, World! 안녕하세요, 세계!")는 ["hello", "world", "안녕하세요", "세계"]입니다.
    en: Example: word_tokenize("Hello, World! 안녕하세요, 세계!") is ["hello", "world", "안녕하세요", "세계"].
    """
    ### BEGIN SOLUTION
    kept = "".join(character for character in text.lower() if character not in string.punctuation)
    return kept.split()
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 9. 문자 토큰과 유니코드
#
# 문자를 토큰으로 쓰면 어휘가 작고 모르는 단어가 없지만 시퀀스가 길어집니다. 한글에서는 조심할 것이 하나 있습니다.
# 유니코드에는 `한`을 적는 방법이 둘입니다. 한 글자 U+D55C로 적을 수도 있고(NFC), 자모 `ㅎ`, `ㅏ`, `ㄴ` 세 글자로 풀어 적을
# 수도 있습니다(NFD; macOS에서 온 파일 이름에서 자주 봅니다). 화면에는 똑같이 보이지만 길이는 1과 3입니다.
# `unicodedata.normalize("NFC", text)`는 글자를 모아 줍니다.
#
# ### 문제 9. char_tokenize

# %% [markdown] lang="en"
# ## 9. Characters and Unicode
#
# With characters for tokens the vocabulary is small and no word is unknown, but sequences are long. Hangul needs some
# care. Unicode can write `한` in two ways: as the single character U+D55C (NFC), or as three letters, the jamo `ㅎ`, `ㅏ`,
# `ㄴ` (NFD; often seen in file names that come from macOS). They look the same on the screen, but their lengths are 1 and
# 3. `unicodedata.normalize("NFC", text)` puts the letters together.
#
# ### Exercise 9. char_tokenize

# %% tags=["example"]
for form in ("NFC", "NFD"):
    text = unicodedata.normalize(form, "한글")
    print(form, text, len(text), [f"U+{ord(c):04X}" for c in text])


# %% nbgrader={"grade": false, "grade_id": "char_tokenize", "locked": false, "schema_version": 3, "solution": true, "task": false}
def char_tokenize(text):
    """
    ko: 문장을 문자 토큰으로 나눕니다. 먼저 유니코드 NFC로 정규화하므로 한글 한 음절은 언제나 토큰 하나입니다.
    en: Splits a text into character tokens, after bringing it into Unicode form NFC: a Hangul syllable is one token.

    Args:
        ko: text: 문자열.
        en: text: a str.

    Returns:
        ko: 길이가 1인 str의 리스트, 나온 순서대로. 빈칸과 문장 부호도 토큰이고, 대문자와 소문자는 그대로 둡니다.
        en: a list of str of length 1 in order. Spaces and punctuation are tokens too, and the case stays as it is.

    ko: 예: char_tokenize("한글 OK")는 ["한", "글", " ", "O", "K"]입니다.
    en: Example: char_tokenize("한글 OK") is ["한", "글", " ", "O", "K"].
    """
    ### BEGIN SOLUTION
    return list(unicodedata.normalize("NFC", text))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 10. n-gram
#
# 토큰을 하나씩만 보면 순서를 잃습니다. **n-gram**은 연속한 $n$개 토큰의 묶음으로, 한 칸씩 옮기며 뽑습니다. 토큰이 $T$개이면
# 묶음은 $T - n + 1$개입니다. `나는 밥을 먹었다`의 2-gram은 (나는, 밥을), (밥을, 먹었다) 두 개입니다. 문자의 리스트를 넣으면
# 문자 n-gram이 됩니다.
#
# ### 문제 10. ngrams

# %% [markdown] lang="en"
# ## 10. n-grams
#
# Tokens by themselves lose their order. An **n-gram** is a group of $n$ tokens in a row, taken while moving on by one.
# Of $T$ tokens there are $T - n + 1$ such groups. `나는 밥을 먹었다` ("I ate rice") has two 2-grams, (나는, 밥을) and (밥을,
# 먹었다). Given a list of characters, the same function makes character n-grams.
#
# ### Exercise 10. ngrams


# %% nbgrader={"grade": false, "grade_id": "ngrams", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ngrams(tokens, n):
    """
    ko: 연속한 n개 토큰의 묶음을 한 칸씩 옮기며 모두 모읍니다.
    en: All groups of n tokens in a row, moving on by one token.

    Args:
        ko: tokens: 토큰(str)의 리스트.
        en: tokens: a list of tokens (str).
        ko: n: 묶음의 길이, 1 이상의 정수.
        en: n: the length of a group, an int of 1 or more.

    Returns:
        ko: 길이가 n인 튜플의 리스트, 나온 순서대로. 같은 묶음이 또 나오면 또 넣습니다. 토큰이 n개보다 적으면 빈
        ko: 리스트입니다.
        en: a list of tuples of length n, in order, repeated ones included; empty if there are fewer than n tokens.

    ko: 예: ngrams(["나는", "밥을", "먹었다"], 2)는 [("나는", "밥을"), ("밥을", "먹었다")]입니다.
    en: Example: ngrams(["나는", "밥을", "먹었다"], 2) is [("나는", "밥을"), ("밥을", "먹었다")].
    """
    ### BEGIN SOLUTION
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 11. 어휘 사전
#
# 다음으로 토큰마다 고유한 정수 **인덱스**를 줍니다. 두 자리는 미리 정해 둡니다.
#
# - 0은 **패딩** `""`입니다. 길이가 다른 문장을 한 배치로 묶을 때 짧은 문장의 뒤를 채웁니다.
# - 1은 사전에 **없는** 단어 `"[UNK]"`(unknown)입니다.
#
# 나머지는 자주 나온 순서입니다. 그러면 사전의 크기를 제한할 때 드문 단어부터 빠집니다. 횟수가 같을 때의 순서는 정하기
# 나름이라, **이 과제는 먼저 나온 토큰을 앞에** 둡니다. (Keras의 `TextVectorization`은 동점일 때 사전순의 반대로 놓습니다.
# 나머지는 같습니다.)
#
# 예: `밥 국 밥 물`, 최대 크기 4이면 `{"": 0, "[UNK]": 1, "밥": 2, "국": 3}`이고, `물`은 빠집니다.
#
# ### 문제 11. build_vocabulary

# %% [markdown] lang="en"
# ## 11. The vocabulary
#
# Next, every token gets an integer **index** of its own. Two of them are set aside.
#
# - 0 is **padding**, `""`, which fills up short sentences when sentences of different lengths go into one batch.
# - 1 is `"[UNK]"`, for **unknown** words that are not in the vocabulary.
#
# The others follow by how often they occur, so that a limit on the size drops the rare words. What to do with equally
# frequent ones is a matter of choice: **here the one that appears first comes first**. (`TextVectorization` of Keras puts
# them into the reverse of alphabetical order; the rest is the same.)
#
# Example: `밥 국 밥 물` with a size of at most 4 gives `{"": 0, "[UNK]": 1, "밥": 2, "국": 3}`; `물` is left out.
#
# ### Exercise 11. build_vocabulary


# %% nbgrader={"grade": false, "grade_id": "build_vocabulary", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_vocabulary(tokens, max_tokens=None):
    """
    ko: 토큰마다 고유한 정수 인덱스를 주는 어휘 사전을 만듭니다.
    en: Makes a vocabulary, which gives every token an integer index of its own.

    ko: 인덱스 0은 패딩 ""에, 1은 사전에 없는 단어 "[UNK]"에 줍니다. 2부터는 자주 나온 토큰부터 주고, 횟수가 같으면
    ko: 먼저 나온 토큰부터 줍니다.
    en: Index 0 is for padding, "", and 1 for words that are not in it, "[UNK]". From 2 on, the most frequent token
    en: comes first; of tokens that are equally frequent, the one that appears first.

    Args:
        ko: tokens: 토큰(str)의 리스트. ""과 "[UNK]"는 들어 있지 않습니다.
        en: tokens: a list of tokens (str), without "" and "[UNK]".
        ko: max_tokens: 사전의 최대 크기, 2 이상의 정수. ""과 "[UNK]"도 셉니다. None이면 모두 넣습니다.
        en: max_tokens: the largest size of the vocabulary, an int of 2 or more that counts "" and "[UNK]" too;
        en:     None for no limit.

    Returns:
        ko: 토큰을 인덱스로 바꾸는 딕셔너리 {str: int}.
        en: a dict from token to index, {str: int}.

    ko: 예: build_vocabulary(["밥", "국", "밥", "물"], 4)는 {"": 0, "[UNK]": 1, "밥": 2, "국": 3}입니다.
    en: Example: build_vocabulary(["밥", "국", "밥", "물"], 4) is {"": 0, "[UNK]": 1, "밥": 2, "국": 3}.
    """
    ### BEGIN SOLUTION
    counts = {}
    for token in tokens:
        counts[token] = counts.get(token, 0) + 1
    ranked = sorted(counts, key=lambda token: -counts[token])
    words = ["", "[UNK]", *ranked]
    if max_tokens is not None:
        words = words[:max_tokens]
    return {word: index for index, word in enumerate(words)}
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 12. 원-핫 인코딩
#
# 인덱스 $i$는 크기에 뜻이 없는 이름표일 뿐입니다. 그래서 신경망에 그대로 넣지 않고, 어휘 사전의 크기가 $V$일 때 $i$번째만
# 1이고 나머지는 0인 길이 $V$의 벡터로 바꿉니다. 토큰이 $T$개이면 $(T, V)$ 행렬입니다. 사전에 없는 토큰은 `"[UNK]"`의
# 인덱스를 씁니다.
#
# ### 문제 12. one_hot_encode

# %% [markdown] lang="en"
# ## 12. One-hot encoding
#
# An index $i$ is a label: that one is larger than another means nothing. So it does not go into a network as it is, but as
# a vector of length $V$, the size of the vocabulary, that is 1 at place $i$ and 0 elsewhere. $T$ tokens make a matrix
# $(T, V)$. A token that is not in the vocabulary takes the index of `"[UNK]"`.
#
# ### Exercise 12. one_hot_encode


# %% nbgrader={"grade": false, "grade_id": "one_hot_encode", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_hot_encode(tokens, vocabulary):
    """
    ko: 토큰마다 원-핫 벡터 한 행을 만듭니다.
    en: Makes one row, a one-hot vector, for every token.

    Args:
        ko: tokens: 토큰(str)의 리스트, 길이 T.
        en: tokens: a list of T tokens (str).
        ko: vocabulary: 토큰을 인덱스로 바꾸는 딕셔너리. 0부터 V - 1까지의 인덱스가 하나씩 있고 "[UNK]"가 들어
        ko:     있습니다. 딕셔너리의 순서는 인덱스의 순서와 다를 수 있습니다.
        en: vocabulary: a dict from token to index that has each of 0, ..., V - 1 once, and a "[UNK]". Its entries
        en:     need not stand in the order of the indices.

    Returns:
        ko: 모양이 (T, V)인 ndarray. t번째 행은 t번째 토큰의 인덱스 자리만 1이고 나머지는 0입니다. 사전에 없는
        ko: 토큰에는 "[UNK]"의 인덱스를 씁니다.
        en: an ndarray of shape (T, V). Row t is 1 at the index of token t and 0 elsewhere. A token that is not in
        en: the vocabulary has the index of "[UNK]".

    ko: 예: one_hot_encode(["밥", "떡"], {"": 0, "[UNK]": 1, "밥": 2})는 [[0, 0, 1], [0, 1, 0]]입니다.
    en: Example: one_hot_encode(["밥", "떡"], {"": 0, "[UNK]": 1, "밥": 2}) is [[0, 0, 1], [0, 1, 0]].
    """
    ### BEGIN SOLUTION
    matrix = np.zeros((len(tokens), len(vocabulary)))
    for row, token in enumerate(tokens):
        matrix[row, vocabulary.get(token, vocabulary["[UNK]"])] = 1.0
    return matrix
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 13. 임베딩 계층
#
# 원-핫 벡터는 길고 거의 모두 0이며, 어느 두 단어든 똑같이 멀리 있습니다. **임베딩**은 단어를 길이가 $D$인 짧고 촘촘한
# 벡터로 바꾸고, 그 벡터를 학습합니다. 원-핫 행렬에 가중치 $W$ $(V, D)$를 곱하는 Affine 계층으로 볼 수도 있지만, 그 곱은
# $W$의 **행 하나를 꺼내는 것**과 같으므로 곱할 필요가 없습니다.
#
# $$\text{out}_n = W_{\text{idx}_n}$$
#
# 입력이 $(N, T)$이면 출력은 $(N, T, D)$입니다. 역전파에서는 상류의 기울기를 꺼냈던 행으로 돌려보냅니다. 같은 인덱스가 여러 번
# 나왔으면 그 행은 여러 번 쓰인 것이므로 기울기를 **모두 더합니다**.
#
# $$\frac{\partial L}{\partial W_v} = \sum_{n:\ \text{idx}_n = v} \text{dout}_n$$
#
# 예: `idx` $= (2, 0, 2)$, `dout` $= ((1, 2), (3, 4), (5, 6))$이면 $W$의 0행의 기울기는 $(3, 4)$, 1행은 $(0, 0)$, 2행은
# $(1, 2) + (5, 6) = (6, 8)$입니다.
#
# NumPy에서 인덱스 배열로 `A[idx] += B`라고 쓰면, 같은 인덱스가 거듭 나와도 한 번만 더해집니다. 반복문을 쓰거나 유니버설
# 함수의 `at` 메서드를 NumPy 도움말에서 찾아보세요.
#
# ### 문제 13. Embedding

# %% [markdown] lang="en"
# ## 13. The embedding layer
#
# One-hot vectors are long and nearly all 0, and any two words are equally far apart. An **embedding** turns a word into a
# short, dense vector of length $D$, and this vector is learned. It can be seen as an Affine layer, the one-hot matrix
# times weights $W$ $(V, D)$; but that product only **takes a row** out of $W$, so there is no need to multiply.
#
# $$\text{out}_n = W_{\text{idx}_n}$$
#
# An input $(N, T)$ gives an output $(N, T, D)$. On the way back, the gradient from upstream goes to the row that was taken.
# If an index occurred several times, its row was used several times, and **all** its gradients are added.
#
# $$\frac{\partial L}{\partial W_v} = \sum_{n:\ \text{idx}_n = v} \text{dout}_n$$
#
# Example: for `idx` $= (2, 0, 2)$ and `dout` $= ((1, 2), (3, 4), (5, 6))$ the gradient of row 0 of $W$ is $(3, 4)$, that of
# row 1 is $(0, 0)$, and that of row 2 is $(1, 2) + (5, 6) = (6, 8)$.
#
# In NumPy `A[idx] += B` with an array of indices adds only once for an index that is repeated. Write a loop, or look up
# the `at` method of universal functions in the help of NumPy.
#
# ### Exercise 13. Embedding


# %% nbgrader={"grade": false, "grade_id": "Embedding", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Embedding:
    """
    ko: 임베딩 계층. 정수 인덱스마다 가중치 W의 한 행을 꺼냅니다.
    en: The embedding layer: looks up a row of the weights W for every integer index.

    ko: W: 가중치, float64 (V, D). V는 어휘 사전의 크기, D는 벡터의 길이입니다.
    en: W: the weights, float64 (V, D), with V the size of the vocabulary and D the length of a vector.

    ko: 예:
    en: Example:
        layer = Embedding(np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]))
        layer.forward(np.array([2, 0, 2]))                                  ->  [[4. 5.] [0. 1.] [4. 5.]]
        layer.backward(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
        layer.dW                                                            ->  [[3. 4.] [0. 0.] [6. 8.]]
    """

    def __init__(self, W):
        self.W = W
        self.dW = None

    def forward(self, idx):
        """
        ko: idx: 인덱스, 정수 (N,) 또는 (N, T) -> 벡터, (N, D) 또는 (N, T, D). W는 바꾸지 않습니다.
        en: idx: indices, integers (N,) or (N, T) -> vectors, (N, D) or (N, T, D). W stays as it is.
        """
        ### BEGIN SOLUTION
        self.idx = idx
        return self.W[idx]
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, forward의 출력과 같은 모양. W의 기울기를 W와 같은 모양으로 self.dW에 남깁니다.
        en: dout: the gradient from upstream, of the shape of forward's output. Leaves the gradient of W in self.dW,
        en: of the shape of W.
        ko: 그 배치의 기울기만 남기며, 배치의 크기로 나누지 않습니다. 인덱스에는 기울기가 없으므로 돌려주는 값은 없습니다.
        en: It is the gradient of this batch alone, not divided by its size. Indices have no gradient: nothing is
        en: returned.
        """
        ### BEGIN SOLUTION
        self.dW = np.zeros_like(self.W)
        np.add.at(self.dW, self.idx, dout)
        ### END SOLUTION


# %% [markdown] lang="ko"
# ## 정리
#
# - 차분은 추세를 없애고, 이동 평균은 추세를 드러냅니다.
# - AR은 지난 값에서, MA는 지난 오차에서 예측하며, ARIMA는 차분한 시계열에 둘을 함께 쓰고 다시 더해 되돌립니다.
# - 텍스트는 토큰, 인덱스, 벡터의 차례로 수가 됩니다.
# - 임베딩은 행을 꺼내는 계층이고, 되풀이된 인덱스의 기울기는 더해집니다.

# %% [markdown] lang="en"
# ## Summary
#
# - Differencing takes a trend away; a moving average shows it.
# - AR forecasts from past values and MA from past errors; ARIMA uses both on the differenced series and adds up again.
# - Text becomes numbers in three steps: tokens, indices, vectors.
# - An embedding takes rows, and the gradients of a repeated index add up.

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
    ko: 10년 동안의 월별 시계열(값 120개)을 주기 12로 decompose하면 trend에는 nan이 모두 몇 개 있습니까?
    en: A monthly series of 10 years (120 values) is decomposed with period 12. How many entries of trend are nan?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 2 * (12 // 2)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 어휘 사전의 크기가 5000, 벡터의 길이가 64인 Embedding에 토큰 20개짜리 문장 32개(모양 (32, 20))를 넣으면 출력의 모양은
    ko: 무엇입니까?
    en: An Embedding has a vocabulary of 5000 and vectors of length 64. It is given 32 sentences of 20 tokens each, of shape
    en: (32, 20). What is the shape of its output?

    ko: 답의 형식: 정수의 튜플(NumPy의 shape와 같은 꼴).
    en: Form of the answer: a tuple of integers, as NumPy's shape.
    """
    ### BEGIN SOLUTION
    return (32, 20, 64)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: phi와 theta가 모두 비어 있고 d = 1일 때 arima_forecast의 예측은 어느 것입니까?
    ko:     a. 모두 0
    ko:     b. 모두 시계열의 마지막 값
    ko:     c. 모두 시계열의 평균
    ko:     d. 마지막 두 값을 지나는 직선
    en: With phi and theta both empty and d = 1, what does arima_forecast give?
    en:     a. 0 at every step
    en:     b. the last value of the series at every step
    en:     c. the mean of the series at every step
    en:     d. the straight line through the last two values

    ko: 답의 형식: "a", "b", "c", "d" 가운데 하나.
    en: Form of the answer: one of the letters "a", "b", "c", "d".
    """
    ### BEGIN SOLUTION
    return "b"
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. 해마다 꾸준히 커지는 매출을 차분하지 않고 계수의 절댓값이 작은 AR(1) 모델로 예측하면, 먼 미래의 예측은 어떻게 됩니까? 왜 그런지
#    설명하고, ARIMA는 이 문제를 어떻게 다루는지 쓰세요.
# 2. 한 친구가 훈련 데이터와 평가 데이터를 합친 텍스트로 어휘 사전을 만들었습니다. 그래서 학습과 평가에 `"[UNK]"`가 한 번도 나오지
#    않습니다. 실제로 쓸 때 어떤 문제가 생기는지, `"[UNK]"`의 임베딩 행을 예로 들어 설명하세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. Sales that grow steadily from year to year are forecast, without differencing, by an AR(1) model whose coefficient has a small
#    absolute value. What becomes of the forecasts for the far future? Explain why, and say how ARIMA deals with it.
# 2. A friend made the vocabulary from the training and the test data together, so that `"[UNK]"` never occurs in training or
#    testing. Explain what goes wrong in real use; take the row of the embedding that belongs to `"[UNK]"` as an example.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) AR(1)의 예측은 한 단계마다 $\phi_1$을 곱한 것, 곧 $\phi_1^h z_T$입니다. $|\phi_1| < 1$이면 0으로 줄어들어
# 추세를 이어 가지 못합니다. AR은 평균이 변하지 않는 정상 시계열을 위한 모델이기 때문입니다. ARIMA는 먼저 차분하여 추세를 없애고,
# 차분을 예측한 다음, 마지막 관측값에서 시작해 다시 더하므로 예측이 원래의 눈금에서 이어집니다.
#
# (2) 실제로 쓸 때에는 사전에 없는 단어가 반드시 나오고 그때 `"[UNK]"`의 행을 꺼냅니다. 이 행은 학습할 때 한 번도 쓰이지 않아 기울기가
# 언제나 0이었으므로 무작위 초깃값 그대로이고, 그 뒤의 계층도 이 벡터를 본 적이 없어 예측을 믿을 수 없습니다. 평가 데이터에도 모르는
# 단어가 없었으므로 평가 점수는 실제보다 좋게 나옵니다.
#
# **채점 기준.** (1) 예측이 0(평균)으로 줄어든다는 것과 그 이유 1점, 차분하고 다시 더한다는 설명 1점. (2) `"[UNK]"`의 행이 학습되지 않았다는
# 설명 1점, 평가가 실제보다 좋게 나온다거나 새 단어에서 예측이 나빠진다는 설명 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) Every step of an AR(1) forecast multiplies by $\phi_1$: it is $\phi_1^h z_T$. For $|\phi_1| < 1$ it shrinks to 0 and does
# not continue the trend, as AR is a model for stationary series, whose mean does not change. ARIMA differences first, which
# takes the trend away, forecasts the differences, and adds them up again from the last value observed: the forecasts go on from
# there on the original scale.
#
# (2) In real use there will be words that are not in the vocabulary, and they take the row of `"[UNK]"`. That row was never used
# in training: its gradient was always 0, so it still holds its random initial numbers, and the layers after it have never seen
# it; such predictions cannot be trusted. As the test data had no unknown words either, the test score is better than real use
# will be.
#
# **Rubric.** (1) 1 point for forecasts that shrink to 0 (the mean) with the reason; 1 point for differencing and adding up again.
# (2) 1 point for the row of `"[UNK]"` not being trained; 1 point for the test being too optimistic, or predictions on new words
# being poor.
