"""The rows of a story: an approach with its candidates, offers, events, terms, and the claims on them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from recruiting.evidence.claims import claims_on, key_of
from recruiting.models import Offer, Term
from recruiting.models.approach import ApproachKind
from recruiting.models.offer import KEEPING
from recruiting.models.record import State
from recruiting.models.visibility import VISIBLE
from recruiting.progress.approach_graph import Cluster, clusters
from recruiting.progress.state import REACHED_BY, WAY
from recruiting.published.claims import ClaimedRows, clean_headlines, make_claims
from recruiting.published.desk_rows import DeskRows
from recruiting.published.linking import Lineage, told_by
from recruiting.published.named import address
from recruiting.published.rows import Made, Shown, joined, label, make, refer
from recruiting.published.titles import Approached
from recruiting.published.words import words_of_claims, words_of_row

PARTS = ("candidate", "offer", "event", "term")


def stories(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of the stories of the approaches with these keys; of those that are not public none."""
    found = [one for one in clusters(keys) if one.approach.state in VISIBLE]
    parts = {name: [row for one in found for row in getattr(one, f"{name}s")] for name in PARTS}
    parts["approach"] = [one.approach for one in found]
    for table, rows in parts.items():
        desk.add(table, rows)
        desk.load_relations(table, [row.pk for row in rows])
    claims = claims_on({table: [row.pk for row in rows] for table, rows in parts.items()})
    every = [claim for some in claims.values() for claim in some]
    for table, rows in (*parts.items(), ("claim", every)):
        desk.load_all_named(table, rows)
    desk.load("person", (row.person_id for row in desk.rows["candidate"].values()))
    subjects = {claim.pk: row for table in parts for row in parts[table] for claim in claims[table, row.pk]}
    claimed = ClaimedRows(desk, subjects, every)
    _look_up(desk, parts)
    lineage = Lineage(desk, (key for one in found for key in _companies(one)))
    for cluster in found:
        yield from _Story(cluster, claims, desk, claimed, lineage).rows()


def _look_up(desk, parts):
    """Find out which of the rows outside of their stories these may name."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for table, column, other in (
        ("approach", "follows", "approach"),
        ("term", "companies", "company"),
        ("term", "to_companies", "company"),
        ("term", "to_people", "person"),
    ):
        for row in parts[table]:
            wanted[other].update(desk.leads_to(row, row._meta.get_field(column)))
    for table, keys in wanted.items():
        desk.look_up_public(table, keys)


def _companies(cluster: Cluster) -> Iterator[int]:
    yield from cluster.recruiters | cluster.employers
    yield from filter(None, (offer.bidder_id for offer in cluster.offers))
    yield from filter(None, (cluster.approach.lab_id, *(row.employer_id for row in cluster.candidates)))


class _Story:
    def __init__(self, cluster, claims, desk, claimed, lineage):
        self.cluster, self.claims, self.desk = cluster, claims, desk
        self.claimed, self.lineage = claimed, lineage
        self.approach = cluster.approach
        self.root = "approach", self.approach.pk
        self.shown = Shown(desk)
        self._decide()
        self.candidates = [row for row in cluster.candidates if self.shown.is_there("candidate", row.pk)]

    def _decide(self):
        """What of it the public sees."""
        approach, shown = self.approach, self.shown
        listed = approach.state == State.PUBLISHED and approach.stands
        shown.add("approach", approach.pk, True, listed)
        for table, rows in (("candidate", self.cluster.candidates), ("event", self.cluster.events)):
            for row in rows:
                shown.add(table, row.pk, row.stands, listed)
        for offer in self.cluster.offers:
            stands = offer.state == State.PUBLISHED and offer.stands
            shown.add("offer", offer.pk, offer.state in VISIBLE, listed and stands)
        for term in self.cluster.terms:
            table, key = self._holder(term)
            is_there = shown.is_there(table, key)
            shown.add("term", term.pk, term.stands and is_there, shown.is_listed(table, key))
        for row in self._rows():
            # A satire's claims show with its source alone, whether or not the row itself is there.
            holder = row.state in VISIBLE if isinstance(row, Offer) else True
            if isinstance(row, Term) and row.offer_id:
                holder = shown.is_there("offer", row.offer_id)
            for claim in self.claims[key_of(row)]:
                shown.add("claim", claim.pk, holder, shown.is_listed(row.table, row.pk))

    def _holder(self, term) -> tuple[str, int]:
        return next(
            (name, key) for name in ("offer", "approach", "event") if (key := getattr(term, f"{name}_id"))
        )

    def _rows(self):
        cluster = self.cluster
        return [self.approach, *cluster.candidates, *cluster.offers, *cluster.events, *cluster.terms]

    def rows(self) -> Iterator[Made]:
        makers = {
            "approach": self._approach,
            "candidate": self._candidate,
            "offer": self._offer,
            "event": self._event,
            "term": self._term,
        }
        self.events_in_order = {
            event.pk: n for n, event in enumerate(sorted(self.cluster.events, key=_told_order))
        }
        for row in self._rows():
            if self.shown.is_there(*key_of(row)):
                made = makers[row.table](row)
                clean_headlines(made, self.claimed, self.shown)
                yield made
            for made in make_claims(
                self.claims[key_of(row)], row, self.root, self.desk, self.shown, self.claimed
            ):
                page = self._page(row)
                made.columns |= {"story": self.approach.ref, "page_table": page[0], "page_ref": page[1]}
                made.columns["address"] = f"{address(page[0], page[1])}#{made.record.ref}"
                yield made

    # What several of its rows tell

    def _page(self, row) -> tuple[str, str]:
        """The table and the reference of the record on whose page a row is shown."""
        if isinstance(row, Offer):
            return "offer", row.ref
        if isinstance(row, Term) and row.offer_id:
            return "offer", self.desk.rows["offer"][row.offer_id].ref
        return "approach", self.approach.ref

    def _make(self, row) -> Made:
        made = make(row, self.root, self.desk, self.shown)
        page, ref = self._page(row)
        page_address = address(page, ref)
        made.columns["address"] = page_address if page == row.table else f"{page_address}#{row.ref}"
        if row is not self.approach:
            made.columns["story"] = self.approach.ref
        return made

    def _name_story(self, made):
        """Say beside a row that has no page of its own whose story it belongs to: “Alder → Nn One”."""
        recruiters = ", ".join(label(self.desk, "company", key) for key in sorted(self.cluster.recruiters))
        whom = ", ".join(one.name for one in self._whom(self.candidates))
        name = " → ".join(filter(None, [recruiters, whom]))
        made.names["story"] = [("approach", self.approach.ref, name)]

    def _lead(self, made, record):
        """The primary source of a record."""
        claim = next((one for one in self.claims[key_of(record)] if one.pk == record.lead_claim_id), None)
        tell_source(made, claim)

    def _from_where(self, rows) -> set[int]:
        """The employers of these rows: their own, else of the row that counts them, else all of the story."""
        found = {employer for row in rows for employer in self._employers_of(row)}
        return found or set(self.cluster.employers)

    def _employers_of(self, row) -> set[int]:
        by_key, passed = {each.pk: each for each in self.candidates}, set()
        while row is not None and row.pk not in passed:
            if row.employer_id:
                return {row.employer_id}
            passed.add(row.pk)
            row = by_key.get(row.part_of_id)
        return set(self.cluster.employers)

    def _whom(self, rows) -> list[Approached]:
        """Who is approached: rows that are part of another among them are left out."""
        keys = {row.pk for row in rows}
        return [
            Approached(
                label(self.desk, "candidate", row.pk),
                tuple(label(self.desk, "company", key) for key in sorted(self._from_where([row]))),
                bool(row.person_id),
            )
            for row in rows
            if row.part_of_id not in keys
        ]

    def _link(self, made, row, courted: Iterable[Any] | None = None, recruiters: Collection[int] = ()):
        """By whom and from where somebody was courted, whom, and who tells it."""
        cluster = self.cluster
        employers = self._from_where(self.candidates if courted is None else courted)
        employers |= set(cluster.employers) if courted is None else set()
        courted = self.candidates if courted is None else courted
        made.links |= self.lineage.links(
            "recruiter", recruiters or cluster.recruiters | {self.approach.lab_id}
        )
        made.links |= self.lineage.links("employer", employers)
        made.links |= {("researcher", one.person_id, True) for one in courted if one.person_id}
        made.links |= {("person", key, True) for key in cluster.recruiting_people}
        made.links |= {("source", key, True) for key in told_by(self.claims[key_of(row)])}

    def _words(self, made, row, courted: Iterable[Any] | None = None, claims: Iterable = ()):
        desk, cluster, approach = self.desk, self.cluster, self.approach
        courted = self.candidates if courted is None else courted
        companies = cluster.recruiters | cluster.employers | {approach.lab_id, approach.agency_id}
        companies |= {one.employer_id for one in courted} | set(_bidding(row))
        people = cluster.recruiting_people | {one.person_id for one in courted}
        made.add_words(words_of_row(row), desk.words("approach", approach.pk))
        made.add_words(*(desk.words("company", key) for key in sorted(companies - {None})))
        made.add_words(*(desk.words("person", key) for key in sorted(people - {None})))
        made.add_words(*(desk.words("candidate", one.pk) for one in courted))
        made.add_words(words_of_claims(desk, [*self.claims[key_of(row)], *claims]))

    # Its rows, table by table

    def _approach(self, approach) -> Made:
        made = self._make(approach)
        made.columns |= {
            f"{name}_names": joined(made, name) for name in ("recruiters", "recruiting_people", "employers")
        }
        made.columns |= {f"{name}_name": joined(made, name) for name in ("lab", "agency")}
        made.whom = self._whom(self.candidates)
        made.columns["whom"] = "; ".join(one.name for one in made.whom)
        listed = self.shown.listed
        offers = [offer.pk for offer in self.cluster.offers if ("offer", offer.pk) in listed]
        refer(made, self.desk, "candidates", "candidate", [row.pk for row in self.candidates])
        refer(made, self.desk, "offers", "offer", offers)
        self._lead(made, approach)
        self._link(made, approach)
        parts = [*self.cluster.candidates, *self.cluster.events]
        self._words(made, approach, claims=[claim for part in parts for claim in self.claims[key_of(part)]])
        return made

    def _candidate(self, row) -> Made:
        made = self._make(row)
        made.columns |= {"earliest": self.approach.earliest, "latest": self.approach.latest}
        self._link(made, row, [row])
        return made

    def _offer(self, offer) -> Made:
        made, cluster = self._make(offer), self.cluster
        to = cluster.to.get(offer.pk, ())
        courted = [row for row in self.candidates if row.pk in to]
        refer(made, self.desk, "recruiters", "company", cluster.recruiters)
        refer(made, self.desk, "employers", "company", self._from_where(courted))
        refer(made, self.desk, "lab", "company", [key for key in [self.approach.lab_id] if key])
        made.columns |= {f"{name}_names": joined(made, name) for name in ("recruiters", "employers")}
        made.columns |= {f"{name}_name": joined(made, name) for name in ("lab", "bidder", "target", "seller")}
        made.whom = self._whom(courted)
        made.columns |= {
            "whom": "; ".join(one.name for one in made.whom),
            "approach_challenge": self.approach.figure_challenge,
            "to_many": len(to) > 1 or any(map(_is_group, courted)),
            "is_tied": self._is_tied(offer, to),
        }
        self._lead(made, offer)
        self._link(made, offer, courted, self._bidders(offer, courted))
        self._words(made, offer, courted)
        return made

    def _bidders(self, offer, courted) -> set[int]:
        """Whose offer it is: who keeps somebody is their employer, not who courts them."""
        cluster = self.cluster
        if offer.kind in KEEPING and self.approach.kind != ApproachKind.RETENTION:
            return {offer.bidder_id} if offer.bidder_id else self._from_where(courted)
        return (cluster.recruiters | {self.approach.lab_id, offer.bidder_id}) - {None}

    def _is_tied(self, offer, to) -> bool:
        """Whether something ties the offer to others: what it adds to a total depends on them."""
        others = self.cluster.offers
        named = offer.follows_id or offer.perhaps_same_as_id
        by_others = any(offer.pk in (one.follows_id, one.perhaps_same_as_id) for one in others)
        rows = self.cluster.candidates
        larger = {row.part_of_id for row in rows}
        return (
            bool(named)
            or by_others
            or any(row.pk in to and (row.part_of_id or row.pk in larger) for row in rows)
        )

    def _event(self, event) -> Made:
        made, cluster = self._make(event), self.cluster
        made.columns["place_in_story"] = self.events_in_order[event.pk]
        self._name_story(made)
        of = cluster.of.get(event.pk, ())
        courted = [row for row in self.candidates if row.pk in of] or self.candidates
        self._link(made, event, courted)
        made.links |= {("person", key, True) for key in cluster.with_people.get(event.pk, ())}
        self._words(made, event, courted)
        return made

    def _term(self, term) -> Made:
        made = self._make(term)
        table, key = self._holder(term)
        made.columns |= {"of_table": table, "of_ref": self.desk.rows[table][key].ref}
        self._name_story(made)
        of = self.cluster.granted.get(term.pk) or self.cluster.to.get(term.offer_id, ())
        courted = [row for row in self.candidates if row.pk in of] or self.candidates
        self._link(made, term, courted)
        self._words(made, term, courted)
        return made


def tell_source(made: Made, claim: Any) -> None:
    """Put the source of the lead claim beside a record."""
    source = claim.source if claim else None
    made.columns |= {
        "source": source.ref if source else "",
        "source_publisher": source.publisher if source else "",
        "source_title": (source.title or source.description) if source else "",
        "source_url": source.url if source else "",
        "source_archived_at": source.archived_at if source else "",
    }
    if source:
        made.names["source"] = [("source", source.ref, str(source))]


def _bidding(row) -> tuple:
    return (row.bidder_id, row.target_id, row.seller_id) if isinstance(row, Offer) else ()


def _is_group(row) -> bool:
    bounds = row.number_low, row.number_high
    return row.person_id is None and bounds not in ((None, None), (1, 1))


def _told_order(event):
    """By date, else by step; what has neither comes last, in the order that things take by nature."""
    dated = event.happened_earliest or event.happened_latest
    reached = REACHED_BY.get(event.kind)
    by_nature = WAY.index(reached) if reached in WAY else len(WAY)
    if dated:
        return 0, dated.toordinal(), event.step or 0, event.pk
    return 1 if event.step else 2, event.step or 0, by_nature, event.pk
