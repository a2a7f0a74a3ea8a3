"""The comparisons: what they accept, and word for word what they say of what they do not."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.expect import Wrong
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect

GRID = np.arange(12.0).reshape(3, 4)


def said(function, *args, **options) -> str:
    with pytest.raises(Wrong) as info:
        function(*args, **options)
    return "\n".join(part.render("en") for part in (info.value.message, *info.value.table))


@pytest.mark.parametrize(
    "received",
    [
        GRID, GRID.tolist(), GRID.astype(np.float32), GRID.astype(int), GRID * (1 + 1e-9),
        np.asfortranarray(GRID), [tuple(r) for r in GRID.tolist()],
    ],
    ids=["same", "list", "float32", "int", "rounded", "fortran", "tuples"],
)  # fmt: skip
def test_right_values_pass(received):
    expect.close(received, GRID, "y")


@pytest.mark.parametrize("received", [1, 1.0, True, np.int64(1), np.float32(1), np.array(1)])
def test_one_is_one(received):
    expect.exactly(received, 1, "y")


def test_nan_and_infinity_are_right_where_they_are_due():
    expect.close([np.nan, np.inf, -np.inf], [np.nan, np.inf, -np.inf], "y")


CASES = [
    (None, GRID, "y is None.\n  Is a `return` missing?"),
    ("text", GRID, "y has the wrong type.\n  expected numbers   received str"),
    (..., 1.0, "y has the wrong type.\n  expected numbers   received ellipsis"),
    ({"a": 1}, GRID, "y has the wrong type.\n  expected numbers   received dict"),
    ([[1, 2], [3]], GRID, "y has the wrong type.\n  expected numbers   received list"),
    (GRID.T, GRID, "y has the wrong shape.\n  expected (3, 4)   received (4, 3)"),
    (3.0, np.zeros(2), "y has the wrong shape.\n  expected (2,)   received a single number"),
    (np.zeros(1), 0.0, "y has the wrong shape.\n  expected a single number   received (1,)"),
    ([1.0, np.nan, np.nan], [1, 2, 3], "y is nan in 2 of 3 places (first at [1])."),
    ([[1.0, 2.0], [np.inf, 4]], [[1, 2], [3, 4]], "y is inf in 1 of 4 places (first at [1, 0])."),
    (np.nan, 1.0, "y is nan."),
    (-np.inf, 1.0, "y is inf."),
    (2.0, 1.0, "y has the wrong value.\n  expected 1   received 2"),
    (0.123456789, 1 / 3, "y has the wrong value.\n  expected 0.3333333   received 0.1234568"),
    (
        [1.0, 2.5, 3.0, 9.0], [1.0, 2.0, 3.0, 4.0],
        "y is wrong in 2 of 4 places.\n"
        "  at [3]   expected 4   received 9\n"
        "  at [1]   expected 2   received 2.5",
    ),
    ([1 + 1j], [1 - 1j], "y is wrong in 1 of 1 places.\n  at [0]   expected (1-1j)   received (1+1j)"),
    ([1.0], [np.nan], "y is wrong in 1 of 1 places.\n  at [0]   expected nan   received 1"),
]  # fmt: skip


@pytest.mark.parametrize(("received", "expected", "text"), CASES, ids=[str(i) for i in range(len(CASES))])
def test_close_says_what_is_wrong(received, expected, text):
    assert said(expect.close, received, expected, "y") == text


def test_a_large_array_is_not_dumped():
    text = said(expect.close, np.zeros((100, 100)), np.ones((100, 100)), "y")
    assert text.splitlines()[0] == "y is wrong in 10000 of 10000 places."
    assert len(text.splitlines()) == 1 + expect.SHOWN


def test_the_tolerance_is_where_it_says():
    expect.close(1.0 + 9e-7, 1.0, "y")
    said(expect.close, 1.0 + 2e-6, 1.0, "y")
    said(expect.exactly, 1.0 + 1e-15, 1.0, "y")
    expect.close(0.0, 9e-10, "y")
    said(expect.close, 0.0, 2e-9, "y")


def test_array():
    expect.array(np.zeros(3), "y")
    assert said(expect.array, [1, 2], "y") == "y has the wrong type.\n  expected ndarray   received list"


def test_parts():
    assert expect.parts([1, 2], 2, "f(x)") == [1, 2]
    assert said(expect.parts, None, 2, "f(x)") == "f(x) is None.\n  Is a `return` missing?"
    assert said(expect.parts, np.zeros(2), 2, "f(x)") == "f(x) should give 2 results.\n  received one ndarray"
    assert said(expect.parts, (1, 2, 3), 2, "f(x)") == "f(x) should give 2 results.\n  received 3"


def test_entry():
    assert expect.entry({"W1": 3}, "W1", "grads") == 3
    assert said(expect.entry, {"W1": 3, "b1": 0}, "W2", "grads") == "grads has no key 'W2'.\n  keys: 'W1', 'b1'"
    assert said(expect.entry, {}, "W2", "grads") == "grads has no key 'W2'.\n  keys: -"
    assert said(expect.entry, [1], "W2", "grads") == "grads has the wrong type.\n  expected dict   received list"


def test_that():
    expect.that(True, en="never", ko="아니요")
    assert said(expect.that, False, en="the loss went up", ko="손실이 커졌습니다") == "the loss went up"
    with pytest.raises(Wrong) as info:
        expect.that(False, en="the loss went up", ko="손실이 커졌습니다")
    assert info.value.message.render("ko") == "손실이 커졌습니다"


def test_an_object_of_the_students_is_called_by_its_type():
    cells = Cells()
    cells.run(1, "class Layer: pass\nlayer = Layer()")
    submission, client = connect(LocalTransport(cells))
    client.begin(0)
    assert said(expect.close, submission.layer, 1.0, "y") == (
        "y has the wrong type.\n  expected numbers   received Layer"
    )


def test_braces_in_what_the_student_sent_are_shown_as_they_are():
    assert "'{x}'" in said(expect.entry, {"{x}": 1}, "a", "d")


def test_arrays_of_truth_values_are_compared_as_numbers():
    with pytest.raises(expect.Wrong) as caught:
        expect.close(np.array([True, False]), np.array([True, True]), "mask")
    assert str(caught.value.message) == "mask is wrong in 1 of 2 places."
    expect.exactly(np.array([True, False]), [1, 0], "mask")
