"""Exact figures: whole numbers of small units, and plain decimals."""

from decimal import Decimal

from django.utils.translation import gettext as _

from recruiting.values.refusals import Unreadable

LARGEST = 2**63 - 1


def whole_number(text: str) -> int | None:
    """The number that ``text`` is, in plain digits and as any database holds it; None if it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None


def exact_decimal(units: int, scale: int) -> str:
    """``units`` of 1/``scale`` as a plain decimal without trailing zeros."""
    text = f"{Decimal(units) / scale:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_units(number: Decimal, scale: int) -> int:
    """``number`` in whole units of 1/``scale``; refuses what is finer or beyond a big integer."""
    units = number * scale
    if units > LARGEST:
        raise Unreadable(_("the figure is too large"))
    if units != units.to_integral_value():
        raise Unreadable(_("the figure is finer than can be kept"))
    return int(units)
