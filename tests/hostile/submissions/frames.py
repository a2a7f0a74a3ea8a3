"""Bytes on the grader's own channel: answers that are none, and answers that the honest code would never send."""

from __future__ import annotations

import json
from typing import Any

from tests.hostile.submissions import BLOCKED, ERROR, FAIL, MISSING, TIMEOUT, Attack

_TOOLS = '''
import json, struct, time
def outstanding():
    """The request that is being answered, from the frames below."""
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"].header["id"]
def packed(header, tree="null", payload=b"", lengths=None):
    parts = [part if isinstance(part, bytes) else part.encode() for part in (json.dumps(header), tree, payload)]
    return struct.pack("<III", *(lengths or map(len, parts))) + b"".join(parts)
def send(data):
    data = memoryview(data)
    while data:
        data = data[os.write(4, data):]
def value(tree, payload=b"", **header):
    send(packed({"id": outstanding(), "kind": "value", **header}, tree, payload))
def leave():
    os._exit(0)
def wait():
    time.sleep(30)
CALLBACK = '[[], {"d": []}, []]'
'''


def _attack(name: str, tries: str, body: str, verdicts: Any = BLOCKED, says: str = "") -> Attack:
    lines = "\n    ".join(body.strip().splitlines())
    return Attack(name, tries, f"{_TOOLS}\ndef double(x):\n    {lines}\n", verdicts, says)


def _tree(name: str, tries: str, value: Any, verdicts: Any = BLOCKED, payload: int = 0, says: str = "") -> Attack:
    """A well-formed answer to the right request, with a value of the student's making: data, or the whole tree."""
    tree = value if isinstance(value, str) else json.dumps([value, [], []])
    return _attack(name, tries, f"value({tree!r}, bytes({payload}))\nleave()", verdicts, says)


_CHANNEL = "wrote into the grader's own channel"
_DTYPES = ("|O", "O", "<U4", "|V8", "<M8[s]", ">f8", "<f16", "f8,O", "", "object")
_NESTED: Any = None
for _ in range(400):
    _NESTED = {"t": [_NESTED]}

ATTACKS = [
    _attack("id_guessed", "an answer to a request of another id",
            'send(packed({"id": "0" * 16, "kind": "value"}, "[1, [], []]"))\nwait()', says=_CHANNEL),
    _attack("id_replayed", "an answer with the id of the request before", '''
seen = globals().setdefault("seen", [])
seen.append(outstanding())
if len(seen) > 1:
    send(packed({"id": seen[0], "kind": "value"}, "[1, [], []]"))
    wait()
return 3 * x
''', (FAIL, BLOCKED, FAIL)),
    Attack("before_asked", "answers sent while the notebook is loaded", _TOOLS + '''
for number in range(20):
    send(packed({"id": f"cell-{number}", "kind": "value"}, "[null, [], []]"))
def double(x):
    return 3 * x
''', {BLOCKED, FAIL}),
    Attack("callback_while_loading", "a call of a function that was never passed", _TOOLS + '''
send(packed({"id": None, "kind": "callback", "number": 1}, CALLBACK))
def double(x):
    return 3 * x
''', BLOCKED),
    _attack("score_in_an_answer", "a field for the score", 'value("[1, [], []]", score=6, verdict="pass")\nwait()'),
    _attack("kind_unknown", "a kind of message that there is not",
            'send(packed({"id": outstanding(), "kind": "pass"}))\nleave()'),
    _attack("kind_not_text", "a kind that is a list",
            'send(packed({"id": outstanding(), "kind": []}))\nleave()', says=_CHANNEL),
    _attack("kind_not_hashable", "a kind that is an object",
            'send(packed({"id": outstanding(), "kind": {"a": []}}))\nleave()', says=_CHANNEL),
    _attack("header_not_an_object", "a header that is a list", "send(packed([1, 2]))\nwait()"),
    _attack("answered_twice", "a second answer after the first",
            "value('[{\"f\": \"0x1p+3\"}, [], []]')\nreturn 3 * x", FAIL),
    _attack("callback_after_the_answer", "a call of a trusted function after the call is over", '''
value('[{"f": "0x1p+3"}, [], []]')
send(packed({"id": None, "kind": "callback", "number": 1}, CALLBACK))
wait()
''', FAIL),
    _attack("answers_and_stays", "an answer that is no value, and then nothing",
            'value(\'[{"f": "nan?"}, [], []]\')\nwait()', says=_CHANNEL),
    _attack("callback_by_number", "trusted functions by numbers that were never given", '''
for number in (-1, 0, 1, 2, 10**15, True, None, "1", [1]):
    send(packed({"id": None, "kind": "callback", "number": number}, CALLBACK))
    lengths = struct.unpack("<III", os.read(3, 12))
    answer = json.loads(os.read(3, lengths[0]))
    if "error" not in answer:
        evidence(answer)
    os.read(3, sum(lengths[1:]))
return 3 * x
''', FAIL),
    _attack("half_a_frame", "half an answer, and silence", 'send(packed({}, "null", bytes(99))[:60])\nwait()', TIMEOUT),
    _attack("half_a_frame_and_exit", "half an answer, and the end",
            'send(packed({}, "null", bytes(99))[:60])\nos._exit(0)', ERROR, says="exit code 0"),
    _attack("huge_lengths", "lengths of 4 GiB", 'send(struct.pack("<III", *[2**32 - 1] * 3))\nwait()'),
    _attack("most_that_is_allowed_and_nothing", "64 MiB are announced and never come",
            "send(packed({}, lengths=(16384, 1 << 20, 64 << 20)))\nwait()", TIMEOUT),
    _attack("bytes_for_ever", "zeros without end", "while True:\n    send(bytes(1 << 16))"),
    _tree("deep_json", "a tree that the parser cannot nest", "[" * 100_000),
    _tree("deep_value", "a value nested 400 deep", json.dumps([_NESTED, [], []])),
    _tree("nan_constant", "NaN as JSON does not have it", "[NaN, [], []]"),
    _tree("bare_float", "a number with a fraction as JSON has it", "[1.5, [], []]"),
    _tree("many_digits", "a number of a hundred thousand digits", "[" + "9" * 100_000 + ", [], []]"),
    _tree("many_hex_digits", "the same in hexadecimal", {"i": "0x" + "f" * 100_000}),
    _tree("not_a_float", "text that is no float", {"f": "import os"}),
    _tree("two_tags", "an object of two kinds", {"f": "0x1p+0", "i": "0x1"}),
    _tree("trusted_function_as_value", "a function of the trusted side as the answer", {"k": 1}),
    *(
        _tree(f"dtype_{i}", f"an array of dtype {dtype!r}", {"a": [dtype, [2], 0]}, payload=64)
        for i, dtype in enumerate(_DTYPES)
    ),
    _tree("negative_shape", "an array of -2 items", {"a": ["<f8", [-2], 0]}, payload=16),
    _tree("shape_of_truth", "an array of True items", {"a": ["<f8", [True], 0]}, payload=8),
    _tree("shape_overflows", "a shape whose product does not fit a machine word", {"a": ["<f8", [2**26] * 8, 0]}),
    _tree("shape_empty_and_huge", "no item in very many dimensions", {"a": ["<f8", [0, *[2**26] * 7], 0]},
          {BLOCKED, FAIL}),
    _tree("too_many_dimensions", "an array of forty dimensions", {"a": ["<f8", [1] * 40, 0]}, payload=8),
    _tree("offset_outside", "an array behind the end of the payload", {"a": ["<f8", [2], 1 << 30]}, payload=16),
    _tree("offset_negative", "an array before the payload", {"a": ["<f8", [2], -16]}, payload=16),
    _tree("one_buffer_many_times", "four hundred arrays of the same 8 MiB: 3 GiB in the trusted process",
          [{"a": ["<f8", [1 << 20], 0]} for _ in range(400)], payload=8 << 20, says=_CHANNEL),
    _tree("key_not_hashable", "a dict whose key is a list", {"d": [[[1], 2]]}),
    _tree("pairs_of_three", "a dict of triples", {"d": [[1, 2, 3]]}),
    _tree("not_an_answer", "an answer of one part", "[1]"),
    _tree("changes_unhashable", "changes at a place that is a dict", '[1, [[{"d": []}, 1]], []]'),
    _tree("changes_are_a_handle", "an object of the student's in place of the list of changes",
          '[1, {"h": ["zz", "list"]}, {"h": ["zz", "list"]}]', says=_CHANNEL),
    _tree("answer_is_a_handle", "an object of the student's in place of the answer", '{"h": ["zz", "list"]}',
          says=_CHANNEL),
    _tree("handle_never_given", "an object that there is not", {"h": ["nothing", "ndarray"]}, FAIL),
    _tree("handle_of_a_bad_name", "half a character and control characters as a type",
          {"h": ["zz", "\ud800\x1b[2J\x00"]}, FAIL),
    _attack("type_of_a_bad_name", "half a character as the type of a value that is no data",
            'send(packed({"id": outstanding(), "kind": "unsupported", "type": "\\ud800\\x1b[31m"}))\nleave()', FAIL),
    _attack("error_from_nowhere", "an exception of a cell and line that there are not", '''
send(packed({"id": outstanding(), "kind": "error", "type": "A <b>{0.__class__}", "text": "\\ud800 {subject} \\x1b[2J",
             "cell": 10**400, "line": -5}))
leave()
''', ERROR, says="double stopped with Exception"),
    _attack("names_without_end", "a missing name, and ten thousand near ones",
            'send(packed({"id": outstanding(), "kind": "missing", "name": "double"}, '
            'json.dumps(["doubl" + "e" * (i % 90) for i in range(9_990)])))\nleave()', MISSING),
]  # fmt: skip
