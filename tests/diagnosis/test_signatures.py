"""Relations between a wrong value and the right one: found where they hold, never stated where they do not."""

from __future__ import annotations

import math
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from grader.grading.diagnosis import Evidence, signature
from grader.sandbox.host.client import Call

Array = NDArray[np.float64]
SHAPES = [(5,), (4, 3), (3, 5), (2, 3, 4), (2, 3, 4, 5)]
seeds = st.integers(0, 2**32 - 1)
shapes = st.sampled_from(SHAPES)


def values(seed: int, shape: tuple[int, ...]) -> Array:
    """Numbers of order one, all different, none of them near 0."""
    rng = np.random.default_rng(seed)
    return rng.uniform(0.3, 3.0, shape) * rng.choice([-1.0, 1.0], shape)


def said(received: object, expected: object, *calls: Call, **more: object) -> str:
    message = signature(Evidence(np.asarray(received), np.asarray(expected), calls, **more))  # type: ignore[arg-type]
    return "" if message is None else message.render("en")


def call(*arrays: Array, numbers: tuple[float, ...] = (), subject: str = "Layer.forward") -> Call:
    return Call(subject, arrays, numbers)


# Factors


@given(seeds, shapes, st.floats(0.01, 50.0), st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_constant_factor_is_found(seed: int, shape: tuple[int, ...], factor: float, negative: bool) -> None:
    if math.isclose(factor, 1.0, rel_tol=2e-3):
        return
    right = values(seed, shape)
    text = said(right * (-factor if negative else factor), right)
    assert " times the expected one." in text or text.startswith("These are the expected values")


@pytest.mark.parametrize(
    ("factor", "cause"),
    [
        (4.0, "4 is the length of the input's first axis: is a division by it missing?"),
        (1 / 4, "4 is the length of the input's first axis: is it divided by once too often?"),
        (7.0, "7 is the length of the input's last axis: is a division by it missing?"),
        (1 / 7, "7 is the length of the input's last axis: is it divided by once too often?"),
        (4 / 7, "That is 4/7, the lengths of the input's first and last axis"),
        (4 / 3, "That is N/(N-1) for N = 4"),
        (-1.0, "The sign is the other way round."),
        (1 / math.log(2), "That is a logarithm to base 2"),
        (1 / math.log(10), "That is a logarithm to base 10"),
        (0.3, "0.3 was given to Dropout: is it multiplied by once too often?"),
        (1 / 0.3, "That is 1/0.3, and 0.3 was given to Dropout: is it missing as a factor?"),
        (0.7, "That is 1 - 0.3, and 0.3 was given to Dropout."),
        (1 / 0.7, "That is 1/(1 - 0.3), and 0.3 was given to Dropout."),
    ],
)
def test_the_cause_of_a_factor_is_found(factor: float, cause: str) -> None:
    right = values(1, (4, 3))
    calls = (call(numbers=(0.3,), subject="Dropout"), call(values(2, (4, 7))))
    assert cause in said(right * factor, right, *calls)


@pytest.mark.parametrize("factor", [2.0, 0.5, 3.7])
def test_a_factor_of_many_causes_is_told_without_one(factor: float) -> None:
    right = values(1, (2, 3))
    text = said(right * factor, right, call(values(2, (2, 7))))  # a batch of two: 2 is N, and also plain 2
    assert text.startswith("Every entry is")
    assert text.endswith("times the expected one.")


def test_one_number_has_a_factor_only_with_a_cause() -> None:
    assert said(1.7, 0.9) == ""
    assert said(4.0, 2.0) == ""  # whole numbers are multiples of each other all the time
    assert said(0.5, -0.5) == "It is -1 times the expected value. The sign is the other way round."
    assert "percentage" in said(87.5, 0.875)


def test_a_factor_of_one_is_none() -> None:
    right = np.array([0.9999546, 4.5e-5, 2e-9])
    assert "times" not in said(right * 1.0000454, right)


def test_a_norm_that_became_one() -> None:
    right = np.array([3.0, 4.0, 12.0])
    assert "Its length (the root of the sum of the squares) has become 1." in said(right / 13.0, right)
    assert "Its largest entry has become 1." in said(right / 12.0, right)
    assert "Its entries now add up to 1." in said(right / 19.0, right)


def test_each_row_by_a_factor_of_its_own() -> None:
    right = values(3, (4, 3))
    assert said(right * np.array([[1.3], [0.7], [2.2], [5.1]]), right).startswith("Each row is a multiple")
    assert "Each row" not in said(right * np.array([1.3, 0.7, 2.2]), right)


# Steps of an optimizer


@pytest.mark.parametrize("factor", [0.5, 2.0, 0.9, 1.42578])
def test_a_step_of_another_length(factor: float) -> None:
    before, change = values(1, (3, 4)), 0.05 * values(2, (3, 4))
    text = said(before + factor * change, before + change, before=before)
    assert text.startswith("In the change made by this step: Every entry is ")


def test_a_step_against_the_right_one_and_without_bias_correction() -> None:
    before, change = values(1, (3, 4)), 0.05 * values(2, (3, 4))
    assert "The sign is the other way round." in said(before - change, before + change, before=before)
    assert "the square root of 10" in said(before + math.sqrt(10) * change, before + change, before=before)


def test_a_step_by_the_sign_only() -> None:
    before, change = values(1, (3, 4)), 0.05 * values(2, (3, 4))
    text = said(before + 0.07 * np.sign(change), before + change, before=before)
    assert text == "In the change made by this step: Every entry moved by the same 0.07, up or down."
    text = said(before + 0.07, before + change, before=before)
    assert text == "In the change made by this step: Every entry changed by the same +0.07."


# What was added


@given(seeds, shapes, st.floats(-5.0, 5.0))
@settings(max_examples=60, deadline=None)
def test_a_constant_offset_is_found(seed: int, shape: tuple[int, ...], offset: float) -> None:
    if abs(offset) < 1e-3:
        return
    right = values(seed, shape)
    assert said(right + offset, right).startswith("Every entry is off by the same ")


def test_a_bias_of_each_column_or_channel() -> None:
    right, images = values(1, (4, 3)), values(2, (2, 3, 4, 5))
    assert said(right + np.array([1.0, 2.0, 0.5]), right).startswith("Each column is off by a number of its own")
    bias = np.array([1.0, 2.0, 0.5])[:, None, None]
    assert said(images + bias, images).startswith("Each channel is off by a number of its own")


def test_columns_that_are_constant_say_nothing_of_a_bias() -> None:
    right = np.ones((4, 3)) * [1.0, 2.0, 3.0]
    assert "Each column" not in said(np.tanh(right), right)


# Another shape, another order


@given(seeds, st.sampled_from([(4, 3), (2, 3, 4), (2, 3, 4, 5)]), st.data())
@settings(max_examples=60, deadline=None)
def test_a_permutation_of_the_axes_is_found(seed: int, shape: tuple[int, ...], data: st.DataObject) -> None:
    right = values(seed, shape)
    order = data.draw(st.sampled_from([p for p in permutations(range(len(shape))) if p != tuple(range(len(shape)))]))
    text = said(right.transpose(order), right)
    assert "transposed" in text or "the axes in another order" in text


def test_a_square_array_transposed_is_found() -> None:
    right = values(5, (4, 4))
    assert said(right.T, right) == "These are the right values, transposed."


@pytest.mark.parametrize("count", [2, 3, 4])
def test_blocks_in_another_order_are_found(count: int) -> None:
    right = values(6, (3, 5 * count))
    for order in permutations(range(count)):
        if order == tuple(range(count)):
            continue
        mixed = np.concatenate([np.split(right, count, axis=1)[i] for i in order], axis=1)
        shown = ", ".join(str(i + 1) for i in order)
        assert said(mixed, right).endswith(f"in another order: yours are numbers {shown}.")


def test_other_orders() -> None:
    right = values(7, (4, 3))
    assert said(right[:, ::-1], right) == "These are the right values, reversed along axis 1."
    rows = np.array([np.roll(row, i % 3) for i, row in enumerate(right)])
    assert said(rows, right) == "Each row has the right numbers, in another order."
    columns = np.array([np.roll(column, i + 1) for i, column in enumerate(right.T)]).T
    assert said(columns, right) == "Each column has the right numbers, in another order."
    mixed = np.random.default_rng(0).permutation(right.ravel()).reshape(right.shape)
    assert said(mixed, right).startswith("These are the right numbers at other places")


@pytest.mark.parametrize(("how", "reduce"), [("sum", np.sum), ("mean", np.mean), ("max", np.max)])
@pytest.mark.parametrize("axis", [0, 1])
def test_an_axis_that_was_not_reduced_or_once_too_often(how: str, reduce: object, axis: int) -> None:
    full = values(8, (4, 3))
    reduced = reduce(full, axis=axis)  # type: ignore[operator]
    assert said(full, reduced) == f"Its {how} over axis {axis} is right: that step is missing."
    assert said(reduced, full).startswith(f"This is the {how} of the right values over axis {axis}")


def test_a_part_of_the_right_values() -> None:
    right = values(9, (4, 3))
    assert said(right[1], right) == "These are the right values for index 1 of axis 0 only."
    assert said(right[:3], right) == "The values are right as far as they go; axis 0 ends too early."
    assert said(np.pad(right, ((0, 0), (0, 2))), right) == "It begins with the right values; axis 1 goes on too long."
    assert said(right[None], right) == "The values are right; only axes of length 1 are too many or too few."
    assert said(right.ravel(), right).endswith("only the shape is another (reshape).")


def test_two_equal_numbers_are_no_sum_that_is_missing() -> None:
    assert said([2, 2], 2) == ""


# Where it is wrong


@given(seeds, st.sampled_from([(5, 4), (4, 6)]), st.data())
@settings(max_examples=40, deadline=None)
def test_a_wrong_row_or_column_is_found(seed: int, shape: tuple[int, ...], data: st.DataObject) -> None:
    right = values(seed, shape)
    axis = data.draw(st.sampled_from([0, 1]))
    index = data.draw(st.integers(0, shape[axis] - 1))
    wrong = right.copy()
    np.moveaxis(wrong, axis, 0)[index] += values(seed + 1, (shape[1 - axis],)) * 3
    assert f"Only index {index} of axis {axis} is wrong; the rest is right." in said(wrong, right)


@given(seeds, st.lists(st.integers(0, 23), min_size=1, max_size=23, unique=True))
@settings(max_examples=100, deadline=None)
def test_where_is_stated_only_if_it_holds(seed: int, places: list[int]) -> None:
    right = values(seed, (4, 6))
    bad = np.zeros(24, dtype=bool)
    bad[places] = True
    bad = bad.reshape(4, 6)
    wrong = np.where(bad, right + values(seed + 1, (4, 6)) * 3, right)
    text = said(wrong, right)
    for axis in range(2):
        for index in range(right.shape[axis]):
            of_index = bad.take(index, axis)
            if text == f"Only index {index} of axis {axis} is wrong; the rest is right.":
                assert of_index.all()
                assert bad.sum() == of_index.size
            if text.startswith(f"Only index {index} of axis {axis} (the"):
                assert not of_index.any()
                assert np.delete(bad, index, axis).all()
    if "very first entry is wrong" in text:
        assert places == [0]


def test_the_border_of_images() -> None:
    right = values(1, (2, 3, 5, 6))
    wrong = right + values(2, right.shape)
    wrong[:, :, 1:-1, 1:-1] = right[:, :, 1:-1, 1:-1]
    assert said(wrong, right).startswith("Only the border of the images is wrong")
    one_side = right.copy()
    one_side[..., -1] = 0.0
    assert said(one_side, right) == "Only index 5 of axis 3 is wrong; the rest is right."


def test_an_input_that_decides_what_is_wrong() -> None:
    x, right = values(3, (4, 5)), values(4, (4, 5))
    wrong = np.where(x < 0, right + values(5, x.shape), right)
    assert said(wrong, right, call(x)) == "It is wrong exactly where the input of Layer.forward is negative."
    t = np.eye(5)[[0, 2, 1, 4]]
    wrong = np.where(t == 1, right + values(5, x.shape), right)
    assert said(wrong, right, call(x, t)) == "It is wrong exactly where argument 2 of Layer.forward is 1."
    # two inputs that explain it alike explain nothing
    assert "exactly where" not in said(wrong, right, call(t), call(t, subject="Other.forward"))


def test_the_mask_of_the_check_counts() -> None:
    right = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    nearly = right + np.array([3e-6, 0, 0, 0, -5.0])
    mask = np.array([False, False, False, False, True])
    assert said(nearly, right, mask=mask) == "Only index 4 of axis 0 is wrong; the rest is right."


def test_one_value_or_one_offset_at_the_wrong_places() -> None:
    right = values(6, (5, 5))
    scattered = np.eye(5, dtype=bool) | (np.arange(25).reshape(5, 5) == 3)
    assert said(np.where(scattered, 1.0, right), right) == "Wherever it is wrong, it is 1."
    text = said(np.where(scattered, right + 0.25, right), right)
    assert text == "Wherever it is wrong, it is off by the same +1/4."
    one_each = np.where(np.eye(5, dtype=bool), values(7, (5, 5)) * 7, right)
    assert said(one_each, right) == "Exactly one entry of each row is wrong."


# Simple functions of the right value


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (np.abs, "Only signs are wrong: these are the absolute values."),
        (np.square, "These are the squares of the expected values."),
        (np.exp, "These are the exponentials of the expected values."),
        (lambda r: 1 - r, "These are 1 minus the expected values."),
        (lambda r: 1 / r, "These are 1 divided by the expected values."),
        (lambda r: r * [[1], [-1], [1], [-1]], "Only signs are wrong, at some places."),
        (np.zeros_like, "Every entry is 0."),
        (lambda r: np.full_like(r, 0.2), "Every entry is 1/5."),
        (lambda r: r.astype(int), "These are the expected values without their fractions: its dtype is int64"),
        (lambda r: np.round(r, 2), "These are the expected values rounded to 2 decimal places."),
        (lambda r: r.astype(np.float16), "Everything is right to about 3 digits"),
        (lambda r: r.astype(np.float32), "Everything is right to about 7 digits"),
        (lambda r: np.where(r > 1, np.nan, r), "nan comes from 0/0"),
        (lambda r: np.where(r > 1, np.inf, r), "Infinity comes from a division by 0"),
    ],
)
def test_simple_functions_are_found(function: object, text: str) -> None:
    right = values(11, (4, 3))
    assert said(function(right), right).startswith(text)  # type: ignore[operator]


def test_zero_is_no_number_without_its_fraction() -> None:
    assert said(np.array(0.0), np.array(0.6)) != "This is the expected value without its fraction."
    assert said(np.array(2.0), np.array(2.6)) == "This is the expected value without its fraction."


def test_sums_that_are_1_the_other_way() -> None:
    e = np.exp(values(12, (4, 3)))
    right = e / e.sum(axis=1, keepdims=True)
    assert said(e / e.sum(axis=0), right) == "The columns add up to 1; the rows should."
    shared = np.exp(values(13, (4, 3)))
    assert said(shared / shared.sum(), right) == "All entries together add up to 1; each row should by itself."


def test_zeros_and_ones_are_no_probabilities() -> None:
    right = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
    assert "add up to 1" not in (said(np.array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]), right) or "")


def test_almost_right_is_no_matter_of_signs() -> None:
    right = values(14, (6, 2))
    ours = right.copy()
    ours[2, 1] *= 1 + 1e-6 + 1e-8
    assert "sign" not in (said(ours, right) or "")
    right = np.array([0.0, 3.7e-44, 2.0, 1000.0])
    assert "sign" not in (said(np.array([2e-9, 2e-9, 2.0, 1000.0]), right) or "")


@given(seeds, seeds, shapes)
@settings(max_examples=100, deadline=None)
def test_of_unrelated_values_nothing_is_said(seed: int, other: int, shape: tuple[int, ...]) -> None:
    if seed == other:
        return
    received, right = (
        values(seed, shape),
        values(other, shape) * np.linspace(1.0, 2.0, int(np.prod(shape))).reshape(shape),
    )
    assert said(received, right) == ""
