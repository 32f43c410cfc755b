"""The number of rows of a list's file for a header: known after its first complete download in an edition."""

from collections.abc import Generator, Iterable
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpResponseBase

from recruiting.lists.parameters import Parameters
from recruiting.published.models import Edition

HEADER = "X-Total-Count"


class RowCount:
    """The cached number of rows of a filtered list in the current edition."""

    def __init__(self, name: str, filterset: Parameters) -> None:
        self.rows = filterset.qs
        self.edition = str(Edition.current())
        given = sorted(
            (field, filterset.data.getlist(field)) for field in filterset.filters if field in filterset.data
        )
        text = repr((name, self.edition, filterset.edition, given))
        self.key = f"rows-{sha256(text.encode()).hexdigest()}"

    def add_header(self, response: HttpResponseBase) -> None:
        """Add it to the response as a header, if it is known."""
        if (number := cache.get(self.key)) is not None:
            response[HEADER] = str(number)

    def count_after(self, pieces: Iterable) -> Generator:
        """Yield the ``pieces`` of the whole file, then count and cache its rows."""
        yield from pieces
        if cache.get(self.key) is None:
            number = self.rows.count()
            if str(Edition.current()) == self.edition:
                cache.set(self.key, number, timeout=None)
