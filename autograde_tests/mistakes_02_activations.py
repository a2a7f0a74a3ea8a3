"""Known mistakes of 02_activations.

Not declared, because the answer is right: a step or sign given as truth values or as another dtype; 1 / (1 + exp(-x))
and np.where with both branches computed (only warnings); x changed in place (reported as style); 0 * (-inf) for
x * (x > 0), as no infinity is put in; relu_grad as np.heaviside(x, 0); the slope of a sigmoid by central differences.
A Python `if` and Python's `max` on an array stop with the same words, so they are one mistake in each exercise, and
the same holds for all functions of `math`.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# Slips that occur in many exercises: what they are, in the words of any of them.
SHARED = {
    "python_if": (
        "Python's `if` and `max` want one truth value, and an array has many. Let NumPy decide entry by entry "
        "(np.where, np.maximum).",
        "파이썬의 `if`와 `max`는 참/거짓 하나를 요구하는데 배열에는 여러 개가 있습니다. NumPy로 원소마다 판단하세요"
        "(np.where, np.maximum).",
    ),
    "math_module": (
        "The functions of `math` take a single number. NumPy's functions of the same names take arrays as well.",
        "`math` 모듈의 함수는 수 하나만 받습니다. 이름이 같은 NumPy 함수는 배열도 받습니다.",
    ),
    "arrays_only": (
        "Arrays work and a single number does not, as it has no entries, shape or methods of an array. Use NumPy "
        "functions that take both.",
        "배열은 되지만 수 하나를 넣으면 오류가 납니다. 수에는 배열의 원소, 모양, 메서드가 없습니다. 둘 다 받는 NumPy "
        "함수를 쓰세요.",
    ),
    "one_dimension": (
        "A loop over x gives numbers only if x is 1-D: it fails for a single number, and for a 2-D array it gives "
        "rows. Calculate with the whole array.",
        "x를 for로 돌면 1차원일 때만 수가 하나씩 나옵니다. x가 수 하나이면 오류가 나고, 2차원이면 행이 나옵니다. 배열 "
        "전체로 계산하세요.",
    ),
    "flattened": (
        "The shape of x is lost: the result is always 1-D. It needs the shape of x.",
        "결과가 언제나 1차원이어서 x의 모양을 잃었습니다. 결과는 x와 같은 모양이어야 합니다.",
    ),
    "whole_numbers": (
        "When x holds whole numbers, the fractions are cut off, because the result takes the dtype of x. Make the "
        "result float.",
        "x가 정수 배열이면 결과도 x의 dtype을 따라서 소수 부분이 잘립니다. 결과를 실수로 만드세요.",
    ),
    "vectorize": (
        "np.vectorize takes the dtype of the first result; where that is a whole 0, all fractions are cut off. Give "
        "0.0, or use a NumPy function.",
        "np.vectorize는 첫 결과의 dtype을 모든 결과에 씁니다. 첫 결과가 정수 0이면 소수 부분이 모두 잘립니다. 0.0을 "
        "돌려주거나 NumPy 함수를 쓰세요.",
    ),
    "forgot_return": (
        "Nothing is returned: the value is computed, or printed, and lost.",
        "돌려주는 값이 없습니다. 값을 계산하거나 출력하기만 하고 return하지 않았습니다.",
    ),
    "forward_difference": (
        "A one-sided difference is off by about h. Use the formula of the derivative.",
        "한쪽 차분에는 h 정도의 오차가 있습니다. 미분 공식을 쓰세요.",
    ),
}


def shared(exercise, id, edits):
    """Declares a slip of `SHARED` for an exercise."""
    en, ko = SHARED[id]
    mistakes.edit(exercise, id, edits, en=en, ko=ko)


# --- step_function ---

STEP = "return np.where(x > 0, 1, 0)"

mistakes.edit(
    "step_function",
    "one_at_zero",
    {"x > 0": "x >= 0"},
    en="At 0 itself the step is 1; by the convention of the text it is 0 there, and 1 only for x > 0.",
    ko="정확히 0인 자리에서 1입니다. 본문의 약속으로는 0에서 0이고, x > 0일 때만 1입니다.",
)
mistakes.edit(
    "step_function",
    "half_at_zero",
    {STEP: "return np.heaviside(x, 0.5)"},
    en="At 0 itself the step is 1/2, as in a table of the notes; their code, and this exercise, have 0 there.",
    ko="정확히 0인 자리에서 1/2입니다. 노트의 표에는 그렇게 적혀 있지만, 노트의 코드와 이 문제에서는 0입니다.",
)
mistakes.edit(
    "step_function",
    "numpy_sign",
    {STEP: "return np.sign(x)"},
    en="Negative numbers give -1: this is the sign. A step is 0 below.",
    ko="음수에서 -1이 나옵니다. 이것은 부호 함수입니다. 계단 함수는 아래쪽에서 0입니다.",
)
mistakes.edit(
    "step_function",
    "minus_below",
    {STEP: "return np.where(x > 0, 1, -1)"},
    en="The step goes from -1 to 1. It goes from 0 to 1.",
    ko="계단이 -1에서 1로 올라갑니다. 0에서 1로 올라가야 합니다.",
)
mistakes.edit(
    "step_function",
    "turned_round",
    {"x > 0": "x < 0"},
    en="Negative numbers give 1 and positive ones 0; it is the other way round.",
    ko="음수에서 1, 양수에서 0이 나옵니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "step_function",
    "keeps_value",
    {STEP: "return np.where(x > 0, x, 0)"},
    en="Positive numbers keep their value: this is the ReLU. A step gives 1 for each of them.",
    ko="양수가 값을 그대로 유지합니다. 이것은 ReLU입니다. 계단 함수는 양수마다 1을 돌려줍니다.",
)
mistakes.edit(
    "step_function",
    "threshold_half",
    {"x > 0": "x > 0.5"},
    en="The step is at 1/2. Here it is at 0.",
    ko="계단이 1/2에 있습니다. 이 문제에서는 0에 있습니다.",
)
mistakes.edit(
    "step_function",
    "sigmoid_instead",
    {STEP: "return sigmoid(x)"},
    en="The result rises smoothly: this is the sigmoid. A step has only the values 0 and 1.",
    ko="결과가 매끄럽게 올라갑니다. 이것은 시그모이드입니다. 계단 함수의 값은 0과 1뿐입니다.",
)
mistakes.edit(
    "step_function",
    "numpy_int",
    {STEP: "return np.array(x > 0, dtype=np.int)"},
    en="The idea is right and your NumPy is newer than the notes: np.int is gone. Write int.",
    ko="생각은 옳지만 NumPy가 노트보다 새 버전이어서 np.int가 없습니다. int라고 쓰세요.",
)
shared("step_function", "python_if", {STEP: "return 1 if x > 0 else 0"})
shared("step_function", "arrays_only", {STEP: "return (x > 0).astype(int)"})
shared("step_function", "one_dimension", {STEP: "return np.array([1 if v > 0 else 0 for v in x])"})
shared("step_function", "flattened", {STEP: "return np.array([1 if v > 0 else 0 for v in np.ravel(x)])"})
shared("step_function", "forgot_return", {STEP: "np.where(x > 0, 1, 0)"})

# --- sign ---

SIGN = "return np.where(x > 0, 1, np.where(x < 0, -1, 0))"

mistakes.edit(
    "sign",
    "one_at_zero",
    {SIGN: "return np.where(x >= 0, 1, -1)"},
    en="0 is counted as positive. The sign of 0 is 0: there are three cases.",
    ko="0을 양수로 셌습니다. 0의 부호는 0입니다. 세 가지 경우로 나누세요.",
)
mistakes.edit(
    "sign",
    "minus_at_zero",
    {SIGN: "return np.where(x > 0, 1, -1)"},
    en="0 is counted as negative. The sign of 0 is 0: there are three cases.",
    ko="0을 음수로 셌습니다. 0의 부호는 0입니다. 세 가지 경우로 나누세요.",
)
mistakes.edit(
    "sign",
    "divided",
    {SIGN: "return x / np.abs(x)"},
    en="x divided by its size is nan at 0 (0/0). 0 needs a case of its own.",
    ko="x를 절댓값으로 나누면 0에서 nan이 됩니다(0/0). 0은 따로 다루어야 합니다.",
)
mistakes.edit(
    "sign",
    "divided_with_epsilon",
    {SIGN: "return x / (np.abs(x) + 1e-7)"},
    en="With a small number added to the denominator the result is never quite 1 or -1, and far from it for tiny x. "
    "Compare with 0 instead of dividing.",
    ko="분모에 작은 수를 더하면 결과가 정확히 1이나 -1이 되지 않고, 아주 작은 x에서는 크게 벗어납니다. 나누지 말고 0과 "
    "비교하세요.",
)
mistakes.edit(
    "sign",
    "zero_below",
    {SIGN: "return np.where(x > 0, 1, np.where(x < 0, 0, 0))"},
    en="Negative numbers give 0: this is the step function. Their sign is -1.",
    ko="음수에서 0이 나옵니다. 이것은 계단 함수입니다. 음수의 부호는 -1입니다.",
)
mistakes.edit(
    "sign",
    "turned_round",
    {SIGN: "return np.where(x < 0, 1, np.where(x > 0, -1, 0))"},
    en="Positive numbers give -1 and negative ones 1; it is the other way round.",
    ko="양수에서 -1, 음수에서 1이 나옵니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "sign",
    "clipped",
    {SIGN: "return np.clip(x, -1, 1)"},
    en="Numbers between -1 and 1 keep their value. The sign is -1, 0 or 1, nothing in between.",
    ko="-1과 1 사이의 수가 값을 그대로 유지합니다. 부호는 -1, 0, 1 가운데 하나입니다.",
)
mistakes.edit(
    "sign",
    "rounded",
    {SIGN: "return np.sign(np.round(x))"},
    en="Small numbers are rounded to 0 first. However small, a number that is not 0 has the sign 1 or -1.",
    ko="작은 수가 먼저 0으로 반올림됩니다. 아무리 작아도 0이 아닌 수의 부호는 1이나 -1입니다.",
)
mistakes.edit(
    "sign",
    "tanh_instead",
    {SIGN: "return tanh(x)"},
    en="The result rises smoothly: this is tanh. The sign has only the values -1, 0 and 1.",
    ko="결과가 매끄럽게 올라갑니다. 이것은 tanh입니다. 부호의 값은 -1, 0, 1뿐입니다.",
)
mistakes.edit(
    "sign",
    "absolute",
    {SIGN: "return np.where(x > 0, 1, np.where(x < 0, 1, 0))"},
    en="Negative numbers give 1 as well. Their sign is -1.",
    ko="음수에서도 1이 나옵니다. 음수의 부호는 -1입니다.",
)
shared("sign", "python_if", {SIGN: "return 1 if x > 0 else -1 if x < 0 else 0"})
shared("sign", "arrays_only", {SIGN: "return (x > 0).astype(int) - (x < 0).astype(int)"})
shared("sign", "one_dimension", {SIGN: "return np.array([1 if v > 0 else -1 if v < 0 else 0 for v in x])"})
shared("sign", "flattened", {SIGN: "return np.array([np.sign(v) for v in np.ravel(x)])"})
shared("sign", "forgot_return", {SIGN: "np.where(x > 0, 1, np.where(x < 0, -1, 0))"})

# --- identity_function ---

IDENTITY = "return x"

shared("identity_function", "forgot_return", {IDENTITY: "print(x)"})
mistakes.edit(
    "identity_function",
    "sigmoid_applied",
    {IDENTITY: "return sigmoid(x)"},
    en="A sigmoid is applied. The identity changes nothing.",
    ko="시그모이드를 적용했습니다. 항등 함수는 아무것도 바꾸지 않습니다.",
)
mistakes.edit(
    "identity_function",
    "relu_applied",
    {IDENTITY: "return relu(x)"},
    en="Negative numbers become 0: this is the ReLU. The identity keeps them.",
    ko="음수가 0이 됩니다. 이것은 ReLU입니다. 항등 함수는 음수도 그대로 둡니다.",
)
mistakes.edit(
    "identity_function",
    "absolute",
    {IDENTITY: "return np.abs(x)"},
    en="The signs are lost. The identity keeps negative numbers negative.",
    ko="부호가 사라졌습니다. 항등 함수는 음수를 음수로 둡니다.",
)
mistakes.edit(
    "identity_function",
    "negated",
    {IDENTITY: "return -x"},
    en="The signs are turned round. The identity keeps them.",
    ko="부호가 뒤집혔습니다. 항등 함수는 부호를 그대로 둡니다.",
)
mistakes.edit(
    "identity_function",
    "between_zero_and_one",
    {IDENTITY: "return np.clip(x, 0, 1)"},
    en="The values are cut to the range from 0 to 1. The identity has no limits.",
    ko="값이 0과 1 사이로 잘렸습니다. 항등 함수에는 한계가 없습니다.",
)
mistakes.edit(
    "identity_function",
    "between_ones",
    {IDENTITY: "return np.clip(x, -1, 1)"},
    en="The values are cut to the range from -1 to 1. The identity has no limits.",
    ko="값이 -1과 1 사이로 잘렸습니다. 항등 함수에는 한계가 없습니다.",
)
mistakes.edit(
    "identity_function",
    "cut_to_integers",
    {IDENTITY: "return np.asarray(x).astype(int)"},
    en="The fractions are cut off by the change to whole numbers. Leave the dtype as it is.",
    ko="정수로 바꾸어 소수 부분이 잘렸습니다. dtype을 그대로 두세요.",
)
mistakes.edit(
    "identity_function",
    "divided_by_sum",
    {IDENTITY: "return x / np.sum(x)"},
    en="The values are divided by their sum, as an output of probabilities would be. The identity changes nothing.",
    ko="값을 합으로 나누어 확률처럼 만들었습니다. 항등 함수는 아무것도 바꾸지 않습니다.",
)
mistakes.edit(
    "identity_function",
    "ones",
    {IDENTITY: "return np.ones_like(x)"},
    en="Every entry is 1: this is the slope of the identity. The identity gives x itself.",
    ko="원소가 모두 1입니다. 이것은 항등 함수의 기울기입니다. 항등 함수는 x 자체를 돌려줍니다.",
)
mistakes.edit(
    "identity_function",
    "one_number",
    {IDENTITY: "return float(x)"},
    en="float(x) takes a single number only. Nothing needs to be changed, so nothing needs to be converted.",
    ko="float(x)는 수 하나만 받습니다. 바꿀 것이 없으니 변환할 것도 없습니다.",
)
mistakes.edit(
    "identity_function",
    "identity_matrix",
    {IDENTITY: "return np.eye(len(x))"},
    en="This is the identity matrix. The identity function gives back its argument.",
    ko="이것은 단위 행렬입니다. 항등 함수는 받은 것을 그대로 돌려줍니다.",
)
shared("identity_function", "flattened", {IDENTITY: "return np.array([v for v in np.ravel(x)])"})

# --- sigmoid ---

SIGMOID = "return np.where(x >= 0, 1, e) / (1 + e)"

mistakes.edit(
    "sigmoid",
    "overflow",
    {SIGMOID: "return np.exp(x) / (1 + np.exp(x))"},
    en="For large positive x this is infinity divided by infinity, nan. The form with exp(-x) stays finite there.",
    ko="x가 큰 양수이면 무한대를 무한대로 나누어 nan이 됩니다. exp(-x)를 쓰는 꼴은 이때도 유한합니다.",
)
mistakes.edit(
    "sigmoid",
    "exponent_sign",
    {SIGMOID: "return 1 / (1 + np.exp(x))"},
    en="The curve falls where it should rise: the exponent has the wrong sign.",
    ko="올라가야 할 곡선이 내려갑니다. 지수의 부호가 반대입니다.",
)
mistakes.edit(
    "sigmoid",
    "brackets",
    {SIGMOID: "return 1 / 1 + np.exp(-x)"},
    en="Without brackets around the denominator only the 1 is divided. Put the whole sum below the line.",
    ko="분모에 괄호가 없어 1만 나누었습니다. 합 전체가 분모에 있어야 합니다.",
)
mistakes.edit(
    "sigmoid",
    "minus_below",
    {SIGMOID: "return 1 / (1 - np.exp(-x))"},
    en="The denominator subtracts the exponential, so it is 0 at x = 0. It adds it.",
    ko="분모에서 지수 함수를 빼서 x = 0에서 분모가 0이 됩니다. 더해야 합니다.",
)
mistakes.edit(
    "sigmoid",
    "no_one",
    {SIGMOID: "return 1 / np.exp(-x)"},
    en="The 1 in the denominator is missing, so the result is exp(x), without an upper limit.",
    ko="분모에 1이 빠져서 결과가 위쪽 한계가 없는 exp(x)입니다.",
)
mistakes.edit(
    "sigmoid",
    "tanh_instead",
    {SIGMOID: "return np.tanh(x)"},
    en="The values lie between -1 and 1, and 0 gives 0: this is tanh. A sigmoid lies between 0 and 1.",
    ko="값이 -1과 1 사이이고 0에서 0입니다. 이것은 tanh입니다. 시그모이드는 0과 1 사이입니다.",
)
mistakes.edit(
    "sigmoid",
    "half_tanh",
    {SIGMOID: "return np.tanh(x / 2)"},
    en="tanh(x/2) is the right curve, but between -1 and 1. It has to be moved up and halved.",
    ko="tanh(x/2)는 곡선은 맞지만 -1과 1 사이입니다. 위로 옮기고 반으로 줄여야 합니다.",
)
mistakes.edit(
    "sigmoid",
    "clipped_at_ten",
    {SIGMOID: "return 1 / (1 + np.exp(-np.clip(x, -10, 10)))"},
    en="x is cut off at 10 and -10, which leaves 0.000045 where almost nothing is due. A limit has to be much wider.",
    ko="x를 10과 -10에서 잘라서, 거의 0이어야 할 자리에 0.000045가 남습니다. 한계를 훨씬 넓게 잡아야 합니다.",
)
mistakes.edit(
    "sigmoid",
    "one_branch",
    {SIGMOID: "return 1 / (1 + e)"},
    en="With the absolute value alone, negative x gets the value of -x. The two signs need two cases.",
    ko="절댓값만 쓰면 음수 x가 -x의 값을 갖습니다. 부호에 따라 두 경우로 나누어야 합니다.",
)
mistakes.edit(
    "sigmoid",
    "slope_instead",
    {SIGMOID: "s = 1 / (1 + np.exp(-x))\n    return s * (1 - s)"},
    en="This is the slope of the sigmoid. Give the sigmoid itself.",
    ko="이것은 시그모이드의 기울기입니다. 시그모이드 자체를 돌려주세요.",
)
mistakes.edit(
    "sigmoid",
    "softmax_instead",
    {SIGMOID: "e = np.exp(x - np.max(x))\n    return e / np.sum(e)"},
    en="The values depend on one another and add up to 1: this is a softmax. A sigmoid takes each number by itself.",
    ko="값들이 서로 영향을 주고 합이 1입니다. 이것은 소프트맥스입니다. 시그모이드는 수마다 따로 계산합니다.",
)
mistakes.edit(
    "sigmoid",
    "straight_line",
    {SIGMOID: "return np.clip(x / 6 + 0.5, 0, 1)"},
    en="This is the straight-line stand-in (hard sigmoid). The sigmoid uses the exponential.",
    ko="이것은 직선으로 흉내 낸 함수(hard sigmoid)입니다. 시그모이드는 지수 함수를 씁니다.",
)
mistakes.edit(
    "sigmoid",
    "base_two",
    {SIGMOID: "return 1 / (1 + 2.0 ** (-x))"},
    en="The powers are those of 2. The sigmoid uses powers of e.",
    ko="2의 거듭제곱을 썼습니다. 시그모이드는 e의 거듭제곱을 씁니다.",
)
shared(
    "sigmoid",
    "python_if",
    {SIGMOID: "return 1 / (1 + np.exp(-x)) if x >= 0 else np.exp(x) / (1 + np.exp(x))"},
)
shared(
    "sigmoid",
    "math_module",
    {"e = np.exp(-np.abs(x))": "import math", SIGMOID: "return 1 / (1 + math.exp(-x))"},
)
shared(
    "sigmoid",
    "arrays_only",
    {SIGMOID: "e = e / (1 + e)\n    e[x >= 0] = 1 - e[x >= 0]\n    return e"},
)
shared("sigmoid", "flattened", {SIGMOID: "return np.array([1 / (1 + np.exp(-v)) for v in np.ravel(x)])"})
shared(
    "sigmoid",
    "whole_numbers",
    {SIGMOID: "return np.asarray(1 / (1 + np.exp(-x)), dtype=np.asarray(x).dtype)"},
)

# --- tanh ---

TANH = "return np.sign(x) * (1 - e) / (1 + e)"

mistakes.edit(
    "tanh",
    "overflow",
    {TANH: "return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))"},
    en="For large x, of either sign, this is infinity divided by infinity, nan. Rewrite it so that no exponent is "
    "positive.",
    ko="x가 크면 부호와 상관없이 무한대를 무한대로 나누어 nan이 됩니다. 지수가 양수가 되지 않게 식을 바꾸세요.",
)
mistakes.edit(
    "tanh",
    "overflow_above",
    {TANH: "return (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)"},
    en="For large positive x this is infinity divided by infinity, nan; for negative x it is right. Treat the two "
    "signs differently.",
    ko="x가 큰 양수이면 무한대를 무한대로 나누어 nan이 됩니다. 음수에서는 옳습니다. 부호에 따라 다르게 계산하세요.",
)
mistakes.edit(
    "tanh",
    "overflow_below",
    {TANH: "return (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))"},
    en="For large negative x this is infinity divided by infinity, nan; for positive x it is right. Treat the two "
    "signs differently.",
    ko="x가 큰 음수이면 무한대를 무한대로 나누어 nan이 됩니다. 양수에서는 옳습니다. 부호에 따라 다르게 계산하세요.",
)
mistakes.edit(
    "tanh",
    "not_doubled",
    {TANH: "return 2 * sigmoid(x) - 1"},
    en="tanh is a sigmoid of twice x, stretched and moved down; x itself was put in, so the curve is too flat.",
    ko="tanh는 x의 두 배에 시그모이드를 적용하고 늘려서 내린 것입니다. x를 그대로 넣어 곡선이 너무 완만합니다.",
)
mistakes.edit(
    "tanh",
    "not_moved_down",
    {TANH: "return 2 * sigmoid(2 * x)"},
    en="The values lie between 0 and 2: the curve has to be moved down by 1.",
    ko="값이 0과 2 사이입니다. 곡선을 1만큼 내려야 합니다.",
)
mistakes.edit(
    "tanh",
    "sigmoid_instead",
    {TANH: "return sigmoid(x)"},
    en="The values lie between 0 and 1, and 0 gives 1/2: this is the sigmoid. tanh lies between -1 and 1.",
    ko="값이 0과 1 사이이고 0에서 1/2입니다. 이것은 시그모이드입니다. tanh는 -1과 1 사이입니다.",
)
mistakes.edit(
    "tanh",
    "upside_down",
    {TANH: "return (1 + e) / (1 - e) * np.sign(x)"},
    en="Numerator and denominator are exchanged, so values are larger than 1 and there is none at 0.",
    ko="분자와 분모가 바뀌어 값이 1보다 크고 0에서는 값이 없습니다.",
)
mistakes.edit(
    "tanh",
    "sinh_only",
    {TANH: "return np.sinh(x)"},
    en="The division by exp(x) + exp(-x) is missing: the result grows without limit.",
    ko="exp(x) + exp(-x)로 나누지 않아 결과가 끝없이 커집니다.",
)
mistakes.edit(
    "tanh",
    "sign_lost",
    {TANH: "return (1 - e) / (1 + e)"},
    en="With the absolute value alone, negative x gets a positive result. tanh has the sign of x.",
    ko="절댓값만 쓰면 음수 x의 결과가 양수가 됩니다. tanh의 부호는 x의 부호와 같습니다.",
)
mistakes.edit(
    "tanh",
    "negated",
    {TANH: "return -np.tanh(x)"},
    en="The curve falls where it should rise: the sign is the other way round.",
    ko="올라가야 할 곡선이 내려갑니다. 부호가 반대입니다.",
)
mistakes.edit(
    "tanh",
    "slope_instead",
    {TANH: "return 1 - np.tanh(x) ** 2"},
    en="This is the slope of tanh. Give tanh itself.",
    ko="이것은 tanh의 기울기입니다. tanh 자체를 돌려주세요.",
)
mistakes.edit(
    "tanh",
    "straight_line",
    {TANH: "return np.clip(x, -1, 1)"},
    en="This is a straight line that is cut off at -1 and 1. tanh bends: it uses the exponential.",
    ko="이것은 -1과 1에서 잘린 직선입니다. tanh는 휘어 있으며 지수 함수를 씁니다.",
)
mistakes.edit(
    "tanh",
    "tangent",
    {TANH: "return np.tan(x)"},
    en="This is the tangent of an angle. The hyperbolic one is made of exponentials.",
    ko="이것은 각도의 탄젠트입니다. 쌍곡탄젠트는 지수 함수로 만듭니다.",
)
mistakes.edit(
    "tanh",
    "inverse",
    {TANH: "return np.arctan(x)"},
    en="This is the arc tangent, which goes to 1.57. tanh goes to 1.",
    ko="이것은 1.57에 다가가는 아크탄젠트입니다. tanh는 1에 다가갑니다.",
)
shared("tanh", "math_module", {"e = np.exp(-2 * np.abs(x))": "import math", TANH: "return math.tanh(x)"})
shared("tanh", "flattened", {TANH: "return np.array([np.tanh(v) for v in np.ravel(x)])"})
shared("tanh", "whole_numbers", {TANH: "return np.asarray(np.tanh(x), dtype=np.asarray(x).dtype)"})

# --- relu ---

RELU = "return np.maximum(0, x)"

mistakes.edit(
    "relu",
    "numpy_max",
    {RELU: "return np.max(0, x)"},
    en="The second argument of np.max is an axis. The function that compares two values entry by entry has another "
    "name.",
    ko="np.max의 둘째 인수는 축입니다. 두 값을 원소마다 비교하는 함수는 이름이 다릅니다.",
)
mistakes.edit(
    "relu",
    "minimum",
    {RELU: "return np.minimum(0, x)"},
    en="Negative numbers are kept and positive ones become 0; it is the other way round.",
    ko="음수를 남기고 양수를 0으로 만들었습니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "relu",
    "absolute",
    {RELU: "return np.abs(x)"},
    en="Negative numbers become positive. They become 0.",
    ko="음수가 양수가 됩니다. 음수는 0이 되어야 합니다.",
)
mistakes.edit(
    "relu",
    "leaky",
    {RELU: "return np.where(x > 0, x, 0.01 * x)"},
    en="A hundredth of the negative numbers comes through: this is the leaky variant. Here they become 0.",
    ko="음수의 100분의 1이 남습니다. 이것은 변형인 leaky ReLU입니다. 여기서는 0이 되어야 합니다.",
)
mistakes.edit(
    "relu",
    "mask_only",
    {RELU: "return np.where(x > 0, 1, 0)"},
    en="Positive numbers become 1: this is the step function. They keep their value.",
    ko="양수가 1이 됩니다. 이것은 계단 함수입니다. 양수는 값을 그대로 유지해야 합니다.",
)
mistakes.edit(
    "relu",
    "filtered",
    {RELU: "x = np.asarray(x)\n    return x[x > 0]"},
    en="The other entries are left out, so the shape changes. They stay in their places, as 0.",
    ko="나머지 원소를 빼 버려서 모양이 바뀝니다. 그 자리에 0으로 남아 있어야 합니다.",
)
mistakes.edit(
    "relu",
    "capped",
    {RELU: "return np.clip(x, 0, 1)"},
    en="Large numbers are cut off at 1. The ReLU has no upper limit.",
    ko="큰 수가 1에서 잘립니다. ReLU에는 위쪽 한계가 없습니다.",
)
mistakes.edit(
    "relu",
    "capped_at_six",
    {RELU: "return np.clip(x, 0, 6)"},
    en="Large numbers are cut off at 6, as in a variant for small devices. The ReLU has no upper limit.",
    ko="작은 기기에서 쓰는 변형처럼 큰 수가 6에서 잘립니다. ReLU에는 위쪽 한계가 없습니다.",
)
mistakes.edit(
    "relu",
    "softplus_instead",
    {RELU: "return np.log(1 + np.exp(x))"},
    en="The corner at 0 is rounded off: this is softplus. The ReLU is exactly 0 below and exactly x above.",
    ko="0의 모서리가 둥글게 깎였습니다. 이것은 소프트플러스입니다. ReLU는 아래쪽에서 정확히 0, 위쪽에서 정확히 "
    "x입니다.",
)
mistakes.edit(
    "relu",
    "negated",
    {RELU: "return np.maximum(0, -x)"},
    en="Negative numbers come through with the sign turned, and positive ones are lost.",
    ko="음수가 부호만 바뀌어 나오고 양수는 0이 됩니다.",
)
mistakes.edit(
    "relu",
    "one_number",
    {RELU: "return np.maximum(0, np.max(x))"},
    en="One number is left of the whole array, its maximum. Compare each entry with 0.",
    ko="배열 전체에서 최댓값 하나만 남았습니다. 원소마다 0과 비교하세요.",
)
shared("relu", "python_if", {RELU: "return max(0, x)"})
shared("relu", "arrays_only", {RELU: "x = x.copy()\n    x[x < 0] = 0\n    return x"})
shared("relu", "one_dimension", {RELU: "return np.array([max(0, v) for v in x])"})
shared("relu", "flattened", {RELU: "return np.array([max(0.0, v) for v in np.ravel(x)])"})
shared("relu", "vectorize", {RELU: "return np.vectorize(lambda v: v if v > 0 else 0)(x)"})
shared("relu", "forgot_return", {RELU: "np.maximum(0, x)"})

# --- softplus ---

SOFTPLUS = "return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))"

mistakes.edit(
    "softplus",
    "overflow",
    {SOFTPLUS: "return np.log(1 + np.exp(x))"},
    en="For large x the exponential overflows and the result is infinite. Take the large part, max(x, 0), out of the "
    "logarithm.",
    ko="x가 크면 지수 함수에서 오버플로가 나서 결과가 무한대가 됩니다. 큰 부분인 max(x, 0)을 로그 밖으로 꺼내세요.",
)
mistakes.edit(
    "softplus",
    "clipped",
    {SOFTPLUS: "return np.log(1 + np.exp(np.clip(x, -500, 500)))"},
    en="x is cut off before the exponential, so the result stops growing. For large x softplus is x itself.",
    ko="지수 함수에 넣기 전에 x를 잘라서 결과가 더 이상 커지지 않습니다. x가 크면 소프트플러스는 x 자체입니다.",
)
mistakes.edit(
    "softplus",
    "exponent_sign",
    {SOFTPLUS: "return np.maximum(-x, 0) + np.log1p(np.exp(-np.abs(x)))"},
    en="The curve falls where it should rise: the exponent has the wrong sign.",
    ko="올라가야 할 곡선이 내려갑니다. 지수의 부호가 반대입니다.",
)
mistakes.edit(
    "softplus",
    "no_maximum",
    {"np.maximum(x, 0) + ": ""},
    en="Positive x gets the value of -x. The part max(x, 0), taken out of the logarithm, has to be added again.",
    ko="양수 x가 -x의 값을 갖습니다. 로그 밖으로 꺼낸 max(x, 0)을 다시 더해야 합니다.",
)
mistakes.edit(
    "softplus",
    "x_for_maximum",
    {"np.maximum(x, 0)": "x"},
    en="Negative x gets a negative result. Only a positive x is taken out of the logarithm: add max(x, 0), not x.",
    ko="음수 x의 결과가 음수입니다. 로그 밖으로 꺼내는 것은 양수일 때뿐입니다. x가 아니라 max(x, 0)을 더하세요.",
)
mistakes.edit(
    "softplus",
    "no_one",
    {SOFTPLUS: "return np.log(np.exp(x))"},
    en="The 1 inside the logarithm is missing, so the result is x again.",
    ko="로그 안의 1이 빠져서 결과가 x 그대로가 됩니다.",
)
mistakes.edit(
    "softplus",
    "one_too_many",
    {SOFTPLUS: "return np.log1p(1 + np.exp(x))"},
    en="log1p adds the 1 by itself; here it is added twice.",
    ko="log1p가 이미 1을 더합니다. 여기서는 두 번 더해졌습니다.",
)
mistakes.edit(
    "softplus",
    "no_logarithm",
    {SOFTPLUS: "return 1 + np.exp(x)"},
    en="The logarithm is missing: the result grows like an exponential.",
    ko="로그가 빠져서 결과가 지수 함수처럼 커집니다.",
)
mistakes.edit(
    "softplus",
    "no_exponential",
    {SOFTPLUS: "return np.log(1 + x)"},
    en="The exponential is missing, so the logarithm of a negative number is asked for.",
    ko="지수 함수가 빠져서 음수의 로그를 구하게 됩니다.",
)
mistakes.edit(
    "softplus",
    "base_two",
    {SOFTPLUS: "return np.maximum(x, 0) + np.log2(1 + np.exp(-np.abs(x)))"},
    en="The logarithm is to base 2. The natural one is meant.",
    ko="밑이 2인 로그를 썼습니다. 자연로그를 쓰세요.",
)
mistakes.edit(
    "softplus",
    "relu_instead",
    {SOFTPLUS: "return np.maximum(x, 0)"},
    en="There is a corner at 0: this is the ReLU. Softplus is smooth, and log 2 at 0.",
    ko="0에서 꺾입니다. 이것은 ReLU입니다. 소프트플러스는 매끄럽고 0에서 log 2입니다.",
)
mistakes.edit(
    "softplus",
    "slope_instead",
    {SOFTPLUS: "return sigmoid(x)"},
    en="This is the slope of softplus, which is the sigmoid. Give softplus itself.",
    ko="이것은 소프트플러스의 기울기인 시그모이드입니다. 소프트플러스 자체를 돌려주세요.",
)
shared("softplus", "python_if", {SOFTPLUS: "return x if x > 30 else np.log(1 + np.exp(x))"})
shared("softplus", "math_module", {SOFTPLUS: "import math\n    return math.log(1 + math.exp(x))"})
shared("softplus", "flattened", {SOFTPLUS: "return np.array([np.logaddexp(0, v) for v in np.ravel(x)])"})
shared(
    "softplus",
    "whole_numbers",
    {SOFTPLUS: "return np.asarray(np.logaddexp(0, x), dtype=np.asarray(x).dtype)"},
)

# --- piecewise_linear ---

PIECEWISE = "return np.clip(x + 0.5, 0, 1)"

mistakes.edit(
    "piecewise_linear",
    "not_moved",
    {"x + 0.5": "x"},
    en="The 1/2 is not added, so 0 gives 0. It gives 1/2.",
    ko="1/2을 더하지 않아 0에서 0이 나옵니다. 1/2이어야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "moved_down",
    {"x + 0.5": "x - 0.5"},
    en="1/2 is subtracted in the middle. It is added.",
    ko="가운데 구간에서 1/2을 뺐습니다. 더해야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "middle_unmoved",
    {PIECEWISE: "return np.where(x >= 0.5, 1, np.where(x <= -0.5, 0, x))"},
    en="Between the corners the result is x, so it jumps at both of them. There it is x + 1/2.",
    ko="꺾이는 두 점 사이에서 결과가 x여서 두 점에서 값이 뜁니다. 그 사이에서는 x + 1/2입니다.",
)
mistakes.edit(
    "piecewise_linear",
    "clipped_first",
    {PIECEWISE: "return np.clip(x, -0.5, 0.5)"},
    en="The values lie between -1/2 and 1/2. They have to be moved up to lie between 0 and 1.",
    ko="값이 -1/2과 1/2 사이입니다. 0과 1 사이가 되도록 위로 옮겨야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "slope_one_sixth",
    {"x + 0.5": "x / 6 + 0.5"},
    en="The slope is 1/6 and the corners are at -3 and 3: this is Keras' hard sigmoid. Here the slope is 1.",
    ko="기울기가 1/6이고 -3과 3에서 꺾입니다. 이것은 Keras의 hard sigmoid입니다. 여기서는 기울기가 1입니다.",
)
mistakes.edit(
    "piecewise_linear",
    "slope_half",
    {"x + 0.5": "x / 2 + 0.5"},
    en="The slope is 1/2 and the corners are at -1 and 1. Here the slope is 1, between -1/2 and 1/2.",
    ko="기울기가 1/2이고 -1과 1에서 꺾입니다. 여기서는 -1/2과 1/2 사이에서 기울기가 1입니다.",
)
mistakes.edit(
    "piecewise_linear",
    "slope_two",
    {"x + 0.5": "2 * x + 0.5"},
    en="The line is twice as steep as it should be: its slope is 1.",
    ko="직선이 두 배로 가파릅니다. 기울기는 1입니다.",
)
mistakes.edit(
    "piecewise_linear",
    "no_floor",
    {PIECEWISE: "return np.minimum(x + 0.5, 1)"},
    en="Below -1/2 the values go on falling. They stay at 0.",
    ko="-1/2 아래에서 값이 계속 작아집니다. 0에 머물러야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "no_ceiling",
    {PIECEWISE: "return np.maximum(x + 0.5, 0)"},
    en="Above 1/2 the values go on rising. They stay at 1.",
    ko="1/2 위에서 값이 계속 커집니다. 1에 머물러야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "no_limits",
    {PIECEWISE: "return x + 0.5"},
    en="The line goes on in both directions. It stays at 0 below -1/2 and at 1 above 1/2.",
    ko="직선이 양쪽으로 계속됩니다. -1/2 아래에서는 0, 1/2 위에서는 1에 머물러야 합니다.",
)
mistakes.edit(
    "piecewise_linear",
    "floor_minus_one",
    {"0, 1)": "-1, 1)"},
    en="The values reach down to -1. The lower limit is 0.",
    ko="값이 -1까지 내려갑니다. 아래쪽 한계는 0입니다.",
)
mistakes.edit(
    "piecewise_linear",
    "step_instead",
    {PIECEWISE: "return np.where(x > 0, 1, 0)"},
    en="The values jump from 0 to 1. Between -1/2 and 1/2 they rise along a line.",
    ko="값이 0에서 1로 뜁니다. -1/2과 1/2 사이에서는 직선을 따라 올라갑니다.",
)
shared(
    "piecewise_linear",
    "python_if",
    {PIECEWISE: "return 1.0 if x >= 0.5 else 0.0 if x <= -0.5 else x + 0.5"},
)
shared("piecewise_linear", "arrays_only", {PIECEWISE: "return (x + 0.5).clip(0, 1)"})
shared(
    "piecewise_linear",
    "flattened",
    {PIECEWISE: "return np.array([min(max(v + 0.5, 0.0), 1.0) for v in np.ravel(x)])"},
)

# --- sigmoid_grad ---

SIGMOID_GRAD = "return s * (1 - s)"

mistakes.edit(
    "sigmoid_grad",
    "rule_on_input",
    {SIGMOID_GRAD: "return x * (1 - x)"},
    en="The rule y(1 - y) is applied to x. It holds for the output: y is the sigmoid of x.",
    ko="y(1 - y)의 y에 x를 넣었습니다. 이 규칙은 출력에 대한 것으로, y는 x의 시그모이드입니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "sigmoid_twice",
    {"s = sigmoid(x)": "s = sigmoid(sigmoid(x))"},
    en="The sigmoid is applied twice. Once is enough for y.",
    ko="시그모이드를 두 번 적용했습니다. y를 얻으려면 한 번이면 됩니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "plus",
    {"1 - s": "1 + s"},
    en="The second factor is 1 + y, so the slope grows to 2. It is 1 - y.",
    ko="y에 1 + y를 곱해서 기울기가 2까지 커집니다. 1 - y를 곱해야 합니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "tanh_rule",
    {SIGMOID_GRAD: "return 1 - s**2"},
    en="1 - y^2 is the rule of tanh: at x = 0 it gives 3/4 where 1/4 is due.",
    ko="1 - y^2은 tanh의 규칙입니다. x = 0에서 1/4이어야 하는데 3/4이 나옵니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "one_factor",
    {SIGMOID_GRAD: "return 1 - s"},
    en="Only the factor 1 - y is there. It has to be multiplied by y.",
    ko="1 - y만 있습니다. 여기에 y를 곱해야 합니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "sigmoid_itself",
    {SIGMOID_GRAD: "return s"},
    en="This is the sigmoid itself. Its slope is asked for.",
    ko="이것은 시그모이드 자체입니다. 기울기를 구해야 합니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "squared",
    {SIGMOID_GRAD: "return s * s"},
    en="y is multiplied by itself. The second factor is 1 - y.",
    ko="y에 y를 곱했습니다. y에는 1 - y를 곱해야 합니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "negated",
    {"1 - s": "s - 1"},
    en="The slope is negative, although the sigmoid rises everywhere. The sign is the other way round.",
    ko="시그모이드는 어디서나 올라가는데 기울기가 음수입니다. 부호가 반대입니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "not_squared",
    {SIGMOID_GRAD: "return np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x)))"},
    en="The denominator 1 + exp(-x) has to be squared.",
    ko="분모 1 + exp(-x)를 제곱해야 합니다.",
)
mistakes.edit(
    "sigmoid_grad",
    "overflow",
    {SIGMOID_GRAD: "return np.exp(-x) / (1 + np.exp(-x)) ** 2"},
    en="For large negative x this is infinity divided by infinity, nan. Compute the slope from the sigmoid's output.",
    ko="x가 큰 음수이면 무한대를 무한대로 나누어 nan이 됩니다. 시그모이드의 출력으로 기울기를 구하세요.",
)
mistakes.edit(
    "sigmoid_grad",
    "always_a_quarter",
    {SIGMOID_GRAD: "return 0.25 * np.ones(np.shape(x))"},
    en="1/4 is the slope at 0, the largest one. Elsewhere it is smaller.",
    ko="1/4은 0에서의 기울기, 곧 가장 큰 기울기입니다. 다른 자리에서는 더 작습니다.",
)
shared("sigmoid_grad", "forward_difference", {SIGMOID_GRAD: "return (sigmoid(x + 1e-4) - s) / 1e-4"})
shared("sigmoid_grad", "math_module", {"s = sigmoid(x)": "import math\n    s = 1 / (1 + math.exp(-x))"})

# --- tanh_grad ---

TANH_GRAD = "return 1 - tanh(x) ** 2"

mistakes.edit(
    "tanh_grad",
    "rule_on_input",
    {"tanh(x) ** 2": "x**2"},
    en="The rule 1 - y^2 is applied to x, so it is negative beyond 1. It holds for the output: y is tanh of x.",
    ko="1 - y^2의 y에 x를 넣어 1을 넘으면 음수가 됩니다. 이 규칙은 출력에 대한 것으로, y는 x의 tanh입니다.",
)
mistakes.edit(
    "tanh_grad",
    "not_squared",
    {" ** 2": ""},
    en="y is not squared, so the slope is larger than 1 for negative x. It is 1 - y^2.",
    ko="y를 제곱하지 않아 x가 음수이면 기울기가 1보다 큽니다. 1 - y^2이어야 합니다.",
)
mistakes.edit(
    "tanh_grad",
    "sigmoid_rule",
    {TANH_GRAD: "return tanh(x) * (1 - tanh(x))"},
    en="y(1 - y) is the rule of the sigmoid: at x = 0 it gives 0 where 1 is due.",
    ko="y(1 - y)는 시그모이드의 규칙입니다. x = 0에서 1이어야 하는데 0이 나옵니다.",
)
mistakes.edit(
    "tanh_grad",
    "plus",
    {"1 - tanh": "1 + tanh"},
    en="The square is added: the slope would grow with x. It is subtracted.",
    ko="제곱을 더했습니다. 그러면 x가 커질수록 기울기가 커집니다. 빼야 합니다.",
)
mistakes.edit(
    "tanh_grad",
    "negated",
    {TANH_GRAD: "return tanh(x) ** 2 - 1"},
    en="The slope is negative, although tanh rises everywhere. The sign is the other way round.",
    ko="tanh는 어디서나 올라가는데 기울기가 음수입니다. 부호가 반대입니다.",
)
mistakes.edit(
    "tanh_grad",
    "square_only",
    {"1 - tanh": "tanh"},
    en="This is y^2. The slope is 1 minus this.",
    ko="이것은 y^2입니다. 기울기는 1에서 이 값을 뺀 것입니다.",
)
mistakes.edit(
    "tanh_grad",
    "tanh_itself",
    {TANH_GRAD: "return tanh(x)"},
    en="This is tanh itself. Its slope is asked for.",
    ko="이것은 tanh 자체입니다. 기울기를 구해야 합니다.",
)
mistakes.edit(
    "tanh_grad",
    "slope_of_sigmoid",
    {TANH_GRAD: "return sigmoid(x) * (1 - sigmoid(x))"},
    en="This is the slope of the sigmoid, at most 1/4. That of tanh is 1 at 0.",
    ko="이것은 시그모이드의 기울기로, 최대 1/4입니다. x = 0일 때 tanh의 기울기는 1입니다.",
)
mistakes.edit(
    "tanh_grad",
    "cosh_not_squared",
    {TANH_GRAD: "return 1 / np.cosh(x)"},
    en="The slope is 1 divided by the square of cosh. The square is missing.",
    ko="기울기는 1을 cosh의 제곱으로 나눈 것입니다. 제곱이 빠졌습니다.",
)
mistakes.edit(
    "tanh_grad",
    "tanh_twice",
    {"tanh(x) ** 2": "tanh(tanh(x)) ** 2"},
    en="tanh is applied twice. Once is enough for y.",
    ko="tanh를 두 번 적용했습니다. y를 얻으려면 한 번이면 됩니다.",
)
mistakes.edit(
    "tanh_grad",
    "always_one",
    {TANH_GRAD: "return np.ones(np.shape(x))"},
    en="1 is the slope at 0, the largest one. Elsewhere it is smaller.",
    ko="1은 0에서의 기울기, 곧 가장 큰 기울기입니다. 다른 자리에서는 더 작습니다.",
)
shared("tanh_grad", "forward_difference", {TANH_GRAD: "return (tanh(x + 1e-4) - tanh(x)) / 1e-4"})
shared("tanh_grad", "math_module", {TANH_GRAD: "import math\n    return 1 - math.tanh(x) ** 2"})

# --- relu_grad ---

RELU_GRAD = "return np.where(x > 0, 1, 0)"

mistakes.edit(
    "relu_grad",
    "one_at_zero",
    {"x > 0": "x >= 0"},
    en="At 0 itself the slope is 1. There is no slope at the corner; the text, like Keras, takes 0 there.",
    ko="정확히 0인 자리에서 기울기가 1입니다. 모서리에는 기울기가 없지만, 본문은 Keras처럼 0으로 정합니다.",
)
mistakes.edit(
    "relu_grad",
    "half_at_zero",
    {RELU_GRAD: "return np.heaviside(x, 0.5)"},
    en="At 0 itself the slope is 1/2, the middle of both sides. The text, like Keras, takes 0 there.",
    ko="정확히 0인 자리에서 기울기가 양쪽 값의 평균인 1/2입니다. 본문은 Keras처럼 0으로 정합니다.",
)
mistakes.edit(
    "relu_grad",
    "relu_itself",
    {RELU_GRAD: "return relu(x)"},
    en="This is the ReLU itself. Its slope is the same for all positive numbers.",
    ko="이것은 ReLU 자체입니다. 기울기는 모든 양수에서 같습니다.",
)
mistakes.edit(
    "relu_grad",
    "always_one",
    {RELU_GRAD: "return np.ones(np.shape(x))"},
    en="The slope is 1 for negative numbers too. There the ReLU is flat.",
    ko="음수에서도 기울기가 1입니다. ReLU는 음수에서 평평합니다.",
)
mistakes.edit(
    "relu_grad",
    "minus_below",
    {RELU_GRAD: "return np.where(x > 0, 1, -1)"},
    en="The slope is -1 for negative numbers: that is the slope of the absolute value. The ReLU is flat there.",
    ko="음수에서 기울기가 -1입니다. 이것은 절댓값의 기울기입니다. ReLU는 음수에서 평평합니다.",
)
mistakes.edit(
    "relu_grad",
    "numpy_sign",
    {RELU_GRAD: "return np.sign(x)"},
    en="The slope is the sign of x, so -1 for negative numbers and 0 at 0. The ReLU is flat for negative numbers.",
    ko="기울기가 x의 부호여서 음수에서 -1, 0에서 0입니다. 음수에서 ReLU는 평평합니다.",
)
mistakes.edit(
    "relu_grad",
    "leaky",
    {RELU_GRAD: "return np.where(x > 0, 1, 0.01)"},
    en="The slope is 0.01 for negative numbers: that is the leaky variant. Here it is 0.",
    ko="음수에서 기울기가 0.01입니다. 이것은 변형인 leaky ReLU의 기울기입니다. 여기서는 0입니다.",
)
mistakes.edit(
    "relu_grad",
    "turned_round",
    {"x > 0": "x < 0"},
    en="The slope is 1 for negative numbers and 0 for positive ones; it is the other way round.",
    ko="음수에서 기울기가 1, 양수에서 0입니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "relu_grad",
    "slope_of_softplus",
    {RELU_GRAD: "return sigmoid(x)"},
    en="The slope rises smoothly: that is the slope of softplus. The ReLU has only the slopes 0 and 1.",
    ko="기울기가 매끄럽게 올라갑니다. 이것은 소프트플러스의 기울기입니다. ReLU의 기울기는 0과 1뿐입니다.",
)
shared("relu_grad", "python_if", {RELU_GRAD: "return 1 if x > 0 else 0"})
shared("relu_grad", "arrays_only", {RELU_GRAD: "grad = np.zeros(x.shape)\n    grad[x > 0] = 1\n    return grad"})
shared("relu_grad", "one_dimension", {RELU_GRAD: "return np.array([1 if v > 0 else 0 for v in x])"})
shared("relu_grad", "flattened", {RELU_GRAD: "return np.array([1 if v > 0 else 0 for v in np.ravel(x)])"})
shared("relu_grad", "forgot_return", {RELU_GRAD: "np.where(x > 0, 1, 0)"})

# --- vanishing ---

VANISHING = "return sigmoid_grad(0.0) ** depth"

mistakes.edit(
    "vanishing",
    "value_at_zero",
    {"sigmoid_grad(0.0)": "0.5"},
    en="1/2 is the value of the sigmoid at 0. Its slope there is the largest, and that is what is multiplied.",
    ko="1/2은 0에서의 시그모이드 값입니다. 곱해지는 것은 0에서의 기울기이고, 이것이 가장 큰 기울기입니다.",
)
mistakes.edit(
    "vanishing",
    "slope_at_one",
    {"sigmoid_grad(0.0)": "sigmoid_grad(1.0)"},
    en="The slope at 1 is not the largest. Look for the place where the sigmoid is steepest.",
    ko="1에서의 기울기는 가장 큰 기울기가 아닙니다. 시그모이드가 가장 가파른 자리를 찾으세요.",
)
mistakes.edit(
    "vanishing",
    "slope_of_tanh",
    {"sigmoid_grad(0.0)": "tanh_grad(0.0)"},
    en="1 is the largest slope of tanh. That of the sigmoid is smaller.",
    ko="1은 tanh의 가장 큰 기울기입니다. 시그모이드의 가장 큰 기울기는 그보다 작습니다.",
)
mistakes.edit(
    "vanishing",
    "times_depth",
    {"** depth": "* depth"},
    en="The slopes are added. The chain rule multiplies them, one for each layer.",
    ko="기울기를 더했습니다. 연쇄법칙은 층마다 하나씩 곱합니다.",
)
mistakes.edit(
    "vanishing",
    "over_depth",
    {VANISHING: "return 0.25 / max(depth, 1)"},
    en="The slope is divided by the depth. It is multiplied by itself, once for each layer.",
    ko="기울기를 깊이로 나누었습니다. 층마다 한 번씩 거듭 곱해야 합니다.",
)
mistakes.edit(
    "vanishing",
    "one_layer",
    {" ** depth": ""},
    en="The depth is not used: this is the slope of a single layer.",
    ko="깊이를 쓰지 않았습니다. 이것은 한 층의 기울기입니다.",
)
mistakes.edit(
    "vanishing",
    "one_less",
    {"** depth": "** (depth - 1)"},
    en="One layer is left out. Every layer has a slope.",
    ko="한 층이 빠졌습니다. 층마다 기울기가 있습니다.",
)
mistakes.edit(
    "vanishing",
    "one_more",
    {"** depth": "** (depth + 1)"},
    en="One layer too many is counted. With no layer the product is 1.",
    ko="한 층을 더 셌습니다. 층이 없으면 곱은 1입니다.",
)
mistakes.edit(
    "vanishing",
    "grows",
    {VANISHING: "return 4.0**depth"},
    en="The result grows with the depth. Slopes of at most 1/4 make the product smaller with every layer.",
    ko="깊이에 따라 결과가 커집니다. 최대 1/4인 기울기를 곱하면 층마다 작아집니다.",
)
mistakes.edit(
    "vanishing",
    "exchanged",
    {VANISHING: "return depth**0.25"},
    en="Base and exponent are exchanged: the slope is what is multiplied, as often as there are layers.",
    ko="밑과 지수가 바뀌었습니다. 기울기를 층의 수만큼 곱해야 합니다.",
)
mistakes.edit(
    "vanishing",
    "whole_division",
    {"sigmoid_grad(0.0)": "(1 // 4)"},
    en="1 // 4 is 0, as it rounds down to a whole number. Divide with /.",
    ko="1 // 4는 정수로 내림하여 0입니다. /로 나누세요.",
)
mistakes.edit(
    "vanishing",
    "slope_at_depth",
    {VANISHING: "return sigmoid_grad(depth)"},
    en="This is the slope of one sigmoid at the number depth. The depth is the number of factors.",
    ko="이것은 depth라는 수에서 구한 시그모이드 하나의 기울기입니다. depth는 곱하는 횟수입니다.",
)
mistakes.edit(
    "vanishing",
    "rounded",
    {VANISHING: "return round(0.25**depth, 6)"},
    en="The result is rounded, and so becomes 0 for deep networks. Leave it as it is.",
    ko="결과를 반올림해서 깊은 신경망에서는 0이 됩니다. 그대로 두세요.",
)
shared("vanishing", "forgot_return", {VANISHING: "product = sigmoid_grad(0.0) ** depth"})

# --- the questions ---

mistakes.edit(
    "q1",
    "added",
    {"return 3**4": "return 3 * 4"},
    en="The factors of the layers multiply: after two layers it is 9x, and not 6x.",
    ko="층마다 곱하는 수는 더해지지 않고 곱해집니다. 두 층을 지나면 6x가 아니라 9x입니다.",
)
mistakes.edit(
    "q1",
    "swapped",
    {"return 3**4": "return 4**3"},
    en="The base is the factor of one layer, and the exponent is how many layers there are.",
    ko="밑은 한 층의 배수이고, 지수가 층의 수입니다.",
)
mistakes.edit(
    "q1",
    "one_layer",
    {"return 3**4": "return 3"},
    en="That is a single layer. Stacked, the four are a linear function too, but with another slope.",
    ko="이것은 한 층의 배수입니다. 네 층을 쌓아도 선형 함수이지만 기울기는 다릅니다.",
)
mistakes.edit(
    "q2",
    "sigmoid",
    {'return "c"': 'return "a"'},
    en="The sigmoid is almost 1 at 30 and stays there: its slope is about 1e-13.",
    ko="시그모이드는 30에서 이미 거의 1이고 더 오르지 않습니다. 기울기는 약 1e-13입니다.",
)
mistakes.edit(
    "q2",
    "tanh",
    {'return "c"': 'return "b"'},
    en="tanh is steeper than the sigmoid at 0, but at 30 it is flat.",
    ko="tanh는 0에서는 시그모이드보다 가파르지만 30에서는 평평합니다.",
)
mistakes.edit(
    "q2",
    "step",
    {'return "c"': 'return "d"'},
    en="The step jumps at 0 only; everywhere else it is flat.",
    ko="계단 함수는 0에서만 뛰고 나머지에서는 평평합니다.",
)
mistakes.edit(
    "q3",
    "one_too_few",
    {"return 5": "return 4"},
    en="Four layers have the bound 1/256, which is not below 1/1000 yet.",
    ko="4층의 한계는 1/256이어서 아직 1/1000보다 작지 않습니다.",
)
mistakes.edit(
    "q3",
    "halves",
    {"return 5": "return 10"},
    en="With 1/2 for each layer it would be 10 (1/1024). The slope of a sigmoid is at most 1/4.",
    ko="층마다 1/2이라면 10층(1/1024)입니다. 시그모이드의 기울기는 최대 1/4입니다.",
)
mistakes.edit(
    "q3",
    "divided",
    {"return 5": "return 250"},
    en="Dividing 1000 by 4 treats the factors as if they were added: they are multiplied.",
    ko="1000을 4로 나누면 기울기를 더하는 셈이 됩니다. 기울기는 곱해집니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "step_function",
    en=[
        "What is the answer for 0 itself? And does your comparison work on a whole array at once?",
        "Compare an array with 0 and print the result: there is a truth value for each entry. True counts "
        "as 1 and false as 0.",
        "h(x) = 1 where x > 0, and h(x) = 0 where x ≤ 0, entry by entry.",
    ],
    ko=[
        "0의 답은 무엇인가요? 그리고 여러분의 비교는 배열 전체에 한꺼번에 되나요?",
        "배열을 0과 비교한 결과를 출력해 보세요. 원소마다 참/거짓이 하나씩 나옵니다. 참은 1, 거짓은 0과 같습니다.",
        "x > 0이면 h(x) = 1, x ≤ 0이면 h(x) = 0입니다. 원소마다 계산합니다.",
    ],
)
mistakes.hints(
    "sign",
    en=[
        "There are three cases, and one comparison tells only two apart. What separates the third?",
        "Look at what you get for 0 and for a number as small as 0.000000001. The first is neither positive "
        "nor negative, the second is positive.",
        "sign(x) = 1 where x > 0, 0 where x = 0, −1 where x < 0: the truth value of x > 0 less that of x < 0.",
    ],
    ko=[
        "경우가 세 가지인데 비교 한 번으로는 둘밖에 가르지 못합니다. 나머지 하나는 무엇으로 가르나요?",
        "0과 0.000000001의 결과를 살펴보세요. 앞의 수는 양수도 음수도 아니고, 뒤의 수는 양수입니다.",
        "x > 0이면 sign(x) = 1, x = 0이면 0, x < 0이면 −1입니다. x > 0의 참/거짓에서 x < 0의 참/거짓을 뺀 "
        "것과 같습니다.",
    ],
)
mistakes.hints(
    "identity_function",
    en=[
        "What should come out for a negative number, and what for a large one?",
        "Put in an array and compare entry by entry: nothing is cut off, scaled or rounded, and the shape stays.",
        "h(x) = x.",
    ],
    ko=[
        "음수를 넣으면 무엇이 나와야 하나요? 큰 수를 넣으면요?",
        "배열을 넣고 원소마다 비교해 보세요. 자르거나 늘리거나 반올림하지 않으며 모양도 그대로입니다.",
        "h(x) = x입니다.",
    ],
)
mistakes.hints(
    "sigmoid",
    en=[
        "How large does the exponential get for x = 1000, and how large for x = −1000? Which of the two do "
        "you divide by the other?",
        "Try 0 first (one half), then 2 and −2 (they add up to 1), then 1000 and −1000. If only the last "
        "ones are wrong, look for an infinity divided by an infinity.",
        "σ(x) = 1 / (1 + exp(−x)); with e = exp(−|x|) it is 1 / (1 + e) for x ≥ 0 and e / (1 + e) for x < 0.",
    ],
    ko=[
        "x = 1000일 때와 x = −1000일 때 지수는 얼마나 커지나요? 무한대를 무한대로 나누는 곳은 없나요?",
        "먼저 0(답은 1/2), 다음에 2와 −2(더하면 1), 마지막으로 1000과 −1000을 넣어 보세요. 마지막 것만 "
        "틀리면 무한대끼리 나누는 곳을 찾으세요.",
        "σ(x) = 1 / (1 + exp(−x))입니다. e = exp(−|x|)라고 하면 x ≥ 0일 때 1 / (1 + e), x < 0일 때 e / (1 + "
        "e)와 같습니다.",
    ],
)
mistakes.hints(
    "tanh",
    en=[
        "Between which two numbers do the values lie, and what is the value at 0?",
        "Follow the example x = 0.5 of the text. If small numbers are right and 1000 gives nan, divide "
        "numerator and denominator by the larger exponential.",
        "tanh(x) = (exp(x) − exp(−x)) / (exp(x) + exp(−x)) = sign(x) · (1 − e) / (1 + e) with e = exp(−2|x|).",
    ],
    ko=[
        "값은 어떤 두 수 사이에 있나요? 0에서의 값은 얼마인가요?",
        "본문의 예 x = 0.5를 따라가 보세요. 작은 수는 맞는데 1000에서 nan이 나오면 분자와 분모를 더 큰 "
        "지수로 나누어 보세요.",
        "tanh(x) = (exp(x) − exp(−x)) / (exp(x) + exp(−x)) = sign(x) · (1 − e) / (1 + e), e = exp(−2|x|)입니다.",
    ],
)
mistakes.hints(
    "relu",
    en=[
        "Which numbers stay as they are, and which become 0?",
        "Put in −1.5, 0, 0.3 and 1000: the first two give 0, the others come out unchanged. There is no upper limit.",
        "ReLU(x) = max(0, x), entry by entry.",
    ],
    ko=[
        "그대로 남는 수는 어떤 수이고, 0이 되는 수는 어떤 수인가요?",
        "−1.5, 0, 0.3, 1000을 넣어 보세요. 앞의 둘은 0이고 뒤의 둘은 그대로입니다. 위쪽 한계는 없습니다.",
        "ReLU(x) = max(0, x)입니다. 원소마다 따로 계산합니다.",
    ],
)
mistakes.hints(
    "softplus",
    en=[
        "What is exp(1000) as a float, and what becomes of its logarithm?",
        "Small numbers first: 0 gives log 2. If only the large ones are wrong, take the large part out of "
        "the logarithm, as the text does.",
        "log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|)).",
    ],
    ko=[
        "exp(1000)을 실수로 계산하면 무엇이 되고, 거기에 로그를 취하면 어떻게 되나요?",
        "작은 수부터 확인하세요. 0의 답은 log 2입니다. 큰 수만 틀리면 본문처럼 큰 부분을 로그 밖으로 꺼내세요.",
        "log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|))입니다.",
    ],
)
mistakes.hints(
    "piecewise_linear",
    en=[
        "What happens to the line x + 1/2 where it would leave the range from 0 to 1?",
        "Put in −0.5 and 0.5, the two corners: the line just meets 0 and 1 there, so there must be no jump.",
        "h(x) = min(max(x + 1/2, 0), 1), entry by entry.",
    ],
    ko=[
        "직선 x + 1/2이 0과 1 사이를 벗어나는 곳에서는 어떻게 되나요?",
        "꺾이는 두 곳인 −0.5와 0.5를 넣어 보세요. 거기에서 직선이 0과 1에 꼭 닿으므로 값이 뛰면 안 됩니다.",
        "h(x) = min(max(x + 1/2, 0), 1)입니다. 원소마다 계산합니다.",
    ],
)
mistakes.hints(
    "sigmoid_grad",
    en=[
        "In y(1 − y), is y the input of the sigmoid or its output? Which of the two are you given?",
        "At x = 0 the slope has to be 1/4, and it is the largest of all. On both sides it goes to 0 in the same way.",
        "σ'(x) = y · (1 − y) with y = σ(x).",
    ],
    ko=[
        "y(1 − y)의 y는 시그모이드의 입력인가요, 출력인가요? 여러분이 받는 것은 둘 가운데 무엇인가요?",
        "x = 0에서 기울기는 1/4이고, 이것이 가장 큰 값입니다. 양쪽으로 갈수록 똑같이 0에 가까워집니다.",
        "σ'(x) = y · (1 − y), y = σ(x)입니다.",
    ],
)
mistakes.hints(
    "tanh_grad",
    en=[
        "What is squared here: x, or tanh of x?",
        "At x = 0 the slope has to be 1; at x = 0.5 compare with the example, 0.7864. Beyond 10 it is "
        "almost 0 on both sides.",
        "tanh'(x) = 1 − y² with y = tanh(x).",
    ],
    ko=[
        "제곱하는 것은 x인가요, x의 tanh 값인가요?",
        "x = 0에서 기울기는 1이어야 합니다. x = 0.5에서는 예의 0.7864와 비교해 보세요. 10을 넘으면 양쪽 "
        "모두 0에 가깝습니다.",
        "tanh'(x) = 1 − y², y = tanh(x)입니다.",
    ],
)
mistakes.hints(
    "relu_grad",
    en=[
        "The ReLU is made of two straight lines. What is the slope of each, and which one does 0 belong to here?",
        "Do not look at the values of the ReLU but at how fast they grow: at 2 and at 0.3 the slope is the same.",
        "ReLU'(x) = 1 where x > 0, and ReLU'(x) = 0 where x ≤ 0.",
    ],
    ko=[
        "ReLU는 두 직선을 이은 것입니다. 각 직선의 기울기는 얼마이고, 0은 어느 쪽에 넣기로 했나요?",
        "ReLU의 값이 아니라 값이 얼마나 빨리 커지는지를 보세요. 2에서도 0.3에서도 기울기는 같습니다.",
        "x > 0이면 ReLU'(x) = 1, x ≤ 0이면 ReLU'(x) = 0입니다.",
    ],
)
mistakes.hints(
    "vanishing",
    en=[
        "Where is the sigmoid steepest, and how steep is it there?",
        "Every layer contributes one factor. Check 1 layer, 3 layers (1/64) and none at all: an empty product.",
        "The largest product = (1/4)^depth, and (1/4)^0 = 1.",
    ],
    ko=[
        "시그모이드가 가장 가파른 곳은 어디이고, 거기에서 기울기는 얼마인가요?",
        "층마다 한 번씩 곱합니다. 1층, 3층(1/64), 그리고 아무것도 곱하지 않는 0층을 확인해 보세요.",
        "곱의 최댓값 = (1/4)^depth이고, (1/4)^0 = 1입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "What does one layer do to the number that it is given?",
        "Follow x = 1 through the four layers, one after the other.",
        "h(h(x)) = 3 · (3 · x); go on for two more layers.",
    ],
    ko=[
        "층 하나는 받은 수를 어떻게 바꾸나요?",
        "x = 1이 네 층을 하나씩 지나가는 것을 따라가 보세요.",
        "h(h(x)) = 3 · (3 · x)입니다. 두 층이 더 남았습니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "At x = 30, which of the four curves is flat, and which one still rises?",
        "For each of the four, ask how much the value changes from x = 30 to x = 31.",
        "Slope ≈ h(31) − h(30); compare the four.",
    ],
    ko=[
        "x = 30에서 네 곡선 가운데 평평한 것은 무엇이고, 아직 올라가는 것은 무엇인가요?",
        "x가 30에서 31로 갈 때 네 함수의 값이 각각 얼마나 달라지는지 생각해 보세요.",
        "기울기 ≈ h(31) − h(30)입니다. 넷을 비교하세요.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "By what factor does the bound become smaller with each further layer?",
        "Write down the bound for 1, 2, 3, … layers, and stop at the first one that is small enough.",
        "The smallest n with (1/4)^n < 1/1000, that is 4^n > 1000 (4^4 = 256).",
    ],
    ko=[
        "층이 하나 늘 때마다 한계는 몇 배가 되나요?",
        "1층, 2층, 3층, …의 한계를 차례로 적고, 처음으로 충분히 작아지는 곳에서 멈추세요.",
        "(1/4)^n < 1/1000, 곧 4^n > 1000인 가장 작은 n입니다(4^4 = 256).",
    ],
)
