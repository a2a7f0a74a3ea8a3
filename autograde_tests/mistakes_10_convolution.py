"""Known mistakes of 10_convolution."""

import numpy as np

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

BORDER = "border = [(0, 0)] * (x.ndim - 2) + [(pad, pad)] * 2"
PADDED = "return np.pad(x, border)"

mistakes.edit(
    "pad2d", "all_axes", {BORDER: "border = [(pad, pad)] * x.ndim"},
    en="every axis grew, the channels and images too: pad only the last two.",
    ko="채널과 이미지 축까지 늘어났습니다. 마지막 두 축에만 두르세요.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "first_axes", {BORDER: "border = [(pad, pad)] * 2 + [(0, 0)] * (x.ndim - 2)"},
    en="the first two axes grew: height and width are the last two.",
    ko="처음 두 축이 늘어났습니다. 세로와 가로는 마지막 두 축입니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "at_the_end", {BORDER: BORDER.replace("(pad, pad)", "(0, 2 * pad)")},
    en="all zeros were put at the bottom and the right: half of them belong at the top and the left.",
    ko="0을 아래와 오른쪽에만 몰아 넣었습니다. 절반은 위와 왼쪽에 넣어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "at_the_start", {BORDER: BORDER.replace("(pad, pad)", "(2 * pad, 0)")},
    en="all zeros were put at the top and the left: half of them belong at the bottom and the right.",
    ko="0을 위와 왼쪽에만 몰아 넣었습니다. 절반은 아래와 오른쪽에 넣어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "one_end_only", {BORDER: BORDER.replace("(pad, pad)", "(0, pad)")},
    en="zeros were put at one end of each axis only: pad cells belong at both ends.",
    ko="축의 한쪽 끝에만 0을 둘렀습니다. 양 끝에 pad칸씩 둘러야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "rows_only", {BORDER: "border = [(0, 0)] * (x.ndim - 2) + [(pad, pad), (0, 0)]"},
    en="only the height grew: the width has to be padded too.",
    ko="세로만 늘어났습니다. 가로에도 둘러야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "columns_only", {BORDER: "border = [(0, 0)] * (x.ndim - 1) + [(pad, pad)]"},
    en="only the width grew: the height has to be padded too.",
    ko="가로만 늘어났습니다. 세로에도 둘러야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "edge", {PADDED: 'return np.pad(x, border, mode="edge")'},
    en="the border was filled with copies of the edge: fill it with zeros.",
    ko="둘레를 가장자리 값으로 채웠습니다. 0으로 채우세요.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "ones", {PADDED: "return np.pad(x, border, constant_values=1)"},
    en="the border was filled with ones: fill it with zeros.",
    ko="둘레를 1로 채웠습니다. 0으로 채우세요.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "always_one", {BORDER: BORDER.replace("(pad, pad)", "(1, 1)")},
    en="the border is always one cell wide: it has to be pad cells wide.",
    ko="언제나 한 칸만 둘렀습니다. pad칸을 둘러야 합니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "size_kept", {PADDED: PADDED + "[..., : x.shape[-2], : x.shape[-1]]"},
    en="the result is as large as x: padding makes it larger, by 2*pad in height and in width.",
    ko="결과의 크기가 x와 같습니다. 패딩을 하면 세로와 가로가 2*pad씩 커집니다.",
)  # fmt: skip
mistakes.edit(
    "pad2d", "slice_of_zero",
    {BORDER: "out = np.zeros((*x.shape[:-2], x.shape[-2] + 2 * pad, x.shape[-1] + 2 * pad))",
     PADDED: "out[..., pad:-pad, pad:-pad] = x\n    return out"},
    en="a slice that ends at -pad is empty when pad is 0: count its end from the start.",
    ko="pad가 0이면 -pad에서 끝나는 슬라이스가 비어 버립니다. 끝을 앞에서부터 세세요.",
)  # fmt: skip

AT = "top, left = i * stride, j * stride"
PAD = "padded = pad2d(x, pad)"
SUM = "np.sum(window * w)"
WINDOW = "window = padded[top : top + filter_h, left : left + filter_w]"
OH = "conv_output_size(x.shape[0], filter_h, stride, pad)"
OW = "conv_output_size(x.shape[1], filter_w, stride, pad)"

mistakes.edit(
    "conv2d_single", "flipped", {SUM: "np.sum(window * w[::-1, ::-1])"},
    en="the filter was flipped: here it is laid on the image as it is.",
    ko="필터를 뒤집었습니다. 여기서는 필터를 있는 그대로 겹칩니다.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "matrix_product", {SUM: "np.sum(window @ w)"},
    en="window and filter were multiplied as matrices (@ or dot): multiply entry by entry (*), then add up.",
    ko="창과 필터를 행렬로 곱했습니다(@, dot). 원소끼리 곱한(*) 다음 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "filter_transposed", {"filter_h, filter_w = w.shape": "w = w.T\n    filter_h, filter_w = w.shape"},
    en="rows and columns of the filter are swapped: FH goes down the image, FW across.",
    ko="필터의 행과 열이 바뀌었습니다. FH는 세로, FW는 가로입니다.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "no_bias", {SUM + " + b": SUM},
    en="the bias is missing: add it to every entry.",
    ko="편향이 빠졌습니다. 모든 원소에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "bias_in_every_product", {SUM + " + b": "np.sum(window * w + b)"},
    en="the bias was added to every product: add it once, after the sum.",
    ko="편향을 곱 하나하나에 더했습니다. 다 더한 다음 한 번만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "mean", {SUM: "np.mean(window * w)"},
    en="the products were averaged: add them up.",
    ko="곱들의 평균을 냈습니다. 모두 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "moves_by_one", {AT: "top, left = i, j"},
    en="the output has the right size, but the window moves one cell at a time: multiply its place by the stride.",
    ko="출력의 크기는 맞지만 창이 한 칸씩 움직입니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "no_stride",
    {AT: "top, left = i, j", OH: OH.replace("stride", "1"), OW: OW.replace("stride", "1")},
    en="the stride is not used: it sets both the size of the output and how far the window moves.",
    ko="스트라이드를 쓰지 않았습니다. 출력의 크기와 창을 옮기는 간격을 모두 정하는 값입니다.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "no_pad", {PAD: "padded = x", OH: OH.replace("pad", "0"), OW: OW.replace("pad", "0")},
    en="the padding is not used: put rings of zeros around the image first.",
    ko="패딩을 쓰지 않았습니다. 먼저 이미지 둘레에 0을 두르세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "size_of_padded_twice",
    {PAD: "padded = pad2d(pad2d(x, pad), pad)", OH: OH.replace("x.shape[0]", "x.shape[0] + 2 * pad"),
     OW: OW.replace("x.shape[1]", "x.shape[1] + 2 * pad")},
    en="the padding was counted twice: either take the padded image's size or give pad to the size formula, not both.",
    ko="패딩을 두 번 세었습니다. 패딩한 이미지의 크기를 쓰거나 크기 식에 pad를 주거나, 한 가지만 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "sides_swapped",
    {"np.zeros((out_h, out_w))": "np.zeros((out_w, out_h))", "out[i, j]": "out[j, i]"},
    en="height and width of the output are swapped: rows come first.",
    ko="출력의 세로와 가로가 바뀌었습니다. 세로가 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "conv2d_single", "out_w_from_height", {OW: OW.replace("x.shape[1]", "x.shape[0]")},
    en="the width of the output was worked out from the height of the image: each axis has its own size.",
    ko="이미지의 세로로 출력의 가로를 구했습니다. 축마다 따로 구하세요.",
)  # fmt: skip

EACH = "conv2d_single(sheet, own, 0.0, stride, pad)"
ADDED = "np.sum(maps, axis=0) + b"

mistakes.edit(
    "conv_volume", "bias_per_channel", {EACH: EACH.replace("0.0", "b"), ADDED: "np.sum(maps, axis=0)"},
    en="the bias was added once for each channel: add it once, after the sum over the channels.",
    ko="편향을 채널마다 더했습니다. 채널에 걸쳐 다 더한 다음 한 번만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "bias_once_too_often", {EACH: EACH.replace("0.0", "b")},
    en="the bias was added for each channel and once more at the end: only the last is right.",
    ko="편향을 채널마다 더하고 끝에 또 더했습니다. 끝에 한 번만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "no_bias", {ADDED: "np.sum(maps, axis=0)"},
    en="the bias is missing: add it to every entry of the map.",
    ko="편향이 빠졌습니다. 맵의 모든 원소에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "mean", {ADDED: "np.mean(maps, axis=0) + b"},
    en="the channels were averaged: add them up.",
    ko="채널에 걸쳐 평균을 냈습니다. 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "largest", {ADDED: "np.max(maps, axis=0) + b"},
    en="the largest of the channels was taken: add them up.",
    ko="채널 가운데 가장 큰 값을 골랐습니다. 더하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "not_summed", {ADDED: "np.array(maps) + b"},
    en="there is still one map for each channel: add them up into one map.",
    ko="채널마다 맵이 한 장씩 남아 있습니다. 모두 더해 한 장으로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "first_channel", {ADDED: "maps[0] + b"},
    en="only the first channel was used: every channel contributes.",
    ko="첫 채널만 썼습니다. 모든 채널을 써야 합니다.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "one_sheet_for_all", {"(sheet, own,": "(sheet, w[0],"},
    en="the first sheet of the filter was used for every channel: each channel has a sheet of its own.",
    ko="필터의 첫 장을 모든 채널에 썼습니다. 채널마다 자기 장을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "sheets_reversed", {"zip(x, w, strict=True)": "zip(x, w[::-1], strict=True)"},
    en="channels and sheets were paired in opposite orders: the first sheet belongs to the first channel.",
    ko="채널과 필터 장을 반대 순서로 짝지었습니다. 첫 장은 첫 채널의 것입니다.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "no_stride", {EACH: EACH.replace("stride", "1")},
    en="the stride is not used: hand it on to the operation on each channel.",
    ko="스트라이드를 쓰지 않았습니다. 채널마다 하는 연산에 넘겨주세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "no_pad", {EACH: EACH.replace("pad", "0")},
    en="the padding is not used: hand it on to the operation on each channel.",
    ko="패딩을 쓰지 않았습니다. 채널마다 하는 연산에 넘겨주세요.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "wrong_axis", {ADDED: "np.sum(maps, axis=-1) + b"},
    en="the sum went along the width of the maps: it has to go over the channels.",
    ko="맵의 가로를 따라 더했습니다. 채널에 걸쳐 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "conv_volume", "stride_and_pad_swapped", {EACH: EACH.replace("stride, pad", "pad, stride")},
    en="stride and padding were handed on in the wrong order: stride comes first.",
    ko="스트라이드와 패딩을 바꾸어 넘겼습니다. 스트라이드가 먼저입니다.",
)  # fmt: skip

# The orders of rows and columns are graded: the stub names both. Loops over the outputs are right.
COL = "return col.reshape(images * out_h * out_w, channels * filter_h * filter_w)"
TAKE = "col[:, i, j] = padded[:, :, top : top + filter_h, left : left + filter_w]"
FLAT = ".reshape(images * out_h * out_w, channels * filter_h * filter_w)"
COL_H = "conv_output_size(height, filter_h, stride, pad)"
COL_W = "conv_output_size(width, filter_w, stride, pad)"

mistakes.edit(
    "im2col", "channel_last", {COL: "return col.transpose(0, 1, 2, 4, 5, 3)" + FLAT},
    en="the columns are in the order row, column, channel: the channel comes first.",
    ko="열을 행, 열, 채널 순서로 늘어놓았습니다. 채널이 먼저여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "im2col", "window_transposed", {COL: "return col.transpose(0, 1, 2, 3, 5, 4)" + FLAT},
    en="each window was laid out column by column: lay it out row by row.",
    ko="창을 열 방향으로 폈습니다. 행 방향으로 펴세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "places_transposed", {COL: "return col.transpose(0, 2, 1, 3, 4, 5)" + FLAT},
    en="the windows are in the order down first, then across: go across first, row by row.",
    ko="창이 세로 방향으로 먼저 늘어서 있습니다. 가로로 먼저, 행 방향으로 늘어놓으세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "images_last", {COL: "return col.transpose(1, 2, 0, 3, 4, 5)" + FLAT},
    en="the rows go place by place, with all images at each place: finish one image before the next.",
    ko="행이 자리마다 모든 이미지를 모아 놓은 순서입니다. 이미지 하나를 끝낸 다음 다음 이미지로 가세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "no_transpose", {COL: "return col.transpose(0, 3, 4, 5, 1, 2)" + FLAT},
    en="the axes were not moved before the reshape, so a row mixes several windows: bring the two axes of the place "
    "right behind the image (transpose), then reshape.",
    ko="reshape 전에 축을 옮기지 않아 한 행에 여러 창이 섞였습니다. 창의 자리를 나타내는 두 축을 transpose로 이미지 축 "
    "바로 뒤에 옮긴 다음 reshape하세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "whole_transposed", {COL: COL + ".T"},
    en="rows and columns of the matrix are swapped: each window is one row.",
    ko="행렬의 행과 열이 바뀌었습니다. 창 하나가 한 행입니다.",
)  # fmt: skip
mistakes.edit(
    "im2col", "not_flat", {COL: "return col"},
    en="the result still has six axes: lay it out as a matrix, one window in each row.",
    ko="결과에 축이 여섯 개 남아 있습니다. 창 하나가 한 행인 행렬로 펴세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "moves_by_one", {AT: "top, left = i, j"},
    en="there is the right number of rows, but the window moves one cell at a time: multiply its place by the stride.",
    ko="행의 수는 맞지만 창이 한 칸씩 움직입니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "no_stride",
    {AT: "top, left = i, j", COL_H: COL_H.replace("stride", "1"), COL_W: COL_W.replace("stride", "1")},
    en="the stride is not used: it sets both the number of windows and how far they move.",
    ko="스트라이드를 쓰지 않았습니다. 창의 수와 창을 옮기는 간격을 모두 정하는 값입니다.",
)  # fmt: skip
mistakes.edit(
    "im2col", "no_pad", {PAD: "padded = x", COL_H: COL_H.replace("pad", "0"), COL_W: COL_W.replace("pad", "0")},
    en="the padding is not used: put rings of zeros around the images first.",
    ko="패딩을 쓰지 않았습니다. 먼저 이미지 둘레에 0을 두르세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "pads_with_edge", {PAD: 'padded = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], mode="edge")'},
    en="the border was filled with copies of the edge: fill it with zeros.",
    ko="둘레를 가장자리 값으로 채웠습니다. 0으로 채우세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "window_swapped",
    {COL_H: COL_H.replace("filter_h", "filter_w"), COL_W: COL_W.replace("filter_w", "filter_h"),
     "channels, filter_h, filter_w))": "channels, filter_w, filter_h))",
     TAKE: TAKE.replace("top + filter_h, left : left + filter_w", "top + filter_w, left : left + filter_h")},
    en="height and width of the window are swapped: filter_h counts rows.",
    ko="창의 세로와 가로가 바뀌었습니다. filter_h가 행의 수입니다.",
)  # fmt: skip
mistakes.edit(
    "im2col", "out_w_from_height", {COL_W: COL_W.replace("width", "height")},
    en="the number of windows across was worked out from the height of the images: each axis has its own size.",
    ko="이미지의 세로로 가로 방향 창의 수를 구했습니다. 축마다 따로 구하세요.",
)  # fmt: skip

mistakes.edit(
    "im2col", "all_axes_padded",
    {"images, channels, height, width = x.shape": "x = np.pad(x, pad)\n    images, channels, height, width = x.shape",
     COL_H: COL_H.replace("pad", "0"), COL_W: COL_W.replace("pad", "0"), PAD: "padded = x"},
    en="the padding made images and channels of zeros too: pad height and width only.",
    ko="이미지와 채널에도 패딩이 둘러져 0으로 된 이미지와 채널이 생겼습니다. 세로와 가로에만 두르세요.",
)  # fmt: skip
mistakes.edit(
    "im2col", "pads_at_the_end", {PAD: "padded = np.pad(x, [(0, 0), (0, 0), (0, 2 * pad), (0, 2 * pad)])"},
    en="the first window lies on the first cell of the image and all zeros come at the bottom and the right: pad all "
    "four sides first, then take the windows.",
    ko="첫 창이 이미지의 첫 칸에서 시작하고 0은 아래와 오른쪽에만 들어갔습니다. 먼저 네 변에 패딩을 두른 다음 창을 "
    "잘라 내세요.",
)  # fmt: skip


@mistakes.add(
    "im2col",
    "slices_too_short",
    en="slices of the image hold one place fewer than there are windows: the end of a slice is not part of it, so one "
    "that begins at y ends at y + stride * out_h.",
    ko="이미지에서 자른 조각이 창의 수보다 한 자리 짧습니다. 슬라이스의 끝은 들어가지 않으므로, y에서 시작하면 "
    "y + stride * out_h에서 끝나야 합니다.",
)
def im2col(x, filter_h, filter_w, stride=1, pad=0):
    images, channels, height, width = x.shape
    out_h, out_w = (height + 2 * pad - filter_h) // stride + 1, (width + 2 * pad - filter_w) // stride + 1
    padded = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)])
    col = np.zeros((images, channels, filter_h, filter_w, out_h, out_w))
    for u in range(filter_h):
        for v in range(filter_w):
            down, across = u + stride * (out_h - 1), v + stride * (out_w - 1)
            col[:, :, u, v] = padded[:, :, u:down:stride, v:across:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(images * out_h * out_w, -1)


# No slack in the buffer is right; that x does not come back is taught, and asked in q3.
BACK = "padded[:, :, top : top + filter_h, left : left + filter_w] += windows[:, i, j]"
APART = "col.reshape(images, out_h, out_w, channels, filter_h, filter_w)"
CROP = "return padded[:, :, pad : pad + height, pad : pad + width]"
BUFFER = "padded = np.zeros((images, channels, height + 2 * pad, width + 2 * pad))"

mistakes.edit(
    "col2im", "assigned", {BACK: BACK.replace("+=", "=")},
    en="where windows overlap the last one replaced the others: add what returns (+=).",
    ko="창이 겹친 자리에 마지막 값만 남았습니다. 돌아온 값을 더하세요(+=).",
)  # fmt: skip


@mistakes.add(
    "col2im",
    "assigned_cell_by_cell",  # the loop runs over the cells of a window, so another one comes last
    en="where windows overlap the last one replaced the others: add what returns (+=).",
    ko="창이 겹친 자리에 마지막 값만 남았습니다. 돌아온 값을 더하세요(+=).",
)
def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
    images, channels, height, width = input_shape
    out_h, out_w = (height + 2 * pad - filter_h) // stride + 1, (width + 2 * pad - filter_w) // stride + 1
    cells = col.reshape(images, out_h, out_w, channels, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)
    padded = np.zeros((images, channels, height + 2 * pad, width + 2 * pad))
    for u in range(filter_h):
        for v in range(filter_w):
            padded[:, :, u : u + stride * out_h : stride, v : v + stride * out_w : stride] = cells[:, :, u, v]
    return padded[:, :, pad : pad + height, pad : pad + width]


mistakes.edit(
    "col2im", "buffer_kept",
    {BUFFER: "padded = vars(col2im).setdefault((input_shape, pad), " + BUFFER.removeprefix("padded = ") + ")"},
    en="what earlier calls added up is still there: begin with new zeros in every call.",
    ko="앞서 부를 때 더한 값이 남아 있습니다. 부를 때마다 0에서 새로 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "averaged",
    {BUFFER: BUFFER + "\n    counts = np.zeros_like(padded)",
     BACK: BACK + "\n            counts[:, :, top : top + filter_h, left : left + filter_w] += 1",
     CROP: "padded = padded / np.maximum(counts, 1)\n    " + CROP},
    en="what returned was divided by the number of windows: gradients add up, they are not averaged.",
    ko="돌아온 값을 창의 수로 나누었습니다. 기울기는 평균하지 말고 더하세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "not_cropped", {CROP: "return padded"},
    en="the padding is still there: cut it off, the result has the shape input_shape.",
    ko="패딩이 그대로 남아 있습니다. 잘라 내어 input_shape와 같은 모양으로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "cropped_at_the_end", {CROP: "return padded[:, :, :height, :width]"},
    en="the padding was cut off at the bottom and the right only: cut pad cells off all four sides.",
    ko="패딩을 아래와 오른쪽에서만 잘라 냈습니다. 네 변에서 pad칸씩 잘라 내세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "no_pad", {BUFFER: "padded = np.zeros(input_shape)", CROP: "return padded"},
    en="there is no room for what returns to the padding, so everything is shifted: use a larger array, then cut it.",
    ko="패딩으로 돌아올 자리가 없어 모두 밀렸습니다. 더 큰 배열에 더한 다음 잘라 내세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "no_transpose",
    {APART: "col.reshape(images, channels, filter_h, filter_w, out_h, out_w).transpose(0, 4, 5, 1, 2, 3)"},
    en="the matrix was cut up in another order than it was laid out: its rows are image, place down, place across, "
    "its columns channel, row, column.",
    ko="행렬을 펼 때와 다른 순서로 잘랐습니다. 행은 이미지, 세로 자리, 가로 자리이고 열은 채널, 행, 열 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "col2im", "channel_last",
    {APART: "col.reshape(images, out_h, out_w, filter_h, filter_w, channels).transpose(0, 1, 2, 5, 3, 4)"},
    en="the columns were read in the order row, column, channel: the channel comes first.",
    ko="열을 행, 열, 채널 순서로 읽었습니다. 채널이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "col2im", "window_transposed",
    {APART: "col.reshape(images, out_h, out_w, channels, filter_w, filter_h).transpose(0, 1, 2, 3, 5, 4)"},
    en="each window was read column by column: im2col lays it out row by row.",
    ko="창을 열 방향으로 읽었습니다. im2col은 행 방향으로 폅니다.",
)  # fmt: skip
mistakes.edit(
    "col2im", "places_transposed",
    {APART: "col.reshape(images, out_w, out_h, channels, filter_h, filter_w).transpose(0, 2, 1, 3, 4, 5)"},
    en="the windows were read down first, then across: im2col goes across first.",
    ko="창을 세로 방향으로 먼저 읽었습니다. im2col은 가로로 먼저 갑니다.",
)  # fmt: skip
mistakes.edit(
    "col2im", "images_last",
    {APART: "col.reshape(out_h, out_w, images, channels, filter_h, filter_w).transpose(2, 0, 1, 3, 4, 5)"},
    en="the rows were read place by place, with all images at each place: im2col finishes one image before the next.",
    ko="행을 자리마다 모든 이미지를 모아 놓은 순서로 읽었습니다. im2col은 이미지 하나를 끝낸 다음 다음 이미지로 "
    "갑니다.",
)  # fmt: skip
mistakes.edit(
    "col2im", "moves_by_one", {AT: "top, left = i, j"},
    en="the windows return one cell apart: multiply their places by the stride.",
    ko="창들이 한 칸 간격으로 돌아왔습니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "col2im", "flipped", {BACK: BACK.replace("windows[:, i, j]", "windows[:, i, j, :, ::-1, ::-1]")},
    en="each window returned upside down: nothing is flipped here.",
    ko="창이 뒤집혀서 돌아왔습니다. 여기서는 아무것도 뒤집지 않습니다.",
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
    "Convolution", "bias_along_width", {PRODUCT + " + self.b": PRODUCT, "return out": "return out + self.b"},
    en="the biases were laid along the last axis, the width: the filters are the second axis of (N, F, OH, OW), so "
    "give b the shape (F, 1, 1) before adding it.",
    ko="편향이 마지막 축, 곧 가로를 따라 더해졌습니다. (N, F, OH, OW)에서 필터는 둘째 축이므로 b를 (F, 1, 1) 모양으로 "
    "바꾸어 더하세요.",
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
    "Convolution", "output_of_input_size",
    {"out = np.zeros((images, filters, out_h, out_w))": "out = np.zeros((images, filters, height, width))"},
    en="the output is as large as the image, so places no window reaches stay 0, or places are missing: its size is "
    "that of conv_output_size.",
    ko="출력의 크기가 이미지와 같아서, 창이 놓이지 않는 자리가 0으로 남거나 자리가 모자랍니다. 출력의 크기는 "
    "conv_output_size로 구하세요.",
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

# --- Convolution, backward ---
# A forward that remembers nothing and a backward without dout stop with an exception that is explained; a missing
# return is told by the headline.

DB = "self.db = dout.sum(axis=(0, 2, 3))"
DW_START = "self.dW = np.zeros(self.W.shape)"
DW = "self.dW += np.tensordot(error, self.seen[here], axes=(0, 0))"
SPREAD = "spread[here] += np.tensordot(error, self.W, axes=1)"
DX = "return spread[:, :, self.pad : self.pad + height, self.pad : self.pad + width]"
BACK_AT = "down, across = row * self.stride, column * self.stride"

mistakes.edit(
    "Convolution", "db_over_images", {DB: "self.db = dout.sum(axis=0)"},
    en="db was summed over the images only: sum over all places too, it has one number for each filter.",
    ko="db를 이미지에 걸쳐서만 더했습니다. 모든 자리에 걸쳐서도 더해 필터마다 수 하나로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "db_mean", {DB: "self.db = dout.mean(axis=(0, 2, 3))"},
    en="db was averaged over images and places: sum them up.",
    ko="db를 이미지와 자리에 걸쳐 평균했습니다. 모두 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "db_mean_of_images", {DB: "self.db = dout.sum(axis=(0, 2, 3)) / len(dout)"},
    en="db was divided by the number of images: whatever averages the loss stands in dout already, so just sum up.",
    ko="db를 이미지의 수로 나누었습니다. 손실의 평균은 이미 dout에 들어 있으므로 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dout_not_transposed", {DB: "self.db = dout.reshape(-1, dout.shape[1]).sum(axis=0)"},
    en="dout was reshaped into rows of F numbers without moving the filter axis to the end first (transpose).",
    ko="필터 축을 맨 뒤로 옮기지(transpose) 않고 dout을 필터 수만큼의 열로 reshape했습니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dout_only_reshaped",
    {"filter_h, filter_w = self.W.shape[2:]":
     "filter_h, filter_w = self.W.shape[2:]\n        n, k, rows, columns = dout.shape\n"
     "        dout = dout.reshape(n, rows, columns, k).transpose(0, 3, 1, 2)"},
    en="all three gradients come from a dout whose numbers are mixed up: a reshape to rows of F numbers does not move "
    "the filter axis, so transpose to (N, OH, OW, F) first.",
    ko="숫자가 뒤섞인 dout으로 세 기울기를 모두 구했습니다. F개씩 reshape만 해서는 필터 축이 옮겨지지 않으니, 먼저 "
    "transpose로 (N, OH, OW, F)로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dW_averaged", {DW: DW.replace("(0, 0))", "(0, 0)) / len(dout)")},
    en="dW was divided by the number of images: whatever averages the loss stands in dout already, so just sum up.",
    ko="dW를 이미지의 수로 나누었습니다. 손실의 평균은 이미 dout에 들어 있으므로 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dW_adds_up", {DW_START: "self.dW = np.zeros(self.W.shape) if self.dW is None else self.dW"},
    en="dW still holds the gradient of the batch before: start from zeros in every backward.",
    ko="dW에 앞 배치의 기울기가 남아 있습니다. backward마다 0에서 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dW_of_the_last_place", {DW: DW.replace("+=", "=")},
    en="dW comes from the last place of the window only: add up over all places (+=).",
    ko="dW가 창의 마지막 자리에서만 나왔습니다. 모든 자리에 걸쳐 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dW_flipped", {DX: "self.dW = self.dW[:, :, ::-1, ::-1]\n        " + DX},
    en="dW is flipped: its entry at (u, v) belongs to the filter's entry at (u, v).",
    ko="dW가 뒤집혔습니다. dW의 (u, v)는 필터의 (u, v)에 대한 것입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dx_flipped", {SPREAD: SPREAD.replace("self.W", "self.W[:, :, ::-1, ::-1]")},
    en="dx was made with a flipped filter: what returns from each place is dout times the filter as it is.",
    ko="뒤집은 필터로 dx를 만들었습니다. 자리마다 돌아오는 것은 dout에 있는 그대로의 필터를 곱한 것입니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dx_assigned", {SPREAD: SPREAD.replace("+=", "=")},
    en="where windows overlap the last one replaced the others in dx: add what returns (+=).",
    ko="dx에서 창이 겹친 자리에 마지막 값만 남았습니다. 돌아온 값을 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dx_not_cropped", {DX: "return spread"},
    en="dx still has the padding: cut it off, dx has the shape of x.",
    ko="dx에 패딩이 남아 있습니다. 잘라 내어 x와 같은 모양으로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dx_cropped_at_the_end", {DX: "return spread[:, :, :height, :width]"},
    en="the padding of dx was cut off at the bottom and the right only: cut pad cells off all four sides.",
    ko="dx의 패딩을 아래와 오른쪽에서만 잘라 냈습니다. 네 변에서 pad칸씩 잘라 내세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "backward_moves_by_one", {BACK_AT: "down, across = row, column"},
    en="on the way back the window moves one cell at a time: multiply its place by the stride, as in forward.",
    ko="역전파에서 창이 한 칸씩 움직입니다. forward에서처럼 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dout_ignored", {"error = dout[:, :, row, column]": "error = np.ones_like(dout[:, :, row, column])"},
    en="dx and dW do not depend on dout: the chain rule multiplies by it at every place.",
    ko="dx와 dW가 dout과 상관이 없습니다. 연쇄법칙에 따라 자리마다 dout을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "dx_plus_bias", {SPREAD: SPREAD + " + error.sum()"},
    en="something is added to dx that does not depend on the filter: dx is dout times the filter, without the bias.",
    ko="필터와 상관없는 값이 dx에 더해졌습니다. dx는 dout에 필터를 곱한 것이고, 편향은 들어가지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "updates_W", {DX: "self.W = self.W - 0.1 * self.dW\n        " + DX},
    en="backward changes W: leave dW and db for the optimizer, and W and b as they are.",
    ko="backward가 W를 바꿉니다. dW와 db만 남기고 W와 b는 그대로 두세요. 갱신은 옵티마이저가 합니다.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "returns_all", {DX: DX + ", self.dW, self.db"},
    en="backward returns three things: return dx alone, dW and db stay as attributes.",
    ko="backward가 세 가지를 돌려줍니다. dx만 돌려주고 dW와 db는 속성으로 남기세요.",
)  # fmt: skip
mistakes.edit(
    "Convolution", "first_batch_kept",
    {"self.x, self.seen = x, padded": "if not hasattr(self, 'x'):\n            self.x, self.seen = x, padded"},
    en="backward goes by the first batch the layer ever saw: remember every batch anew in forward.",
    ko="backward가 계층이 맨 처음 본 배치를 따릅니다. forward마다 새 배치를 기억하세요.",
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
    ko="배치 전체에서 최댓값을 구했습니다. 이미지마다 따로 구하세요.",
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
    "Pooling", "out_w_from_height", {POOL_W: POOL_W.replace("width", "height")},
    en="the width of the output was worked out from the height of the image: each axis has its own size.",
    ko="이미지의 세로로 출력의 가로를 구했습니다. 축마다 따로 구하세요.",
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

# --- Pooling, backward ---
# The default stride is given by the stub; padding is not asked.

CHOSEN = "u, v = np.divmod(cells.reshape(images, channels, -1).argmax(axis=2), self.pool_w)"
GIVEN = "spread[n, c, down + u, across + v] += dout[:, :, row, column]"
HERE = "spread[:, :, down : down + self.pool_h, across : across + self.pool_w]"
TOP = "cells == cells.max(axis=(2, 3), keepdims=True)"
UP = "dout[:, :, row, column, None, None]"

mistakes.edit(
    "Pooling", "to_all_maxima", {GIVEN: f"{HERE} += ({TOP}) * {UP}"},
    en="where a window has several equal maxima each got dout: only the first one gets it.",
    ko="창에 같은 최댓값이 여럿일 때 모두가 dout을 받았습니다. 맨 처음 것만 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "shared_by_maxima",
    {GIVEN: f"top = {TOP}\n            {HERE} += top / top.sum(axis=(2, 3), keepdims=True) * {UP}"},
    en="where a window has several equal maxima they shared dout: the first one gets all of it.",
    ko="창에 같은 최댓값이 여럿일 때 dout을 나누어 가졌습니다. 맨 처음 것이 모두 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "last_maximum",
    {CHOSEN: CHOSEN.replace("np.divmod(", "np.divmod(self.pool_h * self.pool_w - 1 - ").replace(
        ".argmax", "[:, :, ::-1].argmax")},
    en="of several equal maxima the last one got dout: the first one gets it.",
    ko="같은 최댓값이 여럿일 때 마지막 것이 dout을 받았습니다. 맨 처음 것이 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "to_the_whole_window", {GIVEN: f"{HERE} += {UP}"},
    en="every place of a window got dout: only the place of the maximum gets it.",
    ko="창 안의 모든 자리가 dout을 받았습니다. 최댓값이 있던 자리만 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "shared_by_the_window", {GIVEN: f"{HERE} += {UP} / (self.pool_h * self.pool_w)"},
    en="dout was shared by the whole window, as in average pooling: the place of the maximum gets all of it.",
    ko="평균 풀링처럼 창 전체가 dout을 나누어 가졌습니다. 최댓값이 있던 자리가 모두 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "backward_assigned", {GIVEN: GIVEN.replace("+=", "=")},
    en="a place that is the maximum of several windows got the last dout only: add them up (+=).",
    ko="여러 창의 최댓값인 자리가 마지막 dout만 받았습니다. 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "Pooling", "to_the_first_cell", {CHOSEN: "u, v = 0, 0"},
    en="the top left of each window got dout, whatever its value: it goes to where the maximum was.",
    ko="값과 상관없이 창의 왼쪽 위가 dout을 받았습니다. 최댓값이 있던 자리로 가야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "to_the_minimum", {CHOSEN: CHOSEN.replace("argmax", "argmin")},
    en="the smallest value of each window got dout: it goes to the largest.",
    ko="창에서 가장 작은 값이 dout을 받았습니다. 가장 큰 값이 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "times_maximum", {GIVEN: GIVEN + " * cells.max(axis=(2, 3))"},
    en="dout was multiplied by the maximum: the slope of a maximum is 1, so dout goes back unchanged.",
    ko="dout에 최댓값을 곱했습니다. 최댓값의 미분은 1이므로 dout이 그대로 가야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "only_ones", {GIVEN: GIVEN.replace("dout[:, :, row, column]", "1.0")},
    en="dx holds numbers of windows, without dout: the chain rule multiplies by dout.",
    ko="dx에 dout이 들어 있지 않고 창의 수만 있습니다. 연쇄법칙에 따라 dout을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "backward_moves_by_one",
    {"down, across = row * self.stride, column * self.stride": "down, across = row, column"},
    en="on the way back the window moves one cell at a time: multiply its place by the stride, as in forward.",
    ko="역전파에서 창이 한 칸씩 움직입니다. forward에서처럼 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Pooling", "height_as_row_length", {CHOSEN: CHOSEN.replace("self.pool_w", "self.pool_h")},
    en="the position of the maximum was split by the window's height: rows are pool_w cells long.",
    ko="최댓값의 위치를 창의 세로로 나누었습니다. 한 행의 길이는 pool_w입니다.",
)  # fmt: skip

# --- AveragePooling ---
# Whether padded cells count is not asked: there is no padding.

MEAN = "window.mean(axis=(2, 3))"
SHARE = "share = dout / (self.pool_h * self.pool_w)"
SHARED = "dx[:, :, down : down + self.pool_h, across : across + self.pool_w] += share[:, :, row, column, None, None]"
SIZE_H = "conv_output_size(height, self.pool_h, self.stride)"
SIZE_W = "conv_output_size(width, self.pool_w, self.stride)"

mistakes.edit(
    "AveragePooling", "window_of_all_layers",
    {f"self.{name} = {name}": f"AveragePooling.{name} = {name}" for name in ("pool_h", "pool_w", "stride")},
    en="all layers share one window, that of the layer made last: store it in self, not in the class.",
    ko="모든 계층이 마지막에 만든 계층의 창을 함께 씁니다. 클래스가 아니라 self에 저장하세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "sum", {MEAN: "window.sum(axis=(2, 3))"},
    en="this is the sum of each window: divide it by the number of its cells.",
    ko="창마다 합을 냈습니다. 창의 칸 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "divided_by_height", {MEAN: "window.sum(axis=(2, 3)) / self.pool_h"},
    en="the sum was divided by the window's height only: divide by the number of its cells.",
    ko="합을 창의 세로로만 나누었습니다. 창의 칸 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "floor_division", {MEAN: "window.sum(axis=(2, 3)) // (self.pool_h * self.pool_w)"},
    en="the mean was rounded down (//): keep its fraction (/).",
    ko="평균에 버림을 했습니다(//). 소수를 남기세요(/).",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "maximum", {MEAN: "window.max(axis=(2, 3))"},
    en="this is the largest value of each window: take the mean.",
    ko="창에서 가장 큰 값을 골랐습니다. 평균을 내세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "across_channels", {MEAN: "window.mean(axis=(1, 2, 3))[:, None]"},
    en="the mean was taken over the channels too: each channel has its own.",
    ko="채널까지 통틀어 평균을 냈습니다. 채널마다 따로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "across_images", {MEAN: "window.mean(axis=(0, 2, 3))"},
    en="the mean was taken over the whole batch: each image has its own.",
    ko="배치 전체에서 평균을 냈습니다. 이미지마다 따로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "moves_by_one", {MOVE: "top, left = i, j"},
    en="the output has the right size, but the window moves one cell at a time: multiply its place by the stride.",
    ko="출력의 크기는 맞지만 창이 한 칸씩 움직입니다. 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "stride_is_window",
    {SIZE_H: SIZE_H.replace("self.stride", "self.pool_h"), SIZE_W: SIZE_W.replace("self.stride", "self.pool_w"),
     MOVE: "top, left = i * self.pool_h, j * self.pool_w"},
    en="the windows lie side by side whatever the stride: move them by the stride, even if they overlap.",
    ko="스트라이드와 상관없이 창이 나란히 놓였습니다. 창이 겹치더라도 스트라이드만큼 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "rounded_up",
    {SIZE_H: "-((self.pool_h - height) // self.stride) + 1", SIZE_W: "-((self.pool_w - width) // self.stride) + 1"},
    en="a window that sticks out at the end was pooled too: round the size down.",
    ko="끝에서 삐져나오는 창까지 풀링했습니다. 크기에 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "window_swapped",
    {"self.pool_h = pool_h": "self.pool_h = pool_w", "self.pool_w = pool_w": "self.pool_w = pool_h"},
    en="height and width of the window are swapped: pool_h counts rows.",
    ko="창의 세로와 가로가 바뀌었습니다. pool_h가 행의 수입니다.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "backward_not_divided", {SHARE: "share = dout"},
    en="every place of a window got all of dout: each gets its share, dout divided by the number of cells.",
    ko="창 안의 모든 자리가 dout을 통째로 받았습니다. dout을 칸 수로 나눈 만큼씩 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "backward_by_output_size", {SHARE: "share = dout / (dout.shape[2] * dout.shape[3])"},
    en="dout was divided by the size of the output: divide it by the number of cells of a window.",
    ko="dout을 출력의 크기로 나누었습니다. 창의 칸 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "backward_by_stride", {SHARE: "share = dout / self.stride**2"},
    en="dout was divided by the square of the stride: divide it by the number of cells of a window.",
    ko="dout을 스트라이드의 제곱으로 나누었습니다. 창의 칸 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "backward_assigned", {SHARED: SHARED.replace("+=", "=")},
    en="where windows overlap the last share replaced the others: add them up (+=).",
    ko="창이 겹친 자리에 마지막 몫만 남았습니다. 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "to_the_first_cell", {SHARED: "dx[:, :, down, across] += dout[:, :, row, column]"},
    en="the top left of each window got all of dout: every place of the window gets a share.",
    ko="창의 왼쪽 위가 dout을 모두 받았습니다. 창 안의 모든 자리가 나누어 받아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "AveragePooling", "backward_moves_by_one",
    {"down, across = row * self.stride, column * self.stride": "down, across = row, column"},
    en="on the way back the window moves one cell at a time: multiply its place by the stride, as in forward.",
    ko="역전파에서 창이 한 칸씩 움직입니다. forward에서처럼 창의 자리에 스트라이드를 곱하세요.",
)  # fmt: skip

# --- Flatten ---

ROWS = "return x.reshape(x.shape[0], -1)"
AGAIN = "return dout.reshape(self.shape)"

mistakes.edit(
    "Flatten", "channel_last", {ROWS: "return x.transpose(0, 2, 3, 1).reshape(x.shape[0], -1)"},
    en="each row is in the order height, width, channel, as in Keras: here the channel comes first.",
    ko="한 줄이 Keras처럼 세로, 가로, 채널 순서입니다. 여기서는 채널이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "images_as_columns", {ROWS: "return x.reshape(-1, x.shape[0])"},
    en="the shape is (C*H*W, N): each image has to be one row, so the number of images comes first.",
    ko="모양이 (C*H*W, N)입니다. 이미지 하나가 한 줄이므로 이미지의 수가 먼저여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "images_mixed", {ROWS: "return x.reshape(-1, x.shape[0]).T"},
    en="the shape is right, but numbers of different images share a row: keep the first axis and reshape the rest.",
    ko="모양은 맞지만 한 줄에 여러 이미지의 값이 섞였습니다. 첫 축은 그대로 두고 나머지를 펴세요.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "fortran_order", {ROWS: 'return x.reshape(x.shape[0], -1, order="F")'},
    en="each row is in the order width, height, channel (order F): here it is channel, height, width, the usual order.",
    ko="한 줄이 가로, 세로, 채널 순서(order F)로 펴졌습니다. 채널, 세로, 가로인 보통 순서로 펴세요.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "keeps_channels", {ROWS: "return x.reshape(x.shape[0], x.shape[1], -1)"},
    en="there are still three axes: the channels go into the row too.",
    ko="축이 세 개 남아 있습니다. 채널까지 한 줄에 넣으세요.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "one_row_for_all", {ROWS: "return x.reshape(-1)"},
    en="the whole batch became one row: each image has its own.",
    ko="배치 전체가 한 줄이 되었습니다. 이미지마다 한 줄이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "backward_flat", {AGAIN: "return dout"},
    en="backward returns dout as rows: give it the shape of x again.",
    ko="backward가 dout을 펴진 채로 돌려줍니다. x의 모양으로 되돌리세요.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "backward_channel_last",
    {AGAIN: "n, c, h, w = self.shape\n        return dout.reshape(n, h, w, c).transpose(0, 3, 1, 2)"},
    en="backward reads each row in the order height, width, channel: forward wrote channel, height, width.",
    ko="backward가 줄을 세로, 가로, 채널 순서로 읽었습니다. forward는 채널, 세로, 가로 순서로 폈습니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "backward_fortran_order", {AGAIN: 'return dout.reshape(self.shape, order="F")'},
    en="backward puts the numbers back in another order (order F) than forward took them.",
    ko="backward가 forward와 다른 순서(order F)로 값을 되돌렸습니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "backward_sides_swapped",
    {AGAIN: "n, c, h, w = self.shape\n        return dout.reshape(n, c, w, h)"},
    en="backward swaps height and width: the shape is that of x.",
    ko="backward에서 세로와 가로가 바뀌었습니다. x의 모양과 같아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Flatten", "first_shape_kept",
    {"self.shape = x.shape": "if not hasattr(self, 'shape'):\n            self.shape = x.shape"},
    en="backward gives every batch the shape of the first: remember the shape anew in every forward.",
    ko="backward가 모든 배치에 첫 배치의 모양을 줍니다. forward마다 모양을 새로 기억하세요.",
)  # fmt: skip

# --- global pooling ---

TALLEST, AVERAGE = "return x.max(axis=(2, 3))", "return x.mean(axis=(2, 3))"


def over_maps(exercise, right, name, en, ko):
    """The mistakes that both kinds of global pooling share: the axes."""
    mistakes.edit(
        exercise, "channels_too", {right: right.replace("(2, 3)", "(1, 2, 3)")},
        en=f"one {en} for each image: each channel has its own.",
        ko=f"이미지마다 {ko} 하나를 구했습니다. 채널마다 따로 구하세요.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "images_too", {right: right.replace("(2, 3)", "(0, 2, 3)")},
        en=f"one {en} for each channel over the whole batch: each image has its own.",
        ko=f"배치 전체에서 채널마다 {ko}을 구했습니다. 이미지마다 따로 구하세요.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "channels_last", {right: right.replace("(2, 3)", "(1, 2)")},
        en="axes 1 and 2 were reduced, which is right where channels come last: here height and width are axes 2 and "
        "3.",
        ko="채널이 맨 뒤일 때처럼 축 1과 2를 줄였습니다. 여기서는 세로와 가로가 축 2와 3입니다.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "rows_remain", {right: right.replace("(2, 3)", "3")},
        en="only the width was reduced: the height has to go as well.",
        ko="가로만 줄였습니다. 세로도 줄여야 합니다.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "columns_remain", {right: right.replace("(2, 3)", "2")},
        en="only the height was reduced: the width has to go as well.",
        ko="세로만 줄였습니다. 가로도 줄여야 합니다.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "axes_kept", {right: right.replace("(2, 3)", "(2, 3), keepdims=True")},
        en="the shape is (N, C, 1, 1): leave the last two axes out, (N, C).",
        ko="모양이 (N, C, 1, 1)입니다. 마지막 두 축을 없애 (N, C)로 만드세요.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "one_number", {right: f"return x.{name}()"},
        en=f"this is one {en} of everything: each channel of each image has its own.",
        ko=f"전체에서 {ko} 하나를 구했습니다. 이미지마다, 채널마다 따로 구하세요.",
    )  # fmt: skip


over_maps("global_max_pool", TALLEST, "max", "maximum", "최댓값")
over_maps("global_average_pool", AVERAGE, "mean", "mean", "평균")
mistakes.edit(
    "global_max_pool", "average", {TALLEST: AVERAGE},
    en="this is the mean of each map: take its largest value.",
    ko="맵의 평균입니다. 가장 큰 값을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "global_max_pool", "starts_at_zero", {TALLEST: "return np.maximum(0.0, x.max(axis=(2, 3)))"},
    en="maps of negative values gave 0: do not let the search for the maximum start from 0.",
    ko="모두 음수인 맵이 0이 되었습니다. 최댓값 찾기를 0에서 시작하지 마세요.",
)  # fmt: skip
mistakes.edit(
    "global_max_pool", "magnitude", {TALLEST: "return np.abs(x).max(axis=(2, 3))"},
    en="the signs were dropped: the largest value is asked for, not the largest magnitude.",
    ko="부호를 떼었습니다. 절댓값이 아니라 값이 가장 큰 것을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "global_max_pool", "position", {TALLEST: "return x.reshape(*x.shape[:2], -1).argmax(axis=2)"},
    en="this is where the largest value is (argmax): return the value itself.",
    ko="가장 큰 값의 위치(argmax)입니다. 값 자체를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "global_average_pool", "maximum", {AVERAGE: TALLEST},
    en="this is the largest value of each map: take the mean.",
    ko="맵에서 가장 큰 값입니다. 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "global_average_pool", "sum", {AVERAGE: "return x.sum(axis=(2, 3))"},
    en="this is the sum of each map: divide it by H*W.",
    ko="맵의 합입니다. H*W로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "global_average_pool", "divided_by_height", {AVERAGE: "return x.sum(axis=(2, 3)) / x.shape[2]"},
    en="the sum was divided by the height only: divide it by H*W.",
    ko="합을 세로로만 나누었습니다. H*W로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "global_average_pool", "divided_by_channels", {AVERAGE: "return x.sum(axis=(2, 3)) / x.shape[1]"},
    en="the sum was divided by the number of channels: divide it by H*W.",
    ko="합을 채널의 수로 나누었습니다. H*W로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "global_average_pool", "median", {AVERAGE: "return np.median(x, axis=(2, 3))"},
    en="this is the median: take the mean, the sum divided by H*W.",
    ko="중앙값입니다. 합을 H*W로 나눈 평균을 구하세요.",
)  # fmt: skip

# --- conv_param_count ---

WEIGHTS = "filters * channels * filter_h * filter_w"
COUNT = "return weights + (filters if bias else 0)"

mistakes.edit(
    "conv_param_count", "no_biases", {COUNT: "return weights"},
    en="the biases were not counted: each filter has one.",
    ko="편향을 세지 않았습니다. 필터마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "one_bias", {COUNT: "return weights + (1 if bias else 0)"},
    en="one bias was counted for the whole layer: each filter has one.",
    ko="계층 전체에서 편향을 하나만 세었습니다. 필터마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "bias_per_channel", {COUNT: "return weights + (channels if bias else 0)"},
    en="a bias was counted for each channel of the input: each filter has one.",
    ko="입력의 채널마다 편향을 세었습니다. 필터마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "bias_per_sheet", {COUNT: "return weights + (filters * channels if bias else 0)"},
    en="a bias was counted for each channel of each filter: a filter has one bias, added after the sum over channels.",
    ko="필터의 채널마다 편향을 세었습니다. 편향은 채널에 걸쳐 더한 뒤에 더하므로 필터마다 하나입니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "always_biases", {COUNT: "return weights + filters"},
    en="biases were counted with bias=False too: then there are none.",
    ko="bias=False일 때에도 편향을 세었습니다. 그때에는 편향이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "no_channels", {WEIGHTS: "filters * filter_h * filter_w"},
    en="the channels were left out: a filter has one sheet for each channel of the input.",
    ko="채널이 빠졌습니다. 필터에는 입력의 채널마다 한 장씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "one_filter", {WEIGHTS: "channels * filter_h * filter_w"},
    en="the entries of one filter were counted: multiply by the number of filters.",
    ko="필터 하나의 원소만 세었습니다. 필터의 수를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "square_filter", {WEIGHTS: "filters * channels * filter_h * filter_h"},
    en="the filter's height was squared: multiply its height by its width.",
    ko="필터의 세로를 제곱했습니다. 세로와 가로를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_param_count", "sides_added", {WEIGHTS: "filters * channels * (filter_h + filter_w)"},
    en="height and width of the filter were added: multiply them.",
    ko="필터의 세로와 가로를 더했습니다. 곱하세요.",
)  # fmt: skip

# --- the questions: wrong answers have the right form, so only the hidden check sees them ---

mistakes.edit(
    "q1", "stride_forgotten", {"return 8": "return 6"},
    en="one cell after the pooling is two rows of the input apart from the next: count the steps after it twice.",
    ko="풀링 뒤의 한 칸은 입력의 두 행입니다. 풀링 뒤에 늘어나는 칸을 두 배로 세세요.",
)  # fmt: skip
mistakes.edit(
    "q1", "pooling_forgotten", {"return 8": "return 5"},
    en="the pooling was left out: its window sees more rows, and its stride spreads the next window.",
    ko="풀링을 빠뜨렸습니다. 풀링의 창도 더 많은 행을 보고, 스트라이드가 다음 창을 넓힙니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "multiplied", {"return 8": "return 18"},
    en="the sizes of the windows were multiplied: neighbouring windows overlap.",
    ko="창의 크기를 모두 곱했습니다. 이웃한 창들은 서로 겹칩니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "rounded_up", {"return (8, 784)": "return (8, 1024)"},
    en="a size was rounded up: where the stride does not divide, round down.",
    ko="크기에 올림을 했습니다. 나누어떨어지지 않으면 버림을 합니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "channels_of_the_input", {"return (8, 784)": "return (8, 147)"},
    en="the channels of the input were counted: after the convolution there is one channel for each filter.",
    ko="입력의 채널 수를 썼습니다. 합성곱을 지나면 채널의 수는 필터의 수와 같습니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "pooling_forgotten", {"return (8, 784)": "return (8, 3600)"},
    en="the pooling was left out: it halves height and width.",
    ko="풀링을 빠뜨렸습니다. 세로와 가로가 절반이 됩니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "overlap", {'return "b"': 'return "a"'},
    en="with overlapping windows the pixels come back multiplied by the number of their windows.",
    ko="창이 겹치면 화소가 든 창의 수만큼 곱해져서 돌아옵니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "gaps", {'return "b"': 'return "c"'},
    en="with gaps between the windows some pixels lie in none and come back as 0.",
    ko="창 사이가 벌어지면 어느 창에도 들지 않은 화소는 0이 되어 돌아옵니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "padding", {'return "b"': 'return "d"'},
    en="padding does not undo the overlap: windows of 3 with a stride of 2 share pixels.",
    ko="패딩을 해도 겹침은 없어지지 않습니다. 스트라이드가 2이면 길이 3인 창들은 서로 겹칩니다.",
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
        "Take the example of section 3 by hand first, then add what it leaves out, one thing at a time: several "
        "channels (they are summed), several filters (they become the channels of the output), the bias (one for each "
        "filter), the stride, the padding with zeros. The filter is not turned around.",
        "On the way back use the same windows once more. At each place, dout there is multiplied by the window for dW, "
        "and by the filter for what returns to the window's pixels; both are summed up over all places, db is the sum "
        "of dout alone. The padding is cut off dx in the end. With im2col it is the Affine layer, and col2im for dx.",
        "y[n,k,i,j] = b[k] + Σ_c Σ_u Σ_v x_pad[n, c, i·s + u, j·s + v] · W[k,c,u,v], for i below OH and j below OW "
        "from section 1. db[k] = Σ dout[n,k,i,j] over n, i, j; dW[k,c,u,v] = Σ dout[n,k,i,j] · x_pad[n, c, i·s + u, "
        "j·s + v] over n, i, j; dx_pad[n, c, i·s + u, j·s + v] gathers dout[n,k,i,j] · W[k,c,u,v] over k, i, j, u, v.",
    ],
    ko=[
        "출력의 수 하나는 x의 어느 원소들에서 나오고, 어느 축을 따라 더해지나요?",
        "먼저 3절의 예를 손으로 맞추고, 거기에 없는 것을 하나씩 더하세요. 채널이 여럿이면 모두 더하고, 필터가 "
        "여럿이면 출력의 채널이 됩니다. 편향은 필터마다 하나이고, 스트라이드와 0을 두르는 패딩이 있습니다. 필터는 "
        "뒤집지 않습니다.",
        "역전파에서는 같은 창들을 한 번 더 씁니다. 자리마다 그 자리의 dout을 창에 곱하면 dW의 몫이고, 필터에 곱하면 "
        "창이 덮은 화소로 돌아가는 몫입니다. 둘 다 모든 자리에 걸쳐 더합니다. db는 dout만 더한 것입니다. 끝으로 "
        "dx에서 패딩을 잘라 냅니다. im2col을 쓰면 Affine 계층과 같은 꼴이고, dx는 col2im으로 얻습니다.",
        "y[n,k,i,j] = b[k] + Σ_c Σ_u Σ_v x_pad[n, c, i·s + u, j·s + v] · W[k,c,u,v]. i는 OH, j는 OW보다 작고, 그 값은 "
        "1절의 식으로 구합니다. db[k] = n, i, j에 대한 dout[n,k,i,j]의 합, dW[k,c,u,v] = n, i, j에 대한 dout[n,k,i,j] "
        "· x_pad[n, c, i·s + u, j·s + v]의 합, dx_pad[n, c, i·s + u, j·s + v]에는 모든 k, i, j, u, v의 dout[n,k,i,j] · "
        "W[k,c,u,v]가 더해집니다.",
    ],
)
mistakes.hints(
    "Pooling",
    en=[
        "Which axes does one maximum run over, and which have to stay?",
        "Each image and each channel is pooled on its own: the maximum runs over the height and the width of one "
        "window only. Windows move by the stride, which may be smaller or larger than the window. In a window of "
        "negative values the answer is negative too.",
        "On the way back, find in each window where the first of its largest values was. Only that place gets the "
        "window's dout, added to what other windows sent there.",
        "y[n,c,i,j] = max over u below pool_h and v below pool_w of x[n, c, i·s + u, j·s + v], with OH = ⌊(H − "
        "pool_h) / s⌋ + 1 and OW = ⌊(W − pool_w) / s⌋ + 1. dx[n, c, i·s + u*, j·s + v*] gathers dout[n,c,i,j], where "
        "(u*, v*) is the place of that maximum within the window.",
    ],
    ko=[
        "최댓값 하나는 어느 축을 따라 구하고, 어느 축은 남아 있어야 하나요?",
        "이미지마다, 채널마다 따로 풀링합니다. 최댓값은 창 하나의 세로와 가로에서만 구합니다. 창은 스트라이드만큼 "
        "움직이고, 스트라이드는 창보다 작을 수도 클 수도 있습니다. 창 안이 모두 음수이면 답도 음수입니다.",
        "역전파에서는 창마다 가장 큰 값이 (여럿이면 맨 처음 것이) 어디 있었는지 찾으세요. 그 자리만 창의 dout을 받고, "
        "다른 창에서 온 것이 있으면 더합니다.",
        "y[n,c,i,j] = u < pool_h, v < pool_w에 대한 x[n, c, i·s + u, j·s + v]의 최댓값. OH = ⌊(H − pool_h) / s⌋ + 1, "
        "OW = ⌊(W − pool_w) / s⌋ + 1. 그 최댓값의 창 안 자리가 (u*, v*)일 때 dx[n, c, i·s + u*, j·s + v*]에 "
        "dout[n,c,i,j]가 더해집니다.",
    ],
)
mistakes.hints(
    "pad2d",
    en=[
        "Which axes should grow, and by how much in all?",
        "Height and width are the last two axes, however many stand before them. Each gets pad cells at its start and "
        "pad at its end; for pad = 0 nothing changes. Look up how NumPy's pad wants a pair for each axis.",
        "y[…, i + p, j + p] = x[…, i, j], and 0 where i + p or j + p falls into the border; the shape is (…, H + 2p, "
        "W + 2p).",
    ],
    ko=[
        "어느 축이 늘어나야 하고, 모두 몇 칸 늘어나나요?",
        "앞에 축이 몇 개 있든 세로와 가로는 마지막 두 축입니다. 축마다 앞에 pad칸, 뒤에 pad칸을 두르고, pad = 0이면 "
        "아무것도 바뀌지 않습니다. NumPy의 pad가 축마다 한 쌍의 수를 어떻게 받는지 찾아보세요.",
        "y[…, i + p, j + p] = x[…, i, j]이고 둘레는 0입니다. 모양은 (…, H + 2p, W + 2p)입니다.",
    ],
)
mistakes.hints(
    "conv2d_single",
    en=[
        "For the output at row i and column j, where does the window start?",
        "Pad first, work out the output's height and width from section 1, then go over its places. At each one "
        "multiply window and filter entry by entry, add everything up, and add the bias once.",
        "y[i,j] = b + Σ_u Σ_v x_pad[i·s + u, j·s + v] · w[u,v]",
    ],
    ko=[
        "출력의 i행 j열을 구할 때 창은 어디에서 시작하나요?",
        "먼저 패딩을 하고, 출력의 세로와 가로를 1절의 식으로 구한 다음, 출력의 자리를 하나씩 돌아보세요. 자리마다 "
        "창과 필터를 원소끼리 곱해 모두 더하고 편향을 한 번 더합니다.",
        "y[i,j] = b + Σ_u Σ_v x_pad[i·s + u, j·s + v] · w[u,v]",
    ],
)
mistakes.hints(
    "conv_volume",
    en=[
        "How many feature maps come out of one filter, however many channels go in?",
        "Pair each channel with its own sheet of the filter, apply the operation of section 3 without a bias, and add "
        "up the maps. The bias comes last, once.",
        "y[i,j] = b + Σ_c (x_c ⊛ w_c)[i,j]",
    ],
    ko=[
        "채널이 몇 개 들어가든, 필터 하나에서 특징 맵이 몇 장 나오나요?",
        "채널마다 자기 필터 장과 짝지어 3절의 연산을 편향 없이 하고, 나온 맵들을 모두 더하세요. 편향은 끝에 한 번만 "
        "더합니다.",
        "y[i,j] = b + Σ_c (x_c ⊛ w_c)[i,j]",
    ],
)
mistakes.hints(
    "im2col",
    en=[
        "What does one row of the matrix hold, and how many rows are there?",
        "One row is one window through all channels. It helps to fill an array with the axes image, place down, place "
        "across, channel, row, column, and to merge the first three and the last three axes in the end.",
        "col[(n·OH + i)·OW + j, (c·FH + u)·FW + v] = x_pad[n, c, i·s + u, j·s + v]",
    ],
    ko=[
        "행렬의 한 행에는 무엇이 들어 있고, 행은 몇 개인가요?",
        "한 행은 모든 채널을 꿰뚫는 창 하나입니다. 축이 이미지, 세로 자리, 가로 자리, 채널, 행, 열인 배열을 채운 "
        "다음, 앞의 세 축과 뒤의 세 축을 각각 하나로 합치면 편합니다.",
        "col[(n·OH + i)·OW + j, (c·FH + u)·FW + v] = x_pad[n, c, i·s + u, j·s + v]",
    ],
)
mistakes.hints(
    "col2im",
    en=[
        "A pixel lay in several windows: what should become of the values that return to it?",
        "Cut the matrix up into the axes it was made of: image, place down, place across, channel, row, column. Start "
        "with zeros as large as the padded images, add each window where it came from, and cut the border off.",
        "x_pad[n, c, i·s + u, j·s + v] gathers col[(n·OH + i)·OW + j, (c·FH + u)·FW + v] over all i, j, u, v; then "
        "leave out p rows and columns on each side.",
    ],
    ko=[
        "한 화소가 여러 창에 들어 있었다면, 그 화소로 돌아오는 값들은 어떻게 되어야 하나요?",
        "행렬을 펼 때의 축, 곧 이미지, 세로 자리, 가로 자리, 채널, 행, 열로 다시 자르세요. 패딩한 이미지 크기의 0에서 "
        "시작해 창마다 온 자리에 더하고, 끝으로 둘레를 잘라 냅니다.",
        "x_pad[n, c, i·s + u, j·s + v]에 모든 i, j, u, v의 col[(n·OH + i)·OW + j, (c·FH + u)·FW + v]를 더합니다. "
        "그다음 네 변에서 p칸씩 뺍니다.",
    ],
)
mistakes.hints(
    "AveragePooling",
    en=[
        "By how much does the output change when one value of the window grows by 1?",
        "Forward is max pooling with the mean in place of the maximum. On the way back every place of the window gets "
        "an equal share of dout, and shares from overlapping windows add up.",
        "y[n,c,i,j] = (1 / (PH·PW)) Σ_u Σ_v x[n, c, i·s + u, j·s + v]; dx[n, c, i·s + u, j·s + v] gathers "
        "dout[n,c,i,j] / (PH·PW).",
    ],
    ko=[
        "창 안의 값 하나가 1만큼 커지면 출력은 얼마나 바뀌나요?",
        "순전파는 최대 풀링에서 최댓값을 평균으로 바꾼 것입니다. 역전파에서는 창 안의 모든 자리가 dout을 똑같이 "
        "나누어 받고, 겹친 창에서 온 몫은 더합니다.",
        "y[n,c,i,j] = (1 / (PH·PW)) Σ_u Σ_v x[n, c, i·s + u, j·s + v]. dx[n, c, i·s + u, j·s + v]에는 dout[n,c,i,j] / "
        "(PH·PW)가 더해집니다.",
    ],
)
mistakes.hints(
    "Flatten",
    en=[
        "Which axis has to stay, and which become one?",
        "Keep the first axis and merge the rest in the order in which they lie. What does backward need to know to "
        "undo this? forward has seen it.",
        "y[n, (c·H + i)·W + j] = x[n,c,i,j], and dx[n,c,i,j] = dout[n, (c·H + i)·W + j].",
    ],
    ko=[
        "어느 축이 남아야 하고, 어느 축들이 하나로 합쳐지나요?",
        "첫 축은 그대로 두고 나머지를 놓인 순서대로 합치세요. 되돌리려면 backward가 무엇을 알아야 하나요? forward는 "
        "그것을 보았습니다.",
        "y[n, (c·H + i)·W + j] = x[n,c,i,j]이고 dx[n,c,i,j] = dout[n, (c·H + i)·W + j]입니다.",
    ],
)
mistakes.hints(
    "global_max_pool",
    en=[
        "Which axes are left in (N, C)?",
        "The maximum runs over height and width, which are the last two axes, for each image and channel on its own.",
        "y[n,c] = max over i and j of x[n,c,i,j]",
    ],
    ko=[
        "(N, C)에는 어느 축이 남아 있나요?",
        "최댓값은 이미지마다, 채널마다 따로, 마지막 두 축인 세로와 가로에 걸쳐 구합니다.",
        "y[n,c] = i와 j에 대한 x[n,c,i,j]의 최댓값",
    ],
)
mistakes.hints(
    "global_average_pool",
    en=[
        "Which axes are left in (N, C)?",
        "The mean runs over height and width, which are the last two axes, for each image and channel on its own.",
        "y[n,c] = (1 / (H·W)) Σ_i Σ_j x[n,c,i,j]",
    ],
    ko=[
        "(N, C)에는 어느 축이 남아 있나요?",
        "평균은 이미지마다, 채널마다 따로, 마지막 두 축인 세로와 가로에 걸쳐 구합니다.",
        "y[n,c] = (1 / (H·W)) Σ_i Σ_j x[n,c,i,j]",
    ],
)
mistakes.hints(
    "conv_param_count",
    en=[
        "What shapes do W and b have?",
        "Count the entries of one filter, which has a sheet for each channel. Then count the filters, and one bias for "
        "each of them unless bias is False.",
        "F · C · FH · FW, plus F if there are biases.",
    ],
    ko=[
        "W와 b의 모양은 무엇인가요?",
        "채널마다 한 장씩 있는 필터 하나의 원소를 세고, 필터의 수를 곱하세요. bias가 False가 아니면 필터마다 편향이 "
        "하나씩 있습니다.",
        "F · C · FH · FW에, 편향이 있으면 F를 더합니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Start from one value of the last output: how many rows of the layer before it does it see?",
        "Go back layer by layer. n neighbouring values seen through windows of f with a stride of s cover (n − 1) "
        "strides and one window.",
        "n → (n − 1) · s + f, from n = 1, for the last layer, then the pooling, then the first.",
    ],
    ko=[
        "마지막 출력의 값 하나에서 시작하세요. 바로 앞 계층의 몇 행을 보나요?",
        "계층을 하나씩 거슬러 가세요. 길이 f인 창을 스트라이드 s로 옮길 때 이웃한 값 n개가 덮는 길이는 스트라이드 (n "
        "− 1)번과 창 하나입니다.",
        "n = 1에서 시작해 마지막 계층, 풀링, 첫 계층의 순서로 n → (n − 1) · s + f.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "Which layer changes the number of channels, and which leaves it?",
        "Write down the shape after each layer. The formula of section 1 gives height and width, after the "
        "convolution and again after the pooling.",
        "OH = ⌊(H + 2p − f) / s⌋ + 1 twice; in the end (N, F · OH · OW).",
    ],
    ko=[
        "채널의 수를 바꾸는 계층은 어느 것이고, 그대로 두는 계층은 어느 것인가요?",
        "계층을 지날 때마다 모양을 적으세요. 세로와 가로는 1절의 식을 합성곱에서 한 번, 풀링에서 또 한 번 써서 "
        "구합니다.",
        "OH = ⌊(H + 2p − f) / s⌋ + 1을 두 번 쓰고, 끝에는 (N, F · OH · OW)입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "In how many windows does a pixel have to lie to come back unchanged?",
        "Look at overlaps (a pixel in several windows) and gaps (a pixel in none) for each of the four.",
        "col2im(im2col(x)) = x · (number of windows that hold the pixel): it has to be 1 for every pixel.",
    ],
    ko=[
        "화소가 그대로 돌아오려면 몇 개의 창에 들어 있어야 하나요?",
        "네 가지 경우에서 겹침(여러 창에 든 화소)과 틈(어느 창에도 들지 않은 화소)을 살펴보세요.",
        "col2im(im2col(x)) = x · (그 화소가 든 창의 수). 모든 화소에서 1이어야 합니다.",
    ],
)
