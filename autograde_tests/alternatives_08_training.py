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
        }
    for name, limit in uniform.items():
        head = HEAD.format(name=name, more="")
        found[name] = {
            "stretched random": head + f"    return (2 * rng.random((n_in, n_out)) - 1) * ({limit})\n",
            "row by row": head
            + f"    a = {limit}\n    rows = []\n    for _ in range(n_in):\n        rows.append(rng.uniform(-a, a, n_out))\n"
            + "    return np.vstack(rows)\n",
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
    },
}
