"""Whatever is added comes back equal and in order."""

from __future__ import annotations

import itertools
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.gradebook import open_gradebook
from grader.gradebook._tables import decoded, encoded
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict

# Every code point, lone surrogates and NUL too: student ids and paths come from outside.
texts = st.text(st.characters(), max_size=12)
points = st.floats(allow_nan=False, allow_infinity=False)
checks = st.builds(
    CheckResult,
    texts,
    texts,
    texts,
    st.sampled_from(Verdict),
    st.none() | points,
    points,
    texts,
    st.none() | texts,
    st.booleans(),
    points,
)
findings = st.builds(Finding, texts, texts, st.none() | st.integers(0, 10**6))
provenances = st.builds(
    Provenance,
    notebook_sha256=texts,
    seeds=st.lists(st.integers(0, 2**64), max_size=3).map(tuple),
    limits=st.dictionaries(texts, points, max_size=2),
    versions=st.dictionaries(texts, texts, max_size=2),
    graded_at=texts,
)
results = st.builds(
    Result,
    student=st.sampled_from(["kim", "KIM", "김", "kim\x00", "\ud800", "\\ud800"]) | texts,
    assignment=st.sampled_from(["a", "b"]),
    score=st.none() | points,
    max_score=points,
    status=st.sampled_from(Status),
    checks=st.lists(checks, max_size=2).map(tuple),
    findings=st.lists(findings, max_size=2).map(tuple),
    provenance=provenances,
)
numbers = itertools.count()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(added=st.lists(results, max_size=6))
def test_what_is_added_comes_back_equal_in_order(tmp_path: Path, added: list[Result]) -> None:
    with open_gradebook(tmp_path / f"{next(numbers)}.db") as book:
        run = book.new_run("property")
        for result in added:
            book.add(run, result, result.student)
        assert [(e.result, e.source) for e in book.entries(run)] == [(r, r.student) for r in added]
        newest = {(r.student, r.assignment): r for r in added}
        for student, assignment in newest:
            expected = [r for r in added if (r.student, r.assignment) == (student, assignment)]
            assert book.history(student, assignment) == expected
        assert book.latest() == sorted(newest.values(), key=lambda r: (r.assignment, r.student))


@given(texts)
def test_encoding_is_undone_exactly_and_always_storable(text: str) -> None:
    assert decoded(encoded(text)) == text
    assert "\x00" not in encoded(text)
    encoded(text).encode("utf-8")
