"""An employer's award for staying, to people of whom a report tells nothing else: are they courted as well?

A story counts all of its people as approached. Who are merely paid to stay belong to a story of their own.
"""

from collections.abc import Collection

from django.utils.translation import gettext as _

from recruiting.models import Approach, Candidate, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.offer import OfferKind
from recruiting.values.word_lists import word_list

TELLING = (Event, Offer)
"""The rows that tell of people."""
COURTED, NOT_SAID = "courted", "not-said"
"""The answers: the report says that they are, or it does not say so."""


def ask_whether_courted(recorder, approach: Approach | None) -> None:
    """Of those who are new with an award on the page, ask; refuse it where the report says no."""
    if approach is None or approach.kind != ApproachKind.HIRE:
        return
    saved = recorder.find.saved
    offers = {label: record for label, record in saved.items() if isinstance(record, Offer)}
    candidates = {record for record in saved.values() if isinstance(record, Candidate)}
    recruiters = recorder.related(approach, "recruiters")
    for label, offer in offers.items():
        is_award = offer.kind == OfferKind.RETENTION_AWARD and offer.bidder not in recruiters
        people = _told_of_here_alone(recorder, offer) if is_award else []
        if people and set(people) != candidates:
            _ask(recorder, label, recruiters, people)


def _told_of_here_alone(recorder, award: Offer) -> list[Candidate]:
    """Who has an award and is new, of whom no other row of the page tells, and who is no part of others."""
    records = set(recorder.find.saved.values()) - {award}
    told = {one for row in records if isinstance(row, TELLING) for one in recorder.related(row, "candidates")}
    people = recorder.related(award, "candidates")
    return [one for one in people if one in recorder.find.created and not one.part_of and one not in told]


def _listed(records: Collection) -> str:
    return word_list(map(str, records), _("and"))


def _ask(recorder, label: str, recruiters: Collection, people: Collection[Candidate]) -> None:
    names = {"recruiters": _listed(recruiters), "people": _listed(people)}
    text = _("%(people)s: were they courted by %(recruiters)s too, or only paid to stay?") % names
    options = [
        (COURTED, _("The report says that they were courted")),
        (NOT_SAID, _("It does not say so")),
    ]
    if recorder.page.ask(f"is-courted-{label}", text, options) == NOT_SAID:
        part = next(row for row in recorder.page.sections["offers"].rows if row.label == label)
        recorder.page.refuse(
            part,
            "kind",
            _(
                "Take the award and its people out here: %(recruiters)s would be said to court them."
                " After saving, “Another story of this report” has room for them, as a story of the kind"
                " “retention: the employer keeps people”."
            )
            % names,
        )
