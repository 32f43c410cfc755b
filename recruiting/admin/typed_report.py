"""The report before the editor: named once on a record's page, it claims all that is typed there."""

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import ForeignKey
from django.forms.models import ModelChoiceField
from django.utils.translation import gettext_lazy

from recruiting.admin.forms import ReportedForm
from recruiting.admin.relation_fields import KeyedSelect
from recruiting.desk import reporting
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import HowKnown, Stance
from recruiting.models.source import Source

REPORTED: dict[str, ForeignKey] = {
    "report_source": Claim._meta.get_field("source"),
    "report_person": Claim._meta.get_field("informant_person"),
    "report_speaks_for": Claim._meta.get_field("speaks_for"),
}
"""What of the report is chosen by typing, and the relation of a claim that it fills."""

REPORT_FIELDS = (
    gettext_lazy("The report before you"),
    {
        "fields": [
            ("report_source", "report_where"),
            ("report_informant", "report_person", "report_speaks_for"),
            ("report_stance", "report_how_known"),
        ],
        "description": gettext_lazy(
            "Choose it once: every value that you type on this page is saved as its claim too."
        ),
    },
)


class TypedReport(admin.ModelAdmin):
    """The reporting half of a table's admin."""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        for name, relation in REPORTED.items():
            field = form.base_fields.get(name)
            if isinstance(field, ModelChoiceField):
                field.widget = self._autocomplete_widget(relation)
                field.widget.choices = field.choices
        return form

    def _autocomplete_widget(self, relation: ForeignKey) -> RelatedFieldWidgetWrapper:
        """A box that completes what is typed, with a sign that adds what is not there yet."""
        box = KeyedSelect(relation, self.admin_site)
        return RelatedFieldWidgetWrapper(box, relation.remote_field, self.admin_site, can_add_related=True)

    def typed_claims(self, form, formsets) -> None:
        """Save a claim of the report for each column that was typed on the page."""
        source = form.cleaned_data.get("report_source")
        if not source:
            return
        report = reporting.Report(
            source,
            form.cleaned_data["report_where"],
            form.cleaned_data["report_informant"],
            form.cleaned_data["report_person"],
            form.cleaned_data["report_speaks_for"],
            form.cleaned_data["report_stance"] or Stance.REPORTS,
            form.cleaned_data["report_how_known"] or HowKnown.NOT_STATED,
        )
        filled = [form, *(row for formset in formsets for row in formset.forms if row.has_changed())]
        for row in filled:
            record, columns = row.instance, row.changed_data
            if record.pk is None or getattr(row, "cleaned_data", {}).get("DELETE"):
                continue
            if isinstance(record, (Claim, Source)) or not set(columns) - set(ReportedForm.declared_fields):
                continue
            for claim in reporting.typed_claims(record, columns, report, row.cleaned_data):
                claim.save()
