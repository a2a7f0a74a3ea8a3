"""A warm pytest session: checks are collected once and run against any number of submissions."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from grader.course import Assignment, Course
from grader.grading.check import HIDDEN_SUFFIX, MARKERS, Check
from grader.grading.checks_plugin import CHECK, ChecksPlugin
from grader.grading.run import Run
from grader.sandbox.errors import InternalFailure

_T = TypeVar("_T")

# Checks are trusted, but the folder they lie in may be a learner's: nothing there may configure this pytest.
_ARGUMENTS = (
    "--noconftest", "--import-mode=importlib", "-c", os.devnull,
    *(f"-pno:{name}" for name in (
        "terminal", "cacheprovider", "capture", "logging", "faulthandler", "warnings", "junitxml", "pastebin",
        "unraisableexception", "threadexception", "debugging", "setuponly", "setupplan", "stepwise", "doctest",
    )),
)  # fmt: skip


class SessionError(Exception):
    """The checks could not be collected; the text says why."""


class CheckSession:
    """The collected checks of some assignments.

    Args:
        plugin: runs them.
        items: their pytest items, in the order of the course.
    """

    def __init__(self, plugin: ChecksPlugin, items: Sequence[pytest.Item]) -> None:
        self.plugin = plugin
        self._items = [item for item in items if plugin.owns(item)]

    def checks(self, assignment: str) -> list[Check]:
        """The checks of an assignment.

        Raises:
            InternalFailure: if there are none: nothing could be graded.
        """
        found = [i.stash[CHECK] for i in self._items if i.stash[CHECK].assignment == assignment]
        if not found:
            raise InternalFailure(f"no checks of {assignment} were collected")
        return found

    def run(self, run: Run, wanted: Callable[[Check], bool] = lambda check: True) -> None:
        """Runs the checks of ``run``'s assignment against it; what they say is kept in ``run.done``."""
        self.plugin.use(run)
        # Hidden checks last: what they hand to the code, it could tell in the message of a public one after them.
        for item in sorted(self._items, key=lambda item: item.stash[CHECK].hidden is not None):
            check = item.stash[CHECK]
            if check.assignment == run.assignment.id and wanted(check):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


class _Loop:
    """Takes the place of pytest's own loop over the items."""

    def __init__(self, plugin: ChecksPlugin, body: Callable[[CheckSession], object]) -> None:
        self._plugin, self._body = plugin, body
        self.result: object = None
        self.errors: list[str] = []
        self.failure: BaseException | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        for marker in MARKERS:
            config.addinivalue_line("markers", marker)
        # Nobody reads pytest's own account of a failure, and to write the values of every frame can take seconds.
        config.option.tbstyle = "no"

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.errors.append(report.longreprtext.strip().splitlines()[-1])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if not self.errors:
            try:
                self.result = self._body(CheckSession(self._plugin, session.items))
            except BaseException as error:  # noqa: BLE001 - given back to the caller of `with_checks`
                self.failure = error
        return True


def with_checks(
    course: Course,
    assignments: Sequence[Assignment],
    body: Callable[[CheckSession], _T],
    *,
    language: str = "en",
    hidden: bool = True,
) -> _T:
    """Collects the checks of some assignments and calls ``body`` with them.

    Args:
        course: the course.
        assignments: whose checks.
        body: what to do with them; its result is returned and its exception raised.
        language: of the messages.
        hidden: whether to collect the hidden checks too.

    Raises:
        SessionError: if a check's file cannot be imported or a check is declared wrongly.
        InternalFailure: if pytest itself fails.
    """
    files = [path for a in assignments for path in check_files(course, a, hidden=hidden)]
    if not files:
        names = ", ".join(a.id for a in assignments)
        raise SessionError(f"no checks for {names} in {course.checks}")
    plugin = ChecksPlugin(course.root, language)
    loop = _Loop(plugin, body)
    with _own_environment(), _forgetting(files):
        # Without the cut pytest lists every folder from the root of the file system down, entry by entry.
        where = (f"--rootdir={course.root}", f"--confcutdir={course.checks}")
        arguments = [*_ARGUMENTS, *where, *map(str, files)]
        code = pytest.main(arguments, plugins=[plugin, loop])
    if loop.failure is not None:
        raise loop.failure
    if plugin.problem:
        raise SessionError(plugin.problem)
    if loop.errors:
        raise SessionError(f"the checks cannot be collected: {loop.errors[0]}")
    if code == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise InternalFailure(f"pytest ended with {code!r} while collecting the checks")
    return loop.result  # type: ignore[return-value]


def check_files(course: Course, assignment: Assignment, *, hidden: bool = True) -> list[Path]:
    """The files with an assignment's checks that there are: public, then hidden."""
    names = [f"test_{assignment.id}.py", *([f"test_{assignment.id}{HIDDEN_SUFFIX}.py"] if hidden else [])]
    return [path for name in names if (path := course.checks / name).is_file()]


@contextmanager
def _forgetting(files: Sequence[Path]) -> Iterator[None]:
    """Forgets the imported checks afterwards: they may be edited, or another course's may have the same names."""
    try:
        yield
    finally:
        paths = {str(path) for path in files}
        for name in [n for n, module in sys.modules.items() if getattr(module, "__file__", None) in paths]:
            del sys.modules[name]


@contextmanager
def _own_environment() -> Iterator[None]:
    """No plugins but ours, and none of the options an environment variable may hold."""
    names = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "", "PYTEST_PLUGINS": ""}
    saved = {name: os.environ.get(name) for name in (*names, "PYTEST_CURRENT_TEST")}
    os.environ.update(names)
    try:
        yield
    finally:
        for name, value in saved.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
