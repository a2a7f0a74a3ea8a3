"""Configuration of the documentation: MyST Markdown, no network, every warning an error in the tests."""

import tomllib
from pathlib import Path

_project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]

project = _project["name"]
author = "The grader authors"
copyright = "The grader authors"
release = version = _project["version"]

extensions = ["myst_parser"]
exclude_patterns = ["_build", "examples"]
myst_heading_anchors = 3
html_theme = "alabaster"
html_theme_options = {"description": _project["description"], "page_width": "1080px"}
html_show_sphinx = False
