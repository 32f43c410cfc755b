"""The page of a source."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.models import Claim, Source
from recruiting.models.claim import SUBJECTS
from recruiting.models.source import Worth
from recruiting.views.evidence import load_claimed, said
from recruiting.views.lookup import find, follows_moves

MOST = 500


@follows_moves("source")
def page(request, ref):
    """What it reports, where in it, what it is based on, what is based on it, and what it is worth."""
    source = find(Source.objects.public().select_related("root").prefetch_related("based_on"), ref)
    its_own, retold = Q(source=source), Q(via=source) | Q(via=None, source__root=source)
    claims = list(
        Claim.objects.public()
        .filter(its_own | retold & ~Q(source__worth=Worth.SATIRE))
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
        .order_by("source", "where", "pk")[:MOST]
    )
    load_claimed((claim, claim.subject) for claim in claims)
    told = [said(claim, claim.subject) for claim in claims]
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "its_own": [one for one in told if one.claim.source_id == source.pk],
            "retold": [one for one in told if one.claim.source_id != source.pk],
            "told_by": Source.objects.public().filter(based_on=source),
        },
    )
