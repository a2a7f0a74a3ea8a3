"""Hidden checks of 13_recurrent: LSTMCell."""

import numpy as np
import pytest

from grader.grading.harness import recurrent


def weights(rng, D, H):
    """Weights of order one."""
    return rng.normal(size=(D, 4 * H)), rng.normal(size=(H, 4 * H)), rng.normal(size=4 * H)


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
    recurrent.step(ours, theirs, x, (zero, zero), "LSTMCell")
    recurrent.step(ours, theirs, x, (rng.normal(size=(N, H)), rng.normal(size=(N, H))), "LSTMCell")


@pytest.mark.exercise("LSTMCell")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: forward has to depend on its arguments only, not on what the same cell was asked before.\n"
    "ko: forward의 결과는 인수에만 달려 있어야 하고, 같은 셀을 전에 어떻게 썼는지와 상관없어야 합니다."
)
def test_lstmcell_keeps_no_state(submission, reference, rng):
    """A step gives the same states again after the cell was used for something else.
    ko: 셀을 다른 데 쓴 뒤에도 같은 걸음은 같은 상태를 냅니다.
    """
    given = weights(rng, 3, 2)
    ours, theirs = submission.LSTMCell(*given), reference.LSTMCell(*given)
    first, second = ((rng.normal(size=(N, 3)), (rng.normal(size=(N, 2)), rng.normal(size=(N, 2)))) for N in (4, 4))
    for x, before in (first, second, first):
        recurrent.step(ours, theirs, x, before, "LSTMCell")
