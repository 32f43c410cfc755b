"""What a parameter of a list can hold, and how it is read: a value, or a refusal that says what to give."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from recruiting.published.addresses import present_refs
from recruiting.published.models import REF_LENGTH, Company, Person, Row, Source
from recruiting.security.refusals import short
from recruiting.values import Edtf, Money, Unreadable
from recruiting.values.folding import Spellings, asked_words
from recruiting.values.text import tidied, without_quotation_marks

Label = str | Promise

MOST_WORDS = 8
LONGEST_SEARCH = 200
LONGEST_DAY = 120
LONGEST_AMOUNT = 120


class RowKeys(list):
    """The keys of the rows that a parameter names; ``names`` tells by reference what each is called.

    ``moved``: the references given that redirect, each with the present one.
    """

    def __init__(
        self,
        keys: Iterable[int] = (),
        names: Mapping[str, str] | None = None,
        moved: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(keys)
        self.names, self.moved = names or {}, moved or {}


class Refs(forms.Field):
    """References of one table, any of which may match: RowKeys. What the public can't see is refused.

    A reference that was changed, or whose row was merged into another, stands for the present one.
    """

    widget = forms.SelectMultiple

    def __init__(self, *args: Any, model: type[Row], **kwargs: Any) -> None:
        self.model = model
        super().__init__(*args, **kwargs)

    def clean(self, value: list[str] | None) -> RowKeys:
        refs = list(dict.fromkeys(ref for ref in value or [] if ref != ""))
        if not refs:
            return RowKeys()
        for ref in refs:
            if len(ref) > REF_LENGTH or not re.fullmatch(r"[-\w]+", ref, re.ASCII):
                raise ValidationError(_("“%(ref)s” is no reference.") % {"ref": short(ref)})
        rows = self._public(refs)
        moved = {}
        if missing := [ref for ref in refs if ref not in rows]:
            moved = present_refs(str(self.model._meta.model_name), missing)
            rows |= self._public(moved.values())
        for ref in refs:
            if moved.get(ref, ref) not in rows:
                raise ValidationError(_("“%(ref)s” is not known here.") % {"ref": short(ref)})
        names = {ref: str(rows[moved.get(ref, ref)]) for ref in refs}
        return RowKeys([row.key for row in rows.values()], names, moved)

    def _public(self, refs: Iterable[str]) -> dict[str, Row]:
        rows = self.model.objects.current().filter(ref__in=refs)
        return {row.ref: row for row in rows.only("key", "ref", "title_en", "title_id")}


class Codes(forms.MultipleChoiceField):
    """Codes of the data dictionary, any of which may match."""

    def clean(self, value: list[str] | None) -> list[str]:
        return super().clean([code for code in value or [] if code != ""])

    default_error_messages = {
        "invalid_choice": gettext_lazy("“%(value).60s” is not one of the known values.")
    }


class Dollars(forms.CharField):
    """An amount in US dollars as people write it, such as 1.5bn or 1,5 miliar: one figure, in cents."""

    def clean(self, value: str) -> int | None:
        if len(value or "") > LONGEST_AMOUNT:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": LONGEST_AMOUNT})
        typed = super().clean(value)
        if not typed:
            return None
        try:
            amount = _dollars(without_quotation_marks(tidied(typed)))
        except Unreadable as reason:
            raise self._refused(str(reason)) from None
        if amount.has_figure and amount.currency != "USD":
            raise self._refused(_("that is a sum in %(currency)s") % {"currency": amount.currency})
        if amount.has_figure and amount != Money(low=amount.low, high=amount.low, currency="USD"):
            raise self._refused(_("one figure, without bounds or a period"))
        if amount.low is None:
            raise ValidationError(_("Give a number of US dollars, such as 1000000 or 1m."))
        return amount.low

    def _refused(self, reason: str) -> ValidationError:
        return ValidationError(
            _("Give a number of US dollars, such as 1000000 or 1m: %(reason)s") % {"reason": reason}
        )


def _dollars(text: str) -> Money:
    """A sum in words, too, “half a million”, which has no currency of its own. Raises Unreadable."""
    if get_language() == "id" and _MILIAR_OR_MILLION.search(text):
        raise Unreadable(_("“M” may be miliar or million: write “1 miliar” or “1 juta”"))
    amount = Money.parse(text, currency="USD")
    if amount.has_figure or not amount.words:
        return amount
    in_words = Money.parse(f"{text} USD")
    return replace(in_words, words="") if in_words.has_figure else amount


_MILIAR_OR_MILLION = re.compile(r"\d\s?M$")
"""Short for a billion in Indonesian."""


class Day(forms.CharField):
    """A date, month or year as EDTF or as people write it: its first and last day."""

    def clean(self, value: str) -> Edtf | None:
        text = super().clean(value).strip()
        if not text:
            return None
        if len(text) > LONGEST_DAY:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": LONGEST_DAY})
        if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", text, re.ASCII) and text >= "0001":
            return Edtf(text)  # a month here, never a season of two years
        try:
            day = Edtf.parse(text)
        except Unreadable as reason:
            raise ValidationError(
                _("Give a date such as 2025-06-30, 2025-06 or 2025: %(reason)s.") % {"reason": reason}
            ) from None
        if not day.earliest and not day.latest:
            raise ValidationError(_("Give a date such as 2025-06-30, 2025-06 or 2025."))
        return day


class Words(forms.CharField):
    """Words to look for, each the beginning of one, folded as the stored ones are."""

    def clean(self, value: str) -> list[Spellings]:
        text = super().clean(value).strip()
        if len(text) > LONGEST_SEARCH:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": LONGEST_SEARCH})
        words = asked_words(text)
        if text and not words:
            raise ValidationError(_("Give a word or a number to look for."))
        if len(words) > MOST_WORDS:
            raise ValidationError(_("Give at most %(most)d words.") % {"most": MOST_WORDS})
        return words


class RefsFilter(django_filters.Filter):
    field_class = Refs


class CodesFilter(django_filters.Filter):
    field_class = Codes


class DollarsFilter(django_filters.Filter):
    field_class = Dollars


class DayFilter(django_filters.Filter):
    field_class = Day


class WordsFilter(django_filters.Filter):
    field_class = Words


def companies(label: Label, method: str = "by_row") -> RefsFilter:
    """Companies; narrowing by one takes in its labs, units and affiliates, whose rows are linked to it."""
    return RefsFilter(label=label, method=method, model=Company)


def others() -> RefsFilter:
    """Companies that a row names in any part but a recruiter's or an employer's."""
    return companies(gettext_lazy("Also named"))


def people(label: Label) -> RefsFilter:
    return RefsFilter(label=label, method="by_row", model=Person)


def sources() -> RefsFilter:
    return RefsFilter(label=gettext_lazy("Source"), method="by_row", model=Source)


def codes(label: Label, choices: Iterable[tuple[str, Label]], method: str = "by_code") -> CodesFilter:
    return CodesFilter(label=label, choices=list(choices), method=method)
