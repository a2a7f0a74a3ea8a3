"""How long a learner waits for `grader check -e EXERCISE`, against the import of NumPy, which no check can do without.

    python benchmarks/cold_start.py [runs]

Both programs are started anew and in turn, so a busy machine slows both alike. The course is a kit made for the
purpose, with the exercise solved. Exit code 1 if the check takes more than five times as long.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from grader.authoring import course_source, write_kit  # noqa: E402
from grader.authoring.recordings import kit_recordings  # noqa: E402
from grader.course import load_course  # noqa: E402

ASSIGNMENT, EXERCISE = "03_forward", "softmax"
LIMIT = 5.0
PROGRAMS = {
    'python -c "import numpy"': ["-c", "import numpy"],
    f"grader check -e {EXERCISE}": ["-m", "grader", "check", "-e", EXERCISE],
}


def make_kit(folder: Path) -> Path:
    """An unzipped kit of one assignment whose first notebook has the exercise solved."""
    course = load_course(ROOT)
    assignment = course.assignment(ASSIGNMENT)
    course = replace(course, assignments=(assignment,))
    with zipfile.ZipFile(write_kit(course, folder, kit_recordings(course))) as archive:
        archive.extractall(folder / "kit")
    path = folder / "kit" / course.released(assignment).relative_to(course.root)
    notebook = json.loads(path.read_bytes())
    (source,) = (c.source for c in course_source(course, assignment).exercises if c.grade_id == EXERCISE)
    for cell in notebook["cells"]:
        if cell["id"] == EXERCISE:
            cell["source"] = source
    path.write_text(json.dumps(notebook), "utf-8")
    return folder / "kit"


def seconds(arguments: list[str], folder: Path) -> float:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - started
    if done.returncode != 0:
        sys.exit(f"{arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return took


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        kit = make_kit(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
        for number in range(runs + 1):
            for name, arguments in PROGRAMS.items():
                took = seconds(arguments, kit)
                if number:  # the first time, modules are compiled and files come from the disk
                    times[name].append(took)
    medians = {name: statistics.median(values) for name, values in times.items()}
    base = min(medians.values())
    print(f"{'median of ' + str(runs):28} {'ms':>7} {'fastest':>8} {'slowest':>8} {'times':>6}")
    for name, median in medians.items():
        low, high = min(times[name]) * 1000, max(times[name]) * 1000
        print(f"{name:28} {median * 1000:7.0f} {low:8.0f} {high:8.0f} {median / base:6.1f}")
    return 1 if max(medians.values()) > LIMIT * base else 0


if __name__ == "__main__":
    sys.exit(main())
