"""Other correct ways to write the exercises of 13_recurrent."""

ALTERNATIVES = {
    "RNNCell": {
        "params and grads as in the book": """
class RNNCell:
    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.cache = None

    def forward(self, x, h_prev):
        Wx, Wh, b = self.params
        t = np.dot(h_prev, Wh) + np.dot(x, Wx) + b
        h_next = np.tanh(t)
        self.cache = (x, h_prev, h_next)
        return h_next

    def backward(self, dh_next):
        Wx, Wh, b = self.params
        x, h_prev, h_next = self.cache
        dt = dh_next * (1 - h_next ** 2)
        db = np.sum(dt, axis=0)
        dWh = np.dot(h_prev.T, dt)
        dh_prev = np.dot(dt, Wh.T)
        dWx = np.dot(x.T, dt)
        dx = np.dot(dt, Wx.T)
        self.grads[0][...] = dWx
        self.grads[1][...] = dWh
        self.grads[2][...] = db
        self.dWx, self.dWh, self.db = self.grads
        return dx, dh_prev
""",
        "one product of x and h side by side": """
class RNNCell:
    def __init__(self, Wx, Wh, b):
        self.W = np.vstack([Wx, Wh])
        self.b = b
        self.D = len(Wx)

    def forward(self, x, h_prev):
        self.both = np.hstack([x, h_prev])
        self.out = np.tanh(self.both @ self.W + self.b)
        return self.out

    def backward(self, dh_next):
        d = dh_next * (1 - self.out) * (1 + self.out)
        dW = self.both.T @ d
        self.dWx, self.dWh, self.db = dW[: self.D], dW[self.D :], np.ones(len(d)) @ d
        dboth = d @ self.W.T
        return dboth[:, : self.D], dboth[:, self.D :]
""",
        "sample by sample": """
class RNNCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev):
        self.x, self.h_prev = x, h_prev
        self.A = np.array([xn @ self.Wx + hn @ self.Wh + self.b for xn, hn in zip(x, h_prev)])
        return np.tanh(self.A)

    def backward(self, dh_next):
        dx, dh = np.zeros_like(self.x), np.zeros_like(self.h_prev)
        self.dWx, self.dWh, self.db = np.zeros_like(self.Wx), np.zeros_like(self.Wh), np.zeros_like(self.b)
        for n in range(len(self.x)):
            dA = dh_next[n] / np.cosh(self.A[n]) ** 2
            dx[n] = self.Wx @ dA
            dh[n] = self.Wh @ dA
            self.dWx += np.outer(self.x[n], dA)
            self.dWh += np.outer(self.h_prev[n], dA)
            self.db += dA
        return [dx, dh]
""",
        "einsum": """
class RNNCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev):
        self.saved = dict(x=x, h=h_prev)
        y = np.tanh(np.einsum("nd,dh->nh", x, self.Wx) + np.einsum("ng,gh->nh", h_prev, self.Wh) + self.b[None])
        self.saved["y"] = y
        return y

    def backward(self, dh_next):
        d = dh_next - dh_next * np.square(self.saved["y"])
        self.dWx = np.einsum("nd,nh->dh", self.saved["x"], d)
        self.dWh = np.einsum("ng,nh->gh", self.saved["h"], d)
        self.db = np.einsum("nh->h", d)
        return np.einsum("nh,dh->nd", d, self.Wx), np.einsum("nh,gh->ng", d, self.Wh)
""",
    },
    "LSTMCell": {
        "slices as in the book": """
class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]
        self.cache = None

    def forward(self, x, h_prev, c_prev):
        Wx, Wh, b = self.params
        N, H = h_prev.shape
        A = np.dot(x, Wx) + np.dot(h_prev, Wh) + b
        f = sigmoid(A[:, :H])
        g = np.tanh(A[:, H:2*H])
        i = sigmoid(A[:, 2*H:3*H])
        o = sigmoid(A[:, 3*H:])
        c_next = f * c_prev + g * i
        h_next = o * np.tanh(c_next)
        self.cache = (x, h_prev, c_prev, i, f, g, o, c_next)
        return h_next, c_next

    def backward(self, dh_next, dc_next):
        Wx, Wh, b = self.params
        x, h_prev, c_prev, i, f, g, o, c_next = self.cache
        tanh_c_next = np.tanh(c_next)
        ds = dc_next + (dh_next * o) * (1 - tanh_c_next ** 2)
        dc_prev = ds * f
        di = ds * g
        df = ds * c_prev
        do = dh_next * tanh_c_next
        dg = ds * i
        di *= i * (1 - i)
        df *= f * (1 - f)
        do *= o * (1 - o)
        dg *= (1 - g ** 2)
        dA = np.hstack((df, dg, di, do))
        self.dWh = np.dot(h_prev.T, dA)
        self.dWx = np.dot(x.T, dA)
        self.db = dA.sum(axis=0)
        dx = np.dot(dA, Wx.T)
        dh_prev = np.dot(dA, Wh.T)
        return dx, dh_prev, dc_prev
""",
        "weights cut into four": """
class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b
        self.parts = list(zip(np.hsplit(Wx, 4), np.hsplit(Wh, 4), np.split(b, 4)))

    def forward(self, x, h_prev, c_prev):
        self.x, self.h, self.c = x, h_prev, c_prev
        functions = (sigmoid, np.tanh, sigmoid, sigmoid)
        self.values = [s(x @ U + h_prev @ V + c) for s, (U, V, c) in zip(functions, self.parts)]
        f, g, i, o = self.values
        self.new = c_prev * f + i * g
        return o * np.tanh(self.new), self.new

    def backward(self, dh_next, dc_next):
        f, g, i, o = self.values
        t = np.tanh(self.new)
        dc = dh_next * o / np.cosh(self.new) ** 2 + dc_next
        slopes = [f - f * f, 1 - g * g, i - i * i, o - o * o]
        gradients = [d * s for d, s in zip([dc * self.c, dc * i, dc * g, dh_next * t], slopes)]
        self.dWx = np.hstack([self.x.T @ d for d in gradients])
        self.dWh = np.hstack([self.h.T @ d for d in gradients])
        self.db = np.hstack([d.sum(0) for d in gradients])
        dx = sum(d @ U.T for d, (U, V, c) in zip(gradients, self.parts))
        dh = sum(d @ V.T for d, (U, V, c) in zip(gradients, self.parts))
        return dx, dh, dc * f
""",
        "blocks as an axis": """
class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev, c_prev):
        N, H = h_prev.shape
        A = (np.matmul(x, self.Wx) + np.matmul(h_prev, self.Wh) + self.b).reshape(N, 4, H)
        act = 1 / (1 + np.exp(-A))
        act[:, 1] = np.tanh(A[:, 1])
        self.keep = (x, h_prev, c_prev, act)
        c = act[:, 0] * c_prev + act[:, 1] * act[:, 2]
        self.tc = np.tanh(c)
        return [act[:, 3] * self.tc, c]

    def backward(self, dh_next, dc_next):
        x, h_prev, c_prev, act = self.keep
        dc = dc_next + dh_next * act[:, 3] * (1 - self.tc) * (1 + self.tc)
        d = np.stack([dc * c_prev, dc * act[:, 2], dc * act[:, 1], dh_next * self.tc], axis=1)
        slope = act * (1 - act)
        slope[:, 1] = 1 - act[:, 1] ** 2
        dA = (d * slope).reshape(len(x), -1)
        self.dWx, self.dWh, self.db = x.T.dot(dA), h_prev.T.dot(dA), dA.sum(0)
        return [dA.dot(self.Wx.T), dA.dot(self.Wh.T), dc * act[:, 0]]
""",
    },
    "GRUCell": {
        "slices as in the book": """
class GRUCell:
    def __init__(self, Wx, Wh, b):
        self.params = [Wx, Wh, b]

    def forward(self, x, h_prev):
        Wx, Wh, b = self.params
        H = Wh.shape[0]
        Wxz, Wxr, Wxh = Wx[:, :H], Wx[:, H:2 * H], Wx[:, 2 * H:]
        Whz, Whr, Whh = Wh[:, :H], Wh[:, H:2 * H], Wh[:, 2 * H:]
        bz, br, bh = b[:H], b[H:2 * H], b[2 * H:]
        z = sigmoid(np.dot(x, Wxz) + np.dot(h_prev, Whz) + bz)
        r = sigmoid(np.dot(x, Wxr) + np.dot(h_prev, Whr) + br)
        h_hat = np.tanh(np.dot(x, Wxh) + np.dot(r * h_prev, Whh) + bh)
        h_next = (1 - z) * h_prev + z * h_hat
        self.cache = (x, h_prev, z, r, h_hat)
        return h_next

    def backward(self, dh_next):
        Wx, Wh, b = self.params
        H = Wh.shape[0]
        Wxz, Wxr, Wxh = Wx[:, :H], Wx[:, H:2 * H], Wx[:, 2 * H:]
        Whz, Whr, Whh = Wh[:, :H], Wh[:, H:2 * H], Wh[:, 2 * H:]
        x, h_prev, z, r, h_hat = self.cache
        dh_hat = dh_next * z
        dh_prev = dh_next * (1 - z)
        dt = dh_hat * (1 - h_hat ** 2)
        dbh = np.sum(dt, axis=0)
        dWhh = np.dot((r * h_prev).T, dt)
        dhr = np.dot(dt, Whh.T)
        dWxh = np.dot(x.T, dt)
        dx = np.dot(dt, Wxh.T)
        dh_prev += r * dhr
        dz = dh_next * h_hat - dh_next * h_prev
        dt = dz * z * (1 - z)
        dbz = np.sum(dt, axis=0)
        dWhz = np.dot(h_prev.T, dt)
        dh_prev += np.dot(dt, Whz.T)
        dWxz = np.dot(x.T, dt)
        dx += np.dot(dt, Wxz.T)
        dr = dhr * h_prev
        dt = dr * r * (1 - r)
        dbr = np.sum(dt, axis=0)
        dWhr = np.dot(h_prev.T, dt)
        dh_prev += np.dot(dt, Whr.T)
        dWxr = np.dot(x.T, dt)
        dx += np.dot(dt, Wxr.T)
        self.dWx = np.hstack((dWxz, dWxr, dWxh))
        self.dWh = np.hstack((dWhz, dWhr, dWhh))
        self.db = np.hstack((dbz, dbr, dbh))
        return dx, dh_prev
""",
        "both gates at once": """
class GRUCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev):
        H = h_prev.shape[1]
        xs = x @ self.Wx + self.b
        gates = sigmoid(xs[:, : 2 * H] + h_prev @ self.Wh[:, : 2 * H])
        z, r = gates[:, :H], gates[:, H:]
        c = np.tanh(xs[:, 2 * H :] + (h_prev * r) @ self.Wh[:, 2 * H :])
        self.s = x, h_prev, z, r, c, H
        return h_prev + z * (c - h_prev)

    def backward(self, dh_next):
        x, h, z, r, c, H = self.s
        dc = dh_next * z * (1 - c) * (1 + c)
        drh = dc @ self.Wh[:, 2 * H :].T
        dgates = np.concatenate([dh_next * (c - h), drh * h], axis=1) * np.concatenate([z - z**2, r - r**2], axis=1)
        dA = np.concatenate([dgates, dc], axis=1)
        self.dWx = x.T @ dA
        self.dWh = np.concatenate([h.T @ dgates, (r * h).T @ dc], axis=1)
        self.db = dA.sum(0)
        return dA @ self.Wx.T, dh_next - dh_next * z + drh * r + dgates @ self.Wh[:, : 2 * H].T
""",
        "sample by sample": """
class GRUCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev):
        H = len(self.Wh)
        self.steps, out = [], []
        for xn, hn in zip(x, h_prev):
            A = xn @ self.Wx + self.b
            z = 1 / (1 + np.exp(-(A[:H] + hn @ self.Wh[:, :H])))
            r = 1 / (1 + np.exp(-(A[H:2*H] + hn @ self.Wh[:, H:2*H])))
            q = np.tanh(A[2*H:] + (r * hn) @ self.Wh[:, 2*H:])
            self.steps.append((xn, hn, z, r, q))
            out.append((1 - z) * hn + z * q)
        return np.array(out)

    def backward(self, dh_next):
        H = len(self.Wh)
        self.dWx, self.dWh, self.db = np.zeros(self.Wx.shape), np.zeros(self.Wh.shape), np.zeros(self.b.shape)
        dxs, dhs = [], []
        for (x, h, z, r, q), d in zip(self.steps, dh_next):
            dq = d * z * (1 - q * q)
            dz = d * (q - h) * z * (1 - z)
            s = self.Wh[:, 2*H:] @ dq
            dr = s * h * r * (1 - r)
            dA = np.concatenate([dz, dr, dq])
            self.dWx += np.outer(x, dA)
            self.dWh[:, :2*H] += np.outer(h, dA[:2*H])
            self.dWh[:, 2*H:] += np.outer(r * h, dq)
            self.db += dA
            dxs.append(self.Wx @ dA)
            dhs.append(d * (1 - z) + s * r + self.Wh[:, :2*H] @ dA[:2*H])
        return np.array(dxs), np.array(dhs)
""",
    },
    "TimeRNN": {
        "as in the book": """
class TimeRNN:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.layers = None
        self.h, self.dh = None, None
        self.stateful = stateful

    def forward(self, xs):
        Wx, Wh, b = self.params
        N, T, D = xs.shape
        D, H = Wx.shape
        self.layers = []
        hs = np.empty((N, T, H), dtype='f8')
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H), dtype='f8')
        for t in range(T):
            layer = RNNCell(*self.params)
            self.h = layer.forward(xs[:, t, :], self.h)
            hs[:, t, :] = self.h
            self.layers.append(layer)
        return hs

    def backward(self, dhs):
        Wx, Wh, b = self.params
        N, T, H = dhs.shape
        D, H = Wx.shape
        dxs = np.empty((N, T, D), dtype='f8')
        dh = 0
        grads = [0, 0, 0]
        for t in reversed(range(T)):
            layer = self.layers[t]
            dx, dh = layer.backward(dhs[:, t, :] + dh)
            dxs[:, t, :] = dx
            for i, grad in enumerate((layer.dWx, layer.dWh, layer.db)):
                grads[i] += grad
        for i, grad in enumerate(grads):
            self.grads[i][...] = grad
        self.dh = dh
        self.dWx, self.dWh, self.db = self.grads
        return dxs

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
        "without cells": """
class TimeRNN:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx, self.Wh, self.b, self.stateful = Wx, Wh, b, stateful
        self.h = None

    def forward(self, xs):
        N, T, D = xs.shape
        first = self.h if self.stateful and self.h is not None else np.zeros((N, len(self.Wh)))
        self.xs, states = xs, [first]
        inputs = xs @ self.Wx + self.b
        for t in range(T):
            states.append(np.tanh(inputs[:, t] + states[-1] @ self.Wh))
        self.states = np.stack(states, axis=1)
        self.h = states[-1]
        return self.states[:, 1:]

    def backward(self, dhs):
        N, T, H = dhs.shape
        dA, carried = np.zeros((N, T, H)), np.zeros((N, H))
        for t in range(T - 1, -1, -1):
            dA[:, t] = (dhs[:, t] + carried) * (1 - self.states[:, t + 1] ** 2)
            carried = dA[:, t] @ self.Wh.T
        self.dh = carried
        self.dWx = np.einsum("ntd,nth->dh", self.xs, dA)
        self.dWh = np.einsum("ntg,nth->gh", self.states[:, :-1], dA)
        self.db = dA.sum(axis=(0, 1))
        return dA @ self.Wx.T

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
        "one cell per moment, made once and kept": """
class TimeRNN:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.make = lambda: RNNCell(Wx, Wh, b)
        self.cells, self.H, self.D = [], Wh.shape[0], Wx.shape[0]
        self.stateful = stateful
        self.reset_state()

    def forward(self, xs):
        if not self.stateful:
            self.reset_state()
        h = np.zeros((xs.shape[0], self.H)) if self.h is None else self.h
        out = []
        for t, x in enumerate(np.swapaxes(xs, 0, 1)):
            if t == len(self.cells):
                self.cells.append(self.make())
            h = self.cells[t].forward(x, h)
            out.append(h)
        self.T = len(out)
        self.h = h
        return np.swapaxes(np.array(out), 0, 1)

    def backward(self, dhs):
        dh = np.zeros((len(dhs), self.H))
        dxs = [None] * self.T
        for t in list(range(self.T))[::-1]:
            dxs[t], dh = self.cells[t].backward(dh + dhs[:, t])
        used = self.cells[: self.T]
        self.dWx, self.dWh, self.db = (sum(getattr(c, g) for c in used) for g in ("dWx", "dWh", "db"))
        self.dh = dh
        return np.transpose(np.array(dxs), (1, 0, 2))

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
    },
    "TimeLSTM": {
        "as in the book": """
class TimeLSTM:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.layers = None
        self.h, self.c = None, None
        self.dh = None
        self.stateful = stateful

    def forward(self, xs):
        Wx, Wh, b = self.params
        N, T, D = xs.shape
        H = Wh.shape[0]
        self.layers = []
        hs = np.empty((N, T, H), dtype='f8')
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H), dtype='f8')
        if not self.stateful or self.c is None:
            self.c = np.zeros((N, H), dtype='f8')
        for t in range(T):
            layer = LSTMCell(*self.params)
            self.h, self.c = layer.forward(xs[:, t, :], self.h, self.c)
            hs[:, t, :] = self.h
            self.layers.append(layer)
        return hs

    def backward(self, dhs):
        Wx, Wh, b = self.params
        N, T, H = dhs.shape
        D = Wx.shape[0]
        dxs = np.empty((N, T, D), dtype='f8')
        dh, dc = 0, 0
        grads = [0, 0, 0]
        for t in reversed(range(T)):
            layer = self.layers[t]
            dx, dh, dc = layer.backward(dhs[:, t, :] + dh, dc)
            dxs[:, t, :] = dx
            for i, grad in enumerate((layer.dWx, layer.dWh, layer.db)):
                grads[i] += grad
        for i, grad in enumerate(grads):
            self.grads[i][...] = grad
        self.dh = dh
        self.dWx, self.dWh, self.db = self.grads
        return dxs

    def set_state(self, h, c=None):
        self.h, self.c = h, c

    def reset_state(self):
        self.h, self.c = None, None
""",
        "without cells": """
class TimeLSTM:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx, self.Wh, self.b, self.stateful = Wx, Wh, b, stateful
        self.reset_state()

    def forward(self, xs):
        N, T, D = xs.shape
        H = self.Wh.shape[0]
        h = np.zeros((N, H)) if self.h is None or not self.stateful else self.h
        c = np.zeros((N, H)) if self.c is None or not self.stateful else self.c
        self.tape, hs = [], []
        for t in range(T):
            f, g, i, o = np.split(xs[:, t] @ self.Wx + h @ self.Wh + self.b, 4, axis=1)
            f, g, i, o = sigmoid(f), np.tanh(g), sigmoid(i), sigmoid(o)
            new = f * c + g * i
            self.tape.append((xs[:, t], h, c, f, g, i, o, new))
            h, c = o * np.tanh(new), new
            hs.append(h)
        self.h, self.c = h, c
        return np.stack(hs, 1)

    def backward(self, dhs):
        self.dWx, self.dWh, self.db = np.zeros_like(self.Wx), np.zeros_like(self.Wh), np.zeros_like(self.b)
        dh = dc = np.zeros_like(dhs[:, 0])
        dxs = np.zeros(dhs.shape[:2] + (len(self.Wx),))
        for t, (x, h, c, f, g, i, o, new) in reversed(list(enumerate(self.tape))):
            dh = dh + dhs[:, t]
            dc = dc + dh * o * (1 - np.tanh(new) ** 2)
            d = [dc * c * f * (1 - f), dc * i * (1 - g**2), dc * g * i * (1 - i), dh * np.tanh(new) * o * (1 - o)]
            dA = np.hstack(d)
            self.dWx += x.T @ dA
            self.dWh += h.T @ dA
            self.db += dA.sum(0)
            dxs[:, t], dh, dc = dA @ self.Wx.T, dA @ self.Wh.T, dc * f
        self.dh = dh
        return dxs

    def set_state(self, h, c=None):
        self.h = h
        self.c = np.zeros_like(h) if c is None else c

    def reset_state(self):
        self.h = None
        self.c = None
""",
        "states kept with the hidden one copied": """
class TimeLSTM:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.weights = (Wx, Wh, b)
        self.stateful = stateful
        self.h = self.c = None

    def forward(self, xs):
        zero = np.zeros((len(xs), len(self.weights[1])))
        if not self.stateful:
            self.h = self.c = None
        h = zero if self.h is None else self.h.copy()
        c = zero if self.c is None else self.c.copy()
        self.cells = [LSTMCell(*self.weights) for _ in range(xs.shape[1])]
        hs = []
        for cell, x in zip(self.cells, xs.transpose(1, 0, 2)):
            h, c = cell.forward(x, h, c)
            hs.append(h[:, None])
        self.h, self.c = h, c
        return np.concatenate(hs, axis=1)

    def backward(self, dhs):
        dh, dc = np.zeros(dhs[:, 0].shape), np.zeros(dhs[:, 0].shape)
        back = []
        for cell, d in zip(self.cells[::-1], dhs.transpose(1, 0, 2)[::-1]):
            dx, dh, dc = cell.backward(d + dh, dc)
            back.append(dx)
        self.dh, self.dc = dh, dc
        self.dWx = np.sum([cell.dWx for cell in self.cells], axis=0)
        self.dWh = np.sum([cell.dWh for cell in self.cells], axis=0)
        self.db = np.sum([cell.db for cell in self.cells], axis=0)
        return np.stack(back[::-1], axis=1)

    def set_state(self, h, c=None):
        self.h, self.c = h, c

    def reset_state(self):
        self.set_state(None)
""",
    },
    "TimeGRU": {
        "as in the book": """
class TimeGRU:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.layers = None
        self.h, self.dh = None, None
        self.stateful = stateful

    def forward(self, xs):
        Wx, Wh, b = self.params
        N, T, D = xs.shape
        H = Wh.shape[0]
        self.layers = []
        hs = np.empty((N, T, H), dtype='f8')
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, H), dtype='f8')
        for t in range(T):
            layer = GRUCell(*self.params)
            self.h = layer.forward(xs[:, t, :], self.h)
            hs[:, t, :] = self.h
            self.layers.append(layer)
        return hs

    def backward(self, dhs):
        Wx, Wh, b = self.params
        N, T, H = dhs.shape
        dxs = np.empty((N, T, Wx.shape[0]), dtype='f8')
        dh = 0
        for grad in self.grads:
            grad[...] = 0
        for t in reversed(range(T)):
            layer = self.layers[t]
            dx, dh = layer.backward(dhs[:, t, :] + dh)
            dxs[:, t, :] = dx
            for total, grad in zip(self.grads, (layer.dWx, layer.dWh, layer.db)):
                total += grad
        self.dh = dh
        self.dWx, self.dWh, self.db = self.grads
        return dxs

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
        "recursion": """
class TimeGRU:
    def __init__(self, Wx, Wh, b, stateful=False):
        self.Wx, self.Wh, self.b, self.stateful, self.h = Wx, Wh, b, stateful, None

    def forward(self, xs):
        if self.h is None or not self.stateful:
            self.set_state(np.zeros((xs.shape[0], self.Wh.shape[0])))
        self.cells = []
        return np.stack(self._from(xs, 0), axis=1)

    def _from(self, xs, t):
        if t == xs.shape[1]:
            return []
        self.cells.append(GRUCell(self.Wx, self.Wh, self.b))
        self.h = self.cells[-1].forward(xs[:, t], self.h)
        return [self.h, *self._from(xs, t + 1)]

    def backward(self, dhs):
        def back(t):
            if t == len(self.cells):
                return [], np.zeros_like(dhs[:, 0])
            later, dh = back(t + 1)
            dx, dh = self.cells[t].backward(dhs[:, t] + dh)
            return [dx, *later], dh

        dxs, self.dh = back(0)
        for name in ("dWx", "dWh", "db"):
            setattr(self, name, sum(getattr(cell, name) for cell in self.cells))
        return np.stack(dxs, axis=1)

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
        "on top of TimeRNN's loop": """
class TimeGRU:
    Cell = GRUCell

    def __init__(self, Wx, Wh, b, stateful=False):
        self.given = dict(Wx=Wx, Wh=Wh, b=b)
        self.stateful = stateful
        self.h = None

    def forward(self, xs):
        N, T = xs.shape[:2]
        h = self.h if (self.stateful and self.h is not None) else np.zeros((N, self.given["Wh"].shape[0]))
        self.cells = {}
        hs = {}
        for t in range(T):
            self.cells[t] = self.Cell(**self.given)
            hs[t] = h = self.cells[t].forward(xs[:, t], h)
        self.h = h
        return np.moveaxis(np.array([hs[t] for t in range(T)]), 0, 1)

    def backward(self, dhs):
        total = None
        dh = 0.0
        dxs = []
        for t in sorted(self.cells, reverse=True):
            cell = self.cells[t]
            dx, dh = cell.backward(dhs[:, t] + dh)
            dxs.append(dx)
            now = (cell.dWx, cell.dWh, cell.db)
            total = now if total is None else tuple(a + b for a, b in zip(total, now))
        self.dWx, self.dWh, self.db = total
        self.dh = dh
        return np.array(dxs)[::-1].transpose(1, 0, 2)

    def set_state(self, h):
        self.h = h

    def reset_state(self):
        self.h = None
""",
    },
    "ManyToOne": {
        "inserted by stacking": """
class ManyToOne:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, hs):
        self.last, self.shape = hs[:, hs.shape[1] - 1, :], hs.shape
        return np.dot(self.last, self.W) + self.b

    def backward(self, dout):
        N, T, H = self.shape
        self.dW = np.dot(self.last.T, dout)
        self.db = np.sum(dout, axis=0)
        dlast = np.dot(dout, self.W.T)
        return np.stack([np.zeros((N, H))] * (T - 1) + [dlast], axis=1)
""",
        "a mask over time": """
class ManyToOne:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, hs):
        self.hs = hs
        self.pick = np.zeros(hs.shape[1])
        self.pick[-1] = 1.0
        return np.einsum("t,nth,hc->nc", self.pick, hs, self.W) + self.b

    def backward(self, dout):
        self.dW = np.einsum("t,nth,nc->hc", self.pick, self.hs, dout)
        self.db = np.einsum("nc->c", dout)
        return np.einsum("t,nc,hc->nth", self.pick, dout, self.W)
""",
        "loops": """
class ManyToOne:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, hs):
        self.hs = hs
        out = []
        for sample in hs:
            out.append([sum(sample[-1][h] * self.W[h, c] for h in range(len(self.W))) + self.b[c] for c in range(len(self.b))])
        return np.array(out)

    def backward(self, dout):
        dhs = np.zeros_like(self.hs, dtype=float)
        self.dW, self.db = np.zeros_like(self.W), np.zeros_like(self.b)
        for n in range(len(dout)):
            for c in range(len(self.b)):
                self.db[c] += dout[n, c]
                self.dW[:, c] += dout[n, c] * self.hs[n, -1]
                dhs[n, -1] += dout[n, c] * self.W[:, c]
        return dhs
""",
    },
    "ManyToMany": {
        "reshaped as in the book": """
class ManyToMany:
    def __init__(self, W, b):
        self.params = [W, b]
        self.x = None

    def forward(self, x):
        N, T, D = x.shape
        W, b = self.params
        rx = x.reshape(N*T, -1)
        out = np.dot(rx, W) + b
        self.x = x
        return out.reshape(N, T, -1)

    def backward(self, dout):
        x = self.x
        N, T, D = x.shape
        W, b = self.params
        dout = dout.reshape(N*T, -1)
        rx = x.reshape(N*T, -1)
        self.db = np.sum(dout, axis=0)
        self.dW = np.dot(rx.T, dout)
        dx = np.dot(dout, W.T)
        return dx.reshape(*x.shape)
""",
        "a head for every moment": """
class ManyToMany:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, hs):
        self.hs = hs
        return np.stack([hs[:, t] @ self.W + self.b for t in range(hs.shape[1])], axis=1)

    def backward(self, douts):
        self.dW, self.db, dhs = 0, 0, []
        for t in range(douts.shape[1]):
            self.dW = self.dW + self.hs[:, t].T @ douts[:, t]
            self.db = self.db + douts[:, t].sum(axis=0)
            dhs.append(douts[:, t] @ self.W.T)
        return np.stack(dhs, axis=1)
""",
        "einsum": """
class ManyToMany:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, hs):
        self.hs = hs
        return np.einsum("nth,hc->ntc", hs, self.W) + self.b

    def backward(self, douts):
        self.dW, self.db = np.einsum("nth,ntc->hc", self.hs, douts), np.einsum("ntc->c", douts)
        return np.einsum("ntc,hc->nth", douts, self.W)
""",
    },
    "Bidirectional": {
        "flip and split": """
class Bidirectional:
    def __init__(self, forward_layer, backward_layer, return_sequences=True):
        self.layers = (forward_layer, backward_layer)
        self.return_sequences = return_sequences

    def forward(self, xs):
        one = self.layers[0].forward(xs)
        two = self.layers[1].forward(np.flip(xs, axis=1))
        self.T = xs.shape[1]
        if not self.return_sequences:
            return np.hstack([one[:, -1], two[:, -1]])
        return np.concatenate((one, np.flip(two, axis=1)), axis=-1)

    def backward(self, dout):
        a, b = np.split(dout, 2, axis=-1)
        if not self.return_sequences:
            before = np.zeros((len(a), self.T - 1, a.shape[1]))
            a = np.concatenate([before, a[:, None]], axis=1)
            b = np.concatenate([b[:, None], before], axis=1)
        da = self.layers[0].backward(a)
        db = self.layers[1].backward(np.flip(b, axis=1))
        return da + np.flip(db, axis=1)
""",
        "moment by moment": """
class Bidirectional:
    def __init__(self, forward_layer, backward_layer, return_sequences=True):
        self.forward_layer = forward_layer
        self.backward_layer = backward_layer
        self.return_sequences = return_sequences

    def forward(self, xs):
        N, T, D = xs.shape
        turned = np.zeros_like(xs)
        for t in range(T):
            turned[:, t] = xs[:, T - 1 - t]
        f, b = self.forward_layer.forward(xs), self.backward_layer.forward(turned)
        H = f.shape[2]
        self.H, self.T, self.N = H, T, N
        out = np.zeros((N, T, 2 * H))
        for t in range(T):
            out[:, t, :H] = f[:, t]
            out[:, t, H:] = b[:, T - 1 - t]
        if self.return_sequences:
            return out
        return np.concatenate([out[:, T - 1, :H], out[:, 0, H:]], axis=1)

    def backward(self, dout):
        full = dout
        if not self.return_sequences:
            full = np.zeros((self.N, self.T, 2 * self.H))
            full[:, self.T - 1, : self.H] = dout[:, : self.H]
            full[:, 0, self.H :] = dout[:, self.H :]
        order = list(reversed(range(self.T)))
        dxs = self.forward_layer.backward(full[:, :, : self.H].copy())
        return dxs + self.backward_layer.backward(full[:, order, self.H :])[:, order]
""",
        "backward way first": """
class Bidirectional:
    def __init__(self, forward_layer, backward_layer, return_sequences=True):
        self.f, self.b, self.sequences = forward_layer, backward_layer, return_sequences

    @staticmethod
    def turned(a):
        return np.ascontiguousarray(a[:, ::-1])

    def forward(self, xs):
        back = self.turned(self.b.forward(self.turned(xs)))
        ahead = self.f.forward(xs)
        self.empty = np.zeros_like(ahead)
        if self.sequences:
            return np.dstack([ahead, back])
        return np.c_[ahead[:, -1], back[:, 0]]

    def backward(self, dout):
        H = dout.shape[-1] // 2
        da, db = dout[..., :H], dout[..., H:]
        if not self.sequences:
            ahead, back = self.empty.copy(), self.empty.copy()
            ahead[:, -1], back[:, 0] = da, db
            da, db = ahead, back
        back = self.turned(self.b.backward(self.turned(db)))
        return self.f.backward(da) + back
""",
    },
    "Stacked": {
        "indices": """
class Stacked:
    def __init__(self, layers):
        self.layers = list(layers)

    def forward(self, xs):
        out = xs
        for i in range(len(self.layers)):
            out = self.layers[i].forward(out)
        return out

    def backward(self, dhs):
        for i in range(len(self.layers) - 1, -1, -1):
            dhs = self.layers[i].backward(dhs)
        return dhs

    def reset_state(self):
        for i in range(len(self.layers)):
            self.layers[i].reset_state()
""",
        "reduce": """
from functools import reduce

class Stacked:
    def __init__(self, layers):
        self.layers = layers

    def forward(self, xs):
        return reduce(lambda data, layer: layer.forward(data), self.layers, xs)

    def backward(self, dhs):
        return reduce(lambda data, layer: layer.backward(data), self.layers[::-1], dhs)

    def reset_state(self):
        [layer.reset_state() for layer in self.layers]
""",
        "recursion": """
class Stacked:
    def __init__(self, layers):
        self.lowest = layers[0]
        self.above = Stacked(layers[1:]) if len(layers) > 1 else None

    def forward(self, xs):
        hs = self.lowest.forward(xs)
        return hs if self.above is None else self.above.forward(hs)

    def backward(self, dhs):
        if self.above is not None:
            dhs = self.above.backward(dhs)
        return self.lowest.backward(dhs)

    def reset_state(self):
        self.lowest.reset_state()
        if self.above is not None:
            self.above.reset_state()
""",
    },
    "recurrent_mask": {
        "binomial": """
def recurrent_mask(N, H, ratio, rng):
    return rng.binomial(1, 1 - ratio, size=(N, H)) / (1 - ratio)
""",
        "entry by entry": """
def recurrent_mask(N, H, ratio, rng):
    mask = np.zeros((N, H))
    for n in range(N):
        for h in range(H):
            if rng.random() > ratio:
                mask[n, h] = 1 / (1 - ratio)
    return mask
""",
        "choice": """
def recurrent_mask(N, H, ratio, rng):
    return rng.choice([0.0, 1.0 / (1.0 - ratio)], size=(N, H), p=[ratio, 1.0 - ratio])
""",
        "uniform and where, float32": """
def recurrent_mask(N, H, ratio, rng):
    return np.where(rng.uniform(size=(N, H)) < ratio, 0, 1 / (1 - ratio)).astype(np.float32)
""",
        "the right number of zeros in random places": """
def recurrent_mask(N, H, ratio, rng):
    flat = np.full(N * H, 1 / (1 - ratio))
    flat[: int(round(ratio * N * H))] = 0
    return rng.permutation(flat).reshape(N, H)
""",
    },
    "MaskedRNN": {
        "without cells": """
class MaskedRNN:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, xs, mask):
        N, T, D = xs.shape
        H = len(self.Wh)
        self.xs, self.mask = xs, mask
        self.hs = np.zeros((N, T + 1, H))
        for t in range(T):
            self.hs[:, t + 1] = np.tanh(xs[:, t] @ self.Wx + (self.hs[:, t] * mask) @ self.Wh + self.b)
        return self.hs[:, 1:].copy()

    def backward(self, dhs):
        N, T, H = dhs.shape
        dA = np.zeros((N, T, H))
        dh = np.zeros((N, H))
        for t in range(T)[::-1]:
            dA[:, t] = (dh + dhs[:, t]) * (1 - self.hs[:, t + 1] ** 2)
            dh = dA[:, t] @ self.Wh.T * self.mask
        self.dWx = np.einsum("ntd,nth->dh", self.xs, dA)
        self.dWh = np.einsum("ntg,ng,nth->gh", self.hs[:, :-1], self.mask, dA)
        self.db = dA.sum((0, 1))
        return dA @ self.Wx.T
""",
        "masked state kept": """
class MaskedRNN:
    def __init__(self, Wx, Wh, b):
        self.weights = Wx, Wh, b

    def forward(self, xs, mask):
        N, T, D = xs.shape
        self.mask = mask
        self.cells = [RNNCell(*self.weights) for _ in range(T)]
        going_on = np.zeros((N, self.weights[1].shape[0]))
        hs = np.empty((N, T, going_on.shape[1]))
        for t, cell in enumerate(self.cells):
            hs[:, t] = cell.forward(xs[:, t], going_on)
            going_on = hs[:, t] * mask
        return hs

    def backward(self, dhs):
        dxs = np.empty(dhs.shape[:2] + (self.weights[0].shape[0],))
        d_going_on = np.zeros(dhs[:, 0].shape)
        for t in reversed(range(len(self.cells))):
            dxs[:, t], d_going_on = self.cells[t].backward(dhs[:, t] + d_going_on * self.mask)
        self.dWx = sum(cell.dWx for cell in self.cells)
        self.dWh = sum(cell.dWh for cell in self.cells)
        self.db = sum(cell.db for cell in self.cells)
        return dxs
""",
        "mask handed to a step of its own": """
class MaskedRNN:
    class Step:
        def __init__(self, cell, mask):
            self.cell, self.mask = cell, mask

        def forward(self, x, h):
            return self.cell.forward(x, self.mask * h)

        def backward(self, dh):
            dx, d = self.cell.backward(dh)
            return dx, self.mask * d

    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, xs, mask):
        h = np.zeros_like(mask, dtype=float)
        self.steps, hs = [], []
        for t in range(xs.shape[1]):
            self.steps.append(self.Step(RNNCell(self.Wx, self.Wh, self.b), mask))
            h = self.steps[t].forward(xs[:, t], h)
            hs.append(h)
        return np.array(hs).transpose(1, 0, 2)

    def backward(self, dhs):
        self.dWx, self.dWh, self.db = np.zeros_like(self.Wx), np.zeros_like(self.Wh), np.zeros_like(self.b)
        dh, dxs = 0, []
        for t in range(len(self.steps) - 1, -1, -1):
            dx, dh = self.steps[t].backward(dhs[:, t] + dh)
            dxs = [dx] + dxs
            self.dWx += self.steps[t].cell.dWx
            self.dWh += self.steps[t].cell.dWh
            self.db += self.steps[t].cell.db
        return np.array(dxs).transpose(1, 0, 2)
""",
    },
    "clip_grads": {
        "as in the book": """
def clip_grads(grads, max_norm):
    total_norm = 0
    for grad in grads:
        total_norm += np.sum(grad ** 2)
    total_norm = np.sqrt(total_norm)
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate
""",
        "one long vector": """
def clip_grads(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([g.reshape(-1) for g in grads]))
    for g in grads:
        g[...] = g * min(1.0, max_norm / max(norm, 1e-12))
    return norm
""",
        "entries of the list replaced": """
def clip_grads(grads, max_norm):
    norm = sum((g * g).sum() for g in grads) ** 0.5
    if norm > max_norm:
        for i in range(len(grads)):
            grads[i] = grads[i] / norm * max_norm
    return grads
""",
        "divided by the larger one, as Keras": """
def clip_grads(grads, max_norm):
    import math
    norm = math.sqrt(math.fsum(float(np.vdot(g, g)) for g in grads))
    factor = max_norm / max(norm, max_norm)
    for g in grads:
        np.multiply(g, factor, out=g)
""",
    },
    "q1": {
        "numbers": """
def q1():
    return (2480, 1860)
""",
        "list of numpy's numbers": """
def q1():
    D, H = 10, 20
    shapes = lambda k: [(D, k * H), (H, k * H), (k * H,)]
    return [sum(np.prod(s) for s in shapes(k)) for k in (4, 3)]
""",
        "an array of floats": """
def q1():
    return np.array([2480.0, 1860.0])
""",
    },
    "q2": {
        "numbers": """
def q2():
    return 64, 72
""",
        "a shape": """
def q2():
    return np.zeros((2 * 32, 3 * 24)).shape
""",
        "list of np.int64": """
def q2():
    return [np.int64(64), np.int64(72)]
""",
    },
    "q3": {
        "computed": """
def q3():
    T = 10
    return 3 * T, T
""",
        "list": """
def q3():
    return [30, 10]
""",
        "integral floats": """
def q3():
    return (30.0, np.float64(10))
""",
    },
}
