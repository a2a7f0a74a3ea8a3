"""Known mistakes: wrong implementations with the hint that helps.

A file ``mistakes_<assignment>.py`` stands beside the checks:

    mistakes = Mistakes()

    @mistakes.add("softmax", "no_max_shift", en="softmax gives nan …", ko="…")
    def softmax(x):
        e = np.exp(x)
        return e / e.sum(axis=-1, keepdims=True)

    mistakes.edit("softmax", "axis_zero", {"axis=-1": "axis=0"}, en="…", ko="…")

``edit`` is the solution with parts of its text replaced; each part must occur exactly once. Beside the mistakes stand
the hints of an exercise for a learner who is stuck, from a nudge to the formula:

    mistakes.hints("softmax", en=["What …?", "Look at …", "y_k = …"], ko=[…])
"""

from __future__ import annotations

import runpy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from grader.text import Bilingual

_T = TypeVar("_T", bound=Callable[..., Any])

LEAST_HINTS = 3  # a nudge, where to look, the formula
Hints = tuple[Bilingual, ...]


class MistakeError(Exception):
    """A mistake is declared wrongly."""


@dataclass(frozen=True)
class Mistake:
    """One known wrong implementation of an exercise.

    Args:
        exercise: the exercise it gets wrong.
        id: short name, unique within the exercise.
        hint: what helps, in each language.
        implementation: the wrong function or class, or None when ``edits`` is given.
        name: the name it takes in the notebook's namespace.
        edits: parts of the solution's text and what stands there instead.
    """

    exercise: str
    id: str
    hint: Bilingual
    implementation: Callable[..., Any] | None = None
    name: str = ""
    edits: Mapping[str, str] = field(default_factory=dict)

    def apply_edits(self, source: str) -> str:
        """The solution's cell with the mistake in it.

        Raises:
            MistakeError: if a part to be replaced does not occur exactly once.
        """
        for old, new in self.edits.items():
            if source.count(old) != 1:
                raise MistakeError(
                    f"mistake {self.exercise}/{self.id}: expected {old!r} exactly once in the solution, "
                    f"found it {source.count(old)} times"
                )
            source = source.replace(old, new)
        return source


class Mistakes:
    """Collects the mistakes of one assignment."""

    def __init__(self) -> None:
        self.declared: list[Mistake] = []
        self.staged: dict[str, Hints] = {}

    def add(self, exercise: str, id: str, *, en: str, ko: str) -> Callable[[_T], _T]:
        """Declares the decorated function or class as a mistake."""

        def declare(implementation: _T) -> _T:
            hint = Bilingual({"en": en, "ko": ko})
            self._append(Mistake(exercise, id, hint, implementation, implementation.__name__))
            return implementation

        return declare

    def edit(self, exercise: str, id: str, edits: Mapping[str, str], *, en: str, ko: str) -> None:
        """Declares the solution with parts of its text replaced as a mistake."""
        self._append(Mistake(exercise, id, Bilingual({"en": en, "ko": ko}), edits=dict(edits)))

    def hints(self, exercise: str, *, en: Sequence[str], ko: Sequence[str]) -> None:
        """Declares the hints of an exercise, from a nudge over where to look to the formula; never code.

        Raises:
            MistakeError: if they are declared twice, are fewer than three, or differ in number between the languages.
        """
        if exercise in self.staged:
            raise MistakeError(f"the hints of {exercise} are declared twice")
        if isinstance(en, str) or isinstance(ko, str) or len(en) != len(ko) or len(en) < LEAST_HINTS:
            raise MistakeError(
                f"hints of {exercise}: expected a list of at least {LEAST_HINTS} texts, as many in `ko` as in `en`"
            )
        self.staged[exercise] = tuple(Bilingual({"en": a, "ko": b}) for a, b in zip(en, ko, strict=True))

    def _append(self, mistake: Mistake) -> None:
        if any(m.exercise == mistake.exercise and m.id == mistake.id for m in self.declared):
            raise MistakeError(f"mistake {mistake.exercise}/{mistake.id} is declared twice")
        self.declared.append(mistake)


def load_mistakes(path: Path) -> tuple[Mistake, ...]:
    """The mistakes declared in a file; none if there is no such file.

    Raises:
        MistakeError: as `read_mistakes`.
    """
    return tuple(read_mistakes(path).declared)


def read_mistakes(path: Path) -> Mistakes:
    """The mistakes and hints declared in a file; none if there is no such file.

    Raises:
        MistakeError: if the file has no ``mistakes = Mistakes()``, or declares something wrongly.
    """
    if not path.is_file():
        return Mistakes()
    found = runpy.run_path(str(path)).get("mistakes")
    if not isinstance(found, Mistakes):
        raise MistakeError(f"{path}: expected a line `mistakes = Mistakes()`")
    return found
