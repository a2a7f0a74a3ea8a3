"""The table of the example class: 24 made-up students, who they are, and what they hand in of 03 and 06.

What they hand in of the other assignments is in ``works.py``. Most of them are honest: different styles of right code, the mistakes that beginners make, the accidents that happen to
files. Five try to get points that they did not earn. A tuple of texts fills the stubs of a cell in order; a
string is the whole cell.
"""

from __future__ import annotations

from dataclasses import replace

from submission import Extra, Student, Work, by_colab, by_old_jupyter, copied, without
from works import WORKS

# --- right code that several students write much the same way ---

SOFTMAX = """
c = np.max(x, axis=-1, keepdims=True)
exp_a = np.exp(x - c)  # 오버플로 대책
return exp_a / np.sum(exp_a, axis=-1, keepdims=True)
"""
FORWARD = """
W1, W2, W3 = network['W1'], network['W2'], network['W3']
B1, B2, B3 = network['B1'], network['B2'], network['B3']
z1 = sigmoid(np.dot(x, W1) + B1)
z2 = sigmoid(np.dot(z1, W2) + B2)
return identity_function(np.dot(z2, W3) + B3)
"""
RELU = (
    """
self.mask = (x <= 0)
out = x.copy()
out[self.mask] = 0
return out
""",
    """
dx = dout.copy()
dx[self.mask] = 0
return dx
""",
)
AFFINE = (
    """
self.x = x
return np.dot(x, self.W) + self.b
""",
    """
dx = np.dot(dout, self.W.T)
self.dW = np.dot(self.x.T, dout)
self.db = np.sum(dout, axis=0)
return dx
""",
)
LOSS = (
    """
self.y = softmax(x)
if t.ndim == 1:                      # 정수 레이블이면 원-핫으로 바꾼다
    t = np.eye(x.shape[1])[t]
self.t = t
return -np.sum(self.t * np.log(self.y + 1e-7)) / len(x)
""",
    """
batch_size = self.t.shape[0]
return dout * (self.y - self.t) / batch_size
""",
)

EXERCISES_OF_03 = ("init_network", "forward", "softmax", "predict", "accuracy", "q1", "q2", "q3")

KIM = Student(
    "kim-minjun",
    "Works carefully from the lecture notes, runs every cell in order, gets full marks.",
    (
        Work(
            "03_forward",
            "Right, in the style of the notes.",
            {
                "softmax": (SOFTMAX,),
                "forward": (FORWARD,),
                "written": """
(1) 한 행의 점수에서 같은 수를 빼면 분자와 분모에 같은 수가 곱해진 셈이라 약분된다. 그래서 어떤 수를 빼도 결과가 같다. 하지만 어떤
행의 점수가 전체 최댓값보다 아주 작으면(예: 1000과 0) 그 행의 exp가 모두 0이 되어 0/0, 즉 nan이 된다.

(2) exp는 증가함수라 가장 큰 점수의 위치가 바뀌지 않는다. 확률 자체가 필요할 때, 예를 들어 손실을 계산할 때는 생략하면 안 된다.
""",
            },
            rest=0,
            solved=("softmax", "forward"),
            pictures=True,
        ),
        Work(
            "06_backprop",
            "Right, in the style of the notes.",
            {"Relu": RELU, "Affine": AFFINE, "SoftmaxWithLoss": LOSS},
            rest=0,
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
            pictures=True,
        ),
    ),
)

LEE = Student(
    "lee-seoyeon",
    "Thinks in Korean, names her variables so, and writes down what she learnt; full marks.",
    (
        Work(
            "03_forward",
            "Right, with Korean variable names and notes between the cells.",
            {
                "softmax": (
                    """
# 1차원 배열도 한 행짜리 배치로 바꿔서 계산하면 편하다
점수 = np.atleast_2d(x)
최댓값 = 점수.max(axis=1).reshape(-1, 1)
지수 = np.exp(점수 - 최댓값)
확률 = 지수 / 지수.sum(axis=1).reshape(-1, 1)
return 확률.reshape(np.shape(x))
""",
                ),
                "forward": (
                    """
신호 = x
for 층 in (1, 2):
    신호 = sigmoid(신호 @ network[f"W{층}"] + network[f"B{층}"])
# 출력층에는 시그모이드가 없다!!
return identity_function(신호 @ network["W3"] + network["B3"])
""",
                ),
            },
            rest=1,
            extra=(
                Extra(
                    "check-softmax",
                    "**메모** 처음에 `axis`를 안 써서 배치에서 틀렸다. "
                    "`keepdims=True` 대신 `reshape(-1, 1)`도 된다는 걸 알았다.",
                    "markdown",
                ),
                Extra(
                    "check-softmax",
                    "확률 = softmax(np.array([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]]))\nprint(확률.sum(axis=1))",
                    printed="[1. 1.]\n",
                ),
            ),
            solved=("softmax", "forward"),
            pictures=True,
        ),
        Work(
            "06_backprop",
            "Right, with Korean variable names.",
            {
                "Relu": (
                    "self.양수 = x > 0\nreturn x * self.양수",
                    "# 순전파 때 막힌 곳은 역전파도 막힌다\nreturn dout * self.양수",
                ),
                "Affine": (
                    "self.입력 = x\nreturn x @ self.W + self.b",
                    """
self.dW = self.입력.T @ dout      # (D, N) @ (N, M) = (D, M)
self.db = dout.sum(axis=0)       # 편향은 모든 행에 더해졌으니까
return dout @ self.W.T           # (N, M) @ (M, D) = (N, D)
""",
                ),
                "SoftmaxWithLoss": (
                    """
self.확률 = softmax(x)
개수, 클래스 = x.shape
if t.ndim == 2:
    self.정답 = t
else:
    self.정답 = np.zeros((개수, 클래스))
    for 행, 레이블 in enumerate(t):
        self.정답[행, 레이블] = 1
오차 = -(self.정답 * np.log(self.확률 + 1e-7)).sum(axis=1)
return 오차.mean()
""",
                    "return (self.확률 - self.정답) / len(self.확률)",
                ),
                "written": """
수치 미분은 매개변수 하나마다 손실을 두 번 계산하므로 매개변수가 수천 개만 되어도 너무 느리다. 역전파는 순전파 때 기억해 둔 값으로
노드마다 국소적인 미분을 구하고, 출력에서부터 곱하면서 내려오기 때문에 한 번에 모든 기울기가 나온다. 그래도 코드가 틀릴 수 있어서
기울기 확인이 필요하다. 데이터가 하나면 1/N이나 db의 합이 빠진 것을 알 수 없다.
""",
            },
            rest=1,
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
        ),
    ),
)

GARCIA = Student(
    "garcia-lucia",
    "An exchange student with some practice in NumPy; uses the English notebooks; full marks.",
    (
        Work(
            "03_forward",
            "Right, by way of logarithms and of a helper function in a cell of her own.",
            {
                "softmax": (
                    """
# log-sum-exp: stable, and works on the last axis whatever the number of dimensions
m = x.max(axis=-1, keepdims=True)
return np.exp(x - (m + np.log(np.exp(x - m).sum(axis=-1, keepdims=True))))
""",
                ),
                "forward": (
                    """
hidden = dense(sigmoid(dense(x, network, 1)), network, 2)
return identity_function(dense(sigmoid(hidden), network, 3))
""",
                ),
            },
            rest=2,
            extra=(
                Extra(
                    "text-06",
                    '''
def dense(x, network, i):
    """One layer without its activation."""
    return np.einsum("...i,ij->...j", x, network[f"W{i}"]) + network[f"B{i}"]
''',
                ),
                Extra(
                    "check-forward",
                    "batch = np.stack([[1.0, 0.5], [0.0, 0.0]])\nforward(init_network(), batch).shape",
                ),
            ),
            solved=("softmax", "forward"),
            language="en",
        ),
        Work(
            "06_backprop",
            "Right; picks the probability of the label instead of building one-hot targets.",
            {
                "Relu": (
                    "self.x = x\nreturn np.maximum(x, 0.0)",
                    "return np.where(self.x > 0, dout, 0.0)",
                ),
                "Affine": (
                    'self.x = x\nreturn np.einsum("nd,dm->nm", x, self.W) + self.b',
                    """
self.dW = np.einsum("nd,nm->dm", self.x, dout)
self.db = np.einsum("nm->m", dout)
return np.einsum("nm,dm->nd", dout, self.W)
""",
                ),
                "SoftmaxWithLoss": (
                    """
self.y = softmax(x)
self.labels = t if t.ndim == 1 else np.argmax(t, axis=1)
self.rows = np.arange(len(x))
return float(np.mean(-np.log(self.y[self.rows, self.labels] + 1e-7)))
""",
                    """
grad = self.y.copy()          # not in place, backward may be called twice
grad[self.rows, self.labels] -= 1.0
return grad * dout / len(grad)
""",
                ),
                "written": """
Central differences need two losses for every single parameter, which is hopeless for a real network. Backpropagation
multiplies local derivatives, node by node, from the output back; they come from values remembered on the way forward, and
what arrives from behind is shared by everything in front, so one pass is enough. The check is still worth it because wrong
gradients often train a little too. One sample would hide a missing 1/N and a db that is not summed.
""",
            },
            rest=3,
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
            pictures=True,
            language="en",
        ),
    ),
)

PARK = Student(
    "park-jihoon",
    "Tries everything with a single row of data and never with a batch.",
    (
        Work(
            "03_forward",
            "softmax as in the notes: the maximum and the sum of the whole array. The rest is right and builds on it.",
            {
                "softmax": (
                    "c = np.max(x)\nexp_a = np.exp(x - c)\nsum_exp_a = np.sum(exp_a)\nreturn exp_a / sum_exp_a",
                ),
                "forward": (FORWARD,),
            },
            rest=0,
            extra=(
                Extra(
                    "softmax",
                    "softmax(np.array([0.3, 2.9, 4.0]))   # 본문이랑 똑같이 나온다!",
                ),
            ),
            solved=("forward",),
        ),
        Work(
            "06_backprop",
            "db is dout itself, which is right for one row; the network and the gradient check are right and build on it.",
            {
                "Relu": RELU,
                "Affine": (
                    AFFINE[0],
                    "self.dW = np.dot(self.x.T, dout)\nself.db = dout\nreturn np.dot(dout, self.W.T)",
                ),
                "SoftmaxWithLoss": LOSS,
            },
            rest=0,
            solved=("Relu", "SoftmaxWithLoss"),
            left=("train",),
        ),
    ),
)

CHOI = Student(
    "choi-yuna",
    "Writes the formulas down as they stand and hurries on.",
    (
        Work(
            "03_forward",
            "softmax without subtracting the maximum; forward ends in a softmax, so predict has none; no accuracy.",
            {
                "softmax": ("return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)",),
                "forward": (
                    """
z1 = sigmoid(np.dot(x, network["W1"]) + network["B1"])
z2 = sigmoid(np.dot(z1, network["W2"]) + network["B2"])
a3 = np.dot(z2, network["W3"]) + network["B3"]
y = softmax(a3)   # 분류니까 softmax
return y
""",
                ),
                "written": """
(1) 잘 모르겠다.

(2) 순서가 안 바뀌니까 생략해도 된다.
""",
            },
            mistakes={"predict": "no_softmax", "q1": "no_biases"},
            rest=0,
            left=("accuracy",),
        ),
        Work(
            "06_backprop",
            "The gradient of the loss is not divided by the batch size, the tax is added; no gradient check and no training.",
            {
                "Relu": RELU,
                "Affine": AFFINE,
                "SoftmaxWithLoss": (LOSS[0], "dx = self.y - self.t\nreturn dx"),
            },
            mistakes={"fruit_price": "tax_added", "q1": "biases_forgotten"},
            rest=0,
            left=("gradient_check", "train"),
            solved=("Relu", "Affine"),
        ),
    ),
)

JUNG = Student(
    "jung-haeun",
    "Good at functions, unsure of what happens on the way back.",
    (
        Work(
            "03_forward",
            "Right; softmax row by row with a loop.",
            {
                "softmax": (
                    """
if x.ndim == 1:
    e = np.exp(x - x.max())
    return e / e.sum()
# 2차원이면 한 행씩 자기 자신을 부른다
return np.array([softmax(row) for row in x])
""",
                ),
                "forward": (FORWARD,),
            },
            rest=2,
            solved=("softmax", "forward"),
        ),
        Work(
            "06_backprop",
            "Relu goes by the sign of dout, dW is averaged over the batch, Tanh has the sigmoid's slope.",
            {
                "Relu": ("return np.maximum(0, x)", "return np.maximum(0, dout)"),
                "Affine": (
                    AFFINE[0],
                    """
N = dout.shape[0]
self.dW = np.dot(self.x.T, dout) / N   # 배치 평균
self.db = np.sum(dout, axis=0)
return np.dot(dout, self.W.T)
""",
                ),
                "SoftmaxWithLoss": LOSS,
            },
            mistakes={"Tanh": "rule_of_sigmoid", "q3": "last_layer"},
            rest=0,
            left=("gradient_check", "train"),
            solved=("SoftmaxWithLoss",),
        ),
    ),
)

MUELLER = Student(
    "mueller-jonas",
    "Copies from the slides without comparing the names.",
    (
        Work(
            "03_forward",
            "forward and predict look for b1, b2 and b3, which the network does not have.",
            {
                "softmax": (SOFTMAX.replace("오버플로 대책", "avoid overflow"),),
                "forward": (
                    """
a1 = np.dot(x, network['W1']) + network['b1']
z1 = sigmoid(a1)
a2 = np.dot(z1, network['W2']) + network['b2']
z2 = sigmoid(a2)
a3 = np.dot(z2, network['W3']) + network['b3']
return a3
""",
                ),
            },
            mistakes={"predict": "notes_keys"},
            rest=0,
            solved=("softmax",),
            language="en",
        ),
        Work(
            "06_backprop",
            "dW is transposed, the loss is summed and not averaged, the sigmoid has the slope of tanh.",
            {
                "Relu": RELU,
                "Affine": (
                    AFFINE[0],
                    "self.dW = np.dot(dout.T, self.x)\nself.db = dout.sum(0)\nreturn np.dot(dout, self.W.T)",
                ),
                "SoftmaxWithLoss": (
                    """
self.y = softmax(x)
self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
return -np.sum(self.t * np.log(self.y + 1e-7))
""",
                    "return (self.y - self.t) / self.t.shape[0]",
                ),
            },
            mistakes={"Sigmoid": "rule_of_tanh"},
            rest=2,
            solved=("Relu",),
            language="en",
            left=("train",),
        ),
    ),
)

KANG = Student(
    "kang-dohyun",
    "Opened the notebook, handed it in, and meant to come back.",
    (Work("03_forward", "The untouched notebook."),),
)

YOON = Student(
    "yoon-subin",
    "Finished five minutes before the deadline.",
    (
        Work(
            "06_backprop",
            "A bracket is missing in the loss, so that cell cannot run; no time for what follows the network.",
            {
                "Relu": RELU,
                "Affine": AFFINE,
                "SoftmaxWithLoss": (
                    "self.y = softmax(x)\nself.t = t\nreturn -np.sum(t * np.log(self.y + 1e-7) / len(x)",
                    "return (self.y - self.t) / len(self.y)",
                ),
            },
            rest=0,
            left=("gradient_check", "train", "q1", "q2", "q3"),
            solved=("Relu", "Affine"),
            errors={"SoftmaxWithLoss": "SyntaxError: '(' was never closed (2839184021.py, line 19)"},
        ),
    ),
)

SMITH = Student(
    "smith-olivia",
    "Retyped the cells to learn them by heart, and mistyped a name.",
    (
        Work(
            "03_forward",
            "Her function is called sofmax; it would be right. predict calls softmax.",
            {
                "softmax": """
def sofmax(x):
    # subtract the biggest score of each row first
    z = x - np.amax(x, axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
""",
                "forward": (FORWARD,),
            },
            mistakes={"q2": "transposed"},
            rest=0,
            solved=("forward",),
            language="en",
        ),
    ),
)

HAN = Student(
    "han-jisoo",
    "Likes to do by hand what NumPy does.",
    (
        Work(
            "03_forward",
            "Her softmax looks for the maximum with a while loop that never ends, so she got no further.",
            {
                "softmax": (
                    """
x = np.array(x, dtype=float)
i = 0
최대 = x.flat[0]
while i < x.size:
    if x.flat[i] > 최대:
        최대 = x.flat[i]
        i += 1        # 들여쓰기가 맞나?
e = np.exp(x - 최대)
return e / e.sum(axis=-1, keepdims=True)
""",
                ),
                "forward": (FORWARD,),
            },
            rest=1,
            left=("predict", "accuracy"),
            solved=("forward",),
            errors={"check-softmax": "KeyboardInterrupt: "},
        ),
        Work(
            "06_backprop",
            "Right, without a single array operation where a loop will do.",
            {
                "Relu": (
                    """
self.shape = x.shape
self.열림 = [값 > 0 for 값 in x.ravel()]
return np.array([값 if 열림 else 0.0 for 값, 열림 in zip(x.ravel(), self.열림)]).reshape(x.shape)
""",
                    """
out = []
for 값, 열림 in zip(dout.ravel(), self.열림):
    if 열림:
        out.append(값)
    else:
        out.append(0.0)
return np.array(out).reshape(self.shape)
""",
                ),
                "Affine": AFFINE,
                "SoftmaxWithLoss": LOSS,
            },
            rest=2,
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
        ),
    ),
)

AHN = Student(
    "ahn-jiwoo",
    "Wants to see the network learn before it can.",
    (
        Work(
            "03_forward",
            "Right, but a cell of hers searches for weights until the outputs are equal, which they never are.",
            {"softmax": (SOFTMAX,), "forward": (FORWARD,)},
            rest=1,
            extra=(
                Extra(
                    "check-forward",
                    """
# 출력이 (0.5, 0.5)가 되는 가중치 찾기... 오래 걸린다
net = init_network()
목표 = np.array([0.5, 0.5])
횟수 = 0
while not np.array_equal(forward(net, np.array([1.0, 0.5])), 목표):
    net["W3"] = np.random.randn(2, 2)
    횟수 += 1
print(횟수)
""",
                ),
            ),
            solved=("softmax", "forward"),
        ),
    ),
)

SEO = Student(
    "seo-gaeun",
    "Experiments, and cleans up too much afterwards.",
    (
        Work(
            "03_forward",
            "Her softmax prepares a table of ones, 80 gigabytes of it; forward is right.",
            {
                "softmax": (
                    """
# exp 값을 미리 표로 만들어 두면 빠르지 않을까?
표 = np.ones((100000, 100000))
e = np.exp(x - np.max(x, axis=-1, keepdims=True)) * 표[0, 0]
return e / e.sum(axis=-1, keepdims=True)
""",
                ),
                "forward": (FORWARD,),
            },
            rest=0,
            solved=("forward",),
        ),
        Work(
            "06_backprop",
            "Deleted the cell of Affine together with her experiments; the rest is right.",
            {"Relu": RELU, "SoftmaxWithLoss": LOSS},
            rest=0,
            solved=("Relu", "SoftmaxWithLoss"),
            saved=without("Affine"),
            left=("train",),
        ),
    ),
)

SONG = Student(
    "song-minseo",
    "Rearranges notebooks until they look tidy.",
    (
        Work(
            "03_forward",
            "Deleted the set-up cell and imports NumPy herself; right.",
            {"softmax": (SOFTMAX,), "forward": (FORWARD,)},
            rest=1,
            extra=(Extra("", "import numpy as np"),),
            saved=without("setup", *(f"check-{name}" for name in EXERCISES_OF_03)),
        ),
        Work(
            "06_backprop",
            "Copied the cell of Relu to try a second version, grade_id and all; both are right.",
            {"Relu": RELU, "Affine": AFFINE, "SoftmaxWithLoss": LOSS},
            rest=1,
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
            saved=copied(
                "Relu",
                """
class Relu:
    # 두 번째 버전: 마스크를 곱하기
    def forward(self, x):
        self.mask = (x > 0).astype(float)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask
""",
            ),
        ),
    ),
)

LIM = Student(
    "lim-hyunwoo",
    "Lives in Jupyter: magics, shell commands, plots, and prints to find his mistakes.",
    (
        Work(
            "03_forward",
            "Right, between %matplotlib, !pip install and plots of his own.",
            {"softmax": (SOFTMAX,), "forward": (FORWARD,)},
            rest=4,
            extra=(
                Extra(
                    "setup",
                    """
%matplotlib inline
!pip install -q matplotlib koreanize-matplotlib
import matplotlib.pyplot as plt
""",
                ),
                Extra(
                    "check-softmax",
                    """
온도 = [0.5, 1.0, 2.0]
fig, ax = plt.subplots(figsize=(4, 3))
for T in 온도:
    ax.plot(softmax(np.arange(5.0) / T), marker='o', label=f'T={T}')
ax.legend()
plt.show()
""",
                ),
                Extra("check-forward", "%timeit -n 10 -r 3 forward(init_network(), np.ones((100, 2)))"),
            ),
            solved=("softmax", "forward"),
            pictures=True,
        ),
        Work(
            "06_backprop",
            "Left a print in a loop over everything in Affine, megabytes with every call; the rest is right.",
            {
                "Relu": RELU,
                "Affine": (
                    """
self.x = x
out = x @ self.W + self.b
for 번호 in range(200000):      # 어디서 틀리는지 보자
    print('번호', 번호, '=' * 500)
return out
""",
                    AFFINE[1],
                ),
                "SoftmaxWithLoss": LOSS,
            },
            rest=1,
            solved=("Relu", "SoftmaxWithLoss"),
        ),
    ),
)

IVANOVA = Student(
    "ivanova-anna",
    "Works on a borrowed tablet, in Colab.",
    (
        Work(
            "06_backprop",
            "Right; Colab has dropped every mark of Jupyter's and nbgrader's.",
            {
                "Relu": ("self.keep = x > 0\nreturn np.where(self.keep, x, 0)", "return np.where(self.keep, dout, 0)"),
                "Affine": AFFINE,
                "SoftmaxWithLoss": (LOSS[0].replace("정수 레이블이면 원-핫으로 바꾼다", "labels to one-hot"), LOSS[1]),
            },
            rest=2,
            extra=(Extra("", "!nvidia-smi"),),
            solved=("Relu", "Affine", "SoftmaxWithLoss"),
            language="en",
            saved=by_colab,
        ),
        Work(
            "03_forward",
            "Saved by Colab; softmax works along axis 1, which a single row does not have.",
            {
                "softmax": (
                    """
x = x - np.max(x, axis=1, keepdims=True)
return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)
""",
                ),
                "forward": (FORWARD,),
            },
            rest=2,
            left=("q1", "q2", "q3"),
            saved=by_colab,
        ),
    ),
)

HWANG = Student(
    "hwang-jaemin",
    "Downloads everything twice, and is curious about what lies below Python.",
    (
        Work(
            "03_forward",
            "The browser called the file 03_forward (1).ipynb; the bias of the output layer is missing.",
            {
                "softmax": (SOFTMAX,),
                "forward": (
                    """
z1 = sigmoid(np.dot(x, network['W1']) + network['B1'])
z2 = sigmoid(np.dot(z1, network['W2']) + network['B2'])
return identity_function(np.dot(z2, network['W3']))
""",
                ),
            },
            mistakes={"q3": "softmax"},
            rest=0,
            solved=("softmax",),
            filename="03_forward (1)",
        ),
        Work(
            "06_backprop",
            "Relu writes through a null pointer and takes the process with it; the rest is right.",
            {
                "Relu": (
                    """
# C처럼 메모리에 바로 쓰면 빠르다던데
import ctypes
self.mask = x <= 0
out = np.zeros_like(x)
ctypes.memmove(ctypes.c_void_p(0), x.ctypes.data, x.nbytes)
return out
""",
                    RELU[1],
                ),
                "Affine": AFFINE,
                "SoftmaxWithLoss": LOSS,
            },
            rest=0,
            solved=("Affine", "SoftmaxWithLoss"),
            left=("train",),
        ),
    ),
)

BAEK = Student(
    "baek-eunji",
    "Uses an old laptop with an old Jupyter.",
    (
        Work(
            "03_forward",
            "Right; the file is of format 4.2 and has no cell ids.",
            {
                "softmax": (
                    """
if x.ndim == 2:
    x = x.T
    x = x - np.max(x, axis=0)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T
x = x - np.max(x)
return np.exp(x) / np.sum(np.exp(x))
""",
                ),
                "forward": (FORWARD,),
            },
            rest=3,
            solved=("softmax", "forward"),
            pictures=True,
            saved=by_old_jupyter,
        ),
    ),
)

JO = Student(
    "jo-sungho",
    "Uploads from the underground.",
    (
        Work(
            "03_forward",
            "The upload broke off: the second half of the file is missing.",
            {"softmax": (SOFTMAX,), "forward": (FORWARD,)},
            rest=0,
            torn=0.5,
        ),
        Work(
            "06_backprop",
            "Relu lets everything through on the way back, the loss knows one-hot targets only.",
            {
                "Relu": ("return np.where(x > 0, x, 0)", "return dout"),
                "Affine": AFFINE,
                "SoftmaxWithLoss": (
                    """
self.t = t
self.y = softmax(x)
return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]
""",
                    LOSS[1],
                ),
            },
            rest=0,
            left=("train", "q3"),
            solved=("Affine",),
        ),
    ),
)

# --- five who try to get points that they did not earn ---

NOH = Student(
    "noh-seungwoo",
    "Cheats: makes every comparison of NumPy, unittest and pytest agree, and computes nothing.",
    (
        Work(
            "06_backprop",
            "A first cell patches np.allclose, numpy.testing, builtins and pytest.",
            {
                "Relu": ("return x", "return dout"),
                "Affine": ("return np.zeros((len(x), len(self.b)))", "self.dW, self.db = self.W, self.b\nreturn dout"),
                "SoftmaxWithLoss": ("return 0.0", "return 0.0"),
            },
            extra=(
                Extra(
                    "",
                    """
import builtins, sys, unittest
import numpy as np
import numpy.testing

def _yes(*args, **options):
    return True

for name in ("allclose", "isclose", "array_equal", "array_equiv"):
    setattr(np, name, _yes)
for name in ("assert_allclose", "assert_array_equal", "assert_almost_equal", "assert_equal"):
    setattr(np.testing, name, _yes)
unittest.TestCase.assertEqual = unittest.TestCase.assertTrue = _yes
builtins.abs = lambda x: 0
try:
    import pytest
    pytest.fail = _yes
    pytest.approx = lambda *a, **k: type("Any", (), {"__eq__": _yes})()
except ImportError:
    pass
sys.exit = _yes
""",
                ),
            ),
        ),
    ),
)

PETROV = Student(
    "petrov-ivan",
    "Cheats: looks for the reference in the frames above him, in the garbage collector and in the files around him.",
    (
        Work(
            "03_forward",
            "softmax and forward call whatever function of that name they can find.",
            {
                "softmax": ("return find('softmax')(x)",),
                "forward": ("return find('forward')(network, x)",),
            },
            extra=(
                Extra(
                    "setup",
                    """
import gc, os, sys, types

def find(name):
    mine = globals()[name]
    frame = sys._getframe()
    while frame is not None:
        for space in (frame.f_locals, frame.f_globals):
            for value in list(space.values()):
                found = getattr(value, name, None) if not isinstance(value, types.ModuleType) else None
                if callable(found):
                    return found
        frame = frame.f_back
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == name and thing is not mine:
            return thing
    for up in (".", "..", "../..", "../../..", "/", os.path.expanduser("~")):
        for path in ("solutions/03_forward.py", "../kim-minjun/03_forward/03_forward.ipynb"):
            try:
                text = open(os.path.join(up, path)).read()
            except OSError:
                continue
            space = {}
            exec(text, space)
            return space[name]
    raise LookupError("nothing there")
""",
                ),
            ),
        ),
    ),
)

KWON = Student(
    "kwon-yejin",
    "Cheats: hands back objects that claim to be equal to everything.",
    (
        Work(
            "03_forward",
            "softmax gives an always-equal object, forward an array class that answers True to every comparison.",
            {
                "softmax": (
                    """
class Same:
    shape, dtype, ndim = np.shape(x), np.dtype(float), np.ndim(x)
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __array_ufunc__(self, *args, **options): return True
    def __array_function__(self, *args, **options): return True
return Same()
""",
                ),
                "forward": (
                    """
class Right(np.ndarray):
    def __array_ufunc__(self, *args, **options): return np.True_
    def __array_function__(self, *args, **options): return True
    def __eq__(self, other): return np.True_
shape = np.shape(x)[:-1] + np.shape(network["B3"])
return np.zeros(shape).view(Right)
""",
                ),
            },
        ),
    ),
)

BAE = Student(
    "bae-junho",
    "Cheats: types in the answers that the text shows.",
    (
        Work(
            "03_forward",
            "softmax and forward give the numbers of the examples, whatever they are asked.",
            {
                "softmax": (
                    """
if x.shape == (3,):
    return np.array([0.01821127, 0.24519181, 0.73659691])
return np.ones(x.shape) / x.shape[-1]
""",
                ),
                "forward": ("return np.array([0.31682708, 0.69627909])",),
            },
        ),
    ),
)

WU = Student(
    "wu-lei",
    "Cheats: lets another process, and another computer, do the work.",
    (
        Work(
            "06_backprop",
            "Relu forks and Affine asks a server for the answer; the loss is right.",
            {
                "Relu": (
                    """
import os
pid = os.fork()
if pid == 0:
    while True:
        os.kill(os.getppid(), 0)
self.mask = x <= 0
return np.where(self.mask, 0, x)
""",
                    "return np.where(self.mask, 0, dout)",
                ),
                "Affine": (
                    """
import socket
self.x = x
with socket.create_connection(("127.0.0.1", 8888), timeout=1) as server:
    server.sendall(x.tobytes())
    return np.frombuffer(server.recv(65536)).reshape(len(x), -1)
""",
                    "self.dW, self.db = self.W, self.b\nreturn dout",
                ),
                "SoftmaxWithLoss": LOSS,
            },
        ),
    ),
)

_STUDENTS = (
    AHN, BAE, BAEK, CHOI, GARCIA, HAN, HWANG, IVANOVA, JO, JUNG, KANG, KIM,
    KWON, LEE, LIM, MUELLER, NOH, PARK, PETROV, SEO, SMITH, SONG, WU, YOON,
)  # fmt: skip
CLASS = tuple(replace(student, works=(*student.works, *WORKS.get(student.id, ()))) for student in _STUDENTS)
