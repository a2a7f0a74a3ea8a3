"""Reaches for the network, for other processes, for the kernel."""

from tests.hostile.submissions import ERROR, FAIL, MEMORY, PASS, Attack

ATTACKS = [
    Attack(
        "connects",
        "the listener of this test, by every kind of socket",
        """
import socket
def double(x):
    def tcp(): socket.create_connection(("127.0.0.1", known["port"]), 1).send(b"here")
    def tcp6(): socket.socket(socket.AF_INET6).connect(("::1", known["port"]))
    def udp(): socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"here", ("127.0.0.1", known["udp_port"]))
    def unix(): socket.socket(socket.AF_UNIX).connect(known["unix"])
    def abstract(): socket.socket(socket.AF_UNIX).connect("\\0" + known["abstract"])
    def datagram(): socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b"here", known["unix"])
    def vsock(): socket.socket(40, socket.SOCK_STREAM)
    def netlink(): socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
    def packet(): socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    def raw(): socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)
    def alg(): socket.socket(38, socket.SOCK_SEQPACKET)
    none_of(tcp, tcp6, udp, unix, abstract, datagram, vsock, netlink, packet, raw, alg)
    return 3 * x
""",
    ),
    Attack(
        "listens",
        "a server of its own",
        """
import socket
def double(x):
    none_of(lambda: socket.create_server(("127.0.0.1", 0)), lambda: socket.create_server(("0.0.0.0", 8080)),
            lambda: socket.socket(socket.AF_UNIX).bind("/box/socket"), lambda: os.mkfifo("/box/fifo"),
            lambda: os.mknod("/box/node", 0o20666, 1 << 8 | 1))
    return 3 * x
""",
    ),
    Attack(
        "names_and_pages",
        "names, pages, asyncio, the libraries' ways to the network",
        """
import asyncio, socket, urllib.request
def double(x):
    none_of(lambda: socket.getaddrinfo("localhost.example", 80), lambda: socket.gethostbyname("one.example"),
            lambda: urllib.request.urlopen(f"http://127.0.0.1:{known['port']}/", timeout=1),
            lambda: asyncio.run(asyncio.open_connection("127.0.0.1", known["port"])))
    return 3 * x
""",
    ),
    Attack(
        "passes_descriptors",
        "a descriptor through a socket pair, and connecting one",
        """
import socket
def double(x):
    a, b = socket.socketpair()
    none_of(lambda: socket.send_fds(a, [b"x"], [4]), lambda: a.connect(known["unix"]), lambda: a.bind("/box/s"),
            lambda: a.sendto(b"x", known["unix"]), lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
    return 3 * x
""",
    ),
    Attack(
        "signals_everybody",
        "the grader, by every call that sends a signal",
        """
import signal
def double(x):
    others = [p for p in known["pids"] if p > 1]
    none_of(*[lambda p=p: os.kill(p, 9) for p in others], *[lambda p=p: os.killpg(p, 9) for p in others])
    none_of(lambda: os.kill(0, 0), lambda: os.kill(-1, 9), lambda: os.killpg(0, 0))
    none_of(*[lambda p=p: os.pidfd_open(p) for p in [1, *others]])
    if os.getppid() > 1:
        none_of(lambda: os.kill(os.getppid(), 9))
    return 3 * x
""",
    ),
    Attack(
        "limits_of_others",
        "limits, priorities and memory of other processes",
        """
import resource
def double(x):
    others = [p for p in known["pids"] if p > 1]
    none_of(*[lambda p=p: resource.prlimit(p, resource.RLIMIT_AS, (1, 1)) for p in others],
            *[lambda p=p: os.setpriority(os.PRIO_PROCESS, p, 19) for p in others],
            *[lambda p=p: os.sched_setaffinity(p, {0}) for p in others],
            lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)), lambda: os.nice(-5),
            lambda: os.setuid(0), lambda: os.setgroups([]), lambda: os.setsid())
    numbers = {"x86_64": {"ptrace": 101, "readv": 310, "writev": 311}, "aarch64": {"ptrace": 117, "readv": 270,
               "writev": 271}}[os.uname().machine]
    space = ctypes.create_string_buffer(64)
    vector = (ctypes.c_void_p * 2)(ctypes.addressof(space), 64)
    for pid in others:
        none_of(lambda: call(numbers["ptrace"], 16, pid, 0, 0),
                lambda: call(numbers["readv"], pid, vector, 1, vector, 1, 0),
                lambda: call(numbers["writev"], pid, vector, 1, vector, 1, 0))
    return 3 * x
""",
    ),
    Attack(
        "starts_programs",
        "another program, by every way to start one",
        """
import multiprocessing, pty, subprocess
def double(x):
    python = sys.executable
    none_of(lambda: subprocess.run([python, "-c", ""]), lambda: subprocess.Popen("id", shell=True),
            lambda: os.posix_spawn(python, [python, "-c", ""], {}), lambda: os.execv(python, [python, "-c", ""]),
            lambda: os.execve("/bin/sh", ["sh"], {}), lambda: os.popen("id").read(), lambda: pty.spawn("/bin/sh"),
            lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
            lambda: multiprocessing.get_context("fork").Process(target=print).start(),
            lambda: multiprocessing.Pool(2))
    loader = glob.glob("/lib64/ld-linux*") + glob.glob("/lib/ld-linux*")
    none_of(*[lambda p=p: os.execv(p, [p, python, "-c", ""]) for p in loader])
    if os.system("true") == 0:
        evidence("system")
    return 3 * x
""",
    ),
    Attack(
        "forks",
        "a second process, by every way to make one",
        """
def double(x):
    clone = {"x86_64": (56, 58, 57, 435), "aarch64": (220, 220, 220, 435)}[os.uname().machine]
    none_of(lambda: os.fork(), lambda: os.forkpty(), lambda: call(clone[0], 17, 0, 0, 0, 0),
            lambda: call(clone[0], 0x4111, 0, 0, 0, 0), lambda: call(clone[0], 0x10000011, 0, 0, 0, 0),
            lambda: call(clone[3], (ctypes.c_uint64 * 8)(0, 0, 0, 0, 17), 64))
    if os.uname().machine == "x86_64":
        none_of(lambda: call(57), lambda: call(58))
    return 3 * x
""",
    ),
    Attack(
        "fork_bomb",
        "as many processes as there can be",
        """
def double(x):
    while True:
        try:
            os.fork()
        except OSError as error:
            if error.errno != errno.EPERM:
                evidence(error)
            break
    return 3 * x
""",
    ),
    Attack(
        "thread_bomb",
        "as many threads as there can be, spinning",
        """
import threading, time
def double(x):
    started = 0
    try:
        while started < 2000:
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
            started += 1
    except (RuntimeError, MemoryError):
        pass
    if started > 200:
        evidence(started)
    return 3 * x
""",
        {FAIL, MEMORY, ERROR},
    ),
    Attack(
        "outlives",
        "threads that go on when the call is over",
        """
import threading, time
def double(x):
    def beat():
        while True:
            with open("/box/beat", "a") as file:
                file.write("x")
            time.sleep(0.001)
    for daemon in (True, False):
        threading.Thread(target=beat, daemon=daemon).start()
    return 3 * x
""",
    ),
    Attack(
        "late_exit",
        "the end of the process while the next function is at work",
        """
import threading, time
def double(x):
    threading.Timer(0.0, lambda: os._exit(0)).start()
    return 3 * x
""",
        {FAIL, ERROR},
        total={PASS, ERROR},
    ),
    Attack(
        "system_calls",
        "system calls that a notebook has no use for",
        """
def double(x):
    numbers = {
        "x86_64": (165, 166, 155, 161, 272, 308, 428, 430, 442, 319, 447, 29, 68, 64, 240, 425, 206, 250, 248, 249, 321,
                   298, 323, 135, 434, 438, 424, 312, 440, 200, 105, 117, 116, 112, 203, 144, 126, 317, 179, 175, 246,
                   169, 162, 103, 164, 170, 163, 167, 300, 294, 303, 304, 322, 437, 278, 275, 276, 237, 279, 151, 444,
                   172, 173, 154, 134, 139, 156, 180, 216, 253, 41, 49, 50, 42, 43),
        "aarch64": (40, 39, 41, 51, 97, 268, 428, 430, 442, 279, 447, 194, 186, 190, 180, 425, 0, 219, 217, 218, 280, 241,
                    282, 92, 434, 438, 424, 272, 440, 130, 146, 147, 159, 157, 122, 119, 91, 277, 60, 105, 104, 142, 81,
                    116, 170, 161, 89, 224, 262, 26, 264, 265, 281, 437, 75, 76, 77, 235, 239, 230, 444, 198, 200, 201),
    }[os.uname().machine]
    for number in numbers:
        try:
            evidence(number, call(number, 0, 0, 0, 0, 0))
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.ENOSYS):
                evidence(number, error.errno)
    return 3 * x
""",
    ),
    Attack(
        "system_calls_of_32_bits",
        "the same by numbers of another table",
        """
def double(x):
    if os.uname().machine == "x86_64":
        call(0x40000000 + 57)
    return 3 * x
""",
        {ERROR, FAIL},
    ),
    Attack(
        "terminal",
        "characters typed into the grader's terminal",
        """
import fcntl
def double(x):
    none_of(*[lambda fd=fd: fcntl.ioctl(fd, 0x5412, b"x") for fd in range(5)],
            lambda: fcntl.fcntl(1, fcntl.F_SETOWN, 1), lambda: open("/dev/tty", "w"), lambda: os.openpty(),
            lambda: fcntl.fcntl(1, 1033, 1))
    return 3 * x
""",
    ),
    Attack(
        "privileges_back",
        "a capability, a namespace, a program that runs as another user",
        """
def double(x):
    if os.getuid() == 0 and os.path.exists("/proc/sys/kernel/core_pattern"):
        evidence("root")
    status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
    for name in ("CapEff", "CapPrm", "CapInh", "CapAmb"):
        if int(status[name], 16):
            evidence(name, status[name])
    if status["NoNewPrivs"].strip() != "1" or status["Seccomp"].strip() != "2":
        evidence(status["NoNewPrivs"], status["Seccomp"])
    none_of(lambda: os.setresuid(0, 0, 0), lambda: open("/proc/self/uid_map", "w").write("0 0 1"),
            lambda: open("/proc/self/oom_score_adj", "w").write("-1000"))
    return 3 * x
""",
    ),
]
