"""When something was first reported, by its claims that count."""

from collections.abc import Iterable
from datetime import date

from recruiting.evidence.claims import counted_claims
from recruiting.evidence.origins import origins
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING
from recruiting.values import Edtf


def first_day(one: Edtf) -> tuple[date, date]:
    """The sort key of dates: by first day; of those with the same one, the narrowest first."""
    return one.earliest or one.latest or date.max, one.latest or date.max


def first_report(claims: Iterable[Claim]) -> Edtf | None:
    """The date of the first report, or of the first copy of one that is undated.

    The day of a statement or of a denial does not count.
    """
    claims = counted_claims(claims, SUPPORTING)
    origin = origins(claims)
    dates = [
        published
        for claim in claims
        for published in (claim.source.published, origin[claim.pk].published)
        if published.earliest
    ]
    return min(dates, key=first_day, default=None)


def first_original_day(claims: Iterable[Claim]) -> date | None:
    """The day of the first report, by the reports that first told it: a page names these, and no copies."""
    claims = counted_claims(claims, SUPPORTING)
    origin = origins(claims)
    days = (origin[claim.pk].published.earliest for claim in claims)
    return min((day for day in days if day), default=None)


def first_known_day(claims: Iterable[Claim]) -> date | None:
    """The first day on which anybody spoke of it, in a report, in a copy or before it: even to deny it."""
    claims = counted_claims(claims)
    origin = origins(claims)
    days = [
        day
        for claim in claims
        for day in (claim.said.earliest, claim.source.published.earliest, origin[claim.pk].published.earliest)
        if day
    ]
    return min(days, default=None)
