"""Expressions that print the cell of a column, with the same text on both databases.

An empty cell is ``""`` or NULL; files do not distinguish them.
"""

from collections.abc import Callable

from django.db.models import F, Func, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, NullIf


class _Printed(Func):
    """An expression with one argument whose result is text."""

    arity = 1
    output_field = TextField()


class Whole(_Printed):
    """A whole number in digits."""

    template = "CAST(%(expressions)s AS text)"


class Hundredths(_Printed):
    """A whole number of hundredths as an exact decimal without trailing zeros: 1250 is 12.5.

    All in whole numbers; the remainder is written without the sign that parameters are marked by.
    """

    template = (
        "CAST(%(expressions)s / 100 AS text) || RTRIM(RTRIM('.' || "
        "SUBSTR(CAST(%(expressions)s - %(expressions)s / 100 * 100 + 100 AS text), 2), '0'), '.')"
    )


class Flag(_Printed):
    """“true” or “false”."""

    template = "CASE WHEN %(expressions)s THEN 'true' ELSE 'false' END"


class Day(_Printed):
    """A day by ISO 8601: 2025-06-30."""

    template = "CAST(%(expressions)s AS text)"  # as SQLite keeps it

    def as_postgresql(self, compiler, connection, **context):
        template = "TO_CHAR(%(expressions)s, 'YYYY-MM-DD')"
        return self.as_sql(compiler, connection, template=template, **context)


class ByCodepoint(_Printed):
    """Text to order by its code points, whatever language the database sorts by."""

    template = "%(expressions)s"

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, template='%(expressions)s COLLATE "C"', **context)


class Joined(Subquery):
    """The cells of several rows in one: ``rows`` gives each as its only column, ``cell``, in order."""

    output_field = TextField()
    # SQLite 3.40 takes no order inside an aggregate; it keeps that of a subquery.
    template = "(SELECT GROUP_CONCAT(cell, '%(separator)s') FROM (%(subquery)s))"

    def __init__(self, rows, separator) -> None:
        super().__init__(rows, separator=separator)

    def as_postgresql(self, compiler, connection, **context):
        array = self.copy()
        array.template = "ARRAY_TO_STRING(ARRAY(%(subquery)s), '%(separator)s')"
        return array.as_sql(compiler, connection, **context)


class RowCount(Subquery):
    """The number of rows that ``rows_at`` returns for an edition (None for now)."""

    output_field = TextField()
    template = "(SELECT CAST(COUNT(*) AS text) FROM (%(subquery)s) AS counted)"

    def __init__(self, rows_at: Callable[[int | None], QuerySet], edition: int | None = None) -> None:
        self.rows_at = rows_at
        super().__init__(rows_at(edition))


def label(prefix=""):
    """The label of a company or person on pages: its name, else its description."""
    return Coalesce(NullIf(f"{prefix}name", Value("")), f"{prefix}description")


def labels(rows, prefix=""):
    """The ``label`` of each of ``rows``, sorted and joined."""
    expression = label(prefix)
    ordered = rows.order_by(ByCodepoint(expression), ByCodepoint(f"{prefix}ref"))
    return Joined(ordered.values(cell=expression), "; ")


def refs(rows, prefix=""):
    """The reference of each of ``rows``, sorted and joined."""
    return Joined(rows.order_by(ByCodepoint(f"{prefix}ref")).values(cell=F(f"{prefix}ref")), ";")


def links(many_to_many, of="pk"):
    """The through rows of ``many_to_many`` that belong to the row at ``of``."""
    through = many_to_many.remote_field.through._base_manager
    return through.filter(**{many_to_many.m2m_field_name(): OuterRef(of)})
