"""What a teaching assistant relies on: nothing added is ever lost, changed or mixed up."""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from grader.gradebook import Gradebook, GradebookError, open_gradebook
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict


def make_result(student: str = "kim", assignment: str = "03_forward", score: float | None = 7.5) -> Result:
    check = CheckResult("softmax", "test_sum", "Rows sum to 1.", Verdict.FAIL, 0.0, 4.0, "합이 1이 아닙니다.", "axis")
    return Result(
        student,
        assignment,
        score,
        22.0,
        Status.GRADED,
        (check,),
        (Finding("locked", "a locked cell was edited", 3),),
        Provenance(seeds=(1, 2**62), limits={"call": 5.0}, versions={"python": "3.11"}, notebook_sha256="ab"),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gradebook.db"


def test_a_result_comes_back_whole(path: Path) -> None:
    result = make_result()
    with open_gradebook(path) as book:
        book.add(book.new_run("grader grade 03_forward inbox/"), result, "inbox/kim.ipynb")
    with open_gradebook(path) as book:
        assert book.history("kim", "03_forward") == [result]
        assert book.latest() == [result]


def test_regrading_keeps_the_first_result_and_the_newest_counts(path: Path) -> None:
    first, second = make_result(score=3.0), make_result(score=9.0)
    with open_gradebook(path) as book:
        book.add(book.new_run("one"), first, "kim.ipynb")
        book.add(book.new_run("two"), second, "kim.ipynb")
        assert book.history("kim", "03_forward") == [first, second]
        assert book.latest() == [second]


def test_the_newest_is_the_one_added_last_whatever_the_clock_said(path: Path) -> None:
    late = replace(make_result(score=1.0), provenance=Provenance(graded_at="2027-01-01T00:00:00+00:00"))
    early = replace(make_result(score=2.0), provenance=Provenance(graded_at="2026-01-01T00:00:00+00:00"))
    with open_gradebook(path) as book:
        run = book.new_run("")
        book.add(run, late, "")
        book.add(run, early, "")
        assert book.latest() == [early]


def test_latest_is_sorted_and_can_be_narrowed_to_one_assignment(path: Path) -> None:
    with open_gradebook(path) as book:
        run = book.new_run("")
        for student, assignment in [("b", "03"), ("a", "05"), ("a", "03"), ("가", "03")]:
            book.add(run, make_result(student, assignment), "")
        assert [(r.assignment, r.student) for r in book.latest()] == [
            ("03", "a"),
            ("03", "b"),
            ("03", "가"),
            ("05", "a"),
        ]
        assert [r.student for r in book.latest("05")] == ["a"]
        assert book.latest("13") == []


def test_an_unscored_result_stays_unscored(path: Path) -> None:
    unreadable = Result("kim", "03_forward", None, 22.0, Status.UNREADABLE)
    with open_gradebook(path) as book:
        book.add(book.new_run(""), unreadable, "")
        assert book.latest() == [unreadable]
    row = sqlite3.connect(path).execute("SELECT score, status FROM result").fetchone()
    assert row == (None, "unreadable")


def test_runs_say_what_was_typed_when_and_with_what(path: Path) -> None:
    with open_gradebook(path) as book:
        first, second = book.new_run("grader grade a"), book.new_run("grader grade b\x00")
        runs = book.runs()
    assert [(r.id, r.command) for r in runs] == [(first, "grader grade a"), (second, "grader grade b\x00")]
    assert runs[0].started_at.endswith("+00:00")
    assert runs[0].versions["python"] == ".".join(map(str, sys.version_info[:3]))
    assert set(runs[0].versions) == {"grader", "python", "numpy"}


def test_entries_tell_where_each_result_of_a_run_came_from(path: Path) -> None:
    with open_gradebook(path) as book:
        other, run = book.new_run("other"), book.new_run("this")
        book.add(other, make_result("lee"), "lee.ipynb")
        numbers = [book.add(run, make_result(s), f"in\\{s}\udc80.ipynb") for s in ("kim", "park")]
        entries = book.entries(run)
    assert [(e.id, e.run_id, e.source, e.result.student) for e in entries] == [
        (numbers[0], run, "in\\kim\udc80.ipynb", "kim"),
        (numbers[1], run, "in\\park\udc80.ipynb", "park"),
    ]


@pytest.mark.parametrize("student", ["a'; DROP TABLE result; --", "x\x00y", "\ud800", "../../etc", "김\u202e", ""])
def test_any_student_id_is_kept_apart(path: Path, student: str) -> None:
    with open_gradebook(path) as book:
        run = book.new_run("")
        book.add(run, make_result(student, score=1.0), "")
        book.add(run, make_result("x", score=2.0), "")
        book.add(run, make_result(student.encode("ascii", "backslashreplace").decode() + "'", score=3.0), "")
        assert [r.score for r in book.history(student, "03_forward")] == [1.0]
        assert len(book.latest()) == 3


def test_the_columns_can_be_searched_with_any_sqlite_tool(path: Path) -> None:
    with open_gradebook(f"sqlite:///{path}") as book:
        book.add(book.new_run(""), make_result("김철수"), "")
    row = sqlite3.connect(path).execute(
        "SELECT student, assignment, status, score, max_score, notebook_sha256 FROM result"
    )
    assert row.fetchone() == ("김철수", "03_forward", "graded", 7.5, 22.0, "ab")


def test_adding_to_a_run_that_does_not_exist_is_refused(path: Path) -> None:
    with open_gradebook(path) as book:
        with pytest.raises(GradebookError, match="has no run 7: call new_run first"):
            book.add(7, make_result(), "")
        assert book.latest() == []


def test_a_result_without_json_form_is_refused_and_named(path: Path) -> None:
    with (
        open_gradebook(path) as book,
        pytest.raises(GradebookError, match="'kim' for '03_forward' cannot be stored"),
    ):
        book.add(book.new_run(""), make_result(score=math.nan), "")


def test_a_result_of_a_later_version_is_named_and_not_guessed_at(path: Path) -> None:
    with open_gradebook(path) as book:
        book.add(book.new_run(""), make_result(), "")
        with sqlite3.connect(path) as raw:
            raw.execute("UPDATE result SET record = replace(record, '\"version\": 1', '\"version\": 2')")
        with pytest.raises(GradebookError, match=r"record 1 of the gradebook .* version 1, received 2"):
            book.latest()


def test_readers_do_not_wait_for_a_writer(path: Path) -> None:
    with open_gradebook(path) as book:
        book.add(book.new_run(""), make_result(), "")
        raw = sqlite3.connect(path, isolation_level=None)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        raw.execute("BEGIN IMMEDIATE")
        assert len(book.latest()) == 1
        raw.execute("ROLLBACK")


def _add_many(path: Path, student: str, count: int) -> None:
    with open_gradebook(path) as book:
        run = book.new_run(student)
        for i in range(count):
            book.add(run, make_result(student, score=float(i)), "")


def test_processes_that_open_a_new_gradebook_together_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_many, args=(path, f"s{i}", 25)) for i in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 4
    with open_gradebook(path) as book:
        for i in range(4):
            assert [r.score for r in book.history(f"s{i}", "03_forward")] == [float(n) for n in range(25)]
        assert len(book.runs()) == 4


def test_threads_may_share_a_gradebook(path: Path) -> None:
    with open_gradebook(path) as book:
        run = book.new_run("")
        threads = [
            threading.Thread(target=lambda s=s: [book.add(run, make_result(s), "") for _ in range(10)]) for s in "abc"
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [len(book.history(s, "03_forward")) for s in "abc"] == [10, 10, 10]


def test_connections_that_open_a_new_gradebook_at_the_same_moment_wait_for_each_other(tmp_path: Path) -> None:
    for attempt in range(8):
        path, barrier, failures = tmp_path / f"{attempt}.db", threading.Barrier(8), []

        def open_and_add(path: Path = path, barrier: threading.Barrier = barrier) -> None:
            barrier.wait()
            with open_gradebook(path) as book:
                book.add(book.new_run(""), make_result(threading.current_thread().name), "")

        def run(failures: list[BaseException] = failures) -> None:
            try:
                open_and_add()
            except GradebookError as error:
                failures.append(error)

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        with open_gradebook(path) as book:
            assert len(book.latest()) == 8


def test_an_open_gradebook_may_be_used_on_both_sides_of_a_fork(path: Path) -> None:
    with open_gradebook(path) as book:
        run = book.new_run("")
        book.add(run, make_result("parent"), "")
        pid = os.fork()
        if pid == 0:
            try:
                fresh: list[object] = []
                event.listen(Pool, "connect", lambda *arguments: fresh.append(arguments))
                book.add(run, make_result("child"), "")
                book.close()
                os._exit(0 if fresh else 3)  # 3: it used the parent's connection
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
        book.add(run, make_result("parent again"), "")
        assert [r.student for r in book.latest()] == ["child", "parent", "parent again"]


_ADD_FOREVER = """
import sys
from grader.gradebook import open_gradebook
from grader.result import Result, Status
with open_gradebook(sys.argv[1]) as book:
    run = book.new_run("")
    for i in range(1_000_000):
        book.add(run, Result(f"s{i:07}", "a", 1.0, 1.0, Status.GRADED), "")
        print(i, flush=True)
"""


def test_a_killed_writer_leaves_everything_it_had_added(path: Path) -> None:
    command = [sys.executable, "-c", _ADD_FOREVER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [next(writer.stdout) for _ in range(40)]
        writer.send_signal(signal.SIGKILL)
        said += list(writer.stdout)
    complete = sum(line.endswith("\n") for line in said)
    with open_gradebook(path) as book:
        students = [r.student for r in book.latest()]
        assert students == [f"s{i:07}" for i in range(len(students))]
        assert complete <= len(students) <= complete + 1
        book.add(book.new_run("after"), make_result(), "")


def test_nothing_is_half_written_when_the_transaction_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Gradebook(f"sqlite:///{path}") as book:
        run = book.new_run("")
        with sqlite3.connect(path) as raw:
            raw.execute("CREATE TRIGGER no BEFORE INSERT ON result BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
        with pytest.raises(GradebookError, match=r"disk is full.*free some space and run the same command again"):
            book.add(run, make_result(), "")
        with sqlite3.connect(path) as raw:
            raw.execute("DROP TRIGGER no")
        book.add(run, make_result(), "")
        assert len(book.latest()) == 1
