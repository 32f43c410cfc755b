"""Deriving what is stored of an approach and of its parts, all of it together."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from recruiting.evidence import parties, row_headlines
from recruiting.evidence.claims import ClaimsByRow, claims_on, countable, is_told, key_of
from recruiting.evidence.corrections import mark_parts
from recruiting.evidence.doubt import doubt_that_it_is_so
from recruiting.evidence.origins import origins
from recruiting.evidence.witnesses import Weight, allegations, weight
from recruiting.history import listing_days
from recruiting.history.derived_rows import Derived, keys_named, put_headlines
from recruiting.history.outcome_columns import (
    describe_deals,
    describe_doubt,
    describe_outcome,
    outcome_columns,
)
from recruiting.history.public_references import of_graph
from recruiting.history.standing import challenge_of, challenge_of_term, standing_of
from recruiting.models.amount_parts import amount_in_words, parts_of
from recruiting.models.candidate import Candidate
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING, Stance
from recruiting.models.employment import Employment
from recruiting.models.event import Event, EventKind
from recruiting.models.keys import RowKey
from recruiting.models.offer import Offer
from recruiting.models.record_codes import Challenge, Reached
from recruiting.models.standing import State
from recruiting.progress.approach_graph import ApproachGraph, Reports, add_parents, approach_graphs
from recruiting.progress.outcome import Outcomes, outcomes
from recruiting.progress.state import Reach

HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def approaches(keys: Collection[int]) -> Iterator[Derived]:
    """The approaches with these keys, their parts, and what is derived with them."""
    graphs = approach_graphs(keys)
    parts = {
        "offer": [offer.pk for graph in graphs for offer in graph.offers],
        "event": [event.pk for graph in graphs for event in graph.events],
        "candidate": [row.pk for graph in graphs for row in graph.candidates],
        "term": [term.pk for graph in graphs for term in graph.terms],
        "employment": [stint.pk for graph in graphs for stint in graph.stints],
    }
    claims = claims_on({"approach": keys, **parts})
    for graph in graphs:
        mark_parts(graph.approach, graph.parts, claims, graph.offers_by_event)
    rows = [row for graph in graphs for row in graph.rows]
    named_keys = keys_named(rows, claims)
    before = put_headlines(rows, claims, named_keys)
    for graph in graphs:
        _name_each_once(graph, before)
    add_parents(graphs)
    for graph in graphs:
        for derived in _Story(graph, claims, named_keys).derived():
            yield derived._replace(before=before[key_of(derived.record)])


def _name_each_once(graph: ApproachGraph, before: Mapping[RowKey, dict[str, Any]]) -> None:
    """Let a row of people keep who it was where another row of its approach is the one whom reports name."""
    for row in graph.candidates:
        former = before[key_of(row)].get("person_id", row.person_id)
        if row.person_id in (None, former):
            continue
        if any(row.person_id == other.person_id for other in graph.candidates if other is not row):
            row.person_id = former


@dataclass
class _Story:
    """An approach with its parts and the claims on them; in a draft all counts that is not retracted."""

    graph: ApproachGraph
    claims: ClaimsByRow
    named_keys: row_headlines.Keys

    @property
    def is_live(self) -> bool:
        return self.graph.approach.state == State.PUBLISHED

    @cached_property
    def counted_rows(self) -> set[RowKey]:
        """The rows that the public may see: those with a claim that counts; the approach by a part too."""
        counted_rows = {key_of(row) for row in self.graph.rows if is_told(self.claims[key_of(row)])}
        counted_rows -= _concerning_nobody_counted(self.graph, counted_rows)
        return counted_rows | ({key_of(self.graph.approach)} if self.claims_on_parts else set())

    @cached_property
    def claims_on_parts(self) -> list[Claim]:
        """The claims by which reports tell of it without naming it: on whom, what and when it was.

        What an employer offers for staying tells of no recruiter.
        """
        graph = self.graph
        counted = (offer for offer in graph.offers if _counts(offer, True, self.is_live))
        offers = [offer for offer in counted if not graph.is_against_recruiters(offer)]
        parts = [*graph.candidates, *graph.events, *offers]
        return [claim for part in parts for claim in countable(self.claims[key_of(part)], SUPPORTING)]

    @cached_property
    def standings(self) -> dict[int, dict[str, Any]]:
        """The columns of ``models.standing.Standing`` of each offer, by its key."""
        return {
            offer.pk: standing_of(offer, self.claims["offer", offer.pk], parties.of_offer(self.graph, offer))
            for offer in self.graph.offers
        }

    @cached_property
    def effective(self) -> ApproachGraph:
        """The approach with what of its parts bears on the outcome; all of its candidates."""
        graph, live = self.graph, self.is_live
        is_counted = {offer.pk: self.standings[offer.pk]["is_counted"] for offer in graph.offers}
        return replace(
            graph,
            events=[event for event in graph.events if not live or self._happened_to_some(event)],
            offers=[offer for offer in graph.offers if _counts(offer, is_counted[offer.pk], live)],
            stints=[stint for stint in graph.stints if _counts(stint, stint.is_counted, live)],
            reports=_reports_on([*graph.events, *graph.stints], self.claims),
        )

    @cached_property
    def dating(self) -> ApproachGraph:
        """The approach with what dates it and its offers: nothing that somebody says never happened."""
        events = self.effective.events
        return replace(self.effective, events=[each for each in events if not self._is_denied(each)])

    def _is_denied(self, event: Event) -> bool:
        code, _who = challenge_of(event, self.claims[key_of(event)])
        return code == Challenge.DENIED

    @cached_property
    def followed_keys(self) -> set[int | None]:
        """The keys of the offers whose place a later one took."""
        return {offer.follows_id for offer in self.effective.offers}

    def _happened_to_some(self, event: Event) -> bool:
        is_counted = key_of(event) in self.counted_rows
        return is_counted and bool(countable(self.claims[key_of(event)], HAPPENED))

    def derived(self) -> Iterator[Derived]:
        """Its rows, each with the columns derived for it."""
        candidates = self.graph.candidates
        counted_candidates = [
            row for row in candidates if not self.is_live or key_of(row) in self.counted_rows
        ]
        results = outcomes(replace(self.effective, candidates=counted_candidates))
        of_all = outcomes(self.effective) if len(counted_candidates) < len(candidates) else results
        yield self._approach(results)
        for event in self.graph.events:
            claims = self.claims[key_of(event)]
            is_case = event.kind == EventKind.LEGAL_STEP  # who files a case alleges, and has filed it
            doubt = "" if is_case else doubt_that_it_is_so(countable(claims, HAPPENED))
            describe_doubt(event, doubt, challenge_of(event, claims))
        for term in self.graph.terms:
            describe_doubt(term, "", challenge_of_term(term, self.claims[key_of(term)]))
        for part in (*self.graph.events, *self.graph.terms):
            yield Derived(part, {"is_counted": key_of(part) in self.counted_rows})
        for row in candidates:
            reach = results.candidates.get(row.pk) or of_all.candidates[row.pk]
            yield self._candidate(row, reach)
        for offer in self.graph.offers:
            yield self._offer(offer, results)

    def _approach(self, results: Outcomes) -> Derived:
        approach, claims = self.graph.approach, self.claims
        own, who = claims[key_of(approach)], parties.of_approach(self.graph)
        standing = standing_of(approach, own, who, self.claims_on_parts)
        every = [claim for row in self.graph.rows for claim in claims[key_of(row)]]
        days = listing_days.of_approach(approach, self.dating.events, every)
        describe_outcome(approach, results.approach, results.deals, results.left)
        describe_deals(approach, self.effective.offers, results.offers)
        columns = standing | outcome_columns(approach, results.approach) | days
        return Derived(approach, columns, of_graph(self.graph, self.counted_rows, claims, self.named_keys))

    def _candidate(self, row: Candidate, reach: Reach) -> Derived:
        describe_outcome(row, reach, left=reach.left)
        return Derived(row, outcome_columns(row, reach) | {"is_counted": key_of(row) in self.counted_rows})

    def _offer(self, offer: Offer, results: Outcomes) -> Derived:
        reach = results.offers.get(offer.pk) or Reach(Reached.OFFERED)
        deals = results.deals if len(self.graph.offers) == 1 else ()
        left = results.left_by_offer.get(offer.pk)
        describe_outcome(offer, reach, deals, left, is_followed=offer.pk in self.followed_keys)
        terms = [term for term in self.graph.terms if term.offer_id == offer.pk]
        parts = parts_of(offer.amount, [term for term in terms if key_of(term) in self.counted_rows])
        printed = {
            "amount_parts": parts,
            "amount_printed": amount_in_words(offer.amount, parts),
            "amount_others": "; ".join(row_headlines.others(offer, "amount")),
        }
        days = listing_days.of_offer(offer, self.dating, self.claims[key_of(offer)])
        return Derived(offer, self.standings[offer.pk] | outcome_columns(offer, reach) | printed | days)


def _concerning_nobody_counted(graph: ApproachGraph, counted_rows: Collection[RowKey]) -> set[RowKey]:
    """The events and terms that are told only of candidates whom no claim shows.

    They wait for these: the public, which sees none of them, would read them as told of all.
    """
    concerned = {key_of(event): graph.candidates_by_event.get(event.pk) for event in graph.events}
    concerned |= {key_of(term): graph.candidates_by_term.get(term.pk) for term in graph.terms}
    candidates = {row.pk for row in graph.candidates if key_of(row) in counted_rows}
    return {part for part, keys in concerned.items() if keys and candidates.isdisjoint(keys)}


def _counts(record: Offer | Employment, is_counted: bool, live: bool) -> bool:
    """Whether an offer or a stint counts: of what is public the published, else all but the retracted."""
    return (record.state == State.PUBLISHED and is_counted) if live else record.state != State.RETRACTED


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
