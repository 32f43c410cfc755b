"""The changes of an edition, grouped by the page that shows them, the gravest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from recruiting.models.claim_codes import CHALLENGING
from recruiting.published.changes import RowChange
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import TABLES, Change, Claim, Edition, Row

STORIES = ("offer", "approach")
"""The tables whose changes come before those of the people, companies and sources in them."""

KINDS_BY_GRAVITY: list[str] = [Change.RETRACTED, Change.REMOVED, Change.CORRECTED, Change.ADDED]

Pages = dict[tuple[str, str], Row]
"""The records that have pages, by table and reference."""


@dataclass(frozen=True)
class PageChange:
    """The changes that an edition made on one page.

    ``page`` is the record as it is now, or its last version if it was removed; ``own`` is the change of the
    record itself; ``added`` are the claims that were added; ``parts`` are all other changes on the page.
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
        """The outlets of the added claims."""
        return tuple(dict.fromkeys(claim.source_publisher for claim in self.added))

    @property
    def own_reason(self) -> str:
        """The reason of a change on the page, if it is not the reason of the whole edition."""
        changed = [one for one in (self.own, *self.parts) if one]
        reasons = [one.reason for one in changed if not self.edition.reason_of_all]
        return next(filter(None, reasons), "")

    @property
    def retraction(self) -> str:
        """The reasons why the record or parts of it were retracted; empty if nothing was."""
        retracted = [self.own, *(one for one in self.parts if one.kind == Change.RETRACTED)]
        reasons = (getattr(one.row, "retraction", "") for one in retracted if one)
        return " ".join(dict.fromkeys(filter(None, reasons)))

    @property
    def has_withdrawal(self) -> bool:
        """Whether an added claim takes an earlier one back."""
        return any(claim.takes_back for claim in self.added)

    @property
    def is_addition_only(self) -> bool:
        """Whether the page only gained something and nothing that readers saw was changed."""
        return self.kind == Change.ADDED and not self.has_withdrawal

    @property
    def contradicts(self) -> bool:
        """Whether all added claims contradict what is reported."""
        against = [one for one in self.added if one.stance in CHALLENGING and not one.corrects_itself]
        return bool(self.added) and len(against) == len(self.added)


def by_page(changed: Iterable[RowChange]) -> dict[int, list[PageChange]]:
    """By edition, its changes, one for each page; the gravest come first."""
    changed = list(changed)
    pages = _pages(one.row for one in changed)
    changes_by_page: dict[int, dict[str, list[RowChange]]] = {}
    for one in changed:
        changes_by_page.setdefault(one.edition.number, {}).setdefault(_group_key(one.row), []).append(one)
    return {
        number: sorted((_page_change(some, pages) for some in by_place.values()), key=_gravity)
        for number, by_place in changes_by_page.items()
    }


def _address(row: Row) -> str:
    """The address of the page that shows a row; empty for background on a market, which is in a list only."""
    return row.address.partition("#")[0]


def _group_key(row: Row) -> str:
    """The address of the page that shows a row, or the table and reference of a row without a page."""
    about = (row.about_table, row.about_ref) if isinstance(row, Claim) else (row.table, row.ref)
    return _address(row) or " ".join(about)


def _gravity(page_change: PageChange) -> tuple[int, bool]:
    kind = Change.RETRACTED if page_change.has_withdrawal else page_change.kind
    return KINDS_BY_GRAVITY.index(kind), page_change.page.table not in STORIES


def _page_change(some: list[RowChange], pages: Pages) -> PageChange:
    address = _address(some[0].row)
    own = next((one for one in some if _is_own(one.row, address)), None)
    # A claim names the record of its page, a term only its story.
    lead = own or next((one for one in some if isinstance(one.row, Claim)), some[0])
    page = own.row if own else pages.get(_page_of(lead.row), lead.row)
    own = own or (lead if lead.row is page else None)
    added = [one.row for one in some if isinstance(one.row, Claim) and one.kind == Change.ADDED]
    parts = [one for one in some if one is not own and one.kind != Change.ADDED]
    # A record that lost a part or a claim still exists: it was corrected.
    kind = own.kind if own else Change.CORRECTED if parts else Change.ADDED
    now = pages.get((page.table, page.ref), page)
    if now.is_in_no_list:
        page = now  # So that no line repeats what its outlet has taken back.
    return PageChange(lead.edition, kind, page, address, own, parts, added)


def _is_own(row: Row, address: str) -> bool:
    """Whether the address is that of the row's own page; without a page, whether it is no claim."""
    return row.address == address if address else not isinstance(row, Claim)


def _page_of(row: Row) -> tuple[str, str]:
    """The table and the reference of the record whose page shows a row; empty for a record itself."""
    if isinstance(row, Claim):
        return row.page_table, row.page_ref
    return ("approach", row.story) if getattr(row, "story", "") else ("", "")


def _pages(rows: Iterable[Row]) -> Pages:
    """The records whose pages show these rows, as they are now: one query a table."""
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
