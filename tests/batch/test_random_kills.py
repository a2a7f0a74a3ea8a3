"""Processes are killed at random while a batch is graded: no Result is lost, and none says anything else.

Killed are the processes of this very batch and no others: grading processes (children of this one), their zygotes, and
the students' processes that the zygotes forked.
"""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import pytest

from grader.batch import BatchOptions, Found, grade_all
from grader.result import Result
from grader.sandbox.host.confinement import Confinement
from tests.sandbox.conftest import RIGHT, copy_course, notebook

KILLS = 200
MAX_BATCHES = 200
SEED = 20260302
NOTEBOOKS = {
    "right": RIGHT,
    "wrong": {**RIGHT, "double": "def double(x):\n    return 3 * x"},
    "squares": {**RIGHT, "double": "def double(x):\n    return x * x"},
    "raises": {**RIGHT, "total": "def total(x):\n    return 1 / 0"},
    "exits": {**RIGHT, "double": "import os\ndef double(x):\n    os._exit(0)"},
    "crashes": {**RIGHT, "double": "import ctypes\ndef double(x):\n    return ctypes.string_at(0)"},
    "floods": {**RIGHT, "total": "def total(x):\n    while True:\n        print('x' * 10_000)"},
    "slow": {**RIGHT, "double": "import time\ndef double(x):\n    time.sleep(0.02)\n    return 2 * x"},
    "stub": {"double": "def double(x):\n    raise NotImplementedError()"},
}


@pytest.fixture(scope="module")
def twofold(tmp_path_factory):
    return copy_course("twofold", tmp_path_factory.mktemp("kills") / "twofold")


@pytest.fixture(scope="module")
def class_(twofold) -> list[Found]:
    ident = twofold.assignments[0].id
    return [Found(f"{name}{i}", ident, name, notebook(twofold, s)) for i in range(2) for name, s in NOTEBOOKS.items()]


def graded(course, class_: list[Found]) -> list[tuple[str, Result]]:
    options = BatchOptions(Confinement.choose(), seed=99, jobs=2)
    return [(one.student, comparable(result)) for one, result in grade_all(course, class_, options)]


def comparable(result: Result) -> Result:
    """A Result without what a clock measured, and without how often its processes had to be started."""
    timeless = result.without_times()
    return replace(timeless, provenance=replace(timeless.provenance, endings=(), usage={}))


def differences(one: Result, other: Result) -> list[tuple[str, object, object]]:
    """What two Results say differently: where, and what each says."""
    pairs = [("check", check, its) for check, its in zip_longest(one.checks, other.checks)]
    pairs += [
        (name, getattr(one, name), getattr(other, name)) for name in ("status", "score", "findings", "provenance")
    ]
    return [(one.student, *pair) for pair in pairs if pair[1] != pair[2]] or ([] if one == other else [one, other])


def _status(pid: int) -> tuple[int, str]:
    """A process's parent, and its command line."""
    with open(f"/proc/{pid}/stat", "rb") as file:
        parent = int(file.read().rpartition(b")")[2].split()[1])
    return parent, Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")


def family() -> dict[str, list[int]]:
    """The processes below this one, by what they are."""
    children: dict[int, list[tuple[int, str]]] = {}
    for name in os.listdir("/proc"):
        if name.isdecimal():
            with suppress(OSError):
                parent, command = _status(int(name))
                children.setdefault(parent, []).append((int(name), command))
    found: dict[str, list[int]] = {"worker": [], "zygote": [], "child": []}
    for worker, command in children.get(os.getpid(), []):
        if "spawn_main" not in command:
            continue
        found["worker"].append(worker)
        for zygote, its_command in children.get(worker, []):
            if "grader.sandbox.guest.zygote" in its_command:
                found["zygote"].append(zygote)
                found["child"] += _below(zygote, children)
    return found


def _below(pid: int, children: dict[int, list[tuple[int, str]]]) -> list[int]:
    direct = [child for child, _command in children.get(pid, [])]
    return direct + [pid for child in direct for pid in _below(child, children)]


class Killer(threading.Thread):
    """Kills one process of a kind drawn at random, waits a random while, and does it again."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(daemon=True)
        self.chance, self.over, self.kills = chance, threading.Event(), Counter[str]()

    def run(self) -> None:
        while not self.over.wait(self.chance.expovariate(1 / 0.3)):
            kind = self.chance.choices(("child", "zygote", "worker"), (8, 3, 1))[0]
            targets = self._targets(kind)
            if targets:
                self._kill(self.chance.choice(targets), kind)

    def _kill(self, pid: int, kind: str) -> None:
        """Kills a process a little later; through a descriptor, which never means another process."""
        with suppress(ProcessLookupError):
            held = os.pidfd_open(pid)
            try:
                self.over.wait(self.chance.uniform(0, 0.04))
                signal.pidfd_send_signal(held, signal.SIGKILL)
                self.kills[kind] += 1
            finally:
                os.close(held)

    def _targets(self, kind: str) -> list[int]:
        """Processes of a kind; a student's process lives a moment only, so it is waited for."""
        until = time.monotonic() + 0.5
        while not (targets := family()[kind]) and time.monotonic() < until:
            if self.over.wait(0.005):
                return []
        return targets


@contextmanager
def killing(chance: random.Random) -> Iterator[Killer]:
    killer = Killer(chance)
    killer.start()
    try:
        yield killer
    finally:
        killer.over.set()
        killer.join()


@pytest.mark.slow
def test_kills_at_random_moments_lose_nothing_and_change_nothing(twofold, class_):
    undisturbed = dict(graded(twofold, class_))
    chance, kills = random.Random(SEED), Counter[str]()
    for _batch in range(MAX_BATCHES):
        with killing(chance) as killer:
            results = graded(twofold, class_)
        kills += killer.kills
        assert sorted(student for student, _result in results) == sorted(undisturbed)
        for student, result in results:
            assert differences(result, undisturbed[student]) == []
        if kills.total() >= KILLS:
            break
    print(dict(kills))
    assert kills.total() >= KILLS
    assert all(kills[kind] >= 5 for kind in ("child", "zygote", "worker")), kills


@pytest.mark.slow
def test_nothing_is_left_running(twofold, class_):
    with killing(random.Random(SEED + 1)):
        graded(twofold, class_)
    deadline = time.monotonic() + 10
    while any(family().values()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert family() == {"worker": [], "zygote": [], "child": []}
