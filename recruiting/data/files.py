"""The files of a package: in a folder, a ZIP or memory. They are streamed."""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from django.utils.translation import gettext as _

from recruiting.data.table import TABLES, Table

LARGEST = 2 * 1024**3
"""Bytes that one file may have, unpacked."""

BUFFER = 1024**2
ADDRESSES = "address.csv"


class UnreadablePackage(Exception):
    """It can't be read as a package; the message says why."""


class Files(Protocol):
    """The files of a package; each can be opened as often as it is read.

    There is one for each of ``tables``; ``most_rows`` is the most rows of each, if it is limited.
    ``day_first`` says which number of 7/3/2025 is the day, if that was answered. ``unread`` are files that
    look like tables and are not read, ``hidden`` those of sheets that a workbook hides. ``size`` is that of
    the unpacked tables in bytes.
    """

    tables: Collection[str]
    unread: Collection[str]
    hidden: Collection[str]
    most_rows: int | None
    day_first: bool | None

    @property
    def size(self) -> int: ...

    def open(self, name: str) -> BinaryIO | None:
        """The file of that name from its start; None if there is none. Raises UnreadablePackage."""


class Package:
    """The base of packages."""

    tables: Collection[str] = ()
    unread: Collection[str] = ()
    hidden: Collection[str] = ()
    most_rows: int | None = None
    day_first: bool | None = None

    @property
    def size(self) -> int:
        return sum(self.bytes_of(TABLES[table].file) for table in self.tables)

    def bytes_of(self, name: str) -> int:
        """The length of a file in bytes."""
        stream = self.open(name)
        if stream is None:
            return 0
        with stream:
            return stream.seek(0, io.SEEK_END)

    def open(self, name: str) -> BinaryIO | None:
        raise NotImplementedError


def tables_among(names: Collection[str]) -> tuple[str, ...]:
    """The tables whose files are among ``names``, in loading order. Raises UnreadablePackage."""
    tables = tuple(table.name for table in TABLES.values() if table.file in names)
    if not tables:
        file_names = ", ".join(table.file for table in TABLES.values())
        raise UnreadablePackage(_("there is no table in it: none of %(files)s") % {"files": file_names})
    return tables


_TABULAR = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".numbers")


def unread_tables(names: Collection[str]) -> list[str]:
    """Those of ``names`` that look like a table but are not named like one: “Offers.csv”."""
    read = {ADDRESSES, *(table.file for table in TABLES.values())}
    return sorted(
        name
        for name in names
        if name.lower().endswith(_TABULAR) and not name.startswith((".", "__MACOSX")) and name not in read
    )


class InMemory(Package):
    """Files in memory."""

    def __init__(self, content: Mapping[str, bytes]) -> None:
        self.content = content
        self.tables = tables_among(content)

    def open(self, name: str) -> BinaryIO | None:
        return io.BytesIO(self.content[name]) if name in self.content else None


class Folder(Package):
    """The files of a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        names = {file.name for file in path.iterdir() if file.is_file()}
        self.tables, self.unread = tables_among(names), unread_tables(names)

    def open(self, name: str) -> BinaryIO | None:
        path = self.path / name
        if not path.is_file():
            return None
        _check_size(name, path.stat().st_size)
        return path.open("rb", buffering=BUFFER)


class SingleFile(Package):
    """One table's file, under any name."""

    def __init__(self, path: Path, table: Table) -> None:
        self.path, self.file = path, table.file
        self.tables = (table.name,)

    def open(self, name: str) -> BinaryIO | None:
        return self.path.open("rb", buffering=BUFFER) if name == self.file else None


class ZipPackage(Package):
    """The files of a ZIP, unpacked as they are read, into no folder."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self.packed = packed
        entries = packed.infolist()
        for name in (entry.filename for entry in entries):
            path = PurePosixPath(name.replace("\\", "/"))
            if path.is_absolute() or ".." in path.parts:
                raise UnreadablePackage(_("“%(name)s” leads out of the package") % {"name": name[:60]})
        for name, times in Counter(_without_folder(entry.filename) for entry in entries).items():
            if times > 1 and not name.startswith("."):
                raise UnreadablePackage(
                    _("it holds “%(name)s” %(times)s times") % {"name": name[:60], "times": times}
                )
        self.entries = {_without_folder(entry.filename): entry for entry in entries}
        self.tables, self.unread = tables_among(self.entries), unread_tables(self.entries)

    def bytes_of(self, name: str) -> int:
        return self.entries[name].file_size

    def open(self, name: str) -> BinaryIO | None:
        entry = self.entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise UnreadablePackage(_("%(name)s is encrypted") % {"name": name})
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # Other methods unpack a whole block at once, however large it becomes.
            raise UnreadablePackage(_("%(name)s is neither stored nor deflated") % {"name": name})
        _check_size(name, entry.file_size)
        with _zip_errors(name):
            return io.BufferedReader(_ZipMember(name, self.packed.open(entry)), BUFFER)


def _without_folder(name):
    """The name of a file without the one folder that contains all; extra files of macOS keep theirs."""
    parts = PurePosixPath(name).parts
    return parts[1] if len(parts) == 2 and not name.startswith("__MACOSX") else name


class _ZipMember(io.RawIOBase):
    """One file of a ZIP; raises UnreadablePackage if it is broken or longer than declared."""

    def __init__(self, name, member) -> None:
        self.name, self.member = name, member

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        with _zip_errors(self.name):
            data = self.member.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.member.close()
        super().close()


@contextmanager
def _zip_errors(name):
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as broken:
        raise UnreadablePackage(_("%(name)s is broken: %(why)s") % {"name": name, "why": broken}) from broken


def _check_size(name, size) -> None:
    if size > LARGEST:
        raise UnreadablePackage(
            _("%(name)s has %(size)s bytes; at most %(most)s are read")
            % {"name": name, "size": f"{size:,}", "most": f"{LARGEST:,}"}
        )


def is_zip(stream: BinaryIO) -> bool:
    """Whether ``stream`` begins like a ZIP."""
    start = stream.read(4)
    stream.seek(0)
    return start == b"PK\x03\x04"


@contextmanager
def open_zip(path: Path) -> Iterator[ZipPackage]:
    """The files of the ZIP at ``path``. Raises UnreadablePackage."""
    try:
        packed = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as wrong:
        raise UnreadablePackage(
            _("it begins as a ZIP or a spreadsheet does, and is broken: %s") % wrong
        ) from wrong
    with packed:
        if any(name.endswith(".iwa") for name in packed.namelist()):
            raise UnreadablePackage(_("it is a document of Numbers: export it as Excel or CSV"))
        yield ZipPackage(packed)
