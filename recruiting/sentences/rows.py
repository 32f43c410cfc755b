"""A row of the lists beside offers: what it says as one sentence, when, and in which words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from recruiting.sentences import events, headlines, jobs, labels, terms
from recruiting.sentences.events import in_a_row
from recruiting.sentences.offers import amount_by_itself
from recruiting.sentences.outcomes import ACCEPTED
from recruiting.sentences.standing import doubt_of_figure
from recruiting.sentences.values import value_text
from recruiting.values.descriptions import described

TO = ("to_candidates", "to_people", "to_companies")
"""The columns of a term that say for whom it is."""


@dataclass(frozen=True)
class Line:
    """What a row of a list says: a sentence, its time and what a report adds; empty where nothing is said.

    ``prose`` is what is kept in the language of the data, whatever the reader's.
    """

    sentence: str
    when: str
    words: str
    prose: str = ""


def line(row: Any) -> Line:
    """The words of an event, a job, a term or a piece of background in its list."""
    return LINES[row.table](row)


def _event(event: Any) -> Line:
    approach = getattr(event, "of", None)
    is_past = approach and approach.outcome in ACCEPTED and events.is_of_nobody_yet(event)
    return Line(
        _("No one accepted at first") if is_past else events.sentence(event),
        value_text(event.happened) if event.happened else "",
        in_a_row(
            [
                _offers(event),
                events.parties(event),
                events.company(event),
                f"{_('Reason given:')} {event.reason}" if event.reason else "",
                headlines.doubt_that(event),
                headlines.challenge_that(event),
            ]
        ),
        in_a_row([event.what]),
    )


def _offers(event: Any) -> str:
    """Which offers it concerns: “Offer: US$9m a year (counter-offer by the employer)”."""
    texts = [_offer(offer) for offer in getattr(event, "concerned", ())]
    words = {"offers": "; ".join(texts)}
    if len(texts) > 1:
        return _("Offers: %(offers)s") % words
    return _("Offer: %(offers)s") % words if texts else ""


def _offer(offer: Any) -> str:
    amount = amount_by_itself(offer)
    if offer.kind == "pay-package":
        return amount
    return f"{amount} ({labels.code(offer, 'kind')})"


def _job(job: Any) -> Line:
    words = {
        "person": _names(job, "person"),
        "title": jobs.title(job),
        "company": _names(job, "company"),
    }
    pattern = _("%(person)s: %(title)s at %(company)s") if job.title else _("%(person)s at %(company)s")
    return Line(pattern % words, jobs.dates(job), in_a_row([labels.code(job, "ending"), job.reason]))


def term_title(term: Any) -> str:
    """What a term is called where it is one among others: “Signing bonus: US$1m”."""
    words = {"lead": terms.name(term), "value": "; ".join(filter(None, [_amounts(term), terms.words(term)]))}
    return _("%(lead)s: %(value)s") % words if words["value"] else words["lead"]


def _amounts(term: Any) -> str:
    values = [term.money, term.share, term.multiple, term.length]
    return ", ".join(value_text(value) for value in values if value)


def _term(term: Any) -> Line:
    to = ", ".join(str(each) for column in TO for each in term.linked_rows(column))
    to_whom = _("for %(whom)s") % {"whom": to} if to else ""
    step = getattr(term, "legal_step", None)
    parties = events.parties(step) if step else ""
    parts = [
        _amounts(term),
        headlines.words_with_doubt(term),
        term.place,
        to_whom,
        terms.holder(term),
        headlines.doubt(term),
        headlines.challenge_that(term),
    ]
    words = "; ".join(filter(None, parts))
    return Line(terms.name(term), terms.dates(term), in_a_row([words, parties]) if parties else words)


def _circumstance(row: Any) -> Line:
    words = {"company": _names(row, "company") or described(row.market), "what": labels.code(row, "kind")}
    sentence = _("%(company)s: %(what)s") % words if words["company"] else words["what"]
    as_of = row.as_of or row.date
    figure = "" if row.figure_column == "date" else value_text(getattr(row, row.figure_column))
    other = _names(row, "other_company")
    doubt = doubt_of_figure(row)
    parts = [figure, row.words, described(row.staff), other, row.place, doubt]
    details = "; ".join(dict.fromkeys(filter(None, parts)))
    return Line(sentence, value_text(as_of) if as_of else "", details)


def _names(row: Any, column: str) -> str:
    return ", ".join(map(str, row.linked_rows(column)))


LINES = {"event": _event, "employment": _job, "term": _term, "circumstance": _circumstance}
