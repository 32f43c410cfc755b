"""Digests of published rows, to compare a new version with the stored one without reading that."""

from hashlib import blake2b
from typing import Any, NamedTuple

from recruiting.models.tables import model_of
from recruiting.published.copies import entered_attributes
from recruiting.published.rows import PublishedRow

SHARED_COLUMNS = {
    "company": ("ref", "name", "description", "aliases", "desk_note", "parent"),
    "person": ("ref", "name", "description", "aliases", "desk_note", "naming"),
    "source": (
        *("ref", "publisher", "title", "authors", "description", "url", "archived_at", "worth", "desk_note"),
        *(
            "worth_note",
            "reading",
            "based_on_how",
            "root",
            "published_edtf",
            "published_earliest",
            "published_latest",
        ),
    ),
    "candidate": ("ref", "is_listed", "description", "person", "desk_note", "outcome", "outcome_some"),
    **dict.fromkeys(("approach", "offer", "event", "employment", "circumstance"), ("ref", "is_listed")),
}
"""The columns that rows depending on this one show: they are built again if one of these changes."""


class Digest(NamedTuple):
    """The state of a row, and digests of entered columns, of shared columns and of all content."""

    state: str = ""
    entered: str = ""
    shared: str = ""
    content: str = ""

    @classmethod
    def of(cls, row: PublishedRow) -> "Digest":
        columns, table = row.columns, row.table
        entered = [_canonical(columns[name]) for name in entered_attributes(model_of(table))]
        content = (
            [(name, _canonical(value)) for name, value in sorted(columns.items())],
            sorted(row.names.items()),
            sorted(row.links),
            row.text,
        )
        shared = (
            _hashed([columns[name] for name in SHARED_COLUMNS[table]], 8) if table in SHARED_COLUMNS else ""
        )
        return cls(columns.get("state", ""), _hashed(entered, 8), shared, _hashed(content, 16))

    @classmethod
    def parse(cls, text: str) -> "Digest":
        """The digest that is stored as ``text``."""
        return cls(*text.split("/"))

    def __str__(self) -> str:
        return "/".join(self)


def _hashed(content: Any, size: int) -> str:
    return blake2b(repr(content).encode(), digest_size=size).hexdigest()


def _canonical(value: Any) -> Any:
    """``value`` with mappings sorted by key: PostgreSQL changes the order of keys in JSON."""
    if isinstance(value, dict):
        return [(key, _canonical(value[key])) for key in sorted(value)]
    return [_canonical(one) for one in value] if isinstance(value, list) else value
