"""Hostile submissions: what each tries, and what the grader has to say of it.

Every module here is a table. An `Attack` is the text of the cell ``double``; the honest ``total`` stands beside it.
A cell before it (`PREAMBLE`) gives all of them what an attacker could know or find out: paths of files that hold a
canary, the port of a listener, process ids. No attack knows a canary's value.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.result import Verdict

PASS, FAIL, ERROR, MISSING = Verdict.PASS, Verdict.FAIL, Verdict.ERROR, Verdict.MISSING
TIMEOUT, MEMORY, OUTPUT, BLOCKED = Verdict.TIMEOUT, Verdict.MEMORY, Verdict.OUTPUT_LIMIT, Verdict.BLOCKED
NOT_ATTEMPTED = Verdict.NOT_ATTEMPTED

# Every canary looks like this; the pattern does not match itself.
CANARY = "canary[0-9a-f]{32}"
EVIDENCE = "EVIDENCE"

PREAMBLE = '''
import ctypes, errno, glob, os, re, sys
known = KNOWN
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(15, known["mark"].encode(), 0, 0, 0)  # the name of this process, and of every one it makes
pattern = re.compile(b"canary[0-9a-f]{32}")

def evidence(*found):
    raise RuntimeError("".join(["EVID", "ENCE "]) + repr(found)[:500])

def search(data):
    """Tells of a canary in bytes."""
    hit = pattern.search(data)
    if hit:
        evidence(hit.group().decode())

def none_of(*actions):
    """Tells of every action that was not refused."""
    for action in actions:
        try:
            outcome = action()
        except (OSError, ImportError, ValueError, AttributeError, EOFError):
            continue
        evidence(action.__code__.co_firstlineno, outcome)

def call(number, *arguments):
    """A system call by number; OSError if it was refused."""
    got = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    if got < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return got
'''


# Attacks that wait for more than two deadlines, or for one that another attack waits for already.
SLOW = frozenset(
    ["answers_and_stays", "answers_into_the_output", "closes_everything", "deadlock", "fake_clock", "half_a_frame",
     "loop_in_a_pattern", "loop_in_del", "loop_in_threads", "most_that_is_allowed_and_nothing", "sequence_without_end",
     "sleeps", "stack_overflow", "str_loops"]
)  # fmt: skip


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    Args:
        name: of the attack; the student who hands it in has this name.
        tries: what it is after, and so what would show that it got it.
        source: the text of the cell ``double``.
        verdicts: of the checks example, random and hidden of ``double``; one stands for all three. A set means that
            any of them is right, for attacks on which chance or the machine decides how they end.
        says: a part of the message under the first check.
        total: the verdict of the honest ``total``, which is ``pass`` unless the attack is on its own notebook.
    """

    name: str
    tries: str
    source: str
    verdicts: Verdict | set[Verdict] | tuple[Verdict, Verdict, Verdict] = FAIL
    says: str = ""
    total: Verdict | set[Verdict] = PASS

    @property
    def slow(self) -> bool:
        """Whether its deadlines take seconds; it is graded with the slow tests."""
        return self.name in SLOW

    @property
    def expected(self) -> list[set[Verdict]]:
        """The verdicts that are right, of each of the three checks."""
        each = self.verdicts if isinstance(self.verdicts, tuple) else (self.verdicts,) * 3
        return [one if isinstance(one, set) else {one} for one in each]
