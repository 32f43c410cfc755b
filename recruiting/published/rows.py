"""A row to publish, and the functions that build it for all tables."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import override

from recruiting.models import Candidate, Company, Person, Source
from recruiting.models.keys import RowKey
from recruiting.models.standing import State
from recruiting.models.tables import model_of, table_of
from recruiting.models.titles import Approached
from recruiting.published.copies import NEVER_COPIED
from recruiting.published.desk_rows import DeskRows, is_always_public, relation_fields
from recruiting.published.titles import Names, title
from recruiting.values.semicolons import SEPARATOR

ListLink = tuple[str, int, bool]
"""A link by which lists filter: a parameter, a value of it (a key), and whether the row itself has that."""


@dataclass
class PublishedRow:
    """One row to publish.

    ``columns`` are by attribute, ``names`` the labels of its references; ``links`` lead to companies, people
    and sources; ``words`` are those that search finds it by; ``whom`` those who are approached (of an
    approach or an offer); ``dependencies`` the rows that it names, or would name if they were public.
    """

    record: Any
    bundle: RowKey
    columns: dict[str, Any]
    names: Names = field(default_factory=dict)
    links: set[ListLink] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    whom: list[Approached] = field(default_factory=list)
    dependencies: set[RowKey] = field(default_factory=set)

    @property
    def table(self) -> str:
        return self.record.table

    def add_words(self, *words: Iterable[str]) -> None:
        for some in words:
            self.words.extend(some)

    @property
    def text(self) -> str:
        """Its words without repetitions."""
        return " ".join(dict.fromkeys(self.words))


@cache
def _copied_attributes(table: str) -> tuple[list[str], list[Any]]:
    """The attributes of a table that are copied unchanged, and the fields that refer to other rows."""
    model = model_of(table)
    relations = relation_fields(table)
    plain = [
        column.attname
        for column in model._meta.concrete_fields
        if not column.is_relation and column.name not in NEVER_COPIED
    ]
    return plain, relations


def build_row(record: Any, bundle: RowKey, desk: DeskRows, visible: "VisibleRows") -> PublishedRow:
    """The published row of ``record``, without references to rows that are not public."""
    plain, relations = _copied_attributes(record.table)
    columns: dict[str, Any] = {name: getattr(record, name) for name in plain}
    row = PublishedRow(record, bundle, columns)
    is_listed = visible.is_listed(record.table, record.pk)
    for relation in relations:
        other = table_of(relation)
        keys = desk.related_keys(record, relation)
        row.dependencies |= {(other, key) for key in keys}
        if not is_always_public(record.table, relation.name):
            keys = [key for key in keys if visible.may_name(other, key, is_listed)]
        refer(row, desk, relation.name, other, keys)
    if columns.get("state", State.RETRACTED) != State.RETRACTED:
        columns["retraction"] = ""  # the reason of a retraction that was taken back
    columns |= {"key": record.pk, "ref": record.ref, "is_listed": is_listed, "address": ""}
    return row


def refer(row: PublishedRow, desk: DeskRows, column: str, table: str, keys: Collection[int]) -> None:
    """Set ``column`` to the references of these rows, and add their labels."""
    row.columns[column] = SEPARATOR.join(add_names(row, desk, column, table, keys))


def add_names(row: PublishedRow, desk: DeskRows, what: str, table: str, keys: Collection[int]) -> list[str]:
    """Add the labels of these rows to ``row.names[what]``; return their references."""
    row.dependencies |= {(table, key) for key in keys}
    pairs = sorted((desk.rows[table][key].ref, label(desk, table, key)) for key in set(keys))
    if pairs:
        row.names[what] = [(table, ref, name) for ref, name in pairs]
    return [ref for ref, _name in pairs]


def label(desk: DeskRows, table: str, key: int) -> str:
    """The label of a row beside a reference to it; empty if the reference itself is shown."""
    row = desk.rows[table][key]
    if isinstance(row, Company | Person):
        return row.name or row.description
    if isinstance(row, Candidate):
        return label(desk, "person", row.person_id) if row.person_id else row.description
    return str(row) if isinstance(row, Source) else ""


def joined(row: PublishedRow, column: str) -> str:
    """The labels of the rows that a column refers to, as files have them."""
    return "; ".join(name for _table, _ref, name in sorted(row.names.get(column, ()), key=lambda one: one[2]))


def add_lead_source(row: PublishedRow, record: Any, claims: Iterable[Any]) -> None:
    """Add the columns of the source of the lead claim, or of one that gives the figure, if that does not."""
    by_ref = {one.ref: one for one in claims}
    claim = next((one for one in by_ref.values() if one.pk == record.lead_claim_id), None)
    figure = getattr(record, "headlines", {}).get(getattr(record, "figure_column", "amount"), {})
    giving = [by_ref[ref] for ref in figure.get("claims", ()) if ref in by_ref]
    if giving and (claim is None or claim.source_id not in {one.source_id for one in giving}):
        claim = giving[0]
    source = claim.source if claim else None
    original = (claim.via or claim.source.root or claim.source) if claim else None
    row.columns |= {
        "reported_by": (original.publisher or original.title or original.description) if original else "",
        "source": source.ref if source else "",
        "source_publisher": source.publisher if source else "",
        "source_title": (source.title or source.description) if source else "",
        "source_url": source.url if source else "",
        "source_archived_at": source.archived_at if source else "",
    }
    if source:
        row.names["source"] = [("source", source.ref, str(source))]
    if original:
        row.names["reported_by"] = [("source", original.ref, str(original))]


def add_titles(rows: Iterable[PublishedRow]) -> None:
    """Add the title in each language of the site to each row."""
    rows = list(rows)
    for language, _name in settings.LANGUAGES:
        with override(language):
            for row in rows:
                row.columns[f"title_{language}"] = title(row.record, row.names, row.whom)


class VisibleRows:
    """The keys of rows built together that are public, and of those among them that are in lists."""

    def __init__(self, desk: DeskRows) -> None:
        self.desk = desk
        self.keys: set[RowKey] = set()
        self.listed_keys: set[RowKey] = set()

    def add(self, table: str, key: int, is_visible: bool, is_listed: bool) -> None:
        if is_visible:
            self.keys.add((table, key))
        if is_visible and is_listed:
            self.listed_keys.add((table, key))

    def is_visible(self, table: str, key: int) -> bool:
        return (table, key) in self.keys

    def is_listed(self, table: str, key: int) -> bool:
        return (table, key) in self.listed_keys

    def may_name(self, table: str, key: int, by_listed: bool) -> bool:
        """Whether a row may refer to that one: a listed row refers only to listed rows."""
        if (table, key) in self.listed_keys or (table, key) in self.desk.public:
            return True
        return not by_listed and (table, key) in self.keys
