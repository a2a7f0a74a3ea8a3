"""Records what learners cannot compute: the reference's and the mistakes' answers for a kit, Keras' for everyone."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from grader.authoring.release import Status, write_if_different
from grader.course import Assignment, Course
from grader.grading.keras_answers import (
    Arrays,
    answers_path,
    derive_answers,
    dump_answers,
    load_answers,
)
from grader.grading.oracle import SourceOracle
from grader.grading.recorded import Recordings, dump
from grader.grading.run import Run
from grader.grading.session import CheckSession, with_checks
from grader.sandbox.host.client import Exchange

# A recording made on another machine differs by rounding; it is replaced only when Keras says something else.
RTOL, ATOL = 1e-6, 1e-9


def kit_recordings(course: Course) -> dict[str, bytes]:
    """The recordings of a learner's kit: by assignment, the bytes of its file."""
    return {a.id: dump(_assignment_recordings(course, a)) for a in course.assignments}


def _assignment_recordings(course: Course, assignment: Assignment) -> Recordings:
    """Traces of the reference and of every mistake in every public check, and all hints."""
    oracle = SourceOracle(course, assignment)
    keras = load_answers(course.checks, assignment.id)
    found: dict[str, list[Exchange]] = {
        f"hint/{m.exercise}/{m.id}": [Exchange(code, text, None) for code, text in m.hint.texts.items()]
        for m in oracle.declared
    }
    for exercise, stages in oracle.staged.items():
        for number, stage in enumerate(stages):
            texts = [Exchange(code, text, None) for code, text in stage.texts.items()]
            found[f"stage/{exercise}/{number:02}"] = texts

    def body(session: CheckSession) -> None:
        run = Run(assignment, oracle.reference(""), oracle, keras, course.seed)
        session.run(run)
        for name, kept in run.done.items():
            attempt = kept.attempt
            if attempt.reference_client is not None:
                found[f"reference/{name}"] = list(attempt.reference_client.trace)
            exercise = attempt.check.exercise
            for ident in oracle.mistakes(exercise):
                trace = oracle.answers(exercise, ident, name, course.seed, attempt.rerun)
                found[f"mistake/{name}/{exercise}/{ident}"] = list(trace or ())

    with_checks(course, [assignment], body, hidden=False)
    return found


def record_keras(course: Course, assignment: Assignment) -> tuple[Path, Status] | None:
    """Derives the Keras answers of an assignment with live Keras and writes them.

    Returns:
        the file and whether it is new, changed or unchanged; None if the assignment has no Keras answers.
    """
    derived = derive_answers(course.checks, assignment.id, course.seed)
    if not derived:
        return None
    path = answers_path(course.checks, assignment.id)
    if path.is_file() and agree(derived, load_answers(course.checks, assignment.id).recordings):
        return path, "unchanged"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path, write_if_different(path, dump_answers(derived))


def agree(a: dict[str, Arrays], b: dict[str, Arrays]) -> bool:
    """Whether two sets of recordings say the same, up to the rounding of different machines."""
    return a.keys() == b.keys() and all(
        a[name].keys() == b[name].keys()
        and all(
            a[name][key].shape == b[name][key].shape and np.allclose(a[name][key], b[name][key], rtol=RTOL, atol=ATOL)
            for key in a[name]
        )
        for name in a
    )
