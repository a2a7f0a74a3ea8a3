"""Known mistakes of 03_forward."""

import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- init_network ---
# Accepted: further keys, and the same arrays at every call.

mistakes.edit(
    "init_network",
    "rows_for_columns",
    {
        "[[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]": "[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]",
        "[[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]": "[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]",
        "[[0.1, 0.3], [0.2, 0.4]]": "[[0.1, 0.2], [0.3, 0.4]]",
    },
    en="The weights are transposed: each line of the table has become a row. A neuron of this layer is a column of "
    "W, so "
    "W has the shape (layer before, this layer).",
    ko="가중치가 전치되어 있습니다. 표의 한 줄을 행으로 놓았습니다. 이 층의 뉴런 하나는 W의 열이고, W의 모양은 (앞 "
    "층, 이 "
    "층)입니다.",
)
mistakes.edit(
    "init_network",
    "last_transposed",
    {"[[0.1, 0.3], [0.2, 0.4]]": "[[0.1, 0.2], [0.3, 0.4]]"},
    en="W3 is transposed, which its shape does not show: both of its sides are 2. A neuron of the layer is a column.",
    ko="W3이 전치되어 있습니다. 행과 열이 모두 2개라서 모양으로는 드러나지 않습니다. 이 층의 뉴런 하나가 열 "
    "하나입니다.",
)
mistakes.edit(
    "init_network",
    "read_in_rows",
    {
        "[[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]": "[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]",
        "[[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]": "[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]",
    },
    en="The shapes are right, but the numbers run along the rows in the order of the table. Each line of the table "
    "belongs "
    "into one column.",
    ko="모양은 맞지만 표의 수를 차례로 행에 채웠습니다. 표의 한 줄은 열 하나에 들어갑니다.",
)
mistakes.edit(
    "init_network",
    "small_keys",
    {'"B1": np': '"b1": np', '"B2": np': '"b2": np', '"B3": np': '"b3": np'},
    en="The biases stand under b1, b2, b3. Here the keys have a capital B.",
    ko="편향의 키가 b1, b2, b3입니다. 여기서는 대문자 B를 씁니다.",
)
mistakes.edit(
    "init_network",
    "no_biases",
    {
        '        "B1": np.array([0.1, 0.2, 0.3]),\n': "",
        '        "B2": np.array([0.1, 0.2]),\n': "",
        '        "B3": np.array([0.1, 0.2]),\n': "",
    },
    en="The biases are not in the dict. Every layer has one for each of its neurons, under B1, B2 and B3.",
    ko="딕셔너리에 편향이 없습니다. 층마다 뉴런의 수만큼 있고 키는 B1, B2, B3입니다.",
)
mistakes.edit(
    "init_network",
    "zero_biases",
    {
        "([0.1, 0.2, 0.3])": "([0.0, 0.0, 0.0])",
        '"B2": np.array([0.1, 0.2])': '"B2": np.array([0.0, 0.0])',
        '"B3": np.array([0.1, 0.2])': '"B3": np.array([0.0, 0.0])',
    },
    en="The biases are all 0. Their values stand in the last column of the table.",
    ko="편향이 모두 0입니다. 값은 표의 마지막 열에 있습니다.",
)
mistakes.edit(
    "init_network",
    "bias_columns",
    {
        "([0.1, 0.2, 0.3])": "([[0.1], [0.2], [0.3]])",
        '"B2": np.array([0.1, 0.2])': '"B2": np.array([[0.1], [0.2]])',
        '"B3": np.array([0.1, 0.2])': '"B3": np.array([[0.1], [0.2]])',
    },
    en="The biases are columns, as in the formulas of the notes. Here they are 1-D arrays, which are added to rows.",
    ko="편향이 노트의 식처럼 세로 벡터입니다. 여기서는 행에 더할 수 있게 1차원 배열로 만드세요.",
)
mistakes.edit(
    "init_network",
    "whole_numbers",
    {
        "[[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]": "[[1, 3, 5], [2, 4, 6]]",
        "[0.1, 0.2, 0.3]": "[1, 2, 3]",
        "[[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]": "[[1, 4], [2, 5], [3, 6]]",
        '"B2": np.array([0.1, 0.2])': '"B2": np.array([1, 2])',
        "[[0.1, 0.3], [0.2, 0.4]]": "[[1, 3], [2, 4]]",
        '"B3": np.array([0.1, 0.2])': '"B3": np.array([1, 2])',
    },
    en="Every number is ten times too large: the decimal point is missing.",
    ko="모든 수가 열 배 큽니다. 소수점이 빠졌습니다.",
)


@mistakes.add(
    "init_network",
    "lists",
    en="The weights are lists. Lists do not calculate; make each an array.",
    ko="가중치가 리스트입니다. 리스트로는 행렬 계산을 할 수 없으니 하나하나 배열로 만드세요.",
)
def init_network():
    return {
        "W1": [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]],
        "B1": [0.1, 0.2, 0.3],
        "W2": [[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]],
        "B2": [0.1, 0.2],
        "W3": [[0.1, 0.3], [0.2, 0.4]],
        "B3": [0.1, 0.2],
    }


@mistakes.add(
    "init_network",
    "not_a_dict",
    en="The arrays come as a tuple. Keep them in a dict, each under its name.",
    ko="배열들을 튜플로 돌려주었습니다. 이름(키)을 붙여 딕셔너리에 담으세요.",
)
def init_network():
    w1, w2 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    w3 = np.array([[0.1, 0.3], [0.2, 0.4]])
    return w1, np.array([0.1, 0.2, 0.3]), w2, np.array([0.1, 0.2]), w3, np.array([0.1, 0.2])


# --- forward ---

mistakes.edit(
    "forward",
    "no_sigmoid_1",
    {"z1 = sigmoid(a1)": "z1 = a1"},
    en="The first hidden layer has no activation. Apply the sigmoid before going on to the second layer.",
    ko="첫째 은닉층에 활성화 함수가 없습니다. 둘째 층으로 넘기기 전에 시그모이드를 적용하세요.",
)
mistakes.edit(
    "forward",
    "no_sigmoid_2",
    {"z2 = sigmoid(a2)": "z2 = a2"},
    en="The last layer is fed with the second layer's sum, not with its sigmoid. Apply the activation and pass on "
    "the result.",
    ko="마지막 층에 둘째 층의 시그모이드가 아니라 합이 들어갔습니다. 활성화 함수를 적용하고 그 결과를 넘기세요.",
)
mistakes.edit(
    "forward",
    "no_sigmoid",
    {"z1 = sigmoid(a1)": "z1 = a1", "z2 = sigmoid(a2)": "z2 = a2"},
    en="No hidden layer has an activation, so the three layers are no more than one. Apply the sigmoid in both.",
    ko="은닉층에 활성화 함수가 하나도 없어서 세 층이 한 층과 같아집니다. 두 은닉층 모두에 시그모이드를 적용하세요.",
)
mistakes.edit(
    "forward",
    "sigmoid_output",
    {"return identity_function(a3)": "return sigmoid(a3)"},
    en="The output layer has a sigmoid. Here it passes its sum on as it is (the identity).",
    ko="출력층에 시그모이드를 적용했습니다. 이 신경망의 출력층은 합을 그대로 내보냅니다(항등 함수).",
)
mistakes.edit(
    "forward",
    "softmax_output",
    {"return identity_function(a3)": "return softmax(a3)"},
    en="The output layer has a softmax, so it adds up to 1. Here it passes its sum on as it is (the identity).",
    ko="출력층에 소프트맥스를 적용해서 합이 1이 됩니다. 이 신경망의 출력층은 합을 그대로 내보냅니다(항등 함수).",
)
mistakes.edit(
    "forward",
    "second_layer_skipped",
    {'np.dot(z2, network["W3"])': 'np.dot(z1, network["W3"])'},
    en="The output layer is fed with the first hidden layer's result, so the second one has no effect. Each layer goes "
    "on from the layer just before it.",
    ko="출력층에 첫째 은닉층의 결과를 넣어서 둘째 은닉층을 건너뛰었습니다. 각 층에는 바로 앞 층의 결과를 넣으세요.",
)
mistakes.edit(
    "forward",
    "first_sum_at_the_end",
    {'np.dot(z2, network["W3"])': 'np.dot(a1, network["W3"])'},
    en="The output layer is fed with the first layer's sum. It goes on from the second hidden layer's result, after "
    "the sigmoid.",
    ko="출력층에 첫째 층의 합을 넣었습니다. 둘째 은닉층의 합에 시그모이드를 적용한 결과를 넣어야 합니다.",
)
mistakes.edit(
    "forward",
    "no_bias",
    {' + network["B1"]': "", ' + network["B2"]': "", ' + network["B3"]': ""},
    en="The biases are missing: every layer adds its own to the product.",
    ko="편향이 빠졌습니다. 층마다 행렬 곱에 그 층의 편향을 더하세요.",
)
mistakes.edit(
    "forward",
    "bias_after_sigmoid",
    {
        ' + network["B1"]': "",
        ' + network["B2"]': "",
        "z1 = sigmoid(a1)": 'z1 = sigmoid(a1) + network["B1"]',
        "z2 = sigmoid(a2)": 'z2 = sigmoid(a2) + network["B2"]',
    },
    en="The biases of the hidden layers are added after the sigmoid. They belong to the sum that goes into it.",
    ko="은닉층의 편향을 시그모이드 뒤에 더했습니다. 편향은 시그모이드에 넣을 합에 더합니다.",
)
mistakes.edit(
    "forward",
    "relu_hidden",
    {"z1 = sigmoid(a1)": "z1 = np.maximum(0, a1)", "z2 = sigmoid(a2)": "z2 = np.maximum(0, a2)"},
    en="The hidden layers have a ReLU. In this network they have the sigmoid.",
    ko="은닉층에 ReLU를 적용했습니다. 이 신경망의 은닉층은 시그모이드를 씁니다.",
)
mistakes.edit(
    "forward",
    "no_output_bias",
    {' + network["B3"]': ""},
    en="The output layer's bias is missing: the output is off by the same amount for every input.",
    ko="출력층의 편향이 빠졌습니다. 어떤 입력에서나 출력이 똑같은 값만큼 어긋납니다.",
)
mistakes.edit(
    "forward",
    "stops_early",
    {"return identity_function(a3)": "return z2"},
    en="This is the output of the second hidden layer. There is one layer more.",
    ko="둘째 은닉층의 출력입니다. 한 층이 더 남았습니다.",
)
mistakes.edit(
    "forward",
    "own_network",
    {'    a1 = np.dot(x, network["W1"])': '    network = init_network()\n    a1 = np.dot(x, network["W1"])'},
    en="The weights are always those of the text. Use the network that is passed as the argument.",
    ko="언제나 본문의 가중치를 씁니다. 인수로 받은 network를 쓰세요.",
)
mistakes.edit(
    "forward",
    "weights_first",
    {
        'np.dot(x, network["W1"])': 'np.dot(network["W1"], x)',
        'np.dot(z1, network["W2"])': 'np.dot(network["W2"], z1)',
        'np.dot(z2, network["W3"])': 'np.dot(network["W3"], z2)',
    },
    en="The products are taken in the other order, which fits only when all layers have the same size. Data stand "
    "in rows: it is the input times the weights.",
    ko="곱의 순서가 반대입니다. 모든 층의 크기가 같을 때만 모양이 맞습니다. 데이터가 행에 있으니 입력에 가중치를 "
    "곱하세요.",
)
mistakes.edit(
    "forward",
    "elementwise",
    {
        'np.dot(x, network["W1"])': 'x * network["W1"]',
        'np.dot(z1, network["W2"])': 'z1 * network["W2"]',
        'np.dot(z2, network["W3"])': 'z2 * network["W3"]',
    },
    en="`*` multiplies entry by entry and does not add up. A layer is a matrix product.",
    ko="`*`는 원소끼리 곱할 뿐 더하지 않습니다. 한 층의 계산은 행렬 곱입니다.",
)
mistakes.edit(
    "forward",
    "one_at_a_time",
    {
        'np.dot(x, network["W1"])': 'np.dot(network["W1"].T, x)',
        'np.dot(z1, network["W2"])': 'np.dot(network["W2"].T, z1)',
        'np.dot(z2, network["W3"])': 'np.dot(network["W3"].T, z2)',
    },
    en="forward is right for a single input and stops for a batch. With the data in rows, a layer is the input "
    "times the weights.",
    ko="데이터 하나에서는 옳지만 배치에서는 오류가 납니다. 데이터가 행에 있을 때 한 층의 계산은 입력에 가중치를 "
    "곱하는 것입니다.",
)
mistakes.edit(
    "forward",
    "other_keys",
    {'network["B1"]': 'network["b1"]', 'network["B2"]': 'network["b2"]', 'network["B3"]': 'network["b3"]'},
    en="network has no such key. Its keys are W1, B1, W2, B2, W3 and B3, with a capital B for the biases.",
    ko="network에 없는 키를 썼습니다. 키는 W1, B1, W2, B2, W3, B3이고, 편향은 대문자 B입니다.",
)

# --- softmax ---

mistakes.edit(
    "softmax",
    "no_max_shift",
    {"x - np.max(x, axis=-1, keepdims=True)": "x"},
    en="softmax gives nan for large logits: subtract the row maximum before exp (which overflows there, or is 0 "
    "everywhere).",
    ko="점수가 크면 exp에서 오버플로가 나서(점수가 모두 아주 작으면 exp가 모두 0이 되어서) nan이 됩니다. 지수 함수에 "
    "넣기 전에 그 행의 최댓값을 빼세요.",
)
mistakes.edit(
    "softmax",
    "adds_max",
    {"x - np.max": "x + np.max"},
    en="The maximum is added to the scores, which makes the exponentials larger still. Subtract it.",
    ko="점수에 최댓값을 더했습니다. 그러면 지수 함수의 값이 더 커집니다. 빼야 합니다.",
)
mistakes.edit(
    "softmax",
    "no_shift_in_batch",
    {"x - np.max(x, axis=-1, keepdims=True)": "x if x.ndim == 2 else x - np.max(x)"},
    en="For a batch the maximum is not subtracted, or what it was subtracted from is not used afterwards; a single row "
    "is right. Both branches need the shift.",
    ko="배치일 때는 최댓값을 빼지 않았거나, 뺀 결과를 쓰지 않았습니다. 한 행만 넣으면 맞습니다. 두 경우 모두 최댓값을 "
    "뺀 값으로 계산하세요.",
)
mistakes.edit(
    "softmax",
    "no_shift_alone",
    {"x - np.max(x, axis=-1, keepdims=True)": "x if x.ndim == 1 else x - np.max(x, axis=-1, keepdims=True)"},
    en="For a single row the maximum is not subtracted, or what it was subtracted from is not used afterwards; a batch "
    "is right. Both branches need the shift.",
    ko="한 행만 넣을 때는 최댓값을 빼지 않았거나, 뺀 결과를 쓰지 않았습니다. 배치는 맞습니다. 두 경우 모두 최댓값을 "
    "뺀 값으로 계산하세요.",
)
mistakes.edit(
    "softmax",
    "batch_max",
    {"np.max(x, axis=-1, keepdims=True)": "np.max(x)"},
    en="One maximum is subtracted from the whole batch, so a row far below it becomes 0/0. Each row needs its own "
    "maximum.",
    ko="배치 전체의 최댓값 하나를 뺐습니다. 그보다 훨씬 작은 행은 0/0이 됩니다. 행마다 그 행의 최댓값을 빼세요.",
)
mistakes.edit(
    "softmax",
    "whole_sum",
    {"np.max(x, axis=-1, keepdims=True)": "np.max(x)", "np.sum(e, axis=-1, keepdims=True)": "np.sum(e)"},
    en="The whole batch adds up to 1, and not each row: the sum runs over the whole array. Sum along the last "
    "axis only.",
    ko="행마다가 아니라 배치 전체의 합이 1입니다. 배열 전체를 더했기 때문입니다. 마지막 축만 따라 더하세요.",
)
mistakes.edit(
    "softmax",
    "axis_zero",
    {"np.max(x, axis=-1": "np.max(x, axis=0", "np.sum(e, axis=-1": "np.sum(e, axis=0"},
    en="The columns add up to 1, and not the rows. A row is one piece of data: work along the last axis.",
    ko="행이 아니라 열의 합이 1입니다. 한 행이 데이터 하나이니 마지막 축을 따라 계산하세요.",
)
mistakes.edit(
    "softmax",
    "axis_one",
    {"np.max(x, axis=-1": "np.max(x, axis=1", "np.sum(e, axis=-1": "np.sum(e, axis=1"},
    en="softmax works for a batch and not for a single row: axis 1 is not there in a 1-D array. The last axis is, "
    "in both.",
    ko="배치에서는 되지만 1차원 배열에서는 되지 않습니다. 1차원에는 축 1이 없습니다. 마지막 축은 두 경우에 모두 "
    "있습니다.",
)
mistakes.edit(
    "softmax",
    "no_keepdims",
    {"np.sum(e, axis=-1, keepdims=True)": "np.sum(e, axis=-1)"},
    en="What is computed for each row has shape (N,) and is lined up with the columns, so entries meet another "
    "row's value. Keep the axis along which you reduce.",
    ko="행마다 구한 값의 모양이 (N,)이 되어 열에 맞춰졌습니다. 그래서 원소가 다른 행의 값과 계산됩니다. 더하거나 "
    "최댓값을 구해 없어지는 축을 남겨 두세요.",
)
mistakes.edit(
    "softmax",
    "numerator_unshifted",
    {"return e /": "return np.exp(x) /"},
    en="The maximum is subtracted in the denominator only, so every value is too large by the same factor. Use the "
    "same exponentials above and below.",
    ko="분모에서만 최댓값을 빼서 모든 값이 같은 배수로 커졌습니다. 분자와 분모에 같은 지수 함수 값을 쓰세요.",
)
mistakes.edit(
    "softmax",
    "mean_for_sum",
    {"np.sum(e": "np.mean(e"},
    en="Every value is too large by the number of classes: the exponentials are divided by their mean. Divide by "
    "their sum.",
    ko="모든 값에 클래스 수를 곱한 만큼 결과가 큽니다. 지수 함수 값의 평균으로 나누었기 때문입니다. 합으로 나누세요.",
)
mistakes.edit(
    "softmax",
    "log_softmax",
    {
        "return e / np.sum(e, axis=-1, keepdims=True)": "return shifted - np.log(np.sum(e, axis=-1, keepdims=True))",
    },
    en="These are the logarithms of the probabilities, so all are negative. Give the probabilities themselves.",
    ko="확률의 로그를 돌려주어 값이 모두 음수입니다. 확률 자체를 돌려주세요.",
)


@mistakes.add(
    "softmax",
    "python_max",
    en="softmax stops for 2-D arrays: Python's own `max` (and `if`) cannot compare rows. NumPy's functions take "
    "an axis.",
    ko="2차원 배열을 넣으면 오류가 납니다. 파이썬의 `max`(와 `if`)는 행끼리 비교하지 못합니다. NumPy 함수에는 축을 줄 "
    "수 있습니다.",
)
def softmax(x):
    e = np.exp(x - max(x))
    return e / sum(e)


@mistakes.add(
    "softmax",
    "max_after_exp",
    en="The maximum is subtracted after the exponential, so values come out negative. Subtract it from the "
    "scores, before.",
    ko="지수 함수를 적용한 뒤에 최댓값을 빼서 음수가 나옵니다. 지수 함수를 적용하기 전에 점수에서 빼세요.",
)
def softmax(x):
    e = np.exp(x) - np.max(x, axis=-1, keepdims=True)
    return e / np.sum(e, axis=-1, keepdims=True)


@mistakes.add(
    "softmax",
    "no_exp",
    en="The scores themselves are divided by their sum; the exponential is missing.",
    ko="점수 자체를 점수의 합으로 나누었습니다. 지수 함수가 빠졌습니다.",
)
def softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)


@mistakes.add(
    "softmax",
    "not_turned_back",
    en="The batch comes back transposed, (classes, N). If you transpose to work on columns, transpose the result "
    "as well.",
    ko="배치가 전치되어 (클래스 수, N) 모양으로 돌아옵니다. 열로 계산하려고 전치했다면 결과도 다시 전치하세요.",
)
def softmax(x):
    e = np.exp(x.T - np.max(x.T, axis=0))
    return e / np.sum(e, axis=0)


# --- predict ---
# Equivalent: the chain written out with the same activations; softmax twice is a mistake, the identity in between none.

mistakes.edit(
    "predict",
    "no_softmax",
    {"softmax(forward(network, x))": "forward(network, x)"},
    en="These are the scores: they may be negative and do not add up to 1. Turn them into probabilities.",
    ko="점수를 그대로 돌려주었습니다. 음수일 수도 있고 합이 1이 아닙니다. 확률로 바꾸세요.",
)
mistakes.edit(
    "predict",
    "divided_by_the_sum",
    {"return softmax(forward(network, x))": "y = forward(network, x)\n    return y / y.sum(axis=-1, keepdims=True)"},
    en="The scores are divided by their sum, without the exponential, so they may be negative. Use softmax.",
    ko="지수 함수를 적용하지 않고 점수를 그 합으로 나누었습니다. 그러면 음수가 될 수 있습니다. 소프트맥스를 쓰세요.",
)
mistakes.edit(
    "predict",
    "softmax_twice",
    {"softmax(forward(network, x))": "softmax(softmax(forward(network, x)))"},
    en="Softmax is taken twice, which pushes all probabilities towards each other. Once is enough.",
    ko="소프트맥스를 두 번 적용해서 확률이 모두 비슷해졌습니다. 한 번이면 됩니다.",
)
mistakes.edit(
    "predict",
    "chosen_class",
    {"softmax(forward(network, x))": "np.argmax(softmax(forward(network, x)), axis=-1)"},
    en="These are the numbers of the chosen classes. Give the probabilities; accuracy chooses among them.",
    ko="고른 클래스의 번호를 돌려주었습니다. 확률을 돌려주세요. 고르는 일은 accuracy가 합니다.",
)
mistakes.edit(
    "predict",
    "largest",
    {"softmax(forward(network, x))": "np.max(softmax(forward(network, x)), axis=-1)"},
    en="Only the largest probability of each row is returned. Give all of them.",
    ko="행마다 가장 큰 확률만 돌려주었습니다. 모든 클래스의 확률을 돌려주세요.",
)
mistakes.edit(
    "predict",
    "sigmoid_output",
    {"softmax(forward(network, x))": "sigmoid(forward(network, x))"},
    en="A sigmoid looks at each score by itself, so a row does not add up to 1. Use softmax.",
    ko="시그모이드는 점수를 하나씩 따로 보아서 행의 합이 1이 아닙니다. 소프트맥스를 쓰세요.",
)
mistakes.edit(
    "predict",
    "own_network",
    {"forward(network, x)": "forward(init_network(), x)"},
    en="The weights are always those of the text. Use the network that is passed as the argument.",
    ko="언제나 본문의 가중치를 씁니다. 인수로 받은 network를 쓰세요.",
)
mistakes.edit(
    "predict",
    "whole_batch",
    {
        "    return softmax(forward(network, x))": "    y = np.exp(forward(network, x))\n    return y / np.sum(y)",
    },
    en="The whole batch adds up to 1, and not each row (as in the notes). Your softmax works on each row by itself.",
    ko="행마다가 아니라 배치 전체의 합이 1입니다(노트의 코드와 같습니다). 행마다 따로 계산하는 여러분의 softmax를 "
    "쓰세요.",
)
mistakes.edit(
    "predict",
    "first_row",
    {"softmax(forward(network, x))": "softmax(forward(network, np.atleast_2d(x)[0]))"},
    en="Only the first row of the batch is predicted. Every row has a result of its own.",
    ko="배치의 첫 행만 예측했습니다. 행마다 결과가 있어야 합니다.",
)
mistakes.edit(
    "predict",
    "notes_keys",
    {
        "    return softmax(forward(network, x))": '    z = sigmoid(np.dot(x, network["W1"]) + network["b1"])\n'
        '    z = sigmoid(np.dot(z, network["W2"]) + network["b2"])\n'
        '    return softmax(np.dot(z, network["W3"]) + network["b3"])',
    },
    en="network has no such key: the biases stand under B1, B2 and B3, with a capital B (the predict of the notes "
    "has a "
    "small one).",
    ko="network에 없는 키를 썼습니다. 편향의 키는 대문자 B1, B2, B3입니다(노트의 predict는 소문자로 적혀 있습니다).",
)
mistakes.edit(
    "predict",
    "sigmoid_then_softmax",
    {"softmax(forward(network, x))": "softmax(sigmoid(forward(network, x)))"},
    en="The scores go through a sigmoid before softmax. The output layer has no other activation: softmax of the "
    "scores.",
    ko="점수에 시그모이드를 적용한 뒤에 소프트맥스를 적용했습니다. 점수에 바로 소프트맥스를 적용하세요.",
)
mistakes.edit(
    "predict",
    "column_sums",
    {
        "    return softmax(forward(network, x))": "    y = np.exp(forward(network, x))\n    return y / np.sum(y, "
        "axis=0)",
    },
    en="The columns add up to 1, and not the rows. Your softmax works along the last axis.",
    ko="행이 아니라 열의 합이 1입니다. 마지막 축을 따라 계산하는 여러분의 softmax를 쓰세요.",
)

# --- accuracy ---
# Equivalent: leaving out the softmax, and predicting everything at once (the value is the same for every batch size).

mistakes.edit(
    "accuracy",
    "count",
    {"correct / len(x)": "correct"},
    en="This is how many are right. Divide by the number of data.",
    ko="맞힌 개수를 돌려주었습니다. 데이터의 수로 나누세요.",
)
mistakes.edit(
    "accuracy",
    "percent",
    {"correct / len(x)": "100 * correct / len(x)"},
    en="This is a percentage, a hundred times the share. Give a number between 0 and 1.",
    ko="퍼센트를 돌려주어 100배 큽니다. 0과 1 사이의 비율을 돌려주세요.",
)
mistakes.edit(
    "accuracy",
    "mean_of_batches",
    {
        "correct = 0": "shares = []",
        "correct += np.sum(chosen == t[i : i + batch_size])": "shares.append(np.mean(chosen == t[i : i + batch_size]))",
        "correct / len(x)": "np.mean(shares)",
    },
    en="The accuracies of the batches are averaged, so the data in a smaller last batch count for more. Add up how "
    "many "
    "are right and divide once, at the end.",
    ko="배치의 정확도를 평균해서, 작은 마지막 배치의 데이터가 더 큰 비중으로 계산됩니다. 맞힌 개수를 더하고 마지막에 "
    "한 번만 나누세요.",
)
mistakes.edit(
    "accuracy",
    "rest_left_out",
    {"range(0, len(x), batch_size)": "range(0, len(x) - batch_size + 1, batch_size)"},
    en="The last, smaller batch is left out. The data at the end belong to it: let the range go on to len(x).",
    ko="작은 마지막 배치를 빠뜨렸습니다. 끝에 남은 데이터도 세어야 합니다. 범위가 len(x)까지 이어져야 합니다.",
)
mistakes.edit(
    "accuracy",
    "axis_zero",
    {"np.argmax(y, axis=1)": "np.argmax(y, axis=0)"},
    en="The largest value is sought in each column. A row is one piece of data: look along the row.",
    ko="열마다 가장 큰 값을 찾았습니다. 한 행이 데이터 하나이니 행을 따라 찾으세요.",
)
mistakes.edit(
    "accuracy",
    "no_axis",
    {"np.argmax(y, axis=1)": "np.argmax(y)"},
    en="argmax without an axis gives one number for the whole batch. Each row needs a class of its own.",
    ko="축을 주지 않은 argmax는 배치 전체에서 수 하나를 냅니다. 행마다 클래스를 골라야 합니다.",
)
mistakes.edit(
    "accuracy",
    "first_labels",
    {"chosen == t[i : i + batch_size]": "chosen == t[: len(chosen)]"},
    en="Every batch is compared with the first labels. Cut the labels at the same places as the data.",
    ko="모든 배치를 맨 앞의 레이블과 비교했습니다. 레이블도 데이터와 같은 위치에서 자르세요.",
)
mistakes.edit(
    "accuracy",
    "first_batch",
    {"x[i : i + batch_size]": "x[:batch_size]"},
    en="Every round predicts the first batch again. The slice has to move on with i.",
    ko="매번 첫 배치만 다시 예측합니다. 자르는 위치가 i를 따라 옮겨 가야 합니다.",
)
mistakes.edit(
    "accuracy",
    "wrong_ones",
    {"chosen == t[": "chosen != t["},
    en="This is the share of wrong answers, 1 minus the accuracy.",
    ko="틀린 비율입니다. 1에서 정확도를 뺀 값입니다.",
)
mistakes.edit(
    "accuracy",
    "last_batch_only",
    {"correct += np.sum": "correct = np.sum"},
    en="Only the last batch is counted: each one overwrites the count of those before. Add to it.",
    ko="마지막 배치만 세었습니다. 배치마다 앞의 개수를 덮어썼습니다. 더해 가세요.",
)
mistakes.edit(
    "accuracy",
    "returns_early",
    {"    return correct / len(x)": "        return correct / len(x)"},
    en="The function returns inside the loop, after the first batch. Return after all batches are counted.",
    ko="반복문 안에서 돌려주어 첫 배치만 세고 끝납니다. 모든 배치를 센 뒤에 돌려주세요.",
)
mistakes.edit(
    "accuracy",
    "whole_batches",
    {"correct / len(x)": "correct / (len(range(0, len(x), batch_size)) * batch_size)"},
    en="The count is divided by the number of batches times the batch size, which is too many where the last batch is "
    "smaller. Divide by the number of data.",
    ko="배치의 수에 배치 크기를 곱한 수로 나누었습니다. 마지막 배치가 작으면 이 수는 데이터의 수보다 큽니다. 데이터의 "
    "수로 나누세요.",
)
mistakes.edit(
    "accuracy",
    "own_network",
    {"predict(network, ": "predict(init_network(), "},
    en="The weights are always those of the text. Use the network that is passed as the argument.",
    ko="언제나 본문의 가중치를 씁니다. 인수로 받은 network를 쓰세요.",
)
mistakes.edit(
    "accuracy",
    "one_hot_only",
    {"chosen == t[i : i + batch_size]": "chosen == np.argmax(t[i : i + batch_size], axis=1)"},
    en="The labels are read as one-hot rows. Here they are numbers of classes already: compare with them as they are.",
    ko="레이블을 원-핫으로 읽었습니다. 여기서는 이미 클래스 번호이니 그대로 비교하세요.",
)

# --- questions ---
# Told by a hidden check only, so what is said of them is its rationale; the hints stay with the mistakes.

mistakes.edit(
    "q1",
    "no_biases",
    {"784 * 50 + 50 + 50 * 100 + 100 + 100 * 10 + 10": "784 * 50 + 50 * 100 + 100 * 10"},
    en="These are the weights only: every neuron of the three layers has a bias as well.",
    ko="가중치만 세었습니다. 세 층의 뉴런마다 편향도 하나씩 있습니다.",
)
mistakes.edit(
    "q1",
    "bias_for_inputs",
    {"784 * 50 + 50 + 50 * 100 + 100 + 100 * 10 + 10": "784 + 784 * 50 + 50 + 50 * 100 + 100 + 100 * 10 + 10"},
    en="The input layer has no biases: nothing is computed there.",
    ko="입력층에는 편향이 없습니다. 계산이 없는 층입니다.",
)
mistakes.edit(
    "q2",
    "transposed",
    {"(32, 100)": "(100, 32)"},
    en="One piece of data is a row here, and not a column.",
    ko="여기서는 데이터 하나가 열이 아니라 행입니다.",
)
mistakes.edit(
    "q2",
    "first_hidden",
    {"(32, 100)": "(32, 50)"},
    en="That is Z1, the output of the first hidden layer.",
    ko="이것은 첫째 은닉층의 출력 Z1입니다.",
)
mistakes.edit(
    "q3",
    "added",
    {'return "d"': 'return "a"'},
    en="A number that is added to all scores does not change which of them is largest.",
    ko="모든 점수에 같은 수를 더해도 가장 큰 자리는 바뀌지 않습니다.",
)
mistakes.edit(
    "q3",
    "softmax",
    {'return "d"': 'return "b"'},
    en="The exponential is increasing, and a row is divided by one positive number: softmax keeps the order.",
    ko="지수 함수는 단조 증가하고 한 행을 같은 양수로 나누므로, 소프트맥스는 대소 관계를 지킵니다.",
)
mistakes.edit(
    "q3",
    "doubled",
    {'return "d"': 'return "c"'},
    en="Multiplying by a positive number keeps the order (it changes the probabilities only).",
    ko="양수를 곱하면 대소 관계가 그대로입니다(확률만 달라집니다).",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "softmax",
    en=[
        "What has to add up to 1: one row, one column, or the whole batch? And what does exp make of a score of 1000?",
        "Look at the two places that use the whole row: the maximum that is subtracted before exp, and the sum that "
        "is divided by. Both run along the last axis, and both have to keep that axis so that they line up with their "
        "rows again.",
        "y_k = exp(a_k − m) / Σ_i exp(a_i − m) with m = max_i a_i, for each row by itself: Y_jk = exp(A_jk − m_j) / "
        "Σ_i exp(A_ji − m_j).",
    ],
    ko=[
        "합이 1이 되어야 하는 것은 한 행인가요, 한 열인가요, 배치 전체인가요? 그리고 점수가 1000이면 exp의 값은 "
        "어떻게 되나요?",
        "행 전체를 쓰는 두 곳을 보세요. exp를 계산하기 전에 빼는 최댓값과, 마지막에 나누는 합입니다. 둘 다 마지막 "
        "축을 따라 구하고, 그 축을 남겨 두어야 다시 자기 행과 맞물립니다.",
        "y_k = exp(a_k − m) / Σ_i exp(a_i − m), m = max_i a_i. 행마다 따로 계산합니다: Y_jk = exp(A_jk − m_j) / Σ_i "
        "exp(A_ji − m_j).",
    ],
)
mistakes.hints(
    "forward",
    en=[
        "Three times the same: matrix product, bias, activation. Which activation does the last layer have?",
        "Compare with the table of values in section 2 and find the first line that differs: A1 or A2 wrong means "
        "product or bias, Z1 or Z2 wrong means the activation, only the last line wrong means the output layer.",
        "A1 = X·W1 + B1, Z1 = h(A1); A2 = Z1·W2 + B2, Z2 = h(A2); Y = A3 = Z2·W3 + B3, where h is the sigmoid and the "
        "output layer has the identity.",
    ],
    ko=[
        "행렬 곱, 편향, 활성화 함수라는 같은 일을 세 번 합니다. 마지막 층의 활성화 함수는 무엇인가요?",
        "2절의 중간 값 표와 비교해서 처음으로 달라지는 줄을 찾으세요. A1이나 A2가 다르면 행렬 곱이나 편향을, Z1이나 "
        "Z2가 다르면 활성화 함수를, 마지막 줄만 다르면 출력층을 보세요.",
        "A1 = X·W1 + B1, Z1 = h(A1); A2 = Z1·W2 + B2, Z2 = h(A2); Y = A3 = Z2·W3 + B3. h는 시그모이드이고, 출력층은 "
        "항등 함수입니다.",
    ],
)
mistakes.hints(
    "init_network",
    en=[
        "How many rows and how many columns does W1 have, if 2 inputs lead to 3 neurons?",
        "Take the first line of the table: it lists what comes into neuron 1. In x·W the first entry of the result "
        "is made "
        "with the first column of W.",
        "W1[i, j] is the weight from input i to neuron j: W1[0, 0] = 0.1, W1[1, 0] = 0.2, W1[0, 1] = 0.3, W1[1, 1] = "
        "0.4, "
        "and so on. B1[j] is the bias of neuron j. The other layers likewise.",
    ],
    ko=[
        "입력 2개가 뉴런 3개로 가면 W1은 몇 행 몇 열인가요?",
        "표의 첫 줄을 보세요. 1번 뉴런으로 들어오는 가중치입니다. x·W의 첫째 값은 W의 첫째 열로 계산됩니다.",
        "W1[i, j]는 입력 i에서 뉴런 j로 가는 가중치입니다: W1[0, 0] = 0.1, W1[1, 0] = 0.2, W1[0, 1] = 0.3, W1[1, 1] "
        "= 0.4, "
        "… B1[j]는 뉴런 j의 편향입니다. 다른 층도 마찬가지입니다.",
    ],
)
mistakes.hints(
    "predict",
    en=[
        "You have both steps already. Which is the first, and what does the second one need?",
        "The scores come out of the forward pass; probabilities are what softmax makes of them. Look at whether each "
        "row "
        "adds up to 1.",
        "Y = softmax(forward(network, X)).",
    ],
    ko=[
        "필요한 두 단계를 이미 만들었습니다. 먼저 할 것은 무엇이고, 그 결과에 무엇을 하면 될까요?",
        "순전파에서 점수가 나오고, 점수에 소프트맥스를 적용하면 확률이 됩니다. 행마다 합이 1인지 보세요.",
        "Y = softmax(forward(network, X))입니다.",
    ],
)
mistakes.hints(
    "accuracy",
    en=[
        "What has to be added up over the batches: shares, or numbers of right answers?",
        "Follow the example of section 6 with 10 data and batches of 4. Where do the batches start, which labels "
        "belong to "
        "each, and what is divided at the end by what?",
        "accuracy = (1/N) Σ over batches of #{n in the batch : argmax_k Y_nk = t_n}; the batches start at 0, B, 2B, "
        "… below "
        "N.",
    ],
    ko=[
        "배치마다 더해 갈 것은 비율인가요, 맞힌 개수인가요?",
        "데이터 10개를 4개씩 나눈 6절의 예를 따라가 보세요. 배치는 어디에서 시작하고, 각 배치의 레이블은 무엇이며, "
        "마지막에 무엇을 무엇으로 나누나요?",
        "정확도 = (1/N) Σ(배치마다) #{배치의 n : argmax_k Y_nk = t_n}. 배치의 시작은 N보다 작은 0, B, 2B, …입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Count layer by layer. What shape has each W, and what shape each B?",
        "Between layers of m and n neurons there is one weight for each pair, and each of the n neurons has a bias.",
        "Σ (m·n + n) over (784, 50), (50, 100), (100, 10).",
    ],
    ko=[
        "층마다 세어 보세요. W의 모양과 B의 모양은 무엇인가요?",
        "뉴런이 m개인 층과 n개인 층 사이에는 짝마다 가중치가 하나 있고, n개의 뉴런마다 편향이 하나 있습니다.",
        "(784, 50), (50, 100), (100, 10)에 대한 Σ (m·n + n)입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "What is one row of Z2, and how many rows are there?",
        "Follow the shapes through the two products of section 3, with 32 in place of 100 images.",
        "(N, 784)·(784, 50) → (N, 50), and (N, 50)·(50, 100) → (N, 100).",
    ],
    ko=[
        "Z2의 한 행은 무엇이고, 행은 몇 개인가요?",
        "3절의 두 행렬 곱에서 모양을 따라가 보세요. 이미지가 100장이 아니라 32장입니다.",
        "(N, 784)·(784, 50) → (N, 50), (N, 50)·(50, 100) → (N, 100)입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "The class is the place of the largest score. Which of the four can move that place?",
        "Try a = (1, 3, 2) with each of the four, and look at the place of the largest.",
        "If a function is increasing, argmax f(a) = argmax a. Look for the one that is not increasing.",
    ],
    ko=[
        "클래스는 가장 큰 점수의 위치입니다. 넷 가운데 그 위치를 바꿀 수 있는 것은 무엇인가요?",
        "a = (1, 3, 2)에 넷을 하나씩 해 보고 가장 큰 값의 위치를 보세요.",
        "f가 증가 함수이면 argmax f(a) = argmax a입니다. 증가하지 않는 것을 찾으세요.",
    ],
)
