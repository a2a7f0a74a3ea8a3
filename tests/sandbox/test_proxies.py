"""Everything a check may do with a submission, through the real sandbox: the very same check file as in-process.

`tests/grading/test_proxies.py` runs these checks in this process.
"""

from __future__ import annotations

import grader
from grader.result import Verdict


def test_every_proxy_kind_works_through_the_sandbox(proxies_course):
    result = grader.grade("01_proxies", proxies_course.notebook(), course=proxies_course.root, seed=11, language="en")
    wrong = {check.check: check.message for check in result.checks if check.verdict is not Verdict.PASS}
    assert wrong == {}
    assert (result.score, len(result.checks)) == (27, 27)


def test_the_second_course_goes_through_release_check_and_grade(mini_course, command):
    code, shown, _progress = command("release", "--check", "--course", str(mini_course.root))
    assert code == 0, shown
    path = mini_course.write(name="submitted/kim/01_series/01_series.ipynb")
    out = mini_course.root / "out"
    code, shown, _progress = command(
        "grade", str(path.parents[2]), "--course", str(mini_course.root), "--out", str(out)
    )
    assert code == 0
    assert "kim" in shown
    assert "1 graded, 0 to be reviewed, 0 unreadable" in shown
    assert (out / "index.html").is_file()
    assert len(list((out / "students").iterdir())) == 1
