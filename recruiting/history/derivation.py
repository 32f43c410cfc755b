"""Deriving what is stored as summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from typing import Any, NamedTuple

from django.apps import apps
from django.utils.translation import override

from recruiting.evidence import headlines, parties
from recruiting.evidence.challenge import challenge
from recruiting.evidence.claims import Row, claims_on, countable, key_of
from recruiting.evidence.headline import Kind
from recruiting.evidence.origins import origins, roots
from recruiting.evidence.support import support
from recruiting.evidence.witnesses import Weight, allegations, weight
from recruiting.history import dating
from recruiting.history.public_references import (
    ClaimsOn,
    Mentions,
    named_by_terms,
    of_claims,
    of_cluster,
    of_record,
)
from recruiting.history.search_words import sort_name
from recruiting.models import titles
from recruiting.models.aspects import OUTCOME
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim_codes import SUPPORTING, Aspect, Stance
from recruiting.models.employment import Employment
from recruiting.models.offer import COMPANY_KINDS
from recruiting.models.record import State
from recruiting.models.record_codes import Reached, Support
from recruiting.models.source import Source
from recruiting.models.term import Term
from recruiting.progress.approach_graph import Reports, add_parents, parents_of, without_parents
from recruiting.progress.outcome import outcomes
from recruiting.progress.outcome_words import describe
from recruiting.progress.state import Reach
from recruiting.values import Status


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


HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def figure_aspect(record) -> str:
    """The aspect whose support lists show: the value's own where there is one, else existence."""
    column = {"offer": "amount", "circumstance": getattr(record, "figure_column", "")}.get(record.table, "")
    if column in ("", "words"):
        return Aspect.EXISTENCE
    is_figure = getattr(record, f"{column}_status") == Status.GIVEN or headlines.differ(record, column)
    return column if is_figure else Aspect.EXISTENCE


def _deriver(table):
    def derive(keys):
        claims = claims_on({table: keys})
        for record in apps.get_model("recruiting", table)._base_manager.filter(pk__among=keys):
            columns = {"sort_name": sort_name(record)}
            yield Derived(record, columns, of_claims(claims[key_of(record)]))

    return derive


def _sources(keys):
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


def _employments(keys):
    terms: dict[int, list[Term]] = {key: [] for key in keys}
    for term in Term.objects.filter(employment__among=keys).order_by("pk"):
        terms[term.employment_id].append(term)
    claims = claims_on({"employment": keys, "term": [term.pk for some in terms.values() for term in some]})
    stints = list(Employment.objects.filter(pk__among=keys))
    before = _put_headlines([*stints, *(term for some in terms.values() for term in some)], claims)
    parents = parents_of(stint.company_id for stint in stints)
    by_term = named_by_terms([term for some in terms.values() for term in some])
    for stint in stints:
        standing = _standing(stint, claims[key_of(stint)], parties.of_stint(stint, parents))
        mentions = of_record(stint, terms[stint.pk], standing["is_counted"], claims, by_term)
        yield Derived(stint, standing, mentions, before[key_of(stint)])
        for term in terms[stint.pk]:
            is_counted = bool(countable(claims[key_of(term)]))
            yield Derived(term, {"is_counted": is_counted}, before=before[key_of(term)])


def _circumstances(keys):
    claims = claims_on({"circumstance": keys})
    facts = list(Circumstance.objects.filter(pk__among=keys))
    before = _put_headlines(facts, claims)
    parents = parents_of(company for fact in facts for company in (fact.company_id, fact.other_company_id))
    for fact in facts:
        standing = _standing(fact, claims[key_of(fact)], parties.of_fact(fact, parents))
        mentions = of_record(fact, (), standing["is_counted"], claims)
        yield Derived(fact, standing, mentions, before[key_of(fact)])


def _put_headlines(rows: Iterable, claims: ClaimsOn) -> dict[Row, dict[str, Any]]:
    """Put into each row what its claims come to; what its columns held before, by table and key."""
    rows = list(rows)
    references: dict[str, set[str]] = {}
    for row in rows:
        for table, ref in headlines.named_in(row.table, claims[key_of(row)]):
            references.setdefault(table, set()).add(ref)
    keys = {
        (table, ref): key
        for table, refs in references.items()
        for ref, key in apps.get_model("recruiting", table)
        ._base_manager.filter(ref__in=refs)
        .values_list("ref", "pk")
    }
    return {key_of(row): headlines.apply(row, claims[key_of(row)], keys) for row in rows}


def _approaches(keys):
    clusters = without_parents(keys)
    parts = {
        "offer": [offer.pk for cluster in clusters for offer in cluster.offers],
        "event": [event.pk for cluster in clusters for event in cluster.events],
        "candidate": [row.pk for cluster in clusters for row in cluster.candidates],
        "term": [term.pk for cluster in clusters for term in cluster.terms],
        "employment": [stint.pk for cluster in clusters for stint in cluster.stints],
    }
    claims = claims_on({"approach": keys, **parts})
    before = _put_headlines((row for cluster in clusters for row in _rows_of(cluster)), claims)
    for cluster in add_parents(clusters):
        for derived in _of_cluster(cluster, claims):
            yield derived._replace(before=before[key_of(derived.record)])


def _rows_of(cluster):
    return [cluster.approach, *cluster.candidates, *cluster.events, *cluster.offers, *cluster.terms]


def _of_cluster(cluster, claims):
    approach = cluster.approach
    own, who = claims["approach", approach.pk], parties.of_approach(cluster)
    derived = _standing(approach, own, who, list(_telling(cluster, claims)))
    standings = {
        offer.pk: _standing(offer, claims["offer", offer.pk], parties.of_offer(cluster, offer))
        for offer in cluster.offers
    }
    live = approach.state == State.PUBLISHED
    counted_rows = {key_of(row) for row in _rows_of(cluster) if countable(claims[key_of(row)])}
    counted_rows -= _told_of_nobody_counted(cluster, counted_rows)
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
    _describe_outcome(approach, results.approach, results)
    _describe_deals(approach, effective.offers, results.offers)
    derived |= _outcome(approach, results.approach) | days
    yield Derived(approach, derived, of_cluster(cluster, counted_rows, claims))
    for part in (*cluster.events, *cluster.terms):
        yield Derived(part, {"is_counted": key_of(part) in counted_rows})
    for row in cluster.candidates:
        reach = results.candidates.get(row.pk) or hidden[row.pk]
        _describe_outcome(row, reach)
        outcome = _outcome(row, reach)
        yield Derived(row, outcome | {"is_counted": key_of(row) in counted_rows})
    for offer in cluster.offers:
        reach = results.offers.get(offer.pk) or Reach(Reached.OFFERED)
        is_followed = any(other.follows_id == offer.pk for other in effective.offers)
        _describe_outcome(offer, reach, results if len(cluster.offers) == 1 else None, is_followed)
        printed = {
            "amount_printed": str(offer.amount),
            "amount_others": "; ".join(headlines.others(offer, "amount")),
        }
        dated = dating.of_offer(offer, effective, claims["offer", offer.pk])
        yield Derived(offer, standings[offer.pk] | _outcome(offer, reach) | printed | dated)


def _told_of_nobody_counted(cluster, counted_rows):
    """The events and terms that are told only of candidates whom no claim shows.

    They wait for these: the public, which sees none of them, would read them as told of all.
    """
    concerns = [(event, cluster.of.get(event.pk)) for event in cluster.events]
    concerns += [(term, cluster.granted.get(term.pk)) for term in cluster.terms]
    candidates = {row.pk for row in cluster.candidates if key_of(row) in counted_rows}
    return {key_of(part) for part, keys in concerns if keys and candidates.isdisjoint(keys)}


def _happened_to_some(event, counted_rows, claims):
    return key_of(event) in counted_rows and countable(claims[key_of(event)], HAPPENED)


def _counts(record, is_counted, live):
    """Whether an offer or a stint counts: of what is public the published, else all but the retracted."""
    return (record.state == State.PUBLISHED and is_counted) if live else record.state != State.RETRACTED


def _telling(cluster, claims):
    """The claims by which reports tell of an approach without naming it: on whom, what and when it was."""
    live = cluster.approach.state == State.PUBLISHED
    offers = [offer for offer in cluster.offers if _counts(offer, True, live)]
    for row in [*cluster.candidates, *cluster.events, *offers]:
        yield from (claim for claim in claims[key_of(row)] if claim.counts and claim.stance in SUPPORTING)


def _standing(record, claims, who, telling=()):
    """How well its own claims and those ``telling`` of it bear a record out, and who challenges it."""
    figure = figure_aspect(record)
    existence = support(record, [*claims, *telling], who)
    figure_support = (
        existence if figure == Aspect.EXISTENCE else _support_of_figure(record, claims, who, figure)
    )
    # Of what has no figure, lists show what challenges the record as a whole.
    doubt = challenge(record, claims, Aspect.UNCLEAR if figure == Aspect.EXISTENCE else figure)
    return {
        "is_counted": bool(countable(claims)),
        "independent_reports": existence.reports,
        "existence_support": str(existence.code),
        "existence_challenge": str(challenge(record, claims).code),
        "figure_support": str(figure_support.code),
        "figure_challenge": str(doubt.code),
        "figure_challenge_unclear": doubt.unclear,
        "figure_challenged_by": _challengers(doubt),
        "figure_in_rewriting": figure_support.in_rewriting,
        "figure_second_hand": figure_support.second_hand,
    }


def _support_of_figure(record, claims, who, figure):
    """The support of the headline; where reports differ, of that of them which is supported least."""
    values = headlines.differ(record, figure)
    if not values:
        return support(record, claims, who, figure)
    alternatives = []
    for value in values:
        alternative = copy(record)
        setattr(alternative, figure, value)
        alternatives.append(support(alternative, claims, who, figure))
    return max(alternatives, key=lambda each: list(Support).index(each.code))


def _challengers(doubt):
    """Whoever challenges it most, each once."""
    names = [titles.opponent(claim) for claim in doubt.strongest]
    return "; ".join(dict.fromkeys(names))


def _reports_on(rows, claims):
    """Who tells each of these rows: what orders events without dates, and what weak pages alone say."""
    reports = {}
    for row in rows:
        row_claims = countable(claims[key_of(row)], HAPPENED)
        origin = origins(row_claims)
        alleged = allegations(row_claims, origin)
        weights = [weight(claim, origin[claim.pk], alleged) for claim in row_claims]
        days = [day for claim in row_claims if (day := claim.source.published_earliest)]
        reports[key_of(row)] = Reports(
            frozenset(claim.source_id for claim in row_claims),
            (min(days), max(days)) if days else None,
            bool(weights) and min(weights) > Weight.SERIOUS,
        )
    return reports


def _describe_outcome(record, reach, results=None, is_followed=False):
    """Note beside the headlines how the outcome came about: what reports differ in, what weak ones say.

    ``is_followed`` says of an offer that a later one took its place.
    """
    described = {
        "kind": str(Kind.DIFFER if reach.rivals else Kind.WORKED_OUT),
        "values": list(reach.rivals),
        "others": [{"value": code} for code in reach.beside],
        "deals": list(results.deals) if results else [],
    }
    if reach.part:
        described["part"] = list(reach.part)
    if results and results.left is not None:
        described["left"] = results.left
    if is_followed:
        described["followed"] = True
    described = {name: value for name, value in described.items() if value != []}
    record.headlines.pop(OUTCOME, None)
    if len(described) > 1:
        record.headlines[OUTCOME] = described


def _describe_deals(approach, offers, reaches):
    """Note what a company deal is reported to be, and what came of each: titles and sentences name it."""
    deals = [offer for offer in offers if offer.kind in COMPANY_KINDS]
    approach.headlines.pop("deals", None)
    if deals:
        approach.headlines["deals"] = {
            "kind": str(Kind.WORKED_OUT),
            "values": sorted({offer.kind for offer in deals}),
            "outcomes": [
                list(pair) for pair in sorted({(str(one.kind), str(reaches[one.pk].code)) for one in deals})
            ],
        }


def _outcome(record, reach):
    return {
        "outcome": str(reach.code),
        "outcome_some": reach.some,
        "nobody_accepted": reach.nobody_accepted,
        "outcome_printed": describe(record, reach),
    }


_DERIVE: dict[str, Callable[[Collection[int]], Iterator[Derived]]] = {
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
