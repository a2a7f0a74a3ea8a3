"""`probe` says what this machine can do, and what would have to change, by trying it."""

from __future__ import annotations

import os

import pytest

from grader.sandbox.guest.isolation import Level, Probe, probe
from grader.sandbox.guest.isolation._syscalls import number

EPERM, ENOSYS = 1, 38

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be refused what it may usually do")


def asked(server, force: Level | None = None) -> Probe:
    return Probe(**server.ask(probe=force))


def without(start_server, error: int, *calls: str, **options: bool):
    numbers = {"unshare": {"x86_64": 272, "aarch64": 97}[os.uname().machine]}
    refused = {str(numbers.get(call) or number(call)): error for call in calls}
    return start_server(view=True, user=True, without=refused, **options)


def test_this_machine_is_probed_from_a_process_with_threads() -> None:
    found = probe()
    assert found.level in Level
    assert found.kernel == os.uname().release
    assert found.machine == os.uname().machine
    assert len(found.reasons) == list(Level).index(found.level)


@pytest.mark.parametrize("level", list(Level))
def test_every_level_can_be_forced(level: Level, server_for) -> None:
    for variant in ("root", "user") if os.geteuid() == 0 else ("user",):
        found = asked(server_for(variant, level), level)
        assert found.level == level
        assert found.reasons == []
        assert found.as_root is (variant == "root")
        assert found.own_proc is level.has_namespaces


@needs_root
def test_a_container_without_namespaces_gets_level_b(start_server) -> None:
    found = asked(without(start_server, EPERM, "unshare"))
    assert found.level == Level.B
    assert [reason.split(":")[0] for reason in found.reasons] == ["Level A", "Level A'"]
    assert "user namespace: EPERM" in found.reasons[0]
    assert "seccomp profile" in found.reasons[0]


@needs_root
def test_a_kernel_without_landlock_gets_level_a_prime(start_server) -> None:
    found = asked(without(start_server, ENOSYS, "landlock_create_ruleset"))
    assert found.level == Level.A_PRIME
    assert found.landlock_abi == 0
    assert len(found.reasons) == 1
    assert "landlock (version 0): ENOSYS" in found.reasons[0]
    assert "kernel from 6.2" in found.reasons[0]


@needs_root
def test_neither_namespaces_nor_landlock_is_level_c(start_server) -> None:
    found = asked(without(start_server, ENOSYS, "unshare", "landlock_create_ruleset"))
    assert found.level == Level.C
    assert [reason.split(":")[0] for reason in found.reasons] == ["Level A", "Level A'", "Level B"]


@needs_root
def test_without_filters_there_is_no_boundary(start_server) -> None:
    found = asked(without(start_server, EPERM, "seccomp"))
    assert found.level == Level.E
    assert len(found.reasons) == 4
    assert all("system call filter: EPERM" in reason for reason in found.reasons)


@needs_root
def test_an_old_kernel_without_mount_setattr_gets_level_b(start_server) -> None:
    found = asked(without(start_server, ENOSYS, "mount_setattr"))
    assert found.level == Level.B
    assert "kernel from 5.12" in found.reasons[0]


@needs_root
def test_a_masked_proc_is_done_without(start_server) -> None:
    found = asked(without(start_server, ENOSYS, "clone3", mask_proc=True))
    assert found.level == Level.A
    assert found.own_proc is False


@needs_root
def test_a_level_that_is_forced_and_does_not_hold_is_never_replaced_silently(start_server) -> None:
    found = asked(without(start_server, EPERM, "unshare"), Level.A)
    assert found.level == Level.E
    assert len(found.reasons) == 1


@needs_root
def test_an_interpreter_that_others_cannot_read_is_named(start_server) -> None:
    import sys
    from pathlib import Path

    if all(folder.stat().st_mode & 1 for folder in Path(sys.base_prefix).parents):
        pytest.skip("everyone can read this interpreter")
    found = asked(start_server(view=False), Level.B)
    assert found.level == Level.E
    assert "EACCES" in found.reasons[0]
    assert "install Python elsewhere" in found.reasons[0]


def test_an_error_tells_the_step_the_number_and_the_path() -> None:
    from grader.sandbox.guest.isolation import IsolationError

    error = IsolationError("bind", 2, "/usr/lib")
    assert str(error) == "bind (/usr/lib): ENOENT, No such file or directory"
    assert (error.step, error.name, error.path) == ("bind", "ENOENT", "/usr/lib")
