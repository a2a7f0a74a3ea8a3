"""Known mistakes of 04_losses.

Not declared, because the answer is accepted: probabilities clipped to [1e-7, 1 - 1e-7] instead of 1e-7 added; no
epsilon where no probability is 0 (the same answer there; at 0 it is `no_epsilon`); a 0-d array or an array of one
entry for a number; one-hot rows of any dtype. Lists instead of arrays, and one class only, are never put in.
The labels of a single piece of data are a 0-d array, so code that reads t.size or t.shape is right.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# Slips that occur in several of the losses: what they are, in the words of any of them.
SHARED = {
    "forgot_return": (
        "Nothing is returned: the value is computed, or printed, and lost.",
        "돌려주는 값이 없습니다. 값을 계산하거나 출력하기만 하고 return하지 않았습니다.",
    ),
    "one_per_row": (
        "There is one number per row left, as the sum runs along the last axis only. A loss is one number: sum over "
        "all entries.",
        "마지막 축만 따라 더해서 행마다 숫자가 하나씩 남았습니다. 손실은 숫자 하나입니다. 모든 원소에 걸쳐 더하세요.",
    ),
    "python_sum": (
        "Python's `sum` adds up rows, so a batch leaves one number per column. np.sum adds up all entries.",
        "파이썬의 `sum`은 행끼리 더하므로 배치에서는 열마다 숫자가 하나씩 남습니다. np.sum은 모든 원소를 더합니다.",
    ),
    "not_reduced": (
        "There is one number per entry left. A loss is one number: sum over all entries.",
        "원소마다 숫자가 하나씩 남았습니다. 손실은 숫자 하나입니다. 모든 원소에 걸쳐 더하세요.",
    ),
    "target_forgotten": (
        "The target t is not used: this is the size of y. The loss measures the difference of y and t.",
        "정답 t를 쓰지 않아 y의 크기만 나옵니다. 손실은 y와 t의 차이를 잽니다.",
    ),
    "added": (
        "y and t are added. The loss measures their difference.",
        "y와 t를 더했습니다. 손실은 둘의 차이를 잽니다.",
    ),
    "divided_by_rows": (
        "The sum is divided by the length of the first axis. In this exercise nothing is averaged.",
        "합을 첫째 축의 길이로 나누었습니다. 이 문제에서는 평균하지 않습니다.",
    ),
    "largest_only": (
        "Only the largest difference counts here. Every entry contributes to the loss.",
        "가장 큰 차이 하나만 구했습니다. 모든 원소가 손실에 들어가야 합니다.",
    ),
}


def shared(exercise, id, edits):
    """Declares a slip of `SHARED` for an exercise."""
    en, ko = SHARED[id]
    mistakes.edit(exercise, id, edits, en=en, ko=ko)


# --- mean_squared_error ---

MSE = "return 0.5 * np.sum((y - t) ** 2)"

mistakes.edit(
    "mean_squared_error",
    "keras_mean",
    {MSE: "return np.mean((y - t) ** 2)"},
    en="This is the rule of Keras, the mean of the squares. The text, like the notes, takes half of their sum.",
    ko="이것은 제곱의 평균을 구하는 Keras의 규칙입니다. 본문은 노트처럼 제곱의 합의 절반을 씁니다.",
)
mistakes.edit(
    "mean_squared_error",
    "half_mean",
    {MSE: "return 0.5 * np.mean((y - t) ** 2)"},
    en="This is half the mean of the squares. The text, like the notes, takes half of their sum.",
    ko="이것은 제곱의 평균의 절반입니다. 본문은 노트처럼 제곱의 합의 절반을 씁니다.",
)
mistakes.edit(
    "mean_squared_error",
    "not_halved",
    {"0.5 * ": ""},
    en="The result is twice what it should be: the factor 1/2 is missing.",
    ko="결과가 두 배입니다. 1/2이 빠졌습니다.",
)
mistakes.edit(
    "mean_squared_error",
    "not_squared",
    {" ** 2": ""},
    en="The differences are not squared, so positive and negative ones cancel.",
    ko="차를 제곱하지 않아 양수와 음수가 서로 상쇄됩니다.",
)
mistakes.edit(
    "mean_squared_error",
    "absolute",
    {MSE: "return 0.5 * np.sum(np.abs(y - t))"},
    en="The absolute values of the differences are added up. Add up their squares.",
    ko="차의 절댓값을 더했습니다. 차의 제곱을 더하세요.",
)
mistakes.edit(
    "mean_squared_error",
    "squares_subtracted",
    {"(y - t) ** 2": "y**2 - t**2"},
    en="The squares are subtracted, and not the numbers. Subtract first, then square.",
    ko="수를 뺀 것이 아니라 제곱끼리 뺐습니다. 먼저 빼고 나서 제곱하세요.",
)
mistakes.edit(
    "mean_squared_error",
    "summed_first",
    {"np.sum((y - t) ** 2)": "np.sum(y - t) ** 2"},
    en="The differences are added up first and then squared, so they cancel. Square each one, then add.",
    ko="차를 먼저 더하고 나서 제곱해서 서로 상쇄됩니다. 하나씩 제곱한 다음 더하세요.",
)
mistakes.edit(
    "mean_squared_error",
    "root",
    {MSE: "return np.sqrt(0.5 * np.sum((y - t) ** 2))"},
    en="A square root is taken, so the loss doubles when the errors double. It has to become four times as large.",
    ko="제곱근을 구해서 오차가 두 배일 때 손실도 두 배가 됩니다. 네 배가 되어야 합니다.",
)
mistakes.edit(
    "mean_squared_error",
    "half_squared",
    {"0.5 * np.sum((y - t) ** 2)": "np.sum((0.5 * (y - t)) ** 2)"},
    en="The 1/2 is squared as well and becomes 1/4. It stands outside the square.",
    ko="1/2까지 제곱하여 1/4이 되었습니다. 1/2은 제곱 밖에 있어야 합니다.",
)
shared("mean_squared_error", "divided_by_rows", {MSE: "return 0.5 * np.sum((y - t) ** 2) / y.shape[0]"})
shared("mean_squared_error", "one_per_row", {"** 2)": "** 2, axis=-1)"})
shared("mean_squared_error", "python_sum", {"np.sum": "sum"})
shared("mean_squared_error", "not_reduced", {MSE: "return 0.5 * (y - t) ** 2"})
shared("mean_squared_error", "added", {"y - t": "y + t"})
shared("mean_squared_error", "target_forgotten", {"y - t": "y"})
shared("mean_squared_error", "forgot_return", {MSE: "error = 0.5 * np.sum((y - t) ** 2)"})

# --- cross_entropy_error ---

CEE = "return -np.mean(np.log(right + 1e-7))"
LABELS = "labels = t.argmax(axis=1) if t.size == y.size else t.reshape(-1)"
RIGHT = "right = y[np.arange(len(y)), labels]"
ONE_ROW = "    if y.ndim == 1:\n        y, t = y.reshape(1, -1), t.reshape(1, -1)\n"

mistakes.edit(
    "cross_entropy_error",
    "not_averaged",
    {"np.mean": "np.sum"},
    en="The loss grows with the batch: it is N times too large. Divide the sum by the number of rows.",
    ko="배치가 커지면 손실도 커져서 N배가 됩니다. 합을 행의 수로 나누세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "mean_of_all_entries",
    {CEE: "return -np.sum(np.log(right + 1e-7)) / y.size"},
    en="The sum is divided by the number of all entries, as np.mean of the whole array does. Divide by the number of "
    "rows.",
    ko="배열 전체에 np.mean을 쓴 것처럼 모든 원소의 수로 나누었습니다. 행의 수로 나누세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "length_of_the_row",
    {ONE_ROW: "    count = len(y)\n" + ONE_ROW, CEE: "return -np.sum(np.log(right + 1e-7)) / count"},
    en="For a single piece of data the loss is divided by the number of classes: len(y) is that of a 1-D array. Count "
    "the rows after making it a batch of one.",
    ko="데이터가 하나이면 손실을 클래스 수로 나누게 됩니다. 1차원 배열의 len(y)가 클래스 수이기 때문입니다. "
    "행이 하나인 배치로 바꾼 다음 행의 수를 세세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "no_epsilon",
    {" + 1e-7": ""},
    en="Where the right class has probability 0 the loss is infinite (or nan). Add 1e-7 inside the logarithm.",
    ko="정답 클래스의 확률이 0이면 손실이 무한대(또는 nan)가 됩니다. 로그 안에 1e-7을 더하세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "no_epsilon_alone",
    {ONE_ROW: "    if t.ndim == 0:\n        return -np.log(y[t])\n" + ONE_ROW},
    en="For a single label 1e-7 is not added, so the loss is infinite where its probability is 0. Always add it.",
    ko="레이블이 하나일 때 1e-7을 더하지 않아서, 그 확률이 0이면 손실이 무한대입니다. 어느 경우에나 더하세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "epsilon_outside",
    {"np.log(right + 1e-7)": "np.log(right) + 1e-7"},
    en="1e-7 is added outside the logarithm, where it comes too late: log 0 is infinite already. Add it inside.",
    ko="1e-7을 로그 밖에서 더했습니다. log 0이 이미 무한대여서 늦습니다. 로그 안에서 더하세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "large_epsilon",
    {"1e-7": "1e-3"},
    en="The number inside the logarithm is so large that it changes the loss. 1e-7 is enough.",
    ko="로그 안에 더한 수가 커서 손실이 달라집니다. 1e-7이면 충분합니다.",
)
mistakes.edit(
    "cross_entropy_error",
    "no_minus",
    {"-np.mean": "np.mean"},
    en="The loss is negative: logarithms of probabilities are. A minus belongs in front.",
    ko="손실이 음수입니다. 확률의 로그가 음수이기 때문입니다. 앞에 마이너스를 붙이세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "base_two",
    {"np.log": "np.log2"},
    en="The logarithm is to base 2. The natural one is meant.",
    ko="밑이 2인 로그를 썼습니다. 자연로그를 쓰세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "base_ten",
    {"np.log": "np.log10"},
    en="The logarithm is to base 10. The natural one is meant.",
    ko="밑이 10인 로그를 썼습니다. 자연로그를 쓰세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "no_logarithm",
    {CEE: "return 1 - np.mean(right)"},
    en="The logarithm is missing: this is 1 minus the mean probability of the right class.",
    ko="로그가 빠졌습니다. 이것은 1에서 정답 클래스의 평균 확률을 뺀 값입니다.",
)
mistakes.edit(
    "cross_entropy_error",
    "one_hot_only",
    {LABELS: "", RIGHT: "", CEE: "return -np.sum(t * np.log(y + 1e-7)) / len(y)"},
    en="Labels are multiplied as if they were one-hot. With labels, pick each row's probability of its class.",
    ko="레이블을 원-핫인 것처럼 곱했습니다. 레이블일 때는 행마다 그 클래스의 확률을 골라내세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "labels_only",
    {LABELS: "labels = t"},
    en="One-hot targets are used as indices. Turn them into labels first, or multiply by them.",
    ko="원-핫 정답을 인덱스로 썼습니다. 먼저 레이블로 바꾸거나, 로그에 곱하세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "all_pairs",
    {RIGHT: "right = y[:, labels]"},
    en="y[:, t] pairs every row with the labels of all rows, N x N numbers. Each row needs its own label only.",
    ko="y[:, t]는 모든 행을 모든 행의 레이블과 짝지어 N x N개의 수가 됩니다. 행마다 자기 레이블만 필요합니다.",
)
mistakes.edit(
    "cross_entropy_error",
    "batches_only",
    {ONE_ROW: ""},
    en="Batches work and a single piece of data does not, as a 1-D array has no axis 1. Make it a batch of one row "
    "first.",
    ko="배치는 되지만 데이터 하나는 되지 않습니다. 1차원 배열에는 축 1이 없습니다. 먼저 행이 하나인 배치로 바꾸세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "all_classes",
    {RIGHT: "", LABELS: "", CEE: "return -np.mean(np.sum(np.log(y + 1e-7), axis=1))"},
    en="The logarithms of all classes are added up. Only the right class of each row counts.",
    ko="모든 클래스의 로그를 더했습니다. 행마다 정답 클래스만 세어야 합니다.",
)
mistakes.edit(
    "cross_entropy_error",
    "best_class",
    {RIGHT: "right = y.max(axis=1)"},
    en="The probability of the most probable class is taken. The loss asks for that of the right class.",
    ko="확률이 가장 큰 클래스를 골랐습니다. 손실에는 정답 클래스의 확률이 필요합니다.",
)
mistakes.edit(
    "cross_entropy_error",
    "logarithm_of_the_mean",
    {CEE: "return -np.log(np.mean(right) + 1e-7)"},
    en="The probabilities are averaged first. Take the logarithm of each, then average.",
    ko="확률을 먼저 평균했습니다. 하나씩 로그를 구한 다음 평균하세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "softmax_again",
    {RIGHT: "y = np.exp(y) / np.exp(y).sum(axis=1, keepdims=True)\n    " + RIGHT},
    en="A softmax is applied to y, which is probabilities already. Use y as it is.",
    ko="이미 확률인 y에 소프트맥스를 적용했습니다. y를 그대로 쓰세요.",
)
mistakes.edit(
    "cross_entropy_error",
    "one_per_row",
    {CEE: "return -np.log(right + 1e-7)"},
    en="There is one number per row left. The loss is their average, one number.",
    ko="행마다 숫자가 하나씩 남았습니다. 손실은 그 평균, 숫자 하나입니다.",
)

# --- binary_cross_entropy ---

BCE = "return -np.mean(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))"

mistakes.edit(
    "binary_cross_entropy",
    "positives_only",
    {" + (1 - t) * np.log(1 - y + 1e-7)": ""},
    en="Targets of 0 cost nothing: the second half of the formula, with 1 - t, is missing.",
    ko="정답이 0인 데이터의 손실이 없습니다. 식의 뒷부분인 1 - t의 항이 빠졌습니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "negatives_only",
    {"t * np.log(y + 1e-7) + ": ""},
    en="Targets of 1 cost nothing: the first half of the formula, with t, is missing.",
    ko="정답이 1인 데이터의 손실이 없습니다. 식의 앞부분인 t의 항이 빠졌습니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "not_averaged",
    {"np.mean": "np.sum"},
    en="The loss grows with the batch: the sum is not divided by the number of entries.",
    ko="배치가 커지면 손실도 커집니다. 합을 원소의 수로 나누세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "divided_by_rows",
    {BCE: "return -np.sum(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7)) / len(y)"},
    en="With several outputs per row the sum is divided by the number of rows only. Divide by that of all entries.",
    ko="행마다 출력이 여럿일 때 합을 행의 수로만 나누었습니다. 모든 원소의 수로 나누세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "no_epsilon",
    {"y + 1e-7) + ": "y) + ", "1 - y + 1e-7": "1 - y"},
    en="An output of exactly 0 or 1 makes the loss nan or infinite. Add 1e-7 inside both logarithms.",
    ko="출력이 정확히 0이나 1이면 손실이 nan이나 무한대가 됩니다. 두 로그 안에 1e-7을 더하세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "one_epsilon",
    {"1 - y + 1e-7": "1 - y"},
    en="An output of exactly 1 makes the loss nan or infinite. The second logarithm needs 1e-7 as well.",
    ko="출력이 정확히 1이면 손실이 nan이나 무한대가 됩니다. 둘째 로그에도 1e-7을 더하세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "large_epsilon",
    {"y + 1e-7) + ": "y + 1e-3) + ", "1 - y + 1e-7": "1 - y + 1e-3"},
    en="The number inside the logarithms is so large that it changes the loss. 1e-7 is enough.",
    ko="로그 안에 더한 수가 커서 손실이 달라집니다. 1e-7이면 충분합니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "no_minus",
    {"-np.mean": "np.mean"},
    en="The loss is negative: logarithms of probabilities are. A minus belongs in front.",
    ko="손실이 음수입니다. 확률의 로그가 음수이기 때문입니다. 앞에 마이너스를 붙이세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "one_minus",
    {BCE: "return np.mean(-t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))"},
    en="The minus stands in front of the first half only. It belongs to both: watch the brackets.",
    ko="마이너스가 앞 항에만 붙었습니다. 두 항 모두에 붙어야 하니 괄호에 주의하세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "exchanged",
    {BCE: "return -np.mean(y * np.log(t + 1e-7) + (1 - y) * np.log(1 - t + 1e-7))"},
    en="y and t are exchanged: the logarithm is that of the output y, weighted by the target t.",
    ko="y와 t가 바뀌었습니다. 출력 y의 로그에 정답 t를 곱해야 합니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "classes_crossed",
    {BCE: "return -np.mean((1 - t) * np.log(y + 1e-7) + t * np.log(1 - y + 1e-7))"},
    en="The weights t and 1 - t stand at the wrong logarithms, so right outputs cost more than wrong ones.",
    ko="t와 1 - t가 서로 다른 로그에 곱해져서 맞힌 출력의 손실이 틀린 출력의 손실보다 큽니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "same_logarithm",
    {"np.log(1 - y + 1e-7)": "np.log(y + 1e-7)"},
    en="Both halves have log y, so the target makes no difference. For targets of 0 it is log(1 - y).",
    ko="두 항이 모두 log y여서 정답이 무엇이든 손실이 같습니다. 정답이 0인 쪽은 log(1 - y)입니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "halved",
    {"-np.mean": "-0.5 * np.mean"},
    en="The loss is half of what it should be: there is no 1/2 in this formula.",
    ko="손실이 절반입니다. 이 식에는 1/2이 없습니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "base_two",
    {BCE: "return -np.mean(t * np.log2(y + 1e-7) + (1 - t) * np.log2(1 - y + 1e-7))"},
    en="The logarithm is to base 2. The natural one is meant.",
    ko="밑이 2인 로그를 썼습니다. 자연로그를 쓰세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "one_per_row",
    {"1 - y + 1e-7))": "1 - y + 1e-7), axis=-1)"},
    en="The mean runs along the last axis only, so there is one number per row left. Average over all entries.",
    ko="마지막 축만 따라 평균해서 행마다 숫자가 하나씩 남았습니다. 모든 원소에 걸쳐 평균하세요.",
)
mistakes.edit(
    "binary_cross_entropy",
    "not_reduced",
    {BCE: "return -(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))"},
    en="There is one number per entry left. The loss is their average, one number.",
    ko="원소마다 숫자가 하나씩 남았습니다. 손실은 그 평균, 숫자 하나입니다.",
)
shared("binary_cross_entropy", "forgot_return", {"return -np": "loss = -np"})

# --- l1_loss ---

L1 = "return np.sum(np.abs(y - t))"

mistakes.edit(
    "l1_loss",
    "keras_mean",
    {"np.sum": "np.mean"},
    en="This is the rule of Keras (MeanAbsoluteError), the mean. The text takes the sum.",
    ko="이것은 평균을 구하는 Keras의 규칙(MeanAbsoluteError)입니다. 본문은 합을 씁니다.",
)
mistakes.edit(
    "l1_loss",
    "signed",
    {"np.abs(y - t)": "y - t"},
    en="Without the absolute value positive and negative differences cancel.",
    ko="절댓값을 구하지 않아 양수인 차와 음수인 차가 서로 상쇄됩니다.",
)
mistakes.edit(
    "l1_loss",
    "summed_first",
    {L1: "return np.abs(np.sum(y - t))"},
    en="The differences are added up first, so they cancel. Take the absolute value of each, then add.",
    ko="차를 먼저 더해서 서로 상쇄됩니다. 하나씩 절댓값을 구한 다음 더하세요.",
)
mistakes.edit(
    "l1_loss",
    "squared",
    {"np.abs(y - t)": "(y - t) ** 2"},
    en="The differences are squared: this is the L2 loss. L1 adds up absolute values.",
    ko="차를 제곱했습니다. 이것은 L2 손실입니다. L1은 절댓값을 더합니다.",
)
mistakes.edit(
    "l1_loss",
    "halved",
    {"np.sum": "0.5 * np.sum"},
    en="The result is half of what it should be: there is no 1/2 in this formula.",
    ko="결과가 절반입니다. 이 식에는 1/2이 없습니다.",
)
mistakes.edit(
    "l1_loss",
    "sizes_subtracted",
    {"np.abs(y - t)": "np.abs(y) - np.abs(t)"},
    en="The absolute values are subtracted, and not the numbers. Subtract first, then take the absolute value.",
    ko="수를 뺀 것이 아니라 절댓값끼리 뺐습니다. 먼저 빼고 나서 절댓값을 구하세요.",
)
shared("l1_loss", "largest_only", {L1: "return np.max(np.abs(y - t))"})
shared("l1_loss", "divided_by_rows", {L1: "return np.sum(np.abs(y - t)) / y.shape[0]"})
shared("l1_loss", "one_per_row", {"np.abs(y - t)": "np.abs(y - t), axis=-1"})
shared("l1_loss", "python_sum", {"np.sum": "sum"})
shared("l1_loss", "not_reduced", {L1: "return np.abs(y - t)"})
shared("l1_loss", "added", {"y - t": "y + t"})
shared("l1_loss", "target_forgotten", {"y - t": "y"})
shared("l1_loss", "forgot_return", {L1: "loss = np.sum(np.abs(y - t))"})

# --- l2_loss ---

L2 = "return np.sum((y - t) ** 2)"

mistakes.edit(
    "l2_loss",
    "keras_mean",
    {"np.sum": "np.mean"},
    en="This is the rule of Keras (MeanSquaredError), the mean. The text takes the sum.",
    ko="이것은 평균을 구하는 Keras의 규칙(MeanSquaredError)입니다. 본문은 합을 씁니다.",
)
mistakes.edit(
    "l2_loss",
    "halved",
    {"np.sum": "0.5 * np.sum"},
    en="The result is half of what it should be: that is mean_squared_error. The L2 loss has no 1/2.",
    ko="결과가 절반입니다. 이것은 mean_squared_error입니다. L2 손실에는 1/2이 없습니다.",
)
mistakes.edit(
    "l2_loss",
    "root",
    {L2: "return np.sqrt(np.sum((y - t) ** 2))"},
    en="A square root is taken: this is the L2 norm, the distance. The L2 loss is its square.",
    ko="제곱근을 구했습니다. 이것은 거리인 L2 노름입니다. L2 손실은 그 제곱입니다.",
)
mistakes.edit(
    "l2_loss",
    "absolute",
    {"(y - t) ** 2": "np.abs(y - t)"},
    en="The absolute values are added up: this is the L1 loss. L2 adds up squares.",
    ko="절댓값을 더했습니다. 이것은 L1 손실입니다. L2는 제곱을 더합니다.",
)
mistakes.edit(
    "l2_loss",
    "not_squared",
    {" ** 2": ""},
    en="The differences are not squared, so positive and negative ones cancel.",
    ko="차를 제곱하지 않아 양수와 음수가 서로 상쇄됩니다.",
)
mistakes.edit(
    "l2_loss",
    "summed_first",
    {L2: "return np.sum(y - t) ** 2"},
    en="The differences are added up first and then squared, so they cancel. Square each one, then add.",
    ko="차를 먼저 더하고 나서 제곱해서 서로 상쇄됩니다. 하나씩 제곱한 다음 더하세요.",
)
mistakes.edit(
    "l2_loss",
    "squares_subtracted",
    {"(y - t) ** 2": "y**2 - t**2"},
    en="The squares are subtracted, and not the numbers. Subtract first, then square.",
    ko="수를 뺀 것이 아니라 제곱끼리 뺐습니다. 먼저 빼고 나서 제곱하세요.",
)
mistakes.edit(
    "l2_loss",
    "doubled",
    {L2: "return np.sum((y - t) * 2)"},
    en="The differences are multiplied by 2. Squaring is `** 2`.",
    ko="차에 2를 곱했습니다. 제곱은 `** 2`입니다.",
)
shared("l2_loss", "largest_only", {L2: "return np.max((y - t) ** 2)"})
shared("l2_loss", "divided_by_rows", {L2: "return np.sum((y - t) ** 2) / y.shape[0]"})
shared("l2_loss", "one_per_row", {"** 2)": "** 2, axis=-1)"})
shared("l2_loss", "python_sum", {"np.sum": "sum"})
shared("l2_loss", "not_reduced", {L2: "return (y - t) ** 2"})
shared("l2_loss", "added", {"y - t": "y + t"})
shared("l2_loss", "target_forgotten", {"y - t": "y"})
shared("l2_loss", "forgot_return", {L2: "loss = np.sum((y - t) ** 2)"})

# --- one_hot ---

ZEROS = "out = np.zeros((len(t), num_classes))"
SET = "out[np.arange(len(t)), t] = 1"

mistakes.edit(
    "one_hot",
    "counts_for_itself",
    {ZEROS: "out = np.zeros((len(t), np.max(t) + 1))"},
    en="The number of columns comes from the largest label, so classes that do not occur are missing. Use num_classes.",
    ko="열의 수를 가장 큰 레이블에서 구해서, 나오지 않은 클래스가 빠집니다. num_classes를 쓰세요.",
)
mistakes.edit(
    "one_hot",
    "transposed",
    {"return out": "return out.T"},
    en="The result is transposed, (classes, N). Each label has a row.",
    ko="결과가 전치되어 (클래스 수, N) 모양입니다. 레이블마다 한 행이어야 합니다.",
)
mistakes.edit(
    "one_hot",
    "counted_from_one",
    {SET: "out[np.arange(len(t)), t - 1] = 1"},
    en="The 1 stands one place too far left, as if classes were counted from 1. They are counted from 0.",
    ko="클래스를 1부터 센 것처럼 1이 한 칸 왼쪽에 있습니다. 클래스는 0부터 셉니다.",
)
mistakes.edit(
    "one_hot",
    "one_column_too_many",
    {"num_classes))": "num_classes + 1))"},
    en="There is one column too many: classes 0 to num_classes - 1 need num_classes columns.",
    ko="열이 하나 더 많습니다. 클래스가 0부터 num_classes - 1까지이므로 열은 num_classes개입니다.",
)
mistakes.edit(
    "one_hot",
    "whole_columns",
    {SET: "out[:, t] = 1"},
    en="out[:, t] sets the labels' columns in every row. Each row has a single 1, at its own label.",
    ko="out[:, t]는 모든 행에서 레이블의 열을 1로 만듭니다. 행마다 자기 레이블 자리 하나만 1이어야 합니다.",
)
mistakes.edit(
    "one_hot",
    "whole_rows",
    {ZEROS: "out = np.zeros((max(len(t), num_classes), num_classes))", SET: "out[t] = 1"},
    en="out[t] sets whole rows, those whose numbers are the labels. Each row has a single 1, at its own label.",
    ko="out[t]는 레이블을 번호로 하는 행 전체를 1로 만듭니다. 행마다 자기 레이블 자리 하나만 1이어야 합니다.",
)
mistakes.edit(
    "one_hot",
    "label_instead_of_one",
    {"t] = 1": "t] = t"},
    en="The label itself is written, so class 0 is lost. Write 1.",
    ko="레이블의 값을 써서 클래스 0이 사라집니다. 1을 쓰세요.",
)
mistakes.edit(
    "one_hot",
    "turned_round",
    {"return out": "return 1 - out"},
    en="Zeros and ones are exchanged: the label's place is 1 and all others are 0.",
    ko="0과 1이 바뀌었습니다. 레이블 자리만 1이고 나머지는 0입니다.",
)
mistakes.edit(
    "one_hot",
    "labels_ignored",
    {SET: "np.fill_diagonal(out, 1)"},
    en="The ones stand on the diagonal whatever the labels are. Row i has its 1 at label t[i].",
    ko="레이블과 상관없이 1이 대각선에 있습니다. i번째 행에서는 t[i] 자리가 1입니다.",
)
mistakes.edit(
    "one_hot",
    "nothing_set",
    {SET: "pass"},
    en="All entries are 0: the ones are missing.",
    ko="원소가 모두 0입니다. 1을 쓰지 않았습니다.",
)
mistakes.edit(
    "one_hot",
    "size_of_the_batch",
    {ZEROS: "", SET: "", "return out": "return np.eye(len(t))[t]"},
    en="The rows are as long as the batch. They have num_classes columns.",
    ko="행의 길이가 배치의 크기와 같습니다. 열의 수는 num_classes입니다.",
)
mistakes.edit(
    "one_hot",
    "as_list",
    {"return out": "return out.tolist()"},
    en="The values are right, as a list of lists. An ndarray is asked for.",
    ko="값은 맞지만 리스트입니다. ndarray를 돌려주어야 합니다.",
)
mistakes.edit(
    "one_hot",
    "first_label_only",
    {SET: "out[0, t[0]] = 1", "return out": "return out[:1]"},
    en="Only the first label has a row: the loop returns too early. Return after the last one.",
    ko="첫 레이블의 행만 있습니다. 반복문에서 너무 일찍 return했습니다. 마지막 레이블 다음에 돌려주세요.",
)
mistakes.edit(
    "one_hot",
    "numbered_anew",
    {SET: "out[np.arange(len(t)), np.unique(t, return_inverse=True)[1]] = 1"},
    en="The labels that occur are numbered anew, without gaps. Label 3 belongs in column 3 even if 2 does not occur.",
    ko="나온 레이블에 빈틈없이 새 번호를 매겼습니다. 2가 나오지 않아도 레이블 3은 3번 열에 있어야 합니다.",
)
mistakes.edit(
    "one_hot",
    "forgot_return",
    {"    return out\n": ""},
    en="Nothing is returned.",
    ko="돌려주는 값이 없습니다.",
)

# --- the questions ---

mistakes.edit(
    "q1",
    "both_means",
    {"return (2, 1)": "return (1, 1)"},
    en="In spite of its name, mean_squared_error is a sum here: twice the data give twice the loss.",
    ko="이름과 달리 여기의 mean_squared_error는 합입니다. 데이터가 두 배이면 손실도 두 배입니다.",
)
mistakes.edit(
    "q1",
    "both_sums",
    {"return (2, 1)": "return (2, 2)"},
    en="cross_entropy_error is divided by the number of data, which doubles as well.",
    ko="cross_entropy_error는 데이터의 수로 나누는데, 그 수도 두 배가 됩니다.",
)
mistakes.edit(
    "q1",
    "swapped",
    {"return (2, 1)": "return (1, 2)"},
    en="The other way round: the first is a sum, and the second an average.",
    ko="순서가 거꾸로입니다. 앞의 손실이 합이고 뒤의 손실이 평균입니다.",
)
mistakes.edit(
    "q2",
    "surest",
    {'return "b"': 'return "c"'},
    en=(
        "How sure the network is of a wrong class does not matter by itself: only the probability of the "
        "right class enters, here 0.25."
    ),
    ko=(
        "틀린 클래스를 얼마나 확신하는지는 손실에 직접 들어가지 않습니다. 손실에는 정답 클래스의 확률만 들어가는데, "
        "여기서는 0.25입니다."
    ),
)
mistakes.edit(
    "q2",
    "undecided",
    {'return "b"': 'return "d"'},
    en="An undecided output gives the right class 0.34, more than two of the others do.",
    ko="망설이는 출력이지만 정답 클래스의 확률이 0.34로, 다른 둘보다 큽니다.",
)
mistakes.edit(
    "q2",
    "a_zero",
    {'return "b"': 'return "a"'},
    en="The probability 0 belongs to a wrong class. That of the right one is 0.5, the best of the four.",
    ko="확률 0은 틀린 클래스의 것입니다. 정답 클래스의 확률은 0.5로 넷 가운데 가장 큽니다.",
)
mistakes.edit(
    "q3",
    "not_halved",
    {"return 3": "return 6"},
    en="That is the sum of the squares; the loss of the notes is half of it.",
    ko="이것은 제곱의 합입니다. 노트의 손실은 그 절반입니다.",
)
mistakes.edit(
    "q3",
    "rows_only",
    {"return 3": "return 1"},
    en="Keras divides by all 12 entries, and not by the 4 rows.",
    ko="Keras는 4개의 행이 아니라 12개의 원소 모두로 나눕니다.",
)
mistakes.edit(
    "q3",
    "same_number",
    {"return 3": "return 0.5 * 2"},
    en="One of the two losses is a mean over 12 entries and the other half a sum: a factor of 6.",
    ko="한 손실은 원소 12개의 평균이고 다른 손실은 합의 절반이어서 6배 차이가 납니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "mean_squared_error",
    en=[
        "By what is the sum of the squares divided: by the number of entries, by the number of data, or by 2?",
        "Follow the example: the differences are 0.2, −0.3, 0.1 and their squares add up to 0.14. If your "
        "result is 0.0467 or 0.14, look at the factor.",
        "E = (1/2) Σ_k (y_k − t_k)², over all entries of the array.",
    ],
    ko=[
        "제곱의 합을 무엇으로 나누나요? 원소의 수인가요, 데이터의 수인가요, 2인가요?",
        "예를 따라가 보세요. 차는 0.2, −0.3, 0.1이고 제곱의 합은 0.14입니다. 결과가 0.0467이나 0.14라면 "
        "앞에 붙는 수를 보세요.",
        "E = (1/2) Σ_k (y_k − t_k)²입니다. 배열의 모든 원소에 걸쳐 더합니다.",
    ],
)
mistakes.hints(
    "cross_entropy_error",
    en=[
        "Of each row only one probability counts. Which one, whether the target is one-hot or a label? And "
        "by what number is the sum divided?",
        "Check in this order: one piece of data, a batch with one-hot targets, a batch with labels, a "
        "probability of 0. The first that is wrong tells where to look.",
        "E = −(1/N) Σ_n log(y_n,c + 1e−7), where c is the right class of row n; a single piece of data is a "
        "batch with N = 1.",
    ],
    ko=[
        "행마다 확률 하나만 남습니다. 정답이 원-핫이든 레이블이든, 남는 것은 어느 확률인가요? 그리고 합을 어떤 수로 "
        "나누나요?",
        "데이터 하나, 원-핫인 배치, 레이블인 배치, 확률이 0인 경우의 순서로 확인하세요. 처음으로 틀리는 곳을 살펴보면 "
        "됩니다.",
        "E = −(1/N) Σ_n log(y_n,c + 1e−7)입니다. c는 n행의 정답 클래스이고, 데이터 하나는 N = 1인 배치로 봅니다.",
    ],
)
mistakes.hints(
    "binary_cross_entropy",
    en=[
        "What is the probability of the right answer where t is 1, and what is it where t is 0?",
        "Follow the example with three data: the terms are 0.1054, 0.2231 and 0.3567. Then try outputs that "
        "are exactly 0 and 1.",
        "E = −(1/m) Σ_i (t_i log(y_i + 1e−7) + (1 − t_i) log(1 − y_i + 1e−7)), where m counts all entries.",
    ],
    ko=[
        "t가 1일 때 정답의 확률은 무엇이고, t가 0일 때는 무엇인가요?",
        "데이터 세 개인 예를 따라가 보세요. 항은 0.1054, 0.2231, 0.3567입니다. 그다음 출력이 정확히 0과 1인 "
        "경우를 넣어 보세요.",
        "E = −(1/m) Σ_i (t_i log(y_i + 1e−7) + (1 − t_i) log(1 − y_i + 1e−7))이고, m은 모든 원소의 수입니다.",
    ],
)
mistakes.hints(
    "l1_loss",
    en=[
        "Differences of opposite sign must not cancel. What do you take of each before you add them up?",
        "The example has the differences −0.5, 2 and −3, and the loss is 5.5. Is your result one number, "
        "for a batch as well?",
        "L1 = Σ_k |y_k − t_k|, over all entries of the array.",
    ],
    ko=[
        "부호가 다른 차끼리 상쇄되면 안 됩니다. 더하기 전에 차마다 무엇을 해야 하나요?",
        "예에서 차는 −0.5, 2, −3이고 손실은 5.5입니다. 배치를 넣어도 결과가 수 하나인가요?",
        "L1 = Σ_k |y_k − t_k|입니다. 배열의 모든 원소에 걸쳐 더합니다.",
    ],
)
mistakes.hints(
    "l2_loss",
    en=[
        "Is this loss halved, averaged, or put under a square root?",
        "The example has the squares 0.25, 4 and 9; the loss is 13.25. Compare with your own number to see "
        "what was divided.",
        "L2 = Σ_k (y_k − t_k)², over all entries, with nothing in front of it.",
    ],
    ko=[
        "이 손실은 절반으로 나누나요, 평균하나요, 제곱근을 구하나요?",
        "예에서 제곱은 0.25, 4, 9이고 손실은 13.25입니다. 여러분의 값과 비교하면 무엇으로 나누었는지 보입니다.",
        "L2 = Σ_k (y_k − t_k)²입니다. 모든 원소에 걸쳐 더하고, 앞에 붙는 수는 없습니다.",
    ],
)
mistakes.hints(
    "one_hot",
    en=[
        "How many rows does the result have, and how many columns? Which of the two comes from the data?",
        "Start with an array of zeros of the right shape. Row 0 belongs to the first label: at which place "
        "of that row is the 1?",
        "out[n, c] = 1 if c = t_n, else 0, for n = 0, …, N − 1 and c = 0, …, C − 1.",
    ],
    ko=[
        "결과는 몇 행 몇 열인가요? 둘 가운데 데이터에서 정해지는 것은 무엇인가요?",
        "알맞은 모양의 0으로 된 배열에서 시작하세요. 0행은 첫째 레이블의 행입니다. 그 행의 어느 자리가 1인가요?",
        "c = t_n이면 out[n, c] = 1, 아니면 0입니다. n = 0, …, N − 1이고 c = 0, …, C − 1입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Which of the two losses is a sum, and which one is an average over the data?",
        "Take the two rows of section 3 as an example, and write them down twice: what do the sums become, "
        "and by what are they divided?",
        "Twice the sum is 2 · Σ; twice the sum over twice as many data is (2 · Σ) / (2 · N) = Σ / N.",
    ],
    ko=[
        "두 손실 가운데 합인 것은 어느 것이고, 데이터에 대한 평균인 것은 어느 것인가요?",
        "3절의 두 행을 예로 들어 두 번씩 적어 보세요. 합은 어떻게 되고, 무엇으로 나누나요?",
        "합은 2 · Σ가 됩니다. 그것을 두 배가 된 데이터 수로 나누면 (2 · Σ) / (2 · N) = Σ / N입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "Which one of the three probabilities enters the loss?",
        "For each of the four outputs write down the probability of class 0, and nothing else.",
        "E = −log y_0: the smaller y_0, the larger E.",
    ],
    ko=[
        "세 확률 가운데 손실에 들어가는 것은 어느 것인가요?",
        "네 출력에서 0번 클래스의 확률만 적어 보세요.",
        "E = −log y_0입니다. y_0이 작을수록 E가 큽니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "How many entries does the batch have, and what did Keras divide by?",
        "First get the sum of the squares back from the mean of Keras, then apply the formula of section 1.",
        "Σ (y − t)² = mean · (number of entries), and E = Σ (y − t)² / 2.",
    ],
    ko=[
        "배치에는 원소가 몇 개 있나요? Keras는 무엇으로 나누었나요?",
        "먼저 Keras의 평균에서 제곱의 합을 되찾고, 거기에 1절의 식을 쓰세요.",
        "Σ (y − t)² = 평균 · (원소의 수)이고, E = Σ (y − t)² / 2입니다.",
    ],
)
