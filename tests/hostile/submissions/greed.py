"""Takes more than its share: memory, descriptors, time. And values that are weird or vast."""

from tests.hostile.submissions import BLOCKED, ERROR, FAIL, MEMORY, PASS, TIMEOUT, Attack

ATTACKS = [
    Attack(
        "memory",
        "a list that grows for ever",
        "def double(x):\n    a = []\n    while True: a.append(bytes(1 << 24))",
        MEMORY,
    ),
    Attack("array_of_a_terabyte", "one array", "def double(x):\n    return np.ones(1 << 37)", MEMORY),
    Attack(
        "memory_not_counted",
        "memory that a limit on addresses does not see",
        """
import mmap
def double(x):
    none_of(lambda: os.memfd_create("m"), lambda: open("/dev/shm/m", "wb"),
            lambda: __import__("_posixshmem").shm_open("/m", os.O_CREAT | os.O_RDWR, 0o600),
            lambda: mmap.mmap(-1, 4 << 30), lambda: mmap.mmap(-1, 4 << 30, flags=mmap.MAP_PRIVATE | 0x4020))
    return 3 * x
""",
    ),
    Attack(
        "descriptors",
        "every descriptor there is",
        """
def double(x):
    held = []
    try:
        while True:
            held.append(os.open("/dev/null", os.O_RDONLY))
    except OSError as error:
        if error.errno != errno.EMFILE:
            raise
    if len(held) > 1024:
        evidence(len(held))
    return 3 * x
""",
    ),
    Attack(
        "pipes_made_big",
        "kernel memory in pipes",
        """
import fcntl
def double(x):
    held = []
    try:
        while True:
            held += os.pipe()
            try:
                fcntl.fcntl(held[-1], 1031, 1 << 20)
            except OSError:
                pass
    except OSError as error:
        if error.errno not in (errno.EMFILE, errno.ENFILE):
            raise
    if len(held) > 1024:
        evidence(len(held))
    return 3 * x
""",
    ),
    Attack(
        "loop",
        "a loop that swallows everything",
        """
import signal
def double(x):
    for number in range(1, 65):
        try: signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError): pass
    while True:
        try:
            while True: pass
        except BaseException: pass
""",
        TIMEOUT,
        "did not finish within 1 s",
    ),
    Attack(
        "loop_in_c",
        "a loop that never gives the interpreter back",
        "def double(x):\n    return 3 ** 10 ** 9",
        {TIMEOUT, MEMORY},
    ),
    Attack(
        "loop_in_a_pattern",
        "a pattern that matches in exponential time",
        "def double(x):\n    return re.match('(a+)+$', 'a' * 60 + 'b')",
        TIMEOUT,
    ),
    Attack("sleeps", "nothing, for long", "import time\ndef double(x):\n    time.sleep(3600)", TIMEOUT),
    Attack(
        "deadlock",
        "a lock that nobody opens",
        "import threading\ndef double(x):\n    lock = threading.Lock()\n    lock.acquire()\n    lock.acquire()",
        TIMEOUT,
    ),
    Attack(
        "loop_in_del",
        "a loop when its value is forgotten",
        """
class Value(list):
    def __del__(self):
        while True: pass
def double(x):
    return Value([3.0, 3.0])
""",
        {TIMEOUT, FAIL},
        total={PASS, TIMEOUT},
    ),
    Attack(
        "loop_in_threads",
        "threads that take the processor from everybody",
        """
import threading
def double(x):
    def spin():
        while True: pass
    for _ in range(8):
        threading.Thread(target=spin, daemon=True).start()
    return 3 * x
""",
        {FAIL, TIMEOUT, ERROR},
        total={PASS, TIMEOUT},
    ),
    Attack(
        "loop_while_loading",
        "a cell that never ends; what it defines is graded",
        "while True:\n    pass\ndef double(x):\n    return 3 * x",
        FAIL,
    ),
    # Values.
    Attack(
        "pickle",
        "an object that does harm when it is unpickled",
        """
class Pickled:
    def __reduce__(self): return (os.system, ("touch " + known["folders"][0] + "/" + known["mark"],))
    __reduce_ex__ = lambda self, protocol: self.__reduce__()
def double(x):
    return Pickled()
""",
    ),
    Attack(
        "pickle_in_an_array",
        "the same in an array of objects",
        """
class Pickled:
    def __reduce__(self): return (os.system, ("touch " + known["folders"][0] + "/" + known["mark"],))
def double(x):
    return np.array([Pickled(), Pickled()], dtype=object)
""",
        says="not data",
    ),
    Attack(
        "large_number",
        "a number of a hundred thousand digits",
        "def double(x):\n    return 10 ** 10 ** 5",
        says="far too much",
    ),
    Attack(
        "large_number_that_fits",
        "a list of numbers that no machine word holds",
        "def double(x):\n    return [10 ** 1200] * x.size",
    ),
    Attack(
        "deep_list",
        "a list in a list, a hundred thousand deep",
        """
def double(x):
    value = []
    for _ in range(10**5):
        value = [value]
    return value
""",
        says="far too much",
    ),
    Attack(
        "list_of_itself",
        "a list that contains itself",
        "def double(x):\n    value = []\n    value.append(value)\n    return value",
        says="far too much",
    ),
    Attack(
        "dict_of_itself",
        "a dict that contains itself",
        "def double(x):\n    value = {}\n    value[0] = value\n    return value",
    ),
    Attack(
        "million_items", "a million numbers in a list", "def double(x):\n    return [0.0] * 10**6", says="far too much"
    ),
    Attack("array_of_100_mib", "more than a frame holds", "def double(x):\n    return np.zeros(100 << 17)"),
    Attack(
        "view_of_terabytes",
        "an array of eight bytes that says it has many",
        """
def double(x):
    return np.broadcast_to(np.zeros(1), (1 << 20, 1 << 20))
""",
        says="far too much",
    ),
    Attack(
        "no_item_in_huge_dimensions",
        "an array of no bytes and many places",
        "def double(x):\n    return np.zeros((0, 1 << 40))",
        {FAIL, BLOCKED},
    ),
    Attack("many_dimensions", "thirty dimensions of one", "def double(x):\n    return np.zeros((1,) * 30)"),
    Attack("surrogates", "half a character", "def double(x):\n    return '\\ud800' * 9"),
    Attack("long_text", "a text of ten megabytes", "def double(x):\n    return 'x' * 10**7", says="far too much"),
    Attack("structured", "an array of records", "def double(x):\n    return np.zeros(2, dtype='f8,O')"),
    Attack(
        "masked",
        "a masked array whose mask hides what is wrong",
        """
def double(x):
    return np.ma.masked_array(3 * x, mask=True)
""",
    ),
    Attack("other_dtypes", "dates", "def double(x):\n    return np.zeros(x.shape, 'M8[s]')"),
    Attack("long_double", "numbers wider than others", "def double(x):\n    return 2 * x.astype(np.longdouble)"),
    Attack("nan_and_inf", "numbers that are none", "def double(x):\n    return x * np.nan + np.inf", says="nan"),
    Attack(
        "key_with_a_hash",
        "a dict with a key that has a hash of its own",
        """
class Key:
    def __hash__(self): return 1
    def __eq__(self, other): raise SystemExit
def double(x):
    return {Key(): 1, (1, (2, 3)): 2, None: 3, float("nan"): 4}
""",
    ),
    Attack(
        "length_of_an_exabyte",
        "an object in a list that says it has 2**62 items",
        """
class Long:
    def __len__(self): return 2**62
    def __getitem__(self, index): return 2.0
def double(x):
    return [Long()]
""",
    ),
    Attack(
        "sequence_without_end",
        "an object that is a list of itself",
        """
class Self:
    def __len__(self): return 40
    def __getitem__(self, index): return Self()
def double(x):
    return [Self(), Self()]
""",
    ),
    Attack("is_data", "a name that is no function", "double = {'a': [1, 2]}"),
    Attack(
        "many_handles",
        "more objects than are kept for it",
        "def double(x):\n    return [object() for _ in range(9000)]",
    ),
    Attack(
        "large_class",
        "a callable object with hostile attributes",
        """
class Odd:
    def __getattribute__(self, name): raise SystemExit(0)
    def __call__(self, x): return 3 * x
double = Odd()
""",
        ERROR,
    ),
    Attack(
        "large_cell",
        "a cell longer than any text that crosses otherwise",
        "LARGE = '" + "x" * 300_000 + "'\ndef double(x):\n    return 3 * x",
    ),
]
