"""The zygote: a freshly exec'ed interpreter that forks one child per submission.

It never holds a check, a reference, a path or another submission: a fork can read everything its parent ever held.
It talks to the trusted side over one socket and reads nothing of what its children write.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import signal
import socket
import sys
import tempfile
from typing import Any

from grader.sandbox.guest import child, isolation
from grader.sandbox.guest.shell import create_shell
from grader.sandbox.wire.blocking import write_frame
from grader.sandbox.wire.frames import Frame

CONTROL = 3
MAX_MESSAGE = 64 * 1024


def main() -> None:
    """Prepares the interpreter, then serves spawn and reap requests until the socket closes."""
    control = socket.socket(fileno=CONTROL)
    order = json.loads(control.recv(MAX_MESSAGE))
    for name in order["imports"]:
        importlib.import_module(name)
    os.chdir(order["box"])
    create_shell()
    os.chdir("/")
    _forget_paths()
    isolation.become_subreaper()
    if not isolation.Level(order["level"]).has_namespaces:
        isolation.hide_memory()  # a child could otherwise find us in /proc
    gc.collect()
    gc.freeze()
    control.send(json.dumps({"ready": True}).encode())
    while True:
        data, fds, _flags, _address = socket.recv_fds(control, MAX_MESSAGE, 3)
        if not data:
            return
        control.send(json.dumps(_obey(json.loads(data), fds, control)).encode())


def _obey(order: dict[str, Any], fds: list[int], control: socket.socket) -> dict[str, Any]:
    if "reap" in order:
        _pid, status, usage = os.wait4(order["reap"], 0)
        return {"status": status, "max_rss_kib": usage.ru_maxrss, "cpu": usage.ru_utime + usage.ru_stime}
    try:
        return _spawn(order, fds, control)
    finally:
        for fd in fds:
            os.close(fd)


def _spawn(order: dict[str, Any], fds: list[int], control: socket.socket) -> dict[str, Any]:
    """Forks twice: the second child is the first process of its own namespaces, and becomes ours."""
    told, tell = os.pipe()
    wait, go = os.pipe()
    middle = os.fork()
    if middle == 0:
        _middle(order, fds, control, tell, wait, go)
    os.close(tell)
    os.close(wait)
    said = os.read(told, 4096).decode()
    os.close(told)
    os.waitpid(middle, 0)
    if said.isdecimal():
        os.write(go, b"g")  # from here on we are its parent, so it may ask to die with us
    os.close(go)
    return {"pid": int(said)} if said.isdecimal() else {"failed": said or "the middle process died"}


def _middle(order: dict[str, Any], fds: list[int], control: socket.socket, tell: int, wait: int, go: int) -> None:
    try:
        settings = _settings(order["settings"])
        isolation.before_fork(settings)
        inner = os.fork()
        if inner:
            os.write(tell, str(inner).encode())
            os._exit(0)
        os.close(tell)
        os.close(go)
        control.close()
        _inner(order, settings, fds, wait)
    except BaseException as error:  # noqa: BLE001 - anything here is told to the trusted side, in words
        _tell_failure(tell, error)
    finally:
        os._exit(70)


def _settle_in() -> None:
    """Points everything that wants a writable folder to the child's own, if it has one."""
    if os.path.isdir(isolation.BOX):
        os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR"), isolation.BOX))
        tempfile.tempdir = None


def _settings(values: dict[str, Any]) -> isolation.Settings:
    level, paths = isolation.Level(values["level"]), tuple(values["library_paths"])
    return isolation.Settings(**{**values, "level": level, "library_paths": paths})


def _tell_failure(tell: int, error: BaseException) -> None:
    try:
        os.write(tell, f"{type(error).__name__}: {error}"[:2000].encode())
    except OSError:
        os._exit(71)  # the inner process: `_inner` has told on its own pipe


def _inner(order: dict[str, Any], settings: isolation.Settings, fds: list[int], wait: int) -> None:
    if os.read(wait, 1) != b"g":
        os._exit(72)
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    child.take_descriptors(*fds)
    try:
        isolation.die_with_parent()
        isolation.lock_down(settings)
    except BaseException as error:  # noqa: BLE001
        text = f"{type(error).__name__}: {error}"[:2000]
        write_frame(child.ANSWERS, Frame({"kind": "broken", "text": text}))
        os._exit(73)
    _settle_in()
    child.serve(order["seed"])
    os._exit(0)


def _forget_paths() -> None:
    """Leaves only the interpreter's own folders on the import path and in ``sys``."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    if not package.endswith("site-packages"):
        sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != package]
    sys.argv[:] = [""]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
