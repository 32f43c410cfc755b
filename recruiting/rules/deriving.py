"""Deriving what is stored as summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Prefetch
from django.utils.translation import override

from recruiting.models import telling
from recruiting.models.approach import Approach
from recruiting.models.claim import Aspect, Claim, Stance
from recruiting.models.employment import Employment
from recruiting.models.event import EventKind
from recruiting.models.offer import Offer
from recruiting.models.record import Reached, State
from recruiting.models.source import Source
from recruiting.rules.challenge import challenge
from recruiting.rules.dollars import dollars
from recruiting.rules.outcome import describe, outcomes
from recruiting.rules.parties import parties
from recruiting.rules.roots import counts, origins, roots
from recruiting.rules.state import Reach
from recruiting.rules.support import support
from recruiting.rules.wording import named, sort_name
from recruiting.values import Status

Derived = Iterator[tuple[Any, dict[str, Any]]]
"""Records, each with its derived columns by name."""

HAPPENED = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.LIMITS)
"""The stances that grant that an event took place."""


def claims_on(table: str, keys: Collection[int]) -> dict[int, list[Claim]]:
    """The published claims on each of these rows, those set aside among them, with whom they come from."""
    found: dict[int, list[Claim]] = {key: [] for key in keys}
    claims = Claim.objects.published().filter(**{f"about_{table}__in": keys}).order_by("pk")
    for claim in claims.select_related(
        "source__root", "via__root", "informant_person", "informant_company", "speaks_for"
    ):
        found[getattr(claim, f"about_{table}_id")].append(claim)
    return found


def figure_aspect(record) -> str:
    """The aspect whose support lists show: the value's own where there is one, else existence."""
    column = {"offer": "amount", "circumstance": getattr(record, "figure_column", "")}.get(record.table, "")
    if column in ("", "words") or getattr(record, column).status != Status.GIVEN:
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


def _stated(table, relations):
    def derive(keys):
        claims = claims_on(table, keys)
        rows = apps.get_model("recruiting", table)._base_manager
        for record in rows.filter(pk__in=keys).select_related(*relations):
            yield record, _standing(record, claims[record.pk])

    return derive


def _approaches(keys):
    approaches = list(_clusters(keys))
    offers = [offer for approach in approaches for offer in approach.offers.all()]
    events = [event.pk for approach in approaches for event in approach.events.all()]
    rows = [row.pk for approach in approaches for row in approach.candidates.all()]
    on_approach, on_offer = claims_on("approach", keys), claims_on("offer", [offer.pk for offer in offers])
    happened = {pk for pk, claims in claims_on("event", events).items() if _counted(claims, HAPPENED)}
    public = {pk for pk, claims in claims_on("candidate", rows).items() if _counted(claims)}
    for approach in approaches:
        derived = _standing(approach, on_approach[approach.pk])
        standings = {offer.pk: _standing(offer, on_offer[offer.pk]) for offer in approach.offers.all()}
        live = approach.state == State.PUBLISHED
        told = [event for event in approach.events.all() if event.pk in happened or not live]
        stints = [stint for row in approach.candidates.all() for stint in row.employments.all()]
        found = outcomes(
            approach,
            approach.candidates.all(),
            [offer for offer in approach.offers.all() if _counts(offer, standings[offer.pk]["stands"], live)],
            told,
            [stint for stint in stints if _counts(stint, stint.stands, live)],
            public if live else None,
        )
        days = _span([approach.began, *(event.happened for event in told)])
        yield approach, derived | _outcome(approach, found.approach) | days
        for row in approach.candidates.all():
            yield row, _outcome(row, found.candidates[row.pk])
        for offer in approach.offers.all():
            reach = found.offers.get(offer.pk) or Reach(Reached.OFFERED)
            dated = _dated(offer, told, days, on_offer[offer.pk])
            yield offer, standings[offer.pk] | _outcome(offer, reach) | _printed(offer) | dated


def _clusters(keys):
    offers = Offer.objects.select_related("bidder", "target", "seller").prefetch_related("candidates")
    return (
        Approach.objects.filter(pk__in=keys)
        .select_related("lab", "agency")
        .prefetch_related(
            "recruiters",
            "recruiting_people",
            "employers",
            "candidates",
            Prefetch("candidates__employments", Employment.objects.order_by("pk")),
            Prefetch("offers", offers.order_by("pk")),
            "events__candidates",
            "events__offers",
        )
    )


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


def _standing(record, claims):
    who = parties(record)
    figure = figure_aspect(record)
    existence, shown = support(record, claims, who), support(record, claims, who, figure)
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


def _span(dates):
    firsts = [when.earliest for when in dates if when.earliest]
    lasts = [when.latest for when in dates if when.latest]
    return {"earliest": min(firsts, default=None), "latest": max(lasts, default=None)}


def _dated(offer, events, approach_days, claims):
    """The days of an offer, of its being made, else of what concerns it, else its approach's; its dollars."""
    concerning = [event for event in events if any(each.pk == offer.pk for each in event.offers.all())]
    made = [event for event in concerning if event.kind == EventKind.OFFERED]
    days = next(
        (span for told in (made, concerning) if any((span := _span([e.happened for e in told])).values())),
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
        for day in (claim.said.earliest, claim.source.published.earliest, origin[claim.pk].published.earliest)
        if day
    ]
    return min(days, default=None)


DERIVE: dict[str, Callable[[Collection[int]], Derived]] = {
    "company": named("company"),
    "person": named("person"),
    "source": _sources,
    "employment": _stated("employment", ["person", "company"]),
    "circumstance": _stated("circumstance", ["company", "other_company"]),
    "approach": _approaches,
}
