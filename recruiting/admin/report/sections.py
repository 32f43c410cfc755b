"""The sections of the form's third step; each row class says all that there is to one."""

from dataclasses import dataclass, field

from recruiting.admin.report import background, claim_rows, rows
from recruiting.admin.report.record_part import RecordPart

SECTIONS: dict[str, type[RecordPart]] = {
    row.section: row
    for row in (
        rows.CandidateRow,
        rows.OfferRow,
        rows.EventRow,
        rows.TermRow,
        background.EmploymentRow,
        background.CircumstanceRow,
        claim_rows.SayingRow,
        claim_rows.MisplacedFigureRow,
        background.NameRow,
    )
}
"""The sections in their order, by name."""

STORY_SECTIONS = ("candidates", "offers", "events", "terms")
BACKGROUND = ("employments", "circumstances")
"""The sections whose rows are parts of the story."""


@dataclass
class Section:
    """The rows of one table. ``numbers`` are those of their labels, which a row keeps whatever goes."""

    name: str
    form: type[RecordPart]
    rows: list = field(default_factory=list)
    may_be_known: bool = False
    """Whether a new row of it may be one that is known: then that is asked as soon as it is typed."""

    @property
    def heading(self) -> str:
        return str(self.form.heading)

    @property
    def add(self) -> str:
        """What the button says that adds a row."""
        return str(self.form.add_label)

    @property
    def numbers(self) -> str:
        return " ".join(row.label[1:] for row in self.rows)

    @property
    def next_number(self) -> int:
        return max([int(row.label[1:]) for row in self.rows], default=0) + 1

    @property
    def is_open(self) -> bool:
        """Whether there is something in it to see: known rows, or what is typed."""
        return any(row.record or row.question or not row.is_empty for row in self.rows)
