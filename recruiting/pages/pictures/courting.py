"""Who courts whom: recruiters by employers, with how many people, and the highest floor of an offer."""

from collections import Counter
from dataclasses import dataclass

from recruiting.models import Company, Offer
from recruiting.models.approach import ApproachQuerySet
from recruiting.progress.people import Courting, Headcount, courtings, headcount
from recruiting.published.codes import PERSONAL_KINDS, Challenge, Support
from recruiting.totals.dollars import rounded
from recruiting.values import Basis, Money

MOST = 10
"""How many recruiters, and how many employers, are shown: those of most approaches."""


@dataclass(frozen=True)
class Cell:
    """What one recruiter does at one employer; both with their units."""

    recruiter: Company
    employer: Company
    approaches: int
    people: Headcount
    floor: str
    challenged: bool


@dataclass(frozen=True)
class WhoCourtsWhom:
    """``rows``: for each recruiter a cell for each employer, or None. ``left_out``: companies not shown."""

    employers: list[Company]
    rows: list[tuple[Company, list[Cell | None]]]
    left_out: int


def who_courts_whom(approaches: ApproachQuerySet) -> WhoCourtsWhom:
    """The matrix of filtered ``approaches``; labs and units stand under the company that they belong to."""
    all_courtings = courtings(approaches.of_counted_kinds())
    whole = _wholes({key for one in all_courtings for key in one.recruiters | one.employers})
    pairs: dict[tuple[int, int], list[Courting]] = {}
    for one in all_courtings:
        for recruiter in {whole[key] for key in one.recruiters}:
            for employer in {whole[key] for key in one.employers}:
                pairs.setdefault((recruiter, employer), []).append(one)
    recruiting, employing = Counter[int](), Counter[int]()
    for (recruiter, employer), those in pairs.items():
        recruiting[recruiter] += len(those)
        employing[employer] += len(those)
    companies = Company.objects.in_bulk([*recruiting, *employing])
    floors = _highest_floors(approaches)
    rows, columns = _most(recruiting, companies), _most(employing, companies)

    def cell(recruiter, employer):
        those = pairs.get((recruiter.pk, employer.pk))
        if not those:
            return None
        best = max((floors[one.pk] for one in those if one.pk in floors), default=None)
        return Cell(
            recruiter, employer, len(those), headcount(those), str(best or ""), bool(best and best.challenged)
        )

    return WhoCourtsWhom(
        columns,
        [(recruiter, [cell(recruiter, employer) for employer in columns]) for recruiter in rows],
        left_out=len(recruiting) - len(rows) + len(employing) - len(columns),
    )


def _most(numbers, companies):
    keys = [
        key for key, _number in sorted(numbers.items(), key=lambda pair: (-pair[1], companies[pair[0]].ref))
    ]
    return [companies[key] for key in keys[:MOST]]


def _wholes(keys):
    """For each company the one that it belongs to in the end, as far as the public knows."""
    parent: dict[int, int | None] = {}
    visited, missing = set(), set(keys)
    while missing:
        visited |= missing
        parent |= dict(Company.objects.filter(pk__in=missing).public().values_list("pk", "parent"))
        missing = {above for above in parent.values() if above} - visited

    def top(key):
        path = {key}
        while (above := parent.get(key)) in parent and above not in path:
            path.add(above)
            key = above
        return key

    return {key: top(key) for key in keys}


@dataclass(frozen=True, order=True)
class Floor:
    """The floor of an offer in US cents; the highest is the largest."""

    cents: int
    exclusive: bool
    challenged: bool
    converted: bool

    def __str__(self):
        cents = rounded(self.cents) if self.converted else self.cents
        text = str(Money(cents, low_exclusive=self.exclusive, currency="USD", basis=Basis.TOTAL))
        return f"≈ {text}" if self.converted else text


def _highest_floors(approaches):
    """By approach the highest floor of its pay offers that a total would add."""
    offers = Offer.objects.published().filter(
        approach__in=approaches.order_by().values("pk"),
        kind__in=PERSONAL_KINDS,
        amount_basis=Basis.TOTAL,
        usd_floor__isnull=False,
        figure_second_hand=False,
    )
    supported_offers = offers.exclude(figure_support__in=[Support.ALLEGED, Support.NONE])
    floors: dict[int, Floor] = {}
    for approach, cents, exclusive, challenge, currency in supported_offers.order_by().values_list(
        "approach", "usd_floor", "amount_low_exclusive", "figure_challenge", "amount_currency"
    ):
        floor = Floor(cents, exclusive, challenge != Challenge.NONE, currency != "USD")
        floors[approach] = max(floors.get(approach, floor), floor)
    return floors
