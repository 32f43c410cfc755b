"""A guard against publishing or deleting what an editor has not seen.

The page carries a digest of the versions that it showed; what is stored has the same one, or is refused.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.admin.named_rows import VersionOfRow, versions_of_named_rows
from recruiting.desk import publishing
from recruiting.models.keys import RowKey
from recruiting.models.record import Record

NAME = "publishes"
"""The control of the change form that carries the digest of all that would be published with its record."""


def digest(versions: Iterable[tuple[str, int, int]]) -> str:
    """A digest of rows, each given by its table, key and version."""
    lines = sorted(f"{table} {key} {version}" for table, key, version in versions)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def digest_of(rows: Collection[Record], named: Mapping[RowKey, set[VersionOfRow]] | None = None) -> str:
    """A digest of rows and of whom they name; ``named`` are these, where they are read already."""
    named = versions_of_named_rows(rows) if named is None else named
    names = {one for row in rows for one in named.get((row.table, row.pk), ())}
    return digest(names | {(row.table, row.pk, row.version) for row in rows})


def attach_digests(records: Iterable[Record]) -> None:
    """Set ``along``, the rows published with it, and their digest ``seen`` on each record of a table.

    A constant number of queries.
    """
    records = list(records)
    rows_by_key = publishing.rows_published_with(records)
    named = versions_of_named_rows(row for rows in rows_by_key.values() for row in rows)
    for record in records:
        rows = rows_by_key.get(record.pk, [])
        record.along, record.seen = rows[1:], digest_of(rows, named)  # type: ignore[attr-defined]


def check_unchanged(record: Record, digest: str) -> None:
    """Raise ValidationError if what would be published with ``record`` is not what ``digest`` was made of."""
    rows = publishing.rows_published_with([record]).get(record.pk, [])
    if digest != digest_of(rows):
        raise ValidationError(
            _(
                "“%(record)s”, or what is published with it, was changed since you opened this page: "
                "look at it first."
            )
            % {"record": record}
        )


def publish_as_seen(record: Record, digest: str) -> None:
    """Publish ``record`` if all that goes with it is as it was shown. Raises ValidationError."""
    check_unchanged(record, digest)
    publishing.publish(record)
