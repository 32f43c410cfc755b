"""The forms of the admin: the version that the editor saw, and refusals shown beside their field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.models import Company, Person, Source
from recruiting.models.claim import HowKnown, Stance

TELLING = (Stance.REPORTS, Stance.CONFIRMS, Stance.ALLEGES)
"""The stances in which a report tells what is typed from it; contradictions are claims of their own."""


class RecordForm(forms.ModelForm):
    """A form that posts the version it was filled in for, so that the save compares it in the database.

    ``refused`` are the errors with which a first try at saving was turned down, by field; ``told_of_clash``
    says that somebody else's save was the reason.
    """

    refused: dict[str, list[str]] = {}
    told_of_clash = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "version" in self.fields:
            self.fields["version"].widget = forms.HiddenInput()
            self.fields["version"].required = False
            if self.told_of_clash:
                # Told what the other one changed, the editor may save over it knowingly.
                self.data = self.data.copy()
                self.data[self.add_prefix("version")] = str(self.instance.version)

    def clean_version(self):
        version = self.cleaned_data["version"]
        return self.instance.version if version is None else version

    def clean(self):
        cleaned = super().clean()
        for field, messages in self.refused.items():
            self.add_error(field if field in self.fields else None, messages)
        return cleaned


class ReportedForm(RecordForm):
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
        choices=[(stance.value, stance.label) for stance in TELLING],
        required=False,
        initial=Stance.REPORTS,
        label=_("stance"),
    )
    report_how_known = forms.ChoiceField(
        choices=HowKnown.choices, required=False, initial=HowKnown.NOT_STATED, label=_("how they know")
    )
    change_reason = forms.CharField(
        required=False,
        max_length=100,
        label=_("Reason for the change"),
        help_text=_("Kept in the history; of a published record it is shown to readers."),
    )
