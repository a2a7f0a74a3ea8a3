"""Hidden checks of 01_series."""

import pytest

from grader.grading import expect


@pytest.mark.exercise("moving_average")
@pytest.mark.points(1)
@pytest.mark.hidden("It was asked about a long series.\nko: 긴 수열로 확인했습니다.")
def test_average_of_long_series(submission):
    """A long series is averaged too.

    ko: 긴 수열도 평균을 냅니다.
    """
    x = [271828.0 if i % 2 else 314159.0 for i in range(500)]
    expect.close(submission.moving_average(x, 2), [292993.5] * 499, "moving_average(x, 2)")


@pytest.mark.exercise("Tally")
@pytest.mark.points(1)
@pytest.mark.hidden("It was asked to count pairs.\nko: 쌍을 세어 보았습니다.")
def test_tally_of_pairs(submission):
    """Pairs are counted like anything else.

    ko: 쌍도 다른 것처럼 셉니다.
    """
    tally = submission.Tally()
    tally.add([(8675309, 1), (8675309, 2), (8675309, 1)])
    expect.that(
        tally.most_common() == (8675309, 1),
        en="the most frequent pair is (8675309, 1)",
        ko="가장 많이 나온 쌍은 (8675309, 1)입니다.",
    )
