"""Correct implementations of 08_training in other styles than the solution's."""

HEAD = "def {name}(n_in, n_out, rng{more}):\n"


def initialisers():
    """Styles of the initialisers: scaled standard normals, a loop, truncation as Keras does it, another algebra."""
    normal = {
        "std_init": ("std", ", std=0.01"),
        "xavier_init": ("1 / np.sqrt(n_in)", ""),
        "he_init": ("(2 / n_in) ** 0.5", ""),
        "glorot_normal": ("(0.5 * (n_in + n_out)) ** -0.5", ""),
    }
    uniform = {"glorot_uniform": "np.sqrt(6) / np.sqrt(n_in + n_out)", "he_uniform": "(6 / n_in) ** 0.5"}
    found = {}
    for name, (scale, more) in normal.items():
        head = HEAD.format(name=name, more=more)
        found[name] = {
            "scaled standard normals": head + f"    return rng.standard_normal((n_in, n_out)) * ({scale})\n",
            "row by row": head
            + f"    scale = {scale}\n    return np.array([[rng.normal() * scale for _ in range(n_out)] for _ in range(n_in)])\n",
            "float32": head
            + f"    return (rng.standard_normal((n_in, n_out), dtype=np.float32) * ({scale})).astype(np.float32)\n",
            "truncated as in Keras": head
            + "    z = rng.standard_normal((n_in, n_out))\n"
            + "    while (np.abs(z) > 2).any():\n"
            + "        z = np.where(np.abs(z) > 2, rng.standard_normal((n_in, n_out)), z)\n"
            + f"    return z * ({scale}) / 0.87962566\n",
            "Box and Muller": head
            + "    u, v = rng.random((n_in, n_out)), rng.random((n_in, n_out))\n"
            + f"    return ({scale}) * np.sqrt(-2 * np.log(1 - u)) * np.cos(2 * np.pi * v)\n",
            "centred": head + f"    W = rng.normal(0, {scale}, (n_in, n_out))\n    return W - W.mean()\n",
            "generator of its own, seeded by rng": head
            + "    inner = np.random.RandomState(rng.integers(2**31))\n"
            + f"    return inner.randn(n_in, n_out) * ({scale})\n",
        }
    for name, limit in uniform.items():
        head = HEAD.format(name=name, more="")
        found[name] = {
            "stretched random": head + f"    return (2 * rng.random((n_in, n_out)) - 1) * ({limit})\n",
            "row by row": head
            + f"    a = {limit}\n    rows = []\n    for _ in range(n_in):\n        rows.append(rng.uniform(-a, a, n_out))\n"
            + "    return np.vstack(rows)\n",
            "size and sign": head
            + f"    a = {limit}\n"
            + "    return rng.random((n_in, n_out)) * a * rng.choice([-1, 1], (n_in, n_out))\n",
            "transposed draw": head + f"    a = {limit}\n    return rng.uniform(-a, a, (n_out, n_in)).T\n",
            "spawned generator": head + f"    a = {limit}\n    return rng.spawn(1)[0].uniform(-a, a, (n_in, n_out))\n",
            "by the standard deviation": head
            + f"    std = {limit} / np.sqrt(3)\n"
            + "    return rng.uniform(low=-std * 3**0.5, high=std * 3**0.5, size=(n_in, n_out))\n",
        }
    return found


ALTERNATIVES = {
    **initialisers(),
    "activation_stats": {
        "filled array": """
def activation_stats(depth, init, activation, x):
    out = np.zeros((depth, 2))
    a = np.asarray(x)
    D = a.shape[-1]
    for i in range(depth):
        W = np.asarray(init(D, D))
        a = np.asarray(activation(np.dot(a, W)))
        out[i, 0] = np.sum(a) / a.size
        out[i, 1] = np.sqrt(np.mean(a**2) - np.mean(a) ** 2)
    return out
""",
        "weights first": """
def activation_stats(depth, init, activation, x):
    Ws = [init(n_in=x.shape[1], n_out=x.shape[1]) for _ in range(depth)]
    means, stds = [], []
    for W in Ws:
        x = activation(np.einsum("nd,de->ne", x, W))
        means.append(np.mean(x))
        stds.append(np.std(x))
    return np.column_stack([means, stds])
""",
        "recursion and list": """
def activation_stats(depth, init, activation, x):
    if depth == 0:
        return []
    a = activation(x.dot(init(x.shape[1], x.shape[1])))
    first = (float(a.mean()), float(a.std()))
    return [first] + list(activation_stats(depth - 1, init, activation, a))
""",
        "row by row": """
def activation_stats(depth, init, activation, x):
    out = []
    for _ in range(depth):
        W = init(x.shape[1], x.shape[1])
        x = np.array([activation(row @ W) for row in x])
        out.append((np.average(x), np.sqrt(np.var(x))))
    return np.array(out)
""",
        "flatten": """
import statistics
def activation_stats(depth, init, activation, x):
    res = np.empty((depth, 2))
    for l in range(depth):
        x = activation(np.matmul(x, init(len(x[0]), len(x[0]))))
        v = x.ravel().tolist()
        res[l] = statistics.fmean(v), statistics.pstdev(v)
    return res
""",
        "list of tuples": """
def activation_stats(depth, init, activation, x):
    acts = [x]
    for _ in range(depth):
        a = acts[-1]
        acts.append(activation(a @ init(a.shape[1], a.shape[1])))
    return [(a.mean(), a.std()) for a in acts[1:]]
""",
        "vstack": """
def activation_stats(depth, init, activation, x):
    s = np.zeros((0, 2))
    while len(s) < depth:
        D = np.size(x, 1)
        x = activation(np.tensordot(x, init(D, D), 1))
        s = np.vstack([s, [x.mean(), np.linalg.norm(x - x.mean()) / np.sqrt(x.size)]])
    return s
""",
    },
    "BatchNormalization": {
        "step by step as in the book": """
class BatchNormalization:
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))
        self.dgamma = self.dbeta = None

    def forward(self, x, train_flg=True):
        if train_flg:
            mu = x.mean(axis=0)
            xc = x - mu
            var = np.mean(xc**2, axis=0)
            std = np.sqrt(var + self.eps)
            xn = xc / std
            self.batch_size = x.shape[0]
            self.xc, self.xn, self.std_ = xc, xn, std
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
        else:
            xc = x - self.running_mean
            xn = xc / np.sqrt(self.running_var + self.eps)
        return self.gamma * xn + self.beta

    def backward(self, dout):
        dbeta = dout.sum(axis=0)
        dgamma = np.sum(self.xn * dout, axis=0)
        dxn = self.gamma * dout
        dxc = dxn / self.std_
        dstd = -np.sum((dxn * self.xc) / (self.std_ * self.std_), axis=0)
        dvar = 0.5 * dstd / self.std_
        dxc += (2.0 / self.batch_size) * self.xc * dvar
        dmu = np.sum(dxc, axis=0)
        dx = dxc - dmu / self.batch_size
        self.dgamma, self.dbeta = dgamma, dbeta
        return dx
""",
        "column by column": """
class BatchNormalization:
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))

    def forward(self, x, train_flg=True):
        out = np.empty(x.shape)
        if train_flg:
            self.h, self.s = np.empty(x.shape), np.empty(x.shape[1])
        for j in range(x.shape[1]):
            m, v = self.running_mean[j], self.running_var[j]
            if train_flg:
                m = sum(x[:, j]) / len(x)
                v = sum((value - m) ** 2 for value in x[:, j]) / len(x)
                self.running_mean[j] += (1 - self.momentum) * (m - self.running_mean[j])
                self.running_var[j] += (1 - self.momentum) * (v - self.running_var[j])
                self.s[j] = (v + self.eps) ** 0.5
                self.h[:, j] = (x[:, j] - m) / self.s[j]
            out[:, j] = self.gamma[j] * (x[:, j] - m) / (v + self.eps) ** 0.5 + self.beta[j]
        return out

    def backward(self, dout):
        N, D = dout.shape
        dx = np.empty(dout.shape)
        self.dgamma, self.dbeta = np.zeros(D), np.zeros(D)
        for j in range(D):
            self.dbeta[j] = dout[:, j].sum()
            self.dgamma[j] = dout[:, j] @ self.h[:, j]
            for i in range(N):
                inner = N * dout[i, j] - self.dbeta[j] - self.h[i, j] * self.dgamma[j]
                dx[i, j] = self.gamma[j] / (N * self.s[j]) * inner
        return dx
""",
        "by the Jacobian": """
class BatchNormalization:
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = 0 * gamma, 0 * gamma + 1

    def forward(self, x, train_flg=True):
        mean, var = (np.mean(x, 0), np.cov(x.T, bias=True).reshape(x.shape[1], -1).diagonal()) if train_flg else (
            self.running_mean, self.running_var)
        h = (x - mean) * (var + self.eps) ** -0.5
        if train_flg:
            self.h, self.inverse = h, (var + self.eps) ** -0.5
            blend = lambda old, new: old * self.momentum + new * (1 - self.momentum)
            self.running_mean, self.running_var = blend(self.running_mean, mean), blend(self.running_var, var)
        return h * self.gamma + self.beta

    def backward(self, dout):
        N = len(dout)
        self.dgamma, self.dbeta = np.einsum("nd,nd->d", dout, self.h), np.einsum("nd->d", dout)
        J = np.eye(N)[None] - 1 / N - np.einsum("nd,md->dnm", self.h, self.h) / N
        return np.einsum("dnm,md->nd", J, dout * self.gamma) * self.inverse
""",
        "keepdims": """
class BatchNormalization:
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma = gamma
        self.beta = beta
        self.momentum = momentum
        self.eps = eps
        self.running_mean = np.zeros(len(gamma))
        self.running_var = np.ones(len(gamma))
        self.dgamma = None
        self.dbeta = None
    def forward(self, x, train_flg=True):
        if train_flg:
            m = x.mean(0, keepdims=True)
            v = x.var(0, keepdims=True)
            self.c = (x, m, v)
            self.running_mean += (1 - self.momentum) * (m[0] - self.running_mean)
            self.running_var += (1 - self.momentum) * (v[0] - self.running_var)
        else:
            m, v = self.running_mean, self.running_var
        return self.gamma * ((x - m) / np.sqrt(v + self.eps)) + self.beta
    def backward(self, dout):
        x, m, v = self.c
        N = x.shape[0]
        s = np.sqrt(v + self.eps)
        self.dbeta = np.ones(N) @ dout
        self.dgamma = np.diag(((x - m) / s).T @ dout)
        dh = dout * self.gamma
        dv = np.sum(dh * (x - m) * -0.5 * s ** -3, axis=0)
        dm = np.sum(-dh / s, axis=0) + dv * np.mean(-2 * (x - m), axis=0)
        return dh / s + dv * 2 * (x - m) / N + dm / N
""",
        "rows kept": """
class BatchNormalization:
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma = gamma
        self.beta = beta
        self.momentum = momentum
        self.eps = eps
        self.running_mean = np.zeros(len(gamma))
        self.running_var = np.ones(len(gamma))
        self.dgamma = None
        self.dbeta = None
    def forward(self, x, train_flg=True):
        mu, var = (np.mean(x, axis=0), np.mean(x * x, axis=0) - np.mean(x, axis=0) ** 2) if train_flg else (self.running_mean, self.running_var)
        inv = 1 / np.sqrt(var + self.eps)
        if train_flg:
            self.running_mean = mu * (1 - self.momentum) + self.momentum * self.running_mean
            self.running_var = var * (1 - self.momentum) + self.momentum * self.running_var
            self.h, self.inv, self.N = (x - mu) * inv, inv, len(x)
            return self.gamma * self.h + self.beta
        return (x - mu) * inv * self.gamma + self.beta
    def backward(self, dout):
        self.dbeta, self.dgamma = dout.sum(0), np.sum(dout * self.h, 0)
        return self.gamma * self.inv / self.N * (self.N * dout - self.dbeta - self.h * self.dgamma)
""",
        "base class and property": """
class _Base:
    def __call__(self, x, train_flg=True):
        return self.forward(x, train_flg)
class BatchNormalization(_Base):
    eps_used = None
    def __init__(self, gamma, beta, momentum=0.9, eps=1e-5):
        self.gamma = gamma
        self.beta = beta
        self.momentum = momentum
        self.eps = eps
        self.running_mean = np.zeros(len(gamma))
        self.running_var = np.ones(len(gamma))
        self.dgamma = None
        self.dbeta = None
        self.cache = {}
        self.training_steps = 0
    def forward(self, x, train_flg=True):
        if bool(train_flg) is False:
            scale = self.gamma / np.sqrt(self.running_var + self.eps)
            return x * scale + (self.beta - self.running_mean * scale)
        self.training_steps += 1
        mu = x.sum(axis=0) / len(x)
        d = x - mu
        var = np.einsum('nd,nd->d', d, d) / len(x)
        self.cache = dict(d=d, s=np.sqrt(var + self.eps))
        a = self.momentum
        self.running_mean, self.running_var = a * self.running_mean + (1 - a) * mu, a * self.running_var + (1 - a) * var
        return d / self.cache['s'] * self.gamma + self.beta
    def backward(self, dout):
        d, s = self.cache['d'], self.cache['s']
        h = d / s
        self.dbeta = np.add.reduce(dout)
        self.dgamma = np.add.reduce(dout * h)
        g = dout * self.gamma
        g = g - g.mean(axis=0) - h * np.mean(g * h, axis=0)
        return g / s
""",
    },
    "Dropout": {
        "book form with scaling": """
class Dropout:
    def __init__(self, ratio, rng):
        self.dropout_ratio = ratio
        self.rng = rng
        self.mask = None

    def forward(self, x, train_flg=True):
        if train_flg:
            self.mask = self.rng.random(x.shape) > self.dropout_ratio
            return x * self.mask / (1.0 - self.dropout_ratio)
        else:
            return x

    def backward(self, dout):
        return dout * self.mask / (1.0 - self.dropout_ratio)
""",
        "binomial": """
class Dropout:
    def __init__(self, ratio, rng):
        self.keep, self.rng = 1 - ratio, rng

    def forward(self, x, train_flg=True):
        if train_flg is False:
            return x.copy()
        self.factor = self.rng.binomial(1, self.keep, size=x.shape) / self.keep
        return np.multiply(x, self.factor)

    def backward(self, dout):
        return np.multiply(dout, self.factor)
""",
        "element by element": """
class Dropout:
    def __init__(self, ratio, rng):
        self.ratio, self.rng = ratio, rng

    def forward(self, x, train_flg=True):
        if not train_flg:
            return 1.0 * x
        out = np.array(x, dtype=float)
        self.gone = np.zeros(x.shape, dtype=bool)
        for place in np.ndindex(x.shape):
            if self.rng.uniform() < self.ratio:
                out[place], self.gone[place] = 0.0, True
            else:
                out[place] /= 1 - self.ratio
        return out

    def backward(self, dout):
        dx = dout / (1 - self.ratio)
        dx[self.gone] = 0
        return dx
""",
        "in place": """
class Dropout:
    def __init__(self, ratio, rng):
        self.ratio = ratio
        self.rng = rng
        self.mask = None
    def forward(self, x, train_flg=True):
        if train_flg:
            self.mask = self.rng.random(x.shape) >= self.ratio
            x *= self.mask
            x /= 1 - self.ratio
        return x
    def backward(self, dout):
        dout *= self.mask
        dout /= 1 - self.ratio
        return dout
""",
        "ratio zero skips": """
class Dropout:
    def __init__(self, ratio, rng):
        self.ratio = ratio
        self.rng = rng
    def forward(self, x, train_flg=True):
        self.mask = np.ones_like(x)
        if train_flg and self.ratio > 0:
            self.mask = (self.rng.random(x.shape) >= self.ratio).astype(float) / (1 - self.ratio)
        return x * self.mask
    def backward(self, dout):
        return dout * self.mask
""",
        "float32 mask": """
class Dropout:
    def __init__(self, ratio, rng):
        self.ratio = ratio
        self.rng = rng
    def forward(self, x, train_flg=True):
        if not train_flg:
            return x
        self.kept = np.float32(self.rng.random(x.shape, dtype=np.float32) >= self.ratio)
        return x * self.kept / (1 - self.ratio)
    def backward(self, dout):
        return dout * self.kept / (1 - self.ratio)
""",
        "bernoulli from normal": """
class Dropout:
    def __init__(self, ratio, rng):
        self.ratio = ratio
        self.rng = rng
    def forward(self, x, train_flg=True):
        if not train_flg:
            return x
        n = self.rng.integers(0, 1000000, size=x.shape)
        self.idx = np.nonzero(n < self.ratio * 1000000)
        out = x / (1 - self.ratio)
        out[self.idx] = 0
        return out
    def backward(self, dout):
        out = dout / (1 - self.ratio)
        out[self.idx] = 0
        return out
""",
    },
    "l2_penalty": {
        "norm squared": """
def l2_penalty(W, lam):
    return lam / 2 * np.linalg.norm(W) ** 2, W * lam
""",
        "loop": """
def l2_penalty(W, lam):
    total, dW = 0.0, np.zeros(W.shape)
    for place, w in np.ndenumerate(W):
        total += w * w
        dW[place] = lam * w
    return 0.5 * lam * total, dW
""",
        "dot product, as a list": """
def l2_penalty(W, lam):
    flat = W.ravel()
    return [0.5 * lam * np.dot(flat, flat), lam * W]
""",
        "vdot": """
def l2_penalty(W, lam):
    return np.vdot(W, W) * lam / 2, np.multiply(lam, W)
""",
        "namedtuple": """
from collections import namedtuple
Penalty = namedtuple('Penalty', 'value grad')
def l2_penalty(W, lam):
    return Penalty(lam * np.square(W).sum() / 2, W * lam)
""",
        "0-d": """
def l2_penalty(W, lam):
    return np.array(0.5 * lam * (W ** 2).sum()), np.array(lam) * W
""",
        "fsum": """
import math
def l2_penalty(W, lam):
    return math.fsum(0.5 * lam * w * w for w in W.flat), lam * W
""",
    },
    "l1_penalty": {
        "where": """
def l1_penalty(W, lam):
    dW = np.where(W > 0, lam, np.where(W < 0, -lam, 0.0))
    return lam * np.abs(W).sum(), dW
""",
        "loop": """
def l1_penalty(W, lam):
    total, dW = 0.0, np.zeros(W.shape)
    for place, w in np.ndenumerate(W):
        total += abs(w)
        dW[place] = lam if w > 0 else -lam if w < 0 else 0
    return lam * total, dW
""",
        "comparisons": """
def l1_penalty(W, lam):
    sign = (W > 0).astype(float) - (W < 0)
    return float(lam * np.sum(W * sign)), lam * sign
""",
        "norm": """
def l1_penalty(W, lam):
    return lam * np.linalg.norm(W.ravel(), 1), lam * np.sign(W)
""",
        "divide": """
def l1_penalty(W, lam):
    a = np.abs(W)
    return lam * a.sum(), lam * np.divide(W, a, out=np.zeros_like(W), where=a > 0)
""",
        "copysign": """
def l1_penalty(W, lam):
    g = np.copysign(lam, W)
    g[W == 0] = 0
    return sum(lam * abs(w) for w in W.ravel()), g
""",
        "masks": """
def l1_penalty(W, lam):
    return lam * (W[W > 0].sum() - W[W < 0].sum()), lam * ((W > 0) * 1 - (W < 0) * 1)
""",
    },
    "EarlyStopping": {
        "as in Keras": """
class EarlyStopping:
    def __init__(self, monitor="val_loss", min_delta=0.0, patience=0, mode="min"):
        self.monitor, self.patience = monitor, patience
        self.op = np.greater if mode == "max" else np.less
        self.min_delta = min_delta if mode == "max" else -min_delta
        self.best, self.best_epoch, self.wait = None, None, 0

    def update(self, epoch, logs):
        current = logs.get(self.monitor)
        self.wait += 1
        if self.best is None or self.op(current - self.min_delta, self.best):
            self.best, self.best_epoch, self.wait = current, epoch, 0
            return False
        return self.wait >= self.patience and epoch > 0
""",
        "infinity at first": """
class EarlyStopping:
    def __init__(self, monitor="val_loss", min_delta=0.0, patience=0, mode="min"):
        self.monitor, self.min_delta, self.patience, self.mode = monitor, min_delta, patience, mode
        self.best = float("inf") if mode == "min" else -float("inf")
        self.best_epoch, self.wait = 0, 0

    def update(self, epoch, logs):
        value = logs[self.monitor]
        if self.mode == "min":
            better = value < self.best - self.min_delta
        else:
            better = value > self.best + self.min_delta
        if better:
            self.best, self.best_epoch, self.wait = value, epoch, 0
        else:
            self.wait = self.wait + 1
        return self.wait >= max(self.patience, 1)
""",
        "history": """
class EarlyStopping:
    def __init__(self, monitor="val_loss", min_delta=0.0, patience=0, mode="min"):
        self.monitor, self.min_delta, self.patience = monitor, min_delta, patience
        self.sign = {"min": -1, "max": 1}[mode]
        self.history = []

    def update(self, epoch, logs):
        self.history.append((epoch, self.sign * logs[self.monitor]))
        best = self.history[0]
        self.wait = 0
        for entry in self.history[1:]:
            if entry[1] - best[1] > self.min_delta:
                best, self.wait = entry, 0
            else:
                self.wait += 1
        self.best, self.best_epoch = self.sign * best[1], best[0]
        return np.bool_(self.wait >= max(1, self.patience))
""",
        "branches": """
class EarlyStopping:
    def __init__(self, monitor='val_loss', min_delta=0.0, patience=0, mode='min'):
        self.monitor = monitor
        self.min_delta = min_delta
        self.patience = patience
        self.mode = mode
        self.best = None
        self.best_epoch = None
        self.wait = 0
    def update(self, epoch, logs):
        v = logs[self.monitor]
        if self.best is None:
            better = True
        elif self.mode == 'min':
            better = v + self.min_delta < self.best
        else:
            better = v - self.min_delta > self.best
        if better:
            self.best, self.best_epoch, self.wait = v, epoch, 0
        else:
            self.wait += 1
        return not better and self.wait >= self.patience
""",
        "inf, np bool": """
class EarlyStopping:
    def __init__(self, monitor='val_loss', min_delta=0.0, patience=0, mode='min'):
        self.monitor = monitor
        self.min_delta = min_delta
        self.patience = patience
        self.mode = mode
        self.best = None
        self.best_epoch = None
        self.wait = 0
        self.best = np.inf if mode == 'min' else -np.inf
        self.stopped_epoch = 0
    def update(self, epoch, logs):
        value = np.float64(logs[self.monitor])
        s = 1 if self.mode == 'max' else -1
        if s * (value - self.best) > self.min_delta:
            self.best, self.best_epoch, self.wait = value, np.int64(epoch), 0
            return np.False_
        self.wait += 1
        return np.greater_equal(self.wait, self.patience)
""",
        "wait derived": """
class EarlyStopping:
    def __init__(self, monitor='val_loss', min_delta=0.0, patience=0, mode='min'):
        self.monitor = monitor
        self.min_delta = min_delta
        self.patience = patience
        self.mode = mode
        self.best = None
        self.best_epoch = None
        self.wait = 0
    def update(self, epoch, logs):
        v = float(logs.get(self.monitor))
        sign = -1.0 if self.mode == 'min' else 1.0
        if self.best is None or sign * v > sign * self.best + self.min_delta:
            self.best = v
            self.best_epoch = epoch
        self.wait = epoch - self.best_epoch
        return 1 if self.wait and self.wait >= self.patience else 0
""",
        "base": """
class _Callback:
    def set_model(self, model):
        self.model = model
class EarlyStopping(_Callback):
    def __init__(self, monitor='val_loss', min_delta=0.0, patience=0, mode='min'):
        self.monitor = monitor
        self.min_delta = min_delta
        self.patience = patience
        self.mode = mode
        self.best = None
        self.best_epoch = None
        self.wait = 0
    def better(self, a, b):
        return a < b - self.min_delta if self.mode == 'min' else a > b + self.min_delta
    def update(self, epoch, logs):
        current = logs[self.monitor]
        if self.best is None or self.better(current, self.best):
            self.best, self.best_epoch, self.wait = current, epoch, 0
        else:
            self.wait += 1
        return self.wait >= max(1, self.patience)
""",
    },
    "iterations_per_epoch": {
        "whole and rest": """
def iterations_per_epoch(n_samples, batch_size):
    whole, rest = divmod(n_samples, batch_size)
    return whole + (1 if rest else 0)
""",
        "rounding up": """
def iterations_per_epoch(n_samples, batch_size):
    return np.ceil(n_samples / batch_size)
""",
        "added before dividing": """
def iterations_per_epoch(n_samples, batch_size):
    return (n_samples + batch_size - 1) // batch_size
""",
        "range": """
def iterations_per_epoch(n_samples, batch_size):
    return len(range(0, n_samples, batch_size))
""",
        "subtracting": """
def iterations_per_epoch(n_samples, batch_size):
    count = 0
    while n_samples > 0:
        n_samples -= batch_size
        count += 1
    return count
""",
        "arange": """
def iterations_per_epoch(n_samples, batch_size):
    n = 0
    for start in range(0, n_samples, batch_size):
        n += 1
    return n
""",
        "np": """
def iterations_per_epoch(n_samples, batch_size):
    return np.ceil(np.divide(n_samples, batch_size)).astype(int)
""",
    },
    "shift": {
        "slices": """
def shift(images, dy, dx):
    H, W = images.shape[2:]
    out = np.zeros_like(images)
    if abs(dy) < H and abs(dx) < W:
        to = (slice(max(dy, 0), H + min(dy, 0)), slice(max(dx, 0), W + min(dx, 0)))
        source = (slice(max(-dy, 0), H + min(-dy, 0)), slice(max(-dx, 0), W + min(-dx, 0)))
        out[(slice(None), slice(None)) + to] = images[(slice(None), slice(None)) + source]
    return out
""",
        "pixel by pixel": """
def shift(images, dy, dx):
    N, C, H, W = images.shape
    out = np.zeros((N, C, H, W))
    for y in range(H):
        for x in range(W):
            if 0 <= y - dy < H and 0 <= x - dx < W:
                out[:, :, y, x] = images[:, :, y - dy, x - dx]
    return out
""",
        "matrices": """
def shift(images, dy, dx):
    H, W = images.shape[2:]
    return np.eye(H, k=-dy) @ images @ np.eye(W, k=dx)
""",
        "padding": """
def shift(images, dy, dx):
    H, W = images.shape[2:]
    p, q = abs(dy), abs(dx)
    padded = np.pad(images, ((0, 0), (0, 0), (p, p), (q, q)))
    return padded[:, :, p - dy:p - dy + H, q - dx:q - dx + W]
""",
        "roll and zero": """
def shift(images, dy, dx):
    N, C, H, W = images.shape
    if abs(dy) >= H or abs(dx) >= W:
        return np.zeros_like(images)
    out = np.roll(images, (dy, dx), axis=(2, 3))
    if dy > 0:
        out[:, :, :dy] = 0
    elif dy < 0:
        out[:, :, dy:] = 0
    if dx > 0:
        out[..., :dx] = 0
    elif dx < 0:
        out[..., dx:] = 0
    return out
""",
        "one step at a time": """
def shift(images, dy, dx):
    out = images.copy()
    for _ in range(abs(dy)):
        z = np.zeros_like(out[:, :, :1])
        out = np.concatenate([z, out[:, :, :-1]], 2) if dy > 0 else np.concatenate([out[:, :, 1:], z], 2)
    for _ in range(abs(dx)):
        z = np.zeros_like(out[..., :1])
        out = np.concatenate([z, out[..., :-1]], 3) if dx > 0 else np.concatenate([out[..., 1:], z], 3)
    return out
""",
        "zip images": """
def shift(images, dy, dx):
    H, W = images.shape[-2:]
    out = 0 * images
    for y in range(max(0, dy), min(H, H + dy)):
        for x in range(max(0, dx), min(W, W + dx)):
            out[..., y, x] = images[..., y - dy, x - dx]
    return out
""",
        "float32": """
def shift(images, dy, dx):
    H, W = images.shape[2:]
    big = np.zeros(images.shape[:2] + (3 * H + 2 * abs(dy), 3 * W + 2 * abs(dx)), dtype=np.float32)
    y0, x0 = H + abs(dy), W + abs(dx)
    big[:, :, y0:y0 + H, x0:x0 + W] = images
    return big[:, :, y0 - dy:y0 - dy + H, x0 - dx:x0 - dx + W]
""",
    },
    "rotate90": {
        "np.rot90": """
def rotate90(images, k=1):
    return np.rot90(images, k, axes=(2, 3))
""",
        "by cases": """
def rotate90(images, k=1):
    k = k % 4
    if k == 1:
        return np.flip(np.swapaxes(images, 2, 3), 2)
    if k == 2:
        return images[:, :, ::-1, ::-1]
    if k == 3:
        return np.swapaxes(images, 2, 3)[..., ::-1]
    return images
""",
        "pixel by pixel": """
def rotate90(images, k=1):
    for _ in range(k % 4):
        N, C, H, W = images.shape
        out = np.zeros((N, C, W, H))
        for y in range(H):
            for x in range(W):
                out[:, :, W - 1 - x, y] = images[:, :, y, x]
        images = out
    return images
""",
        "map": """
def rotate90(images, k=1):
    return np.array([[np.rot90(c, k) for c in image] for image in images])
""",
        "einsum": """
def rotate90(images, k=1):
    out = images
    for _ in range(k % 4):
        out = np.einsum('nchw->ncwh', out)[:, :, ::-1]
    return out
""",
        "negative loop": """
def rotate90(images, k=1):
    while k > 0:
        images = images.swapaxes(-1, -2)[..., ::-1, :]
        k -= 1
    while k < 0:
        images = images.swapaxes(-1, -2)[..., ::-1]
        k += 1
    return images
""",
        "divmod": """
def rotate90(images, k=1):
    half, quarter = divmod(k % 4, 2)
    if half:
        images = np.flip(images, (2, 3))
    return np.flip(images.transpose(0, 1, 3, 2), 2) if quarter else images
""",
    },
    "flip": {
        "slices": """
def flip(images, horizontal=True):
    return images[:, :, :, ::-1] if horizontal else images[:, :, ::-1, :]
""",
        "loop": """
def flip(images, horizontal=True):
    out = np.empty_like(images)
    for n, image in enumerate(images):
        for c, channel in enumerate(image):
            out[n, c] = np.fliplr(channel) if horizontal else np.flipud(channel)
    return out
""",
        "indices": """
def flip(images, horizontal=True):
    axis = -1 if horizontal else -2
    return np.take(images, np.arange(images.shape[axis])[::-1], axis=axis)
""",
        "ellipsis": """
def flip(images, horizontal=True):
    if horizontal:
        return images[..., ::-1]
    return images[..., ::-1, :]
""",
        "matrix": """
def flip(images, horizontal=True):
    H, W = images.shape[2:]
    return images @ np.eye(W)[::-1] if horizontal else np.eye(H)[::-1] @ images
""",
        "swap": """
def flip(images, horizontal=True):
    out = images.copy() if horizontal else images.swapaxes(2, 3).copy()
    W = out.shape[3]
    for i in range(W // 2):
        out[..., [i, W - 1 - i]] = out[..., [W - 1 - i, i]]
    return out if horizontal else out.swapaxes(2, 3)
""",
        "reversed": """
def flip(images, horizontal=True):
    if horizontal:
        return np.array([[[list(reversed(r)) for r in c] for c in im] for im in images])
    return np.array([[list(reversed(list(c))) for c in im] for im in images])
""",
    },
    "add_noise": {
        "scaled standard normals": """
def add_noise(images, std, rng):
    noisy = images + std * rng.standard_normal(images.shape)
    return np.minimum(np.maximum(noisy, 0), 1)
""",
        "image by image": """
def add_noise(images, std, rng):
    out = np.array(images)
    for image in out:
        image += rng.normal(scale=std, size=image.shape)
    out[out < 0] = 0
    out[out > 1] = 1
    return out
""",
        "around the images": """
def add_noise(images, std, rng):
    return rng.normal(images, std).clip(0, 1)
""",
        "pixel": """
def add_noise(images, std, rng):
    out = np.empty(images.shape)
    for p in np.ndindex(images.shape):
        out[p] = min(max(images[p] + rng.normal(0, std), 0), 1)
    return out
""",
        "flat": """
def add_noise(images, std, rng):
    noisy = images.ravel() + rng.standard_normal(images.size) * std
    noisy = np.where(noisy > 1, 1, np.where(noisy < 0, 0, noisy))
    return noisy.reshape(images.shape)
""",
        "in place": """
def add_noise(images, std, rng):
    images += rng.normal(0, std, size=images.shape)
    np.clip(images, 0, 1, out=images)
    return images
""",
        "float32": """
def add_noise(images, std, rng):
    n = rng.standard_normal(images.shape, dtype=np.float32) * std
    return np.clip(images + n, 0, 1).astype(np.float32)
""",
    },
    "blur": {
        "sum of shifted images": """
def blur(images, size=3):
    r = size // 2
    H, W = images.shape[2:]
    p = np.pad(images, [(0, 0), (0, 0), (r, r), (r, r)], "edge")
    return sum(p[:, :, i:i + H, j:j + W] for i in range(size) for j in range(size)) / size**2
""",
        "pixel by pixel": """
def blur(images, size=3):
    N, C, H, W = images.shape
    r, out = size // 2, np.zeros((N, C, H, W))
    for y in range(H):
        for x in range(W):
            for i in range(-r, r + 1):
                for j in range(-r, r + 1):
                    out[:, :, y, x] += images[:, :, min(max(y + i, 0), H - 1), min(max(x + j, 0), W - 1)]
    return out / (size * size)
""",
        "one axis after the other": """
def blur(images, size=3):
    def matrix(n):
        M = np.zeros((n, n))
        for row in range(n):
            for offset in range(-(size // 2), size // 2 + 1):
                M[row, np.clip(row + offset, 0, n - 1)] += 1 / size
        return M
    return np.einsum("ij,ncjk,lk->ncil", matrix(images.shape[2]), images, matrix(images.shape[3]))
""",
        "integral image": """
def blur(images, size=3):
    r = size // 2
    p = np.pad(images, ((0, 0), (0, 0), (r + 1, r), (r + 1, r)), mode='edge')
    c = p.cumsum(2).cumsum(3)
    return (c[:, :, size:, size:] - c[:, :, :-size, size:] - c[:, :, size:, :-size] + c[:, :, :-size, :-size]) / size**2
""",
        "index clip": """
def blur(images, size=3):
    r = size // 2
    H, W = images.shape[2:]
    k = np.arange(-r, r + 1)
    ys = np.clip(np.arange(H)[:, None] + k, 0, H - 1)
    xs = np.clip(np.arange(W)[:, None] + k, 0, W - 1)
    return images[:, :, ys[:, None, :, None], xs[None, :, None, :]].mean(axis=(-1, -2))
""",
        "convolve 1d": """
def blur(images, size=3):
    r = size // 2
    k = np.ones(size) / size
    f = lambda v: np.convolve(np.pad(v, r, mode='edge'), k, mode='valid')
    return np.apply_along_axis(f, 3, np.apply_along_axis(f, 2, images))
""",
        "loops": """
def blur(images, size=3):
    N, C, H, W = images.shape
    r = (size - 1) // 2
    out = images.copy()
    for n in range(N):
        for c in range(C):
            p = np.pad(images[n, c], r, 'edge')
            for y in range(H):
                for x in range(W):
                    out[n, c, y, x] = p[y:y + size, x:x + size].mean()
    return out
""",
    },
    "ensemble_predict": {
        "running sum": """
def ensemble_predict(models, x):
    total = 0
    for model in models:
        total = total + np.asarray(model(x))
    y = total / len(models)
    return y, y.argmax(axis=-1)
""",
        "stack": """
def ensemble_predict(models, x):
    y = np.stack([m(x) for m in models], axis=-1).mean(axis=-1)
    labels = np.array([int(np.argmax(row)) for row in y])
    return y, labels
""",
        "lists": """
def ensemble_predict(models, x):
    outs = [m(x).tolist() for m in models]
    y = [[sum(o[n][c] for o in outs) / len(outs) for c in range(len(outs[0][0]))] for n in range(len(outs[0]))]
    return y, [row.index(max(row)) for row in y]
""",
        "running mean": """
def ensemble_predict(models, x):
    y = None
    for k, m in enumerate(models, 1):
        p = m(x)
        y = p if y is None else y + (p - y) / k
    return [y, y.argmax(-1).astype(np.int32)]
""",
        "einsum": """
def ensemble_predict(models, x):
    Y = np.array([m(x) for m in models])
    y = np.einsum('mnc->nc', Y) / len(Y)
    return y, (-y).argsort(axis=1, kind='stable')[:, 0]
""",
        "map": """
def ensemble_predict(models, x):
    y = np.average(list(map(lambda m: m(x), models)), axis=0)
    return y, [max(range(len(r)), key=lambda c: r[c]) for r in y]
""",
        "namedtuple": """
from typing import NamedTuple
class Vote(NamedTuple):
    y: object
    labels: object
def ensemble_predict(models, x):
    y = np.stack([m(x) for m in models]).sum(0) / len(models)
    return Vote(y, y.argmax(axis=1))
""",
    },
    "q1": {
        "computed": """
def q1():
    layer = Dropout(0.75, make_rng(0))
    x = np.full(100, 8.0)
    return int(layer.forward(x, True).max()), int(layer.forward(x, False)[0])
""",
        "list": """
def q1():
    return [8 / (1 - 0.75), 8]
""",
        "array": """
def q1():
    return np.array([32, 8])
""",
    },
    "q2": {
        "counted": """
def q2():
    bn = BatchNormalization(np.ones(50), np.zeros(50))
    bn.forward(np.random.default_rng(0).normal(size=(32, 50)), True)
    bn.backward(np.ones((32, 50)))
    return np.size(bn.dgamma) + np.size(bn.dbeta)
""",
        "float": """
def q2():
    return 1e2
""",
        "NumPy": """
def q2():
    return np.uint8(100)
""",
    },
    "q3": {
        "computed": """
def q3():
    stopping = EarlyStopping(patience=3)
    for epoch, value in enumerate([0.9, 0.7, 0.8, 0.6, 0.65, 0.62, 0.61, 0.5]):
        if stopping.update(epoch, {"val_loss": value}):
            return epoch
""",
        "best and patience": """
def q3():
    losses = np.array([0.9, 0.7, 0.8, 0.6, 0.65, 0.62, 0.61])
    return np.argmin(losses) + 3
""",
        "float": """
def q3():
    return 6.0
""",
    },
}
