"""What an editor types from a report becomes the row's columns and that report's claim at once."""

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
    """The report from which an editor types, where in it, who tells it, and how they know."""

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


def claim_typed(record: Record, names: list[str], report: Report, values: Values) -> list[Claim]:
    """A draft claim of ``report`` for each column of ``record`` that was ``names``, not saved yet.

    Without any such column the claim is that the record exists. ``values`` holds the typed values.
    """
    return claim_all_typed(record, [name for name in names if name not in aspects.DESKS_OWN], report, values)


def claim_all_typed(record: Record, names: list[str], report: Report, values: Values) -> list[Claim]:
    """As ``claim_typed``, of a known row: what a report says of any column of it is a claim."""
    labels = aspects.aspects_of(record.table)
    notations = {}
    for name in names:
        if name in labels and name != aspects.OUTCOME:
            notation = columns.notation(aspects.column(record.table, name), values.get(name))
            if notation:
                notations[name] = notation
    return claim_values(record, notations, report)


def claim_values(record: Record, values: dict[str, str], report: Report) -> list[Claim]:
    """A draft claim for each aspect and its value in ``values``; for none, that the record exists."""
    values = values or {Aspect.EXISTENCE.value: ""}
    return [report.claim(record, aspect=aspect, value=value) for aspect, value in values.items()]


def claim_line(record: Record, report: Report) -> list[Claim]:
    """A draft claim that ``report`` tells the record as its headline has it: its figure, or who.

    Where reports differ there is no one value to agree with: it tells of the record.
    """
    name = LINE.get(record.table, getattr(record, "figure_column", ""))
    is_open = isinstance(record, Headlined) and bool(row_headlines.differ(record, name))
    value = getattr(record, name) if name and not is_open else ""
    notation = columns.notation(aspects.column(record.table, name), value) if value else ""
    return claim_values(record, {name: notation} if notation else {}, report)


LINE = {"offer": "amount", "candidate": "person", "event": "happened"}
"""The column by which a report that agrees with the headlines is claimed to agree."""
