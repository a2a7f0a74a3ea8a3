"""Learn deep learning by building it, and grade what was built.

The two functions a notebook or a script needs are here; everything else is in the sub-packages, one per
floor of the house (see ``docs/architecture.md``). Importing this package costs nothing: both functions are
loaded when first used.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "check", "grade"]

if TYPE_CHECKING:
    from grader.grading.grade import grade
    from grader.grading.self_check import check


def __getattr__(name: str) -> Any:
    if name == "check":
        from grader.grading.self_check import check

        return check
    if name == "grade":
        from grader.grading.grade import grade

        return grade
    raise AttributeError(f"module 'grader' has no attribute {name!r}")
