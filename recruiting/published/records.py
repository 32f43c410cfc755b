"""Records to publish, loaded with their claims and with the rows that both name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from recruiting.evidence.claims import claims_on, key_of
from recruiting.models.keys import KeysByTable
from recruiting.models.mention import NAMED
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.tables import model_of, table_of
from recruiting.published.claims import ClaimedRows, build_claims, redact_headlines
from recruiting.published.desk_rows import DeskRows, add_claims, relation_fields
from recruiting.published.linked_rows import address
from recruiting.published.rows import PublishedRow, VisibleRows, add_lead_source, build_row
from recruiting.published.words import words_of_claims, words_of_row


class Records:
    """Records by table, with their claims and with the rows that both name, loaded together."""

    def __init__(self, rows: Mapping[str, list[Any]], desk: DeskRows) -> None:
        self.rows, self.desk, self.visible = rows, desk, VisibleRows(desk)
        for name, some in rows.items():
            desk.add(name, some)
        desk.load_relations(rows)
        self.claims = claims_on({name: [row.pk for row in some] for name, some in rows.items()})
        every = [claim for some in self.claims.values() for claim in some]
        add_claims(desk, every)
        desk.load_related({**rows, "claim": every})
        subjects = {
            claim.pk: row
            for name, some in rows.items()
            for row in some
            for claim in self.claims[name, row.pk]
        }
        self.claimed = ClaimedRows(desk, subjects, every)
        self._load_public_keys()

    def _load_public_keys(self) -> None:
        wanted: dict[str, set[int]] = defaultdict(set)
        for name, some in self.rows.items():
            for field in relation_fields(name):
                for row in some:
                    wanted[table_of(field)].update(self.desk.related_keys(row, field))
        self.desk.load_public_keys({name: wanted[name] for name in (*NAMED, "candidate")})

    def mark_visible(self, row: Any, is_listed: bool) -> None:
        """Make a row, and the claims on it, visible to the public."""
        self.visible.add(row.table, row.pk, True, is_listed)
        for claim in self.claims[key_of(row)]:
            self.visible.add("claim", claim.pk, True, is_listed)

    def build(self, row: Any, bundle: Any = None) -> PublishedRow:
        """The published row of ``row``; ``bundle`` is the record of its bundle, if that is another one."""
        published_row = build_row(row, key_of(bundle or row), self.desk, self.visible)
        redact_headlines(published_row, self.claimed, self.visible)
        return published_row

    def claim_rows(
        self,
        row: Any,
        page: tuple[str, str],
        story: str = "",
        bundle: Any = None,
        published_row: PublishedRow | None = None,
    ) -> Iterator[PublishedRow]:
        """The rows of the claims on ``row``; ``page`` is table and reference of the page that shows them."""
        claims, bundle = self.claims[key_of(row)], key_of(bundle or row)
        return build_claims(
            claims, row, bundle, self.desk, self.visible, self.claimed, page, story, published_row
        )

    def add_lead(self, row: PublishedRow, record: Any) -> None:
        """Add the columns of the primary source of a record."""
        add_lead_source(row, record, self.claims[key_of(record)])

    def add_words(self, row: PublishedRow, record: Any) -> None:
        """Add the words of the record and of its claims, for search."""
        row.add_words(words_of_row(record), words_of_claims(self.desk, self.claims[key_of(record)]))


def named_records(keys: KeysByTable, desk: DeskRows) -> Records:
    """The public companies, people and sources with these keys, loaded together."""
    rows = _PUBLIC.rows(*(keys.get(table, ()) for table in NAMED))
    by_table = {table: sorted(some, key=attrgetter("pk")) for table, some in zip(NAMED, rows, strict=True)}
    return Records(by_table, desk)


_PUBLIC = MixedQuery(
    lambda *keys: [
        model_of(table).objects.public().filter(pk__among=some)
        for table, some in zip(NAMED, keys, strict=True)
    ]
)


def public_rows(table: str, records: Records) -> Iterator[tuple[Any, PublishedRow]]:
    """The public rows of a table: each row of the desk with its published row."""
    for row in records.rows[table]:
        records.mark_visible(row, True)
        published_row = records.build(row)
        published_row.columns["address"] = address(table, row.ref)
        records.add_words(published_row, row)
        yield row, published_row
