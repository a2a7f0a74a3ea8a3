"""Everything a hostile submission could reach for, and the means to notice if one did."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.batch import BatchOptions, Found, grade_all
from grader.course import Course
from grader.result import Result
from grader.sandbox.host.confinement import Confinement
from tests.hostile.submissions import EVIDENCE, PREAMBLE, Attack
from tests.sandbox.conftest import RIGHT, copy_course, notebook

HONEST = "honest"


@dataclass
class Stage:
    """A course, and canaries around it: values that stand in the trusted processes or in files only.

    Args:
        course: the course; its solution and its hidden checks hold a canary.
        folder: readable by everyone, with files that hold a canary.
        mark: in the name of every process and file that hostile code makes.
        canaries: the values.
        files: that hold one.
        listeners: sockets that nobody may reach.
        before: every file of the folders that hostile code tries to write to.
    """

    course: Course
    folder: Path
    mark: str
    canaries: list[str]
    files: list[Path]
    listeners: dict[str, socket.socket]
    before: set[str] = field(default_factory=set)

    @property
    def folders(self) -> list[Path]:
        """Where a file of hostile code would be outside its own folder."""
        return [self.course.root, self.folder, Path.home(), Path(tempfile.gettempdir())]

    def known(self) -> dict[str, object]:
        """What hostile code is told, which an attacker could know or guess."""
        return {
            "course": str(self.course.root),
            "stage": str(self.folder),
            "home": str(Path.home()),
            "folders": [str(f) for f in self.folders],
            "files": [str(f) for f in self.files],
            "port": self.listeners["tcp"].getsockname()[1],
            "udp_port": self.listeners["udp"].getsockname()[1],
            "unix": str(self.folder / "socket"),
            "abstract": self.mark,
            "pids": sorted({os.getpid(), os.getppid(), 1}),
            "mark": self.mark,
        }

    def hostile(self, attack: Attack) -> bytes:
        """The notebook of an attack."""
        preamble = PREAMBLE.replace("KNOWN", repr(self.known()))
        places = {"@FILE@": self.files[0], "@FOLDER@": self.folder, "@MARK@": self.mark}
        source = attack.source
        for place, path in places.items():
            source = source.replace(place, str(path))
        return notebook(self.course, {**RIGHT, "double": source}, first=preamble)

    def evidence_in(self, result: Result) -> list[str]:
        """The canaries and reports of success in a Result."""
        text = result.without_times().to_json()
        return [word for word in (EVIDENCE, *self.canaries, "heard") if word in text]

    def marks(self) -> list[str]:
        """Files and folders that hostile code left, and files that are gone or not what they were."""
        left: list[str] = []
        for folder in (*self.folders, Path("/var/tmp"), Path("/dev/shm"), Path("/")):
            left += [str(folder / self.mark)] if os.path.lexists(folder / self.mark) else []
        left += sorted(self.listing() ^ self.before)
        return left + [str(f) for f in self.files if not f.is_file() or f.read_text() not in self.canaries]

    def listing(self) -> set[str]:
        """All files of the course and of the stage."""
        found = {str(p) for root in (self.course.root, self.folder) for p in root.rglob("*")}
        return {path for path in found if "__pycache__" not in path}

    def processes(self) -> list[str]:
        """Processes and threads that hostile code left running."""
        left = []
        for path in Path("/proc").glob("[0-9]*/task/*/comm"):
            with suppress(OSError):  # it ended meanwhile
                if path.read_text().strip() == self.mark:
                    left.append(str(path))
        return left

    def heard(self) -> list[str]:
        """The listeners that somebody reached."""
        reached = []
        for name, listener in self.listeners.items():
            with suppress(BlockingIOError):
                if name == "udp":
                    listener.recv(16)
                else:
                    listener.accept()[0].close()
                reached.append(name)
        return reached


@contextmanager
def set_stage(folder: Path) -> Iterator[Stage]:
    """Puts up a stage, with a canary in this process' environment, which the trusted processes inherit."""
    canaries = [f"canary{secrets.token_hex(16)}" for _ in range(3)]
    mark = f"hst{secrets.token_hex(5)}"
    course = copy_course("twofold", folder / "course")
    _hold(course.solution(course.assignments[0]), canaries[0])
    _hold(course.checks / "test_01_twofold_hidden.py", canaries[0])
    with ExitStack() as stack:
        public = Path(tempfile.mkdtemp(prefix="stage-"))
        stack.callback(shutil.rmtree, public)
        public.chmod(0o755)
        files = [public / "canary.txt", course.root / "canary.txt", Path.home() / f".{mark}-canary"]
        for file in files:
            file.write_text(canaries[1])
            file.chmod(0o644)
        stack.callback(files[2].unlink, missing_ok=True)
        listeners = {name: stack.enter_context(one) for name, one in _listeners(public, mark).items()}
        saved = os.environ.get("GRADER_CANARY")
        os.environ["GRADER_CANARY"] = canaries[2]
        stack.callback(_restore, "GRADER_CANARY", saved)
        stage = Stage(course, public, mark, canaries, files, listeners)
        stage.before = stage.listing()
        yield stage


def _hold(path: Path, canary: str) -> None:
    """Puts a canary among the values of a file that only the trusted process reads."""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nCANARY = {canary!r}\n")


def _listeners(folder: Path, mark: str) -> dict[str, socket.socket]:
    unix, abstract = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    unix.bind(str(folder / "socket"))
    (folder / "socket").chmod(0o777)
    abstract.bind("\0" + mark)
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    tcp = socket.create_server(("127.0.0.1", 0))
    for listener in (unix, abstract):
        listener.listen()
    found = {"tcp": tcp, "udp": udp, "unix": unix, "abstract": abstract}
    for listener in found.values():
        listener.setblocking(False)
    return found


def _restore(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value


@dataclass(frozen=True)
class Played:
    """What came of a table of attacks.

    Args:
        results: the Result of each attack, by name.
        before: the Result of an honest submission graded before any of them.
        after: the Result of the honest submission graded after each of them, by the attack's name.
        left: files, processes and connections that there are and should not be.
    """

    results: Mapping[str, Result]
    before: Result
    after: Mapping[str, Result]
    left: list[str]


def play(stage: Stage, attacks: list[Attack], confinement: Confinement | None = None) -> Played:
    """Grades attacks on one worker, an honest submission between each two of them."""
    honest = notebook(stage.course)
    ident = stage.course.assignments[0].id
    found = [Found(HONEST, ident, HONEST, honest)]
    for attack in attacks:
        found.append(Found(attack.name, ident, attack.name, stage.hostile(attack)))
        found.append(Found(f"{HONEST}-{attack.name}", ident, HONEST, honest))
    options = BatchOptions(confinement or Confinement.choose(), seed=99, jobs=1)
    results = {one.student: result for one, result in grade_all(stage.course, found, options)}
    after = {a.name: _anonymous(results[f"{HONEST}-{a.name}"]) for a in attacks}
    left = [*stage.marks(), *stage.processes(), *stage.heard()]
    return Played({a.name: results[a.name] for a in attacks}, _anonymous(results[HONEST]), after, left)


def _anonymous(result: Result) -> Result:
    return replace(result.without_times(), student="")
