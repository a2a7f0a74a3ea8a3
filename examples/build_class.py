"""Makes the example class: ``submissions/<student>/<assignment>/<assignment>.ipynb``.

    python examples/build_class.py              writes examples/submissions/ anew
    python examples/build_class.py --out DIR    writes the class into an empty folder DIR
    python examples/build_class.py --list       says who the students are

The notebooks are made from the released ones in ``assignments/`` and from the tables in ``students.py`` and
``works.py``; the same input gives the same bytes. Run it again when the course changes. Nothing of the students' code is executed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from material import Material, completed
from students import CLASS
from submission import ClassError, Student, submission

from grader.course import Course, load_course

HERE = Path(__file__).resolve().parent


def files(course: Course, students: tuple[Student, ...] = CLASS) -> Iterator[tuple[Path, bytes]]:
    """Every file of the class: its path inside the folder, and its bytes."""
    for student in students:
        for work in student.works:
            assignment = course.assignment(work.assignment)
            released = course.released(assignment, work.language)
            whole = completed(work, Material(course, assignment))
            data = submission(json.loads(released.read_bytes()), student.id, whole)
            yield Path(student.id, work.assignment, f"{work.filename or work.assignment}.ipynb"), data


def write(course: Course, folder: Path) -> int:
    """Replaces what is in ``folder`` by the class, and says how many files it has.

    All files are made before the first is written, so an error leaves the folder as it was.
    """
    made = list(files(course))
    if folder.exists():
        shutil.rmtree(folder)
    for path, data in made:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return len(made)


def describe() -> Iterator[str]:
    """The class in words: one line for every student, one for every notebook."""
    for student in CLASS:
        yield f"{student.id}: {student.who}"
        for work in student.works:
            yield f"    {work.assignment}: {work.what}"


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Makes the example class.")
    parser.add_argument("--out", type=Path, help="an empty or new folder (default: examples/submissions, replaced)")
    parser.add_argument("--list", action="store_true", help="only say who the students are")
    options = parser.parse_args()
    if options.list:
        print("\n".join(describe()))
        return 0
    if options.out is not None and options.out.exists() and any(options.out.iterdir()):
        parser.error(f"{options.out} is not empty; give a new folder")
    folder = options.out or HERE / "submissions"
    try:
        count = write(load_course(HERE.parent), folder)
    except ClassError as error:
        print(f"{error}\nNext: correct the table in examples/students.py or examples/works.py", file=sys.stderr)
        return 1
    print(f"{count} notebooks of {len(CLASS)} students in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
