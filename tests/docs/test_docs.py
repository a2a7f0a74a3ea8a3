"""The documentation says what the program does: every command, option, key and field, in both directions."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from pydantic import BaseModel

import grader
from grader.cli._main import VERBS, cli
from grader.cli._main import run as run_cli
from grader.course import load_course
from grader.course._model import Limits
from grader.course._schema import CourseSchema
from grader.grading import expect, harness
from grader.grading.check import MARKERS
from grader.result import CheckResult, Finding, Provenance, Result, Status, Verdict
from grader.sandbox.guest.isolation import Level
from grader.sandbox.host.confinement import SAFE, probed

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
EXAMPLE_COURSE = DOCS / "examples" / "course"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md")), *sorted(DOCS.glob("*/*.md"))]

_FENCE = re.compile(r"^( *)```(\S*)[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fences(text: str, *languages: str) -> list[str]:
    return [body for _indent, language, body in _FENCE.findall(text) if language in languages]


def prose(text: str) -> str:
    return _FENCE.sub("", text)


def section(page: Path, heading: str) -> str:
    """The text under a level-2 heading, up to the next one."""
    parts = re.split(r"^## (.*)$", page.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[heading]


def first_column(text: str) -> list[str]:
    """What stands in code marks in the first column of the tables, in order."""
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row.split(" | ")[0])]


# Commands


def command_lines(text: str) -> Iterator[str]:
    for body in fences(text, "sh"):
        for line in body.splitlines():
            if re.match(r"\s*(?:[A-Z_]+=\S+ )*grader\b", line):
                yield re.sub(r"^\s*(?:[A-Z_]+=\S+ )*", "", line)
    yield from re.findall(r"`(grader [^`]*)`", prose(text))


def commands() -> dict[str, click.Command]:
    context = click.Context(cli)
    return {verb: found for verb in VERBS if (found := cli.get_command(context, verb)) is not None}


def options_of(command: click.Command) -> set[str]:
    return {name for p in command.params if isinstance(p, click.Option) for name in p.opts}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_line_is_one_that_the_program_understands(page: Path) -> None:
    for line in command_lines(page.read_text("utf-8")):
        understand(line)


def understand(line: str) -> None:
    """Parses a command line as the program does, without running it.

    Placeholders such as ``[NOTEBOOK]`` and ``PATHS…`` are left out.
    """
    _grader, *words = [word for word in shlex.split(line, comments=True) if not set(word) & set("[]…<>")]
    if not words:
        return
    verb, *given = words
    assert verb in commands(), f"{line!r}: no such command"
    # `grade` insists on a path, which prose about its options leaves out.
    commands()[verb].make_context(verb, [*given, "somewhere"] if verb == "grade" else given)


def test_the_check_of_command_lines_can_fail() -> None:
    (line,) = command_lines("```sh\nGRADER_SEED=1 grader grade submissions --quick\n```\n")
    with pytest.raises(click.NoSuchOption):
        understand(line)
    with pytest.raises(AssertionError, match="no such command"):
        understand("grader mark submissions")


def test_every_command_and_no_other_has_a_section() -> None:
    headings = _HEADING.findall((DOCS / "commands.md").read_text("utf-8"))
    assert [h.removeprefix("grader ") for h in headings if h.startswith("grader ")] == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_and_no_other_is_in_the_table_of_its_command(verb: str) -> None:
    documented = first_column(section(DOCS / "commands.md", f"grader {verb}"))
    assert sorted(documented) == sorted(options_of(commands()[verb]))


def test_the_exit_codes_are_those_of_the_program() -> None:
    from grader.cli import _main

    codes = re.findall(r"^\| (\d+) \|", (DOCS / "commands.md").read_text("utf-8"), re.MULTILINE)
    assert [int(code) for code in codes] == [0, 1, _main.EXIT_USAGE, _main.EXIT_NO_SANDBOX, 130]


def test_the_options_of_pytest_are_those_of_the_plugin() -> None:
    from grader.grading import pytest_plugin

    names: list[str] = []

    class Group:
        def addoption(self, name: str, **_options: Any) -> None:
            names.append(name)

    class Parser:
        def getgroup(self, *_names: str) -> Group:
            return Group()

    pytest_plugin.pytest_addoption(Parser())  # type: ignore[arg-type]
    assert first_column(section(DOCS / "commands.md", "pytest")) == names


# course.yaml


def schema_keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The keys of a schema as the documentation writes them: ``assignments[].limits.call``."""
    for name, field in model.model_fields.items():
        inner = field.annotation
        entries = [a for a in getattr(inner, "__args__", ()) if isinstance(a, type) and issubclass(a, BaseModel)]
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from schema_keys(inner, f"{prefix}{name}.")
        elif entries:
            yield prefix + name
            yield from schema_keys(entries[0], f"{prefix}{name}[].")
        else:
            yield prefix + name


def key_rows() -> dict[str, list[str]]:
    lines = section(DOCS / "course-yaml.md", "Keys").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| `")]
    return {row[0].strip("`"): row for row in rows}


def test_every_key_of_course_yaml_and_no_other_is_documented() -> None:
    assert sorted(key_rows()) == sorted(schema_keys(CourseSchema))


def test_the_limits_defaults_are_those_of_the_program() -> None:
    documented = {key.removeprefix("limits."): float(row[2]) for key, row in key_rows().items() if key[:7] == "limits."}
    assert documented == {f.name: float(getattr(Limits(), f.name)) for f in fields(Limits)}


def test_required_keys_are_those_that_the_schema_requires() -> None:
    required = {name for name, f in CourseSchema.model_fields.items() if f.is_required()}
    documented = {key for key, row in key_rows().items() if row[2] == "required" and "[]" not in key}
    assert documented == required


def test_the_example_of_course_yaml_is_valid(tmp_path: Path) -> None:
    (example,) = fences((DOCS / "course-yaml.md").read_text("utf-8"), "yaml")
    (tmp_path / "course.yaml").write_text(example, "utf-8")
    assert load_course(tmp_path).assignments[0].limits.call == 2


# Result


@pytest.mark.parametrize("record", [Result, CheckResult, Provenance], ids=lambda r: r.__name__)
def test_every_field_and_no_other_is_documented(record: type) -> None:
    assert first_column(section(DOCS / "result.md", record.__name__)) == [f.name for f in fields(record)]


def test_every_field_and_kind_of_a_finding_and_no_other_is_documented() -> None:
    names = first_column(section(DOCS / "result.md", "Finding"))
    own = [f.name for f in fields(Finding)]
    assert names[: len(own)] == own
    assert sorted(names[len(own) :]) == sorted(finding_kinds() | {Status.UNREADABLE.value, Status.NEEDS_REVIEW.value})


def finding_kinds() -> set[str]:
    """The kinds written out in the code where a note or a finding is made."""
    found = set()
    for path in (ROOT / "grader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            made = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Note", "Finding")
            )
            if made and node.args and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
    return found


@pytest.mark.parametrize(("heading", "values"), [("Verdict", Verdict), ("Status", Status)])
def test_every_verdict_and_status_and_no_other_is_documented(heading: str, values: type[Verdict | Status]) -> None:
    rows = [line for line in section(DOCS / "result.md", heading).splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == [v.value for v in values]


def test_the_example_is_a_result_that_adds_up() -> None:
    text = (DOCS / "examples" / "result.json").read_text("utf-8")
    result = Result.from_json(text)
    assert json.loads(result.to_json()) == json.loads(text)
    assert result.score == sum(check.points or 0.0 for check in result.checks)
    assert result.max_score == sum(check.max_points for check in result.checks)


def test_the_example_names_the_checks_of_the_example_course() -> None:
    result = Result.from_json((DOCS / "examples" / "result.json").read_text("utf-8"))
    assignment = load_course(EXAMPLE_COURSE).assignment(result.assignment)
    assert result.max_score == assignment.points
    assert list(dict.fromkeys(check.exercise for check in result.checks)) == [e.id for e in assignment.exercises]


def test_the_tables_of_a_class_show_the_score_of_the_example() -> None:
    result = Result.from_json((DOCS / "examples" / "result.json").read_text("utf-8"))
    pages = [ROOT / "README.md", *(DOCS / "getting-started").glob("teaching-assistant*.md")]
    for page in pages:
        scores = re.findall(r"^kim +01_leaky_relu +(\S+)", page.read_text("utf-8"), re.MULTILINE)
        assert scores == [f"{result.score:g}/{result.max_score:g}"], page


def test_the_example_is_what_grading_gives(example_course: Path) -> None:
    found = probed()
    if found.level not in SAFE:
        pytest.skip("; ".join(found.reasons))
    run_cli(["release", "--course", str(example_course)])
    notebook = example_course / "submissions" / "kim" / "01_leaky_relu.ipynb"
    graded = grader.grade("01_leaky_relu", notebook, course=example_course, student="kim", language="en", seed=5)
    shown = Result.from_json((DOCS / "examples" / "result.json").read_text("utf-8"))
    # Versions, the isolation level and the hashes of what is graded with are those of another day and machine.
    assert replace(graded.without_times(), provenance=Provenance()) == replace(
        shown.without_times(), provenance=Provenance()
    )
    assert graded.provenance.notebook_sha256 == shown.provenance.notebook_sha256


# Writing an exercise


@pytest.fixture
def example_course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE_COURSE, tmp_path / "course"))


def test_the_worked_example_is_proved(example_course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--course", str(example_course)]
    assert run_cli(["release", *where]) == 0
    capsys.readouterr()
    code = run_cli(["release", "--check", "--json", *where])
    said = capsys.readouterr()
    assert code == 0, said.err
    proof = json.loads(said.out)
    page = (DOCS / "writing-an-exercise.md").read_text("utf-8")
    (row,) = re.findall(r"^01_leaky_relu +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) ", page, re.MULTILINE)
    mistakes = proof["mistakes"]
    numbers = (proof["exercises"], proof["checks"], proof["points"], *mistakes.values())
    assert [int(number) for number in row] == [int(number) for number in numbers]


def test_a_mistake_that_is_none_is_refused_as_the_page_says(
    example_course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = example_course / "autograde_tests" / "mistakes_01_leaky_relu.py"
    edit = '{"np.where(x > 0, x, slope * x)": "np.maximum(x, slope * x)"}'
    with path.open("a", encoding="utf-8") as file:
        file.write(f'\n\nmistakes.edit("leaky_relu", "maximum", {edit}, en="-", ko="-")\n')
    where = ["--course", str(example_course)]
    run_cli(["release", *where])
    capsys.readouterr()
    assert run_cli(["release", "--check", *where]) == 1
    page = (DOCS / "writing-an-exercise.md").read_text("utf-8")
    assert all(line in page for line in capsys.readouterr().err.strip().splitlines())


def test_the_change_that_no_check_notices_is_the_one_on_the_page(
    example_course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_cli(["mutants", "leaky_relu", "--course", str(example_course)]) == 0
    shown = [re.sub(r"[\d.]+ s$", "s", line) for line in capsys.readouterr().out.splitlines()]
    (block,) = [b for b in fences((DOCS / "writing-an-exercise.md").read_text("utf-8"), "text") if "noticed" in b]
    assert [re.sub(r"[\d.]+ s$", "s", line) for line in block.splitlines()] == shown


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_messages_shown_to_learners_are_those_they_get(
    language: str, example_course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--course", str(example_course)]
    run_cli(["release", *where])
    notebook = json.loads((example_course / "assignments" / "01_leaky_relu.ipynb").read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "leaky_relu":
            cell["source"] = "def leaky_relu(x, slope=0.1):\n    return np.where(x > 0, x, 0.1 * x)\n"
    kim = example_course / "kim.ipynb"
    kim.write_text(json.dumps(notebook), "utf-8")
    capsys.readouterr()
    assert run_cli(["check", str(kim), "--lang", language, *where]) == 1
    shown = capsys.readouterr().out
    page = DOCS / "getting-started" / ("learner.md" if language == "en" else "learner.ko.md")
    (block,) = [b for b in fences(page.read_text("utf-8"), "text") if "✗" in b]
    lines = [line.strip() for line in block.splitlines()]
    assert len(lines) == 5
    assert all(line in shown for line in lines)


def test_the_live_answers_are_the_recorded_ones_by_name(example_course: Path) -> None:
    from grader.grading.keras_answers import load_answers

    recordings = load_answers(example_course / "autograde_tests", "01_leaky_relu").recordings
    assert {name: sorted(arrays) for name, arrays in recordings.items()} == {"leaky_relu": ["x", "y"]}


@pytest.mark.slow
def test_recording_the_worked_example_changes_nothing(example_course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("keras")
    assert run_cli(["record", "--json", "--course", str(example_course)]) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "unchanged"


def test_every_mark_is_documented() -> None:
    page = (DOCS / "writing-an-exercise.md").read_text("utf-8")
    documented = [
        re.split(r"[.(]", mark)[2] for mark in re.findall(r"^\| `(@pytest\.mark\.[^`]*)`", page, re.MULTILINE)
    ]
    assert documented == [marker.partition("(")[0] for marker in sorted(MARKERS, key=_order_on_page(page))]


def _order_on_page(page: str) -> Any:
    return lambda marker: page.index("| `@pytest.mark." + marker.partition("(")[0])


def test_every_function_of_expect_and_harness_named_in_the_page_exists() -> None:
    page = (DOCS / "writing-an-exercise.md").read_text("utf-8")
    comparing = page.split("### Comparing", 1)[1].split("### Harness", 1)[0]
    for name in re.findall(r"^\| `(\w+)\(", comparing, re.MULTILINE):
        assert callable(getattr(expect, name)), name
    for signature in re.findall(r"^\| `(\w+\([^`]*\))`", comparing, re.MULTILINE):
        name, given = signature.rstrip(")").split("(", 1)
        parameters = getattr(expect, name).__annotations__
        assert {re.sub(r"=.*", "", word.strip()) for word in given.split(",")} <= set(parameters), signature
    rows = page.split("### Harness", 1)[1].split("### Good inputs", 1)[0].splitlines()
    modules = {path.stem for path in Path(harness.__file__).parent.glob("[a-z]*.py")}
    table = [re.findall(r"`(\w+)`", row) for row in rows if row.startswith("| `")]
    assert {row[0] for row in table} == modules
    for module, *functions in table:
        text = (Path(harness.__file__).parent / f"{module}.py").read_text("utf-8")
        assert all(f"def {name}(" in text for name in functions if name not in ("forward", "backward", "update")), (
            module
        )


# Everything else


def test_every_isolation_level_is_in_the_table() -> None:
    for page in ("teaching-assistant.md", "teaching-assistant.ko.md"):
        text = (DOCS / "getting-started" / page).read_text("utf-8")
        assert re.findall(r"^\| ([A-E]'?) \|", text, re.MULTILINE) == [str(level) for level in Level]


def test_every_file_named_in_the_architecture_exists() -> None:
    table = section(DOCS / "architecture.md", "I want to …")
    for name in re.findall(r"`(grader/[^`<]*)`", table):
        assert (ROOT / name).exists(), name


def test_every_floor_is_in_the_table() -> None:
    import tomllib

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")["layers"]
    expected = sorted(name.strip() for layer in layers for name in layer.split("|"))
    documented = re.findall(r"`(grader\.\w+)`", section(DOCS / "architecture.md", "The floors"))
    assert sorted(set(documented)) == expected


@cache
def anchors(page: Path) -> set[str]:
    headings = _HEADING.findall(prose(page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_internal_link_leads_somewhere(page: Path) -> None:
    for target in _LINK.findall(prose(page.read_text("utf-8"))):
        if target.startswith(("https://", "http://")):
            continue
        file, _hash, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.is_file(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_python_snippet_is_python(page: Path) -> None:
    for body in fences(page.read_text("utf-8"), "python"):
        ast.parse(body)


def test_the_picture_is_well_formed_and_loads_nothing() -> None:
    text = (DOCS / "images" / "boundary.svg").read_text("utf-8")
    ElementTree.fromstring(text)
    assert "prefers-color-scheme: dark" in text
    assert "href" not in text
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]


def test_every_page_is_reachable_from_the_index() -> None:
    index = (DOCS / "index.md").read_text("utf-8")
    listed = {line for body in fences(index, "{toctree}") for line in body.splitlines() if line and line[0] != ":"}
    pages = {path.relative_to(DOCS).with_suffix("").as_posix() for path in PAGES if DOCS in path.parents}
    assert listed == pages - {"index"}


@pytest.mark.slow
def test_sphinx_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("sphinx")
    pytest.importorskip("myst_parser")
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "-q",
        "-d",
        tmp_path / "trees",
        "-b",
        "html",
        DOCS,
        tmp_path / "html",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "html" / "index.html").is_file()


# The syllabus


def test_the_syllabus_is_that_of_the_course() -> None:
    """Every section of the notes has exercises or prose, every exercise is in a section, every name exists."""
    check = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "syllabus.py"), "--check"], capture_output=True, text=True, cwd=ROOT
    )
    assert (check.returncode, check.stderr) == (0, "")
