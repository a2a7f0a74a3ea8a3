"""A learner's kit, unzipped: no solution, no hidden check, no heavy library, and the same answers."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from grader.result import Result

WRONG = "def moving_average(x, k):\n    return np.array([np.sum(x[i:i + k]) for i in range(len(x) - k + 1)])\n"
CRASH = "def moving_average(x, k):\n    return x[1000]\n"
HEAVY = ["tensorflow", "keras", "nbgrader", "pandas", "sqlalchemy", "jupytext", "pydantic", "ruamel.yaml"]
CACHED: dict[str, Path] = {}


@pytest.fixture
def kit(command, mini_course, tmp_path_factory, tmp_path, monkeypatch) -> Path:
    """The folder a learner has after unzipping; the zip is made by the first test that asks for it."""
    if "zip" not in CACHED:
        monkeypatch.chdir(mini_course.root)
        folder = tmp_path_factory.mktemp("kit")
        code, out, err = command("release", "--kit", folder, "--json")
        assert (code, err) == (0, "")
        CACHED["zip"] = Path(json.loads(out.splitlines()[-1])["kit"])
    root = tmp_path / "learner"
    with zipfile.ZipFile(CACHED["zip"]) as archive:
        archive.extractall(root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def learner(kit, clean_environment):
    """Runs a program in the learner's folder, in a process of its own."""

    def run(*arguments, **environment):
        return subprocess.run(
            [sys.executable, *map(str, arguments)], cwd=kit, env={**clean_environment, **environment},
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def checks(learner):
    """Runs ``pytest ARGUMENTS`` there, with our plugin and, for speed, none of the others installed here."""

    def run(*arguments):
        fast = ("-m", "pytest", "-p", "grader.grading.pytest_plugin", "-p", "no:cacheprovider")
        return learner(*fast, *arguments, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")

    return run


def fill(kit, mini_course, sources=None, language="en") -> Path:
    path = kit / ("assignments/en" if language == "en" else "assignments") / "01_series.ipynb"
    path.write_bytes(mini_course.notebook(sources, language))
    return path


def test_what_is_in_it(kit):
    files = sorted(p.relative_to(kit).as_posix() for p in kit.rglob("*") if p.is_file())
    assert files == [
        "README.md", "assignments/01_series.ipynb", "assignments/en/01_series.ipynb",
        "autograde_tests/keras/01_series.npz", "autograde_tests/recorded/01_series.npz",
        "autograde_tests/test_01_series.py", "course.json", "pyproject.toml",
    ]  # fmt: skip
    everything = b"".join((kit / name).read_bytes() for name in files)
    for secret in (b"cumsum", b"8675309", b"MINI_GRADER_SEED", b"np.convolve"):
        assert secret not in everything


def test_the_same_course_gives_the_same_bytes(kit, command, mini_course, tmp_path):
    code, _out, _err = command("release", "--kit", tmp_path / "again", "--course", mini_course.root)
    assert code == 0
    assert next((tmp_path / "again").iterdir()).read_bytes() == CACHED["zip"].read_bytes()


def test_check_in_a_kit(kit, command, mini_course):
    assert command("check")[0] == 1
    fill(kit, mini_course)
    code, out, _err = command("check")
    assert (code, "9 of 9 points" in out) == (0, True)


@pytest.mark.parametrize("source", [WRONG, CRASH, "def moving_average(x, k):\n    return None\n"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_kit_says_what_the_sources_say(kit, command, mini_course, source, language):
    """The recorded answers explain a failure exactly as the solution and the mistakes do."""
    path = fill(kit, mini_course, {**mini_course.solutions, "moving_average": source}, language)
    in_kit = Result.from_json(command("check", path, "--json", "--lang", language)[1])
    elsewhere = shutil.copy(path, mini_course.root / "work.ipynb")
    in_course = Result.from_json(
        command("check", elsewhere, "--json", "--lang", language, "--course", mini_course.root)[1]
    )
    assert in_kit.without_times().checks == in_course.without_times().checks
    assert not in_kit.passed


def test_a_damaged_kit_says_so(kit, command):
    (kit / "autograde_tests/recorded/01_series.npz").unlink()
    code, out, err = command("check")
    assert code != 0
    assert "download the kit again" in out + err


def test_grader_check_loads_nothing_heavy(kit, learner, mini_course):
    fill(kit, mini_course)
    done = learner("-c", "import sys\nfrom grader.cli._main import run\ncode = run(['check'])\n"
                         "print('LOADED', code, *sorted(sys.modules))")  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = done.stdout.splitlines()[-1].split()
    assert found[1] == "0"
    assert set(found).isdisjoint(HEAVY)
    assert "numpy" in found


def test_pytest_passes_for_a_right_notebook(kit, learner, mini_course):
    fill(kit, mini_course)
    done = learner("-m", "pytest", "autograde_tests", "-q", "-p", "no:cacheprovider")
    assert (done.returncode, "6 passed" in done.stdout) == (0, True), done.stdout


def test_pytest_shows_what_is_wrong_and_no_code_of_ours(kit, checks, mini_course):
    fill(kit, mini_course, {**mini_course.solutions, "moving_average": WRONG})
    done = checks("autograde_tests")
    assert done.returncode == 1
    assert "moving_average(x, 3) is wrong in 5 of 5 places." in done.stdout
    assert "Looks like: these are sums: divide by the length of the window." in done.stdout
    for ours in ("Traceback", "grader/", "function.agrees", "raise Wrong", "def test_"):
        assert ours not in done.stdout.replace("autograde_tests/", "")


def test_pytest_chooses_checks_notebook_and_language(kit, checks, mini_course):
    work = kit / "my work.ipynb"
    work.write_bytes(mini_course.notebook({"moving_average": CRASH}))
    options = ("-k", "of_three", "--submission", work)
    done = checks("autograde_tests", *options, "--lang", "ko")
    assert done.returncode == 1
    assert "5 deselected" in done.stdout
    assert "IndexError" in done.stdout
    assert "moving_average stopped with" not in done.stdout
    assert "return x[1000]" in done.stdout
    done = checks("autograde_tests", *options)
    assert "moving_average stopped with IndexError" in done.stdout


def test_pytest_refuses_another_language(checks):
    done = checks("autograde_tests", "--lang", "fr")
    assert done.returncode == 4
    assert "--lang" in done.stderr


def test_pytest_with_a_notebook_that_is_not_there(checks):
    done = checks("autograde_tests", "-k", "of_three", "--submission", "no.ipynb")
    assert done.returncode == 1
    assert "no.ipynb cannot be read: No such file or directory." in done.stdout
    assert "Traceback" not in done.stdout


def test_the_plugin_leaves_other_tests_alone(checks, kit):
    (kit / "own").mkdir()
    (kit / "own/test_own.py").write_text("def test_mine():\n    assert 1 + 1 == 3\n")
    done = checks("own")
    assert done.returncode == 1
    assert "assert (1 + 1) == 3" in done.stdout


def test_hidden_checks_show_nothing_in_pytest_either(mini_course, clean_environment):
    path = mini_course.write({"moving_average": WRONG, "Tally": mini_course.solutions["Tally"].replace("max(", "min(")})
    arguments = ("autograde_tests", "-vv", "--tb=long", "--showlocals", "--full-trace", "--submission", str(path))
    plugins = ("-p", "grader.grading.pytest_plugin", "-p", "no:cacheprovider")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *arguments],
        cwd=mini_course.root,
        env={**clean_environment, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "A hidden check of moving_average failed: It was asked about a long series." in done.stdout
    for secret in ("292993", "271828", "314159", "8675309", "expect.close("):
        assert secret not in done.stdout + done.stderr
