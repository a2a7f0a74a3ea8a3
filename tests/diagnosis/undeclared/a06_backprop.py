"""Undeclared mistakes of 06_backprop."""

from tests.diagnosis.wrong import edit

RELU = "return np.where(self.off, 0.0, x)"
RELU_BACK = "return np.where(self.off, 0.0, dout)"
DX = "return dout @ self.W.T"
DW = "self.dW = self.x.T @ dout"
DB = "self.db = dout.sum(axis=0)"
LOSS = "return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]"
LAST = "return dout * (self.y - self.t) / self.y.shape[0]"
TARGETS = "self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]"

WRONG = (
    edit("Relu", "leaky", {RELU: "return np.where(self.off, 0.01 * x, x)"}, says="It is wrong exactly where the input of Relu.forward is negative."),
    edit("Relu", "absolute", {RELU: "return np.abs(x)"}, says="It is wrong exactly where the input of Relu.forward is negative."),
    edit("Relu", "clipped", {RELU: "return np.clip(x, 0, 1)"}, says="Wherever it is wrong, it is 1."),
    edit("Relu", "attribute_misspelt", {RELU_BACK: "return np.where(self.of, 0.0, dout)"}, says="`of` was never set on this Relu: is it stored under this very name, before it is used?"),
    edit("Relu", "backward_misspelt", {"def backward": "def backword"}, says="Relu.backward is not defined. Did you mean `backword`?"),
    edit("Relu", "backward_returns_nothing", {RELU_BACK: "dout[self.off] = 0"}, says="Is a `return` missing?"),
    edit("Relu", "open_and_no_dout", {"x <= 0": "x < 0", RELU_BACK: "return np.where(self.off, 0.0, 1.0)"}, says="It is wrong exactly where the input of Relu.forward is 0 or positive."),
    edit("Relu", "backward_of_x", {RELU_BACK: "return np.where(self.off, 0.0, self.off * dout)"}, says="Every entry is 0."),
    edit("Relu", "negative_gradient", {RELU_BACK: "return np.where(self.off, 0.0, -dout)"}, says="Every entry is -1 times the expected one. The sign is the other way round."),
    edit("Relu", "other_side", {RELU_BACK: "return np.where(self.off, dout, 0.0)"}, says="Relu.backward(dout) is wrong in"),
    edit("Relu", "needs_a_size", {"def forward(self, x):":
                                  "def __init__(self, size):\n        self.size = size\n\n    def forward(self, x):"},
         says="Relu.__init__ was called without 'size'. If it is your own function, keep the parameters of the stub."),
    edit("Relu", "python_if", {RELU: "return x if x > 0 else 0.0"}, hint="one_truth_value", says="Looks like: Python's max and if want one truth value for the whole array; decide element by element with NumPy"),
    edit("Relu", "shared_by_all", {"self.off = x <= 0": "Relu.off = x <= 0"}, hidden_only=True, says="A hidden check of Relu failed: A network has several Relu layers; each has to remember its own data."),
    edit("Affine", "returns_dw", {DX: "return self.dW"}, says="Affine.backward(dout) has the wrong shape."),
    edit("Affine", "both_averaged", {DW: DW + " / len(dout)", DB: "self.db = dout.mean(axis=0)"}, says="Every entry is 1/4 times the expected one. 4 is the length of the input's first axis: is it divided by once to"),
    edit("Affine", "bias_twice", {"+ self.b": "+ 2 * self.b"}, says="Each column is off by a number of its own, the same all over it: look at what is added to it."),
    edit("Affine", "dw_misspelt", {DW: "self.dw = self.x.T @ dout"}, says="Is it stored under this very name, `self.dW = …`, before it is read?"),
    edit("Affine", "forward_transposed", {"x @ self.W + self.b": "x @ self.W.T + self.b"}, says="In a matrix product the inner lengths must agree; here they are 3 and 5. Is one of the matrices to be transpos"),
    edit("Affine", "elementwise", {"x @ self.W + self.b": "x * self.W + self.b"}, says="Arrays of shapes (4,3) and (3,5) cannot be combined: from the right, each pair of lengths must be equal or one"),
    edit("Affine", "dw_sign", {DW: "self.dW = -self.x.T @ dout"}, says="Every entry is -1 times the expected one. The sign is the other way round."),
    edit("Affine", "dx_halved", {DX: "return dout @ self.W.T / 2"}, says="Every entry is 1/2 times the expected one."),
    edit("Affine", "db_of_first_row", {DB: "self.db = dout[0]"}, says="Affine.db is wrong in"),
    edit("Affine", "db_and_dw_swapped", {DW: "self.db = self.x.T @ dout", DB: "self.dW = dout.sum(axis=0)"}, says="Affine.dW has the wrong shape."),
    edit("Affine", "first_row_right", {"return x @ self.W + self.b":
                                       "out = x @ self.W\n        out[0] += self.b\n        return out"}, says="Only index 0 of axis 0 (the first) is right."),
    edit("Affine", "changes_b", {"self.x = x\n": "self.x = x\n        self.b = self.b + 1\n"}, says="Every entry is off by the same +1."),
    edit("Affine", "x_not_stored", {"self.x = x\n": "pass\n"}, says="`x` was never set on this Affine: is it stored under this very name, before it is used?"),
    edit("Affine", "dw_plus_weight_decay", {DW: DW + " + 0.1 * self.W"}, says="Affine.dW is wrong in"),
    edit("Affine", "dx_with_bias", {DX: "return (dout + self.b) @ self.W.T"}, says="Each column is off by a number of its own, the same all over it: look at what is added to it."),
    edit("SoftmaxWithLoss", "base_two", {LOSS: LOSS.replace("np.log(", "np.log2(")}, says="It is 1.4427 times the expected value. That is a logarithm to base 2; the natural one is meant."),
    edit("SoftmaxWithLoss", "base_ten", {LOSS: LOSS.replace("np.log(", "np.log10(")}, says="It is 0.43429 times the expected value. That is a logarithm to base 10; the natural one is meant."),
    edit("SoftmaxWithLoss", "loss_per_sample", {LOSS: "return -np.sum(self.t * np.log(self.y + 1e-7), axis=1)"},
         says="SoftmaxWithLoss.forward(x, t) should be one number for the whole batch."),
    edit("SoftmaxWithLoss", "target_not_subtracted", {LAST: "return dout * self.y / self.y.shape[0]"}, says="It is wrong exactly where argument 2 of SoftmaxWithLoss.forward is 1."),
    edit("SoftmaxWithLoss", "target_twice", {LAST: "return dout * (self.y - 2 * self.t) / self.y.shape[0]"}, says="It is wrong exactly where argument 2 of SoftmaxWithLoss.forward is 1."),
    edit("SoftmaxWithLoss", "labels_from_one", {TARGETS: TARGETS.replace("[t]", "[t - 1]")}, says="SoftmaxWithLoss.forward was wrong before: this may follow from it."),
    edit("SoftmaxWithLoss", "squared_error", {LOSS: "return np.sum((self.y - self.t) ** 2) / x.shape[0]"}, says="SoftmaxWithLoss.forward was wrong before: this may follow from it."),
    edit("SoftmaxWithLoss", "epsilon_too_large", {LOSS: LOSS.replace("1e-7", "1e-2")}, says="SoftmaxWithLoss.forward was wrong before: this may follow from it."),
    edit("SoftmaxWithLoss", "columns", {"softmax(x)": "softmax(x.T).T"}, says="SoftmaxWithLoss.forward was wrong before: this may follow from it."),
    edit("SoftmaxWithLoss", "loss_and_gradient_summed", {LOSS: LOSS.replace(" / x.shape[0]", ""),
                                                         LAST: "return dout * (self.y - self.t)"}, says="It is 4 times the expected value. 4 is the length of the input's first axis: is a division by it missing?"),
    edit("SoftmaxWithLoss", "divides_by_next_batch", {LAST: "return dout * (self.y - self.t) / 4"}, says="Expected here is the numerical derivative of what your own forward gives."),
    edit("SoftmaxWithLoss", "log_of_scores", {LOSS: LOSS.replace("self.y + 1e-7", "x")}, says="nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative number."),
    edit("SoftmaxWithLoss", "no_epsilon_no_shift",
         {"softmax(x)": "np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)"}, hidden_only=True, says="A hidden check of SoftmaxWithLoss failed: Scores may be very large: the loss has to stay finite and the gradie"),
    edit("SoftmaxWithLoss", "shape_by_size", {TARGETS: "self.t = t if t.size == x.size else np.eye(len(x))[t]"},
         says="Arrays of shapes (4,4) and (4,3) cannot be combined: from the right, each pair of lengths must be equal or one"),
)  # fmt: skip
