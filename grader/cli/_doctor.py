"""`grader doctor`: what this machine can do, what is missing and how to get it."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
from typing import Any

import click

from grader.cli._shared import json_option

EXTRAS = {
    "teach": ("jinja2", "jupytext", "matplotlib", "nh3", "pydantic", "ruamel.yaml", "scikit-learn", "sqlalchemy"),
    "keras": ("keras", "tensorflow"),
}
BASE = ("click", "ipython", "nbformat", "numpy", "pytest", "rich")


@click.command("doctor")
@json_option
def command(as_json: bool) -> int:
    """Say what this machine can isolate, which versions are installed, and what is missing.

    Exit code 0 if submissions can be graded here, 3 if nothing isolates them.
    """
    from grader.sandbox.host.confinement import SAFE, probed

    probe = probed()
    report = {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "isolation": {"level": str(probe.level), "landlock_abi": probe.landlock_abi, "reasons": list(probe.reasons)},
        "packages": {name: _version(name) for name in (*BASE, *(n for names in EXTRAS.values() for n in names))},
        "missing": _missing(),
    }
    click.echo(json.dumps(report) if as_json else _text(report))
    return 0 if probe.level in SAFE else 3


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _missing() -> dict[str, list[str]]:
    missing = {extra: [n for n in names if _version(n) is None] for extra, names in EXTRAS.items()}
    return {extra: names for extra, names in missing.items() if names}


def _text(report: dict[str, Any]) -> str:
    isolation = report["isolation"]
    lines = [
        f"system      {report['system']}, {report['cores']} cores",
        f"python      {report['python']}",
        f"isolation   level {isolation['level']} (Landlock ABI {isolation['landlock_abi']})",
        *(f"            {reason}" for reason in isolation["reasons"]),
        *(f"{name:11} {version or 'not installed'}" for name, version in report["packages"].items()),
    ]
    for extra, names in report["missing"].items():
        lines.append(f"missing     {', '.join(names)}: pip install '.[{extra}]' in the grader's folder")
    return "\n".join(lines)
