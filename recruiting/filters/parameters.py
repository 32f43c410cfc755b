"""The kinds of parameter that lists take, and what reading one means: an answer, or a 400 that names it."""

import re
from datetime import date
from decimal import Decimal

import django_filters
from django import forms
from django.core.exceptions import BadRequest, ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models import Claim, Company, Person, Source
from recruiting.models.address import REF_LENGTH
from recruiting.models.record import Challenge, Reached, Support
from recruiting.values import Edtf, Status, Unreadable

PAGING = ("sort", "after", "before")


class Refs(forms.Field):
    """References of one table, any of which may match: their keys. One that was never issued is refused."""

    widget = forms.SelectMultiple

    def __init__(self, *args, model, **kwargs):
        self.model = model
        super().__init__(*args, **kwargs)

    def clean(self, value):
        refs = [ref for ref in value or [] if ref != ""]
        for ref in refs:
            if len(ref) > REF_LENGTH or not re.fullmatch(r"[-\w]+", ref, re.ASCII):
                raise ValidationError(_("“%(ref)s” is no reference.") % {"ref": _short(ref)})
        found = dict(self.model.objects.filter(ref__in=refs).values_list("ref", "pk"))
        for ref in refs:
            if ref not in found:
                raise ValidationError(_("“%(ref)s” is not known here.") % {"ref": _short(ref)})
        return list(found.values())


class CompanyRefs(Refs):
    """Companies, the labs, units and affiliates of each included."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, model=Company, **kwargs)

    def clean(self, value):
        keys = super().clean(value)
        return (
            list(Company.objects.filter(pk__in=keys).with_units().values_list("pk", flat=True))
            if keys
            else []
        )


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


def _short(text):
    return text[:60].replace("\x00", "␀")


class RefsFilter(django_filters.Filter):
    field_class = Refs


class CompaniesFilter(django_filters.Filter):
    field_class = CompanyRefs


class CodesFilter(django_filters.Filter):
    field_class = Codes


class DollarsFilter(django_filters.Filter):
    field_class = Dollars


class DayFilter(django_filters.Filter):
    field_class = Day


def companies(label, method):
    return CompaniesFilter(label=label, method=method)


def people(label, method):
    return RefsFilter(label=label, method=method, model=Person)


def sources(method):
    return RefsFilter(label=gettext_lazy("Source"), method=method, model=Source)


def codes(label, choices, method):
    return CodesFilter(label=label, choices=list(choices), method=method)


OUTCOMES = [
    (code.value, code.label)
    for code in (
        Reached.APPROACHED,
        Reached.IN_TALKS,
        Reached.OFFERED,
        Reached.DECLINED,
        Reached.TURNED_DOWN,
        Reached.WITHDRAWN,
        Reached.EXPIRED,
        Reached.COLLAPSED,
        Reached.ACCEPTED,
        Reached.SIGNED,
        Reached.STARTED,
        Reached.NEVER_STARTED,
        Reached.OPEN,
    )
]
STANDINGS = [(code.value, code.label) for code in Support if code != Support.NONE]
CHALLENGES = Challenge.choices
ABSENT = [
    (Status.UNDISCLOSED.value, gettext_lazy("undisclosed")),
    (Status.UNKNOWN.value, gettext_lazy("not reported")),
]


class Parameters(django_filters.FilterSet):
    """The parameters of a list. What can't be read, or isn't known here, is a 400: never a wider result."""

    SORTS: tuple[str, ...] = ("name",)

    def controls(self):
        """What the filter form shows of each parameter: a choice of codes, a company, or a line of text."""
        for name, parameter in self.filters.items():
            if isinstance(parameter.field, Refs) and not isinstance(parameter.field, CompanyRefs):
                continue  # reached by links from the page of that person or source
            yield {
                "name": name,
                "label": parameter.label,
                "value": self.data.get(name, ""),
                "choices": getattr(parameter.field, "choices", ()),
                "is_company": isinstance(parameter.field, CompanyRefs),
            }

    def in_words(self, name, value):
        """A value of a parameter as people call it."""
        choices = dict(getattr(self.filters[name].field, "choices", ()))
        if isinstance(self.filters[name].field, Refs):
            named = self.filters[name].field.model.objects.filter(ref=value).first()
            return str(named or value)
        return choices.get(value, value)

    @classmethod
    def narrow(cls, query, rows):
        """The rows that ``query`` (a QueryDict) asks for, and what was asked. Raises BadRequest."""
        asked = cls(query, rows)
        known = set(asked.filters) | set(PAGING)
        for name in query:
            if name not in known:
                raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": _short(name)})
            single = name in PAGING or not isinstance(asked.filters[name].field, Refs | Codes)
            if single and len(query.getlist(name)) > 1:
                raise BadRequest(_("The parameter “%(name)s” is given more than once.") % {"name": name})
            if any("\x00" in value for value in query.getlist(name)):
                raise BadRequest(_("The parameter “%(name)s” holds a NUL character.") % {"name": name})
        if not asked.form.is_valid():
            name, errors = next(iter(asked.form.errors.items()))
            raise BadRequest(
                _("The parameter “%(name)s” can't be read: %(why)s") % {"name": name, "why": errors[0]}
            )
        asked.sort = query.get("sort") or cls.SORTS[0]
        if asked.sort not in cls.SORTS:
            raise BadRequest(
                _("The parameter “sort” takes one of: %(known)s.") % {"known": ", ".join(cls.SORTS)}
            )
        return asked

    def by_kind(self, rows, name, codes):
        return rows.filter(kind__in=codes) if codes else rows

    def by_outcome(self, rows, name, codes):
        return rows.filter(outcome__in=codes) if codes else rows

    def by_standing(self, rows, name, codes):
        """That of the figure shown."""
        return rows.filter(figure_support__in=codes) if codes else rows

    def by_challenge(self, rows, name, codes):
        return rows.filter(figure_challenge__in=codes) if codes else rows

    def by_source(self, rows, name, keys):
        """Rows of which that source tells, or which it first told."""
        if not keys:
            return rows
        told = Claim.objects.published().filter(Q(source__in=keys) | Q(via__in=keys))
        return rows.filter(pk__in=told.values(f"about_{rows.model._meta.model_name}"))

    def since(self, rows, name, day):
        """Rows whose span reaches that day or later; a row without any date never does."""
        if day is None:
            return rows
        first = day.earliest or date.min
        return rows.filter(Q(latest__gte=first) | Q(latest__isnull=True, earliest__isnull=False))

    def until(self, rows, name, day):
        """Rows whose span begins by that day; a row without any date never does."""
        if day is None:
            return rows
        last = day.latest or date.max
        return rows.filter(Q(earliest__lte=last) | Q(earliest__isnull=True, latest__isnull=False))


def any_of(rows, path, values):
    """The rows with a related row among ``values``, each once."""
    return rows.filter(pk__in=rows.model._base_manager.filter(**{f"{path}__in": values}).values("pk"))


def dated(parameters):
    """Give a list ``from`` and ``to``: the span from a record's earliest to its latest day overlaps them."""
    # As attributes they can't stand in the class: “from” is a word of Python's own.
    parameters.base_filters["from"] = DayFilter(label=gettext_lazy("From"), method="since")
    parameters.base_filters["to"] = DayFilter(label=gettext_lazy("To"), method="until")
    return parameters
