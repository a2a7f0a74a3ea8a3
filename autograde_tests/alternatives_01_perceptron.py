"""Correct ways to write the exercises of 01_perceptron that differ from the solution."""

ALTERNATIVES = {
    "AND": {
        "other weights": "def AND(x1, x2):\n    return int(1.0 * x1 + 2.0 * x2 - 2.5 > 0)",
        "threshold": "def AND(x1, x2):\n    w, theta = 0.5, 0.6\n    return 1 if w * x1 + w * x2 > theta else 0",
        "truth value": "AND = lambda x1, x2: np.dot([x1, x2], [3, 3]) - 4 > 0",
        "if and else": """
def AND(x1, x2):
    tmp = x1 * 0.5 + x2 * 0.5
    if tmp <= 0.7:
        return 0
    elif tmp > 0.7:
        return 1
""",
    },
    "NAND": {
        "threshold": "def NAND(x1, x2):\n    return 1 if -0.5 * x1 - 0.5 * x2 > -0.6 else 0",
        "turned over": "def NAND(x1, x2):\n    return 1 - AND(x1, x2)",
        "step of a dot product": "def NAND(x1, x2):\n    return np.heaviside(np.dot([-2, -1], [x1, x2]) + 2.5, 0)",
    },
    "OR": {
        "threshold": "def OR(x1, x2):\n    return 1 if 0.5 * x1 + 0.5 * x2 > 0.4 else 0",
        "unequal weights": "def OR(x1, x2):\n    return (np.array([x1, x2]) @ np.array([5, 0.7]) > 0.6).astype(int)",
        "a sum of 0 never occurs": "def OR(x1, x2):\n    return int(x1 + x2 - 0.5 >= 0)",
    },
    "NOR": {
        "turned over": "def NOR(x1, x2):\n    return 1 - OR(x1, x2)",
        "below a threshold": "def NOR(x1, x2):\n    return int(0.5 * x1 + 0.5 * x2 < 0.4)",
        "dot product": "def NOR(x1, x2):\n    return int(np.dot([-3.0, -1.0], [x1, x2]) + 0.9 > 0)",
        "gates": "def NOR(x1, x2):\n    return NOT(OR(x1, x2))",
    },
    "NOT": {
        "threshold": "def NOT(x):\n    return 1 if -x > -0.5 else 0",
        "close to 1": "def NOT(x):\n    w, b = -2.0, 1.9\n    return np.int64(w * x + b > 0)",
        "the perceptron": "def NOT(x):\n    return perceptron(np.array([[x]]), np.array([-1.0]), 1.0)[0]",
        "truth value": "def NOT(x):\n    return x < 0.5",
    },
    "XOR": {
        "four NANDs": """
def XOR(x1, x2):
    s = NAND(x1, x2)
    return NAND(NAND(x1, s), NAND(x2, s))
""",
        "two one-sided gates": "def XOR(x1, x2):\n    return OR(AND(x1, NOT(x2)), AND(NOT(x1), x2))",
        # No layers and no perceptron, which answers for 0 and 1 do not show.
        "two numbers compared": "def XOR(x1, x2):\n    return 0 if x1 - x2 == 0 else 1",
        "with NOR": "def XOR(x1, x2):\n    return NOR(NOR(x1, x2), AND(x1, x2))",
    },
    "XNOR": {
        "equal both ways": "def XNOR(x1, x2):\n    return OR(AND(x1, x2), NOR(x1, x2))",
        "one minus": "def XNOR(x1, x2):\n    return 1 - XOR(x1, x2)",
        "implies both ways": "def XNOR(x1, x2):\n    return AND(OR(NOT(x1), x2), OR(x1, NOT(x2)))",
        "four NORs": "def XNOR(x1, x2):\n    s = NOR(x1, x2)\n    return NOR(NOR(x1, s), NOR(x2, s))",
    },
    "perceptron": {
        "truth values to numbers": "def perceptron(x, w, b):\n    return (x @ w + b > 0).astype(int)",
        "loop": """
def perceptron(x, w, b):
    y = np.zeros(len(x))
    for n, row in enumerate(x):
        z = b
        for xi, wi in zip(row, w):
            z += xi * wi
        if z > 0:
            y[n] = 1
    return y
""",
        "truth values": "def perceptron(x, w, b):\n    return np.sum(x * w, axis=1) > -b",
        "einsum": "def perceptron(x, w, b):\n    return np.heaviside(np.einsum('nd,d->n', x, w) + b, 0.0)",
        "bias as a weight": """
def perceptron(x, w, b):
    x = np.hstack([np.ones((x.shape[0], 1)), x])
    return np.where(x.dot(np.append(b, w)) <= 0, 0, 1)
""",
    },
    "perceptron_theta": {
        "the perceptron": "def perceptron_theta(x, w, theta):\n    return perceptron(x, w, theta_to_bias(theta))",
        "truth values": "def perceptron_theta(x, w, theta):\n    return x @ w > theta",
        "comprehension": """
def perceptron_theta(x, w, theta):
    return np.array([1 if sum(a * b for a, b in zip(row, w)) > theta else 0 for row in x])
""",
        "difference": "def perceptron_theta(x, w, theta):\n    return ((x * w).sum(axis=-1) - theta > 0) * 1.0",
    },
    "theta_to_bias": {
        "from 0": "def theta_to_bias(theta):\n    return 0 - theta",
        "times minus one": "theta_to_bias = lambda theta: theta * -1",
        "NumPy": "def theta_to_bias(theta):\n    return np.negative(theta)",
    },
    "fit_perceptron": {
        "the bias by itself": """
def fit_perceptron(X, y, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    history = []
    for epoch in range(epochs):
        wrong = 0
        for i in range(len(X)):
            if (1 if X[i] @ w + b >= 0 else -1) != y[i]:
                w += y[i] * X[i]
                b += y[i]
                wrong += 1
        history.append(wrong)
    return np.concatenate([[b], w]), history
""",
        "half the difference": """
def fit_perceptron(X, y, epochs):
    A = np.hstack((np.ones((X.shape[0], 1)), X))
    w = np.zeros(A.shape[1])
    errors = np.zeros(epochs, dtype=int)
    for e in range(epochs):
        for x, t in zip(A, y):
            step = (t - np.where(w @ x >= 0.0, 1, -1)) / 2
            w = w + step * x
            errors[e] += int(step != 0)
    return w, errors
""",
        "asks for the margin": """
def fit_perceptron(X, y, epochs):
    w = np.zeros(X.shape[1] + 1)
    mistakes = [0] * epochs
    for e in range(epochs):
        for i, t in enumerate(y):
            x = np.insert(X[i], 0, 1)
            z = np.dot(x, w)
            if (t > 0 and z < 0) or (t < 0 and z >= 0):
                w += t * x
                mistakes[e] += 1
    return [w, mistakes]
""",
        "plain lists": """
def fit_perceptron(X, y, epochs):
    rows = [[1.0] + [float(v) for v in row] for row in X]
    w = [0.0] * len(rows[0])
    mistakes = []
    while len(mistakes) < epochs:
        mistakes.append(0)
        for x, t in zip(rows, y):
            z = sum(a * b for a, b in zip(w, x))
            if (z >= 0) != (t == 1):
                w = [a + float(t) * b for a, b in zip(w, x)]
                mistakes[-1] += 1
    return np.array(w), mistakes
""",
    },
    "find_gates": {
        "itertools": """
import itertools


def find_gates(table, values):
    x = np.array([[0, 0], [1, 0], [0, 1], [1, 1]])
    return [
        (w1, w2, b)
        for w1, w2, b in itertools.product(values, repeat=3)
        if perceptron(x, np.array([w1, w2]), b).tolist() == list(table)
    ]
""",
        "all at once": """
def find_gates(table, values):
    w1, w2, b = (v.ravel() for v in np.meshgrid(values, values, values))
    y = np.stack([b > 0, w1 + b > 0, w2 + b > 0, w1 + w2 + b > 0], axis=1)
    good = (y == np.array(table, dtype=bool)).all(axis=1)
    return np.stack([w1, w2, b], axis=1)[good]
""",
        "row by row": """
def find_gates(table, values):
    found = []
    for b in values[::-1]:
        for w1 in values:
            for w2 in values:
                ok = True
                for (x1, x2), right in zip([(0, 0), (1, 0), (0, 1), (1, 1)], table):
                    if (w1 * x1 + w2 * x2 + b > 0) != bool(right):
                        ok = False
                        break
                if ok:
                    found.append([float(w1), float(w2), float(b)])
    return found
""",
    },
    "q1": {
        "searched": """
def q1():
    values = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
    tables = [[n // 8 % 2, n // 4 % 2, n // 2 % 2, n % 2] for n in range(16)]
    return sum(len(find_gates(table, values)) > 0 for table in tables)
""",
        "NumPy": "def q1():\n    return np.int64(16 - 2)",
        "float": "def q1():\n    return 14.0",
    },
    "q2": {
        "computed": """
def q2():
    return perceptron_theta(np.array([[0, 0], [1, 0], [0, 1], [1, 1]]), np.array([2, -3]), -1)
""",
        "list": "def q2():\n    return [1, 1, 0, 0]",
        "truth values": "def q2():\n    return (True, True, False, False)",
    },
    "q3": {
        "computed": "def q3():\n    return (5 / 0.5) ** 2",
        "NumPy": "def q3():\n    return np.array(100)",
        "rounded down": "def q3():\n    return int(np.floor(25 / 0.25))",
    },
}
