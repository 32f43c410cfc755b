"""Claims of what an editor types from a report."""

from dataclasses import dataclass, field
from typing import Any

from recruiting.desk.matching import Values
from recruiting.evidence import row_headlines
from recruiting.models import aspects, columns
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import Aspect, HowKnown, Interest, Stance
from recruiting.models.company import Company
from recruiting.models.headlines import Headlined
from recruiting.models.person import Person
from recruiting.models.record import Record
from recruiting.models.source import Source
from recruiting.values import Count, Edtf


@dataclass(frozen=True)
class Report:
    """The report from which an editor types: its source, place in it, informant and how they know."""

    source: Source
    where: str = ""
    informant: str = ""
    person: Person | None = None
    speaks_for: Company | None = None
    stance: str = Stance.REPORTS
    how_known: str = HowKnown.NOT_STATED
    informants: Count = field(default_factory=Count)
    interest: str = Interest.NOT_STATED
    via: Source | None = None
    said: Edtf = field(default_factory=Edtf)

    def claim(self, record: Record, **columns: Any) -> Claim:
        """A claim of this report about ``record``, not saved yet."""
        defaults = {
            "source": self.source,
            "where": self.where,
            "stance": self.stance,
            "informant_words": self.informant,
            "informants": self.informants,
            "informant_person": self.person,
            "informant_company": None if self.person else self.speaks_for,
            "speaks_for": self.speaks_for,
            "how_known": self.how_known,
            "interest": self.interest,
            "via": self.via,
            "said": self.said,
            f"about_{record.table}": record,
        }
        return Claim(**defaults | columns)


def typed_claims(record: Record, names: list[str], report: Report, values: Values) -> list[Claim]:
    """Unsaved draft claims of ``report`` on the columns ``names`` of a new ``record``.

    Without any such column the claim is that the record exists. ``values`` holds the typed values.
    """
    return typed_claims_on_known_row(
        record, [name for name in names if name not in aspects.DESKS_OWN], report, values
    )


def typed_claims_on_known_row(
    record: Record, names: list[str], report: Report, values: Values
) -> list[Claim]:
    """The same for a known row, of which the desk's own columns are claimed too."""
    labels = aspects.aspects_of(record.table)
    notations = {}
    for name in names:
        if name in labels and name != aspects.OUTCOME:
            notation = columns.notation(aspects.column(record.table, name), values.get(name))
            if notation:
                notations[name] = notation
    return value_claims(record, notations, report)


def value_claims(record: Record, values: dict[str, str], report: Report) -> list[Claim]:
    """A draft claim for each aspect in ``values``; if these are empty, one that the record exists."""
    values = values or {Aspect.EXISTENCE.value: ""}
    return [report.claim(record, aspect=aspect, value=value) for aspect, value in values.items()]


def headline_claims(record: Record, report: Report) -> list[Claim]:
    """A draft claim that ``report`` gives the value of the headline, such as the figure.

    If reports differ there is no such value: the claim is that the record exists.
    """
    name = HEADLINE_COLUMN.get(record.table, getattr(record, "figure_column", ""))
    is_open = isinstance(record, Headlined) and bool(row_headlines.differing_values(record, name))
    value = getattr(record, name) if name and not is_open else ""
    notation = columns.notation(aspects.column(record.table, name), value) if value else ""
    return value_claims(record, {name: notation} if notation else {}, report)


HEADLINE_COLUMN = {"offer": "amount", "candidate": "person", "event": "happened"}
"""By table, the column whose headline a report repeats when it agrees."""
