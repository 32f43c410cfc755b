"""What approaches are called, by the names of those in them: at the desk and as they are published."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from recruiting.models.approach import ApproachKind
from recruiting.models.offer import OfferKind
from recruiting.values.word_lists import word_list


class Approached(NamedTuple):
    """One candidate row as titles name it: ``places`` are its employers; a group is no person."""

    name: str
    places: tuple[str, ...]
    is_person: bool


def join_names(names: Iterable) -> str:
    """“Alder, Birch and Cedar”."""
    return word_list(names, _("and"))


def rows_in_titles(rows: Iterable[Any]) -> list[Any]:
    """The candidates that a title names: people first; what is part of another row here is left out."""
    rows = list(rows)
    keys = {row.pk for row in rows}
    return sorted((row for row in rows if row.part_of_id not in keys), key=lambda row: not row.person_id)


def story_title(approach: Any) -> str:
    """The title of a row of the desk, by its relations: a page prefetches them."""
    recruiters, employers = approach.recruiters.all(), [str(company) for company in approach.employers.all()]
    whom = [
        Approached(
            str(row), (str(row.employer),) if row.employer_id else tuple(employers), bool(row.person_id)
        )
        for row in rows_in_titles(approach.candidates.all())
    ]
    return approach_title(approach, join_names(recruiters), join_names(employers), whom)


def approach_title(approach: Any, recruiters: str, employers: str, whom: Sequence[Approached]) -> str:
    """“Alder → a group at Birch”, of names that are joined already."""
    if approach.kind == ApproachKind.GENERAL:
        return _("How %(recruiters)s usually recruits") % {"recruiters": recruiters}
    if approach.kind == ApproachKind.COMPANY_DEAL and not whom:
        return deal_title(recruiters, employers or _("people not named"), _deal_kinds(approach))
    return f"{recruiters} → {candidate_names(whom, employers, recruiters)}"


def deal_title(bidder: str, company: str, kinds: Iterable[str]) -> str:
    """“Alder → Birch (takeover bid)”."""
    return f"{bidder} → {company} ({', '.join(kinds)})"


def _deal_kinds(approach: Any) -> list[str]:
    """What a company deal is reported to be, in words: a takeover bid, a stake; else a company deal."""
    kinds = approach.headlines.get("deals", {}).get("values", ())
    return [str(OfferKind(kind).label) for kind in kinds] or [str(approach.get_kind_display())]


def candidate_names(whom: Sequence[Approached], employers: str, bidder: str) -> str:
    """“Nn One and Nn Two at Birch”; of several employers each row with its own, unless that is ``bidder``."""
    if not whom:
        return _("people at %(employers)s") % {"employers": employers} if employers else _("people not named")
    by_place: dict[tuple[str, ...], list[str]] = {}
    for one in whom:
        by_place.setdefault(one.places, []).append(one.name)
    if len(by_place) > 1 and all(one.is_person for one in whom):
        return join_names(
            f"{one.name} ({one.places[0]})" if len(one.places) == 1 else one.name for one in whom
        )
    return "; ".join(_at(join_names(some), join_names(places), bidder) for places, some in by_place.items())


def _at(names: str, places: str, bidder: str) -> str:
    if not places or places == bidder or places in names:
        return names
    return _("%(names)s at %(employers)s") % {"names": names, "employers": places}
