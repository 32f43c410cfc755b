"""What a page showed, in short: who publishes or deletes says of which versions, and gets no others."""

import hashlib
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.desk import publishing
from recruiting.models.record import Record

NAME = "publishes"
"""The control of the change form that carries the digest of all that would be published with its record."""


def digest(versions: Iterable[tuple[str, int, int]]) -> str:
    """A digest of rows, each given by its table, key and version."""
    lines = sorted(f"{table} {key} {version}" for table, key, version in versions)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def digest_of(rows: Iterable[Record]) -> str:
    return digest((row.table, row.pk, row.version) for row in rows)


def note_along(records: Iterable[Record]) -> None:
    """Give each of ``records``, of one table, its ``along`` and ``seen``: what goes with it, and its digest.

    A constant number of queries.
    """
    records = list(records)
    rows_by_key = publishing.taken_along(records)
    for record in records:
        rows = rows_by_key.get(record.pk, [])
        record.along, record.seen = rows[1:], digest_of(rows)  # type: ignore[attr-defined]


def check_along(record: Record, digest: str) -> None:
    """Raise ValidationError unless all that would be published with ``record`` is as it was seen."""
    rows = publishing.taken_along([record]).get(record.pk, [])
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
    check_along(record, digest)
    publishing.publish(record)
