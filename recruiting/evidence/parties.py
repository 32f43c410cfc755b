"""Who is a party to a record, and so speaks of it on record."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from recruiting.models.approach import ApproachKind
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import HowKnown, Interest
from recruiting.models.employment import Employment
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.person import Naming
from recruiting.progress.approach_graph import ApproachGraph


@dataclass(frozen=True)
class Parties:
    """The companies and people who take part in what a record tells, by key.

    The employer that people are courted from is none: of a rival's offers it speaks as an outsider.
    """

    companies: frozenset[int] = field(default_factory=frozenset)
    parents: frozenset[int] = field(default_factory=frozenset)
    people: frozenset[int] = field(default_factory=frozenset)

    def on_record(self, claim: Claim) -> bool:
        """Whether a named person or a company speaks who is a party, or speaks for one."""
        person, company = claim.informant_person, claim.informant_company
        is_named = (
            (person and person.naming == Naming.NAMED) or (company and company.name) or claim.speaks_for
        )
        if not is_named:
            return False
        if claim.interest == Interest.PARTY or claim.how_known == HowKnown.PARTY:
            return True
        return claim.informant_person_id in self.people or any(
            speaker and (speaker.pk in self.companies | self.parents or speaker.parent_id in self.companies)
            for speaker in (company, claim.speaks_for)
        )


def of_approach(graph: ApproachGraph) -> Parties:
    """The parties to an approach."""
    return _parties(
        _recruiter_keys(graph),
        [*graph.recruiting_people, *(row.person_id for row in graph.candidates)],
        graph.parents,
    )


def of_offer(graph: ApproachGraph, offer: Offer) -> Parties:
    """The parties to one offer of the approach."""
    companies = [offer.bidder_id] if offer.bidder_id else _bidder_keys(graph, offer)
    if offer.kind in COMPANY_KINDS:
        companies = [*companies, offer.target_id, offer.seller_id]
    is_own = not offer.bidder_id and not graph.is_against_recruiters(offer)
    courting = graph.recruiting_people if is_own else []
    to = graph.candidates_by_offer.get(offer.pk)
    candidates = [row.person_id for row in graph.candidates if not to or row.pk in to]
    return _parties(companies, [*courting, *candidates], graph.parents)


def of_stint(stint: Employment, parents: Mapping[int, int | None]) -> Parties:
    """The parties to an employment."""
    return _parties([stint.company_id], [stint.person_id], parents)


def of_fact(fact: Circumstance, parents: Mapping[int, int | None]) -> Parties:
    """The parties to a circumstance."""
    return _parties([fact.company_id, fact.other_company_id], [], parents)


def _bidder_keys(graph: ApproachGraph, offer: Offer) -> Collection[int | None]:
    return graph.employers if graph.is_against_recruiters(offer) else _recruiter_keys(graph)


def _recruiter_keys(graph: ApproachGraph) -> list[int | None]:
    approach = graph.approach
    employers = graph.employers if approach.kind == ApproachKind.COMPANY_DEAL else []
    return [*graph.recruiters, approach.lab_id, approach.agency_id, *employers]


def _parties(
    companies: Iterable[int | None], people: Iterable[int | None], parents: Mapping[int, int | None]
) -> Parties:
    own = _keys_of(companies)
    return Parties(own, _keys_of(map(parents.get, own)), _keys_of(people))


def _keys_of(keys: Iterable[int | None]) -> frozenset[int]:
    return frozenset(key for key in keys if key is not None)
