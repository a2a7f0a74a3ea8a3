"""Known mistakes of 13_recurrent."""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

BLOCKS = "A_f, A_g, A_i, A_o = np.split"
PARTS = "parts = x @ self.Wx + h_prev @ self.Wh + self.b"
CELL = "c_next = f * c_prev + g * i"
HIDDEN = "h_next = o * np.tanh(c_next)"

mistakes.edit(
    "LSTMCell", "order_ifgo", {BLOCKS: "A_i, A_f, A_g, A_o = np.split"},
    en="your blocks of columns are i, f, g, o (as in Keras): here the order is f, g, i, o.",
    ko="열의 순서가 i, f, g, o(Keras의 순서)입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_ifog", {BLOCKS: "A_i, A_f, A_o, A_g = np.split"},
    en="your blocks of columns are i, f, o, g: here the order is f, g, i, o.",
    ko="열의 순서가 i, f, o, g입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_figo", {BLOCKS: "A_f, A_i, A_g, A_o = np.split"},
    en="your blocks of columns are f, i, g, o: here the order is f, g, i, o.",
    ko="열의 순서가 f, i, g, o입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "order_fiog", {BLOCKS: "A_f, A_i, A_o, A_g = np.split"},
    en="your blocks of columns are f, i, o, g: here the order is f, g, i, o.",
    ko="열의 순서가 f, i, o, g입니다. 여기서는 f, g, i, o입니다.",
)  # fmt: skip
mistakes.edit(
    "LSTMCell", "interleaved",
    {BLOCKS + "(parts, 4, axis=1)": "A_f, A_g, A_i, A_o = (parts[:, k::4] for k in range(4))"},
    en="every fourth column was taken together: each of f, g, i, o is a block of H columns side by side.",
    ko="네 칸마다 하나씩 열을 모았습니다. f, g, i, o는 저마다 이어진 H개 열입니다.",
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
    "LSTMCell", "results_swapped", {"return h_next, c_next": "return c_next, h_next"},
    en="the two results are in the other order: h_next comes first, then c_next.",
    ko="두 결과의 순서가 바뀌었습니다. h_next가 먼저, c_next가 다음입니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "LSTMCell",
    en=[
        "Which block of columns is which gate, and which one of the four is not a gate at all?",
        "Check against the example of section 1, line by line: A, then the four parts, then c, then h. The columns "
        "are f, g, i, o in this order; g goes through tanh and the others through the sigmoid. h comes from the new "
        "cell state.",
        "A = x·Wx + h_prev·Wh + b, cut into A_f, A_g, A_i, A_o; f = σ(A_f), g = tanh(A_g), i = σ(A_i), o = σ(A_o); c "
        "= f ⊙ c_prev + g ⊙ i; h = o ⊙ tanh(c).",
    ],
    ko=[
        "어느 열이 어느 게이트인가요? 네 부분 가운데 게이트가 아닌 것은 무엇인가요?",
        "1절의 예를 한 줄씩 비교해 보세요. A, 네 부분, c, h의 순서입니다. 열의 순서는 f, g, i, o이고, g에는 tanh를, "
        "나머지에는 시그모이드를 씁니다. h는 새 셀 상태에서 나옵니다.",
        "A = x·Wx + h_prev·Wh + b를 A_f, A_g, A_i, A_o로 자릅니다. f = σ(A_f), g = tanh(A_g), i = σ(A_i), o = σ(A_o); "
        "c = f ⊙ c_prev + g ⊙ i; h = o ⊙ tanh(c).",
    ],
)
