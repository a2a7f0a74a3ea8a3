"""Comparisons that say what is wrong: the words a check uses.

Each function returns nothing when the value is right and raises `Wrong` with a message otherwise. They look in the
order in which a learner should be told: nothing returned, wrong kind of thing, wrong number of results, wrong shape,
nan or infinity, wrong values.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from grader.grading.picture import Draw, Drawing, Picture, error_map
from grader.sandbox.host.proxy import Proxy, Submission
from grader.text import Bilingual, Label, Message, _, verbatim

SHOWN = 4

# Says what a few more answers of the student's code show; None if they show nothing.
Probe = Callable[[Submission], Message | None]


class Wrong(Exception):
    """A check's finding: a value is not what it should be.

    Attributes:
        message: what the learner reads.
        table: the worst entries, where entries are compared; told when nothing better is known.
        values: the received and the expected array, for the diagnosis.
        picture: shows the difference, or how to draw what does; None if there is nothing to see.
        mask: where entries differ, if they were compared.
        before: what the value was before a step that should have changed it, where there was one.
        note: what the learner has to know of the comparison itself.
        probe: asks the student's code a little more, for the diagnosis, when all checks have run.
    """

    mask: NDArray[np.bool_] | None = None
    before: NDArray[Any] | None = None
    note: Message | None = None
    probe: Probe | None = None

    def __init__(
        self,
        message: Message,
        table: Sequence[Message] = (),
        values: tuple[NDArray[Any], NDArray[Any]] | None = None,
        picture: Picture | Drawing | None = None,
    ) -> None:
        super().__init__(str(message))
        self.message, self.table, self.values, self.picture = message, tuple(table), values, picture

    @property
    def what(self) -> str:
        """What is wrong, as the learner would write it; empty if it has no name."""
        what = self.message.params.get("what", "")
        return what.in_language("en") if isinstance(what, Bilingual) else str(what)


def words(*, en: str, ko: str) -> Bilingual:
    """What a value is called where no code says it: "the loss after the step"."""
    return Bilingual({"en": en, "ko": ko})


def close(
    received: Any, expected: ArrayLike, what: Label,
    *, rtol: float = 1e-6, atol: float = 1e-9, draw: Draw = error_map,
) -> None:  # fmt: skip
    """Numbers equal to ``expected`` within a tolerance, of the same shape.

    Args:
        received: what the student's code gave.
        expected: the right value; a scalar or an array.
        what: what it is, as the learner would write it (``"softmax(x)"``), or in `words`.
        rtol: relative tolerance. The default accepts every order of summation in float64 and a float32 result of
            one operation, and rejects every mistake of the catalogue with a visible effect.
        atol: absolute tolerance, for values that should be zero.
        draw: makes the picture of a wrong value; by default a map of the errors of 2-D and 4-D arrays.

    Raises:
        Wrong: if the value differs.
    """
    wanted = np.asarray(expected)
    value = numbers(received, what)
    if value.shape != wanted.shape and isinstance(received, tuple):
        raise _several(received, what)
    if value.shape != wanted.shape:
        raise Wrong(
            _(
                "{what} has the wrong shape.\n  expected {expected}   received {received}",
                what=what, expected=_shape(wanted), received=_shape(value),
            ),
            values=(value, wanted),
        )  # fmt: skip
    if value.ndim:  # truth values are compared as 0 and 1, which can be subtracted
        value, wanted = (a.astype(np.int64) if a.dtype.kind == "b" else a for a in (value, wanted))
    bad = ~np.isclose(value, wanted, rtol=rtol, atol=atol, equal_nan=True)
    if bad.any():
        picture = draw(what, value, wanted, bad)
        not_finite(value, wanted, what, picture)
        raise _wrong_values(value, wanted, bad, what, picture)


def exactly(received: Any, expected: ArrayLike, what: Label) -> None:
    """Whole numbers or truth values equal to ``expected``; 1, 1.0, True and np.int64(1) are the same here.

    Raises:
        Wrong: if the value differs.
    """
    close(received, expected, what, rtol=0.0, atol=0.0)


def numbers(received: Any, what: Label) -> NDArray[Any]:
    """The value as an array of numbers.

    Raises:
        Wrong: if nothing, or something other than numbers, was given.
    """
    if received is None:
        raise _nothing(what)
    if received is Ellipsis or isinstance(received, Proxy | dict | str | bytes):
        raise _wrong_type(received, what)
    try:
        value = np.asarray(received)
    except ValueError as error:  # ragged lists
        raise (_several if isinstance(received, tuple) else _wrong_type)(received, what) from error
    if value.dtype.kind not in "biufc":
        raise _wrong_type(received, what)
    return value


def array(received: Any, what: Label) -> NDArray[Any]:
    """The value, which must be an ndarray (a list of numbers is not one).

    Raises:
        Wrong: if it is anything else.
    """
    value = numbers(received, what)
    if not isinstance(received, np.ndarray | np.generic):
        raise _wrong_type(received, what, wanted="ndarray")
    return value


def parts(received: Any, count: int, what: Label) -> Sequence[Any]:
    """The value as ``count`` results (a tuple or list).

    Raises:
        Wrong: if it is one value, or another number of them.
    """
    if received is None:
        raise Wrong(_("{what} is None.\n  Is a `return` missing?", what=what))
    if not isinstance(received, tuple | list):
        kind = type_name(received)
        raise Wrong(_("{what} should give {count} results.\n  received one {type}", what=what, count=count, type=kind))
    if len(received) != count:
        raise Wrong(
            _("{what} should give {count} results.\n  received {received}", what=what, count=count,
              received=len(received))
        )  # fmt: skip
    return received


def entry(received: Any, key: str, what: Label) -> Any:
    """The value under ``key`` of a dict.

    Raises:
        Wrong: if it is not a dict, or has no such key.
    """
    if not isinstance(received, dict):
        raise _wrong_type(received, what, wanted="dict")
    if key not in received:
        keys = ", ".join(repr(k) for k in received) or "-"
        raise Wrong(_("{what} has no key {key}.\n  keys: {keys}", what=what, key=repr(key), keys=keys))
    return received[key]


def that(condition: object, *, en: str, ko: str) -> None:
    """Any other condition, with a sentence of the check's own.

    Raises:
        Wrong: with the sentence if the condition does not hold.
    """
    if not condition:
        raise Wrong(Message("{text}", {"text": Bilingual({"en": en, "ko": ko})}))


def not_finite(value: NDArray[Any], wanted: NDArray[Any], what: Label, picture: Picture | None = None) -> None:
    """No nan or infinity where a finite number is due.

    Raises:
        Wrong: naming nan or inf, how many and the first place.
    """
    for name, test in (("nan", np.isnan), ("inf", np.isinf)):
        bad = test(value) & np.isfinite(wanted)
        if bad.any():
            first = _index(bad)
            raise Wrong(
                _(
                    "{what} is {name} in {count} of {total} places (first at {index}).",
                    what=what, name=name, count=int(bad.sum()), total=value.size, index=first,
                )
                if value.shape
                else _("{what} is {name}.", what=what, name=name),
                values=(value, wanted),
                picture=picture,
            )  # fmt: skip


def type_name(received: Any) -> str:
    """The type of a value as the learner knows it."""
    if isinstance(received, Proxy):
        return received.type_name
    return type(received).__name__


def _wrong_type(received: Any, what: Label, wanted: str = "") -> Wrong:
    expected = verbatim(wanted) if wanted else _("numbers")
    return Wrong(
        _("{what} has the wrong type.\n  expected {expected}   received {received}",
          what=what, expected=expected, received=type_name(received))
    )  # fmt: skip


def _nothing(what: Label) -> Wrong:
    owner, _dot, name = what.partition(".") if isinstance(what, str) else ("", "", "")
    if owner.isidentifier() and name.isidentifier():
        return Wrong(
            _("{what} is None.\n  Is it stored under this very name, `self.{name} = …`, before it is read?",
              what=what, name=name)
        )  # fmt: skip
    return Wrong(_("{what} is None.\n  Is a `return` missing?", what=what))


def _several(received: Sequence[Any], what: Label) -> Wrong:
    return Wrong(
        _("{what} should give one result.\n  received {count} (a tuple): look at the comma after `return`.",
          what=what, count=len(received))
    )  # fmt: skip


def _shape(value: NDArray[Any]) -> Message:
    return verbatim(str(value.shape)) if value.shape else _("a single number")


def _index(mask: NDArray[Any]) -> str:
    places = np.argwhere(mask)
    return str([int(i) for i in places[0]])


def _wrong_values(
    value: NDArray[Any], wanted: NDArray[Any], bad: NDArray[Any], what: Label, picture: Picture | None
) -> Wrong:
    if not value.shape:
        message = _("{what} has the wrong value.\n  expected {expected}   received {received}",
                    what=what, expected=number(wanted[()]), received=number(value[()]))  # fmt: skip
        return Wrong(message, values=(value, wanted))
    headline = _("{what} is wrong in {count} of {total} places.", what=what, count=int(bad.sum()), total=value.size)
    error = np.where(bad, np.abs(np.nan_to_num(value) - np.nan_to_num(wanted)), -1.0)
    order = np.argsort(-error, axis=None, kind="stable")[: min(SHOWN, int(bad.sum()))]
    rows = [tuple(int(i) for i in np.unravel_index(flat, value.shape)) for flat in order]
    table = [
        _("  at {index}   expected {expected}   received {received}",
          index=str(list(row)), expected=number(wanted[row]), received=number(value[row]))
        for row in rows
    ]  # fmt: skip
    wrong = Wrong(headline, table, values=(value, wanted), picture=picture)
    wrong.mask = bad
    return wrong


def number(value: Any) -> str:
    """A number as learners read it: seven digits are enough to see a difference."""
    return f"{value + 0.0:.7g}" if isinstance(value, float | np.floating) else str(value)
