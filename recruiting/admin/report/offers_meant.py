"""Which offers of a story are meant by a claim on the story about a detail of offers, such as the amount."""

from collections.abc import Collection

from django.utils.translation import gettext

from recruiting.models import Approach, Candidate, Company, Offer, aspects
from recruiting.models.event import EventKind
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.values import Edtf


def is_of_offers(record: Record, aspect: str) -> bool:
    """Whether ``aspect`` is a detail of the offers of a story, and not of ``record``, the story, itself."""
    is_of_story = aspect in aspects.aspects_of(record.table)
    return isinstance(record, Approach) and not is_of_story and aspect in aspects.columns_of("offer")


def offers_meant(recorder, approach: Approach, speakers: Collection[Company], said: Edtf) -> list[Offer]:
    """The recruiters' offers that were told by the day ``said``; not an employer's to stay, nor a rival's.

    If one of several recruiters speaks: only its own, and those whose bidder no report names.
    """
    recruiters = recorder.related(approach, "recruiters")
    graph = ApproachGraph(approach, recruiters=frozenset(company.pk for company in recruiters))
    theirs = {company.pk for company in set(speakers) & set(recruiters)} or graph.recruiters
    theirs |= {approach.lab_id} if approach.lab_id else set()
    return [
        offer
        for offer in _page_offers(recorder).values()
        if not graph.is_against_recruiters(offer)
        and (offer.bidder is None or not theirs.isdisjoint((offer.bidder_id, offer.bidder.parent_id)))
        and _was_reported_by(offer, said)
    ]


def open_offers(recorder, people: Collection[Candidate]) -> dict[str, Offer]:
    """The offers to any of these people that no later one raises, by the label of their row."""
    offers = _page_offers(recorder)
    raised = {offer.follows for offer in offers.values()}
    return {
        label: offer
        for label, offer in offers.items()
        if offer not in raised
        and not offer.is_company_level
        and not set(people).isdisjoint(recorder.related(offer, "candidates"))
    }


AMBIGUOUS_EVENTS = (
    EventKind.TALKS,
    EventKind.OFFERED,
    EventKind.ACCEPTED,
    EventKind.DECLINED,
    EventKind.SIGNED,
    EventKind.WITHDRAWN,
    EventKind.EXPIRED,
    EventKind.COLLAPSED,
)
"""The kinds of events that may be one of a deal, and of the people whom it brings."""

PEOPLE, DEAL, NOT_SAID = "people", "deal", "not-said"


def people_or_deal(
    recorder, label: str, kind: str, people: Collection[Candidate], offers: Collection[Offer]
) -> dict:
    """The people, or else the deal, that an event in a company deal is about, by column; asks which."""
    deals = [offer for offer in offers if offer.is_company_level]
    if kind not in AMBIGUOUS_EVENTS or not (people and deals):
        return {}
    names = {"people": ", ".join(map(str, people)), "deal": ", ".join(map(str, deals))}
    options = [
        (PEOPLE, gettext("Of the people: %(people)s") % names),
        (DEAL, gettext("Of the deal: %(deal)s") % names),
        (NOT_SAID, gettext("The report does not say of which")),
    ]
    text = gettext("%(label)s: of the people, or of the deal?") % {"label": label}
    answer = recorder.page.ask(f"is-of-deal-{label}", text, options)
    if answer == PEOPLE:
        return {"candidates": [*people]}
    return {"offers": deals} if answer == DEAL else {}


def _page_offers(recorder) -> dict[str, Offer]:
    """Each offer on the page that is saved and not retracted, by the label of its first row."""
    saved = recorder.resolver.records_by_label
    labels = [row.label for row in recorder.page.sections["offers"].rows if row.label in saved]
    by_offer = {saved[label]: label for label in reversed(labels)}
    return {label: offer for offer, label in reversed(by_offer.items()) if offer.state != State.RETRACTED}


def _was_reported_by(offer: Offer, said: Edtf) -> bool:
    day, latest = offer.first_reported, said.latest
    return day is None or latest is None or day <= latest
