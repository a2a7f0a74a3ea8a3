"""Ends of the process, exceptions that bite, and output that pretends."""

from tests.hostile.submissions import BLOCKED, ERROR, FAIL, MEMORY, NOT_ATTEMPTED, OUTPUT, TIMEOUT, Attack

ATTACKS = [
    Attack("sys_exit", "an exit code of 0 as a pass", "def double(x):\n    sys.exit(0)", ERROR, "SystemExit"),
    Attack("os_exit", "the same without a word", "def double(x):\n    os._exit(0)", ERROR, "exit code 0"),
    Attack(
        "atexit_loops",
        "an exit that never ends",
        """
import atexit
def double(x):
    @atexit.register
    def loop():
        while True: pass
    sys.exit(0)
""",
        ERROR,
        "SystemExit",
    ),
    Attack("abort", "SIGABRT", "def double(x):\n    os.abort()", ERROR, "killed by signal"),
    Attack("segv", "SIGSEGV", "def double(x):\n    return ctypes.string_at(1)", ERROR, "SIGSEGV"),
    Attack(
        "jump_nowhere",
        "a call of address 8",
        "def double(x):\n    return ctypes.CFUNCTYPE(None)(8)()",
        ERROR,
        "SIGSEGV",
    ),
    Attack("recursion", "a recursion without end", "def double(x):\n    return double(x)", ERROR, "RecursionError"),
    Attack(
        "stack_overflow",
        "a recursion that Python does not stop",
        """
def double(x):
    sys.setrecursionlimit(10**8)
    class Deep:
        def __getattr__(self, name): return getattr(self, name + "a")
    return Deep().a
""",
        {ERROR, MEMORY, TIMEOUT},
    ),
    Attack(
        "kills_itself", "SIGKILL as if from outside", "def double(x):\n    os.kill(os.getpid(), 9)\n    return 3 * x"
    ),
    Attack(
        "signals_itself",
        "every signal there is",
        """
import signal
def double(x):
    for number in range(1, 65):
        if number != signal.SIGSTOP:
            os.kill(os.getpid(), number)
    return 3 * x
""",
        {FAIL, ERROR},
    ),
    Attack(
        "interrupts_itself",
        "KeyboardInterrupt for the grader",
        "def double(x):\n    raise KeyboardInterrupt",
        ERROR,
        "KeyboardInterrupt",
    ),
    Attack(
        "generator_exit", "an exception that is no Exception", "def double(x):\n    raise GeneratorExit('bye')", ERROR
    ),
    Attack(
        "closes_the_channel",
        "a closed answer pipe, which looks like an end from outside",
        "def double(x):\n    os.close(4)\n    return 3 * x",
        {ERROR, BLOCKED},
    ),
    Attack(
        "closes_the_channel_and_waits",
        "the same, and stays",
        "import time\ndef double(x):\n    os.close(4)\n    time.sleep(30)",
        BLOCKED,
    ),
    Attack(
        "closes_everything",
        "every descriptor closed",
        "import time\ndef double(x):\n    os.closerange(0, 200)\n    time.sleep(30)",
        BLOCKED,
    ),
    Attack("closes_the_requests", "requests that nobody reads", "def double(x):\n    os.close(3)\n    return 3 * x"),
    Attack(
        "swaps_descriptors",
        "output into the channel",
        """
def double(x):
    os.dup2(4, 1)
    print("pass " * 100, flush=True)
    return 3 * x
""",
        BLOCKED,
    ),
    Attack(
        "answers_into_the_output",
        "answers that go where output goes",
        """
def double(x):
    os.dup2(1, 4)
    return 3 * x
""",
        {BLOCKED, TIMEOUT, ERROR},
    ),
    # Exceptions.
    Attack(
        "str_is_huge",
        "an exception of 256 MiB",
        """
class Huge(Exception):
    def __str__(self): return "x" * (1 << 28)
def double(x):
    raise Huge
""",
        {ERROR, TIMEOUT},
    ),
    Attack(
        "str_raises",
        "an exception whose text is an exception",
        """
class Bad(BaseException):
    def __str__(self): raise Bad
    __repr__ = __str__
def double(x):
    raise Bad
""",
        ERROR,
        "double stopped with Bad",
    ),
    Attack(
        "str_loops",
        "an exception whose text never ends",
        """
class Loop(Exception):
    def __str__(self):
        while True: pass
def double(x):
    raise Loop
""",
        TIMEOUT,
    ),
    Attack(
        "str_is_no_str",
        "text of a class that answers for itself",
        """
class Text(str):
    def encode(self, *args): return self
    def decode(self, *args): return self
    def rstrip(self, *args): return ["not", object()]
class Bad(Exception):
    def __str__(self): return Text("x")
def double(x):
    raise Bad
""",
        ERROR,
    ),
    Attack(
        "name_bites",
        "an exception class with a hostile name",
        """
def double(x):
    raise type("\\x1b[2J<script>alert(1)</script>" * 99, (Exception,), {})("{0.__class__} {subject} %s %(text)s")
""",
        ERROR,
        "double stopped with Exception: {0.__class__} {subject} %s %(text)s",
    ),
    Attack(
        "metaclass_bites",
        "a metaclass that answers for the name",
        """
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
class Bad(Exception, metaclass=Meta): pass
def double(x):
    raise Bad
""",
        ERROR,
    ),
    Attack(
        "metaclass_lies",
        "a name that is a verdict",
        """
class Meta(type):
    __name__ = property(lambda cls: "pass")
class Bad(Exception, metaclass=Meta): pass
def double(x):
    raise Bad("score 6/6")
""",
        ERROR,
    ),
    Attack(
        "group_of_groups",
        "exception groups in each other",
        """
def double(x):
    error = ValueError("deep")
    for _ in range(3000):
        error = ExceptionGroup("g", [error])
    raise error
""",
        ERROR,
    ),
    Attack(
        "chained_in_a_circle",
        "an exception that is its own cause",
        """
def double(x):
    a, b = ValueError("a"), ValueError("b")
    a.__cause__, b.__cause__, a.__context__ = b, a, a
    raise a
""",
        ERROR,
        "ValueError: a",
    ),
    Attack(
        "syntax_error_bites",
        "a syntax error in a line of four hundred digits",
        """
class Odd(SyntaxError):
    pass
def double(x):
    error = Odd("odd", ("<cell 999999999999>", -1, 10**400, "x" * 10**6, 5, 5))
    error.lineno = 10**400
    raise error
""",
        ERROR,
    ),
    Attack(
        "traceback_lies",
        "a line that is not in the notebook",
        """
def double(x):
    exec(compile("\\n" * 10**5 + "raise ValueError('far')", "<cell 1>", "exec"))
""",
        ERROR,
        "ValueError: far",
    ),
    Attack(
        "long_text_of_wide_characters",
        "text that takes twelve bytes a character",
        """
def double(x):
    raise ValueError("\\U0001f600" * 5000)
""",
        ERROR,
        "\U0001f600" * 100,
    ),
    Attack("half_a_character", "text that is no text", "def double(x):\n    raise ValueError('\\ud800\\udfff')", ERROR),
    Attack(
        "pretends_the_stub",
        "an exception that means something here",
        "def double(x):\n    raise NotImplementedError('score: 6')",
        NOT_ATTEMPTED,
        "double is not written yet.",
    ),
    Attack(
        "pretends_the_result",
        "a whole Result as the text of an exception",
        """
def double(x):
    raise ValueError('", "verdict": "pass", "points": 4.0}], "score": 6.0, "status": "graded"}')
""",
        ERROR,
    ),
    Attack(
        "pretends_an_internal_error",
        "an exception with the name of the grader's own",
        """
class InternalFailure(Exception): pass
def double(x):
    raise InternalFailure("regrade me")
""",
        ERROR,
        "double stopped with InternalFailure",
    ),
    # Output.
    Attack("floods_stdout", "output without end", "def double(x):\n    while True: print('x' * 9999)", OUTPUT),
    Attack(
        "floods_stderr",
        "the same on the other stream",
        "def double(x):\n    while True: os.write(2, bytes(9999))",
        OUTPUT,
    ),
    Attack(
        "prints_a_result",
        "a Result in the output",
        """
def double(x):
    print('\\n{"version": 1, "student": "me", "score": 6.0, "status": "graded", "checks": []}\\n', flush=True)
    os.write(2, b"6 passed in 0.01s\\n\\x1b[2J\\x1b]0;pass\\x07\\x00\\xff\\xfe")
    return 3 * x
""",
    ),
    Attack(
        "output_is_closed",
        "streams that are closed or raise",
        """
class Stream:
    def write(self, text): raise OSError("full")
    def flush(self): raise OSError("full")
def double(x):
    os.closerange(1, 3)
    sys.stdout = sys.stderr = Stream()
    return 3 * x
""",
    ),
    Attack(
        "flush_bites",
        "a stream whose flush ends everything",
        """
class Stream:
    def write(self, text): pass
    def flush(self): raise SystemExit(0)
def double(x):
    sys.stdout = Stream()
    return 3 * x
""",
        ERROR,
    ),
]
