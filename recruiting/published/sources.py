"""The rows of sources, found by the words of what they tell, with the claims on them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from types import SimpleNamespace
from typing import Any

from django.db.models import Q

from recruiting.models import Claim
from recruiting.models.sql import KeyedQuery
from recruiting.models.words import columns_read, own_words
from recruiting.published.records import Records, public_rows
from recruiting.published.rows import PublishedRow

MOST_CLAIMS = 500
"""How many claims of a source are indexed for search with it, at most."""


_READ_OF_CLAIMS = ("source", "via", *columns_read("claim"))
_SAID_BY = KeyedQuery(
    lambda sources, first: (
        Claim.objects.public()
        .filter(Q(source__among=sources) | Q(via__among=first), set_aside="")
        .order_by("pk")
        .values_list(*_READ_OF_CLAIMS)
    )
)


def sources(records: Records) -> Iterator[PublishedRow]:
    """The rows of the public sources."""
    sayings = _sayings([row.pk for row in records.rows["source"]])
    for row, published_row in public_rows("source", records):
        for saying in sayings.get(row.pk, ()):
            published_row.add_words(own_words("claim", saying).split())
        yield published_row
        yield from records.rows_of_claims(row, ("source", row.ref), published_row=published_row)


def _sayings(keys: Collection[int]) -> dict[int, list[Any]]:
    """By source: the public claims that it reports or first reported, with the columns that search reads."""
    sayings: dict[int, list[Any]] = defaultdict(list)
    wanted = set(keys)
    for columns in _SAID_BY.tuples(keys, keys):
        saying = SimpleNamespace(**dict(zip(_READ_OF_CLAIMS, columns, strict=True)))
        for key in {saying.source, saying.via} & wanted:
            if len(sayings[key]) < MOST_CLAIMS:
                sayings[key].append(saying)
    return sayings
