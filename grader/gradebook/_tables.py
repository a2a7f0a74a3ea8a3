"""The tables of the gradebook.

A Result is stored whole, as its JSON form; the columns beside it repeat the parts that are searched for. If a
column and the JSON ever disagreed, the JSON would be right.
"""

from __future__ import annotations

import re

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

SCHEMA_VERSION = 1

metadata = MetaData()

schema = Table("grader_schema", metadata, Column("version", Integer, nullable=False))

runs = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("command", Text, nullable=False),
    Column("started_at", Text, nullable=False),  # UTC, ISO 8601
    Column("versions", Text, nullable=False),  # JSON object: package -> version
    sqlite_autoincrement=True,
)

results = Table(
    "result",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run_id", Integer, ForeignKey("run.id"), nullable=False),
    Column("source", Text, nullable=False),  # where the submission was read from, `encoded`
    Column("student", Text, nullable=False),  # `encoded`
    Column("assignment", Text, nullable=False),  # `encoded`
    Column("status", Text, nullable=False, index=True),
    Column("score", Float),
    Column("max_score", Float, nullable=False),
    Column("notebook_sha256", Text, nullable=False, index=True),
    Column("graded_at", Text, nullable=False),
    Column("record", Text, nullable=False),  # the JSON form of the Result
    Index("ix_result_student_assignment", "student", "assignment", "id"),
    Index("ix_result_run", "run_id", "id"),
    # Else SQLite may give a deleted row's number to a new one, and numbers say which Result is newer.
    sqlite_autoincrement=True,
)

_UNSTORABLE = re.compile("[\\\\\x00\ud800-\udfff]")


def encoded(text: str) -> str:
    r"""``text`` as every database can store it: distinct texts stay distinct, ordinary ones stay as they are.

    PostgreSQL refuses NUL in text, and neither database takes the lone surrogates that stand for undecodable
    bytes in file names. Both become ``\uXXXX``; a backslash does too, so that the way back is unique.
    """
    return _UNSTORABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def decoded(text: str) -> str:
    """The text that `encoded` was given."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
