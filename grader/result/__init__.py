"""The record of grading one submission.

`Result` is frozen and versioned. Its JSON form is documented in ``docs/result.md`` and is what every export,
page and gradebook row is made from.
"""

from grader.result._names import status_name, tone, verdict_name
from grader.result._record import (
    SCHEMA_VERSION,
    CheckResult,
    Finding,
    Provenance,
    Result,
    ResultError,
    Status,
    Verdict,
)

__all__ = [
    "SCHEMA_VERSION",
    "CheckResult",
    "Finding",
    "Provenance",
    "Result",
    "ResultError",
    "Status",
    "Verdict",
    "status_name",
    "tone",
    "verdict_name",
]
