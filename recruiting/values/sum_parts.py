"""Several sums of one text as one: two bounds of a range, or parts that are added."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from recruiting.values.length import Length, LengthUnit

Part = Any
"""A ``Money``, which is read by this module and so can't be imported here."""


def from_to(parts: list[Part]) -> Part | None:
    """“At least US$10m, at most US$20m a year” as one range; None unless they are two bounds of one sum."""
    if len(parts) != 2 or parts[0].currency != parts[1].currency:
        return None
    lower, upper = parts
    bases = {part.basis for part in parts} - {"unclear"}
    each = {part.each for part in parts} - {""}
    if len(bases) > 1 or len(each) > 1:
        return None
    if lower.low is None or lower.high not in (None, lower.low) or upper.low is not None:
        return None
    if upper.high is None or upper.high <= lower.low:
        return None
    return _between(lower, upper, basis=next(iter(bases), lower.basis), each=next(iter(each), ""))


def _between(lower: Part, upper: Part, **details: str) -> Part:
    """What begins as ``lower`` does and ends as ``upper`` does."""
    about = lower.about or upper.about
    return replace(lower, high=upper.high, high_exclusive=upper.high_exclusive, about=about, **details)


def span_of(parts: list[Part]) -> Part | None:
    """“US$5m a year to US$10m a year” as one range; None if they are not reckoned alike, or out of order."""
    lower, upper = parts[0], parts[-1]
    if len(parts) != 2 or (lower.currency, lower.basis, lower.each) != (
        upper.currency,
        upper.basis,
        upper.each,
    ):
        return None
    if lower.low is None or upper.high is None or lower.low >= upper.high or lower.high != lower.low:
        return None
    return _between(lower, upper)


def sum_of(parts: list[Part]) -> Part | None:
    """The sum of all parts, as far as each is bounded; None of several currencies or bases, or unbounded."""
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    # What is bounded from above alone may be nothing.
    low = sum(bound or 0 for bound in lows) if any(lows) else None
    high = None if None in highs else sum(bound for bound in highs if bound is not None)
    if len({(part.currency, part.basis) for part in parts}) > 1 or (low is None and high is None):
        return None
    return replace(
        parts[0],
        low=low,
        high=high,
        low_exclusive=low is not None and low != high and any(part.low_exclusive for part in parts),
        high_exclusive=high is not None and low != high and any(part.high_exclusive for part in parts),
        about=any(part.about for part in parts),
    )


_IN_A_YEAR = {"per-year": 1, "per-month": 12, "per-week": 52}


def told_twice(parts: list[Part], bases: list[str], period: Length) -> Part | None:
    """The first of two sums that come to the same: “US$20m over 4 years (US$5m a year)”; None if they don't.

    ``bases`` are those that each sum says of itself.
    """
    if len(parts) != 2 or parts[0].currency != parts[1].currency:
        return None
    if parts[0] == parts[1] and bases[0] == bases[1]:
        return parts[0]
    times = [_times(basis, period) for basis in bases]
    if not any(basis in _IN_A_YEAR for basis in bases):
        return None
    one, other = (
        _multiplied(part, number) if number else None for part, number in zip(parts, times, strict=True)
    )
    return replace(parts[0], basis=bases[0] or "unclear") if one and one == other else None


def _times(basis: str, period: Length) -> Fraction | None:
    """How often a sum is paid in ``period``, or in a year where none is said; None if that is not known."""
    if basis not in _IN_A_YEAR:
        return Fraction(1) if period and basis in ("", "total") else None
    if not period:
        return Fraction(_IN_A_YEAR[basis])
    if period.low is None or period.low != period.high or period.unit != LengthUnit.MONTHS:
        return None
    return Fraction(period.low * _IN_A_YEAR[basis], 12)


def _multiplied(part: Part, number: Fraction) -> tuple[Any, ...]:
    low, high = (bound if bound is None else bound * number for bound in (part.low, part.high))
    return low, high, part.low_exclusive, part.high_exclusive
