"""Frames: bytes that are one come back as they were; all others are a FrameError, and cost nothing."""

from __future__ import annotations

import contextlib
import os
import threading
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.sandbox.wire.blocking import read_frame, write_frame
from grader.sandbox.wire.frames import MAX_HEADER, MAX_TREE, PREFIX, Frame, FrameError, body_lengths, pack, unpack
from grader.sandbox.wire.values import MAX_PAYLOAD, Encoded

FAST = settings(max_examples=150, deadline=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
FRAMES = st.builds(
    lambda header, tree, payload: Frame(header, Encoded(tree, payload)),
    st.dictionaries(st.text(max_size=6), JSON, max_size=4), JSON, st.binary(max_size=200),
)  # fmt: skip


def parse(data: bytes) -> Frame:
    """As both readers do: lengths first, then as many bytes."""
    lengths = body_lengths(data[: PREFIX.size])
    return unpack(lengths, data[PREFIX.size :])


@FAST
@given(FRAMES)
def test_a_frame_comes_back_as_it_was(frame):
    assert parse(pack(frame)) == frame


@FAST
@given(st.binary(min_size=PREFIX.size, max_size=80))
@example(PREFIX.pack(4, 4, 0) + b"nullnull")
@example(PREFIX.pack(2, 3, 0) + b"{}NaN")
@example(PREFIX.pack(2, 3, 0) + b"{}1.5")
@example(PREFIX.pack(2, 9, 0) + b"{}-Infinity")
@example(PREFIX.pack(2, 4, 0) + b"{}\xff\xfe\x00\x00")
@example(PREFIX.pack(2, 0, 0) + b"{}")
def test_any_bytes_are_a_frame_or_a_frame_error(data):
    with contextlib.suppress(FrameError):
        assert type(parse(data).header) is dict


@FAST
@given(st.binary(max_size=60), st.binary(max_size=60), st.binary(max_size=20))
@example(b"{}", b"[" * 60, b"")
def test_any_parts_are_a_frame_or_a_frame_error(header, tree, payload):
    data = PREFIX.pack(len(header), len(tree), len(payload)) + header + tree + payload
    with contextlib.suppress(FrameError):
        assert parse(data).body.payload == payload


def test_json_as_deep_as_the_bound_allows_is_a_frame_error():
    deep = b"[" * (MAX_TREE // 2) + b"]" * (MAX_TREE // 2)
    with pytest.raises(FrameError):
        unpack((2, len(deep), 0), b"{}" + deep)


def test_a_whole_number_of_too_many_digits_is_a_frame_error():
    digits = b"9" * 100_000
    with pytest.raises(FrameError):
        unpack((2, len(digits), 0), b"{}" + digits)


@pytest.mark.parametrize(
    "lengths", [(MAX_HEADER + 1, 0, 0), (0, MAX_TREE + 1, 0), (0, 0, MAX_PAYLOAD + 1), (2**32 - 1,) * 3]
)
def test_lengths_beyond_the_bounds_are_refused_before_anything_is_read(lengths):
    read, write = os.pipe()
    try:
        os.write(write, PREFIX.pack(*lengths))
        os.close(write)
        tracemalloc.start()
        with pytest.raises(FrameError, match="beyond the bounds"):
            read_frame(read)
        assert tracemalloc.get_traced_memory()[1] < 100_000
    finally:
        tracemalloc.stop()
        os.close(read)


def test_announced_bytes_that_never_come_are_not_allocated():
    read, write = os.pipe()
    os.write(write, PREFIX.pack(10, 10, MAX_PAYLOAD) + b"{}")
    os.close(write)
    tracemalloc.start()
    assert read_frame(read) is None
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()
    os.close(read)


def test_packing_refuses_what_reading_would():
    with pytest.raises(FrameError):
        pack(Frame({"text": "x" * MAX_HEADER}))
    with pytest.raises(FrameError):
        pack(Frame({}, Encoded("x" * MAX_TREE)))


def test_a_frame_of_every_size_goes_through_a_pipe():
    read, write = os.pipe()
    frame = Frame({"id": "1", "kind": "값"}, Encoded([1, "둘"], os.urandom(300_000)))
    sender = threading.Thread(target=write_frame, args=(write, frame))
    sender.start()
    try:
        assert read_frame(read) == frame
    finally:
        sender.join()
        os.close(write)
    assert read_frame(read) is None
    os.close(read)
