"""The gradebook's API."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Select, func, insert, select
from sqlalchemy.engine import URL

import grader
from grader.gradebook import _tables as tables
from grader.gradebook._open import GradebookError, explained, open_engine, shown, url_of
from grader.gradebook._tables import decoded, encoded
from grader.result import Result, ResultError


@dataclass(frozen=True)
class Run:
    """One call of the command that grades.

    Args:
        id: counts up; a later run has a larger one.
        command: as it was typed.
        started_at: UTC time, ISO 8601.
        versions: of python, grader and numpy.
    """

    id: int
    command: str
    started_at: str
    versions: Mapping[str, str]


@dataclass(frozen=True)
class Entry:
    """One stored Result and how it got here.

    Args:
        id: counts up; a later entry has a larger one.
        run_id: the run that added it.
        source: where the submission was read from.
        result: the Result as it was added.
    """

    id: int
    run_id: int
    source: str
    result: Result


def open_gradebook(path_or_url: str | Path) -> Gradebook:
    """Opens the gradebook in the file ``path_or_url`` or at that database URL, and makes it if it is new.

    Raises:
        GradebookError: see `Gradebook`.
    """
    return Gradebook(url_of(path_or_url))


class Gradebook:
    """Every Result ever produced, never overwritten.

    Several processes and threads may use one database at the same time; a writer waits for the one before it.
    A gradebook that is open when its process forks may be used on both sides.

    Args:
        url: ``sqlite:///gradebook.db`` or ``postgresql://user@host/database``.

    Raises:
        GradebookError: if the database cannot be reached, is another program's or is of a newer version.
    """

    def __init__(self, url: str | URL) -> None:
        self._url = url if isinstance(url, URL) else url_of(url)
        self._engine = open_engine(self._url)
        self._pid = os.getpid()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes every connection; what was added is stored already."""
        self._engine.dispose(close=self._pid == os.getpid())

    def new_run(self, command: str) -> int:
        """Records the start of one grading call and returns its number.

        Raises:
            GradebookError: if the database refuses.
        """
        row = {
            "command": encoded(command),
            "started_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "versions": json.dumps(_versions()),
        }
        with self._connection(writes=True) as connection:
            return int(connection.execute(insert(tables.runs).values(row).returning(tables.runs.c.id)).scalar_one())

    def add(self, run_id: int, result: Result, source: str) -> int:
        """Adds one Result in a transaction of its own and returns its number.

        When this returns the Result is on the disk; a kill at any moment leaves it whole or absent.

        Args:
            run_id: from `new_run`.
            result: what to store.
            source: where the submission was read from.

        Raises:
            GradebookError: if there is no such run, the Result has no JSON form, or the database refuses.
        """
        row = _row(run_id, result, source)
        with self._connection(writes=True) as connection:
            if not _has_run(connection, run_id):
                raise GradebookError(f"the gradebook {shown(self._url)} has no run {run_id}: call new_run first")
            query = insert(tables.results).values(row).returning(tables.results.c.id)
            return int(connection.execute(query).scalar_one())

    def latest(self, assignment: str | None = None) -> list[Result]:
        """The Result added last for each student and assignment, sorted by assignment and student.

        Args:
            assignment: only this one's.

        Raises:
            GradebookError: if the database refuses, or holds a record that this version cannot read.
        """
        columns = tables.results.c
        newest = select(func.max(columns.id)).group_by(columns.student, columns.assignment)
        if assignment is not None:
            newest = newest.where(columns.assignment == encoded(assignment))
        entries = self._entries(select(tables.results).where(columns.id.in_(newest)))
        return sorted((e.result for e in entries), key=lambda r: (r.assignment, r.student))

    def history(self, student: str, assignment: str) -> list[Result]:
        """Every Result of one student for one assignment, in the order they were added.

        Raises:
            GradebookError: if the database refuses, or holds a record that this version cannot read.
        """
        columns = tables.results.c
        query = select(tables.results).where(
            columns.student == encoded(student), columns.assignment == encoded(assignment)
        )
        return [entry.result for entry in self._entries(query)]

    def entries(self, run_id: int) -> list[Entry]:
        """What one run added, in the order it was added.

        Raises:
            GradebookError: if the database refuses, or holds a record that this version cannot read.
        """
        return self._entries(select(tables.results).where(tables.results.c.run_id == run_id))

    def runs(self) -> list[Run]:
        """Every run, oldest first.

        Raises:
            GradebookError: if the database refuses.
        """
        with self._connection() as connection:
            rows = connection.execute(select(tables.runs).order_by(tables.runs.c.id)).all()
        return [Run(r.id, decoded(r.command), r.started_at, json.loads(r.versions)) for r in rows]

    def _entries(self, query: Select[Any]) -> list[Entry]:
        with self._connection() as connection:
            rows = connection.execute(query.order_by(tables.results.c.id)).all()
        return [Entry(r.id, r.run_id, decoded(r.source), self._result(r.id, r.record)) for r in rows]

    def _result(self, number: int, record: str) -> Result:
        try:
            return Result.from_json(record)
        except ResultError as error:
            raise GradebookError(
                f"record {number} of the gradebook {shown(self._url)} cannot be read ({error}): "
                "pip install --upgrade grader, or restore the gradebook from a backup"
            ) from error

    @contextmanager
    def _connection(self, *, writes: bool = False) -> Iterator[Connection]:
        """A connection inside one transaction, which is rolled back if the block raises."""
        if self._pid != os.getpid():
            # A connection must not be used on both sides of a fork, nor closed on the far side.
            self._engine.dispose(close=False)
            self._pid = os.getpid()
        with explained(self._url), self._engine.execution_options(writes=writes).begin() as connection:
            yield connection


def _has_run(connection: Connection, run_id: int) -> bool:
    return connection.execute(select(tables.runs.c.id).where(tables.runs.c.id == run_id)).first() is not None


def _row(run_id: int, result: Result, source: str) -> dict[str, Any]:
    try:
        record = result.to_json()
    except (TypeError, ValueError) as error:
        raise GradebookError(
            f"the Result of {result.student!r} for {result.assignment!r} cannot be stored ({error}): "
            "grade the submission again"
        ) from error
    return {
        "run_id": run_id,
        "source": encoded(source),
        "student": encoded(result.student),
        "assignment": encoded(result.assignment),
        "status": result.status.value,
        "score": result.score,
        "max_score": result.max_score,
        "notebook_sha256": encoded(result.provenance.notebook_sha256),
        "graded_at": encoded(result.provenance.graded_at),
        "record": record,
    }


def _versions() -> dict[str, str]:
    return {"grader": grader.__version__, "python": platform.python_version(), "numpy": version("numpy")}
