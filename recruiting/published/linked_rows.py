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
def _address(view: str) -> str:
    return reverse(view, args=["REF"])


def address(table: str, ref: str) -> str:
    """The address of a row's own page; empty if it has none."""
    return _address(PAGES[table]).replace("REF", ref) if table in PAGES else ""


def _sum(notation: str) -> str:
    return str(Money.parse(notation))


PRINT: dict[str, Callable[[str], str]] = {"candidate": described, "offer": _sum}
"""How what a row is called is said in the reader's language, by table; else as it stands."""


@dataclass(frozen=True)
class LinkedRow:
    """A row that another one refers to: its table, its reference, what it is called.

    In the value of a claim an offer is called by its amount, kept in its notation: it is printed in the
    reader's language.
    """

    table: str
    ref: str
    name: str

    @property
    def url(self) -> str:
        """The address of its page; empty if it has none of its own."""
        return address(self.table, self.ref)

    def __str__(self) -> str:
        return PRINT.get(self.table, str)(self.name) if self.name else self.ref
