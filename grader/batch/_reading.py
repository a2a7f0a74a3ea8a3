"""Reads the files of a folder and the members of a zip archive, none of which can be trusted.

A folder may hold links that lead out of it, pipes that never answer and trees without an end; an archive may unpack
to far more than there is room for, or lie about everything. Nothing is ever written, links are not followed, and
every cap is counted on bytes that were really read.
"""

from __future__ import annotations

import io
import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grader.notebook import MAX_BYTES
from grader.text import Message, _

# One archive may hold a whole course: 500 students with ten assignments each.
MAX_NOTEBOOKS = 5_000
MAX_TOTAL_BYTES = 500_000_000
# Text compresses to a twentieth, notebooks full of zeros to a hundredth. What is small anyhow may do better.
MAX_RATIO = 200
SMALL = 1_000_000
# Room for 40 000 members with names of 60 letters; each costs half a kilobyte once it is parsed.
MAX_DIRECTORY_BYTES = 4_000_000
MAX_DEPTH = 20
MAX_FILES = 200_000
NOTEBOOK, SCRIPT = ".ipynb", ".py"

_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".egg")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# All that zipfile raises for members that are not what they say.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    RuntimeError, NotImplementedError, OSError, EOFError, ValueError, OverflowError,
)  # fmt: skip


class DiscoveryError(Exception):
    """A path given by the user cannot be searched; the text says why and what to do."""


@dataclass(frozen=True)
class File:
    """One file that may be a submission.

    Args:
        place: its path relative to the folder or archive it is in.
        source: where it is, for the record.
        data: its bytes; of a file too large to be a notebook, just enough to say so.
        problem: why its bytes could not be read, for the student.
    """

    place: PurePosixPath
    source: str
    data: bytes
    problem: Message | None = None


class _Refused(Exception):
    """A member or file that is not read; the text is one sentence."""


class _Unreadable(Exception):
    """A submission whose bytes cannot be had."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def read_file(path: Path) -> File:
    """Reads a file that the user named.

    Raises:
        DiscoveryError: if it is no regular file.
    """
    try:
        data, problem = _contents(path.resolve())
    except _Refused as error:
        raise DiscoveryError(f"{path}: {error}") from error
    return File(PurePosixPath(path.name), str(path), data, problem)


def read_folder(folder: Path, left_out: list[str]) -> Iterator[File]:
    """Reads the notebooks in a folder and the folders in it; what is left out is said in ``left_out``."""
    for path in _walk(folder, left_out):
        place = PurePosixPath(path.relative_to(folder).as_posix())
        try:
            data, problem = _contents(path)
        except _Refused as error:
            left_out.append(f"{path}: {error}")
            continue
        yield File(place, str(path), data, problem)


def _walk(folder: Path, left_out: list[str]) -> Iterator[Path]:
    """Files that may be submissions; no link is followed, and a tree without an end is given up."""
    waiting, seen = [(folder, 0)], 0
    while waiting:
        current, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            left_out.append(f"{current}: the folder cannot be opened ({error.strerror})")
            continue
        seen += len(entries)
        if seen > MAX_FILES:
            raise DiscoveryError(f"{folder} holds more than {MAX_FILES} files: give the folder with the submissions")
        for entry in entries:
            if is_hidden(entry.name):
                continue
            if not entry.is_dir(follow_symlinks=False):
                if _is_wanted(entry.name):
                    yield Path(entry.path)
            elif depth < MAX_DEPTH:
                waiting.append((Path(entry.path), depth + 1))
            else:
                left_out.append(f"{entry.path}: more than {MAX_DEPTH} folders deep")


def _contents(path: Path) -> tuple[bytes, Message | None]:
    """A regular file's bytes, or why they cannot be had; never waits, never follows a link."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if path.is_symlink():
            raise _Refused("a link; give the file itself") from error
        return b"", _("The file cannot be read: {reason}.", reason=error.strerror)
    with open(fd, "rb") as file:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise _Refused("not a regular file")
        try:
            return file.read(MAX_BYTES + 1), None
        except OSError as error:
            return b"", _("The file cannot be read: {reason}.", reason=error.strerror)


def read_archive(path: Path, left_out: list[str]) -> Iterator[File]:
    """Reads the notebooks in a zip archive; what is left out is said in ``left_out``.

    Raises:
        DiscoveryError: if it is no zip archive, is damaged as a whole or has too many members.
    """
    with path.open("rb") as raw:
        bounded = _Bounded(raw)
        try:
            archive = zipfile.ZipFile(bounded)
        except _DAMAGED as error:
            text = f"{path} is not a zip archive or is damaged ({error}); unpack it and give the folder"
            raise DiscoveryError(text) from error
        bounded.limit = None
        with archive:
            yield from _members(path, archive, left_out)


def _members(path: Path, archive: zipfile.ZipFile, left_out: list[str]) -> Iterator[File]:
    chosen: list[tuple[PurePosixPath, zipfile.ZipInfo]] = []
    for info in archive.infolist():
        try:
            name = _name(info)
            if name is not None:
                chosen.append((name, info))
        except _Refused as error:
            left_out.append(f"{path}: {_shown(info.filename)}: {error}")
    if len(chosen) > MAX_NOTEBOOKS:
        raise DiscoveryError(f"{path} has {len(chosen)} notebooks; up to {MAX_NOTEBOOKS} are read from one archive")
    left = MAX_TOTAL_BYTES
    for name, info in chosen:
        data, problem = b"", None
        try:
            data = _member(archive, info, left)
        except _Unreadable as error:
            problem = error.message
        left -= len(data)
        yield File(name, f"{path}: {name}", data, problem)


def _name(info: zipfile.ZipInfo) -> PurePosixPath | None:
    """The member's name if it may be a submission, None if it is of no interest.

    Raises:
        _Refused: if it looks like a submission and is none.
    """
    text = member_name(info)
    name = PurePosixPath(text)
    if not name.name or text.endswith("/") or any(is_hidden(part) for part in name.parts if part != ".."):
        return None
    if name.suffix.lower() in _ARCHIVES:
        raise _Refused("an archive in an archive; unpack it and give the folder")
    if not _is_wanted(name.name):
        return None
    if ".." in name.parts or name.is_absolute() or ":" in name.parts[0]:
        raise _Refused("a name that leads out of the archive")
    if len(name.parts) > MAX_DEPTH or len(text) > 1000:
        raise _Refused("a name that is too long")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise _Refused("a link or device, not a file")
    return name


def member_name(info: zipfile.ZipInfo) -> str:
    """The member's name as its maker meant it: slashes between folders, Korean where Windows wrote Korean."""
    text = info.filename
    if not info.flag_bits & 0x800:
        # Without the flag for UTF-8 zipfile takes names for code page 437: macOS means UTF-8, Korean Windows 949.
        for encoding in ("utf-8", "cp949"):
            try:
                text = text.encode("cp437").decode(encoding)
                break
            except UnicodeError:
                continue
    return text.replace("\\", "/")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    """The bytes of a member, at most one more than a notebook may have."""
    if info.flag_bits & 0x1:
        raise _Unreadable(_("It cannot be read from the archive: it has a password."))
    if info.compress_type not in _METHODS:
        raise _Unreadable(_("It cannot be read from the archive: it is compressed in an unusual way."))
    parts = bytearray()
    try:
        with archive.open(info) as member:
            while part := member.read(1 << 16):
                parts += part
                _check_size(len(parts), info.compress_size, left)
                if len(parts) > MAX_BYTES:
                    return bytes(parts[: MAX_BYTES + 1])
    except _DAMAGED as error:
        raise _Unreadable(_("It cannot be read from the archive: it is damaged there.")) from error
    if len(parts) != info.file_size:
        raise _Unreadable(_("It cannot be read from the archive: it is damaged there."))
    return bytes(parts)


def _check_size(size: int, packed: int, left: int) -> None:
    if size > left:
        limit = MAX_TOTAL_BYTES // 1_000_000
        raise _Unreadable(
            _(
                "It cannot be read from the archive: all together it unpacks to more than {limit} MB.",
                limit=limit,
            )
        )
    if size > max(SMALL, MAX_RATIO * packed):
        raise _Unreadable(
            _(
                "It cannot be read from the archive: it unpacks to more than {ratio} times its size.",
                ratio=MAX_RATIO,
            )
        )


class _Bounded(io.RawIOBase):
    """A file that refuses to be read in one piece larger than a directory may be, as long as ``limit`` is set.

    zipfile reads an archive's whole directory at once, however large the archive says it is.
    """

    def __init__(self, raw: io.BufferedReader) -> None:
        self._raw = raw
        self.limit: int | None = MAX_DIRECTORY_BYTES

    def read(self, size: int | None = -1, /) -> bytes:
        if self.limit is None:
            return self._raw.read(size)
        wanted = self.limit + 1 if size is None or size < 0 else size
        data = self._raw.read(min(wanted, self.limit + 1))
        if max(len(data), 0 if size is None else size) > self.limit:
            raise zipfile.BadZipFile(f"its directory has more than {self.limit} bytes")
        return data

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        return self._raw.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True


def is_hidden(name: str) -> bool:
    """Whether a file or folder is an editor's or a system's own (``.ipynb_checkpoints``, ``__MACOSX``)."""
    return name.startswith(".") or name in ("__MACOSX", "__pycache__")


def _is_wanted(name: str) -> bool:
    return name.lower().endswith((NOTEBOOK, SCRIPT))


def _shown(name: str) -> str:
    return name.encode("ascii", "backslashreplace").decode() if not name.isprintable() else name
