"""What a claim says as one line."""

from typing import Any

from django.utils.translation import gettext as _

from recruiting.sentences.claims import CONTRADICTS, lead, value
from recruiting.sentences.denials import denial


def one_line(claim: Any, repeated_by: str = "") -> str:
    """What a claim says as one line: a denial, or who did what, with the value, or with a comment's words."""
    if claim.stance in CONTRADICTS:
        return denial(claim)
    words = {"lead": lead(claim, repeated_by), "value": value(claim) or _comment(claim)}
    return _("%(lead)s: %(value)s") % words if words["value"] else words["lead"]


def _comment(claim: Any) -> str:
    """What a comment says: without it, it might seem to bear out what it is about."""
    if claim.stance != "comments":
        return ""
    return f"“{claim.quote}”" if claim.quote else claim.paraphrase.rstrip(".")
