"""What is believed of a grading during which something killed a process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from grader.grading.grade import AGREEING, TRIES, Grader, Job
from grader.result import CheckResult, Finding, Result, Status, Verdict
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import Confinement

JOB = Job("kim", "01_x", b"{}")


def result(*verdicts: Verdict, finding: str = "", status: Status = Status.GRADED) -> Result:
    checks = tuple(CheckResult("f", f"test_{i}", "t", verdict, 1.0, 1.0) for i, verdict in enumerate(verdicts))
    findings = (Finding("failed_cell", finding),) if finding else ()
    return Result("kim", "01_x", 1.0, 2.0, status, checks, findings)


CALM = result(Verdict.PASS, Verdict.PASS)
FIRST, SECOND = result(Verdict.ERROR, Verdict.PASS), result(Verdict.PASS, Verdict.ERROR)
IN_CELL = result(Verdict.PASS, Verdict.PASS, finding="Cell 2 ended the Python process")


@pytest.fixture
def grade(monkeypatch):
    """Grades by attempts that are given: each a Result, and whether something else may have ended its process."""

    def run(attempts: Iterable[tuple[Result, bool]], level: Level = Level.A) -> tuple[Result, int]:
        left: Iterator[tuple[Result, bool]] = iter(attempts)
        used = []
        grader = object.__new__(Grader)
        grader.confinement, grader.language = Confinement(level), "en"
        monkeypatch.setattr(Grader, "_grade", lambda self, job: used.append(1) or next(left))
        return grader.grade(JOB).without_times(), len(used)

    return run


def test_a_calm_grading_is_believed_at_once(grade):
    assert grade([(CALM, False)]) == (CALM, 1)


@pytest.mark.parametrize("level", Level)
def test_a_disturbed_one_is_done_again(grade, level):
    assert grade([(FIRST, True), (IN_CELL, True), (SECOND, True), (CALM, False)], level) == (CALM, 4)


def test_our_own_failure_is_tried_again(grade):
    failed = result(Verdict.INTERNAL, Verdict.PASS, status=Status.NEEDS_REVIEW)
    assert grade([(failed, False), (CALM, False)]) == (CALM, 2)
    assert grade([(failed, False)] * AGREEING) == (failed, AGREEING)


@pytest.mark.parametrize("level", [Level.B, Level.C, Level.E])
def test_a_submission_that_can_kill_itself_and_does_at_the_same_place_has_its_result(grade, level):
    assert grade([(FIRST, True)] * AGREEING, level) == (FIRST, AGREEING)


@pytest.mark.parametrize("level", [Level.A, Level.A_PRIME])
def test_one_that_cannot_kill_itself_pays_for_no_kill_however_often_at_the_same_place(grade, level):
    assert grade([*[(FIRST, True)] * (TRIES - 1), (CALM, False)], level) == (CALM, TRIES)
    found, tries = grade([(FIRST, True)] * TRIES, level)
    assert (found.status, tries) == (Status.NEEDS_REVIEW, TRIES)
    assert found.findings[-1].message == (
        "Something other than the submission ended its process 10 times (is this machine short of memory?), so this "
        "score is not final. Grade it again."
    )


def test_what_was_disturbed_in_the_cells_is_not_the_same_as_calm(grade):
    assert grade([(IN_CELL, True), (FIRST, True), (IN_CELL, True), (CALM, False)], Level.B) == (CALM, 4)


def test_when_every_try_is_disturbed_elsewhere_a_person_looks(grade):
    different = [(result(Verdict.ERROR, finding=str(number)), True) for number in range(TRIES)]
    found, tries = grade(different, Level.B)
    assert (found.status, tries) == (Status.NEEDS_REVIEW, TRIES)
