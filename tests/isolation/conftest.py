"""Children locked down in every way there is, each forked from a process that was started for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from grader.sandbox.environment import SAME_NUMBERS
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.slots import Slot

SERVER = Path(__file__).with_name("fork_server.py")
MIB = 1024 * 1024


@dataclass(frozen=True)
class Outcome:
    """What the child answered: a value or an exception, and how it ended."""

    seconds: float
    status: int | None
    value: Any = None
    error: str = ""
    text: str = ""
    errno: str | None = None
    refused: list[str] | None = None


class ForkServer:
    """A process that forks locked-down children; see ``fork_server.py``."""

    def __init__(self, environment: dict[str, str], **options: Any) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(SERVER), json.dumps(options)],
            env={
                "PATH": os.defpath,
                "HOME": "/box",
                "TMPDIR": "/box",
                "MPLCONFIGDIR": "/box",
                "IPYTHONDIR": "/tmp/none",
                "MPLBACKEND": "Agg",
                "CANARY_IN_ENVIRONMENT": "yes",
                **SAME_NUMBERS,
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        about = self._receive()
        self.uid, self.pid = about["uid"], about["pid"]

    def ask(self, **request: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self._receive()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"the fork server ended with {self._process.wait()}"
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)


@cache
def own_slot() -> Slot:
    """A number for this process: tests run side by side, and with graders."""
    return Slot()


class Held:
    """Runs code in a child at one level, as one kind of user."""

    def __init__(self, server: ForkServer, level: Level, variant: str) -> None:
        self.server, self.level, self.variant, self.slot = server, level, variant, own_slot().number

    def __call__(
        self,
        code: str,
        *,
        deadline: float = 10,
        names: dict[str, Any] | None = None,
        library_paths: list[str] | None = None,
        slot: int | None = None,
        **limits: int,
    ) -> Outcome:
        """Executes ``code``; the value is that of ``answer`` afterwards."""
        found = self.server.ask(
            level=self.level,
            code=textwrap.dedent(code),
            names=names or {},
            library_paths=library_paths,
            slot=self.slot if slot is None else slot,
            deadline=deadline,
            limits=limits,
        )
        return Outcome(**found)


StartServer = Callable[..., ForkServer]


@pytest.fixture(scope="session")
def start_server() -> Iterator[StartServer]:
    """Starts fork servers, each kind once."""
    running: dict[str, ForkServer] = {}

    def start(environment: dict[str, str] | None = None, **options: Any) -> ForkServer:
        key = json.dumps([environment, options], sort_keys=True)
        if key not in running:
            running[key] = ForkServer(environment or {}, **options)
        return running[key]

    yield start
    for server in running.values():
        server.close()


@pytest.fixture(scope="session")
def server_for(start_server: StartServer) -> Callable[[str, Level], ForkServer]:
    """A server for a kind of user, which allows the level; otherwise the test is skipped, with the reason."""

    def find(variant: str, level: Level) -> ForkServer:
        is_root = os.geteuid() == 0
        if variant == "root" and not is_root:
            pytest.skip("only root can change to a uid of its own")
        if variant == "root":
            # Level A binds an interpreter that only root can read; below that the interpreter has to be readable.
            server = start_server(view=not level.has_namespaces)
        else:
            server = start_server(view=True, user=True) if is_root else start_server()
        found = server.ask(probe=level)
        if found["reasons"]:
            pytest.skip(found["reasons"][0])
        return server

    cache: dict[tuple[str, Level], ForkServer] = {}

    def find_once(variant: str, level: Level) -> ForkServer:
        if (variant, level) not in cache:
            cache[variant, level] = find(variant, level)
        return cache[variant, level]

    return find_once


VARIANTS = ("root", "user") if os.geteuid() == 0 else ("user",)
EVERYWHERE = [(variant, level) for level in Level for variant in VARIANTS]


def ways(*levels: Level) -> list[Any]:
    return [pytest.param((v, w), id=f"{w.name}-{v}") for v, w in EVERYWHERE if w in levels]


@pytest.fixture
def hold() -> type[Held]:
    """For a server of a test's own."""
    return Held


def held_fixture(*levels: Level) -> Any:
    @pytest.fixture(params=ways(*levels))
    def held(request: pytest.FixtureRequest, server_for: Callable[[str, Level], ForkServer]) -> Held:
        variant, level = request.param
        return Held(server_for(variant, level), level, variant)

    return held


own_root = held_fixture(Level.A, Level.A_PRIME)
enclosed = held_fixture(Level.A, Level.A_PRIME, Level.B)
filtered = held_fixture(Level.A, Level.A_PRIME, Level.B, Level.C)
limited = held_fixture(*Level)
container = held_fixture(Level.C)
unbounded = held_fixture(Level.E)
with_proc = held_fixture(Level.A, Level.A_PRIME, Level.C)
level_b = held_fixture(Level.B)
full = held_fixture(Level.A)
