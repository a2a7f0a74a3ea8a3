"""Serves requests on a namespace: looks names up, calls functions, reads and sets attributes.

The same server answers in the sandboxed child and in a learner's own process, so a check sees the same thing in
both: arguments are copies, results are plain data or handles, exceptions are descriptions.
"""

from __future__ import annotations

import errno
import secrets
import traceback
import warnings
from collections.abc import Callable
from typing import Any, Protocol

from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.lending import Borrower, Desk
from grader.sandbox.guest.seeding import seed_everything
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import Frame
from grader.sandbox.wire.values import CallbackRef, Encoded, Handle, TooBig, Unsupported, decode, encode

MAX_HANDLES = 20_000
MAX_NAMES = 500
_NOTHING = object()

type_of: Callable[[object], type] = type


class CallTrusted(Protocol):
    """Sends a callback to the trusted side and waits for the answer."""

    def __call__(self, frame: Frame) -> Frame:
        """Returns the `messages.RETURN` frame that answers ``frame``."""


class TrustedError(Exception):
    """The trusted function refused the arguments it was called with."""


class NoSuchHandle(Exception):
    """A request names a handle that this process never gave out."""


class Server:
    """Executes requests on the names that the notebook's cells define.

    Args:
        cells: runs cells and owns the namespace.
        call_trusted: how to reach a function that stays in the trusted process.
    """

    def __init__(self, cells: Cells, call_trusted: CallTrusted) -> None:
        self.cells = cells
        self._call_trusted = call_trusted
        self._objects: dict[str, object] = {}
        self._handles: dict[int, Handle] = {}
        self._arguments: _Arguments | None = None
        self._replaced: dict[str, Any] = {}

    def answer(self, request: Frame) -> Frame:
        """The answer to one request; never raises for what the student's code does."""
        ident = request.header.get("id")
        # While a trusted function is awaited, what the student gave it may be called in turn.
        outer, self._arguments = self._arguments, None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # an overflow on its way to a right value is no finding
                return self._reply(ident, _OPERATIONS[request.header["kind"]](self, request))
        except _Missing as missing:
            names = [n for n in missing.names if isinstance(n, str)][:MAX_NAMES]
            header = {"id": ident, "kind": messages.MISSING, "name": missing.name}
            return Frame(header, encode([n[:100] for n in names]))
        except Unsupported as error:
            return Frame({"id": ident, "kind": messages.UNSUPPORTED, "type": error.kind[:200]})
        except TooBig as error:
            return Frame({"id": ident, "kind": messages.TOO_BIG, "text": str(error)[:200]})
        except BaseException as error:  # noqa: BLE001 - whatever the student raises is her answer
            return self._failure(ident, error)
        finally:
            self._arguments = outer

    def _reply(self, ident: Any, value: object) -> Frame:
        changes, mutated = self._arguments.final() if self._arguments else ([], [])
        return Frame({"id": ident, "kind": messages.VALUE}, encode([value, changes, mutated], self._refer))

    def _failure(self, ident: Any, error: BaseException) -> Frame:
        header = {"id": ident, "kind": messages.ERROR, **describe_error(error, self.cells)}
        return Frame(header)

    def _refer(self, value: object) -> Handle | None:
        """A handle for an object that stays here; the same object keeps the same handle."""
        value = value.value if isinstance(value, _Kept) else value
        known = self._handles.get(id(value))
        if known is not None:
            return known
        if len(self._objects) >= MAX_HANDLES:
            raise TooBig(f"more than {MAX_HANDLES} objects")
        handle = Handle(secrets.token_hex(8), type_of(value).__name__[:80])
        self._objects[handle.id] = value  # also keeps id(value) from being used again
        self._handles[id(value)] = handle
        return handle

    def _object(self, request: Frame) -> Any:
        try:
            return self._objects[request.header["target"]]
        except KeyError:
            raise NoSuchHandle from None

    def _decode(self, body: Encoded) -> Any:
        return decode(body, lambda h: self._objects[h.id], self._stand_in)

    def _stand_in(self, reference: CallbackRef) -> Callable[..., Any]:
        """A function that calls the trusted one of that number."""

        def call(*args: Any, **kwargs: Any) -> Any:
            changes = self._arguments.news() if self._arguments else []
            header = {"id": None, "kind": messages.CALLBACK, "number": reference.number}
            reply = self._call_trusted(Frame(header, encode([list(args), kwargs, changes], self._refer)))
            if "error" in reply.header:
                raise TrustedError(reply.header["error"])
            return self._decode(reply.body)

        call.__name__ = f"f{reference.number}"
        return call

    def _run(self, request: Frame) -> Any:
        source, keeps, lazy, definitions = self._decode(request.body)
        return self.cells.run(int(request.header["cell"]), source.decode("utf-8"), keeps, lazy, definitions)

    def _settle(self, request: Frame) -> None:
        self.cells.settle()

    def _seed(self, request: Frame) -> None:
        """A new check begins: sets the random generators, forgets the objects that earlier checks held or lent."""
        self._take_back()
        self._objects.clear()
        self._handles.clear()
        seed_everything(int(request.header["seed"]))

    def _lend(self, request: Frame) -> Any:
        """Puts stand-ins in the place of names until the next check; gives what calls a student's function back."""
        borrower = Borrower(self._stand_in(CallbackRef(messages.LENT)))
        for name, kind in self._decode(request.body).items():
            self._replaced[name] = self.cells.namespace.get(name, _NOTHING)
            self.cells.namespace[name] = borrower.borrowed(name, kind)
        return borrower.serve

    def _take_back(self) -> None:
        for name, own in self._replaced.items():
            if own is _NOTHING:
                self.cells.namespace.pop(name, None)
            else:
                self.cells.namespace[name] = own
        self._replaced.clear()

    def _desk(self, request: Frame) -> Any:
        (names,) = self._decode(request.body)
        return Desk(self.cells.namespace, names).serve

    def _lookup(self, request: Frame) -> Any:
        name = request.header["name"]
        if name not in self.cells.namespace:
            raise _Missing(name, self.cells.defined_names())
        return self.cells.namespace[name]

    def _call(self, request: Frame) -> Any:
        function = self._object(request)
        self._arguments = _Arguments(self._decode(request.body), self._refer, bool(request.header.get("shared")))
        args, kwargs = self._arguments.current
        return function(*args, **kwargs)

    def _get(self, request: Frame) -> Any:
        target, name = self._object(request), request.header["name"]
        try:
            value = getattr(target, name)
        except AttributeError:
            # A property of the student's own may raise AttributeError for another reason: that is an error of hers.
            if name in dir(target):
                raise
            raise _Missing(name, dir(target)) from None
        return _Kept(value) if request.header.get("keep") else value

    def _set(self, request: Frame) -> None:
        setattr(self._object(request), request.header["name"], self._decode(request.body))

    def _item(self, request: Frame) -> Any:
        return self._object(request)[self._decode(request.body)]

    def _length(self, request: Frame) -> int:
        return len(self._object(request))


_OPERATIONS: dict[str, Callable[[Server, Frame], Any]] = {
    messages.RUN: Server._run,
    messages.SETTLE: Server._settle,
    messages.SEED: Server._seed,
    messages.LEND: Server._lend,
    messages.DESK: Server._desk,
    messages.LOOKUP: Server._lookup,
    messages.CALL: Server._call,
    messages.GET: Server._get,
    messages.SET: Server._set,
    messages.ITEM: Server._item,
    messages.LENGTH: Server._length,
}


class _Missing(Exception):
    def __init__(self, name: str, names: list[str]) -> None:
        super().__init__(name)
        self.name, self.names = name, names


class _Kept:
    """Marks a plain value that is to be given out as a handle (so that calls can share it)."""

    def __init__(self, value: object) -> None:
        self.value = value


class _Arguments:
    """The arguments of the outstanding call, and which of them the call has changed.

    Args:
        arguments: ``[args, kwargs]``.
        refer: gives handles for objects among them.
        shared: whether the caller wants to see changes as they are made, before every callback.
    """

    def __init__(self, arguments: list[Any], refer: Callable[[object], Handle | None], shared: bool) -> None:
        args, kwargs = arguments
        self.current: tuple[list[Any], dict[str, Any]] = (args, kwargs)
        self._refer, self._shared = refer, shared
        self._places: list[tuple[int | str, Any]] = [*enumerate(args), *kwargs.items()]
        self._first = [self._picture(value) for _, value in self._places]
        self._told = list(self._first)

    def news(self) -> list[list[Any]]:
        """``[place, new value]`` for every shared argument changed since this was last told."""
        return self._untold() if self._shared else []

    def final(self) -> tuple[list[list[Any]], list[int | str]]:
        """What is still to be told, and the places of all arguments that are not what they were."""
        now = [self._picture(value) for _, value in self._places]
        mutated = [place for (place, _), a, b in zip(self._places, self._first, now, strict=True) if a != b]
        return self._untold(), mutated

    def _untold(self) -> list[list[Any]]:
        changed: list[list[Any]] = []
        for index, (place, value) in enumerate(self._places):
            picture = self._picture(value)
            if picture is not None and picture != self._told[index]:
                self._told[index] = picture
                changed.append([place, value])
        return changed

    def _picture(self, value: object) -> tuple[Any, bytes] | None:
        try:
            encoded = encode(value, self._refer)
        except (TooBig, Unsupported):
            return None
        return encoded.tree, encoded.payload


def describe_error(error: BaseException, cells: Cells) -> dict[str, Any]:
    """The parts of an exception that cross: type, text, and the notebook's cell and line it came from."""
    described: dict[str, Any] = {
        "type": messages.clean_type_name(type_of(error).__name__),
        "text": _text_of(error),
    }
    if isinstance(error, OSError) and error.errno in (errno.EPERM, errno.EACCES):
        described["type"] = "PermissionError"
    place = cells.place_of(error)
    if place is not None:
        described["cell"], described["line"] = place
    return described


def _text_of(error: BaseException) -> str:
    try:
        text = "".join(traceback.format_exception_only(error)) if isinstance(error, SyntaxError) else str(error)
        return messages.clean_text(text)
    except BaseException:  # noqa: BLE001 - __str__ is the student's code too
        return ""
