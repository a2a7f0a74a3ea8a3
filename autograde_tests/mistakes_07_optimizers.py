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
    ko="매개변수의 값이 걸음으로 통째로 바뀌었습니다. 걸음은 지금까지의 값에 더하는 것입니다.",
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
mistakes.edit(
    "SGD", "divided_by_lr", {SGD_STEP: "params[key] -= grads[key] / self.lr"},
    en="the gradient was divided by the learning rate: a smaller rate makes smaller steps, so multiply.",
    ko="기울기를 학습률로 나누었습니다. 학습률이 작을수록 걸음도 작아야 하므로 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "SGD", "decaying_lr", {SGD_STEP: SGD_STEP + "\n        self.lr *= 0.95"},
    en="the learning rate shrinks from step to step: it stays the one that the object was made with.",
    ko="걸음마다 학습률이 줄어듭니다. 객체를 만들 때 받은 값을 줄이지 말고 그대로 쓰세요.",
)  # fmt: skip

mistakes.edit(
    "SGD", "paired_by_order",
    {
        "for key in params:": "for param, grad in zip(params.values(), grads.values()):",
        SGD_STEP: "param -= self.lr * grad",
    },
    en="parameters and gradients were matched by their order: match them by name, grads[key].",
    ko="매개변수와 기울기를 순서대로 짝지었습니다. grads[key]처럼 이름으로 짝지으세요.",
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
    ko="beta1과 beta2가 바뀌었습니다. beta1은 기울기의 평균에, beta2는 제곱의 평균에 씁니다.",
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

mistakes.edit(
    "Adam", "beta2_too_small", {"beta2=0.999": "beta2=0.99"},
    en="beta2 is 0.99 where 0.999 is given: leave the default as it was, and use self.beta2.",
    ko="주어진 beta2는 0.999인데 0.99로 계산했습니다. 기본값을 그대로 두고 self.beta2를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "Adam", "no_dictionaries",
    {f"self.{name} = {{key: np.zeros_like(value) for key, value in params.items()}}":
     f"self.{name} = np.zeros_like(params)" for name in ("m", "v")},
    # An exception is recognised by its type and text alone.
    en="the averages are one array, which knows no keys: make a dictionary with an array of zeros for each parameter "
    "(np.zeros_like of all of params makes none).",
    ko="평균을 배열 하나에 두어서 이름으로 찾을 수 없습니다. 매개변수마다 0으로 된 배열을 담은 딕셔너리를 만드세요"
    "(params 전체에 np.zeros_like를 쓰면 딕셔너리가 되지 않습니다).",
)  # fmt: skip

# Nesterov. Left out: the step made with the old velocity, which is plain momentum; the gradient at the place ahead,
# which would need a callback. Velocities made anew at each call, and none at all, are one.
AHEAD = "params[key] += self.momentum * self.v[key] - self.lr * grads[key]"

mistakes.edit(
    "Nesterov", "plain_momentum", {AHEAD: MOVE},
    en="this is plain momentum: after the velocity, the parameter moves by momentum times the new velocity and once "
    "more by "
    "the gradient's step.",
    ko="보통의 모멘텀입니다. 네스테로프에서는 속도를 고친 뒤, 새 속도에 momentum을 곱한 값에서 lr 곱하기 기울기를 뺀 "
    "만큼 움직입니다.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "published_order",
    {AHEAD: "params[key] += self.momentum**2 * self.v[key] - (1 + self.momentum) * self.lr * grads[key]"},
    en="the first step is 2.71 times lr times the gradient where 1.9 is due: this formula, found in many copies, is "
    "for the "
    "old velocity but uses the new one.",
    ko="첫 걸음이 기울기의 1.9 lr배가 아니라 2.71 lr배입니다. 널리 퍼진 이 식은 옛 속도에 맞는 식인데 새 속도를 "
    "넣었습니다.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "as_printed",
    {VELOCITY: "self.v[key] = self.momentum * self.v[key] - self.lr * (grads[key] + self.momentum * self.v[key])",
     AHEAD: MOVE},
    en="momentum times v was added to the gradient, as the notes print it: it belongs to the place where the "
    "gradient is "
    "taken. Use the two lines for update.",
    ko="노트에 인쇄된 대로 기울기에 momentum * v를 더했습니다. 이 값은 기울기가 아니라 기울기를 구하는 자리에 더하는 "
    "것입니다. update에 맞게 고친 두 줄을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "ascent",
    {VELOCITY: "self.v[key] = self.momentum * self.v[key] + self.lr * grads[key]",
     AHEAD: "params[key] += self.momentum * self.v[key] + self.lr * grads[key]"},
    en="the parameters go uphill: subtract the gradient, in the velocity and in the step.",
    ko="오르막으로 갑니다. 속도에서도 걸음에서도 기울기를 빼세요.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "no_memory", {"if self.v is None:": "if True:"},
    en="every step is (1 + momentum) times lr times the gradient, with no memory: keep the velocity in the object "
    "from one "
    "update to the next.",
    ko="걸음마다 기울기의 (1 + momentum) lr배만 움직이고 앞 걸음을 기억하지 않습니다. 속도를 객체에 두어 다음 "
    "update까지 "
    "간직하세요.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "gradient_without_lr", {AHEAD: "params[key] += self.momentum * self.v[key] - grads[key]"},
    en="in the step the gradient has no learning rate: multiply it by lr there too.",
    ko="걸음에서 기울기에 학습률이 곱해져 있지 않습니다. 거기에서도 lr을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "both_moves", {AHEAD: MOVE + "\n            " + AHEAD},
    en="the new velocity is added as in plain momentum, and then the step ahead as well: it is the second one alone.",
    ko="모멘텀처럼 새 속도를 더한 다음 앞을 내다본 걸음까지 더했습니다. 뒤의 것만 더하세요.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "no_second_gradient", {AHEAD: "params[key] += self.momentum * self.v[key]"},
    en="the parameter moves by momentum times v only: the gradient's step, lr times the gradient, is missing.",
    ko="매개변수가 momentum * v만큼만 움직입니다. 기울기의 걸음(lr 곱하기 기울기)이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "Nesterov", "averaged",
    {VELOCITY: "self.v[key] = self.momentum * self.v[key] - (1 - self.momentum) * self.lr * grads[key]"},
    en="the velocity is averaged, with 1 - momentum in front of the new gradient: here the gradient enters in full.",
    ko="속도에서 새 기울기에 1 - momentum을 곱했습니다. 여기서는 기울기를 줄이지 않고 더합니다.",
)  # fmt: skip


@mistakes.add(
    "Nesterov", "one_velocity",
    en="all parameters share one velocity: keep one for each key.",
    ko="모든 매개변수가 속도 하나를 함께 씁니다. 이름마다 따로 두세요.",
)  # fmt: skip
class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = 0.0

    def update(self, params, grads):
        for key in params:
            self.v = self.momentum * self.v - self.lr * grads[key]
            params[key] += self.momentum * self.v - self.lr * grads[key]


# AdaGrad. Accepted: epsilon inside the root, or 1e-8. A sum made anew at each call answers as `latest_only` does.
SUM = "self.h[key] += grads[key] ** 2"
ADAPTED = "params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)"

mistakes.edit(
    "AdaGrad", "plus", {ADAPTED: ADAPTED.replace("-=", "+=")},
    en="the parameters go uphill: the notes print a plus sign, but the step is subtracted.",
    ko="오르막으로 갑니다. 노트에는 더하기로 인쇄되어 있지만 걸음을 빼야 합니다.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "latest_only", {SUM: "self.h[key] = grads[key] ** 2"},
    en="h is the latest square only, so every step is lr long: add the squares of all steps, in the object.",
    ko="h가 마지막 제곱뿐이어서 모든 걸음의 길이가 lr입니다. 모든 걸음의 제곱을 객체에 더해 가세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "no_square", {SUM: "self.h[key] += grads[key]"},
    en="h sums the gradients themselves, and the root of a negative sum is nan: square them, entry by entry.",
    ko="h가 기울기 그대로의 합이어서, 음수가 되면 제곱근이 nan입니다. 원소마다 제곱해서 더하세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "absolute_values", {SUM: "self.h[key] += np.abs(grads[key])"},
    en="h sums absolute values: it is the squares that are summed.",
    ko="h가 절댓값의 합입니다. 제곱을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "no_root", {ADAPTED: ADAPTED.replace("np.sqrt(self.h[key])", "self.h[key]")},
    en="the step is divided by h: divide by its square root.",
    ko="걸음을 h로 나누었습니다. h의 제곱근으로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "times_root", {ADAPTED: "params[key] -= self.lr * grads[key] * np.sqrt(self.h[key])"},
    en="the step is multiplied by the root of h: entries that have moved much are to take small steps, so divide.",
    ko="걸음에 h의 제곱근을 곱했습니다. 많이 움직인 원소가 조금 움직여야 하므로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "one_sum", {SUM: "self.h[key] += np.sum(grads[key] ** 2)"},
    en="the squares are added up over the array: every entry has a sum of its own.",
    ko="제곱을 배열 전체에 걸쳐 더했습니다. 합은 원소마다 따로입니다.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "old_sum", {f"{SUM}\n            {ADAPTED}": f"{ADAPTED}\n            {SUM}"},
    en="the step uses h without the new gradient, so the first one is divided by almost 0: bring h up to date first.",
    ko="걸음에 새 기울기가 들어가지 않은 h를 써서, 첫 걸음을 거의 0으로 나눕니다. 먼저 h를 고치세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "no_epsilon", {ADAPTED: ADAPTED.replace("(np.sqrt(self.h[key]) + 1e-7)", "np.sqrt(self.h[key])")},
    en="where the gradient has always been 0 this is 0/0: add epsilon to the denominator.",
    ko="기울기가 줄곧 0인 곳에서 0/0이 됩니다. 분모에 epsilon을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "begins_at_a_tenth", {"np.zeros_like(value)": "np.full_like(value, 0.1)"},
    en="the sum starts from 0.1, as Keras has it by default: here it starts from 0.",
    ko="제곱의 합이 Keras의 기본값인 0.1에서 시작합니다. 여기서는 0에서 시작합니다.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "no_lr", {ADAPTED: ADAPTED.replace("self.lr * ", "")},
    en="the learning rate is missing: the step is multiplied by it.",
    ko="학습률이 빠졌습니다. 걸음에 학습률을 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "AdaGrad", "forgets", {SUM: "self.h[key] = 0.9 * self.h[key] + 0.1 * grads[key] ** 2"},
    en="this is RMSprop's moving average: AdaGrad forgets nothing, it adds the squares up.",
    ko="RMSprop의 이동평균입니다. AdaGrad는 아무것도 잊지 않고 제곱을 더하기만 합니다.",
)  # fmt: skip

# RMSprop. Accepted: epsilon inside the root or 1e-8.
AVERAGE = "self.v[key] = self.rho * self.v[key] + (1 - self.rho) * grads[key] ** 2"
DIVIDED = "params[key] -= self.lr * grads[key] / (np.sqrt(self.v[key]) + 1e-7)"

mistakes.edit(
    "RMSprop", "ascent", {DIVIDED: DIVIDED.replace("-=", "+=")},
    en="the parameters go uphill: subtract the step.",
    ko="오르막으로 갑니다. 걸음을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "adds_up", {AVERAGE: "self.v[key] += grads[key] ** 2"},
    en="the squares are added up as in AdaGrad: RMSprop keeps a moving average of them.",
    ko="AdaGrad처럼 제곱을 더하기만 합니다. RMSprop은 이동평균을 둡니다.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "shares_swapped", {AVERAGE: "self.v[key] = (1 - self.rho) * self.v[key] + self.rho * grads[key] ** 2"},
    en="rho and 1 - rho are swapped: rho is the share of the past.",
    ko="rho와 1 - rho가 바뀌었습니다. rho는 지난 값의 몫입니다.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "no_one_minus", {AVERAGE: "self.v[key] = self.rho * self.v[key] + grads[key] ** 2"},
    en="the new square enters in full: in an average its share is 1 - rho.",
    ko="새 제곱이 그대로 더해졌습니다. 평균에서 새 값의 몫은 1 - rho입니다.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "no_square", {AVERAGE: AVERAGE.replace(" ** 2", "")},
    en="the average is of the gradient itself, and the root of a negative number is nan: square the gradient.",
    ko="기울기 그대로의 평균이어서, 음수가 되면 제곱근이 nan입니다. 기울기를 제곱하세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "no_root", {DIVIDED: DIVIDED.replace("np.sqrt(self.v[key])", "self.v[key]")},
    en="the step is divided by the average of the squares: divide by its root.",
    ko="걸음을 제곱의 평균으로 나누었습니다. 그 제곱근으로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "no_epsilon", {DIVIDED: DIVIDED.replace("(np.sqrt(self.v[key]) + 1e-7)", "np.sqrt(self.v[key])")},
    en="where the gradient has always been 0 this is 0/0: add epsilon to the denominator.",
    ko="기울기가 줄곧 0인 곳에서 0/0이 됩니다. 분모에 epsilon을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "bias_corrected",
    {"        for key in params:": "        self.t = getattr(self, 't', 0) + 1\n        for key in params:",
     DIVIDED: "v_hat = self.v[key] / (1 - self.rho**self.t)\n"
              "            params[key] -= self.lr * grads[key] / (np.sqrt(v_hat) + 1e-7)"},
    en="the average is bias-corrected, as in Adam: RMSprop leaves it as it is, and so its first steps are long.",
    ko="Adam처럼 편향 보정을 했습니다. RMSprop은 보정하지 않아서 첫 걸음이 깁니다.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "forgotten", {"if self.v is None:": "if True:"},
    en="the average starts from 0 at every update: keep it in the object from one call to the next.",
    ko="update를 부를 때마다 이동평균이 0에서 시작합니다. 객체에 두고 다음 호출까지 간직하세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "fixed_rho", {AVERAGE: "self.v[key] = 0.9 * self.v[key] + 0.1 * grads[key] ** 2"},
    en="rho is always 0.9: use the one that the object was made with, and 1 - rho in place of 0.1.",
    ko="rho가 늘 0.9입니다. 객체를 만들 때 받은 값을 쓰고, 0.1 자리에는 1 - rho를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "fixed_rho_of_the_book", {AVERAGE: "self.v[key] = 0.99 * self.v[key] + 0.01 * grads[key] ** 2"},
    en="rho is always 0.99, as in the book's code: use the one that the object was made with.",
    ko="rho가 늘 0.99입니다(책의 코드가 쓰는 값). 객체를 만들 때 받은 값을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "one_average", {AVERAGE: AVERAGE.replace("grads[key] ** 2", "np.mean(grads[key] ** 2)")},
    en="all entries of an array share one average: every entry has its own.",
    ko="배열의 모든 원소가 평균 하나를 함께 씁니다. 평균은 원소마다 따로입니다.",
)  # fmt: skip
mistakes.edit(
    "RMSprop", "no_lr", {DIVIDED: DIVIDED.replace("self.lr * ", "")},
    en="the learning rate is missing: the step is multiplied by it.",
    ko="학습률이 빠졌습니다. 걸음에 학습률을 곱하세요.",
)  # fmt: skip

EXPONENT = "exponent = step // decay_steps if staircase else step / decay_steps"
POWER = "return lr * decay_rate**exponent"

mistakes.edit(
    "lr_decay", "always_in_steps", {EXPONENT: "exponent = step // decay_steps"},
    en="the exponent is a whole number even without staircase: drop its fraction only if staircase is True.",
    ko="staircase가 아닐 때에도 지수가 정수입니다. staircase가 True일 때에만 소수 부분을 버리세요.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "never_in_steps", {EXPONENT: "exponent = step / decay_steps"},
    en="staircase has no effect: if it is True, drop the fraction of the exponent.",
    ko="staircase가 아무 일도 하지 않습니다. True이면 지수의 소수 부분을 버리세요.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "staircase_swapped", {"if staircase else": "if not staircase else"},
    en="the two cases are swapped: it is with staircase that the exponent is whole.",
    ko="두 경우가 바뀌었습니다. staircase일 때 지수가 정수입니다.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "rounded", {"step // decay_steps": "round(step / decay_steps)"},
    en="the staircase goes down half-way: drop the fraction of the exponent, do not round it.",
    ko="계단이 중간에서 내려갑니다. 지수를 반올림하지 말고 소수 부분을 버리세요.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "every_step", {EXPONENT: "exponent = step"},
    en="the rate is applied in every step: it belongs to decay_steps of them, so divide step by decay_steps.",
    ko="걸음마다 decay_rate배가 됩니다. decay_steps걸음에 한 번이므로 step을 decay_steps로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "upside_down", {EXPONENT: "exponent = decay_steps / max(step, 1)"},
    en="the exponent is upside down: it is step / decay_steps, 0 at first and growing.",
    ko="지수의 분자와 분모가 바뀌었습니다. 처음에 0이고 점점 커지는 step / decay_steps입니다.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "multiplied", {POWER: "return lr * decay_rate * exponent"},
    en="the rate is multiplied by step / decay_steps: that is the exponent of a power.",
    ko="decay_rate에 step / decay_steps를 곱했습니다. 이 값은 곱하는 수가 아니라 거듭제곱의 지수입니다.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "inverse_time", {POWER: "return lr / (1 + decay_rate * exponent)"},
    en="this is decay like 1 / (1 + rt), another schedule: here the learning rate is multiplied by a power of "
    "decay_rate.",
    ko="1 / (1 + rt) 꼴의 다른 계획입니다. 여기서는 decay_rate의 거듭제곱을 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "natural", {POWER: "return lr * np.exp(-decay_rate * exponent)"},
    en="this is a power of e: the base is decay_rate itself.",
    ko="e의 거듭제곱을 곱했습니다. 밑은 decay_rate 자체여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "factor_only", {POWER: "return decay_rate**exponent"},
    en="this is the factor alone: multiply the first learning rate by it.",
    ko="줄어드는 비율만 돌려주었습니다. 처음 학습률에 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "lr_decay", "linear", {POWER: "return lr * (1 - (1 - decay_rate) * exponent)"},
    en="the learning rate falls along a straight line and becomes negative: it is multiplied by a power.",
    ko="학습률이 직선을 따라 줄다가 음수가 됩니다. 거듭제곱을 곱해야 합니다.",
)  # fmt: skip

SLOPES = '{"x": params["x"] / 10, "y": 2 * params["y"]}'
FIRST_PLACE = 'path = [(float(params["x"]), float(params["y"]))]'
WALK = f"optimizer.update(params, {SLOPES})"
NOTE = 'path.append((float(params["x"]), float(params["y"])))'

mistakes.edit(
    "optimize", "gradient_of_x", {'params["x"] / 10': 'params["x"] / 20'},
    en="the derivative along x is x / 20: the square leaves a factor of 2, so it is x / 10.",
    ko="x 방향의 미분이 x / 20입니다. 제곱을 미분하면 2가 나오므로 x / 10입니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "gradient_of_y", {'2 * params["y"]': 'params["y"]'},
    en="the derivative along y is y: for y squared it is 2y.",
    ko="y 방향의 미분이 y입니다. y 제곱의 미분은 2y입니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "values_for_gradients",
    {'params["x"] / 10': 'params["x"]**2 / 20', '2 * params["y"]': 'params["y"]**2'},
    en="update gets the values of the function's two terms: it needs their derivatives.",
    ko="update에 함수의 두 항의 값을 넘겼습니다. 미분을 넘겨야 합니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "downhill_already", {SLOPES: '{"x": -params["x"] / 10, "y": -2 * params["y"]}'},
    en="the gradient has a minus sign already, so the optimizer walks uphill: hand it the gradient itself.",
    ko="기울기에 이미 음의 부호를 붙여서 옵티마이저가 오르막으로 갑니다. 기울기 그대로 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "optimize", "gradient_of_the_start",
    {"    for _ in": f"    grads = {SLOPES}\n    for _ in", WALK: "optimizer.update(params, grads)"},
    en="every update gets the gradient at the start: find it anew in each step.",
    ko="update마다 출발점의 기울기를 넘겼습니다. 걸음마다 새로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "optimize", "update_for_each_axis",
    {WALK: f"""grads = {SLOPES}
        for key in params:
            one = {{key: params[key]}}
            optimizer.update(one, {{key: grads[key]}})
            params[key] = one[key]"""},
    en="update is called twice in a step: once is enough, with x and y in one params.",
    ko="한 걸음에 update를 두 번 불렀습니다. x와 y를 한 params에 담아 한 번만 부르세요.",
)  # fmt: skip
mistakes.edit(
    "optimize", "without_start", {FIRST_PLACE: "path = []"},
    en="the start is missing: it is the first row of the path.",
    ko="출발점이 없습니다. 길의 첫 행이 출발점입니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "without_end", {FIRST_PLACE: "path = []", f"{WALK}\n        {NOTE}": f"{NOTE}\n        {WALK}"},
    en="each place is noted before its step, so the last one is missing: the path has steps + 1 rows.",
    ko="걸음을 떼기 전의 자리만 적어 마지막 자리가 없습니다. 길은 steps + 1행입니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "same_arrays",
    {FIRST_PLACE: 'path = [(params["x"], params["y"])]', NOTE: 'path.append((params["x"], params["y"]))'},
    en="all rows are the last place: the path holds the very arrays that update changes later. Note the values of the "
    "moment.",
    ko="모든 행이 마지막 자리입니다. 길에 담은 것이 나중에 update가 바꾸는 바로 그 배열입니다. 그때의 값을 적으세요.",
)  # fmt: skip
mistakes.edit(
    "optimize", "lying_down", {"return np.array(path)": "return np.array(path).T"},
    en="the path lies on its side: one row for each place, one column for x and one for y.",
    ko="길의 행과 열이 뒤바뀌었습니다. 자리마다 한 행이고, x와 y가 한 열씩입니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "last_place_only", {"return np.array(path)": "return np.array(path[-1])"},
    en="only the last place is returned: the whole path is asked for.",
    ko="마지막 자리만 돌려주었습니다. 지나온 길 전체가 필요합니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "x_and_y_swapped", {NOTE: 'path.append((float(params["y"]), float(params["x"])))'},
    en="after the start, x and y have changed places in the rows.",
    ko="출발점 다음의 행에서 x와 y의 자리가 바뀌었습니다.",
)  # fmt: skip
mistakes.edit(
    "optimize", "one_step_short", {"range(steps)": "range(1, steps)"},
    en="one step is missing: update is called `steps` times.",
    ko="한 걸음이 모자랍니다. update를 `steps`번 부르세요.",
)  # fmt: skip

# The questions: typical wrong answers.
for wrong, why_en, why_ko in (
    (5, "the sum of squares is five times as large then, but the step is divided by its root.",
     "그때 제곱의 합이 다섯 배인 것은 맞지만, 걸음은 그 제곱근으로 나눕니다."),
    (24, "the first step is number 1, and step t is 1 over the root of t.",
     "첫 걸음이 1번째이고, t번째 걸음은 t의 제곱근 분의 1입니다."),
    (26, "the new gradient is already in the sum when the step is made.",
     "걸음을 뗄 때 새 기울기는 이미 합에 들어 있습니다."),
):  # fmt: skip
    mistakes.edit("q1", f"answer_{wrong}", {"return 25": f"return {wrong}"}, en=why_en, ko=why_ko)
for wrong, why_en, why_ko in (
    (3, "that is what the past adds in the long run; the new gradient comes on top.",
     "지난 속도가 보태는 몫입니다. 새 기울기도 더해야 합니다."),
    (10, "that holds for a momentum of 0.9.", "momentum이 0.9일 때의 답입니다."),
    (1, "the sum of all that is left of earlier steps counts too.", "앞선 걸음들이 남긴 것도 모두 더해집니다."),
):  # fmt: skip
    mistakes.edit("q2", f"answer_{wrong}", {"return 4": f"return {wrong}"}, en=why_en, ko=why_ko)
for wrong, why_en, why_ko in (
    ("a", "that holds for learning rates below 1.", "학습률이 1보다 작을 때의 이야기입니다."),
    ("b", "x is multiplied by a number between 0 and 1 in each step.", "x에는 걸음마다 0과 1 사이의 수가 곱해집니다."),
    ("d", "the slope is gentle along x and steep along y.", "기울기는 x 방향으로 완만하고 y 방향으로 가파릅니다."),
):  # fmt: skip
    mistakes.edit("q3", f"answer_{wrong}", {'return "c"': f'return "{wrong}"'}, en=why_en, ko=why_ko)

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
        "다음 기울기가 왔을 때 지난 걸음은 얼마나 남아 있어야 하나요? 그 값을 어디에 두고 있나요?",
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
        "Check against the example table of section 6, column by column: m_t, v_t, then the corrected ones, then W. "
        "The count t grows once for each call of update, not for each parameter, and it is 1 in the first step. "
        "Epsilon is added after the root.",
        "m ← β1·m + (1 − β1)·g, v ← β2·v + (1 − β2)·g²; m̂ = m / (1 − β1^t), v̂ = v / (1 − β2^t); W ← W − η · m̂ / (√v̂ + "
        "10⁻⁷).",
    ],
    ko=[
        "두 평균은 0에서 시작합니다. 첫 걸음에서 얼마나 작게 나오고, 무엇이 그것을 바로잡나요?",
        "6절의 예를 한 열씩 비교해 보세요. m_t, v_t, 보정한 값, W의 순서입니다. 횟수 t는 매개변수마다가 아니라 "
        "update를 부를 때마다 한 번 늘고, 첫 걸음에서 1입니다. 엡실론은 제곱근을 구한 뒤에 더합니다.",
        "m ← β1·m + (1 − β1)·g, v ← β2·v + (1 − β2)·g²; m̂ = m / (1 − β1^t), v̂ = v / (1 − β2^t); W ← W − η · m̂ / (√v̂ + "
        "10⁻⁷).",
    ],
)
mistakes.hints(
    "Nesterov",
    en=[
        "How long is your first step, measured in lr times the gradient? It should be 1.9 with momentum 0.9.",
        "Compare with the table of section 3 column by column: first the new velocity, then the step made of it and "
        "of the "
        "gradient. Both parts of the step use values that are already up to date.",
        "v ← m·v − η·g, then W ← W + m·v − η·g with the new v, and v = 0 at first.",
    ],
    ko=[
        "첫 걸음은 lr 곱하기 기울기의 몇 배인가요? momentum이 0.9이면 1.9배여야 합니다.",
        "3절의 표를 한 열씩 비교해 보세요. 먼저 새 속도, 그다음 새 속도와 기울기로 만든 걸음입니다. 걸음의 두 부분 "
        "모두 이미 "
        "고친 값을 씁니다.",
        "v ← m·v − η·g, 그다음 새 v로 W ← W + m·v − η·g. 처음에는 v = 0입니다.",
    ],
)
mistakes.hints(
    "AdaGrad",
    en=[
        "What has to be remembered for each entry, and does it ever become smaller?",
        "Follow h in the table of section 4: it is a sum over all steps, squared entry by entry, and the new "
        "gradient is in "
        "it before the step is made. Then look at the sign of the step and at an entry whose gradient is always 0.",
        "h ← h + g², W ← W − η · g / (√h + 10⁻⁷), with h = 0 at first.",
    ],
    ko=[
        "원소마다 무엇을 기억해야 하나요? 그 값이 줄어드는 일이 있나요?",
        "4절의 표에서 h를 따라가 보세요. 원소마다 제곱해서 모든 걸음에 걸쳐 더한 것이고, 걸음을 떼기 전에 새 "
        "기울기가 이미 들어 "
        "있습니다. 그다음 걸음의 부호와, 기울기가 늘 0인 원소를 살펴보세요.",
        "h ← h + g², W ← W − η · g / (√h + 10⁻⁷). 처음에는 h = 0입니다.",
    ],
)
mistakes.hints(
    "RMSprop",
    en=[
        "Which share of the average is the past, and which is the new square?",
        "Compare v with the table of section 5. The two shares add up to 1, the average starts from 0 and is used "
        "as it is, "
        "and it is kept in the object from call to call.",
        "v ← ρ·v + (1 − ρ)·g², W ← W − η · g / (√v + 10⁻⁷), with v = 0 at first.",
    ],
    ko=[
        "평균에서 지난 값의 몫은 얼마이고 새 제곱의 몫은 얼마인가요?",
        "5절의 표에서 v를 비교해 보세요. 두 몫을 더하면 1이고, 평균은 0에서 시작해 보정 없이 그대로 쓰며, 다음 "
        "호출까지 객체에 "
        "남아 있습니다.",
        "v ← ρ·v + (1 − ρ)·g², W ← W − η · g / (√v + 10⁻⁷). 처음에는 v = 0입니다.",
    ],
)
mistakes.hints(
    "lr_decay",
    en=[
        "By which factor is the learning rate multiplied after 0, 1 and 2 times decay_steps steps?",
        "Look at the exponent: step counted in units of decay_steps. Only with staircase is its fraction dropped, "
        "downwards.",
        "η_t = η₀ · r^(t / s), and with staircase η_t = η₀ · r^⌊t / s⌋.",
    ],
    ko=[
        "decay_steps의 0배, 1배, 2배만큼 걸은 뒤에 학습률에는 무엇이 곱해져 있나요?",
        "지수를 보세요. step을 decay_steps 단위로 센 것입니다. 소수 부분은 staircase일 때에만 아래로 버립니다.",
        "η_t = η₀ · r^(t / s). staircase이면 η_t = η₀ · r^⌊t / s⌋.",
    ],
)
mistakes.hints(
    "optimize",
    en=[
        "What does one step consist of, and what do you note down when?",
        "In each step: the gradient at the present place, one call of update, and then the new place, as values "
        "that do not "
        "change any more. Before the first step the start is noted. The names in params and grads have to be the same.",
        "∂f/∂x = x / 10, ∂f/∂y = 2y; the path is (x₀, y₀), (x₁, y₁), …, one row more than there are steps.",
    ],
    ko=[
        "한 걸음은 무엇무엇으로 이루어지고, 무엇을 언제 적어 두나요?",
        "걸음마다 지금 자리의 기울기를 구하고, update를 한 번 부르고, 새 자리를 더는 바뀌지 않는 값으로 적습니다. 첫 "
        "걸음 전에는 출발점을 적습니다. params와 grads의 이름은 같아야 합니다.",
        "∂f/∂x = x / 10, ∂f/∂y = 2y. 길은 (x₀, y₀), (x₁, y₁), …이고 걸음의 수보다 한 행 많습니다.",
    ],
)
mistakes.hints(
    "q1",
    en=["How large is h after t steps with the same gradient g?", "Then look at what the step is divided by.",
        "step t = η · g / √(t · g²)"],
    ko=["같은 기울기 g로 t걸음을 가면 h는 얼마인가요?", "그다음 걸음을 무엇으로 나누는지 보세요.", "t번째 걸음 = η "
    "· g / √(t · g²)"],
)  # fmt: skip
mistakes.hints(
    "q2",
    en=["What are the velocities of the first few steps?", "They grow towards a velocity that no longer changes: "
    "section 2.",
        "v = m·v − η·g"],
    ko=["처음 몇 걸음의 속도는 각각 얼마인가요?", "더 이상 바뀌지 않는 속도에 다가갑니다. 2절을 보세요.",
        "v = m·v − η·g"],
)  # fmt: skip
mistakes.hints(
    "q3",
    en=["What does one step make of x, and what of y?", "Write the new x as a multiple of the old one; the same for "
    "y. Which "
        "multiples shrink?", "x ← (1 − η/10) x, y ← (1 − 2η) y"],
    ko=["한 걸음에 x는 무엇이 되고 y는 무엇이 되나요?", "새 x를 옛 x의 배수로 써 보세요. y도 마찬가지입니다. 어떤 "
    "배수일 때 "
        "줄어드나요?", "x ← (1 − η/10) x, y ← (1 − 2η) y"],
)  # fmt: skip
