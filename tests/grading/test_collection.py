"""Collecting the checks: of the course's folder only, whatever lies around it."""

from __future__ import annotations

import os

from grader.grading.session import with_checks


def test_no_other_folder_is_listed(mini_course, monkeypatch):
    listed = []
    scandir = os.scandir

    def watched(path="."):
        listed.append(os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", watched)
    course = mini_course.load()
    names = with_checks(course, course.assignments, lambda session: [c.name for c in session.checks("01_series")])
    assert len(names) == 8
    assert [path for path in listed if path in map(str, course.checks.parents)] == []
