"""Grades a list of submissions on several processes. One submission can never stop the others.

A worker that dies or hangs is replaced and its submission tried once more; if that fails too, the submission gets a
Result that says so, without a score.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from grader.batch._discover import Found
from grader.batch._worker import work
from grader.course import Course
from grader.grading.grade import failed_result, ungradable, unknown_assignment, unread_result
from grader.result import Result
from grader.sandbox.environment import set_environment
from grader.sandbox.errors import InternalFailure
from grader.sandbox.host.confinement import Confinement

TRIES = 5  # a worker that dies costs a try: it is never the submission's doing, which lives in a process of its own
STARTS = 3  # workers in a row that end while starting before the batch is given up
KILLED_STARTS = 30  # the same for workers that something killed: it may stop doing so
EXIT_SECONDS = 1.0  # between the closing of a worker's pipe and its end
START_SECONDS = 180.0
GRACE_SECONDS = 60.0  # beyond a submission's own budget before its worker is given up


@dataclass(frozen=True)
class BatchOptions:
    """How to grade a batch.

    Args:
        confinement: how submissions are isolated.
        seed: the grading seed.
        jobs: submissions graded at the same time.
        language: of the messages.
    """

    confinement: Confinement
    seed: int
    jobs: int = 1
    language: str = "en"


@dataclass
class _Task:
    index: int
    found: Found
    tries: int = 0


class _Worker:
    """A worker process, as the parent holds it."""

    def __init__(self, course: Course, assignments: list[str], options: BatchOptions) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.task: _Task | None = None
        self.known: set[str] = set()
        self.ready = False
        self.deadline = time.monotonic() + START_SECONDS
        level = str(options.confinement.level)
        arguments = (theirs, str(course.root), assignments, level, options.seed, options.language)
        self.process: SpawnProcess = context.Process(target=work, args=arguments, daemon=True)
        self.process.start()
        theirs.close()

    def give(self, task: _Task, seconds: float) -> None:
        self.task, self.deadline = task, time.monotonic() + seconds
        self.known.add(task.found.assignment)
        header = {"student": task.found.student, "assignment": task.found.assignment}
        try:
            self.connection.send_bytes(json.dumps(header).encode())
            self.connection.send_bytes(task.found.data)
        except OSError:
            self.deadline = 0.0  # it died: noticed at the next turn

    def stop(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def grade_all(course: Course, submissions: Sequence[Found], options: BatchOptions) -> Iterator[tuple[Found, Result]]:
    """Grades submissions; gives each with its Result as soon as it is there.

    Raises:
        InternalFailure: if workers cannot be started at all.
    """
    tasks: deque[_Task] = deque()
    for index, found in enumerate(submissions):
        if (result := _at_once(course, found, options)) is not None:
            yield found, result
        else:
            tasks.append(_Task(index, found))
    if tasks:
        yield from _Pool(course, tasks, options).results()


def _at_once(course: Course, found: Found, options: BatchOptions) -> Result | None:
    """The Result of what cannot be graded; None for everything else."""
    if found.assignment not in {a.id for a in course.assignments}:
        return unknown_assignment(found.student, course, options.language)
    if found.problem is not None:
        return unread_result(found.student, course, found.assignment, found.problem, options.language)
    return ungradable(found.student, course, found.assignment, options.confinement, options.language)


class _Pool:
    def __init__(self, course: Course, tasks: deque[_Task], options: BatchOptions) -> None:
        self.course, self.tasks, self.options = course, tasks, options
        self.assignments = sorted({task.found.assignment for task in tasks})
        self.failed_starts = 0
        set_environment()
        count = max(1, min(options.jobs, len(tasks)))
        self.workers = [self._worker() for _ in range(count)]

    def results(self) -> Iterator[tuple[Found, Result]]:
        try:
            while self.tasks or any(worker.task for worker in self.workers):
                now = time.monotonic()
                nearest = min(worker.deadline for worker in self.workers)
                ready = wait([w.connection for w in self.workers], timeout=max(0.0, nearest - now))
                for worker in list(self.workers):
                    yield from self._attend(worker, worker.connection in ready)
        finally:
            for worker in self.workers:
                worker.stop()

    def _attend(self, worker: _Worker, readable: bool) -> Iterator[tuple[Found, Result]]:
        if readable:
            message = _receive(worker.connection)
            if message is None:
                yield from self._replace(worker)
                return
            worker.ready, self.failed_starts = True, 0
            if worker.task is not None:
                task, worker.task = worker.task, None
                yield task.found, Result.from_json(message.decode())
            self._next_task(worker)
        elif time.monotonic() >= worker.deadline:
            yield from self._replace(worker)

    def _next_task(self, worker: _Worker) -> None:
        worker.deadline = float("inf")
        if self.tasks:
            task = min(self.tasks, key=lambda task: self._cost(worker, task.found.assignment))
            self.tasks.remove(task)
            limits = self.course.assignment(task.found.assignment).limits
            worker.give(task, limits.total + GRACE_SECONDS)

    def _cost(self, worker: _Worker, assignment: str) -> int:
        """How much is new to a worker: the first submission of an assignment loads its references and mistakes."""
        if assignment in worker.known:
            return 0
        return 2 if any(assignment in other.known for other in self.workers) else 1

    def _replace(self, worker: _Worker) -> Iterator[tuple[Found, Result]]:
        worker.process.join(EXIT_SECONDS)
        killed = worker.process.exitcode == -signal.SIGKILL
        worker.stop()
        self.workers.remove(worker)
        if not worker.ready:
            self.failed_starts += 1
            if self.failed_starts > (KILLED_STARTS if killed else STARTS):
                raise InternalFailure("the grading processes cannot be started: run `grader doctor`")
        task = worker.task
        if task is not None:
            task.tries += 1
            if task.tries < TRIES:
                self.tasks.appendleft(task)
            else:
                yield (
                    task.found,
                    failed_result(task.found.student, self.course, task.found.assignment, self.options.language),
                )
        self.workers.append(self._worker())

    def _worker(self) -> _Worker:
        return _Worker(self.course, self.assignments, self.options)


def _receive(connection: Connection) -> bytes | None:
    try:
        return connection.recv_bytes()
    except (EOFError, OSError):
        return None
