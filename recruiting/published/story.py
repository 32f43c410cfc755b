"""The published rows of one story: an approach with its candidates, offers, events, terms and claims."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from recruiting.evidence.claims import key_of
from recruiting.evidence.first_report import first_original_day
from recruiting.evidence.origins import origins
from recruiting.models import Approach, Candidate, Claim, Event, Offer, Term
from recruiting.models.approach import PARTIES, ApproachKind
from recruiting.models.keys import RowKey
from recruiting.models.offer import KEEPING, OfferKind
from recruiting.models.standing import State
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.published import challenges, order_of_events
from recruiting.published.claims import ClaimedRows, build_claims, redact_headlines
from recruiting.published.courted_people import CourtedPeople
from recruiting.published.desk_rows import DeskRows
from recruiting.published.linked_rows import address
from recruiting.published.links import Lineage, bidder_keys, other_named_companies, source_links, target_keys
from recruiting.published.rows import (
    PublishedRow,
    add_lead_source,
    add_names,
    build_row,
    joined,
    label,
    refer,
)
from recruiting.published.sole_candidate import nobody_of, sole_candidate
from recruiting.published.story_visibility import public_part, visible_rows
from recruiting.published.ties import enclosing_groups, is_tied, superseded_refs
from recruiting.published.words import words_of_claims, words_of_row
from recruiting.values.semicolons import SEPARATOR


class Story:
    """An approach with its parts and the claims on them, and the rows among these that are public."""

    def __init__(
        self,
        graph: ApproachGraph,
        claims: dict[RowKey, list[Claim]],
        desk: DeskRows,
        claimed: ClaimedRows,
        lineage: Lineage,
    ) -> None:
        self.graph, self.claims, self.desk = graph, claims, desk
        self.claimed, self.lineage = claimed, lineage
        self.approach = graph.approach
        self.bundle = "approach", self.approach.pk
        self.visible = visible_rows(graph, claims, desk)
        self.public_graph = public_part(graph, self.visible)
        self.candidates = self.public_graph.candidates
        self.courted = CourtedPeople(graph, self.candidates, desk)

    def rows(self) -> Iterator[PublishedRow]:
        """The rows to publish, each followed by those of the claims on it."""
        makers: dict[str, Callable[[Any], PublishedRow]] = {
            "approach": self._approach,
            "candidate": self._candidate,
            "offer": self._offer,
            "event": self._event,
            "term": self._term,
        }
        events = self.public_graph.events
        reports = {one.pk: self._reports(one) for one in events}
        sorted_events = order_of_events.sort_events(events, reports, self.public_graph)
        self.events_in_order = {event.pk: n for n, event in enumerate(sorted_events)}
        for row in self.graph.rows:
            published_row = None
            if self.visible.is_visible(*key_of(row)):
                published_row = makers[row.table](row)
                redact_headlines(published_row, self.claimed, self.visible)
                yield published_row
            claims, page, story = self.claims[key_of(row)], self._page(row), self.approach.ref
            yield from build_claims(
                claims, row, self.bundle, self.desk, self.visible, self.claimed, page, story, published_row
            )

    # Shared by its rows

    def _page(self, row: Any) -> tuple[str, str]:
        """The table and the reference of the record whose page shows a row."""
        if isinstance(row, Offer):
            return "offer", row.ref
        if isinstance(row, Term) and row.offer_id:
            return "offer", self.desk.rows["offer"][row.offer_id].ref
        return "approach", self.approach.ref

    def _build_row(self, record: Any) -> PublishedRow:
        row = build_row(record, self.bundle, self.desk, self.visible)
        page, ref = self._page(record)
        page_address = address(page, ref)
        row.columns["address"] = page_address if page == record.table else f"{page_address}#{record.ref}"
        if record is not self.approach:
            row.columns["story"] = self.approach.ref
        return row

    def _add_story_label(self, row: PublishedRow) -> None:
        """Add the label of the story, “Alder → Nn One”, to a row without a page."""
        recruiters = ", ".join(label(self.desk, "company", key) for key in sorted(self.graph.recruiters))
        whom = ", ".join(one.name for one in self.courted.approached_in_titles(self.candidates))
        name = " → ".join(filter(None, [recruiters, whom]))
        row.names["story"] = [("approach", self.approach.ref, name)]

    def _add_lead_source(self, row: PublishedRow, record: Any) -> None:
        """Add the columns of the primary source of a record."""
        add_lead_source(row, record, self.claims[key_of(record)])

    def _add_links(
        self,
        row: PublishedRow,
        record: Any,
        candidates: Sequence[Candidate] | None = None,
        recruiters: Collection[int | None] = (),
        employers: Collection[int] | None = None,
    ) -> None:
        """Add the links of the row to recruiters, employers, candidates and sources."""
        graph = self.graph
        if employers is None:
            employers = self.courted.employers(self.candidates if candidates is None else candidates)
            employers |= set(graph.employers) if candidates is None else set()
        candidates = self.candidates if candidates is None else candidates
        row.links |= self.lineage.links("recruiter", recruiters or graph.recruiters | {self.approach.lab_id})
        row.links |= self.lineage.links("employer", employers)
        others = other_named_companies(row, self.desk.rows["company"])
        row.links |= self.lineage.links("company", others)
        row.links |= {("researcher", one.person_id, True) for one in candidates if one.person_id}
        row.links |= {("person", key, True) for key in graph.recruiting_people}
        row.links |= source_links(self.claims[key_of(record)])

    def _add_words(
        self,
        row: PublishedRow,
        record: Any,
        candidates: Sequence[Candidate] | None = None,
        claims: Iterable[Claim] = (),
    ) -> None:
        """Add the words of the row and of the rows that it names, for search."""
        desk, graph, approach = self.desk, self.graph, self.approach
        candidates = self.candidates if candidates is None else candidates
        companies = {*graph.recruiters, *graph.employers, approach.lab_id, approach.agency_id}
        companies |= {*(one.employer_id for one in candidates), *_offer_companies(record)}
        people = {*graph.recruiting_people, *(one.person_id for one in candidates)}
        row.add_words(words_of_row(record), desk.words("approach", approach.pk))
        row.add_words(*(desk.words("company", key) for key in sorted(filter(None, companies))))
        row.add_words(*(desk.words("person", key) for key in sorted(filter(None, people))))
        row.add_words(*(desk.words("candidate", one.pk) for one in candidates))
        row.add_words(words_of_claims(desk, [*self.claims[key_of(record)], *claims]))

    def _number_of_reports(self) -> int:
        """The number of independent reports of the story: a report and all that repeat it count once.

        Reports of a retracted offer alone do not count.
        """
        first = set()
        rows = (row for row in self.graph.rows if getattr(row, "state", "") != State.RETRACTED)
        for claims in (self.claims[key_of(row)] for row in rows):
            origin = origins(claims)
            first |= {origin[claim.pk].pk for claim in claims if self._is_told(claim)}
        return len(first)

    def _reports(self, event: Event) -> Reports:
        """The reports of an event, and the day of the first of them."""
        claims = [one for one in self.claims[key_of(event)] if self._is_told(one)]
        day = first_original_day(claims)
        return Reports(frozenset(one.source_id for one in claims), (day, day) if day else None)

    def _is_told(self, claim: Claim) -> bool:
        return claim.counts and self.visible.is_visible("claim", claim.pk)

    # The rows of each table

    def _approach(self, approach: Approach) -> PublishedRow:
        row = self._build_row(approach)
        row.columns |= {f"{name}_names": joined(row, name) for name in PARTIES}
        row.columns |= {f"{name}_name": joined(row, name) for name in ("lab", "agency")}
        row.whom = self.courted.approached_in_titles(self.candidates)
        row.columns["whom"] = "; ".join(one.name for one in row.whom)
        row.columns["employers_names"] = self._workplaces(row)
        add_names(row, self.desk, "employers_of_some", "company", self.courted.employers_of_some())
        row.columns["reports"] = self._number_of_reports()
        listed = [one for one in self.graph.offers if ("offer", one.pk) in self.visible.listed_keys]
        row.columns["targets_names"] = "; ".join(
            label(self.desk, "company", key) for key in target_keys(listed)
        )
        row.columns |= challenges.strongest_offer_challenge(listed)
        refer(row, self.desk, "candidates", "candidate", [candidate.pk for candidate in self.candidates])
        refer(row, self.desk, "offers", "offer", [offer.pk for offer in listed])
        self._add_lead_source(row, approach)
        self._add_links(row, approach)
        parts = [*self.graph.candidates, *self.graph.events]
        claims = [claim for part in parts for claim in self.claims[key_of(part)]]
        self._add_words(row, approach, claims=claims)
        return row

    def _workplaces(self, row: PublishedRow) -> str:
        """The names of the employers of the candidates; of a deal, of the companies that it is about."""
        others = self.courted.employers(self.candidates) - self.graph.employers - self.graph.recruiters
        is_deal = self.approach.kind == ApproachKind.COMPANY_DEAL
        names = [label(self.desk, "company", key) for key in sorted(() if is_deal else others)]
        return "; ".join(filter(None, [joined(row, "employers"), *names]))

    def _candidate(self, candidate: Candidate) -> PublishedRow:
        row = self._build_row(candidate)
        row.columns |= {"earliest": self.approach.earliest, "latest": self.approach.latest}
        add_names(row, self.desk, "employers", "company", self.courted.employers([candidate]))
        self._add_links(row, candidate, [candidate])
        return row

    def _offer(self, offer: Offer) -> PublishedRow:
        row, graph = self._build_row(offer), self.graph
        to = graph.candidates_by_offer.get(offer.pk, ())
        candidates = [candidate for candidate in self.candidates if candidate.pk in to]
        if offer.kind == OfferKind.RELEASE and not to and len(self.candidates) == 1:
            candidates = self.candidates
        refer(row, self.desk, "recruiters", "company", graph.recruiters)
        employers = self._employers_of(offer, candidates)
        refer(row, self.desk, "employers", "company", employers)
        refer(row, self.desk, "lab", "company", [key for key in [self.approach.lab_id] if key])
        is_against_recruiters = graph.is_against_recruiters(offer)
        if not offer.bidder_id and is_against_recruiters:
            refer(row, self.desk, "bidder", "company", self.courted.employers(candidates))
        row.columns |= {f"{name}_names": joined(row, name) for name in ("recruiters", "employers")}
        row.columns |= {f"{name}_name": joined(row, name) for name in ("lab", "bidder", "target", "seller")}
        if self.approach.state == State.RETRACTED and offer.state == State.PUBLISHED:
            # Otherwise its page, card and picture would show it as published.
            row.columns |= {"state": State.RETRACTED.value, "retraction": self.approach.retraction}
        row.whom = self.courted.approached_in_titles(candidates, employers)
        row.columns |= {
            "whom": "; ".join(one.name for one in row.whom),
            "approach_challenge": challenges.approach_challenge_for_offer(
                self.approach, *(self.claims[key_of(one)] for one in (self.approach, offer))
            ),
            "to_many": len(to) > 1 or any(map(_is_group, candidates)),
            "is_tied": is_tied(offer, to, self.public_graph),
            "is_against_recruiters": is_against_recruiters,
            "replaces": SEPARATOR.join(superseded_refs(offer, graph, self.visible)),
            "within": SEPARATOR.join(sorted(enclosing_groups(candidates, self.candidates))),
        }
        self._add_lead_source(row, offer)
        self._add_links(
            row,
            offer,
            candidates,
            bidder_keys(graph, offer, self.lineage, self.courted.employers(candidates)),
            employers,
        )
        self._add_words(row, offer, candidates)
        return row

    def _employers_of(self, offer: Offer, candidates: Sequence[Candidate]) -> set[int]:
        """The employers whose people an offer is for, or the company that a deal names.

        A stake is in the employer only in a company deal: otherwise it may be in a company to be founded.
        """
        if offer.is_company_level and offer.target_id:
            return {offer.target_id}
        if offer.kind == OfferKind.STAKE and self.approach.kind != ApproachKind.COMPANY_DEAL:
            return set()
        if offer.kind in KEEPING and offer.bidder_id in self.graph.employers:
            return {offer.bidder_id}
        return self.courted.employers_in_titles(candidates)

    def _event(self, event: Event) -> PublishedRow:
        row, graph = self._build_row(event), self.graph
        row.columns["place_in_story"] = self.events_in_order[event.pk]
        self._add_story_label(row)
        of = graph.candidates_by_event.get(event.pk, ())
        if not of and (only := sole_candidate(event, self.public_graph)):
            refer(row, self.desk, "candidates", "candidate", [only])
        add_names(row, self.desk, "nobody_of", "candidate", nobody_of(event, of, self.candidates))
        candidates = [candidate for candidate in self.candidates if candidate.pk in of] or self.candidates
        self._add_links(row, event, candidates)
        row.links |= {("person", key, True) for key in graph.people_by_event.get(event.pk, ())}
        self._add_words(row, event, candidates)
        return row

    def _term(self, term: Term) -> PublishedRow:
        row = self._build_row(term)
        table, key = term.parent_key
        row.columns |= {"of_table": table, "of_ref": self.desk.rows[table][key].ref}
        self._add_story_label(row)
        of_offer = self.graph.candidates_by_offer.get(term.offer_id or 0, set())
        of = self.graph.candidates_by_term.get(term.pk) or of_offer
        candidates = [candidate for candidate in self.candidates if candidate.pk in of] or self.candidates
        self._add_links(row, term, candidates)
        self._add_words(row, term, candidates)
        return row


def _offer_companies(row: Any) -> tuple[int | None, ...]:
    """The companies of an offer."""
    return (row.bidder_id, row.target_id, row.seller_id) if isinstance(row, Offer) else ()


def _is_group(row: Any) -> bool:
    bounds = row.number_low, row.number_high
    return row.person_id is None and bounds not in ((None, None), (1, 1))
