"""The trusted side of the zygote: starts it with a clean environment, asks it for children, replaces it if it dies."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from grader.sandbox.environment import QUIET, SAME_NUMBERS
from grader.sandbox.errors import InternalFailure
from grader.sandbox.guest.isolation import Level, Settings
from grader.sandbox.guest.zygote import CONTROL, MAX_MESSAGE

START_SECONDS = 120.0
ANSWER_SECONDS = 20.0
# A zygote's environment holds nothing of ours: a child can read all of it. The OpenBLAS names choose a kernel on
# processors where the default one is broken; they have to be the same everywhere a number is computed.
_PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


@dataclass
class Child:
    """A student's process as the trusted side holds it: its pid and our ends of its pipes."""

    pid: int
    pidfd: int
    requests: int
    answers: int
    output: int


@dataclass(frozen=True)
class Ending:
    """How a child ended: wait status, peak memory in KiB, CPU seconds."""

    status: int
    max_rss_kib: int
    cpu: float


class Zygote:
    """A process that forks children on request.

    Args:
        imports: packages every child finds imported.
        level: how the children are held.
    """

    def __init__(self, imports: tuple[str, ...] = ("numpy",), level: Level = Level.A) -> None:
        self.imports = imports
        self.level = level
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._box: str | None = None  # while the process comes up

    def launch(self) -> None:
        """Starts the process if it is not running, and does not wait for it: its imports take seconds."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._box = tempfile.mkdtemp(prefix="box-")
        # Popen cannot give a descriptor a number of our choosing without running code in the child; a socket
        # that already has the number can be passed on.
        with _at_number(theirs, CONTROL):
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-P", "-X", "utf8", "-m", "grader.sandbox.guest.zygote"],
                env=clean_environment(self._box), cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("GRADER_DEBUG") else subprocess.DEVNULL,
                pass_fds=(CONTROL,), start_new_session=True,
            )  # fmt: skip
        order = {"imports": list(self.imports), "box": self._box, "level": self.level}
        with suppress(OSError):  # one that died already is noticed by whoever waits for it
            self._control.send(json.dumps(order).encode())

    def start(self) -> None:
        """Starts the process if it is not running, and waits until it is ready.

        Raises:
            InternalFailure: if it does not come up.
        """
        self.launch()
        if self._box is not None:
            self._receive(START_SECONDS)
            self._forget_box()

    def _forget_box(self) -> None:
        if self._box is not None:
            shutil.rmtree(self._box, ignore_errors=True)
            self._box = None

    def spawn(self, settings: Settings, seed: int) -> Child:
        """Forks a child.

        Raises:
            InternalFailure: if the zygote or the isolation of the child fails.
        """
        self.start()
        (theirs_requests, requests), (answers, theirs_answers), (output, theirs_output) = (
            os.pipe(),
            os.pipe(),
            os.pipe(),
        )
        given = [theirs_requests, theirs_answers, theirs_output]
        try:
            reply = self._ask({"settings": asdict(settings), "seed": seed}, given)
            if "pid" not in reply:
                raise InternalFailure(f"no sandbox could be made: {reply.get('failed', 'no reason given')}")
            pidfd = os.pidfd_open(reply["pid"])
        except (InternalFailure, OSError):
            for fd in (requests, answers, output):
                os.close(fd)
            raise
        finally:
            for fd in given:
                os.close(fd)
        for fd in (requests, answers, output):
            os.set_blocking(fd, False)
        return Child(reply["pid"], pidfd, requests, answers, output)

    def end(self, child: Child) -> Ending:
        """Kills a child, if it still runs, and reaps it."""
        with suppress(ProcessLookupError):  # it ended by itself; it still has to be reaped
            signal.pidfd_send_signal(child.pidfd, signal.SIGKILL)
        for fd in (child.requests, child.answers, child.output, child.pidfd):
            os.close(fd)
        reply = self._ask({"reap": child.pid}, [])
        return Ending(reply["status"], reply["max_rss_kib"], reply["cpu"])

    def close(self) -> None:
        """Ends the process and, with it, all its children."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        self._forget_box()

    def _ask(self, order: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        if self._control is None:
            raise InternalFailure("the sandbox's parent process is not running")
        try:
            socket.send_fds(self._control, [json.dumps(order).encode()], fds)
        except OSError as error:
            self.close()
            raise InternalFailure("the sandbox's parent process died") from error
        return self._receive(ANSWER_SECONDS)

    def _receive(self, seconds: float) -> dict[str, Any]:
        assert self._control is not None
        ready, _, _ = select.select([self._control], [], [], seconds)
        try:
            data = self._control.recv(MAX_MESSAGE) if ready else b""
        except OSError:
            data = b""
        if not data:
            self.close()
            raise InternalFailure("the sandbox's parent process died or does not answer")
        reply: dict[str, Any] = json.loads(data)
        return reply


def clean_environment(box: str) -> dict[str, str]:
    """The zygote's whole environment."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": box,
        "TMPDIR": box,
        "IPYTHONDIR": box,
        "MPLCONFIGDIR": box,
        "MPLBACKEND": "Agg",
        "PYTHONHASHSEED": "0",
        **SAME_NUMBERS,
        **QUIET,
        **kept,
    }


class _at_number:  # noqa: N801 - reads as a phrase in `with`
    """Puts a socket on a fixed descriptor number for a while."""

    def __init__(self, theirs: socket.socket, number: int) -> None:
        self._theirs, self._number = theirs, number
        self._saved: int | None = None

    def __enter__(self) -> None:
        try:
            self._saved = os.dup(self._number)
        except OSError:
            self._saved = None  # the number was free
        os.dup2(self._theirs.fileno(), self._number, inheritable=True)

    def __exit__(self, *_exc: object) -> None:
        if self._saved is None:
            os.close(self._number)
        else:
            os.dup2(self._saved, self._number)
            os.close(self._saved)
        self._theirs.close()
