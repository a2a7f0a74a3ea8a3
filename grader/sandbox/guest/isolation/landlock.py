"""Landlock: the kernel checks every file the process opens, with or without a root of its own.

Rights that no rule gives are refused. There is no right to execute anywhere: loading a library needs none.
"""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Iterable

from grader.sandbox.guest.isolation._libc import IsolationError, Refusals, syscall
from grader.sandbox.guest.isolation.settings import BOX, Settings

# include/uapi/linux/landlock.h
CREATE_RULESET_VERSION = 1
RULE_PATH_BENEATH = 1
WRITE_FILE = 1 << 1
READ_FILE = 1 << 2
READ_DIR = 1 << 3
REMOVE_DIR = 1 << 4
REMOVE_FILE = 1 << 5
MAKE_DIR = 1 << 7
MAKE_REG = 1 << 8
MAKE_SYM = 1 << 12
REFER = 1 << 13
TRUNCATE = 1 << 14
NET_BIND_TCP = 1 << 0
NET_CONNECT_TCP = 1 << 1
SCOPE_ABSTRACT_UNIX_SOCKET = 1 << 0
SCOPE_SIGNAL = 1 << 1

# Below version 3 a file that can only be read can still be emptied.
LEAST_ABI = 3
_FS_RIGHTS = {3: 15, 4: 15, 5: 16}
_ON_BOX = (
    WRITE_FILE | READ_FILE | READ_DIR | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SYM | REFER | TRUNCATE
)
_ON_FILES = WRITE_FILE | READ_FILE | TRUNCATE


def abi() -> int:
    """The version of Landlock the kernel has; 0 if it has none or it is switched off."""
    try:
        return syscall("landlock", "landlock_create_ruleset", None, 0, CREATE_RULESET_VERSION)
    except IsolationError:
        return 0


def restrict(settings: Settings) -> None:
    """Restricts the process to its libraries and, where it has one, ``/box``.

    Raises:
        IsolationError: in step ``landlock``, with ENOSYS if the kernel's version is below 3.
    """
    version = abi()
    if version < LEAST_ABI:
        raise IsolationError("landlock", errno.ENOSYS, f"version {version}")
    ruleset = _create_ruleset(version)
    try:
        for path, rights in _rules(settings):
            _allow(ruleset, path, rights)
        syscall("landlock", "landlock_restrict_self", ruleset, 0)
    finally:
        os.close(ruleset)


def _rules(settings: Settings) -> Iterable[tuple[str, int]]:
    # A symbolic link is no file of its own: what it points to has a rule, or is not to be read.
    yield from ((path, READ_FILE | READ_DIR) for path in settings.library_paths if not os.path.islink(path))
    yield from ((path, READ_FILE) for path in ("/dev/random", "/dev/urandom"))
    yield from ((path, READ_FILE | WRITE_FILE | TRUNCATE) for path in ("/dev/null", "/dev/zero"))
    if settings.level.has_namespaces:
        yield "/proc", READ_FILE | READ_DIR
        yield BOX, _ON_BOX


def _create_ruleset(version: int) -> int:
    """``struct landlock_ruleset_attr``: all rights over files, TCP (from 4), sockets and signals (from 6)."""
    rights = (1 << _FS_RIGHTS[min(version, max(_FS_RIGHTS))]) - 1
    words = [rights]
    if version >= 4:
        words.append(NET_BIND_TCP | NET_CONNECT_TCP)
    if version >= 6:
        words.append(SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL)
    attributes = struct.pack(f"={len(words)}Q", *words)
    return syscall("landlock", "landlock_create_ruleset", attributes, len(attributes), 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    with Refusals("landlock", path):
        beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not os.path.isdir(path):
            rights &= _ON_FILES
        # struct landlock_path_beneath_attr, packed: allowed_access, parent_fd.
        rule = struct.pack("=Qi", rights, beneath)
        syscall("landlock", "landlock_add_rule", ruleset, RULE_PATH_BENEATH, rule, 0, path=path)
    finally:
        os.close(beneath)
