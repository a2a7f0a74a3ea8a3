# %% [markdown] lang="ko"
# # 합성곱 신경망
#
# 합성곱과 풀링을 쌓아 신경망 하나를 완성합니다. 먼저 NumPy로 합성곱 계층이 하나인 `SimpleConvNet`을 만들고, VGG처럼 깊은
# 신경망의 모양과 매개변수를 셉니다. 그다음 같은 신경망을 Keras로 만들고, 마지막으로 신경망이 무엇을 보는지 그림으로 꺼냅니다.
#
# ## 이 과제의 약속
#
# - NumPy로 만드는 부분(1절, 4절, 5절)의 이미지는 **채널이 앞**입니다: `(N, C, H, W)`.
# - 모양을 세는 부분과 Keras로 만드는 부분(2절, 3절)의 이미지는 Keras처럼 **채널이 맨 뒤**입니다: `(N, H, W, C)`.
# - 나누어떨어지지 않는 크기는 **버림**합니다. 노트는 나누어떨어져야 한다고 하지만 Keras는 버립니다.
# - Keras는 함수 안에서 `import keras`로 불러옵니다. 그래서 TensorFlow가 없는 컴퓨터에서도 NumPy 문제를 풀고 검사할 수
#   있습니다.

# %% [markdown] lang="en"
# # Convolutional networks
#
# Convolution and pooling are put together into a whole network. First you build `SimpleConvNet`, a network with one
# convolution, in NumPy, and count the shapes and parameters of a deep network such as VGG. Then you build the same
# networks in Keras, and finally you make pictures of what a network looks at.
#
# ## The conventions here
#
# - Where you work in NumPy (sections 1, 4 and 5), images have the **channels first**: `(N, C, H, W)`.
# - Where you count shapes and use Keras (sections 2 and 3), they have the **channels last**, as in Keras: `(N, H, W, C)`.
# - A size that does not divide is rounded **down**. The notes demand that it divides; Keras rounds down.
# - Keras is imported inside the functions, by `import keras`. So the NumPy exercises can be done and checked on a
#   computer without TensorFlow.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 합성곱 계층이 하나인 신경망
#
# 완전연결 신경망은 Affine과 활성화 함수를 번갈아 쌓습니다. 이미지를 한 줄로 펴서 받으므로 세로, 가로, 채널이라는 **모양이
# 무너집니다**. 합성곱 신경망은 앞쪽을 합성곱-ReLU-풀링으로 바꾸어 모양을 유지한 채 특징을 뽑고, 출력에 가까운 뒤쪽에만 Affine을
# 남깁니다. 여기서 만들 신경망은 다음과 같습니다.
#
# $$x \to \text{Conv} \to \text{ReLU} \to \text{Pool} \to \text{Affine} \to \text{ReLU} \to \text{Affine} \to \text{(점수)}
# \to \text{Softmax} \to L$$
#
# **모양을 따라가 봅시다.** $1 \times 28 \times 28$ 이미지에 $5 \times 5$ 필터 30개를 패딩 0, 스트라이드 1로 적용하면
# $(28 - 5)/1 + 1 = 24$이므로 특징 맵은 $30 \times 24 \times 24$입니다. $2 \times 2$ 풀링(스트라이드 2)을 거치면
# $30 \times 12 \times 12$, 한 줄로 펴면 $4320$개입니다. 은닉 노드가 100개, 클래스가 10개이면 매개변수는
#
# | 이름 | 모양 | 개수 |
# | --- | --- | --- |
# | W1, b1 | (30, 1, 5, 5), (30,) | 750 + 30 |
# | W2, b2 | (4320, 100), (100,) | 432000 + 100 |
# | W3, b3 | (100, 10), (10,) | 1000 + 10 |
#
# 로 모두 433890개입니다. 거의 전부가 첫 Affine에 있습니다. 합성곱은 같은 필터를 모든 자리에서 **함께 쓰기** 때문에 적습니다.
#
# 특징 맵의 세로 $OH = \lfloor (H + 2P - FH)/S \rfloor + 1$과 가로 $OW$는 **따로** 셉니다. 풀링은 각각을 2로 나누어 버립니다.
#
# ### 주어진 계층
#
# 아래 계층들은 앞 과제에서 만든 것과 같은 약속을 지킵니다. `forward(x)`와 `backward(dout)`이 있고, 매개변수가 있는 계층은
# `backward` 뒤에 `dW`와 `db`를 가집니다. `Affine`은 4차원 입력을 (채널, 세로, 가로) 순서로 펴고, `backward`에서 되돌립니다.

# %% [markdown] lang="en"
# ## 1. A network with one convolution
#
# A fully connected network alternates Affine layers and activations. It takes an image as one long row, and so the
# **shape is lost**: height, width and channels. A convolutional network has convolution-ReLU-pooling in front, which
# extracts features and keeps the shape, and Affine layers only near the output. This is the one to be built:
#
# $$x \to \text{Conv} \to \text{ReLU} \to \text{Pool} \to \text{Affine} \to \text{ReLU} \to \text{Affine} \to
# \text{(scores)} \to \text{Softmax} \to L$$
#
# **Follow the shapes.** 30 filters of $5 \times 5$ on a $1 \times 28 \times 28$ image, padding 0 and stride 1: with
# $(28 - 5)/1 + 1 = 24$ the feature maps are $30 \times 24 \times 24$. Pooling $2 \times 2$ with stride 2 makes
# $30 \times 12 \times 12$, in one row $4320$ numbers. With 100 hidden nodes and 10 classes the parameters are
#
# | name | shape | number |
# | --- | --- | --- |
# | W1, b1 | (30, 1, 5, 5), (30,) | 750 + 30 |
# | W2, b2 | (4320, 100), (100,) | 432000 + 100 |
# | W3, b3 | (100, 10), (10,) | 1000 + 10 |
#
# 433890 in all, nearly all of them in the first Affine layer. The convolution has few, because a filter is **shared** by
# all places.
#
# The height of the feature maps, $OH = \lfloor (H + 2P - FH)/S \rfloor + 1$, and the width $OW$ are counted **each on its
# own**. Pooling halves each of them, rounded down.
#
# ### The layers that are given
#
# The layers below keep the contract of the earlier assignments: `forward(x)`, `backward(dout)`, and after `backward` a
# layer with parameters has `dW` and `db`. `Affine` flattens 4-D input in the order (channel, row, column), and undoes it
# in `backward`.

# %% nbgrader={"grade": false, "grade_id": "layers", "locked": true, "schema_version": 3, "solution": false, "task": false}
class Convolution:
    def __init__(self, W, b, stride=1, pad=0):
        self.W, self.b, self.stride, self.pad = W, b, stride, pad

    def forward(self, x):
        border = (self.pad, self.pad)
        self.padded = np.pad(x, [(0, 0), (0, 0), border, border])
        windows = np.lib.stride_tricks.sliding_window_view(self.padded, self.W.shape[2:], axis=(2, 3))
        self.windows = windows[:, :, :: self.stride, :: self.stride]
        maps = np.tensordot(self.windows, self.W, axes=([1, 4, 5], [1, 2, 3]))  # (N, OH, OW, F)
        return maps.transpose(0, 3, 1, 2) + self.b[:, None, None]

    def backward(self, dout):
        self.db = dout.sum(axis=(0, 2, 3))
        self.dW = np.tensordot(dout, self.windows, axes=([0, 2, 3], [0, 2, 3]))
        dx, s, (out_h, out_w) = np.zeros(self.padded.shape), self.stride, dout.shape[2:]
        for u in range(self.W.shape[2]):
            for v in range(self.W.shape[3]):
                part = np.tensordot(dout, self.W[:, :, u, v], axes=(1, 0)).transpose(0, 3, 1, 2)
                dx[:, :, u : u + s * out_h : s, v : v + s * out_w : s] += part
        return dx[:, :, self.pad : dx.shape[2] - self.pad, self.pad : dx.shape[3] - self.pad]


class Relu:
    def forward(self, x):
        self.positive = x > 0
        return np.where(self.positive, x, 0.0)

    def backward(self, dout):
        return np.where(self.positive, dout, 0.0)


class Pooling:
    def __init__(self, pool_h, pool_w, stride=2, pad=0):
        self.pool_h, self.pool_w, self.stride, self.pad = pool_h, pool_w, stride, pad

    def forward(self, x):
        border = (self.pad, self.pad)
        padded = np.pad(x, [(0, 0), (0, 0), border, border], constant_values=-np.inf)
        windows = np.lib.stride_tricks.sliding_window_view(padded, (self.pool_h, self.pool_w), axis=(2, 3))
        windows = windows[:, :, :: self.stride, :: self.stride]
        flat = windows.reshape(*windows.shape[:4], self.pool_h * self.pool_w)
        self.shape, self.largest = padded.shape, flat.argmax(axis=4)
        return flat.max(axis=4)

    def backward(self, dout):
        dx = np.zeros(self.shape)
        n, c, i, j = np.indices(dout.shape)
        u, v = np.divmod(self.largest, self.pool_w)
        np.add.at(dx, (n, c, i * self.stride + u, j * self.stride + v), dout)
        return dx[:, :, self.pad : dx.shape[2] - self.pad, self.pad : dx.shape[3] - self.pad]


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.shape, self.x = x.shape, x.reshape(x.shape[0], -1)
        return self.x @ self.W + self.b

    def backward(self, dout):
        self.dW, self.db = self.x.T @ dout, dout.sum(axis=0)
        return (dout @ self.W.T).reshape(self.shape)


class SoftmaxWithLoss:
    def forward(self, x, t):
        shifted = np.exp(x - x.max(axis=1, keepdims=True))
        self.y = shifted / shifted.sum(axis=1, keepdims=True)
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        return -np.mean(np.log(self.y[np.arange(len(x)), self.labels] + 1e-7))

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(dx)), self.labels] -= 1
        return dout * dx / len(dx)


CONV_PARAM = {"filter_num": 30, "filter_size": 5, "pad": 0, "stride": 1}


def load_params(net, params):
    """
    ko: 학습된 매개변수를 신경망에 넣습니다. net.params의 배열을 새것으로 바꾸지 않고 그 안의 값을 바꿉니다.
    en: Puts trained parameters into a network: the arrays of net.params stay the same arrays and get new values.
    """
    for key, value in params.items():
        if net.params[key].shape != np.shape(value):
            raise ValueError(f"params[{key!r}]: {net.params[key].shape} != {np.shape(value)}")
        net.params[key][...] = value

# %% [markdown] lang="ko"
# ### 손실에서 기울기까지
#
# `predict`는 소프트맥스 **전**의 점수를 돌려줍니다. 가장 큰 점수를 고르는 데에는 소프트맥스가 필요 없습니다. `loss`는 그 점수를
# 마지막 계층 `SoftmaxWithLoss`에 넘깁니다. `gradient`는 손실을 한 번 계산한(순전파) 다음, 마지막 계층부터 **거꾸로** 모든 계층의
# `backward`를 부르고, 각 계층에 남은 `dW`와 `db`를 모읍니다.
#
# `load_params`나 옵티마이저의 `params[key] -= lr * grads[key]`는 `params` 안의 배열을 **그 자리에서** 바꿉니다. 따라서 계층은
# `params`의 배열을 복사하지 말고 그대로 써야 합니다.
#
# **예.** 가중치가 작으면 처음에는 모든 클래스가 거의 같은 점수를 받습니다. 그래서 클래스가 10개일 때 학습 전의 손실은
# $\ln 10 = 2.303$에 가깝습니다. 손실이 크게 다르면 어딘가 틀린 것입니다.

# %% [markdown] lang="en"
# ### From the loss to the gradient
#
# `predict` returns the scores **before** softmax: the largest one can be found without it. `loss` hands these scores to
# the last layer, `SoftmaxWithLoss`. `gradient` computes the loss once (forward), then calls `backward` of every layer
# from the last to the first (**backward**), and collects the `dW` and `db` that they leave.
#
# `load_params` and an optimizer's `params[key] -= lr * grads[key]` change the arrays in `params` **in place**. So the
# layers must use these very arrays, and no copies of them.
#
# **Example.** With small weights all classes get nearly the same score in the beginning. So the loss before training is
# close to $\ln 10 = 2.303$ for 10 classes. If it is far from that, something is wrong.

# %% nbgrader={"grade": false, "grade_id": "SimpleConvNet", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SimpleConvNet:
    """
    ko: conv - relu - pool - affine - relu - affine - softmax 신경망. 풀링의 창은 2 x 2, 스트라이드는 2입니다.
    en: The network conv - relu - pool - affine - relu - affine - softmax. The pool's window is 2 x 2, its stride 2.

    ko: 위의 계층 Convolution, Relu, Pooling, Affine, SoftmaxWithLoss를 쓸 수 있습니다.
    en: You may use the layers above: Convolution, Relu, Pooling, Affine, SoftmaxWithLoss.

    ko: input_dim: 이미지 한 장의 모양 (C, H, W). H와 W는 다를 수 있습니다.
    en: input_dim: shape of one image, (C, H, W); H and W may differ
    ko: conv_param: CONV_PARAM과 같은 딕셔너리. filter_num 필터의 수 F, filter_size 필터의 한 변 S (S x S), pad, stride
    en: conv_param: a dict such as CONV_PARAM; filter_num, the number of filters F; filter_size, the side S of a filter (S x S); pad; stride
    ko: hidden_size: 은닉 노드의 수 M
    en: hidden_size: number of hidden nodes M
    ko: output_size: 클래스의 수 K
    en: output_size: number of classes K
    ko: weight_init_std: 가중치 초깃값(평균이 0인 정규분포)의 표준편차. 편향은 0으로 시작합니다.
    en: weight_init_std: standard deviation of the initial weights (normal, mean 0); biases start at 0

    ko: params: float64 배열의 딕셔너리. W1 (F, C, S, S), b1 (F,), W2 (펼친 특징의 수, M), b2 (M,), W3 (M, K), b3 (K,)
    en: params: dict of float64 arrays; W1 (F, C, S, S), b1 (F,), W2 (number of flattened features, M), b2 (M,),
    en:     W3 (M, K), b3 (K,)
    ko:     특징은 (필터, 세로, 가로) 순서로 펼칩니다. params의 배열을 그 자리에서 바꾸면 신경망도 바뀌어야 합니다.
    en:     Features are flattened in the order (filter, row, column). Changing an array of params in place must
    en:     change the network.

    ko: 예:
    en: Example:

        net = SimpleConvNet((2, 9, 7), {"filter_num": 3, "filter_size": 3, "pad": 1, "stride": 2}, 5, 4)
    ko:     합성곱 뒤 (3, 5, 4), 풀링 뒤 (3, 2, 2), 펼치면 12개이므로 net.params["W2"].shape는 (12, 5)
    en:     (3, 5, 4) after the convolution, (3, 2, 2) after pooling, 12 in a row: net.params["W2"].shape is (12, 5)
    """

    def __init__(
        self,
        input_dim=(1, 28, 28),
        conv_param=CONV_PARAM,
        hidden_size=100,
        output_size=10,
        weight_init_std=0.01,
    ):
        ### BEGIN SOLUTION
        channels, height, width = input_dim
        filters, size = conv_param["filter_num"], conv_param["filter_size"]
        pad, stride = conv_param["pad"], conv_param["stride"]
        out_h = (height + 2 * pad - size) // stride + 1
        out_w = (width + 2 * pad - size) // stride + 1
        features = filters * (out_h // 2) * (out_w // 2)
        self.params = {
            "W1": weight_init_std * np.random.randn(filters, channels, size, size),
            "b1": np.zeros(filters),
            "W2": weight_init_std * np.random.randn(features, hidden_size),
            "b2": np.zeros(hidden_size),
            "W3": weight_init_std * np.random.randn(hidden_size, output_size),
            "b3": np.zeros(output_size),
        }
        p = self.params
        self.layers = {
            "Conv1": Convolution(p["W1"], p["b1"], stride, pad),
            "Relu1": Relu(),
            "Pool1": Pooling(2, 2, stride=2),
            "Affine1": Affine(p["W2"], p["b2"]),
            "Relu2": Relu(),
            "Affine2": Affine(p["W3"], p["b3"]),
        }
        self.last_layer = SoftmaxWithLoss()
        ### END SOLUTION

    def predict(self, x):
        """
        ko: x: 이미지 배치, float (N, C, H, W)
        en: x: a batch of images, float (N, C, H, W)
        ko: 돌려주는 값: 소프트맥스 전의 점수, float (N, K)
        en: Returns: the scores before softmax, float (N, K)
        """
        ### BEGIN SOLUTION
        for layer in self.layers.values():
            x = layer.forward(x)
        return x
        ### END SOLUTION

    def loss(self, x, t):
        """
        ko: x: 이미지 배치 (N, C, H, W).  t: 정답. 정수 레이블 (N,) 또는 원-핫 (N, K)
        en: x: images (N, C, H, W).  t: targets, integer labels (N,) or one-hot (N, K)
        ko: 돌려주는 값: 배치 평균 교차 엔트로피, 숫자 하나
        en: Returns: the cross-entropy averaged over the batch, one number
        """
        ### BEGIN SOLUTION
        return self.last_layer.forward(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t, batch_size=100):
        """
        ko: 맞힌 비율 (0에서 1). batch_size장씩 나누어 예측하되, 마지막에 남은 이미지도 셉니다.
        en: The share of right answers, 0 to 1. Images are predicted batch_size at a time; those left over at the end
        en: count too.

        ko: x: 이미지 배치 (N, C, H, W).  t: 정수 레이블 (N,) 또는 원-핫 (N, K)
        en: x: images (N, C, H, W).  t: integer labels (N,) or one-hot (N, K)
        """
        ### BEGIN SOLUTION
        labels = t.argmax(axis=1) if t.ndim == 2 else t
        right = 0
        for start in range(0, len(x), batch_size):
            answers = self.predict(x[start : start + batch_size]).argmax(axis=1)
            right += np.sum(answers == labels[start : start + batch_size])
        return right / len(x)
        ### END SOLUTION

    def gradient(self, x, t):
        """
        ko: 오차역전파법으로 구한 손실의 기울기. params는 바꾸지 않습니다.
        en: The gradients of the loss by backpropagation; params are not changed.

        ko: 돌려주는 값: 딕셔너리. 키와 모양이 params와 같습니다.
        en: Returns: a dict with the keys and shapes of params
        """
        ### BEGIN SOLUTION
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        conv, affine1, affine2 = (self.layers[name] for name in ("Conv1", "Affine1", "Affine2"))
        return {
            "W1": conv.dW,
            "b1": conv.db,
            "W2": affine1.dW,
            "b2": affine1.db,
            "W3": affine2.dW,
            "b3": affine2.db,
        }
        ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 여러분의 신경망에 세로 막대와 가로 막대를 구별하는 법을 가르칩니다. 200번 갱신하는 데 몇 초면 됩니다.

# %% [markdown] lang="en"
# The cell below teaches your network to tell vertical bars from horizontal ones. Its 200 updates take a few seconds.

# %% tags=["example"]
import matplotlib.pyplot as plt


def bars(count, rng):
    """
    ko: 막대가 하나씩 있는 12 x 12 이미지. 레이블 0은 세로, 1은 가로입니다.
    en: Images of 12 x 12 with a bar each; label 0 is vertical, 1 is horizontal.
    """
    images, labels = rng.normal(0.0, 0.3, (count, 1, 12, 12)), rng.integers(0, 2, count)
    for image, label in zip(images, labels, strict=True):
        line = rng.integers(2, 10)
        (image[0] if label else image[0].T)[line, 2:10] += 2.0
    return images, labels


rng = np.random.default_rng(0)
x_train, t_train = bars(400, rng)
net = SimpleConvNet((1, 12, 12), {"filter_num": 6, "filter_size": 5, "pad": 0, "stride": 1}, 20, 2, 0.05)
before, net_losses = net.params["W1"].copy(), []
for _step in range(200):
    chosen = rng.integers(0, 400, 50)
    for key, gradient in net.gradient(x_train[chosen], t_train[chosen]).items():
        net.params[key] -= 0.1 * gradient
    net_losses.append(net.loss(x_train[chosen], t_train[chosen]))
plt.plot(net_losses)
plt.title(f"accuracy on new bars: {net.accuracy(*bars(200, rng)):.2f}")

# %% [markdown] lang="ko"
# ## 2. 깊은 신경망의 모양과 매개변수
#
# 층을 거듭할수록 더 높은 수준의 특징을 뽑습니다. 앞쪽 층은 경계처럼 작은 부분에, 뒤쪽 층은 더 넓은 영역에 반응합니다. VGG는 이
# 생각을 가장 단순한 부품으로 밀고 나갑니다. 합성곱은 모두 $3 \times 3$, 스트라이드 1, 크기를 유지하는 패딩(`same`)이고, 몇 번마다
# $2 \times 2$ 풀링(스트라이드 2, 패딩 없음)으로 크기를 반으로 줄이면서 필터 수를 늘립니다. 마지막에 펼쳐서 완전연결층에 잇습니다.
#
# 왜 $3 \times 3$을 여러 겹 쌓을까요? $3 \times 3$ 두 겹의 출력 하나는 입력의 $5 \times 5$ 영역을 봅니다. 매개변수는 채널마다
# $5 \cdot 5 = 25$ 대신 $2 \cdot 3 \cdot 3 = 18$개이고, 그 사이에 ReLU가 하나 더 들어갑니다.
#
# ### 신경망을 적는 방법
#
# 이 절과 다음 절에서는 신경망을 튜플의 리스트로 적습니다.
#
# | 적는 법 | 뜻 | 출력의 모양 | 매개변수 |
# | --- | --- | --- | --- |
# | `("conv", F)` | $3 \times 3$ 합성곱, 필터 F개, same, ReLU | $(H, W, F)$ | $3 \cdot 3 \cdot C \cdot F + F$ |
# | `("pool",)` | $2 \times 2$ 최대 풀링, 스트라이드 2 | $(\lfloor H/2 \rfloor, \lfloor W/2 \rfloor, C)$ | 0 |
# | `("flatten",)` | 한 줄로 펴기 | $(H \cdot W \cdot C,)$ | 0 |
# | `("dense", M)` | 완전연결층, 노드 M개 | $(M,)$ | $D \cdot M + M$ |
#
# 여기서 $(H, W, C)$와 $(D,)$는 그 층에 **들어오는** 모양입니다. 배치의 크기 N은 적지 않습니다.

# %% [markdown] lang="en"
# ## 2. Shapes and parameters of a deep network
#
# Layer upon layer, features of a higher level are extracted: the first layers answer to small things such as edges, later
# ones to larger regions. VGG carries this through with the simplest parts. All convolutions are $3 \times 3$ with stride 1
# and a padding that keeps the size (`same`); every few of them a $2 \times 2$ pool (stride 2, no padding) halves the size,
# and the number of filters grows. In the end all is flattened and goes into dense layers.
#
# Why several layers of $3 \times 3$? One output of two of them sees a $5 \times 5$ region of the input. Per pair of
# channels that takes $2 \cdot 3 \cdot 3 = 18$ weights instead of $5 \cdot 5 = 25$, and there is one more ReLU in between.
#
# ### How networks are written here
#
# In this section and the next a network is a list of tuples:
#
# | written | meaning | output shape | parameters |
# | --- | --- | --- | --- |
# | `("conv", F)` | $3 \times 3$ convolution, F filters, same, ReLU | $(H, W, F)$ | $3 \cdot 3 \cdot C \cdot F + F$ |
# | `("pool",)` | $2 \times 2$ max pooling, stride 2 | $(\lfloor H/2 \rfloor, \lfloor W/2 \rfloor, C)$ | 0 |
# | `("flatten",)` | into one row | $(H \cdot W \cdot C,)$ | 0 |
# | `("dense", M)` | dense layer of M nodes | $(M,)$ | $D \cdot M + M$ |
#
# where $(H, W, C)$ and $(D,)$ are the shapes that come **into** the layer. The batch size N is left out.

# %% nbgrader={"grade": false, "grade_id": "vgg16", "locked": true, "schema_version": 3, "solution": false, "task": false}
VGG16 = [
    *[("conv", 64)] * 2, ("pool",),
    *[("conv", 128)] * 2, ("pool",),
    *[("conv", 256)] * 3, ("pool",),
    *[("conv", 512)] * 3, ("pool",),
    *[("conv", 512)] * 3, ("pool",),
    ("flatten",), ("dense", 4096), ("dense", 4096), ("dense", 1000),
]  # fmt: skip

# %% nbgrader={"grade": false, "grade_id": "output_shapes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_shapes(layers, input_shape):
    """
    ko: 층마다 출력의 모양.
    en: The output shape of every layer.

    ko: layers: 위의 표처럼 적은 신경망, 튜플의 리스트
    en: layers: the network, a list of tuples as in the table above
    ko: input_shape: 이미지 한 장의 모양 (H, W, C)
    en: input_shape: shape of one image, (H, W, C)
    ko: 돌려주는 값: 모양(정수의 튜플)의 리스트, 층마다 하나
    en: Returns: a list of shapes (tuples of integers), one for each layer

    ko: 예:
    en: Example:

        output_shapes([("conv", 4), ("pool",), ("flatten",), ("dense", 3)], (7, 10, 2))
        ->  [(7, 10, 4), (3, 5, 4), (60,), (3,)]
    """
    ### BEGIN SOLUTION
    shapes, shape = [], tuple(input_shape)
    for kind, *size in layers:
        if kind == "conv":
            shape = (shape[0], shape[1], size[0])
        elif kind == "pool":
            shape = (shape[0] // 2, shape[1] // 2, shape[2])
        elif kind == "flatten":
            shape = (shape[0] * shape[1] * shape[2],)
        else:
            shape = (size[0],)
        shapes.append(shape)
    return shapes
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 매개변수 표
#
# Keras의 `model.summary()`가 보여 주는 표를 직접 만듭니다. 합성곱 층의 매개변수는 **들어오는** 채널의 수에 달려 있고 이미지의
# 크기와는 상관이 없습니다. 완전연결층은 들어오는 특징의 수에 달려 있습니다.
#
# **예.** 위의 신경망에 $(7, 10, 2)$ 이미지가 들어오면 합성곱은 $3 \cdot 3 \cdot 2 \cdot 4 + 4 = 76$, 완전연결층은
# $60 \cdot 3 + 3 = 183$개입니다.

# %% [markdown] lang="en"
# ### The table of parameters
#
# Now make the table that Keras shows with `model.summary()`. The parameters of a convolution depend on the number of
# channels that come **in**, and not on the size of the image; those of a dense layer depend on the number of features that
# come in.
#
# **Example.** With $(7, 10, 2)$ images the convolution of the network above has $3 \cdot 3 \cdot 2 \cdot 4 + 4 = 76$
# parameters, and the dense layer $60 \cdot 3 + 3 = 183$.

# %% nbgrader={"grade": false, "grade_id": "parameter_table", "locked": false, "schema_version": 3, "solution": true, "task": false}
def parameter_table(layers, input_shape):
    """
    ko: 층마다 한 행인 표: 종류, 출력의 모양, 매개변수의 수(가중치와 편향). output_shapes를 부를 수 있습니다.
    en: A table with a row for each layer: kind, output shape, number of parameters (weights and biases). You may call
    en: output_shapes.

    ko: 인수는 output_shapes와 같습니다.
    en: Arguments as for output_shapes.
    ko: 돌려주는 값: (종류, 모양, 매개변수의 수) 튜플의 리스트
    en: Returns: a list of tuples (kind, shape, number of parameters)

    ko: 예:
    en: Example:

        parameter_table([("conv", 4), ("pool",), ("flatten",), ("dense", 3)], (7, 10, 2))
        ->  [("conv", (7, 10, 4), 76), ("pool", (3, 5, 4), 0), ("flatten", (60,), 0), ("dense", (3,), 183)]
    """
    ### BEGIN SOLUTION
    shapes = output_shapes(layers, input_shape)
    table = []
    for (kind, *_size), before, after in zip(layers, [tuple(input_shape), *shapes[:-1]], shapes, strict=True):
        area = {"conv": 9, "dense": 1}.get(kind, 0)
        weights = area * before[-1] * after[-1]
        table.append((kind, after, weights + after[-1] if area else 0))
    return table
    ### END SOLUTION


# %% tags=["example"]
total = 0
for kind, shape, number in parameter_table(VGG16, (224, 224, 3)):
    total += number
    print(f"{kind:8} {shape!s:16} {number:12,}")
print(f"total {total:,}")  # 138,357,544

# %% [markdown] lang="ko"
# ## 3. Keras로 만드는 합성곱 신경망
#
# Keras는 계층, 손실 함수, 옵티마이저 같은 부품을 이어 붙여 모델을 만드는 라이브러리입니다. 일의 순서는 늘 같습니다: 데이터
# 준비, 모델 구성, `compile`(손실과 옵티마이저 정하기), `fit`(학습), 기록 살펴보기, `evaluate`(평가), `predict`(사용). 이 절에서는
# **모델 구성**을 합니다. `keras.Sequential`로 쌓아도, 함수형 API로 이어도, `keras.Model`을 상속해도 됩니다.
#
# 노트의 `input_shape=` 인수와 `np_utils`는 지금의 Keras 3에서 쓰지 않습니다. 입력의 모양은 `keras.Input(shape)`로 적고, 원-핫은
# `keras.utils.to_categorical`로 만듭니다.
#
# ### 1차원, 2차원, 3차원
#
# 합성곱은 창이 움직이는 축의 수에 따라 `Conv1D`(시계열), `Conv2D`(이미지), `Conv3D`(동영상, 입체 데이터)로 나뉩니다. 입력의 모양은
# (움직이는 축들, 채널)입니다. 세는 법은 몇 차원이든 같습니다. 입력 채널 $C$, 필터 $F$개, 커널 $k_1 \times \dots \times k_d$일 때
#
# $$\text{매개변수} = k_1 \cdots k_d \cdot C \cdot F + F, \qquad
# \text{길이} = \begin{cases} \lfloor (n - k)/s \rfloor + 1 & \text{valid (패딩 없음)} \\
# \lceil n/s \rceil & \text{same} \end{cases}$$
#
# 노트의 세 예를 세어 봅시다. `Conv1D`는 same, 나머지 둘은 valid입니다.
#
# | | 입력 | 커널 | 출력 | 매개변수 |
# | --- | --- | --- | --- | --- |
# | `Conv1D`, 100개 | (120, 3) | 3 | (120, 100) | $3 \cdot 3 \cdot 100 + 100 = 1000$ |
# | `Conv2D`, 1개 | (128, 128, 3) | 3 x 3 | (126, 126, 1) | $9 \cdot 3 \cdot 1 + 1 = 28$ |
# | `Conv3D`, 100개 | (120, 120, 120, 3) | 3 x 3 x 3 | (118, 118, 118, 100) | $27 \cdot 3 \cdot 100 + 100 = 8200$ |

# %% [markdown] lang="en"
# ## 3. Convolutional networks in Keras
#
# Keras is a library in which models are put together from parts such as layers, losses and optimizers. The order of work is
# always the same: prepare the data, build the model, `compile` it (choose loss and optimizer), `fit` (train), look at the
# history, `evaluate`, and use it with `predict`. Here you do the **building**. Stacking with `keras.Sequential`, connecting
# with the functional API and subclassing `keras.Model` are all fine.
#
# The argument `input_shape=` and the module `np_utils` of the notes are not used in Keras 3: the shape of the input is given
# by `keras.Input(shape)`, and one-hot targets are made by `keras.utils.to_categorical`.
#
# ### One, two and three dimensions
#
# By the number of axes along which the window moves, there are `Conv1D` (time series), `Conv2D` (images) and `Conv3D`
# (videos, volumes). The input's shape is (these axes, channels). Counting is the same in any dimension. For $C$ channels in,
# $F$ filters and a kernel of $k_1 \times \dots \times k_d$:
#
# $$\text{parameters} = k_1 \cdots k_d \cdot C \cdot F + F, \qquad
# \text{length} = \begin{cases} \lfloor (n - k)/s \rfloor + 1 & \text{valid (no padding)} \\
# \lceil n/s \rceil & \text{same} \end{cases}$$
#
# Count the three examples of the notes; `Conv1D` has padding same, the others valid:
#
# | | input | kernel | output | parameters |
# | --- | --- | --- | --- | --- |
# | `Conv1D`, 100 filters | (120, 3) | 3 | (120, 100) | $3 \cdot 3 \cdot 100 + 100 = 1000$ |
# | `Conv2D`, 1 filter | (128, 128, 3) | 3 x 3 | (126, 126, 1) | $9 \cdot 3 \cdot 1 + 1 = 28$ |
# | `Conv3D`, 100 filters | (120, 120, 120, 3) | 3 x 3 x 3 | (118, 118, 118, 100) | $27 \cdot 3 \cdot 100 + 100 = 8200$ |

# %% nbgrader={"grade": false, "grade_id": "conv_summary", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_summary(input_shape, filters, kernel_size, padding="valid", strides=1):
    """
    ko: Keras의 Conv1D, Conv2D, Conv3D 층 하나의 출력 모양과 매개변수의 수 (Keras 없이 셉니다).
    en: The output shape and the number of parameters of one layer Conv1D, Conv2D or Conv3D (counted without Keras).

    ko: input_shape: 데이터 하나의 모양, 튜플 (n_1, ..., n_d, C). d는 1, 2, 3
    en: input_shape: shape of one sample, a tuple (n_1, ..., n_d, C) with d = 1, 2 or 3
    ko: filters: 필터의 수 F
    en: filters: number of filters F
    ko: kernel_size: 커널의 크기, 정수 d개의 튜플
    en: kernel_size: size of the kernel, a tuple of d integers
    ko: padding: "valid" 또는 "same"
    en: padding: "valid" or "same"
    ko: strides: 모든 축에 함께 쓰는 스트라이드, 1 이상의 정수
    en: strides: the stride along every axis, an integer of at least 1
    ko: 돌려주는 값: (출력의 모양, 매개변수의 수). 모양은 정수 d + 1개의 튜플, 매개변수는 가중치와 편향
    en: Returns: (output shape, number of parameters): a tuple of d + 1 integers, and weights and biases together

    ko: 예:
    en: Example:

        conv_summary((9, 8, 2), 5, (3, 2))                               ->  ((7, 7, 5), 65)
        conv_summary((9, 8, 2), 5, (3, 2), padding="same", strides=2)    ->  ((5, 4, 5), 65)
    """
    ### BEGIN SOLUTION
    *lengths, channels = input_shape
    if padding == "same":
        lengths = [-(-n // strides) for n in lengths]
    else:
        lengths = [(n - k) // strides + 1 for n, k in zip(lengths, kernel_size, strict=True)]
    volume = 1
    for k in kernel_size:
        volume *= k
    return (*lengths, filters), volume * channels * filters + filters
    ### END SOLUTION

# %% [markdown] lang="ko"
# 이제 세 층을 Keras로 만듭니다. 활성화 함수는 없고, 스트라이드는 1, 편향은 있습니다. 커널의 한 변은 모두 3입니다. 만든 모델이
# 내는 모양은 아래의 함수로 볼 수 있습니다. 숫자가 아니라 기호를 흘려보내므로 큰 입력에도 메모리를 쓰지 않습니다.

# %% [markdown] lang="en"
# Now make the three layers in Keras: no activation, stride 1, with a bias; all sides of the kernels are 3. The function below
# tells which shape a model gives. It sends a symbol through instead of numbers, so large inputs take no memory.

# %% nbgrader={"grade": false, "grade_id": "model_shape", "locked": true, "schema_version": 3, "solution": false, "task": false}
def model_shape(model, input_shape):
    """
    ko: input_shape (배치 제외) 입력을 받았을 때 Keras 모델이 내는 모양. 배치 자리는 None입니다.
    en: The shape that a Keras model gives for inputs of input_shape (without the batch); the batch is None.
    """
    import keras

    given = model(keras.Input(input_shape))
    return tuple((given[0] if isinstance(given, list) else given).shape)  # outputs=[...] gives a list

# %% nbgrader={"grade": false, "grade_id": "conv1d_model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv1d_model(input_shape=(120, 3), filters=100):
    """
    ko: Conv1D 한 층인 Keras 모델: 커널 3, 패딩 same, 스트라이드 1, 편향 있음, 활성화 함수 없음.
    en: A Keras model of one Conv1D layer: kernel 3, padding same, stride 1, with bias, no activation.

    ko: input_shape: 데이터 하나의 모양 (길이, 채널)
    en: input_shape: shape of one sample, (length, channels)
    ko: filters: 필터의 수
    en: filters: number of filters
    ko: 돌려주는 값: Keras 모델. (N, 길이, 채널) -> (N, 길이, filters)
    en: Returns: a Keras model, (N, length, channels) -> (N, length, filters)

    ko: 예: model = conv1d_model((7, 2), 4)이면 model_shape(model, (7, 2))은 (None, 7, 4), model.count_params()는 28
    en: Example: for model = conv1d_model((7, 2), 4), model_shape(model, (7, 2)) is (None, 7, 4) and
    en: model.count_params() is 28
    """
    ### BEGIN SOLUTION
    import keras

    return keras.Sequential([keras.Input(input_shape), keras.layers.Conv1D(filters, 3, padding="same")])
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "conv2d_model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv2d_model(input_shape=(128, 128, 3), filters=1):
    """
    ko: Conv2D 한 층인 Keras 모델: 커널 3 x 3, 패딩 없음(valid), 스트라이드 1, 편향 있음, 활성화 함수 없음.
    en: A Keras model of one Conv2D layer: kernel 3 x 3, no padding (valid), stride 1, with bias, no activation.

    ko: input_shape: 이미지 한 장의 모양 (H, W, C)
    en: input_shape: shape of one image, (H, W, C)
    ko: filters: 필터의 수
    en: filters: number of filters
    ko: 돌려주는 값: Keras 모델. (N, H, W, C) -> (N, H - 2, W - 2, filters)
    en: Returns: a Keras model, (N, H, W, C) -> (N, H - 2, W - 2, filters)

    ko: 예: model = conv2d_model((6, 9, 2), 4)이면 model_shape(model, (6, 9, 2))은 (None, 4, 7, 4),
    ko: model.count_params()는 76
    en: Example: for model = conv2d_model((6, 9, 2), 4), model_shape(model, (6, 9, 2)) is (None, 4, 7, 4) and
    en: model.count_params() is 76
    """
    ### BEGIN SOLUTION
    import keras

    return keras.Sequential([keras.Input(input_shape), keras.layers.Conv2D(filters, (3, 3))])
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "conv3d_model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv3d_model(input_shape=(120, 120, 120, 3), filters=100):
    """
    ko: Conv3D 한 층인 Keras 모델: 커널 3 x 3 x 3, 패딩 없음(valid), 스트라이드 1, 편향 있음, 활성화 함수 없음.
    en: A Keras model of one Conv3D layer: kernel 3 x 3 x 3, no padding (valid), stride 1, with bias, no activation.

    ko: input_shape: 데이터 하나의 모양 (깊이, H, W, C)
    en: input_shape: shape of one sample, (depth, H, W, C)
    ko: filters: 필터의 수
    en: filters: number of filters
    ko: 돌려주는 값: Keras 모델. (N, 깊이, H, W, C) -> (N, 깊이 - 2, H - 2, W - 2, filters)
    en: Returns: a Keras model, (N, depth, H, W, C) -> (N, depth - 2, H - 2, W - 2, filters)

    ko: 예: model = conv3d_model((5, 6, 4, 2), 3)이면 model_shape(model, (5, 6, 4, 2))은 (None, 3, 4, 2, 3),
    ko: model.count_params()는 165
    en: Example: for model = conv3d_model((5, 6, 4, 2), 3), model_shape(model, (5, 6, 4, 2)) is (None, 3, 4, 2, 3) and
    en: model.count_params() is 165
    """
    ### BEGIN SOLUTION
    import keras

    return keras.Sequential([keras.Input(input_shape), keras.layers.Conv3D(filters, (3, 3, 3))])
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 같은 신경망을 Keras로
#
# `SimpleConvNet`을 Keras로 옮깁니다. 두 가지가 다릅니다.
#
# - 출력이 점수가 아니라 소프트맥스를 거친 **확률**입니다. Keras에서는 마지막 `Dense`의 활성화 함수로 적는 일이 많습니다.
# - 채널이 맨 뒤이므로 특징을 (세로, 가로, 필터) 순서로 폅니다. 계산하는 것은 같고 `W2`의 행의 순서만 다릅니다.
#
# 사방에 같은 수의 0을 두르는 패딩 `pad`는 `keras.layers.ZeroPadding2D(pad)` 다음에 valid 합성곱을 놓으면 됩니다. 스트라이드가 1보다
# 크면 `padding="same"`은 이와 다릅니다: 한쪽에만 한 줄을 더 덧대기도 합니다.
#
# **예.** $(28, 28, 1)$, 필터 30개, $5 \times 5$, 은닉 100, 클래스 10이면 1절에서 센 대로 433890개입니다.

# %% [markdown] lang="en"
# ### The same network in Keras
#
# Carry `SimpleConvNet` over to Keras. Two things differ:
#
# - The output is not the scores but the **probabilities** after softmax, which in Keras is often the activation of the last
#   `Dense`.
# - With the channels last, the features are flattened in the order (row, column, filter). What is computed is the same; only
#   the rows of `W2` come in another order.
#
# A padding of `pad` zeros on all four sides is `keras.layers.ZeroPadding2D(pad)` followed by a valid convolution. With a
# stride above 1, `padding="same"` is something else: it may put one more row on one side only.
#
# **Example.** For $(28, 28, 1)$, 30 filters of $5 \times 5$, 100 hidden nodes and 10 classes there are the 433890 parameters
# of section 1.

# %% nbgrader={"grade": false, "grade_id": "build_simple_cnn", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_simple_cnn(
    input_shape=(28, 28, 1),
    conv_param=CONV_PARAM,
    hidden_size=100,
    output_size=10,
):
    """
    ko: Keras로 만든 SimpleConvNet: conv - relu - pool(2 x 2, 스트라이드 2) - dense - relu - dense - softmax.
    en: SimpleConvNet in Keras: conv - relu - pool (2 x 2, stride 2) - dense - relu - dense - softmax.

    ko: input_shape: 이미지 한 장의 모양 (H, W, C)
    en: input_shape: shape of one image, (H, W, C)
    ko: conv_param: SimpleConvNet과 같습니다. pad는 네 변에 각각 두르는 0의 칸 수입니다.
    en: conv_param: as for SimpleConvNet; pad is the number of rows or columns of zeros on each of the four sides
    ko:     특징은 Flatten처럼 (세로, 가로, 필터) 순서로 폅니다.
    en:     Features are flattened as Flatten does it, in the order (row, column, filter).
    ko: hidden_size, output_size: 은닉 노드와 클래스의 수
    en: hidden_size, output_size: numbers of hidden nodes and of classes
    ko: 돌려주는 값: Keras 모델. (N, H, W, C) -> 확률 (N, output_size). compile은 하지 않아도 됩니다.
    en: Returns: a Keras model, (N, H, W, C) -> probabilities (N, output_size); it need not be compiled

    ko: 예: build_simple_cnn().count_params()는 433890
    en: Example: build_simple_cnn().count_params() is 433890
    """
    ### BEGIN SOLUTION
    import keras

    size, stride = conv_param["filter_size"], conv_param["stride"]
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.ZeroPadding2D(conv_param["pad"]),
            keras.layers.Conv2D(conv_param["filter_num"], size, strides=stride, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(hidden_size, activation="relu"),
            keras.layers.Dense(output_size, activation="softmax"),
        ]
    )
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 깊은 신경망을 Keras로
#
# 2절의 표기로 적은 신경망을 Keras 모델로 만듭니다. 합성곱과 완전연결층에는 ReLU가 붙고, **마지막** 완전연결층에만 소프트맥스가
# 붙습니다. 맞게 만들었다면 `model.summary()`의 숫자가 `parameter_table`의 숫자와 같습니다.

# %% [markdown] lang="en"
# ### Deep networks in Keras
#
# Make a Keras model of a network written as in section 2. Convolutions and dense layers have ReLU; only the **last** dense
# layer has softmax instead. If it is right, `model.summary()` shows the numbers of `parameter_table`.

# %% nbgrader={"grade": false, "grade_id": "build_deep_cnn", "locked": false, "schema_version": 3, "solution": true, "task": false}
def build_deep_cnn(layers, input_shape):
    """
    ko: 2절의 표기로 적은 신경망의 Keras 모델.
    en: The Keras model of a network written as in section 2.

    ko: layers: ("conv", F), ("pool",), ("flatten",), ("dense", M)의 리스트. 마지막은 ("dense", 클래스의 수)입니다.
    en: layers: a list of ("conv", F), ("pool",), ("flatten",) and ("dense", M); the last is ("dense", classes)
    ko:     합성곱: 3 x 3, same, 스트라이드 1, ReLU. 풀링: 최대, 2 x 2, 스트라이드 2. dense: ReLU, 마지막만 softmax
    en:     convolution: 3 x 3, same, stride 1, ReLU; pool: maximum, 2 x 2, stride 2; dense: ReLU, the last one softmax
    ko: input_shape: 이미지 한 장의 모양 (H, W, C)
    en: input_shape: shape of one image, (H, W, C)
    ko: 돌려주는 값: Keras 모델. (N, H, W, C) -> 확률 (N, 클래스의 수)
    en: Returns: a Keras model, (N, H, W, C) -> probabilities (N, classes)

    ko: 예: build_deep_cnn([("conv", 4), ("pool",), ("flatten",), ("dense", 3)], (7, 10, 2)).count_params()는 259
    en: Example: build_deep_cnn([("conv", 4), ("pool",), ("flatten",), ("dense", 3)], (7, 10, 2)).count_params()
    en: is 259
    """
    ### BEGIN SOLUTION
    import keras

    parts = [keras.Input(input_shape)]
    for number, (kind, *size) in enumerate(layers, start=1):
        if kind == "conv":
            parts.append(keras.layers.Conv2D(size[0], 3, padding="same", activation="relu"))
        elif kind == "pool":
            parts.append(keras.layers.MaxPooling2D(2))
        elif kind == "flatten":
            parts.append(keras.layers.Flatten())
        else:
            activation = "softmax" if number == len(layers) else "relu"
            parts.append(keras.layers.Dense(size[0], activation=activation))
    return keras.Sequential(parts)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 신경망이 보는 것을 그리기
#
# 딥러닝 모델은 흔히 블랙박스라고 하지만, 합성곱 신경망이 배운 것은 눈에 보이는 대상에 대한 것이므로 그려 볼 가치가 있습니다.
# 세 가지를 그립니다.
#
# - **중간층의 출력(특징 맵)**: 입력이 층을 지나며 어떻게 바뀌는지
# - **필터**: 필터가 어떤 무늬를 찾는지
# - **클래스 활성화 맵**: 이미지의 어느 부분이 그 클래스라는 판단에 기여했는지 (5절)
#
# ### 특징 맵
#
# 순전파는 층의 출력을 다음 층에 넣는 일입니다. 그 사이의 값을 모두 모아 두면 됩니다.
#
# **예.** $x = (-1, 2)$를 ReLU에 넣으면 $(0, 2)$, 그것을 $W = \begin{pmatrix} 1 \\ 3 \end{pmatrix}$, $b = (10)$인 Affine에 넣으면
# $(16)$입니다. 모은 것은 $(0, 2)$와 $(16)$이고, $x$는 들어 있지 않습니다.

# %% [markdown] lang="en"
# ## 4. Pictures of what a network sees
#
# Deep models are often called black boxes. But what a convolutional network has learnt is about things one can see, so it
# is worth looking at. There are three kinds of pictures:
#
# - **outputs of the layers in between (feature maps)**: how the input changes on its way through the layers,
# - **filters**: which pattern a filter looks for,
# - **class activation maps**: which part of an image speaks for a class (section 5).
#
# ### Feature maps
#
# A forward pass puts the output of each layer into the next. All there is to do is to keep the values in between.
#
# **Example.** ReLU makes $(0, 2)$ of $x = (-1, 2)$, and an Affine layer with $W = \begin{pmatrix} 1 \\ 3 \end{pmatrix}$ and
# $b = (10)$ makes $(16)$ of that. What is kept is $(0, 2)$ and $(16)$; $x$ is not among it.

# %% nbgrader={"grade": false, "grade_id": "feature_maps", "locked": false, "schema_version": 3, "solution": true, "task": false}
def feature_maps(layers, x):
    """
    ko: 입력을 층들에 차례로 통과시키며 층마다 출력을 모읍니다.
    en: Sends an input through layers, one after the other, and keeps the output of each.

    ko: layers: 딕셔너리 이름 -> 층. 층에는 forward(x)가 있고, 딕셔너리의 순서가 층의 순서입니다.
    en: layers: dict, name -> layer with forward(x); the order of the dict is that of the layers
    ko: x: 입력 배치, float (N, ...)
    en: x: a batch of inputs, float (N, ...)
    ko: 돌려주는 값: 딕셔너리 이름 -> 그 층의 출력
    en: Returns: dict, name -> output of that layer

    ko: 예:
    en: Example:

        layers = {"Relu": Relu(), "Affine": Affine(np.array([[1.0], [3.0]]), np.array([10.0]))}
        feature_maps(layers, np.array([[-1.0, 2.0]]))   ->  {"Relu": [[0. 2.]], "Affine": [[16.]]}
    """
    ### BEGIN SOLUTION
    maps = {}
    for name, layer in layers.items():
        x = layer.forward(x)
        maps[name] = x
    return maps
    ### END SOLUTION

# %% [markdown] lang="ko"
# ### 필터를 늘어놓은 그림
#
# 필터의 값은 음수일 수도, 아주 작을 수도 있습니다. 그림으로 보려면 필터**마다 따로** 가장 작은 값을 0, 가장 큰 값을 1로 옮깁니다.
#
# $$g = \frac{w - \min w}{\max w - \min w}$$
#
# 값이 모두 같은 필터는 나눌 수 없으므로 0으로 칠합니다. 그리고 왼쪽에서 오른쪽으로, 한 줄이 차면 다음 줄로 늘어놓습니다. 필터
# 사이는 `gap`칸을 비웁니다(바깥 테두리는 없습니다). 빈칸과 남는 자리는 0입니다. 필터가 $F$개, 한 줄에 `columns`개이면 줄의 수는
# $R = \lceil F / \text{columns} \rceil$이고, 그림의 세로는 $R \cdot FH + (R - 1) \cdot \text{gap}$, 가로도 같은 방법으로 셉니다.

# %% [markdown] lang="en"
# ### A picture of all filters
#
# The values of a filter may be negative, or very small. To be seen, **each filter by itself** is scaled so that its smallest
# value becomes 0 and its largest 1:
#
# $$g = \frac{w - \min w}{\max w - \min w}$$
#
# A filter whose values are all the same cannot be scaled and is painted 0. Then they are laid out from left to right, row
# after row, with `gap` empty cells between them (and none around them). Empty cells and unused places are 0. With $F$
# filters, `columns` in a row, there are $R = \lceil F / \text{columns} \rceil$ rows; the picture is
# $R \cdot FH + (R - 1) \cdot \text{gap}$ high, and its width is counted in the same way.

# %% nbgrader={"grade": false, "grade_id": "filter_grid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def filter_grid(filters, columns, gap=1):
    """
    ko: 필터들을 0과 1 사이로 옮겨 격자로 늘어놓은 그림.
    en: A picture of filters, each scaled to between 0 and 1, laid out in a grid.

    ko: filters: float (F, FH, FW)
    en: filters: float (F, FH, FW)
    ko: columns: 한 줄에 놓는 필터의 수, 1 이상. 필터가 적으면 남는 자리가 생깁니다.
    en: columns: how many filters are in a row, at least 1; with few filters, places are left over
    ko: gap: 필터 사이를 비우는 칸 수, 0 이상
    en: gap: empty cells between filters, 0 or more
    ko: 돌려주는 값: float 배열 (R*FH + (R-1)*gap, columns*FW + (columns-1)*gap), R은 줄의 수
    en: Returns: float array (R*FH + (R-1)*gap, columns*FW + (columns-1)*gap) with R the number of rows

    ko: 예:
    en: Example:

        filters = np.array([[[0.0, 4.0], [1.0, 2.0]], [[-1.0, 1.0], [1.0, 0.0]], [[5.0, 6.0], [6.0, 5.0]]])
        filter_grid(filters, 2)  ->  [[0.   1.   0.   0.   1.  ]
                                      [0.25 0.5  0.   1.   0.5 ]
                                      [0.   0.   0.   0.   0.  ]
                                      [0.   1.   0.   0.   0.  ]
                                      [1.   0.   0.   0.   0.  ]]
    """
    ### BEGIN SOLUTION
    count, height, width = filters.shape
    rows = -(-count // columns)
    grid = np.zeros((rows * (height + gap) - gap, columns * (width + gap) - gap))
    for number, w in enumerate(filters):
        spread = w.max() - w.min()
        scaled = (w - w.min()) / spread if spread > 0 else np.zeros(w.shape)
        row, column = divmod(number, columns)
        top, left = row * (height + gap), column * (width + gap)
        grid[top : top + height, left : left + width] = scaled
    return grid
    ### END SOLUTION

# %% [markdown] lang="ko"
# 1절에서 학습한 필터와, 세로 막대 하나를 넣었을 때의 특징 맵입니다. 학습 전의 필터는 잡음이고, 학습 뒤에는 막대와 그 가장자리가
# 보입니다.

# %% [markdown] lang="en"
# The filters learnt in section 1, and the feature maps of one vertical bar. Before training the filters are noise; afterwards
# bars and their edges can be seen.

# %% tags=["example"]
conv_layers = {"Conv1": Convolution(net.params["W1"], net.params["b1"]), "Relu1": Relu(), "Pool1": Pooling(2, 2)}
upright = x_train[t_train == 0][:1]
pictures = {"x": upright[0, 0], "W1 before": filter_grid(before[:, 0], 3), "W1 after": filter_grid(net.params["W1"][:, 0], 3)}
pictures |= {name: filter_grid(maps[0], 3) for name, maps in feature_maps(conv_layers, upright).items()}
figure, axes = plt.subplots(1, len(pictures), figsize=(13, 2.6))
for axis, (title, picture) in zip(axes, pictures.items(), strict=True):
    axis.imshow(picture, cmap="gray")
    axis.set_title(title)
    axis.axis("off")

# %% [markdown] lang="ko"
# ## 5. 클래스 활성화 맵
#
# 특징 맵을 완전연결층에 잇는 방법은 두 가지입니다. 모두 펴거나(`Flatten`), 특징 맵마다 평균 하나만 남깁니다
# (`GlobalAveragePooling2D`). 평균을 쓰면 클래스 $k$의 점수는
#
# $$s_k = \sum_c w_{c,k} \cdot \frac{1}{HW} \sum_{i,j} f_c(i, j) + b_k
# = \frac{1}{HW} \sum_{i,j} \underbrace{\sum_c w_{c,k}\, f_c(i, j)}_{M_k(i, j)} + b_k$$
#
# 로 바꿔 쓸 수 있습니다. $M_k$가 **클래스 활성화 맵**(CAM)입니다. 자리 $(i, j)$가 클래스 $k$의 점수에 기여한 만큼이고, 그
# 평균에 편향을 더하면 정확히 점수가 됩니다. 음수는 그 클래스가 아니라는 쪽의 증거입니다.
#
# **예.** 특징 맵이 $f_0 = \begin{pmatrix} 1&0 \\ 2&1 \end{pmatrix}$, $f_1 = \begin{pmatrix} 0&3 \\ 1&0 \end{pmatrix}$이고 클래스 1의
# 가중치가 $(0.5, 2)$이면
#
# $$M_1 = 0.5 f_0 + 2 f_1 = \begin{pmatrix} 0.5&6 \\ 3&0.5 \end{pmatrix}$$
#
# 이고 평균은 $2.5$입니다. 여기서는 이 값을 그대로 돌려줍니다. 히트맵으로 칠할 때에 하는 일(음수를 0으로, 0과 1 사이로, 이미지
# 크기로 늘리기)은 하지 않습니다.

# %% [markdown] lang="en"
# ## 5. The class activation map
#
# There are two ways from feature maps to a dense layer: flatten them all (`Flatten`), or keep only the mean of each
# (`GlobalAveragePooling2D`). With means, the score of class $k$ can be written in another way:
#
# $$s_k = \sum_c w_{c,k} \cdot \frac{1}{HW} \sum_{i,j} f_c(i, j) + b_k
# = \frac{1}{HW} \sum_{i,j} \underbrace{\sum_c w_{c,k}\, f_c(i, j)}_{M_k(i, j)} + b_k$$
#
# $M_k$ is the **class activation map** (CAM): what the place $(i, j)$ contributes to the score of class $k$. Its mean plus
# the bias is exactly the score. Negative values speak against the class.
#
# **Example.** With the feature maps $f_0 = \begin{pmatrix} 1&0 \\ 2&1 \end{pmatrix}$,
# $f_1 = \begin{pmatrix} 0&3 \\ 1&0 \end{pmatrix}$ and the weights $(0.5, 2)$ of class 1
#
# $$M_1 = 0.5 f_0 + 2 f_1 = \begin{pmatrix} 0.5&6 \\ 3&0.5 \end{pmatrix}$$
#
# whose mean is $2.5$. Return these values as they are. What is done to paint a heat map of them (negative values to 0, scaled
# to between 0 and 1, enlarged to the size of the image) is not part of it.

# %% nbgrader={"grade": false, "grade_id": "class_activation_map", "locked": false, "schema_version": 3, "solution": true, "task": false}
def class_activation_map(features, weights, label):
    """
    ko: 이미지 한 장의 클래스 활성화 맵: 자리마다, 클래스 label의 점수에 기여한 만큼.
    en: The class activation map of one image: what each place contributes to the score of class label.

    ko: features: 마지막 합성곱 층의 특징 맵, float (C, H, W)
    en: features: feature maps of the last convolution, float (C, H, W)
    ko: weights: 평균 풀링 뒤에 오는 완전연결층의 가중치, float (C, K). 행은 특징 맵, 열은 클래스
    en: weights: weights of the dense layer after average pooling, float (C, K); rows are maps, columns are classes
    ko: label: 클래스 번호, 0 이상 K 미만의 정수
    en: label: number of the class, an integer from 0 to K - 1
    ko: 돌려주는 값: float (H, W). 크기를 맞추거나 음수를 없애지 않은 값
    en: Returns: float (H, W), neither scaled nor cut at 0

    ko: 예:
    en: Example:

        features = np.array([[[1.0, 0.0], [2.0, 1.0]], [[0.0, 3.0], [1.0, 0.0]]])
        weights = np.array([[1.0, 0.5], [-1.0, 2.0]])
        class_activation_map(features, weights, 1)   ->  [[0.5 6. ] [3.  0.5]]
        class_activation_map(features, weights, 0)   ->  [[ 1. -3.] [ 1.  1.]]
    """
    ### BEGIN SOLUTION
    return np.tensordot(weights[:, label], features, axes=(0, 0))
    ### END SOLUTION

# %% [markdown] lang="ko"
# 세로 경계와 가로 경계를 찾는 필터 두 개로 만든 작은 예입니다. 클래스 0은 세로 경계, 클래스 1은 가로 경계를 봅니다. 같은 이미지도
# 클래스에 따라 다른 곳이 밝습니다.

# %% [markdown] lang="en"
# A small example with two filters, for vertical and horizontal edges. Class 0 looks for vertical edges, class 1 for horizontal ones:
# in the same image other places are bright for another class.

# %% tags=["example"]
photo = np.zeros((1, 1, 20, 28))
photo[:, :, 5:15, 6:22] = 1.0
edge = np.array([[-1.0, 0.0, 1.0]] * 3)
found = np.abs(Convolution(np.stack([edge, edge.T])[:, None], np.zeros(2), pad=1).forward(photo))[0]
class_weights = np.array([[1.0, -0.3], [-0.3, 1.0]])
figure, axes = plt.subplots(1, 3, figsize=(10, 2.6))
axes[0].imshow(photo[0, 0], cmap="gray")
for label in (0, 1):
    axes[label + 1].imshow(class_activation_map(found, class_weights, label), cmap="magma")
    axes[label + 1].set_title(f"class {label}")

# %% [markdown] lang="ko"
# ## 6. 짧은 질문
#
# 함수가 답을 돌려주게 하세요. 답의 형식만 바로 검사하고, 맞았는지는 채점할 때 알 수 있습니다.

# %% [markdown] lang="en"
# ## 6. Short questions
#
# Let each function return the answer. Only its form is checked at once; whether it is right is seen when it is graded.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 채널이 64개인 특징 맵에서 채널이 64개인 특징 맵을 만듭니다. 7 x 7 합성곱 한 층을 3 x 3 합성곱 세 층(모두 64 -> 64)으로
    ko: 바꾸면, 보는 영역은 7 x 7로 같습니다. 가중치(편향 제외)는 모두 몇 개 줄어드나요? 답: 정수 하나
    en: Feature maps with 64 channels are made from feature maps with 64 channels. One convolution of 7 x 7 is replaced
    en: by three of 3 x 3 (all 64 -> 64), which see the same 7 x 7 region. How many weights (biases not counted) are
    en: saved in all? Answer: one integer
    """
    ### BEGIN SOLUTION
    return (7 * 7 - 3 * 3 * 3) * 64 * 64
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: SimpleConvNet(input_dim=(3, 35, 41), conv_param={"filter_num": 16, "filter_size": 5, "pad": 1, "stride": 2},
    ko: hidden_size=50)에서 params["W2"]의 모양은? 답: 정수 두 개의 튜플
    en: What is the shape of params["W2"] in SimpleConvNet(input_dim=(3, 35, 41), conv_param={"filter_num": 16,
    en: "filter_size": 5, "pad": 1, "stride": 2}, hidden_size=50)? Answer: a tuple of two integers
    """
    ### BEGIN SOLUTION
    return (16 * 8 * 10, 50)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: Conv1D(100, 3, padding="same")에 모양이 (120, 3)인 데이터를 넣습니다. 다음 가운데 하나만 바꿀 때 매개변수의 수가
    ko: 변하지 않는 것은? 답: "a", "b", "c", "d" 가운데 하나
    ko:   a  필터를 50개로      b  데이터의 채널을 6개로      c  데이터의 길이를 240으로      d  커널을 5로
    en: Data of shape (120, 3) goes into Conv1D(100, 3, padding="same"). Which one of these changes leaves the number of
    en: parameters as it is? Answer: one of "a", "b", "c", "d"
    en:   a  50 filters      b  data with 6 channels      c  data of length 240      d  a kernel of 5
    """
    ### BEGIN SOLUTION
    return "c"
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 7. 서술형 문제 (4점)
#
# 클래스 활성화 맵은 마지막이 평균 풀링과 완전연결층 하나인 신경망에서 바로 그릴 수 있습니다. 1절의 `SimpleConvNet`에서는 5절의
# 식을 그대로 쓸 수 없는 까닭을 설명하고, 쓸 수 있게 하려면 신경망을 어떻게 바꾸어야 하는지, 그때 잃는 것은 무엇인지 쓰세요. 또
# 특징 맵 그림과 클래스 활성화 맵이 답하는 질문이 어떻게 다른지 한 문장으로 쓰세요.

# %% [markdown] lang="en"
# ## 7. A question to be answered in writing (4 points)
#
# A class activation map can be drawn at once for a network that ends with average pooling and one dense layer. Explain why
# the formula of section 5 cannot be used as it is for the `SimpleConvNet` of section 1, how the network would have to be
# changed, and what is lost by that. Say also, in one sentence, how the question that a picture of feature maps answers
# differs from the one that a class activation map answers.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# 5절의 식은 점수가 특징 맵의 평균에 대해 **선형**이기 때문에 성립합니다. 자리에 대한 합과 채널에 대한 합의 순서를 바꿀 수 있고,
# 가중치가 자리마다 같으므로 자리별 몫이 나옵니다. `SimpleConvNet`은 특징 맵을 펴서 자리마다 다른 가중치를 주고, 그다음에 ReLU가 있는
# 은닉층이 하나 더 있습니다. 그래서 채널마다 하나인 클래스 가중치 $w_{c,k}$가 없고, ReLU 때문에 점수를 자리별 몫의 합으로 나눌 수도
# 없습니다. 은닉층과 펼치기를 빼고 (마지막 합성곱 뒤에) 전역 평균 풀링과 Dense 하나를 두면 됩니다. 그 대신 특징이 **어디에**
# 있었는지를 분류에 쓸 수 없게 되고, 완전연결층의 표현력이 줄어 합성곱 층을 더 깊게 쌓아야 할 수 있습니다(매개변수는 크게 줄어듭니다).
# 특징 맵은 "이 필터가 찾는 것이 이미지의 어디에 있는가"에, 클래스 활성화 맵은 "이미지의 어디가 이 클래스라는 판단의 근거인가"에
# 답합니다.
#
# 채점 기준: 선형이 아님 또는 자리마다 다른 가중치라는 까닭 (1.5점), 전역 평균 풀링 + Dense로 바꾸기 (1점), 잃는 것 하나 이상
# (0.5점), 두 그림의 차이: 필터 하나의 반응과 클래스의 근거 (1점).

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# The formula of section 5 holds because the score is **linear** in the means of the feature maps: the sums over places and
# over channels can change their order, and since the weight of a map is the same at all places, there is a share for every
# place. `SimpleConvNet` flattens the maps, with another weight for every place, and has a hidden layer with ReLU after that.
# So there is no weight $w_{c,k}$ of a map for a class, and because of ReLU the score is not a sum of shares of the places. One
# would leave out flattening and the hidden layer and put global average pooling and one Dense layer after the last
# convolution. Then the classifier can no longer use **where** a feature was, and the dense part is weaker, so that more
# convolutions may be needed (there are far fewer parameters, though). A feature map answers "where in the image is what this
# filter looks for?", a class activation map "which places of the image speak for this class?".
#
# Rubric: the reason, not linear or weights that differ from place to place (1.5 points); global average pooling and Dense
# (1 point); at least one thing that is lost (0.5 points); the difference of the pictures, a filter's answer and the evidence
# for a class (1 point).
