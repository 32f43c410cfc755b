"""A story whose recruiter or employer no report had named has the name once a serious report gives it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from recruiting.admin.report.recorder import Recorder
from recruiting.evidence.witnesses import Weight, weight
from recruiting.models import Approach, Claim, Company, unit_of_work
from recruiting.values.separated import split_items

PARTIES = ("recruiters", "employers")


def name_parties(recorder: Recorder, approach: Approach) -> None:
    """Put the companies that the report gives where none stood, or where as many were only described.

    Of two that were only described one name may mean either: an editor says which.
    """
    for column in PARTIES:
        claims = [claim for claim in recorder.claims if claim.aspect == column and _is_serious(claim)]
        refs = {ref for claim in claims for ref in split_items(claim.value)}
        reported = Company.objects.filter(ref__in=refs)
        before = getattr(approach, column).all()
        if _are_named(reported) and not _are_named(before) and len(before) <= len(reported):
            with unit_of_work.editing() as unit:
                # Readers saw the story without the name.
                unit.reason = _("“%(report)s” names who was not named before.") % {"report": recorder.source}
                getattr(approach, column).set(reported)


def _are_named(companies: Iterable[Company]) -> bool:
    return any(company.name for company in companies)


def _is_serious(claim: Claim) -> bool:
    return weight(claim, claim.source) == Weight.SERIOUS
