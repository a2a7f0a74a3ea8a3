"""Reading course.yaml: what is wrong is named with its line, its key, what was expected and the nearest valid key."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course import CourseError, find_course, load_course

GOOD = """\
id: tiny
title: {ko: 강의, en: A course}
languages: [ko, en]
seed: 3
limits:
  call: 2
  total: 60
assignments:
  - id: 01_first
    title: {ko: 하나, en: One}
    due: 2026-12-04T23:59:00+09:00
    exercises:
      - {id: softmax, points: 2.5}
      - {id: Affine, points: 4}
  - id: 02_second
    title: {ko: 둘, en: Two}
    kind: keras
    limits: {call: 9}
    exercises:
      - id: Dense
        points: 1
"""


def load(folder: Path, text: str):
    (folder / "course.yaml").write_text(text, "utf-8")
    return load_course(folder)


def said(folder: Path, text: str) -> str:
    with pytest.raises(CourseError) as info:
        load(folder, text)
    return str(info.value).replace(str(folder / "course.yaml"), "course.yaml")


def test_a_good_course(tmp_path):
    course = load(tmp_path, GOOD)
    first, second = course.assignments
    assert (course.id, course.seed, course.languages, course.root) == ("tiny", 3, ("ko", "en"), tmp_path)
    assert course.title.in_language("ko") == "강의"
    assert (first.points, first.exercise("Affine").points, first.due) == (6.5, 4, "2026-12-04T23:59:00+09:00")
    assert (first.limits.call, first.limits.total, first.limits.load) == (2, 60, 30)
    assert (second.kind, second.limits.call, second.limits.total) == ("keras", 9, 60)
    assert second.limits.memory_mb > first.limits.memory_mb, "TensorFlow needs more"
    with pytest.raises(KeyError):
        course.assignment("03")
    with pytest.raises(KeyError):
        first.exercise("Relu")


ERRORS = {
    "unknown key": (
        "seed: 3\n", "seed: 3\nassignmnts: []\n",
        "course.yaml, line 5: unknown key 'assignmnts'; did you mean 'assignments'?",
    ),
    "unknown key that is like none": (
        "seed: 3\n", "seed: 3\nzzz: 1\n",
        "course.yaml, line 5: unknown key 'zzz'; valid keys: "
        "id, title, languages, seed, grading_seed, limits, assignments",
    ),
    "unknown limit": (
        "  call: 2\n", "  cal: 2\n", "course.yaml, line 6: unknown key 'limits.cal'; did you mean 'call'?",
    ),
    "unknown key of an assignment": (
        "    kind: keras\n", "    kinds: keras\n",
        "course.yaml, line 17: unknown key 'assignments.1.kinds'; did you mean 'kind'?",
    ),
    "unknown key of an exercise": (
        "        points: 1\n", "        point: 1\n        points: 1\n",
        "course.yaml, line 21: unknown key 'assignments.1.exercises.0.point'; did you mean 'points'?",
    ),
    "missing key": ("id: tiny\n", "", "course.yaml, line 1: the key 'id' is missing"),
    "missing key of an exercise": (
        "        points: 1\n", "", "course.yaml, line 20: the key 'assignments.1.exercises.0.points' is missing",
    ),
    "a misspelt key and not the one that it leaves missing": (
        "seed: 3", "sead: 3", "course.yaml, line 4: unknown key 'sead'; did you mean 'seed'?",
    ),
    "wrong type": (
        "seed: 3", "seed: three",
        "course.yaml, line 4: seed: input should be a valid integer, unable to parse string as an integer, "
        "received 'three'",
    ),
    "negative points": (
        "points: 2.5", "points: -1",
        "course.yaml, line 13: assignments.0.exercises.0.points: input should be greater than 0, received -1",
    ),
    "unknown kind": (
        "kind: keras", "kind: torch",
        "course.yaml, line 17: assignments.1.kind: input should be 'numpy' or 'keras', received 'torch'",
    ),
    "unknown language": (
        "languages: [ko, en]", "languages: [ko, fr]",
        "course.yaml, line 3: languages.1: input should be 'ko' or 'en', received 'fr'",
    ),
    "a limit of no time": (
        "call: 2", "call: 0", "course.yaml, line 6: limits.call: input should be greater than 0, received 0",
    ),
    "no exercises": (
        "      - id: Dense\n        points: 1\n", "      []\n",
        "course.yaml, line 19: assignments.1.exercises: list should have at least 1 item",
    ),
    "an id that is a path": ("id: 02_second", "id: ../second", "course.yaml, line 15: assignments.1.id: "),
    "the same exercise twice": ("id: Affine", "id: softmax", "exercise 'softmax' is listed more than once"),
    "the same assignment twice": ("id: 02_second", "id: 01_first", "assignment '01_first' is listed more than once"),
    "bad YAML": ("seed: 3\n", "seed: [3\n", "not valid YAML: "),
    "a key twice": ("seed: 3\n", "seed: 3\nseed: 4\n", "course.yaml, line 5: not valid YAML: found duplicate key"),
    "a tab": ("seed: 3\n", "\tseed: 3\n", "not valid YAML: "),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_wrong_is_named(tmp_path, name):
    old, new, text = ERRORS[name]
    assert GOOD.count(old) >= 1
    found = said(tmp_path, GOOD.replace(old, new, 1))
    assert text in found
    assert found.startswith("course.yaml, line ")
    assert "\n" not in found.strip()


@pytest.mark.parametrize(("text", "kind"), [("- a\n- b\n", "CommentedSeq"), ("just text\n", "str"), ("", "NoneType")])
def test_a_file_that_is_no_mapping(tmp_path, text, kind):
    found = said(tmp_path, text)
    assert found.startswith("course.yaml, line 1: expected a mapping of keys, received ")


def test_1e_minus_5_is_a_number(tmp_path):
    course = load(tmp_path, GOOD.replace("call: 2", "call: 1e-5"))
    assert course.assignments[0].limits.call == 1e-5


def test_bytes_that_are_no_utf8(tmp_path):
    (tmp_path / "course.yaml").write_bytes(b"id: \xff\xfe\n")
    with pytest.raises(CourseError, match="not valid YAML"):
        load_course(tmp_path)


def test_no_course(tmp_path):
    with pytest.raises(CourseError, match=r"no course\.yaml in"):
        load_course(tmp_path)
    assert find_course(tmp_path) is None


def test_the_course_around_a_folder_is_found(mini_course):
    assert find_course(mini_course.root / "assignments/en") == mini_course.root
