"""Known mistakes of 01_perceptron.

A gate answers 0 or 1, so many wrong choices of weights look alike: each hint says what is seen and is true of all of
them.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- AND ---

mistakes.edit(
    "AND",
    "one_is_enough",
    {"b = -0.7": "b = -0.3"},
    en="AND already fires when only one input is 1. Lower the bias (raise the threshold), so that one weight "
    "alone does not exceed it and both together do.",
    ko="입력이 하나만 1이어도 AND가 1이 됩니다. 편향을 더 낮추세요(임계값을 높이세요). 가중치 하나로는 넘지 "
    "못하고 둘을 합해야 넘어야 합니다.",
)
mistakes.edit(
    "AND",
    "bias_sign",
    {"b = -0.7": "b = 0.7"},
    en="AND is 1 even for (0, 0), where only the bias is left of the sum. For AND the bias, which is minus the "
    "threshold, has to be below 0.",
    ko="(0, 0)에서도 AND가 1입니다. 이때 합에 남는 것은 편향뿐입니다. AND에서는 편향(임계값에 음의 부호를 붙인 "
    "값)이 0보다 작아야 합니다.",
)
mistakes.edit(
    "AND",
    "never_fires",
    {"b = -0.7": "b = -1.0"},
    en="AND is never 1: for (1, 1) the sum with the bias has to be above 0, and exactly 0 is not enough.",
    ko="AND가 한 번도 1이 되지 않습니다. (1, 1)에서 편향까지 더한 합이 0보다 커야 하고, 정확히 0이어서는 안 됩니다.",
)
mistakes.edit(
    "AND",
    "turned_over",
    {"1 if np.sum(w * x) + b > 0 else 0": "0 if np.sum(w * x) + b > 0 else 1"},
    en="AND gives 0 where 1 is due and 1 where 0 is due: that is NAND. Check the comparison, the two results and "
    "the signs.",
    ko="AND가 1이어야 할 곳에서 0을, 0이어야 할 곳에서 1을 냅니다. 이것은 NAND입니다. 부등호와 두 결과값, 부호를 "
    "확인하세요.",
)
mistakes.edit(
    "AND",
    "first_input_only",
    {"np.array([x1, x2])": "np.array([x1, x1])"},
    en="AND follows x1 and takes no notice of x2. Both inputs need a weight, and neither may decide alone.",
    ko="AND가 x1만 따라가고 x2는 보지 않습니다. 두 입력 모두 가중치가 필요하고, 한쪽이 혼자 결과를 정해서는 안 됩니다.",
)
mistakes.edit(
    "AND",
    "no_step",
    {"1 if np.sum(w * x) + b > 0 else 0": "np.sum(w * x) + b"},
    en="AND gives the weighted sum itself. Compare the sum with 0 and give 0 or 1.",
    ko="AND가 가중합을 그대로 돌려줍니다. 합을 0과 비교해서 0이나 1을 돌려주세요.",
)


@mistakes.add(
    "AND",
    "product",
    en="AND multiplies the inputs, which is right for 0 and 1 only. Give each input a weight, add a bias and "
    "compare with 0.",
    ko="두 입력을 곱했습니다. 곱은 0과 1에서만 맞습니다. 입력마다 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def AND(x1, x2):
    return x1 * x2


@mistakes.add(
    "AND",
    "equals_one",
    en="AND asks whether the inputs are 1, so it is a table and not a perceptron. Give each input a weight, add a "
    "bias and compare with 0.",
    ko="입력이 1과 같은지를 물었습니다. 이것은 표이지 퍼셉트론이 아닙니다. 입력마다 가중치를 주고 편향을 더해 0과 "
    "비교하세요.",
)
def AND(x1, x2):
    return 1 if x1 == 1 and x2 == 1 else 0


@mistakes.add(
    "AND",
    "each_alone",
    en="AND judges each input by itself and then combines. A perceptron adds the weighted inputs first and "
    "compares once.",
    ko="입력을 따로따로 판단한 뒤에 합쳤습니다. 퍼셉트론은 가중치를 곱한 입력을 먼저 더하고 한 번만 비교합니다.",
)
def AND(x1, x2):
    return 1 if x1 > 0 and x2 > 0 else 0


@mistakes.add(
    "AND",
    "bitwise",
    en="AND works for whole numbers only, as `&` and looking up a list do. Give each input a weight, add a bias "
    "and compare with 0.",
    ko="정수에서만 됩니다. `&` 연산이나 리스트 찾기가 그렇습니다. 입력마다 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def AND(x1, x2):
    return x1 & x2


# --- NAND ---

mistakes.edit(
    "NAND",
    "not_turned_over",
    {"[-0.5, -0.5]": "[0.5, 0.5]", "b = 0.7": "b = -0.7"},
    en="This is AND, not NAND. To turn a perceptron over, the signs of the weights and of the bias all change.",
    ko="NAND가 아니라 AND입니다. 퍼셉트론의 출력을 뒤집으려면 가중치와 편향의 부호가 모두 바뀌어야 합니다.",
)
mistakes.edit(
    "NAND",
    "never_one",
    {"b = 0.7": "b = -0.7"},
    en="NAND is never 1: for (0, 0) only the bias is left of the sum, so the bias has to be above 0.",
    ko="NAND가 한 번도 1이 되지 않습니다. (0, 0)에서 합에 남는 것은 편향뿐이므로 편향이 0보다 커야 합니다.",
)
mistakes.edit(
    "NAND",
    "never_zero",
    {"[-0.5, -0.5]": "[0.5, 0.5]"},
    en="NAND is never 0: the weights have to be negative, and the two together have to cancel the bias.",
    ko="NAND가 한 번도 0이 되지 않습니다. 가중치는 음수여야 하고, 둘을 합하면 편향을 상쇄할 만큼 커야 합니다.",
)
mistakes.edit(
    "NAND",
    "one_is_enough",
    {"b = 0.7": "b = 0.3"},
    en="NAND already drops to 0 when only one input is 1: that is NOR. The bias has to outweigh each weight "
    "alone, but not both together.",
    ko="입력이 하나만 1이어도 NAND가 0이 됩니다. 이것은 NOR입니다. 편향은 가중치 하나보다는 커야 하고, 둘을 합한 "
    "것보다 커서는 안 됩니다.",
)
mistakes.edit(
    "NAND",
    "first_input_only",
    {"np.array([x1, x2])": "np.array([x1, x1])"},
    en="NAND depends on x1 and takes no notice of x2. Both inputs need a weight, and neither may decide alone.",
    ko="NAND가 x1에 따라서만 바뀌고 x2는 보지 않습니다. 두 입력 모두 가중치가 필요하고, 한쪽이 혼자 결과를 "
    "정해서는 안 됩니다.",
)
mistakes.edit(
    "NAND",
    "no_step",
    {"1 if np.sum(w * x) + b > 0 else 0": "np.sum(w * x) + b"},
    en="NAND gives the weighted sum itself. Compare the sum with 0 and give 0 or 1.",
    ko="NAND가 가중합을 그대로 돌려줍니다. 합을 0과 비교해서 0이나 1을 돌려주세요.",
)


@mistakes.add(
    "NAND",
    "product",
    en="NAND multiplies the inputs, which is right for 0 and 1 only. Give each input a weight, add a bias and "
    "compare with 0.",
    ko="두 입력을 곱했습니다. 곱은 0과 1에서만 맞습니다. 입력마다 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def NAND(x1, x2):
    return 1 - x1 * x2


@mistakes.add(
    "NAND",
    "equals_one",
    en="NAND asks whether the inputs are 1, so it is a table and not a perceptron. Give each input a weight, add "
    "a bias and compare with 0.",
    ko="입력이 1과 같은지를 물었습니다. 이것은 표이지 퍼셉트론이 아닙니다. 입력마다 가중치를 주고 편향을 더해 0과 "
    "비교하세요.",
)
def NAND(x1, x2):
    return 0 if x1 == 1 and x2 == 1 else 1


@mistakes.add(
    "NAND",
    "each_alone",
    en="NAND judges each input by itself and then combines. A perceptron adds the weighted inputs first and "
    "compares once.",
    ko="입력을 따로따로 판단한 뒤에 합쳤습니다. 퍼셉트론은 가중치를 곱한 입력을 먼저 더하고 한 번만 비교합니다.",
)
def NAND(x1, x2):
    return 0 if x1 > 0 and x2 > 0 else 1


# --- OR ---

mistakes.edit(
    "OR",
    "needs_both",
    {"b = -0.2": "b = -0.7"},
    en="This is AND, not OR: one input alone has to be enough. Lower the threshold below each of the weights "
    "(raise the bias).",
    ko="OR가 아니라 AND입니다. 입력 하나만으로도 1이 되어야 합니다. 임계값을 각 가중치보다 낮추세요(편향을 높이세요).",
)
mistakes.edit(
    "OR",
    "always_one",
    {"b = -0.2": "b = 0.2"},
    en="OR is 1 even for (0, 0), where only the bias is left of the sum. The bias has to be below 0 (it is minus "
    "the threshold), or 0 with a comparison that gives 0 for a sum of 0.",
    ko="(0, 0)에서도 OR가 1입니다. 이때 합에 남는 것은 편향뿐입니다. 편향은 0보다 작아야 하고(임계값에 음의 "
    "부호를 붙인 값입니다), 0이라면 합이 0일 때 0을 내야 합니다.",
)
mistakes.edit(
    "OR",
    "never_fires",
    {"b = -0.2": "b = -1.0"},
    en="OR is never 1: each weight alone has to be large enough to lift the sum with the bias above 0.",
    ko="OR가 한 번도 1이 되지 않습니다. 가중치 하나만으로도 편향까지 더한 합이 0보다 커져야 합니다.",
)
mistakes.edit(
    "OR",
    "turned_over",
    {"1 if np.sum(w * x) + b > 0 else 0": "0 if np.sum(w * x) + b > 0 else 1"},
    en="OR gives 0 where 1 is due and 1 where 0 is due: that is NOR. Check the comparison, the two results and "
    "the signs.",
    ko="OR가 1이어야 할 곳에서 0을, 0이어야 할 곳에서 1을 냅니다. 이것은 NOR입니다. 부등호와 두 결과값, 부호를 "
    "확인하세요.",
)
mistakes.edit(
    "OR",
    "first_input_only",
    {"np.array([x1, x2])": "np.array([x1, x1])"},
    en="OR follows x1 and takes no notice of x2. Both inputs need a weight, and either has to be enough.",
    ko="OR가 x1만 따라가고 x2는 보지 않습니다. 두 입력 모두 가중치가 필요하고, 어느 쪽이든 혼자서도 충분해야 합니다.",
)
mistakes.edit(
    "OR",
    "no_step",
    {"1 if np.sum(w * x) + b > 0 else 0": "np.sum(w * x) + b"},
    en="OR gives the weighted sum itself. Compare the sum with 0 and give 0 or 1.",
    ko="OR가 가중합을 그대로 돌려줍니다. 합을 0과 비교해서 0이나 1을 돌려주세요.",
)


@mistakes.add(
    "OR",
    "exclusive",
    en="OR is 0 for (1, 1): that is exclusive or. OR is 1 there as well, because one input is enough and two are more.",
    ko="(1, 1)에서 OR가 0입니다. 이것은 배타적 논리합입니다. 하나로도 충분하니 둘 다 1일 때도 OR는 1입니다.",
)
def OR(x1, x2):
    return 1 if x1 != x2 else 0


@mistakes.add(
    "OR",
    "sum",
    en="OR gives the sum of the inputs, which is 2 for (1, 1). Add a bias, compare with 0 and give 0 or 1.",
    ko="두 입력의 합을 돌려주어 (1, 1)에서 2가 됩니다. 편향을 더하고 0과 비교해서 0이나 1을 돌려주세요.",
)
def OR(x1, x2):
    return x1 + x2


@mistakes.add(
    "OR",
    "python_or",
    en="OR picks one of the inputs (as Python's `or` and `max` do), which is right for 0 and 1 only. Give each "
    "input a weight, add a bias and compare with 0.",
    ko="두 입력 중 하나를 골라 돌려줍니다(파이썬의 `or`나 `max`처럼). 이것은 0과 1에서만 맞습니다. 입력마다 "
    "가중치를 주고 편향을 더해 0과 비교하세요.",
)
def OR(x1, x2):
    return x1 or x2


@mistakes.add(
    "OR",
    "each_alone",
    en="OR judges each input by itself and then combines. A perceptron adds the weighted inputs first and "
    "compares once.",
    ko="입력을 따로따로 판단한 뒤에 합쳤습니다. 퍼셉트론은 가중치를 곱한 입력을 먼저 더하고 한 번만 비교합니다.",
)
def OR(x1, x2):
    return 1 if x1 > 0 or x2 > 0 else 0


# --- XOR ---

mistakes.edit(
    "XOR",
    "ends_like_and",
    {"s1 = NAND(x1, x2)": "s1 = AND(x1, x2)"},
    en="XOR is 1 for (1, 1) and nowhere else, so it is still AND. The first layer has to turn (1, 1) off: one of "
    "its gates must be 0 there and 1 in the other rows.",
    ko="XOR가 (1, 1)에서만 1이니 아직 AND입니다. 첫째 층에서 (1, 1)을 꺼야 합니다. 그 줄에서만 0이고 나머지에서는 "
    "1인 게이트가 하나 필요합니다.",
)
mistakes.edit(
    "XOR",
    "always_one",
    {"return AND(s1, s2)": "return OR(s1, s2)"},
    en="XOR is 1 in every row: in each of them at least one of s1 and s2 is 1. The last gate has to ask for both.",
    ko="XOR가 네 줄 모두 1입니다. 어느 줄에서나 s1과 s2 중 하나는 1이기 때문입니다. 마지막 게이트는 둘 다 1인지를 "
    "보아야 합니다.",
)
mistakes.edit(
    "XOR",
    "complement",
    {"return AND(s1, s2)": "return NAND(s1, s2)"},
    en="Every row is turned over: this is XNOR, 1 when the inputs are equal. Look at the last gate.",
    ko="네 줄이 모두 뒤집혔습니다. 두 입력이 같을 때 1인 XNOR입니다. 마지막 게이트를 살펴보세요.",
)
mistakes.edit(
    "XOR",
    "still_or",
    {"return AND(s1, s2)": "return s2"},
    en="XOR is 1 for (1, 1) as well, so it is still OR. Combine it with a gate that is 0 for (1, 1).",
    ko="(1, 1)에서도 1이니 아직 OR입니다. (1, 1)에서 0이 되는 게이트와 합치세요.",
)
mistakes.edit(
    "XOR",
    "still_nand",
    {"return AND(s1, s2)": "return s1"},
    en="XOR is 1 for (0, 0) as well, so it is still NAND. Combine it with a gate that is 0 for (0, 0).",
    ko="(0, 0)에서도 1이니 아직 NAND입니다. (0, 0)에서 0이 되는 게이트와 합치세요.",
)
mistakes.edit(
    "XOR",
    "never_one",
    {"s2 = OR(x1, x2)": "s2 = AND(x1, x2)"},
    en="XOR is never 1: the two gates of the first layer are never 1 in the same row. They have to agree where "
    "the inputs differ.",
    ko="XOR가 한 번도 1이 되지 않습니다. 첫째 층의 두 게이트가 함께 1이 되는 줄이 없기 때문입니다. 두 입력이 다른 "
    "줄에서는 둘 다 1이어야 합니다.",
)
mistakes.edit(
    "XOR",
    "one_sided",
    {"s2 = OR(x1, x2)": "s2 = x1"},
    en="XOR is 1 for (1, 0) and not for (0, 1). It has to treat the two inputs alike: give both of them to both gates.",
    ko="XOR가 (1, 0)에서는 1인데 (0, 1)에서는 아닙니다. 두 입력을 똑같이 다루어야 합니다. 두 게이트에 모두 두 "
    "입력을 넣으세요.",
)
mistakes.edit(
    "XOR",
    "bitwise",
    {"return AND(s1, s2)": "return x1 ^ x2"},
    en="XOR works for whole numbers only, as `^` and looking up a list do. Compose it of your AND, NAND and OR.",
    ko="정수에서만 됩니다. `^` 연산이나 리스트 찾기가 그렇습니다. 앞에서 만든 AND, NAND, OR를 조합하세요.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "AND",
    en=[
        "Which of the four rows of the truth table has to end up above 0, and which at 0 or below?",
        "Look at the two rows with a single 1: there one weight and the bias are all that is left of the sum. Each "
        "weight alone must not lift the sum above 0; both together must. The bias is therefore negative, and in size "
        "no smaller than each weight.",
        "y = 1 if w1·x1 + w2·x2 + b > 0, else 0, with the conditions b ≤ 0, w1 + b ≤ 0, w2 + b ≤ 0 and w1 + w2 + b > "
        "0.",
    ],
    ko=[
        "진리표의 네 줄 가운데 합이 0보다 커야 하는 줄은 어느 것이고, 0 이하여야 하는 줄은 어느 것인가요?",
        "1이 하나뿐인 두 줄을 보세요. 그 줄의 합에는 가중치 하나와 편향만 남습니다. 가중치 하나로는 합이 0을 넘지 "
        "못하고 둘을 더해야 넘어야 합니다. 그래서 편향은 음수이고, 크기가 각 가중치보다 작지 않아야 합니다.",
        "w1·x1 + w2·x2 + b > 0이면 y = 1, 아니면 y = 0. 조건은 b ≤ 0, w1 + b ≤ 0, w2 + b ≤ 0, w1 + w2 + b > 0입니다.",
    ],
)
mistakes.hints(
    "NAND",
    en=[
        "NAND is AND turned over. What has to become of the line, and of the side that gives 1?",
        "Start with the row (0, 0): only the bias is left of the sum, and the answer has to be 1. Each input then has "
        "to pull the sum down, one of them not far enough, both of them to 0 or below.",
        "y = 1 if w1·x1 + w2·x2 + b > 0, else 0, with the conditions b > 0, w1 + b > 0, w2 + b > 0 and w1 + w2 + b ≤ "
        "0: both weights are negative and the bias is positive.",
    ],
    ko=[
        "NAND는 AND를 뒤집은 것입니다. 직선과, 1이 되는 쪽은 어떻게 바뀌어야 할까요?",
        "(0, 0) 줄부터 보세요. 합에는 편향만 남고 답은 1이어야 합니다. 입력은 합을 끌어내려야 하는데, 하나로는 "
        "모자라고 둘이면 0 이하가 되어야 합니다.",
        "w1·x1 + w2·x2 + b > 0이면 y = 1, 아니면 y = 0. 조건은 b > 0, w1 + b > 0, w2 + b > 0, w1 + w2 + b ≤ 0입니다. "
        "가중치는 둘 다 음수, 편향은 양수입니다.",
    ],
)
mistakes.hints(
    "OR",
    en=[
        "OR differs from AND in two rows of the truth table. Which?",
        "Now a single 1 has to be enough. Compare the size of the bias with that of one weight: the bias may hold "
        "back (0, 0) and nothing else.",
        "y = 1 if w1·x1 + w2·x2 + b > 0, else 0, with the conditions b ≤ 0, w1 + b > 0, w2 + b > 0 and w1 + w2 + b > "
        "0.",
    ],
    ko=[
        "OR는 진리표의 두 줄에서 AND와 다릅니다. 어느 줄인가요?",
        "이제 1이 하나만 있어도 충분해야 합니다. 편향의 크기를 가중치 하나와 비교해 보세요. 편향은 (0, 0)만 막아야 "
        "합니다.",
        "w1·x1 + w2·x2 + b > 0이면 y = 1, 아니면 y = 0. 조건은 b ≤ 0, w1 + b > 0, w2 + b > 0, w1 + w2 + b > 0입니다.",
    ],
)
mistakes.hints(
    "XOR",
    en=[
        "One line cannot do it, but two lines leave a band between them. Which of your gates cuts off (0, 0), and "
        "which cuts off (1, 1)?",
        "Look at the columns s1 and s2 of the table in section 5. One of your three gates has exactly the values of "
        "s1, another those of s2. The third makes y of them.",
        "y = (x1 NAND x2) AND (x1 OR x2): in the order of the table s1 = 1 1 1 0, s2 = 0 1 1 1, y = 0 1 1 0.",
    ],
    ko=[
        "직선 하나로는 안 되지만 직선 두 개 사이에는 띠가 남습니다. 만들어 둔 게이트 가운데 (0, 0)을 잘라 내는 것과 "
        "(1, 1)을 잘라 내는 것은 어느 것인가요?",
        "5절 표의 s1 열과 s2 열을 보세요. 세 게이트 가운데 하나가 s1의 값과 똑같고, 또 하나가 s2의 값과 똑같습니다. "
        "나머지 하나가 그 둘로 y를 만듭니다.",
        "y = (x1 NAND x2) AND (x1 OR x2). 표의 순서대로 s1 = 1 1 1 0, s2 = 0 1 1 1, y = 0 1 1 0입니다.",
    ],
)
