"""Deriving what is stored as summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import override

from recruiting.models import telling
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Aspect, Stance
from recruiting.models.employment import Employment
from recruiting.models.event import EventKind
from recruiting.models.record import Reached, State
from recruiting.models.source import Source
from recruiting.rules import parties
from recruiting.rules.challenge import challenge
from recruiting.rules.clusters import clusters, parents_of
from recruiting.rules.dollars import dollars
from recruiting.rules.outcome import describe, outcomes
from recruiting.rules.roots import counts, origins, roots
from recruiting.rules.state import Reach
from recruiting.rules.support import support
from recruiting.rules.told import claims_on
from recruiting.rules.wording import named, sort_name
from recruiting.values import Status

Derived = Iterator[tuple[Any, dict[str, Any]]]
"""Records, each with its derived columns by name."""

HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def figure_aspect(record) -> str:
    """The aspect whose support lists show: the value's own where there is one, else existence."""
    column = {"offer": "amount", "circumstance": getattr(record, "figure_column", "")}.get(record.table, "")
    if column in ("", "words") or getattr(record, f"{column}_status") != Status.GIVEN:
        return Aspect.EXISTENCE
    return column


def _sources(keys):
    based_on: dict[int, set[int]] = {}
    level = set(keys)
    while level:
        based_on |= {pk: set() for pk in level}
        for pk, base in Source.based_on.through.objects.filter(from_source__in=level).values_list(
            "from_source", "to_source"
        ):
            based_on[pk].add(base)
        level = set().union(*(based_on[pk] for pk in level)) - based_on.keys()
    found = roots(based_on)
    for source in Source.objects.filter(pk__in=keys):
        yield source, {"root_id": found[source.pk], "sort_name": sort_name(source)}


def _employments(keys):
    claims = claims_on({"employment": keys})
    stints = list(Employment.objects.filter(pk__in=keys))
    parents = parents_of(stint.company_id for stint in stints)
    for stint in stints:
        yield stint, _standing(stint, claims["employment", stint.pk], parties.of_stint(stint, parents))


def _circumstances(keys):
    claims = claims_on({"circumstance": keys})
    facts = list(Circumstance.objects.filter(pk__in=keys))
    parents = parents_of(company for fact in facts for company in (fact.company_id, fact.other_company_id))
    for fact in facts:
        yield fact, _standing(fact, claims["circumstance", fact.pk], parties.of_fact(fact, parents))


def _approaches(keys):
    found = list(clusters(keys))
    parts = {
        "offer": [offer.pk for cluster in found for offer in cluster.offers],
        "event": [event.pk for cluster in found for event in cluster.events],
        "candidate": [row.pk for cluster in found for row in cluster.candidates],
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
    events = [event for event in cluster.events if not live or _counted(claims["event", event.pk], HAPPENED)]
    public = {row.pk for row in cluster.candidates if _counted(claims["candidate", row.pk])}
    # As the public sees them: what is told only of rows that it does not see waits for these.
    seen = [event for event in events if not live or _is_told_of(cluster.of.get(event.pk), public)]
    told = replace(
        cluster,
        events=seen,
        offers=[offer for offer in cluster.offers if _counts(offer, standings[offer.pk]["stands"], live)],
        stints=[stint for stint in cluster.stints if _counts(stint, stint.stands, live)],
    )
    shown = [row for row in cluster.candidates if not live or row.pk in public]
    found = outcomes(replace(told, candidates=shown))
    everybody = replace(told, events=events)
    hidden = outcomes(everybody).candidates if len(shown) < len(cluster.candidates) else {}
    days = _span([(approach.began_earliest, approach.began_latest), *map(_happened, seen)])
    yield approach, derived | _outcome(approach, found.approach) | days
    for row in cluster.candidates:
        yield row, _outcome(row, found.candidates.get(row.pk) or hidden[row.pk])
    for offer in cluster.offers:
        reach = found.offers.get(offer.pk) or Reach(Reached.OFFERED)
        dated = _dated(offer, told, days, claims["offer", offer.pk])
        yield offer, standings[offer.pk] | _outcome(offer, reach) | _printed(offer) | dated


def _is_told_of(candidates, public):
    return not candidates or not public.isdisjoint(candidates)


def _counts(record, stands, live):
    """Whether an offer or a stint counts: of what is public the published, else all but the retracted."""
    return (record.state == State.PUBLISHED and stands) if live else record.state != State.RETRACTED


def _counted(claims, stances=None):
    origin = origins(claims)
    return [
        claim
        for claim in claims
        if counts(claim, origin[claim.pk]) and (stances is None or claim.stance in stances)
    ]


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
    with override("en"):
        named = [telling.informant(claim) for claim in doubt.strongest]
    return "; ".join(dict.fromkeys(named))


def _outcome(record, reach):
    with override("en"):
        printed = describe(record, reach)
    return {
        "outcome": str(reach.code),
        "outcome_some": reach.some,
        "nobody_accepted": reach.nobody_accepted,
        "outcome_printed": printed,
    }


def _printed(offer):
    with override("en"):
        return {"amount_printed": str(offer.amount)}


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


DERIVE: dict[str, Callable[[Collection[int]], Derived]] = {
    "company": named("company"),
    "person": named("person"),
    "source": _sources,
    "employment": _employments,
    "circumstance": _circumstances,
    "approach": _approaches,
}
