"""Queries of a fixed shape: their SQL is written once a process, only their values change.

For the ORM to write out the hundred columns of a published row takes longer than to find it.
"""

import json
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Expression, QuerySet, TextField

from recruiting.models.sql import WrittenQuery
from recruiting.published.pieces import Piece

Build = Callable[..., QuerySet]


class Slot(Expression):
    """Where a value stands that is given when the query is run."""

    def __init__(self, name: str) -> None:
        super().__init__(output_field=TextField())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]

    def prepared(self, value: Any) -> Any:
        return value


class Slots(Slot):
    """Where any number of values stand: ``filter(ref__in=Slots("refs"))``. ``kind`` is PostgreSQL's type."""

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
    """Where a part of SQL stands, with values of its own: ``filter(pk__in=Part("keys"))``."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return f"({self.mark})", [self]

    @property
    def mark(self) -> str:
        return f"/* {self.name} */"


class Shape:
    """A query of published rows of one edition.

    ``build`` makes its queryset of a function that narrows a table to the edition, and holds a ``Slot`` for
    each value that is given when it is run::

        OF_STORY = Shape(lambda at: at(Offer).filter(story=Slot("story")).order_by("key"))
        offers = OF_STORY.rows(edition, story="alder-birch")

    Where the value that it ``needs`` is empty, there is nothing to ask.
    """

    def __init__(self, build: Build, needs: str = "") -> None:
        self.build, self.needs = build, needs

    def rows(self, edition: int | None, **values: Any) -> list[Any]:
        """The rows that the query finds in the edition, or today if it is None."""
        if self.needs and not values[self.needs]:
            return []
        written = _written(self.build, edition is None, connection.vendor)
        return written.rows(*_filled(written, {**values, EDITION: edition}))


EDITION = "edition"


def _filled(query: WrittenQuery, values: dict[str, Any]) -> Piece:
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
def _written(build: Build, is_now: bool, vendor: str) -> WrittenQuery:
    edition: Any = None if is_now else Slot(EDITION)
    return WrittenQuery(build(lambda model: model.objects.at(edition)))
