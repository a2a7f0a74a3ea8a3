"""Known mistakes of 13_recurrent."""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# --- RNNCell ---

STEP = "h_next = np.tanh(x @ self.Wx + h_prev @ self.Wh + self.b)"
SLOPE = "dA = dh_next * (1 - h_next**2)"

mistakes.edit(
    "RNNCell", "no_bias", {STEP: "h_next = np.tanh(x @ self.Wx + h_prev @ self.Wh)"},
    en="the bias is missing: add b before tanh.",
    ko="편향이 빠졌습니다. tanh에 넣기 전에 b를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "no_state", {STEP: "h_next = np.tanh(x @ self.Wx + self.b)"},
    en="the last hidden state is not used: add its product with Wh before tanh.",
    ko="지난 은닉 상태를 쓰지 않았습니다. tanh에 넣기 전에 Wh와 곱해서 더하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "no_activation", {STEP: "h_next = x @ self.Wx + h_prev @ self.Wh + self.b"},
    en="the new state did not go through tanh, so it can leave the range from -1 to 1.",
    ko="새 상태가 tanh를 거치지 않아 -1과 1 사이를 벗어날 수 있습니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "sigmoid_activation", {STEP: "h_next = sigmoid(x @ self.Wx + h_prev @ self.Wh + self.b)"},
    en="the new state went through the sigmoid: an RNN's activation function here is tanh.",
    ko="새 상태에 시그모이드를 썼습니다. 여기서 RNN의 활성화 함수는 tanh입니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "residual", {STEP: STEP + " + h_prev"},
    en="the last state was added to the new one: it has a part in the sum inside tanh only.",
    ko="새 상태에 지난 상태를 더했습니다. 지난 상태는 tanh 안의 합에만 들어갑니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "wh_transposed", {STEP: STEP.replace("self.Wh", "self.Wh.T")},
    en="in forward Wh is transposed (being square, it fits all the same): take it as it is.",
    ko="forward에서 Wh를 전치했습니다(정사각 행렬이라 모양은 맞습니다). 그대로 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "tanh_of_each", {STEP: "h_next = np.tanh(x @ self.Wx) + np.tanh(h_prev @ self.Wh) + self.b"},
    en="each term went through tanh by itself: add up first, then apply tanh once.",
    ko="항마다 따로 tanh를 씌웠습니다. 먼저 모두 더한 뒤 tanh를 한 번 씌우세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "slope_of_the_sum",
    {SLOPE: "dA = dh_next * (1 - (x @ self.Wx + h_prev @ self.Wh + self.b) ** 2)"},
    en="the slope was computed from what goes into tanh: in 1 - y², y is the output h_next.",
    ko="tanh에 들어가는 값으로 tanh의 미분을 구했습니다. 1 - y²의 y는 출력 h_next입니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "slope_not_squared", {SLOPE: "dA = dh_next * (1 - h_next)"},
    en="the slope of tanh is 1 minus the square of the output; the square is missing.",
    ko="tanh의 미분은 1에서 출력의 제곱을 뺀 값입니다. 제곱이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "slope_of_the_sigmoid", {SLOPE: "dA = dh_next * h_next * (1 - h_next)"},
    en="y(1 - y) is the slope of the sigmoid; that of tanh is 1 - y².",
    ko="y(1 - y)는 시그모이드의 미분입니다. tanh의 미분은 1 - y²입니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "no_slope", {SLOPE: "dA = dh_next"},
    en="backward skips tanh: multiply dh_next by its slope first.",
    ko="역전파가 tanh를 건너뜁니다. 먼저 dh_next에 tanh의 미분을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "dh_without_transpose", {"dh_prev = dA @ self.Wh.T": "dh_prev = dA @ self.Wh"},
    en="dh_prev was made with Wh itself (being square, it fits all the same): take the transpose.",
    ko="dh_prev를 Wh 그대로 곱해 구했습니다(정사각 행렬이라 모양은 맞습니다). 전치해서 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "db_not_summed", {"self.db = dA.sum(axis=0)": "self.db = dA"},
    en="db has one row per sample: b went into every row, so sum over the batch.",
    ko="db에 표본마다 행이 있습니다. b는 모든 행에 더해졌으므로 배치에 대해 더하세요.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "db_averaged", {"dA.sum(axis=0)": "dA.mean(axis=0)"},
    en="db is the mean over the batch: sum; the loss has divided by N where that is due.",
    ko="db가 배치의 평균입니다. 더하기만 하세요. N으로 나누는 일은 손실이 합니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "results_swapped", {"return dx, dh_prev": "return dh_prev, dx"},
    en="the results of backward are in the other order: dx comes first, then dh_prev.",
    ko="backward의 두 결과의 순서가 바뀌었습니다. dx가 먼저, dh_prev가 다음입니다.",
)  # fmt: skip
mistakes.edit(
    "RNNCell", "new_state_in_dwh", {"self.dWh = h_prev.T @ dA": "self.dWh = h_next.T @ dA"},
    en="dWh was made with the new state: what was multiplied by Wh is the last one, h_prev.",
    ko="dWh를 새 상태로 구했습니다. Wh와 곱해진 것은 지난 상태 h_prev입니다.",
)  # fmt: skip

# --- LSTMCell ---

BLOCKS = "A_f, A_g, A_i, A_o = np.split"
PARTS = "parts = x @ self.Wx + h_prev @ self.Wh + self.b"
CELL = "c_next = f * c_prev + g * i"
HIDDEN = "h_next = o * np.tanh(c_next)"
STACK = "np.concatenate([dA_f, dA_g, dA_i, dA_o], axis=-1)"
GATES = "dA_f = dc * c_prev * f * (1 - f)"
DC = "dc = dc_next + dh_next * o * (1 - bent**2)"


def stacked(order):
    """The gradients of the four parts side by side in another order: who cuts so, puts them together so."""
    return f"np.concatenate([{', '.join(f'dA_{part}' for part in order)}], axis=-1)"


mistakes.edit(
    "LSTMCell", "order_ifgo", {BLOCKS: "A_i, A_f, A_g, A_o = np.split", STACK: stacked("ifgo")},
    en="your blocks of columns are i, f, g, o (as in Keras): here the order is f, g, i, o.",
    ko="열의 순서가 i, f, g, o(Keras의 순서)입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_ifog", {BLOCKS: "A_i, A_f, A_o, A_g = np.split", STACK: stacked("ifog")},
    en="your blocks of columns are i, f, o, g: here the order is f, g, i, o.",
    ko="열의 순서가 i, f, o, g입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_figo", {BLOCKS: "A_f, A_i, A_g, A_o = np.split", STACK: stacked("figo")},
    en="your blocks of columns are f, i, g, o: here the order is f, g, i, o.",
    ko="열의 순서가 f, i, g, o입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_fiog", {BLOCKS: "A_f, A_i, A_o, A_g = np.split", STACK: stacked("fiog")},
    en="your blocks of columns are f, i, o, g: here the order is f, g, i, o.",
    ko="열의 순서가 f, i, o, g입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_igfo", {BLOCKS: "A_i, A_g, A_f, A_o = np.split", STACK: stacked("igfo")},
    en="your blocks of columns are i, g, f, o: here the order is f, g, i, o, the forget gate first.",
    ko="열의 순서가 i, g, f, o입니다. 여기서는 f, g, i, o로, 망각 게이트가 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "interleaved",
    {BLOCKS + "(parts, 4, axis=1)": "A_f, A_g, A_i, A_o = (parts[:, k::4] for k in range(4))"},
    en="every fourth column was taken together: each of f, g, i, o is a block of H columns side by side.",
    ko="열을 네 칸 간격으로 모았습니다. f, g, i, o는 저마다 이어진 H개 열입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "g_sigmoid", {"g = np.tanh(A_g)": "g = sigmoid(A_g)"},
    en="g went through the sigmoid and is never negative: the new memory uses tanh.",
    ko="g에 시그모이드를 써서 음수가 나오지 않습니다. 새 기억에는 tanh를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_input_gate", {CELL: "c_next = f * c_prev + g"},
    en="the new memory was added without the input gate: multiply g by i.",
    ko="새 기억이 입력 게이트를 거치지 않았습니다. g에 i를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_forget_gate", {CELL: "c_next = c_prev + g * i"},
    en="the last cell state was kept whole: multiply it by the forget gate.",
    ko="지난 셀 상태가 그대로 남았습니다. 망각 게이트를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "coupled", {CELL: "c_next = f * c_prev + g * (1 - f)"},
    en="1 - f stands where the input gate belongs: an LSTM has a gate i of its own (the coupled form is a GRU's).",
    ko="입력 게이트 자리에 1 - f가 있습니다. LSTM에는 게이트 i가 따로 있습니다(묶은 형태는 GRU의 것입니다).",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "output_added", {HIDDEN: "h_next = o + np.tanh(c_next)"},
    en="the output gate was added: a gate multiplies.",
    ko="출력 게이트를 더했습니다. 게이트는 곱하는 것입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_output_tanh", {HIDDEN: "h_next = o * c_next"},
    en="h_next is the output gate times the cell state itself: take tanh of the cell state first.",
    ko="출력 게이트를 셀 상태에 바로 곱했습니다. 먼저 셀 상태에 tanh를 씌우세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "old_cell", {HIDDEN: "h_next = o * np.tanh(c_prev)"},
    en="h_next was made from the last cell state: use the new one.",
    ko="h_next를 지난 셀 상태로 만들었습니다. 새 셀 상태를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_h_prev", {PARTS: "parts = x @ self.Wx + self.b"},
    en="the last hidden state is not used: its product with Wh belongs to all four parts.",
    ko="지난 은닉 상태를 쓰지 않았습니다. Wh와 곱해 네 부분 모두에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_bias", {PARTS: "parts = x @ self.Wx + h_prev @ self.Wh"},
    en="the bias is missing: add b to the four parts.",
    ko="편향이 빠졌습니다. 네 부분에 b를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "peephole",
    {"f = sigmoid(A_f)": "f = sigmoid(A_f + c_prev)", "i = sigmoid(A_i)": "i = sigmoid(A_i + c_prev)",
     HIDDEN: "o = sigmoid(A_o + c_next)\n        " + HIDDEN},
    en="the gates see the cell state too (peepholes): here they are made from x, h_prev and b alone.",
    ko="게이트가 셀 상태까지 봅니다(핍홀 연결). 여기서는 x, h_prev, b만으로 게이트를 만듭니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "results_swapped", {"return h_next, c_next": "return c_next, h_next"},
    en="the two results are in the other order: h_next comes first, then c_next.",
    ko="두 결과의 순서가 바뀌었습니다. h_next가 먼저, c_next가 다음입니다.",
)  # fmt: skip

mistakes.edit(
    "LSTMCell", "dc_next_ignored", {DC: "dc = dh_next * o * (1 - bent**2)"},
    en="dc_next is not used: at c_next two gradients meet, the one from h_next and dc_next.",
    ko="dc_next를 쓰지 않았습니다. c_next에서는 h_next에서 온 기울기와 dc_next가 더해집니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_tanh_slope", {DC: "dc = dc_next + dh_next * o"},
    en="on the way from h_next to c_next the slope of tanh, 1 - tanh²(c_next), is missing.",
    ko="h_next에서 c_next로 가는 길에 tanh의 미분 1 - tanh²(c_next)가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "slope_of_the_cell", {DC: "dc = dc_next + dh_next * o * (1 - c_next**2)"},
    en="the slope of tanh was computed with c_next itself: in 1 - y², y is tanh(c_next).",
    ko="tanh의 미분을 c_next 자체로 구했습니다. 1 - y²의 y는 tanh(c_next)입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "dc_next_through_the_gate", {DC: "dc = (dc_next + dh_next) * o * (1 - bent**2)"},
    en="dc_next passed the output gate and tanh: it reaches c_next directly, only dh_next takes that way.",
    ko="dc_next가 출력 게이트와 tanh를 지났습니다. 그 길은 dh_next만 지나고 dc_next는 c_next에 바로 더해집니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "no_gate_slopes",
    {GATES: "dA_f = dc * c_prev", "dA_g = dc * i * (1 - g**2)": "dA_g = dc * i",
     "dA_i = dc * g * i * (1 - i)": "dA_i = dc * g", "dA_o = dh_next * bent * o * (1 - o)": "dA_o = dh_next * bent"},
    en="the four gradients did not pass their activation functions: multiply by y(1 - y) for the gates, 1 - y² for g.",
    ko="네 기울기가 활성화 함수를 지나지 않았습니다. 게이트에는 y(1 - y), g에는 1 - y²를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "g_slope_of_the_sigmoid", {"(1 - g**2)": "g * (1 - g)"},
    en="g went through tanh, so its slope is 1 - g², not g(1 - g).",
    ko="g는 tanh를 지났으므로 미분은 g(1 - g)가 아니라 1 - g²입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "do_from_dc", {"dA_o = dh_next * bent * o * (1 - o)": "dA_o = dc * bent * o * (1 - o)"},
    en="the output gate's gradient was made from that of the cell state: o acts on h_next alone, so begin with "
       "dh_next.",
    ko="출력 게이트의 기울기를 셀 상태의 기울기로 구했습니다. o는 h_next에만 쓰이므로 dh_next에서 시작하세요.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "stacked_ifgo", {STACK: stacked("ifgo")},
    en="backward puts the four gradients together as i, f, g, o: here the columns are f, g, i, o, as in forward.",
    ko="backward에서 네 기울기를 i, f, g, o 순서로 붙였습니다. forward처럼 f, g, i, o 순서여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "df_with_new_cell", {GATES: "dA_f = dc * c_next * f * (1 - f)"},
    en="the forget gate's gradient was made with the new cell state: f was multiplied by c_prev.",
    ko="망각 게이트의 기울기를 새 셀 상태로 구했습니다. f와 곱해진 것은 c_prev입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "dg_di_swapped",
    {"dA_g = dc * i * (1 - g**2)": "dA_g = dc * g * (1 - g**2)",
     "dA_i = dc * g * i * (1 - i)": "dA_i = dc * i * i * (1 - i)"},
    en="in the product g ⊙ i the gradient of each factor is made with the other factor; yours has its own.",
    ko="곱 g ⊙ i에서 한쪽의 기울기에는 다른 쪽을 곱합니다. 지금은 자기 자신을 곱했습니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "dc_prev_without_gate", {"dc_prev = dc * f": "dc_prev = dc"},
    en="dc_prev has to pass the forget gate: c_prev was multiplied by f.",
    ko="dc_prev가 망각 게이트를 지나야 합니다. c_prev에는 f가 곱해졌습니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "gate_called", {GATES: "dA_f = dc * c_prev * f(1 - f)"},
    en="an array is called like a function: between f and (1 - f) a * is missing.",
    ko="배열을 함수처럼 불렀습니다. f와 (1 - f) 사이에 *가 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "db_is_the_bias", {"self.db = dA.sum(axis=0)": "self.db = self.b"},
    en="db holds the biases themselves: it is the sum of the gradients over the batch.",
    ko="db에 편향 자체가 들어 있습니다. db는 기울기를 배치에 대해 더한 것입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "gradients_swapped",
    {"return dx, dh_prev, dc_prev": "return dx, dc_prev, dh_prev"},
    en="the last two results of backward are in the other order: dx, dh_prev, dc_prev.",
    ko="backward의 뒤 두 결과의 순서가 바뀌었습니다. dx, dh_prev, dc_prev 순서입니다.",
)  # fmt: skip

# --- GRUCell ---

MIX = "h_next = (1 - z) * h_prev + z * candidate\n"  # with the end of the line: the docstring says it too
CANDIDATE = "candidate = np.tanh(x @ Wx_h + (r * h_prev) @ Wh_h + b_h)"
GRU_DZ = "dA_z = dh_next * (candidate - h_prev) * z * (1 - z)"
GRU_DH = "dh_prev = dh_next * (1 - z) + ds * r + dA_z @ back_z + dA_r @ back_r"
GRU_DWH = "(r * h_prev).T @ dA_h"

mistakes.edit(
    "GRUCell", "z_keeps_the_old",
    {MIX: "h_next = z * h_prev + (1 - z) * candidate\n", "dA_h = dh_next * z *": "dA_h = dh_next * (1 - z) *",
     "(candidate - h_prev)": "(h_prev - candidate)", "dh_prev = dh_next * (1 - z)": "dh_prev = dh_next * z"},
    en="z is the share of the old state (as in Keras): here it is the share of the new one.",
    ko="z가 옛 상태의 몫입니다(Keras의 약속). 여기서는 새것의 몫입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "reset_after", {CANDIDATE: "candidate = np.tanh(x @ Wx_h + r * (h_prev @ Wh_h) + b_h)"},
    en="the reset gate acts after the product with Wh (Keras' default): here it multiplies h_prev before.",
    ko="리셋 게이트를 Wh와 곱한 뒤에 썼습니다(Keras의 기본값). 여기서는 곱하기 전에 h_prev에 씁니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "no_reset", {CANDIDATE: "candidate = np.tanh(x @ Wx_h + h_prev @ Wh_h + b_h)"},
    en="the reset gate has no effect: the candidate sees r ⊙ h_prev, not h_prev.",
    ko="리셋 게이트가 아무 일도 하지 않습니다. 후보에는 h_prev가 아니라 r ⊙ h_prev가 들어갑니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "reset_on_everything", {CANDIDATE: "candidate = np.tanh(r * (x @ Wx_h + h_prev @ Wh_h) + b_h)"},
    en="the reset gate also acts on the input: it is for the past alone.",
    ko="리셋 게이트가 입력에도 걸립니다. 과거에만 걸려야 합니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "candidate_sigmoid", {CANDIDATE: CANDIDATE.replace("np.tanh", "sigmoid")},
    en="the candidate went through the sigmoid: it is no gate and uses tanh.",
    ko="후보에 시그모이드를 썼습니다. 후보는 게이트가 아니므로 tanh를 씁니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "mixed_with_r", {MIX: "h_next = (1 - r) * h_prev + r * candidate\n"},
    en="old and new are mixed by the reset gate: that is the update gate's work, z.",
    ko="리셋 게이트로 옛것과 새것을 섞었습니다. 그것은 업데이트 게이트 z의 일입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "no_bias",
    {"h_prev @ Wh_z + b_z": "h_prev @ Wh_z", "h_prev @ Wh_r + b_r": "h_prev @ Wh_r", "@ Wh_h + b_h": "@ Wh_h"},
    en="the biases are missing: this GRU has b in all three parts.",
    ko="편향이 빠졌습니다. 이 GRU에는 세 부분 모두에 b가 있습니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "order_rzh",
    {"Wx_z, Wx_r, Wx_h =": "Wx_r, Wx_z, Wx_h =", "Wh_z, Wh_r, Wh_h =": "Wh_r, Wh_z, Wh_h =",
     "b_z, b_r, b_h =": "b_r, b_z, b_h =", "back_z, back_r, back_h =": "back_r, back_z, back_h =",
     "[dA_z, dA_r, dA_h]": "[dA_r, dA_z, dA_h]",
     "[h_prev.T @ dA_z, h_prev.T @ dA_r, (r": "[h_prev.T @ dA_r, h_prev.T @ dA_z, (r"},
    en="your blocks of columns are r, z, h: here the order is z, r, h.",
    ko="열의 순서가 r, z, h입니다. 여기서는 z, r, h입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dz_sign", {"(candidate - h_prev)": "(h_prev - candidate)"},
    en="the gradient of z has the other sign: z takes away h_prev and brings the candidate.",
    ko="z의 기울기의 부호가 반대입니다. z가 커지면 h_prev가 줄고 후보가 늘어납니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dz_without_old", {"(candidate - h_prev)": "candidate"},
    en="the gradient of z forgets that z also takes away h_prev: it is the difference that counts.",
    ko="z의 기울기에서 z가 h_prev를 줄인다는 것을 잊었습니다. 후보와 h_prev의 차이를 곱해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "candidate_without_slope", {"dA_h = dh_next * z * (1 - candidate**2)": "dA_h = dh_next * z"},
    en="the candidate's gradient did not pass tanh: multiply by 1 - y².",
    ko="후보의 기울기가 tanh를 지나지 않았습니다. 1 - y²를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "candidate_slope_of_the_sigmoid", {"(1 - candidate**2)": "candidate * (1 - candidate)"},
    en="the candidate went through tanh: its slope is 1 - y², not y(1 - y).",
    ko="후보는 tanh를 지났으므로 미분은 y(1 - y)가 아니라 1 - y²입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "no_reset_on_the_way_back", {"+ ds * r +": "+ ds +"},
    en="in dh_prev the way through the candidate does not pass the reset gate: h_prev was multiplied by r there.",
    ko="dh_prev에서 후보를 거친 길이 리셋 게이트를 지나지 않았습니다. 그 길에서 h_prev에는 r이 곱해졌습니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dr_without_state", {"dA_r = ds * h_prev * r * (1 - r)": "dA_r = ds * r * (1 - r)"},
    en="the gradient of r lacks its partner: r was multiplied by h_prev.",
    ko="r의 기울기에 짝이 빠졌습니다. r과 곱해진 것은 h_prev입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dh_through_candidate_only", {GRU_DH: "dh_prev = ds * r"},
    en="dh_prev has one of its four parts only: h_prev was used in the mix, in the candidate and in both gates; add "
       "all.",
    ko="dh_prev에 네 갈래 가운데 하나만 있습니다. h_prev는 섞을 때, 후보에, 두 게이트에 쓰였으므로 모두 더하세요.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dh_without_mix", {"dh_prev = dh_next * (1 - z) + ds": "dh_prev = ds"},
    en="in dh_prev the direct way is missing: h_next contains (1 - z) ⊙ h_prev.",
    ko="dh_prev에 바로 이어지는 길이 빠졌습니다. h_next에는 (1 - z) ⊙ h_prev가 들어 있습니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dh_overwritten", {GRU_DH: "dh_prev = dA_r @ back_r"},
    en="dh_prev holds the part of the reset gate only: the parts of the mix, the candidate and both gates have to be "
       "added (+=).",
    ko="dh_prev에 리셋 게이트에서 온 갈래만 남았습니다. 섞을 때, 후보, 두 게이트에서 온 것을 모두 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dx_overwritten", {"dx = dA @ self.Wx.T": "dx = dA_r @ np.hsplit(self.Wx, 3)[1].T"},
    en="dx holds the part of the reset gate only: x was used in z, r and the candidate, so add all three (+=).",
    ko="dx에 리셋 게이트에서 온 갈래만 남았습니다. x는 z, r, 후보에 모두 쓰였으므로 셋을 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "dwh_without_reset", {GRU_DWH: "h_prev.T @ dA_h"},
    en="the last H columns of dWh were made with h_prev: what was multiplied by them is r ⊙ h_prev.",
    ko="dWh의 마지막 H개 열을 h_prev로 구했습니다. 그 열과 곱해진 것은 r ⊙ h_prev입니다.",
)  # fmt: skip
mistakes.edit(
    "GRUCell", "stacked_rzh", {"np.hstack([dA_z, dA_r, dA_h])": "np.hstack([dA_r, dA_z, dA_h])"},
    en="backward puts the gradients together as r, z, h: the columns are z, r, h, as in forward.",
    ko="backward에서 기울기를 r, z, h 순서로 붙였습니다. forward처럼 z, r, h 순서여야 합니다.",
)  # fmt: skip

# --- TimeRNN, TimeLSTM, TimeGRU: what goes wrong in all three ---

CELLS = {"TimeRNN": "RNNCell", "TimeLSTM": "LSTMCell", "TimeGRU": "GRUCell"}
BACK_LOOP = "for t in reversed(range(dhs.shape[1])):"
STORED = "self.dWx, self.dWh, self.db, self.dh = dWx, dWh, db, dh"
SUMS = {f"{g} = {g} + cell.{g}": f"{g} = cell.{g}" for g in ("dWx", "dWh", "db")}

for name, cell in CELLS.items():
    lstm = name == "TimeLSTM"
    forward = (
        "self.h, self.c = cell.forward(xs[:, t], self.h, self.c)" if lstm else "self.h = cell.forward(xs[:, t], self.h)"
    )
    fresh = "np.zeros((N, H))"
    backward = "cell.backward(dhs[:, t] + dh, dc)" if lstm else "cell.backward(dhs[:, t] + dh)"
    start = "if not self.stateful or self.h is None:"
    kept = "if not self.stateful or self.c is None:"
    mistakes.edit(
        name, "no_way_back_in_time", {backward: backward.replace(" + dh", "")},
        en="the gradient that comes from the next moment is not used: add dh to dhs[:, t].",
        ko="다음 시각에서 온 기울기를 쓰지 않았습니다. dhs[:, t]에 dh를 더하세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "dhs_of_the_last_moment_only",
        {backward: backward.replace("dhs[:, t] + dh", "dhs[:, t] if t == dhs.shape[1] - 1 else dh")},
        en="only the last moment's dhs is used: at every moment the gradient from above and that from the next moment "
           "add.",
        ko="마지막 시각의 dhs만 썼습니다. 시각마다 위에서 온 기울기와 다음 시각에서 온 기울기를 더해야 합니다.",
    )  # fmt: skip
    mistakes.edit(
        name, "backward_from_the_front",
        {BACK_LOOP: "for t in range(dhs.shape[1]):", "dxs.insert(0, dx)": "dxs.append(dx)"},
        en="backward goes from the first moment to the last: the gradient comes from the end, so go the other way.",
        ko="역전파가 처음 시각에서 마지막 시각으로 갑니다. 기울기는 끝에서 오므로 거꾸로 가야 합니다.",
    )  # fmt: skip
    mistakes.edit(
        name, "dxs_reversed", {"dxs.insert(0, dx)": "dxs.append(dx)"},
        en="dxs is in the order of the computation, the last moment first: put each dx at its own moment.",
        ko="dxs가 계산한 순서, 곧 마지막 시각부터 들어 있습니다. dx를 제 시각의 자리에 놓으세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "state_reset_every_step",
        {forward: forward.replace("self.h, self.c)", f"{fresh}, {fresh})")
                  .replace("xs[:, t], self.h)", f"xs[:, t], {fresh})")},
        en="every moment begins with a state of 0: hand each step the state of the one before.",
        ko="시각마다 상태 0에서 시작합니다. 앞 단계의 상태를 다음 단계에 넘기세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "one_cell_for_all",
        {f"for t in range(T):\n            cell = {cell}(self.Wx, self.Wh, self.b)\n":
         f"cell = {cell}(self.Wx, self.Wh, self.b)\n        for t in range(T):\n"},
        en="one cell object serves all moments and remembers the last one only: make a cell for every moment.",
        ko="셀 객체 하나를 모든 시각에 써서 마지막 시각만 기억합니다. 시각마다 셀을 하나씩 만드세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "gradients_of_one_moment", SUMS,
        en="the weights' gradients are those of one moment: all moments share the weights, so sum over them.",
        ko="가중치의 기울기가 한 시각의 것입니다. 모든 시각이 같은 가중치를 쓰므로 시각에 대해 더하세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "gradients_averaged",
        {STORED: f"{STORED}\n        self.dWx, self.dWh, self.db = (g / len(dxs) for g in (dWx, dWh, db))"},
        en="the weights' gradients are averaged over the moments: sum them.",
        ko="가중치의 기울기를 시각의 수로 나누었습니다. 더하기만 하세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "gradients_not_kept", {STORED: "self.dh = dh"},
        en="the sums of the weights' gradients are not stored: put them into dWx, dWh and db of the layer.",
        ko="가중치의 기울기의 합을 저장하지 않았습니다. 계층의 dWx, dWh, db에 넣으세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "gradients_add_up",
        {"dWx, dWh, db = 0, 0, 0": "dWx, dWh, db = (0, 0, 0) if self.dWx is None else (self.dWx, self.dWh, self.db)"},
        en="the weights' gradients add up over the blocks: every backward begins with 0.",
        ko="가중치의 기울기가 블록마다 쌓입니다. backward를 부를 때마다 0에서 시작하세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "not_truncated",
        {"dh = np.zeros_like(dhs[:, 0])": "dh = np.zeros_like(dhs[:, 0]) if self.dh is None else self.dh"},
        en="backward begins with the dh of another block: at the last moment of a block nothing comes from outside.",
        ko="역전파가 다른 블록의 dh에서 시작합니다. 블록의 마지막 시각에는 밖에서 오는 기울기가 없습니다.",
    )  # fmt: skip
    mistakes.edit(
        name, "dh_not_kept", {STORED: "self.dWx, self.dWh, self.db = dWx, dWh, db"},
        en="what is left for the block's first state is not stored: put it into dh.",
        ko="블록의 처음 상태로 나가는 기울기를 저장하지 않았습니다. dh에 넣으세요.",
    )  # fmt: skip
    both = {start: "if True:", kept: "if True:"} if lstm else {start: "if True:"}
    mistakes.edit(
        name, "never_stateful", both,
        en="with stateful=True the layer begins with 0 all the same: go on from the state of the last block.",
        ko="stateful=True인데도 0에서 시작합니다. 앞 블록의 상태에서 이어 가세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "always_stateful", {old: old.replace("not self.stateful or ", "") for old in both},
        en="without stateful the layer goes on from the last call's state: begin with 0 then.",
        ko="stateful이 아닌데도 앞 호출의 상태에서 이어 갑니다. 그때는 0에서 시작하세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "time_first",
        {"N, T, _ = xs.shape": "T, N, _ = xs.shape", "hs = np.zeros((N, T, H))": "hs = np.zeros((T, N, H))",
         "hs[:, t] = self.h": "hs[t] = self.h", "cell.forward(xs[:, t]": "cell.forward(xs[t]"},
        en="the first axis is taken for time: xs is (N, T, D), so the input of moment t is xs[:, t].",
        ko="첫 축을 시각으로 보았습니다. xs는 (N, T, D)이므로 시각 t의 입력은 xs[:, t]입니다.",
    )  # fmt: skip
    mistakes.edit(
        name, "last_state_only", {"return hs": "return self.h"},
        en="forward gives the last state alone: this layer gives the states of all moments, (N, T, H).",
        ko="forward가 마지막 상태만 돌려줍니다. 이 계층은 모든 시각의 상태 (N, T, H)를 돌려줍니다.",
    )  # fmt: skip

mistakes.edit(
    "TimeLSTM", "no_dc", {"cell.backward(dhs[:, t] + dh, dc)": "cell.backward(dhs[:, t] + dh, np.zeros_like(dh))"},
    en="the gradient of the cell state is not handed back in time: dc of one step is dc_next of the step before.",
    ko="셀 상태의 기울기를 앞 시각으로 넘기지 않았습니다. 한 단계의 dc가 그 앞 단계의 dc_next입니다.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "dhs_into_dc", {"cell.backward(dhs[:, t] + dh, dc)": "cell.backward(dhs[:, t] + dh, dhs[:, t] + dc)"},
    en="dhs is added to dc as well: only h goes out to hs, so it belongs to dh alone.",
    ko="dhs를 dc에도 더했습니다. hs로 나가는 것은 h뿐이므로 dh에만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "cell_state_not_carried", {"if not self.stateful or self.c is None:": "if True:"},
    en="the cell state begins with 0 in every block: with stateful=True both h and c are carried on.",
    ko="블록마다 셀 상태가 0에서 시작합니다. stateful=True이면 h와 c를 모두 이어 갑니다.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "reset_h_only", {"self.h, self.c = None, None": "self.h = None"},
    en="reset_state leaves the cell state as it was: reset h and c.",
    ko="reset_state가 셀 상태를 그대로 둡니다. h와 c를 모두 지우세요.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "set_h_keeps_c",
    {"self.h, self.c = h, c\n": "self.h, self.c = h, self.c if c is None else c\n"},
    en="set_state(h) without c keeps the old cell state: without c it begins with 0.",
    ko="c 없이 set_state(h)라고 하면 옛 셀 상태가 남습니다. c가 없으면 0에서 시작해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "set_c_forgotten", {"self.h, self.c = h, c\n": "self.h, self.c = h, None\n"},
    en="set_state forgets the c that it is given: keep it for the next forward.",
    ko="set_state가 받은 c를 잊습니다. 다음 forward를 위해 저장하세요.",
)  # fmt: skip
mistakes.edit(
    "TimeLSTM", "set_swapped", {"self.h, self.c = h, c\n": "self.h, self.c = (h, c) if c is None else (c, h)\n"},
    en="set_state takes h for c and c for h: the hidden state comes first.",
    ko="set_state에서 h와 c가 서로 바뀌었습니다. 은닉 상태가 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "TimeGRU", "reset_does_nothing", {"### BEGIN SOLUTION\n        self.h = None": "pass"},
    en="reset_state leaves the state as it was: the next forward has to begin with 0.",
    ko="reset_state가 상태를 그대로 둡니다. 다음 forward는 0에서 시작해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "TimeGRU", "set_does_nothing", {"### BEGIN SOLUTION\n        self.h = h": "pass"},
    en="set_state has no effect: the next forward has to begin with the state it was given.",
    ko="set_state가 아무 일도 하지 않습니다. 다음 forward는 받은 상태에서 시작해야 합니다.",
)  # fmt: skip

# --- ManyToOne ---

ONE = "return hs[:, -1] @ self.W + self.b"

for head in ("ManyToOne", "ManyToMany"):
    mistakes.edit(
        head, "kept_in_the_class", {"self.hs = hs": "type(self).hs = hs"},
        en="what forward keeps is an attribute of the class, so all heads share it: keep it in the object (self.…).",
        ko="forward가 남긴 값이 클래스의 속성이라 모든 객체가 함께 씁니다. 객체(self.…)에 남기세요.",
    )  # fmt: skip
mistakes.edit(
    "ManyToOne", "first_moment",
    {ONE: "return hs[:, 0] @ self.W + self.b", "self.hs[:, -1].T": "self.hs[:, 0].T", "dhs[:, -1] =": "dhs[:, 0] ="},
    en="the state of the first moment is used: the last one, which has seen everything, is due.",
    ko="처음 시각의 상태를 썼습니다. 모두 보고 난 마지막 상태를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "mean_of_the_moments", {ONE: "return hs.mean(axis=1) @ self.W + self.b"},
    en="the mean over time is used: here the state of the last moment alone makes the scores.",
    ko="시각에 대해 평균했습니다. 여기서는 마지막 시각의 상태만으로 점수를 냅니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "all_moments", {ONE: "return hs @ self.W + self.b"},
    en="there are scores for every moment: many to one gives (N, C), from the last moment.",
    ko="시각마다 점수가 있습니다. 다대일은 마지막 시각에서 (N, C)를 냅니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "last_sample", {ONE: "return hs[-1] @ self.W + self.b"},
    en="hs[-1] is the last sample of the batch: time is the second axis.",
    ko="hs[-1]은 배치의 마지막 표본입니다. 시각은 둘째 축입니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "no_bias", {ONE: "return hs[:, -1] @ self.W"},
    en="the bias is missing: add b.",
    ko="편향이 빠졌습니다. b를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "gradient_of_one_moment", {"return dhs": "return dhs[:, -1]"},
    en="backward gives the gradient of the last moment alone: the recurrent layer needs (N, T, H), with 0 elsewhere.",
    ko="backward가 마지막 시각의 기울기만 돌려줍니다. 순환 계층에는 나머지가 0인 (N, T, H)가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "gradient_to_all_moments", {"dhs[:, -1] = dout @ self.W.T": "dhs[:] = (dout @ self.W.T)[:, None]"},
    en="every moment gets the gradient: the earlier states were not used, so theirs is 0.",
    ko="모든 시각에 기울기가 들어 있습니다. 앞 시각의 상태는 쓰지 않았으므로 0입니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "dw_of_all_moments", {"self.dW = self.hs[:, -1].T @ dout": "self.dW = self.hs.sum(axis=1).T @ dout"},
    en="dW was made with the states of all moments: only the last one was multiplied by W.",
    ko="dW를 모든 시각의 상태로 구했습니다. W와 곱해진 것은 마지막 상태뿐입니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "db_averaged", {"dout.sum(axis=0)": "dout.mean(axis=0)"},
    en="db is the mean over the batch: sum.",
    ko="db가 배치의 평균입니다. 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToOne", "db_not_summed", {"dout.sum(axis=0)": "dout"},
    en="db has one row per sample: sum over the batch.",
    ko="db에 표본마다 행이 있습니다. 배치에 대해 더하세요.",
)  # fmt: skip

# --- ManyToMany ---

MANY_DW = "self.dW = np.tensordot(self.hs, douts, axes=([0, 1], [0, 1]))"

mistakes.edit(
    "ManyToMany", "last_moment", {"return hs @ self.W + self.b": "return hs[:, -1] @ self.W + self.b"},
    en="only the last moment has scores: here every moment gets its own, (N, T, C).",
    ko="마지막 시각에만 점수가 있습니다. 여기서는 시각마다 점수를 냅니다: (N, T, C).",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "no_bias", {"return hs @ self.W + self.b": "return hs @ self.W"},
    en="the bias is missing: add b at every moment.",
    ko="편향이 빠졌습니다. 시각마다 b를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "running_sum", {"return hs @ self.W + self.b": "return np.cumsum(hs @ self.W, axis=1) + self.b"},
    en="the scores of earlier moments are added in: each moment uses its own state alone.",
    ko="앞 시각의 점수까지 더했습니다. 시각마다 자기 상태만 씁니다.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "dw_of_the_last_moment", {MANY_DW: "self.dW = self.hs[:, -1].T @ douts[:, -1]"},
    en="dW is that of the last moment: W was used at every moment, so sum over time too.",
    ko="dW가 마지막 시각의 것입니다. W는 시각마다 쓰였으므로 시각에 대해서도 더하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "dw_averaged_over_time", {MANY_DW: MANY_DW + " / douts.shape[1]"},
    en="dW is divided by the number of moments: sum over them.",
    ko="dW를 시각의 수로 나누었습니다. 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "dw_averaged_over_batch", {MANY_DW: MANY_DW + " / len(douts)"},
    en="dW is divided by the number of samples: sum over them.",
    ko="dW를 표본의 수로 나누었습니다. 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "dw_per_moment",
    {MANY_DW: "self.dW = np.einsum('nth,ntc->thc', self.hs, douts)"},
    en="dW has a time axis left: it needs the shape of W, so sum over the moments.",
    ko="dW에 시각 축이 남아 있습니다. W와 같은 모양이 되게 시각에 대해 더하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "reshaped_wrongly",
    {MANY_DW: "self.dW = self.hs.reshape(self.W.shape[0], -1) @ douts.reshape(-1, self.W.shape[1])"},
    en="hs was reshaped to (H, N·T), which mixes up samples, moments and units: make it (N·T, H), then transpose.",
    ko="hs를 (H, N·T)로 바꾸어 표본, 시각, 유닛이 뒤섞였습니다. (N·T, H)로 바꾼 다음 전치하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "db_over_batch_only", {"douts.sum(axis=(0, 1))": "douts.sum(axis=0)"},
    en="db is summed over the batch only: b was added at every moment, so sum over time too.",
    ko="db를 배치에 대해서만 더했습니다. b는 시각마다 더해졌으므로 시각에 대해서도 더하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "db_averaged", {"douts.sum(axis=(0, 1))": "douts.mean(axis=(0, 1))"},
    en="db is an average over batch and time: sum.",
    ko="db가 배치와 시각의 평균입니다. 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "ManyToMany", "dhs_of_the_last_moment",
    {"return douts @ self.W.T": "dhs = np.zeros(self.hs.shape)\n        dhs[:, -1] = douts[:, -1] @ self.W.T\n"
     "        return dhs"},
    en="only the last moment has a gradient: the states of all moments were used.",
    ko="마지막 시각에만 기울기가 있습니다. 모든 시각의 상태가 쓰였습니다.",
)  # fmt: skip

# --- Bidirectional ---

JOINED = "return np.concatenate([ahead, back[:, ::-1]], axis=2)"
LAST = "return np.concatenate([ahead[:, -1], back[:, -1]], axis=1)"
READ_BACK = "back = self.backward_layer.forward(xs[:, ::-1])"

mistakes.edit(
    "Bidirectional", "not_aligned", {JOINED: JOINED.replace("[:, ::-1]", ""), "dout[:, ::-1, H:]": "dout[:, :, H:]"},
    en="the outputs of the way back stand in the order of its work: reverse them in time before joining the halves.",
    ko="뒤에서 읽은 출력이 처리한 순서대로 있습니다. 붙이기 전에 시간을 다시 뒤집으세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "not_reversed",
    {READ_BACK: READ_BACK.replace("[:, ::-1]", ""), JOINED: JOINED.replace("[:, ::-1]", "")},
    en="the second layer reads from the front too: hand it xs reversed in time.",
    ko="둘째 계층도 앞에서부터 읽습니다. 시간을 뒤집은 xs를 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "input_not_reversed", {READ_BACK: READ_BACK.replace("[:, ::-1]", "")},
    en="the second layer's output is reversed but not its input: hand it xs reversed in time.",
    ko="둘째 계층의 출력만 뒤집고 입력은 뒤집지 않았습니다. 시간을 뒤집은 xs를 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "samples_reversed",
    {READ_BACK: READ_BACK.replace("[:, ::-1]", "[::-1]"), JOINED: JOINED.replace("[:, ::-1]", "[::-1]")},
    en="xs[::-1] reverses the samples: time is the second axis.",
    ko="xs[::-1]은 표본의 순서를 뒤집습니다. 시각은 둘째 축입니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "features_reversed", {READ_BACK: READ_BACK.replace("[:, ::-1]", "[:, :, ::-1]")},
    en="the features of the input are reversed: time is the second axis.",
    ko="입력의 특징을 뒤집었습니다. 시각은 둘째 축입니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "halves_swapped",
    {JOINED: JOINED.replace("[ahead, back[:, ::-1]]", "[back[:, ::-1], ahead]"),
     LAST: LAST.replace("[ahead[:, -1], back[:, -1]]", "[back[:, -1], ahead[:, -1]]")},
    en="the way back stands in the first half: the layer that reads from the front comes first.",
    ko="뒤에서 읽은 것이 앞쪽 절반에 있습니다. 앞에서 읽은 것이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "joined_in_time", {JOINED: JOINED.replace("axis=2", "axis=1")},
    en="the halves are joined along time, (N, 2T, H): join the features, (N, T, 2H).",
    ko="시각 축으로 이어 붙여 (N, 2T, H)가 되었습니다. 특징 축으로 붙여 (N, T, 2H)를 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "added", {JOINED: "return ahead + back[:, ::-1]"},
    en="both ways are added up: they stand side by side, (N, T, 2H).",
    ko="양방향을 더했습니다. 옆으로 붙여 (N, T, 2H)를 만드세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "one_layer_for_both", {READ_BACK: READ_BACK.replace("backward_layer", "forward_layer")},
    en="the same layer reads both ways: the way back has a layer, and weights, of its own.",
    ko="같은 계층으로 양방향을 읽습니다. 뒤에서 읽는 계층은 가중치가 따로 있습니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "last_moment_of_both",
    {LAST: LAST.replace("back[:, -1]", "back[:, 0]"),
     "d_back[:, -1] = dout": "d_back[:, 0] = dout"},
    en="with return_sequences=False both halves are of the last moment: the way back ends at the first one.",
    ko="return_sequences=False일 때 양쪽 모두 마지막 시각의 상태입니다. 뒤에서 읽는 쪽은 처음 시각에서 끝납니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "first_moment_of_both", {LAST: LAST.replace("ahead[:, -1]", "ahead[:, 0]")},
    en="with return_sequences=False both halves are of the first moment: the way ahead ends at the last one.",
    ko="return_sequences=False일 때 양쪽 모두 처음 시각의 상태입니다. 앞에서 읽는 쪽은 마지막 시각에서 끝납니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "always_sequences",
    {"        if self.return_sequences:\n            return": "        if True:\n            return"},
    en="return_sequences=False gives all moments all the same: give the states when all is read, (N, 2H).",
    ko="return_sequences=False인데도 모든 시각을 냅니다. 다 읽고 난 상태 (N, 2H)를 내세요.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "dxs_not_reversed", {"return dxs + reversed_dxs[:, ::-1]": "return dxs + reversed_dxs"},
    en="the dxs of the way back is not turned round again: its first row belongs to the last moment.",
    ko="뒤에서 읽은 쪽의 dxs를 다시 뒤집지 않았습니다. 그 첫 행은 마지막 시각의 것입니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "dout_not_reversed", {"dout[:, ::-1, H:]": "dout[:, :, H:]"},
    en="the second half of the gradient is not reversed in time before it goes into its layer.",
    ko="기울기의 뒤쪽 절반을 시간을 뒤집지 않고 계층에 넣었습니다.",
)  # fmt: skip
mistakes.edit(
    "Bidirectional", "dxs_of_one_way", {"return dxs + reversed_dxs[:, ::-1]": "return dxs"},
    en="dxs lacks the way back: both layers read xs, so both gradients add.",
    ko="dxs에 뒤에서 읽은 쪽이 빠졌습니다. 두 계층이 모두 xs를 읽었으므로 기울기를 더하세요.",
)  # fmt: skip

# --- Stacked ---

UP = "for layer in self.layers:\n            xs = layer.forward(xs)"
DOWN = "for layer in reversed(self.layers):\n            dhs = layer.backward(dhs)"

mistakes.edit(
    "Stacked", "top_first", {UP: UP.replace("in self.layers", "in reversed(self.layers)")},
    en="forward begins with the last layer of the list: layers[0] is the lowest and gets xs.",
    ko="forward가 리스트의 마지막 계층부터 시작합니다. layers[0]이 맨 아래층으로 xs를 받습니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "all_get_xs", {UP: "for layer in self.layers:\n            out = layer.forward(xs)\n        xs = out"},
    en="every layer gets xs itself: the input of a layer is the output of the one below.",
    ko="모든 계층이 xs를 직접 받습니다. 아래층의 출력이 위층의 입력입니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "skip_connections",
    {UP: "for layer in self.layers:\n            out = layer.forward(xs)\n"
         "            xs = xs + out if out.shape == xs.shape else out"},
    en="where the sizes allow it the input is added to the output of a layer: a plain stack hands on the output alone.",
    ko="크기가 같을 때 계층의 출력에 입력을 더합니다. 여기서는 출력만 위로 넘깁니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "only_two_layers", {UP: UP.replace("in self.layers", "in self.layers[:2]")},
    en="only the first two layers are used: the stack may have any number.",
    ko="처음 두 계층만 썼습니다. 층의 수는 자유입니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "last_moment_goes_up",
    {UP: "for layer in self.layers:\n            hs = layer.forward(xs)\n"
         "            xs = np.repeat(hs[:, -1:], hs.shape[1], axis=1)\n        xs = hs"},
    en="the layer above gets the last state over and over: it needs the states of all moments.",
    ko="위층에 마지막 상태만 되풀이해 넘깁니다. 모든 시각의 상태를 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "backward_from_below", {DOWN: DOWN.replace("reversed(self.layers)", "self.layers")},
    en="backward begins with the lowest layer: the gradient comes from the top.",
    ko="역전파가 맨 아래층부터 시작합니다. 기울기는 맨 위층에서 옵니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "all_get_dhs",
    {DOWN: "for layer in reversed(self.layers):\n            out = layer.backward(dhs)\n        dhs = out"},
    en="every layer gets the gradient of the top: hand each layer what the one above gave.",
    ko="모든 계층에 맨 위의 기울기를 넣었습니다. 위층이 돌려준 것을 아래층에 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "lowest_layer_skipped", {DOWN: DOWN.replace("reversed(self.layers)", "self.layers[:0:-1]")},
    en="backward stops before the lowest layer: it has weights to learn too, and gives dxs.",
    ko="역전파가 맨 아래층 전에 멈춥니다. 그 층도 배울 가중치가 있고 dxs를 돌려줍니다.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "reset_lowest_only",
    {"for layer in self.layers:\n            layer.reset_state()": "self.layers[0].reset_state()"},
    en="reset_state resets the lowest layer only: reset all of them.",
    ko="reset_state가 맨 아래층만 지웁니다. 모든 층을 지우세요.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "reset_top_only",
    {"for layer in self.layers:\n            layer.reset_state()": "self.layers[-1].reset_state()"},
    en="reset_state resets the top layer only: reset all of them.",
    ko="reset_state가 맨 위층만 지웁니다. 모든 층을 지우세요.",
)  # fmt: skip
mistakes.edit(
    "Stacked", "reset_nothing", {"for layer in self.layers:\n            layer.reset_state()": "pass"},
    en="reset_state resets nothing: call reset_state of every layer.",
    ko="reset_state가 아무것도 지우지 않습니다. 모든 층의 reset_state를 부르세요.",
)  # fmt: skip

# --- recurrent_mask ---

KEPT = "kept = rng.random((N, H)) >= ratio"
SCALED = "return kept / (1.0 - ratio)"

mistakes.edit(
    "recurrent_mask", "not_scaled", {SCALED: "return kept * 1.0"},
    en="the entries that stay are 1: here they are 1 / (1 - ratio), so that the mean stays the same.",
    ko="남은 원소가 1입니다. 평균이 그대로이도록 1 / (1 - ratio)로 두세요.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "divided_by_ratio", {SCALED: "return kept / ratio"},
    en="the entries that stay are 1 / ratio: divide by the share that stays, 1 - ratio.",
    ko="남은 원소가 1 / ratio입니다. 남는 비율 1 - ratio로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "multiplied", {SCALED: "return kept * (1.0 - ratio)"},
    en="the entries that stay are multiplied by 1 - ratio: divide by it.",
    ko="남은 원소에 1 - ratio를 곱했습니다. 나누어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "keeps_the_share_of_ratio", {KEPT: "kept = rng.random((N, H)) < ratio"},
    en="as much stays as should become 0: ratio is the probability of a 0.",
    ko="0이 되어야 할 만큼이 남았습니다. ratio는 0이 될 확률입니다.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "normal_draws", {KEPT: "kept = rng.normal(size=(N, H)) >= ratio"},
    en="the draws are not uniform between 0 and 1, so the share of zeros is another one than ratio.",
    ko="0과 1 사이의 균등한 난수가 아니어서 0의 비율이 ratio와 다릅니다.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "one_for_all_samples", {KEPT: "kept = np.tile(rng.random(H) >= ratio, (N, 1))"},
    en="all samples have the same mask: draw for every sample.",
    ko="모든 표본의 마스크가 같습니다. 표본마다 따로 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "whole_samples", {KEPT: "kept = np.tile(rng.random((N, 1)) >= ratio, (1, H))"},
    en="all units of a sample are dropped or kept together: draw for every unit.",
    ko="표본의 모든 유닛이 함께 지워지거나 남습니다. 유닛마다 따로 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "one_row", {KEPT: "kept = rng.random(H) >= ratio"},
    en="the mask has one row: its shape is (N, H), one row for every sample.",
    ko="마스크에 행이 하나뿐입니다. 모양은 표본마다 한 행씩 (N, H)입니다.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "axes_swapped", {KEPT: "kept = rng.random((H, N)) >= ratio"},
    en="the mask is (H, N): the samples come first, (N, H).",
    ko="마스크가 (H, N)입니다. 표본이 먼저인 (N, H)여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "same_every_time", {KEPT: "kept = np.random.default_rng(0).random((N, H)) >= ratio"},
    en="the mask is the same every time: draw from the generator that is given.",
    ko="마스크가 늘 같습니다. 받은 생성기에서 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "recurrent_mask", "global_state", {KEPT: "kept = np.random.random((N, H)) >= ratio"},
    en="the draws come from NumPy's global state: draw from the generator that is given.",
    ko="NumPy의 전역 상태에서 뽑았습니다. 받은 생성기에서 뽑으세요.",
)  # fmt: skip

# --- MaskedRNN ---

MASKED = "h = cell.forward(xs[:, t], mask * h)"
MASKED_BACK = "dh = self.mask * dh_prev"

mistakes.edit(
    "MaskedRNN", "no_mask", {MASKED: "h = cell.forward(xs[:, t], h)"},
    en="the mask has no effect: lay it on the last state before each step.",
    ko="마스크가 아무 일도 하지 않습니다. 단계마다 지난 상태에 마스크를 거세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "mask_on_the_output", {MASKED: "h = mask * cell.forward(xs[:, t], h)"},
    en="the mask is laid on the new state, and so on hs: only the way to the next step is masked.",
    ko="마스크를 새 상태에, 곧 hs에도 걸었습니다. 다음 단계로 이어지는 길에만 거세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "mask_on_the_first_step_only",
    {MASKED: "h = cell.forward(xs[:, t], mask * h if t < 2 else h)"},
    en="only the first state is masked: the same mask goes on the state of every step.",
    ko="처음 한 번만 마스크를 걸었습니다. 모든 단계의 상태에 같은 마스크를 거세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "mask_after_the_product",
    {MASKED: "h = np.tanh(xs[:, t] @ self.Wx + mask * (h @ self.Wh) + self.b)\n"
             "            cell.forward(xs[:, t], mask * h)"},
    en="the mask acts after the product with Wh: lay it on h before.",
    ko="마스크를 Wh와 곱한 뒤에 걸었습니다. 곱하기 전에 h에 거세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "mask_turned_over", {MASKED: "h = cell.forward(xs[:, t], (1 - mask) * h)"},
    en="1 - mask is used: the mask has 0 where a state is dropped already.",
    ko="1 - mask를 썼습니다. 마스크는 지울 자리가 이미 0입니다.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "only_zeros_count", {MASKED: "h = cell.forward(xs[:, t], (mask != 0) * h)"},
    en="only the zeros of the mask are used: multiply by its values, which also scale what stays.",
    ko="마스크가 0인지만 보았습니다. 남는 값을 키우는 배수도 들어 있으므로 마스크의 값을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "no_mask_on_the_way_back", {MASKED_BACK: "dh = dh_prev"},
    en="the gradient does not pass the mask on its way back: the cell's dh_prev is that of mask ⊙ h.",
    ko="기울기가 돌아가는 길에 마스크를 지나지 않습니다. 셀의 dh_prev는 mask ⊙ h의 기울기입니다.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "mask_on_dhs", {"cell.backward(dhs[:, t] + dh)": "cell.backward(self.mask * dhs[:, t] + dh)"},
    en="the gradient from above is masked: hs was not masked, only the way to the next step was.",
    ko="위에서 온 기울기에 마스크를 걸었습니다. hs에는 마스크가 없고 다음 단계로 가는 길에만 있습니다.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "no_way_back_in_time", {"cell.backward(dhs[:, t] + dh)": "cell.backward(dhs[:, t])"},
    en="the gradient that comes from the next moment is not used: add it to dhs[:, t].",
    ko="다음 시각에서 온 기울기를 쓰지 않았습니다. dhs[:, t]에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "gradients_of_one_moment", SUMS,
    en="the weights' gradients are those of one moment: sum over all of them.",
    ko="가중치의 기울기가 한 시각의 것입니다. 모든 시각에 대해 더하세요.",
)  # fmt: skip
mistakes.edit(
    "MaskedRNN", "dxs_reversed", {"dxs.insert(0, dx)": "dxs.append(dx)"},
    en="dxs is in the order of the computation, the last moment first: put each dx at its own moment.",
    ko="dxs가 계산한 순서, 곧 마지막 시각부터 들어 있습니다. dx를 제 시각의 자리에 놓으세요.",
)  # fmt: skip

# --- clip_grads ---

NORM = "norm = np.sqrt(sum(np.sum(g**2) for g in grads))"
SHORTEN = "for g in grads:\n            g *= max_norm / norm"

mistakes.edit(
    "clip_grads", "each_array", {f"{NORM}\n    if norm > max_norm:\n        {SHORTEN}":
     "for g in grads:\n        norm = np.sqrt(np.sum(g**2))\n"
     "        if norm > max_norm:\n            g *= max_norm / norm"},
    en="every array is clipped by itself, which turns the direction: take one norm of all arrays together.",
    ko="배열마다 따로 잘라서 방향이 바뀝니다. 모든 배열을 합한 노름 하나를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "each_array_with_eps",  # with the 1e-6 of the book, the values differ in the seventh digit
    {f"{NORM}\n    if norm > max_norm:\n        {SHORTEN}":
     "for g in grads:\n        rate = max_norm / (np.sqrt(np.sum(g**2)) + 1e-6)\n"
     "        if rate < 1:\n            g *= rate"},
    en="every array is clipped by itself, which turns the direction: take one norm of all arrays together.",
    ko="배열마다 따로 잘라서 방향이 바뀝니다. 모든 배열을 합한 노름 하나를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "by_value",
    {f"if norm > max_norm:\n        {SHORTEN}": "for g in grads:\n        np.clip(g, -max_norm, max_norm, out=g)"},
    en="entries are cut at max_norm, which turns the direction: scale all of them by the same factor.",
    ko="원소를 max_norm에서 잘라서 방향이 바뀝니다. 모두 같은 비율로 줄이세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "no_root", {NORM: "norm = sum(np.sum(g**2) for g in grads)"},
    en="the norm is the square root of the sum of squares; the root is missing.",
    ko="노름은 제곱합의 제곱근입니다. 제곱근이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "rebound", {"g *= max_norm / norm": "g = g * (max_norm / norm)"},
    en="g = g * … makes a new array and leaves the one in the list alone: change it in place.",
    ko="g = g * …는 새 배열을 만들 뿐 리스트 안의 배열은 그대로입니다. 제자리에서 바꾸세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "always_scaled", {"if norm > max_norm:": "if norm > 0:"},
    en="short gradients are made longer: change nothing if the norm is not larger than max_norm.",
    ko="짧은 기울기를 늘렸습니다. 노름이 max_norm보다 크지 않으면 바꾸지 마세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "sum_of_absolutes", {NORM: "norm = sum(np.sum(np.abs(g)) for g in grads)"},
    en="the absolute values are added up (L1): the length is the root of the sum of squares (L2).",
    ko="절댓값을 더했습니다(L1). 길이는 제곱합의 제곱근(L2)입니다.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "largest_entry", {NORM: "norm = max(np.max(np.abs(g)) for g in grads)"},
    en="the largest entry is taken for the norm: all entries count, by their squares.",
    ko="가장 큰 원소를 노름으로 썼습니다. 모든 원소의 제곱을 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "sum_of_norms", {NORM: "norm = sum(np.sqrt(np.sum(g**2)) for g in grads)"},
    en="the norms of the arrays are added up: add the squares of all arrays, then take one root.",
    ko="배열마다 구한 노름을 더했습니다. 모든 배열의 제곱을 더한 뒤 제곱근을 한 번 씌우세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "mean_of_squares", {NORM: "norm = np.sqrt(np.mean(np.concatenate([g.ravel() for g in grads]) ** 2))"},
    en="the squares are averaged: the norm is the root of their sum.",
    ko="제곱을 평균했습니다. 노름은 제곱합의 제곱근입니다.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "divided_only", {"g *= max_norm / norm": "g /= norm"},
    en="long gradients get a norm of 1: multiply by max_norm too.",
    ko="긴 기울기의 노름이 1이 됩니다. max_norm도 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "divided_by_the_limit", {"g *= max_norm / norm": "g /= max_norm"},
    en="gradients are divided by max_norm, whatever their norm: the factor is max_norm divided by the norm.",
    ko="노름과 상관없이 max_norm으로 나누었습니다. 곱할 수는 max_norm을 노름으로 나눈 값입니다.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "first_array_only", {"for g in grads:\n            g *=": "for g in grads[:1]:\n            g *="},
    en="only the first array is scaled: all of them are, by the same factor.",
    ko="첫 배열만 줄였습니다. 모든 배열을 같은 비율로 줄이세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "norm_of_the_first_array", {NORM: "norm = np.sqrt(np.sum(grads[0] ** 2))"},
    en="the norm is that of the first array: add the squares of all arrays, then take one root.",
    ko="첫 배열의 노름만 구했습니다. 모든 배열의 제곱을 더한 뒤 제곱근을 한 번 씌우세요.",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "norm_of_the_last_array", {NORM: "norm = np.sqrt(np.sum(grads[-1] ** 2))"},
    en="the norm is that of the last array, as if each replaced the one before: add the squares of all (+=).",
    ko="마지막 배열의 노름만 남았습니다. 배열마다 덮어쓰지 말고 제곱을 모두 더하세요(+=).",
)  # fmt: skip
mistakes.edit(
    "clip_grads", "zero_divided",
    {"    if norm > max_norm:\n        for g in grads:\n            g *= max_norm / norm":
     "    for g in grads:\n        g *= min(1.0, np.divide(max_norm, norm)) if norm else np.nan"},
    en="gradients that are all 0 become nan: with a norm of 0 nothing may be divided by it.",
    ko="모두 0인 기울기가 nan이 됩니다. 노름이 0일 때 나누지 않게 하세요.",
)  # fmt: skip

# --- the questions: only the hidden check sees whether an answer is right ---


def answer(question, ident, right, wrong, en, ko):
    mistakes.edit(question, ident, {f"return {right}": f"return {wrong}"}, en=en, ko=ko)


Q1 = "4 * (10 * 20 + 20 * 20 + 20), 3 * (10 * 20 + 20 * 20 + 20)"
answer("q1", "one_block", Q1, "620, 620", "this counts one block of columns: an LSTM has four, a GRU three.",
       "열의 블록 하나만 세었습니다. LSTM에는 넷, GRU에는 셋이 있습니다.")  # fmt: skip
answer("q1", "no_bias", Q1, "2400, 1800", "the biases are not counted: b has one number per column.",
       "편향을 세지 않았습니다. b에는 열마다 수가 하나 있습니다.")  # fmt: skip
answer("q1", "no_recurrent_weights", Q1, "880, 660", "Wh is not counted: it holds H times the number of columns.",
       "Wh를 세지 않았습니다. Wh에는 (H × 열의 수)개가 있습니다.")  # fmt: skip
answer("q2", "one_way", "64, 72", "32, 72", "the Bidirectional gives both halves side by side: 2H features.",
       "Bidirectional의 출력은 양쪽 절반을 붙인 것이므로 특징이 2H개입니다.")  # fmt: skip
answer("q2", "one_block", "64, 72", "64, 24", "Wx of a GRU has three blocks of H columns.",
       "GRU의 Wx에는 H개 열이 세 블록 있습니다.")  # fmt: skip
answer("q2", "transposed", "64, 72", "72, 64", "Wx is (number of input features, number of columns).",
       "Wx의 모양은 (입력 특징의 수, 열의 수)입니다.")  # fmt: skip
answer("q3", "gradient_unlimited", "30, 10", "30, 30", "backward stops at the beginning of its block.",
       "역전파는 블록의 처음에서 멈춥니다.")  # fmt: skip
answer("q3", "value_limited", "30, 10", "10, 10", "with stateful=True values go on from block to block.",
       "stateful=True이면 값은 블록에서 블록으로 이어집니다.")  # fmt: skip
answer("q3", "swapped", "30, 10", "10, 30", "the value comes first, then the gradient.",
       "값이 먼저, 기울기가 다음입니다.")  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "LSTMCell",
    en=[
        "Which block of columns is which gate, and which one of the four is not a gate at all?",
        "Check against the example of section 2, line by line: A, then the four parts, then c, then h. The columns "
        "are f, g, i, o in this order; g goes through tanh and the others through the sigmoid. h comes from the new "
        "cell state.",
        "Backward in reverse order: both gradients meet at c_next, then part into f, g, i, o and c_prev; put the four "
        "together in the same order f, g, i, o. dc_next is added as it is: it does not pass o and tanh.",
        "A = x·Wx + h_prev·Wh + b, cut into A_f, A_g, A_i, A_o; f = σ(A_f), g = tanh(A_g), i = σ(A_i), o = σ(A_o); c "
        "= f ⊙ c_prev + g ⊙ i; h = o ⊙ tanh(c). Backward: δc = dc_next + dh_next ⊙ o ⊙ (1 − tanh²c); δA_f = δc ⊙ "
        "c_prev ⊙ f(1 − f), δA_g = δc ⊙ i "
        "⊙ (1 − g²), δA_i = δc ⊙ g ⊙ i(1 − i), δA_o = dh_next ⊙ tanh(c) ⊙ o(1 − o); dc_prev = δc ⊙ f.",
    ],
    ko=[
        "어느 열이 어느 게이트인가요? 네 부분 가운데 게이트가 아닌 것은 무엇인가요?",
        "2절의 예를 한 줄씩 비교해 보세요. A, 네 부분, c, h의 순서입니다. 열의 순서는 f, g, i, o이고, g에는 tanh를, "
        "나머지에는 시그모이드를 씁니다. h는 새 셀 상태에서 나옵니다.",
        "역전파는 거꾸로입니다. 두 기울기가 c_next에서 만나고, f, g, i, o와 c_prev로 갈라집니다. 넷을 같은 순서 f, g, "
        "i, o로 "
        "붙이세요. dc_next는 o와 tanh를 지나지 않고 그대로 더합니다.",
        "A = x·Wx + h_prev·Wh + b를 A_f, A_g, A_i, A_o로 자릅니다. f = σ(A_f), g = tanh(A_g), i = σ(A_i), o = σ(A_o); "
        "c = f ⊙ c_prev + g ⊙ i; h = o ⊙ tanh(c). 역전파: δc = dc_next + dh_next ⊙ o ⊙ (1 − tanh²c); δA_f = δc ⊙ "
        "c_prev ⊙ f(1 − f), δA_g = "
        "δc ⊙ i ⊙ (1 − g²), δA_i = δc ⊙ g ⊙ i(1 − i), δA_o = dh_next ⊙ tanh(c) ⊙ o(1 − o); dc_prev = δc ⊙ f.",
    ],
)

mistakes.hints(
    "RNNCell",
    en=[
        "What goes into tanh, and which of it has to be remembered for the way back?",
        "Check against the example of section 1. Backward in reverse order: first through tanh, then like two Affine "
        "layers, "
        "one for x and Wx and one for h_prev and Wh; write down the shape of every product.",
        "A = x·Wx + h_prev·Wh + b, h = tanh(A). δA = dh_next ⊙ (1 − h²); dx = δA·Wxᵀ, dh_prev = δA·Whᵀ, dWx = xᵀ·δA, "
        "dWh = h_prevᵀ·δA, db = Σₙ δA.",
    ],
    ko=[
        "tanh에는 무엇이 들어가고, 그 가운데 돌아가는 길을 위해 무엇을 기억해야 하나요?",
        "1절의 예와 비교해 보세요. 역전파는 거꾸로입니다. 먼저 tanh를 지나고, 그다음은 x와 Wx, h_prev와 Wh에 대한 "
        "Affine 계층 "
        "둘과 같습니다. 곱마다 모양을 적어 보세요.",
        "A = x·Wx + h_prev·Wh + b, h = tanh(A). δA = dh_next ⊙ (1 − h²); dx = δA·Wxᵀ, dh_prev = δA·Whᵀ, dWx = xᵀ·δA, "
        "dWh = h_prevᵀ·δA, db = Σₙ δA.",
    ],
)
mistakes.hints(
    "GRUCell",
    en=[
        "In how many places is h_prev used, and which of the two gates decides what?",
        "Check against the example of section 3, then write down every place where h_prev stands: each gives a part "
        "of dh_prev. "
        "The last H columns of Wh met r ⊙ h_prev, not h_prev.",
        "z, r = σ(…); h̃ = tanh(x·Wx_h + (r ⊙ h_prev)·Wh_h + b_h); h = (1 − z) ⊙ h_prev + z ⊙ h̃. δA_h = dh ⊙ z ⊙ (1 "
        "− h̃²), "
        "δA_z = dh ⊙ (h̃ − h_prev) ⊙ z(1 − z), s = δA_h·Wh_hᵀ, δA_r = s ⊙ h_prev ⊙ r(1 − r), "
        "dh_prev = dh ⊙ (1 − z) + s ⊙ r + δA_z·Wh_zᵀ + δA_r·Wh_rᵀ.",
    ],
    ko=[
        "h_prev는 몇 군데에 쓰이나요? 두 게이트는 각각 무엇을 정하나요?",
        "3절의 예와 비교한 다음, h_prev가 나오는 곳을 모두 적어 보세요. 곳마다 dh_prev의 한 부분이 됩니다. Wh의 "
        "마지막 H개 열과 "
        "만난 것은 h_prev가 아니라 r ⊙ h_prev입니다.",
        "z, r = σ(…); h̃ = tanh(x·Wx_h + (r ⊙ h_prev)·Wh_h + b_h); h = (1 − z) ⊙ h_prev + z ⊙ h̃. δA_h = dh ⊙ z ⊙ (1 "
        "− h̃²), "
        "δA_z = dh ⊙ (h̃ − h_prev) ⊙ z(1 − z), s = δA_h·Wh_hᵀ, δA_r = s ⊙ h_prev ⊙ r(1 − r), "
        "dh_prev = dh ⊙ (1 − z) + s ⊙ r + δA_z·Wh_zᵀ + δA_r·Wh_rᵀ.",
    ],
)
mistakes.hints(
    "TimeRNN",
    en=[
        "Each hidden state is used twice. By what?",
        "Forward: keep a cell for every moment and hand the state on. Backward: from the last moment to the first; "
        "what a cell "
        "gives for its h_prev is a part of the gradient of the moment before. Where does a block's state begin, and "
        "where does "
        "its gradient?",
        "hₜ = cellₜ(xₜ, hₜ₋₁). For t = T−1, …, 0: dxₜ, dh = cellₜ.backward(dhsₜ + dh), with dh = 0 at the start; "
        "dW = Σₜ dW of cellₜ; the last dh belongs to the block's first state.",
    ],
    ko=[
        "은닉 상태는 저마다 두 곳에 쓰입니다. 어디인가요?",
        "순전파: 시각마다 셀을 하나씩 두고 상태를 넘기세요. 역전파: 마지막 시각부터 처음으로 갑니다. 셀이 h_prev에 "
        "대해 돌려준 것은 "
        "앞 시각의 기울기의 일부입니다. 블록의 상태는 어디서 시작하고, 기울기는 어디서 시작하나요?",
        "hₜ = cellₜ(xₜ, hₜ₋₁). t = T−1, …, 0에 대해 dxₜ, dh = cellₜ.backward(dhsₜ + dh), 처음에 dh = 0; "
        "dW = Σₜ cellₜ의 dW; 마지막에 남은 dh가 블록의 처음 상태의 기울기입니다.",
    ],
)
mistakes.hints(
    "TimeLSTM",
    en=[
        "What is handed on from moment to moment, and what is handed back?",
        "Take TimeRNN and add c wherever h is handed on and dc wherever dh is handed back. Only h is seen from "
        "outside. For the "
        "flag, for set_state and for reset_state, ask of h and of c: where does the next forward begin?",
        "hₜ, cₜ = cellₜ(xₜ, hₜ₋₁, cₜ₋₁). Backward: dxₜ, dh, dc = cellₜ.backward(dhsₜ + dh, dc), with dh = dc = 0 at "
        "the start; "
        "dW = Σₜ dW of cellₜ.",
    ],
    ko=[
        "시각에서 시각으로 무엇을 넘기고, 돌아올 때는 무엇을 넘기나요?",
        "TimeRNN에서 h를 넘기는 곳마다 c를, dh를 넘기는 곳마다 dc를 더하세요. 밖에서 보이는 것은 h뿐입니다. stateful, "
        "set_state, "
        "reset_state에서 h와 c 각각에 대해 다음 forward가 어디서 시작하는지 따져 보세요.",
        "hₜ, cₜ = cellₜ(xₜ, hₜ₋₁, cₜ₋₁). 역전파: dxₜ, dh, dc = cellₜ.backward(dhsₜ + dh, dc), 처음에 dh = dc = 0; "
        "dW = Σₜ cellₜ의 dW.",
    ],
)
mistakes.hints(
    "TimeGRU",
    en=[
        "How does it differ from TimeRNN? From the outside, hardly.",
        "One state, one gradient on the way back; GRUCell does the rest. set_state and reset_state decide where the "
        "next forward "
        "of a stateful layer begins.",
        "hₜ = cellₜ(xₜ, hₜ₋₁). Backward: dxₜ, dh = cellₜ.backward(dhsₜ + dh), with dh = 0 at the start; dW = Σₜ dW of "
        "cellₜ.",
    ],
    ko=[
        "TimeRNN과 무엇이 다른가요? 밖에서 보면 거의 같습니다.",
        "상태도 하나, 돌아가는 기울기도 하나이고 나머지는 GRUCell이 합니다. set_state와 reset_state는 상태를 이어 "
        "가는 계층의 다음 "
        "forward가 어디서 시작할지 정합니다.",
        "hₜ = cellₜ(xₜ, hₜ₋₁). 역전파: dxₜ, dh = cellₜ.backward(dhsₜ + dh), 처음에 dh = 0; dW = Σₜ cellₜ의 dW.",
    ],
)
mistakes.hints(
    "ManyToOne",
    en=[
        "Which states have a part in the output, and what is the gradient of those that have none?",
        "Time is the second axis of hs. Backward has to give an array of the shape of hs.",
        "y = h_T·W + b; dW = h_Tᵀ·dout, db = Σₙ dout; dhs is dout·Wᵀ at the last moment and 0 elsewhere.",
    ],
    ko=[
        "출력에 쓰인 상태는 무엇이고, 쓰이지 않은 상태의 기울기는 얼마인가요?",
        "시각은 hs의 둘째 축입니다. backward는 hs와 같은 모양의 배열을 돌려주어야 합니다.",
        "y = h_T·W + b; dW = h_Tᵀ·dout, db = Σₙ dout; dhs는 마지막 시각에서 dout·Wᵀ, 나머지에서 0입니다.",
    ],
)
mistakes.hints(
    "ManyToMany",
    en=[
        "How many times were W and b used?",
        "Every row of every sample is an Affine of its own; with (N·T, H) and (N·T, C) it is the Affine you know.",
        "yₜ = hₜ·W + b; dhsₜ = doutsₜ·Wᵀ; dW = Σₙ Σₜ hₙₜᵀ·doutₙₜ, db = Σₙ Σₜ doutₙₜ.",
    ],
    ko=[
        "W와 b는 몇 번 쓰였나요?",
        "표본마다, 시각마다 Affine이 하나씩 있는 셈입니다. (N·T, H)와 (N·T, C)로 보면 이미 아는 Affine입니다.",
        "yₜ = hₜ·W + b; dhsₜ = doutsₜ·Wᵀ; dW = Σₙ Σₜ hₙₜᵀ·doutₙₜ, db = Σₙ Σₜ doutₙₜ.",
    ],
)
mistakes.hints(
    "Bidirectional",
    en=[
        "In which order do the outputs of the second layer come, and to which moment does each belong?",
        "Go through the example of section 8 with T = 3 by hand. There are four places where time is turned round: "
        "the input and "
        "the output of the second layer, its gradient, and its dxs. When it has read everything, it stands at moment "
        "0.",
        "out = [fwd(xs), rev(bwd(rev(xs)))] along the features; dxs = fwd.backward(first half) + "
        "rev(bwd.backward(rev(second half))). Without sequences: [fwd at its last step, bwd at its last step].",
    ],
    ko=[
        "둘째 계층의 출력은 어떤 순서로 나오고, 저마다 어느 시각의 것인가요?",
        "8절의 예를 T = 3으로 손으로 따라가 보세요. 시간을 뒤집는 곳이 네 군데입니다: 둘째 계층의 입력과 출력, 그 "
        "기울기, 그 dxs. "
        "둘째 계층은 다 읽고 나면 시각 0에 있습니다.",
        "out = [fwd(xs), rev(bwd(rev(xs)))]를 특징 축으로 붙입니다. dxs = fwd.backward(앞쪽 절반) + "
        "rev(bwd.backward(rev(뒤쪽 절반))). return_sequences=False이면 [fwd의 마지막 단계, bwd의 마지막 단계]입니다.",
    ],
)
mistakes.hints(
    "Stacked",
    en=[
        "What is the input of the second layer?",
        "Forward from the bottom to the top, backward from the top to the bottom; what one layer gives, the next one "
        "gets.",
        "xs → layer 0 → layer 1 → … → hs; dhs → last layer → … → layer 0 → dxs.",
    ],
    ko=[
        "둘째 층의 입력은 무엇인가요?",
        "순전파는 아래에서 위로, 역전파는 위에서 아래로 갑니다. 한 층이 돌려준 것을 다음 층이 받습니다.",
        "xs → 0번 층 → 1번 층 → … → hs; dhs → 마지막 층 → … → 0번 층 → dxs.",
    ],
)
mistakes.hints(
    "recurrent_mask",
    en=[
        "With which probability is an entry 0, and what has the rest to be for the mean to be 1?",
        "Draw one uniform number between 0 and 1 for every entry, from rng, and compare it with ratio.",
        "m = 0 with probability p, else 1 / (1 − p): the mean is p·0 + (1 − p)/(1 − p) = 1.",
    ],
    ko=[
        "원소가 0이 될 확률은 얼마이고, 평균이 1이 되려면 나머지는 얼마여야 하나요?",
        "원소마다 0과 1 사이의 균등한 난수를 rng에서 하나씩 뽑아 ratio와 비교하세요.",
        "확률 p로 m = 0, 아니면 1 / (1 − p): 평균은 p·0 + (1 − p)/(1 − p) = 1입니다.",
    ],
)
mistakes.hints(
    "MaskedRNN",
    en=[
        "Which of the two uses of a hidden state is masked?",
        "Take TimeRNN without its flag. Only what goes to the next step passes the mask, forward and on the way back; "
        "hs and dhs "
        "do not.",
        "hₜ = cellₜ(xₜ, m ⊙ hₜ₋₁). Backward: dxₜ, d = cellₜ.backward(dhsₜ + dh), then dh = m ⊙ d.",
    ],
    ko=[
        "은닉 상태가 쓰이는 두 곳 가운데 마스크가 걸리는 곳은 어디인가요?",
        "stateful이 없는 TimeRNN에서 시작하세요. 다음 단계로 가는 것만 순전파와 역전파에서 마스크를 지나고, hs와 "
        "dhs는 지나지 않습니다.",
        "hₜ = cellₜ(xₜ, m ⊙ hₜ₋₁). 역전파: dxₜ, d = cellₜ.backward(dhsₜ + dh), 그리고 dh = m ⊙ d.",
    ],
)
mistakes.hints(
    "clip_grads",
    en=[
        "How long is the one vector that all arrays make together?",
        "One norm for all arrays, one factor for all arrays, and only if the norm is too large. Do the arrays in the "
        "list change?",
        "‖g‖ = √(Σ over all entries of all arrays of g²); if ‖g‖ > max_norm: g ← g · max_norm / ‖g‖.",
    ],
    ko=[
        "모든 배열을 이어 만든 벡터 하나의 길이는 얼마인가요?",
        "모든 배열에 노름 하나, 배수 하나를 쓰고, 노름이 너무 클 때만 줄입니다. 리스트 안의 배열이 정말 바뀌나요?",
        "‖g‖ = √(모든 배열의 모든 원소의 g²의 합); ‖g‖ > max_norm이면 g ← g · max_norm / ‖g‖.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "What are the shapes of the three arrays?",
        "Wx has a row for every input feature, Wh for every unit; both and b have H columns for every block.",
        "blocks · (D·H + H·H + H), with 4 blocks for the LSTM and 3 for this GRU.",
    ],
    ko=[
        "세 배열의 모양은 무엇인가요?",
        "Wx에는 입력 특징마다, Wh에는 유닛마다 행이 있고, 두 배열과 b에는 블록마다 H개 열이 있습니다.",
        "블록의 수 · (D·H + H·H + H). 블록은 LSTM이 4, 이 GRU가 3입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "How many features does each moment have when it reaches the TimeGRU?",
        "The Bidirectional puts the states of two layers side by side. Does the number of samples or moments have a "
        "part in a weight?",
        "Wx of a GRU is (D, 3H), where D is the number of features that come in.",
    ],
    ko=[
        "TimeGRU에 들어올 때 시각마다 특징이 몇 개인가요?",
        "Bidirectional은 두 계층의 상태를 옆으로 붙입니다. 표본이나 시각의 수가 가중치의 모양에 들어가나요?",
        "GRU의 Wx는 (D, 3H)이고, D는 들어오는 특징의 수입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "What crosses the border between two blocks on the way forward, and what on the way back?",
        "Count the moments from the beginning of the series to the end of the third block, and those of one block.",
        "Value: k blocks of length T make k·T moments. Gradient: T moments at most.",
    ],
    ko=[
        "블록의 경계를 순전파에서는 무엇이 넘고, 역전파에서는 무엇이 넘나요?",
        "시계열의 처음부터 셋째 블록의 끝까지, 그리고 한 블록 안에 시각이 각각 몇 개인지 세어 보세요.",
        "값: 길이 T인 블록 k개는 시각 k·T개입니다. 기울기: 많아야 시각 T개입니다.",
    ],
)

# Entries of the catalogue of mistakes that are not declared above, and why:
# - "returns in another order" for forward of an LSTM is results_swapped; for TimeRNN there is one result.
# - further orders of an LSTM's blocks: the message names any order.
# - hstack in another order: one is declared for each cell, for the others the table of entries tells.
# - a GRU without bias is wrong where the bias is not 0; the stub names the bias, so it is declared (no_bias).
# - clip_grads with 1e-6 in the divisor, or none: accepted. Replacing the arrays of the list: accepted too.
# - Bidirectional with the gradients of a layer not kept: the gradients stay in the layers, which are other exercises.
# - a mask of exactly ratio * N * H zeros in random places: accepted.
