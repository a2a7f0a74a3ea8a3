"""What a check says of a submission: verdict, message, hint, points."""

from __future__ import annotations

import re

import pytest

from grader.result import Result, Status, Verdict

THREE, ONE, FIVE = "test_average_of_three", "test_average_of_window[1]", "test_average_of_window[5]"
CHECKS = "autograde_tests/test_01_series.py"
MISTAKES = "autograde_tests/mistakes_01_series.py"
SECRETS = re.compile(r"292993|271828|314159|8675309")


def average(returned: str) -> dict[str, str]:
    """A moving_average that gives ``returned`` (``mean`` is the right answer), and the right Tally after it."""
    return {
        "moving_average": "def moving_average(x, k):\n"
        "    mean = np.array([np.mean(x[i:i + k]) for i in range(len(x) - k + 1)])\n"
        f"    return {returned}\n"
    }


def test_the_solution_gets_everything(mini_course, graded):
    result = graded(mini_course, seed=99)
    assert [c.verdict for c in result.checks] == [Verdict.PASS] * 8
    assert (result.score, result.max_score, result.status) == (11, 11, Status.GRADED)
    assert result.provenance.seeds == (11, 99)


def test_another_way_to_write_it_is_right_too(mini_course, graded):
    result = graded(mini_course, {**mini_course.solutions, **average("list(mean)")}, seed=99)
    assert result.passed


def test_the_stub_gets_nothing(mini_course, graded):
    result = graded(mini_course, {})
    verdicts = {c.check: c.verdict for c in result.checks}
    assert verdicts.pop("test_tally_of_averages") in (Verdict.NOT_ATTEMPTED, Verdict.SKIPPED)
    assert set(verdicts.values()) == {Verdict.NOT_ATTEMPTED}
    assert result.score == 0


def test_a_known_mistake_is_named_with_its_hint(mini_course, graded, row):
    result = graded(mini_course, average("mean * k"))
    check = row(result, THREE)
    assert (check.verdict, check.mistake, check.points) == (Verdict.FAIL, "sum_not_mean", 0)
    first, *_table, last = check.message.splitlines()
    assert first == "moving_average(x, 3) is wrong in 5 of 5 places."
    assert last == "  Looks like: these are sums: divide by the length of the window."


def test_the_hint_is_in_the_learners_language(mini_course, graded, row):
    check = row(graded(mini_course, average("mean * k"), language="ko"), THREE)
    assert check.title == "길이가 3인 창마다 평균이 나옵니다."
    assert "합을 구했습니다. 창의 길이로 나누세요." in check.message


def test_a_hint_is_narrowed_by_the_other_checks(mini_course, graded, row):
    """With k = 1 two mistakes answer alike; with k = 3 one of them is ruled out."""
    result = graded(mini_course, average("mean * k / (k + 1)"))
    assert [row(result, name).mistake for name in (THREE, ONE)] == ["one_too_many"] * 2
    result = graded(mini_course, average("mean * k / 2"))
    assert [row(result, name).mistake for name in (THREE, ONE)] == ["always_two"] * 2


def test_no_hint_where_two_mistakes_explain_everything(mini_course, graded, row):
    with (mini_course.root / MISTAKES).open("a", encoding="utf-8") as file:
        file.write("\nmistakes.edit('moving_average', 'twin', {') / k': ') * 1'}, en='a twin.', ko='쌍둥이.')\n")
    result = graded(mini_course, average("mean * k"))
    for name in (THREE, FIVE):
        assert row(result, name).mistake is None
        assert "Looks like" not in row(result, name).message


def test_no_hint_for_an_unknown_mistake(mini_course, graded, row):
    check = row(graded(mini_course, average("mean + 0.25")), THREE)
    assert (check.verdict, check.mistake) == (Verdict.FAIL, None)
    assert "Looks like" not in check.message


def test_an_exception_is_shown_with_cell_and_line(mini_course, graded, row):
    check = row(graded(mini_course, average("mean[k * 100]")), THREE)
    assert check.verdict is Verdict.ERROR
    lines = check.message.splitlines()
    assert lines[0].startswith("moving_average stopped with IndexError: index 300 is out of bounds")
    assert re.fullmatch(r"  in cell \d+, line 3: return mean\[k \* 100\]", lines[1])


def test_a_missing_name_says_what_is_near(mini_course, graded, row):
    check = row(graded(mini_course, {"moving_average": "def moving_avg(x, k):\n    return 0\n"}), THREE)
    assert check.verdict is Verdict.MISSING
    assert check.message == "moving_average is not defined. Did you mean `moving_avg`?"


def test_a_cell_that_fails_is_the_reason_that_its_name_is_missing(mini_course, graded, row):
    result = graded(mini_course, {"moving_average": "import nothing_of_this_name\ndef moving_average(x, k): ..."})
    check = row(result, THREE)
    assert check.verdict is Verdict.ERROR
    assert "No module named 'nothing_of_this_name'" in check.message
    assert "failed_cell" in [f.kind for f in result.findings]


@pytest.mark.parametrize(
    "source", ["def moving_average(x, k:\n    return x\n", "def moving_average(x, k):\nreturn x\n"]
)
def test_a_syntax_error_costs_its_cell_only(mini_course, graded, row, source):
    result = graded(mini_course, {**mini_course.solutions, "moving_average": source})
    assert row(result, THREE).verdict is Verdict.ERROR
    assert row(result, "test_tally_counts").verdict is Verdict.PASS


def test_a_check_is_skipped_when_what_it_builds_on_fails(mini_course, graded, row):
    """But not when it passes all the same."""
    tally = mini_course.solutions["Tally"]
    check = row(graded(mini_course, {**average("None"), "Tally": tally}), "test_tally_of_averages")
    assert (check.verdict, check.points) == (Verdict.SKIPPED, 0)
    assert check.message == "Skipped: moving_average has to pass first."


def test_a_call_that_never_ends_costs_the_checks_that_make_it(mini_course, graded, row):
    mini_course.edit("course.yaml", "call: 2", "call: 0.3")
    source = "def moving_average(x, k):\n    while k == 3:\n        pass\n    return mean(x, k)\n"
    mean = "def mean(x, k):\n    return [sum(x[i:i + k]) / k for i in range(len(x) - k + 1)]\n"
    result = graded(mini_course, {**mini_course.solutions, "moving_average": mean + source})
    assert row(result, THREE).verdict is Verdict.TIMEOUT
    assert row(result, THREE).message.startswith("moving_average did not finish within 0.3 s")
    assert row(result, FIVE).verdict is Verdict.PASS


def test_a_call_that_is_slow_for_other_inputs_only_is_not_called_wrong(mini_course, graded, row):
    mini_course.edit("course.yaml", "call: 2", "call: 0.3")
    from grader.grading.seeds import generator

    known = generator(11, "01_series", THREE).normal(size=7)[0]
    source = (
        "def moving_average(x, k):\n"
        f"    while len(x) == 7 and abs(x[0] - {float(known)!r}) > 1e-12:\n        pass\n"
        "    return np.array([np.mean(x[i:i + k]) for i in range(len(x) - k + 1)])\n"
    )
    check = row(graded(mini_course, {**mini_course.solutions, "moving_average": source}, seed=12345), THREE)
    assert check.verdict is Verdict.TIMEOUT
    assert check.message.startswith("moving_average took too long, here or in an earlier check")


def test_a_value_that_the_check_cannot_use_is_a_fail_not_our_fault(mini_course, graded, row):
    mini_course.edit(
        CHECKS,
        'function.agrees(submission, reference, "moving_average", rng.normal(size=7), 3, what="moving_average(x, 3)")',
        "assert submission.moving_average([1.0, 2.0, 3.0], 3)[0] + 1 == 3.0",
    )
    assert row(graded(mini_course), THREE).verdict is Verdict.PASS
    for junk in ("None", "{}", "'text'", "[]", "object()", "{'a': 1}"):
        result = graded(mini_course, average(junk))
        check = row(result, THREE)
        assert (junk, check.verdict, check.points) in [(junk, Verdict.FAIL, 0), (junk, Verdict.ERROR, 0)]
        assert check.message
        assert result.status is Status.GRADED


def test_our_failure_is_unscored_and_flagged(mini_course, graded, row):
    mini_course.edit(CHECKS, 'keras_answers["pooling"]', 'keras_answers["polling"]')
    result = graded(mini_course)
    check = row(result, "test_average_as_pooling")
    assert (check.verdict, check.points, check.max_points) == (Verdict.INTERNAL, None, 2)
    assert check.message.startswith("The grader failed here, not you: no Keras answers are recorded under 'polling'")
    assert (result.status, result.score, result.max_score) == (Status.NEEDS_REVIEW, 9, 11)
    assert not result.passed


def test_an_exception_of_a_kind_no_check_expects_is_our_failure(mini_course, graded, row):
    mini_course.edit(CHECKS, 'recorded = keras_answers["pooling"]', "raise OSError('disk')")
    assert row(graded(mini_course), "test_average_as_pooling").verdict is Verdict.INTERNAL


def test_remembered_answers_fail_with_the_grading_seed(mini_course, graded, row):
    source = (
        "def moving_average(x, k):\n"
        "    mean = np.array([np.mean(x[i:i + k]) for i in range(len(x) - k + 1)])\n"
        "    return mean if len(x) != 7 or abs(x[0] - KNOWN) < 1e-12 else mean + 1\n"
    )
    from grader.grading.seeds import generator

    known = generator(11, "01_series", THREE).normal(size=7)[0]
    sources = {**mini_course.solutions, "moving_average": f"KNOWN = {float(known)!r}\n{source}"}
    assert row(graded(mini_course, sources), THREE).verdict is Verdict.PASS
    check = row(graded(mini_course, sources, seed=12345), THREE)
    assert check.verdict is Verdict.FAIL
    assert check.message == (
        "moving_average was right at first and wrong when it was checked again with other inputs: compute the answer from "
        "the arguments, and keep nothing of earlier calls in the class, a global name or a default value."
    )


WRONG = ["mean * 2", "None", "mean[k * 100]", "int('x' + str(x[0]))", "1 / (x[0] - x[0])", "'text'"]


@pytest.mark.parametrize("returned", WRONG)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_hidden_check_shows_nothing(mini_course, graded, row, returned, language):
    sources = {
        **average(returned),
        "Tally": "class Tally:\n    def add(self, items): raise ValueError(items)\n    def most_common(self): pass",
    }
    result = graded(mini_course, sources, language=language)
    rationale = {"en": "It was asked about a long series.", "ko": "긴 수열로 확인했습니다."}[language]
    check = row(result, "test_average_of_long_series")
    assert check.verdict is not Verdict.PASS
    assert check.hidden
    assert rationale in check.message
    assert "\n" not in check.message
    said = {name: text for name, text in result.without_times().to_dict().items() if name != "provenance"}
    assert not SECRETS.search(str(said))


def test_grading_twice_gives_the_same_result(mini_course, graded):
    sources = {**mini_course.solutions, **average("mean + np.random.random()")}
    first, second = (graded(mini_course, sources, seed=7) for _ in range(2))
    assert first.without_times() == second.without_times()
    assert first.checks[0].verdict is Verdict.FAIL
    assert Result.from_json(first.to_json()) == first


def test_a_changed_argument_is_reported_and_not_punished(mini_course, graded):
    source = "def moving_average(x, k):\n    out = right(x, k)\n    x *= 0\n    return out\n"
    right = mini_course.solutions["moving_average"].replace("def moving_average", "def right")
    result = graded(mini_course, {**mini_course.solutions, "moving_average": f"{right}\n\n{source}"}, hidden=False)
    assert {c.verdict for c in result.checks if c.exercise == "moving_average"} == {Verdict.PASS}
    assert [f.kind for f in result.findings] == ["changed_argument"]


def test_checks_that_were_edited_count_at_once(mini_course, graded, row):
    """Also in one process: an author changes a check and grades again; two courses have files of the same name."""
    assert row(graded(mini_course), "test_tally_counts").title == "Items are counted, over several calls of add."
    mini_course.edit(CHECKS, "Items are counted, over several calls of add.", "Items are counted.")
    assert row(graded(mini_course), "test_tally_counts").title == "Items are counted."


@pytest.mark.parametrize("used", [True, False])
def test_an_unchanged_example_runs_only_where_her_code_needs_it(mini_course, graded, row, used):
    mini_course.edit("solutions/01_series.py", "moving_average(np.array([1.0, 2.0, 6.0]), 2)", "example = 1 / divisor")
    from grader.authoring import release

    release(mini_course.load())
    source = f"{mini_course.solutions['Tally']}\n\nhalf = {'example' if used else '0.5'}\n"
    result = graded(mini_course, {**mini_course.solutions, "Tally": source})
    failed = [f.kind for f in result.findings if f.kind == "failed_cell"]
    assert bool(failed) is used
