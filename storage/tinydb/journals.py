r"""The journal beside a snapshot: each line one save, appended and synced before the save returns.

    {"size":95,"sum":"1f00ab3c","save":{"number":0,"journal":"cliffhanger","version":1,"after":12,"shape":"…"}}
    {"size":312,"sum":"9be0c1d2","save":{"number":13,"put":{"shows":{"severance":{…}}},"drop":{"claims":["0f3a…"]},
     "seen":{"https://…":{"read":{"2021-09-20T12:00:00+00:00":{"entry":"digest"}},"forget":["entry"]}}}}

(A line here is broken for show.) `size` is the number of bytes of the JSON value of `save`, `sum` its CRC-32 in
hexadecimal; JSON text holds no raw line end and no NUL. The first line says after which save the journal begins; the
others are numbered without a gap. A snapshot says up to which save it goes, so lines up to there are passed over.

*A torn tail* is what a crash leaves of the one line that was being written: it stands at the end, is shorter than its
`size` says and without its line's end, or it has NULs where a block was never written. Nobody was told that it was
saved, so it is cut off. *Everything else* that is not as written is damage and refused, at the end of the file too:
a line that was written whole had been acknowledged.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from storage.disks import beside_of, replacing, sync_folder
from storage.records import from_bytes, shape, to_bytes

NAME, VERSION = "cliffhanger", 1
_BEGIN = re.compile(rb'\{"size":(\d{1,15}),"sum":"([0-9a-f]{8})","save":')
_END = b"}\n"
#: no line's beginning up to its JSON value is longer, and nothing less than a sector is left unwritten
_SHORTEST, _SECTOR = 49, 512


class DamagedError(ValueError):
    """What is read is not what was written."""


class Save(NamedTuple):
    """One line of a journal."""

    number: int
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a journal holds: its bytes, whose checksums are right, and whose saves are read one after the other."""

    #: the number of the save that it begins after
    after: int
    #: of the records, as the program that began it knew them
    shape: str
    #: up to the end of the last whole line
    raw: memoryview
    #: where each save's JSON value begins and ends
    places: tuple[tuple[int, int], ...]
    #: bytes of a torn end behind it
    torn: int

    @property
    def whole(self) -> int:
        return len(self.raw)

    def saves(self) -> Iterator[Save]:
        """Raises DamagedError where one is missing."""
        for expected, (begin, end) in enumerate(self.places, start=self.after + 1):
            content = from_bytes(bytes(self.raw[begin:end]))
            if content["number"] != expected:
                raise DamagedError(f"the journal has save {content['number']} where save {expected} should be")
            yield Save(expected, content)


def beside(store: Path) -> Path:
    """Where the journal of the store at this path is."""
    return store.with_name(store.name + ".journal")


def line(content: dict[str, Any]) -> bytes:
    text = to_bytes(content)
    return b'{"size":%d,"sum":"%08x","save":%b}\n' % (len(text), zlib.crc32(text), text)


def first_line(after: int) -> bytes:
    return line({"number": 0, "journal": NAME, "version": VERSION, "after": after, "shape": shape()})


def read(path: Path) -> Contents:
    """What the journal at this path holds. Raises DamagedError, OSError."""
    raw = path.read_bytes()
    places = tuple(_places(raw))
    if not places:
        raise DamagedError("it does not begin as a journal does")
    first = from_bytes(raw[slice(*places[0])])
    after = first.get("after")
    if first.get("journal") != NAME or type(after) is not int:
        raise DamagedError("it does not say that it is a journal of Cliffhanger")
    if first.get("version") != VERSION:
        raise DamagedError(f"it is of version {first.get('version')!r}, this program reads {VERSION}")
    whole = places[-1][1] + len(_END)
    return Contents(after, str(first.get("shape")), memoryview(raw)[:whole], places[1:], len(raw) - whole)


def _places(raw: bytes) -> Iterator[tuple[int, int]]:
    """Where the JSON value of each whole line is, up to a torn tail. Raises DamagedError."""
    begin = 0
    while begin < len(raw):
        stop = raw.find(b"\n", begin) + 1 or len(raw)
        head = _BEGIN.match(raw, begin, stop)
        if head is None or not _as_written(raw, head, stop):
            if stop == len(raw) and _torn(raw[begin:], begin):
                return
            raise DamagedError(f"what begins at byte {begin} is not as it was written")
        yield head.end(), stop - len(_END)
        begin = stop


def _as_written(raw: bytes, head: re.Match[bytes], stop: int) -> bool:
    body = memoryview(raw)[head.end() : stop - len(_END)]
    return raw.endswith(_END, head.end(), stop) and len(body) == int(head[1]) and b"%08x" % zlib.crc32(body) == head[2]


def _torn(tail: bytes, begin: int) -> bool:
    if _unwritten(tail, begin):
        return True
    if tail.endswith(b"\n"):
        return False
    head = _BEGIN.match(tail)
    # What is left of a line's beginning tells nothing of its length yet.
    return len(tail) < _SHORTEST if head is None else len(tail) < head.end() + int(head[1]) + len(_END)


def _unwritten(tail: bytes, begin: int) -> bool:
    """True where NULs fill whole sectors of this end of the file, as far as it goes."""
    for run in re.finditer(rb"\0+", tail):
        begins = run.start() == 0 or (begin + run.start()) % _SECTOR == 0
        ends = run.end() == len(tail) or (begin + run.end()) % _SECTOR == 0
        if begins and ends:
            return True
    return False


class Journal:
    """A journal that is written to. Its methods wait for the disk: call them off the event loop, one at a time."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        #: bytes
        self.size = size
        self._descriptor = os.open(path, os.O_WRONLY)
        #: False where something may stand behind the last whole line, left by a crash or a full disk
        self._clean = False
        #: False where the name may still be the old file's after a crash
        self._named = True

    def append(self, text: bytes) -> None:
        """Write this line behind the others and sync it. Raises OSError, and then it is not there."""
        if not self._named:
            sync_folder(self._path.parent)
            self._named = True
        try:
            if not self._clean:
                os.ftruncate(self._descriptor, self.size)
            self._clean = False
            _write_all(self._descriptor, text, self.size)
            os.fsync(self._descriptor)
        except OSError:
            self._cut()
            raise
        self._clean = True
        self.size += len(text)

    def begin_anew(self, after: int, cut: int) -> None:
        """Leave out the lines up to this byte, the last of which is save `after`. Raises OSError.

        Whatever happens, what is appended next is in the file that has the name.
        """
        with self._path.open("rb") as file:
            file.seek(cut)
            text = first_line(after) + file.read(self.size - cut)
        with beside_of(self._path) as (aside, file_anew):
            file_anew.write(text)
            file_anew.flush()
            os.fsync(file_anew.fileno())
            descriptor = os.dup(file_anew.fileno())
            try:
                aside.replace(self._path)
            except OSError:
                os.close(descriptor)
                raise
        os.close(self._descriptor)
        self._descriptor, self.size, self._clean, self._named = descriptor, len(text), True, False
        sync_folder(self._path.parent)
        self._named = True

    def close(self) -> None:
        os.close(self._descriptor)

    def _cut(self) -> None:
        try:
            os.ftruncate(self._descriptor, self.size)
            os.fsync(self._descriptor)
        except OSError:
            return  # tried again before the next line is written
        self._clean = True


def make(path: Path, after: int) -> Journal:
    """A new journal in the place of what is there. Raises OSError."""
    with replacing(path) as file:
        file.write(first_line(after))
    sync_folder(path.parent)
    return Journal(path, len(first_line(after)))


def _write_all(descriptor: int, text: bytes, offset: int) -> None:
    view = memoryview(text)
    while view:
        written = (
            os.pwrite(descriptor, view, offset) if hasattr(os, "pwrite") else _seek_write(descriptor, view, offset)
        )
        view, offset = view[written:], offset + written


def _seek_write(descriptor: int, view: memoryview, offset: int) -> int:
    os.lseek(descriptor, offset, os.SEEK_SET)
    return os.write(descriptor, view)
