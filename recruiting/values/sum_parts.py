"""Several sums of one text as one: two bounds of a range, or parts that are added."""

from dataclasses import replace
from typing import Any

Part = Any
"""A ``Money``, which is read by this module and so can't be imported here."""


def from_to(parts: list[Part]) -> Part | None:
    """“At least US$10m, at most US$20m” as one range; None unless they are two bounds of one currency."""
    if len(parts) != 2 or parts[0].currency != parts[1].currency:
        return None
    lower, upper = parts
    if lower.low is None or lower.high not in (None, lower.low) or upper.low is not None:
        return None
    if upper.high is None or upper.high <= lower.low:
        return None
    about = lower.about or upper.about
    return replace(lower, high=upper.high, high_exclusive=upper.high_exclusive, about=about)


def sum_of(parts: list[Part]) -> Part | None:
    """The sum of all parts, as far as each is bounded; None of several currencies, or without any bound."""
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    # What is bounded from above alone may be nothing.
    low = sum(bound or 0 for bound in lows) if any(lows) else None
    high = None if None in highs else sum(bound for bound in highs if bound is not None)
    if len({part.currency for part in parts}) > 1 or (low is None and high is None):
        return None
    return replace(
        parts[0],
        low=low,
        high=high,
        low_exclusive=low is not None and low != high and any(part.low_exclusive for part in parts),
        high_exclusive=high is not None and low != high and any(part.high_exclusive for part in parts),
        about=any(part.about for part in parts),
    )
