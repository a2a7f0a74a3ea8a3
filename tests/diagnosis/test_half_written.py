"""A class of which only some methods are written is told what those get wrong."""

from __future__ import annotations

from grader.course import Course
from tests.diagnosis.wrong import Bench, with_checks

HALF = """
class RNNCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h_prev):
        return np.tanh(x @ self.Wx + h_prev @ self.Wh)

    def backward(self, dh_next):
        raise NotImplementedError()
"""


def test_an_unwritten_backward_does_not_hide_the_hint_of_forward(real_course: Course) -> None:
    assignment = real_course.assignment("13_recurrent")

    def body(session):
        bench = Bench(real_course, assignment, session)
        return bench.told("RNNCell", lambda _source: HALF, real_course.seed)

    told = with_checks(real_course, [assignment], body)
    assert {row.mistake for row in told if row.verdict == "fail" and row.check.hidden is None} == {"no_bias"}
