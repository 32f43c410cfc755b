"""What record pages show of approaches, offers, events and terms, loaded together in few queries."""

from django.db.models import Prefetch, Q, prefetch_related_objects

from recruiting.models import Approach, Event, Term
from recruiting.pages.relations import attach
from recruiting.pages.shown import COURTED
from recruiting.progress.state import REACHED_BY, WAY

APPROACH = ("recruiters", "employers", "recruiting_people")
EVENT = (
    "candidates",
    "offers",
    "with_people",
    "with_companies",
    "legal_against_companies",
    "legal_against_people",
)
TERM = ("to_candidates", "to_people", "to_companies", "companies")


def events(**of) -> list[Event]:
    """The public events of an approach, or those that concern an offer."""
    found = Event.objects.claimed().filter(**of)
    return sorted(found.select_related("after", "legal_by_company", "legal_by_person"), key=_told_order)


def concerning(offer, events) -> list[Event]:
    """Those of its approach's events, with all relations loaded, that concern an offer.

    What is told without an offer concerns it too if it moves on those to whom it was made, or if it is told
    that something happened to nobody of a group of theirs.
    """
    to = {row.pk for row in offer.candidates.all()}
    above = {row.pk: row.part_of_id for row in offer.approach.candidates.all()}
    wholes = set(to)
    while further := {above[pk] for pk in wholes if above.get(pk)} - wholes:
        wholes |= further

    def concerns(event):
        if event.offers.all():
            return offer in event.offers.all()
        rows = {row.pk for row in event.candidates.all()}
        return event.kind in REACHED_BY and (not rows or rows & (wholes if event.people.high == 0 else to))

    return [event for event in events if concerns(event)]


def _told_order(event):
    """By date, else by step; what has neither comes last, in the order that things take by nature."""
    dated = event.happened_earliest or event.happened_latest
    reached = REACHED_BY.get(event.kind)
    by_nature = WAY.index(reached) if reached in WAY else len(WAY)
    return (
        (0, dated.toordinal(), event.step or 0)
        if dated
        else (1 if event.step else 2, event.step or 0, by_nature)
    ), event.pk


def terms(of: Q) -> list[Term]:
    """The public terms that hang on these records."""
    return list(Term.objects.claimed().filter(of).select_related("event").order_by("pk"))


def terms_of(stints) -> list[Term]:
    """The public terms of employments, each put where its employment's page looks for them."""
    found = terms(Q(employment__in=stints))
    for stint in stints:
        stint.public_terms = [term for term in found if term.employment_id == stint.pk]
        for term in stint.public_terms:
            term.employment = stint
    return found


def show(approaches=(), offers=(), events=(), terms=()) -> None:
    """Attach all that a page tells of these rows, and of the approaches of the offers."""
    by_key: dict[int, Approach] = {}
    for approach in (*approaches, *(offer.approach for offer in offers)):
        by_key.setdefault(approach.pk, approach)
    for offer in offers:
        offer.approach = by_key[offer.approach_id]
    every = [*approaches, *(approach for approach in by_key.values() if approach not in approaches)]
    prefetch_related_objects(every, Prefetch("candidates", COURTED))
    attach(
        (every, APPROACH),
        (offers, ("candidates",)),
        (events, EVENT),
        (terms, TERM),
        known=[*offers, *(row for approach in every for row in approach.candidates.all())],
    )
