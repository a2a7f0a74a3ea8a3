"""Correct implementations of 09_keras_dnn in other styles than the solution's."""

NET = """
def build_{name}():
    inputs = keras.Input(shape=(2,), name="x")
    hidden = keras.layers.Activation("sigmoid")(keras.layers.Dense(2{more})(inputs))
    outputs = keras.layers.Dense(1, activation=keras.activations.sigmoid{more})(hidden)
    model = keras.Model(inputs=inputs, outputs=outputs)
    model.compile({optimizer}, {loss})
    return model
"""

SUBCLASS = """
class Net{name}(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(units=1{more})
        self.first = keras.layers.Dense(units=2, activation=keras.ops.sigmoid{more})

    def call(self, x):
        return keras.ops.sigmoid(self.last(self.first(x)))


def build_{name}():
    model = Net{name}()
    model.compile(optimizer={optimizer}, loss={loss}, metrics=["accuracy"])
    return model
"""

ADDED = """
def build_{name}():
    model = keras.models.Sequential()
    for n in (2, 1):
        model.add(keras.layers.Dense(n{more}))
        model.add(keras.layers.Activation(keras.activations.sigmoid))
    model.compile(loss={loss}, optimizer={optimizer}, metrics=["mae"], run_eagerly=False)
    return model
"""


def networks(name, more, optimizers, losses):
    """The three ways to write a 2-2-1 network."""
    return {
        style: text.format(name=name, more=more, optimizer=optimizer, loss=loss)
        for (style, text), optimizer, loss in zip(
            {"functional": NET, "subclass": SUBCLASS, "layer by layer, shapes inferred": ADDED}.items(),
            optimizers,
            losses,
            strict=True,
        )
    }


NORMAL = (
    ", kernel_initializer=keras.initializers.RandomNormal(0.0, 1.0), "
    "bias_initializer=keras.initializers.RandomNormal(mean=0.0, stddev=1.0)"
)

ALTERNATIVES = {
    "build_xor": {
        **networks(
            "xor",
            NORMAL,
            ["keras.optimizers.SGD(0.1)", "keras.optimizers.SGD(learning_rate=0.1, momentum=0.0)", "keras.optimizers.SGD(1e-1)"],
            [
                "keras.losses.BinaryCrossentropy()",
                "keras.losses.binary_crossentropy",
                "'binary_crossentropy'",
            ],
        ),
        "logits and a truncated normal": """
def build_xor():
    def init():
        return keras.initializers.TruncatedNormal(stddev=1.0)

    x = keras.Input((2,))
    h = keras.layers.Dense(2, "sigmoid", kernel_initializer=init(), bias_initializer=init())(x)
    out = keras.layers.Dense(1, kernel_initializer=init(), bias_initializer=init())(h)
    model = keras.Model(x, keras.ops.sigmoid(out))

    def cost(y, p):
        y = keras.ops.cast(y, p.dtype)
        return -keras.ops.mean(y * keras.ops.log(p) + (1 - y) * keras.ops.log(1 - p))

    model.compile(keras.optimizers.SGD(0.1), cost)
    return model
""",
    },
    "fit_full_batch": {
        "no name": """
def fit_full_batch(model, X, y, epochs):
    history = model.fit(x=X, y=y, batch_size=X.shape[0], epochs=epochs, verbose=False, shuffle=False)
    return history
""",
        "larger batch than data": """
def fit_full_batch(model, X, y, epochs):
    return model.fit(np.asarray(X), np.asarray(y), 100000, epochs, verbose="0" == "1")
""",
        "one batch a step": """
def fit_full_batch(model, X, y, epochs):
    history = keras.callbacks.History()
    history.set_model(model)
    history.on_train_begin()
    for epoch in range(epochs):
        history.on_epoch_end(epoch, model.train_on_batch(X, y, return_dict=True))
    return history
""",
        "initial epoch": """
def fit_full_batch(model, X, y, epochs):
    return model.fit(X, y, batch_size=len(y), epochs=5 + epochs, initial_epoch=5, verbose=0)
""",
    },
    "evaluate_binary": {
        "tensors": """
def evaluate_binary(model, X, y):
    import tensorflow as tf

    pred = model(X)
    predicted = tf.cast(pred > 0.5, dtype=tf.float32)
    accuracy = tf.reduce_mean(tf.cast(tf.equal(predicted, tf.cast(y, tf.float32)), dtype=tf.float32))
    return pred, predicted, accuracy
""",
        "where and count": """
def evaluate_binary(model, X, y):
    p = np.array(model(X, training=False))
    c = np.where(p > 0.5, 1, 0)
    return [p, c, np.sum(c == y) / len(c)]
""",
        "bool and loop": """
def evaluate_binary(model, X, y):
    p = model.predict(X, batch_size=4, verbose=0)
    right = 0
    classes = []
    for row, answer in zip(p, y):
        classes.append([row[0] > 0.5])
        right += int(bool(row[0] > 0.5) == bool(answer[0]))
    return p, np.array(classes), right / len(y)
""",
        "rounding": """
def evaluate_binary(model, X, y):
    p = np.asarray(keras.ops.convert_to_numpy(model(np.asarray(X, dtype="float32"))))
    c = np.round(p)
    return p, c, 1 - np.abs(c - y).mean()
""",
    },
    "build_and": {
        **networks(
            "and",
            "",
            ["keras.optimizers.SGD(learning_rate=0.3)", "keras.optimizers.SGD(0.3)", "keras.optimizers.SGD(0.3)"],
            ["'mean_squared_error'", "keras.losses.MeanSquaredError()", "keras.losses.mean_squared_error"],
        ),
        "nested": """
def build_and():
    hidden = keras.Sequential([keras.layers.Dense(2, activation="sigmoid", kernel_initializer="glorot_normal")])
    model = keras.Sequential([keras.layers.InputLayer(shape=(2,)), hidden, keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.SGD(0.3), lambda y, p: keras.ops.mean(keras.ops.square(p - y), axis=-1))
    return model
""",
    },
    "dense_layer": {
        "objects and uniform": """
def dense_layer(units, activation):
    init = keras.initializers.HeUniform() if activation == "relu" else keras.initializers.GlorotUniform()
    return keras.layers.Dense(units, activation=activation, kernel_initializer=init)
""",
        "variance scaling": """
def dense_layer(units, activation):
    scale, mode = (2.0, "fan_in") if activation == "relu" else (1.0, "fan_avg")
    return keras.layers.Dense(
        units=units,
        activation=getattr(keras.activations, activation),
        kernel_initializer=keras.initializers.VarianceScaling(scale, mode, "untruncated_normal"),
        bias_initializer=keras.initializers.Zeros(),
    )
""",
        "lookup with lecun": """
RULES = {"relu": "he_normal", "sigmoid": "lecun_normal", "tanh": "glorot_uniform", "softmax": "glorot_normal"}


def dense_layer(units, activation):
    return keras.layers.Dense(units, activation, kernel_initializer=RULES.get(activation, "glorot_uniform"))
""",
        "two layers in one": """
def dense_layer(units, activation):
    init = {"relu": "HeNormal"}.get(activation, "GlorotNormal")
    return keras.Sequential([keras.layers.Dense(units, kernel_initializer=init), keras.layers.Activation(activation)])
""",
        "a layer of her own": """
class Layer(keras.layers.Layer):
    def __init__(self, units, activation):
        super().__init__()
        self.units, self.f = units, keras.activations.get(activation)
        self.init = "he_uniform" if activation == "relu" else "glorot_uniform"

    def build(self, shape):
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")
        self.w = self.add_weight(shape=(shape[-1], self.units), initializer=self.init, name="w")

    def call(self, x):
        return self.f(keras.ops.matmul(x, self.w) + self.b)


def dense_layer(units, activation):
    return Layer(units, activation)
""",
    },
    "build_classifier": {
        # A softmax of TensorFlow leaves no logits for Keras' loss, which then clips probabilities at 1e-7.
        "tensorflow's activations": """
import tensorflow as tf
from keras import callbacks, layers, losses, metrics, optimizers


def build_classifier(n_inputs=784, n_classes=10):
    model = keras.Sequential([layers.Input((n_inputs,))])
    for _ in range(3):
        model.add(layers.Dense(64, activation=tf.nn.relu))
        model.add(layers.BatchNormalization())
    model.add(layers.Dropout(0.2))
    model.add(layers.Dense(n_classes, activation=tf.nn.softmax))
    accuracy = metrics.SparseCategoricalAccuracy(name="accuracy")
    model.compile(optimizers.Adam(0.001), losses.SparseCategoricalCrossentropy(), metrics=[accuracy])
    return model
""",
        "functional loop": """
def build_classifier(n_inputs=784, n_classes=10):
    inputs = x = keras.Input(shape=(n_inputs,))
    for _ in range(3):
        x = keras.layers.Dense(64)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.BatchNormalization(axis=-1)(x)
    x = keras.layers.Dropout(rate=0.2)(x)
    outputs = keras.layers.Softmax()(keras.layers.Dense(n_classes)(x))
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
        metrics=[keras.metrics.SparseCategoricalAccuracy()],
    )
    return model
""",
        "subclass": """
class Classifier(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.out = keras.layers.Dense(n_classes, activation=keras.activations.softmax)
        self.norms = [keras.layers.BatchNormalization() for _ in range(3)]
        self.dense = [keras.layers.Dense(64, activation="relu") for _ in range(3)]
        self.drop = keras.layers.Dropout(0.2)

    def call(self, x, training=None):
        for dense, norm in zip(self.dense, self.norms):
            x = norm(dense(x), training=training)
        return self.out(self.drop(x, training=training))


def build_classifier(n_inputs=784, n_classes=10):
    model = Classifier(n_classes)
    model.build((None, n_inputs))
    model.compile(keras.optimizers.Adam(), keras.losses.sparse_categorical_crossentropy, metrics=["acc"])
    return model
""",
        "layer by layer": """
def build_classifier(n_inputs=784, n_classes=10):
    model = keras.models.Sequential(name="deep_net")
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(n_inputs,)))
    model.add(keras.layers.BatchNormalization())
    for i in range(2):
        model.add(keras.layers.Dense(64, activation=keras.ops.relu, kernel_initializer="he_normal"))
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.AdamW(1e-3), metrics=["accuracy"])
    return model
""",
        "blocks and dropout by hand": """
def block():
    return keras.Sequential([keras.layers.Dense(64), keras.layers.Activation("relu"), keras.layers.BatchNormalization()])


class Deep(keras.Model):
    def __init__(self, n):
        super().__init__()
        self.body = keras.Sequential([block(), block(), block()])
        self.head = keras.layers.Dense(n)
        self.seed = keras.random.SeedGenerator(1)

    def call(self, x, training=False):
        h = self.body(x, training=training)
        if training:
            h = keras.random.dropout(h, 0.2, seed=self.seed)
        return keras.ops.softmax(self.head(h))


def build_classifier(n_inputs=784, n_classes=10):
    model = Deep(n_classes)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy", "sparse_top_k_categorical_accuracy"])
    return model
""",
    },
    "make_callbacks": {
        "other order, explicit": """
def make_callbacks(log_dir, patience):
    board = keras.callbacks.TensorBoard(log_dir=log_dir, histogram_freq=1, write_graph=False)
    stop = keras.callbacks.EarlyStopping(
        monitor="val_loss", min_delta=0, patience=patience, verbose=0, mode="min", restore_best_weights=True
    )
    return (board, stop)
""",
        "subclasses": """
class Stop(keras.callbacks.EarlyStopping):
    pass


class Board(keras.callbacks.TensorBoard):
    pass


def make_callbacks(log_dir, patience):
    return [Stop(patience=patience, restore_best_weights=True), Board(log_dir)]
""",
        "by hand": """
class Stopping(keras.callbacks.Callback):
    def __init__(self, patience):
        super().__init__()
        self.patience, self.best, self.waited, self.weights = patience, float("inf"), 0, None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.waited, self.weights = logs["val_loss"], 0, self.model.get_weights()
        else:
            self.waited += 1
            if self.waited == self.patience:
                self.model.stop_training = True

    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)


def make_callbacks(log_dir, patience):
    callbacks = [Stopping(patience)]
    callbacks.append(keras.callbacks.TensorBoard(log_dir=log_dir, profile_batch=0))
    return callbacks
""",
    },
    "fit_classifier": {
        "tf.data": """
def fit_classifier(model, train_data, valid_data, epochs, callbacks=()):
    import tensorflow as tf

    train = tf.data.Dataset.from_tensor_slices(train_data).shuffle(len(train_data[0])).batch(128)
    valid = tf.data.Dataset.from_tensor_slices(valid_data).batch(128)
    return model.fit(train, validation_data=valid, epochs=epochs, callbacks=callbacks, verbose=0)
""",
        "keywords": """
def fit_classifier(model, train_data, valid_data, epochs, callbacks=()):
    return model.fit(
        x=train_data[0], y=train_data[1], epochs=epochs, batch_size=128, verbose=0, shuffle=False,
        validation_data=(valid_data[0], valid_data[1]), validation_batch_size=16, callbacks=[*callbacks],
    )
""",
        "datasets": """
def fit_classifier(model, train_data, valid_data, epochs, callbacks=()):
    import tensorflow as tf

    train = tf.data.Dataset.from_tensor_slices(tuple(train_data)).shuffle(1000).batch(128)
    valid = tf.data.Dataset.from_tensor_slices(tuple(valid_data)).batch(32)
    return model.fit(train, validation_data=valid, epochs=epochs, verbose=0, callbacks=list(callbacks))
""",
        "callbacks made sure": """
def fit_classifier(model, train_data, valid_data, epochs, callbacks=()):
    (X, y), (Xv, yv) = train_data, valid_data
    extra = [keras.callbacks.TerminateOnNaN()]
    history = model.fit(X, y, 128, epochs, 0, callbacks=extra + [c for c in callbacks], validation_data=(Xv, yv))
    return history
""",
    },
    "read_history": {
        "plain python": """
def read_history(history):
    v = list(history["val_loss"])
    best = min(v)
    i = v.index(best)
    worse = v[-1] > best
    better = history["loss"][-1] < history["loss"][i]
    return {"epochs": len(v), "best_epoch": 1 + i, "best_val_loss": best, "overfit": worse and better}
""",
        "arrays": """
def read_history(history):
    loss, val = np.array(history["loss"]), np.array(history["val_loss"])
    k = val.argmin()
    return dict(
        overfit=(loss[-1] < loss[k]) & (val[-1] > val[k]), epochs=loss.size, best_val_loss=val[k], best_epoch=k + 1
    )
""",
        "loop": """
def read_history(history):
    best, smallest = 0, float("inf")
    for epoch, value in enumerate(history["val_loss"], 1):
        if value < smallest:
            best, smallest = epoch, value
    overfit = 0
    if history["loss"][-1] < history["loss"][best - 1]:
        overfit = int(history["val_loss"][-1] > smallest)
    return {"epochs": epoch, "best_epoch": float(best), "best_val_loss": np.float32(smallest).item() if 0 else smallest,
            "overfit": overfit, "gap": 0}
""",
    },
    "q1": {
        "computed": """
def q1():
    dense = 3 * (64 * 64 + 64) + 64 * 10 + 10
    return dense + 3 * 4 * 64, dense + 3 * 2 * 64
""",
        "list": "def q1():\n    return [13898, 13514]\n",
        "array": "def q1():\n    return np.array([13898, 13514])\n",
        "numpy integers": "def q1():\n    return (np.int64(13898), np.float64(13514))\n",
    },
    "q2": {
        "computed": "def q2():\n    return 20 * -(-1437 // 128)\n",
        "numpy": "def q2():\n    return np.int64(20) * np.ceil(1437 / 128)\n",
        "float": "def q2():\n    return 240.0\n",
    },
    "q3": {
        "list": "def q3():\n    return [8, 5]\n",
        "numpy": "def q3():\n    return np.int32(8), np.int64(5)\n",
        "computed": "def q3():\n    best = 5\n    return best + 3, best\n",
    },
}
