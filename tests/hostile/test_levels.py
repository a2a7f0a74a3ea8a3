"""What each level of isolation promises, held against the attacks that tell them apart."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox.errors import InternalFailure
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import Confinement, probed
from tests.hostile.stage import Played, play
from tests.hostile.test_attacks import ALL, assert_right

# At every level the verdict is formed elsewhere, deadlines and limits hold, and an end is the end of one process.
VERDICTS = ["always_equal", "numpy_patched", "learnt_by_heart", "os_exit", "segv", "kind_not_text", "id_guessed",
            "huge_lengths", "pickle", "large_number", "memory", "loop", "floods_stdout", "stack_frames",
            "every_object"]  # fmt: skip
# With the filter: no other process, no connection, no system call that a notebook has no use for.
FILTERED = ["forks", "fork_bomb", "starts_programs", "connects", "listens", "system_calls", "signals_everybody",
            "limits_of_others", "terminal"]  # fmt: skip
# With a root of its own or Landlock: no file but the libraries.
ENCLOSED = ["reads_canaries", "writes_everywhere", "modules", "shell"]
# With namespaces: no sight of other processes or of the names of files, a folder that vanishes.
ALONE = [
    "other_processes",
    "sees_canaries",
    "environment",
    "around_the_root",
    "fills_the_disk",
    "leaves_things",
    "looks_for_things",
]
PROMISES = {
    Level.A: VERDICTS + FILTERED + ENCLOSED + ALONE,
    Level.A_PRIME: VERDICTS + FILTERED + ENCLOSED + ALONE,
    Level.B: VERDICTS + FILTERED + ENCLOSED,
    Level.C: VERDICTS + FILTERED,
    Level.E: VERDICTS,
}


@pytest.fixture(scope="module", params=list(Level), ids=lambda level: level.name)
def level(request) -> Level:
    """A level that this machine has; where it has not, the probe says why."""
    found = probed(request.param)
    if found.reasons:
        pytest.skip(found.reasons[0])
    return request.param


@pytest.fixture(scope="module")
def played(level, stage) -> Played:
    confinement = Confinement.choose(level, trust=True)
    return play(stage, [ALL[name] for name in PROMISES[level]], confinement)


def test_a_level_keeps_what_it_promises(level, played, stage):
    for name in PROMISES[level]:
        assert stage.evidence_in(played.results[name]) == [], (name, played.results[name].checks[0].message)
        assert_right(ALL[name], played.results[name])
        assert played.after[name] == played.before, name
    assert played.left == []


def test_the_result_records_the_level(level, played):
    isolation = {result.provenance.isolation for result in [played.before, *played.results.values()]}
    assert isolation == {str(level)}


_VIEW = """
import os, sys
sys.path.insert(0, sys.argv[1])
from fork_server import make_interpreter_readable
make_interpreter_readable()
os.execv(sys.executable, [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *sys.argv[2:]])
"""


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root's children change to a uid that cannot enter root's folders")
@pytest.mark.parametrize("low", [Level.B, Level.C], ids=lambda level: level.name)
def test_a_level_of_root_whose_interpreter_everyone_can_read(low, clean_environment):
    """An interpreter in root's home keeps the lower levels from holding; here these tests run where it does not."""
    reasons = probed(low).reasons
    if not any(sign in reason for reason in reasons for sign in ("EACCES", "could not be imported")):
        pytest.skip(reasons[0] if reasons else "this level was tested above")
    wanted = [f"{__file__}::{test.__name__}[{low.name}]" for test in (test_a_level_keeps_what_it_promises,
                                                                      test_the_result_records_the_level)]  # fmt: skip
    isolation = str(Path(__file__).parents[1] / "isolation")
    done = subprocess.run(
        [sys.executable, "-c", _VIEW, isolation, *wanted],
        env=clean_environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    assert "2 passed" in done.stdout
    assert "skipped" not in done.stdout


@pytest.mark.parametrize("weak", [Level.C, Level.E])
def test_a_level_without_a_boundary_of_its_own_needs_a_word(weak):
    if probed(weak).reasons:
        pytest.skip(probed(weak).reasons[0])
    with pytest.raises(InternalFailure, match="i-trust-these-submissions"):
        Confinement.choose(weak)
