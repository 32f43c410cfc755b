"""What kinds of terms are called on pages: each once, and no heading's word as its own value."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.sentences.values import value_text
from recruiting.values.descriptions import described

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
    "forfeited": gettext_lazy("Forfeited on leaving"),
    "restriction": gettext_lazy("Restriction"),
    "licence-fee": gettext_lazy("Licence fee"),
    "payout": gettext_lazy("Payment"),
    "waiver": gettext_lazy("Waiver"),
    "severance": gettext_lazy("Severance"),
    "penalty": gettext_lazy("Penalty"),
    "other": gettext_lazy("Other term"),
}

RESTRICTIONS = {
    "non-compete": gettext_lazy("Non-compete"),
    "noncompete": gettext_lazy("Non-compete"),
    "non-compete clause": gettext_lazy("Non-compete"),
    "non-solicitation": gettext_lazy("Non-solicitation"),
    "no-poach": gettext_lazy("No-poach agreement"),
    "garden leave": gettext_lazy("Garden leave"),
    "notice period": gettext_lazy("Notice period"),
    "non-disclosure": gettext_lazy("Non-disclosure"),
}
"""What a restriction is called whose words say nothing but which it is."""


def name(term: Any) -> str:
    """What a term is called: “Signing bonus”, “Non-compete”."""
    return str(_restriction(term) or LABELS[term.kind])


def words(term: Any) -> str:
    """A term in a report's words; empty where its name says them."""
    return "" if _restriction(term) else described(term.words)


def dates(term: Any) -> str:
    """When a term holds: “until September 2026”; of a deadline its day. Empty where no report says."""
    words = {"started": value_text(term.starts), "ended": value_text(term.ends)}
    if term.starts and term.ends:
        return _("%(started)s to %(ended)s") % words
    if term.ends and term.kind != "deadline":
        return _("until %(ended)s") % words
    either = term.starts or term.ends
    return value_text(either) if either else ""


def holder(term: Any) -> str:
    """Of whose job it is a term, once its job was looked up: “in the job at Birch”; empty for others."""
    job = getattr(term, "job", None)
    companies = ", ".join(map(str, job.linked_rows("company"))) if job else ""
    return _("in the job at %(company)s") % {"company": companies} if companies else ""


def _restriction(term: Any) -> Any:
    return RESTRICTIONS.get(term.words.casefold()) if term.kind == "restriction" else None
