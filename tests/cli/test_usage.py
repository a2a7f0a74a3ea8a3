"""The command as a whole: help, wrong words, exit codes, and what it does not load."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import grader
from grader.cli._main import VERBS

HEAVY = [
    "tensorflow",
    "keras",
    "nbgrader",
    "pandas",
    "sqlalchemy",
    "jupytext",
    "pydantic",
    "ruamel.yaml",
    "matplotlib.pyplot",
]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "grader: unknown command 'chek', did you mean 'check'?; commands: check, hint, watch, progress, grade"),
        (["zzz"], "grader: unknown command 'zzz'; commands: check, hint, watch, progress, grade, release, mutants, record, doctor"),
        (["--versio"], "grader: unknown option '--versio', did you mean '--version'?; see grader --help"),
        (["grade"], "grader: Missing argument 'PATHS...'; see grader grade --help"),
        (["release", "extra"], "see grader release --help"),
        (["doctor", "--jsn"], "did you mean '--json'?"),
    ],
)  # fmt: skip
def test_a_wrong_command_is_one_sentence(command, arguments, sentence):
    code, out, err = command(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_no_command_shows_help(command):
    code, out, _err = command()
    assert code == 2
    assert all(verb in out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(command, verb):
    code, out, err = command(verb, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: grader {verb}")


def test_version(command):
    assert command("--version") == (0, f"grader, version {grader.__version__}\n", "")


def test_doctor_as_json(command):
    code, out, _err = command("doctor", "--json")
    report = json.loads(out)
    assert set(report) >= {"system", "python", "cores", "isolation", "packages", "missing"}
    assert set(report["isolation"]) >= {"level", "reasons"}
    assert report["packages"]["numpy"]
    assert code in (0, 3)


def test_doctor_as_text(command):
    _code, out, _err = command("doctor")
    assert "isolation" in out
    assert "numpy" in out


def python(environment, *arguments, cwd=None):
    return subprocess.run(
        [sys.executable, *map(str, arguments)], env=environment, cwd=cwd, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip


def test_python_m_grader(clean_environment):
    done = python(clean_environment, "-m", "grader", "--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"grader, version {grader.__version__}")
    assert python(clean_environment, "-m", "grader", "nothing").returncode == 2


def loaded(environment, code: str, cwd=None) -> set[str]:
    program = f"import sys\n{code}\nprint('LOADED', *sorted(sys.modules))"
    done = python(environment, "-c", program, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_importing_grader_loads_nothing_heavy(clean_environment):
    found = loaded(clean_environment, "import grader")
    assert found.isdisjoint([*HEAVY, "numpy", "pytest", "IPython", "click"])


def test_help_loads_nothing_heavy(clean_environment):
    code = "from grader.cli._main import run\nassert run(['check', '--help']) == 0"
    assert loaded(clean_environment, code).isdisjoint([*HEAVY, "numpy", "pytest", "IPython", "rich"])
