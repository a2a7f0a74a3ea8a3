"""What is known of one check before it runs: read from its pytest item's marks, file and docstring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from grader.text import Bilingual, parse_bilingual

MARKERS = (
    "exercise(id): the exercise this check belongs to",
    "points(n): what the check is worth",
    "hidden(rationale): learners do not have this check; the rationale (`en` and `ko:` lines) is all they are told",
    "depends(*exercises): skipped when a check of one of these exercises failed",
)
HIDDEN_SUFFIX = "_hidden"


class CheckError(Exception):
    """A check is declared wrongly; the text names the file, the check and what to write."""


@dataclass(frozen=True)
class Check:
    """One check.

    Args:
        assignment: id of the assignment, from the file's name ``test_<assignment>.py``.
        exercise: id of the exercise.
        name: the function's name, with the case in brackets where it has several.
        title: the docstring, in each language.
        points: what it is worth.
        hidden: why it failed, for learners who do not have it; None for a public check.
        depends: exercises of the same assignment that it builds on.
    """

    assignment: str
    exercise: str
    name: str
    title: Bilingual
    points: float
    hidden: Bilingual | None
    depends: tuple[str, ...]


def assignment_of(path: Path) -> str:
    """The assignment whose checks a file holds: ``test_03_forward_hidden.py`` belongs to ``03_forward``."""
    return path.stem.removeprefix("test_").removesuffix(HIDDEN_SUFFIX)


def check_of(item: pytest.Function) -> Check:
    """Reads the declaration of a check.

    Raises:
        CheckError: if a mark or the docstring is missing or not of the right form.
    """
    where = f"{item.path.name}::{item.name}"
    exercise = _argument(item, "exercise", str, where)
    points = _argument(item, "points", (int, float), where)
    documentation = item.obj.__doc__
    if not documentation:
        raise CheckError(f"{where}: has no docstring; write the sentence the learner reads, in `en` and `ko:` lines")
    hidden = item.get_closest_marker("hidden")
    if bool(hidden) != item.path.stem.endswith(HIDDEN_SUFFIX):
        raise CheckError(f"{where}: hidden checks, and only they, stand in a file named test_…{HIDDEN_SUFFIX}.py")
    rationale = parse_bilingual(_argument(item, "hidden", str, where)) if hidden else None
    depends = item.get_closest_marker("depends")
    return Check(
        assignment=assignment_of(item.path),
        exercise=exercise,
        name=item.name,
        title=parse_bilingual(documentation),
        points=float(points),
        hidden=rationale,
        depends=tuple(depends.args) if depends else (),
    )


def _argument(item: pytest.Function, mark: str, kind: type | tuple[type, ...], where: str) -> Any:
    found = item.get_closest_marker(mark)
    if found is None or len(found.args) != 1 or not isinstance(found.args[0], kind):
        raise CheckError(f"{where}: expected @pytest.mark.{mark}(…) with one argument")
    return found.args[0]
