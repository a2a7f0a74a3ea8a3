"""Checking a notebook again each time it is saved, one exercise at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.result import Result, Verdict

INTERVAL = 0.3  # seconds; looking at a file's time costs microseconds


@dataclass(frozen=True)
class View:
    """What to show after a save.

    Args:
        path: the notebook that was saved.
        result: of all its exercises.
        exercise: the one the learner is at; None if all pass.
        passed: the exercise she was at before, if it passes now.
    """

    path: Path
    result: Result
    exercise: str | None
    passed: str | None = None

    @property
    def shown(self) -> Result:
        """The result with the checks of the one exercise only."""
        if self.exercise is None:
            return self.result
        rows = tuple(row for row in self.result.checks if row.exercise == self.exercise)
        score = float(sum(row.points or 0.0 for row in rows))
        return replace(self.result, checks=rows, score=score, max_score=float(sum(row.max_points for row in rows)))


def views(saves: Iterable[Path], check: Callable[[Path], Result]) -> Iterator[View]:
    """What to show after each of ``saves``.

    At first that is the first exercise that does not pass. The learner stays at an exercise until it passes, even if
    another one breaks meanwhile; she has a place in each notebook.

    Args:
        saves: the notebook that was saved, each time one was.
        check: gives its result.
    """
    places: dict[Path, str] = {}
    for path in saves:
        result = check(path)
        place = places.pop(path, None)
        open_ones = list(dict.fromkeys(row.exercise for row in result.checks if row.verdict is not Verdict.PASS))
        if not result.checks:
            yield View(path, result, None)  # the notebook cannot be read: keep the place until it can be
            places |= {path: place} if place else {}
            continue
        if place in open_ones:
            yield View(path, result, place)
        else:
            place, passed = next(iter(open_ones), None), place
            yield View(path, result, place, passed)
        places |= {path: place} if place else {}


def saves(paths: Sequence[Path], first: Path, wait: Callable[[float], object] = time.sleep) -> Iterator[Path]:
    """Yields ``first`` at once, then each of ``paths`` whenever its file changed; never ends.

    Args:
        paths: the files to look at.
        first: the one to begin with.
        wait: sleeps for some seconds.
    """
    stamps = {path: _stamp(path) for path in paths}
    yield first
    while True:
        wait(INTERVAL)
        for path in paths:
            stamp = _stamp(path)
            # While an editor replaces the file it is not there for a moment: wait for the new one.
            if stamp is not None and stamp != stamps[path]:
                stamps[path] = stamp
                yield path


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
