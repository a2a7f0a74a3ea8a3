"""Opening the wrong thing as a gradebook: one sentence that says what it is and what to type next."""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from grader.gradebook import GradebookError, _open, _tables, open_gradebook


def refusal(path_or_url: str | Path) -> str:
    with pytest.raises(GradebookError) as caught:
        open_gradebook(path_or_url)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_database_of_another_program_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "gradebook.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE submission (id)")
        raw.execute("CREATE TABLE alembic_version (id)")
    raw.close()
    before = hashlib.sha256(path.read_bytes()).digest()
    assert refusal(path) == (
        f"{path} is the database of another program (its tables: alembic_version, submission): "
        "give a file that does not exist yet, or an empty database"
    )
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("statement", "received"),
    [("UPDATE grader_schema SET version = 7", "7"), ("DELETE FROM grader_schema", "none")],
)
def test_another_version_is_refused(tmp_path: Path, statement: str, received: str) -> None:
    path = tmp_path / "g.db"
    open_gradebook(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute(statement)
    assert refusal(path) == (
        f"the gradebook {path} has version {received} and this grader reads version 1: "
        "pip install --upgrade grader, or give another file"
    )


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "grades.csv"
    path.write_text("student,score\n" * 100)
    assert "file is not a database" in refusal(path)
    assert path.read_text() == "student,score\n" * 100


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith(f"is a folder: give a file, such as {tmp_path / 'gradebook.db'}")


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert refusal(tmp_path / "term" / "g.db").endswith(f"does not exist: mkdir -p {tmp_path / 'term'}")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_gradebook_in_memory(url: str) -> None:
    assert "in memory would be lost: give a file" in refusal(url)


def test_an_unknown_kind_of_database_does_not_show_its_password() -> None:
    text = refusal("oracel://kim:secret@host/db")
    assert "is of an unknown kind" in text
    assert "secret" not in text


def test_text_that_is_no_url() -> None:
    assert "write sqlite:///gradebook.db or postgresql://" in refusal("://nothing")


def test_a_missing_driver_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    text = refusal("postgresql://kim:secret@localhost/grades")
    assert text.endswith("needs the package psycopg, which is not installed: pip install psycopg")
    assert "secret" not in text


def test_a_damaged_gradebook_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "g.db"
    open_gradebook(path).close()
    content = bytearray(path.read_bytes())
    content[100:2000] = b"\xff" * 1900
    path.write_bytes(content)
    assert "restore this one from a backup" in refusal(path)


def test_names_with_signs_that_mean_something_in_urls_are_paths(tmp_path: Path) -> None:
    path = tmp_path / "2026?mode=memory&x#1 %20 성적.db"
    open_gradebook(path).close()
    assert path.is_file()


def test_opening_again_makes_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "g.db"
    for _ in range(2):
        open_gradebook(path).close()
    assert sqlite3.connect(path).execute("SELECT version FROM grader_schema").fetchall() == [(1,)]


def test_a_locked_gradebook_is_waited_for_and_then_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_open, "BUSY_SECONDS", 0.05)
    path = tmp_path / "g.db"
    with open_gradebook(path) as book:
        raw = sqlite3.connect(path, isolation_level=None)
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(GradebookError, match=r"locked.*close that program and run the same command again"):
            book.new_run("")
        raw.execute("ROLLBACK")
        assert book.new_run("") == 1


def test_the_tables_can_be_made_in_postgresql() -> None:
    dialect = postgresql.dialect()
    statements = [str(CreateTable(table).compile(dialect=dialect)) for table in _tables.metadata.sorted_tables]
    assert [s.split()[2] for s in statements] == ["grader_schema", "run", "result"]
    assert all("id SERIAL NOT NULL" in s for s in statements[1:])
