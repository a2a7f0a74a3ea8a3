"""Shuts a freshly forked process in, so that it can run code nobody trusts.

The zygote forks an intermediate process, which calls `before_fork` and forks again; the inner process calls
`lock_down` and never gets anything back. One module per mechanism:

    namespaces   own mounts, processes, network, host name
    mounts       own root: libraries read-only, ``/box`` to write in
    privileges   no capability, own uid, death with the parent
    landlock     the kernel checks every file opened
    rlimits      memory, processor time, files, threads
    seccomp      the allow-list of system calls

`probe` finds out, by doing it, how much of that this machine allows.
"""

from grader.sandbox.guest.isolation._libc import IsolationError
from grader.sandbox.guest.isolation._lock import before_fork, lock_down
from grader.sandbox.guest.isolation.libraries import library_paths
from grader.sandbox.guest.isolation.privileges import become_subreaper, die_with_parent, hide_memory
from grader.sandbox.guest.isolation.probing import Probe, probe
from grader.sandbox.guest.isolation.settings import BOX, Level, Settings

__all__ = [
    "BOX",
    "IsolationError",
    "Level",
    "Probe",
    "Settings",
    "become_subreaper",
    "before_fork",
    "die_with_parent",
    "hide_memory",
    "library_paths",
    "lock_down",
    "probe",
]
