"""How many rows a list's file has: told ahead once somebody has taken all of it since the data changed."""

from collections.abc import Iterator
from hashlib import sha256

from django.core.cache import cache

from recruiting.published.models import Edition

HEADER = "X-Total-Count"


class RowCount:
    """The number of rows that ``asked`` narrows a list to, kept for the edition in which it was counted."""

    def __init__(self, name: str, asked):
        self.rows = asked.qs
        self.edition = str(Edition.current())
        narrowed = sorted(
            (field, asked.data.getlist(field)) for field in asked.filters if field in asked.data
        )
        told = repr((name, self.edition, asked.edition, narrowed))
        self.key = f"rows-{sha256(told.encode()).hexdigest()}"

    def tell(self, response) -> None:
        """Put it into a header, if it is known."""
        if (known := cache.get(self.key)) is not None:
            response[HEADER] = str(known)

    def learn(self, pieces: Iterator) -> Iterator:
        """``pieces`` of the whole file; after the last, how many rows they were."""
        yield from pieces
        if cache.get(self.key) is None:
            number = self.rows.count()
            if str(Edition.current()) == self.edition:
                cache.set(self.key, number, timeout=None)
