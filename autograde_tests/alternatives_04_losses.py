"""Correct ways to write the exercises of 04_losses that differ from the solution."""

ALTERNATIVES = {
    "mean_squared_error": {
        "dot product": "def mean_squared_error(y, t):\n    d = (y - t).ravel()\n    return d @ d / 2",
        "einsum": "def mean_squared_error(y, t):\n    return np.einsum('i,i->', (y - t).ravel(), (y - t).ravel()) / 2",
        "norm": "def mean_squared_error(y, t):\n    return 0.5 * np.linalg.norm((y - t).ravel()) ** 2",
        "loop": """
def mean_squared_error(y, t):
    total = 0.0
    for a, b in zip(np.ravel(y), np.ravel(t)):
        total += (a - b) ** 2
    return total / 2
""",
        "mean times size": "def mean_squared_error(y, t):\n    return np.mean(np.square(y - t)) * y.size / 2",
        "fsum": """
import math
def mean_squared_error(y, t):
    return 0.5 * math.fsum(float(v) ** 2 for v in (y - t).flat)
""",
        "float32": """
def mean_squared_error(y, t):
    return np.float32(0.5 * np.sum((y.astype(float) - t) ** 2))
""",
        "l2": """
def mean_squared_error(y, t):
    return l2_loss(y, t) / 2 if False else np.square(np.subtract(y, t)).sum() / 2
""",
        "tensordot": """
def mean_squared_error(y, t):
    d = np.asarray(y) - np.asarray(t)
    return np.tensordot(d, d, axes=d.ndim) * 0.5
""",
    },
    "cross_entropy_error": {
        "as in the book": """
def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
""",
        "one-hot product": """
def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.ravel()]
    return -np.sum(np.atleast_2d(t) * np.log(y + 1e-7)) / len(y)
""",
        "clip, as in Keras": """
def cross_entropy_error(y, t):
    y = np.clip(np.atleast_2d(y), 1e-7, 1 - 1e-7)
    hot = t if np.shape(t) == y.shape or np.ndim(t) == 1 and y.shape[0] == 1 and np.size(t) == y.shape[1] else None
    if hot is None:
        hot = np.zeros(y.shape)
        hot[np.arange(len(y)), np.ravel(t)] = 1
    return -np.einsum('ij,ij->', np.reshape(hot, y.shape), np.log(y)) / len(y)
""",
        "loop": """
def cross_entropy_error(y, t):
    if y.ndim == 1:
        label = int(t) if t.ndim == 0 else int(np.argmax(t))
        return float(-np.log(y[label] + 1e-7))
    losses = [cross_entropy_error(row, np.asarray(target)) for row, target in zip(y, t)]
    return sum(losses) / len(losses)
""",
        "take_along_axis": """
def cross_entropy_error(y, t):
    labels = np.argmax(t, axis=-1) if np.shape(t) == np.shape(y) else np.asarray(t)
    right = np.take_along_axis(y, np.expand_dims(labels, -1), axis=-1)
    return np.mean(-np.log(np.maximum(right, 1e-7)))
""",
        "where zero": """
def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    hot = np.eye(y.shape[1])[np.ravel(t)] if t.size != y.size else np.reshape(t, y.shape)
    p = (hot * y).sum(axis=1)
    p = np.where(p == 0, 1e-7, p)
    return np.mean(-np.log(p))
""",
        "clip then nan": """
def cross_entropy_error(y, t):
    y = np.clip(y, 1e-7, None)
    if t.ndim < y.ndim:
        t = one_hot(np.atleast_1d(t), y.shape[-1]).reshape(y.shape)
    return -np.sum(t * np.log(y)) / (y.shape[0] if y.ndim == 2 else 1)
""",
        "log2": """
def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    t = t.reshape(len(y), -1)
    t = t.argmax(1) if t.shape[1] > 1 else t[:, 0]
    return -np.log2(y[range(len(y)), t] + 1e-7).mean() * np.log(2)
""",
        "python list": """
import math
def cross_entropy_error(y, t):
    y, t = np.atleast_2d(y).tolist(), (t.tolist() if t.ndim == np.ndim(y) else t.ravel().tolist())
    if not isinstance(t[0], list) and len(t) == len(y[0]) and len(y) == 1 and len(y[0]) > 1:
        t = [t]
    total = 0
    for p, c in zip(y, t):
        c = c.index(max(c)) if isinstance(c, list) else c
        total += -math.log(p[c] + 1e-7)
    return total / len(y)
""",
    },
    "binary_cross_entropy": {
        "clip": """
def binary_cross_entropy(y, t):
    y = np.clip(y, 1e-7, 1 - 1e-7)
    return np.mean(-t * np.log(y) - (1 - t) * np.log(1 - y))
""",
        "where": "def binary_cross_entropy(y, t):\n    return -np.log(np.where(t == 1, y, 1 - y) + 1e-7).mean()",
        "loop": """
import math


def binary_cross_entropy(y, t):
    total = 0.0
    for output, target in zip(y.ravel(), t.ravel()):
        total -= math.log(output + 1e-7) if target == 1 else math.log(1 - output + 1e-7)
    return total / y.size
""",
        "two sums": """
def binary_cross_entropy(y, t):
    ones, zeros = y[t == 1], y[t == 0]
    return -(np.sum(np.log(ones + 1e-7)) + np.sum(np.log(1 - zeros + 1e-7))) / t.size
""",
        "dot products": """
def binary_cross_entropy(y, t):
    y, t = y.ravel(), t.ravel()
    return -(t @ np.log(y + 1e-7) + (1 - t) @ np.log(1 - y + 1e-7)) / len(y)
""",
        "abs": """
def binary_cross_entropy(y, t):
    return -np.log(1 - np.abs(t - y) + 1e-7).sum() / np.prod(y.shape)
""",
        "logaddexp": """
def binary_cross_entropy(y, t):
    y = np.clip(y, 1e-7, 1 - 1e-7)
    z = np.log(y / (1 - y))
    return np.mean(np.logaddexp(0, z) - t * z)
""",
        "maximum": """
def binary_cross_entropy(y, t):
    return -np.mean(t * np.log(np.maximum(y, 1e-7)) + (1 - t) * np.log(np.maximum(1 - y, 1e-7)))
""",
        "two classes": """
def binary_cross_entropy(y, t):
    y = y.ravel()
    return cross_entropy_error(np.stack([1 - y, y], axis=1), t.ravel().astype(int))
""",
    },
    "l1_loss": {
        "method": "def l1_loss(y, t):\n    return abs(y - t).sum()",
        "norm": "def l1_loss(y, t):\n    return np.linalg.norm((y - t).ravel(), 1)",
        "loop": "def l1_loss(y, t):\n    return sum(abs(a - b) for a, b in zip(y.ravel(), t.ravel()))",
        "signs": "def l1_loss(y, t):\n    return np.sum(np.sign(y - t) * (y - t))",
        "mean times size": "def l1_loss(y, t):\n    return np.mean(np.abs(t - y)) * np.size(y)",
        "sqrt": """
def l1_loss(y, t):
    return np.sqrt((y - t) ** 2).sum()
""",
        "where": """
def l1_loss(y, t):
    return np.where(y > t, y - t, t - y).sum()
""",
        "parts": """
def l1_loss(y, t):
    d = y - t
    return d[d > 0].sum() - d[d < 0].sum()
""",
        "list": """
def l1_loss(y, t):
    return [np.abs(y - t).sum()]
""",
    },
    "l2_loss": {
        "dot product": "def l2_loss(y, t):\n    return np.dot((y - t).ravel(), (y - t).ravel())",
        "norm": "def l2_loss(y, t):\n    return np.linalg.norm((y - t).ravel()) ** 2",
        "loop": "def l2_loss(y, t):\n    return sum((a - b) ** 2 for a, b in zip(y.ravel(), t.ravel()))",
        "einsum": "def l2_loss(y, t):\n    return np.einsum('i,i', np.ravel(y - t), np.ravel(y - t))",
        "0-d array": "def l2_loss(y, t):\n    return np.array(np.square(t - y).sum())",
        "vdot": """
def l2_loss(y, t):
    return np.vdot(y - t, y - t)
""",
        "twice mse": """
def l2_loss(y, t):
    return 2 * mean_squared_error(y, t)
""",
        "fsum": """
import math
def l2_loss(y, t):
    return math.fsum(((y - t) ** 2).ravel())
""",
        "reduce": """
def l2_loss(y, t):
    return np.add.reduce(np.square(y - t), axis=None)
""",
    },
    "one_hot": {
        "rows of the identity": "def one_hot(t, num_classes):\n    return np.eye(num_classes)[t]",
        "comparison": "def one_hot(t, num_classes):\n    return t[:, None] == np.arange(num_classes)",
        "loop": """
def one_hot(t, num_classes):
    out = np.zeros((t.shape[0], num_classes), dtype=int)
    for i, label in enumerate(t):
        out[i, label] = 1
    return out
""",
        "list of rows": """
def one_hot(t, num_classes):
    return np.array([[1.0 if label == c else 0.0 for c in range(num_classes)] for label in t])
""",
        "put_along_axis": """
def one_hot(t, num_classes):
    out = np.zeros((t.size, num_classes), dtype=np.float32)
    np.put_along_axis(out, t.reshape(-1, 1), 1, axis=1)
    return out
""",
        "vstack": """
def one_hot(t, num_classes):
    return np.vstack([np.bincount([c], minlength=num_classes) for c in t])
""",
        "add.at": """
def one_hot(t, num_classes):
    out = np.zeros((num_classes, t.size), dtype=int)
    out[t, np.arange(t.size)] = 1
    return out.T
""",
        "keyword": """
def one_hot(t, num_classes, dtype=float):
    return np.eye(N=num_classes, dtype=dtype)[t.astype(int)]
""",
        "matrix": """
def one_hot(t, num_classes):
    return np.asmatrix(np.eye(num_classes)[t])
""",
    },
    "q1": {
        "computed": """
def q1():
    y, t = np.full((5, 4), 0.25), np.eye(5, 4)
    t[4, 0] = 1
    twice = np.concatenate([y, y]), np.concatenate([t, t])
    pair = [f(*twice) / f(y, t) for f in (mean_squared_error, cross_entropy_error)]
    return tuple(round(float(factor)) for factor in pair)
""",
        "list": """
def q1():
    return [2, 1]
""",
        "array": """
def q1():
    return np.array([2.0, 1.0])
""",
        "np ints": """
def q1():
    return (np.int8(2), np.float32(1))
""",
        "bool": """
def q1():
    return 2, True
""",
    },
    "q2": {
        "capital": """
def q2():
    return "B"
""",
        "with a blank": """
def q2():
    answer = 'b '
    return answer
""",
        "computed": """
def q2():
    outputs = {"a": (0.5, 0.5, 0.0), "b": (0.1, 0.45, 0.45), "c": (0.25, 0.75, 0.0), "d": (0.34, 0.33, 0.33)}
    losses = {name: float(cross_entropy_error(np.array(y), np.array(0))) for name, y in outputs.items()}
    return max(losses, key=losses.get)
""",
        "np str": """
def q2():
    return np.str_('b')
""",
    },
    "q3": {
        "worked out": """
def q3():
    total = 0.5 * 4 * 3
    return total / 2
""",
        "computed": """
def q3():
    y = np.full((4, 3), np.sqrt(0.5))
    return round(float(mean_squared_error(y, np.zeros((4, 3)))))
""",
        "NumPy": """
def q3():
    return np.int64(3)
""",
        "0-d": """
def q3():
    return np.array(3.0)
""",
    },
}
