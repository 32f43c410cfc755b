"""Tables as CSV (RFC 4180, but LF): UTF-8, a header always, free text quoted and guarded, all else bare.

The database itself writes the lines, PostgreSQL by COPY, SQLite by an expression that gives the same bytes.
"""

from collections.abc import Generator, Iterable

from django.db import connection
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from recruiting.data import rows
from recruiting.data.columns import Column
from recruiting.data.formula_guard import guarded_sql
from recruiting.published.snapshot import snapshot
from recruiting.security.refusals import WrongParameter

PIECE = 64 * 1024
MOST_ARGUMENTS = 127
"""What SQLite's functions take."""


def header(columns: Iterable[Column]) -> bytes:
    return (",".join(column.name for column in columns) + "\n").encode()


def stream(columns: list[Column], queryset: QuerySet) -> Generator[bytes, None, None]:
    """The rows of a queryset, in its order and of one moment, in pieces: memory stays flat."""
    # A query that fails does so before the first piece, while the answer can still say that it failed.
    ahead = header(columns)
    with snapshot():
        for part in rows.parts(queryset):
            for piece in _LINES[connection.vendor](columns, part):
                yield ahead + piece
                ahead = b""
    if ahead:
        yield ahead


MARK = b"\xef\xbb\xbf"
"""The byte-order mark by which spreadsheet programs know UTF-8."""


def marked(columns: list[Column], queryset: QuerySet) -> Generator[bytes, None, None]:
    """``stream`` for spreadsheet programs."""
    yield MARK
    yield from stream(columns, queryset)


def asked_with_mark(query: QueryDict) -> tuple[QueryDict, bool]:
    """What is asked for beside ``bom=1``, and whether that is asked. Raises WrongParameter."""
    if "bom" not in query:
        return query, False
    rest = query.copy()
    values = rest.pop("bom")
    if values not in ([""], ["1"]):
        raise WrongParameter("bom", _("The parameter “bom” takes 1, or nothing."))
    return rest, values == ["1"]


def _copied(columns, queryset):
    """Lines by PostgreSQL's COPY, which quotes nothing that is NULL."""
    sql, parameters = rows.compiled(rows.printed(columns, queryset))
    pairs = list(zip(columns, rows.names(columns), strict=True))
    cells = ", ".join(
        f"NULLIF({guarded_sql(name, 'postgresql') if column.quoted else name}, '') AS {name}"
        for column, name in pairs
    )
    quoted = ", ".join(name for column, name in pairs if column.quoted)
    options = f"FORMAT csv, FORCE_QUOTE ({quoted})" if quoted else "FORMAT csv"
    copy = f"COPY (SELECT {cells} FROM ({sql}) AS cells) TO STDOUT WITH ({options})"  # noqa: S608
    # Django's cursor loses the parameters where it logs queries: this is the driver's own.
    with connection.cursor() as cursor, cursor.cursor.copy(copy, parameters) as lines:
        yield from _gathered(lines)


def _composed(columns, queryset):
    """Lines by an expression over the cells of each row, since SQLite has CSV in its shell only."""
    by = rows.order(queryset)
    keys = {f"order_{place}": each.expression for place, each in enumerate(by)}
    unordered = rows.printed(columns, queryset.order_by()).annotate(**keys)
    sql, parameters = rows.compiled(unordered.values_list(*rows.names(columns), *keys))
    order = ", ".join(
        f"{key} {'DESC' if each.descending else 'ASC'}{' NULLS LAST' if each.nulls_last else ''}"
        for key, each in zip(keys, by, strict=True)
    )
    lines = f"SELECT CAST({_line(columns)} AS BLOB) FROM ({sql}) ORDER BY {order}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(lines, parameters)
        while some := cursor.fetchmany(rows.SOME):
            yield b"".join([line for (line,) in some])


def _line(columns):
    cells = [
        _quoted(name) if column.quoted else name
        for column, name in zip(columns, rows.names(columns), strict=True)
    ]
    most = MOST_ARGUMENTS - 1
    runs = [cells[start : start + most] for start in range(0, len(cells), most)]
    # An argument that is NULL prints nothing.
    printed = [f"PRINTF('{','.join(['%%s'] * len(run))}', {', '.join(run)})" for run in runs]
    return " || ',' || ".join(printed) + " || '\n'"


def _quoted(name) -> str:
    doubled = f"""REPLACE({guarded_sql(name, "sqlite")}, '"', '""')"""
    return f"""CASE WHEN {name} <> '' THEN '"' || {doubled} || '"' END"""


_LINES = {"postgresql": _copied, "sqlite": _composed}


def _gathered(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    held: list[bytes] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)
