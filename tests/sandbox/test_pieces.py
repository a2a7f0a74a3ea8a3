"""Cells that wait: an unchanged example runs only where a later cell takes something from it."""

from __future__ import annotations

import pytest

from grader.sandbox.guest.cells import Cells

EXAMPLE = """
import math as m
from os import path
%matplotlib inline
ran.append("example")
figure, total = "a figure", double(4)
def helper():
    return 5
"""


def ran_after(cell: str) -> tuple[list[str], dict[str, object]]:
    """How often the example ran for a later cell, and the namespace afterwards."""
    cells = Cells()
    cells.run(1, "ran = []\ndef double(x):\n    return 2 * x")
    cells.run(2, EXAMPLE, lazy=True)
    cells.run(3, cell)
    return cells.namespace["ran"], cells.namespace


@pytest.mark.parametrize(
    ("cell", "name", "value"),
    [
        ("y = total + 1", "y", 9),
        ("y = helper()", "y", 5),
        ("def f():\n    return total\ny = f()", "y", 8),
        ("y = [total for _ in range(2)]", "y", [8, 8]),
        ("total = total + 1", "total", 9),
        ("total += 1", "total", 9),
        ("if not ran:\n    total = 0\ny = total", "y", 8),  # a branch that may not be taken
        ("for total in ():\n    pass\ny = total", "y", 8),
        ("for total in [total]:\n    y = total", "y", 8),
        ("y = lambda: helper()\ny = y()", "y", 5),
    ],
)
def test_what_it_takes_is_there(cell, name, value):
    ran, namespace = ran_after(cell)
    assert ran == ["example"]
    assert namespace[name] == value


@pytest.mark.parametrize(
    "cell",
    [
        "y = double(1)",
        "figure, total = 1, 2\ny = figure + total",
        "total: int = 3\ny = total",
        "def helper():\n    return 1\ny = helper()",
        "def f():\n    return helper()\ndef helper():\n    return 1\ny = f()",
        "class helper:\n    pass\ny = helper()",
        "import os as figure\ny = figure.sep",
        "def f(total):\n    figure = total\n    return figure\ny = f(1)",
        "y = [total for total in range(3)]",
        "for k in range(2):\n    total = k\n    y = total",
        "with open('/dev/null') as figure:\n    y = figure.name",
        "try:\n    figure = 1\n    y = figure\nexcept ValueError as total:\n    print(total)",
        "x = ran\ny = x.total if hasattr(x, 'total') else 0",
    ],
)
def test_a_name_of_its_own_takes_nothing(cell):
    ran, namespace = ran_after(cell)
    assert ran == []
    assert "y" in namespace


@pytest.mark.parametrize("cell", ["y = m.pi", "y = path.sep", "def f():\n    return m.pi\ny = f()"])
def test_an_import_alone_does_not_run_the_rest(cell):
    """What an example imports is used all over a notebook; what it computes may take long with the learner's code."""
    ran, namespace = ran_after(cell)
    assert ran == []
    assert "y" in namespace


def test_after_an_import_was_taken_the_rest_still_waits():
    cells = Cells()
    cells.run(1, "ran = []\ndef double(x):\n    return 2 * x")
    cells.run(2, EXAMPLE, lazy=True)
    cells.run(3, "y = m.pi")
    cells.run(4, "z = total")
    assert (cells.namespace["z"], cells.namespace["ran"]) == (8, ["example"])


def test_an_example_that_needs_another_gets_it_first():
    cells = Cells()
    cells.run(1, "base = 1 + 1", lazy=True)
    cells.run(2, "import math\nmore = base * 10", lazy=True)
    cells.run(3, "y = more")
    assert cells.namespace["y"] == 20


def test_an_example_that_fails_is_nobodys_fault():
    cells = Cells()
    cells.run(1, "import nothing_of_this_name\ntotal = 1", lazy=True)
    cells.run(2, "def f():\n    return total")
    assert callable(cells.namespace["f"])


def test_of_a_cell_that_only_defines_nothing_is_run_for_what_it_tries_out():
    cells = Cells()
    cells.run(1, "ran = []\ndef double(x):\n    return 2 * x")
    cells.run(2, EXAMPLE, lazy=True)
    cells.run(3, "import math\nK = -1\ndef f(x):\n    return K * double(x)\ntotal += f(1)", definitions=True)
    assert cells.namespace["ran"] == []
    assert cells.namespace["f"](2) == -4
    cells.run(4, "def g():\n    return total", definitions=True)
    assert cells.namespace["g"]() == 8
