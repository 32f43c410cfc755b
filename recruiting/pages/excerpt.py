"""The first rows of what may be long: a record's page stays small, and leads on to the whole list."""

from dataclasses import dataclass

from django.db.models import QuerySet

MOST = 20


@dataclass(frozen=True)
class FirstRows:
    """``rows`` of ``total``; ``is_cut`` says that there are more."""

    rows: list
    total: int

    @property
    def is_cut(self) -> bool:
        return self.total > len(self.rows)


def first(rows: QuerySet, most: int = MOST) -> FirstRows:
    """The first of ``rows``. Only where there are more of them are they counted."""
    found = list(rows[: most + 1])
    return FirstRows(found[:most], rows.count() if len(found) > most else len(found))
