"""Who says so: in the whole report, or in one row of the page where that differs."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.completions import completion_attrs
from recruiting.models.claim_codes import SUPPORTING, HowKnown, Interest, Stance
from recruiting.values import CountField, EdtfField
from recruiting.values.unnamed import describes_people

NAMES_SPEAKER = ("informant", "informants", "person", "speaks_for")
"""What says who speaks: given for a row, it is another informant than that of the whole report."""

SPEAKER = (*NAMES_SPEAKER, "how_known", "interest", "said")
"""All that belongs to one informant: another one starts without any of it."""

NOT_SAID = ("", _("(not said)"))
HOW_KNOWN = [(code, label) for code, label in HowKnown.choices if code != HowKnown.NOT_STATED]
INTERESTS = [(code, label) for code, label in Interest.choices if code != Interest.NOT_STATED]
CHOICES_OF_A_ROW = {
    "how_known": HOW_KNOWN,
    "interest": INTERESTS,
    "stance": [(stance.value, stance.label) for stance in SUPPORTING],
}


class AttributionPart(forms.Form):
    """Where in the report, who says so, how they know. Empty in a row: as said of the whole report."""

    where = forms.CharField(
        required=False, max_length=100, label=_("where in it"), help_text=_("“¶2”, “p. 14”, “12:30”.")
    )
    informant = forms.CharField(
        required=False,
        max_length=300,
        label=_("informant in words"),
        help_text=_("“people who know the talks”. Empty: the outlet's own reporting."),
    )
    informants = CountField().formfield(
        label=_("number of informants"),
        help_text=_("“several”, “at least 2”."),
        widget=forms.TextInput(attrs={"maxlength": 500}),
    )
    person = forms.CharField(
        required=False,
        max_length=300,
        label=_("informant: named person"),
        help_text=_("Somebody who says so under their name: “Nn One”. Two: separated by a semicolon."),
    )
    speaks_for = forms.CharField(
        required=False,
        max_length=300,
        label=_("speaks for company"),
        help_text=_(
            "“Alder”: its statement, or that of its spokesperson, named or not. Two: “Alder; Birch”."
        ),
    )
    how_known = forms.ChoiceField(
        required=False,
        choices=[NOT_SAID, *HOW_KNOWN],
        label=_("how they know"),
        help_text=_("“document seen”: the outlet read the message itself."),
    )
    stance = forms.ChoiceField(
        required=False,
        choices=[
            ("", _("(reports it)")),
            *((stance.value, stance.label) for stance in SUPPORTING if stance != Stance.REPORTS),
        ],
        label=_("stance"),
        help_text=_("“confirms”: somebody bears out what others reported."),
    )
    interest = forms.ChoiceField(
        required=False,
        choices=[NOT_SAID, *INTERESTS],
        label=_("interest"),
        help_text=_("“rival”: a competitor speaks of the offer."),
    )
    via = forms.CharField(
        required=False,
        max_length=500,
        label=_("first reported by"),
        help_text=_("If not by the report that this one retells: “The Grove”. A dash: this report adds it."),
    )
    said = EdtfField().formfield(
        label=_("said on"),
        help_text=_("If not on the report's own day: “3 July 2025”."),
        widget=forms.TextInput(attrs={"maxlength": 500}),
    )
    use_required_attribute = False

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name, list_name in (("person", "people"), ("speaks_for", "companies")):
            self.fields[name].widget.attrs |= completion_attrs(list_name)

    def clean(self) -> dict:
        # Who is only described is no named person.
        cleaned = super().clean() or {}
        person = cleaned.get("person", "")
        is_name = any(not describes_people(part) for part in re.split("[,;]", person))
        if person and not is_name and not cleaned.get("informant"):
            cleaned |= {"informant": person, "person": ""}
        return cleaned

    def entries(self) -> dict:
        """What was given, by name."""
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}

    def cells(self):
        """The controls as the page shows them."""
        return [{"control": self[name]} for name in self.fields if name != "where"]

    @property
    def is_open(self) -> bool:
        """Whether something is typed, or refused, besides where in the report it stands."""
        is_filled = any(
            name != "where" and self[name].value() and self[name].value() != field.initial
            for name, field in self.fields.items()
        )
        return is_filled or (self.is_bound and bool(self.errors))


class RowAttribution(AttributionPart):
    """Of one row: what differs from the whole report."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["informant"].help_text = _("“a banker”. A dash (-): the outlet's own reporting.")
        for name, choices in CHOICES_OF_A_ROW.items():
            control = self.fields[name]
            if isinstance(control, forms.ChoiceField):
                control.choices = [("", _("(as above)")), *choices]
