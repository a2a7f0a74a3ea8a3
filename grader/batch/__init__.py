"""Many submissions: find them, grade them in parallel, lose none."""

from grader.batch._discover import Discovery, DiscoveryError, Found, discover
from grader.batch._executor import BatchOptions, grade_all

__all__ = ["BatchOptions", "Discovery", "DiscoveryError", "Found", "discover", "grade_all"]
