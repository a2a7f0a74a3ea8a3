import pytest

from grader.grading.expect import close

# What a hidden check knows and no learner may ever see in any output.
SECRET = 7316.4529


@pytest.mark.exercise("double")
@pytest.mark.points(1)
@pytest.mark.hidden("en: it has to work for negative numbers too\nko: 음수에서도 맞아야 합니다")
def test_double_hidden(submission, rng):
    """double of one number.
    ko: 수 하나의 두 배.
    """
    x = -SECRET * (1.0 + rng.random(2))
    close(submission.double(x), 2 * x, "double(x)")
