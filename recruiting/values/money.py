"""A reported sum: an interval of money with its currency, its basis, its period, and to how many it goes."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.values import currencies
from recruiting.values.around_sums import bare_sum
from recruiting.values.interval import Interval
from recruiting.values.measures import Length
from recruiting.values.reading import NUMBER_WORDS, Unreadable, exact_decimal, plain_figure, read_bounds


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


FACTORS = {
    "k": 10**3, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "million": 10**6, "millions": 10**6, "mio": 10**6, "juta": 10**6, "mrd": 10**9, "miliar": 10**9,
    "triliun": 10**12, "crore": 10**7, "crores": 10**7, "b": 10**9, "bn": 10**9,
    "billion": 10**9, "billions": 10**9, "t": 10**12, "tn": 10**12, "trillion": 10**12,
}  # fmt: skip

_FACTOR = re.compile(rf"\s*-?({currencies.any_of(FACTORS)})", re.IGNORECASE)
_BASES = {
    Basis.PER_YEAR: (
        r"(?:a|per|each|every) year|/ ?(?:year|yr|y)\b|per annum|p\.?a\.?(?!\w)|annually|yearly|per-year"
    ),
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
    r"(?P<length>(?:a )?multi-?year(?: period)?|"
    r"(?:(?!\b(?:over|across|for|during|within)\b)\S.*?)(?<![a-z])(?:years?|yrs?|y|months?|mos?|weeks?|days?))",
    re.IGNORECASE,
)
_SPELT = re.compile(r"\s*(half an?|an?|one|two|three|four|five|ten)\s+(?=\w*illion)", re.IGNORECASE)
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
        if self.currency and self.currency not in currencies.CODES:
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
            if words and (details := _details_alone(text)) is not None:
                return cls(words=words, **details)
            if not re.search(r"\d", text) or (_PAY_MULTIPLE.search(text) and not currencies.named_in(text)):
                return cls(words=words or text)
            bare = bare_sum(text)
            if bare == text:
                raise
            # “a package worth US$1m” is read; its words are kept.
            return cls._read_sum(bare, words or text, currency)

    @classmethod
    def _read_sum(cls, text, words, currency):
        named = set()

        def figure_at(rest):
            before, rest = currencies.currency_at(rest)
            number, rest = _number_at(rest)
            if number is None:
                return None
            factor = None
            while scaled := _FACTOR.match(rest):
                factor = (factor or 1) * FACTORS[scaled[1].casefold()]
                rest = rest[scaled.end() :]
            after, rest = currencies.currency_at(rest)
            named.update((before, after))
            return number, factor, rest

        bounds, rest = read_bounds(text, figure_at, cls.SCALE)
        after_all, rest = currencies.currency_at(rest)  # “100m+ USD”
        named = (named | {after_all}) - {""}
        if len(named) > 1:
            raise Unreadable(_("two currencies: %(codes)s") % {"codes": ", ".join(sorted(named))})
        code = named.pop() if named else currency or ""
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
            return ", ".join([f"‘{self.words}’", *self._print_details_of_words()])
        return " ".join(part for part in self.print_parts() if part)

    def _print_details_of_words(self):
        if self.currency:
            yield currencies.currency_sign(self.currency).strip()
        if after := self._print_after():
            yield after

    def print_parts(self):
        return self.qualifier(), self.print_figure(), self._print_after()

    def _print_after(self):
        after = []
        if self.each:
            after.append(str(Each(self.each).label))
        if self.basis in AFTER:
            after.append(str(AFTER[self.basis]))
        if self.period:
            after.append(_("over %(period)s") % {"period": self.period})
        return " ".join(after)

    def print_range(self, low, high):
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self.print_bound(low)}{joint}{print_number(high)}"

    def print_bound(self, units):
        return f"{currencies.currency_sign(self.currency)}{print_number(units)}"


AFTER = {
    Basis.PER_YEAR.value: pgettext_lazy("amount", "a year"),
    Basis.PER_MONTH.value: pgettext_lazy("amount", "a month"),
    Basis.PER_DAY.value: pgettext_lazy("amount", "a day"),
    Basis.FIRST_YEAR.value: pgettext_lazy("amount", "in the first year"),
    Basis.ONE_OFF.value: pgettext_lazy("amount", "one-off"),
    Basis.PER_SHARE.value: pgettext_lazy("amount", "per share"),
    Basis.PRICE.value: pgettext_lazy("amount", "price of the company"),
}


def _number_at(text):
    """The number that ``text`` begins with, in digits or spelt (“half a million”), and the rest."""
    if spelt := _SPELT.match(text):
        word = spelt[1].casefold()
        number = Decimal("0.5") if word.startswith("half") else Decimal(NUMBER_WORDS.get(word, 1))
        return number, text[spelt.end() :]
    figure = plain_figure(text)
    return (None, text) if figure is None else (figure[0], figure[2])


def _details_alone(text):
    """Currency, basis, each and period without a figure, as arguments of Money; None for other text."""
    code, rest = currencies.currency_at(text)
    try:
        return {"currency": code, **_details(rest)}
    except Unreadable:
        return None


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
        if not period or re.search(r"\S\s(?:over|across|for|during|within)\s", period["length"] or ""):
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": rest[:60]})
        details["period"] = Length.parse(period["exact"] or period["length"])
    return details


def print_number(hundredths):
    """1.25bn, 200m, 250,000, 12.50."""
    units = Decimal(hundredths) / 100
    for factor, suffix in ((10**12, _("tn")), (10**9, _("bn")), (10**6, _("m"))):
        scaled = units / factor
        if scaled >= 1 and scaled == round(scaled, 3):
            return number_format(exact_decimal(int(scaled * 1000), 1000), force_grouping=True) + suffix
    return number_format(units, 2 if units != int(units) else 0, force_grouping=True)
