"""Companies in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.merging import Mergeable
from recruiting.models import Company


@admin.register(Company)
class CompanyAdmin(Mergeable, RecordAdmin):
    list_display = ["__str__", "ref", "kind", "parent"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["name", "ref", "aliases", "description"]
    usual = ["name", ("kind", "parent"), "aliases", "description"]
    rare = ["number"]
    inlines = [claims_on("company")]
