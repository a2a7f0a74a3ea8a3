"""Text: lists of tokens, groups of tokens, and vocabularies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from grader.grading.expect import Wrong, entry, exactly, type_name
from grader.sandbox.host.proxy import Submission
from grader.text import Message, _, verbatim

SHOWN = 160  # characters of a list; a longer one is shown from the first difference on


def agrees(submission: Submission, reference: Submission, name: str, *args: Any, what: str | None = None) -> Any:
    """The student's function gives the same tokens or the same vocabulary as the reference.

    Returns:
        what the student's function gave.

    Raises:
        grader.grading.expect.Wrong: if the result differs.
    """
    received, expected = getattr(submission, name)(*args), getattr(reference, name)(*args)
    compare = vocabulary if isinstance(expected, dict) else same
    compare(received, expected, what or f"{name}(…)")
    return received


def same(received: Any, expected: Sequence[Any], what: str) -> None:
    """A list of the expected tokens, or of groups of tokens, in order; a tuple does for a list and the reverse.

    Raises:
        grader.grading.expect.Wrong: if it is no list, or another one.
    """
    values = _listed(received, what)
    if values == [_plain(part) for part in expected]:
        return
    raise Wrong(_wrong(list(received), list(expected), what))


def vocabulary(received: Any, expected: Mapping[str, int], what: str) -> None:
    """A dict with the expected indices; what kind of whole number they are does not matter.

    Raises:
        grader.grading.expect.Wrong: if it is no dict, lacks a token, has one too many, or another index.
    """
    if received is None:
        raise Wrong(_("{what} is None.\n  Is a `return` missing?", what=what))
    for token, index in expected.items():
        exactly(entry(received, token, what), index, f"{what}[{token!r}]")
    exactly(len(received), len(expected), f"len({what})")


def _listed(received: Any, what: str) -> list[Any]:
    if received is None:
        raise Wrong(_("{what} is None.\n  Is a `return` missing?", what=what))
    if not isinstance(received, list | tuple):
        raise Wrong(
            _("{what} has the wrong type.\n  expected {expected}   received {received}",
              what=what, expected=verbatim("list"), received=type_name(received))
        )  # fmt: skip
    return [_plain(part) for part in received]


def _plain(part: Any) -> Any:
    return tuple(part) if isinstance(part, list | tuple) else part


def _wrong(received: list[Any], expected: list[Any], what: str) -> Message:
    first = next(
        (i for i, (a, b) in enumerate(zip(received, expected, strict=False)) if _plain(a) != _plain(b)),
        min(len(received), len(expected)),
    )
    start = 0 if max(len(repr(received)), len(repr(expected))) <= SHOWN else first
    return _("{what} has the wrong value.\n  expected {expected}   received {received}",
             what=f"{what}[{start}:]" if start else what,
             expected=_shown(expected[start:]), received=_shown(received[start:]))  # fmt: skip


def _shown(values: list[Any]) -> str:
    text = repr(values)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
