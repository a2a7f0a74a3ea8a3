"""Hidden checks of 13_recurrent."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import layer, recurrent

# as in the public checks: float32 on the way is right too
CLOSE = {"rtol": 1e-5, "atol": 1e-5}


def close(received, expected, what):
    """Values are equal but for the rounding of float32."""
    expect.close(received, expected, what, **CLOSE)


def forward(ours, right, name, *inputs):
    """The student's layer gives what the reference layer gives."""
    return layer.forward(ours, right, name, *inputs, **CLOSE)


def backward(ours, right, name, dout, gradients=()):
    """The student's layer gives and leaves the gradients that the reference layer does."""
    layer.backward(ours, right, name, dout, gradients, **CLOSE)


def weights(rng, D, H):
    """Weights of order one."""
    return rng.normal(size=(D, 4 * H)), rng.normal(size=(H, 4 * H)), rng.normal(size=4 * H)


GRADIENTS = ("dWx", "dWh", "db")
BLOCKS = {"RNNCell": 1, "LSTMCell": 4, "GRUCell": 3, "TimeRNN": 1, "TimeLSTM": 4, "TimeGRU": 3, "MaskedRNN": 1}


def drawn(rng, name, D, H, scale=0.8):
    """Wx, Wh, b of a cell or layer."""
    columns = BLOCKS[name] * H
    return [scale * rng.normal(size=shape) for shape in ((D, columns), (H, columns), (columns,))]


def pair(submission, reference, name, given, **options):
    """The student's and the reference's object of the same weights."""
    return [getattr(side, name)(*given, **options) for side in (submission, reference)]


def cell_backward(ours, right, name, rng, N, H):
    """One backward of both, compared in everything."""
    count = 2 if name == "LSTMCell" else 1
    upstream = [rng.normal(size=(N, H)) for _ in range(count)]
    found = expect.parts(ours.backward(*upstream), count + 1, f"{name}.backward(…)")
    for mine, theirs in zip(found, right.backward(*upstream), strict=True):
        close(mine, theirs, f"{name}.backward(…)")
    for attribute in GRADIENTS:
        close(getattr(ours, attribute), getattr(right, attribute), f"{name}.{attribute}")


def cell_sizes(submission, reference, rng, name):
    """Other sizes, on the same two cells one after the other."""
    count = 2 if name == "LSTMCell" else 1
    for D, H, batches in ((6, 1, (1, 3)), (4, 4, (4, 2, 1))):
        ours, right = pair(submission, reference, name, drawn(rng, name, D, H))
        for N in batches:
            x, before = rng.normal(size=(N, D)), [rng.normal(size=(N, H)) for _ in range(count)]
            recurrent.step(ours, right, x, before, name, **CLOSE)
            cell_backward(ours, right, name, rng, N, H)


def cells_in_turn(submission, reference, rng, name):
    """Steps of several cells forward, then back in the reverse order, as in a sequence."""
    count, given = 2 if name == "LSTMCell" else 1, drawn(rng, name, 3, 2)
    pairs = [pair(submission, reference, name, given) for _ in range(3)]
    for ours, right in pairs:
        x, before = rng.normal(size=(4, 3)), [rng.normal(size=(4, 2)) for _ in range(count)]
        recurrent.step(ours, right, x, before, name, **CLOSE)
    for ours, right in reversed(pairs):
        cell_backward(ours, right, name, rng, 4, 2)
        cell_backward(ours, right, name, rng, 4, 2)


def time_sizes(submission, reference, rng, name):
    """One layer used for blocks of several lengths and batch sizes, without a state."""
    for D, H, shapes in ((3, 3, ((3, 3), (1, 1), (2, 6))), (1, 4, ((5, 2), (1, 3)))):
        ours, right = pair(submission, reference, name, drawn(rng, name, D, H, 0.6))
        for N, T in shapes:
            forward(ours, right, name, rng.normal(size=(N, T, D)))
            backward(ours, right, name, rng.normal(size=(N, T, H)), GRADIENTS)


def times_in_turn(submission, reference, rng, name):
    """Two layers with states of their own, used in turn."""
    pairs = [pair(submission, reference, name, drawn(rng, name, 2, 3), stateful=True) for _ in range(2)]
    for T in (3, 1):
        for ours, right in pairs:
            forward(ours, right, name, rng.normal(size=(2, T, 2)))
        for ours, right in reversed(pairs):
            backward(ours, right, name, rng.normal(size=(2, T, 3)), GRADIENTS)
            close(ours.dh, right.dh, f"{name}.dh")


SIZES = (
    "en: {0} has to work for any sizes, down to one sample and one unit, and again with another batch.\n"
    "ko: {0}: 표본 하나, 유닛 하나까지 어떤 크기에서도, 다른 배치로 다시 쓸 때에도 맞아야 합니다."
)
IN_TURN = (
    "en: A sequence has many cells of the same weights; each has to remember its own step.\n"
    "ko: 시계열에는 가중치가 같은 셀이 여럿이므로 셀마다 자기 단계를 기억해야 합니다."
)
TIME_SIZES = (
    "en: {0} has to work for any number of samples and moments, down to one, and again with another block.\n"
    "ko: {0}: 표본과 시각의 수가 하나일 때까지 어떤 크기에서도, 다른 블록으로 다시 쓸 때에도 맞아야 합니다."
)
BESIDE = (
    "en: {0} has to work for any number of samples and moments, down to one, again with another block, and "
    "beside others of its kind.\n"
    "ko: {0}: 표본과 시각의 수가 하나일 때까지 어떤 크기에서도, 다른 블록으로 다시 쓸 때에도, 같은 클래스의 "
    "다른 객체와 함께 쓸 때에도 맞아야 합니다."
)
LAYERS = (
    "en: A network has several such layers; each has to keep its own state and its own blocks.\n"
    "ko: 신경망에는 이런 계층이 여럿이므로 계층마다 자기 상태와 자기 블록을 지녀야 합니다."
)


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(SIZES.format("RNNCell"))
def test_rnncell_other_sizes(submission, reference, rng):
    """RNNCell works for other sizes, twice.
    ko: 다른 크기에서도 두 번 맞습니다.
    """
    cell_sizes(submission, reference, rng, "RNNCell")


@pytest.mark.exercise("RNNCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(IN_TURN)
def test_rnncell_in_turn(submission, reference, rng):
    """Several cells forward, then backward in the reverse order.
    ko: 여러 셀의 순전파 뒤에 거꾸로 역전파합니다.
    """
    cells_in_turn(submission, reference, rng, "RNNCell")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: LSTMCell has to work for other sizes, down to one sample and one unit, and from states of 0.\n"
    "ko: LSTMCell은 표본 하나, 유닛 하나까지 다른 크기에서도, 0인 상태에서도 맞아야 합니다."
)
@pytest.mark.parametrize(("N", "D", "H"), [(1, 6, 1), (5, 4, 4)], ids=["single", "square"])
def test_lstmcell_other_sizes(submission, reference, rng, N, D, H):
    """LSTMCell works for other sizes and from states of 0.
    ko: 다른 크기와 0인 상태에서도 맞습니다.
    """
    given, x, zero = weights(rng, D, H), rng.normal(size=(N, D)), np.zeros((N, H))
    ours, theirs = submission.LSTMCell(*given), reference.LSTMCell(*given)
    recurrent.step(ours, theirs, x, (zero, zero), "LSTMCell", **CLOSE)
    recurrent.step(ours, theirs, x, (rng.normal(size=(N, H)), rng.normal(size=(N, H))), "LSTMCell", **CLOSE)


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: forward has to depend on its arguments only, not on what the same cell was asked before.\n"
    "ko: forward의 결과는 인수에만 달려 있어야 하고, 같은 셀을 전에 어떻게 썼는지와 상관없어야 합니다."
)
def test_lstmcell_keeps_no_state(submission, reference, rng):
    """A step gives the same states again after the cell was used for something else.
    ko: 셀을 다른 데 쓴 뒤에도 같은 단계에서는 같은 상태를 냅니다.
    """
    given = weights(rng, 3, 2)
    ours, theirs = submission.LSTMCell(*given), reference.LSTMCell(*given)
    first, second = ((rng.normal(size=(N, 3)), (rng.normal(size=(N, 2)), rng.normal(size=(N, 2)))) for N in (4, 4))
    for x, before in (first, second, first):
        recurrent.step(ours, theirs, x, before, "LSTMCell", **CLOSE)


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(SIZES.format("LSTMCell.backward"))
def test_lstmcell_backward_other_sizes(submission, reference, rng):
    """backward works for other sizes, twice.
    ko: 역전파가 다른 크기에서도 두 번 맞습니다.
    """
    cell_sizes(submission, reference, rng, "LSTMCell")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(IN_TURN)
def test_lstmcell_in_turn(submission, reference, rng):
    """Several cells forward, then backward in the reverse order.
    ko: 여러 셀의 순전파 뒤에 거꾸로 역전파합니다.
    """
    cells_in_turn(submission, reference, rng, "LSTMCell")


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(SIZES.format("GRUCell"))
def test_grucell_other_sizes(submission, reference, rng):
    """GRUCell works for other sizes, twice.
    ko: 다른 크기에서도 두 번 맞습니다.
    """
    cell_sizes(submission, reference, rng, "GRUCell")


@pytest.mark.exercise("GRUCell")
@pytest.mark.points(0.5)
@pytest.mark.hidden(IN_TURN)
def test_grucell_in_turn(submission, reference, rng):
    """Several cells forward, then backward in the reverse order.
    ko: 여러 셀의 순전파 뒤에 거꾸로 역전파합니다.
    """
    cells_in_turn(submission, reference, rng, "GRUCell")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
@pytest.mark.hidden(TIME_SIZES.format("TimeRNN"))
def test_timernn_other_sizes(submission, reference, rng):
    """Blocks of several sizes, one after the other.
    ko: 크기가 다른 블록들을 차례로 씁니다.
    """
    time_sizes(submission, reference, rng, "TimeRNN")


@pytest.mark.exercise("TimeRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
@pytest.mark.hidden(LAYERS)
def test_timernn_in_turn(submission, reference, rng):
    """Two layers with states, used in turn.
    ko: 상태가 있는 두 계층을 번갈아 씁니다.
    """
    times_in_turn(submission, reference, rng, "TimeRNN")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.25)
@pytest.mark.depends("LSTMCell")
@pytest.mark.hidden(TIME_SIZES.format("TimeLSTM"))
def test_timelstm_other_sizes(submission, reference, rng):
    """Blocks of several sizes, one after the other.
    ko: 크기가 다른 블록들을 차례로 씁니다.
    """
    time_sizes(submission, reference, rng, "TimeLSTM")


@pytest.mark.exercise("TimeLSTM")
@pytest.mark.points(0.25)
@pytest.mark.depends("LSTMCell")
@pytest.mark.hidden(LAYERS)
def test_timelstm_in_turn(submission, reference, rng):
    """Two layers with states, used in turn.
    ko: 상태가 있는 두 계층을 번갈아 씁니다.
    """
    times_in_turn(submission, reference, rng, "TimeLSTM")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.25)
@pytest.mark.depends("GRUCell")
@pytest.mark.hidden(TIME_SIZES.format("TimeGRU"))
def test_timegru_other_sizes(submission, reference, rng):
    """Blocks of several sizes, one after the other.
    ko: 크기가 다른 블록들을 차례로 씁니다.
    """
    time_sizes(submission, reference, rng, "TimeGRU")


@pytest.mark.exercise("TimeGRU")
@pytest.mark.points(0.25)
@pytest.mark.depends("GRUCell")
@pytest.mark.hidden(LAYERS)
def test_timegru_in_turn(submission, reference, rng):
    """Two layers with states, used in turn.
    ko: 상태가 있는 두 계층을 번갈아 씁니다.
    """
    times_in_turn(submission, reference, rng, "TimeGRU")


def head_sizes(submission, reference, rng, name):
    """Heads of other sizes, used again with blocks of the same and of another shape, with another head in between."""
    for H, C, shapes in ((3, 3, ((3, 3), (3, 3), (1, 1))), (1, 5, ((2, 4), (5, 2)))):
        W, b = rng.normal(size=(H, C)), rng.normal(size=C)
        head, other = (pair(submission, reference, name, given) for given in ((W, b), (W + 1.0, b)))
        for N, T in shapes:
            expected = forward(*head, name, rng.normal(size=(N, T, H)))
            forward(*other, name, rng.normal(size=(N, T, H)))
            backward(*head, name, rng.normal(size=expected.shape), ("dW", "db"))


@pytest.mark.exercise("ManyToOne")
@pytest.mark.points(0.5)
@pytest.mark.hidden(BESIDE.format("ManyToOne"))
def test_manytoone_other_sizes(submission, reference, rng):
    """Other sizes, one after the other.
    ko: 여러 크기를 차례로 씁니다.
    """
    head_sizes(submission, reference, rng, "ManyToOne")


@pytest.mark.exercise("ManyToMany")
@pytest.mark.points(0.5)
@pytest.mark.hidden(BESIDE.format("ManyToMany"))
def test_manytomany_other_sizes(submission, reference, rng):
    """Other sizes, one after the other.
    ko: 여러 크기를 차례로 씁니다.
    """
    head_sizes(submission, reference, rng, "ManyToMany")


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN")
@pytest.mark.hidden(BESIDE.format("Bidirectional"))
def test_bidirectional_other_sizes(submission, reference, rng):
    """Odd numbers of moments, a single one, and as many as samples, on the same object.
    ko: 시각의 수가 홀수, 하나, 표본의 수와 같은 경우를 같은 객체로 계산합니다.
    """
    given = [drawn(rng, "TimeRNN", 3, 3) for _ in range(2)]
    shapes = ((3, 3), (2, 5), (1, 1))
    for sequences in (True, False):
        # an object of its own for every shape besides: all forward, then all back, none may answer for another
        same, *others = (
            [
                side.Bidirectional(*(side.TimeRNN(*weights) for weights in given), sequences)
                for side in (submission, reference)
            ]
            for _ in range(len(shapes) + 1)
        )
        for N, T in shapes:
            expected = forward(*same, "Bidirectional", rng.normal(size=(N, T, 3)))
            backward(*same, "Bidirectional", rng.normal(size=expected.shape))
        outs = [
            forward(*both, "Bidirectional", rng.normal(size=(*shape, 3)))
            for both, shape in zip(others, shapes, strict=True)
        ]
        for both, out in zip(others, outs, strict=True):
            backward(*both, "Bidirectional", rng.normal(size=out.shape))


@pytest.mark.exercise("Bidirectional")
@pytest.mark.points(0.5)
@pytest.mark.depends("GRUCell", "TimeGRU")
@pytest.mark.hidden(
    "en: Bidirectional has to work with layers of any kind.\n"
    "ko: Bidirectional은 어떤 종류의 계층으로도 만들 수 있어야 합니다."
)
def test_bidirectional_other_layers(submission, reference, rng):
    """Two layers of another kind.
    ko: 다른 종류의 두 계층으로 만듭니다.
    """
    given = [drawn(rng, "TimeGRU", 2, 4) for _ in range(2)]
    ours, right = (
        side.Bidirectional(*(side.TimeGRU(*weights) for weights in given)) for side in (submission, reference)
    )
    forward(ours, right, "Bidirectional", rng.normal(size=(3, 4, 2)))
    backward(ours, right, "Bidirectional", rng.normal(size=(3, 4, 8)))


@pytest.mark.exercise("Stacked")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell", "TimeRNN", "LSTMCell", "TimeLSTM", "GRUCell", "TimeGRU")
@pytest.mark.hidden(
    "en: Any number of layers of any kind may be stacked, the stack used again, and another one beside it.\n"
    "ko: 어떤 종류의 계층을 몇 개든 쌓고 다시 쓸 수 있어야 하며, 옆에 다른 스택이 있어도 됩니다."
)
def test_stacked_any_layers(submission, reference, rng):
    """A single layer, and one of each kind, twice.
    ko: 층 하나, 그리고 종류마다 하나씩 쌓은 것을 두 번 씁니다.
    """
    for names, sizes in ((["TimeGRU"], (2, 3)), (["TimeLSTM", "TimeRNN", "TimeGRU"], (3, 4, 2, 5))):
        given = [drawn(rng, name, D, H) for name, D, H in zip(names, sizes, sizes[1:], strict=False)]
        (ours, right), (second, second_right) = (
            [
                side.Stacked([getattr(side, name)(*weights) for name, weights in zip(names, given, strict=True)])
                for side in (submission, reference)
            ]
            for _ in range(2)
        )
        for N, T in ((2, 4), (3, 1)):
            x, dout = rng.normal(size=(N, T, sizes[0])), rng.normal(size=(N, T, sizes[-1]))
            forward(ours, right, "Stacked", x)
            forward(second, second_right, "Stacked", x[::-1] + 1.0)  # another stack in between changes nothing
            backward(ours, right, "Stacked", dout)
            backward(second, second_right, "Stacked", dout)


@pytest.mark.exercise("recurrent_mask")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: All random numbers have to come from the generator that is given.\n"
    "ko: 난수는 모두 받은 생성기에서 나와야 합니다."
)
def test_recurrent_mask_rng(submission, rng):
    """The same seed gives the same mask, another seed or a second call another one.
    ko: 시드가 같으면 같은 마스크, 시드가 다르거나 두 번째로 부르면 다른 마스크입니다.
    """
    seed = int(rng.integers(2**31))
    generator = submission.make_rng(seed)
    first, second = (np.asarray(submission.recurrent_mask(20, 30, 0.5, generator)) for _ in range(2))
    again, other = (
        np.asarray(submission.recurrent_mask(20, 30, 0.5, submission.make_rng(s))) for s in (seed, seed + 1)
    )
    expect.that(np.array_equal(first, again), en="not from rng", ko="rng에서 나오지 않음")
    expect.that(not np.array_equal(first, other), en="the same for another seed", ko="시드가 달라도 같음")
    expect.that(not np.array_equal(first, second), en="the same again", ko="다시 뽑아도 같음")


@pytest.mark.exercise("recurrent_mask")
@pytest.mark.points(0.25)
@pytest.mark.hidden(
    "en: The mask has to be right for any ratio, also 0, and any sizes.\n"
    "ko: ratio가 얼마이든(0이어도), 크기가 어떻든 맞아야 합니다."
)
def test_recurrent_mask_ratios(submission, rng):
    """Ratios of 0 and 0.8, and a single sample.
    ko: 비율 0과 0.8, 그리고 표본 하나인 경우입니다.
    """
    for N, H, share in ((1, 7, 0.0), (60, 70, 0.8)):
        mask = expect.numbers(
            submission.recurrent_mask(N, H, share, submission.make_rng(int(rng.integers(2**31)))), "mask"
        )
        close(mask, np.where(mask > 0, 1 / (1 - share), 0.0), "mask")
        close(mask.shape, (N, H), "mask.shape")
        # 4200 draws: one standard error is 0.0062
        expect.close(np.mean(mask == 0), share, "share", rtol=0.0, atol=0.034)


@pytest.mark.exercise("MaskedRNN")
@pytest.mark.points(0.5)
@pytest.mark.depends("RNNCell")
@pytest.mark.hidden(
    "en: Every forward has a mask of its own, for batches and lengths of any size; a mask of ones changes nothing. "
    "Two layers have nothing in common.\n"
    "ko: forward마다 마스크가 다르고 배치와 길이도 다를 수 있습니다. 1로 된 마스크는 아무것도 바꾸지 않습니다. "
    "계층이 둘이면 서로 독립이어야 합니다."
)
def test_maskedrnn_other_masks(submission, reference, rng):
    """Several masks and sizes, one after the other.
    ko: 여러 마스크와 크기를 차례로 씁니다.
    """
    ours, right = pair(submission, reference, "MaskedRNN", drawn(rng, "MaskedRNN", 3, 3))
    other = pair(submission, reference, "MaskedRNN", drawn(rng, "MaskedRNN", 3, 3))
    for N, T, mask in ((3, 3, np.ones((3, 3))), (2, 5, 2.0 * rng.integers(0, 2, (2, 3))), (1, 1, np.zeros((1, 3)))):
        forward(ours, right, "MaskedRNN", rng.normal(size=(N, T, 3)), mask)
        forward(*other, "MaskedRNN", rng.normal(size=(N, T, 3)), 1.5 * np.ones((N, 3)))  # another layer in between
        backward(ours, right, "MaskedRNN", rng.normal(size=(N, T, 3)), GRADIENTS)


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: clip_grads has to be right for any number of arrays of any shape, and any limit.\n"
    "ko: clip_grads는 배열이 몇 개이든, 모양이 어떻든, 상한이 얼마이든 맞아야 합니다."
)
def test_clip_grads_any(submission, rng):
    """One array and many, below the limit and above it.
    ko: 배열 하나와 여럿, 상한보다 클 때와 작을 때입니다.
    """
    for shapes, scale in (([(5,)], 1.0), ([(2, 3), (3,), (3, 4), (4,), (1, 1)], 3.0), ([(2, 2, 2), (1,)], 50.0)):
        grads = [scale * rng.normal(size=shape) for shape in shapes]
        norm = np.sqrt(sum(np.sum(g * g) for g in grads)) + 0.0
        for factor in (0.3, 0.98, 1.02, 20.0):
            ours = [g.copy() for g in grads]
            submission.clip_grads.in_place(ours, float(norm * factor))
            for mine, g in zip(ours, grads, strict=True):
                # 1e-6 in the divisor is allowed, which counts for short gradients
                expect.close(mine, g * min(factor, 1.0), "grads", rtol=1e-4)


def is_pair(answer, right, what):
    """Two whole numbers, in any form that holds them."""
    expect.exactly(expect.numbers(answer, what), right, what)


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Count the entries of Wx, Wh and b, with all blocks of columns.\n"
    "ko: 모든 블록의 열을 포함해 Wx, Wh, b의 원소를 세어 보세요."
)
def test_q1_value(submission, reference):
    """The two counts.
    ko: 두 계층의 개수입니다.
    """
    is_pair(submission.q1(), reference.q1(), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Write down the shape of what goes into the TimeGRU, and what its columns are.\n"
    "ko: TimeGRU에 들어가는 것의 모양과, 열이 무엇으로 이루어지는지를 적어 보세요."
)
def test_q2_value(submission, reference):
    """The shape of Wx.
    ko: Wx의 모양입니다.
    """
    is_pair(submission.q2(), reference.q2(), "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: With a carried state and truncated BPTT, values and gradients do not reach equally far back.\n"
    "ko: 상태를 이어 가며 BPTT를 자르면 값과 기울기가 닿는 거리가 다릅니다."
)
def test_q3_value(submission, reference):
    """How far values and gradients reach.
    ko: 값과 기울기가 닿는 거리입니다.
    """
    is_pair(submission.q3(), reference.q3(), "q3()")
