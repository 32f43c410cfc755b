"""The description of one table: its model and its columns."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.data import combined_columns, normalizers
from recruiting.data.cells import ByCodepoint
from recruiting.data.columns import Column, columns_of_model
from recruiting.data.combined_columns import CombinedColumn
from recruiting.values.composite import CompositeField, composites_of


@dataclass(frozen=True)
class Table:
    """A table of the data package, one CSV file: ``offer.csv`` holds the rows of ``Offer``.

    ``description`` says what a row is.
    """

    name: str
    description: Any

    @property
    def model(self):
        return apps.get_model("recruiting", self.name)

    @property
    def label(self):
        return self.model._meta.verbose_name_plural

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @cached_property
    def columns(self) -> list[Column]:
        return columns_of_model(self.model)

    @cached_property
    def columns_by_name(self) -> dict[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def composites(self) -> list[CompositeField]:
        """The fields whose values have several columns."""
        return composites_of(self.model)

    @cached_property
    def combined_columns(self) -> dict[str, CombinedColumn]:
        """The combined columns, by name, in which a file may have a value as people write it."""
        return combined_columns.of_table(self.composites, self.columns_by_name)

    @cached_property
    def readable(self) -> dict[str, Column | CombinedColumn]:
        """All columns that a file of it may have, by name."""
        return self.columns_by_name | self.combined_columns

    @cached_property
    def headings(self) -> dict[str, str]:
        """The names of columns by their possible headings: the name itself or its label, in any case."""
        columns: list[Column | CombinedColumn] = [*self.columns, *self.combined_columns.values()]
        labels = normalizers.labels_of((column.name, column.label) for column in columns)
        return labels | {normalizers.letters(column.name): column.name for column in columns}

    def column_name_of(self, heading: str) -> str:
        """The name of the column that ``heading`` means; ``heading`` itself if there is none."""
        return self.headings.get(normalizers.letters(heading), heading.strip())

    @property
    def rows(self) -> QuerySet:
        """All rows, drafts too, sorted by reference."""
        return self.model._base_manager.order_by(ByCodepoint("ref").asc())


_DESCRIBED = {
    "company": _(
        "A company in the widest sense; it may be unnamed, known by a description, and stand for several."
    ),
    "person": _(
        "A person. Somebody unnamed has a row only if told of elsewhere too; else a candidate row does."
    ),
    "source": _(
        "A report or document. Copies of one original report are one report, however many there are."
    ),
    "approach": _(
        "One effort of recruiters. A general one is a habit, not meant for anyone in particular, "
        "and is not counted."
    ),
    "candidate": _(
        "A person or group that was approached. A part of a group adds nobody to it: each counts once."
    ),
    "offer": _(
        "One offer or a group of like offers. A hire has one only where a report tells of an offer or pay."
    ),
    "event": _("One event, ordered by its date, else by its step; people says of how many it is true."),
    "employment": _("One stint; several at one company are several rows. Founder is a title."),
    "term": _(
        "A part or condition; of the approach where reports do not say which offer. Totals never add it."
    ),
    "circumstance": _(
        "A fact beside the offers. It never enters an offer list or a total; a pay band is nobody's offer."
    ),
    "claim": _("One thing that one source says about one row. Editing the row never changes it."),
}

TABLES = {name: Table(name, description) for name, description in _DESCRIBED.items()}
"""Every table of the package, in an order in which most rows come after those that they refer to."""
