"""Known mistakes of 12_sequences."""

import re
from itertools import combinations

import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- difference ---

STEP = "y = y[1:] - y[:-1]"

mistakes.edit(
    "difference", "reversed", {STEP: "y = y[:-1] - y[1:]"},
    en="the earlier value minus the later one: subtract the earlier value from the later one.",
    ko="앞의 값에서 뒤의 값을 뺐습니다. 뒤의 값에서 앞의 값을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "lag", {"for _ in range(d):\n        " + STEP: "y = y[d:] - y[: len(y) - d]"},
    en="d was taken as a distance, x[t] - x[t-d]: here it says how many times neighbours are subtracted.",
    ko="d를 간격으로 보고 x[t] - x[t-d]를 구했습니다. d는 이웃한 값의 차를 몇 번 구하는지를 뜻합니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "once", {"range(d)": "range(1)"},
    en="the series is differenced once, whatever d is: difference the result again, d times in all.",
    ko="d와 상관없이 한 번만 차분했습니다. 결과를 다시 차분해서 모두 d번 차분하세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "one_too_many", {"range(d)": "range(d + 1)"},
    en="it is differenced once more than d times.",
    ko="d번보다 한 번 더 차분했습니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "one_too_few", {"range(d)": "range(d - 1)"},
    en="it is differenced once less than d times.",
    ko="d번보다 한 번 덜 차분했습니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "padded", {STEP: "y = np.concatenate([[0], y[1:] - y[:-1]])"},
    en="a 0 was put in front to keep the length: the first value has no predecessor, so each difference is shorter by "
    "one.",
    ko="길이를 맞추려고 앞에 0을 넣었습니다. 첫 값에는 앞의 값이 없으므로, 차분할 때마다 길이가 1 줄어듭니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "padded_at_the_end", {STEP: "y = np.concatenate([y[1:] - y[:-1], [0]])"},
    en="a 0 was put at the end to keep the length: each difference is shorter by one.",
    ko="길이를 맞추려고 끝에 0을 넣었습니다. 차분할 때마다 길이가 1 줄어듭니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "first_value_kept", {STEP: "y = np.concatenate([y[:1], y[1:] - y[:-1]])"},
    en="the first value was kept in front of the differences: it is no difference, leave it out.",
    ko="차분 앞에 첫 값을 남겨 두었습니다. 그 값은 차가 아니므로 빼세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "around_the_end", {STEP: "y = y - np.roll(y, 1)"},
    en="the first entry subtracts the last value of the series (index -1, or np.roll, comes round to the end): leave "
    "that entry out.",
    ko="첫 원소가 시계열의 마지막 값을 뺀 것입니다(인덱스 -1이나 np.roll은 끝으로 돌아갑니다). 그 원소를 빼세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "central", {STEP: "y = np.gradient(y)"},
    en="these are central differences (np.gradient), taken over two steps: subtract neighbouring values.",
    ko="두 칸에 걸친 중앙 차분(np.gradient)입니다. 바로 이웃한 값을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "absolute", {STEP: "y = np.abs(y[1:] - y[:-1])"},
    en="the sign is lost: a fall is a negative difference.",
    ko="부호가 사라졌습니다. 값이 줄어들면 차분은 음수입니다.",
)  # fmt: skip
mistakes.edit(
    "difference", "relative", {STEP: "y = (y[1:] - y[:-1]) / y[:-1]"},
    en="this is the relative change: do not divide by the earlier value.",
    ko="변화율을 구했습니다. 앞의 값으로 나누지 마세요.",
)  # fmt: skip
mistakes.edit(
    "difference", "cumulative", {STEP: "y = np.cumsum(y)"},
    en="the values were added up: differencing is the opposite, it subtracts the value before.",
    ko="값을 누적해서 더했습니다. 차분은 그 반대로 앞의 값을 뺍니다.",
)  # fmt: skip

# --- moving_average ---

COUNT = "range(len(x) - k + 1)"
MEAN = "np.sum(window) / k"
BODY = "return np.array([np.sum(window) / k for window in windows])"

mistakes.edit(
    "moving_average", "last_window", {COUNT: "range(len(x) - k)"},
    en="the last window is missing: there are T - k + 1 of them.",
    ko="마지막 창이 빠졌습니다. 창은 모두 T - k + 1개입니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "cut_windows_after", {COUNT: "range(len(x))", MEAN: "np.mean(window)"},
    en="windows that run over the end were averaged over what is left of them: only whole windows count.",
    ko="끝을 넘어가는 창을 남은 값만으로 평균했습니다. 온전한 창만 셉니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "same", {BODY: 'return np.convolve(x, np.ones(k) / k, "same")'},
    en="zeros were added at both ends to keep the length: only windows wholly within the series count.",
    ko="길이를 맞추려고 양 끝에 0을 덧댔습니다. 시계열 안에 온전히 들어가는 창만 셉니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "full", {BODY: "return np.convolve(x, np.ones(k) / k)"},
    en="windows that only touch the series are counted too, filled with zeros (as np.convolve does unless told "
    "otherwise): only whole windows count.",
    ko="시계열에 걸치기만 한 창까지 0으로 채워 셌습니다(np.convolve의 기본 동작입니다). 온전한 창만 세세요.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "sum", {MEAN: "np.sum(window)"},
    en="these are sums: divide by the length of the window.",
    ko="합입니다. 창의 길이로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "k_minus_one", {MEAN: "np.sum(window) / max(k - 1, 1)"},
    en="the sums are divided by k - 1: a mean of k values divides by k.",
    ko="합을 k - 1로 나눴습니다. k개의 평균은 k로 나눕니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "divided_by_length", {MEAN: "np.sum(window) / len(x)"},
    en="the sums are divided by the length of the series: divide by the length of the window.",
    ko="합을 시계열의 길이로 나눴습니다. 창의 길이로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "wide_window",
    {"x[i : i + k]": "x[i : i + k + 1]", COUNT: "range(len(x) - k)", MEAN: "np.mean(window)"},
    en="the window holds k + 1 values: the end of a slice is not part of it.",
    ko="창에 값이 k + 1개 들어 있습니다. 슬라이스의 끝은 포함되지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "from_the_start", {"x[i : i + k]": "x[: i + k]", MEAN: "np.mean(window)"},
    en="every mean starts at the first value: the window has to move along, k values at a time.",
    ko="모든 평균이 첫 값부터 시작합니다. 창은 언제나 k개를 담고 한 칸씩 옮겨 가야 합니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "blocks", {COUNT: "range(0, len(x) - k + 1, k)"},
    en="the windows do not overlap: move on by one, not by k.",
    ko="창이 서로 겹치지 않습니다. k칸이 아니라 한 칸씩 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "median", {MEAN: "np.median(window)"},
    en="this is the median of each window: take the mean.",
    ko="창마다 중앙값을 구했습니다. 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "nan_in_front", {BODY: BODY.replace("np.array([", "np.array([np.nan] * (k - 1) + [")},
    en="k - 1 nan were put in front to keep the length: here there is one entry for each whole window and no more.",
    ko="길이를 맞추려고 앞에 nan을 k - 1개 넣었습니다. 여기서는 온전한 창마다 원소가 하나씩만 있습니다.",
)  # fmt: skip
mistakes.edit(
    "moving_average", "whole_numbers",
    {MEAN + " for window in windows]": MEAN + " for window in windows], dtype=x.dtype"},
    en="the fractions are cut off for a series of whole numbers: the result was stored in an array of its dtype.",
    ko="정수로 된 시계열에서 소수 부분이 잘렸습니다. 결과를 입력과 같은 dtype의 배열에 담았기 때문입니다.",
)  # fmt: skip


@mistakes.add(
    "moving_average", "exponential",
    en="this is an exponential average, in which all earlier values count: here k values count equally.",
    ko="앞의 모든 값이 들어가는 지수 평균입니다. 여기서는 값 k개를 똑같은 비중으로 평균합니다.",
)  # fmt: skip
def moving_average(x, k):
    alpha = 2 / (k + 1)
    smooth = [float(x[0])]
    for value in x[1:]:
        smooth.append(alpha * value + (1 - alpha) * smooth[-1])
    return np.array(smooth)


# --- decompose ---

PLACE = "trend[half : len(x) - half] = inner"
PATTERN = "np.nanmean(detrended[phase::period])"
SECOND = "inner = moving_average(inner, 2)"
RESULT = "return trend, seasonal, detrended - seasonal"

mistakes.edit(
    "decompose", "even_early", {SECOND: "inner = inner[1:]"},
    en="for an even period the window has no middle, and the trend comes half a step off: average the moving average "
    "once more, with length 2.",
    ko="주기가 짝수이면 창에 가운데가 없어서 추세가 반 칸 어긋납니다. 이동 평균을 길이 2로 한 번 더 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "even_late", {SECOND: "inner = inner[:-1]"},
    en="for an even period the window has no middle, and the trend comes half a step late: average the moving average "
    "once more, with length 2.",
    ko="주기가 짝수이면 창에 가운데가 없어서 추세가 반 칸 늦습니다. 이동 평균을 길이 2로 한 번 더 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "trailing", {PLACE: "trend[len(x) - len(inner) :] = inner"},
    en="the trend stands at the end of its windows: put each mean in the middle of its window.",
    ko="추세가 창의 끝에 놓였습니다. 평균은 그 창의 가운데에 놓으세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "leading", {PLACE: "trend[: len(inner)] = inner"},
    en="the trend stands at the start of its windows: put each mean in the middle of its window.",
    ko="추세가 창의 처음에 놓였습니다. 평균은 그 창의 가운데에 놓으세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "zero_ends", {"np.full(len(x), np.nan)": "np.zeros(len(x))"},
    en="where the trend is not known it is 0, and the seasonal means count these places too: use np.nan there.",
    ko="추세를 알 수 없는 양 끝을 0으로 두어, 계절의 평균에 그 자리까지 들어갔습니다. 그 자리에는 np.nan을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "ends_repeated", {PLACE: 'trend = np.pad(inner, half, mode="edge")'},
    en="the ends of the trend are filled with its first and last value: they are not known, use np.nan there.",
    ko="추세의 양 끝을 처음 값과 마지막 값으로 채웠습니다. 알 수 없는 자리이므로 np.nan을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "not_centred", {"pattern = pattern - np.mean(pattern)": "pass"},
    en="the seasonal numbers of one period do not add up to 0: subtract their mean.",
    ko="한 주기의 계절 값을 더해도 0이 되지 않습니다. 그 평균을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "trend_left_in", {PATTERN: "np.mean(x[phase::period])"},
    en="the seasonal means are those of the series itself: take the trend away first.",
    ko="시계열 자체에서 계절의 평균을 구했습니다. 먼저 추세를 빼세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "nan_in_mean", {PATTERN: "np.mean(detrended[phase::period])"},
    en="the seasonal part is nan: the ends without a trend have to be left out of the means.",
    ko="계절이 nan입니다. 추세가 없는 양 끝은 평균에서 빼야 합니다.",
)  # fmt: skip
mistakes.edit(
    "decompose", "median", {PATTERN: "np.nanmedian(detrended[phase::period])"},
    en="the seasonal part is made of medians: take means.",
    ko="계절을 중앙값으로 구했습니다. 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "first_season", {PATTERN: "detrended[phase::period][~np.isnan(detrended[phase::period])][0]"},
    en="the seasonal part comes from a single period: average over all periods.",
    ko="계절을 한 주기에서만 구했습니다. 모든 주기에 걸쳐 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "season_in_residual", {RESULT: "return trend, seasonal, detrended"},
    en="the seasonal part is still in the residual: subtract it as well as the trend.",
    ko="나머지에 계절이 남아 있습니다. 추세뿐 아니라 계절도 빼세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "trend_in_residual", {RESULT: "return trend, seasonal, x - seasonal"},
    en="the trend is still in the residual: subtract it as well as the seasonal part.",
    ko="나머지에 추세가 남아 있습니다. 계절뿐 아니라 추세도 빼세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "one_period", {RESULT: "return trend, pattern, detrended - seasonal"},
    en="seasonal holds one period only: repeat it over the whole series.",
    ko="seasonal에 한 주기만 들어 있습니다. 시계열 전체에 되풀이하세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "order", {RESULT: "return seasonal, trend, detrended - seasonal"},
    en="the results are in another order: trend, seasonal, residual.",
    ko="결과의 순서가 다릅니다. trend, seasonal, residual 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "decompose", "divided", {"detrended = x - trend": "detrended = x / trend"},
    en="the series is divided by the trend (a multiplicative model): here the parts add up, so subtract it.",
    ko="시계열을 추세로 나눴습니다(곱셈 모델). 여기서는 세 부분을 더하면 시계열이 되므로 추세를 빼세요.",
)  # fmt: skip
mistakes.edit(
    "decompose", "sign", {"detrended = x - trend": "detrended = trend - x"},
    en="the series is subtracted from the trend: it is the trend that is taken away from the series.",
    ko="추세에서 시계열을 뺐습니다. 시계열에서 추세를 빼야 합니다.",
)  # fmt: skip

# --- ar_predict ---

AR_SUM = "sum(phi[i] * values[-1 - i] for i in range(len(phi)))"
AR_RETURN = "return np.array(values[len(z) :])"

mistakes.edit(
    "ar_predict", "reversed", {"values[-1 - i]": "values[i - len(phi)]"},
    en="the coefficients are in the reverse order: phi[0] belongs to the latest value.",
    ko="계수의 순서가 반대입니다. phi[0]은 가장 최근 값의 계수입니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "from_the_start", {"values[-1 - i]": "values[i]"},
    en="the first values of the series are used: the forecast needs the latest ones.",
    ko="시계열의 처음 값들을 썼습니다. 예측에는 가장 최근 값들이 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "latest_skipped", {"values[-1 - i]": "values[-2 - i]"},
    en="the values are one too old: phi[0] belongs to the value just before the one that is forecast.",
    ko="값이 한 칸씩 오래된 것입니다. phi[0]은 예측하는 값의 바로 앞 값에 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "not_fed_back", {"values[-1 - i]": "values[len(z) - 1 - i]"},
    en="every forecast comes from the same observed values: use each forecast as a value for the next one.",
    ko="모든 예측을 같은 관측값에서 구했습니다. 앞선 예측을 다음 예측의 값으로 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "first_only", {"range(len(phi))": "range(1)"},
    en="only phi[0] is used: all p coefficients count.",
    ko="phi[0]만 썼습니다. 계수 p개를 모두 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "last_left_out", {"range(len(phi))": "range(len(phi) - 1)"},
    en="the last coefficient is left out.",
    ko="마지막 계수가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "one_value", {"values[-1 - i]": "values[-1]"},
    en="every coefficient multiplies the latest value: phi[1] belongs to the value before it, and so on.",
    ko="모든 계수를 가장 최근 값에 곱했습니다. phi[1]은 그 앞의 값에 곱하고, 그다음도 마찬가지입니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "sign", {AR_SUM: "-" + AR_SUM},
    en="the sign is the other way round: the terms are added to make the forecast.",
    ko="부호가 반대입니다. 각 항을 더해서 예측을 만듭니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "mean_of_terms", {AR_SUM: AR_SUM + " / len(phi)"},
    en="the terms are averaged: add them up.",
    ko="항들을 평균했습니다. 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "added_to_latest", {AR_SUM: "values[-1] + " + AR_SUM},
    en="the latest value is added to the forecast: the terms with phi alone make it.",
    ko="예측에 가장 최근 값을 더했습니다. phi가 곱해진 항들만으로 예측이 됩니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "series_too", {AR_RETURN: "return np.array(values)"},
    en="the observed values come back as well: give the forecasts alone.",
    ko="관측값까지 돌려주었습니다. 예측값만 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "last_only", {AR_RETURN: "return values[-1]"},
    en="only the last forecast comes back: give all of them.",
    ko="마지막 예측값만 돌려주었습니다. 모두 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "one_step_short", {"range(steps)": "range(steps - 1)"},
    en="there is one forecast too few.",
    ko="예측값이 하나 모자랍니다.",
)  # fmt: skip
mistakes.edit(
    "ar_predict", "whole_numbers", {AR_RETURN: "return np.array(values[len(z) :]).astype(z.dtype)"},
    en="the fractions are cut off for a series of whole numbers: store the forecasts in a float64 array.",
    ko="정수로 된 시계열에서 소수 부분이 잘렸습니다. 예측값을 float64 배열에 담으세요.",
)  # fmt: skip

# --- ma_predict ---

# Errors of the other sign (expected - value) are not declared beside `minus`, nor in arma_predict beside
# `theta_minus`: both signs turned round give the same forecasts.

MA_SUM = "sum(theta[j] * errors[t - 1 - j] for j in range(min(len(theta), t)))"
KNOWN = "errors.append(z[t] - expected)"
FUTURE = "errors.append(0.0)"

mistakes.edit(
    "ma_predict", "values_for_errors", {KNOWN: "errors.append(z[t])"},
    en="theta multiplies the values of the series: it belongs to the errors, the values less what was expected of "
    "them.",
    ko="theta를 시계열의 값에 곱했습니다. theta는 오차, 곧 값에서 예상한 값을 뺀 것에 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "reversed", {"theta[j]": "theta[len(theta) - 1 - j]"},
    en="the coefficients are in the reverse order: theta[0] belongs to the latest error.",
    ko="계수의 순서가 반대입니다. theta[0]은 가장 최근 오차의 계수입니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "minus", {MA_SUM: "-" + MA_SUM},
    en="the sign of theta, or of the errors, is the other one: here z[t] = a[t] + theta[0] a[t-1] + …, and an error is "
    "the value minus what was expected.",
    ko="theta나 오차의 부호가 반대입니다. 여기서는 z[t] = a[t] + theta[0] a[t-1] + …이고, 오차는 값에서 예상한 값을 뺀 "
    "것입니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "expected_added", {KNOWN: "errors.append(z[t] + expected)"},
    en="the expected value was added when the errors were worked out: an error is the value minus what was expected.",
    ko="오차를 구할 때 예상한 값을 더했습니다. 오차는 값에서 예상한 값을 뺀 것입니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "forecast_as_error", {FUTURE: "errors.append(expected)"},
    en="the forecasts serve as errors of the next steps: future errors count as 0.",
    ko="예측값을 다음 단계의 오차로 썼습니다. 미래의 오차는 0으로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "first_only", {"min(len(theta), t)": "min(1, t)"},
    en="only theta[0] is used: all q coefficients count.",
    ko="theta[0]만 썼습니다. 계수 q개를 모두 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "last_left_out", {"min(len(theta), t)": "min(len(theta) - 1, t)"},
    en="the last coefficient is left out.",
    ko="마지막 계수가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "errors_stand_still", {FUTURE: "pass", "errors[t - 1 - j] for": "errors[min(t, len(z)) - 1 - j] for"},
    en="every step uses the same errors: with each step they are one further back, and fewer of them count.",
    ko="모든 단계에 같은 오차를 썼습니다. 한 단계 나아갈 때마다 오차는 한 칸씩 과거가 되고, 쓰이는 수가 줄어듭니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "starts_late", {KNOWN: "errors.append(z[t] - expected if t >= len(theta) else 0.0)"},
    en="the first q errors are 0: work them out from t = 0 on; it is what lies before the series that counts as 0.",
    ko="처음 q개의 오차를 0으로 두었습니다. 오차는 t = 0부터 구하고, 시계열이 시작하기 전의 오차만 0으로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "fitted_too", {KNOWN: KNOWN + "\n            forecast.append(expected)"},
    en="the expected values of the past come back as well: give the forecasts alone.",
    ko="과거의 예상값까지 돌려주었습니다. 예측값만 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "one_step_short", {"range(len(z) + steps)": "range(len(z) + steps - 1)"},
    en="there is one forecast too few.",
    ko="예측값이 하나 모자랍니다.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "mean_removed",
    {"    errors, forecast = [], []": "    mean = np.mean(z)\n    z = z - mean\n    errors, forecast = [], []",
     "return np.array(forecast, dtype=float)": "return np.array(forecast, dtype=float) + mean"},
    en="the mean of the series was taken out and put back: this model has no constant, use the values as they are.",
    ko="시계열의 평균을 뺐다가 다시 더했습니다. 이 모델에는 상수항이 없으므로 값을 그대로 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "ma_predict", "rolling_mean",
    {"return np.array(forecast, dtype=float)": "return np.full(steps, np.mean(z[-len(theta) :]))"},
    en="this is the mean of the latest values: an MA model is a weighted sum of errors, in spite of its name.",
    ko="최근 값들의 평균입니다. MA 모델은 이름과 달리 오차의 가중합입니다.",
)  # fmt: skip

# --- arma_predict ---

EXPECTED = "expected = from_values + from_errors"
ARMA_KNOWN = "errors.append(values[t] - expected)"
FED_BACK = "values.append(expected)"

mistakes.edit(
    "arma_predict", "no_errors", {EXPECTED: "expected = from_values"},
    en="the terms with theta are missing: add the errors of the past.",
    ko="theta 항이 없습니다. 과거의 오차 항을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "no_values", {EXPECTED: "expected = from_errors"},
    en="the terms with phi are missing: add the values of the past.",
    ko="phi 항이 없습니다. 과거의 값 항을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "errors_without_values", {ARMA_KNOWN: "errors.append(values[t] - from_errors)"},
    en="the errors leave out the terms with phi: an error is the value minus all that was expected, values and errors.",
    ko="오차를 구할 때 phi 항을 빼지 않았습니다. 오차는 값에서 phi 항과 theta 항을 모두 뺀 것입니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "errors_without_errors", {ARMA_KNOWN: "errors.append(values[t] - from_values)"},
    en="the errors leave out the terms with theta: an error is the value minus all that was expected, values and "
    "errors.",
    ko="오차를 구할 때 theta 항을 빼지 않았습니다. 오차는 값에서 phi 항과 theta 항을 모두 뺀 것입니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "values_for_errors", {ARMA_KNOWN: "errors.append(values[t])"},
    en="theta multiplies the values themselves: it belongs to the errors.",
    ko="theta를 값 자체에 곱했습니다. theta는 오차에 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "reversed_phi", {"phi[i]": "phi[len(phi) - 1 - i]"},
    en="phi is in the reverse order: phi[0] belongs to the latest value.",
    ko="phi의 순서가 반대입니다. phi[0]은 가장 최근 값의 계수입니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "reversed_theta", {"theta[j]": "theta[len(theta) - 1 - j]"},
    en="theta is in the reverse order: theta[0] belongs to the latest error.",
    ko="theta의 순서가 반대입니다. theta[0]은 가장 최근 오차의 계수입니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "swapped", {"values, errors = [float": "phi, theta = theta, phi\n    values, errors = [float"},
    en="phi and theta have changed places: phi belongs to the values, theta to the errors.",
    ko="phi와 theta가 서로 바뀌었습니다. phi는 값에, theta는 오차에 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "not_fed_back", {"values[t - 1 - i] for": "(values[t - 1 - i] if t - 1 - i < len(z) else 0.0) for"},
    en="future values count as 0: use each forecast as a value for the next one.",
    ko="미래의 값을 0으로 두었습니다. 앞선 예측을 다음 예측의 값으로 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "forecast_as_error", {FUTURE: "errors.append(expected)"},
    en="the forecasts serve as errors of the next steps: future errors count as 0.",
    ko="예측값을 다음 단계의 오차로 썼습니다. 미래의 오차는 0으로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "theta_minus", {EXPECTED: "expected = from_values - from_errors"},
    en="the sign of theta, or of the errors, is the other one: here the terms with theta are added, and an error is "
    "the value minus what was expected.",
    ko="theta나 오차의 부호가 반대입니다. 여기서는 theta 항을 더하고, 오차는 값에서 예상한 값을 뺀 것입니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "phi_minus", {EXPECTED: "expected = from_errors - from_values"},
    en="the terms with phi are subtracted: they are added.",
    ko="phi 항을 뺐습니다. 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "starts_late", {ARMA_KNOWN: "errors.append(values[t] - expected if t >= len(phi) else 0.0)"},
    en="the first p errors are 0: work them out from t = 0 on; it is what lies before the series that counts as 0.",
    ko="처음 p개의 오차를 0으로 두었습니다. 오차는 t = 0부터 구하고, 시계열이 시작하기 전의 값과 오차만 0으로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "two_models_added",
    {"    values, errors = [float": "    return ar_predict(z, phi, steps) + ma_predict(z, theta, steps)\n"
     "    values, errors = [float"},
    en="the forecasts of an AR and an MA model were added: the errors of an ARMA model come from both kinds of terms "
    "together.",
    ko="AR 모델의 예측과 MA 모델의 예측을 더했습니다. ARMA 모델의 오차는 두 가지 항을 함께 써서 구합니다.",
)  # fmt: skip
mistakes.edit(
    "arma_predict", "series_too", {AR_RETURN: "return np.array(values)"},
    en="the observed values come back as well: give the forecasts alone.",
    ko="관측값까지 돌려주었습니다. 예측값만 돌려주세요.",
)  # fmt: skip

# --- arima_forecast ---

LEVELS = "reversed(range(d))"
SUMMED = "forecast = last + np.cumsum(forecast)"
LAST = "last = difference(x, k)[-1]"
START = "arma_predict(difference(x, d), phi, theta, steps)"

mistakes.edit(
    "arima_forecast", "not_integrated", {SUMMED: "pass"},
    en="these are forecasts of the differences: add them up to come back to the scale of x.",
    ko="차분의 예측값입니다. 차례로 더해서 x의 눈금으로 되돌리세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "not_summed", {SUMMED: "forecast = last + forecast"},
    en="every difference was added to the last observed value: each one is added to the forecast before it.",
    ko="차분의 예측값을 모두 마지막 관측값에 더했습니다. 각각은 바로 앞의 예측값에 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "from_zero", {SUMMED: "forecast = np.cumsum(forecast)"},
    en="the differences are added up from 0: start from the last value.",
    ko="차분을 0부터 더했습니다. 마지막 값에서 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "integrated_once", {LEVELS: "range(min(d, 1))"},
    en="the differences are added up once only: d differences need it d times.",
    ko="차분을 한 번만 되돌렸습니다. d번 차분했으면 d번 되돌리세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "last_of_x", {LAST: "last = x[-1]"},
    en="with d = 2 the last value of x is added at both levels: add the last value of the series of that level, "
    "differenced once, then not at all.",
    ko="d = 2일 때 두 단계 모두 x의 마지막 값을 더했습니다. 한 번 차분한 시계열의 마지막 값을 먼저, x의 마지막 값을 "
    "나중에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "levels_reversed", {LEVELS: "range(d)"},
    en="with d = 2 the levels are taken in the wrong order: come back to the first differences, and from them to x.",
    ko="d = 2일 때 단계의 순서가 반대입니다. 먼저 한 번 차분한 시계열로, 거기서 x로 되돌리세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "first_value", {LAST: "last = difference(x, k)[0]"},
    en="the differences are added to the first value: the forecast goes on from the last one.",
    ko="첫 값에 더했습니다. 예측은 마지막 값에서 이어집니다.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "d_ignored", {START: "arma_predict(x, phi, theta, steps)", LEVELS: "range(0)"},
    en="the model is applied to x itself: difference it d times first.",
    ko="모델을 x에 그대로 적용했습니다. 먼저 d번 차분하세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "not_differenced", {START: "arma_predict(x, phi, theta, steps)"},
    en="the forecasts are added up, but they come from x itself: difference it d times before the ARMA model.",
    ko="예측값을 더하기는 했지만 x 자체에서 예측했습니다. ARMA 모델을 쓰기 전에 d번 차분하세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "differenced_once", {START: "arma_predict(difference(x, min(d, 1)), phi, theta, steps)"},
    en="with d = 2 the series is differenced once only before the ARMA model.",
    ko="d = 2일 때 한 번만 차분하고 ARMA 모델을 썼습니다.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "one_behind", {SUMMED: "forecast = last + np.cumsum(np.concatenate([[0.0], forecast[:-1]]))"},
    en="the first forecast repeats the last observed value and all are one step behind: the first difference "
    "belongs to the first forecast.",
    ko="첫 예측값이 마지막 관측값과 같고, 모두 한 칸씩 늦습니다. 첫 차분은 첫 예측값에 더합니다.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "last_value_too", {SUMMED: "forecast = np.cumsum(np.concatenate([[last], forecast]))"},
    en="the last observed value stands in front of the forecasts: leave it out.",
    ko="예측값 앞에 마지막 관측값이 있습니다. 빼세요.",
)  # fmt: skip
mistakes.edit(
    "arima_forecast", "swapped", {START: "arma_predict(difference(x, d), theta, phi, steps)"},
    en="phi and theta have changed places on the way to arma_predict.",
    ko="arma_predict에 phi와 theta를 서로 바꾸어 넘겼습니다.",
)  # fmt: skip

# --- word_tokenize ---

KEPT = 'kept = "".join(character for character in text.lower() if character not in string.punctuation)'
SPLIT = "return kept.split()"

mistakes.edit(
    "word_tokenize", "case_kept", {"text.lower()": "text"},
    en="capital letters stay: turn the text into lower case.",
    ko="대문자가 그대로 있습니다. 텍스트를 소문자로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "upper_case", {"text.lower()": "text.upper()"},
    en="the words are in capital letters: turn the text into lower case.",
    ko="단어가 대문자입니다. 소문자로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "punctuation_kept", {KEPT: "kept = text.lower()"},
    en="punctuation is still there: delete the characters of string.punctuation.",
    ko="문장 부호가 남아 있습니다. string.punctuation에 있는 글자를 지우세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "punctuation_to_space",
    {KEPT: 'kept = "".join(" " if character in string.punctuation else character for character in text.lower())'},
    en="punctuation became a space and parts the word it stands in: delete it, so that don't becomes dont.",
    ko="문장 부호를 공백으로 바꾸어 단어가 나뉘었습니다. 그냥 지워서 don't가 dont가 되게 하세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "only_at_the_ends",
    {KEPT: 'kept = " ".join(word.strip(string.punctuation) for word in text.lower().split())'},
    en="punctuation inside words is still there: delete it everywhere, not only at the ends.",
    ko="단어 안의 문장 부호가 남아 있습니다. 양 끝뿐 아니라 어디에 있든 지우세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "few_marks", {"string.punctuation)": '".,!?")'},
    en="only some punctuation is deleted: string.punctuation has many more characters.",
    ko="일부 문장 부호만 지웠습니다. string.punctuation에는 글자가 더 많이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "split_at_space", {SPLIT: 'return kept.split(" ")'},
    en="the text is split at single spaces: two of them in a row give an empty token, and tabs and line breaks do not "
    "part words.",
    ko="빈칸 하나마다 나눴습니다. 빈칸이 이어지면 빈 토큰이 생기고, 탭과 줄바꿈에서는 나뉘지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "empty_tokens",
    {SPLIT: 'return ["".join(c for c in word if c not in string.punctuation) for word in text.lower().split()]'},
    en="there are empty tokens: a word that is nothing but punctuation disappears.",
    ko="빈 토큰이 있습니다. 문장 부호만으로 된 단어는 사라져야 합니다.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "english_only", {SPLIT: 'return re.findall("[a-z0-9]+", kept)', KEPT: KEPT + "\n    import re"},
    en="Korean words are missing: a pattern such as [a-z0-9]+ finds Latin letters only.",
    ko="한국어 단어가 사라졌습니다. [a-z0-9]+ 같은 패턴은 로마자와 숫자만 찾습니다.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "letters_and_digits_only",
    {KEPT: 'kept = "".join(c for c in text.lower() if c.isalnum() or c.isspace())'},
    en="marks that are not in string.punctuation, such as … and ·, are missing: delete the characters of "
    "string.punctuation and no others.",
    ko="…나 ·처럼 string.punctuation에 없는 글자까지 사라졌습니다. string.punctuation의 글자만 지우세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "digits_deleted", {SPLIT: 'return "".join(c for c in kept if not c.isdigit()).split()'},
    en="digits are missing: only punctuation is deleted.",
    ko="숫자가 사라졌습니다. 문장 부호만 지우세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "characters", {SPLIT: 'return list("".join(kept.split()))'},
    en="these are characters: split the text into words.",
    ko="문자로 나눴습니다. 단어로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "no_repeats", {SPLIT: "return list(dict.fromkeys(kept.split()))"},
    en="a word that comes again is missing: every occurrence is a token.",
    ko="다시 나온 단어가 없습니다. 나올 때마다 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "sorted", {SPLIT: "return sorted(kept.split())"},
    en="the words are sorted: keep the order of the text.",
    ko="단어를 정렬했습니다. 텍스트에 나온 순서를 지키세요.",
)  # fmt: skip
mistakes.edit(
    "word_tokenize", "a_text", {SPLIT: 'return " ".join(kept.split())'},
    en="this is a text: give a list of words.",
    ko="텍스트를 돌려주었습니다. 단어의 리스트를 돌려주세요.",
)  # fmt: skip


@mistakes.add(
    "word_tokenize", "word_pattern",
    en=r"marks part the words they stand in, and the underscore stays (as with \w+): delete punctuation first, then "
    "split at white space.",
    ko=r"문장 부호에서 단어가 나뉘고 밑줄은 남았습니다(\w+처럼). 먼저 문장 부호를 지우고 공백에서 나누세요.",
)  # fmt: skip
def word_tokenize(text):
    return re.findall(r"\w+", text.lower())


# --- char_tokenize ---

CHARACTERS = 'return list(unicodedata.normalize("NFC", text))'
NFC = 'unicodedata.normalize("NFC", text)'

mistakes.edit(
    "char_tokenize", "not_normalised", {CHARACTERS: "return list(text)"},
    en="a text stored as separate letters (NFD) falls into single jamo: bring it into the form NFC first.",
    ko="자모로 풀려 저장된 텍스트(NFD)가 자모로 나뉩니다. 먼저 NFC로 정규화하세요.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "nfd", {'"NFC"': '"NFD"'},
    en="the syllables are taken apart into jamo (NFD): NFC puts them together.",
    ko="음절이 자모로 풀렸습니다(NFD). NFC는 음절을 모아 줍니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "nfkc", {'"NFC"': '"NFKC"'},
    en="wide letters and circled numbers are replaced by plain ones (NFKC): NFC leaves them as they are.",
    ko="전각 문자와 동그라미 숫자가 보통 글자로 바뀌었습니다(NFKC). NFC는 그대로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "no_spaces", {CHARACTERS: f'return [c for c in {NFC} if not c.isspace()]'},
    en="spaces are missing: they are tokens too.",
    ko="공백이 빠졌습니다. 공백도 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "plain_spaces_deleted", {CHARACTERS: f'return list({NFC}.replace(" ", ""))'},
    en="blanks are deleted: they are tokens like tabs and line breaks.",
    ko="빈칸을 지웠습니다. 빈칸도 탭이나 줄바꿈처럼 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "punctuation_deleted",
    {CHARACTERS: f"return [c for c in {NFC} if c not in string.punctuation]"},
    en="punctuation is missing: here it is a token like any other character.",
    ko="문장 부호가 빠졌습니다. 여기서는 문장 부호도 다른 문자처럼 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "letters_only", {CHARACTERS: f"return [c for c in {NFC} if c.isalnum()]"},
    en="only letters and digits are there: spaces and punctuation are tokens too.",
    ko="글자와 숫자만 있습니다. 공백과 문장 부호도 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "lower_case", {CHARACTERS: f"return list({NFC}.lower())"},
    en="capital letters became small ones: here the case stays.",
    ko="대문자가 소문자로 바뀌었습니다. 여기서는 대문자와 소문자를 그대로 둡니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "words", {CHARACTERS: f"return {NFC}.split()"},
    en="these are words: make every character a token.",
    ko="단어로 나눴습니다. 문자 하나하나를 토큰으로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "bytes", {CHARACTERS: f'return list({NFC}.encode("utf-8"))'},
    en="these are the bytes of the text: a Korean character has three of them in UTF-8, but it is one token.",
    ko="텍스트의 바이트입니다. 한글 한 글자는 UTF-8에서 3바이트이지만 토큰은 하나입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "codes", {CHARACTERS: f"return [ord(c) for c in {NFC}]"},
    en="these are the numbers of the characters: give the characters themselves.",
    ko="문자의 번호입니다. 문자 자체를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "no_repeats", {CHARACTERS: f"return list(dict.fromkeys({NFC}))"},
    en="a character that comes again is missing: every occurrence is a token.",
    ko="다시 나온 문자가 없습니다. 나올 때마다 토큰입니다.",
)  # fmt: skip
mistakes.edit(
    "char_tokenize", "a_text", {CHARACTERS: f"return {NFC}"},
    en="this is a text: give a list of characters.",
    ko="텍스트를 돌려주었습니다. 문자의 리스트를 돌려주세요.",
)  # fmt: skip

# --- ngrams ---

GROUPS = "return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]"
STARTS = "range(len(tokens) - n + 1)"

mistakes.edit(
    "ngrams", "last_group", {STARTS: "range(len(tokens) - n)"},
    en="the last group is missing.",
    ko="마지막 묶음이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "short_groups", {STARTS: "range(len(tokens))"},
    en="there are groups of fewer than n tokens at the end: leave them out.",
    ko="끝에 토큰이 n개보다 적은 묶음이 있습니다. 빼세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "no_overlap", {STARTS: "range(0, len(tokens) - n + 1, n)"},
    en="the groups do not overlap: move on by one token, not by n.",
    ko="묶음이 서로 겹치지 않습니다. n개가 아니라 한 토큰씩 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "joined", {"tuple(tokens[i : i + n])": '" ".join(tokens[i : i + n])'},
    en="each group is joined into one text: give tuples of tokens.",
    ko="묶음을 한 텍스트로 이어 붙였습니다. 토큰의 튜플을 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "no_repeats", {GROUPS: GROUPS.replace("return [", "return list(dict.fromkeys([") + "))"},
    en="a group that comes again is missing: every occurrence counts.",
    ko="다시 나온 묶음이 없습니다. 나올 때마다 넣으세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "one_longer", {"tokens[i : i + n]": "tokens[i : i + n + 1]", STARTS: "range(len(tokens) - n)"},
    en="each group has n + 1 tokens: the end of a slice is not part of it.",
    ko="묶음마다 토큰이 n + 1개입니다. 슬라이스의 끝은 포함되지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "one_shorter", {"tokens[i : i + n]": "tokens[i : i + n - 1]"},
    en="each group has n - 1 tokens: the end of a slice is left out already.",
    ko="묶음마다 토큰이 n - 1개입니다. 슬라이스의 끝은 이미 빠져 있습니다.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "always_two", {GROUPS: "return list(zip(tokens, tokens[1:]))"},
    en="the groups have two tokens whatever n is.",
    ko="n과 상관없이 언제나 두 개씩 묶었습니다.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "all_sizes",
    {GROUPS: "return [tuple(tokens[i : i + m]) for m in range(1, n + 1) for i in range(len(tokens) - m + 1)]"},
    en="groups of fewer tokens are there as well: give those of exactly n.",
    ko="더 짧은 묶음까지 있습니다. 정확히 n개짜리만 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "padded", {GROUPS: 'tokens = [""] * (n - 1) + list(tokens)\n    ' + GROUPS},
    en="the list was filled up in front, so the first groups hold empty tokens: only groups of real tokens count.",
    ko="앞을 빈 토큰으로 채워서 처음 묶음들에 빈 토큰이 들어 있습니다. 진짜 토큰으로만 된 묶음을 세세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "backwards", {"tuple(tokens[i : i + n])": "tuple(reversed(tokens[i : i + n]))"},
    en="the tokens of each group are in the reverse order.",
    ko="묶음 안에서 토큰의 순서가 반대입니다.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "sorted_groups", {"tuple(tokens[i : i + n])": "tuple(sorted(tokens[i : i + n]))"},
    en="the tokens of each group are sorted: keep their order.",
    ko="묶음 안의 토큰을 정렬했습니다. 순서를 그대로 두세요.",
)  # fmt: skip
mistakes.edit(
    "ngrams", "not_a_list", {GROUPS: "return zip(*(tokens[i:] for i in range(n)))"},
    en="the result is no list but an object such as zip, a generator or a set: make a list of the groups.",
    ko="결과가 리스트가 아니라 zip, 제너레이터, 집합 같은 객체입니다. 묶음의 리스트로 만드세요.",
)  # fmt: skip


@mistakes.add(
    "ngrams", "combinations",
    en="tokens that are not neighbours are grouped too: a group is n tokens in a row.",
    ko="이웃하지 않은 토큰도 묶었습니다. 묶음은 연속한 n개의 토큰입니다.",
)  # fmt: skip
def ngrams(tokens, n):
    return list(combinations(tokens, n))


# --- build_vocabulary ---

RANKED = "ranked = sorted(counts, key=lambda token: -counts[token])"
RESERVED = 'words = ["", "[UNK]", *ranked]'
CUT = "words = words[:max_tokens]"
INDEXED = "return {word: index for index, word in enumerate(words)}"

mistakes.edit(
    "build_vocabulary", "rarest_first", {"-counts[token]": "counts[token]"},
    en="the rarest token has the smallest index: the most frequent one comes first.",
    ko="가장 드문 토큰의 인덱스가 가장 작습니다. 가장 자주 나온 토큰이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "order_of_text", {RANKED: "ranked = list(counts)"},
    en="the tokens stand in the order of the text: sort them by how often they occur.",
    ko="텍스트에 나온 순서입니다. 나온 횟수로 정렬하세요.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "alphabetical", {RANKED: "ranked = sorted(counts)"},
    en="the tokens stand in alphabetical order: sort them by how often they occur.",
    ko="토큰이 사전순입니다. 나온 횟수로 정렬하세요.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "ties_alphabetical", {"-counts[token])": "(-counts[token], token))"},
    en="equally frequent tokens stand in alphabetical order: the one that appears first in the text comes first.",
    ko="횟수가 같은 토큰을 사전순으로 놓았습니다. 텍스트에 먼저 나온 토큰이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "ties_late", {RANKED: "ranked = sorted(counts, key=lambda token: counts[token])[::-1]"},
    en="of equally frequent tokens the later one comes first: turning a sorted list round turns ties round as well.",
    ko="횟수가 같으면 나중에 나온 토큰이 먼저 옵니다. 정렬한 리스트를 뒤집으면 동점의 순서도 뒤집힙니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "ties_like_keras",
    {RANKED: "ranked = sorted(counts, key=lambda token: (counts[token], token), reverse=True)"},
    en="equally frequent tokens stand in the reverse of alphabetical order (as in Keras): here the one that appears "
    "first comes first.",
    ko="횟수가 같은 토큰을 사전순의 반대로 놓았습니다(Keras의 방식). 여기서는 먼저 나온 토큰이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "nothing_reserved", {RESERVED: "words = ranked"},
    en='the first two indices are not kept free: 0 belongs to "" and 1 to "[UNK]".',
    ko='처음 두 인덱스를 비워 두지 않았습니다. 0은 "", 1은 "[UNK]"의 것입니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "no_unknown", {RESERVED: 'words = ["", *ranked]'},
    en='"[UNK]" is missing: it has index 1.',
    ko='"[UNK]"가 없습니다. 인덱스는 1입니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "no_padding", {RESERVED: 'words = ["[UNK]", *ranked]'},
    en='the padding "" is missing: it has index 0.',
    ko='패딩 ""이 없습니다. 인덱스는 0입니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "reserved_swapped", {RESERVED: 'words = ["[UNK]", "", *ranked]'},
    en='"" and "[UNK]" have changed places: "" is 0 and "[UNK]" is 1.',
    ko='""과 "[UNK]"가 서로 바뀌었습니다. ""이 0, "[UNK]"가 1입니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "reserved_last", {RESERVED: 'words = [*ranked, "", "[UNK]"]'},
    en='"" and "[UNK]" stand at the end: they have the indices 0 and 1.',
    ko='""과 "[UNK]"가 맨 뒤에 있습니다. 인덱스 0과 1이어야 합니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "starts_at_one", {"enumerate(words)": "enumerate(words, start=1)"},
    en="the indices begin at 1: they begin at 0.",
    ko="인덱스가 1부터 시작합니다. 0부터 시작해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "limit_without_reserved", {CUT: "words = words[: max_tokens + 2]"},
    en='the limit does not count "" and "[UNK]": it is the size of the whole vocabulary.',
    ko='한도에 ""과 "[UNK]"를 넣지 않았습니다. 한도는 사전 전체의 크기입니다.',
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "no_limit", {CUT: "pass"},
    en="max_tokens is not used: the vocabulary may not be larger than that.",
    ko="max_tokens를 쓰지 않았습니다. 사전은 그보다 클 수 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "inverted", {"{word: index for": "{index: word for"},
    en="the dict goes from index to token: it has to go from token to index.",
    ko="인덱스를 토큰으로 바꾸는 딕셔너리입니다. 토큰을 인덱스로 바꾸어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "a_list", {INDEXED: "return words"},
    en="this is a list of the tokens: give a dict from token to index.",
    ko="토큰의 리스트입니다. 토큰을 인덱스로 바꾸는 딕셔너리를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "build_vocabulary", "counts", {INDEXED: "return counts"},
    en="these are the counts: give each token an index, the most frequent one first.",
    ko="나온 횟수입니다. 자주 나온 토큰부터 인덱스를 주세요.",
)  # fmt: skip

# --- one_hot_encode ---

FILL = 'matrix[row, vocabulary.get(token, vocabulary["[UNK]"])] = 1.0'
GET = 'vocabulary.get(token, vocabulary["[UNK]"])'
ROWS = "for row, token in enumerate(tokens):"

mistakes.edit(
    "one_hot_encode", "transposed", {"return matrix": "return matrix.T"},
    en="the result is transposed: each token has a row.",
    ko="결과가 전치되었습니다. 토큰마다 한 행입니다.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "key_error", {GET: "vocabulary[token]"},
    en='a token that is not in the vocabulary stops it: use the index of "[UNK]" for such tokens.',
    ko='사전에 없는 토큰에서 멈춥니다. 그런 토큰에는 "[UNK]"의 인덱스를 쓰세요.',
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "unknown_all_zero", {ROWS: ROWS + "\n        if token not in vocabulary:\n            continue"},
    en='the row of an unknown token is all 0: it has its 1 in the column of "[UNK]".',
    ko='사전에 없는 토큰의 행이 모두 0입니다. "[UNK]"의 열이 1이어야 합니다.',
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "unknown_as_padding", {GET: "vocabulary.get(token, 0)"},
    en='an unknown token has index 0, as padding: use the index of "[UNK]".',
    ko='사전에 없는 토큰에 패딩의 인덱스 0을 주었습니다. "[UNK]"의 인덱스를 쓰세요.',
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "unknown_always_one", {GET: "vocabulary.get(token, 1)"},
    en='an unknown token has index 1 whatever the vocabulary says: look up the index of "[UNK]".',
    ko='사전과 상관없이 모르는 토큰에 인덱스 1을 주었습니다. "[UNK]"의 인덱스를 사전에서 찾으세요.',
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "unknown_dropped",
    {ROWS: "tokens = [token for token in tokens if token in vocabulary]\n"
     "    matrix = matrix[: len(tokens)]\n    " + ROWS},
    en='unknown tokens have no row: they have one, with the 1 in the column of "[UNK]".',
    ko='사전에 없는 토큰의 행이 없습니다. "[UNK]"의 열이 1인 행이 있어야 합니다.',
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "whole_columns", {"matrix[row, ": "matrix[:, "},
    en="whole columns are 1: set a single place of each row.",
    ko="열 전체가 1입니다. 행마다 한 자리만 1로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "whole_rows", {FILL: "matrix[row] = 1.0"},
    en="whole rows are 1: set a single place of each row.",
    ko="행 전체가 1입니다. 행마다 한 자리만 1로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "bag_of_words", {"return matrix": "return matrix.sum(axis=0)"},
    en="the rows are added up to counts of words: give one row for each token.",
    ko="행을 더해서 단어의 횟수가 되었습니다. 토큰마다 한 행을 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "index_as_value", {FILL: f"matrix[row, {GET}] = {GET}"},
    en="the index itself stands where a 1 belongs.",
    ko="1이 있어야 할 자리에 인덱스가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "indices", {"return matrix": f"return np.array([{GET} for token in tokens])"},
    en="these are the indices: turn each of them into a row with a single 1.",
    ko="인덱스입니다. 인덱스마다 1이 하나 있는 행으로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "one_to_the_left", {f"matrix[row, {GET}]": f"matrix[row, {GET} - 1]"},
    en="every 1 is one column too far to the left: indices begin at 0.",
    ko="1이 모두 한 칸 왼쪽에 있습니다. 인덱스는 0부터 시작합니다.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "order_of_dict", {GET: 'list(vocabulary).index(token if token in vocabulary else "[UNK]")'},
    en="the column is the position in the dict: use the index that the dict gives.",
    ko="딕셔너리에 적힌 순서를 열로 썼습니다. 딕셔너리가 주는 인덱스를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "one_hot_encode", "width_of_tokens", {"len(vocabulary)))": f"1 + max({GET} for token in tokens)))"},
    en="the number of columns depends on the tokens: it is the size of the vocabulary.",
    ko="열의 수가 토큰에 따라 달라집니다. 열의 수는 사전의 크기입니다.",
)  # fmt: skip

# --- Embedding ---

# `dW[idx] += dout` is not declared: on a dW of zeros it gives what `dW[idx] = dout` gives, the last occurrence; the
# hint of `last_only` is true of both. One-hot times W is right and accepted. Indices that are floats or negative are
# not in the contract, and a view of W would show only if the caller wrote into the output.
LOOKED_UP = "return self.W[idx]"
ADDED = "np.add.at(self.dW, self.idx, dout)"
EMPTY = "self.dW = np.zeros_like(self.W)"

mistakes.edit(
    "Embedding", "last_only", {ADDED: "self.dW[self.idx] = dout"},
    en="of an index that occurs several times only one gradient is left: `=` and `+=` with an array of indices write "
    "each place once. Add up all of them.",
    ko="여러 번 나온 인덱스의 기울기가 하나만 남았습니다. 인덱스 배열을 쓴 `=`와 `+=`는 같은 자리에 한 번만 씁니다. "
    "모두 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "within_sentence", {ADDED: "for i, row in zip(self.idx, dout):\n            self.dW[i] += row"},
    en="an index that occurs twice in the same sentence counts once: `+=` with an array of indices writes each place "
    "once.",
    ko="같은 문장 안에서 두 번 나온 인덱스를 한 번만 셌습니다. 인덱스 배열을 쓴 `+=`는 같은 자리에 한 번만 씁니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "added_again_and_again", {ADDED: "for _ in self.idx:\n            np.add.at(self.dW, self.idx, dout)"},
    en="the whole gradient is added several times, once for every entry of idx: each entry of dout is added once.",
    ko="idx의 원소마다 전체 기울기를 되풀이해서 더했습니다. dout의 원소는 한 번씩만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "accumulates", {EMPTY: "self.dW = np.zeros_like(self.W) if self.dW is None else self.dW"},
    en="the gradient of the batch before is still in dW: start from 0 in every backward.",
    ko="앞선 배치의 기울기가 dW에 남아 있습니다. backward마다 0에서 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "averaged", {ADDED: ADDED + "\n        self.dW /= len(self.idx)"},
    en="the gradient is divided by the size of the batch: the loss has done that already, here the gradients "
    "are added.",
    ko="기울기를 배치의 크기로 나눴습니다. 그것은 손실에서 이미 했으므로 여기서는 더하기만 합니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "mean_of_repeats",
    {ADDED: ADDED + "\n        counts = np.bincount(np.ravel(self.idx), minlength=len(self.W))"
     "\n        self.dW /= np.maximum(counts, 1)[:, None]"},
    en="the gradients of a repeated index are averaged: they are added up.",
    ko="되풀이된 인덱스의 기울기를 평균했습니다. 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "dout_itself", {EMPTY: "self.dW = dout", ADDED: "pass"},
    en="dW is dout itself: it needs the shape of W, with each gradient added to the row it came from.",
    ko="dW가 dout 그대로입니다. W와 같은 모양이어야 하고, 각 기울기는 꺼내 온 행에 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "returned_only",
    {EMPTY: "dW = np.zeros_like(self.W)", ADDED: "np.add.at(dW, self.idx, dout)\n        return dW"},
    en="the gradient is returned and dW stays None: leave it in self.dW.",
    ko="기울기를 돌려주기만 하고 dW는 None 그대로입니다. self.dW에 남기세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "into_the_weights", {EMPTY: "self.dW = self.W"},
    en="dW and W are the same array, so the gradient is added to the weights: make a new array of zeros.",
    ko="dW와 W가 같은 배열이어서 기울기가 가중치에 더해졌습니다. 0으로 된 새 배열을 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "updates_weights", {ADDED: ADDED + "\n        self.W = self.W - self.dW"},
    en="backward changes the weights: that is the optimizer's work, leave the gradient in dW only.",
    ko="backward가 가중치를 바꿨습니다. 그것은 옵티마이저의 일이니 기울기만 dW에 남기세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "first_indices", {"self.idx = idx": 'self.idx = getattr(self, "idx", idx)'},
    en="the layer goes by the indices of its first forward: remember the new ones every time.",
    ko="계층이 맨 처음 forward의 인덱스를 계속 씁니다. forward마다 새로 기억하세요.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "columns", {LOOKED_UP: "return np.moveaxis(self.W[:, idx], 0, -1)"},
    en="columns of W are looked up: an index stands for a row.",
    ko="W의 열을 꺼냈습니다. 인덱스는 행을 가리킵니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "counted_from_one", {LOOKED_UP: "return self.W[idx - 1]"},
    en="every index takes the row before its own: indices begin at 0.",
    ko="인덱스마다 하나 앞의 행을 꺼냈습니다. 인덱스는 0부터 시작합니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "sentences_summed", {LOOKED_UP: "return self.W[idx].sum(axis=-2)"},
    en="the vectors of a sentence are added up: each index keeps a vector of its own.",
    ko="문장의 벡터를 모두 더했습니다. 인덱스마다 벡터가 하나씩 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Embedding", "flattened", {LOOKED_UP: "return self.W[np.ravel(idx)]"},
    en="a batch of sentences comes back as one long list of vectors: (N, T) gives (N, T, D).",
    ko="문장의 배치가 한 줄의 벡터가 되었습니다. (N, T)는 (N, T, D)가 되어야 합니다.",
)  # fmt: skip

# --- the questions ---

mistakes.edit(
    "q1",
    "one_average",
    {"return 2 * (12 // 2)": "return 11"},
    en="A window of even length has no middle, so there is a second average, which costs one more place.",
    ko="짝수 길이의 창에는 가운데가 없어서 평균을 한 번 더 하고, 그래서 한 칸을 더 잃습니다.",
)
mistakes.edit(
    "q1",
    "one_end",
    {"return 2 * (12 // 2)": "return 6"},
    en="That is one end; the trend is unknown at the beginning and at the end.",
    ko="그것은 한쪽 끝입니다. 추세는 처음과 끝 양쪽에서 알 수 없습니다.",
)
mistakes.edit(
    "q1",
    "whole_periods",
    {"return 2 * (12 // 2)": "return 24"},
    en="Half a period is lost at each end, and not a whole one.",
    ko="양 끝에서 한 주기씩이 아니라 반 주기씩 잃습니다.",
)
mistakes.edit(
    "q2",
    "one_hot",
    {"return (32, 20, 64)": "return (32, 20, 5000)"},
    en="That is the shape of one-hot vectors. An embedding turns each token into a short vector.",
    ko="그것은 원-핫 벡터의 모양입니다. 임베딩은 토큰마다 짧은 벡터를 냅니다.",
)
mistakes.edit(
    "q2",
    "sentence_vector",
    {"return (32, 20, 64)": "return (32, 64)"},
    en="Every token gets a vector, and not only every sentence.",
    ko="문장마다가 아니라 토큰마다 벡터가 하나씩 있습니다.",
)
mistakes.edit(
    "q2",
    "weights",
    {"return (32, 20, 64)": "return (5000, 64)"},
    en="That is the shape of the weights W.",
    ko="그것은 가중치 W의 모양입니다.",
)
mistakes.edit(
    "q3",
    "not_added_up",
    {'return "b"': 'return "a"'},
    en="0 is the forecast of the differences; added up from the last value, it leaves that value.",
    ko="0은 차분의 예측입니다. 마지막 값에서 시작해 더하면 그 값이 그대로 남습니다.",
)
mistakes.edit(
    "q3",
    "mean",
    {'return "b"': 'return "c"'},
    en="There is no mean in the model: the differences are forecast as 0.",
    ko="이 모델에는 평균이 없습니다. 차분을 0으로 예측할 뿐입니다.",
)
mistakes.edit(
    "q3",
    "line",
    {'return "b"': 'return "d"'},
    en="The last two values go on as a line for d = 2, where the change of the differences is 0.",
    ko="마지막 두 값을 직선으로 잇는 것은 d = 2일 때입니다. 그때는 차분의 변화가 0입니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "difference",
    en=[
        "What are the two numbers in every difference, and which is taken away from which?",
        "Write down the series 2, 5, 4, 8 and below it, between neighbours, the differences. For d = 2 do "
        "the same to the new row.",
        "∇x_t = x_t − x_(t−1), and ∇^d x = ∇(∇^(d−1) x); the length becomes T − d.",
    ],
    ko=[
        "차를 구할 때 두 수는 무엇이고, 어느 쪽에서 어느 쪽을 빼나요?",
        "시계열 2, 5, 4, 8을 적고, 그 아래 이웃한 두 수 사이에 차를 적어 보세요. d = 2이면 새로 적은 줄에 "
        "똑같이 합니다.",
        "∇x_t = x_t − x_(t−1)이고 ∇^d x = ∇(∇^(d−1) x)입니다. 길이는 T − d가 됩니다.",
    ],
)
mistakes.hints(
    "moving_average",
    en=[
        "How many windows of length k lie wholly within the series, and where does the last one start?",
        "Follow the example 3, 5, 9, 6 with k = 2: there are three windows. Compare the number of your "
        "results first, then the values.",
        "m_i = (x_i + … + x_(i+k−1)) / k for i = 0, …, T − k.",
    ],
    ko=[
        "길이가 k인 창은 시계열 안에 온전히 몇 개 들어가나요? 마지막 창은 어디에서 시작하나요?",
        "예 3, 5, 9, 6에서 k = 2이면 창은 세 개입니다. 먼저 결과의 개수를, 그다음 값을 비교하세요.",
        "m_i = (x_i + … + x_(i+k−1)) / k이고, i = 0, …, T − k입니다.",
    ],
)
mistakes.hints(
    "decompose",
    en=[
        "At which place of the series does the mean of a window belong, and what if the window has no middle?",
        "Compare trend, seasonal and residual with the example in this order, as each follows from the one "
        "before. Over one period the seasonal part has to add up to 0.",
        "trend_t = the average of the period around t (for an even period m: (x_(t−m/2)/2 + … + "
        "x_(t+m/2)/2) / m); s_p = the mean of x − trend over all t with t mod m = p; seasonal_t = s_(t mod "
        "m) − the mean of all s_p; residual = x − trend − seasonal.",
    ],
    ko=[
        "창의 평균은 시계열의 어느 자리에 놓아야 하나요? 창에 가운데가 없으면 어떻게 하나요?",
        "추세, 계절, 나머지의 차례로 예와 비교하세요. 뒤의 것은 앞의 것에서 나옵니다. 한 주기 동안 계절 "
        "성분의 합은 0이어야 합니다.",
        "trend_t = t를 가운데에 둔 한 주기의 평균(주기 m이 짝수이면 (x_(t−m/2)/2 + … + x_(t+m/2)/2) / m), "
        "s_p = t mod m = p인 자리에서 x − trend의 평균, seasonal_t = s_(t mod m) − 모든 s_p의 평균, "
        "residual = x − trend − seasonal입니다.",
    ],
)
mistakes.hints(
    "ar_predict",
    en=[
        "Which value does the first coefficient belong to, the oldest or the latest? And what takes the "
        "place of values that are not there yet?",
        "Follow the example step by step: 2.5, then 2.25, then 1.75. If only the first is right, look at "
        "what the second step uses.",
        "z_(t+1) = φ_1 z_t + φ_2 z_(t−1) + … + φ_p z_(t−p+1); each forecast joins the series before the next one.",
    ],
    ko=[
        "첫째 계수는 가장 오래된 값에 곱하나요, 가장 최근 값에 곱하나요? 아직 없는 값은 무엇으로 대신하나요?",
        "예를 2.5, 2.25, 1.75의 차례로 한 단계씩 따라가 보세요. 첫 값만 맞으면 둘째 단계에서 쓰는 값을 살펴보세요.",
        "z_(t+1) = φ_1 z_t + φ_2 z_(t−1) + … + φ_p z_(t−p+1)입니다. 예측한 값은 시계열 뒤에 붙여 다음 예측에 씁니다.",
    ],
)
mistakes.hints(
    "ma_predict",
    en=[
        "What is multiplied by the coefficients here: past values or past errors? And where do those come from?",
        "Print the errors for the example: they have to be 1, 1.5 and 3.05. Only when they are right, look "
        "at the forecasts.",
        "a_t = z_t − (θ_1 a_(t−1) + … + θ_q a_(t−q)) from the first value on; the forecast = θ_1 a_(t−1) + "
        "… + θ_q a_(t−q), with a = 0 before the series and in the future.",
    ],
    ko=[
        "여기서 계수에 곱하는 것은 지난 값인가요, 지난 오차인가요? 그것은 어떻게 구하나요?",
        "예에서 오차를 출력해 보세요. 1, 1.5, 3.05여야 합니다. 오차가 맞은 다음에 예측을 살펴보세요.",
        "첫 값부터 a_t = z_t − (θ_1 a_(t−1) + … + θ_q a_(t−q))를 구합니다. 예측 = θ_1 a_(t−1) + … + θ_q "
        "a_(t−q)이고, 시계열 전과 미래에서는 a = 0입니다.",
    ],
)
mistakes.hints(
    "arma_predict",
    en=[
        "Which two parts make up the expected value, and are both of them taken away to get an error?",
        "Print the errors for the example: 1, 1.1 and 2.56. After that, a forecast joins the values, and 0 "
        "joins the errors.",
        "expected_t = Σ_i φ_i z_(t−i) + Σ_j θ_j a_(t−j); a_t = z_t − expected_t where z_t is known, and z_t "
        "= expected_t, a_t = 0 in the future.",
    ],
    ko=[
        "예상한 값은 어떤 두 부분으로 되어 있나요? 오차를 구할 때 두 부분을 모두 빼나요?",
        "예에서 오차를 출력해 보세요. 1, 1.1, 2.56이어야 합니다. 그 뒤로는 예측을 값에 붙이고 오차에는 0을 붙입니다.",
        "예상_t = Σ_i φ_i z_(t−i) + Σ_j θ_j a_(t−j)입니다. z_t를 알면 a_t = z_t − 예상_t이고, 미래에서는 "
        "z_t = 예상_t, a_t = 0입니다.",
    ],
)
mistakes.hints(
    "arima_forecast",
    en=[
        "What does the ARMA model forecast after differencing: values of the series, or its steps?",
        "Follow the example: steps 2, 1, 0.5 after the last value 8. With d = 2 the adding up happens "
        "twice; from which last value does each begin?",
        "x_(T+1) = x_T + w_1, x_(T+2) = x_(T+1) + w_2, …; for d = 2 first from the last value of ∇x, then "
        "from that of x.",
    ],
    ko=[
        "차분한 뒤에 ARMA 모델이 예측하는 것은 시계열의 값인가요, 값의 변화인가요?",
        "예를 따라가 보세요. 마지막 값 8 다음의 변화가 2, 1, 0.5입니다. d = 2이면 두 번 더하는데, 각각 어느 "
        "마지막 값에서 시작하나요?",
        "x_(T+1) = x_T + w_1, x_(T+2) = x_(T+1) + w_2, …입니다. d = 2이면 먼저 ∇x의 마지막 값에서, 다음에 "
        "x의 마지막 값에서 시작합니다.",
    ],
)
mistakes.hints(
    "word_tokenize",
    en=[
        "What becomes of a mark inside a word, such as the apostrophe in don't? And what if there are two "
        "spaces in a row?",
        "Take the three steps one at a time and print the text after each: lower case, marks gone, split.",
        "tokens = the pieces between white space of (the text in lower case without the characters of "
        "string.punctuation), without empty ones.",
    ],
    ko=[
        "don't의 작은따옴표처럼 단어 안에 있는 문장 부호는 어떻게 되나요? 빈칸이 두 개 이어지면요?",
        "세 단계를 하나씩 하면서 그때마다 텍스트를 출력해 보세요. 소문자로 바꾸기, 문장 부호 지우기, "
        "나누기의 차례입니다.",
        "토큰 = (소문자로 바꾸고 string.punctuation의 글자를 지운 텍스트)를 공백 문자에서 나눈 조각입니다. "
        "빈 조각은 뺍니다.",
    ],
)
mistakes.hints(
    "char_tokenize",
    en=[
        "How long is the text before and after it is brought into the form NFC?",
        "Try a word in the form NFD, as in the example cell. Then check that spaces, capitals and "
        "punctuation are still there.",
        "tokens = the characters of NFC(text), one by one, all of them.",
    ],
    ko=[
        "NFC로 바꾸기 전과 바꾼 뒤에 텍스트의 길이는 각각 얼마인가요?",
        "예제 셀처럼 NFD로 된 단어를 넣어 보세요. 그다음 빈칸, 대문자, 문장 부호가 그대로 있는지 확인하세요.",
        "토큰 = NFC(텍스트)의 문자를 하나도 빼지 않고 차례로 나열한 것입니다.",
    ],
)
mistakes.hints(
    "ngrams",
    en=[
        "How many groups are there for T tokens, and at which token does the last one start?",
        "Write down the groups of 2 for a, b, a, c by hand and compare. A group that comes again stays in the list.",
        "The groups are (token_i, …, token_(i+n−1)) for i = 0, …, T − n.",
    ],
    ko=[
        "토큰이 T개이면 묶음은 몇 개이고, 마지막 묶음은 몇 번째 토큰에서 시작하나요?",
        "a, b, a, c에서 두 개씩 묶은 것을 손으로 적어 비교해 보세요. 다시 나온 묶음도 리스트에 남습니다.",
        "묶음은 (token_i, …, token_(i+n−1))이고, i = 0, …, T − n입니다.",
    ],
)
mistakes.hints(
    "build_vocabulary",
    en=[
        "In which order do the words get their indices, and what decides between two words that are equally frequent?",
        "Check in this order: the two entries that are set aside, the order by frequency, equal counts, and "
        "the limit, which counts those two as well.",
        'index of "" = 0, of "[UNK]" = 1, of the r-th word in the order (more frequent first, then '
        "earlier first) = r + 1, as long as the index is < max_tokens.",
    ],
    ko=[
        "단어는 어떤 순서로 인덱스를 받나요? 횟수가 같은 두 단어의 순서는 무엇으로 정하나요?",
        "미리 정해 둔 두 자리, 횟수의 순서, 횟수가 같은 경우, 최대 크기의 차례로 확인하세요. 최대 크기에는 "
        "그 두 자리도 들어갑니다.",
        '""의 인덱스 = 0, "[UNK]"의 인덱스 = 1, (자주 나온 것, 먼저 나온 것의 순서로) r번째 단어의 '
        "인덱스 = r + 1입니다. 단, 인덱스 < max_tokens인 동안입니다.",
    ],
)
mistakes.hints(
    "one_hot_encode",
    en=[
        "Which shape has the result, and which column belongs to a word that is not in the vocabulary?",
        "Look at one row at a time: find the index of its token in the vocabulary, whatever the order of "
        "the entries, and put the 1 there.",
        'out[t, v] = 1 if v = the index of token t (that of "[UNK]" if it has none), else 0.',
    ],
    ko=[
        "결과의 모양은 무엇이고, 사전에 없는 단어는 어느 열에 해당하나요?",
        "한 행씩 보세요. 사전이 어떤 순서로 적혀 있든 그 토큰의 인덱스를 찾아 그 자리를 1로 만듭니다.",
        'v = t번째 토큰의 인덱스(없으면 "[UNK]"의 인덱스)이면 out[t, v] = 1, 아니면 0입니다.',
    ],
)
mistakes.hints(
    "Embedding",
    en=[
        "Which row of the weights was used for each index, and how often was it used?",
        "Follow the example: index 2 occurs twice, so row 2 of the gradient is (1, 2) + (5, 6). Start from "
        "zeros in every backward pass.",
        "out_n = W[idx_n]; dW[v] = Σ over all n with idx_n = v of dout_n.",
    ],
    ko=[
        "인덱스마다 가중치의 어느 행을 썼고, 그 행은 몇 번 쓰였나요?",
        "예를 따라가 보세요. 인덱스 2가 두 번 나오므로 기울기의 2행은 (1, 2) + (5, 6)입니다. 역전파를 할 "
        "때마다 0에서 시작하세요.",
        "out_n = W[idx_n]이고, dW[v] = idx_n = v인 모든 n에 대한 dout_n의 합입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How many places are lost at the beginning, and how many at the end?",
        "Look at the convention for the trend in section 3: what is a window of even length averaged with once more?",
        "The number of nan = 2 · ⌊period / 2⌋.",
    ],
    ko=[
        "처음에서 몇 칸, 끝에서 몇 칸의 값을 알 수 없나요?",
        "3절에서 추세를 어떻게 정했는지 보세요. 창의 길이가 짝수이면 이웃한 두 평균을 한 번 더 평균합니다.",
        "nan의 개수 = 2 · ⌊주기 / 2⌋입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "What does the layer put in the place of each single index?",
        "Look at the shapes in section 13: what is added to the shape of the input?",
        "W is (V, D) and idx is (N, T): the shape of the output = (N, T, D).",
    ],
    ko=[
        "이 계층은 인덱스 하나의 자리에 무엇을 놓나요?",
        "13절에서 모양을 보세요. 입력의 모양에 무엇이 더해지나요?",
        "W가 (V, D), idx가 (N, T)이면 출력의 모양 = (N, T, D)입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "With no coefficients at all, what does the model forecast for the next step of the differenced series?",
        "Take x = (1, 3, 4, 8): difference it once, forecast the differences, and add them up from the last value.",
        "w = 0 for every step, and x_(T+1) = x_T + w_1, x_(T+2) = x_(T+1) + w_2, …",
    ],
    ko=[
        "계수가 하나도 없으면, 차분한 시계열의 다음 값은 얼마로 예측하나요?",
        "x = (1, 3, 4, 8)을 한 번 차분하고, 차분을 예측한 다음, 마지막 값에서 시작해 더해 보세요.",
        "모든 단계에서 w = 0이고, x_(T+1) = x_T + w_1, x_(T+2) = x_(T+1) + w_2, …입니다.",
    ],
)
