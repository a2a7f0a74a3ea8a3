"""Public checks of 01_series."""

import pytest

from grader.grading import expect
from grader.grading.harness import function


@pytest.mark.exercise("moving_average")
@pytest.mark.points(2)
def test_average_of_three(submission, reference, rng):
    """Every window of three gives its mean.

    ko: 길이가 3인 창마다 평균이 나옵니다.
    """
    function.agrees(submission, reference, "moving_average", rng.normal(size=7), 3, what="moving_average(x, 3)")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(1)
@pytest.mark.parametrize("k", [1, 5])
def test_average_of_window(submission, reference, rng, k):
    """Windows of other lengths give their means.

    ko: 창의 길이가 달라도 평균이 나옵니다.
    """
    function.agrees(submission, reference, "moving_average", rng.normal(size=5), k, what=f"moving_average(x, {k})")


@pytest.mark.exercise("moving_average")
@pytest.mark.points(2)
def test_average_as_pooling(submission, keras_answers):
    """The result is that of average pooling with stride 1.

    ko: 보폭이 1인 평균 풀링과 같은 결과가 나옵니다.
    """
    recorded = keras_answers["pooling"]
    function.equals(submission, "moving_average", (recorded["x"], 4), recorded["y"])


@pytest.mark.exercise("Tally")
@pytest.mark.points(2)
def test_tally_counts(submission):
    """Items are counted, over several calls of add.

    ko: add를 여러 번 불러도 개수를 이어서 셉니다.
    """
    tally = submission.Tally()
    tally.add(["a", "b", "a"])
    tally.add(["b", "b"])
    expect.exactly(tally.total, 5, "Tally.total")
    expect.exactly(expect.entry(tally.counts, "b", "Tally.counts"), 3, "Tally.counts['b']")
    expect.that(
        tally.most_common() == "b",
        en="Tally.most_common() is not the most frequent item.",
        ko="Tally.most_common()이 가장 많이 나온 것이 아닙니다.",
    )


@pytest.mark.exercise("Tally")
@pytest.mark.points(1)
@pytest.mark.depends("moving_average")
def test_tally_of_averages(submission):
    """A new tally starts empty and takes the numbers that moving_average gives.

    ko: 새로 만든 Tally는 비어 있고, moving_average가 낸 수를 셉니다.
    """
    first, second = submission.Tally(), submission.Tally()
    first.add([0])
    second.add([float(v) for v in submission.moving_average([1.0, 3.0, 1.0], 2)])
    expect.exactly(second.total, 2, "Tally.total")
    expect.exactly(expect.entry(second.counts, 2.0, "Tally.counts"), 2, "Tally.counts[2.0]")
