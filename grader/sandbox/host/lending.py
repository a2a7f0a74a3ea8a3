"""Lends objects of one process to the code in another, called across the wire; neither sees the other's memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.sandbox.guest.lending import CLASS, FUNCTION
from grader.sandbox.host.client import Client
from grader.sandbox.host.proxy import Proxy, connect
from grader.sandbox.host.transport import Transport


class Lender:
    """Has a process whose functions and classes can take the place of a student's.

    Args:
        transport: where they are. A request that a student's code makes up can break that process, and no other.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def lend(self, client: Client, names: Sequence[str], seed: int) -> None:
        """Puts the functions and classes of some names in the place of those behind ``client``, for one check.

        Args:
            client: of the student's code; its check has begun.
            names: what to lend; values are left out.
            seed: for the random generators of the lending process.

        Raises:
            SubmissionError: if one of the two processes does not answer.
        """
        submission, own = connect(self._transport)
        own.begin(seed)
        kinds = {name: kind for name in names if (kind := _kind(getattr(submission, name)))}
        desk = own.desk(list(kinds))

        def relay(request: list[Any]) -> Any:
            return desk(request, call_back)

        def call_back(request: list[Any]) -> Any:
            with client.aside():
                return borrower(request)

        borrower = client.lend(kinds, relay)

    def close(self) -> None:
        """Ends the lending process."""
        self._transport.close()


def _kind(value: object) -> str | None:
    if not isinstance(value, Proxy):
        return None
    return CLASS if value.type_name == "type" else FUNCTION
