"""What pages tell of the desk's approaches and offers, loaded with them."""

from django.db.models import Prefetch, Q

from recruiting.models import Approach, Candidate

COURTED = Candidate.objects.claimed().select_related("person", "employer", "part_of__person")


def offers_told(rows):
    """Offers with the rows that theirs point to."""
    return rows.select_related("approach__lab", "bidder", "target", "seller", "lead_claim__source__root")


def offers_shown(rows):
    """Offers with what a row of their list tells."""
    return offers_told(rows).prefetch_related(
        "approach__recruiters", "approach__employers", Prefetch("candidates", COURTED)
    )


def approaches_told(rows):
    """Approaches with the rows that theirs point to."""
    return rows.select_related("lab", "agency", "follows", "lead_claim__source")


def approaches_shown(rows):
    """Approaches with what a row of their list tells."""
    return approaches_told(rows).prefetch_related(
        "recruiters", "employers", "recruiting_people", Prefetch("candidates", COURTED)
    )


def by(approaches, companies):
    """Those ``approaches`` that any of these companies (keys) makes, or that are for a lab among them."""
    return approaches.filter(_any(Q(recruiters__in=companies) | Q(lab__in=companies)))


def to(approaches, companies):
    """Those ``approaches`` that court people of any of these companies (keys)."""
    courted = Candidate.objects.claimed().filter(employer__in=companies).values("approach")
    return approaches.filter(_any(Q(employers__in=companies)) | Q(pk__in=courted))


def _any(condition):
    return Q(pk__in=Approach.objects.filter(condition).order_by().values("pk"))
