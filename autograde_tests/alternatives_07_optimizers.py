"""Correct implementations of 07_optimizers in other styles than the solution's."""

ALTERNATIVES = {
    "SGD": {
        "new arrays put under the keys": """
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key, grad in grads.items():
            params[key] = params[key] - self.lr * grad
""",
        "dict.update": """
class SGD:
    def __init__(self, lr=0.01):
        self._rate = lr

    def update(self, params, grads):
        params.update({k: params[k] + (-self._rate) * grads[k] for k in list(params)})
""",
        "in place with out": """
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params.keys():
            np.subtract(params[key], np.multiply(self.lr, grads[key]), out=params[key])
        return params
""",
    },
    "Momentum": {
        "velocities of float32": """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {k: np.zeros(p.shape, dtype=np.float32) for k, p in params.items()}
        for key in params:
            self.v[key] *= self.momentum
            self.v[key] -= self.lr * grads[key]
            params[key] += self.v[key]
""",
        "velocity with the other sign": """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.r, self.velocity = lr, momentum, {}

    def update(self, params, grads):
        for key in params:
            v = self.r * self.velocity.get(key, 0.0) + self.lr * grads[key]
            self.velocity[key] = v
            params[key] -= v
""",
        "buffer of gradients, lr outside": """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.buffer = None

    def update(self, params, grads):
        if self.buffer is None:
            self.buffer = {key: np.array(grads[key]) for key in params}
        else:
            for key in params:
                self.buffer[key] = self.momentum * self.buffer[key] + grads[key]
        for key in params:
            params[key] = params[key] - self.lr * self.buffer[key]
""",
        "from the last two places": """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.step = lr, momentum, {}

    def update(self, params, grads):
        for key in params:
            before = np.copy(params[key])
            params[key] += self.momentum * self.step.get(key, np.zeros(before.shape)) - self.lr * grads[key]
            self.step[key] = params[key] - before
""",
    },
    "Nesterov": {
        "the book's form with the old velocity": """
class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {}
            for key, val in params.items():
                self.v[key] = np.zeros_like(val)
        for key in params.keys():
            params[key] += self.momentum * self.momentum * self.v[key]
            params[key] -= (1 + self.momentum) * self.lr * grads[key]
            self.v[key] *= self.momentum
            self.v[key] -= self.lr * grads[key]
""",
        "buffer of gradients, as in PyTorch": """
class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.m, self.b = lr, momentum, {}

    def update(self, params, grads):
        for k, g in grads.items():
            self.b[k] = self.m * self.b[k] + g if k in self.b else np.array(g)
            params[k] = params[k] - self.lr * (g + self.m * self.b[k])
""",
        "the place itself kept beside": """
class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.place, self.velocity = {}, {}

    def update(self, params, grads):
        for key in params:
            if key not in self.place:
                self.place[key], self.velocity[key] = np.array(params[key]), np.zeros(np.shape(params[key]))
            v = self.momentum * self.velocity[key] - self.lr * grads[key]
            self.place[key] = self.place[key] + v
            self.velocity[key] = v
            params[key][...] = self.place[key] + self.momentum * v
""",
        "a list of velocities": """
class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.h = (lr, momentum)

    def update(self, params, grads):
        lr, m = self.h
        keys = sorted(params)
        vs = getattr(self, "vs", [0.0] * len(keys))
        self.vs = [m * v - lr * grads[k] for k, v in zip(keys, vs)]
        for k, v in zip(keys, self.vs):
            params[k] += m * v
            params[k] += -lr * grads[k]
""",
    },
    "AdaGrad": {
        "sums of float32": """
class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {k: np.full_like(p, 0, dtype="f4") for k, p in params.items()}
        for key in params:
            self.h[key] += np.float32(grads[key]) ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)
""",
        "epsilon inside the root": """
class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr, self.h = lr, {}

    def update(self, params, grads):
        for key in params:
            self.h[key] = self.h.get(key, 0) + np.square(grads[key])
            params[key] -= self.lr / np.sqrt(self.h[key] + 1e-7) * grads[key]
""",
        "all gradients kept": """
class AdaGrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.past = lr, eps, []

    def update(self, params, grads):
        self.past.append({key: grad.copy() for key, grad in grads.items()})
        for key in params:
            h = sum(old[key] * old[key] for old in self.past)
            params[key] = params[key] - self.lr * grads[key] / (h**0.5 + self.eps)
""",
        "the root kept, by hypot": """
class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.root = None

    def update(self, params, grads):
        if not self.root:
            self.root = {k: np.zeros(np.shape(v)) for k, v in params.items()}
        for k in grads:
            self.root[k] = np.hypot(self.root[k], grads[k])
            params[k] -= np.divide(self.lr * grads[k], self.root[k], out=np.zeros_like(self.root[k]), where=self.root[k] > 0)
""",
        "tiny in the denominator": """
class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = dict.fromkeys(params, 0.0)
        for key, value in params.items():
            self.h[key] = self.h[key] + grads[key] ** 2
            params[key] = value - self.lr * grads[key] / np.maximum(np.sqrt(self.h[key]), 1e-12)
""",
    },
    "RMSprop": {
        "epsilon inside the root": """
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr, self.rho, self.v = lr, rho, {}

    def update(self, params, grads):
        for key in params:
            g = grads[key]
            self.v[key] = self.rho * self.v.get(key, np.zeros_like(g)) + (1.0 - self.rho) * g * g
            params[key] -= self.lr * g / np.sqrt(self.v[key] + 1e-7)
""",
        "towards the new square": """
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr = lr
        self.decay_rate = rho
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {}
            for key, val in params.items():
                self.h[key] = np.zeros_like(val)
        for key in params.keys():
            self.h[key] *= self.decay_rate
            self.h[key] += (1 - self.decay_rate) * grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)
""",
        "difference form": """
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr, self.forget, self.v = lr, 1 - rho, {}

    def update(self, params, grads):
        for k, g in grads.items():
            v = self.v.setdefault(k, np.zeros(g.shape))
            v += self.forget * (g**2 - v)
            params[k] = params[k] - self.lr * g * (v**0.5 + 1e-8) ** -1
""",
        "sum with weights": """
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr, self.rho, self.squares = lr, rho, {}

    def update(self, params, grads):
        for key in params:
            past = self.squares.setdefault(key, [])
            past.append(np.square(grads[key]))
            v = sum((1 - self.rho) * self.rho**age * square for age, square in enumerate(reversed(past)))
            params[key] -= self.lr * grads[key] / (np.sqrt(v) + 1e-7)
""",
    },
    "Adam": {
        "corrections in the learning rate, as in the book": """
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.iter = 0
        self.m = None
        self.v = None

    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key] = np.zeros_like(val)
                self.v[key] = np.zeros_like(val)
        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2**self.iter) / (1.0 - self.beta1**self.iter)
        for key in params.keys():
            self.m[key] += (1 - self.beta1) * (grads[key] - self.m[key])
            self.v[key] += (1 - self.beta2) * (grads[key]**2 - self.v[key])
            params[key] -= lr_t * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)
""",
        "epsilon inside the root": """
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.betas = lr, (beta1, beta2)
        self.state = {}

    def update(self, params, grads):
        b1, b2 = self.betas
        for key, g in grads.items():
            m, v, t = self.state.get(key, (0.0, 0.0, 0))
            m, v, t = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g, t + 1
            self.state[key] = m, v, t
            params[key] = params[key] - self.lr * (m / (1 - b1**t)) / np.sqrt(v / (1 - b2**t) + 1e-8)
""",
        "powers kept as products": """
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.b1, self.b2 = lr, beta1, beta2
        self.p1 = self.p2 = 1.0
        self.m, self.v = {}, {}

    def update(self, params, grads):
        self.p1 *= self.b1
        self.p2 *= self.b2
        for k in params:
            self.m[k] = self.b1 * self.m.get(k, 0) + (1 - self.b1) * grads[k]
            self.v[k] = self.b2 * self.v.get(k, 0) + (1 - self.b2) * np.square(grads[k])
            params[k] -= self.lr * self.m[k] / (1 - self.p1) / (np.sqrt(self.v[k] / (1 - self.p2)) + 1e-7)
""",
    },
    "lr_decay": {
        "floor": """
def lr_decay(lr, step, decay_steps, decay_rate, staircase=False):
    t = step / decay_steps
    if staircase:
        t = np.floor(t)
    return lr * np.power(decay_rate, t)
""",
        "by exp and log": """
import math

def lr_decay(lr, step, decay_steps, decay_rate, staircase=False):
    exponent = int(step / decay_steps) if staircase else step / decay_steps
    return math.exp(math.log(lr) + exponent * math.log(decay_rate))
""",
        "a loop for the stairs": """
def lr_decay(lr, step, decay_steps, decay_rate, staircase=False):
    while step >= decay_steps:
        lr, step = lr * decay_rate, step - decay_steps
    if not staircase:
        lr *= decay_rate ** (step / decay_steps)
    return np.array(lr)
""",
    },
    "optimize": {
        "one parameter with two entries": """
def optimize(optimizer, start, steps):
    params = {"p": np.array(start, dtype=float)}
    path = np.zeros((steps + 1, 2))
    path[0] = start
    for k in range(1, steps + 1):
        optimizer.update(params, {"p": params["p"] * np.array([0.1, 2.0])})
        path[k] = params["p"]
    return path
""",
        "plain numbers and tuples": """
def optimize(optimizer, start, steps):
    params = {"y": start[1], "x": start[0]}
    path = [start]
    for _ in range(steps):
        grads = {"x": params["x"] / 10, "y": params["y"] * 2}
        optimizer.update(params, grads)
        path.append((params["x"], params["y"]))
    return path
""",
        "arrays of one entry, numerical derivative": """
def optimize(optimizer, start, steps):
    f = lambda x, y: x**2 / 20 + y**2
    h = 1e-4
    params = {"x": np.array([start[0]]), "y": np.array([start[1]])}
    places = [np.array(start)]
    while len(places) <= steps:
        x, y = params["x"].copy(), params["y"].copy()
        dx = (f(x + h, y) - f(x - h, y)) / (2 * h)
        dy = (f(x, y + h) - f(x, y - h)) / (2 * h)
        optimizer.update(params, dict(x=dx, y=dy))
        places.append(np.concatenate([params["x"], params["y"]]))
    return np.vstack(places)
""",
        "generator": """
def walk(optimizer, x, y, steps):
    params = {0: np.float64(x), 1: np.float64(y)}
    yield params[0], params[1]
    for _ in range(steps):
        optimizer.update(params, {0: params[0] / 10.0, 1: 2.0 * params[1]})
        yield params[0].copy(), params[1].copy()

def optimize(optimizer, start, steps):
    return np.stack([np.hstack(place) for place in walk(optimizer, *start, steps)])
""",
    },
    "q1": {
        "NumPy integer": "def q1():\n    return np.int64(25)\n",
        "a power": "def q1():\n    return 5 ** 2.0\n",
        "searched": "def q1():\n    t = 1\n    while 1 / np.sqrt(t) > 0.2 + 1e-12:\n        t += 1\n    return t\n",
    },
    "q2": {
        "from the formula": "def q2():\n    return 1 / (1 - 0.75)\n",
        "NumPy integer": "def q2():\n    return np.int32(4)\n",
        "lambda": "q2 = lambda: 4\n",
    },
    "q3": {
        "capital": "def q3():\n    return 'C'\n",
        "by the factors": "def q3():\n    fx, fy = abs(1 - 1.05 / 10) < 1, abs(1 - 2 * 1.05) < 1\n"
        "    return {(1, 1): 'a', (0, 0): 'b', (1, 0): 'c', (0, 1): 'd'}[fx, fy]\n",
        "a variable, with a space": "def q3():\n    answer = 'c '\n    return answer\n",
    },
}
