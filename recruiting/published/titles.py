"""The titles of published rows, made of their columns and the labels of their references."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.models.amount_parts import amount_in_words
from recruiting.models.circumstance import CircumstanceKind
from recruiting.models.claim_codes import Stance
from recruiting.models.event import EventKind
from recruiting.models.offer import OfferKind
from recruiting.models.term import TermKind
from recruiting.models.titles import Approached, approach_title, candidate_names, deal_title, join_names
from recruiting.values.descriptions import described

Names = dict[str, list[tuple[str, str, str]]]
"""By column: table, reference and label of each row that it refers to."""


def labels(names: Names, column: str) -> list[str]:
    """The labels of the rows that a column refers to."""
    return [name or ref for _table, ref, name in names.get(column, ())]


def title(record: Any, names: Names, whom: Sequence[Approached] = ()) -> str:
    """The title of a published row; ``whom`` are those who are approached."""
    make = _TITLES.get(record.table)
    return make(record, names, whom) if make else str(record)


def _approach(approach: Any, names: Names, whom: Sequence[Approached]) -> str:
    recruiters, employers = join_names(labels(names, "recruiters")), join_names(labels(names, "employers"))
    return approach_title(approach, recruiters, employers, _described(whom))


def _offer(offer: Any, names: Names, whom: Sequence[Approached]) -> str:
    bidder = join_names(labels(names, "bidder") or labels(names, "recruiters"))
    employers = join_names(labels(names, "employers"))
    amount = amount_in_words(offer.amount, offer.amount_parts)
    if offer.is_company_level:
        company = join_names(labels(names, "target")) or employers or _("an unnamed company")
        return f"{deal_title(bidder, company, [_label(OfferKind, offer.kind)])}: {amount}"
    return f"{bidder} → {candidate_names(_described(whom), employers, bidder)}: {amount}"


def _described(whom: Sequence[Approached]) -> list[Approached]:
    """The same people, with descriptions of groups in the language of the title."""
    return [one if one.is_person else one._replace(name=described(one.name)) for one in whom]


def _candidate(row: Any, names: Names, _whom: Sequence[Approached]) -> str:
    return join_names(labels(names, "person")) or described(row.description)


def _employment(stint: Any, names: Names, _whom: Sequence[Approached]) -> str:
    person, company = join_names(labels(names, "person")), join_names(labels(names, "company"))
    return _("%(person)s at %(company)s") % {"person": person, "company": company}


def _circumstance(fact: Any, names: Names, _whom: Sequence[Approached]) -> str:
    whose = join_names(labels(names, "company")) or described(fact.market)
    return f"{whose}: {_label(CircumstanceKind, fact.kind)}"


def _event(event: Any, _names: Names, _whom: Sequence[Approached]) -> str:
    kind = _label(EventKind, event.kind)
    return _("%(kind)s: nobody") % {"kind": kind} if event.people.high == 0 else kind


def _term(term: Any, _names: Names, _whom: Sequence[Approached]) -> str:
    return _label(TermKind, term.kind)


def _claim(claim: Any, names: Names, _whom: Sequence[Approached]) -> str:
    return f"{join_names(labels(names, 'source'))}: {_label(Stance, claim.stance)}"


def _label(codes: type[TextChoices], code: str) -> str:
    return _label_in(codes, code, get_language())


@cache
def _label_in(codes: type[TextChoices], code: str, _language: str) -> str:
    # Cached, because for a hundred thousand rows these look-ups would take longest.
    return str(codes(code).label)


_TITLES: dict[str, Callable[[Any, Names, Sequence[Approached]], str]] = {
    "approach": _approach,
    "offer": _offer,
    "candidate": _candidate,
    "employment": _employment,
    "circumstance": _circumstance,
    "event": _event,
    "term": _term,
    "claim": _claim,
}
