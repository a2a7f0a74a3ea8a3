"""Hidden checks of 01_perceptron: the same facts as the public ones, at points that cannot be remembered."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gate

GATES = ("AND", "NAND", "OR", "NOR", "NOT")


def beyond_one(rng):
    """An input at or beyond (1, 1) in both directions."""
    x1, x2 = 1 + rng.uniform(0.2, 3.0, size=2)
    return float(x1), float(x2)


def inner_half(rng):
    """An input with x1 < 1, x2 < 1 and x1 + x2 < 1: a mean of the three other rows, moved towards (-1, -1)."""
    share = rng.uniform(0.1, 0.9)
    down = rng.uniform(0.1, 2.0)
    return float(share - down), float(1 - share - down)


@pytest.mark.exercise("AND")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "AND was asked at inputs other than 0 and 1, where all right weights agree: use a weighted sum and a bias.\n"
    "ko: 0과 1이 아니면서 옳은 가중치라면 모두 같은 답을 내는 입력에서 AND를 확인했습니다. 가중합과 편향으로 만드세요."
)
def test_and_half_plane(submission, rng):
    """AND gives what every right choice of weights gives, at random inputs.

    ko: AND는 임의의 입력에서도 옳은 가중치라면 모두 내는 답을 냅니다.
    """
    for point, right in ((beyond_one(rng), 1), (inner_half(rng), 0), (beyond_one(rng), 1), (inner_half(rng), 0)):
        expect.exactly(submission.AND(*point), right, "AND(x1, x2)")


@pytest.mark.exercise("NAND")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "NAND was asked at inputs other than 0 and 1, where all right weights agree: use a weighted sum and a bias.\n"
    "ko: 0과 1이 아니면서 옳은 가중치라면 모두 같은 답을 내는 입력에서 NAND를 확인했습니다. 가중합과 편향으로 만드세요."
)
def test_nand_half_plane(submission, rng):
    """NAND gives what every right choice of weights gives, at random inputs.

    ko: NAND는 임의의 입력에서도 옳은 가중치라면 모두 내는 답을 냅니다.
    """
    for point, right in ((beyond_one(rng), 0), (inner_half(rng), 1), (beyond_one(rng), 0), (inner_half(rng), 1)):
        expect.exactly(submission.NAND(*point), right, "NAND(x1, x2)")


@pytest.mark.exercise("OR")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "OR was asked at inputs other than 0 and 1, where all right weights agree: use a weighted sum and a bias.\n"
    "ko: 0과 1이 아니면서 옳은 가중치라면 모두 같은 답을 내는 입력에서 OR를 확인했습니다. 가중합과 편향으로 만드세요."
)
def test_or_half_plane(submission, rng):
    """OR gives what every right choice of weights gives, at random inputs.

    ko: OR는 임의의 입력에서도 옳은 가중치라면 모두 내는 답을 냅니다.
    """
    # OR(x1, x2) is NAND(1 - x1, 1 - x2), so its sure inputs are NAND's, mirrored.
    for point, right in ((beyond_one(rng), 0), (inner_half(rng), 1), (beyond_one(rng), 0), (inner_half(rng), 1)):
        expect.exactly(submission.OR(1 - point[0], 1 - point[1]), right, "OR(x1, x2)")


@pytest.mark.exercise("NOR")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "NOR was asked at inputs other than 0 and 1, where all right weights agree: use a weighted sum and a bias.\n"
    "ko: 0과 1이 아니면서 옳은 가중치라면 모두 같은 답을 내는 입력에서 NOR를 확인했습니다. 가중합과 편향으로 만드세요."
)
def test_nor_half_plane(submission, rng):
    """NOR gives what every right choice of weights gives, at random inputs.

    ko: NOR는 임의의 입력에서도 옳은 가중치라면 모두 내는 답을 냅니다.
    """
    # NOR(x1, x2) is AND(1 - x1, 1 - x2), so its sure inputs are AND's, mirrored.
    for point, right in ((beyond_one(rng), 1), (inner_half(rng), 0), (beyond_one(rng), 1), (inner_half(rng), 0)):
        expect.exactly(submission.NOR(1 - point[0], 1 - point[1]), right, "NOR(x1, x2)")


@pytest.mark.exercise("NOT")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "NOT was asked for numbers below 0 and above 1, where all right weights agree: use a weight and a bias.\n"
    "ko: 0보다 작은 수와 1보다 큰 수에서 NOT을 확인했습니다. 옳은 가중치라면 모두 같은 답을 냅니다. 가중치와 편향으로 "
    "만드세요."
)
def test_not_half_line(submission, rng):
    """NOT gives what every right choice of weights gives, at random inputs.

    ko: NOT은 임의의 입력에서도 옳은 가중치라면 모두 내는 답을 냅니다.
    """
    for x in rng.permutation(rng.uniform(0.1, 5.0, size=6) * np.array([1, -1, 1, -1, 1, -1])):
        point = float(x + 1 if x > 0 else x)
        expect.exactly(submission.NOT(point), int(point < 0), "NOT(x)")


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends(*GATES)
@pytest.mark.hidden(
    "XOR was called many times, in random order and with NumPy numbers: its answer may depend on its inputs only.\n"
    "ko: XOR를 무작위 순서로 여러 번, NumPy 숫자로도 불러 보았습니다. 답은 입력에만 달려 있어야 합니다."
)
def test_xor_any_order(submission, rng):
    """XOR gives the same whatever was asked before, and for NumPy numbers too.

    ko: XOR는 앞서 무엇을 물었든, NumPy 숫자이든 같은 답을 냅니다.
    """
    for row in rng.permutation(np.repeat(np.arange(4), 3)):
        x1, x2 = gate.ROWS[row]
        kind = rng.choice([np.int64, np.float64])
        expect.exactly(submission.XOR(kind(x1), kind(x2)), int(x1 != x2), "XOR(x1, x2)")


@pytest.mark.exercise("XNOR")
@pytest.mark.points(1)
@pytest.mark.depends(*GATES, "XOR")
@pytest.mark.hidden(
    "XNOR was called many times, in random order and with NumPy numbers: its answer may depend on its inputs only.\n"
    "ko: XNOR를 무작위 순서로 여러 번, NumPy 숫자로도 불러 보았습니다. 답은 입력에만 달려 있어야 합니다."
)
def test_xnor_any_order(submission, rng):
    """XNOR gives the same whatever was asked before, and for NumPy numbers too.

    ko: XNOR는 앞서 무엇을 물었든, NumPy 숫자이든 같은 답을 냅니다.
    """
    for row in rng.permutation(np.repeat(np.arange(4), 3)):
        x1, x2 = gate.ROWS[row]
        kind = rng.choice([np.int64, np.float64])
        expect.exactly(submission.XNOR(kind(x1), kind(x2)), int(x1 == x2), "XNOR(x1, x2)")


@pytest.mark.exercise("perceptron")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "perceptron was given a single row, a single column, whole numbers and many rows: one answer is due for each row.\n"
    "ko: 행이 하나, 열이 하나, 정수, 행이 많은 입력을 넣었습니다. 행마다 답이 하나씩 나와야 합니다."
)
def test_perceptron_thin(submission, reference, rng):
    """perceptron is right for inputs of any shape (N, D), floats or integers.

    ko: 모양이 (N, D)이면 몇 행 몇 열이든, 실수이든 정수이든 perceptron이 옳습니다.
    """
    for shape in ((1, 6), (6, 1), (50, 3)):
        x, w = rng.integers(-9, 10, size=shape), rng.integers(-9, 10, size=shape[1]) / 4
        b = float(rng.integers(-9, 10) / 4)
        expect.exactly(submission.perceptron(x, w, b), reference.perceptron(x, w, b), "perceptron(x, w, b)")
        expect.exactly(submission.perceptron(x / 8, w, b), reference.perceptron(x / 8, w, b), "perceptron(x, w, b)")


@pytest.mark.exercise("perceptron_theta")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "perceptron_theta was given inputs of other shapes, and thresholds that some of the sums hit exactly.\n"
    "ko: 모양이 다른 입력과, 가중합 가운데 하나와 정확히 같은 임계값을 넣었습니다."
)
def test_perceptron_theta_hit(submission, reference, rng):
    """perceptron_theta is right for inputs of any shape (N, D), also where a sum is exactly theta.

    ko: 모양이 (N, D)이면 몇 행 몇 열이든, 가중합이 정확히 theta일 때에도 perceptron_theta가 옳습니다.
    """
    for shape in ((1, 6), (6, 1), (5, 5), (20, 3)):
        x, w = rng.integers(-16, 17, size=shape) / 8, rng.integers(-8, 9, size=shape[1]) / 4
        theta = float((x @ w)[0])
        received, right = submission.perceptron_theta(x, w, theta), reference.perceptron_theta(x, w, theta)
        expect.exactly(received, right, "perceptron_theta(x, w, theta)")


@pytest.mark.exercise("theta_to_bias")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "theta_to_bias was asked for small and large thresholds of both signs.\n"
    "ko: 작은 임계값과 큰 임계값을 양수와 음수로 모두 넣어 theta_to_bias를 확인했습니다."
)
def test_theta_to_bias_any(submission, rng):
    """theta_to_bias is right for thresholds of every size and sign.

    ko: 임계값이 크든 작든, 양수이든 음수이든 theta_to_bias가 옳습니다.
    """
    for size in (1e-3, 1.0, 1e3):
        theta = float(rng.uniform(1.0, 9.0) * size)
        expect.close(submission.theta_to_bias(theta), -theta, "theta_to_bias(theta)")
        expect.close(submission.theta_to_bias(-theta), theta, "theta_to_bias(theta)")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "fit_perceptron was called several times, with another number of inputs, whole numbers, and labels that are all "
    "the same: every call starts anew.\n"
    "ko: 입력의 개수가 다른 데이터, 정수 데이터, 레이블이 모두 같은 데이터로 여러 번 불렀습니다. 부를 때마다 처음부터 "
    "시작해야 합니다."
)
def test_fit_perceptron_anew(submission, reference, rng):
    """fit_perceptron starts anew at every call, whatever the data are.

    ko: 데이터가 무엇이든 fit_perceptron은 부를 때마다 처음부터 시작합니다.
    """
    first = rng.integers(-5, 6, size=(8, 5)), rng.choice([-1, 1], size=8)
    same = rng.integers(-16, 17, size=(6, 1)) / 8, np.ones(6, dtype=int)
    other = rng.integers(-16, 17, size=(1, 4)) / 8, np.array([-1])
    for X, y in (first, same, first, other, (same[0], -same[1])):
        w, mistakes = expect.parts(submission.fit_perceptron(X, y, 5), 2, "fit_perceptron(X, y, 5)")
        right, counts = reference.fit_perceptron(X, y, 5)
        expect.exactly(mistakes, counts, "fit_perceptron(X, y, 5)[1]")
        expect.close(w, right, "fit_perceptron(X, y, 5)[0]")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "fit_perceptron was given the same data in another order: it has to go through them in the order given.\n"
    "ko: 같은 데이터를 다른 순서로 넣었습니다. 주어진 순서대로 보아야 합니다."
)
def test_fit_perceptron_order(submission, reference, rng):
    """fit_perceptron takes the data in the order given.

    ko: fit_perceptron은 데이터를 주어진 순서대로 봅니다.
    """
    X, y = rng.integers(-16, 17, size=(10, 2)) / 8, rng.choice([-1, 1], size=10)
    for order in (rng.permutation(10), np.argsort(y, kind="stable")):
        w, mistakes = expect.parts(submission.fit_perceptron(X[order], y[order], 3), 2, "fit_perceptron(X, y, 3)")
        right, counts = reference.fit_perceptron(X[order], y[order], 3)
        expect.exactly(mistakes, counts, "fit_perceptron(X, y, 3)[1]")
        expect.close(w, right, "fit_perceptron(X, y, 3)[0]")


@pytest.mark.exercise("find_gates")
@pytest.mark.points(2)
@pytest.mark.depends("perceptron")
@pytest.mark.hidden(
    "find_gates was asked for other truth tables with other candidates: every triple that does it, and no other.\n"
    "ko: 다른 후보로 다른 진리표를 찾게 했습니다. 맞는 조합을 빠짐없이, 그것만 찾아야 합니다."
)
def test_find_gates_any(submission, reference, rng):
    """find_gates is right for truth tables and candidates drawn at random.

    ko: 무작위로 고른 진리표와 후보에서도 find_gates가 옳습니다.
    """
    values = np.sort(rng.permutation(np.arange(-12, 13))[:5] / 8)
    tables = rng.permutation(16)[:5]
    for table in ([int(n >> bit) & 1 for bit in range(4)] for n in tables):
        found = [np.reshape(found_by.find_gates(table, values), (-1, 3)) for found_by in (submission, reference)]
        received, right = (rows[np.lexsort(rows.T[::-1])] for rows in found)
        expect.close(received, right, "find_gates(table, values)")


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: which of the 16 tables ask for two lines? A search shows it.\n"
    "ko: q1의 답이 옳지 않습니다. 16가지 가운데 직선이 두 개 필요한 것은 어느 것일까요? 탐색해 보면 알 수 있습니다."
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), 14, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: write down the weighted sum of each row, and compare it with theta.\n"
    "ko: q2의 답이 옳지 않습니다. 줄마다 가중합을 적고 theta와 비교해 보세요."
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    expect.exactly(submission.q2(), [1, 1, 0, 0], "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: look again at the formula of the convergence theorem.\n"
    "ko: q3의 답이 옳지 않습니다. 수렴 정리의 식을 다시 보세요."
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    expect.exactly(submission.q3(), 100, "q3()")
