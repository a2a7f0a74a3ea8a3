"""Graders that run at the same time have numbers of their own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from grader.sandbox.errors import InternalFailure
from grader.sandbox.host import slots
from grader.sandbox.host.slots import Slot

HOLD = """
import sys
from grader.sandbox.host import slots
slots.NAME = sys.argv[1].replace("@", "\\0")
slot = slots.Slot()
print(slot.number, flush=True)
input()
"""


@pytest.fixture(autouse=True)
def name(monkeypatch) -> str:
    """Names of this test's own: those of graders come and go meanwhile. For a command line, which holds no NUL."""
    name = f"@grader-test-{os.getpid()}-"
    monkeypatch.setattr(slots, "NAME", name.replace("@", "\0"))
    return name


def test_no_two_have_the_same() -> None:
    held = [Slot() for _ in range(5)]
    assert [slot.number for slot in held] == [0, 1, 2, 3, 4]
    for slot in held:
        slot.close()


def test_another_process_has_another_and_loses_it_when_it_is_killed(name) -> None:
    first, command = Slot(), [sys.executable, "-c", HOLD, name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert int(other.stdout.readline()) == 1
        second = Slot()
        other.kill()
    third = Slot()
    assert [slot.number for slot in (first, second, third)] == [0, 2, 1]
    for slot in (first, second, third):
        slot.close()


def test_when_all_are_taken_it_says_so(monkeypatch) -> None:
    monkeypatch.setattr(slots, "SLOTS", 2)
    held = [Slot(), Slot()]
    with pytest.raises(InternalFailure, match="2 graders run on this machine already"):
        Slot()
    for slot in held:
        slot.close()
