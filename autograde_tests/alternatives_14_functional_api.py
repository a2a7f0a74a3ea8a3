"""Correct implementations of 14_functional_api in other styles than the solution's."""

ALTERNATIVES = {
    "build_qa": {
        "subclass": """
class QA(keras.Model):
    def __init__(self, text_vocab, question_vocab, n_answers):
        super().__init__()
        self.out = keras.layers.Dense(n_answers, activation="softmax")
        self.q = keras.Sequential([keras.layers.Embedding(question_vocab, 32), keras.layers.LSTM(32)])
        self.t = keras.Sequential([keras.layers.Embedding(text_vocab, 64), keras.layers.LSTM(32)])

    def call(self, inputs):
        text, question = inputs
        return self.out(keras.ops.concatenate([self.t(text), self.q(question)], axis=-1))


def build_qa(text_vocab=10000, question_vocab=10000, n_answers=500):
    return QA(text_vocab, question_vocab, n_answers)
""",
        "question first, masks, compiled": """
def build_qa(text_vocab=10000, question_vocab=10000, n_answers=500):
    def encode(vocab, size, name):
        words = keras.Input((None,), dtype="int64", name=name)
        vectors = keras.layers.Embedding(input_dim=vocab, output_dim=size, mask_zero=True)(words)
        return words, keras.layers.LSTM(units=32, activation="tanh")(vectors)

    q, question = encode(question_vocab, 32, "question")
    t, text = encode(text_vocab, 64, "text")
    x = keras.layers.Concatenate()([question, text])
    x = keras.layers.Softmax()(keras.layers.Dense(n_answers)(x))
    model = keras.Model([t, q], x)
    model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["acc"])
    return model
""",
        "last state of a sequence": """
def build_qa(text_vocab=10000, question_vocab=10000, n_answers=500):
    L = keras.layers
    text, question = (keras.Input(shape=(None,)) for _ in range(2))
    a = L.LSTM(32, return_sequences=True)(L.Embedding(text_vocab, 64)(text))
    b, h, c = L.LSTM(32, return_state=True)(L.Embedding(question_vocab, 32)(question))
    joined = L.concatenate([a[:, -1], h])
    return keras.models.Model(inputs=(text, question), outputs=L.Dense(n_answers, keras.activations.softmax)(joined))
""",
    },
    "qa_parameters": {
        "one line": "def qa_parameters(text_vocab, question_vocab, n_answers):\n"
        "    return 64 * text_vocab + 32 * question_vocab + 20736 + 65 * n_answers\n",
        "shapes": """
def qa_parameters(text_vocab, question_vocab, n_answers):
    shapes = [(text_vocab, 64), (question_vocab, 32), (64, 128), (32, 128), (128,), (32, 128), (32, 128), (128,)]
    shapes += [(64, n_answers), (n_answers,)]
    return sum(int(np.prod(s)) for s in shapes)
""",
        "numpy": """
def qa_parameters(text_vocab, question_vocab, n_answers):
    sizes = np.array([text_vocab, question_vocab, n_answers, 1], dtype=np.int64)
    return sizes @ np.array([64, 32, 65, 4 * 32 * (64 + 32 + 1) + 4 * 32 * (32 + 32 + 1)])
""",
    },
    "best_answer": {
        "predict": """
def best_answer(model, first, second):
    return model.predict([first, second], verbose=0).argmax(axis=1)
""",
        "tensor": """
def best_answer(model, first, second):
    return keras.ops.argmax(model((first, second), training=False), axis=-1)
""",
        "loop": """
def best_answer(model, first, second):
    p = model([np.asarray(first), np.asarray(second)]).numpy()
    return [max(range(len(row)), key=lambda k: row[k]) for row in p]
""",
    },
    "train_step": {
        "tape": """
import tensorflow as tf


def train_step(model, inputs, targets, learning_rate):
    with tf.GradientTape() as tape:
        p = model(inputs, training=True)
        losses = keras.losses.sparse_categorical_crossentropy(targets, p)
        loss = tf.reduce_mean(losses)
    for w, g in zip(model.trainable_variables, tape.gradient(loss, model.trainable_variables)):
        w.assign(w - learning_rate * g)
    return loss.numpy()
""",
        "tape and optimizer": """
import tensorflow as tf


def train_step(model, inputs, targets, learning_rate):
    optimizer = keras.optimizers.SGD(learning_rate=learning_rate)
    one_hot = tf.one_hot(targets, model.output_shape[-1])
    with tf.GradientTape() as tape:
        loss = -tf.reduce_mean(tf.reduce_sum(one_hot * tf.math.log(model(inputs)), axis=1))
    weights = model.trainable_weights
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
    return float(loss)
""",
        "fit for an epoch": """
def train_step(model, inputs, targets, learning_rate):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy())
    history = model.fit(inputs, targets, batch_size=len(targets), epochs=1, verbose=0)
    return history.history["loss"][0]
""",
        "one-hot on a batch": """
def train_step(model, inputs, targets, learning_rate):
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.SGD(learning_rate), metrics=["accuracy"])
    p = np.asarray(model(inputs))
    y = keras.utils.to_categorical(targets, p.shape[1])
    loss, _accuracy = model.train_on_batch(inputs, y)
    return np.float32(loss)
""",
    },
    "build_profile": {
        "subclass": """
class Profile(keras.Model):
    def __init__(self, vocab, n_income):
        super().__init__()
        L = keras.layers
        self.gender = L.Dense(1, activation="sigmoid")
        self.age = L.Dense(1)
        self.income = L.Dense(n_income, activation="softmax")
        self.body = [
            L.Embedding(vocab, 256), L.Conv1D(128, 5, activation="relu"), L.MaxPooling1D(5),
            L.Conv1D(256, 5, activation="relu"), L.Conv1D(256, 5, activation="relu"), L.GlobalMaxPooling1D(),
            L.Dense(128, activation="relu"),
        ]

    def call(self, x):
        for layer in self.body:
            x = layer(x)
        return self.age(x), self.income(x), self.gender(x)


def build_profile(vocab=50000, n_income=10):
    return Profile(vocab, n_income)
""",
        "body as a Sequential": """
def build_profile(vocab=50000, n_income=10):
    body = keras.Sequential()
    body.add(keras.layers.Embedding(vocab, 256))
    body.add(keras.layers.Conv1D(filters=128, kernel_size=5, activation=keras.activations.relu, padding="valid"))
    body.add(keras.layers.MaxPool1D(pool_size=5, strides=5))
    for _ in range(2):
        body.add(keras.layers.Conv1D(256, 5))
        body.add(keras.layers.ReLU())
    body.add(keras.layers.GlobalMaxPool1D())
    body.add(keras.layers.Dense(128, "relu"))
    x = keras.Input((None,), dtype="int32")
    h = body(x)
    heads = [
        keras.layers.Dense(1, activation="linear")(h),
        keras.layers.Dense(n_income, activation=keras.ops.softmax)(h),
        keras.ops.sigmoid(keras.layers.Dense(1)(h)),
    ]
    return keras.Model(x, heads)
""",
        "maximum by hand, named dict": """
def build_profile(vocab=50000, n_income=10):
    L = keras.layers
    x = posts = keras.Input(shape=(None,), dtype="int32")
    x = L.Embedding(vocab, 256)(x)
    x = L.Conv1D(128, 5, activation="relu")(x)
    x = L.MaxPooling1D(5)(x)
    x = L.Conv1D(256, 5, activation="relu")(x)
    x = L.Conv1D(256, 5, activation="relu")(x)
    x = keras.ops.max(x, axis=1)
    x = L.Dense(128, activation="relu")(x)
    age, income, gender = (L.Dense(n)(x) for n in (1, n_income, 1))
    outputs = [age, L.Softmax(name="income")(income), L.Activation("sigmoid", name="gender")(gender)]
    model = keras.Model(posts, outputs)
    model.compile("sgd", ["mse", "sparse_categorical_crossentropy", "binary_crossentropy"])
    return model
""",
    },
    "compile_profile": {
        "lists": """
def compile_profile(model):
    model.compile(
        optimizer=keras.optimizers.RMSprop(),
        loss=["mse", "sparse_categorical_crossentropy", "binary_crossentropy"],
        loss_weights=[0.25, 1, 10],
    )
    return model
""",
        "objects and metrics": """
def compile_profile(model):
    model.compile(
        keras.optimizers.SGD(0.01, momentum=0.9),
        loss={
            "gender": keras.losses.BinaryCrossentropy(),
            "income": keras.losses.SparseCategoricalCrossentropy(),
            "age": keras.losses.MeanSquaredError(),
        },
        loss_weights={"gender": 10.0, "income": 1.0, "age": 0.25},
        metrics={"income": ["accuracy"], "age": "mae"},
    )
    return model
""",
        "weights inside the losses": """
def compile_profile(model):
    def age(y, p):
        return 0.25 * keras.ops.mean(keras.ops.square(y - p), axis=-1)

    def gender(y, p):
        return 10 * keras.losses.binary_crossentropy(y, p)

    model.compile("adam", [age, keras.losses.sparse_categorical_crossentropy, gender])
    return model
""",
    },
    "build_residual": {
        "plus": """
def build_residual(n_features, n_classes):
    x = keras.Input(shape=(n_features,))
    f = keras.layers.Dense(n_features, activation="linear")(keras.layers.Dense(n_features, activation="relu")(x))
    y = keras.ops.relu(x + f)
    return keras.Model(inputs=x, outputs=keras.layers.Dense(n_classes, "softmax")(y))
""",
        "subclass": """
class Residual(keras.Model):
    def __init__(self, d, c):
        super().__init__()
        self.three = [keras.layers.Dense(c), keras.layers.Dense(d), keras.layers.Dense(d)]
        self.plus = keras.layers.Add()

    def call(self, x):
        out, second, first = self.three
        h = self.plus([second(keras.activations.relu(first(x))), x])
        return keras.activations.softmax(out(keras.activations.relu(h)))


def build_residual(n_features, n_classes):
    return Residual(n_features, n_classes)
""",
        "inner model": """
def build_residual(n_features, n_classes):
    inner = keras.Sequential([keras.layers.Dense(n_features), keras.layers.ReLU(), keras.layers.Dense(n_features)])
    x = keras.Input((n_features,))
    y = keras.layers.Add()([inner(x), x])
    head = keras.Sequential([keras.layers.ReLU(), keras.layers.Dense(n_classes), keras.layers.Softmax()])
    return keras.Model(x, head(y))
""",
    },
    "build_matcher": {
        "encoder model": """
def build_matcher(vocab):
    words = keras.Input((None,), dtype="int32")
    encoder = keras.Model(words, keras.layers.LSTM(8)(keras.layers.Embedding(vocab, 16)(words)))
    a, b = keras.Input((None,), dtype="int32"), keras.Input((None,), dtype="int32")
    out = keras.layers.Dense(1, activation="sigmoid")(keras.layers.Multiply()([encoder(a), encoder(b)]))
    return keras.Model(inputs=[a, b], outputs=out)
""",
        "subclass": """
class Matcher(keras.Model):
    def __init__(self, vocab):
        super().__init__()
        self.out = keras.layers.Dense(1)
        self.encode = keras.Sequential([keras.layers.Embedding(vocab, 16), keras.layers.LSTM(8)])

    def call(self, pair):
        return keras.ops.sigmoid(self.out(self.encode(pair[0]) * self.encode(pair[1])))


def build_matcher(vocab):
    return Matcher(vocab)
""",
        "Sequential encoder": """
def build_matcher(vocab):
    read = keras.Sequential([keras.layers.Embedding(vocab, 16), keras.layers.LSTM(8)])
    inputs = [keras.Input((None,), dtype="int32") for _ in range(2)]
    one, two = map(read, inputs)
    x = keras.layers.Dense(1)(one * two)
    return keras.Model(inputs, keras.layers.Activation("sigmoid")(x))
""",
    },
    "q1": {
        "computed": "def q1():\n    return (32 + 32) * 500 + 500, 32 * 500 + 500\n",
        "list": "def q1():\n    return [32500, 16500]\n",
        "numpy": "def q1():\n    return np.array([65, 33]) * 500\n",
    },
    "q2": {
        "computed": """
def q2():
    a = 500 - 4
    b = a // 5
    return a, b, b - 4, b - 8
""",
        "list": "def q2():\n    return [496, 99, 95, 91]\n",
        "numpy": "def q2():\n    return np.array([496.0, 99, 95, 91])\n",
    },
    "q3": {
        "upper case": "def q3():\n    return 'C'\n",
        "double quotes": 'def q3():\n    answer = "c"\n    return answer\n',
        "numpy": "def q3():\n    return np.array(list('abcd'))[2]\n",
    },
}
