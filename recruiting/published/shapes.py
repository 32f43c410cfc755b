"""Queries of a fixed shape: their SQL is written once a process, only their values change.

For the ORM to write out the hundred columns of a published row takes longer than to find it.
"""

import json
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any

from django.db import connection, models
from django.db.models import Expression, QuerySet, TextField
from django.db.models.base import ModelState

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
        return written.rows({**values, EDITION: edition})


EDITION = "edition"


class _Written:
    """The SQL of a query, and how what it answers becomes instances of its model."""

    def __init__(self, query: QuerySet) -> None:
        compiler = query.query.get_compiler(connection=connection)
        self.sql, self.params = compiler.as_sql()
        self.model, info = query.model, compiler.klass_info
        fields = [compiler.select[place][0] for place in info["select_fields"]]
        self.names = [field.target.attname for field in fields]
        self.annotations = list(compiler.annotation_col_map.items())
        converters = compiler.get_converters(column for column, _sql, _alias in compiler.select)
        self.converters = list(converters.items())

    def rows(self, values: dict[str, Any]) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(*self._filled(values))
            return [self._row(list(row)) for row in cursor.fetchall()]

    def _filled(self, values: dict[str, Any]) -> Piece:
        sql, params = self.sql, []
        for param in self.params:
            if isinstance(param, Part):
                part, own = values[param.name]
                sql = sql.replace(param.mark, part)
                params += own
            else:
                params.append(param.prepared(values[param.name]) if isinstance(param, Slot) else param)
        return sql, tuple(params)

    def _row(self, cells: list[Any]) -> models.Model:
        for place, (converters, expression) in self.converters:
            for converter in converters:
                cells[place] = converter(cells[place], expression, connection)
        # As ``Model.from_db`` does, which asks each field where to put what stands in its column.
        row = object.__new__(self.model)
        row.__dict__.update(zip(self.names, cells, strict=False), _state=ModelState())
        row._state.adding, row._state.db = False, connection.alias
        for name, place in self.annotations:
            setattr(row, name, cells[place])
        return row


@lru_cache(maxsize=500)
def _written(build: Build, is_now: bool, vendor: str) -> _Written:
    edition: Any = None if is_now else Slot(EDITION)
    return _Written(build(lambda model: model.objects.at(edition)))
