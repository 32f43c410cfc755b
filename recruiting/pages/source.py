"""The page of a source."""

from django.db.models import Prefetch, Q
from django.shortcuts import render

from recruiting.models import Claim, Source
from recruiting.models.claim import SUBJECTS
from recruiting.models.source import Worth
from recruiting.pages.evidence import load_claimed, said
from recruiting.pages.excerpt import first
from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.whereabouts import SELECTED, whereabouts

MOST = 200
"""How many claims are shown."""


@follows_moves("source")
def page(request, ref):
    """What it reports, where in it, what it is based on, what is based on it, and what it is worth."""
    source = find(
        Source.objects.public().prefetch_related(Prefetch("based_on", Source.objects.public())),
        ref,
    )
    its_own, retold = Q(source=source), Q(via=source) | Q(via=None, source__root=source)
    claims = first(
        Claim.objects.public()
        .filter(its_own | retold & ~Q(source__worth=Worth.SATIRE))
        .select_related(
            *(f"about_{table}" for table in SUBJECTS),
            *SELECTED,
            "source__root",
            "via__root",
            "informant_person",
            "informant_company",
            "speaks_for",
        )
        .order_by("source", "where", "pk"),
        MOST,
    )
    subjects = {claim.pk: claim.subject for claim in claims.rows}
    names = load_claimed((claim, subjects[claim.pk]) for claim in claims.rows)
    places = whereabouts(subjects.values())
    told = [
        (said(claim, subjects[claim.pk], names), *place)
        for claim, place in zip(claims.rows, places, strict=True)
    ]
    return render(
        request,
        "sources/detail.html",
        {
            "source": source,
            "root": Source.objects.public().filter(pk=source.root_id).exclude(pk=source.pk).first(),
            "claims": claims,
            "its_own": [one for one in told if one[0].claim.source_id == source.pk],
            "retold": [one for one in told if one[0].claim.source_id != source.pk],
            "told_by": Source.objects.public().filter(based_on=source),
        },
    )
