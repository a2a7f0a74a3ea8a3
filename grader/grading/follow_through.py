"""Follow-through: a wrong exercise must not cost the ones that build on it their points.

When everything has been checked, each check that failed and builds on an exercise that failed is repeated with the
reference in that exercise's place. What passes then gets its points, shown as follow-through credit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grader.grading.check import Check
from grader.grading.run import Kept, Run
from grader.grading.session import CheckSession
from grader.result import Verdict
from grader.sandbox.host.lending import Lender

# Of these it is clear that nothing of the exercise itself was asked, or that the fault is not the submission's.
_FINAL = (Verdict.PASS, Verdict.MISSING, Verdict.INTERNAL)


def follow_through(session: CheckSession, runs: Sequence[Run], lender: Lender) -> None:
    """Repeats the checks that may have failed because of what they build on.

    Args:
        session: the collected checks.
        runs: of one submission, one per seed.
        lender: of right answers; it is asked only if there is something to repeat, and closed afterwards.
    """
    failed = frozenset(
        kept.attempt.check.exercise
        for run in runs
        for kept in run.done.values()
        if kept.outcome.verdict is not Verdict.PASS
    )
    pending = {name for run in runs for name, kept in run.done.items() if _may_follow(run, kept, failed)}
    if not pending:
        return
    try:
        for run in runs:
            run.lender, run.failed = lender, failed
            session.run(run, _still_wrong(run, pending))
            pending = {name for name in pending if _passes(run, name)}
    finally:
        lender.close()


def _still_wrong(run: Run, pending: set[str]) -> Callable[[Check], bool]:
    return lambda check: check.name in pending and not _passes(run, check.name)


def _passes(run: Run, name: str) -> bool:
    return name in run.done and run.done[name].outcome.verdict is Verdict.PASS


def _may_follow(run: Run, kept: Kept, failed: frozenset[str]) -> bool:
    """Whether a check failed, builds on something that failed, and did not stop at its own exercise's stub."""
    wrong = failed.intersection(kept.attempt.check.depends)
    if kept.outcome.verdict in _FINAL or not wrong:
        return False
    return kept.outcome.verdict is not Verdict.NOT_ATTEMPTED or _cell(kept) in _stubs(run, wrong)


def _stubs(run: Run, exercises: frozenset[str]) -> set[int | None]:
    """The cells in which the checks of some exercises found nothing written."""
    return {
        _cell(kept)
        for kept in run.done.values()
        if kept.attempt.check.exercise in exercises and kept.outcome.verdict is Verdict.NOT_ATTEMPTED
    }


def _cell(kept: Kept) -> int | None:
    return kept.outcome.place.cell if kept.outcome.place else None
