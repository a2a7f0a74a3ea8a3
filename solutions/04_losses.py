# %% [markdown] lang="ko"
# # 손실 함수
#
# 신경망이 학습하려면 지금의 출력이 얼마나 나쁜지 알려 주는 숫자 하나가 필요합니다. 이것이 **손실 함수**이고, 학습은
# 손실이 작아지도록 가중치를 바꾸는 일입니다.
#
# 정확도를 쓰지 않는 이유가 있습니다. 데이터 100개 가운데 32개를 맞히는 신경망의 가중치를 조금 바꾸어도 정확도는 대개
# 32%에 머물다가 어느 순간 33%로 뜁니다. 거의 모든 곳에서 기울기가 0이어서 어느 쪽으로 바꾸어야 할지 알 수 없습니다. 손실은
# 가중치를 조금만 바꾸어도 조금 달라집니다.
#
# 이 과제에서는 노트의 손실들을 구현합니다. 같은 이름의 손실이라도 책과 도구마다 **나누는 수가 다르므로** 약속을 잘 보세요.

# %% [markdown] lang="en"
# # Loss functions
#
# In order to learn, a network needs one number that tells how bad its output is. That is the **loss function**, and learning
# means changing the weights so that it gets smaller.
#
# Accuracy would not do. Change the weights of a network that gets 32 of 100 right by a little, and the accuracy mostly stays
# at 32 %, until at some point it jumps to 33 %. Its slope is 0 almost everywhere, and so does not tell which way to go. A
# loss changes a little with every little change of the weights.
#
# In this assignment you implement the losses of the notes. Books and tools **divide losses of the same name by different
# numbers**, so mind the conventions.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check


# %% [markdown] lang="ko"
# ## 1. 차이를 재는 손실
#
# 출력을 $y$, 정답을 $t$라고 씁니다. 아래의 세 손실에서는 모든 원소에 걸쳐 더하고, **데이터의 수로도 원소의 수로도 나누지
# 않습니다.**
#
# ### 평균 제곱 오차
#
# $$E = \frac{1}{2} \sum_k (y_k - t_k)^2$$
#
# 예: $y = (0.2,\ 0.7,\ 0.1)$, $t = (0,\ 1,\ 0)$이면 차는 $(0.2,\ -0.3,\ 0.1)$, 제곱의 합은 $0.04 + 0.09 + 0.01 = 0.14$이고
# $E = 0.07$입니다. 오차가 두 배가 되면 손실은 네 배가 됩니다.
#
# **약속의 차이**: 이름은 "평균"이지만 노트의 식은 합의 절반입니다. $1/2$은 미분했을 때 기울기가 $y_k - t_k$로 깔끔해지도록
# 붙인 것입니다. Keras의 `MeanSquaredError`는 정말로 평균이어서, 위의 예에서 $0.14 / 3 \approx 0.0467$입니다. 여기서는 노트의
# 식을 씁니다.
#
# ### 문제 1. mean_squared_error

# %% [markdown] lang="en"
# ## 1. Losses that measure a difference
#
# Let $y$ be the output and $t$ the target. The three losses of this section add up all entries, and **divide neither by the
# number of data nor by the number of entries.**
#
# ### Mean squared error
#
# $$E = \frac{1}{2} \sum_k (y_k - t_k)^2$$
#
# Example: for $y = (0.2,\ 0.7,\ 0.1)$ and $t = (0,\ 1,\ 0)$ the differences are $(0.2,\ -0.3,\ 0.1)$, their squares add up
# to $0.04 + 0.09 + 0.01 = 0.14$, and $E = 0.07$. When the errors double, the loss becomes four times as large.
#
# **Conventions differ**: in spite of its name, the formula of the notes is half a sum. The $1/2$ is there to make the slope
# a plain $y_k - t_k$. Keras' `MeanSquaredError` really is a mean, in the example $0.14 / 3 \approx 0.0467$. Here it is the
# formula of the notes.
#
# ### Exercise 1. mean_squared_error


# %% nbgrader={"grade": false, "grade_id": "mean_squared_error", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mean_squared_error(y, t):
    """
    ko: 제곱 오차의 합의 절반입니다. 모든 원소에 걸쳐 더하고 평균하지 않습니다.
    en: Half the sum of the squared errors over all entries; nothing is averaged.

    Args:
        ko: y: 출력. 임의 모양의 ndarray(float64, float32 또는 정수).
        ko: t: 정답. y와 모양이 같은 ndarray.
        en: y: the output, an ndarray of any shape (float64, float32 or integers).
        en: t: the target, an ndarray of the shape of y.

    Returns:
        ko: 숫자 하나. 배치 전체에 대해 하나입니다.
        en: one number, for the whole batch.

    ko: 예: mean_squared_error(np.array([0.2, 0.7, 0.1]), np.array([0.0, 1.0, 0.0]))은 0.07입니다.
    en: Example: mean_squared_error(np.array([0.2, 0.7, 0.1]), np.array([0.0, 1.0, 0.0])) is 0.07.
    """
    ### BEGIN SOLUTION
    return 0.5 * np.sum((y - t) ** 2)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### L1 손실과 L2 손실
#
# 차이의 크기를 재는 데에는 다음 두 가지도 자주 쓰입니다.
#
# $$L_1 = \sum_k |y_k - t_k|, \qquad L_2 = \sum_k (y_k - t_k)^2$$
#
# 예: $y = (1, 2, 3)$, $t = (1.5, 0, 6)$이면 차는 $(-0.5,\ 2,\ -3)$입니다. $L_1 = 0.5 + 2 + 3 = 5.5$이고
# $L_2 = 0.25 + 4 + 9 = 13.25$입니다. 가장 큰 차 $3$이 차지하는 몫은 $L_1$에서는 절반 남짓이지만 $L_2$에서는 3분의 2가
# 넘습니다. 제곱은 크게 벗어난 값에 더 민감합니다.
#
# **약속의 차이**: 여기서는 둘 다 합입니다. Keras의 `MeanAbsoluteError`와 `MeanSquaredError`는 이것을 원소 수로 나눈 평균입니다.
# 또 $L_2$ **노름**은 $\sqrt{L_2}$, 곧 거리이지만 손실에는 제곱근이 없습니다.
#
# ### 문제 2. l1_loss

# %% [markdown] lang="en"
# ### L1 and L2 losses
#
# Two other measures of a difference are in frequent use.
#
# $$L_1 = \sum_k |y_k - t_k|, \qquad L_2 = \sum_k (y_k - t_k)^2$$
#
# Example: for $y = (1, 2, 3)$ and $t = (1.5, 0, 6)$ the differences are $(-0.5,\ 2,\ -3)$. So
# $L_1 = 0.5 + 2 + 3 = 5.5$ and $L_2 = 0.25 + 4 + 9 = 13.25$. The largest difference, $3$, is a little over half of $L_1$, and
# more than two thirds of $L_2$: squares are more sensitive to values that are far off.
#
# **Conventions differ**: here both are sums. Keras' `MeanAbsoluteError` and `MeanSquaredError` divide them by the number of
# entries. And the $L_2$ **norm** is $\sqrt{L_2}$, a distance; the loss has no square root.
#
# ### Exercise 2. l1_loss


# %% nbgrader={"grade": false, "grade_id": "l1_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l1_loss(y, t):
    """
    ko: 차의 절댓값의 합입니다. 모든 원소에 걸쳐 더하고 평균하지 않습니다.
    en: The sum of the absolute differences over all entries; nothing is averaged.

    Args:
        ko: y: 출력. 임의 모양의 ndarray(float64, float32 또는 정수).
        ko: t: 정답. y와 모양이 같은 ndarray.
        en: y: the output, an ndarray of any shape (float64, float32 or integers).
        en: t: the target, an ndarray of the shape of y.

    Returns:
        ko: 숫자 하나. 배치 전체에 대해 하나입니다.
        en: one number, for the whole batch.

    ko: 예: l1_loss(np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0]))은 5.5입니다.
    en: Example: l1_loss(np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0])) is 5.5.
    """
    ### BEGIN SOLUTION
    return np.sum(np.abs(y - t))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 문제 3. l2_loss

# %% [markdown] lang="en"
# ### Exercise 3. l2_loss


# %% nbgrader={"grade": false, "grade_id": "l2_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l2_loss(y, t):
    """
    ko: 차의 제곱의 합입니다. 모든 원소에 걸쳐 더하고, 평균하지도 절반으로 나누지도 않습니다.
    en: The sum of the squared differences over all entries, neither averaged nor halved.

    Args:
        ko: y: 출력. 임의 모양의 ndarray(float64, float32 또는 정수).
        ko: t: 정답. y와 모양이 같은 ndarray.
        en: y: the output, an ndarray of any shape (float64, float32 or integers).
        en: t: the target, an ndarray of the shape of y.

    Returns:
        ko: 숫자 하나. 배치 전체에 대해 하나입니다.
        en: one number, for the whole batch.

    ko: 예: l2_loss(np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0]))은 13.25입니다.
    en: Example: l2_loss(np.array([1.0, 2.0, 3.0]), np.array([1.5, 0.0, 6.0])) is 13.25.
    """
    ### BEGIN SOLUTION
    return np.sum((y - t) ** 2)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 2. 분류의 정답을 쓰는 두 가지 방법
#
# 클래스가 $C$개인 분류에서 정답은 클래스의 번호, 곧 **레이블**로 쓰거나, 그 자리만 1인 **원-핫** 벡터로 씁니다.
#
# | 레이블 | 원-핫 ($C = 4$) |
# |---|---|
# | 2 | 0 0 1 0 |
# | 0 | 1 0 0 0 |
#
# 레이블은 0부터 세고, 데이터마다 한 행입니다. 데이터에 한 번도 나오지 않은 클래스에도 열이 있어야 하므로, 열의 수는
# 데이터에서 세지 않고 인수로 따로 받습니다. Keras의 `to_categorical`이 이 일을 합니다.
#
# NumPy 도움말: 정수 배열 두 개로 `a[i, j]`라고 쓰면 $(i_0, j_0), (i_1, j_1), \dots$ 자리를 짝지어 고릅니다. `a[:, j]`는
# 모든 행에서 $j$에 담긴 번호의 열들을 고르므로 결과가 다릅니다.
#
# ### 문제 4. one_hot

# %% [markdown] lang="en"
# ## 2. Two ways to write down the right class
#
# In a classification with $C$ classes the target is either the number of the class, a **label**, or a **one-hot** vector, in
# which only that place is 1.
#
# | label | one-hot ($C = 4$) |
# |---|---|
# | 2 | 0 0 1 0 |
# | 0 | 1 0 0 0 |
#
# Labels count from 0, and each piece of data has a row. A class that never occurs in the data needs a column all the same, so
# their number is given and not counted. Keras has `to_categorical` for this.
#
# About NumPy: with two arrays of integers, `a[i, j]` picks the places $(i_0, j_0), (i_1, j_1), \dots$ in pairs. `a[:, j]` is
# something else: those columns of every row.
#
# ### Exercise 4. one_hot


# %% nbgrader={"grade": false, "grade_id": "one_hot", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_hot(t, num_classes):
    """
    ko: 레이블을 원-핫 벡터로 바꿉니다.
    en: Turns labels into one-hot vectors.

    Args:
        ko: t: 레이블. 0부터 num_classes - 1까지의 정수로 된 모양 (N,)의 ndarray.
        ko: num_classes: 클래스의 수 C. int입니다.
        en: t: labels, an ndarray of shape (N,) of integers from 0 to num_classes - 1.
        en: num_classes: how many classes there are, C, an int.

    Returns:
        ko: 모양 (N, C)의 ndarray. 행마다 그 레이블 자리만 1이고 나머지는 0입니다. dtype은 무엇이든 좋습니다.
        en: an ndarray of shape (N, C), of any dtype: each row is 1 at its label and 0 elsewhere.

    ko: 예: one_hot(np.array([2, 0]), 4)는 [[0, 0, 1, 0], [1, 0, 0, 0]]입니다.
    en: Example: one_hot(np.array([2, 0]), 4) is [[0, 0, 1, 0], [1, 0, 0, 0]].
    """
    ### BEGIN SOLUTION
    out = np.zeros((len(t), num_classes))
    out[np.arange(len(t)), t] = 1
    return out
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 3. 교차 엔트로피 오차
#
# 분류에서는 소프트맥스가 낸 확률 $y$와 원-핫 정답 $t$로 **교차 엔트로피 오차**를 구합니다.
#
# $$E = -\sum_k t_k \log y_k$$
#
# $t$는 한 자리만 1이므로 결국 정답 클래스의 확률 하나만 남습니다. 예: $y = (0.2,\ 0.7,\ 0.1)$이고 정답이 1번이면
# $E = -\log 0.7 \approx 0.3567$, 2번이면 $-\log 0.1 \approx 2.3026$입니다. 확신하면서 틀릴수록 손실이 커집니다.
#
# 정답의 확률이 정확히 0이면 $\log 0 = -\infty$입니다. 그래서 로그 안에 아주 작은 수를 더합니다.
#
# $$E = -\sum_k t_k \log(y_k + 10^{-7})$$
#
# 확률이 0이어도 손실은 $-\log 10^{-7} \approx 16.118$에 머뭅니다.
#
# ### 배치
#
# 데이터가 $N$개이면 **데이터의 수로 나누어 평균합니다.** 그래야 배치의 크기가 달라도 손실을 비교할 수 있습니다.
#
# $$E = -\frac{1}{N} \sum_n \sum_k t_{nk} \log(y_{nk} + 10^{-7})$$
#
# 나누는 수는 $N$이고 원소의 수 $NC$가 아닙니다. 예를 들어 위의 $y$ 두 행에 정답이 1번과 2번이면
# $(0.3567 + 2.3026)/2 \approx 1.3296$입니다. 이 값은 Keras의 `CategoricalCrossentropy`(원-핫)와
# `SparseCategoricalCrossentropy`(레이블)와 같습니다. Keras는 더하는 대신 확률을 $[10^{-7},\ 1 - 10^{-7}]$로 자르는데,
# 그렇게 해도 됩니다.
#
# **노트에 덧붙여**: 노트에는 원-핫일 때만 쓴다고 적혀 있지만, 레이블이면 곱하는 대신 정답 클래스의 확률을 골라내면 됩니다.
#
# $y$와 $t$의 원소 수가 같으면 원-핫, 다르면 레이블입니다.
#
# ### 문제 5. cross_entropy_error

# %% [markdown] lang="en"
# ## 3. Cross-entropy error
#
# Classification takes the probabilities $y$ from a softmax and a one-hot target $t$, and computes the **cross-entropy error**.
#
# $$E = -\sum_k t_k \log y_k$$
#
# As $t$ is 1 at one place only, what remains is the probability of the right class. Example: for $y = (0.2,\ 0.7,\ 0.1)$ and
# class 1, $E = -\log 0.7 \approx 0.3567$; for class 2, $-\log 0.1 \approx 2.3026$. The surer the wrong answer, the
# larger the loss.
#
# If the probability of the right class is exactly 0, $\log 0 = -\infty$. A very small number is therefore added inside the
# logarithm.
#
# $$E = -\sum_k t_k \log(y_k + 10^{-7})$$
#
# Even for a probability of 0 the loss stays at $-\log 10^{-7} \approx 16.118$.
#
# ### Batches
#
# With $N$ pieces of data, **the sum is divided by their number**, so that losses of batches of different size can be compared.
#
# $$E = -\frac{1}{N} \sum_n \sum_k t_{nk} \log(y_{nk} + 10^{-7})$$
#
# The divisor is $N$ and not the number of entries, $NC$. Two rows like the $y$ above, with classes 1 and 2, have
# $(0.3567 + 2.3026)/2 \approx 1.3296$. This agrees with Keras' `CategoricalCrossentropy` (one-hot) and
# `SparseCategoricalCrossentropy` (labels). Keras does not add; it cuts probabilities to $[10^{-7},\ 1 - 10^{-7}]$, which will
# do just as well.
#
# **Beyond the notes**: they say that this loss is for one-hot targets only. With labels, the probability of the right class is
# picked out instead of multiplied.
#
# If $y$ and $t$ have the same number of entries, the target is one-hot; if not, it is labels.
#
# ### Exercise 5. cross_entropy_error


# %% nbgrader={"grade": false, "grade_id": "cross_entropy_error", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy_error(y, t):
    """
    ko: 교차 엔트로피 오차입니다. 자연로그를 쓰고, 로그 안에 0.0000001을 더하며, 데이터의 수로 평균합니다.
    en: The cross-entropy error: natural logarithm, 0.0000001 added inside it, averaged over the data.

    Args:
        ko: y: 확률. 데이터 하나이면 (C,), 배치이면 (N, C)인 float64 ndarray. C는 2 이상이고 0인 확률도 있습니다.
        ko: t: 정답 ndarray. 원-핫(y와 같은 모양, 실수 또는 정수)이거나 정수 레이블입니다.
        ko:     레이블의 모양은 배치이면 (N,), 데이터 하나이면 ()입니다. 예: np.array(2).
        en: y: probabilities, a float64 ndarray of shape (C,), or (N, C) for a batch; C is at least 2, and some may be 0.
        en: t: the target, an ndarray: one-hot (of the shape of y, floats or integers) or integer labels.
        en:     Labels have shape (N,) for a batch and () for one piece of data, such as np.array(2).

    Returns:
        ko: 숫자 하나. 배치 전체에 대해 하나입니다.
        en: one number, for the whole batch.

    ko: 예: cross_entropy_error(np.array([0.2, 0.7, 0.1]), np.array([0, 1, 0]))은 0.3566748입니다.
    en: Example: cross_entropy_error(np.array([0.2, 0.7, 0.1]), np.array([0, 1, 0])) is 0.3566748.
    """
    ### BEGIN SOLUTION
    if y.ndim == 1:
        y, t = y.reshape(1, -1), t.reshape(1, -1)
    labels = t.argmax(axis=1) if t.size == y.size else t.reshape(-1)
    right = y[np.arange(len(y)), labels]
    return -np.mean(np.log(right + 1e-7))
    ### END SOLUTION


# %% tags=["example"]
import matplotlib.pyplot as plt

p = np.linspace(0.001, 1, 300)
plt.figure(figsize=(5, 3))
plt.plot(p, -np.log(p), label="-log p")
plt.plot([0.7, 0.1], [0.3567, 2.3026], "o", label="the examples")
plt.xlabel("p, the probability of the right class")
plt.legend()
plt.show()

# %% [markdown] lang="ko"
# ## 4. 이진 교차 엔트로피
#
# 답이 예와 아니요 둘뿐이면 출력은 시그모이드 하나로 충분합니다. $y$는 $t = 1$일 확률이고, $t = 0$일 확률은 $1 - y$입니다.
#
# $$E = -\frac{1}{m} \sum_i \left( t_i \log(y_i + 10^{-7}) + (1 - t_i) \log(1 - y_i + 10^{-7}) \right)$$
#
# $t_i$가 1이면 앞의 항만, 0이면 뒤의 항만 남습니다. $m$은 **모든 원소의 수**입니다. 출력이 여러 개인 $(N, K)$ 배열이면 $NK$로
# 나눕니다. Keras의 `BinaryCrossentropy`도 같습니다.
#
# 예: $y = (0.9,\ 0.2,\ 0.7)$, $t = (1,\ 0,\ 1)$이면
# $-(\log 0.9 + \log 0.8 + \log 0.7)/3 \approx (0.1054 + 0.2231 + 0.3567)/3 \approx 0.2284$입니다.
#
# 노트의 코드에는 $10^{-7}$이 없습니다. 그러면 출력이 정확히 0이나 1이 되는 순간 손실이 무한대나 `nan`이 되어 학습이 멈춥니다.
#
# ### 문제 6. binary_cross_entropy

# %% [markdown] lang="en"
# ## 4. Binary cross-entropy
#
# If the answer is yes or no, one sigmoid is enough for the output. Then $y$ is the probability of $t = 1$, and that of $t = 0$
# is $1 - y$.
#
# $$E = -\frac{1}{m} \sum_i \left( t_i \log(y_i + 10^{-7}) + (1 - t_i) \log(1 - y_i + 10^{-7}) \right)$$
#
# Where $t_i$ is 1 only the first half is left, and where it is 0 only the second. $m$ is **the number of all entries**: with
# several outputs, an array of shape $(N, K)$, it is $NK$. Keras' `BinaryCrossentropy` agrees.
#
# Example: for $y = (0.9,\ 0.2,\ 0.7)$ and $t = (1,\ 0,\ 1)$ it is
# $-(\log 0.9 + \log 0.8 + \log 0.7)/3 \approx (0.1054 + 0.2231 + 0.3567)/3 \approx 0.2284$.
#
# The code of the notes has no $10^{-7}$. As soon as an output is exactly 0 or 1, its loss is infinite or `nan`, and learning ends.
#
# ### Exercise 6. binary_cross_entropy


# %% nbgrader={"grade": false, "grade_id": "binary_cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def binary_cross_entropy(y, t):
    """
    ko: 이진 교차 엔트로피입니다. 자연로그를 쓰고, 두 로그 안에 0.0000001을 더하며, 모든 원소에 걸쳐 평균합니다.
    en: The binary cross-entropy: natural logarithm, 0.0000001 added inside both, averaged over all entries.

    Args:
        ko: y: 1일 확률. 임의의 모양의 float64 ndarray이며 정확히 0이나 1일 수도 있습니다.
        ko: t: 정답. y와 모양이 같고 0과 1로 된 ndarray(실수 또는 정수).
        en: y: probabilities of 1, a float64 ndarray of any shape; they may be exactly 0 or 1.
        en: t: the target, an ndarray of zeros and ones (floats or integers) of the shape of y.

    Returns:
        ko: 숫자 하나. 배치 전체에 대해 하나입니다.
        en: one number, for the whole batch.

    ko: 예: binary_cross_entropy(np.array([0.9, 0.2, 0.7]), np.array([1, 0, 1]))은 0.2283929입니다.
    en: Example: binary_cross_entropy(np.array([0.9, 0.2, 0.7]), np.array([1, 0, 1])) is 0.2283929.
    """
    ### BEGIN SOLUTION
    return -np.mean(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 정리
#
# - 손실은 출력이 얼마나 나쁜지 나타내는 숫자 하나이고, 가중치에 따라 매끄럽게 변합니다.
# - 회귀에는 제곱 오차를, 분류에는 교차 엔트로피를 씁니다.
# - 같은 이름이어도 합인지 평균인지, 무엇으로 나누는지 확인하세요.

# %% [markdown] lang="en"
# ## Summary
#
# - A loss is one number that tells how bad an output is, and it changes smoothly with the weights.
# - Regression uses squared errors, classification cross-entropy.
# - Whatever it is called, find out whether a loss is a sum or a mean, and what it is divided by.

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
    ko: 배치에 같은 배치를 한 번 더 이어 붙여 데이터가 5개에서 10개로 늘었습니다. mean_squared_error와
    ko: cross_entropy_error는 각각 몇 배가 됩니까?
    en: A batch is appended to itself (10 pieces of data instead of 5). By what factors do mean_squared_error and
    en: cross_entropy_error, in this order, become larger?

    ko: 답의 형식: 정수 두 개의 튜플.
    en: Form of the answer: a tuple of two integers.
    """
    ### BEGIN SOLUTION
    return (2, 1)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 정답이 0번 클래스일 때 교차 엔트로피 오차가 가장 큰 출력은 어느 것입니까?
    ko:     a. (0.50, 0.50, 0.00)
    ko:     b. (0.10, 0.45, 0.45)
    ko:     c. (0.25, 0.75, 0.00)
    ko:     d. (0.34, 0.33, 0.33)
    en: The right class is 0. Which output has the largest cross-entropy error?
    en:     a. (0.50, 0.50, 0.00)
    en:     b. (0.10, 0.45, 0.45)
    en:     c. (0.25, 0.75, 0.00)
    en:     d. (0.34, 0.33, 0.33)

    ko: 답의 형식: "a", "b", "c", "d" 가운데 하나.
    en: Form of the answer: one of the letters "a", "b", "c", "d".
    """
    ### BEGIN SOLUTION
    return "b"
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: 출력과 정답의 모양이 (4, 3)인 배치에서 Keras의 MeanSquaredError가 0.5입니다. 이 배치의 mean_squared_error는 얼마입니까?
    en: For a batch whose outputs and targets have shape (4, 3), Keras' MeanSquaredError is 0.5. What is mean_squared_error?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 3
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. 한 친구의 교차 엔트로피는 합을 데이터의 수 $N$이 아니라 원소의 수 $NC$로 나눕니다. 그런데도 학습은 됩니다. 왜 되는지, 그리고
#    학습률과 손실 값의 비교에는 어떤 차이가 생기는지 설명하세요.
# 2. 로그 안에 더하는 $10^{-7}$을 빼면 언제, 무엇이 잘못되나요? 반대로 $10^{-7}$ 대신 $0.1$을 더하면 무엇이 잘못되나요?

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. The cross-entropy of a friend divides the sum by the number of entries $NC$ instead of the number of data $N$, and yet
#    training works. Explain why, and what it changes for the learning rate and for comparing losses.
# 2. When, and how, do things go wrong without the $10^{-7}$ inside the logarithm? And what goes wrong if $0.1$ is added in its
#    place?

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) $C$는 상수이므로 친구의 손실은 옳은 손실의 $1/C$배이다. 최소가 되는 가중치가 같고 기울기의 방향도 같아서 학습이 된다.
# 다만 기울기의 크기가 $1/C$배이므로 가중치를 같은 만큼 바꾸려면 학습률을 $C$배로 해야 하고, 손실 값을 다른 사람이나
# Keras의 값, 클래스 수가 다른 문제의 값과 비교할 수 없다.
#
# (2) 정답 클래스의 확률이 정확히 0이 되면 $\log 0 = -\infty$여서 손실이 무한대가 되고, 원-핫과 곱하는 방식에서는 틀린 클래스의 확률이
# 0일 때에도 $0 \cdot (-\infty)$로 `nan`이 된다. 한번 `nan`이 되면 가중치도 `nan`이 되어 학습이 끝난다. $0.1$을 더하면 확률이 0이어도
# 손실이 $-\log 0.1 \approx 2.3$에 그치고 확률이 1이면 손실이 음수($-\log 1.1$)가 된다. 손실과 기울기가 크게 달라져서,
# 확신하면서 틀린 출력에 충분히 큰 벌을 주지 못한다.
#
# **채점 기준.** (1) 상수배여서 방향과 최소점이 같다는 설명 1점, 학습률 또는 비교의 차이 1점. (2) 확률 0에서 무한대나 `nan`이 된다는 설명 1점,
# 큰 수를 더하면 손실 값이 달라진다(틀린 출력의 벌이 작아지거나 손실이 음수가 된다)는 설명 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) $C$ is a constant, so the friend's loss is $1/C$ times the right one. It is smallest for the same weights, and its
# gradient points the same way, so training works. But the gradient is $1/C$ times as long: for the same steps the learning rate
# has to be $C$ times as large. And the numbers cannot be compared with those of others, of Keras, or of problems with another
# number of classes.
#
# (2) When the probability of the right class becomes exactly 0, $\log 0 = -\infty$ and the loss is infinite; where the
# logarithm is multiplied by a one-hot target, a 0 for a wrong class is enough, as $0 \cdot (-\infty)$ is `nan`. From then on the
# weights are `nan`, and learning has ended. With $0.1$, a probability of 0 has a loss of only $-\log 0.1 \approx 2.3$, and a
# probability of 1 a negative loss ($-\log 1.1$). Loss and gradient are far off, and being sure and wrong is hardly punished.
#
# **Rubric.** (1) 1 point for a constant factor that keeps direction and minimum; 1 point for the learning rate or the
# comparison. (2) 1 point for infinity or `nan` at a probability of 0; 1 point for the loss being changed by a large number (too
# little punishment, or negative losses).
