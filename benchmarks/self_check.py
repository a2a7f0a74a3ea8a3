"""How long a learner waits for all public checks of an assignment: `grader check` inside a warm process.

    python benchmarks/self_check.py [ASSIGNMENT ...]

The notebook is the solution. One run to warm up, then the median of five; a NumPy assignment should take under 2 s.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from grader.authoring import course_source
from grader.course import Assignment, Course, load_course
from grader.grading.self_check import check_notebook

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5


def solved(course: Course, assignment: Assignment) -> bytes:
    """The released notebook with the solution in every exercise."""
    cells = {cell.grade_id: cell.source for cell in course_source(course, assignment).exercises}
    notebook = json.loads(course.released(assignment, "en").read_bytes())
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = cells.get(grade_id, cell["source"])
    return json.dumps(notebook).encode()


def seconds(course: Course, assignment: Assignment, path: Path) -> float:
    """The median of some runs."""
    taken = []
    for _run in range(RUNS + 1):
        started = time.perf_counter()
        check_notebook(course, assignment, path, language="en")
        taken.append(time.perf_counter() - started)
    return statistics.median(taken[1:])


def main() -> int:
    """Prints a line per assignment."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*")
    wanted = parser.parse_args().assignments
    course = load_course(ROOT)
    for assignment in course.assignments:
        if assignment.id not in wanted if wanted else assignment.kind != "numpy":
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{assignment.id}.ipynb")
            path.write_bytes(solved(course, assignment))
            print(f"{assignment.id:24} {seconds(course, assignment, path):6.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
