"""The learner's kit: exactly what learners need, and not a line of what they must not have."""

from __future__ import annotations

import json
import time
import zipfile

import pytest

from grader.authoring import AuthoringError, build_kit, build_notebook, write_kit
from grader.authoring._code import find_regions
from grader.authoring.source import read_source
from grader.course import course_to_dict, load_course

CONTENTS = [
    "README.md",
    "assignments/01_tiny.ipynb",
    "assignments/en/01_tiny.ipynb",
    "autograde_tests/keras/01_tiny.npz",
    "autograde_tests/recorded/01_tiny.npz",
    "autograde_tests/test_01_tiny.py",
    "course.json",
    "pyproject.toml",
]


def with_keras(tiny, answers) -> None:
    folder = tiny.root / "autograde_tests/keras"
    folder.mkdir()
    (folder / "01_tiny.npz").write_bytes(answers)


def solution_lines(path) -> set[str]:
    """The lines that a learner must not see: those of the solutions; short ones are too common to tell."""
    lines: set[str] = set()
    for cell in read_source(path).exercises:
        text = cell.source.splitlines()
        for region in find_regions(cell.source):
            lines.update(line.strip() for line in text[region.begin + 1 : region.end])
    return {line for line in lines if len(line) > 8}


def test_what_is_in_the_kit(tiny, answers, unzip):
    with_keras(tiny, answers)
    course = tiny.load()
    kit = unzip(build_kit(course, {"01_tiny": answers}))
    assert list(kit) == CONTENTS
    assert kit["autograde_tests/test_01_tiny.py"] == (tiny.root / "autograde_tests/test_01_tiny.py").read_bytes()
    assert kit["autograde_tests/keras/01_tiny.npz"] == kit["autograde_tests/recorded/01_tiny.npz"] == answers
    for language, name in (("ko", CONTENTS[1]), ("en", CONTENTS[2])):
        assert kit[name] == build_notebook(course, course.assignments[0], language)


def test_recorded_answers_are_in_it_only_if_there(tiny, unzip):
    kit = unzip(build_kit(tiny.load(), {}))
    assert list(kit) == [name for name in CONTENTS if not name.endswith(".npz")]


def test_the_course_of_the_kit_can_be_loaded_and_has_no_grading_seed(tiny, unzip, tmp_path):
    course = tiny.load()
    kit = unzip(build_kit(course, {}))
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit/course.json").write_bytes(kit["course.json"])
    assert course_to_dict(load_course(tmp_path / "kit")) == course_to_dict(course)
    assert json.loads(kit["course.json"])["title"] == {"ko": "작은 강의", "en": "A tiny course"}
    assert b"grading-seed-file" not in b"".join(kit.values())


def test_nothing_secret_is_in_the_kit(tiny, answers, unzip):
    with_keras(tiny, answers)
    checks = tiny.root / "autograde_tests"
    solved = tiny.root / "assignments/solved.ipynb"
    solved.parent.mkdir()
    for stray in (
        solved,
        solved.with_name("01_tiny.ipynb"),
        checks / "keras/notes.npz",
        checks / "conftest.py",
    ):
        stray.write_text(tiny.source_text, "utf-8")
    data = build_kit(tiny.load(), {"01_tiny": answers})
    assert list(unzip(data)) == CONTENTS
    secrets = solution_lines(tiny.source)
    assert len(secrets) == 7
    for hidden in ("test_01_tiny_hidden.py", "mistakes_01_tiny.py", "keras_01_tiny.py"):
        secrets.add(hidden.removesuffix(".py"))
        secrets.update(line.strip() for line in (checks / hidden).read_text("utf-8").splitlines() if len(line) > 8)
    secrets |= {"test_softmax_survives_large_logits", "BEGIN SOLUTION", str(tiny.root)}
    everything = data + b"".join(unzip(data).values())
    for secret in sorted(secrets):
        assert secret.encode() not in everything, secret


def test_the_same_course_gives_the_same_bytes(tiny, answers, monkeypatch):
    with_keras(tiny, answers)
    first = build_kit(tiny.load(), {"01_tiny": answers})
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert build_kit(tiny.load(), {"01_tiny": answers}) == first


def test_write_kit_writes_one_file(tiny, answers, tmp_path):
    path = write_kit(tiny.load(), tmp_path / "out", {"01_tiny": answers})
    assert path == tmp_path / "out/tiny-kit.zip"
    assert [p.name for p in path.parent.iterdir()] == ["tiny-kit.zip"]
    assert path.read_bytes() == build_kit(tiny.load(), {"01_tiny": answers})
    stamp = path.stat().st_mtime_ns
    write_kit(tiny.load(), tmp_path / "out", {"01_tiny": answers})
    assert path.stat().st_mtime_ns == stamp
    with zipfile.ZipFile(path) as kit:
        assert {(i.date_time, i.external_attr >> 16) for i in kit.infolist()} == {((1980, 1, 1, 0, 0, 0), 0o100644)}


def test_recorded_answers_of_an_unknown_assignment(tiny, answers):
    with pytest.raises(AuthoringError, match=r"'\.\./evil', which is no assignment of course.yaml; leave them out"):
        build_kit(tiny.load(), {"../evil": answers})


def test_an_assignment_without_public_checks(tiny):
    (tiny.root / "autograde_tests/test_01_tiny.py").unlink()
    with pytest.raises(AuthoringError, match=r"there are no public checks of 01_tiny; write them"):
        build_kit(tiny.load(), {})


def test_an_assignment_named_like_hidden_checks(tiny):
    tiny.edit("id: 01_tiny", "id: 01_tiny_hidden", "course.yaml")
    tiny.source.rename(tiny.source.with_name("01_tiny_hidden.py"))
    with pytest.raises(AuthoringError, match=r"holds hidden checks, which never go into a kit; rename"):
        build_kit(tiny.load(), {})


def test_the_readme_speaks_both_languages(tiny, unzip):
    readme = unzip(build_kit(tiny.load(), {}))["README.md"].decode()
    korean, english = readme.split("## A tiny course")
    assert "## 작은 강의" in korean
    for section, folder, row in (
        (korean, "jupyter lab assignments\n", "| `01_tiny` | 첫 과제 | 10.5 | 2026-12-04T23:59:00+09:00 |"),
        (
            english,
            "jupyter lab assignments/en\n",
            "| `01_tiny` | First steps | 10.5 | 2026-12-04T23:59:00+09:00 |",
        ),
    ):
        assert folder in section
        assert row in section
        for command in ("pip install jupyterlab", "grader check", "pytest autograde_tests"):
            assert f"\n   {command}\n" in section
    assert "do not install that one" in english
    assert "압축 파일을 빈 폴더에" in korean


def test_the_readme_gives_the_course_s_install_command(tiny, unzip):
    readme = unzip(build_kit(tiny.load(), {}, install="pip install ./grader.whl"))["README.md"].decode()
    assert readme.count("   pip install ./grader.whl\n   pip install jupyterlab\n") == 2
    assert "do not install" not in readme
