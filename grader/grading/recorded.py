"""Recorded answers: what a reference solution or a mistake answered in a check, kept in a file.

A learner's kit has no solution and no mistake, only these. A recording is the check's trace; replaying it answers the
same requests in the same order.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.sandbox.errors import InternalFailure
from grader.sandbox.host.client import Exchange
from grader.sandbox.host.transport import AnswerCallback
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import Frame
from grader.sandbox.wire.values import Encoded

Recordings = Mapping[str, Sequence[Exchange]]


class ReplayTransport:
    """Answers requests from a recording."""

    isolation = "recorded"

    def __init__(self, recording: Sequence[Exchange]) -> None:
        self._recording = recording
        self._next = 0

    def ask(self, request: Frame, subject: str, on_callback: AnswerCallback) -> Frame:
        """See `Transport.ask`.

        Raises:
            InternalFailure: if the request is not the one that was recorded.
        """
        if request.header["kind"] == messages.SEED:
            self._next = 0
            return Frame({"kind": messages.VALUE}, Encoded([None, [], []]))
        exchange = self._recording[self._next] if self._next < len(self._recording) else None
        if exchange is None or exchange.answer is None or exchange.subject != subject:
            raise InternalFailure(
                f"the recorded answers do not belong to this check (asked for {subject!r}): download the kit again"
            )
        self._next += 1
        return exchange.answer

    def close(self) -> None:
        """Nothing to end."""


def dump(recordings: Recordings) -> bytes:
    """The bytes of an ``.npz`` file holding recordings by name; the same recordings give the same bytes."""
    index: dict[str, list[Any]] = {}
    payloads: list[bytes] = []
    offset = 0
    for name in sorted(recordings):
        handles: dict[str, str] = {}
        index[name] = []
        for exchange in recordings[name]:
            entry: list[Any] = [exchange.kind, exchange.subject, exchange.error, exchange.shared]
            if exchange.answer is not None:
                body = exchange.answer.body
                header = {k: v for k, v in exchange.answer.header.items() if k != "id"}
                entry += [header, _renamed(body.tree, handles), offset, len(body.payload)]
                payloads.append(body.payload)
                offset += len(body.payload)
            index[name].append(entry)
    text = json.dumps(index, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer,
        index=np.frombuffer(text, dtype=np.uint8),
        payload=np.frombuffer(b"".join(payloads), dtype=np.uint8),
    )
    return buffer.getvalue()


def load(data: bytes) -> dict[str, list[Exchange]]:
    """Reads what `dump` made."""
    with np.load(io.BytesIO(data)) as arrays:
        index = json.loads(arrays["index"].tobytes())
        payload = arrays["payload"].tobytes()
    return {name: [_exchange(entry, payload) for entry in entries] for name, entries in index.items()}


def _exchange(entry: list[Any], payload: bytes) -> Exchange:
    kind, subject, error, shared, *answered = entry
    if not answered:
        return Exchange(kind, subject, None, error, shared)
    header, tree, offset, size = answered
    return Exchange(kind, subject, Frame(header, Encoded(tree, payload[offset : offset + size])), error, shared)


def _renamed(tree: Any, handles: dict[str, str]) -> Any:
    """The tree with handle ids numbered in order of appearance (they are random, files must not be)."""
    if isinstance(tree, list):
        return [_renamed(part, handles) for part in tree]
    if isinstance(tree, dict):
        if "h" in tree:
            ident, kind = tree["h"]
            return {"h": [handles.setdefault(ident, f"h{len(handles)}"), kind]}
        return {key: _renamed(part, handles) for key, part in tree.items()}
    return tree
