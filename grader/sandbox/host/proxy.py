"""`submission`: the student's names as ordinary Python objects, wherever her code runs.

``submission.softmax(x)``, ``layer = submission.Affine(W, b)``, ``layer.forward(x)``, ``layer.dW``: plain data comes
back as data, everything else as a `Proxy`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

from grader.sandbox.errors import BadValue
from grader.sandbox.host.client import Client
from grader.sandbox.host.transport import Transport
from grader.sandbox.wire.values import Handle
from grader.text import _


class Proxy:
    """Stands in for an object that stays with the student's code: a function, class, instance or model.

    Calling it, reading and setting its attributes, indexing it, ``len`` and iteration work as on the object itself.
    """

    __slots__ = ("_client", "_handle", "_subject")

    def __init__(self, client: Client, handle: Handle, subject: str) -> None:
        object.__setattr__(self, "_client", client)
        object.__setattr__(self, "_handle", handle)
        object.__setattr__(self, "_subject", subject)

    def handle_of(self, client: Client) -> Handle:
        """The handle, if this stands for an object that ``client``'s side has.

        Raises:
            ValueError: if the object is on another side (a reference's object passed to a student's function).
        """
        if client is not self._client:
            raise ValueError(f"{self._subject} is an object of another process; pass data, or a function")
        return self._handle  # type: ignore[no-any-return]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the object with copies of the arguments."""
        return self._client.call(self._handle, self._subject, args, kwargs)

    def in_place(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the object and lets the changes it makes to its arguments be made to ours as well.

        For contracts such as ``optimizer.update(params, grads)``, and for a function argument that closes over an
        array argument: the array is brought up to date before every call of that function.
        """
        return self._client.call(self._handle, self._subject, args, kwargs, shared=True)

    def keep(self, name: str) -> Any:
        """The attribute ``name`` as the object itself, even if it is plain data, so that calls can share it."""
        return self._client.get(self._handle, name, f"{self._subject}.{name}", keep=True)

    @property
    def type_name(self) -> str:
        """The name of the object's type."""
        return self._handle.type  # type: ignore[no-any-return]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self._client.get(self._handle, name, f"{self._subject}.{name}")

    def __setattr__(self, name: str, value: object) -> None:
        self._client.set(self._handle, name, value, f"{self._subject}.{name}")

    def __getitem__(self, index: object) -> Any:
        return self._client.item(self._handle, index, f"{self._subject}[{index!r}]")

    def __len__(self) -> int:
        return int(self._client.length(self._handle, f"len({self._subject})"))

    def __array__(self, *_args: Any, **_options: Any) -> NoReturn:
        """NumPy would walk through the object item by item, for as long as the student's code has some."""
        raise BadValue(
            _("{subject} gave something that is not data: {type}.", subject=self._subject, type=self._handle.type)
        )

    def __iter__(self) -> Iterator[Any]:
        return (self[index] for index in range(len(self)))

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<{self._handle.type} {self._subject}>"


class Submission:
    """The names that a notebook defines, as attributes."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self._client.lookup(name)

    def changed(self) -> dict[int | str, Any]:
        """The arguments that the last call changed, by position or name, with their new values."""
        return dict(self._client.changed)


def make_proxy(client: Client, handle: Handle, subject: str) -> Proxy:
    """A proxy named after what gave the object: instances are called by the name of their class."""
    plain = handle.type in ("function", "type", "method", "builtin_function_or_method", "ufunc", "ABCMeta")
    return Proxy(client, handle, subject if plain else handle.type)


def renamed(proxy: Proxy, subject: str) -> Proxy:
    """The same object under another name, in messages and traces.

    Objects are named after their class; where the class is the learner's choice (a Sequential or a functional model),
    a name given to it makes what two of them answer comparable.
    """
    return Proxy(proxy._client, proxy._handle, subject)


def connect(transport: Transport) -> tuple[Submission, Client]:
    """The submission behind a transport, and the client that remembers what was asked of it."""
    client = Client(transport, make_proxy)
    return Submission(client), client
