"""Public checks of 13_recurrent: LSTMCell."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import recurrent

OPEN, CLOSED = 40.0, -40.0  # the sigmoid of these is 1 and 0 to 1e-17


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
    expect.close(found[1], [[2.0188872]], "c_next")
    expect.close(found[0], [[0.7057186]], "h_next")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
def test_lstmcell_first_step(submission, reference, rng):
    """The first step of a sequence, from states of 0, gives h_next and c_next of the shape (N, H).
    ko: 0인 상태에서 시작하는 첫 걸음에서 형상이 (N, H)인 h_next와 c_next를 돌려줍니다.
    """
    given, x, before = weights(rng, 3, 5), rng.normal(size=(4, 3)), (np.zeros((4, 5)), np.zeros((4, 5)))
    recurrent.step(
        submission.LSTMCell(*given), reference.LSTMCell(*given), x, before, "LSTMCell", weights=given, blocks="fgio"
    )


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(3)
def test_lstmcell_one_step(submission, reference, rng):
    """One step with random weights and states that are not 0 (the cell state is compared first).
    ko: 무작위 가중치와 0이 아닌 상태로 한 걸음을 계산합니다(셀 상태부터 비교합니다).
    """
    given, x, before = weights(rng, 3, 5), rng.normal(size=(4, 3)), states(rng, 4, 5)
    recurrent.step(
        submission.LSTMCell(*given), reference.LSTMCell(*given), x, before, "LSTMCell", weights=given, blocks="fgio"
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
    expect.close(found[1], right, "c_next")
    expect.close(found[0], (o == OPEN) * np.tanh(right), "h_next")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(2)
def test_lstmcell_sequence(submission, reference, rng):
    """Six steps in a row, each fed with the states of the last one.
    ko: 앞 걸음의 상태를 다음 걸음에 넘기며 여섯 걸음을 갑니다.
    """
    given, xs, before = weights(rng, 2, 3), rng.normal(size=(4, 6, 2)), states(rng, 4, 3)
    expected = run(reference.LSTMCell(*given), xs, *before)
    recurrent.sequence(submission.LSTMCell(*given), expected, xs, before, "LSTMCell")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(2)
def test_lstmcell_keras(submission, keras_answers):
    """Five steps give what keras.layers.LSTM gives with the same weights, its blocks put into the order f, g, i, o.
    ko: 블록을 f, g, i, o 순서로 옮긴 같은 가중치로 다섯 걸음을 가면 keras.layers.LSTM과 같은 값이 나옵니다.
    """
    answer = keras_answers["LSTMCell"]
    cell = submission.LSTMCell(answer["Wx"], answer["Wh"], answer["b"])
    recurrent.sequence(cell, answer["hs"], answer["xs"], (answer["h0"], answer["c0"]), "LSTMCell")
