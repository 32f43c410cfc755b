"""The rows that a saved report makes claims on: those that are public and those that wait."""

from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse

from recruiting.admin.report.wording import describe
from recruiting.models import Approach, Company, Person, Source
from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.standing import State
from recruiting.models.titles import story_title

MOST_CLAIMS = 500


@dataclass
class ReportedRow:
    """A row that a report makes claims on, with their number."""

    record: Any
    text: str
    claims: int
    is_public: bool

    @property
    def table(self) -> str:
        return self.record._meta.verbose_name

    @property
    def address(self) -> str:
        """The public page of the row; empty where it stands on another row's page."""
        try:
            return reverse(self.record.table, args=[self.record.ref])
        except NoReverseMatch:
            return ""


def rows_of_source(source) -> dict[str, list[ReportedRow]]:
    """The rows of which a report speaks, ``published`` and ``waiting``, the latest claims first."""
    subjects = [f"about_{table}" for table in SUBJECTS]
    claims = (
        source.claims.exclude(state=State.RETRACTED).select_related(*subjects).order_by("-pk")[:MOST_CLAIMS]
    )
    by_row: dict = {}
    for claim in claims:
        by_row.setdefault((claim.subject, claim.state == State.PUBLISHED), []).append(claim)
    rows = [
        ReportedRow(record, _text(record), len(row_claims), is_public and _is_public(record))
        for (record, is_public), row_claims in by_row.items()
    ]
    return {
        "published": [row for row in rows if row.is_public],
        "waiting": [row for row in rows if not row.is_public],
    }


def _text(record):
    if isinstance(record, Approach):
        return story_title(record)
    return str(record) if isinstance(record, (Company, Person, Source)) else describe(record)


def _is_public(record) -> bool:
    return getattr(record, "state", State.PUBLISHED) == State.PUBLISHED
