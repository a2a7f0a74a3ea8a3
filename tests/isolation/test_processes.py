"""A submission is one process: it makes no other, reaches no other, and gets no privilege back."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

STARTS = {
    "fork": "import os; os.fork()",
    "subprocess": "import subprocess; subprocess.run(['/bin/true'])",
    "posix_spawn": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "exec": "import os, sys; os.execv(sys.executable, [sys.executable, '-c', 'pass'])",
    "multiprocessing": "import multiprocessing as m; m.get_context('fork').Process(target=print).start()",
}


@pytest.mark.parametrize("name", STARTS)
def test_no_process_can_be_started(filtered, name: str) -> None:
    outcome = filtered(STARTS[name])
    assert outcome.error in ("PermissionError", "FileNotFoundError", "OSError")
    assert outcome.errno in ("EPERM", "ENOENT")
    assert outcome.status == 0


def test_the_shell_does_not_run(filtered) -> None:
    outcome = filtered("import os; answer = os.system('echo out')")
    assert outcome.value != 0


def test_level_e_is_no_boundary(unbounded) -> None:
    code = """
        import os
        child = os.fork()
        child or os._exit(7)
        answer = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    """
    assert unbounded(code).value == 7


# Arguments that would do harm, or at least something, if the call went through.
SYSTEM_CALLS = {
    "ptrace": (101, 117, [16, 1]),
    "process_vm_readv": (310, 270, [1]),
    "process_vm_writev": (311, 271, [1]),
    "mount": (165, 40, []),
    "umount2": (166, 39, []),
    "pivot_root": (155, 41, []),
    "chroot": (161, 51, []),
    "unshare": (272, 97, [0x10000000]),
    "setns": (308, 268, [3, 0]),
    "mount_setattr": (442, 442, []),
    "open_tree": (428, 428, []),
    "fsopen": (430, 430, []),
    "memfd_create": (319, 279, []),
    "memfd_secret": (447, 447, [0]),
    "shmget": (29, 194, [0, 4096, 0o1600]),
    "shmat": (30, 196, []),
    "msgget": (68, 186, [0, 0o1600]),
    "semget": (64, 190, [0, 1, 0o1600]),
    "mq_open": (240, 180, []),
    "io_uring_setup": (425, 425, [8]),
    "io_setup": (206, 0, [1]),
    "keyctl": (250, 219, [0, -3, 1]),
    "add_key": (248, 217, []),
    "request_key": (249, 218, []),
    "bpf": (321, 280, []),
    "perf_event_open": (298, 241, []),
    "userfaultfd": (323, 282, [0]),
    "personality": (135, 92, [0x0040000]),
    "pidfd_open": (434, 434, [1, 0]),
    "pidfd_getfd": (438, 438, [3, 0, 0]),
    "pidfd_send_signal": (424, 424, [3, 0, 0, 0]),
    "kcmp": (312, 272, [1, 1, 0, 0, 0]),
    "process_madvise": (440, 440, []),
    "rt_sigqueueinfo": (129, 138, [1, 0, 0]),
    "rt_tgsigqueueinfo": (297, 240, [1, 1, 0, 0]),
    "tkill": (200, 130, [1, 0]),
    "setuid": (105, 146, [0]),
    "setresuid": (117, 147, [0, 0, 0]),
    "setgroups": (116, 159, [0, 0]),
    "setsid": (112, 157, []),
    "setpriority": (141, 140, [0, 0, -5]),
    "sched_setaffinity": (203, 122, [0, 8, 0]),
    "sched_setscheduler": (144, 119, [0, 1, 0]),
    "setrlimit": (160, 164, [7, 0]),
    "capset": (126, 91, []),
    "seccomp": (317, 277, [1, 0, 0]),
    "quotactl": (179, 60, []),
    "init_module": (175, 105, []),
    "kexec_load": (246, 104, []),
    "reboot": (169, 142, []),
    "sync": (162, 81, []),
    "syslog": (103, 116, [3, 0, 0]),
    "settimeofday": (164, 170, []),
    "clock_adjtime": (305, 266, []),
    "sethostname": (170, 161, []),
    "acct": (163, 89, []),
    "swapon": (167, 224, []),
    "fanotify_init": (300, 262, []),
    "inotify_init1": (294, 26, [0]),
    "name_to_handle_at": (303, 264, []),
    "open_by_handle_at": (304, 265, []),
    "execveat": (322, 281, []),
    "openat2": (437, 437, []),
    "vmsplice": (278, 75, []),
    "splice": (275, 76, []),
    "tee": (276, 77, []),
    "lookup_dcookie": (212, 18, []),
    "mbind": (237, 235, []),
    "move_pages": (279, 239, []),
    "migrate_pages": (256, 238, []),
    "mlockall": (151, 230, [1]),
    "landlock_create_ruleset": (444, 444, [0, 0, 1]),
}

CALL_ALL = """
    import ctypes, errno, platform
    libc = ctypes.CDLL(None, use_errno=True)
    column = ("x86_64", "aarch64").index(platform.machine())
    answer = {}
    for name, (*numbers, arguments) in calls.items():
        arguments = (arguments + [0] * 6)[:6]
        ctypes.set_errno(0)
        done = libc.syscall(ctypes.c_long(numbers[column]), *[ctypes.c_long(a) for a in arguments])
        answer[name] = errno.errorcode[ctypes.get_errno()] if done == -1 else "done"
"""


def test_the_dangerous_system_calls_are_refused(filtered) -> None:
    answers = filtered(CALL_ALL, names={"calls": SYSTEM_CALLS}).value
    assert {name for name, found in answers.items() if found not in ("EPERM",)} == set()


def test_threads_are_asked_for_in_the_way_that_can_be_checked(filtered) -> None:
    calls = {"clone3": (435, 435, []), "flock": (73, 32, [0, 8]), "newer than the filter": (999, 999, [])}
    answers = filtered(CALL_ALL, names={"calls": calls}).value
    assert answers == dict.fromkeys(calls, "ENOSYS")


def test_clone_without_a_thread_is_refused(filtered) -> None:
    sigchld, new_user, thread = 17, 0x10000000, 0x00010000
    calls = {
        "fork": (56, 220, [sigchld]),
        "vfork": (56, 220, [sigchld | 0x4100]),
        "userns": (56, 220, [sigchld | new_user]),
        "thread in a userns": (56, 220, [thread | new_user]),
        "high bits": (56, 220, [sigchld | thread << 32]),
    }
    answers = filtered(CALL_ALL, names={"calls": calls}).value
    assert answers == dict.fromkeys(calls, "EPERM")


def test_arguments_are_looked_at(filtered) -> None:
    high = 1 << 32
    calls = {
        "TIOCSTI": (16, 29, [0, 0x5412]),
        "TIOCSTI with high bits": (16, 29, [0, 0x5412 | high]),
        "TIOCLINUX": (16, 29, [0, 0x541C]),
        "SIOCGIFCONF": (16, 29, [0, 0x8912]),
        "F_SETLK": (72, 25, [1, 6]),
        "F_OFD_SETLK": (72, 25, [1, 37]),
        "F_SETOWN": (72, 25, [1, 8, 1]),
        "F_SETSIG": (72, 25, [1, 10, 9]),
        "F_SETLEASE": (72, 25, [1, 1024, 0]),
        "PR_SET_PDEATHSIG": (157, 167, [1, 0]),
        "PR_SET_DUMPABLE": (157, 167, [4, 1]),
        "PR_SET_SECCOMP": (157, 167, [22, 0]),
        "PR_CAP_AMBIENT": (157, 167, [47, 2, 0]),
        "prlimit64 of another": (302, 261, [2, 7, 0, 0]),
        "prlimit64 to set": (302, 261, [0, 7, 4096, 0]),
        "prlimit64 to set, high": (302, 261, [0, 7, high, 0]),
        "kill 0": (62, 129, [0, 0]),
        "kill -1": (62, 129, [-1, 0]),
        "socketpair inet": (53, 199, [2, 1, 0]),
        "socketpair datagram": (53, 199, [1, 2, 0]),
        "sendto an address": (44, 206, [1, 0, 0, 0, 4096, 16]),
    }
    answers = filtered(CALL_ALL, names={"calls": calls}).value
    assert {name for name, found in answers.items() if found != "EPERM"} == set()


def test_signals_reach_the_process_itself_only(filtered) -> None:
    code = """
        import os, signal
        answer = []
        for pid in (server, os.getppid(), 1, 2, 0, -1, -server):
            if pid == os.getpid():
                continue
            try:
                os.kill(pid, signal.SIGTERM)
                answer.append(pid)
            except PermissionError:
                pass
        caught = []
        signal.signal(signal.SIGUSR1, lambda number, frame: caught.append(number))
        os.kill(os.getpid(), signal.SIGUSR1)
        signal.raise_signal(signal.SIGUSR1)
        answer += [len(caught)]
    """
    assert filtered(code, names={"server": filtered.server.pid}).value == [2]
    os.kill(filtered.server.pid, 0)


def test_limits_of_another_process_cannot_be_set(filtered) -> None:
    code = "import resource; resource.prlimit(server, resource.RLIMIT_NOFILE, (3, 3))"
    assert filtered(code, names={"server": filtered.server.pid}).errno == "EPERM"


def test_nothing_of_the_users_privileges_is_left(with_proc) -> None:
    filtered = with_proc
    code = """
        lines = dict(line.split(":", 1) for line in open("/proc/self/status"))
        answer = {name: lines[name].split() for name in ("CapEff", "CapPrm", "CapInh", "CapAmb", "CapBnd",
                  "NoNewPrivs", "Seccomp", "Threads", "Uid", "Gid", "Groups")}
    """
    found = filtered(code).value
    none = ["0" * 16]
    assert [found[name] for name in ("CapEff", "CapPrm", "CapInh", "CapAmb")] == [none] * 4
    assert found["NoNewPrivs"] == ["1"]
    assert found["Seccomp"] == ["2"]
    uid = {"root": 60000 + filtered.slot, "user": 1000 if filtered.level.has_namespaces else filtered.server.uid}[
        filtered.variant
    ]
    assert found["Uid"] == found["Gid"] == [str(uid)] * 4
    if filtered.variant == "root":
        assert found["Groups"] == []
        assert found["CapBnd"] == none


def test_slots_have_uids_of_their_own(full) -> None:
    code = "import os; answer = os.getuid()"
    expected = {"root": [60000, 60007, 60999], "user": [1000] * 3}[full.variant]
    assert [full(code, slot=slot).value for slot in (0, 7, 999)] == expected


def test_the_host_name_is_not_told(own_root) -> None:
    assert own_root("import os; answer = os.uname().nodename").value == "sandbox"


def test_a_child_ends_with_its_parent(limited, tmp_path: Path) -> None:
    """The deadline passes, the intermediate process is killed, and the child with it."""
    marker = f"sleeper{os.getpid()}x{abs(hash(limited.variant + limited.level))}"
    code = f"import time; {marker} = b'{marker}'\nimport ctypes; c = ctypes.CDLL(None)\n"
    code += f"c.prctl(15, b'{marker[-14:]}', 0, 0, 0)\ntime.sleep(30)"
    outcome = limited(code, deadline=0.15)
    assert outcome.status is None
    assert outcome.seconds < 1.5
    for _attempt in range(50):
        alive = [pid for pid in Path("/proc").glob("[0-9]*") if _name(pid) == marker[-14:]]
        if not alive:
            break
        time.sleep(0.02)
    assert alive == []


def _name(process: Path) -> str:
    try:
        state = (process / "stat").read_text()
    except OSError:
        return ""
    name, rest = state.split("(", 1)[1].rsplit(")", 1)
    return "" if rest.split()[0] == "Z" else name


def test_an_orphan_is_noticed() -> None:
    code = """
        import os
        from grader.sandbox.guest.isolation import IsolationError, die_with_parent
        die_with_parent(os.getppid())
        try:
            die_with_parent(os.getpid())
        except IsolationError as refusal:
            print(refusal.step, refusal.name)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout == "parent death ESRCH\n"


def test_a_process_with_threads_is_not_locked_down() -> None:
    code = """
        import threading, time
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
        from grader.sandbox.guest.isolation import IsolationError, Level, Settings, lock_down
        try:
            lock_down(Settings(Level.C, 0, 1 << 31, 5, ()))
        except IsolationError as refusal:
            print(refusal)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout == "threads (2 threads): EBUSY, Device or resource busy\n"


def test_a_slot_outside_the_range_is_refused() -> None:
    from grader.sandbox.guest.isolation import Level, Settings

    for slot in (-1, 1000):
        with pytest.raises(ValueError, match=str(slot)):
            Settings(Level.A, slot, 1, 1, ())
