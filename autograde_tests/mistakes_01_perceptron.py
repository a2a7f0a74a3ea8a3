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
mistakes.edit(
    "AND",
    "no_else",
    {"return 1 if np.sum(w * x) + b > 0 else 0": "if np.sum(w * x) + b > 0:\n        return 1"},
    en="AND returns nothing where the sum is not above 0. Every sum needs an answer: end with `else`, so that no case "
    "falls between the conditions.",
    ko="합이 0보다 크지 않을 때 AND가 아무것도 돌려주지 않습니다. 합이 얼마이든 답이 있어야 합니다. 조건 사이에 빠지는 "
    "경우가 없도록 마지막은 `else`로 끝내세요.",
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
    ko="`&` 연산이나 리스트에서 찾는 방법처럼 정수에서만 되는 계산입니다. 입력마다 가중치를 주고 편향을 더해 0과 "
    "비교하세요.",
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
    ko="XOR가 (1, 1)에서만 1이니 아직 AND입니다. 첫째 층에서 (1, 1)을 막아야 합니다. 이 줄에서만 0이고 나머지에서는 "
    "1인 게이트가 하나 필요합니다.",
)
mistakes.edit(
    "XOR",
    "always_one",
    {"return AND(s1, s2)": "return OR(s1, s2)"},
    en="XOR is 1 in every row: in each of them at least one of s1 and s2 is 1. The last gate has to ask for both.",
    ko="XOR가 네 줄 모두 1입니다. 어느 줄에서나 s1과 s2 중 하나는 1이기 때문입니다. 마지막 게이트는 둘 다 1인지 "
    "확인해야 합니다.",
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
    ko="`^` 연산이나 리스트에서 찾는 방법처럼 정수에서만 되는 계산입니다. 앞에서 만든 AND, NAND, OR를 조합하세요.",
)

# --- NOR ---

mistakes.edit(
    "NOR",
    "not_turned_over",
    {"[-0.5, -0.5]": "[0.5, 0.5]", "b = 0.2": "b = -0.2"},
    en="This is OR, not NOR. To turn a perceptron over, the signs of the weights and of the bias all change.",
    ko="NOR가 아니라 OR입니다. 퍼셉트론의 출력을 뒤집으려면 가중치와 편향의 부호가 모두 바뀌어야 합니다.",
)
mistakes.edit(
    "NOR",
    "never_one",
    {"b = 0.2": "b = -0.2"},
    en="NOR is never 1: for (0, 0) only the bias is left of the sum, so the bias has to be above 0.",
    ko="NOR가 한 번도 1이 되지 않습니다. (0, 0)에서 합에 남는 것은 편향뿐이므로 편향이 0보다 커야 합니다.",
)
mistakes.edit(
    "NOR",
    "never_zero",
    {"[-0.5, -0.5]": "[0.5, 0.5]"},
    en="NOR is never 0: the weights have to be negative, and each of them alone has to cancel the bias.",
    ko="NOR가 한 번도 0이 되지 않습니다. 가중치는 음수여야 하고, 하나만으로도 편향을 상쇄할 만큼 커야 합니다.",
)
mistakes.edit(
    "NOR",
    "needs_both",
    {"b = 0.2": "b = 0.7"},
    en="NOR stays 1 when only one input is 1: that is NAND. The bias has to be small enough for one weight alone "
    "to bring the sum to 0 or below.",
    ko="입력이 하나만 1일 때에도 NOR가 1입니다. 이것은 NAND입니다. 가중치 하나만으로도 합이 0 이하가 되도록 편향을 "
    "줄이세요.",
)
mistakes.edit(
    "NOR",
    "first_input_only",
    {"np.array([x1, x2])": "np.array([x1, x1])"},
    en="NOR depends on x1 and takes no notice of x2. Both inputs need a weight, and either has to be enough.",
    ko="NOR가 x1에 따라서만 바뀌고 x2는 보지 않습니다. 두 입력 모두 가중치가 필요하고, 어느 쪽이든 혼자서도 충분해야 "
    "합니다.",
)
mistakes.edit(
    "NOR",
    "no_step",
    {"1 if np.sum(w * x) + b > 0 else 0": "np.sum(w * x) + b"},
    en="NOR gives the weighted sum itself. Compare the sum with 0 and give 0 or 1.",
    ko="NOR가 가중합을 그대로 돌려줍니다. 합을 0과 비교해서 0이나 1을 돌려주세요.",
)


@mistakes.add(
    "NOR",
    "product",
    en="NOR multiplies, which is right for 0 and 1 only. Give each input a weight, add a bias and compare with 0.",
    ko="곱셈으로 계산했습니다. 곱은 0과 1에서만 맞습니다. 입력마다 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def NOR(x1, x2):
    return (1 - x1) * (1 - x2)


@mistakes.add(
    "NOR",
    "equals_zero",
    en="NOR asks whether the inputs are 0 (as `==` and Python's `not` do), so it is a table and not a perceptron. Give "
    "each input a weight, add a bias and compare with 0.",
    ko="입력이 0인지를 물었습니다(`==`나 파이썬의 `not`처럼). 이것은 표이지 퍼셉트론이 아닙니다. 입력마다 가중치를 "
    "주고 "
    "편향을 더해 0과 비교하세요.",
)
def NOR(x1, x2):
    return 1 if x1 == 0 and x2 == 0 else 0


@mistakes.add(
    "NOR",
    "each_alone",
    en="NOR judges each input by itself and then combines. A perceptron adds the weighted inputs first and compares "
    "once.",
    ko="입력을 따로따로 판단한 뒤에 합쳤습니다. 퍼셉트론은 가중치를 곱한 입력을 먼저 더하고 한 번만 비교합니다.",
)
def NOR(x1, x2):
    return 0 if x1 > 0 or x2 > 0 else 1


# --- NOT ---

mistakes.edit(
    "NOT",
    "passes_on",
    {"w = -1.0": "w = 1.0", "b = 0.5": "b = -0.5"},
    en="NOT gives 1 for 1 and 0 for 0. The weight has to be negative, so that an input of 1 pulls the sum down.",
    ko="NOT이 1에서 1을, 0에서 0을 냅니다. 입력 1이 합을 끌어내리도록 가중치가 음수여야 합니다.",
)
mistakes.edit(
    "NOT",
    "never_one",
    {"b = 0.5": "b = -0.5"},
    en="NOT is never 1: for 0 only the bias is left of the sum, so the bias has to be above 0.",
    ko="NOT이 한 번도 1이 되지 않습니다. 0에서 합에 남는 것은 편향뿐이므로 편향이 0보다 커야 합니다.",
)
mistakes.edit(
    "NOT",
    "never_zero",
    {"w = -1.0": "w = 1.0"},
    en="NOT is 1 for 1 as well: an input of 1 has to bring the sum to 0 or below. Look at the sign of the weight.",
    ko="1에서도 NOT이 1입니다. 입력이 1이면 합이 0 이하가 되어야 합니다. 가중치의 부호를 보세요.",
)
mistakes.edit(
    "NOT",
    "no_step",
    {"1 if w * x + b > 0 else 0": "w * x + b"},
    en="NOT gives the weighted sum itself. Compare the sum with 0 and give 0 or 1.",
    ko="NOT이 가중합을 그대로 돌려줍니다. 합을 0과 비교해서 0이나 1을 돌려주세요.",
)
mistakes.edit(
    "NOT",
    "minus_one",
    {"else 0": "else -1"},
    en="NOT gives -1 where 0 is due. A gate here gives 0 or 1.",
    ko="0이어야 할 곳에서 -1을 냅니다. 여기서 게이트의 출력은 0 또는 1입니다.",
)


@mistakes.add(
    "NOT",
    "one_minus",
    en="NOT computes 1 - x, which is right for 0 and 1 only. Give the input a weight, add a bias and compare with 0.",
    ko="1 - x를 계산했습니다. 0과 1에서만 맞습니다. 입력에 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def NOT(x):
    return 1 - x


@mistakes.add(
    "NOT",
    "equals_zero",
    en="NOT asks whether x is 0 (as `==` and Python's `not` do), so -1 gives 0. A perceptron cuts the number line at "
    "one "
    "point: everything on one side of it is 1.",
    ko="x가 0인지를 물었습니다(`==`나 파이썬의 `not`처럼). 그래서 -1에서 0이 됩니다. 퍼셉트론은 수직선을 한 점에서 "
    "나누고, 그 "
    "한쪽은 모두 1입니다.",
)
def NOT(x):
    return 1 if x == 0 else 0


@mistakes.add(
    "NOT",
    "not_one",
    en="NOT asks whether x is 1, so 2 gives 1. A perceptron cuts the number line at one point: everything beyond it "
    "is 0.",
    ko="x가 1인지를 물었습니다. 그래서 2에서 1이 됩니다. 퍼셉트론은 수직선을 한 점에서 나누고, 그 너머는 모두 0입니다.",
)
def NOT(x):
    return 0 if x == 1 else 1


@mistakes.add(
    "NOT",
    "bitwise",
    en="`~` turns over all the bits of a whole number: ~0 is -1. Give the input a weight, add a bias and compare "
    "with 0.",
    ko="`~`는 정수의 모든 비트를 뒤집어서 ~0이 -1입니다. 입력에 가중치를 주고 편향을 더해 0과 비교하세요.",
)
def NOT(x):
    return ~x


# --- XNOR ---

mistakes.edit(
    "XNOR",
    "still_xor",
    {"NOT(XOR(x1, x2))": "XOR(x1, x2)"},
    en="Every row is turned over: this is XOR, 1 when the inputs differ.",
    ko="네 줄이 모두 뒤집혔습니다. 두 입력이 다를 때 1인 XOR입니다.",
)
mistakes.edit(
    "XNOR",
    "only_both_one",
    {"NOT(XOR(x1, x2))": "AND(x1, x2)"},
    en="XNOR is 0 for (0, 0), where the inputs are equal too: this is AND. The row (0, 0) needs a gate of its own.",
    ko="두 입력이 같은 (0, 0)에서 XNOR가 0입니다. 이것은 AND입니다. (0, 0)에서 1을 내는 게이트가 더 필요합니다.",
)
mistakes.edit(
    "XNOR",
    "only_both_zero",
    {"NOT(XOR(x1, x2))": "NOR(x1, x2)"},
    en="XNOR is 0 for (1, 1), where the inputs are equal too: this is NOR. The row (1, 1) needs a gate of its own.",
    ko="두 입력이 같은 (1, 1)에서 XNOR가 0입니다. 이것은 NOR입니다. (1, 1)에서 1을 내는 게이트가 더 필요합니다.",
)
mistakes.edit(
    "XNOR",
    "never_one",
    {"NOT(XOR(x1, x2))": "AND(AND(x1, x2), NOR(x1, x2))"},
    en="XNOR is never 1: no row makes both of its gates 1. One of the two has to be enough.",
    ko="XNOR가 한 번도 1이 되지 않습니다. 두 게이트가 함께 1이 되는 줄이 없습니다. 둘 중 하나면 충분해야 합니다.",
)
mistakes.edit(
    "XNOR",
    "always_one",
    {"NOT(XOR(x1, x2))": "OR(NAND(x1, x2), OR(x1, x2))"},
    en="XNOR is 1 in every row. In the two rows where the inputs differ it has to be 0.",
    ko="XNOR가 네 줄 모두 1입니다. 두 입력이 다른 두 줄에서는 0이어야 합니다.",
)
mistakes.edit(
    "XNOR",
    "either",
    {"NOT(XOR(x1, x2))": "OR(x1, x2)"},
    en="XNOR is 0 for (0, 0) and 1 elsewhere: this is OR. It has to be 1 where the inputs are equal.",
    ko="XNOR가 (0, 0)에서만 0입니다. 이것은 OR입니다. 두 입력이 같은 줄에서 1이어야 합니다.",
)
mistakes.edit(
    "XNOR",
    "not_both",
    {"NOT(XOR(x1, x2))": "NAND(x1, x2)"},
    en="XNOR is 0 for (1, 1) and 1 elsewhere: this is NAND. It has to be 1 where the inputs are equal.",
    ko="XNOR가 (1, 1)에서만 0입니다. 이것은 NAND입니다. 두 입력이 같은 줄에서 1이어야 합니다.",
)
mistakes.edit(
    "XNOR",
    "one_sided",
    {"NOT(XOR(x1, x2))": "NOT(XOR(x1, AND(x1, x2)))"},
    en="XNOR is right for (1, 0) and not for (0, 1). It has to treat the two inputs alike: give both to the same gate.",
    ko="XNOR가 (1, 0)에서는 맞는데 (0, 1)에서는 아닙니다. 두 입력을 똑같이 다루어야 합니다. 같은 게이트에 두 입력을 "
    "모두 "
    "넣으세요.",
)
mistakes.edit(
    "XNOR",
    "bitwise",
    {"NOT(XOR(x1, x2))": "x1 ^ x2 ^ 1"},
    en="XNOR works for whole numbers only, as `^` and looking up a list do. Compose it of your gates.",
    ko="`^` 연산이나 리스트에서 찾는 방법처럼 정수에서만 되는 계산입니다. 앞에서 만든 게이트를 조합하세요.",
)
mistakes.edit(
    "XNOR",
    "minus_sign",
    {"NOT(XOR(x1, x2))": "-XOR(x1, x2)"},
    en="A minus sign does not turn a gate over: 0 stays 0, and 1 becomes -1. Use NOT.",
    ko="음의 부호로는 게이트가 뒤집히지 않습니다. 0은 그대로 0이고 1은 -1이 됩니다. NOT을 쓰세요.",
)

# --- perceptron ---
# Blind or accepted: truth values for 0 and 1, and the bias as one more column. `x @ w > b` answers as
# `bias_subtracted` does. A lookup cannot be right for weights that are given.

mistakes.edit(
    "perceptron",
    "boundary",
    {"z > 0": "z >= 0"},
    en="A sum of exactly 0 gives 1. By the convention of the text it gives 0: the sum has to be above 0.",
    ko="합이 정확히 0일 때 1입니다. 이 과제의 약속은 0입니다. 합이 0보다 커야 1입니다.",
)
mistakes.edit(
    "perceptron",
    "bias_subtracted",
    {"+ b": "- b"},
    en="The bias is subtracted, as a threshold would be. A bias is added to the weighted sum.",
    ko="임계값처럼 편향을 뺐습니다. 편향은 가중합에 더합니다.",
)
mistakes.edit(
    "perceptron",
    "no_bias",
    {" + b": ""},
    en="The bias is not used: add it to the weighted sum before comparing with 0.",
    ko="편향을 쓰지 않았습니다. 0과 비교하기 전에 가중합에 더하세요.",
)
mistakes.edit(
    "perceptron",
    "no_step",
    {"np.where(z > 0, 1, 0)": "z"},
    en="These are the sums themselves. Compare them with 0 and give 0 or 1.",
    ko="합을 그대로 돌려주었습니다. 0과 비교해서 0이나 1을 돌려주세요.",
)
mistakes.edit(
    "perceptron",
    "minus_one",
    {"1, 0)": "1, -1)"},
    en="The answers are -1 and 1. That is the convention of section 7; here they are 0 and 1.",
    ko="-1과 1을 돌려주었습니다. 이것은 7절의 약속이고, 여기서는 0과 1을 돌려주어야 합니다.",
)
mistakes.edit(
    "perceptron",
    "turned_over",
    {"1, 0)": "0, 1)"},
    en="Every answer is turned over. A sum above 0 gives 1.",
    ko="답이 모두 뒤집혔습니다. 합이 0보다 크면 1입니다.",
)
mistakes.edit(
    "perceptron",
    "total",
    {"np.dot(x, w)": "np.sum(x * w)"},
    en="The sum runs over the whole array, so there is one answer for all rows. Each row has a sum of its own.",
    ko="배열 전체를 더해서 답이 하나만 나옵니다. 행마다 따로 더해야 합니다.",
)
mistakes.edit(
    "perceptron",
    "columns",
    {"np.dot(x, w)": "np.sum(x * w, axis=0)"},
    en="The sum runs down the columns. One input is one row: sum along the row, the last axis.",
    ko="열을 따라 더했습니다. 한 행이 입력 하나이니 행을 따라(마지막 축) 더하세요.",
)
mistakes.edit(
    "perceptron",
    "no_sum",
    {"np.dot(x, w)": "x * w"},
    en="`*` multiplies entry by entry and does not add up, so there is an answer for every entry. Add up each row.",
    ko="`*`는 원소끼리 곱할 뿐 더하지 않아서 원소마다 답이 나옵니다. 행마다 더하세요.",
)
mistakes.edit(
    "perceptron",
    "weights_first",
    {"np.dot(x, w)": "np.dot(w, x)"},
    en="The product is taken in the other order, which fits only when there are as many rows as columns. The inputs "
    "stand "
    "in the rows of x: x comes first.",
    ko="곱의 순서가 반대라서 행과 열의 수가 같을 때만 모양이 맞습니다. 입력이 x의 행에 있으니 x가 먼저입니다.",
)
mistakes.edit(
    "perceptron",
    "one_half",
    {"z > 0": "z > 0.5"},
    en="The sum is compared with 0.5. With a bias the comparison is with 0; the bias says where the line lies.",
    ko="합을 0.5와 비교했습니다. 편향이 있으면 0과 비교합니다. 직선의 위치는 편향이 정합니다.",
)
mistakes.edit(
    "perceptron",
    "python_if",
    {"np.where(z > 0, 1, 0)": "1 if z > 0 else 0"},
    en="`if` cannot choose one answer for a whole array. Compare the array and turn the result into numbers, or use "
    "np.where.",
    ko="`if`는 배열 전체를 두고 답 하나를 고르지 못합니다. 배열을 비교한 결과를 숫자로 바꾸거나 np.where를 쓰세요.",
)
mistakes.edit(
    "perceptron",
    "column_result",
    {"np.where(z > 0, 1, 0)": "np.where(z > 0, 1, 0).reshape(-1, 1)"},
    en="The answers come as a column of shape (N, 1). Give them as an array of shape (N,).",
    ko="답이 (N, 1) 모양의 열로 나옵니다. (N,) 모양으로 돌려주세요.",
)

# --- perceptron_theta ---

mistakes.edit(
    "perceptron_theta",
    "threshold_added",
    {"total > theta": "total + theta > 0"},
    en="theta is used as if it were a bias. A threshold stands on the other side: the weighted sum has to exceed it.",
    ko="theta를 편향처럼 썼습니다. 임계값은 부등식의 반대쪽에 있습니다. 가중합이 theta를 넘어야 합니다.",
)
mistakes.edit(
    "perceptron_theta",
    "boundary",
    {"total > theta": "total >= theta"},
    en="A sum of exactly theta gives 1. By the formula it gives 0: the sum has to exceed the threshold.",
    ko="합이 정확히 theta일 때 1입니다. 식에 따르면 0입니다. 합이 임계값을 넘어야 합니다.",
)
mistakes.edit(
    "perceptron_theta",
    "no_theta",
    {"total > theta": "total > 0"},
    en="The sum is compared with 0; theta is not used.",
    ko="합을 0과 비교했습니다. theta를 쓰지 않았습니다.",
)
mistakes.edit(
    "perceptron_theta",
    "below",
    {"total > theta": "total < theta"},
    en="The comparison points the wrong way: 1 is due where the sum is above theta.",
    ko="부등호의 방향이 반대입니다. 합이 theta보다 클 때 1입니다.",
)
mistakes.edit(
    "perceptron_theta",
    "turned_over",
    {"1, 0)": "0, 1)"},
    en="Every answer is turned over. A sum above theta gives 1.",
    ko="답이 모두 뒤집혔습니다. 합이 theta보다 크면 1입니다.",
)
mistakes.edit(
    "perceptron_theta",
    "minus_one",
    {"1, 0)": "1, -1)"},
    en="The answers are -1 and 1. That is the convention of section 7; here they are 0 and 1.",
    ko="-1과 1을 돌려주었습니다. 이것은 7절의 약속이고, 여기서는 0과 1을 돌려주어야 합니다.",
)
mistakes.edit(
    "perceptron_theta",
    "no_step",
    {"np.where(total > theta, 1, 0)": "total - theta"},
    en="This is how far each sum lies above theta. Give 1 where it is above, and 0 elsewhere.",
    ko="합이 theta를 얼마나 넘는지를 돌려주었습니다. 넘으면 1, 아니면 0을 돌려주세요.",
)
mistakes.edit(
    "perceptron_theta",
    "absolute",
    {"total > theta": "total > abs(theta)"},
    en="A negative threshold is treated as if it were positive. Compare with theta as it is.",
    ko="음수인 임계값도 양수로 바꾸어 썼습니다. theta를 그대로 써서 비교하세요.",
)
mistakes.edit(
    "perceptron_theta",
    "total",
    {"np.dot(x, w)": "np.sum(x * w)"},
    en="The sum runs over the whole array, so there is one answer for all rows. Each row has a sum of its own.",
    ko="배열 전체를 더해서 답이 하나만 나옵니다. 행마다 따로 더해야 합니다.",
)
mistakes.edit(
    "perceptron_theta",
    "no_sum",
    {"np.dot(x, w)": "x * w"},
    en="`*` multiplies entry by entry and does not add up, so each entry is compared by itself. Add up each row first.",
    ko="`*`는 원소끼리 곱할 뿐 더하지 않아서 원소를 하나씩 비교합니다. 먼저 행마다 더하세요.",
)
mistakes.edit(
    "perceptron_theta",
    "python_if",
    {"np.where(total > theta, 1, 0)": "1 if total > theta else 0"},
    en="`if` cannot choose one answer for a whole array. Compare the array and turn the result into numbers, or use "
    "np.where.",
    ko="`if`는 배열 전체를 두고 답 하나를 고르지 못합니다. 배열을 비교한 결과를 숫자로 바꾸거나 np.where를 쓰세요.",
)

# --- theta_to_bias ---

mistakes.edit(
    "theta_to_bias",
    "unchanged",
    {"return -theta": "return theta"},
    en="The bias is theta itself. Bring theta to the other side of the inequality: what happens to its sign?",
    ko="편향이 theta 그대로입니다. theta를 부등식의 반대쪽으로 옮기면 부호가 어떻게 되나요?",
)
mistakes.edit(
    "theta_to_bias",
    "always_negative",
    {"return -theta": "return -abs(theta)"},
    en="The bias is negative for every theta. A negative threshold has a positive bias.",
    ko="theta가 무엇이든 편향이 음수입니다. 임계값이 음수이면 편향은 양수입니다.",
)
mistakes.edit(
    "theta_to_bias",
    "always_positive",
    {"return -theta": "return abs(theta)"},
    en="The bias is positive for every theta. A positive threshold has a negative bias: it holds the neuron back.",
    ko="theta가 무엇이든 편향이 양수입니다. 임계값이 양수이면 편향은 음수입니다. 뉴런을 억제하기 때문입니다.",
)
mistakes.edit(
    "theta_to_bias",
    "one_minus",
    {"return -theta": "return 1 - theta"},
    en="The bias is too large by 1. Subtract theta from both sides of the inequality; there is no 1 in it.",
    ko="편향이 1만큼 큽니다. 부등식의 양변에서 theta를 빼 보세요. 1은 나오지 않습니다.",
)
mistakes.edit(
    "theta_to_bias",
    "reciprocal",
    {"return -theta": "return -1 / theta"},
    en="theta is in the denominator. It moves to the other side by subtraction, not by division.",
    ko="theta로 나누었습니다. theta는 나눗셈이 아니라 뺄셈으로 반대쪽에 옮깁니다.",
)
mistakes.edit(
    "theta_to_bias",
    "half",
    {"return -theta": "return -theta / 2"},
    en="The bias is half of what it should be. Subtract theta once from both sides of the inequality.",
    ko="편향이 절반입니다. 부등식의 양변에서 theta를 한 번 빼세요.",
)
mistakes.edit(
    "theta_to_bias",
    "constant",
    {"return -theta": "return -0.6"},
    en="The bias is that of the text's AND, whatever theta is. Use the argument.",
    ko="theta가 무엇이든 본문의 AND의 편향입니다. 인수를 쓰세요.",
)
mistakes.edit(
    "theta_to_bias",
    "whole_number",
    {"return -theta": "return -int(theta)"},
    en="The decimals of theta are cut off. A bias may be any number.",
    ko="theta의 소수 부분이 잘렸습니다. 편향은 어떤 수이든 될 수 있습니다.",
)

# --- fit_perceptron ---
# Accepted: the same steps with the bias kept by itself, integer weights for integer inputs, counts in an array.

mistakes.edit(
    "fit_perceptron",
    "updates_always",
    {"w = w + label * x\n                count += 1": "count += 1\n            w = w + label * x"},
    en="The weights change after every piece of data. Change them only when the prediction was wrong.",
    ko="데이터를 볼 때마다 가중치를 바꿉니다. 예측이 틀렸을 때만 바꾸세요.",
)
mistakes.edit(
    "fit_perceptron",
    "away",
    {"w + label * x": "w - label * x"},
    en="The weights move away from the data they got wrong: label times x is added, not subtracted.",
    ko="틀린 데이터에서 멀어지는 쪽으로 가중치를 바꿉니다. 레이블과 x의 곱을 빼지 말고 더하세요.",
)
mistakes.edit(
    "fit_perceptron",
    "label_forgotten",
    {"w + label * x": "w + x"},
    en="x is added even when its label is -1. The label decides whether x is added or subtracted.",
    ko="레이블이 -1일 때에도 x를 더합니다. x를 더할지 뺄지는 레이블이 정합니다.",
)
mistakes.edit(
    "fit_perceptron",
    "zero_is_minus",
    {"1 if z >= 0 else -1": "1 if z > 0 else -1"},
    en="A sum of exactly 0 is predicted as -1. By the convention of section 7 it is +1.",
    ko="합이 정확히 0일 때 -1로 예측합니다. 7절의 약속에 따르면 +1입니다.",
)
mistakes.edit(
    "fit_perceptron",
    "np_sign",
    {"1 if z >= 0 else -1": "np.sign(z)"},
    en="A sum of exactly 0 always counts as wrong, whatever the label (np.sign gives 0 there, and y z <= 0 holds). "
    "Here "
    "0 is predicted as +1.",
    ko="합이 정확히 0이면 레이블이 무엇이든 틀린 것으로 셉니다(np.sign은 0을 내고, y z <= 0도 성립합니다). 여기서는 "
    "0을 "
    "+1로 예측합니다.",
)
mistakes.edit(
    "fit_perceptron",
    "zero_one",
    {"1 if z >= 0 else -1": "1 if z >= 0 else 0"},
    en="The prediction is 0 or 1, so data with the label -1 are never right. Predict +1 or -1.",
    ko="0이나 1로 예측해서 레이블이 -1인 데이터는 언제나 틀립니다. +1이나 -1로 예측하세요.",
)
mistakes.edit(
    "fit_perceptron",
    "difference",
    {"w + label * x": "w + (label - predicted) * x"},
    en="Each step is twice as large: label minus prediction is 2 or -2. Add label times x.",
    ko="가중치를 두 배로 많이 바꿉니다. 레이블에서 예측을 빼면 2나 -2입니다. 레이블과 x의 곱을 더하세요.",
)
mistakes.edit(
    "fit_perceptron",
    "small_rate",
    {"w + label * x": "w + 0.1 * label * x"},
    en="The counts are right and the weights too small: the step was multiplied by a learning rate. Here it is 1.",
    ko="횟수는 맞는데 가중치가 작습니다. 학습률을 곱했기 때문입니다. 여기서 학습률은 1입니다.",
)
mistakes.edit(
    "fit_perceptron",
    "bias_last",
    {"[np.ones(len(X)), X]": "[X, np.ones(len(X))]"},
    en="The bias comes last. Put x_0 = 1 in front of the inputs, so that w[0] is the bias.",
    ko="편향이 맨 뒤에 있습니다. x_0 = 1을 맨 앞에 덧붙여서 w[0]이 편향이 되게 하세요.",
)
mistakes.edit(
    "fit_perceptron",
    "no_bias",
    {"np.column_stack([np.ones(len(X)), X])": "np.array(X)"},
    en="There is no bias: put an input that is always 1 in front of each row of X.",
    ko="편향이 없습니다. X의 행마다 맨 앞에 언제나 1인 입력을 덧붙이세요.",
)
mistakes.edit(
    "fit_perceptron",
    "stops_early",
    {"        mistakes.append(count)": "        mistakes.append(count)\n        if count == 0:\n            break"},
    en="The list ends with the first epoch without a mistake. It has to have one number for each of the epochs, also "
    "0.",
    ko="한 번도 틀리지 않은 에포크에서 리스트가 끝납니다. 0이라도 에포크마다 하나씩 있어야 합니다.",
)
mistakes.edit(
    "fit_perceptron",
    "running_count",
    {"        count = 0\n": "", "    mistakes = []": "    mistakes = []\n    count = 0"},
    en="The counts add up from epoch to epoch. Begin every epoch with 0.",
    ko="횟수가 에포크마다 이어서 쌓입니다. 에포크를 시작할 때마다 0으로 되돌리세요.",
)
mistakes.edit(
    "fit_perceptron",
    "forgets",
    {"        count = 0\n": "        count = 0\n        w = np.zeros(rows.shape[1])\n"},
    en="The weights go back to 0 at the start of every epoch. Set them to 0 once, and go on from where the last "
    "epoch ended.",
    ko="에포크마다 가중치가 0으로 돌아갑니다. 처음에 한 번만 0으로 두고, 다음 에포크는 앞 에포크가 끝난 곳에서 이어 "
    "가세요.",
)
mistakes.edit(
    "fit_perceptron",
    "whole_epoch_at_once",
    {
        "        count = 0\n": "        count, start = 0, w\n",
        "np.dot(w, x)": "np.dot(start, x)",
    },
    en="All predictions of an epoch are made with the weights from its start. Change the weights at once, and predict "
    "the next piece of data with the new ones.",
    ko="한 에포크의 예측을 모두 에포크를 시작할 때의 가중치로 합니다. 틀리면 바로 고치고, 다음 데이터는 새 가중치로 "
    "예측하세요.",
)
mistakes.edit(
    "fit_perceptron",
    "only_weights",
    {"return w, mistakes": "return w"},
    en="Only the weights are returned. Return them together with the mistakes per epoch: two results.",
    ko="가중치만 돌려주었습니다. 에포크마다 틀린 횟수와 함께, 결과 두 개를 돌려주세요.",
)
mistakes.edit(
    "fit_perceptron",
    "wrong_order",
    {"return w, mistakes": "return mistakes, w"},
    en="The two results are in the wrong order: first the weights, then the mistakes per epoch.",
    ko="두 결과의 순서가 바뀌었습니다. 가중치가 먼저이고, 에포크마다 틀린 횟수가 다음입니다.",
)
mistakes.edit(
    "fit_perceptron",
    "one_epoch",
    {"range(epochs)": "range(1)"},
    en="There is one epoch only. Go through all the data as many times as epochs says.",
    ko="에포크가 하나뿐입니다. epochs만큼 전체 데이터를 되풀이해서 보세요.",
)

# --- find_gates ---

mistakes.edit(
    "find_gates",
    "any_row",
    {"np.all(": "np.any("},
    en="Triples are found that agree with the table in one row only. All four rows have to agree.",
    ko="한 줄만 같은 조합도 찾았습니다. 네 줄이 모두 같아야 합니다.",
)
mistakes.edit(
    "find_gates",
    "order_of_rows",
    {"[0, 0], [1, 0], [0, 1], [1, 1]": "[0, 0], [0, 1], [1, 0], [1, 1]"},
    en="The rows are taken in another order than the table's, so x1 and x2 are exchanged. It is (0, 0), (1, 0), (0, "
    "1), "
    "(1, 1).",
    ko="줄의 순서가 진리표와 달라서 x1과 x2가 바뀌었습니다. 순서는 (0, 0), (1, 0), (0, 1), (1, 1)입니다.",
)
mistakes.edit(
    "find_gates",
    "bias_as_threshold",
    {"np.array([w1, w2]), b)": "np.array([w1, w2]), -b)"},
    en="b is used as a threshold: the signs of the third numbers are turned over. It is a bias, added to the sum.",
    ko="b를 임계값으로 썼습니다. 셋째 수의 부호가 반대입니다. b는 합에 더하는 편향입니다.",
)
mistakes.edit(
    "find_gates",
    "first_only",
    {"                    found.append((w1, w2, b))": "                    return [(w1, w2, b)]"},
    en="The search ends with the first triple it finds. Go on to the end and collect them all.",
    ko="처음 찾은 조합에서 탐색이 끝납니다. 끝까지 찾아서 모두 모으세요.",
)
mistakes.edit(
    "find_gates",
    "bias_first",
    {"found.append((w1, w2, b))": "found.append((b, w1, w2))"},
    en="The numbers of a triple are in another order: first w1, then w2, then b.",
    ko="조합 안의 순서가 다릅니다. w1, w2, b의 순서입니다.",
)
mistakes.edit(
    "find_gates",
    "count",
    {"return found": "return len(found)"},
    en="This is the number of triples. Give the triples themselves, in a list.",
    ko="조합의 개수를 돌려주었습니다. 조합 자체를 리스트로 돌려주세요.",
)
mistakes.edit(
    "find_gates",
    "equal_weights",
    {"        for w2 in values:\n": "        for w2 in [w1]:\n"},
    en="Only triples with w1 = w2 are tried. The two weights run through the candidates independently.",
    ko="w1과 w2가 같은 조합만 시험했습니다. 두 가중치에 각각 모든 후보를 넣어 보아야 합니다.",
)
mistakes.edit(
    "find_gates",
    "boundary",
    {"perceptron(rows, np.array([w1, w2]), b)": "np.where(rows @ np.array([w1, w2]) + b >= 0, 1, 0)"},
    en="A sum of exactly 0 counts as 1 here. By the convention of the text it gives 0.",
    ko="합이 정확히 0일 때 1로 세었습니다. 이 과제의 약속은 0입니다.",
)
mistakes.edit(
    "find_gates",
    "turned_over",
    {"np.all(y == np.array(table))": "np.all(y != np.array(table))"},
    en="Triples are found whose every row differs from the table: they make the gate that is turned over.",
    ko="네 줄이 모두 다른 조합을 찾았습니다. 뒤집힌 게이트를 만드는 조합입니다.",
)
mistakes.edit(
    "find_gates",
    "no_bias",
    {"for b in values": "for b in [0.0]"},
    en="The bias is always 0. It has to run through the candidates as the weights do.",
    ko="편향이 늘 0입니다. 편향에도 가중치처럼 모든 후보를 넣어 보아야 합니다.",
)
mistakes.edit(
    "find_gates",
    "distinct",
    {
        "            for b in values:\n": "            for b in values:\n                if len({w1, w2, b}) < 3:\n  "
        "                  continue\n"
    },
    en="Only triples of three different numbers are tried. A candidate may stand in more than one place.",
    ko="세 수가 서로 다른 조합만 시험했습니다. 같은 후보가 여러 자리에 와도 됩니다.",
)

# --- questions ---
# Told by a hidden check only, so what is said of them is its rationale; the hints stay with the mistakes.

mistakes.edit(
    "q1",
    "only_xor",
    {"return 14": "return 15"},
    en="XOR is not the only one: the table that is XOR turned over is out of reach too.",
    ko="XOR만이 아닙니다. XOR를 뒤집은 진리표도 만들 수 없습니다.",
)
mistakes.edit(
    "q1",
    "all",
    {"return 14": "return 16"},
    en="Not all of them: section 4 shows one that no single perceptron makes.",
    ko="모두는 아닙니다. 4절에 퍼셉트론 하나로는 만들 수 없는 것이 나옵니다.",
)
mistakes.edit(
    "q2",
    "boundary",
    {"(1, 1, 0, 0)": "(1, 1, 0, 1)"},
    en="For (1, 1) the sum is exactly theta: it has to exceed theta for a 1.",
    ko="(1, 1)에서는 합이 정확히 theta입니다. theta를 넘어야 1입니다.",
)
mistakes.edit(
    "q2",
    "as_bias",
    {"(1, 1, 0, 0)": "(0, 1, 0, 0)"},
    en="theta was added as a bias would be. The bias of this perceptron is +1.",
    ko="theta를 편향처럼 더했습니다. 이 퍼셉트론의 편향은 +1입니다.",
)
mistakes.edit(
    "q3",
    "not_squared",
    {"return 100": "return 10"},
    en="R / γ is 10; the bound is its square.",
    ko="R / γ가 10이고, 한계는 그 제곱입니다.",
)
mistakes.edit(
    "q3",
    "gamma_not_squared",
    {"return 100": "return 50"},
    en="Only R was squared. γ is squared as well.",
    ko="R만 제곱했습니다. γ도 제곱합니다.",
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
        "Look at the columns s1 and s2 of the table in section 5. One of your gates has exactly the values of "
        "s1, another those of s2. The third makes y of them.",
        "y = (x1 NAND x2) AND (x1 OR x2): in the order of the table s1 = 1 1 1 0, s2 = 0 1 1 1, y = 0 1 1 0.",
    ],
    ko=[
        "직선 하나로는 안 되지만 직선 두 개 사이에는 띠가 남습니다. 만들어 둔 게이트 가운데 (0, 0)을 잘라 내는 것과 "
        "(1, 1)을 잘라 내는 것은 어느 것인가요?",
        "5절 표의 s1 열과 s2 열을 보세요. 만든 게이트 가운데 하나가 s1의 값과 똑같고, 또 하나가 s2의 값과 똑같습니다. "
        "또 다른 하나가 그 둘로 y를 만듭니다.",
        "y = (x1 NAND x2) AND (x1 OR x2). 표의 순서대로 s1 = 1 1 1 0, s2 = 0 1 1 1, y = 0 1 1 0입니다.",
    ],
)
mistakes.hints(
    "NOR",
    en=[
        "NOR is OR turned over. Which side of OR's line gives 1 now?",
        "Start with the row (0, 0): only the bias is left of the sum, and the answer has to be 1. A single 1 then "
        "has to "
        "bring the sum to 0 or below.",
        "y = 1 if w1·x1 + w2·x2 + b > 0, else 0, with the conditions b > 0, w1 + b ≤ 0 and w2 + b ≤ 0 (then w1 + w2 "
        "+ b "
        "≤ 0 as well): both weights are negative.",
    ],
    ko=[
        "NOR는 OR를 뒤집은 것입니다. 이제 OR의 직선의 어느 쪽이 1인가요?",
        "(0, 0) 줄부터 보세요. 합에는 편향만 남고 답은 1이어야 합니다. 그리고 1이 하나만 있어도 합이 0 이하가 되어야 "
        "합니다.",
        "w1·x1 + w2·x2 + b > 0이면 y = 1, 아니면 y = 0. 조건은 b > 0, w1 + b ≤ 0, w2 + b ≤ 0입니다(그러면 w1 + w2 + "
        "b ≤ "
        "0이기도 합니다). 가중치는 둘 다 음수입니다.",
    ],
)
mistakes.hints(
    "NOT",
    en=[
        "With one input there are two rows, so there are two conditions. Which?",
        "For x = 0 only the bias is left, and the answer is 1. For x = 1 the weight has to cancel it.",
        "y = 1 if w·x + b > 0, else 0, with b > 0 and w + b ≤ 0: the weight is negative.",
    ],
    ko=[
        "입력이 하나면 진리표가 두 줄이고 조건도 두 개입니다. 무엇인가요?",
        "x = 0이면 편향만 남고 답은 1입니다. x = 1이면 가중치가 편향을 상쇄해야 합니다.",
        "w·x + b > 0이면 y = 1, 아니면 y = 0. 조건은 b > 0, w + b ≤ 0입니다. 가중치는 음수입니다.",
    ],
)
mistakes.hints(
    "XNOR",
    en=[
        "Which gate that you have is wrong in every single row of XNOR's table?",
        "Either turn that gate over, or take one gate that is 1 for (0, 0) only and one that is 1 for (1, 1) only, and "
        "ask whether one of them is 1.",
        "x1 XNOR x2 = NOT (x1 XOR x2) = (x1 AND x2) OR (x1 NOR x2).",
    ],
    ko=[
        "만들어 둔 게이트 가운데 XNOR의 진리표와 네 줄이 모두 다른 것은 무엇인가요?",
        "그 게이트를 뒤집거나, (0, 0)에서만 1인 게이트와 (1, 1)에서만 1인 게이트를 골라 둘 중 하나가 1인지를 보세요.",
        "x1 XNOR x2 = NOT (x1 XOR x2) = (x1 AND x2) OR (x1 NOR x2)입니다.",
    ],
)
mistakes.hints(
    "perceptron",
    en=[
        "One answer for each row: along which axis do you add up, and what is the shape of the sums?",
        "Compute the sums of the text's example first: they are 1, 0 and 3. Then look at what the comparison makes "
        "of the "
        "0, and at whether every place gets its own answer.",
        "z_n = Σ_i x_ni w_i + b, and y_n = 1 if z_n > 0, else 0. The weighted sums of all rows at once are a matrix "
        "product of x and w.",
    ],
    ko=[
        "행마다 답이 하나입니다. 어느 축을 따라 더하나요? 합의 모양은 무엇인가요?",
        "먼저 본문의 예에서 합을 구해 보세요. 1, 0, 3이 나와야 합니다. 그다음 합이 0일 때 비교 결과가 어떻게 되는지, "
        "행마다 답이 따로 나오는지 보세요.",
        "z_n = Σ_i x_ni w_i + b, z_n > 0이면 y_n = 1, 아니면 0입니다. 모든 행의 가중합은 x와 w의 행렬 곱 한 번으로 "
        "나옵니다.",
    ],
)
mistakes.hints(
    "perceptron_theta",
    en=[
        "What is the sum compared with, and which side wins when the two are equal?",
        "It is the perceptron of the exercise before, with the number on the other side of the inequality. Try a "
        "negative "
        "theta by hand.",
        "y_n = 1 if Σ_i x_ni w_i > θ, else 0.",
    ],
    ko=[
        "합을 무엇과 비교하나요? 둘이 같으면 답은 무엇인가요?",
        "앞 문제의 퍼셉트론과 같고, 비교하는 숫자가 부등식의 반대쪽에 있을 뿐입니다. 음수인 theta로 직접 계산해 "
        "보세요.",
        "Σ_i x_ni w_i > θ이면 y_n = 1, 아니면 0입니다.",
    ],
)
mistakes.hints(
    "theta_to_bias",
    en=[
        "Write the two inequalities one below the other. What stands where?",
        "Subtract theta from both sides of the first. What is left has to be the second.",
        "Σ w_i x_i > θ is the same as Σ w_i x_i + b > 0 with b = −θ.",
    ],
    ko=[
        "두 부등식을 위아래로 적어 보세요. 무엇이 어디에 있나요?",
        "첫째 부등식의 양변에서 theta를 빼세요. 남는 것이 둘째 부등식이어야 합니다.",
        "Σ w_i x_i > θ는 b = −θ일 때 Σ w_i x_i + b > 0과 같습니다.",
    ],
)
mistakes.hints(
    "fit_perceptron",
    en=[
        "When do the weights change, and which weights does the next piece of data see?",
        "Go through the table of section 7 line by line, and compare w after each. The counts begin anew in every "
        "epoch; "
        "the weights do not.",
        "For each x (with x_0 = 1 in front), in order: ŷ = +1 if w·x ≥ 0, else −1; if ŷ ≠ y, then w ← w + y x and "
        "the count "
        "of this epoch goes up by 1.",
    ],
    ko=[
        "가중치는 언제 바뀌나요? 다음 데이터는 어떤 가중치로 예측하나요?",
        "7절의 표를 한 줄씩 따라가며 w를 비교해 보세요. 횟수는 에포크마다 새로 세지만 가중치는 이어집니다.",
        "데이터마다(x_0 = 1을 맨 앞에 덧붙여서) 순서대로 봅니다. w·x ≥ 0이면 ŷ = +1, 아니면 −1입니다. ŷ ≠ y이면 w ← w "
        "+ y x로 고치고 그 에포크의 횟수를 1 늘립니다.",
    ],
)
mistakes.hints(
    "find_gates",
    en=[
        "How many combinations are there of three numbers, each one of the candidates?",
        "For each combination compute four outputs, for the four rows in the order of the table. How many of them "
        "have to "
        "agree?",
        "Keep (w1, w2, b) if for all four rows [w1·x1 + w2·x2 + b > 0] is what the table says, for every w1, w2 and "
        "b among "
        "the candidates.",
    ],
    ko=[
        "후보에서 고른 수 세 개의 조합은 모두 몇 가지인가요?",
        "조합마다 네 줄의 출력을 진리표의 순서대로 구하세요. 그 가운데 몇 개가 같아야 하나요?",
        "후보에 있는 모든 w1, w2, b에 대해, 네 줄에서 모두 [w1·x1 + w2·x2 + b > 0]이 진리표와 같으면 (w1, w2, b)를 "
        "남깁니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Which truth tables does section 4 rule out? Is there another one for which the same argument works?",
        "Call find_gates for each of the 16 tables, with candidates from -1 to 1, and count those for which it finds "
        "something.",
        "A table is possible if one line parts its ones from its zeros. It is impossible exactly when the ones lie "
        "on one "
        "diagonal of the square and the zeros on the other.",
    ],
    ko=[
        "4절의 논증으로 불가능한 진리표는 무엇인가요? 같은 논증이 통하는 것이 또 있을까요?",
        "16가지 진리표마다 -1에서 1까지의 후보로 find_gates를 불러, 하나라도 찾은 것을 세어 보세요.",
        "직선 하나로 1과 0을 가를 수 있으면 가능합니다. 1이 정사각형의 한 대각선에, 0이 다른 대각선에 있을 때에만 "
        "불가능합니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "What is the weighted sum of each of the four rows?",
        "Compare each sum with theta, not with 0. One of them is equal to theta.",
        "y = 1 if 2·x1 − 3·x2 > −1, else 0.",
    ],
    ko=[
        "네 줄의 가중합은 각각 얼마인가요?",
        "각 합을 0이 아니라 theta와 비교하세요. theta와 같은 것이 하나 있습니다.",
        "2·x1 − 3·x2 > −1이면 y = 1, 아니면 0입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "Which two numbers does the convergence theorem need?",
        "The bound on the length is R, and the least y u·x is γ.",
        "k ≤ (R / γ)².",
    ],
    ko=[
        "수렴 정리에는 어떤 두 수가 필요한가요?",
        "길이의 한계가 R이고, y u·x의 최솟값이 γ입니다.",
        "k ≤ (R / γ)²입니다.",
    ],
)
