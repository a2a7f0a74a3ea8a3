"""Public checks of 01_perceptron.

Any weights with the right truth table are right, so a gate is probed beyond 0 and 1 only where all of them agree. For
AND, ``b <= 0``, ``w1 + b <= 0``, ``w2 + b <= 0`` and ``w1 + w2 + b > 0`` leave no choice at (2, 2), (-1, -1) and
(0.5, 0.5), and at least one of (3, 0) and (0, 3) is 1 (their sums add up to more than ``2 (w1 + w2 + b)``). NAND is
the same with 0 and 1 exchanged. For OR the pair is (1, -2) and (-2, 1): their sums add up to ``2b - w1 - w2 < 0``. The
same follows for gates that count a sum of 0 as 1. Products, lookups and comparisons of each input fail there.
"""

import pytest

from grader.grading import expect
from grader.grading.harness import gate

# In the order of gate.ROWS: (0, 0), (1, 0), (0, 1), (1, 1).
AND = (0, 0, 0, 1)
NAND = (1, 1, 1, 0)
OR = (0, 1, 1, 1)
XOR = (0, 1, 1, 0)


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


# XOR is asked for 0 and 1 only: beyond them right compositions disagree (four NANDs and OR-NAND-AND differ at (2, 2)),
# so `x1 != x2` cannot be told from layers by what it answers, and is accepted.
@pytest.mark.exercise("XOR")
@pytest.mark.points(4)
@pytest.mark.depends("AND", "NAND", "OR")
def test_xor_table(submission):
    """XOR is 1 only when the inputs differ.

    ko: XOR는 두 입력이 서로 다를 때만 1입니다.
    """
    gate.truth_table(submission.XOR, XOR, "XOR")


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends("AND", "NAND", "OR")
def test_xor_floats(submission):
    """XOR takes 0.0 and 1.0 as it takes 0 and 1.

    ko: XOR는 0.0과 1.0도 0과 1처럼 받습니다.
    """
    takes_floats(submission.XOR, XOR, "XOR")


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends("AND", "NAND", "OR")
def test_xor_parity(submission):
    """XOR of XOR(x1, x2) and x3 is 1 when an odd number of the three is 1.

    ko: XOR(x1, x2)의 결과와 x3을 다시 XOR에 넣으면, 셋 중 1이 홀수 개일 때 1입니다.
    """
    for x1, x2 in gate.ROWS:
        first = expect.numbers(submission.XOR(x1, x2), f"XOR({x1}, {x2})")
        for x3 in (0, 1):
            expect.exactly(submission.XOR(int(first), x3), (x1 + x2 + x3) % 2, f"XOR(XOR({x1}, {x2}), {x3})")
