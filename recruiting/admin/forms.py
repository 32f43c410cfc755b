"""The forms of the admin: the version that the editor saw, and refusals shown beside their field."""

import json
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from recruiting.admin import posted_forms
from recruiting.models import Company, Person, Source
from recruiting.models.claim_codes import SUPPORTING, HowKnown, Stance

REASON_LENGTH = 1000


class VersionInput(forms.HiddenInput):
    """The version that a form was filled in for, and what then stood in the columns that follow the claims.

    Claims move a headline without a new version: only this tells what the editor typed from what just stood.
    """

    def __init__(self, form: forms.ModelForm) -> None:
        super().__init__()
        self.form = form

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        control = super().render(name, value, attrs, renderer)
        opened = self.form.add_prefix(posted_forms.HEADLINES)
        headlines = self.form.data.get(opened) or json.dumps(
            posted_forms.headlines(self.form), ensure_ascii=False
        )
        return control + format_html('<input type="hidden" name="{}" value="{}">', opened, headlines)


class RecordForm(forms.ModelForm):
    """A form that posts the version it was filled in for, so that the save compares it in the database.

    ``refused`` are the errors with which a first try at saving was turned down, by field.
    """

    refused: dict[str, list[str]] = {}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "version" in self.fields:
            self.fields["version"].widget = VersionInput(self) if self.instance.pk else forms.HiddenInput()
            self.fields["version"].required = False

    def clean_version(self):
        version = self.cleaned_data["version"]
        if version is None and self.instance.pk is not None:
            # Without it a save would win over whatever somebody else did.
            self.add_error(
                None, _("This form does not say which version it was filled in for: open it anew.")
            )
        return version or 0

    def clean(self):
        cleaned = super().clean()
        for field, messages in self.refused.items():
            self.add_error(field if field in self.fields else None, messages)
        return cleaned


class ReasonedForm(RecordForm):
    """A form that asks why the record changes."""

    change_reason = forms.CharField(
        required=False,
        max_length=REASON_LENGTH,
        label=_("Reason for the change"),
        widget=forms.TextInput(attrs={"size": 60}),
        help_text=_("Kept in the history; needed, and shown to readers, where what changes is public."),
    )


class ReportedForm(ReasonedForm):
    """A form filled in from a report: what is typed becomes that report's claim as well."""

    report_source = forms.ModelChoiceField(
        Source.objects.all(),
        required=False,
        label=_("Typed from"),
        help_text=_("The report before you. What you type or change here is saved as its claim too."),
    )
    report_where = forms.CharField(
        required=False, max_length=100, label=_("where in it"), help_text=_("E.g. “¶2”, “p. 14”, “12:30”.")
    )
    report_informant = forms.CharField(
        required=False,
        max_length=300,
        label=_("informant in words"),
        help_text=_("E.g. “people who know the talks”. Empty: the outlet's own reporting."),
    )
    report_person = forms.ModelChoiceField(
        Person.objects.all(),
        required=False,
        label=_("informant: person"),
        help_text=_("Somebody who is named."),
    )
    report_speaks_for = forms.ModelChoiceField(
        Company.objects.all(),
        required=False,
        label=_("speaks for"),
        help_text=_("The company whose spokesperson, named or not, says so."),
    )
    report_stance = forms.ChoiceField(
        choices=[(stance.value, stance.label) for stance in SUPPORTING],
        required=False,
        initial=Stance.REPORTS,
        label=_("stance"),
    )
    report_how_known = forms.ChoiceField(
        choices=HowKnown.choices, required=False, initial=HowKnown.NOT_STATED, label=_("how they know")
    )
