"""Correct ways to write the exercises of 03_forward that differ from the solution."""

ALTERNATIVES = {
    "init_network": {
        "as in the notes": """
def init_network():
    network = {}
    network["W1"] = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["B1"] = np.array([0.1, 0.2, 0.3])
    network["W2"] = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    network["B2"] = np.array([0.1, 0.2])
    network["W3"] = np.array([[0.1, 0.3], [0.2, 0.4]])
    network["B3"] = np.array([0.1, 0.2])
    return network
""",
        "the table turned": """
def init_network():
    table = {
        1: [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]],
        2: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]],
        3: [[0.1, 0.2], [0.3, 0.4]],
    }
    network = {f"W{n}": np.array(rows).T for n, rows in table.items()}
    for n, rows in table.items():
        network[f"B{n}"] = np.arange(1, len(rows) + 1) / 10
    return network
""",
        "columns": """
def init_network():
    return dict(
        W1=np.column_stack([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]),
        W2=np.linspace(0.1, 0.6, 6).reshape(3, 2, order="F"),
        W3=np.array([[1, 3], [2, 4]]) / 10,
        B1=np.array([0.1, 0.2, 0.3]),
        B2=np.array([0.1, 0.2]),
        B3=np.array([0.1, 0.2]),
        sizes=(2, 3, 2, 2),
    )
""",
    },
    "forward": {
        "in float32": """
def forward(network, x):
    net = {key: value.astype(np.float32) for key, value in network.items()}
    h = np.tanh((x.astype(np.float32) @ net["W1"] + net["B1"]) / 2) / 2 + 0.5
    h = np.tanh((h @ net["W2"] + net["B2"]) / 2) / 2 + 0.5
    return h @ net["W3"] + net["B3"]
""",
        "loop over layers": """
def forward(network, x):
    for n in (1, 2, 3):
        a = x @ network[f"W{n}"] + network[f"B{n}"]
        x = sigmoid(a) if n < 3 else a
    return x
""",
        "einsum": """
def forward(network, x):
    z1 = sigmoid(np.einsum("...i,ij->...j", x, network["W1"]) + network["B1"])
    z2 = sigmoid(np.einsum("...i,ij->...j", z1, network["W2"]) + network["B2"])
    return np.einsum("...i,ij->...j", z2, network["W3"]) + network["B3"]
""",
        "row by row": """
def forward(network, x):
    if x.ndim == 2:
        return np.array([forward(network, row) for row in x])
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["B1"], network["B2"], network["B3"]
    h = lambda a: 0.5 * (1 + np.tanh(a / 2))
    return W3.T.dot(h(W2.T.dot(h(W1.T.dot(x) + b1)) + b2)) + b3
""",
        "a helper in the cell": """
def affine(x, W, b):
    return np.matmul(x, W) + b


def forward(network, x):
    y = affine(x, network["W1"], network["B1"])
    y = affine(sigmoid(y), network["W2"], network["B2"])
    return identity_function(affine(sigmoid(y), network["W3"], network["B3"]))
""",
    },
    "softmax": {
        "transposed": """
def softmax(x):
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))
""",
        "row by row": """
def softmax(x):
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    e = np.exp(x - x.max())
    return e / e.sum()
""",
        "logarithms": """
def softmax(x):
    m = x.max(axis=-1, keepdims=True)
    return np.exp(x - (m + np.log(np.exp(x - m).sum(axis=-1, keepdims=True))))
""",
        "in place": """
def softmax(x):
    x -= np.max(x, axis=-1, keepdims=True)
    y = np.exp(x)
    y /= y.sum(axis=-1, keepdims=True)
    return y
""",
        "a small number below": """
def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (np.sum(e, axis=-1, keepdims=True) + 1e-7)
""",
        "added axis": """
def softmax(x):
    e = np.exp(x - np.amax(x, -1)[..., None])
    return e / e.sum(-1)[..., np.newaxis]
""",
        "einsum": """
def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.einsum("...i,...->...i", e, 1 / np.einsum("...i->...", e))
""",
    },
    "predict": {
        "two steps": "def predict(network, x):\n    scores = forward(network, x)\n    y = softmax(scores)\n    return y",
        "written out": """
def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["B1"], network["B2"], network["B3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    return softmax(a3)
""",
        "row by row": """
def predict(network, x):
    if x.ndim == 1:
        return softmax(forward(network, x))
    return np.stack([softmax(forward(network, row)) for row in x])
""",
        "its own softmax": """
def predict(network, x):
    a = forward(network, x)
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
""",
    },
    "accuracy": {
        "as in the notes": """
def accuracy(network, x, t, batch_size=100):
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        x_batch = x[i:i + batch_size]
        y_batch = predict(network, x_batch)
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)
""",
        "choices joined": """
def accuracy(network, x, t, batch_size=100):
    chosen = []
    start = 0
    while start < x.shape[0]:
        end = min(start + batch_size, x.shape[0])
        chosen.append(predict(network, x[start:end]).argmax(axis=-1))
        start = end
    return np.mean(np.concatenate(chosen) == t)
""",
        "weighted mean": """
def accuracy(network, x, t, batch_size=100):
    shares, sizes = [], []
    for k in range(-(-len(x) // batch_size)):
        part = slice(k * batch_size, (k + 1) * batch_size)
        hits = np.argmax(predict(network, x[part]), axis=1) == t[part]
        shares.append(hits.mean())
        sizes.append(len(hits))
    return np.average(shares, weights=sizes)
""",
        "scores are enough": """
def accuracy(network, x, t, batch_size=100):
    hits = [
        int(np.argmax(row)) == int(label)
        for i in range(0, len(x), batch_size)
        for row, label in zip(forward(network, x[i:i + batch_size]), t[i:i + batch_size])
    ]
    return sum(hits) / len(hits)
""",
        "all at once": """
def accuracy(network, x, t, batch_size=100):
    return (predict(network, x).argmax(1) == t).sum() / t.size
""",
    },
    "q1": {
        "counted": """
def q1():
    sizes = [784, 50, 100, 10]
    return sum((m + 1) * n for m, n in zip(sizes, sizes[1:]))
""",
        "NumPy": "def q1():\n    return np.int64(45360)",
        "float": "def q1():\n    return 45360.0",
    },
    "q2": {
        "measured": "def q2():\n    return (np.zeros((32, 784)) @ np.zeros((784, 50)) @ np.zeros((50, 100))).shape",
        "list": "def q2():\n    return [32, 100]",
        "array": "def q2():\n    return np.array([32, 100])",
    },
    "q3": {
        "capital": 'def q3():\n    return "D"',
        "single quotes": "def q3():\n    answer = 'd'\n    return answer",
        "computed": """
def q3():
    a = np.array([1.0, 3.0, 2.0])
    done = {"a": a + 5, "b": softmax(a), "c": 2 * a, "d": -a}
    return [letter for letter, b in done.items() if np.argmax(b) != np.argmax(a)][0]
""",
    },
}
