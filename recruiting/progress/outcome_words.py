"""The outcome of an approach, a candidate or an offer in words."""

from collections.abc import Collection
from typing import Any

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models.approach import Approach, ApproachKind
from recruiting.models.candidate import Candidate
from recruiting.models.offer import Offer, OfferKind
from recruiting.models.record_codes import Reached
from recruiting.progress.state import REFUSALS, Reach
from recruiting.values import Count, Edtf

UNDECIDED = ("approached", "in-talks", "offered", "expected")
"""The outcomes of what has not been answered as far as reports tell."""


def describe(record: Any, reach: Reach | None = None) -> str:
    """The outcome of an approach, candidate or offer, in words: “some offered, nobody accepted”.

    Without ``reach`` it is the stored one.
    """
    reach = reach or Reach(record.outcome, record.outcome_some, record.nobody_accepted)
    label = _label(record, reach)
    if reach.some:
        part = record.headlines.get("outcome", {}).get("part")
        label = (
            _("%(part)s %(outcome)s") % {"part": part_of_all(*part), "outcome": label}
            if part
            else _("some %(outcome)s") % {"outcome": label}
        )
    if reach.nobody_accepted and not isinstance(record, Candidate):
        return _("%(outcome)s, nobody accepted") % {"outcome": label}
    if reach.is_doubted and reach.code not in UNDECIDED:
        return _("%(outcome)s, according to a less reliable report") % {"outcome": label}
    return label


def part_of_all(people: str, number: int) -> str:
    """“two of the three”; ``people`` is in the notation of a Count."""
    count = Count.parse(people)
    exact = count.low is not None and count.low == count.high and not count.about
    words = {"people": apnumber(count.low) if exact else count, "number": apnumber(number)}
    return _("%(people)s of the %(number)s") % words


def _label(record: Any, reach: Reach) -> str:
    details = record.headlines.get("outcome", {})
    if reach.code == Reached.OPEN:
        return reports_differ(details.get("values", ()))
    if reach.code == Reached.STARTED and (left := details.get("left")) is not None:
        return str(_("started, left %(date)s") % {"date": Edtf.parse(left)} if left else _("started, left"))
    if reach.code == Reached.NEVER_STARTED and not isinstance(record, Candidate):
        return _("accepted, never started")
    label = str(Reached(reach.code).label)
    deals = [record.kind] if isinstance(record, Offer) else details.get("deals", ())
    agreed = [str(_DEAL_AGREED[kind]) for kind in deals if kind in _DEAL_AGREED]
    if reach.code == Reached.ACCEPTED and agreed:
        return _(", ").join(dict.fromkeys(agreed))
    if reach.code in (*REFUSALS, Reached.ACCEPTED) and _is_bid(record, deals):
        return _("bid %(outcome)s") % {"outcome": label}
    return label


def reports_differ(codes: Collection[str]) -> str:
    """“reports differ: accepted or declined”."""
    if not codes:
        return _("reports differ")
    return _("reports differ: %(values)s") % {
        "values": _(" or ").join(str(Reached(code).label) for code in codes)
    }


_DEAL_AGREED = {
    OfferKind.LICENCE: gettext_lazy("licence agreed"),
    OfferKind.STAKE: gettext_lazy("stake bought"),
    OfferKind.RELEASE: gettext_lazy("release agreed"),
}
"""What it is called that a deal was accepted, where it was no bid for a company."""


def _is_bid(record: Any, deals: Collection[str]) -> bool:
    if isinstance(record, Approach) and record.kind != ApproachKind.COMPANY_DEAL:
        return False
    return OfferKind.TAKEOVER_BID in deals or (isinstance(record, Approach) and not deals)
