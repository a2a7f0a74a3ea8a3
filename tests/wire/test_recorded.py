"""Recorded answers: written and read back they are the same, and the same answers give the same bytes."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading.recorded import ReplayTransport, dump, load
from grader.sandbox.errors import InternalFailure, StudentError
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect

SOURCE = """
import numpy as np

class Layer:
    def __init__(self, W):
        self.W = W
    def forward(self, x):
        return x @ self.W

def layers():
    return [Layer(np.eye(2)), Layer(np.ones((2, 2)))]

def fail():
    raise ValueError("too small")
"""


def use(submission):
    first, second = submission.layers()
    values = [first.forward(np.array([1.0, 2.0])), second.forward(np.array([3.0, 4.0])), submission.layers()[0].W]
    with pytest.raises(StudentError) as info:
        submission.fail()
    return [value.tolist() for value in values], str(info.value)


def live():
    cells = Cells()
    cells.run(1, SOURCE)
    submission, client = connect(LocalTransport(cells))
    client.begin(0)
    return use(submission), list(client.trace)


def test_a_replay_answers_as_the_code_did():
    answered, trace = live()
    submission, client = connect(ReplayTransport(load(dump({"a": trace}))["a"]))
    for _ in range(2):
        client.begin(0)
        assert use(submission) == answered


def test_two_runs_are_recorded_as_the_same_bytes():
    first, second = live()[1], live()[1]
    ids = [e.answer.body.tree for e in first if e.subject == "layers"]
    assert ids != [e.answer.body.tree for e in second if e.subject == "layers"], "handles are random"
    assert dump({"a": first, "b": second}) == dump({"b": first, "a": second})


def test_dumping_what_was_loaded_gives_the_same_bytes():
    data = dump({"one": live()[1], "none": []})
    assert dump(load(data)) == data
    assert load(data)["none"] == []


def test_requests_that_were_not_recorded_are_our_failure():
    trace = live()[1]
    submission, client = connect(ReplayTransport(trace))
    client.begin(0)
    with pytest.raises(InternalFailure, match="asked for 'softmax'"):
        _ = submission.softmax
    submission, client = connect(ReplayTransport([]))
    client.begin(0)
    with pytest.raises(InternalFailure, match="download the kit again"):
        _ = submission.layers
