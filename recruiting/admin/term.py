"""Terms in the admin."""

from django.contrib import admin

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.inlines import RecordInline
from recruiting.models import Term
from recruiting.models.term import FIGURES, HOLDERS


class TermInline(RecordInline):
    """The terms of an approach or of an offer."""

    model = Term
    classes = ["collapse"]
    fields = [
        ("kind", "certainty"),
        FIGURES,
        ("starts", "ends"),
        ("words", "to_words"),
        "to_candidates",
    ]


def terms_of(table):
    """The inline of the terms of a row of ``table``."""
    return type(f"{table.title()}Terms", (TermInline,), {"fk_name": table})


@admin.register(Term)
class TermAdmin(RecordAdmin):
    list_display = ["ref", "kind", *HOLDERS]
    list_filter = ["kind", "certainty"]
    list_select_related = HOLDERS
    search_fields = ["ref", "kind", "words", "to_words"]
    usual = [
        HOLDERS,
        ("kind", "certainty"),
        FIGURES,
        ("starts", "ends", "place"),
        "words",
    ]
    rare = ["companies", "to_candidates", "to_people", "to_companies", "to_words"]
    inlines = [claims_on("term")]
