"""A backup: a ZIP with the rows of each table and ``manifest.json``, which says what must be in it.

The manifest comes last and holds each table's columns, number of rows and SHA-256, and one hash of all of
them: of two databases with the same contents it is the same. A ZIP that was cut short has no directory.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from recruiting.backup import rows
from recruiting.data.atomic_files import atomic_file
from recruiting.models import Address
from recruiting.published.snapshot import snapshot

MANIFEST = "manifest.json"
FORMAT = "talent-offers backup 1"
MOST_MANIFEST = 16 * 1024**2
"""Bytes of a manifest; one of ours has some 50,000."""

_BROKEN = (OSError, EOFError, KeyError, RuntimeError, zipfile.BadZipFile, zlib.error)
"""What reading a ZIP raises that was cut short, altered or locked."""


class Unusable(Exception):
    """This file can't be restored here; the message says why. Nothing was written."""


def write(target: Path) -> dict[str, Any]:
    """Back up the database into ``target``, as it is at one moment, and return the manifest.

    Whatever is written meanwhile goes on. Raises OSError; ``target`` is then as it was before.
    """
    with (
        atomic_file(target) as draft,
        zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as packed,
    ):
        with snapshot():
            tables = {table: _write(packed, table, model) for table, model in rows.models_by_table().items()}
        manifest = {
            "format": FORMAT,
            "written": timezone.now().isoformat(),
            "contents": _contents(tables),
            "tables": tables,
        }
        packed.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return manifest


def contents() -> str:
    """The hash of what the database holds now."""
    with snapshot():
        every = rows.models_by_table().items()
        return _contents({table: _summary(model, rows.lines(model)) for table, model in every})


def restore(source: Path) -> dict[str, Any]:
    """Fill an empty database (one just migrated) from a backup, whole or not at all; return the manifest.

    Raises Unusable.
    """
    try:
        with zipfile.ZipFile(source) as packed:
            manifest = _manifest(packed)
            _check_schema(manifest["tables"])
            with transaction.atomic():
                _check_empty()
                _fill(packed, manifest)
    except _BROKEN as wrong:
        raise Unusable(f"it is no whole backup: {wrong}") from wrong
    except (DatabaseError, ValueError, TypeError, ArithmeticError) as wrong:
        raise Unusable(f"its rows don't fit: {wrong}") from wrong
    ContentType.objects.clear_cache()
    return manifest


def _write(packed: zipfile.ZipFile, table: str, model: Any) -> dict[str, Any]:
    with packed.open(f"{table}.jsonl", "w", force_zip64=True) as out:
        return _summary(model, _through(rows.lines(model), out))


def _through(lines: Iterable[bytes], out: Any) -> Iterator[bytes]:
    for line in lines:
        out.write(line)
        yield line


def _summary(model: Any, lines: Iterable[bytes]) -> dict[str, Any]:
    """What the manifest says of a table with these rows."""
    digest, number = hashlib.sha256(), 0
    for line in lines:
        digest.update(line)
        number += 1
    return {
        "columns": rows.columns(model),
        "rows": number,
        "sha256": digest.hexdigest(),
        "last_key": rows.last_key(model),
    }


def _contents(tables: dict[str, dict]) -> str:
    summary = [
        [table, facts["columns"], facts["rows"], facts["sha256"]] for table, facts in sorted(tables.items())
    ]
    return hashlib.sha256(json.dumps(summary).encode()).hexdigest()


def _manifest(packed: zipfile.ZipFile) -> dict[str, Any]:
    try:
        with packed.open(MANIFEST) as file:
            manifest = json.loads(file.read(MOST_MANIFEST))
        is_whole = manifest["format"] == FORMAT and manifest["contents"] == _contents(manifest["tables"])
    except (KeyError, ValueError, TypeError, AttributeError) as wrong:
        raise Unusable("it is no backup of this program: it has no manifest that can be read") from wrong
    if not is_whole:
        raise Unusable("its manifest does not fit its own hash, or is of another format")
    return manifest


def _check_schema(tables: dict[str, dict]) -> None:
    here = {table: rows.columns(model) for table, model in rows.models_by_table().items()}
    archived = {table: facts["columns"] for table, facts in tables.items()}
    if here != archived:
        differing = sorted(table for table in {*here, *archived} if here.get(table) != archived.get(table))
        raise Unusable(
            f"it is of another schema ({', '.join(differing[:3])}): restore it with the release that wrote"
            " it, then migrate"
        )


def _check_empty() -> None:
    if User.objects.exists() or Address.objects.exists():
        raise Unusable("this database holds accounts or records: restore into an empty one")


def _fill(packed: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
    every = rows.models_by_table()
    for model in every.values():
        rows.delete_all(model)  # what the migrations put there
    for table, model in every.items():
        with packed.open(f"{table}.jsonl") as lines:
            rows.insert(model, lines)
        if (key := manifest["tables"][table]["last_key"]) is not None:
            rows.set_last_key(model, key)
    if contents() != manifest["contents"]:
        raise Unusable("what is in it does not fit the hash in its manifest")
    connection.check_constraints()
