"""The filter's program, run here instruction by instruction, for both processors."""

from __future__ import annotations

import errno
import re
import struct
from pathlib import Path

import pytest

from grader.sandbox.guest.isolation import _syscalls, seccomp

ALLOW, KILL, EPERM, ENOSYS = 0x7FFF0000, 0x80000000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
FORBIDDEN = {
    "x86_64": {"execve": 59, "fork": 57, "vfork": 58, "socket": 41, "connect": 42, "ptrace": 101, "mount": 165,
               "unshare": 272, "memfd_create": 319, "io_uring_setup": 425, "bpf": 321, "sendmsg": 46,
               "setsockopt": 54, "execveat": 322, "sendmmsg": 307, "seccomp": 317, "prlimit-free": 160},
    "aarch64": {"execve": 221, "socket": 198, "connect": 203, "ptrace": 117, "mount": 40, "unshare": 97,
                "memfd_create": 279, "io_uring_setup": 425, "bpf": 280, "sendmsg": 211, "setsockopt": 208,
                "execveat": 281, "sendmmsg": 269, "seccomp": 277, "setrlimit": 164},
}  # fmt: skip

machines = pytest.mark.parametrize("machine", _syscalls.MACHINES)


def verdict(
    machine: str,
    call: int,
    *arguments: int,
    architecture: int | None = None,
    changing_files: bool = True,
    pid: int = 1,
) -> int:
    """What the kernel would make of one call: interprets the classic BPF program."""
    words = [word & (1 << 64) - 1 for word in (*arguments, *[0] * 6)][:6]
    data = struct.pack("<IIQ6Q", call & 0xFFFFFFFF, architecture or ARCHITECTURE[machine], 0, *words)
    code = list(struct.iter_unpack("=HBBI", seccomp.program(machine, pid, changing_files)))
    accumulator = at = 0
    while True:
        operation, if_true, if_false, k = code[at]
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, k)
            case 0x54:
                accumulator &= k
            case 0x15:
                at += if_true if accumulator == k else if_false
            case 0x25:
                at += if_true if accumulator > k else if_false
            case 0x45:
                at += if_true if accumulator & k else if_false
            case 0x06:
                return k
            case _:
                raise AssertionError(f"unknown instruction {operation:#x}")


def called(machine: str, name: str, *arguments: int, **options: bool) -> int:
    number = _syscalls.number(name, machine)
    assert number is not None
    return verdict(machine, number, *arguments, **options)


@machines
def test_reading_and_writing_is_allowed(machine: str) -> None:
    for name in ("read", "write", "openat", "mmap", "futex", "newfstatat", "getrandom", "exit_group", "sendfile"):
        assert called(machine, name) == ALLOW, name


@machines
def test_another_architecture_is_killed(machine: str) -> None:
    for architecture in (0x40000003, 0x40000028, *ARCHITECTURE.values()):
        if architecture != ARCHITECTURE[machine]:
            assert verdict(machine, 0, architecture=architecture) == KILL


def test_the_numbers_of_x32_are_killed() -> None:
    assert verdict("x86_64", 0x40000000 | 520) == KILL
    assert verdict("x86_64", 0x40000000) == KILL


@machines
def test_what_is_not_listed_is_refused(machine: str) -> None:
    for name, number in FORBIDDEN[machine].items():
        assert verdict(machine, number) == EPERM, name


@machines
def test_calls_younger_than_the_list_do_not_exist(machine: str) -> None:
    assert verdict(machine, _syscalls.NEWEST_KNOWN) == EPERM
    assert verdict(machine, _syscalls.NEWEST_KNOWN + 1) == ENOSYS
    assert called(machine, "clone3") == ENOSYS
    assert called(machine, "flock") == ENOSYS


@machines
def test_clone_makes_threads_only(machine: str) -> None:
    glibc_thread = 0x3D0F00
    assert called(machine, "clone", glibc_thread) == ALLOW
    for flags in (17, 0x4111, glibc_thread | 0x10000000, glibc_thread | 0x80, glibc_thread & ~0x10000, 0):
        assert called(machine, "clone", flags) == EPERM, hex(flags)


@machines
def test_signals_go_to_the_process_itself(machine: str) -> None:
    for name in ("kill", "tgkill"):
        assert called(machine, name, 77, 9, pid=77) == ALLOW
        for pid in (0, 1, -1, -77, 78):
            assert called(machine, name, pid, 9, pid=77) == EPERM


@machines
def test_limits_can_be_read_only(machine: str) -> None:
    assert called(machine, "prlimit64", 0, 7, 0, 4096) == ALLOW
    for arguments in ((5, 7, 0, 4096), (0, 7, 4096, 0), (0, 7, 1 << 32, 0), (-1, 7, 0, 0)):
        assert called(machine, "prlimit64", *arguments) == EPERM


@machines
def test_the_terminal_cannot_be_typed_into(machine: str) -> None:
    assert called(machine, "ioctl", 0, 0x5401) == ALLOW
    for request in (0x5412, 0x541C, 0x5412 | 1 << 32, 0x8912):
        assert called(machine, "ioctl", 0, request) == EPERM


@machines
def test_a_message_goes_to_the_peer_only(machine: str) -> None:
    assert called(machine, "sendto", 3, 4096, 5, 0, 0, 0) == ALLOW
    assert called(machine, "sendto", 3, 4096, 5, 0, 4096, 16) == EPERM
    assert called(machine, "sendto", 3, 4096, 5, 0, 1 << 40, 16) == EPERM
    assert called(machine, "socketpair", 1, 1 | 0o2004000) == ALLOW
    assert called(machine, "socketpair", 1, 2) == EPERM
    assert called(machine, "socketpair", 2, 1) == EPERM


@machines
def test_files_are_changed_only_where_they_are_the_childs_own(machine: str) -> None:
    for name in ("fchmodat", "utimensat", "unlinkat", "renameat2", "truncate", "mkdirat"):
        assert called(machine, name, changing_files=True) == ALLOW
        assert called(machine, name, changing_files=False) == EPERM


@machines
def test_the_program_is_one_the_kernel_takes(machine: str) -> None:
    code = list(struct.iter_unpack("=HBBI", seccomp.program(machine, 1, True)))
    assert len(code) < 4096
    for at, (operation, if_true, if_false, _k) in enumerate(code):
        if operation & 7 == 5:
            assert at + 1 + max(if_true, if_false) < len(code)
    assert code[-1] == (0x06, 0, 0, EPERM)


HEADERS = {
    "x86_64": (Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), r"#define __NR_(\w+)\s+(\d+)"),
    "aarch64": (Path("/usr/include/asm-generic/unistd.h"), r"#define __NR(?:3264)?_(\w+)\s+(\d+)"),
}
# In the generic header two calls go by the name of their 32-bit twins.
GENERIC = {"newfstatat": "fstatat"}


@machines
def test_the_numbers_are_those_of_the_kernels_headers(machine: str) -> None:
    header, pattern = HEADERS[machine]
    if not header.exists():
        pytest.skip(f"{header} is not installed")
    numbers = {name: int(number) for name, number in re.findall(pattern, header.read_text())}
    for name in _syscalls.NUMBERS:
        known = numbers.get(name, numbers.get(GENERIC.get(name, name)) if machine == "aarch64" else None)
        if known is not None:
            assert _syscalls.number(name, machine) == known, name


def test_every_call_of_the_policy_has_a_number() -> None:
    named = (seccomp._PLAIN + seccomp._CHANGING_FILES + seccomp._ABSENT).split() + list(seccomp._checked_calls(1))
    assert len(named) == len(set(named))
    assert set(named) <= set(_syscalls.NUMBERS)
    assert {"execve", "fork", "vfork", "socket", "connect", "ptrace", "setsockopt"}.isdisjoint(named)
