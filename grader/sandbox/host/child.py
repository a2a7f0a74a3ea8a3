"""A submission in a sandboxed process: loads the notebook, answers requests, survives what the code does.

A hang, crash or flood ends the process and costs only the check that caused it: the next check gets a fresh one with
the notebook loaded again. Deadlines and killing are on this side.
"""

from __future__ import annotations

import math
import os
import signal
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from grader.sandbox.errors import (
    InternalFailure,
    OutOfTime,
    ProcessEnded,
    ProtocolViolation,
    SubmissionError,
    TimedOut,
    TooMuchOutput,
    TooSlow,
)
from grader.sandbox.guest.isolation import Settings
from grader.sandbox.host.client import student_error
from grader.sandbox.host.pipes import Closed, Deadline, Flood, Output, Pipes
from grader.sandbox.host.transport import AnswerCallback
from grader.sandbox.host.zygote import Ending, Zygote
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import Frame, FrameError
from grader.sandbox.wire.values import encode
from grader.text import Message, _

START_SECONDS = 20.0
EXIT_SECONDS = 1.0  # between the closing of a process' pipes and its end; one that goes on has closed them itself
HANGS_ALLOWED = 2  # a function that hung twice is not called again: its other checks would only wait as long


@dataclass(frozen=True)
class Budget:
    """Seconds and bytes a submission may use: for loading, one call, all in all, and output of one exchange."""

    load: float
    call: float
    total: float
    output: int


@dataclass(frozen=True)
class Load:
    """One cell to be run when a process loads the notebook.

    Args:
        number: its number in the notebook.
        name: what it is called in `SandboxTransport.failed_cells`.
        source: its text.
        keeps: names whose value after this cell counts.
        lazy: whether it need only run if a later cell uses a name that it defines.
    """

    number: int
    name: str
    source: str
    keeps: tuple[str, ...] = ()
    lazy: bool = False


@dataclass
class SandboxTransport:
    """A submission's code in a child of the zygote.

    Args:
        zygote: forks the children.
        settings: isolation of the children.
        cells: the cells to run, in order.
        budget: what it may use.
        seed: set before every cell.

    Attributes:
        failed_cells: what went wrong in the cells, by name.
        output: what the code printed.
        endings: how its processes ended, and what each used.
        interrupted: whether something from outside (neither the code nor a limit of ours) ended a process.
    """

    zygote: Zygote
    settings: Settings
    cells: Sequence[Load]
    budget: Budget
    seed: int
    failed_cells: dict[str, SubmissionError] = field(default_factory=dict)
    output: Output = field(default_factory=Output)
    endings: list[tuple[str, Ending]] = field(default_factory=list)
    interrupted: bool = False
    _pipes: Pipes | None = None
    _death: SubmissionError | None = None
    _skip: set[int] = field(default_factory=set)
    _definitions: set[int] = field(default_factory=set)  # cells of which only these run
    _hangs: Counter[str] = field(default_factory=Counter)
    _end: float = math.inf  # until the first process starts
    _received: int = 0

    @property
    def isolation(self) -> str:
        """The isolation level of the children."""
        return str(self.settings.level)

    def ask(self, request: Frame, subject: str, on_callback: AnswerCallback) -> Frame:
        """See `Transport.ask`."""
        kind = request.header["kind"]
        name = subject.partition(".")[0]
        if kind == messages.SEED:
            return self._begin_check(request, subject, on_callback)
        if kind == messages.CALL and self._hangs[name] >= HANGS_ALLOWED:
            raise TimedOut(subject, self.budget.call)
        try:
            return self._exchange(request, subject, self.budget.call, on_callback)
        except TimedOut:
            self._hangs[name] += 1
            raise

    def _begin_check(self, request: Frame, subject: str, on_callback: AnswerCallback) -> Frame:
        """Sets the seed; no code of a check has run yet, so what goes wrong here is left from an earlier one."""
        self.ensure_loaded()
        try:
            return self._exchange(request, subject, self.budget.call, on_callback)
        except SubmissionError:
            self.ensure_loaded()
            return self._exchange(request, subject, self.budget.call, on_callback)

    def ensure_loaded(self) -> None:
        """Starts a process with the notebook loaded, if none is there.

        Raises:
            SubmissionError: if there is no time left.
            InternalFailure: if no sandbox could be made.
        """
        self._end = min(self._end, time.monotonic() + self.budget.total)
        while self._pipes is None:
            if time.monotonic() >= self._end:
                raise OutOfTime(self.budget.total)
            self._start()
            self._load()

    def close(self) -> None:
        """Ends the process."""
        # If the zygote died meanwhile it took the process with it; every answer is there already.
        with suppress(InternalFailure):
            self._kill("killed")

    def _start(self) -> None:
        child = self.zygote.spawn(self.settings, self.seed)
        self._pipes = Pipes(child, self.output, self.budget.output, self._received)
        self._death = None
        try:
            self._pipes.allow_output()
            hello = self._pipes.receive(time.monotonic() + START_SECONDS)
        except (Deadline, Closed, Flood, FrameError) as error:
            self._kill("did not start")
            raise InternalFailure(f"the sandboxed process did not start ({type(error).__name__})") from error
        if hello.header.get("kind") != "ready":
            self._kill("did not start")
            raise InternalFailure(f"no sandbox could be made: {hello.header.get('text')}")

    def _load(self) -> None:
        """Runs the cells; what ends the process is left out when the next process loads."""
        started = time.monotonic()
        took: dict[int, float] = {}
        for index, cell in enumerate(self.cells):
            if index in self._skip:
                continue
            begun = time.monotonic()
            try:
                left = max(0.05, started + self.budget.load - begun)
                answer = self._exchange(self._run_request(index), _label(cell), left, _no_callbacks)
            except SubmissionError as error:
                took[index] = time.monotonic() - begun
                self._leave_out(index, error, took)
                return
            took[index] = time.monotonic() - begun
            if answer.header["kind"] != messages.VALUE:
                self.failed_cells[cell.name] = student_error(answer.header, cell.name)
        self._exchange(Frame({"id": "settle", "kind": messages.SETTLE}), "", self.budget.call, _no_callbacks)

    def _run_request(self, index: int) -> Frame:
        cell = self.cells[index]
        header = {"id": f"cell-{index}", "kind": messages.RUN, "cell": cell.number}
        # As bytes, because a text on the wire is bounded far below the size of a cell.
        source = cell.source.encode("utf-8", "backslashreplace")
        return Frame(header, encode([source, list(cell.keeps), cell.lazy, index in self._definitions]))

    def _leave_out(self, index: int, error: SubmissionError, took: Mapping[int, float]) -> None:
        """Leaves out what ended a process while it loaded, so that the next one gets further.

        Of an exercise's cell what it defines is kept: what she tries out below it must not cost her the exercise. Nor
        must another cell that took the time which this one then lacked.
        """
        if isinstance(error, TimedOut):  # what was left of the time differs from run to run
            slowest = max((i for i in took if not self.cells[i].keeps), key=took.__getitem__, default=index)
            if self.cells[index].keeps and took[slowest] > took[index]:
                index = slowest
                error = TooSlow(_label(self.cells[index]), self.budget.load)
            else:
                error = TimedOut(_label(self.cells[index]), self.budget.load)
        cell = self.cells[index]
        self.failed_cells.setdefault(cell.name, error)
        again = cell.keeps and index not in self._definitions and not isinstance(error, ProtocolViolation)
        (self._definitions if again else self._skip).add(index)

    def _exchange(self, request: Frame, subject: str, seconds: float, on_callback: AnswerCallback) -> Frame:
        if self._pipes is None:
            raise self._death or InternalFailure("no process is loaded")
        now = time.monotonic()
        deadline = min(now + seconds, self._end)
        try:
            self._pipes.begin()
            self._pipes.send(request, deadline)
            while True:
                frame = self._pipes.receive(deadline)
                if not _is_answer(frame, request):
                    raise FrameError("an answer that is none")
                if frame.header["kind"] != messages.CALLBACK:
                    return frame
                asked = time.monotonic()
                reply = on_callback(frame)
                if request.header.get("lent"):  # the reference's time is not the student's
                    deadline = min(deadline + time.monotonic() - asked, self._end)
                if self._pipes is None:  # the function asked the student's code in turn, and that ended the process
                    raise self._death or InternalFailure("no process is loaded")
                self._pipes.send(reply, deadline)
        except Deadline:
            reason = "timeout"
            out_of_time = deadline >= self._end
            self._death = OutOfTime(self.budget.total) if out_of_time else TimedOut(subject, seconds)
        except Flood:
            reason = "output"
            self._death = TooMuchOutput(subject, self.budget.output // 1024)
        except FrameError:
            reason = "protocol"
            self._death = ProtocolViolation(subject)
        except Closed:
            if self._pipes.has_ended(EXIT_SECONDS):
                reason = "ended"
                self._death = self._ended(subject)
            else:
                reason = "protocol"
                self._death = ProtocolViolation(subject)
        self._kill(reason)
        raise self._death

    def _ended(self, subject: str) -> ProcessEnded:
        """What became of a process that ended by itself."""
        ending = self._kill("ended")
        # The first process of a namespace cannot kill itself like this: that came from outside, unless it was the
        # kernel because all processor time was used up (by threads; one alone meets our deadlines first).
        killed = os.WIFSIGNALED(ending.status) and os.WTERMSIG(ending.status) == signal.SIGKILL
        self.interrupted |= killed and ending.cpu < self.settings.cpu_seconds - 1
        return ProcessEnded(subject, describe_ending(ending))

    def _kill(self, reason: str) -> Ending:
        """Ends the process, if there is one; gives how the last one ended."""
        pipes, self._pipes = self._pipes, None
        if pipes is not None:
            self._received = pipes.received
            with suppress(Flood, OSError):  # what was kept is kept; the process is ended next
                pipes.drain()
            self.endings.append((reason, self.zygote.end(pipes.child)))
        return self.endings[-1][1] if self.endings else Ending(0, 0, 0.0)


def _label(cell: Load) -> str:
    return str(_("Cell {number}", number=cell.number))


def describe_ending(ending: Ending) -> Message:
    """How a process ended, in the learner's words."""
    if os.WIFSIGNALED(ending.status):
        number = os.WTERMSIG(ending.status)
        name = signal.Signals(number).name if number in signal.Signals._value2member_map_ else str(number)
        return _("killed by signal {name}", name=name)
    return _("exit code {code}", code=os.waitstatus_to_exitcode(ending.status))


def _is_answer(frame: Frame, request: Frame) -> bool:
    header = frame.header
    kind = header.get("kind")
    if not header.keys() <= messages.ANSWER_KEYS or type(kind) is not str or kind not in messages.ANSWERS:
        return False
    if kind == messages.CALLBACK:
        asked = request.header["kind"] == messages.CALL or request.header.get("lent") is True
        return asked and header.get("id") is None
    return bool(header.get("id") == request.header["id"])


def _no_callbacks(_frame: Frame) -> Frame:
    raise FrameError("a callback while no function was passed")
