"""The public tables as a ZIP: a Frictionless Data Package with dates, sizes and hashes."""

import hashlib
import json
import zipfile
from collections.abc import Iterable
from typing import IO

from recruiting.data import csv, package, public
from recruiting.data.table import TABLES
from recruiting.published.models import Edition
from recruiting.published.snapshot import snapshot

NO_ADDRESSES = (",".join(package.ADDRESS_COLUMNS) + "\n").encode()


def write(out: IO[bytes], homepage: str, number: int | None = None) -> None:
    """Write the ZIP of an edition to a seekable file. The same data gives the same bytes."""
    with snapshot(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        edition = Edition.current() if number is None else Edition.objects.filter(number=number).first()
        measures = {}
        for table in TABLES.values():
            columns, rows = public.columns_and_rows(table, edition=number)
            measures[table.file] = _add(packed, table.file, csv.stream(columns, rows)) | {
                "rows": public.rows(table.name, number).count()
            }
        # Without former references, which are not needed for the tables; the site redirects from them.
        measures[package.ADDRESSES] = _add(packed, package.ADDRESSES, [NO_ADDRESSES]) | {"rows": 0}
        described = descriptor(measures, edition, homepage)
        text = json.dumps(described, indent=2, ensure_ascii=False) + "\n"
        _add(packed, package.DESCRIPTOR, [text.encode()])


def descriptor(measures: dict[str, dict], edition: Edition | None, homepage: str) -> dict:
    """The content of ``datapackage.json``: the tables, and the rows, bytes and hash of each file."""
    described = package.descriptor(without=public.NOT_PUBLIC)
    resources = [resource | measures[resource["path"]] for resource in described.pop("resources")]
    dated = {"created": edition.date.isoformat(), "version": str(edition)} if edition else {}
    return described | {"homepage": homepage} | dated | {"resources": resources}


def _add(packed: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> dict:
    """Add one file; return its size in bytes and its hash, for its resource in the descriptor."""
    digest, size = hashlib.sha256(), 0
    with packed.open(_entry(name), "w", force_zip64=True) as out:
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            out.write(piece)
    return {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"}


def _entry(name):
    entry = zipfile.ZipInfo(name, package.ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def write_all(out: IO[bytes]) -> None:
    """Write all rows, drafts too, like ``manage.py export``."""
    with snapshot(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, pieces in package.package_files():
            _add(packed, name, pieces)
