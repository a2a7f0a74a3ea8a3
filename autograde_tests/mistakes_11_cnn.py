"""Known mistakes of 11_cnn.

Not declared: mistakes inside the layers, which are given here; those that can be made where layers are put together
(sizes, stride, padding) are below.
Accepted: relu after the pool instead of before it (the same function), any kind of ReLU, ZeroPadding and valid for same
where the kernel is odd and the stride 1, models of every style.
"""

import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- SimpleConvNet ---

LOOP = "for layer in reversed(self.layers.values()):"
COUNT = "right += np.sum(answers == labels[start : start + batch_size])"
LABELS = "labels = t.argmax(axis=1) if t.ndim == 2 else t"

mistakes.edit(
    "SimpleConvNet", "pool_forgotten", {"filters * (out_h // 2) * (out_w // 2)": "filters * out_h * out_w"},
    en="W2 has too many rows: the pool halves height and width before the maps are flattened.",
    ko="W2의 행이 너무 많습니다. 펴기 전에 풀링이 세로와 가로를 반으로 줄입니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "square_images", {"(width + 2 * pad - size)": "(height + 2 * pad - size)"},
    en="the width of the feature maps was counted from the height: each has its own length.",
    ko="특징 맵의 가로 길이를 세로 길이로 셌습니다. 세로와 가로는 길이가 다를 수 있습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "half_of_product",
    {"filters * (out_h // 2) * (out_w // 2)": "int(filters * (out_h / 2) * (out_w / 2))"},
    en="halves were multiplied before rounding: round height and width down each on its own, as the pool does.",
    ko="반으로 나눈 값을 곱한 뒤에 버림을 했습니다. 풀링처럼 세로와 가로를 따로 버림하세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "pool_rounded_up", {"(out_h // 2) * (out_w // 2)": "(-(-out_h // 2)) * (-(-out_w // 2))"},
    en="the size after the pool was rounded up: what is left over at the end is dropped.",
    ko="풀링 뒤의 크기를 올림했습니다. 끝에 남는 줄은 버립니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "pad_not_counted",
    {"(height + 2 * pad - size)": "(height - size)", "(width + 2 * pad - size)": "(width - size)"},
    en="the padding is missing where the size of the feature maps is counted.",
    ko="특징 맵의 크기를 셀 때 패딩이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "input_channels_in_features", {"features = filters *": "features = channels *"},
    en="the number of features was counted with the channels of the image: after the convolution there is one "
    "map for "
    "each filter.",
    ko="특징의 수를 이미지의 채널 수로 셌습니다. 합성곱 뒤에는 필터마다 맵이 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "stride_not_passed", {'p["b1"], stride, pad)': 'p["b1"], pad=pad)'},
    en="the convolution was made without the stride, so its maps are larger than was counted.",
    ko="합성곱 계층에 스트라이드를 넘기지 않아 특징 맵이 센 것보다 큽니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "pad_not_passed", {'p["b1"], stride, pad)': 'p["b1"], stride)'},
    en="the convolution was made without the padding, so its maps are smaller than was counted.",
    ko="합성곱 계층에 패딩을 넘기지 않아 특징 맵이 센 것보다 작습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "no_first_relu", {'"Relu1": Relu(),': ""},
    en="there is no ReLU between the convolution and the pool.",
    ko="합성곱과 풀링 사이에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "no_second_relu", {'"Relu2": Relu(),': ""},
    en="there is no ReLU between the two Affine layers.",
    ko="두 Affine 사이에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "relu_at_the_end",
    {'"Affine2": Affine(p["W3"], p["b3"]),': '"Affine2": Affine(p["W3"], p["b3"]),\n            "Relu3": Relu(),'},
    en="the scores went through a ReLU: after the last Affine comes softmax, in the loss.",
    ko="점수가 ReLU를 거쳤습니다. 마지막 Affine 다음은 손실 속의 소프트맥스입니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "copies",
    {'Convolution(p["W1"],': 'Convolution(p["W1"].copy(),', 'Affine(p["W2"],': 'Affine(p["W2"].copy(),',
     'Affine(p["W3"],': 'Affine(p["W3"].copy(),'},
    en="the layers have copies of the weights: new values in params do not reach them.",
    ko="계층이 가중치의 복사본을 가지고 있어 params에 넣은 새 값이 닿지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "std_forgotten",
    {'"W1": weight_init_std * np': '"W1": np', '"W2": weight_init_std * np': '"W2": np',
     '"W3": weight_init_std * np': '"W3": np'},
    en="weight_init_std is not used: multiply the standard normal numbers by it.",
    ko="weight_init_std를 쓰지 않았습니다. 표준정규분포의 수에 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "uniform",
    {'"W1": weight_init_std * np.random.randn': '"W1": weight_init_std * np.random.rand',
     '"W2": weight_init_std * np.random.randn': '"W2": weight_init_std * np.random.rand',
     '"W3": weight_init_std * np.random.randn': '"W3": weight_init_std * np.random.rand'},
    en="the weights are all positive (rand): draw them from the normal distribution.",
    ko="가중치가 모두 양수입니다(rand). 정규분포에서 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "random_biases",
    {'"b1": np.zeros(filters)': '"b1": weight_init_std * np.random.randn(filters)'},
    en="a bias starts at random: biases start at 0.",
    ko="편향을 무작위로 시작했습니다. 편향은 0으로 시작합니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "probabilities",
    {"            x = layer.forward(x)\n        return x": "            x = layer.forward(x)\n        e = "
     "np.exp(x - x.max(axis=1, keepdims=True))\n        return e / e.sum(axis=1, keepdims=True)"},
    en="predict gives probabilities, and the loss then takes softmax a second time: return the scores.",
    ko="predict가 확률을 돌려주어 손실에서 소프트맥스를 두 번 거칩니다. 점수를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "leftovers_dropped",
    {"range(0, len(x), batch_size)": "range(0, len(x) // batch_size * batch_size, batch_size)"},
    en="the images left over after the last full batch were not counted.",
    ko="마지막 온전한 배치 뒤에 남은 이미지를 세지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "count", {"return right / len(x)": "return right"},
    en="accuracy gives the number of right answers: divide by the number of images.",
    ko="맞힌 개수를 돌려주었습니다. 이미지 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "percent", {"return right / len(x)": "return 100 * right / len(x)"},
    en="accuracy is in percent: give a share between 0 and 1.",
    ko="정확도가 퍼센트입니다. 0과 1 사이의 비율로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "divided_by_batch", {"return right / len(x)": "return right / batch_size"},
    en="the count was divided by the batch size: divide by the number of all images.",
    ko="맞힌 개수를 배치 크기로 나누었습니다. 전체 이미지 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "labels_only", {LABELS: "labels = t"},
    en="accuracy is right for labels only: turn one-hot targets into labels first.",
    ko="레이블에서만 맞습니다. 원-핫 정답은 먼저 레이블로 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "one_hot_only", {LABELS: "labels = t.argmax(axis=1)"},
    en="accuracy works for one-hot targets only: labels (1-D) are used as they are.",
    ko="원-핫 정답에서만 동작합니다. 레이블(1차원)은 그대로 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "wrong_argmax",
    {"[start : start + batch_size]).argmax(axis=1)": "[start : start + batch_size]).argmax(axis=0)"},
    en="the largest score was looked for down the columns: each image is a row.",
    ko="가장 큰 점수를 열 방향으로 찾았습니다. 이미지 한 장이 한 행입니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "not_reversed", {LOOP: "for layer in self.layers.values():"},
    en="backward ran from the first layer to the last: go from the last to the first.",
    ko="역전파를 첫 층부터 했습니다. 마지막 층부터 거꾸로 가세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "reversed_for_good",
    {LOOP: "self.layers = dict(reversed(self.layers.items()))\n        for layer in self.layers.values():"},
    en="the layers themselves were reversed, so the next forward pass runs backward: go through them in "
    "reverse without "
    "changing them.",
    ko="층의 순서 자체를 뒤집어서 다음 순전파가 거꾸로 갑니다. 순서는 두고 거꾸로 지나가기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "loss_left_out",
    {"dout = self.last_layer.backward(1)": "dout = np.ones_like(self.last_layer.y)"},
    en="backward starts with ones at the scores: it has to start at the loss, with the last layer.",
    ko="점수 자리에서 1로 역전파를 시작했습니다. 손실에서, 곧 마지막 계층부터 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "no_forward", {"        self.loss(x, t)\n": ""},
    en="gradient goes back without having gone forward: compute the loss of this batch first.",
    ko="순전파 없이 역전파를 했습니다. 먼저 이 배치의 손실을 계산하세요.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "affine_swapped",
    {'"W2": affine1.dW': '"W2": affine2.dW', '"W3": affine2.dW': '"W3": affine1.dW'},
    en="the gradients of W2 and W3 are swapped.",
    ko="W2와 W3의 기울기가 서로 바뀌었습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "weights_for_gradients",
    {"conv.dW": "conv.W", "affine1.dW": "affine1.W", "affine2.dW": "affine2.W"},
    en="gradient returns the weights themselves: the gradients are in dW.",
    ko="가중치 자체를 돌려주었습니다. 기울기는 dW에 있습니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "no_bias_gradients",
    {'            "b1": conv.db,\n': "", '            "b2": affine1.db,\n': "", '            "b3": affine2.db,\n': ""},
    en="the gradients of the biases are missing: the keys are those of params.",
    ko="편향의 기울기가 없습니다. 키는 params와 같아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "SimpleConvNet", "updates",
    {'return {\n            "W1": conv.dW,': 'conv.W -= 0.1 * conv.dW\n        return {\n            "W1": conv.dW,'},
    en="gradient changes the parameters: updating them is the optimizer's work.",
    ko="gradient가 매개변수를 바꾸었습니다. 갱신은 옵티마이저가 할 일입니다.",
)  # fmt: skip

# --- output_shapes ---

CONV = "shape = (shape[0], shape[1], size[0])"
POOL = "shape = (shape[0] // 2, shape[1] // 2, shape[2])"
FLAT = "shape = (shape[0] * shape[1] * shape[2],)"

mistakes.edit(
    "output_shapes", "valid", {CONV: "shape = (shape[0] - 2, shape[1] - 2, size[0])"},
    en="the convolutions made the image smaller: with padding same it keeps its size.",
    ko="합성곱에서 이미지가 작아졌습니다. 패딩이 same이면 크기가 그대로입니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "channels_kept", {CONV: "shape = tuple(shape)"},
    en="the convolution left the channels as they were: there are as many as filters.",
    ko="합성곱 뒤에도 채널 수가 그대로입니다. 채널은 필터의 수만큼입니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "channels_multiplied", {CONV: "shape = (shape[0], shape[1], shape[2] * size[0])"},
    en="filters were multiplied by the channels: a filter goes over all channels and makes one map.",
    ko="필터 수에 채널 수를 곱했습니다. 필터 하나가 모든 채널을 보고 맵 하나를 만듭니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "channels_first", {CONV: "shape = (size[0], shape[1], shape[2])"},
    en="the filters were put first: here the channels are last, (H, W, F).",
    ko="필터를 맨 앞에 두었습니다. 여기서는 채널이 맨 뒤입니다: (H, W, F).",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "rounded_up", {POOL: "shape = (-(-shape[0] // 2), -(-shape[1] // 2), shape[2])"},
    en="the pool rounded up: the row or column left over is dropped.",
    ko="풀링에서 올림했습니다. 남는 줄은 버립니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "true_division", {POOL: "shape = (shape[0] / 2, shape[1] / 2, shape[2])"},
    en="a size has a fraction after the pool: round it down.",
    ko="풀링 뒤의 크기에 소수가 생겼습니다. 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "pool_by_one", {POOL: "shape = (shape[0] - 1, shape[1] - 1, shape[2])"},
    en="the pool moved by one cell: its stride is 2.",
    ko="풀링이 한 칸씩 움직였습니다. 스트라이드는 2입니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "pools_channels", {POOL: "shape = (shape[0] // 2, shape[1] // 2, shape[2] // 2)"},
    en="the pool halved the channels too: it works on each channel by itself.",
    ko="풀링에서 채널까지 반으로 줄였습니다. 풀링은 채널마다 따로 합니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "flatten_without_channels", {FLAT: "shape = (shape[0] * shape[1],)"},
    en="flatten left the channels out: all H·W·C numbers go into the row.",
    ko="펼 때 채널이 빠졌습니다. H·W·C개가 모두 한 줄에 들어갑니다.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "input_included",
    {"shapes, shape = [], tuple(input_shape)": "shapes, shape = [tuple(input_shape)], tuple(input_shape)"},
    en="the list begins with the shape of the input: only outputs of layers belong there.",
    ko="리스트가 입력의 모양으로 시작합니다. 층의 출력만 넣으세요.",
)  # fmt: skip
mistakes.edit(
    "output_shapes", "last_only", {"return shapes": "return shape"},
    en="only the last shape was returned: a list with one for each layer is asked for.",
    ko="마지막 모양만 돌려주었습니다. 층마다 하나씩 든 리스트를 돌려주세요.",
)  # fmt: skip

# --- parameter_table ---

ROW = "table.append((kind, after, weights + after[-1] if area else 0))"

mistakes.edit(
    "parameter_table", "no_biases", {"weights + after[-1] if": "weights if"},
    en="the biases are missing: one for each filter or node.",
    ko="편향이 빠졌습니다. 필터나 노드마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "one_bias", {"weights + after[-1] if": "weights + 1 if"},
    en="a layer got one bias in all: there is one for each filter or node.",
    ko="층마다 편향을 하나만 셌습니다. 필터나 노드마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "channels_forgotten",
    {"area * before[-1] * after[-1]": "area * (1 if kind == 'conv' else before[-1]) * after[-1]"},
    en="a filter was counted as 3 x 3: it has 3 x 3 weights for every channel that comes in.",
    ko="필터 하나를 3 x 3으로 셌습니다. 들어오는 채널마다 3 x 3개의 가중치가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "side_for_area", {'{"conv": 9, "dense": 1}': '{"conv": 3, "dense": 1}'},
    en="a filter was counted with 3 weights for a channel: it is 3 x 3.",
    ko="채널마다 가중치를 3개로 셌습니다. 필터는 3 x 3입니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "own_channels",
    {"area * before[-1] * after[-1]": "area * (after[-1] if kind == 'conv' else before[-1]) * after[-1]"},
    en="the channels that come out were used for those that come in.",
    ko="들어오는 채널 자리에 나가는 채널의 수를 썼습니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "bias_per_place",
    {"weights + after[-1] if": "weights + (after[0] * after[1] if kind == 'conv' else 1) * after[-1] if"},
    en="every place of a feature map got a bias of its own: a filter has one for all places.",
    ko="특징 맵의 자리마다 편향을 셌습니다. 필터 하나의 편향은 모든 자리에 함께 씁니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "input_channels",
    {"area * before[-1] * after[-1]": "area * (input_shape[-1] if kind == 'conv' else before[-1]) * after[-1]"},
    en="every convolution was counted with the channels of the image: its input is the layer before it.",
    ko="모든 합성곱을 이미지의 채널 수로 셌습니다. 합성곱의 입력은 바로 앞 층의 출력입니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "pool_counted", {'{"conv": 9, "dense": 1}': '{"conv": 9, "dense": 1, "pool": 4}'},
    en="a pool has no parameters: it only looks for the maximum.",
    ko="풀링에는 매개변수가 없습니다. 최댓값을 고를 뿐입니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "shapes_before", {ROW: ROW.replace("after, weights", "before, weights")},
    en="the rows have the shapes that come into the layers: those that come out are asked for.",
    ko="층에 들어가는 모양을 적었습니다. 나오는 모양을 적으세요.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "columns_swapped", {ROW: "table.append((kind, weights + after[-1] if area else 0, after))"},
    en="the number of parameters comes before the shape: the order is kind, shape, number.",
    ko="매개변수의 수가 모양보다 앞에 있습니다. 종류, 모양, 개수의 순서입니다.",
)  # fmt: skip
mistakes.edit(
    "parameter_table", "total_row", {"return table": "return [*table, ('total', (), sum(row[2] for row in table))]"},
    en="there is a row too many, for the total: one row for each layer.",
    ko="합계 행이 하나 더 있습니다. 층마다 한 행입니다.",
)  # fmt: skip

# --- conv_summary ---

VALID = "lengths = [(n - k) // strides + 1 for n, k in zip(lengths, kernel_size, strict=True)]"
SAME = "lengths = [-(-n // strides) for n in lengths]"
NUMBER = "volume * channels * filters + filters"

mistakes.edit(
    "conv_summary", "no_plus_one", {VALID: VALID.replace(" + 1", "")},
    en="with padding valid the sizes are one too small: the first place of the window counts too.",
    ko="valid일 때 길이가 하나씩 모자랍니다. 창이 처음 놓인 자리도 셉니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "valid_rounded_up", {VALID: VALID.replace("(n - k) // strides", "-((k - n) // strides)")},
    en="with padding valid round down.",
    ko="valid일 때에는 버림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "same_rounded_down", {SAME: "lengths = [n // strides for n in lengths]"},
    en="with padding same round up.",
    ko="same일 때에는 올림을 하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "same_ignores_strides", {SAME: "lengths = list(lengths)"},
    en="with padding same the size stays only if the stride is 1: divide it by the stride.",
    ko="same이어도 스트라이드가 1일 때에만 크기가 그대로입니다. 스트라이드로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "valid_ignores_strides", {VALID: VALID.replace(" // strides", "")},
    en="with padding valid the stride is not used.",
    ko="valid일 때 스트라이드를 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "always_valid", {'if padding == "same":': "if False:"},
    en="the padding is ignored: with same the size is n / stride, rounded up.",
    ko="패딩을 보지 않았습니다. same이면 길이는 n / stride를 올림한 것입니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "no_biases", {NUMBER: "volume * channels * filters"},
    en="the biases are missing: one for each filter.",
    ko="편향이 빠졌습니다. 필터마다 하나씩 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "channels_forgotten", {NUMBER: "volume * filters + filters"},
    en="the weights were counted for one channel: a filter has weights for every channel that comes in.",
    ko="가중치를 채널 하나만큼만 셌습니다. 필터에는 들어오는 채널마다 가중치가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "kernel_added", {"volume = 1": "volume = 0", "volume *= k": "volume += k"},
    en="the sides of the kernel were added: multiply them.",
    ko="커널의 변을 더했습니다. 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "square_kernel",
    {VALID: "lengths = [(n - kernel_size[0]) // strides + 1 for n in lengths]"},
    en="the first side of the kernel was used for every axis: each axis has its own.",
    ko="커널의 첫 변을 모든 축에 썼습니다. 축마다 자기 변이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "filters_first", {"return (*lengths, filters)": "return (filters, *lengths)"},
    en="the filters are first in the shape: in Keras the channels are last.",
    ko="모양에서 필터가 맨 앞에 있습니다. Keras에서는 채널이 맨 뒤입니다.",
)  # fmt: skip
mistakes.edit(
    "conv_summary", "parameters_of_places", {NUMBER: "volume * channels * filters * lengths[0] + filters"},
    en="the number of parameters grows with the size of the input: a filter is shared by all places.",
    ko="매개변수가 입력의 크기에 따라 늘어납니다. 필터 하나를 모든 자리에서 함께 씁니다.",
)  # fmt: skip

# --- Conv1D, Conv2D, Conv3D in Keras ---

LAYERS = {
    "conv1d_model": ('Conv1D(filters, 3, padding="same")', "Conv1D", "3", ', padding="same"', "(120, 3)", "100"),
    "conv2d_model": ("Conv2D(filters, (3, 3))", "Conv2D", "(3, 3)", "", "(128, 128, 3)", "1"),
    "conv3d_model": ("Conv3D(filters, (3, 3, 3))", "Conv3D", "(3, 3, 3)", "", "(120, 120, 120, 3)", "100"),
}

for exercise, (layer, kind, kernel, padding, size, default) in LAYERS.items():

    def changed(ident, new, en, ko, exercise=exercise, layer=layer):
        mistakes.edit(exercise, ident, {layer: new}, en=en, ko=ko)

    changed(
        "relu", f'{kind}(filters, {kernel}{padding}, activation="relu")',
        en="the model never gives a negative number: there is no activation here.",
        ko="음수가 나오지 않습니다. 여기에는 활성화 함수가 없습니다.",
    )  # fmt: skip
    changed(
        "no_bias", f"{kind}(filters, {kernel}{padding}, use_bias=False)",
        en="the bias is missing: a parameter for each filter.",
        ko="편향이 없습니다. 필터마다 매개변수가 하나씩 더 있어야 합니다.",
    )  # fmt: skip
    changed(
        "kernel_of_five", f"{kind}(filters, 5{padding})",
        en="the kernel is too large: its sides are 3.",
        ko="커널이 너무 큽니다. 한 변은 3입니다.",
    )  # fmt: skip
    changed(
        "kernel_of_one", f"{kind}(filters, 1{padding})",
        en="the kernel looks at one place only: its sides are 3.",
        ko="커널이 한 자리만 봅니다. 한 변은 3입니다.",
    )  # fmt: skip
    changed(
        "dense", "Dense(filters)",
        en="a Dense layer looks at one place at a time: use a convolution.",
        ko="Dense는 자리마다 따로 계산합니다. 합성곱을 쓰세요.",
    )  # fmt: skip
    changed(
        "two_strides", f"{kind}(filters, {kernel}{padding}, strides=2)",
        en="the window moves by two places: the stride is 1.",
        ko="창이 두 칸씩 움직입니다. 스트라이드는 1입니다.",
    )  # fmt: skip
    changed(
        "fixed_filters", f"{kind}({default}, {kernel}{padding})",
        en="the number of filters is fixed: use the argument filters.",
        ko="필터의 수가 고정되어 있습니다. 인수 filters를 쓰세요.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "fixed_input", {"[keras.Input(input_shape)": f"[keras.Input({size})"},
        en="the shape of the input is fixed: use the argument input_shape.",
        ko="입력의 모양이 고정되어 있습니다. 인수 input_shape를 쓰세요.",
    )  # fmt: skip
    mistakes.edit(
        exercise, "layer_only",
        {f"[keras.Input(input_shape), keras.layers.{layer}])": f"[keras.layers.{layer}]).layers[0]"},
        en="a layer was returned: put it into a model.",
        ko="계층을 돌려주었습니다. 모델에 넣어서 돌려주세요.",
    )  # fmt: skip

mistakes.edit(
    "conv1d_model", "valid", {', padding="same"': ""},
    en="the output is two places shorter than the input: the padding is same.",
    ko="출력이 입력보다 두 칸 짧습니다. 패딩은 same입니다.",
)  # fmt: skip
mistakes.edit(
    "conv1d_model", "causal", {'padding="same"': 'padding="causal"'},
    en="all zeros were put before the data (causal): same has one on either side.",
    ko="0을 모두 앞쪽에 덧댔습니다(causal). same은 양쪽에 하나씩 덧댑니다.",
)  # fmt: skip
for exercise in ("conv2d_model", "conv3d_model"):
    layer = LAYERS[exercise][0]
    mistakes.edit(
        exercise, "same", {layer: layer[:-1] + ', padding="same")'},
        en="the output is as large as the input: here there is no padding (valid).",
        ko="출력이 입력과 같은 크기입니다. 여기서는 패딩이 없습니다(valid).",
    )  # fmt: skip
mistakes.edit(
    "conv2d_model", "depthwise", {"Conv2D(filters, (3, 3))": "DepthwiseConv2D((3, 3))"},
    en="every channel was convolved by itself (depthwise): a filter goes over all channels.",
    ko="채널마다 따로 합성곱을 했습니다(depthwise). 필터 하나가 모든 채널을 봅니다.",
)  # fmt: skip
mistakes.edit(
    "conv3d_model", "flat_kernel", {"(3, 3, 3))])": "(1, 3, 3))])"},
    en="the kernel has depth 1: all three sides are 3.",
    ko="커널의 깊이가 1입니다. 세 변 모두 3입니다.",
)  # fmt: skip

# --- build_simple_cnn ---

CONV2D = 'Conv2D(conv_param["filter_num"], size, strides=stride, activation="relu")'
PADDED = 'keras.layers.ZeroPadding2D(conv_param["pad"]),'

mistakes.edit(
    "build_simple_cnn", "no_padding", {PADDED: ""},
    en="conv_param's pad is not used: put zeros on all four sides first.",
    ko="conv_param의 pad를 쓰지 않았습니다. 먼저 네 변에 0을 두르세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "always_same", {PADDED: "", CONV2D: CONV2D[:-1] + ', padding="same")'},
    en="padding same stands for every pad: with pad 0 nothing is put around, and with a stride the zeros of "
    "same are on "
    "other sides.",
    ko="pad가 무엇이든 same을 썼습니다. pad가 0이면 아무것도 두르지 않고, 스트라이드가 있으면 same은 "
    "0을 다른 쪽에 둡니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "same_if_padded",
    {PADDED: "", CONV2D: CONV2D[:-1] + ', padding="same" if conv_param["pad"] else "valid")'},
    en="with a stride, padding same is not one row of zeros on every side: use ZeroPadding2D.",
    ko="스트라이드가 있을 때 same은 네 변에 0을 한 줄씩 두르는 것과 다릅니다. ZeroPadding2D를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "no_stride", {", strides=stride": ""},
    en="conv_param's stride is not used.",
    ko="conv_param의 stride를 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "scores", {'Dense(output_size, activation="softmax")': "Dense(output_size)"},
    en="the model gives scores: softmax turns them into probabilities.",
    ko="모델이 점수를 냅니다. 소프트맥스로 확률을 만드세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "sigmoid", {'activation="softmax"': 'activation="sigmoid"'},
    en="the outputs do not add up to 1 (sigmoid): use softmax.",
    ko="출력의 합이 1이 아닙니다(시그모이드). 소프트맥스를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "no_conv_relu", {', strides=stride, activation="relu")': ", strides=stride)"},
    en="there is no ReLU after the convolution.",
    ko="합성곱 뒤에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "no_dense_relu", {'Dense(hidden_size, activation="relu")': "Dense(hidden_size)"},
    en="there is no ReLU after the hidden dense layer.",
    ko="은닉층 뒤에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "average_pool", {"MaxPooling2D(2)": "AveragePooling2D(2)"},
    en="the pool takes the mean: take the maximum.",
    ko="풀링이 평균을 냅니다. 최댓값을 고르세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "no_pool", {"            keras.layers.MaxPooling2D(2),\n": ""},
    en="there is no pool: it halves height and width before they are flattened.",
    ko="풀링이 없습니다. 펴기 전에 세로와 가로를 반으로 줄입니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "pool_of_three", {"MaxPooling2D(2)": "MaxPooling2D(3)"},
    en="the pool's window is too large: it is 2 x 2.",
    ko="풀링의 창이 너무 큽니다. 2 x 2입니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "pool_same", {"MaxPooling2D(2)": 'MaxPooling2D(2, padding="same")'},
    en="the pool keeps the row or column that is left over: it is dropped.",
    ko="풀링이 끝에 남는 줄까지 셈에 넣었습니다. 그 줄은 버립니다.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "global_pool", {"keras.layers.Flatten()": "keras.layers.GlobalAveragePooling2D()"},
    en="only a mean of each map is left: flatten the maps.",
    ko="특징 맵마다 평균만 남았습니다. 모두 펴세요.",
)  # fmt: skip
mistakes.edit(
    "build_simple_cnn", "no_hidden", {'            keras.layers.Dense(hidden_size, activation="relu"),\n': ""},
    en="the hidden dense layer is missing.",
    ko="은닉층이 없습니다.",
)  # fmt: skip

# --- build_deep_cnn ---

DEEP_CONV = 'Conv2D(size[0], 3, padding="same", activation="relu")'
LAST = 'activation = "softmax" if number == len(layers) else "relu"'

mistakes.edit(
    "build_deep_cnn", "layers_reused",
    {"parts = [keras.Input(input_shape)]": "parts, seen, channels = [keras.Input(input_shape)], {}, input_shape[-1]",
     "parts.append(keras.layers." + DEEP_CONV + ")":
     "key, channels = (channels, size[0]), size[0]\n"
     "            parts.append(seen.setdefault(key, keras.layers." + DEEP_CONV + "))"},
    en="convolutions of the same size are one and the same layer and share their weights: make a new layer for each.",
    ko="크기가 같은 합성곱들이 층 하나를 함께 써서 가중치를 공유합니다. 튜플마다 층을 새로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "valid", {', padding="same"': ""},
    en="the convolutions make the image smaller: their padding is same.",
    ko="합성곱에서 이미지가 작아집니다. 패딩은 same입니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "dropout",
    {"parts.append(keras.layers.Flatten())": "parts += [keras.layers.Flatten(), keras.layers.Dropout(0.5)]"},
    en="there is a dropout layer that is not in the table.",
    ko="표에 없는 드롭아웃 층이 있습니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "no_conv_relu", {DEEP_CONV: 'Conv2D(size[0], 3, padding="same")'},
    en="the convolutions have no ReLU.",
    ko="합성곱에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "softmax_everywhere", {LAST: 'activation = "softmax"'},
    en="every dense layer has softmax: only the last one does, the others have ReLU.",
    ko="모든 완전연결층에 소프트맥스가 있습니다. 마지막에만 두고 나머지는 ReLU입니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "relu_everywhere", {LAST: 'activation = "relu"'},
    en="the last dense layer has ReLU: it needs softmax to give probabilities.",
    ko="마지막 완전연결층에 ReLU가 있습니다. 확률을 내려면 소프트맥스가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "no_dense_relu", {LAST: 'activation = "softmax" if number == len(layers) else None'},
    en="the dense layers before the last one have no ReLU.",
    ko="마지막이 아닌 완전연결층에 ReLU가 없습니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "scores", {LAST: 'activation = None if number == len(layers) else "relu"'},
    en="the model gives scores: the last dense layer needs softmax.",
    ko="모델이 점수를 냅니다. 마지막 완전연결층에 소프트맥스가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "average_pool", {"MaxPooling2D(2)": "AveragePooling2D(2)"},
    en="the pools take the mean: take the maximum.",
    ko="풀링이 평균을 냅니다. 최댓값을 고르세요.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "overlapping_pool", {"MaxPooling2D(2)": "MaxPooling2D(2, strides=1)"},
    en="the pools move by one place: their stride is 2.",
    ko="풀링이 한 칸씩 움직입니다. 스트라이드는 2입니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "pool_same", {"MaxPooling2D(2)": 'MaxPooling2D(2, padding="same")'},
    en="the pools keep the row or column that is left over: it is dropped.",
    ko="풀링이 끝에 남는 줄까지 셈에 넣었습니다. 그 줄은 버립니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "no_flatten", {"parts.append(keras.layers.Flatten())": "pass"},
    en="nothing is flattened: a dense layer then works on the last axis only.",
    ko="펴지 않았습니다. 그러면 완전연결층이 마지막 축에만 적용됩니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "kernel_of_five", {DEEP_CONV: DEEP_CONV.replace("3", "5")},
    en="the kernels are too large: they are 3 x 3.",
    ko="커널이 너무 큽니다. 3 x 3입니다.",
)  # fmt: skip
mistakes.edit(
    "build_deep_cnn", "last_only", {"return keras.Sequential(parts)": "return keras.Sequential(parts).layers[-1]"},
    en="a layer was returned: return the whole model.",
    ko="계층 하나를 돌려주었습니다. 모델 전체를 돌려주세요.",
)  # fmt: skip

# --- feature_maps ---

STEP = "x = layer.forward(x)\n        maps[name] = x"

mistakes.edit(
    "feature_maps", "always_the_input", {STEP: "maps[name] = layer.forward(x)"},
    en="every layer got the input itself: each gets the output of the one before it.",
    ko="모든 층에 입력을 그대로 넣었습니다. 앞 층의 출력을 넣으세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "inputs_kept", {STEP: "maps[name] = x\n        x = layer.forward(x)"},
    en="what came into a layer was kept, not what came out: everything is one layer late.",
    ko="층의 출력이 아니라 입력을 모았습니다. 모두 한 층씩 밀려 있습니다.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "last_only", {"return maps": "return x"},
    en="only the output of the last layer was returned: a dict with the outputs of all is asked for.",
    ko="마지막 층의 출력만 돌려주었습니다. 모든 층의 출력이 든 딕셔너리를 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "a_list", {"return maps": "return list(maps.values())"},
    en="a list was returned: the outputs are asked for by the names of the layers, in a dict.",
    ko="리스트를 돌려주었습니다. 층의 이름이 키인 딕셔너리로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "numbered", {"return maps": "return dict(enumerate(maps.values()))"},
    en="the outputs are numbered: the keys are the names of the layers.",
    ko="출력에 번호를 붙였습니다. 키는 층의 이름입니다.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "sorted", {"layers.items()": "sorted(layers.items())"},
    en="the layers were used in the order of their names: the order is that of the dict.",
    ko="층을 이름순으로 지나갔습니다. 딕셔너리에 적힌 순서대로 가세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "reversed", {"layers.items()": "reversed(layers.items())"},
    en="the layers were used from the last to the first: go forward.",
    ko="층을 거꾸로 지나갔습니다. 앞에서부터 가세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "first_image", {STEP: "x = layer.forward(x)\n        maps[name] = x[0]"},
    en="only the first image of the batch was kept: keep the whole batch.",
    ko="배치의 첫 이미지만 남겼습니다. 배치 전체를 남기세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "shapes", {STEP: "x = layer.forward(x)\n        maps[name] = x.shape"},
    en="the shapes of the outputs were kept: keep the outputs themselves.",
    ko="출력의 모양을 모았습니다. 출력 자체를 모으세요.",
)  # fmt: skip
mistakes.edit(
    "feature_maps", "input_included", {"maps = {}": 'maps = {"x": x}'},
    en="the input is among the maps: only outputs of layers are asked for.",
    ko="입력까지 넣었습니다. 층의 출력만 넣으세요.",
)  # fmt: skip

# --- filter_grid ---

SCALED = "scaled = (w - w.min()) / spread if spread > 0 else np.zeros(w.shape)"
PLACE = "row, column = divmod(number, columns)"
SIZE = "np.zeros((rows * (height + gap) - gap, columns * (width + gap) - gap))"

mistakes.edit(
    "filter_grid", "one_scale",
    {"spread = w.max() - w.min()": "spread = filters.max() - filters.min()",
     SCALED: SCALED.replace("w - w.min()", "w - filters.min()")},
    en="all filters were scaled together: each has its own smallest and largest value.",
    ko="모든 필터를 함께 맞추었습니다. 필터마다 자기 최솟값과 최댓값을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "not_scaled", {SCALED: "scaled = w"},
    en="the filters were laid out as they are: scale each to between 0 and 1 first.",
    ko="필터를 있는 그대로 늘어놓았습니다. 먼저 저마다 0과 1 사이로 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "divided_by_maximum", {SCALED: SCALED.replace("/ spread", "/ w.max()")},
    en="the shifted filter was divided by its maximum: divide by maximum minus minimum.",
    ko="옮긴 필터를 최댓값으로 나누었습니다. 최댓값과 최솟값의 차로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "minimum_kept", {SCALED: SCALED.replace("(w - w.min())", "w")},
    en="the minimum was not subtracted, so the smallest value is not 0.",
    ko="최솟값을 빼지 않아 가장 작은 값이 0이 아닙니다.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "nan_for_constant", {SCALED: "scaled = (w - w.min()) / spread"},
    en="a filter whose values are all the same gives nan (0/0): paint it 0.",
    ko="값이 모두 같은 필터가 nan(0/0)이 되었습니다. 0으로 칠하세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "constant_kept", {SCALED: SCALED.replace("np.zeros(w.shape)", "w")},
    en="a filter whose values are all the same was left as it is: paint it 0.",
    ko="값이 모두 같은 필터를 그대로 두었습니다. 0으로 칠하세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "by_columns", {PLACE: "column, row = divmod(number, rows)"},
    en="the filters go down the columns: fill row after row.",
    ko="필터를 열을 따라 늘어놓았습니다. 한 줄씩 채우세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "no_gap",
    {"count, height, width = filters.shape": "(count, height, width), gap = filters.shape, 0"},
    en="there are no empty cells between the filters: gap says how many.",
    ko="필터 사이에 빈칸이 없습니다. gap칸을 비우세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "border",
    {SIZE: "np.zeros((rows * (height + gap) + gap, columns * (width + gap) + gap))",
     "top, left = row * (height + gap), column * (width + gap)":
     "top, left = row * (height + gap) + gap, column * (width + gap) + gap"},
    en="there are empty cells around the grid: they belong only between filters.",
    ko="격자의 바깥에도 빈칸이 있습니다. 필터 사이에만 두세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "gap_at_the_end", {SIZE: "np.zeros((rows * (height + gap), columns * (width + gap)))"},
    en="there are empty cells below and to the right of the last filters: they belong only between filters.",
    ko="마지막 필터의 아래와 오른쪽에도 빈칸이 있습니다. 필터 사이에만 두세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "white_gap", {SIZE: SIZE.replace("np.zeros", "np.ones")},
    en="empty cells and unused places are 1: paint them 0.",
    ko="빈칸과 남는 자리가 1입니다. 0으로 칠하세요.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "transposed", {"return grid": "return grid.T"},
    en="rows and columns of the picture are swapped.",
    ko="그림의 행과 열이 바뀌었습니다.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "columns_as_rows",
    {"rows = -(-count // columns)": "rows, columns = columns, -(-count // columns)"},
    en="columns was taken for the number of rows: it says how many filters are side by side.",
    ko="columns를 줄의 수로 썼습니다. 한 줄에 놓는 필터의 수입니다.",
)  # fmt: skip
mistakes.edit(
    "filter_grid", "row_too_many", {"rows = -(-count // columns)": "rows = count // columns + 1"},
    en="there is an empty row at the end when the filters fill the rows exactly: round the quotient up "
    "instead of adding 1.",
    ko="필터가 줄을 꼭 채울 때 빈 줄이 하나 더 생깁니다. 1을 더하지 말고 나눈 값을 올림하세요.",
)  # fmt: skip

# --- class_activation_map ---


@mistakes.add(
    "class_activation_map", "row_of_weights",
    en="a row of the weights was taken: rows belong to feature maps, the class is a column.",
    ko="가중치의 행을 골랐습니다. 행은 특징 맵이고, 클래스는 열입니다.",
)  # fmt: skip
def class_activation_map(features, weights, label):
    return np.tensordot(weights[label], features, axes=(0, 0))


CAM = "np.tensordot(weights[:, label], features, axes=(0, 0))"

mistakes.edit(
    "class_activation_map", "mean", {CAM: CAM + " / len(features)"},
    en="the maps were averaged: add up the weighted maps.",
    ko="특징 맵에 걸쳐 평균을 냈습니다. 가중치를 곱한 맵을 모두 더하세요.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "relu", {CAM: f"np.maximum({CAM}, 0)"},
    en="negative values were cut at 0: return them as they are.",
    ko="음수를 0으로 잘랐습니다. 값을 그대로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "scaled", {"return " + CAM: f"m = {CAM}\n    return (m - m.min()) / (m.max() - m.min())"},
    en="the map was scaled to between 0 and 1: return the values as they are.",
    ko="0과 1 사이로 옮겼습니다. 값을 그대로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "all_classes", {CAM: "np.tensordot(weights, features, axes=(0, 0))"},
    en="there is a map for every class: only that of label is asked for.",
    ko="모든 클래스의 맵을 돌려주었습니다. label의 맵만 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "score", {CAM: "float(weights[:, label] @ features.mean(axis=(1, 2)))"},
    en="this is the score, the mean over all places: keep the places.",
    ko="모든 자리에 걸쳐 평균을 낸 점수입니다. 자리를 남겨 두세요.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "not_summed", {CAM: "weights[:, label, None, None] * features"},
    en="the weighted maps were not added up.",
    ko="가중치를 곱한 맵을 더하지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "one_map", {CAM: "features[label]"},
    en="this is a single feature map: a class is seen in all maps, each with its weight.",
    ko="특징 맵 한 장입니다. 클래스의 맵은 모든 특징 맵에 가중치를 곱해 더한 것입니다.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "unweighted", {CAM: "features.sum(axis=0)"},
    en="the weights of the class were not used: the map is the same for every class.",
    ko="클래스의 가중치를 쓰지 않아 모든 클래스의 맵이 같습니다.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "transposed", {CAM: CAM + ".T"},
    en="rows and columns of the map are swapped.",
    ko="맵의 행과 열이 바뀌었습니다.",
)  # fmt: skip
mistakes.edit(
    "class_activation_map", "absolute", {CAM: CAM.replace("weights[:, label]", "np.abs(weights[:, label])")},
    en="the signs of the weights were dropped: a negative weight speaks against the class.",
    ko="가중치의 부호를 없앴습니다. 음수 가중치는 그 클래스가 아니라는 증거입니다.",
)  # fmt: skip

# --- questions: what catches them is hidden, so no hint is told; the reason is for the assistant ---

Q1 = "(7 * 7 - 3 * 3 * 3) * 64 * 64"
mistakes.edit(
    "q1", "one_layer", {Q1: "(7 * 7 - 3 * 3) * 64 * 64"},
    en="one layer of 3 x 3 was counted: there are three.",
    ko="3 x 3 한 층만 셌습니다. 세 층입니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "one_channel", {Q1: "7 * 7 - 3 * 3 * 3"},
    en="the weights of one pair of channels were counted: there are 64 times 64.",
    ko="채널 한 쌍의 가중치만 셌습니다. 64 곱하기 64쌍입니다.",
)  # fmt: skip
mistakes.edit(
    "q1", "filters_only", {Q1: "(7 * 7 - 3 * 3 * 3) * 64"},
    en="a filter has weights for each of the 64 channels that come in, too.",
    ko="필터에는 들어오는 채널 64개마다 가중치가 있습니다.",
)  # fmt: skip
Q2 = "(16 * 8 * 10, 50)"
mistakes.edit(
    "q2", "no_pool", {Q2: "(16 * 17 * 20, 50)"},
    en="the pool was forgotten.",
    ko="풀링을 빠뜨렸습니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "rounded_up", {Q2: "(16 * 9 * 10, 50)"},
    en="17 halved is 8: sizes are rounded down.",
    ko="17의 반은 8입니다. 버림을 합니다.",
)  # fmt: skip
mistakes.edit(
    "q2", "swapped", {Q2: "(50, 16 * 8 * 10)"},
    en="the rows of W2 are the features, its columns the hidden nodes.",
    ko="W2의 행은 특징, 열은 은닉 노드입니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "filters", {'return "c"': 'return "a"'},
    en="every filter has its own weights.",
    ko="필터마다 가중치가 따로 있습니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "channels", {'return "c"': 'return "b"'},
    en="a filter has weights for every channel that comes in.",
    ko="필터에는 들어오는 채널마다 가중치가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "q3", "kernel", {'return "c"': 'return "d"'},
    en="a longer kernel has more weights.",
    ko="커널이 길면 가중치가 더 많습니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "SimpleConvNet",
    en=[
        "Write the shape beside every arrow of the picture in section 1. Which number is the number "
        "of rows of W2?",
        "Each method is short. __init__ counts sizes, makes params and gives these very arrays to the layers; "
        "predict goes "
        "through the layers; loss adds the last layer; gradient goes forward once, then through the layers "
        "from the last to "
        "the first. In accuracy, look at the last batch, which may be smaller.",
        "OH = ⌊(H + 2P − S) / stride⌋ + 1, OW likewise from W; W2 has F · ⌊OH/2⌋ · ⌊OW/2⌋ rows. accuracy = "
        "right answers / N.",
    ],
    ko=[
        "1절의 화살표마다 모양을 적어 보세요. W2의 행의 수는 어느 수인가요?",
        "메서드 하나하나는 짧습니다. __init__은 크기를 세고 params를 만들어 바로 그 배열을 계층에 "
        "줍니다. predict는 계층을 "
        "지나가고, loss는 마지막 계층을 더하고, gradient는 한 번 순전파한 다음 마지막 층부터 거꾸로 "
        "지나갑니다. accuracy에서는 "
        "더 작을 수 있는 마지막 배치를 살펴보세요.",
        "OH = ⌊(H + 2P − S) / stride⌋ + 1, OW도 W에서 같은 방법으로. W2의 행은 F · ⌊OH/2⌋ · ⌊OW/2⌋개. "
        "accuracy = 맞힌 수 / N.",
    ],
)
mistakes.hints(
    "output_shapes",
    en=[
        "Which shape did the layer before give? A layer needs nothing else.",
        "Use the table of section 2, row by row. A convolution changes the last number only, a pool "
        "the first two.",
        "conv: (H, W, F); pool: (⌊H/2⌋, ⌊W/2⌋, C); flatten: (H·W·C,); dense: (M,).",
    ],
    ko=[
        "앞 층이 낸 모양은 무엇인가요? 층마다 필요한 것은 그것뿐입니다.",
        "2절의 표를 한 행씩 옮기세요. 합성곱은 마지막 수만, 풀링은 앞의 두 수만 바꿉니다.",
        "conv: (H, W, F), pool: (⌊H/2⌋, ⌊W/2⌋, C), flatten: (H·W·C,), dense: (M,).",
    ],
)
mistakes.hints(
    "parameter_table",
    en=[
        "Which numbers of which shapes decide how many parameters a layer has?",
        "A convolution goes by the channels that come in and the filters, not by the size of the image; a "
        "dense layer by the "
        "features that come in. The shape that comes in is the output shape of the row before, or input_shape "
        "in the first "
        "row.",
        "conv: 3·3·C·F + F; dense: D·M + M; pool and flatten: 0.",
    ],
    ko=[
        "매개변수의 수를 정하는 것은 어느 모양의 어느 수인가요?",
        "합성곱은 들어오는 채널과 필터의 수로 정해지고 이미지의 크기와는 상관이 없습니다. "
        "완전연결층은 들어오는 특징의 수로 "
        "정해집니다. 들어오는 모양은 앞 행의 출력이고, 첫 행에서는 input_shape입니다.",
        "conv: 3·3·C·F + F, dense: D·M + M, pool과 flatten: 0.",
    ],
)
mistakes.hints(
    "conv_summary",
    en=[
        "Along which axes of the input does the window move, and which one holds the channels?",
        "Lengths are counted axis by axis, each with its own side of the kernel; valid rounds down, same "
        "rounds up and does "
        "not look at the kernel. The parameters do not depend on lengths, padding or stride.",
        "valid: ⌊(n − k)/s⌋ + 1; same: ⌈n/s⌉; parameters: k₁ ⋯ k_d · C · F + F.",
    ],
    ko=[
        "입력의 축 가운데 창이 움직이는 축은 어느 것이고, 채널은 어느 축인가요?",
        "길이는 축마다 커널의 자기 변으로 셉니다. valid는 버림, same은 올림이고 same은 커널을 보지 "
        "않습니다. 매개변수는 길이, "
        "패딩, 스트라이드와 상관이 없습니다.",
        "valid: ⌊(n − k)/s⌋ + 1, same: ⌈n/s⌉, 매개변수: k₁ ⋯ k_d · C · F + F.",
    ],
)
for exercise, d, rule in (("conv1d_model", 1, "same"), ("conv2d_model", 2, "valid"), ("conv3d_model", 3, "valid")):
    mistakes.hints(
        exercise,
        en=[
            "Which layer of Keras has its window move along as many axes as the data has?",
            "The model has one layer. Number of filters and shape of the input are the arguments; kernel, "
            "padding and bias are "
            "in the docstring. Compare count_params() with the docstring's example.",
            f"Conv{d}D with a kernel of 3 along every axis and padding {rule}: 3^{d}·C·F + F parameters.",
        ],
        ko=[
            "창이 움직이는 축의 수가 데이터와 맞는 Keras 계층은 무엇인가요?",
            "모델에는 계층이 하나 있습니다. 필터의 수와 입력의 모양은 인수이고, 커널과 패딩과 편향은 "
            "설명에 있습니다. "
            "count_params()를 설명의 예와 비교해 보세요.",
            f"축마다 커널 3, 패딩 {rule}인 Conv{d}D. 매개변수는 3^{d}·C·F + F개입니다.",
        ],
    )
mistakes.hints(
    "build_simple_cnn",
    en=[
        "It is the chain of section 1. Which Keras layer is each link of it, and where do the activations go?",
        "Compare the shapes of the weights with section 1, then the outputs: do rows add up to 1? Look at "
        "conv_param's pad and "
        "stride, and at both ReLUs.",
        "zeros of width pad, convolution (valid, stride), ReLU, maximum of 2 x 2, flatten, dense, ReLU, "
        "dense, softmax.",
    ],
    ko=[
        "1절과 순서가 같습니다. 단계마다 Keras의 어느 계층을 쓰고, 활성화 함수는 어디에 들어가나요?",
        "먼저 가중치의 모양을 1절과 비교하고, 다음에 출력을 보세요. 행의 합이 1인가요? conv_param의 "
        "pad와 stride, 두 ReLU를 "
        "확인하세요.",
        "pad칸의 0, 합성곱(valid, stride), ReLU, 2 x 2 최댓값, 펴기, dense, ReLU, dense, softmax.",
    ],
)
mistakes.hints(
    "build_deep_cnn",
    en=[
        "Go through the list once and add a layer for each entry. What is different about the last one?",
        "If shapes or numbers of parameters differ from parameter_table, look at padding, pool and flatten; "
        "if only values "
        "differ, look at the activations.",
        "conv: 3 x 3, same, ReLU; pool: maximum, 2 x 2, stride 2; dense: ReLU, and softmax for the last.",
    ],
    ko=[
        "리스트를 한 번 지나가며 항목마다 계층을 하나씩 더하세요. 마지막 항목은 무엇이 다른가요?",
        "모양이나 매개변수의 수가 parameter_table과 다르면 패딩, 풀링, 펴기를, 값만 다르면 활성화 "
        "함수를 보세요.",
        "conv: 3 x 3, same, ReLU. pool: 최댓값, 2 x 2, 스트라이드 2. dense: ReLU, 마지막은 softmax.",
    ],
)
mistakes.hints(
    "feature_maps",
    en=[
        "What does a layer get as its input, and what of it is to be kept?",
        "Follow the example: Relu's output is kept, and it is what Affine gets. The keys are the "
        "names in layers.",
        "y_0 = x, y_i = layer_i(y_{i−1}); kept are y_1, y_2, …, each under its layer's name.",
    ],
    ko=[
        "층은 무엇을 입력으로 받고, 그 가운데 무엇을 남겨야 하나요?",
        "예를 따라가 보세요. Relu의 출력을 남기고, 그것을 Affine에 넣습니다. 키는 layers의 이름입니다.",
        "y_0 = x, y_i = layer_i(y_{i−1}). y_1, y_2, …를 층의 이름 아래에 남깁니다.",
    ],
)
mistakes.hints(
    "filter_grid",
    en=[
        "How large is the picture, and at which row and column does filter number i begin?",
        "Do it in two steps: scale one filter (what if all its values are the same?), then put it into its "
        "place in a picture "
        "of zeros. Gaps are between filters, not around them.",
        "g = (w − min w)/(max w − min w); filter i stands in row ⌊i/columns⌋ and column i mod "
        "columns, and begins at "
        "row·(FH + gap), column·(FW + gap).",
    ],
    ko=[
        "그림의 크기는 얼마이고, i번째 필터는 몇 번째 행과 열에서 시작하나요?",
        "두 단계로 하세요. 필터 하나를 0과 1 사이로 옮기고(값이 모두 같으면?), 0으로 채운 그림의 "
        "제자리에 넣습니다. 빈칸은 필터 "
        "사이에만 있고 바깥에는 없습니다.",
        "g = (w − min w)/(max w − min w). i번째 필터는 ⌊i/columns⌋번째 줄, i mod columns번째 열에 있고, "
        "줄·(FH + gap), 열·(FW + gap)에서 시작합니다.",
    ],
)
mistakes.hints(
    "class_activation_map",
    en=[
        "Which weights belong to the class: a row or a column? How many maps does each of them belong to?",
        "Multiply every map by its weight and add the maps up; height and width stay. Check: the mean of the "
        "map is the score "
        "without the bias.",
        "M_k(i, j) = Σ_c w[c, k] · f[c, i, j].",
    ],
    ko=[
        "그 클래스의 가중치는 행인가요, 열인가요? 가중치 하나는 어느 맵의 것인가요?",
        "맵마다 가중치를 곱해 모두 더하세요. 세로와 가로는 남습니다. 확인: 맵의 평균은 편향을 더하기 전의 "
        "점수와 같습니다.",
        "M_k(i, j) = Σ_c w[c, k] · f[c, i, j].",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "How many weights has one convolution with 64 channels in and 64 filters?",
        "Count both ways: once with 7 x 7, three times with 3 x 3. Then subtract.",
        "One k x k convolution has k² · C · F weights.",
    ],
    ko=[
        "채널 64개가 들어오고 필터가 64개인 합성곱 하나의 가중치는 몇 개인가요?",
        "두 방법을 다 세세요. 7 x 7은 한 번, 3 x 3은 세 번입니다. 그리고 빼세요.",
        "k x k 합성곱 하나의 가중치는 k² · C · F개입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "Follow one image: what is its shape after the convolution, and after the pool?",
        "Height and width differ, and both steps round down. Rows are the flattened features, columns the "
        "hidden nodes.",
        "OH = ⌊(H + 2P − S)/stride⌋ + 1; rows = F · ⌊OH/2⌋ · ⌊OW/2⌋.",
    ],
    ko=[
        "이미지 한 장을 따라가 보세요. 합성곱 뒤와 풀링 뒤의 모양은 무엇인가요?",
        "세로와 가로가 다르고, 두 단계 모두 버림을 합니다. 행은 펼친 특징, 열은 은닉 노드입니다.",
        "OH = ⌊(H + 2P − S)/stride⌋ + 1, 행 = F · ⌊OH/2⌋ · ⌊OW/2⌋.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "What does the number of parameters of a convolution depend on?",
        "A filter is shared by all places: which of the four changes touches only the places?",
        "parameters = k · C · F + F.",
    ],
    ko=[
        "합성곱의 매개변수의 수는 무엇에 달려 있나요?",
        "필터는 모든 자리에서 함께 씁니다. 네 가지 가운데 자리의 수만 바꾸는 것은 무엇인가요?",
        "매개변수 = k · C · F + F.",
    ],
)
