"""A submission reaches no network and no service of the host, but can talk to itself."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


CONNECT = """
    import socket
    connection = socket.socket()
    connection.settimeout(1)
    connection.connect(("127.0.0.1", port))
    connection.sendall(b"SENT")
"""


def test_the_loopback_of_the_host_is_out_of_reach(filtered, listener: socket.socket) -> None:
    outcome = filtered(CONNECT, names={"port": listener.getsockname()[1]})
    assert outcome.errno == "EPERM"
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_level_e_could_have_connected(unbounded, listener: socket.socket) -> None:
    assert unbounded(CONNECT, names={"port": listener.getsockname()[1]}).error == ""
    listener.accept()[0].close()


FAMILIES = {"unix": 1, "inet": 2, "inet6": 10, "netlink": 16, "packet": 17, "alg": 38, "vsock": 40, "xdp": 44}


def test_no_family_of_sockets_can_be_made(filtered) -> None:
    code = """
        import errno, socket
        answer = {}
        for name, family in families.items():
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
                try:
                    socket.socket(family, kind)
                    answer[name] = "made"
                except OSError as error:
                    answer.setdefault(name, errno.errorcode[error.errno])
    """
    assert filtered(code, names={"families": FAMILIES}).value == dict.fromkeys(FAMILIES, "EPERM")


def test_an_abstract_socket_of_the_host_gets_nothing(filtered) -> None:
    """A datagram pair could send to any address; only stream pairs exist, and they send to their peer only."""
    name = f"\0grader-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as service:
        service.bind(name)
        service.setblocking(False)
        code = """
            import socket
            answer = []
            for kind in (socket.SOCK_DGRAM, socket.SOCK_SEQPACKET, socket.SOCK_STREAM):
                try:
                    mine, other = socket.socketpair(socket.AF_UNIX, kind)
                    mine.sendto(b"SENT", name)
                    answer.append(kind)
                except OSError:
                    pass
        """
        assert filtered(code, names={"name": name}).value == []
        with pytest.raises(BlockingIOError):
            service.recv(16)


def test_a_pair_of_sockets_works(filtered) -> None:
    code = """
        import socket
        mine, other = socket.socketpair()
        mine.sendall(b"hello")
        answer = other.recv(5).decode()
    """
    assert filtered(code).value == "hello"


def test_asyncio_works(filtered) -> None:
    code = """
        import asyncio
        async def double(x):
            await asyncio.sleep(0.001)
            return 2 * x
        async def main():
            return await asyncio.gather(*[double(x) for x in range(4)], asyncio.to_thread(lambda: 9))
        answer = asyncio.run(main())
    """
    assert filtered(code).value == [0, 2, 4, 6, 9]


def test_the_network_of_the_namespace_is_empty(own_root) -> None:
    code = "answer = [line.split(':')[0].strip() for line in open('/proc/self/net/dev') if ':' in line]"
    assert own_root(code).value == ["lo"]
