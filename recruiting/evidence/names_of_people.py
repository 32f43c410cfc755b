"""Names of candidates: a report may name an unnamed person; a name no report gives any more is removed."""

from collections.abc import Collection, Iterable

from recruiting.models.candidate import Candidate
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING, SUPPORTING
from recruiting.models.headlines import HeadlinedRow, settled_names
from recruiting.values import Count

WHO = "person"
"""The column of a candidate that says who it is."""

ONE = (1, 1)
"""The bounds of the number of a row that is one person, whether “1” or “one” was typed."""

STATING = (*SUPPORTING, *CHALLENGING)
"""The stances whose value says what is so; a denial's is what it says instead."""


def states_value(claim: Claim) -> bool:
    """Whether a claim says what is so, whether or not it counts."""
    return bool(claim.value) and claim.stance in STATING


def may_be_named(row: Candidate, claims: Collection[Claim]) -> bool:
    """Whether what reports say of who it is may be its name: a group has none."""
    return not _is_named(claims) or _is_one(row, claims)


def has_name(row: Candidate, claims: Collection[Claim]) -> bool:
    """Whether the row has a name by its claims: then it has no number."""
    keeps_name = bool(row.person_id) and not loses_name(row, claims)
    return keeps_name or (_is_named(claims) and _is_one(row, claims))


def loses_name(row: HeadlinedRow, claims: Collection[Claim]) -> bool:
    """Whether no claim says any more who it is, as one did, or reports say that it is more than one person.

    A row that is not described keeps its name: it would be nobody's. So does one on which reports differ.
    """
    if not isinstance(row, Candidate) or not row.description or WHO in settled_names(row):
        return False
    naming = [claim for claim in claims if claim.aspect == WHO and states_value(claim)]
    return bool(naming or WHO in row.headlines) and not (_is_named(naming) and _is_one(row, claims))


def _is_named(claims: Iterable[Claim]) -> bool:
    return any(claim.counts and claim.aspect == WHO and states_value(claim) for claim in claims)


def _is_one(row: Candidate, claims: Iterable[Claim]) -> bool:
    """Whether it is one person: as all reports give its number, else by its name or its number."""
    numbers = {claim.value for claim in claims if claim.counts and claim.aspect == "number"}
    if numbers and "number" not in settled_names(row):
        return {_bounds(Count.parse(value)) for value in numbers} == {ONE}
    return bool(row.person_id) or _bounds(row.number) == ONE


def _bounds(number: Count) -> tuple[int | None, int | None]:
    return number.low, number.high
