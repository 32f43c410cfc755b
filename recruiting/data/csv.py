"""Tables as CSV (RFC 4180 with LF): UTF-8, always a header, free text quoted and guarded, the rest unquoted.

The database itself writes the lines, PostgreSQL by COPY, SQLite by an expression that gives the same bytes.
"""

from collections.abc import Generator, Iterable

from django.db import connection
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from recruiting.data import rows
from recruiting.data.columns import Column
from recruiting.data.formula_guard import guard_sql
from recruiting.published.snapshot import snapshot
from recruiting.security.refusals import WrongParameter

CHUNK_SIZE = 64 * 1024
MAX_ARGUMENTS = 127
"""The most arguments of a function of SQLite."""


def header(columns: Iterable[Column]) -> bytes:
    return (",".join(column.name for column in columns) + "\n").encode()


def stream(columns: list[Column], queryset: QuerySet) -> Generator[bytes, None, None]:
    """Yield the rows of a queryset in chunks, in its order and from one snapshot, in constant memory."""
    # The header is sent with the first rows: if the query fails, the answer can still be an error.
    ahead = header(columns)
    with snapshot():
        for part in rows.batches(queryset):
            for piece in _LINES[connection.vendor](columns, part):
                yield ahead + piece
                ahead = b""
    if ahead:
        yield ahead


BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""The byte-order mark by which spreadsheet programs recognize UTF-8."""


def stream_with_mark(columns: list[Column], queryset: QuerySet) -> Generator[bytes, None, None]:
    """``stream`` with a byte-order mark, for spreadsheet programs."""
    yield BYTE_ORDER_MARK
    yield from stream(columns, queryset)


def split_mark_parameter(query: QueryDict) -> tuple[QueryDict, bool]:
    """The query without ``bom``, and whether that is 1. Raises WrongParameter."""
    if "bom" not in query:
        return query, False
    rest = query.copy()
    values = rest.pop("bom")
    if values not in ([""], ["1"]):
        raise WrongParameter("bom", _("The parameter “bom” takes 1, or nothing."))
    return rest, values == ["1"]


def _lines_by_copy(columns, queryset):
    """Lines by PostgreSQL's COPY, which quotes nothing that is NULL."""
    sql, parameters = rows.compile_query(rows.cell_rows(columns, queryset))
    pairs = list(zip(columns, rows.names(columns), strict=True))
    cells = ", ".join(
        f"NULLIF({guard_sql(name, 'postgresql') if column.quoted else name}, '') AS {name}"
        for column, name in pairs
    )
    quoted = ", ".join(name for column, name in pairs if column.quoted)
    options = f"FORMAT csv, FORCE_QUOTE ({quoted})" if quoted else "FORMAT csv"
    copy = f"COPY (SELECT {cells} FROM ({sql}) AS cells) TO STDOUT WITH ({options})"  # noqa: S608
    # The driver's own cursor, as Django's loses the parameters when it logs queries.
    with connection.cursor() as cursor, cursor.cursor.copy(copy, parameters) as lines:
        yield from _chunks(lines)


def _lines_by_expression(columns, queryset):
    """Lines by an expression over the cells of each row, since SQLite has CSV in its shell only."""
    by = rows.order_by(queryset)
    keys = {f"order_{place}": each.expression for place, each in enumerate(by)}
    unordered = rows.cell_rows(columns, queryset.order_by()).annotate(**keys)
    sql, parameters = rows.compile_query(unordered.values_list(*rows.names(columns), *keys))
    order = ", ".join(
        f"{key} {'DESC' if each.descending else 'ASC'}{' NULLS LAST' if each.nulls_last else ''}"
        for key, each in zip(keys, by, strict=True)
    )
    lines = f"SELECT CAST({_line(columns)} AS BLOB) FROM ({sql}) ORDER BY {order}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(lines, parameters)
        while some := cursor.fetchmany(rows.BATCH):
            yield b"".join([line for (line,) in some])


def _line(columns):
    cells = [
        _quoted(name) if column.quoted else name
        for column, name in zip(columns, rows.names(columns), strict=True)
    ]
    most = MAX_ARGUMENTS - 1
    runs = [cells[start : start + most] for start in range(0, len(cells), most)]
    # An argument that is NULL prints nothing.
    printed = [f"PRINTF('{','.join(['%%s'] * len(run))}', {', '.join(run)})" for run in runs]
    return " || ',' || ".join(printed) + " || '\n'"


def _quoted(name) -> str:
    doubled = f"""REPLACE({guard_sql(name, "sqlite")}, '"', '""')"""
    return f"""CASE WHEN {name} <> '' THEN '"' || {doubled} || '"' END"""


_LINES = {"postgresql": _lines_by_copy, "sqlite": _lines_by_expression}


def _chunks(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    held: list[bytes] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= CHUNK_SIZE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)
