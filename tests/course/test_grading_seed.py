"""The seed that learners do not have: from the environment, else from a file, else a fresh one."""

from __future__ import annotations

import pytest

from grader.course import GradingSeed


@pytest.fixture
def seed(tmp_path, monkeypatch):
    monkeypatch.delenv("TEST_SEED", raising=False)
    return GradingSeed("TEST_SEED", str(tmp_path / "seed"))


def test_from_the_environment(seed, tmp_path, monkeypatch):
    (tmp_path / "seed").write_text("2")
    monkeypatch.setenv("TEST_SEED", " 1\n")
    assert seed.resolve() == 1


def test_from_the_file(seed, tmp_path):
    (tmp_path / "seed").write_text("20260302\n")
    assert seed.resolve() == 20260302


def test_from_the_file_in_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("TEST_SEED", raising=False)
    (tmp_path / "seed").write_text("5")
    assert GradingSeed("TEST_SEED", "~/seed").resolve() == 5


def test_a_fresh_one_where_there_is_neither(seed):
    first, second = seed.resolve(), seed.resolve()
    assert first != second
    assert 0 <= first < 2**63


@pytest.mark.parametrize("text", ["-1", "1.5", "secret", "0x10"])
def test_anything_but_a_whole_number_is_refused(seed, tmp_path, monkeypatch, text):
    (tmp_path / "seed").write_text(text)
    with pytest.raises(ValueError, match=r"expected a whole number in .*seed, received"):
        seed.resolve()
    monkeypatch.setenv("TEST_SEED", text)
    with pytest.raises(ValueError, match="expected a whole number in the environment variable TEST_SEED"):
        seed.resolve()
