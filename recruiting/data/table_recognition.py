"""Recognizes the table of a CSV file, and columns of lists that are not loaded."""

from collections.abc import Collection

from recruiting.data import lists
from recruiting.data.table import TABLES, Table

LISTS = {
    "offer": lists.OFFERS,
    "approach": lists.APPROACHES,
    "company": lists.COMPANIES,
    "person": [*lists.PEOPLE, *lists.RESEARCHERS],
    "source": lists.SOURCES,
}
"""The columns of the lists of each table; a list's file has the address of each row too."""

_PERMALINK = lists.permalink("").name
_OTHER_NAMES = {"people": "person", "researchers": "person", "companies": "company", "approaches": "approach"}


def recognize_table(name: str, header: Collection[str]) -> Table | None:
    """The table of a file, by its columns or else by its name; None if neither is clear."""
    headings = [heading for heading in header if heading.strip()]
    fitting = [table for table in TABLES.values() if headings and _fits(table, headings)]
    if len(fitting) == 1:
        return fitting[0]
    stem = name.lower().partition(".")[0].rstrip("0123456789-_ ()")
    called = TABLES.get(_OTHER_NAMES.get(stem, stem)) or TABLES.get(stem.removesuffix("s"))
    return called if called in fitting or not fitting else None


def ignored_columns(table: Table, header: Collection[str]) -> set[str]:
    """The columns of ``header`` that are not loaded: those that a list derives or limits to public rows."""
    own = table.columns_by_name
    list_columns = {column.name: column for column in LISTS.get(table.name, ())}
    labels = ({*list_columns, _PERMALINK} - {*own}) & {*header}
    if not labels:
        return set()
    narrowed = {name for name in {*list_columns} & {*own} if list_columns[name].cell is not own[name].cell}
    return labels | (narrowed & {*header})


def _fits(table, headings) -> bool:
    list_columns = {column.name for column in LISTS.get(table.name, ())}
    return {*map(table.column_name_of, headings)} <= {*table.readable, *list_columns, _PERMALINK}
