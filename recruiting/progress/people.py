"""How many people are courted: an interval in which nobody counts twice and unknown numbers are left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from recruiting.values import Count


@dataclass(frozen=True)
class CandidateNumber:
    """What is counted of one candidate row by references, some of them empty, and its number.

    ``is_of_others``: its description says that they are others than those named.
    """

    ref: str
    person: str
    part_of: str
    number: Count
    employer: str = ""
    is_of_others: bool = False


@dataclass
class ApproachNumbers:
    """What is counted of one approach: its recruiters, its employers, and its candidate rows by reference."""

    ref: str
    recruiters: set[str] = field(default_factory=set)
    employers: set[str] = field(default_factory=set)
    rows: dict[str, CandidateNumber] = field(default_factory=dict)


@dataclass(frozen=True)
class Headcount:
    """How many people: ``number``, and beside them ``unknown`` groups of unknown number."""

    number: Count = field(default_factory=Count)
    unknown: int = 0

    def __str__(self) -> str:
        groups = ngettext(
            "%(n)d group, exact size not reported", "%(n)d groups, exact sizes not reported", self.unknown
        )
        groups %= {"n": self.unknown}
        if not self.number.has_figure:
            return groups if self.unknown else _("number not reported")
        low, high = self.number.low, self.number.high
        people = ngettext("%(number)s person", "%(number)s people", 1 if low == high == 1 else 2)
        people_text = people % {"number": replace(self.number, words="")}
        return (
            _("%(people)s and %(groups)s") % {"people": people_text, "groups": groups}
            if self.unknown
            else people_text
        )


def headcount(approaches: Iterable[ApproachNumbers]) -> Headcount:
    """How many people these approaches court together.

    Rows that are part of another add nobody to it. Nobody says whether a group counts those named beside it
    who may be of its employer: they are at least as many as the group, and at most as many as both; but for
    “two others”. Unnamed people whom two approaches court from the same employer may be the same, so of such
    approaches the one that surely courts most counts, or the number of the people named by any of them.
    People of different employers are different people.
    """
    parts = [_headcount_of_group(group) for group in _group_by_employer(list(approaches))]
    numbers = [part.number for part in parts if part.number.low is not None]
    return Headcount(_sum(numbers), sum(part.unknown for part in parts))


def _group_by_employer(approaches: Iterable[ApproachNumbers]) -> list[list[ApproachNumbers]]:
    """Approaches that court from a common employer together; those of no known employer as one."""
    groups: list[tuple[set[str], list[ApproachNumbers]]] = []
    for approach in approaches:
        employers, together, rest = set(approach.employers) or {""}, [approach], []
        for others, members in groups:
            if others & employers:
                employers |= others
                together = [*members, *together]
            else:
                rest.append((others, members))
        groups = [*rest, (employers, together)]
    return [members for _places, members in groups]


def _headcount_of_group(approaches: list[ApproachNumbers]) -> Headcount:
    headcounts = [_headcount_of_approach(approach.rows) for approach in approaches]
    if len(headcounts) == 1:
        return headcounts[0]
    rows = [row for approach in approaches for row in approach.rows.values()]
    persons = {row.person for row in rows if row.person}
    unknown = max((one.unknown for one in headcounts), default=0)
    counts = [one.number for one in headcounts if one.number.low is not None]
    minimum = max(counts, key=lambda count: (count.low or 0, count.low_exclusive), default=Count())
    all_named = all(row.person for row in rows)
    if persons and (all_named or (minimum.low or 0) < len(persons)):
        return Headcount(Count(len(persons), len(persons) if all_named else None), unknown)
    # That the unnamed of one approach are those of another nobody tells: there is no upper bound.
    return Headcount(
        replace(minimum, high=None, high_exclusive=False) if minimum.has_figure else minimum, unknown
    )


def _headcount_of_approach(rows: dict[str, CandidateNumber]) -> Headcount:
    top_rows = [row for row in rows.values() if row.part_of not in rows]
    count_by_ref = _counts(rows)
    counts = [count_by_ref[row.ref] for row in top_rows]
    numbers = [count for count in counts if count.low is not None]
    number = _sum(numbers)
    within = _number_maybe_counted_twice(top_rows, counts)
    return Headcount(
        replace(number, low=number.low - within) if within and number.low else number,
        len(counts) - len(numbers),
    )


def _number_maybe_counted_twice(rows: Sequence[CandidateNumber], counts: Sequence[Count]) -> int:
    """How many of those named may be among the groups beside them."""
    groups = [
        (row, count)
        for row, count in zip(rows, counts, strict=True)
        if not (row.person or row.is_of_others)
        and count.low is not None
        and (count.low, count.high) != (1, 1)
    ]
    employers = {group.employer for group, _count in groups}
    named = [
        row
        for row in rows
        if row.person and employers and (not row.employer or employers & {"", row.employer})
    ]
    return min(len(named), sum(count.low or 0 for _group, count in groups))


def _counts(rows: dict[str, CandidateNumber]) -> dict[str, Count]:
    """The number of each row by reference, those first that are part of others, however deep."""
    parts: dict[str, list[CandidateNumber]] = defaultdict(list)
    for row in rows.values():
        parts[row.part_of].append(row)
    top_down = [row for row in rows.values() if row.part_of not in rows]
    for row in top_down:
        top_down += parts[row.ref]
    counts: dict[str, Count] = {}
    for row in reversed(top_down):
        counts[row.ref] = _number_of_row(row, [counts[part.ref] for part in parts[row.ref]])
    return counts


def _number_of_row(row: CandidateNumber, parts: Iterable[Count]) -> Count:
    """The number of one row: its own, or the sum of its parts where that is certainly larger."""
    if row.person:
        return Count(1, 1)
    minimum = sum(part.low or 0 for part in parts)
    if minimum > (row.number.low or 0):
        high = row.number.high
        return Count(minimum, high if high is not None and high >= minimum else None)
    return row.number


def _sum(counts: list[Count]) -> Count:
    """Numbers with a lower bound, added; open above if one of them is."""
    if not counts:
        return Count()
    highs = [count.high for count in counts if count.high is not None]
    return Count(
        sum(count.low or 0 for count in counts),
        sum(highs) if len(highs) == len(counts) else None,
        low_exclusive=any(count.low_exclusive for count in counts),
        about=any(count.about for count in counts),
    )
