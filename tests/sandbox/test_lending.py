"""Lending: for one check the other process' objects stand in for names; afterwards everything is as it was."""

from __future__ import annotations

import pytest

from grader.sandbox.errors import MissingName, StudentError
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.lending import Lender
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect


def code(text: str) -> LocalTransport:
    cells = Cells()
    cells.run(1, text)
    return LocalTransport(cells, 5.0)


def test_names_are_given_back_when_the_next_check_begins():
    submission, client = connect(code("def own():\n    return 'mine'\n\ndef ask():\n    return own(), missing()\n"))
    client.begin(1)
    lender = Lender(code("def own():\n    return 'lent'\n\ndef missing():\n    return 'lent too'\n"))
    lender.lend(client, ["own", "missing"], 1)
    assert submission.ask() == ("lent", "lent too")
    client.begin(2)
    assert submission.own() == "mine"
    with pytest.raises(MissingName):
        submission.missing()


def test_arrays_stay_shared_both_ways():
    user = """
import numpy as np
def use():
    values = np.zeros(3)
    keeper = Keeper(values)
    values[0] = 1.0
    seen = keeper.total()
    keeper.add(2.0)
    keeper.more = values
    return seen, values, len(keeper), keeper[1], hasattr(keeper, "nothing"), keeper.map(lambda v: v * 10)
"""
    owner = """
class Keeper:
    def __init__(self, values):
        self.values = values
    def total(self):
        return float(self.values.sum())
    def add(self, amount):
        self.values += amount
    def map(self, function):
        return [function(float(v)) for v in self.values]
    def __len__(self):
        return len(self.values)
    def __getitem__(self, index):
        return float(self.values[index])
"""
    submission, client = connect(code(user))
    client.begin(1)
    Lender(code(owner)).lend(client, ["Keeper"], 1)
    seen, values, length, entry, has, mapped = submission.use()
    assert (seen, values.tolist(), length, entry, has) == (1.0, [3.0, 2.0, 2.0], 3, 2.0, False)
    assert mapped == [30.0, 20.0, 20.0]


@pytest.mark.parametrize("name", ["__globals__", "__dict__", "__class__", "_hidden"])
def test_private_attributes_are_not_there(name):
    submission, client = connect(code(f"def use():\n    return hasattr(Keeper(), {name!r})\n"))
    client.begin(1)
    Lender(code("class Keeper:\n    def __init__(self):\n        self._hidden = 1\n")).lend(client, ["Keeper"], 1)
    asked = submission.use()
    assert asked is (name in ("__dict__", "__class__")), "those are the stand-in's own"


def test_a_module_cannot_be_had_through_an_attribute():
    submission, client = connect(code("def use():\n    return Keeper().tools\n"))
    client.begin(1)
    Lender(code("import os\nclass Keeper:\n    tools = os\n")).lend(client, ["Keeper"], 1)
    with pytest.raises(StudentError, match="TrustedError") as caught:
        submission.use()
    assert "cannot cross" in str(caught.value)
