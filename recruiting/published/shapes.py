"""Queries of a fixed shape: their SQL is compiled once a process, and only their values change.

The ORM takes longer to compile the hundred columns of a published row than the database to find it.
"""

import json
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Expression, QuerySet, TextField

from recruiting.models.sql import WrittenQuery
from recruiting.published.sql_parts import Piece

Build = Callable[..., QuerySet]


class Slot(Expression):
    """A placeholder for a value that is given when the query is run."""

    def __init__(self, name: str) -> None:
        super().__init__(output_field=TextField())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]

    def prepared(self, value: Any) -> Any:
        return value


class Slots(Slot):
    """A placeholder for many values: ``filter(ref__in=Slots("refs"))``. ``kind`` is PostgreSQL's type."""

    def __init__(self, name: str, kind: str = "text") -> None:
        super().__init__(name)
        self.kind = kind

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "(SELECT value FROM json_each(%s))", [self]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return f"(SELECT unnest(%s::{self.kind}[]))", [self]

    def prepared(self, value: Collection[Any]) -> Any:
        return json.dumps(list(value)) if connection.vendor == "sqlite" else list(value)


class Part(Slot):
    """A placeholder for a part of SQL with its parameters: ``filter(pk__in=Part("keys"))``."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return f"({self.mark})", [self]

    @property
    def mark(self) -> str:
        return f"/* {self.name} */"


class Shape:
    """A query of published rows of one edition.

    ``build`` makes the queryset, with a ``Slot`` for each value that is given when it is run. Its argument is
    a function that narrows a table to the edition::

        OF_STORY = Shape(lambda at: at(Offer).filter(story=Slot("story")).order_by("key"))
        offers = OF_STORY.rows(edition, story="alder-birch")

    If the value named by ``needs`` is empty, the answer is empty and no query is run.
    """

    def __init__(self, build: Build, needs: str = "") -> None:
        self.build, self.needs = build, needs

    def rows(self, edition: int | None, **values: Any) -> list[Any]:
        """The rows that the query finds in the edition, or in the current one if it is None."""
        if self.needs and not values[self.needs]:
            return []
        written = _written_query(self.build, edition is None, connection.vendor)
        return written.rows(*_fill_slots(written, {**values, EDITION: edition}))


EDITION = "edition"


def _fill_slots(query: WrittenQuery, values: dict[str, Any]) -> Piece:
    sql, params = query.sql, []
    for param in query.params:
        if isinstance(param, Part):
            part, own = values[param.name]
            sql = sql.replace(param.mark, part)
            params += own
        else:
            params.append(param.prepared(values[param.name]) if isinstance(param, Slot) else param)
    return sql, tuple(params)


@lru_cache(maxsize=500)
def _written_query(build: Build, is_now: bool, vendor: str) -> WrittenQuery:
    edition: Any = None if is_now else Slot(EDITION)
    return WrittenQuery(build(lambda model: model.objects.at(edition)))
