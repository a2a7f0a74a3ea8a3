import numpy as np
import pytest

from grader.grading.expect import close


@pytest.mark.exercise("double")
@pytest.mark.points(1)
def test_double_example(submission):
    """double([1, 2]) is [2, 4].
    ko: double([1, 2])는 [2, 4]입니다.
    """
    close(submission.double(np.array([1.0, 2.0])), [2.0, 4.0], "double(x)")


@pytest.mark.exercise("double")
@pytest.mark.points(2)
def test_double_random(submission, reference, rng):
    """double works for any array.
    ko: double은 어떤 배열에도 맞습니다.
    """
    x = rng.normal(size=(3, 2))
    close(submission.double(x), reference.double(x), "double(x)")


@pytest.mark.exercise("total")
@pytest.mark.points(2)
def test_total(submission, reference, rng):
    """total is the sum.
    ko: total은 합입니다.
    """
    x = rng.normal(size=5)
    close(submission.total(x), reference.total(x), "total(x)")
