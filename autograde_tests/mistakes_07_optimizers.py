"""Known mistakes of 07_optimizers."""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

SGD_STEP = "params[key] -= self.lr * grads[key]"

mistakes.edit(
    "SGD", "ascent", {SGD_STEP: "params[key] += self.lr * grads[key]"},
    en="the step goes along the gradient, uphill: subtract it.",
    ko="기울기와 같은 쪽, 곧 오르막으로 갔습니다. 기울기를 빼 보세요.",
)  # fmt: skip
mistakes.edit(
    "SGD", "no_lr", {SGD_STEP: "params[key] -= grads[key]"},
    en="the whole gradient was subtracted: multiply it by the learning rate first.",
    ko="기울기를 그대로 뺐습니다. 먼저 학습률을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "SGD", "local_value", {SGD_STEP: "value = params[key]\n            value = value - self.lr * grads[key]"},
    en="the new value was put into a variable of your own only: store it in params under its key.",
    ko="새 값을 다른 변수에만 담았습니다. params의 그 이름에 넣으세요.",
)  # fmt: skip
mistakes.edit(
    "SGD", "replaced", {SGD_STEP: "params[key] = -self.lr * grads[key]"},
    en="the parameter was replaced by the step: the step is added to the value it had.",
    ko="매개변수가 걸음으로 바뀌어 버렸습니다. 걸음은 지금까지의 값에 더하는 것입니다.",
)  # fmt: skip
mistakes.edit(
    "SGD", "first_key_only", {SGD_STEP: SGD_STEP + "\n            return"},
    en="only the first parameter moved: see that the loop runs through all keys (a `return` or `break` inside it?).",
    ko="첫 매개변수만 움직였습니다. 반복문이 모든 이름을 도는지 보세요(안에 `return`이나 `break`가 있나요?).",
)  # fmt: skip
mistakes.edit(
    "SGD", "unit_length",
    {SGD_STEP: "params[key] -= self.lr * grads[key] / np.sqrt(np.sum(grads[key] ** 2))"},
    en="the gradient was divided by its length: in SGD a larger gradient makes a larger step.",
    ko="기울기를 그 길이로 나누었습니다. SGD에서는 기울기가 크면 걸음도 큽니다.",
)  # fmt: skip
mistakes.edit(
    "SGD", "fixed_lr", {SGD_STEP: "params[key] -= 0.01 * grads[key]"},
    en="the learning rate is always 0.01: use the one that the object was made with.",
    ko="학습률이 늘 0.01입니다. 객체를 만들 때 받은 값을 쓰세요.",
)  # fmt: skip

VELOCITY = "self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]"
MOVE = "params[key] += self.v[key]"

mistakes.edit(
    "Momentum", "averaged",
    {VELOCITY: "self.v[key] = self.momentum * self.v[key] - (1 - self.momentum) * self.lr * grads[key]"},
    en="this is the averaging form, with 1 - momentum in front of the new gradient: here the gradient enters in full.",
    ko="새 기울기에 1 - momentum을 곱하는 평균 형태입니다. 여기서는 기울기를 줄이지 않고 더합니다.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "ascent", {VELOCITY: "self.v[key] = self.momentum * self.v[key] + self.lr * grads[key]"},
    en="the parameters go uphill: of the signs of the gradient in v and of v in the step, exactly one is minus.",
    ko="오르막으로 갑니다. v 안의 기울기와 걸음의 v, 두 부호 가운데 꼭 하나만 빼기여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "forgotten", {"if self.v is None:": "if True:"},
    en="every step is just -lr times the gradient, with no memory of earlier steps: keep the velocity in the object "
    "from one update to the next, and move the parameter by it.",
    ko="걸음마다 기울기의 -lr배만 움직이고 앞 걸음을 기억하지 않습니다. 속도를 객체에 두어 다음 update까지 간직하고, "
    "매개변수를 그 속도만큼 옮기세요.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "old_velocity", {f"{VELOCITY}\n            {MOVE}": f"{MOVE}\n            {VELOCITY}"},
    en="the parameter moved with the old velocity: bring the velocity up to date first, then move.",
    ko="지난 속도로 움직였습니다. 먼저 속도를 고치고 나서 움직이세요.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "no_lr", {VELOCITY: "self.v[key] = self.momentum * self.v[key] - grads[key]"},
    en="the learning rate is missing: the gradient is multiplied by it.",
    ko="학습률이 빠졌습니다. 기울기에 학습률을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "lr_twice", {MOVE: "params[key] += self.lr * self.v[key]"},
    en="the learning rate is used twice, in the velocity and in the step: once is enough.",
    ko="학습률을 속도에 한 번, 걸음에 또 한 번 곱했습니다. 한 번이면 됩니다.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "nesterov", {MOVE: "params[key] += self.momentum * self.v[key] - self.lr * grads[key]"},
    en="this is Nesterov's method, which looks ahead: plain momentum adds just the new velocity.",
    ko="앞을 내다보는 네스테로프 방법입니다. 모멘텀은 새 속도만 더합니다.",
)  # fmt: skip
mistakes.edit(
    "Momentum", "added_to_itself",
    {VELOCITY: "self.v[key] += self.momentum * self.v[key] - self.lr * grads[key]"},
    en="the old velocity is counted twice (`+=` together with momentum * v): it only stays by the share `momentum`.",
    ko="지난 속도를 두 번 더했습니다(momentum * v에 `+=`까지). 지난 속도는 momentum의 비율로만 남습니다.",
)  # fmt: skip


@mistakes.add(
    "Momentum", "one_velocity",
    en="all parameters share one velocity: keep one for each key.",
    ko="모든 매개변수가 속도 하나를 함께 씁니다. 이름마다 따로 두세요.",
)  # fmt: skip
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = 0.0

    def update(self, params, grads):
        for key in params:
            self.v = self.momentum * self.v - self.lr * grads[key]
            params[key] += self.v


COUNT = "self.t += 1"
FIRST = "self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grads[key]"
SECOND = "self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key] ** 2"
M_HAT = "m_hat = self.m[key] / (1 - self.beta1**self.t)"
V_HAT = "v_hat = self.v[key] / (1 - self.beta2**self.t)"
STEP = "params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-7)"

mistakes.edit(
    "Adam", "no_correction", {M_HAT: "m_hat = self.m[key]", V_HAT: "v_hat = self.v[key]"},
    en="the bias correction is missing: divide both averages by 1 - beta**t.",
    ko="편향 보정이 빠졌습니다. 두 평균을 각각 1 - beta**t로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "only_m_corrected", {V_HAT: "v_hat = self.v[key]"},
    en="the average of the squares is not bias-corrected: divide it by 1 - beta2**t.",
    ko="제곱의 평균에 편향 보정이 없습니다. 1 - beta2**t로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "only_v_corrected", {M_HAT: "m_hat = self.m[key]"},
    en="the average of the gradient is not bias-corrected: divide it by 1 - beta1**t.",
    ko="기울기의 평균에 편향 보정이 없습니다. 1 - beta1**t로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "always_first", {COUNT: "self.t = 1"},
    en="t is 1 at every step: count the updates in the object.",
    ko="t가 걸음마다 1입니다. update를 부른 횟수를 객체에서 세세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "counts_from_two", {COUNT: "self.t = (self.t or 1) + 1"},
    en="t is one too large: it is 1 in the first update.",
    ko="t가 하나 큽니다. 첫 update에서 1이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Adam", "counts_from_zero", {COUNT: "", STEP: STEP + "\n        self.t += 1"},
    en="t is 0 in the first update, and 1 - beta**0 is 0: count first, then divide.",
    ko="첫 update에서 t가 0이라 1 - beta**0으로, 곧 0으로 나눕니다. 먼저 세고 나서 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "counts_keys", {COUNT: "", FIRST: "self.t += 1\n            " + FIRST},
    en="t grows with every parameter: count once for each call of update, outside the loop.",
    ko="t가 매개변수마다 커집니다. 반복문 밖에서 update 호출마다 한 번만 세세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "no_root", {STEP: "params[key] -= self.lr * m_hat / (v_hat + 1e-7)"},
    en="the square root is missing: divide by the root of the corrected average of the squares.",
    ko="제곱근이 빠졌습니다. 보정한 제곱 평균의 제곱근으로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "no_square", {SECOND: "self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * grads[key]"},
    en="the second average is of the gradient itself: square the gradient, entry by entry.",
    ko="두 번째 평균이 기울기 그대로의 평균입니다. 기울기를 원소마다 제곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "betas_swapped",
    {
        FIRST: FIRST.replace("beta1", "beta2"), SECOND: SECOND.replace("beta2", "beta1"),
        M_HAT: M_HAT.replace("beta1", "beta2"), V_HAT: V_HAT.replace("beta2", "beta1"),
    },
    en="beta1 and beta2 are swapped: beta1 belongs to the gradient, beta2 to its square.",
    ko="beta1과 beta2가 바뀌었습니다. beta1은 기울기, beta2는 그 제곱의 것입니다.",
)  # fmt: skip
mistakes.edit(
    "Adam", "no_epsilon", {STEP: "params[key] -= self.lr * m_hat / np.sqrt(v_hat)"},
    en="where the gradient is 0 this is 0/0: add epsilon to the denominator.",
    ko="기울기가 0인 곳에서 0/0이 됩니다. 분모에 epsilon을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "ascent", {STEP: STEP.replace("-=", "+=")},
    en="the parameters go uphill: subtract the step.",
    ko="오르막으로 갑니다. 걸음을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "forgotten", {"if self.m is None:": "if True:"},
    en="both averages start from 0 at every update: keep them in the object from one call to the next.",
    ko="update를 부를 때마다 두 평균이 0에서 시작합니다. 객체에 두고 다음 호출까지 간직하세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "whole_square",
    {SECOND: "self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * np.sum(grads[key] ** 2)"},
    en="the squares were added up over the array: every entry has an average of its own.",
    ko="제곱을 배열 전체에 걸쳐 더했습니다. 평균은 원소마다 따로입니다.",
)  # fmt: skip

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "SGD",
    en=[
        "The gradient points uphill. Which way does the step go, and does params itself change?",
        "Look at the sign and at the left side: the new value has to be in the dictionary params that you were given, "
        "for every name in it. A variable of your own is forgotten when update returns.",
        "W ← W − η · ∂L/∂W for every parameter W, with the learning rate η.",
    ],
    ko=[
        "기울기는 오르막을 가리킵니다. 걸음은 어느 쪽으로 가야 하고, params 자체가 바뀌고 있나요?",
        "부호와 대입하는 곳을 보세요. 새 값은 넘겨받은 딕셔너리 params의 모든 이름에 들어가야 합니다. 따로 만든 "
        "변수는 update가 끝나면 사라집니다.",
        "모든 매개변수 W에 대해 W ← W − η · ∂L/∂W. η는 학습률입니다.",
    ],
)
mistakes.hints(
    "Momentum",
    en=[
        "What is left of the last step when the next gradient comes, and where do you keep it?",
        "Keep one velocity for each parameter, zero before the first step and kept in the object between calls. In "
        "update the velocity comes first, and the new velocity, not the gradient, moves the parameter. The learning "
        "rate belongs to the gradient alone.",
        "v ← m·v − η · ∂L/∂W, then W ← W + v, with v = 0 at first.",
    ],
    ko=[
        "다음 기울기가 왔을 때 지난 걸음은 얼마나 남아 있어야 하고, 그것을 어디에 두고 있나요?",
        "매개변수마다 속도를 하나씩 둡니다. 처음에는 0이고, update를 여러 번 불러도 객체 안에 남아 있어야 합니다. "
        "update에서는 속도를 먼저 고치고, 기울기가 아니라 새 속도가 매개변수를 움직입니다. 학습률은 기울기에만 "
        "곱합니다.",
        "v ← m·v − η · ∂L/∂W, 그다음 W ← W + v. 처음에는 v = 0입니다.",
    ],
)
mistakes.hints(
    "Adam",
    en=[
        "Both averages start from 0. How much too small are they in the first step, and what puts that right?",
        "Check against the example table of section 3, column by column: m_t, v_t, then the corrected ones, then W. "
        "The count t grows once for each call of update, not for each parameter, and it is 1 in the first step. "
        "Epsilon is added after the root.",
        "m ← β1·m + (1 − β1)·g, v ← β2·v + (1 − β2)·g²; m̂ = m / (1 − β1^t), v̂ = v / (1 − β2^t); W ← W − η · m̂ / (√v̂ + "
        "10⁻⁷).",
    ],
    ko=[
        "두 평균은 0에서 시작합니다. 첫 걸음에서 얼마나 작게 나오고, 무엇이 그것을 바로잡나요?",
        "3절의 예를 한 열씩 비교해 보세요. m_t, v_t, 보정한 값, W의 순서입니다. 횟수 t는 매개변수마다가 아니라 "
        "update를 부를 때마다 한 번 늘고, 첫 걸음에서 1입니다. 엡실론은 제곱근을 구한 뒤에 더합니다.",
        "m ← β1·m + (1 − β1)·g, v ← β2·v + (1 − β2)·g²; m̂ = m / (1 − β1^t), v̂ = v / (1 − β2^t); W ← W − η · m̂ / (√v̂ + "
        "10⁻⁷).",
    ],
)
