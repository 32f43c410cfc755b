"""The rows of sources, with the words of the claims that they make and with the claims on them."""

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
"""The most claims of a source whose words are indexed with it."""


_CLAIM_COLUMNS = ("source", "via", *columns_read("claim"))
_CLAIMS_OF_SOURCES = KeyedQuery(
    lambda sources, first: (
        Claim.objects.public()
        .filter(Q(source__among=sources) | Q(via__among=first), set_aside="")
        .order_by("pk")
        .values_list(*_CLAIM_COLUMNS)
    )
)


def sources(records: Records) -> Iterator[PublishedRow]:
    """The rows of the public sources."""
    claims_by_source = _claims_by_source([row.pk for row in records.rows["source"]])
    for row, published_row in public_rows("source", records):
        for claim in claims_by_source.get(row.pk, ()):
            published_row.add_words(own_words("claim", claim).split())
        yield published_row
        yield from records.claim_rows(row, ("source", row.ref), published_row=published_row)


def _claims_by_source(keys: Collection[int]) -> dict[int, list[Any]]:
    """By source: the public claims that it reports or first reported, with their searched columns."""
    claims_by_source: dict[int, list[Any]] = defaultdict(list)
    wanted = set(keys)
    for columns in _CLAIMS_OF_SOURCES.tuples(keys, keys):
        claim = SimpleNamespace(**dict(zip(_CLAIM_COLUMNS, columns, strict=True)))
        for key in {claim.source, claim.via} & wanted:
            if len(claims_by_source[key]) < MOST_CLAIMS:
                claims_by_source[key].append(claim)
    return claims_by_source
