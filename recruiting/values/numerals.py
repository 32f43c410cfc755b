"""Numbers in digits as many countries write them: 1,234.5 and 1.234,5, 1 500 000, 1'500'000, 1,00,00,000."""

import re
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from recruiting.values.refusals import Answers, Unreadable

LONGEST_NUMBER = 40
_GROUPS = (
    re.compile(r"\d{1,3}(?:([.,'_ ])\d{3})(?:\1\d{3})*"),
    re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}"),  # lakhs and crores
    re.compile(r"\d{1,4}(?:,\d{4})+"),  # 万 and 億
)
FRACTIONS = {
    "1/2": Decimal("0.5"),
    "1/4": Decimal("0.25"),
    "3/4": Decimal("0.75"),
    "1/3": Decimal(1) / 3,
    "2/3": Decimal(2) / 3,
}
_MIXED = re.compile(r"[ -](1/[24]|3/4)$")
"""The fraction behind a whole number: “2 1/2”, “1-3/4”."""
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_CENTS_LEFT_OUT = re.compile(r"[.,][-–—]{1,2}$")


class Numeral(NamedTuple):
    """A number; where one mark stands before three digits, it with thousands grouped and with a decimal.

    ``grouped`` is it where its last mark is more likely a decimal one, but may group: “10,0000”, “1'500.000”.
    """

    value: Decimal
    as_decimal: Decimal | None = None
    mark: str = ""
    grouped: Decimal | None = None
    hundreds: Decimal | None = None
    """It in hundreds, where those of the upper bound may be its own: “one to two hundred”."""


def told_value(numeral: Numeral, answers: Answers) -> Decimal:
    """The number, or so many hundreds; raises Doubt where that is open."""
    if numeral.hundreds is None:
        return numeral.value
    reason = _("does the lower bound count hundreds, as the upper does?")
    return Decimal(answers.to("hundreds", reason, [numeral.hundreds, numeral.value]))


def numeral_of(written: str) -> Numeral:
    """The number written so. Raises Unreadable if its dots and commas fit no way of writing numbers."""
    if written.isascii() and written.isdigit() and len(written) <= LONGEST_NUMBER:
        return Numeral(Decimal(written))
    if len(written) > LONGEST_NUMBER:
        raise Unreadable(_("the figure is too large"))
    digits = written if written[-1].isdigit() else _CENTS_LEFT_OUT.sub("", written)
    mixed = _MIXED.search(digits)
    fraction = FRACTIONS[mixed[1]] if mixed else _HALVES.get(digits[-1])
    if fraction is not None:
        whole = digits[: mixed.start() if mixed else -1].strip()
        return Numeral((_grouped(whole, written) if whole else 0) + fraction)
    if "e" in digits or "E" in digits:
        mantissa, _e, power = digits.lower().partition("e")
        return Numeral(_either(mantissa, written).value.scaleb(int(power)))
    return _either(digits, written)


def _either(digits: str, written: str) -> Numeral:
    marks = [character for character in digits if not character.isdigit()]
    if len(marks) == 1 and marks[0] in ".,":
        whole, part = digits.split(marks[0])
        as_decimal = Decimal(f"{whole or 0}.{part}")
        if marks[0] == "," and len(part) == 4 and whole and whole[0] != "0":
            return Numeral(as_decimal, grouped=Decimal(whole + part))
        if len(part) != 3 or not whole or whole[0] == "0" or len(whole) > 3:
            return Numeral(as_decimal)
        return Numeral(Decimal(whole + part), as_decimal, marks[0])
    if marks and marks[-1] in ".," and marks.count(marks[-1]) == 1:
        whole, part = digits.rsplit(marks[-1], 1)
        value = _grouped(whole, written) + Decimal(f"0.{part}")
        return Numeral(value, grouped=Decimal(re.sub(r"\D", "", digits)) if len(part) == 3 else None)
    return Numeral(_grouped(digits, written))


def _grouped(digits: str, written: str) -> Decimal:
    """A whole number, its thousands grouped or not."""
    if not digits.isdigit() and not any(groups.fullmatch(digits) for groups in _GROUPS):
        raise Unreadable(
            _("“%(number)s”: its dots and commas fit no way of writing numbers") % {"number": written[:30]}
        )
    return Decimal(re.sub(r"\D", "", digits))
