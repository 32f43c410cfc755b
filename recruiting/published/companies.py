"""The rows of companies, with the claims on them."""

from collections.abc import Iterator

from recruiting.evidence.claims import key_of
from recruiting.published.links import source_links
from recruiting.published.records import Records, public_rows
from recruiting.published.rows import PublishedRow, joined


def companies(records: Records) -> Iterator[PublishedRow]:
    """The rows of the public companies."""
    desk = records.desk
    for row, published_row in public_rows("company", records):
        parent = desk.rows["company"].get(row.parent_id)
        if parent is not None and published_row.columns["parent"]:
            published_row.add_words(desk.words("company", parent.pk))
        published_row.columns["parent_name"] = joined(published_row, "parent")
        published_row.links |= source_links(records.claims[key_of(row)])
        yield published_row
        yield from records.claim_rows(row, ("company", row.ref), published_row=published_row)
