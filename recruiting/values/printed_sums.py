"""How the numbers of sums are printed: in millions, billions and trillions where these are short."""

from decimal import Decimal
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.values.decimals import exact_decimal
from recruiting.values.sum_doubts import WRITTEN_OUT, may_count_thousands


def print_number(hundredths: int) -> str:
    """1.25bn, 200m, 250,000, 12.50."""
    return _print_number(hundredths, get_language())


def print_upper(low: int, high: int, sign: str) -> str:
    """The upper bound of a range, in hundredths, such that the lower is read as it stands.

    “US$100–1m” would be read as 100 million to 1m: it is written out. “US$100–150,000” may be thousands both:
    each has the currency's ``sign``.
    """
    written_out = low // 100 < WRITTEN_OUT <= high // 100
    upper = _print_units(Decimal(high) / 100) if written_out else print_number(high)
    return sign + upper if may_count_thousands(Decimal(low) / 100, Decimal(high) / 100) else upper


@lru_cache(maxsize=4096)
def _print_number(hundredths: int, _language: str | None) -> str:
    units = Decimal(hundredths) / 100
    for factor, suffix in ((10**12, _("tn")), (10**9, _("bn")), (10**6, _("m"))):
        scaled = units / factor
        if scaled >= 1 and scaled == round(scaled, 3):
            return number_format(exact_decimal(int(scaled * 1000), 1000), force_grouping=True) + suffix
    return _print_units(units)


def _print_units(units: Decimal) -> str:
    return number_format(units, 2 if units != int(units) else 0, force_grouping=True)
