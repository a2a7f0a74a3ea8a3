"""Hidden checks of 03_forward."""

from typing import Any

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function

KEYS = ("W1", "B1", "W2", "B2", "W3", "B3")
# As in the public checks: a forward pass in float32 is right.
FLOAT32: dict[str, Any] = {"rtol": 1e-5, "atol": 1e-6}


def network(rng, *sizes):
    """A network of the given layer sizes with weights and biases of order one."""
    weights = {f"W{i}": rng.normal(size=sizes[i - 1 : i + 1]) for i in (1, 2, 3)}
    return weights | {f"B{i}": rng.normal(size=sizes[i]) for i in (1, 2, 3)}


@pytest.mark.exercise("init_network")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "init_network was called twice, and random inputs were sent through the network it gives.\n"
    "ko: init_network를 두 번 부르고, 그 신경망에 무작위 입력을 통과시켜 보았습니다."
)
def test_init_network_inputs(submission, reference, rng):
    """The network that init_network gives answers every input as it should, at every call.

    ko: init_network가 만든 신경망은 부를 때마다 어떤 입력에서나 옳은 출력을 냅니다.
    """
    x = rng.normal(size=(5, 2))
    expected = reference.forward(reference.init_network(), x)
    for _ in range(2):
        received = submission.init_network()
        weights = {key: np.asarray(expect.entry(received, key, "init_network()")) for key in KEYS}
        expect.close(reference.forward(weights, x), expected, "forward(init_network(), x)")


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
    function.agrees(
        submission, reference, "forward", weights, rng.uniform(size=(20, 784)), what="forward(…)", **FLOAT32
    )


@pytest.mark.exercise("forward")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "forward was called in turn for single inputs, batches of one row and batches: every call has to be right.\n"
    "ko: 데이터 하나, 행이 하나인 배치, 여러 행의 배치를 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_forward_turns(submission, reference, rng):
    """forward of a batch is forward of its rows, whichever is called first.

    ko: 어느 쪽을 먼저 부르든, 배치를 넣은 forward의 결과는 행을 하나씩 넣은 결과와 같습니다.
    """
    sizes = (3, 4, 2, 5)
    weights = {f"W{i}": rng.normal(size=sizes[i - 1 : i + 1]) for i in (1, 2, 3)}
    weights |= {f"B{i}": rng.normal(size=sizes[i]) for i in (1, 2, 3)}
    x = rng.normal(size=(4, 3))
    expected = reference.forward(weights, x)
    expect.close(submission.forward(weights, x[2]), expected[2], "forward(…), x.shape = (3,)", **FLOAT32)
    expect.close(submission.forward(weights, x), expected, "forward(…), x.shape = (4, 3)", **FLOAT32)
    expect.close(submission.forward(weights, x[:1]), expected[:1], "forward(…), x.shape = (1, 3)", **FLOAT32)


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

    ko: 행이 하나이거나 열이 하나인 배치에서도 softmax의 결과는 모양이 그대로입니다.
    """
    for shape in ((1, 6), (5, 1)):
        function.agrees(submission, reference, "softmax", rng.normal(scale=2.0, size=shape), what="softmax(x)")


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
@pytest.mark.hidden(
    "predict was asked for a network whose scores are far from 0: the probabilities must not become nan.\n"
    "ko: 점수가 0에서 아주 먼 신경망으로 predict를 확인했습니다. 확률이 nan이 되어서는 안 됩니다."
)
def test_predict_large(submission, reference, rng):
    """predict gives probabilities for large scores too.

    ko: 점수가 아주 커도 predict는 확률을 냅니다.
    """
    weights = network(rng, 4, 5, 3, 6)
    weights["W3"], weights["B3"] = weights["W3"] * 300, weights["B3"] * 1000
    function.agrees(submission, reference, "predict", weights, rng.normal(size=(7, 4)), what="predict(…)")


@pytest.mark.exercise("predict")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax")
@pytest.mark.hidden(
    "predict was called in turn for single inputs, batches of one row and batches: every call has to be right.\n"
    "ko: 데이터 하나, 행이 하나인 배치, 여러 행의 배치를 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_predict_turns(submission, reference, rng):
    """predict of a batch is predict of its rows, whichever is called first.

    ko: 어느 쪽을 먼저 부르든, 배치를 넣은 predict의 결과는 행을 하나씩 넣은 결과와 같습니다.
    """
    weights, x = network(rng, 3, 4, 2, 5), rng.normal(size=(4, 3))
    expected = reference.predict(weights, x)
    expect.close(submission.predict(weights, x[2]), expected[2], "predict(…), x.shape = (3,)")
    expect.close(submission.predict(weights, x), expected, "predict(…), x.shape = (4, 3)")
    expect.close(submission.predict(weights, x[:1]), expected[:1], "predict(…), x.shape = (1, 3)")


@pytest.mark.exercise("accuracy")
@pytest.mark.points(2)
@pytest.mark.depends("forward", "softmax", "predict")
@pytest.mark.hidden(
    "accuracy was measured on data whose last batch is smaller and much worse, or much better, than the others.\n"
    "ko: 마지막 배치가 다른 배치보다 작으면서 훨씬 많이 틀리거나 맞는 데이터로 accuracy를 확인했습니다."
)
def test_accuracy_last_batch(submission, reference, rng):
    """accuracy gives every piece of data the same weight, in whichever batch it is.

    ko: 데이터가 어느 배치에 있든 accuracy는 하나하나를 똑같이 셉니다.
    """
    weights, x = network(rng, 4, 5, 3, 6), rng.normal(size=(23, 4))
    right = np.argmax(reference.predict(weights, x), axis=1)
    for wrong in (np.arange(23) >= 20, np.arange(23) < 14):
        t = np.where(wrong, (right + rng.integers(1, 6, size=23)) % 6, right)
        for size in (10, 7, 22):
            expect.close(submission.accuracy(weights, x, t, size), np.mean(~wrong), "accuracy(…)")


@pytest.mark.exercise("accuracy")
@pytest.mark.points(1)
@pytest.mark.depends("forward", "softmax", "predict")
@pytest.mark.hidden(
    "accuracy was measured where everything is right, where nothing is, and for a single piece of data.\n"
    "ko: 모두 맞는 경우, 하나도 맞지 않는 경우, 데이터가 하나뿐인 경우에 accuracy를 확인했습니다."
)
def test_accuracy_extremes(submission, reference, rng):
    """accuracy is 1 where all is right and 0 where nothing is.

    ko: 모두 맞으면 accuracy는 1이고, 하나도 맞지 않으면 0입니다.
    """
    weights, x = network(rng, 4, 5, 3, 6), rng.normal(size=(9, 4))
    right = np.argmax(reference.predict(weights, x), axis=1)
    for count in (9, 1):
        expect.close(submission.accuracy(weights, x[:count], right[:count], 4), 1.0, "accuracy(…)")
        expect.close(submission.accuracy(weights, x[:count], (right[:count] + 2) % 6, 4), 0.0, "accuracy(…)")


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: how many weights lie between two layers, and which layers have biases?\n"
    "ko: q1의 답이 옳지 않습니다. 두 층 사이에 가중치가 몇 개 있고, 편향은 어느 층에 있나요?"
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), 45360, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: what are the rows of Z2, and how many neurons has the second hidden layer?\n"
    "ko: q2의 답이 옳지 않습니다. Z2의 한 행은 무엇이고, 둘째 은닉층에는 뉴런이 몇 개 있나요?"
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    expect.exactly(submission.q2(), [32, 100], "q2()")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: which of the four does not keep the order of the scores?\n"
    "ko: q3의 답이 옳지 않습니다. 넷 가운데 점수의 대소 관계를 지키지 않는 것은 무엇인가요?"
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    answer = submission.q3()
    right = isinstance(answer, str) and answer.strip().lower() == "d"
    expect.that(right, en="q3() is not right.", ko="q3()의 답이 옳지 않습니다.")
