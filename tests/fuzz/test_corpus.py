"""Every kept input, once more: none may raise or hang, and together they reach what they were kept for."""

from __future__ import annotations

import pytest

from tests.fuzz.engine import Target, corpus, search, traced
from tests.fuzz.targets import TARGETS

LINES = {"wire": 270, "notebook": 215}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_the_corpus_is_read(target):
    found = search(target, seed=0, inputs=0)
    assert found.inputs == len(target.seeds) + len(corpus(target))
    assert found.inputs > len(target.seeds) + 5
    assert len(found.lines) >= LINES[target.name]
    assert found.slowest < 1.0


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_an_input_in_parts_is_the_same_input(target):
    for data in target.seeds:
        assert target.join(target.split(data)) == data


def test_a_target_that_raises_or_hangs_is_found(monkeypatch):
    def fragile(data: bytes) -> None:
        if b"!" in data:
            raise KeyError("boom")
        while data == b"hang":
            pass

    monkeypatch.setattr("tests.fuzz.engine.SECONDS", 0.2)
    bad = Target("bad", fragile, [b"quiet"], frozenset(), [b"!"])
    with pytest.raises(AssertionError, match="KeyError: 'boom'"):
        search(bad, seed=1, inputs=500)
    with pytest.raises(AssertionError, match="TimeoutError"):
        search(Target("bad", fragile, [b"hang"], frozenset(), [b""]), seed=1, inputs=1)


def test_new_lines_are_kept(tmp_path):
    def branching(data: bytes) -> int:
        if data[:1] == b"a":
            return 1
        return 2

    target = Target("none", branching, [b"b"], frozenset([__file__]), [b"a"])
    found = search(target, seed=1, inputs=200)
    assert len(found.new) == 1
    assert found.new[0][:1] == b"a"
    with traced(frozenset([__file__]), lines := set()):
        branching(b"b")
    assert len(lines) == 2
