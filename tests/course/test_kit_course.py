"""A kit's course.json gives the values of course.yaml, without what learners must not have."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from grader.course import CourseError, GradingSeed, course_to_dict, load_course


@pytest.fixture
def kit(mini_course, tmp_path):
    """A folder with the course.json of the small course."""
    folder = tmp_path / "kit"
    folder.mkdir()
    (folder / "course.json").write_text(json.dumps(course_to_dict(mini_course.load())), "utf-8")
    return folder


def test_the_values_are_equal(mini_course, kit):
    course = mini_course.load()
    expected = replace(course, root=kit, grading_seed=GradingSeed())
    assert load_course(kit) == expected


def test_where_the_grading_seed_comes_from_is_not_told(kit):
    assert "MINI_GRADER_SEED" not in (kit / "course.json").read_text("utf-8")


def test_yaml_comes_first(mini_course, kit):
    (mini_course.root / "course.json").write_text("damaged")
    assert load_course(mini_course.root).id == "mini"


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"id": 1}', "null"])
def test_a_damaged_file_says_so(kit, text):
    (kit / "course.json").write_text(text)
    with pytest.raises(CourseError, match=r"course.json is damaged .*: download the kit again"):
        load_course(kit)


def test_a_limit_of_another_version_is_damage(kit):
    data = json.loads((kit / "course.json").read_text("utf-8"))
    data["assignments"][0]["limits"]["patience"] = 1
    (kit / "course.json").write_text(json.dumps(data))
    with pytest.raises(CourseError, match="download the kit again"):
        load_course(kit)
