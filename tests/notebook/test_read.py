"""Reading what a student sent: every kind of file is a notebook or one sentence that says what to do."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.notebook import MAX_BYTES, NotebookError, read_notebook


def cell(source="", kind="code", **more):
    return {"cell_type": kind, "source": source, "metadata": {}, **more}


def dump(cells, **more) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def said(data: bytes) -> str:
    with pytest.raises(NotebookError) as info:
        read_notebook(data)
    assert info.value.message.render("ko") != info.value.message.render("en")
    return info.value.message.render("en")


def test_the_cells_in_order():
    data = dump([cell("# title", "markdown"), cell("x = 1"), cell("<b>", "raw")])
    notebook = read_notebook(data)
    assert [(c.number, c.kind, c.source) for c in notebook.cells] == [
        (1, "markdown", "# title"), (2, "code", "x = 1"), (3, "raw", "<b>"),
    ]  # fmt: skip
    assert [c.number for c in notebook.code] == [2]
    assert notebook.sha256 == hashlib.sha256(data).hexdigest()


def test_a_byte_order_mark_is_nothing():
    assert read_notebook(b"\xef\xbb\xbf" + dump([cell("x = 1")])).cells[0].source == "x = 1"


@pytest.mark.parametrize("source", [["def f():\n", "    return 1"], "def f():\n    return 1"])
def test_a_source_is_text_or_lines(source):
    assert read_notebook(dump([cell(source)])).cells[0].source == "def f():\n    return 1"


@pytest.mark.parametrize("source", [None, 3, {"a": 1}])
def test_a_source_that_is_neither_is_empty(source):
    assert read_notebook(dump([cell(source)])).cells[0].source == ""
    assert read_notebook(dump([cell([source, "x"])])).cells[0].source == "x"


def test_lone_surrogates_can_be_written_again():
    source = read_notebook(b'{"cells": [{"cell_type": "code", "source": "\\ud800"}]}').cells[0].source
    assert source.encode("utf-8")


def test_what_nbgrader_says_of_a_cell():
    nbgrader = {"grade_id": "softmax", "locked": True, "solution": True, "grade": False}
    (first, second, third) = read_notebook(
        dump([cell(metadata={"nbgrader": nbgrader}), cell(id="abc"), cell(metadata={"nbgrader": {"locked": 1}})])
    ).cells
    assert (first.grade_id, first.locked, first.solution, first.grade) == ("softmax", True, True, False)
    assert (second.grade_id, second.locked) == ("abc", False)
    assert (third.grade_id, third.locked) == (None, False)


@pytest.mark.parametrize("metadata", [None, [], "text", {"nbgrader": None}, {"nbgrader": ["locked"]}])
def test_metadata_of_another_kind_is_no_metadata(metadata):
    (found,) = read_notebook(dump([cell("x", metadata=metadata)], metadata=metadata)).cells
    assert (found.source, found.locked) == ("x", False)


def test_missing_metadata():
    notebook = read_notebook(b'{"cells": [{"cell_type": "code", "source": "x"}]}')
    assert (notebook.assignment, notebook.language) == (None, None)


def test_the_assignment_and_language_it_was_released_as(mini_course):
    notebook = read_notebook(mini_course.stub("en").read_bytes())
    assert (notebook.assignment, notebook.language, notebook.form) == ("01_series", "en", "notebook")
    assert {c.grade_id for c in notebook.code if c.solution} == {"moving_average", "Tally"}
    assert {c.grade_id for c in notebook.code if c.grade} == {"check-moving_average", "check-Tally"}


@pytest.mark.parametrize("value", [3, None, ["01"], "x" * 201, ""])
def test_an_assignment_that_is_no_name_is_none(value):
    assert read_notebook(dump([], metadata={"grader": {"assignment": value}})).assignment is None


def test_outputs_are_left_out():
    huge = cell("x", outputs=[{"output_type": "stream", "text": ["y" * 2_000_000]}])
    assert len(repr(read_notebook(dump([huge])))) < 1000


def test_format_3():
    data = json.dumps(
        {"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = ", "1"]}]}, {}], "nbformat": 3}
    ).encode()
    notebook = read_notebook(data)
    assert ([c.source for c in notebook.cells], notebook.form) == (["x = 1"], "notebook of format 3")


@pytest.mark.parametrize("head", ["# In[3]:", "# In[ ]:", "# %%", "# %% title"])
def test_a_python_export(head):
    notebook = read_notebook(f"#!/usr/bin/env python\n\n{head}\n\nx = 1\n\n{head}\ny = 2\n".encode())
    assert [c.source for c in notebook.code][-2:] == ["x = 1", "y = 2"]
    assert notebook.form == "Python export"


UNREADABLE = {
    "empty": (b"", "The file is empty. Save the notebook and hand it in again."),
    "blank": (b" \n\t", "The file is empty. Save the notebook and hand it in again."),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff\xfe", "The file is not UTF-8 text. Hand in the .ipynb file itself."),
    "UTF-16": (dump([]).decode().encode("utf-16"), "The file is not UTF-8 text. Hand in the .ipynb file itself."),
    "cut off": (dump([cell("x")])[:-5], "its JSON is damaged. Open it in Jupyter, save, and hand it in again."),
    "a program": (b"print('hello')\n", "its JSON is damaged."),
    "a page": (b"<html></html>", "its JSON is damaged."),
    "too deep": (b"[" * 100_000, "its JSON is damaged."),
    "a list": (b"[]", "The file is JSON but not a notebook. Hand in the .ipynb file itself."),
    "a number": (b"3", "The file is JSON but not a notebook."),
    "no cells": (b"{}", "The file is JSON but has no list of cells. Hand in the .ipynb file itself."),
    "cells of another kind": (b'{"cells": {}}', "The file is JSON but has no list of cells."),
    "a cell of another kind": (b'{"cells": [{}, 3]}', "Cell 2 is not a cell. Open the file in Jupyter and save it."),
    "too many cells": (dump([{}] * 5001), "The notebook has 5001 cells; up to 5000 are read."),
    "a cell too long": (dump([{}, cell("x" * 1_048_577)]), "Cell 2 has 1048577 characters; up to 1048576 are read."),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_says_why_and_what_to_do(name):
    data, text = UNREADABLE[name]
    assert text in said(data)


def test_a_file_that_is_too_large_is_not_parsed():
    started = time.perf_counter()
    assert said(b"[" * (MAX_BYTES + 1)) == (
        "The file is 20 MB; notebooks up to 20 MB are read. Clear the outputs and save again."
    )
    assert time.perf_counter() - started < 0.5


def test_the_largest_notebook_is_read():
    assert len(read_notebook(dump([{}] * 5000)).cells) == 5000
    assert len(read_notebook(dump([cell("x" * 1_048_576)])).cells[0].source) == 1_048_576


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["cells", "cell_type", "source", "metadata", "nbgrader", "grade_id", "locked", "worksheets"]),
        inner, max_size=4,
    ),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=40) | JSON.map(lambda v: json.dumps(v).encode()) | JSON.map(lambda v: dump([v])))
@example(b'{"cells": [{"cell_type": {}}]}')
@example(b'{"cells": []} trailing')
@example(b"\xef\xbb\xbf")
@example(b'{"cells": [{"source": ' + b"9" * 5000 + b"}]}")
def test_any_bytes_are_a_notebook_or_a_notebook_error(data):
    with contextlib.suppress(NotebookError):
        read_notebook(data)
