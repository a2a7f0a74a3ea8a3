"""Hidden checks of 02_activations."""

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import function


def in_turn(submission, reference, rng, name, low=0.1, high=5.0):
    """A number, a long array, float32, a batch of one row, an array without axes, and the first once more."""
    x = rng.choice([-1.0, 1.0], 30) * rng.uniform(low, high, 30)
    number = float(x[3])
    function.agrees(submission, reference, name, number, what=f"{name}(x)")
    function.agrees(submission, reference, name, x, what=f"{name}(x)")
    # float32 has seven digits, and 1 - y loses some of them where y is near 1
    single = x[:8].astype(np.float32)
    function.agrees(submission, reference, name, single, what=f"{name}(x), float32", rtol=1e-5, atol=1e-6)
    function.agrees(submission, reference, name, x.reshape(1, -1), what=f"{name}(x)")
    function.agrees(submission, reference, name, np.array(x[4]), what=f"{name}(x)")
    function.agrees(submission, reference, name, number, what=f"{name}(x)")


@pytest.mark.exercise("step_function")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: step_function was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: step_function에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_step_function_in_turn(submission, reference, rng):
    """step_function is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 step_function의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "step_function")


@pytest.mark.exercise("sign")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: sign was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: sign에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_sign_in_turn(submission, reference, rng):
    """sign is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 sign의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "sign")


@pytest.mark.exercise("identity_function")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: identity_function was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: identity_function에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_identity_function_in_turn(submission, reference, rng):
    """identity_function is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 identity_function의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "identity_function")


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: sigmoid was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: sigmoid에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_sigmoid_in_turn(submission, reference, rng):
    """sigmoid is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 sigmoid의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "sigmoid")


@pytest.mark.exercise("sigmoid")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: sigmoid was asked for numbers of every size and for their negatives: the two add up to 1.\n"
    "ko: 크기가 다양한 수와 그 부호를 바꾼 수의 sigmoid를 구했습니다. 둘을 더하면 1입니다."
)
def test_sigmoid_symmetric(submission, reference, rng):
    """sigmoid(x) and sigmoid(-x) add up to 1, for numbers of every size.

    ko: 어떤 크기의 수에서도 sigmoid(x)와 sigmoid(-x)를 더하면 1입니다.
    """
    x = 10.0 ** rng.uniform(-3.0, 3.0, 12)
    function.agrees(submission, reference, "sigmoid", x, what="sigmoid(x)")
    function.equals(submission, "sigmoid", (-x,), 1.0 - reference.sigmoid(x), "sigmoid(-x)")


@pytest.mark.exercise("tanh")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: tanh was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: tanh에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_tanh_in_turn(submission, reference, rng):
    """tanh is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 tanh의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "tanh")


@pytest.mark.exercise("relu")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: relu was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: relu에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_relu_in_turn(submission, reference, rng):
    """relu is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 relu의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "relu")


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: softplus was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: softplus에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_softplus_in_turn(submission, reference, rng):
    """softplus is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 softplus의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "softplus")


@pytest.mark.exercise("softplus")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: softplus was asked for numbers of every size, small and very large.\n"
    "ko: 아주 작은 수부터 아주 큰 수까지 softplus를 구했습니다."
)
def test_softplus_wide(submission, reference, rng):
    """softplus(x) and softplus(-x) differ by x, for numbers of every size.

    ko: 어떤 크기의 수에서도 softplus(x)와 softplus(-x)의 차는 x입니다.
    """
    x = 10.0 ** rng.uniform(-3.0, 3.0, 12)
    function.agrees(submission, reference, "softplus", x, what="softplus(x)")
    function.equals(submission, "softplus", (-x,), reference.softplus(x) - x, "softplus(-x)")


@pytest.mark.exercise("piecewise_linear")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: piecewise_linear was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: piecewise_linear에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_piecewise_linear_in_turn(submission, reference, rng):
    """piecewise_linear is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 piecewise_linear의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "piecewise_linear", low=0.05, high=1.0)


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
@pytest.mark.hidden(
    "en: sigmoid_grad was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: sigmoid_grad에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_sigmoid_grad_in_turn(submission, reference, rng):
    """sigmoid_grad is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 sigmoid_grad의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "sigmoid_grad")


@pytest.mark.exercise("sigmoid_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid")
@pytest.mark.hidden(
    "en: sigmoid_grad was asked for numbers of every size and their negatives: both have the same slope.\n"
    "ko: 크기가 다양한 수와 그 부호를 바꾼 수의 sigmoid_grad를 구했습니다. 두 자리의 기울기는 같습니다."
)
def test_sigmoid_grad_even(submission, reference, rng):
    """sigmoid_grad(x) and sigmoid_grad(-x) are equal, for numbers of every size.

    ko: 어떤 크기의 수에서도 sigmoid_grad(x)와 sigmoid_grad(-x)가 같습니다.
    """
    x = 10.0 ** rng.uniform(-3.0, 3.0, 12)
    expected = reference.sigmoid_grad(x)
    expect.close(submission.sigmoid_grad(x), expected, "sigmoid_grad(x)")
    expect.close(submission.sigmoid_grad(-x), expected, "sigmoid_grad(-x)")


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
@pytest.mark.hidden(
    "en: tanh_grad was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: tanh_grad에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_tanh_grad_in_turn(submission, reference, rng):
    """tanh_grad is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 tanh_grad의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "tanh_grad")


@pytest.mark.exercise("tanh_grad")
@pytest.mark.points(0.5)
@pytest.mark.depends("tanh")
@pytest.mark.hidden(
    "en: tanh_grad was asked for numbers of every size and their negatives: both have the same slope.\n"
    "ko: 크기가 다양한 수와 그 부호를 바꾼 수의 tanh_grad를 구했습니다. 두 자리의 기울기는 같습니다."
)
def test_tanh_grad_even(submission, reference, rng):
    """tanh_grad(x) and tanh_grad(-x) are equal, for numbers of every size.

    ko: 어떤 크기의 수에서도 tanh_grad(x)와 tanh_grad(-x)가 같습니다.
    """
    x = 10.0 ** rng.uniform(-3.0, 3.0, 12)
    expected = reference.tanh_grad(x)
    expect.close(submission.tanh_grad(x), expected, "tanh_grad(x)")
    expect.close(submission.tanh_grad(-x), expected, "tanh_grad(-x)")


@pytest.mark.exercise("relu_grad")
@pytest.mark.points(0.5)
@pytest.mark.hidden(
    "en: relu_grad was called in turn for numbers and for arrays of many shapes: every call has to be right.\n"
    "ko: relu_grad에 수와 여러 모양의 배열을 번갈아 넣었습니다. 호출마다 결과가 옳아야 합니다."
)
def test_relu_grad_in_turn(submission, reference, rng):
    """relu_grad is right whatever it was called with before.

    ko: 앞에서 무엇을 넣었든 relu_grad의 결과가 옳습니다.
    """
    in_turn(submission, reference, rng, "relu_grad")


@pytest.mark.exercise("vanishing")
@pytest.mark.points(0.5)
@pytest.mark.depends("sigmoid_grad")
@pytest.mark.hidden(
    "en: vanishing was compared with products of slopes at many points: no product may be larger.\n"
    "ko: 여러 자리의 기울기를 곱한 값과 vanishing을 비교했습니다. 어떤 곱도 그보다 클 수 없습니다."
)
def test_vanishing_bound(submission, reference, rng):
    """No product of sigmoid slopes is larger than vanishing(depth), and it is reached where all sums are 0.

    ko: 시그모이드 기울기의 곱은 vanishing(depth)보다 클 수 없고, 가중합이 모두 0일 때 그 값이 됩니다.
    """
    for depth in rng.permutation([4, 7, 9, 13])[:3]:
        bound = submission.vanishing(int(depth))
        reached = np.prod(reference.sigmoid_grad(np.zeros(depth)))
        expect.close(bound, reached, f"vanishing({depth})", atol=0.0)
        products = np.prod(reference.sigmoid_grad(rng.normal(size=(50, depth))), axis=1)
        expect.that(
            np.all(products <= bound * (1 + 1e-9)),
            en="A product of slopes is larger.",
            ko="기울기의 곱이 더 큰 경우가 있습니다.",
        )


@pytest.mark.exercise("q1")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q1 is not right: what does each layer do to what the layer before gave?\n"
    "ko: q1의 답이 옳지 않습니다. 각 층은 앞 층이 낸 값을 어떻게 바꾸나요?"
)
def test_q1_value(submission):
    """The answer to q1 is right.

    ko: q1의 답이 옳습니다.
    """
    expect.exactly(submission.q1(), 81, "q1()")


@pytest.mark.exercise("q2")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q2 is not right: which of the four still rises at x = 30?\n"
    "ko: q2의 답이 옳지 않습니다. 넷 가운데 x = 30에서 아직 올라가는 것은 무엇인가요?"
)
def test_q2_value(submission):
    """The answer to q2 is right.

    ko: q2의 답이 옳습니다.
    """
    answer = submission.q2()
    right = isinstance(answer, str) and answer.strip().lower() == "c"
    expect.that(right, en="q2() is not right.", ko="q2()의 답이 옳지 않습니다.")


@pytest.mark.exercise("q3")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "The answer to q3 is not right: what is the largest product of slopes for n layers?\n"
    "ko: q3의 답이 옳지 않습니다. n층일 때 기울기의 곱은 커야 얼마인가요?"
)
def test_q3_value(submission):
    """The answer to q3 is right.

    ko: q3의 답이 옳습니다.
    """
    expect.exactly(submission.q3(), 5, "q3()")
