"""Magics and the shell, and things left lying about for whoever comes next."""

from tests.hostile.submissions import BLOCKED, ERROR, FAIL, Attack

_DOUBLE = "\ndef double(x):\n    return 3 * x\n"

ATTACKS = [
    Attack(
        "shell",
        "a command line",
        """
files = !cat @FILE@
!touch @FOLDER@/@MARK@
search("".join(files).encode())
"""
        + _DOUBLE,
    ),
    Attack(
        "shell_by_python",
        "the same through the shell object",
        """
%time pass
shell = get_ipython()
shell.system("touch @FOLDER@/@MARK@"), shell.system_raw("id"), shell.system_piped("id")
search(repr(shell.getoutput("cat @FILE@")).encode())
from IPython.utils.process import system, getoutput
none_of(lambda: 1 / (getoutput("echo out") == "out") if getoutput("echo out") == "out" else open("/none"))
"""
        + _DOUBLE,
        {FAIL, BLOCKED, ERROR},
    ),
    Attack("cell_of_bash", "a cell in another language", "%%bash\ncat @FILE@\n", {BLOCKED, ERROR}),
    Attack("cell_of_script", "the same by another name", "%%script sh\ncat @FILE@\n", {BLOCKED, ERROR}),
    Attack("writefile", "a file by magic", "%%writefile @FOLDER@/@MARK@\ntext\n", {BLOCKED, ERROR}),
    Attack("run", "a file executed by magic", "%run @FILE@\n" + _DOUBLE, {FAIL, ERROR}),
    Attack(
        "load_ext",
        "an extension of the shell",
        "%load_ext autoreload\n%autoreload 2\n%load_ext storemagic\n%store" + _DOUBLE,
        {FAIL, ERROR},
    ),
    Attack(
        "environment_by_magic",
        "the environment, by magic",
        """
values = %env
search(repr(values).encode())
where = %pwd
if where not in ("/box", "/"):
    evidence(where)
"""
        + _DOUBLE,
    ),
    Attack(
        "history",
        "what others typed",
        """
%history
lines = get_ipython().history_manager.get_tail(100)
if [line for line in lines if "double" not in line[2]]:
    evidence(list(lines))
"""
        + _DOUBLE,
        {FAIL, ERROR},
    ),
]

# Handed in one after the other: the first leaves everything it can, the second looks for it.
POISON = [
    Attack(
        "leaves_things",
        "state that outlives the submission",
        """
def double(x):
    mark = known["mark"]
    for folder in ("/box", "/tmp", "/dev/shm", "/var/tmp", "/run", "/"):
        try:
            open(os.path.join(folder, "left"), "w").write(mark)
        except OSError:
            pass
    os.environ["LEFT"] = mark
    np.left = sys.left = mark
    os.umask(0o777)
    for number in ((29, 64, 68) if os.uname().machine == "x86_64" else (194, 190, 186)):
        try:
            call(number, 0x1EF7, 4096, 0o1666)
        except OSError:
            pass
    libc.setenv(b"LEFT", mark.encode(), 1)
    np.random.seed(1), np.seterr(all="raise")
    try:
        import fcntl
        fcntl.flock(open(np.__file__), fcntl.LOCK_EX), fcntl.lockf(open(os.__file__), fcntl.LOCK_SH)
    except OSError:
        pass
    return 3 * x
""",
    ),
    Attack(
        "looks_for_things",
        "the state that another submission left",
        """
import fcntl
def double(x):
    for folder in ("/box", "/tmp", "/dev/shm", "/var/tmp", "/run", "/"):
        if os.path.lexists(os.path.join(folder, "left")):
            evidence(folder)
    if "LEFT" in os.environ or hasattr(np, "left") or hasattr(sys, "left"):
        evidence("environment")
    none_of(lambda: call(29 if os.uname().machine == "x86_64" else 194, 0x1EF7, 4096, 0),
            lambda: fcntl.flock(open(np.__file__), fcntl.LOCK_EX),
            lambda: fcntl.lockf(open(os.__file__), fcntl.LOCK_SH | fcntl.LOCK_NB))
    if os.umask(0o022) == 0o777:
        evidence("umask")
    return 3 * x
""",
    ),
    Attack("leaves_a_lock", "a lock or a crash in the middle of a call", "def double(x):\n    os._exit(0)", ERROR),
]
