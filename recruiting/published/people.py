"""The rows of people, with the approaches in which they took part and the claims on them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import QuerySet

from recruiting.evidence.claims import key_of
from recruiting.models import Approach, Candidate, Claim, Employment
from recruiting.models.sql import KeyedQuery
from recruiting.published.desk_rows import DeskRows
from recruiting.published.links import Lineage, source_keys
from recruiting.published.records import public_rows
from recruiting.published.rows import PublishedRow, joined, refer


def people(keys: Collection[int], desk: DeskRows) -> Iterator[PublishedRow]:
    """The rows of the public people, with the approaches in which they took part."""
    rows = list(public_rows("person", keys, desk))
    parts = _Involvements([row.pk for _records, row, _row in rows], desk)
    for records, row, published_row in rows:
        parts.add_to(published_row, row)
        published_row.links |= {("source", key, True) for key in source_keys(records.claims[key_of(row)])}
        yield published_row
        yield from records.rows_of_claims(row, ("person", row.ref))


def _candidate_rows(keys: Collection[int]) -> QuerySet[Candidate]:
    return Candidate.objects.public().filter(person__among=keys).order_by()


def _approaches_by(keys: Collection[int]) -> QuerySet[Approach]:
    return Approach.objects.published().filter(recruiting_people__among=keys).order_by()


_CANDIDATES = KeyedQuery(
    lambda keys: _candidate_rows(keys).values_list("person", "approach", "employer", "approach__lab")
)
_COMPANIES_OF_CANDIDATES = {
    "recruiters": KeyedQuery(
        lambda keys: _candidate_rows(keys).values_list("person", "approach__recruiters").distinct()
    ),
    "employers": KeyedQuery(
        lambda keys: _candidate_rows(keys).values_list("person", "approach__employers").distinct()
    ),
}
_APPROACHES = KeyedQuery(lambda keys: _approaches_by(keys).values_list("recruiting_people", "pk", "lab"))
_RECRUITERS_OF_APPROACHES = KeyedQuery(
    lambda keys: _approaches_by(keys).values_list("recruiting_people", "recruiters").distinct()
)
_JOBS = KeyedQuery(
    lambda keys: (
        Employment.objects.published()
        .filter(person__among=keys)
        .order_by("pk")
        .values_list("person", "company", "title")
    )
)
_SPEAKERS = KeyedQuery(
    lambda keys: (
        Claim.objects.public()
        .filter(informant_person__among=keys, set_aside="")
        .order_by()
        .values_list("informant_person")
        .distinct()
    )
)


class _Involvements:
    """The approaches in which people were candidates or recruiters, and their employers."""

    def __init__(self, keys: Collection[int], desk: DeskRows) -> None:
        self.desk = desk
        self.approaches: dict[int, set[int]] = defaultdict(set)
        self.approaches_made: dict[int, set[int]] = defaultdict(set)
        self.employers: dict[int, set[int]] = defaultdict(set)
        self.recruiters: dict[int, set[int]] = defaultdict(set)
        self.labs: dict[int, set[int]] = defaultdict(set)
        self.courts_for: dict[int, set[int]] = defaultdict(set)
        self.jobs: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self.speakers: set[int] = set()
        self._load(keys)
        desk.load("approach", (key for some in self._approaches() for key in some))
        worked = [self.worked_at(person) for person in list(self.jobs)]
        companies = (
            *self.employers.values(),
            *self.recruiters.values(),
            *self.labs.values(),
            *self.courts_for.values(),
            *worked,
        )
        self.lineage = Lineage(desk, {key for some in companies for key in some if key})
        desk.load("company", (key for some in companies for key in some))

    def _approaches(self) -> tuple[set[int], ...]:
        return (*self.approaches.values(), *self.approaches_made.values())

    def _load(self, keys: Collection[int]) -> None:
        wanted = set(keys)
        for person, approach, employer, lab in _CANDIDATES.tuples(keys):
            self.approaches[person].add(approach)
            self.employers[person].add(employer)
            self.labs[person].add(lab)
        for name, courted_by in _COMPANIES_OF_CANDIDATES.items():
            for person, company in courted_by.tuples(keys):
                getattr(self, name)[person].add(company)
        for person, approach, lab in _APPROACHES.tuples(keys):
            if person in wanted:
                self.approaches_made[person].add(approach)
                self.courts_for[person].add(lab)
        for person, company in _RECRUITERS_OF_APPROACHES.tuples(keys):
            self.courts_for[person].add(company)
        for person, company, title in _JOBS.tuples(keys):
            self.jobs[person].append((company, title))
        self.speakers.update(person for (person,) in _SPEAKERS.tuples(keys))

    def worked_at(self, person: int) -> set[int]:
        """The companies where a person worked or works."""
        return {company for company, _title in self.jobs[person]}

    def add_to(self, row: PublishedRow, person: Any) -> None:
        """Put beside a person's row what they took part in."""
        for column in ("approaches", "approaches_made"):
            refer(row, self.desk, column, "approach", getattr(self, column)[person.pk])
        for column, companies_by_person in (("recruiters", self.recruiters), ("employers", self.employers)):
            refer(row, self.desk, column, "company", companies_by_person[person.pk] - {None})
            row.columns[f"{column}_names"] = joined(row, column)
        companies = self.desk.rows["company"]
        jobs = [(companies[key], title) for key, title in self.jobs[person.pk]]
        row.columns |= {
            "is_researcher": bool(self.approaches[person.pk]),
            "speaks": person.pk in self.speakers,
            "jobs": "; ".join(", ".join(filter(None, [str(company), title])) for company, title in jobs),
        }
        courts_for, worked_at = self.courts_for[person.pk], self.worked_at(person.pk)
        row.links |= self.lineage.links("recruiter", courts_for) | self.lineage.links("employer", worked_at)
        recruiters = self.recruiters[person.pk] | self.labs[person.pk] | courts_for
        companies_around = recruiters | self.employers[person.pk] | worked_at
        row.add_words(*(self.desk.words("company", key) for key in sorted(companies_around - {None})))
