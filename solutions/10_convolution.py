# %% [markdown] lang="ko"
# # 합성곱과 풀링
#
# 완전연결 계층은 이미지를 한 줄로 펴서 받으므로 어느 화소가 어느 화소의 옆인지를 잃어버립니다. 합성곱
# 신경망(CNN)은 이미지를 세로, 가로, 채널의 모양 그대로 받아서 작은 창으로 훑습니다. 훑어서 특징을 뽑는
# **합성곱 계층**과 크기를 줄이는 **풀링 계층**의 순전파를 만듭니다.
#
# ## 이 과제의 약속
#
# - 이미지 묶음의 형상은 `(N, C, H, W)`, 곧 (이미지 수, 채널, 세로, 가로)입니다. Keras의 기본은 채널이 맨 뒤인
#   `(N, H, W, C)`입니다.
# - 필터 묶음의 형상은 `(F, C, FH, FW)`, 곧 (필터 수, 채널, 필터 세로, 필터 가로)입니다.
# - 패딩 `pad`는 위, 아래, 왼쪽, 오른쪽에 똑같이 `pad`칸씩 0을 두르는 것이고, 스트라이드 `stride`는 창을 옮기는
#   간격입니다.
# - 딥러닝에서 말하는 합성곱은 필터를 뒤집지 **않습니다**(수학에서는 교차상관이라고 부릅니다).

# %% [markdown] lang="en"
# # Convolution and pooling
#
# A fully connected layer takes an image as one long row and so forgets which pixel is next to which. A
# convolutional network (CNN) keeps height, width and channels as they are and scans them with a small window.
# You will write the forward pass of the **convolution layer**, which extracts features, and of the
# **pooling layer**, which makes them smaller.
#
# ## The conventions here
#
# - A batch of images has the shape `(N, C, H, W)`: images, channels, height, width. Keras by default has the
#   channels last, `(N, H, W, C)`.
# - A bank of filters has the shape `(F, C, FH, FW)`: filters, channels, filter height, filter width.
# - `pad` rows or columns of zeros are put on each of the four sides; `stride` is how far the window moves each
#   time.
# - What deep learning calls convolution does **not** flip the filter (mathematics calls it cross-correlation).

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check

# %% [markdown] lang="ko"
# ## 1. 출력의 크기
#
# 길이 $n$인 축 위를 길이 $f$인 창이 $s$칸씩 움직입니다. 양 끝에 $p$칸씩 덧대면 축의 길이는 $n + 2p$가 되고,
# 창이 들어갈 수 있는 자리의 수는
#
# $$\left\lfloor \frac{n + 2p - f}{s} \right\rfloor + 1$$
#
# 입니다. 세로와 가로에 같은 식을 따로 씁니다.
#
# **예.** $4 \times 4$ 입력에 $3 \times 3$ 필터를 1칸씩 움직이면 $(4 - 3)/1 + 1 = 2$, 곧 $2 \times 2$가
# 나옵니다. 패딩 1을 두르면 $(4 + 2 - 3)/1 + 1 = 4$로 크기가 그대로입니다. (노트의 "출력값은 1로 수렴"은 값이
# 아니라 출력의 **크기**가 1로 줄어든다는 뜻입니다.)
#
# **나누어떨어지지 않을 때.** 노트는 $(n + 2p - f)/s$가 반드시 정수여야 한다고 하지만, Keras를 비롯한
# 라이브러리는 버림을 합니다. 이 과제도 **버림**을 씁니다. $n = 6,\ f = 3,\ s = 2,\ p = 0$이면
# $\lfloor 1.5 \rfloor + 1 = 2$이고, 마지막 한 칸은 쓰이지 않습니다.

# %% [markdown] lang="en"
# ## 1. The size of the output
#
# A window of length $f$ moves along an axis of length $n$ in strides of $s$. With $p$ cells added at each end
# the axis is $n + 2p$ long, and the number of places where the window fits is
#
# $$\left\lfloor \frac{n + 2p - f}{s} \right\rfloor + 1$$
#
# The same formula holds for the height and for the width, each on its own.
#
# **Example.** A $3 \times 3$ filter on a $4 \times 4$ input in strides of 1 gives $(4 - 3)/1 + 1 = 2$, so
# $2 \times 2$. With a padding of 1 it is $(4 + 2 - 3)/1 + 1 = 4$: the size stays. (Where the notes say that the
# output value converges to 1 without padding, they mean its **size**.)
#
# **When it does not divide.** The notes demand that $(n + 2p - f)/s$ be a whole number; Keras and other
# libraries round down. So does this exercise: it takes the **floor**. For $n = 6,\ f = 3,\ s = 2,\ p = 0$ the
# size is $\lfloor 1.5 \rfloor + 1 = 2$, and the last cell is not used.

# %% nbgrader={"grade": false, "grade_id": "conv_output_size", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_output_size(input_size, filter_size, stride=1, pad=0):
    """
    ko: 합성곱이나 풀링을 한 뒤 한 축의 길이. 나누어떨어지지 않으면 버림을 합니다.
    en: The length of one axis after a convolution or pooling; rounded down where it does not divide.

    ko: input_size: 입력의 길이, 정수 (패딩 전)
    en: input_size: length of the input, an integer (before padding)
    ko: filter_size: 창의 길이, 정수
    en: filter_size: length of the window, an integer
    ko: stride: 창을 옮기는 간격, 1 이상의 정수
    en: stride: how far the window moves, an integer of at least 1
    ko: pad: 양 끝에 각각 덧대는 칸 수, 0 이상의 정수
    en: pad: cells added at each of the two ends, an integer of at least 0
    ko: 돌려주는 값: 출력의 길이, 정수
    en: Returns: length of the output, an integer

    ko: 예: conv_output_size(4, 3) -> 2,  conv_output_size(7, 3, stride=2, pad=1) -> 4
    en: Example: conv_output_size(4, 3) -> 2,  conv_output_size(7, 3, stride=2, pad=1) -> 4
    """
    ### BEGIN SOLUTION
    return (input_size + 2 * pad - filter_size) // stride + 1
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 2. 합성곱 계층의 순전파
#
# 창이 한 자리에 놓일 때마다 겹친 원소끼리 곱해서 모두 더합니다. 노트의 예는 다음과 같습니다.
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix} \circledast
# \begin{pmatrix} 2&0&1 \\ 0&1&2 \\ 1&0&2 \end{pmatrix} = \begin{pmatrix} 15&16 \\ 6&15 \end{pmatrix}$$
#
# 왼쪽 위는
# $1\cdot2 + 2\cdot0 + 3\cdot1 + 0\cdot0 + 1\cdot1 + 2\cdot2 + 3\cdot1 + 0\cdot0 + 1\cdot2 = 15$입니다. 편향이
# 3이면 네 값 모두에 3이 더해져 18, 19, 9, 18이 됩니다.
#
# 채널이 여럿이면 필터도 채널마다 한 장씩 있고, 결과를 채널에 걸쳐 모두 더합니다. 그래서 필터 하나가 특징 맵
# **한 장**을 만듭니다. 필터가 $F$개면 출력의 채널이 $F$개이고, 편향은 필터마다 하나입니다.
#
# $$y_{n,k,i,j} = b_k + \sum_{c}\sum_{u}\sum_{v} x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}\; W_{k,c,u,v}$$
#
# 형상은 $(N, C, H, W) \to (N, F, OH, OW)$이고, $OH$와 $OW$는 1절의 식으로 구합니다. 반복문으로 하나씩 계산해도,
# 창들을 행렬로 펴서 한 번에 곱해도(`im2col`) 됩니다.

# %% [markdown] lang="en"
# ## 2. The forward pass of a convolution layer
#
# At each place of the window the entries that lie on each other are multiplied and everything is added up. The
# example of the notes:
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix} \circledast
# \begin{pmatrix} 2&0&1 \\ 0&1&2 \\ 1&0&2 \end{pmatrix} = \begin{pmatrix} 15&16 \\ 6&15 \end{pmatrix}$$
#
# The top left is
# $1\cdot2 + 2\cdot0 + 3\cdot1 + 0\cdot0 + 1\cdot1 + 2\cdot2 + 3\cdot1 + 0\cdot0 + 1\cdot2 = 15$. A bias of 3 is
# added to all four values: 18, 19, 9, 18.
#
# With several channels a filter has one sheet for each of them, and the results are added up over the channels.
# So one filter makes **one** feature map; $F$ filters make an output of $F$ channels, and each filter has one
# bias.
#
# $$y_{n,k,i,j} = b_k + \sum_{c}\sum_{u}\sum_{v} x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}\; W_{k,c,u,v}$$
#
# The shape goes from $(N, C, H, W)$ to $(N, F, OH, OW)$, with $OH$ and $OW$ from section 1. Loops are fine, and
# so is one product of all windows laid out as a matrix (`im2col`).

# %% nbgrader={"grade": false, "grade_id": "Convolution", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Convolution:
    """
    ko: 합성곱 계층 (순전파). 필터를 뒤집지 않습니다.
    en: A convolution layer (forward pass). The filters are not flipped.

    ko: W: 필터, float (F, C, FH, FW)
    en: W: filters, float (F, C, FH, FW)
    ko: b: 편향, float (F,), 필터마다 하나
    en: b: biases, float (F,), one for each filter
    ko: stride: 창을 옮기는 간격 (세로와 가로 모두)
    en: stride: how far the window moves (down and across)
    ko: pad: 네 변에 각각 두르는 0의 칸 수
    en: pad: rows or columns of zeros on each of the four sides

    ko: 예:
    en: Example:

        x = np.arange(9.0).reshape(1, 1, 3, 3)            # 0..8
        W = np.array([[[[1.0, 2.0], [0.0, -1.0]]]])       # (1, 1, 2, 2)
        Convolution(W, np.array([10.0])).forward(x)       # [[[[ 8. 10.] [14. 16.]]]]

    ko:     왼쪽 위: 0*1 + 1*2 + 3*0 + 4*(-1) + 10 = 8
    en:     top left: 0*1 + 1*2 + 3*0 + 4*(-1) + 10 = 8
    """

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        """
        ko: x: 이미지 묶음, float (N, C, H, W)
        en: x: a batch of images, float (N, C, H, W)
        ko: 돌려주는 값: 특징 맵, float (N, F, OH, OW)
        en: Returns: the feature maps, float (N, F, OH, OW)
        """
        ### BEGIN SOLUTION
        filters, _, filter_h, filter_w = self.W.shape
        images, _, height, width = x.shape
        out_h = conv_output_size(height, filter_h, self.stride, self.pad)
        out_w = conv_output_size(width, filter_w, self.stride, self.pad)
        border = (self.pad, self.pad)
        padded = np.pad(x, [(0, 0), (0, 0), border, border])
        out = np.zeros((images, filters, out_h, out_w))
        for i in range(out_h):
            for j in range(out_w):
                top, left = i * self.stride, j * self.stride
                window = padded[:, :, top : top + filter_h, left : left + filter_w]
                out[:, :, i, j] = np.tensordot(window, self.W, axes=([1, 2, 3], [1, 2, 3])) + self.b
        return out
        ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 여러분이 만든 계층으로 그림 한 장에서 세로 경계와 가로 경계를 찾습니다. 필터의 값은 사람이
# 정했습니다. 학습이 하는 일은 이런 값을 데이터에서 찾아내는 것입니다.

# %% [markdown] lang="en"
# The cell below uses your layer to find upright and level edges in a picture. These filters were chosen by
# hand; what training does is to find such values from data.

# %% tags=["example"]
import matplotlib.pyplot as plt

picture = np.zeros((1, 1, 24, 32))
picture[:, :, 6:18, 8:24] = 1.0
upright = np.array([[-1.0, 0.0, 1.0]] * 3)
maps = Convolution(np.stack([upright, upright.T])[:, None], np.zeros(2), stride=1, pad=1).forward(picture)
figure, axes = plt.subplots(1, 3, figsize=(10, 2.6))
for axis, image, title in zip(axes, [picture[0, 0], *maps[0]], ["x", "W[0] (|)", "W[1] (-)"], strict=True):
    axis.imshow(image, cmap="gray")
    axis.set_title(title)

# %% [markdown] lang="ko"
# ## 3. 최대 풀링
#
# 풀링은 창 안의 값들을 하나로 줄입니다. 최대 풀링은 가장 큰 값을 남깁니다. 노트의 $4 \times 4$ 예를
# $2 \times 2$ 창, 스트라이드 2로 풀링하면
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix}
# \to \begin{pmatrix} 2&3 \\ 3&2 \end{pmatrix}$$
#
# - 배울 매개변수가 없습니다.
# - **채널마다 따로** 합니다. 채널 수가 변하지 않습니다.
# - 입력이 조금 밀려도 창 안의 최댓값은 잘 변하지 않습니다.
# - 창의 크기와 스트라이드는 달라도 됩니다. 스트라이드가 창보다 작으면 창들이 겹칩니다.
# - 출력의 크기는 1절의 식으로 구합니다. 들어맞지 않는 끝부분은 버립니다.
#
# 최댓값은 음수일 수도 있습니다. 창 안이 모두 음수이면 그 가운데 가장 큰 음수가 답입니다.

# %% [markdown] lang="en"
# ## 3. Max pooling
#
# Pooling makes one value of those in a window; max pooling keeps the largest. The $4 \times 4$ example of the
# notes with a $2 \times 2$ window and a stride of 2:
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix}
# \to \begin{pmatrix} 2&3 \\ 3&2 \end{pmatrix}$$
#
# - There is no parameter to learn.
# - **Each channel is pooled on its own**: their number stays the same.
# - When the input shifts a little, the maximum of a window mostly stays.
# - Window and stride may differ. With a stride smaller than the window, the windows overlap.
# - The output's size follows section 1; what is left over at the end is dropped.
#
# A maximum can be negative: in a window of negative values it is the largest of them.

# %% nbgrader={"grade": false, "grade_id": "Pooling", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Pooling:
    """
    ko: 최대 풀링 계층 (순전파).
    en: A max pooling layer (forward pass).

    ko: pool_h, pool_w: 창의 세로와 가로
    en: pool_h, pool_w: height and width of the window
    ko: stride: 창을 옮기는 간격 (세로와 가로 모두)
    en: stride: how far the window moves (down and across)
    ko: pad: 네 변에 두르는 칸 수. 여기서는 늘 0이므로 신경 쓰지 않아도 됩니다.
    en: pad: cells around the four sides; always 0 here, so you need not care about it.

    ko: 예:
    en: Example:

        x = np.array([[[[1.0, 2.0, 5.0, 0.0], [3.0, -1.0, 4.0, 6.0]]]])   # (1, 1, 2, 4)
        Pooling(2, 2, stride=2).forward(x)                                # [[[[3. 6.]]]]
        Pooling(2, 2, stride=1).forward(x)                                # [[[[3. 5. 6.]]]]
    """

    def __init__(self, pool_h, pool_w, stride=2, pad=0):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        """
        ko: x: 이미지 묶음, float (N, C, H, W)
        en: x: a batch of images, float (N, C, H, W)
        ko: 돌려주는 값: float (N, C, OH, OW)
        en: Returns: float (N, C, OH, OW)
        """
        ### BEGIN SOLUTION
        images, channels, height, width = x.shape
        out_h = conv_output_size(height, self.pool_h, self.stride, self.pad)
        out_w = conv_output_size(width, self.pool_w, self.stride, self.pad)
        border = (self.pad, self.pad)
        padded = np.pad(x, [(0, 0), (0, 0), border, border], constant_values=-np.inf)
        out = np.zeros((images, channels, out_h, out_w))
        for i in range(out_h):
            for j in range(out_w):
                top, left = i * self.stride, j * self.stride
                window = padded[:, :, top : top + self.pool_h, left : left + self.pool_w]
                out[:, :, i, j] = window.max(axis=(2, 3))
        return out
        ### END SOLUTION
