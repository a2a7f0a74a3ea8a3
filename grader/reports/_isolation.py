"""What a page has to say about the isolation its submissions ran under."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from grader.result import Result

FULL = "A"
REDUCED = ("A'", "B")  # a boundary, but fewer layers of it; everything else that is named is none


@dataclass(frozen=True)
class IsolationNotice:
    """A level below the full one.

    Args:
        level: as in the Results' provenance.
        unsafe: whether nothing kept the submission's code from the grader.
        count: how many Results were made at this level.
    """

    level: str
    unsafe: bool
    count: int


def isolation_notices(results: Iterable[Result]) -> list[IsolationNotice]:
    """One notice per level below the full one, unsafe ones first; submissions whose code never ran have no level."""
    levels = Counter(r.provenance.isolation for r in results if r.provenance.isolation and r.checks)
    notices = [IsolationNotice(level, level not in REDUCED, n) for level, n in levels.items() if level != FULL]
    return sorted(notices, key=lambda notice: (not notice.unsafe, notice.level))
