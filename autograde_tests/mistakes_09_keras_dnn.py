"""Known mistakes of 09_keras_dnn.

Left out, since they are right here: uniform for normal initial values (the same standard deviation), `lecun_normal` for
Glorot (one set of notes calls it Xavier), AdamW of the same rate, further metrics, `round` for `> 0.5` (0.5 goes to 0).
Seen by no check, because Keras mends it: `from_logits=True` after a sigmoid or softmax (it finds the logits by itself).
Caught, but told by Keras' own message, which has numbers of layers in it: 784 inputs whatever the argument says.
The same answers as another one: `astype(int)` without a threshold gives all zeros as argmax does.
Not told apart by any check: `momentum` of a BatchNormalization that is never trained; the log options of TensorBoard.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- build_xor ---

HIDDEN = 'keras.layers.Dense(2, activation="sigmoid", kernel_initializer'
OUT = 'keras.layers.Dense(1, activation="sigmoid", kernel_initializer'
DRAWN = "=normal(stddev=1.0), bias_initializer=normal(stddev=1.0)"
XOR_SGD = "keras.optimizers.SGD(learning_rate=0.1)"
XOR_LOSS = 'loss="binary_crossentropy"'

mistakes.edit(
    "build_xor", "hidden_linear", {HIDDEN: "keras.layers.Dense(2, kernel_initializer"},
    en="the hidden layer has no activation: two linear layers are one, and XOR needs the sigmoid in between.",
    ko="은닉층에 활성화 함수가 없습니다. 선형인 두 층은 한 층과 같으므로 그 사이에 시그모이드가 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "hidden_relu", {HIDDEN: 'keras.layers.Dense(2, activation="relu", kernel_initializer'},
    en="the hidden layer has ReLU: the network of the notes uses the sigmoid in both layers.",
    ko="은닉층에 ReLU를 썼습니다. 노트의 신경망은 두 층 모두 시그모이드입니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "hidden_tanh", {HIDDEN: 'keras.layers.Dense(2, activation="tanh", kernel_initializer'},
    en="the hidden layer has tanh: the network of the notes uses the sigmoid in both layers.",
    ko="은닉층에 tanh를 썼습니다. 노트의 신경망은 두 층 모두 시그모이드입니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "output_linear", {OUT: "keras.layers.Dense(1, kernel_initializer"},
    en="the output has no activation: the sigmoid makes it a probability.",
    ko="출력에 활성화 함수가 없습니다. 시그모이드를 거쳐야 확률이 됩니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "output_softmax", {OUT: 'keras.layers.Dense(1, activation="softmax", kernel_initializer'},
    en="softmax over a single output is always 1: with one output use the sigmoid.",
    ko="출력 하나에 소프트맥스를 쓰면 언제나 1입니다. 출력이 하나일 때는 시그모이드를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "wide_hidden", {HIDDEN: 'keras.layers.Dense(4, activation="sigmoid", kernel_initializer'},
    en="the hidden layer has four neurons: the network is 2-2-1.",
    ko="은닉층의 뉴런이 넷입니다. 신경망은 2-2-1입니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "two_outputs", {OUT: 'keras.layers.Dense(2, activation="softmax", kernel_initializer'},
    en="there are two outputs, one per class: the network of the notes has one, the probability of 1.",
    ko="클래스마다 하나씩 출력이 두 개입니다. 노트의 신경망은 1일 확률 하나만 냅니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "no_hidden", {HIDDEN: "# "},
    en="there is no hidden layer: one layer cannot make XOR.",
    ko="은닉층이 없습니다. 층 하나로는 XOR을 만들 수 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "mse", {XOR_LOSS: 'loss="mse"'},
    en="the loss is the mean squared error: the cost of the notes is the binary cross-entropy.",
    ko="손실이 평균 제곱 오차입니다. 노트의 비용은 이진 교차 엔트로피입니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "categorical", {XOR_LOSS: 'loss="categorical_crossentropy"'},
    en="the categorical cross-entropy is 0 for a single output: for 0 or 1 use the binary one.",
    ko="출력이 하나이면 범주형 교차 엔트로피는 언제나 0입니다. 0과 1에는 이진 교차 엔트로피를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "default_rate", {XOR_SGD: '"sgd"'},
    en="the learning rate is 0.01, what SGD has unless told: the notes use 0.1.",
    ko="학습률이 SGD의 기본값 0.01입니다. 노트는 0.1을 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "adam", {XOR_SGD: "keras.optimizers.Adam(0.1)"},
    en="the optimizer is Adam: the notes use plain gradient descent, SGD.",
    ko="옵티마이저가 Adam입니다. 노트는 단순한 경사하강법 SGD를 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "momentum", {XOR_SGD: "keras.optimizers.SGD(0.1, momentum=0.9)"},
    en="SGD has momentum: the gradient descent of the notes has none.",
    ko="SGD에 모멘텀이 있습니다. 노트의 경사하강법에는 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "default_initial",
    {
        HIDDEN + DRAWN + ")": 'keras.layers.Dense(2, activation="sigmoid")',
        OUT + DRAWN + ")": 'keras.layers.Dense(1, activation="sigmoid")',
    },
    en="the initial values are Keras' own (Glorot, and biases of 0): the notes draw all of them, biases too, with a "
    "standard deviation of 1.",
    ko="초깃값이 Keras의 기본값(Glorot, 편향 0)입니다. 노트는 편향까지 모두 표준편차 1로 뽑습니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "zero_biases",
    {
        HIDDEN + DRAWN: HIDDEN + "=normal(stddev=1.0)",
        OUT + DRAWN: OUT + "=normal(stddev=1.0)",
    },
    en="the biases start at 0: the notes draw them as they draw the weights.",
    ko="편향이 0에서 시작합니다. 노트는 편향도 가중치처럼 뽑습니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "output_default", {OUT + DRAWN + ")": 'keras.layers.Dense(1, activation="sigmoid")'},
    en="only the hidden layer has initial values of standard deviation 1: the output layer needs them too.",
    ko="은닉층의 초깃값만 표준편차가 1입니다. 출력층에도 정해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "default_kernels",
    {HIDDEN + DRAWN: HIDDEN[:-len(", kernel_initializer")] + ", bias_initializer=normal(stddev=1.0)",
     OUT + DRAWN: OUT[:-len(", kernel_initializer")] + ", bias_initializer=normal(stddev=1.0)"},
    en="the biases have a standard deviation of 1, but the weights have Keras' own initial values (Glorot): set "
    "kernel_initializer too.",
    ko="편향은 표준편차 1로 뽑았지만 가중치는 Keras의 기본값(Glorot)입니다. kernel_initializer도 정하세요.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "default_stddev", {"normal = keras.initializers.RandomNormal\n":
    "normal = lambda stddev: keras.initializers.RandomNormal()\n"},
    en="the initial values have Keras' standard deviation of 0.05: tf.random_normal has 1.",
    ko="초깃값의 표준편차가 Keras의 기본값 0.05입니다. tf.random_normal의 표준편차는 1입니다.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "fixed_seed", {"normal = keras.initializers.RandomNormal\n":
    "normal = lambda stddev: keras.initializers.RandomNormal(stddev=stddev, seed=777)\n"},
    en="an initializer with a seed gives the same values at every call: leave the seed out.",
    ko="시드를 정한 초깃값 객체는 부를 때마다 같은 값을 냅니다. 시드를 빼세요.",
)  # fmt: skip
mistakes.edit(
    "build_xor", "not_compiled", {"model.compile(": "dict("},
    en="the model was not compiled: without a loss and an optimizer it cannot be trained.",
    ko="모델을 컴파일하지 않았습니다. 손실과 옵티마이저가 없으면 학습할 수 없습니다.",
)  # fmt: skip

# --- fit_full_batch ---

FIT = "return model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0)"

mistakes.edit(
    "fit_full_batch", "default_batch", {FIT: "return model.fit(X, y, epochs=epochs, verbose=0)"},
    en="without batch_size, fit takes 32 rows at a time: 50 rows make two updates an epoch.",
    ko="batch_size를 주지 않으면 fit은 32행씩 학습합니다. 50행이면 에포크마다 두 번 갱신됩니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "single_rows", {FIT: "return model.fit(X, y, batch_size=1, epochs=epochs, verbose=0)"},
    en="batch_size=1 updates once per row: one update per epoch takes all rows.",
    ko="batch_size=1이면 행마다 갱신됩니다. 에포크마다 한 번 갱신하려면 모든 행을 써야 합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "batch_is_epochs", {FIT: "return model.fit(X, y, batch_size=epochs, epochs=epochs, verbose=0)"},
    en="the batch size is the number of epochs: it should be the number of rows.",
    ko="배치 크기 자리에 에포크의 수가 들어갔습니다. 행의 수여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "fixed_batch", {FIT: "return model.fit(X, y, batch_size=100, epochs=epochs, verbose=0)"},
    en="batch_size is a fixed 100: it should be the number of rows, however many there are.",
    ko="batch_size가 100으로 고정되어 있습니다. 행이 얼마나 많든 행의 수여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "one_epoch", {FIT: "return model.fit(X, y, batch_size=len(X), verbose=0)"},
    en="the argument epochs is not used: fit runs one epoch unless told.",
    ko="인수 epochs를 쓰지 않았습니다. epochs를 주지 않으면 fit은 한 에포크만 학습합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "no_return", {FIT: "model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0)"},
    en="nothing is returned: give back the History that fit returns.",
    ko="돌려주는 것이 없습니다. fit이 돌려주는 History를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "returns_model",
    {FIT: "model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0)\n    return model"},
    en="the model is returned: it was changed in place, and what is asked for is the History of fit.",
    ko="모델을 돌려주었습니다. 모델은 그 자리에서 학습되고, 돌려줄 것은 fit의 History입니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "last_epoch_only",
    {FIT: "for _ in range(epochs):\n        h = model.fit(X, y, batch_size=len(X), verbose=0)\n    return h"},
    en="fit is called once per epoch, and the History of the last call has one loss only: call fit once, with epochs.",
    ko="에포크마다 fit을 부르면 마지막 History에는 손실이 하나뿐입니다. epochs를 주어 fit을 한 번만 부르세요.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "held_back",
    {FIT: "return model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0, validation_split=0.2)"},
    en="a part of the rows is held back for validation (validation_split): here all rows are trained on.",
    ko="행의 일부를 검증용으로 떼어 놓았습니다(validation_split). 여기서는 모든 행으로 학습합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "one_more", {FIT: "return model.fit(X, y, batch_size=len(X), epochs=epochs + 1, verbose=0)"},
    en="there is one epoch more than asked for.",
    ko="주어진 epochs보다 한 에포크 더 학습합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_full_batch", "compiled_again",
    {FIT: 'model.compile("sgd", "mse", run_eagerly=True)\n    ' + FIT},
    en="the model is compiled again: that puts another optimizer in the place of the one it came with.",
    ko="모델을 다시 컴파일했습니다. 모델에 원래 있던 옵티마이저가 다른 것으로 바뀝니다.",
)  # fmt: skip

# --- evaluate_binary ---

THRESHOLD = "predicted = (pred > 0.5).astype(int)"
ACCURACY = "accuracy = float(np.mean(predicted == np.asarray(y)))"
THREE = "return pred, predicted, accuracy"

mistakes.edit(
    "evaluate_binary", "argmax", {THRESHOLD: "predicted = np.argmax(pred, axis=1).reshape(-1, 1)"},
    en="every class came out as 0, as it does with argmax over a single output, or when probabilities are turned into "
    "integers: compare with 0.5.",
    ko="클래스가 모두 0입니다. 출력 하나에 argmax를 쓰거나 확률을 곧바로 정수로 바꾸면 그렇습니다. 0.5와 비교하세요.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "greater_equal", {THRESHOLD: "predicted = (pred >= 0.5).astype(int)"},
    en="0.5 itself was made 1: the class is 1 where pred is greater than 0.5.",
    ko="pred가 0.5인 행이 1이 되었습니다. pred가 0.5보다 클 때에만 1입니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "inverted", {THRESHOLD: "predicted = (pred < 0.5).astype(int)"},
    en="the classes are the wrong way round: 1 where pred is greater than 0.5.",
    ko="클래스가 뒤바뀌었습니다. pred가 0.5보다 크면 1입니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "threshold_zero", {THRESHOLD: "predicted = (pred > 0).astype(int)"},
    en="a probability is always greater than 0: the threshold is 0.5.",
    ko="확률은 언제나 0보다 큽니다. 기준은 0.5입니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "flat",
    {THRESHOLD: "predicted = (pred > 0.5).astype(int).ravel()", "np.asarray(y)": "np.ravel(y)"},
    en="predicted was flattened to (N,): it keeps the shape of pred, (N, 1).",
    ko="predicted가 (N,)으로 펴졌습니다. pred와 같은 모양 (N, 1)을 유지하세요.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "all_pairs", {"np.asarray(y)": "np.ravel(y)"},
    en="(N, 1) was compared with (N,): that compares every row with every answer. Both need the same shape.",
    ko="(N, 1)과 (N,)을 비교해서 모든 행을 모든 정답과 비교하게 되었습니다. 모양이 같아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "percent", {ACCURACY: "accuracy = 100 * float(np.mean(predicted == np.asarray(y)))"},
    en="the accuracy is in percent: it should be between 0 and 1.",
    ko="정확도가 퍼센트입니다. 0에서 1 사이여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "count", {ACCURACY: "accuracy = float(np.sum(predicted == np.asarray(y)))"},
    en="the accuracy is the number of right rows: divide it by the number of rows.",
    ko="정확도가 맞은 행의 수입니다. 행의 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "of_probabilities", {ACCURACY: "accuracy = float(np.mean(pred == np.asarray(y)))"},
    en="the probabilities were compared with the answers: compare the predicted classes.",
    ko="확률을 정답과 비교했습니다. 예측한 클래스를 비교하세요.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "error_rate", {ACCURACY: "accuracy = float(np.mean(predicted != np.asarray(y)))"},
    en="this is the share of wrong rows: the accuracy is that of the right ones.",
    ko="틀린 행의 비율입니다. 정확도는 맞은 행의 비율입니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "order", {THREE: "return predicted, pred, accuracy"},
    en="the results are in another order: pred, predicted, accuracy.",
    ko="결과의 순서가 다릅니다. pred, predicted, accuracy의 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "evaluate_binary", "two_results", {THREE: "return predicted, accuracy"},
    en="there are two results: pred is to be returned as well, first.",
    ko="결과가 두 개뿐입니다. 맨 앞에 pred도 돌려주세요.",
)  # fmt: skip

# --- build_and ---

AND_HIDDEN = 'keras.layers.Dense(2, activation="sigmoid")'
AND_OUT = 'keras.layers.Dense(1, activation="sigmoid")'
AND_SGD = "keras.optimizers.SGD(learning_rate=0.3)"

mistakes.edit(
    "build_and", "no_hidden", {AND_HIDDEN + ",\n": "\n"},
    en="there is no hidden layer: AND would not need one, but the classifier of the notes has one of 2 neurons.",
    ko="은닉층이 없습니다. AND에 꼭 필요하지는 않지만, 노트의 분류기에는 뉴런이 2개인 은닉층이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "first_example", {AND_HIDDEN: 'keras.layers.Dense(4, activation="sigmoid")'},
    en="the hidden layer has four neurons, as in the first example of the notes: the AND classifier has 2.",
    ko="은닉층의 뉴런이 노트의 첫 예처럼 넷입니다. AND 분류기에는 2개입니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "hidden_linear", {AND_HIDDEN: "keras.layers.Dense(2)"},
    en="the hidden layer has no activation: give it the sigmoid.",
    ko="은닉층에 활성화 함수가 없습니다. 시그모이드를 주세요.",
)  # fmt: skip
mistakes.edit(
    "build_and", "hidden_relu", {AND_HIDDEN: 'keras.layers.Dense(2, activation="relu")'},
    en="the hidden layer has ReLU: give it the sigmoid.",
    ko="은닉층에 ReLU를 썼습니다. 시그모이드를 주세요.",
)  # fmt: skip
mistakes.edit(
    "build_and", "output_linear", {AND_OUT: "keras.layers.Dense(1)"},
    en="the output has no activation: for a classification it needs the sigmoid.",
    ko="출력에 활성화 함수가 없습니다. 분류에는 시그모이드가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "output_softmax", {AND_OUT: 'keras.layers.Dense(1, activation="softmax")'},
    en="softmax over a single output is always 1: use the sigmoid.",
    ko="출력 하나에 소프트맥스를 쓰면 언제나 1입니다. 시그모이드를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_and", "crossentropy", {'loss="mse"': 'loss="binary_crossentropy"'},
    en="the loss is the cross-entropy: the AND classifier of the notes has the mean squared error.",
    ko="손실이 교차 엔트로피입니다. 노트의 AND 분류기는 평균 제곱 오차를 씁니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "mae", {'loss="mse"': 'loss="mae"'},
    en="the loss is the mean absolute error: square the differences.",
    ko="손실이 평균 절대 오차입니다. 차이를 제곱하세요.",
)  # fmt: skip
mistakes.edit(
    "build_and", "half_sum", {'loss="mse"': "loss=lambda y, p: 0.5 * keras.ops.mean((p - y) ** 2, axis=-1)"},
    en="the loss has a factor 1/2: Keras' mean squared error has none.",
    ko="손실에 1/2이 곱해져 있습니다. Keras의 평균 제곱 오차에는 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "default_rate", {AND_SGD: '"sgd"'},
    en="the learning rate is 0.01, what SGD has unless told: it should be 0.3.",
    ko="학습률이 SGD의 기본값 0.01입니다. 0.3이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "xor_rate", {AND_SGD: "keras.optimizers.SGD(0.1)"},
    en="the learning rate is that of the XOR network, 0.1: it should be 0.3.",
    ko="학습률이 XOR 신경망의 0.1입니다. 0.3이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "adam", {AND_SGD: "keras.optimizers.Adam(0.3)"},
    en="the optimizer is Adam: it should be gradient descent, SGD.",
    ko="옵티마이저가 Adam입니다. 경사하강법 SGD여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "momentum", {AND_SGD: "keras.optimizers.SGD(0.3, momentum=0.9)"},
    en="SGD has momentum: it should have none.",
    ko="SGD에 모멘텀이 있습니다. 없어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_and", "not_compiled", {"model.compile(": "dict("},
    en="the model was not compiled: without a loss and an optimizer it cannot be trained.",
    ko="모델을 컴파일하지 않았습니다. 손실과 옵티마이저가 없으면 학습할 수 없습니다.",
)  # fmt: skip

# --- dense_layer ---

RULE = 'initializer = "he_normal" if activation == "relu" else "glorot_normal"'
BIAS = 'bias_initializer="zeros"'

mistakes.edit(
    "dense_layer", "always_he", {RULE: 'initializer = "he_normal"'},
    en="every layer starts with He: that is for ReLU; the others start with Glorot.",
    ko="모든 층의 초깃값이 He입니다. He는 ReLU에 쓰고, 나머지에는 Glorot을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "always_glorot", {RULE: 'initializer = "glorot_normal"'},
    en="every layer starts with Glorot: with ReLU, which drops half of its input, use He.",
    ko="모든 층의 초깃값이 Glorot입니다. 입력의 절반을 버리는 ReLU에는 He를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "swapped", {RULE: 'initializer = "glorot_normal" if activation == "relu" else "he_normal"'},
    en="the two are the wrong way round: He for ReLU, Glorot for the others.",
    ko="둘이 뒤바뀌었습니다. ReLU에는 He, 나머지에는 Glorot입니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "standard_normal", {RULE: "initializer = keras.initializers.RandomNormal(stddev=1.0)"},
    en="the weights start with a standard deviation of 1: that saturates the activations.",
    ko="가중치 초깃값의 표준편차가 1입니다. 그러면 활성화 값이 포화됩니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "small_normal", {RULE: 'initializer = "random_normal"'},
    en="the weights start with the fixed standard deviation 0.05: it has to follow from the number of inputs.",
    ko="가중치 초깃값의 표준편차가 0.05로 고정되어 있습니다. 입력의 수에 따라 정해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "zeros", {RULE: 'initializer = "zeros"'},
    en="all weights start at 0: the neurons of a layer then stay equal for ever.",
    ko="가중치의 초깃값이 모두 0입니다. 그러면 한 층의 뉴런이 언제까지나 똑같습니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "fan_out",
    {RULE: 'initializer = keras.initializers.VarianceScaling(2.0 if activation == "relu" else 1.0, "fan_out")'},
    en="the standard deviation follows from the number of outputs: He counts the inputs.",
    ko="표준편차를 출력의 수로 정했습니다. He는 입력의 수를 씁니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "printed_he",
    {RULE: 'initializer = keras.initializers.VarianceScaling(4.0) if activation == "relu" else "glorot_normal"'},
    en="this is 2/√n, as one set of notes prints it: He is √(2/n).",
    ko="한 노트에 인쇄된 2/√n입니다. He는 √(2/n)입니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "biases_one", {BIAS: 'bias_initializer="ones"'},
    en="the biases start at 1: they should be 0.",
    ko="편향이 1에서 시작합니다. 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "biases_drawn", {BIAS: 'bias_initializer="random_normal"'},
    en="the biases are drawn at random: they should start at 0.",
    ko="편향을 무작위로 뽑았습니다. 0에서 시작해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "no_bias", {BIAS: "use_bias=False"},
    en="the layer has no biases: they are to be there, starting at 0.",
    ko="층에 편향이 없습니다. 0에서 시작하는 편향이 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "no_activation", {"units, activation=activation, ": "units, "},
    en="the activation was not passed on: the layer is linear.",
    ko="활성화 함수를 넘기지 않아 층이 선형입니다.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "always_relu", {"units, activation=activation, ": 'units, activation="relu", '},
    en="the layer has ReLU whatever was asked for: pass the argument on.",
    ko="어떤 활성화 함수를 주어도 ReLU를 씁니다. 인수를 그대로 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "dense_layer", "same_draws",
    {RULE: "initializer = keras.initializers.VarianceScaling(\n"
     '        2.0 if activation == "relu" else 1.0, "fan_in" if activation == "relu" else "fan_avg", seed=0\n    )'},
    en="an initializer with a seed gives every layer the same weights: leave the seed out.",
    ko="시드를 정한 초깃값 객체는 모든 층에 같은 가중치를 줍니다. 시드를 빼세요.",
)  # fmt: skip

# --- build_classifier ---

LAST_NORM = "keras.layers.BatchNormalization(),\n        keras.layers.Dropout(0.2),"
TAIL = '        keras.layers.Dropout(0.2),\n        keras.layers.Dense(n_classes, activation="softmax"),'
FIRST = 'keras.layers.Dense(64, activation="relu"),\n        keras.layers.BatchNormalization(),\n'
INPUT = "keras.Input((n_inputs,)),\n        "
BLOCK = FIRST + "        "
COMPILE = 'optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]'

mistakes.edit(
    "build_classifier", "two_hidden", {INPUT + BLOCK: INPUT},
    en="there are two hidden layers: the network is 64-64-64.",
    ko="은닉층이 둘입니다. 신경망은 64-64-64입니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "no_last_norm", {LAST_NORM: "keras.layers.Dropout(0.2),"},
    en="batch normalization is missing after the last hidden layer: it follows each of the three.",
    ko="마지막 은닉층 뒤에 배치 정규화가 없습니다. 세 은닉층 뒤에 모두 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "norm_first",
    {INPUT + BLOCK: INPUT + "keras.layers.Dense(64), keras.layers.BatchNormalization(), "
     'keras.layers.Activation("relu"),\n        '},
    en="the first batch normalization stands before ReLU: here it follows the activation.",
    ko="첫 배치 정규화가 ReLU 앞에 있습니다. 여기서는 활성화 함수 뒤에 옵니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "no_dropout", {TAIL: TAIL.replace("        keras.layers.Dropout(0.2),\n", "")},
    en="there is no dropout before the last layer.",
    ko="마지막 층 앞에 드롭아웃이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "keep_rate", {"keras.layers.Dropout(0.2)": "keras.layers.Dropout(0.8)"},
    en="Dropout(0.8) drops four units in five: its argument is the share that is dropped.",
    ko="Dropout(0.8)은 유닛 다섯 가운데 넷을 버립니다. 인수는 버리는 비율입니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "half_dropped", {"keras.layers.Dropout(0.2)": "keras.layers.Dropout(0.5)"},
    en="half of the units are dropped: it should be 0.2.",
    ko="유닛의 절반을 버립니다. 0.2여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "dropped_before_norm",
    {LAST_NORM: "keras.layers.Dropout(0.2),\n        keras.layers.BatchNormalization(),"},
    en="dropout comes before the last batch normalization: it follows it.",
    ko="드롭아웃이 마지막 배치 정규화 앞에 있습니다. 그 뒤에 와야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "dropped_in_between", {INPUT + BLOCK: INPUT + BLOCK + "keras.layers.Dropout(0.2),\n        "},
    en="dropout also comes between the hidden layers: it comes once, after the last of them.",
    ko="은닉층 사이에도 드롭아웃이 있습니다. 마지막 은닉층 뒤에 한 번만 있어야 합니다.",
)
mistakes.edit(
    "build_classifier", "no_softmax", {'n_classes, activation="softmax"': "n_classes"},
    en="the output has no softmax: the model should give probabilities.",
    ko="출력에 소프트맥스가 없습니다. 모델은 확률을 내야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "sigmoid_output", {'activation="softmax"': 'activation="sigmoid"'},
    en="the outputs go through the sigmoid one by one: softmax makes their sum 1.",
    ko="출력마다 따로 시그모이드를 씁니다. 합이 1이 되게 하는 것은 소프트맥스입니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "one_hot_loss", {COMPILE: COMPILE.replace("sparse_", "")},
    en="this loss expects one-hot rows: integer targets need the sparse one.",
    ko="이 손실은 원-핫 정답을 받습니다. 정수 정답에는 sparse가 붙은 것을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "sgd", {COMPILE: COMPILE.replace("adam", "sgd")},
    en="the optimizer is SGD: it should be Adam.",
    ko="옵티마이저가 SGD입니다. Adam이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "large_rate", {COMPILE: COMPILE.replace('"adam"', "keras.optimizers.Adam(0.01)")},
    en="Adam has a learning rate of 0.01: it should be 0.001.",
    ko="Adam의 학습률이 0.01입니다. 0.001이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "rmsprop", {COMPILE: COMPILE.replace("adam", "rmsprop")},
    en="the optimizer is RMSprop: it should be Adam.",
    ko="옵티마이저가 RMSprop입니다. Adam이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "build_classifier", "no_metric", {COMPILE: COMPILE.replace(', metrics=["accuracy"]', "")},
    en="no accuracy is measured: give it to compile as a metric.",
    ko="정확도를 재지 않습니다. compile에 지표로 주세요.",
)  # fmt: skip

# --- make_callbacks ---

STOP = 'monitor="val_loss", patience=patience, restore_best_weights=True'
BOTH = "return [stopping, keras.callbacks.TensorBoard(log_dir)]"

mistakes.edit(
    "make_callbacks", "training_loss", {STOP: STOP.replace("val_loss", "loss")},
    en="early stopping watches the training loss, which goes down all the time: watch the validation loss.",
    ko="조기 종료가 계속 내려가는 학습 손실을 봅니다. 검증 손실을 보세요.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "no_patience", {STOP: STOP.replace("patience=patience, ", "")},
    en="patience was not passed on: without it training ends at the first epoch that is no better.",
    ko="patience를 넘기지 않았습니다. 그러면 나아지지 않은 첫 에포크에서 멈춥니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "one_too_patient", {STOP: STOP.replace("=patience", "=patience + 1")},
    en="it waits one epoch too long: patience is the number of epochs without improvement after which it stops.",
    ko="한 에포크 더 기다립니다. patience는 나아지지 않은 에포크가 몇 번이면 멈출지를 뜻합니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "one_too_hasty", {STOP: STOP.replace("=patience", "=patience - 1")},
    en="it stops one epoch too early: pass patience as it is.",
    ko="한 에포크 일찍 멈춥니다. patience를 그대로 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "late_start", {STOP: STOP + ", start_from_epoch=1"},
    en="with start_from_epoch=1 the first epoch does not count: every epoch does.",
    ko="start_from_epoch=1이면 첫 에포크를 세지 않습니다. 모든 에포크를 세어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "upside_down", {STOP: STOP + ', mode="max"'},
    en='with mode="max" a larger loss counts as better: a loss is to become smaller.',
    ko='mode="max"이면 손실이 커지는 것을 개선으로 봅니다. 손실은 작아져야 합니다.',
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "large_delta", {STOP: STOP + ", min_delta=0.1"},
    en="with min_delta=0.1 smaller improvements do not count: here every improvement does.",
    ko="min_delta=0.1이면 작은 개선을 세지 않습니다. 여기서는 모든 개선을 셉니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "accuracy_watched", {STOP: STOP.replace("val_loss", "val_accuracy")},
    en="early stopping watches the validation accuracy: watch the validation loss.",
    ko="조기 종료가 검증 정확도를 봅니다. 검증 손실을 보세요.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "last_weights", {STOP: STOP.replace(", restore_best_weights=True", "")},
    en="the weights of the last epoch stay: ask for those of the best one to be restored.",
    ko="마지막 에포크의 가중치가 남습니다. 가장 좋았던 것으로 되돌리게 하세요.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "fixed_folder", {BOTH: 'return [stopping, keras.callbacks.TensorBoard("logs/deep-net")]'},
    en="TensorBoard writes to a fixed folder: use the argument log_dir.",
    ko="TensorBoard가 고정된 폴더에 기록합니다. 인수 log_dir을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "subfolder", {BOTH: 'return [stopping, keras.callbacks.TensorBoard(log_dir + "/deep-net")]'},
    en="TensorBoard writes to a folder inside log_dir: it should be log_dir itself.",
    ko="TensorBoard가 log_dir 안의 다른 폴더에 기록합니다. log_dir 자체여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "stopping_only", {BOTH: "return [stopping]"},
    en="TensorBoard is missing: two callbacks are asked for.",
    ko="TensorBoard가 없습니다. 콜백 두 개가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "make_callbacks", "board_only", {BOTH: "return [keras.callbacks.TensorBoard(log_dir)]"},
    en="early stopping is missing: two callbacks are asked for.",
    ko="조기 종료가 없습니다. 콜백 두 개가 필요합니다.",
)  # fmt: skip

# --- fit_classifier ---

BATCH = "batch_size=128, epochs=epochs, verbose=0,"
VALID = "validation_data=tuple(valid_data), callbacks=list(callbacks),"

mistakes.edit(
    "fit_classifier", "default_batch", {BATCH: "epochs=epochs, verbose=0,"},
    en="without batch_size, fit takes 32 rows at a time: it should be 128.",
    ko="batch_size를 주지 않으면 fit은 32행씩 학습합니다. 128이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "whole_batch", {BATCH: "batch_size=len(X), epochs=epochs, verbose=0,"},
    en="all rows are one batch: take batches of 128.",
    ko="모든 행을 배치 하나로 묶었습니다. 128행씩 나누세요.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "one_epoch", {BATCH: "batch_size=128, verbose=0,"},
    en="the argument epochs is not used.",
    ko="인수 epochs를 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "fixed_epochs", {BATCH: "batch_size=128, epochs=20, verbose=0,"},
    en="the number of epochs is fixed at 20, as in the notes: use the argument.",
    ko="에포크의 수가 노트처럼 20으로 고정되어 있습니다. 인수를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "no_validation", {VALID: "callbacks=list(callbacks),"},
    en="the validation data are not used: give them to fit, so that it records val_loss.",
    ko="검증 데이터를 쓰지 않았습니다. fit에 넘겨야 val_loss가 기록됩니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "split_off", {VALID: "validation_split=0.2, callbacks=list(callbacks),"},
    en="validation_split takes a part of the training rows away: use the validation data that were given.",
    ko="validation_split은 학습 데이터의 일부를 떼어 씁니다. 주어진 검증 데이터를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "validated_on_training", {VALID: "validation_data=(X, y), callbacks=list(callbacks),"},
    en="the training data are used for validation: that cannot show overfitting.",
    ko="학습 데이터로 검증합니다. 그러면 과적합이 드러나지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "trained_on_validation",
    {"X, y = train_data": "X = np.concatenate([train_data[0], valid_data[0]])\n"
     "    y = np.concatenate([train_data[1], valid_data[1]])"},
    en="the validation data are trained on: they are there to see what the model does with data that it does not know.",
    ko="검증 데이터로도 학습합니다. 검증 데이터는 모델이 처음 보는 데이터를 얼마나 잘 맞히는지 알아보는 데 씁니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "exchanged",
    {"X, y = train_data": "train_data, valid_data = valid_data, train_data\n    X, y = train_data"},
    en="training and validation data are exchanged.",
    ko="학습 데이터와 검증 데이터가 뒤바뀌었습니다.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "no_callbacks", {VALID: "validation_data=tuple(valid_data),"},
    en="the callbacks are not used: give them to fit.",
    ko="콜백을 쓰지 않았습니다. fit에 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "fit_classifier", "no_return", {"return model.fit(": "model.fit("},
    en="nothing is returned: give back the History that fit returns.",
    ko="돌려주는 것이 없습니다. fit이 돌려주는 History를 돌려주세요.",
)  # fmt: skip

# --- read_history ---

BEST = "best = int(np.argmin(val_loss))"
OVERFIT = 'bool(loss[-1] < loss[best] and val_loss[-1] > val_loss[best])'

mistakes.edit(
    "read_history", "from_zero", {'"best_epoch": best + 1': '"best_epoch": best'},
    en="epochs are counted from 1: the first one is 1, not 0.",
    ko="에포크는 1부터 셉니다. 첫 에포크는 0이 아니라 1입니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "largest", {BEST: "best = int(np.argmax(val_loss))"},
    en="the epoch of the largest validation loss was taken: the best one has the smallest.",
    ko="검증 손실이 가장 큰 에포크를 골랐습니다. 가장 작은 것이 가장 좋습니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "training_loss", {BEST: "best = int(np.argmin(loss))"},
    en="the best epoch was chosen by the training loss: the validation loss decides.",
    ko="학습 손실로 가장 좋은 에포크를 골랐습니다. 검증 손실로 고릅니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "last_epoch", {BEST: "best = len(val_loss) - 1"},
    en="the last epoch was taken for the best one: look for the smallest validation loss.",
    ko="마지막 에포크를 가장 좋은 것으로 보았습니다. 검증 손실이 가장 작은 에포크를 찾으세요.",
)  # fmt: skip
mistakes.edit(
    "read_history", "counts_keys", {'"epochs": len(loss)': '"epochs": len(history)'},
    en="the keys of the dict were counted: the number of epochs is the length of a list in it.",
    ko="딕셔너리의 키를 세었습니다. 에포크의 수는 그 안에 있는 리스트의 길이입니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "wrong_loss", {"float(val_loss[best])": "float(loss[best])"},
    en="best_val_loss is the training loss of that epoch: take the validation loss.",
    ko="best_val_loss가 그 에포크의 학습 손실입니다. 검증 손실을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "read_history", "overfit_always_worse", {OVERFIT: "bool(val_loss[-1] > val_loss[best])"},
    en="overfit looks at the validation loss only: the training loss has to have become smaller as well.",
    ko="overfit이 검증 손실만 봅니다. 학습 손실은 더 작아졌어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "overfit_falling", {OVERFIT: "bool(loss[-1] < loss[0])"},
    en="overfit is True whenever the training loss fell: the validation loss has to have become larger since the best "
    "epoch.",
    ko="학습 손실이 줄기만 하면 overfit이 True입니다. 검증 손실이 가장 좋았던 때보다 커졌어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "read_history", "overfit_gap", {OVERFIT: "bool(val_loss[-1] > loss[-1])"},
    en="overfit compares the two losses with each other: compare each with its value in the best epoch.",
    ko="overfit이 두 손실을 서로 비교합니다. 저마다 가장 좋은 에포크의 값과 비교하세요.",
)  # fmt: skip

# --- questions: only the hidden check knows the answer, so these are caught but not named to a learner ---

mistakes.edit(
    "q1", "norm_all_trained", {"(13898, 13514)": "(13898, 13898)"},
    en="the moving mean and variance of batch normalization are not trained.",
    ko="배치 정규화의 이동 평균과 이동 분산은 학습되지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "no_norm", {"(13898, 13514)": "(13130, 13130)"},
    en="batch normalization has parameters, too: four for each unit.",
    ko="배치 정규화에도 매개변수가 있습니다. 유닛마다 네 개입니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "exchanged", {"(13898, 13514)": "(13514, 13898)"},
    en="the number of all parameters comes first.",
    ko="전체 매개변수의 수가 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "rounded_down", {"return 240": "return 220"},
    en="the last, smaller batch is an update as well: round up.",
    ko="마지막의 작은 배치도 갱신 한 번입니다. 올림하세요.",
)  # fmt: skip
mistakes.edit(
    "q2", "one_epoch", {"return 240": "return 12"},
    en="this is one epoch: there are 20.",
    ko="한 에포크의 갱신 횟수입니다. 에포크는 20번입니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "equal_is_better", {"(8, 5)": "(9, 9)"},
    en="an equal loss is no improvement.",
    ko="같은 손실은 나아진 것이 아닙니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "last_weights", {"(8, 5)": "(8, 8)"},
    en="with restore_best_weights the weights go back to those of the best epoch.",
    ko="restore_best_weights를 쓰면 가장 좋았던 에포크의 가중치로 되돌립니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "build_xor",
    en=[
        "Go through the table of section 1 line by line. Which line of the notes becomes which argument in Keras?",
        "Look at the size and activation of each of the two layers, at the initial values of weights and biases, "
        "and at "
        "the optimizer and the loss given to compile. The biases are drawn as well, and the learning rate is not the "
        "default.",
        "h = σ(X·W1 + b1) with W1 (2, 2); p = σ(h·W2 + b2) with W2 (2, 1); all of them from N(0, 1); C = −mean(y "
        "log p + "
        "(1 − y) log(1 − p)); W ← W − 0.1 ∂C/∂W.",
    ],
    ko=[
        "1절의 표를 한 줄씩 따라가 보세요. 노트의 어느 줄이 Keras의 어느 인수가 되나요?",
        "두 층의 크기와 활성화 함수, 가중치와 편향의 초깃값, compile에 준 옵티마이저와 손실을 보세요. 편향도 "
        "뽑아야 하고, "
        "학습률은 기본값이 아닙니다.",
        "h = σ(X·W1 + b1), W1은 (2, 2); p = σ(h·W2 + b2), W2는 (2, 1); 모두 N(0, 1)에서 뽑음; C = −평균(y log p + "
        "(1 − y) "
        "log(1 − p)); W ← W − 0.1 ∂C/∂W.",
    ],
)
mistakes.hints(
    "fit_full_batch",
    en=[
        "How many updates does an epoch have, and on what does that depend?",
        "Look at the batch size: without one, fit takes 32 rows at a time. And look at what fit returns.",
        "updates per epoch = ⌈N / batch size⌉; it is 1 when the batch size is N.",
    ],
    ko=[
        "한 에포크에 갱신은 몇 번이고, 무엇에 달려 있나요?",
        "배치 크기를 보세요. 주지 않으면 fit은 32행씩 학습합니다. 그리고 fit이 무엇을 돌려주는지 보세요.",
        "에포크마다 갱신 횟수 = ⌈N / 배치 크기⌉. 배치 크기가 N이면 1입니다.",
    ],
)
mistakes.hints(
    "evaluate_binary",
    en=[
        "What shape has the output of a model with one output, and what shape have the answers?",
        "Follow the example of three rows: the probabilities, each compared with 0.5, then each class with its "
        "own answer. "
        "Both sides of the comparison need the shape (N, 1).",
        "ŷ_i = 1 if p_i > 0.5, else 0; accuracy = (1/N) Σ_i [ŷ_i = y_i].",
    ],
    ko=[
        "출력이 하나인 모델의 출력은 모양이 무엇이고, 정답의 모양은 무엇인가요?",
        "세 행의 예를 따라가 보세요. 확률을 저마다 0.5와 비교하고, 클래스를 저마다 자기 정답과 비교합니다. "
        "비교하는 두 쪽의 "
        "모양이 모두 (N, 1)이어야 합니다.",
        "p_i > 0.5이면 ŷ_i = 1, 아니면 0; 정확도 = (1/N) Σ_i [ŷ_i = y_i].",
    ],
)
mistakes.hints(
    "build_and",
    en=[
        "In which three things does this model differ from the XOR network?",
        "The layers are the same. Look at the loss, at the learning rate, and at the initial values, which are left to "
        "Keras.",
        "h = σ(X·W1 + b1), p = σ(h·W2 + b2); L = mean((p − y)²); W ← W − 0.3 ∂L/∂W.",
    ],
    ko=[
        "이 모델은 XOR 신경망과 어떤 세 가지가 다른가요?",
        "층은 같습니다. 손실, 학습률, 그리고 Keras에 맡긴 초깃값을 보세요.",
        "h = σ(X·W1 + b1), p = σ(h·W2 + b2); L = 평균((p − y)²); W ← W − 0.3 ∂L/∂W.",
    ],
)
mistakes.hints(
    "dense_layer",
    en=[
        "Which activation throws half of its input away, and what does that ask of the weights?",
        "Look at the table of section 3, and at what Dense is given: the activation, the initial weights, the initial "
        "biases. An initializer that has a seed draws the same numbers for every layer.",
        "σ_W = √(2 / n_in) for ReLU (He), σ_W = √(2 / (n_in + n_out)) otherwise (Glorot); b = 0.",
    ],
    ko=[
        "어느 활성화 함수가 입력의 절반을 버리고, 그래서 가중치는 어떠해야 하나요?",
        "3절의 표와 Dense에 주는 것을 보세요. 활성화 함수, 가중치의 초깃값, 편향의 초깃값입니다. 시드를 정한 "
        "초깃값 객체는 모든 "
        "층에 같은 수를 뽑습니다.",
        "ReLU이면 σ_W = √(2 / n_in) (He), 아니면 σ_W = √(2 / (n_in + n_out)) (Glorot); b = 0.",
    ],
)
mistakes.hints(
    "build_classifier",
    en=[
        "Count the layers of the formula in section 4 from left to right. What comes three times, what comes once?",
        "Each of the three blocks is Dense with ReLU and then batch normalization. Dropout stands once, after the "
        "last of "
        "them, and its argument is the share that is dropped. The targets are integers.",
        "parameters: (n·64 + 64) + 2(64·64 + 64) + 3·4·64 + (64·C + C); L = −mean_i log p_i[y_i].",
    ],
    ko=[
        "4절의 식에서 층을 왼쪽부터 세어 보세요. 세 번 나오는 것과 한 번 나오는 것은 무엇인가요?",
        "세 블록은 저마다 ReLU를 쓰는 Dense와 그 뒤의 배치 정규화입니다. 드롭아웃은 마지막 블록 뒤에 한 번 "
        "나오고, 인수는 버리는 "
        "비율입니다. 정답은 정수입니다.",
        "매개변수: (n·64 + 64) + 2(64·64 + 64) + 3·4·64 + (64·C + C); L = −평균_i log p_i[y_i].",
    ],
)
mistakes.hints(
    "make_callbacks",
    en=[
        "Which loss shows overfitting? And which weights should the model have in the end?",
        "Three arguments of EarlyStopping have to differ from what they are by default, or be named: what it "
        "watches, how "
        "long it waits, and whether it goes back. TensorBoard needs the folder.",
        "stop after epoch t if min(val_loss[t − p + 1 … t]) ≥ min(val_loss[1 … t − p]), p = patience; keep the "
        "weights of "
        "argmin val_loss.",
    ],
    ko=[
        "과적합은 어느 손실에서 드러나나요? 끝났을 때 모델은 어느 가중치를 가져야 하나요?",
        "EarlyStopping의 인수 가운데 무엇을 볼지, 얼마나 기다릴지, 가중치를 되돌릴지는 기본값에 맡기지 말고 직접 "
        "정하세요. "
        "TensorBoard에는 폴더를 줍니다.",
        "p = patience일 때 min(val_loss[t − p + 1 … t]) ≥ min(val_loss[1 … t − p])이면 t번째 에포크 뒤에 멈추고, "
        "val_loss가 "
        "최소인 에포크의 가중치를 남깁니다.",
    ],
)
mistakes.hints(
    "fit_classifier",
    en=[
        "Which of the five arguments does fit need, and under which names?",
        "Check that each argument of the function arrives in fit: rows and answers, batches of 128, epochs, validation "
        "data, callbacks. Validation data are only evaluated on.",
        "updates = epochs · ⌈N / 128⌉; one val_loss for each epoch.",
    ],
    ko=[
        "다섯 인수 가운데 어느 것을 fit에, 어떤 이름으로 주어야 하나요?",
        "함수의 인수가 모두 fit에 전달되는지 보세요. 행과 정답, 128개짜리 배치, 에포크, 검증 데이터, 콜백입니다. 검증 "
        "데이터로는 "
        "평가만 합니다.",
        "갱신 횟수 = 에포크 · ⌈N / 128⌉, val_loss는 에포크마다 하나.",
    ],
)
mistakes.hints(
    "read_history",
    en=[
        "Which of the two losses decides which epoch is best, and where does counting begin?",
        "Follow the example: find the place of the smallest validation loss, then compare both losses of the last "
        "epoch "
        "with those of that epoch.",
        "best = argmin_t val_loss[t]; overfit = (loss[T] < loss[best]) ∧ (val_loss[T] > val_loss[best]).",
    ],
    ko=[
        "두 손실 가운데 어느 것으로 가장 좋은 에포크를 정하고, 어디서부터 세나요?",
        "예를 따라가 보세요. 검증 손실이 가장 작은 자리를 찾은 다음, 마지막 에포크의 두 손실을 그 에포크의 것과 "
        "비교합니다.",
        "best = argmin_t val_loss[t]; overfit = (loss[T] < loss[best]) ∧ (val_loss[T] > val_loss[best]).",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Which layers have parameters, and which of these are not trained?",
        "The worked example of section 4 does it for 784 inputs: only the first layer changes.",
        "Dense: n·m + m. Batch normalization: 4m, of which 2m are trained.",
    ],
    ko=[
        "어느 층에 매개변수가 있고, 그 가운데 학습되지 않는 것은 무엇인가요?",
        "4절의 예는 입력이 784개일 때입니다. 첫 층만 달라집니다.",
        "Dense: n·m + m. 배치 정규화: 4m, 그 가운데 2m이 학습됩니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "How many batches has one epoch?",
        "Section 1 says what Keras does with a last batch that is not full.",
        "updates = epochs · ⌈N / batch size⌉.",
    ],
    ko=[
        "한 에포크에 배치가 몇 개인가요?",
        "꽉 차지 않은 마지막 배치를 Keras가 어떻게 하는지 1절에 있습니다.",
        "갱신 횟수 = 에포크 · ⌈N / 배치 크기⌉.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "Write a counter below the list of losses: how many epochs in a row were no better than the best so far?",
        "An epoch that is only as good as the best one counts as no better. What comes after the end is never seen.",
        "wait ← 0 if val_loss < best, else wait + 1; stop when wait = 3.",
    ],
    ko=[
        "손실마다 그 아래에 횟수를 적어 보세요. 지금까지의 최솟값보다 나아지지 않은 에포크가 몇 번 이어졌나요?",
        "최솟값과 같기만 한 에포크는 나아지지 않은 것입니다. 멈춘 뒤의 값은 볼 수 없습니다.",
        "val_loss < best이면 wait ← 0, 아니면 wait + 1; wait = 3이면 멈춤.",
    ],
)
