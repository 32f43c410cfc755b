"""Opens a package: a folder, a ZIP, a workbook, or the file of one table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from recruiting.data import files, workbooks
from recruiting.data.files import Package, UnreadablePackage
from recruiting.data.row_reader import read_header
from recruiting.data.table import TABLES
from recruiting.data.table_recognition import recognize_table


@contextmanager
def open_package(path: Path, name: str = "", table: str = "") -> Iterator[Package]:
    """The package at ``path``; ``name`` is its original name, ``table`` its table if it is the file of one.

    Raises UnreadablePackage.
    """
    if path.is_dir():
        yield files.Folder(path)
        return
    try:
        with path.open("rb") as stream:
            is_workbook = workbooks.is_workbook(stream)
            is_zip = files.is_zip(stream)
    except OSError as wrong:
        raise UnreadablePackage(str(wrong)) from wrong
    if is_workbook:
        with workbooks.open_workbook(path, table) as workbook:
            yield workbook
    elif is_zip:
        with files.open_zip(path) as package:
            yield package
    else:
        yield _single(path, name or path.name, table)


def _single(path, name, table):
    held = TABLES[table] if table else recognize_table(name, read_header(lambda: path.open("rb")))
    if held is None:
        raise UnreadablePackage(_("neither its name nor its columns tell which table it is"))
    return files.SingleFile(path, held)
