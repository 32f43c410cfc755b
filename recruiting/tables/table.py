"""The description of one table: its model and its columns."""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db.models import QuerySet

from recruiting.tables.cells import ByCodepoint
from recruiting.tables.columns import Column, of_model
from recruiting.values.composite import CompositeField


@dataclass(frozen=True)
class Table:
    """A table of the data package, one CSV file: ``offer.csv`` holds the rows of ``Offer``."""

    name: str

    @property
    def model(self):
        return apps.get_model("recruiting", self.name)

    @property
    def label(self):
        return self.model._meta.verbose_name_plural

    @property
    def description(self) -> str:
        """The first paragraph of what the model says it is."""
        return " ".join((self.model.__doc__ or "").split("\n\n")[0].split())

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @cached_property
    def columns(self) -> list[Column]:
        return of_model(self.model)

    @cached_property
    def known(self) -> dict[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def composites(self) -> list[CompositeField]:
        """The fields whose values lie in several columns."""
        return [field for field in self.model._meta.private_fields if isinstance(field, CompositeField)]

    @property
    def rows(self) -> QuerySet:
        """All rows, drafts too, ordered by reference."""
        return self.model._base_manager.order_by(ByCodepoint("ref").asc())


TABLES = {
    name: Table(name)
    for name in (
        "company",
        "person",
        "source",
        "approach",
        "candidate",
        "offer",
        "event",
        "employment",
        "term",
        "circumstance",
        "claim",
    )
}
"""Every table of the package, in an order in which most rows come after those that they refer to."""
