"""Asks a student's code for values and remembers what was asked and answered."""

from __future__ import annotations

import difflib
import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.errors import (
    AskedEnough,
    BadValue,
    Forbidden,
    MissingName,
    NotAttempted,
    OutOfMemory,
    Place,
    ProtocolViolation,
    StudentError,
    SubmissionError,
)
from grader.sandbox.host.transport import Transport
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import Frame
from grader.sandbox.wire.values import CallbackRef, Encoded, Handle, Malformed, decode, encode
from grader.text import _

MAX_CALLBACKS = 2_000_000
MAX_LENGTH = 100_000  # of an object that is asked for item by item
MAX_PLACE = 1_000_000  # number of a cell or a line
MAX_NESTED = 4  # calls of functions that were passed on, within one another
MAX_CALLBACK_PAYLOAD = 4 * 1024 * 1024


@dataclass(frozen=True)
class Exchange:
    """One request and what came of it.

    Args:
        kind: of the request.
        subject: what was asked, as the learner would call it.
        answer: the answer, or None if there was none.
        error: the type of the `SubmissionError` if there was one.
        shared: whether changes to the arguments are part of the answer (`Proxy.in_place`).
    """

    kind: str
    subject: str
    answer: Frame | None
    error: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Call:
    """One call of the student's code.

    Args:
        subject: what was called (``Affine.forward``).
        arrays: its array arguments, in order, as they were before the call.
        numbers: the single numbers among its arguments, in order.
    """

    subject: str
    arrays: tuple[NDArray[Any], ...]
    numbers: tuple[float, ...] = ()


@dataclass
class Client:
    """Turns requests into answers over a transport.

    Args:
        transport: carries the requests.
        make_proxy: builds the stand-in for an object that stays on the other side.

    Attributes:
        trace: everything asked since `begin`, in order.
        calls: the calls among them, with their array arguments, for the diagnosis.
        changed: the arguments the last call changed, by position or name, with their new values.
        mutations: ``(subject, place)`` for every change to an argument that was not asked for.
    """

    transport: Transport
    make_proxy: Callable[[Client, Handle, str], Any]
    trace: list[Exchange] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    changed: dict[int | str, Any] = field(default_factory=dict)
    mutations: list[tuple[str, int | str]] = field(default_factory=list)
    _functions: dict[int, Callable[..., Any]] = field(default_factory=dict)
    _lent: dict[int, Callable[..., Any]] = field(default_factory=dict)
    _depth: int = 0
    _given: int = 0
    _callbacks: int = 0
    _calls_left: int | None = None
    _until: float = 0.0

    @contextmanager
    def untraced(self, calls: int, seconds: float) -> Iterator[None]:
        """What is asked in this context is no part of the check: afterwards nothing of it is remembered.

        Args:
            calls: how many calls may be made.
            seconds: after so long nothing more may be asked; an answer that is under way is still waited for.

        Raises:
            AskedEnough: from the request that is one too many or comes too late.
        """
        kept = self.trace, self.calls, self.changed, self.mutations
        self.trace, self.calls, self.changed, self.mutations = [], [], {}, []
        self._calls_left, self._until = calls, time.monotonic() + seconds
        try:
            yield
        finally:
            self.trace, self.calls, self.changed, self.mutations = kept
            self._calls_left = None

    def begin(self, seed: int) -> None:
        """Starts a check: forgets the last one's trace and sets the other side's random generators."""
        self.trace, self.calls, self.changed, self.mutations = [], [], {}, []
        self._functions, self._lent, self._callbacks = {}, {}, 0
        self._ask(messages.SEED, "", seed=seed)

    def lend(self, kinds: Mapping[str, str], relay: Callable[..., Any]) -> Any:
        """Puts objects that stay elsewhere in the place of names, until the next check begins.

        Args:
            kinds: per name, ``class`` or ``function``.
            relay: passes a request of the student's side on to where the objects are.

        Returns:
            what calls a function of the student's that the objects were given.
        """
        answer = self._ask(messages.LEND, "", encode(dict(kinds)))
        self._lent = self._functions = {messages.LENT: relay}
        return self._value(answer, "")

    def desk(self, names: Sequence[str]) -> Any:
        """What serves some names to another process."""
        return self._value(self._ask(messages.DESK, "", encode([list(names)])), "")

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is asked in this context, while an answer is awaited, is no part of the check.

        Raises:
            RecursionError: if this is within itself too often.
        """
        if self._depth >= MAX_NESTED:
            raise RecursionError("functions that call one another, process to process")
        kept = self.trace, self.calls, self.changed, self.mutations
        self.trace, self.calls, self.changed, self.mutations = [], [], {}, []
        self._depth += 1
        try:
            yield
        finally:
            self.trace, self.calls, self.changed, self.mutations = kept
            self._depth -= 1

    def lookup(self, name: str) -> Any:
        """The value of a name of the notebook."""
        return self._value(self._ask(messages.LOOKUP, name, name=name), name)

    def get(self, handle: Handle, name: str, subject: str, keep: bool = False) -> Any:
        """An attribute of an object; with ``keep``, as a stand-in even if it is plain data."""
        answer = self._ask(messages.GET, subject, target=handle.id, name=name, keep=keep)
        return self._value(answer, subject)

    def set(self, handle: Handle, name: str, value: object, subject: str) -> None:
        """Sets an attribute of an object."""
        self._ask(messages.SET, subject, encode(value, self._refer), target=handle.id, name=name)

    def item(self, handle: Handle, index: object, subject: str) -> Any:
        """``object[index]``."""
        answer = self._ask(messages.ITEM, subject, encode(index, self._refer), target=handle.id)
        return self._value(answer, subject)

    def length(self, handle: Handle, subject: str) -> int:
        """``len(object)``."""
        answer = self._ask(messages.LENGTH, subject, target=handle.id)
        value = self._value(answer, subject)
        if type(value) is not int or value < 0:
            raise ProtocolViolation(subject)
        if value > MAX_LENGTH:
            raise BadValue(_("{subject} gave far too much data: {text}.", subject=subject, text=str(value)))
        return value

    def call(
        self,
        handle: Handle,
        subject: str,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        shared: bool = False,
    ) -> Any:
        """Calls a function with copies of the arguments.

        Args:
            handle: the function.
            subject: how the learner would call it.
            args: positional arguments; functions among them are called back.
            kwargs: keyword arguments.
            shared: whether changes the function makes to its arguments are made to ours too, before every
                callback and at the end (`Proxy.in_place`).
        """
        outer = self._functions
        self._functions = dict(outer)  # those of this call, and of one that it is part of, can be called back
        body = encode([list(args), dict(kwargs)], self._refer)
        arrays = [a for a in (*args, *kwargs.values()) if isinstance(a, np.ndarray)]
        numbers = tuple(float(a) for a in (*args, *kwargs.values()) if type(a) in (int, float))
        self.calls.append(Call(subject, tuple(a.copy() for a in arrays), numbers))
        places: dict[int | str, Any] = dict(enumerate(args))
        places.update(kwargs.items())
        try:
            answer = self._ask(
                messages.CALL, subject, body, places if shared else None, target=handle.id, shared=shared
            )
        finally:
            self._functions = outer
        return self._value(answer, subject, places, shared)

    def _ask(
        self,
        kind: str,
        subject: str,
        body: Encoded | None = None,
        places: dict[int | str, Any] | None = None,
        **header: Any,
    ) -> Frame:
        """Sends a request; ``places`` are our arguments, where the call may change them."""
        self._count(kind)
        ident = secrets.token_hex(8)
        lent = {"lent": True} if self._lent else {}
        request = Frame({"id": ident, "kind": kind, **header, **lent}, body or Encoded(None))
        try:
            answer = self.transport.ask(request, subject, lambda frame: self._call_back(frame, subject, places))
            failure = self._failure(answer, subject)
        except SubmissionError as error:
            self.trace.append(Exchange(kind, subject, None, type(error).__name__))
            raise
        if kind not in (messages.SEED, messages.LEND, messages.DESK):
            name = type(failure).__name__ if failure else ""
            self.trace.append(Exchange(kind, subject, answer, name, places is not None))
        if failure:
            raise failure
        return answer

    def _count(self, kind: str) -> None:
        if self._calls_left is None:
            return
        self._calls_left -= kind == messages.CALL
        if self._calls_left < 0 or time.monotonic() > self._until:
            raise AskedEnough

    def _failure(self, answer: Frame, subject: str) -> SubmissionError | None:
        kind = answer.header.get("kind")
        if kind == messages.VALUE:
            return None
        if kind == messages.ERROR:
            return student_error(answer.header, subject)
        if kind == messages.MISSING:
            return self._missing(answer, subject)
        if kind == messages.UNSUPPORTED:
            name = messages.clean_text(answer.header.get("type"))[:200]
            return BadValue(_("{subject} gave something that is not data: {type}.", subject=subject, type=name))
        if kind == messages.TOO_BIG:
            text = messages.clean_text(answer.header.get("text"))
            return BadValue(_("{subject} gave far too much data: {text}.", subject=subject, text=text))
        return ProtocolViolation(subject)

    def _missing(self, answer: Frame, subject: str) -> MissingName:
        try:
            names = decode(answer.body)
        except Malformed:
            names = None
        if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
            names = []
        owner, _dot, name = subject.rpartition(".")
        return MissingName(subject, nearest(name, names), owner or None)

    def _value(
        self, answer: Frame, subject: str, places: dict[int | str, Any] | None = None, shared: bool = False
    ) -> Any:
        value, changes, mutated = self._parts(answer.body, subject)
        self.changed = {place: changes.get(place) for place in mutated}
        if shared and places is not None:
            apply_changes(places, changes, subject)
            self.changed = {place: places[place] for place in mutated if place in places}
        elif places is not None:
            # An object of the student's own, given back to her, is hers to change.
            hers = [place for place, value in places.items() if hasattr(type(value), "handle_of")]
            self.mutations += [(subject, place) for place in mutated if place in places and place not in hers]
        return value

    def _parts(self, body: Encoded, subject: str) -> tuple[Any, dict[int | str, Any], list[int | str]]:
        """The value, the changes and the places of changed arguments of an answer."""
        try:
            parts = decode(body, lambda handle: self.make_proxy(self, handle, subject))
            value, changes, mutated = _three(parts)
            changed = dict(map(_two, changes))
            places = [*changed, *mutated]
        except (Malformed, ValueError, TypeError) as error:
            raise ProtocolViolation(subject) from error
        if not all(type(place) in (int, str) for place in places):
            raise ProtocolViolation(subject)
        return value, changed, list(mutated)

    def _refer(self, value: object) -> Handle | CallbackRef | None:
        handle = getattr(type(value), "handle_of", None)
        if handle is not None:
            found = handle(value, self)
            return found if isinstance(found, Handle) else None
        if callable(value):
            self._given += 1
            self._functions[self._given] = value
            return CallbackRef(self._given)
        return None

    def _call_back(self, frame: Frame, subject: str, shared: dict[int | str, Any] | None) -> Frame:
        """Calls a trusted function with what the student's code gave it; never raises."""
        self._callbacks += 1
        try:
            function = self._function(frame)
            args, kwargs, changes = decode(frame.body)
            if shared is not None:
                apply_changes(shared, dict(changes), subject)
            return Frame({"kind": messages.RETURN}, encode(function(*args, **kwargs)))
        except Exception as error:  # noqa: BLE001 - hostile arguments may fail in any way; only this call suffers
            text = f"{type(error).__name__}: {error}"[: messages.MAX_ERROR_TEXT]
            return Frame({"kind": messages.RETURN, "error": text})

    def _function(self, frame: Frame) -> Callable[..., Any]:
        number = frame.header.get("number")
        if self._callbacks > MAX_CALLBACKS or len(frame.body.payload) > MAX_CALLBACK_PAYLOAD:
            raise ValueError("too many calls, or arguments too large")
        if type(number) is not int or number not in self._functions:
            raise ValueError("no such function in this call")
        return self._functions[number]


def student_error(header: Mapping[str, Any], subject: str) -> StudentError:
    """The student's exception described by an answer's header."""
    kind = messages.clean_type_name(header.get("type"))
    text = messages.clean_text(header.get("text"))
    cell, line = header.get("cell"), header.get("line")
    place = Place(cell, line) if _is_place(cell) and _is_place(line) else None
    if kind == "NotImplementedError":
        return NotAttempted(subject, place)
    if kind in ("MemoryError", "_ArrayMemoryError"):
        return OutOfMemory(subject, "MemoryError", text, place)
    if kind == "PermissionError":
        return Forbidden(subject, kind, text, place)
    return StudentError(subject, kind, text, place)


def _is_place(number: object) -> TypeGuard[int]:
    return type(number) is int and 0 < number <= MAX_PLACE


def _three(parts: Any) -> tuple[Any, list[Any], list[Any]]:
    """The parts of an answer; exactly lists, for to go through a stand-in would be to ask the student's code.

    Raises:
        Malformed: if they are not.
    """
    if type(parts) is not list or len(parts) != 3 or not type(parts[1]) is type(parts[2]) is list:
        raise Malformed("not the three parts of an answer")
    return parts[0], parts[1], parts[2]


def _two(change: Any) -> tuple[Any, Any]:
    """The place and the new value of a changed argument; exactly a list, for the same reason.

    Raises:
        Malformed: if it is not.
    """
    if type(change) is not list or len(change) != 2:
        raise Malformed("not a place and its new value")
    return change[0], change[1]


def nearest(name: str, names: list[str]) -> str | None:
    """The name of ``names`` that ``name`` is most likely a slip for, if any."""
    swapped = [n for n in names if sorted(n.casefold()) == sorted(name.casefold())]
    if swapped:  # letters in another order are the commonest slip
        return min(swapped)
    folded = {n.casefold(): n for n in sorted(names, reverse=True)}
    near = difflib.get_close_matches(name.casefold(), list(folded), n=1, cutoff=0.7)
    return folded[near[0]] if near else None


def apply_changes(ours: dict[int | str, Any], changes: Mapping[int | str, Any], subject: str) -> None:
    """Makes the changes that a call made to its copies of the arguments to ours, in place.

    Raises:
        BadValue: if an argument became something that the original cannot become in place.
    """
    for place, new in changes.items():
        if place not in ours or not _become(ours[place], new):
            raise BadValue(_("{subject} gave an argument another shape or type in place.", subject=subject))


def _become(old: Any, new: Any) -> bool:
    if isinstance(old, np.ndarray) and isinstance(new, np.ndarray):
        if old.shape != new.shape or old.dtype != new.dtype:
            return False
        np.copyto(old, new)
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        for key in list(old):
            if key not in new:
                del old[key]
        for key, value in new.items():
            if key not in old or not _become(old[key], value):
                old[key] = value
        return True
    if isinstance(old, list) and isinstance(new, list):
        old[:] = [a if _become(a, b) else b for a, b in zip(old, new, strict=False)] + new[len(old) :]
        return True
    return bool(type(old) is type(new) and old == new)
