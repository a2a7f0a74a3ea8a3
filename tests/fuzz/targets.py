"""What is fuzzed: the frames a student's process sends, and the notebooks students hand in."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from typing import Any

import numpy as np

import grader.notebook._match
import grader.notebook._plan
import grader.notebook._read
import grader.sandbox.host.child
import grader.sandbox.host.client
import grader.sandbox.wire.frames
import grader.sandbox.wire.values
from grader.notebook import Notebook, NotebookError, plan, read_notebook
from grader.sandbox.errors import SubmissionError
from grader.sandbox.host.child import _is_answer
from grader.sandbox.host.proxy import Proxy, connect
from grader.sandbox.wire import messages
from grader.sandbox.wire.frames import PREFIX, Frame, FrameError, body_lengths, pack, unpack
from grader.sandbox.wire.values import Encoded, Handle, Malformed, decode, encode
from tests.fuzz.engine import Target

PLAIN = (type(None), bool, int, float, complex, str, bytes, list, tuple, dict, np.ndarray, np.generic, Proxy)


class _Replies:
    """A transport whose student's process answers every request with the same frame."""

    isolation = "none"

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.calls = 0

    def ask(self, request: Frame, subject: str, on_callback: Any) -> Frame:
        if request.header["kind"] == messages.SEED:
            return Frame({"id": "1", "kind": messages.VALUE})
        answer = Frame(self.frame.header, self.frame.body)
        if not _is_answer(answer, Frame({"id": "1", "kind": request.header["kind"]})):
            raise SubmissionError(grader.sandbox.host.client._("no answer"))
        if answer.header["kind"] != messages.CALLBACK:
            return answer
        self.calls += 1
        reply = on_callback(answer)
        assert reply.header["kind"] == messages.RETURN
        pack(reply)
        return Frame({"id": "1", "kind": messages.VALUE}, encode([None, [], []]))

    def close(self) -> None:
        """Nothing to end."""


def read_wire(data: bytes) -> None:
    """Reads a frame as the trusted side does, and uses it as the answer to every kind of request."""
    try:
        lengths = body_lengths(data[: PREFIX.size].ljust(PREFIX.size, b"\0"))
        frame = unpack(lengths, data[PREFIX.size : PREFIX.size + sum(lengths)])
    except FrameError:
        return
    with suppress(Malformed):
        _check_plain(decode(frame.body, lambda handle: handle))
    array, log = np.zeros(2), [1.0, {"W": np.ones((2, 2))}]
    questions = (
        lambda s, c: s.answer,
        lambda s, c: c.call(Handle("f", "function"), "f", (array, log, lambda x: x), {"k": array}),
        lambda s, c: c.call(Handle("f", "function"), "f", (array, log, lambda x: x), {"k": array}, shared=True),
        lambda s, c: c.get(Handle("f", "Layer"), "W", "Layer.W"),
        lambda s, c: c.item(Handle("f", "list"), 0, "layers[0]"),
        lambda s, c: len(Proxy(c, Handle("f", "list"), "layers")),
    )
    for question in questions:
        submission, client = connect(_Replies(frame))
        try:
            _check_plain(question(submission, client))
        except SubmissionError as error:
            assert len(error.message.render("ko")) < 200_000  # noqa: PT017 - an answer is as good
    assert array.shape == (2,)


def _check_plain(value: object) -> None:
    """Nothing with behaviour of the student's has crossed."""
    assert type(value) in PLAIN or isinstance(value, (np.generic, Handle)), type(value)
    if type(value) is dict:
        for key, inner in value.items():
            _check_plain(key)
            _check_plain(inner)
    elif type(value) in (list, tuple):
        for inner in value:
            _check_plain(inner)


def _split_frame(data: bytes) -> list[bytes]:
    """Header, tree and payload; `_join_frame` gives them the right lengths."""
    header, tree, _payload = PREFIX.unpack(data[: PREFIX.size].ljust(PREFIX.size, b"\0"))
    body = data[PREFIX.size :]
    return [body[:header], body[header : header + tree], body[header + tree :]]


def _join_frame(parts: list[bytes]) -> bytes:
    return PREFIX.pack(*map(len, parts)) + b"".join(parts)


def _frames() -> list[bytes]:
    """One frame of every kind that a student's process sends."""
    nested = {"a": [1, 2.5, None], "b": (True, "두 배", b"\0\1"), 3: {"c": 1j, "n": np.float32(2)}}
    values = [
        None, 7, -(2**60), 2**2000, 0.1, float("nan"), 1 - 2j, "text", b"bytes", [], (), {}, nested,
        np.arange(6.0).reshape(2, 3), np.zeros((0, 4)), np.array(5), np.array([True, False]), np.int8(3),
        np.arange(4, dtype=np.complex64), [np.ones(2), np.zeros((1, 1, 1))],
    ]  # fmt: skip
    answers: list[Frame] = [Frame({"id": "1", "kind": "value"}, encode([value, [], []])) for value in values]
    changes = [[0, np.ones(2)], [1, [2.0, {"W": np.zeros((2, 2))}]], ["k", np.ones(2)]]
    handle = {"h": ["0123456789abcdef", "Affine"]}
    answers += [
        Frame({"id": "1", "kind": "value"}, encode([None, changes, [0, 1, "k"]])),
        Frame({"id": "1", "kind": "value"}, Encoded([handle, [], []])),
        Frame({"id": "1", "kind": "value"}, Encoded([[handle, {"t": [handle]}], [], [2]])),
        Frame({"id": "1", "kind": "error", "type": "ValueError", "text": "shapes (2,) (3,)", "cell": 3, "line": 2}),
        Frame({"id": "1", "kind": "error", "type": "NotImplementedError", "text": ""}),
        Frame({"id": "1", "kind": "error", "type": "MemoryError", "text": "8 GiB"}),
        Frame({"id": "1", "kind": "error", "type": "PermissionError", "text": "fork"}),
        Frame({"id": "1", "kind": "missing", "name": "answer"}, encode(["anwser", "Answer", "x"])),
        Frame({"id": "1", "kind": "unsupported", "type": "generator"}),
        Frame({"id": "1", "kind": "too_big", "text": "an array of 9 bytes"}),
        Frame({"id": None, "kind": "callback", "number": 1}, encode([[np.ones(2)], {}, []])),
        Frame({"id": None, "kind": "callback", "number": 1}, encode([[1.5], {"x": 2}, changes])),
    ]
    return [pack(frame) for frame in answers]


def read_any_notebook(data: bytes) -> None:
    """Reads and plans a notebook; bytes that are none are a `NotebookError` that can be said in both languages."""
    try:
        notebook = read_notebook(data)
    except NotebookError as error:
        assert error.message.render("ko") != error.message.render("en")  # noqa: PT017 - most are no notebooks
        return
    planned = plan(notebook, _released())
    for cell in planned.cells:
        cell.source.encode()
        assert type(cell.number) is int
    for note in planned.notes:
        note.message.render("ko").encode()
    assert sum(len(cell.source) for cell in planned.cells) < 4 * len(data) + 10_000


_CACHE: dict[str, Notebook] = {}


def _released() -> Notebook:
    if not _CACHE:
        _CACHE["released"] = read_notebook(_released_bytes())
    return _CACHE["released"]


def _released_bytes() -> bytes:
    """A small released notebook, with an example among its cells."""

    def cell(ident: str, source: str, kind: str = "code", **flags: bool) -> dict[str, Any]:
        nbgrader = {"grade_id": ident, "grade": False, "locked": False, "solution": False, "schema_version": 3, **flags}
        return {"cell_type": kind, "id": ident, "metadata": {"nbgrader": nbgrader}, "outputs": [], "source": source}

    stub = "def {}(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    cells = [
        cell("text", "# Title", "markdown", locked=True),
        cell("setup", "import numpy as np", locked=True),
        cell("double", stub.format("double"), solution=True),
        cell("check-double", 'check("double")', locked=True, grade=True),
        cell("example", "y = double(3)\nplt.plot(y)"),
        cell("total", stub.format("total"), solution=True),
        cell("helper", "SCALE = 2", locked=True),
    ]
    metadata = {"grader": {"assignment": "01_twofold", "language": "en"}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


def _notebooks() -> list[bytes]:
    released = json.loads(_released_bytes())
    sheet = {"cells": [{"cell_type": "code", "input": ["x = 1\n", "y"], "language": "python"}]}
    filled = json.loads(_released_bytes())
    for cell in filled["cells"]:
        cell["source"] = cell["source"].replace("raise NotImplementedError()", "return 2 * x").splitlines(True)
    bare = [{"cell_type": cell["cell_type"], "metadata": {}, "source": cell["source"]} for cell in filled["cells"]]
    shuffled = [released["cells"][i] for i in (6, 5, 2, 2, 3, 1, 0)]
    return [
        _released_bytes(),
        *(json.dumps(root).encode() for root in (
            filled, {**filled, "cells": bare}, {**filled, "cells": shuffled}, {"worksheets": [sheet], "nbformat": 3},
        )),
        b"\xef\xbb\xbf" + _released_bytes(),
        b"# coding: utf-8\n\n# # Title\n\n# In[ ]:\n\n\nimport numpy as np\n\n# text\n\n# In[3]:\n\ndef double(x):\n    return x\n",
        b'# %% [markdown]\n# Text\n# %% nbgrader={"grade_id": "double"}\ndef double(x):\n    return x\n# %%\ny = 1\n',
        b"", b"[]", b"{}",
    ]  # fmt: skip


KEYS = (
    "cells", "cell_type", "source", "input", "metadata", "nbgrader", "grade_id", "id", "locked", "solution", "grade",
    "worksheets", "outputs", "grader", "assignment", "language", "nbformat", "attachments",
)  # fmt: skip
TEXTS = (
    "code", "markdown", "raw", "double", "total", "setup", "", "def double(x): return 2*x", "double = 3", "\ud800", "두 배",
    "import numpy as np", "%matplotlib inline", "x" * 300, "{0}{name}", "\0", "async def total(): pass", "class double: pass",
)  # fmt: skip


def _fresh_notebook(chance: random.Random) -> bytes:
    cells = [_cell(chance) for _ in range(chance.randrange(6))]
    root = {"cells": cells, "metadata": _tree(chance, 3), "nbformat": 4}
    if chance.random() < 0.3:
        root[chance.choice(KEYS)] = _tree(chance, 4)
    return json.dumps(root if chance.random() < 0.8 else _tree(chance, 5)).encode()


def _cell(chance: random.Random) -> Any:
    if chance.random() < 0.15:
        return _tree(chance, 3)
    nbgrader = {key: chance.choice((True, False, None, "x")) for key in ("locked", "solution", "grade")}
    nbgrader["grade_id"] = chance.choice(("double", "total", "setup", "helper", "other", None, 3))
    source = chance.choice((*TEXTS, list(TEXTS[:4])))
    return {"cell_type": chance.choice(TEXTS[:4]), "metadata": {"nbgrader": nbgrader}, "source": source}


def _tree(chance: random.Random, depth: int) -> Any:
    if depth == 0 or chance.random() < 0.3:
        return chance.choice((None, True, 0, -1, 1e400, 10**30, *TEXTS))
    size = chance.randrange(5)
    if chance.random() < 0.4:
        return [_tree(chance, depth - 1) for _ in range(size)]
    return {chance.choice(KEYS): _tree(chance, depth - 1) for _ in range(size)}


def _files(*modules: Any) -> frozenset[str]:
    return frozenset(str(module.__file__) for module in modules)


WIRE = Target(
    "wire", read_wire, _frames(),
    _files(
        grader.sandbox.wire.frames, grader.sandbox.wire.values, grader.sandbox.host.client, grader.sandbox.host.child
    ),
    (b"null", b"true", b"0", b"-1", b"1", b"9007199254740993", b"67108864", b"4294967296", b"[]", b"{}", b'""', b"1e5", b"NaN",
     b'{"f":"nan"}', b'{"f":"0x1p99999"}', b'{"i":"0x1"}', b'{"i":"-0xffffffffffffffffffff"}', b'{"c":["inf","0x0p+0"]}',
     b'{"y":[0,1]}', b'{"a":["<f8",[2],0]}', b'{"a":["|O",[1],0]}', b'{"a":["<f8",[0,67108864,67108864,67108864],0]}',
     b'{"a":["|b1",[],0]}', b'{"s":["<f4",0]}', b'{"t":[]}', b'{"d":[[1,2]]}', b'{"d":[[[],1]]}', b'{"d":[[{"d":[]},1]]}',
     b'{"h":["x","y"]}', b'{"k":1}', b"[" * 20, b'"kind"', b'"id"', b'"1"', b'"value"', b'"error"', b'"missing"', b'"callback"',
     b'"number"', b'"cell"', b'"\\ud800"', b"true,true", b'"k"', b'["k",null]', b'[0,{"a":["<f8",[2],0]}]'),
    _split_frame, _join_frame,
)  # fmt: skip
NOTEBOOK = Target(
    "notebook", read_any_notebook, _notebooks(),
    _files(grader.notebook._read, grader.notebook._match, grader.notebook._plan),
    (b"null", b"true", b"-1", b"1e999", b"NaN", b"[]", b"{}", b'""', b'"\\ud800"', b'"\\u0000"', b'"code"', b'"markdown"', b'"raw"',
     b'"double"', b'"total"', b'"setup"', b'"cells"', b'"worksheets"', b'"source"', b'"input"', b'"metadata"', b'"id"', b",",
     b'["a","b"]', b'"def double(x): return 2"', b'"double = total = 1"', b"# %%\n", b"# In[1]:\n", b"# %% [markdown]\n",
     b"[" * 50, b'{"a":' * 50, b"\xff\xfe", b"\xef\xbb\xbf", b"\\n", b"{0}"),
    fresh=_fresh_notebook,
)  # fmt: skip
TARGETS = (WIRE, NOTEBOOK)
