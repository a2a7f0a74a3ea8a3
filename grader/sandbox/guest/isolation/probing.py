"""Finds out how well this machine can hold a submission, by trying.

Versions and settings decide nothing: a kernel that has user namespaces may refuse them to this program, a
container may mask half of ``/proc``. They only help to say what would have to change.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.sandbox.environment import SAME_NUMBERS
from grader.sandbox.guest.isolation.settings import Level

_TIMEOUT_SECONDS = 120
_PROGRAM = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from grader.sandbox.guest.isolation._trial import main; main(sys.argv[2:])"
)


@dataclass(frozen=True)
class Probe:
    """What this machine can do.

    Args:
        level: the best level that holds; E if none of those tried does.
        landlock_abi: version of Landlock, 0 if there is none.
        reasons: one sentence for each level that does not hold: what failed, and what would change that.
        as_root: whether children change to a uid of their own instead of making a user namespace.
        own_proc: whether children have a ``/proc`` of their own; some containers refuse it.
        kernel: release of the kernel.
        machine: the processor.
    """

    level: Level
    landlock_abi: int
    reasons: tuple[str, ...]
    as_root: bool = False
    own_proc: bool = False
    kernel: str = ""
    machine: str = ""


def probe(force: Level | None = None) -> Probe:
    """Locks throw-away children down to one level after the other and tests them from inside.

    Args:
        force: try this level only.

    Returns:
        The best level that held its self-test.
    """
    if not sys.platform.startswith("linux"):
        return Probe(Level.E, 0, (f"Levels A to C: {sys.platform} is not Linux; use WSL 2 or a virtual machine.",))
    levels = list(Level) if force is None else [force]
    system = os.uname()
    try:
        about, *trials = _try(levels)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        reason = f"The self-test could not be run: {error}."
        return Probe(Level.E, 0, (reason,), kernel=system.release, machine=system.machine)
    held = next((trial for trial in trials if not trial["problems"]), None)
    return Probe(
        level=Level(held["level"]) if held else Level.E,
        landlock_abi=int(about["landlock_abi"]),
        reasons=tuple(_reason(trial) for trial in trials if trial["problems"]),
        as_root=bool(about["as_root"]),
        own_proc=bool(held and Level(held["level"]).has_namespaces and held["own_proc"]),
        kernel=system.release,
        machine=system.machine,
    )


def _try(levels: list[Level]) -> list[dict[str, Any]]:
    package_parent = next(folder.parent for folder in Path(__file__).parents if folder.name == "grader")
    done = subprocess.run(
        [sys.executable, "-I", "-P", "-X", "utf8", "-c", _PROGRAM, str(package_parent), *levels],
        env={"PATH": os.defpath, **SAME_NUMBERS},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
        check=False,
    )
    if done.returncode != 0 or not done.stdout:
        last_line = (done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1]
        raise OSError(f"the program ended early ({last_line})")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _reason(trial: dict[str, Any]) -> str:
    return f"Level {trial['level']}: {'; '.join(trial['problems'])}. {_advice(trial['step'], trial['errno'])}"


def _advice(step: str, code: int) -> str:
    """What would let ``step`` succeed."""
    if step in ("bind", "landlock") and code == errno.EACCES:
        return "The library stands in a folder that not everyone may enter: open it, or install Python elsewhere."
    if step in ("user namespace", "uid map", "namespaces", "mounts", "pivot root", "bind"):
        return _advice_on_namespaces(code)
    if step == "landlock":
        return "It needs a kernel from 6.2 with Landlock among its security modules (lsm=landlock,... at boot)."
    if step == "system call filter":
        return "It needs a kernel with seccomp filters, on x86_64 or aarch64."
    if step == "uid":
        return "Root of a container needs the capabilities SETUID and SETGID, or run as an ordinary user."
    if step == "threads":
        return "Something starts a thread when Python starts: look into sitecustomize and .pth files."
    return "Check that the interpreter and its libraries can be read by every user, and that no limit is too low."


def _advice_on_namespaces(code: int) -> str:
    if _setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        return "AppArmor refuses user namespaces: give this interpreter a profile that allows userns."
    if _setting("kernel/unprivileged_userns_clone") == "0":
        return "Set the sysctl kernel.unprivileged_userns_clone to 1."
    if _setting("user/max_user_namespaces") == "0" or code == errno.ENOSPC:
        return "Raise the sysctl user.max_user_namespaces."
    if code == errno.ENOSYS:
        return "It needs a kernel from 5.12."
    return "A container may have to be started with a seccomp profile that allows namespaces and mounts, or as root."


def _setting(name: str) -> str:
    try:
        return Path("/proc/sys", name).read_text().strip()
    except OSError:
        return ""
