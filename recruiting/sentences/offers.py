"""An offer as one sentence: who offered whom how much, or bid for which company."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models.amount_parts import amount_in_words
from recruiting.models.offer import COMPANY_KINDS, OfferKind
from recruiting.sentences.approaches import whom
from recruiting.sentences.values import isolated, name_list, value_text
from recruiting.values import Basis

WITH_AMOUNT = {
    "pay-package": gettext_lazy("%(bidder)s reportedly offered %(whom)s %(amount)s"),
    "counter-offer": gettext_lazy("%(bidder)s reportedly made %(whom)s a counter-offer of %(amount)s"),
    "retention-award": gettext_lazy("%(bidder)s reportedly awarded %(whom)s %(amount)s for staying"),
    "buy-out": gettext_lazy(
        "%(bidder)s reportedly offered to replace %(amount)s that %(whom)s would forfeit"
    ),
    "takeover-bid": gettext_lazy("%(bidder)s reportedly bid %(amount)s for %(target)s"),
    "stake": gettext_lazy("%(bidder)s reportedly offered %(amount)s for a stake in %(target)s"),
    "licence": gettext_lazy("%(bidder)s reportedly offered %(amount)s for a licence from %(target)s"),
    "release": gettext_lazy("%(bidder)s reportedly offered %(target)s %(amount)s to release %(whom)s"),
}
ON_RECORD_WITH_AMOUNT = {
    "pay-package": gettext_lazy("%(bidder)s offered %(whom)s %(amount)s"),
    "counter-offer": gettext_lazy("%(bidder)s made %(whom)s a counter-offer of %(amount)s"),
    "retention-award": gettext_lazy("%(bidder)s awarded %(whom)s %(amount)s for staying"),
    "buy-out": gettext_lazy("%(bidder)s offered to replace %(amount)s that %(whom)s would forfeit"),
    "takeover-bid": gettext_lazy("%(bidder)s bid %(amount)s for %(target)s"),
    "stake": gettext_lazy("%(bidder)s offered %(amount)s for a stake in %(target)s"),
    "licence": gettext_lazy("%(bidder)s offered %(amount)s for a licence from %(target)s"),
    "release": gettext_lazy("%(bidder)s offered %(target)s %(amount)s to release %(whom)s"),
}
UNDISCLOSED = {
    "pay-package": gettext_lazy("%(bidder)s reportedly offered %(whom)s an undisclosed sum"),
    "counter-offer": gettext_lazy(
        "%(bidder)s reportedly made %(whom)s a counter-offer of an undisclosed sum"
    ),
    "retention-award": gettext_lazy("%(bidder)s reportedly awarded %(whom)s an undisclosed sum for staying"),
    "buy-out": gettext_lazy("%(bidder)s reportedly offered to replace what %(whom)s would forfeit"),
    "takeover-bid": gettext_lazy("%(bidder)s reportedly bid an undisclosed sum for %(target)s"),
    "stake": gettext_lazy("%(bidder)s reportedly offered an undisclosed sum for a stake in %(target)s"),
    "licence": gettext_lazy("%(bidder)s reportedly offered an undisclosed sum for a licence from %(target)s"),
    "release": gettext_lazy(
        "%(bidder)s reportedly offered %(target)s an undisclosed sum to release %(whom)s"
    ),
}
WITHOUT_AMOUNT = {
    "pay-package": gettext_lazy("%(bidder)s reportedly made %(whom)s an offer"),
    "counter-offer": gettext_lazy("%(bidder)s reportedly made %(whom)s a counter-offer"),
    "retention-award": gettext_lazy("%(bidder)s reportedly made %(whom)s an award for staying"),
    "buy-out": gettext_lazy("%(bidder)s reportedly offered to replace what %(whom)s would forfeit"),
    "takeover-bid": gettext_lazy("%(bidder)s reportedly bid for %(target)s"),
    "stake": gettext_lazy("%(bidder)s reportedly offered to buy a stake in %(target)s"),
    "licence": gettext_lazy("%(bidder)s reportedly offered to pay for a licence from %(target)s"),
    "release": gettext_lazy("%(bidder)s reportedly offered to pay %(target)s to release %(whom)s"),
}

CERTAIN = ("on-record", "documented")
"""The support of a figure that needs no 'reportedly'."""


def sentence(offer: Any) -> str:
    """“Meta reportedly offered one unnamed researcher more than US$1bn over several years”."""
    amount = offer.amount
    if amount.status == "undisclosed" and not offer.amount_parts:
        patterns = UNDISCLOSED
    elif not (amount.has_figure or str(amount.words)):
        patterns = WITHOUT_AMOUNT
    else:
        certain = offer.figure_support in CERTAIN and offer.figure_challenge == "none"
        patterns = ON_RECORD_WITH_AMOUNT if certain else WITH_AMOUNT
    what = patterns[offer.kind] % {
        "bidder": isolated(offer.bidder_name) or name_list(offer.recruiters_names) or _("An unnamed company"),
        "whom": whom(offer.whom, offer.employers_names, _named_beside(offer)),
        "target": isolated(offer.target_name) or name_list(offer.employers_names) or _("an unnamed company"),
        "amount": value_text(_plain(offer)),
    }
    if offer.amount_parts:
        what = _("%(what)s: %(amount)s") % {"what": what, "amount": amount_text(offer)}
    return _("%(what)s (not counted)") % {"what": what} if offer.is_in_no_list else what


def amount_text(offer: Any) -> str:
    """“US$1bn”, “US$1m or US$2m”, “US$100m (signing bonus); total not reported”."""
    parts = offer.amount_parts
    return amount_in_words(offer.amount, parts) if parts else value_text(offer.amount)


def is_without_amount(offer: Any) -> bool:
    """Whether no report tells its amount, nor a part of it."""
    return offer.amount.status == "unknown" and not offer.amount_parts


def amount_by_itself(offer: Any) -> str:
    """The same where nothing beside it says of what it is the amount: “amount not reported”."""
    return _("amount not reported") if is_without_amount(offer) else amount_text(offer)


def _named_beside(offer: Any) -> str:
    """The companies that the sentence names beside those approached."""
    if offer.kind == OfferKind.RELEASE:
        return offer.target_name or offer.employers_names
    return offer.bidder_name or offer.recruiters_names


def _plain(offer: Any) -> Any:
    """The amount as the sentence takes it: that a deal is paid at once, or is a price, the verb says."""
    says_it = offer.kind in COMPANY_KINDS and offer.amount.basis in (Basis.ONE_OFF, Basis.PRICE)
    return replace(offer.amount, basis=Basis.TOTAL.value) if says_it else offer.amount


def accepted(number: int, of: int) -> str:
    """How many of a recruiter's offers were accepted, at least by some of a group, and stand."""
    return _("Accepted, as things stand: %(n)d of %(all)d") % {"n": number, "all": of}
