"""Differently written right implementations of 06_backprop; every one has to get full marks."""

ALTERNATIVES = {
    "MulLayer": {
        "as in the book": """
class MulLayer:
    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        self.x = x
        self.y = y
        out = x * y
        return out

    def backward(self, dout):
        dx = dout * self.y
        dy = dout * self.x
        return dx, dy
""",
        "tuple in one attribute, a list returned": """
class MulLayer:
    def forward(self, x, y):
        self.inputs = (np.float64(x), np.float64(y))
        return np.prod(self.inputs)

    def backward(self, dout):
        return [dout * other for other in reversed(self.inputs)]
""",
        "closure": """
class MulLayer:
    def forward(self, x, y):
        self.backward = lambda dout: (y * dout, x * dout)
        return np.multiply(x, y)
""",
    },
    "AddLayer": {
        "as in the book": """
class AddLayer:
    def __init__(self):
        pass

    def forward(self, x, y):
        out = x + y
        return out

    def backward(self, dout):
        dx = dout * 1
        dy = dout * 1
        return dx, dy
""",
        "numpy": """
class AddLayer:
    def forward(self, x, y):
        return np.add(x, y)

    def backward(self, dout):
        return dout * np.ones(2)[0], np.asarray(dout)
""",
        "static functions, a list": """
class AddLayer:
    forward = staticmethod(lambda x, y: sum((x, y)))
    backward = staticmethod(lambda dout: [dout] * 2)
""",
    },
    "fruit_price": {
        "by hand": """
def fruit_price(apple, apples, orange, oranges, tax):
    together = apple * apples + orange * oranges
    grads = dict(apple=apples * tax, apples=apple * tax, orange=oranges * tax, oranges=orange * tax, tax=together)
    return together * tax, grads
""",
        "a list of nodes, tax first": """
def fruit_price(apple, apples, orange, oranges, tax):
    fruits = [MulLayer() for _ in range(2)]
    add, times_tax = AddLayer(), MulLayer()
    parts = [node.forward(number, price) for node, number, price in zip(fruits, (apples, oranges), (apple, orange))]
    total = times_tax.forward(tax, add.forward(parts[0], parts[1]))
    dtax, dsum = times_tax.backward(1)
    grads = {"tax": dtax}
    for name, node, dpart in zip(("apple", "orange"), fruits, add.backward(dsum)):
        grads[name + "s"], grads[name] = node.backward(dpart)
    return [total, grads]
""",
        "arrays": """
def fruit_price(apple, apples, orange, oranges, tax):
    prices, numbers = np.array([apple, orange], dtype=float), np.array([apples, oranges], dtype=float)
    total = np.dot(prices, numbers) * tax
    slopes = np.concatenate([numbers * tax, prices * tax])
    grads = dict(zip(["apple", "orange", "apples", "oranges"], slopes))
    grads["tax"] = np.dot(prices, numbers)
    return total, grads
""",
    },
    "Relu": {
        "as in the book": """
class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        dx = dout
        return dx
""",
        "product with the mask": """
class Relu:
    def forward(self, x):
        self.open = (x > 0).astype(float)
        return x * self.open

    def backward(self, dout):
        return dout * self.open
""",
        "x and dout changed in place": """
class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout
""",
        "maximum, and the output remembered": """
class Relu:
    def forward(self, x):
        self.out = np.maximum(x, 0)
        return self.out.copy()

    def backward(self, dout):
        return dout * np.sign(self.out)
""",
        "loops": """
class Relu:
    def forward(self, x):
        self.x = np.array(x)
        return np.array([v if v > 0 else 0.0 for v in self.x.ravel()]).reshape(self.x.shape)

    def backward(self, dout):
        dx = np.zeros(self.x.shape)
        for index in np.ndindex(self.x.shape):
            if self.x[index] > 0:
                dx[index] = dout[index]
        return dx
""",
    },
    "Sigmoid": {
        "plain formula": """
class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        dx = dout * (1.0 - self.out) * self.out
        return dx
""",
        "the input remembered": """
class Sigmoid:
    def forward(self, x):
        self.x = np.copy(x)
        return sigmoid(self.x)

    def backward(self, dout):
        return np.multiply(dout, sigmoid(self.x) * sigmoid(-self.x))
""",
        "slope computed forward, by tanh": """
class Sigmoid:
    def forward(self, x):
        half = np.tanh(x / 2)
        self.slope = (1 - half * half) / 4
        return 0.5 + 0.5 * half

    def backward(self, dout):
        return self.slope * dout
""",
    },
    "Tanh": {
        "from the sigmoid": """
class Tanh:
    def forward(self, x):
        self.out = 2 * sigmoid(2 * x) - 1
        return self.out

    def backward(self, dout):
        return dout * (1 + self.out) * (1 - self.out)
""",
        "slope remembered": """
class Tanh:
    def __init__(self):
        self.slope = None

    def forward(self, x):
        y = np.tanh(x)
        self.slope = 1 - np.square(y)
        return y

    def backward(self, dout):
        return np.einsum("...,...->...", dout, self.slope)
""",
        "dout minus": """
class Tanh:
    def forward(self, x):
        self.y = np.sign(x) * (1 - np.exp(-2 * abs(x))) / (1 + np.exp(-2 * abs(x)))
        return self.y

    def backward(self, dout):
        return dout - dout * self.y * self.y
""",
    },
    "Affine": {
        "as in the book": """
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.x = None
        self.original_x_shape = None
        self.dW = None
        self.db = None

    def forward(self, x):
        self.original_x_shape = x.shape
        x = x.reshape(x.shape[0], -1)
        self.x = x
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return dx.reshape(*self.original_x_shape)
""",
        "einsum": """
class Affine:
    def __init__(self, W, b):
        self.W, self.b, self.dW, self.db = W, b, None, None

    def forward(self, x):
        self.inputs = x.copy()
        return np.einsum("nd,dm->nm", x, self.W) + self.b[np.newaxis]

    def backward(self, dout):
        self.dW = np.einsum("nd,nm->dm", self.inputs, dout)
        self.db = np.einsum("nm->m", dout)
        return np.einsum("nm,dm->nd", dout, self.W)
""",
        "loops over the samples": """
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.array([row.dot(self.W) + self.b for row in x])

    def backward(self, dout):
        self.dW, self.db = np.zeros(self.W.shape), np.zeros(self.b.shape)
        dx = []
        for row, drow in zip(self.x, dout):
            self.dW += np.outer(row, drow)
            self.db += drow
            dx.append(self.W.dot(drow))
        return np.array(dx)
""",
        "ones for the bias": """
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.extended = np.hstack([x, np.ones((len(x), 1))])
        return self.extended @ np.vstack([self.W, self.b])

    def backward(self, dout):
        both = self.extended.T @ dout
        self.dW, self.db = both[:-1], both[-1]
        return (self.W @ dout.T).T
""",
    },
    "SoftmaxWithLoss": {
        "as in the book": """
class SoftmaxWithLoss:
    def __init__(self):
        self.loss = None
        self.y = None
        self.t = None

    def forward(self, x, t):
        self.t = t
        self.y = softmax(x)
        y = self.y
        if t.size == y.size:
            t = t.argmax(axis=1)
        batch_size = y.shape[0]
        self.loss = -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
        return self.loss

    def backward(self, dout=1):
        batch_size = self.t.shape[0]
        if self.t.size == self.y.size:
            dx = (self.y - self.t) / batch_size
        else:
            dx = self.y.copy()
            dx[np.arange(batch_size), self.t] -= 1
            dx = dx / batch_size
        return dx
""",
        "labels throughout, log-sum-exp": """
class SoftmaxWithLoss:
    def forward(self, x, t):
        self.labels = np.argmax(t, axis=1) if np.ndim(t) == 2 else np.asarray(t)
        top = x.max(axis=1, keepdims=True)
        self.log_y = x - top - np.log(np.exp(x - top).sum(axis=1, keepdims=True))
        return -np.mean(np.take_along_axis(self.log_y, self.labels[:, None], axis=1))

    def backward(self, dout=1):
        dx = np.exp(self.log_y)
        for n, label in enumerate(self.labels):
            dx[n, label] -= 1.0
        return dout * dx / len(self.labels)
""",
        "gradient computed forward": """
class SoftmaxWithLoss:
    def forward(self, x, t):
        N, C = x.shape
        y = softmax(x)
        one_hot = t if t.ndim == 2 else (np.arange(C) == t[:, np.newaxis]) * 1
        self.dx = (y - one_hot) / N
        return float(-(one_hot * np.log(y + 1e-7)).sum(axis=1).mean())

    def backward(self, dout=1):
        return self.dx * dout
""",
        "no argument backward": """
class SoftmaxWithLoss:
    def forward(self, x, t):
        self.y = softmax(x)
        self.t = np.zeros_like(self.y)
        if t.ndim == 1:
            self.t[range(len(t)), t] = 1
        else:
            self.t += t
        return -np.average(np.log((self.y * self.t).sum(axis=1) + 1e-7))

    def backward(self, *dout):
        return (self.y - self.t) / self.y.shape[0]
""",
    },
    "TwoLayerNet": {
        "as in the book": """
from collections import OrderedDict


class TwoLayerNet:
    def __init__(self, params):
        self.params = params
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(self.params["W1"], self.params["b1"])
        self.layers["Relu1"] = Relu()
        self.layers["Affine2"] = Affine(self.params["W2"], self.params["b2"])
        self.lastLayer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        y = self.predict(x)
        return self.lastLayer.forward(y, t)

    def accuracy(self, x, t):
        y = self.predict(x)
        y = np.argmax(y, axis=1)
        if t.ndim != 1:
            t = np.argmax(t, axis=1)
        accuracy = np.sum(y == t) / float(x.shape[0])
        return accuracy

    def gradient(self, x, t):
        self.loss(x, t)
        dout = 1
        dout = self.lastLayer.backward(dout)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        grads = {}
        grads["W1"] = self.layers["Affine1"].dW
        grads["b1"] = self.layers["Affine1"].db
        grads["W2"] = self.layers["Affine2"].dW
        grads["b2"] = self.layers["Affine2"].db
        return grads
""",
        "without layers": """
class TwoLayerNet:
    def __init__(self, params):
        self.params = params

    def hidden(self, x):
        return np.maximum(x @ self.params["W1"] + self.params["b1"], 0.0)

    def predict(self, x):
        return self.hidden(x) @ self.params["W2"] + self.params["b2"]

    def one_hot(self, t):
        return t if t.ndim == 2 else np.eye(len(self.params["b2"]))[t]

    def loss(self, x, t):
        return float(-np.sum(self.one_hot(t) * np.log(softmax(self.predict(x)) + 1e-7)) / len(x))

    def accuracy(self, x, t):
        return float((self.predict(x).argmax(1) == self.one_hot(t).argmax(1)).mean())

    def gradient(self, x, t):
        z = self.hidden(x)
        ds = (softmax(z @ self.params["W2"] + self.params["b2"]) - self.one_hot(t)) / len(x)
        da = (ds @ self.params["W2"].T) * (z > 0)
        return {"b2": ds.sum(0), "W2": z.T @ ds, "b1": da.sum(0), "W1": x.T @ da}
""",
        "new layers for every call": """
class TwoLayerNet:
    def __init__(self, params):
        self.params = params

    def build(self):
        p = self.params
        return [Affine(p["W1"], p["b1"]), Relu(), Affine(p["W2"], p["b2"])], SoftmaxWithLoss()

    def predict(self, x):
        layers, _last = self.build()
        return self.through(layers, x)

    def through(self, layers, x):
        for layer in layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        layers, last = self.build()
        return last.forward(self.through(layers, x), t)

    def accuracy(self, x, t):
        right = 0
        for scores, target in zip(self.predict(x), t):
            right += int(np.argmax(scores)) == (int(target) if np.ndim(target) == 0 else int(np.argmax(target)))
        return right / len(x)

    def gradient(self, x, t):
        layers, last = self.build()
        last.forward(self.through(layers, x), t)
        dout = last.backward()
        for layer in layers[::-1]:
            dout = layer.backward(dout)
        return dict(W1=layers[0].dW, b1=layers[0].db, W2=layers[2].dW, b2=layers[2].db)
""",
        "attributes, and params of its own": """
class TwoLayerNet:
    def __init__(self, params):
        self.params = dict(params)
        self.a1 = Affine(self.params["W1"], self.params["b1"])
        self.relu = Relu()
        self.a2 = Affine(self.params["W2"], self.params["b2"])
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        return self.a2.forward(self.relu.forward(self.a1.forward(x)))

    def loss(self, x, t):
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        answers = np.argmax(self.predict(x), axis=-1)
        return np.count_nonzero(answers == (t if t.ndim == 1 else np.argmax(t, axis=-1))) / len(answers)

    def gradient(self, x, t):
        self.loss(x, t)
        self.a1.backward(self.relu.backward(self.a2.backward(self.last.backward(1))))
        grads = {}
        for number, affine in enumerate((self.a1, self.a2), start=1):
            grads[f"W{number}"] = affine.dW.copy()
            grads[f"b{number}"] = affine.db.copy()
        return grads
""",
    },
    "gradient_check": {
        "root of the sum of squares": """
def gradient_check(net, x, t):
    backprop = net.gradient(x, t)
    result = {}
    for name in net.params:
        numerical = numerical_gradient(lambda W: net.loss(x, t), net.params[name])
        difference = np.sqrt(np.sum((backprop[name] - numerical) ** 2))
        size = np.sqrt(np.sum(backprop[name] ** 2)) + np.sqrt(np.sum(numerical**2))
        if size == 0:
            result[name] = 0.0
        else:
            result[name] = float(difference / size)
    return result
""",
        "differences of its own, a small number below": """
def gradient_check(net, x, t):
    h = 1e-5

    def slope(array, index):
        old = float(array[index])
        losses = []
        for step in (h, -h):
            array[index] = old + step
            losses.append(net.loss(x, t))
        array[index] = old
        return (losses[0] - losses[1]) / (2 * h)

    errors = {}
    for key, grad in net.gradient(x, t).items():
        array = net.params[key]
        other = np.array([slope(array, index) for index in np.ndindex(array.shape)]).reshape(array.shape)
        errors[key] = np.linalg.norm(grad - other) / (np.linalg.norm(grad) + np.linalg.norm(other) + 1e-12)
    return errors
""",
        "flat arrays, dict comprehension": """
def gradient_check(net, x, t):
    def error(a, b):
        top, bottom = np.linalg.norm((a - b).ravel()), np.linalg.norm(a.ravel()) + np.linalg.norm(b.ravel())
        return np.divide(top, bottom, out=np.zeros(()), where=bottom > 0)

    slow = {k: numerical_gradient(lambda _: net.loss(x, t), v) for k, v in net.params.items()}
    fast = net.gradient(x, t)
    return {k: error(fast[k], slow[k]) for k in slow}
""",
    },
    "train": {
        "split": """
def train(net, x, t, epochs, batch_size, lr, rng):
    losses = []
    for epoch in range(epochs):
        indices = rng.permutation(x.shape[0])
        for batch in np.split(indices, np.arange(batch_size, len(indices), batch_size)):
            for key, grad in net.gradient(x[batch], t[batch]).items():
                net.params[key] -= lr * grad
        losses.append(float(net.loss(x, t)))
    return np.array(losses)
""",
        "while, shuffled in place": """
def train(net, x, t, epochs, batch_size, lr, rng):
    order = np.arange(len(t))
    history = ()
    while len(history) < epochs:
        rng.shuffle(order)
        x_new, t_new = x[order], t[order]
        begin = 0
        while begin < len(order):
            grads = net.gradient(x=x_new[begin : begin + batch_size], t=t_new[begin : begin + batch_size])
            for key in grads:
                np.subtract(net.params[key], lr * grads[key], out=net.params[key])
            begin += batch_size
        history += (net.loss(x, t),)
    return history
""",
        "choice without repetition, in place by slices": """
def train(net, x, t, epochs, batch_size, lr, rng):
    def epoch():
        left = list(rng.choice(len(x), len(x), replace=False))
        while left:
            batch, left[:batch_size] = left[:batch_size], []
            grads = net.gradient(x[batch], t[batch])
            for key, param in net.params.items():
                param[...] = param - lr * grads[key]
        return net.loss(x, t)

    return [epoch() for _ in range(epochs)]
""",
    },
    "q1": {
        "np.int64": "def q1():\n    return np.int64(7520)\n",
        "computed": "def q1():\n    return 2 * sum(v.size for v in init_params(64, 50, 10, make_rng(0)).values())\n",
        "float": "def q1():\n    return 7.52e3\n",
    },
    "q2": {
        "list": "def q2():\n    return [32, 50]\n",
        "array": "def q2():\n    return np.array([32, 50])\n",
        "computed": "def q2():\n    a = Affine(np.ones((50, 10)), np.ones(10))\n    a.forward(np.ones((32, 50)))\n"
        "    return a.backward(np.ones((32, 10))).shape\n",
    },
    "q3": {
        "upper case": 'def q3():\n    return "C"\n',
        "single quotes": "def q3():\n    return 'c'\n",
        "with a space": 'def q3():\n    answer = " c "\n    return answer\n',
    },
}
