"""People and researchers in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.inlines import RecordInline
from recruiting.admin.merging import Mergeable
from recruiting.models import Candidate, Employment, Person, Researcher


class StintInline(RecordInline):
    model = Employment
    fk_name = "person"
    fields = [("company", "title", "held"), ("started", "ended", "length")]


class CourtingInline(RecordInline):
    """A researcher is somebody who is courted: so in at least one approach."""

    model = Candidate
    fk_name = "person"
    fields = [("approach", "employer"), "description"]
    min_num = 1
    validate_min = True

    def get_extra(self, request, obj=None, **kwargs) -> int:
        return 0


@admin.register(Person)
class PersonAdmin(Mergeable, RecordAdmin):
    list_display = ["__str__", "ref", "naming", "aliases"]
    list_filter = ["naming"]
    search_fields = ["name", "ref", "aliases", "description"]
    usual = [("name", "naming"), "aliases", "description"]
    inlines = [StintInline, claims_on("person")]


@admin.register(Researcher)
class ResearcherAdmin(PersonAdmin):
    inlines = [CourtingInline, StintInline, claims_on("person")]
