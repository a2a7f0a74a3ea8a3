"""Reads and writes frames on plain file descriptors, waiting as long as it takes (the student's side)."""

from __future__ import annotations

import os

from grader.sandbox.wire.frames import PREFIX, Frame, body_lengths, pack, unpack


def read_frame(fd: int) -> Frame | None:
    """The next frame, or None when the other side has closed."""
    prefix = _read(fd, PREFIX.size)
    if prefix is None:
        return None
    lengths = body_lengths(prefix)
    body = _read(fd, sum(lengths))
    return None if body is None else unpack(lengths, body)


def write_frame(fd: int, frame: Frame) -> None:
    """Writes a frame whole."""
    rest = memoryview(pack(frame))
    while rest:
        rest = rest[os.write(fd, rest) :]


def _read(fd: int, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = os.read(fd, min(size - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)
