"""What a class summary counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from grader.result import CheckResult, Result, Status, Verdict

BINS = 10


@dataclass(frozen=True)
class CheckRate:
    """How one check went in a class.

    Args:
        example: the check as the first Result has it.
        language: of the example's title.
        passed: how many Results passed it.
        unattempted: how many had nothing to judge (untouched stub, missing name).
        total: how many Results have a verdict for it; the grader's own failures do not count.
    """

    example: CheckResult
    language: str
    passed: int
    unattempted: int
    total: int

    @property
    def percent(self) -> int | None:
        """The share that passed, in percent; None when nobody has a verdict."""
        return round(100 * self.passed / self.total) if self.total else None


@dataclass(frozen=True)
class Scores:
    """The final scores of one assignment, in percent of what could be had.

    Args:
        final: how many Results have a final score.
        left_out: how many do not.
        mean: None without final scores.
        median: None without final scores.
        bins: how many scores lie in each tenth; a full score belongs to the last.
    """

    final: int
    left_out: int
    mean: float | None
    median: float | None
    bins: tuple[int, ...]


def newest(results: Iterable[Result]) -> list[Result]:
    """The last Result of each student and assignment, sorted by assignment and student."""
    last = {(r.assignment, r.student): r for r in results}
    return [last[key] for key in sorted(last)]


def scores(results: Sequence[Result]) -> Scores:
    """Summarises the scores of Results of one assignment."""
    percents = [
        100 * r.score / r.max_score
        for r in results
        if r.status is Status.GRADED and r.score is not None and r.max_score > 0
    ]
    bins = Counter(min(max(int(p * BINS / 100), 0), BINS - 1) for p in percents)
    return Scores(
        final=len(percents),
        left_out=len(results) - len(percents),
        mean=fmean(percents) if percents else None,
        median=median(percents) if percents else None,
        bins=tuple(bins[i] for i in range(BINS)),
    )


def check_rates(results: Sequence[Result]) -> list[CheckRate]:
    """How every check of Results of one assignment went, in the order the checks first appear."""
    seen: dict[tuple[str, str], list[tuple[CheckResult, Result]]] = {}
    for result in results:
        for check in result.checks:
            seen.setdefault((check.exercise, check.check), []).append((check, result))
    return [_check_rate(pairs) for pairs in seen.values()]


def _check_rate(pairs: list[tuple[CheckResult, Result]]) -> CheckRate:
    verdicts = Counter(check.verdict for check, _result in pairs)
    example, result = pairs[0]
    return CheckRate(
        example=example,
        language=result.provenance.language,
        passed=verdicts[Verdict.PASS],
        unattempted=verdicts[Verdict.NOT_ATTEMPTED] + verdicts[Verdict.MISSING],
        total=len(pairs) - verdicts[Verdict.INTERNAL],
    )


def mistakes(results: Sequence[Result], limit: int = 10) -> list[tuple[str, str, int]]:
    """The known mistakes made most: exercise, mistake id and how many Results show it."""
    counted = Counter(
        pair for result in results for pair in {(c.exercise, c.mistake) for c in result.checks if c.mistake is not None}
    )
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [(exercise, mistake, count) for (exercise, mistake), count in ranked[:limit]]
