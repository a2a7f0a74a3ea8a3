"""Opening a database as a gradebook: whose it is, which version it has, how writers wait for each other."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from grader.gradebook import _tables as tables

BUSY_SECONDS = 60.0
"""How long a writer waits for the writers before it."""

_ADVISORY_LOCK = 0x67726164  # any number that other programs of the same PostgreSQL server are unlikely to use


class GradebookError(RuntimeError):
    """The gradebook cannot be opened, read or written; the text says what was received and what to do."""


def url_of(path_or_url: str | Path) -> URL:
    """The database URL of a path or of the text of a URL.

    Raises:
        GradebookError: if it looks like a URL and is none.
    """
    if isinstance(path_or_url, Path) or "://" not in path_or_url:
        return URL.create("sqlite", database=str(path_or_url))
    try:
        url = make_url(path_or_url)
    except ArgumentError as error:
        raise GradebookError(
            "the gradebook's URL cannot be read: write sqlite:///gradebook.db or postgresql://user@host/database"
        ) from error
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def shown(url: URL) -> str:
    """The database as messages name it: a path, or a URL without its password."""
    is_file = url.get_backend_name() == "sqlite" and url.database
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def open_engine(url: URL) -> Engine:
    """An engine for the gradebook at ``url``, whose tables exist when this returns.

    Raises:
        GradebookError: if the database cannot be reached, is another program's or is of a newer version.
    """
    if url.get_backend_name() == "sqlite":
        _refuse_bad_file(url)
    try:
        engine = create_engine(url, **_options(url))
    except NoSuchModuleError as error:
        raise GradebookError(
            f"the gradebook {shown(url)} is of an unknown kind: use a file or postgresql://user@host/database"
        ) from error
    except ModuleNotFoundError as error:
        raise GradebookError(
            f"the gradebook {shown(url)} needs the package {error.name}, which is not installed: "
            f"pip install {error.name}"
        ) from error
    if engine.dialect.name == "sqlite":
        _listen_sqlite(engine)
    try:
        with explained(url):
            _prepare(engine, url)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turns what the database refuses into one sentence.

    Raises:
        GradebookError: instead of every error of the database.
    """
    try:
        yield
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise GradebookError(f"the gradebook {shown(url)} cannot be used ({reason}): {_advice(reason)}") from error


def _advice(reason: str) -> str:
    if "not a database" in reason or "malformed" in reason:
        return "it is not a gradebook or it is damaged; give another file, or restore this one from a backup"
    if "locked" in reason:
        return "another program keeps it locked; close that program and run the same command again"
    if "readonly" in reason or "unable to open" in reason:
        return "make the file and its folder writable, or give another file"
    if "full" in reason:
        return "free some space and run the same command again"
    return "set this right and run the same command again; nothing recorded before is lost"


def _refuse_bad_file(url: URL) -> None:
    if not url.database or ":memory:" in url.database:
        raise GradebookError("a gradebook in memory would be lost: give a file, such as sqlite:///gradebook.db")
    path = Path(url.database)
    if path.is_dir():
        raise GradebookError(f"the gradebook {path} is a folder: give a file, such as {path / 'gradebook.db'}")
    if not path.parent.is_dir():
        raise GradebookError(f"the gradebook's folder {path.parent} does not exist: mkdir -p {path.parent}")


def _options(url: URL) -> dict[str, Any]:
    return {"connect_args": {"timeout": BUSY_SECONDS}} if url.get_backend_name() == "sqlite" else {}


def _listen_sqlite(engine: Engine) -> None:
    """Takes over transactions from the sqlite3 module, which would begin them late and lock late."""

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        # A Result that `add` returned for must survive a power cut, not only a kill.
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("transaction", True):
            connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


def _prepare(engine: Engine, url: URL) -> None:
    with engine.connect() as connection:
        ready = _is_ready(connection, url)
    if engine.dialect.name == "sqlite":
        _use_wal(engine)
    if ready:
        return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
        # Another process may have made the tables since; both locks above make this the last word.
        if not _is_ready(connection, url):
            tables.metadata.create_all(connection)
            connection.execute(insert(tables.schema).values(version=tables.SCHEMA_VERSION))


def _is_ready(connection: Connection, url: URL) -> bool:
    """Whether the tables are there; False for an empty database."""
    names = inspect(connection).get_table_names()
    if not names:
        return False
    if tables.schema.name not in names:
        raise GradebookError(
            f"{shown(url)} is the database of another program (its tables: {', '.join(sorted(names)[:4])}): "
            "give a file that does not exist yet, or an empty database"
        )
    _refuse_other_version(connection.execute(select(tables.schema.c.version)).scalars().all(), url)
    return True


def _refuse_other_version(versions: Sequence[object], url: URL) -> None:
    if versions == [tables.SCHEMA_VERSION]:
        return
    received = ", ".join(str(version) for version in versions) or "none"
    raise GradebookError(
        f"the gradebook {shown(url)} has version {received} and this grader reads version "
        f"{tables.SCHEMA_VERSION}: pip install --upgrade grader, or give another file"
    )


def _use_wal(engine: Engine) -> None:
    """Lets readers and one writer work at the same time.

    The change of mode does not wait for other connections by itself, so processes that open a new gradebook
    at the same moment are made to wait here.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            _set_journal_mode(engine)
            return
        except DBAPIError as error:
            if "locked" not in str(error.orig) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _set_journal_mode(engine: Engine) -> None:
    # The mode cannot be changed inside a transaction.
    with engine.execution_options(transaction=False).connect() as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
