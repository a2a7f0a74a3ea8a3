import numpy as np

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()


@mistakes.add(
    "leaky_relu",
    "plain_relu",
    en="this is ReLU itself: negative numbers should keep a small slope.",
    ko="렐루 그 자체입니다. 음수에도 작은 기울기를 남기세요.",
)
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0)


mistakes.edit(
    "leaky_relu",
    "slope_ignored",
    {"slope * x)": "0.1 * x)"},
    en="the slope is fixed at 0.1; use the argument `slope`.",
    ko="기울기가 0.1로 고정되어 있습니다. 인수 `slope`를 쓰세요.",
)
mistakes.edit(
    "leaky_relu",
    "sides_swapped",
    {"np.where(x > 0, x, slope * x)": "np.where(x > 0, slope * x, x)"},
    en="positive and negative numbers are swapped: positive ones stay as they are.",
    ko="양수와 음수가 바뀌었습니다. 양수를 그대로 두세요.",
)
mistakes.edit(
    "LeakyRelu",
    "sign_of_dout",
    {"np.where(self.positive, dout, self.slope * dout)": "np.where(dout > 0, dout, self.slope * dout)"},
    en="backward looks at the sign of dout; what counts is where the input of forward was positive.",
    ko="backward가 dout의 부호를 봅니다. forward의 입력이 양수였던 자리를 보아야 합니다.",
)
mistakes.edit(
    "LeakyRelu",
    "dout_forgotten",
    {"np.where(self.positive, dout, self.slope * dout)": "np.where(self.positive, 1.0, self.slope)"},
    en="this is the slope alone; multiply it by dout.",
    ko="기울기만 나왔습니다. dout을 곱하세요.",
)
mistakes.edit(
    "clip_grads",
    "new_dict",
    {"            g *= max_norm / norm": "            g = g * max_norm / norm"},
    en="new arrays are made and grads stays as it was; change its arrays themselves.",
    ko="새 배열을 만들어 grads가 그대로입니다. grads의 배열 자체를 바꾸세요.",
)
mistakes.edit(
    "clip_grads",
    "always_scaled",
    {"if norm > max_norm:": "if True:"},
    en="short gradients are made longer; scale only when the length exceeds max_norm.",
    ko="짧은 기울기가 길어집니다. 길이가 max_norm을 넘을 때만 줄이세요.",
)


@mistakes.add(
    "clip_grads",
    "each_alone",
    en="every gradient is scaled by its own length; they share one length and one factor.",
    ko="기울기마다 따로 길이를 재어 줄였습니다. 길이와 비율은 전체에 하나입니다.",
)
def clip_grads(grads, max_norm):
    for g in grads.values():
        norm = np.sqrt(np.sum(g**2))
        if norm > max_norm:
            g *= max_norm / norm
