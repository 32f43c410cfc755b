"""The rows that a published row refers to, and the addresses of their pages."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from recruiting.values import Money
from recruiting.values.descriptions import described

PAGES = {
    "company": "company",
    "person": "person",
    "source": "source",
    "approach": "approach",
    "offer": "offer",
}
"""The view of a row's own page, by table."""


@cache
def _address_pattern(view: str) -> str:
    return reverse(view, args=["REF"])


def address(table: str, ref: str) -> str:
    """The address of a row's own page; empty if it has none."""
    return _address_pattern(PAGES[table]).replace("REF", ref) if table in PAGES else ""


def _format_amount(notation: str) -> str:
    return str(Money.parse(notation))


FORMATTERS: dict[str, Callable[[str], str]] = {"candidate": described, "offer": _format_amount}
"""By table, the function that puts a label into the reader's language; other labels stay as they are."""


@dataclass(frozen=True)
class LinkedRow:
    """A row that another one refers to: its table, reference and label.

    The label of an offer, in the value of a claim, is the notation of its amount.
    """

    table: str
    ref: str
    name: str

    @property
    def url(self) -> str:
        """The address of its page; empty if it has none of its own."""
        return address(self.table, self.ref)

    def __str__(self) -> str:
        return FORMATTERS.get(self.table, str)(self.name) if self.name else self.ref
