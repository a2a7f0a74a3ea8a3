"""Pages and tables made from Results.

Everything here is a pure function of Results (and of the course they belong to); only `write_reports` touches
the disk. The pages are single HTML files that need no network and run no script.
"""

from grader.reports._class_page import class_page
from grader.reports._csv import results_csv
from grader.reports._files import ReportPaths, page_name, write_reports
from grader.reports._student_page import student_page
from grader.result import status_name, verdict_name

__all__ = [
    "ReportPaths",
    "class_page",
    "page_name",
    "results_csv",
    "status_name",
    "student_page",
    "verdict_name",
    "write_reports",
]
