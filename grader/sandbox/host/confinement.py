"""How submissions are isolated on this machine: the level that was probed, and the settings that follow from it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from grader.sandbox.errors import InternalFailure
from grader.sandbox.guest.isolation import Level, Probe, Settings, hide_memory, library_paths, probe

SAFE = (Level.A, Level.A_PRIME, Level.B)


@dataclass(frozen=True)
class Confinement:
    """The isolation level in force."""

    level: Level

    @classmethod
    def choose(cls, wanted: Level | None = None, *, trust: bool = False) -> Confinement:
        """The best level this machine has, or the wanted one.

        Args:
            wanted: a level to be used and no other.
            trust: whether a level below B is acceptable ("I trust these submissions").

        Raises:
            InternalFailure: if the level is not to be had, or is too weak and ``trust`` is not given.
        """
        found = probed(wanted)
        if wanted is not None and found.level is not wanted:
            raise InternalFailure(f"isolation level {wanted} is not to be had here: {'; '.join(found.reasons)}")
        if found.level not in SAFE and not trust:
            raise InternalFailure(
                f"No sandbox available ({'; '.join(found.reasons)}). Use Linux, WSL2 or a VM, "
                "or pass --i-trust-these-submissions."
            )
        return cls(found.level)

    def protect_this_process(self) -> None:
        """Closes the memory of this process to children that are not shut off from it by namespaces."""
        if not self.level.has_namespaces:
            hide_memory()

    @property
    def has_folder(self) -> bool:
        """Whether a submission has a folder it may write to; TensorFlow needs one."""
        return self.level is not Level.B

    def settings(self, total_seconds: float, memory_mb: int, slot: int) -> Settings:
        """The settings of one child.

        Args:
            total_seconds: time for the whole submission; CPU time is bounded by a little more.
            memory_mb: address space in MiB.
            slot: the number, among those of children that run at the same time.
        """
        return Settings(
            level=self.level,
            slot=slot,
            memory_bytes=memory_mb * 1024 * 1024,
            cpu_seconds=math.ceil(total_seconds) + 2,
            library_paths=_libraries(),
        )


@cache
def probed(wanted: Level | None = None) -> Probe:
    """What this machine can isolate (found out once per process, by doing it)."""
    return probe(wanted)


@cache
def _libraries() -> tuple[str, ...]:
    return library_paths()
