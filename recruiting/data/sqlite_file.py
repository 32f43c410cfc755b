"""The tables as one SQLite file: typed columns, foreign keys, and a dictionary of the columns.

An empty cell is NULL, true is 1, an amount a number. Where a column refers to several rows there is a table
of pairs: ``offer_candidates`` has a row for each candidate of each offer.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from recruiting.data import package, public
from recruiting.data.columns import Column
from recruiting.data.table import TABLES, Table
from recruiting.published.models import Edition
from recruiting.published.snapshot import snapshot
from recruiting.values.semicolons import split_items

TYPES = {"integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER"}
FLAGS = {"true": "1", "false": "0", "": None}
BATCH = 500
DICTIONARY = ("table", "column", "label", "type", "help", "values", "refers_to")


def write(path: Path, homepage: str, drafts: bool = False, edition: int | None = None) -> None:
    """Write the file of an edition, which must be new. The same data and SQLite give the same bytes."""
    database = sqlite3.connect(path, isolation_level=None)
    try:
        # Nobody else reads it yet; after a failure it is written again.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "page_size = 4096", "foreign_keys = OFF"):
            database.execute(f"PRAGMA {pragma}")
        database.execute("BEGIN")
        with snapshot():
            _about(database, homepage, edition)
            for table in TABLES.values():
                _create(database, table, public.columns_and_rows(table, drafts)[0])
            for table in TABLES.values():
                _fill(database, table, drafts, edition)
        database.execute("COMMIT")
    finally:
        database.close()


def _about(database, homepage, number) -> None:
    described = package.descriptor()
    edition = Edition.current() if number is None else Edition.objects.filter(number=number).first()
    facts = {"title": described["title"], "homepage": homepage, "licence": described["licenses"][0]["name"]}
    if edition:
        facts["data as of"] = edition.date.isoformat()
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    _insert(database, "about", facts.items())
    names = ", ".join(f"{_name(name)} TEXT" for name in DICTIONARY)
    database.execute(f"CREATE TABLE dictionary ({names})")
    _insert(
        database,
        "dictionary",
        (_dictionary_row(table, column) for table in TABLES.values() for column in table.columns),
    )


def _dictionary_row(table: Table, column: Column) -> tuple[str, ...]:
    """The row of a column in the dictionary."""
    described = map(str, (column.label, column.type, column.help))
    return (table.name, column.name, *described, "; ".join(column.codes), column.table)


def _create(database, table: Table, columns: list[Column]) -> None:
    single = [column for column in columns if not column.refers_to_several]
    database.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(map(_definition, single))})")
    for column in single:
        if column.table:
            name = _name(f"{table.name}_{column.name}_index")
            database.execute(f"CREATE INDEX {name} ON {_name(table.name)} ({_name(column.name)})")
    for column in _several(table):
        one, other = _pair(table, column)
        database.execute(
            f"CREATE TABLE {_name(f'{table.name}_{column.name}')} ("
            f"{_name(one)} TEXT REFERENCES {_name(table.name)} (ref),"
            f"{_name(other)} TEXT REFERENCES {_name(column.table)} (ref),"
            f"PRIMARY KEY ({_name(one)}, {_name(other)}))"
        )


def _several(table: Table) -> list[Column]:
    return [column for column in table.columns if column.refers_to_several]


def _pair(table: Table, column: Column) -> tuple[str, str]:
    """The columns of a table of pairs, named after their tables."""
    return table.name, column.table if column.table != table.name else column.name


def _definition(column: Column) -> str:
    definition = f"{_name(column.name)} {TYPES.get(column.type, 'TEXT')}"
    if column.name == "ref":
        return f"{definition} PRIMARY KEY"
    return f"{definition} REFERENCES {_name(column.table)} (ref)" if column.table else definition


def _fill(database, table: Table, drafts: bool, edition: int | None) -> None:
    columns = public.columns_and_rows(table, drafts)[0]
    single = [place for place, column in enumerate(columns) if not column.refers_to_several]
    for rows in _batches(public.cells(table, drafts, edition)):
        _insert(
            database, table.name, [[_value(columns[place], row[place]) for place in single] for row in rows]
        )
        for place, column in enumerate(columns):
            if column.refers_to_several:
                pairs = ((row[0], ref) for row in rows for ref in split_items(row[place]))
                _insert(database, f"{table.name}_{column.name}", pairs)


def _batches(rows: Iterator) -> Iterator[list]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _value(column: Column, text: str):
    # The column's affinity converts digits to a number; other text remains text.
    return FLAGS[text] if column.type == "boolean" else text or None


def _name(name: str) -> str:
    return f'"{name}"'


def _insert(database, table: str, rows: Iterable[Sequence]) -> None:
    for some in _batches(iter(rows)):
        marks = ", ".join("?" for _cell in some[0])
        database.executemany(f"INSERT INTO {_name(table)} VALUES ({marks})", some)  # noqa: S608 (our own names)
