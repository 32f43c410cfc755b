"""The page of a person, and of a person in the role of being courted."""

from django.db.models import Prefetch
from django.shortcuts import render

from recruiting.models import Approach, Candidate, Claim, Employment, Event, Offer, Person, Researcher
from recruiting.models.claim import SetAside
from recruiting.models.offer import COMPANY_KINDS
from recruiting.views.evidence import evidence
from recruiting.views.lists import approaches_shown, offers_shown
from recruiting.views.lookup import find, follows_moves
from recruiting.views.offer import TERMS


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
        .prefetch_related(Prefetch("terms", TERMS))
    )
    courtings = list(
        Candidate.objects.public()
        .filter(person=person.pk)
        .select_related("person", "approach__lab", "employer", "part_of")
        .prefetch_related("approach__recruiters", "approach__employers")
    )
    # A company-level price is nobody's pay, whoever comes with the company.
    offers = Offer.objects.published().filter(candidates__in=courtings).exclude(kind__in=COMPANY_KINDS)
    courts = Approach.objects.published().filter(recruiting_people=person.pk)
    terms = [term for stint in stints for term in stint.terms.all()]
    return render(
        request,
        "people/detail.html",
        {
            "person": person,
            "role": role,
            "stints": stints,
            "courtings": courtings,
            "offers": offers_shown(offers.distinct()).order_by("ref"),
            "courts": approaches_shown(courts).order_by("ref"),
            "events": Event.objects.public().filter(with_people=person.pk).select_related("approach"),
            "hung_on": Claim.objects.public().filter(
                about_candidate__person=person.pk, set_aside=SetAside.WRONG_PERSON
            ),
            "told": evidence([person, *stints, *courtings, *terms]),
        },
    )
