"""What verdicts and statuses are called where people read them."""

from __future__ import annotations

from grader.result._record import Status, Verdict
from grader.text import _

_VERDICTS = {
    Verdict.PASS: _("Passed"),
    Verdict.FAIL: _("Failed"),
    Verdict.ERROR: _("Error"),
    Verdict.NOT_ATTEMPTED: _("Not attempted"),
    Verdict.MISSING: _("Not defined"),
    Verdict.TIMEOUT: _("Timed out"),
    Verdict.MEMORY: _("Out of memory"),
    Verdict.OUTPUT_LIMIT: _("Too much output"),
    Verdict.BLOCKED: _("Blocked"),
    Verdict.SKIPPED: _("Skipped"),
    Verdict.INTERNAL: _("Grader problem"),
}

_STATUSES = {
    Status.GRADED: _("Graded"),
    Status.NEEDS_REVIEW: _("Needs review"),
    Status.UNREADABLE: _("Unreadable"),
}

# What a verdict asks of the reader decides its colour and sign; its name is always written beside them.
_TONES = {
    Verdict.PASS: "good",
    Verdict.NOT_ATTEMPTED: "open",
    Verdict.MISSING: "open",
    Verdict.SKIPPED: "open",
    Verdict.INTERNAL: "held",
}


def verdict_name(verdict: Verdict, language: str) -> str:
    """The verdict as the learner reads it."""
    return _VERDICTS[verdict].render(language)


def status_name(status: Status, language: str) -> str:
    """The status of a Result as people read it."""
    return _STATUSES[status].render(language)


def tone(verdict: Verdict) -> str:
    """``good``, ``bad``, ``open`` (nothing to judge yet) or ``held`` (the grader's own problem)."""
    return _TONES.get(verdict, "bad")
