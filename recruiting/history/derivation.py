"""Deriving what is stored as summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from django.db.models import Value
from django.utils.translation import override

from recruiting.evidence import headlines, parties
from recruiting.evidence.claims import ClaimsByRow, claims_on, countable, is_told, key_of
from recruiting.evidence.corrections import mark_parts
from recruiting.evidence.origins import origins, roots
from recruiting.evidence.witnesses import Weight, allegations, weight
from recruiting.history import dating
from recruiting.history.outcome_columns import describe_deals, describe_outcome, outcome_columns
from recruiting.history.public_references import (
    Mentions,
    named_by_terms,
    of_claims,
    of_cluster,
    of_record,
)
from recruiting.history.search_words import sort_name
from recruiting.history.standing import standing_of
from recruiting.models.approach import Approach
from recruiting.models.candidate import Candidate
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING, Stance
from recruiting.models.employment import Employment
from recruiting.models.event import Event
from recruiting.models.keys import RowKey
from recruiting.models.offer import Offer
from recruiting.models.record import State
from recruiting.models.record_codes import Reached
from recruiting.models.source import Source
from recruiting.models.tables import all_rows
from recruiting.models.term import Term
from recruiting.progress.approach_graph import Cluster, Reports, add_parents, parents_of, without_parents
from recruiting.progress.outcome import outcomes
from recruiting.progress.state import Reach


class Derived(NamedTuple):
    """A record with its derived columns by name, and whom the public is told of by it and its parts.

    ``record`` holds its headlines already; ``before`` is what these columns hold in the database.
    """

    record: Any
    columns: dict[str, Any]
    mentions: Mentions = frozenset()
    before: Mapping[str, Any] = {}

    def differing(self) -> dict[str, tuple[Any, Any]]:
        """What is stored and what is derived, of each column in which these differ."""
        headlines = {name: getattr(self.record, name) for name in self.before}
        stored = {name: getattr(self.record, name) for name in self.columns} | dict(self.before)
        derived = headlines | self.columns
        return {name: (stored[name], value) for name, value in derived.items() if stored[name] != value}


Deriver = Callable[[Collection[int]], Iterator[Derived]]
"""Derives the rows of one table with these keys, and what is derived with them."""

DerivedRow = Approach | Candidate | Circumstance | Employment | Event | Offer | Term
"""A row whose headlines are derived."""

HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def _deriver(table: str) -> Deriver:
    def derive(keys: Collection[int]) -> Iterator[Derived]:
        claims = claims_on({table: keys})
        for record in all_rows(table).filter(pk__among=keys):
            columns = {"sort_name": sort_name(record)}
            yield Derived(record, columns, of_claims(claims[key_of(record)]))

    return derive


def _sources(keys: Collection[int]) -> Iterator[Derived]:
    based_on: dict[int, set[int]] = {}
    level = set(keys)
    while level:
        based_on |= {pk: set() for pk in level}
        for pk, base in Source.based_on.through.objects.filter(from_source__among=level).values_list(
            "from_source", "to_source"
        ):
            based_on[pk].add(base)
        level = set().union(*(based_on[pk] for pk in level)) - based_on.keys()
    roots_of = roots(based_on)
    for derived in _deriver("source")(keys):
        yield derived._replace(columns=derived.columns | {"root_id": roots_of[derived.record.pk]})


def _employments(keys: Collection[int]) -> Iterator[Derived]:
    terms: dict[int, list[Term]] = {key: [] for key in keys}
    for term in Term.objects.filter(employment__among=keys).order_by("pk"):
        terms[term.employment_id].append(term)
    claims = claims_on({"employment": keys, "term": [term.pk for some in terms.values() for term in some]})
    stints = list(Employment.objects.filter(pk__among=keys))
    rows = [*stints, *(term for some in terms.values() for term in some)]
    named_keys = _keys_named(rows, claims)
    before = _put_headlines(rows, claims, named_keys)
    parents = parents_of(stint.company_id for stint in stints)
    by_term = named_by_terms([term for some in terms.values() for term in some])
    for stint in stints:
        standing = standing_of(stint, claims[key_of(stint)], parties.of_stint(stint, parents))
        mentions = of_record(stint, terms[stint.pk], standing["is_counted"], claims, named_keys, by_term)
        yield Derived(stint, standing, mentions, before[key_of(stint)])
        for term in terms[stint.pk]:
            is_counted = is_told(claims[key_of(term)])
            yield Derived(term, {"is_counted": is_counted}, before=before[key_of(term)])


def _circumstances(keys: Collection[int]) -> Iterator[Derived]:
    claims = claims_on({"circumstance": keys})
    facts = list(Circumstance.objects.filter(pk__among=keys))
    named_keys = _keys_named(facts, claims)
    before = _put_headlines(facts, claims, named_keys)
    parents = parents_of(company for fact in facts for company in (fact.company_id, fact.other_company_id))
    for fact in facts:
        standing = standing_of(fact, claims[key_of(fact)], parties.of_fact(fact, parents))
        mentions = of_record(fact, (), standing["is_counted"], claims, named_keys)
        yield Derived(fact, standing, mentions, before[key_of(fact)])


def _put_headlines(
    rows: Iterable[DerivedRow], claims: ClaimsByRow, keys: headlines.Keys
) -> dict[RowKey, dict[str, Any]]:
    """Put into each row what its claims come to; what its columns held before, by table and key."""
    return {key_of(row): headlines.apply(row, claims[key_of(row)], keys) for row in rows}


def _keys_named(rows: Iterable[DerivedRow], claims: ClaimsByRow) -> dict[tuple[str, str], int]:
    """The keys of what the claims on these rows give as their value, by table and reference."""
    references: dict[str, set[str]] = {}
    for row in rows:
        for table, ref in headlines.named_in(row.table, claims[key_of(row)]):
            references.setdefault(table, set()).add(ref)
    queries = [
        all_rows(table).filter(ref__in=refs).order_by().values_list(Value(table), "ref", "pk")
        for table, refs in sorted(references.items())
    ]
    found = queries[0].union(*queries[1:], all=True) if queries else ()
    return {(table, ref): key for table, ref, key in found}


def _approaches(keys: Collection[int]) -> Iterator[Derived]:
    clusters = without_parents(keys)
    parts = {
        "offer": [offer.pk for cluster in clusters for offer in cluster.offers],
        "event": [event.pk for cluster in clusters for event in cluster.events],
        "candidate": [row.pk for cluster in clusters for row in cluster.candidates],
        "term": [term.pk for cluster in clusters for term in cluster.terms],
        "employment": [stint.pk for cluster in clusters for stint in cluster.stints],
    }
    claims = claims_on({"approach": keys, **parts})
    for cluster in clusters:
        mark_parts(cluster.approach, _rows_of(cluster)[1:], claims)
    rows = [row for cluster in clusters for row in _rows_of(cluster)]
    named_keys = _keys_named(rows, claims)
    before = _put_headlines(rows, claims, named_keys)
    for cluster in clusters:
        _name_each_once(cluster, before)
    for cluster in add_parents(clusters):
        for derived in _of_cluster(cluster, claims, named_keys):
            yield derived._replace(before=before[key_of(derived.record)])


def _name_each_once(cluster: Cluster, before: Mapping[RowKey, dict[str, Any]]) -> None:
    """Let a row of people keep who it was where another row of its approach is the one whom reports name."""
    for row in cluster.candidates:
        former = before[key_of(row)].get("person_id", row.person_id)
        if row.person_id != former and any(
            row.person_id == other.person_id for other in cluster.candidates if other is not row
        ):
            row.person_id = former


def _rows_of(cluster: Cluster) -> list[DerivedRow]:
    return [cluster.approach, *cluster.candidates, *cluster.events, *cluster.offers, *cluster.terms]


def _of_cluster(cluster: Cluster, claims: ClaimsByRow, named_keys: headlines.Keys) -> Iterator[Derived]:
    approach = cluster.approach
    own, who = claims["approach", approach.pk], parties.of_approach(cluster)
    derived = standing_of(approach, own, who, list(_telling(cluster, claims)))
    standings = {
        offer.pk: standing_of(offer, claims["offer", offer.pk], parties.of_offer(cluster, offer))
        for offer in cluster.offers
    }
    live = approach.state == State.PUBLISHED
    counted_rows = {key_of(row) for row in _rows_of(cluster) if is_told(claims[key_of(row)])}
    counted_rows -= _concerning_nobody_counted(cluster, counted_rows)
    effective = replace(
        cluster,
        events=[
            event for event in cluster.events if not live or _happened_to_some(event, counted_rows, claims)
        ],
        offers=[offer for offer in cluster.offers if _counts(offer, standings[offer.pk]["is_counted"], live)],
        stints=[stint for stint in cluster.stints if _counts(stint, stint.is_counted, live)],
        reports=_reports_on([*cluster.events, *cluster.stints], claims),
    )
    candidates = [row for row in cluster.candidates if not live or key_of(row) in counted_rows]
    results = outcomes(replace(effective, candidates=candidates))
    hidden = outcomes(effective).candidates if len(candidates) < len(cluster.candidates) else {}
    every = [claim for row in _rows_of(cluster) for claim in claims[key_of(row)]]
    days = dating.of_approach(approach, effective.events, every)
    describe_outcome(approach, results.approach, results)
    describe_deals(approach, effective.offers, results.offers)
    derived |= outcome_columns(approach, results.approach) | days
    yield Derived(approach, derived, of_cluster(cluster, counted_rows, claims, named_keys))
    for part in (*cluster.events, *cluster.terms):
        yield Derived(part, {"is_counted": key_of(part) in counted_rows})
    for row in cluster.candidates:
        reach = results.candidates.get(row.pk) or hidden[row.pk]
        describe_outcome(row, reach)
        outcome = outcome_columns(row, reach)
        yield Derived(row, outcome | {"is_counted": key_of(row) in counted_rows})
    followed_keys = {offer.follows_id for offer in effective.offers}
    for offer in cluster.offers:
        reach = results.offers.get(offer.pk) or Reach(Reached.OFFERED)
        whole = results if len(cluster.offers) == 1 else None
        describe_outcome(offer, reach, whole, is_followed=offer.pk in followed_keys)
        printed = {
            "amount_printed": str(offer.amount),
            "amount_others": "; ".join(headlines.others(offer, "amount")),
        }
        dated = dating.of_offer(offer, effective, claims["offer", offer.pk])
        yield Derived(offer, standings[offer.pk] | outcome_columns(offer, reach) | printed | dated)


def _concerning_nobody_counted(cluster: Cluster, counted_rows: Collection[RowKey]) -> set[RowKey]:
    """The events and terms that are told only of candidates whom no claim shows.

    They wait for these: the public, which sees none of them, would read them as told of all.
    """
    concerned = {key_of(event): cluster.of.get(event.pk) for event in cluster.events}
    concerned |= {key_of(term): cluster.granted.get(term.pk) for term in cluster.terms}
    candidates = {row.pk for row in cluster.candidates if key_of(row) in counted_rows}
    return {part for part, keys in concerned.items() if keys and candidates.isdisjoint(keys)}


def _happened_to_some(event: Event, counted_rows: Collection[RowKey], claims: ClaimsByRow) -> bool:
    return key_of(event) in counted_rows and bool(countable(claims[key_of(event)], HAPPENED))


def _counts(record: Offer | Employment, is_counted: bool, live: bool) -> bool:
    """Whether an offer or a stint counts: of what is public the published, else all but the retracted."""
    return (record.state == State.PUBLISHED and is_counted) if live else record.state != State.RETRACTED


def _telling(cluster: Cluster, claims: ClaimsByRow) -> Iterator[Claim]:
    """The claims by which reports tell of an approach without naming it: on whom, what and when it was."""
    live = cluster.approach.state == State.PUBLISHED
    offers = [offer for offer in cluster.offers if _counts(offer, True, live)]
    for row in [*cluster.candidates, *cluster.events, *offers]:
        yield from countable(claims[key_of(row)], SUPPORTING)


def _reports_on(rows: Iterable[Event | Employment], claims: ClaimsByRow) -> dict[RowKey, Reports]:
    """Who tells each of these rows: what orders events without dates, and what weak pages alone say."""
    reports = {}
    for row in rows:
        row_claims = countable(claims[key_of(row)], HAPPENED)
        origin = origins(row_claims)
        alleged = allegations(row_claims, origin)
        weights = [weight(claim, origin[claim.pk], alleged) for claim in row_claims]
        days = [day for claim in row_claims if (day := claim.source.published.earliest)]
        reports[key_of(row)] = Reports(
            frozenset(claim.source_id for claim in row_claims),
            (min(days), max(days)) if days else None,
            bool(weights) and min(weights) > Weight.SERIOUS,
        )
    return reports


_DERIVE: dict[str, Deriver] = {
    "company": _deriver("company"),
    "person": _deriver("person"),
    "source": _sources,
    "employment": _employments,
    "circumstance": _circumstances,
    "approach": _approaches,
}


def derived(table: str, keys: Collection[int]) -> list[Derived]:
    """The rows of ``table`` with these keys and what is derived with them; what is words, in English."""
    with override("en"):
        return list(_DERIVE[table](keys))
