"""Nobody gets out of the sandbox, nobody passes without the right answer, and nobody harms who comes next."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from grader.grading.grade import Grader, Job
from grader.grading.session import CheckSession, with_checks
from grader.result import Finding, Result, Status, Verdict
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import Confinement, probed
from tests.hostile.stage import Played, Stage, play
from tests.hostile.submissions import Attack, endings, frames, greed, lies, reaching_out, shell, snooping
from tests.sandbox.conftest import verdicts

TABLES = {
    "frames": frames.ATTACKS,
    "endings": endings.ATTACKS,
    "greed": greed.ATTACKS,
    "lies": lies.ATTACKS,
    "reaching_out": reaching_out.ATTACKS,
    "shell": [*shell.ATTACKS, *shell.POISON],
    "snooping": snooping.ATTACKS,
}
ALL = {attack.name: attack for table in TABLES.values() for attack in table}
PARTS = [(name, slow) for name, table in TABLES.items() for slow in sorted({attack.slow for attack in table})]


def part(name: str, slow: bool) -> list[Attack]:
    return [attack for attack in TABLES[name] if attack.slow is slow]


def marks(slow: bool) -> list[pytest.MarkDecorator]:
    return [pytest.mark.slow] if slow else []


EACH = [
    pytest.param(name, attack, id=f"{name}-{attack.name}", marks=marks(slow))
    for name, slow in PARTS
    for attack in part(name, slow)
]


@pytest.fixture(scope="session")
def played(stage: Stage) -> Callable[[str, bool], Played]:
    """Grades the attacks of a table, once."""
    done: dict[tuple[str, bool], Played] = {}

    # What the other levels promise, which is less, is held against them in test_levels.py.
    if probed(Level.A).reasons:
        pytest.skip(probed(Level.A).reasons[0])

    def find(name: str, slow: bool) -> Played:
        if (name, slow) not in done:
            done[name, slow] = play(stage, part(name, slow), Confinement(Level.A))
        return done[name, slow]

    return find


def assert_right(attack: Attack, result: Result) -> None:
    """The verdicts are those of the table, and the Result can be shown, kept and sent."""
    assert result.status is Status.GRADED
    received = verdicts(result, "double")
    assert all(one in right for one, right in zip(received, attack.expected, strict=True)), received
    total = attack.total if isinstance(attack.total, set) else {attack.total}
    assert set(verdicts(result, "total")) <= total
    assert attack.says in result.checks[0].message
    assert Result.from_json(result.to_json()) == result
    json.dumps(result.to_dict(), ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize(("table", "attack"), EACH)
def test_an_attack_gets_its_verdict_and_nothing_else(table, attack, played, stage):
    outcome = played(table, attack.slow)
    result = outcome.results[attack.name]
    assert stage.evidence_in(result) == []
    assert_right(attack, result)
    assert outcome.after[attack.name] == outcome.before, "the next submission was graded differently"
    assert outcome.before.passed
    assert outcome.left == [], "something is left of the attacks of this table"


def test_the_stage_notices_what_it_is_there_to_notice(stage, tmp_path):
    """A canary in a Result, a file, a process of the mark, a connection: none would go unseen."""
    mark, name = stage.folder / stage.mark, f"import ctypes; ctypes.CDLL(None).prctl(15, b'{stage.mark}', 0, 0, 0)"
    program = f"{name}; print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        mark.touch()
        socket.create_connection(stage.listeners["tcp"].getsockname()).close()
        assert len(stage.processes()) == 1
        assert str(mark) in stage.marks()
        assert stage.heard() == ["tcp"]
        mark.unlink()
        process.communicate(b"\n")
    result = Result("s", "a", 0.0, 1.0, Status.GRADED)
    assert stage.evidence_in(result) == []
    told = replace(result, findings=(Finding("failed_cell", stage.canaries[1]),))
    assert stage.evidence_in(told) == [stage.canaries[1]]
    assert (stage.marks(), stage.heard()) == ([], [])


def test_there_are_many_attacks_and_each_has_a_name_of_its_own():
    assert len(ALL) == sum(map(len, TABLES.values())) >= 150
    for attack in ALL.values():
        passes = [Verdict.PASS in right for right in attack.expected]
        answers = attack.name in ("hidden_inputs", "hidden_inputs_by_name")  # right answers, for another end
        assert answers or passes == [attack.name == "learnt_by_heart", False, False], attack.name


@pytest.mark.usefixtures("played")
def test_the_trusted_process_keeps_its_descriptors_and_its_memory(stage):
    """Graded in this process: what is forged, flooded or left half done is not held on to."""
    names = ["one_buffer_many_times", "huge_lengths", "bytes_for_ever", "half_a_frame_and_exit", "many_digits",
             "closes_the_channel", "floods_stdout", "str_is_huge", "view_of_terabytes", "descriptors"]  # fmt: skip
    course = stage.course
    ident = course.assignments[0].id

    def body(session: CheckSession) -> tuple[int, int]:
        grader = Grader(course, session, Confinement(Level.A), 99)
        try:
            grader.grade(Job("first", ident, stage.hostile(ALL["os_exit"])))
            before, memory = len(os.listdir("/proc/self/fd")), peak_memory()
            for name in names:
                assert_right(ALL[name], grader.grade(Job(name, ident, stage.hostile(ALL[name]))))
            return len(os.listdir("/proc/self/fd")) - before, peak_memory() - memory
        finally:
            grader.close()

    descriptors, memory = with_checks(course, [course.assignments[0]], body)
    assert descriptors == 0
    assert memory < 400 * 1024  # three copies of the largest frame that is allowed


def peak_memory() -> int:
    """In KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
