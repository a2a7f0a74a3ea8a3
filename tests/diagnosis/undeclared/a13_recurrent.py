"""Undeclared mistakes of 13_recurrent."""

from tests.diagnosis.wrong import edit

BLOCKS = "A_f, A_g, A_i, A_o = np.split"
PARTS = "parts = x @ self.Wx + h_prev @ self.Wh + self.b"
CELL = "c_next = f * c_prev + g * i"
HIDDEN = "h_next = o * np.tanh(c_next)"

WRONG = (
    edit("LSTMCell", "order_ofgi", {BLOCKS: "A_o, A_f, A_g, A_i = np.split"}, says="With the blocks of columns in the order o, f, g, i it would be right; here the order is f, g, i, o."),
    edit("LSTMCell", "order_fgoi", {BLOCKS: "A_f, A_g, A_o, A_i = np.split"}, says="With the blocks of columns in the order f, g, o, i it would be right; here the order is f, g, i, o."),
    edit("LSTMCell", "order_igfo", {BLOCKS: "A_i, A_g, A_f, A_o = np.split"}, says="With the blocks of columns in the order i, g, f, o it would be right; here the order is f, g, i, o."),
    edit("LSTMCell", "f_turned_over", {"f = sigmoid(A_f)": "f = 1 - sigmoid(A_f)"}, says="Every entry is 0."),
    edit("LSTMCell", "all_tanh", {"f = sigmoid": "f = np.tanh", "i = sigmoid": "i = np.tanh", "o = sigmoid": "o = np.tanh"},
         says="Each column is off by a number of its own, the same all over it: look at what is added to it."),
    edit("LSTMCell", "o_without_sigmoid", {"o = sigmoid(A_o)": "o = A_o"}, says="Every entry is 40 times the expected one."),
    edit("LSTMCell", "h_added", {HIDDEN: HIDDEN + " + h_prev"}, says="h_next is wrong in"),
    edit("LSTMCell", "c_through_tanh", {CELL: "c_next = np.tanh(f * c_prev + g * i)"}, says="c_next is wrong in"),
    edit("LSTMCell", "c_subtracted", {CELL: "c_next = f * c_prev - g * i"}, says="Every entry is -1 times the expected one. The sign is the other way round."),
    edit("LSTMCell", "only_h", {"return h_next, c_next": "return h_next"}, says="LSTMCell.forward should give 2 results."),
    edit("LSTMCell", "three_results", {"return h_next, c_next": "return h_next, c_next, o"}, says="LSTMCell.forward should give 2 results."),
    edit("LSTMCell", "h_twice", {"return h_next, c_next": "return h_next, h_next"}, says="Every entry is 0."),
    edit("LSTMCell", "split_in_three", {"np.split(parts, 4, axis=1)": "np.split(parts, 3, axis=1)"}, says="np.split makes parts of equal length: the length of that axis must be a multiple of their number. Is it the ri"),
    edit("LSTMCell", "five_names", {BLOCKS: "A_f, A_g, A_i, A_o, A_x = np.split"}, says="On the left are 5 names, on the right 4 values."),
    edit("LSTMCell", "bias_subtracted", {PARTS: PARTS.replace("+ self.b", "- self.b")}, says="Every entry is 0."),
    edit("LSTMCell", "weights_swapped", {PARTS: "parts = x @ self.Wh + h_prev @ self.Wx + self.b"}, says="In a matrix product the inner lengths must agree; here they are 3 and 5. Is one of the matrices to be transpos"),
    edit("LSTMCell", "state_of_its_own", {PARTS: PARTS + "\n        c_prev = getattr(self, 'c', c_prev)",
                                          HIDDEN: HIDDEN + "\n        self.c = c_next"}, hidden_only=True, says="forward has to depend on its arguments only, not on what the same cell was asked before."),
    edit("LSTMCell", "no_bias_ifgo", {BLOCKS: "A_i, A_f, A_g, A_o = np.split",
                                      PARTS: "parts = x @ self.Wx + h_prev @ self.Wh"}, says="Every entry is 1/2 times the expected one."),
    edit("LSTMCell", "rows_split", {"axis=1": "axis=0"}, says="np.split makes parts of equal length: the length of that axis must be a multiple of their number. Is it the ri"),
    edit("LSTMCell", "peephole", {"o = sigmoid(A_o)": "o = sigmoid(A_o + 0.1 * c_prev)"}, says="h_next is wrong in"),
    edit("LSTMCell", "forward_misspelt", {"def forward": "def foward"}, says="LSTMCell.forward is not defined. Did you mean `foward`?"),
    edit("LSTMCell", "h_of_one_row", {HIDDEN: "h_next = o * np.tanh(c_next[0])"}, says="Only index 0 of axis 0 (the first) is right."),
    edit("LSTMCell", "sigmoid_missing_call", {"f = sigmoid(A_f)": "f = sigmoid[A_f]"}, says="Square brackets pick an entry; a function is called with round ones."),
)  # fmt: skip
