"""A story whose recruiter or employer no report had named has the name once a serious report gives it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from recruiting.evidence.claims import claims_on
from recruiting.evidence.origins import origins
from recruiting.evidence.witnesses import Weight, weight
from recruiting.models import Approach, Claim, Company, unit_of_work
from recruiting.models.standing import State
from recruiting.values.separated import split_items

PARTIES = ("recruiters", "employers")


def name_parties(claims: Iterable[Claim]) -> None:
    """Put the companies that claims published now give where none stood, or as many were only described.

    Of two that were only described one name may mean either: an editor says which.
    """
    by_approach: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.aspect in PARTIES and claim.about_approach_id:
            by_approach.setdefault(claim.about_approach_id, []).append(claim)
    for key, some in by_approach.items():
        approach = Approach.objects.get(pk=key)
        for column in PARTIES:
            _name(approach, column, {claim.pk for claim in some if claim.aspect == column})


def _name(approach: Approach, column: str, keys: set[int]) -> None:
    if not keys or _are_named(before := getattr(approach, column).all()):
        return
    every = claims_on({approach.table: [approach.pk]})[approach.table, approach.pk]
    origin = origins(every)
    serious = [one for one in every if one.pk in keys and weight(one, origin[one.pk]) == Weight.SERIOUS]
    reported = Company.objects.filter(ref__in={ref for one in serious for ref in split_items(one.value)})
    if not _are_named(reported) or len(before) > len(reported):
        return
    with unit_of_work.editing() as unit:
        if approach.state == State.PUBLISHED:
            # Readers saw the story without the name.
            unit.explain(_("“%(report)s” names who was not named before.") % {"report": serious[0].source})
        getattr(approach, column).set(reported)


def _are_named(companies: Iterable[Company]) -> bool:
    return any(company.name for company in companies)
