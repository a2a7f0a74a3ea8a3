"""Hidden checks of 01_perceptron: the same facts as the public ones, at points that cannot be remembered."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import gate


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


@pytest.mark.exercise("XOR")
@pytest.mark.points(2)
@pytest.mark.depends("AND", "NAND", "OR")
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
