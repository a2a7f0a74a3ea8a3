"""The page about diagnosis shows the numbers of the course as it is."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from grader.course import Course
from grader.grading.mistakes import load_mistakes
from tests.diagnosis.undeclared import ALL

PAGE = Path(__file__).parents[2] / "docs" / "diagnosis.md"
BEGIN, END = "<!-- recognition: begin -->\n", "<!-- recognition: end -->"


def table(course: Course) -> str:
    """Declared mistakes, and the undeclared ones of the tests with those that get a hint all the same."""
    home = {exercise.id: a.id for a in course.assignments for exercise in a.exercises}
    undeclared = Counter(home[wrong.exercise] for wrong in ALL)
    named = Counter(home[wrong.exercise] for wrong in ALL if wrong.hint)
    rows = [
        (a.id, len(load_mistakes(course.checks / f"mistakes_{a.id}.py")), undeclared[a.id], named[a.id])
        for a in course.assignments
    ]
    totals = ("all", *(sum(int(row[i]) for row in rows) for i in range(1, 4)))
    lines = ["| assignment | declared | undeclared | named |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in (*rows, totals))]) + "\n"


def test_the_table_is_that_of_the_course(real_course: Course) -> None:
    made = table(real_course)
    text = PAGE.read_text("utf-8")
    before, _begin, rest = text.partition(BEGIN)
    shown, _end, after = rest.partition(END)
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(f"{before}{BEGIN}{made}{END}{after}", "utf-8")
        return
    assert shown == made, "GOLDEN=write rewrites it"


def test_there_are_five_hundred_declared_mistakes(real_course: Course) -> None:
    assert sum(len(load_mistakes(real_course.checks / f"mistakes_{a.id}.py")) for a in real_course.assignments) >= 500
