"""The words by which search finds a published row: its own, and those of the rows that it names."""

from collections.abc import Iterable, Iterator
from typing import Any

from recruiting.models.words import SEARCHED, own_words
from recruiting.published.desk_rows import DeskRows
from recruiting.values.folding import stored_words, unmarked

OTHER_TEXT_COLUMNS = {
    "event": ("channels", "place", "with_words", "what", "reason", "desk_note"),
    "term": ("words", "place", "to_words", "desk_note"),
    "employment": ("title", "reason", "place", "desk_note"),
    "circumstance": ("market", "words", "place", "staff", "desk_note"),
}
"""The searched columns of tables that the desk does not search."""

AMOUNT_COLUMNS = {"offer": ("amount",), "term": ("money",), "circumstance": ("money", "people")}
"""The amounts that are searched as they are printed: “1.2bn”."""


def words_of_row(row: Any) -> list[str]:
    """The words of a row's own columns, and of its amounts as they are printed."""
    printed = [str(getattr(row, name)) for name in AMOUNT_COLUMNS.get(row.table, ())]
    if row.table in SEARCHED:
        return [*own_words(row.table, row).split(), *stored_words(*printed)]
    texts = [
        *(getattr(row, name) for name in OTHER_TEXT_COLUMNS[row.table]),
        *printed,
    ]
    return stored_words(*texts, *map(unmarked, texts))


def words_of_claims(desk: DeskRows, claims: Iterable) -> Iterator[str]:
    """The words of the counted claims, of their sources and of those that first reported them."""
    sources: dict[int, Any] = {}
    for claim in claims:
        if claim.counts:
            yield from own_words("claim", claim).split()
            first = claim.via or claim.source.root
            sources |= {one.pk: one for one in (claim.source, first) if one}
    desk.add("source", sources.values())
    for key in sources:
        yield from desk.words("source", key)
