"""Candidates in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.models import Candidate


@admin.register(Candidate)
class CandidateAdmin(RecordAdmin):
    list_display = ["__str__", "ref", "approach", "outcome"]
    list_filter = ["outcome"]
    list_select_related = ["approach", "person"]
    search_fields = ["ref", "description", "person__name", "person__aliases"]
    usual = ["approach", "person", ("description", "number")]
    rare = ["employer", "part_of", "leads"]
    inlines = [claims_on("candidate")]
