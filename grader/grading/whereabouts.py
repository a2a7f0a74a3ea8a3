"""Which course and assignment a running notebook belongs to, and which language it is in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from grader.course import Assignment, Course, find_course, installed_courses, load_course
from grader.text import Message, _, preferred_language

_HANGUL = re.compile("[가-힣]")


class NotChecked(ValueError):
    """What was asked for cannot be checked. A notebook shows the sentence, and no traceback through the grader.

    Args:
        message: what was received, and what to do.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
        self.language: str | None = None

    def __str__(self) -> str:
        return self.message.render(preferred_language(self.language))

    def _render_traceback_(self) -> list[str]:
        """What IPython shows."""
        return [str(self)]


def courses_here(ident: str | None = None) -> list[Course]:
    """The course around the current folder; where there is none, those of the installed kits.

    Args:
        ident: only the course of this id, be it here or installed.

    Raises:
        NotChecked: if there is none.
    """
    root = find_course(Path.cwd())
    courses = [load_course(root)] if root is not None else []
    if not courses or (ident is not None and courses[0].id != ident):
        courses = [load_course(folder) for folder in installed_courses()]
    if not courses:
        raise NotChecked(
            _(
                "no course.yaml or course.json at or above {folder}, and no kit is installed: open the notebook "
                "inside the kit, or type: pip install KIT.zip",
                folder=Path.cwd(),
            )
        )
    found = [course for course in courses if ident in (None, course.id)]
    if not found:
        raise NotChecked(_no_such(_("no course {name!r}", name=ident), str(ident), [course.id for course in courses]))
    return found


def choose(
    courses: Sequence[Course], exercise: str | None, assignment: str | None, namespace: Mapping[str, Any]
) -> tuple[Course, Assignment]:
    """The assignment that is meant, and its course.

    Args:
        courses: where to look.
        exercise: the exercise that is asked for; None for all, and then the assignment of which the notebook
            defines the largest part is meant.
        assignment: its assignment, if the learner named it.
        namespace: what the notebook defines.

    Raises:
        NotChecked: if there is no such exercise or assignment, or several.
    """
    every = [(course, a) for course in courses for a in course.assignments if assignment in (None, a.id)]
    if not every:
        known = [a.id for course in courses for a in course.assignments]
        raise NotChecked(_no_such(_("no assignment {name!r}", name=assignment), str(assignment), known))
    if exercise is not None:
        return _only(every, exercise)
    if assignment is not None and len(every) == 1:
        return every[0]
    best = max(every, key=lambda pair: _share(pair[1], namespace))
    if not _share(best[1], namespace):
        raise NotChecked(_("the notebook defines no exercise yet: run its cells first, or say check(assignment=…)"))
    return best


def language_of(assignment: Assignment, namespace: Mapping[str, Any]) -> str | None:
    """The language of a running notebook, by the docstrings that its exercises came with; None if they have none.

    A kernel does not know the file it runs, and the exercises are the one part of a released notebook that every
    learner has run when she checks them.
    """
    return _language([namespace[e.id] for e in assignment.exercises if e.id in namespace])


def language_around(namespace: Mapping[str, Any]) -> str | None:
    """The same, where no assignment is known: by every function and class that the notebook itself defines."""
    return _language([value for value in namespace.values() if getattr(value, "__module__", None) == "__main__"])


def _language(values: Sequence[object]) -> str | None:
    texts = [text for value in values for text in _docstrings(value)]
    if not texts:
        return None
    return "ko" if any(_HANGUL.search(text) for text in texts) else "en"


def _docstrings(value: object) -> Iterator[str]:
    parts = [value, *vars(value).values()] if isinstance(value, type) else [value]
    for part in parts:
        text = getattr(part, "__doc__", None) if callable(part) else None
        if isinstance(text, str) and text.strip():
            yield text


def _only(every: Sequence[tuple[Course, Assignment]], exercise: str) -> tuple[Course, Assignment]:
    found = [pair for pair in every if any(e.id == exercise for e in pair[1].exercises)]
    if not found:
        known = [e.id for _course, a in every for e in a.exercises]
        raise NotChecked(_no_such(_("no exercise {name!r} in this course", name=exercise), exercise, known))
    if len({course.id for course, _assignment in found}) > 1:
        names = ", ".join(course.id for course, _assignment in found)
        raise NotChecked(
            _("several courses have {name!r} ({names}): check({name!r}, course=…)", name=exercise, names=names)
        )
    if len(found) > 1:
        names = ", ".join(a.id for _course, a in found)
        raise NotChecked(
            _("several assignments have {name!r} ({names}): check({name!r}, assignment=…)", name=exercise, names=names)
        )
    return found[0]


def _share(assignment: Assignment, namespace: Mapping[str, Any]) -> float:
    return sum(e.id in namespace for e in assignment.exercises) / len(assignment.exercises)


def _no_such(fact: Message, received: str, known: Sequence[str]) -> Message:
    near = difflib.get_close_matches(received, known, n=1, cutoff=0.5)
    if near:
        return _("{fact}; did you mean {near!r}?", fact=fact, near=near[0])
    return _("{fact}; there are: {names}", fact=fact, names=", ".join(known))
