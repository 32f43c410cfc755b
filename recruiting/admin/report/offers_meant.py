"""Which offers somebody means who speaks of a detail of a story that its offers have, such as the figures."""

from collections.abc import Collection

from recruiting.models import Approach, Company, Offer, aspects
from recruiting.models.record import Record
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.values import Edtf


def is_of_offers(record: Record, aspect: str) -> bool:
    """Whether ``aspect`` is a detail of the offers of a story, and not of ``record``, the story, itself."""
    is_of_story = aspect in aspects.aspects_of(record.table)
    return isinstance(record, Approach) and not is_of_story and aspect in aspects.columns_of("offer")


def offers_meant(recorder, approach: Approach, speakers: Collection[Company], said: Edtf) -> list[Offer]:
    """The recruiters' offers that were told of when it was said: not an employer's to stay, nor a rival's.

    Where one of several recruiters speaks, they are that one's, and those of which no report says whose.
    """
    recruiters = recorder.related(approach, "recruiters")
    graph = ApproachGraph(approach, recruiters=frozenset(company.pk for company in recruiters))
    theirs = {company.pk for company in set(speakers) & set(recruiters)} or graph.recruiters
    theirs |= {approach.lab_id} if approach.lab_id else set()
    rows = recorder.page.sections["offers"].rows
    offers = [recorder.find.saved[row.label] for row in rows if row.label in recorder.find.saved]
    return [
        offer
        for offer in dict.fromkeys(offers)
        if not graph.is_against_recruiters(offer)
        and (offer.bidder is None or not theirs.isdisjoint((offer.bidder_id, offer.bidder.parent_id)))
        and _was_told(offer, said)
    ]


def _was_told(offer: Offer, said: Edtf) -> bool:
    day, latest = offer.first_reported, said.latest
    return day is None or latest is None or day <= latest
