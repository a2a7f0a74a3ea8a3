"""Exceptions: every explanation is tested against the exception that Python or NumPy really raises."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any

import pytest

from grader.grading.diagnosis import exceptions, explain_exception
from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.server import describe_error

# What is run, and what has to be said of it.
PYTHON = [
    ("None.shape", "Something is None here"),
    ("(1).shape", "This is of type int, not an array, and has no `shape`"),
    (
        "[1].BinaryCrossentropy()",
        "This is of type list and has no `BinaryCrossentropy`. If it should be something else, look",
    ),
    ("[1].sum()", "This is of type list, not an array"),
    ("{'a': 1}.b", 'The entries of a dict are read with square brackets: ["b"]'),
    ("class Relu: pass\nRelu().mask", "`mask` was never set on this Relu"),
    ("class Relu: pass\nRelu.mask", "Relu is the class itself here"),
    (
        "class Relu:\n    def forward(x): return x\nRelu().forward(1)",
        "Relu.forward was given 2 arguments, the object itself",
    ),
    ("def f(x): return x\nf(1, 2)", "f was given 2 arguments and takes 1."),
    ("def f(x, y=1): return x\nf(1, 2, 3)", "f was given 3 arguments and takes 2."),
    (
        "class Relu:\n    def __init_(self, n): pass\nRelu(3)",
        "Relu takes nothing when an object is made: is `__init__`",
    ),
    ("def f(x, h): return x\nf(1)", "f was called without 'h'"),
    ("def f(x): return x\nf(x=1, h=2)", "f has no parameter `h`"),
    ("a, b = 1, 2, 3", "On the left are 2 names"),
    ("a, b, c = 1, 2", "On the left are 3 names, on the right 2 values."),
    ("a, b = 1.0", "One float cannot be taken apart"),
    ("{'W1': 0}['w1']", "The dict has no key 'w1'"),
    ("{1: 0}[0]", "The dict has no key 0"),
    ("sigmoyd(1)", "`sigmoyd` is not defined here"),
    ("def f():\n    s = t\n    t = 1\nf()", "`t` is read before it gets a value"),
    ("None + 1", "One of the values is None"),
    ("-None", "One of the values is None"),
    ("None < 1", "One of the values is None"),
    ("None[0]", "Something is None here"),
    ("len * 2", "A function stands where its value is meant"),
    ("def f(x): return x\nf[0]", "a function is called with round ones"),
    ("[1, 2] * [3]", "Lists do not calculate"),
    ("[1, 2] * 0.5", "Lists do not calculate"),
    ("[1] - [2]", "Lists do not calculate"),
    ("-[1]", "Lists do not calculate"),
    ("[1] + 2", "Lists do not calculate"),
    ("'1' + 1", "A text stands where a number is due."),
    ("1 + '1'", "A text stands where a number is due."),
    ("'1' > 0", "A text stands where a number is due."),
    ("[1, 2]['a']", "A list is indexed with whole numbers, not with type str"),
    ("[1, 2][1.0]", "A list is indexed with whole numbers, not with type float"),
    ("[1][1]", "The list has no entry of this number"),
    ("()[0]", "The tuple has no entry of this number"),
    ("x = [1]\nx[1] = 2", "The list has no entry of this number"),
    ("(1.5)[0]", "This is a single number (float)"),
    ("for i in 3: pass", "This is a single number (int)"),
    ("len(3)", "This is a single number (int), which has no length."),
    ("x = (1, 2)\nx[0] = 3", "A tuple cannot be changed"),
    ("2(3 + 4)", "Something of type int is called like a function"),
    ("{[1]: 2}", "A value of type list cannot be a key of a dict"),
    ("range(2.5)", "A whole number is due here"),
    ("import math\nmath.exp([1.0])", "A function for single numbers (from math) was given a value of type list"),
    ("import math\nmath.log(0)", "The root or logarithm of a negative number"),
    ("import math\nmath.sqrt(-1.0)", "The root or logarithm of a negative number"),
    ("import math\nmath.exp(1000)", "A number grew too large"),
    ("import math\nmath.sine(1)", "math has no `sine`"),
    ("2.0 ** 5000", "A number grew too large"),
    ("int(float('nan'))", "nan and infinity have no whole number"),
    ("int(float('inf'))", "nan and infinity have no whole number"),
    ("1 / 0", "Something is divided by 0."),
    ("1 // 0", "Something is divided by 0."),
    ("def f(n): return f(n)\nf(1)", "The function calls itself without end."),
    ("d = {'a': 1}\nfor k in d: d[k + 'b'] = 1", "The dict got or lost a key"),
    ("d = {'a': 1}\nfor k in d: d[k] = d.pop(k)", "The dict got or lost a key"),
    (
        "import io, sys\nkept, sys.stdin = sys.stdin, io.StringIO()\ntry:\n    input()\nfinally:\n    sys.stdin = kept",
        "`input()` has nobody to ask",
    ),
    ("assert 1 == 2", "An `assert` in your own code does not hold."),
    ("open('/nowhere/mnist.pkl')", "That file is not there when your work is graded"),
    ("import nowhere_to_be_found", "The package nowhere_to_be_found is not installed here"),
    ("from math import sine", "math has no `sine`"),
    ("def f(:\n  pass", "Python cannot read this cell"),
    ("x = (1, 2\ny = 3", "Python cannot read this cell"),
    ("if 1 = 1:\n    pass", "Python cannot read this cell"),
    ("def f():\nreturn 1", "The lines of a block must be indented alike"),
    ("def f():\n        x = 1\n    return x", "The lines of a block must be indented alike"),
    ("if 1:\n\tx = 1\n        y = 1", "Tabs and spaces are mixed"),
]
NUMPY = [
    ("np.zeros(2) + np.zeros(3)", "Arrays of shapes (2,) and (3,) cannot be combined"),
    ("x = np.zeros(2)\nx += np.zeros((3, 2))", "An array of shape (2,) cannot take a result of shape (3,2) in place"),
    ("x = np.zeros((2, 2))\nx[:, 0] = np.zeros(3)", "Values of shape (3,) do not fit into a place of shape (2,)."),
    ("np.zeros((2, 3)) @ np.zeros((4, 5))", "the inner lengths must agree; here they are 3 and 4"),
    ("np.zeros((2, 3)) @ 2.0", "`@` multiplies matrices; one of the two is a single number"),
    ("np.dot(np.zeros((2, 3)), np.zeros((4, 5)))", "Matrices of shapes (2,3) and (4,5) cannot be multiplied"),
    ("np.tensordot(np.zeros((2, 3)), np.zeros((4, 5)), axes=1)", "np.tensordot adds up products along axes"),
    ("np.zeros(6).reshape(4, 2)", "An array of 6 numbers does not fit into the shape (4,2)"),
    ("np.concatenate([np.zeros((2, 3)), np.zeros((2, 4))])", "Arrays that are put together"),
    ("np.concatenate([np.zeros((2, 3)), np.zeros(3)])", "Arrays that are put together"),
    ("np.stack([np.zeros(3), np.zeros(4)])", "Arrays that are put together"),
    ("np.zeros((2, 3)).transpose(0, 1, 2)", "transpose needs every axis"),
    ("np.zeros((2, 3)).transpose(0, 0)", "transpose needs every axis"),
    ("np.split(np.zeros(5), 4)", "np.split makes parts of equal length"),
    ("np.array([[1.0, 2.0], [3.0]])", "rows of different lengths"),
    ("x = np.zeros(3)\nx[0] = [1.0, 2.0]", "Several numbers were put where one is due"),
    ("np.max(np.zeros(0))", "The largest or smallest of no numbers"),
    ("x = np.broadcast_to(1.0, 3)\nx[0] = 1", "This array cannot be changed"),
    ("2 ** np.array([-1, 2])", "Whole numbers cannot be raised to a negative power"),
    ("np.zeros(3).sum(axis=1)", "This array has 1 axes, so there is no axis 1"),
    ("np.int", "np.int is gone. Write int."),
    ("np.smu([1])", "numpy has no `smu`"),
    ("np.zeros(3).exp()", "NumPy's arrays and numbers have no `exp`"),
    ("np.float64(1).foo", "NumPy's arrays and numbers have no `foo`"),
    ("if np.zeros(3) > 0: pass", "take one truth value, not an array"),
    ("max(0, np.zeros(3))", "take one truth value, not an array"),
    ("x = np.zeros(3, dtype=int)\nx -= 0.5", "begin with x.astype(float)"),
    ("import math\nmath.exp(np.zeros(3))", "A function for single numbers (math.exp, float, int) was given an array"),
    ("float(np.zeros(3))", "A function for single numbers (math.exp, float, int) was given an array"),
    ("np.zeros(3)(1)", "An array is called like a function"),
    ("np.zeros((2, 2))[np.array([0.0])]", "Indices must be whole numbers"),
    ("np.zeros(3)['W']", "An array is indexed with whole numbers"),
    ("np.zeros(3)[1.0]", "An array is indexed with whole numbers"),
    ("np.zeros((2, 3))[0, 3]", "Axis 1 has 3 entries, so there is no index 3"),
    ("np.zeros(3)[0, 1]", "2 indices for an array of 1 axes."),
    ("np.float64(1)[0]", "There are more indices than axes."),
    ("np.zeros(2, 3)", "The shape is one argument, a tuple: np.zeros((2, 3))."),
    ("np.concatenate(np.zeros(2), np.zeros(2))", "Several arrays go in a list"),
    ("np.max(0, np.zeros(3))", "An array stands where one whole number"),
    ("np.zeros((2.5, 2))", "A whole number is due here"),
    ("np.exp('a')", "NumPy cannot calculate with these types"),
    ("np.array(['a']) * 2.0", "NumPy cannot calculate with these types"),
    ("for x in np.array(1.0): pass", "This array is a single number"),
    ("len(np.array(1.0))", "This array is a single number"),
    ("{np.zeros(2): 1}", "A value of type numpy.ndarray cannot be a key"),
    ("a, b = np.zeros((3, 2))", "On the left are 2 names"),
    ("a, b = np.float64(1)", "cannot be taken apart into several names"),
    ("[1, 2][np.array([True, False])]", "An array stands where one whole number"),
]  # fmt: skip


def described(source: str) -> dict[str, Any]:
    """How the exception of a cell is described, by the code that describes a student's."""
    cells = Cells()
    cells.run(1, "import numpy as np")
    try:
        cells.run(2, source)
    except Exception as error:  # noqa: BLE001 - any exception is what is wanted
        return describe_error(error, cells)
    raise AssertionError(f"{source!r} raised nothing")


def explained(kind: str, text: str) -> str:
    message = explain_exception(kind, text)
    return "" if message is None else message.render("en")


@pytest.mark.parametrize(("source", "said"), PYTHON + NUMPY)
def test_the_real_exception_is_explained(source: str, said: str) -> None:
    found = described(source)
    text = explained(found["type"], found["text"])
    assert said in text, found


def test_every_explanation_is_met_by_a_real_exception() -> None:
    """No pattern stands there unproved: each one is the first to fit one of the exceptions above."""
    proved = set()
    for source, _said in PYTHON + NUMPY:
        found = described(source)
        fitting = (
            (kind, pattern)
            for kind, pattern, _message in exceptions.EXPLANATIONS
            if kind in (None, found["type"]) and re.search(pattern, found["text"])
        )
        proved.add(next(fitting, None))
    assert [(k, p) for k, p, _m in exceptions.EXPLANATIONS if (k, p) not in proved] == []


@pytest.mark.parametrize("version", ["3.12", "3.13", "3.14"])
def test_other_pythons_say_it_so_that_it_is_understood(version: str) -> None:
    interpreter = shutil.which(f"python{version}")
    if interpreter is None or subprocess.run([interpreter, "-V"], capture_output=True, check=False).returncode:
        pytest.skip(f"no python{version} here")
    program = """
import json, sys, traceback
found = []
for source in json.loads(sys.stdin.read()):
    try:
        exec(compile(source, "<cell>", "exec"), {})
    except Exception as error:
        text = "".join(traceback.format_exception_only(error)) if isinstance(error, SyntaxError) else str(error)
        found.append([type(error).__name__, text])
print(json.dumps(found))
"""
    sources = [source for source, _said in PYTHON]
    run = subprocess.run(
        [interpreter, "-c", program], input=json.dumps(sources), capture_output=True, text=True, check=True
    )
    for (source, said), (kind, text) in zip(PYTHON, json.loads(run.stdout), strict=True):
        assert said in explained(kind, text), (source, kind, text)
