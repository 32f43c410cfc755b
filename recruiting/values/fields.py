"""The values as fields of a model: their columns, and the rules that bind them."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from recruiting.values import currencies
from recruiting.values.composite import CompositeField
from recruiting.values.edtf import Edtf
from recruiting.values.extent import Status
from recruiting.values.forms import ValueFormField
from recruiting.values.interval import Interval
from recruiting.values.length import Length, LengthUnit
from recruiting.values.measures import Count, Multiple, Share
from recruiting.values.money import Basis, Each, Money


class ValueField(CompositeField):
    """The columns of a value that is read from one line of text, and may be words alone or undisclosed."""

    value_class: type[Interval | Edtf]

    def words_and_status(self) -> dict[str, models.Field]:
        """The columns that any such value has."""
        return {
            "words": models.CharField(
                self.label(gettext_lazy("words")), max_length=500, blank=True, default=""
            ),
            "status": models.CharField(
                self.label(gettext_lazy("status")),
                max_length=12,
                choices=Status.choices,
                default=Status.UNKNOWN,
            ),
        }

    def to_python(self, value: Any) -> Any:
        if value is None or value == "":
            return self.value_class()
        return value if isinstance(value, Interval | Edtf) else self.value_class.parse(value)

    def formfield(
        self, form_class: Any = ValueFormField, choices_form_class: Any = None, **kwargs: Any
    ) -> Any:
        kwargs.setdefault("value_class", self.value_class)
        return super().formfield(form_class, choices_form_class, **kwargs)


def one_of_the_known(column: str, values: list[str]) -> tuple[Q, Any]:
    """The rule that a column holds one of these codes."""
    return Q(**{f"{column}__in": values}), gettext_lazy("Choose one of the known values.")


class IntervalField(ValueField):
    """The columns of an Interval: low, high, low_exclusive, high_exclusive, about, words, status."""

    value_class: type[Interval] = Interval

    def make_columns(self) -> dict[str, models.Field]:
        return {
            "low": models.BigIntegerField(self.label(gettext_lazy("low")), null=True, blank=True),
            "low_exclusive": models.BooleanField(self.label(gettext_lazy("more than")), default=False),
            "high": models.BigIntegerField(self.label(gettext_lazy("high")), null=True, blank=True),
            "high_exclusive": models.BooleanField(self.label(gettext_lazy("less than")), default=False),
            "about": models.BooleanField(self.label(gettext_lazy("about")), default=False),
            **self.words_and_status(),
        }

    def rules(self, column: Callable[[str], str]) -> dict[str, tuple[Q, Any]]:
        low, high, status = column("low"), column("high"), column("status")
        no_figure = Q(**{f"{low}__isnull": True, f"{high}__isnull": True})
        return {
            "in_order": (
                Q(**{f"{low}__isnull": True})
                | Q(**{f"{high}__isnull": True})
                | Q(**{f"{low}__lt": F(high)})
                | Q(**{low: F(high), column("low_exclusive"): False, column("high_exclusive"): False}),
                gettext_lazy("The lower bound is above the upper."),
            ),
            "not_negative": (
                (Q(**{f"{low}__isnull": True}) | Q(**{f"{low}__gte": 0}))
                & (Q(**{f"{high}__isnull": True}) | Q(**{f"{high}__gte": 0})),
                gettext_lazy("A figure is not negative."),
            ),
            "qualified": (
                (Q(**{column("low_exclusive"): False}) | Q(**{f"{low}__isnull": False}))
                & (Q(**{column("high_exclusive"): False}) | Q(**{f"{high}__isnull": False}))
                & (Q(**{column("about"): False}) | ~no_figure),
                gettext_lazy("“More than”, “less than” and “about” need a figure."),
            ),
            "status_known": one_of_the_known(status, Status.values),
            "given": (
                (Q(**{status: Status.GIVEN}) & (~no_figure | ~Q(**{column("words"): ""})))
                | (~Q(**{status: Status.GIVEN}) & no_figure),
                gettext_lazy("A value that is given has a figure or words; any other has no figure."),
            ),
        }

    def from_columns(self, parts: dict[str, Any]) -> Any:
        return self.value_class(**parts)

    def to_columns(self, value: Any) -> dict[str, Any]:
        return {part.name: getattr(value, part.name) for part in fields(value)}


class CountField(IntervalField):
    value_class = Count


class ShareField(IntervalField):
    value_class = Share


class MultipleField(IntervalField):
    value_class = Multiple


class LengthField(IntervalField):
    """The columns of an Interval and the unit."""

    value_class = Length

    def make_columns(self) -> dict[str, models.Field]:
        return super().make_columns() | {
            "unit": models.CharField(
                self.label(gettext_lazy("unit")),
                max_length=6,
                choices=LengthUnit.choices,
                default=LengthUnit.MONTHS,
            )
        }

    def rules(self, column: Callable[[str], str]) -> dict[str, tuple[Q, Any]]:
        return super().rules(column) | {"unit_known": one_of_the_known(column("unit"), LengthUnit.values)}


class MoneyField(IntervalField):
    """The columns of an Interval, and currency, basis, each, and those of the period."""

    value_class = Money

    PERIOD = LengthField()

    def _period_columns(self) -> dict[str, models.Field]:
        self.PERIOD.verbose_name = self.label(gettext_lazy("period"))
        return self.PERIOD.make_columns()

    def make_columns(self) -> dict[str, models.Field]:
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

    def rules(self, column: Callable[[str], str]) -> dict[str, tuple[Q, Any]]:
        period = self.PERIOD.rules(lambda suffix: column(f"period_{suffix}"))
        low, high, currency = column("low"), column("high"), column("currency")
        return (
            super().rules(column)
            | {f"period_{name}": rule for name, rule in period.items()}
            | {
                "currency_known": (
                    Q(**{f"{currency}__in": ["", *currencies.CODES]}),
                    gettext_lazy("A currency is a code of ISO 4217, such as USD."),
                ),
                "in_currency": (
                    Q(**{f"{low}__isnull": True, f"{high}__isnull": True}) | ~Q(**{currency: ""}),
                    gettext_lazy("A sum needs a currency."),
                ),
                "basis_known": one_of_the_known(column("basis"), Basis.values),
                "each_known": one_of_the_known(column("each"), ["", *Each.values]),
            }
        )

    def from_columns(self, parts: dict[str, Any]) -> Any:
        own = {name: part for name, part in parts.items() if not name.startswith("period_")}
        period = {name[7:]: part for name, part in parts.items() if name.startswith("period_")}
        return Money(**own, period=Length(**period))

    def to_columns(self, value: Any) -> dict[str, Any]:
        columns = super().to_columns(value)
        period = columns.pop("period")
        return columns | {f"period_{suffix}": part for suffix, part in super().to_columns(period).items()}


class EdtfField(ValueField):
    """The columns of a date: edtf, words, status, and the days derived from it, earliest and latest."""

    value_class = Edtf

    def make_columns(self) -> dict[str, models.Field]:
        return {
            "edtf": models.CharField(self.label(gettext_lazy("EDTF")), max_length=60, blank=True, default=""),
            **self.words_and_status(),
            "earliest": models.DateField(self.label(gettext_lazy("earliest day")), null=True, blank=True),
            "latest": models.DateField(self.label(gettext_lazy("latest day")), null=True, blank=True),
        }

    def rules(self, column: Callable[[str], str]) -> dict[str, tuple[Q, Any]]:
        no_date, no_words = Q(**{column("edtf"): ""}), Q(**{column("words"): ""})
        is_given = Q(**{column("status"): Status.GIVEN})
        no_days = Q(**{f"{column('earliest')}__isnull": True, f"{column('latest')}__isnull": True})
        return {
            "in_order": (
                Q(**{f"{column('earliest')}__isnull": True})
                | Q(**{f"{column('latest')}__isnull": True})
                | Q(**{f"{column('earliest')}__lte": F(column("latest"))}),
                gettext_lazy("The first date is after the last."),
            ),
            "days_of_date": (
                (no_date & no_days) | (~no_date & ~no_days),
                gettext_lazy("The days are derived from the date: a date has them, nothing else does."),
            ),
            "status_known": one_of_the_known(column("status"), Status.values),
            "given": (
                (is_given & (~no_date | ~no_words)) | (~is_given & no_date),
                gettext_lazy("A date that is given has a date or words; any other has no date."),
            ),
        }

    def from_columns(self, parts: dict[str, Any]) -> Any:
        return Edtf(parts["edtf"], parts["words"], parts["status"])

    def to_columns(self, value: Any) -> dict[str, Any]:
        return {
            "edtf": value.text,
            "words": value.words,
            "status": value.status,
            "earliest": value.earliest,
            "latest": value.latest,
        }
