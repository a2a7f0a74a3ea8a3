"""How long a class takes: ``grader grade`` on copies of the example class's honest notebooks.

    python benchmarks/batch.py [notebooks] [jobs]

Prints the wall time, the rate, and the median time per submission inside a worker. Everything is measured in one
run, after a first small batch that warms file caches up.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

from grader.batch import BatchOptions, Found, discover, grade_all
from grader.course import Course, load_course
from grader.sandbox.host.confinement import Confinement

ROOT = Path(__file__).resolve().parents[1]
HONEST = ("baek-eunji", "garcia-lucia", "kim-minjun", "lee-seoyeon", "song-minseo")


def notebooks(course: Course, count: int) -> list[Found]:
    """``count`` submissions, copies of the honest ones."""
    found = discover([ROOT / "examples" / "submissions"], course).submissions
    honest = [one for one in found if one.student in HONEST]
    return [
        Found(f"{one.student}-{number}", one.assignment, one.source, one.data)
        for number, one in ((n, honest[n % len(honest)]) for n in range(count))
    ]


def main() -> None:
    """Grades and prints."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count() or 1
    course = load_course(ROOT)
    options = BatchOptions(Confinement.choose(), seed=1, jobs=jobs)
    list(grade_all(course, notebooks(course, 4), options))
    started = time.perf_counter()
    results = [result for _one, result in grade_all(course, notebooks(course, count), options)]
    seconds = time.perf_counter() - started
    assert all(result.passed for result in results)
    print(f"{count} notebooks, {jobs} jobs, isolation {options.confinement.level}")
    print(f"{seconds:.1f} s in all, {count / seconds:.1f} per second; 800 would take {800 * seconds / count:.0f} s")
    for assignment in sorted({result.assignment for result in results}):
        times = [r.provenance.seconds for r in results if r.assignment == assignment]
        print(f"  {assignment}: median {1000 * statistics.median(times):.0f} ms per submission")


if __name__ == "__main__":
    main()
