"""Correct implementations of 05_numerical_gradient in other styles than the solution's."""

ALTERNATIVES = {
    "numerical_diff": {
        "keyword names and a smaller h": """
def numerical_diff(f, x):
    eps = 1e-5
    right, left = f(x + eps), f(x - eps)
    return (right - left) / (eps + eps)
""",
        "mean of both one-sided differences": """
def numerical_diff(f, x, h=1e-4):
    here = f(x)
    forward = (f(x + h) - here) / h
    backward = (here - f(x - h)) / h
    return 0.5 * (forward + backward)
""",
        "lambda": """
numerical_diff = lambda f, x: (f(x + 1e-4) - f(x - 1e-4)) / 2e-4
""",
        "NumPy scalar": """
H = np.float64(0.0001)

def numerical_diff(f, x):
    points = np.array([x + H, x - H])
    return np.float64(-np.diff([float(f(p)) for p in points.tolist()])[0] / (2.0 * H))
""",
    },
    "numerical_gradient": {
        "nditer as in the book": """
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2*h)
        x[idx] = tmp_val
        it.iternext()
    return grad
""",
        "flat view": """
def numerical_gradient(f, x):
    h = 1e-4
    found = []
    for i in range(x.size):
        kept = x.flat[i]
        values = []
        for step in (h, -h):
            x.flat[i] = kept + step
            values.append(f(x))
        x.flat[i] = kept
        found.append((values[0] - values[1]) / (2 * h))
    return np.array(found).reshape(x.shape)
""",
        "adds and takes away": """
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.empty(x.shape)
    for idx, _ in np.ndenumerate(x.copy()):
        x[idx] += h
        up = f(x)
        x[idx] -= 2 * h
        down = f(x)
        x[idx] += h
        grad[idx] = (up - down) / 2 / h
    return grad
""",
        "restored as a whole": """
def numerical_gradient(f, x):
    h, before = 1e-4, x.copy()
    grad = np.zeros(x.shape)
    for idx in np.ndindex(*x.shape):
        for sign in (1, -1):
            x[...] = before
            x[idx] += sign * h
            grad[idx] += sign * float(f(x)) / (2 * h)
    x[...] = before
    return grad
""",
    },
    "gradient_descent": {
        "as in the book, in place": """
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x
    x_history = [x.copy()]
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
        x_history.append(x.copy())
    return x, np.array(x_history)
""",
        "filled array and while": """
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.empty((step_num + 1, *init_x.shape))
    history[0] = init_x
    k = 0
    while k < step_num:
        here = history[k].copy()
        history[k + 1] = here - lr * numerical_gradient(f, here)
        k += 1
    return history[-1], history
""",
        "list of places": """
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    places = [np.array(init_x, dtype=float)]
    for _ in range(step_num):
        x = places[-1].copy()
        places.append(x - lr * numerical_gradient(f, x))
    return [places[-1], places]
""",
        "recursion": """
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    if step_num == 0:
        return init_x.copy(), init_x.copy()[np.newaxis]
    x, history = gradient_descent(f, init_x, lr, step_num - 1)
    x = x - lr * numerical_gradient(f, x.copy())
    return x, np.concatenate([history, x[None]])
""",
        "its own derivative": """
def slopes(f, x, h=1e-5):
    g = np.zeros(x.size)
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        e = e.reshape(x.shape)
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g.reshape(x.shape)

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x + 0.0
    history = (x,)
    for _ in range(step_num):
        x = x - lr * slopes(f, x)
        history += (x,)
    return x, np.stack(history)
""",
    },
    "minibatch": {
        "first of a permutation": """
def minibatch(x, t, size, rng):
    order = rng.permutation(len(x))[:size]
    return x[order], t[order]
""",
        "shuffled numbers, row by row": """
def minibatch(x, t, size, rng):
    numbers = np.arange(x.shape[0])
    rng.shuffle(numbers)
    x_batch, t_batch = [], []
    for i in numbers[-size:]:
        x_batch.append(x[i])
        t_batch.append(t[i])
    return np.array(x_batch), np.array(t_batch)
""",
        "smallest random numbers": """
def minibatch(x, t, size, rng):
    mask = np.argsort(rng.random(len(t))) < size
    return x[mask], t[mask]
""",
        "one number after the other": """
def minibatch(x, t, size, rng):
    chosen = []
    while len(chosen) < size:
        i = int(rng.integers(0, len(x)))
        if i not in chosen:
            chosen.append(i)
    return [np.take(x, chosen, axis=0), np.take(t, chosen, axis=0)]
""",
        "sorted choice": """
def minibatch(x, t, size, rng):
    rows = sorted(rng.choice(np.arange(x.shape[0]), size=size, replace=False).tolist())
    return x[rows, ...], t[rows, ...]
""",
    },
    "TwoLayerNet": {
        "as in the book": """
class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng, weight_init_std=0.01):
        self.params = {}
        self.params['W1'] = weight_init_std * rng.standard_normal((input_size, hidden_size))
        self.params['b1'] = np.zeros(hidden_size)
        self.params['W2'] = weight_init_std * rng.standard_normal((hidden_size, output_size))
        self.params['b2'] = np.zeros(output_size)

    def predict(self, x):
        W1, W2 = self.params['W1'], self.params['W2']
        b1, b2 = self.params['b1'], self.params['b2']
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        return softmax(a2)

    def loss(self, x, t):
        y = self.predict(x)
        return cross_entropy_error(y, t)

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        if t.ndim != 1:
            t = np.argmax(t, axis=1)
        return np.sum(y == t) / float(x.shape[0])

    def numerical_gradient(self, x, t):
        loss_W = lambda W: self.loss(x, t)
        grads = {}
        grads['W1'] = numerical_gradient(loss_W, self.params['W1'])
        grads['b1'] = numerical_gradient(loss_W, self.params['b1'])
        grads['W2'] = numerical_gradient(loss_W, self.params['W2'])
        grads['b2'] = numerical_gradient(loss_W, self.params['b2'])
        return grads
""",
        "arrays kept beside the dict, einsum, everything spelt out": """
class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng, weight_init_std=0.01):
        self.W1 = rng.normal(0.0, weight_init_std, (input_size, hidden_size))
        self.W2 = rng.normal(loc=0.0, scale=weight_init_std, size=[hidden_size, output_size])
        self.b1, self.b2 = np.zeros((hidden_size,)), np.zeros((output_size,))
        self.params = dict(b2=self.b2, W2=self.W2, b1=self.b1, W1=self.W1, )

    def predict(self, x):
        z = 1 / (1 + np.exp(-(np.einsum("nd,dh->nh", x, self.W1) + self.b1)))
        e = np.exp(np.einsum("nh,hc->nc", z, self.W2) + self.b2)
        return e / e.sum(axis=1)[:, None]

    def loss(self, x, t):
        y = self.predict(x)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        return float(-np.sum(t * np.log(y)) / len(x))

    def accuracy(self, x, t):
        right = 0
        for row, target in zip(self.predict(x), t):
            label = target if np.ndim(target) == 0 else list(target).index(max(target))
            right += int(np.argmax(row) == label)
        return right / len(x)

    def numerical_gradient(self, x, t):
        h, found = 1e-4, {}
        for name, value in self.params.items():
            found[name] = np.zeros_like(value)
            for i in np.ndindex(value.shape):
                old = value[i]
                value[i] = old + h
                up = self.loss(x, t)
                value[i] = old - h
                down = self.loss(x, t)
                value[i] = old
                found[name][i] = (up - down) / (2 * h)
        return found
""",
        "a base class and a helper": """
class Network:
    def __init__(self, shapes, rng, std):
        self.params = {name: rng.normal(size=s) * std if len(s) == 2 else np.zeros(s) for name, s in shapes.items()}
        self.sizes = shapes

    def layer(self, x, k):
        return np.matmul(x, self.params[f"W{k}"]) + self.params[f"b{k}"]


class TwoLayerNet(Network):
    def __init__(self, input_size, hidden_size, output_size, rng, weight_init_std=0.01):
        D, H, C = input_size, hidden_size, output_size
        super().__init__({"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}, rng, weight_init_std)

    def predict(self, x):
        return softmax(self.layer(sigmoid(self.layer(x, 1)), 2))

    def loss(self, x, t):
        labels = t.argmax(axis=1) if t.ndim == 2 else t
        return -np.log(self.predict(x)[range(len(x)), labels]).mean()

    def accuracy(self, x, t):
        if t.ndim == 2:
            t = t.argmax(axis=-1)
        return np.count_nonzero(self.predict(x).argmax(axis=-1) == t) / t.size

    def numerical_gradient(self, x, t):
        def f(_):
            return self.loss(x, t)

        return dict(zip(self.params, [numerical_gradient(f, p) for p in self.params.values()]))
""",
        "the bias as a row of ones": """
class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng, weight_init_std=0.01):
        draw = lambda n, m: np.array([[weight_init_std * rng.normal() for _ in range(m)] for _ in range(n)])
        self.params = {"W1": draw(input_size, hidden_size), "b1": np.array([0.0] * hidden_size)}
        self.params.update(W2=draw(hidden_size, output_size), b2=np.array([0.0] * output_size), )
        self.t = None

    def predict(self, x):
        ones = np.ones((len(x), 1))
        p = self.params
        z = sigmoid(np.hstack([x, ones]) @ np.vstack([p["W1"], p["b1"]]))
        return softmax(np.hstack([z, ones]) @ np.vstack([p["W2"], p["b2"]]))

    def loss(self, x, t):
        return cross_entropy_error(y=self.predict(x), t=np.asarray(t))

    def accuracy(self, x, t):
        onehot = t if t.ndim == 2 else np.eye(len(self.params["b2"]))[t]
        return float(onehot[np.arange(len(x)), self.predict(x).argmax(1)].mean())

    def numerical_gradient(self, x, t):
        gradients = {k: numerical_gradient(f=lambda W: self.loss(x, t), x=self.params[k]) for k in ("b2", "W2", "b1", "W1")}
        gradients["count"] = 4
        return gradients
""",
    },
    "q1": {
        "a number": "def q1():\n    return 79520\n",
        "NumPy integer": "def q1():\n    sizes = np.array([784 * 50, 50, 50 * 10, 10])\n    return 2 * sizes.sum()\n",
        "a float that is whole": "def q1():\n    return 39760 * 2.0\n",
        "computed by the network": "def q1():\n    D, H, C = 784, 50, 10\n    return ((D + 1) * H + (H + 1) * C) * 2\n",
    },
    "q2": {
        "capital": "def q2():\n    return 'B'\n",
        "lambda": "q2 = lambda: 'b'\n",
        "a variable, with a space": "def q2():\n    answer = ' b'\n    return answer\n",
    },
    "q3": {
        "capital": 'def q3():\n    return "C"\n',
        "chosen": "def q3():\n    return {0.1: 'a', 1.0: 'b', 2.3: 'c', 10.0: 'd'}[round(np.log(10), 1)]\n",
        "lambda": "q3 = lambda: str('c')\n",
    },
}
