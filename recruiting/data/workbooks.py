"""Workbooks of spreadsheet programs: each sheet is converted to CSV and read as a table."""

import tempfile
import zipfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from recruiting.data.files import BUFFER, LARGEST, Package, UnreadablePackage
from recruiting.data.row_reader import read_header
from recruiting.data.table import TABLES
from recruiting.data.table_recognition import recognize_table
from recruiting.serving import bounded_run

READER = Path(__file__).with_name("workbook_reader.py")
SECONDS = 60
"""Seconds of CPU time after which the reader is stopped."""

_OLD = b"\xd0\xcf\x11\xe0"
"""The first bytes of a file of Excel 97 to 2003, or of one that a password protects."""


def is_workbook(stream: BinaryIO) -> bool:
    """Whether the file in ``stream`` is a workbook."""
    start = stream.read(4)
    stream.seek(0)
    if start == _OLD:
        return True
    try:
        with zipfile.ZipFile(stream) as packed:
            names = set(packed.namelist())
            kind = _first_bytes(packed, "mimetype") if "mimetype" in names else b""
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError, KeyError, RuntimeError):
        return False
    finally:
        stream.seek(0)
    return bool({"xl/workbook.xml", "xl/workbook.bin"} & names) or b"opendocument.spreadsheet" in kind


def _first_bytes(packed: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of a file in a ZIP; the rest, which may be gigabytes, is not unpacked.

    Empty if it is neither stored nor deflated: other methods unpack a whole block at once.
    """
    if packed.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return b""
    with packed.open(name) as entry:
        return entry.read(80)


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


class Workbook(Package):
    """The sheets that are tables, as CSV; others are ignored."""

    def __init__(
        self, folder: Path, sheets: Sequence[str], hidden: Collection[str] = (), table: str = ""
    ) -> None:
        self.paths: dict[str, Path] = {}
        self.unread: list[str] = []
        self.hidden: list[str] = []
        for number, sheet in enumerate(sheets):
            path = folder / f"{number}.csv"
            names = read_header(partial(_open, path))
            held = (
                TABLES[table]
                if table and not self.paths
                else None
                if table
                else recognize_table(sheet, names)
            )
            if held is None or not any(names) or held.file in self.paths:
                self.unread += [sheet] if any(names) else []
            else:
                self.paths[held.file] = path
                self.hidden += [held.file] if sheet in hidden else []
        if not self.paths:
            raise UnreadablePackage(_("none of its sheets tells which table it is"))
        self.tables = tuple(name for name, table in TABLES.items() if table.file in self.paths)

    def open(self, name: str) -> BinaryIO | None:
        return self.paths[name].open("rb", buffering=BUFFER) if name in self.paths else None


@contextmanager
def open_workbook(path: Path, table: str = "") -> Iterator[Workbook]:
    """The workbook at ``path``; its first sheet is ``table``, if that is given. Raises UnreadablePackage."""
    _check_unpacked(path)
    with tempfile.TemporaryDirectory() as folder:
        read = _read(path, folder)
        yield Workbook(Path(folder), read["sheets"], read["hidden"], table)


def _check_unpacked(path) -> None:
    """Refuse a workbook whose declared size is too large, before it is read."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > LARGEST:
        sizes = {"size": f"{size:,}", "most": f"{LARGEST:,}"}
        raise UnreadablePackage(_("it has %(size)s bytes unpacked; at most %(most)s are read") % sizes)


def _read(path, folder):
    """Let the reader write the sheets into ``folder``; return their names and the hidden ones."""
    try:
        result = bounded_run.answer_of(READER, str(path), folder, seconds=SECONDS)
    except bounded_run.Stopped as stopped:
        raise UnreadablePackage(
            _("the spreadsheet needs more memory or time than is given to one")
        ) from stopped
    if result.get("wrong") == "password":
        raise UnreadablePackage(_("the spreadsheet is protected by a password"))
    if "wrong" in result:
        raise UnreadablePackage(_("the spreadsheet is broken: %(why)s") % {"why": result["wrong"]})
    return result
