"""Events in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.inlines import RecordInline
from recruiting.admin.merging import Mergeable
from recruiting.models import Event, Term


class LegalTermInline(RecordInline):
    """What a legal step brings: a penalty, a restriction."""

    model = Term
    fk_name = "event"
    fields = [("kind", "certainty"), ("money", "length"), ("starts", "ends", "place"), "companies", "words"]


@admin.register(Event)
class EventAdmin(Mergeable, RecordAdmin):
    list_display = ["ref", "kind", "approach", "happened_edtf", "step"]
    list_filter = ["kind"]
    list_select_related = ["approach"]
    search_fields = ["ref", "kind", "what", "approach__ref"]
    usual = ["approach", ("kind", "happened", "step"), ("people", "candidates", "offers"), "what"]
    rare = [
        ("channels", "place"),
        ("after", "after_length"),
        "with_people",
        "with_companies",
        "with_words",
        "reason",
    ]
    sections = [
        (
            _("Of a legal step"),
            [
                ("legal_by_company", "legal_by_person"),
                "legal_against_companies",
                "legal_against_people",
                "legal_stage",
            ],
        )
    ]
    inlines = [LegalTermInline, claims_on("event")]
