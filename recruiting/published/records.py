"""Records of one table as they are published: loaded with their claims, and what these name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from recruiting.evidence.claims import claims_on, key_of
from recruiting.models.sql import KeyedQuery
from recruiting.models.tables import model_of, table_of
from recruiting.published.claims import ClaimedRows, clean_headlines, make_claims
from recruiting.published.desk_rows import DeskRows, add_claims, references
from recruiting.published.linked_rows import address
from recruiting.published.rows import PublishedRow, VisibleRows, add_lead_source, make
from recruiting.published.words import words_of_claims, words_of_row


@cache
def _public(table: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: model_of(table).objects.public().filter(pk__among=keys).order_by("pk"))


class Records:
    """Records of one table with their claims, and what these name, loaded together."""

    def __init__(
        self, table: str, rows: Iterable[Any], desk: DeskRows, parts: dict[str, list] | None = None
    ) -> None:
        self.table, self.desk, self.visible = table, desk, VisibleRows(desk)
        self.rows = list(rows)
        loaded = {table: self.rows, **(parts or {})}
        for name, some in loaded.items():
            desk.add(name, some)
        desk.load_relations(loaded)
        self.claims = claims_on({name: [row.pk for row in some] for name, some in loaded.items()})
        every = [claim for some in self.claims.values() for claim in some]
        add_claims(desk, every)
        desk.load_all_named({**loaded, "claim": every})
        subjects = {
            claim.pk: row
            for name, some in loaded.items()
            for row in some
            for claim in self.claims[name, row.pk]
        }
        self.claimed = ClaimedRows(desk, subjects, every)
        self._look_up(loaded)

    def _look_up(self, loaded: dict[str, list]) -> None:
        wanted: dict[str, set[int]] = defaultdict(set)
        for name, some in loaded.items():
            for field in references(name):
                for row in some:
                    wanted[table_of(field)].update(self.desk.leads_to(row, field))
        self.desk.look_up_public(
            {name: wanted[name] for name in ("company", "person", "source", "candidate")}
        )

    def show(self, row: Any, is_listed: bool) -> None:
        """Let the public see a row, and the claims on it."""
        self.visible.add(row.table, row.pk, True, is_listed)
        for claim in self.claims[key_of(row)]:
            self.visible.add("claim", claim.pk, True, is_listed)

    def make(self, row: Any, bundle: Any = None) -> PublishedRow:
        """The row to publish; ``bundle`` is the record that it is built with, if not itself."""
        published_row = make(row, key_of(bundle or row), self.desk, self.visible)
        clean_headlines(published_row, self.claimed, self.visible)
        return published_row

    def rows_of_claims(
        self, row: Any, page: tuple[str, str], story: str = "", bundle: Any = None
    ) -> Iterator[PublishedRow]:
        """The rows of the claims on a row, which the page of ``page`` (a table and a reference) shows."""
        bundle = key_of(bundle or row)
        page_address = address(page[0], page[1])
        for published_row in make_claims(
            self.claims[key_of(row)], row, bundle, self.desk, self.visible, self.claimed
        ):
            published_row.columns |= {"story": story, "page_table": page[0], "page_ref": page[1]}
            published_row.columns["address"] = f"{page_address}#{published_row.record.ref}"
            yield published_row

    def add_lead(self, row: PublishedRow, record: Any) -> None:
        """Put the primary source of a record beside it."""
        add_lead_source(row, record, self.claims[key_of(record)])

    def add_words(self, row: PublishedRow, record: Any) -> None:
        """Let search find a row by its own words and by those of its claims."""
        row.add_words(words_of_row(record), words_of_claims(self.desk, self.claims[key_of(record)]))


def public_rows(
    table: str, keys: Collection[int], desk: DeskRows
) -> Iterator[tuple[Records, Any, PublishedRow]]:
    """The public rows of a table: what was loaded with them, the row of the desk, and the one to publish."""
    rows = _public(table).rows(keys)
    records = Records(table, rows, desk)
    for row in rows:
        records.show(row, True)
        published_row = records.make(row)
        published_row.columns["address"] = address(table, row.ref)
        records.add_words(published_row, row)
        yield records, row, published_row
