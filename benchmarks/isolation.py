"""What each part of the isolation costs on top of a bare fork.

    python benchmarks/isolation.py [runs]

Every run forks one child per stage, in an order of its own, so a busy machine slows all stages alike. A stage
includes those before it. "Ready" is the time until the child wrote its first byte; the last row also waits until
the child and its namespaces are gone. As root the uid changes; as an ordinary user a user namespace is made.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np  # noqa: E402

from grader.sandbox.guest.isolation import (  # noqa: E402
    Level,
    Settings,
    before_fork,
    die_with_parent,
    library_paths,
    lock_down,
)
from grader.sandbox.guest.isolation._lock import steps  # noqa: E402

SETTINGS = Settings(Level.A, 998, memory_bytes=2 << 30, cpu_seconds=60, library_paths=library_paths())
# The stage's row in the table, and the last step of the lock-down that it takes.
STAGES = {
    "fork": None,
    "+ namespaces, second fork": None,
    "+ mounts": "mounts",
    "+ privileges": "privileges",
    "+ Landlock": "landlock",
    "+ limits": "rlimits",
    "+ system call filter = full": "seccomp",
    "full, reaped": "seccomp",
}


def measure(stage: str) -> float:
    """Seconds from the fork until the child is ready or, for the last stage, gone."""
    readable, writable = os.pipe()
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        run_child(stage, writable)
    os.close(writable)
    assert os.read(readable, 1) == b"r", f"{stage}: the child failed"
    ready = time.perf_counter() - started
    os.waitpid(child, 0)
    gone = time.perf_counter() - started
    os.close(readable)
    return gone if stage.endswith("reaped") else ready


def run_child(stage: str, writable: int) -> None:
    """Goes as far as ``stage`` says, reports and ends."""
    if stage != "fork":
        before_fork(SETTINGS)
        inner = os.fork()
        if inner != 0:
            os.waitpid(inner, 0)
            os._exit(0)
        take_steps(STAGES[stage])
    os.write(writable, b"r")
    os._exit(0)


def take_steps(last: str | None) -> None:
    """The steps of the lock-down up to and including ``last``."""
    if last == "seccomp":
        return lock_down(SETTINGS)
    if last is None:
        return die_with_parent()
    for name, step in steps(SETTINGS):
        step()
        if name == last:
            return None
    return None


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    gc.collect()
    gc.freeze()
    times: dict[str, list[float]] = {stage: [] for stage in STAGES}
    for _run in range(runs):
        for stage in random.sample(list(STAGES), len(STAGES)):
            times[stage].append(1000 * measure(stage))
    who = "root" if os.geteuid() == 0 else "user namespace"
    print(f"numpy {np.__version__}, {who}, {runs} interleaved runs, ms\n")
    print("| stage (cumulative) | median | min | median over fork |\n|---|---|---|---|")
    bare = statistics.median(times["fork"])
    for stage, found in times.items():
        median = statistics.median(found)
        print(f"| {stage} | {median:.2f} | {min(found):.2f} | {median - bare:+.2f} |")


if __name__ == "__main__":
    main()
