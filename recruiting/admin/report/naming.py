"""A story whose recruiter or employer no report had named has the name once a serious report gives it."""

from django.utils.translation import gettext as _

from recruiting.admin.report.recorder import Recorder
from recruiting.evidence.witnesses import Weight, weight
from recruiting.models import Approach, Claim, Company, unit_of_work
from recruiting.values.separated import split_items

PARTIES = ("recruiters", "employers")


def name_parties(recorder: Recorder, approach: Approach) -> None:
    """Put companies that the report names where none stood, or where they were only described."""
    for column in PARTIES:
        claims = [
            claim for claim in recorder.claims if claim.about_approach == approach and claim.aspect == column
        ]
        refs = [ref for claim in claims if _is_serious(claim) for ref in split_items(claim.value)]
        companies_named = Company.objects.filter(ref__in=refs).exclude(name="")
        companies = getattr(approach, column)
        if companies_named and not companies.exclude(name="").exists():
            _say_why(recorder)
            companies.set(companies_named)


def _is_serious(claim: Claim) -> bool:
    return weight(claim, claim.source) == Weight.SERIOUS


def _say_why(recorder: Recorder) -> None:
    """Tell readers, who saw the story without the name, which report gives it."""
    unit = unit_of_work.current()
    if unit is not None and not unit.reason:
        unit.reason = _("“%(report)s” names who was not named before.") % {"report": recorder.source}
