"""Known mistakes of 10_convolution."""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

SIZE = "return (input_size + 2 * pad - filter_size) // stride + 1"

mistakes.edit(
    "conv_output_size", "no_plus_one", {SIZE: "return (input_size + 2 * pad - filter_size) // stride"},
    en="one too few: the place where the window starts counts too, so add 1.",
    ko="하나가 모자랍니다. 창이 처음 놓인 자리도 세어야 하므로 1을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "pad_once", {SIZE: "return (input_size + pad - filter_size) // stride + 1"},
    en="the padding was counted once: it is added at both ends.",
    ko="패딩을 한 번만 세었습니다. 양 끝에 모두 덧댑니다.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "pad_ignored", {SIZE: "return (input_size - filter_size) // stride + 1"},
    en="the padding was left out: it makes the input longer at both ends.",
    ko="패딩이 빠졌습니다. 패딩은 입력을 양 끝에서 늘립니다.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "true_division", {SIZE: "return (input_size + 2 * pad - filter_size) / stride + 1"},
    en="the size has a fraction: round the quotient down.",
    ko="크기에 소수가 생겼습니다. 나눈 값에 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "rounded_up", {SIZE: "return -(-(input_size + 2 * pad - filter_size) // stride) + 1"},
    en="rounded up: a window that sticks out at the end does not count, so round down.",
    ko="올림을 했습니다. 끝에서 삐져나오는 창은 세지 않으므로 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "rounded", {SIZE: "return round((input_size + 2 * pad - filter_size) / stride) + 1"},
    en="rounded to the nearest whole number: always round down.",
    ko="반올림을 했습니다. 언제나 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "same_rule", {SIZE: "return -(-input_size // stride)"},
    en="this is the rule of Keras' padding='same', where the window's length plays no part: use the formula above.",
    ko="창의 길이를 쓰지 않는 Keras padding='same'의 규칙입니다. 위의 식을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "one_inside", {SIZE: "return (input_size + 2 * pad - filter_size + 1) // stride"},
    en="the 1 was divided by the stride too: add it after the division.",
    ko="1까지 스트라이드로 나누었습니다. 1은 나눈 다음에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_output_size", "parentheses", {SIZE: "return input_size + 2 * pad - filter_size // stride + 1"},
    en="only the filter was divided by the stride: put the whole difference in parentheses.",
    ko="필터의 길이만 스트라이드로 나누었습니다. 차 전체를 괄호로 묶으세요.",
)  # fmt: skip

PRODUCT = "np.tensordot(window, self.W, axes=([1, 2, 3], [1, 2, 3]))"
MOVE = "top, left = i * self.stride, j * self.stride"
SIZES_OF_FILTER = {
    "(height, filter_h, self.stride, self.pad)": "(height, filter_h, HERE)",
    "(width, filter_w, self.stride, self.pad)": "(width, filter_w, HERE)",
}


def sizes(arguments):
    """Edits that give conv_output_size other arguments for stride and pad."""
    return {old: new.replace("HERE", arguments) for old, new in SIZES_OF_FILTER.items()}


mistakes.edit(
    "Convolution", "flipped", {PRODUCT: PRODUCT.replace("self.W", "self.W[:, :, ::-1, ::-1]")},
    en="the filter was flipped: here it is laid on the image as it is.",
    ko="필터를 뒤집었습니다. 여기서는 필터를 있는 그대로 겹칩니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "filter_transposed", {"self.W = W": "self.W = W.transpose(0, 1, 3, 2)"},
    en="rows and columns of the filter are swapped: FH goes down the image, FW across.",
    ko="필터의 행과 열이 바뀌었습니다. FH는 세로, FW는 가로입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "column_order",
    {PRODUCT: "window.transpose(0, 2, 3, 1).reshape(images, -1) @ self.W.reshape(filters, -1).T"},
    en="windows and filters were laid out in different orders (the channel last in one, first in the other) "
    "before they were multiplied: use C, FH, FW for both.",
    ko="창과 필터를 서로 다른 순서로 편 다음(한쪽은 채널이 뒤, 한쪽은 앞) 곱했습니다. 둘 다 C, FH, FW 순서로 펴세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "no_bias", {PRODUCT + " + self.b": PRODUCT},
    en="the bias is missing: add each filter's bias to its feature map.",
    ko="편향이 빠졌습니다. 필터마다 그 편향을 특징 맵에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "moves_by_one", {MOVE: "top, left = i, j"},
    en="the output has the right size, but the window moves one cell at a time: multiply its place by the stride.",
    ko="출력의 크기는 맞지만 창이 한 칸씩 움직입니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "no_stride", {MOVE: "top, left = i, j"} | sizes("1, self.pad"),
    en="the stride is not used: it sets both the size of the output and how far the window moves.",
    ko="스트라이드를 쓰지 않았습니다. 출력의 크기와 창을 옮기는 간격을 모두 정하는 값입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "no_pad", {"border = (self.pad, self.pad)": "border = (0, 0)"} | sizes("self.stride, 0"),
    en="the padding is not used: put rings of zeros around the images first.",
    ko="패딩을 쓰지 않았습니다. 먼저 이미지 둘레에 0을 두르세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "pads_with_edge", {"border, border])": 'border, border], mode="edge")'},
    en="the border was filled with copies of the edge: fill it with zeros.",
    ko="둘레를 가장자리 값으로 채웠습니다. 0으로 채우세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "pads_one_side", {"border = (self.pad, self.pad)": "border = (0, 2 * self.pad)"},
    en="all zeros were put at the bottom and the right: half of them belong at the top and the left.",
    ko="0을 아래와 오른쪽에만 몰아 넣었습니다. 절반은 위와 왼쪽에 넣어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "no_transpose",
    {"return out": "return out.transpose(0, 2, 3, 1).reshape(images, filters, out_h, out_w)"},
    en="the values are right but in the wrong places: the filter axis has to be moved forward (transpose), "
    "a reshape from (N, OH, OW, F) only cuts the row of numbers anew.",
    ko="값은 맞지만 자리가 다릅니다. (N, OH, OW, F)를 reshape하면 숫자를 다시 자를 뿐이니, "
    "transpose로 필터 축을 앞으로 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "channels_last", {"return out": "return out.transpose(0, 2, 3, 1)"},
    en="the output has the filters on the last axis: here the order is (N, F, OH, OW).",
    ko="출력에서 필터가 맨 뒤 축에 있습니다. 여기서는 (N, F, OH, OW) 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "sides_swapped",
    {"(images, filters, out_h, out_w)": "(images, filters, out_w, out_h)", "out[:, :, i, j]": "out[:, :, j, i]"},
    en="height and width of the output are swapped: rows come first.",
    ko="출력의 세로와 가로가 바뀌었습니다. 세로가 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "first_channel",
    {PRODUCT: PRODUCT.replace("window,", "window[:, :1],").replace("self.W", "self.W[:, :1]")},
    en="only the first channel was used: add up the products of all channels.",
    ko="첫 채널만 썼습니다. 모든 채널의 곱을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "channel_mean", {PRODUCT: PRODUCT + " / self.W.shape[1]"},
    en="the channels were averaged: add them up.",
    ko="채널에 걸쳐 평균을 냈습니다. 더하세요.",
)  # fmt: skip

LARGEST = "window.max(axis=(2, 3))"
POOL_H = "conv_output_size(height, self.pool_h, self.stride, self.pad)"
POOL_W = "conv_output_size(width, self.pool_w, self.stride, self.pad)"

mistakes.edit(
    "Pooling", "average", {LARGEST: "window.mean(axis=(2, 3))"},
    en="this is the average of each window: take its largest value.",
    ko="창마다 평균을 냈습니다. 가장 큰 값을 고르세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "position", {LARGEST: "window.reshape(images, channels, -1).argmax(axis=2)"},
    en="this is where the largest value is (argmax): return the value itself.",
    ko="가장 큰 값의 위치(argmax)입니다. 값 자체를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "across_channels", {LARGEST: "window.max(axis=(1, 2, 3))[:, None]"},
    en="the maximum was taken over the channels too: each channel has its own.",
    ko="채널까지 통틀어 최댓값을 구했습니다. 채널마다 따로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "across_images", {LARGEST: "window.max(axis=(0, 2, 3))"},
    en="the maximum was taken over the whole batch: each image has its own.",
    ko="묶음 전체에서 최댓값을 구했습니다. 이미지마다 따로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "starts_at_zero", {LARGEST: "np.maximum(0.0, window.max(axis=(2, 3)))"},
    en="windows of negative values gave 0: do not let the search for the maximum start from 0.",
    ko="모두 음수인 창이 0이 되었습니다. 최댓값 찾기를 0에서 시작하지 마세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "stride_is_window",
    {
        POOL_H: POOL_H.replace("self.stride", "self.pool_h"), POOL_W: POOL_W.replace("self.stride", "self.pool_w"),
        MOVE: "top, left = i * self.pool_h, j * self.pool_w",
    },
    en="the windows lie side by side whatever the stride: move them by the stride, even if they overlap.",
    ko="스트라이드와 상관없이 창이 나란히 놓였습니다. 창이 겹치더라도 스트라이드만큼 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "moves_by_one", {MOVE: "top, left = i, j"},
    en="the output has the right size, but the window moves one cell at a time: multiply its place by the stride.",
    ko="출력의 크기는 맞지만 창이 한 칸씩 움직입니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "window_swapped",
    {"self.pool_h = pool_h": "self.pool_h = pool_w", "self.pool_w = pool_w": "self.pool_w = pool_h"},
    en="height and width of the window are swapped: pool_h counts rows.",
    ko="창의 세로와 가로가 바뀌었습니다. pool_h가 행의 수입니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "rounded_up",
    {POOL_H: "-((self.pool_h - height) // self.stride) + 1", POOL_W: "-((self.pool_w - width) // self.stride) + 1"},
    en="a window that sticks out at the end was pooled too: round the size down.",
    ko="끝에서 삐져나오는 창까지 풀링했습니다. 크기에 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "no_transpose",
    {"return out": "return out.transpose(0, 2, 3, 1).reshape(images, channels, out_h, out_w)"},
    en="the values are right but in the wrong places: the channel axis has to be moved forward (transpose), "
    "a reshape from (N, OH, OW, C) only cuts the row of numbers anew.",
    ko="값은 맞지만 자리가 다릅니다. (N, OH, OW, C)를 reshape하면 숫자를 다시 자를 뿐이니, "
    "transpose로 채널 축을 앞으로 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "sides_swapped",
    {"(images, channels, out_h, out_w)": "(images, channels, out_w, out_h)", "out[:, :, i, j]": "out[:, :, j, i]"},
    en="height and width of the output are swapped: rows come first.",
    ko="출력의 세로와 가로가 바뀌었습니다. 세로가 먼저입니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "conv_output_size",
    en=[
        "At how many places does the window fit? Count them on paper for n = 4, f = 3, stride 1.",
        "Padding is added at both ends. The first place is there without moving; each further one costs a stride. "
        "What is left over at the end, too short for a stride, is dropped.",
        "⌊(n + 2p − f) / s⌋ + 1, where ⌊ ⌋ rounds down to an integer.",
    ],
    ko=[
        "창이 들어갈 수 있는 자리는 몇 개인가요? n = 4, f = 3, 스트라이드 1일 때 종이에 세어 보세요.",
        "패딩은 양 끝에 모두 붙습니다. 첫 자리는 움직이지 않아도 있고, 그다음 자리마다 스트라이드만큼 움직입니다. "
        "끝에 남은, 스트라이드보다 짧은 부분은 버립니다.",
        "⌊(n + 2p − f) / s⌋ + 1. ⌊ ⌋는 정수로 버림을 한다는 뜻입니다.",
    ],
)
mistakes.hints(
    "Convolution",
    en=[
        "One number of the output: which entries of x does it come from, over which axes are they added up?",
        "Take the example of section 2 by hand first, then add what it leaves out, one thing at a time: several "
        "channels (they are summed), several filters (they become the channels of the output), the bias (one for each "
        "filter), the stride, the padding with zeros. The filter is not turned around.",
        "y[n,k,i,j] = b[k] + Σ_c Σ_u Σ_v x_pad[n, c, i·s + u, j·s + v] · W[k,c,u,v], for i below OH and j below OW "
        "from section 1.",
    ],
    ko=[
        "출력의 수 하나는 x의 어느 원소들에서 나오고, 어느 축을 따라 더해지나요?",
        "먼저 2절의 예를 손으로 맞추고, 거기에 없는 것을 하나씩 더하세요. 채널이 여럿이면 모두 더하고, 필터가 "
        "여럿이면 출력의 채널이 됩니다. 편향은 필터마다 하나이고, 스트라이드와 0을 두르는 패딩이 있습니다. 필터는 "
        "뒤집지 않습니다.",
        "y[n,k,i,j] = b[k] + Σ_c Σ_u Σ_v x_pad[n, c, i·s + u, j·s + v] · W[k,c,u,v]. i는 OH, j는 OW보다 작고, 그 값은 "
        "1절의 식으로 구합니다.",
    ],
)
mistakes.hints(
    "Pooling",
    en=[
        "Which axes does one maximum run over, and which have to stay?",
        "Each image and each channel is pooled on its own: the maximum runs over the height and the width of one "
        "window only. Windows move by the stride, which may be smaller or larger than the window. In a window of "
        "negative values the answer is negative too.",
        "y[n,c,i,j] = max over u below pool_h and v below pool_w of x[n, c, i·s + u, j·s + v], with OH = ⌊(H − "
        "pool_h) / s⌋ + 1 and OW = ⌊(W − pool_w) / s⌋ + 1.",
    ],
    ko=[
        "최댓값 하나는 어느 축을 따라 구하고, 어느 축은 남아 있어야 하나요?",
        "이미지마다, 채널마다 따로 풀링합니다. 최댓값은 창 하나의 세로와 가로에서만 구합니다. 창은 스트라이드만큼 "
        "움직이고, 스트라이드는 창보다 작을 수도 클 수도 있습니다. 창 안이 모두 음수이면 답도 음수입니다.",
        "y[n,c,i,j] = u < pool_h, v < pool_w에 대한 x[n, c, i·s + u, j·s + v]의 최댓값. OH = ⌊(H − pool_h) / s⌋ + 1, "
        "OW = ⌊(W − pool_w) / s⌋ + 1.",
    ],
)
