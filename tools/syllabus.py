"""Makes docs/syllabus.md of docs/syllabus.yaml: ``python tools/syllabus.py [--check]``.

With ``--check`` nothing is written, and the exit code is 1 if the page is not what it should be. In both cases every
exercise must be there and every one that is named must exist.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from grader.course import Course, load_course

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/syllabus.md"
QUESTION = re.compile(r"q\d")

HEAD = """\
# Syllabus

Which exercises cover which section of the lecture notes, assignment by assignment and note by note. The notes are named
by number, as in the course: 001 is the long slide deck, the others are shorter texts on parts of it.

This page is generated from `docs/syllabus.yaml` and `course.yaml` by `python tools/syllabus.py`.
"""


def read() -> dict[str, Any]:
    """The hand-written part."""
    return dict(YAML(typ="safe").load((ROOT / "docs/syllabus.yaml").read_text("utf-8")))


def exercises(course: Course, assignment: str) -> list[str]:
    """The exercises of an assignment, without its questions."""
    return [e.id for e in course.assignment(assignment).exercises if not QUESTION.fullmatch(e.id)]


def covered(course: Course, section: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The exercises of a section, by assignment."""
    given = section.get("covered", {})
    return [(a, exercises(course, a) if names == "all" else list(names)) for a, names in given.items()]


def problems(course: Course, data: dict[str, Any]) -> Iterator[str]:
    """What is named and does not exist, and what exists and is not named."""
    known = {a.id: {e.id for e in a.exercises} for a in course.assignments}
    seen: dict[str, set[str]] = {a: set() for a in known}
    for note in data["notes"]:
        for section in note["sections"]:
            where = f"{note['id']}, {section['section']}"
            if not section.get("covered") and not section.get("prose"):
                yield f"{where}: is covered by nothing"
            for assignment in [*section.get("covered", {}), *section.get("prose", [])]:
                if assignment not in known:
                    yield f"{where}: course.yaml has no assignment {assignment}"
            for assignment, names in section.get("covered", {}).items():
                for name in [] if names == "all" else names:
                    if name not in known.get(assignment, ()):
                        yield f"{where}: course.yaml has no exercise {name} in {assignment}"
                    # What only an `all` names is named by nobody.
                    seen.setdefault(assignment, set()).add(name)
    for assignment in known:
        whole = any(s.get("covered", {}).get(assignment) == "all" for n in data["notes"] for s in n["sections"])
        for name in exercises(course, assignment) if not whole else []:
            if name not in seen[assignment]:
                yield f"{assignment}: {name} is in no section of the notes"
    for erratum in data["errata"]:
        if erratum["told_in"] not in known:
            yield f"errata: course.yaml has no assignment {erratum['told_in']}"


def page(course: Course, data: dict[str, Any]) -> str:
    """The text of docs/syllabus.md."""
    return "\n".join([HEAD, *_assignments(course), *_notes(course, data), *_errata(data)]) + "\n"


def _assignments(course: Course) -> Iterator[str]:
    yield "## Assignments\n"
    yield "| assignment | title | exercises | points |\n| --- | --- | --- | --- |"
    for a in course.assignments:
        names = ", ".join(f"`{name}`" for name in exercises(course, a.id))
        yield f"| {a.id} | {a.title.in_language('en')} | {names} | {a.points:g} |"
    count = sum(len(exercises(course, a.id)) for a in course.assignments)
    yield f"\n{len(course.assignments)} assignments with {count} exercises, and questions at the end of each.\n"


def _notes(course: Course, data: dict[str, Any]) -> Iterator[str]:
    for note in data["notes"]:
        yield f"## Notes {note['id']}: {note['title']}\n"
        yield "| section | exercises |\n| --- | --- |"
        for section in note["sections"]:
            parts = [f"{a}: " + ", ".join(f"`{name}`" for name in names) for a, names in covered(course, section)]
            parts += [f"{a}: explained there" for a in section.get("prose", [])]
            yield f"| {section['section']} | {'; '.join(parts)} |"
        yield ""


def _errata(data: dict[str, Any]) -> Iterator[str]:
    yield "## Errata of the notes\n"
    yield "| notes | printed | right | told in |\n| --- | --- | --- | --- |"
    for row in data["errata"]:
        yield f"| {', '.join(row['notes'])} | {row['printed']} | {row['right']} | {row['told_in']} |"


def main() -> int:
    """Reads the command line."""
    course, data = load_course(ROOT), read()
    said = list(problems(course, data))
    text = page(course, data) if not said else ""
    if said:
        print("\n".join(said), file=sys.stderr)
    elif sys.argv[1:] == ["--check"]:
        if PAGE.read_text("utf-8") != text:
            said = ["docs/syllabus.md is out of date; next: python tools/syllabus.py"]
            print(said[0], file=sys.stderr)
    else:
        PAGE.write_text(text, "utf-8")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
