"""Made-up figures and dates: as often missing, open, vague or in words as those that reports give."""

from typing import Any

from recruiting.values import Count, Edtf, Length, Money, Share
from tools.made_up.dice import Dice

CURRENCIES = {"USD": 70, "EUR": 8, "GBP": 8, "CNY": 6, "INR": 3, "IDR": 2, "JPY": 2, "CHF": 1}
BASES = {"total": 40, "per-year": 25, "unclear": 18, "first-year": 6, "one-off": 6, "per-month": 5}
PRECISION = {"day": 36, "month": 36, "year": 8, "season": 3, "between": 5, "before": 4, "~": 4, "words": 4}
WORDS = ("eight figures", "seven figures", "three times present pay", "life-changing money", "nine figures")
UNDISCLOSED = Money(status="undisclosed")
UNKNOWN = Money()


def amount(dice: Dice, each: str = "", basis: str = "") -> Money:
    """An amount, of which reports disclose every other."""
    told = dice.weighed({"undisclosed": 26, "unknown": 24, "given": 50})
    return given(dice, each, basis) if told == "given" else Money(status=told)


def given(dice: Dice, each: str = "", basis: str = "") -> Money:
    if dice.chance(0.1):
        return Money(words=dice.one(WORDS))
    basis = basis or dice.weighed(BASES)
    period = Length()
    if basis in ("total", "unclear") and dice.chance(0.35):
        months = 12 * dice.between(1, 5)
        period = Length(words="several years") if dice.chance(0.2) else Length(low=months, high=months)
    return Money(
        **_bounds(dice, _figure(dice)),
        currency=dice.weighed(CURRENCIES),
        basis="total" if period else basis,
        each=each,
        period=period,
    )


def another(dice: Dice, line: Money) -> Money:
    """What another report says instead of ``line``: within it, beside it, or a rival."""
    if not line.has_figure:
        return given(dice)
    figure = line.low if line.low is not None else line.high or 100
    return Money(
        **_bounds(dice, figure * dice.between(60, 180) // 100),
        currency=dice.weighed(CURRENCIES) if dice.chance(0.1) else line.currency,
        basis=line.basis,
        each=line.each,
        period=line.period,
    )


def raised(dice: Dice, line: Money) -> Money:
    """A higher bid than ``line``."""
    if not line.has_figure:
        return amount(dice)
    figure = (line.low or line.high or 100) * dice.between(120, 250) // 100
    return Money(
        low=figure, high=figure, currency=line.currency, basis=line.basis, each=line.each, period=line.period
    )


def _figure(dice):
    """Hundredths: two figures that lead, and as many noughts as pay has."""
    noughts = dice.weighed({4: 30, 5: 40, 6: 20, 7: 8, 8: 2})
    return dice.between(10, 99) * 10**noughts * 100


def _bounds(dice, figure) -> dict[str, Any]:
    shape = dice.weighed(
        {"exact": 40, "about": 16, "range": 16, "more than": 10, "at least": 8, "up to": 7, "under": 3}
    )
    if shape == "range":
        return {"low": figure, "high": figure * dice.between(12, 30) // 10}
    if shape in ("more than", "at least"):
        return {"low": figure, "low_exclusive": shape == "more than"}
    if shape in ("up to", "under"):
        return {"high": figure, "high_exclusive": shape == "under"}
    return {"low": figure, "high": figure, "about": shape == "about"}


def people(dice: Dice) -> Count:
    """How many there are in a group."""
    if dice.chance(0.3):
        return dice.one((Count(), Count(words="several"), Count(words="a handful"), Count(words="most")))
    number = 2 + dice.few(60)
    if dice.chance(0.25):
        return Count(low=number, low_exclusive=dice.chance(0.5))
    return Count(low=number, high=number, about=dice.chance(0.2))


def exactly(number: int) -> Count:
    return Count(low=number, high=number)


def share(dice: Dice) -> Share:
    points = 100 * dice.between(1, 99)
    return Share(low=points, high=points, about=dice.chance(0.3))


def length(dice: Dice) -> Length:
    if dice.chance(0.2):
        return Length(words="several years")
    months = dice.between(1, 60)
    return Length(low=months, high=months, about=dice.chance(0.3))


def when(dice: Dice, missing: float = 0.3) -> Edtf:
    """A day, a month, a year, a span, words: or nothing, as often as ``missing`` says."""
    if dice.chance(missing):
        return Edtf()
    year, month, day = dice.between(2023, 2026), dice.between(1, 12), dice.between(1, 28)
    shape = dice.weighed(PRECISION)
    if shape == "day":
        return Edtf(f"{year}-{month:02}-{day:02}")
    if shape == "month":
        return Edtf(f"{year}-{month:02}")
    if shape == "year":
        return Edtf(str(year), words="early" if dice.chance(0.3) else "")
    if shape == "season":
        return Edtf(f"{year}-{dice.between(21, 24)}")
    if shape == "between":
        return Edtf(f"[{year}-{month:02}..{year + 1}-{month:02}]")
    if shape == "before":
        return Edtf(f"[..{year}-{month:02}]")
    if shape == "~":
        return Edtf(f"{year}-{month:02}~")
    return Edtf(words="before the lab was formed")
