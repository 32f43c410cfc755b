"""How a company or a person answers what is reported: denies, confirms, comments, or will not say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from recruiting.pages.lookup import Page, Tables
from recruiting.pages.statements import Statement, with_part_labels
from recruiting.published.models import Claim
from recruiting.published.shapes import Slot

Title = tuple[str, str]
"""The title and the address of a page."""

FIRST = 5
"""How many answers a page has."""

TELLING = ("reports", "alleges")
"""The stances of who tells of it in the first place, and answers nothing."""

PLACING = {
    "approach": ("recruiters", "employers"),
    "circumstance": ("kind", "company"),
    "employment": ("person", "company", "through"),
}
"""What only says which row is meant, by its table: who confirms the rest of it has answered."""


@dataclass(frozen=True)
class Speakers:
    """Those who answer: a claim names them in ``columns``.

    Who confirms a detail in ``placing`` answers nothing by that; nor do those who answer ``for_themselves``
    where they speak for a company.
    """

    columns: tuple[str, ...]
    placing: Mapping[str, tuple[str, ...]]
    for_themselves: bool = False

    def last_answers(self, at: Callable, speaker: Slot) -> Q:
        """The answers of a speaker, by reference, that were entered last: so many of each column."""
        wanted = Q()
        for column in self.columns:
            wanted |= Q(pk__in=self._answers(at, column, speaker).order_by("-key").values("pk")[:FIRST])
        return wanted

    def _answers(self, at: Callable, column: str, speaker: Slot) -> QuerySet:
        answers = at(Claim).filter(**{column: speaker}, is_counted=True).exclude(stance__in=TELLING)
        if self.for_themselves:
            answers = answers.filter(speaks_for="")
        for table, names in self.placing.items():
            answers = answers.exclude(stance="confirms", about_table=table, aspect__in=names)
        return answers

    def answered(self, claim: Any, ref: str) -> bool:
        """Whether ``claim`` is an answer of the speaker of that reference."""
        is_placing = claim.stance == "confirms" and claim.aspect in self.placing.get(claim.about_table, ())
        return (
            claim.is_counted
            and claim.stance not in TELLING
            and not is_placing
            and not (self.for_themselves and claim.speaks_for)
            and ref in (getattr(claim, column) for column in self.columns)
        )

    def by_page(
        self, record: Any, statements: Iterable[Statement], pages: Mapping[Page, Title], tables: Tables
    ) -> list[tuple[Title, list[Statement]]]:
        """The first answers of a record under the title and the address of the page to which they belong.

        Both are empty where that is the record's own page: those answers come first.
        """
        answers = [one for one in statements if self.answered(one.claim, record.ref)][:FIRST]
        titles = {**pages, (record.table, record.ref): ("", "")}
        groups: dict[Title, list[Statement]] = {}
        for one in with_part_labels(answers, tables):
            page = titles.get((one.claim.page_table, one.claim.page_ref), ("", ""))
            groups.setdefault(page, []).append(one)
        return sorted(groups.items(), key=lambda group: bool(group[0][0]))


COMPANIES = Speakers(("speaks_for", "informant_company"), PLACING)
PEOPLE = Speakers(("informant_person",), {**PLACING, "candidate": ("person",)}, for_themselves=True)
