"""A check may ask for as many objects as it likes: those of earlier checks are forgotten."""

from __future__ import annotations

from grader.sandbox.guest import server
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect


def test_objects_of_earlier_checks_are_forgotten(monkeypatch):
    monkeypatch.setattr(server, "MAX_HANDLES", 50)
    cells = Cells()
    cells.run(1, "class Thing:\n    def value(self):\n        return 1")
    transport = LocalTransport(cells)
    for _check in range(10):
        submission, client = connect(transport)
        client.begin(0)
        assert [submission.Thing().value() for _ in range(10)] == [1] * 10
