"""Recorded Keras answers: inputs and what Keras made of them, so that checks need no TensorFlow.

A file ``keras_<assignment>.py`` beside the checks has one function per recording, decorated with
``answers.record("name")``, that takes a random generator and gives a dict of arrays. ``grader record`` runs them with
live Keras and writes ``keras/<assignment>.npz``.
"""

from __future__ import annotations

import io
import runpy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.errors import InternalFailure

Arrays = dict[str, NDArray[Any]]
Recording = Callable[[np.random.Generator], Arrays]


class KerasAnswersError(Exception):
    """A recording is declared wrongly."""


class Answers:
    """Collects the recordings of one assignment."""

    def __init__(self) -> None:
        self.declared: dict[str, Recording] = {}

    def record(self, name: str) -> Callable[[Recording], Recording]:
        """Declares the decorated function as the recording ``name``."""

        def declare(function: Recording) -> Recording:
            if name in self.declared:
                raise KerasAnswersError(f"recording {name!r} is declared twice")
            self.declared[name] = function
            return function

        return declare


@dataclass(frozen=True)
class KerasAnswers:
    """The recordings of one assignment; ``keras_answers["softmax"]`` is a dict of arrays."""

    recordings: dict[str, Arrays]

    def __getitem__(self, name: str) -> Arrays:
        if name not in self.recordings:
            raise InternalFailure(f"no Keras answers are recorded under {name!r}: run `grader record`")
        return {key: array.copy() for key, array in self.recordings[name].items()}


def answers_path(checks: Path, assignment: str) -> Path:
    """Where the Keras answers of an assignment are recorded."""
    return checks / "keras" / f"{assignment}.npz"


def load_answers(checks: Path, assignment: str) -> KerasAnswers:
    """Reads the recorded answers of an assignment; none if it has none."""
    path = answers_path(checks, assignment)
    recordings: dict[str, Arrays] = {}
    if path.is_file():
        with np.load(path) as arrays:
            for key in arrays.files:
                name, _slash, part = key.partition("/")
                recordings.setdefault(name, {})[part] = arrays[key]
    return KerasAnswers(recordings)


def derive_answers(checks: Path, assignment: str, seed: int) -> dict[str, Arrays]:
    """Runs the recordings of an assignment with live Keras.

    Args:
        checks: the folder of the checks.
        assignment: its id.
        seed: the course's seed; each recording has a generator of its own made from it.

    Raises:
        KerasAnswersError: if the file has no ``answers = Answers()``.
    """
    path = checks / f"keras_{assignment}.py"
    if not path.is_file():
        return {}
    found = runpy.run_path(str(path)).get("answers")
    if not isinstance(found, Answers):
        raise KerasAnswersError(f"{path}: expected a line `answers = Answers()`")
    from grader.grading.seeds import generator

    return {
        name: {key: np.asarray(value) for key, value in function(generator(seed, assignment, name)).items()}
        for name, function in found.declared.items()
    }


def dump_answers(recordings: dict[str, Arrays]) -> bytes:
    """The bytes of the ``.npz`` file; the same arrays give the same bytes."""
    flat = {f"{name}/{key}": recordings[name][key] for name in sorted(recordings) for key in sorted(recordings[name])}
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **flat)  # type: ignore[arg-type]  # keys with a slash are names like any other
    return buffer.getvalue()
