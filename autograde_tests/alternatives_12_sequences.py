"""Other correct ways to write the exercises of 12_sequences."""

ALTERNATIVES = {
    "difference": {
        "np.diff": """
def difference(x, d):
    return np.diff(x, n=d)
""",
        "loop over a list": """
def difference(x, d):
    values = [float(v) for v in x]
    for _ in range(d):
        values = [later - earlier for earlier, later in zip(values, values[1:])]
    return np.array(values)
""",
        "recursion": """
def difference(x, d):
    if d == 0:
        return x
    return difference(x[1:] - x[:-1], d - 1)
""",
        "binomial coefficients": """
def difference(x, d):
    from math import comb
    T = len(x)
    total = np.zeros(T - d)
    for k in range(d + 1):
        total += (-1) ** k * comb(d, k) * x[d - k : T - k]
    return total
""",
        "convolve": """
def difference(x, d):
    x = np.asarray(x)
    for _ in range(d):
        x = np.convolve(x, [1, -1], mode='valid')
    return x
""",
        "matrix": """
def difference(x, d):
    for _ in range(d):
        n = len(x)
        x = (np.eye(n - 1, n, k=1) - np.eye(n - 1, n)) @ x
    return x
""",
        "in place list": """
def difference(x, d):
    y = list(x)
    for _ in range(d):
        for i in range(len(y) - 1):
            y[i] = y[i + 1] - y[i]
        y.pop()
    return y
""",
        "tuple": """
def difference(x, d):
    y = [v for v in x]
    while d > 0:
        y = [b - a for a, b in zip(y[:-1], y[1:])]
        d -= 1
    return np.asarray(y)
""",
    },
    "moving_average": {
        "convolution": """
def moving_average(x, k):
    return np.convolve(x, np.ones(k) / k, mode="valid")
""",
        "cumulative sum": """
def moving_average(x, k):
    total = np.cumsum(np.insert(x.astype(float), 0, 0.0))
    return (total[k:] - total[:-k]) / k
""",
        "running sum": """
def moving_average(x, k):
    result = np.zeros(len(x) - k + 1)
    total = 0.0
    for i, value in enumerate(x):
        total += value
        if i >= k:
            total -= x[i - k]
        if i >= k - 1:
            result[i - k + 1] = total / k
    return result
""",
        "sliding windows": """
def moving_average(x, k):
    return np.lib.stride_tricks.sliding_window_view(x, k).mean(axis=1)
""",
        "matrix": """
def moving_average(x, k):
    T = len(x)
    M = sum(np.eye(T - k + 1, T, k=j) for j in range(k)) / k
    return M @ x
""",
        "shifted sum": """
def moving_average(x, k):
    n = len(x) - k + 1
    return sum(x[j:j + n] for j in range(k)) / k
""",
        "index": """
def moving_average(x, k):
    idx = np.arange(k)[None, :] + np.arange(len(x) - k + 1)[:, None]
    return np.average(x[idx], axis=1)
""",
        "cumsum keepdims": """
def moving_average(x, k):
    c = np.concatenate(([0.0], np.cumsum(x)))
    return np.subtract(c[k:], c[:len(c) - k]) / k
""",
    },
    "decompose": {
        "weights at once": """
def decompose(x, period):
    if period % 2:
        weights = np.ones(period)
    else:
        weights = np.array([0.5] + [1.0] * (period - 1) + [0.5])
    half = period // 2
    trend = np.concatenate([[np.nan] * half, np.convolve(x, weights / period, "valid"), [np.nan] * half])
    rest = x - trend
    phase = np.arange(len(x)) % period
    season = np.array([rest[(phase == p) & ~np.isnan(rest)].mean() for p in range(period)])
    season -= season.mean()
    return trend, season[phase], rest - season[phase]
""",
        "loops": """
def decompose(x, period):
    T, half = len(x), period // 2
    trend = [float("nan")] * T
    for t in range(half, T - half):
        if period % 2 == 1:
            trend[t] = sum(x[t - half : t + half + 1]) / period
        else:
            trend[t] = (x[t - half] / 2 + sum(x[t - half + 1 : t + half]) + x[t + half] / 2) / period
    sums, counts = [0.0] * period, [0] * period
    for t in range(half, T - half):
        sums[t % period] += x[t] - trend[t]
        counts[t % period] += 1
    means = [s / c for s, c in zip(sums, counts)]
    middle = sum(means) / period
    seasonal = [means[t % period] - middle for t in range(T)]
    residual = [x[t] - trend[t] - seasonal[t] for t in range(T)]
    return np.array(trend), np.array(seasonal), np.array(residual)
""",
        "table of periods": """
def decompose(x, period):
    half = period // 2
    mean = moving_average(x, period)
    if period % 2 == 0:
        mean = (mean[:-1] + mean[1:]) / 2
    trend = np.pad(mean, half, constant_values=np.nan)
    rest = x - trend
    table = np.full(-(-len(x) // period) * period, np.nan)
    table[: len(x)] = rest
    season = np.nanmean(table.reshape(-1, period), axis=0)
    season = season - season.mean()
    seasonal = np.tile(season, len(table) // period)[: len(x)]
    return [trend, seasonal, x - trend - seasonal]
""",
        "generator": """
def decompose(x, period):
    T, h = len(x), period // 2
    w = np.full(2 * h + 1, 1.0)
    if period % 2 == 0:
        w[0] = w[-1] = 0.5
    w /= period
    trend = np.full(T, np.nan)
    for t in range(h, T - h):
        trend[t] = w @ x[t - h:t + h + 1]
    d = x - trend
    s = np.zeros(period)
    for p in range(period):
        v = d[p::period]
        s[p] = np.mean(v[np.isfinite(v)])
    s -= np.sum(s) / period
    seas = np.array([s[t % period] for t in range(T)])
    return trend, seas, x - (trend + seas)
""",
        "masked": """
def decompose(x, period):
    h = period // 2
    inner = moving_average(x, period)
    if not period % 2:
        inner = moving_average(inner, 2)
    trend = np.pad(inner, h, mode='constant', constant_values=np.nan)
    d = np.ma.masked_invalid(x - trend)
    s = np.array([d[p::period].mean() for p in range(period)])
    s = s - s.mean()
    seasonal = np.resize(s, len(x))
    return trend, seasonal, x - trend - seasonal
""",
        "lists": """
def decompose(x, period):
    a = moving_average(x, period)
    if period % 2 == 0:
        a = [(p + q) / 2 for p, q in zip(a[:-1], a[1:])]
    h = period // 2
    trend = [np.nan] * h + list(a) + [np.nan] * h
    d = [v - t for v, t in zip(x, trend)]
    s = [np.nanmean(d[p::period]) for p in range(period)]
    m = sum(s) / len(s)
    seas = [s[i % period] - m for i in range(len(x))]
    return trend, seas, [a - b for a, b in zip(d, seas)]
""",
        "namedtuple": """
from collections import namedtuple
Parts = namedtuple('Parts', 'trend seasonal residual')
def decompose(x, period):
    h = period // 2
    m = moving_average(x, period)
    m = m if period % 2 else moving_average(m, 2)
    trend = np.r_[np.full(h, np.nan), m, np.full(h, np.nan)]
    d = x - trend
    s = np.array([np.nanmean(d[p::period]) for p in range(period)])
    s = (s - s.mean())[np.arange(len(x)) % period]
    return Parts(trend, s, d - s)
""",
    },
    "ar_predict": {
        "dot product": """
def ar_predict(z, phi, steps):
    p = len(phi)
    history = np.array(z, dtype=float)
    for _ in range(steps):
        history = np.append(history, np.dot(phi, history[::-1][:p]))
    return history[len(z):]
""",
        "array filled in": """
def ar_predict(z, phi, steps):
    T, p = len(z), len(phi)
    y = np.zeros(T + steps)
    y[:T] = z
    for t in range(T, T + steps):
        for i in range(1, p + 1):
            y[t] += phi[i - 1] * y[t - i]
    return y[T:]
""",
        "companion matrix": """
def ar_predict(z, phi, steps):
    p = len(phi)
    A = np.zeros((p, p))
    A[0] = phi
    A[1:, :-1] += np.eye(p - 1)
    state = z[::-1][:p].astype(float)
    result = []
    for _ in range(steps):
        state = A @ state
        result.append(state[0])
    return np.array(result)
""",
        "queue": """
def ar_predict(z, phi, steps):
    from collections import deque
    latest = deque(reversed(z[len(z) - len(phi):].tolist()), maxlen=len(phi))
    out = []
    for _ in range(steps):
        out.append(sum(c * v for c, v in zip(phi, latest)))
        latest.appendleft(out[-1])
    return out
""",
        "reversed phi": """
def ar_predict(z, phi, steps):
    r, p = phi[::-1], len(phi)
    h = list(z[len(z) - p:])
    for _ in range(steps):
        h.append(np.sum(r * np.array(h[-p:])))
    return np.array(h[p:])
""",
        "convolve": """
def ar_predict(z, phi, steps):
    h = np.asarray(z, dtype=float)
    for _ in range(steps):
        h = np.r_[h, np.convolve(h[-len(phi):], phi, 'valid')]
    return h[-steps:]
""",
        "float128": """
def ar_predict(z, phi, steps):
    v = np.array(z, dtype=np.longdouble)
    for _ in range(steps):
        v = np.append(v, sum(c * v[-k] for k, c in enumerate(phi, 1)))
    return v[len(z):].astype(float)
""",
        "matrix power": """
def ar_predict(z, phi, steps):
    p = len(phi)
    A = np.eye(p, k=-1)
    A[0, :] = phi
    s = np.array(z[-p:][::-1], dtype=float)
    return np.array([(np.linalg.matrix_power(A, h) @ s)[0] for h in range(1, steps + 1)])
""",
    },
    "ma_predict": {
        "padded with zeros": """
def ma_predict(z, theta, steps):
    q, T = len(theta), len(z)
    a = np.zeros(q + T + steps)
    for t in range(T):
        a[q + t] = z[t] - theta @ a[t : q + t][::-1]
    return np.array([theta @ a[t : q + t][::-1] for t in range(T, T + steps)])
""",
        "two loops": """
def ma_predict(z, theta, steps):
    a = []
    for t in range(len(z)):
        e = float(z[t])
        for j, c in enumerate(theta, start=1):
            if t - j >= 0:
                e -= c * a[t - j]
        a.append(e)
    out = np.zeros(steps)
    for h in range(1, steps + 1):
        for j in range(h, len(theta) + 1):
            out[h - 1] += theta[j - 1] * a[len(z) + h - 1 - j]
    return out
""",
        "linear equations": """
def ma_predict(z, theta, steps):
    T, q = len(z), len(theta)
    M = np.eye(T)
    for j in range(1, q + 1):
        M += theta[j - 1] * np.eye(T, k=-j)
    a = np.concatenate([np.linalg.solve(M, z.astype(float)), np.zeros(steps)])
    return np.array([sum(theta[j] * a[t - 1 - j] for j in range(q)) for t in range(T, T + steps)])
""",
        "via arma": """
def ma_predict(z, theta, steps):
    return arma_predict(z, np.array([]), theta, steps)
""",
        "deque": """
from collections import deque
def ma_predict(z, theta, steps):
    e = deque([0.0] * len(theta), maxlen=len(theta))
    for v in z:
        e.appendleft(v - sum(a * b for a, b in zip(theta, e)))
    out = []
    for _ in range(steps):
        out.append(sum(a * b for a, b in zip(theta, e)))
        e.appendleft(0.0)
    return out
""",
        "roll": """
def ma_predict(z, theta, steps):
    state = np.zeros(len(theta))
    out = np.zeros(steps)
    for t in range(len(z) + steps):
        f = theta @ state
        a = z[t] - f if t < len(z) else 0
        if t >= len(z):
            out[t - len(z)] = f
        state = np.roll(state, 1)
        state[0] = a
    return out
""",
    },
    "arma_predict": {
        "padded with zeros": """
def arma_predict(z, phi, theta, steps):
    p, q, T = len(phi), len(theta), len(z)
    m = max(p, q)
    y, a = np.zeros(m + T + steps), np.zeros(m + T + steps)
    y[m : m + T] = z
    for t in range(m, m + T + steps):
        forecast = phi @ y[t - p : t][::-1] + theta @ a[t - q : t][::-1]
        if t < m + T:
            a[t] = y[t] - forecast
        else:
            y[t] = forecast
    return y[m + T:]
""",
        "linear equations": """
def arma_predict(z, phi, theta, steps):
    T = len(z)
    A, M = np.eye(T), np.eye(T)
    for i, c in enumerate(phi, 1):
        A -= c * np.eye(T, k=-i)
    for j, c in enumerate(theta, 1):
        M += c * np.eye(T, k=-j)
    errors = list(np.linalg.solve(M, A @ z)) + [0.0] * steps
    values = list(z)
    for t in range(T, T + steps):
        values.append(
            sum(c * values[t - i] for i, c in enumerate(phi, 1)) + sum(c * errors[t - j] for j, c in enumerate(theta, 1))
        )
    return np.array(values[T:])
""",
        "newest first": """
def arma_predict(z, phi, theta, steps):
    ys, es, out = [], [], []
    for value in list(z) + [None] * steps:
        guess = sum(c * y for c, y in zip(phi, ys)) + sum(c * e for c, e in zip(theta, es))
        if value is None:
            out.append(guess)
            value = guess
        ys.insert(0, value)
        es.insert(0, value - guess)
    return np.array(out, dtype=np.float64)
""",
        "dict": """
def arma_predict(z, phi, theta, steps):
    x = {t: float(v) for t, v in enumerate(z)}
    a = {}
    def f(t):
        return sum(c * x.get(t - i - 1, 0) for i, c in enumerate(phi)) + sum(c * a.get(t - j - 1, 0) for j, c in enumerate(theta))
    for t in range(len(z)):
        a[t] = x[t] - f(t)
    for t in range(len(z), len(z) + steps):
        x[t] = f(t)
    return np.array([x[t] for t in range(len(z), len(z) + steps)])
""",
        "state": """
def arma_predict(z, phi, theta, steps):
    vs, es = np.zeros(len(phi)), np.zeros(len(theta))
    out = []
    for t in range(len(z) + steps):
        e = vs @ phi + es @ theta
        v = z[t] if t < len(z) else e
        if t >= len(z):
            out.append(e)
        vs = np.r_[v, vs][:len(phi)]
        es = np.r_[v - e, es][:len(theta)]
    return np.array(out)
""",
        "class": """
class _ARMA:
    def __init__(self, phi, theta):
        self.phi, self.theta, self.z, self.a = phi, theta, [], []
    def guess(self):
        return sum(c * v for c, v in zip(self.phi, self.z[::-1])) + sum(c * v for c, v in zip(self.theta, self.a[::-1]))
    def push(self, v):
        self.a.append(v - self.guess())
        self.z.append(v)
def arma_predict(z, phi, theta, steps):
    m = _ARMA(phi, theta)
    for v in z:
        m.push(v)
    for _ in range(steps):
        m.push(m.guess())
    return np.array(m.z[len(z):])
""",
    },
    "arima_forecast": {
        "last values first": """
def arima_forecast(x, phi, d, theta, steps):
    ends = []
    y = x
    for _ in range(d):
        ends.append(y[-1])
        y = difference(y, 1)
    forecast = arma_predict(y, phi, theta, steps)
    while ends:
        forecast = ends.pop() + np.cumsum(forecast)
    return forecast
""",
        "recursion": """
def arima_forecast(x, phi, d, theta, steps):
    if d == 0:
        return arma_predict(x, phi, theta, steps)
    return x[-1] + np.cumsum(arima_forecast(difference(x, 1), phi, d - 1, theta, steps))
""",
        "step by step": """
def arima_forecast(x, phi, d, theta, steps):
    levels = [list(difference(x, k)) for k in range(d + 1)]
    for value in arma_predict(np.array(levels[d]), phi, theta, steps):
        levels[d].append(value)
        for k in range(d - 1, -1, -1):
            levels[k].append(levels[k][-1] + levels[k + 1][-1])
    return np.array(levels[0][len(x):])
""",
        "own differences": """
def arima_forecast(x, phi, d, theta, steps):
    forecast = arma_predict(np.diff(x, d), phi, theta, steps)
    for k in range(d - 1, -1, -1):
        whole = np.cumsum(np.concatenate([np.diff(x, k)[-1:], forecast]))
        forecast = whole[1:]
    return forecast
""",
        "append": """
def arima_forecast(x, phi, d, theta, steps):
    f = arma_predict(difference(x, d), phi, theta, steps)
    for k in range(d, 0, -1):
        f = np.add.accumulate(np.append(difference(x, k - 1)[-1], f))[1:]
    return f
""",
        "keyword": """
def arima_forecast(x, phi, d, theta, steps):
    w = difference(x=x, d=d)
    f = list(arma_predict(z=w, phi=phi, theta=theta, steps=steps))
    for k in range(d - 1, -1, -1):
        level = difference(x, d=k)[-1]
        for i in range(steps):
            level = level + f[i]
            f[i] = level
    return f
""",
        "matrix": """
def arima_forecast(x, phi, d, theta, steps):
    y = np.asarray(x, dtype=float)
    lasts = []
    for _ in range(d):
        lasts.append(y[-1])
        y = np.diff(y)
    f = np.asarray(arma_predict(y, phi, theta, steps))
    L = np.tril(np.ones((steps, steps)))
    for v in lasts[::-1]:
        f = v + L @ f
    return f
""",
    },
    "word_tokenize": {
        "translate": """
def word_tokenize(text):
    return text.lower().translate(str.maketrans("", "", string.punctuation)).split()
""",
        "regular expression": """
import re

def word_tokenize(text):
    return re.findall(r"\\S+", re.sub("[" + re.escape(string.punctuation) + "]", "", text.lower()))
""",
        "np.char": """
def word_tokenize(text):
    return list(np.array(text.lower().translate(str.maketrans("", "", string.punctuation)).split()))
""",
        "one character at a time": """
def word_tokenize(text):
    words, word = [], ""
    for c in text:
        if c.isspace():
            if word:
                words.append(word)
            word = ""
        elif c not in string.punctuation:
            word += c.lower()
    if word:
        words.append(word)
    return words
""",
        "replace": """
def word_tokenize(text):
    for mark in string.punctuation:
        text = text.replace(mark, "")
    return tuple(word.lower() for word in text.split())
""",
        "casefold": """
def word_tokenize(text):
    t = text.casefold()
    for c in string.punctuation:
        t = t.replace(c, '')
    return t.split()
""",
        "re split": """
import re
def word_tokenize(text):
    t = re.sub('[%s]' % re.escape(string.punctuation), '', text.lower())
    return [w for w in re.split(r'\\s+', t) if w]
""",
        "per word": """
def word_tokenize(text):
    words = (w.strip() for w in text.lower().split())
    words = (''.join(c for c in w if c not in string.punctuation) for w in words)
    return [w for w in words if w]
""",
        "own set": """
PUNCT = '!"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~'
def word_tokenize(text):
    return text.lower().translate({ord(c): None for c in PUNCT}).split()
""",
    },
    "char_tokenize": {
        "comprehension": """
def char_tokenize(text):
    return [c for c in unicodedata.normalize("NFC", text)]
""",
        "loop": """
def char_tokenize(text):
    text = unicodedata.normalize("NFC", text)
    result = []
    for i in range(len(text)):
        result.append(text[i])
    return result
""",
        "normalised if needed": """
def char_tokenize(text):
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return [*text]
""",
        "map": """
def char_tokenize(text):
    return list(map(str, unicodedata.normalize('NFC', text)))
""",
        "tuple": """
def char_tokenize(text):
    return tuple(unicodedata.normalize('NFC', text))
""",
        "nfd first": """
def char_tokenize(text):
    d = unicodedata.normalize('NFD', text)
    return [c for c in unicodedata.normalize('NFC', d)]
""",
        "np": """
def char_tokenize(text):
    t = unicodedata.normalize('NFC', text)
    return [t[i:i + 1] for i in range(0, len(t))]
""",
    },
    "ngrams": {
        "zip": """
def ngrams(tokens, n):
    return list(zip(*(tokens[i:] for i in range(n))))
""",
        "loop": """
def ngrams(tokens, n):
    result = []
    for i in range(len(tokens)):
        group = tuple(tokens[i : i + n])
        if len(group) == n:
            result.append(group)
    return result
""",
        "window": """
from collections import deque

def ngrams(tokens, n):
    window, result = deque(maxlen=n), []
    for token in tokens:
        window.append(token)
        if len(window) == n:
            result.append(tuple(window))
    return result
""",
        "lists for tuples": """
def ngrams(tokens, n):
    return [tokens[i : i + n] for i in range(len(tokens) - n + 1)]
""",
        "islice": """
from itertools import islice
def ngrams(tokens, n):
    return list(zip(*[islice(tokens, i, None) for i in range(n)]))
""",
        "tuple": """
def ngrams(tokens, n):
    return tuple(tuple(tokens[i + j] for j in range(n)) for i in range(max(0, len(tokens) - n + 1)))
""",
        "while": """
def ngrams(tokens, n):
    out, i = [], 0
    while i + n <= len(tokens):
        out += [tuple(tokens[i:i + n])]
        i += 1
    return out
""",
        "recursion": """
def ngrams(tokens, n):
    if len(tokens) < n:
        return []
    return [tuple(tokens[:n])] + ngrams(tokens[1:], n)
""",
    },
    "build_vocabulary": {
        "Counter": """
from collections import Counter

def build_vocabulary(tokens, max_tokens=None):
    n = None if max_tokens is None else max_tokens - 2
    vocabulary = {"": 0, "[UNK]": 1}
    for word, _ in Counter(tokens).most_common(n):
        vocabulary[word] = len(vocabulary)
    return vocabulary
""",
        "sorted by count and place": """
def build_vocabulary(tokens, max_tokens=None):
    words = sorted(set(tokens), key=lambda w: (-tokens.count(w), tokens.index(w)))
    words = ["", "[UNK]"] + words
    return dict(zip(words[:max_tokens], range(len(words))))
""",
        "np.unique": """
def build_vocabulary(tokens, max_tokens=None):
    words = ["", "[UNK]"]
    if tokens:
        found, first, count = np.unique(tokens, return_index=True, return_counts=True)
        words += list(found[np.lexsort((first, -count))])
    return {word: index for index, word in enumerate(words[:max_tokens])}
""",
        "the most frequent one again and again": """
def build_vocabulary(tokens, max_tokens=None):
    seen = []
    for t in tokens:
        if t not in seen:
            seen.append(t)
    vocabulary = {"": np.int64(0), "[UNK]": np.int64(1)}
    while seen and (max_tokens is None or len(vocabulary) < max_tokens):
        best = max(seen, key=tokens.count)
        vocabulary[best] = np.int64(len(vocabulary))
        seen.remove(best)
    return vocabulary
""",
        "OrderedDict": """
from collections import OrderedDict, Counter
def build_vocabulary(tokens, max_tokens=None):
    v = OrderedDict([('', 0), ('[UNK]', 1)])
    for w, c in sorted(Counter(tokens).items(), key=lambda p: p[1], reverse=True):
        if max_tokens is not None and len(v) >= max_tokens:
            break
        v[w] = len(v)
    return v
""",
        "defaultdict": """
from collections import defaultdict
def build_vocabulary(tokens, max_tokens=None):
    n = defaultdict(int)
    for t in tokens:
        n[t] += 1
    order = sorted(n, key=n.get, reverse=True)
    v = defaultdict(lambda: 1)
    for i, w in enumerate(['', '[UNK]'] + order):
        if max_tokens is None or i < max_tokens:
            v[w] = i
    return v
""",
        "stable": """
def build_vocabulary(tokens, max_tokens=None):
    uniq = list(dict.fromkeys(tokens))
    uniq.sort(key=lambda t: -tokens.count(t))
    words = (['', '[UNK]'] + uniq)[:max_tokens]
    return {w: words.index(w) for w in words}
""",
        "counter object": """
from collections import Counter
def build_vocabulary(tokens, max_tokens=None):
    v = Counter()
    v[''], v['[UNK]'] = 0, 1
    for w, _n in Counter(tokens).most_common():
        if len(v) == max_tokens:
            break
        v[w] = len(v)
    return v
""",
    },
    "one_hot_encode": {
        "rows of the identity": """
def one_hot_encode(tokens, vocabulary):
    unknown = vocabulary["[UNK]"]
    return np.eye(len(vocabulary))[[vocabulary.get(t, unknown) for t in tokens]]
""",
        "comparison, bool": """
def one_hot_encode(tokens, vocabulary):
    idx = np.array([vocabulary[t] if t in vocabulary else vocabulary["[UNK]"] for t in tokens])
    return idx[:, None] == np.arange(len(vocabulary))
""",
        "integers and two indices": """
def one_hot_encode(tokens, vocabulary):
    matrix = np.zeros((len(tokens), len(vocabulary)), dtype=int)
    for t, token in enumerate(tokens):
        try:
            i = vocabulary[token]
        except KeyError:
            i = vocabulary["[UNK]"]
        matrix[t][i] = 1
    return matrix
""",
        "float32, put_along_axis": """
def one_hot_encode(tokens, vocabulary):
    columns = np.array([[vocabulary.get(t, vocabulary["[UNK]"])] for t in tokens])
    matrix = np.zeros((len(tokens), len(vocabulary)), dtype=np.float32)
    np.put_along_axis(matrix, columns, 1, axis=1)
    return matrix
""",
        "columns": """
def one_hot_encode(tokens, vocabulary):
    cols = [vocabulary.get(t, vocabulary['[UNK]']) for t in tokens]
    m = np.zeros((len(tokens), len(vocabulary)), dtype=bool)
    m[np.arange(len(tokens)), cols] = True
    return m
""",
        "list of rows": """
def one_hot_encode(tokens, vocabulary):
    rows = []
    for t in tokens:
        i = vocabulary[t if t in vocabulary else '[UNK]']
        rows.append([int(j == i) for j in range(len(vocabulary))])
    return np.array(rows)
""",
        "inverse": """
def one_hot_encode(tokens, vocabulary):
    names = sorted(vocabulary, key=vocabulary.get)
    known = [t if t in vocabulary else '[UNK]' for t in tokens]
    return np.array([[1.0 if n == t else 0.0 for n in names] for t in known])
""",
        "setdefault": """
def one_hot_encode(tokens, vocabulary):
    V = len(vocabulary)
    out = np.zeros((len(tokens), V))
    for r, t in zip(out, tokens):
        r[vocabulary.setdefault(t, vocabulary['[UNK]'])] = 1
    return out
""",
    },
    "Embedding": {
        "loops": """
class Embedding:
    def __init__(self, W):
        self.W = W

    def forward(self, idx):
        self.shape = idx.shape
        self.flat = idx.ravel()
        return np.array([self.W[i] for i in self.flat]).reshape(*idx.shape, self.W.shape[1])

    def backward(self, dout):
        rows = dout.reshape(-1, self.W.shape[1])
        self.dW = np.zeros(self.W.shape)
        for i, row in zip(self.flat, rows):
            self.dW[i] += row
""",
        "one-hot matrix": """
class Embedding:
    def __init__(self, W):
        self.W = W
        self.dW = np.zeros_like(W)

    def forward(self, idx):
        self.onehot = np.eye(len(self.W))[idx]
        return self.onehot @ self.W

    def backward(self, dout):
        V, D = self.W.shape
        self.dW = self.onehot.reshape(-1, V).T @ dout.reshape(-1, D)
        return self.dW
""",
        "book form, params and grads": """
class Embedding:
    def __init__(self, W):
        self.params = [W]
        self.grads = [np.zeros_like(W)]
        self.idx = None

    @property
    def dW(self):
        return self.grads[0]

    def forward(self, idx):
        W, = self.params
        self.idx = idx
        return W[idx]

    def backward(self, dout):
        dW, = self.grads
        dW[...] = 0
        np.add.at(dW, self.idx, dout)
        return None
""",
        "einsum and take": """
class Embedding:
    def __init__(self, W):
        self.W = W

    def forward(self, idx):
        self.hits = (idx.reshape(-1, 1) == np.arange(len(self.W))).astype(float)
        return np.take(self.W, idx, axis=0)

    def backward(self, dout):
        self.dW = np.einsum("nv,nd->vd", self.hits, dout.reshape(len(self.hits), -1))
        return 0
""",
        "bincount": """
class Embedding:
    def __init__(self, W):
        self.W, self.dW = W.copy(), None

    def forward(self, idx):
        self.idx = np.asarray(idx)
        return self.W[self.idx, :]

    def backward(self, dout):
        flat, rows = self.idx.ravel(), dout.reshape(-1, dout.shape[-1])
        self.dW = np.stack(
            [np.bincount(flat, weights=column, minlength=len(self.W)) for column in rows.T], axis=1
        )
""",
        "sort": """
class Embedding:
    def __init__(self, W):
        self.W = W
        self.dW = None
    def forward(self, idx):
        self.idx = idx
        return self.W[idx]
    def backward(self, dout):
        V, D = self.W.shape
        flat = self.idx.reshape(-1)
        rows = dout.reshape(-1, D)
        self.dW = np.array([rows[flat == v].sum(axis=0) for v in range(V)])
""",
        "slots": """
class Embedding:
    __slots__ = ('W', 'dW', '_idx')
    def __init__(self, W):
        self.W, self.dW = np.asarray(W), None
    def forward(self, idx):
        self._idx = np.array(idx)
        return self.W[self._idx]
    def backward(self, dout):
        self.dW = self.W * 0
        np.add.at(self.dW, self._idx.ravel(), np.reshape(dout, (-1, self.W.shape[1])))
""",
        "property": """
class Embedding:
    def __init__(self, W):
        self._w = W
        self._d = []
    @property
    def W(self):
        return self._w
    @property
    def dW(self):
        g = np.zeros_like(self._w)
        for i, d in self._d:
            g[i] += d
        return g
    def forward(self, idx):
        self._i = idx
        return np.stack([self._w[i] for i in idx])
    def backward(self, dout):
        D = self._w.shape[1]
        self._d = list(zip(self._i.ravel(), dout.reshape(-1, D)))
""",
        "dataclass": """
from dataclasses import dataclass
@dataclass
class Embedding:
    W: np.ndarray
    dW: object = None
    def forward(self, idx):
        self.hot = (idx[..., None] == np.arange(self.W.shape[0])) * 1.0
        return np.tensordot(self.hot, self.W, axes=1)
    def backward(self, dout):
        k = list(range(dout.ndim - 1))
        self.dW = np.tensordot(self.hot, dout, axes=(k, k))
""",
    },
    "q1": {
        "counted": """
def q1():
    trend, _seasonal, _residual = decompose(np.arange(120.0), 12)
    return np.isnan(trend).sum()
""",
        "lengths": """
def q1():
    return 120.0 - (120 - 12 + 1 - 1)
""",
        "NumPy": """
def q1():
    return np.array(12)
""",
    },
    "q2": {
        "measured": """
def q2():
    return Embedding(np.zeros((5000, 64))).forward(np.zeros((32, 20), dtype=int)).shape
""",
        "list": """
def q2():
    return [32, 20, 64]
""",
        "array": """
def q2():
    return np.array((32, 20, 64))
""",
    },
    "q3": {
        "capital": """
def q3():
    return "B"
""",
        "with a blank": """
def q3():
    answer = 'b '
    return answer
""",
        "computed": """
def q3():
    x, none = np.array([1.0, 3.0, 4.0, 8.0]), np.zeros(0)
    forecast = arima_forecast(x, none, 1, none, 3)
    guesses = {"a": np.zeros(3), "b": np.full(3, x[-1]), "c": np.full(3, x.mean()), "d": x[-1] + 4 * np.arange(1, 4)}
    return next(letter for letter, guess in guesses.items() if np.allclose(forecast, guess))
""",
    },
}
