"""Plain data as a JSON tree and raw buffers, both ways, with every bound checked on decoding.

A tree is JSON: ``null``, ``true``, ``false``, strings and whole numbers up to 2**53 stand for themselves, a list for
a list, and everything else is an object with one key that names the kind:

    {"f": "0x1.8p+0"}       float, in hexadecimal so that every bit survives (also "nan", "inf", "-inf")
    {"i": "-0x1f..."}       whole number beyond 2**53
    {"c": [re, im]}         complex, parts as for floats
    {"y": [offset, n]}      bytes, at ``offset`` of the payload
    {"a": [dtype, shape, offset]}   ndarray, C order, little endian
    {"s": [dtype, offset]}  NumPy scalar
    {"t": [...]}            tuple
    {"d": [[k, v], ...]}    dict
    {"h": [id, type]}       handle: an object that stays in the student's process
    {"k": number}           callback: a function that stays in the trusted process

Nothing is evaluated or unpickled: an array is rebuilt with ``frombuffer`` from a white-listed dtype.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

DTYPES = frozenset(
    ["|b1", "|i1", "|u1", *(f"<{kind}{size}" for kind, sizes in
     (("i", (2, 4, 8)), ("u", (2, 4, 8)), ("f", (2, 4, 8)), ("c", (8, 16))) for size in sizes)]
)  # fmt: skip
MAX_DEPTH = 16
MAX_LEAVES = 10_000
MAX_PAYLOAD = 64 * 1024 * 1024
MAX_TEXT = 64 * 1024
MAX_INT_DIGITS = 1024
MAX_NDIM = 8
_SAFE_INT = 2**53


class Unsupported(Exception):
    """A value is not plain data; ``kind`` names its type."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class TooBig(Exception):
    """A value is plain but larger than the bounds."""


class Malformed(Exception):
    """A tree is not one that `encode` makes."""


@dataclass(frozen=True)
class Handle:
    """An object that stays in the student's process: its id there and the name of its type."""

    id: str
    type: str


@dataclass(frozen=True)
class CallbackRef:
    """A function that stays in the trusted process, by number."""

    number: int


@dataclass
class Encoded:
    """A value on its way: the tree, and the buffers its offsets point into."""

    tree: Any
    payload: bytes = field(default=b"", repr=False)


@dataclass
class _Encoder:
    refer: Callable[[object], Handle | CallbackRef | None]
    chunks: list[bytes] = field(default_factory=list)
    size: int = 0
    leaves: int = 0

    def put(self, raw: bytes) -> int:
        offset = self.size
        self.size += len(raw)
        if self.size > MAX_PAYLOAD:
            raise TooBig(f"more than {MAX_PAYLOAD} bytes")
        self.chunks.append(raw)
        return offset

    def tree(self, value: object, depth: int = 0) -> Any:
        self.leaves += 1
        if depth > MAX_DEPTH:
            raise TooBig(f"nested more than {MAX_DEPTH} deep")
        if self.leaves > MAX_LEAVES:
            raise TooBig(f"more than {MAX_LEAVES} items")
        for kinds, method in _ENCODERS:
            if isinstance(value, kinds):
                return method(self, value, depth)
        return self.reference(value)

    def reference(self, value: object) -> Any:
        match self.refer(value):
            case Handle(id=handle, type=kind):
                return {"h": [handle, kind]}
            case CallbackRef(number=number):
                return {"k": number}
        raise Unsupported(type(value).__name__)

    def text(self, value: str, _depth: int) -> Any:
        text = str.__str__(value)
        if len(text) > MAX_TEXT:
            raise TooBig(f"a text of {len(text)} characters")
        return text.encode("utf-8", "backslashreplace").decode("utf-8")

    def integer(self, value: int, _depth: int) -> Any:
        number = int(value)
        if -_SAFE_INT <= number <= _SAFE_INT:
            return number
        if number.bit_length() > 4 * MAX_INT_DIGITS:
            raise TooBig("a whole number of too many digits")
        return {"i": hex(number)}

    def array(self, value: np.ndarray[Any, Any], _depth: int) -> Any:
        # A masked array or matrix is sent as the plain array under it: nothing with behaviour crosses.
        plain = np.ndarray.__array__(value)
        dtype = plain.dtype.newbyteorder("<") if plain.dtype.byteorder == ">" else plain.dtype
        if dtype.str not in DTYPES or plain.ndim > MAX_NDIM:
            raise Unsupported(f"ndarray of dtype {str(dtype)[:40]} and {plain.ndim} dimensions")
        if plain.nbytes > MAX_PAYLOAD:
            raise TooBig(f"an array of {plain.nbytes} bytes")
        raw = np.ascontiguousarray(plain, dtype=dtype).tobytes()
        return {"a": [dtype.str, [int(n) for n in plain.shape], self.put(raw)]}

    def scalar(self, value: np.generic, _depth: int) -> Any:
        dtype = value.dtype.newbyteorder("<") if value.dtype.byteorder == ">" else value.dtype
        if dtype.str not in DTYPES:
            raise Unsupported(f"NumPy scalar of dtype {str(dtype)[:40]}")
        return {"s": [dtype.str, self.put(np.asarray(value, dtype=dtype).tobytes())]}

    def mapping(self, value: dict[Any, Any], depth: int) -> Any:
        return {"d": [[self.tree(k, depth + 1), self.tree(v, depth + 1)] for k, v in dict.items(value)]}


_ENCODERS: tuple[tuple[tuple[type, ...], Callable[[_Encoder, Any, int], Any]], ...] = (
    ((type(None), bool), lambda e, v, d: v),
    ((np.str_,), _Encoder.text),  # a word that was in an array is a word
    ((np.generic,), _Encoder.scalar),  # before int and float: float64 is a float
    ((int,), _Encoder.integer),
    ((float,), lambda e, v, d: {"f": float.hex(v)}),
    ((complex,), lambda e, v, d: {"c": [v.real.hex(), v.imag.hex()]}),
    ((str,), _Encoder.text),
    ((bytes,), lambda e, v, d: {"y": [e.put(bytes(v)), len(v)]}),
    ((np.ndarray,), _Encoder.array),
    ((list,), lambda e, v, d: [e.tree(x, d + 1) for x in list.__iter__(v)]),
    ((tuple,), lambda e, v, d: {"t": [e.tree(x, d + 1) for x in tuple.__iter__(v)]}),
    ((dict,), _Encoder.mapping),
)


def _no_reference(_value: object) -> None:
    return None


def encode(value: object, refer: Callable[[object], Handle | CallbackRef | None] = _no_reference) -> Encoded:
    """Turns plain data into a tree and its payload.

    Args:
        value: the value.
        refer: asked for every part that is not plain data; gives what stands for it, or None.

    Raises:
        Unsupported: if a part is neither plain data nor referred to.
        TooBig: if a bound is exceeded.
    """
    encoder = _Encoder(refer)
    tree = encoder.tree(value)
    return Encoded(tree, b"".join(encoder.chunks))


@dataclass
class _Decoder:
    payload: memoryview
    on_handle: Callable[[Handle], object]
    on_callback: Callable[[CallbackRef], object]
    leaves: int = 0
    taken: int = 0

    def value(self, tree: Any, depth: int = 0) -> Any:
        self.leaves += 1
        if depth > MAX_DEPTH or self.leaves > MAX_LEAVES:
            raise Malformed("too deep or too many items")
        if tree is None or type(tree) is bool:
            return tree
        if type(tree) is str:
            return self.text(tree)
        if type(tree) is int:
            if not -_SAFE_INT <= tree <= _SAFE_INT:
                raise Malformed("a whole number beyond 2**53")
            return tree
        if type(tree) is list:
            return [self.value(part, depth + 1) for part in tree]
        if type(tree) is dict and len(tree) == 1:
            ((kind, content),) = tree.items()
            return self.tagged(kind, content, depth)
        raise Malformed(f"unexpected {type(tree).__name__}")

    def text(self, text: str) -> str:
        if len(text) > MAX_TEXT:
            raise Malformed("text too long")
        return text.encode("utf-8", "backslashreplace").decode("utf-8")

    def tagged(self, kind: str, content: Any, depth: int) -> Any:
        match kind, content:
            case "f", str():
                return _float(content)
            case "i", str():
                return _integer(content)
            case "c", [str() as real, str() as imag]:
                return complex(_float(real), _float(imag))
            case "y", [int() as offset, int() as size]:
                return bytes(self.slice(offset, size))
            case "a", [str() as dtype, list() as shape, int() as offset]:
                return self.array(dtype, shape, offset)
            case "s", [str() as dtype, int() as offset]:
                return self.array(dtype, [], offset)[()]
            case "t", list():
                return tuple(self.value(part, depth + 1) for part in content)
            case "d", list():
                return self.mapping(content, depth)
            case "h", [str() as handle, str() as name] if len(handle) <= 64 and len(name) <= 200:
                return self.on_handle(Handle(handle, self.text(name)))
            case "k", int():
                return self.on_callback(CallbackRef(content))
        raise Malformed(f"unknown kind {kind[:8]!r}")

    def mapping(self, content: list[Any], depth: int) -> dict[Any, Any]:
        result = {}
        for pair in content:
            if type(pair) is not list or len(pair) != 2:
                raise Malformed("a dict is not a list of pairs")
            key = self.value(pair[0], depth + 1)
            try:
                result[key] = self.value(pair[1], depth + 1)
            except TypeError as error:  # an unhashable key
                raise Malformed("a dict key that cannot be one") from error
        return result

    def slice(self, offset: int, size: int) -> memoryview:
        if type(offset) is bool or offset < 0 or size < 0 or offset + size > len(self.payload):
            raise Malformed("a buffer outside the payload")
        self.taken += size
        if self.taken > len(self.payload):
            # Each is copied: a thousand arrays of the same bytes would be a thousand times as much here.
            raise Malformed("a buffer that is used more than once")
        return self.payload[offset : offset + size]

    def array(self, dtype: str, shape: list[Any], offset: int) -> np.ndarray[Any, Any]:
        if dtype not in DTYPES or len(shape) > MAX_NDIM:
            raise Malformed("an array of a dtype or number of dimensions that is not allowed")
        if not all(type(n) is int and 0 <= n <= MAX_PAYLOAD for n in shape):
            raise Malformed("an array shape that is not one")
        kind = np.dtype(dtype)
        raw = self.slice(offset, math.prod(shape) * kind.itemsize)
        return np.frombuffer(raw, dtype=kind).reshape(shape).copy()


def _float(text: str) -> float:
    try:
        return float.fromhex(text)
    except (ValueError, OverflowError) as error:
        raise Malformed("not a float") from error


def _integer(text: str) -> int:
    digits = text.removeprefix("-")
    if not digits.startswith("0x") or len(digits) > MAX_INT_DIGITS + 2:
        raise Malformed("not a whole number")
    try:
        return int(text, 16)
    except ValueError as error:
        raise Malformed("not a whole number") from error


def _refuse(reference: object) -> object:
    raise Malformed(f"unexpected {type(reference).__name__}")


def decode(
    encoded: Encoded,
    on_handle: Callable[[Handle], object] = _refuse,
    on_callback: Callable[[CallbackRef], object] = _refuse,
) -> Any:
    """Rebuilds the value of a tree and payload; every array is a fresh base ``ndarray``.

    Raises:
        Malformed: if the tree is not one that `encode` makes, or a bound is exceeded.
    """
    decoder = _Decoder(memoryview(encoded.payload), on_handle, on_callback)
    try:
        return decoder.value(encoded.tree)
    except (ValueError, RecursionError, OverflowError) as error:
        raise Malformed(str(error)) from error
