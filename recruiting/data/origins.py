"""Where tables come from: a folder, a ZIP, a workbook, or the file of one table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from recruiting.data import files, workbooks
from recruiting.data.files import NoPackage, Package
from recruiting.data.row_reader import header_of
from recruiting.data.table import TABLES
from recruiting.data.table_recognition import table_of


@contextmanager
def opened(path: Path, name: str = "", table: str = "") -> Iterator[Package]:
    """What ``path`` holds, called ``name`` by whom it is from; ``table`` says which one, if it is of one.

    Raises NoPackage.
    """
    if path.is_dir():
        yield files.Folder(path)
        return
    try:
        with path.open("rb") as stream:
            is_workbook = workbooks.is_workbook(stream)
            is_zip = files.is_zip(stream)
    except OSError as wrong:
        raise NoPackage(str(wrong)) from wrong
    if is_workbook:
        with workbooks.opened(path, table) as workbook:
            yield workbook
    elif is_zip:
        with files.zipped(path) as package:
            yield package
    else:
        yield _single(path, name or path.name, table)


def _single(path, name, table):
    held = TABLES[table] if table else table_of(name, header_of(lambda: path.open("rb")))
    if held is None:
        raise NoPackage(_("neither its name nor its columns tell which table it is"))
    return files.Single(path, held)
