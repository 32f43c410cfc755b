"""What is said of an offer that is not the one by which somebody came: of another, later or earlier."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

INSTEAD = {
    "another": gettext_lazy("Offered; another offer was accepted"),
    "unclear": gettext_lazy("Offered; which offer was accepted is not reported"),
}
"""Of an offer to somebody who agreed to come, and not by it as far as reports tell."""

DECLINED_INSTEAD = {
    "another": gettext_lazy("Declined; another offer was accepted"),
    "unclear": gettext_lazy("Declined at first; which offer was accepted later is not reported"),
}
"""The same of an offer that they had declined."""

DECLINED_IN_DOUBT = {
    "another": gettext_lazy("Declined, according to a less reliable report; another offer was accepted"),
    "unclear": gettext_lazy(
        "Declined at first, according to a less reliable report; which offer was accepted later is not "
        "reported"
    ),
}
"""The same where nobody serious tells that they had."""


def instead_of(row: Any) -> str:
    """What came instead of an answer to an offer, or after a refusal of it; empty where nothing did."""
    details = row.headlines.get("outcome", {})
    if row.outcome == "declined":
        return declined_first(row)
    if row.outcome == "stayed" and "instead" in details:
        return _("Stayed at first; left later")
    if row.outcome != "offered":
        return ""
    if details.get("followed"):
        return _("Offered; a later offer followed")
    return str(INSTEAD.get(details.get("instead", ""), ""))


def declined_first(offer: Any) -> str:
    """That an offer was declined by somebody who came later; empty of any other."""
    details = offer.headlines.get("outcome", {}) if offer.outcome == "declined" else {}
    patterns = DECLINED_IN_DOUBT if is_doubted(offer) else DECLINED_INSTEAD
    return str(patterns.get(details.get("instead", ""), ""))


def is_doubted(row: Any) -> bool:
    """Whether nobody serious tells what came of it."""
    return "doubt" in row.headlines.get("outcome", {})
