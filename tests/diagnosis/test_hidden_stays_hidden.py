"""Of a hidden check nobody is shown an input, an expected value or a line of its source, in any output."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from grader.cli._show import show_check, show_table
from grader.course import Assignment, Course
from grader.grading.assemble import assemble, provenance
from grader.grading.attempt import Attempt, Outcome
from grader.grading.expect import Wrong
from grader.grading.session import CheckSession, check_files, with_checks
from grader.reports import class_page, results_csv, student_page
from grader.result import Result, Verdict
from grader.sandbox.host.client import Client
from tests.diagnosis.undeclared import ALL
from tests.diagnosis.wrong import Bench
from tests.diagnosis.wrong import Wrong as WrongCode

pytestmark = pytest.mark.slow
LANGUAGE = "en"


@dataclass
class Secrets:
    """What the hidden checks handed out, what they expected and what they got."""

    numbers: set[float] = field(default_factory=set)
    public: set[float] = field(default_factory=set)
    failed: int = 0

    def keep(self, numbers: set[float], *values: Any) -> None:
        for value in values:
            if isinstance(value, dict):
                self.keep(numbers, *value.values())
            elif isinstance(value, list | tuple):
                self.keep(numbers, *value)
            elif isinstance(value, int | float | np.ndarray | np.generic) and not isinstance(value, bool):
                numbers.update(float(v) for v in np.asarray(value, dtype=float).ravel()[:500])

    @property
    def telling(self) -> set[str]:
        """The numbers that cannot be there by chance, as seven digits and a power of ten."""
        known = {seven_digits(number) for number in self.public}  # images are made of few different values
        texts = {seven_digits(number) for number in self.numbers if np.isfinite(number)} - known
        return {text for text in texts if len(set(text.partition("e")[0]) - set("0.")) >= 4}


def seven_digits(number: float) -> str:
    """A number as messages write it, with and without its sign, however long it was written before."""
    return f"{abs(number):.6e}"


@pytest.fixture(scope="module")
def graded(real_course: Course) -> tuple[list[tuple[Assignment, Result]], Secrets]:
    """Failing submissions of every assignment graded with the hidden checks, and what those must not tell."""
    secrets = Secrets()
    results = []
    with pytest.MonkeyPatch.context() as patch:
        spy(patch, secrets)
        for assignment in real_course.assignments:
            results += [(assignment, result) for result in failing(real_course, assignment)]
    return results, secrets


def spy(patch: pytest.MonkeyPatch, secrets: Secrets) -> None:
    judged, called = Attempt.outcome, Client.call
    given: list[Any] = []

    def call(client: Client, handle: Any, subject: str, args: Any, kwargs: Any, shared: bool = False) -> Any:
        given.extend([*args, *kwargs.values()])
        return called(client, handle, subject, args, kwargs, shared)

    def outcome(attempt: Attempt, error: BaseException | None) -> Outcome:
        numbers = secrets.public if attempt.check.hidden is None else secrets.numbers
        secrets.failed += attempt.check.hidden is not None and error is not None
        secrets.keep(numbers, *given)
        if isinstance(error, Wrong) and error.values is not None:
            secrets.keep(numbers, *error.values)
        given.clear()
        return judged(attempt, error)

    patch.setattr(Client, "call", call)
    patch.setattr(Attempt, "outcome", outcome)


def failing(course: Course, assignment: Assignment) -> Sequence[Result]:
    exercises = {exercise.id for exercise in assignment.exercises}
    if exercises.isdisjoint(wrong.exercise for wrong in ALL):
        return []
    chosen: dict[str, list[WrongCode]] = {name: [] for name in exercises}
    for wrong in sorted((w for w in ALL if w.exercise in exercises), key=lambda w: not w.hidden_only):
        chosen[wrong.exercise] = [*chosen[wrong.exercise], wrong][:4]

    def body(session: CheckSession) -> list[Result]:
        bench = Bench(course, assignment, session)
        source = provenance(course, assignment, "", (course.seed,), "in-process", LANGUAGE)
        results = []
        for wrong in [w for several in chosen.values() for w in several]:
            own = [check for check in session.checks(assignment.id) if check.exercise == wrong.exercise]
            run = bench.run(wrong.exercise, wrong.source, course.seed, wanted=own.__contains__)
            graded = assemble("kim", [run], own, [], source)
            results.append(graded.without_times())
        return results

    return with_checks(course, [assignment], body)


def outputs(
    course: Course, results: list[tuple[Assignment, Result]], capsys: pytest.CaptureFixture[str]
) -> Iterator[tuple[str, str]]:
    for assignment, result in results:
        yield "Result", result.to_json()
        yield "student's page", student_page(result, assignment, LANGUAGE)
        yield "CSV", results_csv([result])
        yield "class page", class_page([result], course, LANGUAGE)
        capsys.readouterr()
        show_check(result, assignment, LANGUAGE)
        show_table([result], LANGUAGE)
        yield "terminal", capsys.readouterr().out


def test_the_secrets_are_there(graded: tuple[list[tuple[Assignment, Result]], Secrets]) -> None:
    results, secrets = graded
    assert secrets.failed >= 30
    assert len(secrets.telling) >= 200
    hidden = [row for _assignment, result in results for row in result.checks if row.hidden]
    assert {row.exercise for row in hidden if row.verdict is not Verdict.PASS} == {w.exercise for w in ALL}


def test_no_number_of_a_hidden_check_is_in_any_output(
    graded: tuple[list[tuple[Assignment, Result]], Secrets],
    real_course: Course,
    capsys: pytest.CaptureFixture[str],
) -> None:
    results, secrets = graded
    telling = secrets.telling
    for name, text in outputs(real_course, results, capsys):
        written = {seven_digits(float(n)) for n in re.findall(r"\d+\.\d{4,}(?:e-?\d+)?", text)}
        assert not written & telling, name


def test_no_line_of_a_hidden_check_is_in_any_output(
    graded: tuple[list[tuple[Assignment, Result]], Secrets],
    real_course: Course,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = set()
    for assignment in real_course.assignments:
        path = next(p for p in check_files(real_course, assignment) if p.stem.endswith("_hidden"))
        own = {line.strip() for line in path.read_text("utf-8").splitlines()}
        lines |= {line for line in own if re.search(r"(?:submission|reference|rng|expect)\b.*[(.]", line)}
    assert len(lines) > 50
    for name, text in outputs(real_course, graded[0], capsys):
        assert not [line for line in lines if line in text], name


def test_a_hidden_check_names_no_mistake_and_draws_nothing(
    graded: tuple[list[tuple[Assignment, Result]], Secrets],
) -> None:
    for _assignment, result in graded[0]:
        for row in result.checks:
            if row.hidden:
                assert (row.mistake, row.picture) == (None, "")
                assert row.verdict is Verdict.PASS or "expected" not in row.message
