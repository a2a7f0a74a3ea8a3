"""What students really hand in: damaged, edited, copied, moved, converted. No file is an exception, and none is unfair.

Every oddity is planned; a dozen of them are graded in the real sandbox too.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from grader.notebook import NotebookError, plan, read_notebook
from grader.result import Status, Verdict
from tests.sandbox.conftest import RIGHT, copy_course, grade_class, notebook, verdicts

Cells = list[dict[str, Any]]


@pytest.fixture(scope="module")
def twofold(tmp_path_factory):
    return copy_course("twofold", tmp_path_factory.mktemp("odd") / "twofold")


@pytest.fixture(scope="module")
def released(twofold):
    return read_notebook(twofold.released(twofold.assignments[0]).read_bytes())


def changed(course, change: Callable[[Cells], object], sources=RIGHT) -> bytes:
    """A right notebook after ``change`` did something to its cells."""
    root = json.loads(notebook(course, sources))
    change(root["cells"])
    return json.dumps(root).encode()


def cell(cells: Cells, ident: str) -> dict[str, Any]:
    return next(c for c in cells if c["id"] == ident)


def own(source: str) -> dict[str, Any]:
    """A cell that the student made."""
    return {"cell_type": "code", "id": f"own-{abs(hash(source))}", "metadata": {}, "outputs": [], "source": source}


def copied(cells: Cells, ident: str, source: str) -> None:
    """Puts a copy of a cell, metadata and all, behind it."""
    place = cells.index(cell(cells, ident))
    cells.insert(place + 1, {**deepcopy(cells[place]), "id": f"{ident}-copy", "source": source})


def without_metadata(cells: Cells) -> None:
    for one in cells:
        one.pop("id")
        one["metadata"] = {}


def colab(cells: Cells) -> None:
    """What a notebook saved by Colab looks like: its own ids, no metadata of anybody else's."""
    for index, one in enumerate(cells):
        one.pop("id")
        one["metadata"] = {"id": f"Qx{index}Zp", "outputId": "3f"}


def vscode(cells: Cells) -> None:
    for one in cells:
        one["metadata"]["vscode"] = {"languageId": "python"}
        one["execution_count"] = 7


def minor(number: int, course) -> bytes:
    """The notebook as a program of nbformat 4.``number`` writes it: ids came with 4.5."""
    root = json.loads(notebook(course))
    root["nbformat_minor"] = number
    for one in root["cells"]:
        if number < 5:
            one.pop("id")
    return json.dumps(root).encode()


def schema(version: int, course) -> bytes:
    """The notebook with nbgrader's metadata of an earlier version."""

    def downgrade(cells: Cells) -> None:
        for one in cells:
            data = one["metadata"]["nbgrader"]
            data["schema_version"] = version
            data.pop("task")
            if version == 1:
                data.pop("cell_type")

    return changed(course, downgrade)


def format_3(course) -> bytes:
    """The notebook in nbformat 3: worksheets, and a code cell's text is its input."""
    cells = []
    for one in json.loads(notebook(course))["cells"]:
        text = one.pop("source")
        cells.append({**one, ("input" if one["cell_type"] == "code" else "source"): text, "language": "python"})
    return json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}).encode()


def nbconvert_script(course) -> bytes:
    """``jupyter nbconvert --to script``."""
    parts = ["#!/usr/bin/env python\n# coding: utf-8\n"]
    for one in json.loads(notebook(course))["cells"]:
        text = "".join(one["source"])
        code = one["cell_type"] == "code"
        parts.append(f"# In[ ]:\n\n\n{text}\n\n" if code else "".join(f"# {line}\n" for line in text.splitlines()))
    return "\n".join(parts).encode()


def percent_script(course, ids: bool = True) -> bytes:
    """``jupytext --to py:percent``."""
    parts = ["# ---\n# jupyter:\n#   kernelspec:\n#     name: python3\n# ---\n"]
    for one in json.loads(notebook(course))["cells"]:
        text = "".join(one["source"])
        if one["cell_type"] == "code":
            options = f" nbgrader={json.dumps(one['metadata']['nbgrader'])}" if ids else ""
            parts.append(f"# %%{options}\n{text}\n")
        else:
            parts.append("# %% [markdown]\n" + "".join(f"# {line}\n" for line in text.splitlines()))
    return "\n".join(parts).encode()


def order(*idents: str) -> Callable[[Cells], None]:
    def change(cells: Cells) -> None:
        cells[:] = [cell(cells, ident) for ident in idents]

    return change


def delete(*idents: str) -> Callable[[Cells], None]:
    def change(cells: Cells) -> None:
        cells[:] = [c for c in cells if c["id"] not in idents]

    return change


def put(ident: str, **values: Any) -> Callable[[Cells], None]:
    return lambda cells: cell(cells, ident).update(values)


def claim_success(cells: Cells) -> None:
    outputs = [{"output_type": "stream", "name": "stdout", "text": "double: 4/4 points, all checks passed"}]
    for one in cells:
        if one["cell_type"] == "code":
            one["outputs"] = outputs
    cell(cells, "double")["source"] = "def double(x):\n    return 3 * x"


def huge_outputs(cells: Cells) -> None:
    cell(cells, "total")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": '[1, {\\"2\\"]' * 1_000_000}]


def split(cells: Cells) -> None:
    cell(cells, "double")["source"] = "def double(x):\n    y = x + x"
    copied(cells, "double", "    return y")


def split_with_text_between(cells: Cells) -> None:
    split(cells)
    place = cells.index(cell(cells, "double-copy"))
    cells.insert(place, {"cell_type": "markdown", "id": "why", "metadata": {}, "source": "why"})


def colab_renamed(cells: Cells) -> None:
    cell(cells, "total")["source"] = "def my_total(x):\n    return sum(x)"
    colab(cells)


WRONG = "def double(x):\n    return 3 * x"
STUB_TOTAL = {"double": RIGHT["double"]}  # total is left as it was released
STUB_DOUBLE = {"total": RIGHT["total"]}


def before(ident: str, source: str) -> Callable[[Cells], None]:
    return lambda cells: cells.insert(cells.index(cell(cells, ident)), own(source))


def after(ident: str, source: str) -> Callable[[Cells], None]:
    return lambda cells: cells.insert(cells.index(cell(cells, ident)) + 1, own(source))


# name -> (bytes, kinds of findings, (double, total): whether each is right when graded)
Odd = tuple[Callable[[Any], bytes], list[str], tuple[bool, bool]]
GOOD = (True, True)
ODD: dict[str, Odd] = {
    "as released": (lambda c: notebook(c), [], GOOD),
    "byte order mark": (lambda c: b"\xef\xbb\xbf" + notebook(c), [], GOOD),
    "indented": (lambda c: json.dumps(json.loads(notebook(c)), indent=4, ensure_ascii=False).encode(), [], GOOD),
    "windows line ends": (lambda c: json.dumps(json.loads(notebook(c)), indent=1).replace("\n", "\r\n").encode(), [], GOOD),
    **{f"nbformat 4.{n}": (lambda c, n=n: minor(n, c), [], GOOD) for n in range(6)},
    "nbformat 3": (format_3, ["converted"], GOOD),
    "nbgrader schema 1": (lambda c: schema(1, c), [], GOOD),
    "nbgrader schema 2": (lambda c: schema(2, c), [], GOOD),
    "all cell ids the same": (lambda c: changed(c, lambda cells: [one.update(id="x") for one in cells]), [], GOOD),
    "cell ids of wrong types": (lambda c: changed(c, lambda cells: [one.update(id=[1]) for one in cells]), [], GOOD),
    "no metadata, no ids": (lambda c: changed(c, without_metadata), ["matched_by_name"] * 2, GOOD),
    "metadata is null": (
        lambda c: changed(c, lambda cells: [one.update(metadata=None) for one in cells]), [], GOOD
    ),
    "saved by Colab": (lambda c: changed(c, colab), ["matched_by_name"] * 2, GOOD),
    "Colab, renamed function": (
        lambda c: changed(c, colab_renamed), ["matched_by_name", "matched_by_position"], (True, False)
    ),
    "saved by VS Code": (lambda c: changed(c, vscode), [], GOOD),
    "copied, the last one counts": (
        lambda c: changed(c, lambda cells: copied(cells, "double", RIGHT["double"]), {**RIGHT, "double": WRONG}),
        ["defined_twice"], GOOD,
    ),
    "copied, the copy is the stub": (
        lambda c: changed(c, lambda cells: copied(cells, "double", "def double(x):\n    \"\"\"Twice the array x.\"\"\"\n"
                                                  "    # YOUR CODE HERE\n    raise NotImplementedError()")),
        ["defined_twice"], GOOD,
    ),
    "copied, the copy does not parse": (
        lambda c: changed(c, lambda cells: copied(cells, "double", "def double(x:\n    return 0")),
        ["defined_twice"], GOOD,
    ),
    "setup deleted": (lambda c: changed(c, delete("setup")), ["deleted_cell"], GOOD),
    "checks deleted": (lambda c: changed(c, delete("check-double", "check-total")), [], GOOD),
    "exercise deleted": (lambda c: changed(c, delete("total")), ["deleted_cell"], (True, False)),
    "all cells deleted": (lambda c: changed(c, lambda cells: cells.clear()), ["deleted_cell"] * 3, (False, False)),
    "setup at the end": (
        lambda c: changed(c, order("text-01", "double", "check-double", "total", "check-total", "setup")), [], GOOD
    ),
    "everything backwards": (
        lambda c: changed(c, order("check-total", "total", "check-double", "double", "setup", "text-01")), [], GOOD
    ),
    "setup edited": (
        lambda c: changed(c, put("setup", source="import numpy as numpy")), ["edited_locked_cell"], GOOD
    ),
    "setup retyped": (lambda c: changed(c, put("setup", cell_type="markdown")), ["retyped_cell"], GOOD),
    "setup retyped to raw": (lambda c: changed(c, put("setup", cell_type="raw")), ["retyped_cell"], GOOD),
    "exercise retyped": (lambda c: changed(c, put("double", cell_type="markdown")), ["retyped_cell"], GOOD),
    "check retyped": (lambda c: changed(c, put("check-double", cell_type="markdown")), [], GOOD),
    "check edited": (lambda c: changed(c, put("check-double", source="raise SystemExit")), [], GOOD),
    "text made code": (lambda c: changed(c, put("text-01", cell_type="code")), [], GOOD),
    "split in two": (lambda c: changed(c, split), [], GOOD),
    "split, with text between": (lambda c: changed(c, split_with_text_between), [], GOOD),
    "outputs claim success": (lambda c: changed(c, claim_success), [], (False, True)),
    "gigantic outputs": (lambda c: changed(c, huge_outputs), [], GOOD),
    "redefined later": (lambda c: changed(c, after("check-total", WRONG)), ["defined_twice"], GOOD),
    "redefined earlier": (lambda c: changed(c, before("double", WRONG)), ["defined_twice"], GOOD),
    "stub untouched, written below": (
        lambda c: changed(c, after("check-total", RIGHT["double"]), STUB_DOUBLE), ["defined_twice"], GOOD
    ),
    "stub untouched, written above": (
        lambda c: changed(c, before("double", RIGHT["double"]), STUB_DOUBLE), ["defined_twice"], GOOD
    ),
    "stub untouched, written into the other exercise": (
        lambda c: changed(c, after("check-total", "x = 1"), {"total": f"{RIGHT['total']}\n\n{RIGHT['double']}"}),
        ["defined_twice"], GOOD,
    ),
    "own cell deleted, written elsewhere": (
        lambda c: changed(c, lambda cells: (after("check-total", RIGHT["double"])(cells), delete("double")(cells))),
        ["matched_by_name"], GOOD,
    ),
    "does not parse": (lambda c: notebook(c, {**RIGHT, "double": "def double(x:\n  return"}), [], (False, True)),
    "own cell does not parse": (lambda c: notebook(c, extra="for for for"), [], GOOD),
    "sources are lists": (
        lambda c: changed(c, lambda cells: [one.update(source="".join(one["source"]).splitlines(True)) for one in cells]),
        [], GOOD,
    ),
    "sources of wrong types": (lambda c: changed(c, put("text-01", source={"a": 1})), [], GOOD),
    "lone surrogates": (lambda c: changed(c, put("text-01", source="\ud800")), [], GOOD),
    "nbconvert script": (nbconvert_script, ["converted", "matched_by_name", "matched_by_name"], GOOD),
    "jupytext script": (percent_script, ["converted"], GOOD),
    "jupytext script without ids": (
        lambda c: percent_script(c, ids=False), ["converted", "matched_by_name", "matched_by_name"], GOOD
    ),
}  # fmt: skip
# Without metadata and with cell ids the ids are enough: they are the grade_ids.
GRADED = [
    "nbformat 3", "nbformat 4.0", "Colab, renamed function", "copied, the last one counts", "all cells deleted",
    "copied, the copy does not parse", "setup at the end", "exercise retyped", "split in two", "outputs claim success",
    "redefined later", "stub untouched, written above", "stub untouched, written into the other exercise",
    "own cell deleted, written elsewhere", "does not parse", "nbconvert script", "jupytext script", "everything backwards",
]  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_every_oddity_is_planned_and_told(twofold, released, name):
    make, kinds, _right = ODD[name]
    planned = plan(read_notebook(make(twofold)), released)
    assert sorted(note.kind for note in planned.notes) == sorted(kinds)
    for note in planned.notes:
        assert note.message.render("ko") != note.message.render("en")
    assert "setup" in [cell.grade_id for cell in planned.cells]


@pytest.mark.parametrize("name", ODD)
def test_what_is_planned_defines_the_right_functions(twofold, released, name):
    """Runs the plan here, without a sandbox: these are our own notebooks."""
    from grader.sandbox.guest.cells import Cells as Runner

    make, _kinds, right = ODD[name]
    runner = Runner()
    for one in plan(read_notebook(make(twofold)), released).cells:
        try:
            runner.run(one.number, one.source, one.keeps)
        except Exception:  # noqa: BLE001 - whatever a student's cell raises
            assert name in ("does not parse", "own cell does not parse", "copied, the copy does not parse")
    runner.settle()
    assert (_value(runner, "double", 4) == 8, _value(runner, "total", [1, 2]) == 3) == right


def _value(runner: Any, name: str, argument: object) -> object:
    try:
        return runner.namespace[name](argument)
    except (KeyError, NotImplementedError):
        return None


@pytest.fixture(scope="module")
def graded(twofold):
    return grade_class(twofold, {name: ODD[name][0](twofold) for name in GRADED})


@pytest.mark.slow
@pytest.mark.parametrize("name", GRADED)
def test_the_sandbox_says_the_same(graded, name):
    _make, kinds, right = ODD[name]
    result = graded[name]
    assert result.status is Status.GRADED
    passed = tuple(set(verdicts(result, exercise)) == {Verdict.PASS} for exercise in ("double", "total"))
    assert passed == right
    assert set(kinds) <= {finding.kind for finding in result.findings}


BROKEN = {
    "empty": (b"", "empty"),
    "only spaces": (b" \n\t ", "empty"),
    "utf-16": ('{"cells": []}'.encode("utf-16"), "not UTF-8"),
    "utf-16 without a mark": ('{"cells": []}'.encode("utf-16-le"), "JSON is damaged"),
    "latin-1": ('{"cells": [], "x": "é"}'.encode("latin-1"), "not UTF-8"),
    "cp949": ('{"cells": [], "x": "두 배"}'.encode("cp949"), "not UTF-8"),
    "zip": (b"PK\x03\x04\x14\x00\x00\x00\x08\x00", "JSON is damaged"),
    "pdf": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "not UTF-8"),
    "html": (b"<!DOCTYPE html><title>Notebook</title>", "JSON is damaged"),
    "python without cells": (b"def double(x):\n    return 2 * x\n", "JSON is damaged"),
    "truncated": (b'{"cells": [{"cell_type": "code", "source": "x', "JSON is damaged"),
    "a list": (b"[1, 2]", "not a notebook"),
    "a number": (b"7", "not a notebook"),
    "other JSON": (b'{"name": "x"}', "no list of cells"),
    "cells is no list": (b'{"cells": {"0": 1}}', "no list of cells"),
    "a cell is no cell": (b'{"cells": [null]}', "Cell 1 is not a cell"),
    "deep": (b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "JSON is damaged"),
    "a long number": (b'{"cells": [], "n": ' + b"9" * 100_000 + b"}", "JSON is damaged"),
    "a cell too long": (json.dumps({"cells": [{"source": "x" * 1_100_000}]}).encode(), "1100000 characters"),
    "too long": (b'{"cells": [' + b" " * 21_000_000 + b"]}", "up to 20 MB"),
    "many cells": (json.dumps({"cells": [{"source": "x"}] * 5001}).encode(), "5001 cells"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_notebook_says_so_in_both_languages(name):
    data, reason = BROKEN[name]
    with pytest.raises(NotebookError) as caught:
        read_notebook(data)
    assert reason in caught.value.message.render("en")
    assert re.search("[가-힣]", caught.value.message.render("ko"))


@pytest.mark.slow
def test_what_is_no_notebook_is_unreadable_and_has_no_score(twofold):
    results = grade_class(twofold, {name: data for name, (data, _reason) in BROKEN.items() if len(data) < 10_000_000})
    for name, result in results.items():
        assert (name, result.status, result.score) == (name, Status.UNREADABLE, None)
        assert [finding.kind for finding in result.findings] == ["unreadable"]


MEASURE = """
import json, resource, sys, time
from grader.notebook import NotebookError, read_notebook
data = eval(sys.argv[1])
before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
try:
    read_notebook(data)
    said = "read"
except NotebookError as error:
    said = str(error)
seconds = time.process_time() - started
print(json.dumps([said, seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024]))
"""
CELL = '{"cell_type": "code", "id": "c", "metadata": {}, "outputs": [], "source": ["x = 1"]},'
HUGE = {
    "100 000 cells": f"b'{{\"cells\": [' + b'{CELL}' * 100_000 + b'{{}}]}}'",
    "empty lists": "b'{\"cells\": [' + b'[],' * 6_000_000 + b'[]]}'",
    "quotes": "b'{' * 400_000 + b'\"' * 19_000_000",
    "escaped quotes": "b'{' * 400_000 + b'\"' + b'\\\\\\\\\"x' * 4_000_000",
}


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_file_is_refused_fast_and_in_little_memory(name):
    call = [sys.executable, "-c", MEASURE, HUGE[name]]
    said, seconds, mib = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    assert said != "read"
    assert seconds < (1.0 if name == "100 000 cells" else 3.0)
    assert mib < 100
