"""Deriving what is stored as summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from django.apps import apps
from django.utils.translation import override

from recruiting.evidence import parties
from recruiting.evidence.challenge import challenge
from recruiting.evidence.claims import claims_on, key_of
from recruiting.evidence.origins import origins, roots
from recruiting.evidence.support import support
from recruiting.history.public_references import Mentions, of_claims, of_cluster, of_record
from recruiting.history.search_words import sort_name
from recruiting.models import titles
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Aspect, Stance
from recruiting.models.employment import Employment
from recruiting.models.event import EventKind
from recruiting.models.record import Reached, State
from recruiting.models.source import Source
from recruiting.models.term import Term
from recruiting.progress.approach_graph import clusters, parents_of
from recruiting.progress.outcome import describe, outcomes
from recruiting.progress.state import Reach
from recruiting.totals.dollars import dollars
from recruiting.values import Status


class Derived(NamedTuple):
    """A record with its derived columns by name, and whom the public is told of by it and its parts."""

    record: Any
    columns: dict[str, Any]
    mentions: Mentions = frozenset()


HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def figure_aspect(record) -> str:
    """The aspect whose support lists show: the value's own where there is one, else existence."""
    column = {"offer": "amount", "circumstance": getattr(record, "figure_column", "")}.get(record.table, "")
    if column in ("", "words") or getattr(record, f"{column}_status") != Status.GIVEN:
        return Aspect.EXISTENCE
    return column


def _named(table):
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
    for derived in _named("source")(keys):
        yield derived._replace(columns=derived.columns | {"root_id": roots_of[derived.record.pk]})


def _employments(keys):
    terms: dict[int, list[Term]] = {key: [] for key in keys}
    for term in Term.objects.filter(employment__among=keys).order_by("pk"):
        terms[term.employment_id].append(term)
    claims = claims_on({"employment": keys, "term": [term.pk for some in terms.values() for term in some]})
    stints = list(Employment.objects.filter(pk__among=keys))
    parents = parents_of(stint.company_id for stint in stints)
    for stint in stints:
        standing = _standing(stint, claims[key_of(stint)], parties.of_stint(stint, parents))
        told = of_record(stint, terms[stint.pk], standing["stands"], claims)
        yield Derived(stint, standing, told)
        for term in terms[stint.pk]:
            yield Derived(term, {"stands": bool(_counted(claims[key_of(term)]))})


def _circumstances(keys):
    claims = claims_on({"circumstance": keys})
    facts = list(Circumstance.objects.filter(pk__among=keys))
    parents = parents_of(company for fact in facts for company in (fact.company_id, fact.other_company_id))
    for fact in facts:
        standing = _standing(fact, claims[key_of(fact)], parties.of_fact(fact, parents))
        yield Derived(fact, standing, of_record(fact, (), standing["stands"], claims))


def _approaches(keys):
    found = list(clusters(keys))
    parts = {
        "offer": [offer.pk for cluster in found for offer in cluster.offers],
        "event": [event.pk for cluster in found for event in cluster.events],
        "candidate": [row.pk for cluster in found for row in cluster.candidates],
        "term": [term.pk for cluster in found for term in cluster.terms],
    }
    claims = claims_on({"approach": keys, **parts})
    for cluster in found:
        yield from _of_cluster(cluster, claims)


def _of_cluster(cluster, claims):
    approach = cluster.approach
    derived = _standing(approach, claims["approach", approach.pk], parties.of_approach(cluster))
    standings = {
        offer.pk: _standing(offer, claims["offer", offer.pk], parties.of_offer(cluster, offer))
        for offer in cluster.offers
    }
    live = approach.state == State.PUBLISHED
    every = [approach, *cluster.candidates, *cluster.events, *cluster.offers, *cluster.terms]
    stands = {key_of(row) for row in every if _counted(claims[key_of(row)])}
    stands -= _told_of_nobody_who_stands(cluster, stands)
    told = replace(
        cluster,
        events=[event for event in cluster.events if not live or _happened_to_some(event, stands, claims)],
        offers=[offer for offer in cluster.offers if _counts(offer, standings[offer.pk]["stands"], live)],
        stints=[stint for stint in cluster.stints if _counts(stint, stint.stands, live)],
    )
    shown = [row for row in cluster.candidates if not live or key_of(row) in stands]
    found = outcomes(replace(told, candidates=shown))
    hidden = outcomes(told).candidates if len(shown) < len(cluster.candidates) else {}
    days = _span([(approach.began_earliest, approach.began_latest), *map(_happened, told.events)])
    derived |= _outcome(approach, found.approach) | days
    yield Derived(approach, derived, of_cluster(cluster, stands, claims))
    for part in (*cluster.events, *cluster.terms):
        yield Derived(part, {"stands": key_of(part) in stands})
    for row in cluster.candidates:
        outcome = _outcome(row, found.candidates.get(row.pk) or hidden[row.pk])
        yield Derived(row, outcome | {"stands": key_of(row) in stands})
    for offer in cluster.offers:
        reach = found.offers.get(offer.pk) or Reach(Reached.OFFERED)
        printed = {"amount_printed": str(offer.amount)}
        dated = _dated(offer, told, days, claims["offer", offer.pk])
        yield Derived(offer, standings[offer.pk] | _outcome(offer, reach) | printed | dated)


def _told_of_nobody_who_stands(cluster, stands):
    """The events and terms that are told only of candidates whom no claim shows.

    They wait for these: the public, which sees none of them, would read them as told of all.
    """
    told_of = [(event, cluster.of.get(event.pk)) for event in cluster.events]
    told_of += [(term, cluster.granted.get(term.pk)) for term in cluster.terms]
    shown = {key for table, key in stands if table == "candidate"}
    return {key_of(part) for part, rows in told_of if rows and shown.isdisjoint(rows)}


def _happened_to_some(event, stands, claims):
    return key_of(event) in stands and _counted(claims[key_of(event)], HAPPENED)


def _counts(record, stands, live):
    """Whether an offer or a stint counts: of what is public the published, else all but the retracted."""
    return (record.state == State.PUBLISHED and stands) if live else record.state != State.RETRACTED


def _counted(claims, stances=None):
    return [claim for claim in claims if claim.counts and (stances is None or claim.stance in stances)]


def _standing(record, claims, who):
    figure = figure_aspect(record)
    existence = support(record, claims, who)
    shown = existence if figure == Aspect.EXISTENCE else support(record, claims, who, figure)
    # Of what has no figure, lists show what challenges the record as a whole.
    doubt = challenge(record, claims, Aspect.UNCLEAR if figure == Aspect.EXISTENCE else figure)
    return {
        "stands": bool(_counted(claims)),
        "independent_reports": existence.reports,
        "existence_support": str(existence.code),
        "existence_challenge": str(challenge(record, claims).code),
        "figure_support": str(shown.code),
        "figure_challenge": str(doubt.code),
        "figure_challenge_unclear": doubt.unclear,
        "figure_challenged_by": _challengers(doubt),
        "figure_in_rewriting": shown.in_rewriting,
        "figure_second_hand": shown.second_hand,
    }


def _challengers(doubt):
    """Whoever challenges it most, each once."""
    named = [titles.informant(claim) for claim in doubt.strongest]
    return "; ".join(dict.fromkeys(named))


def _outcome(record, reach):
    return {
        "outcome": str(reach.code),
        "outcome_some": reach.some,
        "nobody_accepted": reach.nobody_accepted,
        "outcome_printed": describe(record, reach),
    }


def _span(days):
    """The first and the last day of several, each given by its earliest and its latest day."""
    days = list(days)
    firsts = [earliest for earliest, _latest in days if earliest]
    lasts = [latest for _earliest, latest in days if latest]
    return {"earliest": min(firsts, default=None), "latest": max(lasts, default=None)}


def _happened(event):
    return event.happened_earliest, event.happened_latest


def _dated(offer, told, approach_days, claims):
    """The days of an offer, of its being made, else of what concerns it, else its approach's; its dollars."""
    concerning = [event for event in told.events if offer.pk in told.concerning.get(event.pk, ())]
    made = [event for event in concerning if event.kind == EventKind.OFFERED]
    days = next(
        (span for some in (made, concerning) if any((span := _span(map(_happened, some))).values())),
        approach_days,
    )
    converted = dollars(offer.amount, days["earliest"] or days["latest"] or _first_reported(claims))
    return days | {
        "usd_floor": converted.floor,
        "usd_ceiling": converted.ceiling,
        "usd_rate_day": converted.rate_day,
    }


def _first_reported(claims) -> date | None:
    counted = _counted(claims)
    origin = origins(counted)
    days = [
        day
        for claim in counted
        for day in (claim.said_earliest, claim.source.published_earliest, origin[claim.pk].published.earliest)
        if day
    ]
    return min(days, default=None)


_DERIVE: dict[str, Callable[[Collection[int]], Iterator[Derived]]] = {
    "company": _named("company"),
    "person": _named("person"),
    "source": _sources,
    "employment": _employments,
    "circumstance": _circumstances,
    "approach": _approaches,
}


def derived(table: str, keys: Collection[int]) -> list[Derived]:
    """The rows of ``table`` with these keys and what is derived with them; what is words, in English."""
    with override("en"):
        return list(_DERIVE[table](keys))
