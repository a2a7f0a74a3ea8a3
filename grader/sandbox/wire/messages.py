"""The messages by name: what the trusted side may ask, and what the student's side may answer.

No message from the student's side can carry a score, a check's name, a path or code.
"""

from __future__ import annotations

import re

# Requests (trusted -> student's process).
RUN = "run"  # execute one cell: tree = [source, names to keep, lazy, definitions only]; header cell
SETTLE = "settle"  # all cells ran: bring the kept names back
SEED = "seed"  # set the random generators: header seed
LOOKUP = "lookup"  # the value of a name
CALL = "call"  # call a handle: tree = [args, kwargs]; header shared
GET = "get"  # attribute of a handle; header keep: as a handle even if it is plain data
SET = "set"  # set an attribute: tree = value
ITEM = "item"  # handle[index]: tree = index
LENGTH = "length"  # len(handle)
LEND = "lend"  # objects that stay elsewhere take the place of names: tree = {name: "class" or "function"}
DESK = "desk"  # serve names to another process: tree = [names]
RETURN = "return"  # the answer to a callback: tree = value, or header error
REQUESTS = frozenset([RUN, SETTLE, SEED, LOOKUP, CALL, GET, SET, ITEM, LENGTH, LEND, DESK, RETURN])

# Answers (student's process -> trusted).
VALUE = "value"  # tree = [value, changes not told yet, places of changed arguments]
ERROR = "error"  # the student's exception
MISSING = "missing"  # a name or attribute that is not there; tree = names that are
UNSUPPORTED = "unsupported"  # a value that is not plain data and has no handle
TOO_BIG = "too_big"
CALLBACK = "callback"  # calls a trusted function: tree = [args, kwargs, changes]
ANSWERS = frozenset([VALUE, ERROR, MISSING, UNSUPPORTED, TOO_BIG, CALLBACK])

ANSWER_KEYS = frozenset(["id", "kind", "type", "text", "cell", "line", "number", "name"])
LENT = 0  # the number under which a borrower calls the desk
MAX_ERROR_TEXT = 2048
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")  # Keras writes some of its errors in bold
_TYPE_NAME = re.compile(r"\w{1,80}", re.ASCII)


def clean_type_name(name: object) -> str:
    """The type name of a student's exception, or ``Exception`` if it is not a plain word."""
    if not isinstance(name, str) or not _TYPE_NAME.fullmatch(name):
        return "Exception"
    return name


def clean_text(text: object) -> str:
    """The text of a student's exception, bounded, without a terminal's colours; it is escaped where it is shown."""
    if not isinstance(text, str):
        return ""
    text = _COLOURS.sub("", text.encode("utf-8", "backslashreplace").decode("utf-8")).rstrip()
    return text if len(text) <= MAX_ERROR_TEXT else text[: MAX_ERROR_TEXT - 1] + "…"
