"""Frames: the bytes of one message.

    u32 header length | u32 tree length | u32 payload length | header JSON | tree JSON | payload

Lengths are checked before anything is allocated; JSON is parsed with every surprise turned into `FrameError`.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from typing import Any

from grader.sandbox.wire.values import MAX_PAYLOAD, Encoded

PREFIX = struct.Struct("<III")
MAX_HEADER = 32 * 1024  # an exception's 2048 characters take up to twelve bytes each
MAX_TREE = 1024 * 1024


class FrameError(Exception):
    """Bytes that are not a frame."""


@dataclass(frozen=True)
class Frame:
    """One message: a small header with exact keys, and a value."""

    header: dict[str, Any]
    body: Encoded = field(default_factory=lambda: Encoded(None))


def pack(frame: Frame) -> bytes:
    """The bytes of a frame.

    Raises:
        FrameError: if a part is longer than its bound.
    """
    header = _ENCODER.encode(frame.header).encode()
    tree = _ENCODER.encode(frame.body.tree).encode()
    lengths = (len(header), len(tree), len(frame.body.payload))
    _check_lengths(*lengths)
    return b"".join((PREFIX.pack(*lengths), header, tree, frame.body.payload))


def body_lengths(prefix: bytes) -> tuple[int, int, int]:
    """The lengths announced by a frame's first bytes.

    Raises:
        FrameError: if one is beyond its bound.
    """
    lengths = PREFIX.unpack(prefix)
    _check_lengths(*lengths)
    return lengths


def unpack(lengths: tuple[int, int, int], body: bytes) -> Frame:
    """The frame of the bytes after the prefix.

    Raises:
        FrameError: if the header or the tree is not JSON, or the header is not an object.
    """
    header_end = lengths[0]
    tree_end = header_end + lengths[1]
    header = _parse(body[:header_end])
    if type(header) is not dict:
        raise FrameError("the header is not an object")
    return Frame(header, Encoded(_parse(body[header_end:tree_end]), body[tree_end:]))


def _check_lengths(header: int, tree: int, payload: int) -> None:
    if header > MAX_HEADER or tree > MAX_TREE or payload > MAX_PAYLOAD:
        raise FrameError(f"a frame of {header} + {tree} + {payload} bytes is beyond the bounds")


def _refuse_constant(name: str) -> None:
    raise FrameError(f"{name} is not allowed in JSON")


# Made once: json.dumps and json.loads make theirs anew for every text, which takes longer than a short text itself.
_ENCODER = json.JSONEncoder(ensure_ascii=True, allow_nan=False, check_circular=False, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_constant=_refuse_constant, parse_float=_refuse_constant)


def _parse(raw: bytes) -> Any:
    try:
        return _DECODER.decode(str(raw, "utf-8"))
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
        raise FrameError("not JSON") from error
