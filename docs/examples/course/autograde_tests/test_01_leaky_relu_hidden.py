import pytest

from grader.grading import expect
from grader.grading.harness import layer


@pytest.mark.exercise("LeakyRelu")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: backward has to be the derivative of forward, for every slope and shape.\n"
    "ko: backward는 어떤 기울기와 모양에서도 forward의 미분이어야 합니다."
)
def test_leakyrelu_gradient(submission, rng):
    """backward is the derivative of forward.

    ko: backward는 forward의 미분입니다.
    """
    x, dout = rng.uniform(0.2, 1.0, (2, 3, 4)) * rng.choice([-1, 1], (2, 3, 4)), rng.normal(size=(2, 3, 4))
    layer.gradient_check(lambda point: submission.LeakyRelu(0.4), x, dout, "LeakyRelu")


@pytest.mark.exercise("clip_grads")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: It has to work for any number of gradients and any max_norm.\n"
    "ko: 기울기의 개수와 max_norm이 무엇이든 맞아야 합니다."
)
def test_clip_grads_any_number(submission, reference, rng):
    """One gradient or many, with another max_norm.

    ko: 기울기가 하나이든 여럿이든, 다른 max_norm에서도 맞습니다.
    """
    for count in (1, 5):
        grads = {f"W{i}": rng.normal(size=(2, i + 1)) for i in range(count)}
        ours, right = ({key: g.copy() for key, g in grads.items()} for _ in range(2))
        submission.clip_grads.in_place(ours, 0.7)
        reference.clip_grads.in_place(right, 0.7)
        expect.close(ours[f"W{count - 1}"], right[f"W{count - 1}"], "grads")
