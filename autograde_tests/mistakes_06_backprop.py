import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

RELU_BACKWARD = "return np.where(self.off, 0.0, dout)"

mistakes.edit(
    "Relu",
    "open_at_zero",
    {"x <= 0": "x < 0"},
    en="dout passes where x is exactly 0; only x > 0 lets it through.",
    ko="x가 정확히 0인 자리에서 dout이 통과합니다. x > 0인 자리에서만 통과시켜야 합니다.",
)
mistakes.edit(
    "Relu",
    "dout_forgotten",
    {RELU_BACKWARD: "return np.where(self.off, 0.0, 1.0)"},
    en="backward gives only zeros and ones, the derivative of Relu itself; the chain rule multiplies it by dout.",
    ko="backward가 0과 1, 곧 Relu만의 미분을 돌려줍니다. 연쇄법칙에 따라 dout을 곱해야 합니다.",
)
mistakes.edit(
    "Relu",
    "switched_by_dout",
    {RELU_BACKWARD: "return np.where(dout <= 0, 0.0, dout)"},
    en="the sign of dout decides what passes; it is the x of forward that decides.",
    ko="dout의 부호에 따라 통과시키고 있습니다. 순전파 때의 x가 정해야 합니다.",
)
mistakes.edit(
    "Relu",
    "both_switches",
    {RELU_BACKWARD: "return np.where(self.off | (dout <= 0), 0.0, dout)"},
    en="negative dout is cut off; where x was positive, dout passes whatever its sign.",
    ko="음수인 dout을 막고 있습니다. x가 양수였던 자리에서는 dout의 부호와 상관없이 통과시켜야 합니다.",
)
mistakes.edit(
    "Relu",
    "passes_everything",
    {RELU_BACKWARD: "return dout"},
    en="backward passes all of dout; where x was not positive, nothing may pass.",
    ko="backward가 dout을 모두 통과시킵니다. x가 양수가 아니었던 자리에서는 막아야 합니다.",
)
mistakes.edit(
    "Relu",
    "multiplied_by_output",
    {"return np.where(self.off, 0.0, x)": "self.out = np.where(self.off, 0.0, x)\n        return self.out",
     RELU_BACKWARD: "return dout * self.out"},
    en="dout is multiplied by the output; the derivative of Relu is 1 where x is positive, not x.",
    ko="dout에 출력을 곱했습니다. x가 양수일 때 Relu의 미분은 x가 아니라 1입니다.",
)  # fmt: skip
mistakes.edit(
    "Relu",
    "first_mask_kept",
    {"        self.off = x <= 0\n": "        if not hasattr(self, 'off'):\n            self.off = x <= 0\n"},
    en="the layer goes by the first data it ever saw; every forward has to remember anew where x is positive.",
    ko="계층이 맨 처음 데이터를 계속 따르고 있습니다. forward마다 x가 양수인 자리를 새로 기억해야 합니다.",
)
mistakes.edit(
    "Relu",
    "one_truth_value",
    {"return np.where(self.off, 0.0, x)": "return max(0.0, x)"},
    en="Python's max and if want one truth value for the whole array; decide element by element with NumPy.",
    ko="파이썬의 max와 if는 배열 전체에 대해 참/거짓 하나를 요구합니다. NumPy로 원소마다 판단하세요.",
)
mistakes.edit(
    "Relu",
    "minimum",
    {"return np.where(self.off, 0.0, x)": "return np.where(self.off, x, 0.0)"},
    en="forward keeps the negative numbers and drops the positive ones; it is the other way round.",
    ko="forward가 음수를 남기고 양수를 버립니다. 반대로 해야 합니다.",
)
mistakes.edit(
    "Relu",
    "gives_the_mask",
    {"return np.where(self.off, 0.0, x)": "return np.where(self.off, 0.0, 1.0)"},
    en="forward gives zeros and ones (a step function); positive numbers keep their value.",
    ko="forward가 0과 1만 돌려줍니다(계단 함수). 양수는 값을 그대로 유지해야 합니다.",
)

mistakes.edit(
    "Affine",
    "bias_forgotten",
    {"return x @ self.W + self.b": "return x @ self.W"},
    en="the bias is not added: every column is off by its b.",
    ko="편향을 더하지 않았습니다. 열마다 b만큼 차이가 납니다.",
)
mistakes.edit(
    "Affine",
    "bias_subtracted",
    {"+ self.b": "- self.b"},
    en="the bias is subtracted; it is added.",
    ko="편향을 뺐습니다. 더해야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_not_summed",
    {"dout.sum(axis=0)": "dout"},
    en="db is dout itself, which is right for one sample only; b goes into every row, so sum over the batch.",
    ko="db가 dout 그대로입니다. 이것은 데이터가 하나일 때만 맞습니다. b는 모든 행에 더해지므로 배치에 대해 더하세요.",
)
mistakes.edit(
    "Affine",
    "db_other_axis",
    {"sum(axis=0)": "sum(axis=1)"},
    en="db is summed along the wrong axis: sum over the batch, so that one number per output column is left.",
    ko="db를 다른 축으로 더했습니다. 배치에 대해 더해서 출력의 열마다 숫자 하나가 남아야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_one_number",
    {"sum(axis=0)": "sum()"},
    en="db is one number: sum over the batch only, one number per output column.",
    ko="db가 숫자 하나입니다. 배치에 대해서만 더해서 출력의 열마다 숫자 하나를 남기세요.",
)
mistakes.edit(
    "Affine",
    "db_keeps_the_axis",
    {"sum(axis=0)": "sum(axis=0, keepdims=True)"},
    en="db has a batch axis left; it needs the shape of b.",
    ko="db에 배치 축이 남아 있습니다. b와 같은 모양이어야 합니다.",
)
mistakes.edit(
    "Affine",
    "db_averaged",
    {"dout.sum(axis=0)": "dout.mean(axis=0)"},
    en="db is averaged over the batch; sum it, for the loss has already divided by N.",
    ko="db를 배치에 대해 평균했습니다. N으로 나누는 일은 손실이 이미 했으므로 더하기만 하세요.",
)
mistakes.edit(
    "Affine",
    "dw_averaged",
    {"self.x.T @ dout": "self.x.T @ dout / len(dout)"},
    en="dW is divided by N; the loss has already done that.",
    ko="dW를 N으로 나누었습니다. 그 일은 손실이 이미 했습니다.",
)
mistakes.edit(
    "Affine",
    "dw_transposed",
    {"self.x.T @ dout": "dout.T @ self.x"},
    en="dW is transposed: the product was taken in the other order. dW has the shape of W.",
    ko="dW가 전치되어 있습니다. 곱하는 순서가 바뀌었습니다. dW는 W와 모양이 같습니다.",
)
mistakes.edit(
    "Affine",
    "dx_without_transpose",
    {"dout @ self.W.T": "dout @ self.W"},
    # An exception is recognised by its type alone, so this has to be true of every product that does not fit.
    en="a transpose is missing in a product of backward: write down the shapes; dx is (N, D) and dW is (D, M).",
    ko="backward의 곱에서 전치가 빠졌습니다. 모양을 적어 보세요. dx는 (N, D), dW는 (D, M)입니다.",
)
mistakes.edit(
    "Affine",
    "gradients_add_up",
    {"self.dW = self.x.T @ dout": "self.dW = self.x.T @ dout + (0 if self.dW is None else self.dW)"},
    en="dW adds up over the batches; every backward starts from nothing.",
    ko="dW가 배치마다 쌓입니다. backward마다 새로 구해야 합니다.",
)
mistakes.edit(
    "Affine",
    "updates_itself",
    {"return dout @ self.W.T": "dx = dout @ self.W.T\n        self.W = self.W - 0.1 * self.dW\n        return dx"},
    en="backward changes W; it only leaves the gradient in dW, and the optimizer does the change.",
    ko="backward가 W를 바꿉니다. 기울기를 dW에 남기기만 하고, 바꾸는 일은 옵티마이저에 맡기세요.",
)
mistakes.edit(
    "Affine",
    "old_input_kept",
    {"        self.x = x\n": "        if not hasattr(self, 'x'):\n            self.x = x\n"},
    en="dW is computed with the first batch ever seen; every forward has to remember its own input.",
    ko="맨 처음 배치로 dW를 구하고 있습니다. forward마다 그때의 입력을 기억해야 합니다.",
)

LOSS = "return -np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]"
TARGETS = "self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]"
LAST_BACKWARD = "return dout * (self.y - self.t) / self.y.shape[0]"

mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_not_averaged",
    {LAST_BACKWARD: "return dout * (self.y - self.t)"},
    en="the gradient is N times too large: the loss is an average over the batch, so the gradient has a 1/N too.",
    ko="기울기가 N배입니다. 손실이 배치의 평균이므로 기울기에도 1/N이 있어야 합니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_averaged_twice",
    {LAST_BACKWARD: "return dout * (self.y - self.t) / self.y.shape[0] ** 2"},
    en="the gradient was divided by the batch size twice; once is enough.",
    ko="기울기를 배치 크기로 두 번 나누었습니다. 한 번만 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_over_classes",
    {LAST_BACKWARD: "return dout * (self.y - self.t) / self.y.shape[1]"},
    en="the gradient is divided by the number of classes; divide by the number of samples, N.",
    ko="기울기를 클래스 수로 나누었습니다. 데이터 수 N으로 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_sign",
    {LAST_BACKWARD: "return dout * (self.t - self.y) / self.y.shape[0]"},
    en="the gradient points the wrong way: probability minus target, not target minus probability.",
    ko="기울기의 부호가 반대입니다. 정답에서 확률을 빼는 것이 아니라 확률에서 정답을 빼야 합니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "gradient_of_probabilities",
    {LAST_BACKWARD: "return dout * (-self.t / (self.y + 1e-7)) / self.y.shape[0]"},
    en="this is the gradient with respect to the probabilities y; go on through softmax to the scores x.",
    ko="확률 y에 대한 기울기입니다. 소프트맥스를 지나 점수 x에 대한 기울기까지 구하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_summed",
    {LOSS: "return -np.sum(self.t * np.log(self.y + 1e-7))"},
    en="the loss is the sum over the batch; divide by the number of samples.",
    ko="손실이 배치의 합입니다. 데이터 수로 나누세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_averaged_over_all",
    {LOSS: "return -np.mean(self.t * np.log(self.y + 1e-7))"},
    en="the loss is averaged over samples and classes; sum over the classes and average over the samples only.",
    ko="손실을 데이터와 클래스 모두에 대해 평균했습니다. 클래스에 대해서는 더하고 데이터에 대해서만 평균하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "loss_without_minus",
    {LOSS: "return np.sum(self.t * np.log(self.y + 1e-7)) / x.shape[0]"},
    en="the loss is negative: logarithms of probabilities are, so the cross-entropy begins with a minus sign.",
    ko="손실이 음수입니다. 확률의 로그는 음수이므로 교차 엔트로피 앞에는 음의 부호가 있습니다.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "softmax_twice",
    {"self.y = softmax(x)": "self.y = softmax(softmax(x))"},
    en="softmax is applied twice; the scores go through it once.",
    ko="소프트맥스를 두 번 적용했습니다. 점수에 한 번만 적용하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "one_hot_only",
    {TARGETS: "self.t = t"},
    en="integer labels are not one-hot targets and need a treatment of their own; look at t.ndim first.",
    ko="정수 레이블은 원-핫 정답과 따로 다루어야 합니다. 먼저 t.ndim을 확인하세요.",
)


@mistakes.add(
    "SoftmaxWithLoss",
    "labels_only",
    en="one-hot targets are used like labels, as indices; look at t.ndim first.",
    ko="원-핫 정답을 레이블처럼 인덱스로 사용했습니다. 먼저 t.ndim을 확인하세요.",
)
class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - x.max(axis=1, keepdims=True))
        self.y, self.t = e / e.sum(axis=1, keepdims=True), t
        return -np.sum(np.log(self.y[np.arange(len(t)), t] + 1e-7)) / len(t)

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


mistakes.edit(
    "SoftmaxWithLoss",
    "probabilities_overwritten",
    {LAST_BACKWARD: "self.y -= self.t\n        return dout * self.y / self.y.shape[0]"},
    en="backward changes the stored probabilities, so a second call gives something else; work on a copy.",
    ko="backward가 저장해 둔 확률을 바꾸어 다시 부르면 다른 값이 나옵니다. 복사본에서 계산하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "probabilities_overwritten_and_divided",
    {LAST_BACKWARD: "self.y -= self.t\n        self.y /= self.y.shape[0]\n        return self.y"},
    en="backward changes and divides the stored probabilities, so a second call gives something else; work on a copy.",
    ko="backward가 저장해 둔 확률을 바꾸고 나누어 다시 부르면 다른 값이 나옵니다. 복사본에서 계산하세요.",
)
mistakes.edit(
    "SoftmaxWithLoss",
    "all_pairs",
    {LOSS: "return -np.mean(np.log(self.y[:, self.t.argmax(axis=1)] + 1e-7))"},
    en="every sample is compared with the labels of all samples (an N by N table); pick one probability per row.",
    ko="데이터마다 모든 데이터의 레이블과 비교했습니다(N×N 표). 행마다 확률 하나만 골라야 합니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "Relu",
    en=[
        "Where were the valves closed on the way forward? The way back has to know.",
        "forward has to remember where x was 0 or less, and backward has to look at that, not at dout. An x of "
        "exactly 0 counts as closed. Work on copies: neither x nor dout may change.",
        "forward: y = x where x > 0, and 0 where x ≤ 0. backward: dx = dout where x > 0, and 0 where x ≤ 0.",
    ],
    ko=[
        "순전파 때 어느 밸브가 닫혀 있었나요? 역전파에서 그것을 알아야 합니다.",
        "forward는 x가 0 이하였던 자리를 기억해야 하고, backward는 dout이 아니라 그 자리를 보아야 합니다. x가 정확히 "
        "0인 자리는 닫힌 것으로 칩니다. x와 dout은 바꾸지 말고 사본으로 계산하세요.",
        "forward: x > 0이면 y = x, x ≤ 0이면 y = 0. backward: x > 0이면 dx = dout, x ≤ 0이면 dx = 0.",
    ],
)
mistakes.hints(
    "Affine",
    en=[
        "A gradient has the shape of its variable. What shapes do dx, dW and db have to have?",
        "Make the shapes fit: dout is (N, M), W is (D, M), x is (N, D). There is only one order with one transpose "
        "that gives (N, D), and only one that gives (D, M). The bias was added to all N rows, so its gradient "
        "collects from all of them.",
        "O = X·W + b; dX = dO·Wᵀ, dW = Xᵀ·dO, db = Σ_n dO_n (the sum over the N rows).",
    ],
    ko=[
        "기울기의 모양은 그 변수의 모양과 같습니다. dx, dW, db의 모양은 각각 무엇이어야 하나요?",
        "모양을 맞추어 보세요. dout은 (N, M), W는 (D, M), x는 (N, D)입니다. 하나를 전치해서 곱할 때 (N, D)가 나오는 "
        "순서는 하나뿐이고, (D, M)이 나오는 순서도 하나뿐입니다. 편향은 N개의 행에 모두 더해졌으므로 그 기울기는 모든 "
        "행에서 모입니다.",
        "O = X·W + b; dX = dO·Wᵀ, dW = Xᵀ·dO, db = Σ_n dO_n (N개의 행을 모두 더한 값).",
    ],
)
mistakes.hints(
    "SoftmaxWithLoss",
    en=[
        "The loss is an average over the batch. Where does that show in the loss, and where in its gradient?",
        "Look at three places: bring labels and one-hot targets to the same form first; divide by the number of rows "
        "N, not by the number of entries; and divide in backward too. The 10⁻⁷ stands inside the log.",
        "L = −(1/N) Σ_n Σ_k t_nk · log(y_nk + 10⁻⁷) with y = softmax(x) for each row; ∂L/∂x_nk = (y_nk − t_nk) / N.",
    ],
    ko=[
        "손실은 배치의 평균입니다. 그것이 손실의 어디에, 기울기의 어디에 나타나나요?",
        "세 곳을 보세요. 레이블과 원-핫 정답을 먼저 같은 꼴로 만듭니다. 원소의 수가 아니라 행의 수 N으로 나눕니다. "
        "backward에서도 나눕니다. 10⁻⁷은 log 안에서 더합니다.",
        "L = −(1/N) Σ_n Σ_k t_nk · log(y_nk + 10⁻⁷), y는 행마다 구한 softmax(x)입니다. ∂L/∂x_nk = (y_nk − t_nk) / N.",
    ],
)
