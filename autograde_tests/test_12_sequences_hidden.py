"""Hidden checks of 12_sequences."""

import string
import unicodedata

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, gradient, layer, tokens

POOL = ("강아지가", "공원에서", "뛴다", "비가", "온다", "deep", "learning", "is", "fun", "now")


def wandering(rng, length):
    """A series whose level and differences are both far from 0."""
    return -3.0 + np.cumsum(rng.normal(size=length))


def picked(rng, length):
    """Random words of the pool, some of them repeated."""
    return [POOL[i] for i in rng.integers(0, len(POOL), length)]


@pytest.mark.exercise("difference")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "difference was asked for so many differences that a single number is left, after a call with another order.\n"
    "ko: 다른 횟수로 부른 뒤에, 숫자 하나만 남을 때까지 차분해 보았습니다."
)
def test_difference_last_number(submission, reference, rng):
    """difference goes down to a single number, and one call does not affect the next.

    ko: 숫자 하나가 남을 때까지 차분할 수 있고, 앞의 호출이 다음 호출에 영향을 주지 않습니다.
    """
    x = wandering(rng, 6)
    for d in (1, 5, 4, 1):
        function.agrees(submission, reference, "difference", x, d, what="difference(x, d)")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "moving_average was called in turn for series and windows of several lengths, floats and whole numbers.\n"
    "ko: 길이가 여러 가지인 시계열과 창으로, 실수와 정수를 번갈아 넣어 이동 평균을 구했습니다."
)
def test_moving_average_turns(submission, reference, rng):
    """moving_average is right for long and short series, whole numbers among them, in any order of calls.

    ko: 길거나 짧은 시계열, 정수로 된 시계열에서 어떤 순서로 불러도 이동 평균이 옳습니다.
    """
    for length, k in ((60, 7), (5, 2), (12, 12), (30, 6)):
        function.agrees(submission, reference, "moving_average", wandering(rng, length), k, what="moving_average(x, k)")
        whole = rng.integers(-50, 50, length)
        function.agrees(submission, reference, "moving_average", whole, k, what="moving_average(x, k)")


@pytest.mark.exercise("decompose")
@pytest.mark.depends("moving_average")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "decompose was given a monthly series of several years, one of just two periods, and the shortest period.\n"
    "ko: 여러 해의 월별 시계열, 딱 두 주기인 시계열, 가장 짧은 주기를 넣어 보았습니다."
)
def test_decompose_lengths(submission, reference, rng):
    """decompose is right for long periods, for a series of two periods, and for a period of 2.

    ko: 긴 주기, 두 주기뿐인 시계열, 길이가 2인 주기에서도 decompose가 옳습니다.
    """
    for length, period in ((50, 12), (14, 7), (12, 6), (9, 2)):
        x = wandering(rng, length)
        found = expect.parts(submission.decompose(x, period), 3, "decompose(x, period)")
        right = reference.decompose(x, period)
        for name, mine, theirs in zip(("trend", "seasonal", "residual"), found, right, strict=True):
            expect.close(mine, theirs, name)


@pytest.mark.exercise("ar_predict")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "ar_predict was called with one coefficient, and with as many coefficients as there are values.\n"
    "ko: 계수가 하나일 때와, 계수가 관측값만큼 많을 때를 확인했습니다."
)
def test_ar_predict_orders(submission, reference, rng):
    """ar_predict is right for p = 1 and for p = T, for one step and for many.

    ko: p = 1일 때와 p = T일 때, 한 단계 뒤와 여러 단계 뒤의 예측이 모두 옳습니다.
    """
    for length, p, steps in ((6, 1, 4), (4, 4, 7), (12, 2, 1), (4, 4, 2)):
        args = (wandering(rng, length), rng.uniform(-0.5, 0.5, p), steps)
        function.agrees(submission, reference, "ar_predict", *args, what="ar_predict(z, phi, steps)")


@pytest.mark.exercise("ma_predict")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "ma_predict was called with one coefficient, with as many coefficients as values, and for fewer steps than "
    "coefficients.\n"
    "ko: 계수가 하나일 때, 계수가 관측값만큼 많을 때, 예측할 개수가 계수보다 적을 때를 확인했습니다."
)
def test_ma_predict_orders(submission, reference, rng):
    """ma_predict is right for q = 1 and for q = T, for few steps and for many.

    ko: q = 1일 때와 q = T일 때, 예측할 개수가 적거나 많을 때 모두 예측이 옳습니다.
    """
    for length, q, steps in ((7, 1, 3), (4, 4, 6), (15, 5, 3)):
        args = (wandering(rng, length), rng.uniform(-0.5, 0.5, q), steps)
        function.agrees(submission, reference, "ma_predict", *args, what="ma_predict(z, theta, steps)")


@pytest.mark.exercise("arma_predict")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "arma_predict was called with p larger than q and the reverse, down to no coefficients at all.\n"
    "ko: p가 q보다 클 때와 작을 때, 계수가 아예 없을 때까지 확인했습니다."
)
def test_arma_predict_orders(submission, reference, rng):
    """arma_predict is right for every mixture of orders.

    ko: 차수를 어떻게 섞어도 예측이 옳습니다.
    """
    for p, q, steps in ((3, 1, 4), (1, 3, 5), (1, 1, 6), (0, 0, 2), (4, 4, 3)):
        args = (wandering(rng, 8), rng.uniform(-0.5, 0.5, p), rng.uniform(-0.5, 0.5, q), steps)
        function.agrees(submission, reference, "arma_predict", *args, what="arma_predict(z, phi, theta, steps)")


@pytest.mark.exercise("arima_forecast")
@pytest.mark.depends("difference", "arma_predict")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "arima_forecast was asked to continue a straight line and a parabola, and a random series with d = 3.\n"
    "ko: 직선과 포물선을 이어 가게 하고, d = 3인 무작위 시계열도 예측하게 했습니다."
)
def test_arima_forecast_curves(submission, reference, rng):
    """Without coefficients d = 2 continues a line exactly; with phi = [1], d = 2 continues a parabola.

    ko: 계수 없이 d = 2이면 직선을, phi = [1]이고 d = 2이면 포물선을 정확히 이어 갑니다.
    """
    t, none = np.arange(12.0), np.zeros(0)
    a, b = rng.uniform(0.5, 2.0, 2)
    for curve, phi in ((a + b * t, none), (a - b * t + 0.5 * t**2, np.ones(1))):
        args = (curve[:8], phi, 2, none, 4)
        function.equals(submission, "arima_forecast", args, curve[8:], "arima_forecast(x, phi, 2, [], 4)")
    args = (wandering(rng, 12), rng.uniform(-0.5, 0.5, 1), 3, rng.uniform(-0.5, 0.5, 2), 3)
    function.agrees(submission, reference, "arima_forecast", *args, what="arima_forecast(x, phi, 3, theta, 3)")


@pytest.mark.exercise("word_tokenize")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "word_tokenize was given every character of string.punctuation inside words, and texts without any word.\n"
    "ko: 단어 안에 string.punctuation의 모든 글자를 넣어 보고, 단어가 하나도 없는 텍스트도 넣어 보았습니다."
)
def test_word_tokenize_all_punctuation(submission, reference, rng):
    """All of string.punctuation is deleted; a text without words gives an empty list.

    ko: string.punctuation의 글자를 모두 지우고, 단어가 없는 텍스트에서는 빈 리스트를 돌려줍니다.
    """
    marks = rng.permutation(list(string.punctuation))
    mixed = " ".join(f"{word}{mark}X{mark}끝" for word, mark in zip(POOL * 4, marks, strict=False))
    for given in (mixed, "", " \n\t ", string.punctuation, "Ｗｉｄｅ letters, naïve café 10% — 50℃ 🙂"):
        tokens.agrees(submission, reference, "word_tokenize", str(given), what="word_tokenize(text)")


@pytest.mark.exercise("char_tokenize")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "char_tokenize was given an empty text, lines with spaces at both ends, and Korean stored as separate letters.\n"
    "ko: 빈 텍스트, 양 끝에 공백이 있는 여러 줄, 자모로 풀려 저장된 한국어를 넣어 보았습니다."
)
def test_char_tokenize_texts(submission, reference, rng):
    """Every character of every text is a token, in the form NFC.

    ko: 어떤 텍스트든 NFC로 쓴 모든 문자가 토큰입니다.
    """
    words = " ".join(picked(rng, 4))
    for given in ("", f"  {words}!\n\n  Tab\t", unicodedata.normalize("NFD", words), "Ω ﬁ ½ 🙂 ㄱㄴ"):
        tokens.agrees(submission, reference, "char_tokenize", given, what="char_tokenize(text)")


@pytest.mark.exercise("ngrams")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "ngrams was called in turn for characters and words, long lists, an empty one, and groups of many sizes.\n"
    "ko: 문자와 단어, 긴 리스트와 빈 리스트를 번갈아 넣고 묶음의 길이도 바꾸어 보았습니다."
)
def test_ngrams_turns(submission, reference, rng):
    """ngrams is right for characters and words of any number, in any order of calls.

    ko: 문자든 단어든 몇 개든, 어떤 순서로 불러도 n-gram이 옳습니다.
    """
    for given, n in ((list("banana 바나나"), 3), ([], 2), (picked(rng, 30), 2), (["one"], 1), (picked(rng, 9), 6)):
        tokens.agrees(submission, reference, "ngrams", given, n, what="ngrams(tokens, n)")


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "build_vocabulary was given long random texts with many ties, with and without a limit, and no tokens at all.\n"
    "ko: 횟수가 같은 토큰이 많은 긴 무작위 텍스트를 한도가 있을 때와 없을 때 넣고, 토큰이 없는 경우도 확인했습니다."
)
def test_build_vocabulary_random(submission, reference, rng):
    """Counts, ties and limits together, and an empty list.

    ko: 횟수, 동점, 한도가 함께 있을 때와 빈 리스트를 확인합니다.
    """
    for length, limit in ((40, 7), (0, 5), (12, 4), (25, 100)):
        given = picked(rng, length)
        tokens.agrees(submission, reference, "build_vocabulary", given, limit, what="build_vocabulary(tokens, limit)")
        tokens.agrees(submission, reference, "build_vocabulary", given, what="build_vocabulary(tokens)")


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    'one_hot_encode was given vocabularies whose indices are shuffled, "[UNK]" included, and as many tokens as '
    "columns.\n"
    'ko: "[UNK]"까지 인덱스를 뒤섞은 사전과, 토큰의 수가 열의 수와 같은 경우를 넣어 보았습니다.'
)
def test_one_hot_encode_shuffled(submission, reference, rng):
    """Shuffled indices, known and unknown tokens, and a square result.

    ko: 뒤섞인 인덱스, 아는 토큰과 모르는 토큰, 정사각형인 결과를 확인합니다.
    """
    for count in (8, 13, 1):
        names = ["", "[UNK]", *POOL[:6]]
        order = [int(index) for index in rng.permutation(len(names))]
        vocabulary = {names[place]: index for index, place in enumerate(order)}
        given = picked(rng, count)
        what = "one_hot_encode(tokens, vocabulary)"
        function.agrees(submission, reference, "one_hot_encode", given, vocabulary, what=what)


@pytest.mark.exercise("Embedding")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "Two layers were used in turn, on single sentences and on batches with many repeated indices.\n"
    "ko: 두 계층을 번갈아 쓰면서, 문장 하나와 인덱스가 많이 되풀이되는 배치를 넣었습니다."
)
def test_embedding_two_layers(submission, reference, rng):
    """Two layers do not disturb each other, and dW is the derivative of forward for batches of sentences too.

    ko: 두 계층은 서로 영향을 주지 않으며, 문장의 배치에서도 dW는 forward의 미분입니다.
    """
    given = [rng.normal(size=(5, 3)), rng.normal(size=(9, 2))]
    ours = [submission.Embedding(W) for W in given]
    right = [reference.Embedding(W) for W in given]
    for shape in ((6,), (3, 4), (1, 5)):
        inputs = [rng.integers(0, len(W), shape) for W in given]
        for mine, theirs, idx in zip(ours, right, inputs, strict=True):
            layer.forward(mine, theirs, "Embedding", idx)
        for mine, theirs, W in zip(ours, right, given, strict=True):
            dout = rng.normal(size=(*shape, W.shape[1]))
            mine.backward(dout)
            theirs.backward(dout)
            expect.close(mine.dW, theirs.dW, "Embedding.dW")
    W, idx, dout = rng.normal(size=(4, 2)), np.array([[0, 2, 2], [3, 2, 0]]), rng.normal(size=(2, 3, 2))
    one = submission.Embedding(W)
    one.forward(idx)
    one.backward(dout)
    received = one.dW
    gradient.agrees(received, lambda w: np.sum(dout * submission.Embedding(w).forward(idx)), W, "Embedding.dW")


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: how many places at each end cannot be the middle of a whole window?\n"
    "ko: q1의 답이 옳지 않습니다. 양 끝에서 온전한 창의 가운데가 될 수 없는 자리는 몇 칸씩인가요?"
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), 12, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: what does the layer put in the place of one index?\n"
    "ko: q2의 답이 옳지 않습니다. 이 계층은 인덱스 하나의 자리에 무엇을 놓나요?"
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    expect.exactly(submission.q2(), [32, 20, 64], "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: what is forecast for the differences, and where does the adding up begin?\n"
    "ko: q3의 답이 옳지 않습니다. 차분은 얼마로 예측하고, 더하기는 어디에서 시작하나요?"
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    answer = submission.q3()
    right = isinstance(answer, str) and answer.strip().lower() == "b"
    expect.that(right, en="q3() is not right.", ko="q3()의 답이 옳지 않습니다.")
