"""Public checks of 14_functional_api."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import model as km

# Probabilities and losses of a float32 pass, against NumPy in float64.
FLOAT32 = {"rtol": 1e-4, "atol": 1e-6}


def floats(rng, *shape):
    return rng.normal(size=shape).astype("float32")


def words(rng, n, length, vocab):
    """Numbers of words, none of them 0: what stands for padding is not the matter here."""
    return rng.integers(1, vocab, size=(n, length))


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def lstm(words, vectors, size):
    """The last state of a filled embedding and LSTM, in NumPy (Keras' blocks: i, f, c, o)."""
    E, W, U, b = (
        km.known(s).astype("float64") for s in (vectors, (vectors[1], 4 * size), (size, 4 * size), (4 * size,))
    )
    h = c = np.zeros((len(words), size))
    for t in range(words.shape[1]):
        i, f, g, o = np.split(E[words[:, t]] @ W + h @ U + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return h


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# --- build_qa ---

TEXTS, QUESTIONS, ANSWERS = 30, 20, 7
QA_SHAPES = [
    (TEXTS, 64), (QUESTIONS, 32), (64, 128), (32, 128), (32, 128), (32, 128), (128,), (128,), (64, ANSWERS), (ANSWERS,),
]  # fmt: skip
# The rows for the two halves are equal: which of them was put first does not matter.
HALVES = {(64, ANSWERS): np.tile(km.known((32, ANSWERS)), (2, 1))}


def qa_inputs(rng, n=5, text=7, question=4):
    return words(rng, n, text, QUESTIONS), words(rng, n, question, QUESTIONS)


def qa(submission, *inputs):
    return km.built(submission.build_qa(TEXTS, QUESTIONS, ANSWERS), "build_qa(30, 20, 7)", *inputs)


@pytest.mark.exercise("build_qa")
@pytest.mark.points(2)
def test_build_qa_parameters(submission):
    """With the default sizes there are 1013236 parameters.
    ko: 기본 크기에서 매개변수가 1013236개입니다.
    """
    one = np.ones((1, 2), dtype="int64")
    model = km.built(submission.build_qa(), "build_qa()", one, one)
    km.parameters(model, 1013236, "build_qa()")


@pytest.mark.exercise("build_qa")
@pytest.mark.points(2)
def test_build_qa_weights(submission, rng):
    """For vocabularies of 30 and 20 words and 7 answers the weights have the right shapes.
    ko: 어휘가 30과 20, 답이 7개일 때 가중치의 모양이 맞습니다.
    """
    km.has_weights(qa(submission, *qa_inputs(rng)), QA_SHAPES, "build_qa(30, 20, 7)")


@pytest.mark.exercise("build_qa")
@pytest.mark.points(1)
def test_build_qa_lengths(submission, rng):
    """Texts and questions of any length give (N, answers) probabilities.
    ko: 글과 질문의 길이가 얼마든 확률 (N, 답의 수)를 냅니다.
    """
    model = qa(submission, *qa_inputs(rng))
    for n, text, question in ((5, 7, 4), (3, 2, 9)):
        inputs = qa_inputs(rng, n, text, question)
        km.output_shape(model, (n, ANSWERS), "build_qa(30, 20, 7)", *inputs)
        expect.close(
            km.output(model, *inputs).sum(axis=1),
            np.ones(n),
            expect.words(en="the sum of the probabilities", ko="확률의 합"),
            rtol=1e-4,
        )


@pytest.mark.exercise("build_qa")
@pytest.mark.points(3)
def test_build_qa_output(submission, rng):
    """With known weights the probabilities are the right ones.
    ko: 정해진 가중치에서 확률이 맞습니다.
    """
    text, question = qa_inputs(rng)
    model = qa(submission, text, question)
    km.has_weights(model, QA_SHAPES, "build_qa(30, 20, 7)")
    joined = lstm(text, (TEXTS, 64), 32) + lstm(question, (QUESTIONS, 32), 32)
    right = softmax(joined @ km.known((32, ANSWERS)) + km.known((ANSWERS,)))
    found = km.steady(km.fill(model, HALVES), "build_qa(30, 20, 7)", text, question)
    expect.close(found, right, "build_qa(30, 20, 7)([text, question])", **FLOAT32)


# --- qa_parameters ---


def right_count(text, question, answers):
    return 64 * text + 32 * question + 12416 + 8320 + 65 * answers


@pytest.mark.exercise("qa_parameters")
@pytest.mark.points(1)
def test_qa_parameters_example(submission):
    """The numbers of the two examples: 22211, and 1013236 for the sizes of the notes.
    ko: 두 예의 수입니다. 22211, 그리고 노트의 크기에서 1013236입니다.
    """
    expect.exactly(submission.qa_parameters(10, 20, 3), 22211, "qa_parameters(10, 20, 3)")
    expect.exactly(submission.qa_parameters(10000, 10000, 500), 1013236, "qa_parameters(10000, 10000, 500)")


@pytest.mark.exercise("qa_parameters")
@pytest.mark.points(2)
def test_qa_parameters_sizes(submission, rng):
    """The number for other sizes, changed one at a time.
    ko: 크기를 하나씩 바꾸었을 때의 수입니다.
    """
    base = [int(n) for n in rng.integers(50, 500, size=3)]
    cases = [base, *([n + 17 * (i == j) for i, n in enumerate(base)] for j in range(3))]
    for case in cases:
        name = f"qa_parameters({', '.join(map(str, case))})"
        expect.exactly(submission.qa_parameters(*case), right_count(*case), name)


# --- best_answer ---


def pair(submission, bias=None):
    """The pair model with known weights, as (model, kernel, bias)."""
    model = km.built(submission.pair_model(), "pair_model()")
    kernel, bias = km.known((6, 4)), km.known((4,)) if bias is None else np.asarray(bias)
    return km.fill(model, {(4,): bias}), kernel.astype("float64"), bias


@pytest.mark.exercise("best_answer")
@pytest.mark.points(1)
def test_best_answer_shape(submission, rng):
    """For N rows there are N whole numbers.
    ko: N행이면 정수 N개입니다.
    """
    model, _kernel, _bias = pair(submission)
    found = km.arrays(submission.best_answer(model, floats(rng, 6, 3), floats(rng, 6, 3)), "best_answer(…)")
    expect.close(
        np.asarray(found.shape),
        np.array([6]),
        expect.words(en="the shape of best_answer(…)", ko="best_answer(…)의 모양"),
    )
    expect.close(
        found % 1, np.zeros(6), expect.words(en="the fractions in best_answer(…)", ko="best_answer(…)의 소수 부분")
    )


@pytest.mark.exercise("best_answer")
@pytest.mark.points(1)
def test_best_answer_values(submission, rng):
    """They are the numbers of the most probable answers.
    ko: 확률이 가장 큰 답의 번호입니다.
    """
    model, kernel, bias = pair(submission)
    a, b = floats(rng, 9, 3), floats(rng, 9, 3)
    right = np.argmax(np.hstack([a, b]) @ kernel + bias, axis=1)
    expect.exactly(km.arrays(submission.best_answer(model, a, b), "best_answer(…)"), right, "best_answer(…)")


# --- train_step ---


def descent(a, b, t, kernel, bias, rate):
    """One step in NumPy: the loss before it, and kernel and bias after it."""
    x = np.hstack([a, b]).astype("float64")
    p = softmax(x @ kernel + bias)
    slope = (p - np.eye(4)[t]) / len(t)
    loss = -np.mean(np.log(p[np.arange(len(t)), t]))
    return loss, kernel - rate * x.T @ slope, bias - rate * slope.sum(axis=0)


def pairs(rng, n):
    return floats(rng, n, 3), floats(rng, n, 3), rng.integers(0, 4, size=n)


@pytest.mark.exercise("train_step")
@pytest.mark.points(1)
def test_train_step_even(submission, rng):
    """With weights of 0 the loss is log 4 = 1.386294.
    ko: 가중치가 0이면 손실은 log 4 = 1.386294입니다.
    """
    model = km.built(submission.pair_model(), "pair_model()")
    km.fill(model, lambda shape: np.zeros(shape))
    a, b, t = pairs(rng, 5)
    loss = km.arrays(submission.train_step(model, [a, b], t, 0.1), "train_step(…)")
    expect.close(loss, 1.3862944, "train_step(…)", rtol=1e-5)


@pytest.mark.exercise("train_step")
@pytest.mark.points(2)
def test_train_step_loss(submission, rng):
    """The mean cross-entropy before the update is returned.
    ko: 갱신하기 전의 평균 교차 엔트로피를 돌려줍니다.
    """
    model, kernel, bias = pair(submission)
    a, b, t = pairs(rng, 6)
    loss = km.arrays(submission.train_step(model, [a, b], t, 0.4), "train_step(…)")
    expect.close(loss, descent(a, b, t, kernel, bias, 0.4)[0], "train_step(…)", rtol=1e-4)


@pytest.mark.exercise("train_step")
@pytest.mark.points(2)
@pytest.mark.parametrize("rate", [0.4, 0.05])
def test_train_step_update(submission, rng, rate):
    """After the step the model is the one that gradient descent with this learning rate gives.
    ko: 한 단계 뒤의 모델이 그 학습률의 경사하강법 결과와 같습니다.
    """
    model, kernel, bias = pair(submission)
    a, b, t = pairs(rng, 6)
    submission.train_step(model, [a, b], t, rate)
    _loss, kernel, bias = descent(a, b, t, kernel, bias, rate)
    found = km.output(model, a, b)
    expect.close(found, softmax(np.hstack([a, b]) @ kernel + bias),
                 expect.words(en="model([a, b]) after train_step(…)", ko="train_step(…) 뒤의 model([a, b])"),
                 rtol=2e-5, atol=1e-6)  # fmt: skip


# --- build_profile ---

VOCAB, GROUPS = 40, 6
PROFILE_SHAPES = [
    (VOCAB, 256), (5, 256, 128), (128,), (5, 128, 256), (256,), (5, 256, 256), (256,), (256, 128), (128,),
    (128, 1), (1,), (128, GROUPS), (GROUPS,), (128, 1), (1,),
]  # fmt: skip


def gentle(shape):
    """Known values, small in the heads: with large ones sigmoid and softmax would be 0 or 1 whatever came before.

    Biases have both signs, so that some units stay below 0 at every moment.
    """
    if len(shape) == 1:
        return km.known(shape) - 1.0
    return km.known(shape) * (0.02 if shape[0] == 128 else 0.5)


def profile(submission, x):
    return km.built(submission.build_profile(VOCAB, GROUPS), "build_profile(40, 6)", x)


def three(found, name):
    """The three outputs in order; a dict by name is as good."""
    if isinstance(found, dict) and set(found) == {"age", "income", "gender"}:
        return [found[key] for key in ("age", "income", "gender")]
    return list(expect.parts(found, 3, f"{name}(x)"))


@pytest.mark.exercise("build_profile")
@pytest.mark.points(2)
def test_build_profile_parameters(submission):
    """With the default sizes there are 13490444 parameters.
    ko: 기본 크기에서 매개변수가 13490444개입니다.
    """
    model = km.built(submission.build_profile(), "build_profile()", np.ones((1, 49), dtype="int64"))
    km.parameters(model, 13490444, "build_profile()")


@pytest.mark.exercise("build_profile")
@pytest.mark.points(1)
def test_build_profile_weights(submission, rng):
    """For 40 words and 6 income groups the weights have the right shapes.
    ko: 단어 40개, 소득 구간 6개일 때 가중치의 모양이 맞습니다.
    """
    km.has_weights(profile(submission, words(rng, 2, 49, VOCAB)), PROFILE_SHAPES, "build_profile(40, 6)")


@pytest.mark.exercise("build_profile")
@pytest.mark.points(1)
def test_build_profile_outputs(submission, rng):
    """There are three outputs: age (N, 1), income (N, groups) and gender (N, 1); the latter two are probabilities.
    ko: 출력이 나이 (N, 1), 소득 (N, 구간의 수), 성별 (N, 1)의 셋이고, 뒤의 둘은 확률입니다.
    """
    x = words(rng, 3, 60, VOCAB)
    model = profile(submission, x)
    km.has_weights(model, PROFILE_SHAPES, "build_profile(40, 6)")
    found = three(km.output(km.fill(model, gentle), x), "build_profile(40, 6)")
    for name, value, width in zip(("age", "income", "gender"), found, (1, GROUPS, 1), strict=True):
        expect.that(
            value.shape == (3, width),
            en=f"The output {name} has the shape {value.shape}; expected {(3, width)}.",
            ko=f"출력 {name}의 모양이 {value.shape}입니다. {(3, width)}이어야 합니다.",
        )
    expect.close(
        found[1].sum(axis=1),
        np.ones(3),
        expect.words(en="the sum of the income probabilities", ko="소득 확률의 합"),
        rtol=1e-4,
    )
    inside = np.all((found[2] > 0) & (found[2] < 1))
    expect.that(inside, en="The gender is no probability.", ko="성별이 확률이 아닙니다.")


@pytest.mark.exercise("build_profile")
@pytest.mark.points(3)
def test_build_profile_values(submission, reference, rng):
    """With known weights the three outputs are the right ones.
    ko: 정해진 가중치에서 세 출력의 값이 맞습니다.
    """
    x = words(rng, 4, 60, VOCAB)
    ours = profile(submission, x)
    theirs = km.built(reference.build_profile(VOCAB, GROUPS), "reference", x)
    km.has_weights(ours, PROFILE_SHAPES, "build_profile(40, 6)")
    right = km.output(km.fill(theirs, gentle), x)
    found = three(km.steady(km.fill(ours, gentle), "build_profile(40, 6)", x), "build_profile(40, 6)")
    for name, mine, good in zip(("age", "income", "gender"), found, right, strict=True):
        expect.close(mine, good, f"{name}, build_profile(40, 6)(x)", rtol=1e-3, atol=1e-5)
    shift = -float(np.max(right[0])) - 1.0  # makes every age negative
    km.fill(ours, lambda shape: gentle(shape) + shift * (shape == (1,)))
    age = three(km.output(ours, x), "build_profile(40, 6)")[0]
    expect.close(age, right[0] + shift, "age, build_profile(40, 6)(x)", rtol=1e-3, atol=1e-4)


# --- compile_profile ---


def people(rng, n):
    """Inputs and targets: ages, income groups, genders."""
    return floats(rng, n, 6), [
        rng.normal(size=(n, 1)).astype("float32"),
        rng.permutation(np.arange(n) % 10),
        rng.integers(0, 2, size=(n, 1)).astype("float32"),
    ]


def head_losses(model, x, targets):
    """The three losses in NumPy."""
    age, income, gender = (np.asarray(o, dtype="float64") for o in km.output(model, x))
    t = targets[1]
    return np.array([
        np.mean((age - targets[0]) ** 2),
        -np.mean(np.log(income[np.arange(len(t)), t])),
        -np.mean(targets[2] * np.log(gender) + (1 - targets[2]) * np.log(1 - gender)),
    ])  # fmt: skip


def compiled_profile(submission):
    model = submission.compile_profile(km.fill(km.built(submission.small_profile(), "small_profile()")))
    return km.compiled(km.built(model, "compile_profile(model)"), "compile_profile(model)")


HEADS = {"age": (0, 0.25), "income": (1, 1.0), "gender": (2, 10.0)}


@pytest.mark.exercise("compile_profile")
@pytest.mark.points(1.5)
@pytest.mark.parametrize("head", list(HEADS))
def test_compile_profile_head(submission, rng, head):
    """Other targets for this output change the loss of the model by its weight times the change of its own loss.
    ko: 이 출력의 정답만 바꾸면, 그 출력의 손실이 바뀐 만큼에 가중치를 곱한 만큼 모델의 손실이 바뀝니다.
    """
    model = compiled_profile(submission)
    index, weight = HEADS[head]
    x, targets = people(rng, 12)
    _x, others = people(rng, 12)
    changed = [*targets[:index], 1 - targets[2] if head == "gender" else others[index], *targets[index + 1 :]]
    losses = [km.loss(model, x, given) for given in (targets, changed)]
    right = [head_losses(model, x, given)[index] for given in (targets, changed)]
    expect.close(losses[1] - losses[0], weight * (right[1] - right[0]),
                 expect.words(en=f"the change of the loss, {head}", ko=f"손실의 변화, {head}"), rtol=1e-3,
                 atol=1e-4)  # fmt: skip


@pytest.mark.exercise("compile_profile")
@pytest.mark.points(1.5)
def test_compile_profile_loss(submission, rng):
    """The loss of the model is the weighted sum of the three.
    ko: 모델의 손실이 세 손실에 가중치를 곱해 더한 값입니다.
    """
    model = compiled_profile(submission)
    x, targets = people(rng, 10)
    right = head_losses(model, x, targets) @ [0.25, 1, 10]
    expect.close(
        km.loss(model, x, targets),
        right,
        expect.words(en="the loss after compile_profile(model)", ko="compile_profile(model) 뒤의 손실"),
        rtol=1e-4,
    )


# --- build_residual ---

RESIDUAL_SHAPES = [(6, 6), (6,), (6, 6), (6,), (6, 4), (4,)]


def residual(submission, x):
    return km.built(submission.build_residual(6, 4), "build_residual(6, 4)", x)


@pytest.mark.exercise("build_residual")
@pytest.mark.points(1)
def test_build_residual_weights(submission, rng):
    """For 6 inputs and 4 classes there are 112 parameters of the right shapes.
    ko: 입력 6개, 클래스 4개에서 모양이 맞는 매개변수가 112개입니다.
    """
    model = residual(submission, floats(rng, 2, 6))
    km.has_weights(model, RESIDUAL_SHAPES, "build_residual(6, 4)")
    km.parameters(model, 112, "build_residual(6, 4)")


@pytest.mark.exercise("build_residual")
@pytest.mark.points(1)
def test_build_residual_way_through(submission, rng):
    """With weights of 0 in front of the sum the input goes through: softmax of ReLU(x) times the last weights.
    ko: 더하기 전의 가중치가 0이면 입력이 그대로 지나갑니다. ReLU(x)에 마지막 가중치를 곱한 것의 소프트맥스입니다.
    """
    x = floats(rng, 5, 6)
    model = residual(submission, x)
    km.has_weights(model, RESIDUAL_SHAPES, "build_residual(6, 4)")
    km.fill(model, {(6, 6): np.zeros((6, 6)), (6,): np.zeros(6)})
    right = softmax(np.maximum(x, 0) @ km.known((6, 4)) + km.known((4,)))
    expect.close(km.output(model, x), right, "build_residual(6, 4)(x)", **FLOAT32)


@pytest.mark.exercise("build_residual")
@pytest.mark.points(3)
def test_build_residual_output(submission, rng):
    """With known weights the probabilities are those of the formula.
    ko: 정해진 가중치에서 확률이 식의 값과 같습니다.
    """
    x = floats(rng, 5, 6)
    model = residual(submission, x)
    km.has_weights(model, RESIDUAL_SHAPES, "build_residual(6, 4)")
    W, b = km.known((6, 6)), km.known((6,)) - 1
    km.fill(model, {(6,): b})
    total = x + np.maximum(x @ W + b, 0) @ W + b
    right = softmax(np.maximum(total, 0) @ km.known((6, 4)) + km.known((4,)))
    expect.close(km.steady(model, "build_residual(6, 4)", x), right, "build_residual(6, 4)(x)", **FLOAT32)


# --- build_matcher ---

MATCHER_SHAPES = [(30, 16), (16, 32), (8, 32), (32,), (8, 1), (1,)]


def matcher(submission, *inputs):
    return km.built(submission.build_matcher(30), "build_matcher(30)", *inputs)


def sentences(rng):
    return words(rng, 5, 6, 30), words(rng, 5, 4, 30)


@pytest.mark.exercise("build_matcher")
@pytest.mark.points(2)
def test_build_matcher_weights(submission, rng):
    """Both inputs share one embedding and one LSTM: 1289 parameters for 30 words.
    ko: 두 입력이 임베딩 하나와 LSTM 하나를 함께 씁니다. 단어 30개에서 매개변수는 1289개입니다.
    """
    model = matcher(submission, *sentences(rng))
    km.has_weights(model, MATCHER_SHAPES, "build_matcher(30)")
    km.parameters(model, 1289, "build_matcher(30)")


@pytest.mark.exercise("build_matcher")
@pytest.mark.points(1)
def test_build_matcher_symmetry(submission, rng):
    """Exchanging the two sentences gives the same answer, another sentence another one.
    ko: 두 문장을 바꾸어도 답이 같고, 다른 문장이면 답이 다릅니다.
    """
    left, right = sentences(rng)
    model = matcher(submission, left, right)
    there, back = km.output(model, left, right), km.output(model, right, left)
    expect.close(back, there, "model([right, left])", rtol=1e-4, atol=1e-6)
    other = km.output(model, left, (right + 7) % 29 + 1)
    expect.that(
        not np.allclose(other, there, rtol=1e-7, atol=0),
        en="The answer does not depend on the second sentence.",
        ko="답이 둘째 문장과 상관없이 같습니다.",
    )


@pytest.mark.exercise("build_matcher")
@pytest.mark.points(3)
def test_build_matcher_output(submission, rng):
    """With known weights the answers are the right ones.
    ko: 정해진 가중치에서 답이 맞습니다.
    """
    left, right = sentences(rng)
    model = matcher(submission, left, right)
    km.has_weights(model, MATCHER_SHAPES, "build_matcher(30)")
    product = lstm(left, (30, 16), 8) * lstm(right, (30, 16), 8)
    expected = sigmoid(product @ km.known((8, 1)) + km.known((1,)))
    found = km.steady(km.fill(model), "build_matcher(30)", left, right)
    expect.close(found, expected, "build_matcher(30)([left, right])", **FLOAT32)


# --- questions ---


def whole_numbers(received, count, name):
    found = expect.parts(received.tolist() if isinstance(received, np.ndarray) else received, count, f"{name}()")
    kinds = int | float | np.integer | np.floating
    expect.that(
        all(isinstance(value, kinds) and float(value).is_integer() for value in found),
        en=f"{name}() should give {count} integers; received {found!r}.",
        ko=f"{name}(): 정수 {count}개를 돌려주어야 합니다. 받은 것: {found!r}",
    )


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is a tuple of two integers. Whether it is right is seen when it is graded.
    ko: 답이 정수 두 개의 튜플입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    whole_numbers(submission.q1(), 2, "q1")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is a tuple of four integers. Whether it is right is seen when it is graded.
    ko: 답이 정수 네 개의 튜플입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    whole_numbers(submission.q2(), 4, "q2")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is one of the letters a to d. Whether it is right is seen when it is graded.
    ko: 답이 글자 a, b, c, d 가운데 하나입니다. 맞는지는 채점할 때 알 수 있습니다.
    """
    found = submission.q3()
    expect.that(
        isinstance(found, str) and found.strip().lower() in ("a", "b", "c", "d"),
        en=f"q3() should give one of the letters a, b, c, d; received {found!r}.",
        ko=f"q3()은 글자 a, b, c, d 가운데 하나를 돌려주어야 합니다. 받은 것: {found!r}",
    )
