"""How many people a published row of candidates is, as pages and charts count them."""

from typing import Any

from recruiting.evidence.row_headlines import differing_values
from recruiting.progress.people import CandidateNumber
from recruiting.values import Count
from recruiting.values.unnamed import is_of_others


def candidate_number(row: Any) -> CandidateNumber:
    """What is counted of a row; where reports differ, from the lowest to the highest number given."""
    return CandidateNumber(
        row.ref, row.person, row.part_of, _number(row), row.employer, is_of_others(row.description)
    )


def _number(row: Any) -> Count:
    numbers = [value for value in differing_values(row, "number") if isinstance(value, Count)]
    lows = [one.low for one in numbers if one.low is not None]
    highs = [one.high for one in numbers if one.high is not None]
    if not numbers or len(lows) < len(numbers):
        return row.number
    return Count(low=min(lows), high=max(highs) if len(highs) == len(numbers) else None, status="given")
