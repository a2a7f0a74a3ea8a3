"""Public checks of 12_sequences: time series, tokens, and the embedding layer."""

import unicodedata

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function, gradient, layer, tokens

WORDS = ("나는", "밥을", "먹었다", "학교에", "간다", "the", "cat", "sat", "on", "mat")


def series(rng, length):
    """A series that wanders, so that its level and its differences are both far from 0."""
    return 5.0 + np.cumsum(rng.normal(size=length))


def coefficients(rng, count):
    """Coefficients of either sign, none of them near 0 or near another one's absolute value."""
    sizes = rng.permutation(np.linspace(0.25, 0.65, count)) if count else np.zeros(0)
    return sizes * rng.choice([-1.0, 1.0], size=count) + rng.uniform(-0.04, 0.04, size=count)


def sentence(rng, length):
    """Words of the pool in random order, some of them repeated."""
    return [WORDS[i] for i in rng.integers(0, len(WORDS), length)]


def text(codes):
    """A text that was recorded as numbers."""
    return "".join(chr(code) for code in codes)


# --- difference ---


@pytest.mark.exercise("difference")
@pytest.mark.points(0.5)
def test_difference_example(submission):
    """difference of the worked example, once and twice.

    ko: 본문의 예를 한 번, 두 번 차분합니다.
    """
    x = np.array([2, 5, 4, 8])
    function.equals(submission, "difference", (x, 1), [3, -1, 4], "difference(x, 1)")
    function.equals(submission, "difference", (x, 2), [-4, 5], "difference(x, 2)")


@pytest.mark.exercise("difference")
@pytest.mark.points(0.5)
def test_difference_once(submission, reference, rng):
    """The first difference is one shorter than the series.

    ko: 한 번 차분한 결과는 시계열보다 하나 짧습니다.
    """
    function.agrees(submission, reference, "difference", series(rng, 9), 1, what="difference(x, 1)")


@pytest.mark.exercise("difference")
@pytest.mark.points(0.5)
def test_difference_orders(submission, reference, rng):
    """difference two and three times, and not at all (d = 0).

    ko: 두 번, 세 번 차분하고, d = 0이면 그대로 둡니다.
    """
    x = series(rng, 10)
    for d in (2, 3, 0):
        function.agrees(submission, reference, "difference", x, d, what=f"difference(x, {d})")


# --- moving_average ---


@pytest.mark.exercise("moving_average")
@pytest.mark.points(0.5)
def test_moving_average_example(submission):
    """moving_average of the worked example, a series of whole numbers.

    ko: 본문의 예, 정수로 된 시계열의 이동 평균입니다.
    """
    x = np.array([3, 5, 9, 6])
    function.equals(submission, "moving_average", (x, 2), [4.0, 7.0, 7.5], "moving_average([3, 5, 9, 6], 2)")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(0.5)
def test_moving_average_windows(submission, reference, rng):
    """moving_average has one mean for every whole window.

    ko: 온전한 창마다 평균이 하나씩 있습니다.
    """
    x = series(rng, 12)
    for k in (3, 4):
        function.agrees(submission, reference, "moving_average", x, k, what=f"moving_average(x, {k})")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(0.5)
def test_moving_average_extremes(submission, reference, rng):
    """A window of the whole series leaves one mean; a window of 1 leaves the series as it is.

    ko: 창이 시계열 전체이면 평균 하나만 남고, 창의 길이가 1이면 시계열이 그대로 남습니다.
    """
    x = series(rng, 7)
    function.agrees(submission, reference, "moving_average", x, 7, what="moving_average(x, len(x))")
    function.agrees(submission, reference, "moving_average", x, 1, what="moving_average(x, 1)")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(0.5)
def test_moving_average_keras(submission, keras_answers):
    """moving_average gives an ndarray, with the values of keras.layers.AveragePooling1D with strides=1.

    ko: moving_average는 ndarray를 돌려주고, 그 값은 strides=1인 keras.layers.AveragePooling1D와 같습니다.
    """
    answers = keras_answers["moving_average"]
    y = submission.moving_average(answers["x"], int(answers["k"]))
    expect.close(y, answers["y"], "moving_average(x, k)")
    expect.array(y, "moving_average(x, k)")


# --- decompose ---


@pytest.mark.exercise("decompose")
@pytest.mark.depends("moving_average")
@pytest.mark.points(0.5)
def test_decompose_example(submission):
    """decompose of the worked example.

    ko: 본문의 예를 나눕니다.
    """
    found = expect.parts(submission.decompose(np.array([3.0, 6, 3, 6, 9, 6]), 3), 3, "decompose(x, 3)")
    nan = np.nan
    expect.close(found[0], [nan, 4, 5, 6, 7, nan], "trend")
    expect.close(found[1], [0, 2, -2, 0, 2, -2], "seasonal")
    expect.close(found[2], [nan, 0, 0, 0, 0, nan], "residual")


@pytest.mark.exercise("decompose")
@pytest.mark.depends("moving_average")
@pytest.mark.points(1)
@pytest.mark.parametrize("period", [5, 4], ids=["odd", "even"])
def test_decompose_period(submission, reference, rng, period):
    """decompose of a random series whose length is no multiple of the period, odd or even.

    ko: 길이가 주기의 배수가 아닌 무작위 시계열을 홀수 주기와 짝수 주기로 나눕니다.
    """
    x = series(rng, 4 * period + 2)
    found = expect.parts(submission.decompose(x, period), 3, f"decompose(x, {period})")
    right = reference.decompose(x, period)
    for name, mine, theirs in zip(("trend", "seasonal", "residual"), found, right, strict=True):
        expect.close(mine, theirs, name)


@pytest.mark.exercise("decompose")
@pytest.mark.depends("moving_average")
@pytest.mark.points(0.5)
def test_decompose_recovers(submission, rng):
    """A straight line plus a pattern that repeats is taken apart exactly: nothing is left over.

    ko: 직선에 되풀이되는 무늬를 더한 시계열은 정확히 나뉘고 남는 것이 없습니다.
    """
    period, length = 6, 21
    pattern = rng.normal(size=period)
    line = 2.0 + rng.uniform(0.5, 1.5) * np.arange(length)
    season = np.resize(pattern - pattern.mean(), length)
    found = expect.parts(submission.decompose(line + season, period), 3, "decompose(x, 6)")
    inside = np.full(length, np.nan)
    inside[period // 2 : -(period // 2)] = 0.0
    expect.close(found[0], line + inside, "trend")
    expect.close(found[1], season, "seasonal")
    expect.close(found[2], inside, "residual")


# --- ar_predict ---


@pytest.mark.exercise("ar_predict")
@pytest.mark.points(0.5)
def test_ar_predict_example(submission):
    """ar_predict of the worked example, a series of whole numbers.

    ko: 본문의 예, 정수로 된 시계열의 예측입니다.
    """
    args = (np.array([1, 2, 4]), np.array([0.5, 0.25]), 3)
    function.equals(submission, "ar_predict", args, [2.5, 2.25, 1.75], "ar_predict(z, phi, 3)")


@pytest.mark.exercise("ar_predict")
@pytest.mark.points(0.5)
def test_ar_predict_one(submission, reference, rng):
    """The next value alone: phi[0] belongs to the latest value.

    ko: 다음 값 하나만 예측합니다. phi[0]은 가장 최근 값의 계수입니다.
    """
    args = (series(rng, 8), coefficients(rng, 3), 1)
    function.agrees(submission, reference, "ar_predict", *args, what="ar_predict(z, phi, 1)")


@pytest.mark.exercise("ar_predict")
@pytest.mark.points(1)
def test_ar_predict_several(submission, reference, rng):
    """Six values: each forecast is used for the next ones.

    ko: 값 여섯 개를 예측합니다. 앞선 예측을 다음 예측에 씁니다.
    """
    args = (series(rng, 9), coefficients(rng, 3), 6)
    function.agrees(submission, reference, "ar_predict", *args, what="ar_predict(z, phi, 6)")


# --- ma_predict ---


@pytest.mark.exercise("ma_predict")
@pytest.mark.points(0.5)
def test_ma_predict_example(submission):
    """ma_predict of the worked example.

    ko: 본문의 예를 예측합니다.
    """
    args = (np.array([1, 2, 4]), np.array([0.5, 0.2]), 3)
    function.equals(submission, "ma_predict", args, [1.825, 0.61, 0.0], "ma_predict(z, theta, 3)")


@pytest.mark.exercise("ma_predict")
@pytest.mark.points(0.5)
def test_ma_predict_one(submission, reference, rng):
    """The next value alone, from the errors of the series.

    ko: 시계열의 오차로 다음 값 하나를 예측합니다.
    """
    args = (series(rng, 8), coefficients(rng, 3), 1)
    function.agrees(submission, reference, "ma_predict", *args, what="ma_predict(z, theta, 1)")


@pytest.mark.exercise("ma_predict")
@pytest.mark.points(1)
def test_ma_predict_several(submission, reference, rng):
    """Five values with three coefficients: no error is left to go by after three steps.

    ko: 계수 세 개로 값 다섯 개를 예측합니다. 세 단계 뒤에는 알려진 오차가 남지 않습니다.
    """
    args = (series(rng, 9), coefficients(rng, 3), 5)
    function.agrees(submission, reference, "ma_predict", *args, what="ma_predict(z, theta, 5)")


# --- arma_predict ---


@pytest.mark.exercise("arma_predict")
@pytest.mark.points(0.5)
def test_arma_predict_example(submission):
    """arma_predict of the worked example.

    ko: 본문의 예를 예측합니다.
    """
    args = (np.array([1, 2, 4]), np.array([0.5]), np.array([0.4]), 2)
    function.equals(submission, "arma_predict", args, [3.024, 1.512], "arma_predict(z, phi, theta, 2)")


@pytest.mark.exercise("arma_predict")
@pytest.mark.points(1)
def test_arma_predict_several(submission, reference, rng):
    """Five values with two AR and three MA coefficients.

    ko: AR 계수 두 개와 MA 계수 세 개로 값 다섯 개를 예측합니다.
    """
    args = (series(rng, 9), coefficients(rng, 2), coefficients(rng, 3), 5)
    function.agrees(submission, reference, "arma_predict", *args, what="arma_predict(z, phi, theta, 5)")


@pytest.mark.exercise("arma_predict")
@pytest.mark.points(0.5)
def test_arma_predict_one_sided(submission, reference, rng):
    """With no MA coefficients it is an AR model, with no AR coefficients an MA model.

    ko: MA 계수가 없으면 AR 모델, AR 계수가 없으면 MA 모델입니다.
    """
    z, some, none = series(rng, 9), coefficients(rng, 3), np.zeros(0)
    function.agrees(submission, reference, "arma_predict", z, some, none, 4, what="arma_predict(z, phi, [], 4)")
    function.agrees(submission, reference, "arma_predict", z, none, some, 4, what="arma_predict(z, [], theta, 4)")


# --- arima_forecast ---


@pytest.mark.exercise("arima_forecast")
@pytest.mark.depends("difference", "arma_predict")
@pytest.mark.points(0.5)
def test_arima_forecast_example(submission):
    """arima_forecast of the worked example.

    ko: 본문의 예를 예측합니다.
    """
    args = (np.array([1, 3, 4, 8]), np.array([0.5]), 1, np.zeros(0), 3)
    function.equals(submission, "arima_forecast", args, [10.0, 11.0, 11.5], "arima_forecast(x, phi, 1, [], 3)")


@pytest.mark.exercise("arima_forecast")
@pytest.mark.depends("difference", "arma_predict")
@pytest.mark.points(1)
@pytest.mark.parametrize("d", [1, 2])
def test_arima_forecast_order(submission, reference, rng, d):
    """Four values of a random series with d = 1 and with d = 2.

    ko: 무작위 시계열의 값 네 개를 d = 1과 d = 2로 예측합니다.
    """
    args = (series(rng, 11), coefficients(rng, 2), d, coefficients(rng, 1), 4)
    function.agrees(submission, reference, "arima_forecast", *args, what=f"arima_forecast(x, phi, {d}, theta, 4)")


@pytest.mark.exercise("arima_forecast")
@pytest.mark.depends("difference", "arma_predict")
@pytest.mark.points(0.5)
def test_arima_forecast_zero(submission, reference, rng):
    """With d = 0 it is an ARMA model.

    ko: d = 0이면 ARMA 모델입니다.
    """
    args = (series(rng, 9), coefficients(rng, 2), 0, coefficients(rng, 2), 3)
    function.agrees(submission, reference, "arima_forecast", *args, what="arima_forecast(x, phi, 0, theta, 3)")


# --- word_tokenize ---


@pytest.mark.exercise("word_tokenize")
@pytest.mark.points(0.5)
def test_word_tokenize_example(submission):
    """word_tokenize of the worked example.

    ko: 본문의 예를 단어로 나눕니다.
    """
    given = "Hello, World! 안녕하세요, 세계!"
    tokens.same(submission.word_tokenize(given), ["hello", "world", "안녕하세요", "세계"], f"word_tokenize({given!r})")


@pytest.mark.exercise("word_tokenize")
@pytest.mark.points(0.5)
def test_word_tokenize_punctuation(submission, reference):
    """Punctuation of string.punctuation, and no other, is deleted, inside a word as well, and leaves no space.

    ko: string.punctuation의 문장 부호만, 단어 안에 있어도 지우고, 그 자리에 공백을 남기지 않습니다.
    """
    given = "Don't stop: a state-of-the-art snake_case, 3.14 (약 22/7) [참고] “가·나” 끝…"
    tokens.agrees(submission, reference, "word_tokenize", given, what=f"word_tokenize({given!r})")


@pytest.mark.exercise("word_tokenize")
@pytest.mark.points(0.5)
def test_word_tokenize_spaces(submission, reference):
    """Any white space parts words, no token is empty, and a word that comes again is there again.

    ko: 어떤 공백 문자든 단어를 나누고, 빈 토큰은 없으며, 다시 나온 단어는 다시 들어갑니다.
    """
    given = "  나는 학교에  간다.\n\n나는\tGO - Go  again 2 times !  "
    tokens.agrees(submission, reference, "word_tokenize", given, what=f"word_tokenize({given!r})")


@pytest.mark.exercise("word_tokenize")
@pytest.mark.points(0.5)
def test_word_tokenize_keras(submission, keras_answers):
    """word_tokenize finds the words that keras.layers.TextVectorization finds.

    ko: word_tokenize는 keras.layers.TextVectorization과 같은 단어를 찾습니다.
    """
    answers = keras_answers["word_tokenize"]
    expected = text(answers["tokens"]).split("\n")
    tokens.same(submission.word_tokenize(text(answers["text"])), expected, "word_tokenize(text)")


# --- char_tokenize ---


@pytest.mark.exercise("char_tokenize")
@pytest.mark.points(0.5)
def test_char_tokenize_example(submission):
    """char_tokenize of the worked example.

    ko: 본문의 예를 문자로 나눕니다.
    """
    tokens.same(submission.char_tokenize("한글 OK"), ["한", "글", " ", "O", "K"], "char_tokenize('한글 OK')")


@pytest.mark.exercise("char_tokenize")
@pytest.mark.points(0.5)
def test_char_tokenize_forms(submission, reference):
    """A Hangul syllable is one token, also when the text holds it as separate letters (NFD).

    ko: 글자가 자모로 풀린 텍스트(NFD)에서도 한글 한 음절은 토큰 하나입니다.
    """
    for given in ("신경망을 배운다", unicodedata.normalize("NFD", "값을 읽는 café")):
        tokens.agrees(submission, reference, "char_tokenize", given, what=f"char_tokenize({given!r})")


@pytest.mark.exercise("char_tokenize")
@pytest.mark.points(0.5)
def test_char_tokenize_keras(submission, keras_answers):
    """Spaces, punctuation, capitals and wide letters stay as they are: the characters TextVectorization finds.

    ko: 빈칸, 문장 부호, 대문자, 전각 문자를 그대로 둡니다. TextVectorization이 찾는 문자와 같습니다.
    """
    answers = keras_answers["char_tokenize"]
    given = text(answers["text"])
    tokens.same(submission.char_tokenize(given), list(text(answers["tokens"])), f"char_tokenize({given!r})")


# --- ngrams ---


@pytest.mark.exercise("ngrams")
@pytest.mark.points(0.5)
def test_ngrams_example(submission):
    """ngrams of the worked example.

    ko: 본문의 예에서 n-gram을 뽑습니다.
    """
    expected = [("나는", "밥을"), ("밥을", "먹었다")]
    tokens.same(submission.ngrams(["나는", "밥을", "먹었다"], 2), expected, "ngrams(tokens, 2)")


@pytest.mark.exercise("ngrams")
@pytest.mark.points(0.5)
def test_ngrams_sizes(submission, reference, rng):
    """ngrams of 1, 2, 3 and 4 tokens, in order and with repeated ones.

    ko: 토큰 1개, 2개, 3개, 4개의 n-gram을 순서대로, 되풀이되는 것까지 뽑습니다.
    """
    words = sentence(rng, 5)
    words = words + words[:3]
    for n in (2, 1, 3, 4):
        tokens.agrees(submission, reference, "ngrams", words, n, what=f"ngrams(tokens, {n})")


@pytest.mark.exercise("ngrams")
@pytest.mark.points(0.25)
def test_ngrams_short(submission, reference):
    """As many tokens as n give one group; fewer give none.

    ko: 토큰이 n개이면 묶음이 하나, n개보다 적으면 하나도 없습니다.
    """
    given = ["a", "b", "a", "c"]
    for n in (4, 5, 6):
        tokens.agrees(submission, reference, "ngrams", given, n, what=f"ngrams({given}, {n})")


@pytest.mark.exercise("ngrams")
@pytest.mark.points(0.25)
def test_ngrams_keras(submission, keras_answers):
    """The groups of two are those of TextVectorization(ngrams=(2,)).

    ko: 두 개씩 묶은 결과가 TextVectorization(ngrams=(2,))과 같습니다.
    """
    answers = keras_answers["ngrams"]
    expected = [tuple(pair.split(" ")) for pair in text(answers["pairs"]).split("\n")]
    tokens.same(submission.ngrams(text(answers["words"]).split(" "), 2), expected, "ngrams(tokens, 2)")


# --- build_vocabulary ---


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
def test_build_vocabulary_example(submission):
    """build_vocabulary of the worked example.

    ko: 본문의 예로 어휘 사전을 만듭니다.
    """
    expected = {"": 0, "[UNK]": 1, "밥": 2, "국": 3}
    what = "build_vocabulary(['밥', '국', '밥', '물'], 4)"
    tokens.vocabulary(submission.build_vocabulary(["밥", "국", "밥", "물"], 4), expected, what)


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
def test_build_vocabulary_frequency(submission, reference, rng):
    """The more frequent a token, the smaller its index; the rarest comes first in the text.

    ko: 자주 나온 토큰일수록 인덱스가 작습니다. 텍스트에는 가장 드문 토큰이 먼저 나옵니다.
    """
    words = [WORDS[i] for i in rng.permutation(len(WORDS))[:4]]
    given = words + [word for count, word in enumerate(words) for _ in range(count)]
    tokens.agrees(submission, reference, "build_vocabulary", given, what=f"build_vocabulary({given})")


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
def test_build_vocabulary_ties(submission, reference):
    """Of tokens that are equally frequent, the one that appears first has the smaller index.

    ko: 횟수가 같으면 먼저 나온 토큰의 인덱스가 더 작습니다.
    """
    given = ["mat", "나무", "cat", "the", "가지", "the", "cat", "나무"]
    tokens.agrees(submission, reference, "build_vocabulary", given, what=f"build_vocabulary({given})")


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
def test_build_vocabulary_limit(submission, reference):
    """max_tokens counts "" and "[UNK]"; a limit that is not reached changes nothing.

    ko: max_tokens에는 ""과 "[UNK]"도 들어갑니다. 한도에 이르지 않으면 아무것도 달라지지 않습니다.
    """
    given = ["a", "b", "c", "b", "c", "c", "d", "d", "d", "d"]
    for limit in (3, 2, 20):  # 3 is far enough from all 6 to tell a limit without "" and "[UNK]" from none
        what = f"build_vocabulary(tokens, {limit})"
        tokens.agrees(submission, reference, "build_vocabulary", given, limit, what=what)


@pytest.mark.exercise("build_vocabulary")
@pytest.mark.points(0.5)
def test_build_vocabulary_keras(submission, keras_answers):
    """Where no two counts are equal, the vocabulary is that of keras.layers.TextVectorization.

    ko: 횟수가 모두 다르면 어휘 사전은 keras.layers.TextVectorization의 것과 같습니다.
    """
    answers = keras_answers["build_vocabulary"]
    expected = {word: index for index, word in enumerate(text(answers["vocabulary"]).split("\n"))}
    received = submission.build_vocabulary(text(answers["words"]).split(" "), int(answers["max_tokens"]))
    tokens.vocabulary(received, expected, "build_vocabulary(tokens, max_tokens)")


# --- one_hot_encode ---


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
def test_one_hot_encode_example(submission):
    """one_hot_encode of the worked example.

    ko: 본문의 예를 원-핫 벡터로 바꿉니다.
    """
    args = (["밥", "떡"], {"": 0, "[UNK]": 1, "밥": 2})
    function.equals(submission, "one_hot_encode", args, [[0, 0, 1], [0, 1, 0]], "one_hot_encode(['밥', '떡'], …)")


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
def test_one_hot_encode_rows(submission, reference, rng):
    """One row for each token, one column for each entry of the vocabulary, also of those that do not occur.

    ko: 토큰마다 한 행, 사전의 항목마다 한 열이 있습니다. 나오지 않은 단어의 열도 있습니다.
    """
    vocabulary = {"": 0, "[UNK]": 1} | {word: index for index, word in enumerate(WORDS[:6], start=2)}
    given = [WORDS[i] for i in rng.integers(0, 5, 4)]
    function.agrees(submission, reference, "one_hot_encode", given, vocabulary, what=f"one_hot_encode({given}, …)")


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
def test_one_hot_encode_unknown(submission, reference):
    """A token that is not in the vocabulary has its 1 in the column of "[UNK]".

    ko: 사전에 없는 토큰은 "[UNK]"의 열이 1입니다.
    """
    vocabulary = {"": 0, "[UNK]": 1, "the": 2, "cat": 3, "나는": 4}
    given = ["the", "dog", "나는", "너는", "cat", "the"]
    function.agrees(submission, reference, "one_hot_encode", given, vocabulary, what=f"one_hot_encode({given}, …)")


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
def test_one_hot_encode_order(submission, reference):
    """The column is the index that the vocabulary gives, in whatever order its entries stand.

    ko: 사전의 항목이 어떤 순서로 적혀 있든, 열은 사전이 주는 인덱스입니다.
    """
    vocabulary = {"the": 3, "[UNK]": 2, "": 0, "나는": 1, "cat": 4}
    given = ["the", "cat", "나는", "dog"]
    function.agrees(submission, reference, "one_hot_encode", given, vocabulary, what=f"one_hot_encode({given}, …)")


@pytest.mark.exercise("one_hot_encode")
@pytest.mark.points(0.5)
def test_one_hot_encode_keras(submission, keras_answers):
    """one_hot_encode gives an ndarray, with the rows of keras.layers.StringLookup(output_mode="one_hot").

    ko: one_hot_encode는 ndarray를 돌려주고, 각 행은 keras.layers.StringLookup(output_mode="one_hot")과 같습니다.
    """
    answers = keras_answers["one_hot_encode"]
    vocabulary = {word: index for index, word in enumerate(text(answers["vocabulary"]).split("\n"))}
    y = submission.one_hot_encode(text(answers["words"]).split(" "), vocabulary)
    expect.close(y, answers["y"], "one_hot_encode(tokens, vocabulary)")
    expect.array(y, "one_hot_encode(tokens, vocabulary)")


# --- Embedding ---


def both(submission, reference, W):
    """The student's and the reference's layer with the same weights."""
    return submission.Embedding(W), reference.Embedding(W)


def pass_both(ours, right, idx, dout):
    """One pass forward and backward of both layers; the outputs and dW are compared."""
    layer.forward(ours, right, "Embedding", idx)
    ours.backward(dout)
    right.backward(dout)
    expect.close(ours.dW, right.dW, "Embedding.dW")


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_example(submission):
    """Embedding of the worked example: index 2 occurs twice.

    ko: 본문의 예입니다. 인덱스 2가 두 번 나옵니다.
    """
    ours = submission.Embedding(np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]))
    expect.close(ours.forward(np.array([2, 0, 2])), [[4, 5], [0, 1], [4, 5]], "Embedding.forward(idx)")
    ours.backward(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    expect.close(ours.dW, [[3, 4], [0, 0], [6, 8]], "Embedding.dW")


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_forward(submission, reference, rng):
    """forward looks up rows: (N,) gives (N, D), and (N, T) gives (N, T, D).

    ko: forward는 행을 꺼냅니다. (N,)은 (N, D)가, (N, T)는 (N, T, D)가 됩니다.
    """
    ours, right = both(submission, reference, rng.normal(size=(6, 3)))
    layer.forward(ours, right, "Embedding", rng.integers(0, 6, 4))
    layer.forward(ours, right, "Embedding", rng.integers(0, 6, (2, 5)))


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_repeated(submission, reference, rng):
    """An index that occurs several times collects all its gradients; one that does not occur has 0.

    ko: 여러 번 나온 인덱스에는 그 기울기가 모두 더해지고, 나오지 않은 인덱스의 기울기는 0입니다.
    """
    ours, right = both(submission, reference, rng.normal(size=(6, 3)))
    pass_both(ours, right, rng.permutation([0, 2, 2, 5, 2, 0, 3]), rng.normal(size=(7, 3)))


@pytest.mark.exercise("Embedding")
@pytest.mark.points(1)
def test_embedding_sentences(submission, reference, rng):
    """A batch of sentences, (N, T): an index may come again in the same sentence and in another.

    ko: 문장의 배치 (N, T)입니다. 같은 인덱스가 한 문장 안에서도, 다른 문장에서도 다시 나옵니다.
    """
    ours, right = both(submission, reference, rng.normal(size=(7, 4)))
    idx = rng.permutation([1, 1, 4, 6, 0])
    pass_both(ours, right, np.stack([idx, rng.permutation([4, 4, 1, 0, 3])]), rng.normal(size=(2, 5, 4)))


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_gradient(submission, rng):
    """dW is the derivative of forward, by central differences.

    ko: dW는 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    W, idx, dout = rng.normal(size=(4, 2)), np.array([3, 1, 3, 0, 1, 3]), rng.normal(size=(6, 2))
    ours = submission.Embedding(W)
    ours.forward(idx)
    ours.backward(dout)
    given = ours.dW
    gradient.agrees(given, lambda w: np.sum(dout * submission.Embedding(w).forward(idx)), W, "Embedding.dW")


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_again(submission, reference, rng):
    """Used again on other indices, the layer has the gradient of those alone, and its weights are as they were.

    ko: 다른 인덱스로 다시 쓰면 그 기울기만 남고, 가중치는 그대로입니다.
    """
    ours, right = both(submission, reference, rng.normal(size=(5, 3)))
    for idx in (np.array([4, 1, 4, 0]), np.array([1, 1, 2, 3])):
        pass_both(ours, right, idx, rng.normal(size=(4, 3)))
    layer.forward(ours, right, "Embedding", np.arange(5))


@pytest.mark.exercise("Embedding")
@pytest.mark.points(0.5)
def test_embedding_keras(submission, keras_answers):
    """Output and gradient are those of keras.layers.Embedding.

    ko: 출력과 기울기가 keras.layers.Embedding과 같습니다.
    """
    answers = keras_answers["Embedding"]
    ours = submission.Embedding(answers["W"])
    expect.close(ours.forward(answers["idx"]), answers["y"], "Embedding.forward(idx)")
    ours.backward(answers["dout"])
    expect.close(ours.dW, answers["dW"], "Embedding.dW")


# --- the questions ---


def whole_numbers(received, what):
    """An answer made of integers; 3, 3.0 and np.int64(3) are the same here, and so are a tuple and a list."""
    value = expect.numbers(received, what)
    expect.that(
        value.dtype.kind in "iuf" and np.all(value == np.floor(value)),
        en=f"{what} should be made of integers.",
        ko=f"{what}의 답은 정수로 되어 있어야 합니다.",
    )
    return value


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer to q1 is one integer; whether it is right is seen when it is graded.

    ko: q1의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q1(), "q1()")
    expect.that(value.shape == (), en="q1() should be one integer.", ko="q1()의 답은 정수 하나여야 합니다.")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer to q2 is a shape, a tuple of integers; whether it is right is seen when it is graded.

    ko: q2의 답은 모양, 곧 정수의 튜플입니다. 맞는지는 채점할 때 봅니다.
    """
    value = whole_numbers(submission.q2(), "q2()")
    expect.that(
        value.ndim == 1 and value.size > 0,
        en="q2() should be a tuple of integers, such as (2, 3).",
        ko="q2()의 답은 (2, 3)과 같은 정수의 튜플이어야 합니다.",
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer to q3 is one of the letters a to d; whether it is right is seen when it is graded.

    ko: q3의 답은 a부터 d까지의 글자 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    value = submission.q3()
    expect.that(
        isinstance(value, str) and value.strip().lower() in ("a", "b", "c", "d"),
        en='q3() should be one of the letters "a", "b", "c" and "d", as a string.',
        ko='q3()의 답은 문자열 "a", "b", "c", "d" 가운데 하나여야 합니다.',
    )
