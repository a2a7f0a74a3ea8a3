"""The course: `course.yaml` read into frozen values.

Learners' kits carry the same values as ``course.json`` so that reading them needs no YAML and no validation
library.
"""

from grader.course._installed import installed_courses
from grader.course._load import CourseError, course_to_dict, find_course, load_course
from grader.course._model import Assignment, Course, Exercise, GradingSeed, Limits

__all__ = [
    "Assignment",
    "Course",
    "CourseError",
    "Exercise",
    "GradingSeed",
    "Limits",
    "course_to_dict",
    "find_course",
    "installed_courses",
    "load_course",
]
