"""The page of a source: what it is, what it is worth, and what it says, record by record."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.footnotes import Footnotes
from recruiting.pages.lookup import Page, Tables, follows_moves
from recruiting.pages.statements import Statement, with_part_labels
from recruiting.published.models import Claim, Source
from recruiting.published.shapes import Shape, Slot

FIRST = 100
"""How many statements a page has; the file of all claims has the rest."""

NEW_VERSION = "new-version"
"""How a source is based on another that its own outlet publishes anew: it is no copy."""

UNFOLDED = 2
"""How many of the statements about one record stand open."""

SOURCE = Slot("source")
PLACE = ("page_ref", "where", "key")
OWN = Shape(lambda at: at(Claim).filter(source=SOURCE).order_by(*PLACE)[: FIRST + 1])
READ_ELSEWHERE = Shape(
    lambda at: at(Claim).filter(first_told_by=SOURCE).exclude(source=SOURCE).order_by(*PLACE)[: FIRST + 1]
)
COPIES = Shape(lambda at: at(Source).filter(root=SOURCE).exclude(ref=SOURCE).order_by("key"))


@follows_moves("source")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    source = tables.find(Source, ref)
    claims = [*tables.rows(OWN, source=ref), *tables.rows(READ_ELSEWHERE, source=ref)]
    claims.sort(key=lambda claim: [getattr(claim, name) for name in PLACE])
    footnotes = Footnotes(claims, tables.edition)
    statements = with_part_labels((Statement(claim, footnotes.of(claim)) for claim in claims[:FIRST]), tables)
    pages = tables.pages_of(one.claim for one in statements)
    retractions = tables.retractions(one.claim for one in statements)
    copies = tables.rows(COPIES, source=ref)
    read_elsewhere = [one for one in statements if one.claim.source != source.ref]
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "own": _by_page(
                (one for one in statements if one.claim.source == source.ref), pages, retractions
            ),
            "read_elsewhere": _by_page(read_elsewhere, pages, retractions),
            "only_copy": _only_copy(read_elsewhere),
            "is_cut": len(claims) > FIRST,
            "new_versions": [copy for copy in copies if copy.based_on_how == NEW_VERSION],
            "copies": [copy for copy in copies if copy.based_on_how != NEW_VERSION],
        },
    )


@dataclass(frozen=True)
class AboutOneRecord:
    """What a source says on the page of one record: its title and address, why it was retracted if it was."""

    title: str
    address: str
    retraction: str
    statements: list[Statement]

    @property
    def first(self) -> list[Statement]:
        """Those that the page shows unfolded."""
        return self.statements[:UNFOLDED] if self.rest else self.statements

    @property
    def rest(self) -> list[Statement]:
        """Those that it folds: never a single one."""
        return self.statements[UNFOLDED:] if len(self.statements) > UNFOLDED + 1 else []


def _by_page(
    statements: Iterable[Statement], pages: dict[Page, tuple[str, str]], retractions: dict[str, str]
) -> list[AboutOneRecord]:
    """The statements under the record on whose page each stands, in their order."""
    groups: dict[Page, list[Statement]] = {}
    for one in statements:
        groups.setdefault((one.claim.page_table, one.claim.page_ref), []).append(one)
    return [
        AboutOneRecord(*pages.get(page, ("", "")), retractions.get(some[0].claim.ref, ""), some)
        for page, some in groups.items()
    ]


def _only_copy(statements: list[Statement]) -> Any:
    """A statement that was read in the one copy in which all were; None where there are several."""
    return statements[0].claim if len({one.claim.source for one in statements}) == 1 else None
