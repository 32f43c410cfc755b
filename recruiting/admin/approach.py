"""Approaches in the admin: the page on which a newly reported approach is entered."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.forms import ReportedForm
from recruiting.admin.inlines import RecordInline
from recruiting.admin.term import terms_of
from recruiting.models import Approach, Candidate, Event, Offer
from recruiting.models.address import free_ref


class ApproachForm(ReportedForm):
    """A new approach that resembles one that is there is saved only if the editor says so."""

    save_anyway = forms.BooleanField(
        required=False, label=_("It is another approach: save it anyway"), widget=forms.HiddenInput
    )

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk is None and not cleaned.get("save_anyway") and not self.refused:
            similar = Approach.objects.like(cleaned.get("recruiters"), cleaned.get("employers"))
            if similar:
                self.fields["save_anyway"].widget = forms.CheckboxInput()
                raise ValidationError(_similar_message(similar))
        return cleaned


def _similar_message(approaches):
    links = format_html_join(
        "; ",
        '<a href="{}">{}</a> (<a href="{}">{}</a>)',
        (
            (
                f"{reverse('admin:recruiting_claim_add')}?about_approach={approach.pk}",
                _("add my report as a claim there"),
                reverse("admin:recruiting_approach_change", args=[approach.pk]),
                approach.ref,
            )
            for approach in approaches
        ),
    )
    return format_html("{} {}", _("A similar approach exists:"), links)


class CandidateInline(RecordInline):
    model = Candidate
    fk_name = "approach"
    fields = [("person", "description", "number"), ("employer", "part_of", "leads")]


class EventInline(RecordInline):
    model = Event
    fk_name = "approach"
    fields = [
        ("kind", "happened", "step"),
        ("people", "channels"),
        ("candidates", "offers"),
        ("what", "with_people"),
    ]


class OfferInline(RecordInline):
    model = Offer
    fk_name = "approach"
    fields = [("kind", "amount", "number"), ("candidates", "follows"), ("bidder", "summary")]


@admin.register(Approach)
class ApproachAdmin(RecordAdmin):
    form = ApproachForm
    change_form_template = "admin/recruiting/approach/change_form.html"
    list_display = ["ref", "kind", "courts", "employer_names", "outcome", "state"]
    list_filter = ["state", "kind", "outcome", "figure_support", "figure_challenge"]
    search_fields = ["ref", "summary", "pitch", "recruiters__name", "employers__name"]
    usual = [
        ("recruiters", "employers"),
        ("kind", "lab", "recruiting_people"),
        ("began", "moved_first"),
        "summary",
    ]
    rare = ["pitch", "agency", "place", "follows"]
    inlines = [CandidateInline, OfferInline, EventInline, terms_of("approach"), claims_on("approach")]

    def save_model(self, request, obj, form, change) -> None:
        if not obj.ref:
            companies = [*form.cleaned_data["recruiters"], *form.cleaned_data["employers"]]
            obj.ref = free_ref("approach", "-".join(company.ref for company in companies))
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change) -> None:
        super().save_formset(request, form, formset, change)
        if formset.model is Offer:
            candidates = list(form.instance.candidates.all()[:2])
            if len(candidates) == 1:
                # Where one row is courted, an offer goes to it: no second save to say so.
                for offer in formset.new_objects:
                    if not offer.candidates.exists():
                        offer.candidates.set(candidates)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("recruiters", "employers")

    @admin.display(description=_("recruiters"))
    def courts(self, approach) -> str:
        return ", ".join(map(str, approach.recruiters.all()))

    @admin.display(description=_("employers"))
    def employer_names(self, approach) -> str:
        return ", ".join(map(str, approach.employers.all()))

    def get_fieldsets(self, request, obj=None):
        sets = super().get_fieldsets(request, obj)
        return sets if obj else [(None, {"fields": ["save_anyway"]}), *sets]
