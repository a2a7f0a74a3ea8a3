"""A small fuzzer: mutate, run, keep what reaches new lines. The same seed makes the same inputs."""

from __future__ import annotations

import hashlib
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 5  # one input that takes longer hangs
MAX_INPUT = 60_000


@dataclass(frozen=True)
class Target:
    """Something that reads bytes.

    Args:
        name: folder of its corpus.
        run: reads an input; raises what is a finding and nothing else.
        seeds: inputs to begin with.
        files: the source files whose lines count as reached.
        words: bytes worth putting in.
        split: an input's parts, which are mutated one at a time; ``join`` makes them an input again.
        fresh: makes an input from nothing.
    """

    name: str
    run: Callable[[bytes], object]
    seeds: Sequence[bytes]
    files: frozenset[str]
    words: Sequence[bytes]
    split: Callable[[bytes], list[bytes]] = lambda data: [data]
    join: Callable[[list[bytes]], bytes] = b"".join
    fresh: Callable[[random.Random], bytes] | None = None


@dataclass
class Search:
    """What a search found: how many inputs it ran, the kept ones, and every line they reached."""

    inputs: int = 0
    kept: list[bytes] = field(default_factory=list)
    new: list[bytes] = field(default_factory=list)
    lines: set[tuple[str, int]] = field(default_factory=set)
    slowest: float = 0.0


def search(target: Target, seed: int, inputs: int, seconds: float = float("inf")) -> Search:
    """Runs ``inputs`` inputs, or as many as fit into ``seconds``.

    Raises:
        AssertionError: for an input that made the target raise or hang; the text holds it.
    """
    chance = random.Random(f"{target.name} {seed}")
    found = Search()
    until = time.monotonic() + seconds
    with traced(target.files, found.lines):
        for data in (*target.seeds, *corpus(target)):
            _try(target, data, found)
            found.kept.append(data)
        while found.inputs < inputs and time.monotonic() < until:
            data = mutated(target, found.kept, chance)
            before = len(found.lines)
            _try(target, data, found)
            if len(found.lines) > before:
                found.kept.append(data)
                found.new.append(data)
    return found


def _try(target: Target, data: bytes, found: Search) -> None:
    started = time.perf_counter()
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        target.run(data)
    except BaseException as error:
        raise AssertionError(f"{target.name}: {type(error).__name__}: {error} for {data!r}") from error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    found.inputs += 1
    found.slowest = max(found.slowest, time.perf_counter() - started)


@contextmanager
def traced(files: frozenset[str], lines: set[tuple[str, int]]) -> Iterator[None]:
    """Notes the lines that are reached in ``files``; an alarm while inside is a TimeoutError."""

    def local(frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            lines.add((frame.f_code.co_filename, frame.f_lineno))
        return local

    def enter(frame: FrameType, _event: str, _argument: Any) -> Any:
        return local if frame.f_code.co_filename in files else None

    def hang(_number: int, _frame: Any) -> None:
        raise TimeoutError(f"no end within {SECONDS} s")

    before, handler = sys.gettrace(), signal.signal(signal.SIGALRM, hang)
    sys.settrace(enter)
    try:
        yield
    finally:
        sys.settrace(before)
        signal.signal(signal.SIGALRM, handler)


def mutated(target: Target, kept: Sequence[bytes], chance: random.Random) -> bytes:
    """An input made from one or two kept ones."""
    if target.fresh is not None and chance.random() < 0.1:
        return target.fresh(chance)
    data = chance.choice(kept)
    if chance.random() < 0.2:
        return _changed(data, target.words, kept, chance)[:MAX_INPUT]
    parts = target.split(data)
    place = chance.randrange(len(parts))
    others = [part for part in target.split(chance.choice(kept)) if part] or [b""]
    parts[place] = _changed(parts[place], target.words, others, chance)
    return target.join(parts)[:MAX_INPUT]


def _changed(data: bytes, words: Sequence[bytes], others: Sequence[bytes], chance: random.Random) -> bytes:
    buffer = bytearray(data)
    for _turn in range(chance.choice((1, 1, 1, 2, 3, 6))):
        at = chance.randint(0, len(buffer))
        end = min(len(buffer), at + chance.choice((1, 2, 4, 16, 64)))
        match chance.randrange(8):
            case 0 if buffer:
                buffer[at % len(buffer)] ^= 1 << chance.randrange(8)
            case 1 if buffer:
                buffer[at % len(buffer)] = chance.choice((0, 0x7F, 0xFF, ord("-"), ord('"'), chance.randrange(256)))
            case 2:
                del buffer[at:end]
            case 3:
                buffer[at:at] = buffer[at:end] * chance.choice((1, 2, 30))
            case 4:
                other = chance.choice(others)
                start = chance.randint(0, len(other))
                buffer[at:end] = other[start : start + chance.choice((4, 32, 400))]
            case 5:
                buffer[at:end] = chance.choice(words)
            case 6:
                buffer[at:at] = chance.choice(words)
            case _:
                _replace_value(buffer, at, words, chance)
    return bytes(buffer)


def _replace_value(buffer: bytearray, at: int, words: Sequence[bytes], chance: random.Random) -> None:
    """Puts a word in the place of what stands between two signs of JSON."""
    start = max(buffer.rfind(sign, 0, at) for sign in (b",", b":", b"[", b"{"))
    ends = [end for sign in (b",", b"]", b"}") if (end := buffer.find(sign, at)) >= 0]
    if start >= 0 and ends:
        buffer[start + 1 : min(ends)] = chance.choice(words)


def corpus(target: Target) -> list[bytes]:
    """The inputs that were kept on disk."""
    return [path.read_bytes() for path in sorted((CORPUS / target.name).glob("*.bin"))]


def keep(target: Target, inputs: Sequence[bytes]) -> int:
    """Writes inputs to the corpus; returns how many files that made."""
    folder = CORPUS / target.name
    folder.mkdir(parents=True, exist_ok=True)
    small = [data for data in inputs if len(data) <= 8192]
    for data in small:
        (folder / f"{hashlib.sha256(data).hexdigest()[:16]}.bin").write_bytes(data)
    return len(small)
