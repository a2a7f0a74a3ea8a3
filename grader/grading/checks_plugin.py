"""Runs the checks of a course as pytest tests, for a learner and for grading alike."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from grader.course import Course, CourseError, load_course
from grader.grading.attempt import Attempt, Outcome
from grader.grading.check import Check, CheckError, check_of
from grader.grading.keras_answers import KerasAnswers
from grader.grading.notebook_run import run_of_notebook
from grader.grading.run import Run, RunError
from grader.result import Verdict
from grader.sandbox.host.proxy import Submission

CHECK = pytest.StashKey[Check]()
ATTEMPT = pytest.StashKey[Attempt]()
OUTCOME = pytest.StashKey[Outcome]()


class ChecksPlugin:
    """Fixtures and reports for the checks of the course in ``root``.

    Args:
        root: the course's folder.
        language: of the messages.
        notebook: the learner's notebook, or None for the one in ``assignments/``.
    """

    def __init__(self, root: Path, language: str, notebook: Path | None = None) -> None:
        self.root = root
        self.language = language
        self.notebook = notebook
        self._course: Course | None = None
        self.problem = ""
        self._runs: dict[str, Run] = {}

    @property
    def course(self) -> Course:
        """The course, read when the first check is met."""
        if self._course is None:
            try:
                self._course = load_course(self.root)
            except CourseError as error:
                raise pytest.UsageError(str(error)) from error
        return self._course

    def use(self, run: Run) -> None:
        """Makes the checks of one assignment run against ``run`` (grading sets one per submission)."""
        self._runs[run.assignment.id] = run

    def owns(self, item: pytest.Item) -> bool:
        """Whether an item is a check of this course."""
        return isinstance(item, pytest.Function) and item.path.parent == self.root / "autograde_tests"

    def run_of(self, check: Check) -> Run:
        """The run that a check belongs to; for a learner, her notebook executed in this process."""
        if check.assignment not in self._runs:
            assignment = self.course.assignment(check.assignment)
            self._runs[check.assignment] = run_of_notebook(self.course, assignment, self.notebook, self.language)
        return self._runs[check.assignment]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Reads every check's declaration and puts the checks in the order of the course."""
        order: dict[str, tuple[int, int]] = {}
        try:
            for item in items:
                if self.owns(item):
                    check = item.stash[CHECK] = check_of(item)  # type: ignore[arg-type]
                    order[item.nodeid] = self._position(check)
            _refuse_repeats([item.stash[CHECK] for item in items if self.owns(item)])
        except CheckError as error:
            self.problem = str(error)
            raise pytest.UsageError(self.problem) from error
        items.sort(key=lambda item: order.get(item.nodeid, (-1, -1)))

    def _position(self, check: Check) -> tuple[int, int]:
        try:
            assignment = self.course.assignment(check.assignment)
            exercise = assignment.exercise(check.exercise)
        except KeyError as error:
            raise CheckError(f"{check.name}: course.yaml has no {error} in {check.assignment}") from error
        return self.course.assignments.index(assignment), assignment.exercises.index(exercise)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Prepares the attempt."""
        if not self.owns(item):
            return
        check = item.stash[CHECK]
        try:
            run = self.run_of(check)
        except RunError as error:
            pytest.fail(error.message.render(self.language), pytrace=False)
        item.stash[ATTEMPT] = run.attempt(check, item.obj)  # type: ignore[attr-defined]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Turns what a check raised into an outcome, and the outcome into what the learner reads."""
        report = yield
        attempt = item.stash.get(ATTEMPT, None)
        if attempt is None or not self.owns(item) or call.when == "teardown":
            return report
        if call.when == "setup" and call.excinfo is None:
            return report
        attempt.arguments = dict(getattr(item, "funcargs", {}))
        error = call.excinfo.value if call.excinfo else None
        if isinstance(error, KeyboardInterrupt):
            return report
        run = self.run_of(attempt.check)
        outcome = item.stash[OUTCOME] = run.record(attempt, error)
        if outcome.verdict is not Verdict.PASS:
            report.outcome = "failed"
            report.longrepr = _Explanation(run, attempt.check, outcome, self.language)  # type: ignore[assignment]
        return report

    @pytest.fixture
    def submission(self, request: pytest.FixtureRequest) -> Submission:
        """The student's names, as attributes."""
        return request.node.stash[ATTEMPT].fixture("submission")  # type: ignore[no-any-return]

    @pytest.fixture
    def reference(self, request: pytest.FixtureRequest) -> Submission:
        """The reference solution's names, as attributes."""
        return request.node.stash[ATTEMPT].fixture("reference")  # type: ignore[no-any-return]

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """A random generator of this check's own."""
        return request.node.stash[ATTEMPT].fixture("rng")  # type: ignore[no-any-return]

    @pytest.fixture
    def keras_answers(self, request: pytest.FixtureRequest) -> KerasAnswers:
        """What Keras answered, recorded: ``keras_answers["softmax"]`` is a dict of arrays."""
        return request.node.stash[ATTEMPT].fixture("keras_answers")  # type: ignore[no-any-return]


class _Explanation:
    """What the learner reads under a failure; put into words when it is shown, when all checks have spoken."""

    def __init__(self, run: Run, check: Check, outcome: Outcome, language: str) -> None:
        self._parts = (run, check, outcome, language)

    def __str__(self) -> str:
        run, check, outcome, language = self._parts
        return run.explanation(check, outcome).render(language)


def _refuse_repeats(checks: list[Check]) -> None:
    """Results are kept by assignment and name, so a name may stand for one check only."""
    seen: set[tuple[str, str]] = set()
    for check in checks:
        if (check.assignment, check.name) in seen:
            raise CheckError(f"two checks of {check.assignment} are named {check.name}; give one another name")
        seen.add((check.assignment, check.name))
