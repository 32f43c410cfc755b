"""What no report answers about an approach, in sentences derived from what is and is not on record."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from recruiting.models import Approach, Claim, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.claim import Aspect, Stance
from recruiting.models.record import Reached
from recruiting.models.source import Reading
from recruiting.models.titles import informant, join_names
from recruiting.pages.evidence import reporters
from recruiting.values import Status


def open_questions(
    approach: Approach,
    offers: Iterable[Offer],
    events: Iterable[Event],
    claims: Iterable[Claim],
) -> list[str]:
    """A sentence for each question that is open; ``claims`` are those on all that belongs to the approach."""
    offers, claims = list(offers), [claim for claim in claims if not claim.set_aside]
    return [
        *_about_offers(offers),
        *_about_outcome(approach),
        *_about_people(approach),
        *_about_dates(approach, events),
        *_about_sources(claims),
        *_about_parties(approach, claims),
    ]


def _about_offers(offers) -> Iterator[str]:
    for status, one, many in (
        (
            Status.UNDISCLOSED,
            _("The amount of an offer is undisclosed."),
            _("The amounts of %(n)d offers are undisclosed."),
        ),
        (
            Status.UNKNOWN,
            _("Of an offer no report gives the amount."),
            _("Of %(n)d offers no report gives the amount."),
        ),
    ):
        if number := sum(offer.amount.status == status for offer in offers):
            yield one if number == 1 else many % {"n": number}
    uncounted = [offer for offer in offers if not offer.is_company_level and offer.number.low is None]
    if uncounted:
        yield _("How many offers there were is not reported.")


def _about_outcome(approach) -> Iterator[str]:
    if approach.outcome == Reached.OPEN:
        yield _("Reports contradict each other on how it ended.")
    elif approach.outcome == Reached.OFFERED and not approach.nobody_accepted:
        yield _("Whether anybody accepted is not reported.")


def _about_people(approach) -> Iterator[str]:
    rows = list(approach.candidates.all())
    if rows and not any(row.person_id for row in rows):
        yield _("Nobody who was courted is named.")
    counted = {row.pk for row in rows}
    groups = [row for row in rows if not row.person_id and row.part_of_id not in counted]
    if any(not row.number.has_figure for row in groups):
        yield _("How many people were courted is not reported.")


def _about_dates(approach, events) -> Iterator[str]:
    if approach.kind != ApproachKind.GENERAL and not (approach.earliest or approach.latest):
        yield _("No report gives a date.")
    elif undated := sum(not event.happened for event in events):
        yield ngettext("%(n)d event has no date.", "%(n)d events have no date.", undated) % {"n": undated}


def _about_sources(claims) -> Iterator[str]:
    told_by = set(reporters(claims).values())
    if len(told_by) == 1:
        source = told_by.pop()
        yield _("All of this goes back to one report: %(report)s.") % {"report": source}
        if source.reading == Reading.THROUGH:
            yield _("That report itself was not read.")


def _about_parties(approach, claims) -> Iterator[str]:
    """Which of the companies would say nothing, or are not told to have said anything; who left what open."""
    disputes = [claim for claim in claims if claim.stance == Stance.DISPUTES]
    for who in dict.fromkeys(informant(claim) for claim in disputes if claim.aspect == Aspect.UNCLEAR):
        yield _("%(who)s disputes the account without saying which detail.") % {"who": who}
    spoke: dict[int, set[str]] = {}
    for claim in claims:
        for company in {claim.speaks_for_id, claim.informant_company_id} - {None}:
            spoke.setdefault(company, set()).add(claim.stance)
    silent = []
    for company in [*approach.recruiters.all(), *approach.employers.all()]:
        stances = spoke.get(company.pk, set())
        if not stances:
            silent.append(company)
        elif stances == {Stance.NO_ANSWER}:
            yield _("%(company)s did not answer.") % {"company": company}
        elif stances <= {Stance.NO_COMMENT, Stance.NO_ANSWER}:
            yield _("%(company)s declined to comment.") % {"company": company}
    if silent:
        yield _("No word of %(companies)s is reported.") % {"companies": join_names(silent)}
