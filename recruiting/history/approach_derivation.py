"""Derivation of the stored columns of approaches and their parts, which depend on each other."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from recruiting.evidence import parties, row_headlines
from recruiting.evidence.claims import ClaimsByRow, claims_on, counted_claims, has_affirming_claim, key_of
from recruiting.evidence.corrections import mark_parts_taken_back
from recruiting.evidence.doubt import doubt_of_existence
from recruiting.evidence.origins import origins
from recruiting.evidence.provenance import Weight, alleging_keys, weight
from recruiting.history import listing_days
from recruiting.history.derived_rows import DerivedRecord, apply_headlines, claimed_keys
from recruiting.history.outcome_columns import (
    describe_deals,
    describe_doubt,
    describe_outcome,
    outcome_columns,
)
from recruiting.history.public_references import graph_references
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
"""The stances that say that an event took place."""


def derive_approaches(keys: Collection[int]) -> Iterator[DerivedRecord]:
    """The approaches with these keys and their parts, with their derived columns."""
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
        mark_parts_taken_back(graph.approach, graph.parts, claims, graph.offers_by_event)
    rows = [row for graph in graphs for row in graph.rows]
    claimed_row_keys = claimed_keys(rows, claims)
    before = apply_headlines(rows, claims, claimed_row_keys)
    for graph in graphs:
        _keep_people_unique(graph, before)
    add_parents(graphs)
    for graph in graphs:
        for derived in _Story(graph, claims, claimed_row_keys).derived():
            yield derived._replace(before=before[key_of(derived.record)])


def _keep_people_unique(graph: ApproachGraph, before: Mapping[RowKey, dict[str, Any]]) -> None:
    """Undo the new person of a candidate if another candidate of the approach is that person already."""
    for row in graph.candidates:
        former = before[key_of(row)].get("person_id", row.person_id)
        if row.person_id in (None, former):
            continue
        if any(row.person_id == other.person_id for other in graph.candidates if other is not row):
            row.person_id = former


@dataclass
class _Story:
    """An approach with its parts and the claims on them; in a draft all parts count but retracted ones."""

    graph: ApproachGraph
    claims: ClaimsByRow
    claimed_row_keys: row_headlines.Keys

    @property
    def is_published(self) -> bool:
        return self.graph.approach.state == State.PUBLISHED

    @cached_property
    def counted_rows(self) -> set[RowKey]:
        """The rows that may be public: those with a counted claim; the approach also by one on a part."""
        counted_rows = {
            key_of(row) for row in self.graph.rows if has_affirming_claim(self.claims[key_of(row)])
        }
        counted_rows -= _parts_of_uncounted_candidates(self.graph, counted_rows)
        return counted_rows | ({key_of(self.graph.approach)} if self.claims_on_parts else set())

    @cached_property
    def claims_on_parts(self) -> list[Claim]:
        """The claims on parts that support the approach: on candidates, events and offers.

        An employer's offer to stay does not show that somebody recruited.
        """
        graph = self.graph
        counted = (offer for offer in graph.offers if _counts(offer, True, self.is_published))
        offers = [offer for offer in counted if not graph.is_against_recruiters(offer)]
        parts = [*graph.candidates, *graph.events, *offers]
        return [claim for part in parts for claim in counted_claims(self.claims[key_of(part)], SUPPORTING)]

    @cached_property
    def standings(self) -> dict[int, dict[str, Any]]:
        """The columns of ``models.standing.Standing`` of each offer, by its key."""
        return {
            offer.pk: standing_of(offer, self.claims["offer", offer.pk], parties.of_offer(self.graph, offer))
            for offer in self.graph.offers
        }

    @cached_property
    def counted_graph(self) -> ApproachGraph:
        """The approach with the parts that count for its outcome, and all of its candidates."""
        graph, is_published = self.graph, self.is_published
        is_counted = {offer.pk: self.standings[offer.pk]["is_counted"] for offer in graph.offers}
        return replace(
            graph,
            events=[event for event in graph.events if not is_published or self._has_happened(event)],
            offers=[offer for offer in graph.offers if _counts(offer, is_counted[offer.pk], is_published)],
            stints=[stint for stint in graph.stints if _counts(stint, stint.is_counted, is_published)],
            reports=_reports_on([*graph.events, *graph.stints], self.claims),
        )

    @cached_property
    def dated_graph(self) -> ApproachGraph:
        """The approach with the events that date it and its offers: without denied ones."""
        events = self.counted_graph.events
        return replace(self.counted_graph, events=[each for each in events if not self._is_denied(each)])

    def _is_denied(self, event: Event) -> bool:
        code, _who = challenge_of(event, self.claims[key_of(event)])
        return code == Challenge.DENIED

    @cached_property
    def followed_keys(self) -> set[int | None]:
        """The keys of the offers that a later one follows."""
        return {offer.follows_id for offer in self.counted_graph.offers}

    def _has_happened(self, event: Event) -> bool:
        is_counted = key_of(event) in self.counted_rows
        return is_counted and bool(counted_claims(self.claims[key_of(event)], HAPPENED))

    def derived(self) -> Iterator[DerivedRecord]:
        """Its rows with their derived columns."""
        candidates = self.graph.candidates
        counted_candidates = [
            row for row in candidates if not self.is_published or key_of(row) in self.counted_rows
        ]
        results = outcomes(replace(self.counted_graph, candidates=counted_candidates))
        of_all = outcomes(self.counted_graph) if len(counted_candidates) < len(candidates) else results
        yield self._approach(results)
        for event in self.graph.events:
            claims = self.claims[key_of(event)]
            is_case = event.kind == EventKind.LEGAL_STEP  # who files a case alleges, and has filed it
            doubt = "" if is_case else doubt_of_existence(counted_claims(claims, HAPPENED))
            describe_doubt(event, doubt, challenge_of(event, claims))
        for term in self.graph.terms:
            describe_doubt(term, "", challenge_of_term(term, self.claims[key_of(term)]))
        for part in (*self.graph.events, *self.graph.terms):
            yield DerivedRecord(part, {"is_counted": key_of(part) in self.counted_rows})
        for row in candidates:
            reach = results.candidates.get(row.pk) or of_all.candidates[row.pk]
            yield self._candidate(row, reach)
        for offer in self.graph.offers:
            yield self._offer(offer, results)

    def _approach(self, results: Outcomes) -> DerivedRecord:
        approach, claims = self.graph.approach, self.claims
        own, who = claims[key_of(approach)], parties.of_approach(self.graph)
        standing = standing_of(approach, own, who, self.claims_on_parts)
        every = [claim for row in self.graph.rows for claim in claims[key_of(row)]]
        days = listing_days.approach_days(approach, self.dated_graph.events, every)
        describe_outcome(approach, results.approach, results.deals, results.left)
        describe_deals(approach, self.counted_graph.offers, results.offers)
        columns = standing | outcome_columns(approach, results.approach) | days
        return DerivedRecord(
            approach, columns, graph_references(self.graph, self.counted_rows, claims, self.claimed_row_keys)
        )

    def _candidate(self, row: Candidate, reach: Reach) -> DerivedRecord:
        describe_outcome(row, reach, left=reach.left)
        return DerivedRecord(
            row, outcome_columns(row, reach) | {"is_counted": key_of(row) in self.counted_rows}
        )

    def _offer(self, offer: Offer, results: Outcomes) -> DerivedRecord:
        reach = results.offers.get(offer.pk) or Reach(Reached.OFFERED)
        deals = results.deals if len(self.graph.offers) == 1 else ()
        left = results.left_by_offer.get(offer.pk)
        describe_outcome(offer, reach, deals, left, is_followed=offer.pk in self.followed_keys)
        terms = [term for term in self.graph.terms if term.offer_id == offer.pk]
        parts = parts_of(offer.amount, [term for term in terms if key_of(term) in self.counted_rows])
        printed = {
            "amount_parts": parts,
            "amount_printed": amount_in_words(offer.amount, parts),
            "amount_others": "; ".join(row_headlines.other_values(offer, "amount")),
        }
        days = listing_days.offer_days(offer, self.dated_graph, self.claims[key_of(offer)])
        return DerivedRecord(offer, self.standings[offer.pk] | outcome_columns(offer, reach) | printed | days)


def _parts_of_uncounted_candidates(graph: ApproachGraph, counted_rows: Collection[RowKey]) -> set[RowKey]:
    """The events and terms whose candidates all have no counted claim.

    They are hidden with these: without the candidates the public would read them as true of all.
    """
    concerned = {key_of(event): graph.candidates_by_event.get(event.pk) for event in graph.events}
    concerned |= {key_of(term): graph.candidates_by_term.get(term.pk) for term in graph.terms}
    candidates = {row.pk for row in graph.candidates if key_of(row) in counted_rows}
    return {part for part, keys in concerned.items() if keys and candidates.isdisjoint(keys)}


def _counts(record: Offer | Employment, is_counted: bool, is_published: bool) -> bool:
    """Whether an offer or a stint counts: in a published approach if published, else unless retracted."""
    return (
        (record.state == State.PUBLISHED and is_counted) if is_published else record.state != State.RETRACTED
    )


def _reports_on(rows: Iterable[Event | Employment], claims: ClaimsByRow) -> dict[RowKey, Reports]:
    """The reports of each row: they order events without dates, and show which only weak sources tell."""
    reports = {}
    for row in rows:
        row_claims = counted_claims(claims[key_of(row)], HAPPENED)
        origin = origins(row_claims)
        alleged = alleging_keys(row_claims, origin)
        weights = [weight(claim, origin[claim.pk], alleged) for claim in row_claims]
        days = [day for claim in row_claims if (day := claim.source.published.earliest)]
        reports[key_of(row)] = Reports(
            frozenset(claim.source_id for claim in row_claims),
            (min(days), max(days)) if days else None,
            bool(weights) and min(weights) > Weight.SERIOUS,
        )
    return reports
