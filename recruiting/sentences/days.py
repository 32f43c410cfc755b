"""Of what a day is that stands for an offer: of an answer to it, or of a report of it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

OF_ANSWERS = {
    "accepted": _("accepted %(day)s"),
    "declined": _("declined %(day)s"),
    "answer": _("answered %(day)s"),
}
"""The date of an answer, where no report tells when the offer was made."""

OF_RATES = {
    "made": _("The rate is that of the day on which the offer was made"),
    "answer": _("The rate is that of the day of the answer: when the offer was made is not reported"),
    "reported": _("The rate is that of the day of the first report: when the offer was made is not reported"),
}
"""Why an amount is converted by the rate of the day that stands beside it."""


def of_rate(offer: Any) -> str:
    """Of what the day is by whose rate an offer is converted; empty of one that is not converted."""
    if not offer.usd_rate_day:
        return ""
    when = offer.headlines.get("when")
    return str(OF_RATES["reported" if when is None else "answer" if "answer" in when else "made"])
