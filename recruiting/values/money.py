"""A reported sum: an interval of money with its currency, its basis, its period, and to how many it goes."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from babel.numbers import get_currency_symbol, list_currencies
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.values.interval import (
    NUMBER_WORDS,
    Interval,
    IntervalField,
    Length,
    LengthField,
    Unreadable,
    exact_decimal,
    plain_figure,
    read_bounds,
)

# ISO 4217: the codes in use; printed signs are CLDR's, which Babel carries.
CURRENCIES = [
    "AED",
    "AFN",
    "ALL",
    "AMD",
    "AOA",
    "ARS",
    "AUD",
    "AWG",
    "AZN",
    "BAM",
    "BBD",
    "BDT",
    "BGN",
    "BHD",
    "BIF",
    "BMD",
    "BND",
    "BOB",
    "BRL",
    "BSD",
    "BTN",
    "BWP",
    "BYN",
    "BZD",
    "CAD",
    "CDF",
    "CHF",
    "CLP",
    "CNY",
    "COP",
    "CRC",
    "CUP",
    "CVE",
    "CZK",
    "DJF",
    "DKK",
    "DOP",
    "DZD",
    "EGP",
    "ERN",
    "ETB",
    "EUR",
    "FJD",
    "FKP",
    "GBP",
    "GEL",
    "GHS",
    "GIP",
    "GMD",
    "GNF",
    "GTQ",
    "GYD",
    "HKD",
    "HNL",
    "HTG",
    "HUF",
    "IDR",
    "ILS",
    "INR",
    "IQD",
    "IRR",
    "ISK",
    "JMD",
    "JOD",
    "JPY",
    "KES",
    "KGS",
    "KHR",
    "KMF",
    "KPW",
    "KRW",
    "KWD",
    "KYD",
    "KZT",
    "LAK",
    "LBP",
    "LKR",
    "LRD",
    "LSL",
    "LYD",
    "MAD",
    "MDL",
    "MGA",
    "MKD",
    "MMK",
    "MNT",
    "MOP",
    "MRU",
    "MUR",
    "MVR",
    "MWK",
    "MXN",
    "MYR",
    "MZN",
    "NAD",
    "NGN",
    "NIO",
    "NOK",
    "NPR",
    "NZD",
    "OMR",
    "PAB",
    "PEN",
    "PGK",
    "PHP",
    "PKR",
    "PLN",
    "PYG",
    "QAR",
    "RON",
    "RSD",
    "RUB",
    "RWF",
    "SAR",
    "SBD",
    "SCR",
    "SDG",
    "SEK",
    "SGD",
    "SHP",
    "SLE",
    "SOS",
    "SRD",
    "SSP",
    "STN",
    "SVC",
    "SYP",
    "SZL",
    "THB",
    "TJS",
    "TMT",
    "TND",
    "TOP",
    "TRY",
    "TTD",
    "TWD",
    "TZS",
    "UAH",
    "UGX",
    "USD",
    "UYU",
    "UZS",
    "VES",
    "VND",
    "VUV",
    "WST",
    "XAF",
    "XCD",
    "XCG",
    "XOF",
    "XPF",
    "YER",
    "ZAR",
    "ZMW",
    "ZWG",
]


class Basis(models.TextChoices):
    """What the sum is reckoned by."""

    TOTAL = "total", gettext_lazy("total")
    PER_YEAR = "per-year", gettext_lazy("per year")
    PER_MONTH = "per-month", gettext_lazy("per month")
    PER_DAY = "per-day", gettext_lazy("per day")
    FIRST_YEAR = "first-year", gettext_lazy("first year")
    ONE_OFF = "one-off", gettext_lazy("one-off")
    PER_SHARE = "per-share", gettext_lazy("per share")
    PRICE = "price", gettext_lazy("valuation or price of a company")
    UNCLEAR = "unclear", gettext_lazy("unclear")


class Each(models.TextChoices):
    """Whether the sum goes to each of several, or to all together."""

    EACH = "each", gettext_lazy("each")
    TOGETHER = "together", gettext_lazy("together")
    UNCLEAR = "unclear", gettext_lazy("each or together: unclear")


SIGNS = {
    "us$": "USD", "u.s. dollars": "USD", "us dollars": "USD", "cn¥": "CNY", "rmb": "CNY", "yuan": "CNY",
    "€": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "pounds sterling": "GBP", "a$": "AUD", "au$": "AUD",
    "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "s$": "SGD", "nz$": "NZD", "nt$": "TWD", "r$": "BRL", "₹": "INR",
    "₩": "KRW", "won": "KRW", "jp¥": "JPY", "yen": "JPY", "₪": "ILS", "₺": "TRY", "₽": "RUB", "zł": "PLN",
    "rupiah": "IDR", "rp": "IDR", "rs.": "INR", "₫": "VND", "฿": "THB", "₴": "UAH",
}  # fmt: skip
AMBIGUOUS = ("$", "¥", "dollars", "dollar", "rupees", "rs", "pounds", "kr", "francs", "crowns")
FACTORS = {
    "k": 10**3, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "million": 10**6, "millions": 10**6, "crore": 10**7, "crores": 10**7, "b": 10**9, "bn": 10**9,
    "billion": 10**9, "billions": 10**9, "t": 10**12, "tn": 10**12, "trillion": 10**12,
}  # fmt: skip


def _any_of(words):
    return "|".join(
        re.escape(word) + (r"(?!\w)" if word[-1].isalpha() else "")
        for word in sorted(words, key=len, reverse=True)
    )


_SIGN = re.compile(
    rf"\s*(?:(?<![^\W\d_])({_any_of([*SIGNS, *CURRENCIES])})|({_any_of(AMBIGUOUS)}))", re.IGNORECASE
)
_FACTOR = re.compile(rf"\s*-?({_any_of(FACTORS)})", re.IGNORECASE)
_BASES = {
    Basis.PER_YEAR: r"(?:a|per|each|every) year|/ ?(?:year|yr|y)\b|per annum|p\.?a\.?(?!\w)|annually|yearly|per-year",
    Basis.PER_MONTH: r"(?:a|per|each|every) month|/ ?(?:month|mo)\b|monthly|per-month",
    Basis.PER_DAY: r"(?:a|per|each|every) day|/ ?day\b|daily|per-day",
    Basis.FIRST_YEAR: r"(?:in|for|during) (?:the |its |their )?first year(?: alone)?|first[- ]year",
    Basis.ONE_OFF: r"one[- ]off|once|one[- ]time",
    Basis.PER_SHARE: r"(?:a|per) share|/ ?share\b|per-share",
    Basis.PRICE: r"(?:as a |company )?(?:valuation|price)(?: of the company)?",
    Basis.TOTAL: r"in total|in all|altogether|total",
    Basis.UNCLEAR: r"basis unclear|unclear basis",
}
_EACH = {
    Each.UNCLEAR: r"each or together|each\?",
    Each.EACH: r"each|apiece|per (?:person|head|researcher)",
    Each.TOGETHER: r"together|between them|combined",
}
_PERIOD = re.compile(
    r"(?:over\s*\((?P<exact>.+)\))"
    r"|(?:(?:over|across|for|during|/|within)\s*(?:the\s+)?(?:a\s+period\s+of\s+)?(?:next\s+)?)?"
    r"(?P<length>\S.*?(?<![a-z])(?:years?|yrs?|y|months?|mos?|weeks?|days?))",
    re.IGNORECASE,
)
_PAY_MULTIPLE = re.compile(
    r"(?:\d|\b(?:"
    + "|".join(NUMBER_WORDS)
    + r"|twice|double|triple)\b).*\b(?:pay|salary|wages?|compensation|figures?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Money(Interval):
    """A sum in hundredths of its currency (ISO 4217); ``period`` is how long it is paid over."""

    currency: str = ""
    basis: str = Basis.UNCLEAR.value
    each: str = ""
    period: Length = field(default_factory=Length)

    SCALE = 100
    EXAMPLE = "> 1bn USD, several years"

    def __post_init__(self):
        if self.period and self.basis == Basis.UNCLEAR:
            object.__setattr__(self, "basis", Basis.TOTAL.value)
        object.__setattr__(self, "basis", str(self.basis))
        object.__setattr__(self, "each", str(self.each))
        super().__post_init__()

    def faults(self):
        yield from super().faults()
        if self.has_figure and not self.currency:
            yield _("which currency?")
        if self.currency and self.currency not in CURRENCIES:
            yield _("“%(code)s” is no currency code of ISO 4217") % {"code": self.currency[:10]}

    @property
    def _figure(self):
        return (*super()._figure, self.currency, self.basis, self.each, self.period)

    def comparable(self, other):
        return super().comparable(other) and self.currency == other.currency and self.basis == other.basis

    @classmethod
    def _read(cls, text, words, currency=None, **context):
        try:
            return cls._read_sum(text, words, currency)
        except Unreadable:
            if not re.search(r"\d", text) or _PAY_MULTIPLE.search(text):
                return cls(words=words or text)
            raise

    @classmethod
    def _read_sum(cls, text, words, currency):
        found: list[str] = []

        def figure_at(rest):
            rest, sign = _sign_at(rest)
            figure = plain_figure(rest)
            if figure is None and (
                spelt := re.match(r"\s*(a|an|one|two|three|four|five|ten|half a)\s+(?=\w*illion)", rest, re.I)
            ):
                number = (
                    Decimal("0.5")
                    if spelt[1].lower() == "half a"
                    else Decimal(NUMBER_WORDS.get(spelt[1].lower(), 1))
                )
                figure = number, None, rest[spelt.end() :]
            if figure is None:
                return None
            number, _none, rest = figure
            factor = None
            while scaled := _FACTOR.match(rest):
                factor = (factor or 1) * FACTORS[scaled[1].casefold()]
                rest = rest[scaled.end() :]
            rest, after = _sign_at(rest)
            found.extend(code for code in (sign, after) if code)
            return number, factor and Decimal(factor), rest

        bounds, rest = read_bounds(text, figure_at, cls.SCALE)
        rest, after_all = _sign_at(rest)  # “100m+ USD”
        named = {code for code in (*found, after_all) if code in CURRENCIES}
        if len(named) > 1:
            raise Unreadable(_("two currencies: %(codes)s") % {"codes": ", ".join(sorted(named))})
        code = named.pop() if named else (currency or "")
        if not code:
            raise Unreadable(_("which currency?"))
        return cls(words=words, currency=code, **bounds, **_details(rest))

    def _tail_notation(self):
        parts = [self.currency] if self.currency else []
        if self.each:
            parts.append("each?" if self.each == Each.UNCLEAR else self.each)
        if self.basis != Basis.UNCLEAR and not (self.period and self.basis == Basis.TOTAL):
            parts.append(self.basis)
        if self.period:
            parts.append(f"over ({self.period.notation()})")
        return " ".join(parts)

    # Printing

    def printed(self):
        if not self.has_figure:
            return f"‘{self.words}’"
        return " ".join(part for part in self.print_parts() if part)

    def print_parts(self):
        after = []
        if self.each:
            after.append(str(Each(self.each).label))
        if self.basis in AFTER:
            after.append(str(AFTER[self.basis]))
        if self.period:
            after.append(_("over %(period)s") % {"period": self.period})
        return self.qualifier(), self.print_figure(), " ".join(after)

    def print_range(self, low, high):
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self.print_bound(low)}{joint}{print_number(high)}"

    def print_bound(self, units):
        return f"{currency_sign(self.currency)}{print_number(units)}"


AFTER = {
    Basis.PER_YEAR.value: pgettext_lazy("amount", "a year"),
    Basis.PER_MONTH.value: pgettext_lazy("amount", "a month"),
    Basis.PER_DAY.value: pgettext_lazy("amount", "a day"),
    Basis.FIRST_YEAR.value: pgettext_lazy("amount", "in the first year"),
    Basis.ONE_OFF.value: pgettext_lazy("amount", "one-off"),
    Basis.PER_SHARE.value: pgettext_lazy("amount", "per share"),
    Basis.PRICE.value: pgettext_lazy("amount", "price of the company"),
}


def _sign_at(text):
    """A currency at the start of ``text``: the rest, and its code ('' if there is none, '?' if ambiguous)."""
    found = _SIGN.match(text)
    if not found:
        return text, ""
    if found[2]:
        return text[found.end() :], "?"
    code = SIGNS.get(found[1].casefold(), found[1].upper())
    return text[found.end() :], code


def _details(rest):
    """Each or together, basis and period behind a figure, as keyword arguments of Money."""
    details: dict = {}
    rest = rest.strip(" ,;")
    for name, patterns in (("each", _EACH), ("basis", _BASES)):
        for code, pattern in patterns.items():
            if found := re.search(rf"(?:^|(?<=[\s,;/]))(?:{pattern})(?=$|[\s,;/])", rest, re.IGNORECASE):
                # “each year” is a basis.
                if name == "each" and re.match(
                    r"\s*(?:year|month|day)\b", rest[found.end() :], re.IGNORECASE
                ):
                    continue
                details[name] = code.value
                rest = (rest[: found.start()] + " " + rest[found.end() :]).strip(" ,;")
                break
    if rest:
        period = _PERIOD.fullmatch(rest)
        if not period:
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": rest[:60]})
        details["period"] = Length.parse(period["exact"] or period["length"])
    return details


@cache
def currency_sign(code):
    """The sign of a currency that no other shares: US$, CN¥, €; or its code and a space."""
    sign = get_currency_symbol(code, locale="en_GB") if code in list_currencies() else code
    sign = {"$": "US$"}.get(sign, sign)
    return f"{sign} " if sign[-1].isalpha() else sign


def print_number(hundredths):
    """1.25bn, 200m, 250,000, 12.50."""
    units = Decimal(hundredths) / 100
    for factor, suffix in ((10**12, _("tn")), (10**9, _("bn")), (10**6, _("m"))):
        scaled = units / factor
        if scaled >= 1 and scaled == round(scaled, 3):
            return exact_decimal(int(scaled * 1000), 1000) + suffix
    return f"{units:,.2f}" if units != int(units) else f"{int(units):,}"


class MoneyField(IntervalField):
    """The columns of an Interval, and currency, basis, each, and those of the period."""

    value_class = Money

    PERIOD = LengthField()

    def _period_columns(self):
        self.PERIOD.verbose_name = self.label(gettext_lazy("period"))
        return self.PERIOD.make_columns()

    def make_columns(self):
        return (
            super().make_columns()
            | {
                "currency": models.CharField(
                    self.label(gettext_lazy("currency")), max_length=3, blank=True, default=""
                ),
                "basis": models.CharField(
                    self.label(gettext_lazy("basis")),
                    max_length=12,
                    choices=Basis.choices,
                    default=Basis.UNCLEAR,
                ),
                "each": models.CharField(
                    self.label(gettext_lazy("each or together")),
                    max_length=12,
                    choices=Each.choices,
                    blank=True,
                    default="",
                ),
            }
            | {f"period_{suffix}": column for suffix, column in self._period_columns().items()}
        )

    def rules(self, column):
        period = self.PERIOD.rules(lambda suffix: column(f"period_{suffix}"))
        low, high, currency = column("low"), column("high"), column("currency")
        return (
            super().rules(column)
            | {f"period_{name}": rule for name, rule in period.items()}
            | {
                "currency_known": (
                    Q(**{f"{currency}__in": ["", *CURRENCIES]}),
                    gettext_lazy("A currency is a code of ISO 4217, such as USD."),
                ),
                "in_currency": (
                    Q(**{f"{low}__isnull": True, f"{high}__isnull": True}) | ~Q(**{currency: ""}),
                    gettext_lazy("A sum needs a currency."),
                ),
                "basis_known": (
                    Q(**{f"{column('basis')}__in": Basis.values}),
                    gettext_lazy("Choose one of the known values."),
                ),
                "each_known": (
                    Q(**{f"{column('each')}__in": ["", *Each.values]}),
                    gettext_lazy("Choose one of the known values."),
                ),
            }
        )

    def from_columns(self, parts):
        own = {name: part for name, part in parts.items() if not name.startswith("period_")}
        period = {name[7:]: part for name, part in parts.items() if name.startswith("period_")}
        return Money(**own, period=Length(**period))

    def to_columns(self, value):
        columns = super().to_columns(value)
        period = columns.pop("period")
        return columns | {f"period_{suffix}": part for suffix, part in super().to_columns(period).items()}
