"""Employments in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.inlines import RecordInline
from recruiting.admin.merging import Mergeable
from recruiting.models import Employment, Term


class BindingTermInline(RecordInline):
    """What binds to this employer, or holds in this post."""

    model = Term
    fk_name = "employment"
    fields = [("kind", "certainty"), ("length", "starts", "ends"), ("money", "place"), "companies", "words"]


@admin.register(Employment)
class EmploymentAdmin(Mergeable, RecordAdmin):
    list_display = ["ref", "person", "company", "title", "held", "state"]
    list_filter = ["state", "held", "ending"]
    list_select_related = ["person", "company"]
    search_fields = ["ref", "person__name", "company__name", "title"]
    usual = [("person", "company"), ("title", "held"), ("started", "ended"), ("length", "length_covers")]
    rare = ["ending", "reason", "reports_to", "place", "through"]
    inlines = [BindingTermInline, claims_on("employment")]
