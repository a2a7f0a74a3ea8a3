"""Submissions are found whatever the layout, nothing outside is read or written, and no bad file hides a good one."""

from __future__ import annotations

import json
import os
import stat
import struct
import unicodedata
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from grader.batch import BatchOptions, DiscoveryError, Found, discover, grade_all
from grader.batch import _reading as reading
from grader.course import Assignment, Course, Exercise
from grader.result import Status
from grader.sandbox.host.confinement import Confinement
from grader.text import Bilingual
from tests.sandbox.conftest import copy_course, notebook


def book(text: str = "x", assignment: str | None = None) -> bytes:
    cells = [{"cell_type": "code", "metadata": {}, "source": text}]
    return json.dumps({"cells": cells, "metadata": {"grader": {"assignment": assignment}}, "nbformat": 4}).encode()


@pytest.fixture
def course() -> Course:
    def assignment(ident: str) -> Assignment:
        return Assignment(ident, Bilingual({"en": ident}), (Exercise("f", 1.0),))

    title = Bilingual({"en": "t"})
    return Course("c", title, ("en",), 1, (assignment("01_gates"), assignment("03_forward")), Path("."))


def lay(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def archive(path: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def who(found: list[Found] | tuple[Found, ...]) -> set[tuple[str, str]]:
    return {(one.student, one.assignment) for one in found}


LAYOUTS = {
    "nbgrader": ({"kim/03_forward/03_forward.ipynb": book(), "lee/03_forward/x.ipynb": book()},
                 {("kim", "03_forward"), ("lee", "03_forward")}),
    "folder per student": ({"kim/03_forward.ipynb": book(), "kim/01_gates.ipynb": book(), "lee/01_gates.ipynb": book()},
                           {("kim", "03_forward"), ("kim", "01_gates"), ("lee", "01_gates")}),
    "folder per assignment": ({"03_forward/kim.ipynb": book(), "03_forward/lee.ipynb": book(), "01_gates/kim.ipynb": book()},
                              {("kim", "03_forward"), ("lee", "03_forward"), ("kim", "01_gates")}),
    "flat": ({"kim.ipynb": book("", "03_forward"), "lee.ipynb": book("", "01_gates")},
             {("kim", "03_forward"), ("lee", "01_gates")}),
    "flat, one cannot be read": ({"kim.ipynb": book("", "03_forward"), "lee.ipynb": b"damaged"},
                                 {("kim", "03_forward"), ("lee", "03_forward")}),
    "copies": ({"kim/03_forward (1).ipynb": book(), "lee/03_forward-Copy1.ipynb": book(), "cho/03_forward_final.ipynb": book(),
                "han/03_forward - 복사본.ipynb": book()},
               {("kim", "03_forward"), ("lee", "03_forward"), ("cho", "03_forward"), ("han", "03_forward")}),
    "a longer id is another one": ({"kim/03_forwarding.ipynb": book("", "01_gates")}, {("03_forwarding", "01_gates")}),
    "assignment and student in the name": ({"03_forward_kim.ipynb": book("", "03_forward"),
                                            "03_forward_lee.ipynb": book("", "03_forward")},
                                           {("03_forward_kim", "03_forward"), ("03_forward_lee", "03_forward")}),
    "the folder is the student's": ({"03_forward.ipynb": book(), "01_gates (1).ipynb": book()},
                                    {("given", "03_forward"), ("given", "01_gates")}),
    "the same name in every folder": ({"kim/Untitled.ipynb": book("", "01_gates"), "lee/Untitled.ipynb": book("", "01_gates")},
                                      {("kim", "01_gates"), ("lee", "01_gates")}),
    "deeper": ({"class/a/kim/03_forward.ipynb": book()}, {("kim", "03_forward")}),
    "editors and systems": ({"kim/03_forward.ipynb": book(), "kim/.ipynb_checkpoints/03_forward-checkpoint.ipynb": book(),
                             "lee/.03_forward.ipynb": book(), "__MACOSX/kim/._03_forward.ipynb": b"\0\5\x16\7"},
                            {("kim", "03_forward")}),
    "Korean": ({"김민준/03_forward.ipynb": book(), unicodedata.normalize("NFD", "이서연/01_gates.ipynb"): book()},
               {("김민준", "03_forward"), ("이서연", "01_gates")}),
    "exports": ({"kim/03_forward.py": b"# %%\nx = 1\n", "lee/03_forward.ipynb": book(), "lee/03_forward.py": b"# %%\nx = 1\n"},
                {("kim", "03_forward"), ("lee", "03_forward")}),
    "capital ending": ({"kim/03_forward.IPYNB": book()}, {("kim", "03_forward")}),
    "empty file": ({"kim/03_forward.ipynb": b""}, {("kim", "03_forward")}),
    "with other files": ({"kim/03_forward.ipynb": book(), "kim/data.csv": b"1,2", "README.txt": b"hi"}, {("kim", "03_forward")}),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("form", ["folder", "zip"])
def test_layouts(course, tmp_path, name, form):
    files, expected = LAYOUTS[name]
    given = lay(tmp_path / "given", files) if form == "folder" else archive(tmp_path / "given.zip", files)
    assert who(discover([given], course).submissions) == expected


def test_folders_above_the_one_that_is_given_do_not_count(course, tmp_path):
    folder = lay(
        tmp_path / "03_forward" / "01_gates", {"kim.ipynb": book("", "03_forward"), "lee/01_gates.ipynb": book()}
    )
    assert who(discover([folder], course).submissions) == {("kim", "03_forward"), ("lee", "01_gates")}


def test_a_file_that_is_given_itself_is_named_by_its_folders(course, tmp_path, monkeypatch):
    lay(
        tmp_path, {"kim/03_forward.ipynb": book(), "lee/03_forward/my.ipynb": book(), "cho.ipynb": book("", "01_gates")}
    )
    paths = [tmp_path / name for name in ("kim/03_forward.ipynb", "lee/03_forward/my.ipynb", "cho.ipynb")]
    expected = {("kim", "03_forward"), ("lee", "03_forward"), ("cho", "01_gates")}
    assert who(discover(paths, course).submissions) == expected
    monkeypatch.chdir(tmp_path / "kim")
    assert who(discover([Path("03_forward.ipynb")], course).submissions) == {("kim", "03_forward")}


def test_of_several_notebooks_the_plain_name_counts_and_the_others_are_told(course, tmp_path):
    lay(
        tmp_path,
        {"kim/03_forward (1).ipynb": book("copy"), "kim/03_forward.ipynb": book("own"), "kim/utils.py": b"x = 1"},
    )
    found = discover([tmp_path], course)
    assert [one.data for one in found.submissions] == [book("own")]
    assert len(found.left_out) == 2
    assert "kim has another notebook for it" in " ".join(found.left_out)
    assert "utils.py: a Python file without notebook cells" in " ".join(found.left_out)


def test_the_option_names_the_assignment_of_all(course, tmp_path):
    lay(tmp_path, {"kim.ipynb": book(), "lee.ipynb": b"damaged"})
    assert who(discover([tmp_path], course, "01_gates").submissions) == {("kim", "01_gates"), ("lee", "01_gates")}


def test_links_pipes_devices_and_folders_named_like_notebooks_are_not_read(course, tmp_path):
    outside = lay(tmp_path / "outside", {"secret.ipynb": book("secret", "01_gates")})
    folder = lay(tmp_path / "given", {"kim/03_forward.ipynb": book()})
    (folder / "link.ipynb").symlink_to(outside / "secret.ipynb")
    (folder / "linked").symlink_to(outside)
    (folder / "kim" / "up").symlink_to("..")
    (folder / "zero.ipynb").symlink_to("/dev/zero")
    (folder / "lee").mkdir()
    (folder / "lee" / "03_forward.ipynb").mkdir()
    os.mkfifo(folder / "pipe.ipynb")
    found = discover([folder], course)
    assert who(found.submissions) == {("kim", "03_forward")}
    reasons = {line.partition(": ")[0].rpartition("/")[2]: line.partition(": ")[2] for line in found.left_out}
    link = "a link; give the file itself"
    assert reasons == {"link.ipynb": link, "zero.ipynb": link, "pipe.ipynb": "not a regular file"}


def test_a_file_that_cannot_be_read_is_a_submission_all_the_same(course, tmp_path, monkeypatch):
    lay(tmp_path, {"kim/03_forward.ipynb": book(), "lee/03_forward.ipynb": book()})
    really = os.open

    def guarded(path, *arguments, **options):
        if "kim/" in str(path):
            raise PermissionError(13, "Permission denied")
        return really(path, *arguments, **options)

    monkeypatch.setattr(reading.os, "open", guarded)
    problems = {one.student: one.problem for one in discover([tmp_path], course).submissions}
    assert problems["lee"] is None
    assert str(problems["kim"]) == "The file cannot be read: Permission denied."


def test_a_tree_without_an_end_is_given_up_and_the_rest_is_found(course, tmp_path):
    lay(tmp_path, {"kim/03_forward.ipynb": book()})
    os.makedirs(tmp_path / "/".join(["d"] * 300))
    found = discover([tmp_path], course)
    assert who(found.submissions) == {("kim", "03_forward")}
    assert "more than 20 folders deep" in found.left_out[0]


def test_a_large_file_is_read_no_further_than_its_bound(course, tmp_path):
    path = lay(tmp_path, {"kim/03_forward.ipynb": b""}) / "kim/03_forward.ipynb"
    os.truncate(path, 10**12)
    assert len(discover([tmp_path], course).submissions[0].data) == reading.MAX_BYTES + 1


def member(name: str, mode: int = stat.S_IFREG | 0o644, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr, info.compress_type = 3, mode << 16, method
    return info


GOOD = {"kim/03_forward.ipynb": book()}


@pytest.mark.parametrize(
    ("info", "reason"),
    [
        (member("../../lee/03_forward.ipynb"), "leads out of the archive"),
        (member("lee/../../03_forward.ipynb"), "leads out of the archive"),
        (member("/etc/lee/03_forward.ipynb"), "leads out of the archive"),
        (member("C:\\lee\\03_forward.ipynb"), "leads out of the archive"),
        (member("..\\lee\\03_forward.ipynb"), "leads out of the archive"),
        (member("\\\\host\\lee\\03_forward.ipynb"), "leads out of the archive"),
        (member("lee/03_forward.ipynb", stat.S_IFLNK | 0o777), "a link or device"),
        (member("lee/03_forward.ipynb", stat.S_IFCHR | 0o666), "a link or device"),
        (member("lee/03_forward.ipynb", stat.S_IFIFO | 0o666), "a link or device"),
        (member("d/" * 30 + "03_forward.ipynb"), "a name that is too long"),
        (member("lee/" + "x" * 5000 + ".ipynb"), "a name that is too long"),
        (member("lee/work.zip"), "an archive in an archive"),
        (member("lee/work.tar.gz"), "an archive in an archive"),
    ],
    ids=[
        "up",
        "up inside",
        "absolute",
        "drive",
        "backslashes up",
        "share",
        "symbolic link",
        "device",
        "pipe",
        "deep",
        "long",
        "zip",
        "tar",
    ],
)
def test_members_that_are_no_submissions_are_left_out_with_one_sentence(course, tmp_path, info, reason):
    inside = tmp_path / "inside"
    inside.mkdir()
    with zipfile.ZipFile(inside / "class.zip", "w") as made:
        made.writestr(info, book())
        made.writestr("kim/03_forward.ipynb", book())
    before = sorted(tmp_path.rglob("*"))
    found = discover([inside / "class.zip"], course)
    assert who(found.submissions) == {("kim", "03_forward")}
    assert len(found.left_out) == 1
    assert reason in found.left_out[0]
    assert sorted(tmp_path.rglob("*")) == before


def test_backslashes_and_korean_windows_names_are_read_as_they_were_meant(course, tmp_path):
    path = archive(tmp_path / "a.zip", {"kim\\03_forward.ipynb": book(), "XXXXXX/01_gates.ipynb": book()})
    data = path.read_bytes().replace(b"XXXXXX", "김민준".encode("cp949"))
    path.write_bytes(data)
    assert who(discover([path], course).submissions) == {("kim", "03_forward"), ("김민준", "01_gates")}


def _patched(path: Path, change: dict[str, int], name: str = "lee/03_forward.ipynb") -> Path:
    """Changes fields of a member's two headers: what the archive says of it is not so any more."""
    data = bytearray(path.read_bytes())
    formats = {
        "flags": ("<H", 6, 8),
        "method": ("<H", 8, 10),
        "crc": ("<I", 14, 16),
        "packed": ("<I", 18, 20),
        "size": ("<I", 22, 24),
    }
    local = _local(data, name)
    central = _central(data, name)
    for key, value in change.items():
        form, here, there = formats[key]
        struct.pack_into(form, data, local + here, value)
        struct.pack_into(form, data, central + there, value)
    path.write_bytes(data)
    return path


def _local(data: bytearray, name: str) -> int:
    return data.index(name.encode()) - 30


def _central(data: bytearray, name: str) -> int:
    return data.rindex(name.encode()) - 46


def _unreadable(path: Path, change: dict[str, int]) -> Path:
    return _patched(archive(path, {"lee/03_forward.ipynb": book("y" * 500), **GOOD}), change)


def _with_bomb(path: Path, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("lee/03_forward.ipynb", data, method)
        made.writestr("kim/03_forward.ipynb", book())
    return path


BAD_MEMBERS = {
    "encrypted": (lambda p: _unreadable(p, {"flags": 1}), "it has a password"),
    "wrong checksum": (lambda p: _unreadable(p, {"crc": 7}), "it is damaged there"),
    "says to be shorter": (lambda p: _unreadable(p, {"size": 10}), "it is damaged there"),
    "says to be longer": (lambda p: _unreadable(p, {"size": 100_000}), "it is damaged there"),
    "says to be packed smaller": (lambda p: _unreadable(p, {"packed": 12}), "it is damaged there"),
    "unknown method": (lambda p: _unreadable(p, {"method": 99}), "compressed in an unusual way"),
    "LZMA": (lambda p: _with_bomb(p, book(), zipfile.ZIP_LZMA), "compressed in an unusual way"),
    "bomb": (lambda p: _with_bomb(p, b"\0" * 50_000_000), "unpacks to more than 200 times its size"),
}


@pytest.mark.parametrize("name", BAD_MEMBERS)
def test_members_that_cannot_be_read_are_unreadable_and_not_lost(course, tmp_path, name):
    make, reason = BAD_MEMBERS[name]
    found = {one.student: one for one in discover([make(tmp_path / "class.zip")], course).submissions}
    assert found["kim"].data == book()
    assert found["kim"].problem is None
    assert reason in str(found["lee"].problem)
    assert found["lee"].problem.render("ko") != found["lee"].problem.render("en")
    assert found["lee"].data == b""


def test_a_bomb_costs_little_memory(course, tmp_path):
    import tracemalloc

    path = _with_bomb(tmp_path / "class.zip", b"\0" * 50_000_000)
    tracemalloc.start()
    try:
        discover([path], course)
        assert tracemalloc.get_traced_memory()[1] < 15_000_000
    finally:
        tracemalloc.stop()


def test_what_all_members_together_unpack_to_is_bounded(course, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_TOTAL_BYTES", 2500)
    path = archive(tmp_path / "a.zip", {f"s{i}/03_forward.ipynb": book("z" * 1000) for i in range(4)})
    found = discover([path], course).submissions
    assert [one.problem is None for one in found] == [True, True, False, False]


def test_two_members_of_one_name_are_one_submission_and_a_sentence(course, tmp_path):
    path = tmp_path / "a.zip"
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as made:
        warnings.simplefilter("ignore")
        made.writestr("kim/03_forward.ipynb", book("first"))
        made.writestr("kim/03_forward.ipynb", book("second"))
    found = discover([path], course)
    assert [one.data for one in found.submissions] == [book("first")]
    assert len(found.left_out) == 1


def _truncated(path: Path) -> None:
    path.write_bytes(archive(path, GOOD).read_bytes()[:-30])


def _huge_directory(path: Path) -> None:
    data = bytearray(archive(path, GOOD).read_bytes())
    end = data.rindex(b"PK\5\6")
    struct.pack_into("<II", data, end + 12, 3_000_000_000, 0)
    path.write_bytes(data)


def _many_entries(path: Path) -> None:
    archive(path, {f"s{i}/03_forward.ipynb": b"" for i in range(reading.MAX_NOTEBOOKS + 1)})


def _endless_entries(path: Path) -> None:
    archive(path, {f"{'n' * 60}{i}.txt": b"" for i in range(40_000)})


BAD_ARCHIVES = {
    "not a zip": (lambda p: p.write_bytes(b"hello " * 100), "is not a zip archive or is damaged"),
    "empty": (lambda p: p.write_bytes(b""), "is not a zip archive or is damaged"),
    "truncated": (_truncated, "is not a zip archive or is damaged"),
    "huge directory": (_huge_directory, "is not a zip archive or is damaged"),
    "endless entries": (_endless_entries, "its directory has more than"),
    "many notebooks": (_many_entries, "has 5001 notebooks; up to 5000"),
    "a gzip": (lambda p: p.write_bytes(b"\x1f\x8b\x08" + b"\0" * 50), "is not a zip archive or is damaged"),
}


@pytest.mark.parametrize("name", BAD_ARCHIVES)
def test_archives_that_cannot_be_read_are_refused_with_one_sentence(course, tmp_path, name):
    make, reason = BAD_ARCHIVES[name]
    make(tmp_path / "class.zip")
    with pytest.raises(DiscoveryError) as caught:
        discover([tmp_path / "class.zip"], course)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_directory_is_refused_before_it_is_read(tmp_path, course):
    import tracemalloc

    _endless_entries(tmp_path / "class.zip")
    tracemalloc.start()
    try:
        with pytest.raises(DiscoveryError):
            discover([tmp_path / "class.zip"], course)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_many_small_entries_are_no_hindrance(course, tmp_path):
    files = {f"s{i}/03_forward.ipynb": b"{}" for i in range(2000)} | {f"s{i}/note.txt": b"" for i in range(5000)}
    assert len(discover([archive(tmp_path / "a.zip", files)], course).submissions) == 2000


def test_paths_that_are_nothing_say_so(course, tmp_path):
    os.mkfifo(tmp_path / "pipe.zip")
    with pytest.raises(DiscoveryError, match="does not exist"):
        discover([tmp_path / "nothing"], course)
    with pytest.raises(DiscoveryError, match="expected a notebook"):
        discover([tmp_path / "pipe.zip"], course)


def test_mutated_archives_give_submissions_or_a_sentence(course, tmp_path):
    import random

    chance = random.Random(5)
    good = archive(tmp_path / "good.zip", {f"s{i}/03_forward.ipynb": book("q" * 90) for i in range(3)}).read_bytes()
    path = tmp_path / "mutated.zip"
    for _turn in range(1500):
        data = bytearray(good)
        for _change in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
        path.write_bytes(data[: chance.randint(1, len(data))] if chance.random() < 0.1 else data)
        try:
            found = discover([path], course)
        except DiscoveryError:
            continue
        assert all(isinstance(one, Found) for one in found.submissions)


@pytest.mark.slow
def test_unreadable_members_become_results_and_the_rest_is_graded(tmp_path):
    course = copy_course("twofold", tmp_path / "twofold")
    files = {"lee/01_twofold.ipynb": notebook(course), "kim/01_twofold.ipynb": notebook(course)}
    path = archive(tmp_path / "class.zip", files)
    _patched(path, {"crc": 1}, "lee/01_twofold.ipynb")
    found = discover([path], course).submissions
    options = BatchOptions(Confinement.choose(), seed=3)
    results = {one.student: result for one, result in grade_all(course, found, options)}
    assert (results["kim"].status, results["kim"].score) == (Status.GRADED, 6.0)
    assert (results["lee"].status, results["lee"].score, results["lee"].max_score) == (Status.UNREADABLE, None, 6.0)
    assert "it is damaged there" in results["lee"].findings[0].message
