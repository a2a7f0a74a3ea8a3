"""Notebooks as values: read what a student sent, and work out what to run."""

from grader.notebook._plan import Note, RunCell, RunPlan, plan
from grader.notebook._read import MAX_BYTES, Cell, Notebook, NotebookError, read_notebook

__all__ = ["MAX_BYTES", "Cell", "Note", "Notebook", "NotebookError", "RunCell", "RunPlan", "plan", "read_notebook"]
