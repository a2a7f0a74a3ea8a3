# %% [markdown] lang="ko"
# # 퍼셉트론과 논리 게이트
#
# 이 과제에서는 신경망의 가장 작은 조각인 **퍼셉트론**을 손으로 설계합니다. 퍼셉트론 하나로 AND, NAND, OR를 만들고,
# 하나로는 절대 만들 수 없는 XOR를 퍼셉트론을 쌓아서 만듭니다. 학습 알고리즘은 아직 나오지 않습니다. 가중치는 여러분이
# 정합니다.

# %% [markdown] lang="en"
# # Perceptrons and logic gates
#
# In this assignment you design the smallest piece of a neural network, the **perceptron**, by hand. One perceptron is
# enough for AND, for NAND and for OR; no single one makes XOR, so you stack several. There is no learning algorithm
# yet: you choose the weights.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check

# %% [markdown] lang="ko"
# ## 1. 퍼셉트론
#
# 퍼셉트론은 로젠블랫이 1957년에 고안했습니다. 신호 $x_1, x_2$를 받아 각각 **가중치** $w_1, w_2$를 곱하고, 그 합이
# **임계값** $\theta$를 넘으면 1을, 넘지 못하면 0을 내보냅니다.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 \leq \theta) \\ 1 & (w_1x_1 + w_2x_2 > \theta) \end{cases}$$
#
# 가중치는 그 신호가 얼마나 중요한지를 나타냅니다. 가중치가 클수록 그 신호는 결과를 1 쪽으로 강하게 밀고, 음수이면 0
# 쪽으로 밉니다.
#
# $\theta$를 왼쪽으로 옮기고 $b = -\theta$라고 쓰면 같은 식이 됩니다. $b$를 **편향**이라고 합니다.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 + b \leq 0) \\ 1 & (w_1x_1 + w_2x_2 + b > 0) \end{cases}$$
#
# 입력이 모두 0이면 합에는 $b$만 남습니다. 그래서 편향은 뉴런이 얼마나 쉽게 1이 되는지를 정합니다.
#
# **이 과제의 약속**: 출력은 0과 1이고, 합이 정확히 0이면 출력은 0입니다. (강의 노트의 첫 슬라이드에는 $z \geq 0$이면
# 1, 아니면 $-1$이라는 다른 약속도 나옵니다. 여기서는 쓰지 않습니다.)
#
# 강의 노트는 AND에 $\theta = 0.6$을 씁니다. $b = -\theta$이므로 편향으로는 $b = -0.6$입니다. 부호가 바뀐다는 점에
# 주의합니다.

# %% [markdown] lang="en"
# ## 1. The perceptron
#
# The perceptron was devised by Rosenblatt in 1957. It takes signals $x_1, x_2$, multiplies each by its **weight**
# $w_1, w_2$, and sends out 1 if the sum exceeds a **threshold** $\theta$, and 0 if it does not.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 \leq \theta) \\ 1 & (w_1x_1 + w_2x_2 > \theta) \end{cases}$$
#
# A weight says how much its signal matters. A large weight pushes the result strongly towards 1; a negative one
# pushes it towards 0.
#
# Bring $\theta$ to the left and write $b = -\theta$, and you have the same thing with a **bias** $b$.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 + b \leq 0) \\ 1 & (w_1x_1 + w_2x_2 + b > 0) \end{cases}$$
#
# When both inputs are 0, only $b$ is left of the sum. The bias therefore decides how easily the neuron becomes 1.
#
# **The convention here**: outputs are 0 and 1, and a sum of exactly 0 gives 0. (The first slides of the notes also
# show another convention, 1 for $z \geq 0$ and $-1$ otherwise. It is not used here.)
#
# The notes use $\theta = 0.6$ for AND. Since $b = -\theta$, that is a bias of $b = -0.6$: mind the change of sign.

# %% [markdown] lang="ko"
# ## 2. 예: "$x_1$이고 $x_2$는 아님"
#
# 문제로 나오지 않는 게이트 하나를 함께 설계해 봅시다. $x_1 = 1$이고 $x_2 = 0$일 때만 1이 되는 게이트입니다.
#
# 진리표의 네 줄은 각각 부등식 하나입니다.
#
# | $x_1$ | $x_2$ | 원하는 $y$ | 조건 | $w_1 = 1,\ w_2 = -1,\ b = -0.5$일 때의 합 |
# |---|---|---|---|---|
# | 0 | 0 | 0 | $b \leq 0$ | $-0.5$ |
# | 1 | 0 | 1 | $w_1 + b > 0$ | $0.5$ |
# | 0 | 1 | 0 | $w_2 + b \leq 0$ | $-1.5$ |
# | 1 | 1 | 0 | $w_1 + w_2 + b \leq 0$ | $-0.5$ |
#
# $x_1$은 결과를 1로 밀어야 하니 $w_1$은 양수, $x_2$는 막아야 하니 $w_2$는 음수로 잡았습니다. 네 조건을 모두 만족하는
# 값은 무수히 많고, 어느 것이든 옳습니다. 다만 합이 정확히 0이 되는 값은 피하는 편이 좋습니다. 소수 계산의 반올림
# 때문에 결과가 뒤집힐 수 있습니다.
#
# 그림으로 보면 $w_1x_1 + w_2x_2 + b = 0$은 **직선**이고, 퍼셉트론은 평면을 그 직선으로 둘로 나눕니다. 한쪽은 전부 1,
# 다른 쪽은 전부 0입니다. 0과 1이 아닌 입력에도 답이 정해진다는 뜻이기도 합니다. 게이트를 설계한다는 것은 네 점을
# 바르게 가르는 직선을 하나 긋는 일입니다.

# %% [markdown] lang="en"
# ## 2. An example: "$x_1$ and not $x_2$"
#
# Let us design a gate that is not asked for below: 1 only when $x_1 = 1$ and $x_2 = 0$.
#
# Each of the four rows of the truth table is one inequality.
#
# | $x_1$ | $x_2$ | wanted $y$ | condition | the sum for $w_1 = 1,\ w_2 = -1,\ b = -0.5$ |
# |---|---|---|---|---|
# | 0 | 0 | 0 | $b \leq 0$ | $-0.5$ |
# | 1 | 0 | 1 | $w_1 + b > 0$ | $0.5$ |
# | 0 | 1 | 0 | $w_2 + b \leq 0$ | $-1.5$ |
# | 1 | 1 | 0 | $w_1 + w_2 + b \leq 0$ | $-0.5$ |
#
# $x_1$ has to push towards 1, so $w_1$ is positive; $x_2$ has to prevent it, so $w_2$ is negative. Endlessly many
# values satisfy all four conditions, and any of them is right. It is wise, though, to keep away from values that make
# a sum exactly 0, where the rounding of decimal fractions can turn the result over.
#
# In a picture, $w_1x_1 + w_2x_2 + b = 0$ is a **straight line**, and the perceptron cuts the plane in two along it:
# all of one side is 1 and all of the other is 0. So inputs other than 0 and 1 have an answer too. To design a gate is
# to draw one line that separates the four points correctly.

# %% tags=["example"]
import matplotlib.pyplot as plt


def x1_and_not_x2(x1, x2):
    x = np.array([x1, x2])
    w = np.array([1.0, -1.0])
    b = -0.5
    return 1 if np.sum(w * x) + b > 0 else 0


def draw(gate):
    # ko: 게이트가 1을 내는 영역을 칠하고, 네 입력을 점으로 찍습니다(채운 점이 1).
    # en: Shades where the gate gives 1 and marks the four inputs (filled: 1).
    grid = np.linspace(-0.5, 1.5, 81)
    plt.figure(figsize=(3, 3))
    plt.pcolormesh(grid, grid, [[gate(x1, x2) for x1 in grid] for x2 in grid], cmap="Blues", vmin=0, vmax=2)
    for x1, x2 in [(0, 0), (1, 0), (0, 1), (1, 1)]:
        plt.plot(x1, x2, "o", color="black", markersize=9, fillstyle="full" if gate(x1, x2) else "none")
    plt.xlabel("x1")
    plt.ylabel("x2")
    plt.title(gate.__name__)
    plt.show()


draw(x1_and_not_x2)

# %% [markdown] lang="ko"
# ## 3. AND, NAND, OR
#
# 이제 여러분 차례입니다. 세 게이트의 진리표는 다음과 같습니다.
#
# | $x_1$ | $x_2$ | AND | NAND | OR |
# |---|---|---|---|---|
# | 0 | 0 | 0 | 1 | 0 |
# | 1 | 0 | 0 | 1 | 1 |
# | 0 | 1 | 0 | 1 | 1 |
# | 1 | 1 | 1 | 0 | 1 |
#
# 세 게이트는 **식이 모두 같고** $w_1, w_2, b$의 값만 다릅니다. 위의 예처럼 네 개의 부등식을 적고 값을 고르세요.
# 조건을 만족하면 어떤 값이든 정답입니다.
#
# 게이트는 반드시 퍼셉트론이어야 합니다. `if x1 == 1 and x2 == 1`이나 `x1 * x2`처럼 0과 1에서만 맞는 식은 직선이
# 아니므로 인정하지 않습니다. 채점은 $(2, 2)$나 $(0.5, 0.5)$처럼 **옳은 가중치라면 무엇이든 같은 답을 내는** 점도 함께
# 확인합니다. 예를 들어 AND에서는 $w_1 + b \leq 0$과 $w_2 + b \leq 0$을 더해 반으로 나누면
# $0.5w_1 + 0.5w_2 + b \leq 0$이므로, $(0.5, 0.5)$의 답은 언제나 0입니다.
#
# ### 문제 1. AND

# %% [markdown] lang="en"
# ## 3. AND, NAND and OR
#
# Your turn. The truth tables of the three gates:
#
# | $x_1$ | $x_2$ | AND | NAND | OR |
# |---|---|---|---|---|
# | 0 | 0 | 0 | 1 | 0 |
# | 1 | 0 | 0 | 1 | 1 |
# | 0 | 1 | 0 | 1 | 1 |
# | 1 | 1 | 1 | 0 | 1 |
#
# All three have **the same formula**; only the values of $w_1, w_2, b$ differ. Write down the four inequalities as in
# the example and choose values. Any values that satisfy them are right.
#
# Each gate has to be a perceptron. Something that is right for 0 and 1 only, such as `if x1 == 1 and x2 == 1` or
# `x1 * x2`, is not a line and does not count. The checks also look at points such as $(2, 2)$ and $(0.5, 0.5)$, where
# **all right weights give the same answer**. For AND, for instance, adding $w_1 + b \leq 0$ and $w_2 + b \leq 0$ and
# halving gives $0.5w_1 + 0.5w_2 + b \leq 0$: the answer at $(0.5, 0.5)$ is always 0.
#
# ### Exercise 1. AND


# %% nbgrader={"grade": false, "grade_id": "AND", "locked": false, "schema_version": 3, "solution": true, "task": false}
def AND(x1, x2):
    """
    ko: AND 게이트: 두 입력이 모두 1일 때만 1을 내는 퍼셉트론입니다.
    en: The AND gate: a perceptron that gives 1 only when both inputs are 1.

    Args:
        ko: x1, x2: 숫자 하나씩(int 또는 float). 보통 0 또는 1입니다.
        en: x1, x2: one number each (int or float), usually 0 or 1.

    Returns:
        ko: 0 또는 1. 가중합에 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다.
        en: 0 or 1: 1 if the weighted sum plus the bias is above 0, and 0 if it is 0 or less.

    ko: 예: AND(1, 1)은 1, AND(1, 0)은 0, AND(2, 2)는 1, AND(0.5, 0.5)는 0입니다.
    en: Example: AND(1, 1) is 1, AND(1, 0) is 0, AND(2, 2) is 1, AND(0.5, 0.5) is 0.
    """
    ### BEGIN SOLUTION
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return 1 if np.sum(w * x) + b > 0 else 0
    ### END SOLUTION


# %% [markdown] lang="ko"
# 게이트를 다 만든 뒤에 아래 줄의 `#`을 지우고 실행하면 여러분의 직선을 볼 수 있습니다.

# %% [markdown] lang="en"
# When the gate is done, remove the `#` below and run the cell to see your line.

# %% tags=["example"]
# draw(AND)

# %% [markdown] lang="ko"
# ### 문제 2. NAND
#
# NAND는 Not AND, 곧 AND의 출력을 뒤집은 게이트입니다. 입력이 모두 0일 때 이미 1이어야 하므로, 편향의 부호를 먼저
# 생각해 보세요. (강의 노트는 NAND의 값을 물음표로 남겨 두었습니다.)

# %% [markdown] lang="en"
# ### Exercise 2. NAND
#
# NAND is Not AND: AND with its output turned over. It has to be 1 already when both inputs are 0, so think of the
# sign of the bias first. (The notes leave NAND's values as question marks.)


# %% nbgrader={"grade": false, "grade_id": "NAND", "locked": false, "schema_version": 3, "solution": true, "task": false}
def NAND(x1, x2):
    """
    ko: NAND 게이트: 두 입력이 모두 1일 때만 0을 내는 퍼셉트론입니다.
    en: The NAND gate: a perceptron that gives 0 only when both inputs are 1.

    Args:
        ko: x1, x2: 숫자 하나씩(int 또는 float). 보통 0 또는 1입니다.
        en: x1, x2: one number each (int or float), usually 0 or 1.

    Returns:
        ko: 0 또는 1. 가중합에 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다.
        en: 0 or 1: 1 if the weighted sum plus the bias is above 0, and 0 if it is 0 or less.

    ko: 예: NAND(0, 0)은 1, NAND(1, 1)은 0, NAND(2, 2)는 0, NAND(0.5, 0.5)는 1입니다.
    en: Example: NAND(0, 0) is 1, NAND(1, 1) is 0, NAND(2, 2) is 0, NAND(0.5, 0.5) is 1.
    """
    ### BEGIN SOLUTION
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.7
    return 1 if np.sum(w * x) + b > 0 else 0
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 문제 3. OR
#
# OR는 두 입력 중 하나라도 1이면 1입니다. AND와 비교하면 어떤 부등식의 방향이 바뀌는지 찾아보세요.

# %% [markdown] lang="en"
# ### Exercise 3. OR
#
# OR is 1 as soon as one of the inputs is 1. Compare with AND: which of the inequalities change direction?


# %% nbgrader={"grade": false, "grade_id": "OR", "locked": false, "schema_version": 3, "solution": true, "task": false}
def OR(x1, x2):
    """
    ko: OR 게이트: 두 입력 중 하나라도 1이면 1을 내는 퍼셉트론입니다.
    en: The OR gate: a perceptron that gives 1 when at least one of the inputs is 1.

    Args:
        ko: x1, x2: 숫자 하나씩(int 또는 float). 보통 0 또는 1입니다.
        en: x1, x2: one number each (int or float), usually 0 or 1.

    Returns:
        ko: 0 또는 1. 가중합에 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다.
        en: 0 or 1: 1 if the weighted sum plus the bias is above 0, and 0 if it is 0 or less.

    ko: 예: OR(0, 0)은 0, OR(1, 0)은 1, OR(2, 2)는 1, OR(0.5, 0.5)는 1입니다.
    en: Example: OR(0, 0) is 0, OR(1, 0) is 1, OR(2, 2) is 1, OR(0.5, 0.5) is 1.
    """
    ### BEGIN SOLUTION
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return 1 if np.sum(w * x) + b > 0 else 0
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 4. 퍼셉트론 하나의 한계: XOR
#
# XOR(배타적 논리합)는 두 입력이 **서로 다를 때만** 1입니다.
#
# | $x_1$ | $x_2$ | XOR | 퍼셉트론이라면 |
# |---|---|---|---|
# | 0 | 0 | 0 | $b \leq 0$ |
# | 1 | 0 | 1 | $w_1 + b > 0$ |
# | 0 | 1 | 1 | $w_2 + b > 0$ |
# | 1 | 1 | 0 | $w_1 + w_2 + b \leq 0$ |
#
# 가운데 두 줄을 더하면 $w_1 + w_2 + 2b > 0$입니다. 그런데 첫째 줄과 넷째 줄을 더하면 $w_1 + w_2 + 2b \leq 0$입니다.
# 둘은 동시에 성립할 수 없으므로, **어떤 가중치를 골라도 퍼셉트론 하나로는 XOR를 만들 수 없습니다.** 직선 하나로는
# 대각선 위의 두 점을 나머지 두 점과 가를 수 없기 때문입니다.
#
# ## 5. 층을 쌓기
#
# 직선 하나로 안 되면 두 개를 씁니다. 첫째 층의 게이트 두 개가 $x_1, x_2$를 받아 $s_1, s_2$를 만들고, 둘째 층의 게이트
# 하나가 $s_1, s_2$를 받아 $y$를 냅니다. 한 직선은 $(0, 0)$을, 다른 직선은 $(1, 1)$을 잘라 내고, 그 사이의 띠만 남기면
# 됩니다. 이렇게 퍼셉트론을 쌓은 것이 **다층 퍼셉트론**이고, 신경망의 시작입니다.
#
# **강의 노트의 오류**: 노트의 XOR 그림 설명은 NAND와 AND의 출력을 OR에 넣으라고 합니다. 그대로 하면 NAND는
# $1, 1, 1, 0$, AND는 $0, 0, 0, 1$이고 OR의 결과는 네 줄 모두 1이 되어 XOR가 아닙니다. 노트의 $s_1, s_2$ 표가 옳으니,
# 표에 맞는 게이트를 찾아보세요.
#
# | $x_1$ | $x_2$ | $s_1$ | $s_2$ | $y$ |
# |---|---|---|---|---|
# | 0 | 0 | 1 | 0 | 0 |
# | 1 | 0 | 1 | 1 | 1 |
# | 0 | 1 | 1 | 1 | 1 |
# | 1 | 1 | 0 | 1 | 0 |
#
# ### 문제 4. XOR

# %% [markdown] lang="en"
# ## 4. What one perceptron cannot do: XOR
#
# XOR (exclusive or) is 1 only when the two inputs **differ**.
#
# | $x_1$ | $x_2$ | XOR | for a perceptron |
# |---|---|---|---|
# | 0 | 0 | 0 | $b \leq 0$ |
# | 1 | 0 | 1 | $w_1 + b > 0$ |
# | 0 | 1 | 1 | $w_2 + b > 0$ |
# | 1 | 1 | 0 | $w_1 + w_2 + b \leq 0$ |
#
# Adding the two rows in the middle gives $w_1 + w_2 + 2b > 0$; adding the first and the last gives
# $w_1 + w_2 + 2b \leq 0$. Both cannot hold, so **no choice of weights makes XOR out of one perceptron**: no single
# line separates two points on one diagonal from the two on the other.
#
# ## 5. Stacking layers
#
# Where one line fails, take two. In the first layer two gates turn $x_1, x_2$ into $s_1, s_2$; in the second layer
# one gate turns $s_1, s_2$ into $y$. One line cuts off $(0, 0)$, the other cuts off $(1, 1)$, and the band between
# them is what is left. Perceptrons stacked like this are a **multilayer perceptron**, which is where neural networks
# begin.
#
# **An error in the notes**: their description of the XOR picture feeds NAND and AND into OR. Doing so, NAND is
# $1, 1, 1, 0$ and AND is $0, 0, 0, 1$, and OR of the two is 1 in all four rows, which is not XOR. Their table of
# $s_1, s_2$ is right: find the gates that fit it.
#
# | $x_1$ | $x_2$ | $s_1$ | $s_2$ | $y$ |
# |---|---|---|---|---|
# | 0 | 0 | 1 | 0 | 0 |
# | 1 | 0 | 1 | 1 | 1 |
# | 0 | 1 | 1 | 1 | 1 |
# | 1 | 1 | 0 | 1 | 0 |
#
# ### Exercise 4. XOR


# %% nbgrader={"grade": false, "grade_id": "XOR", "locked": false, "schema_version": 3, "solution": true, "task": false}
def XOR(x1, x2):
    """
    ko: XOR 게이트: 두 입력이 서로 다를 때만 1을 냅니다. 위에서 만든 AND, NAND, OR를 조합해서 만드세요.
    en: The XOR gate: 1 only when the inputs differ. Compose it of your AND, NAND and OR from above.

    Args:
        ko: x1, x2: 각각 0 또는 1(int 또는 float).
        en: x1, x2: 0 or 1 each (int or float).

    Returns:
        ko: 0 또는 1. 어떤 조합이든 진리표가 맞으면 됩니다.
        en: 0 or 1. Any composition with the right truth table will do.

    ko: 예: XOR(1, 0)은 1, XOR(1, 1)은 0, XOR(0.0, 1.0)은 1입니다.
    en: Example: XOR(1, 0) is 1, XOR(1, 1) is 0, XOR(0.0, 1.0) is 1.
    """
    ### BEGIN SOLUTION
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
    ### END SOLUTION


# %% [markdown] lang="ko"
# 아래 줄의 `#`을 지우고 실행하면 두 직선 사이의 띠가 보입니다.

# %% [markdown] lang="en"
# Remove the `#` below and run the cell to see the band between your two lines.

# %% tags=["example"]
# draw(XOR)

# %% [markdown] lang="ko"
# ## 정리
#
# - 퍼셉트론은 가중합에 편향을 더해 0보다 큰지를 보는 장치이고, 평면을 직선 하나로 나눕니다.
# - AND, NAND, OR는 값만 다른 같은 식입니다. XOR는 직선 하나로 나눌 수 없어 층이 필요합니다.
# - 가중치를 사람이 정해야 한다는 점이 퍼셉트론의 불편함입니다. 신경망은 이 값을 데이터에서 스스로 찾습니다.

# %% [markdown] lang="en"
# ## Summary
#
# - A perceptron adds a bias to a weighted sum and asks whether the result is above 0: it cuts the plane along one
#   line.
# - AND, NAND and OR are one formula with different values. No single line makes XOR: it takes layers.
# - That a person has to choose the weights is the perceptron's drawback. A neural network finds them from data.
