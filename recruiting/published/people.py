"""The rows of people, with the approaches in which they took part and the claims on them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.db.models import QuerySet

from recruiting.evidence.claims import key_of
from recruiting.models import Approach, Candidate, Claim, Employment
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.sql import union
from recruiting.published.desk_rows import DeskRows
from recruiting.published.links import Lineage, source_links
from recruiting.published.records import Records, public_rows
from recruiting.published.rows import PublishedRow, joined, refer


def people(records: Records) -> Iterator[PublishedRow]:
    """The rows of the public people, with the approaches in which they took part."""
    involvements = _Involvements([row.pk for row in records.rows["person"]], records.desk)
    for row, published_row in public_rows("person", records):
        involvements.add_to(published_row, row)
        published_row.links |= source_links(records.claims[key_of(row)])
        yield published_row
        yield from records.claim_rows(row, ("person", row.ref), published_row=published_row)


def _candidate_rows(keys: Collection[int]) -> QuerySet[Candidate]:
    return Candidate.objects.public().filter(person__among=keys).order_by()


def _in_groups(keys: Collection[int]) -> QuerySet[Candidate]:
    """Candidates without an employer of their own, in a group that has one."""
    return _candidate_rows(keys).filter(employer=None, part_of__in=_rows_of_one_employer())


def _of_any_employer(keys: Collection[int]) -> QuerySet[Candidate]:
    """Candidates without an employer, of their own or their group's: any of the approach may be theirs."""
    return _candidate_rows(keys).filter(employer=None).exclude(part_of__in=_rows_of_one_employer())


def _rows_of_one_employer() -> QuerySet[Candidate]:
    return Candidate.objects.public().exclude(employer=None).order_by()


def _approaches_by(keys: Collection[int]) -> QuerySet[Approach]:
    return Approach.objects.published().filter(recruiting_people__among=keys).order_by()


def _speaking(keys: Collection[int]) -> QuerySet[Claim]:
    return Claim.objects.public().filter(informant_person__among=keys, set_aside="").order_by().distinct()


_INVOLVEMENT_QUERIES: tuple[tuple[str, Callable[[Any], QuerySet], str, str], ...] = (
    ("approaches", _candidate_rows, "person", "approach"),
    ("employers", _candidate_rows, "person", "employer"),
    ("employers", _in_groups, "person", "part_of__employer"),
    ("employers", _of_any_employer, "person", "approach__employers"),
    ("labs", _candidate_rows, "person", "approach__lab"),
    ("recruiters", _candidate_rows, "person", "approach__recruiters"),
    ("approaches_made", _approaches_by, "recruiting_people", "pk"),
    ("courts_for", _approaches_by, "recruiting_people", "lab"),
    ("courts_for", _approaches_by, "recruiting_people", "recruiters"),
    ("speaks", _speaking, "informant_person", "informant_person"),
)
"""An attribute of ``_Involvements``, a query, and its columns of the person and the approach or company."""

_INVOLVEMENTS = MixedQuery(
    lambda keys: [
        union((rows(keys), (person, other)) for _name, rows, person, other in _INVOLVEMENT_QUERIES),
        Employment.objects.published()
        .filter(person__among=keys)
        .values_list("pk", "person", "company", "title"),
    ]
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
        self.speaks: dict[int, set[int]] = defaultdict(set)
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
        involved, jobs = _INVOLVEMENTS.rows(keys)
        for number, person, other in involved:
            # The recruiters of an approach may include people who are not wanted.
            if person in wanted:
                getattr(self, _INVOLVEMENT_QUERIES[number][0])[person].add(other)
        for _pk, person, company, title in sorted(jobs):
            self.jobs[person].append((company, title))

    def worked_at(self, person: int) -> set[int]:
        """The companies where a person worked or works."""
        return {company for company, _title in self.jobs[person]}

    def add_to(self, row: PublishedRow, person: Any) -> None:
        """Add the columns, links and words of a person's involvements to their row."""
        for column in ("approaches", "approaches_made"):
            refer(row, self.desk, column, "approach", getattr(self, column)[person.pk])
        for column, companies_by_person in (("recruiters", self.recruiters), ("employers", self.employers)):
            refer(row, self.desk, column, "company", companies_by_person[person.pk] - {None})
            row.columns[f"{column}_names"] = joined(row, column)
        companies = self.desk.rows["company"]
        jobs = [(companies[key], title) for key, title in self.jobs[person.pk]]
        row.columns |= {
            "is_researcher": bool(self.approaches[person.pk]),
            "speaks": bool(self.speaks[person.pk]),
            "jobs": "; ".join(", ".join(filter(None, [str(company), title])) for company, title in jobs),
        }
        courts_for, worked_at = self.courts_for[person.pk], self.worked_at(person.pk)
        row.links |= self.lineage.links("recruiter", courts_for) | self.lineage.links("employer", worked_at)
        recruiters = self.recruiters[person.pk] | self.labs[person.pk] | courts_for
        companies_around = recruiters | self.employers[person.pk] | worked_at
        row.add_words(*(self.desk.words("company", key) for key in sorted(companies_around - {None})))
