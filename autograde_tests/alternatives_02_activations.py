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
    },
    "identity_function": {
        "copy": "def identity_function(x):\n    return np.copy(x)",
        "lambda": "identity_function = lambda x: x",
        "float array": "def identity_function(x):\n    return np.asarray(x, dtype=float)",
        "times one": "def identity_function(x):\n    return 1 * x",
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
    },
    "tanh_grad": {
        "two factors": "def tanh_grad(x):\n    y = tanh(x)\n    return (1 - y) * (1 + y)",
        "cosh": "def tanh_grad(x):\n    return 1 / np.cosh(np.clip(x, -300, 300)) ** 2",
        "from the sigmoid": "def tanh_grad(x):\n    return 4 * sigmoid_grad(2 * x)",
        "numpy": "def tanh_grad(x):\n    return 1 - np.tanh(x) ** 2",
    },
    "relu_grad": {
        "truth values": "def relu_grad(x):\n    return x > 0",
        "mask": "def relu_grad(x):\n    grad = np.zeros_like(x)\n    grad[np.asarray(x) > 0] = 1\n    return grad",
        "heaviside": "def relu_grad(x):\n    return np.heaviside(x, 0)",
        "step": "def relu_grad(x):\n    return step_function(x)",
        "times one": "def relu_grad(x):\n    return (x > 0) * 1.0",
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
    },
}
