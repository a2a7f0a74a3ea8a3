"""The kit as a package: a ``pyproject.toml`` with which pip installs the course's data beside the grader."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from grader.course import Course

_TEMPLATE = """\
# `pip install KIT.zip` (or `pip install .` in this folder) lets check("...") find the course from any notebook, also
# where only the notebook was opened. The grader is not named as a requirement, because the public package index has an
# unrelated package of that name: install it the way your course tells you.
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = {project}
version = {version}
description = {description}
requires-python = ">=3.11"

[project.entry-points."grader.courses"]
{course} = {package}

[tool.hatch.build.targets.wheel]
bypass-selection = true

[tool.hatch.build.targets.wheel.force-include]
{files}
"""


def package_name(course: Course) -> str:
    """The package that holds an installed kit: ``<course id>_kit`` as a Python name."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", course.id).strip("_").lower()
    return f"course_{name}_kit" if name[:1].isdigit() else f"{name}_kit"


def kit_project(course: Course, data: Mapping[str, bytes]) -> str:
    """The text of the kit's ``pyproject.toml``.

    Args:
        course: whose kit.
        data: what the package holds: paths in the kit and their contents. They also give the version, so that pip
            sees that a new kit is another one.
    """
    package = package_name(course)
    digest = hashlib.sha256()
    for name in sorted(data):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data[name]).digest())
    return _TEMPLATE.format(
        project=_text(f"{course.id}-kit"),
        version=_text(f"1+{digest.hexdigest()[:12]}"),
        description=_text(course.title.in_language("en")),
        course=_text(course.id),
        package=_text(package),
        files="\n".join(f"{_text(name)} = {_text(f'{package}/{name}')}" for name in sorted(data)),
    )


def _text(value: str) -> str:
    """A TOML string; JSON's escapes are valid in it."""
    return json.dumps(value, ensure_ascii=False)
