"""Public checks of 01_perceptron.

Any weights with the right truth table are right, so a gate is probed beyond 0 and 1 only where all of them agree. For
AND, ``b <= 0``, ``w1 + b <= 0``, ``w2 + b <= 0`` and ``w1 + w2 + b > 0`` leave no choice at (2, 2), (-1, -1) and
(0.5, 0.5), and at least one of (3, 0) and (0, 3) is 1 (their sums add up to more than ``2 (w1 + w2 + b)``). NAND is
the same with 0 and 1 exchanged. For OR the pair is (1, -2) and (-2, 1): their sums add up to ``2b - w1 - w2 < 0``. The
same follows for gates that count a sum of 0 as 1. Products, lookups and comparisons of each input fail there. NOR is
OR with 0 and 1 exchanged. For NOT, ``b > 0`` and ``w + b <= 0`` make ``w`` negative: 1 up to 0, 0 from 1 on.

Where a sum may be exactly 0 the inputs are multiples of 1/8, on which every order of adding up gives the same.
"""

from typing import Any

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gate

# In the order of gate.ROWS: (0, 0), (1, 0), (0, 1), (1, 1).
AND = (0, 0, 0, 1)
NAND = (1, 1, 1, 0)
OR = (0, 1, 1, 1)
NOR = (1, 0, 0, 0)
XOR = (0, 1, 1, 0)
XNOR = (1, 0, 0, 1)
GATES = ("AND", "NAND", "OR", "NOR", "NOT")


def takes_floats(function, table, name):
    """0.0 and 1.0 are answered as 0 and 1 are."""
    for (x1, x2), right in zip(gate.ROWS, table, strict=True):
        for a, b in ((x1, x2), (float(x1), float(x2))):
            expect.exactly(function(a, b), right, f"{name}({a}, {b})")


def cuts_the_plane(function, sure, pair, either, name):
    """The answers that every right choice of weights gives; ``pair``: two inputs, one of which gives ``either``."""
    answers = {(x1, x2): function(x1, x2) for x1, x2 in (*sure, *pair)}
    for (x1, x2), right in sure.items():
        expect.exactly(answers[x1, x2], right, f"{name}({x1}, {x2})")
    values = [expect.numbers(answers[x1, x2], f"{name}({x1}, {x2})") for x1, x2 in pair]
    one, other = (f"{name}({x1}, {x2})" for x1, x2 in pair)
    expect.that(
        any(value.shape == () and value == either for value in values),
        en=f"{one} and {other}: at least one of them is {either}, whatever the right weights are.\n"
        f"  received {values[0]} and {values[1]}\n  Use one weighted sum plus a bias for both inputs together.",
        ko=f"{one}, {other}: 옳은 가중치라면 무엇이든 둘 중 적어도 하나는 {either}입니다.\n"
        f"  받은 값 {values[0]}, {values[1]}\n  두 입력을 한 번에 더한 가중합과 편향으로 판단하세요.",
    )


@pytest.mark.exercise("AND")
@pytest.mark.points(2)
def test_and_table(submission):
    """AND is 1 only for (1, 1).

    ko: AND는 (1, 1)에서만 1입니다.
    """
    gate.truth_table(submission.AND, AND, "AND")


@pytest.mark.exercise("AND")
@pytest.mark.points(1)
def test_and_floats(submission):
    """AND takes 0.0 and 1.0 as it takes 0 and 1.

    ko: AND는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.AND, AND, "AND")


@pytest.mark.exercise("AND")
@pytest.mark.points(1)
def test_and_perceptron(submission):
    """AND is a perceptron: beyond 0 and 1 it gives what every right choice of weights gives.

    ko: AND는 퍼셉트론입니다. 0과 1 밖에서도 옳은 가중치라면 모두 같은 답을 내는 곳에서 그 답을 냅니다.
    """
    cuts_the_plane(submission.AND, {(2, 2): 1, (-1, -1): 0, (0.5, 0.5): 0}, ((3, 0), (0, 3)), 1, "AND")


@pytest.mark.exercise("NAND")
@pytest.mark.points(2)
def test_nand_table(submission):
    """NAND is 0 only for (1, 1).

    ko: NAND는 (1, 1)에서만 0입니다.
    """
    gate.truth_table(submission.NAND, NAND, "NAND")


@pytest.mark.exercise("NAND")
@pytest.mark.points(1)
def test_nand_floats(submission):
    """NAND takes 0.0 and 1.0 as it takes 0 and 1.

    ko: NAND는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.NAND, NAND, "NAND")


@pytest.mark.exercise("NAND")
@pytest.mark.points(1)
def test_nand_perceptron(submission):
    """NAND is a perceptron: beyond 0 and 1 it gives what every right choice of weights gives.

    ko: NAND는 퍼셉트론입니다. 0과 1 밖에서도 옳은 가중치라면 모두 같은 답을 내는 곳에서 그 답을 냅니다.
    """
    cuts_the_plane(submission.NAND, {(2, 2): 0, (-1, -1): 1, (0.5, 0.5): 1}, ((3, 0), (0, 3)), 0, "NAND")


@pytest.mark.exercise("OR")
@pytest.mark.points(2)
def test_or_table(submission):
    """OR is 0 only for (0, 0).

    ko: OR는 (0, 0)에서만 0입니다.
    """
    gate.truth_table(submission.OR, OR, "OR")


@pytest.mark.exercise("OR")
@pytest.mark.points(1)
def test_or_floats(submission):
    """OR takes 0.0 and 1.0 as it takes 0 and 1.

    ko: OR는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.OR, OR, "OR")


@pytest.mark.exercise("OR")
@pytest.mark.points(1)
def test_or_perceptron(submission):
    """OR is a perceptron: beyond 0 and 1 it gives what every right choice of weights gives.

    ko: OR는 퍼셉트론입니다. 0과 1 밖에서도 옳은 가중치라면 모두 같은 답을 내는 곳에서 그 답을 냅니다.
    """
    cuts_the_plane(submission.OR, {(2, 2): 1, (-1, -1): 0, (0.5, 0.5): 1}, ((1, -2), (-2, 1)), 0, "OR")


@pytest.mark.exercise("NOR")
@pytest.mark.points(1)
def test_nor_table(submission):
    """NOR is 1 only for (0, 0).

    ko: NOR는 (0, 0)에서만 1입니다.
    """
    gate.truth_table(submission.NOR, NOR, "NOR")


@pytest.mark.exercise("NOR")
@pytest.mark.points(1)
def test_nor_floats(submission):
    """NOR takes 0.0 and 1.0 as it takes 0 and 1.

    ko: NOR는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.NOR, NOR, "NOR")


@pytest.mark.exercise("NOR")
@pytest.mark.points(1)
def test_nor_perceptron(submission):
    """NOR is a perceptron: beyond 0 and 1 it gives what every right choice of weights gives.

    ko: NOR는 퍼셉트론입니다. 0과 1 밖에서도 옳은 가중치라면 모두 같은 답을 내는 곳에서 그 답을 냅니다.
    """
    cuts_the_plane(submission.NOR, {(2, 2): 0, (-1, -1): 1, (0.5, 0.5): 0}, ((1, -2), (-2, 1)), 1, "NOR")


@pytest.mark.exercise("NOT")
@pytest.mark.points(1)
def test_not_table(submission):
    """NOT is 1 for 0 and 0 for 1, whether they come as 0 and 1 or as 0.0 and 1.0.

    ko: NOT은 0에서 1, 1에서 0입니다. 0.0과 1.0도 마찬가지입니다.
    """
    for x, right in ((0, 1), (1, 0), (0.0, 1), (1.0, 0)):
        expect.exactly(submission.NOT(x), right, f"NOT({x})")


@pytest.mark.exercise("NOT")
@pytest.mark.points(1)
def test_not_perceptron(submission):
    """NOT is a perceptron: 1 for all numbers below 0 and 0 for all above 1, whatever the right weights are.

    ko: NOT은 퍼셉트론입니다. 옳은 가중치라면 무엇이든 0보다 작은 수에서는 1, 1보다 큰 수에서는 0입니다.
    """
    for x, right in ((2, 0), (-1, 1), (3.5, 0), (-0.5, 1)):
        expect.exactly(submission.NOT(x), right, f"NOT({x})")


# XOR is asked for 0 and 1 only: beyond them right compositions disagree (four NANDs and OR-NAND-AND differ at (2, 2)),
# so `x1 != x2` cannot be told from layers by what it answers, and is accepted.
@pytest.mark.exercise("XOR")
@pytest.mark.points(4)
@pytest.mark.depends(*GATES)
def test_xor_table(submission):
    """XOR is 1 only when the inputs differ.

    ko: XOR는 두 입력이 서로 다를 때만 1입니다.
    """
    gate.truth_table(submission.XOR, XOR, "XOR")


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends(*GATES)
def test_xor_floats(submission):
    """XOR takes 0.0 and 1.0 as it takes 0 and 1.

    ko: XOR는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.XOR, XOR, "XOR")


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends(*GATES)
def test_xor_parity(submission):
    """XOR of XOR(x1, x2) and x3 is 1 when an odd number of the three is 1.

    ko: XOR(x1, x2)의 결과와 x3을 다시 XOR에 넣으면, 셋 중 1이 홀수 개일 때 1입니다.
    """
    for x1, x2 in gate.ROWS:
        first = expect.numbers(submission.XOR(x1, x2), f"XOR({x1}, {x2})")
        for x3 in (0, 1):
            expect.exactly(submission.XOR(int(first), x3), (x1 + x2 + x3) % 2, f"XOR(XOR({x1}, {x2}), {x3})")


@pytest.mark.exercise("XNOR")
@pytest.mark.points(1)
@pytest.mark.depends(*GATES, "XOR")
def test_xnor_table(submission):
    """XNOR is 1 only when the inputs are equal.

    ko: XNOR는 두 입력이 서로 같을 때만 1입니다.
    """
    gate.truth_table(submission.XNOR, XNOR, "XNOR")


@pytest.mark.exercise("XNOR")
@pytest.mark.points(1)
@pytest.mark.depends(*GATES, "XOR")
def test_xnor_floats(submission):
    """XNOR takes 0.0 and 1.0 as it takes 0 and 1.

    ko: XNOR는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.XNOR, XNOR, "XNOR")


@pytest.mark.exercise("XNOR")
@pytest.mark.points(1)
@pytest.mark.depends(*GATES, "XOR")
def test_xnor_parity(submission):
    """XNOR of XNOR(x1, x2) and x3 is 1 when an odd number of the three is 1.

    ko: XNOR(x1, x2)의 결과와 x3을 다시 XNOR에 넣으면, 셋 중 1이 홀수 개일 때 1입니다.
    """
    for x1, x2 in gate.ROWS:
        first = expect.numbers(submission.XNOR(x1, x2), f"XNOR({x1}, {x2})")
        for x3 in (0, 1):
            expect.exactly(submission.XNOR(int(first), x3), (x1 + x2 + x3) % 2, f"XNOR(XNOR({x1}, {x2}), {x3})")


# The inputs of the text, and the sums 1, 0, 3 with its weights and bias.
ROWS, WEIGHTS = np.array([[1, 0], [1, 1], [3, 2]]), np.array([2.0, -1.0])


@pytest.mark.exercise("perceptron")
@pytest.mark.points(1)
def test_perceptron_example(submission):
    """perceptron gives [1, 0, 1] for the three inputs of the text: a sum of exactly 0 gives 0.

    ko: 본문의 세 입력에 대해 perceptron의 답은 [1, 0, 1]입니다. 합이 정확히 0이면 0입니다.
    """
    expect.exactly(submission.perceptron(ROWS, WEIGHTS, -1.0), [1, 0, 1], "perceptron(x, w, b)")


@pytest.mark.exercise("perceptron")
@pytest.mark.points(1)
def test_perceptron_batch(submission, reference, rng):
    """perceptron gives one answer for each row of x, for any number of inputs.

    ko: 입력의 개수가 몇이든 perceptron은 x의 행마다 답을 하나씩 냅니다.
    """
    x, w = rng.integers(-16, 17, size=(7, 4)) / 8, rng.integers(1, 9, size=4) * np.array([1, -1, -1, 1])
    for b in (-2.0, 2.0):
        args = x, w / 4, b
        expect.exactly(submission.perceptron(*args), reference.perceptron(*args), "perceptron(x, w, b)")


@pytest.mark.exercise("perceptron")
@pytest.mark.points(1)
def test_perceptron_gates(submission):
    """perceptron makes AND, OR, NAND and NOR of the four rows (0, 0), (1, 0), (0, 1), (1, 1), with the right weights.

    ko: 알맞은 가중치를 주면 perceptron은 네 줄 (0, 0), (1, 0), (0, 1), (1, 1)에서 AND, OR, NAND, NOR가 됩니다.
    """
    rows, w = np.array(gate.ROWS), np.array([0.5, 0.5])
    expect.exactly(submission.perceptron(rows, w, -0.75), AND, "perceptron(x, [0.5, 0.5], -0.75)")
    expect.exactly(submission.perceptron(rows, w, -0.25), OR, "perceptron(x, [0.5, 0.5], -0.25)")
    expect.exactly(submission.perceptron(rows, -w, 0.75), NAND, "perceptron(x, [-0.5, -0.5], 0.75)")
    expect.exactly(submission.perceptron(rows, -w, 0.25), NOR, "perceptron(x, [-0.5, -0.5], 0.25)")


@pytest.mark.exercise("perceptron")
@pytest.mark.points(1)
def test_perceptron_square(submission, reference, rng):
    """perceptron weighs the columns of x, also where there are as many rows as columns.

    ko: 행과 열의 수가 같을 때에도 perceptron은 x의 열에 가중치를 곱합니다.
    """
    x, w = rng.integers(-16, 17, size=(5, 5)) / 8, rng.integers(-8, 9, size=5) / 4
    for b in (-0.5, 0.5):
        args = x, w, b
        expect.exactly(submission.perceptron(*args), reference.perceptron(*args), "perceptron(x, w, b)")


@pytest.mark.exercise("perceptron_theta")
@pytest.mark.points(1)
def test_perceptron_theta_example(submission):
    """perceptron_theta gives the answers of the text for the thresholds 1, 2 and -1: a sum of exactly theta gives 0.

    ko: 임계값이 1, 2, -1일 때 perceptron_theta는 본문의 답을 냅니다. 합이 정확히 theta이면 0입니다.
    """
    for theta, right in ((1.0, [1, 0, 1]), (2.0, [0, 0, 1]), (-1.0, [1, 1, 1])):
        received = submission.perceptron_theta(ROWS, WEIGHTS, theta)
        expect.exactly(received, right, f"perceptron_theta(x, w, {theta:g})")


@pytest.mark.exercise("perceptron_theta")
@pytest.mark.points(1)
def test_perceptron_theta_batch(submission, reference, rng):
    """perceptron_theta gives one answer for each row of x, for thresholds above and below 0.

    ko: 임계값이 양수이든 음수이든 perceptron_theta는 x의 행마다 답을 하나씩 냅니다.
    """
    x, w = rng.integers(-16, 17, size=(7, 4)) / 8, rng.integers(1, 9, size=4) * np.array([1, -1, -1, 1])
    for theta in (1.5, -1.5, 0.0):
        args = x, w / 4, theta
        expect.exactly(submission.perceptron_theta(*args), reference.perceptron_theta(*args),
                       f"perceptron_theta(x, w, {theta:g})")  # fmt: skip


@pytest.mark.exercise("perceptron_theta")
@pytest.mark.points(1)
def test_perceptron_theta_gates(submission):
    """perceptron_theta makes AND with theta 0.6 and OR with theta 0.4, the weights of the notes.

    ko: 노트의 가중치로 perceptron_theta는 임계값 0.6에서 AND, 0.4에서 OR가 됩니다.
    """
    rows, w = np.array(gate.ROWS), np.array([0.5, 0.5])
    expect.exactly(submission.perceptron_theta(rows, w, 0.6), AND, "perceptron_theta(x, [0.5, 0.5], 0.6)")
    expect.exactly(submission.perceptron_theta(rows, w, 0.4), OR, "perceptron_theta(x, [0.5, 0.5], 0.4)")


@pytest.mark.exercise("theta_to_bias")
@pytest.mark.points(1)
def test_theta_to_bias_values(submission, rng):
    """theta_to_bias gives the bias for 0.6 (the AND of the text), and for thresholds above, at and below 0.

    ko: theta_to_bias는 본문의 AND(0.6)와, 0보다 크거나 작거나 같은 임계값의 편향을 냅니다.
    """
    for theta in (0.6, float(rng.uniform(1.5, 4.0)), float(-rng.uniform(1.5, 4.0)), 0.0):
        expect.close(submission.theta_to_bias(theta), 0.0 - theta, f"theta_to_bias({theta:.4g})")


@pytest.mark.exercise("theta_to_bias")
@pytest.mark.points(1)
def test_theta_to_bias_same_answers(submission):
    """With this bias, perceptron answers as perceptron_theta does with the threshold.

    ko: 이 편향을 쓴 perceptron의 답은 그 임계값을 쓴 perceptron_theta의 답과 같습니다.
    """
    x = np.array([-3.0, -1.5, -0.25, 0.0, 0.25, 1.5, 3.0])  # one input, with the weight 1
    for theta in (-2.0, -0.125, 0.125, 2.0):
        b = expect.numbers(submission.theta_to_bias(theta), f"theta_to_bias({theta:g})")
        expect.that(
            b.shape == (),
            en=f"theta_to_bias({theta:g}) is not a single number.",
            ko=f"theta_to_bias({theta:g})가 숫자 하나가 아닙니다.",
        )
        # Not the reference's perceptron: a kit's recording of it knows the right bias only.
        expect.exactly(x + b > 0, x > theta, f"perceptron(x, w, theta_to_bias({theta:g}))")


def trained(submission: Any, reference: Any, X: Any, y: Any, epochs: int, what: str) -> None:
    """The student's weights and mistakes are those of the reference; the mistakes are told first if they are wrong."""
    received = expect.parts(submission.fit_perceptron(X, y, epochs), 2, what)
    w, mistakes = reference.fit_perceptron(X, y, epochs)
    expect.exactly(received[1], mistakes, f"{what}[1] (mistakes)")
    expect.close(received[0], w, f"{what}[0] (w)")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(1)
def test_fit_perceptron_first_epoch(submission):
    """One epoch on OR gives w = [0, 1, 0] and 2 mistakes, the table of the text.

    ko: OR로 한 에포크를 학습하면 본문의 표처럼 w = [0, 1, 0]이고 두 번 틀립니다.
    """
    X, y = np.array(gate.ROWS), np.array([-1, 1, 1, 1])
    what = "fit_perceptron(X, y, 1)"
    w, mistakes = expect.parts(submission.fit_perceptron(X, y, 1), 2, what)
    expect.exactly(mistakes, [2], f"{what}[1] (mistakes)")
    expect.close(w, [0.0, 1.0, 0.0], f"{what}[0] (w)")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(1)
def test_fit_perceptron_gates(submission, reference):
    """OR, AND and NAND are learned: after a few epochs there are no more mistakes, and the list goes on with 0.

    ko: OR, AND, NAND를 학습합니다. 몇 에포크 뒤에는 틀리지 않고, 리스트는 0으로 이어집니다.
    """
    X = np.array(gate.ROWS)
    for name, table in (("OR", OR), ("AND", AND), ("NAND", NAND)):
        trained(submission, reference, X, 2 * np.array(table) - 1, 8, f"fit_perceptron(X, y_{name}, 8)")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(2)
def test_fit_perceptron_steps(submission, reference, rng):
    """fit_perceptron goes the same way, step by step, with more inputs, on data that nothing separates.

    ko: 입력이 더 많고 가를 수 없는 데이터에서도 fit_perceptron은 한 단계씩 똑같이 진행합니다.
    """
    X, y = rng.integers(-16, 17, size=(9, 3)) / 8, rng.permutation([-1, 1, -1, 1, -1, 1, -1, 1, -1])
    X[5], y[5] = X[2], -y[2]  # one input with both answers
    trained(submission, reference, X, y, 1, "fit_perceptron(X, y, 1)")
    trained(submission, reference, X, y, 4, "fit_perceptron(X, y, 4)")


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(2)
def test_fit_perceptron_bound(submission, rng):
    """On data that a line separates, fit_perceptron ends without mistakes, and had at most (R/γ)² of them before.

    ko: 직선으로 가를 수 있는 데이터에서는 많아야 (R/γ)²번 틀리고, 끝에는 틀리지 않습니다.
    """
    X, u = rng.integers(-16, 17, size=(40, 2)) / 8, np.array([-1.0, 2.0, 2.0]) / 3
    z = X @ u[1:] + u[0]
    X, z = X[np.abs(z) >= 0.4], z[np.abs(z) >= 0.4]
    y = np.where(z > 0, 1, -1)
    bound = float(np.max(1 + np.sum(X**2, axis=1)) / np.min(np.abs(z)) ** 2)
    what = "fit_perceptron(X, y, epochs)"
    w, mistakes = expect.parts(submission.fit_perceptron(X, y, int(bound) + 2), 2, what)
    w, counts = expect.numbers(w, f"{what}[0] (w)"), expect.numbers(mistakes, f"{what}[1] (mistakes)")
    expect.that(
        w.shape == (3,) and counts.ndim == 1 and counts.size > 0,
        en=f"{what} should give 3 weights and a list of counts.\n  received shapes {w.shape} and {counts.shape}",
        ko=f"{what}의 결과는 가중치 3개와 횟수의 리스트여야 합니다.\n  받은 모양 {w.shape}, {counts.shape}",
    )
    expect.that(
        counts[-1] == 0 and np.all(y * (X @ w[1:] + w[0]) >= 0),
        en=f"After {int(bound) + 2} epochs there are still mistakes, though a line separates the data.",
        ko=f"직선으로 가를 수 있는 데이터인데 {int(bound) + 2} 에포크 뒤에도 틀립니다.",
    )
    expect.that(
        counts.sum() <= bound,
        en=f"There were {counts.sum():g} mistakes, more than the {int(bound)} that the theorem allows.",
        ko=f"모두 {counts.sum():g}번 틀렸습니다. 수렴 정리의 한계인 {int(bound)}번보다 많습니다.",
    )


@pytest.mark.exercise("fit_perceptron")
@pytest.mark.points(1)
def test_fit_perceptron_xor(submission, reference):
    """On XOR fit_perceptron never comes to rest: every epoch has mistakes.

    ko: XOR에서는 fit_perceptron이 멈추지 않습니다. 어느 에포크에서나 틀립니다.
    """
    trained(submission, reference, np.array(gate.ROWS), np.array([-1, 1, 1, -1]), 30, "fit_perceptron(X, y_XOR, 30)")


def triples(received: Any, what: str) -> np.ndarray:
    """The triples found, as the sorted rows of an array; none is an array without rows."""
    found = expect.numbers(received, what)
    if found.size == 0:
        return np.zeros((0, 3))
    expect.that(
        found.ndim == 2 and found.shape[1] == 3,
        en=f"{what} should be a list of triples (w1, w2, b).\n  received an array of shape {found.shape}",
        ko=f"{what}의 결과는 세 수의 튜플 (w1, w2, b)로 된 리스트여야 합니다.\n  받은 배열의 모양 {found.shape}",
    )
    return found[np.lexsort(found.T[::-1])]


def same_triples(submission: Any, reference: Any, table: list[int], values: np.ndarray) -> None:
    """The triples found are those that the reference finds, in any order."""
    what = f"find_gates({table}, values)"
    compare(submission.find_gates(table, values), reference.find_gates(table, values), what)


def compare(received: Any, expected: Any, what: str) -> None:
    """As many triples as are due, and the same ones."""
    found, right = triples(received, what), triples(expected, what)
    expect.that(
        len(found) == len(right),
        en=f"{what} has the wrong number of triples.\n  expected {len(right)}   received {len(found)}",
        ko=f"{what}에서 찾은 조합의 수가 다릅니다.\n  기대한 값 {len(right)}   받은 값 {len(found)}",
    )
    expect.close(found, right, expect.words(en=f"{what}, sorted", ko=f"{what}, 정렬한 것"))


@pytest.mark.exercise("find_gates")
@pytest.mark.points(1)
@pytest.mark.depends("perceptron")
def test_find_gates_example(submission):
    """find_gates finds the three triples of the text that make AND of -1, 0.5 and 1.

    ko: find_gates는 -1, 0.5, 1에서 AND를 만드는 본문의 조합 세 가지를 찾습니다.
    """
    what = "find_gates([0, 0, 0, 1], values)"
    received = submission.find_gates([0, 0, 0, 1], np.array([-1.0, 0.5, 1.0]))
    compare(received, [[0.5, 1.0, -1.0], [1.0, 0.5, -1.0], [1.0, 1.0, -1.0]], what)


@pytest.mark.exercise("find_gates")
@pytest.mark.points(2)
@pytest.mark.depends("perceptron")
def test_find_gates_tables(submission, reference):
    """find_gates finds exactly the triples that make a table, also one that treats x1 and x2 differently.

    ko: find_gates는 진리표를 만드는 조합을 빠짐없이, 그것만 찾습니다. x1과 x2를 다르게 다루는 진리표도 마찬가지입니다.
    """
    values = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
    for table in ([0, 1, 1, 1], [0, 1, 0, 0], [1, 1, 0, 1], [0, 0, 0, 0]):
        same_triples(submission, reference, table, values)


@pytest.mark.exercise("find_gates")
@pytest.mark.points(1)
@pytest.mark.depends("perceptron")
def test_find_gates_xor(submission, reference):
    """find_gates finds nothing at all for XOR and XNOR.

    ko: XOR와 XNOR에 대해서는 find_gates가 하나도 찾지 못합니다.
    """
    values = np.array([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0])
    for table in ([0, 1, 1, 0], [1, 0, 0, 1]):
        same_triples(submission, reference, table, values)


def whole_number(received: Any, what: str) -> int:
    """An answer that has to be one integer; 14, 14.0 and np.int64(14) are the same here."""
    value = expect.numbers(received, what)
    expect.that(
        value.shape == () and value.dtype.kind in "iuf" and float(value).is_integer(),
        en=f"{what} should be one integer.",
        ko=f"{what}의 답은 정수 하나여야 합니다.",
    )
    return int(value)


@pytest.mark.exercise("q1")
@pytest.mark.points(0)
def test_q1_form(submission):
    """The answer to q1 is one integer; whether it is right is seen when it is graded.

    ko: q1의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    whole_number(submission.q1(), "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(0)
def test_q2_form(submission):
    """The answer to q2 is four numbers, each 0 or 1; whether they are right is seen when it is graded.

    ko: q2의 답은 0 또는 1인 수 네 개입니다. 맞는지는 채점할 때 봅니다.
    """
    value = expect.numbers(submission.q2(), "q2()")
    expect.that(
        value.shape == (4,) and np.all((value == 0) | (value == 1)),
        en="q2() should be a tuple of four integers, each 0 or 1.",
        ko="q2()의 답은 0 또는 1인 정수 네 개의 튜플이어야 합니다.",
    )


@pytest.mark.exercise("q3")
@pytest.mark.points(0)
def test_q3_form(submission):
    """The answer to q3 is one integer; whether it is right is seen when it is graded.

    ko: q3의 답은 정수 하나입니다. 맞는지는 채점할 때 봅니다.
    """
    whole_number(submission.q3(), "q3()")
