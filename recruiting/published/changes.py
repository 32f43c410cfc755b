"""What an edition changed: the differences of the versions of rows, with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from recruiting.published.copies import entered_columns
from recruiting.published.models import TABLES, Change, Edition, Row

CHANGES = {"removed", "retracted", "corrected", "added"}


@dataclass(frozen=True)
class Value:
    """One column that an edition changed, as it was and as it is, in words."""

    column: str
    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Changed:
    """One row that an edition changed: ``row`` as it is since then, or as it was before it went."""

    edition: Edition
    kind: str
    row: Row
    values: tuple[Value, ...] = ()

    @property
    def table(self) -> str:
        return self.row.table


def changes(editions: Iterable[Edition], tables: Iterable[str] = TABLES) -> Iterator[Changed]:
    """What these editions changed, edition by edition; what merely follows from other rows is left out."""
    numbered = {one.number: one for one in editions}
    found: dict[int, list[Changed]] = {number: [] for number in numbered}
    for table in tables:
        rows = TABLES[table].objects
        opened = {(row.key, row.since): row for row in rows.filter(since__in=numbered)}
        closed = {(row.key, row.until): row for row in rows.filter(until__in=numbered)}
        for key, number in sorted({*opened, *closed}):
            before, after = closed.get((key, number)), opened.get((key, number))
            if changed := _changed(numbered[number], before, after):
                found[number].append(changed)
    for number in sorted(numbered, reverse=True):
        yield from found[number]


@dataclass(frozen=True)
class Told:
    """What an edition changed on one page: the record's own change, what its parts did, how many statements.

    ``added`` counts statements that were added, ``parts`` holds other changes of what the page shows.
    """

    edition: Edition
    kind: str
    heading: str
    address: str
    own: Changed | None
    parts: list[Changed]
    added: int


def by_page(changed: Iterable[Changed]) -> list[Told]:
    """Changes of one edition, a line for each page; what readers see otherwise than before comes first."""
    pages: dict[str, list[Changed]] = {}
    for one in changed:
        pages.setdefault(one.row.address.partition("#")[0], []).append(one)
    told = [_told(address, some) for address, some in pages.items()]
    return sorted(told, key=lambda one: ORDER.index(one.kind))


ORDER: list[str] = [Change.RETRACTED, Change.REMOVED, Change.CORRECTED, Change.ADDED]


def _told(address: str, some: list[Changed]) -> Told:
    own = next((one for one in some if one.row.address == address and address), None)
    gravest = min(
        (one.kind for one in some if one.table != "claim" or one.kind != Change.ADDED),
        key=ORDER.index,
        default=Change.ADDED,
    )
    added = sum(one.table == "claim" and one.kind == Change.ADDED for one in some)
    parts = [one for one in some if one is not own and one.kind != Change.ADDED]
    lead = own or some[0]
    kind = own.kind if own and own.kind == Change.RETRACTED else gravest
    heading = own.row.heading if own else _heading(lead.row)
    return Told(lead.edition, kind, heading, address, own, parts, added)


def _heading(row: Row) -> str:
    """What the record is called on whose page a row stands."""
    table, ref = (row.page_table, row.page_ref) if row.table == "claim" else ("", "")
    if not table and hasattr(row, "story") and row.story:
        table, ref = "approach", row.story
    page = TABLES[table].objects.current().filter(ref=ref).first() if table else None
    return page.heading if page else row.heading


def of_page(table: str, key: int, most: int = 20) -> list[Changed]:
    """The last changes of one record, the newest first; that it was added is none."""
    versions = TABLES[table].objects.filter(key=key).order_by("-since")[: most + 1]
    numbers = {number for row in versions for number in (row.since, row.until) if number}
    editions = Edition.objects.in_bulk(numbers)
    found = []
    later: Row | None = None
    for row in versions:
        if row.until in editions and (one := _changed(editions[row.until], row, later)):
            found.append(one)
        later = row
    return found


def _changed(edition: Edition, before: Row | None, after: Row | None) -> Changed | None:
    if before is None or after is None:
        if after is not None:
            return Changed(edition, Change.ADDED, after)
        return Changed(edition, Change.REMOVED, before) if before is not None else None
    values = tuple(_values(before, after))
    if after.is_retracted and not before.is_retracted:
        return Changed(edition, Change.RETRACTED, after, values)
    return Changed(edition, Change.CORRECTED, after, values) if values else None


def _values(before: Row, after: Row) -> Iterator[Value]:
    for name in entered_columns(type(after).desk):
        if name in ("state", "retraction"):
            continue
        old, new = in_words(before, name), in_words(after, name)
        if old != new:
            label = type(after).desk._meta.get_field(name).verbose_name
            yield Value(name, str(label), old, new)


def in_words(row: Row, column: str) -> str:
    """A column as people read it: names for references, labels for codes, values as they print themselves."""
    if linked_rows := row.linked_rows(column):
        return ", ".join(map(str, linked_rows))
    display = getattr(row, f"get_{column}_display", None)
    value: Any = display() if display else getattr(row, column)
    return "" if value in (None, "") else str(value)
