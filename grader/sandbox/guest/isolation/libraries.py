"""What this interpreter must be able to read for an import to work, and nothing more."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_PACKAGE = "grader"
_SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/local/lib64",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    # Matplotlib looks for fonts here.
    "/usr/share/fonts",
    "/usr/local/share/fonts",
)
_SCHEMES = ("stdlib", "platstdlib", "purelib", "platlib")


@cache
def library_paths() -> tuple[str, ...]:
    """Directories and files to bind read-only, and the symbolic links on the way to them.

    The folder of the ``grader`` package is among them, never the folder it stands in: next to a package that is
    used from its source tree stand the checks and the solutions.

    Returns:
        Absolute paths, sorted; none is inside another.
    """
    return closure([*_SYSTEM, *_interpreter(), str(_package())])


def closure(paths: Iterable[str]) -> tuple[str, ...]:
    """Follows symbolic links in ``paths`` and drops what does not exist or is inside another path.

    Returns:
        Every link met on the way, and what the last one points to.
    """
    found = {step for path in paths if os.path.exists(path) for step in _steps(os.path.abspath(path))}
    whole = {path for path in found if not os.path.islink(path)}
    return tuple(sorted(path for path in found if not any(str(p) in whole for p in Path(path).parents)))


def _steps(path: str) -> Iterator[str]:
    for part in [*reversed(Path(path).parents), Path(path)]:
        if part.is_symlink():
            yield str(part)
            target = os.path.join(part.parent, os.readlink(part))
            yield from _steps(os.path.normpath(os.path.join(target, Path(path).relative_to(part))))
            return
    yield path


def _interpreter() -> Iterator[str]:
    yield from (sysconfig.get_path(name) for name in _SCHEMES)
    for prefix in {sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix}:
        yield from (os.path.join(prefix, name) for name in ("lib", "lib64"))


def _package() -> Path:
    return next(parent for parent in Path(__file__).parents if parent.name == _PACKAGE)
