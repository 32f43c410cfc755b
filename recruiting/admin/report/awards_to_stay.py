"""Asks whether people who have an employer's award for staying, and nothing else in a report, were courted.

A story counts all of its people as approached. People who are merely paid to stay belong to another story.
"""

from collections.abc import Collection

from django.utils.translation import gettext as _

from recruiting.models import Approach, Candidate, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.offer import OfferKind
from recruiting.values.word_lists import word_list

ROWS_ABOUT_PEOPLE = (Event, Offer)
"""The rows that say something of people."""
COURTED, NOT_SAID = "courted", "not-said"
"""The answers: the report says that they are, or it does not say so."""


def ask_whether_courted(recorder, approach: Approach | None) -> None:
    """Ask it of each award to new people on the page; refuse the award if the report does not say so."""
    if approach is None or approach.kind != ApproachKind.HIRE:
        return
    saved = recorder.resolver.records_by_label
    offers = {label: record for label, record in saved.items() if isinstance(record, Offer)}
    candidates = {record for record in saved.values() if isinstance(record, Candidate)}
    recruiters = recorder.related(approach, "recruiters")
    for label, offer in offers.items():
        is_award = offer.kind == OfferKind.RETENTION_AWARD and offer.bidder not in recruiters
        people = _new_people_of_award(recorder, offer) if is_award else []
        if people and set(people) != candidates:
            _ask(recorder, label, recruiters, people)


def _new_people_of_award(recorder, award: Offer) -> list[Candidate]:
    """The new people of an award who are in no other event or offer of the page, and part of no other row."""
    records = set(recorder.resolver.records_by_label.values()) - {award}
    people_elsewhere = {
        one
        for row in records
        if isinstance(row, ROWS_ABOUT_PEOPLE)
        for one in recorder.related(row, "candidates")
    }
    people = recorder.related(award, "candidates")
    return [
        one
        for one in people
        if one in recorder.resolver.new_records and not one.part_of and one not in people_elsewhere
    ]


def _joined_names(records: Collection) -> str:
    return word_list(map(str, records), _("and"))


def _ask(recorder, label: str, recruiters: Collection, people: Collection[Candidate]) -> None:
    names = {"recruiters": _joined_names(recruiters), "people": _joined_names(people)}
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
