"""The page of a source: what it is, what it is worth, and what it says."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.footnotes import Footnotes
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statement
from recruiting.published.models import Claim, Source

FIRST = 100
"""How many statements a page has; the file of all claims has the rest."""


@follows_moves("source")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    source = tables.find(Source, ref)
    claims = tables(Claim).filter(Q(source=ref) | Q(first_told_by=ref)).order_by("page_ref", "where", "key")
    shown = list(claims[: FIRST + 1])
    footnotes = Footnotes(shown, tables.edition)
    statements = [Statement(claim, footnotes.of(claim)) for claim in shown[:FIRST]]
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "own": [one for one in statements if one.claim.source == source.ref],
            "read_elsewhere": [one for one in statements if one.claim.source != source.ref],
            "is_cut": len(shown) > FIRST,
            "copies": list(tables(Source).filter(root=source.ref).exclude(ref=source.ref).order_by("key")),
        },
    )
