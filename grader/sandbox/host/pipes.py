"""Moves frames over a child's pipes under one absolute deadline, draining its output meanwhile."""

from __future__ import annotations

import os
import select
import time
from contextlib import suppress
from dataclasses import dataclass, field

from grader.sandbox.host.zygote import Child
from grader.sandbox.wire.frames import PREFIX, Frame, FrameError, body_lengths, pack, unpack

KEPT_HEAD, KEPT_TAIL = 64 * 1024, 16 * 1024
MAX_BYTES = 1024 * 1024 * 1024  # all bytes one submission may send


class Deadline(Exception):
    """The deadline passed."""


class Closed(Exception):
    """The other end is closed."""


class Flood(Exception):
    """More output than allowed."""


@dataclass
class Output:
    """What the student's code printed: the beginning and the end of it, and how much it was."""

    head: bytearray = field(default_factory=bytearray)
    tail: bytearray = field(default_factory=bytearray)
    total: int = 0

    def add(self, data: bytes) -> None:
        """Keeps what fits."""
        self.total += len(data)
        room = KEPT_HEAD - len(self.head)
        self.head += data[:room]
        self.tail += data[room:] if room < len(data) else b""
        del self.tail[:-KEPT_TAIL]

    def text(self) -> str:
        """As text, with a mark where something was left out."""
        dropped = self.total - len(self.head) - len(self.tail)
        middle = f"\n… {dropped} bytes left out …\n".encode() if dropped > 0 else b""
        return (bytes(self.head) + middle + bytes(self.tail)).decode("utf-8", "backslashreplace")


@dataclass
class Pipes:
    """The pipes of one child.

    Args:
        child: whose pipes.
        output: where its output goes.
        output_limit: bytes of output one exchange may make.
    """

    child: Child
    output: Output
    output_limit: int
    received: int = 0
    _allowed: int = 0

    def begin(self) -> None:
        """Starts an exchange: the output limit counts from here.

        Raises:
            FrameError: if there are bytes nobody asked for.
        """
        self.allow_output()
        with suppress(BlockingIOError):
            if os.read(self.child.answers, 1):
                raise FrameError("bytes that nobody asked for")

    def allow_output(self) -> None:
        """Lets the output limit count from here."""
        self._allowed = self.output.total + self.output_limit

    def send(self, frame: Frame, deadline: float) -> None:
        """Writes a frame; a child that does not read does not block us.

        Raises:
            Deadline, Closed, Flood: see there.
        """
        rest = memoryview(pack(frame))
        while rest:
            try:
                rest = rest[os.write(self.child.requests, rest) :]
            except BlockingIOError:
                self._wait(deadline, writing=True)
            except BrokenPipeError as error:
                raise Closed from error

    def receive(self, deadline: float) -> Frame:
        """Reads one frame.

        Raises:
            Deadline, Closed, Flood: see there.
            FrameError: if the bytes are no frame.
        """
        self._wait(deadline, writing=False)
        lengths = body_lengths(self._read(PREFIX.size, deadline))
        return unpack(lengths, self._read(sum(lengths), deadline))

    def has_ended(self, seconds: float) -> bool:
        """Whether the process has ended, or does so within some seconds."""
        return bool(select.select([self.child.pidfd], [], [], seconds)[0])

    def drain(self) -> None:
        """Takes what output is there."""
        with suppress(BlockingIOError):
            while data := os.read(self.child.output, 1 << 16):
                self.output.add(data)
                if self.output.total > self._allowed:
                    raise Flood

    def _read(self, size: int, deadline: float) -> bytes:
        parts = bytearray()
        while len(parts) < size:
            try:
                part = os.read(self.child.answers, min(size - len(parts), 1 << 20))
            except BlockingIOError:
                self._wait(deadline, writing=False)
                continue
            if not part:
                raise Closed
            parts += part
            self.received += len(part)
            if self.received > MAX_BYTES:
                raise FrameError("more bytes than one submission may send")
        return bytes(parts)

    def _wait(self, deadline: float, *, writing: bool) -> None:
        """Waits until the pipe can be used; takes output meanwhile."""
        target = [self.child.requests if writing else self.child.answers]
        watch_output = [self.child.output]
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise Deadline
            reads = watch_output if writing else target + watch_output
            readable, writable, _ = select.select(reads, target if writing else [], [], left)
            if self.child.output in readable and not self._take_output():
                watch_output = []  # the child closed it: a closed pipe is always readable
            if writable or (not writing and target[0] in readable):
                return

    def _take_output(self) -> bool:
        try:
            data = os.read(self.child.output, 1 << 16)
        except BlockingIOError:
            return True
        self.output.add(data)
        if self.output.total > self._allowed:
            raise Flood
        return bool(data)
