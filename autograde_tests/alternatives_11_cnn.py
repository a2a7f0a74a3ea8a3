"""Correct implementations of 11_cnn in other styles than the solution's."""

ALTERNATIVES = {
    "SimpleConvNet": {
        "the book's way": """
from collections import OrderedDict


class SimpleConvNet:
    def __init__(self, input_dim=(1, 28, 28),
                 conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                 hidden_size=100, output_size=10, weight_init_std=0.01):
        filter_num = conv_param["filter_num"]
        filter_size = conv_param["filter_size"]
        filter_pad = conv_param["pad"]
        filter_stride = conv_param["stride"]
        conv_h = int((input_dim[1] - filter_size + 2 * filter_pad) / filter_stride + 1)
        conv_w = int((input_dim[2] - filter_size + 2 * filter_pad) / filter_stride + 1)
        pool_output_size = int(filter_num * int(conv_h / 2) * int(conv_w / 2))
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(filter_num, input_dim[0], filter_size, filter_size)
        self.params["b1"] = np.zeros(filter_num)
        self.params["W2"] = weight_init_std * np.random.randn(pool_output_size, hidden_size)
        self.params["b2"] = np.zeros(hidden_size)
        self.params["W3"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b3"] = np.zeros(output_size)
        self.layers = OrderedDict()
        self.layers["Conv1"] = Convolution(self.params["W1"], self.params["b1"], filter_stride, filter_pad)
        self.layers["Relu1"] = Relu()
        self.layers["Pool1"] = Pooling(pool_h=2, pool_w=2, stride=2)
        self.layers["Affine1"] = Affine(self.params["W2"], self.params["b2"])
        self.layers["Relu2"] = Relu()
        self.layers["Affine2"] = Affine(self.params["W3"], self.params["b3"])
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        y = self.predict(x)
        return self.last_layer.forward(y, t)

    def accuracy(self, x, t, batch_size=100):
        if t.ndim != 1:
            t = np.argmax(t, axis=1)
        acc = 0.0
        for i in range(int(np.ceil(x.shape[0] / batch_size))):
            tx = x[i * batch_size:(i + 1) * batch_size]
            tt = t[i * batch_size:(i + 1) * batch_size]
            y = np.argmax(self.predict(tx), axis=1)
            acc += np.sum(y == tt)
        return acc / x.shape[0]

    def gradient(self, x, t):
        self.loss(x, t)
        dout = 1
        dout = self.last_layer.backward(dout)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        grads = {}
        grads["W1"], grads["b1"] = self.layers["Conv1"].dW, self.layers["Conv1"].db
        grads["W2"], grads["b2"] = self.layers["Affine1"].dW, self.layers["Affine1"].db
        grads["W3"], grads["b3"] = self.layers["Affine2"].dW, self.layers["Affine2"].db
        return grads
""",
        "layers made anew for every pass": """
class SimpleConvNet:
    def __init__(self, input_dim=(1, 28, 28),
                 conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                 hidden_size=100, output_size=10, weight_init_std=0.01):
        self.step = (conv_param["stride"], conv_param["pad"])
        C, H, W = input_dim
        F, S = conv_param["filter_num"], conv_param["filter_size"]
        x = Pooling(2, 2).forward(Convolution(np.zeros((F, C, S, S)), np.zeros(F), *self.step).forward(np.zeros((1, C, H, W))))
        draw = lambda *shape: np.random.normal(0, weight_init_std, shape)
        self.params = dict(W1=draw(F, C, S, S), b1=np.zeros(F), W2=draw(x.size, hidden_size),
                           b2=np.zeros(hidden_size), W3=draw(hidden_size, output_size), b3=np.zeros(output_size))

    def _layers(self):
        p = self.params
        return [Convolution(p["W1"], p["b1"], *self.step), Relu(), Pooling(2, 2), Affine(p["W2"], p["b2"]), Relu(),
                Affine(p["W3"], p["b3"])]

    def predict(self, x):
        for layer in self._layers():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return SoftmaxWithLoss().forward(self.predict(x), t)

    def accuracy(self, x, t, batch_size=100):
        if t.ndim == 2:
            t = np.argmax(t, axis=1)
        parts = [self.predict(x[i:i + batch_size]) for i in range(0, x.shape[0], batch_size)]
        return float(np.mean(np.concatenate(parts).argmax(axis=1) == t))

    def gradient(self, x, t):
        layers, last = self._layers(), SoftmaxWithLoss()
        for layer in layers:
            x = layer.forward(x)
        last.forward(x, t)
        dout = last.backward()
        for layer in layers[::-1]:
            dout = layer.backward(dout)
        return {k + n: getattr(layers[i], "d" + k) for n, i in (("1", 0), ("2", 3), ("3", 5)) for k in "Wb"}
""",
        "without the given layers": """
class SimpleConvNet:
    def __init__(self, input_dim=(1, 28, 28),
                 conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                 hidden_size=100, output_size=10, weight_init_std=0.01):
        C, H, W = input_dim
        F, S = conv_param["filter_num"], conv_param["filter_size"]
        self.pad, self.stride = conv_param["pad"], conv_param["stride"]
        oh, ow = ((n + 2 * self.pad - S) // self.stride + 1 for n in (H, W))
        self.params = {"W3": weight_init_std * np.random.standard_normal((hidden_size, output_size)),
                       "W2": weight_init_std * np.random.standard_normal((F * (oh // 2) * (ow // 2), hidden_size)),
                       "W1": weight_init_std * np.random.standard_normal((F, C, S, S)),
                       "b1": np.zeros((F,)), "b2": np.zeros((hidden_size,)), "b3": np.zeros((output_size,))}

    def forward(self, x):
        p, s = self.params, self.stride
        S = p["W1"].shape[2]
        x = np.pad(x, ((0, 0), (0, 0), (self.pad, self.pad), (self.pad, self.pad)))
        win = np.lib.stride_tricks.sliding_window_view(x, (S, S), axis=(2, 3))[:, :, ::s, ::s]
        a = np.einsum("nchwuv,fcuv->nfhw", win, p["W1"]) + p["b1"].reshape(1, -1, 1, 1)
        z = np.maximum(a, 0)
        N, F, oh, ow = z.shape
        h, w = oh // 2, ow // 2
        blocks = z[:, :, :2 * h, :2 * w].reshape(N, F, h, 2, w, 2).transpose(0, 1, 2, 4, 3, 5).reshape(N, F, h, w, 4)
        where = blocks.argmax(axis=-1)
        flat = blocks.max(axis=-1).reshape(N, -1)
        u = flat @ p["W2"] + p["b2"]
        return win, a, where, flat, u, np.maximum(u, 0) @ p["W3"] + p["b3"]

    def predict(self, x):
        return self.forward(x)[-1]

    @staticmethod
    def log_softmax(s):
        s = s - s.max(axis=1, keepdims=True)
        return s - np.log(np.exp(s).sum(axis=1, keepdims=True))

    def one_hot(self, t):
        return t if t.ndim == 2 else np.eye(self.params["b3"].size)[t]

    def loss(self, x, t):
        return -np.sum(self.one_hot(t) * self.log_softmax(self.predict(x))) / x.shape[0]

    def accuracy(self, x, t, batch_size=100):
        return np.mean(self.predict(x).argmax(1) == self.one_hot(t).argmax(1))

    def gradient(self, x, t):
        p = self.params
        win, a, where, flat, u, s = self.forward(x)
        ds = (np.exp(self.log_softmax(s)) - self.one_hot(t)) / len(x)
        du = (ds @ p["W3"].T) * (u > 0)
        dblocks = np.zeros(where.shape + (4,))
        np.put_along_axis(dblocks, where[..., None], (du @ p["W2"].T).reshape(where.shape)[..., None], axis=-1)
        N, F, h, w = where.shape
        da = np.zeros_like(a)
        da[:, :, :2 * h, :2 * w] = dblocks.reshape(N, F, h, w, 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(N, F, 2 * h, 2 * w)
        da *= a > 0
        return {"W1": np.einsum("nfhw,nchwuv->fcuv", da, win), "b1": da.sum(axis=(0, 2, 3)), "W2": flat.T @ du,
                "b2": du.sum(0), "W3": np.maximum(u, 0).T @ ds, "b3": ds.sum(0)}
""",
    },
    "output_shapes": {
        "functions by kind": """
def output_shapes(layers, input_shape):
    rules = {
        "conv": lambda s, f: s[:2] + (f,),
        "pool": lambda s: (s[0] // 2, s[1] // 2, s[2]),
        "flatten": lambda s: (int(np.prod(s)),),
        "dense": lambda s, m: (m,),
    }
    out, s = [], tuple(input_shape)
    for layer in layers:
        s = rules[layer[0]](s, *layer[1:])
        out.append(s)
    return out
""",
        "lists, changed in place": """
def output_shapes(layers, input_shape):
    s = list(input_shape)
    out = []
    for layer in layers:
        if layer[0] == "conv":
            s[2] = layer[1]
        elif layer[0] == "pool":
            s[0], s[1] = int(s[0] / 2), int(s[1] / 2)
        elif layer[0] == "flatten":
            s = [np.prod(s)]
        elif layer[0] == "dense":
            s = [layer[1]]
        out.append(list(s))
    return out
""",
        "recursion": """
def output_shapes(layers, input_shape):
    if not layers:
        return []
    kind, s = layers[0][0], tuple(input_shape)
    if kind == "conv":
        s = (*s[:-1], layers[0][1])
    if kind == "pool":
        s = ((s[0] - 2) // 2 + 1, (s[1] - 2) // 2 + 1, s[2])
    if kind == "flatten":
        s = (s[0] * s[1] * s[2],)
    if kind == "dense":
        s = (layers[0][1],)
    return [s] + output_shapes(layers[1:], s)
""",
    },
    "parameter_table": {
        "own shapes": """
def parameter_table(layers, input_shape):
    rows, s = [], tuple(input_shape)
    for layer in layers:
        n = 0
        if layer[0] == "conv":
            n = (3 * 3 * s[2] + 1) * layer[1]
            s = (s[0], s[1], layer[1])
        elif layer[0] == "pool":
            s = (s[0] // 2, s[1] // 2, s[2])
        elif layer[0] == "flatten":
            s = (s[0] * s[1] * s[2],)
        else:
            n = (s[0] + 1) * layer[1]
            s = (layer[1],)
        rows.append((layer[0], s, n))
    return rows
""",
        "lists and NumPy numbers": """
def parameter_table(layers, input_shape):
    rows = []
    before = input_shape
    for layer, after in zip(layers, output_shapes(layers, input_shape)):
        count = np.int64(0)
        if layer[0] in ("conv", "dense"):
            kernel = (3, 3) if layer[0] == "conv" else ()
            count = np.prod([*kernel, before[-1], after[-1]], dtype=np.int64) + after[-1]
        rows.append([layer[0], list(after), count])
        before = after
    return rows
""",
        "one layer at a time": """
def parameter_table(layers, input_shape):
    table = []
    for i in range(len(layers)):
        before = input_shape if i == 0 else table[-1][1]
        (after,) = output_shapes([layers[i]], before)
        kind = layers[i][0]
        count = {"conv": 9 * before[-1] * after[-1] + after[-1], "dense": before[0] * after[0] + after[0]}.get(kind, 0)
        table.append((kind, after, count))
    return tuple(table)
""",
    },
    "conv_summary": {
        "np.prod": """
def conv_summary(input_shape, filters, kernel_size, padding="valid", strides=1):
    spatial = np.array(input_shape[:-1])
    if padding == "same":
        out = np.ceil(spatial / strides).astype(int)
    else:
        out = (spatial - np.array(kernel_size)) // strides + 1
    return tuple(out) + (filters,), int(np.prod(kernel_size)) * input_shape[-1] * filters + filters
""",
        "loops": """
def conv_summary(input_shape, filters, kernel_size, padding="valid", strides=1):
    shape = []
    weights = input_shape[len(kernel_size)]
    for i in range(len(kernel_size)):
        weights = weights * kernel_size[i]
        if padding == "valid":
            shape.append(int((input_shape[i] - kernel_size[i]) / strides) + 1)
        else:
            shape.append((input_shape[i] + strides - 1) // strides)
    shape.append(filters)
    return shape, (weights + 1) * filters
""",
        "counts the places": """
def conv_summary(input_shape, filters, kernel_size, padding="valid", strides=1):
    def places(n, k):
        last = n if padding.lower() == "same" else n - k + 1
        return len(range(0, last, strides))

    out = [places(n, k) for n, k in zip(input_shape, kernel_size)]
    total = filters
    product = filters * input_shape[-1]
    for k in kernel_size:
        product *= k
    return [tuple(out + [filters]), total + product]
""",
    },
    "conv1d_model": {
        "functional": """
def conv1d_model(input_shape=(120, 3), filters=100):
    from keras import Input, Model, layers
    x = Input(shape=input_shape)
    return Model(x, layers.Conv1D(filters=filters, kernel_size=3, padding="SAME".lower())(x))
""",
        "subclassed": """
import keras


class OneConv(keras.Model):
    def __init__(self, filters):
        super().__init__()
        self.pad = keras.layers.ZeroPadding1D(1)
        self.conv = keras.layers.Conv1D(filters, 3)

    def call(self, x):
        return self.conv(self.pad(x))


def conv1d_model(input_shape=(120, 3), filters=100):
    return OneConv(filters)
""",
        "as in the notes": """
def conv1d_model(input_shape=(120, 3), filters=100):
    from tensorflow.keras.models import Sequential
    from tensorflow.keras.layers import Conv1D
    model = Sequential()
    model.add(Conv1D(filters, kernel_size=3, padding="SAME", input_shape=input_shape))
    return model
""",
        "not built yet": """
def conv1d_model(input_shape=(120, 3), filters=100):
    import tensorflow as tf
    return tf.keras.Sequential([tf.keras.layers.Conv1D(filters, (3,), strides=1, padding="same", activation="linear")])
""",
    },
    "conv2d_model": {
        "inputs and outputs in lists": """
def conv2d_model(input_shape=(128, 128, 3), filters=1):
    from keras import Input, Model, layers
    image = Input(shape=input_shape)
    maps = layers.Convolution2D(filters, (3, 3), kernel_initializer="he_normal")(image)
    return Model(inputs=[image], outputs=[maps])
""",
        "functional": """
def conv2d_model(input_shape=(128, 128, 3), filters=1):
    import keras
    x = keras.Input(shape=input_shape)
    y = keras.layers.Conv2D(filters, kernel_size=3, padding="valid", activation=None)(x)
    return keras.Model(inputs=x, outputs=y)
""",
        "subclassed and built": """
def conv2d_model(input_shape=(128, 128, 3), filters=1):
    import keras

    class Net(keras.Model):
        def __init__(self):
            super().__init__(name="net")
            self.layer = keras.layers.Conv2D(filters, (3, 3))

        def build(self, shape):
            self.layer.build(shape)
            self.built = True

        def call(self, inputs, training=None):
            return self.layer(inputs)

    net = Net()
    net.build((None, *input_shape))
    return net
""",
        "as in the notes": """
def conv2d_model(input_shape=(128, 128, 3), filters=1):
    from keras.models import Sequential
    from keras.layers import Conv2D
    model = Sequential()
    model.add(Conv2D(filters, kernel_size=(3, 3), input_shape=input_shape))
    model.summary()
    return model
""",
    },
    "conv3d_model": {
        "functional": """
def conv3d_model(input_shape=(120, 120, 120, 3), filters=100):
    import keras
    x = keras.Input(input_shape)
    return keras.Model(x, keras.layers.Conv3D(filters, 3)(x), name="volume")
""",
        "subclassed": """
def conv3d_model(input_shape=(120, 120, 120, 3), filters=100):
    import keras

    class Volume(keras.Model):
        def __init__(self, **options):
            super().__init__(**options)
            self.conv = keras.layers.Conv3D(filters, (3, 3, 3), kernel_initializer="he_normal")

        def call(self, x):
            return self.conv(x)

    return Volume()
""",
        "as in the notes": """
def conv3d_model(input_shape=(120, 120, 120, 3), filters=100):
    from keras.models import Sequential
    from keras.layers import Conv3D
    model = Sequential()
    model.add(Conv3D(filters, kernel_size=(3, 3, 3), input_shape=input_shape))
    return model
""",
    },
    "build_simple_cnn": {
        "functional, ReLU after the pool": """
def build_simple_cnn(input_shape=(28, 28, 1),
                     conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                     hidden_size=100, output_size=10):
    from keras import Input, Model, layers
    x = inputs = Input(input_shape)
    p = conv_param["pad"]
    if p > 0:
        x = layers.ZeroPadding2D(((p, p), (p, p)))(x)
    x = layers.Conv2D(conv_param["filter_num"], conv_param["filter_size"], conv_param["stride"])(x)
    x = layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2))(x)
    x = layers.ReLU()(x)
    x = layers.Flatten()(x)
    x = layers.Activation("relu")(layers.Dense(hidden_size)(x))
    return Model(inputs, layers.Softmax()(layers.Dense(output_size)(x)))
""",
        "subclassed": """
def build_simple_cnn(input_shape=(28, 28, 1),
                     conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                     hidden_size=100, output_size=10):
    import keras
    import tensorflow as tf

    class CNN(keras.Model):
        def __init__(self):
            super().__init__()
            self.fc2 = keras.layers.Dense(output_size)
            self.fc1 = keras.layers.Dense(hidden_size, activation="relu")
            self.conv = keras.layers.Conv2D(conv_param["filter_num"], conv_param["filter_size"],
                                            strides=conv_param["stride"], activation=tf.nn.relu)
            self.pool = keras.layers.MaxPooling2D()

        def call(self, x):
            p = conv_param["pad"]
            x = tf.pad(x, [[0, 0], [p, p], [p, p], [0, 0]])
            x = self.pool(self.conv(x))
            x = tf.reshape(x, [-1, x.shape[1] * x.shape[2] * x.shape[3]])
            return tf.nn.softmax(self.fc2(self.fc1(x)))

    return CNN()
""",
        "compiled, nested": """
def build_simple_cnn(input_shape=(28, 28, 1),
                     conv_param={"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1},
                     hidden_size=100, output_size=10):
    import keras
    front = keras.Sequential([
        keras.layers.ZeroPadding2D(padding=conv_param["pad"]),
        keras.layers.Conv2D(filters=conv_param["filter_num"], kernel_size=[conv_param["filter_size"]] * 2,
                            strides=[conv_param["stride"]] * 2, padding="valid"),
        keras.layers.Activation("relu"),
        keras.layers.MaxPooling2D((2, 2), 2),
    ], name="front")
    model = keras.models.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(front)
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(hidden_size, "relu"))
    model.add(keras.layers.Dropout(0.0))
    model.add(keras.layers.Dense(output_size, "softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
""",
    },
    "build_deep_cnn": {
        "functional": """
def build_deep_cnn(layers, input_shape):
    import keras
    L = keras.layers
    x = inputs = keras.Input(input_shape)
    for i, layer in enumerate(layers):
        if layer[0] == "conv":
            x = L.ReLU()(L.Conv2D(layer[1], (3, 3), padding="same")(x))
        if layer[0] == "pool":
            x = L.MaxPool2D((2, 2), strides=2)(x)
        if layer[0] == "flatten":
            x = L.Flatten()(x)
        if layer[0] == "dense":
            x = L.Dense(layer[1])(x)
            x = L.Softmax()(x) if i + 1 == len(layers) else L.ReLU()(x)
    return keras.Model(inputs, x)
""",
        "subclassed": """
def build_deep_cnn(layers, input_shape):
    import keras

    def make(layer):
        if layer[0] == "conv":
            return keras.layers.Conv2D(layer[1], 3, padding="same", activation=keras.activations.relu)
        if layer[0] == "pool":
            return keras.layers.MaxPooling2D()
        if layer[0] == "flatten":
            return keras.layers.Flatten()
        return keras.layers.Dense(layer[1])

    class Deep(keras.Model):
        def __init__(self):
            super().__init__()
            self.parts = [make(layer) for layer in layers]

        def call(self, x):
            for part in self.parts[:-1]:
                x = part(x)
                if isinstance(part, keras.layers.Dense):
                    x = keras.ops.relu(x)
            return keras.ops.softmax(self.parts[-1](x), axis=-1)

    return Deep()
""",
        "zero padding and a last layer of its own": """
def build_deep_cnn(layers, input_shape):
    from tensorflow import keras
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=input_shape))
    *front, (_, classes) = layers
    for kind, *n in front:
        if kind == "conv":
            model.add(keras.layers.ZeroPadding2D())
            model.add(keras.layers.Conv2D(*n, kernel_size=3))
            model.add(keras.layers.Activation("relu"))
        else:
            model.add({"pool": lambda: keras.layers.MaxPooling2D(2, 2), "flatten": keras.layers.Flatten,
                       "dense": lambda m=0: keras.layers.Dense(m, "relu")}[kind](*n))
    model.add(keras.layers.Dense(classes, activation="softmax"))
    return model
""",
    },
    "feature_maps": {
        "copies": """
def feature_maps(layers, x):
    out = {}
    value = np.array(x)
    for name in layers:
        value = layers[name].forward(value)
        out[name] = np.copy(value)
    return out
""",
        "from the beginning for each": """
def feature_maps(layers, x):
    names = list(layers)

    def up_to(last):
        value = x
        for name in names[: last + 1]:
            value = layers[name].forward(value)
        return value

    return {name: up_to(i) for i, name in enumerate(names)}
""",
        "accumulate": """
def feature_maps(layers, x):
    from collections import OrderedDict
    from itertools import accumulate
    values = list(accumulate(layers.values(), lambda value, layer: layer.forward(value), initial=x))
    return OrderedDict(zip(layers.keys(), values[1:]))
""",
    },
    "filter_grid": {
        "in place on copies": """
def filter_grid(filters, columns, gap=1):
    F, FH, FW = filters.shape
    R = -(-F // columns)
    picture = np.zeros((R * (FH + gap) - gap, columns * (FW + gap) - gap))
    for k, w in enumerate(filters.copy()):
        w -= w.min()
        if w.any():
            w /= w.max()
        top, left = k // columns * (FH + gap), k % columns * (FW + gap)
        picture[top:top + FH, left:left + FW] = w
    return picture
""",
        "float32": """
def filter_grid(filters, columns, gap=1):
    F, FH, FW = filters.shape
    R = -(-F // columns)
    grid = np.zeros((R * (FH + gap) - gap, columns * (FW + gap) - gap), dtype=np.float32)
    for i, f in enumerate(filters.astype(np.float32)):
        width = f.max() - f.min()
        top, left = i // columns * (FH + gap), i % columns * (FW + gap)
        grid[top : top + FH, left : left + FW] = (f - f.min()) / width if width > 0 else 0
    return grid
""",
        "padding and blocks": """
def filter_grid(filters, columns, gap=1):
    filters = np.asarray(filters, dtype=float)
    F, FH, FW = filters.shape
    low = filters.min(axis=(1, 2), keepdims=True)
    span = filters.max(axis=(1, 2), keepdims=True) - low
    scaled = (filters - low) / np.where(span == 0, 1, span)
    rows = int(np.ceil(F / columns))
    tiles = np.zeros((rows * columns, FH + gap, FW + gap))
    tiles[:F, :FH, :FW] = scaled
    grid = tiles.reshape(rows, columns, FH + gap, FW + gap).transpose(0, 2, 1, 3)
    grid = grid.reshape(rows * (FH + gap), columns * (FW + gap))
    return grid[: grid.shape[0] - gap, : grid.shape[1] - gap]
""",
        "pixel by pixel": """
def filter_grid(filters, columns, gap=1):
    F, FH, FW = filters.shape
    rows = (F + columns - 1) // columns
    height, width = rows * FH + (rows - 1) * gap, columns * FW + (columns - 1) * gap
    picture = [[0.0] * width for _ in range(height)]
    for k in range(F):
        values = [v for line in filters[k].tolist() for v in line]
        low, high = min(values), max(values)
        for i in range(FH):
            for j in range(FW):
                v = float(filters[k][i][j])
                picture[k // columns * (FH + gap) + i][k % columns * (FW + gap) + j] = 0.0 if high == low else (v - low) / (high - low)
    return np.array(picture)
""",
        "rows stacked": """
def filter_grid(filters, columns, gap=1):
    F, FH, FW = filters.shape
    blank = np.zeros((FH, FW))
    pictures = []
    for w in filters:
        w = w - np.min(w)
        pictures.append(w / w.max() if w.max() > 0 else blank)
    while len(pictures) % columns:
        pictures.append(blank)
    lines = []
    for start in range(0, len(pictures), columns):
        parts = []
        for p in pictures[start:start + columns]:
            parts += [p, np.zeros((FH, gap))]
        line = np.hstack(parts[:-1])
        lines += [line, np.zeros((gap, line.shape[1]))]
    return np.vstack(lines[:-1])
""",
    },
    "class_activation_map": {
        "einsum": """
def class_activation_map(features, weights, label):
    return np.einsum("c,chw->hw", weights[:, label], features)
""",
        "loop": """
def class_activation_map(features, weights, label):
    out = np.zeros(features.shape[1:])
    for c in range(features.shape[0]):
        out += weights[c][label] * features[c]
    return out
""",
        "matrix product": """
def class_activation_map(features, weights, label):
    C, H, W = features.shape
    return (weights.T @ features.reshape(C, H * W))[label].reshape(H, W)
""",
    },
    "q1": {
        "NumPy": "def q1():\n    return np.int64(90112)\n",
        "float": "def q1():\n    return 64 * 64 * 49 - 3 * 64 * 64 * 9.0\n",
        "counted": "def q1():\n    w = lambda k: conv_summary((9, 9, 64), 64, (k, k))[1] - 64\n    return w(7) - 3 * w(3)\n",
    },
    "q2": {
        "list": "def q2():\n    return [1280, 50]\n",
        "array": "def q2():\n    return np.array([1280, 50])\n",
        "asked": 'def q2():\n    return SimpleConvNet((3, 35, 41), {"filter_num": 16, "filter_size": 5, "pad": 1, "stride": 2}, 50).params["W2"].shape\n',
    },
    "q3": {
        "capital": 'def q3():\n    return "C"\n',
        "lambda": 'q3 = lambda: "c"\n',
        "computed": 'def q3():\n    return chr(ord("a") + 2)\n',
    },
}
