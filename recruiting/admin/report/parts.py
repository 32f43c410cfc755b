"""The parts of the form: for each table the columns that a report may tell, typed as people write them."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.completions import completion_attrs
from recruiting.models import Candidate, Event, Offer
from recruiting.values import Basis, Each, Money, MoneyField
from recruiting.values.composite import CompositeField
from recruiting.values.currencies import CODES
from recruiting.values.forms import ValueInput

SECTION_BY_MODEL = {Candidate: "candidates", Offer: "offers", Event: "events"}
"""Relations to rows of the same approach are typed as labels of rows of this section of the page."""
LONGEST = 2000
DASHES = ("-", "–", "—", "−")
"""Typed where nobody is meant: never a name."""

LISTS = {"company": "companies", "person": "people", "researcher": "people"}
"""The list of known names that relations to a table are completed from."""

MONEY_CHOICES = ("currency", "basis", "each")
"""The details of a sum that are chosen beside it, where the words typed don't give them."""


NEUTRAL_CODES = ("unknown", "not-said", "not-stated", "not-reported", "not-known")
"""Codes by which a column says that nothing is said: in the form that is an empty choice."""


def code_choices(column) -> list[tuple[str, object]]:
    """The choices of a column of codes, without those that say nothing; “not said” comes first."""
    default = column.get_default() if column.has_default() else ""
    silent = default if default in NEUTRAL_CODES else ""
    return [
        ("", _("(not said)")),
        *((code, label) for code, label in column.flatchoices if code not in ("", silent)),
    ]


def target_section(column) -> str:
    """The section of the page to whose rows a relation leads; empty where it leads elsewhere."""
    return SECTION_BY_MODEL.get(column.related_model, "") if column.is_relation else ""


class Part(forms.Form):
    """The columns of one record, none of them required; relations are typed, by name or by label.

    ``usual`` columns stand open, ``rare`` ones are folded away, each row of columns in reading order.
    """

    model: type[models.Model]
    usual: tuple[str, ...] = ()
    rare: tuple[str, ...] = ()
    labels: dict[str, str | Promise] = {}
    helps: dict[str, str | Promise] = {}
    use_required_attribute = False

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name in self.columns:
            self.fields[name] = self._control(self.model._meta.get_field(name))
            if isinstance(self.model._meta.get_field(name), MoneyField):
                self._add_money_choices(name)

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.usual, *self.rare)

    @property
    def money(self) -> list[str]:
        """The columns that hold sums."""
        return [name for name in self.columns if isinstance(self.model._meta.get_field(name), MoneyField)]

    def _control(self, column):
        words = {"help_text": self.helps.get(column.name, column.help_text)}
        if column.name in self.labels:
            words["label"] = self.labels[column.name]
        if isinstance(column, CompositeField):
            widget = ValueInput(self._live_reading_attrs(column), shows_readings=False)
            if isinstance(column, MoneyField):
                return column.formfield(widget=widget, context=self._chosen_currency(column.name), **words)
            return column.formfield(widget=widget, **words)
        common = {"label": column.verbose_name, "required": False, **words}
        if column.is_relation:
            several, table = column.many_to_many, column.related_model._meta.model_name
            attrs = completion_attrs(LISTS[table]) if table in LISTS else {"autocomplete": "off"}
            line = forms.TextInput(attrs=attrs)
            return forms.CharField(max_length=LONGEST if several else 300, widget=line, **common)
        if column.choices:
            return forms.ChoiceField(choices=code_choices(column), initial="", **common)
        if isinstance(column, models.TextField):
            return forms.CharField(max_length=20_000, widget=forms.Textarea(attrs={"rows": 2}), **common)
        return column.formfield(required=False, **words)

    def _live_reading_attrs(self, column):
        """The htmx attributes of a control that shows, as one types, how its value is read."""
        control = f"id_{self.add_prefix(column.name)}"
        return {
            "maxlength": 500,
            "hx-get": reverse("report-read", args=[self.model._meta.model_name, column.name]),
            # Not at a change of the text itself: leaving it for a radio button would take that button away.
            "hx-trigger": "input changed delay:300ms, "
            "change from:closest .cell target:(select, [type=radio], [list])",
            "hx-sync": "this:replace",
            "hx-include": "closest .cell",
            "hx-target": f"#{control}_read",
            "hx-swap": "innerHTML",
        }

    def _chosen_currency(self, name) -> dict[str, str]:
        """What is chosen beside a sum and its text need not say."""
        chosen = self.data.get(self.add_prefix(f"{name}_currency"), "") if self.is_bound else ""
        code = chosen.strip().upper()
        return {"currency": code} if code in CODES else {}

    def _add_money_choices(self, name) -> None:
        self.fields[f"{name}_currency"] = forms.CharField(
            required=False,
            max_length=3,
            label=_("currency"),
            widget=forms.TextInput(attrs={"list": "currencies", "placeholder": "USD", "size": 4}),
        )
        self.fields[f"{name}_basis"] = forms.ChoiceField(
            required=False, label=_("reckoned"), choices=[("", _("(basis)")), *Basis.choices]
        )
        self.fields[f"{name}_each"] = forms.ChoiceField(
            required=False,
            label=_("to several"),
            choices=[("", _("(each, or in all)")), *Each.choices],
        )

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        for name in self.money:
            currency = cleaned.get(f"{name}_currency", "").strip().upper()
            if currency and currency not in CODES:
                self.add_error(f"{name}_currency", _("This is no currency code of ISO 4217, such as USD."))
            if name in cleaned:
                try:
                    cleaned[name] = self._with_choices(name, cleaned[name])
                except ValidationError as contradiction:
                    self.add_error(name, contradiction)
        return cleaned

    def _with_choices(self, name, money: Money) -> Money:
        """The sum with what was chosen beside it; raises ValidationError where that contradicts it."""
        chosen = {aspect: self.cleaned_data.get(f"{name}_{aspect}") for aspect in ("basis", "each")}
        for aspect, code in chosen.items():
            in_text = getattr(money, aspect)
            if code and in_text not in ("", "unclear", code) and code != "unclear":
                raise ValidationError(
                    _("The text says “%(said)s”, and “%(chosen)s” is chosen beside it.")
                    % {"said": in_text, "chosen": code}
                )
        currency = self.cleaned_data.get(f"{name}_currency", "").strip().upper()
        if money.currency and currency and money.currency != currency:
            raise ValidationError(
                _("The text says %(said)s, and %(chosen)s is chosen beside it.")
                % {"said": money.currency, "chosen": currency}
            )
        return replace(money, **{aspect: code for aspect, code in chosen.items() if code})

    def typed_columns(self) -> list[str]:
        """The columns in which something was typed or chosen."""
        return [name for name in self.columns if self._is_typed(name)]

    def _is_typed(self, name):
        return self.is_bound and bool(self.data.get(self.add_prefix(name), "").strip())

    def cells(self, names):
        """The controls of these columns as the page shows them, sums with what stands beside them."""
        for name in names:
            beside = [self[f"{name}_{aspect}"] for aspect in MONEY_CHOICES] if name in self.money else []
            yield {
                "control": self[name],
                "beside": beside,
                "errors": [error for control in (self[name], *beside) for error in control.errors],
                "understood": self.value_in_words(name),
                "readings": self.readings(name),
                "wide": isinstance(self.fields[name].widget, forms.Textarea),
                "reads": isinstance(self.model._meta.get_field(name), CompositeField),
                "table": self.model._meta.model_name,
                "column": name,
            }

    def usual_cells(self):
        return self.cells(self.usual)

    def rare_cells(self):
        return self.cells(self.rare)

    def value_in_words(self, name) -> str:
        """How the value typed was read, in words; empty where nothing was, or it could not be."""
        if not self.is_bound or name not in getattr(self, "cleaned_data", {}) or not self._is_typed(name):
            return ""
        value = self.cleaned_data[name]
        return value_in_words(value) if isinstance(self.model._meta.get_field(name), CompositeField) else ""

    def readings(self, name) -> str:
        """What a doubtful text may mean, as radio buttons; empty where nothing is doubtful."""
        widget = self.fields[name].widget
        return widget.render_readings(self.add_prefix(name)) if isinstance(widget, ValueInput) else ""

    @property
    def rare_is_open(self) -> bool:
        """Whether something is typed, or refused, in what is folded away."""
        refused = self.errors if self.is_bound else {}
        return any(self._is_typed(name) or name in refused for name in self.rare)


def value_in_words(value) -> str:
    """A value in full: a sum with its basis, and the question that it leaves open."""
    text = str(value) if value else ""
    if isinstance(value, Money) and value.has_figure:
        if value.basis == Basis.TOTAL:
            text = _("%(sum)s, in total") % {"sum": text}
        elif value.basis == Basis.UNCLEAR:
            text = _("%(sum)s; in total, a year, at once? Not said: unclear") % {"sum": text}
    if value and getattr(value, "words", "") and not getattr(value, "has_figure", False):
        text = _("kept in words: %(words)s") % {"words": text}
    return text
