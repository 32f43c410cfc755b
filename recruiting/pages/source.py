"""The page of a source: what it is, what it is worth, and what it says."""

from django.db.models import Q
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
CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(Q(source=SOURCE) | Q(first_told_by=SOURCE))
        .order_by("page_ref", "where", "key")[: FIRST + 1]
    )
)
COPIES = Shape(lambda at: at(Source).filter(root=SOURCE).exclude(ref=SOURCE).order_by("key"))


@follows_moves("source")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    source = tables.find(Source, ref)
    claims = tables.rows(CLAIMS, source=ref)
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
