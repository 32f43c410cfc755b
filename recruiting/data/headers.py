"""The headings of a file, which name columns of its table in any case or by their labels."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from recruiting.data.columns import Column
from recruiting.data.combined_columns import CombinedColumn
from recruiting.data.suggestions import suggestion
from recruiting.data.table import Table
from recruiting.data.table_recognition import ignored_columns, recognize_table


class ColumnLookup(Protocol):
    """Columns by name, and the look-up of the column that a heading means."""

    @property
    def readable(self) -> Mapping[str, Column | CombinedColumn]: ...

    def column_name_of(self, heading: str) -> str: ...


@dataclass(frozen=True)
class Heading:
    """One cell of a header: its text, the name that it means, and the column, if that is loaded."""

    text: str
    name: str
    column: Column | CombinedColumn | None

    @property
    def must_be_empty(self) -> bool:
        """Whether it has no name, as columns that programs leave at the end."""
        return not self.name

    @property
    def note(self) -> str:
        """The assumption about it, in words; empty if it is the column's own name."""
        if self.column is None or self.text == self.name:
            return ""
        return _("“%(heading)s” is the column %(column)s") % {"heading": self.text[:60], "column": self.name}


@dataclass(frozen=True)
class HeaderFault:
    """One fault of a header."""

    expected: str
    value: str = ""
    column: str = ""


def read_headings(table: ColumnLookup, names: Sequence[str]) -> tuple[list[Heading], list[str]]:
    """The headings of a file, and the names of those that are ignored as columns of a list."""
    called = [table.column_name_of(name) for name in names]
    ignored = ignored_columns(table, called) if isinstance(table, Table) else set()
    headings = [
        Heading(text, name, None if name in ignored else table.readable.get(name))
        for text, name in zip(names, called, strict=True)
    ]
    return headings, sorted(ignored)


def header_faults(
    table: ColumnLookup, names: Sequence[str], headings: Sequence[Heading]
) -> Iterator[HeaderFault]:
    """The faults of a header."""
    ignored = ignored_columns(table, [one.name for one in headings]) if isinstance(table, Table) else set()
    strange = [one for one in headings if one.name and one.column is None and one.name not in ignored]
    if strange and isinstance(table, Table) and (other := recognize_table("", names)) and other != table:
        expected = _("the columns of this table; these are those of %(table)s") % {"table": other.name}
        yield HeaderFault(expected, value=strange[0].text)
        return
    if strange and not any(one.column for one in headings):
        expected = _("a header that names columns of this table: %(names)s")
        yield HeaderFault(expected % {"names": ", ".join(table.readable)}, value=strange[0].text)
        return
    for text in dict.fromkeys(one.text for one in strange):
        expected = _("a column of this table: %(names)s") % {"names": ", ".join(table.readable)}
        yield HeaderFault(expected + suggestion(text, table.readable), value=text or " ")
    for name, times in Counter(one.name for one in headings if one.name).items():
        if times > 1:
            yield HeaderFault(_("each column once"), column=name)
    yield from _repeated_values(headings)
    if not any(one.name == "ref" for one in headings):
        yield HeaderFault(_("a column ref"), column="ref")


def _repeated_values(headings):
    """Faults of values that are in a combined column and in separate ones too."""
    names = {one.name for one in headings}
    for one in headings:
        if isinstance(one.column, CombinedColumn):
            for part in one.column.parts.values():
                if part.name in names:
                    expected = _("the value in this column, or in its own: %(part)s stands here too")
                    yield HeaderFault(expected % {"part": part.name}, column=one.name)
                    break
