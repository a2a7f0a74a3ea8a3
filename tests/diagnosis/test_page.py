"""The page about diagnosis shows the numbers of the course as it is."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from grader.authoring.proofs import Proof, prove
from grader.course import Course
from tests.diagnosis.undeclared import ALL

PAGE = Path(__file__).parents[2] / "docs" / "diagnosis.md"
BEGIN, END = "<!-- recognition: begin -->\n", "<!-- recognition: end -->"


def table(course: Course, proofs: list[Proof]) -> str:
    """Declared mistakes that are caught, recognised and confused, and the undeclared ones of the tests."""
    exercises = {exercise.id: a.id for a in course.assignments for exercise in a.exercises}
    undeclared = Counter(exercises[wrong.exercise] for wrong in ALL)
    named = Counter(exercises[wrong.exercise] for wrong in ALL if wrong.hint)
    lines = [
        "| assignment | declared | caught | recognised | taken for another | undeclared | named |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    rows = [
        (p.assignment, p.declared, p.caught, p.recognised, sum(map(bool, p.confusion.values())),
         undeclared[p.assignment], named[p.assignment])
        for p in proofs
    ]  # fmt: skip
    totals = ("all", *(sum(int(row[i]) for row in rows) for i in range(1, 7)))
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in (*rows, totals)]
    confused = [f"- `{name}` → {', '.join(told) or 'no name'}" for p in proofs for name, told in p.confusion.items()]
    return "\n".join([*lines, *(["", *confused] if confused else [])]) + "\n"


@pytest.mark.slow
def test_the_table_is_that_of_the_course(real_course: Course) -> None:
    made = table(real_course, [prove(real_course, assignment) for assignment in real_course.assignments])
    text = PAGE.read_text("utf-8")
    before, _begin, rest = text.partition(BEGIN)
    shown, _end, after = rest.partition(END)
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(f"{before}{BEGIN}{made}{END}{after}", "utf-8")
        return
    assert shown == made, "GOLDEN=write rewrites it"
