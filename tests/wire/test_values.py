"""Plain data on the wire: what goes in comes out bit for bit, and bytes that nobody encoded do no harm."""

from __future__ import annotations

import struct

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.sandbox.wire import values
from grader.sandbox.wire.values import (
    DTYPES,
    CallbackRef,
    Encoded,
    Handle,
    Malformed,
    TooBig,
    Unsupported,
    decode,
    encode,
)

FAST = settings(max_examples=80, deadline=None)
NUMERIC = st.sampled_from(sorted(DTYPES)).map(np.dtype)


def round_trip(value):
    return decode(encode(value))


def bits(value):
    """A value with every float replaced by its bits and every array by dtype, shape and bytes, so that == is exact."""
    match value:
        case np.ndarray():
            return ("array", value.dtype.str, value.shape, value.tobytes())
        case np.generic():
            return ("scalar", value.dtype.str, value.tobytes())
        case float():
            return ("float", "nan" if value != value else struct.pack("<d", value))
        case complex():
            return ("complex", bits(value.real), bits(value.imag))
        case list() | tuple():
            return (type(value).__name__, [bits(part) for part in value])
        case dict():
            return ("dict", [(bits(k), bits(v)) for k, v in value.items()])
    return (type(value).__name__, value)


def arrays(dtype=NUMERIC):
    return dtype.flatmap(lambda d: hnp.arrays(d, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)))


SCALARS = NUMERIC.flatmap(lambda d: hnp.arrays(d, ())).map(lambda a: a[()])
KEYS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
LEAVES = (
    st.none() | st.booleans() | st.integers(-(2**200), 2**200) | st.floats() | st.complex_numbers()
    | st.text(max_size=20) | st.binary(max_size=40) | arrays() | SCALARS
)  # fmt: skip
PLAIN = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(KEYS | st.tuples(KEYS, KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@FAST
@given(PLAIN)
@example(-0.0)
@example(2**53)
@example(2**53 + 1)
@example(-(2**53) - 1)
@example({(1, "a"): [np.float32(0.1), (np.array(3),)]})
@example([float("nan"), float("inf"), -float("inf"), 5e-324])
def test_plain_data_comes_back_as_it_was(value):
    assert bits(round_trip(value)) == bits(value)


@FAST
@given(arrays())
def test_arrays_come_back_fresh_writable_and_contiguous(array):
    back = round_trip(array)
    assert type(back) is np.ndarray
    assert back.flags.writeable
    assert back.flags.c_contiguous
    assert back.flags.owndata
    assert not np.shares_memory(back, array)


@pytest.mark.parametrize(
    "array",
    [
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(24).reshape(2, 3, 4)[:, ::-2, 1:3],
        np.broadcast_to(np.arange(3, dtype=np.int16), (4, 3)),
        np.arange(5, dtype=">i4"),
        np.array([[1.5, -2.5]], dtype=">f8").T,
        np.array(2 + 3j, dtype=">c16"),
        np.ma.masked_array([1.0, 2.0], mask=[True, False]),
    ],
    ids=["fortran", "strided", "broadcast", "big-endian", "big-endian T", "big-endian 0-d", "masked"],
)
def test_arrays_of_every_layout_keep_their_values(array):
    back = round_trip(array)
    assert type(back) is np.ndarray
    assert back.dtype == array.dtype.newbyteorder("<")
    assert back.shape == array.shape
    assert np.array_equal(back, np.asarray(array))


@pytest.mark.parametrize("dtype", ["<f4", "<f8"])
def test_the_payload_of_a_nan_survives_in_an_array(dtype):
    size = np.dtype(dtype).itemsize
    raw = {4: b"\x01\x02\xc0\x7f", 8: b"\x01\x02\x03\x04\x05\x06\xf8\x7f"}[size]
    array = np.frombuffer(raw, dtype)
    assert np.isnan(array[0])
    assert round_trip(array).tobytes() == raw


def test_a_big_endian_scalar_keeps_its_value():
    value = np.array([258], dtype=">i4")[0]
    assert round_trip(value) == 258


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "한글 😀 \x00\x1b[31m"])
def test_text_that_is_no_utf8_is_made_visible(text):
    back = round_trip(text)
    back.encode("utf-8")
    assert back == text.encode("utf-8", "backslashreplace").decode()


def test_subclasses_lose_their_behaviour():
    class Evil(int):
        def __int__(self):
            return 7

        def __repr__(self):
            raise RuntimeError

    class Loud(list):
        def __iter__(self):
            return iter([666])

    assert type(round_trip(Loud([1, 2]))) is list
    assert round_trip(Loud([1, 2])) == [1, 2]
    assert type(round_trip(Evil(7))) is int


class Thing:
    pass


REFUSED = {
    "set": {1, 2},
    "range": range(3),
    "instance": Thing(),
    "class": Thing,
    "function": len,
    "iterator": iter([]),
    "dtype": np.dtype("f8"),
    "array of text": np.array(["a"]),
    "array of objects": np.array([Thing()]),
    "array of dates": np.array([1], dtype="M8[s]"),
    "array of records": np.zeros(2, dtype=[("a", "f8")]),
    "array of long doubles": np.zeros(2, dtype=np.longdouble),
    "nine dimensions": np.zeros((1,) * 9),
    "date": np.datetime64("2026-01-01"),
    "long double": np.longdouble(1),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_plain_data_is_refused_by_name(name):
    with pytest.raises(Unsupported) as info:
        encode([REFUSED[name]])
    assert info.value.kind


@pytest.mark.parametrize(
    ("value", "bound"),
    [
        (list(range(10_001)), "more than 10000 items"),
        ({i: i for i in range(6000)}, "more than 10000 items"),
        ("x" * (64 * 1024 + 1), "a text of 65537 characters"),
        (1 << 5000, "a whole number of too many digits"),
        (np.zeros(8 * 1024 * 1024 + 1), "an array of 67108872 bytes"),
        ([np.zeros(5 * 1024 * 1024), np.zeros(5 * 1024 * 1024)], "more than 67108864 bytes"),
    ],
    ids=["list", "dict", "text", "integer", "array", "arrays together"],
)
def test_every_bound_is_checked_when_encoding(value, bound):
    with pytest.raises(TooBig, match=bound):
        encode(value)


def test_depth_is_bounded_and_a_value_that_holds_itself_is_too_deep():
    value = 1
    for _ in range(values.MAX_DEPTH):
        value = [value]
    assert round_trip(value) == value
    with pytest.raises(TooBig, match="nested more than 16 deep"):
        encode([value])
    circle = []
    circle.append(circle)
    with pytest.raises(TooBig):
        encode(circle)


def test_the_largest_values_pass():
    digits = (1 << (4 * values.MAX_INT_DIGITS)) - 1
    text = "가" * values.MAX_TEXT
    assert round_trip([digits, -digits, text]) == [digits, -digits, text]
    assert round_trip([0] * (values.MAX_LEAVES - 1)) == [0] * (values.MAX_LEAVES - 1)


def test_handles_and_callbacks_stand_for_what_is_referred_to():
    thing = Thing()
    encoded = encode({"f": len, "o": [thing]}, lambda v: Handle("7f", "Thing") if v is thing else CallbackRef(3))
    back = decode(encoded, lambda h: ("handle", h.id, h.type), lambda c: ("callback", c.number))
    assert back == {"f": ("callback", 3), "o": [("handle", "7f", "Thing")]}


def test_a_reference_nobody_expects_is_malformed():
    for tree in ({"h": ["1", "Thing"]}, {"k": 0}):
        with pytest.raises(Malformed):
            decode(Encoded(tree))


# Trees that look like the ones `encode` makes, wrong in every place.
TAGS = st.sampled_from(["f", "i", "c", "y", "a", "s", "t", "d", "h", "k", "z", ""])
WORDS = st.sampled_from(["<f8", "|b1", "|O", "<U4", "0x1.8p+0", "0x", "-0x1f", "nan", "1e999", "\ud800"]) | st.text(
    max_size=6
)
NUMBERS = st.integers(-3, 70) | st.sampled_from([2**31, 2**53, 2**64, 2**200, -(2**70)]) | st.booleans()
TREES = st.recursive(
    st.none() | NUMBERS | WORDS | st.floats(),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(TAGS, inner, max_size=2)
    | st.builds(lambda tag, content: {tag: content}, TAGS, inner)
    | st.builds(
        lambda d, shape, at: {"a": [d, shape, at]}, st.sampled_from(sorted(DTYPES)) | WORDS,
        st.lists(NUMBERS, max_size=9), NUMBERS,
    )
    | st.builds(lambda pairs: {"d": [list(pair) for pair in pairs]}, st.lists(st.tuples(inner, inner), max_size=3)),
    max_leaves=10,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(TREES, st.binary(max_size=64))
@example({"a": ["<f8", [2**26, 2**26], 0]}, b"")
@example({"a": ["<f8", [0, 2**26], 0]}, b"")
@example({"a": ["<f8", [-1], 0]}, b"\0" * 64)
@example({"a": ["|O", [1], 0]}, b"\0" * 64)
@example({"a": ["<f8", [1], -8]}, b"\0" * 64)
@example({"d": [[[1], 2]]}, b"")
@example({"d": [[{"d": []}, 2]]}, b"")
@example({"i": "0x" + "f" * 1025}, b"")
@example({"i": "0x-5"}, b"")
@example({"y": [0, 65]}, b"\0" * 64)
@example({"y": [True, 1]}, b"\0" * 64)
@example({"f": "1" * 5000}, b"")
def test_any_tree_is_a_value_or_malformed(tree, payload):
    try:
        value = decode(Encoded(tree, payload), lambda handle: "handle", lambda callback: "callback")
    except Malformed:
        return
    round_trip(value)  # what was accepted is plain data within the bounds


def test_a_tree_of_any_depth_is_malformed_not_a_crash():
    tree = 1
    for _ in range(100_000):
        tree = [tree]
    with pytest.raises(Malformed):
        decode(Encoded(tree))


def test_decoding_never_allocates_more_than_was_sent():
    import tracemalloc

    tracemalloc.start()
    for shape in ([8 * 2**20], [2**13, 2**13], [0] * 9):
        with pytest.raises(Malformed):
            decode(Encoded({"a": ["<f8", shape, 0]}, b"\0" * 64))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


MALFORMED = [
    ({"a": ["<f8", [1], -16]}, "a buffer before the payload"),
    ({"y": [-8, 4]}, "bytes before the payload"),
    ({"y": [60, 8]}, "bytes beyond the payload"),
    ({"y": [True, 1]}, "a truth value for an offset"),
    ({"a": ["|O", [1], 0]}, "an array of objects"),
    ({"a": [">f8", [1], 0]}, "a byte order that is never sent"),
    ({"a": ["<f8", [-1], 0]}, "a negative length"),
    ({"a": ["<f8", [1] * 9, 0]}, "nine dimensions"),
    ({"s": ["<U4", 0]}, "a scalar of text"),
    (2**53 + 1, "a whole number that JSON readers round"),
    ({"i": "12"}, "decimal digits"),
    ({"f": "one"}, "a float that is none"),
    ({"d": [[[1], 2]]}, "a key that cannot be one"),
    ({"d": [[1]]}, "a pair of one"),
    ({"t": 1}, "a tuple that is no list"),
    ({"t": [], "d": []}, "two kinds at once"),
    ({}, "no kind"),
    ({"z": []}, "an unknown kind"),
    (1.5, "a bare float"),
    ("x" * (values.MAX_TEXT + 1), "a text too long"),
    ([0] * (values.MAX_LEAVES + 1), "too many items"),
]


@pytest.mark.parametrize("tree", [tree for tree, _why in MALFORMED], ids=[why for _tree, why in MALFORMED])
def test_what_encode_never_makes_is_malformed(tree):
    with pytest.raises(Malformed):
        decode(Encoded(tree, b"\0" * 64))
