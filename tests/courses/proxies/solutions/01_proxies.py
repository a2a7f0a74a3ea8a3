# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import time

import numpy as np


# %% nbgrader={"grade": false, "grade_id": "functions", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
def scale(x, factor=2.0):
    return x * factor


def slope(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


def partial(f, x):
    grad = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + 1e-4
        above = f(x)
        x[i] = kept - 1e-4
        below = f(x)
        x[i] = kept
        grad[i] = (above - below) / 2e-4
    return grad


def clear(x):
    x[...] = 0.0


def step(params, grads):
    for key in params:
        params[key] -= 0.1 * grads[key]


def tidy(params):
    del params["old"]
    params["new"] = np.ones(2)


def split(x):
    return x[:1], x[1:], {"first": x[0]}


def adder(n):
    return lambda x: x + n


def draw():
    return np.random.random()


### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "objects", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW = None

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        return dout @ self.W.T


class Doubler:
    def forward(self, x):
        return 2 * x


class Net:
    def __init__(self):
        self.layers = [Dense(np.eye(2), np.zeros(2)), Doubler()]
        self.by_name = {"dense": self.layers[0], "double": self.layers[1]}
        self.params = {"W": self.layers[0].W}

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x


def same_layer(net, layer):
    return net.layers[0] is layer


class Deck:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if not 0 <= index < 3:
            raise IndexError("no such card")
        return f"card {index}"


### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "failures", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
def unwritten():
    raise NotImplementedError


def divide(x):
    part = x - x
    return 1 // part


def forever():
    while True:
        time.sleep(0.01)


def stubborn():
    while True:
        try:
            time.sleep(0.01)
        except Exception:
            pass


def names():
    yield "a"


def strange():
    return np.array(["text"])


def huge():
    return np.zeros(10_000_000)


def many():
    return list(range(20_000))


def deep():
    nested = []
    for _ in range(50):
        nested = [nested]
    return nested


def recursive():
    return recursive()


class Odd:
    @property
    def broken(self):
        raise AttributeError("no inner part")


constant = 3.5
### END SOLUTION
