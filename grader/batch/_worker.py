"""One worker of a batch: a process with warm checks and a zygote of its own that grades what it is sent."""

from __future__ import annotations

import json
import signal
from multiprocessing.connection import Connection
from pathlib import Path

from grader.course import load_course
from grader.grading.grade import Grader, Job
from grader.grading.session import CheckSession, with_checks
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import Confinement


def work(connection: Connection, root: str, assignments: list[str], level: str, seed: int, language: str) -> None:
    """Grades jobs from ``connection`` until it closes.

    A job is a JSON header (student, assignment) and the notebook's bytes; the answer is the Result's JSON form.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    course = load_course(Path(root))
    chosen = [a for a in course.assignments if a.id in assignments]

    def body(session: CheckSession) -> None:
        grader = Grader(course, session, Confinement(Level(level)), seed, language)
        connection.send_bytes(b"ready")
        try:
            while True:
                try:
                    header = json.loads(connection.recv_bytes())
                    data = connection.recv_bytes()
                except EOFError:
                    return
                result = grader.grade(Job(header["student"], header["assignment"], data))
                connection.send_bytes(result.to_json().encode())
        finally:
            grader.close()

    with_checks(course, chosen, body, language=language)
