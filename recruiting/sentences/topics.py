"""What a row of a story is called where several sources speak of it: the heading over their statements."""

from typing import Any

from django.utils.translation import gettext as _

from recruiting.sentences import events, labels, offers, terms
from recruiting.values.descriptions import all_described


def topic(row: Any) -> str:
    """“The offer of US$1m to Nn One”, “Nn One accepted”, “Signing bonus”."""
    return TOPICS.get(row.table, str)(row)


def _approach(approach: Any) -> str:
    return _("The approach as a whole")


def _offer(offer: Any) -> str:
    words = {"amount": offers.amount_text(offer), "whom": all_described(offer.whom).replace("; ", ", ")}
    if offer.is_company_level or not words["whom"]:
        return events.capitalized(_("%(kind)s: %(amount)s") % {**words, "kind": labels.code(offer, "kind")})
    if (offer.amount.is_known or offer.amount_parts) and words["whom"]:
        return _("The offer of %(amount)s to %(whom)s") % words
    return _("The offer to %(whom)s") % words


def _candidate(row: Any) -> str:
    return _("Those approached: %(who)s") % {"who": row.heading}


def _circumstance(row: Any) -> str:
    """On whichever company's page: of which company it is said."""
    words = {"company": ", ".join(map(str, row.linked_rows("company"))), "what": labels.code(row, "kind")}
    return _("%(company)s: %(what)s") % words if words["company"] else words["what"]


def _employment(job: Any) -> str:
    return _("The job: %(job)s") % {
        "job": ", ".join(map(str, [*job.linked_rows("person"), *job.linked_rows("company")]))
    }


TOPICS = {
    "approach": _approach,
    "offer": _offer,
    "candidate": _candidate,
    "event": events.sentence,
    "term": terms.name,
    "circumstance": _circumstance,
    "employment": _employment,
}
