"""What published rows are called: from their own columns and the names beside them."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from django.db.models import TextChoices
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.models.approach import ApproachKind
from recruiting.models.circumstance import CircumstanceKind
from recruiting.models.claim_codes import Stance
from recruiting.models.event import EventKind
from recruiting.models.offer import OfferKind
from recruiting.models.term import TermKind
from recruiting.models.titles import deal_kinds
from recruiting.values.descriptions import described

Names = dict[str, list[tuple[str, str, str]]]
"""By column the table, the reference and the label of each row that it refers to."""


def name_list(names: Sequence[str]) -> str:
    """“Alder, Birch and Cedar”."""
    return str(names[0]) if len(names) == 1 else get_text_list(list(names), _("and"))


def labels(names: Names, column: str) -> list[str]:
    """What the rows are called that a column refers to."""
    return [name or ref for _table, ref, name in names.get(column, ())]


class Approached(NamedTuple):
    """One candidate row as titles name it: ``places`` are its employers; a group is no person."""

    name: str
    places: tuple[str, ...]
    is_person: bool


def title(record: Any, names: Names, whom: Sequence[Approached] = ()) -> str:
    """The title of a row as it is published; ``whom`` is who is approached."""
    make = _TITLES.get(record.table)
    return make(record, names, whom) if make else str(record)


def _approach(approach: Any, names: Names, whom: Sequence[Approached]) -> str:
    recruiters = name_list(labels(names, "recruiters"))
    if approach.kind == ApproachKind.GENERAL:
        return _("How %(recruiters)s usually recruits") % {"recruiters": recruiters}
    if approach.kind == ApproachKind.COMPANY_DEAL and not whom:
        company = name_list(labels(names, "employers")) or _("people not named")
        return _deal(recruiters, company, deal_kinds(approach))
    return f"{recruiters} → {_candidate_names(names, whom, recruiters)}"


def _offer(offer: Any, names: Names, whom: Sequence[Approached]) -> str:
    bidder = name_list(labels(names, "bidder") or labels(names, "recruiters"))
    if offer.is_company_level:
        company = name_list(labels(names, "target") or labels(names, "employers"))
        return f"{_deal(bidder, company, [_label(OfferKind, offer.kind)])}: {offer.amount}"
    return f"{bidder} → {_candidate_names(names, whom, bidder)}: {offer.amount}"


def _deal(bidder: str, company: str, kinds: Iterable[str]) -> str:
    return f"{bidder} → {company} ({', '.join(kinds)})"


def _candidate_names(names: Names, whom: Sequence[Approached], bidder: str) -> str:
    """“Nn One and Nn Two at Birch”; of several employers each row with its own, that are not ``bidder``."""
    if not whom:
        places = name_list(labels(names, "employers"))
        return _("people at %(employers)s") % {"employers": places} if places else _("people not named")
    by_place: dict[tuple[str, ...], list[str]] = {}
    for one in whom:
        by_place.setdefault(one.places, []).append(one.name if one.is_person else described(one.name))
    if len(by_place) > 1 and all(one.is_person for one in whom):
        return name_list(
            [f"{one.name} ({one.places[0]})" if len(one.places) == 1 else one.name for one in whom]
        )
    return "; ".join(_at(name_list(some), name_list(places), bidder) for places, some in by_place.items())


def _at(name_text: str, places: str, bidder: str) -> str:
    if not places or places == bidder or places in name_text:
        return name_text
    return _("%(names)s at %(employers)s") % {"names": name_text, "employers": places}


def _candidate(row: Any, names: Names, _whom: Sequence[Approached]) -> str:
    return name_list(labels(names, "person")) or described(row.description)


def _employment(stint: Any, names: Names, _whom: Sequence[Approached]) -> str:
    person, company = name_list(labels(names, "person")), name_list(labels(names, "company"))
    return _("%(person)s at %(company)s") % {"person": person, "company": company}


def _circumstance(fact: Any, names: Names, _whom: Sequence[Approached]) -> str:
    whose = name_list(labels(names, "company")) or described(fact.market)
    return f"{whose}: {_label(CircumstanceKind, fact.kind)}"


def _event(event: Any, _names: Names, _whom: Sequence[Approached]) -> str:
    return _label(EventKind, event.kind)


def _term(term: Any, _names: Names, _whom: Sequence[Approached]) -> str:
    return _label(TermKind, term.kind)


def _claim(claim: Any, names: Names, _whom: Sequence[Approached]) -> str:
    return f"{name_list(labels(names, 'source'))}: {_label(Stance, claim.stance)}"


def _label(codes: type[TextChoices], code: str) -> str:
    return _label_in(codes, code, get_language())


@cache
def _label_in(codes: type[TextChoices], code: str, _language: str) -> str:
    # Looked up once: of a hundred thousand rows the labels would take longer than all else.
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
