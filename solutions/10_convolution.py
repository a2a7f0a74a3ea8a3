# %% [markdown] lang="ko"
# # 합성곱과 풀링
#
# 완전연결 계층은 이미지를 한 줄로 펴서 받으므로 어느 화소가 어느 화소의 옆인지를 잃어버립니다. 세로, 가로, 채널(색)로
# 된 3차원 데이터의 모양이 무너지는 것입니다. 합성곱 신경망(CNN)은 이미지를 그 모양 그대로 받아서 작은 창으로 훑습니다.
# 이미지 인식에서는 거의 언제나 쓰이고, 음성 인식 등에서도 널리 쓰입니다. 이 과제에서는 그 부품을 순전파와 역전파까지 모두
# 만듭니다: 훑어서 특징을 뽑는 **합성곱 계층**, 크기를 줄이는 **풀링 계층**, 완전연결 계층으로 넘어가는 **Flatten**과
# **전역 풀링**입니다.
#
# 완전연결 신경망은 Affine 계층과 활성화 함수를 되풀이한 다음 Affine과 소프트맥스로 끝납니다. CNN은 앞쪽의
# "Affine – 활성화 함수"를 "합성곱 – 활성화 함수 – (풀링)"으로 바꾼 것이고, 출력에 가까운 쪽은 그대로 Affine을 씁니다.
#
# ## 이 과제의 약속
#
# - 이미지 배치의 모양은 `(N, C, H, W)`, 곧 (이미지 수, 채널, 세로, 가로)입니다. Keras의 기본은 채널이 맨 뒤인
#   `(N, H, W, C)`입니다.
# - 필터 묶음의 모양은 `(F, C, FH, FW)`, 곧 (필터 수, 채널, 필터 세로, 필터 가로)입니다.
# - 패딩 `pad`는 위, 아래, 왼쪽, 오른쪽에 똑같이 `pad`칸씩 0을 두르는 것이고, 스트라이드 `stride`는 창을 옮기는
#   간격입니다.
# - 딥러닝에서 말하는 합성곱은 필터를 뒤집지 **않습니다**(수학에서는 교차상관이라고 부릅니다).
# - 앞에서 만든 함수를 뒤에서 불러 써도 됩니다. 어떤 이름을 쓸 수 있는지 문제마다 적어 두었습니다.

# %% [markdown] lang="en"
# # Convolution and pooling
#
# A fully connected layer takes an image as one long row and so forgets which pixel is next to which: data with
# height, width and channels (colours) lose their form. A convolutional network (CNN) keeps them as they are and scans
# them with a small window. Nearly all image recognition is done this way, and much else, such as speech. Here you
# build its parts, forward and backward: the **convolution layer**, which extracts features, the **pooling layers**,
# which make them smaller, and **Flatten** and **global pooling**, which lead over to fully connected layers.
#
# A fully connected network repeats Affine and an activation function and ends with Affine and softmax. A CNN has
# "convolution – activation – (pooling)" in place of the first of those "Affine – activation" pairs; near the output it
# still uses Affine.
#
# ## The conventions here
#
# - A batch of images has the shape `(N, C, H, W)`: images, channels, height, width. Keras by default has the
#   channels last, `(N, H, W, C)`.
# - A bank of filters has the shape `(F, C, FH, FW)`: filters, channels, filter height, filter width.
# - `pad` rows or columns of zeros are put on each of the four sides; `stride` is how far the window moves each
#   time.
# - What deep learning calls convolution does **not** flip the filter (mathematics calls it cross-correlation).
# - What you have built earlier may be called later; each exercise names what it may use.

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
# ## 2. 패딩
#
# 합성곱을 거듭하면 출력이 점점 작아집니다. 이를 막으려고 연산 전에 입력의 둘레를 특정한 값, 주로 0으로 채웁니다. 채널이
# 여럿이거나 이미지가 여럿이면 이미지마다, 채널마다 똑같이 두르고, 채널이나 이미지의 수는 늘리지 않습니다. 패딩 1은
# $4 \times 4$를 $6 \times 6$으로, 패딩 2는 $8 \times 8$로 만듭니다.
#
# $$\begin{pmatrix} 1&2 \\ 3&4 \end{pmatrix} \;\xrightarrow{\text{pad} = 1}\;
# \begin{pmatrix} 0&0&0&0 \\ 0&1&2&0 \\ 0&3&4&0 \\ 0&0&0&0 \end{pmatrix}$$
#
# 필터의 길이 $f$가 홀수이고 스트라이드가 1이면 $p = (f - 1)/2$일 때 출력의 크기가 입력과 같습니다.

# %% [markdown] lang="en"
# ## 2. Padding
#
# One convolution after another makes the output smaller and smaller. To prevent that, the input is first surrounded
# with some value, mostly 0. Every channel of every image gets its ring; the numbers of channels and images stay as they
# are. A padding of 1 makes $6 \times 6$ of $4 \times 4$, a padding of 2 makes $8 \times 8$.
#
# $$\begin{pmatrix} 1&2 \\ 3&4 \end{pmatrix} \;\xrightarrow{\text{pad} = 1}\;
# \begin{pmatrix} 0&0&0&0 \\ 0&1&2&0 \\ 0&3&4&0 \\ 0&0&0&0 \end{pmatrix}$$
#
# With a filter of odd length $f$ and a stride of 1, $p = (f - 1)/2$ gives an output of the input's size.

# %% nbgrader={"grade": false, "grade_id": "pad2d", "locked": false, "schema_version": 3, "solution": true, "task": false}
def pad2d(x, pad):
    """
    ko: 마지막 두 축(세로, 가로)의 양 끝에 0을 pad칸씩 두릅니다. 다른 축은 그대로 둡니다.
    en: Puts pad zeros at both ends of the last two axes (height and width); other axes stay as they are.

    ko: x: 배열 (H, W), (C, H, W) 또는 (N, C, H, W)
    en: x: array (H, W), (C, H, W) or (N, C, H, W)
    ko: pad: 네 변에 각각 두르는 칸 수, 0 이상의 정수. 0이면 x와 같은 값을 돌려줍니다.
    en: pad: rows or columns on each of the four sides, an integer of at least 0; for 0 the values of x are returned
    ko: 돌려주는 값: 배열 (..., H + 2*pad, W + 2*pad)
    en: Returns: array (..., H + 2*pad, W + 2*pad)

    ko: 예:
    en: Example:

        pad2d(np.array([[1.0, 2.0], [3.0, 4.0]]), 1)
            ->  [[0. 0. 0. 0.] [0. 1. 2. 0.] [0. 3. 4. 0.] [0. 0. 0. 0.]]
    """
    ### BEGIN SOLUTION
    border = [(0, 0)] * (x.ndim - 2) + [(pad, pad)] * 2
    return np.pad(x, border)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 3. 합성곱 연산: 이미지 한 장, 필터 하나
#
# 창(필터)이 한 자리에 놓일 때마다 겹친 원소끼리 곱해서 모두 더합니다(단일 곱셈 누산, fused multiply-add). 노트의 예는
# 다음과 같습니다.
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix} \circledast
# \begin{pmatrix} 2&0&1 \\ 0&1&2 \\ 1&0&2 \end{pmatrix} = \begin{pmatrix} 15&16 \\ 6&15 \end{pmatrix}$$
#
# 왼쪽 위는
# $1\cdot2 + 2\cdot0 + 3\cdot1 + 0\cdot0 + 1\cdot1 + 2\cdot2 + 3\cdot1 + 0\cdot0 + 1\cdot2 = 15$입니다.
#
# **편향**은 필터마다 하나이고, 필터를 적용한 결과의 모든 원소에 더합니다. 편향이 3이면 네 값 모두에 3이 더해져
# 18, 19, 9, 18이 됩니다.
#
# **스트라이드** $s$이면 창의 왼쪽 위는 행 $i s$, 열 $j s$에 놓입니다.
#
# $$y_{i,j} = b + \sum_{u=0}^{FH-1} \sum_{v=0}^{FW-1} x^{\text{pad}}_{\,i s + u,\; j s + v}\; w_{u,v}$$

# %% [markdown] lang="en"
# ## 3. The operation: one image, one filter
#
# At each place of the window (the filter) the entries that lie on each other are multiplied and everything is added up
# (a fused multiply-add). The example of the notes:
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix} \circledast
# \begin{pmatrix} 2&0&1 \\ 0&1&2 \\ 1&0&2 \end{pmatrix} = \begin{pmatrix} 15&16 \\ 6&15 \end{pmatrix}$$
#
# The top left is
# $1\cdot2 + 2\cdot0 + 3\cdot1 + 0\cdot0 + 1\cdot1 + 2\cdot2 + 3\cdot1 + 0\cdot0 + 1\cdot2 = 15$.
#
# There is one **bias** for each filter, and it is added to every entry of the filter's result. A bias of 3 makes
# 18, 19, 9, 18 of the four values.
#
# With a **stride** of $s$ the top left corner of the window lies at row $i s$ and column $j s$:
#
# $$y_{i,j} = b + \sum_{u=0}^{FH-1} \sum_{v=0}^{FW-1} x^{\text{pad}}_{\,i s + u,\; j s + v}\; w_{u,v}$$

# %% nbgrader={"grade": false, "grade_id": "conv2d_single", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv2d_single(x, w, b=0.0, stride=1, pad=0):
    """
    ko: 채널이 하나인 이미지 한 장에 필터 하나를 적용합니다. 필터를 뒤집지 않습니다.
    en: Applies one filter to one image of one channel. The filter is not flipped.

    ko: conv_output_size와 pad2d를 불러 써도 됩니다.
    en: You may call conv_output_size and pad2d.

    ko: x: 이미지, float (H, W)
    en: x: image, float (H, W)
    ko: w: 필터, float (FH, FW)
    en: w: filter, float (FH, FW)
    ko: b: 편향, 실수 하나
    en: b: bias, one number
    ko: stride: 창을 옮기는 간격 (세로와 가로 모두)
    en: stride: how far the window moves (down and across)
    ko: pad: 네 변에 각각 두르는 0의 칸 수
    en: pad: rows or columns of zeros on each of the four sides
    ko: 돌려주는 값: 특징 맵, float (OH, OW)
    en: Returns: the feature map, float (OH, OW)

    ko: 예:
    en: Example:

        x = np.arange(12.0).reshape(3, 4)                       # 0..11
        w = np.array([[1.0, 2.0], [0.0, -1.0]])
        conv2d_single(x, w)                                     ->  [[-3. -1.  1.] [ 5.  7.  9.]]
        conv2d_single(x, w, b=10.0, stride=2)                   ->  [[ 7. 11.]]
    """
    ### BEGIN SOLUTION
    filter_h, filter_w = w.shape
    out_h = conv_output_size(x.shape[0], filter_h, stride, pad)
    out_w = conv_output_size(x.shape[1], filter_w, stride, pad)
    padded = pad2d(x, pad)
    out = np.zeros((out_h, out_w))
    for i in range(out_h):
        for j in range(out_w):
            top, left = i * stride, j * stride
            window = padded[top : top + filter_h, left : left + filter_w]
            out[i, j] = np.sum(window * w) + b
    return out
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 4. 3차원 데이터의 합성곱
#
# 색이 있는 이미지는 채널이 여럿입니다. 필터도 **채널마다 한 장씩**, 입력과 같은 수의 장을 가지며, 장마다 합성곱을 한
# 결과를 채널에 걸쳐 모두 더합니다. 입력과 필터를 직육면체로 생각하면, 필터 덩어리 하나가 특징 맵 **한 장**을 만듭니다.
# 편향은 다 더한 다음 **한 번만** 더합니다.
#
# $$y_{i,j} = b + \sum_{c} \left( x_c \circledast w_c \right)_{i,j}$$
#
# **예.** 채널이 둘이고 $x_0 = \begin{pmatrix} 1&2 \\ 3&4 \end{pmatrix}$,
# $x_1 = \begin{pmatrix} 5&6 \\ 7&8 \end{pmatrix}$, $w_0 = \begin{pmatrix} 1&0 \end{pmatrix}$,
# $w_1 = \begin{pmatrix} 0&2 \end{pmatrix}$, $b = 10$이면 $x_0 \circledast w_0 = \begin{pmatrix} 1 \\ 3 \end{pmatrix}$,
# $x_1 \circledast w_1 = \begin{pmatrix} 12 \\ 16 \end{pmatrix}$이고 답은
# $\begin{pmatrix} 23 \\ 29 \end{pmatrix}$입니다.
#
# (노트의 그림은 이미지를 (세로, 가로, 채널)로 적지만, 여기서는 책과 같이 채널이 맨 앞입니다.)

# %% [markdown] lang="en"
# ## 4. Convolution of volumes
#
# An image in colour has several channels. A filter has **one sheet for each channel**, as many as the input has;
# each sheet is convolved with its channel, and the results are added up over the channels. Think of input and filter as
# boxes: one box of a filter makes **one** feature map. The bias is added **once**, after the sum.
#
# $$y_{i,j} = b + \sum_{c} \left( x_c \circledast w_c \right)_{i,j}$$
#
# **Example.** Two channels, $x_0 = \begin{pmatrix} 1&2 \\ 3&4 \end{pmatrix}$,
# $x_1 = \begin{pmatrix} 5&6 \\ 7&8 \end{pmatrix}$, $w_0 = \begin{pmatrix} 1&0 \end{pmatrix}$,
# $w_1 = \begin{pmatrix} 0&2 \end{pmatrix}$, $b = 10$: then
# $x_0 \circledast w_0 = \begin{pmatrix} 1 \\ 3 \end{pmatrix}$,
# $x_1 \circledast w_1 = \begin{pmatrix} 12 \\ 16 \end{pmatrix}$, and the answer is
# $\begin{pmatrix} 23 \\ 29 \end{pmatrix}$.
#
# (The pictures of the notes write an image as height, width, channel; here, as in the book, the channel comes first.)

# %% nbgrader={"grade": false, "grade_id": "conv_volume", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_volume(x, w, b=0.0, stride=1, pad=0):
    """
    ko: 채널이 여럿인 이미지 한 장에 필터 하나를 적용합니다.
    en: Applies one filter to one image of several channels.

    ko: conv_output_size, pad2d, conv2d_single을 불러 써도 됩니다.
    en: You may call conv_output_size, pad2d and conv2d_single.

    ko: x: 이미지, float (C, H, W)
    en: x: image, float (C, H, W)
    ko: w: 필터, float (C, FH, FW), 채널 수가 x와 같습니다.
    en: w: filter, float (C, FH, FW), with as many channels as x
    ko: b: 편향, 실수 하나
    en: b: bias, one number
    ko: stride, pad: conv2d_single과 같습니다.
    en: stride, pad: as for conv2d_single
    ko: 돌려주는 값: 특징 맵 한 장, float (OH, OW)
    en: Returns: one feature map, float (OH, OW)

    ko: 예:
    en: Example:

        x = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]])   # (2, 2, 2)
        w = np.array([[[1.0, 0.0]], [[0.0, 2.0]]])                           # (2, 1, 2)
        conv_volume(x, w, b=10.0)                                            ->  [[23.] [29.]]
    """
    ### BEGIN SOLUTION
    maps = [conv2d_single(sheet, own, 0.0, stride, pad) for sheet, own in zip(x, w, strict=True)]
    return np.sum(maps, axis=0) + b
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 5. 창을 행렬로 펴기: im2col
#
# 파이썬의 반복문은 느립니다. 그래서 창들을 **한 행에 하나씩** 펴서 큰 행렬을 만들고, 합성곱을 행렬 곱 한 번으로 바꿉니다.
#
# - 행의 순서: 이미지 0의 창을 왼쪽 위부터 행 방향으로(가로로 먼저), 그다음 이미지 1, … 모두 $N \cdot OH \cdot OW$행입니다.
# - 열의 순서: 채널 0의 창을 행 방향으로 펴고, 그다음 채널 1, … 모두 $C \cdot FH \cdot FW$열입니다.
#
# $3 \times 3$ 이미지와 $2 \times 2$ 창(스트라이드 1)의 예입니다.
#
# $$\begin{pmatrix} 0&1&2 \\ 3&4&5 \\ 6&7&8 \end{pmatrix} \;\to\;
# \begin{pmatrix} 0&1&3&4 \\ 1&2&4&5 \\ 3&4&6&7 \\ 4&5&7&8 \end{pmatrix}$$
#
# 필터도 같은 순서로 펴면 ($W$를 $(F,\ C \cdot FH \cdot FW)$로 `reshape`하면)
#
# $$Y = \text{col} \cdot W_{\text{row}}^{\mathsf T} + b \qquad
# (N \cdot OH \cdot OW,\ F)$$
#
# 가 합성곱의 모든 값입니다. 이것을 $(N, OH, OW, F)$로 나눈 다음 **축을 옮겨** $(N, F, OH, OW)$로 만듭니다. 창이 겹치면 같은
# 값이 여러 번 들어가므로 메모리를 더 쓰는 대신 빨라집니다.

# %% [markdown] lang="en"
# ## 5. Windows as a matrix: im2col
#
# Loops in Python are slow. So the windows are laid out **one in each row** of a large matrix, and the convolution
# becomes one product of matrices.
#
# - Order of the rows: the windows of image 0 from the top left, row by row (across first), then image 1, and so on:
#   $N \cdot OH \cdot OW$ rows.
# - Order of the columns: the window in channel 0 row by row, then channel 1, and so on: $C \cdot FH \cdot FW$ columns.
#
# An image of $3 \times 3$ with windows of $2 \times 2$ and a stride of 1:
#
# $$\begin{pmatrix} 0&1&2 \\ 3&4&5 \\ 6&7&8 \end{pmatrix} \;\to\;
# \begin{pmatrix} 0&1&3&4 \\ 1&2&4&5 \\ 3&4&6&7 \\ 4&5&7&8 \end{pmatrix}$$
#
# With the filters laid out in the same order ($W$ reshaped to $(F,\ C \cdot FH \cdot FW)$),
#
# $$Y = \text{col} \cdot W_{\text{row}}^{\mathsf T} + b \qquad
# (N \cdot OH \cdot OW,\ F)$$
#
# holds all values of the convolution. Cut it into $(N, OH, OW, F)$, then **move the axis** to get $(N, F, OH, OW)$. Where
# windows overlap the same value appears several times: more memory, less time.

# %% nbgrader={"grade": false, "grade_id": "im2col", "locked": false, "schema_version": 3, "solution": true, "task": false}
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    """
    ko: 이미지 배치의 모든 창을 한 행에 하나씩 편 행렬을 만듭니다.
    en: Lays out all windows of a batch of images as a matrix, one window in each row.

    ko: conv_output_size와 pad2d를 불러 써도 됩니다.
    en: You may call conv_output_size and pad2d.

    ko: x: 이미지 배치, float (N, C, H, W)
    en: x: a batch of images, float (N, C, H, W)
    ko: filter_h, filter_w: 창의 세로와 가로
    en: filter_h, filter_w: height and width of the window
    ko: stride: 창을 옮기는 간격, pad: 네 변에 각각 두르는 0의 칸 수
    en: stride: how far the window moves; pad: zeros on each of the four sides
    ko: 돌려주는 값: float (N*OH*OW, C*filter_h*filter_w). 행은 이미지, 창의 세로 자리, 가로 자리 순서이고
    ko:     열은 채널, 창 안의 행, 창 안의 열 순서입니다.
    en: Returns: float (N*OH*OW, C*filter_h*filter_w); rows in the order image, place down, place across,
    en:     columns in the order channel, row within the window, column within the window

    ko: 예:
    en: Example:

        im2col(np.arange(9.0).reshape(1, 1, 3, 3), 2, 2)
            ->  [[0. 1. 3. 4.] [1. 2. 4. 5.] [3. 4. 6. 7.] [4. 5. 7. 8.]]
    """
    ### BEGIN SOLUTION
    images, channels, height, width = x.shape
    out_h = conv_output_size(height, filter_h, stride, pad)
    out_w = conv_output_size(width, filter_w, stride, pad)
    padded = pad2d(x, pad)
    col = np.zeros((images, out_h, out_w, channels, filter_h, filter_w))
    for i in range(out_h):
        for j in range(out_w):
            top, left = i * stride, j * stride
            col[:, i, j] = padded[:, :, top : top + filter_h, left : left + filter_w]
    return col.reshape(images * out_h * out_w, channels * filter_h * filter_w)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 6. 되돌려 더하기: col2im
#
# 역전파에서는 반대로 갑니다. 행렬의 각 원소를 그것이 온 화소로 돌려보내되, 한 화소가 **여러 창**에 들어갔다면 돌아온 값을
# 모두 **더합니다**(한 값이 여러 곳에 쓰이면 기울기는 더해집니다). 어느 창에도 들어가지 않은 화소는 0입니다. 패딩으로 두른
# 칸에 돌아온 값은 잘라 버립니다.
#
# 그래서 창이 겹치면 `col2im(im2col(x))`는 `x`가 아닙니다. 앞의 $3 \times 3$ 예에서는 화소마다 자기가 든 창의 수
# $\begin{pmatrix} 1&2&1 \\ 2&4&2 \\ 1&2&1 \end{pmatrix}$가 곱해집니다.
#
# $$\begin{pmatrix} 0&1&3&4 \\ 1&2&4&5 \\ 3&4&6&7 \\ 4&5&7&8 \end{pmatrix} \;\to\;
# \begin{pmatrix} 0&2&2 \\ 6&16&10 \\ 6&14&8 \end{pmatrix}$$
#
# 가운데의 16은 4가 네 번 더해진 것입니다.

# %% [markdown] lang="en"
# ## 6. Sending back and adding up: col2im
#
# The way back goes in the other direction. Each entry of the matrix returns to the pixel it came from, and a pixel that
# lay in **several windows** gets the **sum** of all that returns (where one value is used in several places, the
# gradients add up). A pixel that lay in no window gets 0. What returns to the padding is cut off.
#
# So `col2im(im2col(x))` is not `x` where windows overlap. In the $3 \times 3$ example each pixel is multiplied by the
# number of windows it lies in, $\begin{pmatrix} 1&2&1 \\ 2&4&2 \\ 1&2&1 \end{pmatrix}$:
#
# $$\begin{pmatrix} 0&1&3&4 \\ 1&2&4&5 \\ 3&4&6&7 \\ 4&5&7&8 \end{pmatrix} \;\to\;
# \begin{pmatrix} 0&2&2 \\ 6&16&10 \\ 6&14&8 \end{pmatrix}$$
#
# The 16 in the middle is four times 4.

# %% nbgrader={"grade": false, "grade_id": "col2im", "locked": false, "schema_version": 3, "solution": true, "task": false}
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    """
    ko: im2col로 편 행렬의 원소를 제자리로 돌려보내 더합니다. 겹친 자리는 합이 됩니다.
    en: Sends the entries of a matrix laid out by im2col back to their pixels and adds them up where windows overlap.

    ko: conv_output_size와 pad2d를 불러 써도 됩니다.
    en: You may call conv_output_size and pad2d.

    ko: col: float (N*OH*OW, C*filter_h*filter_w), 순서는 im2col의 결과와 같습니다.
    en: col: float (N*OH*OW, C*filter_h*filter_w), ordered as im2col orders it
    ko: input_shape: 패딩 전 이미지 배치의 모양, 정수 네 개의 튜플 (N, C, H, W)
    en: input_shape: shape of the batch of images before padding, a tuple of four integers (N, C, H, W)
    ko: filter_h, filter_w, stride, pad: im2col과 같습니다.
    en: filter_h, filter_w, stride, pad: as for im2col
    ko: 돌려주는 값: float (N, C, H, W)
    en: Returns: float (N, C, H, W)

    ko: 예:
    en: Example:

        col = np.array([[0.0, 1.0, 3.0, 4.0], [1.0, 2.0, 4.0, 5.0], [3.0, 4.0, 6.0, 7.0], [4.0, 5.0, 7.0, 8.0]])
        col2im(col, (1, 1, 3, 3), 2, 2)  ->  [[[[ 0.  2.  2.] [ 6. 16. 10.] [ 6. 14.  8.]]]]
    """
    ### BEGIN SOLUTION
    images, channels, height, width = input_shape
    out_h = conv_output_size(height, filter_h, stride, pad)
    out_w = conv_output_size(width, filter_w, stride, pad)
    windows = col.reshape(images, out_h, out_w, channels, filter_h, filter_w)
    padded = np.zeros((images, channels, height + 2 * pad, width + 2 * pad))
    for i in range(out_h):
        for j in range(out_w):
            top, left = i * stride, j * stride
            padded[:, :, top : top + filter_h, left : left + filter_w] += windows[:, i, j]
    return padded[:, :, pad : pad + height, pad : pad + width]
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 7. 합성곱 계층
#
# 이제 이미지 여러 장과 필터 여러 개를 한꺼번에 계산합니다. 필터가 $F$개면 출력의 채널이 $F$개이고, 편향은 필터마다
# 하나입니다.
#
# $$y_{n,k,i,j} = b_k + \sum_{c}\sum_{u}\sum_{v} x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}\; W_{k,c,u,v}$$
#
# 모양은 $(N, C, H, W) \to (N, F, OH, OW)$이고, $OH$와 $OW$는 1절의 식으로 구합니다. 반복문으로 하나씩 계산해도,
# 창들을 행렬로 펴서 한 번에 곱해도(`im2col`) 됩니다.
#
# **역전파.** 상류의 기울기 $\texttt{dout} = \frac{\partial L}{\partial y}$는 $(N, F, OH, OW)$입니다. 위의 식에서 곱해진
# 짝을 따라 거슬러 올라가면 됩니다.
#
# $$\frac{\partial L}{\partial b_k} = \sum_{n,i,j} \texttt{dout}_{n,k,i,j}, \qquad
# \frac{\partial L}{\partial W_{k,c,u,v}} = \sum_{n,i,j} \texttt{dout}_{n,k,i,j}\; x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}$$
#
# $$\frac{\partial L}{\partial x^{\text{pad}}_{n,c,p,q}} = \sum_{k} \;\sum_{\substack{i,u:\; i s + u = p \\ j,v:\; j s + v = q}}
# \texttt{dout}_{n,k,i,j}\; W_{k,c,u,v}$$
#
# 말로 하면, 창이 한 자리에 놓일 때마다 그 자리의 `dout`에 필터를 곱한 것을 창이 덮은 화소들에 **더합니다**. 끝으로 패딩을
# 잘라 냅니다. 배치의 합이지 평균이 아닙니다. 행렬로 펴서 계산하면 Affine 계층과 똑같은 꼴입니다. $D$가 `dout`을
# $(N \cdot OH \cdot OW,\ F)$로 편 것일 때
#
# $$\frac{\partial L}{\partial W_{\text{row}}} = D^{\mathsf T}\, \text{col}, \qquad
# \frac{\partial L}{\partial \text{col}} = D\, W_{\text{row}}, \qquad
# \frac{\partial L}{\partial x} = \texttt{col2im}\!\left( \frac{\partial L}{\partial \text{col}} \right)$$
#
# **예.** $x = \begin{pmatrix} 0&1&2 \\ 3&4&5 \\ 6&7&8 \end{pmatrix}$,
# $W = \begin{pmatrix} 1&2 \\ 0&-1 \end{pmatrix}$, $\texttt{dout} = \begin{pmatrix} 1&0 \\ 2&-1 \end{pmatrix}$일 때
#
# $$\frac{\partial L}{\partial x} = \begin{pmatrix} 1&2&0 \\ 2&2&-2 \\ 0&-2&1 \end{pmatrix}, \qquad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 2&4 \\ 8&10 \end{pmatrix}, \qquad
# \frac{\partial L}{\partial b} = 2$$
#
# $\frac{\partial L}{\partial W}$의 왼쪽 위는 $1 \cdot 0 + 0 \cdot 1 + 2 \cdot 3 + (-1) \cdot 4 = 2$이고,
# $\frac{\partial L}{\partial x}$의 가운데에는 창 네 개가 겹치므로
# $1 \cdot (-1) + 0 \cdot 0 + 2 \cdot 2 + (-1) \cdot 1 = 2$가 모입니다.

# %% [markdown] lang="en"
# ## 7. The convolution layer
#
# Now many images and many filters at once. $F$ filters make an output of $F$ channels, and each filter has one bias.
#
# $$y_{n,k,i,j} = b_k + \sum_{c}\sum_{u}\sum_{v} x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}\; W_{k,c,u,v}$$
#
# The shape goes from $(N, C, H, W)$ to $(N, F, OH, OW)$, with $OH$ and $OW$ from section 1. Loops are fine, and
# so is one product of all windows laid out as a matrix (`im2col`).
#
# **Backward.** The gradient from upstream, $\texttt{dout} = \frac{\partial L}{\partial y}$, has the shape
# $(N, F, OH, OW)$. Follow the pairs that were multiplied:
#
# $$\frac{\partial L}{\partial b_k} = \sum_{n,i,j} \texttt{dout}_{n,k,i,j}, \qquad
# \frac{\partial L}{\partial W_{k,c,u,v}} = \sum_{n,i,j} \texttt{dout}_{n,k,i,j}\; x^{\text{pad}}_{n,\,c,\;i s + u,\;j s + v}$$
#
# $$\frac{\partial L}{\partial x^{\text{pad}}_{n,c,p,q}} = \sum_{k} \;\sum_{\substack{i,u:\; i s + u = p \\ j,v:\; j s + v = q}}
# \texttt{dout}_{n,k,i,j}\; W_{k,c,u,v}$$
#
# In words: for each place of the window, the filter times the `dout` of that place is **added** to the pixels the window
# covers. In the end the padding is cut off. These are sums over the batch, not averages. Laid out as matrices it is the
# Affine layer again: with $D$ for `dout` laid out as $(N \cdot OH \cdot OW,\ F)$,
#
# $$\frac{\partial L}{\partial W_{\text{row}}} = D^{\mathsf T}\, \text{col}, \qquad
# \frac{\partial L}{\partial \text{col}} = D\, W_{\text{row}}, \qquad
# \frac{\partial L}{\partial x} = \texttt{col2im}\!\left( \frac{\partial L}{\partial \text{col}} \right)$$
#
# **Example.** With $x = \begin{pmatrix} 0&1&2 \\ 3&4&5 \\ 6&7&8 \end{pmatrix}$,
# $W = \begin{pmatrix} 1&2 \\ 0&-1 \end{pmatrix}$ and $\texttt{dout} = \begin{pmatrix} 1&0 \\ 2&-1 \end{pmatrix}$
#
# $$\frac{\partial L}{\partial x} = \begin{pmatrix} 1&2&0 \\ 2&2&-2 \\ 0&-2&1 \end{pmatrix}, \qquad
# \frac{\partial L}{\partial W} = \begin{pmatrix} 2&4 \\ 8&10 \end{pmatrix}, \qquad
# \frac{\partial L}{\partial b} = 2$$
#
# The top left of $\frac{\partial L}{\partial W}$ is $1 \cdot 0 + 0 \cdot 1 + 2 \cdot 3 + (-1) \cdot 4 = 2$; in the middle
# of $\frac{\partial L}{\partial x}$ four windows overlap, and $1 \cdot (-1) + 0 \cdot 0 + 2 \cdot 2 + (-1) \cdot 1 = 2$
# comes together.

# %% nbgrader={"grade": false, "grade_id": "Convolution", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Convolution:
    """
    ko: 합성곱 계층. 필터를 뒤집지 않습니다.
    en: A convolution layer. The filters are not flipped.

    ko: 앞에서 만든 함수(conv_output_size, pad2d, conv2d_single, conv_volume, im2col, col2im)를 불러 써도 됩니다.
    en: You may call the functions above (conv_output_size, pad2d, conv2d_single, conv_volume, im2col, col2im).

    ko: W: 필터, float (F, C, FH, FW)
    en: W: filters, float (F, C, FH, FW)
    ko: b: 편향, float (F,), 필터마다 하나
    en: b: biases, float (F,), one for each filter
    ko: stride: 창을 옮기는 간격 (세로와 가로 모두)
    en: stride: how far the window moves (down and across)
    ko: pad: 네 변에 각각 두르는 0의 칸 수
    en: pad: rows or columns of zeros on each of the four sides

    ko: 속성
    en: Attributes
    ko:     W, b: 매개변수. 옵티마이저가 계산 사이에 바꿀 수 있고, 다음 forward는 새 값을 써야 합니다.
    en:     W, b: the parameters. An optimizer may change them between calls; the next forward uses the new ones.
    ko:     dW, db: 마지막 backward에서 구한 기울기. W, b와 같은 모양이고, 쌓이지 않습니다.
    en:     dW, db: the gradients of the last backward, of the shapes of W and b; they do not add up over calls.

    ko: 예:
    en: Example:

        x = np.arange(9.0).reshape(1, 1, 3, 3)            # 0..8
        W = np.array([[[[1.0, 2.0], [0.0, -1.0]]]])       # (1, 1, 2, 2)
        Convolution(W, np.array([10.0])).forward(x)       # [[[[ 8. 10.] [14. 16.]]]]

    ko:     왼쪽 위: 0*1 + 1*2 + 3*0 + 4*(-1) + 10 = 8
    en:     top left: 0*1 + 1*2 + 3*0 + 4*(-1) + 10 = 8

    ko:     그다음 backward(np.array([[[[1.0, 0.0], [2.0, -1.0]]]]))
    en:     then backward(np.array([[[[1.0, 0.0], [2.0, -1.0]]]]))
                                                          # [[[[ 1.  2.  0.] [ 2.  2. -2.] [ 0. -2.  1.]]]]
    ko:     dW는 [[[[2. 4.] [8. 10.]]]], db는 [2.]
    en:     dW is [[[[2. 4.] [8. 10.]]]], db is [2.]
    """

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad
        self.dW = None
        self.db = None

    def forward(self, x):
        """
        ko: x: 이미지 배치, float (N, C, H, W). 역전파에 필요한 것을 기억해 둡니다.
        en: x: a batch of images, float (N, C, H, W). Remembers what the way back needs.
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
        self.x, self.seen = x, padded
        return out
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, float (N, F, OH, OW), 마지막 forward의 출력과 같은 모양
        en: dout: gradient from upstream, float (N, F, OH, OW), of the shape of the last forward's output
        ko: 돌려주는 값: dx, float (N, C, H, W). dW와 db를 속성으로 남기고, W와 b는 바꾸지 않습니다.
        en: Returns: dx, float (N, C, H, W). Leaves dW and db as attributes; W and b stay as they are.
        """
        ### BEGIN SOLUTION
        filter_h, filter_w = self.W.shape[2:]
        self.db = dout.sum(axis=(0, 2, 3))
        self.dW = np.zeros(self.W.shape)
        spread = np.zeros(self.seen.shape)
        for row, column in np.ndindex(dout.shape[2:]):
            down, across = row * self.stride, column * self.stride
            here = (slice(None), slice(None), slice(down, down + filter_h), slice(across, across + filter_w))
            error = dout[:, :, row, column]
            self.dW += np.tensordot(error, self.seen[here], axes=(0, 0))
            spread[here] += np.tensordot(error, self.W, axes=1)
        height, width = self.x.shape[2:]
        return spread[:, :, self.pad : self.pad + height, self.pad : self.pad + width]
        ### END SOLUTION

# %% [markdown] lang="ko"
# 아래 셀은 여러분이 만든 계층으로 그림 한 장에서 세로 경계와 가로 경계를 찾습니다. 필터의 값은 사람이
# 정했습니다. 학습이 하는 일은 이런 값을 데이터에서 찾아내는 것입니다.

# %% [markdown] lang="en"
# The cell below uses your layer to find vertical and horizontal edges in a picture. These filters were chosen by
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
# 다음 셀은 같은 합성곱을 `im2col`과 행렬 곱 한 번으로 계산해 여러분의 계층과 견줍니다. 차이는 반올림 오차만큼이어야
# 합니다.

# %% [markdown] lang="en"
# The next cell computes the same convolution with `im2col` and one product of matrices, and compares it with your
# layer: they should differ by rounding only.

# %% tags=["example"]
batch, bank = np.random.default_rng(0).normal(size=(2, 3, 8, 9)), np.random.default_rng(1).normal(size=(4, 3, 3, 2))
rows = im2col(batch, 3, 2, stride=2, pad=1)
by_matrix = (rows @ bank.reshape(4, -1).T).reshape(2, 4, 5, 4).transpose(0, 3, 1, 2)
difference = np.abs(by_matrix - Convolution(bank, np.zeros(4), stride=2, pad=1).forward(batch)).max()
print(rows.shape, by_matrix.shape, difference)

# %% [markdown] lang="ko"
# ## 8. 최대 풀링
#
# CNN은 합성곱 계층을 여럿 쌓고 필터도 많이 씁니다. 필터가 많으면 특징 맵이 그만큼 쌓여 차원이 커지고, 뒤에 오는 Affine
# 계층의 매개변수가 많아져 과적합이 일어나기 쉽습니다. **풀링**은 창 안의 값들을 하나로 줄여 세로와 가로를 줄입니다.
# 최대 풀링은 가장 큰 값을 남기며, 이미지에서는 주로 최대 풀링을 씁니다. 노트의 $4 \times 4$ 예를
# $2 \times 2$ 창, 스트라이드 2로 풀링하면
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix}
# \to \begin{pmatrix} 2&3 \\ 3&2 \end{pmatrix}$$
#
# - 배울 매개변수가 없습니다.
# - **채널마다 따로** 합니다. 채널 수가 변하지 않습니다.
# - 입력이 조금 밀려도 창 안의 최댓값은 잘 변하지 않습니다. 노트의 다음 두 입력은 값들이 한 칸쯤 밀렸지만 $3 \times 3$
#   창, 스트라이드 3의 결과가 $\begin{pmatrix} 9&7 \\ 6&8 \end{pmatrix}$로 같습니다.
#
# $$\begin{pmatrix} 1&2&0&7&1&0 \\ 0&9&2&3&2&3 \\ 3&0&1&2&1&2 \\ 2&4&0&1&0&1 \\ 6&0&1&2&1&2 \\ 2&4&0&1&8&1 \end{pmatrix}
# \qquad
# \begin{pmatrix} 1&2&0&0&7&0 \\ 3&0&9&3&2&3 \\ 2&3&1&2&1&2 \\ 2&4&0&1&2&1 \\ 2&6&1&2&1&2 \\ 2&4&0&0&1&8 \end{pmatrix}$$
#
# - 창의 크기와 스트라이드는 달라도 됩니다. 스트라이드가 창보다 작으면 창들이 겹칩니다.
# - 출력의 크기는 1절의 식으로 구합니다. 들어맞지 않는 끝부분은 버립니다.
#
# 최댓값은 음수일 수도 있습니다. 창 안이 모두 음수이면 그 가운데 가장 큰 음수가 답입니다.
#
# **역전파.** 최댓값을 조금 바꾸면 출력도 그만큼 바뀌지만, 창 안의 다른 값을 바꾸면 출력은 그대로입니다. 그래서 상류의
# 기울기는 창마다 **최댓값이 있던 자리**로만, 그대로 갑니다. 창이 겹쳐 한 자리가 여러 창의 최댓값이면 모두 더하고, 버려진
# 끝부분은 0입니다. 최댓값이 여럿이면 행 방향으로 **맨 처음** 것이 모두 받는 것으로 약속합니다(Keras도 같습니다).
#
# **예.** $\begin{pmatrix} 1&2&5&0 \\ 3&-1&4&6 \end{pmatrix}$, $2 \times 2$ 창, 스트라이드 2의 출력은
# $\begin{pmatrix} 3&6 \end{pmatrix}$이고, $\texttt{dout} = \begin{pmatrix} 10&-20 \end{pmatrix}$이면
# $\texttt{dx} = \begin{pmatrix} 0&0&0&0 \\ 10&0&0&-20 \end{pmatrix}$입니다.

# %% [markdown] lang="en"
# ## 8. Max pooling
#
# A CNN stacks convolution layers and has many filters. Many filters make many feature maps; the dimension grows, the
# Affine layer behind them needs more parameters, and overfitting threatens. **Pooling** makes one value of those in a
# window and so shrinks height and width. Max pooling keeps the largest; for images it is the usual kind. The
# $4 \times 4$ example of the notes with a $2 \times 2$ window and a stride of 2:
#
# $$\begin{pmatrix} 1&2&3&0 \\ 0&1&2&3 \\ 3&0&1&2 \\ 2&3&0&1 \end{pmatrix}
# \to \begin{pmatrix} 2&3 \\ 3&2 \end{pmatrix}$$
#
# - There is no parameter to learn.
# - **Each channel is pooled on its own**: their number stays the same.
# - When the input shifts a little, the maximum of a window mostly stays. In the notes' two inputs below values have moved
#   by about one cell, yet $3 \times 3$ windows with a stride of 3 give
#   $\begin{pmatrix} 9&7 \\ 6&8 \end{pmatrix}$ for both.
#
# $$\begin{pmatrix} 1&2&0&7&1&0 \\ 0&9&2&3&2&3 \\ 3&0&1&2&1&2 \\ 2&4&0&1&0&1 \\ 6&0&1&2&1&2 \\ 2&4&0&1&8&1 \end{pmatrix}
# \qquad
# \begin{pmatrix} 1&2&0&0&7&0 \\ 3&0&9&3&2&3 \\ 2&3&1&2&1&2 \\ 2&4&0&1&2&1 \\ 2&6&1&2&1&2 \\ 2&4&0&0&1&8 \end{pmatrix}$$
#
# - Window and stride may differ. With a stride smaller than the window, the windows overlap.
# - The output's size follows section 1; what is left over at the end is dropped.
#
# A maximum can be negative: in a window of negative values it is the largest of them.
#
# **Backward.** Change the maximum a little and the output changes as much; change another value of the window and it
# stays. So the gradient from upstream goes, unchanged, to **where the maximum was** in each window, and nowhere else. A
# place that is the maximum of several windows gets the sum; what was dropped at the end gets 0. Of several equal maxima
# the **first** one, row by row, gets everything (as in Keras).
#
# **Example.** For $\begin{pmatrix} 1&2&5&0 \\ 3&-1&4&6 \end{pmatrix}$, a $2 \times 2$ window and a stride of 2 the output
# is $\begin{pmatrix} 3&6 \end{pmatrix}$, and $\texttt{dout} = \begin{pmatrix} 10&-20 \end{pmatrix}$ gives
# $\texttt{dx} = \begin{pmatrix} 0&0&0&0 \\ 10&0&0&-20 \end{pmatrix}$.

# %% nbgrader={"grade": false, "grade_id": "Pooling", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Pooling:
    """
    ko: 최대 풀링 계층.
    en: A max pooling layer.

    ko: conv_output_size, pad2d, im2col, col2im을 불러 써도 됩니다.
    en: You may call conv_output_size, pad2d, im2col and col2im.

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

    ko:     stride=2일 때 forward 다음의 backward(np.array([[[[10.0, -20.0]]]]))
    en:     with stride=2, backward(np.array([[[[10.0, -20.0]]]])) after forward
                                                                          # [[[[0. 0. 0. 0.] [10. 0. 0. -20.]]]]
    """

    def __init__(self, pool_h, pool_w, stride=2, pad=0):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        """
        ko: x: 이미지 배치, float (N, C, H, W). 역전파에 필요한 것을 기억해 둡니다.
        en: x: a batch of images, float (N, C, H, W). Remembers what the way back needs.
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
        self.x, self.seen = x, padded
        return out
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, float (N, C, OH, OW), 마지막 forward의 출력과 같은 모양
        en: dout: gradient from upstream, float (N, C, OH, OW), of the shape of the last forward's output
        ko: 돌려주는 값: dx, float (N, C, H, W). 최댓값이 여럿이면 행 방향으로 맨 처음 것이 모두 받습니다.
        en: Returns: dx, float (N, C, H, W). Of several equal maxima the first one, row by row, gets everything.
        """
        ### BEGIN SOLUTION
        images, channels = dout.shape[:2]
        n, c = np.ogrid[:images, :channels]
        spread = np.zeros(self.seen.shape)
        for row, column in np.ndindex(dout.shape[2:]):
            down, across = row * self.stride, column * self.stride
            cells = self.seen[:, :, down : down + self.pool_h, across : across + self.pool_w]
            u, v = np.divmod(cells.reshape(images, channels, -1).argmax(axis=2), self.pool_w)
            spread[n, c, down + u, across + v] += dout[:, :, row, column]
        height, width = self.x.shape[2:]
        return spread[:, :, self.pad : self.pad + height, self.pad : self.pad + width]
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 9. 평균 풀링
#
# 평균 풀링은 창 안의 값들의 **평균**을 냅니다. 창, 스트라이드, 출력의 크기에 대한 약속은 최대 풀링과 같습니다.
#
# $$y_{n,c,i,j} = \frac{1}{PH \cdot PW} \sum_{u=0}^{PH-1} \sum_{v=0}^{PW-1} x_{n,\,c,\;i s + u,\;j s + v}$$
#
# **역전파.** 창 안의 값 하나하나가 출력에 똑같이 $\frac{1}{PH \cdot PW}$만큼 기여하므로, 상류의 기울기를 그만큼씩 창 안의
# 모든 자리에 나누어 줍니다. 창이 겹치는 자리에서는 더합니다.
#
# **예.** $\begin{pmatrix} 1&2&5&0 \\ 3&-1&4&6 \end{pmatrix}$, $2 \times 2$ 창, 스트라이드 1이면 출력은
# $\begin{pmatrix} 1.25&2.5&3.75 \end{pmatrix}$입니다. $\texttt{dout} = \begin{pmatrix} 8&4&-4 \end{pmatrix}$이면 창마다
# 2, 1, -1씩 나누어 주므로
# $\texttt{dx} = \begin{pmatrix} 2&3&0&-1 \\ 2&3&0&-1 \end{pmatrix}$입니다.

# %% [markdown] lang="en"
# ## 9. Average pooling
#
# Average pooling takes the **mean** of the values in a window. Windows, stride and output size are as for max pooling.
#
# $$y_{n,c,i,j} = \frac{1}{PH \cdot PW} \sum_{u=0}^{PH-1} \sum_{v=0}^{PW-1} x_{n,\,c,\;i s + u,\;j s + v}$$
#
# **Backward.** Every value of a window contributes the same share, $\frac{1}{PH \cdot PW}$, so each place of the window
# gets that share of the gradient from upstream. Where windows overlap the shares add up.
#
# **Example.** For $\begin{pmatrix} 1&2&5&0 \\ 3&-1&4&6 \end{pmatrix}$, a $2 \times 2$ window and a stride of 1 the output
# is $\begin{pmatrix} 1.25&2.5&3.75 \end{pmatrix}$. With $\texttt{dout} = \begin{pmatrix} 8&4&-4 \end{pmatrix}$ the windows
# hand out 2, 1 and -1, so $\texttt{dx} = \begin{pmatrix} 2&3&0&-1 \\ 2&3&0&-1 \end{pmatrix}$.

# %% nbgrader={"grade": false, "grade_id": "AveragePooling", "locked": false, "schema_version": 3, "solution": true, "task": false}
class AveragePooling:
    """
    ko: 평균 풀링 계층. 패딩은 없습니다.
    en: An average pooling layer, without padding.

    ko: conv_output_size, im2col, col2im을 불러 써도 됩니다.
    en: You may call conv_output_size, im2col and col2im.

    ko: pool_h, pool_w: 창의 세로와 가로
    en: pool_h, pool_w: height and width of the window
    ko: stride: 창을 옮기는 간격 (세로와 가로 모두)
    en: stride: how far the window moves (down and across)

    ko: 예:
    en: Example:

        layer = AveragePooling(2, 2, stride=1)
        layer.forward(np.array([[[[1.0, 2.0, 5.0, 0.0], [3.0, -1.0, 4.0, 6.0]]]]))   # [[[[1.25 2.5 3.75]]]]
        layer.backward(np.array([[[[8.0, 4.0, -4.0]]]]))                # [[[[2. 3. 0. -1.] [2. 3. 0. -1.]]]]
    """

    def __init__(self, pool_h, pool_w, stride=2):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride

    def forward(self, x):
        """
        ko: x: 이미지 배치, float (N, C, H, W). 역전파에 필요한 것을 기억해 둡니다.
        en: x: a batch of images, float (N, C, H, W). Remembers what the way back needs.
        ko: 돌려주는 값: float (N, C, OH, OW)
        en: Returns: float (N, C, OH, OW)
        """
        ### BEGIN SOLUTION
        images, channels, height, width = x.shape
        out_h = conv_output_size(height, self.pool_h, self.stride)
        out_w = conv_output_size(width, self.pool_w, self.stride)
        out = np.zeros((images, channels, out_h, out_w))
        for i in range(out_h):
            for j in range(out_w):
                top, left = i * self.stride, j * self.stride
                window = x[:, :, top : top + self.pool_h, left : left + self.pool_w]
                out[:, :, i, j] = window.mean(axis=(2, 3))
        self.x_shape = x.shape
        return out
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, float (N, C, OH, OW), 마지막 forward의 출력과 같은 모양
        en: dout: gradient from upstream, float (N, C, OH, OW), of the shape of the last forward's output
        ko: 돌려주는 값: dx, float (N, C, H, W)
        en: Returns: dx, float (N, C, H, W)
        """
        ### BEGIN SOLUTION
        dx = np.zeros(self.x_shape)
        share = dout / (self.pool_h * self.pool_w)
        for row, column in np.ndindex(dout.shape[2:]):
            down, across = row * self.stride, column * self.stride
            dx[:, :, down : down + self.pool_h, across : across + self.pool_w] += share[:, :, row, column, None, None]
        return dx
        ### END SOLUTION

# %% [markdown] lang="ko"
# 두 풀링이 그림 한 장을 어떻게 줄이는지 봅시다. 최대 풀링은 밝은 점을 남기고, 평균 풀링은 흐리게 합니다.

# %% [markdown] lang="en"
# See how the two kinds of pooling shrink a picture: max pooling keeps bright spots, average pooling blurs.

# %% tags=["example"]
spots = np.zeros((1, 1, 24, 24))
spots[0, 0, np.arange(24), np.arange(24)] = 1.0
spots[0, 0, 6:9, 14:20] = 0.6
pooled = [spots, Pooling(3, 3, stride=3).forward(spots), AveragePooling(3, 3, stride=3).forward(spots)]
figure, axes = plt.subplots(1, 3, figsize=(8, 2.6))
for axis, image, title in zip(axes, pooled, ["x", "max", "average"], strict=True):
    axis.imshow(image[0, 0], cmap="gray", vmin=0, vmax=1)
    axis.set_title(title)

# %% [markdown] lang="ko"
# ## 10. 한 줄로 펴기: Flatten
#
# Affine 계층은 `(N, D)`를 받으므로, 합성곱 쪽에서 온 `(N, C, H, W)`를 이미지마다 한 줄로 폅니다.
# $(N, C, H, W) \to (N,\ C \cdot H \cdot W)$이고, 줄 안의 순서는 채널, 세로, 가로입니다(배열에 놓인 순서 그대로입니다).
# 역전파는 기울기를 **입력의 모양으로** 되돌리는 것뿐입니다. 모양을 기억해야 하므로 함수가 아니라 계층으로 만듭니다.
#
# Keras의 `Flatten`도 놓인 순서대로 폅니다. 다만 Keras의 이미지는 채널이 맨 뒤이므로 같은 그림을 펴면 **순서가 다릅니다**.
# 한쪽에서 학습한 가중치를 다른 쪽에서 쓰려면 축을 옮긴 다음에 펴야 합니다.

# %% [markdown] lang="en"
# ## 10. Into one row: Flatten
#
# An Affine layer takes `(N, D)`, so what comes from the convolutions, `(N, C, H, W)`, is laid out as one row for each
# image: $(N, C, H, W) \to (N,\ C \cdot H \cdot W)$, in the order channel, height, width (just as it lies in the array).
# The way back merely gives the gradient **the input's shape** again. That shape has to be remembered, so this is a layer
# and not a function.
#
# Keras' `Flatten` too takes the numbers as they lie. But its images have their channels last, so the same picture comes
# out **in another order**. Weights learned on one side fit the other only after the axes have been moved.

# %% nbgrader={"grade": false, "grade_id": "Flatten", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Flatten:
    """
    ko: 이미지마다 한 줄로 펴는 계층. 매개변수가 없습니다.
    en: A layer that lays out each image as one row. It has no parameters.

    ko: 예:
    en: Example:

        layer = Flatten()
        layer.forward(np.arange(8.0).reshape(2, 2, 1, 2))                     # [[0. 1. 2. 3.] [4. 5. 6. 7.]]
        layer.backward(np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]]))
                                                               # [[[[1. 2.]] [[3. 4.]]] [[[5. 6.]] [[7. 8.]]]]
    """

    def forward(self, x):
        """
        ko: x: float (N, C, H, W) -> float (N, C*H*W), 순서는 채널, 세로, 가로
        en: x: float (N, C, H, W) -> float (N, C*H*W), in the order channel, height, width
        """
        ### BEGIN SOLUTION
        self.shape = x.shape
        return x.reshape(x.shape[0], -1)
        ### END SOLUTION

    def backward(self, dout):
        """
        ko: dout: 상류의 기울기, float (N, C*H*W) -> dx, 마지막 forward의 x와 같은 모양 (N, C, H, W)
        en: dout: gradient from upstream, float (N, C*H*W) -> dx, of the shape of the last forward's x, (N, C, H, W)
        """
        ### BEGIN SOLUTION
        return dout.reshape(self.shape)
        ### END SOLUTION

# %% [markdown] lang="ko"
# ## 11. 전역 풀링
#
# 펴는 대신 특징 맵 **한 장을 수 하나로** 줄이는 방법도 있습니다. 창이 맵 전체인 풀링입니다. 전역 최대 풀링은 맵의
# 최댓값을, 전역 평균 풀링은 평균을 냅니다. $(N, C, H, W) \to (N, C)$이므로 뒤에 오는 Affine 계층이 훨씬 작아지고, 이미지의
# 크기가 달라도 됩니다. (노트의 `GlobalMaxPooling1D`, `GlobalAveragePooling1D`는 축이 하나인 데이터에 같은 일을 합니다.)
#
# $$y^{\max}_{n,c} = \max_{i,j} x_{n,c,i,j}, \qquad y^{\text{avg}}_{n,c} = \frac{1}{H W} \sum_{i,j} x_{n,c,i,j}$$
#
# **예.** 이미지 한 장, 채널 둘이 $\begin{pmatrix} 1&2&6 \\ 0&3&0 \end{pmatrix}$,
# $\begin{pmatrix} -1&-2&-3 \\ -4&-5&-9 \end{pmatrix}$이면 최대는 $(6,\ -1)$, 평균은 $(2,\ -4)$입니다.

# %% [markdown] lang="en"
# ## 11. Global pooling
#
# Instead of laying out a feature map, one can make **one number** of it: pooling with the whole map as its window. Global
# max pooling takes the map's maximum, global average pooling its mean. $(N, C, H, W) \to (N, C)$: the Affine layer behind
# it becomes much smaller, and images may have any size. (The notes' `GlobalMaxPooling1D` and `GlobalAveragePooling1D` do
# the same to data with one axis.)
#
# $$y^{\max}_{n,c} = \max_{i,j} x_{n,c,i,j}, \qquad y^{\text{avg}}_{n,c} = \frac{1}{H W} \sum_{i,j} x_{n,c,i,j}$$
#
# **Example.** One image with the channels $\begin{pmatrix} 1&2&6 \\ 0&3&0 \end{pmatrix}$ and
# $\begin{pmatrix} -1&-2&-3 \\ -4&-5&-9 \end{pmatrix}$: the maxima are $(6,\ -1)$, the means $(2,\ -4)$.

# %% nbgrader={"grade": false, "grade_id": "global_max_pool", "locked": false, "schema_version": 3, "solution": true, "task": false}
def global_max_pool(x):
    """
    ko: 특징 맵마다 최댓값 하나를 구합니다.
    en: The maximum of each feature map.

    ko: x: float (N, C, H, W)
    en: x: float (N, C, H, W)
    ko: 돌려주는 값: float (N, C)
    en: Returns: float (N, C)

    ko: 예:
    en: Example:

        x = np.array([[[[1.0, 2.0, 6.0], [0.0, 3.0, 0.0]], [[-1.0, -2.0, -3.0], [-4.0, -5.0, -9.0]]]])
        global_max_pool(x)  ->  [[ 6. -1.]]
    """
    ### BEGIN SOLUTION
    return x.max(axis=(2, 3))
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "global_average_pool", "locked": false, "schema_version": 3, "solution": true, "task": false}
def global_average_pool(x):
    """
    ko: 특징 맵마다 평균 하나를 구합니다.
    en: The mean of each feature map.

    ko: x: float (N, C, H, W)
    en: x: float (N, C, H, W)
    ko: 돌려주는 값: float (N, C)
    en: Returns: float (N, C)

    ko: 예:
    en: Example:

        x = np.array([[[[1.0, 2.0, 6.0], [0.0, 3.0, 0.0]], [[-1.0, -2.0, -3.0], [-4.0, -5.0, -9.0]]]])
        global_average_pool(x)  ->  [[ 2. -4.]]
    """
    ### BEGIN SOLUTION
    return x.mean(axis=(2, 3))
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 12. 매개변수의 수와 한 값이 보는 범위
#
# 합성곱 계층이 배우는 수는 필터의 모든 원소와 필터마다 하나인 편향입니다.
#
# $$F \cdot (C \cdot FH \cdot FW + 1)$$
#
# 이미지의 세로와 가로는 들어가지 않습니다. **같은 필터를 모든 자리에서 함께 쓰기** 때문입니다(가중치 공유). 노트의
# `Conv2D(1, kernel_size=(3, 3))`을 채널이 3인 $128 \times 128$ 이미지에 쓰면 $1 \cdot (3 \cdot 3 \cdot 3 + 1) = 28$개입니다.
# 같은 크기의 출력 $126 \times 126$을 완전연결로 만들려면 화소마다 $128 \cdot 128 \cdot 3 + 1 = 49{,}153$개씩, 모두 7억 8천만
# 개가 넘게 필요합니다.
#
# **수용 영역.** 출력의 값 하나는 입력의 작은 부분만 봅니다. 그 범위를 수용 영역이라고 합니다. $3 \times 3$ 합성곱(스트라이드
# 1)을 한 번 하면 3행, 두 번 하면 5행, 세 번 하면 7행을 봅니다. 그래서 $3 \times 3$ 두 개(가중치 18개)는 $5 \times 5$
# 하나(25개)와 같은 범위를 더 적은 가중치로 봅니다. 스트라이드가 있으면 뒤의 한 칸이 입력의 여러 칸이 됩니다.
# 스트라이드 2인 $5 \times 5$ 합성곱 다음에 $3 \times 3$ 합성곱을 하면, 이웃한 세 값은 입력에서 2칸씩 떨어진 창 세 개를 보므로
# $5 + 2 \cdot 2 = 9$행입니다. 풀링의 창도 똑같이 셉니다.

# %% [markdown] lang="en"
# ## 12. Numbers of parameters, and how much one value sees
#
# What a convolution layer learns are all entries of its filters, and one bias for each filter:
#
# $$F \cdot (C \cdot FH \cdot FW + 1)$$
#
# Height and width of the image do not appear, for **the same filter is used at every place** (weight sharing). The notes'
# `Conv2D(1, kernel_size=(3, 3))` on images of $128 \times 128$ with 3 channels has
# $1 \cdot (3 \cdot 3 \cdot 3 + 1) = 28$ parameters. A fully connected layer with as many outputs, $126 \times 126$, would
# need $128 \cdot 128 \cdot 3 + 1 = 49{,}153$ for each of them, more than 780 million in all.
#
# **Receptive field.** One value of the output sees a small part of the input only, its receptive field. After one
# $3 \times 3$ convolution (stride 1) it sees 3 rows, after two 5, after three 7. So two of $3 \times 3$ (18 weights) see
# as much as one of $5 \times 5$ (25), with fewer weights. With strides, one step later on is several in the input: after
# a $5 \times 5$ convolution with a stride of 2 and a $3 \times 3$ convolution, three neighbours stand for three windows
# that lie 2 rows apart in the input, so $5 + 2 \cdot 2 = 9$ rows. The windows of pooling count in the same way.

# %% nbgrader={"grade": false, "grade_id": "conv_param_count", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_param_count(channels, filters, filter_h, filter_w, bias=True):
    """
    ko: 합성곱 계층이 배우는 매개변수의 수.
    en: How many parameters a convolution layer learns.

    ko: channels: 입력의 채널 수, 정수
    en: channels: number of channels of the input, an integer
    ko: filters: 필터의 수(출력의 채널 수), 정수
    en: filters: number of filters (channels of the output), an integer
    ko: filter_h, filter_w: 필터의 세로와 가로, 정수
    en: filter_h, filter_w: height and width of a filter, integers
    ko: bias: 편향이 있으면 True, 없으면 False
    en: bias: True if there are biases, False if there are none
    ko: 돌려주는 값: 정수
    en: Returns: an integer

    ko: 예: conv_param_count(3, 1, 3, 3) -> 28,  conv_param_count(1, 6, 2, 4, bias=False) -> 48
    en: Example: conv_param_count(3, 1, 3, 3) -> 28,  conv_param_count(1, 6, 2, 4, bias=False) -> 48
    """
    ### BEGIN SOLUTION
    weights = filters * channels * filter_h * filter_w
    return weights + (filters if bias else 0)
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 질문
#
# 짧은 질문 세 개입니다. 함수마다 답을 `return`으로 돌려주세요. 검사는 답의 **꼴**만 봅니다. 맞았는지는 채점할 때 알 수
# 있습니다.

# %% [markdown] lang="en"
# ## Questions
#
# Three short questions. Let each function `return` your answer. The check looks at the **form** of the answer only;
# whether it is right is seen when it is graded.

# %% nbgrader={"grade": false, "grade_id": "q1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q1():
    """
    ko: 3x3 합성곱(스트라이드 1), 2x2 최대 풀링(스트라이드 2), 3x3 합성곱(스트라이드 1)을 차례로 합니다(패딩 없음).
    en: A 3x3 convolution (stride 1), a 2x2 max pooling (stride 2) and a 3x3 convolution (stride 1) follow each other,
    ko: 마지막 출력의 값 하나는 입력 이미지의 몇 행을 보나요? 답의 꼴: 정수 하나
    en: without padding. How many rows of the input image does one value of the last output see? Form: an integer
    """
    ### BEGIN SOLUTION
    return 8
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q2", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q2():
    """
    ko: (8, 3, 30, 30)인 이미지 배치가 Convolution(W, b, stride=2, pad=2), Pooling(2, 2, stride=2), Flatten()을 차례로
    ko: 지납니다. W의 모양은 (16, 3, 5, 5)입니다. 마지막 출력의 모양은 무엇인가요?
    en: A batch of images of shape (8, 3, 30, 30) passes Convolution(W, b, stride=2, pad=2), then Pooling(2, 2, stride=2),
    en: then Flatten(). W has the shape (16, 3, 5, 5). What is the shape of the last output?
    ko: 답의 꼴: 정수 두 개의 튜플
    en: Form: a tuple of two integers
    """
    ### BEGIN SOLUTION
    return (8, 784)
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "q3", "locked": false, "schema_version": 3, "solution": true, "task": false}
def q3():
    """
    ko: x의 모양이 (1, 1, 6, 6)일 때, 같은 창과 스트라이드와 패딩으로 im2col을 한 다음 col2im을 하면 x가 그대로 돌아오는
    ko: 것은 어느 것인가요? 답의 꼴: "a", "b", "c", "d" 가운데 한 글자
    en: x has the shape (1, 1, 6, 6). For which of these does im2col, followed by col2im with the same window, stride and
    en: padding, give back every x unchanged? Form: one of the letters "a", "b", "c", "d"

    ko:   "a"  3x3 창, 스트라이드 1, 패딩 0
    en:   "a"  3x3 window, stride 1, padding 0
    ko:   "b"  2x2 창, 스트라이드 2, 패딩 0
    en:   "b"  2x2 window, stride 2, padding 0
    ko:   "c"  2x2 창, 스트라이드 3, 패딩 0
    en:   "c"  2x2 window, stride 3, padding 0
    ko:   "d"  3x3 창, 스트라이드 2, 패딩 1
    en:   "d"  3x3 window, stride 2, padding 1
    """
    ### BEGIN SOLUTION
    return "b"
    ### END SOLUTION

# %% [markdown] lang="ko"
# ## 서술형 문제
#
# 훈련 이미지와 시험 이미지의 화소를 모두 **같은 순서로 뒤섞었습니다**(한 번 정한 순열을 모든 이미지에 똑같이 적용). 이렇게
# 섞은 데이터로 처음부터 학습하면 완전연결 신경망의 정확도와 CNN의 정확도는 각각 어떻게 되나요? 까닭을 합성곱 계층의 두
# 성질(작은 창만 본다, 같은 필터를 모든 자리에서 쓴다)로 설명하세요. 4~8문장으로 답하세요.

# %% [markdown] lang="en"
# ## A question to answer in writing
#
# The pixels of all training and test images were **shuffled in the same way** (one fixed permutation, applied to every
# image). What becomes of the accuracy of a fully connected network, and of a CNN, when they are trained from the start on
# the shuffled images? Explain it by two properties of a convolution layer (it sees a small window only; it uses the same
# filter at every place). Answer in 4 to 8 sentences.

# %% [markdown] lang="ko" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **모범 답안.** 완전연결 신경망의 정확도는 (우연한 차이를 빼면) 그대로입니다. 입력의 순서가 바뀌어도 첫 Affine 계층의
# 가중치 행을 같은 순서로 바꾼 신경망이 똑같은 계산을 하므로, 배울 수 있는 것이 같습니다. CNN의 정확도는 크게 떨어집니다.
# 합성곱은 작은 창 안의 화소들, 곧 이웃한 화소끼리의 관계만 보는데, 섞고 나면 창 안에 서로 상관없는 화소들이 들어오고
# 경계처럼 이웃에서 드러나는 특징이 흩어집니다. 또 같은 필터를 모든 자리에서 쓰는 것은 같은 무늬가 여러 자리에 나타날 수
# 있다고 보는 것인데, 섞고 나면 같은 무늬가 자리마다 다르게 흩어지므로 한 필터로 찾을 수 없습니다. 풀링도 이웃한 값을
# 하나로 줄이는 것이므로 의미를 잃습니다.
#
# **채점 기준(4점).** 완전연결은 그대로라는 것과 그 까닭(가중치의 순서만 바뀜) 1점, CNN은 나빠진다는 것 1점, 작은 창(이웃
# 관계가 깨짐) 1점, 필터 공유(자리마다 다르게 섞임) 1점. "둘 다 떨어진다"고 하면 첫 1점을 주지 않습니다.

# %% [markdown] lang="en" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# **Model answer.** The fully connected network is as accurate as before (but for chance). If the inputs change places,
# the network whose first Affine layer has its rows of weights in the same new order computes exactly the same, so the
# same things can be learned. The CNN gets much worse. A convolution sees only the pixels in a small window, that is how
# neighbours relate; after shuffling, a window holds pixels that have nothing to do with each other, and features that
# show between neighbours, such as edges, are scattered. Using one filter at every place assumes that the same pattern may
# appear in different places; after shuffling it is scattered differently at each place, and no single filter finds it.
# Pooling, which makes one value of neighbours, loses its meaning as well.
#
# **Rubric (4 points).** Fully connected unchanged, with the reason (only the order of the weights changes): 1. CNN worse:
# 1. Small window (neighbourhood destroyed): 1. Shared filter (scattered differently at each place): 1. An answer that both
# get worse does not earn the first point.
