"""Who is a party to a record, and so speaks of it on record."""

from dataclasses import dataclass, field

from recruiting.models.approach import ApproachKind
from recruiting.models.claim import Claim, HowKnown, Interest
from recruiting.models.offer import COMPANY_KINDS
from recruiting.models.person import Naming


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
        named = (person and person.naming == Naming.NAMED) or (company and company.name) or claim.speaks_for
        if not named:
            return False
        if claim.interest == Interest.PARTY or claim.how_known == HowKnown.PARTY:
            return True
        return claim.informant_person_id in self.people or any(
            speaker and (speaker.pk in self.companies | self.parents or speaker.parent_id in self.companies)
            for speaker in (company, claim.speaks_for)
        )


def parties(record) -> Parties:
    """The parties to an approach, offer, employment, circumstance, or a part of one.

    It reads the relations of ``record``: prefetch them where there are many.
    """
    if record.table == "term":
        return parties(record.parent)
    if record.table in ("candidate", "event"):
        return parties(record.approach)
    companies, people = _TAKING_PART[record.table](record)
    companies = [company for company in companies if company]
    return Parties(
        frozenset(company.pk for company in companies),
        frozenset(company.parent_id for company in companies if company.parent_id),
        frozenset(person for person in people if person),
    )


def _of_approach(approach):
    people = [person.pk for person in approach.recruiting_people.all()]
    return _recruiters(approach), people + [row.person_id for row in approach.candidates.all()]


def _recruiters(approach):
    courted = approach.employers.all() if approach.kind == ApproachKind.COMPANY_DEAL else []
    return [*approach.recruiters.all(), approach.lab, approach.agency, *courted]


def _of_offer(offer):
    approach = offer.approach
    companies = [offer.bidder] if offer.bidder else _recruiters(approach)
    if offer.kind in COMPANY_KINDS:
        companies = [*companies, offer.target, offer.seller]
    courting = [] if offer.bidder else [person.pk for person in approach.recruiting_people.all()]
    courted = offer.candidates.all() or approach.candidates.all()
    return companies, courting + [row.person_id for row in courted]


_TAKING_PART = {
    "approach": _of_approach,
    "offer": _of_offer,
    "employment": lambda stint: ([stint.company], [stint.person_id]),
    "circumstance": lambda fact: ([fact.company, fact.other_company], []),
    "company": lambda company: ([company], []),
    "person": lambda person: ([], [person.pk]),
    "source": lambda source: ([], []),
}
