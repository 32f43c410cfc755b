"""What an editor types from a report is the desk's line and that report's claim at once."""

from dataclasses import dataclass

from recruiting.models import aspects
from recruiting.models.claim import Aspect, Claim, HowKnown, Stance
from recruiting.models.company import Company
from recruiting.models.person import Person
from recruiting.models.source import Source
from recruiting.values.composite import CompositeField

UNCLAIMED = {
    "summary",
    "description",
    "desk_note",
    "aliases",
    "part_of",
    "follows",
    "perhaps_same_as",
    "step",
}
"""The desk's own words and links: no report claims them."""


@dataclass(frozen=True)
class Report:
    """The report from which an editor types, where in it, and who tells it."""

    source: Source
    where: str = ""
    informant: str = ""
    person: Person | None = None
    speaks_for: Company | None = None
    stance: str = Stance.REPORTS
    how_known: str = HowKnown.NOT_STATED


def claim_typed(record, typed: list[str], report: Report, stated: dict) -> list[Claim]:
    """Save a draft claim of ``report`` for each column of ``record`` that was ``typed``.

    Without any such column the claim is that the record exists. ``stated`` holds the typed values.
    """
    known = aspects.aspects_of(record.table)
    told = {}
    for name in typed:
        if name in known and name not in UNCLAIMED and name != aspects.OUTCOME:
            notation = _notation(record, name, stated.get(name))
            if notation:
                told[name] = notation
    claims = []
    for aspect, value in (told or {Aspect.EXISTENCE.value: ""}).items():
        claim = Claim(
            source=report.source,
            where=report.where,
            aspect=aspect,
            value=value,
            stance=report.stance,
            informant_words=report.informant,
            informant_person=report.person,
            informant_company=None if report.person else report.speaks_for,
            speaks_for=report.speaks_for,
            how_known=report.how_known,
            **{f"about_{record.table}": record},
        )
        claim.save()
        claims.append(claim)
    return claims


def _notation(record, name, value):
    field = record._meta.get_field(name)
    if isinstance(field, CompositeField):
        return getattr(record, name).notation()
    if field.many_to_many:
        return ";".join(sorted(related.ref for related in value or ()))
    if field.is_relation:
        return value.ref if value else ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)
