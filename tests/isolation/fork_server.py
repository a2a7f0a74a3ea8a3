"""A small zygote for the tests: forks a locked-down child per request and reports what its code found.

Started fresh, so that the process that runs the tests is never touched. As a user: root enters a mount namespace in
which the interpreter can be read by all, becomes that user and starts this program again. ``--without`` puts a
filter on it first that refuses system calls, as an old kernel or a container's profile would.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import select
import signal
import struct
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
USER = 65533


def main(options: dict[str, Any]) -> None:
    if options.get("view"):
        make_interpreter_readable()
    if options.get("mask_proc"):
        mount(b"tmpfs", b"/proc/bus", b"tmpfs", 0, None)
    if options.get("view") or options.get("user") or options.get("without"):
        if options.get("user"):
            os.setgroups([])
            os.setresgid(USER, USER, USER)
            os.setresuid(USER, USER, USER)
        refuse(options.get("without", {}))
        os.execv(sys.executable, [sys.executable, "-P", __file__, "{}"])
    serve()


def serve() -> None:
    if os.geteuid() == 0:
        os.setgroups([0, 4])  # a grader that root starts has groups, which a child must not keep
    import IPython  # noqa: F401 (as in the zygote)
    import numpy  # noqa: F401

    if os.environ.get("WITH_TENSORFLOW"):
        import tensorflow  # noqa: F401
    print(json.dumps({"uid": os.getuid(), "pid": os.getpid()}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        answer = probe(request) if "probe" in request else run(request)
        print(json.dumps(answer), flush=True)


def probe(request: dict[str, Any]) -> dict[str, Any]:
    from dataclasses import asdict

    from grader.sandbox.guest.isolation import Level, probe

    level = request["probe"]
    return asdict(probe(Level(level) if level else None))


def run(request: dict[str, Any]) -> dict[str, Any]:
    """The child's answer, its exit status, and the seconds from the fork to the end."""
    readable, writable = os.pipe()
    started = time.monotonic()
    intermediate = os.fork()
    if intermediate == 0:
        os.setsid()
        os.close(readable)
        null = os.open("/dev/null", os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        os.dup2(writable, 3)
        os.closerange(4, 256)
        start_child(request, 3)
    os.close(writable)
    received = receive(readable, started + request["deadline"])
    os.close(readable)
    os.kill(intermediate, signal.SIGKILL)
    os.waitpid(intermediate, 0)
    answer: dict[str, Any] = {"seconds": time.monotonic() - started, "status": None}
    for line in received.decode().splitlines():
        answer.update(json.loads(line))
    return answer


def receive(readable: int, deadline: float) -> bytes:
    received = b""
    while select.select([readable], [], [], max(0.0, deadline - time.monotonic()))[0]:
        chunk = os.read(readable, 65536)
        if not chunk:
            break
        received += chunk
    return received


def start_child(request: dict[str, Any], report_to: int) -> None:
    from grader.sandbox.guest.isolation import IsolationError, Level, Settings, before_fork, library_paths, lock_down

    limits = {"memory_bytes": 2 * 1024**3, "cpu_seconds": 10, **request["limits"]}
    paths = request["library_paths"] or library_paths()
    settings = Settings(Level(request["level"]), slot=request["slot"], library_paths=tuple(paths), **limits)
    try:
        before_fork(settings)
        inner = os.fork()
        if inner == 0:
            lock_down(settings)
            execute(request, report_to)
        status = os.waitpid(inner, 0)[1]
        report(report_to, {"status": os.waitstatus_to_exitcode(status)})
    except IsolationError as refusal:
        report(report_to, {"refused": [refusal.step, refusal.name, refusal.path]})
    os._exit(0)


def execute(request: dict[str, Any], report_to: int) -> None:
    namespace: dict[str, Any] = {"__name__": "__main__", **request["names"]}
    try:
        exec(request["code"], namespace)
        report(report_to, {"value": namespace.get("answer")})
    except BaseException as error:  # noqa: BLE001 - whatever the code raises is the answer
        named = {"error": type(error).__name__, "text": str(error)[:500]}
        report(report_to, {**named, "errno": errno.errorcode.get(getattr(error, "errno", None) or 0)})
    os._exit(0)


def report(report_to: int, found: dict[str, Any]) -> None:
    os.write(report_to, json.dumps(found).encode() + b"\n")


LIBC = ctypes.CDLL(None, use_errno=True)


def mount(source: bytes | None, target: bytes, kind: bytes | None, flags: int, data: bytes | None) -> None:
    if LIBC.mount(source, target, kind, ctypes.c_ulong(flags), data) != 0:
        raise OSError(ctypes.get_errno(), "mount", target)


def make_interpreter_readable() -> None:
    """Opens the way to the interpreter, its packages and this program, in a mount namespace of its own.

    Where a folder above them keeps others out, a tmpfs is put over that folder, and they are mounted in it.
    """
    if LIBC.unshare(0x00020000) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    mount(None, b"/", None, 0x4000 | 1 << 18, None)
    homes = {Path(sys.base_prefix), Path(sys.prefix), ROOT}
    behind = {home: door for home in homes if (door := closed_door(home))}
    held = {home: os.open(home, os.O_PATH) for home in behind}
    for door in set(behind.values()):
        mount(b"tmpfs", os.fsencode(door), b"tmpfs", 0, b"mode=0755")
    for home in sorted(behind):  # what contains another comes before it
        home.mkdir(parents=True, exist_ok=True)
        mount(f"/proc/self/fd/{held[home]}".encode(), os.fsencode(home), None, 0x1000, None)


def closed_door(home: Path) -> Path | None:
    """The first folder on the way to another that only its owner may enter."""
    return next((folder for folder in reversed(home.parents) if not folder.stat().st_mode & 0o001), None)


def refuse(calls: dict[str, int]) -> None:
    """Answers the numbered system calls with an error, for this process and all it starts."""
    if not calls:
        return
    code = struct.pack("=HBBI", 0x20, 0, 0, 0)
    for number, error in calls.items():
        code += struct.pack("=HBBI", 0x15, 0, 1, int(number)) + struct.pack("=HBBI", 0x06, 0, 0, 0x00050000 | error)
    code += struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000)
    held = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HP", len(code) // 8, ctypes.addressof(held))
    no_new_privileges, set_filter = 38, 22
    if LIBC.prctl(no_new_privileges, 1, 0, 0, 0) or LIBC.prctl(set_filter, 2, program, 0, 0):
        raise OSError(ctypes.get_errno(), "filter")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(json.loads(sys.argv[1]))
