"""The form fields of parameters: each reads a value or raises a ValidationError that says what to give."""

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

from recruiting.published.addresses import current_refs
from recruiting.published.models import REF_LENGTH, Company, Person, Row, Source
from recruiting.security.refusals import short
from recruiting.values import Edtf, Money, Unreadable
from recruiting.values.folding import Spellings, asked_words
from recruiting.values.text import tidied, without_quotation_marks

Label = str | Promise

MAX_WORDS = 8
MAX_SEARCH_LENGTH = 200
MAX_DATE_LENGTH = 120
MAX_AMOUNT_LENGTH = 120


class RowKeys(list):
    """The keys of the rows that a parameter names, and their ``names`` by reference.

    ``redirects`` has the present reference for each former one that was given.
    """

    def __init__(
        self,
        keys: Iterable[int] = (),
        names: Mapping[str, str] | None = None,
        redirects: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(keys)
        self.names, self.redirects = names or {}, redirects or {}


class Refs(forms.Field):
    """References of one table, any of which may match; reads RowKeys. Rows that are not public are refused.

    A former reference, also of a row that was merged into another, stands for the present one.
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
        redirects = {}
        if missing := [ref for ref in refs if ref not in rows]:
            redirects = current_refs(str(self.model._meta.model_name), missing)
            rows |= self._public(redirects.values())
        for ref in refs:
            if redirects.get(ref, ref) not in rows:
                raise ValidationError(_("“%(ref)s” is not known here.") % {"ref": short(ref)})
        names = {ref: str(rows[redirects.get(ref, ref)]) for ref in refs}
        return RowKeys([row.key for row in rows.values()], names, redirects)

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
    """An amount in US dollars as people write it, such as 1.5bn or 1,5 miliar; reads one figure in cents."""

    def clean(self, value: str) -> int | None:
        if len(value or "") > MAX_AMOUNT_LENGTH:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": MAX_AMOUNT_LENGTH})
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
    """An amount, also in words without a currency: “half a million”. Raises Unreadable."""
    if get_language() == "id" and _MILIAR_OR_MILLION.search(text):
        raise Unreadable(_("“M” may be miliar or million: write “1 miliar” or “1 juta”"))
    amount = Money.parse(text, currency="USD")
    if amount.has_figure or not amount.words:
        return amount
    in_words = Money.parse(f"{text} USD")
    return replace(in_words, words="") if in_words.has_figure else amount


_MILIAR_OR_MILLION = re.compile(r"\d\s?M$")
"""“M” is short for a billion in Indonesian, and for a million in English."""


class Day(forms.CharField):
    """A date, month or year as EDTF or as people write it; reads an Edtf."""

    def clean(self, value: str) -> Edtf | None:
        text = super().clean(value).strip()
        if not text:
            return None
        if len(text) > MAX_DATE_LENGTH:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": MAX_DATE_LENGTH})
        if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", text, re.ASCII) and text >= "0001":
            return Edtf(text)  # A month here, never a span of two years.
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
    """Words to search for, each the beginning of a word, folded like the stored ones."""

    def clean(self, value: str) -> list[Spellings]:
        text = super().clean(value).strip()
        if len(text) > MAX_SEARCH_LENGTH:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": MAX_SEARCH_LENGTH})
        words = asked_words(text)
        if text and not words:
            raise ValidationError(_("Give a word or a number to look for."))
        if len(words) > MAX_WORDS:
            raise ValidationError(_("Give at most %(most)d words.") % {"most": MAX_WORDS})
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
    """A filter by companies, which includes the rows of their labs, units and affiliates."""
    return RefsFilter(label=label, method=method, model=Company)


def other_companies() -> RefsFilter:
    """A filter by companies that a row names other than as recruiter or employer."""
    return companies(gettext_lazy("Also named"))


def people(label: Label) -> RefsFilter:
    return RefsFilter(label=label, method="by_row", model=Person)


def sources() -> RefsFilter:
    return RefsFilter(label=gettext_lazy("Source"), method="by_row", model=Source)


def codes(label: Label, choices: Iterable[tuple[str, Label]], method: str = "by_code") -> CodesFilter:
    return CodesFilter(label=label, choices=list(choices), method=method)
