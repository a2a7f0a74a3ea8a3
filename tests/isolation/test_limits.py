"""A submission that uses too much hurts nobody but itself."""

from __future__ import annotations

import resource
import signal

GIB = 1024**3


def test_too_much_memory_is_a_memory_error(limited) -> None:
    code = "import numpy as np; x = np.ones(1 << 28)"
    assert limited(code, memory_bytes=GIB).error in ("MemoryError", "_ArrayMemoryError")


def test_a_list_that_grows_for_ever_is_a_memory_error(limited) -> None:
    code = """
        x = []
        while True:
            x.append(bytes(1 << 24))
    """
    assert limited(code, memory_bytes=GIB).error == "MemoryError"


def test_the_processor_time_is_bounded(full) -> None:
    outcome = full("while True: pass", cpu_seconds=1)
    assert outcome.status == -signal.SIGKILL
    assert 0.7 < outcome.seconds < 3


def test_descriptors_run_out(limited) -> None:
    code = """
        import os
        held = []
        try:
            while True:
                held.append(os.dup(0))
        except OSError as error:
            answer = [len(held), error.errno]
    """
    count, code_number = limited(code, open_files=64).value
    assert 50 <= count <= 64
    assert code_number == 24


def test_a_file_that_is_too_large_is_an_error(own_root) -> None:
    code = """
        file = open("/box/large", "wb")
        file.write(bytes(4 << 20))
        file.flush()
    """
    assert own_root(code, file_bytes=1 << 20).errno == "EFBIG"


def test_threads_run_out_and_do_not_hang(own_root) -> None:
    code = """
        import threading
        stop = threading.Event()
        threads = []
        try:
            for number in range(500):
                thread = threading.Thread(target=stop.wait)
                thread.start()
                threads.append(thread)
        except RuntimeError:
            pass
        stop.set()
        [thread.join() for thread in threads]
        answer = len(threads)
    """
    assert 20 <= own_root(code, memory_bytes=8 * GIB, processes=64).value <= 64


def test_some_threads_can_always_be_had(limited) -> None:
    code = """
        import threading
        done = []
        threads = [threading.Thread(target=done.append, args=(n,)) for n in range(8)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        answer = sorted(done)
    """
    assert limited(code).value == list(range(8))


def test_no_core_file_is_written(limited) -> None:
    code = """
        import resource as r
        answer = [r.getrlimit(limit) for limit in (r.RLIMIT_CORE, r.RLIMIT_MEMLOCK, r.RLIMIT_MSGQUEUE)]
    """
    assert limited(code).value == [[0, 0]] * 3


def test_limits_cannot_be_raised_again(filtered) -> None:
    code = "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))"
    outcome = filtered(code)
    assert outcome.error in ("PermissionError", "ValueError")


def test_memory_in_files_nobody_sees_is_not_to_be_had(filtered) -> None:
    code = """
        import mmap, os
        answer = []
        for attempt in (lambda: os.memfd_create("x"), lambda: open("/dev/shm/x", "w"),
                        lambda: __import__("multiprocessing.shared_memory").shared_memory.SharedMemory("x", True, 10)):
            try:
                attempt()
                answer.append("made")
            except (OSError, ImportError):
                pass
    """
    found = filtered(code).value
    assert found == [] or filtered.level == "C"


def test_a_child_that_sleeps_is_ended_from_outside(limited) -> None:
    outcome = limited("import signal, time; signal.pthread_sigmask(0, range(1, 32)); time.sleep(30)", deadline=0.1)
    assert outcome.status is None
    assert outcome.seconds < 1.5


def test_a_crash_is_only_the_childs(limited) -> None:
    outcome = limited("import ctypes; ctypes.string_at(0)")
    assert outcome.status == -signal.SIGSEGV
    assert limited("answer = 1").value == 1


def test_a_lower_limit_of_the_host_stays(full) -> None:
    code = "import resource; answer = resource.getrlimit(resource.RLIMIT_NOFILE)[1]"
    assert full(code, open_files=1 << 30).value < 1 << 30


def test_this_process_was_left_alone() -> None:
    assert resource.getrlimit(resource.RLIMIT_MEMLOCK)[1] != 0
