"""What the header of a file names: columns of its table, in whatever case or by their labels."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from recruiting.data.columns import Column
from recruiting.data.suggestions import perhaps
from recruiting.data.table import Table
from recruiting.data.table_recognition import passed_over, table_of
from recruiting.data.whole_values import WholeValue


class Readable(Protocol):
    """What a file is read as: its columns by name, and which one a heading means."""

    @property
    def readable(self) -> Mapping[str, Column | WholeValue]: ...

    def column_called(self, heading: str) -> str: ...


@dataclass(frozen=True)
class Heading:
    """One cell of a header: what stands there, the name it means, and the column that is read, if one is."""

    text: str
    name: str
    column: Column | WholeValue | None

    @property
    def must_be_empty(self) -> bool:
        """Whether it is a column without a name, as programs leave at the end."""
        return not self.name

    @property
    def note(self) -> str:
        """What was taken for granted of it, in words; nothing if it is the column's own name."""
        if self.column is None or self.text == self.name:
            return ""
        return _("“%(heading)s” is the column %(column)s") % {"heading": self.text[:60], "column": self.name}


@dataclass(frozen=True)
class HeaderFault:
    """One thing wrong with a header."""

    expected: str
    value: str = ""
    column: str = ""


def columns_of(table: Readable, names: Sequence[str]) -> tuple[list[Heading], list[str]]:
    """The headings of a file, and the columns of a list among them, which are passed over."""
    called = [table.column_called(name) for name in names]
    ignored = passed_over(table, called) if isinstance(table, Table) else set()
    headings = [
        Heading(text, name, None if name in ignored else table.readable.get(name))
        for text, name in zip(names, called, strict=True)
    ]
    return headings, sorted(ignored)


def faults_of(table: Readable, names: Sequence[str], headings: Sequence[Heading]) -> Iterator[HeaderFault]:
    """What is wrong with a header."""
    ignored = passed_over(table, [one.name for one in headings]) if isinstance(table, Table) else set()
    strange = [one for one in headings if one.name and one.column is None and one.name not in ignored]
    if strange and isinstance(table, Table) and (other := table_of("", names)) and other != table:
        expected = _("the columns of this table; these are those of %(table)s") % {"table": other.name}
        yield HeaderFault(expected, value=strange[0].text)
        return
    if strange and not any(one.column for one in headings):
        expected = _("a header that names columns of this table: %(names)s")
        yield HeaderFault(expected % {"names": ", ".join(table.readable)}, value=strange[0].text)
        return
    for text in dict.fromkeys(one.text for one in strange):
        expected = _("a column of this table: %(names)s") % {"names": ", ".join(table.readable)}
        yield HeaderFault(expected + perhaps(text, table.readable), value=text or " ")
    for name, times in Counter(one.name for one in headings if one.name).items():
        if times > 1:
            yield HeaderFault(_("each column once"), column=name)
    yield from _said_twice(headings)
    if not any(one.name == "ref" for one in headings):
        yield HeaderFault(_("a column ref"), column="ref")


def _said_twice(headings):
    """Values that stand in one column and in their own as well."""
    names = {one.name for one in headings}
    for one in headings:
        if isinstance(one.column, WholeValue):
            for part in one.column.parts.values():
                if part.name in names:
                    expected = _("the value in this column, or in its own: %(part)s stands here too")
                    yield HeaderFault(expected % {"part": part.name}, column=one.name)
                    break
