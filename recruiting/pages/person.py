"""The page of a person, and of a person in the role of being courted."""

from django.shortcuts import render

from recruiting.lists.keyset import Order
from recruiting.models import Approach, Candidate, Claim, Employment, Event, Offer, Person, Researcher
from recruiting.models.claim import SetAside
from recruiting.models.offer import COMPANY_KINDS
from recruiting.pages import parts
from recruiting.pages.evidence import cited, claims_shown_on, evidence
from recruiting.pages.excerpt import first
from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.shown import approaches_told, offers_told


@follows_moves("person")
def page(request, ref):
    """Stints, courtings and statements of a person."""
    return _page(request, "person", Person.objects.public(), ref)


@follows_moves("researcher")
def researcher_page(request, ref):
    """The same person as somebody courted: the offers made to their own candidate row."""
    return _page(request, "researcher", Researcher.objects.public(), ref)


def _page(request, role, people, ref):
    person = find(people, ref)
    stints = list(
        Employment.objects.published()
        .filter(person=person.pk)
        .select_related("person", "company", "reports_to")
    )
    courtings = list(
        Candidate.objects.public()
        .filter(person=person.pk)
        .select_related("person", "approach__lab", "employer", "part_of__person")
    )
    # A company-level price is nobody's pay, whoever comes with the company.
    made = Offer.objects.published().filter(candidates__in=courtings).exclude(kind__in=COMPANY_KINDS)
    offers = first(offers_told(made.distinct()).order_by("ref"))
    its_courting = Approach.objects.published().filter(recruiting_people=person.pk)
    courts = first(Order("listed_day", descending=True).sorted(approaches_told(its_courting)))
    terms = parts.terms_of(stints)
    took_part = first(Event.objects.public().filter(with_people=person.pk).select_related("approach"))
    told_of = [*courts.rows, *(row.approach for row in (*courtings, *took_part.rows))]
    parts.show(told_of, offers.rows, terms=terms)
    records = [person, *stints, *courtings, *terms]
    claims = claims_shown_on(records)
    return render(
        request,
        "people/detail.html",
        {
            "person": person,
            "role": role,
            "stints": stints,
            "courtings": courtings,
            "offers": offers,
            "courts": courts,
            "took_part": took_part,
            "hung_on": Claim.objects.public().filter(
                about_candidate__person=person.pk, set_aside=SetAside.WRONG_PERSON
            ),
            "reports": evidence(records, claims),
            "cited": cited(claims),
        },
    )
