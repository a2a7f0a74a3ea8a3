"""What the usual exceptions of NumPy code mean, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.text import Message, _

# (exception's type, or None for any; pattern of its text; what it means). The first that fits is told. Groups of the
# pattern fill the places of the sentence.
_EXPLANATIONS: Sequence[tuple[str | None, str, Message]] = (
    (None, r"operands could not be broadcast together with (?:remapped )?shapes (?P<a>\(.*?\)) (?P<b>\(.*?\))",
     _("Arrays of shapes {a} and {b} cannot be combined: from the right, each pair of lengths must be equal or one of "
       "them 1.")),
    (None, r"non-broadcastable output operand with shape (?P<a>\(.*?\)).*shape (?P<b>\(.*?\))",
     _("An array of shape {a} cannot take a result of shape {b} in place (`+=`, `-=`).")),
    (None, r"could not broadcast input array from shape (?P<a>\(.*?\)) into shape (?P<b>\(.*?\))",
     _("Values of shape {a} do not fit into a place of shape {b}.")),
    (None, r"matmul: .*size (?P<a>\d+) is different from (?P<b>\d+)",
     _("In a matrix product the inner lengths must agree; here they are {b} and {a}. Is one of the matrices to be "
       "transposed, or are they in the other order?")),
    (None, r"shapes (?P<a>\(.*?\)) and (?P<b>\(.*?\)) not aligned",
     _("Matrices of shapes {a} and {b} cannot be multiplied: the inner lengths must agree. Is one of them to be "
       "transposed, or are they in the other order?")),
    (None, r"axis (?P<axis>-?\d+) is out of bounds for array of dimension (?P<n>\d+)",
     _("This array has {n} axes, so there is no axis {axis}. For inputs with and without a batch, count from the end: "
       "axis=-1.")),
    ("AttributeError", r"module 'numpy' has no attribute '(?P<name>int|float|bool|object|complex|long)'",
     _("Your NumPy is newer than the book: np.{name} is gone. Write {name}.")),
    ("AttributeError", r"module '(?P<module>\w+)' has no attribute '(?P<name>\w+)'",
     _("{module} has no `{name}`: look at the spelling.")),
    ("AttributeError", r"'NoneType' object has no attribute '(?P<name>\w+)'",
     _("Something is None here: a function without `return`, or a value that `forward` should have stored.")),
    ("AttributeError", r"'(?P<type>\w+)' object has no attribute '(?P<name>\w+)'",
     _("`{name}` was never set on this {type}: is it stored under this very name, before it is used?")),
    (None, r"truth value of an array with more than one element is ambiguous",
     _("`if`, `and`, `or` and `max` take one truth value, not an array: use np.where, np.maximum or a mask.")),
    (None, r"not enough values to unpack|too many values to unpack",
     _("The number of names on the left is not the number of values on the right.")),
    ("TypeError", r"cannot unpack non-iterable (?P<type>\w+) object",
     _("One {type} cannot be taken apart into several names: does the function return all its results?")),
    (None, r"Cannot cast ufunc '(?P<name>\w+)' output from dtype\('(?P<a>\w+)'\) to dtype\('(?P<b>\w+)'\)",
     _("A result of type {a} cannot be stored in place in an array of type {b}: begin with x.astype(float), or write "
       "x = x - … in place of x -= ….")),
    ("KeyError", r"(?P<key>.+)",
     _("The dict has no key {key}: compare it with the keys that were put in.")),
    ("NameError", r"name '(?P<name>\w+)' is not defined. Did you mean: '(?P<near>\w+)'",
     _("`{name}` is not defined here; did you mean `{near}`?")),
    ("NameError", r"name '(?P<name>\w+)' is not defined",
     _("`{name}` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?")),
    ("UnboundLocalError", r"local variable '(?P<name>\w+)'",
     _("`{name}` is read before it gets a value inside this function.")),
    ("TypeError", r"(?P<name>[\w.]+)\(\) takes (?P<a>\d+) positional arguments? but (?P<b>\d+) (?:was|were) given",
     _("{name} was given {b} arguments and takes {a}. In a method, the first parameter is `self`.")),
    ("TypeError", r"(?P<name>[\w.]+)\(\) missing (?P<n>\d+) required positional arguments?: (?P<names>.+)",
     _("{name} has parameters that were not given: {names}. Keep the signature of the stub.")),
    ("TypeError", r"(?P<name>[\w.]+)\(\) got an unexpected keyword argument '(?P<key>\w+)'",
     _("{name} has no parameter `{key}`. Keep the signature of the stub.")),
    ("TypeError", r"only (?:length-1|0-dimensional|size-1) arrays can be converted to Python scalars",
     _("A function for single numbers (math.exp, float, int) was given an array: use NumPy's (np.exp).")),
    ("TypeError", r"unsupported operand type\(s\) for .*NoneType",
     _("One of the two is None: a function without `return`, or a value that was never set.")),
    ("TypeError", r"'NoneType' object is not (?:subscriptable|iterable|callable)",
     _("Something is None here: a function without `return`, or a value that was never set.")),
    ("TypeError", r"can't multiply sequence by non-int|unsupported operand type\(s\) for [-+*/]+: '(?:list|tuple)'",
     _("Lists do not calculate; make an array first: np.array(…).")),
    ("TypeError", r"'numpy\.ndarray' object is not callable",
     _("An array is called like a function: round brackets where square ones, or an operator, are meant?")),
    ("IndexError", r"arrays used as indices must be of integer",
     _("Indices must be whole numbers: labels as int, not one-hot floats.")),
    ("IndexError", r"index (?P<i>-?\d+) is out of bounds for axis (?P<axis>\d+) with size (?P<n>\d+)",
     _("Axis {axis} has {n} entries, so there is no index {i}: do the loop's limits come from the right axis?")),
    ("IndexError", r"too many indices for array",
     _("More indices than the array has axes.")),
    ("RecursionError", r"", _("The function calls itself without end.")),
    ("ZeroDivisionError", r"", _("Something is divided by 0.")),
    ("ModuleNotFoundError", r"No module named '(?P<name>[\w.]+)'",
     _("The package {name} is not there when your work is graded; the exercise does not need it.")),
    ("EOFError", r"", _("`input()` has nobody to ask while your work is checked: take it out.")),
)  # fmt: skip


def explain_exception(kind: str, text: str) -> Message | None:
    """What an exception means for the learner; None for one that speaks for itself.

    Args:
        kind: its type's name.
        text: its message.
    """
    for wanted, pattern, message in _EXPLANATIONS:
        if wanted in (None, kind) and (found := re.search(pattern, text)):
            return Message(message.msgid, {**message.params, **found.groupdict(default="")})
    return None
