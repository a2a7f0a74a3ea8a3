"""The command line: every verb is one call into the floor below, loaded when it is typed."""

from grader.cli._main import main

__all__ = ["main"]
