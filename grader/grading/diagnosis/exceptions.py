"""What the usual exceptions of NumPy code mean, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from grader.text import Message, _

_OF_ARRAYS = "|".join(name for name in dir(np.ndarray) if not name.startswith("_"))

# (exception's type, or None for any; pattern of its text; what it means). The first that fits is told. Groups of the
# pattern fill the places of the sentence.
EXPLANATIONS: Sequence[tuple[str | None, str, Message]] = (
    (None, r"operands could not be broadcast together with (?:remapped )?shapes (?P<a>\(.*?\)) (?P<b>\(.*?\))",
     _("Arrays of shapes {a} and {b} cannot be combined: from the right, each pair of lengths must be equal or one of "
       "them 1.")),
    (None, r"non-broadcastable output operand with shape (?P<a>\(.*?\)).*shape (?P<b>\(.*?\))",
     _("An array of shape {a} cannot take a result of shape {b} in place (`+=`, `-=`).")),
    (None, r"could not broadcast input array from shape (?P<a>\(.*?\)) into shape (?P<b>\(.*?\))",
     _("Values of shape {a} do not fit into a place of shape {b}.")),
    (None, r"matmul: .*size (?P<a>\d+) is different from (?P<b>\d+)",
     _("In a matrix product the inner lengths must agree; here they are {b} and {a}. Is one of the matrices to be "
       "transposed, in the other order, or not the one that is meant?")),
    (None, r"matmul: Input operand (?P<n>\d) does not have enough dimensions",
     _("`@` multiplies matrices; one of the two is a single number. Use `*` for that.")),
    (None, r"shapes (?P<a>\(.*?\)) and (?P<b>\(.*?\)) not aligned",
     _("Matrices of shapes {a} and {b} cannot be multiplied: the inner lengths must agree. Is one of them to be "
       "transposed, in the other order, or not the one that is meant?")),
    ("ValueError", r"shape-mismatch for sum",
     _("np.tensordot adds up products along axes of the same length; here the lengths differ: compare the two "
       "shapes.")),
    ("ValueError", r"cannot reshape array of size (?P<n>\d+) into shape (?P<a>\(.*?\))",
     _("An array of {n} numbers does not fit into the shape {a}: their product must be {n}.")),
    ("ValueError", r"all the input array dimensions except for the concatenation axis must match exactly|"
     r"all the input arrays must have same number of dimensions|all input arrays must have the same shape",
     _("Arrays that are put together must have the same shape, but for the axis along which they are joined.")),
    ("ValueError", r"axes don't match array|repeated axis in transpose",
     _("transpose needs every axis of the array exactly once.")),
    ("ValueError", r"array split does not result in an equal division",
     _("np.split makes parts of equal length: the length of that axis must be a multiple of their number. Is it the "
       "right axis, and the right number?")),
    ("ValueError", r"setting an array element with a sequence",
     _("Several numbers were put where one is due, or rows of different lengths made into an array.")),
    ("ValueError", r"zero-size array to reduction operation",
     _("The largest or smallest of no numbers was asked for: an index range (a window) is empty.")),
    ("ValueError", r"assignment destination is read-only",
     _("This array cannot be changed; work on a copy: x = x.copy().")),
    ("ValueError", r"Integers to negative integer powers",
     _("Whole numbers cannot be raised to a negative power here; make one of the two a float: 2.0 ** x.")),
    ("ValueError", r"math domain error|expected a (?:nonnegative|positive) input",
     _("The root or logarithm of a negative number, or the logarithm of 0, was asked for.")),
    (None, r"cannot convert float (?:NaN|infinity) to integer",
     _("nan and infinity have no whole number: look for where they come from.")),
    ("OverflowError", r"", _("A number grew too large: look for an exponential of a large number.")),
    (None, r"axis (?P<axis>-?\d+) is out of bounds for array of dimension (?P<n>\d+)",
     _("This array has {n} axes, so there is no axis {axis}. For inputs with and without a batch, count from the end: "
       "axis=-1.")),
    ("AttributeError", r"module 'numpy' has no attribute '(?P<name>int|float|bool|object|complex|long)'",
     _("Your NumPy is newer than the book: np.{name} is gone. Write {name}.")),
    ("AttributeError", r"module '(?P<module>\w+)' has no attribute '(?P<name>\w+)'",
     _("{module} has no `{name}`: look at the spelling.")),
    ("AttributeError", r"'NoneType' object has no attribute '(?P<name>\w+)'",
     _("Something is None here: a function without `return`, or a value that `forward` should have stored.")),
    ("AttributeError", r"'dict' object has no attribute '(?P<name>\w+)'",
     _("The entries of a dict are read with square brackets: [\"{name}\"].")),
    ("AttributeError", rf"'(?P<type>list|tuple|int|float|bool|range)' object has no attribute '(?P<name>{_OF_ARRAYS})'",
     _("This is of type {type}, not an array, and has no `{name}`; make an array first: np.array(…).")),
    ("AttributeError", r"'(?P<type>list|tuple|int|float|bool|str|set)' object has no attribute '(?P<name>\w+)'",
     _("This is of type {type} and has no `{name}`. If it should be something else, look for the line that gives this "
       "name another value, in the other cells too.")),
    ("AttributeError", r"'numpy\.(?P<type>\w+)' object has no attribute '(?P<name>\w+)'",
     _("NumPy's arrays and numbers have no `{name}`: is it misspelt, or a function (np.{name})?")),
    ("AttributeError", r"type object '(?P<type>\w+)' has no attribute '(?P<name>\w+)'",
     _("{type} is the class itself here: make an object first, {type}(…).")),
    ("AttributeError", r"'(?P<type>\w+)' object has no attribute '(?P<name>\w+)'",
     _("`{name}` was never set on this {type}: is it stored under this very name, before it is used?")),
    (None, r"truth value of an array with more than one element is ambiguous",
     _("`if`, `and`, `or` and `max` take one truth value, not an array: use np.where, np.maximum or a mask.")),
    (None, r"values to unpack \(expected (?P<a>\d+), got (?P<b>\d+)\)",
     _("On the left are {a} names, on the right {b} values.")),
    (None, r"too many values to unpack \(expected (?P<a>\d+)\)",
     _("On the left are {a} names, on the right more values.")),
    ("TypeError", r"cannot unpack non-iterable (?P<type>[\w.]+) object",
     _("One {type} cannot be taken apart into several names: does the function return all its results?")),
    (None, r"Cannot cast ufunc '(?P<name>\w+)' output from dtype\('(?P<a>\w+)'\) to dtype\('(?P<b>\w+)'\)",
     _("A result of type {a} cannot be stored in place in an array of type {b}: begin with x.astype(float), or write "
       "x = x - … in place of x -= ….")),
    ("KeyError", r"(?P<key>.+)",
     _("The dict has no key {key}: compare it with the keys that were put in.")),
    ("NameError", r"name '(?P<name>\w+)' is not defined",
     _("`{name}` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?")),
    ("UnboundLocalError", r"local variable '(?P<name>\w+)'",
     _("`{name}` is read before it gets a value inside this function.")),
    ("TypeError", r"(?P<name>\w+\.[\w.]+)\(\) takes (?P<a>\d+) positional arguments? but (?P<b>\d+) (?:was|were) given",
     _("{name} was given {b} arguments, the object itself among them, and takes {a}. The first parameter of a method "
       "is `self`.")),
    ("TypeError", r"(?P<name>\w+)\(\) takes (?:from \d+ to )?(?P<a>\d+) positional arguments? but (?P<b>\d+) "
     r"(?:was|were) given",
     _("{name} was given {b} arguments and takes {a}.")),
    ("TypeError", r"(?P<name>\w+)\(\) takes no arguments",
     _("{name} takes nothing when an object is made: is `__init__` there, with two underscores on each side?")),
    ("TypeError", r"(?P<name>[\w.]+)\(\) missing (?P<n>\d+) required positional arguments?: (?P<names>.+)",
     _("{name} was called without {names}. If it is your own function, keep the parameters of the stub.")),
    ("TypeError", r"(?P<name>[\w.]+)\(\) got an unexpected keyword argument '(?P<key>\w+)'",
     _("{name} has no parameter `{key}`. If it is your own function, keep the parameters of the stub.")),
    ("TypeError", r"only (?:length-1|0-dimensional|size-1) arrays can be converted to Python scalars",
     _("A function for single numbers (math.exp, float, int) was given an array: use NumPy's (np.exp).")),
    ("TypeError", r"only integer scalar arrays can be converted to a scalar index",
     _("An array stands where one whole number (an axis, a size, an index) is due. Several arrays go in a list: "
       "np.concatenate([a, b]).")),
    ("TypeError", r"Cannot interpret '.*' as a data type",
     _("The shape is one argument, a tuple: np.zeros((2, 3)).")),
    ("TypeError", r"must be real number, not (?P<type>[\w.]+)",
     _("A function for single numbers (from math) was given a value of type {type}: use NumPy's (np.exp).")),
    ("TypeError", r"'(?P<type>[\w.]+)' object cannot be interpreted as an integer",
     _("A whole number is due here (a size, a count), and this is of type {type}: use // for a whole quotient.")),
    ("TypeError", r"unsupported operand type\(s\) for .*NoneType|bad operand type for unary .*NoneType|"
     r"not supported between instances of .*NoneType",
     _("One of the values is None: a function without `return`, or a value that was never set.")),
    ("TypeError", r"unsupported operand type\(s\) for .*'(?:function|method|builtin_function_or_method)'",
     _("A function stands where its value is meant: call it, f(x).")),
    ("TypeError", r"'(?:function|method|builtin_function_or_method|type)' object is not subscriptable",
     _("Square brackets pick an entry; a function is called with round ones.")),
    ("TypeError", r"'NoneType' object is not (?:subscriptable|iterable|callable)",
     _("Something is None here: a function without `return`, or a value that was never set.")),
    ("TypeError", r"can't multiply sequence by non-int|unsupported operand type\(s\) for [-+*/]+: '(?:list|tuple)'",
     _("Lists do not calculate; make an array first: np.array(…).")),
    ("TypeError", r"bad operand type for unary .*'(?:list|tuple)'|can only concatenate (?:list|tuple)",
     _("Lists do not calculate; make an array first: np.array(…).")),
    ("TypeError", r"can only concatenate str|unsupported operand type\(s\) for .*'str'|"
     r"not supported between instances of .*'str'",
     _("A text stands where a number is due.")),
    (None, r"ufunc '\w+' (?:did not contain a loop with signature matching types|not supported for the input types)",
     _("NumPy cannot calculate with these types: is there a text or None among the numbers?")),
    ("TypeError", r"(?:list|tuple|string) indices must be integers or slices, not (?P<type>\w+)",
     _("A list is indexed with whole numbers, not with type {type}; masks and several indices need an array: "
       "np.array(…).")),
    ("TypeError", r"'(?P<type>int|float|bool|numpy\.\w+)' object (?:is not (?:subscriptable|iterable)|"
     r"does not support item)",
     _("This is a single number ({type}), which has no entries.")),
    ("TypeError", r"object of type '(?P<type>int|float|bool|numpy\.\w+)' has no len",
     _("This is a single number ({type}), which has no length.")),
    ("TypeError", r"(?:iteration over|len\(\) of) (?:a 0-d array|unsized object)",
     _("This array is a single number (it has no axes), so it cannot be gone through.")),
    ("TypeError", r"'tuple' object does not support item assignment",
     _("A tuple cannot be changed; use a list or an array.")),
    ("TypeError", r"'(?P<type>int|float|list|tuple|dict|str|module)' object is not callable",
     _("Something of type {type} is called like a function: is a `*` missing before the bracket, or does it have the "
       "name of a function?")),
    ("TypeError", r"unhashable type: '(?P<type>[\w.]+)'",
     _("A value of type {type} cannot be a key of a dict or an element of a set.")),
    ("TypeError", r"'numpy\.ndarray' object is not callable",
     _("An array is called like a function: round brackets where square ones, or an operator, are meant?")),
    ("IndexError", r"arrays used as indices must be of integer",
     _("Indices must be whole numbers: labels as int, not one-hot floats.")),
    ("IndexError", r"index (?P<i>-?\d+) is out of bounds for axis (?P<axis>\d+) with size (?P<n>\d+)",
     _("Axis {axis} has {n} entries, so there is no index {i}: do the loop's limits come from the right axis?")),
    ("IndexError", r"too many indices for array: array is (?P<n>\d+)-dimensional, but (?P<m>\d+) were indexed",
     _("{m} indices for an array of {n} axes.")),
    ("IndexError", r"invalid index to scalar variable|too many indices for array",
     _("There are more indices than axes.")),
    ("IndexError", r"only integers, slices",
     _("An array is indexed with whole numbers, slices or masks, not with a text or a number with a fraction.")),
    ("IndexError", r"(?P<type>list|tuple) (?:assignment )?index out of range",
     _("The {type} has no entry of this number; counting begins at 0 and ends one before its length.")),
    ("RuntimeError", r"dictionary (?:keys changed|changed size) during iteration",
     _("The dict got or lost a key while a loop went through it; go through list(…) of its keys.")),
    ("AssertionError", r"", _("An `assert` in your own code does not hold.")),
    ("FileNotFoundError", r"", _("That file is not there when your work is graded; the exercise does not need it.")),
    ("ImportError", r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'",
     _("{module} has no `{name}`: look at the spelling.")),
    ("IndentationError", r"", _("The lines of a block must be indented alike, with four spaces more than its head.")),
    ("TabError", r"", _("Tabs and spaces are mixed; indent with spaces only.")),
    ("SyntaxError", r"", _("Python cannot read this cell: look at this line and the one before it, for a bracket, a "
                           "colon or a quotation mark.")),
    ("RecursionError", r"", _("The function calls itself without end.")),
    ("ZeroDivisionError", r"", _("Something is divided by 0.")),
    ("ModuleNotFoundError", r"No module named '(?P<name>[\w.]+)'",
     _("The package {name} is not installed here; if the exercise does not tell you to use it, do without.")),
    ("EOFError", r"", _("`input()` has nobody to ask while your work is checked: take it out.")),
)  # fmt: skip


def explain_exception(kind: str, text: str) -> Message | None:
    """What an exception means for the learner; None for one that speaks for itself.

    Args:
        kind: its type's name.
        text: its message.
    """
    for wanted, pattern, message in EXPLANATIONS:
        if wanted in (None, kind) and (found := re.search(pattern, text)):
            return Message(message.msgid, {**message.params, **found.groupdict(default="")})
    return None
