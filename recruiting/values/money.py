"""A reported sum: an interval of money with its currency, its basis, its period, and to how many it goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from recruiting.values import currencies
from recruiting.values.absence import absence_of
from recruiting.values.extent import Extent
from recruiting.values.interval import Interval
from recruiting.values.length import Length
from recruiting.values.plain_sums import plain_sum
from recruiting.values.printed_sums import print_number, print_upper
from recruiting.values.refusals import Answers, Unreadable, settled
from recruiting.values.relative_pay import is_of_shares, is_relative_pay
from recruiting.values.sum_doubts import Amounts, currency_of, in_class
from recruiting.values.sum_figures import currency_at
from recruiting.values.sum_parts import from_to, span_of, sum_of, told_twice
from recruiting.values.sum_text import ALSO, BESIDE, DOUBTFUL_BASES, INSTEAD, MORE, RANGING, Group, SumText
from recruiting.values.sums import read_sum
from recruiting.values.text_reader import TextReader


class Basis(models.TextChoices):
    """What the sum is reckoned by."""

    TOTAL = "total", gettext_lazy("total")
    PER_YEAR = "per-year", gettext_lazy("per year")
    PER_MONTH = "per-month", gettext_lazy("per month")
    PER_WEEK = "per-week", gettext_lazy("per week")
    PER_DAY = "per-day", gettext_lazy("per day")
    PER_HOUR = "per-hour", gettext_lazy("per hour")
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


_EXACT_PERIOD = re.compile(r"^(.*?)\bover \((.+)\)$")
"""The period as ``notation`` writes it."""
_HAS_DIGIT = re.compile(r"\d").search
_ALL_TOGETHER, _FROM_TO = "all", "from to"
NO_PERIOD = Length()
_US = ("USD",)
_TIMES = ("×", "x ", "*")
"""A sum times something is no sum that is said."""
_UNCLEAR = Basis.UNCLEAR.value
_ONE_OFF = re.compile(r"(.*\d.*\S)\s+one[- ]off", re.IGNORECASE)


@dataclass(frozen=True)
class Money(Interval):
    """A sum in hundredths of its currency (ISO 4217); ``period`` is how long it is paid over."""

    currency: str = ""
    basis: str = _UNCLEAR
    each: str = ""
    period: Length = NO_PERIOD

    SCALE = 100
    EXAMPLE = "> 1bn USD, several years"

    def __post_init__(self) -> None:
        if self.period is not NO_PERIOD and self.period and self.basis == _UNCLEAR:
            object.__setattr__(self, "basis", Basis.TOTAL.value)
        if type(self.basis) is not str or type(self.each) is not str:
            object.__setattr__(self, "basis", str(self.basis))
            object.__setattr__(self, "each", str(self.each))
        super().__post_init__()

    def faults(self) -> Iterator[str]:
        yield from super().faults()
        if self.has_figure and not self.currency:
            yield _("which currency?")
        if self.currency and self.currency not in currencies.CODES:
            yield _("“%(code)s” is no currency code of ISO 4217") % {"code": self.currency[:10]}

    @property
    def _figure(self) -> tuple[Any, ...]:
        return (*super()._figure, self.currency, self.basis, self.each, self.period)

    def comparable(self, other: Extent) -> bool:
        if not isinstance(other, Money) or not super().comparable(other):
            return False
        return self.currency == other.currency and self.basis == other.basis

    @classmethod
    def _read(cls, text: str, words: str, currency: str = "", **context: str) -> "Money":
        period = NO_PERIOD
        if "over (" in text and (exact := _EXACT_PERIOD.match(text)):
            text, period = exact[1], Length.parse(exact[2])
        if (text[-3:].casefold() == "off") and (once := _ONE_OFF.fullmatch(text)):
            # Behind a currency “one” would be the figure of another sum.
            return replace(cls._read(once[1], words, currency), basis=Basis.ONE_OFF.value, period=period)
        if plain := plain_sum(text, cls.SCALE):
            return cls(**plain, words=words, period=period)
        reader = TextReader(text)
        sum_text = read_sum(reader)
        if cls._stays_words(text, sum_text):
            return cls._in_words(text, words, reader, sum_text)
        if not sum_text.groups:
            raise Unreadable(_("no figure found in “%(text)s”") % {"text": text[:60]})
        is_said = len(sum_text.groups) > 1 and all(group.signs for group in sum_text.groups)
        if sum_text.unread and (not is_said or sum_text.unread.startswith(_TIMES)):
            reason = (
                _("could not read “%(rest)s”")
                if sum_text.has_sign
                else _("which currency? Could not read “%(rest)s”")
            )
            raise Unreadable(reason % {"rest": sum_text.unread[:60]})
        if sum_text.period:
            period = Length.parse(sum_text.period)
        details = {"words": words or (text if sum_text.is_more_than_figure else ""), "period": period}
        answers = Answers(currency=currency) if currency else Answers()
        return settled(lambda current: cls._from_sum(reader, sum_text, details, current), answers)

    @classmethod
    def _stays_words(cls, text: str, sum_text: SumText) -> bool:
        """Whether it stays words: no digits and no sum, a multiple of other pay, or a number of shares."""
        if sum_text.groups and not sum_text.unread and sum_text.has_sign:
            return False
        if not _HAS_DIGIT(text):
            return not (sum_text.groups and sum_text.has_sign and len(sum_text.groups) > 1)
        if sum_text.has_sign:
            return False
        return is_of_shares(text) or (bool(sum_text.unread) and is_relative_pay(text))

    @classmethod
    def _in_words(cls, text: str, words: str, reader: TextReader, sum_text: SumText) -> "Money":
        """Words without a figure; behind words in quotation marks stand currency, basis and period."""
        if not words and (beside := _beside_currency(reader)) is not None:
            if not beside:
                raise Unreadable(_("no figure found in “%(text)s”") % {"text": text[:60]})
            if absence := absence_of(beside):
                return cls(status=absence)
        if not words or sum_text.unread or sum_text.groups:
            return cls(words=words or text)
        return cls(
            words=words,
            currency=currency_of(sum_text.signs, reader, Answers()) if sum_text.signs else "",
            basis=sum_text.basis or Basis.UNCLEAR.value,
            each=sum_text.each,
            period=Length.parse(sum_text.period) if sum_text.period else NO_PERIOD,
        )

    @classmethod
    def _from_sum(
        cls, reader: TextReader, sum_text: SumText, details: dict[str, Any], answers: Answers
    ) -> "Money":
        """The value of the whole text; raises Doubt for each question that ``answers`` leave open."""
        parts = [cls._part(reader, sum_text, group, details, answers) for group in sum_text.groups]
        if len(parts) == 1:
            return cls._with_addition(parts[0], sum_text.addition, answers)
        joints = {group.joint for group in sum_text.groups[1:]}
        one = None
        if joints <= {BESIDE, INSTEAD}:
            one = told_twice(parts, [group.basis for group in sum_text.groups], details["period"])
        elif joints == {RANGING}:
            one = span_of(parts)
        if one:
            return one
        bounded = from_to(parts) if joints <= {ALSO, BESIDE} else None
        if bounded and parts[0].high is None and not (sum_text.nouns or sum_text.unread):
            return replace(bounded, words="" if details["words"] == reader.text else details["words"])
        together = sum_of(parts) if joints <= {MORE, ALSO} else None
        wholes = {_FROM_TO: bounded, _ALL_TOGETHER: together}
        choices = [name for name, whole in wholes.items() if whole]
        reason = _("several sums: is it one with parts, or one of these? Parts are entered as terms.")
        chosen = answers.to(
            "parts",
            reason if together else _("several sums: which is meant?"),
            [*choices, *range(len(parts))],
        )
        return wholes.get(chosen) or parts[chosen]

    @classmethod
    def _part(
        cls, reader: TextReader, sum_text: SumText, group: Group, details: dict[str, Any], answers: Answers
    ) -> "Money":
        others = [sign for other in sum_text.groups for sign in other.signs]
        signs = group.signs or others
        if _US in others and all("USD" in codes for codes in signs):
            signs = [_US]  # “US$20m over 4 years ($5m a year)”
        code = currency_of([*signs, *sum_text.signs], reader, answers)
        basis = sum_text.basis_of(group)
        if basis in DOUBTFUL_BASES:
            basis = answers.to("basis", _("what is the sum reckoned by?"), DOUBTFUL_BASES[basis])
        amounts = Amounts(reader.languages, code, basis, sum_text.sign_words, answers).of(group.bounds)
        bounds = in_class(group.bounds, amounts, answers) if group.bounds.is_class else group.bounds
        if sum_text.has_no_period(group):
            details = {**details, "period": NO_PERIOD}
        return cls(
            **bounds.in_units(amounts, cls.SCALE),
            **details,
            currency=code,
            basis=basis or _UNCLEAR,
            each=sum_text.each_of(group),
        )

    @classmethod
    def _with_addition(cls, money: "Money", addition: str, answers: Answers) -> "Money":
        """“US$5m plus bonus”: at least that in all, or that for this part alone."""
        if not addition:
            return money
        least = replace(money, high=None, high_exclusive=False) if money.low is not None else money
        reason = _("“%(addition)s”: is the sum all, or a part of it?") % {"addition": addition[:60]}
        return answers.to("addition", reason, [least, money])

    def _tail_notation(self) -> str:
        parts = [self.currency] if self.currency else []
        if self.each:
            parts.append("each?" if self.each == Each.UNCLEAR else self.each)
        if self.basis != Basis.UNCLEAR and not (self.period and self.basis == Basis.TOTAL):
            parts.append(self.basis)
        if self.period:
            parts.append(f"over ({self.period.notation()})")
        return " ".join(parts)

    # Printing

    def printed(self) -> str:
        if not self.has_figure:
            return ", ".join([f"‘{self.words}’", *self._print_details_of_words()])
        return " ".join(part for part in self.print_parts() if part)

    def _print_details_of_words(self) -> Iterator[str]:
        if self.currency:
            yield currencies.currency_sign(self.currency).strip()
        if after := self._print_after("".join(self._print_each())):
            yield after

    def print_parts(self) -> tuple[str, str, str]:
        before, after = self._print_each()
        qualifier = " ".join(filter(None, [before, self.qualifier()]))
        return qualifier, self.print_figure(), self._print_after(after)

    def _print_each(self) -> tuple[str, str]:
        """What says to how many it goes, before the figure and after it: languages differ."""
        if self.each != Each.EACH:
            return "", str(Each(self.each).label) if self.each else ""
        before, _amount, after = pgettext("sum", "%(amount)s each").partition("%(amount)s")
        return before.strip(), after.strip()

    def _print_after(self, each: str) -> str:
        after = [each, str(AFTER.get(self.basis, ""))]
        if self.period:
            after.append(_("over %(period)s") % {"period": self.period})
        return " ".join(filter(None, after))

    def print_range(self, low: int, high: int) -> str:
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self.print_bound(low)}{joint}{print_upper(low, high, self._sign)}"

    def print_bound(self, units: int) -> str:
        return f"{self._sign}{print_number(units)}"

    @property
    def _sign(self) -> str:
        return currencies.currency_sign(self.currency)


def _beside_currency(reader: TextReader) -> str | None:
    """The text without its currency, “n/a” of “US$ n/a”; None if none stands at its beginning or end."""
    for at in range(reader.count):
        currency = currency_at(reader, at)
        if currency and (at == 0 or currency[1] == reader.count):
            return reader.between(0, at) or reader.between(currency[1], reader.count)
    return None


AFTER = {
    Basis.PER_YEAR.value: pgettext_lazy("amount", "a year"),
    Basis.PER_MONTH.value: pgettext_lazy("amount", "a month"),
    Basis.PER_WEEK.value: pgettext_lazy("amount", "a week"),
    Basis.PER_DAY.value: pgettext_lazy("amount", "a day"),
    Basis.PER_HOUR.value: pgettext_lazy("amount", "an hour"),
    Basis.FIRST_YEAR.value: pgettext_lazy("amount", "in the first year"),
    Basis.ONE_OFF.value: pgettext_lazy("amount", "one-off"),
    Basis.PER_SHARE.value: pgettext_lazy("amount", "per share"),
    Basis.PRICE.value: pgettext_lazy("amount", "price of the company"),
}
