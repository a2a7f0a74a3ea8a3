# %% [markdown] lang="ko"
# # Keras로 만드는 심층신경망
#
# 지금까지 NumPy로 하나하나 만든 것(계층, 손실, 옵티마이저, 배치 정규화, 드롭아웃, 조기 종료)을 이제 Keras로 씁니다.
# 노트의 세 모델을 차례로 만듭니다: TensorFlow 1로 쓰인 XOR 신경망, AND 분류기, 그리고 64-64-64 숫자 분류기입니다.
#
# 검사는 코드를 어떻게 썼는지가 아니라 **무엇을 만들었는지**를 봅니다: 가중치의 모양과 개수, 같은 가중치에서의 출력, 손실,
# 학습 단계가 만든 변화입니다. `Sequential`, 함수형 API, `keras.Model`을 상속한 클래스 가운데 무엇을 써도 됩니다.

# %% [markdown] lang="en"
# # Deep networks with Keras
#
# Everything you built piece by piece in NumPy (layers, losses, optimizers, batch normalization, dropout, early stopping)
# you now write with Keras. You make the three models of the notes, one after the other: the XOR network that was written
# for TensorFlow 1, the AND classifier, and a 64-64-64 classifier of digits.
#
# The checks look at **what you built**, not at how you wrote it: the shapes and the number of the weights, the output
# with the same weights, the loss, and what a training step changes. `Sequential`, the functional API and a class derived
# from `keras.Model` are all fine.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import keras
from grader import check

# %% [markdown] lang="ko"
# ## 0. 데이터
#
# 노트는 MNIST(28×28 숫자 이미지 7만 장)를 씁니다. 이 노트북은 인터넷 연결이 없어도 되도록 scikit-learn에 들어 있는 8×8
# 숫자 이미지 1797장을 먼저 씁니다. `load_images("mnist")`는 MNIST를 내려받아 쓰고, 내려받지 못하면 scikit-learn의 이미지를
# 씁니다. 화소 값은 0에서 1 사이로 바꾸고 한 줄로 폈습니다. 정답은 정수 0, …, 9입니다. 검사는 이 데이터를 쓰지 않습니다.

# %% [markdown] lang="en"
# ## 0. Data
#
# The notes use MNIST (70,000 digits of 28×28 pixels). So that no network is needed, this notebook begins with the 1797
# digits of 8×8 pixels that come with scikit-learn. `load_images("mnist")` tries to download MNIST and falls back to
# those. Pixels are scaled to 0 … 1 and images flattened; answers are the integers 0, …, 9. No check uses these data.

# %% nbgrader={"grade": false, "grade_id": "load_images", "locked": true, "schema_version": 3, "solution": false, "task": false}
def load_images(source="digits"):
    """
    ko: 숫자 이미지 (X_train, y_train), (X_valid, y_valid). X는 float32 (N, 화소 수), y는 int64 (N,)
    en: Images of digits (X_train, y_train), (X_valid, y_valid). X is float32 (N, pixels), y is int64 (N,)
    """
    if source == "mnist":
        try:
            (X, y), (Xv, yv) = keras.datasets.mnist.load_data()
            X, Xv = (a.reshape(len(a), 784).astype("float32") / 255 for a in (X, Xv))
            return (X, y.astype("int64")), (Xv, yv.astype("int64"))
        except Exception as error:
            print(f"MNIST could not be downloaded ({type(error).__name__}); using scikit-learn's digits.")
    try:
        from sklearn.datasets import load_digits
    except ImportError:
        raise RuntimeError("The digits come with scikit-learn, which is not installed: pip install scikit-learn") from None
    digits = load_digits()
    X, y = (digits.data / 16).astype("float32"), digits.target.astype("int64")
    order = np.random.default_rng(0).permutation(len(X))
    train, valid = order[:1437], order[1437:]
    return (X[train], y[train]), (X[valid], y[valid])

# %% [markdown] lang="ko"
# 작은 모델 둘과 콜백 하나를 드립니다. 검사할 때 여러분의 학습 함수에 넘기는 것이므로 고치지 마세요.

# %% [markdown] lang="en"
# Here are two small models and a callback. The checks hand them to your training functions, so leave them as they are.

# %% nbgrader={"grade": false, "grade_id": "helpers", "locked": true, "schema_version": 3, "solution": false, "task": false}
def tiny_model():
    """
    ko: 입력 2, 출력 1(시그모이드)인 모델. SGD(0.5)와 평균 제곱 오차로 컴파일되어 있습니다.
    en: A model of 2 inputs and 1 output (sigmoid), compiled with SGD(0.5) and the mean squared error.
    """
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer=keras.optimizers.SGD(0.5), loss="mse")
    return model


def tiny_classifier():
    """
    ko: 입력 4, 클래스 3인 소프트맥스 모델. 정답은 정수 (N,)이고 정확도를 함께 잽니다.
    en: A softmax model of 4 inputs and 3 classes. Targets are integers (N,); it measures the accuracy, too.
    """
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


class StopAfter(keras.callbacks.Callback):
    """
    ko: epochs번의 에포크가 끝나면 학습을 멈추는 콜백.
    en: A callback that ends the training after so many epochs.
    """

    def __init__(self, epochs):
        super().__init__()
        self.epochs = epochs

    def on_epoch_end(self, epoch, logs=None):
        if epoch + 1 >= self.epochs:
            self.model.stop_training = True

# %% [markdown] lang="ko"
# ## 1. Keras의 순서: 만들고, 컴파일하고, 학습하고, 평가한다
#
# | 단계 | Keras | NumPy 과제에서 |
# | --- | --- | --- |
# | 모델 구성 | `keras.Sequential([...])`, `keras.Model(inputs, outputs)` | 계층의 목록 |
# | 학습 과정 설정 | `model.compile(optimizer=..., loss=..., metrics=[...])` | 옵티마이저와 손실 함수 |
# | 학습 | `model.fit(X, y, batch_size=..., epochs=...)` → `History` | 미니배치 반복문 |
# | 평가, 예측 | `model.evaluate(X, y)`, `model.predict(X)`, `model(X)` | `loss`, `predict` |
#
# `Dense(units)`는 Affine 계층 $XW + b$입니다. 입력이 $n$개, 출력이 $m$개이면 가중치는 $(n, m)$, 편향은 $(m,)$이고
# 매개변수는 $nm + m$개입니다. 예를 들어 입력 3, 은닉 4, 출력 2인 노트의 첫 모델은 $(3\cdot4+4) + (4\cdot2+2) = 26$개입니다.
#
# ### 예: TensorFlow 1의 XOR 코드를 옮기기
#
# XOR은 직선 하나로 나눌 수 없어서 은닉층이 필요합니다. 노트의 TensorFlow 1 코드는 지금의 Keras로 다음과 같이 옮겨집니다.
#
# | TensorFlow 1 (노트) | Keras 3 |
# | --- | --- |
# | `tf.placeholder(tf.float32, [None, 2])` | `keras.Input((2,))` (배치 크기는 쓰지 않습니다) |
# | `tf.Variable(tf.random_normal([2, 2]))`와 `tf.matmul(X, W1) + b1` | `Dense(2, ...)` |
# | `tf.random_normal` (평균 0, 표준편차 1; 편향에도 씀) | `keras.initializers.RandomNormal(stddev=1.0)` |
# | `tf.sigmoid(...)` | `activation="sigmoid"` |
# | `-tf.reduce_mean(Y*tf.log(p) + (1-Y)*tf.log(1-p))` | 손실 `"binary_crossentropy"` |
# | `tf.train.GradientDescentOptimizer(0.1)` | `keras.optimizers.SGD(0.1)` |
# | `tf.Session`과 `sess.run(op_train, ...)` 1만 번 | `model.fit(..., epochs=10000)` |
#
# 비용은 이진 교차 엔트로피의 평균입니다.
#
# $$C = -\frac{1}{m}\sum_{i=1}^m \bigl(y_i \log p_i + (1-y_i)\log(1-p_i)\bigr)$$
#
# 예: 네 예측이 모두 $p = 0.5$이면 정답과 상관없이 $C = \log 2 = 0.6931$입니다. 노트의 비용 표(0.7539에서 시작해 4000번째에
# 0.0777)는 TensorFlow 1의 난수로 얻은 것이라 지금은 같은 수를 다시 얻을 수 없고, 줄어드는 모양만 같습니다.
# `tf.placeholder`, `tf.Session`, `lr=`는 이제 없습니다.

# %% [markdown] lang="en"
# ## 1. The order of things: build, compile, fit, evaluate
#
# | step | Keras | in the NumPy assignments |
# | --- | --- | --- |
# | build | `keras.Sequential([...])`, `keras.Model(inputs, outputs)` | the list of layers |
# | configure the training | `model.compile(optimizer=..., loss=..., metrics=[...])` | an optimizer and a loss |
# | learn | `model.fit(X, y, batch_size=..., epochs=...)` → `History` | the loop over mini-batches |
# | evaluate, predict | `model.evaluate(X, y)`, `model.predict(X)`, `model(X)` | `loss`, `predict` |
#
# `Dense(units)` is the Affine layer $XW + b$. With $n$ inputs and $m$ outputs its weights are $(n, m)$, its biases
# $(m,)$, and it has $nm + m$ parameters. The first model of the notes, 3 inputs, 4 hidden, 2 outputs, has
# $(3\cdot4+4) + (4\cdot2+2) = 26$.
#
# ### Worked example: porting the XOR code from TensorFlow 1
#
# XOR cannot be split by one straight line, so a hidden layer is needed. The notes' TensorFlow 1 code becomes:
#
# | TensorFlow 1 (the notes) | Keras 3 |
# | --- | --- |
# | `tf.placeholder(tf.float32, [None, 2])` | `keras.Input((2,))` (the batch size is not written) |
# | `tf.Variable(tf.random_normal([2, 2]))` and `tf.matmul(X, W1) + b1` | `Dense(2, ...)` |
# | `tf.random_normal` (mean 0, standard deviation 1; for the biases as well) | `keras.initializers.RandomNormal(stddev=1.0)` |
# | `tf.sigmoid(...)` | `activation="sigmoid"` |
# | `-tf.reduce_mean(Y*tf.log(p) + (1-Y)*tf.log(1-p))` | the loss `"binary_crossentropy"` |
# | `tf.train.GradientDescentOptimizer(0.1)` | `keras.optimizers.SGD(0.1)` |
# | `tf.Session` and 10,000 times `sess.run(op_train, ...)` | `model.fit(..., epochs=10000)` |
#
# The cost is the mean binary cross-entropy,
#
# $$C = -\frac{1}{m}\sum_{i=1}^m \bigl(y_i \log p_i + (1-y_i)\log(1-p_i)\bigr)$$
#
# If all four predictions are $p = 0.5$, then $C = \log 2 = 0.6931$ whatever the answers are. The cost table of the notes
# (0.7539 at the start, 0.0777 after 4000 steps) came from TensorFlow 1's random numbers: they cannot be reproduced,
# only the trend can. `tf.placeholder`, `tf.Session` and `lr=` are gone.

# %% nbgrader={"grade": false, "grade_id": "build_xor", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_xor():
    """
    ko: 노트의 XOR 신경망 2-2-1을 만들어 컴파일해서 돌려줍니다.
    en: Builds the XOR network 2-2-1 of the notes, compiles it and returns it.

    ko: 입력: float (N, 2). 은닉층: 뉴런 2개, 시그모이드. 출력: (N, 1), 시그모이드.
    en: Input: float (N, 2). Hidden layer: 2 neurons, sigmoid. Output: (N, 1), sigmoid.
    ko: 초깃값: 가중치와 편향 모두 평균 0, 표준편차 1인 정규분포에서 부를 때마다 새로 뽑습니다(시드를 고정하지 않습니다).
    en: Initial values: weights and biases alike from the normal distribution of mean 0 and standard deviation 1, drawn
    en: afresh at every call (no fixed seed).
    ko: 컴파일: 이진 교차 엔트로피(정답은 0 또는 1, (N, 1)), 학습률 0.1의 경사하강법(모멘텀 없음).
    en: Compiled with the binary cross-entropy (targets 0 or 1, (N, 1)) and gradient descent, learning rate 0.1, no
    en: momentum.
    ko: 반환값: keras.Model
    en: Returns: keras.Model

    ko: 예: build_xor()(np.zeros((4, 2))).shape는 (4, 1)입니다.
    en: Example: build_xor()(np.zeros((4, 2))).shape is (4, 1).
    """
    ### BEGIN SOLUTION
    normal = keras.initializers.RandomNormal
    model = keras.Sequential([
        keras.Input((2,)),
        keras.layers.Dense(2, activation="sigmoid", kernel_initializer=normal(stddev=1.0), bias_initializer=normal(stddev=1.0)),
        keras.layers.Dense(1, activation="sigmoid", kernel_initializer=normal(stddev=1.0), bias_initializer=normal(stddev=1.0)),
    ])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="binary_crossentropy")
    return model
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 반복 한 번에 데이터 전체를
#
# 노트의 반복문은 매번 네 행을 **모두** 넣어 경사하강을 한 번 합니다(배치 경사하강법). `fit`은 `batch_size`를 주지 않으면
# 32개씩 나누어 학습하므로, 데이터가 32개보다 많을 때 같은 일을 시키려면 배치 크기를 데이터의 개수로 정해야 합니다.
#
# 에포크(epoch)는 데이터 전체를 한 번 쓰는 것, 배치 크기는 갱신 한 번에 쓰는 데이터의 수, 이터레이션은 갱신의 횟수입니다. 데이터가
# 1000개, 배치가 20개이면 1 에포크는 50번의 갱신입니다. 나누어떨어지지 않으면 마지막 배치가 작아질 뿐 버려지지는
# 않으므로, 갱신 횟수는 **올림**한 값입니다. 노트의 예: 데이터 4개, `batch_size=1`, `epochs=20`이면 80번입니다.

# %% [markdown] lang="en"
# ### One repetition takes all the data
#
# The loop of the notes feeds **all** four rows each time and makes one step of gradient descent (batch gradient
# descent). Without `batch_size`, `fit` takes 32 rows at a time; to do the same as the notes when there are more rows, the
# batch has to be as large as the data.
#
# An epoch uses all the data once, the batch size is the number of rows of one update, an iteration is one update. With
# 1000 rows in batches of 20, one epoch is 50 updates. If it does not divide, the last batch is smaller: Keras does not
# drop it but rounds **up**. The example of the notes: 4 rows, `batch_size=1`, `epochs=20` make 80 updates.

# %% nbgrader={"grade": false, "grade_id": "fit_full_batch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fit_full_batch(model, X, y, epochs):
    """
    ko: 배치 경사하강법: 에포크마다 모든 행으로 한 번씩 갱신합니다. 화면에 아무것도 출력하지 않습니다.
    en: Batch gradient descent: every epoch is one update on all the rows. Prints nothing.

    ko: model: 컴파일된 모델 (다시 컴파일하지 않습니다)
    en: model: a compiled model (do not compile it again)
    ko: X: float (N, D), y: (N, 1), epochs: 에포크의 수
    en: X: float (N, D), y: (N, 1), epochs: the number of epochs
    ko: 반환값: fit이 돌려주는 History. history["loss"]에 손실이 epochs개 있습니다.
    en: Returns: the History that fit gives; its history["loss"] has as many losses as there were epochs.

    ko: 예: N = 50, epochs = 3이면 가중치는 세 번 갱신됩니다.
    en: Example: with N = 50 and epochs = 3 the weights are updated three times.
    """
    ### BEGIN SOLUTION
    return model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0)
    ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 여러분의 XOR 신경망을 학습시킵니다. SGD(0.1)로는 만 번이 걸리므로, 여기서는 더 빠른 Adam으로 다시 컴파일해 120번만
# 돌립니다. 초깃값에 따라서는 지역 극솟값에 빠져 네 행을 다 맞히지 못하기도 합니다. 은닉 뉴런이 두 개뿐이기 때문입니다.

# %% [markdown] lang="en"
# The cell below trains your XOR network. SGD(0.1) needs ten thousand steps, so it is compiled again with Adam, which is
# faster, and runs 120. Some starting values end in a local minimum and never get all four rows right: there are only two
# hidden neurons.

# %% tags=["example"]
import matplotlib.pyplot as plt

X_xor = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")
y_xor = np.array([[0], [1], [1], [0]], dtype="float32")
keras.utils.set_random_seed(1)
xor = build_xor()
xor.compile(optimizer=keras.optimizers.Adam(0.2), loss="binary_crossentropy")
costs = fit_full_batch(xor, X_xor, y_xor, 120).history["loss"]
figure, axis = plt.subplots(figsize=(5, 3))
axis.plot(costs)
axis.set_xlabel("epoch")
axis.set_ylabel("cost")

# %% [markdown] lang="ko"
# ### 확률에서 0과 1로
#
# 노트는 마지막에 세 가지를 함께 구합니다: 예측 확률 `pred`, 0.5보다 **큰지**를 0과 1로 바꾼 `predicted`, 그리고 정답과
# 일치한 비율인 정확도입니다.
#
# 예: `pred = [[0.2], [0.5], [0.7]]`, 정답 `[[0], [1], [1]]`이면 `predicted = [[0], [0], [1]]`(0.5는 0.5보다 크지 않습니다),
# 정확도는 2/3입니다. 출력이 하나뿐이므로 `argmax`는 쓸 수 없습니다. 언제나 0이 됩니다.

# %% [markdown] lang="en"
# ### From probabilities to 0 and 1
#
# At the end the notes take three things: the probabilities `pred`, whether each is **greater** than 0.5 as 0 or 1
# (`predicted`), and the accuracy, the share that agrees with the answers.
#
# With `pred = [[0.2], [0.5], [0.7]]` and the answers `[[0], [1], [1]]`, `predicted = [[0], [0], [1]]` (0.5 is not greater
# than 0.5) and the accuracy is 2/3. There is one output only, so `argmax` is of no use: it is always 0.

# %% nbgrader={"grade": false, "grade_id": "evaluate_binary", "locked": false, "schema_version": 3, "solution": true, "task": false}
def evaluate_binary(model, X, y):
    """
    ko: 출력이 시그모이드 하나인 모델의 예측을 평가합니다.
    en: Evaluates a model that has one sigmoid output.

    ko: X: float (N, D), y: 0 또는 1, (N, 1)
    en: X: float (N, D), y: 0 or 1, (N, 1)
    ko: 반환값: (pred, predicted, accuracy)
    en: Returns: (pred, predicted, accuracy)
    ko:   pred: 모델의 출력, (N, 1)
    en:   pred: the output of the model, (N, 1)
    ko:   predicted: pred가 0.5보다 크면 1, 아니면 0, (N, 1)
    en:   predicted: 1 where pred is greater than 0.5, else 0, (N, 1)
    ko:   accuracy: predicted가 y와 같은 비율, 0에서 1 사이의 수
    en:   accuracy: the share of predicted that equals y, a number from 0 to 1

    ko: 예: pred가 [[0.2], [0.5], [0.7]], y가 [[0], [1], [1]]이면 predicted는 [[0], [0], [1]], accuracy는 0.6667입니다.
    en: Example: for pred [[0.2], [0.5], [0.7]] and y [[0], [1], [1]], predicted is [[0], [0], [1]], accuracy 0.6667.
    """
    ### BEGIN SOLUTION
    pred = model.predict(np.asarray(X), verbose=0)
    predicted = (pred > 0.5).astype(int)
    accuracy = float(np.mean(predicted == np.asarray(y)))
    return pred, predicted, accuracy
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. AND 분류기
#
# 다음 모델은 노트의 AND 분류기입니다. 층의 크기는 XOR 신경망과 같지만, 손실은 평균 제곱 오차이고 학습률은 0.3입니다.
# 초깃값은 Keras에 맡깁니다(가중치는 Glorot 균등분포, 편향은 0). 노트의 `SGD(lr=0.3)`는 이제 `SGD(learning_rate=0.3)`,
# `input_shape=(2,)`는 `keras.Input((2,))`로 씁니다.
#
# Keras의 평균 제곱 오차는 배치와 출력에 대한 **평균**입니다: $\frac{1}{N}\sum_i (p_i - y_i)^2$. 앞 과제의 $\frac12\sum$과
# 다릅니다. 예: 예측 `[0.9, 0.2, 0.2, 0.1]`, 정답 `[1, 0, 0, 0]`이면 $(0.01+0.04+0.04+0.01)/4 = 0.025$입니다.

# %% [markdown] lang="en"
# ## 2. The AND classifier
#
# Next comes the AND classifier of the notes. Its layers have the sizes of the XOR network, but the loss is the mean
# squared error and the learning rate 0.3. Initial values are left to Keras (Glorot uniform weights, biases 0). What the
# notes write as `SGD(lr=0.3)` is `SGD(learning_rate=0.3)` today, and `input_shape=(2,)` is `keras.Input((2,))`.
#
# Keras' mean squared error is the **mean** over batch and outputs, $\frac{1}{N}\sum_i (p_i - y_i)^2$, and not the
# $\frac12\sum$ of an earlier assignment. Predictions `[0.9, 0.2, 0.2, 0.1]` for `[1, 0, 0, 0]` make
# $(0.01+0.04+0.04+0.01)/4 = 0.025$.

# %% nbgrader={"grade": false, "grade_id": "build_and", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_and():
    """
    ko: 노트의 AND 분류기 2-2-1을 만들어 컴파일해서 돌려줍니다.
    en: Builds the AND classifier 2-2-1 of the notes, compiles it and returns it.

    ko: 입력: float (N, 2). 은닉층: 뉴런 2개, 시그모이드. 출력: (N, 1), 시그모이드. 초깃값은 정하지 않습니다.
    en: Input: float (N, 2). Hidden layer: 2 neurons, sigmoid. Output: (N, 1), sigmoid. Initial values as you like.
    ko: 컴파일: Keras의 평균 제곱 오차, 학습률 0.3의 경사하강법(모멘텀 없음).
    en: Compiled with Keras' mean squared error and gradient descent, learning rate 0.3, no momentum.
    ko: 반환값: keras.Model
    en: Returns: keras.Model

    ko: 예: 이 모델의 매개변수는 (2·2+2) + (2·1+1) = 9개입니다.
    en: Example: this model has (2·2+2) + (2·1+1) = 9 parameters.
    """
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((2,)),
        keras.layers.Dense(2, activation="sigmoid"),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.3), loss="mse")
    return model
    ### END SOLUTION

# %% tags=["example"]
X_and = np.array([[1, 1], [1, 0], [0, 1], [0, 0]], dtype="float32")
y_and = np.array([[1], [0], [0], [0]], dtype="float32")
keras.utils.set_random_seed(1)
and_model = build_and()
and_losses = fit_full_batch(and_model, X_and, y_and, 100).history["loss"]
figure, axis = plt.subplots(figsize=(5, 3))
axis.plot(and_losses)
axis.set_xlabel("epoch")
axis.set_ylabel("loss (SGD 0.3)")

# %% [markdown] lang="ko"
# ## 3. 활성화 함수에 맞는 초깃값
#
# 초깃값의 표준편차는 활성화 함수에 따라 정하고, `Dense`의 인수 `kernel_initializer`와 `bias_initializer`로 줍니다.
#
# | 활성화 함수 | 초깃값 | 표준편차 | Keras |
# | --- | --- | --- | --- |
# | ReLU (음수 쪽 절반을 버림) | He | $\sqrt{2 / n_{\text{in}}}$ | `"he_normal"`, `"he_uniform"` |
# | 시그모이드, tanh, 소프트맥스, 항등 | Glorot(Xavier) | $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$ | `"glorot_normal"`, `"glorot_uniform"` |
#
# 예: 입력 300, 출력 200이면 He는 $\sqrt{2/300} = 0.0816$, Glorot은 $\sqrt{2/500} = 0.0632$입니다. 한 노트에는 Xavier가
# $1/\sqrt{n_{\text{in}}}$(Keras의 `"lecun_normal"`), He가 $2/\sqrt n$으로 인쇄되어 있는데, He는 $\sqrt{2/n}$이 맞습니다.
# 표준편차 1(`RandomNormal(stddev=1.0)`)은 넓은 층에서 시그모이드를 포화시킵니다. 편향은 0에서 시작합니다.
#
# 초깃값 객체 하나를 여러 층에서 함께 쓰지 마세요. Keras 3에서 한 객체는 같은 모양에 늘 **같은 값**을 냅니다.

# %% [markdown] lang="en"
# ## 3. Initial values that suit the activation
#
# The standard deviation of the initial weights follows the activation. `Dense` takes it as `kernel_initializer`, and
# `bias_initializer` for the biases.
#
# | activation | initial weights | standard deviation | Keras |
# | --- | --- | --- | --- |
# | ReLU (drops the negative half) | He | $\sqrt{2 / n_{\text{in}}}$ | `"he_normal"`, `"he_uniform"` |
# | sigmoid, tanh, softmax, identity | Glorot (Xavier) | $\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}$ | `"glorot_normal"`, `"glorot_uniform"` |
#
# With 300 inputs and 200 outputs He gives $\sqrt{2/300} = 0.0816$ and Glorot $\sqrt{2/500} = 0.0632$. One set of notes has
# Xavier as $1/\sqrt{n_{\text{in}}}$ (Keras' `"lecun_normal"`) and prints He as $2/\sqrt n$; He is $\sqrt{2/n}$. A standard
# deviation of 1 (`RandomNormal(stddev=1.0)`) saturates the sigmoids of a wide layer. Biases start at 0.
#
# Do not share one initializer object between layers: in Keras 3 the same object gives the **same values** for the same
# shape.

# %% nbgrader={"grade": false, "grade_id": "dense_layer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dense_layer(units, activation):
    """
    ko: 활성화 함수에 맞는 초깃값을 쓰는 완전연결 층.
    en: A fully connected layer whose initial values suit its activation.

    ko: units: 출력의 수
    en: units: the number of outputs
    ko: activation: "relu", "sigmoid", "tanh", "softmax", "linear" 가운데 하나
    en: activation: one of "relu", "sigmoid", "tanh", "softmax", "linear"
    ko: 반환값: 그 활성화 함수를 쓰는 keras 층. 가중치는 "relu"이면 He, 나머지는 Glorot(정규분포든 균등분포든 좋습니다),
    ko: 편향은 0에서 시작합니다. 이 함수로 만든 두 층의 가중치는 서로 달라야 합니다.
    en: Returns: a keras layer with that activation. Its weights start with He for "relu" and with Glorot otherwise (normal
    en: or uniform, as you like), its biases at 0. Two layers made by this function have to differ in their weights.

    ko: 예: layer = dense_layer(200, "relu"); layer(np.ones((1, 300))) 뒤에 가중치 (300, 200)의 표준편차는 0.0816쯤입니다.
    en: Example: layer = dense_layer(200, "relu"); after layer(np.ones((1, 300))) its weights, (300, 200), have a standard
    en: deviation of about 0.0816.
    """
    ### BEGIN SOLUTION
    initializer = "he_normal" if activation == "relu" else "glorot_normal"
    return keras.layers.Dense(
        units, activation=activation, kernel_initializer=initializer, bias_initializer="zeros"
    )
    ### END SOLUTION

# %% tags=["example"]
figure, axes = plt.subplots(1, 2, figsize=(8, 3), sharey=True)
for axis, first in zip(axes, ("random_normal_1", "dense_layer")):
    h = np.random.default_rng(0).normal(size=(500, 784)).astype("float32")
    if first == "dense_layer":
        layer = dense_layer(256, "tanh")
    else:
        layer = keras.layers.Dense(256, "tanh", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0))
    axis.hist(np.asarray(layer(h)).ravel(), bins=50)
    axis.set_title(first)

# %% [markdown] lang="ko"
# ## 4. 숫자 분류기: 배치 정규화와 드롭아웃
#
# 노트의 MNIST 모델은 다음과 같습니다.
#
# $$\underbrace{\text{Dense}(64, \text{ReLU}) \to \text{BN}}_{3\text{번}} \to \text{Dropout}(0.2) \to \text{Dense}(10, \text{softmax})$$
#
# **배치 정규화**는 유닛마다 학습되는 $\gamma, \beta$와 학습되지 않는 이동 평균, 이동 분산을 가집니다. 64개 유닛이면 매개변수가
# $4\cdot64 = 256$개이고 그 가운데 128개가 학습됩니다. **드롭아웃** 0.2는 학습할 때 다섯 가운데 하나를 0으로 만들고 나머지를
# $1/0.8$배 합니다. 평가할 때는 아무 일도 하지 않습니다. 0.2는 **버리는** 비율입니다.
#
# 예: 첫 층의 매개변수는 $784\cdot64+64 = 50240$개, 모델 전체는
# $50240 + 2\cdot4160 + 3\cdot256 + 650 = 59978$개, 학습되는 것은 $59978 - 3\cdot128 = 59594$개입니다.
#
# 정답이 정수 (N,)이면 손실은 `"sparse_categorical_crossentropy"`, 원-핫 (N, 10)이면 `"categorical_crossentropy"`입니다. 노트의
# `np_utils.to_categorical`은 이제 `keras.utils.to_categorical`이지만, 정수 정답을 그대로 쓰면 필요하지 않습니다.

# %% [markdown] lang="en"
# ## 4. The classifier of digits: batch normalization and dropout
#
# The MNIST model of the notes is
#
# $$\underbrace{\text{Dense}(64, \text{ReLU}) \to \text{BN}}_{3\text{ times}} \to \text{Dropout}(0.2) \to \text{Dense}(10, \text{softmax})$$
#
# **Batch normalization** has for each unit $\gamma$ and $\beta$, which are trained, and a moving mean and variance, which
# are not: 64 units make $4\cdot64 = 256$ parameters, 128 of them trainable. **Dropout** 0.2 sets one in five to 0 in
# training and multiplies the others by $1/0.8$; in evaluation it does nothing. 0.2 is the share that is **dropped**.
#
# The first layer has $784\cdot64+64 = 50240$ parameters, the whole model
# $50240 + 2\cdot4160 + 3\cdot256 + 650 = 59978$, of which $59978 - 3\cdot128 = 59594$ are trainable.
#
# With integers (N,) as targets the loss is `"sparse_categorical_crossentropy"`, with one-hot rows (N, 10)
# `"categorical_crossentropy"`. The notes' `np_utils.to_categorical` is `keras.utils.to_categorical` now, but integers can
# be used as they are.

# %% nbgrader={"grade": false, "grade_id": "build_classifier", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_classifier(n_inputs=784, n_classes=10):
    """
    ko: 노트의 64-64-64 분류기를 만들어 컴파일해서 돌려줍니다.
    en: Builds the 64-64-64 classifier of the notes, compiles it and returns it.

    ko: n_inputs: 입력의 수, n_classes: 클래스의 수
    en: n_inputs: number of inputs, n_classes: number of classes
    ko: 입력 (N, n_inputs)
    en: input (N, n_inputs)
    ko: → (완전연결 64, ReLU → 배치 정규화) 세 번 → 드롭아웃 0.2 → 완전연결 n_classes, 소프트맥스
    en: → three times (fully connected 64, ReLU → batch normalization) → dropout 0.2 → fully connected n_classes, softmax
    ko: 배치 정규화의 설정은 Keras의 기본값입니다.
    en: Batch normalization has Keras' default settings.
    ko: 컴파일: 정수 정답 (N,)의 교차 엔트로피, 학습률 0.001의 Adam, 지표로 정확도.
    en: Compiled with the cross-entropy for integer targets (N,), Adam of learning rate 0.001, and the accuracy as metric.
    ko: 반환값: keras.Model, 출력은 (N, n_classes)의 확률
    en: Returns: keras.Model; its output is probabilities (N, n_classes)

    ko: 예: build_classifier()의 매개변수는 59978개, 그 가운데 59594개가 학습됩니다.
    en: Example: build_classifier() has 59978 parameters, 59594 of them trainable.
    """
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((n_inputs,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.BatchNormalization(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.BatchNormalization(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.BatchNormalization(),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 5. 콜백: 언제 멈추고 무엇을 기록할지
#
# 콜백은 `fit`이 에포크나 배치의 시작과 끝에 부르는 객체입니다. `fit(..., callbacks=[...])`으로 줍니다.
#
# **EarlyStopping**은 지켜보는 값(`monitor`)이 `patience`번의 에포크 동안 이어서 나아지지 않으면 학습을 멈춥니다. 과적합은 검증
# 손실이 올라가는 것으로 드러나므로 `"val_loss"`를 봅니다. 학습 손실은 계속 내려가므로 소용이 없습니다. `patience`의 기본값은
# 0이고(한 번만 나빠져도 멈춤), `restore_best_weights`의 기본값은 `False`입니다(마지막 가중치가 남음).
#
# 예: `patience=2`, 검증 손실 1.0, 0.8, 0.9, 0.85이면 넷째 에포크 뒤에 멈추고, 되돌릴 가중치는 둘째 에포크의 것입니다.
#
# **TensorBoard**는 손실과 지표를 폴더에 기록합니다. `%tensorboard --logdir logs/deep-net`으로 봅니다. 기록하려면
# `tensorboard` 패키지가 있어야 하지만, 콜백을 만드는 데에는 필요하지 않습니다.

# %% [markdown] lang="en"
# ## 5. Callbacks: when to stop and what to record
#
# A callback is an object that `fit` calls before and after epochs and batches. It is given as `fit(..., callbacks=[...])`.
#
# **EarlyStopping** ends the training when what it watches (`monitor`) has not improved for `patience` epochs in a row.
# Overfitting shows in a validation loss that rises, so `"val_loss"` is watched; the training loss goes down all the time
# and says nothing. `patience` is 0 unless given (stop at the first epoch that is no better), and `restore_best_weights` is
# `False` (the last weights stay).
#
# With `patience=2` and validation losses 1.0, 0.8, 0.9, 0.85 the training ends after the fourth epoch, and the weights to
# go back to are those of the second.
#
# **TensorBoard** writes losses and metrics into a folder, to be seen with `%tensorboard --logdir logs/deep-net`. Writing
# needs the package `tensorboard`; making the callback does not.

# %% nbgrader={"grade": false, "grade_id": "make_callbacks", "locked": false, "schema_version": 3, "solution": true, "task": false}
def make_callbacks(log_dir, patience):
    """
    ko: 조기 종료와 TensorBoard 콜백.
    en: Callbacks for early stopping and TensorBoard.

    ko: log_dir: TensorBoard가 기록할 폴더 (문자열)
    en: log_dir: the folder that TensorBoard writes to (a string)
    ko: patience: 검증 손실이 나아지지 않아도 기다릴 에포크의 수 (1 이상)
    en: patience: for how many epochs without a better validation loss to wait (1 or more)
    ko: 반환값: 콜백 두 개의 리스트. 하나는 log_dir에 기록하는 TensorBoard, 다른 하나는 검증 손실("val_loss")이 patience번 이어서
    ko: 조금도 나아지지 않으면 학습을 멈추고 가장 좋았던 에포크의 가중치로 되돌리는 조기 종료입니다. 순서는 상관없습니다.
    en: Returns: a list of two callbacks. One is a TensorBoard that writes to log_dir; the other is early stopping, which
    en: ends the training when the validation loss ("val_loss") has not become better at all for patience epochs in a row,
    en: and goes back to the weights of the best epoch. Their order does not matter.

    ko: 예: patience = 2, 검증 손실 1.0, 0.8, 0.9, 0.85이면 넷째 에포크 뒤에 멈추고 둘째 에포크의 가중치로 되돌립니다.
    en: Example: with patience = 2 and validation losses 1.0, 0.8, 0.9, 0.85 training ends after the fourth epoch, with the
    en: weights of the second.
    """
    ### BEGIN SOLUTION
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    return [stopping, keras.callbacks.TensorBoard(log_dir)]
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 학습과 검증
#
# 노트에서는 배치 크기를 128로 하고 검증 데이터를 따로 주어 학습합니다. `validation_data=(X_valid, y_valid)`를 주면 에포크가 끝날
# 때마다 그 데이터로 평가해서 `val_loss`, `val_accuracy`를 기록합니다. 이 데이터로는 **학습하지 않습니다**.
#
# 예: 학습 데이터 300개, 배치 128이면 에포크마다 128, 128, 44개의 배치 세 개, 곧 갱신 세 번입니다.

# %% [markdown] lang="en"
# ### Training and validation
#
# The notes train in batches of 128 with validation data of their own. Given `validation_data=(X_valid, y_valid)`, `fit`
# evaluates on them at the end of every epoch and records `val_loss` and `val_accuracy`. It does **not** train on them.
#
# With 300 training rows and batches of 128, every epoch has three batches, of 128, 128 and 44 rows: three updates.

# %% nbgrader={"grade": false, "grade_id": "fit_classifier", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fit_classifier(model, train_data, valid_data, epochs, callbacks=()):
    """
    ko: 배치 128로 학습하고 에포크마다 검증합니다. 화면에 아무것도 출력하지 않습니다.
    en: Trains in batches of 128 and validates after every epoch. Prints nothing.

    ko: model: 컴파일된 분류기 (다시 컴파일하지 않습니다)
    en: model: a compiled classifier (do not compile it again)
    ko: train_data: (X, y), X는 (N, D), y는 정수 (N,); valid_data: 같은 꼴의 검증 데이터
    en: train_data: (X, y) with X (N, D) and integers y (N,); valid_data: validation data of the same form
    ko: epochs: 에포크의 수, callbacks: 콜백의 리스트나 튜플
    en: epochs: the number of epochs, callbacks: a list or tuple of callbacks
    ko: 반환값: fit이 돌려주는 History
    en: Returns: the History that fit gives

    ko: 예: N = 300, epochs = 2이면 가중치는 여섯 번 갱신되고, history에는 "val_loss"도 두 개 있습니다.
    en: Example: with N = 300 and epochs = 2 the weights are updated six times, and history has two "val_loss" as well.
    """
    ### BEGIN SOLUTION
    X, y = train_data
    return model.fit(
        X, y, batch_size=128, epochs=epochs, verbose=0,
        validation_data=tuple(valid_data), callbacks=list(callbacks),
    )
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 6. History 읽기
#
# `fit`이 돌려주는 객체의 `history`는 딕셔너리입니다. 키는 `"loss"`, `"val_loss"`, `"accuracy"` 등이고, 값은 에포크마다 수가
# 하나씩 든 리스트입니다. 검증 손실이 가장 작은 에포크가 가장 좋은 에포크입니다. 그 뒤로 학습 손실은 더 작아졌는데 검증 손실은
# 커졌다면 **과적합**입니다.
#
# 예: `loss = [1.0, 0.6, 0.4, 0.3]`, `val_loss = [1.1, 0.7, 0.8, 0.9]`이면 에포크는 4개, 가장 좋은 것은 2번째(1부터 셉니다),
# 그 검증 손실은 0.7입니다. 마지막에 학습 손실은 0.3 < 0.6, 검증 손실은 0.9 > 0.7이므로 과적합입니다.

# %% [markdown] lang="en"
# ## 6. Reading a History
#
# The `history` of what `fit` returns is a dict. Its keys are `"loss"`, `"val_loss"`, `"accuracy"` and the like, and under
# each is a list with a number for every epoch. The best epoch is the one of the smallest validation loss. If after it the
# training loss became smaller still and the validation loss larger, the model is **overfitting**.
#
# With `loss = [1.0, 0.6, 0.4, 0.3]` and `val_loss = [1.1, 0.7, 0.8, 0.9]` there are 4 epochs, the best is the 2nd
# (counted from 1), its validation loss 0.7. In the end the training loss, 0.3 < 0.6, is smaller and the validation loss,
# 0.9 > 0.7, is larger: overfitting.

# %% nbgrader={"grade": false, "grade_id": "read_history", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_history(history):
    """
    ko: 학습 기록을 요약합니다.
    en: Summarizes the record of a training run.

    ko: history: fit의 History.history와 같은 딕셔너리. "loss"와 "val_loss"에 에포크마다 수가 하나씩 든 리스트가 있고, 다른 키도
    ko: 있을 수 있습니다.
    en: history: a dict like History.history of fit. Under "loss" and "val_loss" are lists with a number for each epoch;
    en: there may be other keys.
    ko: 반환값: 다음 네 키의 딕셔너리
    en: Returns: a dict with four keys
    ko:   "epochs": 에포크의 수
    en:   "epochs": the number of epochs
    ko:   "best_epoch": 검증 손실이 가장 작은 에포크, 1부터 셈 (같으면 먼저 나온 것)
    en:   "best_epoch": the epoch of the smallest validation loss, counted from 1 (the first one of equals)
    ko:   "best_val_loss": 그 에포크의 검증 손실
    en:   "best_val_loss": the validation loss of that epoch
    ko:   "overfit": 마지막 에포크의 학습 손실이 가장 좋은 에포크의 것보다 작고 검증 손실은 더 크면 True, 아니면 False
    en:   "overfit": True if in the last epoch the training loss is smaller and the validation loss larger than in the best
    en:   epoch, else False

    ko: 예: loss가 [1.0, 0.6, 0.4, 0.3], val_loss가 [1.1, 0.7, 0.8, 0.9]이면
    en: Example: for loss [1.0, 0.6, 0.4, 0.3] and val_loss [1.1, 0.7, 0.8, 0.9] it is

        {"epochs": 4, "best_epoch": 2, "best_val_loss": 0.7, "overfit": True}
    """
    ### BEGIN SOLUTION
    loss, val_loss = history["loss"], history["val_loss"]
    best = int(np.argmin(val_loss))
    return {
        "epochs": len(loss),
        "best_epoch": best + 1,
        "best_val_loss": float(val_loss[best]),
        "overfit": bool(loss[-1] < loss[best] and val_loss[-1] > val_loss[best]),
    }
    ### END SOLUTION

# %% [markdown] lang="ko"
# 이제 지금까지 만든 것을 모두 이어 숫자 이미지를 학습합니다. 1분이 걸리지 않습니다.

# %% [markdown] lang="en"
# Now everything together, on the digits. It takes less than a minute.

# %% tags=["example"]
(X_train, y_train), (X_valid, y_valid) = load_images()
keras.utils.set_random_seed(0)
classifier = build_classifier(X_train.shape[1])
stop_early = [c for c in make_callbacks("logs/deep-net", 3) if not isinstance(c, keras.callbacks.TensorBoard)]
record = fit_classifier(classifier, (X_train, y_train), (X_valid, y_valid), 20, stop_early).history
print(read_history(record))
figure, axis = plt.subplots(figsize=(5, 3))
for key in ("loss", "val_loss"):
    axis.plot(record[key], label=key)
axis.set_xlabel("epoch")
axis.legend()

# %% [markdown] lang="ko"
# ## 7. 확인 문제
#
# 코드를 돌리지 않고 풀 수 있습니다. 함수가 답을 돌려주게 하세요.

# %% [markdown] lang="en"
# ## 7. Questions
#
# They can be answered without running anything. Let the function return the answer.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 4절의 분류기를 8×8 이미지에 씁니다: build_classifier(64, 10). 매개변수는 모두 몇 개이고, 그 가운데 학습되는 것은 몇
    ko: 개입니까? 정수 두 개의 튜플 (전체, 학습되는 것)로 답하세요.
    en: The classifier of section 4 is used on 8×8 images: build_classifier(64, 10). How many parameters does it have, and
    en: how many of them are trainable? Answer with a tuple of two integers (all, trainable).
    """
    ### BEGIN SOLUTION
    return (13898, 13514)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: 데이터 1437개를 batch_size=128, epochs=20으로 끝까지 학습하면 가중치는 모두 몇 번 갱신됩니까? 정수로 답하세요.
    en: 1437 rows are trained on with batch_size=128 and epochs=20, to the end. How many times are the weights updated?
    en: Answer with an integer.
    """
    ### BEGIN SOLUTION
    return 240
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: EarlyStopping(monitor="val_loss", patience=3, restore_best_weights=True)을 쓰고 epochs=9로 학습합니다. 끝까지 학습한다면
    ko: 검증 손실은 차례로 0.60, 0.48, 0.41, 0.43, 0.39, 0.40, 0.42, 0.39, 0.35입니다. 실제로는 몇 번째 에포크 뒤에 멈추고, 몇 번째
    ko: 에포크의 가중치로 되돌립니까? 1부터 센 정수 두 개의 튜플 (멈춘 에포크, 되돌린 에포크)로 답하세요.
    en: Training runs with EarlyStopping(monitor="val_loss", patience=3, restore_best_weights=True) and epochs=9. Were it to
    en: run to the end, the validation losses would be 0.60, 0.48, 0.41, 0.43, 0.39, 0.40, 0.42, 0.39, 0.35. After which
    en: epoch does it end in fact, and of which epoch are the weights it goes back to? Answer with a tuple of two integers
    en: counted from 1: (epoch it ends after, epoch gone back to).
    """
    ### BEGIN SOLUTION
    return (8, 5)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 서술형 문제
#
# 어떤 분류기를 40 에포크 학습했더니 학습 손실은 끝까지 줄어 0.02가 되었고, 검증 손실은 12번째 에포크에서 0.21로 가장 작았다가
# 마지막에는 0.38이 되었습니다. (가) 무슨 일이 일어났는지, (나) 이 과제에 나온 방법 가운데 두 가지가 왜 도움이 되는지,
# (다) 배치 정규화와 드롭아웃이 학습할 때와 평가할 때 서로 다르게 동작하는 까닭을 대여섯 문장으로 설명하세요.

# %% [markdown] lang="en"
# ### Written question
#
# A classifier was trained for 40 epochs. Its training loss went down to the end, to 0.02; its validation loss was smallest
# in the 12th epoch, 0.21, and 0.38 at the end. Explain in five or six sentences (a) what happened, (b) why two of the
# techniques of this assignment help, and (c) why batch normalization and dropout behave differently in training and in
# evaluation.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** 12번째 에포크까지는 배운 것이 새 데이터에도 통했지만, 그 뒤로는 학습 데이터의 잡음까지 외워 학습 손실만 줄고 검증
# 손실은 커졌습니다. 이것이 과적합입니다. 조기 종료는 검증 손실이 한동안 나아지지 않을 때 멈추고 12번째 에포크의 가중치로 되돌리므로
# 외우는 구간을 버립니다. 드롭아웃은 매번 무작위로 유닛을 꺼서 몇몇 유닛에만 기대지 못하게 하므로 잡음을 외우기가 어려워집니다.
# 드롭아웃은 학습할 때에만 일부를 0으로 만들고 나머지를 1/(1-p)배 해서 기댓값을 맞추며, 평가할 때는 같은 입력에 늘 같은 답을 내야
# 하므로 아무 일도 하지 않습니다. 배치 정규화는 학습할 때 그 배치의 평균과 분산을 쓰지만, 평가할 때는 한 데이터의 답이 함께 들어온
# 다른 데이터에 따라 달라지면 안 되므로 학습하며 모아 둔 이동 평균과 이동 분산을 씁니다.
#
# **채점 기준.** (가) 과적합과 그 근거 1점. (나) 방법 하나에 0.5점씩, 까닭까지 1점. (다) 드롭아웃 1점, 배치 정규화 1점(이동
# 통계를 말해야 함).

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** Up to the 12th epoch what was learnt held for new data; after that the model memorized the noise of
# the training data, so the training loss alone went down and the validation loss rose: overfitting. Early stopping
# ends the training when the validation loss has not improved for a while and goes back to the weights of the 12th epoch,
# so the epochs in which it memorized are thrown away. Dropout switches off random units at every step, so the network
# cannot rely on a few of them and noise becomes hard to remember. Dropout sets units to 0 only in training and multiplies
# the others by 1/(1-p) to keep the expectation; in evaluation the same input has to give the same answer, so it does
# nothing. Batch normalization uses mean and variance of the batch in training; in evaluation the answer for one row must
# not depend on which rows come with it, so it uses the moving mean and variance gathered in training.
#
# **Rubric.** (a) overfitting and what shows it: 1 point. (b) half a point for each technique with its reason, 1 in all.
# (c) dropout 1 point, batch normalization 1 point (the moving statistics have to be named).
