"""The number of rows of a list's file, for a header: known once a reader of the edition took it whole."""

from collections.abc import Generator, Iterable
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpResponseBase

from recruiting.lists.parameters import Parameters
from recruiting.published.models import Edition

HEADER = "X-Total-Count"


class RowCount:
    """The number of rows that ``filterset`` narrows a list to, of the edition in which it was counted."""

    def __init__(self, name: str, filterset: Parameters) -> None:
        self.rows = filterset.qs
        self.edition = str(Edition.current())
        narrowed = sorted(
            (field, filterset.data.getlist(field)) for field in filterset.filters if field in filterset.data
        )
        text = repr((name, self.edition, filterset.edition, narrowed))
        self.key = f"rows-{sha256(text.encode()).hexdigest()}"

    def tell(self, response: HttpResponseBase) -> None:
        """Put it into a header, if it is known."""
        if (number := cache.get(self.key)) is not None:
            response[HEADER] = str(number)

    def learn(self, pieces: Iterable) -> Generator:
        """``pieces`` of the whole file; after the last, how many rows they were."""
        yield from pieces
        if cache.get(self.key) is None:
            number = self.rows.count()
            if str(Edition.current()) == self.edition:
                cache.set(self.key, number, timeout=None)
