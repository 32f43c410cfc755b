"""Which records rules across rows look at, what is read of these, and what is found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from recruiting.models.sql import KeySlot


@dataclass(frozen=True)
class Violation:
    """One rule broken by one record: which, at which field, and what is wrong."""

    table: str
    pk: int
    field: str
    message: str


class Scope:
    """The records that are looked at: slots for their keys, by table."""

    def __init__(self, slots: dict[str, KeySlot]) -> None:
        self.slots = slots

    def includes(self, *tables: str) -> bool:
        """Whether records of any of these tables are looked at."""
        return any(table in self.slots for table in tables)

    def where(self, **paths: str) -> Q:
        """The rows from which ``paths`` (table -> lookup path to its key) lead to a record looked at."""
        condition = Q(pk__in=[])
        for table, path in paths.items():
            if table in self.slots:
                condition |= Q(**{f"{path}__among": self.slots[table]})
        return condition


Judge = Callable[[Sequence[tuple]], Iterable[Violation]]
"""Finds what breaks a rule among rows, by the columns of them that are read."""


class RulePart(NamedTuple):
    """Columns of rows that may break a rule, the key first, and who judges them."""

    rows: QuerySet[Any, Any]
    judge: Judge


Rule = Callable[[Scope], Iterable[RulePart]]


def broken_by_all(table: str, field: str, message: Any) -> Judge:
    """Every row that is read breaks the rule."""
    return lambda rows: [Violation(table, pk, field, str(message)) for (pk,) in rows]
