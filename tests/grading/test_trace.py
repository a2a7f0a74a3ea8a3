"""Whether two submissions answered alike."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading.trace import alike, same
from grader.sandbox.host.client import Exchange
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import Frame
from grader.sandbox.wire.values import Encoded


def failure(text: str) -> list[Exchange]:
    header = {"kind": messages.ERROR, "type": "ValueError", "text": text}
    return [Exchange(messages.CALL, "model_shape", Frame(header, Encoded(None)), "StudentError")]


@pytest.mark.parametrize(("a", "b"), [(2**70, 2**70), ([2**70, 1], [2**70, 1]), (2**70, np.float64(2.0**70))])
def test_whole_numbers_too_large_for_an_array_are_compared(a, b):
    assert alike(a, b)
    assert not alike(a, [3, 1] if isinstance(a, list) else 3)
    assert not alike(2**70, 2**71)


def test_the_number_that_keras_gives_to_a_layer_is_no_difference():
    first, later = 'Input 0 of layer "conv2d" is wrong', 'Input 0 of layer "conv2d_17" is wrong'
    assert same(failure(first), failure(later))
    assert not same(failure(first), failure('Input 1 of layer "conv2d_17" is wrong'))
    assert not same(failure("shapes (3, 4) and (4, 5)"), failure("shapes (3, 4) and (4, 6)"))


SINGLE = np.float32([0.1, -3.7, 250.3])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (0.1 + 0.2, 0.3, True),
        (1.0 / 3.0, 1.0 / 3.0 + 1e-6, False),
        (np.array([0.1, 0.7]), np.array([0.1, 0.7 + 1e-6]), False),
        (SINGLE, np.nextafter(SINGLE, np.float32(np.inf)), True),
        (SINGLE, SINGLE * np.float32(1.001), False),
        ([float(v) for v in SINGLE], [float(np.nextafter(v, np.float32(0))) for v in SINGLE], True),
        (float(SINGLE[2]), float(SINGLE[2]) * 1.00001, False),
        (np.float32(np.nan), np.float32(np.nan), True),
        (1e300, 1e300 * 1.00001, False),
        (100000, 100001, False),
        (np.array([1.0, 2.0]), [1.0, 2.0], False),
    ],
    ids=["double", "double apart", "array apart", "single", "single apart", "floats that were single",
         "a double beside a single", "nan", "beyond single", "whole numbers", "array and list"],
)  # fmt: skip
def test_numbers_are_alike_up_to_the_rounding_of_their_precision(a, b, expected):
    assert alike(a, b) is expected
    assert alike(b, a) is expected
