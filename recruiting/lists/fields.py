"""What a parameter of a list can hold, and how it is read: a value, or a refusal that says what to give."""

import re
from decimal import Decimal

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.published.addresses import present_refs
from recruiting.published.models import REF_LENGTH, Company, Person, Source
from recruiting.values import Edtf, Unreadable
from recruiting.values.folding import words_of

MOST_WORDS = 8
LONGEST_SEARCH = 200


class Named(list):
    """The keys of the rows that a parameter names; ``names`` tells by reference what each is called.

    ``moved``: the references given that redirect, each with the present one.
    """

    def __init__(self, keys=(), names=None, moved=None):
        super().__init__(keys)
        self.names, self.moved = names or {}, moved or {}


class Refs(forms.Field):
    """References of one table, any of which may match: Named rows. What the public can't see is refused.

    A reference that was changed, or whose row was merged into another, stands for the present one.
    """

    widget = forms.SelectMultiple

    def __init__(self, *args, model, **kwargs):
        self.model = model
        super().__init__(*args, **kwargs)

    def clean(self, value):
        refs = list(dict.fromkeys(ref for ref in value or [] if ref != ""))
        if not refs:
            return Named()
        for ref in refs:
            if len(ref) > REF_LENGTH or not re.fullmatch(r"[-\w]+", ref, re.ASCII):
                raise ValidationError(_("“%(ref)s” is no reference.") % {"ref": short(ref)})
        found = self._public(refs)
        moved = {}
        if missing := [ref for ref in refs if ref not in found]:
            moved = present_refs(self.model._meta.model_name, missing)
            found |= self._public(moved.values())
        for ref in refs:
            if moved.get(ref, ref) not in found:
                raise ValidationError(_("“%(ref)s” is not known here.") % {"ref": short(ref)})
        named = {ref: str(found[moved.get(ref, ref)]) for ref in refs}
        return Named([row.key for row in found.values()], named, moved)

    def _public(self, refs):
        rows = self.model.objects.current().filter(ref__in=refs)
        return {row.ref: row for row in rows.only("key", "ref", "title_en", "title_id")}


class Codes(forms.MultipleChoiceField):
    """Codes of the data dictionary, any of which may match."""

    def clean(self, value):
        return super().clean([code for code in value or [] if code != ""])

    default_error_messages = {
        "invalid_choice": gettext_lazy("“%(value).60s” is not one of the known values.")
    }


class Dollars(forms.CharField):
    """An amount in US dollars, plain or with k, m or bn, in cents."""

    def clean(self, value):
        text = super().clean(value).replace(",", "").strip().lower()
        if not text:
            return None
        found = re.fullmatch(r"(\d{1,15})(?:\.(\d{1,2}))?(k|m|bn)?", text, re.ASCII)
        if not found:
            raise ValidationError(_("Give a number of US dollars, such as 1000000 or 1m."))
        factor = {"k": 10**3, "m": 10**6, "bn": 10**9}.get(found[3], 1)
        cents = Decimal(f"{found[1]}.{found[2] or 0}") * factor * 100
        if cents >= 2**63:
            raise ValidationError(_("That is more money than there is."))
        return int(cents)


class Day(forms.CharField):
    """A date, month or year as EDTF or as people write it: its first and last day."""

    def clean(self, value) -> Edtf | None:
        text = super().clean(value).strip()
        if not text:
            return None
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

    def clean(self, value) -> list[str]:
        text = super().clean(value).strip()
        if len(text) > LONGEST_SEARCH:
            raise ValidationError(_("Give at most %(most)d characters.") % {"most": LONGEST_SEARCH})
        words = words_of(text)
        if text and not words:
            raise ValidationError(_("Give a word or a number to look for."))
        if len(words) > MOST_WORDS:
            raise ValidationError(_("Give at most %(most)d words.") % {"most": MOST_WORDS})
        return words


def short(text):
    """What is quoted back of a value that could not be read."""
    return text[:60].replace("\x00", "␀")


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


def companies(label, method="by_row"):
    """Companies; narrowing by one takes in its labs, units and affiliates, whose rows are linked to it."""
    return RefsFilter(label=label, method=method, model=Company)


def people(label):
    return RefsFilter(label=label, method="by_row", model=Person)


def sources():
    return RefsFilter(label=gettext_lazy("Source"), method="by_row", model=Source)


def codes(label, choices, method="by_code"):
    return CodesFilter(label=label, choices=list(choices), method=method)
