"""What learners read, word for word, in both languages.

The files under ``golden/`` are read by people before they are committed: true, kind, useful, and good Korean. When
messages change on purpose: ``GOLDEN=write pytest tests/diagnosis/test_golden.py``, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.course import Course
from tests.diagnosis.wrong import Told

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("ko", "en")
ToldOf = dict[tuple[str, str, int], list[Told]]


def section(name: str, row: Told, language: str) -> str:
    title = row.check.title.in_language(language).splitlines()[0]
    return f"# {name}   {row.check.name}   {row.verdict}\n{title}\n{row.message.render(language)}\n"


def pages(told: ToldOf, language: str, seed: int) -> dict[str, str]:
    """By exercise, what the first failing check says of each implementation, and what the first hidden one says."""
    found: dict[str, list[str]] = {}
    for (exercise, ident, with_seed), rows in told.items():
        if with_seed != seed:
            continue
        public = [row for row in rows if row.check.hidden is None]
        hidden = [row for row in rows if row.check.hidden is not None]
        shown = public[:1] or hidden[:1]
        found.setdefault(exercise, []).extend(section(ident, row, language) for row in shown)
    return {exercise: "\n".join(parts) for exercise, parts in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_learners_read_what_was_read_before(language: str, told: ToldOf, real_course: Course) -> None:
    made = pages(told, language, real_course.seed)
    folder = GOLDEN / language
    if os.environ.get("GOLDEN") == "write":
        folder.mkdir(parents=True, exist_ok=True)
        for exercise, text in made.items():
            (folder / f"{exercise}.txt").write_text(text, "utf-8")
    kept = {path.stem: path.read_text("utf-8") for path in folder.glob("*.txt")}
    assert sorted(kept) == sorted(made)
    for exercise, text in made.items():
        assert text == kept[exercise], f"{exercise}: GOLDEN=write rewrites it; read the difference"


def test_there_are_enough_of_them() -> None:
    for language in LANGUAGES:
        sections = [
            line
            for path in (GOLDEN / language).glob("*.txt")
            for line in path.read_text("utf-8").splitlines()
            if line.startswith("# ")
        ]
        assert len(sections) >= 70


def test_korean_messages_are_korean() -> None:
    """Every section has Hangul under its title: nothing was left untranslated."""
    for path in (GOLDEN / "ko").glob("*.txt"):
        for part in path.read_text("utf-8").split("\n# "):
            body = "\n".join(part.splitlines()[2:])
            assert any("가" <= letter <= "힣" for letter in body), part
