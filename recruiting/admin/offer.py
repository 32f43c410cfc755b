"""Offers in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from recruiting.admin.base import RecordAdmin
from recruiting.admin.claim import claims_on
from recruiting.admin.term import terms_of
from recruiting.models import Offer


@admin.register(Offer)
class OfferAdmin(RecordAdmin):
    list_display = ["__str__", "ref", "approach", "state", "figure_support", "figure_challenge"]
    list_filter = ["state", "kind", "figure_support", "figure_challenge", "amount_status"]
    list_select_related = ["approach"]
    search_fields = ["ref", "summary", "approach__ref", "approach__recruiters__name", "amount_words"]
    usual = ["approach", ("kind", "amount"), ("candidates", "number"), "summary"]
    rare = ["bidder", "follows", "perhaps_same_as"]
    sections = [(_("Of a company-level offer"), ["target", ("seller", "seller_words"), "share"])]
    inlines = [claims_on("offer"), terms_of("offer")]
