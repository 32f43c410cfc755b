"""Digests of published rows: whether a new version differs from the stored one, which is not read for it."""

from hashlib import blake2b
from typing import Any, NamedTuple

from recruiting.models.tables import model_of
from recruiting.published.copies import entered_attributes
from recruiting.published.rows import PublishedRow

FACES = {
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
"""What others that rest on a row tell of it: they are built anew if one of these columns changes."""


class Digest(NamedTuple):
    """The state of a row, and three digests: of what the desk entered, of its face, of all its content."""

    state: str = ""
    entered: str = ""
    face: str = ""
    whole: str = ""

    @classmethod
    def of(cls, row: PublishedRow) -> "Digest":
        columns, table = row.columns, row.table
        entered = [_in_order(columns[name]) for name in entered_attributes(model_of(table))]
        content = (
            [(name, _in_order(value)) for name, value in sorted(columns.items())],
            sorted(row.names.items()),
            sorted(row.links),
            row.text,
        )
        face = _hashed([columns[name] for name in FACES[table]], 8) if table in FACES else ""
        return cls(columns.get("state", ""), _hashed(entered, 8), face, _hashed(content, 16))

    @classmethod
    def read(cls, text: str) -> "Digest":
        """The one that is stored as ``text``."""
        return cls(*text.split("/"))

    def __str__(self) -> str:
        return "/".join(self)


def _hashed(content: Any, size: int) -> str:
    return blake2b(repr(content).encode(), digest_size=size).hexdigest()


def _in_order(value: Any) -> Any:
    """``value`` with its mappings by key: PostgreSQL orders the keys of JSON by itself."""
    if isinstance(value, dict):
        return [(key, _in_order(value[key])) for key in sorted(value)]
    return [_in_order(one) for one in value] if isinstance(value, list) else value
