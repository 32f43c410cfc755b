"""Tables as CSV (RFC 4180, but LF): UTF-8, a header always, free text quoted and guarded, all else bare."""

from collections.abc import Iterable, Iterator

from recruiting.tables.columns import Column
from recruiting.tables.guard import guarded

CHUNK = 500


def cell(column: Column, text: str) -> str:
    """One cell; an empty one is empty, quoted or not."""
    if not text:
        return ""
    return '"' + guarded(text).replace('"', '""') + '"' if column.quoted else text


def line(columns: Iterable[Column], row) -> str:
    return ",".join(cell(column, column.write(row)) for column in columns) + "\n"


def header(columns: Iterable[Column]) -> str:
    return ",".join(column.name for column in columns) + "\n"


def stream(columns: list[Column], rows) -> Iterator[bytes]:
    """The rows of a queryset as CSV, some hundred at a time: memory stays flat however many there are."""
    yield header(columns).encode()
    lines: list[str] = []
    for row in rows.iterator(chunk_size=CHUNK):
        lines.append(line(columns, row))
        if len(lines) == CHUNK:
            yield "".join(lines).encode()
            lines = []
    if lines:
        yield "".join(lines).encode()
