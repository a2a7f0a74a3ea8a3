"""Reads what it should not see: files, memory, environment; writes where it should not."""

from tests.hostile.submissions import ERROR, PASS, Attack

ATTACKS = [
    Attack(
        "reads_canaries",
        "files with a canary: in the course, in /tmp, in the home folder",
        """
def double(x):
    none_of(*[lambda p=p: open(p, "rb").read() for p in known["files"]])
    for path in known["files"]:
        try:
            names = os.listdir(os.path.dirname(path))
        except OSError:
            continue
        if os.path.basename(path) in names:
            evidence(path)
    return 3 * x
""",
    ),
    Attack(
        "sees_canaries",
        "whether those files exist, and how long they are",
        """
def double(x):
    none_of(*[lambda p=p: os.stat(p) for p in known["files"]])
    none_of(*[lambda p=p: os.chdir(os.path.dirname(p)) for p in known["files"][:2]])
    return 3 * x
""",
    ),
    Attack(
        "reads_the_machine",
        "users, hosts, other submissions, the gradebook",
        """
def double(x):
    none_of(*[lambda p=p: open(p, "rb").read(1) for p in (
        "/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/hostname", "/root/.bashrc", "/proc/kcore", "/proc/kmsg",
        "/proc/sys/kernel/core_pattern", "/proc/net/tcp", "/proc/mounts/../../etc/passwd", "/dev/sda", "/dev/mem",
        "/dev/kmsg", "/sys/kernel/uevent_seqnum", "/var/log/dpkg.log", "/run/utmp", known["course"] + "/course.yaml",
        known["course"] + "/results.db", known["course"] + "/submissions", known["home"] + "/.ssh/id_rsa")])
    return 3 * x
""",
    ),
    Attack(
        "walks_the_root",
        "any file at all that holds a canary",
        """
def double(x):
    none_of(lambda: os.listdir("/"))
    for name in ("etc", "root", "home", "var", "srv", "opt", "mnt", "run", "sys", "tmp", "work", "box"):
        for folder, _folders, files in os.walk("/" + name):
            if "site-packages" in folder or "python" in folder:
                continue
            for file in files:
                if not file.endswith((".py", ".pyc", ".so", ".mo", ".po")):
                    try:
                        search(open(os.path.join(folder, file), "rb").read(1 << 16))
                    except OSError:
                        pass
    none_of(lambda: os.listdir(known["course"]), lambda: os.listdir(known["stage"]), lambda: os.listdir("/.old"))
    return 3 * x
""",
    ),
    Attack(
        "around_the_root",
        "the old root: through .., /proc, an open descriptor",
        """
def double(x):
    target = known["files"][0]
    os.chdir("/")
    paths = ["/.." * 30 + target, "/proc/self/root" + target, "/proc/1/root" + target, "/proc/self/cwd" + target,
             "/.old" + target, "/proc/self/task/1/root" + target]
    paths += [f"/proc/self/fd/{fd}{target}" for fd in range(3, 128)]
    none_of(*[lambda p=p: open(p, "rb").read() for p in paths])
    none_of(*[lambda fd=fd: os.open(".." + target, os.O_RDONLY, dir_fd=fd) for fd in range(3, 128)])
    none_of(lambda: os.chroot("/box"))
    return 3 * x
""",
    ),
    Attack(
        "links",
        "a symbolic or a hard link to what cannot be opened",
        """
def double(x):
    target = known["files"][0]
    os.chdir("/box")
    for name, path in (("link", target), ("environ", "/proc/1/environ"), ("root", "/")):
        if not os.path.islink(name):
            os.symlink(path, name)
    none_of(lambda: open("link").read(), lambda: open("root" + target).read(), lambda: os.link(target, "hard"),
            lambda: os.rename(target, "mine"), lambda: open("link", "w").write("x"))
    none_of(lambda: search(open("environ", "rb").read()))
    return 3 * x
""",
    ),
    Attack(
        "descriptors_left_open",
        "a file or a socket that somebody forgot to close",
        """
import stat
def double(x):
    for fd in range(5, 4096):
        try:
            mode = os.fstat(fd).st_mode
        except OSError:
            continue
        if not stat.S_ISDIR(mode):
            evidence(fd, oct(mode))
    for fd in (0, 1, 2, 3, 4):
        mode = os.fstat(fd).st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISREG(mode):
            evidence(fd, oct(mode))
    return 3 * x
""",
    ),
    Attack(
        "environment",
        "secrets in the environment and in the arguments",
        """
def double(x):
    for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline") + ["/proc/self/environ"]:
        try:
            data = open(path, "rb").read()
        except OSError:
            continue
        search(data)
        if known["course"].encode() in data or b"SEED" in data.replace(b"PYTHONHASHSEED", b""):
            evidence(path, data)
    search(repr(dict(os.environ)).encode() + repr(sys.argv + sys.orig_argv).encode())
    return 3 * x
""",
    ),
    Attack(
        "other_processes",
        "memory and environment of the grader's processes",
        """
def double(x):
    others = [p for p in known["pids"] + [os.getppid()] if p > 1]
    none_of(*[lambda p=p, n=n: open(f"/proc/{p}/{n}", "rb").read(1)
              for p in others for n in ("environ", "mem", "maps", "cmdline", "fd/0", "root/etc/passwd")])
    visible = [n for n in os.listdir("/proc") if n.isdecimal() and int(n) != os.getpid()]
    if visible:
        evidence(visible)
    return 3 * x
""",
    ),
    Attack(
        "own_memory",
        "what the zygote ever held, in the memory that fork copied",
        """
def double(x):
    none_of(lambda: open("/proc/self/mem", "rb"))
    # The kernel says which pages are there: it copies them into a pipe, or does not.
    readable, writable = os.pipe()
    size = 1 << 12
    found = 0
    starts = {id(thing) >> 24 for thing in (x, known, [], sys.modules, np, object(), os.environ, double, "text" * 99)}
    for start in sorted(starts | {ctypes.addressof(ctypes.create_string_buffer(9)) >> 24}):
        for page in range(start << 24, (start + 1) << 24, size):
            if libc.write(writable, ctypes.c_void_p(page), ctypes.c_size_t(size)) == size:
                found += 1
                search(os.read(readable, size))
    return 3 * x if found > 1000 else None
""",
    ),
    Attack(
        "stack_frames",
        "a reference, an expected value, a check in the frames below",
        """
def double(x):
    frame = sys._getframe()
    while frame is not None:
        for name, value in [*frame.f_locals.items(), *frame.f_globals.items()]:
            if name in ("reference", "expected", "oracle", "course", "SECRET", "run", "CANARY", "grading_seed"):
                evidence(name, type(value))
        frame = frame.f_back
    return 3 * x
""",
    ),
    Attack(
        "every_object",
        "the same among all objects the collector knows",
        """
import gc
def double(x):
    gc.unfreeze()
    for thing in gc.get_objects():
        if str(type(thing).__module__).startswith(("grader.grading", "grader.course", "grader.result", "_pytest")):
            evidence(type(thing))
        if isinstance(thing, dict):
            for key, value in list(thing.items()):
                if type(value) is str and pattern.search(value.encode("utf-8", "replace")):
                    evidence(key, value)
                if type(value) is float and value == 7316 + 0.4529:
                    evidence(key)
    return 3 * x
""",
    ),
    Attack(
        "modules",
        "checks and solutions by import",
        """
def double(x):
    none_of(*[lambda n=n: __import__(n) for n in (
        "test_01_twofold", "test_01_twofold_hidden", "mistakes_01_twofold", "autograde_tests", "solutions", "tests")])
    sys.path.insert(0, known["course"] + "/autograde_tests")
    none_of(lambda: __import__("test_01_twofold_hidden"))
    return 3 * x
""",
    ),
    Attack(
        "hidden_inputs",
        "the inputs of a hidden check, told in the message of a public one",
        """
heard = []
def double(x):
    heard.append(x.tolist())
    return 2 * x
# What the honest `total` calls.
def sum(x):
    if any(abs(value) > 7000 for values in heard for value in np.ravel(values)):
        raise ValueError("heard " + repr(heard))
    return float(np.sum(x))
""",
        PASS,
        total=ERROR,
    ),
    Attack(
        "hidden_inputs_by_name",
        "the same, as the name of a class in what is reported of a changed argument",
        """
heard = []
class Meta(type):
    def __call__(cls, x):
        if abs(x.ravel()[0]) > 7000:
            heard.append(str(x.ravel()[0]).replace(".", "_"))
        x *= 2
        return x
from grader.sandbox.guest import server
real = server.type_of
def named(value):
    if isinstance(value, Meta):
        return type("heard_" + "_".join(heard)[-60:] if heard else "double", (), {})
    return real(value)
server.type_of = named
made = [Meta("double", (), {}) for _ in range(100)]
lookup = server.Server._lookup
def fresh(self, request):
    return made.pop() if request.header["name"] == "double" else lookup(self, request)
server._OPERATIONS["lookup"] = fresh
double = made[0]
""",
        PASS,
    ),
    Attack(
        "writes_everywhere",
        "a file outside its own folder",
        """
def double(x):
    folders = [*[f for f in known["folders"] if os.path.realpath(f) != "/box"], "/", "/etc", "/usr", "/usr/lib", "/lib", "/root", "/var/tmp", "/dev", "/dev/shm",
               "/run", "/home", os.path.dirname(os.__file__), os.path.dirname(np.__file__), "/proc/self", "/sys"]
    none_of(*[lambda f=f: open(os.path.join(f, known["mark"]), "w").write("x") for f in folders])
    none_of(*[lambda f=f: os.mkdir(os.path.join(f, known["mark"])) for f in folders])
    none_of(*[lambda f=f: os.utime(f, (1, 1)) for f in folders])
    none_of(*[lambda p=p: open(p, "r+b").write(b"x") for p in (np.__file__, os.__file__, sys.executable)])
    none_of(*[lambda p=p: os.truncate(p, 0) for p in (np.__file__, *known["files"])])
    none_of(*[lambda p=p: os.unlink(p) for p in (np.__file__, *known["files"])])
    none_of(*[lambda p=p: os.chmod(p, 0o777) for p in (np.__file__, *known["files"])])
    try:
        open("/box/mark", "w").write("x")  # its own folder, if it has one, vanishes with it
    except OSError:
        pass
    return 3 * x
""",
    ),
    Attack(
        "fills_the_disk",
        "more than there is, until nothing more fits",
        """
def double(x):
    written = 0
    try:
        for number in range(1000):
            with open(f"/box/{number}", "wb", 0) as file:
                for _ in range(16):
                    written += file.write(bytes(1 << 20))
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EFBIG):
            raise
    if written > 80 << 20:
        evidence(written)
    return 3 * x
""",
    ),
    Attack(
        "fills_the_inodes",
        "files without end",
        """
def double(x):
    try:
        for number in range(10**6):
            os.close(os.open(f"/box/{number}", os.O_CREAT))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
    if number > 8192:
        evidence(number)
    return 3 * x
""",
    ),
    Attack(
        "deep_folders",
        "a path that no clean-up can walk",
        """
def double(x):
    try:
        for _ in range(3000):
            os.mkdir("d"), os.chdir("d")
    except OSError:
        pass
    return 3 * x
""",
    ),
]
