"""A row as another one names it."""

from dataclasses import dataclass

from django.urls import reverse

PAGES = {
    "company": "company",
    "person": "person",
    "source": "source",
    "approach": "approach",
    "offer": "offer",
}
"""The view of a row's own page, by table."""


@dataclass(frozen=True)
class Named:
    """A row that another one refers to: its table, its reference, what it is called."""

    table: str
    ref: str
    name: str

    @property
    def url(self) -> str:
        """The address of its page; empty if it has none of its own."""
        return reverse(PAGES[self.table], args=[self.ref]) if self.table in PAGES else ""

    def __str__(self) -> str:
        return self.name or self.ref
