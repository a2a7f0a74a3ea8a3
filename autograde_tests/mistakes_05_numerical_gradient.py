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
    "flattened",
    {"return grad": "return grad.flatten()"},
    en="the gradient is one long row; it needs x's shape, so that it can be subtracted from the weights.",
    ko="기울기가 한 줄로 펼쳐져 있습니다. 가중치에서 뺄 수 있도록 x와 같은 모양이어야 합니다.",
)

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
