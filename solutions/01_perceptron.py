# %% [markdown] lang="ko"
# # 퍼셉트론과 논리 게이트
#
# 이 과제에서는 신경망의 가장 작은 조각인 **퍼셉트론**을 만듭니다. 먼저 가중치를 손으로 정해서 논리 게이트를 설계하고,
# 퍼셉트론 하나로는 절대 만들 수 없는 XOR를 퍼셉트론을 쌓아서 만듭니다. 그다음 여러 입력을 한꺼번에 계산하고, 데이터에서
# 가중치를 스스로 찾는 **로젠블랫의 학습 규칙**을 구현합니다. 마지막으로 XOR가 정말 불가능한지 탐색으로 확인합니다.

# %% [markdown] lang="en"
# # Perceptrons and logic gates
#
# In this assignment you build the smallest piece of a neural network, the **perceptron**. First you choose weights by
# hand and design logic gates; no single perceptron makes XOR, so you stack several. Then you compute many inputs at
# once, and implement **Rosenblatt's learning rule**, which finds weights in data by itself. At the end you search
# whether XOR is really out of reach.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from grader import check

# %% [markdown] lang="ko"
# ## 1. 퍼셉트론
#
# 퍼셉트론은 로젠블랫(Rosenblatt, 노트에는 '로젠트발트'로 적혀 있습니다)이 1957년에 고안했습니다. 뉴런이 여러 가지돌기로
# 받은 자극이 어느 정도를 넘으면 신호를 내보낸다는 점에서 착안했습니다. 퍼셉트론은 신호 $x_1, x_2$를 받아 각각
# **가중치** $w_1, w_2$를 곱하고, 그 합이 **임계값** $\theta$를 넘으면 1을, 넘지 못하면 0을 내보냅니다.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 \leq \theta) \\ 1 & (w_1x_1 + w_2x_2 > \theta) \end{cases}$$
#
# 가중치는 그 신호가 얼마나 중요한지를 나타냅니다. 가중치가 클수록 그 신호는 결과를 1 쪽으로 강하게 밀고, 음수이면 0
# 쪽으로 밉니다. 노트는 가중치를 전류의 저항에 빗댑니다. 다만 방향은 반대입니다. 저항은 **작을수록** 전류가 많이 흐르고,
# 가중치는 **클수록** 신호가 강하게 흐릅니다.
#
# $\theta$를 왼쪽으로 옮기고 $b = -\theta$라고 쓰면 같은 식이 됩니다. $b$를 **편향**이라고 합니다.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 + b \leq 0) \\ 1 & (w_1x_1 + w_2x_2 + b > 0) \end{cases}$$
#
# 입력이 모두 0이면 합에는 $b$만 남습니다. 그래서 편향은 뉴런이 얼마나 쉽게 1을 내는지를 정합니다.
#
# **이 과제의 약속**: 출력은 0과 1이고, 합이 정확히 0이면 출력은 0입니다. (강의 노트의 첫 슬라이드에는 $z \geq 0$이면
# 1, 아니면 $-1$이라는 다른 약속도 나옵니다. 그 약속은 7절의 학습 규칙에서만 씁니다.)
#
# 강의 노트는 AND에 $\theta = 0.6$을 씁니다. $b = -\theta$이므로 편향으로는 $b = -0.6$입니다. 부호가 바뀐다는 점에
# 주의하세요.

# %% [markdown] lang="en"
# ## 1. The perceptron
#
# The perceptron was devised by Rosenblatt in 1957 (the notes misspell the name), after the neuron, which fires when
# what reaches it over its dendrites is strong enough. It takes signals $x_1, x_2$, multiplies each by its **weight**
# $w_1, w_2$, and sends out 1 if the sum exceeds a **threshold** $\theta$, and 0 if it does not.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 \leq \theta) \\ 1 & (w_1x_1 + w_2x_2 > \theta) \end{cases}$$
#
# A weight says how much its signal matters. A large weight pushes the result strongly towards 1; a negative one
# pushes it towards 0. The notes liken a weight to electrical resistance. Mind that it runs the other way: the
# **smaller** the resistance, the more current flows; the **larger** the weight, the more of the signal.
#
# Bring $\theta$ to the left and write $b = -\theta$, and you have the same thing with a **bias** $b$.
#
# $$y = \begin{cases} 0 & (w_1x_1 + w_2x_2 + b \leq 0) \\ 1 & (w_1x_1 + w_2x_2 + b > 0) \end{cases}$$
#
# When both inputs are 0, only $b$ is left of the sum. The bias therefore decides how easily the neuron gives 1.
#
# **The convention here**: outputs are 0 and 1, and a sum of exactly 0 gives 0. (The first slides of the notes also
# show another convention, 1 for $z \geq 0$ and $-1$ otherwise. Only the learning rule of section 7 uses that one.)
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
# 그림으로 보면 $w_1x_1 + w_2x_2 + b = 0$은 **직선**이고, 퍼셉트론은 이 직선을 경계로 평면을 둘로 나눕니다. 한쪽은 전부
# 1, 다른 쪽은 전부 0입니다. 0과 1이 아닌 입력에도 답이 정해진다는 뜻이기도 합니다. 게이트를 설계한다는 것은 네 점을
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
# ## 3. AND, NAND, OR, NOR, NOT
#
# 이제 여러분 차례입니다. 입력이 두 개인 네 게이트의 진리표는 다음과 같습니다.
#
# | $x_1$ | $x_2$ | AND | NAND | OR | NOR |
# |---|---|---|---|---|---|
# | 0 | 0 | 0 | 1 | 0 | 1 |
# | 1 | 0 | 0 | 1 | 1 | 0 |
# | 0 | 1 | 0 | 1 | 1 | 0 |
# | 1 | 1 | 1 | 0 | 1 | 0 |
#
# 네 게이트는 **식이 모두 같고** $w_1, w_2, b$의 값만 다릅니다. 위의 예처럼 네 개의 부등식을 적고 값을 고르세요.
# 조건을 만족하면 어떤 값이든 정답입니다.
#
# 게이트는 반드시 퍼셉트론이어야 합니다. `if x1 == 1 and x2 == 1`이나 `x1 * x2`처럼 0과 1에서만 맞는 식은 직선이
# 아니므로 인정하지 않습니다. 채점은 $(2, 2)$나 $(0.5, 0.5)$처럼 **옳은 가중치라면 무엇이든 같은 답을 내는** 점도 함께
# 확인합니다. 예를 들어 AND에서는 $w_1 + b \leq 0$과 $w_2 + b \leq 0$을 더해 반으로 나누면
# $0.5w_1 + 0.5w_2 + b \leq 0$이므로, $(0.5, 0.5)$의 답은 언제나 0입니다.
#
# ### 문제 1. AND

# %% [markdown] lang="en"
# ## 3. AND, NAND, OR, NOR and NOT
#
# Your turn. The truth tables of the four gates with two inputs:
#
# | $x_1$ | $x_2$ | AND | NAND | OR | NOR |
# |---|---|---|---|---|---|
# | 0 | 0 | 0 | 1 | 0 | 1 |
# | 1 | 0 | 0 | 1 | 1 | 0 |
# | 0 | 1 | 0 | 1 | 1 | 0 |
# | 1 | 1 | 1 | 0 | 1 | 0 |
#
# All four have **the same formula**; only the values of $w_1, w_2, b$ differ. Write down the four inequalities as in
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
# ### 문제 4. NOR
#
# NOR는 Not OR, 곧 두 입력이 모두 0일 때만 1입니다. AND와 NAND의 관계를 떠올려 보세요. 직선은 그대로 두고 1이 되는 쪽만
# 바꾸면 됩니다.

# %% [markdown] lang="en"
# ### Exercise 4. NOR
#
# NOR is Not OR: 1 only when both inputs are 0. Remember how AND and NAND are related: the line may stay where it is,
# only the side that gives 1 changes.


# %% nbgrader={"grade": false, "grade_id": "NOR", "locked": false, "schema_version": 3, "solution": true, "task": false}
def NOR(x1, x2):
    """
    ko: NOR 게이트: 두 입력이 모두 0일 때만 1을 내는 퍼셉트론입니다.
    en: The NOR gate: a perceptron that gives 1 only when both inputs are 0.

    Args:
        ko: x1, x2: 숫자 하나씩(int 또는 float). 보통 0 또는 1입니다.
        en: x1, x2: one number each (int or float), usually 0 or 1.

    Returns:
        ko: 0 또는 1. 가중합에 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다.
        en: 0 or 1: 1 if the weighted sum plus the bias is above 0, and 0 if it is 0 or less.

    ko: 예: NOR(0, 0)은 1, NOR(1, 0)은 0, NOR(-1, -1)은 1, NOR(0.5, 0.5)는 0입니다.
    en: Example: NOR(0, 0) is 1, NOR(1, 0) is 0, NOR(-1, -1) is 1, NOR(0.5, 0.5) is 0.
    """
    ### BEGIN SOLUTION
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.2
    return 1 if np.sum(w * x) + b > 0 else 0
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 문제 5. NOT
#
# 퍼셉트론의 입력은 두 개가 아니어도 됩니다. NOT은 입력이 하나이고, 식은 $wx + b > 0$입니다. 진리표가 두 줄이니 조건도
# 두 개입니다. 직선 대신 수직선 위의 **점** 하나가 0과 1을 가릅니다.

# %% [markdown] lang="en"
# ### Exercise 5. NOT
#
# A perceptron need not have two inputs. NOT has one, and the formula is $wx + b > 0$. Its truth table has two rows, so
# there are two conditions. In place of a line, a single **point** on the number line parts 0 from 1.


# %% nbgrader={"grade": false, "grade_id": "NOT", "locked": false, "schema_version": 3, "solution": true, "task": false}
def NOT(x):
    """
    ko: NOT 게이트: 0이면 1을, 1이면 0을 내는, 입력이 하나인 퍼셉트론입니다.
    en: The NOT gate: a perceptron with one input that gives 1 for 0 and 0 for 1.

    Args:
        ko: x: 숫자 하나(int 또는 float). 보통 0 또는 1입니다.
        en: x: one number (int or float), usually 0 or 1.

    Returns:
        ko: 0 또는 1. 가중치를 곱하고 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다.
        en: 0 or 1: 1 if the weighted input plus the bias is above 0, and 0 if it is 0 or less.

    ko: 예: NOT(0)은 1, NOT(1)은 0, NOT(2)는 0, NOT(-1)은 1입니다.
    en: Example: NOT(0) is 1, NOT(1) is 0, NOT(2) is 0, NOT(-1) is 1.
    """
    ### BEGIN SOLUTION
    w = -1.0
    b = 0.5
    return 1 if w * x + b > 0 else 0
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
# 한 대각선 위의 두 점을 다른 대각선 위의 두 점과 나눌 수 없기 때문입니다.
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
# ### 문제 6. XOR

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
# ### Exercise 6. XOR


# %% nbgrader={"grade": false, "grade_id": "XOR", "locked": false, "schema_version": 3, "solution": true, "task": false}
def XOR(x1, x2):
    """
    ko: XOR 게이트: 두 입력이 서로 다를 때만 1을 냅니다. 위에서 만든 게이트(AND, NAND, OR, NOR, NOT)를 조합해서 만드세요.
    en: The XOR gate: 1 only when the inputs differ. Compose it of your gates from above (AND, NAND, OR, NOR, NOT).

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
# ### 문제 7. XNOR
#
# XNOR는 두 입력이 **서로 같을 때** 1입니다. XOR를 뒤집은 것이니 XOR와 마찬가지로 퍼셉트론 하나로는 만들 수 없습니다.
# 지금까지 만든 게이트를 조합하세요. 가장 짧은 길은 게이트 두 개입니다.
#
# | $x_1$ | $x_2$ | XNOR |
# |---|---|---|
# | 0 | 0 | 1 |
# | 1 | 0 | 0 |
# | 0 | 1 | 0 |
# | 1 | 1 | 1 |

# %% [markdown] lang="en"
# ### Exercise 7. XNOR
#
# XNOR is 1 when the inputs are **equal**. As it is XOR turned over, one perceptron alone cannot make it either. Compose
# it of the gates you have; the shortest way takes two of them.
#
# | $x_1$ | $x_2$ | XNOR |
# |---|---|---|
# | 0 | 0 | 1 |
# | 1 | 0 | 0 |
# | 0 | 1 | 0 |
# | 1 | 1 | 1 |


# %% nbgrader={"grade": false, "grade_id": "XNOR", "locked": false, "schema_version": 3, "solution": true, "task": false}
def XNOR(x1, x2):
    """
    ko: XNOR 게이트: 두 입력이 같을 때만 1을 냅니다. 위에서 만든 게이트(AND, NAND, OR, NOR, NOT, XOR)를 조합하세요.
    en: The XNOR gate: 1 only when the inputs are equal. Compose it of your gates (AND, NAND, OR, NOR, NOT, XOR).

    Args:
        ko: x1, x2: 각각 0 또는 1(int 또는 float).
        en: x1, x2: 0 or 1 each (int or float).

    Returns:
        ko: 0 또는 1. 어떤 조합이든 진리표가 맞으면 됩니다.
        en: 0 or 1. Any composition with the right truth table will do.

    ko: 예: XNOR(1, 1)은 1, XNOR(1, 0)은 0, XNOR(0.0, 0.0)은 1입니다.
    en: Example: XNOR(1, 1) is 1, XNOR(1, 0) is 0, XNOR(0.0, 0.0) is 1.
    """
    ### BEGIN SOLUTION
    return NOT(XOR(x1, x2))
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 6. 여러 입력을 한꺼번에
#
# 게이트마다 같은 식을 되풀이해서 적었습니다. 이제 가중치와 편향을 **인수로** 받는 함수 하나로 만듭니다. 입력도 두 개가
# 아니라 $D$개이고, 한 번에 $N$개의 입력을 계산합니다. 입력을 행으로 쌓은 배열 $X$의 모양은 $(N, D)$, 가중치 $\mathbf{w}$의
# 모양은 $(D,)$입니다.
#
# $$z_n = \sum_{i=1}^{D} X_{ni} w_i + b, \qquad y_n = \begin{cases} 0 & (z_n \leq 0) \\ 1 & (z_n > 0) \end{cases}$$
#
# 행마다 $z$가 하나씩 나오므로 결과의 모양은 $(N,)$입니다. NumPy에서는 `np.dot(X, w)`나 `X @ w`가 $N$개의 합을 한 번에
# 계산하고, 편향 하나가 모두에 더해집니다. 배열과 숫자를 비교하면 원소마다 `True`나 `False`가 나옵니다. 파이썬의 `if`는
# 배열 전체를 두고 하나의 답을 고르지 못하니, 비교 결과를 숫자로 바꾸거나 `np.where`를 씁니다.
#
# 예: $\mathbf{w} = (2, -1)$, $b = -1$이고 $X$의 행이 $(1, 0)$, $(1, 1)$, $(3, 2)$이면 $z = (1, 0, 3)$이고
# $y = (1, 0, 1)$입니다. 가운데 행은 합이 정확히 0이므로 0입니다.
#
# ### 문제 8. perceptron

# %% [markdown] lang="en"
# ## 6. Many inputs at once
#
# Every gate repeated the same formula. Now make it one function that is **given** the weights and the bias, for $D$
# inputs instead of two, and for $N$ of them at a time. Stack them as the rows of an array $X$ of shape $(N, D)$; the
# weights $\mathbf{w}$ have shape $(D,)$.
#
# $$z_n = \sum_{i=1}^{D} X_{ni} w_i + b, \qquad y_n = \begin{cases} 0 & (z_n \leq 0) \\ 1 & (z_n > 0) \end{cases}$$
#
# There is one $z$ for each row, so the result has shape $(N,)$. In NumPy `np.dot(X, w)`, or `X @ w`, computes all $N$
# sums in one go, and the one bias is added to each. Comparing an array with a number gives `True` or `False` in every
# place. Python's `if` cannot choose one answer for a whole array: turn the comparison into numbers, or use `np.where`.
#
# Example: for $\mathbf{w} = (2, -1)$, $b = -1$ and the rows $(1, 0)$, $(1, 1)$, $(3, 2)$ of $X$, we have
# $z = (1, 0, 3)$ and $y = (1, 0, 1)$. The sum of the middle row is exactly 0, which gives 0.
#
# ### Exercise 8. perceptron


# %% nbgrader={"grade": false, "grade_id": "perceptron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def perceptron(x, w, b):
    """
    ko: 입력 여러 개에 대한 퍼셉트론의 출력을 한꺼번에 계산합니다.
    en: The outputs of a perceptron for many inputs at once.

    Args:
        ko: x: 입력. 모양 (N, D)인 ndarray(float64 또는 정수). 한 행이 입력 하나입니다.
        en: x: the inputs, an ndarray (float64 or integers) of shape (N, D), one input per row.
        ko: w: 가중치. 모양 (D,)인 ndarray.
        en: w: the weights, an ndarray of shape (D,).
        ko: b: 편향. 숫자 하나.
        en: b: the bias, one number.

    Returns:
        ko: 모양 (N,)인 ndarray. 가중합에 편향을 더한 값이 0보다 크면 1, 0 이하이면 0입니다. dtype은 무엇이든 됩니다.
        en: an ndarray of shape (N,): 1 where the weighted sum plus the bias is above 0, and 0 where it is 0 or less.
        en:     Any dtype will do.

    ko: 예: perceptron(np.array([[1, 0], [1, 1], [3, 2]]), np.array([2.0, -1.0]), -1.0)은 [1, 0, 1]입니다.
    en: Example: perceptron(np.array([[1, 0], [1, 1], [3, 2]]), np.array([2.0, -1.0]), -1.0) is [1, 0, 1].
    """
    ### BEGIN SOLUTION
    z = np.dot(x, w) + b
    return np.where(z > 0, 1, 0)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 임계값으로 쓴 퍼셉트론
#
# 1절의 첫째 식은 편향 대신 임계값 $\theta$를 씁니다. 가중합이 $\theta$를 **넘어야** 1입니다.
#
# $$y_n = \begin{cases} 0 & (\sum_i X_{ni} w_i \leq \theta) \\ 1 & (\sum_i X_{ni} w_i > \theta) \end{cases}$$
#
# 예: $\mathbf{w} = (2, -1)$이고 행이 $(1, 0)$, $(1, 1)$, $(3, 2)$이면 가중합은 $(2, 1, 4)$입니다. $\theta = 1$이면
# $y = (1, 0, 1)$이고, $\theta = 2$이면 $y = (0, 0, 1)$, $\theta = -1$이면 셋 다 1입니다.
#
# ### 문제 9. perceptron_theta

# %% [markdown] lang="en"
# ### The perceptron with a threshold
#
# The first formula of section 1 has a threshold $\theta$ in place of a bias. The weighted sum has to be **above**
# $\theta$ for a 1.
#
# $$y_n = \begin{cases} 0 & (\sum_i X_{ni} w_i \leq \theta) \\ 1 & (\sum_i X_{ni} w_i > \theta) \end{cases}$$
#
# Example: for $\mathbf{w} = (2, -1)$ and the rows $(1, 0)$, $(1, 1)$, $(3, 2)$ the weighted sums are $(2, 1, 4)$. With
# $\theta = 1$, $y = (1, 0, 1)$; with $\theta = 2$, $y = (0, 0, 1)$; with $\theta = -1$ all three are 1.
#
# ### Exercise 9. perceptron_theta


# %% nbgrader={"grade": false, "grade_id": "perceptron_theta", "locked": false, "schema_version": 3, "solution": true, "task": false}
def perceptron_theta(x, w, theta):
    """
    ko: 임계값으로 쓴 퍼셉트론의 출력을 입력 여러 개에 대해 한꺼번에 계산합니다.
    en: The outputs of a perceptron that is written with a threshold, for many inputs at once.

    Args:
        ko: x: 입력. 모양 (N, D)인 ndarray(float64 또는 정수). 한 행이 입력 하나입니다.
        en: x: the inputs, an ndarray (float64 or integers) of shape (N, D), one input per row.
        ko: w: 가중치. 모양 (D,)인 ndarray.
        en: w: the weights, an ndarray of shape (D,).
        ko: theta: 임계값. 숫자 하나(음수일 수도 있습니다).
        en: theta: the threshold, one number (it may be negative).

    Returns:
        ko: 모양 (N,)인 ndarray. 가중합이 theta보다 크면 1, theta 이하이면 0입니다. dtype은 무엇이든 됩니다.
        en: an ndarray of shape (N,): 1 where the weighted sum is above theta, and 0 where it is theta or less. Any
        en:     dtype will do.

    ko: 예: perceptron_theta(np.array([[1, 0], [1, 1], [3, 2]]), np.array([2.0, -1.0]), 2.0)은 [0, 0, 1]입니다.
    en: Example: perceptron_theta(np.array([[1, 0], [1, 1], [3, 2]]), np.array([2.0, -1.0]), 2.0) is [0, 0, 1].
    """
    ### BEGIN SOLUTION
    total = np.dot(x, w)
    return np.where(total > theta, 1, 0)
    ### END SOLUTION


# %% [markdown] lang="ko"
# ### 임계값을 편향으로
#
# 두 식은 같은 퍼셉트론을 두 가지 방식으로 적은 것입니다. $\theta$가 주어졌을 때 어떤 $b$를 쓰면 **모든 입력에서** 두
# 함수의 답이 같을까요? 노트의 AND($\theta = 0.6$)와 OR($\theta = 0.4$)도 이렇게 옮기면 `perceptron`으로 계산할 수
# 있습니다. $\theta$가 음수일 때에도 맞아야 합니다.
#
# ### 문제 10. theta_to_bias

# %% [markdown] lang="en"
# ### From threshold to bias
#
# The two formulas are one perceptron, written in two ways. Given $\theta$, which $b$ makes both functions agree **for
# every input**? The AND ($\theta = 0.6$) and the OR ($\theta = 0.4$) of the notes can then be computed by `perceptron`
# too. It has to hold for a negative $\theta$ as well.
#
# ### Exercise 10. theta_to_bias


# %% nbgrader={"grade": false, "grade_id": "theta_to_bias", "locked": false, "schema_version": 3, "solution": true, "task": false}
def theta_to_bias(theta):
    """
    ko: perceptron_theta(x, w, theta)와 perceptron(x, w, b)가 모든 x에서 같은 답을 내게 하는 편향 b입니다.
    en: The bias b for which perceptron(x, w, b) and perceptron_theta(x, w, theta) give the same for every x.

    Args:
        ko: theta: 임계값. 숫자 하나(음수, 0, 양수).
        en: theta: the threshold, one number (negative, 0 or positive).

    Returns:
        ko: 편향. 숫자 하나.
        en: the bias, one number.

    ko: 예: theta_to_bias(0.6)은 -0.6입니다(1절의 AND).
    en: Example: theta_to_bias(0.6) is -0.6 (the AND of section 1).
    """
    ### BEGIN SOLUTION
    return -theta
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 7. 가중치를 데이터에서 찾기: 로젠블랫의 학습 규칙
#
# 지금까지는 가중치를 사람이 정했습니다. 로젠블랫의 퍼셉트론은 **틀릴 때마다 가중치를 조금 고쳐서** 스스로 찾습니다.
#
# ### 약속
#
# 이 절에서는 노트의 첫 슬라이드의 약속을 따릅니다.
#
# - 정답(레이블) $y$는 0과 1이 아니라 $-1$과 $+1$입니다.
# - 언제나 1인 입력 $x_0 = 1$을 맨 앞에 하나 덧붙입니다. 그러면 편향은 그 입력의 가중치 $w_0$이고, 식이 짧아집니다.
#   $$z = w_0x_0 + w_1x_1 + \dots + w_Dx_D = \mathbf{w}^\top\mathbf{x}$$
# - 예측은 $\hat{y} = \phi(z)$이고, 합이 정확히 0이면 $+1$입니다(게이트의 약속과 다릅니다).
#   $$\phi(z) = \begin{cases} 1 & (z \geq 0) \\ -1 & (z < 0) \end{cases}$$
#
# ### 선형 회귀와 비교
#
# $z$의 식은 통계학의 선형 회귀 $Y = \beta_0 + \beta_1x_1 + \dots + \beta_px_p + \varepsilon$와 같은 모양입니다. $\beta_j$는
# 계수(가중치), $x_j$는 설명 변수, 합 전체는 선형 예측자, $Y$는 반응 변수, $\varepsilon$은 식으로 설명되지 않는
# 오차(잡음)입니다. 회귀는 $z$ 자체를 답으로 쓰고, 퍼셉트론은 $z$를 $\phi$에 넣어 **부호만** 답으로 씁니다. 그래서 회귀는
# 수를 예측하고 퍼셉트론은 두 부류를 가릅니다.
#
# ### 알고리즘
#
# 1. $\mathbf{w} = (0, \dots, 0)$에서 시작합니다.
# 2. 데이터를 순서대로 하나씩 봅니다. $\hat{y} = \phi(\mathbf{w}^\top\mathbf{x})$를 구합니다.
# 3. 틀렸으면($\hat{y} \neq y$) **그 자리에서** $\mathbf{w} \leftarrow \mathbf{w} + y\,\mathbf{x}$로 고칩니다. 맞았으면 그대로 둡니다.
# 4. 데이터를 한 바퀴 도는 것을 **에포크**라고 합니다. 정해진 에포크 수만큼 되풀이합니다. 노트의 반복 횟수 $M$은
#    에포크의 수가 아니라 데이터를 하나씩 보는 횟수입니다. 그래서 데이터의 수보다 커야 합니다.
#
# 왜 나아질까요? 고친 뒤에 같은 데이터를 다시 보면 $y\,(\mathbf{w} + y\mathbf{x})^\top\mathbf{x} = y\,\mathbf{w}^\top\mathbf{x} +
# \lVert\mathbf{x}\rVert^2$이므로, 0 이하였던 $y\,z$가 $\lVert\mathbf{x}\rVert^2$만큼 커집니다. 노트는 이 알고리즘이
# 무엇을 최소화하는지 빈칸으로 남겨 두었는데, 답은 틀린 데이터에서만 값이 커지는
# $E(\mathbf{w}) = \sum \max(0,\ -y\,\mathbf{w}^\top\mathbf{x})$입니다. 위의 갱신 규칙은 데이터를 하나씩 쓰면서 이 손실에
# 경사하강법을 적용한 것입니다.

# %% [markdown] lang="en"
# ## 7. Finding the weights in data: Rosenblatt's learning rule
#
# So far a person chose the weights. Rosenblatt's perceptron finds them by itself: **each time it is wrong, it corrects
# the weights a little**.
#
# ### Conventions
#
# This section follows the first slides of the notes.
#
# - The answers (labels) $y$ are $-1$ and $+1$, not 0 and 1.
# - An input $x_0 = 1$ that never changes is put in front. The bias is then its weight $w_0$, and the formula is short:
#   $$z = w_0x_0 + w_1x_1 + \dots + w_Dx_D = \mathbf{w}^\top\mathbf{x}$$
# - The prediction is $\hat{y} = \phi(z)$, and a sum of exactly 0 gives $+1$ (not as for the gates).
#   $$\phi(z) = \begin{cases} 1 & (z \geq 0) \\ -1 & (z < 0) \end{cases}$$
#
# ### Next to linear regression
#
# The formula for $z$ looks like the linear regression of statistics, $Y = \beta_0 + \beta_1x_1 + \dots + \beta_px_p +
# \varepsilon$. The $\beta_j$ are the coefficients (weights), the $x_j$ the explanatory variables, the whole sum is the
# linear predictor, $Y$ the response, and $\varepsilon$ the error (noise) that the formula does not explain. Regression
# answers with $z$ itself; the perceptron puts $z$ through $\phi$ and answers with its **sign** alone. So regression
# predicts a number, and the perceptron tells two classes apart.
#
# ### The algorithm
#
# 1. Start from $\mathbf{w} = (0, \dots, 0)$.
# 2. Look at the data one by one, in order. Predict $\hat{y} = \phi(\mathbf{w}^\top\mathbf{x})$.
# 3. If it is wrong ($\hat{y} \neq y$), correct the weights **at once**:
#    $\mathbf{w} \leftarrow \mathbf{w} + y\,\mathbf{x}$. If it is right, leave them alone.
# 4. Once through all the data is an **epoch**. Repeat for the number of epochs asked for. The $M$ of the notes counts
#    single steps, one per piece of data, and not rounds: that is why it has to be larger than the number of data.
#
# Why does this help? Seen again after the change, the same piece of data has $y\,(\mathbf{w} + y\mathbf{x})^\top\mathbf{x} =
# y\,\mathbf{w}^\top\mathbf{x} + \lVert\mathbf{x}\rVert^2$: the $y\,z$ that was too low has grown by
# $\lVert\mathbf{x}\rVert^2$. The notes leave blank what the algorithm attempts to minimise. It is $E(\mathbf{w}) = \sum
# \max(0,\ -y\,\mathbf{w}^\top\mathbf{x})$, to which only wrong answers contribute; the rule is gradient descent on it,
# one piece of data at a time.

# %% [markdown] lang="ko"
# ### 손으로 한 에포크
#
# OR를 $-1$과 $+1$로 적고 진리표의 순서대로 한 바퀴 돌아 봅시다. $\mathbf{x}$의 첫 성분이 $x_0 = 1$입니다.
#
# | $\mathbf{x}$ | $y$ | 보기 전의 $\mathbf{w}$ | $z$ | $\hat{y}$ | 본 뒤의 $\mathbf{w}$ |
# |---|---|---|---|---|---|
# | (1, 0, 0) | $-1$ | (0, 0, 0) | 0 | $+1$, 틀림 | $(-1, 0, 0)$ |
# | (1, 1, 0) | $+1$ | $(-1, 0, 0)$ | $-1$ | $-1$, 틀림 | (0, 1, 0) |
# | (1, 0, 1) | $+1$ | (0, 1, 0) | 0 | $+1$ | (0, 1, 0) |
# | (1, 1, 1) | $+1$ | (0, 1, 0) | 1 | $+1$ | (0, 1, 0) |
#
# 첫 에포크에 두 번 틀렸습니다. 계속하면 에포크마다 틀린 횟수는 $2, 2, 1, 0$이고 가중치는 $(-1, 1, 1)$, 곧 $b = -1$,
# $w_1 = w_2 = 1$입니다. 한 에포크 동안 한 번도 틀리지 않으면 그 뒤로는 아무것도 바뀌지 않습니다.
#
# ### 수렴 정리
#
# 데이터를 직선(초평면)으로 가를 수 있으면 이 규칙은 **반드시** 멈춥니다. 길이가 1인 어떤 $\mathbf{u}$가 모든 데이터에서
# $y\,\mathbf{u}^\top\mathbf{x} \geq \gamma > 0$이고 모든 $\lVert\mathbf{x}\rVert \leq R$이면, 틀리는 횟수는 전부 합쳐
#
# $$k \leq \left(\frac{R}{\gamma}\right)^2$$
#
# 을 넘지 않습니다($\mathbf{x}$에는 $x_0$도 들어 있습니다). 틀릴 때마다 $\mathbf{u}^\top\mathbf{w}$는 $\gamma$ 이상 커지므로
# $k\gamma \leq \lVert\mathbf{w}\rVert$입니다. 한편 틀렸다는 것은 $y\,\mathbf{w}^\top\mathbf{x} \leq 0$이라는 뜻이므로
# $\lVert\mathbf{w}\rVert^2$은 한 번에 $R^2$ 넘게 커지지 못하고, $\lVert\mathbf{w}\rVert \leq \sqrt{k}R$입니다. 둘을 합치면
# 위의 식이 됩니다.
#
# OR라면 $\mathbf{u} = (-1, 2, 2)/3$에서 $\gamma = 1/3$이고 $R = \sqrt{3}$이므로 많아야 27번입니다. 실제로는 5번이었습니다.
# 가를 수 없는 데이터에서는 멈추지 않습니다.

# %% [markdown] lang="en"
# ### One epoch by hand
#
# Write OR with $-1$ and $+1$ and go through its truth table once, in order. The first component of $\mathbf{x}$ is
# $x_0 = 1$.
#
# | $\mathbf{x}$ | $y$ | $\mathbf{w}$ before | $z$ | $\hat{y}$ | $\mathbf{w}$ after |
# |---|---|---|---|---|---|
# | (1, 0, 0) | $-1$ | (0, 0, 0) | 0 | $+1$, wrong | $(-1, 0, 0)$ |
# | (1, 1, 0) | $+1$ | $(-1, 0, 0)$ | $-1$ | $-1$, wrong | (0, 1, 0) |
# | (1, 0, 1) | $+1$ | (0, 1, 0) | 0 | $+1$ | (0, 1, 0) |
# | (1, 1, 1) | $+1$ | (0, 1, 0) | 1 | $+1$ | (0, 1, 0) |
#
# Two mistakes in the first epoch. Going on, the mistakes per epoch are $2, 2, 1, 0$ and the weights $(-1, 1, 1)$, that
# is $b = -1$ and $w_1 = w_2 = 1$. After an epoch without a mistake nothing changes any more.
#
# ### The convergence theorem
#
# If a line (a hyperplane) separates the data, the rule **must** come to rest. If some $\mathbf{u}$ of length 1 has
# $y\,\mathbf{u}^\top\mathbf{x} \geq \gamma > 0$ for all the data, and all $\lVert\mathbf{x}\rVert \leq R$, then the number of
# mistakes, all epochs together, is at most
#
# $$k \leq \left(\frac{R}{\gamma}\right)^2$$
#
# (where $\mathbf{x}$ includes $x_0$). Each mistake makes $\mathbf{u}^\top\mathbf{w}$ grow by $\gamma$ or more, so
# $k\gamma \leq \lVert\mathbf{w}\rVert$. On the other hand a mistake means that $y\,\mathbf{w}^\top\mathbf{x} \leq 0$, so
# $\lVert\mathbf{w}\rVert^2$ cannot grow by more than $R^2$ at a time, and $\lVert\mathbf{w}\rVert \leq \sqrt{k}R$. The two
# together give the formula.
#
# For OR, $\mathbf{u} = (-1, 2, 2)/3$ has $\gamma = 1/3$, and $R = \sqrt{3}$: at most 27 mistakes. In fact there were 5.
# On data that no line separates the rule never rests.

# %% tags=["example"]
# ko: 직선 하나로 가를 수 있는 점 40개. 채운 점의 레이블이 +1입니다.
# en: Forty points that a line separates; the filled ones have the label +1.
cloud = np.random.default_rng(7).uniform(-2, 2, size=(40, 2))
distance = cloud @ np.array([1.0, 2.0]) - 0.5
points, labels = cloud[np.abs(distance) > 0.4], np.sign(distance[np.abs(distance) > 0.4]).astype(int)


def draw_points(w=None):
    plt.figure(figsize=(3.5, 3.5))
    for x, label in zip(points, labels, strict=True):
        plt.plot(*x, "o", color="black", fillstyle="full" if label == 1 else "none")
    if w is not None:
        # ko: w0 + w1 x1 + w2 x2 = 0을 x2에 대해 푼 직선입니다.
        # en: The line w0 + w1 x1 + w2 x2 = 0, solved for x2.
        x1 = np.array([-2.0, 2.0])
        plt.plot(x1, -(w[0] + w[1] * x1) / w[2])
    plt.ylim(-2.2, 2.2)
    plt.xlabel("x1")
    plt.ylabel("x2")
    plt.show()


draw_points()

# %% [markdown] lang="ko"
# ### 문제 11. fit_perceptron
#
# 위의 알고리즘을 그대로 구현하세요. 데이터의 순서를 섞지 말고, 일찍 멈추지도 마세요. 한 번도 틀리지 않은 에포크는 0으로
# 적습니다.

# %% [markdown] lang="en"
# ### Exercise 11. fit_perceptron
#
# Implement the algorithm just as it stands. Do not shuffle the data and do not stop early: an epoch without a mistake
# is recorded as 0.


# %% nbgrader={"grade": false, "grade_id": "fit_perceptron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fit_perceptron(X, y, epochs):
    """
    ko: 로젠블랫의 규칙으로 퍼셉트론을 학습합니다.
    en: Trains a perceptron by Rosenblatt's rule.

    Args:
        ko: X: 입력. 모양 (N, D)인 ndarray(float64 또는 정수). 1로 된 열은 들어 있지 않으니 함수 안에서 맨 앞에 덧붙입니다.
        en: X: the inputs, an ndarray (float64 or integers) of shape (N, D), without the ones; put x_0 = 1 in front of
        en:     each row inside the function.
        ko: y: 레이블. 모양 (N,)인 정수 ndarray. 값은 -1 또는 +1입니다.
        en: y: the labels, an integer ndarray of shape (N,), each -1 or +1.
        ko: epochs: 전체 데이터를 도는 횟수(1 이상의 정수).
        en: epochs: how many times to go through all the data (an integer, at least 1).

    Returns:
        ko: (w, mistakes). w는 모양 (D + 1,)인 ndarray이고 w[0]이 편향입니다. mistakes는 에포크마다 틀린(갱신한) 횟수를
        ko:     담은, 길이가 epochs인 리스트입니다.
        en: (w, mistakes): w is an ndarray of shape (D + 1,), with the bias as w[0]; mistakes is a list of length epochs
        en:     with the number of mistakes (updates) in each epoch.

    ko: 약속: w는 0에서 시작하고, 데이터는 0번 행부터 순서대로 봅니다. z >= 0이면 +1로, 아니면 -1로 예측합니다.
    ko:     틀렸을 때만, 바로 w에 y x를 더합니다(학습률 1).
    en: Convention: w starts at 0; the data are taken in order from row 0. The prediction is +1 if z >= 0, else -1.
    en:     Only when it is wrong, y x is added to w at once (learning rate 1).

    ko: 예: X = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]), y = np.array([-1, 1, 1, 1])일 때
    ko:     fit_perceptron(X, y, 1)은 (array([0., 1., 0.]), [2]),
    ko:     fit_perceptron(X, y, 5)는 (array([-1., 1., 1.]), [2, 2, 1, 0, 0])입니다.
    en: Example: for X = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]) and y = np.array([-1, 1, 1, 1]),
    en:     fit_perceptron(X, y, 1) is (array([0., 1., 0.]), [2]) and
    en:     fit_perceptron(X, y, 5) is (array([-1., 1., 1.]), [2, 2, 1, 0, 0]).
    """
    ### BEGIN SOLUTION
    rows = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(rows.shape[1])
    mistakes = []
    for _ in range(epochs):
        count = 0
        for x, label in zip(rows, y, strict=True):
            z = np.dot(w, x)
            predicted = 1 if z >= 0 else -1
            if predicted != label:
                w = w + label * x
                count += 1
        mistakes.append(count)
    return w, mistakes
    ### END SOLUTION


# %% [markdown] lang="ko"
# 아래 줄의 `#`을 지우고 실행하면 학습한 직선과, XOR에서 틀린 횟수가 줄지 않는 모습을 볼 수 있습니다.

# %% [markdown] lang="en"
# Remove the `#` below and run the cell to see the line it learns, and how the mistakes on XOR do not go away.

# %% tags=["example"]
# w, mistakes = fit_perceptron(points, labels, 20)
# print(w, mistakes)
# draw_points(w)
# print(fit_perceptron(np.array([[0, 0], [1, 0], [0, 1], [1, 1]]), np.array([-1, 1, 1, -1]), 20)[1])

# %% [markdown] lang="ko"
# ## 8. 정말 없을까? XOR를 찾아보기
#
# 학습 규칙이 XOR에서 멈추지 않는 것은 운이 나빠서일까요? 4절에서는 부등식으로 불가능하다는 것을 보였습니다. 여기서는
# 눈으로 확인합니다. 가중치와 편향의 후보를 정해 두고 **모든 조합**을 시험합니다.
#
# 후보가 $v_1, \dots, v_m$이면 $(w_1, w_2, b)$는 $m^3$가지입니다. 조합마다 네 입력 $(0,0), (1,0), (0,1), (1,1)$의 출력을
# 구해서 원하는 진리표와 **네 줄이 모두** 같은지 봅니다.
#
# 예: 후보가 $-1,\ 0.5,\ 1$이면 27가지 가운데 AND는 $(0.5, 1, -1)$, $(1, 0.5, -1)$, $(1, 1, -1)$의 세 가지입니다.
# $(1, 1, -1)$의 가운데 두 줄은 합이 정확히 0이고, 그러면 출력은 0입니다.
#
# 탐색은 후보 안에 없다는 것만 보여 줍니다. 모든 실수에 대해 없다는 것은 4절의 논증이 보여 줍니다. 반대로 탐색은 논증이
# 말해 주지 않는 것, 곧 어떤 게이트가 가능하고 가중치가 몇 가지나 있는지를 보여 줍니다.
#
# ### 문제 12. find_gates

# %% [markdown] lang="en"
# ## 8. Is there really none? A search for XOR
#
# Is it bad luck that the learning rule does not come to rest on XOR? Section 4 showed by inequalities that no weights
# can do it. Here you see it with your own eyes: take a few candidates for the weights and the bias and try **every
# combination**.
#
# With candidates $v_1, \dots, v_m$ there are $m^3$ triples $(w_1, w_2, b)$. For each of them compute the outputs for the
# four inputs $(0,0), (1,0), (0,1), (1,1)$, and see whether **all four** are those of the truth table that is wanted.
#
# Example: with the candidates $-1,\ 0.5,\ 1$, three of the 27 triples make AND: $(0.5, 1, -1)$, $(1, 0.5, -1)$ and
# $(1, 1, -1)$. In the last one the sums of the two middle rows are exactly 0, and the outputs there 0.
#
# A search shows only that there is none among the candidates; that there is none among all real numbers is what the
# argument of section 4 shows. In return the search tells what the argument does not: which gates are possible, and in
# how many ways.
#
# ### Exercise 12. find_gates


# %% nbgrader={"grade": false, "grade_id": "find_gates", "locked": false, "schema_version": 3, "solution": true, "task": false}
def find_gates(table, values):
    """
    ko: 원하는 진리표를 만드는 퍼셉트론 하나의 (w1, w2, b)를 후보 가운데에서 모두 찾습니다.
    en: Finds every (w1, w2, b) among the candidates with which one perceptron makes the truth table that is wanted.

    Args:
        ko: table: 원하는 출력 네 개의 리스트. 순서는 (0, 0), (1, 0), (0, 1), (1, 1)이고 값은 0 또는 1입니다.
        en: table: the four outputs wanted, a list of 0s and 1s in the order (0, 0), (1, 0), (0, 1), (1, 1).
        ko: values: 후보. 서로 다른 수로 된 1차원 ndarray. w1, w2, b가 각각 이 가운데 하나입니다.
        en: values: the candidates, a 1-D ndarray of different numbers. w1, w2 and b are one of them each.

    Returns:
        ko: 조건에 맞는 (w1, w2, b) 튜플의 리스트. 순서는 자유입니다. 하나도 없으면 빈 리스트입니다.
        en: a list of the triples (w1, w2, b) that do it, in any order; an empty list if there is none.

    ko: 합이 정확히 0이면 출력은 0입니다. 여러분의 perceptron을 불러 써도 됩니다.
    en: A sum of exactly 0 gives 0. You may call your perceptron.

    ko: 예: find_gates([0, 0, 0, 1], np.array([-1.0, 0.5, 1.0]))은
    ko:     [(0.5, 1.0, -1.0), (1.0, 0.5, -1.0), (1.0, 1.0, -1.0)]입니다(순서는 달라도 됩니다).
    en: Example: find_gates([0, 0, 0, 1], np.array([-1.0, 0.5, 1.0])) is
    en:     [(0.5, 1.0, -1.0), (1.0, 0.5, -1.0), (1.0, 1.0, -1.0)], in any order.
    """
    ### BEGIN SOLUTION
    rows = np.array([[0, 0], [1, 0], [0, 1], [1, 1]])
    found = []
    for w1 in values:
        for w2 in values:
            for b in values:
                y = perceptron(rows, np.array([w1, w2]), b)
                if np.all(y == np.array(table)):
                    found.append((w1, w2, b))
    return found
    ### END SOLUTION


# %% [markdown] lang="ko"
# 아래 줄의 `#`을 지우고 실행하면 게이트마다 가중치가 몇 가지나 있는지 나옵니다.

# %% [markdown] lang="en"
# Remove the `#` below and run the cell to count the ways of making each gate.

# %% tags=["example"]
candidates = np.linspace(-1, 1, 9)
gates = {"AND": [0, 0, 0, 1], "NAND": [1, 1, 1, 0], "OR": [0, 1, 1, 1], "XOR": [0, 1, 1, 0], "XNOR": [1, 0, 0, 1]}
# for name, table in gates.items():
#     print(name, len(find_gates(table, candidates)))

# %% [markdown] lang="ko"
# ## 9. 퍼셉트론에서 신경망으로
#
# | | 퍼셉트론 | 신경망 |
# |---|---|---|
# | 표현력 | 층을 쌓으면 XOR 같은 비선형 함수도, 복잡한 계산도 나타낼 수 있습니다. | 같습니다. |
# | 가중치 | 쌓은 퍼셉트론의 가중치는 사람이 정합니다. 7절의 규칙은 한 층일 때만 쓸 수 있습니다. | 모든 층의 가중치를 데이터에서 스스로 배웁니다. |
# | 활성화 함수 | 0에서 갑자기 바뀌는 계단 함수 | 매끄럽게 바뀌는 함수(시그모이드 등) |
#
# 퍼셉트론을 $a = w_1x_1 + w_2x_2 + b$, $y = h(a)$로 나누어 적으면, 신호의 총합 $a$를 출력으로 바꾸는 $h$가 **활성화
# 함수**입니다. 다음 과제에서는 $h$를 계단 함수 말고 다른 함수로 바꿔 봅니다.
#
# ## 정리
#
# - 퍼셉트론은 가중합에 편향을 더해 0보다 큰지를 보는 장치이고, 평면을 직선 하나로 나눕니다.
# - AND, NAND, OR, NOR는 값만 다른 같은 식입니다. XOR와 XNOR는 직선 하나로 나눌 수 없어 층이 필요합니다.
# - 임계값 $\theta$와 편향 $b = -\theta$는 같은 것을 적는 두 가지 방법입니다.
# - 로젠블랫의 규칙은 틀릴 때만 가중치를 고치고, 직선으로 가를 수 있는 데이터에서는 많아야 $(R/\gamma)^2$번 틀리고 멈춥니다.
#
# ## 질문
#
# 짧은 질문 세 개입니다. 함수가 답을 돌려주게 하세요. 공개 검사는 답의 **형식**만 보고, 맞는지는 채점할 때 봅니다.

# %% [markdown] lang="en"
# ## 9. From the perceptron to the neural network
#
# | | perceptron | neural network |
# |---|---|---|
# | what it can express | in layers, functions that are not linear, such as XOR, and complicated computations | the same |
# | weights | those of stacked perceptrons are set by hand; the rule of section 7 works for one layer only | those of all layers are learned from data |
# | activation | a step that jumps at 0 | a function that changes smoothly (a sigmoid, for one) |
#
# Write the perceptron in two steps, $a = w_1x_1 + w_2x_2 + b$ and $y = h(a)$: the $h$ that turns the sum of the signals
# into the output is called the **activation function**. The next assignment puts other functions in place of the step.
#
# ## Summary
#
# - A perceptron adds a bias to a weighted sum and asks whether the result is above 0: it cuts the plane along one
#   line.
# - AND, NAND, OR and NOR are one formula with different values. No single line makes XOR or XNOR: they take layers.
# - A threshold $\theta$ and a bias $b = -\theta$ are two ways to write the same thing.
# - Rosenblatt's rule changes the weights only when it is wrong; where a line separates the data it comes to rest after
#   at most $(R/\gamma)^2$ mistakes.
#
# ## Questions
#
# Three short questions. Let each function return the answer. The public check looks at its **form** only; whether it is
# right is seen when it is graded.


# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 입력이 두 개인 진리표(출력 네 개)는 모두 16가지입니다. 그 가운데 퍼셉트론 하나로 만들 수 있는 것은 몇 가지입니까?
    en: There are 16 truth tables for two inputs (four outputs each). How many of them can a single perceptron make?

    ko: 답의 형식: 정수 하나. (find_gates로 확인해 보아도 됩니다.)
    en: Form of the answer: one integer. (You may use find_gates to find out.)
    """
    ### BEGIN SOLUTION
    return 14
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: w1 = 2, w2 = -3, 임계값 theta = -1인 퍼셉트론이 있습니다. (0, 0), (1, 0), (0, 1), (1, 1)에 대한 출력은 무엇입니까?
    en: A perceptron has w1 = 2, w2 = -3 and the threshold theta = -1. What are its outputs for (0, 0), (1, 0), (0, 1)
    en: and (1, 1)?

    ko: 답의 형식: 0 또는 1인 정수 네 개의 튜플. 순서는 위와 같습니다.
    en: Form of the answer: a tuple of four integers, 0 or 1, in that order.
    """
    ### BEGIN SOLUTION
    return (1, 1, 0, 0)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: x_0을 포함한 모든 입력의 길이가 5 이하이고, 길이가 1인 어떤 벡터 u가 모든 데이터에서 y u·x >= 0.5를 만족합니다.
    ko: 수렴 정리에 따르면 fit_perceptron은 모든 에포크를 통틀어 많아야 몇 번 틀립니까?
    en: All inputs, x_0 included, have length 5 or less, and a vector u of length 1 has y u·x >= 0.5 for all the data. How
    en: many mistakes, all epochs together, does the convergence theorem allow fit_perceptron at most?

    ko: 답의 형식: 정수 하나.
    en: Form of the answer: one integer.
    """
    ### BEGIN SOLUTION
    return 100
    ### END SOLUTION


# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 다음 두 가지에 답하세요. 조교가 읽고 채점합니다(4점).
#
# 1. XNOR를 만드는 퍼셉트론 하나가 있다고 가정하고 네 개의 부등식을 적어, 모순이 된다는 것을 보이세요.
# 2. 층을 하나 더 쌓으면 왜 가능해지는지, 첫째 층의 두 직선이 평면에서 하는 일을 들어 두세 문장으로 설명하세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# Answer both parts. An assistant reads and grades them (4 points).
#
# 1. Suppose that one perceptron makes XNOR. Write down the four inequalities and show that they contradict each other.
# 2. Explain in two or three sentences why another layer makes it possible: what do the two lines of the first layer do
#    in the plane?

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** (1) $(0,0)$과 $(1,1)$에서 1이어야 하므로 $b > 0$, $w_1 + w_2 + b > 0$이고, $(1,0)$과 $(0,1)$에서 0이어야
# 하므로 $w_1 + b \leq 0$, $w_2 + b \leq 0$이다. 앞의 둘을 더하면 $w_1 + w_2 + 2b > 0$, 뒤의 둘을 더하면
# $w_1 + w_2 + 2b \leq 0$이므로 모순이다.
#
# (2) 첫째 층의 한 직선은 $(0,0)$을, 다른 직선은 $(1,1)$을 나머지와 가른다. 둘째 층은 $x_1, x_2$가 아니라 두 직선의 어느
# 쪽에 있는지($s_1, s_2$)를 보는데, 이 새 좌표에서는 $(1,0)$과 $(0,1)$이 한 점으로 모여 직선 하나로 나머지 두 점과 갈라진다.
#
# **채점 기준.** (1) 네 부등식이 모두 옳으면 1점(등호와 부등호의 방향 포함), 둘씩 더해 모순을 이끌어 내면 1점.
# 그림으로 "한 대각선의 두 점을 직선으로 가를 수 없다"고만 쓰면 (1)에서 1점까지. (2) 두 직선이 무엇을 가르는지 1점, 둘째
# 층이 그 결과를 합친다(또는 새 좌표에서 선형 분리된다)는 점 1점.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** (1) It has to be 1 for $(0,0)$ and $(1,1)$, so $b > 0$ and $w_1 + w_2 + b > 0$; it has to be 0 for
# $(1,0)$ and $(0,1)$, so $w_1 + b \leq 0$ and $w_2 + b \leq 0$. Adding the first two gives $w_1 + w_2 + 2b > 0$, adding
# the last two $w_1 + w_2 + 2b \leq 0$: a contradiction.
#
# (2) One line of the first layer cuts off $(0,0)$, the other cuts off $(1,1)$. The second layer does not see $x_1, x_2$
# but on which side of each line the point lies ($s_1, s_2$). In these coordinates $(1,0)$ and $(0,1)$ fall on one point,
# and a single line parts it from the other two.
#
# **Rubric.** (1) 1 point for the four inequalities, with the right directions and the equality on the right side; 1 point
# for adding them in pairs to a contradiction. An argument by picture alone ("no line parts the two points of a diagonal
# from the others") gets at most 1 point for part 1. (2) 1 point for what each line cuts off; 1 point for saying that the
# second layer combines the two (or that the points can be separated in the new coordinates).
