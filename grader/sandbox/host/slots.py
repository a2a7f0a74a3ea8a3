"""Numbers for graders that run at the same time on one machine; with root, they make the uids of the submissions."""

from __future__ import annotations

import errno
import socket

from grader.sandbox.errors import InternalFailure

SLOTS = 500
NAME = "\0grader-slot-"  # in the kernel's own list of sockets: a name goes with its process and leaves no file


class Slot:
    """The lowest number that no other grader of this machine has, held until `close` or the end of the process.

    Two graders with one uid would share its quota of threads: a fork bomb in one could stop a submission in the other.

    Raises:
        InternalFailure: if all are taken.
    """

    def __init__(self) -> None:
        self._lock = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        for number in range(SLOTS):
            try:
                self._lock.bind(f"{NAME}{number}")
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                self.number = number
                return
        self._lock.close()
        raise InternalFailure(f"{SLOTS} graders run on this machine already; wait until one has ended")

    def close(self) -> None:
        """Gives the number back."""
        self._lock.close()
