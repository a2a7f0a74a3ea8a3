"""The pytest plugin: marks, fixtures and readable failures for the checks of a course.

It is active only where a course is (a ``course.yaml`` or a kit's ``course.json``), and only for its checks.
Nothing heavy is imported before a check is collected.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from grader.grading.checks_plugin import ChecksPlugin

PLUGIN = "grader-checks"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options of a learner's ``pytest autograde_tests``."""
    group = parser.getgroup("grader", "checks of a course")
    group.addoption("--submission", metavar="NOTEBOOK", help="check this notebook and not the one in assignments/")
    group.addoption("--lang", choices=["ko", "en"], help="language of the messages")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the marks, and the checks plugin if this is a course."""
    from grader.course import find_course
    from grader.grading.check import MARKERS

    for marker in MARKERS:
        config.addinivalue_line("markers", marker)
    root = find_course(Path(config.rootpath)) or find_course(Path(config.invocation_params.dir))
    if root is not None and not config.pluginmanager.has_plugin(PLUGIN):
        config.pluginmanager.register(_checks_plugin(root, config), PLUGIN)


def _checks_plugin(root: Path, config: pytest.Config) -> ChecksPlugin:
    from grader.grading.checks_plugin import ChecksPlugin
    from grader.text import preferred_language

    submission: Any = config.getoption("--submission", None)
    language = preferred_language(config.getoption("--lang", None))
    return ChecksPlugin(root, language, Path(submission) if submission else None)
