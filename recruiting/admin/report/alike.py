"""What is told here may stand there already: like approaches, and the rows of one that a row resembles."""

from recruiting.models import Approach, Company
from recruiting.models.record import State

MOST_ALIKE = 5


def like_approaches(recruiters, employers, people, began) -> list[Approach]:
    """Approaches of these recruiters, or of companies around them, to these employers or these people.

    Only those of a time that may be that of ``began``: undated ones are of any. What is retracted is like
    nothing.
    """
    around = {company.pk for company in recruiters} | {company.parent_id for company in recruiters}
    courting = Company.objects.filter(pk__in=around - {None}).with_units()
    made = Approach.objects.exclude(state=State.RETRACTED).filter(recruiters__in=courting)
    of_employers = made.filter(employers__in=[company for company in employers if company.pk])
    of_people = made.filter(candidates__person__in=[person for person in people if person.pk])
    found = (of_employers | of_people).distinct().order_by("-pk")
    return [approach for approach in found if _may_meet(approach, began)][:MOST_ALIKE]


def _may_meet(approach, began):
    def apart(latest, earliest):
        return latest is not None and earliest is not None and latest < earliest

    first, last = approach.earliest, approach.latest
    return not (apart(last, began.earliest) or (began.latest and apart(began.latest, first)))


def resembled(record, others):
    """The one of ``others`` that tells most likely what ``record``, not saved yet, tells; or None."""
    scored = [(score, other) for other in others if (score := _score(record, other)) > 0]
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _score(record, other):
    if record.table == "candidate":
        if record.person_id or other.person_id:
            return 0
        return 1 if record.number.same(other.number) else 0
    if record.kind != other.kind:
        return 0
    if record.table == "event":
        mine, theirs = record.happened, other.happened
        return (
            2 if mine.same(theirs) else 1 if not (mine.text and theirs.text) or mine.overlaps(theirs) else 0
        )
    if record.table == "offer":
        return 2 if record.amount.same(other.amount) else 1 if record.amount.overlaps(other.amount) else 0
    return 1
