"""Graders that run at the same time have numbers of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.sandbox.errors import InternalFailure
from grader.sandbox.host import slots
from grader.sandbox.host.slots import Slot

HOLD = "from grader.sandbox.host.slots import Slot; s = Slot(); print(s.number, flush=True); input()"


def test_no_two_have_the_same() -> None:
    held = [Slot() for _ in range(5)]
    assert len({slot.number for slot in held}) == 5
    for slot in held:
        slot.close()


def test_another_process_has_another_and_loses_it_when_it_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        theirs = int(other.stdout.readline())
        mine = [Slot() for _ in range(theirs + 3)]
        assert theirs not in {slot.number for slot in mine}
        other.kill()
    again = [Slot() for _ in range(3)]
    assert theirs in {slot.number for slot in again}
    for slot in mine + again:
        slot.close()


def test_when_all_are_taken_it_says_so(monkeypatch) -> None:
    held = Slot()
    monkeypatch.setattr(slots, "SLOTS", held.number + 1)
    with pytest.raises(InternalFailure, match=f"{held.number + 1} graders run on this machine already"):
        Slot()
    held.close()
