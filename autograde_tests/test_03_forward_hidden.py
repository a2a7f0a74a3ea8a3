"""Hidden checks of 03_forward."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function


@pytest.mark.exercise("softmax")
@pytest.mark.points(2)
@pytest.mark.hidden(
    "softmax was asked for scores that span a wide range, with and without the same number added to all of them.\n"
    "ko: 범위가 아주 넓은 점수로, 모든 점수에 같은 수를 더한 경우까지 softmax를 확인했습니다."
)
def test_softmax_wide(submission, reference, rng):
    """softmax is right for scores of a wide range, and adding a number to all of them changes nothing.

    ko: 점수의 범위가 넓어도 softmax가 옳고, 모든 점수에 같은 수를 더해도 결과가 같습니다.
    """
    x = rng.uniform(-800.0, 800.0, size=(5, 7))
    x[1] = rng.normal(size=7)  # a row whose answer is not all 0 and 1
    function.agrees(submission, reference, "softmax", x, what="softmax(x)")
    shift = float(rng.integers(300, 900))
    # Adding 900 to a score rounds it by 1e-13, which the exponential passes on as a relative error.
    function.equals(submission, "softmax", (x[1] + shift,), reference.softmax(x[1]), "softmax(x + c)")


@pytest.mark.exercise("softmax")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "softmax was given a batch of a single row, and one of a single column: the shape has to stay that of x.\n"
    "ko: 행이 하나뿐인 배치와 열이 하나뿐인 배치를 넣었습니다. 결과의 모양은 x와 같아야 합니다."
)
def test_softmax_thin(submission, reference, rng):
    """softmax keeps the shape of a batch with one row, and of one with one column.

    ko: 행이 하나이거나 열이 하나인 배치에서도 softmax는 모양을 지킵니다.
    """
    for shape in ((1, 6), (5, 1)):
        function.agrees(submission, reference, "softmax", rng.normal(scale=2.0, size=shape), what="softmax(x)")


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "forward was given a batch for a network as large as the one for digits in the text.\n"
    "ko: 본문의 손글씨 숫자 신경망만 한 크기의 신경망에 배치를 넣어 forward를 확인했습니다."
)
def test_forward_digits(submission, reference, rng):
    """forward carries a batch of images through a 784-50-100-10 network.

    ko: forward는 이미지 배치를 784-50-100-10 신경망에 통과시킵니다.
    """
    sizes = (784, 50, 100, 10)
    weights = {}
    for number in (1, 2, 3):  # scaled by 1/sqrt(inputs), so that the sigmoids are not saturated
        before, after = sizes[number - 1], sizes[number]
        weights[f"W{number}"] = rng.normal(size=(before, after)) / np.sqrt(before)
        weights[f"B{number}"] = rng.normal(size=after)
    function.agrees(submission, reference, "forward", weights, rng.uniform(size=(20, 784)), what="forward(…)")


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "forward was called in turn for single inputs, batches of one row and batches: every call has to be right.\n"
    "ko: 데이터 하나, 행이 하나인 배치, 여러 행의 배치를 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_forward_turns(submission, reference, rng):
    """forward of a batch is forward of its rows, whichever is called first.

    ko: 어느 것을 먼저 부르든, 배치의 forward는 각 행의 forward와 같습니다.
    """
    sizes = (3, 4, 2, 5)
    weights = {f"W{i}": rng.normal(size=sizes[i - 1 : i + 1]) for i in (1, 2, 3)}
    weights |= {f"B{i}": rng.normal(size=sizes[i]) for i in (1, 2, 3)}
    x = rng.normal(size=(4, 3))
    expected = reference.forward(weights, x)
    expect.close(submission.forward(weights, x[2]), expected[2], "forward(…), x.shape = (3,)")
    expect.close(submission.forward(weights, x), expected, "forward(…), x.shape = (4, 3)")
    expect.close(submission.forward(weights, x[:1]), expected[:1], "forward(…), x.shape = (1, 3)")
