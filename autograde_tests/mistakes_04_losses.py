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
        "돌려주는 값이 없습니다. 값을 계산하거나 출력만 하고 return하지 않았습니다.",
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
        "가장 큰 차이만 셌습니다. 모든 원소가 손실에 들어가야 합니다.",
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
    ko="차를 제곱하지 않아 양수와 음수가 서로 지워집니다.",
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
    ko="차를 먼저 더하고 나서 제곱해 서로 지워집니다. 하나씩 제곱한 다음 더하세요.",
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
    ko="t와 1 - t가 서로 다른 로그에 곱해져서 맞은 출력의 손실이 틀린 출력보다 큽니다.",
)
mistakes.edit(
    "binary_cross_entropy",
    "same_logarithm",
    {"np.log(1 - y + 1e-7)": "np.log(y + 1e-7)"},
    en="Both halves have log y, so the target makes no difference. For targets of 0 it is log(1 - y).",
    ko="두 항이 모두 log y여서 정답이 무엇이든 같습니다. 정답이 0인 쪽은 log(1 - y)입니다.",
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
    ko="절댓값을 구하지 않아 양수인 차와 음수인 차가 서로 지워집니다.",
)
mistakes.edit(
    "l1_loss",
    "summed_first",
    {L1: "return np.abs(np.sum(y - t))"},
    en="The differences are added up first, so they cancel. Take the absolute value of each, then add.",
    ko="차를 먼저 더해 서로 지워집니다. 하나씩 절댓값을 구한 다음 더하세요.",
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
    ko="결과가 절반입니다. 그것은 mean_squared_error입니다. L2 손실에는 1/2이 없습니다.",
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
    ko="차를 제곱하지 않아 양수와 음수가 서로 지워집니다.",
)
mistakes.edit(
    "l2_loss",
    "summed_first",
    {L2: "return np.sum(y - t) ** 2"},
    en="The differences are added up first and then squared, so they cancel. Square each one, then add.",
    ko="차를 먼저 더하고 나서 제곱해 서로 지워집니다. 하나씩 제곱한 다음 더하세요.",
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
    ko="행의 길이가 배치의 크기입니다. 열의 수는 num_classes입니다.",
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
