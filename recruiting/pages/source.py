"""The page of a source: what it is, what it is worth, and what it says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.footnotes import Footnotes
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statement
from recruiting.published.models import Claim, Source
from recruiting.published.shapes import Shape, Slot

FIRST = 100
"""How many statements a page has; the file of all claims has the rest."""

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
    statements = [Statement(claim, footnotes.of(claim)) for claim in claims[:FIRST]]
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "own": [one for one in statements if one.claim.source == source.ref],
            "read_elsewhere": [one for one in statements if one.claim.source != source.ref],
            "is_cut": len(claims) > FIRST,
            "copies": tables.rows(COPIES, source=ref),
        },
    )
