"""An approach with all that its outcome and its standing rest on, loaded together for many approaches."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from recruiting.models.approach import PARTIES, Approach, ApproachKind
from recruiting.models.candidate import Candidate
from recruiting.models.company import Company
from recruiting.models.employment import Employment
from recruiting.models.event import Event
from recruiting.models.keys import RowKey
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.offer import KEEPING, Offer, OfferKind
from recruiting.models.sql import KeyedQuery, KeySlot, UnionPart, union
from recruiting.models.tables import link_columns
from recruiting.models.term import Term

Links = dict[int, set[int]]
"""The keys that each key is linked to."""


@dataclass(frozen=True)
class Reports:
    """The sources that report a row: their keys, their first and last day, whether all are weak."""

    sources: frozenset[int] = frozenset()
    days: tuple[date, date] | None = None
    is_weak: bool = False


@dataclass
class ApproachGraph:
    """One approach, its parts, and the employments through its candidates; what leads to what, by keys.

    ``companies_by_event`` and ``people_by_event`` are who took part in an event or sued,
    ``companies_by_term`` and ``people_by_term`` whom a term names; ``parents`` is the company that each
    company that takes part belongs to; ``reports`` says who tells each event and employment; ``related`` are
    all relations of its rows, by table, relation and key.
    """

    approach: Approach
    candidates: list[Candidate] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    stints: list[Employment] = field(default_factory=list)
    recruiters: frozenset[int] = frozenset()
    recruiting_people: frozenset[int] = frozenset()
    employers: frozenset[int] = frozenset()
    candidates_by_offer: Links = field(default_factory=dict)
    candidates_by_event: Links = field(default_factory=dict)
    offers_by_event: Links = field(default_factory=dict)
    candidates_by_term: Links = field(default_factory=dict)
    companies_by_event: Links = field(default_factory=dict)
    people_by_event: Links = field(default_factory=dict)
    companies_by_term: Links = field(default_factory=dict)
    people_by_term: Links = field(default_factory=dict)
    parents: dict[int, int | None] = field(default_factory=dict)
    reports: dict[RowKey, Reports] = field(default_factory=dict)
    related: dict[tuple[str, str, int], list[int]] = field(default_factory=dict)

    @property
    def parts(self) -> list[Candidate | Event | Offer | Term]:
        """The rows that belong to the approach alone, each kind after those that it may refer to."""
        return [*self.candidates, *self.offers, *self.events, *self.terms]

    @property
    def rows(self) -> list[Approach | Candidate | Event | Offer | Term]:
        """The approach and its parts."""
        return [self.approach, *self.parts]

    def is_against_recruiters(self, offer: Offer) -> bool:
        """Whether it is an employer's offer to stay, against that of the recruiters.

        In a company deal an award for staying is the recruiters' own, unless a report says that it is not.
        """
        kind = self.approach.kind
        if offer.kind not in KEEPING or kind == ApproachKind.RETENTION or offer.bidder_id in self.recruiters:
            return False
        is_of_deal = kind == ApproachKind.COMPANY_DEAL and offer.kind == OfferKind.RETENTION_AWARD
        return not is_of_deal or offer.bidder_id is not None


_LINKS: tuple[tuple[str, Any, str], ...] = (
    ("recruiters", Approach.recruiters, "approach"),
    ("recruiting_people", Approach.recruiting_people, "approach"),
    ("employers", Approach.employers, "approach"),
    ("candidates_by_offer", Offer.candidates, "offer__approach"),
    ("candidates_by_event", Event.candidates, "event__approach"),
    ("offers_by_event", Event.offers, "event__approach"),
    ("companies_by_event", Event.with_companies, "event__approach"),
    ("companies_by_event", Event.legal_against_companies, "event__approach"),
    ("people_by_event", Event.with_people, "event__approach"),
    ("people_by_event", Event.legal_against_people, "event__approach"),
    ("candidates_by_term", Term.to_candidates, "term__approach"),
    ("candidates_by_term", Term.to_candidates, "term__offer__approach"),
    ("candidates_by_term", Term.to_candidates, "term__event__approach"),
    *(
        (name, relation, path)
        for name, relation in (
            ("companies_by_term", Term.companies),
            ("companies_by_term", Term.to_companies),
            ("people_by_term", Term.to_people),
        )
        for path in ("term__approach", "term__offer__approach", "term__event__approach")
    ),
)


def _links_query(keys: KeySlot) -> QuerySet:
    parts: list[UnionPart] = []
    for _name, relation, path in _LINKS:
        rows = relation.through.objects.filter(**{f"{path}__among": keys})
        parts.append((rows, link_columns(relation.field)))
    return union(parts)


_ROWS = MixedQuery(
    lambda keys: (
        Approach.objects.filter(pk__among=keys),
        Candidate.objects.filter(approach__among=keys).annotate(of_approach=F("approach")),
        Offer.objects.filter(approach__among=keys).annotate(of_approach=F("approach")),
        Event.objects.filter(approach__among=keys).annotate(of_approach=F("approach")),
        Term.objects.filter(
            Q(approach__among=keys) | Q(offer__approach__among=keys) | Q(event__approach__among=keys)
        ).annotate(of_approach=Coalesce("approach", "offer__approach", "event__approach")),
        Employment.objects.filter(through__approach__among=keys).annotate(of_approach=F("through__approach")),
        _links_query(keys),
    )
)
_KINDS = ("candidates", "offers", "events", "terms", "stints")


def approach_graphs(keys: Collection[int]) -> Collection[ApproachGraph]:
    """The graphs of the approaches with these keys, in one query; without ``parents`` (``add_parents``)."""
    approaches, *parts, linked = _ROWS.rows(keys)
    by_key = {approach.pk: ApproachGraph(approach) for approach in approaches}
    for kind, rows in zip(_KINDS, parts, strict=True):
        for row in sorted(rows, key=lambda row: row.pk):
            getattr(by_key[row.of_approach], kind).append(row)
    links: dict[str, Links] = {name: {} for name, _relation, _path in _LINKS}
    related: dict[tuple[str, str, int], list[int]] = {}
    for number, ours, theirs in linked:
        name, relation, _path = _LINKS[number]
        links[name].setdefault(ours, set()).add(theirs)
        field = relation.field
        related.setdefault((field.model._meta.model_name, field.name, ours), []).append(theirs)
    for key, graph in by_key.items():
        graph.related = related
        for name, keys_by in links.items():
            setattr(graph, name, frozenset(keys_by.get(key, ())) if name in PARTIES else keys_by)
    return by_key.values()


def add_parents(graphs: Collection[ApproachGraph]) -> None:
    """Look up what the companies of the graphs belong to, once headlines have changed these."""
    parents = parents_of(company for graph in graphs for company in _companies(graph))
    for graph in graphs:
        graph.parents = parents


def _companies(graph: ApproachGraph) -> Iterator[int | None]:
    yield from graph.recruiters
    yield from graph.employers
    yield from (graph.approach.lab_id, graph.approach.agency_id)
    for offer in graph.offers:
        yield from (offer.bidder_id, offer.target_id, offer.seller_id)


def parents_of(companies: Iterable[int | None]) -> dict[int, int | None]:
    """The company that each of these belongs to, by key."""
    wanted = {key for key in companies if key is not None}
    return dict(_PARENTS.tuples(wanted)) if wanted else {}


_PARENTS = KeyedQuery(lambda keys: Company.objects.filter(pk__among=keys).values_list("pk", "parent_id"))
