"""Who courts whom: recruiters by employers, with how many people, and the highest floor of an offer."""

from collections import Counter
from collections.abc import Mapping, Sized
from dataclasses import dataclass, replace

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from recruiting.evidence.headline import Kind
from recruiting.pages.people_counted import candidate_number
from recruiting.progress.people import ApproachNumbers, CandidateNumber, Headcount, headcount
from recruiting.published.codes import COUNTED, PERSONAL_KINDS, Challenge, Support
from recruiting.published.models import Candidate, Company, Offer
from recruiting.published.rows import SEPARATOR
from recruiting.totals.dollars import rounded
from recruiting.values import Basis, Count, Money
from recruiting.values.unnamed import is_of_others

MOST = 10
"""How many recruiters, and how many employers, are shown: those of most approaches."""


@dataclass(frozen=True)
class Cell:
    """What one recruiter does at one employer; both with their units.

    ``is_shared`` if the people counted are of other employers too, and no report says how many of which.
    """

    recruiter: Company
    employer: Company
    approaches: int
    counted: Headcount
    is_shared: bool
    floor: str
    challenged: bool

    @property
    def people(self) -> str:
        """How many people; “some of” them where no report says who is of this employer."""
        return _("some of %(people)s") % {"people": self.counted} if self.is_shared else str(self.counted)


@dataclass(frozen=True)
class WhoCourtsWhom:
    """``rows``: for each recruiter a cell for each employer, or None. ``left_out``: companies not shown."""

    employers: list[Company]
    rows: list[tuple[Company, list[Cell | None]]]
    left_out: int


def who_courts_whom(approaches: QuerySet, edition: int | None = None) -> WhoCourtsWhom:
    """The matrix of published ``approaches``; labs and units stand under the company that they belong to."""
    courtings = _courtings(approaches.filter(kind__in=COUNTED), edition)
    whole = _wholes({ref for one in courtings for ref in one.recruiters | one.employers}, edition)
    pairs: dict[tuple[str, str], list[ApproachNumbers]] = {}
    for one in courtings:
        for recruiter in {whole[ref] for ref in one.recruiters}:
            for employer in {whole[ref] for ref in one.employers}:
                pairs.setdefault((recruiter, employer), []).append(one)
    rows, columns = _sides(pairs, edition)
    floors = _highest_floors(approaches, edition)

    def cell(recruiter: Company, employer: Company) -> Cell | None:
        those = pairs.get((recruiter.ref, employer.ref))
        if not those:
            return None
        best = max((floors[one.ref] for one in those if one.ref in floors), default=None)
        counted = [_of_employer(one, employer.ref, whole) for one in those]
        return Cell(
            recruiter,
            employer,
            len(those),
            headcount(one for one, _is_shared in counted),
            any(is_shared for _one, is_shared in counted),
            str(best or ""),
            bool(best and best.challenged),
        )

    return WhoCourtsWhom(
        columns,
        [(recruiter, [cell(recruiter, employer) for employer in columns]) for recruiter in rows],
        left_out=sum(len(set(side)) for side in zip(*pairs, strict=True)) - len(rows) - len(columns),
    )


def _of_employer(
    one: ApproachNumbers, employer: str, whole: Mapping[str, str]
) -> tuple[ApproachNumbers, bool]:
    """What is counted of an approach at one employer, and whether these people may be of others as well.

    ``whole`` says what each company belongs to in the end.
    """
    of_employer = {ref: row for ref, row in one.rows.items() if whole.get(row.employer) == employer}
    of_any = {ref: row for ref, row in one.rows.items() if not row.employer}
    if {whole[ref] for ref in one.employers} == {employer}:
        return replace(one, rows=of_employer | of_any), False
    return replace(one, rows=of_employer or of_any), bool(of_any and not of_employer)


def _sides(
    pairs: Mapping[tuple[str, str], Sized], edition: int | None
) -> tuple[list[Company], list[Company]]:
    """The recruiters and the employers of most approaches; nobody stands there without a cell."""
    recruiting, employing = Counter[str](), Counter[str]()
    for (recruiter, _employer), those in pairs.items():
        recruiting[recruiter] += len(those)
    rows = _most(recruiting, edition)
    refs = {company.ref for company in rows}
    for (recruiter, employer), those in pairs.items():
        if recruiter in refs:
            employing[employer] += len(those)
    columns = _most(employing, edition)
    in_cells = {recruiter for recruiter, employer in pairs if employer in {one.ref for one in columns}}
    return [company for company in rows if company.ref in in_cells], columns


def _courtings(approaches: QuerySet, edition: int | None) -> list[ApproachNumbers]:
    """``approaches`` with the listed rows of their courted, in three queries."""
    by_ref = {
        ref: ApproachNumbers(ref, _refs(recruiters, lab), _refs(employers))
        for ref, recruiters, lab, employers in approaches.order_by().values_list(
            "ref", "recruiters", "lab", "employers"
        )
    }
    candidates = (
        Candidate.objects.at(edition).in_lists().filter(story__in=approaches.order_by().values("ref"))
    )
    columns = ("story", "ref", "person", "part_of", "employer", "description")
    bounds = ("number_low", "number_high", "number_low_exclusive", "number_about")
    for row in candidates.values_list(*columns, *bounds):
        story, ref, person, part_of, employer, description, low, high, exclusive, about = row
        by_ref[story].employers |= _refs(employer)
        count = Count(low, high, bool(exclusive), about=bool(about))
        by_ref[story].rows[ref] = CandidateNumber(
            ref, person, part_of, count, employer, is_of_others(description)
        )
    # Only of these the headline is read: few are, and most of a row is headlines.
    for disputed in candidates.filter(headlines__number__kind=Kind.DIFFER):
        by_ref[disputed.story].rows[disputed.ref] = candidate_number(disputed)
    return list(by_ref.values())


def _refs(*columns: str) -> set[str]:
    return {ref for column in columns for ref in column.split(SEPARATOR) if ref}


def _most(numbers: Counter[str], edition: int | None) -> list[Company]:
    refs = sorted(numbers, key=lambda ref: (-numbers[ref], ref))[:MOST]
    companies = {one.ref: one for one in Company.objects.at(edition).filter(ref__in=refs)}
    return [companies[ref] for ref in refs]


def _wholes(refs: set[str], edition: int | None) -> dict[str, str]:
    """For each company the one that it belongs to in the end, as far as the public knows."""
    parent: dict[str, str] = {}
    visited, missing = set(), set(refs)
    while missing:
        visited |= missing
        rows = Company.objects.at(edition).filter(ref__in=missing)
        parent |= dict(rows.values_list("ref", "parent"))
        missing = {above for above in parent.values() if above} - visited

    def top(ref: str) -> str:
        path = {ref}
        while (above := parent.get(ref)) in parent and above not in path:
            path.add(above)
            ref = above
        return ref

    return {ref: top(ref) for ref in refs}


@dataclass(frozen=True, order=True)
class Floor:
    """The floor of an offer in US cents, and whether it is the ceiling too; the highest is the largest."""

    cents: int
    exclusive: bool
    challenged: bool
    converted: bool
    is_exact: bool = False

    def __str__(self) -> str:
        cents = rounded(self.cents) if self.converted else self.cents
        high = cents if self.is_exact else None
        text = str(Money(cents, high, low_exclusive=self.exclusive, currency="USD", basis=Basis.TOTAL))
        return f"≈ {text}" if self.converted else text


def _highest_floors(approaches: QuerySet, edition: int | None) -> dict[str, Floor]:
    """By approach the highest floor of its pay offers that a total would add."""
    offers = (
        Offer.objects.at(edition)
        .in_lists()
        .filter(
            story__in=approaches.order_by().values("ref"),
            kind__in=PERSONAL_KINDS,
            amount_basis=Basis.TOTAL,
            usd_floor__isnull=False,
            figure_second_hand=False,
        )
    )
    supported_offers = offers.exclude(figure_support__in=[Support.ALLEGED, Support.NONE])
    floors: dict[str, Floor] = {}
    columns = ("story", "usd_floor", "usd_ceiling", "amount_low_exclusive", "amount_about")
    of_offers = supported_offers.order_by().values_list(*columns, "figure_challenge", "amount_currency")
    for story, cents, ceiling, exclusive, about, challenge, currency in of_offers:
        is_exact = cents == ceiling and not (exclusive or about)
        floor = Floor(cents, exclusive, challenge != Challenge.NONE, currency != "USD", is_exact)
        floors[story] = max(floors.get(story, floor), floor)
    return floors
