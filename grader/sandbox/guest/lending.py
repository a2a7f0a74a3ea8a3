"""Lending: objects of one process, used in another as if they were there.

When an exercise builds on one that is wrong, its checks are repeated with the reference in that one's place. The
reference stays in a process of its own. This module is both ends of the line between the two: `Borrower` in the
student's process, whose stand-ins ask for every call and attribute, and `Desk` in the reference's, which answers.
Requests and answers are plain data; the trusted process in between passes them on and bounds them.

Arrays are shared by copying. Each array that crosses gets a number on both sides, and with every message go the new
contents of those that have changed since: a layer sees its weights updated in place, and a closure the ``x`` that is
being varied.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

# Plain data: ["v", value], ["a", number], ["l" or "t", [trees]], ["d", [[key, tree]]], ["o" or "f", number, type].
Tree = Any
CLASS, FUNCTION = "class", "function"
MAX_OBJECTS = 20_000
_PLAIN = (type(None), bool, int, float, complex, str, bytes, np.generic)


class LendingError(Exception):
    """A value cannot cross, or something was asked for that is not lent."""


class NotLent(LendingError, AttributeError):
    """What stands in has no such attribute: the reference does without it, or it is nobody else's to read."""


class SharedArrays:
    """The arrays that both sides have, by number.

    Args:
        first: numbers given on this side are ``first``, ``first + 2``, and so on; the other side has the others.
        weak: whether arrays that nobody else uses are let go (and the other side is told).
    """

    def __init__(self, first: int, weak: bool) -> None:
        self._next, self._weak = first, weak
        self._kept: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._seen: dict[int, object] = {}
        self._dropped: list[int] = []

    def number(self, array: np.ndarray[Any, Any]) -> int:
        """The number of an array; a new one if it has none."""
        known = self._numbers.get(id(array))
        if known is not None and self._array(known) is array:
            return known
        number, self._next = self._next, self._next + 2
        self._keep(number, array)
        return number

    def get(self, number: int) -> np.ndarray[Any, Any]:
        """The array of a number.

        Raises:
            LendingError: if there is none.
        """
        array = self._array(number)
        if array is None:
            raise LendingError("an array that never crossed")
        return array

    def changes(self) -> list[list[Any]]:
        """``[number, contents]`` of every array that is not what the other side last saw or said."""
        told = []
        for number in list(self._kept):
            array = self._array(number)
            if array is None:
                self._let_go(number)
                self._dropped.append(number)
            elif (picture := _picture(array)) != self._seen.get(number):
                self._seen[number] = picture
                told.append([number, np.array(array)])
        return told

    def apply(self, changes: list[list[Any]], dropped: Sequence[int] = ()) -> list[np.ndarray[Any, Any]]:
        """Takes over what the other side told; gives the arrays that are new here, which nobody holds yet."""
        fresh = []
        for number, contents in changes:
            array = self._array(number)
            if array is None:
                self._keep(number, contents)
                fresh.append(contents)
            elif array.shape == contents.shape and array.dtype == contents.dtype and array.flags.writeable:
                np.copyto(array, contents)
            self._seen[number] = _picture(contents)
        for number in dropped:
            self._let_go(number)
        return fresh

    def dropped(self) -> list[int]:
        """The numbers whose arrays are gone, since this was last asked."""
        gone, self._dropped = self._dropped, []
        return gone

    def _array(self, number: int) -> np.ndarray[Any, Any] | None:
        kept = self._kept.get(number)
        return kept() if isinstance(kept, weakref.ref) else kept

    def _keep(self, number: int, array: np.ndarray[Any, Any]) -> None:
        self._kept[number] = weakref.ref(array) if self._weak else array
        self._numbers[id(array)] = number

    def _let_go(self, number: int) -> None:
        self._kept.pop(number, None)
        self._seen.pop(number, None)


def _picture(array: np.ndarray[Any, Any]) -> object:
    return array.dtype.str, array.shape, array.tobytes()


class _End:
    """What both ends do: turn values into trees and back."""

    def __init__(self, first: int, weak: bool) -> None:
        self.arrays = SharedArrays(first, weak)
        self._own: dict[int, Any] = {}
        self._own_numbers: dict[int, int] = {}

    def tree(self, value: object) -> Tree:
        """What stands for a value on the line.

        Raises:
            LendingError: if a part of it cannot cross.
        """
        if isinstance(value, np.ndarray):
            return ["a", self.arrays.number(value)]
        if isinstance(value, _PLAIN):
            return ["v", value]
        if isinstance(value, list | tuple):
            return ["l" if isinstance(value, list) else "t", [self.tree(part) for part in value]]
        if isinstance(value, dict):
            return ["d", [[key, self.tree(part)] for key, part in value.items()]]
        return self.reference(value)

    def value(self, tree: Tree) -> Any:
        """The value that a tree stands for."""
        match tree:
            case ["v", value]:
                return value
            case ["a", int() as number]:
                return self.arrays.get(number)
            case ["l", list() as parts]:
                return [self.value(part) for part in parts]
            case ["t", list() as parts]:
                return tuple(self.value(part) for part in parts)
            case ["d", list() as pairs]:
                return {key: self.value(part) for key, part in pairs}
        return self.referred(tree)

    def reference(self, value: object) -> Tree:
        raise LendingError(f"a value of type {type(value).__name__} cannot cross")

    def referred(self, tree: Tree) -> Any:
        raise LendingError("a reference to nothing")

    def _number_of_own(self, value: object) -> int:
        known = self._own_numbers.get(id(value))
        if known is not None:
            return known
        number = len(self._own)
        if number >= MAX_OBJECTS:
            raise LendingError(f"more than {MAX_OBJECTS} objects")
        self._own[number] = value  # also keeps its id from being used again
        self._own_numbers[id(value)] = number
        return number


class Borrower(_End):
    """The student's end: makes the stand-ins, and answers when the other side calls a function it was given.

    Args:
        ask: passes a request on and gives the answer.
    """

    def __init__(self, ask: Callable[[list[Any]], list[Any]]) -> None:
        super().__init__(first=0, weak=True)
        self._ask = ask
        self._classes: dict[str, type] = {}
        self._fetched: dict[tuple[int, str], tuple[Any, Tree]] = {}

    def borrowed(self, name: str, kind: str) -> Any:
        """The stand-in for a class or function."""
        if kind == CLASS:
            self._classes[name] = type(name, (Borrowed,), {"_borrower": self, "_lent_as": name})
            return self._classes[name]

        def call(*args: Any, **kwargs: Any) -> Any:
            return self.request("call", None, name, args, kwargs)

        call.__name__ = call.__qualname__ = name
        return call

    def request(
        self, op: str, target: int | None, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """Asks the desk."""
        order = [op, target, name, self.tree(args), self.tree(kwargs or {}), self._writes()]
        changes = self.arrays.changes()
        answer, news = self._ask([*order, changes, self.arrays.dropped()])
        fresh = self.arrays.apply(news)
        result = self.value(answer)
        del fresh  # until here nothing else holds them
        return result

    def serve(self, request: list[Any]) -> list[Any]:
        """Calls a function that was given to the desk."""
        number, args, kwargs, changes = request
        fresh = self.arrays.apply(changes)
        result = self.tree(self._own[number](*self.value(args), **self.value(kwargs)))
        del fresh
        return [result, self.arrays.changes(), self.arrays.dropped()]

    def get(self, target: int, name: str) -> Any:
        """An attribute; a list or dict is the same object as long as it holds the same."""
        found = self.request("get", target, name)
        if isinstance(found, list | dict):
            tree = self.tree(found)
            known = self._fetched.get((target, name))
            if known is not None and self.tree(known[0]) == tree:
                return known[0]
            self._fetched[target, name] = (found, tree)
        return found

    def reference(self, value: object) -> Tree:
        """See `_End.reference`."""
        if isinstance(value, Borrowed):
            return ["o", value._number, ""]
        if callable(value):
            return ["f", self._number_of_own(value), ""]
        return super().reference(value)

    def referred(self, tree: Tree) -> Any:
        """See `_End.referred`."""
        match tree:
            case ["f", int() as number, str()]:
                return self._own[number]
            case ["m", int() as number, str() as name]:
                return _method(self, number, name)
            case ["o", int() as number, str() as name]:
                kind = self._classes.get(name) or type(name, (Borrowed,), {"_borrower": self, "_lent_as": name})
                stand_in: Borrowed = object.__new__(kind)
                object.__setattr__(stand_in, "_number", number)
                return stand_in
            case ["n", _number, str() as name]:
                raise NotLent(name)
        return super().referred(tree)

    def _writes(self) -> list[list[Any]]:
        """Lists and dicts of the other side's that were changed here."""
        changed = []
        for (target, name), (found, tree) in list(self._fetched.items()):
            now = self.tree(found)
            if now != tree:
                self._fetched[target, name] = (found, now)
                changed.append([target, name, now])
        return changed


def _method(borrower: Borrower, number: int, name: str) -> Callable[..., Any]:
    def method(*args: Any, **kwargs: Any) -> Any:
        return borrower.request("method", number, name, args, kwargs)

    method.__name__ = name
    return method


class Borrowed:
    """Stands in for an object of a lent class."""

    _borrower: Borrower
    _lent_as: str
    _number: int

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        made = self._borrower.request("call", None, self._lent_as, args, kwargs)
        object.__setattr__(self, "_number", made._number)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise NotLent(name)
        return self._borrower.get(self._number, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._borrower.request("set", self._number, name, (value,))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """As the object itself."""
        return self._borrower.request("method", self._number, "__call__", args, kwargs)

    def __getitem__(self, index: object) -> Any:
        return self._borrower.request("method", self._number, "__getitem__", (index,))

    def __len__(self) -> int:
        return int(self._borrower.request("method", self._number, "__len__"))


class Desk(_End):
    """The lender's end: answers requests on the names, and the objects made of them, that it lends.

    Only what the notebook itself defines is lent: its functions, and objects of its classes with their public
    attributes. Nothing leads from them to a module, a frame or a text of the code.

    Args:
        namespace: where the names are.
        names: those that are lent.
    """

    def __init__(self, namespace: dict[str, Any], names: list[str]) -> None:
        super().__init__(first=1, weak=False)
        self._lent = {name: namespace[name] for name in names}
        self._home = namespace.get("__name__")
        self._call_back: Callable[[list[Any]], list[Any]] | None = None

    def serve(self, request: list[Any], call_back: Callable[[list[Any]], list[Any]]) -> list[Any]:
        """The answer to one request.

        Args:
            request: as `Borrower.request` makes it.
            call_back: calls a function of the borrower's.
        """
        op, target, name, args, kwargs, writes, changes, dropped = request
        self.arrays.apply(changes, dropped)
        outer, self._call_back = self._call_back, call_back
        try:
            for owner, attribute, tree in writes:
                self._set(self._object(owner), attribute, self.value(tree))
            answer = self._answer(op, target, name, self.value(args), self.value(kwargs))
        finally:
            self._call_back = outer
        return [answer, self.arrays.changes()]

    def _answer(self, op: str, target: int | None, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Tree:
        if op == "call":
            if name not in self._lent:
                raise LendingError(f"{name} is not lent")
            return self.tree(self._lent[name](*args, **kwargs))
        owner = self._object(target)
        if op == "set":
            self._set(owner, name, *args)
            return ["v", None]
        if not _is_public(name) or not hasattr(owner, name):
            return ["n", target, name]
        if op == "method":
            return self.tree(getattr(owner, name)(*args, **kwargs))
        found = getattr(owner, name)
        return ["m", target, name] if callable(found) and not self._is_ours(found) else self.tree(found)

    def _set(self, owner: Any, name: str, value: object) -> None:
        if not _is_public(name):
            raise LendingError(f"{name} cannot be set")
        setattr(owner, name, value)

    def _object(self, number: int | None) -> Any:
        if number not in self._own:
            raise LendingError("an object that was never lent")
        return self._own[number]

    def _is_ours(self, value: object) -> bool:
        return getattr(type(value), "__module__", None) == self._home

    def reference(self, value: object) -> Tree:
        """See `_End.reference`."""
        if isinstance(value, _Far):
            return ["f", value.number, ""]
        if not self._is_ours(value):
            return super().reference(value)
        return ["o", self._number_of_own(value), type(value).__name__]

    def referred(self, tree: Tree) -> Any:
        """See `_End.referred`."""
        match tree:
            case ["o", int() as number, str()]:
                return self._object(number)
            case ["f", int() as number, str()]:
                return _Far(self, number)
        return super().referred(tree)

    def far_call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Calls a function of the borrower's."""
        if self._call_back is None:
            raise LendingError("a function was called after the request that brought it")
        trees = [number, self.tree(args), self.tree(kwargs)]
        result, changes, dropped = self._call_back([*trees, self.arrays.changes()])
        self.arrays.apply(changes, dropped)
        return self.value(result)


class _Far:
    """A function that stays in the borrower's process."""

    def __init__(self, desk: Desk, number: int) -> None:
        self._desk, self.number = desk, number

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._desk.far_call(self.number, args, kwargs)


_OPERATORS = ("__call__", "__getitem__", "__len__")


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name in _OPERATORS
