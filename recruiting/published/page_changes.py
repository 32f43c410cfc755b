"""The changes of an edition by the pages that show them: a line for each, the gravest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from recruiting.models.claim_codes import CHALLENGING
from recruiting.published.changes import RowChange
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import TABLES, Change, Claim, Edition, Row

STORIES = ("offer", "approach")
"""The tables whose changes come before those of the people, companies and sources in them."""

ORDER: list[str] = [Change.RETRACTED, Change.REMOVED, Change.CORRECTED, Change.ADDED]

Pages = dict[tuple[str, str], Row]
"""The records that have pages, by table and reference."""


@dataclass(frozen=True)
class PageChange:
    """What an edition changed on one page: the record's own change, what its parts did, how many statements.

    ``page`` is the record as it is now, or as it was before it went; ``added`` are the statements that were
    added; ``parts`` holds other changes of what the page shows.
    """

    edition: Edition
    kind: str
    page: Row
    address: str
    own: RowChange | None
    parts: list[RowChange]
    added: list[Claim]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who publishes the statements that were added."""
        return tuple(dict.fromkeys(claim.source_publisher for claim in self.added))

    @property
    def own_reason(self) -> str:
        """Why something on the page was changed, where that is not the reason of the whole edition."""
        changed = [one for one in (self.own, *self.parts) if one]
        reasons = [one.reason for one in changed if not self.edition.reason_of_all]
        return next(filter(None, reasons), "")

    @property
    def retraction(self) -> str:
        """Why the record is retracted, or a part of it; empty where nothing is."""
        retracted = [self.own, *(one for one in self.parts if one.kind == Change.RETRACTED)]
        reasons = (getattr(one.row, "retraction", "") for one in retracted if one)
        return " ".join(dict.fromkeys(filter(None, reasons)))

    @property
    def withdraws(self) -> bool:
        """Whether a statement says that something is not so after all, be it new here."""
        return any(claim.takes_back for claim in self.added)

    @property
    def is_mere_addition(self) -> bool:
        """Whether readers see nothing otherwise than before, but more."""
        return self.kind == Change.ADDED and not self.withdraws

    @property
    def contradicts(self) -> bool:
        """Whether all statements that were added contradict what is reported."""
        against = [one for one in self.added if one.stance in CHALLENGING and not one.corrects_itself]
        return bool(self.added) and len(against) == len(self.added)


def by_page(changed: Iterable[RowChange]) -> dict[int, list[PageChange]]:
    """By edition its changes, a line for each page; what readers see otherwise than before comes first."""
    changed = list(changed)
    pages = _pages(one.row for one in changed)
    changes_by_page: dict[int, dict[str, list[RowChange]]] = {}
    for one in changed:
        changes_by_page.setdefault(one.edition.number, {}).setdefault(_place(one.row), []).append(one)
    return {
        number: sorted((_page_change(some, pages) for some in by_place.values()), key=_gravest_first)
        for number, by_place in changes_by_page.items()
    }


def _address(row: Row) -> str:
    """The page on which a row stands; empty where it has none: background on a market is in a list only."""
    return row.address.partition("#")[0]


def _place(row: Row) -> str:
    """The page on which a row stands, or what tells a row without a page from others."""
    about = (row.about_table, row.about_ref) if isinstance(row, Claim) else (row.table, row.ref)
    return _address(row) or " ".join(about)


def _gravest_first(page_change: PageChange) -> tuple[int, bool]:
    kind = Change.RETRACTED if page_change.withdraws else page_change.kind
    return ORDER.index(kind), page_change.page.table not in STORIES


def _page_change(some: list[RowChange], pages: Pages) -> PageChange:
    address = _address(some[0].row)
    own = next((one for one in some if _is_own(one.row, address)), None)
    # A claim knows on whose page it stands, a term only of which story it is.
    lead = own or next((one for one in some if isinstance(one.row, Claim)), some[0])
    page = own.row if own else pages.get(_page_of(lead.row), lead.row)
    own = own or (lead if lead.row is page else None)
    added = [one.row for one in some if isinstance(one.row, Claim) and one.kind == Change.ADDED]
    parts = [one for one in some if one is not own and one.kind != Change.ADDED]
    # What merely lost a part, or a statement, stands: it was updated.
    kind = own.kind if own else Change.CORRECTED if parts else Change.ADDED
    now = pages.get((page.table, page.ref), page)
    if now.is_in_no_list:
        page = now  # No line repeats what its outlet has taken back.
    return PageChange(lead.edition, kind, page, address, own, parts, added)


def _is_own(row: Row, address: str) -> bool:
    """Whether the place is the row's own: its page, or itself where it has none."""
    return row.address == address if address else not isinstance(row, Claim)


def _page_of(row: Row) -> tuple[str, str]:
    """The table and the reference of the record on whose page a row stands; empty for a record itself."""
    if isinstance(row, Claim):
        return row.page_table, row.page_ref
    return ("approach", row.story) if getattr(row, "story", "") else ("", "")


def _pages(rows: Iterable[Row]) -> Pages:
    """The records on whose pages these rows stand, as they are now: a query for each table."""
    wanted: dict[str, set[str]] = {table: set() for table in PAGES}
    for row in rows:
        table, ref = (row.table, row.ref) if row.table in STORIES else _page_of(row)
        if table:
            wanted[table].add(ref)
    return {
        (table, row.ref): row
        for table, refs in wanted.items()
        if refs
        for row in TABLES[table].objects.current().filter(ref__in=refs)
    }
