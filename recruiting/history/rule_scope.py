"""The types of rules across rows: the records to check, what is read of them, and violations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from recruiting.models.sql import KeySlot


@dataclass(frozen=True)
class Violation:
    """One rule broken by one record, with the field and a message."""

    table: str
    pk: int
    field: str
    message: str


class Scope:
    """The records to check: slots for their keys, by table."""

    def __init__(self, slots: dict[str, KeySlot]) -> None:
        self.slots = slots

    def includes(self, *tables: str) -> bool:
        """Whether records of any of these tables are checked."""
        return any(table in self.slots for table in tables)

    def where(self, **paths: str) -> Q:
        """The condition of rows that lead to a checked record by ``paths`` (table -> path to its key)."""
        condition = Q(pk__in=[])
        for table, path in paths.items():
            if table in self.slots:
                condition |= Q(**{f"{path}__among": self.slots[table]})
        return condition


Judge = Callable[[Sequence[tuple]], Iterable[Violation]]
"""Finds the violations of a rule in rows, given as tuples of the columns that are read."""


class RulePart(NamedTuple):
    """A query of rows that may break a rule, the key first, and the function that finds violations."""

    rows: QuerySet[Any, Any]
    judge: Judge


Rule = Callable[[Scope], Iterable[RulePart]]


def broken_by_all(table: str, field: str, message: Any) -> Judge:
    """A judge for queries whose rows all break the rule."""
    return lambda rows: [Violation(table, pk, field, str(message)) for (pk,) in rows]
