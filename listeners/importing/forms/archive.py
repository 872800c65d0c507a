"""Archives (ZIP, tar.gz): members read in memory, their real bytes counted; links, bombs and nesting are no members."""

from __future__ import annotations

import io
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import BadGzipFile, GzipFile
from typing import IO, BinaryIO

from listeners.importing.forms.part import LostPart, UnreadableError
from storage.records.words import Words, words

_HEAD = 4096
_BINARY = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"OggS", b"ID3", b"%PDF", b"\x7fELF", b"MZ", b"wOF", b"BM")
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd")
_DATA = (".js", ".json", ".csv")
_MEDIA = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4", ".mov", ".mp3", ".m4a", ".heic", ".webm", ".avif", ".svg")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, unpacked; ``name`` with its folders, as the archive says it."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an archive is read; bytes are real ones, not those that it claims.

    Attributes:
        member: bytes of one member.
        together: bytes of all members that are read: they are held as long as the file is imported.
        members: those that hold text or a workbook; pictures and films are not counted.
        unpacked: bytes that a tar.gz may unpack to, pictures and films included: it is read from its beginning.
        times: how many times as large as the archive what is read may be; texts rarely shrink to a twentieth.
        always: bytes that are read whatever the archive's size.
    """

    member: int = 300_000_000
    together: int = 600_000_000
    members: int = 5_000
    unpacked: int = 20_000_000_000
    times: int = 40
    always: int = 50_000_000

    def within(self, most: int, file: BinaryIO) -> int:
        """Return the bytes that a file may unpack to, at most ``most``."""
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        return min(most, max(self.always, self.times * size))


LIMITS = Limits()

_ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, RuntimeError)


def zip_members(file: BinaryIO, limits: Limits = LIMITS) -> Iterator[Member | LostPart]:
    """Yield the members of a ZIP file that may hold data, in its order.

    Left out are folders, links, what is encrypted, packed itself, or media by its first bytes. Where the name says that
    it should be data all the same (``is_data``), a lost part stands in its place.

    Raises:
        UnreadableError: damaged, too large, too many members.
    """
    budget = _Budget(limits, limits.within(limits.together, file))
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                if info.is_dir() or _is_link(info) or not _is_wanted(info.filename):
                    continue
                if info.flag_bits & _ENCRYPTED:
                    yield from _lost(info.filename, _locked())
                    continue
                with archive.open(info) as opened:
                    yield from _member(info.filename, opened, budget)
    except _DAMAGED:
        raise UnreadableError(_damaged()) from None
    except OSError as error:
        raise _told(error) from None


def tar_members(file: BinaryIO, limits: Limits = LIMITS) -> Iterator[Member | LostPart]:
    """Yield the members of a tar.gz file as ``zip_members`` does; it is read once, from its beginning to its end."""
    budget = _Budget(limits, limits.within(limits.together, file))
    try:
        with tarfile.open(
            fileobj=_Counted(GzipFile(fileobj=file), limits.within(limits.unpacked, file)), mode="r|"
        ) as archive:
            for info in archive:
                opened = archive.extractfile(info) if info.isreg() and _is_wanted(info.name) else None
                if opened is not None:
                    yield from _member(info.name, opened, budget)
    except (tarfile.TarError, BadGzipFile, zlib.error, EOFError, ValueError):
        raise UnreadableError(_damaged()) from None


class _Budget:
    """What may still be read of one archive."""

    def __init__(self, limits: Limits, together: int) -> None:
        self.member = limits.member
        self.left = together
        self.members = limits.members

    def take(self, size: int) -> None:
        self.left -= size
        self.members -= 1
        if self.left < 0 or self.members < 0:
            raise UnreadableError(
                words("Import", "This archive holds too much: unpack it, and import the files that matter one by one.")
            )


class _Counted(io.RawIOBase):
    """Unpacked bytes, their number bounded."""

    def __init__(self, unpacked: GzipFile, most: int) -> None:
        self._unpacked = unpacked
        self._left = most

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self._unpacked.read(size)
        self._left -= len(found)
        if self._left < 0:
            raise UnreadableError(_damaged())
        return found


def is_data(name: str) -> bool:
    """Tell whether a member's name says that it holds data; programs of an archive's own pages (``assets/``) do not."""
    return name.lower().endswith(_DATA) and "assets" not in name.split("/")


def _member(name: str, opened: IO[bytes], budget: _Budget) -> Iterator[Member | LostPart]:
    head = opened.read(_HEAD)
    nothing = not head or head.startswith((*_BINARY, *_PACKED)) or head[4:8] == b"ftyp"
    if nothing or head.count(0) * 10 > len(head) * 6:  # no text in any encoding
        yield from _lost(name, words("Import", "There is no text in this file."))
        return
    body = head + opened.read(min(budget.member, budget.left) + 1)
    if len(body) > budget.member:
        raise UnreadableError(words("Import", "“{name}” in this archive is too large.").given(name=name))
    budget.take(len(body))
    yield Member(name, body)


def _lost(name: str, why: Words) -> Iterator[LostPart]:
    if is_data(name):
        yield LostPart(name, why)


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _is_wanted(name: str) -> bool:
    """Media are told by name only so as not to unpack each, and what a Mac keeps beside: all else is looked at."""
    return not name.lower().endswith(_MEDIA) and not name.rpartition("/")[2].startswith("._")


def _told(error: OSError) -> Exception:
    """Return what to raise: damaged BZ2 is an OSError without a number, the disk's own trouble has one."""
    return error if error.errno is not None else UnreadableError(_damaged())


def _locked() -> Words:
    return words("Import", "It is protected by a password: unpack the archive, and import the files that matter.")


def _damaged() -> Words:
    return words("Import", "This archive is damaged or cut off: download it again.")
