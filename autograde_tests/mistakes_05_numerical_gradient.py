"""Known mistakes of 05_numerical_gradient, and the hints of its exercises."""

import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

QUOTIENT = "return (f(x + h) - f(x - h)) / (2 * h)"

mistakes.edit(
    "numerical_diff",
    "forward_difference",
    {QUOTIENT: "return (f(x + h) - f(x)) / h"},
    en="a one-sided (forward) difference, whose error is proportional to h; step to both sides of x.",
    ko="한쪽 차분(전방 차분)을 썼습니다. 오차가 h에 비례하므로 x의 양쪽으로 움직여 보세요.",
)
mistakes.edit(
    "numerical_diff",
    "backward_difference",
    {QUOTIENT: "return (f(x) - f(x - h)) / h"},
    en="a one-sided (backward) difference, whose error is proportional to h; step to both sides of x.",
    ko="한쪽 차분(후방 차분)을 썼습니다. 오차가 h에 비례하므로 x의 양쪽으로 움직여 보세요.",
)
mistakes.edit(
    "numerical_diff",
    "divided_by_h",
    {"(2 * h)": "h"},
    en="everything is twice too large: how far apart are the two points of the central difference?",
    ko="값이 모두 두 배입니다. 중앙 차분의 두 점 사이의 거리가 얼마인지 생각해 보세요.",
)
mistakes.edit(
    "numerical_diff",
    "one_step_over_two",
    {QUOTIENT: "return (f(x + h) - f(x)) / (2 * h)"},
    en="everything is half of what it should be: the difference spans one step h, the denominator two.",
    ko="값이 모두 절반입니다. 차이는 h 한 걸음에 대한 것인데 분모는 두 걸음입니다.",
)
mistakes.edit(
    "numerical_diff",
    "precedence",
    {"/ (2 * h)": "/ 2 * h"},
    en="`/ 2 * h` divides by 2 and then multiplies by h; the whole denominator needs brackets.",
    ko="`/ 2 * h`는 2로 나눈 뒤 h를 곱합니다. 분모 전체를 괄호로 묶으세요.",
)
mistakes.edit(
    "numerical_diff",
    "divided_by_h_squared",
    {"(2 * h)": "(2 * h**2)"},
    en="everything is 1/h times too large: h is squared in the denominator, and belongs there once.",
    ko="결과가 모두 1/h배입니다. 분모에서 h를 제곱했습니다. h는 한 번만 들어갑니다.",
)
mistakes.edit(
    "numerical_diff",
    "swapped",
    {QUOTIENT: "return (f(x - h) - f(x + h)) / (2 * h)"},
    en="the sign is wrong everywhere: the value on the right minus the value on the left, not the other way.",
    ko="부호가 모두 반대입니다. 오른쪽 값에서 왼쪽 값을 빼야 합니다.",
)
mistakes.edit(
    "numerical_diff",
    "h_vanishes",
    {"    h = 1e-4\n": "    h = 1e-50\n"},
    en="h is so small that x + h is x, and every difference is 0; take h = 1e-4.",
    ko="h가 너무 작아 x + h가 x와 같아지고 차이가 항상 0입니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_diff",
    "h_too_small",
    {"    h = 1e-4\n": "    h = 1e-10\n"},
    en="h is too small: the difference of two nearly equal values is mostly rounding error; take h = 1e-4.",
    ko="h가 너무 작습니다. 거의 같은 두 값의 차이는 대부분 반올림 오차입니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_diff",
    "h_rather_small",
    {"    h = 1e-4\n": "    h = 1e-8\n"},
    en="h is too small where f is large: the two values differ in their last digits only; take h = 1e-4.",
    ko="f의 값이 클 때에는 h가 너무 작습니다. 두 값이 마지막 몇 자리에서만 다릅니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_diff",
    "h_too_large",
    {"    h = 1e-4\n": "    h = 1e-2\n"},
    en="h is too large: the curve bends noticeably between the two points; take h = 1e-4.",
    ko="h가 너무 큽니다. 두 점 사이에서 곡선이 눈에 띄게 휩니다. h = 1e-4를 쓰세요.",
)

mistakes.edit(
    "numerical_gradient",
    "forward_difference",
    {
        "        x[idx] = kept - h\n        below = f(x)\n": "        x[idx] = kept\n        below = f(x)\n",
        "(2 * h)": "h",
    },
    en="one-sided differences, whose error is proportional to h; move each entry both up and down.",
    ko="한쪽 차분을 썼습니다. 오차가 h에 비례하므로 원소를 양쪽으로 움직이세요.",
)
mistakes.edit(
    "numerical_gradient",
    "forward_difference_base_first",
    {
        "        x[idx] = kept + h\n": "        below = f(x)\n        x[idx] = kept + h\n",
        "        x[idx] = kept - h\n        below = f(x)\n": "",
        "(2 * h)": "h",
    },
    en="one-sided differences, whose error is proportional to h; move each entry both up and down.",
    ko="한쪽 차분을 썼습니다. 오차가 h에 비례하므로 원소를 양쪽으로 움직이세요.",
)
mistakes.edit(
    "numerical_gradient",
    "divided_by_h",
    {"(2 * h)": "h"},
    en="everything is twice too large: how far apart are the two points of the central difference?",
    ko="값이 모두 두 배입니다. 중앙 차분의 두 점 사이의 거리가 얼마인지 생각해 보세요.",
)
mistakes.edit(
    "numerical_gradient",
    "one_step_over_two",
    {"        x[idx] = kept - h\n        below = f(x)\n": "        x[idx] = kept\n        below = f(x)\n"},
    en="everything is half of what it should be: the difference spans one step h, the denominator two.",
    ko="값이 모두 절반입니다. 차이는 h 한 걸음에 대한 것인데 분모는 두 걸음입니다.",
)
mistakes.edit(
    "numerical_gradient",
    "divided_by_h_squared",
    {"(2 * h)": "(2 * h**2)"},
    en="everything is 1/h times too large: h is squared in the denominator, and belongs there once.",
    ko="결과가 모두 1/h배입니다. 분모에서 h를 제곱했습니다. h는 한 번만 들어갑니다.",
)
mistakes.edit(
    "numerical_gradient",
    "swapped",
    {"(above - below)": "(below - above)"},
    en="the sign is wrong everywhere: the value after moving up minus the value after moving down.",
    ko="부호가 모두 반대입니다. 늘렸을 때의 값에서 줄였을 때의 값을 빼야 합니다.",
)
mistakes.edit(
    "numerical_gradient",
    "not_restored",
    {"        x[idx] = kept\n    return": "    return"},
    en="an entry of x stays moved, so the next derivatives are taken at another point; put its old value back.",
    ko="x의 원소가 움직인 채로 남아 다음 미분이 다른 점에서 구해집니다. 원래 값을 되돌려 놓으세요.",
)


@mistakes.add(
    "numerical_gradient",
    "moves_a_copy",
    en="a copy of x is moved. `lambda W: net.loss(x, t)` reads the array itself, so it sees no change and every "
    "difference is 0; move the entries of x itself.",
    ko="x의 복사본을 움직였습니다. `lambda W: net.loss(x, t)`는 배열을 직접 읽으므로 변화를 보지 못해 차이가 "
    "모두 0입니다. x 자체의 원소를 움직이세요.",
)
def numerical_gradient(f, x):
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[idx] += 1e-4
        below[idx] -= 1e-4
        grad[idx] = (f(above) - f(below)) / 2e-4
    return grad


mistakes.edit(
    "numerical_gradient",
    "overwrites_grad",
    {"grad[idx] =": "grad ="},
    en="only the last entry's derivative is left: each one belongs at its own place of the array.",
    ko="마지막 원소의 미분만 남았습니다. 각 미분을 배열의 제자리에 넣으세요.",
)


@mistakes.add(
    "numerical_gradient",
    "moves_everything",
    en="all entries are moved at once, which gives one number; a partial derivative moves one entry and keeps the "
    "others fixed.",
    ko="모든 원소를 한꺼번에 움직여 숫자 하나가 나왔습니다. 편미분은 원소 하나만 움직이고 나머지는 고정합니다.",
)
def numerical_gradient(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


@mistakes.add(
    "numerical_gradient",
    "row_by_row",
    en="right for vectors, but for a matrix a whole row is moved at once; every single entry has its own derivative.",
    ko="벡터에서는 맞지만 행렬에서는 행 전체를 한꺼번에 움직입니다. 원소마다 따로 미분해야 합니다.",
)
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.shape[0]):
        kept = np.copy(x[i])
        x[i] = kept + h
        above = f(x)
        x[i] = kept - h
        below = f(x)
        grad[i] = (above - below) / (2 * h)
        x[i] = kept
    return grad


@mistakes.add(
    "numerical_gradient",
    "rows_and_columns",
    en="right for vectors and matrices, but with more axes whole blocks are moved at once; go through every index, "
    "whatever the number of axes (np.ndindex).",
    ko="벡터와 행렬에서는 맞지만 축이 더 많으면 블록 전체를 한꺼번에 움직입니다. 축이 몇 개이든 모든 인덱스를 하나씩 "
    "거치세요(np.ndindex).",
)
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape[:2]):
        kept = np.copy(x[idx])
        x[idx] = kept + h
        above = f(x)
        x[idx] = kept - h
        below = f(x)
        grad[idx] = (above - below) / (2 * h)
        x[idx] = kept
    return grad


@mistakes.add(
    "numerical_gradient",
    "no_multi_index",
    en='np.nditer does not keep the index by itself; ask for it: np.nditer(x, flags=["multi_index"], …).',
    ko='np.nditer는 인덱스를 저절로 기억하지 않습니다. np.nditer(x, flags=["multi_index"], …)처럼 지정하세요.',
)
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, op_flags=[["readwrite"]])
    while not it.finished:
        idx = it.multi_index
        kept = x[idx]
        x[idx] = kept + h
        above = f(x)
        x[idx] = kept - h
        below = f(x)
        grad[idx] = (above - below) / (2 * h)
        x[idx] = kept
        it.iternext()
    return grad


@mistakes.add(
    "numerical_gradient",
    "gives_f_one_entry",
    en="f is called with one number instead of the whole array; move the entry inside x and call f with x.",
    ko="f에 배열 전체가 아니라 숫자 하나를 넘겼습니다. x 안에서 원소를 움직이고 f에는 x를 넘기세요.",
)
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        grad[idx] = (f(x[idx] + h) - f(x[idx] - h)) / (2 * h)
    return grad


mistakes.edit(
    "numerical_gradient",
    "h_vanishes",
    {"    h = 1e-4\n": "    h = 1e-50\n"},
    en="h is so small that x + h is x, and every difference is 0; take h = 1e-4.",
    ko="h가 너무 작아 x + h가 x와 같아지고 차이가 항상 0입니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_gradient",
    "h_too_small",
    {"    h = 1e-4\n": "    h = 1e-12\n"},
    en="h is too small: the difference of two nearly equal values is mostly rounding error; take h = 1e-4.",
    ko="h가 너무 작습니다. 거의 같은 두 값의 차이는 대부분 반올림 오차입니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_gradient",
    "h_too_large",
    {"    h = 1e-4\n": "    h = 1e-2\n"},
    en="h is too large: the function bends noticeably between the two points; take h = 1e-4.",
    ko="h가 너무 큽니다. 두 점 사이에서 함수가 눈에 띄게 휩니다. h = 1e-4를 쓰세요.",
)
mistakes.edit(
    "numerical_gradient",
    "flattened",
    {"return grad": "return grad.flatten()"},
    en="the gradient is one long row; it needs x's shape, so that it can be subtracted from the weights.",
    ko="기울기가 한 줄로 펼쳐져 있습니다. 가중치에서 뺄 수 있도록 x와 같은 모양이어야 합니다.",
)

# gradient_descent. Left out: the gradient always taken at init_x (the same answers as gradient_once); changing init_x
# in place, as the book does (accepted, reported).
DESCENT = "x = x - lr * numerical_gradient(f, x)"

mistakes.edit(
    "gradient_descent",
    "ascent",
    {DESCENT: "x = x + lr * numerical_gradient(f, x)"},
    en="the steps go along the gradient, uphill; subtract it.",
    ko="기울기와 같은 쪽, 곧 오르막으로 갑니다. 기울기를 빼세요.",
)
mistakes.edit(
    "gradient_descent",
    "never_uphill",
    {DESCENT: "tried = x - lr * numerical_gradient(f, x)\n        x = tried if f(tried) < f(x) else x"},
    en="a step that leads uphill is not taken: gradient descent takes every step, and may run away if lr is too large.",
    ko="함수값이 커지는 걸음을 버렸습니다. 경사하강법은 모든 걸음을 떼며, lr이 너무 크면 멀어지기도 합니다.",
)
mistakes.edit(
    "gradient_descent",
    "gradient_once",
    {
        "    for _ in range(step_num):\n": "    grad = numerical_gradient(f, x)\n    for _ in range(step_num):\n",
        DESCENT: "x = x - lr * grad",
    },
    en="every step uses the gradient at the start; take the gradient anew at each place.",
    ko="모든 걸음이 출발점의 기울기를 씁니다. 자리를 옮길 때마다 기울기를 새로 구하세요.",
)
mistakes.edit(
    "gradient_descent",
    "unit_steps",
    {DESCENT: "g = numerical_gradient(f, x)\n        x = x - lr * g / np.sqrt(np.sum(g**2))"},
    en="all steps have the same length: the gradient is not to be divided by its length.",
    ko="걸음의 길이가 모두 같습니다. 기울기를 그 길이로 나누지 마세요.",
)
mistakes.edit(
    "gradient_descent",
    "signs_only",
    {DESCENT: "x = x - lr * np.sign(numerical_gradient(f, x))"},
    en="only the sign of the gradient counts in the steps; multiply lr by the gradient itself.",
    ko="걸음에 기울기의 부호만 쓰였습니다. 기울기 자체에 lr을 곱하세요.",
)
mistakes.edit(
    "gradient_descent",
    "no_lr",
    {DESCENT: "x = x - numerical_gradient(f, x)"},
    en="the whole gradient is subtracted; multiply it by the learning rate first.",
    ko="기울기를 그대로 뺐습니다. 먼저 학습률을 곱하세요.",
)
mistakes.edit(
    "gradient_descent",
    "fixed_lr",
    {DESCENT: "x = x - 0.01 * numerical_gradient(f, x)"},
    en="the learning rate is always 0.01; use the one that was given.",
    ko="학습률이 늘 0.01입니다. 받은 값을 쓰세요.",
)
mistakes.edit(
    "gradient_descent",
    "lr_shrinks",
    {DESCENT: DESCENT + "\n        lr = 0.9 * lr"},
    en="the learning rate gets smaller from step to step; here it stays the same.",
    ko="학습률이 걸음마다 작아집니다. 여기서는 그대로 두어야 합니다.",
)
mistakes.edit(
    "gradient_descent",
    "same_array",
    {DESCENT: "x -= lr * numerical_gradient(f, x)", "history.append(x.copy())": "history.append(x)"},
    en="all rows of history after the first are one and the same array, changed later; put a copy of x into it.",
    ko="history의 첫 행 다음은 모두 같은 배열이어서 나중에 함께 바뀌었습니다. x의 복사본을 넣으세요.",
)
mistakes.edit(
    "gradient_descent",
    "same_array_from_the_start",
    {
        "history = [x.copy()]": "history = [x]",
        DESCENT: "x -= lr * numerical_gradient(f, x)",
        "history.append(x.copy())": "history.append(x)",
    },
    en="all rows of history are one and the same array, changed later; put a copy of x into it.",
    ko="history의 모든 행이 같은 배열이어서 나중에 함께 바뀌었습니다. x의 복사본을 넣으세요.",
)
mistakes.edit(
    "gradient_descent",
    "without_last",
    {
        "history = [x.copy()]": "history = []",
        DESCENT + "\n        history.append(x.copy())": "history.append(x.copy())\n        " + DESCENT,
    },
    en="history ends one step too early: each place is put in before the step is taken, and the last is missing.",
    ko="history가 한 걸음 먼저 끝납니다. 걸음을 떼기 전의 자리만 담아 마지막 자리가 없습니다.",
)
mistakes.edit(
    "gradient_descent",
    "without_start",
    {"history = [x.copy()]": "history = []"},
    en="history lacks the start; its first row is init_x.",
    ko="history에 출발점이 없습니다. 첫 행은 init_x입니다.",
)
mistakes.edit(
    "gradient_descent",
    "only_x",
    {"return x, np.array(history)": "return x"},
    en="only x is returned; the places on the way are asked for too: (x, history).",
    ko="x만 돌려주었습니다. 지나온 자리도 필요합니다: (x, history).",
)
mistakes.edit(
    "gradient_descent",
    "only_history",
    {"return x, np.array(history)": "return np.array(history)"},
    en="only history is returned; the last place comes first: (x, history).",
    ko="history만 돌려주었습니다. 마지막 자리가 먼저 와야 합니다: (x, history).",
)
mistakes.edit(
    "gradient_descent",
    "order",
    {"return x, np.array(history)": "return np.array(history), x"},
    en="the two results are in the other order; it is (x, history).",
    ko="두 결과의 순서가 바뀌었습니다. (x, history)입니다.",
)
mistakes.edit(
    "gradient_descent",
    "one_step_short",
    {"range(step_num)": "range(1, step_num)"},
    en="one step is missing: the loop has to run step_num times.",
    ko="한 걸음이 모자랍니다. 반복문이 step_num번 돌아야 합니다.",
)

# minibatch: a random choice is recognised only where it is drawn in the same way as here (rng.choice, the usual one).
CHOICE = "chosen = rng.choice(len(x), size, replace=False)"
PAIR = "return x[chosen], t[chosen]"

mistakes.edit(
    "minibatch",
    "first_rows",
    {CHOICE: "chosen = np.arange(size)"},
    en="it is always the first rows; choose at random.",
    ko="언제나 앞의 행들입니다. 무작위로 고르세요.",
)
mistakes.edit(
    "minibatch",
    "separate_choices",
    {PAIR: "return x[chosen], t[rng.choice(len(x), size, replace=False)]"},
    en="inputs and targets are chosen separately and no longer belong together; use one choice for both.",
    ko="입력과 정답을 따로 골라 짝이 맞지 않습니다. 한 번 고른 번호를 둘 다에 쓰세요.",
)
mistakes.edit(
    "minibatch",
    "with_replacement",
    {", replace=False": ""},
    en="a sample can come twice; draw without replacement.",
    ko="같은 데이터가 두 번 나올 수 있습니다. 비복원으로 뽑으세요.",
)
mistakes.edit(
    "minibatch",
    "only_inputs",
    {PAIR: "return x[chosen]"},
    en="only the inputs are returned; their targets are needed too: (x_batch, t_batch).",
    ko="입력만 돌려주었습니다. 정답도 필요합니다: (x_batch, t_batch).",
)
mistakes.edit(
    "minibatch",
    "order",
    {PAIR: "return t[chosen], x[chosen]"},
    en="the two results are in the other order; it is (x_batch, t_batch).",
    ko="두 결과의 순서가 바뀌었습니다. (x_batch, t_batch)입니다.",
)
mistakes.edit(
    "minibatch",
    "all_targets",
    {PAIR: "return x[chosen], t"},
    en="t_batch is the whole of t; choose from it as from x.",
    ko="t_batch가 t 전체입니다. x에서와 같이 골라내세요.",
)
mistakes.edit(
    "minibatch",
    "size_ignored",
    {CHOICE: "chosen = rng.permutation(len(x))"},
    en="all of the data come back, shuffled; only `size` of them are asked for.",
    ko="데이터 전체가 섞여서 나옵니다. `size`개만 골라야 합니다.",
)
mistakes.edit(
    "minibatch",
    "neighbours",
    {CHOICE: "first = rng.integers(len(x) - size + 1)\n    chosen = np.arange(first, first + size)"},
    en="the rows are always neighbours; each sample is to be chosen independently of its place.",
    ko="언제나 이웃한 행들이 나옵니다. 놓인 자리와 상관없이 골라야 합니다.",
)
mistakes.edit(
    "minibatch",
    "global_state",
    {CHOICE: "chosen = np.random.choice(len(x), size, replace=False)"},
    en="the numbers come from NumPy's global state (np.random.…); draw them from rng.",
    ko="난수가 NumPy의 전역 상태(np.random.…)에서 나옵니다. rng에서 뽑으세요.",
)
mistakes.edit(
    "minibatch",
    "own_generator",
    {CHOICE: "chosen = np.random.default_rng(0).choice(len(x), size, replace=False)"},
    en="a new generator with a fixed seed is made at every call, so the choice never changes; draw from rng.",
    ko="부를 때마다 시드가 정해진 생성기를 새로 만들어 늘 같은 것을 고릅니다. rng에서 뽑으세요.",
)
mistakes.edit(
    "minibatch",
    "among_the_first",
    {"rng.choice(len(x), size,": "rng.choice(size, size,"},
    en="the choice is among the first `size` samples only; choose among all N.",
    ko="앞의 `size`개 안에서만 고릅니다. N개 전체에서 고르세요.",
)
mistakes.edit(
    "minibatch",
    "last_never",
    {"rng.choice(len(x), size, replace=False)": "rng.choice(max(len(x) - 1, size), size, replace=False)"},
    en="the last sample never comes; the numbers to choose from are 0 to N - 1.",
    ko="마지막 데이터가 한 번도 나오지 않습니다. 고를 번호는 0부터 N - 1까지입니다.",
)

# TwoLayerNet. Not declared: gradients under other keys end in a message of their own; a batch drawn once is a matter of
# the training loop. Moving copies of the parameters gives the same zeros as `level`.
W1, W2 = (
    "weight_init_std * rng.normal(size=(input_size, hidden_size))",
    ("weight_init_std * rng.normal(size=(hidden_size, output_size))"),
)
HIDDEN = 'hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])'
OUTPUT = 'return softmax(hidden @ self.params["W2"] + self.params["b2"])'
LOSS = "return cross_entropy_error(self.predict(x), t)"
LABELS = "labels = t if t.ndim == 1 else np.argmax(t, axis=1)"
SHARE = "return np.mean(np.argmax(self.predict(x), axis=1) == labels)"
SLOPES = "return {key: numerical_gradient(lambda _: self.loss(x, t), self.params[key]) for key in self.params}"

mistakes.edit(
    "TwoLayerNet",
    "random_biases",
    {"np.zeros(hidden_size)": "weight_init_std * rng.normal(size=hidden_size)",
     "np.zeros(output_size)": "weight_init_std * rng.normal(size=output_size)"},
    en="the biases are drawn at random too; they start at 0.",
    ko="편향도 무작위로 정했습니다. 편향은 0에서 시작합니다.",
)  # fmt: skip
mistakes.edit(
    "TwoLayerNet",
    "std_missing",
    {W1: W1.removeprefix("weight_init_std * "), W2: W2.removeprefix("weight_init_std * ")},
    en="the weights are standard normal; multiply them by weight_init_std.",
    ko="가중치가 표준정규분포를 따릅니다. weight_init_std를 곱하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "std_squared",
    {W1: W1.replace("weight_init_std", "weight_init_std**2"), W2: W2.replace("weight_init_std", "weight_init_std**2")},
    en="the weights are multiplied by the square of weight_init_std; it is the standard deviation, not the variance.",
    ko="가중치에 weight_init_std의 제곱을 곱했습니다. 분산이 아니라 표준편차입니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "uniform",
    {W1: W1.replace("normal(", "random("), W2: W2.replace("normal(", "random(")},
    en="the weights are all positive, drawn from 0 to 1; draw from the normal distribution of mean 0.",
    ko="가중치가 0과 1 사이에서 뽑은 양수뿐입니다. 평균 0인 정규분포에서 뽑으세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "linear_hidden",
    {HIDDEN: 'hidden = x @ self.params["W1"] + self.params["b1"]'},
    en="the hidden layer has no activation function; apply sigmoid to it.",
    ko="은닉층에 활성화 함수가 없습니다. 시그모이드를 적용하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "first_bias_missing",
    {HIDDEN: 'hidden = sigmoid(x @ self.params["W1"])'},
    en="b1 is not added in the hidden layer.",
    ko="은닉층에서 b1을 더하지 않았습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "second_bias_missing",
    {OUTPUT: 'return softmax(hidden @ self.params["W2"])'},
    en="b2 is not added in the output layer.",
    ko="출력층에서 b2를 더하지 않았습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "scores",
    {OUTPUT: 'return hidden @ self.params["W2"] + self.params["b2"]'},
    en="predict gives scores, not probabilities: softmax is missing, and the logarithm of a score may be nan.",
    ko="predict가 확률이 아니라 점수를 냅니다. 소프트맥스가 빠졌습니다. 점수의 로그는 nan이 될 수 있습니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "sigmoid_output",
    {OUTPUT: 'return sigmoid(hidden @ self.params["W2"] + self.params["b2"])'},
    en="the output goes through sigmoid, so its rows do not sum to 1; use softmax there.",
    ko="출력에 시그모이드를 써서 각 행의 합이 1이 아닙니다. 출력층에는 소프트맥스를 쓰세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "softmax_over_batch",
    {OUTPUT: 'return softmax((hidden @ self.params["W2"] + self.params["b2"]).T).T'},
    en="softmax runs over the batch, so columns sum to 1; each row is one sample's probabilities.",
    ko="소프트맥스가 배치 방향으로 적용되어 열의 합이 1입니다. 한 행이 데이터 하나의 확률입니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "softmax_twice",
    {LOSS: "return cross_entropy_error(softmax(self.predict(x)), t)"},
    en="loss applies softmax to probabilities that have been through it already; once is enough.",
    ko="이미 소프트맥스를 거친 확률에 loss가 소프트맥스를 또 적용합니다. 한 번이면 됩니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "loss_summed",
    {LOSS: "return len(x) * cross_entropy_error(self.predict(x), t)"},
    en="the loss is summed over the batch; it is the mean.",
    ko="손실을 배치에 대해 더했습니다. 평균이어야 합니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_counts",
    {SHARE: SHARE.replace("np.mean", "np.sum")},
    en="accuracy is the number of samples that are right; divide by how many there are.",
    ko="accuracy가 맞힌 개수입니다. 데이터의 수로 나누세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_in_percent",
    {SHARE: SHARE.replace("return ", "return 100 * ")},
    en="accuracy is in percent; give a share between 0 and 1.",
    ko="accuracy가 퍼센트입니다. 0과 1 사이의 비율을 돌려주세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "accuracy_errors",
    {SHARE: SHARE.replace("==", "!=")},
    en="this is the share that is wrong; accuracy is the share that is right.",
    ko="틀린 비율입니다. accuracy는 맞힌 비율입니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "one_hot_only",
    {LABELS: "labels = np.argmax(t, axis=1)"},
    en="accuracy takes the argmax of labels, which are class numbers already; do that to one-hot targets only.",
    ko="accuracy가 이미 클래스 번호인 레이블에 argmax를 적용합니다. 원-핫 정답에만 적용하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "labels_only",
    {LABELS: "labels = t"},
    en="accuracy compares class numbers with one-hot rows; find the class of each row first.",
    ko="accuracy가 클래스 번호를 원-핫 행과 비교합니다. 먼저 각 행의 클래스를 구하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "level",
    {SLOPES: SLOPES.replace("self.loss", "self.accuracy")},
    en="every derivative is 0. Differentiate the loss, not the accuracy, which is a staircase; and hand the arrays "
    "of params "
    "themselves to the derivative, for loss does not read copies of them.",
    ko="미분이 모두 0입니다. 계단 모양인 정확도가 아니라 손실을 미분하세요. 그리고 params의 배열 자체를 넘기세요. "
    "복사본을 움직이면 "
    "loss가 보지 못합니다.",
)
mistakes.edit(
    "TwoLayerNet",
    "first_layer_only",
    {SLOPES: SLOPES.replace("for key in self.params}", 'for key in ("W1", "b1")}')},
    en="gradients of W2 and b2 are missing; give one for each of the four parameters.",
    ko="W2와 b2의 기울기가 없습니다. 네 매개변수 모두의 기울기를 돌려주세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "gradients_not_returned",
    {SLOPES: SLOPES.replace("return ", "grads = ")},
    en="the method numerical_gradient finds the gradients and returns nothing; return the dict.",
    ko="메서드 numerical_gradient가 기울기를 구하기만 하고 돌려주지 않습니다. 딕셔너리를 return하세요.",
)
mistakes.edit(
    "TwoLayerNet",
    "single_precision",
    {W1: f"({W1}).astype(np.float32)", W2: f"({W2}).astype(np.float32)",
     "np.zeros(hidden_size)": "np.zeros(hidden_size, dtype=np.float32)",
     "np.zeros(output_size)": "np.zeros(output_size, dtype=np.float32)"},
    en="the parameters are float32, whose seven digits are too few for the difference that a step of 1e-4 "
    "makes; keep them in float64.",
    ko="매개변수가 float32입니다. 유효숫자 7자리로는 1e-4만큼 움직인 차이를 정확히 구할 수 없습니다. float64로 두세요.",
)  # fmt: skip
mistakes.edit(
    "TwoLayerNet",
    "steps_already",
    {SLOPES: SLOPES.replace("return ", "found = ") + "\n        for key in self.params:\n"
     "            self.params[key] -= 0.1 * found[key]\n        return found"},
    en="numerical_gradient also moves the parameters; it only finds the gradients, the training loop takes the step.",
    ko="numerical_gradient가 매개변수까지 옮깁니다. 여기서는 기울기만 구하고, 매개변수는 학습 반복문에서 옮깁니다.",
)  # fmt: skip

# The questions: typical wrong answers.
LOSSES = "return 2 * (784 * 50 + 50 + 50 * 10 + 10)"

mistakes.edit(
    "q1", "once_each", {LOSSES: "return 39760"},
    en="that is the number of parameters; the central difference computes f on both sides of each.",
    ko="이것은 매개변수의 수입니다. 중앙 차분은 매개변수마다 양쪽에서 f를 계산합니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "no_biases", {LOSSES: "return 79400"},
    en="the biases are parameters too.",
    ko="편향도 매개변수입니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "four", {LOSSES: "return 8"},
    en="each entry of the four arrays is moved by itself, not each array as a whole.",
    ko="배열 네 개를 통째로 움직이는 것이 아니라 원소를 하나씩 움직입니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "forward", {LOSSES: "return 39761"},
    en="that counts one-sided differences, which share f(x); central differences need two values for each parameter.",
    ko="f(x)를 함께 쓰는 한쪽 차분을 센 것입니다. 중앙 차분은 매개변수마다 값이 두 개 필요합니다.",
)  # fmt: skip
for wrong, why_en, why_ko in (
    ("a", "the slope of x ** 2 is 2x, not x; the step is twice as long as the way to 0.",
     "x ** 2의 기울기는 x가 아니라 2x입니다. 걸음이 0까지의 거리의 두 배입니다."),
    ("c", "each step turns x into -x, which is as far from 0 as before.",
     "걸음마다 x가 -x가 됩니다. 0까지의 거리는 그대로입니다."),
    ("d", "that holds for small learning rates; here a step goes past 0 to the other side.",
     "학습률이 작을 때의 이야기입니다. 여기서는 한 걸음에 0을 지나 반대편으로 갑니다."),
):  # fmt: skip
    mistakes.edit("q2", f"answer_{wrong}", {'return "b"': f'return "{wrong}"'}, en=why_en, ko=why_ko)
for wrong, why_en, why_ko in (
    ("a", "a loss of 0.1 is that of a network which is right and sure of it.",
     "손실 0.1은 확신을 가지고 맞히는 신경망에서나 나오는 값입니다."),
    ("b", "the loss is the negative logarithm of the probability; with ten classes that is about 1/10.",
     "손실은 확률의 로그에 음의 부호를 붙인 것이고, 클래스가 10개이면 확률은 약 1/10입니다."),
    ("d", "the loss is not the number of classes; the logarithm stands before it.",
     "손실은 클래스의 수가 아니라 그 로그입니다."),
):  # fmt: skip
    mistakes.edit("q3", f"answer_{wrong}", {'return "c"': f'return "{wrong}"'}, en=why_en, ko=why_ko)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "numerical_diff",
    en=[
        "Is x in the middle of the two points at which you take f, and how far apart are they?",
        "Look at the denominator and at h: the two points are 2h apart, not h. An h like 1e-50 vanishes when it is "
        "added to x, and a large h feels the bend of the curve.",
        "f'(x) ≈ (f(x + h) − f(x − h)) / (2h) with h = 10⁻⁴.",
    ],
    ko=[
        "f를 계산하는 두 점의 가운데에 x가 있나요? 두 점은 얼마나 떨어져 있나요?",
        "분모와 h를 보세요. 두 점 사이의 거리는 h가 아니라 2h입니다. h가 1e-50처럼 작으면 x에 더할 때 사라지고, 너무 "
        "크면 곡선이 휘는 만큼 오차가 생깁니다.",
        "f'(x) ≈ (f(x + h) − f(x − h)) / (2h), h = 10⁻⁴.",
    ],
)
mistakes.hints(
    "numerical_gradient",
    en=[
        "While f runs, does the very array x that you were given hold the moved entry? And what does x hold "
        "afterwards?",
        "Follow one entry through the table of section 2: moved up, moved down, put back. Only then comes the next "
        "entry. The result has the shape of x, whatever its number of dimensions, and can hold fractions.",
        "∂f/∂x_i ≈ (f(x with x_i + h) − f(x with x_i − h)) / (2h) with h = 10⁻⁴, for each entry i while all others "
        "stay as they are.",
    ],
    ko=[
        "f를 부르는 순간, 넘겨받은 배열 x 자체에 움직인 값이 들어 있나요? 끝난 뒤 x에는 무엇이 들어 있나요?",
        "2절의 표에서 원소 하나를 따라가 보세요. 늘리고, 줄이고, 처음 값으로 되돌립니다. 그다음에야 다음 원소로 "
        "갑니다. 결과는 x가 몇 차원이든 x와 같은 모양이고, 소수를 담을 수 있어야 합니다.",
        "∂f/∂x_i ≈ (x_i만 x_i + h로 바꾼 f − x_i만 x_i − h로 바꾼 f) / (2h), h = 10⁻⁴. 원소 i마다 구하고 나머지 "
        "원소는 그대로 둡니다.",
    ],
)
mistakes.hints(
    "gradient_descent",
    en=[
        "Where is the gradient of the second step taken, and which way does the step go?",
        "Go through the table of section 3 row by row: place, gradient, step. The gradient is taken anew in each row. "
        "For the history mind that an array that is changed later changes wherever it was put.",
        "x ← x − η ∇f(x), step_num times; the history has x₀, x₁, …, one more than there are steps.",
    ],
    ko=[
        "두 번째 걸음의 기울기는 어느 자리에서 구하나요? 그리고 어느 쪽으로 가나요?",
        "3절의 표를 한 행씩 따라가 보세요: 자리, 기울기, 걸음. 기울기는 행마다 새로 구합니다. 기록할 때에는, 배열을 "
        "나중에 바꾸면 이미 담아 둔 것도 함께 바뀐다는 점을 생각하세요.",
        "x ← x − η ∇f(x)를 step_num번 되풀이합니다. 기록은 x₀, x₁, …이고 걸음의 수보다 하나 많습니다.",
    ],
)
mistakes.hints(
    "minibatch",
    en=[
        "Can one choice of numbers serve both x and t?",
        "Draw size different numbers from 0 to N − 1 with a method of rng: look up what its choice or "
        "permutation does with repeats. An array can be indexed with an array of numbers along its first axis.",
        "With the drawn numbers i₁, …, i_size, all different: x_batch = (x_i₁, …), t_batch = (t_i₁, …).",
    ],
    ko=[
        "번호를 한 번만 골라 x와 t에 모두 쓸 수 있나요?",
        "rng의 메서드로 0부터 N − 1까지에서 서로 다른 번호를 size개 뽑으세요. choice나 permutation이 중복을 "
        "어떻게 다루는지 찾아보세요. 배열은 번호 배열로 첫 축을 골라낼 수 있습니다.",
        "서로 다른 번호 i₁, …, i_size를 뽑았다면 x_batch = (x_i₁, …), t_batch = (t_i₁, …)입니다.",
    ],
)
mistakes.hints(
    "TwoLayerNet",
    en=[
        "Which method can be made of another one? Begin with __init__ and predict and compare each column of the "
        "example.",
        "loss starts from predict's probabilities, accuracy from their largest entry per row (and t may be one-hot). "
        "numerical_gradient hands the arrays in params themselves to the function of section 2, with the loss of this "
        "network as f.",
        "Z = σ(XW₁ + b₁), Y = softmax(ZW₂ + b₂), L = −(1/N) Σ log y_t; for each parameter the central difference of L.",
    ],
    ko=[
        "어떤 메서드를 다른 메서드로 만들 수 있나요? __init__과 predict부터 만들어 예의 표와 한 열씩 비교해 보세요.",
        "loss는 predict의 확률에서, accuracy는 행마다 가장 큰 확률의 자리에서 시작합니다(t는 원-핫일 수도 있습니다). "
        "numerical_gradient는 이 신경망의 손실을 f로, params의 배열 자체를 x로 하여 2절의 함수에 넘깁니다.",
        "Z = σ(XW₁ + b₁), Y = softmax(ZW₂ + b₂), L = −(1/N) Σ log y_t. 매개변수마다 L의 중앙 차분을 구합니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How many numbers are moved, one after the other?",
        "Count the entries of W1, b1, W2 and b2. Then look at the table of section 2: how often does f appear for one "
        "entry?",
        "2 · (D·H + H + H·C + C)",
    ],
    ko=[
        "하나씩 움직이는 수가 모두 몇 개인가요?",
        "W1, b1, W2, b2의 원소를 세어 보세요. 그리고 2절의 표에서 원소 하나에 f를 몇 번 계산하는지 보세요.",
        "2 · (D·H + H + H·C + C)",
    ],
)
mistakes.hints(
    "q2",
    en=["What is the gradient at x = 3?", "Work out the first two steps with a pencil.", "x ← x − η · 2x"],
    ko=["x = 3에서 기울기는 얼마인가요?", "처음 두 걸음을 손으로 계산해 보세요.", "x ← x − η · 2x"],
)
mistakes.hints(
    "q3",
    en=[
        "What do the scores look like when all weights are close to 0?",
        "Equal scores make equal probabilities. See what section 5 says of the start.",
        "L = −log y_t with y_t ≈ 1/C",
    ],
    ko=[
        "가중치가 모두 0에 가까우면 점수는 어떻게 되나요?",
        "점수가 같으면 확률도 같습니다. 5절에서 초깃값에 대해 말한 것을 보세요.",
        "L = −log y_t이고 y_t ≈ 1/C입니다.",
    ],
)
