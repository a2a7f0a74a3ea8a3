"""Logic gates: functions of two inputs that give 0 or 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.grading.expect import Wrong, number, numbers
from grader.grading.picture import Drawing, Picture
from grader.sandbox.host.proxy import Submission
from grader.text import Message, _, join

ROWS = ((0, 0), (1, 0), (0, 1), (1, 1))
LOW, HIGH, SIDE = -0.5, 1.5, 15  # the square in the picture: SIDE * SIDE answers, as many as may be asked for


def truth_table(gate: Callable[..., Any], expected: Sequence[int], name: str) -> None:
    """The gate's value on the four rows ``(0,0) (1,0) (0,1) (1,1)``.

    1, 1.0, True and ``np.int64(1)`` are all 1: which number type a comparison gives is not what is taught here.

    Args:
        gate: the student's function of ``x1, x2``.
        expected: the right values, in the order of `ROWS`.
        name: the gate's name, in the notebook too.

    Raises:
        grader.grading.expect.Wrong: with the table's wrong rows.
    """
    wrong: list[Message] = []
    points: list[tuple[float, ...]] = []
    for (x1, x2), right in zip(ROWS, expected, strict=True):
        what = f"{name}({x1}, {x2})"
        value = numbers(gate(x1, x2), what)
        points.append((x1, x2, right, _answer(value)))
        if value.shape != () or value != right:
            shown = number(value[()]) if value.shape == () else str(value)[:60]
            wrong.append(_("  {what}   expected {expected}   received {received}",
                           what=what, expected=right, received=shown))  # fmt: skip
    if wrong:
        headline = _("{name} is wrong in {count} of 4 rows.", name=name, count=len(wrong))
        raise Wrong(join([headline, *wrong]), picture=_region(name, points))


def _region(name: str, points: Sequence[tuple[float, ...]]) -> Drawing:
    """Draws what the gate answers on the square around its four inputs."""

    def draw(submission: Submission) -> Picture:
        gate = getattr(submission, name)
        inputs = LOW + (np.arange(SIDE) + 0.5) * (HIGH - LOW) / SIDE
        values = np.array([[_answer(gate(float(x1), float(x2))) for x1 in inputs] for x2 in inputs])
        return Picture(
            "decision_region",
            (values, np.array(points)),
            _("What {name} answers between its four inputs and around them", name=name),
            _("{name} answers 1 on {percent} % of the square.", name=name, percent=round(100 * np.mean(values == 1))),
            _("answers 1"),
            options=(("extent", (LOW, HIGH)),),
        )

    return draw


def _answer(value: Any) -> float:
    """An answer as a number; nan if it is none."""
    plain = isinstance(value, bool | int | float | np.generic | np.ndarray)
    array = np.asarray(value) if plain else np.array(np.nan)
    return float(array) if array.shape == () and array.dtype.kind in "biuf" else float("nan")
