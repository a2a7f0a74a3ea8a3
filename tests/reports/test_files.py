"""Pages on disk, and the table for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course import Course
from grader.reports import page_name, results_csv, write_reports
from grader.result import Result, Status


def test_a_class_is_written_and_its_links_lead_to_its_pages(
    html: SimpleNamespace, tmp_path: Path, result: Result, internal: Result, unreadable: Result, course: Course
) -> None:
    results = [result, internal, unreadable, replace(result, student="김/../철수"), replace(result, assignment="old")]
    paths = write_reports(results, course, tmp_path / "reports", "en")
    assert paths.index == tmp_path / "reports" / "index.html"
    assert set(paths.students) == {(r.student, r.assignment) for r in results}
    index = html.check_page(paths.index.read_text("utf-8"))
    linked = {a.attributes["href"] for a in index.all("a") if a.attributes["href"].startswith("students/")}
    assert {(tmp_path / "reports" / href) for href in linked} == set(paths.students.values())
    for (student, _), path in paths.students.items():
        assert html.check_page(path.read_text("utf-8")).one("bdi").text == student
    written = {p for p in tmp_path.rglob("*") if p.is_file()}
    assert written == {paths.index, *paths.students.values()}


def test_writing_again_replaces_pages_and_leaves_other_files(tmp_path: Path, result: Result, course: Course) -> None:
    write_reports([result], course, tmp_path, "en")
    (tmp_path / "notes.txt").write_text("mine")
    paths = write_reports([result, replace(result, score=9.0)], course, tmp_path, "en")
    assert "9 <small>" in paths.students["kim", "03_forward"].read_text("utf-8")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_code_is_given_to_the_page_it_belongs_to(tmp_path: Path, result: Result, course: Course) -> None:
    other = replace(result, student="lee")
    code = {("lee", "03_forward"): {"softmax": "lees_code = 1"}}
    paths = write_reports([result, other], course, tmp_path, "en", code=code)
    assert "lees_code" in paths.students["lee", "03_forward"].read_text("utf-8")
    assert "lees_code" not in paths.students["kim", "03_forward"].read_text("utf-8")


def test_ordinary_ids_are_readable_file_names() -> None:
    assert page_name("2024-10233", "03_forward") == "2024-10233.03_forward.html"


AWKWARD = [
    *["kim", "Kim", "KIM", "kim.", "kim ", " kim", "kim\n", "kim\x00", "k/im", "k\\im", "../kim", "..", ".", ""],
    *[
        "con",
        "nul",
        "com1",
        "김철수",
        "김철수",
        "가" * 200,
        "가" * 201,
        "a" * 200,
        "a" * 201,
        "\ud800",
        "\ud801",
        "~",
        "-",
    ],
    *["id~e3b0c44298fc1c149afbf4c8996fb92427ae41e4", "a.b", "é", "e\u0301", "%2e", "ⅰ", "İ", "ı"],
]


def test_awkward_ids_never_share_a_file_and_never_leave_the_folder(tmp_path: Path) -> None:
    names = [page_name(student, "03_forward") for student in set(AWKWARD)]
    assert len({name.casefold() for name in names}) == len(set(AWKWARD))
    for name in names:
        assert (tmp_path / name).resolve().parent == tmp_path
        assert len(name) < 200
        assert name.isascii()
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-~.")
        assert name.split(".")[0] not in ("", "con", "nul", "com1")


ids = st.text(st.characters(), max_size=8) | st.sampled_from(AWKWARD)


@given(st.tuples(ids, ids), st.tuples(ids, ids))
def test_different_pairs_have_different_names(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (page_name(*one).casefold() == page_name(*other).casefold()) == (one == other)


def table(results: list[Result]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(results_csv(results), newline="")))


def test_the_table_has_one_row_per_result(result: Result, internal: Result, unreadable: Result) -> None:
    assert table([result, internal, unreadable, result]) == [
        ["student", "assignment", "score", "max_score", "status"],
        ["kim", "03_forward", "4", "10", "graded"],
        ["lee", "03_forward", "4", "10", "needs_review"],
        ["park", "03_forward", "", "10", "unreadable"],
        ["kim", "03_forward", "4", "10", "graded"],
    ]


def test_numbers_are_numbers_and_zero_is_not_empty() -> None:
    text = results_csv(
        [Result("kim", "a", 10 / 3 * 3 + 0.1, 12.5, Status.GRADED), Result("lee", "a", 0.0, 1.0, Status.GRADED)]
    )
    assert text.splitlines()[1:] == ['"kim","a",10.1,12.5,"graded"', '"lee","a",0,1,"graded"']
    assert results_csv([Result("kim", "a", -1.5, 1.0, Status.GRADED)]).splitlines()[1] == '"kim","a",-1.5,1,"graded"'
    assert "25," in results_csv([Result("kim", "a", 24.999999999999996, 30.0, Status.GRADED)])


@pytest.mark.parametrize("first", list("=+-@\t\r\n\0＝＋－＠"))
def test_text_that_would_be_a_formula_is_defused(first: str) -> None:
    student = first + "cmd|' /C calc'!A0"
    assert table([Result(student, "a", 1.0, 1.0, Status.GRADED)])[1][0] == "'" + student
    assert table([Result("kim", student, 1.0, 1.0, Status.GRADED)])[1][1] == "'" + student


def test_text_stays_in_its_cell_where_semicolons_separate() -> None:
    text = results_csv([Result('a;=1+1"x', "a", 1.0, 1.0, Status.GRADED)])
    assert next(csv.reader([text.splitlines()[1]], delimiter=";"))[0].startswith('a;=1+1"x')


def test_the_table_can_be_written_to_a_file() -> None:
    results_csv([Result("김\ud800", "a", 1.0, 1.0, Status.GRADED)]).encode("utf-8")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=4))
def test_any_id_can_be_read_back(students: list[str]) -> None:
    rows = table([Result(s, "a", 1.0, 1.0, Status.GRADED) for s in students])[1:]
    for row, student in zip(rows, students, strict=True):
        assert row in ([student, "a", "1", "1", "graded"], ["'" + student, "a", "1", "1", "graded"])
