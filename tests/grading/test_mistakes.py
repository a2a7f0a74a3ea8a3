"""Known mistakes: how they are declared, and what is refused."""

from __future__ import annotations

import pytest

from grader.grading.mistakes import Mistake, MistakeError, Mistakes, load_mistakes
from grader.grading.solution import Solution
from grader.text import Bilingual

HINT = {"en": "divide", "ko": "나누세요"}


def declared(edits: dict[str, str]) -> Mistake:
    mistakes = Mistakes()
    mistakes.edit("moving_average", "wrong", edits, **HINT)
    return mistakes.declared[0]


def test_a_decorated_function_keeps_its_name():
    mistakes = Mistakes()

    @mistakes.add("softmax", "constant", **HINT)
    def softmax(x):
        return 1

    (mistake,) = mistakes.declared
    assert (mistake.name, mistake.implementation(0), mistake.hint.in_language("ko")) == ("softmax", 1, "나누세요")
    assert softmax(0) == 1


def test_edits_replace_parts_of_the_text():
    assert declared({"a + b": "a - b", "c": "d"}).apply_edits("x = a + b\ny = c") == "x = a - b\ny = d"


@pytest.mark.parametrize(("source", "times"), [("x = 1", 0), ("a / k + b / k", 2)])
def test_a_part_that_is_not_there_exactly_once_is_refused(source, times):
    with pytest.raises(MistakeError) as info:
        declared({"/ k": ""}).apply_edits(source)
    assert str(info.value) == (
        f"mistake moving_average/wrong: expected '/ k' exactly once in the solution, found it {times} times"
    )


def test_a_second_mistake_of_the_same_name_is_refused():
    mistakes = Mistakes()
    mistakes.edit("softmax", "axis", {"a": "b"}, **HINT)
    mistakes.edit("Affine", "axis", {"a": "b"}, **HINT)
    with pytest.raises(MistakeError, match="mistake softmax/axis is declared twice"):
        mistakes.add("softmax", "axis", **HINT)(lambda x: x)


def test_a_file_without_mistakes(tmp_path):
    assert load_mistakes(tmp_path / "mistakes_01.py") == ()
    path = tmp_path / "mistakes_02.py"
    path.write_text("wrong = []\n")
    with pytest.raises(MistakeError, match=r"expected a line `mistakes = Mistakes\(\)`"):
        load_mistakes(path)


def test_the_mistakes_of_a_course_are_read(mini_course):
    found = load_mistakes(mini_course.root / "autograde_tests/mistakes_01_series.py")
    assert [m.id for m in found if m.exercise == "Tally"] == ["distinct", "forgets"]
    assert all(set(m.hint.texts) == {"ko", "en"} for m in found)


def test_a_solution_with_a_mistake_in_it(mini_course):
    solution = Solution(mini_course.root / "solutions/01_series.py")
    right = solution.run().namespace["moving_average"]
    wrong = solution.run(declared({") / k": ")"})).namespace["moving_average"]
    assert right([1.0, 3.0], 2).tolist() == [2.0]
    assert wrong([1.0, 3.0], 2).tolist() == [4.0]
    with pytest.raises(MistakeError, match=r"no such exercise in 01_series\.py"):
        solution.run(Mistake("softmax", "axis", Bilingual(HINT), edits={"a": "b"}))
