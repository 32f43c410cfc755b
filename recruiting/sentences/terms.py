"""What kinds of terms are called on pages: each once, and no heading's word as its own value."""

from django.utils.translation import gettext_lazy

LABELS = {
    "first-year": gettext_lazy("First-year pay"),
    "signing-bonus": gettext_lazy("Signing bonus"),
    "base": gettext_lazy("Base pay"),
    "stock": gettext_lazy("Stock"),
    "performance-stock": gettext_lazy("Stock tied to performance"),
    "vesting": gettext_lazy("Vesting"),
    "condition": gettext_lazy("Condition"),
    "title": gettext_lazy("Title offered"),
    "grade": gettext_lazy("Grade"),
    "team": gettext_lazy("Team"),
    "authority": gettext_lazy("Authority"),
    "compute": gettext_lazy("Computing power"),
    "visa": gettext_lazy("Visa"),
    "housing": gettext_lazy("Housing or relocation"),
    "deadline": gettext_lazy("Deadline"),
    "forfeited": gettext_lazy("Would be forfeited"),
    "restriction": gettext_lazy("Restriction"),
    "licence-fee": gettext_lazy("Licence fee"),
    "payout": gettext_lazy("Payment to shareholders or staff"),
    "waiver": gettext_lazy("Waiver"),
    "severance": gettext_lazy("Severance"),
    "penalty": gettext_lazy("Penalty"),
    "other": gettext_lazy("Other term"),
}
