"""The dialect of a text file: its encoding, its delimiter and the row of its header."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from django.utils.translation import gettext as _

from recruiting.data import normalizers
from recruiting.data.encodings import LONGEST_LINE, Encoding, detect_encoding
from recruiting.data.table import TABLES

HEADER_WITHIN = 20
"""The first rows, among which the header is searched: titles and notes may precede it."""
SAMPLE = 100_000
"""Characters at the start of a file from which the dialect is detected."""
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)


@dataclass(frozen=True)
class Dialect:
    """``rows_above`` precede the header, which has ``names``; a line ``sep=;`` is no row."""

    encoding: Encoding
    delimiter: str = ","
    rows_above: int = 0
    has_separator_line: bool = False
    names: tuple[str, ...] = ()

    @property
    def locale(self) -> normalizers.Locale:
        """The format of numbers, from the delimiter: with semicolons, commas precede decimals."""
        return normalizers.Locale(decimal_comma=self.delimiter == ";")

    def notes(self) -> Iterator[str]:
        """The assumptions, in words."""
        if self.encoding.label:
            yield _("read as %(encoding)s") % {"encoding": self.encoding.label}
        if self.delimiter != ",":
            yield _("cells separated by %(what)s") % {"what": self._separator()}
        if self.rows_above:
            yield _("its header is row %(row)s; what stands above is passed over") % {
                "row": self.rows_above + 1
            }

    def _separator(self):
        return _SEPARATED_BY[self.delimiter]() if self.delimiter in _SEPARATED_BY else f"“{self.delimiter}”"

    def text(self, stream: BinaryIO) -> io.TextIOWrapper:
        """The text of the stream from its start, line ends as they are."""
        errors = "surrogateescape" if self.encoding.name.startswith("utf-8") else "replace"
        text = io.TextIOWrapper(stream, self.encoding.name, errors, newline="")
        if self.has_separator_line:
            text.readline(LONGEST_LINE)
        return text


_SEPARATED_BY = {
    ",": lambda: _("commas"),
    ";": lambda: _("semicolons"),
    "\t": lambda: _("tabs"),
    "|": lambda: _("vertical bars"),
}


def detect_dialect(open_stream: Callable[[], BinaryIO]) -> Dialect:
    """The dialect of a file, which ``open_stream`` opens from its start, as often as it is read."""
    with open_stream() as stream:
        encoding = detect_encoding(stream)
    with Dialect(encoding).text(open_stream()) as text:
        start = text.read(SAMPLE)
    line = _SEPARATOR_LINE.match(start)
    delimiters = [line[1]] if line else _SEPARATED_BY
    headers = {delimiter: _header(start[line.end() if line else 0 :], delimiter) for delimiter in delimiters}
    delimiter = max(headers, key=lambda delimiter: headers[delimiter][0])
    _score, above, names = headers[delimiter]
    return Dialect(encoding, delimiter, above, bool(line), names)


def _header(start, delimiter) -> tuple[int, int, tuple[str, ...]]:
    """The score of the header, the number of rows above it, and its cells."""
    rows = []
    reader = csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == HEADER_WITHIN:
                break
    except csv.Error:
        pass
    scores = [_score(row) for row in rows]
    best = max(scores, default=0)
    place = scores.index(best) if best else 0
    return best, place, tuple(rows[place]) if rows else ()


def _score(row):
    names = {normalizers.letters(cell) for cell in row if len(cell) < 100} & _headings()
    return len(names) + (1 if "ref" in names else 0)


@cache
def _headings() -> frozenset[str]:
    """The possible headings of columns of any table."""
    return frozenset({"ref", "table", "redirects to"}).union(*(table.headings for table in TABLES.values()))
