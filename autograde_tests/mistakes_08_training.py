"""Known mistakes of 08_training.

Not declared: random biases (none are drawn), weights of a convolution (there are none), penalties on biases or on all
layers but one (the penalties get one array), decay inside the optimizer (another rule), images (inputs of the
normalization are (N, D)), other initial statistics (the stub gives them), a ratio of 1 (the stub excludes it).
Accepted: `>` for `>=` when elements are dropped, and truncated normal weights of the right spread.
"""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

# Initialisers ---------------------------------------------------------------------------------------------------

NORMAL = {
    "std_init": "std",
    "xavier_init": "np.sqrt(1.0 / n_in)",
    "he_init": "np.sqrt(2.0 / n_in)",
    "glorot_normal": "np.sqrt(2.0 / (n_in + n_out))",
}
UNIFORM = {"glorot_uniform": "np.sqrt(6.0 / (n_in + n_out))", "he_uniform": "np.sqrt(6.0 / n_in)"}
CALLS = {name: f"rng.normal(0.0, {scale}, (n_in, n_out))" for name, scale in NORMAL.items()}
CALLS |= dict.fromkeys(UNIFORM, "rng.uniform(-limit, limit, (n_in, n_out))")


def initialiser_mistakes(name, call):
    """Slips that every initialiser can have."""
    mistakes.edit(
        name, "transposed", {call: call.replace("(n_in, n_out)", "(n_out, n_in)")},
        en="the shape is (n_out, n_in): rows are the layer before, columns the layer after.",
        ko="모양이 (n_out, n_in)입니다. 행이 앞 계층, 열이 뒤 계층입니다.",
    )  # fmt: skip
    mistakes.edit(
        name, "flat", {call: call.replace("(n_in, n_out)", "n_in * n_out")},
        en="the weights are in one long row: draw an array of shape (n_in, n_out).",
        ko="가중치가 한 줄로 늘어서 있습니다. 모양이 (n_in, n_out)인 배열로 뽑으세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "reseeded", {call: call.replace("rng.", "np.random.default_rng(0).")},
        en="a new generator is seeded inside the function, so every call gives the same weights: use rng.",
        ko="함수 안에서 시드를 고정한 생성기를 새로 만들어, 부를 때마다 가중치가 똑같습니다. rng를 쓰세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "global_generator", {call: call.replace("rng.", "np.random.")},
        en="the numbers come from NumPy's global generator: draw them from rng.",
        ko="NumPy의 전역 생성기에서 난수를 뽑았습니다. rng에서 뽑으세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "zeros", {call: "np.zeros((n_in, n_out))"},
        en="all weights are 0: then all nodes of a layer learn the same; draw them at random.",
        ko="가중치가 모두 0입니다. 그러면 한 층의 노드가 모두 똑같이 학습됩니다. 무작위로 뽑으세요.",
    )  # fmt: skip
    mistakes.edit(
        name, "one_number", {call: call.replace(", (n_in, n_out)", "") + " * np.ones((n_in, n_out))"},
        en="one number is drawn for the whole matrix: draw one for each weight.",
        ko="행렬 전체에 난수 하나만 뽑았습니다. 가중치마다 하나씩 뽑으세요.",
    )  # fmt: skip


def scale_mistake(name, ident, right, wrong, en, ko):
    mistakes.edit(name, ident, {right: wrong}, en=en, ko=ko)


for _name, _call in CALLS.items():
    initialiser_mistakes(_name, _call)

for _name, _scale in NORMAL.items():
    scale_mistake(
        _name, "not_centred", CALLS[_name], f"rng.random((n_in, n_out)) * {_scale}",
        "the weights are uniform between 0 and the scale: they have to be normal with mean 0.",
        "가중치를 0과 식의 표준편차 사이의 균등분포에서 뽑았습니다. 평균이 0인 정규분포여야 합니다.",
    )  # fmt: skip
    scale_mistake(
        _name, "uniform", CALLS[_name], f"rng.uniform(-np.sqrt(3.0), np.sqrt(3.0), (n_in, n_out)) * {_scale}",
        "the spread is right but the weights are uniform: they have to be normal.",
        "퍼진 정도는 맞지만 균등분포입니다. 정규분포여야 합니다.",
    )  # fmt: skip

for _name, _scale in NORMAL.items():
    if _name != "std_init":
        _inside = _scale.removeprefix("np.sqrt(").removesuffix(")")
        scale_mistake(
            _name, "no_root", _scale, _inside,
            "the variance of the formula is used as the standard deviation: take its square root.",
            "식의 분산을 표준편차로 썼습니다. 제곱근을 구하세요.",
        )  # fmt: skip
        scale_mistake(
            _name, "standard_normal", CALLS[_name], "rng.normal(0.0, 1.0, (n_in, n_out))",
            "the standard deviation is 1: scale the weights by the number of nodes.",
            "표준편차가 1입니다. 노드 수에 맞추어 가중치의 크기를 조절하세요.",
        )  # fmt: skip
        scale_mistake(
            _name, "constant_scale", _scale, "0.01",
            "the standard deviation is 0.01 whatever the layer: it depends on the number of nodes.",
            "층에 상관없이 표준편차가 0.01입니다. 노드 수에 따라 달라져야 합니다.",
        )  # fmt: skip

FAN_OUT = (
    "n_out stands where n_in belongs: the number of nodes of the layer before decides.",
    "n_in이 올 자리에 n_out이 있습니다. 앞 계층의 노드 수를 써야 합니다.",
)
XAVIER, HE = NORMAL["xavier_init"], NORMAL["he_init"]
scale_mistake("xavier_init", "fan_out", XAVIER, "np.sqrt(1.0 / n_out)", *FAN_OUT)
scale_mistake("he_init", "fan_out", HE, "np.sqrt(2.0 / n_out)", *FAN_OUT)
scale_mistake("he_uniform", "fan_out", UNIFORM["he_uniform"], "np.sqrt(6.0 / n_out)", *FAN_OUT)
scale_mistake(
    "xavier_init", "multiplied", XAVIER, "np.sqrt(n_in)",
    "the weights are multiplied by the root of n_in: divide by it.",
    "n_in의 제곱근을 곱했습니다. 나누어야 합니다.",
)  # fmt: skip
scale_mistake(
    "xavier_init", "glorot", XAVIER, "np.sqrt(2.0 / (n_in + n_out))",
    "that is Glorot's rule with n_in + n_out, as in Keras: the notes' Xavier divides by n_in alone.",
    "n_in + n_out을 쓰는 Keras의 글로럿 규칙입니다. 노트의 Xavier는 n_in만으로 나눕니다.",
)  # fmt: skip
scale_mistake(
    "xavier_init", "he", XAVIER, "np.sqrt(2.0 / n_in)",
    "the 2 belongs to He's rule for ReLU: Xavier has a 1 there.",
    "2는 ReLU를 위한 He 초깃값에서 쓰는 수입니다. Xavier에서는 1입니다.",
)  # fmt: skip
scale_mistake(
    "he_init", "two_over_root", HE, "2.0 / np.sqrt(n_in)",
    "the 2 stands outside the square root, as one set of notes prints it: it belongs inside.",
    "노트 하나에 인쇄된 것처럼 2가 제곱근 밖에 있습니다. 제곱근 안에 있어야 합니다.",
)  # fmt: skip
scale_mistake(
    "he_init", "xavier", HE, "np.sqrt(1.0 / n_in)",
    "that is Xavier's rule: He has a 2 in place of the 1, since ReLU drops half of the values.",
    "Xavier의 규칙입니다. ReLU가 절반을 버리므로 He에서는 1 대신 2를 씁니다.",
)  # fmt: skip
scale_mistake(
    "he_init", "multiplied", HE, "np.sqrt(2.0 * n_in)",
    "the weights are multiplied by the root of n_in: divide by it.",
    "n_in의 제곱근을 곱했습니다. 나누어야 합니다.",
)  # fmt: skip
scale_mistake(
    "glorot_normal", "fan_in", NORMAL["glorot_normal"], "np.sqrt(1.0 / n_in)",
    "only n_in is used, as in the notes' Xavier: Glorot uses the sum of n_in and n_out.",
    "노트의 Xavier처럼 n_in만 썼습니다. 글로럿은 n_in과 n_out의 합을 씁니다.",
)  # fmt: skip
scale_mistake(
    "glorot_normal", "two_lost", NORMAL["glorot_normal"], "np.sqrt(1.0 / (n_in + n_out))",
    "the numerator 2 is missing: the mean of n_in and n_out is their sum over 2.",
    "분자의 2가 빠졌습니다. n_in과 n_out의 평균은 합을 2로 나눈 것입니다.",
)  # fmt: skip
scale_mistake(
    "glorot_normal", "uniform_limit", NORMAL["glorot_normal"], "np.sqrt(6.0 / (n_in + n_out))",
    "the 6 is for the limit of the uniform form: the standard deviation has a 2 there.",
    "6은 균등분포의 경계에 쓰는 수입니다. 표준편차에서는 2입니다.",
)  # fmt: skip
mistakes.edit(
    "std_init", "std_ignored", {"rng.normal(0.0, std, ": "rng.normal(0.0, 0.01, "},
    en="the argument std is not used: 0.01 is only its default.",
    ko="인수 std를 쓰지 않았습니다. 0.01은 기본값일 뿐입니다.",
)  # fmt: skip
mistakes.edit(
    "std_init", "variance", {"rng.normal(0.0, std, ": "rng.normal(0.0, np.sqrt(std), "},
    en="std was taken for the variance: it is the standard deviation already.",
    ko="std를 분산으로 보았습니다. std가 바로 표준편차입니다.",
)  # fmt: skip
mistakes.edit(
    "std_init", "unit", {"rng.normal(0.0, std, ": "rng.normal(0.0, 1.0, "},
    en="the standard deviation is always 1: multiply by std.",
    ko="표준편차가 언제나 1입니다. std를 곱하세요.",
)  # fmt: skip
mistakes.edit(
    "std_init", "added", {"rng.normal(0.0, std, ": "rng.normal(std, 1.0, "},
    en="std is the mean of the weights: the mean is 0 and std the spread.",
    ko="std가 가중치의 평균이 되었습니다. 평균은 0이고 std는 퍼진 정도입니다.",
)  # fmt: skip

for _name, _limit in UNIFORM.items():
    _inside = _limit.removeprefix("np.sqrt(").removesuffix(")")
    scale_mistake(
        _name, "no_root", _limit, _inside,
        "the limit is used without its square root.",
        "경계의 식에서 제곱근을 빠뜨렸습니다.",
    )  # fmt: skip
    scale_mistake(
        _name, "std_as_limit", _limit, _limit.replace("6.0", "2.0"),
        "the standard deviation is used as the limit: a uniform distribution needs a limit root 3 times as large.",
        "표준편차를 경계로 썼습니다. 균등분포의 경계는 표준편차의 √3배여야 합니다.",
    )  # fmt: skip
    scale_mistake(
        _name, "only_positive", CALLS[_name], "rng.uniform(0.0, limit, (n_in, n_out))",
        "no weight is negative: draw between minus and plus the limit.",
        "음수인 가중치가 없습니다. -경계와 +경계 사이에서 뽑으세요.",
    )  # fmt: skip
    scale_mistake(
        _name, "normal", CALLS[_name], "rng.normal(0.0, limit / np.sqrt(3.0), (n_in, n_out))",
        "the spread is right but the weights are normal: they have to be uniform.",
        "퍼진 정도는 맞지만 정규분포입니다. 균등분포여야 합니다.",
    )  # fmt: skip
    scale_mistake(
        _name, "limit_as_std", CALLS[_name], "rng.normal(0.0, limit, (n_in, n_out))",
        "the weights are normal with the limit as standard deviation: they have to be uniform up to the limit.",
        "경계를 표준편차로 하는 정규분포입니다. 경계까지의 균등분포여야 합니다.",
    )  # fmt: skip
for _name in UNIFORM:
    mistakes.edit(
        _name, "two_values",
        {CALLS[_name]: "limit / np.sqrt(3.0) * rng.choice([-1.0, 1.0], (n_in, n_out))"},
        en="there are only two values: a uniform weight may lie anywhere between the limits.",
        ko="값이 두 가지뿐입니다. 균등분포라면 두 경계 사이의 어느 값이나 나올 수 있어야 합니다.",
    )  # fmt: skip
scale_mistake(
    "glorot_uniform", "fan_in", UNIFORM["glorot_uniform"], "np.sqrt(6.0 / n_in)",
    "that is He's limit: Glorot uses the sum of n_in and n_out.",
    "He의 경계입니다. 글로럿은 n_in과 n_out의 합을 씁니다.",
)  # fmt: skip
scale_mistake(
    "he_uniform", "glorot", UNIFORM["he_uniform"], "np.sqrt(6.0 / (n_in + n_out))",
    "that is Glorot's limit: He uses n_in alone.",
    "글로럿의 경계입니다. He는 n_in만 씁니다.",
)  # fmt: skip


# activation_stats -----------------------------------------------------------------------------------------------

STEP = "x = activation(x @ init(width, width))"
ROW = "stats.append([x.mean(), x.std()])"

mistakes.edit(
    "activation_stats", "before_activation",
    {STEP: "z = x @ init(width, width)\n        x = activation(z)", ROW: "stats.append([z.mean(), z.std()])"},
    en="the sums before the activation function are measured: measure what comes out of it.",
    ko="활성화 함수에 들어가기 전의 값을 쟀습니다. 나온 값을 재세요.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "same_weights",
    {"    for _layer": "    W = init(x.shape[1], x.shape[1])\n    for _layer", STEP: "x = activation(x @ W)"},
    en="all layers share one matrix: call init once for every layer.",
    ko="모든 층이 행렬 하나를 같이 씁니다. 층마다 init을 한 번씩 부르세요.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "not_handed_on",
    {STEP: "a = activation(x @ init(width, width))", ROW: "stats.append([a.mean(), a.std()])"},
    en="every layer gets the input x: hand the activations of one layer on to the next.",
    ko="모든 층이 입력 x를 받습니다. 앞 층의 활성화 값을 다음 층에 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "no_activation", {STEP: "x = x @ init(width, width)"},
    en="the activation function is not applied.",
    ko="활성화 함수를 적용하지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "not_activated_on",
    {STEP: "x = x @ init(width, width)\n        a = activation(x)", ROW: "stats.append([a.mean(), a.std()])"},
    en="the next layer gets the sums before the activation function: hand on what comes out of it.",
    ko="다음 층에 활성화 함수를 거치기 전의 값을 넘겼습니다. 나온 값을 넘기세요.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "variance", {"x.std()": "x.var()"},
    en="the second column is the variance: take its square root, the standard deviation.",
    ko="둘째 열이 분산입니다. 그 제곱근인 표준편차여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "sample_std", {"x.std()": "x.std(ddof=1)"},
    en="the standard deviation divides by one less than the number of values (ddof=1): divide by their number.",
    ko="표준편차를 값의 개수보다 하나 적은 수로 나누었습니다(ddof=1). 값의 개수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "swapped", {ROW: "stats.append([x.std(), x.mean()])"},
    en="the columns are swapped: the mean comes first.",
    ko="두 열이 바뀌었습니다. 평균이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "transposed", {"return np.array(stats)": "return np.array(stats).T"},
    en="the result is transposed: one row per layer, with mean and standard deviation.",
    ko="결과가 전치되어 있습니다. 행 하나가 층 하나의 평균과 표준편차입니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "input_counted", {"stats = []": "stats = [[x.mean(), x.std()]]"},
    en="there is a row for the input: only the layers are measured.",
    ko="입력을 잰 행이 들어 있습니다. 층만 재야 합니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "last_only", {"return np.array(stats)": "return np.array(stats[-1])"},
    en="only the last layer is returned: one row for every layer.",
    ko="마지막 층만 돌려주었습니다. 층마다 한 행이 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "activation_stats", "activated_twice", {STEP: "x = activation(activation(x @ init(width, width)))"},
    en="the activation function is applied twice in every layer.",
    ko="층마다 활성화 함수를 두 번 적용했습니다.",
)  # fmt: skip


# BatchNormalization ---------------------------------------------------------------------------------------------

INFERENCE = "return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var + self.eps) + self.beta"
STATISTICS = "mean, var = x.mean(axis=0), x.var(axis=0)"
MEAN = "self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean"
VAR = "self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var"
STD = "self.std = np.sqrt(var + self.eps)"
DX = "return (d_hat - through_mean - through_var) / self.std"

mistakes.edit(
    "BatchNormalization", "ddof", {STATISTICS: "mean, var = x.mean(axis=0), x.var(axis=0, ddof=1)"},
    en="the variance divides by N - 1 (ddof=1): here it divides by N.",
    ko="분산을 N - 1로 나누었습니다(ddof=1). 여기서는 N으로 나눕니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "whole_batch", {STATISTICS: "mean, var = x.mean() + 0 * x[0], x.var() + 0 * x[0]"},
    en="one mean and one variance are taken over all columns: every column has its own.",
    ko="모든 열에 대해 평균과 분산을 하나씩만 구했습니다. 열마다 따로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "rows_normalized",
    {STATISTICS: "mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)"},
    en="mean and variance are taken along the rows (layer normalization): take them along the batch, for each column.",
    ko="행 방향으로 평균과 분산을 구했습니다(층 정규화). 열마다 배치 방향으로 구하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "running_product",
    {MEAN: MEAN.replace("running_mean + (", "running_mean * ("),
     VAR: VAR.replace("running_var + (", "running_var * (")},
    en="old and new running statistics are multiplied: add their shares.",
    ko="이동 통계의 이전 값과 새 값을 곱했습니다. 각자의 몫을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "backward_by_running",
    {DX: "return (d_hat - through_mean - through_var) / np.sqrt(self.running_var + self.eps)"},
    en="dx is divided by the running standard deviation: use that of the batch, as forward did in training.",
    ko="dx를 이동 통계의 표준편차로 나누었습니다. 훈련 때 forward가 쓴 배치의 표준편차로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "eps_outside", {STD: "self.std = np.sqrt(var) + self.eps"},
    en="eps is added after the square root: add it to the variance.",
    ko="eps를 제곱근 밖에서 더했습니다. 제곱근 안의 분산에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "eps_forgotten", {STD: "self.std = np.sqrt(var)"},
    en="eps is not added to the variance of the batch.",
    ko="배치의 분산에 eps를 더하지 않았습니다.",
)  # fmt: skip
for _id, _eps in (("eps_fixed", "1e-5"), ("eps_of_keras", "1e-3")):
    mistakes.edit(
        "BatchNormalization", _id,
        {STD: STD.replace("self.eps", _eps), "self.running_var + self.eps": f"self.running_var + {_eps}"},
        en=f"eps is always {_eps}: use the one that the layer was made with.",
        ko=f"eps가 늘 {_eps}입니다. 계층을 만들 때 받은 값을 쓰세요.",
    )  # fmt: skip
mistakes.edit(
    "BatchNormalization", "by_variance", {STD: "self.std = var + self.eps"},
    en="the data is divided by the variance: divide by its square root.",
    ko="분산으로 나누었습니다. 그 제곱근으로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "not_centred",
    {STATISTICS: "mean, var = x.mean(axis=0), (x**2).mean(axis=0)"},
    en="the variance is the mean of the squares of x: subtract the mean from x before squaring.",
    ko="x를 그대로 제곱해 평균한 것을 분산으로 썼습니다. 제곱하기 전에 평균을 빼세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "no_scale_and_shift", {"return self.gamma * self.x_hat + self.beta": "return self.x_hat"},
    en="gamma and beta are not used in training: scale and shift the normalized data.",
    ko="훈련 때 gamma와 beta를 쓰지 않았습니다. 정규화한 값을 확대하고 이동하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "gamma_beta_swapped",
    {"return self.gamma * self.x_hat + self.beta": "return self.beta * self.x_hat + self.gamma"},
    en="gamma and beta are swapped: gamma multiplies, beta is added.",
    ko="gamma와 beta가 바뀌었습니다. gamma를 곱하고 beta를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "momentum_reversed",
    {MEAN: "self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean",
     VAR: "self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var"},
    en="momentum is the share of the new value: it has to be the share of the old one.",
    ko="momentum이 새 값의 몫으로 쓰였습니다. 이전 값의 몫이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "momentum_fixed",
    {MEAN: "self.running_mean = 0.9 * self.running_mean + 0.1 * mean",
     VAR: "self.running_var = 0.9 * self.running_var + 0.1 * var"},
    en="momentum is always 0.9: use the one that the layer was made with, and 1 - momentum in place of 0.1.",
    ko="momentum이 늘 0.9입니다. 계층을 만들 때 받은 값을 쓰고, 0.1 자리에는 1 - momentum을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "overwritten",
    {MEAN: "self.running_mean = mean", VAR: "self.running_var = var"},
    en="the running statistics are those of the last batch: mix them with the old ones by momentum.",
    ko="이동 통계가 마지막 배치의 통계로 바뀝니다. momentum으로 이전 값과 섞으세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "never_updated", {MEAN: "pass", VAR: "pass"},
    en="the running statistics never change: update them with every batch in training.",
    ko="이동 통계가 바뀌지 않습니다. 훈련 배치마다 갱신하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "running_std", {VAR: VAR.replace("* var", "* np.sqrt(var)")},
    en="the running variance collects standard deviations: collect variances.",
    ko="이동 분산에 표준편차를 모았습니다. 분산을 모으세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "running_unbiased",
    {VAR: VAR.replace("* var", "* var * len(x) / (len(x) - 1)")},
    en="the running variance collects variances divided by N - 1 (as PyTorch does): here they divide by N.",
    ko="이동 분산에 N - 1로 나눈 분산을 모았습니다(PyTorch의 방식). 여기서는 N으로 나눕니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "always_training", {"if not train_flg:": "if False:"},
    en="outside training, the batch is normalized by itself: use the running statistics, and leave them alone.",
    ko="훈련이 아닐 때에도 배치의 통계로 정규화했습니다. 이동 통계를 쓰고, 갱신하지 마세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "updated_at_inference",
    {f"        if not train_flg:\n            {INFERENCE}\n": "",
     "        " + STD: f"        if not train_flg:\n            {INFERENCE}\n        {STD}"},
    en="the running statistics are updated outside training too: there they are only used.",
    ko="훈련이 아닐 때에도 이동 통계를 갱신했습니다. 그때에는 갱신하지 말고 쓰기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "inference_without_shift",
    {INFERENCE: "return (x - self.running_mean) / np.sqrt(self.running_var + self.eps)"},
    en="outside training, gamma and beta are not used: they belong there too.",
    ko="훈련이 아닐 때 gamma와 beta를 쓰지 않았습니다. 이때에도 써야 합니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "constants", {DX: "return d_hat / self.std"},
    en="dx treats mean and variance as constants: they depend on x, so gradients flow through them too.",
    ko="dx에서 평균과 분산을 상수로 보았습니다. 둘 다 x에 따라 달라지므로 평균과 분산을 거쳐서도 기울기가 흐릅니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "mean_term_lost", {DX: "return (d_hat - through_var) / self.std"},
    en="in dx the way through the mean is missing: the columns of dx have to add up to 0.",
    ko="dx에서 평균을 지나는 길이 빠졌습니다. dx의 열을 더하면 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "variance_term_lost", {DX: "return (d_hat - through_mean) / self.std"},
    en="in dx the way through the variance is missing.",
    ko="dx에서 분산을 지나는 길이 빠졌습니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "gamma_lost", {"d_hat = dout * self.gamma": "d_hat = dout"},
    en="dx lacks gamma: on its way back dout is multiplied by gamma first.",
    ko="dx에 gamma가 없습니다. 역전파에서는 dout에 먼저 gamma를 곱합니다.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "divided_by_all",
    {"d_hat.mean(axis=0)": "d_hat.sum(axis=0) / d_hat.size",
     "(d_hat * self.x_hat).mean(axis=0)": "(d_hat * self.x_hat).sum(axis=0) / d_hat.size"},
    en="in dx the sums over the batch are divided by N times D: divide by N, the number of rows.",
    ko="dx에서 배치에 대한 합을 N x D로 나누었습니다. 행의 수 N으로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "dgamma_with_output",
    {"return self.gamma * self.x_hat + self.beta":
     "self.out = self.gamma * self.x_hat + self.beta\n        return self.out",
     "self.dgamma = (dout * self.x_hat).sum(axis=0)": "self.dgamma = (dout * self.out).sum(axis=0)"},
    en="dgamma is made with the output: use the normalized data, before gamma and beta.",
    ko="dgamma를 출력으로 구했습니다. gamma와 beta를 쓰기 전의 정규화한 값을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "dgamma_with_input",
    {"self.x_hat = (x - mean) / self.std": "self.x = x\n        self.x_hat = (x - mean) / self.std",
     "self.dgamma = (dout * self.x_hat)": "self.dgamma = (dout * self.x)"},
    en="dgamma is made with the input x: use the normalized data, which is what gamma multiplies.",
    ko="dgamma를 입력 x로 구했습니다. gamma를 곱하는 것은 정규화한 값이니 그 값을 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "gradients_averaged",
    {"dout.sum(axis=0)": "dout.mean(axis=0)", "(dout * self.x_hat).sum(axis=0)": "(dout * self.x_hat).mean(axis=0)"},
    en="dgamma and dbeta are averaged over the batch: sum them, the loss has already divided by N.",
    ko="dgamma와 dbeta를 배치에 대해 평균했습니다. N으로 나누는 일은 손실에서 이미 했으므로 더하기만 하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "gradients_not_summed",
    {"dout.sum(axis=0)": "dout", "(dout * self.x_hat).sum(axis=0)": "dout * self.x_hat"},
    en="dgamma and dbeta have a row for every sample: sum over the batch.",
    ko="dgamma와 dbeta에 데이터마다 한 행씩 있습니다. 배치에 대해 더하세요.",
)  # fmt: skip
mistakes.edit(
    "BatchNormalization", "gradients_swapped",
    {"self.dbeta = dout": "self.dgamma = dout", "self.dgamma = (dout": "self.dbeta = (dout"},
    en="dgamma and dbeta are swapped: dbeta is the plain sum of dout.",
    ko="dgamma와 dbeta가 바뀌었습니다. dout을 그냥 더한 것이 dbeta입니다.",
)  # fmt: skip


# Dropout --------------------------------------------------------------------------------------------------------

KEPT = "kept = self.rng.random(x.shape) >= self.ratio"
MASK = "self.mask = kept / (1.0 - self.ratio)"
TEST = "if not train_flg:\n            return x"

mistakes.edit(
    "Dropout", "unscaled", {MASK: "self.mask = kept"},
    en="the survivors are not scaled: in inverted dropout they are divided by 1 - ratio in training.",
    ko="살아남은 값을 확대하지 않았습니다. 역 드롭아웃에서는 훈련 때 1 - ratio로 나눕니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "scaled_at_inference",
    {MASK: "self.mask = kept", TEST: "if not train_flg:\n            return x * (1.0 - self.ratio)"},
    en="the scaling is done outside training (the other convention): here it is done in training, by 1 / (1 - ratio).",
    ko="훈련이 아닐 때 값을 줄였습니다(다른 약속입니다). 여기서는 훈련 때 1 / (1 - ratio)배 합니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "scaled_twice", {TEST: "if not train_flg:\n            return x * (1.0 - self.ratio)"},
    en="values are scaled in training and again outside it: outside training x comes out unchanged.",
    ko="훈련 때에도, 훈련이 아닐 때에도 크기를 바꾸었습니다. 훈련이 아니면 x를 그대로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "divided_by_ratio", {MASK: "self.mask = kept / self.ratio"},
    en="the survivors are divided by ratio: divide by the share that is kept, 1 - ratio.",
    ko="살아남은 값을 ratio로 나누었습니다. 남는 비율인 1 - ratio로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "keep_and_drop_confused", {KEPT: KEPT.replace(">=", "<")},
    en="a share of ratio is kept: ratio is the share that is dropped.",
    ko="ratio만큼 남겼습니다. ratio는 지우는 비율입니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "ratio_is_kept", {KEPT: KEPT.replace(">=", "<"), MASK: "self.mask = kept / self.ratio"},
    en="ratio is taken for the share that is kept, in the mask and in the scaling: it is the share that is dropped.",
    ko="지울 자리를 정할 때에도 확대할 때에도 ratio를 남기는 비율로 보았습니다. ratio는 지우는 비율입니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "mask_of_all_layers", {MASK: MASK.replace("self.mask", "Dropout.mask")},
    en="all layers share one mask, that of the last forward: store it in self, not in the class.",
    ko="모든 계층이 마지막 forward의 마스크를 함께 씁니다. 클래스가 아니라 self에 저장하세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "ratio_of_all_layers", {"self.ratio = ratio": "Dropout.ratio = ratio"},
    en="all layers share one ratio, that of the layer made last: store it in self, not in the class.",
    ko="모든 계층이 마지막에 만든 계층의 ratio를 함께 씁니다. 클래스가 아니라 self에 저장하세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "one_mask_for_all_rows", {KEPT: "kept = self.rng.random(x.shape[-1]) + np.zeros(x.shape) >= self.ratio"},
    en="all rows share one mask: draw a number for every element.",
    ko="모든 행이 마스크 하나를 같이 씁니다. 원소마다 난수를 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "whole_rows",
    {KEPT: "kept = self.rng.random((len(x),) + (1,) * (x.ndim - 1)) + np.zeros(x.shape) >= self.ratio"},
    en="whole rows are dropped: draw a number for every element.",
    ko="행을 통째로 지웠습니다. 원소마다 난수를 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "always_as_many",
    {KEPT: "kept = self.rng.permutation(x.size).reshape(x.shape) >= round(self.ratio * x.size)"},
    en="always the same number of elements is dropped: decide for every element by itself, with probability ratio.",
    ko="항상 같은 수의 원소를 지웠습니다. 원소마다 따로 ratio의 확률로 정하세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "normal_numbers", {KEPT: KEPT.replace("random(x.shape)", "normal(size=x.shape)")},
    en="normal numbers are compared with ratio, so the share is not ratio: use uniform ones between 0 and 1.",
    ko="정규분포 난수를 ratio와 비교해서 비율이 맞지 않습니다. 0과 1 사이의 균등분포 난수를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "mask_from_the_sign",
    {
        MASK + "\n        return x * self.mask": "out = x * kept / (1.0 - self.ratio)\n"
        "        self.mask = (out > 0) / (1.0 - self.ratio)\n        return out"
    },
    en="the mask for backward is where the output is above 0, so negative survivors get no gradient: keep the mask.",
    ko="출력이 0보다 큰 자리를 backward의 마스크로 써서 살아남은 음수의 기울기가 사라집니다. 뽑은 마스크를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "active_at_inference", {"if not train_flg:": "if False:"},
    en="elements are dropped outside training too: there x comes out unchanged.",
    ko="훈련이 아닐 때에도 지웠습니다. 그때에는 x를 그대로 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "flag_reversed", {"if not train_flg:": "if train_flg:"},
    en="train_flg is understood the wrong way round: elements are dropped when it is True.",
    ko="train_flg를 거꾸로 썼습니다. True일 때 지워야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "backward_unscaled", {"return dout * self.mask": "return dout * (self.mask != 0)"},
    en="backward forgets the factor 1 / (1 - ratio) of forward.",
    ko="backward에서 forward의 배수 1 / (1 - ratio)를 빠뜨렸습니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "backward_passes_all", {"return dout * self.mask": "return dout"},
    en="backward passes all of dout: nothing may pass where forward dropped.",
    ko="backward가 dout을 모두 통과시킵니다. forward가 지운 자리에서는 막아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "backward_draws_again",
    {"return dout * self.mask":
     "kept = self.rng.random(dout.shape) >= self.ratio\n        return dout * kept / (1.0 - self.ratio)"},
    en="backward draws a mask of its own: it has to use the one of forward.",
    ko="backward가 마스크를 새로 뽑습니다. forward의 마스크를 써야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "mask_kept",
    {MASK: "if not hasattr(self, 'mask'):\n            self.mask = kept / (1.0 - self.ratio)"},
    en="the first mask is used for ever: every call in training needs a new one.",
    ko="첫 마스크를 계속 씁니다. 훈련 때에는 부를 때마다 새로 뽑아야 합니다.",
)  # fmt: skip
mistakes.edit(
    "Dropout", "mean_of_input", {"return x * self.mask": "return np.where(kept, x, x.mean())"},
    en="dropped elements became the mean: they become 0, and the survivors are scaled.",
    ko="지운 자리에 평균을 넣었습니다. 0을 넣고 살아남은 값을 확대하세요.",
)  # fmt: skip


# Penalties ------------------------------------------------------------------------------------------------------

L2, L2_GRADIENT = "penalty = 0.5 * lam * np.sum(W**2)", "return penalty, lam * W"
L1, L1_GRADIENT = "penalty = lam * np.sum(np.abs(W))", "return penalty, lam * np.sign(W)"

mistakes.edit(
    "l2_penalty", "no_half", {L2: "penalty = lam * np.sum(W**2)", L2_GRADIENT: "return penalty, 2 * lam * W"},
    en="the 1/2 is missing (that is the rule of Keras): penalty and gradient are twice as large.",
    ko="1/2이 없습니다(Keras의 규칙입니다). 벌점과 기울기가 두 배가 됩니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "no_half_in_penalty", {L2: "penalty = lam * np.sum(W**2)"},
    en="the 1/2 is missing in the penalty, while the gradient has it.",
    ko="벌점에 1/2이 없습니다. 기울기에는 반영되어 있습니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "gradient_doubled", {L2_GRADIENT: "return penalty, 2 * lam * W"},
    en="the gradient is twice too large: the 1/2 and the 2 of the derivative cancel.",
    ko="기울기가 두 배입니다. 1/2과 미분에서 나온 2가 상쇄됩니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "gradient_halved", {L2_GRADIENT: "return penalty, 0.5 * lam * W"},
    en="the gradient has a 1/2: the square's derivative has a 2 that cancels it.",
    ko="기울기에 1/2이 있습니다. 제곱을 미분하면 2가 나와 상쇄됩니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "norm", {L2: "penalty = 0.5 * lam * np.sqrt(np.sum(W**2))"},
    en="the norm is not squared: the penalty is the sum of the squares, without a root.",
    ko="노름을 제곱하지 않았습니다. 벌점은 제곱의 합이고 제곱근이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "l1", {L2: "penalty = lam * np.sum(np.abs(W))", L2_GRADIENT: "return penalty, lam * np.sign(W)"},
    en="that is the L1 penalty: L2 uses squares.",
    ko="L1 규제입니다. L2는 제곱을 씁니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "mean", {L2: "penalty = 0.5 * lam * np.mean(W**2)"},
    en="the squares are averaged: sum them.",
    ko="제곱을 평균했습니다. 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "mean_everywhere",
    {L2: "penalty = 0.5 * lam * np.mean(W**2)", L2_GRADIENT: "return penalty, lam * W / W.size"},
    en="penalty and gradient are divided by the number of weights: sum, do not average.",
    ko="벌점과 기울기를 가중치의 수로 나누었습니다. 평균하지 말고 더하세요.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "no_lam_in_gradient", {L2_GRADIENT: "return penalty, W"},
    en="the gradient lacks lam.",
    ko="기울기에 lam이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "no_lam_in_penalty", {L2: "penalty = 0.5 * np.sum(W**2)"},
    en="the penalty lacks lam.",
    ko="벌점에 lam이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "sign", {L2_GRADIENT: "return penalty, -lam * W"},
    en="the gradient has the wrong sign: the optimizer subtracts it, so it must point the way the penalty grows.",
    ko="기울기의 부호가 반대입니다. 빼는 일은 옵티마이저가 하므로 벌점이 커지는 쪽을 가리켜야 합니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "no_penalty", {L2_GRADIENT: L2_GRADIENT.replace("penalty, ", "")},
    en="only the gradient is returned: the penalty comes before it.",
    ko="기울기만 돌려주었습니다. 그 앞에 벌점도 함께 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "no_gradient", {L2_GRADIENT: "return penalty"},
    en="only the penalty is returned: its gradient belongs with it.",
    ko="벌점만 돌려주었습니다. 기울기도 함께 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "swapped", {L2_GRADIENT: "return lam * W, penalty"},
    en="the two results are in the other order: the penalty comes first.",
    ko="두 결과의 순서가 바뀌었습니다. 벌점이 먼저입니다.",
)  # fmt: skip
mistakes.edit(
    "l2_penalty", "elementwise", {L2: "penalty = 0.5 * lam * W**2"},
    en="the penalty is an array: sum over all weights.",
    ko="벌점이 배열입니다. 모든 가중치에 대해 더하세요.",
)  # fmt: skip

mistakes.edit(
    "l1_penalty", "half", {L1: "penalty = 0.5 * lam * np.sum(np.abs(W))"},
    en="the penalty has a 1/2: L1 has none here.",
    ko="벌점에 1/2이 있습니다. 여기서 L1에는 1/2이 붙지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "half_everywhere",
    {L1: "penalty = 0.5 * lam * np.sum(np.abs(W))", L1_GRADIENT: "return penalty, 0.5 * lam * np.sign(W)"},
    en="penalty and gradient have a 1/2, as one formula of the notes prints it: L1 has none here.",
    ko="노트의 식처럼 벌점과 기울기에 1/2이 있습니다. 여기서 L1에는 1/2이 붙지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "no_abs", {L1: "penalty = lam * np.sum(W)"},
    en="weights of opposite signs cancel in the penalty: sum their absolute values.",
    ko="부호가 다른 가중치가 벌점에서 서로 상쇄됩니다. 절댓값을 더하세요.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "abs_of_sum", {L1: "penalty = lam * np.abs(np.sum(W))"},
    en="the absolute value is taken of the sum: take it of every weight, then sum.",
    ko="합의 절댓값을 구했습니다. 가중치마다 절댓값을 구한 뒤에 더하세요.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "l2", {L1: "penalty = 0.5 * lam * np.sum(W**2)", L1_GRADIENT: "return penalty, lam * W"},
    en="that is the L2 penalty: L1 uses absolute values.",
    ko="L2 규제입니다. L1은 절댓값을 씁니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "gradient_of_l2", {L1_GRADIENT: "return penalty, lam * W"},
    en="the gradient grows with the weight, as for L2: for L1 it depends on the sign alone.",
    ko="기울기가 L2처럼 가중치에 비례합니다. L1에서는 부호에만 달려 있습니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "gradient_without_sign", {L1_GRADIENT: "return penalty, lam * np.ones_like(W)"},
    en="the gradient is lam for every weight: for negative weights it is -lam, and 0 at 0.",
    ko="모든 가중치의 기울기가 lam입니다. 음수이면 -lam, 0이면 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "at_zero", {L1_GRADIENT: "return penalty, lam * np.where(W >= 0, 1.0, -1.0)"},
    en="the gradient of a weight of exactly 0 is lam: there it is 0.",
    ko="정확히 0인 가중치의 기울기가 lam입니다. 그 자리에서는 0입니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "at_zero_minus", {L1_GRADIENT: "return penalty, lam * np.where(W > 0, 1.0, -1.0)"},
    en="the gradient of a weight of exactly 0 is -lam: there it is 0.",
    ko="정확히 0인 가중치의 기울기가 -lam입니다. 그 자리에서는 0입니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "nan_at_zero", {L1_GRADIENT: "return penalty, lam * W / np.abs(W)"},
    en="W / |W| is nan where a weight is 0: there the gradient is 0.",
    ko="가중치가 0인 자리에서 W / |W|가 nan이 됩니다. 그 자리의 기울기는 0입니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "mean", {L1: "penalty = lam * np.mean(np.abs(W))"},
    en="the absolute values are averaged: sum them.",
    ko="절댓값을 평균했습니다. 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "no_lam_in_gradient", {L1_GRADIENT: "return penalty, np.sign(W)"},
    en="the gradient lacks lam.",
    ko="기울기에 lam이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "no_lam_in_penalty", {L1: "penalty = np.sum(np.abs(W))"},
    en="the penalty lacks lam.",
    ko="벌점에 lam이 없습니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "sign", {L1_GRADIENT: "return penalty, -lam * np.sign(W)"},
    en="the gradient has the wrong sign: the optimizer subtracts it, so it must point the way the penalty grows.",
    ko="기울기의 부호가 반대입니다. 빼는 일은 옵티마이저가 하므로 벌점이 커지는 쪽을 가리켜야 합니다.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "no_penalty", {L1_GRADIENT: L1_GRADIENT.replace("penalty, ", "")},
    en="only the gradient is returned: the penalty comes before it.",
    ko="기울기만 돌려주었습니다. 그 앞에 벌점도 함께 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "no_gradient", {L1_GRADIENT: "return penalty"},
    en="only the penalty is returned: its gradient belongs with it.",
    ko="벌점만 돌려주었습니다. 기울기도 함께 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "l1_penalty", "column_norm", {L1: "penalty = lam * np.max(np.sum(np.abs(np.atleast_2d(W)), axis=0))"},
    en="that is the matrix norm, the largest column sum (np.linalg.norm(W, 1)): sum over all weights.",
    ko="열의 합 가운데 가장 큰 것, 곧 행렬의 노름입니다(np.linalg.norm(W, 1)). 모든 가중치를 더하세요.",
)  # fmt: skip


# EarlyStopping --------------------------------------------------------------------------------------------------

BETTER = "self._gain(current) > self.min_delta"
GAIN = 'return current - self.best if self.mode == "max" else self.best - current'
STOP = "return self.wait >= self.patience"

mistakes.edit(
    "EarlyStopping", "mode_ignored", {GAIN: "return self.best - current"},
    en="smaller always counts as better: with mode \"max\" larger is better.",
    ko="언제나 작은 값을 더 낫다고 봅니다. mode가 \"max\"이면 클수록 좋습니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "mode_reversed", {'== "max"': '!= "max"'},
    en="the modes are swapped: \"min\" means smaller is better.",
    ko="두 mode가 바뀌었습니다. \"min\"은 작을수록 좋다는 뜻입니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "min_delta_ignored", {BETTER: "self._gain(current) > 0"},
    en="min_delta is not used: an improvement has to be more than min_delta.",
    ko="min_delta를 쓰지 않았습니다. min_delta보다 더 많이 좋아져야 나아진 것입니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "min_delta_reversed", {BETTER: "self._gain(current) > -self.min_delta"},
    en="min_delta helps instead of hindering: even a slightly worse value counts as better.",
    ko="min_delta의 부호가 반대입니다. 조금 나빠져도 나아진 것으로 봅니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "at_least", {BETTER: "self._gain(current) >= self.min_delta"},
    en="a gain of exactly min_delta counts as an improvement: it has to be more.",
    ko="정확히 min_delta만큼 좋아져도 나아진 것으로 봅니다. 그보다 더 많이 좋아져야 합니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "min_delta_relative", {BETTER: "self._gain(current) > self.min_delta * abs(self.best)"},
    en="min_delta is taken as a share of the best value: it is a plain difference.",
    ko="min_delta를 최고 기록에 대한 비율로 보았습니다. 차이 그대로입니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "min_delta_in_one_mode",
    {BETTER: "self._gain(current) > (self.min_delta if self.mode == 'min' else -self.min_delta)"},
    en="in mode \"max\" min_delta has the wrong sign: there too, a gain has to be more than min_delta.",
    ko="mode가 \"max\"일 때 min_delta의 부호가 반대입니다. 그때에도 min_delta보다 더 많이 좋아져야 합니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "patience_exceeded", {STOP: "return self.wait > self.patience"},
    en="it stops one epoch late: stop as soon as `wait` reaches patience.",
    ko="한 에포크 늦게 멈춥니다. wait가 patience에 이르면 바로 멈추세요.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "one_early", {STOP: "return self.wait >= self.patience - 1"},
    en="it stops one epoch early: wait for `patience` epochs without an improvement.",
    ko="한 에포크 일찍 멈춥니다. 나아지지 않은 에포크가 patience개가 될 때까지 기다리세요.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "impatient", {STOP: "return True"},
    en="it stops at the first epoch without an improvement: wait as patience says.",
    ko="나아지지 않자마자 멈춥니다. patience만큼 기다리세요.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "not_in_a_row", {"            self.wait = 0\n": ""},
    en="`wait` is not set back to 0 by an improvement: only epochs in a row count.",
    ko="나아져도 wait가 0으로 돌아가지 않습니다. 연달아 나아지지 않은 에포크만 세야 합니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "compares_with_last",
    {"        self.wait += 1\n": "        self.best = current\n        self.wait += 1\n"},
    en="each epoch is compared with the one before: compare with the best so far.",
    ko="바로 앞 에포크와 비교했습니다. 지금까지 가장 좋은 값과 비교하세요.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "best_kept",
    {"            self.best = current\n": "            self.best = current if self.best is None else self.best\n"},
    en="`best` stays at the first value: an improvement has to be remembered.",
    ko="best가 첫 값에 머물러 있습니다. 나아지면 새 값을 기억해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "epoch_forgotten", {"            self.best_epoch = epoch\n": ""},
    en="`best_epoch` is never set: remember the epoch of the best value.",
    ko="best_epoch를 정하지 않았습니다. 가장 좋은 값이 나온 에포크를 기억하세요.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "epoch_from_one", {"self.best_epoch = epoch": "self.best_epoch = epoch + 1"},
    en="`best_epoch` is one too large: epochs are numbered from 0, as `update` gets them.",
    ko="best_epoch가 1만큼 큽니다. 에포크는 update가 받는 대로 0부터 셉니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "monitor_fixed", {"logs[self.monitor]": 'logs.get("val_loss", logs.get(self.monitor))'},
    en="val_loss is watched whatever `monitor` says.",
    ko="monitor가 무엇이든 val_loss를 지켜봅니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "val_loss_only", {"logs[self.monitor]": 'logs["val_loss"]'},
    en="logs is asked for \"val_loss\" whatever `monitor` says, and it need not be there.",
    ko="monitor가 무엇이든 logs에서 \"val_loss\"를 찾습니다. 그 값은 없을 수도 있습니다.",
)  # fmt: skip
mistakes.edit(
    "EarlyStopping", "nothing_returned", {STOP: "self.stopped = self.wait >= self.patience"},
    en="without an improvement `update` returns nothing: return True or False.",
    ko="나아지지 않은 에포크에서 update가 아무것도 돌려주지 않습니다. True나 False를 돌려주세요.",
)  # fmt: skip


# iterations_per_epoch -------------------------------------------------------------------------------------------

COUNT = "return -(-n_samples // batch_size)"

mistakes.edit(
    "iterations_per_epoch", "rest_dropped", {COUNT: "return n_samples // batch_size"},
    en="the rest that does not fill a batch is left out: it is one more, smaller batch.",
    ko="배치 하나를 채우지 못한 나머지를 버렸습니다. 더 작은 배치 하나로 셉니다.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "always_one_more", {COUNT: "return n_samples // batch_size + 1"},
    en="there is one too many where the batch size divides the data: add one only for a rest.",
    ko="나누어떨어질 때 하나 많습니다. 나머지가 있을 때에만 하나를 더하세요.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "rounded", {COUNT: "return round(n_samples / batch_size)"},
    en="the quotient is rounded to the nearest: a rest, however small, is one more batch.",
    ko="몫을 반올림했습니다. 나머지는 아무리 작아도 배치 하나입니다.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "fraction", {COUNT: "return n_samples / batch_size"},
    en="there are no fractions of an iteration: round up.",
    ko="반복 횟수는 분수가 될 수 없습니다. 올림하세요.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "upside_down", {COUNT: "return -(-batch_size // n_samples)"},
    en="the batch size is divided by the number of samples: it is the other way round.",
    ko="배치 크기를 데이터 수로 나누었습니다. 반대로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "remainder", {COUNT: "return n_samples % batch_size"},
    en="that is the remainder of the division: the number of batches is asked for.",
    ko="나눗셈의 나머지입니다. 배치의 수를 구해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "product", {COUNT: "return n_samples * batch_size"},
    en="the numbers are multiplied: how many batches does the data make?",
    ko="두 수를 곱했습니다. 데이터를 배치로 나누면 몇 개가 되는지 구하세요.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "ones", {COUNT: "return n_samples"},
    en="one iteration is counted for every sample: an iteration treats a whole batch.",
    ko="데이터마다 한 번으로 셌습니다. 한 번에 배치 하나를 처리합니다.",
)  # fmt: skip
mistakes.edit(
    "iterations_per_epoch", "at_least_one", {COUNT: "return max(1, n_samples // batch_size)"},
    en="a rest counts only when it is all there is: every rest is one more, smaller batch.",
    ko="배치 하나를 채우지 못할 때에만 나머지를 셌습니다. 나머지는 언제나 더 작은 배치 하나입니다.",
)  # fmt: skip


# Augmentation ---------------------------------------------------------------------------------------------------

ROWS = "rows, columns = np.arange(height) - dy, np.arange(width) - dx"
FILL = "return np.where(inside, moved, 0.0)"

mistakes.edit(
    "shift", "wraps_around", {FILL: "return np.roll(images, (dy, dx), axis=(2, 3))"},
    en="what leaves the image comes back on the other side (np.roll): empty places are 0.",
    ko="이미지 밖으로 나간 화소가 반대쪽에서 다시 나옵니다(np.roll). 빈 자리는 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "edge_repeated", {FILL: "return moved"},
    en="empty places are filled with the pixels of the edge: they are 0.",
    ko="빈 자리를 가장자리 화소로 채웠습니다. 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "filled_with_one", {FILL: "return np.where(inside, moved, 1.0)"},
    en="empty places are filled with 1: they are 0.",
    ko="빈 자리를 1로 채웠습니다. 0이어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "opposite", {ROWS: "rows, columns = np.arange(height) + dy, np.arange(width) + dx"},
    en="the images move up and to the left for positive numbers: they move down and to the right.",
    ko="양수일 때 위로, 왼쪽으로 움직입니다. 아래로, 오른쪽으로 움직여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "up_for_down", {ROWS: "rows, columns = np.arange(height) + dy, np.arange(width) - dx"},
    en="a positive dy moves up: rows are numbered from the top, so it moves down.",
    ko="dy가 양수일 때 위로 움직입니다. 행은 위에서부터 세므로 아래로 움직여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "left_for_right", {ROWS: "rows, columns = np.arange(height) - dy, np.arange(width) + dx"},
    en="a positive dx moves to the left: it moves to the right.",
    ko="dx가 양수일 때 왼쪽으로 움직입니다. 오른쪽으로 움직여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "swapped", {ROWS: "rows, columns = np.arange(height) - dx, np.arange(width) - dy"},
    en="dy and dx are swapped: dy moves along the height, dx along the width.",
    ko="dy와 dx가 바뀌었습니다. dy는 높이 방향, dx는 너비 방향입니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "only_down", {ROWS: "rows, columns = np.arange(height) - dy, np.arange(width)"},
    en="dx is not used.",
    ko="dx를 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "only_right", {ROWS: "rows, columns = np.arange(height), np.arange(width) - dx"},
    en="dy is not used.",
    ko="dy를 쓰지 않았습니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "sign_ignored", {ROWS: "rows, columns = np.arange(height) - abs(dy), np.arange(width) - abs(dx)"},
    en="negative numbers move as positive ones do: they move up and to the left.",
    ko="음수여도 양수처럼 움직입니다. 음수이면 위로, 왼쪽으로 움직여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "shift", "channels_last",
    {FILL: "return np.roll(images, (dy, dx), axis=(1, 2)) * (np.roll(np.ones_like(images), (dy, dx), axis=(1, 2)))"},
    en="channels and rows are moved instead of rows and columns: the images are (N, C, H, W).",
    ko="행과 열이 아니라 채널과 행을 옮겼습니다. 이미지는 (N, C, H, W)입니다.",
)  # fmt: skip

TURN = "images = images.transpose(0, 1, 3, 2)[:, :, ::-1, :]"

mistakes.edit(
    "rotate90", "clockwise", {TURN: "images = images[:, :, ::-1, :].transpose(0, 1, 3, 2)"},
    en="the images turn clockwise: a positive k turns them counterclockwise.",
    ko="시계 방향으로 돕니다. k가 양수이면 시계 반대 방향으로 돌려야 합니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "transposed", {TURN: "images = images.transpose(0, 1, 3, 2)"},
    en="the images are only transposed, that is mirrored: a rotation also reverses one axis.",
    ko="전치만 했습니다. 그러면 이미지가 거울상이 됩니다. 돌리려면 축 하나를 뒤집기도 해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "other_diagonal", {TURN: "images = images.transpose(0, 1, 3, 2)[:, :, ::-1, ::-1]"},
    en="both axes are reversed after the transposition, which mirrors the image: reverse one.",
    ko="전치한 뒤 두 축을 모두 뒤집어 거울상이 되었습니다. 한 축만 뒤집으세요.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "first_axes", {"range(k % 4)": "range(0)", "return images.copy()": "return np.rot90(images, k)"},
    en="the first two axes are rotated (batch and channels), the default of np.rot90: rotate height and width.",
    ko="np.rot90의 기본값대로 처음 두 축(배치와 채널)을 돌렸습니다. 높이와 너비를 돌려야 합니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "channels_last",
    {"range(k % 4)": "range(0)", "return images.copy()": "return np.rot90(images, k, axes=(1, 2))"},
    en="channels and rows are rotated, as if the channels came last: the images are (N, C, H, W).",
    ko="채널이 마지막 축인 것처럼 채널과 행을 돌렸습니다. 이미지는 (N, C, H, W)입니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "k_ignored", {"range(k % 4)": "range(1)"},
    en="k is not used: the images always turn once.",
    ko="k를 쓰지 않았습니다. 언제나 한 번만 돕니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "negative_ignored", {"range(k % 4)": "range(k)"},
    en="a negative k does nothing: it turns clockwise.",
    ko="k가 음수이면 아무 일도 하지 않습니다. 시계 방향으로 돌려야 합니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "sign_ignored", {"range(k % 4)": "range(abs(k) % 4)"},
    en="the sign of k is ignored: a negative k turns clockwise.",
    ko="k의 부호를 무시했습니다. 음수이면 시계 방향으로 돌려야 합니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "half_turns", {"range(k % 4)": "range(2 * k % 4)"},
    en="every turn is one of 180 degrees: k counts turns of 90.",
    ko="한 번에 180도씩 돕니다. k는 90도씩 도는 횟수입니다.",
)  # fmt: skip
mistakes.edit(
    "rotate90", "shape_kept",
    {"return images.copy()": "return images.reshape(images.shape[:2] + tuple(sorted(images.shape[2:])))"},
    en="the pixels are forced back into the old shape by reshape: a quarter turn swaps height and width.",
    ko="reshape으로 예전 모양에 억지로 맞추었습니다. 90도 돌리면 높이와 너비가 바뀝니다.",
)  # fmt: skip

FLIP = "return np.flip(images, axis=3 if horizontal else 2).copy()"

mistakes.edit(
    "flip", "axes_swapped", {FLIP: "return np.flip(images, axis=2 if horizontal else 3)"},
    en="horizontal and vertical are swapped: left and right are the ends of the last axis, the width.",
    ko="좌우와 상하가 바뀌었습니다. 왼쪽과 오른쪽은 마지막 축인 너비의 양 끝입니다.",
)  # fmt: skip
mistakes.edit(
    "flip", "both", {FLIP: "return np.flip(images, axis=(2, 3))"},
    en="both axes are reversed, which turns the image by 180 degrees: reverse one.",
    ko="두 축을 모두 뒤집어 180도 돌린 셈이 되었습니다. 한 축만 뒤집으세요.",
)  # fmt: skip
mistakes.edit(
    "flip", "all_axes", {FLIP: "return np.flip(images)"},
    en="all axes are reversed, batch and channels too (np.flip without axis): reverse one.",
    ko="배치와 채널까지 모든 축을 뒤집었습니다(axis 없는 np.flip). 한 축만 뒤집으세요.",
)  # fmt: skip
mistakes.edit(
    "flip", "always_horizontal", {FLIP: "return images[..., ::-1]"},
    en="the argument horizontal is not used: with False, top and bottom are swapped.",
    ko="인수 horizontal을 쓰지 않았습니다. False이면 상하로 뒤집으세요.",
)  # fmt: skip
mistakes.edit(
    "flip", "always_vertical", {FLIP: "return images[:, :, ::-1]"},
    en="top and bottom are swapped whatever horizontal says.",
    ko="horizontal이 무엇이든 상하로 뒤집습니다.",
)  # fmt: skip
mistakes.edit(
    "flip", "channels_last", {FLIP: "return np.flip(images, axis=2 if horizontal else 1)"},
    en="the axes are those of images with the channels last: here they are (N, C, H, W).",
    ko="채널이 마지막 축인 이미지의 축을 썼습니다. 여기서는 (N, C, H, W)입니다.",
)  # fmt: skip
mistakes.edit(
    "flip", "first_axes", {FLIP: "return np.flip(images, axis=1 if horizontal else 0)"},
    en="the first axes are reversed (batch and channels), as if there were one image: the images are (N, C, H, W).",
    ko="이미지가 하나인 것처럼 처음 두 축(배치와 채널)을 뒤집었습니다. 이미지는 (N, C, H, W)입니다.",
)  # fmt: skip
mistakes.edit(
    "flip", "unchanged", {FLIP: "np.flip(images, axis=3)\n    return images"},
    en="the images come back as they were: np.flip gives a new array and does not change its argument.",
    ko="이미지가 그대로 나옵니다. np.flip은 새 배열을 돌려주고 인수는 바꾸지 않습니다.",
)  # fmt: skip
mistakes.edit(
    "flip", "transposed", {FLIP: "return images.transpose(0, 1, 3, 2)"},
    en="height and width are swapped: mirroring keeps the shape and reverses one axis.",
    ko="높이와 너비를 서로 바꾸었습니다. 뒤집기는 모양을 유지하고 축 하나의 순서만 거꾸로 합니다.",
)  # fmt: skip

NOISE = "noise = rng.normal(0.0, std, images.shape)"
CLIP = "return np.clip(images + noise, 0.0, 1.0)"

mistakes.edit(
    "add_noise", "not_clipped", {CLIP: "return images + noise"},
    en="the result is not clipped: values below 0 become 0 and values above 1 become 1.",
    ko="결과를 자르지 않았습니다. 0보다 작으면 0, 1보다 크면 1로 만드세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "noise_clipped", {CLIP: "return images + np.clip(noise, 0.0, 1.0)"},
    en="the noise is clipped, so that none of it is negative: clip the sum.",
    ko="잡음을 잘라서 음수인 잡음이 없습니다. 더한 결과를 자르세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "clipped_below_only", {CLIP: "return np.maximum(images + noise, 0.0)"},
    en="values above 1 are left: clip on both sides.",
    ko="1보다 큰 값이 남아 있습니다. 양쪽을 모두 자르세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "rescaled",
    {CLIP: "out = images + noise\n    return (out - out.min()) / (out.max() - out.min())"},
    en="the result is stretched to 0 ... 1, which changes every pixel: clip it.",
    ko="결과를 0과 1 사이로 늘여서 모든 화소가 바뀝니다. 잘라야 합니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "not_centred", {NOISE: "noise = rng.random(images.shape) * std"},
    en="the noise is uniform and never negative: it has to be normal with mean 0.",
    ko="잡음이 균등분포이고 음수가 없습니다. 평균이 0인 정규분포여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "uniform", {NOISE: "noise = rng.uniform(-1.0, 1.0, images.shape) * np.sqrt(3.0) * std"},
    en="the spread is right but the noise is uniform: it has to be normal.",
    ko="퍼진 정도는 맞지만 균등분포입니다. 정규분포여야 합니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "variance", {NOISE: "noise = rng.normal(0.0, np.sqrt(std), images.shape)"},
    en="std was taken for the variance: it is the standard deviation already.",
    ko="std를 분산으로 보았습니다. std가 바로 표준편차입니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "unit", {NOISE: "noise = rng.normal(0.0, 1.0, images.shape)"},
    en="std is not used: the noise has the standard deviation 1.",
    ko="std를 쓰지 않았습니다. 잡음의 표준편차가 1입니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "one_number", {NOISE: "noise = rng.normal(0.0, std)"},
    en="one number is added to all pixels: every pixel needs noise of its own.",
    ko="모든 화소에 난수 하나를 더했습니다. 화소마다 잡음이 따로 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "same_for_all_images", {NOISE: "noise = rng.normal(0.0, std, images.shape[1:])"},
    en="all images of the batch get the same noise: draw for the whole batch.",
    ko="배치의 모든 이미지에 같은 잡음을 더했습니다. 배치 전체의 모양으로 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "same_for_all_channels",
    {NOISE: "noise = rng.normal(0.0, std, (len(images), 1) + images.shape[2:])"},
    en="all channels of an image get the same noise: draw for every channel.",
    ko="이미지의 모든 채널에 같은 잡음을 더했습니다. 채널마다 따로 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "multiplied", {"images + noise": "images * (1.0 + noise)"},
    en="the noise is multiplied in, so it fades in dark pixels: add it.",
    ko="잡음을 곱해서 어두운 화소일수록 약해집니다. 더해야 합니다.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "global_generator", {NOISE: "noise = np.random.normal(0.0, std, images.shape)"},
    en="the noise comes from NumPy's global generator: draw it from rng.",
    ko="NumPy의 전역 생성기에서 잡음을 뽑았습니다. rng에서 뽑으세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "reseeded", {NOISE: "noise = np.random.default_rng(0).normal(0.0, std, images.shape)"},
    en="a new generator is seeded inside the function, so the noise is always the same: use rng.",
    ko="함수 안에서 시드를 고정한 생성기를 새로 만들어 잡음이 늘 똑같습니다. rng를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "add_noise", "only_noise", {"images + noise": "noise"},
    en="only the noise is returned: add it to the images.",
    ko="잡음만 돌려주었습니다. 이미지에 더하세요.",
)  # fmt: skip

PAD = 'padded = np.pad(images, ((0, 0), (0, 0), (reach, reach), (reach, reach)), mode="edge")'
MEAN_OF_WINDOW = "return windows.mean(axis=(-2, -1))"

mistakes.edit(
    "blur", "zero_padding", {PAD: "padded = np.pad(images, ((0, 0), (0, 0), (reach, reach), (reach, reach)))"},
    en="zeros are taken for the outside, so the edges get dark: use the nearest edge pixel.",
    ko="이미지 밖을 0으로 보아 가장자리가 어두워집니다. 가장 가까운 가장자리 화소를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "reflected", {'mode="edge"': 'mode="symmetric"'},
    en="the image is mirrored at its edges: outside, the nearest edge pixel counts.",
    ko="가장자리에서 이미지를 거울처럼 뒤집었습니다. 이미지 밖은 가장 가까운 가장자리 화소로 봅니다.",
)  # fmt: skip
mistakes.edit(
    "blur", "wrapped", {'mode="edge"': 'mode="wrap"'},
    en="the pixels of the other side are taken for the outside: use the nearest edge pixel.",
    ko="이미지 밖을 반대쪽 화소로 보았습니다. 가장 가까운 가장자리 화소를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "no_padding", {PAD: "padded = images"},
    en="the images got smaller: pad them so that every pixel has a window.",
    ko="이미지가 작아졌습니다. 모든 화소에 창이 생기도록 가장자리를 덧대세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "summed", {MEAN_OF_WINDOW: "return windows.sum(axis=(-2, -1))"},
    en="the window is summed: divide by its number of pixels.",
    ko="창의 값을 더하기만 했습니다. 화소의 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "always_nine", {MEAN_OF_WINDOW: "return windows.sum(axis=(-2, -1)) / 9"},
    en="the sum is always divided by 9: a window has size times size pixels.",
    ko="언제나 9로 나눕니다. 창의 화소는 size x size개입니다.",
)  # fmt: skip
mistakes.edit(
    "blur", "size_ignored", {"reach = size // 2": "size = 3\n    reach = size // 2"},
    en="the window is always 3 x 3: use size.",
    ko="창이 언제나 3 x 3입니다. size를 쓰세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "centre_left_out",
    {MEAN_OF_WINDOW: "return (windows.sum(axis=(-2, -1)) - images) / max(size * size - 1, 1)"},
    en="the pixel itself is left out of its window: it belongs to the mean.",
    ko="창에서 자기 자신을 뺐습니다. 평균에는 그 화소도 들어갑니다.",
)  # fmt: skip
mistakes.edit(
    "blur", "median", {MEAN_OF_WINDOW: "return np.median(windows, axis=(-2, -1))"},
    en="that is the median of the window: take the mean.",
    ko="창의 중앙값입니다. 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "maximum", {MEAN_OF_WINDOW: "return windows.max(axis=(-2, -1))"},
    en="that is the maximum of the window (max pooling): take the mean.",
    ko="창의 최댓값입니다(최대 풀링). 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "channels_mixed",
    {MEAN_OF_WINDOW: "return windows.mean(axis=(1, -2, -1))[:, None] + np.zeros_like(images)"},
    en="the channels of an image are averaged together: each is blurred on its own.",
    ko="이미지의 채널을 한데 평균했습니다. 채널마다 따로 흐리게 하세요.",
)  # fmt: skip
mistakes.edit(
    "blur", "inside_only",
    {MEAN_OF_WINDOW: "ones = np.pad(np.ones_like(images), ((0, 0), (0, 0), (reach, reach), (reach, reach)))\n"
     "    count = np.lib.stride_tricks.sliding_window_view(ones, (size, size), axis=(2, 3))\n"
     "    return (windows * count).sum(axis=(-2, -1)) / count.sum(axis=(-2, -1))"},
    en="at the edges only the pixels inside are averaged: the nearest edge pixel stands for those outside.",
    ko="가장자리에서 이미지 안의 화소만 평균했습니다. 밖의 화소는 가장 가까운 가장자리 화소로 봅니다.",
)  # fmt: skip


# ensemble_predict -----------------------------------------------------------------------------------------------

AVERAGE, ANSWER = "y = np.mean(outputs, axis=0)", "return y, np.argmax(y, axis=1)"

mistakes.edit(
    "ensemble_predict", "majority_vote",
    {ANSWER: "votes = np.argmax(outputs, axis=2)\n"
     "    return y, np.array([np.bincount(column).argmax() for column in votes.T])"},
    en="the models vote with their labels: average the probabilities first, then take the most probable class.",
    ko="모델들이 레이블로 투표했습니다. 먼저 확률을 평균한 뒤 확률이 가장 큰 클래스를 고르세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "summed", {AVERAGE: "y = np.sum(outputs, axis=0)"},
    en="the outputs are summed, so the rows do not add up to 1: divide by the number of models.",
    ko="출력을 더하기만 해서 행의 합이 1이 아닙니다. 모델의 수로 나누세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "first_only", {AVERAGE: "y = outputs[0]"},
    en="only the first model is used: average all.",
    ko="첫 모델만 썼습니다. 모두 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "last_only", {AVERAGE: "y = outputs[-1]"},
    en="only the last model is used: average all.",
    ko="마지막 모델만 썼습니다. 모두 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "maximum", {AVERAGE: "y = np.max(outputs, axis=0)"},
    en="the largest probability over the models is taken: average them.",
    ko="모델 가운데 가장 큰 확률을 골랐습니다. 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "median", {AVERAGE: "y = np.median(outputs, axis=0)"},
    en="that is the median over the models: take the mean.",
    ko="모델들의 중앙값입니다. 평균을 구하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "product", {AVERAGE: "y = np.prod(outputs, axis=0)"},
    en="the probabilities are multiplied: average them.",
    ko="확률을 곱했습니다. 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "over_samples", {AVERAGE: "y = np.mean(outputs, axis=1)"},
    en="the average is taken over the samples: take it over the models.",
    ko="데이터에 대해 평균했습니다. 모델에 대해 평균하세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "argmax_axis", {ANSWER: "return y, np.argmax(y, axis=0)"},
    en="argmax runs along the samples: it has to run along the classes, one label for each sample.",
    ko="argmax를 데이터 방향으로 구했습니다. 클래스 방향으로 구해서 데이터마다 레이블 하나가 나와야 합니다.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "argmax_flat", {ANSWER: "return y, np.argmax(y)"},
    en="argmax without an axis gives one number for the whole batch: one label for each sample is needed.",
    ko="axis 없는 argmax는 배치 전체에서 숫자 하나를 냅니다. 데이터마다 레이블 하나가 있어야 합니다.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "labels_only", {ANSWER: "return np.argmax(y, axis=1)"},
    en="only the labels are returned: the averaged probabilities come first.",
    ko="레이블만 돌려주었습니다. 평균 확률도 함께, 레이블보다 앞에 돌려주세요.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "swapped", {ANSWER: "return np.argmax(y, axis=1), y"},
    en="the two results are in the other order: y first, then the labels.",
    ko="두 결과의 순서가 바뀌었습니다. y가 먼저, 레이블이 다음입니다.",
)  # fmt: skip
mistakes.edit(
    "ensemble_predict", "probability_for_label", {ANSWER: "return y, np.max(y, axis=1)"},
    en="labels holds the largest probabilities: it has to hold their classes (argmax, not max).",
    ko="labels에 가장 큰 확률이 들어 있습니다. 그 클래스여야 합니다(max가 아니라 argmax).",
)  # fmt: skip

# --- the questions ---

mistakes.edit(
    "q1",
    "book_form",
    {"return (32, 8)": "return (8, 2)"},
    en="That is the convention of the first book. Inverted dropout puts the mean right in training.",
    ko="이것은 책 1권의 방법입니다. 역 드롭아웃은 훈련할 때 평균을 바로잡습니다.",
)
mistakes.edit(
    "q1",
    "both_times",
    {"return (32, 8)": "return (32, 2)"},
    en="The mean is put right in training already: at inference nothing is left to do.",
    ko="평균은 훈련할 때 이미 바로잡았습니다. 추론할 때에는 아무것도 하지 않습니다.",
)
mistakes.edit(
    "q1",
    "shrunk",
    {"return (32, 8)": "return (2, 8)"},
    en=(
        "Survivors are divided by 1 - ratio and not multiplied: they become larger, to stand for those that "
        "were dropped."
    ),
    ko="살아남은 값에는 1 - ratio를 곱하는 것이 아니라, 1 - ratio로 나눕니다. 지워진 값의 몫까지 커져야 합니다.",
)
mistakes.edit(
    "q2",
    "with_running",
    {"return 50 + 50": "return 4 * 50"},
    en="The running mean and variance are collected and not learned: no gradient changes them.",
    ko="이동 평균과 이동 분산은 모으는 것이지 학습하는 것이 아닙니다. 기울기로 바뀌지 않습니다.",
)
mistakes.edit(
    "q2",
    "one_pair",
    {"return 50 + 50": "return 2"},
    en="gamma and beta have an entry for each column.",
    ko="gamma와 beta에는 열마다 값이 하나씩 있습니다.",
)
mistakes.edit(
    "q2",
    "times_batch",
    {"return 50 + 50": "return 2 * 50 * 32"},
    en="The samples of a batch share gamma and beta: their number does not depend on the batch.",
    ko="한 배치의 데이터는 gamma와 beta를 함께 씁니다. 개수는 배치 크기와 상관없습니다.",
)
mistakes.edit(
    "q2",
    "gamma_only",
    {"return 50 + 50": "return 50"},
    en="beta is learned as well as gamma.",
    ko="gamma뿐 아니라 beta도 학습됩니다.",
)
mistakes.edit(
    "q3",
    "not_in_a_row",
    {"return 6": "return 5"},
    en="The epochs without an improvement have to come in a row: epoch 3 sets wait back to 0.",
    ko="나아지지 않은 에포크는 연달아 있어야 합니다. 3번 에포크에서 wait가 다시 0이 됩니다.",
)
mistakes.edit(
    "q3",
    "from_one",
    {"return 6": "return 7"},
    en="Epochs count from 0 here, and wait reaches 3 with the value 0.61.",
    ko="여기서는 에포크를 0부터 셉니다. 값이 0.61일 때 wait가 3이 됩니다.",
)
mistakes.edit(
    "q3",
    "first_worse",
    {"return 6": "return 2"},
    en="That is the first epoch that is not better. With patience=3 it takes three of them in a row.",
    ko="이것은 처음으로 나아지지 않은 에포크입니다. patience=3이면 연달아 세 번이어야 합니다.",
)

# --- hints, from a nudge to the formula ---

mistakes.hints(
    "std_init",
    en=[
        "Is std a standard deviation or a variance, and which number does the generator's normal distribution want?",
        "Draw a large array (1000 by 500) and look at three things: its shape, its mean and its standard deviation.",
        "W_ij = std · z_ij, where the z_ij are standard normal numbers from rng; shape (n_in, n_out).",
    ],
    ko=[
        "std는 표준편차인가요, 분산인가요? 생성기의 정규분포에는 둘 가운데 무엇을 넣나요?",
        "큰 배열(1000 × 500)을 뽑아 모양, 평균, 표준편차 세 가지를 보세요.",
        "W_ij = std · z_ij입니다. z_ij는 rng에서 뽑은 표준정규분포의 수이고, 모양은 (n_in, n_out)입니다.",
    ],
)
mistakes.hints(
    "xavier_init",
    en=[
        "Which of the two numbers of nodes decides the spread: that of the layer before or that of the layer after?",
        "Try n_in = 400: the standard deviation has to be near 0.05. If it is 0.0025, a square root is missing.",
        "std = 1 / √n_in, mean 0, normal, shape (n_in, n_out).",
    ],
    ko=[
        "퍼진 정도를 정하는 것은 앞 계층의 노드 수인가요, 뒤 계층의 노드 수인가요?",
        "n_in = 400으로 해 보세요. 표준편차가 0.05에 가까워야 합니다. 0.0025라면 제곱근이 빠진 것입니다.",
        "std = 1 / √n_in, 평균은 0인 정규분포이고, 모양은 (n_in, n_out)입니다.",
    ],
)
mistakes.hints(
    "he_init",
    en=[
        "Is the 2 inside the square root or outside?",
        "Try n_in = 200: the standard deviation has to be near 0.1. Compare with what Xavier gives, and ask "
        "what the ReLU takes away.",
        "std = √(2 / n_in), mean 0, normal, shape (n_in, n_out).",
    ],
    ko=[
        "2는 제곱근 안에 있나요, 밖에 있나요?",
        "n_in = 200으로 해 보세요. 표준편차가 0.1에 가까워야 합니다. Xavier의 값과 비교하고, ReLU가 무엇을 "
        "없애는지 생각해 보세요.",
        "std = √(2 / n_in), 평균은 0인 정규분포이고, 모양은 (n_in, n_out)입니다.",
    ],
)
mistakes.hints(
    "glorot_normal",
    en=[
        "Both layers count here. Are their numbers of nodes added, averaged or multiplied?",
        "Try (150, 50): the standard deviation has to be near 0.1, and it must not change when the two "
        "numbers are swapped.",
        "std = √(2 / (n_in + n_out)), mean 0, normal.",
    ],
    ko=[
        "여기서는 앞뒤 계층이 모두 쓰입니다. 두 노드 수를 더하나요, 곱하나요?",
        "(150, 50)으로 해 보세요. 표준편차가 0.1에 가까워야 하고, 두 수를 바꾸어도 같아야 합니다.",
        "std = √(2 / (n_in + n_out)), 평균은 0인 정규분포입니다.",
    ],
)
mistakes.hints(
    "glorot_uniform",
    en=[
        "Is the number in the formula the standard deviation, or the limit that no weight goes beyond?",
        "Try (450, 150): all weights lie between −0.1 and 0.1, on both sides of 0, and the standard "
        "deviation is near 0.0577.",
        "a = √(6 / (n_in + n_out)), uniform between −a and a; std = a / √3.",
    ],
    ko=[
        "식에 나오는 수는 표준편차인가요, 가중치가 넘지 못하는 경계인가요?",
        "(450, 150)으로 해 보세요. 모든 가중치가 −0.1과 0.1 사이에 0의 양쪽으로 퍼져 있고, 표준편차는 "
        "0.0577에 가깝습니다.",
        "a = √(6 / (n_in + n_out))일 때 −a와 a 사이의 균등분포입니다. std = a / √3입니다.",
    ],
)
mistakes.hints(
    "he_uniform",
    en=[
        "He's rule looks at one layer only. Which one, and what does the limit have to do with the standard deviation?",
        "Try (600, 100): all weights lie between −0.1 and 0.1, and the standard deviation is near 0.0577.",
        "a = √(6 / n_in), uniform between −a and a; std = a / √3.",
    ],
    ko=[
        "He의 규칙은 한쪽 계층만 봅니다. 어느 계층인가요? 그리고 경계와 표준편차는 어떤 관계인가요?",
        "(600, 100)으로 해 보세요. 모든 가중치가 −0.1과 0.1 사이에 있고, 표준편차는 0.0577에 가깝습니다.",
        "a = √(6 / n_in)일 때 −a와 a 사이의 균등분포입니다. std = a / √3입니다.",
    ],
)
mistakes.hints(
    "activation_stats",
    en=[
        "What does the second layer get: the input x, the sums of the first layer, or what has passed its activation?",
        "Follow the example: after one layer the activations are 0 and 4. Measure after the activation, and "
        "draw new weights for every layer.",
        "a_0 = x, a_l = h(a_(l−1) · W_l); row l holds the mean of all entries of a_l and √(the mean of (a_l − mean)²).",
    ],
    ko=[
        "둘째 층은 무엇을 받나요? 입력 x인가요, 첫째 층의 가중합인가요, 활성화 함수를 거친 값인가요?",
        "예를 따라가 보세요. 한 층을 지나면 활성화 값은 0과 4입니다. 활성화 함수를 거친 뒤에 재고, 층마다 "
        "가중치를 새로 뽑으세요.",
        "a_0 = x, a_l = h(a_(l−1) · W_l)입니다. l번째 행은 a_l의 모든 원소의 평균과 √((a_l − 평균)²의 평균)입니다.",
    ],
)
mistakes.hints(
    "BatchNormalization",
    en=[
        "Along which axis does the batch lie, and of what is there one number for each column?",
        "Follow the column (1, 3, 8) of the example: mean 4, variance 8.6667, then the normalized values, "
        "then the output, then the running statistics. For backward, check dbeta, dgamma and dx in this "
        "order.",
        "x̂ = (x − μ) / √(σ² + ε), y = γ x̂ + β; running ← m · running + (1 − m) · batch; dx = (g − mean(g) "
        "− x̂ · mean(g x̂)) / √(σ² + ε) with g = γ · dout, dγ = Σ dout · x̂, dβ = Σ dout.",
    ],
    ko=[
        "배치는 어느 축을 따라 놓여 있나요? 열마다 하나씩 있는 수는 무엇인가요?",
        "예의 열 (1, 3, 8)을 따라가 보세요. 평균 4, 분산 8.6667, 정규화한 값, 출력, 이동 통계의 순서로 확인하고, "
        "역전파는 dbeta, dgamma, dx의 순서로 확인하세요.",
        "x̂ = (x − μ) / √(σ² + ε), y = γ x̂ + β이고, 이동 통계 ← m · 이동 통계 + (1 − m) · 배치의 "
        "통계입니다. g = γ · dout일 때 dx = (g − mean(g) − x̂ · mean(g x̂)) / √(σ² + ε), dγ = Σ dout · x̂, "
        "dβ = Σ dout입니다.",
    ],
)
mistakes.hints(
    "Dropout",
    en=[
        "What happens to the elements that survive, and does it happen in training or at inference?",
        "Put in ones with ratio 0.3: about 30 % of them become 0, and the others 1.4286. Then look at "
        "whether backward has its zeros at the very same places.",
        "In training out = x · m / (1 − p), where m = 0 with probability p and m = 1 otherwise; dx = dout · "
        "m / (1 − p) with the same m; outside training out = x.",
    ],
    ko=[
        "살아남은 원소는 어떻게 되나요? 그 일은 훈련할 때 하나요, 추론할 때 하나요?",
        "1로 된 배열을 비율 0.3으로 넣어 보세요. 30%쯤은 0이 되고 나머지는 1.4286이 됩니다. 그다음 "
        "backward에서 0이 같은 자리에 있는지 보세요.",
        "훈련할 때 out = x · m / (1 − p)입니다. m은 확률 p로 0, 아니면 1입니다. 같은 m으로 dx = dout · m / "
        "(1 − p)이고, 훈련이 아니면 out = x입니다.",
    ],
)
mistakes.hints(
    "l2_penalty",
    en=[
        "Which factor stands before the sum of squares, and what is left of it in the derivative?",
        "Follow the example: the squares add up to 14 and the penalty is 0.7. Compare the two results one at a time.",
        "P = (λ/2) Σ w_i², and dP/dw_i = λ w_i.",
    ],
    ko=[
        "제곱의 합 앞에는 무엇을 곱하고, 미분하면 그 수는 어떻게 되나요?",
        "예를 따라가 보세요. 제곱의 합은 14, 벌점은 0.7입니다. 두 결과를 하나씩 비교하세요.",
        "P = (λ/2) Σ w_i²이고, dP/dw_i = λ w_i입니다.",
    ],
)
mistakes.hints(
    "l1_penalty",
    en=[
        "Does the gradient depend on how large a weight is, or only on its sign? And what about a weight of 0?",
        "Follow the example: the absolute values add up to 6 and the penalty is 0.6. There is no 1/2 here.",
        "P = λ Σ |w_i|, and dP/dw_i = λ · sign(w_i) with sign(0) = 0.",
    ],
    ko=[
        "기울기는 가중치의 크기에 따라 달라지나요, 부호에 따라서만 달라지나요? 가중치가 0이면요?",
        "예를 따라가 보세요. 절댓값의 합은 6, 벌점은 0.6입니다. 여기에는 1/2이 없습니다.",
        "P = λ Σ |w_i|이고, dP/dw_i = λ · sign(w_i)입니다. sign(0) = 0으로 약속합니다.",
    ],
)
mistakes.hints(
    "EarlyStopping",
    en=[
        "Is the new value compared with the one before it, or with the best so far? And when does the "
        "waiting start anew?",
        'Follow the table of section 6 epoch by epoch, with best and wait. Then ask what "better" means '
        "in the mode max, and by how much.",
        "gain = best − value (min) or value − best (max); if gain > min_delta: best ← value, wait ← 0; else "
        "wait ← wait + 1, and stop if wait ≥ patience.",
    ],
    ko=[
        "새 값을 바로 앞의 값과 비교하나요, 지금까지 가장 좋은 값과 비교하나요? wait는 언제 다시 0이 되나요?",
        "6절의 표를 에포크마다 best와 wait까지 따라가 보세요. 그다음 mode가 max일 때 무엇이 나아진 것인지, "
        "얼마나 나아져야 하는지 생각해 보세요.",
        "gain = best − 값(min) 또는 값 − best(max)입니다. gain > min_delta이면 best ← 값, wait ← 0이고, "
        "아니면 wait ← wait + 1이며 wait ≥ patience이면 멈춥니다.",
    ],
)
mistakes.hints(
    "iterations_per_epoch",
    en=[
        "What becomes of the samples that are left over after the full batches?",
        "Try 1000, 1001, 1019 and 1020 samples in batches of 20: 50, 51, 51 and 51.",
        "iterations = n / b, rounded up: the smallest whole k with k · b ≥ n.",
    ],
    ko=[
        "가득 찬 배치들을 쓰고 남은 데이터는 어떻게 되나요?",
        "배치 크기 20에 데이터 1000, 1001, 1019, 1020개를 넣어 보세요. 50, 51, 51, 51이 나와야 합니다.",
        "반복 수 = n / b를 올림한 것, 곧 k · b ≥ n인 가장 작은 정수 k입니다.",
    ],
)
mistakes.hints(
    "shift",
    en=[
        "Where does the pixel come from that ends up at row y and column x? And what if that place is "
        "outside the image?",
        "Take the image of the example, move it by (1, 0), then by (0, −1), and compare. What leaves on one "
        "side must not come back on the other.",
        "out[y, x] = image[y − dy, x − dx] if 0 ≤ y − dy < H and 0 ≤ x − dx < W, else 0.",
    ],
    ko=[
        "결과의 y행 x열에 놓이는 화소는 어디에서 온 것인가요? 그 자리가 이미지 밖이면요?",
        "예의 이미지를 (1, 0)만큼, 다음에 (0, −1)만큼 옮겨 비교해 보세요. 한쪽으로 나간 화소가 반대쪽에서 "
        "다시 들어오면 안 됩니다.",
        "0 ≤ y − dy < H이고 0 ≤ x − dx < W이면 out[y, x] = image[y − dy, x − dx], 아니면 0입니다.",
    ],
)
mistakes.hints(
    "rotate90",
    en=[
        "Which of the four axes are turned, and where does the last column go?",
        "Compare with the 2 × 3 example: the result is 3 × 2 and its first row is (3, 6). Two turns are a "
        "half turn, four are none, and −1 is the same as 3.",
        "One turn: out[i, j] = image[j, W − 1 − i], of shape (W, H); do it k mod 4 times.",
    ],
    ko=[
        "네 축 가운데 돌리는 축은 어느 것이고, 마지막 열은 어디로 가나요?",
        "2 × 3인 예와 비교하세요. 결과는 3 × 2이고 첫 행은 (3, 6)입니다. 두 번이면 반 바퀴, 네 번이면 "
        "제자리이고, −1번은 3번과 같습니다.",
        "한 번 돌리면 out[i, j] = image[j, W − 1 − i]이고 모양은 (W, H)입니다. 이것을 k mod 4번 합니다.",
    ],
)
mistakes.hints(
    "flip",
    en=[
        "Which axis holds the columns, and which one the rows?",
        "Left and right are swapped by reversing the order of the columns. Images and channels stay where they are.",
        "Horizontal: out[y, x] = image[y, W − 1 − x]; vertical: out[y, x] = image[H − 1 − y, x].",
    ],
    ko=[
        "열은 어느 축에 있고, 행은 어느 축에 있나요?",
        "좌우를 바꾸려면 열의 순서를 거꾸로 합니다. 이미지와 채널의 순서는 그대로입니다.",
        "좌우: out[y, x] = image[y, W − 1 − x], 상하: out[y, x] = image[H − 1 − y, x]입니다.",
    ],
)
mistakes.hints(
    "add_noise",
    en=[
        "How many random numbers are needed for the whole batch, and what is clipped: the noise or the sum?",
        "Put in a grey batch (all 0.5) with std 0.1 and look at mean and standard deviation; then a black "
        "one, and look for values below 0.",
        "out = min(max(image + std · z, 0), 1), with a standard normal z from rng for each pixel.",
    ],
    ko=[
        "배치 전체에 난수가 몇 개 필요한가요? 그리고 자르는 것은 잡음인가요, 더한 결과인가요?",
        "모두 0.5인 회색 배치에 std 0.1로 잡음을 더해 평균과 표준편차를 보세요. 다음에 검은 배치를 넣고 "
        "0보다 작은 값이 있는지 찾아보세요.",
        "out = min(max(image + std · z, 0), 1)입니다. z는 화소마다 rng에서 뽑은 표준정규분포의 수입니다.",
    ],
)
mistakes.hints(
    "blur",
    en=[
        "How many pixels does each window have, also at the edge of the image, and by what number is their "
        "sum divided?",
        "Compute the window of the bottom right pixel of the example by hand: 8. If only the edges are "
        "wrong, look at how the image is continued outside.",
        "out[y, x] = (1/s²) Σ_i Σ_j image[y + i, x + j], with i and j from −⌊s/2⌋ to ⌊s/2⌋ and places "
        "outside moved to the nearest edge.",
    ],
    ko=[
        "창마다 화소가 몇 개 있나요? 이미지의 가장자리에서도 같은가요? 합을 어떤 수로 나누나요?",
        "예에서 오른쪽 아래 화소의 창을 손으로 계산해 보세요. 8이어야 합니다. 가장자리만 틀리면 이미지 밖을 "
        "무엇으로 채웠는지 보세요.",
        "out[y, x] = (1/s²) Σ_i Σ_j image[y + i, x + j]입니다. i와 j는 −⌊s/2⌋부터 ⌊s/2⌋까지이고, 이미지 "
        "밖의 자리는 가장 가까운 가장자리로 봅니다.",
    ],
)
mistakes.hints(
    "ensemble_predict",
    en=[
        "What is averaged: the probabilities of the models, or the classes they choose?",
        "Follow the example: the mean is (0.5667, 0.4333), so class 0 wins although two models of three are "
        "for class 1.",
        "y = (1/M) Σ_m y^(m), and label_n = argmax_c y_nc.",
    ],
    ko=[
        "무엇을 평균하나요? 모델들의 확률인가요, 모델들이 고른 클래스인가요?",
        "예를 따라가 보세요. 평균이 (0.5667, 0.4333)이므로, 세 모델 가운데 둘이 1번을 골랐어도 답은 0번입니다.",
        "y = (1/M) Σ_m y^(m)이고, label_n = argmax_c y_nc입니다.",
    ],
)
mistakes.hints(
    "q1",
    en=[
        "Which of the two conventions is used here, and when does it correct the mean: in training or at inference?",
        "Read section 4 again with p = 0.75: what share survives, and by what are the survivors divided?",
        "In training x / (1 − p) = 8 / (1 − 0.75); at inference x.",
    ],
    ko=[
        "이 과제는 두 약속 가운데 어느 것을 쓰나요? 평균은 훈련할 때 바로잡나요, 추론할 때 바로잡나요?",
        "p = 0.75라고 하고 4절을 다시 읽어 보세요. 살아남는 비율은 얼마이고, 살아남은 값을 무엇으로 나누나요?",
        "훈련할 때는 x / (1 − p) = 8 / (1 − 0.75), 추론할 때는 x입니다.",
    ],
)
mistakes.hints(
    "q2",
    en=[
        "Which numbers of the layer are changed by the optimizer, by means of gradients?",
        "Look at the attributes in the docstring of the class: for which of them does backward leave a "
        "gradient, and what shape do they have?",
        "gamma and beta have the shape (D,) each: the number = 2 · D.",
    ],
    ko=[
        "이 계층의 수 가운데 기울기를 써서 옵티마이저가 바꾸는 것은 무엇인가요?",
        "클래스의 docstring에서 속성을 보세요. backward가 기울기를 남기는 것은 어느 것이고, 그 모양은 무엇인가요?",
        "gamma와 beta의 모양이 각각 (D,)이므로 개수 = 2 · D입니다.",
    ],
)
mistakes.hints(
    "q3",
    en=[
        "What is the best value so far at each epoch, and how many epochs in a row have not beaten it?",
        "Make a table like that of section 6 with the rows best and wait, and count the epochs from 0.",
        "value < best: best ← value, wait ← 0; else wait ← wait + 1. It stops at the first epoch with wait = 3.",
    ],
    ko=[
        "에포크마다 지금까지 가장 좋은 값은 무엇이고, 그 값을 넘지 못한 에포크가 연달아 몇 번인가요?",
        "6절과 같은 표에 best와 wait를 적어 보세요. 에포크는 0부터 셉니다.",
        "값 < best이면 best ← 값, wait ← 0이고, 아니면 wait ← wait + 1입니다. 처음으로 wait = 3이 되는 "
        "에포크에서 멈춥니다.",
    ],
)
