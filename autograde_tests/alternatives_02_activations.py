"""Correct ways to write the exercises of 02_activations that differ from the solution."""

ALTERNATIVES = {
    "step_function": {
        "truth values": "def step_function(x):\n    return x > 0",
        "as in the notes": "def step_function(x):\n    return np.array(x > 0, dtype=int)",
        "heaviside": "def step_function(x):\n    return np.heaviside(x, 0.0)",
        "loop": """
def step_function(x):
    out = np.zeros(np.shape(x))
    for index in np.ndindex(np.shape(x)):
        out[index] = 1 if np.asarray(x)[index] > 0 else 0
    return out
""",
        "vectorize": "step_function = np.vectorize(lambda v: 1 if v > 0 else 0)",
        "callable class": """
class Step:
    def __call__(self, x):
        return np.less(0, x) * 1
step_function = Step()
""",
        "ceil clip": """
def step_function(x):
    return np.clip(np.ceil(x), 0, 1)
""",
        "partial": """
from functools import partial
step_function = partial(np.heaviside, x2=0) if False else (lambda x: np.heaviside(x, 0))
""",
        "loop scalar": """
def step_function(x):
    if np.ndim(x) == 0:
        return 1 if x > 0 else 0
    return np.array([step_function(v) for v in x])
""",
    },
    "sign": {
        "numpy": "def sign(x):\n    return np.sign(x)",
        "difference of comparisons": "def sign(x):\n    return (x > 0) * 1 - (x < 0) * 1",
        "loop": """
def sign(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            out[index] = 1
        elif x[index] < 0:
            out[index] = -1
    return out
""",
        "select": "def sign(x):\n    return np.select([x > 0, x < 0], [1.0, -1.0], 0.0)",
        "step twice": """
def sign(x):
    return step_function(x) - step_function(-x)
""",
        "piecewise": """
def sign(x):
    x = np.asarray(x)
    return np.piecewise(x, [x < 0, x > 0], [-1, 1, 0])
""",
        "float16": """
def sign(x):
    return np.sign(x).astype(np.float16)
""",
        "bool minus": """
def sign(x):
    return np.greater(x, 0).astype(int) - np.less(x, 0).astype(int)
""",
    },
    "identity_function": {
        "copy": "def identity_function(x):\n    return np.copy(x)",
        "lambda": "identity_function = lambda x: x",
        "float array": "def identity_function(x):\n    return np.asarray(x, dtype=float)",
        "times one": "def identity_function(x):\n    return 1 * x",
        "neg neg": """
def identity_function(x):
    return -(-x)
""",
        "view": """
def identity_function(x):
    return np.asarray(x)[...]
""",
        "in place": """
def identity_function(x):
    x += 0
    return x
""",
        "float32": """
def identity_function(x):
    return np.float32(x)
""",
    },
    "sigmoid": {
        "as in the notes": "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))",
        "tanh": "def sigmoid(x):\n    return (1 + np.tanh(x / 2)) / 2",
        "clipped widely": "def sigmoid(x):\n    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))",
        "logarithm": "def sigmoid(x):\n    return np.exp(-np.logaddexp(0, -x))",
        "loop with math": """
import math


def sigmoid(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        v = float(x[index])
        out[index] = 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))
    return out
""",
        "two masks": """
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    up = x >= 0
    out[up] = 1 / (1 + np.exp(-x[up]))
    e = np.exp(x[~up])
    out[~up] = e / (1 + e)
    return out
""",
        "reciprocal": """
def sigmoid(x):
    with np.errstate(over='ignore'):
        return np.reciprocal(1.0 + np.exp(np.negative(x)))
""",
        "power of e": """
def sigmoid(x):
    return 1 / (1 + np.e ** (-x))
""",
        "where both": """
def sigmoid(x):
    return np.where(x < 0, np.exp(np.minimum(x, 0)) / (1 + np.exp(np.minimum(x, 0))), 1 / (1 + np.exp(-np.maximum(x, 0))))
""",
        "both branches computed": """
def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
""",
        "clip 36": """
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -36, 36)))
""",
    },
    "tanh": {
        "numpy": "def tanh(x):\n    return np.tanh(x)",
        "from sigmoid": "def tanh(x):\n    return 2 * sigmoid(2 * x) - 1",
        "two branches": """
def tanh(x):
    up, down = np.exp(-2 * np.abs(x)), np.exp(-2 * np.abs(x))
    return np.where(x >= 0, (1 - up) / (1 + up), (down - 1) / (1 + down))
""",
        "clipped widely": """
def tanh(x):
    x = np.clip(x, -300, 300)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
        "vectorize math": "import math\n\n\ndef tanh(x):\n    return np.vectorize(math.tanh, otypes=[float])(x)",
        "sinh over cosh": """
def tanh(x):
    x = np.clip(x, -350, 350)
    return np.sinh(x) / np.cosh(x)
""",
        "one minus": """
def tanh(x):
    return 1 - 2 / (np.exp(2 * np.clip(x, -300, 300)) + 1)
""",
        "one minus, overflow": """
def tanh(x):
    return 1 - 2 / (np.exp(2 * x) + 1)
""",
        "complex": """
def tanh(x):
    return np.real(-1j * np.tan(1j * np.clip(x, -300, 300)))
""",
    },
    "relu": {
        "where": "def relu(x):\n    return np.where(x > 0, x, 0)",
        "mask product": "def relu(x):\n    return x * (x > 0)",
        "half of sum": "def relu(x):\n    return (x + np.abs(x)) / 2",
        "in place": "def relu(x):\n    x = np.asarray(x)\n    x[x < 0] = 0\n    return x",
        "loop": """
def relu(x):
    out = np.zeros(np.shape(x))
    for index in np.ndindex(out.shape):
        out[index] = max(0.0, np.asarray(x)[index])
    return out
""",
        "float32": """
def relu(x):
    return np.maximum(x, 0).astype(np.float32)
""",
        "negative part": """
def relu(x):
    return x - np.minimum(x, 0)
""",
        "scalar recursion": """
def relu(x):
    if np.ndim(x) == 0:
        return max(x, 0)
    return np.array([relu(v) for v in x])
""",
        "sqrt": """
def relu(x):
    return (x + np.sqrt(np.square(x))) * 0.5
""",
    },
    "softplus": {
        "logaddexp": "def softplus(x):\n    return np.logaddexp(0, x)",
        "switch at 30": "def softplus(x):\n    return np.where(x > 30, x, np.log(1 + np.exp(np.minimum(x, 30))))",
        "with warnings": "def softplus(x):\n    return np.where(x > 30, x, np.log1p(np.exp(x)))",
        "from relu": "def softplus(x):\n    return relu(x) + np.log(1 + np.exp(-np.abs(x)))",
        "loop with math": """
import math


def softplus(x):
    out = np.empty(np.shape(x))
    for index in np.ndindex(out.shape):
        v = float(np.asarray(x)[index])
        out[index] = max(v, 0.0) + math.log1p(math.exp(-abs(v)))
    return out
""",
        "scalar recursion": """
import math
def softplus(x):
    if np.ndim(x) == 0:
        return x + math.log1p(math.exp(-x)) if x > 0 else math.log1p(math.exp(x))
    return np.array([softplus(v) for v in x])
""",
        "minus log": """
def softplus(x):
    with np.errstate(over='ignore'):
        s = np.where(x < 30, np.log(1 + np.exp(x)), x)
    return s
""",
        "sigmoid log": """
def softplus(x):
    return np.maximum(x, 0) - np.log(sigmoid(np.abs(x)))
""",
        "abs": """
def softplus(x):
    return (x + np.abs(x)) / 2 + np.log(1 + np.exp(-np.abs(x)))
""",
    },
    "piecewise_linear": {
        "minimum of maximum": "def piecewise_linear(x):\n    return np.minimum(np.maximum(x + 0.5, 0), 1)",
        "three cases": "def piecewise_linear(x):\n    return np.where(x >= 0.5, 1, np.where(x <= -0.5, 0, x + 0.5))",
        "interpolation": "def piecewise_linear(x):\n    return np.interp(x, [-0.5, 0.5], [0.0, 1.0])",
        "two relus": "def piecewise_linear(x):\n    return relu(x + 0.5) - relu(x - 0.5)",
        "vectorize": """
def piecewise_linear(x):
    return np.vectorize(lambda v: min(max(v + 0.5, 0.0), 1.0), otypes=[float])(x)
""",
        "abs": """
def piecewise_linear(x):
    return (np.abs(x + 0.5) - np.abs(x - 0.5) + 1) / 2
""",
        "select": """
def piecewise_linear(x):
    return np.select([x >= 0.5, x > -0.5], [1.0, x + 0.5], default=0.0)
""",
        "scalar recursion": """
def piecewise_linear(x):
    if np.ndim(x) == 0:
        if x >= 0.5:
            return 1
        return x + 0.5 if x > -0.5 else 0
    return np.array([piecewise_linear(v) for v in x])
""",
        "masks": """
def piecewise_linear(x):
    return (x >= 0.5) * 1.0 + ((x > -0.5) & (x < 0.5)) * (x + 0.5)
""",
    },
    "sigmoid_grad": {
        "as in the book": "def sigmoid_grad(x):\n    return (1.0 - sigmoid(x)) * sigmoid(x)",
        "product of both sides": "def sigmoid_grad(x):\n    return sigmoid(x) * sigmoid(-x)",
        "exponentials": "def sigmoid_grad(x):\n    e = np.exp(-np.abs(x))\n    return e / (1 + e) ** 2",
        "difference of squares": "def sigmoid_grad(x):\n    y = sigmoid(x)\n    return y - y**2",
        "cosh": "def sigmoid_grad(x):\n    return 1 / (2 * np.cosh(x / 2)) ** 2",
        "loop": """
def sigmoid_grad(x):
    out = np.empty(np.shape(x))
    for index in np.ndindex(out.shape):
        y = sigmoid(np.asarray(x)[index])
        out[index] = y * (1 - y)
    return out
""",
        "own sigmoid": """
def sigmoid_grad(x):
    y = 1 / (1 + np.exp(-x))
    return y * (1 - y)
""",
        "clipped": """
def sigmoid_grad(x):
    x = np.clip(x, -300, 300)
    return np.exp(-x) / (1 + np.exp(-x)) ** 2
""",
        "exp abs": """
def sigmoid_grad(x):
    return sigmoid(np.abs(x)) * sigmoid(-np.abs(x))
""",
        "softplus": """
def sigmoid_grad(x):
    return np.exp(-softplus(x) - softplus(-x))
""",
    },
    "tanh_grad": {
        "two factors": "def tanh_grad(x):\n    y = tanh(x)\n    return (1 - y) * (1 + y)",
        "cosh": "def tanh_grad(x):\n    return 1 / np.cosh(np.clip(x, -300, 300)) ** 2",
        "from the sigmoid": "def tanh_grad(x):\n    return 4 * sigmoid_grad(2 * x)",
        "numpy": "def tanh_grad(x):\n    return 1 - np.tanh(x) ** 2",
        "sech": """
def tanh_grad(x):
    e = np.exp(-np.abs(x))
    return (2 * e / (1 + e * e)) ** 2
""",
        "scalar recursion": """
def tanh_grad(x):
    if np.ndim(x) == 0:
        return 1 - float(tanh(x)) ** 2
    return np.array([tanh_grad(v) for v in x])
""",
        "multiply": """
def tanh_grad(x):
    t = tanh(x)
    return 1 - np.multiply(t, t)
""",
        "exp": """
def tanh_grad(x):
    x = np.clip(x, -300, 300)
    return 4 / (np.exp(x) + np.exp(-x)) ** 2
""",
    },
    "relu_grad": {
        "truth values": "def relu_grad(x):\n    return x > 0",
        "mask": "def relu_grad(x):\n    grad = np.zeros_like(x)\n    grad[np.asarray(x) > 0] = 1\n    return grad",
        "heaviside": "def relu_grad(x):\n    return np.heaviside(x, 0)",
        "step": "def relu_grad(x):\n    return step_function(x)",
        "times one": "def relu_grad(x):\n    return (x > 0) * 1.0",
        "relu over x": """
def relu_grad(x):
    x = np.asarray(x, dtype=float)
    return np.divide(relu(x), x, out=np.zeros_like(x), where=x != 0)
""",
        "scalar recursion": """
def relu_grad(x):
    if np.ndim(x) == 0:
        return 1.0 if x > 0 else 0.0
    return np.array([relu_grad(v) for v in x])
""",
        "float32": """
def relu_grad(x):
    return np.greater(x, 0).astype('f4')
""",
        "maximum sign": """
def relu_grad(x):
    return np.maximum(np.sign(x), 0)
""",
    },
    "vanishing": {
        "power": "def vanishing(depth):\n    return 0.25**depth",
        "loop": """
def vanishing(depth):
    product = 1.0
    for _layer in range(depth):
        product *= sigmoid_grad(0)
    return product
""",
        "product of an array": "def vanishing(depth):\n    return np.prod(np.full(depth, 0.25))",
        "one over": "def vanishing(depth):\n    return 1 / 4**depth",
        "recursion": "def vanishing(depth):\n    return 1 if depth == 0 else vanishing(depth - 1) / 4",
        "logarithm": "def vanishing(depth):\n    return np.exp(depth * np.log(0.25))",
        "max of curve": """
def vanishing(depth):
    return np.max(sigmoid_grad(np.linspace(-5, 5, 1001))) ** depth
""",
        "cumprod": """
def vanishing(depth):
    return np.cumprod(np.r_[1.0, np.full(depth, 0.25)])[-1]
""",
        "ldexp": """
def vanishing(depth):
    return np.ldexp(1.0, -2 * depth)
""",
        "array result": """
def vanishing(depth):
    return np.array(0.25) ** depth
""",
    },
    "q1": {
        "followed": """
def q1():
    x = 1.0
    for _layer in range(4):
        x = 3 * x
    return x
""",
        "NumPy": """
def q1():
    return np.power(3, 4)
""",
        "0-d array": """
def q1():
    return np.prod(np.full(4, 3), keepdims=False)[...]
""",
    },
    "q2": {
        "capital": """
def q2():
    return "C"
""",
        "with a blank": """
def q2():
    answer = 'c '
    return answer
""",
        "computed": """
def q2():
    slopes = {"a": sigmoid_grad(30.0), "b": tanh_grad(30.0), "c": relu_grad(30.0), "d": 0.0}
    return max(slopes, key=lambda letter: float(slopes[letter]))
""",
    },
    "q3": {
        "searched": """
def q3():
    n = 0
    while vanishing(n) >= 1 / 1000:
        n += 1
    return n
""",
        "logarithm": """
def q3():
    return np.ceil(np.log(1000) / np.log(4))
""",
        "NumPy": """
def q3():
    return np.int32(5)
""",
    },
}
