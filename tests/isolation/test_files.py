"""What a submission can read and write: the libraries, ``/box``, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.sandbox.guest.isolation import library_paths
from grader.sandbox.guest.isolation.libraries import closure

ROOT = Path(__file__).parents[2]
READ = "answer = open(path, 'rb').read(4096).decode('latin-1')"


@pytest.fixture
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A file that everyone on the machine may read."""
    folder = Path(f"/tmp/canary-{os.getpid()}")
    folder.mkdir()
    file = folder / "secret.py"
    file.write_text("full marks")
    yield file
    file.unlink()
    folder.rmdir()


def test_a_file_of_the_host_cannot_be_read(enclosed, canary: Path) -> None:
    outcome = enclosed(READ, names={"path": str(canary)})
    assert outcome.error in ("FileNotFoundError", "PermissionError")


def test_the_canary_could_be_read_without_isolation(container, canary: Path) -> None:
    assert container(READ, names={"path": str(canary)}).value == "full marks"


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc/hostname", "/proc/1/environ", "/proc/1/cmdline", "/dev/kmsg"])
def test_well_known_files_of_the_host_cannot_be_read(enclosed, path: str) -> None:
    outcome = enclosed(READ, names={"path": path})
    if enclosed.level.has_namespaces and path == "/proc/1/cmdline":
        assert "fork_server" in outcome.value  # process 1 is the child itself
    else:
        assert outcome.error in ("FileNotFoundError", "PermissionError")


def test_the_environment_and_memory_of_the_grader_cannot_be_read(enclosed) -> None:
    for name in ("environ", "mem", "maps", "cmdline", "status"):
        outcome = enclosed(READ, names={"path": f"/proc/{enclosed.server.pid}/{name}"})
        assert outcome.error in ("FileNotFoundError", "PermissionError"), name


def test_the_memory_of_the_parent_cannot_be_opened(filtered) -> None:
    code = """
        import os
        answer = []
        for name in ("mem", "environ", "maps", "fd", "root", "cwd"):
            path = f"/proc/{os.getppid()}/{name}"
            try:
                os.listdir(path) if name in ("fd", "root", "cwd") else open(path, "rb").read(1)
                answer.append(name)
            except OSError:
                pass
    """
    assert filtered(code).value == []


def test_proc_shows_nobody_else(own_root) -> None:
    outcome = own_root("import os; answer = [n for n in os.listdir('/proc') if n.isdecimal()]")
    assert outcome.value == ["1"]


def test_proc_has_nothing_about_the_machine_and_nothing_to_set(own_root) -> None:
    code = """
        import os
        answer = []
        for path in ("/proc/sys", "/proc/kcore", "/proc/sysrq-trigger", "/proc/net/route", "/proc/kallsyms"):
            answer += [path] if os.path.exists(path) else []
        try:
            open("/proc/self/oom_score_adj", "w").write("-1")
            answer.append("oom_score_adj")
        except OSError:
            pass
    """
    assert own_root(code).value == []


def test_the_root_has_only_what_was_put_there(own_root) -> None:
    code = """
        import os
        answer = [name for name in names if os.path.lexists("/" + name)]
        try:
            answer.append(os.listdir("/dev"))
        except PermissionError:
            answer.append("refused")
    """
    hidden = [
        ".old",
        "home",
        "boot",
        "sys",
        "var",
        "etc/passwd",
        "mnt",
        "run",
        "bin",
        "opt",
        "srv",
        "dev/tty",
        "dev/shm",
    ]
    hidden = [name for name in hidden if not any(path.startswith(f"/{name}/") for path in library_paths())]
    expected = "refused" if own_root.level.has_landlock else ["null", "zero", "random", "urandom"]
    answer = own_root(code, names={"names": hidden}).value
    assert answer == [expected] or sorted(answer[0]) == sorted(expected)


def test_beside_the_package_stand_no_checks_and_no_solutions(own_root) -> None:
    code = "import os; answer = [name for name in names if os.path.lexists(os.path.join(root, name))]"
    names = [path.name for path in ROOT.iterdir()]
    # An environment in the repository's folder holds the interpreter's libraries, so it is there too.
    libraries = {name for name in names if any(f"{path}/".startswith(f"{ROOT / name}/") for path in library_paths())}
    assert "grader" in libraries
    assert {"tests", "solutions", "autograde_tests", "course.yaml"} <= set(names) - libraries
    assert set(own_root(code, names={"root": str(ROOT), "names": names}).value) == libraries


def test_a_link_in_the_box_leads_nowhere(own_root) -> None:
    code = """
        import os
        os.symlink("/etc/passwd", "/box/link")
        os.symlink("../../../../etc/passwd", "/box/relative")
        answer = [os.path.exists("/box/link"), os.path.exists("/box/relative")]
    """
    assert own_root(code).value == [False, False]


WRITES = """
    import os, sys, numpy
    tried = {
        "library": lambda: open(numpy.__file__, "a"),
        "new module": lambda: open(os.path.dirname(numpy.__file__) + "/evil.py", "w"),
        "emptied": lambda: os.close(os.open(numpy.__file__, os.O_RDONLY | os.O_TRUNC)),
        "shortened": lambda: os.truncate(numpy.__file__, 0),
        "removed": lambda: os.unlink(numpy.__file__),
        "renamed": lambda: os.rename(numpy.__file__, numpy.__file__ + ".old"),
        "mode": lambda: os.chmod(numpy.__file__, 0o777),
        "time": lambda: os.utime(numpy.__file__, (0, 0)),
        "owner": lambda: os.chown(numpy.__file__, os.getuid(), -1),
        "attribute": lambda: os.setxattr(numpy.__file__, "user.x", b"x"),
        "directory": lambda: os.mkdir("/new"),
        "root file": lambda: open("/new", "w"),
        "device": lambda: os.mknod("/box/kmsg", 0o20666, os.makedev(1, 11)),
        "temporary": lambda: open("/var/tmp/marker-of-a-submission", "w"),
        "shm": lambda: open("/dev/shm/marker-of-a-submission", "w"),
    }
    answer = []
    for name, attempt in tried.items():
        try:
            attempt()
        except OSError:
            continue
        answer.append(name)
"""


def test_nothing_outside_the_box_can_be_changed(enclosed) -> None:
    assert enclosed(WRITES).value == []
    assert not Path("/var/tmp/marker-of-a-submission").exists()


def test_the_users_own_files_keep_their_mode_and_time_without_namespaces(level_b, tmp_path: Path) -> None:
    """Landlock does not cover chmod and utime, and at level B a file may belong to the child's own uid."""
    folder = Path(f"/tmp/mine-{os.getpid()}")
    folder.mkdir()
    mine = folder / "notes.txt"
    try:
        mine.write_text("text")
        uid = 60000 + level_b.slot if level_b.variant == "root" else level_b.server.uid
        os.chown(mine, uid, uid)
        os.chown(folder, uid, uid)
        code = """
            import os
            answer = []
            for attempt in (lambda: os.chmod(path, 0), lambda: os.utime(path, (0, 0)), lambda: os.unlink(path),
                            lambda: os.truncate(path, 0), lambda: os.rename(path, path + "2")):
                try:
                    attempt()
                    answer.append("done")
                except PermissionError:
                    answer.append("refused")
        """
        assert level_b(code, names={"path": str(mine)}).value == ["refused"] * 5
        assert mine.read_text() == "text"
    finally:
        mine.unlink()
        folder.rmdir()


def test_the_box_is_a_home(own_root) -> None:
    code = """
        import os, pathlib, shutil, tempfile
        here = os.getcwd(), os.path.expanduser("~"), tempfile.gettempdir()
        os.makedirs("a/b")
        pathlib.Path("a/b/x.txt").write_text("x")
        shutil.copy("a/b/x.txt", "y.txt")
        os.rename("y.txt", "a/z.txt")
        with tempfile.TemporaryFile() as file:
            file.write(b"1")
        shutil.rmtree("a/b")
        answer = [*here, sorted(os.listdir("a"))]
    """
    assert own_root(code).value == ["/box", "/box", "/box", ["z.txt"]]


def test_a_program_or_library_in_the_box_is_not_loaded(own_root) -> None:
    code = """
        import ctypes, shutil, numpy.linalg._umath_linalg as module
        shutil.copy(module.__file__, "/box/module.so")
        try:
            ctypes.CDLL("/box/module.so")
            answer = "loaded"
        except OSError as error:
            answer = "refused"
    """
    assert own_root(code).value == "refused"


FILL = """
    import errno, os
    written = 0
    try:
        for number in range(100):
            with open(f"/box/{number}", "wb") as file:
                file.write(bytes(1 << 20))
            written += 1
    except OSError as error:
        answer = [errno.errorcode[error.errno], written]
"""


def test_the_box_can_be_filled_and_nothing_else(own_root) -> None:
    name, mebibytes = own_root(FILL, box_bytes=8 << 20).value
    assert name == "ENOSPC"
    assert mebibytes in (7, 8)
    assert own_root("import os; answer = os.listdir('/box')").value == []


def test_the_number_of_files_is_bounded(own_root) -> None:
    code = """
        import errno
        try:
            for number in range(10_000):
                open(f"/box/{number}", "w").close()
        except OSError as error:
            answer = [errno.errorcode[error.errno], number]
    """
    name, count = own_root(code, box_inodes=300).value
    assert name == "ENOSPC"
    assert 290 <= count <= 300


def test_deep_directories_vanish_with_the_child(own_root) -> None:
    code = """
        import os
        for depth in range(1500):
            os.mkdir("d")
            os.chdir("d")
        answer = depth
    """
    assert own_root(code).value == 1499
    assert own_root("import os; answer = os.listdir('/box')").value == []


def test_nothing_can_be_written_where_there_is_no_box(level_b) -> None:
    code = """
        import os
        answer = os.getcwd()
        for path in ("x", "/box/x", "/tmp/x", "/var/tmp/x", "/dev/shm/x"):
            try:
                open(path, "w")
                answer = path
            except OSError:
                pass
    """
    assert level_b(code).value == "/"


def test_one_child_leaves_nothing_for_the_next(own_root) -> None:
    own_root("open('/box/note', 'w').write('the answer is 42')")
    assert own_root("import os; answer = os.path.exists('/box/note')").value is False


def test_random_and_null_devices_work(enclosed) -> None:
    code = """
        import os
        open("/dev/null", "w").write("x")
        answer = len(open("/dev/urandom", "rb").read(8)) + len(open("/dev/zero", "rb").read(8))
    """
    assert enclosed(code).value == 16


def test_the_host_has_no_new_mounts(own_root) -> None:
    before = Path("/proc/self/mountinfo").read_text()
    own_root("answer = 1")
    assert Path("/proc/self/mountinfo").read_text() == before


def test_a_library_behind_a_symbolic_link_is_found(own_root, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Path(f"/tmp/library-{os.getpid()}")
    (folder / "real").mkdir(parents=True)
    (folder / "real" / "extra_library.py").write_text("value = 7\n")
    (folder / "link").symlink_to("real")
    try:
        paths = closure([*library_paths(), str(folder / "link")])
        code = "import sys; sys.path.append(folder); import extra_library; answer = extra_library.value"
        outcome = own_root(code, names={"folder": str(folder / "link")}, library_paths=list(paths))
        assert outcome.value == 7
    finally:
        (folder / "link").unlink()
        (folder / "real" / "extra_library.py").unlink()
        (folder / "real").rmdir()
        folder.rmdir()


def test_a_library_that_is_missing_is_named(own_root) -> None:
    outcome = own_root("answer = 1", library_paths=["/no/such/folder"])
    assert outcome.refused == ["bind", "ENOENT", "/no/such/folder"]
