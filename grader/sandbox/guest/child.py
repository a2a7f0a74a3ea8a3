"""The student's process: answers requests until the pipe closes or the trusted side kills it."""

from __future__ import annotations

import os
import sys

from grader.sandbox.guest.cells import Cells
from grader.sandbox.guest.server import Server
from grader.sandbox.wire.blocking import read_frame, write_frame
from grader.sandbox.wire.frames import Frame, FrameError
from grader.sandbox.wire.messages import RETURN

REQUESTS, ANSWERS = 3, 4


class Disconnected(BaseException):
    """The trusted side is gone."""


def serve(seed: int) -> None:
    """Answers requests on `REQUESTS` with frames on `ANSWERS`."""
    server: Server = Server(Cells(seed), lambda frame: _call_trusted(server, frame))
    write_frame(ANSWERS, Frame({"kind": "ready"}))
    while (request := read_frame(REQUESTS)) is not None:
        _answer(server, request)


def _answer(server: Server, request: Frame) -> None:
    answer = server.answer(request)
    _flush()
    try:
        write_frame(ANSWERS, answer)
    except FrameError as error:  # the value is within its own bounds, but not within a frame's
        write_frame(ANSWERS, Frame({"id": answer.header["id"], "kind": "too_big", "text": str(error)}))


def _call_trusted(server: Server, frame: Frame) -> Frame:
    """Calls a trusted function; until it returns, it may ask for what it was given to be called."""
    write_frame(ANSWERS, frame)
    while (reply := read_frame(REQUESTS)) is not None:
        if reply.header["kind"] == RETURN:
            return reply
        _answer(server, reply)
    raise Disconnected


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):  # the student closed or replaced it: her output, her loss
            continue


def take_descriptors(requests: int, answers: int, output: int) -> None:
    """Puts the pipes on their fixed numbers, standard input on /dev/null, and closes everything else."""
    nothing = os.open("/dev/null", os.O_RDONLY)
    high = [os.dup2(fd, number) for number, fd in enumerate((nothing, output, requests, answers), start=100)]
    for target, source in zip((0, 1, 2, REQUESTS, ANSWERS), (high[0], high[1], high[1], high[2], high[3]), strict=True):
        os.dup2(source, target)
    os.closerange(5, 1024)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - stays open as long as the process
    sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
