"""The page of a source."""

from django.shortcuts import render

from recruiting.models import Claim, Source
from recruiting.models.claim import SUBJECTS
from recruiting.views.evidence import load_claimed, said
from recruiting.views.lookup import find, follows_moves

MOST = 500


@follows_moves("source")
def page(request, ref):
    """What it reports, where in it, what it is based on, what is based on it, and what it is worth."""
    source = find(Source.objects.public().select_related("root").prefetch_related("based_on"), ref)
    claims = list(
        Claim.objects.public()
        .filter(source=source)
        .select_related(
            *(f"about_{table}" for table in SUBJECTS),
            "source__root",
            "via__root",
            "informant_person",
            "informant_company",
            "speaks_for",
            "about_employment__person",
            "about_employment__company",
            "about_candidate__person",
            "about_circumstance__company",
        )
        .order_by("where", "pk")[:MOST]
    )
    load_claimed((claim, claim.subject) for claim in claims)
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "said": [said(claim, claim.subject) for claim in claims],
            "told_by": Source.objects.public().filter(based_on=source),
            "first_reported": Claim.objects.public().filter(via=source).exclude(source=source).count(),
        },
    )
