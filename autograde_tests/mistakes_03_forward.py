"""Known mistakes of 03_forward."""

import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- softmax ---

mistakes.edit(
    "softmax",
    "no_max_shift",
    {"x - np.max(x, axis=-1, keepdims=True)": "x"},
    en="softmax gives nan for large logits: subtract the row maximum before exp (which overflows there, or is 0 "
    "everywhere).",
    ko="점수가 크면 지수가 넘쳐서(또는 모두 0이 되어서) nan이 됩니다. 지수를 취하기 전에 그 행의 최댓값을 빼세요.",
)
mistakes.edit(
    "softmax",
    "adds_max",
    {"x - np.max": "x + np.max"},
    en="The maximum is added to the scores, which makes the exponentials larger still. Subtract it.",
    ko="점수에 최댓값을 더했습니다. 그러면 지수가 더 커집니다. 빼야 합니다.",
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
    ko="행마다 구한 값의 모양이 (N,)이 되어 열에 맞춰졌습니다. 그래서 다른 행의 값과 계산됩니다. 줄어드는 축을 "
    "남겨 두세요.",
)
mistakes.edit(
    "softmax",
    "numerator_unshifted",
    {"return e /": "return np.exp(x) /"},
    en="The maximum is subtracted below the fraction line only, so every value is too large by the same factor. "
    "Use the same exponentials above and below.",
    ko="분모에서만 최댓값을 빼서 모든 값이 같은 배수로 커졌습니다. 분자와 분모에 같은 지수를 쓰세요.",
)
mistakes.edit(
    "softmax",
    "mean_for_sum",
    {"np.sum(e": "np.mean(e"},
    en="Every value is too large by the number of classes: the exponentials are divided by their mean. Divide by "
    "their sum.",
    ko="모든 값이 클래스 수만큼 배로 큽니다. 지수의 평균으로 나누었기 때문입니다. 합으로 나누세요.",
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
    ko="2차원 배열에서 멈춥니다. 파이썬의 `max`(와 `if`)는 행끼리 비교하지 못합니다. NumPy 함수에는 축을 줄 수 "
    "있습니다.",
)
def softmax(x):
    e = np.exp(x - max(x))
    return e / sum(e)


@mistakes.add(
    "softmax",
    "max_after_exp",
    en="The maximum is subtracted after the exponential, so values come out negative. Subtract it from the "
    "scores, before.",
    ko="지수를 취한 뒤에 최댓값을 빼서 음수가 나옵니다. 지수를 취하기 전에 점수에서 빼세요.",
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
    "no_bias",
    {' + network["B1"]': "", ' + network["B2"]': "", ' + network["B3"]': ""},
    en="The biases are missing: every layer adds its own to the product.",
    ko="편향이 빠졌습니다. 층마다 행렬 곱에 그 층의 편향을 더하세요.",
)
mistakes.edit(
    "forward",
    "no_output_bias",
    {' + network["B3"]': ""},
    en="The output layer's bias is missing: the output is off by the same amount for every input.",
    ko="출력층의 편향이 빠졌습니다. 어떤 입력에서나 출력이 같은 만큼 어긋납니다.",
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
    ko="데이터 하나에서는 옳지만 배치에서는 멈춥니다. 데이터가 행에 있을 때 한 층의 계산은 입력에 가중치를 곱하는 "
    "것입니다.",
)
mistakes.edit(
    "forward",
    "other_keys",
    {'network["B1"]': 'network["b1"]', 'network["B2"]': 'network["b2"]', 'network["B3"]': 'network["b3"]'},
    en="network has no such key. Its keys are W1, B1, W2, B2, W3 and B3, with a capital B for the biases.",
    ko="network에 없는 키를 썼습니다. 키는 W1, B1, W2, B2, W3, B3이고, 편향은 대문자 B입니다.",
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
        "행 전체를 쓰는 두 곳을 보세요. exp를 취하기 전에 빼는 최댓값과, 나누는 합입니다. 둘 다 마지막 축을 따라 "
        "구하고, 그 축을 남겨 두어야 다시 자기 행과 맞물립니다.",
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
        "같은 일을 세 번 합니다. 행렬 곱, 편향, 활성화 함수입니다. 마지막 층의 활성화 함수는 무엇인가요?",
        "2절의 중간 값 표와 비교해서 처음으로 달라지는 줄을 찾으세요. A1이나 A2가 다르면 행렬 곱이나 편향을, Z1이나 "
        "Z2가 다르면 활성화 함수를, 마지막 줄만 다르면 출력층을 보세요.",
        "A1 = X·W1 + B1, Z1 = h(A1); A2 = Z1·W2 + B2, Z2 = h(A2); Y = A3 = Z2·W3 + B3. h는 시그모이드이고, 출력층은 "
        "항등 함수입니다.",
    ],
)
