"""Circumstances in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.merging import Mergeable
from recruiting.models import Circumstance


@admin.register(Circumstance)
class CircumstanceAdmin(Mergeable, RecordAdmin):
    list_display = ["ref", "kind", "company", "market", "state"]
    list_filter = ["state", "kind"]
    list_select_related = ["company"]
    search_fields = ["ref", "company__name", "market", "words"]
    usual = [("company", "kind"), ("money", "people", "share"), ("date", "as_of"), "words"]
    rare = ["other_company", "market", "staff", "place"]
    inlines = [claims_on("circumstance")]
