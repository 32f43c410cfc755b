"""The data package: one CSV a table and ``datapackage.json`` (Frictionless Data Package 1.0)."""

import hashlib
import json
import zipfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack
from functools import reduce
from operator import or_
from pathlib import Path

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import override

from recruiting.data import csv
from recruiting.data.atomic_files import atomic_file
from recruiting.data.cells import ByCodepoint
from recruiting.data.columns import Column
from recruiting.data.files import ADDRESSES
from recruiting.data.table import TABLES, Table
from recruiting.models import Address

DESCRIPTOR = "datapackage.json"
CHECKSUMS = "SHA256SUMS"
"""The checksums of the tables' files in the format of ``sha256sum``; they show which files are unchanged."""
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the same data gives the same bytes


def descriptor(without: Collection[str] = ()) -> dict:
    """The content of ``datapackage.json``, ``without`` some columns."""
    return {
        "name": "talent-offers",
        "title": "Talent offers: who was courted, by whom, for how much, and who says so",
        "profile": "data-package",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [*(_resource(table, without) for table in TABLES.values()), _ADDRESSES],
    }


def _resource(table: Table, without: Collection[str]) -> dict:
    columns = [column for column in table.columns if column.name not in without]
    several = [column for column in columns if column.type == "string" and column.refers_to_several]
    return {
        "name": table.name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "title": str(table.label),
        "description": str(table.description),
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in columns],
            "missingValues": [""],
            "primaryKey": "ref",
            "foreignKeys": [
                {
                    "fields": column.name,
                    "reference": {
                        "resource": "" if column.table == table.name else column.table,
                        "fields": "ref",
                    },
                }
                for column in columns
                if column.table and column not in several
            ],
        },
    }


def _field(column: Column) -> dict:
    described = str(column.help)
    if column.refers_to_several:
        described = f"{described} References of {column.table}, separated by semicolons.".strip()
    field: dict = {"name": column.name, "type": column.type, "title": str(column.label)}
    if described:
        field["description"] = described
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints: dict = {}
    if column.name == "ref":
        constraints |= {"required": True, "unique": True}
    if column.codes:
        constraints["enum"] = list(column.codes)
    return field | ({"constraints": constraints} if constraints else {})


ADDRESS_COLUMNS = {
    name: Column(name=name, label=name, type="string", cell=F(path))
    for name, path in {"table": "table", "ref": "ref", "redirects_to": "redirects_to__ref"}.items()
}


class AddressTable:
    """The columns of the file of addresses."""

    readable = ADDRESS_COLUMNS

    def column_name_of(self, heading: str) -> str:
        """The column that ``heading`` means, in any case."""
        name = heading.strip().lower()
        return name if name in self.readable else heading


_ADDRESSES = {
    "name": "address",
    "path": ADDRESSES,
    "profile": "tabular-data-resource",
    "title": "addresses",
    "description": "References that no record bears any more, and where they lead; never issued again.",
    "encoding": "utf-8",
    "schema": {
        "fields": [
            {"name": "table", "type": "string", "title": "table"},
            {"name": "ref", "type": "string", "title": "reference"},
            {"name": "redirects_to", "type": "string", "title": "redirects to"},
        ],
        "missingValues": [""],
        "primaryKey": ["table", "ref"],
    },
}


def package_files() -> Iterator[tuple[str, Iterator[bytes]]]:
    """The name of each file and its content in chunks."""
    with override("en"):
        described = json.dumps(descriptor(), indent=2, ensure_ascii=False) + "\n"
    yield DESCRIPTOR, iter([described.encode()])
    sums: list[str] = []
    for table in TABLES.values():
        yield table.file, _with_checksum(table.file, csv.stream(table.columns, table.rows), sums)
    addresses = csv.stream(list(ADDRESS_COLUMNS.values()), _addresses())
    yield ADDRESSES, _with_checksum(ADDRESSES, addresses, sums)
    yield CHECKSUMS, (line.encode() for line in sums)


def _with_checksum(name: str, pieces: Iterable[bytes], sums: list[str]) -> Iterator[bytes]:
    """Yield ``pieces``, then add the line of their checksum to ``sums``."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
        yield piece
    sums.append(f"{digest.hexdigest()}  {name}\n")


def _addresses():
    borne = [
        Q(table=table.name) & Exists(table.model._base_manager.filter(ref=OuterRef("ref")))
        for table in TABLES.values()
    ]
    rows = Address.objects.exclude(reduce(or_, borne))
    return rows.order_by(ByCodepoint("table").asc(), ByCodepoint("ref").asc())


def write(target: Path) -> None:
    """Write the package into a folder, or into a ZIP where ``target`` ends so. Raises OSError.

    Files of the same names are replaced once all new ones are whole, and only their owner reads them.
    """
    if target.suffix == ".zip":
        with atomic_file(target) as draft:
            _write_zip(draft)
        return
    target.mkdir(parents=True, exist_ok=True)
    with ExitStack() as drafts:
        for name, pieces in package_files():
            with drafts.enter_context(atomic_file(target / name)).open("wb") as out:
                out.writelines(pieces)


def _write_zip(target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, pieces in package_files():
            with packed.open(zipfile.ZipInfo(name, ZIP_TIME), "w", force_zip64=True) as out:
                for piece in pieces:
                    out.write(piece)
