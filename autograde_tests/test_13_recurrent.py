"""Public checks of 13_recurrent."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gradient, layer, recurrent

# float32 on the way is right too (the book makes its arrays with dtype "f"); mistakes are off by more than 1e-3
CLOSE = {"rtol": 1e-5, "atol": 1e-5}
OPEN, CLOSED = 40.0, -40.0  # the sigmoid of these is 1 and 0 to 1e-17


def close(received, expected, what):
    """Values are equal but for the rounding of float32."""
    expect.close(received, expected, what, **CLOSE)


def forward(ours, right, name, *inputs):
    """The student's layer gives what the reference layer gives."""
    return layer.forward(ours, right, name, *inputs, **CLOSE)


def backward(ours, right, name, dout, gradients=()):
    """The student's layer gives and leaves the gradients that the reference layer does."""
    layer.backward(ours, right, name, dout, gradients, **CLOSE)


def differentiated(received, value, point, what):
    """A gradient is the derivative of the student's own values, by central differences.

    The step is wide enough for the noise of float32 (1e-7 / 3e-3) and small enough for the curvature (1e-5).
    """
    expected, step = np.zeros(point.shape), 3e-3
    for place in np.ndindex(point.shape):
        above, below = point.copy(), point.copy()
        above[place] += step
        below[place] -= step
        expected[place] = (value(above) - value(below)) / (2 * step)
    expect.that(np.isfinite(expected).all(), en=f"{what}: forward gives nan or infinity.",
                ko=f"{what}: forward가 nan이나 무한대를 냅니다.")  # fmt: skip
    gradient.compare(received, expected, what, rtol=2e-3, atol=2e-3)


def weights(rng, D, H):
    """Weights of order one: with small ones, swapped gates would hardly show."""
    return rng.normal(size=(D, 4 * H)), rng.normal(size=(H, 4 * H)), rng.normal(size=4 * H)


def states(rng, N, H):
    """Non-zero states before a step."""
    return rng.normal(size=(N, H)), 1.5 * rng.normal(size=(N, H))


def run(cell, xs, h, c):
    """The hidden states of all steps, (N, T, H)."""
    hidden = []
    for t in range(xs.shape[1]):
        h, c = cell.forward(xs[:, t], h, c)
        hidden.append(h)
    return np.stack(hidden, axis=1)


GRADIENTS = ("dWx", "dWh", "db")
RESULTS = ("dx", "dh_prev", "dc_prev")
BLOCKS = {"RNNCell": 1, "LSTMCell": 4, "GRUCell": 3, "TimeRNN": 1, "TimeLSTM": 4, "TimeGRU": 3, "MaskedRNN": 1}


def drawn(rng, name, D, H, scale=0.8):
    """Wx, Wh, b of a cell or layer: of order one, yet tanh and sigmoid are not saturated."""
    columns = BLOCKS[name] * H
    return [scale * rng.normal(size=shape) for shape in ((D, columns), (H, columns), (columns,))]


def pair(submission, reference, name, given, **options):
    """The student's and the reference's object of the same weights."""
    return (getattr(side, name)(*given, **options) for side in (submission, reference))


def results(value, count):
    """The results of a cell's method; a single one may stand alone."""
    return [value] if count == 1 and not isinstance(value, tuple | list) else expect.parts(value, count, "forward")


def cell_backward(ours, right, name, upstream):
    """What backward gives and leaves is what the reference gives; dc_prev first, for less has a part in it."""
    what = f"{name}.backward(…)"
    found = expect.parts(ours.backward(*upstream), len(upstream) + 1, what)
    rows = list(zip(RESULTS, found, right.backward(*upstream), strict=False))
    for label, mine, theirs in rows[2:] + rows[:2]:
        close(mine, theirs, f"{name}.backward: {label}")
    for attribute in GRADIENTS:
        close(getattr(ours, attribute), getattr(right, attribute), f"{name}.{attribute}")


def cell_check(submission, reference, rng, name, N=4, D=3, H=5):
    """One step forward and backward with random weights, states and gradients."""
    count = 2 if name == "LSTMCell" else 1
    inputs = (rng.normal(size=(N, D)), *(rng.normal(size=(N, H)) for _ in range(count)))
    upstream = [rng.normal(size=(N, H)) for _ in range(count)]
    ours, right = pair(submission, reference, name, drawn(rng, name, D, H))
    ours.forward(*inputs)
    right.forward(*inputs)
    cell_backward(ours, right, name, upstream)


def cell_derivatives(submission, rng, name, N=2, D=3, H=2):
    """Everything that backward gives and leaves is a derivative of the cell's own forward."""
    count = 2 if name == "LSTMCell" else 1
    inputs = [rng.normal(size=(N, D)), *(rng.normal(size=(N, H)) for _ in range(count))]
    given, upstream = drawn(rng, name, D, H), [rng.normal(size=(N, H)) for _ in range(count)]
    build = getattr(submission, name)
    cell = build(*given)
    cell.forward(*inputs)
    found = expect.parts(cell.backward(*upstream), count + 1, f"{name}.backward(…)")
    received = [*found, *(getattr(cell, attribute) for attribute in GRADIENTS)]
    labels = [*(f"{name}.backward: {r}" for r in RESULTS[: count + 1]), *(f"{name}.{g}" for g in GRADIENTS)]
    everything = [*inputs, *given]

    def at(place):
        def value(point):
            changed = [*everything[:place], point, *everything[place + 1 :]]
            out = results(build(*changed[count + 1 :]).forward(*changed[: count + 1]), count)
            return sum(np.sum(d * np.asarray(o)) for d, o in zip(upstream, out, strict=True))

        return value

    for place, (mine, label) in enumerate(zip(received, labels, strict=True)):
        differentiated(mine, at(place), everything[place], label)


def cell_keras(submission, answer, name):
    """One step agrees with a recorded Keras layer of one moment, and so do the gradients that it has."""
    cell, x, h0 = getattr(submission, name)(answer["Wx"], answer["Wh"], answer["b"]), answer["xs"][:, 0], answer["h0"]
    close(results(cell.forward(x, h0), 1)[0], answer["hs"][:, 0], f"{name}.forward(…)")
    dx, dh_prev = expect.parts(cell.backward(answer["dhs"][:, 0]), 2, f"{name}.backward(…)")
    close(dx, answer["dxs"][:, 0], f"{name}.backward: dx")
    close(dh_prev, answer["dh0"], f"{name}.backward: dh_prev")
    for attribute in GRADIENTS:
        close(getattr(cell, attribute), answer[attribute], f"{name}.{attribute}")


def time_check(submission, reference, rng, name, N=2, T=4, D=3, H=5):
    """A layer over time, forward and backward, without states from before."""
    ours, right = pair(submission, reference, name, drawn(rng, name, D, H))
    forward(ours, right, name, rng.normal(size=(N, T, D)))
    backward(ours, right, name, rng.normal(size=(N, T, H)), GRADIENTS)


def time_derivatives(submission, rng, name, N=2, T=3, D=2, H=2):
    """dxs and the gradients of the weights are derivatives of the layer's own forward."""
    given, xs, dhs = drawn(rng, name, D, H), rng.normal(size=(N, T, D)), rng.normal(size=(N, T, H))
    build = getattr(submission, name)
    ours = build(*given)
    ours.forward(xs)
    received = [ours.backward(dhs), *(getattr(ours, attribute) for attribute in GRADIENTS)]
    everything, labels = [xs, *given], [f"{name}.backward(dhs)", *(f"{name}.{g}" for g in GRADIENTS)]

    def at(place):
        def value(point):
            changed = [*everything[:place], point, *everything[place + 1 :]]
            return np.sum(dhs * np.asarray(build(*changed[1:]).forward(changed[0])))

        return value

    for place, (mine, label) in enumerate(zip(received, labels, strict=True)):
        differentiated(mine, at(place), everything[place], label)


def time_stateful(submission, reference, rng, name, states):
    """Blocks carried on, states set and reset; `states` names the attributes."""
    N, T, D, H = 3, 4, 2, 5
    ours, right = pair(submission, reference, name, drawn(rng, name, D, H), stateful=True)
    for _block in range(2):
        forward(ours, right, name, rng.normal(size=(N, T, D)))
        for state in states:
            close(getattr(ours, state), getattr(right, state), f"{name}.{state}")
    given = [rng.normal(size=(N, H)) for _ in states]
    for side in (ours, right):
        side.set_state(*given)
    forward(ours, right, name, rng.normal(size=(N, T, D)))
    for side in (ours, right):
        side.reset_state()
    forward(ours, right, name, rng.normal(size=(N, T, D)))


def time_stateless(submission, reference, rng, name):
    """Without the flag every forward begins with 0."""
    ours, right = pair(submission, reference, name, drawn(rng, name, 2, 4))
    for _time in range(2):
        forward(ours, right, name, rng.normal(size=(3, 4, 2)))


def time_truncated(submission, reference, rng, name):
    """Two blocks with a carried state: the second gradient knows of its own block alone."""
    ours, right = pair(submission, reference, name, drawn(rng, name, 2, 3), stateful=True)
    for _block in range(2):
        forward(ours, right, name, rng.normal(size=(4, 3, 2)))
        backward(ours, right, name, rng.normal(size=(4, 3, 3)), GRADIENTS)
        close(ours.dh, right.dh, f"{name}.dh")


def time_keras(submission, answer, name):
    """From the recorded states, values and gradients are those of the Keras layer."""
    ours = getattr(submission, name)(answer["Wx"], answer["Wh"], answer["b"], stateful=True)
    ours.set_state(*(answer[state] for state in ("h0", "c0") if state in answer))
    close(ours.forward(answer["xs"]), answer["hs"], f"{name}.forward(xs)")
    close(ours.backward(answer["dhs"]), answer["dxs"], f"{name}.backward(dhs)")
    for attribute in GRADIENTS:
        close(getattr(ours, attribute), answer[attribute], f"{name}.{attribute}")
    close(ours.dh, answer["dh0"], f"{name}.dh")


# --- RNNCell ---


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(0.5)
def test_rnncell_example(submission):
    """RNNCell gives the numbers of the worked example.
    ko: RNNCell이 예제의 값을 냅니다.
    """
    cell = submission.RNNCell(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
    found = results(cell.forward(np.array([[1.0]]), np.array([[0.5]])), 1)
    close(found[0], [[0.76159416]], "h_next")


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(1.5)
def test_rnncell_one_step(submission, reference, rng):
    """One step with random weights and a state that is not 0.
    ko: 무작위 가중치와 0이 아닌 상태로 한 단계를 계산합니다.
    """
    given, x, h_prev = drawn(rng, "RNNCell", 3, 5), rng.normal(size=(4, 3)), rng.normal(size=(4, 5))
    recurrent.step(*pair(submission, reference, "RNNCell", given), x, (h_prev,), "RNNCell", **CLOSE)


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(1.5)
def test_rnncell_backward(submission, reference, rng):
    """backward gives dx and dh_prev, and leaves dWx, dWh and db.
    ko: backward가 dx와 dh_prev를 돌려주고 dWx, dWh, db를 남깁니다.
    """
    cell_check(submission, reference, rng, "RNNCell")


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(1)
def test_rnncell_gradient(submission, rng):
    """All five gradients are derivatives of the cell's own forward, by central differences.
    ko: 다섯 기울기가 모두 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    cell_derivatives(submission, rng, "RNNCell")


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(0.5)
def test_rnncell_keras(submission, keras_answers):
    """Step and gradients are those of keras.layers.SimpleRNN with the same weights.
    ko: 같은 가중치의 keras.layers.SimpleRNN과 값도 기울기도 같습니다.
    """
    cell_keras(submission, keras_answers["RNNCell"], "RNNCell")


# --- LSTMCell ---


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
def test_lstmcell_example(submission):
    """LSTMCell gives the numbers of the worked example.
    ko: LSTMCell이 예제의 값을 냅니다.
    """
    cell = submission.LSTMCell(
        np.array([[1.0, 0.5, -1.0, 2.0]]), np.array([[0.0, 1.0, 2.0, -2.0]]), np.array([0.0, 0.0, 1.0, 0.0])
    )
    found = expect.parts(cell.forward(np.array([[1.0]]), np.array([[0.5]]), np.array([[2.0]])), 2, "LSTMCell.forward")
    close(found[1], [[2.0188872]], "c_next")
    close(found[0], [[0.7057186]], "h_next")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
def test_lstmcell_first_step(submission, reference, rng):
    """The first step of a sequence, from states of 0, gives h_next and c_next of the shape (N, H).
    ko: 0인 상태에서 시작하는 첫 단계에서 모양이 (N, H)인 h_next와 c_next를 돌려줍니다.
    """
    given, x, before = weights(rng, 3, 5), rng.normal(size=(4, 3)), (np.zeros((4, 5)), np.zeros((4, 5)))
    recurrent.step(
        submission.LSTMCell(*given),
        reference.LSTMCell(*given),
        x,
        before,
        "LSTMCell",
        weights=given,
        blocks="fgio",
        **CLOSE,
    )


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(3)
def test_lstmcell_one_step(submission, reference, rng):
    """One step with random weights and states that are not 0 (the cell state is compared first).
    ko: 무작위 가중치와 0이 아닌 상태로 한 단계를 계산합니다(셀 상태부터 비교합니다).
    """
    given, x, before = weights(rng, 3, 5), rng.normal(size=(4, 3)), states(rng, 4, 5)
    recurrent.step(
        submission.LSTMCell(*given),
        reference.LSTMCell(*given),
        x,
        before,
        "LSTMCell",
        weights=given,
        blocks="fgio",
        **CLOSE,
    )


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
@pytest.mark.parametrize(
    ("f", "i", "o"),
    [(OPEN, CLOSED, OPEN), (CLOSED, OPEN, OPEN), (OPEN, OPEN, CLOSED)],
    ids=["forget", "input", "output"],
)
def test_lstmcell_gates(submission, rng, f, i, o):
    """With gates held open or closed by the biases alone, the blocks of columns are f, g, i, o.
    ko: 편향만으로 게이트를 완전히 열거나 닫았을 때 열의 순서가 f, g, i, o입니다.
    """
    N, D, H = 4, 3, 2
    a, (h, c) = rng.uniform(0.5, 1.0, H) * [1, -1], states(rng, N, H)
    b = np.concatenate([np.full(H, f), a, np.full(H, i), np.full(H, o)])
    cell = submission.LSTMCell(np.zeros((D, 4 * H)), np.zeros((H, 4 * H)), b)
    found = expect.parts(cell.forward(rng.normal(size=(N, D)), h, c), 2, "LSTMCell.forward")
    right = (f == OPEN) * c + (i == OPEN) * np.tanh(a)
    close(found[1], right, "c_next")
    close(found[0], (o == OPEN) * np.tanh(right), "h_next")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(2)
def test_lstmcell_sequence(submission, reference, rng):
    """Six steps in a row, each fed with the states of the last one.
    ko: 앞 단계의 상태를 다음 단계에 넘기며 여섯 단계를 계산합니다.
    """
    given, xs, before = weights(rng, 2, 3), rng.normal(size=(4, 6, 2)), states(rng, 4, 3)
    expected = run(reference.LSTMCell(*given), xs, *before)
    recurrent.sequence(submission.LSTMCell(*given), expected, xs, before, "LSTMCell", **CLOSE)


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(2)
def test_lstmcell_keras(submission, keras_answers):
    """Five steps give what keras.layers.LSTM gives with the same weights, its blocks put into the order f, g, i, o.
    ko: 블록을 f, g, i, o 순서로 옮긴 같은 가중치로 다섯 단계를 계산하면 keras.layers.LSTM과 같은 값이 나옵니다.
    """
    answer = keras_answers["LSTMCell"]
    cell = submission.LSTMCell(answer["Wx"], answer["Wh"], answer["b"])
    recurrent.sequence(cell, answer["hs"], answer["xs"], (answer["h0"], answer["c0"]), "LSTMCell", **CLOSE)


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(0.5)
def test_lstmcell_backward_last(submission, reference, rng):
    """backward of the last step, where no gradient comes through the cell state (dc_next is 0).
    ko: 셀 상태로 내려오는 기울기가 없는(dc_next가 0인) 마지막 단계의 역전파입니다.
    """
    ours, right = pair(submission, reference, "LSTMCell", drawn(rng, "LSTMCell", 3, 2))
    inputs = (rng.normal(size=(4, 3)), *states(rng, 4, 2))
    for side in (ours, right):
        side.forward(*inputs)
    cell_backward(ours, right, "LSTMCell", (rng.normal(size=(4, 2)), np.zeros((4, 2))))


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(2)
def test_lstmcell_backward(submission, reference, rng):
    """backward gives dx, dh_prev and dc_prev, and leaves dWx, dWh and db.
    ko: backward가 dx, dh_prev, dc_prev를 돌려주고 dWx, dWh, db를 남깁니다.
    """
    cell_check(submission, reference, rng, "LSTMCell")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
def test_lstmcell_gradient(submission, rng):
    """All six gradients are derivatives of the cell's own forward, by central differences.
    ko: 여섯 기울기가 모두 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    cell_derivatives(submission, rng, "LSTMCell", N=2, D=2, H=2)


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(0.5)
def test_lstmcell_backward_keras(submission, keras_answers):
    """The gradients of one step are those of keras.layers.LSTM, its blocks put into the order f, g, i, o.
    ko: 블록을 f, g, i, o 순서로 옮긴 keras.layers.LSTM과 한 단계의 기울기가 같습니다.
    """
    answer = keras_answers["LSTMCell backward"]
    cell = submission.LSTMCell(answer["Wx"], answer["Wh"], answer["b"])
    cell.forward(answer["xs"][:, 0], answer["h0"], answer["c0"])
    dh = answer["dhs"][:, 0]
    dx, dh_prev, _dc = expect.parts(cell.backward(dh, np.zeros_like(dh)), 3, "LSTMCell.backward(…)")
    close(dx, answer["dxs"][:, 0], "LSTMCell.backward: dx")
    close(dh_prev, answer["dh0"], "LSTMCell.backward: dh_prev")
    for attribute in GRADIENTS:
        close(getattr(cell, attribute), answer[attribute], f"LSTMCell.{attribute}")


# --- GRUCell ---


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(0.5)
def test_grucell_example(submission):
    """GRUCell gives the numbers of the worked example.
    ko: GRUCell이 예제의 값을 냅니다.
    """
    cell = submission.GRUCell(np.array([[1.0, 0.0, 1.0]]), np.array([[0.0, 0.0, 1.0]]), np.array([0.0, 0.0, -1.0]))
    found = results(cell.forward(np.array([[1.0]]), np.array([[2.0]])), 1)
    close(found[0], [[1.09465278]], "h_next")


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(1)
def test_grucell_one_step(submission, reference, rng):
    """One step with random weights and a state that is not 0.
    ko: 무작위 가중치와 0이 아닌 상태로 한 단계를 계산합니다.
    """
    given, x, h_prev = drawn(rng, "GRUCell", 3, 5), rng.normal(size=(4, 3)), rng.normal(size=(4, 5))
    ours, right = pair(submission, reference, "GRUCell", given)
    recurrent.step(ours, right, x, (h_prev,), "GRUCell", weights=given, blocks="zrh", **CLOSE)


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(0.25)
@pytest.mark.parametrize(("z", "r"), [(CLOSED, OPEN), (OPEN, CLOSED)], ids=["keep", "forget"])
def test_grucell_gates(submission, rng, z, r):
    """With gates held open or closed by the biases alone, z is the share of the new and r lets the past in.
    ko: 편향만으로 게이트를 완전히 열거나 닫았을 때 z는 새것의 몫이고 r은 과거를 들여보냅니다.
    """
    N, D, H = 4, 3, 2
    Wh, h, a = rng.normal(size=(H, 3 * H)), rng.normal(size=(N, H)), rng.normal(size=H)
    Wh[:, : 2 * H] = 0.0
    cell = submission.GRUCell(np.zeros((D, 3 * H)), Wh, np.concatenate([np.full(H, z), np.full(H, r), a]))
    found = results(cell.forward(rng.normal(size=(N, D)), h), 1)
    close(found[0], h if z == CLOSED else np.tile(np.tanh(a), (N, 1)), "h_next")


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(2)
def test_grucell_backward(submission, reference, rng):
    """backward gives dx and dh_prev, and leaves dWx, dWh and db.
    ko: backward가 dx와 dh_prev를 돌려주고 dWx, dWh, db를 남깁니다.
    """
    cell_check(submission, reference, rng, "GRUCell")


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(1)
def test_grucell_gradient(submission, rng):
    """All five gradients are derivatives of the cell's own forward, by central differences.
    ko: 다섯 기울기가 모두 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    cell_derivatives(submission, rng, "GRUCell", N=2, D=2, H=2)


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(1)
def test_grucell_keras(submission, keras_answers):
    """Step and gradients are those of keras.layers.GRU(reset_after=False), its z block negated.
    ko: z 블록의 부호를 바꾼 keras.layers.GRU(reset_after=False)와 값도 기울기도 같습니다.
    """
    cell_keras(submission, keras_answers["GRUCell"], "GRUCell")


# --- TimeRNN ---


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_timernn_example(submission):
    """TimeRNN gives the numbers of the worked example.
    ko: TimeRNN이 예제의 값을 냅니다.
    """
    ours = submission.TimeRNN(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
    close(ours.forward(np.ones((1, 2, 1))), [[[0.90514825], [0.53337606]]], "TimeRNN.forward(xs)")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(1.5)
@pytest.mark.depends("RNNCell")
def test_timernn_backward(submission, reference, rng):
    """Four moments forward and backward: hs, dxs, and the gradients of the weights.
    ko: 네 시각의 순전파와 역전파: hs, dxs, 가중치의 기울기입니다.
    """
    time_check(submission, reference, rng, "TimeRNN")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_timernn_gradient(submission, rng):
    """dxs, dWx, dWh and db are derivatives of the layer's own forward, by central differences.
    ko: dxs, dWx, dWh, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    time_derivatives(submission, rng, "TimeRNN")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell")
def test_timernn_stateful(submission, reference, rng):
    """With stateful=True the next block goes on from the last state, until it is set or reset.
    ko: stateful=True이면 상태를 정하거나 지우기 전까지 다음 블록이 마지막 상태에서 이어 갑니다.
    """
    time_stateful(submission, reference, rng, "TimeRNN", ["h"])


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_timernn_stateless(submission, reference, rng):
    """Without stateful every forward begins with a state of 0.
    ko: stateful이 아니면 forward마다 상태 0에서 시작합니다.
    """
    time_stateless(submission, reference, rng, "TimeRNN")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_timernn_truncated(submission, reference, rng):
    """Each block's gradients are its own; what is left for its first state is in dh.
    ko: 기울기는 블록마다 따로이고, 블록의 처음 상태로 나가는 기울기는 dh에 있습니다.
    """
    time_truncated(submission, reference, rng, "TimeRNN")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_timernn_keras(submission, keras_answers):
    """Values and gradients are those of keras.layers.SimpleRNN, from a state that was set.
    ko: 정해 준 상태에서 시작해 keras.layers.SimpleRNN과 값도 기울기도 같습니다.
    """
    time_keras(submission, keras_answers["TimeRNN"], "TimeRNN")


# --- TimeLSTM ---


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_example(submission):
    """TimeLSTM gives the numbers of the worked example.
    ko: TimeLSTM이 예제의 값을 냅니다.
    """
    ours = submission.TimeLSTM(
        np.array([[1.0, 0.5, -1.0, 2.0]]), np.array([[0.0, 1.0, 2.0, -2.0]]), np.array([0.0, 0.0, 1.0, 0.0])
    )
    close(ours.forward(np.ones((1, 2, 1))), [[[0.19996966], [0.40431076]]], "TimeLSTM.forward(xs)")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(1)
@pytest.mark.depends("LSTMCell")
def test_timelstm_backward(submission, reference, rng):
    """Four moments forward and backward: hs, dxs, and the gradients of the weights.
    ko: 네 시각의 순전파와 역전파: hs, dxs, 가중치의 기울기입니다.
    """
    time_check(submission, reference, rng, "TimeLSTM")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_gradient(submission, rng):
    """dxs, dWx, dWh and db are derivatives of the layer's own forward, by central differences.
    ko: dxs, dWx, dWh, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    time_derivatives(submission, rng, "TimeLSTM", T=3, D=2, H=1)


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_stateful(submission, reference, rng):
    """With stateful=True the next block goes on from h and c, until they are set or reset.
    ko: stateful=True이면 상태를 정하거나 지우기 전까지 다음 블록이 h와 c에서 이어 갑니다.
    """
    time_stateful(submission, reference, rng, "TimeLSTM", ["h", "c"])


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_set_h_alone(submission, reference, rng):
    """set_state(h) without c begins with a cell state of 0, also after other blocks.
    ko: c 없이 set_state(h)라고 하면, 앞에 다른 블록이 있었더라도 셀 상태는 0에서 시작합니다.
    """
    ours, right = pair(submission, reference, "TimeLSTM", drawn(rng, "TimeLSTM", 2, 3), stateful=True)
    for _time in range(2):
        h = rng.normal(size=(4, 3))
        for side in (ours, right):
            side.set_state(h)
        forward(ours, right, "TimeLSTM", rng.normal(size=(4, 3, 2)))


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_stateless(submission, reference, rng):
    """Without stateful every forward begins with states of 0.
    ko: stateful이 아니면 forward마다 상태 0에서 시작합니다.
    """
    time_stateless(submission, reference, rng, "TimeLSTM")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_truncated(submission, reference, rng):
    """Each block's gradients are its own; what is left for its first hidden state is in dh.
    ko: 기울기는 블록마다 따로이고, 블록의 처음 은닉 상태로 나가는 기울기는 dh에 있습니다.
    """
    time_truncated(submission, reference, rng, "TimeLSTM")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.5)
@pytest.mark.depends("LSTMCell")
def test_timelstm_keras(submission, keras_answers):
    """Values and gradients are those of keras.layers.LSTM, from states that were set.
    ko: 정해 준 상태에서 시작해 keras.layers.LSTM과 값도 기울기도 같습니다.
    """
    time_keras(submission, keras_answers["TimeLSTM"], "TimeLSTM")


# --- TimeGRU ---


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell")
def test_timegru_example(submission):
    """TimeGRU gives the numbers of the worked example.
    ko: TimeGRU가 예제의 값을 냅니다.
    """
    ours = submission.TimeGRU(np.array([[1.0, 0.0, 1.0]]), np.array([[0.0, 0.0, 1.0]]), np.array([0.0, 0.0, -1.0]))
    close(ours.forward(np.array([[[1.0], [2.0]]])), [[[0.0], [0.67080991]]], "TimeGRU.forward(xs)")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.75)
@pytest.mark.depends("GRUCell")
def test_timegru_backward(submission, reference, rng):
    """Four moments forward and backward: hs, dxs, and the gradients of the weights.
    ko: 네 시각의 순전파와 역전파: hs, dxs, 가중치의 기울기입니다.
    """
    time_check(submission, reference, rng, "TimeGRU")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell")
def test_timegru_gradient(submission, rng):
    """dxs, dWx, dWh and db are derivatives of the layer's own forward, by central differences.
    ko: dxs, dWx, dWh, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    time_derivatives(submission, rng, "TimeGRU", T=3, D=2, H=1)


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell")
def test_timegru_stateful(submission, reference, rng):
    """With stateful=True the next block goes on from the last state, until it is set or reset.
    ko: stateful=True이면 상태를 정하거나 지우기 전까지 다음 블록이 마지막 상태에서 이어 갑니다.
    """
    time_stateful(submission, reference, rng, "TimeGRU", ["h"])


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.25)
@pytest.mark.depends("GRUCell")
def test_timegru_stateless(submission, reference, rng):
    """Without stateful every forward begins with a state of 0.
    ko: stateful이 아니면 forward마다 상태 0에서 시작합니다.
    """
    time_stateless(submission, reference, rng, "TimeGRU")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell")
def test_timegru_truncated(submission, reference, rng):
    """Each block's gradients are its own; what is left for its first state is in dh.
    ko: 기울기는 블록마다 따로이고, 블록의 처음 상태로 나가는 기울기는 dh에 있습니다.
    """
    time_truncated(submission, reference, rng, "TimeGRU")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell")
def test_timegru_keras(submission, keras_answers):
    """Values and gradients are those of keras.layers.GRU(reset_after=False), from a state that was set.
    ko: 정해 준 상태에서 시작해 keras.layers.GRU(reset_after=False)와 값도 기울기도 같습니다.
    """
    time_keras(submission, keras_answers["TimeGRU"], "TimeGRU")


# --- ManyToOne, ManyToMany ---


def head(submission, reference, rng, name, N=4, T=5, H=3, C=2):
    """A head with random weights, forward and backward."""
    W, b, hs = rng.normal(size=(H, C)), rng.normal(size=C), rng.normal(size=(N, T, H))
    ours, right = (getattr(side, name)(W, b) for side in (submission, reference))
    expected = forward(ours, right, name, hs)
    backward(ours, right, name, rng.normal(size=expected.shape), ("dW", "db"))


def head_derivatives(submission, rng, name, shape):
    """dhs, dW and db of a head are derivatives of its own forward."""
    build, dout = getattr(submission, name), rng.normal(size=shape)
    everything = [rng.normal(size=(2, 3, 2)), rng.normal(size=(2, 3)), rng.normal(size=3)]
    ours = build(*everything[1:])
    ours.forward(everything[0])
    received, labels = [ours.backward(dout), ours.dW, ours.db], (f"{name}.backward(…)", f"{name}.dW", f"{name}.db")

    def at(place):
        def value(point):
            hs, W, b = [*everything[:place], point, *everything[place + 1 :]]
            return np.sum(dout * np.asarray(build(W, b).forward(hs)))

        return value

    for place, (mine, label) in enumerate(zip(received, labels, strict=True)):
        differentiated(mine, at(place), everything[place], label)


def head_keras(submission, answer, name):
    """Values and gradients are those of a Dense layer."""
    ours = getattr(submission, name)(answer["W"], answer["b"])
    close(ours.forward(answer["hs"]), answer["y"], f"{name}.forward(hs)")
    close(ours.backward(answer["dout"]), answer["dhs"], f"{name}.backward(…)")
    close(ours.dW, answer["dW"], f"{name}.dW")
    close(ours.db, answer["db"], f"{name}.db")


@pytest.mark.exercise("ManyToOne")
@pytest.mark.points(0.5)
def test_manytoone_example(submission):
    """ManyToOne gives the numbers of the worked example, forward and backward.
    ko: ManyToOne이 순전파와 역전파에서 예제의 값을 냅니다.
    """
    ours = submission.ManyToOne(np.array([[10.0]]), np.array([1.0]))
    close(ours.forward(np.array([[[1.0], [2.0], [3.0]]])), [[31.0]], "ManyToOne.forward(hs)")
    close(ours.backward(np.array([[2.0]])), [[[0.0], [0.0], [20.0]]], "ManyToOne.backward(dout)")


@pytest.mark.exercise("ManyToOne")
@pytest.mark.points(1)
def test_manytoone_random(submission, reference, rng):
    """Random states and gradients: the scores, dhs (N, T, H), dW and db.
    ko: 무작위 상태와 기울기로 점수, dhs (N, T, H), dW, db를 구합니다.
    """
    head(submission, reference, rng, "ManyToOne")


@pytest.mark.exercise("ManyToOne")
@pytest.mark.points(0.5)
def test_manytoone_gradient(submission, rng):
    """dhs, dW and db are derivatives of the head's own forward, by central differences.
    ko: dhs, dW, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    head_derivatives(submission, rng, "ManyToOne", (2, 3))


@pytest.mark.exercise("ManyToOne")
@pytest.mark.points(0.5)
def test_manytoone_keras(submission, keras_answers):
    """Values and gradients are those of keras.layers.Dense on the states of the last moment.
    ko: 마지막 시각의 상태에 keras.layers.Dense를 쓴 것과 값도 기울기도 같습니다.
    """
    head_keras(submission, keras_answers["ManyToOne"], "ManyToOne")


@pytest.mark.exercise("ManyToMany")
@pytest.mark.points(0.5)
def test_manytomany_example(submission):
    """ManyToMany gives the numbers of the worked example, forward and backward.
    ko: ManyToMany가 순전파와 역전파에서 예제의 값을 냅니다.
    """
    ours = submission.ManyToMany(np.array([[10.0]]), np.array([1.0]))
    close(ours.forward(np.array([[[1.0], [2.0], [3.0]]])), [[[11.0], [21.0], [31.0]]], "ManyToMany.forward(hs)")
    close(ours.backward(np.array([[[1.0], [0.0], [2.0]]])), [[[10.0], [0.0], [20.0]]], "ManyToMany.backward(douts)")


@pytest.mark.exercise("ManyToMany")
@pytest.mark.points(1)
def test_manytomany_random(submission, reference, rng):
    """Random states and gradients: the scores (N, T, C), dhs, dW and db.
    ko: 무작위 상태와 기울기로 점수 (N, T, C), dhs, dW, db를 구합니다.
    """
    head(submission, reference, rng, "ManyToMany")


@pytest.mark.exercise("ManyToMany")
@pytest.mark.points(0.5)
def test_manytomany_gradient(submission, rng):
    """dhs, dW and db are derivatives of the head's own forward, by central differences.
    ko: dhs, dW, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    head_derivatives(submission, rng, "ManyToMany", (2, 3, 3))


@pytest.mark.exercise("ManyToMany")
@pytest.mark.points(0.5)
def test_manytomany_keras(submission, keras_answers):
    """Values and gradients are those of keras.layers.Dense on (N, T, H).
    ko: (N, T, H)에 keras.layers.Dense를 쓴 것과 값도 기울기도 같습니다.
    """
    head_keras(submission, keras_answers["ManyToMany"], "ManyToMany")


# --- Bidirectional ---


def two_ways(side, name, given, *sequences):
    """A Bidirectional of two layers of the same kind, and the layers."""
    layers = [getattr(side, name)(*weights) for weights in given]
    return side.Bidirectional(*layers, *sequences), layers


def two_ways_check(submission, reference, rng, name, N, T, D, H, *sequences, back=True):
    """Values of both ways, dxs, and the gradients that are left in the layers."""
    given = [drawn(rng, name, D, H) for _ in range(2)]
    (ours, our_layers), (right, right_layers) = (
        two_ways(side, name, given, *sequences) for side in (submission, reference)
    )
    expected = forward(ours, right, "Bidirectional", rng.normal(size=(N, T, D)))
    if not back:
        return
    backward(ours, right, "Bidirectional", rng.normal(size=expected.shape))
    for role, mine, theirs in zip(("forward_layer", "backward_layer"), our_layers, right_layers, strict=True):
        for attribute in GRADIENTS:
            close(getattr(mine, attribute), getattr(theirs, attribute), f"{role}.{attribute}")


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_bidirectional_forward(submission, reference, rng):
    """Both ways, aligned in time, the one from the front first: (N, T, 2H).
    ko: 시각을 맞춘 양방향의 출력, 앞에서 읽은 것이 앞쪽 절반입니다: (N, T, 2H).
    """
    two_ways_check(submission, reference, rng, "TimeRNN", 3, 4, 2, 5, back=False)


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_bidirectional_last(submission, reference, rng):
    """With return_sequences=False the states when both have read everything: (N, 2H).
    ko: return_sequences=False이면 양쪽이 다 읽고 난 상태를 냅니다: (N, 2H).
    """
    two_ways_check(submission, reference, rng, "TimeRNN", 3, 4, 2, 5, False, back=False)


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_bidirectional_backward(submission, reference, rng):
    """backward gives dxs and leaves the gradients of the weights in the two layers.
    ko: backward가 dxs를 돌려주고 두 계층에 가중치의 기울기를 남깁니다.
    """
    two_ways_check(submission, reference, rng, "TimeRNN", 3, 4, 2, 5)


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_bidirectional_backward_last(submission, reference, rng):
    """backward with return_sequences=False: the gradient enters each way where it ended.
    ko: return_sequences=False일 때의 역전파: 기울기는 양쪽이 끝난 자리로 들어갑니다.
    """
    two_ways_check(submission, reference, rng, "TimeRNN", 3, 4, 2, 5, False)


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_bidirectional_gradient(submission, rng):
    """dxs is the derivative of its own forward, by central differences.
    ko: dxs가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    given = [drawn(rng, "TimeRNN", 2, 3) for _ in range(2)]
    xs, dout = rng.normal(size=(2, 4, 2)), rng.normal(size=(2, 4, 6))
    ours, _layers = two_ways(submission, "TimeRNN", given)
    ours.forward(xs)

    def value(point):
        return np.sum(dout * np.asarray(two_ways(submission, "TimeRNN", given)[0].forward(point)))

    differentiated(ours.backward(dout), value, xs, "Bidirectional.backward(dout)")


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(1)
@pytest.mark.depends("LSTMCell", "TimeLSTM")
def test_bidirectional_keras(submission, keras_answers):
    """With two TimeLSTM layers, values and gradients are those of keras.layers.Bidirectional.
    ko: TimeLSTM 둘로 만들면 keras.layers.Bidirectional과 값도 기울기도 같습니다.
    """
    answer = keras_answers["Bidirectional"]
    given = [[answer[f"{name}_{way}"] for name in ("Wx", "Wh", "b")] for way in ("ahead", "back")]
    for sequences, suffix in ((True, ""), (False, "_last")):
        ours, _layers = two_ways(submission, "TimeLSTM", given, sequences)
        close(ours.forward(answer["xs"]), answer[f"y{suffix}"], "Bidirectional.forward(xs)")
        close(ours.backward(answer[f"dout{suffix}"]), answer[f"dxs{suffix}"], "Bidirectional.backward(dout)")


# --- Stacked ---


def stack(side, rng, names, sizes, **options):
    """A Stacked of layers with the given kinds and sizes (input first), and the layers."""
    layers = [
        getattr(side, name)(*drawn(rng, name, D, H), **options)
        for name, D, H in zip(names, sizes, sizes[1:], strict=False)
    ]
    return side.Stacked(layers), layers


def stacks(submission, reference, rng, names, sizes, **options):
    """The student's and the reference's stack with the same weights."""
    seed = int(rng.integers(2**32))
    return (stack(side, np.random.default_rng(seed), names, sizes, **options) for side in (submission, reference))


def stack_check(submission, reference, rng, names, sizes):
    """A stack forward and backward, and the gradients in its layers."""
    (ours, our_layers), (right, right_layers) = stacks(submission, reference, rng, names, sizes)
    forward(ours, right, "Stacked", rng.normal(size=(2, 4, sizes[0])))
    backward(ours, right, "Stacked", rng.normal(size=(2, 4, sizes[-1])))
    for place, (mine, theirs) in enumerate(zip(our_layers, right_layers, strict=True)):
        for attribute in GRADIENTS:
            close(getattr(mine, attribute), getattr(theirs, attribute), f"layers[{place}].{attribute}")


@pytest.mark.exercise("Stacked")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_stacked_forward(submission, reference, rng):
    """The output of a layer is the input of the one above it.
    ko: 아래층의 출력이 위층의 입력입니다.
    """
    (ours, _), (right, _) = stacks(submission, reference, rng, ["TimeRNN"] * 2, (3, 5, 2))
    forward(ours, right, "Stacked", rng.normal(size=(4, 6, 3)))


@pytest.mark.exercise("Stacked")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_stacked_backward(submission, reference, rng):
    """backward goes from the top layer down; every layer has its gradients then.
    ko: 역전파가 맨 위층에서 내려오고, 그 뒤에는 계층마다 기울기가 있습니다.
    """
    stack_check(submission, reference, rng, ["TimeRNN"] * 3, (3, 4, 5, 2))


@pytest.mark.exercise("Stacked")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_stacked_same_sizes(submission, reference, rng):
    """With layers of the same size the order shows in the values alone.
    ko: 계층의 크기가 모두 같으면 순서의 차이가 값에만 나타납니다.
    """
    stack_check(submission, reference, rng, ["TimeRNN"] * 3, (3, 3, 3, 3))


@pytest.mark.exercise("Stacked")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
def test_stacked_reset_state(submission, reference, rng):
    """reset_state resets every layer of a stack that carries its states on.
    ko: reset_state가 상태를 이어 가는 모든 계층의 상태를 지웁니다.
    """
    (ours, _), (right, _) = stacks(submission, reference, rng, ["TimeRNN"] * 3, (2, 3, 4, 3), stateful=True)
    for reset in (False, False, True):
        for side in (ours, right):
            if reset:
                side.reset_state()
        forward(ours, right, "Stacked", rng.normal(size=(3, 2, 2)))


# --- recurrent_mask ---


def seed_of(rng):
    """A seed for a generator on the student's side."""
    return int(rng.integers(2**31))


@pytest.mark.exercise("recurrent_mask")
@pytest.mark.points(1)
def test_recurrent_mask_entries(submission, rng):
    """The mask is (N, H), and each entry is 0 or 1 / (1 - ratio).
    ko: 마스크는 (N, H)이고 원소는 0 또는 1 / (1 - ratio)입니다.
    """
    found = submission.recurrent_mask(30, 40, 0.2, submission.make_rng(seed_of(rng)))
    mask, right = expect.numbers(found, "recurrent_mask(30, 40, 0.2, rng)"), np.zeros((30, 40))
    if mask.shape == right.shape:
        right[mask != 0] = 1.25
    close(mask, right, "recurrent_mask(30, 40, 0.2, rng)")


@pytest.mark.exercise("recurrent_mask")
@pytest.mark.points(1)
def test_recurrent_mask_share(submission, rng):
    """The share of zeros is close to ratio.
    ko: 0의 비율이 ratio에 가깝습니다.
    """
    mask = expect.numbers(
        submission.recurrent_mask(50, 80, 0.3, submission.make_rng(seed_of(rng))), "recurrent_mask(…)"
    )
    # 4000 draws: one standard error is 0.0072
    expect.close(np.mean(mask == 0), 0.3, "recurrent_mask(…): zeros", rtol=0.0, atol=0.04)


@pytest.mark.exercise("recurrent_mask")
@pytest.mark.points(0.5)
def test_recurrent_mask_own_draws(submission, rng):
    """Samples have masks of their own, and so have units.
    ko: 표본마다, 유닛마다 마스크를 따로 뽑습니다.
    """
    mask = expect.numbers(
        submission.recurrent_mask(40, 60, 0.5, submission.make_rng(seed_of(rng))), "recurrent_mask(…)"
    )
    expect.that(mask.ndim == 2 and np.any(mask != mask[:1]), en="All samples have the same mask.",
                ko="모든 표본의 마스크가 같습니다.")  # fmt: skip
    expect.that(np.any(mask != mask[:, :1]), en="All units of a sample are dropped together.",
                ko="표본의 모든 유닛이 함께 지워집니다.")  # fmt: skip


# --- MaskedRNN ---


def dropped(rng, N, H):
    """A mask with entries of several values, so that a factor squared or forgotten shows."""
    return rng.permutation(np.resize([0.0, 1.25, 2.0], N * H)).reshape(N, H)


@pytest.mark.exercise("MaskedRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_maskedrnn_example(submission):
    """MaskedRNN gives the numbers of the worked example, with both masks.
    ko: MaskedRNN이 두 마스크에서 예제의 값을 냅니다.
    """
    ours = submission.MaskedRNN(np.array([[2.0]]), np.array([[-1.0]]), np.array([-0.5]))
    for mask, last in ((2.0, -0.30070682), (0.0, 0.90514825)):
        found = ours.forward(np.ones((1, 2, 1)), np.array([[mask]]))
        close(found, [[[0.90514825], [last]]], "MaskedRNN.forward(xs, mask)")


@pytest.mark.exercise("MaskedRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_maskedrnn_forward(submission, reference, rng):
    """One mask for all moments, on the state that is carried on and not on what is shown.
    ko: 모든 시각이 같은 마스크를 쓰고, 마스크는 내보내는 상태가 아니라 이어지는 상태에 걸립니다.
    """
    ours, right = pair(submission, reference, "MaskedRNN", drawn(rng, "MaskedRNN", 2, 5))
    forward(ours, right, "MaskedRNN", rng.normal(size=(3, 5, 2)), dropped(rng, 3, 5))


@pytest.mark.exercise("MaskedRNN")
@pytest.mark.points(1)
@pytest.mark.depends("RNNCell")
def test_maskedrnn_backward(submission, reference, rng):
    """The gradients pass the mask on their way back.
    ko: 기울기도 돌아가는 길에 마스크를 지납니다.
    """
    ours, right = pair(submission, reference, "MaskedRNN", drawn(rng, "MaskedRNN", 2, 5))
    forward(ours, right, "MaskedRNN", rng.normal(size=(3, 4, 2)), dropped(rng, 3, 5))
    backward(ours, right, "MaskedRNN", rng.normal(size=(3, 4, 5)), GRADIENTS)


@pytest.mark.exercise("MaskedRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
def test_maskedrnn_gradient(submission, rng):
    """dxs, dWx, dWh and db are derivatives of the layer's own forward, by central differences.
    ko: dxs, dWx, dWh, db가 중앙 차분으로 구한 forward의 미분과 같습니다.
    """
    everything = [rng.normal(size=(2, 3, 2)), *drawn(rng, "MaskedRNN", 2, 3)]
    mask, dhs = dropped(rng, 2, 3), rng.normal(size=(2, 3, 3))
    ours = submission.MaskedRNN(*everything[1:])
    ours.forward(everything[0], mask)
    received = [ours.backward(dhs), *(getattr(ours, attribute) for attribute in GRADIENTS)]

    def at(place):
        def value(point):
            xs, *given = [*everything[:place], point, *everything[place + 1 :]]
            return np.sum(dhs * np.asarray(submission.MaskedRNN(*given).forward(xs, mask)))

        return value

    for place, label in enumerate(("MaskedRNN.backward(dhs)", *(f"MaskedRNN.{g}" for g in GRADIENTS))):
        differentiated(received[place], at(place), everything[place], label)


# --- clip_grads ---

# 1e-6 in the divisor, as the book has it, changes a norm of order one by 1e-6
CLIP_RTOL = 1e-5


def clipped(submission, grads, max_norm, expected):
    """clip_grads changes the arrays of a list of gradients to the expected ones."""
    ours = [g.copy() for g in grads]
    submission.clip_grads.in_place(ours, max_norm)
    for place, (mine, right) in enumerate(zip(ours, expected, strict=True)):
        expect.close(mine, right, f"grads[{place}]", rtol=CLIP_RTOL)


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(0.5)
def test_clip_grads_example(submission):
    """clip_grads gives the numbers of the worked example.
    ko: clip_grads가 예제의 값을 냅니다.
    """
    grads = [np.array([3.0, 0.0]), np.array([4.0])]
    clipped(submission, grads, 1.0, [[0.6, 0.0], [0.8]])
    clipped(submission, grads, 10.0, grads)


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(1)
def test_clip_grads_large(submission, rng):
    """Arrays of several shapes and sizes become shorter by the same factor, to a norm of max_norm.
    ko: 모양과 크기가 다른 배열들이 모두 같은 비율로 줄어 전체 노름이 max_norm이 됩니다.
    """
    grads = [rng.normal(size=(3, 4)), 5.0 * rng.normal(size=4), 0.1 * rng.normal(size=(2, 2))]
    norm = np.sqrt(sum(np.sum(g * g) for g in grads))
    clipped(submission, grads, 1.5, [g * 1.5 / norm for g in grads])


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(0.5)
def test_clip_grads_small(submission, rng):
    """Gradients whose norm is not larger stay as they are, also if all are 0.
    ko: 노름이 크지 않으면, 모두 0이더라도, 그대로입니다.
    """
    grads = [rng.uniform(-1, 1, (2, 3)), rng.uniform(-1, 1, 3)]
    clipped(submission, grads, 4.0, grads)  # nine entries of at most 1: a norm of at most 3
    zeros = [np.zeros((2, 3)), np.zeros(3)]
    clipped(submission, zeros, 0.5, zeros)


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(0.5)
def test_clip_grads_keras(submission, keras_answers):
    """The gradients become those of tf.clip_by_global_norm, which Keras' global_clipnorm uses.
    ko: Keras의 global_clipnorm이 쓰는 tf.clip_by_global_norm과 같은 값이 됩니다.
    """
    answer = keras_answers["clip_grads"]
    clipped(submission, [answer[f"g{k}"] for k in range(3)], 2.5, [answer[f"c{k}"] for k in range(3)])


# --- the questions ---


def two_numbers(answer, what):
    """The answer as two whole numbers; a list, an array or numpy's numbers do as well."""
    found = expect.numbers(answer, what)
    expect.that(
        found.shape == (2,) and found.dtype.kind in "iuf" and np.all(found == np.round(found)),
        en=f"{what} has to be a tuple of two whole numbers.", ko=f"{what}의 답은 정수 두 개의 튜플이어야 합니다.",
    )  # fmt: skip


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer is two whole numbers; whether they are right is seen when it is graded.
    ko: 답이 정수 두 개입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    two_numbers(submission.q1(), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer is two whole numbers; whether they are right is seen when it is graded.
    ko: 답이 정수 두 개입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    two_numbers(submission.q2(), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer is two whole numbers; whether they are right is seen when it is graded.
    ko: 답이 정수 두 개입니다. 맞았는지는 채점할 때 알 수 있습니다.
    """
    two_numbers(submission.q3(), "q3()")
