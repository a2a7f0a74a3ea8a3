"""How closely a submission is held, and with how much of the machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MIB = 1024 * 1024
BOX = "/box"


class Level(StrEnum):
    """What stands between a submission and the machine, from the most to the least.

    A: namespaces, a root of its own, Landlock, limits, a system call filter.
    A_PRIME: A without Landlock (the kernel has none, or it is switched off).
    B: Landlock, limits and the filter, no namespace: no directory can be written.
    C: limits and the filter only, for a zygote that is already inside a container.
    E: limits only, which is no boundary.
    """

    A = "A"
    A_PRIME = "A'"
    B = "B"
    C = "C"
    E = "E"

    @property
    def has_namespaces(self) -> bool:
        """Whether the child sees its own files, processes and network."""
        return self in (Level.A, Level.A_PRIME)

    @property
    def has_landlock(self) -> bool:
        """Whether the kernel checks every file the child opens."""
        return self in (Level.A, Level.B)

    @property
    def has_filter(self) -> bool:
        """Whether the child keeps only the system calls of the allow-list, and no privilege."""
        return self is not Level.E


@dataclass(frozen=True)
class Settings:
    """What one child may use.

    Args:
        level: how it is held.
        slot: 0 to 999, another one for every child that runs at the same time; with root it makes the uid.
        memory_bytes: address space of the process; libraries count too.
        cpu_seconds: processor time, the net under the parent's own deadline.
        library_paths: what can be read: directories and files bound read-only, symbolic links recreated.
            See `grader.sandbox.guest.isolation.library_paths`.
        file_bytes: size of one file.
        open_files: file descriptors.
        processes: threads in all, where the child's uid is its own.
        stack_bytes: size of the main thread's stack.
        box_bytes: size of everything in ``/box``.
        box_inodes: number of files and directories in ``/box``.

    Raises:
        ValueError: if the slot is outside 0 to 999.
    """

    level: Level
    slot: int
    memory_bytes: int
    cpu_seconds: int
    library_paths: tuple[str, ...]
    file_bytes: int = 32 * MIB
    open_files: int = 128
    processes: int = 64
    stack_bytes: int = 64 * MIB
    box_bytes: int = 64 * MIB
    box_inodes: int = 4096

    def __post_init__(self) -> None:
        if not 0 <= self.slot <= 999:
            raise ValueError(f"slot {self.slot} is not between 0 and 999")
