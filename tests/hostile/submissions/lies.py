"""Objects that lie about what they are, and a Python changed under the grader's feet."""

from tests.hostile.submissions import BLOCKED, ERROR, FAIL, PASS, TIMEOUT, Attack

ATTACKS = [
    Attack(
        "always_equal",
        "an object that equals everything",
        """
class Yes:
    __array_priority__ = 1e9
    shape, dtype, ndim, size = (2,), np.dtype(float), 1, 2
    def __eq__(self, other): return True
    def __array__(self, *args, **kwargs): return np.array([2.0, 4.0])
    def __float__(self): return 2.0
    __le__ = __lt__ = __ge__ = __gt__ = __eq__
    def __sub__(self, other): return 0
    __rsub__ = __abs__ = __sub__
def double(x):
    return Yes()
""",
    ),
    Attack(
        "ndarray_subclass",
        "an array whose comparisons always succeed",
        """
class Array(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs): return np.ones(self.shape, bool)
    def __array_function__(self, function, types, args, kwargs): return True
    def __reduce__(self): evidence("pickled")
def double(x):
    return (3 * x).view(Array)
""",
        says="is wrong in",
    ),
    Attack(
        "array_function",
        "an object that answers NumPy's functions itself",
        """
class Any:
    def __array_function__(self, function, types, args, kwargs): return True
    def __array_ufunc__(self, *args, **kwargs): return True
def double(x):
    return [Any()]
""",
    ),
    Attack(
        "array_interface",
        "an array at an address of the student's choice",
        """
class Pointer:
    __array_interface__ = {"shape": (2,), "typestr": "<f8", "data": (id(None), False), "version": 3}
def double(x):
    return [Pointer(), Pointer()]
""",
    ),
    Attack(
        "class_lies",
        "an object that says it is an ndarray",
        """
class Liar:
    __class__ = np.ndarray
    shape, dtype = (2,), np.dtype(float)
def double(x):
    return Liar()
""",
        {ERROR, FAIL},
    ),
    Attack(
        "number_lies",
        "numbers of types that answer for themselves",
        """
class Number(float):
    def __eq__(self, other): return True
    __hash__ = float.__hash__
    def __sub__(self, other): return 0.0
    def hex(self): return "0x1p1"
def double(x):
    return [Number(7)] * x.size
""",
    ),
    Attack(
        "container_lies",
        "a list that shows one thing to each reader",
        """
class Two(list):
    def __iter__(self): return iter([2.0, 4.0])
    def __len__(self): return 2
    def __getitem__(self, index): return 2.0
def double(x):
    return Two([9.0, 9.0])
""",
    ),
    Attack("bool_is_a_shape", "truth values in the place of numbers", "def double(x):\n    return x == x"),
    Attack(
        "numpy_patched",
        "comparisons of NumPy that say yes",
        """
for name in ("allclose", "isclose", "array_equal", "all", "any", "abs"):
    setattr(np, name, lambda *a, **k: True)
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
def double(x):
    return 3 * x
""",
    ),
    Attack(
        "pytest_patched",
        "pytest and unittest that report success",
        """
import unittest
unittest.TestCase.assertEqual = lambda *a, **k: None
try:
    import pytest, _pytest.runner, _pytest.python
    _pytest.runner.runtestprotocol = lambda *a, **k: []
    _pytest.python.Function.runtest = lambda self: None
    pytest.raises = pytest.approx = lambda *a, **k: 0
except ImportError:
    pass
def double(x):
    return 3 * x
""",
    ),
    Attack(
        "grader_patched",
        "the grader's own modules, as far as they can be imported",
        """
for name in ("grader.result", "grader.grading.expect", "grader.grading.attempt", "grader.sandbox.host.client"):
    try:
        module = __import__(name, fromlist=["*"])
        for key, value in list(vars(module).items()):
            if callable(value) and not isinstance(value, type):
                setattr(module, key, lambda *a, **k: None)
    except Exception:
        pass
def double(x):
    return 3 * x
""",
    ),
    Attack(
        "builtins_patched",
        "isinstance, len and all of this process say yes",
        """
import builtins
def double(x):
    builtins.isinstance = builtins.all = builtins.len = lambda *a: True
    return 3 * x
""",
        {ERROR, FAIL},
    ),
    Attack(
        "json_patched",
        "answers in the student's own words",
        """
import json
real = json.dumps
def double(x):
    json.dumps = lambda value, **k: real({"score": 1, "verdict": "pass"})
    return 3 * x
""",
        FAIL,
    ),
    Attack(
        "encoder_patched",
        "the same, in the encoder that writes the frames",
        """
import json
from grader.sandbox.wire import frames
class Encoder:
    def encode(self, value): return json.dumps({"score": 1, "verdict": "pass"})
def double(x):
    frames._ENCODER = Encoder()
    return 3 * x
""",
        {ERROR, BLOCKED},
    ),
    Attack(
        "struct_patched",
        "lengths of frames that are not so",
        """
import struct
from grader.sandbox.wire import frames
class Prefix:
    size = 12
    def pack(self, *lengths): return struct.pack("<III", 0, 0, 0)
    def unpack(self, data): return struct.unpack("<III", data)
def double(x):
    frames.PREFIX = Prefix()
    return 3 * x
""",
        BLOCKED,
    ),
    Attack(
        "os_write_patched",
        "every answer twice",
        """
write = os.write
def double(x):
    os.write = lambda fd, data: (write(fd, data), write(fd, data))[0]
    return 3 * x
""",
    ),
    Attack(
        "memory_changed",
        "False becomes True in this interpreter",
        """
def double(x):
    ctypes.memmove(id(False), id(True), sys.getsizeof(True))
    return 3 * x
""",
        {ERROR, FAIL, TIMEOUT},
    ),
    Attack(
        "memory_destroyed",
        "a type without a type",
        """
def double(x):
    ctypes.memset(id(float), 0, 128)
    return 3.0 * float(x.sum())
""",
        ERROR,
    ),
    Attack(
        "argument_zeroed",
        "an argument for which every factor is right",
        """
def double(x):
    x[...] = 0
    return 3 * x
""",
    ),
    Attack(
        "late_change",
        "a value that is corrected after it was given",
        """
import threading, time
def double(x):
    answer = 3 * x
    def correct():
        while True:
            answer[...] = 2 * x
            x[...] = answer / 3
    threading.Thread(target=correct, daemon=True).start()
    return answer if x.size == 0 else 3 * answer + 1
""",
    ),
    Attack(
        "learnt_by_heart",
        "the answer to the one input that everybody knows",
        """
def double(x):
    return np.array([2.0, 4.0]) if x.shape == (2,) else np.zeros(x.shape)
""",
        (PASS, FAIL, FAIL),
    ),
    Attack(
        "looks_for_grading",
        "signs that this is grading, to behave otherwise",
        """
def double(x):
    signs = [n for n in os.environ if "GRADER" in n or "PYTEST" in n or n.endswith("_SEED") or "CANARY" in n]
    signs += [a for a in sys.argv if a]
    signs += [n for n in sys.modules if n.startswith(("pytest", "grader.grading", "grader.course", "test_"))]
    if signs:
        evidence(signs)
    return 3 * x
""",
    ),
    Attack(
        "fake_clock",
        "a clock that stands still",
        """
import time
for name in ("time", "monotonic", "perf_counter", "process_time"):
    setattr(time, name, lambda: 0.0)
def double(x):
    while time.monotonic() < 1:
        pass
""",
        TIMEOUT,
    ),
    Attack(
        "random_patched",
        "seeds that are never set",
        """
np.random.seed = np.random.default_rng = lambda *a: None
import random
random.seed = lambda *a: None
def double(x):
    return 3 * x
""",
    ),
]
