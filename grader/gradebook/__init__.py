"""The gradebook: every Result ever produced, never overwritten.

Rows are only ever added. Grading a submission again adds a second Result beside the first; the newest one
counts and the older ones stay readable with `Gradebook.history`.
"""

from grader.gradebook._gradebook import Entry, Gradebook, Run, open_gradebook
from grader.gradebook._open import GradebookError

__all__ = ["Entry", "Gradebook", "GradebookError", "Run", "open_gradebook"]
