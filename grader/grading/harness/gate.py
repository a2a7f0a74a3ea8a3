"""Logic gates: functions of two inputs that give 0 or 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from grader.grading.expect import Wrong, number, numbers
from grader.text import Message, _, join

ROWS = ((0, 0), (1, 0), (0, 1), (1, 1))


def truth_table(gate: Callable[..., Any], expected: Sequence[int], name: str) -> None:
    """The gate's value on the four rows ``(0,0) (1,0) (0,1) (1,1)``.

    1, 1.0, True and ``np.int64(1)`` are all 1: which number type a comparison gives is not what is taught here.

    Args:
        gate: the student's function of ``x1, x2``.
        expected: the right values, in the order of `ROWS`.
        name: the gate's name.

    Raises:
        grader.grading.expect.Wrong: with the table's wrong rows.
    """
    wrong: list[Message] = []
    for (x1, x2), right in zip(ROWS, expected, strict=True):
        what = f"{name}({x1}, {x2})"
        value = numbers(gate(x1, x2), what)
        if value.shape != () or value != right:
            shown = number(value[()]) if value.shape == () else str(value)[:60]
            wrong.append(_("  {what}   expected {expected}   received {received}",
                           what=what, expected=right, received=shown))  # fmt: skip
    if wrong:
        headline = _("{name} is wrong in {count} of 4 rows.", name=name, count=len(wrong))
        raise Wrong(join([headline, *wrong]))
